"""Tokens of a sentence → base chunks: known phrases, numbers, ordinals, literal words, marks; then verb groups.

What these chunks mean together (dates, bodies, persons …) is for the readers that come after.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ccpg_graph.extraction.words.chunks import Chunk
from ccpg_graph.extraction.words.grammar import Match
from ccpg_graph.extraction.words.phrases import FORMS, LONGEST_WORD, Entry
from ccpg_graph.extraction.words.tokens import Sentence, Token, Tokens
from ccpg_graph.extraction.words.vocabulary import Vocabulary

LONGEST_INITIAL = 4  # letters that stand for a single Cyrillic one

ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})$")
ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
NUMERIC_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})$")
INTENDING = frozenset({"will", "plan", "may", "done"})  # auxiliaries that an infinitive can stand apart from
CLAUSE_ENDS = frozenset({",", ";", ":", "(", ")", '"', "-"})
VERBS_TOO = frozenset({"meeting", "tenure_status", "speech", "role"})  # categories of words that are verbs as well
FAR = 12  # chunks from an infinitive back to its auxiliary
MARKS = {"&": "=and", **{mark: mark for mark in "(),;:./%"}, **dict.fromkeys('“”«»„"‘’', '"')}


def chunk_sentence(vocabulary: Vocabulary, text: Tokens, sentence: Sentence) -> list[Chunk]:
    """The base chunks of a sentence, verb groups made."""
    tokens = text.tokens
    chunks: list[Chunk] = []
    position = sentence.start
    has_verb = False
    for start, end, entry in vocabulary.phrases.find(tokens, sentence.start, sentence.end):
        if end - start == 1 and is_initialled(tokens, start) and position <= start - 2:
            continue  # but the "S." of "U.S." is no initial
        if entry.category == "verb" and (intends(vocabulary, tokens, start, end) or is_tied(vocabulary, tokens, start)):
            continue
        if entry.category == "verb" and is_surname(vocabulary, tokens, start, end, sentence.start):
            continue
        parts = held_by(vocabulary, tokens, start, end) if entry.category == "verb" and entry.value == "meet" else ()
        if position < start:
            add_plain(vocabulary, tokens, position, start, chunks)
        noun_as_verb = verb_of(vocabulary, tokens, start, end, entry) if entry.category in VERBS_TOO else None
        has_verb = has_verb or noun_as_verb is not None or entry.category == "verb"
        if noun_as_verb is not None:
            chunks.append(Chunk("verb", start, end, noun_as_verb))
        else:
            chunks += [base_chunk(*found) for found in parts or ((start, end, entry),)]
        position = end
    add_plain(vocabulary, tokens, position, sentence.end, chunks)
    return group_verbs(vocabulary, tokens, chunks) if has_verb else chunks


def is_surname(vocabulary: Vocabulary, tokens: Sequence[Token], start: int, end: int, first: int) -> bool:
    """Is a verb's word with a capital a name here, as the one before it is ("Nasr Al Said", "Mr Said")?"""
    own = tokens[start]
    if end - start > 1 or start <= first or not own.is_capital or own.text.isupper():
        return False
    before = tokens[start - 1] if tokens[start - 1].kind == "word" else tokens[max(start - 2, first)]
    return own.text.lower() in vocabulary.listed("verbs_of_names") and before.is_capital


def is_tied(vocabulary: Vocabulary, tokens: Sequence[Token], start: int) -> bool:
    """Does a hyphen tie a verb to the word before it ("the French-speaking countries"), which is no prefix?"""
    if start < 2 or tokens[start - 1].text != "-" or tokens[start].spaced or tokens[start - 1].spaced:
        return False
    return tokens[start - 2].kind == "word" and tokens[start - 2].text.lower() not in vocabulary.listed("verb_prefixes")


def base_chunk(start: int, end: int, entry: Entry) -> Chunk:
    """The chunk of a phrase."""
    if entry.category == "verb":
        return Chunk("verb", start, end, (entry.value, (entry.traits or {})["form"]))
    return Chunk(entry.category, start, end, entry.value)


def held_by(vocabulary: Vocabulary, tokens: Sequence[Token], start: int, end: int) -> Sequence[tuple[int, int, Entry]]:
    """The verb and the noun of "held talks" apart, where nobody is told right behind with whom: what is held is then a
    meeting like any other. Nothing for a verb of one word, or where "with" follows."""
    words = vocabulary.lexicon["clauses"]
    behind = tokens[end].text.lower() if end < len(tokens) else ""
    if end - start == 1 or not words["cases"] or behind in words["links"].get("with", ()):
        return ()
    parts = [*vocabulary.phrases.find(tokens, start, start + 1), *vocabulary.phrases.find(tokens, start + 1, end)]
    nouns = any(entry.category == "meeting" for _, _, entry in parts)
    return [(first, last, entry) for first, last, entry in parts] if nouns else ()


def intends(vocabulary: Vocabulary, tokens: Sequence[Token], start: int, end: int) -> bool:
    """Is a verb of the lexicon an auxiliary here, for an infinitive follows it ("собираются провести": they intend to
    hold, and do not gather)?"""
    if end - start > 1 or vocabulary.auxiliaries.get(tokens[start].text.lower()) != "plan" or end >= len(tokens):
        return False
    after = tokens[end]
    return after.kind == "word" and after.text.lower().endswith(vocabulary.row("infinitive_endings"))


def verb_of(
    vocabulary: Vocabulary, tokens: Sequence[Token], start: int, end: int, entry: Entry
) -> tuple[str, str] | None:
    """The verb, with its form, that a noun of meeting, of speech or a title is here: right behind an auxiliary ("will
    visit Lisbon", "is expected to address | the meeting"), or behind "is" and before how it is met ("is meeting with X
    today")."""
    if end - start > 1 or not start:
        return None
    word, helper = tokens[start].text, vocabulary.auxiliaries.get(tokens[start - 1].text.lower(), "")
    if helper in ("to", "will", "may") and word in vocabulary.listed("verbs_too"):
        return str(entry.value).lower(), "base"
    behind = tokens[end].text.lower() if end < len(tokens) else ""
    governs = behind in vocabulary.listed("clauses", "articles")
    if helper in ("to", "will", "may") and governs and word in vocabulary.lexicon["governing_nouns"]:
        return str(vocabulary.lexicon["governing_nouns"][word]), "base"
    if helper in ("present_be", "past_be") and behind in vocabulary.listed("progressive_behind"):
        verb = vocabulary.lexicon["progressive_verbs"].get(word)
        return (verb, "ing") if verb is not None else None
    return None


def add_plain(vocabulary: Vocabulary, tokens: Sequence[Token], start: int, end: int, chunks: list[Chunk]) -> None:
    """Chunks for tokens that no phrase covers."""
    kinds = vocabulary.word_kinds
    i = start
    while i < end:
        token = tokens[i]
        if token.kind == "word":
            known = kinds.get(token.text)
            if known is None:
                i = add_word(vocabulary, tokens, i, end, chunks)
                continue
            kind, opening, value = known
            if kind is not opening and opens_sentence(tokens, i):
                kind = opening
            chunks.append(Chunk(kind, i, i + 1, value))
        elif token.kind == "number":
            i = add_number(tokens, i, end, vocabulary.ordinal_suffixes, chunks)
            continue
        else:
            chunks.append(Chunk(mark_kind(tokens, i, end), i, i + 1))
        i += 1


def add_word(vocabulary: Vocabulary, tokens: Sequence[Token], i: int, end: int, chunks: list[Chunk]) -> int:
    """Adds the chunk of a word not met before, or of one letter; gives the position after it. An initial takes its full
    stop along."""
    text = tokens[i].text
    pair = 1 < len(text) <= LONGEST_INITIAL and tokens[i].is_capital and text.lower() in vocabulary.listed("digraphs")
    initial = (len(text) == 1 or pair) and tokens[i].is_capital and i + 1 < end and tokens[i + 1].text == "."
    if initial and not tokens[i + 1].spaced:
        chunks.append(Chunk("Initial", i, i + 2))
        return i + 2
    kind, opening, value = read_word(vocabulary, text, tokens[i].is_capital, literal=not initial)
    if 1 < len(text) <= LONGEST_WORD and not pair:
        if len(vocabulary.word_kinds) >= FORMS:
            vocabulary.word_kinds.clear()
        vocabulary.word_kinds[text] = kind, opening, value
    chunks.append(Chunk(opening if opens_sentence(tokens, i) else kind, i, i + 1, value))
    return i + 1


def read_word(vocabulary: Vocabulary, text: str, capital: bool, *, literal: bool) -> tuple[str, str, str | None]:
    """The kind of a word's chunk: within a sentence, then where anything has a capital; then its value. literal: can it
    be a word that patterns name?"""
    lower = text.lower()
    if literal and lower in vocabulary.grammar.literals:
        kind = "=" + lower
    elif not capital:
        kind = "word"
    elif len(text) > LONGEST_WORD:
        kind = "Word"
    elif text.isupper() and (number := read_roman(text)):
        return "roman", "roman", str(number)
    else:
        is_common = vocabulary.morphology.is_common
        kind, opening = ("Common" if is_common(text, opens=opens) else "Word" for opens in (False, True))
        return kind, opening, None
    return kind, kind, None


def opens_sentence(tokens: Sequence[Token], i: int) -> bool:
    """Is a word's capital one that anything would have: at the head of a sentence or quotation, or all capitals?"""
    text = tokens[i].text
    before = tokens[i - 1] if i else None
    return before is None or before.kind in ("break", "mark", "hyphen") or (len(text) > 1 and text.isupper())


def is_initialled(tokens: Sequence[Token], i: int) -> bool:
    """Is the word at i a surname because an initial stands right before it ("J. Head")?"""
    if i < 2 or tokens[i - 1].text != "." or not tokens[i].is_capital:
        return False
    return len(tokens[i - 2].text) == 1 and tokens[i - 2].is_capital and not tokens[i - 1].spaced


def add_number(tokens: Sequence[Token], i: int, end: int, suffixes: frozenset[str], chunks: list[Chunk]) -> int:
    """Adds the chunk of a number: a full numeric date, a year, an ordinal with its suffix (31st, 31-м), a plain
    number."""
    text = tokens[i].text
    if NUMERIC_DATE.match(text):
        chunks.append(Chunk("dotted", i, i + 1, text))
        return i + 1
    after = i + 1
    if after < end and tokens[after].kind == "hyphen" and not tokens[after].spaced:
        after += 1
    if after < end and not tokens[after].spaced and tokens[after].text.lower() in suffixes and text.isdigit():
        chunks.append(Chunk("ordinal", i, after + 1, text))
        return after + 1
    is_year = len(text) == 4 and text.isdigit() and 1900 <= int(text) <= 2100
    chunks.append(Chunk("year" if is_year else "num", i, i + 1, text))
    return i + 1


def mark_kind(tokens: Sequence[Token], i: int, end: int) -> str:
    """The kind of a mark: `joint` is a hyphen within a word, `-` a dash; all quotation marks are `"`."""
    token = tokens[i]
    if token.kind == "possessive":
        return "'"
    if token.kind == "hyphen":
        tight = not token.spaced and i + 1 < end and tokens[i - 1].kind == "word"
        return "joint" if tight and tokens[i + 1].kind == "word" else "-"
    return MARKS.get(token.text, "mark")


def read_roman(text: str) -> int:
    """The value of a Roman numeral up to 39; 0 where the word is none."""
    if not ROMAN.match(text):
        return 0
    total = 0
    for a, b in zip(text, text[1:] + "I", strict=True):
        value = ROMAN_VALUES[a]
        total += -value if value < ROMAN_VALUES[b] else value
    return total


# ------------------------------------------------------------------ verb groups
def group_verbs(vocabulary: Vocabulary, tokens: Sequence[Token], chunks: list[Chunk]) -> list[Chunk]:
    """Joins each verb of the lexicon with the auxiliaries and adverbs before it, and reads voice, time and negation
    off them. Where cases tell roles the order is free: an auxiliary may also come right after, or stand apart."""
    free = vocabulary.cases
    grouped: list[Chunk] = []
    passed = -1  # the last token that an auxiliary behind its verb has taken along
    for chunk in chunks:
        if chunk.start < passed:
            continue
        if chunk.kind != "verb":
            grouped.append(chunk)
            continue
        kind, form = chunk.value
        helpers: list[str] = []
        start = before_prefix(vocabulary, tokens, grouped)
        while start and (found := auxiliary(vocabulary, tokens, grouped[start - 1])):
            helpers.append(found)
            start -= 1
        while helpers and helpers[-1] == "adverb":
            helpers.pop()
            start += 1
        words = [token.text for token in tokens[chunk.start : chunk.end] if token.kind == "word"]
        time, voice, negated = vocabulary.morphology.verb_group(form, words, helpers)
        end = chunk.end
        if free and time == "open" and voice != "g" and not {"may", "plan", "will"} & set(helpers):
            behind = auxiliary_after(vocabulary, tokens, end)
            found = behind or auxiliary_apart(vocabulary, tokens, grouped[:start])
            time, voice, negated = vocabulary.morphology.verb_group(form, words, [*helpers, found])
            end = passed = end + bool(behind)
        if time == "past" and is_aim(vocabulary, tokens, grouped[:start]):
            time = "open"
        negated = negated or (voice == "p" and is_denied_after(vocabulary, tokens, chunk.end))
        first = grouped[start].start if start < len(grouped) else chunk.start
        del grouped[start:]
        grouped.append(Chunk(f"{kind}.{voice}", first, end, kind, time, negated))
    return grouped


def auxiliary_after(vocabulary: Vocabulary, tokens: Sequence[Token], end: int) -> str:
    """What an auxiliary right behind an infinitive says ("председательствовать будет X": X will preside); "" where none
    stands there, or where it goes with an infinitive of its own."""
    after = [token.text.lower() for token in tokens[end : end + 2]]
    found = vocabulary.auxiliaries.get(after[0], "") if after else ""
    own = len(after) > 1 and after[1].endswith(vocabulary.row("infinitive_endings"))
    return found if found in INTENDING and not own else ""


def auxiliary_apart(vocabulary: Vocabulary, tokens: Sequence[Token], before: Sequence[Chunk]) -> str:
    """What an auxiliary says that stands before an infinitive with plain words between ("it is planned for May to
    hold"), or that governs one which "and" joins to it ("it is planned to discuss … and to sign"); "" where none
    does."""
    joined = bool(before) and tokens[before[-1].start].text.lower() in vocabulary.lexicon["clauses"]["joins"]
    for chunk in reversed(before[-FAR:]):
        word = tokens[chunk.start].text.lower()
        found = vocabulary.auxiliaries.get(word, "")
        if found in INTENDING:
            return found if joined or "." not in chunk.kind[1:] or chunk.end - chunk.start == 1 else ""
        if chunk.kind in CLAUSE_ENDS or "." in chunk.kind[1:]:
            return ""
    return ""


def is_aim(vocabulary: Vocabulary, tokens: Sequence[Token], before: Sequence[Chunk]) -> bool:
    """Does a word of aim open the clause, after which a form of the past tells what is wanted ("he proposed that the
    prosecutors meet": "чтобы … встречались")?"""
    aims = vocabulary.listed("aim_words")
    for chunk in reversed(before if aims else ()):
        if chunk.kind in CLAUSE_ENDS:
            return False
        if tokens[chunk.start].text.lower() in aims:
            return True
    return False


def before_prefix(vocabulary: Vocabulary, tokens: Sequence[Token], grouped: Sequence[Chunk]) -> int:
    """Where a verb begins that may have a prefix with a hyphen before it ("will be co-chaired")."""
    end = len(grouped)
    hyphen = end > 1 and grouped[-1].kind == "-" and grouped[-2].end == grouped[-1].start
    prefix = hyphen and tokens[grouped[-2].start].text.lower() in vocabulary.listed("verb_prefixes")
    return end - 2 if prefix else end


def is_denied_after(vocabulary: Vocabulary, tokens: Sequence[Token], end: int) -> bool:
    """Does "not" with a past auxiliary come right after a passive ("the paper signed was not"), as Russian has it?"""
    after = [vocabulary.auxiliaries.get(token.text.lower(), "") for token in tokens[end : end + 2]]
    return after == ["not", "past_be"]


def auxiliary(vocabulary: Vocabulary, tokens: Sequence[Token], chunk: Chunk) -> str:
    """What an auxiliary says (`will`, `past_be`, `plan`, `not` …); "" for any other chunk."""
    if chunk.end - chunk.start != 1 or tokens[chunk.start].kind != "word":
        return ""
    if chunk.kind == "month" and chunk.start and tokens[chunk.start - 1].kind == "number":
        return ""  # "on 10 May issued"
    found = vocabulary.auxiliaries.get(tokens[chunk.start].text.lower(), "")
    if found == "plan" and chunk.kind == "instrument":  # "the plan will be signed": a noun, unless "to" follows
        after = tokens[chunk.end].text.lower() if chunk.end < len(tokens) else ""
        return found if vocabulary.auxiliaries.get(after) == "to" else ""
    return found


# ------------------------------------------------------------------ splicing
def replace(chunks: list[Chunk], matches: Sequence[Match], build: Callable[[Match], Chunk | None]) -> list[Chunk]:
    """The chunks with each match that `build` accepts put in the place of what it covers, which may begin later than
    the match; earlier matches win."""
    if not matches:
        return chunks
    taken = bytearray(len(chunks))
    new: dict[int, tuple[int, Chunk]] = {}
    for match in matches:
        if any(taken[match.start : match.end]):
            continue
        built = build(match)
        if built is not None:
            first = next(i for i in range(match.start, match.end) if chunks[i].end > built.start)
            taken[first : match.end] = b"\1" * (match.end - first)
            new[first] = (match.end, built)
    if not new:
        return chunks
    result: list[Chunk] = []
    i = 0
    while i < len(chunks):
        if i in new:
            end, built = new[i]
            result.append(built)
            i = end
        else:
            result.append(chunks[i])
            i += 1
    return result

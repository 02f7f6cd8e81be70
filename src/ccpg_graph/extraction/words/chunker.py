"""Tokens of a sentence → base chunks: known phrases, numbers, ordinals, literal words, marks; then verb groups.

What these chunks mean together (dates, bodies, persons …) is for the readers that come after.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ccpg_graph.extraction.words.chunks import Chunk
from ccpg_graph.extraction.words.grammar import Match
from ccpg_graph.extraction.words.phrases import Hit
from ccpg_graph.extraction.words.tokens import Sentence, Token, Tokens
from ccpg_graph.extraction.words.vocabulary import Vocabulary

ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})$")
ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
NUMERIC_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})$")
QUOTES = '“”«»„"‘’'
MARKS = {"(": "(", ")": ")", ",": ",", ";": ";", ":": ":", ".": ".", "/": "/", "%": "%"}


def chunk_sentence(vocabulary: Vocabulary, text: Tokens, sentence: Sentence) -> list[Chunk]:
    """The base chunks of a sentence, verb groups made."""
    chunks: list[Chunk] = []
    position = sentence.start
    for hit in vocabulary.phrases.find(text.tokens, sentence.start, sentence.end):
        if is_initialled(text.tokens, hit) and position <= hit.start - 2:  # the "S." of "U.S." is no initial
            continue
        add_plain(vocabulary, text.tokens, position, hit.start, chunks)
        entry = hit.entry
        chunk = Chunk(entry.category, hit.start, hit.end, entry.value)
        if entry.category == "verb":
            chunk = Chunk("verb", hit.start, hit.end, (entry.value, (entry.traits or {})["form"]))
        chunks.append(chunk)
        position = hit.end
    add_plain(vocabulary, text.tokens, position, sentence.end, chunks)
    return group_verbs(vocabulary, text.tokens, chunks)


def add_plain(vocabulary: Vocabulary, tokens: Sequence[Token], start: int, end: int, chunks: list[Chunk]) -> None:
    """Chunks for tokens that no phrase covers."""
    literals, suffixes = vocabulary.grammar.literals, vocabulary.ordinal_suffixes
    i = start
    while i < end:
        token = tokens[i]
        if token.kind == "word":
            i = add_word(vocabulary, tokens, i, end, literals, chunks)
            continue
        if token.kind == "number":
            i = add_number(tokens, i, end, suffixes, chunks)
            continue
        chunks.append(Chunk(mark_kind(tokens, i, end), i, i + 1))
        i += 1


def add_word(
    vocabulary: Vocabulary, tokens: Sequence[Token], i: int, end: int, literals: frozenset[str], chunks: list[Chunk]
) -> int:
    """Adds the chunk of a word; gives the position after it. An initial takes its full stop along."""
    token = tokens[i]
    lower = token.text.lower()
    if lower in literals and not (len(lower) == 1 and token.is_capital and i + 1 < end and tokens[i + 1].text == "."):
        chunks.append(Chunk("=" + lower, i, i + 1))
    elif not token.is_capital:
        chunks.append(Chunk("word", i, i + 1))
    elif len(token.text) == 1 and i + 1 < end and tokens[i + 1].text == "." and not tokens[i + 1].spaced:
        chunks.append(Chunk("Initial", i, i + 2))
        return i + 2
    elif token.text.isupper() and (number := read_roman(token.text)):
        chunks.append(Chunk("roman", i, i + 1, str(number)))
    elif vocabulary.morphology.is_common(token.text, opens=opens_sentence(tokens, i)):
        chunks.append(Chunk("Common", i, i + 1))
    else:
        chunks.append(Chunk("Word", i, i + 1))
    return i + 1


def opens_sentence(tokens: Sequence[Token], i: int) -> bool:
    """Is a word's capital one that anything would have: at the head of a sentence or quotation, or all capitals?"""
    text = tokens[i].text
    before = tokens[i - 1] if i else None
    return before is None or before.kind in ("break", "mark", "hyphen") or (len(text) > 1 and text.isupper())


def is_initialled(tokens: Sequence[Token], hit: Hit) -> bool:
    """Is a single word a surname because an initial stands right before it ("J. Head")?"""
    i = hit.start
    if hit.end - i > 1 or i < 2 or not tokens[i].is_capital or tokens[i - 1].text != ".":
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
    if token.text in QUOTES:
        return '"'
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
    off them."""
    grouped: list[Chunk] = []
    for chunk in chunks:
        if chunk.kind != "verb":
            grouped.append(chunk)
            continue
        kind, form = chunk.value
        helpers: list[str] = []
        start = len(grouped)
        while start and (found := auxiliary(vocabulary, tokens, grouped[start - 1])):
            helpers.append(found)
            start -= 1
        while helpers and helpers[-1] == "adverb":
            helpers.pop()
            start += 1
        words = [token.text for token in tokens[chunk.start : chunk.end] if token.kind == "word"]
        time, voice, negated = vocabulary.morphology.verb_group(form, words, helpers)
        first = grouped[start].start if start < len(grouped) else chunk.start
        del grouped[start:]
        grouped.append(Chunk(f"{kind}.{voice}", first, chunk.end, kind, time, negated))
    return grouped


def auxiliary(vocabulary: Vocabulary, tokens: Sequence[Token], chunk: Chunk) -> str:
    """What an auxiliary says (`will`, `past_be`, `plan`, `not` …); "" for any other chunk."""
    if chunk.end - chunk.start != 1 or tokens[chunk.start].kind != "word":
        return ""
    found = vocabulary.auxiliaries.get(tokens[chunk.start].text.lower(), "")
    if found == "plan" and chunk.kind == "instrument":  # "the plan will be signed": a noun, unless "to" follows
        after = tokens[chunk.end].text.lower() if chunk.end < len(tokens) else ""
        return found if vocabulary.auxiliaries.get(after) == "to" else ""
    return found


# ------------------------------------------------------------------ splicing
def replace(chunks: list[Chunk], matches: Sequence[Match], build: Callable[[Match], Chunk | None]) -> list[Chunk]:
    """The chunks with each match that `build` accepts put in the place of what it covers; earlier matches win."""
    if not matches:
        return chunks
    taken = bytearray(len(chunks))
    new: dict[int, tuple[int, Chunk]] = {}
    for match in matches:
        if any(taken[match.start : match.end]):
            continue
        built = build(match)
        if built is not None:
            taken[match.start : match.end] = b"\1" * (match.end - match.start)
            new[match.start] = (match.end, built)
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

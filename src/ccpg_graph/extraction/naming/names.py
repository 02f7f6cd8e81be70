"""Names of persons as runs of capitals that mean nothing else: NAME chunks of two words or more, SURNAME chunks of one.
Whose they are, `people` tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.meant import is_acronym
from ccpg_graph.extraction.naming.parts_of_bodies import cut_off, ends_charge
from ccpg_graph.extraction.naming.ranks import is_title_behind, is_title_noun, note_ranks, note_styled, pass_titles
from ccpg_graph.extraction.naming.regions import region_at
from ccpg_graph.extraction.words.chunks import Chunk
from ccpg_graph.text.scripts import is_cyrillic

LONGEST_NAME = 5  # words
NAME_LIKE = frozenset({"Common", "no_particular"})  # kinds of words that may be names where they have a capital
NAME_WORDS = NAME_LIKE | {"Word", "PLACE", "month"}
# Kinds of words for things of which a family name may be a form.
OF_THINGS = frozenset({"office_level", "bodynoun", "topic", "ordinal", "number", "day", "weekday", "unit_of_time"})
CLOSING = frozenset({",", ".", ")", ";", ":", "-", "=и"})  # what may follow a name and no adjective
APART = frozenset({",", ";", ":", "-"})  # behind which a name may begin
SHORTEST = 3  # letters of a family name of one syllable at most
VOWEL_ROWS = re.compile("[aeiouy]+", re.IGNORECASE)  # of which a syllable has one ("Hieu")
BEFORE_NAMES = frozenset({"POST", "role", "honorific", "."})
SYLLABLES = 3  # words of a Korean, Vietnamese or Chinese name
VOWELS = frozenset("аеёиоуыэюя")
LONG_SYLLABLES = 2  # vowels of its first or last word at most: "Нгуен", "Мином"
FULL = 2  # initials that make a name whole, or words
NOMINATIVE, GENITIVE = frozenset({"nomn"}), frozenset({"gent"})
SHORT_WORD = 5  # letters of an abbreviation at most; a surname in capitals is mostly longer, or stands with others


def join_names(context: Context, chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with NAME chunks (two words or more) and SURNAME chunks (one) in place of words that can be a name."""
    note_ranks(context, chunks)
    note_styled(context, chunks)
    result: list[Chunk] = []
    i = 0
    while i < len(chunks):
        kind = chunks[i].kind
        if (
            kind in ("Word", "Initial")
            or is_given_place(context, chunks, i)
            or is_given_month(context, chunks, i)
            or opens_name(context, chunks, i)
            or has_initials(context, chunks, i)
        ):
            end = reach_name(context, chunks, i)
            start = i
            if (
                start == 0
                and end - start > 1
                and context.words(chunks[0].start, chunks[0].end).lower() in context.lowered
            ):
                result.append(chunks[0])
                start += 1
            if end - start > 1 and i and is_land_before(context, chunks[start - 1], chunks[start]):
                result.append(chunks[start])
                start += 1
            region = region_at(context, chunks[:end], start)
            if region is not None and (region[1] == end > start + 1 or is_behind_title(chunks, start)):
                # "Prosecutor General Sindh | Asad Ali", "Rhode Island | Attorney General"
                result.append(Chunk("word", region[0].start, region[0].end, ""))
                start = region[1]
            if end - start > 2 and ends_charge(context, chunks, start):  # "Deputy Head for Foreign | Affairs Ann Moss"
                result.append(chunks[start])
                start += 1
            if start < end and is_title_noun(context, chunks[start]):  # "the Administrator, Ms Moss"
                chunks[start].kind = "Common"
                result.append(chunks[start])
                start += 1
            while end - start > 1 and is_acronym_before(context, chunks[start:end]):
                result.append(chunks[start])
                start += 1
            end = ends_other(context, chunks, start, end)
            if is_before_initials(context, chunks, start, end):
                result.append(chunks[start])
                start, end = start + 1, reach_name(context, chunks, start + 1)
            words = [c for c in chunks[start:end] if c.kind in NAME_WORDS]
            initials = any(c.kind == "Initial" for c in chunks[start:end])
            own = [c for c in words if context.words(c.start, c.end).lower() not in context.vocabulary.particles]
            if (
                words
                and len(own) <= LONGEST_NAME
                and not is_abbreviation(context, words)
                and not is_attribute(context, words, chunks, end)
                and not cut_off(context, chunks, start)
            ):
                while end - start > 1 and is_title_behind(context, chunks[end - 1]):
                    end -= 1  # "Ama Mensah QC"
                    words.pop()
                kind = "NAME" if len(words) > 1 or initials else "SURNAME"
                result.append(Chunk(kind, chunks[start].start, chunks[end - 1].end))
                end = pass_titles(context, chunks, end)
            else:
                result.extend(chunks[start:end])
            i = end
        else:
            result.append(chunks[i])
            i += 1
    return result


def reach_name(context: Context, chunks: Sequence[Chunk], i: int) -> int:
    """Where the run of name words that begins at chunk i ends."""
    particles = context.vocabulary.particles
    tokens = context.text.tokens
    end = i + 1
    while end < len(chunks):
        chunk = chunks[end]
        if end - i > FULL and [c.kind for c in chunks[i + 1 : end]] == ["Initial", "Initial"]:
            break  # "Orlov I. P." is whole; what has a capital then begins a sentence
        if (
            chunk.kind in ("Word", "Initial")
            or ends_name(context, chunks, end)
            or is_syllable(context, chunks, i, end)
            or (end == i + 1 and opens_name(context, chunks, i) and is_name_like(context, chunk))
            or is_behind_patronymic(context, chunks, i, end)
            or (chunks[i].kind == chunks[end - 1].kind == "Initial" and is_name_like(context, chunk))
        ):
            if is_of_other_script(context, chunks[i], chunk):
                break  # "Ivan Petrov NEWSru": the page's own name behind it
            end += 1
        elif chunk.kind == "joint" and end + 1 < len(chunks) and joins_word(context, chunks, i, end + 1):
            end += 2
        elif closes_name(context, chunks, i, end) or closes_given(context, chunks, i, end):
            return end + 1
        elif (
            chunk.kind == "-" and tokens[chunk.start].start == tokens[chunk.start - 1].end and _is_word(chunks, end + 1)
        ):
            end += 2  # "Cheol- Kyu": a hyphen with a stray blank
        elif (
            tokens[chunk.start].text.lower() in particles
            and chunk.end - chunk.start == 1
            and (tied := tie(context, chunks, end))
        ):
            end = tied
        elif chunk.kind == "month" and _is_word(chunks, end - 1) and not is_dated(chunks, end + 1):
            end += 1  # a name that is a month's too ("Khin Mar")
        elif tokens[chunk.start].text.lower() in context.vocabulary.name_suffixes and chunk.end - chunk.start == 1:
            end += 1
        elif chunk.kind == "PLACE" and end == i + 1 and chunk.end - chunk.start == 1 and chunks[i].kind != "PLACE":
            end += 1  # a family name that is a town's too ("Konstantin Lvov")
            if not _is_word(chunks, end):
                return end
        else:
            break
    return end


def is_behind_title(chunks: Sequence[Chunk], i: int) -> bool:
    """Does a title stand right before chunk i, or one with "of" or "for" behind it?"""
    before = [c.kind for c in chunks[max(i - 2, 0) : i]]
    titled = [kind in ("role", "POST") for kind in before]
    return titled[-1:] == [True] or (titled[:1] == [True] and before[-1] in ("=of", "=for"))


def joins_word(context: Context, chunks: Sequence[Chunk], i: int, end: int) -> bool:
    """Does a hyphen tie the word at chunk `end` to the name that begins at chunk i? A word that means something else
    does where two words of a name stand before it ("Anna Foster-Hall")."""
    town = chunks[end].kind == "PLACE" and chunks[end].end - chunks[end].start == 1  # "Marco Reis-Lima"
    return (
        chunks[end].kind in ("Word", "word")
        or town
        or (end - i > FULL and is_name_like(context, chunks[end], listed=True))
    )


def closes_name(context: Context, chunks: Sequence[Chunk], i: int, end: int) -> bool:
    """Is a capital that means something else the family name behind two words of a name, or one and an initial ("Le
    Quang Thai, prosecutor of …")? A comma or a bracket stands behind it then; behind one of one syllable, whatever is
    no noun ("Le Quang Thai met …")."""
    if not context.vocabulary.morphology.writes_capitals or end - i < FULL or end + 1 >= len(chunks):
        return False
    chunk = chunks[end]
    token = context.text.tokens[chunk.start]
    one = chunk.kind == "adjective" and chunk.end - chunk.start == 1 and token.is_capital and not token.text.isupper()
    after = chunks[end + 1].kind
    syllable = len(VOWEL_ROWS.findall(token.text)) == 1 and (after[:1] in ".;=" or "." in after or after == "DATE")
    return one and (after in (",", "(") or syllable) and all(c.kind in ("Word", "Initial") for c in chunks[i:end])


def closes_given(context: Context, chunks: Sequence[Chunk], i: int, end: int) -> bool:
    """Is a capital whose other forms mean something in small letters the family name right behind a given name
    ("Ivan of-the-towns")? So it is where nothing but names has a capital."""
    if context.vocabulary.morphology.writes_capitals or end != i + 1 or chunks[end].end - chunks[end].start > 1:
        return False
    token, given = context.text.tokens[chunks[end].start], context.words(chunks[i].start, chunks[i].end)
    capital = token.is_capital and not token.text.isupper() and chunks[end].kind in OF_THINGS
    return capital and chunks[i].kind == "Word" and context.vocabulary.morphology.is_given(given)


def tie(context: Context, chunks: Sequence[Chunk], i: int) -> int:
    """Where the word ends that a particle at chunk i goes with ("al Nuri", "al-Nuri"); 0 where none follows. After it a
    word that is a verb in small letters is a name ("al Said"), and a second particle another link ("de la Cruz")."""
    after = chunks[i + 1] if i + 1 < len(chunks) else None
    if after is not None and after.end - after.start == 1:
        word = context.text.tokens[after.start].text
        if word.islower() and word in context.vocabulary.particles:
            return tie(context, chunks, i + 1)
    joint = i + 1 < len(chunks) and chunks[i + 1].kind == "joint"
    at = i + 1 + joint
    verb = at < len(chunks) and "." in chunks[at].kind and chunks[at].end - chunks[at].start == 1
    named = verb and context.text.tokens[chunks[at].start].is_capital
    return at + 1 if named or _is_word(chunks, at) else 0


def is_of_other_script(context: Context, first: Chunk, chunk: Chunk) -> bool:
    """Is a word written in another script than the one that a name begins with?"""
    one, other = (context.words(c.start, c.end) for c in (first, chunk))
    return is_cyrillic(one) != is_cyrillic(other)


def is_abbreviation(context: Context, words: Sequence[Chunk]) -> bool:
    """Is a lone word an abbreviation (VNA, BTA, OiT) and no surname?"""
    text = context.words(words[0].start, words[0].end)
    return len(words) == 1 and len(text) <= SHORT_WORD and (text.isupper() or is_acronym(text))


def is_attribute(context: Context, words: Sequence[Chunk], chunks: Sequence[Chunk], end: int) -> bool:
    """Is a lone word the adjective of the noun in small letters right after it ("the prosecutors of the Danubian
    group") and no surname?"""
    if len(words) > 1 or end >= len(chunks) or not context.vocabulary.cases:
        return False
    after = context.text.tokens[chunks[end].start]
    noun = after.kind == "word" and not after.is_capital and chunks[end].kind != "honorific"
    return noun and context.vocabulary.morphology.is_adjective_of(
        context.words(words[0].start, words[0].end), after.text
    )


def is_name_like(context: Context, chunk: Chunk, *, listed: bool = False) -> bool:
    """Can a word that means something else in small letters be a name, for it has a capital ("Yun", "In")? listed: even
    one that the lexicon lists as none."""
    token = context.text.tokens[chunk.start]
    one = chunk.end - chunk.start == 1 and token.is_capital and not token.text.isupper()
    never = not listed and context.vocabulary.morphology.is_never_name(token.text)
    return one and chunk.kind in NAME_LIKE and not never


def has_initials(context: Context, chunks: Sequence[Chunk], i: int) -> bool:
    """Is a capital that means something in small letters a family name with its two initials behind ("the head of the
    department Белый А.В.")? Nothing that they could belong to follows."""
    row = [c.kind for c in chunks[i + 1 : i + 1 + FULL]]
    if context.vocabulary.morphology.writes_capitals or row != ["Initial"] * FULL:
        return False
    after = chunks[i + 1 + FULL] if i + 1 + FULL < len(chunks) else None
    ended = after is None or not context.text.tokens[after.start].is_capital
    return ended and is_name_like(context, chunks[i])


def opens_name(context: Context, chunks: Sequence[Chunk], i: int) -> bool:
    """Do two capitals right behind a title name somebody, whatever they mean in small letters? So it is where nothing
    but names has a capital there."""
    if not i or i + 1 >= len(chunks):
        return False
    if context.vocabulary.morphology.writes_capitals:
        return opens_with_small_word(context, chunks, i)
    if chunks[i - 1].kind in APART and len(context.words(chunks[i].start, chunks[i].end)) <= SHORTEST:
        return is_name_like(context, chunks[i]) and chunks[i + 1].kind == "Word"  # "…, Li San Min (…)"
    if chunks[i - 1].kind != "POST":
        return False
    if all(p.plural for p in chunks[i - 1].value.posts):
        return False
    after = chunks[i + 1]
    return is_name_like(context, chunks[i]) and (after.kind == "Word" or is_name_like(context, after))


def opens_with_small_word(context: Context, chunks: Sequence[Chunk], i: int) -> bool:
    """Does a capital small word right behind a title or a style begin a name of three syllables ("Prosecutor General of
    Vietnam Do Van Binh", "Mr. An Minh Duc")?"""
    chunk, behind = chunks[i], chunks[i + 1 : i + SYLLABLES]
    before = chunks[i - 2].kind if i > 1 and chunks[i - 1].kind == "," else chunks[i - 1].kind
    token = context.text.tokens[chunk.start]
    small = chunk.kind[:1] == "=" and token.is_capital and not token.text.isupper() and len(token.text) > 1
    if not small or before not in BEFORE_NAMES or [c.kind for c in behind] != ["Word"] * (SYLLABLES - 1):
        return False
    return all(len(VOWEL_ROWS.findall(context.words(c.start, c.end))) == 1 for c in behind)


def ends_name(context: Context, chunks: Sequence[Chunk], i: int) -> bool:
    """Is a capital adjective the second word of a name ("with Chen Yun, the prosecutor …")? No noun follows it then."""
    if context.vocabulary.morphology.writes_capitals or chunks[i].kind != "Common" or chunks[i - 1].kind != "Word":
        return False
    after = chunks[i + 1] if i + 1 < len(chunks) else None
    closes = after is None or after.kind in CLOSING or "." in after.kind
    short = has_syllables(context, chunks[i - 1]) <= LONG_SYLLABLES  # "with Chen Yun in Minsk"
    closes = closes or (short and after is not None and after.kind.startswith("="))
    return closes and is_name_like(context, chunks[i])


def is_syllable(context: Context, chunks: Sequence[Chunk], i: int, end: int) -> bool:
    """Is the capital at chunk `end` a part of a name of three syllables or so that begins at chunk i, though it means
    something in small letters (a Korean or Vietnamese name, of which the last part alone declines)?"""
    if context.vocabulary.morphology.writes_capitals or chunks[i].kind != "Word" or not 1 <= end - i < SYLLABLES:
        return False
    if not may_be_syllable(context, chunks[end]) or has_syllables(context, chunks[i]) > LONG_SYLLABLES:
        return False
    if end - i == SYLLABLES - 1:
        return has_syllables(context, chunks[end]) <= LONG_SYLLABLES and has_syllables(context, chunks[end - 1]) == 1
    last = chunks[end + 1] if end + 1 < len(chunks) else None
    named = last is not None and (last.kind == "Word" or may_be_syllable(context, last))
    short = named and last is not None and has_syllables(context, last) <= LONG_SYLLABLES
    return short and has_syllables(context, chunks[end]) == 1


def may_be_syllable(context: Context, chunk: Chunk) -> bool:
    """Can a word with a capital be a part of such a name, even if it is a kinsman's title in small letters?"""
    token = context.text.tokens[chunk.start]
    one = chunk.end - chunk.start == 1 and token.is_capital and not token.text.isupper()
    return is_name_like(context, chunk) or (one and chunk.kind == "aide")


def has_syllables(context: Context, chunk: Chunk) -> int:
    """How many vowels the words of a chunk have."""
    return sum(letter in VOWELS for letter in context.words(chunk.start, chunk.end).lower())


def is_behind_patronymic(context: Context, chunks: Sequence[Chunk], i: int, end: int) -> bool:
    """Is a capital that means something else the family name behind a given name and a patronymic?"""
    if context.vocabulary.morphology.writes_capitals or end - i < FULL or not is_name_like(context, chunks[end]):
        return False
    return context.vocabulary.morphology.is_patronymic(context.words(chunks[end - 1].start, chunks[end - 1].end))


def is_before_initials(context: Context, chunks: Sequence[Chunk], start: int, end: int) -> bool:
    """Do the initials behind the first word of a run belong to the word glued to them ("of the Service O.V.Orlova")?"""
    if [c.kind for c in chunks[start:end]] != ["Word", "Initial", "Initial"] or end >= len(chunks):
        return False
    tokens = context.text.tokens
    glued = not any(t.spaced for t in tokens[chunks[end - 1].start : chunks[end - 1].end + 1][1:])
    return (
        glued
        and tokens[chunks[start + 1].start].spaced
        and (chunks[end].kind == "Word" or is_name_like(context, chunks[end]))
    )


def ends_other(context: Context, chunks: Sequence[Chunk], start: int, end: int) -> int:
    """Where the first of two names that cases part ends ("the brother of X (genitive) | Y (nominative)"); the end of
    the run where it is one."""
    morphology = context.vocabulary.morphology
    words = [context.words(c.start, c.end) for c in chunks[start:end]]
    if morphology.writes_capitals or len(words) < FULL + FULL or not morphology.is_given(words[0]):
        return end
    for i in range(FULL, len(words) - 1):
        first, second = " ".join(words[:i]), " ".join(words[i:])
        own, other = (morphology.agrees(name, NOMINATIVE) for name in (first, second))
        if morphology.is_given(words[i]) and own != other and morphology.agrees(first if other else second, GENITIVE):
            return start + i
    return end


def is_acronym_before(context: Context, run: Sequence[Chunk]) -> bool:
    """Does a run of capitals begin with an abbreviation that stands before a name ("of the RT Ivan Orlov")?"""
    if context.vocabulary.morphology.writes_capitals:
        return False
    first, second = (context.words(c.start, c.end) for c in run[:2])
    short = is_acronym(first) and len(first) <= SHORT_WORD and run[0].kind == "Word"
    return short and run[1].kind == "Word" and not second.isupper()


def is_land_before(context: Context, title: Chunk, chunk: Chunk) -> bool:
    """Does the first word of a run say whose a title before it is ("the mayor of Irkutsk Ivan Orlov")?"""
    if title.kind not in ("role", "POST", "bodynoun", "bodyword"):
        return False
    if title.kind == "POST" and all(post.country is not None and post.whole for post in title.value.posts):
        return False  # the title says whose it is
    return context.vocabulary.morphology.names_land(context.words(chunk.start, chunk.end))


def is_given_place(context: Context, chunks: Sequence[Chunk], i: int) -> bool:
    """Is a town's name somebody's first name here ("Baghdad Mussin")? A capital follows at once, no preposition
    precedes."""
    if chunks[i].kind != "PLACE" or chunks[i].end - chunks[i].start > 1 or not _is_word(chunks, i + 1):
        return False
    before = context.text.tokens[chunks[i - 1].start].text.lower() if i else "."
    short = context.text.tokens[chunks[i - 2].start].text.lower() if before == "." and i > 1 else ""
    if short in context.vocabulary.abbreviations and chunks[i - 2].kind != "honorific":
        return False  # "in the t. of Aktau"
    if before in context.vocabulary.lexicon["towns"]["ways"] and i > 1 and chunks[i - 2].kind in ("POST", "role"):
        return False  # "the Ambassador to Astana Majid Sabouri"
    apart = (",", "(", "mark", '"', "office_level")
    return i > 0 and before not in context.vocabulary.place_words and chunks[i - 1].kind not in apart


def is_given_month(context: Context, chunks: Sequence[Chunk], i: int) -> bool:
    """Is a month's name somebody's first name here ("Jan Visser", "April Moss")? A capital follows at once, no number
    or preposition precedes."""
    if chunks[i].kind != "month" or not _is_word(chunks, i + 1):
        return False
    before = context.text.tokens[chunks[i - 1].start].text.lower() if i else ""
    return before not in context.vocabulary.place_words and (not i or chunks[i - 1].kind not in ("num", "ordinal"))


def is_dated(chunks: Sequence[Chunk], i: int) -> bool:
    """Does a number or a mark follow a month's name, so that it is a date's?"""
    return i < len(chunks) and chunks[i].kind in ("num", "year", "ordinal", ".", "-")


def _is_word(chunks: Sequence[Chunk], i: int) -> bool:
    return i < len(chunks) and chunks[i].kind == "Word"

"""Text → tokens, sentences, paragraphs, quotations. Nothing here knows a language but through the lexicon's lists.

Hyphens and possessive endings are tokens of their own, marked as glue: phrase matching steps over them, so that
"Prosecutor-General's Offices", "Prosecutor General’s Offices" and "Anti- Terrorism" need no forms of their own.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Container, Iterator
from dataclasses import dataclass

TOKEN = re.compile(
    r"[^\S\n]*+(?:"
    r"(?P<word>[^\W\d_]++(?:[’'ʼ`´](?!s\b)[^\W\d_]++)*+)"
    r"|(?P<number>\d++(?:[.,]\d++)*+)"
    r"|(?P<hyphen>[-‐‑–—−])"
    r"|(?P<possessive>(?<=\w)[’'ʼ´](?:s\b|(?=\s)))"
    r"|(?P<mark>[^\w\s]|_)"
    r")|(?P<newline>[ \t\r\f\v]*+\n\s*+)"
    r"|[^\S\n]++"
)
OPENING = "“«„‘"
CLOSING = "”»’"
QUOTING = frozenset(OPENING + CLOSING + '"' + "\n")  # and the break that ends what is left open
DASHES = frozenset("-–—")
BEFORE_ASIDE = frozenset(",!?…")  # before the dash with which a writer breaks into a quotation
HEADING = frozenset("#*>")  # marks before what stands at the top, which are no part of what it says
TERMINAL = ".!?…"
WIDEST_LINE = 110  # of a text wrapped by hand
WRAPPED_SHARE = 0.7
RAGGED_LINES, RAGGED_SHARE = 5, 0.5  # lines that begin with a small letter: at least, and of all that follow another
WRAPPED_LINE = 45  # a line at least this long that is not closed by a mark may be wrapped by hand
# Latin letters that look like Cyrillic ones and are typed for them, in a word or as one ("c" for "с").
LOOK_ALIKES = str.maketrans(
    "acekoxpyABCEHKMOPTXY",
    "\u0430\u0441\u0435\u043a\u043e\u0445\u0440\u0443\u0410\u0412\u0421\u0415\u041d\u041a\u041c\u041e\u0420\u0422\u0425\u0423",
)
LONE = frozenset("acokyACOKYB")  # that are whole words of Russian
MISTYPED = re.compile(r"\b[acokyACOKYB]\b|[\u0400-\u052f][A-Za-z]|[A-Za-z][\u0400-\u052f]")
CYRILLIC = re.compile(r"[\u0400-\u052f]+")
BESIDE = 2  # tokens from such a letter to a word beside it
DAY = 2  # digits at most
YEAR = re.compile(r"(?:19|20)\d\d")
LONGEST_SENTENCE = 400  # tokens; beyond it a sentence is cut, so that no rule ever sees an endless one


@dataclass(slots=True)
class Token:
    """One token. kind: word, number, hyphen, possessive, mark or break; spaced: white space stands before it;
    is_capital: a word that begins with a capital letter; is_glue: phrase matching steps over it."""

    text: str
    start: int
    end: int
    kind: str
    spaced: bool
    is_capital: bool = False
    is_glue: bool = False


@dataclass(slots=True)
class Sentence:
    """Tokens `start` to `end` (not included) of the text; `paragraph` counts from 0; a headline has no final mark."""

    start: int
    end: int
    paragraph: int
    closed: bool


@dataclass(slots=True)
class Tokens:
    """A tokenised text with its sentences; `quoted[i]` tells whether token i lies inside quotation marks; words: the
    word forms in it."""

    text: str
    tokens: list[Token]
    sentences: list[Sentence]
    quoted: bytearray
    words: frozenset[str]


def tokenize(
    text: str,
    abbreviations: Collection[str] = (),
    small: Container[str] = (),
    doubts: Collection[str] = (),
    asides: Collection[str] = (),
) -> Tokens:
    """Splits a text into tokens and sentences. `abbreviations`: words, lower-case, after which a full stop closes
    nothing; `small`: prepositions and the like, which are no family names; `doubts`: words by which a sentence states
    nothing, so that one of them is parted at its semicolons, for it speaks of its own part alone; `asides`: beginnings
    of verbs of saying by which a writer's own words stand between dashes within what he quotes."""
    tokens = scan(text)
    if not text.isascii() and MISTYPED.search(text):
        mend_letters(tokens)
    sentences = split_sentences(text, tokens, abbreviations, small)
    if doubts:
        sentences = [part for sentence in sentences for part in part_doubted(tokens, sentence, doubts)]
    words = frozenset([token.text for token in tokens if token.kind == "word"])
    return Tokens(text, tokens, sentences, find_quoted(tokens, tuple(asides)), words)


def scan(text: str) -> list[Token]:
    """The tokens of a text; a line end that parts paragraphs is a token of kind `break`."""
    tokens: list[Token] = []
    add = tokens.append
    last = 0  # where the token before ends; -1 after a line end
    wrapped = is_wrapped(text)
    for match in TOKEN.finditer(text):
        kind = match.lastgroup
        if kind == "word":
            word, end = match[1], match.end()
            start = end - len(word)
            add(Token(word, start, end, kind, start != last, word[0].isupper()))
            last = end
            continue
        if kind is None:  # white space that nothing follows on its line
            continue
        start, end = match.span(kind)
        if kind == "newline":
            if parts_paragraphs(text, start, end, wrapped):
                add(Token("\n", start, end, "break", True))
            last = -1
            continue
        else:
            glue = kind == "hyphen" or kind == "possessive"
            add(Token(text[start:end], start, end, kind, start != last, False, glue))
        last = end
    if tokens:
        tokens[0].spaced = True
    return tokens


def mend_letters(tokens: list[Token]) -> None:
    """Reads Latin letters typed for Cyrillic ones as these: in a Cyrillic word, and as a word between such words."""
    for i, token in enumerate(tokens):
        if token.kind != "word" or CYRILLIC.fullmatch(token.text):
            continue
        if token.text in LONE:
            near = [*tokens[max(i - BESIDE, 0) : i], *tokens[i + 1 : i + 1 + BESIDE]]
            beside = [other.text for other in near if other.kind == "word"]
            initial = i + 1 < len(tokens) and tokens[i + 1].text == "."
            mistyped = bool(beside) and not initial and all(map(CYRILLIC.fullmatch, beside))
        else:
            mistyped = CYRILLIC.search(token.text) is not None
        made = token.text.translate(LOOK_ALIKES)
        if mistyped and CYRILLIC.fullmatch(made):
            token.text = made


def is_wrapped(text: str) -> bool:
    """Are the lines of a text wrapped by hand (PDF, mail)? Most that another follows at once are then about as long as
    the longest, and none is as long as a paragraph; or, however long they are, many begin in the middle of a
    sentence, as small letters tell."""
    if "\n" not in text:
        return False
    lines = text.split("\n")
    followed = [len(a) for a, b in itertools.pairwise(lines) if a.strip() and b.strip()]
    longest = max(map(len, lines))
    full = sum(length > WRAPPED_SHARE * longest for length in followed)
    if len(followed) >= 2 and longest <= WIDEST_LINE and full >= WRAPPED_SHARE * len(followed):
        return True
    goes_on = sum(bool(b.strip()) and b.lstrip()[0].islower() for a, b in itertools.pairwise(lines) if a.strip())
    return goes_on >= RAGGED_LINES and goes_on >= RAGGED_SHARE * len(followed)


def parts_paragraphs(text: str, start: int, end: int, wrapped: bool) -> bool:
    """Does the line end at start–end part two paragraphs? Not where a line was wrapped by hand."""
    if text.count("\n", start, end) > 1 or end >= len(text) or start == 0:
        return True
    before = text[start - 1]
    if before in TERMINAL or before in ":;":
        return True
    if text[end].islower() and (before.isalnum() or before in ",-–—"):
        return False
    line = start - text.rfind("\n", 0, start) - 1
    return not ((wrapped or before == ",") and line >= WRAPPED_LINE)


def part_doubted(tokens: list[Token], sentence: Sentence, doubts: Collection[str]) -> Iterator[Sentence]:
    """A sentence, in the parts between its semicolons where a word of doubt stands in it."""
    row = range(sentence.start, sentence.end)
    cuts = [i + 1 for i in row if tokens[i].text == ";"]
    if not cuts or not any(tokens[i].text.lower() in doubts for i in row):
        yield sentence
        return
    for start, end in itertools.pairwise([sentence.start, *cuts, sentence.end]):
        if end > start:
            yield Sentence(start, end, sentence.paragraph, sentence.closed)


def split_sentences(
    text: str, tokens: list[Token], abbreviations: Collection[str], small: Container[str] = ()
) -> list[Sentence]:
    """Sentences end at a break, or at a terminal mark that no abbreviation, initial or lower-case word contradicts."""
    sentences: list[Sentence] = []
    start = paragraph = 0
    count = len(tokens)
    for i, token in enumerate(tokens):
        if i == start and token.text in HEADING:
            start = i + 1
        elif token.kind == "break":
            if i > start:
                sentences.append(Sentence(start, i, paragraph, False))
            start = i + 1
            paragraph += 1
        elif (
            token.kind == "mark"
            and token.text in TERMINAL
            and i >= start
            and (ends_sentence(tokens, i, abbreviations) or ends_with_initials(tokens, i, small))
        ):
            end = i + 1
            while (
                end < count
                and tokens[end].kind == "mark"
                and tokens[end].text in '”»’")!?.…'
                and not tokens[end].spaced
            ):
                end += 1
            sentences.append(Sentence(start, end, paragraph, True))
            start = end
        elif i - start >= LONGEST_SENTENCE:
            sentences.append(Sentence(start, i, paragraph, False))
            start = i
    if start < count:
        sentences.append(Sentence(start, count, paragraph, False))
    return [s for s in sentences if s.end > s.start]


def ends_sentence(tokens: list[Token], i: int, abbreviations: Collection[str]) -> bool:
    """Does the terminal mark at i close a sentence?"""
    after = i + 1
    while (
        after < len(tokens)
        and tokens[after].kind == "mark"
        and tokens[after].text in '”»’")'
        and not tokens[after].spaced
    ):
        after += 1
    if after >= len(tokens) or tokens[after].kind == "break":
        return True
    following = tokens[after]
    if tokens[i].text != ".":
        return not following.text[0].islower()
    before = tokens[i - 1] if i else None
    if before is not None and is_day(before, tokens[after : after + 2]):
        return False
    if not following.spaced or following.text[0].islower() or (following.kind == "mark" and following.text in ",;:)"):
        return False
    if before is not None and before.kind == "word":
        if len(before.text) == 1 and before.text.isupper():
            return False
        if before.text.lower() in abbreviations:
            return False
    return True


def is_day(number: Token, behind: list[Token]) -> bool:
    """Is a number before a full stop the day of a date ("15. May 2024")?"""
    if number.kind != "number" or len(number.text) > DAY or len(behind) < 2:
        return False
    month, year = behind
    return month.kind == "word" and month.is_capital and YEAR.fullmatch(year.text) is not None


def ends_with_initials(tokens: list[Token], i: int, small: Container[str]) -> bool:
    """Does a sentence end with the initials behind a family name ("the session was chaired by Adamov S.K.")? So it is
    where a small word with a capital follows, or a further family name with initials of its own."""
    row = tokens[max(i - 4, 0) : i + 1]  # family name, initial, stop, initial, stop
    if len(row) < 5 or i + 3 >= len(tokens) or not (is_initial(row[1], row[2]) and is_initial(row[3], row[4])):
        return False
    named = row[0].kind == "word" and row[0].is_capital and len(row[0].text) > 1
    first, second, third = tokens[i + 1 : i + 4]
    if not named or first.kind != "word" or not first.is_capital or not first.spaced:
        return False
    opens = first.text.lower() in small and second.text != "."
    return opens or (len(first.text) > 1 and is_initial(second, third))


def is_initial(token: Token, stop: Token) -> bool:
    """Is it one capital letter with a full stop?"""
    return len(token.text) == 1 and token.text.isupper() and stop.text == "."


def find_quoted(tokens: list[Token], asides: tuple[str, ...] = ()) -> bytearray:
    """1 for each token inside quotation marks. A mark left open ends with its paragraph but for “ and «, which a new
    paragraph may carry on by opening again; straight marks open and close in turn within a paragraph. What a writer
    puts between dashes in it is his own ("«Мы едины, – сказал он. – Так и будет»")."""
    inside = bytearray(len(tokens))
    depth = low = 0  # marks open; of them „
    straight = False
    for i, token in enumerate(tokens):
        text = token.text
        if text not in QUOTING:
            pass
        elif token.kind == "break":
            depth, low, straight = 0, 0, False
        elif text == "“" and low:  # closes what „ opened
            depth, low = depth - 1, low - 1
        elif text in OPENING and (text != "‘" or token.spaced):
            depth, low = depth + 1, low + (text == "„")
        elif text == '"':
            straight = not straight
        elif text in CLOSING and depth and (text != "’" or not token.spaced):
            depth, low = depth - 1, min(low, depth - 1)
        if depth or straight:
            inside[i] = 1
    if asides:
        leave_out_asides(tokens, inside, asides)
    return inside


def leave_out_asides(tokens: list[Token], inside: bytearray, asides: tuple[str, ...]) -> None:
    """Marks as not quoted what stands between a dash with a verb of saying and the dash or mark that ends it."""
    for i in range(1, len(tokens) - 1):
        opens = inside[i] and tokens[i].text in DASHES and tokens[i - 1].text in BEFORE_ASIDE
        if not opens or not tokens[i + 1].text.startswith(asides):
            continue
        for j in range(i, len(tokens)):
            if not inside[j] or tokens[j].text in QUOTING or (j > i and is_end_of_aside(tokens, j)):
                break
            inside[j] = 0


def is_end_of_aside(tokens: list[Token], i: int) -> bool:
    """Is it a dash behind a full stop or a comma, where the words quoted go on?"""
    return tokens[i].text in DASHES and tokens[i - 1].text in (".", ",")

"""Where a title stands beside a name, and how far the two reach: before the name, behind it, in brackets, by "who is".
What post it makes, and whose, `seats` and `told_seats` say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ccpg_graph.extraction.naming.context import UNION_SEATS, Context
from ccpg_graph.extraction.naming.home_seats import Near
from ccpg_graph.extraction.naming.regions import region_at
from ccpg_graph.extraction.naming.title_chunks import ARTICLES, NOUNS, PARTS
from ccpg_graph.extraction.naming.title_words import LONGEST, Title, TitleParser
from ccpg_graph.extraction.words.chunks import Chunk, is_verb

UNIONS = frozenset({"Council", "Association"})
FEW = 8  # chunks of a part of a body at most
ROW = 2  # semicolons by which a row is parted
NAMES = frozenset({"NAME", "PERSON", "SURNAME"})
STYLES = frozenset({"honorific", "."})
APART = frozenset({"PERSON", "NAME", "POST", "honorific", "SURNAME"})  # behind a title that is the next one's
ENDS = frozenset({";", ":", ".", '"', "PERSON", "NAME", "DATE", "PERIOD", "year", "MEETING", "INSTRUMENT", ")", "("})
HOLDERS = frozenset({"role", "aide", "deputy", "people", "POST"})  # of whose seat a title may tell only
LEADING = frozenset({"Word", "Common", "SURNAME", "role", "deputy", "joint", "topic", "'", "aide"})
WHENCE = frozenset({"=of", "=from"})  # before whose somebody is, behind a name
SEPARATES = frozenset({",", "-", "=is"})


@dataclass(frozen=True, slots=True)
class Seat:
    """A name with its titles. span: the chunks of all; name: the chunk of the name; title: the one told next to it;
    more: those that "and" joins to that."""

    span: tuple[int, int]
    name: int
    title: Title
    more: tuple[Title, ...] = ()


class SeatFinder:
    """Finds the titles around the names of one sentence of chunks. near: what stands before the sentence."""

    def __init__(self, context: Context, chunks: list[Chunk], near: Near) -> None:
        self.context = context
        self.chunks = chunks
        self.near = near
        self.parser = TitleParser(context, chunks, sum(c.kind == ";" for c in chunks) >= ROW)

    def find_behind(self, i: int) -> Seat | None:
        """The title behind a name: behind a comma, a dash, in brackets, by "who is"."""
        at, closing = i + 1, 0
        kind = self.parser.kind(at)
        if kind == "(":
            closing = 1
        elif kind == "=who" or (kind == "," and self.parser.kind(at + 1) == "=who"):
            at += kind == ","
            if (led := self.parser.read_deed(at + 1, len(self.chunks))) is not None and self.is_whole(led, 0):
                return Seat((i, led.end), i, led)
            if self.parser.kind(at + 1) not in ("=is", "=serves", "=works"):
                return None
            at += 1 + (self.parser.kind(at + 2) == "=as")
        elif kind not in SEPARATES:
            return None
        first = at + 1
        if first >= len(self.chunks):
            return None
        title = self.parser.read(first, len(self.chunks), behind=True)
        if title is None or self.is_refused(title) or self.is_next_named(title) or not self.is_whole(title, closing):
            return None
        return None if self.is_anyones(i, title) else Seat((i, title.end + closing), i, title)

    def is_anyones(self, i: int, title: Title) -> bool:
        """Can a title behind a name that has one before it as well be the first of the next name's two ("Prosecutor
        General A, Secretary of the Council of States, Member of the Union B")? Of two, nobody gets it."""
        known = self.chunks[i].value if self.chunks[i].kind == "PERSON" else None
        if known is None or not known.posts or self.chunks[i].start == known.name_start:
            return False
        row = [k for k in map(self.parser.kind, range(title.end, title.end + LONGEST)) if k not in ARTICLES]
        if row[:1] != [","] or row[1:2] not in (["role"], ["POST"]):
            return False
        return next((k in NAMES for k in row[2:] if k in NAMES or k in ENDS or "." in k), False)

    def is_next_named(self, title: Title) -> bool:
        """Does what was read as a title begin with the next one's name, no comma behind it ("Anna Fox, a judge, Ivan
        Gray head of the bureau")?"""
        small = not self.parser.is_capital(title.noun) and self.parser.kind(title.noun + 1) == "=of"
        return small and title.noun > title.start and self.parser.kind(title.noun - 1) == "NAME"

    def is_refused(self, title: Title) -> bool:
        """Is it no more than a title that the reader of posts has placed, and the reader of persons refused to this
        name?"""
        noun = self.parser.chunks[title.noun]
        if noun.kind == "role" and noun.value == "prosecutor-general" and self.is_counted(title):
            return True
        styled = any(self.parser.kind(i) == "tenure_status" for i in range(title.start, title.first))
        bare = title.noun == title.first and not styled and not title.owners and title.land is None
        return self.parser.kind(title.noun) == "POST" and title.end == title.noun + 1 and bare

    def is_counted(self, title: Title) -> bool:
        """Does a title tell the how-manieth its holder is of all who had the seat ("Kenya's third Director of Public
        Prosecutions"), and not that he has it now?"""
        return any(self.parser.kind(i) == "ordinal" for i in range(max(title.start - 1, 0), title.noun))

    def is_whole(self, title: Title, closing: int) -> bool:
        """Does a title end where a person's can, and is it not that of the next one of a row ("X, Director Y")?"""
        after = self.parser.kind(title.end)
        if closing:
            return after == ")"
        if after in APART:
            return False
        following = [self.parser.kind(j) for j in range(title.end, title.end + 4)]
        row = [k for k in following if k not in ARTICLES and k not in STYLES]
        return not (row[:2] in ([",", "NAME"], [",", "PERSON"]) and self.is_titled_before(title.start))

    def is_titled_before(self, start: int) -> bool:
        """Has the person before a title been told with a title before the name, so that those of a row are ("the
        Director A, the Head of B, C, …")?"""
        at = start
        while at and self.chunks[at - 1].kind not in NAMES:
            at -= 1
        if not at:
            return False
        name = self.chunks[at - 1]
        led = name.kind == "PERSON" and bool(name.value.posts) and name.start < name.value.name_start
        return led or self.find_before(at - 1) is not None

    def find_before(self, i: int) -> Seat | None:
        """The title before a name, told right before it, or behind a comma, a dash, "is"."""
        end = i
        while end and self.chunks[end - 1].kind in STYLES:
            end -= 1
        if end and self.chunks[end - 1].kind == "=the":
            end -= 1
        if end and self.chunks[end - 1].kind in SEPARATES:
            end -= 1
        for start in range(self.reach_left(end), end):
            title = self.parser.read(start, end) if self.may_begin(start) else None
            if title is None or title.end != end or self.is_refused(title) or self.is_cut(title):
                continue
            if self.chunks[end].kind == "," and self.follows_name(start) and not self.is_titled_before(start):
                return None  # "Anna Fox, policy expert, Office of A, Ivan Gray": whose of the two it is, nothing tells
            if not title.seat or end < i - 1:
                return Seat((start, self.read_behind(title, i + 1)), i, title)
        return None

    def follows_name(self, start: int) -> bool:
        """Does a name stand before the comma with which a title opens, be it behind a few plain words of its own?"""
        at = start
        while at and start - at < FEW and self.chunks[at - 1].kind in ("word", "topic", "Word", "Common", "adjective"):
            at -= 1
        return at > 1 and self.chunks[at - 1].kind == "," and self.chunks[at - 2].kind in NAMES

    def is_cut(self, title: Title) -> bool:
        """Do the words of a title end with what only leads up to the name behind it, which is a body's then ("of the
        International | Residual Mechanism")?"""
        tail = [self.parser.kind(i) for i in range(title.noun + 1, title.end)]
        return tail[-2:] in (["=the", "Common"], ["=the", "adjective"])

    def read_behind(self, title: Title, i: int) -> int:
        """Reads whose a title is where that stands behind the name ("the Chairwoman Ann Fox of Laos", "Judge Ann Fox
        (Supreme Court of A)"); gives where the person ends."""
        if title.owners or title.land is not None:
            return i
        kind, whose = self.parser.kind(i), ("BODY",) if self.is_of_union(title) else ("BODY", "STATE")
        if kind == "(" and self.parser.kind(i + 2) == ")":
            return self.parser.read_phrase(title, i + 1, i + 2) + 1 if self.parser.kind(i + 1) in whose else i
        if kind not in WHENCE or i + 1 >= len(self.chunks):
            return i
        at = i + 1 + (self.parser.kind(i + 1) == "=the")
        goes_on = at + 1 < len(self.chunks) and self.parser.is_capital(at + 1) and self.parser.kind(at + 1) in NOUNS
        if at >= len(self.chunks) or (self.parser.kind(at) == "STATE" and goes_on):
            return i
        if self.parser.kind(at) in whose:
            return self.parser.read_phrase(title, at, at + 1)
        if title.place is None and (region := region_at(self.context, self.chunks, at)) is not None:
            title.place, end = region
            return end
        end = self.parser.reach_words(at, min(at + FEW, len(self.chunks)))
        part = kind == "=of" and any(self.parser.kind(j) in PARTS for j in range(at, end))
        return self.parser.read_phrase(title, at, end) if part else i

    def is_of_union(self, title: Title) -> bool:
        """Can a title be a seat of a council or an association that the page tells of ("outgoing president X of A")?
        The state behind the name is where its holder comes from then."""
        noun = self.parser.chunks[title.noun]
        if noun.kind != "role" or noun.value not in UNION_SEATS:
            return False
        near = (c.value for c in (*self.chunks, *self.near.chunks) if c.kind == "bodyword")
        bodies = [*self.context.bodies.values(), *near]
        return not self.parser.is_capital(title.noun) or any(b.kind in UNIONS and b.country is None for b in bodies)

    def title_joined(self, first: int) -> Title | None:
        """The title that "and" at the chunk before `first` joins to the one there."""
        if first < 2 or self.parser.kind(first - 1) != "=and":
            return None
        for start in range(self.reach_left(first - 1), first - 1):
            title = self.parser.read(start, first - 1) if self.may_begin(start) else None
            if title is not None and title.end == first - 1 and not title.seat and not self.is_private(title):
                return title
        return None

    def is_next(self, title: Title) -> bool:
        """Is a title that "and" joins to another that of the person named right behind it?"""
        row = [self.parser.kind(j) for j in range(title.end, title.end + 4)]
        return [k for k in row if k not in STYLES and k not in ARTICLES][:1] in (["NAME"], ["PERSON"]) or (
            [k for k in row if k not in STYLES and k not in ARTICLES][:2] in ([",", "NAME"], [",", "PERSON"])
        )

    def reach_left(self, end: int) -> int:
        """How far to the left of a chunk a title can begin."""
        at = end
        while at and end - at < LONGEST and self.chunks[at - 1].kind not in ENDS:
            if is_verb(self.chunks[at - 1]) and not self.parser.is_capital(at - 1):
                break
            at -= 1
        return at

    def may_begin(self, i: int) -> bool:
        """Can a title begin at a chunk: is the word before it none that would be of the title too, and none that the
        title says more of ("the wife of the Minister X")?"""
        at = i
        while at and self.chunks[at - 1].kind in ARTICLES:
            at -= 1
        before = self.parser.kind(at - 1) if at else "."
        if before in ("=of", "=for", "=to"):
            return at == 1 or self.parser.kind(at - 2) not in HOLDERS
        parted = at < i or self.chunks[i].kind in ARTICLES
        return before != "aide" if parted else before not in LEADING

    def is_private(self, title: Title) -> bool:
        """Is it the title of somebody who holds no public post (a defence lawyer, a journalist, a merchant)?"""
        return self.is_private_in(self.parser, title)

    def is_private_in(self, parser: TitleParser, title: Title) -> bool:
        """Is it one in the sentence that a parser reads?"""
        listed, chunks = self.context.vocabulary.listed, parser.chunks
        words = self.context.words(chunks[title.start].start, chunks[title.end - 1].end).lower().split()
        private = listed("private_titles").intersection(words)
        served = bool(title.owners) or not listed("ranks_of_offices").isdisjoint(words)
        return bool(private) and not (served and private <= listed("trades"))


def side_told(chunks: Sequence[Chunk]) -> Chunk | None:
    """The one state or body whose side or delegation a sentence speaks of, where it names no other: all with a title in
    it are of that side ("The Philippine side was led by the Undersecretary A, with the Counsel B")."""
    told = {}
    headed = [c.kind for c in chunks[:5] if c.kind != "=the"][:4]
    if headed[:1] == ["people"] and headed[1:] in (["=from", "STATE", ":"], ["=of", "STATE", ":"]):
        lands = {str(c.value): c for c in chunks if c.kind in ("STATE", "adjective")}
        return next(iter(lands.values())) if len(lands) == 1 else None  # "Participants from A: Ann Fox, …"
    for chunk in chunks:
        if chunk.kind in ("STATE", "adjective"):
            told[str(chunk.value)] = chunk
        elif chunk.kind in ("BODY", "POST", "PLACE") or (chunk.kind == "PERSON" and chunk.value.posts):
            return None
    side = next(iter(told.values())) if len(told) == 1 else None
    after = next((c.kind for c in chunks if side is not None and c.start >= side.end and c.kind != "'"), "")
    led = any(c.kind.startswith(("lead.", "represent.", "join_body.")) for c in chunks)
    return side if led and after in ("=side", "=party", "people") else None

"""Persons and their posts by titles in open words, wherever they stand: before the name, behind it, in brackets, by
"who is". One reading for all whom the readers of listed titles have left; each becomes a PERSON that reaches over the
title. Whose title it is not told stays a person without a post, for others to place in a meeting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace as changed

from ccpg_graph.extraction.naming.context import OFFICE_ROLES, Context, named_lands
from ccpg_graph.extraction.naming.home_seats import home_seat
from ccpg_graph.extraction.naming.mentions import PersonMention
from ccpg_graph.extraction.naming.namesakes import find_person
from ccpg_graph.extraction.naming.people import PersonReader, add_person, note_form, note_post
from ccpg_graph.extraction.naming.title_words import ARTICLES, LONGEST, NOUNS, Title, TitleParser
from ccpg_graph.extraction.naming.told_seats import find_post, owned
from ccpg_graph.extraction.words.chunks import Chunk, Sentence, is_verb
from ccpg_graph.extraction.words.grammar import Match

ROW = 2  # semicolons by which a row is parted
NAMES = frozenset({"NAME", "PERSON"})
STYLES = frozenset({"honorific", "."})
APART = frozenset({"PERSON", "NAME", "POST", "honorific", "SURNAME"})  # behind a title that is the next one's
ENDS = frozenset({";", ":", ".", '"', "PERSON", "NAME", "DATE", "PERIOD", "year", "MEETING", "INSTRUMENT", ")", "("})
WHOSE = frozenset({"BODY", "bodyword", "STATE", "PLACE"})
HOLDERS = frozenset({"role", "aide", "deputy", "people", "POST"})  # of whose seat a title may tell only
LEADING = frozenset({"Word", "Common", "SURNAME", "role", "deputy", "joint", "topic", "'", "aide"})
SEPARATES = frozenset({",", "-", "=is"})


def join_seats(context: Context, sentences: Sequence[Sentence]) -> None:
    """Makes PERSON chunks of the names with titles in each sentence, the titles with them."""
    if not context.vocabulary.listed("title_nouns"):
        return
    lands: set[str] = set()
    for sentence in sentences:
        kinds = {c.kind for c in sentence.chunks}
        if not NAMES.isdisjoint(kinds):
            SeatReader(context, sentence.chunks, lands).read()
        lands = set(named_lands(context, sentence.chunks))


@dataclass(frozen=True, slots=True)
class Seat:
    """A name with its title. span: the chunks of both; name: the chunk of the name."""

    span: tuple[int, int]
    name: int
    title: Title


class SeatReader:
    """Reads the titles around the names of one sentence, whose list of chunks it changes."""

    def __init__(self, context: Context, chunks: list[Chunk], lands: set[str]) -> None:
        self.context = context
        self.chunks = chunks
        self.lands = lands  # that the sentence before names
        self.side = side_told(chunks)
        self.parser = TitleParser(context, chunks, sum(c.kind == ";" for c in chunks) >= ROW)

    def read(self) -> None:
        """Reads every name, the last first, for what is read becomes one chunk."""
        for i in reversed(range(len(self.chunks))):
            if i < len(self.chunks) and self.chunks[i].kind in NAMES and self.is_name(i):
                self.read_name(i)

    def is_name(self, i: int) -> bool:
        """Is it a full name, that no reader has found none?"""
        name = self.chunks[i]
        if name.kind == "PERSON":
            return True
        match = Match("seat", i, i + 1, {"name": (i, i + 1)})
        return not PersonReader(self.context, self.chunks).is_none(
            match, name, self.context.words(name.start, name.end)
        )

    def read_name(self, i: int) -> None:
        """Reads what stands around one name."""
        chunk = self.chunks[i]
        bare = chunk.kind == "NAME" or not chunk.value.posts
        seat = self.find_behind(i) or (self.find_before(i) if bare else None)
        if seat is not None and not self.is_private(seat.title):
            self.join(seat)
        elif chunk.kind == "PERSON" and self.parser.parted:
            self.absorb(i)
        elif chunk.kind == "NAME" and ((i and self.chunks[i - 1].kind in STYLES) or self.is_sent(i)):
            self.make_person(chunk)

    def is_sent(self, i: int) -> bool:
        """Does a name come with the body whose its bearer is ("Ann Moss from the Department of Justice")?"""
        at = i + 2 + (self.parser.kind(i + 2) == "=the")
        return self.parser.kind(i + 1) == "=from" and self.parser.kind(at) == "BODY"

    def absorb(self, i: int) -> None:
        """A person of a row parted by semicolons reaches over the bodies and the state behind the title: they say whose
        that is, and take no part themselves."""
        person, end = self.chunks[i], i + 1
        while self.parser.kind(end) == "," and self.parser.kind(end + 1) in WHOSE:
            end += 2
        if end == i + 1 or self.parser.kind(end) not in (";", ".", "=and"):
            return
        owners = [c.value.refs[0] for c in self.chunks[i + 1 : end] if c.kind == "BODY" and len(c.value.refs) == 1]
        posts = tuple(owned(self.context, post, owners) for post in person.value.posts)
        known = dict(zip(person.value.posts, posts, strict=True))
        person.value.person.posts[:] = [known.get(post, post) for post in person.value.person.posts]
        mention = changed(person.value, posts=posts)
        self.chunks[i:end] = [Chunk("PERSON", person.start, self.chunks[end - 1].end, mention)]

    # -- where titles stand
    def find_behind(self, i: int) -> Seat | None:
        """The title behind a name: behind a comma, a dash, in brackets, by "who is"."""
        at, closing = i + 1, 0
        kind = self.parser.kind(at)
        if kind == "(":
            closing = 1
        elif kind == "=who" or (kind == "," and self.parser.kind(at + 1) == "=who"):
            at += kind == ","
            if self.parser.kind(at + 1) not in ("=is", "=serves", "=works"):
                return None
            at += 1 + (self.parser.kind(at + 2) == "=as")
        elif kind not in SEPARATES:
            return None
        first = at + 1
        if first >= len(self.chunks):
            return None
        title = self.parser.read(first, len(self.chunks), behind=True)
        if title is None or self.is_refused(title) or not self.is_whole(title, closing):
            return None
        return Seat((i, title.end + closing), i, title)

    def is_refused(self, title: Title) -> bool:
        """Is it no more than a title that the reader of posts has placed, and the reader of persons refused to this
        name?"""
        bare = title.noun == title.first and not title.owners and title.land is None
        return self.parser.kind(title.noun) == "POST" and title.end == title.noun + 1 and bare

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
            if title is None or title.end != end or self.is_refused(title):
                continue
            if not title.seat or end < i - 1:
                return Seat((start, self.read_behind(title, i + 1)), i, title)
        return None

    def read_behind(self, title: Title, i: int) -> int:
        """Reads whose a title is where that stands behind the name ("the Chairwoman Ann Fox of Laos"); gives where the
        person ends."""
        at = i + 1 + (self.parser.kind(i + 1) == "=the")
        if title.owners or title.land is not None or self.parser.kind(i) != "=of" or at >= len(self.chunks):
            return i
        goes_on = at + 1 < len(self.chunks) and self.parser.is_capital(at + 1) and self.parser.kind(at + 1) in NOUNS
        if self.parser.kind(at) == "STATE" and not goes_on:
            title.land = self.chunks[at].value
        elif self.parser.kind(at) == "BODY":
            title.owners.append(self.chunks[at])
        else:
            return i
        return at + 1

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
        private = self.context.vocabulary.listed("private_titles")
        words = self.context.words(self.chunks[title.start].start, self.chunks[title.end - 1].end).lower().split()
        return not private.isdisjoint(words)

    # -- what is made of them
    def join(self, seat: Seat) -> None:
        """One PERSON chunk for a name and its title, with the post where it is told whose it is."""
        name = self.chunks[seat.name]
        first, last = self.chunks[seat.span[0]], self.chunks[seat.span[1] - 1]
        post = find_post(self.parser, seat.title, self.side) or home_seat(
            self.parser, seat.title, seat.span, self.lands
        )
        mention = self.make_person(name)
        posts = mention.posts
        if post is not None and post not in posts:
            placed = changed(post, start=first.start, end=last.end)
            note_post(mention.person, placed, first.start, last.end)
            posts = (*posts, placed)
        elif post is None and seat.span[0] < seat.name and self.is_of_office(seat.title):
            return  # the title stays a word, by which others know what a page is about
        mention = changed(mention, posts=posts)
        self.chunks[seat.span[0] : seat.span[1]] = [Chunk("PERSON", first.start, last.end, mention)]

    def is_of_office(self, title: Title) -> bool:
        """Is a title no more than that of the head of a prosecution office, or of a deputy's?"""
        return self.parser.chunks[title.noun].value in OFFICE_ROLES and title.end == title.noun + 1

    def make_person(self, name: Chunk) -> PersonMention:
        """Makes a name's chunk a PERSON; gives the mention."""
        if name.kind == "NAME":
            words = self.context.words(name.start, name.end)
            forms = self.context.vocabulary.morphology.name(words, frozenset())
            person = find_person(self.context, forms) or add_person(self.context)
            note_form(self.context, person, words, forms)
            name.kind, name.value = "PERSON", PersonMention(person, name.start, name.end)
        mention: PersonMention = name.value
        return mention


def side_told(chunks: Sequence[Chunk]) -> Chunk | None:
    """The one state or body whose side or delegation a sentence speaks of, where it names no other: all with a title in
    it are of that side ("The Philippine side was led by the Undersecretary A, with the Counsel B")."""
    told = {}
    for chunk in chunks:
        if chunk.kind in ("STATE", "adjective"):
            told[str(chunk.value)] = chunk
        elif chunk.kind in ("BODY", "POST", "PLACE") or (chunk.kind == "PERSON" and chunk.value.posts):
            return None
    side = next(iter(told.values())) if len(told) == 1 else None
    after = next((c.kind for c in chunks if side is not None and c.start >= side.end and c.kind != "'"), "")
    led = any(c.kind.startswith(("lead.", "represent.", "join_body.")) for c in chunks)
    return side if led and after in ("=side", "=party", "people") else None

"""Persons and their posts by titles in open words, wherever they stand: before the name, behind it, in brackets, by
"who is". One reading for all whom the readers of listed titles have left; each becomes a PERSON that reaches over the
title. Whose title it is not told stays a person without a post, for others to place in a meeting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace as changed
from itertools import zip_longest

from ccpg_graph.extraction.naming.context import LOCAL_ROLES, OFFICE_ROLES, Context
from ccpg_graph.extraction.naming.headings import land_above
from ccpg_graph.extraction.naming.home_seats import Near, home_seat, lands_of
from ccpg_graph.extraction.naming.meant import is_row_of_table
from ccpg_graph.extraction.naming.mentions import Person, PersonMention, Post
from ccpg_graph.extraction.naming.namesakes import find_person
from ccpg_graph.extraction.naming.owner_roles import OFFICIALS
from ccpg_graph.extraction.naming.people import PersonReader, add_person, note_form, note_post
from ccpg_graph.extraction.naming.remembered import is_remembered
from ccpg_graph.extraction.naming.seat_titles import NAMES, STYLES, WHENCE, Seat, SeatFinder, side_told
from ccpg_graph.extraction.naming.servants import PUBLIC
from ccpg_graph.extraction.naming.title_chunks import CLOSE
from ccpg_graph.extraction.naming.title_words import Title, TitleParser
from ccpg_graph.extraction.naming.told_owners import of_colleague, owner_around
from ccpg_graph.extraction.naming.told_posts import deputies
from ccpg_graph.extraction.naming.told_seats import find_post, owned
from ccpg_graph.extraction.words.chunks import Chunk, Sentence
from ccpg_graph.extraction.words.grammar import Match

NAMED_BEFORE = frozenset({"PERSON", "NAME", "SURNAME", ")"})  # of whom a title without a comma is told
ROWS = frozenset({"NAME", "PERSON", ",", "=and"})  # of what a row of names is made
# By which words it is known whose a title is; names of rules, of which each is trusted as often as it is right.
OF_ITSELF, BY_WORDS_AROUND, OF_PAGE = "open_title", "words_around", "page"
# Of titles that make an official only before a name and with a capital; of those that do so with what is in his charge.
HIGH = frozenset({
    "president", "minister", "deputy-minister", "ambassador", "high-commissioner", "charge-d-affaires", "judge",
    "chief-justice", "state-secretary", "commissioner", "senator", "counsel", "advocate-general", "attache",
})  # fmt: skip
LEADERS = frozenset({"director", "deputy-director", "head", "deputy-head", "secretary", "deputy-secretary"})
IN_BRACKETS = ["(", "STATE", ")"]
WHOSE = frozenset({"BODY", "bodyword", "STATE", "PLACE"})


def join_seats(context: Context, sentences: Sequence[Sentence]) -> None:
    """Makes PERSON chunks of the names with titles in each sentence, the titles with them."""
    if not context.vocabulary.listed("title_nouns"):
        return
    near = Near()
    for sentence, after in zip_longest(sentences, sentences[1:]):
        kinds = {c.kind for c in sentence.chunks}
        if after is not None and is_line(sentence.chunks):
            join_line(context, sentence, after)
            kinds = {c.kind for c in sentence.chunks}
        if not NAMES.isdisjoint(kinds):
            SeatReader(context, sentence.chunks, near).read()
        lands = frozenset(lands_of(context, sentence.chunks))
        heading = land_above(sentence.chunks, near.heading, closed=sentence.closed)
        near = Near(sentence.chunks, lands, near.so_far | lands, heading)


def is_line(chunks: Sequence[Chunk]) -> bool:
    """Is a name all that a line says?"""
    return [c.kind for c in chunks if c.kind not in STYLES] in (["NAME"], ["PERSON"])


def join_line(context: Context, line: Sentence, after: Sentence) -> None:
    """Gives whose name is a line by itself the title that is the line below, as under a letter or a photograph. Both
    become the person's words."""
    if not after.chunks or after.closed:
        return
    parser = TitleParser(context, after.chunks, parted=False)
    title = parser.read(0, len(after.chunks), behind=True)
    if title is None or title.end != len(after.chunks):
        return
    reader = SeatReader(context, line.chunks, Near())
    post = find_post(parser, title)
    if post is None or reader.is_private_in(parser, title):
        return
    name = next(c for c in line.chunks if c.kind not in STYLES)
    mention = reader.make_person(name)
    placed = changed(post, start=name.start, end=after.chunks[-1].end)
    note_post(mention.person, placed, placed.start, placed.end)
    name.value = changed(mention, posts=(*mention.posts, placed))


class SeatReader(SeatFinder):
    """Reads the titles around the names of one sentence, whose list of chunks it changes."""

    def __init__(self, context: Context, chunks: list[Chunk], near: Near) -> None:
        super().__init__(context, chunks, near)
        self.open: list[tuple[Chunk, TitleParser, Title]] = []  # persons of whose title nothing tells yet whose it is
        self.side = side_told(chunks)

    def read(self) -> None:
        """Reads every name, the last first, for what is read becomes one chunk."""
        for i in reversed(range(len(self.chunks))):
            if i < len(self.chunks) and self.chunks[i].kind in NAMES and self.is_name(i):
                self.read_name(i)
        for chunk, parser, title in reversed(self.open):
            self.settle(chunk, parser, title)

    def settle(self, chunk: Chunk, parser: TitleParser, title: Title) -> None:
        """Gives a title the body of the colleague named before, once the whole sentence is read."""
        place = next((i for i, c in enumerate(self.chunks) if c is chunk), None)
        owner = of_colleague(parser, title, self.chunks, place) if place is not None else None
        post = find_post(parser, title, owner) if owner is not None else None
        if post is not None:
            placed = changed(post, told=BY_WORDS_AROUND, start=chunk.start, end=chunk.end)
            note_post(chunk.value.person, placed, chunk.start, chunk.end)
            chunk.value = changed(chunk.value, posts=(*chunk.value.posts, placed))

    def is_name(self, i: int) -> bool:
        """Is it a full name, that no reader has found none?"""
        name = self.chunks[i]
        if name.kind == "PERSON":
            return True
        if name.kind == "SURNAME" and not self.is_styled(i):
            return False
        listed = self.context.vocabulary.listed
        if listed("portfolios").union(listed("parts_of_bodies")).intersection(self.parser.word(i).split()[-1:]):
            return False  # "Administrative Affairs"
        match = Match("seat", i, i + 1, {"name": (i, i + 1)})
        return not PersonReader(self.context, self.chunks).is_none(
            match, name, self.context.words(name.start, name.end)
        )

    def is_styled(self, i: int) -> bool:
        """Does a style make one word a name, with a title behind it ("Mr Fox, Director of …")?"""
        styled = any(self.parser.kind(j) == "honorific" for j in range(max(i - 2, 0), i))
        return styled and self.find_behind(i) is not None

    def read_name(self, i: int) -> None:
        """Reads what stands around one name."""
        chunk = self.chunks[i]
        bare = chunk.kind != "PERSON" or not chunk.value.posts
        behind = self.find_behind(i)
        if behind is not None and self.is_of_row(i, behind.span[1]):
            behind = None
        told = behind is None or (
            self.parser.kind(i + 1) == "=is" and self.find_post(behind.title, behind.span) is None
        )
        seat = (self.find_before(i) if bare and told else None) or behind
        if (
            seat is not None
            and not self.is_private(seat.title)
            and not is_remembered(self.context, self.chunks, seat.span[0])
        ):
            self.join(self.with_more(seat))
        elif bare and self.is_deputy(i):
            self.give(i, deputies(self.context, [self.chunks[i + 3]]), i + 4)
        elif bare and (title := self.find_shared(i)) is not None and not self.is_private(title):
            self.share(title, i)
        elif chunk.kind == "PERSON" and (more := self.find_more(i) or self.find_more_behind(i)) is not None:
            self.join(more)
        elif chunk.kind == "PERSON" and self.parser.parted:
            self.absorb(i)
        elif bare and self.is_in_row_of_lands(i):
            end = self.chunks[i + 3].end
            self.make_person(chunk).person.titled = Post("", "", None, None, start=chunk.start, end=end)
        elif chunk.kind == "NAME" and ((i and self.chunks[i - 1].kind in STYLES) or self.is_sent(i)):
            self.make_person(chunk)

    def is_of_row(self, i: int, end: int) -> bool:
        """ "The Prosecutor General X, the Chairman of A, and the Head of B": is the title behind a titled name, that
        ends at a chunk, the next one's of a row?"""
        chunk = self.chunks[i]
        titled = chunk.kind == "PERSON" and chunk.start < chunk.value.name_start
        after = [c.kind for c in self.chunks[end : end + 5] if c.kind != "=the"]
        return titled and after[:2] == [",", "=and"] and after[2:3] in (["role"], ["POST"], ["PERSON"])

    def is_in_row_of_lands(self, i: int) -> bool:
        """Is a name with a state in brackets one of a row of such, of which the sentence tells prosecutors ("Ana Prado
        (Brazil) and Juan Ledesma (Peru), prosecutors of …")?"""
        kinds = [c.kind for c in self.chunks]
        rows = [j for j, kind in enumerate(kinds) if kind in ("NAME", "PERSON") and kinds[j + 1 : j + 4] == IN_BRACKETS]
        if i not in rows or len(rows) == 1:
            return False
        behind = rows[-1] + len(IN_BRACKETS) + 1
        while behind < len(self.chunks) and (
            kinds[behind] in (",", "=both", "=all") or self.parser.word(behind) == "all"
        ):
            behind += 1
        beside = [c for j in (rows[0] - 1, behind) if 0 <= j < len(self.chunks) for c in self.chunks[j : j + 1]]
        return any(c.kind == "role" and c.value in OFFICE_ROLES | LOCAL_ROLES for c in beside)

    def is_deputy(self, i: int) -> bool:
        """Is somebody told to be the deputy of the one named before ("and Ann Fox, his deputy,")?"""
        row = [self.parser.kind(j) for j in range(i + 1, i + 5)]
        return row[:1] == [","] and row[1] in ("=his", "=her") and row[2] == "deputy" and row[3] in CLOSE

    def give(self, i: int, posts: Sequence[Post], end: int) -> None:
        """Gives a name posts that the words up to a chunk tell."""
        mention = self.make_person(self.chunks[i])
        first, last = self.chunks[i].start, self.chunks[end - 1].end
        placed = tuple(changed(post, start=first, end=last) for post in posts)
        for post in placed:
            note_post(mention.person, post, first, last)
        self.chunks[i].value = changed(mention, posts=(*mention.posts, *placed))

    def is_sent(self, i: int) -> bool:
        """Does a name come with the body whose its bearer is ("Ann Moss from the Department of Justice")?"""
        at = i + 1 + (self.parser.kind(i + 1) == ",")
        link = self.parser.word(at) if at < len(self.chunks) else ""
        words = self.context.vocabulary.listed("servant_words")
        if self.parser.kind(i + 1) == "(" and self.parser.kind(i + 2) == "BODY" and self.parser.kind(i + 3) == ")":
            return all(ref.kind in PUBLIC for ref in self.chunks[i + 2].value.refs)
        at += 1 + (self.parser.kind(at + 1) == "=the")
        if self.parser.kind(at) != "BODY" or not (self.parser.kind(i + 1) in WHENCE or (at > i + 2 and link in words)):
            return False
        return self.parser.kind(i + 1) == "=from" or all(ref.kind in PUBLIC for ref in self.chunks[at].value.refs)

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

    def find_more(self, i: int) -> Seat | None:
        """The title that "and" joins to one that the reader of posts has understood ("Attorney-General of the
        Federation and | Minister of Justice, Ann Fox")."""
        if not self.chunks[i].value.posts or self.chunks[i].start == self.chunks[i].value.name_start:
            return None
        more = self.title_joined(i)
        if more is None or self.parser.kind(more.start - 1 if more.start else 0) in NAMED_BEFORE:
            return None
        seat = Seat((more.start, i + 1), i, more)
        return seat if self.find_post(more, seat.span) is not None else None

    def find_more_behind(self, i: int) -> Seat | None:
        """The title that "and" joins to one behind the name ("Ann Fox, A's Prime Minister and | Minister of Foreign
        Affairs")."""
        person = self.chunks[i]
        if not person.value.posts or person.end <= person.value.name_end or self.parser.kind(i + 1) != "=and":
            return None
        title = self.parser.read(i + 2, len(self.chunks), behind=True)
        if title is None or not self.is_whole(title, 0) or self.is_private(title) or self.is_next(title):
            return None
        return Seat((i, title.end), i, title)

    def find_shared(self, i: int) -> Title | None:
        """The title in the plural that stands before a row of names ("State Attorneys A, B and C")."""
        at = i
        while at and (self.parser.kind(at - 1) in ROWS or self.parser.kind(at - 1) in STYLES):
            at -= 1
        row = sum(self.parser.kind(j) in NAMES for j in range(at, i + 1))
        goes_on = [c for c in self.chunks[i + 1 : i + 5] if c.kind not in STYLES]
        kinds = [c.kind for c in goes_on[:2]]
        titled = kinds[1:] == ["PERSON"] and goes_on[1].start < goes_on[1].value.name_start  # has a title of his own
        joined = row > 1 or (kinds[:1] in ([","], ["=and"]) and kinds[1:] in (["NAME"], ["PERSON"]) and not titled)
        for start in range(self.reach_left(at), at) if joined else ():
            title = self.parser.read(start, at, several=True) if self.may_begin(start) else None
            if title is not None and title.end == at:
                return title
        return None

    def share(self, title: Title, i: int) -> None:
        """Gives one of a row of names the title that all of them share."""
        post = self.find_post(title, (title.start, i + 1))
        ending: str = self.context.vocabulary.lexicon["plural_ending"]
        told = self.context.words(self.chunks[title.first].start, self.chunks[title.noun].end)
        posts = []
        if post is not None:
            single = post.title.replace(told, told.removesuffix(ending), 1)  # "State Attorneys", of each of them
            posts = [changed(post, plural=False, title=single)]
        self.give(i, posts, i + 1)
        if post is None:
            self.note_title(self.chunks[i].value.person, Seat((title.start, i + 1), i, title))

    def with_more(self, seat: Seat) -> Seat:
        """A seat with the titles that "and" joins to it, before the name or behind it ("Attorney General and Minister
        of Justice, Ann Fox")."""
        first, last = seat.span
        if first < seat.name and (joined := self.title_joined(first)) is not None:
            return Seat((joined.start, last), seat.name, seat.title, (joined,))
        if last > seat.name + 1 and seat.title.end == last and self.parser.kind(last) == "=and":
            title = self.parser.read(last + 1, len(self.chunks), behind=True)
            if title is not None and self.is_whole(title, 0) and not self.is_private(title) and not self.is_next(title):
                return Seat((first, title.end), seat.name, seat.title, (title,))
        return seat

    # -- what is made of them
    def join(self, seat: Seat) -> None:
        """One PERSON chunk for a name and its titles, with the posts of which it is told whose they are."""
        name = self.chunks[seat.name]
        first, last = self.chunks[seat.span[0]], self.chunks[seat.span[1] - 1]
        titles = (*seat.more, seat.title)
        found = [self.find_post(title, seat.span) for title in titles]
        beside = [*found, *(name.value.posts if name.kind == "PERSON" else ())]
        if len(beside) > 1 and None in found:
            found = [post or self.post_beside(title, beside) for title, post in zip(titles, found, strict=True)]
        mention = self.make_person(name)
        posts = mention.posts
        for post in found:
            if post is not None and post not in posts:
                placed = changed(post, start=first.start, end=last.end)
                note_post(mention.person, placed, first.start, last.end)
                posts = (*posts, placed)
        if not posts:
            self.note_title(mention.person, seat)
        if not posts and seat.span[0] < seat.name and self.is_of_office(seat.title):
            parser = TitleParser(self.context, list(self.chunks), self.parser.parted)
            self.open.append((name, parser, seat.title))
            return  # the title stays a word, by which others know what a page is about
        person = Chunk("PERSON", first.start, last.end, changed(mention, posts=posts))
        if not posts:
            parser = TitleParser(self.context, list(self.chunks), self.parser.parted)
            self.open.append((person, parser, seat.title))
        self.chunks[seat.span[0] : seat.span[1]] = [person]

    def post_beside(self, title: Title, found: Sequence[Post | None]) -> Post | None:
        """The post of a title that "and" joins to another of one person, in the state that the words tell for that
        ("Qatar's Prime Minister and Minister of Foreign Affairs")."""
        lands = {post.country for post in found if post is not None and post.whole}
        land = next(iter(lands)) if len(lands) == 1 else None
        noun = self.parser.chunks[title.noun]
        owner = Chunk("STATE", noun.start, noun.end, land) if land is not None else None
        post = find_post(self.parser, title, owner) if owner is not None else None
        return changed(post, told=BY_WORDS_AROUND) if post is not None else None

    def note_title(self, person: Person, seat: Seat) -> None:
        """Keeps a title that makes its bearer an official, though nothing tells of which state or body."""
        role = self.chunks[seat.title.noun].value
        if person.titled is not None or not isinstance(role, str):
            return
        closed = self.chunks[-1].kind == "."  # a headline's capitals may be no name
        led = closed and seat.span[0] < seat.name and self.parser.is_capital(seat.title.noun)
        of_part = role in LEADERS and seat.title.subject and led
        if role in OFFICIALS or (role in HIGH and led) or of_part:
            first, last = self.chunks[seat.span[0]].start, self.chunks[seat.span[1] - 1].end
            person.titled = Post(role, "", None, None, start=first, end=last)

    def find_post(self, title: Title, span: tuple[int, int]) -> Post | None:
        """The post of one title: of whom it says itself, or what stands around it, or of the publisher's state."""
        bare = any(chunk.kind == "bodyword" for chunk in self.chunks[title.start : title.end])
        if bare and is_row_of_table(self.context, self.chunks):
            return None  # whose it is, another column tells
        owner = self.side or owner_around(self.parser, title, span, self.near.chunks) or self.near.heading
        post = find_post(self.parser, title, owner)
        if post is not None:
            own = bool(title.owners) or title.land is not None or title.place is not None
            return changed(post, told=OF_ITSELF if own else BY_WORDS_AROUND)
        at_home = home_seat(self.parser, title, span, self.near)
        return changed(at_home, told=OF_PAGE) if at_home is not None else None

    def is_of_office(self, title: Title) -> bool:
        """Is a title no more than that of the head of a prosecution office, or of a deputy's?"""
        return self.parser.chunks[title.noun].value in OFFICE_ROLES and title.end == title.noun + 1

    def make_person(self, name: Chunk) -> PersonMention:
        """Makes a name's chunk a PERSON; gives the mention."""
        if name.kind != "PERSON":
            words = self.context.words(name.start, name.end)
            forms = self.context.vocabulary.morphology.name(words, frozenset())
            person = find_person(self.context, forms) or add_person(self.context)
            note_form(self.context, person, words, forms)
            name.kind, name.value = "PERSON", PersonMention(person, name.start, name.end)
        mention: PersonMention = name.value
        return mention

"""Persons and posts by titles in open words where words decline: which post a title is, and whose, by its own words, by
the office that the sentence or the document speaks of, by the publisher's state. A title of which nothing tells whose
it is leaves a person without a post."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace as changed

from ccpg_graph.extraction.naming.context import LOCAL_ROLES, OFFICE_ROLES, STATE_ROLES, Context
from ccpg_graph.extraction.naming.declined_owners import Surroundings, offices_of
from ccpg_graph.extraction.naming.declined_titles import DeclinedParser, DeclinedTitle, needs_title
from ccpg_graph.extraction.naming.made_bodies import made_body
from ccpg_graph.extraction.naming.meant import deputy_role, find_meant, ministry, role_in
from ccpg_graph.extraction.naming.mentions import BodyRef, PersonMention, Post, slugify
from ccpg_graph.extraction.naming.namesakes import find_person
from ccpg_graph.extraction.naming.owner_roles import STATE_NAMED, is_department
from ccpg_graph.extraction.naming.people import PersonReader, add_person, note_form, note_post
from ccpg_graph.extraction.naming.seatless import is_of_title
from ccpg_graph.extraction.naming.told_posts import (
    CHIEF,
    LIFTING,
    leads_delegation,
    lifted,
    public_posts,
    without_owner,
)
from ccpg_graph.extraction.naming.told_seats import is_loose, named
from ccpg_graph.extraction.words.chunks import Chunk
from ccpg_graph.extraction.words.grammar import Match

PUBLIC = frozenset({
    "Office", "Council", "Secretariat", "InterstateBody", "Association", "Ministry", "Court", "Parliament", "Body",
    "TrainingInstitution",
})  # fmt: skip
SPEAKING = frozenset({"press-secretary", "representative"})  # who tells what an office has done
# Titles of anybody's people as well, but of those of a house or of another official.
UNOFFICIAL = frozenset({
    "member", "leader", "director", "deputy-director", "head", "deputy-head", "adviser", "president", "vice-president",
    "manager", "specialist", "chair", "deputy-chair",
})  # fmt: skip
LOOSE = frozenset({"role", "honorific"})  # nouns of titles that make an official by themselves
HOUSES = frozenset({
    "department_word", "bodyword", "bodynoun", "role", "office", "office_level", "ministry", "BODY", "portfolio",
})  # fmt: skip
OF_STATE = STATE_ROLES | STATE_NAMED | {"commissioner", "chief-justice", "minister", "deputy-minister"}


def join_declined(context: Context, chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with one PERSON chunk for each name and the open title beside it."""
    ties = context.vocabulary.listed("title_ties")
    if not ties or not any(needs_title(c) for c in chunks):
        return chunks
    result = list(chunks)
    for i in reversed(range(len(result))):
        if i < len(result) and needs_title(result[i]) and is_name(context, result, i):
            parser = DeclinedParser(context, result)
            title = parser.before(i) or parser.behind(i)
            if title is not None:
                join(parser, result, i, title)
    return result


def is_name(context: Context, chunks: list[Chunk], i: int) -> bool:
    """Is it a full name, and not the name and title of two persons run together?"""
    chunk = chunks[i]
    if chunk.kind == "PERSON":
        return True
    reader, match = PersonReader(context, chunks), Match("seat", i, i + 1, {"name": (i, i + 1)})
    words = context.words(chunk.start, chunk.end)
    return not (reader.is_none(match, chunk, words) or reader.is_of_two(chunk, match))


def join(parser: DeclinedParser, chunks: list[Chunk], i: int, title: DeclinedTitle) -> None:
    """Makes one PERSON chunk of a name and its title where the title makes a post; changes the list of chunks."""
    context, name = parser.context, chunks[i]
    posts = SeatOf(parser, title, i).posts()
    posts = public_posts(context, [lifted(context, post) for post in posts], chunks[i + 1 : i + 4])
    if not posts:
        seat_loosely(parser, chunks, i, title)
        return
    start, end = min(title.start, i), max(title.end, i + 1)
    first, last = chunks[start], chunks[end - 1]
    mention = mentioned(context, parser, name, title)
    placed = [changed(post, start=first.start, end=last.end) for post in posts]
    for post in placed:
        note_post(mention.person, post, first.start, last.end)
    mention = changed(mention, posts=(*mention.posts, *placed))
    chunks[start:end] = [Chunk("PERSON", first.start, last.end, mention)]


def seat_loosely(parser: DeclinedParser, chunks: list[Chunk], i: int, title: DeclinedTitle) -> None:
    """Makes one PERSON chunk of a name and a title of which nothing tells whose it is: an official, of whom no post can
    be told; changes the list of chunks."""
    context, name, noun = parser.context, chunks[i], chunks[title.noun]
    leads = noun.kind == "POST" and leads_delegation(context, noun.value.posts[0].title)
    if name.kind == "PERSON" or not (leads or (noun.kind in LOOSE and is_of_title(context, name, noun))):
        return
    start, end = min(title.start, i), max(title.end, i + 1)
    first, last = chunks[start], chunks[end - 1]
    mention = mentioned(context, parser, name, title)
    role = str(noun.value) if noun.kind == "role" else ""
    public = role not in UNOFFICIAL or any(c.kind in HOUSES for c in chunks[title.noun + 1 : title.end])
    if mention.person.titled is None and public and not leads:
        mention.person.titled = Post(role, "", None, None, start=first.start, end=last.end)
    chunks[start:end] = [Chunk("PERSON", first.start, last.end, mention)]


def mentioned(context: Context, parser: DeclinedParser, name: Chunk, title: DeclinedTitle) -> PersonMention:
    """The mention of a name beside a title, whose case tells the nominative of the name."""
    if name.kind == "PERSON":
        known: PersonMention = name.value
        return known
    words = context.words(name.start, name.end)
    before = title.end <= parser.chunks.index(name)
    cases = parser.cases(title) if before and title.status != "Acting" else frozenset()
    forms = context.vocabulary.morphology.name(words, cases)
    person = find_person(context, forms) or add_person(context)
    note_form(context, person, words, forms)
    return PersonMention(person, name.start, name.end)


@dataclass(slots=True)
class SeatOf:
    """The post that a title is. name: the chunk of the name beside it."""

    parser: DeclinedParser
    title: DeclinedTitle
    name: int

    @property
    def around(self) -> Surroundings:
        """What the sentence and the document tell of whose the title is."""
        return Surroundings(self.parser, self.title)

    @property
    def context(self) -> Context:
        """The document."""
        return self.parser.context

    def posts(self) -> list[Post]:
        """The posts of a title: those that the reader of posts has placed, else the one that its words tell."""
        noun = self.parser.chunks[self.title.noun]
        tail = self.tail()
        if leads_delegation(self.context, self.words()):
            return []
        if noun.kind == "POST" and not tail and self.title.end == self.name:
            return []  # the reader of persons has refused it to this name
        if noun.kind == "POST" and not tail:
            return [changed(p, status=self.status(p.status)) for p in noun.value.posts]
        if (
            noun.kind == "POST"
            and [c.kind for c in tail] != [",", "STATE"]
            and tail[0].kind == ","
            and (post := self.in_row(noun)) is not None
        ):
            return [post]
        base = noun.value.posts[0] if noun.kind == "POST" else self.context.loose.get(noun.start)
        role = base.role if base is not None else self.role_of(noun)
        role = deputy_role(self.context, self.title.deputy, role)
        post = Post(role, self.words(), None, None, self.status(base.status if base is not None else "Current"))
        placed = self.placed(post, tail, base)
        return [placed] if placed is not None else []

    def in_row(self, noun: Chunk) -> Post | None:
        """The post in a body whose name goes on behind a comma ("the Inspectorate for seeds, quarantine and protection
        of plants")."""
        base: Post = noun.value.posts[0]
        last = self.parser.chunks[self.title.end - 1]
        if base.body is None:
            return None
        land = base.body.country or self.around.land_beside() or self.context.home
        name = f"{base.body.name}{self.context.words(noun.end, last.end)}"
        body = made_body(self.context, base.body.kind, name, land, base.body.parent)
        return changed(base, title=self.words(), body=body, country=land, status=self.status(base.status))

    def role_of(self, noun: Chunk) -> str:
        """The role that a noun tells; of a scholar's, which is a style elsewhere, its own word."""
        if noun.kind == "role":
            return str(noun.value)
        return slugify(self.context.vocabulary.morphology.title(self.context.words(noun.start, noun.end)))

    def status(self, told: str) -> str:
        """The status that the words before a title tell, else that of its noun."""
        return self.title.status if self.title.status != "Current" else told

    def tail(self) -> Sequence[Chunk]:
        """The chunks that the noun governs."""
        return self.parser.chunks[self.title.noun + 1 : self.title.end]

    def words(self) -> str:
        """The words of a title with its noun in the nominative."""
        first, last = self.parser.chunks[self.title.first], self.parser.chunks[self.title.end - 1]
        if [c.kind for c in self.tail()] == [",", "STATE"]:  # "(prosecutor, Japan)"
            last = self.parser.chunks[self.title.noun]
        if self.parser.governs(self.title.noun):  # what it governs is no part of it that declines with it
            noun = self.parser.chunks[self.title.noun]
            head = self.context.vocabulary.morphology.title(self.context.words(first.start, noun.end))
            return f"{head} {self.context.words(noun.end, last.end)}" if last.end > noun.end else head
        return self.context.vocabulary.morphology.title(self.context.words(first.start, last.end))

    def placed(self, post: Post, tail: Sequence[Chunk], base: Post | None) -> Post | None:
        """The post with whose it is; None where nothing tells."""
        bodies = [c.value.refs[0] for c in tail if c.kind == "BODY" and len(c.value.refs) == 1]
        bodies += [p.body for c in tail if c.kind == "POST" for p in c.value.posts if p.body is not None]
        own = [ref for ref in bodies if not ref.bare and not is_loose(self.context, ref)]
        told = base.body if base is not None else None
        if told is not None and not told.bare and not is_loose(self.context, told):
            own.insert(0, told)
        attributed = self.title.first < self.title.noun and not self.title.deputy
        subject = attributed or len(tail) > 1 or bool(tail and tail[0].kind != "BODY")
        if own:
            body = self.whole_of(own[0])
            return self.in_body(post, body, subject=subject or body is not own[0]) if body.kind in PUBLIC else None
        land = self.land(tail)
        if land is None and base is not None:
            land = base.country
        if land is not None:
            return self.of_land(post, land, subject=subject)
        led = self.around.led()
        if led is not None and led.kind != "BODY":
            return self.of_land(post, str(led.value), subject=subject)
        office = self.office(changed(post, body=told), tail, subject=subject) if led is None else led.value.refs[0]
        if office is not None:
            return self.in_body(post, office, subject=subject)
        land = self.around.land_beside()
        if land is not None:
            return self.beside_land(post, land, tail, base) or self.in_loose(post, bodies, land)
        return self.at_home(post, subject=subject)

    def whole_of(self, body: BodyRef) -> BodyRef:
        """The office or ministry of which a body is a department, as its name or the sentence tells; else itself."""
        if not is_department(self.context, changed(body, country=None, parent=None)):
            return body
        if body.parent is not None:
            return body.parent if body.parent.kind in LIFTING else body
        office = self.around.near()
        return office if office is not None and office.country == body.country else body

    def in_loose(self, post: Post, bodies: Sequence[BodyRef], land: str) -> Post | None:
        """The post in a body of which nothing told whose it is, in the state that the sentence speaks of."""
        body = next((b for b in bodies if not b.bare and b.kind in PUBLIC - {"TrainingInstitution"}), None)
        if body is None or is_department(self.context, body):
            return None
        made = made_body(self.context, body.kind, body.name, land, None)
        return self.in_body(post, made, subject=True)

    def in_body(self, post: Post, body: BodyRef, *, subject: bool) -> Post:
        """The post in a body: its own role, or where more is told than its noun one in its own words."""
        role = post.role
        if subject and not (self.is_plain() and (self.title.first == self.title.noun or self.title.deputy)):
            role = slugify(without_owner(self.context, self.own_words(body), body))
        else:
            role = role_in(body, post.role, self.context.vocabulary.lexicon["ministry_of"])
        return named(self.context, changed(post, role=role, body=body, country=body.country))

    def is_plain(self) -> bool:
        """Do prepositions alone stand between the noun of a title and the body whose it is?"""
        kinds = [c.kind for c in self.tail()]
        return all(k in ("BODY", "STATE", "bodyword", "office") or k.startswith("=") for k in kinds)

    def own_words(self, body: BodyRef) -> str:
        """The words of a title without the body that closes them."""
        chunks = self.parser.chunks[self.title.first : self.title.end]
        last = next((c for c in reversed(chunks) if c.kind == "BODY" and body in c.value.refs), None)
        end = last.start if last is not None else chunks[-1].end
        words = self.context.words(chunks[0].start, end) if end > chunks[0].start else ""
        if words and self.parser.governs(self.title.noun):
            return self.words()[: len(words)].strip()
        return self.context.vocabulary.morphology.title(words)

    def of_land(self, post: Post, land: str, *, subject: bool) -> Post | None:
        """The post of a title with which a state, its town or region is told."""
        if post.role in OFFICE_ROLES:
            whole = any(c.kind == "STATE" for c in self.tail()) or not self.tail()
            return changed(post, body=self.context.office(land), country=land) if whole else None
        if post.role in LOCAL_ROLES:  # one of many, or of a level that an adjective tells ("the federal prosecutor")
            level = self.title.first < self.title.noun or [c.kind for c in self.tail() if c.kind != ","] == ["STATE"]
            return (
                named(
                    self.context, changed(post, role=slugify(post.title), body=self.context.office(land), country=land)
                )
                if level
                else None
            )
        if self.is_plain() and post.role in OF_STATE | self.context.vocabulary.registry.roles.keys():
            return named(self.context, changed(post, country=land))
        return named(self.context, changed(post, role=slugify(post.title), country=land))

    def land(self, tail: Sequence[Chunk]) -> str | None:
        """The state that the words behind a noun name: by itself, by a town or a region."""
        for chunk in tail:
            if chunk.kind == "STATE":
                return str(chunk.value)
            if chunk.kind == "POST" and chunk.value.posts[0].country is not None:
                return str(chunk.value.posts[0].country)
            if chunk.kind == "PLACE":  # "of the University of X" is of no public body
                return None if any(map(teaches, tail)) else self.context.land_of(chunk.value)
            if chunk.kind == "REGION":
                return self.context.vocabulary.registry.regions[chunk.value].country
            if (told := self.context.regions.get(chunk.start)) is not None:
                return told
        return None

    def office(self, post: Post, tail: Sequence[Chunk], *, subject: bool) -> BodyRef | None:
        """The office that a general noun behind a title means ("of the office"), or whose part the title names: the one
        that the sentence, else the document speaks of."""
        if (office := self.around.accompanied()) is not None:
            return office
        bare = next((c.value for c in tail if c.kind == "bodyword"), None)
        if post.role in SPEAKING and (bare is None or bare.kind == "Office") and tail:
            told = {ref.slug: ref for c in self.parser.chunks for ref in offices_of(c)}
            if len(told) == 1:
                return next(iter(told.values()))  # "signed by the Prosecutor General of A, said the Office's spokesman"
        if bare is not None:
            if bare.kind != "Office":
                return find_meant(self.context, bare)
            return find_meant(self.context, bare) or self.around.near() or self.around.only()
        if post.role in OFFICE_ROLES and not tail:
            return self.around.beside() if post.role != CHIEF else None
        if post.role in LOCAL_ROLES and tail and self.parser.is_link(self.title.noun + 1):
            return self.around.near()  # "the prosecutor for corruption X", on whose office the sentence reports
        if self.is_of_named(tail):
            return None
        part = post.body is not None and is_department(self.context, post.body)
        parted = part or any(c.kind == "department_word" or self.is_part(c) for c in tail)
        if not ((subject or part) and parted) and not any(c.kind == "office" for c in tail):
            return None
        return self.around.near() or self.around.only()

    def is_of_named(self, tail: Sequence[Chunk]) -> bool:
        """Does an attribute in capitals make the general noun the name of another office ("of the Special
        Procuratorate")?"""
        words = [a for a, b in zip(tail, tail[1:], strict=False) if b.kind == "office" and a.kind in ("Common", "Word")]
        return any(self.context.text.tokens[word.start].is_capital for word in words)

    def is_part(self, chunk: Chunk) -> bool:
        """Is it a part of a body of which nothing tells whose?"""
        return chunk.kind == "BODY" and is_department(self.context, chunk.value.refs[0])

    def beside_land(self, post: Post, land: str, tail: Sequence[Chunk], base: Post | None) -> Post | None:
        """The post of a title without an owner in the state that the sentence speaks of: of the state's own officials,
        and of those who serve them."""
        if post.role in OFFICE_ROLES:
            of_state = [c.kind for c in tail] == ["member_states"]  # "the Prosecutor General of the state"
            seat = changed(post, body=self.context.office(land), country=land, whole=False)
            free = (post.role != CHIEF or not self.context.holders(seat)) and not self.context.is_of_other_land()
            return seat if free and (of_state or not tail) else None
        if base is not None and base.body is not None and base.body.kind == "Ministry" and base.body.slug and not tail:
            body = ministry(self.context, base.body.name, land, base.body.slug)
            return changed(post, body=body, country=land, whole=False)
        if any(c.kind in ("role", "portfolio", "ministry") or is_court(c) for c in tail):
            return named(self.context, changed(post, role=slugify(post.title), country=land, whole=False))
        own = post.role in OF_STATE - STATE_ROLES and not tail
        role = slugify(post.title) if self.title.first < self.title.noun and not self.title.deputy else post.role
        return named(self.context, changed(post, role=role, country=land, whole=False)) if own else None

    def at_home(self, post: Post, *, subject: bool) -> Post | None:
        """The post of a title of a state's own, in the publisher's state, where the document names no other."""
        home = self.context.land_of_topic()
        if home is None or subject or post.role not in OF_STATE - STATE_ROLES or self.context.states_named - {home}:
            return None
        return changed(post, country=home, whole=False) if post.role in self.context.vocabulary.registry.roles else None


def teaches(chunk: Chunk) -> bool:
    """Is it a noun for a place of learning?"""
    kind = chunk.value.kind if chunk.kind == "bodyword" else chunk.value if chunk.kind == "bodynoun" else ""
    return bool(kind == "TrainingInstitution")


def is_court(chunk: Chunk) -> bool:
    """Is it a noun for the courts of a state?"""
    return chunk.kind == "bodyword" and chunk.value.kind == "Court"

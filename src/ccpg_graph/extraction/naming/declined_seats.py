"""Persons and posts by titles in open words where words decline: which post a title is, and whose, by its own words, by
the office that the sentence or the document speaks of, by the publisher's state. A title of which nothing tells whose
it is leaves a person without a post."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace as changed

from ccpg_graph.extraction.naming.context import LOCAL_ROLES, OFFICE_ROLES, STATE_ROLES, Context
from ccpg_graph.extraction.naming.declined_titles import DeclinedParser, DeclinedTitle, needs_title
from ccpg_graph.extraction.naming.home_seats import lands_of
from ccpg_graph.extraction.naming.meant import deputy_role, find_meant, ministry, role_in
from ccpg_graph.extraction.naming.mentions import BodyRef, PersonMention, Post, slugify
from ccpg_graph.extraction.naming.namesakes import find_person
from ccpg_graph.extraction.naming.owner_roles import STATE_NAMED, is_department
from ccpg_graph.extraction.naming.people import PersonReader, add_person, note_form, note_post
from ccpg_graph.extraction.naming.told_posts import CHIEF, lifted, public_posts, without_owner
from ccpg_graph.extraction.naming.told_seats import is_loose, named
from ccpg_graph.extraction.words.chunks import Chunk, is_verb
from ccpg_graph.extraction.words.grammar import Match

PUBLIC = frozenset({
    "Office", "Council", "Secretariat", "InterstateBody", "Association", "Ministry", "Court", "Parliament", "Body",
    "TrainingInstitution",
})  # fmt: skip
MEETS = frozenset({"meet", "receive", "visit", "discuss", "hand_over", "sign"})  # verbs that part one side from another
SPEAKING = frozenset({"press-secretary", "representative"})  # who tells what an office has done
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
        return
    start, end = min(title.start, i), max(title.end, i + 1)
    first, last = chunks[start], chunks[end - 1]
    mention = mentioned(context, parser, name, title)
    placed = [changed(post, start=first.start, end=last.end) for post in posts]
    for post in placed:
        note_post(mention.person, post, first.start, last.end)
    mention = changed(mention, posts=(*mention.posts, *placed))
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
    def context(self) -> Context:
        """The document."""
        return self.parser.context

    def posts(self) -> list[Post]:
        """The posts of a title: those that the reader of posts has placed, else the one that its words tell."""
        noun = self.parser.chunks[self.title.noun]
        tail = self.tail()
        if noun.kind == "POST" and not tail and self.title.end == self.name:
            return []  # the reader of persons has refused it to this name
        if noun.kind == "POST" and not tail:
            return [changed(p, status=self.status(p.status)) for p in noun.value.posts]
        base = noun.value.posts[0] if noun.kind == "POST" else self.context.loose.get(noun.start)
        role = base.role if base is not None else str(noun.value)
        role = deputy_role(self.context, self.title.deputy, role)
        post = Post(role, self.words(), None, None, self.status(base.status if base is not None else "Current"))
        placed = self.placed(post, tail, base)
        return [placed] if placed is not None else []

    def status(self, told: str) -> str:
        """The status that the words before a title tell, else that of its noun."""
        return self.title.status if self.title.status != "Current" else told

    def tail(self) -> Sequence[Chunk]:
        """The chunks that the noun governs."""
        return self.parser.chunks[self.title.noun + 1 : self.title.end]

    def words(self) -> str:
        """The words of a title with its noun in the nominative."""
        first, last = self.parser.chunks[self.title.first], self.parser.chunks[self.title.end - 1]
        return self.context.vocabulary.morphology.title(self.context.words(first.start, last.end))

    def placed(self, post: Post, tail: Sequence[Chunk], base: Post | None) -> Post | None:
        """The post with whose it is; None where nothing tells."""
        bodies = [c.value.refs[0] for c in tail if c.kind == "BODY" and len(c.value.refs) == 1]
        own = [ref for ref in bodies if not ref.bare and not is_loose(self.context, ref)]
        if base is not None and base.body is not None and not base.body.bare:
            own.insert(len(own) if is_loose(self.context, base.body) else 0, base.body)
        attributed = self.title.first < self.title.noun and not self.title.deputy
        subject = attributed or len(tail) > 1 or bool(tail and tail[0].kind != "BODY")
        if own:
            return self.in_body(post, own[0], subject=subject) if own[0].kind in PUBLIC else None
        land = self.land(tail)
        if land is None and base is not None:
            land = base.country
        if land is not None:
            return self.of_land(post, land, subject=subject)
        office = self.office(post, tail, subject=subject)
        if office is not None:
            return self.in_body(post, office, subject=subject)
        land = self.land_beside()
        if land is not None:
            return self.beside_land(post, land, tail, base)
        return self.at_home(post, subject=subject)

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
        return self.context.vocabulary.morphology.title(words)

    def of_land(self, post: Post, land: str, *, subject: bool) -> Post | None:
        """The post of a title with which a state, its town or region is told."""
        if post.role in OFFICE_ROLES:
            whole = any(c.kind == "STATE" for c in self.tail()) or not self.tail()
            return changed(post, body=self.context.office(land), country=land) if whole else None
        if post.role in LOCAL_ROLES:  # one of many, or of a level that an adjective tells ("the federal prosecutor")
            level = self.title.first < self.title.noun
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
            if chunk.kind == "PLACE":
                return self.context.land_of(chunk.value)
            if chunk.kind == "REGION":
                return self.context.vocabulary.registry.regions[chunk.value].country
            if (told := self.context.regions.get(chunk.start)) is not None:
                return told
        return None

    def office(self, post: Post, tail: Sequence[Chunk], *, subject: bool) -> BodyRef | None:
        """The office that a general noun behind a title means ("of the office"), or whose part the title names: the one
        that the sentence, else the document speaks of."""
        if (office := self.accompanied()) is not None:
            return office
        bare = next((c.value for c in tail if c.kind == "bodyword"), None)
        if post.role in SPEAKING and (bare is None or bare.kind == "Office") and tail:
            told = {ref.slug: ref for c in self.parser.chunks for ref in offices_of(c)}
            if len(told) == 1:
                return next(iter(told.values()))  # "signed by the Prosecutor General of A, said the Office's spokesman"
        if bare is not None:
            if bare.kind != "Office":
                return find_meant(self.context, bare)
            return find_meant(self.context, bare) or self.near() or self.only()
        if post.role in OFFICE_ROLES and not tail:
            return self.beside() if post.role != CHIEF else None
        parted = any(c.kind == "department_word" or self.is_part(c) for c in tail)
        if not (subject and parted) and not any(c.kind == "office" for c in tail):
            return None
        return self.near() or self.only()

    def beside(self) -> BodyRef | None:
        """The office of who is named right before in the row ("the Prosecutor General of A X and the deputy Y"); None
        where it may as well be the publisher's."""
        chunks, at = self.parser.chunks, self.title.start - 1
        while at >= 0 and chunks[at].kind in (",", "=и", "=а", "=также"):
            at -= 1
        told = offices_of(chunks[at]) if 0 <= at < self.title.start - 1 else []
        sure = len(told) == 1 and self.context.home in (None, told[0].country)
        return told[0] if sure else None

    def accompanied(self) -> BodyRef | None:
        """The office of whom those with the title accompany ("X was accompanied by the head of the department Y")."""
        chunks, words = self.parser.chunks, self.context.vocabulary.listed("accompanying_words")
        verb = next((i for i in range(self.title.start) if self.parser.words(i).lower() in words), None)
        if not verb:
            return None
        chunk = chunks[verb - 1]
        told = offices_of(chunk)
        if chunk.kind in ("NAME", "SURNAME"):
            name = self.context.words(chunk.start, chunk.end)
            person = find_person(self.context, self.context.vocabulary.morphology.name(name, frozenset()))
            posts = person.posts if person is not None else []
            told = [p.body for p in posts if p.body is not None and p.body.kind == "Office" and p.status == "Current"]
        return told[0] if len(told) == 1 else None

    def is_part(self, chunk: Chunk) -> bool:
        """Is it a part of a body of which nothing tells whose?"""
        return chunk.kind == "BODY" and is_department(self.context, chunk.value.refs[0])

    def near(self) -> BodyRef | None:
        """The one office of which the sentence speaks, where no verb of meeting stands between it and the title."""
        chunks = self.parser.chunks
        at = self.title.start
        first = max((j for j in range(at) if parts(chunks[j])), default=-1) + 1
        told = {ref.slug: ref for c in chunks[first:at] for ref in offices_of(c)}
        others = {ref.slug for c in chunks for ref in offices_of(c)}
        return next(iter(told.values())) if len(told) == 1 and others == set(told) else None

    def only(self) -> BodyRef | None:
        """The one office of which the document speaks, where it names no other state and the sentence no office."""
        if any(offices_of(chunk) for chunk in self.parser.chunks):
            return None
        found = {b.slug: b for b in self.context.bodies.values() if b.kind == "Office" and not b.bare}
        local = [b for b in found.values() if b.local]
        if (
            len(local) == 1
            and len(found) <= 2
            and all(b.local or b.country == local[0].country for b in found.values())
        ):
            return local[0] if self.context.is_domestic() and not self.is_told(found, local[0]) else None
        only = next(iter(found.values())) if len(found) == 1 else None
        return only if only is not None and not self.context.states_named - {only.country} else None

    def is_told(self, found: dict[str, BodyRef], local: BodyRef) -> bool:
        """Does the document name the office of the state as well as its local one?"""
        return any(slug != local.slug and self.context.forms.get(slug) for slug in found)

    def land_beside(self) -> str | None:
        """The one state of which the sentence speaks, where nobody is met or received, and the document names no other
        or the sentence tells who is of its side."""
        chunks = self.parser.chunks
        told = set(lands_of(self.context, chunks))
        if len(told) != 1 or any(parts(c) for c in chunks):
            return None
        land = next(iter(told))
        alone = not self.context.states_named - {land} or any(c.kind.startswith("represent.") for c in chunks)
        return land if alone and self.context.home in (None, land) else None

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


def is_court(chunk: Chunk) -> bool:
    """Is it a noun for the courts of a state?"""
    return chunk.kind == "bodyword" and chunk.value.kind == "Court"


def parts(chunk: Chunk) -> bool:
    """Does a chunk part one side of a meeting from the other?"""
    return (is_verb(chunk) and chunk.kind.partition(".")[0] in MEETS) or chunk.kind in (";", ":")


def offices_of(chunk: Chunk) -> list[BodyRef]:
    """The prosecution offices that a chunk names, or whose people it does."""
    if chunk.kind == "BODY":
        return [ref for ref in chunk.value.refs if ref.kind == "Office" and not ref.bare]
    posts = chunk.value.posts if chunk.kind in ("POST", "PERSON") else ()
    return [p.body for p in posts if p.body is not None and p.body.kind == "Office" and not p.body.bare]

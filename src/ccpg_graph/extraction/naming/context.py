"""What the whole document tells of its parts: the publisher's country, the bodies and persons named in full, aliases.

A `Context` is filled by the readers as they pass over the sentences and asked by those that come after.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ccpg_graph.extraction.naming.dates import DateValue
from ccpg_graph.extraction.naming.mentions import BodyRef, MeetingMention, Person, Post
from ccpg_graph.extraction.naming.publishers import home_country
from ccpg_graph.extraction.words.chunks import Chunk
from ccpg_graph.extraction.words.tokens import Tokens, tokenize
from ccpg_graph.extraction.words.vocabulary import Vocabulary
from ccpg_graph.knowledge.registry import Body
from ccpg_graph.records import Document

STATE_ROLES = frozenset({"president", "prime-minister", "vice-president", "deputy-prime-minister", "king", "emir"})
OFFICE_ROLES = frozenset(
    {
        "prosecutor-general",
        "deputy-prosecutor-general",
        "first-deputy-prosecutor-general",
        "senior-assistant-prosecutor-general",
        "assistant-prosecutor-general",
        "adviser-prosecutor-general",
        "chief-military-prosecutor",
    }
)

# Seats of associations and councils, which the only one of the document has where it tells of nobody else.
# fmt: off
UNION_SEATS = frozenset({
    "president", "vice-president", "chair", "co-chair", "deputy-chair", "secretary-general", "deputy-secretary-general",
    "general-counsel", "manager", "treasurer", "executive-secretary", "director", "member",
})
# fmt: on


OFTEN = 3  # times that the state a page is about is named, and how many times as often as all others
LOCAL_ROLES = frozenset({
    "prosecutor", "deputy-prosecutor", "first-deputy-prosecutor", "assistant-prosecutor", "senior-assistant-prosecutor",
})  # fmt: skip


# Towns that pages name as the seat of a union of states: they say nothing of whose officials a page tells.
SEATS_OF_UNIONS = frozenset({"the-hague", "brussels", "strasbourg", "geneva", "lyon"})


@dataclass(frozen=True, slots=True)
class LocalTown:
    """A town that only the document knows, with its state where the text gives it."""

    name: str
    country: str | None


@dataclass(slots=True)
class Context:
    """A document being read.

    forms: slug of a body → the names by which the text calls it; states_named: the states that it names, first_state:
    the first of them, state_forms: by which names; states_told: how often each, or a town of it;
    partners: those that it names only as with whom, or to whom, something is done;
    union_towns: how often its town that is a seat of unions; lands: the states of
    the towns that it names, first_land: that of the first; envoys: those whose ambassadors it names; last_lands: the
    states named by the sentence before, lands_told: by all sentences so far;
    last_named: those of the last sentence that names any, those of its titles among them;
    last_role: that of the post told last; roles_told: those of offices told so far;
    namesakes: the persons by the words of their names, folded;
    rows: offices in a row, with the names in a row beside them; pair: the two offices named last in one phrase;
    offices_told: the states whose prosecution offices are named; loose: token at which a title begins of which nothing
    tells whose it is → its post;
    counterparts: the tokens at which posts begin that only words for a counterpart tell;
    peers: token at which a word for a counterpart stands → the role meant; delegation: the state or body whose
    delegation was spoken of last; delegations: all of them, in order;
    last_day, last_place: the day and the town of the event told last ("the same day");
    meeting_names: the letters by which a meeting is called, with its noun ("the Law Officials Meeting (LOM)");
    towns: slug of a town that no list has → what the text tells of it; regions: first token of the name of a region →
    its state;
    reported_from, reported_at: the state of the dateline's town, and that town ("here"); told_by: the state of the
    office that the text has its news from;
    counted: the meeting of a row that was told last by its number; heads_told: has the
    sentence before named the prosecutors general of the CIS;
    of_the_trade: does it speak of prosecutors (None: nobody asked).
    """

    document: Document
    vocabulary: Vocabulary
    text: Tokens
    home: str | None
    anchor: dt.date | None
    bodies: dict[str, BodyRef] = field(default_factory=dict)
    aliases: dict[str, BodyRef] = field(default_factory=dict)
    countries: Counter[str] = field(default_factory=Counter)
    people: list[Person] = field(default_factory=list)
    namesakes: dict[str, dict[str, Person]] = field(default_factory=dict)
    lowered: frozenset[str] = frozenset()
    forms: dict[str, dict[str, None]] = field(default_factory=dict)
    states_named: set[str] = field(default_factory=set)
    states_told: Counter[str] = field(default_factory=Counter)
    partners: frozenset[str] = frozenset()
    union_towns: Counter[str] = field(default_factory=Counter)
    first_state: str | None = None
    lands: set[str] = field(default_factory=set)
    first_land: str | None = None
    envoys: set[str] = field(default_factory=set)
    state_forms: dict[str, set[str]] = field(default_factory=dict)
    last_lands: set[str] = field(default_factory=set)
    last_named: frozenset[str] = frozenset()
    lands_told: set[str] = field(default_factory=set)
    last_role: str | None = None
    roles_told: set[str] = field(default_factory=set)
    rows: list[tuple[tuple[BodyRef, ...], tuple[str, ...]]] = field(default_factory=list)
    pair: tuple[BodyRef, ...] = ()
    of_the_trade: bool | None = None
    offices_told: set[str] = field(default_factory=set)
    loose: dict[int, Post] = field(default_factory=dict)
    counterparts: set[int] = field(default_factory=set)
    peers: dict[int, str] = field(default_factory=dict)
    delegation: Chunk | None = None
    delegations: list[Chunk] = field(default_factory=list)
    heading: Chunk | None = None
    last_day: DateValue | None = None
    last_place: str | None = None
    meeting_names: dict[str, str] = field(default_factory=dict)
    towns: dict[str, LocalTown] = field(default_factory=dict)
    regions: dict[int, str] = field(default_factory=dict)
    reported_from: str | None = None
    reported_at: str | None = None
    told_by: str | None = None
    counted: MeetingMention | None = None
    heads_told: bool = False

    def words(self, start: int, end: int) -> str:
        """The text of tokens start–end, white space collapsed; "" where none stands there."""
        tokens = self.text.tokens
        if end - start == 1 and end <= len(tokens):  # as mostly
            return tokens[start].text
        tokens = tokens[start:end]
        if len(tokens) <= 1:
            return tokens[0].text if tokens else ""
        return " ".join(self.document.text[tokens[0].start : tokens[-1].end].split())

    def land_of(self, place: str) -> str | None:
        """The state of a town by its slug, where it is known."""
        own = self.towns.get(place)
        known = self.vocabulary.registry.place(place) if own is None else None
        return own.country if own is not None else known.country if known is not None else None

    def town_of(self, country: str) -> str | None:
        """The slug of the town that a state is, where it is one ("Singapore")."""
        state = self.vocabulary.registry.states[country]
        return state.capital if state.town else None

    def is_plural(self, noun: Chunk, before: Chunk | None = None) -> bool:
        """Does the phrase of a noun name several? before: the verb that stands right before it, if any."""
        verb = self.word_list(before) if before is not None and "." in before.kind else []
        return self.vocabulary.morphology.is_plural(self.word_list(noun), verb)

    def speaks_of_prosecutors(self, name: str) -> bool:
        """Does the name of a body or meeting hold a word for prosecutors or their offices?"""
        tokens = tokenize(name).tokens
        starts = range(len(tokens))  # each of them, for the name as a whole is a phrase as well
        found = (hit.entry for start in starts for hit in self.vocabulary.phrases.find(tokens, start, len(tokens)))
        return any(e.category == "office" or (e.category == "role" and is_prosecutor_role(e.value)) for e in found)

    def is_of_the_trade(self) -> bool:
        """Does the document speak of prosecutors at all, in its words or by the letters of a union of theirs?"""
        if self.of_the_trade is None:
            self.of_the_trade = bool(self.unions_of_prosecutors()) or self.speaks_of_prosecutors(self.document.text)
        return self.of_the_trade

    def unions_of_prosecutors(self) -> frozenset[str]:
        """The slugs of the councils and associations of prosecutors that the document names; many are their letters."""
        unions = (body for body in self.bodies.values() if body.kind in ("Council", "Association"))
        return frozenset(body.slug for body in unions if self.speaks_of_prosecutors(body.name))

    def word_list(self, chunk: Chunk) -> list[str]:
        """The words of a chunk, one by one."""
        return [t.text for t in self.text.tokens[chunk.start : chunk.end] if t.kind == "word"]

    def declining_words(self, chunk: Chunk) -> list[str]:
        """The words of a chunk without the first parts of words with a hyphen, which do not decline."""
        tokens = self.text.tokens[chunk.start : chunk.end]
        ties = [after.kind == "hyphen" and not after.spaced for after in tokens[1:]] + [False] * bool(tokens)
        return [t.text for t, tied in zip(tokens, ties, strict=True) if t.kind == "word" and not tied]

    def body(self, body: Body) -> BodyRef:
        """The reference to a body of the registry."""
        known = self.bodies.get(body.slug)
        if known is None:
            registry = self.vocabulary.registry
            above = registry.bodies.get(body.parent) if body.parent else None
            parent = self.body(above) if above is not None else None
            names = body.names.get(self.vocabulary.language) or body.names.get("en") or (body.slug,)
            local = body.kind == "Office" and parent is not None
            known = BodyRef(body.slug, body.kind, names[0], body.country, parent, local=local)
            self.bodies[body.slug] = known
        return known

    def named_with_state(self, name: str, country: str) -> str:
        """The name of a body with that of its state: "Ministry of Justice of Kazakhstan"."""
        pattern: str = self.vocabulary.lexicon["with_state"]
        state = self.state_name(country)
        genitives = self.vocabulary.registry.states[country].genitives.get(self.vocabulary.language)
        return pattern.format(name=name, state=state, genitive=genitives[0] if genitives else f"({state})")

    def state_name(self, country: str) -> str:
        """The shortest name by which the document calls a state; else that of the registry."""
        names = self.vocabulary.registry.states[country].names
        known = names.get(self.vocabulary.language) or names.get("en") or (country,)
        return min(self.state_forms.get(country, ()), key=lambda form: (len(form), form), default=known[0])

    def role_name(self, role: str, otherwise: str) -> str:
        """What a role is called in the language of the document; `otherwise` where the registry does not know it."""
        known = self.vocabulary.registry.roles.get(role)
        return (known.labels.get(self.vocabulary.language) if known is not None else None) or otherwise

    def office(self, country: str) -> BodyRef:
        """The prosecution office of a state."""
        self.countries[country] += 1
        return self.body(self.vocabulary.registry.office_of(country))

    def council(self) -> BodyRef | None:
        """The council that the document means by the bare noun: the one that it names in full; of several that of the
        CIS, where the others are of several states as well, or are called otherwise and named after it."""
        councils = {b.slug: b for b in self.bodies.values() if b.kind == "Council" and not b.bare}
        if "ccpg" in councils and all(b.country is None for b in councils.values()):
            return councils["ccpg"]
        called = {b.name.partition(" ")[0].lower() for slug, b in councils.items() if slug != "ccpg"}
        if next(iter(councils), "") == "ccpg" and councils["ccpg"].name.partition(" ")[0].lower() not in called:
            return councils["ccpg"]
        return next(iter(councils.values())) if len(councils) == 1 else None

    def union(self) -> BodyRef | None:
        """The one council or association of more than one state that the document names."""
        found = [b for b in self.bodies.values() if b.kind in ("Council", "Association") and not b.bare]
        shared = [b for b in found if b.country is None]
        return shared[0] if len(shared) == 1 else None

    def sole_union(self) -> BodyRef | None:
        """The one council or association, where the document names no other body at all."""
        return self.union() if len(self.bodies) == 1 else None

    def is_elsewhere(self) -> bool:
        """Does the document tell of another state's office in that state's towns, and never name the publisher's
        own?"""
        named = self.offices_told
        return self.told_by is None and bool(named) and self.home not in named and self.lands == named

    def office_country(self) -> str | None:
        """Whose "Prosecutor General" an unattributed one is: the publisher's; that of the office whose press service
        the news is from; that of the dateline's town, where the document names that state first; else that of the only
        office named, where the document names no other state that may be meant, or that one first."""
        if self.told_by is not None and self.told_by != self.home:
            return None if self.home in self.states_named else self.told_by
        if self.home is not None:
            return self.home
        if self.reported_from is not None and self.reported_from in (self.first_state, *self.only_state()):
            return self.reported_from
        offices = {b.country for b in self.bodies.values() if b.kind == "Office" and not b.bare and b.country}
        sure = not self.states_named - offices
        if offices:
            return next(iter(offices)) if len(offices) == 1 and sure and not offices & self.partners else None
        return self.land_of_topic()

    def land_of_topic(self) -> str | None:
        """The state that a document of an unknown publisher tells of: that of its dateline, if others are told less;
        the only one named, be it by its towns; of several the one named first and at least three times as often as all
        others. Those whose ambassadors come are others."""
        if self.home is not None:
            return self.home
        told, first = self.states_told, self.reported_from or self.first_state
        others = sum(
            count - self.union_towns[land] for land, count in told.items() if land != first and land not in self.envoys
        )
        if first is None or first in self.envoys | self.partners:
            return None
        if self.reported_from is not None:
            return first if not others or (first == self.first_state and told[first] >= others) else None
        elsewhere = {land for land in self.lands if land == first or told[land] > self.union_towns[land]}
        if elsewhere - {first} - self.envoys or others * OFTEN > told[first]:
            return None
        return first if told[first] >= OFTEN or (not others and told[first] > 1) else None

    def is_of_other_land(self) -> bool:
        """Does the document of a publisher whose state is known name a land with offices of its own that is no state of
        the registry, so that a bare title may be of that?"""
        if self.home is None:
            return False
        words = self.document.text.lower()
        return any(name in words for name in self.vocabulary.listed("other_lands"))

    def only_state(self) -> set[str]:
        """The state that the document names, where it names one."""
        return self.states_named if len(self.states_named) == 1 else set()

    def is_abroad(self) -> bool:
        """Does the document name a place outside its publisher's state?"""
        return bool(self.lands - {self.home})

    def is_at_home(self) -> bool:
        """Does the document name places, all of them in its publisher's state?"""
        return self.home is not None and self.lands == {self.home}

    def is_domestic(self) -> bool:
        """Does the document name no state but the publisher's own?"""
        return not self.states_named - {self.home}

    def holders(self, post: Post) -> list[Person]:
        """The persons of the document who hold the post now, as the document gives it."""
        return [
            p for p in self.people if any(same_seat(post, q) and q.status in ("Current", "Acting") for q in p.posts)
        ]


def named_lands(context: Context, chunks: Iterable[Chunk]) -> Iterator[str]:
    """The states that a sentence names, by themselves or by their towns."""
    for chunk in chunks:
        if chunk.kind in ("STATE", "adjective"):
            yield chunk.value
        elif chunk.kind == "PLACE" and (land := context.land_of(chunk.value)) is not None:
            yield land


def is_prosecutor_role(role: str) -> bool:
    """Is it a seat that prosecution offices have and others have not?"""
    return role in OFFICE_ROLES or role == "prosecutor"


def same_seat(a: Post, b: Post) -> bool:
    """Are two posts one seat? The head of an office is its prosecutor general, that of an association its president."""
    heads = {"prosecutor-general", "head"}
    heads = {"president", "head"} if a.body is not None and a.body.kind == "Association" else heads
    led = a.body is not None and a.body.kind in ("Office", "Association")
    same_role = a.role == b.role or ({a.role, b.role} <= heads and led)
    same_body = (a.body.slug if a.body else None) == (b.body.slug if b.body else None)
    return same_role and same_body and a.host == b.host and (a.country == b.country or a.body is not None)


def open_context(document: Document, vocabulary: Vocabulary) -> Context:
    """The context of a document before anything is read: its tokens, its publisher's country, its anchor."""
    doubts = vocabulary.listed("doubts")
    text = tokenize(
        document.text, vocabulary.abbreviations, vocabulary.links, doubts, vocabulary.listed("asides_in_quotes")
    )
    lowered = frozenset(word for word in text.words if word.islower())
    context = Context(document, vocabulary, text, home_country(document, vocabulary), anchor_day(document.issued))
    context.lowered = lowered
    return context


def anchor_day(issued: str | None) -> dt.date | None:
    """The day that "today" counts from: the date of publication where it is given to the day."""
    return dt.date.fromisoformat(issued) if issued and len(issued) == 10 else None

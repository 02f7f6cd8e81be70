"""One thing in full: its facts with their passages, what it is joined with, and where documents differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ccpg_graph.catalogue.documents import DocumentEntry, Documents, Passage
from ccpg_graph.catalogue.evidence import StoredClaim
from ccpg_graph.catalogue.holdings import JUDGEMENTS, LINKS, REGISTRY
from ccpg_graph.catalogue.relations import Relations
from ccpg_graph.catalogue.selection import Entry, Index
from ccpg_graph.catalogue.things import Thing, Things
from ccpg_graph.catalogue.values import Value

MOST_SOURCES = 50  # passages of one fact
# Properties that have one right value, so that documents which give several differ.
_SINGLE = ("ccpg:startDate", "ccpg:endDate", "ccpg:place", "ccpg:ordinal", "ccpg:signedOn", "ccpg:adoptedOn")
# What is joined with a thing by pointing at it: group → kind of the other thing → by which properties.
_GROUPS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "instruments": (
        "instrument",
        tuple(f"ccpg:{n}" for n in ("party", "signatory", "concludedAt", "topic", "place", "basedOn", "succeeds")),
    ),
    "decisions": ("decision", ("ccpg:decidedAt", "ccpg:by", "ccpg:addressee", "ccpg:object")),
    "initiatives": ("initiative", ("ccpg:responsible", "ccpg:reportedBy", "ccpg:reportedAt", "ccpg:partOf")),
    "figures": ("figure", ("ccpg:saidBy", "ccpg:country")),
    "bodies": ("body", ("org:subOrganizationOf", "ccpg:member", "ccpg:observer")),
    "posts": ("post", ("org:postIn", "org:role")),
}
_MEETING_WAYS = ("ccpg:place", "ccpg:topic", "ccpg:series", "ccpg:within")


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement about a thing, or one that is only claimed of it.

    origins: `document`, `registry`, `links`, `judgements`; asserted: False for what documents only announce, report or
    deny; rival: whether documents give another value as well; cited: how many passages there are, of which `sources`
    are the first.
    """

    property: str
    value: Value
    label: Mapping[str, str] | None
    origins: tuple[str, ...]
    asserted: bool
    rival: bool
    cited: int
    sources: Sequence[Passage]


@dataclass(frozen=True, slots=True)
class Joined:
    """Another thing that this one is joined with. relations: the properties or roles that join them; through: the
    participation in between, if there is one; on_behalf_of: the body that somebody came for."""

    entry: Entry
    relations: tuple[str, ...]
    through: str | None
    on_behalf_of: str | None
    planned: bool
    sources: Sequence[Passage]


@dataclass(frozen=True, slots=True)
class TenureView:
    """A person's holding of a post. since, until: as stated; attested: days on which it is seen; current: whether the
    registry has the holder as the one of today."""

    id: str
    person: str | None
    person_label: Mapping[str, str]
    post: str | None
    post_label: Mapping[str, str]
    bodies: tuple[str, ...]
    countries: tuple[str, ...]
    since: str | None
    until: str | None
    attested: tuple[str, ...]
    status: str | None
    current: bool
    sources: Sequence[Passage]


@dataclass(frozen=True, slots=True)
class Detail:
    """Everything about one thing."""

    entry: Entry
    other_labels: Sequence[Value]
    facts: Sequence[Fact]
    tenures: Sequence[TenureView]
    meetings: Sequence[Joined]
    participants: Sequence[Joined]
    agenda: Sequence[Joined]
    groups: Mapping[str, Sequence[Joined]]
    reports: Sequence[DocumentEntry]
    rivals: Sequence[Fact]


class Details:
    """Makes details of things."""

    def __init__(self, things: Things, relations: Relations, index: Index, documents: Documents) -> None:
        self._things = things
        self._relations = relations
        self._index = index
        self._documents = documents

    def of(self, thing: Thing, as_of: str | None = None) -> Detail:
        """A thing in full; as_of: a day to which tenures, meetings, instruments and the rest are narrowed."""
        facts = self.facts(thing)
        groups = {
            name: self._holding(self._pointing(thing, kind, ways), as_of) for name, (kind, ways) in _GROUPS.items()
        }
        return Detail(
            entry=self._index.entry_of(thing),
            other_labels=thing.other_labels,
            facts=facts,
            tenures=[self.tenure(each) for each in self.tenures(thing) if self._holds(each, as_of)],
            meetings=self._holding(self._meetings(thing), as_of),
            participants=self._participants(thing),
            agenda=[self._joined(each, ("ccpg:agendaItem",), thing) for each in self._agenda(thing)],
            groups=groups,
            reports=[self._documents.entry(name) for name in self._reports(thing)],
            rivals=[fact for fact in facts if fact.rival],
        )

    def facts(self, thing: Thing) -> list[Fact]:
        """What is stated of a thing, and what is only claimed of it, by property and value."""
        origins: defaultdict[tuple[str, Value], set[str]] = defaultdict(set)
        claims: defaultdict[tuple[str, Value], list[StoredClaim]] = defaultdict(list)
        for row in thing.statements:
            origins[row.property, row.value].add(
                row.graph if row.graph in (REGISTRY, LINKS, JUDGEMENTS) else "document"
            )
        for claim in self._things.claims_on(thing.id):
            claims[claim.property, claim.value].append(claim)
        rivals = self._rival_values(thing)
        keys = sorted(origins.keys() | claims.keys(), key=lambda key: (key[0], key[1].lexical()))
        return [
            Fact(
                property=name,
                value=value,
                label=self._things.value_label(value),
                origins=tuple(sorted(origins.get((name, value), {"document"}))),
                asserted=(name, value) in origins or any(claim.asserted for claim in claims[name, value]),
                rival=(name, value) in rivals,
                cited=len(claims[name, value]),
                sources=self._documents.passages(claims[name, value][:MOST_SOURCES]),
            )
            for name, value in keys
        ]

    def tenures(self, thing: Thing) -> list[Thing]:
        """The tenures of a person, in a post, or in the posts of a body."""
        targets = self._things.pointing_at(thing.id, "org:postIn") if thing.kind == "body" else [thing.id]
        found = {name for target in targets for name in self._things.pointing_at(target, "org:member", "org:post")}
        tenures = [each for name in found if (each := self._things.get(name)) is not None and each.kind == "tenure"]
        return sorted(tenures, key=lambda each: (self._relations.period(each)[0] or "~", each.id))

    def tenure(self, tenure: Thing) -> TenureView:
        """A tenure with whom, what and when."""
        person, post = tenure.text("org:member"), tenure.text("org:post")
        since, until = self._relations.period(tenure)
        return TenureView(
            id=tenure.id,
            person=person,
            person_label=self._things.label(person) if person else {},
            post=post,
            post_label=self._things.label(post) if post else {},
            bodies=tuple(sorted(self._relations.bodies(tenure.id))),
            countries=tuple(sorted(self._relations.countries(tenure.id))),
            since=since,
            until=until,
            attested=tuple(sorted(tenure.texts("ccpg:attestedOn"))),
            status=self._relations.status(tenure),
            current=self._relations.is_current(tenure),
            sources=self._sources(tenure.id),
        )

    def _meetings(self, thing: Thing) -> list[Joined]:
        found = self._pointing(thing, "meeting", _MEETING_WAYS)
        for way in ("ccpg:participant", "ccpg:onBehalfOf"):
            for name in self._things.pointing_at(thing.id, way):
                presence = self._things.get(name)
                meeting = self._things.get((presence and presence.text("ccpg:inMeeting")) or "")
                if presence is not None and meeting is not None:
                    found.append(self._presence(presence, meeting, way))
        return sorted(found, key=_by_time)

    def _participants(self, thing: Thing) -> list[Joined]:
        presences = (self._things[name] for name in self._things.pointing_at(thing.id, "ccpg:inMeeting"))
        found = []
        for presence in presences:
            who = self._things.get(presence.text("ccpg:participant") or "")
            if who is not None:
                found.append(self._presence(presence, who, "ccpg:participant"))
        return sorted(found, key=lambda each: (each.entry.kind != "body", each.entry.id))

    def _presence(self, presence: Thing, other: Thing, way: str) -> Joined:
        roles = tuple(sorted(presence.texts("ccpg:role"))) or (way,)
        return Joined(
            entry=self._index.entry_of(other),
            relations=roles if way == "ccpg:participant" else ("ccpg:onBehalfOf", *roles),
            through=presence.id,
            on_behalf_of=presence.text("ccpg:onBehalfOf"),
            planned=presence.text("ccpg:status") == "Planned",
            sources=self._sources(presence.id),
        )

    def _pointing(self, thing: Thing, kind: str, ways: Iterable[str]) -> list[Joined]:
        by_other: defaultdict[str, list[str]] = defaultdict(list)
        for way in ways:
            for name in self._things.pointing_at(thing.id, way):
                if name.startswith(f"{kind}/"):
                    by_other[name].append(way)
        found = [self._joined(self._things[name], tuple(by), thing) for name, by in by_other.items()]
        return sorted(found, key=_by_time)

    def _joined(self, other: Thing, ways: tuple[str, ...], thing: Thing) -> Joined:
        claims = [
            claim
            for one, two in ((other.id, thing.id), (thing.id, other.id))
            for claim in self._things.claims_on(one)
            if claim.value.text == two and claim.property in ways and claim.asserted
        ]
        status = self._relations.status(other)
        return Joined(
            entry=self._index.entry_of(other),
            relations=ways,
            through=None,
            on_behalf_of=None,
            planned=status in ("Planned", "Proposed"),
            sources=self._documents.passages(claims[:MOST_SOURCES]),
        )

    def _agenda(self, thing: Thing) -> list[Thing]:
        if thing.kind == "topic":
            names: Iterable[str] = self._things.pointing_at(thing.id, "ccpg:about")
        else:
            names = thing.texts("ccpg:agendaItem")
        items = [found for name in names if (found := self._things.get(name)) is not None]
        return sorted(items, key=lambda item: (int(item.text("ccpg:position") or 0), item.id))

    def _sources(self, thing_id: str) -> list[Passage]:
        claims = [claim for claim in self._things.claims_on(thing_id) if claim.asserted]
        return self._documents.passages(claims[:MOST_SOURCES])

    def _reports(self, thing: Thing) -> list[str]:
        """The documents that speak of a thing, or that somebody it took part in something by."""
        found = set(self._things.documents(thing.id))
        found |= {claim.document for claim in self._things.claims_on(thing.id)}
        return sorted(found & set(self._documents.names))

    def _rival_values(self, thing: Thing) -> set[tuple[str, Value]]:
        """Values of properties that have one right value, where none is but a closer word for the other (a month and a
        day within it do not differ)."""
        found: set[tuple[str, Value]] = set()
        for name in _SINGLE:
            values = thing.values(name)
            for value in values:
                others = (other.text for other in values if other != value)
                if any(not t.startswith(value.text) and not value.text.startswith(t) for t in others):
                    found.add((name, value))
        return found

    def _holds(self, thing: Thing, day: str | None) -> bool:
        return day is None or self._relations.holds_on(thing, day)

    def _holding(self, found: list[Joined], day: str | None) -> list[Joined]:
        return [each for each in found if self._holds(self._things[each.entry.id], day)]


def _by_time(joined: Joined) -> tuple[str, str, str]:
    return joined.entry.since or "~", joined.entry.id, joined.through or ""

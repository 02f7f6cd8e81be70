"""Every thing of a release with its class, its names and what is stated of and with it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote

from ccpg_graph.catalogue.evidence import StoredClaim
from ccpg_graph.catalogue.holdings import JUDGEMENTS, LINKS, REGISTRY, Holdings, Statement, documents_of
from ccpg_graph.catalogue.values import Value, ValueKind
from ccpg_graph.text.labels import in_language

# The kinds of ids that a person would look up; the others join things (tenure, participation, membership …).
NAMED = (
    *("person", "body", "meeting", "instrument", "initiative", "decision", "figure"),
    *("post", "place", "topic", "series", "state", "document"),
)
JOINING = ("tenure", "participation", "membership", "agenda-item", "role")
KINDS = NAMED + JOINING
_TYPES = {"series": "MeetingSeries", "person": "Official", "agenda-item": "AgendaItem"}
LANGUAGES = ("en", "ru")
# These have no name: each document tells them in words of its own, and none of them stands for the others.
TOLD_IN_WORDS = frozenset({"decision", "agenda-item", "initiative", "figure"})
SIDE_BY_SIDE = " / "
# What a thing without a name of its own joins, the most telling first.
_PARTS = {
    "tenure": ("org:member", "org:post"),
    "participation": ("ccpg:participant", "ccpg:inMeeting"),
    "membership": ("org:member", "org:organization"),
    "decision": ("ccpg:by", "ccpg:object", "ccpg:decidedAt"),
    "agenda-item": ("ccpg:about",),
    "figure": ("ccpg:measure", "ccpg:value"),
    "meeting": ("ccpg:series", "ccpg:startDate"),
    "instrument": ("ccpg:party",),
}

Label = Mapping[str, str]
"""A name by language."""


@dataclass(slots=True)
class Thing:
    """One thing. type: local name of its narrowest class; label: its preferred name by language; other_labels: every
    other form, with its language; stated: whether any graph says something of it, for some are only claimed."""

    id: str
    type: str
    label: dict[str, str] = field(default_factory=dict)
    other_labels: list[Value] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    stated: bool = True

    @property
    def kind(self) -> str:
        """The kind in its id: `person`."""
        return self.id.partition("/")[0]

    def values(self, name: str) -> list[Value]:
        """The values of a property, the one of most sources first."""
        found = [row.value for row in self.statements if row.property == name]
        if len(found) < 2:  # as with nearly all, and lists ask this a hundred thousand times
            return found
        count = Counter(found)
        return sorted(count, key=lambda value: (-count[value], value.lexical()))

    def texts(self, name: str) -> list[str]:
        """The texts of the values of a property: ids of things, names of terms, literals."""
        return [value.text for value in self.values(name)]

    def text(self, name: str) -> str | None:
        """The text of the value that most sources give; None where there is none."""
        return next(iter(self.texts(name)), None)


class Things:
    """All things by their ids, and what points at them."""

    def __init__(self, holdings: Holdings) -> None:
        self.base = holdings.base
        self._all: dict[str, Thing] = {}
        self.pointing: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        self._named_in: defaultdict[str, set[str]] = defaultdict(set)
        self._holdings = holdings
        for subject, rows in holdings.statements.items():
            if subject.partition("/")[0] in KINDS:
                self._all[subject] = _thing(subject, rows)
        for subject in sorted(self._all):
            self._point(subject)

    def __contains__(self, thing_id: str) -> bool:
        return thing_id in self._all

    def __getitem__(self, thing_id: str) -> Thing:
        return self._all[thing_id]

    def __iter__(self) -> Iterator[Thing]:
        """All, by id."""
        return (self._all[name] for name in sorted(self._all))

    def get(self, thing_id: str) -> Thing | None:
        """The thing of an id of which something is stated, or None."""
        return self._all.get(thing_id)

    def find(self, thing_id: str) -> Thing | None:
        """The thing of an id, those too that are only claimed; None where nothing speaks of it."""
        found = self._all.get(thing_id)
        if found is None and thing_id.partition("/")[0] in KINDS and self._holdings.evidence.names(thing_id):
            return Thing(thing_id, _type_by_id(thing_id), stated=False)
        return found

    def claims_on(self, thing_id: str) -> list[StoredClaim]:
        """The claims whose subject a thing is."""
        return self._holdings.evidence.on.get(thing_id, [])

    def claims_with(self, thing_id: str) -> list[StoredClaim]:
        """The claims whose value a thing is."""
        return self._holdings.evidence.with_value.get(thing_id, [])

    def pointing_at(self, thing_id: str, *properties: str) -> list[str]:
        """The ids of the things that have this one as the value of one of the properties, sorted."""
        return sorted({other for name, other in self.pointing.get(thing_id, ()) if name in properties})

    def label(self, thing_id: str) -> dict[str, str]:
        """What to call a thing in each language: its own name, or of what has none, what it joins."""
        thing = self._all.get(thing_id)
        if thing is not None and thing.label:
            return thing.label
        parts = list(self._parts(thing or Thing(thing_id, "", stated=False)))
        if not parts:
            return {"en": spelt(thing_id)}
        languages = [name for name in LANGUAGES if any(name in part for part in parts)] or ["en"]
        return {name: " · ".join(dict.fromkeys(in_language(part, name) for part in parts)) for name in languages}

    def value_label(self, value: Value) -> dict[str, str] | None:
        """The names of a value that is a thing; None for any other."""
        return self.label(value.text) if value.is_thing else None

    def documents(self, thing_id: str) -> list[str]:
        """The documents that state something of a thing or with it, sorted."""
        thing = self._all.get(thing_id)
        found = set(documents_of(thing.statements)) if thing is not None else set()
        return sorted(found | self._named_in.get(thing_id, set()))

    def _point(self, subject: str) -> None:
        rows = [row for row in self._all[subject].statements if row.value.is_thing]
        for row in rows:
            if row.graph not in (REGISTRY, LINKS, JUDGEMENTS):
                self._named_in[row.value.text].add(row.graph)
        seen = {(row.property, row.value.text) for row in rows}
        for name, other in sorted(seen):
            self.pointing[other].append((name, subject))

    def _parts(self, thing: Thing) -> Iterator[dict[str, str]]:
        for name in _PARTS.get(thing.kind, ()):
            found = thing.values(name) if thing.stated else self._claimed(thing.id, name)
            for value in found[:2]:
                yield self.label(value.text) if value.is_thing else {"en": value.text}

    def _claimed(self, thing_id: str, name: str) -> list[Value]:
        return [claim.value for claim in self.claims_on(thing_id) if claim.property == name]


def _thing(thing_id: str, rows: list[Statement]) -> Thing:
    thing = Thing(thing_id, _type_by_id(thing_id))
    names: defaultdict[str, Counter[str]] = defaultdict(Counter)
    others: set[Value] = set()
    types: set[str] = set()
    for row in rows:
        if row.property in ("skos:prefLabel", "dcterms:title"):
            names[row.value.language or "en"][row.value.text] += 1
        elif row.property == "skos:altLabel":
            others.add(row.value)
        elif row.property == "rdf:type":
            types |= {row.value.text} if row.value.kind is ValueKind.TERM else set()
        else:
            thing.statements.append(row)
    if types:
        thing.type = max(types, key=lambda name: (len(name), name))
    for language, count in sorted(names.items()):
        best, *rest = sorted(count, key=lambda name: (-count[name], name))
        thing.label[language] = SIDE_BY_SIDE.join((best, *rest)) if thing.kind in TOLD_IN_WORDS else best
        others |= {Value(ValueKind.LITERAL, name, None, language) for name in rest}
    thing.other_labels = sorted(others, key=Value.lexical)
    return thing


def _type_by_id(thing_id: str) -> str:
    kind = thing_id.partition("/")[0]
    return _TYPES.get(kind, kind.capitalize())


def spelt(thing_id: str) -> str:
    """An id in words: `person/igor-krasnov` → igor krasnov."""
    return unquote(thing_id.partition("/")[2] or thing_id).replace("--", ", ").replace("-", " ").replace("_", " ")


def ids_of(values: Iterable[Value]) -> list[str]:
    """The ids among values."""
    return [value.text for value in values if value.is_thing]

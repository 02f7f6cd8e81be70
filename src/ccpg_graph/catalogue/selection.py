"""What is asked for: filters by the same names everywhere, the things they leave, and how many of each kind, type,
state, office, topic and status there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import cached_property

from ccpg_graph.catalogue.dates import ALWAYS, FOR_EVER, first_day, last_day
from ccpg_graph.catalogue.masks import Mask, numbers_of, to_mask
from ccpg_graph.catalogue.relations import Relations
from ccpg_graph.catalogue.search import SearchIndex, build_index
from ccpg_graph.catalogue.things import NAMED, Thing, Things
from ccpg_graph.text.labels import in_language

FACETS = ("kind", "type", "country", "office", "topic", "status")
SORTS = ("relevance", "label", "-label", "from", "-from", "documents", "-documents")


@dataclass(frozen=True, slots=True)
class Filters:
    """What a thing must have: of each field one of the values given (none given: any).

    q: words of its names; kind: of its id; type: local name of its class; country: ISO 3166-1 alpha-2; office: ids of
    bodies it has to do with; topic: ids; status; since, until: dates that bound a period it must touch; as_of: a day on
    which it must have held.
    """

    q: str = ""
    kind: tuple[str, ...] = ()
    type: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    office: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    as_of: str | None = None

    def without(self, name: str) -> Filters:
        """The same with one field open."""
        given = {each.name: getattr(self, each.name) for each in fields(self)}
        return Filters(**given | {name: ()})


@dataclass(frozen=True, slots=True)
class FacetCount:
    """How many of the things have a value; label: of the value, where it is a thing."""

    value: str
    label: Mapping[str, str]
    count: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A thing as lists show it. since, until: its dates as stated; documents: how many speak of it."""

    id: str
    kind: str
    type: str
    label: Mapping[str, str]
    countries: tuple[str, ...]
    since: str | None
    until: str | None
    status: str | None
    topics: tuple[str, ...]
    documents: int
    score: float | None = None


class Index:
    """The things that are stated, numbered in order of their names, with a set for each value to filter by."""

    def __init__(self, things: Things, relations: Relations) -> None:
        self._things = things
        self._relations = relations
        self._labels = {thing.id: things.label(thing.id) for thing in things}
        self._order = sorted(self._labels, key=lambda name: (in_language(self._labels[name], "en").casefold(), name))
        self.size = len(self._order)
        self._sets: dict[str, dict[str, Mask]] = {
            name: {value: to_mask(numbers, self.size) for value, numbers in found.items()}
            for name, found in self._collect().items()
        }
        kinds = self._sets["kind"]
        self._named = sum(kinds.get(name, 0) for name in NAMED)

    def select(self, filters: Filters) -> tuple[Mask, Mapping[int, float] | None]:
        """The things that pass, and where words were searched for, how well each fits."""
        scores = self.search.find(filters.q) if filters.q.strip() else None
        mask = self._named if not filters.kind else (1 << self.size) - 1
        if scores is not None:
            mask &= to_mask(scores, self.size)
        for name in FACETS:
            if wanted := getattr(filters, name):
                mask &= self._any_of(name, wanted)
        return self._in_time(mask, filters), scores

    def count(self, filters: Filters) -> dict[str, list[FacetCount]]:
        """How many things there are of each value, each facet as if it were not chosen in itself."""
        everything, _ = self.select(filters)
        found: dict[str, list[FacetCount]] = {}
        for name in FACETS:
            mask = self.select(filters.without(name))[0] if getattr(filters, name) else everything
            counts = ((value, (mask & members).bit_count()) for value, members in self._sets[name].items())
            rows = [FacetCount(value, self._value_label(name, value), number) for value, number in counts if number]
            found[name] = sorted(rows, key=lambda row: (-row.count, row.value))
        return found

    def things_of(self, mask: Mask) -> list[Thing]:
        """The things of a set, by name."""
        return [self._things[self._order[number]] for number in numbers_of(mask)]

    def sort(self, mask: Mask, scores: Mapping[int, float] | None, by: str) -> list[int]:
        """The numbers of a set in order; `relevance` is by name where no words were searched for."""
        numbers = list(numbers_of(mask))
        field, down = by.removeprefix("-"), by.startswith("-")
        if field == "relevance" and scores is not None:
            numbers.sort(key=lambda number: -scores[number])
        elif field == "label" and down:
            numbers.reverse()
        elif field == "documents":
            numbers.sort(key=lambda n: len(self._things.documents(self._order[n])), reverse=down)
        elif field == "from":
            dated = {n: self._relations.period(self._things[self._order[n]])[0] for n in numbers}
            known = sorted((n for n in numbers if dated[n]), key=lambda n: dated[n] or "", reverse=down)
            numbers = known + [n for n in numbers if not dated[n]]
        return numbers

    def find_some(self, text: str, kinds: Iterable[str]) -> dict[str, float]:
        """Things of some kinds that have words of a text in a name, with how well the best name fits (0–1)."""
        allowed = self._any_of("kind", kinds)
        found = self.search.find_some(text)
        return {self._order[number]: score for number, score in found.items() if allowed >> number & 1}

    def entries(self, numbers: Iterable[int], scores: Mapping[int, float] | None = None) -> list[Entry]:
        """The things of some numbers as lists show them, in the order given."""
        return [self._entry(number, None if scores is None else scores.get(number)) for number in numbers]

    @cached_property
    def search(self) -> SearchIndex:
        """The index of all names, made when it is first asked."""
        return build_index(
            (number, [*self._labels[name].values(), *(value.text for value in self._things[name].other_labels)])
            for number, name in enumerate(self._order)
        )

    def entry_of(self, thing: Thing) -> Entry:
        """One thing as lists show it."""
        since, until = self._relations.period(thing)
        return Entry(
            id=thing.id,
            kind=thing.kind,
            type=thing.type,
            label=self._labels.get(thing.id) or self._things.label(thing.id),
            countries=tuple(sorted(self._relations.countries(thing.id))),
            since=since,
            until=until,
            status=self._relations.status(thing),
            topics=tuple(sorted(thing.texts("ccpg:topic"))),
            documents=len(self._things.documents(thing.id)),
        )

    def _entry(self, number: int, score: float | None) -> Entry:
        found = self.entry_of(self._things[self._order[number]])
        return found if score is None else replace(found, score=score)

    def _collect(self) -> dict[str, dict[str, list[int]]]:
        found: dict[str, defaultdict[str, list[int]]] = {name: defaultdict(list) for name in FACETS}
        for number, name in enumerate(self._order):
            thing = self._things[name]
            found["kind"][thing.kind].append(number)
            found["type"][thing.type].append(number)
            for country in self._relations.countries(name):
                found["country"][country].append(number)
            for body in self._relations.bodies(name):
                found["office"][body].append(number)
            for topic in self._topics(thing):
                found["topic"][topic].append(number)
            if (status := self._relations.status(thing)) is not None:
                found["status"][status].append(number)
        return {name: dict(values) for name, values in found.items()}

    def _topics(self, thing: Thing) -> Sequence[str]:
        if thing.kind == "topic":
            return (thing.id,)
        return thing.texts("ccpg:topic") + [each for each in thing.texts("ccpg:about") if each.startswith("topic/")]

    def _any_of(self, name: str, wanted: Iterable[str]) -> Mask:
        mask = 0
        for value in wanted:
            mask |= self._sets[name].get(value, 0)
        return mask

    def _in_time(self, mask: Mask, filters: Filters) -> Mask:
        if filters.since is None and filters.until is None and filters.as_of is None:
            return mask
        first = ALWAYS if filters.since is None else first_day(filters.since)
        last = FOR_EVER if filters.until is None else last_day(filters.until)
        bounded = filters.since is not None or filters.until is not None

        def passes(thing: Thing) -> bool:
            if bounded and not any(spell.overlaps(first, last) for spell in self._relations.spells(thing)):
                return False
            return filters.as_of is None or self._relations.holds_on(thing, filters.as_of)

        return to_mask((n for n in numbers_of(mask) if passes(self._things[self._order[n]])), self.size)

    def _value_label(self, facet: str, value: str) -> Mapping[str, str]:
        if facet == "country":
            return self._things.label(f"state/{value.lower()}")
        return self._things.label(value) if facet in ("office", "topic") else {"en": value}

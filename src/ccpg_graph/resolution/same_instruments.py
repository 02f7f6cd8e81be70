"""Instruments: many reports, one paper.

Two documents speak of one instrument where it is of one kind and nothing that they tell of it differs, and where
something that only one paper can share is the same: the parties with the term or the day; the parties, and a report of
the signing in the week after it was announced; the day or the meeting with what it is about; the day, the term and the
town; the meeting, where one report gives no title at all; of a plan and what came of it the whole title, the term and
the organisation; of one maker's programmes and plans the term with what they are about, and one told without its maker
is his where it is told beside a session of that council and no other has made such a one; so are two without makers of
the one organisation that both documents name. A document that speaks of two
such papers joins neither.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from ccpg_graph.resolution.clusters import clusters, pairs_by_block
from ccpg_graph.resolution.instruments import DAY, InstrumentFacts
from ccpg_graph.resolution.records import Ids, Match, Node
from ccpg_graph.resolution.vague_meetings import REPORTED_WITHIN
from ccpg_graph.resolution.view import slug_of

Matter = tuple[str, tuple[str, str], tuple[str, ...]]
"""Kind, term and topics of a programme."""


@dataclass(frozen=True, slots=True, order=True)
class _Told:
    """An instrument as one document tells it; meetings: the ids of those where it was concluded; issued: "" unless a
    whole day."""

    node: Node
    facts: InstrumentFacts
    meetings: frozenset[str]
    issued: str


def resolve_instruments(
    documents: Mapping[str, Mapping[str, InstrumentFacts]], meetings: Ids, issued: Mapping[str, str | None]
) -> tuple[Ids, list[Match]]:
    """Give ids of the instruments of all documents, and why two of them were taken to speak of one.

    documents: the facts of the instruments of each, by their keys; meetings: ids of all meetings; issued: the days of
    the documents.
    """
    told = [
        _Told(
            (document, key),
            facts,
            frozenset(meetings[document, each] for each in facts.meetings if (document, each) in meetings),
            _whole(issued.get(document)),
        )
        for document, named in sorted(documents.items())
        for key, facts in sorted(named.items())
    ]
    ids: Ids = {}
    matches: list[Match] = []
    for group in clusters(told, _edges(told), _clash, lambda each: each.facts.id):
        instrument = min((each.facts.id for each in group), key=lambda found: (_is_of_document(found, group), found))
        ids |= {each.node: instrument for each in group}
        matches += [_match(each, group[0], instrument) for each in group[1:]]
    return ids, matches


def _whole(day: str | None) -> str:
    return day if day is not None and len(day) == DAY else ""


def _is_of_document(instrument: str, group: Iterable[_Told]) -> bool:
    """Is it an id that tells no more than the document and a number?"""
    return any(instrument.startswith(f"instrument/{each.node[0]}-i") for each in group)


def _edges(told: list[_Told]) -> list[tuple[int, int]]:
    """Pairs of indexes that are one; of a document that has two fitting a third, neither."""
    makers = _makers(told)
    pairs = [
        (one, other)
        for one, other in pairs_by_block(told, _blocks)
        if _is_same(told[one], told[other]) or _is_of_one_maker(told[one].facts, told[other].facts, makers)
    ]
    often: Counter[tuple[int, str]] = Counter()
    for one, other in pairs:
        often[one, told[other].node[0]] += 1
        often[other, told[one].node[0]] += 1
    return [
        (one, other)
        for one, other in pairs
        if told[one].facts.id == told[other].facts.id
        or (often[one, told[other].node[0]] == 1 and often[other, told[one].node[0]] == 1)
    ]


def _blocks(each: _Told) -> Iterable[Hashable]:
    facts = each.facts
    yield ("id", facts.id)
    if len(facts.parties) > 1:
        yield (facts.kind, *facts.parties)
    if facts.day:
        yield (facts.kind, facts.day)
    if facts.title and all(facts.term):
        yield (facts.kind, facts.title, *facts.term)
    if facts.topics and all(facts.term):
        yield _matter(facts)
    yield from ((facts.kind, meeting) for meeting in each.meetings)


def _is_same(one: _Told, other: _Told) -> bool:
    """Whether two accounts of one kind tell one instrument."""
    if one.facts.id == other.facts.id:
        return True
    if _clash(one, other) or not _agree(one.facts.parties, other.facts.parties):
        return False
    first, second = one.facts, other.facts
    on_day = bool(first.day) and first.day == second.day
    in_term = all(first.term) and first.term == second.term
    there = bool(one.meetings & other.meetings)
    if len(first.parties) > 1 and first.parties == second.parties:
        return on_day or in_term or there or _is_announced(one, other) or _is_announced(other, one)
    if in_term and first.title and first.title == second.title and _is_foretold(one, other):
        return True
    if first.topics and second.topics:
        return on_day or there
    in_town = bool(first.place) and first.place == second.place
    return (on_day and in_term and in_town) or (there and (first.is_bare or second.is_bare))


def _matter(facts: InstrumentFacts) -> Matter:
    """What a programme is about, and for which years."""
    return facts.kind, facts.term, facts.topics


def _makers(told: Iterable[_Told]) -> dict[Matter, set[tuple[str, ...]]]:
    """Who all is told to have made a programme on something for some years."""
    found: defaultdict[Matter, set[tuple[str, ...]]] = defaultdict(set)
    for each in told:
        if each.facts.parties:
            found[_matter(each.facts)].add(each.facts.parties)
    return found


def _is_of_one_maker(
    one: InstrumentFacts, other: InstrumentFacts, makers: Mapping[Matter, set[tuple[str, ...]]]
) -> bool:
    """Are both the one programme that a council or an office has made on something for some years, or of which no maker
    is told by documents that speak of one and the same organisation?"""
    if not one.topics or not all(one.term) or _matter(one) != _matter(other):
        return False
    if one.parties and other.parties:
        return one.parties == other.parties and len(one.parties) == 1
    if len(makers.get(_matter(one), ())) > 1:
        return False
    if not one.parties and not other.parties:
        return one.letters == other.letters and len(one.letters) == 1
    named, unnamed = (one, other) if one.parties else (other, one)
    return len(named.parties) == 1 and named.parties[0] in unnamed.councils


def _is_announced(plan: _Told, done: _Told) -> bool:
    """Was the first told to be signed, and the second reported as signed in the days after?"""
    since = plan.facts.day or plan.issued
    until = done.facts.day or done.issued
    if not plan.facts.is_planned or done.facts.is_planned or not since or not until:
        return False
    return 0 <= (date.fromisoformat(until) - date.fromisoformat(since)).days <= REPORTED_WITHIN.days


def _is_foretold(one: _Told, other: _Told) -> bool:
    """Was one of them only planned, and are both of the one organisation that their documents name?"""
    first, second = one.facts, other.facts
    return first.is_planned != second.is_planned and first.letters == second.letters and len(first.letters) == 1


def _agree(one: object, other: object) -> bool:
    return not one or not other or one == other


def _clash(one: _Told, other: _Told) -> bool:
    """Whether two accounts cannot be of one instrument: of one document, or other in kind, makers, day, term or
    topics."""
    first, second = one.facts, other.facts
    topics, others = set(first.topics), set(second.topics)
    return (
        one.node[0] == other.node[0]
        or first.kind != second.kind
        or not _agree(first.parties, second.parties)
        or not _agree(first.day, second.day)
        or not _agree(first.since, second.since)
        or not _agree(first.until, second.until)
        or bool(topics and others and not (topics <= others or others <= topics))
        or bool(one.meetings and other.meetings and not one.meetings & other.meetings)
    )


def _match(each: _Told, first: _Told, instrument: str) -> Match:
    one, other = each.facts, first.facts
    compared = {
        "parties": (", ".join(one.parties), ", ".join(other.parties)),
        "day": (one.day, other.day),
        "term": ("–".join(filter(None, one.term)), "–".join(filter(None, other.term))),
        "meeting": (", ".join(sorted(each.meetings)), ", ".join(sorted(first.meetings))),
        "topics": (", ".join(map(slug_of, one.topics)), ", ".join(map(slug_of, other.topics))),
    }
    both = {name: pair for name, pair in compared.items() if all(pair)}
    features = tuple((name, left if left == right else f"{left} / {right}") for name, (left, right) in both.items())
    score = sum(left == right for left, right in both.values()) / len(both) if both else 0.5
    return Match(
        "#".join(each.node), "#".join(first.node), instrument, round(score, 4), (("type", one.kind), *features)
    )

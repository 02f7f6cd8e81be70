"""What wants a person's decision, most valuable first: each question with the command that would settle it.

Valuable is what is doubtful and much spoken of: a wrong merge of a person whom forty claims name costs more than one
doubtful claim. What somebody has judged is not asked again.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from ccpg_graph.judgements.facts import ClaimRow, Facts, PersonFacts
from ccpg_graph.knowledge.registry import Registry
from ccpg_graph.records import Judgement
from ccpg_graph.text.names import best_comparison, name_keys

SURE = 0.95  # a match of this score or more is not asked about
LIKE = 0.6  # names that are less alike are of two persons; a family name alone gives as much as this
BAR = 0.9  # claims of rules that are right less often are asked about
NEAR = 0.75  # share of equal letters from which a body's name may be one of the registry's
CROWD = 60  # names shared by more persons than this say nothing


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to decide. kind: `merged`, `apart`, `contradiction`, `claim`, `unknown`; value: how much it matters."""

    kind: str
    value: float
    about: str
    command: str


def review(facts: Facts, registry: Registry, judgements: Sequence[Judgement], limit: int) -> list[Question]:
    """Give the most valuable questions that the judgements leave open."""
    asked = _Review(facts, registry, judgements)
    found = [*asked.merged(), *asked.persons_apart(), *asked.meetings_apart(), *asked.contradictions()]
    found += [*asked.claims(limit), *asked.unknown()]
    return sorted(set(found), key=lambda each: (-each.value, each.command))[:limit]


class _Review:
    def __init__(self, facts: Facts, registry: Registry, judgements: Sequence[Judgement]) -> None:
        self.facts = facts
        self.registry = registry
        self.judged = {frozenset((each.subject, each.other)) for each in judgements if each.other}
        self.judged_claims = {each.subject for each in judgements if not each.other}
        self.named = facts.named()
        self.labels = facts.labels()
        self.together = facts.together()

    def weight(self, *things: str) -> float:
        """How much is said of things: the least of them, for that is what a decision would move."""
        return 1 + math.log2(1 + min(self.named.get(thing, (0, 0))[1] for thing in things))

    def name(self, thing: str) -> str:
        """What the release calls a thing, and its id; a presence or tenure is told by whom and where."""
        if thing in self.labels or thing not in self.together:
            return f"{self.labels[thing]} ({thing})" if thing in self.labels else thing
        who, where = (self.labels.get(each, each) for each in self.together[thing])
        return f"{who} {'at' if thing.startswith('participation/') else 'as'} {where}"

    def merged(self) -> Iterator[Question]:
        """Matches that the machine was not sure of."""
        for thing, score, why in self.facts.matches():
            document = why.partition("#")[0]
            reasons = why.partition(": ")[2]
            if score < SURE and not self.is_judged(thing, f"{thing}@{document}"):
                yield Question(
                    "merged",
                    _round(self.weight(thing) * min(1.0, 4 * (1 - score))),
                    f"is the one in {document} {self.name(thing)}? score {score:.2f}, {reasons}",
                    f"ccpg-graph judge different {thing} {thing}@{document}",
                )

    def persons_apart(self) -> Iterator[Question]:
        """Persons of like names whom nothing but the name, or too little of it, would join."""
        persons = self.facts.persons()
        blocks: defaultdict[str, set[str]] = defaultdict(set)
        for person, known in persons.items():
            for key in {key for name in known.names for key in name_keys(name)}:
                blocks[key].add(person)
        pairs = {pair for block in blocks.values() if len(block) <= CROWD for pair in combinations(sorted(block), 2)}
        for one, other in sorted(pairs):
            like = self._likeness(persons[one], persons[other])
            if like < LIKE or self.is_judged(one, other) or (self.is_known(one) and self.is_known(other)):
                continue
            first, second = (other, one) if self.is_known(other) else (one, other)
            yield Question(
                "apart",
                _round(self.weight(*(each for each in (one, other) if not self.is_known(each))) * like),
                f"are {self.name(first)} and {self.name(second)} one? names alike {like:.2f}",
                f"ccpg-graph judge same {first} {second}",
            )

    def _likeness(self, one: PersonFacts, other: PersonFacts) -> float:
        """0 where the two serve different states: namesakes, and no question."""
        if one.countries and other.countries and not one.countries & other.countries:
            return 0.0
        return best_comparison(tuple(sorted(one.names)), tuple(sorted(other.names)))

    def meetings_apart(self) -> Iterator[Question]:
        """Meetings of one day, series and place, or of no series at all, that are kept apart."""
        blocks: defaultdict[tuple[str, str, str], set[str]] = defaultdict(set)
        for meeting in self.facts.meetings():
            if meeting.place or meeting.series:
                blocks[meeting.day, meeting.place, meeting.series].add(meeting.id)
        pairs = {pair for block in blocks.values() if len(block) <= CROWD for pair in combinations(sorted(block), 2)}
        for one, other in sorted(pairs):
            if not self.is_judged(one, other):
                yield Question(
                    "apart",
                    _round(self.weight(one, other) / 2),
                    f"are {self.name(one)} and {self.name(other)} one? their day, place and series are",
                    f"ccpg-graph judge same {one} {other}",
                )

    def contradictions(self) -> Iterator[Question]:
        """Days, places and ordinals of one meeting that cannot all be right."""
        for claims in self.facts.rivals():
            values = {claim.object for claim in claims}
            rivals = {each for each in values if not any(each != other and other.startswith(each) for other in values)}
            open_ones = [claim for claim in claims if claim.object in rivals and claim.id not in self.judged_claims]
            if len({claim.object for claim in open_ones}) > 1:
                least = min(open_ones, key=lambda claim: (sum(c.object == claim.object for c in open_ones), claim.id))
                told = "; ".join(sorted({f"{claim.object} in {claim.document}" for claim in open_ones}))
                yield Question(
                    "contradiction",
                    self.weight(least.subject),
                    f"{_local(least.predicate)} of {self.name(least.subject)}: {told}",
                    f"ccpg-graph judge reject {' '.join(c.id for c in open_ones if c.object == least.object)}",
                )

    def claims(self, limit: int) -> Iterator[Question]:
        """Claims of rules that are often wrong."""
        for claim in self.facts.doubtful(BAR, limit + len(self.judged_claims)):
            if self.judged_claims.isdisjoint(claim.copies):
                yield Question(
                    "claim",
                    _round(4 * (1 - claim.confidence)),
                    self._says(claim),
                    f"ccpg-graph judge reject {' '.join(claim.copies)}",
                )

    def _says(self, claim: ClaimRow) -> str:
        return (
            f"{'do' if claim.documents > 1 else 'does'} {claim.document}"
            + (f" and {claim.documents - 1} more in the same words" if claim.documents > 1 else "")
            + f" say: {self.name(claim.subject)}, {_local(claim.predicate)}, {self.name(claim.object)}? "
            f"confidence {claim.confidence:.2f}"
        )

    def unknown(self) -> Iterator[Question]:
        """Bodies and persons that several documents name and the registry does not hold."""
        for thing, (documents, _) in sorted(self.named.items()):
            kind = thing.partition("/")[0]
            near = self._nearest(thing) if kind == "body" else None
            if kind not in ("body", "person") or self.is_known(thing) or (documents < 2 and near is None):
                continue
            if near is not None and self.is_judged(thing, near):
                continue
            yield Question(
                "unknown",
                _round(self.weight(thing) * (0.6 if near is not None else 0.3)),
                f"the registry does not hold {self.name(thing)}; documents that name it: {documents}"
                + (f"; is it {self.name(near)}?" if near is not None else ""),
                f"ccpg-graph judge same {near or f'{kind}/ID-OF-THE-REGISTRY'} {thing}",
            )

    def _nearest(self, body: str) -> str | None:
        """A body of the registry, of the same state, whose id reads nearly the same."""
        slug = body.partition("/")[2]
        state = slug[:3] if slug[2:3] == "-" else ""
        fits = [known for known in self.registry.bodies if known[:3] == state or (not state and known[2:3] != "-")]
        best = max(fits, key=lambda known: (fuzz.ratio(known, slug), known), default=None)
        return f"body/{best}" if best is not None and fuzz.ratio(best, slug) >= 100 * NEAR else None

    def is_known(self, thing: str) -> bool:
        """Whether the registry holds a person or body."""
        kind, _, slug = thing.partition("/")
        return slug in (self.registry.officials if kind == "person" else self.registry.bodies)

    def is_judged(self, one: str, other: str) -> bool:
        """Whether somebody has decided on the two."""
        return frozenset((one, other)) in self.judged


def _local(predicate: str) -> str:
    return predicate.rpartition("#")[2].rpartition("/")[2]


def _round(value: float) -> float:
    return round(value, 3)

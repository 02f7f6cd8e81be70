"""A Reading, indexed: what it claims of each thing. What it denies is left out."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property

from ccpg_graph.errors import ExtractionError
from ccpg_graph.records import Claim, Literal, Modality, Reading, Ref, Term, Thing

_ID = re.compile(r"[a-z-]+/.+")


class View:
    """Answers what a Reading says of a thing, by key and predicate.

    ExtractionError where a claim speaks of a thing that the Reading does not list.
    """

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.document = reading.document
        self.things: dict[str, Thing] = {thing.key: thing for thing in reading.things}
        self._about: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
        self._naming: defaultdict[str, list[Claim]] = defaultdict(list)
        self._of: defaultdict[str, list[Claim]] = defaultdict(list)
        for claim in reading.claims:
            self._require(claim.subject)
            if isinstance(claim.object, Ref):
                self._require(claim.object.key)
            if claim.modality is not Modality.NEGATED:
                self._of[claim.subject].append(claim)
                self._about[claim.subject, claim.predicate].append(claim)
                if isinstance(claim.object, Ref):
                    self._naming[claim.object.key].append(claim)

    def _require(self, key: str) -> None:
        if key not in self.things:
            raise ExtractionError(
                f"{self.document.id}: a claim speaks of {key!r}, which is none of the reading's things"
            )

    def refs(self, key: str, predicate: str) -> tuple[str, ...]:
        """Keys of the things that the predicate leads to."""
        return tuple(c.object.key for c in self._about.get((key, predicate), ()) if isinstance(c.object, Ref))

    def values(self, key: str, predicate: str) -> tuple[str, ...]:
        """Values or terms that the predicate has."""
        found = (c.object for c in self._about.get((key, predicate), ()))
        return tuple(o.value if isinstance(o, Literal) else o.name for o in found if isinstance(o, Literal | Term))

    def about(self, key: str) -> tuple[Claim, ...]:
        """Claims on the thing."""
        return tuple(self._of.get(key, ()))

    def naming(self, key: str) -> tuple[Claim, ...]:
        """Claims that lead to the thing."""
        return tuple(self._naming.get(key, ()))

    def of_kinds(self, kinds: frozenset[str]) -> list[Thing]:
        """Things of these kinds, in the order of the Reading."""
        return [thing for thing in self.reading.things if thing.kind in kinds]

    def settled(self, key: str) -> str | None:
        """Give the id that is settled before resolution, of a thing's key or of what is an id already."""
        thing = self.things.get(key)
        if thing is not None:
            return thing.id
        return key if _ID.fullmatch(key) else None

    def fact(self, key: str, predicate: str) -> str | None:
        """Give a fact of a thing, as an id where it leads to one."""
        thing = self.things.get(key)
        value = thing.facts.get(predicate) if thing is not None else None
        if value is None:
            return None
        return self.settled(value) or value

    @cached_property
    def tenures_of(self) -> dict[str, list[str]]:
        """Keys of the tenures of each person."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for thing in self.of_kinds(frozenset({"Tenure"})):
            for person in self.refs(thing.key, "org:member"):
                found[person].append(thing.key)
        return dict(found)


def slug_of(thing_id: str) -> str:
    """The part of an id after its kind: `by` of `state/by`."""
    return thing_id.partition("/")[2]

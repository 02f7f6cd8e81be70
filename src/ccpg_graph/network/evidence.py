"""What nodes and edges rest on: ids of meetings, instruments, tenures, claims and documents."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ccpg_graph.network.incidence import Backing, Incidence
from ccpg_graph.network.records import Evidence
from ccpg_graph.network.tables import Tables


@dataclass(frozen=True, slots=True)
class EvidenceOf:
    """Puts evidence together from the entries of an incidence; claims are read from the store when first asked for."""

    tables: Tables
    incidence: Incidence

    def __call__(self, nodes: Iterable[int], events: Iterable[int]) -> Evidence:
        """What these nodes' standing at these events rests on (numbers in the incidence)."""
        found, ids = [self.incidence.events[event] for event in events], [self.incidence.nodes[node] for node in nodes]
        standing = self.incidence.backing
        backing = {each for event in found for node in ids for each in standing.get((node, event.id), ())}
        tenures = {each.tenure for each in backing if each.tenure}
        documents = {each.graph.removeprefix("document/") for each in backing if each.graph.startswith("document/")}
        return Evidence(
            tuple(sorted(event.id for event in found if event.kind == "meeting")),
            tuple(sorted(event.id for event in found if event.kind == "instrument")),
            tuple(sorted(tenures)),
            tuple(sorted({claim for each in backing for claim in self._claims(each)})),
            tuple(sorted(documents)),
            tuple(sorted({address for tenure in tenures for address in self.tables.sources.get(tenure, ())})),
        )

    def _claims(self, each: Backing) -> tuple[str, ...]:
        if not each.graph.startswith("document/"):
            return ()
        return self.tables.claims(each.predicate).get((each.graph, each.subject, each.object), ())

"""From a release to a network: select, multiply, keep what the filters on nodes leave."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from ccpg_graph.errors import UsageError
from ccpg_graph.network.backbone import strongest
from ccpg_graph.network.definitions import definition_of
from ccpg_graph.network.evidence import EvidenceOf
from ccpg_graph.network.incidence import Incidence
from ccpg_graph.network.network import Network
from ccpg_graph.network.records import Definition, Filters, LeftOut, Weighting
from ccpg_graph.network.selecting import Selected, select
from ccpg_graph.network.succession import select_handovers
from ccpg_graph.network.tables import Tables
from ccpg_graph.network.view import View, view_of
from ccpg_graph.store import Release, Store
from ccpg_graph.vocab import BASE


@dataclass
class Cooperation:
    """A release as networks see it: read once, asked many times. It keeps the release's store open.

    folder: that of the release, in which layouts are kept (None: nowhere); layouts: those known by now, by projection.
    """

    tables: Tables
    folder: Path | None = None
    layouts: dict[str, Mapping[str, tuple[float, float]]] = field(default_factory=dict, repr=False)
    _views: dict[str | None, View] = field(default_factory=dict, repr=False)

    def view(self, known_by: str | None = None) -> View:
        """Events and appearances, of all documents or of those issued by a day."""
        if known_by not in self._views:
            self._views = {None: self._views[None]} if None in self._views else {}  # one further day is kept, no more
            self._views[known_by] = view_of(self.tables, known_by)
        return self._views[known_by]

    def select(self, definition: Definition, filters: Filters) -> Selected:
        """What the definition counts within the filters."""
        view = self.view(filters.known_by)
        if definition.counted == ("tenure",):
            return select_handovers(view, self.tables, filters)
        return select(view, definition, filters)


def read(release: Release, base: str = BASE) -> Cooperation:
    """Open a release for networks; base: the start of its IRIs. Nothing is read before the first question."""
    return over(release.open(), release.name, base, release.path)


def over(store: Store, release: str = "", base: str = BASE, folder: Path | None = None) -> Cooperation:
    """The same over a store that somebody else has opened; release: the name it is told by; folder: where its layouts
    are kept, None for nowhere."""
    return Cooperation(Tables(store, release, base), folder)


def project(
    cooperation: Cooperation,
    name: str,
    filters: Filters | None = None,
    *,
    weighting: Weighting | str = Weighting.COUNT,
    backbone: int | None = None,
) -> Network:
    """The network of a projection (`DEFINITIONS`), each edge with its evidence.

    backbone: keep so many edges, a spanning forest of the strongest first. UsageError for a name, weighting or filter
    that does not fit.
    """
    definition = definition_of(name)
    chosen = weighting_of(definition, weighting)
    filters = filters or Filters()
    selected = cooperation.select(definition, filters)
    network = weigh(selected.incidence, definition, filters, chosen, cooperation.tables)
    network = replace(network, left_out=selected.left_out)
    return network if backbone is None else strongest(network, backbone)


def weighting_of(definition: Definition, name: Weighting | str) -> Weighting:
    """A weighting by its name; UsageError for one that there is none of, or that the projection does not have."""
    if name not in definition.weightings:
        raise UsageError(f"{definition.name} has no weight {str(name)!r}; it has {', '.join(definition.weightings)}")
    return Weighting(name)


def weigh(
    incidence: Incidence, definition: Definition, filters: Filters, weighting: Weighting, tables: Tables
) -> Network:
    """The network of an incidence: all its nodes, or those that the filters on nodes leave."""
    counts = incidence.product(incidence.shares(Weighting.COUNT)).tocoo()
    order = np.lexsort((counts.col, counts.row))
    source, target, count = counts.row[order], counts.col[order], counts.data[order]
    if weighting is Weighting.COUNT:
        weight = count
    else:
        weights = incidence.product(incidence.shares(weighting)).tocsr()
        weights.sort_indices()
        weight = weights.tocoo().data
    rows = np.arange(len(incidence.nodes))
    among = filters.nodes_among(incidence.nodes, incidence.kinds, incidence.countries)
    if among is not None:
        mine = np.asarray(among, dtype=np.bool_)
        kept = mine[source] | mine[target]
        source, target, weight, count = source[kept], target[kept], weight[kept], count[kept]
        rows = np.union1d(rows[mine], np.union1d(source, target))
        source, target = np.searchsorted(rows, source), np.searchsorted(rows, target)
    return Network(
        definition,
        filters,
        weighting,
        tables.release,
        tuple(incidence.nodes[row] for row in rows),
        source.astype(np.int64),
        target.astype(np.int64),
        weight.astype(np.float64),
        np.rint(count).astype(np.int64),
        LeftOut(),
        incidence,
        rows.astype(np.int64),
        EvidenceOf(tables, incidence),
    )

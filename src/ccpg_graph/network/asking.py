"""Questions as the command line and the HTTP API ask them: names and numbers in, plain values out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ccpg_graph.network.certainty import beyond_chance, if_unreported, intervals
from ccpg_graph.network.change import by_year, compare, series
from ccpg_graph.network.measures import graph_of, score, whole_of
from ccpg_graph.network.measures.cuts import bridges
from ccpg_graph.network.measures.groups import communities
from ccpg_graph.network.network import Network
from ccpg_graph.network.plain import (
    Plain,
    number_or_none,
    plain_beyond,
    plain_compared,
    plain_network,
    plain_scores,
    plain_years,
)
from ccpg_graph.network.positions import positions
from ccpg_graph.network.projecting import Cooperation, project
from ccpg_graph.network.records import Filters

Period = tuple[str | None, str | None]
USUAL = {
    False: ("strength", "degree", "betweenness", "closeness"),
    True: ("two-mode-degree", "two-mode-betweenness", "two-mode-closeness"),
}
"""Measures that are given where none are asked for; the key tells whether the network has two modes."""


@dataclass(frozen=True, slots=True)
class Question:
    """A projection by name, filters, weight, and how many edges to keep."""

    projection: str
    filters: Filters = Filters()
    weight: str = "count"
    backbone: int | None = None

    def network(self, cooperation: Cooperation) -> Network:
        """The network asked for."""
        return project(cooperation, self.projection, self.filters, weighting=self.weight, backbone=self.backbone)


@dataclass(frozen=True, slots=True)
class Doubt:
    """How to tell how sure scores are: draws of the bootstrap (0: none), percent of meetings gone unreported (0: not
    asked), and the seed."""

    draws: int = 0
    unreported: float = 0
    seed: int = 1


def show(
    cooperation: Cooperation, question: Question, chance_draws: int = 0, seed: int = 1, *, placed: bool = True
) -> Plain:
    """A network, each node with its position unless `placed` is false; with so many draws of the null model, also how
    far each tie goes beyond chance."""
    network = question.network(cooperation)
    found = plain_network(network, positions(cooperation, network) if placed else {})
    if chance_draws:
        tested = plain_beyond(network, beyond_chance(network, draws=chance_draws, seed=seed))
        for edge, each in zip(found["edges"], tested, strict=True):
            edge |= {name: each[name] for name in ("expected", "p", "q")}
    return found


def measure(cooperation: Cooperation, question: Question, names: Sequence[str], doubt: Doubt) -> Plain:
    """Scores of the nodes by some measures (none: the usual ones), figures of the whole, communities, bridges."""
    network = replace(question, backbone=None).network(cooperation)
    chosen = tuple(dict.fromkeys(names)) or USUAL[network.definition.bipartite]
    scores = {name: score(network, name).tolist() for name in chosen}
    sure = {name: intervals(network, name, draws=doubt.draws, seed=doubt.seed) for name in chosen if doubt.draws}
    moved = {
        name: if_unreported(network, name, doubt.unreported, draws=doubt.draws or 200, seed=doubt.seed)
        for name in chosen
        if doubt.unreported
    }
    whole = {name: number_or_none(value) for name, value in whole_of(network).items()}
    return {**plain_scores(network, scores, sure, moved), "whole": whole, **_pieces(network, doubt.seed)}


def _pieces(network: Network, seed: int) -> Plain:
    """The community of each node and the bridges, where the network has no direction and one mode."""
    if not network.incidence.symmetric:
        return {"communities": None, "bridges": None}
    graph = graph_of(network)
    numbers = communities(graph, seed).tolist()
    return {
        "communities": dict(zip(network.ids, numbers, strict=True)),
        "bridges": [[network.ids[one], network.ids[other]] for one, other in bridges(graph)],
    }


def years(cooperation: Cooperation, question: Question, name: str, length: int = 1, step: int = 1) -> Plain:
    """Windows of so many years, and the score of each node in each by one measure."""
    network = replace(question, backbone=None).network(cooperation)
    found = by_year(network, length, step)
    return plain_years(network, found, series(found, name))


def compare_periods(cooperation: Cooperation, question: Question, periods: tuple[Period, Period], name: str) -> Plain:
    """Two periods side by side by one measure."""
    before, after = (
        replace(question, backbone=None, filters=replace(question.filters, since=since, until=until))
        for since, until in periods
    )
    found = compare(before.network(cooperation), after.network(cooperation), name)
    return {**plain_compared(found), "labels": cooperation.tables.labels(sorted(found.nodes))}

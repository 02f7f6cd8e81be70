"""The measures: each named, with what it tells and the source of its definition."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ccpg_graph.errors import UsageError
from ccpg_graph.network.incidence import Floats
from ccpg_graph.network.measures import cuts, degree, groups, paths, spectral, twomode, whole
from ccpg_graph.network.measures.engines import Engine
from ccpg_graph.network.measures.graph import Graph, graph_of
from ccpg_graph.network.network import Network
from ccpg_graph.network.records import Definition

__all__ = [
    "MEASURES",
    "WHOLE",
    "Engine",
    "Graph",
    "Measure",
    "WholeMeasure",
    "graph_of",
    "measure_of",
    "score",
    "whole_of",
]

UNDIRECTED, DIRECTED, TWO_MODE = "undirected", "directed", "two-mode"
ONE_MODE, ALL = frozenset({UNDIRECTED, DIRECTED}), frozenset({UNDIRECTED, DIRECTED, TWO_MODE})


@dataclass(frozen=True, slots=True)
class Measure:
    """A score of each node. fits: the kinds of network it is defined for; source: where its definition stands."""

    name: str
    title: str
    source: str
    compute: Callable[[Graph], Floats]
    fits: frozenset[str] = ALL

    @property
    def about(self) -> str:
        """What it tells, in one or two sentences."""
        return " ".join((self.compute.__doc__ or "").split("\n\n")[0].split())


@dataclass(frozen=True, slots=True)
class WholeMeasure:
    """A figure of a whole network."""

    name: str
    title: str
    source: str
    compute: Callable[[Graph], float]
    fits: frozenset[str] = ALL

    @property
    def about(self) -> str:
        """What it tells, in one or two sentences."""
        return " ".join((self.compute.__doc__ or "").split("\n\n")[0].split())


FREEMAN = "L. C. Freeman, Centrality in social networks: conceptual clarification, Social Networks 1 (1979) 215–239"
BARRAT = "A. Barrat and others, The architecture of complex weighted networks, PNAS 101 (2004) 3747–3752"
OPSAHL = "T. Opsahl and others, Node centrality in weighted networks, Social Networks 32 (2010) 245–251"
WASSERMAN = "S. Wasserman, K. Faust, Social Network Analysis, Cambridge (1994)"
BORGATTI = "S. P. Borgatti, M. G. Everett, Network analysis of 2-mode data, Social Networks 19 (1997) 243–269"
BLONDEL = "V. D. Blondel and others, Fast unfolding of communities in large networks, J. Stat. Mech. (2008) P10008"

_MEASURES = (
    Measure("degree", "Degree", FREEMAN, degree.degree),
    Measure("strength", "Strength", BARRAT, degree.strength),
    Measure("in-degree", "In-degree", WASSERMAN, degree.in_degree, frozenset({DIRECTED})),
    Measure("out-degree", "Out-degree", WASSERMAN, degree.out_degree, frozenset({DIRECTED})),
    Measure("in-strength", "In-strength", BARRAT, degree.in_strength, frozenset({DIRECTED})),
    Measure("out-strength", "Out-strength", BARRAT, degree.out_strength, frozenset({DIRECTED})),
    Measure(
        "betweenness",
        "Betweenness",
        f"{FREEMAN}; U. Brandes, A faster algorithm for betweenness centrality, J. Math. Sociol. 25 (2001) 163–177; "
        f"lengths as in {OPSAHL} with alpha 1",
        paths.betweenness,
        ONE_MODE,
    ),
    Measure(
        "closeness", "Closeness", f"{FREEMAN}; several pieces as in {WASSERMAN}; lengths as in {OPSAHL}",
        paths.closeness, ONE_MODE,
    ),
    Measure(
        "eigenvector", "Eigenvector centrality",
        "P. Bonacich, Factoring and weighting approaches to status scores, J. Math. Sociol. 2 (1972) 113–120",
        spectral.eigenvector, frozenset({UNDIRECTED}),
    ),
    Measure(
        "pagerank", "PageRank",
        "S. Brin, L. Page, The anatomy of a large-scale hypertextual web search engine, Computer Networks 30 (1998) "
        "107–117",
        spectral.pagerank, ONE_MODE,
    ),
    Measure(
        "clustering", "Clustering",
        "D. J. Watts, S. H. Strogatz, Collective dynamics of small-world networks, Nature 393 (1998) 440–442",
        groups.clustering, frozenset({UNDIRECTED}),
    ),
    Measure(
        "core", "Core number",
        "S. B. Seidman, Network structure and minimum degree, Social Networks 5 (1983) 269–287",
        groups.core, frozenset({UNDIRECTED}),
    ),
    Measure(
        "constraint", "Constraint",
        "R. S. Burt, Structural Holes, Harvard (1992), chapter 2; R. S. Burt, Structural holes and good ideas, "
        "Am. J. Sociol. 110 (2004) 349–399",
        cuts.constraint, ONE_MODE,
    ),
    Measure(
        "cut-node", "Cut node",
        "R. E. Tarjan, Depth-first search and linear graph algorithms, SIAM J. Comput. 1 (1972) 146–160",
        cuts.cut_nodes, frozenset({UNDIRECTED}),
    ),
    Measure("two-mode-degree", "Degree in two modes", BORGATTI, twomode.two_mode_degree, frozenset({TWO_MODE})),
    Measure(
        "two-mode-betweenness", "Betweenness in two modes", BORGATTI, twomode.two_mode_betweenness,
        frozenset({TWO_MODE}),
    ),
    Measure(
        "two-mode-closeness", "Closeness in two modes", BORGATTI, twomode.two_mode_closeness, frozenset({TWO_MODE})
    ),
)  # fmt: skip
_WHOLE = (
    WholeMeasure("density", "Density", WASSERMAN, whole.density),
    WholeMeasure("components", "Components", WASSERMAN, whole.components),
    WholeMeasure("largest", "Share of the largest component", WASSERMAN, whole.largest),
    WholeMeasure("transitivity", "Transitivity", WASSERMAN, whole.transitivity, frozenset({UNDIRECTED})),
    WholeMeasure("reciprocity", "Reciprocity", WASSERMAN, whole.reciprocity, frozenset({DIRECTED})),
    WholeMeasure(
        "modularity",
        "Modularity",
        f"M. E. J. Newman, Analysis of weighted networks, Physical Review E 70 (2004) 056131; communities by {BLONDEL}",
        whole.community_modularity,
        frozenset({UNDIRECTED}),
    ),
)
MEASURES: Mapping[str, Measure] = MappingProxyType({each.name: each for each in _MEASURES})
WHOLE: Mapping[str, WholeMeasure] = MappingProxyType({each.name: each for each in _WHOLE})


def sort_of(definition: Definition) -> str:
    """The kind of network that a definition gives."""
    if definition.bipartite:
        return TWO_MODE
    return DIRECTED if definition.directed else UNDIRECTED


def measure_of(definition: Definition, name: str) -> Measure:
    """A measure by its name; UsageError for one that is none, or that the projection's kind of network has not."""
    fitting = [each.name for each in _MEASURES if sort_of(definition) in each.fits]
    if name not in fitting:
        what = "is no measure" if name not in MEASURES else f"is not defined for {sort_of(definition)} networks"
        raise UsageError(f"{name!r} {what}; for {definition.name} there are {', '.join(fitting)}")
    return MEASURES[name]


def score(network: Network, name: str) -> Floats:
    """The scores of a network's nodes, in the order of `ids`; NaN where a node has none."""
    return measure_of(network.definition, name).compute(graph_of(network))


def whole_of(network: Network) -> dict[str, float]:
    """The figures of a network as a whole that are defined for its kind."""
    graph, sort = graph_of(network), sort_of(network.definition)
    return {each.name: each.compute(graph) for each in _WHOLE if sort in each.fits}

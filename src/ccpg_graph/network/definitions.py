"""The projections: each a named definition that a reader can check, with the SPARQL that gives the same edges."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ccpg_graph.errors import UsageError
from ccpg_graph.network.records import Definition, Weighting
from ccpg_graph.network.sources import source_of

BOTH = (Weighting.COUNT, Weighting.NEWMAN)
COUNT = (Weighting.COUNT,)

_HELD = (
    "Counted are meetings that some document tells as held, each once however many documents report it; a plan is "
    "never counted, nor is a presence that was only announced. A visit is not counted beside the talks within it."
)
_FOR_OFFICE = (
    "A body counts as itself where it is a prosecution office, else for the nearest office above it. An official "
    "counts for the body that the document says the official came on behalf of; else for the body of the post that the "
    "same document says the official holds; else for that of the post that registry and documents show the official to "
    "have held on the day. Where that gives two offices, for none."
)
_PARTIES = (
    "Counted are memoranda, agreements, programmes and other instruments, unless documents tell them as proposed only, "
    "each once. Parties are those a document names; a state that is party does not stand for its office."
)


def _define(
    name: str,
    title: str,
    about: str,
    edges: str,
    *,
    nodes: tuple[str, ...] = ("office",),
    counted: tuple[str, ...] = ("meeting",),
    weightings: tuple[Weighting, ...] = BOTH,
    directed: bool = False,
) -> Definition:
    bipartite = len(nodes) == 2
    return Definition(name, title, about, nodes, edges, counted, weightings, directed, bipartite, source_of(name))


def _all() -> tuple[Definition, ...]:
    return (
        _define(
            "co-attendance-offices",
            "Offices at one table",
            f"{_HELD} {_FOR_OFFICE}",
            "Two offices are tied by each meeting in which both took part.",
        ),
        _define(
            "co-attendance-officials",
            "Officials at one table",
            _HELD,
            "Two officials are tied by each meeting in which both took part.",
            nodes=("official",),
        ),
        _define(
            "bilateral-meetings",
            "Meetings of two offices",
            f"{_HELD} Of these only bilateral meetings and visits in which just two offices took part. {_FOR_OFFICE}",
            "Two offices are tied by each meeting or visit that was theirs alone.",
            weightings=COUNT,
        ),
        _define(
            "instruments",
            "Instruments between offices",
            _PARTIES,
            "Two offices are tied by each instrument to which both are party.",
            counted=("instrument",),
        ),
        _define(
            "hosting",
            "Who hosts whom",
            f"{_HELD} {_FOR_OFFICE} A host is who a document says was the host; a place in a state makes no host.",
            "From the office that hosted a meeting to each other office that took part and was not host.",
            directed=True,
        ),
        _define(
            "succession",
            "Succession in posts",
            "Counted are posts of which a body has one (its head, chair, secretary; no deputies), in registry and "
            "documents. Next is who was the first to begin after the other began, where the end of the one and the "
            "beginning of the next are known and at most a year apart; where two began on one day, none is. Who was "
            "only elected and never held the post is not counted; who acted in it is.",
            "From an official to the one who held the same post next.",
            nodes=("official",),
            counted=("tenure",),
            weightings=COUNT,
            directed=True,
        ),
        _define(
            "office-meeting",
            "Offices and meetings",
            f"{_HELD} {_FOR_OFFICE}",
            "An office is tied to each meeting in which it took part.",
            nodes=("office", "meeting"),
            weightings=COUNT,
        ),
        _define(
            "office-topic",
            "Offices and topics",
            f"{_HELD} {_PARTIES} {_FOR_OFFICE} An event has the topics that a document gives it or its agenda.",
            "An office is tied to a topic by each meeting in which it took part, and each instrument to which it is "
            "party, on that topic.",
            nodes=("office", "topic"),
            counted=("meeting", "instrument"),
            weightings=COUNT,
        ),
    )


DEFINITIONS: Mapping[str, Definition] = MappingProxyType({each.name: each for each in _all()})


def definition_of(name: str) -> Definition:
    """The definition of a projection; UsageError for a name that is none."""
    if name not in DEFINITIONS:
        raise UsageError(f"there is no projection {name!r}; there are {', '.join(DEFINITIONS)}")
    return DEFINITIONS[name]

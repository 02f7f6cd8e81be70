"""What networks are defined as, and where their measures come from: docs/networks.md.

python -m tools.make_networks_page [--check]

Definitions, measures and methods are written from the code that follows them; the words around stand here.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from textwrap import fill
from types import ModuleType

from ccpg_graph.network import DEFINITIONS, Weighting
from ccpg_graph.network.certainty import bootstrap, chance, unreported
from ccpg_graph.network.measures import BLONDEL, MEASURES, WHOLE, Measure, WholeMeasure
from ccpg_graph.network.measures.groups import communities
from tools.generated import ROOT, write_or_check

PAGE = ROOT / "docs" / "networks.md"
HEAD = """# Networks of cooperation

A network here is a defined projection of a release: a rule that says which meetings, instruments or tenures tie which
offices or officials. Each node and each edge opens what it rests on: ids of meetings, instruments, tenures, claims,
documents. Written by `python -m tools.make_networks_page` from the code that follows the definitions; a check holds it.

## Ask

```
ccpg-graph network list                                        the definitions
ccpg-graph network show co-attendance-offices --from 2019 --topic corruption --weight newman
ccpg-graph network measures co-attendance-offices --draws 200 --unreported 10
ccpg-graph network years co-attendance-offices --length 3
ccpg-graph network compare co-attendance-offices 2015..2019 2020..2024
ccpg-graph network export co-attendance-offices offices.gexf --from 2019
ccpg-graph network report co-attendance-offices report.html --question "Who sits at one table with whom?"
```

`--format csv` and `json` give what tables leave out: ids, spells, evidence. Filters are those of the [graph
API](api.md): `--from`, `--until`, `--as-of`, `--known-by`, `--country`, `--office`, `--topic`, `--kind`, `--type`,
`--status`. A country or office keeps the edges of which one end is its. A period counts what surely began in it: a
meeting of which only the year is known is in that year, and in no month of it. As of a day counts what had been held
by then, and instruments in force on it. `--status Planned` asks for plans, and pictures, files and reports say so in
their titles. What an answer leaves out, and why, is counted in `left_out` (on the command line: on standard error).

`export` writes what the ending of the file names: `gexf` (GEXF 1.3 with times, which Gephi plays), `graphml`, `cyjs`
(Cytoscape), `json` (node-link), `edges.csv`, `nodes.csv`, each with the ids that nodes and edges rest on; `svg`, and
with the extra `figures` `png`, draw it. `report` writes one page that needs nothing from elsewhere: definition,
picture, rankings with intervals, the strongest ties beside what attendance alone would give, the years, and what the
data cannot tell. All projections hold against the schema of GEXF's makers (`tests/exports/test_gexf_schema.py`;
`CCPG_GEXF` says where a checkout of gephi/gexf lies).

A projection is laid out once, whole, when its positions are first asked for, and the layout is kept in the release
(`kept/layout-….json`; where nothing can be written there, it is made each time, and comes out the same). Every
network of the projection has its positions from there, in pictures, in files and over HTTP (`x`, `y`), so that a
picture stays still from year to year; who is not in the whole, such as what is only planned, lies beside those it is
tied to. Stronger ties are shorter (Kamada–Kawai up to 120 nodes of a piece, else pivot MDS).

Over HTTP the same is at `/api/v1/network`, `/network/{projection}`, and below that `/measures`, `/years`, `/compare`,
`/export.gexf` and the like. What takes longer than `CCPG_NETWORK_DEADLINE` seconds is ended (504).
In Python:

```python
from pathlib import Path

from ccpg_graph import network
from ccpg_graph.store import Home

cooperation = network.read(Home(Path("var")).current())
ties = network.project(cooperation, "co-attendance-offices", network.Filters(since="2019"), weighting="newman")
graph = network.to_networkx(ties)  # a networkx graph, evidence on every node and edge
nodes, edges = network.to_frames(ties)  # pandas, with the extra `notebook`
```

Betweenness goes through networkit or rustworkx, that of two modes through rustworkx, where the extra is there (`pip
install 'ccpg-graph[fast]'`); tests hold them equal to networkx. Nothing else gains from it: of 2,000 nodes and 6,000
ties closeness takes scipy as long as either (seconds); degree, eigenvector, PageRank, clustering, core, constraint,
cut nodes, bridges, components and transitivity take a third of a second at most; and Louvain gives another division
in each program.
"""
CANNOT = """## What it cannot tell

- **What nobody reported.** An edge is a report. Offices that publish more, or in English and Russian, look more
  cooperative; a tie that is missing is a tie not read of. Coverage differs by year and office.
- **What was read wrongly.** On pages nobody had looked at one value in fourteen was wrong ([quality](quality.md)),
  and more than half are missed. Open the passages of an edge before you say anything of two offices by name.
- **How much.** Two at one table may not have spoken; a memorandum may never have been used. A tie is an occasion.
- **Why.** Whoever hosts sits at every table it hosts; whoever is member of a council is invited to all its sessions.
  The test against chance knows attendance, and no such rule.
- **Rank by rank.** Differences of scores within their intervals are none. With few meetings all intervals are wide.
- **Reprints** do not count twice, for meetings are counted and not reports; but two reports of one meeting that are not
  seen to be one (other date, other town) are two meetings.
"""


def render() -> str:
    """The page."""
    return "\n".join([HEAD, *_definitions(), *_measures(), *_methods(), CANNOT])


def _definitions() -> Iterator[str]:
    yield "## Definitions\n"
    for each in DEFINITIONS.values():
        kind = "two modes" if each.bipartite else "directed" if each.directed else "undirected"
        weights = " or ".join(f"`{name}`" for name in each.weightings)
        yield f"### {each.name}\n"
        yield _filled(f"{each.title}: {kind}, of {' and '.join(f'{node}s' for node in each.nodes)}; weight {weights}.")
        yield _filled(f"**{each.edges}** {each.about}")
        address = f"../src/ccpg_graph/network/sources/{each.name}.rq"
        yield _filled(f"The same as [SPARQL]({address}), whole in `network list --format json`.")
    yield "### Weights\n"
    yield f"- `{Weighting.COUNT}`: each event adds one to the tie."
    yield (
        f"- `{Weighting.NEWMAN}`: an event of n participants adds 1/(n-1) to each tie, so that it adds one to each of\n"
        "  them in all (M. E. J. Newman, Physical Review E 64 (2001) 016132).\n"
    )


def _measures() -> Iterator[str]:
    yield "## Measures\n"
    yield "| | kinds | what it tells | source |\n|---|---|---|---|"
    found: list[Measure | WholeMeasure] = [*MEASURES.values(), *WHOLE.values()]
    for each in found:
        yield f"| `{each.name}` | {', '.join(sorted(each.fits))} | {each.about} | {each.source} |"
    about = " ".join((communities.__doc__ or "").split())
    yield f"| communities | undirected | {about} | {BLONDEL} |\n"


def _methods() -> Iterator[str]:
    yield "## How sure\n"
    for module in (bootstrap, chance, unreported):
        yield from _paragraphs(module)


def _paragraphs(module: ModuleType) -> Iterator[str]:
    title, *rest = (" ".join(text.split()) for text in (module.__doc__ or "").split("\n\n"))
    yield f"### {title.rstrip('.')}\n"
    yield from map(_filled, rest)


def _filled(text: str) -> str:
    return fill(text, 120, break_long_words=False, break_on_hyphens=False) + "\n"


def main() -> int:
    """Write or check the page."""
    return write_or_check(PAGE, render, "the definitions of networks", "python -m tools.make_networks_page")


if __name__ == "__main__":
    sys.exit(main())

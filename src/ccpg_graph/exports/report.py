"""One network told on one page: what is asked, how it is defined, who stands where and how sure that is, year by year,
the picture, and what the data cannot tell. The page needs nothing from elsewhere.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from ccpg_graph.exports.description import coverage
from ccpg_graph.exports.figures import draw_network, svg_of
from ccpg_graph.exports.figures.labels import short_labels
from ccpg_graph.network import Network, Position
from ccpg_graph.network.asking import USUAL
from ccpg_graph.network.certainty import beyond_chance, if_unreported, intervals
from ccpg_graph.network.change import Year, by_year
from ccpg_graph.network.measures import MEASURES, whole_of
from ccpg_graph.store import Store

STYLE = Path(__file__).parent / "assets" / "report.css"
_CAUTION = (
    "<p>It knows what its documents say. A year or an office with few documents is one with few reports here, not one "
    "with little cooperation.</p>"
)
_RANKED, _TIES = 20, 25
DRAWS = 200
PERCENT = 10.0


@dataclass(frozen=True, slots=True)
class Doubts:
    """How much is drawn at random to tell how sure the figures are, and by which seed."""

    draws: int = DRAWS
    percent: float = PERCENT
    seed: int = 1


def report(network: Network, positions: Mapping[str, Position], question: str, store: Store, doubts: Doubts) -> str:
    """The page. positions: of the nodes; question: in words, what the reader wants to know; store: of the same release,
    for what it covers."""
    names = short_labels(network)
    parts = [
        f"<h1>{escape(question or network.title)}</h1>",
        f'<p class="about">{escape(network.title)} · ccpg-graph, release {escape(network.release)}</p>',
        _definition(network),
        "<h2>The network</h2>",
        f"<figure>{svg_of(draw_network(network, positions)).decode()}</figure>",
        _ranking(network, names, doubts),
        _ties(network, names, doubts),
        _years(network, positions, names),
        _missing(network, doubts),
        "<h2>What the data cannot tell</h2>",
        _left_out(network),
        _CAUTION,
        *(_table(title, (what, "documents"), rows) for title, what, rows in coverage(store)),
    ]
    return _page(question or network.title, parts)


def _page(title: str, parts: Iterable[str]) -> str:
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    style = STYLE.read_text(encoding="utf-8")
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{style}</style></head><body><main>\n"
        + "\n".join(parts)
        + "\n</main></body></html>\n"
    )


def _definition(network: Network) -> str:
    definition = network.definition
    asked = "; ".join(f"{name.replace('_', ' ')}: {value}" for name, value in network.filters.described().items())
    whole = "; ".join(f"{name} {_number(value)}" for name, value in whole_of(network).items())
    size = f"{len(network.ids)} nodes, {len(network.source)} ties, {len(network.incidence.events)} events"
    source = escape(definition.source_at(network.evidence_of.tables.base).strip())
    return (
        "<h2>How it is defined</h2>"
        f"<p>{escape(definition.edges)} {escape(definition.about)}</p>"
        f"<p>Weight: {escape(str(network.weighting))}. Asked: {escape(asked) or 'all that came about'}. "
        f"{size}; {escape(whole)}.</p>"
        f"<details><summary>The same in SPARQL</summary><pre><code>{source}</code></pre></details>"
    )


def _ranking(network: Network, names: Mapping[str, str], doubts: Doubts) -> str:
    """The nodes by the first usual measure, each score with the interval of the bootstrap."""
    if not network.ids:
        return "<h2>Who stands where</h2><p>Nothing came about of what was asked.</p>"
    chosen = USUAL[network.definition.bipartite]
    found = [intervals(network, name, draws=doubts.draws, seed=doubts.seed) for name in chosen]
    order = sorted(range(len(network.ids)), key=lambda n: (-_or_zero(float(found[0].score[n])), network.ids[n]))[
        :_RANKED
    ]
    rows = [
        (
            escape(names[network.ids[n]]),
            *(
                f"{_number(each.score[n])} <small>{_number(each.low[n])}–{_number(each.high[n])}</small>"
                for each in found
            ),
        )
        for n in order
    ]
    told = (
        f"Small: between which bounds 95 % of {doubts.draws} draws of the meetings lie (bootstrap over meetings, seed "
        f"{doubts.seed}). Overlapping bounds are no ranking."
    )
    told_of = [(MEASURES[name].title, MEASURES[name].about, MEASURES[name].source) for name in chosen]
    sources = "".join(f"<li>{escape(a)}: {escape(b)} <small>{escape(c)}</small></li>" for a, b, c in told_of)
    head = ("", *(MEASURES[name].title for name in chosen))
    return (
        f"<h2>Who stands where</h2>{_table(told, head, rows, raw=True)}"
        f"<details><summary>What the measures tell</summary><ul>{sources}</ul></details>"
    )


def _ties(network: Network, names: Mapping[str, str], doubts: Doubts) -> str:
    """The strongest ties, each with what it rests on, and whether attendance alone explains it."""
    if not len(network.source):
        return ""
    tested = beyond_chance(network, draws=doubts.draws, seed=doubts.seed) if network.incidence.symmetric else None
    order = sorted(range(len(network.source)), key=lambda n: (-network.weight[n], n))[:_TIES]
    rows = []
    for n in order:
        edge = network.edge(n)
        beyond = (_number(tested.expected[n]), _number(tested.q[n])) if tested is not None else ()
        rests = ", ".join(
            f"<code>{escape(each)}</code>" for each in (*edge.evidence.meetings, *edge.evidence.instruments)
        )
        told = f"{len(edge.evidence.claims)} claims in {len(edge.evidence.documents)} documents"
        rows.append(
            (
                f"{escape(names[edge.source])} – {escape(names[edge.target])}",
                _number(edge.weight),
                str(edge.count),
                *beyond,
                f"<details><summary>{told}</summary>{rests}</details>",
            )
        )
    head = ("", "weight", "events", *(("expected", "q") if tested is not None else ()), "rests on")
    told = f"The {len(rows)} strongest of {len(network.source)}."
    if tested is not None:
        told += (
            " Expected: how many meetings attendance alone would give; q below 0.05: more than attendance alone "
            f"explains ({tested.draws} draws that keep who attends how much)."
        )
    return f"<h2>The strongest ties</h2>{_table(told, head, rows, raw=True)}"


def _years(network: Network, positions: Mapping[str, Position], names: Mapping[str, str]) -> str:
    """A small picture of each year over the same places, and the figures of each."""
    years = by_year(network)
    if not years:
        return "<h2>Year by year</h2><p>Of no event the year is told.</p>" if network.incidence.events else ""
    pictures = "".join(
        f"<figure>{_small(year, positions, names)}<figcaption>{year.window.name}: {_many(year.events, 'event')}, "
        f"{_many(len(year.window.network.source), 'tie')}</figcaption></figure>"
        for year in years
        if len(year.window.network.source)
    )
    rows = [
        (
            year.window.name,
            str(year.events),
            str(year.nodes),
            _number(year.whole.get("density", math.nan)),
            *(
                (str(len(year.change.came)), str(len(year.change.went)), _number(year.change.stability))
                if year.change is not None
                else ("", "", "")
            ),
        )
        for year in years
    ]
    head = ("year", "events", "nodes", "density", "new ties", "ended ties", "stability")
    told = (
        f"Density is over all pairs of the {_many(len(network.ids), 'node')}. Stability: ties of this year and of the "
        f"last over those of either. A year without events has no report here.{_in_no_year(years)}"
    )
    return f'<h2>Year by year</h2><div class="years">{pictures}</div>{_table(told, head, rows)}'


def _in_no_year(years: Sequence[Year]) -> str:
    return "".join(f" Not in any year: {count} {reason}." for reason, count in years[0].window.network.left_out)


def _small(year: Year, positions: Mapping[str, Position], names: Mapping[str, str]) -> str:
    xs, ys = zip(*positions.values(), strict=True)
    wide, high = max(max(xs) - min(xs), 1e-6), max(max(ys) - min(ys), 1e-6)
    width, height = 160.0, 110.0

    def place(node: str) -> tuple[float, float]:
        x, y = positions[node]
        return 8 + (x - min(xs)) / wide * (width - 16), 8 + (y - min(ys)) / high * (height - 16)

    network = year.window.network
    most = max(network.weight.tolist(), default=1.0) or 1.0
    shapes = []
    present = set()
    for source, target, weight in zip(
        network.source.tolist(), network.target.tolist(), network.weight.tolist(), strict=True
    ):
        one, other = network.ids[source], network.ids[target]
        present |= {one, other}
        (x1, y1), (x2, y2) = place(one), place(other)
        shapes.append(
            f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="#5b6b7f" '
            f'stroke-width="{0.5 + 1.5 * weight / most:.2f}" stroke-opacity="0.55"/>'
        )
    for node in network.ids:
        x, y = place(node)
        fill = "#0072b2" if node in present else "#d5dae0"
        shapes.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{3 if node in present else 1.6}" fill="{fill}">'
            f"<title>{escape(names[node])}</title></circle>"
        )
    drawn = "".join(shapes)
    return f'<svg viewBox="0 0 {width:.0f} {height:.0f}" role="img" aria-label="{year.window.name}">{drawn}</svg>'


def _missing(network: Network, doubts: Doubts) -> str:
    if not network.ids:
        return ""
    name = USUAL[network.definition.bipartite][0]
    moved = if_unreported(network, name, doubts.percent, draws=doubts.draws, seed=doubts.seed)
    title = MEASURES[name].title
    agreement = "not defined, for all rank alike" if math.isnan(moved.agreement) else f"{moved.agreement:.2f}"
    return (
        f"<h2>Had {doubts.percent:g} % of it gone unreported</h2><p>Leaving out {doubts.percent:g} % of the events at "
        f"random, {moved.draws} times over, the ranking by {escape(title.lower())} agrees with that above by "
        f"{agreement} (Spearman, mean); the first stays first in {moved.first_stays:.0%} of the draws.</p>"
    )


def _left_out(network: Network) -> str:
    rows = "".join(f"<li>{escape(reason)}: {count}</li>" for reason, count in network.left_out)
    return f"<p>Not counted in this network:</p><ul>{rows}</ul>" if rows else ""


def _table(caption: str, head: Sequence[str], rows: Iterable[Sequence[str]], *, raw: bool = False) -> str:
    """raw: cells are HTML already."""
    body = "".join(
        "<tr>" + "".join(f"<td>{cell if raw else escape(cell)}</td>" for cell in row) + "</tr>\n" for row in rows
    )
    heads = "".join(f'<th scope="col">{escape(name)}</th>' for name in head)
    return (
        f'<div class="wide"><table><caption>{escape(caption)}</caption><thead><tr>{heads}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )


def _many(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def _number(value: float) -> str:
    if math.isnan(value):
        return "–"
    return f"{value:.0f}" if abs(value - round(value)) < 1e-9 and abs(value) < 1e6 else f"{value:.3g}"


def _or_zero(value: float) -> float:
    return -math.inf if math.isnan(value) else float(value)

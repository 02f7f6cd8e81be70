"""A network drawn: nodes by weight, ties by weight, labels that do not lie on one another, a legend and a caption."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Mapping, Sequence

from ccpg_graph.exports.figures.drawing import Circle, Drawing, Line, Shape, Text
from ccpg_graph.exports.figures.labels import place_labels, short_labels, state_names
from ccpg_graph.exports.figures.scales import Scales, scales_of
from ccpg_graph.network import Network, Position
from ccpg_graph.network.tables import Tables

# Colours that can be told apart by people who see red and green alike: M. Okabe, K. Ito, Color Universal Design (2008);
# what is none of the most frequent states is grey.
COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#8c6d1f")
OTHER = "#8a929c"
TIE = "#5b6b7f"
WIDTH, MARGIN, LEGEND = 900.0, 46.0, 150.0
SMALL, LARGE = 8.5, 15.0
_TOP = 64.0


def draw_network(network: Network, positions: Mapping[str, Position]) -> Drawing:
    """The drawing of a network whose nodes lie at `positions` (all of them, in any unit)."""
    places, height = _placed(network, positions)
    names, colours, scales = short_labels(network), _colours(network), scales_of(network, places)
    radii = {node: scales.radius(weight) for node, weight in zip(network.ids, network.strength.tolist(), strict=True)}
    ranked = sorted(zip(network.ids, network.strength.tolist(), network.kinds, strict=True), key=_weightiest)
    first = network.definition.nodes[0]
    discs = [
        Circle(*places[node], radii[node], colours[node], f"{names[node]}: {weight:.3g}", open=kind != first)
        for node, weight, kind in ranked
    ]
    ties = _ties(network, places, names, scales, radii)
    labels = place_labels(
        [(names[node], places[node], radii[node]) for node, _, _ in ranked],
        [(each.x - each.radius, each.y - each.radius, each.x + each.radius, each.y + each.radius) for each in discs],
        ties,
        (12.0, 40.0, WIDTH - LEGEND - 10, height),
    )
    title = Text(MARGIN, 32, network.title, LARGE, bold=True)
    caption = _caption(network, len(labels))
    below = [
        Text(MARGIN, height + 18 + 13 * line, words, SMALL, colour="#4a5563") for line, words in enumerate(caption)
    ]
    shapes = (*ties, *discs, *labels, title, *_legend(network, colours, scales), *below)
    return Drawing(WIDTH, height + 24 + 13 * len(caption), network.title, " ".join(caption), shapes)


def _weightiest(row: tuple[str, float, str]) -> tuple[float, str]:
    node, weight, _ = row
    return -weight, node


def _placed(network: Network, positions: Mapping[str, Position]) -> tuple[dict[str, Position], float]:
    """Positions on the sheet, and where the picture ends below."""
    if not network.ids:
        return {}, _TOP + 60
    xs, ys = zip(*(positions[node] for node in network.ids), strict=True)
    wide, high = max(xs) - min(xs), max(ys) - min(ys)
    room = WIDTH - 2 * MARGIN - LEGEND - 60
    scale = min(room / (wide or 1.0), 760 / (high or 1.0), 130.0)
    left = MARGIN + 40 + (room - wide * scale) / 2
    places = {
        node: (left + (positions[node][0] - min(xs)) * scale, _TOP + 24 + (positions[node][1] - min(ys)) * scale)
        for node in network.ids
    }
    return places, _TOP + 60 + max(high * scale, 150.0)


def _colours(network: Network) -> dict[str, str]:
    """The colour of each node: of the weightiest states each its own. Those that are told of most in the release have
    the same one in every picture, whatever was asked."""
    counts: Counter[str] = Counter()
    for codes, weight in zip(network.countries, network.strength.tolist(), strict=True):
        if codes:
            counts[codes[0]] += weight
    weightiest = sorted(counts, key=lambda code: (-counts[code], code))[: len(COLOURS)]
    own = dict(zip(_most_told(network.evidence_of.tables), COLOURS, strict=False))
    by_code = {code: own[code] for code in weightiest if code in own}
    free = [colour for colour in COLOURS if colour not in by_code.values()]
    by_code |= zip((code for code in weightiest if code not in own), free, strict=False)
    return {
        node: by_code.get(codes[0], OTHER) if codes else OTHER
        for node, codes in zip(network.ids, network.countries, strict=True)
    }


def _most_told(tables: Tables) -> list[str]:
    """The states whose bodies take part most often, over the whole release, the first first."""
    states: dict[str, set[str]] = {}
    for _, body, state in tables.facts("ccpg:country"):
        states.setdefault(body, set()).add(state.removeprefix("state/").upper())
    counts = Counter(code for each in tables.presences for code in states.get(each.who, ()))
    return sorted(counts, key=lambda code: (-counts[code], code))


def _ties(
    network: Network,
    places: Mapping[str, Position],
    names: Mapping[str, str],
    scales: Scales,
    radii: Mapping[str, float],
) -> list[Line]:
    found = []
    rows = zip(network.source.tolist(), network.target.tolist(), network.weight.tolist(), strict=True)
    for source, target, weight in sorted(rows, key=lambda row: row[2]):
        one, other = network.ids[source], network.ids[target]
        (x1, y1), (x2, y2) = places[one], places[other]
        if network.definition.directed:
            length = max(1e-9, ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5)
            back = min(radii[other] + 1.5, length)
            x2, y2 = x2 - (x2 - x1) / length * back, y2 - (y2 - y1) / length * back
        about = f"{names[one]} {'→' if network.definition.directed else '–'} {names[other]}: {weight:.3g}"
        width, opacity = scales.width(weight), scales.opacity(weight)
        found.append(Line(x1, y1, x2, y2, width, TIE, opacity, network.definition.directed, about))
    return found


def _legend(network: Network, colours: Mapping[str, str], scales: Scales) -> list[Shape]:
    """What colours, sizes and widths mean, at the right."""
    if not network.ids:
        return []
    shapes, y = _colour_legend(network, colours)
    x, y = WIDTH - LEGEND, y + 14
    shapes.append(Text(x, y - 8, "Sum of a node's ties", SMALL, bold=True))
    for share in _steps(network.strength.tolist()):
        radius = scales.radius(scales.heaviest * share)
        y += max(radius, 5)
        shapes += [Circle(x + 18, y, radius, OTHER), Text(x + 44, y + 3, f"{scales.heaviest * share:.3g}", SMALL)]
        y += max(radius, 5) + 4
    if not len(network.weight):
        return shapes
    y += 18
    shapes.append(Text(x, y - 8, "Weight of a tie", SMALL, bold=True))
    for share in _steps(network.weight.tolist()):
        weight = scales.strongest * share
        y += 6
        shapes += [
            Line(x, y, x + 36, y, scales.width(weight), TIE, scales.opacity(weight), network.definition.directed),
            Text(x + 44, y + 3, f"{weight:.3g}", SMALL),
        ]
        y += 9
    return shapes


def _colour_legend(network: Network, colours: Mapping[str, str]) -> tuple[list[Shape], float]:
    """The colours, and where they end below."""
    x, y = WIDTH - LEGEND, 74.0
    first: dict[str, str] = {}
    for node, codes in zip(network.ids, network.countries, strict=True):
        if codes and colours[node] != OTHER:
            first.setdefault(codes[0], colours[node])
    states = state_names(network, first)
    rows = [
        (states.get(code, code), colour) for code, colour in sorted(first.items(), key=lambda e: COLOURS.index(e[1]))
    ]
    if OTHER in colours.values():
        rows.append(("other or none", OTHER))
    shapes: list[Shape] = [Text(x, y - 12, "State", SMALL, bold=True)]
    for name, colour in rows:
        shapes += [Circle(x + 5, y, 5, colour), Text(x + 16, y + 3, textwrap.shorten(name, 22, placeholder="…"), SMALL)]
        y += 15
    if network.definition.bipartite:
        kind = network.definition.nodes[-1]
        shapes += [Circle(x + 5, y, 5, OTHER, open=True), Text(x + 16, y + 3, kind, SMALL)]
        y += 15
    return shapes, y


def _steps(weights: Sequence[float]) -> tuple[float, ...]:
    """Which shares of the greatest weight the legend shows: all of it and a quarter, or the least if that is more."""
    most, least = max(weights), min(weights)
    return (1.0,) if most == least else (1.0, max(least / most, 0.25))


def _caption(network: Network, labelled: int) -> list[str]:
    """Definition, what was asked, and the release, in lines that fit the sheet."""
    asked = "; ".join(f"{name.replace('_', ' ')}: {value}" for name, value in network.filters.described().items())
    left = "; ".join(f"{name}: {count}" for name, count in network.left_out)
    size = f"{_many(len(network.ids), 'node')}, {_many(len(network.source), 'tie')}"
    named = f"; {labelled} labelled, the weightiest with room" if labelled < len(network.ids) else ""
    parts = [
        f"{network.definition.edges} Weight: {network.weighting}.",
        f"{size}{named}.",
        f"Asked: {asked}." if asked else "",
        f"Left out: {left}." if left else "",
        f"ccpg-graph, release {network.release}.",
    ]
    return textwrap.wrap(" ".join(filter(None, parts)), int((WIDTH - 2 * MARGIN) / (SMALL * 0.55)))


def _many(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"

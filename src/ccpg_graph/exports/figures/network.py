"""A network drawn: nodes by weight, ties by weight, labels that do not lie on one another, a legend and a caption."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable, Mapping

from ccpg_graph.exports.figures.drawing import Circle, Drawing, Line, Shape, Text
from ccpg_graph.network import Network, Position
from ccpg_graph.text.labels import in_language

Box = tuple[float, float, float, float]

# Colours that can be told apart by people who see red and green alike: M. Okabe, K. Ito, Color Universal Design (2008);
# what is none of the most frequent states is grey.
COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#8c6d1f")
OTHER = "#8a929c"
TIE = "#5b6b7f"
WIDTH, MARGIN, LEGEND = 900.0, 46.0, 150.0
SMALL, NORMAL, LARGE = 8.5, 10.0, 15.0
_LABELS = 60


def draw_network(network: Network, positions: Mapping[str, Position]) -> Drawing:
    """The drawing of a network whose nodes lie at `positions` (all of them, in any unit)."""
    places, height = _placed(network, positions)
    names = short_labels(network)
    colours = _colours(network)
    most = max(network.strength.tolist(), default=1.0) or 1.0
    radii = {node: 4 + 14 * (weight / most) ** 0.5 for node, weight in zip(network.ids, network.strength, strict=True)}
    rows = zip(network.ids, network.strength.tolist(), network.kinds, strict=True)
    first = network.definition.nodes[0]
    discs = [
        Circle(*places[node], radii[node], colours[node], f"{names[node]}: {weight:.3g}", open=kind != first)
        for node, weight, kind in sorted(rows, key=lambda row: -row[1])
    ]
    labels, dropped = _labels(network, names, places, radii)
    top = [Text(MARGIN, 32, network.definition.title, LARGE, bold=True)]
    shapes: list[Shape] = [*_ties(network, places, radii, names), *discs, *labels, *top]
    shapes += _legend(network, colours)
    caption = _caption(network, dropped)
    shapes += [
        Text(MARGIN, height + 18 + 13 * line, words, SMALL, colour="#4a5563") for line, words in enumerate(caption)
    ]
    return Drawing(WIDTH, height + 24 + 13 * len(caption), network.definition.title, " ".join(caption), tuple(shapes))


def short_labels(network: Network) -> dict[str, str]:
    """A short name of each node: the state's for the office of each state with the most ties, else its label."""
    heaviest: dict[str, tuple[float, str]] = {}
    rows = zip(network.ids, network.kinds, network.countries, network.strength.tolist(), strict=True)
    for node, kind, codes, weight in rows:
        if kind == "office" and len(codes) == 1:
            heaviest[codes[0]] = max(heaviest.get(codes[0], (-1.0, "")), (weight, node))
    states = _states(network, heaviest)
    found = {}
    for node, label, codes in zip(network.ids, network.labels, network.countries, strict=True):
        name = in_language(label, otherwise=node.partition("/")[2])
        if len(codes) == 1 and heaviest.get(codes[0], (0.0, ""))[1] == node:
            name = states.get(codes[0], name)
        found[node] = textwrap.shorten(name, 46, placeholder="…")
    return found


def _states(network: Network, codes: Iterable[str]) -> dict[str, str]:
    """Names of states by their codes."""
    ids = {code: f"state/{code.lower()}" for code in codes}
    labels = network.evidence_of.tables.labels(tuple(ids.values()))
    return {code: name for code, each in ids.items() if (name := labels.get(each, {}).get("en"))}


def _placed(network: Network, positions: Mapping[str, Position]) -> tuple[dict[str, Position], float]:
    """Positions on the sheet, and where the picture ends below."""
    top = 64.0
    if not network.ids:
        return {}, top + 60
    xs, ys = zip(*(positions[node] for node in network.ids), strict=True)
    wide, high = max(xs) - min(xs), max(ys) - min(ys)
    room = WIDTH - 2 * MARGIN - LEGEND - 60
    scale = min(room / (wide or 1.0), 760 / (high or 1.0), 130.0)
    left = MARGIN + 40 + (room - wide * scale) / 2
    places = {
        node: (left + (positions[node][0] - min(xs)) * scale, top + 24 + (positions[node][1] - min(ys)) * scale)
        for node in network.ids
    }
    return places, top + 60 + max(high * scale, 150.0)


def _colours(network: Network) -> dict[str, str]:
    counts: Counter[str] = Counter()
    for codes, weight in zip(network.countries, network.strength.tolist(), strict=True):
        if codes:
            counts[codes[0]] += weight
    ranked = sorted(counts, key=lambda code: (-counts[code], code))[: len(COLOURS)]
    by_code = dict(zip(ranked, COLOURS, strict=False))
    return {
        node: by_code.get(codes[0], OTHER) if codes else OTHER
        for node, codes in zip(network.ids, network.countries, strict=True)
    }


def _ties(
    network: Network, places: Mapping[str, Position], radii: Mapping[str, float], names: Mapping[str, str]
) -> list[Line]:
    most = max(network.weight.tolist(), default=1.0) or 1.0
    found = []
    rows = zip(network.source.tolist(), network.target.tolist(), network.weight.tolist(), strict=True)
    for source, target, weight in sorted(rows, key=lambda row: row[2]):
        one, other = network.ids[source], network.ids[target]
        (x1, y1), (x2, y2) = places[one], places[other]
        share = weight / most
        if network.definition.directed:
            length = max(1e-9, ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5)
            back = min(radii[other] + 1.5, length)
            x2, y2 = x2 - (x2 - x1) / length * back, y2 - (y2 - y1) / length * back
        about = f"{names[one]} – {names[other]}: {weight:.3g}"
        opacity = 0.22 + 0.5 * share
        found.append(Line(x1, y1, x2, y2, 0.6 + 4.4 * share, TIE, opacity, network.definition.directed, about))
    return found


def _labels(
    network: Network, names: Mapping[str, str], places: Mapping[str, Position], radii: Mapping[str, float]
) -> tuple[list[Text], int]:
    """The labels that find room, the weightiest first, and how many found none."""
    taken: list[Box] = [(x - r, y - r, x + r, y + r) for node, (x, y) in places.items() for r in (radii[node],)]
    ranked = sorted(zip(network.strength.tolist(), network.ids, strict=True), key=lambda each: (-each[0], each[1]))
    found = []
    for _, node in ranked[:_LABELS]:
        for label in _tries(names[node], places[node], radii[node]):
            left, _top, right, _bottom = label.box
            if left > 4 and right < WIDTH - LEGEND - 10 and not any(_meet(label.box, box) for box in taken):
                found.append(label)
                taken.append(label.box)
                break
    return found, len(network.ids) - len(found)


def _tries(name: str, place: Position, radius: float) -> Iterable[Text]:
    """Around a node: right, left, below, above, then the corners, then farther out."""
    x, y = place
    for away in (4.0, 12.0):
        far = radius + away
        slant = far * 0.75
        yield Text(x + far, y + 3.5, name, NORMAL, halo=True)
        yield Text(x - far, y + 3.5, name, NORMAL, "end", halo=True)
        yield Text(x, y + far + 8, name, NORMAL, "middle", halo=True)
        yield Text(x, y - far - 1, name, NORMAL, "middle", halo=True)
        yield Text(x + slant, y + slant + 6, name, NORMAL, halo=True)
        yield Text(x + slant, y - slant, name, NORMAL, halo=True)
        yield Text(x - slant, y + slant + 6, name, NORMAL, "end", halo=True)
        yield Text(x - slant, y - slant, name, NORMAL, "end", halo=True)


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _legend(network: Network, colours: Mapping[str, str]) -> list[Shape]:
    """What colours, sizes and widths mean, at the right."""
    x, y = WIDTH - LEGEND, 74.0
    first: dict[str, str] = {}
    for node, codes in zip(network.ids, network.countries, strict=True):
        if codes and colours[node] != OTHER:
            first.setdefault(codes[0], colours[node])
    states = _states(network, first)
    shapes: list[Shape] = [Text(x, y - 12, "State", SMALL, bold=True)]
    for code, colour in sorted(first.items(), key=lambda each: COLOURS.index(each[1])):
        name = states.get(code, code)
        shapes += [Circle(x + 5, y, 5, colour), Text(x + 16, y + 3, textwrap.shorten(name, 22, placeholder="…"), SMALL)]
        y += 15
    if OTHER in colours.values():
        shapes += [Circle(x + 5, y, 5, OTHER), Text(x + 16, y + 3, "other or none", SMALL)]
        y += 15
    if network.definition.bipartite:
        kind = network.definition.nodes[-1]
        shapes += [Circle(x + 5, y, 5, OTHER, open=True), Text(x + 16, y + 3, kind, SMALL)]
        y += 15
    y += 14
    shapes.append(Text(x, y - 8, "Sum of a node's ties", SMALL, bold=True))
    most = max(network.strength.tolist(), default=0.0)
    for share in _steps(most):
        radius = 4 + 14 * share**0.5
        y += radius
        shapes += [Circle(x + 18, y, radius, OTHER), Text(x + 44, y + 3, f"{most * share:.3g}", SMALL)]
        y += radius + 4
    y += 18
    shapes.append(Text(x, y - 8, "Weight of a tie", SMALL, bold=True))
    most = max(network.weight.tolist(), default=0.0)
    for share in _steps(most):
        y += 6
        shapes += [
            Line(x, y, x + 36, y, 0.6 + 4.4 * share, TIE, 0.22 + 0.5 * share),
            Text(x + 44, y + 3, f"{most * share:.3g}", SMALL),
        ]
        y += 9
    return shapes


def _steps(most: float) -> tuple[float, ...]:
    """Which shares of the greatest weight the legend shows."""
    return (1.0, 0.25) if most >= 4 else (1.0,)


def _caption(network: Network, dropped: int) -> list[str]:
    """Definition, what was asked, and the release, in lines that fit the sheet."""
    asked = "; ".join(f"{name.replace('_', ' ')}: {value}" for name, value in network.filters.described().items())
    left = "; ".join(f"{name}: {count}" for name, count in network.left_out)
    parts = [
        f"{network.definition.edges} Weight: {network.weighting}.",
        f"{len(network.ids)} nodes, {len(network.source)} ties.",
        f"Asked: {asked}." if asked else "",
        f"Left out: {left}." if left else "",
        f"{dropped} labels found no room." if dropped and network.ids else "",
        f"ccpg-graph, release {network.release}.",
    ]
    return textwrap.wrap(" ".join(filter(None, parts)), int((WIDTH - 2 * MARGIN) / (SMALL * 0.55)))

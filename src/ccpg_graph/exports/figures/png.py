"""A drawing as PNG, by matplotlib, which brings its own letters; the extra `figures` installs it."""

from __future__ import annotations

import io
from collections.abc import Sequence
from itertools import groupby
from typing import Any

from ccpg_graph.errors import UsageError
from ccpg_graph.exports.figures.drawing import Circle, Drawing, Line, Text, head_of

_POINTS = 72


def png_of(drawing: Drawing, dots: int = 200) -> bytes:
    """The drawing as PNG; dots: to the inch. UsageError where the extra is not installed."""
    try:
        from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415 - an extra, and slow to import
        from matplotlib.figure import Figure  # noqa: PLC0415 - as above
    except ImportError as error:
        raise UsageError(
            "a PNG is drawn by matplotlib, which is not installed; `pip install 'ccpg-graph[figures]'`, or ask for SVG"
        ) from error
    figure = Figure(figsize=(drawing.width / _POINTS, drawing.height / _POINTS), dpi=dots, facecolor="#ffffff")
    FigureCanvasAgg(figure)
    sheet = figure.add_axes((0, 0, 1, 1))
    sheet.set_xlim(0, drawing.width)
    sheet.set_ylim(drawing.height, 0)
    sheet.set_axis_off()
    for order, (kind, shapes) in enumerate(groupby(drawing.shapes, type)):
        if kind is Line:
            _add_lines(sheet, [shape for shape in shapes if isinstance(shape, Line)], order)
        elif kind is Circle:
            _add_circles(sheet, [shape for shape in shapes if isinstance(shape, Circle)], order)
        else:
            _add_words(sheet, [shape for shape in shapes if isinstance(shape, Text)], order)
    output = io.BytesIO()
    figure.savefig(output, format="png", metadata={"Software": None, "Title": drawing.title})
    return output.getvalue()


def _add_lines(sheet: Any, lines: Sequence[Line], order: int) -> None:
    from matplotlib.collections import LineCollection, PolyCollection  # noqa: PLC0415 - an extra, and slow to import
    from matplotlib.colors import to_rgba  # noqa: PLC0415 - as above

    sheet.add_collection(
        LineCollection(
            [((each.x1, each.y1), (each.x2, each.y2)) for each in lines],
            linewidths=[each.width for each in lines],
            colors=[to_rgba(each.colour, each.opacity) for each in lines],
            capstyle="round",
            zorder=order,
        ),
        autolim=False,
    )
    arrows = [each for each in lines if each.arrow]
    if arrows:
        colours = [to_rgba(each.colour, min(1.0, each.opacity + 0.2)) for each in arrows]
        heads = PolyCollection([head_of(each) for each in arrows], facecolors=colours, linewidths=0, zorder=order)
        sheet.add_collection(heads, autolim=False)


def _add_circles(sheet: Any, circles: Sequence[Circle], order: int) -> None:
    from matplotlib.patches import Circle as Disc  # noqa: PLC0415 - an extra, and slow to import

    for each in circles:
        fill, rim = ("#ffffff", each.colour) if each.open else (each.colour, "#ffffff")
        width = 2 if each.open else 1
        middle = (each.x, each.y)
        sheet.add_patch(Disc(middle, each.radius, facecolor=fill, edgecolor=rim, linewidth=width, zorder=order))


def _add_words(sheet: Any, words: Sequence[Text], order: int) -> None:
    from matplotlib import patheffects  # noqa: PLC0415 - an extra, and slow to import

    sides = {"start": "left", "middle": "center", "end": "right"}
    for each in words:
        found = sheet.text(
            each.x, each.y, each.words.replace("$", r"\$"), fontsize=each.size, color=each.colour,
            ha=sides[each.anchor], va="baseline", family="DejaVu Sans",
            weight="bold" if each.bold else "normal", zorder=order,
        )  # fmt: skip
        if each.halo:
            found.set_path_effects([patheffects.withStroke(linewidth=3, foreground="#ffffff")])

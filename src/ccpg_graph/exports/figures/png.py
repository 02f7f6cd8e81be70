"""A drawing as PNG, by matplotlib, which brings its own letters; the extra `figures` installs it."""

from __future__ import annotations

import io

from ccpg_graph.errors import UsageError
from ccpg_graph.exports.figures.drawing import Circle, Drawing, Line, Text, head_of

_POINTS = 72


def png_of(drawing: Drawing, dots: int = 200) -> bytes:
    """The drawing as PNG; dots: to the inch. UsageError where the extra is not installed."""
    try:
        from matplotlib import patheffects  # noqa: PLC0415 - an extra, and slow to import
        from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415 - as above
        from matplotlib.figure import Figure  # noqa: PLC0415 - as above
        from matplotlib.patches import Circle as Disc  # noqa: PLC0415 - as above
        from matplotlib.patches import Polygon  # noqa: PLC0415 - as above
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
    sides = {"start": "left", "middle": "center", "end": "right"}
    for order, shape in enumerate(drawing.shapes):
        if isinstance(shape, Line):
            sheet.plot(
                (shape.x1, shape.x2), (shape.y1, shape.y2), color=shape.colour, linewidth=shape.width,
                alpha=shape.opacity, solid_capstyle="round", zorder=order,
            )  # fmt: skip
            if shape.arrow:
                alpha = min(1.0, shape.opacity + 0.2)
                sheet.add_patch(Polygon(head_of(shape), facecolor=shape.colour, alpha=alpha, linewidth=0, zorder=order))
        elif isinstance(shape, Circle):
            fill, rim = ("#ffffff", shape.colour) if shape.open else (shape.colour, "#ffffff")
            width = 2 if shape.open else 1
            middle = (shape.x, shape.y)
            sheet.add_patch(Disc(middle, shape.radius, facecolor=fill, edgecolor=rim, linewidth=width, zorder=order))
        elif isinstance(shape, Text):
            words = sheet.text(
                shape.x, shape.y, shape.words.replace("$", r"\$"), fontsize=shape.size, color=shape.colour,
                ha=sides[shape.anchor], va="baseline", family="DejaVu Sans",
                weight="bold" if shape.bold else "normal", zorder=order,
            )  # fmt: skip
            if shape.halo:
                words.set_path_effects([patheffects.withStroke(linewidth=3, foreground="#ffffff")])
    output = io.BytesIO()
    figure.savefig(output, format="png", metadata={"Software": None, "Title": drawing.title})
    return output.getvalue()

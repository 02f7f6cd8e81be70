"""Figures of print quality: a drawing of shapes in points, written as SVG, or as PNG with the extra `figures`."""

from ccpg_graph.exports.figures.drawing import Circle, Drawing, Line, Text, svg_of
from ccpg_graph.exports.figures.network import draw_network
from ccpg_graph.exports.figures.png import png_of

__all__ = ["Circle", "Drawing", "Line", "Text", "draw_network", "png_of", "svg_of"]

"""A drawing: lines, circles and words on a sheet, measured in points from its upper left corner; and its SVG."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

FONT = "DejaVu Sans, Verdana, Helvetica, Arial, sans-serif"
# Widths of DejaVu Sans, on average of running text; measured on the labels of the registry.
CHARACTER = 0.6


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line; arrow: with a head at its end."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float
    colour: str
    opacity: float = 1.0
    arrow: bool = False
    about: str = ""


@dataclass(frozen=True, slots=True)
class Circle:
    """A disc with a thin rim; open: white with a rim of the colour."""

    x: float
    y: float
    radius: float
    colour: str
    about: str = ""
    open: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """Words; anchor: start, middle or end. x and y are those of the anchor, y of the line the letters stand on."""

    x: float
    y: float
    words: str
    size: float
    anchor: str = "start"
    colour: str = "#1c2430"
    bold: bool = False
    halo: bool = False

    @property
    def width(self) -> float:
        """About how wide the words are."""
        return CHARACTER * self.size * len(self.words) * (1.08 if self.bold else 1)

    @property
    def box(self) -> tuple[float, float, float, float]:
        """The rectangle around the words: left, top, right, bottom."""
        left = self.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[self.anchor] * self.width
        return left, self.y - 0.8 * self.size, left + self.width, self.y + 0.25 * self.size


Shape = Line | Circle | Text


@dataclass(frozen=True, slots=True)
class Drawing:
    """A sheet with its shapes, the lowest first; title and description are for who cannot see it."""

    width: float
    height: float
    title: str
    description: str
    shapes: tuple[Shape, ...]


def svg_of(drawing: Drawing) -> bytes:
    """The drawing as SVG 1.1 that needs nothing from elsewhere."""
    wide, high = _n(drawing.width), _n(drawing.height)
    size = f'width="{wide}" height="{high}" viewBox="0 0 {wide} {high}"'
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" font-family="{FONT}">',
        f"<title>{escape(drawing.title)}</title>",
        f"<desc>{escape(drawing.description)}</desc>",
        f'<rect width="{wide}" height="{high}" fill="#ffffff"/>',
        *(_element(shape) for shape in drawing.shapes),
        "</svg>",
    ]
    return ("\n".join(lines) + "\n").encode()


def _element(shape: Shape) -> str:
    if isinstance(shape, Line):
        told = f"<title>{escape(shape.about)}</title>" if shape.about else ""
        line = (
            f'<line x1="{_n(shape.x1)}" y1="{_n(shape.y1)}" x2="{_n(shape.x2)}" y2="{_n(shape.y2)}" '
            f'stroke="{shape.colour}" stroke-width="{_n(shape.width)}" stroke-opacity="{_n(shape.opacity)}" '
            f'stroke-linecap="round">{told}</line>'
        )
        return line + _head(shape) if shape.arrow else line
    if isinstance(shape, Circle):
        told = f"<title>{escape(shape.about)}</title>" if shape.about else ""
        fill, rim = ("#ffffff", shape.colour) if shape.open else (shape.colour, "#ffffff")
        return (
            f'<circle cx="{_n(shape.x)}" cy="{_n(shape.y)}" r="{_n(shape.radius)}" fill="{fill}" '
            f'stroke="{rim}" stroke-width="{2 if shape.open else 1}">{told}</circle>'
        )
    weight = ' font-weight="bold"' if shape.bold else ""
    halo = ' stroke="#ffffff" stroke-width="3" stroke-linejoin="round" paint-order="stroke"' if shape.halo else ""
    return (
        f'<text x="{_n(shape.x)}" y="{_n(shape.y)}" font-size="{_n(shape.size)}" text-anchor="{shape.anchor}" '
        f'fill="{shape.colour}"{weight}{halo}>{escape(shape.words)}</text>'
    )


def head_of(line: Line) -> tuple[tuple[float, float], ...]:
    """The three corners of an arrow's head, its point first."""
    length = max(1e-9, ((line.x2 - line.x1) ** 2 + (line.y2 - line.y1) ** 2) ** 0.5)
    ux, uy = (line.x2 - line.x1) / length, (line.y2 - line.y1) / length
    size = 5 + 1.5 * line.width
    bx, by = line.x2 - ux * size, line.y2 - uy * size
    wide = size * 0.45
    return (line.x2, line.y2), (bx - uy * wide, by + ux * wide), (bx + uy * wide, by - ux * wide)


def _head(line: Line) -> str:
    points = " ".join(f"{_n(x)},{_n(y)}" for x, y in head_of(line))
    return f'<polygon points="{points}" fill="{line.colour}" fill-opacity="{_n(min(1.0, line.opacity + 0.2))}"/>'


def _n(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")

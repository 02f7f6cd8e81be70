"""What the store gives back: nodes, rows, triples, and the part of the data set that a question may see."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, Protocol

XSD_STRING = "http://www.w3.org/2001/XMLSchema#string"

# Serialised as N-Triples writes terms: subject, predicate, object, and the IRI of the graph.
Quad = tuple[str, str, str, str]
Triple = tuple[str, str, str]

_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r"})


class NodeKind(StrEnum):
    """The three kinds of RDF node, in the words of the SPARQL JSON results format."""

    IRI = "uri"
    LITERAL = "literal"
    BLANK = "bnode"


class Node(NamedTuple):
    """One RDF node of an answer. datatype is None for plain and for language-tagged strings."""

    kind: NodeKind
    text: str
    datatype: str | None = None
    language: str | None = None

    def serialized(self) -> str:
        """The node as N-Triples writes it."""
        if self.kind is NodeKind.IRI:
            return f"<{self.text}>"
        if self.kind is NodeKind.BLANK:
            return f"_:{self.text}"
        tail = f"@{self.language}" if self.language else f"^^<{self.datatype}>" if self.datatype else ""
        return f'"{self.text.translate(_ESCAPES)}"{tail}'


Row = tuple[Node | None, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """The answer to SELECT: names of the columns, and rows that are read once."""

    variables: tuple[str, ...]
    rows: Iterator[Row]


class GraphFormat(StrEnum):
    """How triples can be written: the media type of each."""

    TURTLE = "text/turtle"
    N_TRIPLES = "application/n-triples"
    RDF_XML = "application/rdf+xml"
    JSON_LD = "application/ld+json"


class Triples(Protocol):
    """The answer to CONSTRUCT and DESCRIBE; it can be read once."""

    def serialize(self, form: GraphFormat, limit: int | None = None) -> bytes:
        """All triples in a format; raises QueryStopped where there are more than `limit`."""
        ...


Answer = Rows | bool | Triples


@dataclass(frozen=True, slots=True)
class Scope:
    """The graphs a question sees, as IRIs. None is all: the default graph is then the union of every graph."""

    graphs: tuple[str, ...] | None = None


EVERYTHING = Scope()

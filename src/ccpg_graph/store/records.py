"""What the store gives back: nodes, rows, triples, and the part of the data set that a question may see."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple, Protocol

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


class Output(Protocol):
    """A file that bytes are written to."""

    def write(self, piece: bytes, /) -> int:
        """Take a piece; how many bytes were taken."""
        ...

    def flush(self) -> None:
        """Pass on what was held back."""
        ...


@dataclass(frozen=True, slots=True)
class Rows:
    """The answer to SELECT: names of the columns, and rows that are read once.

    write: writes them to a file instead, in the media type given, one of the four result formats of SPARQL 1.1; None
    for rows that no store holds.
    """

    variables: tuple[str, ...]
    rows: Iterator[Row]
    write: Callable[[Output, str], None] | None = None


class GraphFormat(StrEnum):
    """How triples can be written: the media type of each."""

    TURTLE = "text/turtle"
    N_TRIPLES = "application/n-triples"
    RDF_XML = "application/rdf+xml"
    JSON_LD = "application/ld+json"


class Triples(Protocol):
    """The answer to CONSTRUCT and DESCRIBE; it can be read once."""

    def serialize(self, form: GraphFormat) -> bytes:
        """All triples in a format."""
        ...

    def write(self, output: Output, form: GraphFormat, limit: int) -> None:
        """Write them to a file; raises LimitPassed where there are more than `limit`."""
        ...


Answer = Rows | bool | Triples


@dataclass(frozen=True, slots=True)
class Scope:
    """The data set a question sees.

    graphs: IRIs whose union is the default graph; None: the store's own, or with `union` the union of every graph.
    named: IRIs that GRAPH sees; None: the same graphs, or all where those are None.
    """

    graphs: tuple[str, ...] | None = None
    named: tuple[str, ...] | None = None
    union: bool = True

    @classmethod
    def from_json(cls, found: Mapping[str, Any]) -> Scope:
        """The scope whose fields went through JSON, which knows no tuples."""
        graphs, named = found["graphs"], found["named"]
        return cls(
            None if graphs is None else tuple(graphs), None if named is None else tuple(named), bool(found["union"])
        )


EVERYTHING = Scope()

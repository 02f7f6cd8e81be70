"""What a store can do, whatever keeps the quads. Errors are StoreError; of a question, QueryError."""

from __future__ import annotations

from collections.abc import Iterable
from types import TracebackType
from typing import Protocol, Self

from ccpg_graph.store.lines import Lines
from ccpg_graph.store.records import EVERYTHING, Answer, Quad, Scope, Triple


class Store(Protocol):
    """Quads that can be asked and, unless opened read-only, changed by one writer at a time."""

    def query(self, text: str, scope: Scope = EVERYTHING, base: str | None = None) -> Answer:
        """The answer to a SPARQL query over the data set in scope; base: what relative IRIs are resolved against.

        A query with FROM is to be asked without `union`, which would win over it.
        """
        ...

    def update(self, text: str) -> None:
        """Do a SPARQL update, whole or not at all."""
        ...

    def put_graph(self, iri: str, triples: Iterable[Triple]) -> None:
        """Make the named graph exactly these triples (N-Triples terms)."""
        ...

    def delete_graph(self, iri: str) -> None:
        """Remove a named graph with all it holds; one that is not there is no error."""
        ...

    def bulk_load(self, quads: Iterable[Quad]) -> None:
        """Add many quads (N-Triples terms). Fast, and not one transaction: after an error some may be there."""
        ...

    def graphs(self) -> list[str]:
        """The IRIs of the named graphs, sorted."""
        ...

    def dump(self, output: Lines) -> None:
        """Write everything as sorted N-Quads."""
        ...

    def count(self, graph: str | None = None) -> int:
        """How many quads there are, or how many triples in one graph."""
        ...

    def flush(self) -> None:
        """Bring everything written so far safely to disk."""
        ...

    def close(self) -> None:
        """Let go of the files. A closed store answers nothing more; closing twice is no error."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

"""A question to a release and its answer, as they travel between processes."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace

from ccpg_graph.errors import UsageError
from ccpg_graph.sparql.known import known_by
from ccpg_graph.sparql.limits import TEXT_LIMITS, TextLimits, check_length, check_tokens
from ccpg_graph.sparql.outlet import Caps, Outlet
from ccpg_graph.sparql.parameters import bind_parameters, given_iris
from ccpg_graph.sparql.tokens import TokenKind, find_form, read_tokens
from ccpg_graph.sparql.writers import RowFormat, write_rows, write_truth
from ccpg_graph.store import EVERYTHING, GraphFormat, Rows, Scope, Store
from ccpg_graph.vocab import BASE


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of which store, and how the answer is to be written.

    store: its folder; key: names what that folder holds, the same for the same quads; values: of declared parameters;
    known_by: a day (see `known`); rows, graph: the format of rows and of triples; base: how IRIs of things start;
    relative_to: what relative IRIs are resolved against.
    """

    store: str
    text: str
    key: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    known_by: str | None = None
    rows: RowFormat = RowFormat.JSON
    graph: GraphFormat = GraphFormat.TURTLE
    caps: Caps = field(default_factory=Caps)
    base: str = BASE
    scope: Scope = EVERYTHING
    relative_to: str | None = None

    def to_json(self) -> str:
        """The question on one line."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, line: str | bytes) -> Question:
        """The question that `to_json` wrote."""
        found = json.loads(line)
        scope = Scope.from_json(found["scope"])
        formats = {"rows": RowFormat(found["rows"]), "graph": GraphFormat(found["graph"])}
        return cls(**{**found, **formats, "scope": scope, "caps": Caps(**found["caps"])})


@dataclass(frozen=True, slots=True)
class Head:
    """What is known of an answer before its first byte: the format; the counts of documents not asked, where
    `known_by` was given; and the things given as parameters of which nothing is known, as IRIs."""

    form: str
    left_out: Mapping[str, int] | None = None
    unknown: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer written out whole, with what its head says."""

    body: bytes
    form: str
    left_out: Mapping[str, int] | None = None
    unknown: Sequence[str] = ()


def check(text: str, limits: TextLimits = TEXT_LIMITS) -> str:
    """SELECT, ASK, CONSTRUCT or DESCRIBE; QueryRefused or QueryError for a text that will not be run."""
    check_length(text, limits)
    tokens = read_tokens(text)
    check_tokens(tokens, limits)
    return find_form(tokens)


def answer(question: Question, store: Store, outlet: Outlet) -> None:
    """Ask a store, in this very process, and write the answer to the outlet.

    The text has been checked (see `check`). Raises QueryError and its kinds, and UsageError for wrong parameters,
    before anything is written or after, for a query goes on while it is written.
    """
    tokens = read_tokens(question.text)
    text = bind_parameters(tokens, question.values, question.base)
    scope, left_out = question.scope, None
    has_from = any(token.kind is TokenKind.WORD and token.text.upper() == "FROM" for token in tokens)
    if has_from:
        scope = replace(scope, union=False)
    if question.known_by is not None:
        if has_from or scope.graphs is not None:
            raise UsageError("a question that chooses its graphs itself (FROM) cannot be asked as known by a day")
        known = known_by(store, question.known_by, question.base)
        scope = known.scope
        left_out = {"documents": known.documents, "later": known.later, "undated": known.undated}
    unknown = [iri for iri in given_iris(tokens, question.values, question.base) if not _is_known(iri, store, scope)]
    found = store.query(text, scope, question.relative_to)
    if isinstance(found, bool):
        outlet.begin(question.rows, left_out, unknown)
        outlet.write(write_truth(found, question.rows).encode())
    elif isinstance(found, Rows):
        outlet.begin(question.rows, left_out, unknown)
        write_rows(found, question.rows, outlet, question.caps.rows)
    else:
        outlet.begin(question.graph, left_out, unknown)
        found.write(outlet, question.graph, question.caps.rows)
    outlet.end()


def _is_known(iri: str, store: Store, scope: Scope) -> bool:
    """Whether any triple in scope has this IRI as its subject or object."""
    return store.query(f"ASK {{ {{ <{iri}> ?p ?o }} UNION {{ ?s ?p <{iri}> }} }}", scope) is True

"""A question to a release and its answer, as they travel between processes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace

from ccpg_graph.errors import UsageError
from ccpg_graph.sparql.known import known_by
from ccpg_graph.sparql.limits import TEXT_LIMITS, TextLimits, check_length, check_tokens
from ccpg_graph.sparql.parameters import bind_parameters
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
    max_rows: int = 100_000
    base: str = BASE
    scope: Scope = EVERYTHING
    relative_to: str | None = None

    def to_json(self) -> str:
        """The question on one line."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, line: str) -> Question:
        """The question that `to_json` wrote."""
        found = json.loads(line)
        scope = Scope.from_json(found["scope"])
        formats = {"rows": RowFormat(found["rows"]), "graph": GraphFormat(found["graph"])}
        return cls(**{**found, **formats, "scope": scope})


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer written out whole. left_out: counts of documents not asked, where `known_by` was given."""

    body: bytes
    form: str
    count: int = 0
    left_out: Mapping[str, int] | None = None


def check(text: str, limits: TextLimits = TEXT_LIMITS) -> str:
    """SELECT, ASK, CONSTRUCT or DESCRIBE; QueryRefused or QueryError for a text that will not be run."""
    check_length(text, limits)
    tokens = read_tokens(text)
    check_tokens(tokens, limits)
    return find_form(tokens)


def answer(question: Question, store: Store) -> Answered:
    """Ask a store, in this very process. Raises QueryError and its kinds, and UsageError for wrong parameters."""
    check(question.text)
    tokens = read_tokens(question.text)
    text = bind_parameters(tokens, question.values)
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
    found = store.query(text, scope, question.relative_to)
    if isinstance(found, bool):
        return Answered(write_truth(found, question.rows).encode(), question.rows, 1, left_out)
    if isinstance(found, Rows):
        written, count = write_rows(found, question.rows, question.max_rows)
        return Answered(written.encode(), question.rows, count, left_out)
    return Answered(found.serialize(question.graph, question.max_rows), question.graph, 0, left_out)

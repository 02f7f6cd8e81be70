"""An update read into what may be run: the managed graphs closed to it, nothing fetched, every IRI written out.

Where an update names a managed graph to write to, it is refused. Where it leaves the graph to a variable, the pattern
is narrowed so that no managed graph can be meant, and a guard tells beforehand whether one would have been.
In an update the default graph is the one without a name, whatever the setting for queries: it is what is written to.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ccpg_graph.errors import QueryError, QueryRefused
from ccpg_graph.sparql.cursor import Cursor
from ccpg_graph.sparql.terms import Term, TermKind, written_iri

_VERBS = ("LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "INSERT", "DELETE", "WITH")
_NOTHING = "CLEAR SILENT GRAPH <urn:x-ccpg:nothing>"  # an operation that does nothing


@dataclass(frozen=True, slots=True)
class Sent:
    """An update as it was sent: its text, the data set of the protocol's parameters, and the base of relative IRIs."""

    text: str
    using: tuple[str, ...] = ()
    using_named: tuple[str, ...] = ()
    base: str = ""


@dataclass(frozen=True, slots=True)
class Guard:
    """A query that must be false for the update to be run; default: the graph asked where the query names none."""

    query: str
    default: str | None = None


@dataclass(frozen=True, slots=True)
class Update:
    """What may be run: a text without prologues, and its guards. starts: (offset in text, offset as sent) of terms."""

    text: str
    guards: tuple[Guard, ...]
    starts: tuple[tuple[int, int], ...] = field(repr=False, default=())

    def sent_offset(self, at: int) -> int:
        """Where in the text as it was sent the term stands that is found at an offset of this text."""
        return max((pair for pair in self.starts if pair[0] <= at), default=(0, 0))[1]


def closed_message(graph: str) -> str:
    """Why a managed graph is not written to, and what is the way in."""
    return (
        f"{graph} is managed: what it holds comes in with documents (`ccpg-graph add`, `remove`) and judgements "
        "(`ccpg-graph judge`). Write to a graph of your own"
    )


def read_update(sent: Sent, closed: str, *, outward: bool = False) -> Update:
    """Read an update; closed: how the IRIs of managed graphs start; outward: whether it may call other servers.

    QueryRefused for writing to such a graph, LOAD, SERVICE and too deep nesting, QueryError for what is no update.
    """
    return _Reader(sent, closed, outward=outward).read()


class _Reader:
    def __init__(self, sent: Sent, closed: str, *, outward: bool) -> None:
        self._sent = sent
        self._closed = closed
        self._outward = outward
        self._terms = Cursor(sent.text, sent.base, outward=outward)
        self._guards: list[Guard] = []
        self._refused: QueryRefused | None = None  # told once all has been read, for what is no update is no LOAD
        self._out: list[str] = []
        self._length = 0
        self._starts: list[tuple[int, int]] = []

    def read(self) -> Update:
        while True:
            self._terms.read_prologue()
            if self._terms.peek() is None:
                break
            self._read_operation()
            if self._terms.peek() is None:
                break
            self._emit(self._terms.take_mark(";"))
        if self._refused is not None:
            raise self._refused
        return Update("".join(self._out), tuple(self._guards), tuple(self._starts))

    # What is written for the store

    def _emit(self, term: Term) -> None:
        self._starts.append((self._length, term.at))
        if term.kind in {TermKind.IRI, TermKind.NAME}:
            self._write(written_iri(self._terms.iri_of(term)))
        else:
            self._write(term.text, apart=term.apart or term.kind is TermKind.WORD)

    def _write(self, text: str, *, apart: bool = True) -> None:
        # After `^^` a blank is allowed, too; before `<` it keeps `?a<ex:b` from becoming `<<`.
        piece = f" {text}" if apart else text
        self._out.append(piece)
        self._length += len(piece)

    def _emit_all(self, terms: list[Term]) -> None:
        for term in terms:
            self._emit(term)

    # Operations

    def _read_operation(self) -> None:
        term = self._terms.take_word(
            "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "INSERT", "DELETE", "WITH"
        )
        word = term.text.upper()
        if word == "LOAD":
            self._read_load(term)
        elif word in {"CLEAR", "DROP", "CREATE"}:
            self._read_emptying(term)
        elif word in {"ADD", "MOVE", "COPY"}:
            self._read_copying(term)
        elif word != "WITH" and self._terms.is_next("DATA"):
            self._emit_all([term, self._terms.take()])
            self._emit_template(self._terms.take_group())
        elif word == "DELETE" and self._terms.is_next("WHERE"):
            self._read_delete_where(term)
        else:
            self._read_modify(term)

    def _read_load(self, verb: Term) -> None:
        """LOAD SILENT may fail without a word (SPARQL 1.1 Update §3.1.4), so where nothing may be called it does."""
        terms, silent = [verb], self._terms.is_next("SILENT")
        if silent:
            terms.append(self._terms.take())
        terms.append(self._terms.take())
        self._terms.iri_of(terms[-1])
        if self._terms.is_next("INTO"):
            terms += [self._terms.take(), self._terms.take_word("GRAPH"), self._terms.take()]
            self._check_open(self._terms.iri_of(terms[-1]))
        if self._outward:
            self._emit_all(terms)
            return
        if not silent:
            self._refused = QueryRefused("LOAD asks another server or reads a file; send what is to be stored instead")
        self._write(_NOTHING)

    def _read_emptying(self, verb: Term) -> None:
        self._emit(verb)
        if self._terms.is_next("SILENT"):
            self._emit(self._terms.take())
        choices = ("GRAPH",) if verb.is_word("CREATE") else ("GRAPH", "DEFAULT", "NAMED", "ALL")
        which = self._terms.take_word(*choices)
        self._emit(which)
        if which.is_word("GRAPH"):
            self._emit_graph()
        elif which.is_word("NAMED", "ALL"):
            self._guards.append(Guard(f"ASK {{ GRAPH ?g {{}} FILTER({self._is_closed('g')}) }}"))

    def _read_copying(self, verb: Term) -> None:
        self._emit(verb)
        if self._terms.is_next("SILENT"):
            self._emit(self._terms.take())
        self._emit_source(writes=verb.is_word("MOVE"))
        self._emit(self._terms.take_word("TO"))
        self._emit_source(writes=True)

    def _emit_source(self, *, writes: bool) -> None:
        if self._terms.is_next("DEFAULT"):
            self._emit(self._terms.take())
            return
        if self._terms.is_next("GRAPH"):
            self._emit(self._terms.take())
        if writes:
            self._emit_graph()
        else:
            self._emit(self._terms.take())

    def _emit_graph(self) -> str:
        """Emit the IRI of a graph that is written to, and give it."""
        term = self._terms.take()
        graph = self._terms.iri_of(term)
        self._check_open(graph)
        self._emit(term)
        return graph

    def _check_open(self, graph: str) -> None:
        if graph.startswith(self._closed):
            raise QueryRefused(closed_message(graph))

    # Templates and patterns

    def _emit_template(self, group: list[Term]) -> set[str]:
        """Emit a template; gives the variables that name graphs in it."""
        variables = set(self._graph_variables(group))
        self._emit_all(group)
        return variables

    def _graph_variables(self, group: list[Term]) -> Iterator[str]:
        for word, graph in zip(group, group[1:], strict=False):
            if word.is_word("GRAPH"):
                if graph.kind is TermKind.VARIABLE:
                    yield graph.text[1:]
                else:
                    self._check_open(self._terms.iri_of(graph))

    def _read_modify(self, first: Term) -> None:
        """`WITH`, `DELETE`, `INSERT`, `USING` and `WHERE`, in this order; the first of those there are is taken."""
        default: str | None = None
        verb = first
        if first.is_word("WITH"):
            self._emit(first)
            default = self._emit_graph()
            verb = self._terms.take_word("DELETE", "INSERT")
        self._emit(verb)
        variables = self._emit_template(self._terms.take_group())
        if verb.is_word("DELETE") and self._terms.is_next("INSERT"):
            self._emit(self._terms.take())
            variables |= self._emit_template(self._terms.take_group())
        using = self._take_using()
        clauses = self._emit_using(using, default=default)
        self._terms.take_word("WHERE")
        self._emit_where(self._terms.take_group(), variables, clauses, None if using else default)

    def _read_delete_where(self, verb: Term) -> None:
        """`DELETE WHERE` is written as the `DELETE` and `WHERE` that it is short for (SPARQL 1.1 Update §3.1.3.3)."""
        self._terms.take_word("WHERE")
        group = self._terms.take_group()
        self._emit(verb)
        variables = self._emit_template(group)
        self._emit_where(group, variables, self._emit_using([], default=None), None)

    def _take_using(self) -> list[tuple[bool, str]]:
        found = []
        while self._terms.is_next("USING"):
            self._terms.take()
            named = self._terms.is_next("NAMED")
            if named:
                self._terms.take()
            found.append((named, self._terms.take_iri()))
        return found

    def _emit_using(self, using: list[tuple[bool, str]], *, default: str | None) -> str:
        """Emit the data set of an operation; gives the same as clauses of a query."""
        sent = [*((False, iri) for iri in self._sent.using), *((True, iri) for iri in self._sent.using_named)]
        if sent and (using or default is not None):
            raise QueryError("USING and WITH cannot stand beside using-graph-uri and using-named-graph-uri")
        clauses = [f"{'NAMED ' if named else ''}{written_iri(iri)}" for named, iri in using or sent]
        for clause in clauses:
            self._write(f"USING {clause}")
        return " ".join(f"FROM {clause}" for clause in clauses)

    def _emit_where(self, group: list[Term], variables: set[str], clauses: str, default: str | None) -> None:
        if not variables:
            self._write("WHERE")
            self._emit_all(group)
            return
        self._write("WHERE {")
        before = len(self._out)
        self._emit_all(group)
        pattern = "".join(self._out[before:])
        names = sorted(variables)
        self._write(" ".join(f"FILTER(!BOUND(?{name}) || !{self._is_closed(name)})" for name in names))
        self._write("}")
        meant = " || ".join(f"(BOUND(?{name}) && {self._is_closed(name)})" for name in names)
        self._guards.append(Guard(f"ASK {clauses} {{ {pattern} FILTER({meant}) }}", default))

    def _is_closed(self, variable: str) -> str:
        return f'STRSTARTS(STR(?{variable}), "{self._closed}")'

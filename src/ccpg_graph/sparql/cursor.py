"""Going through the terms of an update, with the base and prefixes that hold at each place."""

from __future__ import annotations

from ccpg_graph.errors import QueryError, QueryRefused
from ccpg_graph.sparql.terms import Term, TermKind, place, read_terms, resolve, unescape_iri, unescape_local

MAX_DEPTH = 64


class Cursor:
    """The terms of a text, taken one after another; base: of relative IRIs, until the text names another.

    QueryRefused for SERVICE where it may not look `outward`, and for nesting past MAX_DEPTH; QueryError with line and
    column for what does not fit.
    """

    def __init__(self, text: str, base: str, *, outward: bool) -> None:
        self._text = text
        self._terms = read_terms(text)
        self._next = 0
        self._base = base
        self._prefixes: dict[str, str] = {}
        self._check(outward=outward)

    def _check(self, *, outward: bool) -> None:
        depth = 0
        for term in self._terms:
            depth += (term.kind is TermKind.OPEN) - (term.kind is TermKind.CLOSE)
            if depth > MAX_DEPTH:
                raise QueryRefused(f"the update nests more than {MAX_DEPTH} brackets in one another")
            if term.is_word("SERVICE") and not outward:
                raise QueryRefused("SERVICE asks another server; only this store is asked here")

    def peek(self) -> Term | None:
        """The next term, which stays the next; None at the end."""
        return self._terms[self._next] if self._next < len(self._terms) else None

    def is_next(self, *words: str) -> bool:
        """Whether one of these keywords comes next."""
        term = self.peek()
        return term is not None and term.is_word(*words)

    def take(self) -> Term:
        """The next term."""
        term = self.peek()
        if term is None:
            raise QueryError(f"error at {place(self._text, len(self._text))}: the update ends too early")
        self._next += 1
        return term

    def take_word(self, *words: str) -> Term:
        """The next term, which must be one of these keywords."""
        term = self.take()
        if not term.is_word(*words):
            raise self.unexpected(term, " or ".join(words))
        return term

    def take_mark(self, mark: str) -> Term:
        """The next term, which must be this mark."""
        term = self.take()
        if term.text != mark:
            raise self.unexpected(term, f"“{mark}”")
        return term

    def take_iri(self) -> str:
        """The IRI that the next term is or stands for."""
        return self.iri_of(self.take())

    def take_group(self) -> list[Term]:
        """The terms from `{` to its `}`."""
        start, depth = self._next, 1
        self.take_mark("{")
        while depth:
            term = self.take()
            depth += (term.text == "{") - (term.text == "}")
        return self._terms[start : self._next]

    def iri_of(self, term: Term) -> str:
        """The IRI that a term is or stands for."""
        if term.kind is TermKind.IRI:
            return resolve(unescape_iri(term.text), self._base)
        if term.kind is TermKind.NAME:
            prefix, _, local = term.text.partition(":")
            if prefix not in self._prefixes:
                raise QueryError(f"error at {place(self._text, term.at)}: the prefix {prefix}: is not declared")
            return self._prefixes[prefix] + unescape_local(local)
        raise self.unexpected(term, "an IRI")

    def read_prologue(self) -> None:
        """Take BASE and PREFIX, as many as there are."""
        while self.is_next("BASE", "PREFIX"):
            if self.take().is_word("BASE"):
                self._base = self._take_reference()
            else:
                name = self.take()
                if name.kind is not TermKind.NAME or not name.text.endswith(":") or name.text.count(":") != 1:
                    raise self.unexpected(name, "a prefix with a colon at its end")
                self._prefixes[name.text[:-1]] = self._take_reference()

    def _take_reference(self) -> str:
        term = self.take()
        if term.kind is not TermKind.IRI:
            raise self.unexpected(term, "an IRI in <>")
        return self.iri_of(term)

    def unexpected(self, term: Term, wanted: str) -> QueryError:
        """The error for a term that stands where another is wanted."""
        return QueryError(f"error at {place(self._text, term.at)}: expected {wanted}, found {term.text}")

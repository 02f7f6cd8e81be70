"""What a person types for a thing, a claim or a value, looked up in the current release: else it is refused."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from ccpg_graph.errors import UsageError
from ccpg_graph.store import Node, NodeKind, Rows, Store
from ccpg_graph.vocab import BASE, CCPG, XSD

JUDGED_KINDS = ("person", "meeting", "instrument", "body")
_NAME = re.compile(r"(?P<kind>[a-z-]+)/(?P<slug>[^\s<>\"{}|^`\\@]+)(@(?P<document>[a-z0-9][a-z0-9._-]*))?")
_CLAIM = re.compile(r"(claim/)?(?P<digits>[0-9a-f]{32})")
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"


@dataclass(frozen=True, slots=True)
class NamedClaim:
    """A claim of the release: what it says of what."""

    id: str
    subject: str
    predicate: str
    object: Node


class Named:
    """Looks up what is named in a store whose things lie under a base."""

    def __init__(self, store: Store, base: str = BASE) -> None:
        self._store = store
        self._base = base

    def thing(self, text: str) -> str:
        """The id of a person, meeting, instrument or body, `@<document>` with it; UsageError where there is none."""
        found = _NAME.fullmatch(self._local(text))
        if found is None or found["kind"] not in JUDGED_KINDS:
            raise UsageError(f"{text!r}: judge a person/…, meeting/…, instrument/… or body/… by its id")
        thing, document = f"{found['kind']}/{found['slug']}", found["document"]
        if document is None:
            known = self._ask(f"{{ <{self._iri(thing)}> ?p ?o }} UNION {{ ?s ?p <{self._iri(thing)}> }}")
        elif found["kind"] == "body":
            raise UsageError(f"{text}: a body has one id in all documents; name it without @{document}")
        else:
            graph = f"{self._base}graph/evidence/{document}"
            thing_in = " UNION ".join(f"{{ ?c <{_RDF}{part}> <{self._iri(thing)}> }}" for part in ("subject", "object"))
            known = self._ask(f"GRAPH <{graph}> {{ {thing_in} }}")
        if not known:
            raise UsageError(f"{text}: the current release has no such thing; its page or a query shows the id")
        return f"{thing}@{document}" if document else thing

    def claim(self, text: str) -> NamedClaim:
        """A claim by its id; UsageError where the release has none of it."""
        found = _CLAIM.fullmatch(self._local(text))
        if found is None:
            raise UsageError(f"{text!r}: a claim's id is claim/ and 32 digits, as `extract --format jsonl` shows them")
        claim = f"claim/{found['digits']}"
        parts = " ; ".join(f"<{_RDF}{name}> ?{name}" for name in ("subject", "predicate", "object"))
        answer = self._store.query(
            f"SELECT ?subject ?predicate ?object {{ GRAPH ?g {{ <{self._iri(claim)}> {parts} }} }} LIMIT 1"
        )
        for subject, predicate, value in answer.rows if isinstance(answer, Rows) else ():
            if subject and predicate and value:
                return NamedClaim(claim, subject.text, predicate.text, value)
        raise UsageError(f"{text}: the current release has no such claim; `ccpg-graph query evidence` shows claims")

    def value(self, text: str, claim: NamedClaim) -> str:
        """The right value of a claim, of the kind that its own is; UsageError says what kind that is."""
        if claim.object.kind is NodeKind.IRI:
            return self._term(text, claim) if claim.object.text.startswith(CCPG.NAMESPACE) else self._ref(text, claim)
        datatype = (claim.object.datatype or "string").removeprefix(XSD.NAMESPACE)
        if not text.strip() or not _fits(text, datatype):
            raise UsageError(f"{text!r}: the claim has {claim.object.text!r}, a {datatype}; give another {datatype}")
        return text

    def _term(self, text: str, claim: NamedClaim) -> str:
        """A term of the same class as the claim's own: `ccpg:Held` for `ccpg:Planned`."""
        name = text.removeprefix(CCPG.NAMESPACE).removeprefix("ccpg:")
        if not hasattr(CCPG, name) or not name[:1].isupper():
            raise UsageError(
                f"{text!r}: the claim has ccpg:{claim.object.text.removeprefix(CCPG.NAMESPACE)}; give a term"
            )
        return f"ccpg:{name}"

    def _ref(self, text: str, claim: NamedClaim) -> str:
        local, own = self._local(text), self._local(claim.object.text)
        kind = own.partition("/")[0]
        if _NAME.fullmatch(local) is None or "@" in local or local.partition("/")[0] != kind:
            raise UsageError(f"{text!r}: the claim has {own}; give the id of another {kind}")
        if not self._ask(f"<{self._iri(local)}> ?p ?o"):
            raise UsageError(f"{text}: the current release has no such thing")
        return local

    def _local(self, text: str) -> str:
        return text.strip().removeprefix("<").removesuffix(">").removeprefix(f"{self._base}id/")

    def _iri(self, thing: str) -> str:
        return f"{self._base}id/{thing}"

    def _ask(self, pattern: str) -> bool:
        return self._store.query(f"ASK {{ {pattern} }}") is True


def _fits(text: str, datatype: str) -> bool:
    if datatype in ("date", "gYearMonth", "gYear"):
        return _DATE.fullmatch(text) is not None and _is_day(text)
    if datatype in ("integer", "decimal"):
        return re.fullmatch(r"-?\d+" if datatype == "integer" else r"-?\d+(\.\d+)?", text) is not None
    return text in ("true", "false") if datatype == "boolean" else True


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(f"{text}-01-01"[:10] if len(text) == 4 else f"{text}-01"[:10])
    except ValueError:
        return False
    return True

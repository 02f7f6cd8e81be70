"""IRIs of ours and the addresses of their pages on this server."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote

from ccpg_graph.vocab import BASE

# What may stand in an id that is written into a query: nothing that could end an IRI.
_ID = re.compile(r"[A-Za-z][A-Za-z-]*/[\w.~%+,:;=@/-]+")


@dataclass(frozen=True, slots=True)
class Names:
    """Things and graphs under a base."""

    base: str = BASE

    def thing(self, thing_id: str) -> str | None:
        """The IRI of `person/igor-krasnov`; None for what cannot be an id."""
        return f"{self.base}id/{thing_id}" if _ID.fullmatch(thing_id) else None

    def graph(self, name: str) -> str:
        """The IRI of the graph `registry`, `evidence/<doc>`."""
        return f"{self.base}graph/{name}"

    def id_of(self, iri: str) -> str | None:
        """`person/igor-krasnov`, the inverse of `thing`; None for an IRI that is not ours."""
        head = f"{self.base}id/"
        return iri.removeprefix(head) if iri.startswith(head) else None

    def address(self, iri: str) -> str | None:
        """The address on this server at which a thing answers people and programs; None for an IRI that is not ours."""
        thing_id = self._whole(iri)
        return None if thing_id is None else f"/id/{_quoted(thing_id)}"

    def page(self, iri: str) -> str | None:
        """The address of a thing's page in the explorer; None for an IRI that is not ours."""
        thing_id = self._whole(iri)
        if thing_id is None:
            return None
        kind, _, slug = thing_id.partition("/")
        return f"/documents/{_quoted(slug)}" if kind == "document" else f"/entities/{_quoted(thing_id)}"

    def _whole(self, iri: str) -> str | None:
        """A part of a thing (`claim/…#passage`) is shown where the whole is."""
        thing_id = self.id_of(iri)
        return None if thing_id is None else thing_id.partition("#")[0]


def _quoted(thing_id: str) -> str:
    return quote(thing_id, safe="/~,:;=@+")

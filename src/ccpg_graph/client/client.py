"""The client itself: one method a route, errors as ApiError."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path as File
from types import TracebackType
from typing import Any, Self, TypeVar

import httpx2

from ccpg_graph.client.records import Claim, Document, Item, Json, Neighbour, Path, Record, Thing
from ccpg_graph.client.tables import Table
from ccpg_graph.errors import ApiError

R = TypeVar("R", bound=Record)
_PAGE = 500  # the most that the server gives at a time
_API = "/api/v1"
# Python's words → the API's; `from` cannot be the name of an argument.
_NAMES = {"since": "from"}
_TYPES = {
    ".txt": "text/plain",
    ".html": "text/html",
    ".htm": "text/html",
    ".md": "text/markdown",
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


class Row(Record):
    """A row of an answer that has no record of its own."""

    __slots__ = ()


class Client:
    """A server of the graph. address: where it listens; token: for what changes something; timeout: seconds.

    Filters are arguments by the API's names (kind, country, office, topic, status, until, as_of, known_by …; `since` is
    its `from`); of one that may be given several times, a list. Raises ApiError for what the server refuses or where
    there is none.
    """

    def __init__(self, address: str = "http://127.0.0.1:8000", token: str | None = None, timeout: float = 60.0) -> None:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        self._http = httpx2.Client(
            base_url=address.rstrip("/"), headers=headers, timeout=timeout, follow_redirects=True
        )

    def close(self) -> None:
        """Let go of the connections."""
        self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def release(self, known_by: str | None = None) -> Json:
        """What the server answers from."""
        return self._get("/release", known_by=known_by)

    def entities(self, q: str = "", *, limit: int | None = None, **filters: Any) -> Table[Item]:
        """Things that pass the filters, all of them or the first `limit`."""
        return self._all("/entities", Item, limit, q=q, **filters)

    def facets(self, q: str = "", **filters: Any) -> Mapping[str, list[Json]]:
        """How many things there are by kind, type, country, office, topic and status."""
        found: Mapping[str, list[Json]] = self._get("/entities", q=q, facets=True, limit=0, **filters)["facets"]
        return found

    def entity(self, thing_id: str, **options: Any) -> Thing:
        """A thing in full (`person/andrei-shved`); options: as_of, known_by."""
        return Thing.of(self._get(f"/entities/{thing_id}", **options))

    def neighbours(self, thing_id: str, *, limit: int | None = None, **filters: Any) -> Table[Neighbour]:
        """Whoever a thing shares meetings, instruments, decisions or a body with."""
        return self._all(f"/entities/{thing_id}/neighbours", Neighbour, limit, **filters)

    def paths(self, source: str, target: str, **filters: Any) -> list[Path]:
        """The shortest ways between two things."""
        return [Path.of(row) for row in self._get("/paths", source=source, target=target, **filters)["paths"]]

    def documents(self, *, limit: int | None = None, **filters: Any) -> Table[Document]:
        """Documents, the latest first."""
        return self._all("/documents", Document, limit, **filters)

    def document(self, document_id: str) -> Document:
        """A document with its claims, and its text where that may be shown."""
        return Document.of(self._get(f"/documents/{document_id}"))

    def claims(self, *, limit: int | None = None, **filters: Any) -> Table[Claim]:
        """Claims with their passages; filters: subject, property, value, about, document, modality, asserted, as_of."""
        return self._all("/claims", Claim, limit, **filters)

    def timeline(self, **filters: Any) -> Table[Row]:
        """The selection along time."""
        return Table([Row.of(row) for row in self._get("/timeline", **filters)["items"]])

    def map(self, **filters: Any) -> Json:
        """The selection by town and state."""
        return self._get("/map", **filters)

    def statistics(self, **filters: Any) -> Json:
        """The selection in numbers."""
        return self._get("/statistics", **filters)

    def queries(self) -> Table[Row]:
        """The questions that the server has."""
        return Table([Row.of(row) for row in self._get("/queries")["items"]])

    def query(self, name: str, known_by: str | None = None, **parameters: str) -> Table[Row]:
        """The rows of a question, with its parameters by name."""
        given = {f"param-{key}": value for key, value in parameters.items()}
        return _bindings(self._get(f"/queries/{name}", known_by=known_by, **given)["rows"])

    def sparql(self, text: str) -> Table[Row]:
        """The rows of a SELECT of one's own."""
        headers = {"Accept": "application/sparql-results+json"}
        answer = self._ask("POST", "/sparql", data={"query": text}, headers=headers)
        return _bindings(answer["results"]["bindings"])

    def extract(self, text: str, **known: str) -> Document:
        """What a text states; nothing is stored. known: title, published, publisher, url, lang."""
        return Document.of(self._ask("POST", f"{_API}/extract", json={"text": text, **known}))

    def add(self, source: str | File, **known: str) -> Document:
        """Read a text, or a file by its path, into the graph; needs the token."""
        if isinstance(source, str):
            return Document.of(self._ask("POST", f"{_API}/documents", json={"text": source, **known}))
        kind = _TYPES.get(source.suffix.lower(), "application/octet-stream")
        file = {"file": (source.name, source.read_bytes(), kind)}
        return Document.of(self._ask("POST", f"{_API}/documents", files=file, data=known))

    def remove(self, document_id: str) -> Json:
        """Take a document out; needs the token."""
        return self._ask("DELETE", f"{_API}/documents/{document_id}")

    def reconcile(self, query: str, type: str | None = None, **properties: str) -> Table[Row]:
        """Which thing a name means; properties: country, body, post, date."""
        cells = [{"pid": name, "v": value} for name, value in properties.items()]
        row: dict[str, Any] = {"query": query, "properties": cells, **({"type": type} if type else {})}
        answer = self._ask("POST", f"{_API}/reconcile", data={"queries": json.dumps({"q0": row})})
        return Table([Row.of(each) for each in answer["q0"]["result"]])

    def _all(self, path: str, record: type[R], limit: int | None, **parameters: Any) -> Table[R]:
        rows: list[Json] = []
        while True:
            wanted = _PAGE if limit is None else min(_PAGE, limit - len(rows))
            page = self._get(path, limit=wanted, offset=len(rows), **parameters)
            rows += page["items"]
            if not page["items"] or len(rows) >= (page["total"] if limit is None else min(limit, page["total"])):
                return Table([record.of(row) for row in rows], page["total"])

    def _get(self, path: str, **parameters: Any) -> dict[str, Any]:
        given = {_NAMES.get(name, name): value for name, value in parameters.items() if value not in (None, "")}
        return self._ask("GET", f"{_API}{path}", params=given)

    def _ask(self, method: str, path: str, **options: Any) -> dict[str, Any]:
        try:
            answer = self._http.request(method, path, **options)
        except httpx2.HTTPError as error:
            raise ApiError(
                f"{self._http.base_url}: no answer ({error}); is `ccpg-graph serve` running there?"
            ) from error
        if answer.is_error:
            raise ApiError(_detail(answer), answer.status_code)
        found: dict[str, Any] = answer.json()
        return found


def _detail(answer: httpx2.Response) -> str:
    try:
        return str(answer.json()["detail"])
    except (ValueError, KeyError, TypeError):
        return f"{answer.status_code} {answer.reason_phrase}"


def _bindings(rows: Iterable[Mapping[str, Json]]) -> Table[Row]:
    return Table([Row.of({name: cell["value"] for name, cell in row.items()}) for row in rows])

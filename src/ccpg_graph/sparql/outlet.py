"""Where a worker writes its answer: in pieces as they come, counted against the limits on rows and bytes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from ccpg_graph.errors import LimitPassed
from ccpg_graph.sparql.frames import Kind, pack, pack_json

_PIECE = 64 * 1024

# What stands between two rows, or before each, in the results that the store writes itself. It is sought in the bytes,
# for rows that come one by one through Python cost more than the query. In CSV a line break within a value counts as
# well. Beside it, how many more of them than rows there are.
_BETWEEN = {
    "application/sparql-results+json": (b'}},{"', -1),
    "application/sparql-results+xml": (b"<result>", 0),
    "text/csv": (b"\r\n", 1),
    "text/tab-separated-values": (b"\n", 1),
}
_XML = "application/sparql-results+xml"


@dataclass(frozen=True, slots=True)
class Caps:
    """The largest answer: rows (or triples), and bytes."""

    rows: int = 2_000_000
    size: int = 1 << 30


class Outlet:
    """A file for writing. What is written goes on as frames of 64 KiB; LimitPassed from `write` ends the query."""

    def __init__(self, send: Callable[[bytes], object], caps: Caps) -> None:
        self._send = send
        self._caps = caps
        self._held = bytearray()
        self._size = 0
        self._found = 0
        self._tail = b""
        self._form = ""
        self._head = b""

    def begin(self, form: str, left_out: Mapping[str, int] | None, unknown: Sequence[str] = ()) -> None:
        """Say what comes: the format, how many documents were not asked (None: all were), and of which of the things
        that the question was given nothing is known."""
        self._form = form
        self._head = pack_json(Kind.HEAD, {"form": form, "left_out": left_out, "unknown": unknown})

    def write(self, piece: bytes) -> int:
        """Take a piece, of any size."""
        taken = len(piece)
        if self._form in _BETWEEN:
            self._count_rows(piece, *_BETWEEN[self._form])
        if self._form == _XML:
            # Oxigraph writes a carriage return as it is; it would be read back as a line feed (XML 1.0 §2.11).
            piece = piece.replace(b"\r", b"&#13;")
        self._size += len(piece)
        if self._size > self._caps.size:
            raise LimitPassed(f"the answer has more than {self._caps.size:,} bytes; ask for less with LIMIT")
        self._held += piece
        if len(self._held) >= _PIECE:
            self._pass_on()
        return taken

    def flush(self) -> None:
        """Nothing is passed on before its time."""

    def end(self) -> None:
        """Pass on the rest, and that this was all."""
        self._pass_on(pack(Kind.END))

    def _pass_on(self, after: bytes = b"") -> None:
        data = pack(Kind.DATA, bytes(self._held)) if self._held else b""
        self._send(self._head + data + after)
        self._head = b""
        self._held.clear()

    def _count_rows(self, piece: bytes, between: bytes, more: int) -> None:
        # A separator may be cut by the end of a piece, so the last bytes are looked at again with the next one.
        whole = self._tail + piece
        self._found += whole.count(between)
        self._tail = whole[len(whole) - len(between) + 1 :]
        if self._found > self._caps.rows + more:
            raise LimitPassed(f"the answer has more than {self._caps.rows:,} rows; ask for fewer with LIMIT")

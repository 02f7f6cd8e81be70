"""Lines of N-Quads: sorting more of them than memory holds, and reading quads as a file."""

from __future__ import annotations

import hashlib
import heapq
import re
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import islice
from typing import Protocol

from ccpg_graph.store.records import Quad

_SORTED_AT_ONCE = 200_000
_JOINED_AT_ONCE = 4_096

# A blank node as subject, object or graph. Within a literal it would follow a quote, never only blanks and an IRI.
_BLANK = re.compile(rb'^_:|^<[^>]*> <[^>]*> _:|_:[^\s"]+ \.$')


class Lines(Protocol):
    """Whatever whole lines can be written to: a binary file, a Digest."""

    def writelines(self, lines: Iterable[bytes], /) -> object: ...


def write_sorted(lines: Iterable[bytes], output: Lines, at_once: int = _SORTED_AT_ONCE) -> None:
    """Write lines in byte order. Memory holds `at_once` of them; the rest waits in temporary files."""
    rest = iter(lines)
    with ExitStack() as files:
        runs: list[Iterable[bytes]] = []
        while run := sorted(islice(rest, at_once)):
            if len(run) < at_once and not runs:
                output.writelines(run)
                return
            file = files.enter_context(tempfile.TemporaryFile())
            file.writelines(run)
            file.seek(0)
            runs.append(file)
        output.writelines(heapq.merge(*runs))


class QuadFile:
    """Quads as a readable binary file of N-Quads, made while it is read."""

    def __init__(self, quads: Iterable[Quad]) -> None:
        self._chunks = self._join(iter(quads))
        self._rest = b""

    @staticmethod
    def _join(quads: Iterator[Quad]) -> Iterator[bytes]:
        while some := list(islice(quads, _JOINED_AT_ONCE)):
            yield "".join(f"{s} {p} {o} {g} .\n" for s, p, o, g in some).encode()

    def read(self, size: int = -1) -> bytes:
        """Up to `size` bytes (all, where negative); empty at the end."""
        if size < 0:
            taken, self._rest = self._rest + b"".join(self._chunks), b""
            return taken
        while not self._rest:
            chunk = next(self._chunks, None)
            if chunk is None:
                return b""
            self._rest = chunk
        taken, self._rest = self._rest[:size], self._rest[size:]
        return taken


class Digest:
    """A file to write N-Quads to that keeps only their SHA-256, their number, and the first that holds a blank node."""

    def __init__(self) -> None:
        self._total = hashlib.sha256()
        self.blank: str | None = None
        self.lines = 0

    def writelines(self, lines: Iterable[bytes]) -> None:
        """Take whole lines."""
        for line in lines:
            self._total.update(line)
            self.lines += 1
            # The plain search is ten times faster, and of a build's lines hardly any has the two letters.
            if self.blank is None and b"_:" in line and _BLANK.search(line):
                self.blank = line.decode().strip()

    def hexdigest(self) -> str:
        """The digest of all lines so far."""
        return self._total.hexdigest()

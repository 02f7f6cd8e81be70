"""Answers that were given, kept for who asks the same again, up to so many bytes.

The key names all that an answer hangs on, so that nothing has to be thrown away when a release or a user's graph
changes: what is no longer asked falls out by itself.
"""

from __future__ import annotations

import hashlib
import re
from collections import OrderedDict
from dataclasses import dataclass, field

from ccpg_graph.sparql.question import Head, Question

# Another answer each time (SPARQL 1.1 §17.4).
_NEVER_THE_SAME = re.compile(r"\b(?:NOW|RAND|UUID|STRUUID)\s*\(", re.IGNORECASE)
# The largest part of the whole that one answer may take.
_SHARE = 8


def digest(question: Question, version: str) -> str | None:
    """A name for the answer, the same for the same; None where it is another each time."""
    if _NEVER_THE_SAME.search(question.text):
        return None
    return hashlib.blake2b(f"{version}\n{question.to_json()}".encode(), digest_size=16).hexdigest()


@dataclass(slots=True)
class AnswerCache:
    """size: bytes that all answers may take."""

    size: int
    hits: int = 0
    misses: int = 0
    taken: int = 0
    _kept: OrderedDict[str, tuple[Head, bytes]] = field(default_factory=OrderedDict)

    def find(self, name: str | None, *, again: bool = False) -> tuple[Head, bytes] | None:
        """The answer of that name, if it is kept. again: whether it will be looked for again if it is not."""
        found = self._kept.get(name) if name is not None else None
        if found is None or name is None:
            self.misses += not again
            return None
        self.hits += 1
        self._kept.move_to_end(name)
        return found

    def holds(self, name: str | None) -> bool:
        """Whether an answer of that name is kept; nobody has asked for it, and it counts as no hit."""
        return name in self._kept

    def measure(self, name: str) -> int:
        """The bytes of the answer of that name, 0 where none is kept; it counts as no hit."""
        found = self._kept.get(name)
        return 0 if found is None else len(found[1])

    def keep(self, name: str | None, head: Head, body: bytes) -> None:
        """Keep a whole answer, if it is not too large; those that were not asked for longest make room."""
        if name is None or name in self._kept or len(body) > self.size // _SHARE:
            return
        self._kept[name] = (head, body)
        self.taken += len(body)
        self._make_room()

    def copy(self, name: str | None, head: Head) -> Copy:
        """For an answer that passes by in pieces: a copy, kept in the end."""
        return Copy(self, name, head)

    def reserve(self, size: int) -> None:
        """Take so many bytes off what may be kept (negative: give them back)."""
        self.taken += size
        self._make_room()

    def _make_room(self) -> None:
        while self.taken > self.size and self._kept:
            _, (_, body) = self._kept.popitem(last=False)
            self.taken -= len(body)


class Copy:
    """What passes by, as long as it is small enough; it counts as kept from the first piece on."""

    def __init__(self, cache: AnswerCache, name: str | None, head: Head) -> None:
        self._cache = cache
        self._name = name
        self._head = head
        self._pieces: list[bytes] | None = [] if name is not None else None
        self._size = 0

    def add(self, piece: bytes) -> None:
        """A piece of the answer."""
        if self._pieces is None:
            return
        self._pieces.append(piece)
        self._size += len(piece)
        self._cache.reserve(len(piece))
        if self._size > self._cache.size // _SHARE:
            self.drop()

    def drop(self) -> None:
        """Forget the pieces. Twice is no error."""
        if self._pieces is not None:
            self._cache.reserve(-self._size)
            self._pieces = None

    def keep(self) -> None:
        """The answer was whole: keep it."""
        if self._pieces is not None:
            body = b"".join(self._pieces)
            self.drop()
            self._cache.keep(self._name, self._head, body)

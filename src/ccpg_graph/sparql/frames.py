"""How a server and its worker processes talk: frames, each a letter, a length in four bytes, and so many bytes.

A question is one frame. Its answer is a head, then data, then an end; or, at any point, a fault. Whoever reads no end
has no whole answer.
"""

from __future__ import annotations

import json
from enum import Enum
from typing import Any, BinaryIO

LENGTH = 5
ORDER = 16


class Kind(Enum):
    """What a frame holds: `SETUP`, `OPEN`, `ASK`, `PARSE` go to a worker, the others come from it."""

    SETUP = b"S"
    OPEN = b"O"
    ASK = b"A"
    PARSE = b"P"
    HEAD = b"H"
    DATA = b"D"
    END = b"E"
    FAULT = b"F"


Frame = tuple[Kind, bytes]


def order(letter: str, pid: int = 0) -> bytes:
    """An order to the nursery, of `ORDER` bytes (see there)."""
    return f"{letter}{pid:015}".encode()


def pack(kind: Kind, payload: bytes = b"") -> bytes:
    """A frame as bytes."""
    return kind.value + len(payload).to_bytes(4, "big") + payload


def pack_json(kind: Kind, said: Any) -> bytes:
    """A frame that holds JSON."""
    return pack(kind, json.dumps(said).encode())


def read_start(start: bytes) -> tuple[Kind, int]:
    """Kind and length, from a frame's first five bytes; ValueError for bytes that begin no frame."""
    return Kind(start[:1]), int.from_bytes(start[1:], "big")


def read_frame(stream: BinaryIO) -> Frame:
    """The next frame; EOFError where the other side has ended."""
    kind, length = read_start(_exactly(stream, LENGTH))
    return kind, _exactly(stream, length)


def _exactly(stream: BinaryIO, length: int) -> bytes:
    found = stream.read(length)
    if len(found) < length:
        raise EOFError
    return found

"""Reads the bytes of a file, and of nothing else: a pipe would be waited for, a device might never end."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from ccpg_graph.errors import DocumentError


def is_file(path: Path) -> bool:
    """Whether there is a file: False also where nobody lets us look, for reading it will say so."""
    try:
        return path.is_file()
    except OSError:
        return False


def is_folder(path: Path) -> bool:
    """Whether there is a folder; False as for `is_file`."""
    try:
        return path.is_dir()
    except OSError:
        return False


def read_file(name: str, path: Path, start: int = 0, length: int = -1) -> bytes:
    """Up to `length` bytes of a file (all, where negative) from `start` on; DocumentError says by `name` why not."""
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            os.scandir(path).close()  # a folder that cannot be looked into is told as that
            raise DocumentError(name, "is a folder; give a file")
        if not stat.S_ISREG(mode):
            raise DocumentError(name, "is a pipe or device and no file; give a file, or standard input (-)")
        with path.open("rb") as stream:
            stream.seek(start)
            return stream.read(length)
    except OSError as error:
        raise DocumentError(name, f"cannot be read: {error.strerror}") from error
    except ValueError as error:  # a NUL in a name
        raise DocumentError(name, f"is no path ({error})") from error

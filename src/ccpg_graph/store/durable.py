"""Files that are wholly there or not at all, also after the power has gone."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path


def sync_folder(path: Path) -> None:
    """Bring the names in a folder to disk; Windows has no such call and needs none."""
    if sys.platform == "win32":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_tree(path: Path) -> None:
    """Bring every file and folder below `path` to disk, but for files that another folder shares: those are there."""
    for folder, _, files in os.walk(path):
        for path in (Path(folder, name) for name in files):
            if path.stat().st_nlink == 1:
                with path.open("rb+") as file:
                    os.fsync(file.fileno())
        sync_folder(Path(folder))


def replace_text(path: Path, text: str) -> None:
    """Put a small text in place of another in one step: a reader sees the old one or the new one."""
    draft = path.with_name(f"{path.name}.new")
    with draft.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
    sync_folder(path.parent)


def append_lines(path: Path, lines: Iterable[str]) -> None:
    """Add whole lines to a file that only grows, and bring them to disk.

    A line that was cut short by a crash goes first. For one writer at a time: hold the home's lock.
    """
    text = "".join(f"{line}\n" for line in lines)
    if not text:
        return
    is_new = not path.exists()
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab+") as file:
        file.truncate(_end_of_lines(path))
        file.write(text.encode())
        file.flush()
        os.fsync(file.fileno())
    if is_new:
        sync_folder(path.parent)


def read_lines(path: Path) -> list[str]:
    """The whole lines of such a file, none where there is no file; a last line cut short by a crash is left out."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return []
    return data[: data.rfind(b"\n") + 1].decode().split("\n")[:-1]


def link_files(source: Path, target: Path) -> None:
    """Make `target` a folder of the same files as `source`: shared where the disk can, else copied."""
    target.mkdir()
    if not source.is_dir():
        return
    with os.scandir(source) as entries:
        for entry in entries:
            try:
                os.link(entry.path, target / entry.name)
            except OSError:
                shutil.copy2(entry.path, target / entry.name)


def _end_of_lines(path: Path) -> int:
    return path.read_bytes().rfind(b"\n") + 1

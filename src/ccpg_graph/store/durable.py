"""Files that are wholly there or not at all, also after the power has gone."""

from __future__ import annotations

import os
import sys
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
    """Bring every file and folder below `path` to disk."""
    for folder, _, files in os.walk(path):
        for name in files:
            with Path(folder, name).open("rb+") as file:
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

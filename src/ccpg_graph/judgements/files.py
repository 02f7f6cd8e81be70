"""The files of judgements: those shipped and the user's own, joined.

<home>/judgements/own.jsonl    what `ccpg-graph judge` records; other files beside it are read too, so that people share
                               judgements by sharing files

A file is only ever added to, and each line is on disk before the command says so. A line that a crash cut off had not
been acknowledged: it is passed over, and the next one takes its place.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ccpg_graph.errors import JudgementError
from ccpg_graph.judgements.lines import UNDO, parse_judgement, write_judgement
from ccpg_graph.knowledge.shipped import shipped
from ccpg_graph.records import Judgement
from ccpg_graph.store.durable import sync_folder
from ccpg_graph.store.lock import locked

FOLDER = "judgements"
OWN = "own.jsonl"


@dataclass(frozen=True, slots=True)
class Kept:
    """A judgement that holds, and the file it lies in."""

    judgement: Judgement
    file: Path


class Judgements:
    """All judgements that hold for a home, in the order in which they were made."""

    def __init__(self, home: Path) -> None:
        self._home = home

    def kept(self) -> list[Kept]:
        """Those shipped, then those of the home, without what was undone; JudgementError for a line that is none."""
        found: dict[str, Kept] = {}
        for path in self.files():
            for _, judgement in _read(path):
                if isinstance(judgement, str):
                    found.pop(judgement, None)
                else:
                    found.setdefault(judgement.id, Kept(judgement, path))
        return sorted(found.values(), key=lambda each: each.judgement.on)  # stable: of one moment in order of files

    def lines(self) -> Iterator[tuple[Path, int, Judgement]]:
        """Each judgement in the files of the home, undone or not, with its file and line."""
        for path in self.files():
            if path.is_relative_to(self._home):
                for number, judgement in _read(path):
                    if isinstance(judgement, Judgement):
                        yield path, number, judgement

    def read(self) -> tuple[Judgement, ...]:
        """The judgements alone."""
        return tuple(each.judgement for each in self.kept())

    def find(self, judgement: str) -> Kept:
        """The one of that id or of the only id that begins so; JudgementError where there is none or several."""
        fits = [each for each in self.kept() if judgement and each.judgement.id.startswith(judgement)]
        if not fits and judgement and any(each.startswith(judgement) for each in self._undone()):
            raise JudgementError(f"judgement {judgement!r}: was taken back already, and holds no more")
        if len(fits) != 1:
            many = "several begin so" if fits else "`ccpg-graph judge list` shows those that hold"
            raise JudgementError(f"judgement {judgement!r}: {'' if fits else 'none of that id; '}{many}")
        return fits[0]

    def _undone(self) -> set[str]:
        """The ids of judgements that a record takes back."""
        return {each for path in self.files() for _, each in _read(path) if isinstance(each, str)}

    def files(self) -> list[Path]:
        """The files that there are: those shipped first, the user's own last, for it undoes what others say."""
        folders = [shipped(f"data/{FOLDER}"), self._home / FOLDER]
        found = [path for folder in folders for path in sorted(folder.glob("*.jsonl"))]
        own = self._home / FOLDER / OWN
        return [path for path in found if path != own] + ([own] if own.is_file() else [])


def record(home: Path, judgement: Judgement) -> str:
    """Keep a judgement for good and give its id; Locked where somebody else writes to the home."""
    _append(home, write_judgement(judgement))
    return judgement.id


def undo(home: Path, judgement: str, *, by: str, on: str, why: str) -> None:
    """Take a judgement (its whole id) back by a further record."""
    _append(home, json.dumps({"verdict": UNDO, "subject": judgement, "by": by, "on": on, "why": why}) + "\n")


def _append(home: Path, line: str) -> None:
    path = home / FOLDER / OWN
    try:
        with locked(home / "lock"):
            path.parent.mkdir(parents=True, exist_ok=True)
            _add_line(path, line)
            sync_folder(path.parent)
    except OSError as error:
        reason = error.strerror or "it could be written in part only"
        raise JudgementError(f"{path}: the judgement could not be kept ({reason}); nothing was changed") from error


def _add_line(path: Path, line: str) -> None:
    """Add a line after the last whole one, and see it on disk; a disk that fills up leaves the file as it was."""
    with path.open("ab", buffering=0) as file:
        data = path.read_bytes()
        whole = _whole(data)
        file.truncate(whole)
        start = "" if data[:whole].endswith(b"\n") or not whole else "\n"
        new = f"{start}{line}".encode()
        try:
            if file.write(new) != len(new):
                raise OSError
            os.fsync(file.fileno())
        except OSError:
            file.truncate(whole)
            raise


def _read(path: Path) -> Iterator[tuple[int, Judgement | str]]:
    """Judgements and ids of those undone, with the numbers of their lines."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise JudgementError(f"{path}: cannot be read ({error.strerror})") from error
    if path.name == OWN:
        data = data[: _whole(data)]
    for number, line in enumerate(data.decode(errors="replace").split("\n"), 1):
        if line.strip():
            yield number, parse_judgement(line, f"{path}:{number}")


def _whole(data: bytes) -> int:
    """How many bytes there are without a last line that was cut off; one without its end that can be read is whole."""
    cut = data.rfind(b"\n") + 1
    try:
        json.loads(data[cut:])
    except ValueError:
        return cut
    return len(data)

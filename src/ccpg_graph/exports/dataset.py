"""A release as a data set in a folder: dumps, tables, what it is (VoID and DCAT), and SHA-256 sums of all of it.

The same release gives the same bytes. No text of a document is written: dumps hold what is stated, with the words that
were found and the digest of the passage, as the release has them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import IO

from ccpg_graph.errors import UsageError
from ccpg_graph.exports.description import describe, read_me
from ccpg_graph.exports.records import Exported
from ccpg_graph.exports.tables import write_tables
from ccpg_graph.store import DumpFormat, Release, dump_release

SUMS = "SHA256SUMS"
TABLES = "csv"
# The word of the command line, what is written for it, and its media type.
DUMPS: Mapping[str, tuple[DumpFormat, str]] = {
    "nquads": (DumpFormat.N_QUADS, "nq"),
    "trig": (DumpFormat.TRIG, "trig"),
    "jsonld": (DumpFormat.JSON_LD, "jsonld"),
}


def export(release: Release, folder: Path, formats: Iterable[str], base: str) -> list[Exported]:
    """Write a release to a folder that is empty or not there; gives the files, in the order written.

    formats: words of DUMPS, and `csv` for the tables. UsageError for another word, or a folder with something in it.
    """
    wanted = list(dict.fromkeys(formats))
    for word in wanted:
        if word not in DUMPS and word != TABLES:
            raise UsageError(f"format {word!r}: choose among {', '.join([*DUMPS, TABLES])}")
    _make_empty(folder)
    found: list[Exported] = []
    for word in wanted:
        if word == TABLES:
            names = write_tables(release, folder / "tables")
            found += [_seen(folder, f"tables/{name}", "text/csv") for name in names]
        else:
            form, suffix = DUMPS[word]
            name = f"ccpg-graph.{suffix}"
            _write(folder / name, lambda output, form=form: dump_release(release, output, form))  # type: ignore[misc]
            found.append(_seen(folder, name, form.value))
    (folder / "dataset.ttl").write_bytes(describe(release, found, base))
    found.append(_seen(folder, "dataset.ttl", "text/turtle"))
    (folder / "README.md").write_text(read_me(release, found), encoding="utf-8")
    found.append(_seen(folder, "README.md", "text/markdown"))
    sums = "".join(f"{one.digest}  {one.path}\n" for one in found)
    (folder / SUMS).write_text(sums, encoding="utf-8")
    return found


def _make_empty(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise UsageError(f"{folder}: there is something in it; give a folder that is empty or not there yet")
    except OSError as error:
        raise UsageError(f"{folder}: no folder can be made there ({error.strerror})") from error


def _write(path: Path, write: Callable[[IO[bytes]], None]) -> None:
    with path.open("wb") as output:
        write(output)


def _seen(folder: Path, name: str, media_type: str) -> Exported:
    path = folder / name
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return Exported(name, path.stat().st_size, digest, media_type)

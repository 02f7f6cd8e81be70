"""A whole release written out in one of the formats that know graphs, in the order of its sorted N-Quads."""

from __future__ import annotations

import tempfile
from enum import StrEnum
from typing import IO, cast

import pyoxigraph as ox

from ccpg_graph.store.release import Release
from ccpg_graph.vocab import PREFIXES


class DumpFormat(StrEnum):
    """How quads can be written: the media type of each."""

    N_QUADS = "application/n-quads"
    TRIG = "application/trig"
    JSON_LD = "application/ld+json"


_FORMATS = {DumpFormat.TRIG: ox.RdfFormat.TRIG, DumpFormat.JSON_LD: ox.RdfFormat.JSON_LD}


def dump_release(release: Release, output: IO[bytes], form: DumpFormat) -> None:
    """Write every quad of a release; memory stays flat. The same quads give the same bytes."""
    with release.open() as store:
        if form is DumpFormat.N_QUADS:
            store.dump(output)
            return
        with tempfile.TemporaryFile() as lines:
            store.dump(lines)
            lines.seek(0)
            quads = ox.parse(cast(IO[bytes], lines), format=ox.RdfFormat.N_QUADS)
            ox.serialize(quads, output, format=_FORMATS[form], prefixes=dict(PREFIXES))

"""What is kept of a Reading comes back as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from ccpg_graph.documents import read_source
from ccpg_graph.errors import StoreError
from ccpg_graph.extraction import extract
from ccpg_graph.knowledge.registry import load_registry
from ccpg_graph.records import Document, Label, Reading
from ccpg_graph.resolution import features_of, view_of
from ccpg_graph.store.building import FOLDERS
from ccpg_graph.store.readings import Part, read_part, read_reading, write_part, write_reading

DIGESTS = Path(__file__).parents[2] / "data" / "documents"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in FOLDERS:
        (tmp_path / name).mkdir()
    return tmp_path


@pytest.fixture(scope="module", params=sorted(path.name for path in DIGESTS.glob("*.md"))[:4])
def reading(request: pytest.FixtureRequest) -> Reading:
    return extract(read_source(str(DIGESTS / request.param)))


def test_a_reading_comes_back(folder: Path, reading: Reading) -> None:
    write_reading(folder, reading)
    assert read_reading(folder, reading.document) == reading


def test_a_part_comes_back(folder: Path, reading: Reading) -> None:
    registry = load_registry()
    part = Part(
        features=features_of(view_of(reading, registry), registry),
        ids={thing.key: f"thing/{thing.key}" for thing in reading.things},
        heard=tuple((thing.key, thing.labels, (Label("made", "en"),)) for thing in reading.things),
        lent=(("<a>", "<b>", '"c"@en'),),
        dates=(),
        judged=(),
        places=("minsk",),
        claims=3,
    )
    write_part(folder, part)
    assert read_part(folder, reading.document.id) == part


def test_a_reading_that_is_not_there_says_what_to_do(folder: Path) -> None:
    with pytest.raises(StoreError, match="ccpg-graph build"):
        read_reading(folder, Document("gone", "text", "en"))

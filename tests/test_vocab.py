"""The generated vocabulary: the same as the ontology, quick to import, and whole."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from ccpg_graph import vocab
from tools import make_vocab


def test_the_module_is_what_the_ontology_gives() -> None:
    assert make_vocab.main(["--check"]) == 0


def test_a_module_that_differs_is_told_with_the_difference(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stale = tmp_path / "vocab.py"
    stale.write_text(make_vocab.MODULE.read_text(encoding="utf-8").replace("MEETING_CLASSES", "MEETINGS"), "utf-8")
    monkeypatch.setattr(make_vocab, "MODULE", stale)
    assert make_vocab.main(["--check"]) == 1
    assert "+MEETING_CLASSES" in capsys.readouterr().err


def test_importing_it_loads_no_library() -> None:
    code = "import sys, ccpg_graph.vocab; print({'rdflib', 'pyoxigraph', 'yaml'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=_env())
    assert done.stdout.strip() == "set()"


def _env() -> dict[str, str]:
    return {"PYTHONPATH": str(Path(vocab.__file__).parents[1])}


def test_a_constant_is_a_plain_string() -> None:
    assert type(vocab.CCPG.Meeting) is str
    assert vocab.CCPG.Meeting == "https://w3id.org/ccpg/ontology#Meeting"
    assert vocab.ORG.member == "http://www.w3.org/ns/org#member"


def test_a_name_that_is_a_keyword_takes_an_underscore() -> None:
    assert vocab.CCPG.from_ == "https://w3id.org/ccpg/ontology#from"


@pytest.mark.parametrize(
    ("family", "root", "size"),
    [
        (vocab.MEETING_CLASSES, "Meeting", 7),
        (vocab.INSTRUMENT_CLASSES, "Instrument", 7),
        (vocab.DECISION_CLASSES, "Decision", 6),
        (vocab.BODY_CLASSES, "Body", 10),
    ],
)
def test_a_family_holds_the_class_and_its_subclasses(family: frozenset[str], root: str, size: int) -> None:
    assert root in family
    assert len(family) == size
    assert all(getattr(vocab.CCPG, name).endswith(name) for name in family)


def test_each_group_stands_under_its_prefix() -> None:
    groups = {prefix: getattr(vocab, prefix.upper()).NAMESPACE for prefix in vocab.PREFIXES if prefix != "topic"}
    assert groups.items() <= vocab.PREFIXES.items()


def test_the_words_of_literals_are_listed() -> None:
    assert vocab.BOUNDS == ("exact", "about", "more_than", "less_than")
    assert vocab.INITIATIVE_KINDS == ("information_system", "service", "programme_step", "body", "case")
    assert len(vocab.TOPICS) == 26

"""The page of the ontology is what the ontology gives, stands alone, and has an anchor for each term."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ccpg_graph import vocab
from tools import make_ontology_page

HTML = make_ontology_page.PAGE.read_text(encoding="utf-8")


def test_the_page_is_what_the_ontology_gives() -> None:
    assert make_ontology_page.main(["--check"]) == 0


def test_a_page_that_differs_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(make_ontology_page, "PAGE", tmp_path / "ontology.html")
    assert make_ontology_page.main(["--check"]) == 1
    assert "ontology.html" in capsys.readouterr().err


def test_the_page_asks_nothing_from_outside() -> None:
    assert not re.search(r"<(script|link|img|iframe)\b|\bsrc=|@import|url\(", HTML)


def test_each_term_has_one_anchor() -> None:
    names = [v for v in vars(vocab.CCPG).values() if isinstance(v, str) and v.startswith(vocab.CCPG.NAMESPACE)]
    anchors = re.findall(r'<article id="([^"]+)"', HTML)
    wanted = {n.removeprefix(vocab.CCPG.NAMESPACE) for n in names} - {""} | {f"topic-{t}" for t in vocab.TOPICS}
    assert len(anchors) == len(set(anchors))
    assert set(anchors) == wanted


def test_links_within_the_page_lead_somewhere() -> None:
    targets = set(re.findall(r'href="#([^"]+)"', HTML))
    assert targets <= set(re.findall(r'id="([^"]+)"', HTML))

"""The server's own sentences in Russian: the explorer has a word for each, and for none that is no more."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from ccpg_graph import network
from ccpg_graph.network import DEFINITIONS
from ccpg_graph.network.plain import plain_definition
from ccpg_graph.vocab import BASE
from tools.generated import ROOT

RUSSIAN: dict[str, str] = json.loads((ROOT / "explorer" / "src" / "words" / "served.json").read_text(encoding="utf-8"))
REASON = re.compile(r'^[A-Z_]+ = "([a-z]+ [a-z][^"]+)"', re.MULTILINE)


def sentences(text: str) -> list[str]:
    """The sentences of a definition, as the explorer takes it apart."""
    return re.split(r"(?<=\.) (?=[A-Z])", text)


def served() -> set[str]:
    """What definitions, reasons for leaving out, and questions of the gallery say."""
    said = {
        each
        for definition in DEFINITIONS.values()
        for each in sentences(plain_definition(definition, BASE)["definition"])
    }
    for module in Path(network.__file__).parent.glob("*.py"):
        said.update(REASON.findall(module.read_text(encoding="utf-8")))
    for query in (ROOT / "queries").glob("*.rq"):
        said.update(re.findall(r"\A# ([^?]*\?)", query.read_text(encoding="utf-8")))
    return said


def test_each_sentence_of_the_server_has_its_russian() -> None:
    assert sorted(served() - RUSSIAN.keys()) == []


def test_no_russian_is_left_of_what_is_no_more_said() -> None:
    assert sorted(RUSSIAN.keys() - served()) == []


@pytest.mark.parametrize("said", RUSSIAN)
def test_russian_is_russian(said: str) -> None:
    assert re.search("[а-яё]", RUSSIAN[said])

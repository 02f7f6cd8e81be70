"""The gold of the shipped corpus keeps its form: every document has one, written for the text as it stands.

What a row means is told in data/README.md; here stands only what can be told without reading: keys that lead somewhere,
names that stand in the text, dates and codes that are such, words out of the schema's lists.
"""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest

from ccpg_graph.documents import read_source

DATA = Path(__file__).resolve().parents[2] / "data"
DOCUMENTS, GOLD = DATA / "documents", DATA / "gold"
FILES = sorted(GOLD.glob("*.json"))
DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
PARTIAL = re.compile(r"--\d{2}(-\d{2})?")
ROWS = ("persons", "bodies", "posts", "meetings", "participations", "instruments", "decisions", "memberships")
MORE_ROWS = ("agenda", "figures", "initiatives")
SERIES_WITHOUT_BODY = {"sco_pg", "eco_pg", "iap_annual"}  # rows of meetings that no body of the text holds
WORDS = {
    ("persons", "kind"): {"prosecution", "official", "other"},
    ("bodies", "type"): {
        *("Office", "Council", "Secretariat", "InterstateBody", "Association"),
        *("TrainingInstitution", "Ministry", "Court", "Other"),
    },
    ("posts", "qualifier"): {"current", "former", "acting", "elected"},
    ("meetings", "type"): {"CouncilSession", "BilateralMeeting", "Visit", "Conference", "WorkingGroup", "Other"},
    ("meetings", "status"): {"held", "planned", "cancelled"},
    ("participations", "as"): {"chair", "head_of_delegation", "participant", "guest", "host", "speaker"},
    ("instruments", "type"): {"Memorandum", "Agreement", "Programme", "Plan", "Statement", "Other"},
    ("instruments", "status"): {"signed", "adopted", "planned", "earlier"},
    ("decisions", "type"): {"elected_chair", "appointed", "next_session", "instruction", "other"},
}
TOPICS = {
    *(
        "terrorism",
        "extremism",
        "drug_trafficking",
        "human_trafficking",
        "illegal_migration",
        "cybercrime",
        "corruption",
    ),
    *("border_security", "organised_crime", "economic_crime", "money_laundering", "asset_recovery", "extradition"),
    *("mutual_legal_assistance", "human_rights", "environment", "execution_of_judgments", "training", "juvenile"),
    *("domestic_violence", "crime_statistics", "legislation", "virtual_assets", "information_exchange", "weapons"),
    *("war_crimes", "other"),
}


def read(file: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found


def test_every_document_has_its_gold() -> None:
    assert {file.stem for file in FILES} == {file.stem for file in DOCUMENTS.glob("*.md")}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_gold_is_of_the_text_as_it_stands(file: Path) -> None:
    gold = read(file)
    text = DOCUMENTS / gold["file"]
    document = read_source(str(text))
    assert gold["text_sha256"] == hashlib.sha256(text.read_bytes()).hexdigest(), "read the text again and mend its gold"
    assert (gold["id"], gold["lang"], gold["published"]) == (document.id, document.language, document.issued)
    assert gold["url"] == document.primary_source
    words = " ".join(document.text.split())
    names = [name for kind in ("persons", "bodies") for row in gold[kind] for name in row["names"]]
    assert [name for name in names if name not in words] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_keys_lead_somewhere(file: Path) -> None:
    gold = read(file)
    keys = [row["key"] for kind in ROWS for row in gold[kind] if "key" in row]
    assert len(keys) == len(set(keys))
    assert [key for key in led_to(gold) if key not in keys and not re.fullmatch("[A-Z]{2}", key)] == []


def led_to(gold: dict[str, Any]) -> list[str]:
    """Every key that a row of the gold points at."""
    found = [row.get(slot) for row in gold["posts"] for slot in ("person", "body")]
    found += [row.get(slot) for row in gold["meetings"] for slot in ("series", "chair")]
    found += [row.get(slot) for row in gold["participations"] for slot in ("meeting", "who", "on_behalf_of")]
    found += [row.get(slot) for row in gold["instruments"] for slot in ("meeting", "based_on")]
    lists = ("parties", "parties_optional", "signatories", "signatories_optional")
    found += [key for row in gold["instruments"] for slot in lists for key in row.get(slot, [])]
    found += [row.get(slot) for row in gold["decisions"] for slot in ("meeting", "object", "by", "addressee")]
    found += [row.get(slot) for row in gold["memberships"] for slot in ("body", "member")]
    found += [key for row in gold["agenda"] for key in [row["meeting"], *row["about"]]]
    found += [row.get(slot) for row in gold["figures"] for slot in ("said_by", "meeting")]
    found += [row.get(slot) for row in gold["initiatives"] for slot in ("responsible", "reported_by", "reported_at")]
    return [key for key in found if key is not None and key not in SERIES_WITHOUT_BODY]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_values_are_of_the_schema(file: Path) -> None:
    gold = read(file)
    assert all(isinstance(gold[kind], list) for kind in (*ROWS, *MORE_ROWS))
    for (kind, slot), words in WORDS.items():
        assert [row[slot] for row in gold[kind] if row[slot] not in words] == []
    days = [row.get(slot) for row in gold["meetings"] for slot in ("start", "end")]
    days += [row.get(slot) for row in gold["instruments"] for slot in ("signed", "valid_from", "valid_to")]
    days += [row.get(slot) for row in gold["posts"] for slot in ("attested", "valid_from", "valid_to")]
    assert [day for day in days if day is not None and not DAY.fullmatch(day)] == []
    parts = [row["start_partial"] for row in gold["meetings"] if "start_partial" in row]
    assert [part for part in parts if not PARTIAL.fullmatch(part)] == []
    countries = [row.get("country") for kind in ("bodies", "posts", "meetings", "figures") for row in gold[kind]]
    assert [code for code in countries if code is not None and not re.fullmatch("[A-Z]{2}", code)] == []
    topics = [topic for kind in ("meetings", "instruments", "agenda") for row in gold[kind] for topic in row["topics"]]
    assert {*topics, *gold["topics"], *gold["topics_optional"]} <= TOPICS

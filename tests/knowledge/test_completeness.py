"""Whoever and whatever the shipped documents name is in the registry, or stands here with the reason why not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from ccpg_graph.knowledge.registry import Registry, load_registry
from ccpg_graph.text.names import folded_name

CHECKOUT = Path(__file__).resolve().parents[2]
STATE = "holds a seat of his state or of an embassy, which is no body"
OTHER = "serves an agency that is no prosecution service"
PERSONS = {
    STATE: {
        *("Emomali Rahmon", "Alexander Lukashenko", "Igor Petrishenko", "Kazem Jalali", "Vladimir Putin"),
        *("Valentina Matvienko", "Mher Grigoryan", "Ilham Aliyev", "Recep Tayyip Erdogan", "Sadyr Japarov"),
        *("Kassym-Jomart Tokayev", "Serzh Sargsyan"),
    },
    OTHER: {
        *("Sulaimon Sultonzoda", "Viktor Ivanov", "Yerlan Turgumbayev", "Talgat Tatubayev", "V. N. Dubrovsky"),
        *("Yakup Moğul", "Zhang Ming", "Baghdad Mussin"),
    },
    "has a seat of a region whose office is not registered": {"Sanan Pashayev"},
    "told by the family name alone": {"Chaika"},
    "shows a museum": {"Ara Khzmalyan"},
}
PART = "a part of a body, known with it"
AGENCY = "a ministry or agency that is no prosecution service"
BODIES = {
    PART: {
        *("General Department of International Legal Cooperation",),
        "Department of forensic science and information technology",
        "Department for Non-Criminal Proceedings of the Prosecutor General's Office of Azerbaijan",
        "Committee of Ministers of the Council of Europe",
        "Main Anti-Corruption Department under the Prosecutor General of Azerbaijan",
        "Department of International Relations of the Prosecutor General's Office of Tajikistan",
        "International relations department of the Prosecutor General's Office of Tajikistan",
        *("Committee on Legal Statistics and Special Records", "Center for Personnel Selection"),
    },
    AGENCY: {
        *(
            "Ministry of Justice of Belarus",
            "Agency for State Financial Control and Combating Corruption of Tajikistan",
        ),
        *(
            "Investigative Committee of Armenia",
            "Federal Drug Control Service of Russia",
            "National Bureau of Kazakhstan",
        ),
        *("Ministry of Internal Affairs of Kazakhstan", "Ministry of Defence of China", "Matenadaran"),
        "Executive committee of the CSTO",
    },
    "only proposed": {"Coordinating Council of Chairmen of the Investigative Committees of the CIS states"},
    "known by a longer name": {
        "Center for Professional Development",
        "Coordinating Council of Kazakhstan on ensuring the rule of law, public order and combating crime",
        "Scientific and Methodological Centre of the Coordinating Council",
    },
}


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load_registry()


def annotated(kind: str) -> list[dict[str, Any]]:
    """The rows of a kind in all annotated documents."""
    files = sorted((CHECKOUT / "data" / "gold").glob("*.json"))
    return [row for file in files for row in json.loads(file.read_text(encoding="utf-8"))[kind]]


def plain(name: str) -> str:
    return " ".join(name.lower().replace("-", " ").split())


def test_every_person_of_the_documents_is_known_or_accounted_for(registry: Registry) -> None:
    known = {folded_name(n) for o in registry.officials.values() for forms in o.names.values() for n in forms}
    missing = {
        row["canonical"]
        for row in annotated("persons")
        if known.isdisjoint(folded_name(n) for n in [row["canonical"], *row.get("aliases_latin", []), *row["names"]])
    }
    assert missing == set().union(*PERSONS.values())


def test_every_body_of_the_documents_is_known_or_accounted_for(registry: Registry) -> None:
    known = {plain(n) for b in registry.bodies.values() for forms in b.names.values() for n in forms}
    known |= {plain(n) for b in registry.bodies.values() for n in b.acronyms}
    missing = {
        row["canonical"]
        for row in annotated("bodies")
        if known.isdisjoint(map(plain, [row["canonical"], *row["names"]])) and not is_of_state(registry, row)
    }
    assert missing == set().union(*BODIES.values())


def is_of_state(registry: Registry, row: dict[str, Any]) -> bool:
    """Is it the main prosecution office of a state, by whatever name?"""
    general = row["canonical"].startswith(("Prosecutor General's Office of", "General Prosecutor's Office of"))
    return row["type"] == "Office" and row["country"] in registry.states and (general or row.get("implied", False))


def test_every_role_of_the_lexicons_has_a_label_in_both_languages() -> None:
    roles = yaml.safe_load((CHECKOUT / "data" / "registry" / "roles.yaml").read_text(encoding="utf-8"))
    for language in ("en", "ru"):
        lexicon = yaml.safe_load((CHECKOUT / "data" / "lexicon" / f"{language}.yaml").read_text(encoding="utf-8"))
        assert [role for role in lexicon["words"]["role"] if set(roles.get(role, ())) < {"en", "ru"}] == []

"""What a release keeps so that no document has to be read again: the Reading, and what resolution made of it.

readings/<id>.json   things and claims, by the document's id
parts/<id>.json      features, ids, names and the document's share of the common graphs: all that is needed of a
                     document when another one comes or goes
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any

from ccpg_graph.errors import StoreError
from ccpg_graph.records import Claim, Document, Label, Literal, Modality, Object, Reading, Ref, Span, Term, Thing
from ccpg_graph.resolution.features import Features
from ccpg_graph.resolution.instruments import InstrumentFacts
from ccpg_graph.resolution.meeting_facts import MeetingFacts
from ccpg_graph.resolution.names import Heard
from ccpg_graph.resolution.profiles import Profile
from ccpg_graph.resolution.records import HolderLink
from ccpg_graph.store.records import Triple

READINGS, PARTS = "readings", "parts"


@dataclass(frozen=True, slots=True)
class Part:
    """One document's part in a release.

    ids: of its things, by their keys; heard: what it calls them; lent: what it adds to the registry's graph; dates: its
    statements of dates; judged: what people decided on its claims; places: slugs of the places it names; claims: how
    many it makes; unmet: claims whose correction cannot be followed, each with the reason.
    """

    features: Features
    ids: Mapping[str, str]
    heard: Heard
    lent: tuple[Triple, ...]
    dates: tuple[Triple, ...]
    judged: tuple[Triple, ...]
    places: tuple[str, ...]
    claims: int
    unmet: tuple[tuple[str, str], ...] = ()


def write_reading(release: Path, reading: Reading) -> None:
    """Keep a Reading."""
    things = [[t.key, t.kind, [[n.text, n.language] for n in t.labels], t.id, dict(t.facts)] for t in reading.things]
    claims = [
        [
            c.subject,
            c.predicate,
            _to_row(c.object),
            c.span.start,
            c.span.end,
            c.modality,
            c.rule,
            c.confidence,
            c.as_found,
        ]
        for c in reading.claims
    ]
    _write(
        release / READINGS / f"{reading.document.id}.json",
        {"extractor": reading.extractor, "things": things, "claims": claims},
    )


def read_reading(release: Path, document: Document) -> Reading:
    """The kept Reading of a document; StoreError where there is none."""
    row = _read(release / READINGS / f"{document.id}.json")
    return Reading(
        document,
        tuple(Thing(key, kind, _labels(names), thing, facts) for key, kind, names, thing, facts in row["things"]),
        tuple(
            Claim(subject, predicate, _to_object(value), Span(start, end), Modality(modality), *rest)
            for subject, predicate, value, start, end, modality, *rest in row["claims"]
        ),
        row["extractor"],
    )


def write_part(release: Path, part: Part) -> None:
    """Keep a Part, in place of the one before."""
    features = part.features
    row = {
        "issued": features.issued,
        "persons": {key: astuple(profile) for key, profile in features.persons.items()},
        "meetings": {key: astuple(facts) for key, facts in features.meetings.items()},
        "instruments": {key: astuple(facts) for key, facts in features.instruments.items()},
        "holders": [astuple(link) for link in features.holders],
        "sketch": features.sketch,
        "ids": dict(part.ids),
        "heard": [[thing, *map(_to_names, (names, made))] for thing, names, made in part.heard],
        "lent": part.lent,
        "dates": part.dates,
        "judged": part.judged,
        "places": part.places,
        "claims": part.claims,
        "unmet": part.unmet,
    }
    path = release / PARTS / f"{features.document}.json"
    path.unlink(missing_ok=True)  # the file may be shared with the release before, which must not change
    _write(path, row)


def read_part(release: Path, document_id: str) -> Part:
    """The kept Part of a document; StoreError where there is none."""
    row = _read(release / PARTS / f"{document_id}.json")
    features = Features(
        document=document_id,
        issued=row["issued"],
        persons={key: Profile(*map(_tuples, fields)) for key, fields in row["persons"].items()},
        meetings={key: MeetingFacts(*map(_tuples, fields)) for key, fields in row["meetings"].items()},
        instruments={key: InstrumentFacts(*map(_tuples, fields)) for key, fields in row["instruments"].items()},
        holders=tuple(HolderLink(*map(_tuples, fields)) for fields in row["holders"]),
        sketch=tuple(row["sketch"]),
    )
    return Part(
        features=features,
        ids=row["ids"],
        heard=tuple((thing, _labels(names), _labels(*made or [[]])) for thing, names, *made in row["heard"]),
        lent=_tuples(row["lent"]),
        dates=_tuples(row["dates"]),
        judged=_tuples(row["judged"]),
        places=tuple(row["places"]),
        claims=row["claims"],
        unmet=_tuples(row.get("unmet", [])),
    )


def drop_reading(release: Path, document_id: str) -> None:
    """Take away what is kept of a document."""
    for folder in (READINGS, PARTS):
        (release / folder / f"{document_id}.json").unlink(missing_ok=True)


def _to_row(value: Object) -> list[Any]:
    if isinstance(value, Ref):
        return [value.key]
    return [value.name, "term"] if isinstance(value, Term) else [value.value, value.datatype, value.language]


def _to_object(row: list[Any]) -> Object:
    if len(row) == 1:
        return Ref(row[0])
    return Term(row[0]) if len(row) == 2 else Literal(*row)


def _to_names(labels: tuple[Label, ...]) -> list[list[str]]:
    return [[label.text, label.language] for label in labels]


def _labels(names: list[list[str]]) -> tuple[Label, ...]:
    return tuple(Label(text, language) for text, language in names)


def _tuples(value: Any) -> Any:
    return tuple(map(_tuples, value)) if isinstance(value, list) else value


def _write(path: Path, row: dict[str, Any]) -> None:
    path.write_text(f"{json.dumps(row, ensure_ascii=False, separators=(',', ':'))}\n", "utf-8", newline="\n")


def _read(path: Path) -> dict[str, Any]:
    try:
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise StoreError(f"{path}: cannot be read ({error}); `ccpg-graph build` makes a release anew") from error
    return found

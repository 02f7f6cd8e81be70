"""What resolution across documents needs of one Reading: small beside it, so that a release keeps it and nothing is
read again when a document is added or taken out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ccpg_graph.knowledge.registry import Registry
from ccpg_graph.resolution.instruments import InstrumentFacts, instrument_facts
from ccpg_graph.resolution.meeting_facts import MeetingFacts, meeting_facts
from ccpg_graph.resolution.posts import holders_of
from ccpg_graph.resolution.profiles import PERSONS, Profile, person_profile
from ccpg_graph.resolution.records import HolderLink, Node
from ccpg_graph.resolution.view import View
from ccpg_graph.resolution.voices import Sketch, sketch
from ccpg_graph.vocab import MEETING_CLASSES


@dataclass(frozen=True, slots=True)
class Features:
    """One document's persons, meetings and instruments by their keys, in the order of the Reading.

    holders: of the posts that it names without a person; sketch: of its text, which tells near-copies.
    """

    document: str
    issued: str | None
    persons: Mapping[str, Profile]
    meetings: Mapping[str, MeetingFacts]
    instruments: Mapping[str, InstrumentFacts]
    holders: tuple[HolderLink, ...]
    sketch: Sketch


def features_of(view: View, registry: Registry) -> Features:
    """The features of a Reading, a pure function of it and the registry."""
    persons = {thing.key: person_profile(view, thing.key, registry) for thing in view.of_kinds(PERSONS)}
    return Features(
        document=view.document.id,
        issued=view.document.issued,
        persons=persons,
        meetings={thing.key: meeting_facts(view, thing.key, persons) for thing in view.of_kinds(MEETING_CLASSES)},
        instruments=instrument_facts(view),
        holders=tuple(sorted(set(holders_of(view, registry)))),
        sketch=sketch(view.document.text),
    )


def persons_of(features: Iterable[Features]) -> dict[Node, Profile]:
    """The profiles of all persons of some documents."""
    return {(each.document, key): profile for each in features for key, profile in each.persons.items()}

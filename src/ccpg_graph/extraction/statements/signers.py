"""Those who signed at a meeting were there; and at which meeting it was, where only the page as a whole tells."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from ccpg_graph.extraction.findings import Findings, Modality, Ref
from ccpg_graph.extraction.naming.actors import Actor
from ccpg_graph.extraction.naming.mentions import BodyRef
from ccpg_graph.extraction.scenes.days import is_among
from ccpg_graph.extraction.scenes.gathered import gathering_at
from ccpg_graph.extraction.scenes.scenes import Event, Scene
from ccpg_graph.extraction.statements.deeds import BELONGS, DONE, PARTY, Deed, Telling
from ccpg_graph.extraction.statements.participations import note
from ccpg_graph.extraction.statements.unnamed_parties import is_long_before


def read_signers(scene: Scene, findings: Findings, deeds: Sequence[Deed]) -> None:
    """Participations of those who sign what is concluded at a meeting, and is no mere plan. An office told by the seat
    of its head ("the prosecutors general of A, B and C signed") is there, too."""
    for deed in deeds:
        if not any(concluded_at(scene, findings, deed)):
            place_deed(scene, findings, deed)
        if any(telling.rule == BELONGS for telling in deed.tellings):
            continue  # "they belong to the session": who sat at it, that does not tell
        for event in concluded_at(scene, findings, deed):
            for telling in deed.tellings:
                for signer in telling.signers:
                    run = (signer.start, signer.end)
                    actor = Actor(signer.person, *run, joint=True)
                    note(findings, event, actor, "Participant", telling.passage(run), "presence.signed_there")
                for party in telling.parties if signs_there(telling) and not event.sides else ():
                    if isinstance(party.who, BodyRef) and party.who.kind == "Office" and not party.implied:
                        run = (party.start, party.end)
                        actor = Actor(party.who, *run, joint=True)
                        note(findings, event, actor, "Participant", telling.passage(run), "presence.signed_there")


def signs_there(telling: Telling) -> bool:
    """Tells it who signed at the meeting, and not just who is a party?"""
    return telling.status in DONE and telling.rule != PARTY


def concluded_at(scene: Scene, findings: Findings, deed: Deed) -> Iterator[Event]:
    """The meetings at which the document says that the instrument was concluded."""
    for event in scene.events:
        claim = findings.claims.get((deed.key, "ccpg:concludedAt", Ref(event.key))) if event.key else None
        if claim is not None and claim.modality in (Modality.STATED, Modality.IMPLIED) and event.status == "Held":
            yield event


def place_deed(scene: Scene, findings: Findings, deed: Deed) -> None:
    """Claims that what was signed or adopted where the page tells of one gathering was concluded there, unless day or
    town speak against it."""
    if deed.status not in DONE or deed.apart or not deed.key:
        return
    for telling in deed.tellings:
        event = gathering_of(scene, telling)
        if event is not None and fits(scene.context.anchor, event, deed, telling):
            tokens = telling.passage()
            findings.claim(deed.key, "ccpg:concludedAt", Ref(event.key), tokens, "instruments.there", Modality.IMPLIED)
            return


def gathering_of(scene: Scene, telling: Telling) -> Event | None:
    """The gathering about which the sentence of a telling is, where it tells the instrument as made."""
    if telling.status not in DONE or telling.spoken:
        return None
    starts = (i for i, s in enumerate(scene.sentences) if s.holds(telling.at[0]))
    number = next(starts, None)
    return gathering_at(scene, number) if number is not None else None


def fits(anchor: dt.date | None, event: Event, deed: Deed, telling: Telling) -> bool:
    """Do neither day nor town of the signing contradict the event's? anchor: the day of the page."""
    first = event.when.start if event.when is not None else None
    last = event.until or (event.when.end if event.when is not None else None) or first
    for day in deed.values("ccpg:signedOn"):
        if first is None or last is None:
            if anchor is not None and is_long_before(day, anchor.isoformat()):
                return False  # "the two signed an agreement in 2028", below talks of which the page tells no day
            continue
        if day.startswith("--") or first.startswith("--"):
            return False
        if not is_among(day, first, last):
            return False
    return telling.place is None or event.place in (None, telling.place[0])

"""Those who signed at a meeting were there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ccpg_graph.extraction.findings import Findings, Modality, Ref
from ccpg_graph.extraction.naming.actors import Actor
from ccpg_graph.extraction.scenes.scenes import Event, Scene
from ccpg_graph.extraction.statements.deeds import Deed
from ccpg_graph.extraction.statements.presence import note


def read_signers(scene: Scene, findings: Findings, deeds: Sequence[Deed]) -> None:
    """Participations of those who sign what is concluded at a meeting, and is no mere plan."""
    for deed in deeds:
        for event in concluded_at(scene, findings, deed):
            for telling in deed.tellings:
                for signer in telling.signers:
                    run = (signer.start, signer.end)
                    actor = Actor(signer.person, *run, joint=True)
                    note(findings, event, actor, "Participant", telling.passage(run), "presence.signed_there")


def concluded_at(scene: Scene, findings: Findings, deed: Deed) -> Iterator[Event]:
    """The meetings at which the document says that the instrument was concluded."""
    for event in scene.events:
        claim = findings.claims.get((deed.key, "ccpg:concludedAt", Ref(event.key))) if event.key else None
        if claim is not None and claim.modality in (Modality.STATED, Modality.IMPLIED) and event.status == "Held":
            yield event

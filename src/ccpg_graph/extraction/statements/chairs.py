"""The chair of a council or a row of meetings handed over to a state: "the chairmanship passed to Oman", "Oman took
over the chairmanship". A decision of the session told of, and no tenure: nobody is named. Whoever is named, `decisions`
reads."""

from __future__ import annotations

from ccpg_graph.extraction.findings import Findings, Modality, Ref
from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.mentions import SITTINGS, BodyRef
from ccpg_graph.extraction.scenes.scenes import Event, Scene, is_of_prosecutors
from ccpg_graph.extraction.words.chunks import Chunk


def read_chairs(context: Context, scene: Scene, findings: Findings) -> None:
    """Claims on every chair that passed to a state at a session held."""
    for number, sentence in enumerate(scene.sentences):
        if sentence.furniture:
            continue
        for match in context.vocabulary.grammar.find("chair_to_state", sentence.encoded):
            verb, land = (match.part(sentence.chunks, name)[0] for name in ("verb", "land"))
            event = session_of(scene, number)
            quoted = context.text.quoted[verb.start]
            if verb.time != "past" or verb.negated or quoted or event is None:
                continue
            chair = chair_of(context, event, land)
            if chair is None:
                continue
            run = sentence.chunks[match.start].start, sentence.chunks[match.end - 1].end
            key = findings.new("Election", "decision", context.words(*run))
            who = findings.body(chair) if isinstance(chair, BodyRef) else findings.state(chair)
            findings.claim(key, "ccpg:object", Ref(who), run, "decisions.chair", found=(land.start, land.end))
            findings.claim(key, "ccpg:decidedAt", Ref(event.key), run, "decisions.chair", Modality.IMPLIED)


def session_of(scene: Scene, number: int) -> Event | None:
    """The session held of which a sentence tells; where it names the next one, the last held before it."""
    about = scene.event_at(number)
    held = [e for e in scene.events if e.status == "Held" and e.key and e.noun in SITTINGS and not e.sides]
    if about is not None and about.status == "Planned" and about.series is not None:
        return next((e for e in reversed(held) if e.series is not None and e.series.slug == about.series.slug), None)
    return about if any(e is about for e in held) else None


def chair_of(context: Context, event: Event, land: Chunk) -> BodyRef | str | None:
    """To whom it passed: the office named, or that of the state where prosecutors meet; else the state."""
    if land.kind == "BODY":
        refs: tuple[BodyRef, ...] = land.value.refs
        return refs[0] if len(refs) == 1 and refs[0].kind == "Office" and refs[0].slug else None
    return context.office(land.value) if is_of_prosecutors(context, event) else str(land.value)


__all__ = ["read_chairs"]

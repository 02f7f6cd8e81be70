"""More of a meeting that the text has told: "it was held in Minsk", "it is set for 24 April"."""

from __future__ import annotations

from ccpg_graph.extraction.scenes.scenes import Event, Scene
from ccpg_graph.extraction.scenes.telling import Telling
from ccpg_graph.extraction.words.chunks import Sentence
from ccpg_graph.extraction.words.grammar import Match


def schedule(scene: Scene, sentence: Sentence, match: Match) -> None:
    """ "A meeting is slated for 24 April": planned, unless the sentence tells what became of it."""
    at = match.span("meeting")
    event = scene.event_of(sentence.chunks[at[0]]) if at is not None else None
    if event is not None and not event.status:
        event.status = "Planned"
        event.passages["status"] = (sentence.chunks[match.start].start, sentence.chunks[match.end - 1].end)


def retell(scene: Scene, sentence: Sentence, match: Match, current: Event | None) -> None:
    """ "On 24 June it was held in Minsk": more of the meeting told last, or of the one that the match names."""
    named = next((c for c in sentence.chunks[match.start : match.end] if c.kind == "MEETING"), None)
    event = (scene.event_of(named) if named is not None else None) or current
    at = match.span("verb")
    if at is None or event is None:
        return
    verb, passage = sentence.chunks[at[0]], (sentence.chunks[match.start].start, sentence.chunks[match.end - 1].end)
    if verb.negated:
        if verb.time == "past" and event.status == "Planned":  # "it never took place"
            event.status = "Cancelled"
            event.passages["status"] = passage
        return
    if match.span("online"):  # "the participants gathered by video link", and not one of them
        who = match.part(sentence.chunks, "who")
        if not who or scene.context.is_plural(who[0]):
            event.online = True
            event.told("online", passage)
        return
    if verb.time in ("past", "present", "future") and (verb.time == "future") == (event.status == "Planned"):
        Telling(scene.context, sentence.chunks, at[0]).fill_told(event)

"""Meetings within others: talks on a visit, a meeting in the margins of a session."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ccpg_graph.extraction.scenes.insertions import is_told_within
from ccpg_graph.extraction.scenes.manner import is_framed, is_spoken_of
from ccpg_graph.extraction.scenes.scenes import Event, Scene
from ccpg_graph.extraction.words.chunks import Sentence, is_verb

NEAR = 3  # chunks between a word such as "sidelines" and the meeting
SCENE = 4  # chunks before a meeting in which a word of scene stands


def frames_of(scene: Scene, sentence: Sentence) -> set[int]:
    """The ids of the events that a sentence names only as the frame of another ("on the sidelines of the session"), or
    in what it inserts on a paper ("within the accords reached on the visit")."""
    errands = (
        scene.event_of(c)
        for i, c in enumerate(sentence.chunks)
        if c.kind == "MEETING"
        and (is_errand(sentence, i) or is_of_guest(sentence, i) or is_told_within(scene.context, sentence.chunks, i))
    )
    return {id(event) for event in (*behind(scene, sentence, "meeting_part"), *errands)}


def combined_in(scene: Scene, sentence: Sentence) -> set[int]:
    """The ids of the events with which a sentence tells another to be combined ("it is to be combined with the
    conference"): what comes next is told of that other."""
    return {id(event) for event in behind(scene, sentence, "combine")}


def behind(scene: Scene, sentence: Sentence, family: str) -> Iterator[Event]:
    """The events of the meetings right behind a word or verb of a kind."""
    chunks = sentence.chunks
    for i, chunk in () if family not in sentence.families else enumerate(chunks):
        inside = chunk.kind != "MEETING" or is_told_within(scene.context, chunks, i)
        event = scene.event_of(chunk) if not inside else None
        if event is not None and any(c.kind.partition(".")[0] == family for c in chunks[max(i - NEAR, 0) : i]):
            yield event


def is_errand(sentence: Sentence, i: int) -> bool:
    """Is the meeting at chunk i a trip of which the sentence goes on to tell what it was for ("on a trip to London to
    attend the conference")?"""
    chunks = sentence.chunks
    if chunks[i].value.noun != "visit":
        return False
    aim = next((j for j in range(i + 1, len(chunks)) if is_verb(chunks[j]) and chunks[j].time != "bare"), None)
    attends = aim is not None and chunks[aim].kind in ("attend.a", "take_part.a") and chunks[aim].time == "open"
    return attends and any(c.kind == "MEETING" for c in chunks[aim or 0 : (aim or 0) + NEAR + 1])


def is_of_guest(sentence: Sentence, i: int) -> bool:
    """Is the meeting at chunk i what brought a guest of whom a relative clause tells ("received X, who is there for the
    conference")? What the text tells next is of the reception."""
    row = [c.kind for c in sentence.chunks[:i]]
    comma = max((j for j, kind in enumerate(row) if kind == ","), default=i)
    return row[-1:] == ["=for"] and row[comma + 1 : comma + 2] == ["=who"]


def nest(scene: Scene, sentence: Sentence) -> None:
    """ "Within the visit the two held talks": of two meetings that a sentence names, the second is part of the first
    where a word of scene stands before that; "at the session and the conference" are two beside each other."""
    tokens, words = scene.context.text.tokens, scene.context.vocabulary.scene_words
    joins = scene.context.vocabulary.lexicon["clauses"]["joins"]
    outer: Event | None = None
    frame = False  # "within", "on the sidelines of" the first
    for i, chunk in enumerate(sentence.chunks) if "MEETING" in sentence.told else ():
        event = scene.event_of(chunk) if chunk.kind == "MEETING" else None
        if event is None:
            continue
        row = i > 0 and tokens[sentence.chunks[i - 1].start].text.lower() in joins
        apart = row or event is outer or event.following or is_spoken_of(scene.context, sentence.chunks, i)
        apart = apart or (outer is not None and (are_two_rows(outer, event, frame) or are_of_two_times(outer, event)))
        if outer is not None and not apart and event.within is None and outer.within is None:
            event.within = outer
            event.passages["within"] = (sentence.chunks[0].start, chunk.end)
        before = [tokens[c.start].text.lower() for c in sentence.chunks[max(0, i - SCENE) : i]]
        framing = bool(words & set(before)) or has_points(sentence, i)
        if outer is None and framing and not is_told_within(scene.context, sentence.chunks, i):
            outer = event
            frame = any(c.kind == "meeting_part" for c in sentence.chunks[max(0, i - 2) : i])


def has_points(sentence: Sentence, at: int) -> bool:
    """Is the visit at chunk `at` that of which something else was a part ("one more point of the trip to Minsk was the
    meeting with X")?"""
    visit = sentence.chunks[at].value.noun == "visit"
    behind = (c for c in sentence.chunks[at + 1 :] if c.kind != "PLACE" and not c.kind.startswith("="))
    verb = next(behind, None)
    return visit and verb is not None and verb.kind == "become.a"


def are_of_two_times(a: Event, b: Event) -> bool:
    """Is one of them held and the other to come?"""
    return {a.status, b.status} == {"Held", "Planned"}


def are_two_rows(a: Event, b: Event, frame: bool) -> bool:
    """Are they meetings of two rows, none the frame of the other: "at the session of the one council … and at that of
    the other"?"""
    return a.series is not None and b.series is not None and not frame


def nest_in_visit(scene: Scene, sentence: Sentence, met: Sequence[Event]) -> None:
    """ "Within the visit A met B", "on the sidelines of the forum A met B": an encounter that a verb tells is part of
    the visit or gathering that its sentence names as the frame, be it by a bare noun that takes up the visit told
    last."""
    nest_in_gathering(scene, sentence, met)
    if not met:
        return
    at = next((i for i in range(len(sentence.chunks)) if is_visit_frame(scene, sentence, i)), None)
    if at is None:
        return
    chunk = sentence.chunks[at]
    told = [e for e in scene.events if e.noun == "visit" and e.status]
    visit = scene.event_of(chunk) or (told[-1] if told else None)
    for event in met:
        inside = visit is not None and event.noun in ("talks", "meeting") and event is not visit
        if inside and visit is not None and event.within is None and event.status == visit.status:
            event.within = visit
            event.passages["within"] = (sentence.chunks[0].start, sentence.chunks[-1].end)


def nest_in_gathering(scene: Scene, sentence: Sentence, met: Sequence[Event]) -> None:
    """The same of a session or a conference: what was held in its margins is part of it."""
    named = behind(scene, sentence, "meeting_part")
    outer = next((e for e in named if e.noun in ("session", "conference", "meeting")), None)
    if outer is None or outer.within is not None:
        return
    for event in met:
        small = event.noun in ("talks", "meeting") and event is not outer
        if small and event.status == outer.status and event.within is None:
            event.within = outer
            event.passages["within"] = (sentence.chunks[0].start, sentence.chunks[-1].end)


def is_visit_frame(scene: Scene, sentence: Sentence, i: int) -> bool:
    """Is chunk i the noun of a visit after a word of scene ("during the visit", "as part of the visit")?"""
    chunk = sentence.chunks[i]
    if chunk.kind != "MEETING" or chunk.value.noun != "visit":
        return False
    return is_framed(scene.context, sentence.chunks, i) and not is_told_within(scene.context, sentence.chunks, i)

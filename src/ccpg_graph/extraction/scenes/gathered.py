"""The gathering at which a sentence plays that need not name it: the page, or the paragraph, is about one event."""

from __future__ import annotations

from ccpg_graph.extraction.naming.mentions import Person
from ccpg_graph.extraction.scenes.days import is_outside
from ccpg_graph.extraction.scenes.frames import frames_of
from ccpg_graph.extraction.scenes.manner import is_worked_for
from ccpg_graph.extraction.scenes.scenes import Event, Scene
from ccpg_graph.extraction.words.chunks import Sentence

GATHERINGS = frozenset({"session", "conference", "meeting", "event", "workgroup", "collegium"})
ELSEWHERE = frozenset({"visit", "talks"})
HEADING = 14  # chunks of a heading at most
FOUNDED = 6  # chunks from a verb of setting up to the group
FRONT = 3  # chunks at the head of a sentence that tell when all of it was
HOLDING = frozenset({"take_place", "begin", "end", "hold"})
BEFORE = 4  # sentences before a table at which the talks are told
OPENING = 4  # sentences in which a page tells what it is of


def gathering_at(scene: Scene, number: int) -> Event | None:
    """The gathering held that a sentence is about: the only one it names, else the one that its paragraph, or the whole
    page from its first lines on, tells of. Talks of two and visits are none: who was there their sides tell."""
    event: Event | None
    sentence = scene.sentences[number]
    told = [c for i, c in enumerate(sentence.chunks) if c.kind == "MEETING" and not is_to_be_founded(sentence, i)]
    named = {id(e): e for c in told if (e := scene.event_of(c)) is not None}
    if any(c.kind == "MEETING" and is_worked_for(sentence.chunks, i) for i, c in enumerate(sentence.chunks)):
        return None  # they met for it, and not at it
    if named and (main := spoken_of(scene, number, next(iter(named.values())))) is not None:
        event = main
    elif not named and any(c.kind == "MEETING" and c.value.noun in ELSEWHERE for c in sentence.chunks):
        return None  # "during the visit": of which the page tells no more
    elif named:
        event = next(iter(named.values())) if len(named) == 1 else None
        if event is not None and not is_told_of(event):
            return None
    else:
        event = of_the_section(scene, number) or scene.attended_at(number) or of_the_page(scene, number)
        aside = event is not None and number not in scene.near and not opens_with(scene, event)
        if aside and event is not of_the_section(scene, number):
            return None
        if event is not None and is_of_another_day(scene, number, event):
            return None
        if event is not None and event.noun == "meeting" and not is_told_of(event):
            return None  # "a pact was signed at a meeting": what is said further may be said anywhere
    if event is not None and not named and frames_talks(scene, event):
        return None
    event = told_again(scene, event) if event is not None else None
    if event is None or event.status != "Held" or event.noun not in GATHERINGS or event.earlier or has_sides(event):
        return None
    return event


def is_to_be_founded(sentence: Sentence, at: int) -> bool:
    """Is a group only to be set up ("proposed to create within the Council a working group")? Nobody was at it yet."""
    near = sentence.chunks[max(at - FOUNDED, 0) : at]
    return sentence.chunks[at].value.noun == "workgroup" and any(
        c.kind.startswith("establish.") and c.time == "open" for c in near
    )


def frames_talks(scene: Scene, event: Event) -> bool:
    """Does the page name a gathering only as the frame of talks ("on the sidelines of the session A met B")? What is
    said further is said at these."""
    sentence = next((s for s in scene.sentences if event.is_told_in(s)), None)
    if sentence is None or id(event) not in frames_of(scene, sentence):
        return False
    return any(e.status == "Held" and has_sides(e) and e.is_told_in(sentence) for e in scene.events)


def is_of_another_day(scene: Scene, number: int, event: Event) -> bool:
    """Does a sentence that names no meeting begin with a day on which the event was not, or take up one that does
    ("In 2019 … It was …")?"""
    chunks, when = scene.sentences[number].chunks, event.when
    days = [c.value for c in chunks[:FRONT] if c.kind == "DATE" and not c.value.same]
    if when is None or days:
        return when is not None and all(is_outside(day, when, event.until) for day in days)
    first = scene.context.text.tokens[chunks[0].start].text.lower()
    same = number > 0 and scene.sentences[number - 1].paragraph == scene.sentences[number].paragraph
    takes_up = same and first in scene.context.vocabulary.listed("taking_up") and scene.named.get(number - 1) is None
    return takes_up and is_of_another_day(scene, number - 1, event)


def has_sides(event: Event) -> bool:
    """Did persons meet there as two sides? At a round table of two offices those who speak are told one by one."""
    return any(isinstance(side.actor.who, Person) for side in event.sides)


def spoken_of(scene: Scene, number: int, event: Event) -> Event | None:
    """Where the page has told of a meeting, and another is only spoken of ("reminded them of the first conference", no
    word of scene before it): the one of the page; else None."""
    main = next((e for e in scene.events if e.status == "Held"), None)
    if main is None or main is event or event.number < main.number:
        return None
    chunks, tokens = scene.sentences[number].chunks, scene.context.text.tokens
    at = next(i for i, c in enumerate(chunks) if c.kind == "MEETING" and scene.event_of(c) is event)
    near = chunks[max(0, at - 2) : at + 2]
    if scene.context.vocabulary.cases and any(c.kind.partition(".")[0] in HOLDING for c in near):
        return None  # "on the next day the meeting of … took place": it is what the sentence tells of
    before = {tokens[c.start].text.lower() for c in chunks[max(0, at - 2) : at]}
    return main if at > 0 and before.isdisjoint(scene.context.vocabulary.scene_words) else None


def of_the_page(scene: Scene, number: int) -> Event | None:
    """The gathering that the page begins with, for a sentence whose paragraph names none, where all that the page tells
    besides is less: talks, visits, what is within it, what was before or is to come."""
    event = scene.event_at(number)
    if event is None or scene.is_elsewhere(event, number) or not opens_with(scene, event):
        return None
    return event if all(e is event or is_less(e, event) for e in scene.events) else None


def present_at(scene: Scene, number: int) -> Event | None:
    """The event at which a sentence that names none puts those who it says were there."""
    return of_the_section(scene, number) or scene.attended_at(number) or gathering_at(scene, number)


def talks_before(scene: Scene, number: int) -> Event | None:
    """The talks held of which the sentences right before one tell, for "at the table sat also X"."""
    near = scene.sentences[max(number - BEFORE, 0) : number]
    told = [e for e in scene.events if e.noun == "talks" and e.status == "Held" and any(map(e.is_told_in, near))]
    return told[0] if len(told) == 1 else None


def of_the_section(scene: Scene, number: int) -> Event | None:
    """The gathering first told of under the heading of a sentence whose paragraph names none, where headings name
    meetings one after another ("The 6th conference", "The 7th conference"); that of the heading where none is told."""
    if number in scene.near:
        return None
    first: Event | None = None
    for i in range(number - 1, -1, -1):
        event = scene.named.get(i)
        if is_heading(scene.sentences[i]):
            apart = any(scene.named.get(k) is not None for k in range(i))
            return (first or event) if apart else None
        first = event if event is not None and event.status == "Held" else first
    return None


def is_heading(sentence: Sentence) -> bool:
    """Is it a short line of its own that names a meeting?"""
    named = any(c.kind == "MEETING" for c in sentence.chunks)
    return named and not sentence.closed and len(sentence.chunks) <= HEADING


def is_less(other: Event, event: Event) -> bool:
    """Is another event none at which somebody of whom no meeting is told could have been?"""
    one = (other.ordinal is not None and other.ordinal == event.ordinal) or other.within is event
    vague = other.number > event.number and not is_told_of(other)
    small = other.noun in ("talks", "visit") or bool(other.sides)
    return one or vague or small or other.status != "Held" or other.earlier


def is_told_of(event: Event) -> bool:
    """Is anything told of it but its noun ("the gathering of evidence" is none)?"""
    slots = (event.when, event.place, event.country, event.series, event.ordinal)
    return any(slot is not None for slot in slots)


def told_again(scene: Scene, event: Event) -> Event:
    """What the text tells with its days of an event that a headline has named without them."""
    if event.when is not None:
        return event
    counted = event.ordinal is not None
    again = [e for e in scene.events if e.when is not None and (e.status, e.ordinal) == (event.status, event.ordinal)]
    again = [e for e in again if counted or e.noun == event.noun]
    alike = [e for e in again if None in (e.place, event.place) or e.place == event.place]
    return alike[0] if len(alike) == 1 and (counted or event.headline) else event


def opens_with(scene: Scene, event: Event) -> bool:
    """Do the first sentences of the page tell of the event?"""
    told = event.passages.get("mention")
    opening = [s for s in scene.sentences if not s.furniture][:OPENING]
    return told is not None and bool(opening) and told[0] < opening[-1].chunks[-1].end

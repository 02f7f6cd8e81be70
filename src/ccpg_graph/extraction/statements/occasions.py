"""On what occasion an instrument was made, where its own sentence names none: the meeting that the text tells of there,
whose sides made it or whose participants did; and the day of that meeting as the day of what was made at it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace as changed
from itertools import pairwise

from ccpg_graph.extraction.naming.mentions import BodyRef, Person
from ccpg_graph.extraction.scenes.scenes import Event, Scene, country_of
from ccpg_graph.extraction.statements.deeds import DONE, Dated, Deed, Telling
from ccpg_graph.extraction.statements.frames import PAST_CUES, Frame
from ccpg_graph.extraction.statements.signed_for import OF_SEVERAL
from ccpg_graph.extraction.words.chunks import Chunk, Sentence, is_verb

BOTH = 2  # sides of talks
GATHERINGS = frozenset({"session", "conference"})
TALKS = frozenset({"talks", "meeting", "visit"})
EXACT = (len("2031-06"), len("2031-06-05"))  # a month or a day
NAMED = frozenset({"PERSON", "BODY", "STATE", "POST", "role", "bodyword", "office"})
OTHERS = frozenset({"MEETING", "MEETINGS", "PERIOD"})
MONTH = len("2031-06")
OPENING = 4  # chunks in which "at the same session" stands


def occasion_of(scene: Scene, number: int, telling: Telling, frame: Frame) -> Event | None:
    """The one meeting held at which what a frame tells must have been made; None where the text does not leave one.

    number: that of the sentence. The sentence names no meeting, no day but the meeting's, no town but its town.
    """
    about, sentence = scene.event_at(number), scene.sentences[number]
    if telling.status not in DONE or frame.rule not in PAST_CUES or telling.event is not None:
        return None
    if about is None or about.status != "Held" or not about.key or scene.is_elsewhere(about, number):
        return None
    if any(c.kind in OTHERS for c in sentence.chunks) or is_apart(about, telling, sentence):
        return None
    told = [e for e in scene.events if e.status == "Held" and e is not about and e is not about.within]
    if made_by_sides(about, telling):
        return about if all(not made_by_sides(e, telling) for e in told) else None
    alone = about.noun in GATHERINGS and all(e.noun not in GATHERINGS or scene.is_bygone(e, about) for e in told)
    return about if alone and not telling.parties and not telling.signers and is_by_many(sentence, frame) else None


def told_by_when(scene: Scene, number: int, frame: Frame) -> Event | None:
    """The meeting or visit that a clause right behind a deed tells as its time ("was concluded in 2021, when X visited
    Minsk")."""
    sentence, listed = scene.sentences[number], scene.context.vocabulary.listed("when_words")
    if frame.rule not in PAST_CUES:
        return None
    row = range(frame.start, len(sentence.chunks))
    at = next((i for i in row if scene.context.word_list(sentence.chunks[i])[:1] in [[w] for w in listed]), None)
    before = sentence.chunks[frame.start : at] if at is not None else []
    if at is None or sum(is_verb(c) for c in before) > 1:
        return None
    row_of_it = range(sentence.chunks[at].end, sentence.chunks[-1].end)
    told = [e for e in scene.events if e.status == "Held" and e.passages.get("mention", (-1, 0))[0] in row_of_it]
    return told[0] if len(told) == 1 and told[0].key else None


def meeting_within(scene: Scene, number: int) -> Event | None:
    """The one meeting told of the organisation within which a sentence puts what is signed ("the protocol (within the
    SCO)")."""
    sentence, registry = scene.sentences[number], scene.context.vocabulary.registry
    for match in scene.context.vocabulary.grammar.find("within_body", sentence.encoded):
        owners = {ref.slug for chunk in match.part(sentence.chunks, "body") for ref in chunk.value.refs}
        rows = {slug for slug, row in registry.series.items() if row.body in owners}
        rows |= {slug for slug, body in registry.bodies.items() if body.parent in owners and body.kind == "Council"}
        told = [e for e in scene.events if e.key and e.series is not None and e.series.slug in rows]
        if len(told) == 1:
            return told[0]
    return None


def is_closing(scene: Scene, number: int, frame: Frame) -> bool:
    """Does the clause of sentence `number` tell what a gathering held ended with ("the declaration, adopted at the
    close")?"""
    about, sentence = scene.event_at(number), scene.sentences[number]
    held = about is not None and about.status == "Held" and bool(about.key) and number in scene.near
    found = scene.context.vocabulary.grammar.find("signed_outcome_close", sentence.encoded)
    return held and any(frame.left <= m.start <= frame.right for m in found)


def is_apart(about: Event, telling: Telling, sentence: Sentence) -> bool:
    """Does the sentence tell another day or town than those of the meeting?"""
    start = about.when.start if about.when is not None else None
    last = about.when.end if about.when is not None else None
    for dated in telling.dates:
        if dated.slot == "ccpg:signedOn" and not (start and is_within(dated.value, start, last or about.until)):
            return True
    towns = {c.value for c in sentence.chunks if c.kind == "PLACE"}
    return bool(towns) and about.place not in towns


def is_within(day: str, start: str, last: str | None) -> bool:
    """Is a day that of a meeting, or one of its days?"""
    if last is not None and len(day) == len(start) == len(last):
        return start <= day <= last
    return day.startswith(start) or start.startswith(day)


def made_by_sides(event: Event, telling: Telling) -> bool:
    """Are the makers of an instrument the two sides of talks?"""
    lands = {country_of(s.actor.who) for s in event.sides} - {None}
    if event.noun not in TALKS or len(lands) != BOTH:
        return False
    persons = {id(s.actor.who) for s in event.sides if isinstance(s.actor.who, Person)}
    signers = [s.person for s in telling.signers]
    if len(signers) == BOTH and all(id(person) in persons for person in signers):
        return True
    makers = {p.who if isinstance(p.who, str) else p.who.country for p in telling.parties}
    offices = all(isinstance(p.who, BodyRef) for p in telling.parties)
    return offices and makers == lands and all(id(s) in persons for s in signers)


def is_by_many(sentence: Sentence, frame: Frame) -> bool:
    """Did nobody act who is named ("a declaration was adopted", "the participants adopted")?"""
    named = any(c.kind in NAMED for c in (*frame.who, *frame.others))
    return not named and not any(c.kind in NAMED for c in scene_row(sentence, frame))


def scene_row(sentence: Sentence, frame: Frame) -> Sequence[Chunk]:
    """The chunks of the frame's clause."""
    return sentence.chunks[frame.left : frame.right + 1]


def settle_days(scene: Scene, deeds: Sequence[Deed]) -> None:
    """Gives what was made at a meeting of one day, or in a month, that day or month, where no words tell another."""
    events = {event.key: event for event in scene.events if event.key}
    for deed in deeds:
        settle_ceremony(scene, deed)
        dated = any(d.slot == "ccpg:signedOn" for t in deed.tellings for d in t.dates)
        told = next((t for t in deed.tellings if t.event is not None), None)
        if dated or told is None or told.event is None or told.status not in (*DONE, "Recalled"):
            continue
        when = events[told.event[0]].when if told.event[0] in events else None
        at = events[told.event[0]].passages.get("when") if when is not None else None
        if when is None or at is None or when.start is None or when.start.startswith("--") or when.guessed:
            continue
        one = len(when.start) in EXACT and (when.end is None or len(when.start) == MONTH)
        if one and events[told.event[0]].until is None and events[told.event[0]].status == "Held":
            told.dates.append(Dated("ccpg:signedOn", when.start, *at))
    settle_same(scene, deeds)


def settle_same(scene: Scene, deeds: Sequence[Deed]) -> None:
    """ "The Council adopted a plan in Lima on 5 May. At the same session a programme was approved": that was made on
    the same day, there, and by the same council, where no words tell otherwise."""
    for before, deed in pairwise(deeds):
        then = deed.tellings[0]
        dated = [t for t in before.tellings if t.status in DONE and any(d.slot == "ccpg:signedOn" for d in t.dates)]
        if not dated or then.status not in DONE or deed.values("ccpg:signedOn"):
            continue
        first = dated[-1]
        shared = then.event is not None and first.event is not None and then.event[0] == first.event[0]
        if shared or (first.event is None and is_at_same(scene, first, then)):
            then.dates += [d for d in first.dates if d.slot == "ccpg:signedOn"]
            then.place = then.place or first.place
            of_several = (p for p in first.parties if isinstance(p.who, BodyRef) and p.who.kind in OF_SEVERAL)
            then.parties = then.parties or [changed(p, implied=True) for p in of_several]


def is_at_same(scene: Scene, first: Telling, then: Telling) -> bool:
    """Does a sentence begin with "at the same session", right behind the one that tells of the first?"""
    number = next((n for n, s in enumerate(scene.sentences) if s.holds(then.at[0])), 0)
    sentence = scene.sentences[number]
    meeting = next((c for c in sentence.chunks[:OPENING] if c.kind == "MEETING"), None)
    if meeting is None or not number or not scene.sentences[number - 1].holds(first.at[0]):
        return False
    words = scene.context.words(sentence.chunks[0].start, meeting.end).lower().split()
    return not scene.context.vocabulary.listed("same_words").isdisjoint(words)


def settle_ceremony(scene: Scene, deed: Deed) -> None:
    """ "A and B signed an agreement. The ceremony was held in Lima on 5 May": what was signed was signed there."""
    for telling in deed.tellings:
        number = next((n for n, s in enumerate(scene.sentences) if s.holds(telling.at[0])), None)
        after = scene.named.get(number + 1) if number is not None else None
        if after is None or telling.status != "Signed" or telling.event is not None or after.status != "Held":
            continue
        at = after.passages.get("mention")
        words = scene.context.words(*at).lower().split() if at is not None else []
        if after.key and not scene.context.vocabulary.listed("ceremony_words").isdisjoint(words) and at is not None:
            telling.event, telling.event_implied = (after.key, at), True
            return

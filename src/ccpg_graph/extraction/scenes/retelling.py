"""More of a meeting that the text has told: "it was held in Minsk", "it is set for 24 April"."""

from __future__ import annotations

from ccpg_graph.extraction.scenes.scenes import Event, Scene
from ccpg_graph.extraction.scenes.telling import Telling
from ccpg_graph.extraction.words.chunks import Chunk, Sentence
from ccpg_graph.extraction.words.grammar import Match

GATHERINGS = frozenset({"conference", "session", "meeting", "event"})
STATUS = {"past": "Held", "future": "Planned"}


def schedule(scene: Scene, sentence: Sentence, match: Match) -> None:
    """ "A meeting is slated for 24 April": planned, unless the sentence tells what became of it."""
    at = match.span("meeting")
    event = scene.event_of(sentence.chunks[at[0]]) if at is not None else None
    passage = (sentence.chunks[match.start].start, sentence.chunks[match.end - 1].end)
    if any(c.negated or c.time != "future" for c in match.part(sentence.chunks, "verb")):
        return
    if event is not None and not event.status:
        event.status = "Planned"
        event.passages["status"] = passage
    if event is None or event.status != "Planned":
        return
    place, when = match.part(sentence.chunks, "place"), match.part(sentence.chunks, "when")
    slot = "country" if place and place[0].kind == "STATE" else "place"
    if place and getattr(event, slot) is None:
        setattr(event, slot, place[0].value)
        event.passages[slot] = passage
    day = scene.context.last_day if when and when[0].value.same else when[0].value if when else None
    if day is not None and event.when is None:
        event.when, event.passages["when"] = day, passage


def retell(scene: Scene, sentence: Sentence, match: Match, current: Event | None) -> None:
    """ "On 24 June it was held in Minsk": more of the meeting told last, or of the one that the match names."""
    named = next((c for c in sentence.chunks[match.start : match.end] if c.kind == "MEETING"), None)
    event = scene.event_of(named) if named is not None else None
    event = event or spoken_of_before(scene, sentence) or current
    at = match.span("verb")
    if event is not None and match.rule.endswith(".by_wire"):
        event.online = True
        event.told("online", (sentence.chunks[match.start].start, sentence.chunks[match.end - 1].end))
        return
    if match.span("stay"):  # "the guests, who arrived on 5 May": the day of their visit
        event = next((e for e in reversed(scene.events) if e.noun == "visit" and e.status), None)
        if event is None or at is None or event.when is not None or sentence.chunks[at[0]].negated:
            return
    if event is not None and (awaited := match.span("awaited")) is not None:
        if event.status == "Planned":  # "officials of eight countries are expected in Riga from Monday to Thursday"
            Telling(scene.context, sentence.chunks, awaited[0], "Planned").fill_told(event)
        return
    if at is None or event is None:
        return
    verb, passage = sentence.chunks[at[0]], (sentence.chunks[match.start].start, sentence.chunks[match.end - 1].end)
    if not event.status and not verb.negated and verb.time in STATUS:
        event.status = STATUS[verb.time]
        event.told("status", passage)
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
    lasting = scene.context.vocabulary.listed("lasting_words")
    ends = verb.kind == "end.a" or scene.context.words(verb.start, verb.end) in lasting
    if verb.time == "future" and event.status == "Held" and ends:
        until = Telling(scene.context, sentence.chunks, at[0]).last_day()  # "it will last until 7 March"
        if until is not None and event.until is None:
            event.until, event.passages["until"] = until.value, passage
        return
    if verb.time in ("past", "present", "future") and (verb.time == "future") == (event.status == "Planned"):
        Telling(scene.context, sentence.chunks, at[0]).fill_told(event)


def named_now(scene: Scene, sentence: Sentence, chunk: Chunk, current: Event | None) -> Event | None:
    """ "The prosecutors general met in Minsk. It was the 41st session of their Council": the meeting that the sentence
    before tells of, where it has no number yet; None where the mention at a chunk is put otherwise."""
    found = scene.context.vocabulary.grammar.find("it_was", sentence.encoded)
    match = next((m for m in found if m.part(sentence.chunks, "meeting") == [chunk]), None)
    if current is None or match is None:
        return None
    counted = next(iter(match.part(sentence.chunks, "number")), None)
    ordinal = int(counted.value) if counted is not None else chunk.value.ordinal
    number = next(i for i, s in enumerate(scene.sentences) if s is sentence)
    alone = all(event is current for event in scene.events if event.status)
    close = number > 0 and (alone or scene.named.get(number - 1) is current) and current.status == "Held"
    open_to_it = current.ordinal is None and current.noun in GATHERINGS and not current.sides
    rows = current.series is None or chunk.value.series is None or current.series.slug == chunk.value.series.slug
    if not (close and open_to_it and rows and chunk.value.noun in GATHERINGS and ordinal is not None):
        return None
    if counted is not None:  # "it was already the fourth such meeting"
        current.ordinal = ordinal
        current.noun = chunk.value.noun if current.noun == "event" else current.noun
        current.told("ordinal", (counted.start, chunk.end))
        return current
    current.noun = chunk.value.noun
    return current


def spoken_of_before(scene: Scene, sentence: Sentence) -> Event | None:
    """The one session of a row that the sentence before only spoke of ("thanked him for the invitation to the 33rd
    session"): what "it" then means; None where that sentence names another meeting, too."""
    number = next(i for i, s in enumerate(scene.sentences) if s is sentence)
    before = scene.sentences[number - 1] if number else None
    if before is None or before.paragraph != sentence.paragraph:
        return None
    named = [c for c in before.chunks if c.kind in ("MEETING", "MEETINGS")]
    event = scene.event_of(named[0]) if len(named) == 1 else None
    counted = event is not None and (event.series is not None or event.ordinal is not None)
    return event if event is not None and counted and not event.status else None

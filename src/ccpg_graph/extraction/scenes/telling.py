"""What a sentence tells of the meeting that it mentions, given to its event: whether it was held (`held_or_planned`),
and what `ways` reaches from it.
"""

from __future__ import annotations

from dataclasses import dataclass

from ccpg_graph.extraction.findings import Tokens
from ccpg_graph.extraction.naming.mentions import MeetingMention
from ccpg_graph.extraction.scenes.days import is_day, is_goal, is_going
from ccpg_graph.extraction.scenes.held_or_planned import ATTENDS, HeldOrPlanned
from ccpg_graph.extraction.scenes.pairs import BOTH
from ccpg_graph.extraction.scenes.scenes import Event, is_finer, is_row_of
from ccpg_graph.extraction.scenes.told import value_of
from ccpg_graph.extraction.words.chunks import Chunk

NUMBERED = 7  # chunks from a meeting to the number behind it ("the session of the Council, the 30th")


@dataclass(slots=True)
class Telling(HeldOrPlanned):
    """What a sentence tells of the meeting mentioned at chunk `at`."""

    def fill(self, event: Event) -> None:
        """Gives the event what the sentence tells of it and it does not have yet."""
        mention: MeetingMention = self.chunks[self.at].value
        here = self.chunks[self.at]
        own = (here.start, here.end)
        if event.ordinal is None and mention.ordinal is not None:
            event.ordinal = mention.ordinal
            behind = (c for c in self.chunks[self.at + 1 : self.at + NUMBERED] if c.kind == "ordinal")
            number = next((c for c in behind if int(c.value) == mention.ordinal), here)
            event.told("ordinal", (here.start, number.end))
        if mention.series is not None and (event.series is None or is_row_of(mention.series, event.series)):
            event.series = mention.series  # "the SCO meeting" turns out to be that of its prosecutors general
            event.passages["series"] = own
            if (event.noun, mention.noun, mention.series.kind) == ("conference", "session", "Council"):
                event.noun = "session"  # "the prosecutors general met. At the session of their Council …"
        own_words = mention.series is not None or mention.ordinal is not None or not mention.definite
        if event.noun in ("meeting", "event") and mention.noun not in ("meeting", "event") and own_words:
            event.noun = mention.noun
        listed = self.context.vocabulary.listed("bilateral_words")
        event.bilateral = event.bilateral or any(w.lower() in listed for w in self.context.word_list(here))
        for flag in ("extraordinary", "online"):
            if getattr(mention, flag) and not getattr(event, flag):
                setattr(event, flag, True)
                event.told(flag, own)
        self.fill_told(event)

    def fill_told(self, event: Event) -> None:
        """Gives the event day, place and state, where the sentence tells them; a more exact day takes the place of
        one in accord."""
        when, place, country, online = self.when(), self.place(), self.country(), self.online()
        if online is not None and not event.online:
            event.online = True
            event.told("online", self.passage(online))
        office = self.venue()
        event.office = event.office or value_of(office)
        country = country or (office if place is None and event.place is None else None)
        if when is not None and (event.when is None or is_finer(when.value, event.when)):
            event.when = when.value
            event.passages["when"] = self.passage(when.at)
        until = self.last_day()
        if until is not None and event.until is None:
            event.until = until.value
            event.passages["until"] = self.passage(until.at)
        if place is not None and event.place is None:
            event.place = place.value
            event.passages["place"] = self.passage(place.at)
        if country is not None and event.country is None:
            event.country = country.value
            event.passages["country"] = self.passage(country.at)
        self.fill_status(event)

    def fill_status(self, event: Event) -> None:
        """Gives the event its status; what was planned in one sentence may be held in another, never the other way."""
        status = self.status() if self.chunks[self.at].kind == "MEETING" else ""
        verb = self.verb()
        came = status == "Held" and self.is_awaited()
        held = event.status == "Planned" and status == "Held" and not came
        held = held and not (verb is not None and verb.time == "present" and self.goes_there(verb, event))
        if status and (not event.status or held or (event.awaited and status == "Planned")):
            event.awaited, event.status = came, status
            if verb is not None:
                at = next(i for i, c in enumerate(self.chunks) if c is verb)
                event.passages["status"] = self.passage(at)
        event.told("mention", self.passage(self.at))
        if event.when is not None and event.status and is_day(event.when):
            self.context.last_day = event.when  # what "the same day" takes up
        if event.place is not None and event.status == "Held":
            self.context.last_place = event.place

    def goes_there(self, verb: Chunk, event: Event) -> bool:
        """Does the present only tell who goes to a meeting to come ("X takes part in it"), or of a day ahead?"""
        return verb.kind.partition(".")[0] in ATTENDS or self.is_to_come(event.when)

    def is_awaited(self) -> bool:
        """Is it told by those who come for it, no more ("arrived for the session")?"""
        verb = self.verb()
        return verb is not None and is_going(verb) and is_goal(self.context, self.chunks, self.at)

    def passage(self, other: int) -> Tokens:
        """The tokens from the mention to another chunk of the sentence, both included."""
        first, last = min(self.at, other), max(self.at, other)
        return self.chunks[first].start, self.chunks[last].end


def is_of_many(telling: Telling) -> bool:
    """Is it a meeting "of the prosecutors general of …", of more states than two or of a group of states?"""
    mention: MeetingMention = telling.chunks[telling.at].value
    if mention.noun != "meeting" or mention.series is not None:
        return False
    after = telling.chunks[telling.at + 1 : telling.at + 6]
    head = next((c for c in after if c.kind in ("role", "people", "POST", "PERSON", "BODY")), None)
    between = after[: after.index(head)] if head is not None else []
    if head is None or head.kind not in ("role", "people", "POST") or any("." in c.kind[1:] for c in between):
        return False
    with_whom = telling.context.vocabulary.lexicon["clauses"]["links"].get("with", ())
    if any(c.kind[1:] in with_whom for c in between):
        return False  # "a meeting with the representatives of …"
    lands = {p.country for p in head.value.posts} if head.kind == "POST" else set()
    grouped = any(c.kind in ("BODY", "member_states", "cis_members") for c in after)
    two = telling.context.vocabulary.listed("both_words")
    if any(c.kind == "number" and str(c.value) == str(BOTH) for c in after) or any(c.kind[1:] in two for c in after):
        return False
    if mention.ordinal is None and not lands and not grouped:
        return False
    return telling.context.is_plural(head) and len(lands - {None}) != BOTH


def is_new_thing(telling: Telling, event: Event) -> bool:
    """Did the main thing come to be a meeting, so that it is none told by another noun ("главной стала встреча …")?"""
    came = telling.at > 0 and telling.chunks[telling.at - 1].kind == "become.a" and telling.is_what_came()
    return came and not event.headline and event.noun != telling.chunks[telling.at].value.noun

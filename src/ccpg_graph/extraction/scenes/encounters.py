"""Who met whom: a verb or a noun of meeting with its two sides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ccpg_graph.extraction.findings import Tokens
from ccpg_graph.extraction.naming.actors import Actor, find_actors
from ccpg_graph.extraction.naming.mentions import BodyRef, Person
from ccpg_graph.extraction.scenes.scenes import Event, Scene, Side, country_of
from ccpg_graph.extraction.scenes.telling import Telling
from ccpg_graph.extraction.words.chunks import Chunk, Sentence
from ccpg_graph.extraction.words.grammar import Match


@dataclass(slots=True)
class Encounter:
    """A verb of meeting with its two sides: "A met with B", "A received B", "talks between A and B"."""

    scene: Scene
    sentence: Sentence
    match: Match

    def group(self, name: str) -> list[Chunk]:
        return self.match.part(self.sentence.chunks, name)

    def read(self) -> Iterator[Event]:
        """The events of the encounter, its sides noted; none where it is no particular one or not told as held or
        planned. "Separate meetings with B and C" are one with each."""
        context, chunks = self.scene.context, self.sentence.chunks
        ones = list(find_actors(context, self.group("a")))
        others = list(find_actors(context, self.group("b")))
        if self.match.span("both"):
            ones = self.last_two()
        if self.match.span("he"):
            ones = self.last_subject()
        if self.match.span("joint") and len(ones) != 2:
            return
        if self.match.span("signed") and not self.is_ceremony(ones):
            return
        if self.match.rule.endswith("discussed_with") and not self.are_of_two_states(ones, others):
            return
        tokens = (chunks[self.match.start].start, chunks[self.match.end - 1].end)
        if context.text.quoted[tokens[0]] and context.text.quoted[tokens[1] - 1]:
            return
        status, mention = self.status(), self.group("meeting")
        several = any(m.kind == "MEETINGS" for m in mention)
        apart = self.match.span("each") is not None
        if not status or (several and not apart) or len({id(a.who) for a in ones + others}) < 2:
            return
        if several:
            for other in others:
                yield self.meet(ones, [other], [], status, tokens)
        else:
            yield self.meet(ones, others, mention, status, tokens)

    def meet(self, ones: list[Actor], others: list[Actor], mention: list[Chunk], status: str, tokens: Tokens) -> Event:
        """The event in which the ones met the others, with all that the sentence tells of it."""
        receives = self.match.span("host") is not None
        ones = [a for a in ones if not (receives and isinstance(a.who, BodyRef) and a.who.kind == "Body")]
        sides = [Side(a, "Host" if receives else "Participant", tokens, self.match.rule) for a in ones]
        sides += [Side(a, "Guest" if receives else "Participant", tokens, self.match.rule) for a in others]
        event = self.event(sides, mention, status)
        event.sides += [s for s in sides if all(s.actor.who is not t.actor.who for t in event.sides)]
        if not event.status:
            event.status = status
            event.told("status", tokens)
        event.told("mention", tokens)
        verb = self.match.span("verb") or self.match.span("signed") or self.match.span("meeting")
        if verb is not None and not mention:
            self.fill(event, verb[0])
        return event

    def is_ceremony(self, ones: list[Actor]) -> bool:
        """Did two officials of two states meet to sign? So it is where the text goes on to speak of "the meeting", no
        other having been told of before."""
        if (
            not all(isinstance(a.who, Person) for a in ones)
            or len(ones) != 2
            or not self.are_of_two_states(ones[:1], ones[1:])
            or any(e.status for e in self.scene.events)
        ):
            return False
        after = self.sentence.chunks[-1].end
        later = (c for s in self.scene.sentences for c in s.chunks if c.kind == "MEETING" and c.start >= after)
        return any(c.value.definite and c.value.ordinal is None and c.value.series is None for c in later)

    def are_of_two_states(self, ones: list[Actor], others: list[Actor]) -> bool:
        """Do the two sides stand for two states? Only then is "discussed with" a meeting between them."""
        lands = {country_of(a.who) for a in ones} - {None}, {country_of(a.who) for a in others} - {None}
        return bool(lands[0] and lands[1] and not lands[0] & lands[1])

    def last_subject(self) -> list[Actor]:
        """Whom "he" means: the person with whom the sentence before begins."""
        number = next(i for i, s in enumerate(self.scene.sentences) if s is self.sentence)
        before = self.scene.sentences[number - 1].chunks if number else []
        first = next((c for c in before if c.kind in ("PERSON", "POST", "BODY")), None)
        if first is None or first.kind != "PERSON":
            return []
        own = self.sentence.chunks[self.match.start]
        return [Actor(first.value.person, own.start, own.end, joint=True)]

    def last_two(self) -> list[Actor]:
        """ "The two prosecutors general": the two persons whom the text up to here names, where it is two."""
        start = self.sentence.chunks[self.match.start].start
        met: dict[int, Actor] = {}
        for sentence in self.scene.sentences:
            for chunk in sentence.chunks:
                if chunk.kind == "PERSON" and chunk.start < start:
                    met[id(chunk.value.person)] = Actor(chunk.value.person, chunk.start, chunk.end)
        own = self.sentence.chunks
        tokens = (own[self.match.start].start, own[self.match.end - 1].end)
        return [Actor(a.who, *tokens) for a in met.values()] if len(met) == 2 else []

    def status(self) -> str:
        if any(c.kind.partition(".")[0] in ("cancel", "postpone") and c.time == "past" for c in self.sentence.chunks):
            return ""  # "was to meet, but the trip was called off"
        verbs = self.group("verb") or self.group("signed")
        if any(self.match.span(name) is not None for name in ("each", "had", "called")):
            return "Held"
        if not verbs:
            mention = self.group("meeting")
            known = self.scene.event_of(mention[0]) if mention else None
            return known.status if known else ""
        verb = verbs[0]
        if verb.negated or verb.time in ("open", "bare"):
            return ""
        return "Planned" if verb.time == "future" else "Held"

    def event(self, sides: list[Side], mention: list[Chunk], status: str) -> Event:
        """The event told before with the same persons; that of the mention; or a new one."""
        if mention and (known := self.scene.event_of(mention[0])):
            return known
        persons = {id(s.actor.who) for s in sides if isinstance(s.actor.who, Person)}
        for event in reversed(self.scene.events):
            before = {id(s.actor.who) for s in event.sides if isinstance(s.actor.who, Person)}
            if event.status == status and (
                len(persons & before) > 1 or (event.headline and is_same_pair(event, sides))
            ):
                return event
        event = self.scene.new_event("talks")
        if mention:
            self.scene.by_mention[mention[0].start] = event
        return event

    def fill(self, event: Event, at: int) -> None:
        """Day and place, told with the verb."""
        telling = Telling(self.scene.context, self.sentence.chunks, at)
        telling.fill_told(event)


def is_same_pair(event: Event, sides: list[Side]) -> bool:
    """Do the sides of an event and others stand for the same two states? A headline may name no side ("Meeting
    held")."""
    if not event.sides:
        return event.noun in ("meeting", "talks") and event.series is None and event.ordinal is None
    lands = {country_of(side.actor.who) for side in sides} - {None}
    return len(lands) > 1 and lands == {country_of(side.actor.who) for side in event.sides} - {None}

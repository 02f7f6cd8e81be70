"""Two sides that met: the event of theirs, found or made, and what the sentence tells of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ccpg_graph.extraction.findings import Tokens
from ccpg_graph.extraction.naming.actors import Actor
from ccpg_graph.extraction.naming.mentions import BodyRef, Person
from ccpg_graph.extraction.scenes.pairs import are_of_same_states, is_another, is_same_pair, stands_for
from ccpg_graph.extraction.scenes.scenes import Event, Scene, Side
from ccpg_graph.extraction.scenes.telling import Telling
from ccpg_graph.extraction.words.chunks import Chunk, Sentence, is_verb

BEHIND = 5  # chunks behind a verb of meeting that tell how they met
COMING = ("meet", "gather")  # verbs of those who meet for something

VISITING = 4  # tokens from "visiting" to whom it makes a guest ("a visiting delegation of the Office")


@dataclass(slots=True)
class Met:
    """Two sides that met, however the sentence puts it: the event is found or made, its sides noted.

    receives: are the ones the hosts of the others? mention: the MEETING chunk that names the encounter, if any; at: the
    chunk of its verb, for what is told beside that; rule: what read it; tokens: the passage.
    """

    scene: Scene
    sentence: Sentence
    ones: list[Actor]
    others: list[Actor]
    status: str
    rule: str
    tokens: Tokens
    mention: list[Chunk] = field(default_factory=list)
    at: int | None = None
    receives: bool = False

    def note(self) -> Event:
        """The event in which the ones met the others, with all that the sentence tells of it."""
        self.receives = self.receives or self.are_visiting()
        ones = [a for a in self.ones if not (self.receives and isinstance(a.who, BodyRef) and a.who.kind == "Body")]
        sides = [Side(a, "Host" if self.receives else "Participant", self.tokens, self.rule) for a in ones]
        sides += [Side(a, "Guest" if self.receives else "Participant", self.tokens, self.rule) for a in self.others]
        event = self.event(sides)
        if self.receives:  # "A meets B", says the headline; "B was received by A", the text
            told = {id(s.actor.who): s for s in sides}
            event.sides = [told.get(id(t.actor.who), t) if t.role == "Participant" else t for t in event.sides]
        event.sides += [s for s in sides if all(s.actor.who is not t.actor.who for t in event.sides)]
        if not event.status:
            event.status = self.status
            event.told("status", self.tokens)
        event.told("mention", self.tokens)
        self.place_there(event)
        beside = self.sentence.chunks[max((self.at or 0) - 1, 0) : (self.at or 0) + 2] if self.at is not None else []
        if any(c.kind == "online" for c in beside):  # "virtually met"
            event.online = True
            event.told("online", self.tokens)
        if self.at is not None and not self.mention:
            self.take_purpose(event)
            Telling(self.scene.context, self.own_clause(self.at), self.at).fill_told(event)
            self.tell_online(event, self.at)
        return event

    def own_clause(self, at: int) -> Sequence[Chunk]:
        """The chunks of the sentence up to a relative clause behind the verb that tells what is to come ("received B, |
        whom he will meet again in Lima in May")."""
        chunks, relatives = self.sentence.chunks, self.scene.context.vocabulary.listed("clauses", "relatives")
        for i in range(at + 1, len(chunks)):
            if self.scene.context.words(chunks[i].start, chunks[i].end).lower() in relatives:
                verb = next((c for c in chunks[i:] if is_verb(c)), None)
                if verb is not None and verb.time == "future":
                    return chunks[:i]
        return chunks

    def are_visiting(self) -> bool:
        """Does an attribute make guests of those met ("met with the visiting Prosecutor General of A")?"""
        listed, tokens = self.scene.context.vocabulary.listed("attributive_verbs"), self.scene.context.text.tokens
        first = min((a.start for a in self.others), default=0)
        near = tokens[max(first - VISITING, self.tokens[0], 0) : first]
        return any(token.text.lower() in listed for token in near)

    def tell_online(self, event: Event, at: int) -> None:
        """ "Met by video link": how those met whose verb stands at a chunk."""
        first, last = self.sentence.chunks[at], self.sentence.chunks[at + 1 : at + BEHIND]
        found = next((c for c in last if c.kind == "online"), None)
        if found is not None and not any(c.kind == "MEETING" for c in last):
            event.online = True
            event.told("online", (first.start, found.end))

    def take_purpose(self, event: Event) -> None:
        """ "They met for a working session": what they met for is their meeting."""
        scene, chunks = self.scene, self.sentence.chunks
        for match in scene.context.vocabulary.grammar.find("purpose", self.sentence.encoded):
            meeting = match.part(chunks, "meeting")[0]
            told = chunks[self.at + 1 : match.start] if self.at is not None and match.start > self.at else []
            own = meeting.value.noun in ("talks", "meeting", "session") and meeting.value.series is None
            apart = any(is_verb(c) and c.kind.partition(".")[0] not in COMING for c in told)
            if match.start <= (self.at or 0) or not own or apart:
                continue
            other = scene.event_of(meeting)
            if other is not None and other is not event and not other.sides and other is scene.events[-2]:
                event.place, event.when = event.place or other.place, event.when or other.when
                for slot in ("place", "when"):
                    if slot in other.passages:
                        event.told(slot, other.passages[slot])
                other.status = ""
            scene.by_mention[meeting.start] = event
            return

    def place_there(self, event: Event) -> None:
        """ "There he met": in the state of the visit told last."""
        words, told = self.scene.context.word_list(self.sentence.chunks[0]), self.scene.context.words(*self.tokens)
        there = self.scene.context.vocabulary.listed("there_words")
        opens = bool(words) and words[0].lower() in there
        visit = next((e for e in reversed(self.scene.events) if e.noun == "visit" and e.status == self.status), None)
        told_here = visit is not None and visit.is_told_in(self.sentence)
        opens = opens or (told_here and not there.isdisjoint(told.lower().split()))
        if opens and visit is not None and event.land(self.scene.context) is None:
            event.country = visit.land(self.scene.context)
            event.passages["country"] = self.tokens
            if told_here and visit.place is not None:
                event.place, event.passages["place"] = visit.place, self.tokens

    def event(self, sides: list[Side]) -> Event:
        """The event told before with the same persons; that of the mention; or a new one."""
        known = self.scene.event_of(self.mention[0]) if self.mention else None
        if known is not None and not is_another(known, self.mention[0], sides):
            return known
        persons = {id(s.actor.who) for s in sides if isinstance(s.actor.who, Person)}
        for event in self.scene.latest():
            if event.status != self.status:
                continue
            if self.is_told_here(event, sides):
                return event
            before = {id(s.actor.who) for s in event.sides if isinstance(s.actor.who, Person)} if persons else set()
            met_again = len(persons & before) > 1 and are_of_same_states(event, sides)
            if event.headline and len(sides) == len(persons & before) == len(event.sides):
                return event  # the one guest whom the headline has told as received, too
            if met_again or (event.headline and (is_same_pair(event, sides) or stands_for(event, sides))):
                return event
        if (told := self.told_before()) is not None:
            return told
        event = self.scene.new_event("talks")
        if self.mention:
            self.scene.by_mention[self.mention[0].start] = event
        return event

    def is_told_here(self, event: Event, sides: list[Side]) -> bool:
        """Has another pattern read the event of the very same sides in the same words?"""
        at = event.passages.get("mention")
        here = at is not None and at[0] < self.tokens[1] and self.tokens[0] < at[1]
        return here and {id(s.actor.who) for s in event.sides} == {id(s.actor.who) for s in sides}

    def told_before(self) -> Event | None:
        """ "A joint session was held. The two discussed …": the meeting that the sentence before tells of and names
        nobody at."""
        number = next(i for i, s in enumerate(self.scene.sentences) if s is self.sentence)
        event = self.scene.named.get(number - 1)
        fits = event is not None and event.noun in ("meeting", "talks", "collegium") and event.series is None
        if not fits or event is None or event.sides or not self.rule.endswith(".discussed"):
            return None
        return event if event.status == self.status and not event.headline else None

"""A delegation's stay abroad: who went where, told by a verb of visiting or by the noun."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ccpg_graph.extraction.findings import Tokens
from ccpg_graph.extraction.naming.actors import Actor, find_actors, head_cases
from ccpg_graph.extraction.naming.mentions import BodyRef, Person
from ccpg_graph.extraction.scenes.clauses import read_clauses
from ccpg_graph.extraction.scenes.days import departs
from ccpg_graph.extraction.scenes.delegations import find_heads
from ccpg_graph.extraction.scenes.goings import GOES, match_of
from ccpg_graph.extraction.scenes.invitations import is_asked_for
from ccpg_graph.extraction.scenes.manner import is_framed
from ccpg_graph.extraction.scenes.matched import Matched
from ccpg_graph.extraction.scenes.pairs import are_strangers
from ccpg_graph.extraction.scenes.scenes import Event, Scene, Side, country_of
from ccpg_graph.extraction.scenes.spoken import last_subject
from ccpg_graph.extraction.scenes.telling import Telling
from ccpg_graph.extraction.scenes.tenses import is_wished, status_by_day
from ccpg_graph.extraction.scenes.told import value_of
from ccpg_graph.extraction.words.chunks import Chunk, Sentence, is_verb

SEVERAL = 3  # states of those who come for one meeting, at least
NEAR_NOUN = 5  # chunks from a verb of going, with where and when, to the noun of the visit
NEAR = 3  # sentences back that tell of a meeting without its town
NOT_HELD = frozenset({"take_place.a", "hold.a", "hold.p"})
TO_COME = frozenset({"future", "open", "bare"})  # times of the verbs of a sentence that tells of no deed
COMES_FOR = frozenset({"take_part", "attend"})


def read_stays(scene: Scene, sentence: Sentence, known: set[int]) -> Iterator[Event]:
    """The stays abroad that verbs of going and staying tell of; known: the verbs, by chunk position, that patterns have
    read."""
    for clause in read_clauses(scene.context, sentence, GOES):
        match = match_of(scene, sentence, clause) if clause.at not in known else None
        visited = Stay(scene, sentence, match).read() if match is not None else None
        if visited is not None:
            yield visited


def read_aims(scene: Scene, sentence: Sentence) -> None:
    """ "The aim of the trip is participation in the session": the session is told as the stay is, and who came for it
    takes part."""
    for match in scene.context.vocabulary.grammar.find("aim", sentence.encoded):
        event = scene.event_of(match.part(sentence.chunks, "what")[0])
        visit = next((e for e in reversed(scene.events) if e.noun == "visit" and e.status), None)
        trip = match.part(sentence.chunks, "trip")[0].value.noun
        if event is None or visit is None or trip != "visit" or event.status not in ("", visit.status):
            continue
        tokens = (sentence.chunks[match.start].start, sentence.chunks[match.end - 1].end)
        event.status = visit.status
        for slot in ("status", "mention"):
            event.told(slot, tokens)
        event.sides += [Side(s.actor, "Participant", tokens, "visit.aim") for s in visit.sides if s.role == "Guest"]


@dataclass(slots=True)
class Stay(Matched):
    """A delegation's stay abroad: "X visited Armenia", "on a working visit to Minsk"."""

    def read(self) -> Event | None:
        """The event of the visit; None where nobody of another state is said to make it, or the verb does not tell it
        as done or planned."""
        context = self.scene.context
        where, verb = self.group("where"), self.group("verb")
        mention = self.group("meeting") or self.noun_behind()
        if mention and (mention[0].kind != "MEETING" or mention[0].value.noun != "visit"):
            return None
        if verb and (verb[0].negated or verb[0].time == "open"):
            return None
        tokens = self.passage()
        if context.text.quoted[tokens[0]] or self.is_for_meeting() or self.is_spoken_of():
            return None
        if self.is_only_wished() or self.is_called_off():
            return None
        country = self.country(where[0]) if where else self.host_country()
        who = self.group("who")
        going = [*find_actors(context, who), *find_heads(scene=self.scene, sentence=self.sentence, row=who)]
        if self.match.rule.endswith("framed"):  # "in the course of his visit to Serbia X (nominative) laid flowers"
            going = [a for a in going if "nomn" in head_cases(context, who[0])]
        if not who and not self.match.span("he"):
            going = self.framed_by(country)
        if self.match.span("he"):
            going = last_subject(self.scene, self.sentence, self.match.start)
        actors = [a for a in going if country_of(a.who) not in (None, country) or serves_several(a.who)]
        known = self.scene.event_of(mention[0]) if mention else None
        if is_still_to_end(verb) and known is not None and known.status != "Held":
            return None
        if known is not None and known.noun != "visit":
            return None
        if known is not None and country is not None and known.land(context) not in (None, country):
            known = None  # the noun means another visit
        ahead = known is not None and status_by_day(context, known.when) == "Planned"
        now = bool(verb) and (verb[0].time == "past" or (verb[0].time == "present" and not ahead))
        if known is not None and known.status == "Planned" and now:
            known = None  # who is there on a visit makes not the one that is to come
        if known is not None and are_strangers(known, [a.who for a in actors if isinstance(a.who, Person)]):
            known = None  # "in June the President visited it, too"
        if not actors and known is None and not self.is_of_foreign_post(who, country):
            return None
        if not mention and where and (met := self.gathering_at(where[0], actors)) is not None:
            met.sides += [Side(a, "Participant", tokens, self.match.rule) for a in actors]
            return None
        event = known or self.same(country, actors)
        if event is None and is_still_to_end(verb):
            return None  # "tomorrow they will end their visit": it has begun, or it has not
        event = event or self.scene.new_event("visit")
        if mention:
            self.scene.by_mention[mention[0].start] = event
        self.fill(event, where, verb, tokens, actors)
        return event

    def noun_behind(self) -> list[Chunk]:
        """The noun by which the same visit is told behind its verb, town and day ("came to Baku today on a visit")."""
        if not self.group("verb"):
            return []
        for chunk in self.sentence.chunks[self.match.end : self.match.end + NEAR_NOUN]:
            if chunk.kind == "MEETING":
                return [chunk] if chunk.value.noun == "visit" else []
            if chunk.kind not in ("DATE", "unit_of_time") and not chunk.kind.startswith("="):
                return []
        return []

    def framed_by(self, country: str | None) -> list[Actor]:
        """Whose visit it is of which the clause behind only tells that something was done on it ("A met B as part of
        the visit to Minsk"): the one person told before who is of another state."""
        context, at, chunks = self.scene.context, self.match.span("meeting"), self.sentence.chunks
        owned = at is not None and at[0] > 0 and chunks[at[0] - 1].kind == "'"
        if (
            at is None
            or owned
            or self.scene.context.vocabulary.cases
            or not is_framed(self.scene.context, chunks, at[0])
        ):
            return []
        told = [a for a in find_actors(context, chunks[: at[0]]) if isinstance(a.who, Person)]
        guests = {id(a.who): a for a in told if country_of(a.who) not in (None, country)}
        known = country is not None and all(country_of(a.who) is not None for a in told)
        return list(guests.values()) if known and len(guests) == 1 else []

    def visited(self, where: list[Chunk]) -> list[Actor]:
        """The prosecution office that is told as what they visit: it receives them."""
        offices = [c for c in where if c.kind == "BODY" and c.value.refs[0].kind == "Office"]
        return [Actor(c.value.refs[0], c.start, c.end) for c in offices]

    def gathering_at(self, where: Chunk, actors: list[Actor]) -> Event | None:
        """The meeting told of in the town to which those of several states came: they came for it."""
        lands = {country_of(a.who) for a in actors} - {None}
        verb = self.group("verb")
        if where.kind != "PLACE" or len(lands) < SEVERAL or not verb or verb[0].time != "past":
            return None
        number = next(i for i, s in enumerate(self.scene.sentences) if s is self.sentence)
        near = self.scene.sentences[max(number - NEAR, 0)].chunks[0].start
        for event in self.scene.latest():
            told = event.passages.get("mention", (0, 0))[0] >= near
            there = event.place == where.value or (event.place is None and event.country is None and told)
            if there and event.status == "Held" and event.noun in ("session", "conference", "meeting"):
                return event
        return None

    def is_of_foreign_post(self, who: list[Chunk], country: str | None) -> bool:
        """Does the holder of another state's post make it, whom the text does not name?"""
        lands = {post.country for c in who if c.kind == "POST" for post in c.value.posts}
        return country is not None and bool(lands) and not lands & {None, country}

    def is_spoken_of(self) -> bool:
        """Is the visit what somebody discusses ("the parties discussed the visit of X to Y")?"""
        at, chunks = self.match.span("meeting"), self.sentence.chunks
        if at is None or self.match.span("verb") is not None:
            return False
        talk = [i for i, c in enumerate(chunks) if c.kind.partition(".")[0] == "discuss"]
        about = any(i < at[0] or chunks[i].kind.endswith(".p") for i in talk)
        return about and Telling(self.scene.context, chunks, at[0]).is_discussed()

    def is_called_off(self) -> bool:
        """Without a verb of its own: does the sentence tell that the visit was put off or called off, or does a verb
        that nobody lists stand right before it and tell no deed ("is being prepared a visit to")?"""
        at, chunks = self.match.span("meeting"), self.sentence.chunks
        if at is None or self.match.span("verb") is not None:
            return False
        told = self.scene.context.vocabulary.morphology.told_time
        before = [c for c in chunks[max(at[0] - 1, 0) : at[0]] if c.kind in ("word", "status_word")]
        words = [self.scene.context.words(c.start, c.end) for c in before]
        itself = str(self.scene.context.vocabulary.lexicon.get("reflexive") or "")
        undone = any(told(w) == "future" or (told(w) == "present" and w.endswith(itself)) for w in words)
        undone |= self.is_still_before(at[0]) or any(c.kind in NOT_HELD and c.negated for c in chunks[at[1] :])
        return undone or any(c.kind.partition(".")[0] in ("cancel", "postpone") and c.time == "past" for c in chunks)

    def is_still_before(self, at: int) -> bool:
        """Do words that stand with its noun tell the time before the visit ("on the eve of the visit")?"""
        tokens, first = self.scene.context.text.tokens, self.sentence.chunks[at].start
        near = {token.text.lower() for token in tokens[max(first - 1, 0) : self.sentence.chunks[at].end]}
        return not near.isdisjoint(self.scene.context.vocabulary.listed("eve_words"))

    def planned(self) -> bool:
        """Is it only to come?"""
        verb = self.group("verb")
        told = self.match.rule.endswith("awaited") or self.match.span("planned") is not None
        return told or bool(
            verb and ((verb[0].time == "future" and not is_still_to_end(verb)) or self.sets_out(verb[0]))
        )

    def sets_out(self, verb: Chunk) -> bool:
        """Does the verb tell only that they left for there ("has left for Minsk")?"""
        return verb.kind == "terminate.a" or departs(self.scene.context, self.sentence.chunks, verb)

    def told_status(self) -> str:
        """Planned or Held by the verb; where only a noun tells the visit, what the sentence says became of it."""
        at = self.match.span("meeting")
        if at is not None and not self.group("verb") and not self.planned():
            told = Telling(self.scene.context, self.sentence.chunks, at[0]).status()
            times = {c.time for c in self.sentence.chunks if is_verb(c)}
            return told or ("Planned" if times and times <= TO_COME else "Held")
        return "Planned" if self.planned() else "Held"

    def is_only_wished(self) -> bool:
        """Is the visit, which a noun tells, only wished for or in preparation?"""
        at, chunks, context = self.match.span("meeting"), self.sentence.chunks, self.scene.context
        if at is None or self.group("verb"):
            return False
        if is_asked_for(self.scene, chunks, at[0]):
            return True
        if not is_wished(context, chunks, at[0]):
            return False
        return not context.vocabulary.cases and not Telling(context, chunks, at[0]).status()

    def host_country(self) -> str | None:
        """ "Who is in the country on a visit": the state of the other official that the sentence names before."""
        visitors = {id(a.who) for a in find_actors(self.scene.context, self.group("who"))}
        before = find_actors(self.scene.context, self.sentence.chunks[: self.match.start])
        lands = {country_of(a.who) for a in before if id(a.who) not in visitors} - {None}
        return next(iter(lands)) if len(lands) == 1 else None

    def is_for_meeting(self) -> bool:
        """Do they come to take part in a meeting? Then the stay is no visit beside it."""
        after = self.sentence.chunks[self.match.end : self.match.end + 6]
        if any(c.kind.partition(".")[0] in COMES_FOR and c.time == "open" for c in after):
            return True
        context = self.scene.context
        for match in context.vocabulary.grammar.find("comes_for", self.sentence.encoded):
            if match.span("aim"):  # "for participation in the session"
                return True
            what = match.part(self.sentence.chunks, "what")
            cases = context.vocabulary.morphology.noun_cases(context.word_list(what[0])) if what else frozenset()
            if cases & {"accs", "gent"}:  # "to the session", not "at" it
                return True
        for match in context.vocabulary.grammar.find("purpose", self.sentence.encoded):
            told = self.sentence.chunks[self.match.end : match.start]
            if match.start >= self.match.end and not any(is_verb(c) for c in told):
                return bool(match.part(self.sentence.chunks, "meeting")[0].value.noun not in ("visit", "talks"))
        return False

    def country(self, where: Chunk) -> str | None:
        if where.kind in ("STATE", "adjective"):
            return str(where.value)
        if where.kind == "BODY":
            land: str | None = where.value.refs[0].country
            return land
        return self.scene.context.land_of(where.value)

    def same(self, country: str | None, actors: list[Actor]) -> Event | None:
        """The visit told before to the same state by the same visitors, or by nobody named yet."""
        who = {id(a.who) for a in actors}
        for event in self.scene.events:
            visitors = {id(s.actor.who) for s in event.sides}
            known = event.noun == "visit" and country == event.land(self.scene.context)
            alike = self.planned() == (event.status == "Planned")
            if known and alike and (who & visitors or not visitors or self.is_headed(event, actors)):
                return event
            if self.is_arrival_at(event, country, who):
                return event
        return None

    def is_headed(self, event: Event, actors: list[Actor]) -> bool:
        """Has the headline told the visit of the office whose official the text names?"""
        offices = {s.actor.who.slug for s in event.sides if isinstance(s.actor.who, BodyRef)}
        own = {p.body.slug for a in actors if isinstance(a.who, Person) for p in a.who.posts if p.body is not None}
        return event.headline and bool(offices & own)

    def is_arrival_at(self, event: Event, country: str | None, who: set[int]) -> bool:
        """ "A met B", says the headline; "B arrived in A's capital", the text: the arrival is a circumstance of their
        meeting, unless the text calls it a visit."""
        sides = {id(s.actor.who): country_of(s.actor.who) for s in event.sides}
        others = {land for key, land in sides.items() if key not in who}
        met = event.headline and event.noun == "talks" and event.place is None and bool(who & set(sides))
        return met and country in others and not self.group("meeting")

    def fill(self, event: Event, where: list[Chunk], verb: list[Chunk], tokens: Tokens, actors: list[Actor]) -> None:
        if not event.status:
            event.status = self.told_status()
            event.told("status", tokens)
        event.told("mention", tokens)
        if where:
            town = where[0].kind == "PLACE" and where[0].start not in self.scene.context.regions
            slot = "place" if town else "country"
            if getattr(event, slot) is None:
                setattr(event, slot, where[0].value if town else self.country(where[0]))
                event.passages[slot] = tokens
        elif event.place is None and event.country is None and (land := self.host_country()):
            event.country = land
            event.passages["country"] = (self.sentence.chunks[0].start, tokens[1])
        known = {id(s.actor.who) for s in event.sides}
        arrived = [a for a in actors if id(a.who) not in known or event.noun != "visit"]
        event.sides += [Side(a, "Guest", tokens, self.match.rule) for a in arrived]
        event.sides += [Side(a, "Host", tokens, self.match.rule) for a in self.visited(where) if id(a.who) not in known]
        at = self.match.span("verb") or self.match.span("meeting") or self.match.span("where")
        if at is not None:
            telling = Telling(self.scene.context, self.sentence.chunks, at[0])
            when = telling.when()
            until = telling.last_day()
            if until is not None and event.until is None:  # "ended his visit on Friday"
                event.until, event.passages["until"] = until.value, telling.passage(until.at)
            if verb and verb[0].time == "present" and telling.is_to_come(value_of(when)):
                event.status = "Planned"
            if verb and verb[0].kind == "terminate.a" and status_by_day(self.scene.context, value_of(when)) == "Held":
                event.status = "Held"  # who left for Minsk on Tuesday was there
            if where and where[0].kind == "BODY" and event.place is None and (house_in := telling.place()) is not None:
                event.place, event.passages["place"] = house_in.value, telling.passage(house_in.at)
            if when is not None and event.when is None:
                event.when = when.value
                event.passages["when"] = telling.passage(when.at)


def is_still_to_end(verb: list[Chunk]) -> bool:
    return bool(verb) and verb[0].kind == "end.a" and verb[0].time == "future"


def serves_several(who: Person | BodyRef) -> bool:
    """Does the person or body stand for a union of states, and so is a guest wherever it goes?"""
    bodies = [who] if isinstance(who, BodyRef) else [p.body for p in who.posts if p.body is not None]
    unions = ("Council", "Secretariat", "InterstateBody", "Association", "Office")
    return any(b.kind in unions and b.country in (None, "EU") for b in bodies)

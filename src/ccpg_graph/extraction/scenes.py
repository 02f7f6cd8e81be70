"""Which meetings a document tells of, and which of them each sentence is about.

Mentions become events: a mention with an ordinal, a series, a day or a place of its own is a new event unless it agrees with
one told before; "the meeting" takes up the one told last. The readers of presence, instruments, decisions and agenda ask the
`Scene` what a sentence is about.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ccpg_graph.extraction.actors import Actor, find_actors
from ccpg_graph.extraction.chunks import Chunk
from ccpg_graph.extraction.context import Context
from ccpg_graph.extraction.dates import DateValue
from ccpg_graph.extraction.findings import Tokens
from ccpg_graph.extraction.grammar import Match
from ccpg_graph.extraction.mentions import BodyRef, MeetingMention, Person
from ccpg_graph.extraction.chunks import Sentence

# What a noun can take up: "the meeting" may mean a session or talks told before, "the visit" only a visit.
TAKES_UP = {
    "meeting": ("session", "meeting", "talks", "conference", "workgroup", "collegium"),
    "event": ("session", "meeting", "talks", "conference", "workgroup", "collegium", "event"),
    "session": ("session", "meeting", "collegium", "conference"),
    "talks": ("talks", "meeting"),
    "conference": ("conference", "session"),
    "visit": ("visit",),
    "workgroup": ("workgroup", "meeting"),
    "collegium": ("collegium",),
}
HOLDS = frozenset({"meet", "hold", "take_place", "begin", "end", "attend", "take_part", "chair", "sign", "adopt", "open"})
WAY = frozenset("PLACE STATE PERSON BODY POST people adjective word Word Common office_level , - ( ) ' joint online num chairmanship participation people invitation member_states bodyword role office cis_members NAME SURNAME".split())
ATTENDS = frozenset({"take_part", "attend", "chair"})  # their plural present tells a meeting as held: "the heads take part"
DECIDES = frozenset({"propose", "adopt", "elect", "decide"})
WAY_LENGTH = 14  # chunks between a meeting and what is told of it
PLAIN_LENGTH = 7  # of them ordinary words


@dataclass(frozen=True, slots=True)
class Side:
    """Who met whom, as a verb of meeting tells it. role: Host, Guest or Participant; tokens: the passage; rule: its pattern."""

    actor: Actor
    role: str
    tokens: Tokens
    rule: str


@dataclass(slots=True)
class Event:
    """One meeting of the document. status: Held, Planned, Postponed, Cancelled or "" (spoken of, no more);
    key: the key of its Thing, made when its claims are written. passages: slot → tokens that state it."""

    number: int
    noun: str
    kind: str = ""
    ordinal: int | None = None
    series: BodyRef | None = None
    status: str = ""
    when: DateValue | None = None
    place: str | None = None
    country: str | None = None
    extraordinary: bool = False
    online: bool = False
    quoted: bool = False
    key: str = ""
    passages: dict[str, Tokens] = field(default_factory=dict)
    sides: list[Side] = field(default_factory=list)

    def told(self, slot: str, tokens: Tokens) -> None:
        """Keeps the first passage that states a slot."""
        self.passages.setdefault(slot, tokens)


@dataclass(slots=True)
class Scene:
    """The events of a document. by_mention: first token of a MEETING chunk → its event; about: sentence number → event."""

    context: Context
    sentences: list[Sentence]
    events: list[Event] = field(default_factory=list)
    by_mention: dict[int, Event] = field(default_factory=dict)
    named: dict[int, Event | None] = field(default_factory=dict)
    about: dict[int, Event] = field(default_factory=dict)

    def event_of(self, chunk: Chunk) -> Event | None:
        """The event that a MEETING chunk means; None where it is none in particular."""
        return self.by_mention.get(chunk.start)

    def event_at(self, number: int) -> Event | None:
        """The event that a sentence is about: one it names, else the one that the text before it tells of."""
        return self.about.get(number)

    def new_event(self, noun: str) -> Event:
        """A further event."""
        event = Event(len(self.events) + 1, noun)
        self.events.append(event)
        return event


def build_scene(context: Context, sentences: list[Sentence]) -> Scene:
    """The scene of a document: every mention of a meeting given its event, every event what its sentences tell of it."""
    scene = Scene(context, sentences)
    current: Event | None = None
    for number, sentence in enumerate(sentences):
        if sentence.furniture:
            continue
        told = [event for event in read_mentions(scene, sentence, current) if event.status]
        scene.named[number] = told[0] if told else None
        current = told[-1] if told else current
    settle_topics(scene)
    return scene


def read_mentions(scene: Scene, sentence: Sentence, current: Event | None) -> Iterator[Event]:
    """The events that a sentence mentions, by a noun, by a council's coming together, by a verb of meeting."""
    grammar = scene.context.vocabulary.grammar
    for i, chunk in enumerate(sentence.chunks):
        if chunk.kind == "MEETING":
            telling = Telling(scene.context, sentence.chunks, i)
            event = place_mention(scene, chunk.value, telling, current)
            if event is not None:
                scene.by_mention[chunk.start] = event
                telling.fill(event)
                yield event
    for match in grammar.find("convene", sentence.encoded):
        convened = convene(scene, sentence, match)
        if convened is not None:
            yield convened
    for match in grammar.find("hosting", sentence.encoded):
        host(scene, sentence, match)
    for match in grammar.find("visit", sentence.encoded):
        visited = Stay(scene, sentence, match).read()
        if visited is not None:
            yield visited
    for match in grammar.find("encounter", sentence.encoded):
        yield from Encounter(scene, sentence, match).read()


def settle_topics(scene: Scene) -> None:
    """Which event each sentence is about: the one it names; else the first one its paragraph names before it; else the first
    that the document tells of."""
    main = next((event for event in scene.events if event.status), None)
    paragraph, local = -1, None
    for number, sentence in enumerate(scene.sentences):
        if sentence.paragraph != paragraph:
            paragraph, local = sentence.paragraph, None
        named = scene.named.get(number)
        local = local or named
        about = named or local or main
        if about is not None:
            scene.about[number] = about


def convene(scene: Scene, sentence: Sentence, match: Match) -> Event | None:
    """A council that met: "On 5 May the Council met in Minsk"."""
    where, at = match.span("series"), match.span("verb")
    if where is None or at is None:
        return None
    refs = sentence.chunks[where[0]].value.refs
    verb = sentence.chunks[at[0]]
    if len(refs) > 1 or refs[0].kind != "Council" or verb.time not in ("past", "present", "future") or verb.negated:
        return None
    telling = Telling(scene.context, sentence.chunks, at[0])
    status = "Planned" if verb.time == "future" else "Held"
    mention = MeetingMention("session", series=refs[0])
    known = [e for e in reversed(scene.events) if agrees(e, mention, telling.when(), telling.place(), status)]
    event = known[0] if known else scene.new_event("session")
    tokens = (sentence.chunks[where[0]].start, verb.end)
    event.series = event.series or refs[0]
    event.status = event.status or status
    for slot in ("series", "status", "mention"):
        event.told(slot, tokens)
    telling.fill_told(event)
    return event


def place_mention(scene: Scene, mention: MeetingMention, telling: Telling, current: Event | None) -> Event | None:
    """The event that a mention means: one told before that agrees, else a new one where the mention has something of its own."""
    when, place, status = telling.when(), telling.place(), telling.status()
    own = mention.ordinal is not None or mention.series is not None or when is not None or place is not None
    for event in in_order_of_salience(scene, current, own):
        if agrees(event, mention, when, place, status):
            if own or mention.definite or event is current:
                return event
    if telling.is_general() or not (own or status):
        return None
    if mention.definite and not own and mention.noun != "visit":
        return None
    if mention.noun == "event" and not own:
        return None
    event = scene.new_event(mention.noun)
    inherit_series(scene, event, mention)
    if mention.noun == "session" and event.series is None and mention.series is None:
        event.series = telling.council()
    return event


def inherit_series(scene: Scene, event: Event, mention: MeetingMention) -> None:
    """"The next session" is one of the series that the document tells of."""
    before = next((e for e in scene.events if e.status == "Held" and e.series is not None and e is not event), None)
    if before is None or mention.series is not None or mention.noun not in ("session", "meeting"):
        return
    counts_on = mention.ordinal is not None and before.ordinal is not None and mention.ordinal == before.ordinal + 1
    if counts_on or (mention.following and (mention.noun == "session" or mention.noun == before.noun)):
        event.series = before.series


def in_order_of_salience(scene: Scene, current: Event | None, own: bool) -> list[Event]:
    """The events that a mention may mean, the likeliest first: the last told; for a bare "the meeting" the last one told
    as the main one is (held or planned), then the main one."""
    latest = list(reversed(scene.events))
    if own:
        return latest
    main = next((event for event in scene.events if event.status), None)
    alike = [current] if current is not None and main is not None and current.status == main.status else []
    return list({id(event): event for event in (*alike, *([main] if main else []), *latest)}.values())


def agrees(event: Event, mention: MeetingMention, when: Told | None, place: Told | None, status: str) -> bool:
    """Can a mention mean an event told before? Nothing it says may contradict what is known of it."""
    if event.noun not in TAKES_UP.get(mention.noun, (mention.noun,)) and mention.noun not in TAKES_UP.get(event.noun, ()):
        return False
    if mention.ordinal is not None and event.ordinal is not None and mention.ordinal != event.ordinal:
        return False
    if mention.series is not None and event.series is not None and mention.series.slug != event.series.slug:
        return False
    if mention.following and event.status == "Held":
        return False
    if mention.ordinal is not None and event.ordinal is None and event.series is None:
        return False
    if mention.series is not None and event.series is None and event.sides:
        return False
    if mention.series is not None and event.series is None and not mention.definite and event.ordinal is None:
        return event.noun in ("session", "meeting") and when is not None and event.when == when.value
    if {status, event.status} == {"Held", "Planned"} and not (mention.definite and not status):
        return mention.ordinal is not None and mention.ordinal == event.ordinal
    if when is not None and event.when is not None and clash(when.value, event.when):
        return False
    return place is None or event.place is None or place.value == event.place


def clash(a: DateValue, b: DateValue) -> bool:
    """Can two dates not be one? The less exact of two that agree as far as it goes is no clash."""
    if a.start is None or b.start is None or a.start.startswith("--") or b.start.startswith("--"):
        return False
    length = min(len(a.start), len(b.start))
    return a.start[:length] != b.start[:length]


@dataclass(frozen=True, slots=True)
class Told:
    """A value with the chunk position at which it stands."""

    value: object
    at: int


@dataclass(slots=True)
class Telling:
    """What a sentence tells of the meeting mentioned at chunk `at`."""

    context: Context
    chunks: Sequence[Chunk]
    at: int

    def ways(self) -> Iterator[tuple[int, Chunk]]:
        """The chunks that nothing parts from the mention: to the right, then to the left, each with its position."""
        for step in (1, -1):
            plain = 0
            i = self.at + step
            while 0 <= i < len(self.chunks) and abs(i - self.at) <= WAY_LENGTH and plain <= PLAIN_LENGTH:
                chunk = self.chunks[i]
                yield i, chunk
                family = chunk.kind.partition(".")[0]
                if not (chunk.kind in WAY or chunk.kind.startswith("=") or chunk.kind in ("DATE", "MEETING") or family in HOLDS):
                    break
                if chunk.kind == "MEETING" and step == 1:
                    break
                if family in ("sign", "adopt"):
                    break
                plain += chunk.kind in ("word", "Word", "Common")
                i += step

    def when(self) -> Told | None:
        """The day or days told of it; "the same day" is that of the event told before."""
        for i, chunk in self.ways():
            if chunk.kind == "DATE" and chunk.value.same:
                return Told(self.context.last_day, i) if self.context.last_day is not None else None
            if chunk.kind == "DATE":
                return Told(chunk.value, i)
        return None

    def place(self) -> Told | None:
        """The town told of it: one that a preposition of place stands before, or that brackets hold."""
        for i, chunk in self.ways():
            if chunk.kind == "PLACE" and self.is_located(i):
                return Told(chunk.value, i)
        return None

    def country(self) -> Told | None:
        """The state told as its place."""
        for i, chunk in self.ways():
            if chunk.kind == "STATE" and self.is_located(i):
                return Told(chunk.value, i)
        return None

    def council(self) -> BodyRef | None:
        """The one council that the sentence names, be it through a post: "elected chairman of the Council at a session"."""
        bodies = [ref for c in self.chunks if c.kind == "BODY" for ref in c.value.refs]
        bodies += [p.body for c in self.chunks if c.kind in ("POST", "PERSON") for p in c.value.posts if p.body is not None]
        councils = {b.slug: b for b in bodies if b.kind == "Council" and not b.bare}
        return next(iter(councils.values())) if len(councils) == 1 else None

    def is_located(self, i: int) -> bool:
        """Does a preposition of place, or the bracket after a venue, stand before chunk i?"""
        words = self.context.vocabulary.place_words
        tokens = self.context.text.tokens
        for j in range(i - 1, max(i - 5, -1), -1):
            chunk = self.chunks[j]
            word = tokens[chunk.start].text.lower()
            if word in words:
                return True
            if chunk.kind not in ("=the", "=of", "office_level", "(", "word", ",", "PLACE"):
                return False
        return False

    def verb(self) -> Chunk | None:
        """The verb that says whether it was held: the nearest one of holding, attending, chairing, put off or called off."""
        best: tuple[int, Chunk] | None = None
        for i, chunk in enumerate(self.chunks):
            family = chunk.kind.partition(".")[0]
            if family in HOLDS or family in ("cancel", "postpone", "propose", "invite", "visit", "meet", "speak", "discuss"):
                distance = abs(i - self.at) + (4 if i < self.at and family not in HOLDS else 0)
                if best is None or distance < best[0]:
                    best = (distance, chunk)
        return best[1] if best is not None and best[0] <= WAY_LENGTH else None

    def status(self) -> str:
        """Held, Planned, Cancelled or Postponed; "" where the sentence does not say."""
        verb = self.verb()
        if verb is None:
            return "Held" if self.is_scene() else ""
        family = verb.kind.partition(".")[0]
        if family in ("cancel", "postpone") and verb.time == "past":
            return {"cancel": "Cancelled", "postpone": "Postponed"}[family]
        if verb.negated or family in ("propose", "invite") or (verb.time == "bare" and family not in ATTENDS):
            return ""
        if verb.time == "future":
            return "Planned"
        if verb.time == "open":
            return "Planned" if self.is_proposed() else ""
        return "Held"

    def is_proposed(self) -> bool:
        """Does the sentence speak of a decision or proposal to hold it?"""
        tokens, words = self.context.text.tokens, self.context.vocabulary.decision_words
        return any(
            c.kind.partition(".")[0] in DECIDES or tokens[c.start].text.lower() in words for c in self.chunks[: self.at]
        )

    def is_scene(self) -> bool:
        """Is it the scene of something done: "elected at a session", "said during the talks"?"""
        before = self.chunks[self.at - 1] if self.at else None
        if before is None or self.context.text.tokens[before.start].text.lower() not in self.context.vocabulary.scene_words:
            return False
        return any("." in c.kind and c.time == "past" and not c.negated for c in self.chunks)

    def is_general(self) -> bool:
        """Is it any such meeting rather than one?"""
        before = self.chunks[self.at - 1] if self.at else None
        return before is not None and before.kind == "no_particular"

    def fill(self, event: Event) -> None:
        """Gives the event what the sentence tells of it and it does not have yet."""
        mention: MeetingMention = self.chunks[self.at].value
        here = self.chunks[self.at]
        own = (here.start, here.end)
        if event.ordinal is None and mention.ordinal is not None:
            event.ordinal = mention.ordinal
            event.told("ordinal", own)
        if event.series is None and mention.series is not None:
            event.series = mention.series
            event.told("series", own)
        own_words = mention.series is not None or mention.ordinal is not None or not mention.definite
        if event.noun in ("meeting", "event") and mention.noun not in ("meeting", "event") and own_words:
            event.noun = mention.noun
        for flag in ("extraordinary", "online"):
            if getattr(mention, flag) and not getattr(event, flag):
                setattr(event, flag, True)
                event.told(flag, own)
        self.fill_told(event)

    def fill_told(self, event: Event) -> None:
        for slot, told in (("when", self.when()), ("place", self.place()), ("country", self.country())):
            if told is None:
                continue
            before = getattr(event, slot)
            finer = slot == "when" and before is not None and is_finer(told.value, before)
            if before is None or finer:
                setattr(event, slot, told.value)
                event.passages[slot] = self.passage(told.at)
        self.context.last_day = event.when if event.when is not None else self.context.last_day
        status = self.status() if self.chunks[self.at].kind == "MEETING" else ""
        if status and (not event.status or (event.status == "Planned" and status == "Held")):
            event.status = status
            verb = self.verb()
            if verb is not None:
                at = next(i for i, c in enumerate(self.chunks) if c is verb)
                event.passages["status"] = self.passage(at)
        event.told("mention", self.passage(self.at))

    def passage(self, other: int) -> Tokens:
        """The tokens from the mention to another chunk of the sentence, both included."""
        first, last = min(self.at, other), max(self.at, other)
        return self.chunks[first].start, self.chunks[last].end


def host(scene: Scene, sentence: Sentence, match: Match) -> None:
    """"Bishkek hosts the 29th session": where it is held."""
    place, meeting = match.span("place"), match.span("meeting")
    if place is None or meeting is None:
        return
    where, event = sentence.chunks[place[0]], scene.event_of(sentence.chunks[meeting[0]])
    if event is None:
        return
    slot = "place" if where.kind == "PLACE" else "country"
    if getattr(event, slot) is None:
        setattr(event, slot, where.value)
        event.passages[slot] = (where.start, sentence.chunks[meeting[0]].end)


# ------------------------------------------------------------------ who went where
@dataclass(slots=True)
class Stay:
    """A delegation's stay abroad: "X visited Armenia", "on a working visit to Minsk"."""

    scene: Scene
    sentence: Sentence
    match: Match

    def group(self, name: str) -> list[Chunk]:
        where = self.match.span(name)
        return self.sentence.chunks[where[0] : where[1]] if where else []

    def read(self) -> Event | None:
        """The event of the visit; None where nobody of another state is said to make it, or the verb does not tell it as done
        or planned."""
        context, chunks = self.scene.context, self.sentence.chunks
        where, verb, mention = self.group("where"), self.group("verb"), self.group("meeting")
        if mention and (mention[0].kind != "MEETING" or mention[0].value.noun != "visit"):
            return None
        if verb and (verb[0].negated or verb[0].time == "open"):
            return None
        tokens = (chunks[self.match.start].start, chunks[self.match.end - 1].end)
        if context.text.quoted[tokens[0]] or self.is_for_meeting():
            return None
        country = self.country(where[0]) if where else None
        actors = [a for a in find_actors(context, self.group("who"), states=False) if country_of(a.who) not in (None, country)]
        known = self.scene.event_of(mention[0]) if mention else None
        if known is not None and known.noun != "visit":
            return None
        if not actors and known is None:
            return None
        event = known or self.same(country, actors) or self.scene.new_event("visit")
        if mention:
            self.scene.by_mention[mention[0].start] = event
        self.fill(event, where, verb, tokens, actors)
        return event

    def is_for_meeting(self) -> bool:
        """Do they come to take part in a meeting? Then the stay is no visit beside it."""
        after = self.sentence.chunks[self.match.end : self.match.end + 6]
        return any(c.kind.partition(".")[0] in ("take_part", "attend") and c.time == "open" for c in after)

    def country(self, where: Chunk) -> str:
        if where.kind in ("STATE", "adjective"):
            return str(where.value)
        return self.scene.context.vocabulary.registry.places[where.value].country

    def same(self, country: str | None, actors: list[Actor]) -> Event | None:
        """The visit told before to the same state by the same visitors."""
        who = {id(a.who) for a in actors}
        for event in self.scene.events:
            lands = {event.country, self.place_country(event)}
            if event.noun == "visit" and country in lands and who & {id(s.actor.who) for s in event.sides}:
                return event
        return None

    def place_country(self, event: Event) -> str | None:
        return self.scene.context.vocabulary.registry.places[event.place].country if event.place else None

    def fill(self, event: Event, where: list[Chunk], verb: list[Chunk], tokens: Tokens, actors: list[Actor]) -> None:
        if not event.status:
            event.status = "Planned" if verb and verb[0].time == "future" else "Held"
            event.told("status", tokens)
        event.told("mention", tokens)
        if where:
            slot = "place" if where[0].kind == "PLACE" else "country"
            if getattr(event, slot) is None:
                setattr(event, slot, where[0].value)
                event.passages[slot] = tokens
        known = {id(s.actor.who) for s in event.sides}
        event.sides += [Side(a, "Guest", tokens, self.match.rule) for a in actors if id(a.who) not in known]
        at = self.match.span("verb") or self.match.span("meeting")
        if at is not None:
            telling = Telling(self.scene.context, self.sentence.chunks, at[0])
            when = telling.when()
            if when is not None and event.when is None:
                event.when = when.value if isinstance(when.value, DateValue) else None
                event.passages["when"] = telling.passage(when.at)


def country_of(who: Person | BodyRef) -> str | None:
    """The country that a participant stands for."""
    if isinstance(who, BodyRef):
        return who.country
    return next((p.country for p in who.posts if p.country), None)


# ------------------------------------------------------------------ who met whom
@dataclass(slots=True)
class Encounter:
    """A verb of meeting with its two sides: "A met with B", "A received B", "talks between A and B"."""

    scene: Scene
    sentence: Sentence
    match: Match

    def group(self, name: str) -> list[Chunk]:
        where = self.match.span(name)
        return self.sentence.chunks[where[0] : where[1]] if where else []

    def read(self) -> Iterator[Event]:
        """The events of the encounter, its sides noted; none where it is no particular one or not told as held or planned.
        "Separate meetings with B and C" are one with each."""
        context, chunks = self.scene.context, self.sentence.chunks
        ones = list(find_actors(context, self.group("a")))
        others = list(find_actors(context, self.group("b")))
        if self.match.span("both"):
            ones = self.last_two()
        if self.match.span("he"):
            ones = self.last_subject()
        if self.match.span("joint") and len(ones) != 2:
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
        verb = self.match.span("verb") or self.match.span("meeting")
        if verb is not None and not mention:
            self.fill(event, verb[0])
        return event

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
        """"The two prosecutors general": the two persons whom the text up to here names, where it is two."""
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
        verbs = self.group("verb")
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
            if len(persons & before) > 1 and event.status == status:
                return event
        event = self.scene.new_event("talks")
        if mention:
            self.scene.by_mention[mention[0].start] = event
        return event

    def fill(self, event: Event, at: int) -> None:
        """Day and place, told with the verb."""
        telling = Telling(self.scene.context, self.sentence.chunks, at)
        telling.fill_told(event)


def is_finer(a: object, b: object) -> bool:
    """Is date a more exact than b, and in accord with it?"""
    if not isinstance(a, DateValue) or not isinstance(b, DateValue) or a.start is None:
        return False
    return b.start is None or (len(a.start) > len(b.start) and a.start.startswith(b.start)) or (b.start.startswith("--") and not a.start.startswith("--"))

"""The meetings of a document as events: what is known of each, and which of them a sentence is about.

Records, and the one question whether a mention can mean an event told before. `staging` fills a Scene; the readers of
presence, instruments, decisions and agenda ask it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ccpg_graph.extraction.findings import Tokens
from ccpg_graph.extraction.naming.actors import STATES_TOGETHER, Actor
from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.dates import DateValue
from ccpg_graph.extraction.naming.mentions import BodyRef, MeetingMention, Person
from ccpg_graph.extraction.words.chunks import Chunk, Sentence, is_delegation

LATEST = 100  # events that a mention can take up; a list of thousands is no report
# What a noun can take up: "the meeting" may mean a session or talks told before, "the visit" only a visit.
TAKES_UP = {
    "meeting": ("session", "meeting", "talks", "conference", "workgroup", "collegium"),
    "event": ("session", "meeting", "talks", "conference", "workgroup", "collegium", "event"),
    "session": ("session", "meeting", "collegium", "conference", "workgroup"),
    "talks": ("talks", "meeting"),
    "conference": ("conference", "session"),
    "visit": ("visit",),
    "workgroup": ("workgroup", "meeting"),
    "collegium": ("collegium",),
}
YEAR = 4  # figures


HEADING = 8  # tokens from the noun of a meeting on that say whose it is


@dataclass(frozen=True, slots=True)
class Side:
    """Who met whom, as a verb of meeting tells it. role: Host, Guest or Participant; tokens: the passage; rule: its
    pattern."""

    actor: Actor
    role: str
    tokens: Tokens
    rule: str


@dataclass(slots=True)
class Event:
    """One meeting of the document. status: Held, Planned, Postponed, Cancelled or "" (spoken of, no more);
    following: told as the next one, earlier: as one before; key: the key of its Thing, made when its claims are
    written. passages: slot → tokens that state it."""

    number: int
    noun: str
    kind: str = ""
    ordinal: int | None = None
    series: BodyRef | None = None
    status: str = ""
    when: DateValue | None = None
    until: str | None = None  # its last day, where that is told by itself
    place: str | None = None
    country: str | None = None
    extraordinary: bool = False
    online: bool = False
    office: str | None = None  # the state in whose office it is held
    within: Event | None = field(default=None, repr=False)
    quoted: bool = False
    headline: bool = False
    unnamed: bool = False  # told by those who came together, before any noun calls it
    bilateral: bool = False  # called so
    several: bool = False  # told with others in one breath: "meetings with B and C"
    following: bool = False
    awaited: bool = False  # told by those who came for it, no more
    earlier: bool = False
    key: str = ""
    passages: dict[str, Tokens] = field(default_factory=dict)
    sides: list[Side] = field(default_factory=list)

    def land(self, context: Context) -> str | None:
        """The state in which it is, as told by itself or by its town."""
        town = context.land_of(self.place) if self.place else None
        return self.country or town

    def is_told_in(self, sentence: Sentence) -> bool:
        """Is it in this sentence that the text first mentions it?"""
        at = self.passages.get("mention")
        return at is not None and sentence.holds(at[0])

    def told(self, slot: str, tokens: Tokens) -> None:
        """Keeps the first passage that states a slot."""
        self.passages.setdefault(slot, tokens)


@dataclass(slots=True)
class Scene:
    """The events of a document. by_mention: first token of a MEETING chunk → its event; about: sentence number →
    event; near: the sentences that name it, or before which it was named last."""

    context: Context
    sentences: list[Sentence]
    events: list[Event] = field(default_factory=list)
    by_mention: dict[int, Event] = field(default_factory=dict)
    named: dict[int, Event | None] = field(default_factory=dict)
    about: dict[int, Event] = field(default_factory=dict)
    near: set[int] = field(default_factory=set)

    def event_of(self, chunk: Chunk) -> Event | None:
        """The event that a MEETING chunk means; None where it is none in particular."""
        return self.by_mention.get(chunk.start)

    def event_at(self, number: int) -> Event | None:
        """The event that a sentence is about: one it names, else the one that the text before it tells of."""
        return self.about.get(number)

    def first_held(self) -> Event | None:
        """The first event that the text tells as held."""
        held = [e for e in self.events if e.status == "Held" and "mention" in e.passages]
        return min(held, key=lambda e: e.passages["mention"][0], default=None)

    def latest(self) -> list[Event]:
        """The events told last, the last first: as many as a sentence can still speak of."""
        return self.events[: -LATEST - 1 : -1]

    def attended_at(self, number: int) -> Event | None:
        """The event at which a sentence that names none puts those who it says were there: the one told last, one its
        paragraph has told, or the only one of its status. Of several, nobody knows which."""
        event = self.about.get(number)
        if event is None or self.is_elsewhere(event, number):
            return self.told_next(number)
        if number in self.near:
            return event
        told = [e for e in self.events if e.status == event.status and not self.is_bygone(e, event)]
        return event if len(told) == 1 or self.is_gathering_alone(event, told) else None

    def told_next(self, number: int) -> Event | None:
        """The only event of the document, held, where the paragraph of a sentence tells of a delegation to it first."""
        if not any(map(is_delegation, self.sentences[number].chunks)):
            return None
        told = [e for e in self.events if e.status]
        at = told[0].passages.get("mention") if len(told) == 1 and told[0].status == "Held" else None
        paragraph = self.sentences[number].paragraph
        later = (s for s in self.sentences[number + 1 :] if s.paragraph == paragraph)
        return told[0] if at is not None and any(s.holds(at[0]) for s in later) else None

    def is_gathering_alone(self, event: Event, told: Sequence[Event]) -> bool:
        """Is it a session or conference of many that the document begins with, and what it tells besides no more than
        talks of a few and visits? Where a paragraph names none, those present were there."""
        gathers = event.noun in ("session", "conference") or event.ordinal is not None
        gathers |= event.noun == "meeting" and not event.sides
        others = [e for e in told if e is not event]
        return gathers and event is told[0] and all(e.noun in ("talks", "visit") or e.earlier for e in others)

    def is_bygone(self, other: Event, event: Event) -> bool:
        """Is another event one of years before, told of in passing ("the Council came into being in 1992 at a
        conference")? Nobody is told to sit there."""
        first, when = event.when, other.when
        if other is event or first is None or when is None or first.start is None or when.start is None:
            return False
        years = first.start[:YEAR], when.start[:YEAR]
        return all(year.isdigit() for year in years) and years[1] < years[0] and not other.sides

    def is_elsewhere(self, event: Event, number: int) -> bool:
        """Is an event told only after a sentence, or another's predecessor that the sentence does not name?"""
        told = event.passages.get("mention")
        later = told is not None and told[0] >= self.sentences[number].chunks[-1].end
        return later or (event.earlier and self.named.get(number) is not event)

    def new_event(self, noun: str) -> Event:
        """A further event."""
        event = Event(len(self.events) + 1, noun)
        self.events.append(event)
        return event


def country_of(who: Person | BodyRef) -> str | None:
    """The country that a participant stands for."""
    if isinstance(who, BodyRef):
        return who.country
    own = (p.country or (p.body.country if p.body is not None else None) for p in who.posts)
    return next((land for land in own if land), None)


def is_of_prosecutors(context: Context, event: Event) -> bool:
    """Do prosecutors meet there, so that a bare state stands for its prosecution office? Not where the series is
    another council's (of interior ministers, of heads of state)."""
    series = event.series
    if series is None and (is_of_others(context, event) or is_of_states(context, event)):
        return False
    if series is None or series.slug in STATES_TOGETHER:
        return context.is_of_the_trade()
    if series.kind == "MeetingSeries" or context.speaks_of_prosecutors(series.name):
        return True
    made = series.slug not in context.vocabulary.registry.bodies  # named by the text, be it by letters alone
    return made and not is_of_others(context, event) and speaks_around(context, event)


def is_of_states(context: Context, event: Event) -> bool:
    """Is it a conference of which neither its sentence nor the one before speaks of prosecutors or of a union of theirs
    ("the climate summit"), so that delegations of states there are the states' own?"""
    if event.noun != "conference" or event.headline:
        return False
    return "mention" in event.passages and not speaks_around(context, event)


def speaks_around(context: Context, event: Event) -> bool:
    """Does the sentence that first tells of an event, or the one before, speak of prosecutors or a union of theirs?"""
    at = event.passages.get("mention", (0, 0))
    sentences = context.text.sentences
    number = next((i for i, s in enumerate(sentences) if s.start <= at[0] < s.end), 0)
    first, last = sentences[max(number - 1, 0)].start, sentences[number].end
    letters = {token.text.lower() for token in context.text.tokens[first:last]}
    unions = context.unions_of_prosecutors()
    return not unions.isdisjoint(letters) or context.speaks_of_prosecutors(context.words(first, last))


def is_of_others(context: Context, event: Event) -> bool:
    """Do the words in which the meeting is first told say that officials of another kind meet there ("the conference of
    experts of the police"), and no prosecutors?"""
    at = event.passages.get("mention")
    if at is None:
        return False
    last = min(at[0] + HEADING, len(context.text.tokens))
    words = context.words(at[0], last).lower()
    others = context.vocabulary.listed("other_officials")
    return any(word.startswith(tuple(others)) for word in words.split()) and not context.speaks_of_prosecutors(words)


def agrees(event: Event, mention: MeetingMention, when: DateValue | None, place: str | None, status: str) -> bool:
    """Can a mention mean an event told before? Nothing it says may contradict what is known of it. What only a headline
    has told yet, the text tells again with more."""
    if event.noun not in TAKES_UP.get(mention.noun, (mention.noun,)) and mention.noun not in TAKES_UP.get(
        event.noun, ()
    ):
        return False
    if mention.ordinal is not None and event.ordinal is not None and mention.ordinal != event.ordinal:
        return False
    if mention.noun == "workgroup" and event.noun != "workgroup" and event.series is not None:
        return False  # a group of experts met, and not the council for which it works
    if mention.alone and event.ordinal is None:
        return False  # "the 36th" is told beside others of its row
    if mention.series is not None and event.series is not None and not one_series(mention.series, event.series):
        return False
    if mention.series is not None and event.series is None and event.sides and event.noun == "talks":
        return False  # what two talked about between themselves is no session of a row
    if (
        mention.noun == "conference"
        and event.noun in ("meeting", "talks")
        and not (event.headline or event.unnamed or mention.definite)
    ):
        return False
    talks = mention.noun == "meeting" and mention.series is None and not (mention.definite or event.headline)
    if talks and event.noun == "conference" and status == event.status == "Planned":
        return False  # "a meeting of X with Y is planned, too"
    if status == "Held" and not event.status and mention.noun != event.noun and not mention.definite:
        return False  # what is held is not what may be
    if (event.headline or event.unnamed) and status in ("", event.status):
        return not (when is not None and event.when is not None and clash(when, event.when)) and (
            place is None or event.place is None or place == event.place
        )
    if mention.following and (event.status == "Held" or event.earlier):
        return False
    if mention.following and mention.ordinal is None and event.ordinal is not None and not event.status:
        return False  # "the next meeting" is none that a heading has told by its number
    if status == "Planned" and not event.status and mention.noun != event.noun and not event.headline:
        return False  # nor is "the annual meeting to come" a conference that somebody was asked about
    if event.following and mention.series is not None and event.series is None:
        return False  # "the next regional conference" is not the annual one of an association
    if mention.noun == "talks" and event.series is not None and not event.headline:
        return False
    if mention.ordinal is not None and event.ordinal is None and event.series is None:
        return False
    counted = event.series is None and event.ordinal is not None and event.status == "Planned"
    if counted and mention.series is not None and mention.ordinal is None and status == "":
        return False  # "preparations for the annual conference of X" are none for the 20th meeting to come
    if mention.series is not None and event.series is None and event.sides:
        return False
    if mention.series is not None and event.series is None and not mention.definite and event.ordinal is None:
        return event.noun in ("session", "meeting") and when is not None and event.when == when
    if status == "Planned" and event.awaited and mention.series is not None:
        return True
    if {status, event.status} == {"Held", "Planned"} and not (mention.definite and not status):
        return mention.ordinal is not None and mention.ordinal == event.ordinal
    if when is not None and event.when is not None and clash(when, event.when):
        return False
    return place is None or event.place is None or place == event.place


def one_series(a: BodyRef, b: BodyRef) -> bool:
    """Can two words for who holds a meeting mean one? A series, or a council, and the organisation it belongs to can,
    whichever is told first."""
    return a.slug == b.slug or is_row_of(a, b) or is_row_of(b, a)


def is_row_of(series: BodyRef, organisation: BodyRef) -> bool:
    """Is it the row of meetings, or the council, of an organisation of states?"""
    rows = series.kind in ("MeetingSeries", "Council") and organisation.slug in STATES_TOGETHER
    return rows and series.slug.startswith(f"{organisation.slug}-")


def clash(a: DateValue, b: DateValue) -> bool:
    """Can two dates not be one? The less exact of two that agree as far as it goes is no clash."""
    if a.start is None or b.start is None:
        return False
    one, other = a.start, b.start
    if one.startswith("--") or other.startswith("--"):  # a day without a year: month and day are compared
        return len(one.strip("-")) > len("2021") and len(other.strip("-")) > len("2021") and one[-5:] != other[-5:]
    length = min(len(one), len(other))
    return one[:length] != other[:length]


def is_finer(a: DateValue, b: DateValue) -> bool:
    """Is date a more exact than b, and in accord with it? So are the days from one to another where only the first is
    told."""
    if a.start is None or b.start is None:
        return a.start is not None
    if a.start == b.start and a.end is not None and b.end is None and not b.is_period:
        return True
    if b.start.startswith("--"):
        return not a.start.startswith("--")
    return len(a.start) > len(b.start) and a.start.startswith(b.start)


def council_named(context: Context, chunks: Sequence[Chunk]) -> BodyRef | None:
    """The one council that a sentence names, be it through a post: "elected chairman of the Council at a session"; not
    one on behalf of which somebody came."""
    grammar = context.vocabulary.grammar
    spans = (match.span("of") for match in grammar.find("on_behalf", grammar.alphabet.encode(chunks)))
    sending = {span[0] for span in spans if span is not None}
    bodies = [ref for i, c in enumerate(chunks) if c.kind == "BODY" and i not in sending for ref in c.value.refs]
    bodies += [p.body for c in chunks if c.kind in ("POST", "PERSON") for p in c.value.posts if p.body is not None]
    kinds = ("Council", "InterstateBody")
    councils = {b.slug: b for b in bodies if b.kind in kinds and not b.bare and b.slug not in STATES_TOGETHER}
    return next(iter(councils.values())) if len(councils) == 1 else None


def give_council(context: Context, event: Event, mention: MeetingMention, chunks: Sequence[Chunk]) -> Event:
    """The event; a session of no row of its own is of the one council that its sentence names ("the Council, at its
    32nd session in Minsk, elected")."""
    if mention.noun == "session" and event.series is None and mention.series is None:
        event.series = council_named(context, chunks)
    return event

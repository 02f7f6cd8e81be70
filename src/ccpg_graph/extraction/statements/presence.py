"""Who took part in a meeting, and as what. Presence is told by words of taking part, chairing, leading a delegation,
speaking there, or by a verb of meeting; being quoted, greeted or named is none."""

from __future__ import annotations

from dataclasses import dataclass

from ccpg_graph.extraction.findings import Findings
from ccpg_graph.extraction.naming.actors import Actor, find_actors, head_cases, is_of_another_service
from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.mentions import UNITED, Person
from ccpg_graph.extraction.scenes.clauses import read_clauses
from ccpg_graph.extraction.scenes.gathered import present_at, talks_before
from ccpg_graph.extraction.scenes.pairs import is_told_about
from ccpg_graph.extraction.scenes.scenes import Event, Scene, Side, clash, country_of
from ccpg_graph.extraction.scenes.spoken import last_subject, those_before
from ccpg_graph.extraction.statements.comings import DOING, means_to_go, read_doing, role_of
from ccpg_graph.extraction.statements.participations import PROSECUTION, note
from ccpg_graph.extraction.statements.presence_match import PresenceMatch
from ccpg_graph.extraction.statements.presence_words import (
    LANDS,
    acts_as,
    end_of_side,
    is_anothers,
    is_at_body,
    is_denied,
    is_habit,
    is_next,
    is_part,
    knows_delegation,
    names_host,
    opens_itself,
    tells_other_year,
    tells_states,
    told_right_before,
)
from ccpg_graph.extraction.words.chunks import Chunk, is_verb

# What each rule of the `presence` stage says of those it names.
ROLES = {
    "chair": "Chair",
    "lead": "HeadOfDelegation",
    "speak": "Speaker",
    "guest": "Guest",
    "host": "Host",
    "observe": "Observer",
}
GOING_ON = frozenset(
    {"presence.so_did", "presence.they_came_from", "presence.among_them", "presence.among_them_states"}
)  # what takes up the sentence before
# Rules of what a person does, and no body.
OF_PERSONS = (
    "speak_in",
    "speak_told_people",
    "speak_turn",
    "speak_next",
    "speak_read_out",
    "speak_said_in",
    "speak_thanked",
    "speak_through",
    "speak_told_address",
    "speak_he",
)
SPEAKER = "speaker-of-parliament"  # what the word alone is read as
BESIDE = 3  # chunks from a delegation to the word that it was not there
FRONT = 3  # chunks at the head of a sentence that tell when all of it was
CAME = frozenset({"take_part.a", "attend.a", "visit.a"})  # what a delegation does whose head a match tells
DAY = len("2031-03-05")


def read_presence(context: Context, scene: Scene, findings: Findings) -> None:
    """Participations in the events of the scene."""
    for event in scene.events:
        for side in event.sides:
            note(findings, event, side.actor, role_at_office(event, side), side.tokens, f"presence.{side.rule}")
    for number, sentence in enumerate(scene.sentences):
        if sentence.furniture:
            continue
        read: set[int] = set()  # the verbs that patterns have read
        for match in context.vocabulary.grammar.find("presence", sentence.encoded):
            read.update(range(*(match.span("verb") or (0, 0))))
            PresenceReader(context, scene, findings, number, sentence.chunks, match).read_all()
        for clause in read_clauses(context, sentence, DOING):
            if clause.at not in read:
                read_doing(context, scene, findings, number, clause)


def role_at_office(event: Event, side: Side) -> str:
    """The role of a side; of two who met in the office of one of them, he is the host and the other his guest."""
    lands = {country_of(s.actor.who) for s in event.sides}
    if side.role != "Participant" or event.office is None or event.office not in lands or len(lands) == 1:
        return side.role
    return "Host" if country_of(side.actor.who) == event.office else "Guest"


def serves_prosecution(who: Person) -> bool:
    """Is it somebody of a prosecution office, a council or an association?"""
    return any(post.body is not None and post.body.kind in PROSECUTION for post in who.posts)


def stands_for_union(actor: Actor) -> bool:
    """Is it an unnamed official of a union or an association, for which he comes?"""
    return actor.post is not None and not isinstance(actor.who, Person) and actor.who.kind in UNITED


@dataclass(slots=True)
class PresenceReader(PresenceMatch):
    """Reads one match of the `presence` stage."""

    def read_all(self) -> None:
        """Notes who took part in the meeting told, and in those that a word joins to it."""
        self.read(self.event())
        where = self.match.span("meeting")
        i = where[1] if where is not None else self.behind_meeting()
        joins = self.context.vocabulary.lexicon["clauses"]["joins"]
        while i + 1 < len(self.chunks) and self.chunks[i + 1].kind == "MEETING":
            if self.context.words(self.chunks[i].start, self.chunks[i].end).lower() not in joins:
                return
            self.read(self.scene.event_of(self.chunks[i + 1]))
            i += 2

    def behind_meeting(self) -> int:
        """Where the sentence goes on behind the meeting told, in which a delegation took part whose head the match
        tells ("the delegation, which X leads, took part in A and B")."""
        event = self.event() if self.match.rule.startswith("presence.lead") else None
        named = (i for i in range(self.match.end, len(self.chunks)) if self.chunks[i].kind == "MEETING")
        at = next((i for i in named if event is not None and self.scene.event_of(self.chunks[i]) is event), None)
        came = any(c.kind in CAME for c in self.chunks[self.match.end : at])
        return at + 1 if at is not None and came else len(self.chunks)

    def read(self, event: Event | None) -> None:
        """Notes who took part in a meeting, where the verb tells it as done or as planned."""
        if event is not None and event.noun == "visit" and self.match.rule.endswith(("came_to", "lead_coming")):
            return
        verb = next(iter(self.group("verb")), None)
        gerund = verb is not None and verb.kind.endswith(".g") and self.match.rule == "presence.speak_gerund"
        if event is None or (verb is not None and (verb.negated or (verb.time == "open" and not gerund))):
            return
        rule = self.match.rule
        if rule.endswith(".with") and is_told_about(self.chunks, self.match.start):
            return
        if rule.endswith(("sent_people", "sent_states")) and self.is_sent_to():
            return
        if any(c.value != "chair" for c in self.group("seat")):
            return  # "the Prosecutor General was X"
        if any(c.value != SPEAKER for c in self.group("speaker")):
            return  # "was the main prosecutor in the case"
        if any(c.value != "head" for c in self.group("head")) or not self.tells_delegation():
            return  # "the deputy head of the delegation, X"
        if rule in GOING_ON and not self.goes_on_from_presence():
            return
        if rule.endswith(("came_from", "were_from")) and is_of_another_service(
            self.context, self.chunks[self.match.start]
        ):
            return  # "experts came from A and B"
        if rule.startswith("presence.lead") and self.is_kept_away():
            return
        if rule.endswith("came_too") and all(at != event.key for at, _ in self.findings.participations):
            return  # "came as well": beside others of whom that is told
        if (
            is_habit(self.chunks, self.match, verb)
            or self.is_joining(verb)
            or not self.is_hosting(verb)
            or self.is_other_people()
            or (not self.group("meeting") and is_at_body(self.context, self.chunks, self.match.start))
        ):
            return
        if is_denied(self.context, self.chunks, self.match):
            return
        if ".host_held" in rule and event.noun != "conference":
            return  # what bodies hold with each other is their meeting
        called = self.group("called")
        if called and self.context.words(called[0].start, called[0].end).lower() not in self.attendees():
            return  # "names A and B as members", "sent a minister"
        crowd = self.group("crowd")
        if crowd and not self.context.is_plural(crowd[0]):
            return
        leads = rule.startswith(("presence.lead", "presence.participation", "presence.confirmed"))
        coming = self.match.span("ahead") is not None or (verb is not None and verb.time == "future")
        told = leads or coming or rule.endswith(("host_whose", "host_apposed"))
        if event.status == "Planned" and not told and not self.is_in_programme(verb):
            return
        if event.status == "Held" and coming and not self.group("meeting") and not self.is_going_on(event):
            return  # "will speak": at another meeting than that which was held
        if ".speak_open" in rule and (event.noun == "visit" or opens_itself(self.context, verb)):
            return
        if ".speak" in rule and (self.is_to_press() or not self.is_address() or self.is_sent()):
            return
        if rule.endswith(OF_PERSONS[1:]) and (event.noun in ("talks", "visit") or event.sides):
            return  # of two who met, each spoke
        planned = event.status == "Planned" or coming
        tokens = (self.chunks[self.match.start].start, self.chunks[self.match.end - 1].end)
        if all(self.context.text.quoted[tokens[0] : tokens[1]]):
            return
        role = ROLES.get(rule.partition(".")[2].partition("_")[0], "Participant")
        if rule.endswith(("speak_welcomed_by", "speak_welcomed_list")) and event.noun in ("visit", "talks"):
            role = "Host"
        guests = self.group("guest")
        if role == "Guest" and guests and all(c.value != "guest" for c in guests):
            role = "Participant"  # "among those who took part was X"
        behalf = next(find_actors(self.context, self.group("of") or self.group("of2"), states=True), None)
        behalf = None if self.is_of_several() else behalf or self.sender()
        states = (
            self.match.span("land") is not None
            or rule.endswith("observer_sent")
            or tells_states(self.context, self.chunks, self.match)
        )
        actors = self.actors(states)
        if verb is not None and means_to_go(self.context, verb, actors):
            return
        if rule.endswith(("host_of", "host_seat_of")) and not names_host(self.context, self.chunks, self.match):
            return
        if not knows_delegation(self.context, self.scene, self.number, self.match):
            return
        if rule == "presence.speak_list" and not self.is_subject():
            return
        if rule.endswith("speak_welcomed_list") and not self.is_word("clauses", "greets"):
            return
        if rule.endswith("speak_heard") and verb is not None and not self.is_word("hearing_words"):
            return
        for actor in actors:
            own = role_of(actor, role)
            if rule.endswith(("lead_active", "lead_active_each")) and stands_for_union(actor):
                own = "Participant"  # "an adviser of the Association led a delegation"
            elif (
                role in ("Speaker", "Chair", "HeadOfDelegation")
                and not self.is_fit(actor, role)
                or rule.endswith("host_receives")
                and isinstance(actor.who, Person)
                and self.is_of_part()
            ):
                continue
            note(self.findings, event, actor, own, tokens, rule, planned=planned, behalf=behalf)
        if any(c.value == "guest" for c in self.group("guest")):
            for actor in find_actors(self.context, self.group("who")):
                note(self.findings, event, actor, "Guest", tokens, rule, planned=planned)

    def is_of_part(self) -> bool:
        """Is the meeting named no more than a part of a conference?"""
        return any(is_part(self.context, c) for c in self.group("meeting")[:1])

    def tells_delegation(self) -> bool:
        """Is it a delegation whose head a title before a name tells?"""
        told = self.chunks[self.match.start : self.match.end]
        return not self.match.rule.endswith("lead_apposed") or any(c.value == "delegation" for c in told)

    def actors(self, states: bool) -> list[Actor]:
        """Those whom the match names; states: may a bare state stand for its office?"""
        he = self.match.span("he")
        if he is not None:
            return last_subject(self.scene, self.scene.sentences[self.number], he[0])
        if (together := self.match.span("all")) is not None:
            return those_before(self.scene, self.number, self.chunks[slice(*together)])
        who = self.group("who")
        if self.match.rule.endswith("host_whose"):
            posts = [post for chunk in who for post in chunk.value.posts if post.body is not None]
            bodies = {
                post.body.slug: post.body for post in posts if post.body is not None and post.body.kind == "Office"
            }
            return [Actor(body, who[0].start, who[-1].end) for body in bodies.values()] if len(bodies) == 1 else []
        if self.match.rule.startswith(("presence.chair", "presence.lead")):  # "was chaired by A; B and C came too"
            who = who[: next((i for i, c in enumerate(who) if c.kind == ";"), len(who))]
        return list(find_actors(self.context, who[: end_of_side(who)], states=states))

    def is_of_several(self) -> bool:
        """ "A and B were represented by X and Y": who of them came for which, the text does not say."""
        at = self.match.span("of")
        i = at[0] - 1 if at is not None and ".represented_" in self.match.rule else 0
        while i > 0 and self.chunks[i].kind in (",", "=and", "=the"):
            i -= 1
        return at is not None and 0 <= i < at[0] - 1 and self.chunks[i].kind in LANDS

    def is_kept_away(self) -> bool:
        """ "The delegation, headed by X, could not attend", "absent was the delegation": does the next verb say that it
        did not come, or a word beside it that it was not there?"""
        first, last = self.match.start, self.match.end
        beside = [*self.chunks[max(first - BESIDE, 0) : first], *self.chunks[last : last + BESIDE]]
        words = {word.lower() for c in beside for word in self.context.word_list(c)}
        if not self.context.vocabulary.listed("missing_words").isdisjoint(words):
            return True
        behind = next((c for c in self.chunks[self.match.end :] if is_verb(c)), None)
        return behind is not None and behind.negated and behind.kind in CAME

    def is_in_programme(self, verb: Chunk | None) -> bool:
        """Where cases tell roles: does the present tell who goes to a meeting to come?"""
        return verb is not None and verb.time == "present" and self.context.vocabulary.cases

    def attendees(self) -> frozenset[str]:
        """Words for those who are at a meeting, which are no seats."""
        return self.context.vocabulary.listed("attendee_words")

    def goes_on_from_presence(self) -> bool:
        """Does the sentence before tell who came or took part ("So did Y", "They came from A and B" take it up)?"""
        before = self.scene.sentences[self.number - 1].chunks if self.number else []
        return any(c.kind.partition(".")[0] in DOING - {"discuss"} and c.time == "past" for c in before)

    def is_going_on(self, event: Event) -> bool:
        """Is the day of the page one of the meeting, so that of what is held some is still to come?"""
        anchor, when = self.context.anchor, event.when
        if anchor is None or when is None or when.start is None or len(when.start) < DAY:
            return False
        return when.start <= anchor.isoformat() <= (when.end or when.start)

    def is_subject(self) -> bool:
        """May one of those who stand behind a verb of speech act, as their case tells, and are they not presented
        ("introduced his colleagues"), nor told to be what stands before it ("организаторами выступили")?"""
        if acts_as(self.context, self.chunks, self.match.start):
            return False
        named = [c for c in self.group("who") if c.kind in ("PERSON", "POST", "BODY")]
        cases = [head_cases(self.context, c) for c in named] if self.context.vocabulary.cases else []
        return not cases or any(not own or "nomn" in own for own in cases)

    def is_fit(self, actor: Actor, role: str) -> bool:
        """Persons chair, lead and speak; a body speaks only where it reports to the meeting. An unnamed member of a
        body is not that body."""
        if not isinstance(actor.who, Person) and actor.post is not None and actor.who.kind != "Office":
            return False
        greets = self.chunks[self.match.start].kind.startswith("receive.") and self.match.rule.endswith("speak_at")
        if greets and isinstance(actor.who, Person) and not serves_prosecution(actor.who):
            return False  # "welcoming the guests, the President said": they were his
        bodies = role == "Speaker" and not self.match.rule.endswith((*OF_PERSONS, "speak_opened"))
        return isinstance(actor.who, Person) or bodies

    def event(self) -> Event | None:
        """The meeting that the sentence names as the one attended, else the one it is about."""
        named = [c for c in self.group("meeting") if c.kind == "MEETING"]
        if named:
            event = self.scene.event_of(named[0])
            if event is None and "at_the_table" in self.match.rule:
                return talks_before(self.scene, self.number)
            if event is not None and (is_anothers(self.scene, self.number, event) or is_next(named[0], event)):
                return None
            return event
        if self.match.rule.endswith(("host_apposed", "host_its")):
            return told_right_before(self.scene, self.number)
        if tells_other_year(self.context, self.chunks[: self.match.start]):
            return None  # "last year they met in A, where X spoke"
        event = present_at(self.scene, self.number)
        return None if event is not None and self.is_of_another_day(event) else event

    def is_of_another_day(self, event: Event) -> bool:
        """Does the sentence begin with a day, a month or a year in which the meeting told before was not held, or say
        so in the very words of the match?"""
        told = [*self.chunks[: min(FRONT, self.match.start)], *self.chunks[self.match.start : self.match.end]]
        when, dates = event.when, [c.value for c in told if c.kind == "DATE" and not c.value.same]
        return when is not None and bool(dates) and all(clash(when, date) for date in dates)

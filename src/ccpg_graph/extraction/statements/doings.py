"""Who did something where a meeting is told, though no words say that he was there: "X thanked the hosts".

A page, or a paragraph of it, that tells of one meeting held puts those who act in it at that meeting: its verbs need
not be known, their place behind a person is enough. Who only spoke elsewhere, sent words or was spoken of, did not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ccpg_graph.extraction.findings import Findings, Term
from ccpg_graph.extraction.naming.actors import Actor, find_actors, head_cases
from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.mentions import Person, Post
from ccpg_graph.extraction.scenes.clauses import roles_of
from ccpg_graph.extraction.scenes.days import is_outside
from ccpg_graph.extraction.scenes.gathered import gathering_at
from ccpg_graph.extraction.scenes.phrases import Clause
from ccpg_graph.extraction.scenes.roles import Roles
from ccpg_graph.extraction.scenes.scenes import Event, Scene
from ccpg_graph.extraction.statements.content_clauses import (
    has_other_subject,
    is_of_noun,
    is_remembered,
    is_told_by_person,
)
from ccpg_graph.extraction.statements.participations import has_words, note
from ccpg_graph.extraction.statements.presence_words import acts_as, is_of_none
from ccpg_graph.extraction.words.chunks import Chunk, Sentence, is_delegation, is_verb

# Verbs of what is done at a meeting; those whose doer speaks there; those that a passive tells of its doer.
DEEDS = frozenset({
    "say", "inform", "speak", "discuss", "begin", "end", "propose", "chair", "attend", "take_part", "hand_over",
    "receive", "establish", "assume", "instruct", "entrust",
})  # fmt: skip
SPEECH = frozenset({"say", "inform", "speak", "begin", "end", "chair"})
BY_SOMEBODY = frozenset({"speak", "inform", "chair", "begin", "end", "lead"})
NEVER_MEANT = frozenset({"president", "prime-minister", "king", "emir"})  # whose receptions frame meetings of others
TOLD = ("past", "present")
BETWEEN = frozenset({
    ",", "DATE", "(", ")", "STATE", "PLACE", "BODY", "POST", "role", "adjective", "office_level", "office", "bodynoun",
    "=of", "=from", "=the", "=also", "=then", "=who", "=for", "Common", "Word", "topic", "department_word",
})  # fmt: skip
NEAR = 5  # chunks about a name or behind a verb that tell how it was done
AGO = 6  # chunks before a participle in which stands what was given
MOST = 4  # plain words between a name and its verb
SPOKEN_FOR = 4  # chunks of "on behalf of the" at most
PRESENT = frozenset({"guest", "member", "delegation"})  # who is at a meeting
PARTS = frozenset({"begin", "end.a"})  # of a programme: "Opening – X"
LED = 10  # chunks from a delegation to the verb by which somebody leads it
PEOPLE = frozenset({"delegation", "representative", "official", "member", "head", "guest"})


def read_doings(context: Context, scene: Scene, findings: Findings) -> None:
    """Participations of those who act in the sentences about a meeting held."""
    words = context.vocabulary.lexicon.get("doings")
    if not words:
        return
    absent = {id(person) for sentence in scene.sentences for person in those_apart(context, sentence)}
    talking: set[int] = set()  # with whom somebody talked apart, as the last sentence on a meeting tells
    for number, sentence in enumerate(scene.sentences):
        met = {id(person) for person in those_talked_to(context, sentence)}
        talking = met if met or "MEETING" in sentence.told else talking
        if sentence.furniture or sentence.told.isdisjoint(("PERSON", "POST", "people")):
            continue
        event = gathering_at(scene, number)
        if event is not None:
            for doing in Doer(context, sentence, event).read():
                if id(doing.actor.who) not in absent | talking:
                    write(findings, event, doing)


@dataclass(frozen=True, slots=True)
class Doing:
    """Somebody who acts, with the verb's family ("" where no reader knows it) and the passage. of_meeting: does the
    sentence name a meeting? speech: do the verb's beginning or its object tell of speech?"""

    actor: Actor
    family: str
    tokens: tuple[int, int]
    of_meeting: bool = False
    speech: bool = False


def write(findings: Findings, event: Event, doing: Doing) -> None:
    """Claims the presence; that somebody speaks is a role only for whom nothing else is told."""
    who = doing.actor.who
    key = findings.person(who) if isinstance(who, Person) else findings.body(who)
    known = (event.key, key) in findings.participations
    speaks = doing.family in SPEECH or doing.speech
    if known and not (speaks and is_mere(findings, findings.participations[event.key, key])):
        return
    role = role_of(doing, event)
    note(findings, event, doing.actor, role, doing.tokens, f"presence.did_{doing.family or 'other'}")


def is_mere(findings: Findings, key: str) -> bool:
    """Is nothing told of a presence but that it was one?"""
    told = {c.object for c in findings.claims.values() if c.subject == key and c.predicate == "ccpg:role"}
    return told == {Term("ccpg:Participant")}


def role_of(doing: Doing, event: Event) -> str:
    """What somebody was who did it: in the chair of what the sentence calls a meeting, else one who spoke; who leads a
    seminar speaks there."""
    if not isinstance(doing.actor.who, Person):
        return "Participant"
    if doing.family == "chair" and doing.of_meeting:
        return "Chair"
    leads = doing.family == "lead" and event.noun == "conference"
    return "Speaker" if leads or doing.speech or doing.family in SPEECH else "Participant"


def those_apart(context: Context, sentence: Sentence) -> Iterator[Person]:
    """The persons of whom a sentence tells that they sent words, were absent or had another stand for them."""
    if "PERSON" not in sentence.told or not has_words(context, sentence.chunks, apart_words(context)):
        return
    chunks = sentence.chunks
    for i, chunk in enumerate(chunks):
        if chunk.kind != "PERSON":
            continue
        before, after = chunks[max(0, i - NEAR) : i], chunks[i + 1 : i + 1 + NEAR]
        verb = next((k for k, c in enumerate(after) if is_verb(c) and c.time == "past"), len(after))
        if (is_governed(context, before) and has_words(context, before, apart_words(context))) or (
            after and has_words(context, without_spokesmen(context, after[: verb + 1]), apart_words(context))
        ):
            yield chunk.value.person


def without_spokesmen(context: Context, chunks: Sequence[Chunk]) -> Sequence[Chunk]:
    """The chunks without the words by which somebody speaks for others who are there ("on behalf of the guests"): he
    himself is there."""
    openers = tuple(context.vocabulary.listed("doings", "for_others"))
    for at, chunk in enumerate(chunks):
        if chunk.kind == "people" and chunk.value in PRESENT and context.is_plural(chunk):
            for first in range(max(at - SPOKEN_FOR, 0), at):
                if context.words(chunks[first].start, chunk.start).lower().startswith(openers):
                    return [*chunks[:first], *chunks[at:]]
    return chunks


def those_talked_to(context: Context, sentence: Sentence) -> Iterator[Person]:
    """The persons behind a meeting of two that a sentence tells in passing ("in a meeting with X, Y said"): what they
    say next they say there."""
    chunks, links = sentence.chunks, context.vocabulary.links
    for i, chunk in enumerate(chunks[:-2]):
        if chunk.kind != "MEETING" or chunk.value.noun not in ("meeting", "talks") or chunk.value.ordinal is not None:
            continue
        link = context.words(chunks[i + 1].start, chunks[i + 1].end).lower()
        behind = next((c for c in chunks[i + 2 : i + 4] if c.kind != "=the"), None)
        if links.get(link) == "with" and behind is not None and behind.kind == "PERSON":
            yield behind.value.person


def is_governed(context: Context, before: Sequence[Chunk]) -> bool:
    """Does a small word stand right before, an article passed over?"""
    words = [context.words(c.start, c.end).lower() for c in before if c.kind not in ("honorific", "role")]
    words = [word for word in words if word not in context.vocabulary.listed("clauses", "articles")]
    return bool(words) and words[-1] in context.vocabulary.links


def apart_words(context: Context) -> frozenset[str]:
    """Words of what is sent, of absence and of standing in for somebody."""
    return context.vocabulary.listed("doings", "apart")


@dataclass(slots=True)
class Doer:
    """Reads one sentence about an event."""

    context: Context
    sentence: Sentence
    event: Event

    def read(self) -> Iterator[Doing]:
        """Those who act in it; nobody in a sentence of words said or done elsewhere."""
        context, chunks = self.context, self.sentence.chunks
        listed = context.vocabulary.listed
        elsewhere = listed("doings", "elsewhere") | listed("other_years") | apart_words(context)
        roles: Roles | None = None
        for at, family in self.verbs():
            roles = roles or roles_of(context, self.sentence)
            clause = roles.clause(at)
            who = self.doers(clause, family)
            if (
                not who
                or self.is_statement(at, family)
                or self.is_seat(at, family)
                or (family == "speak" and acts_as(context, chunks, at))
                or self.is_of_another_day(clause)
                or is_of_none(context, chunks, at)
                or is_only_said(chunks, at, self.event)
                or is_told_by_person(context, self.sentence, at)
                or has_other_subject(context, self.sentence, clause)
                or is_of_noun(context, self.sentence, clause)
                or any(context.text.quoted[c.start] for c in who)
                or has_words(context, without_spokesmen(context, chunks[: at + NEAR + MOST]), elsewhere)
                or (family == "lead" and has_words(context, chunks[:at], listed("denying_words")))
            ):
                continue
            tokens = (chunks[clause.first].start, chunks[clause.last - 1].end)
            if who[0].start >= tokens[1]:  # "…, said X"
                tokens = (chunks[at].start, who[-1].end)
            for actor in find_actors(context, who):
                if is_remembered(context, actor, chunks[at]):
                    continue
                if self.can_be(actor) and (chunks[at].time != "present" or has_seat(actor)):
                    named = not self.sentence.told.isdisjoint(("MEETING", "MEETINGS"))
                    sent = any(map(is_delegation, chunks[max(at - LED, 0) : at]))
                    done = "" if family == "lead" and sent else family  # "delegations led by X"
                    yield Doing(actor, done, tokens, named, self.is_of_speech(clause))
        yield from self.givers()

    def is_of_speech(self, clause: Clause) -> bool:
        """Does a verb that no reader knows mean speech by its beginning ("dwelt on"), or by the talk that it governs
        ("made a report")?"""
        words = (word.lower() for word in self.context.word_list(clause.verb))
        listed = tuple(self.context.vocabulary.listed("speech_deeds"))
        if listed and any(word.startswith(listed) for word in words):
            return True
        chunks = self.sentence.chunks
        near = chunks[max(clause.at - 1, 0) : clause.at + 2]
        return self.context.vocabulary.cases and any(c.kind in ("speech", "report_word") for c in near)

    def is_seat(self, at: int, family: str) -> bool:
        """Does the present tell of which body somebody is the chair ("chairs the Council"), and of nothing he does?"""
        after = next((c.kind for c in self.sentence.chunks[at + 1 :] if c.kind != "=the"), "")
        return family == "chair" and self.sentence.chunks[at].time == "present" and after == "BODY"

    def is_statement(self, at: int, family: str) -> bool:
        """Is it what somebody said, where cases tell roles: his words between quotation marks, which may be those to
        the press, or words on the meeting itself ("recalled that at the session …")?"""
        chunks, quoted = self.sentence.chunks, self.context.text.quoted
        that = self.context.vocabulary.listed("doings", "that")
        opens = [self.context.words(c.start, c.end).lower() for c in chunks[at + 1 : at + 3]]
        unknown = not family and opens[:1] == [","] and opens[-1] in that  # "уточнил, что …"
        if not (family == "say" or unknown) or not self.context.vocabulary.cases:
            return False
        behind = next((i for i in range(at, len(chunks)) if chunks[i].kind == ","), len(chunks))
        return any(quoted[c.start] for c in chunks) or any(c.kind == "MEETING" for c in chunks[behind:])

    def givers(self) -> Iterator[Doing]:
        """Those by whom a talk, a lecture or a title between quotation marks was given: "with a case study by X"."""
        chunks = self.sentence.chunks
        given = self.context.vocabulary.listed("doings", "given")
        told = self.context.words(chunks[0].start, chunks[-1].end).lower()
        if any(word in told for word in self.context.vocabulary.listed("sent_speeches")):
            return
        links = self.context.vocabulary.links
        for i in range(1, len(chunks)):
            word = self.context.words(chunks[i].start, chunks[i].end).lower()
            dash = chunks[i].kind == "-" and (chunks[i - 1].kind in ('"', "speech") or chunks[i - 1].kind[:5] in PARTS)
            if not (dash or links.get(word) == "by") or self.context.text.quoted[chunks[i].start]:
                continue
            what = self.context.words(chunks[i - 1].start, chunks[i - 1].end).lower()
            near = chunks[max(0, i - AGO) : i - 1]
            last = (self.context.words(c.start, c.end).lower().rpartition(" ")[2] for c in near)
            spoken = any(c.kind in ("speech", "greeting") for c in near)
            done = self.is_past(what) and (spoken or any(word in given for word in last))
            titled = dash or chunks[i - 1].kind in ('"', "speech")
            if not titled and what.rpartition(" ")[2] not in given and not done:
                continue
            named = next((c for c in chunks[i + 1 : i + 5] if c.kind == "PERSON"), None)
            for actor in find_actors(self.context, [named] if named is not None else []):
                if self.can_be(actor):
                    yield Doing(actor, "speak", (chunks[i - 1].start, actor.end))

    def verbs(self) -> Iterator[tuple[int, str]]:
        """The verbs told as done, by chunk position, with their families."""
        quoted, tokens = self.context.text.quoted, self.context.text.tokens
        inverting = self.context.vocabulary.listed("doings", "inverting")
        for i, chunk in enumerate(self.sentence.chunks):
            if quoted[chunk.start]:
                continue
            if is_verb(chunk):
                family = chunk.kind.partition(".")[0]
                told = chunk.time in TOLD or (family in BY_SOMEBODY and not chunk.time)
                came = family == "visit" and chunk.time == "past" and self.is_inverted(i)
                if (family in DEEDS | BY_SOMEBODY or came) and told and not chunk.negated:
                    yield i, "" if came else family
            elif chunk.end - chunk.start == 1:
                word = tokens[chunk.start].text
                denied = (
                    i > 0 and self.context.vocabulary.auxiliaries.get(tokens[chunk.start - 1].text.lower()) == "not"
                )
                plain = chunk.kind[0] in "w=" and self.is_past(word) and not denied
                if plain or (word in inverting and self.is_inverted(i)):
                    yield i, ""

    def is_inverted(self, at: int) -> bool:
        """Does a verb stand right before a person, and nobody before it who could act ("in the chair sat X")?"""
        chunks = self.sentence.chunks
        named = any(
            c.kind in ("PERSON", "NAME", "people", "BODY", "POST") and not self.is_led(i)
            for i, c in enumerate(chunks[:at])
        )
        return not named and at + 1 < len(chunks) and chunks[at + 1].kind == "PERSON"

    def is_inverting(self, at: int) -> bool:
        """Is it a verb that stands before who does it as well as behind?"""
        chunk = self.sentence.chunks[at]
        word = self.context.text.tokens[chunk.start].text
        return chunk.kind.startswith("visit.") or word in self.context.vocabulary.listed("doings", "inverting")

    def is_led(self, i: int) -> bool:
        """Does a small word govern what stands at a chunk?"""
        words = [self.context.words(c.start, c.end).lower() for c in self.sentence.chunks[max(0, i - 2) : i]]
        words = [w for w in words if w not in self.context.vocabulary.listed("clauses", "articles")]
        return bool(words) and words[-1] in self.context.vocabulary.links

    def is_past(self, word: str) -> bool:
        """Does a word look like a verb told as done?"""
        words = self.context.vocabulary.lexicon["doings"]
        if self.context.vocabulary.cases:
            passed = (word == w or (w.endswith("-") and word.startswith(w[:-1])) for w in words["passed"])
            return self.context.vocabulary.morphology.told_time(word) == "past" and not any(passed)
        return word in words["past"] or (
            word.endswith(tuple(words["endings"])) and word.islower() and word not in words["passed"]
        )

    def doers(self, clause: Clause, family: str) -> list[Chunk]:
        """Who does it."""
        chunks = self.sentence.chunks
        if clause.by:
            return clause.by if family in BY_SOMEBODY else []
        if clause.passive or (family in BY_SOMEBODY and family not in DEEDS):
            return []
        if family == "" and self.is_inverting(clause.at) and self.is_inverted(clause.at):
            return [chunks[clause.at + 1]]
        if family == "" and not self.is_beside(clause):
            return []
        if family == "receive" and not self.is_greeting(clause):
            return []
        if self.context.vocabulary.cases:
            return [chunks[clause.at + 1]] if self.is_said_by(clause.at, family) else clause.subject
        before = bool(clause.subject) and clause.subject[0].start < chunks[clause.at].start
        inverted = clause.at > 0 and chunks[clause.at - 1].kind in (",", '"') and family in ("say", "")
        if not before and inverted:
            near = chunks[clause.at + 1 : clause.at + NEAR]
            return [c for c in clause.subject or clause.object if any(c is other for other in near)]
        return clause.subject if before else []

    def is_said_by(self, at: int, family: str) -> bool:
        """Where cases tell roles: does who said it stand behind the verb, after his words ("…, сообщил X")?"""
        chunks = self.sentence.chunks
        if family != "say" or not 0 < at < len(chunks) - 1 or chunks[at - 1].kind not in (",", '"'):
            return False
        return chunks[at + 1].kind == "PERSON" and "nomn" in head_cases(self.context, chunks[at + 1])

    def is_greeting(self, clause: Clause) -> bool:
        """Is it a verb by which a speaker greets?"""
        listed = self.context.vocabulary.listed("clauses", "greets")
        return any(word.lower() in listed for word in self.context.word_list(clause.verb))

    def is_beside(self, clause: Clause) -> bool:
        """Does nothing but adverbs and marks part the verb from its subject?"""
        chunks = self.sentence.chunks
        if not clause.subject:
            return False
        last = max((i for i in range(clause.at) if chunks[i].end <= clause.subject[-1].end), default=-1)
        between = chunks[last + 1 : clause.at]
        return sum(c.kind == "word" for c in between) < MOST and all(
            c.kind in BETWEEN or c.kind == "word" for c in between
        )

    def is_of_another_day(self, clause: Clause) -> bool:
        """Does the sentence tell another day for it than the event's?"""
        days = [c.value for c in self.sentence.chunks[: clause.at + 3] if c.kind == "DATE"]
        when = self.event.when
        return any(when is not None and is_outside(day, when, self.event.until) for day in days)

    def can_be(self, actor: Actor) -> bool:
        """Can it be one who was there: a named person, or people of a body?"""
        if isinstance(actor.who, Person):
            titled = [actor.who.titled] if actor.who.titled is not None else []
            return not actor.joint and all(
                not heads_state(p) and not p.role.startswith("spokes") for p in (*actor.who.posts, *titled)
            )
        plural = actor.post is not None and actor.post.plural and actor.post.role != "member"
        return self.is_of_many(actor) or plural  # the members of a union are, at its meeting, itself

    def is_of_many(self, actor: Actor) -> bool:
        """Is it a delegation, or more than one of the people of a body? One unnamed official is nobody."""
        nouns = [c for c in self.sentence.chunks if c.kind == "people" and c.start < actor.end]
        if actor.manner not in PEOPLE or not nouns:
            return False
        return actor.manner == "delegation" or self.context.is_plural(nouns[-1])


def is_only_said(chunks: Sequence[Chunk], at: int, event: Event) -> bool:
    """Is the meeting first told in what somebody says ("said that talks held during the conference had helped"), who
    then says it elsewhere?"""
    told = event.passages.get("mention", (-1, 0))[0]
    inside = chunks[at].end <= told < chunks[-1].end
    return inside and any(c.kind == "=that" and c.start < told for c in chunks[at + 1 : at + 3])


def has_seat(actor: Actor) -> bool:
    """Has somebody a post here? An opinion of others told in the present ("an analyst believes") puts nobody at a
    meeting."""
    return not isinstance(actor.who, Person) or bool(actor.who.posts)


def heads_state(post: Post) -> bool:
    """Is it the seat of one who heads a state? The president of an academy is none."""
    return post.role in NEVER_MEANT and post.body is None

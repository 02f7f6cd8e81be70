"""Who gives a meeting its house: who invites to his own state is host of the visit, who holds or organises a gathering
is host of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ccpg_graph.extraction.findings import Findings, Tokens
from ccpg_graph.extraction.naming.actors import Actor, find_actors, head_cases
from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.mentions import BodyRef, Person
from ccpg_graph.extraction.scenes.clauses import read_clauses
from ccpg_graph.extraction.scenes.gathered import GATHERINGS
from ccpg_graph.extraction.scenes.phrases import Clause
from ccpg_graph.extraction.scenes.scenes import Event, Scene, country_of
from ccpg_graph.extraction.statements.participations import note
from ccpg_graph.extraction.statements.presence_words import is_part
from ccpg_graph.extraction.words.chunks import Chunk, Sentence, is_verb

INVITES = frozenset({"invite"})
STAGES = frozenset({"hold", "receive"})
RECEIVES, HOLDS = frozenset({"receive"}), frozenset({"receive", "hold"})
FINITE = ("past", "present", "future")
REACH = 14  # chunks before a verb in which the meeting stands that it is said of


def read_hosts(context: Context, scene: Scene, findings: Findings) -> None:
    """Hosts of the visits of the scene, by words of inviting; of its gatherings, by verbs of holding and hosting."""
    for number, sentence in enumerate(scene.sentences):
        if sentence.furniture:
            continue
        read_hosting_states(context, scene, findings, sentence)
        for clause in read_clauses(context, sentence, STAGES):
            read_staging(context, scene, findings, sentence, clause)
        for actor, tokens in inviters(context, sentence):
            event = visit_to(scene, number, actor)
            if event is not None:
                note(findings, event, actor, "Host", tokens, "presence.host_invites")


def read_hosting_states(context: Context, scene: Scene, findings: Findings, sentence: Sentence) -> None:
    """Hosts by the state that receives a gathering of prosecutors ("will be hosted by Kenya"): its office is the host.
    Who only has it in his land ("the venue is Kenya") is none."""
    chunks = sentence.chunks
    for match in context.vocabulary.grammar.find("hosting", sentence.encoded):
        land, meeting = match.part(chunks, "place"), match.part(chunks, "meeting")
        words = chunks[match.start : match.end]
        receiving = HOLDS if match.rule.endswith("held_by_state") else RECEIVES
        receives = any(c.kind.partition(".")[0] in receiving and not c.negated for c in words)
        event = scene.event_of(meeting[0]) if meeting else None
        if (
            event is None
            or not receives
            or is_readiness(context, words)
            or not land
            or land[0].kind != "STATE"
            or event.noun not in GATHERINGS
        ):
            continue
        office = context.office(land[0].value)
        actor = Actor(office, land[0].start, land[0].end, joint=True, by_state=True)
        note(findings, event, actor, "Host", (words[0].start, words[-1].end), f"presence.host_{match.rule}")


def read_staging(context: Context, scene: Scene, findings: Findings, sentence: Sentence, clause: Clause) -> None:
    """Hosts by one verb: "the workshop was organised by A and B", "A and B held a workshop". A council or association
    that holds a meeting of its own is none."""
    chunks = sentence.chunks
    listed = context.vocabulary.listed("staging_words")
    if context.word_list(clause.verb)[-1].lower() not in listed or (context.vocabulary.cases and is_open(clause)):
        return
    at = meeting_before(chunks, clause.at) if clause.by else meeting_after(context, chunks, clause.at)
    if at is None and context.vocabulary.cases:  # whose order tells nothing
        at = meeting_after(context, chunks, clause.at) if clause.by else meeting_before(chunks, clause.at)
    event = scene.event_of(chunks[at]) if at is not None else None
    if event is None or event.sides or event.noun not in GATHERINGS or (event.status == "Held" and is_ahead(clause)):
        return
    behind = next((i for i, c in enumerate(chunks) if clause.by and c is clause.by[0]), 0)
    if any(is_verb(c) or is_auxiliary(context, c) for c in chunks[clause.at + 1 : behind]):
        return  # "the session held in Minsk, A was represented by B", "… X will be assisted by Y"
    if clause.companions and not clause.by:  # "will hold a meeting with B"
        return
    who = [*clause.by, *clause.companions] if clause.by else [] if clause.passive else clause.subject
    if clause.by:  # "organised by A, was attended by B": B is another verb's
        after = next((c.start for c in chunks[clause.at + 1 :] if is_verb(c) and c.time in FINITE), chunks[-1].end)
        who = [c for c in who if c.start < after]
    tokens = (min(chunks[clause.first].start, chunks[at or 0].start), chunks[clause.last - 1].end)
    part = at is not None and is_part(context, chunks[at])
    for actor in find_actors(context, who):
        if not (part and isinstance(actor.who, Person)):  # who leads a panel gives no house to the conference
            note(findings, event, actor, "Host", tokens, f"presence.host_{clause.family}", planned=is_ahead(clause))


def is_auxiliary(context: Context, chunk: Chunk) -> bool:
    """Is it "was", "will" or the like, which tells of another verb to come?"""
    return context.text.tokens[chunk.start].text.lower() in context.vocabulary.auxiliaries


def is_ahead(clause: Clause) -> bool:
    """Is the verb told of what is to come?"""
    return clause.verb.time == "future"


def is_readiness(context: Context, words: Sequence[Chunk]) -> bool:
    """Do the words say no more than that somebody would like to receive them ("готова принять")?"""
    wishes = tuple(context.vocabulary.listed("readiness_words"))
    told = context.words(words[0].start, words[-1].end).lower().split()
    return bool(wishes) and any(word.startswith(wishes) for word in told)


def is_open(clause: Clause) -> bool:
    """Is the verb no more than named ("proposed to hold")?"""
    return clause.verb.time == "open"


def meeting_before(chunks: Sequence[Chunk], at: int) -> int | None:
    """The meeting of which a passive verb is said: the nearest before it that no other finite verb parts from it."""
    for i in range(at - 1, max(at - REACH, -1), -1):
        if chunks[i].kind == "MEETING":
            return i
        if is_verb(chunks[i]) and chunks[i].time in FINITE:
            return None
    return None


def meeting_after(context: Context, chunks: Sequence[Chunk], at: int) -> int | None:
    """The meeting that an active verb governs, which is not told as the doer's own ("held its annual meeting")."""
    own = context.vocabulary.listed("own_words")
    for i in range(at + 1, min(at + 4, len(chunks))):
        if chunks[i].kind == "MEETING":
            words = context.words(chunks[at + 1].start, chunks[i].end).lower().split()
            return None if own.intersection(words) else i
        if chunks[i].kind in (",", ";", "PERSON", "BODY") or is_verb(chunks[i]):
            return None
    return None


def inviters(context: Context, sentence: Sentence) -> Iterator[tuple[Actor, Tokens]]:
    """Those who invite somebody, each with the passage."""
    chunks = sentence.chunks
    for match in context.vocabulary.grammar.find("inviting", sentence.encoded):
        for actor in find_actors(context, whose_it_is(context, match.part(chunks, "who"))):
            yield actor, (chunks[match.start].start, chunks[match.end - 1].end)
    for clause in read_clauses(context, sentence, INVITES):
        if clause.verb.time == "past" and all(meeting.value.noun == "visit" for meeting in clause.meetings):
            for actor in find_actors(context, clause.by if clause.passive else clause.subject):
                yield actor, (chunks[clause.first].start, chunks[clause.last - 1].end)


def whose_it_is(context: Context, who: Sequence[Chunk]) -> Sequence[Chunk]:
    """Of those named behind an invitation the ones whose it is: where cases tell it, the row ends before who does what
    ("at the invitation of X (genitive) Y (nominative) arrived")."""
    if not context.vocabulary.cases:
        return who
    for i, chunk in enumerate(who):
        cases = head_cases(context, chunk)
        if cases and "gent" not in cases:
            return who[:i]
    return who


def visit_to(scene: Scene, number: int, actor: Actor) -> Event | None:
    """The visit to the inviter's state, or his talks there: the one that the sentence names, else the only one of the
    text."""
    if isinstance(actor.who, BodyRef) and actor.who.kind != "Office":
        return None
    country = country_of(actor.who)
    there = [e for e in scene.events if e.status and country is not None and e.land(scene.context) == country]
    visits = [e for e in there if (e.noun == "visit") != any(s.actor.who is actor.who for s in e.sides)]
    first = [
        e for e in visits if e.noun == "visit" and scene.sentences[number].holds(e.passages.get("mention", (-1, 0))[0])
    ]
    named = first[0] if len(first) == 1 else scene.named.get(number)  # whose stay the sentence is the first to tell
    if named is not None and any(e is named for e in there):
        return named
    return visits[0] if country is not None and len(visits) == 1 else None

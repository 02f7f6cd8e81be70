"""Who took part by what a verb says of its subject, be it none that a pattern reads: the clause tells who does it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ccpg_graph.extraction.findings import Findings
from ccpg_graph.extraction.naming.actors import Actor, find_actors
from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.mentions import Person
from ccpg_graph.extraction.scenes.gathered import present_at
from ccpg_graph.extraction.scenes.phrases import Clause
from ccpg_graph.extraction.scenes.scenes import Event, Scene
from ccpg_graph.extraction.scenes.tenses import stands_after
from ccpg_graph.extraction.statements.participations import note
from ccpg_graph.extraction.statements.presence_words import is_of_none
from ccpg_graph.extraction.words.chunks import Chunk

# What a verb says of who does it.
DOERS = dict.fromkeys(("take_part", "attend", "gather"), "Participant") | {"chair": "Chair"}
DOERS |= {"visit": "Participant", "discuss": "Participant"}  # who goes to a meeting; the heads of many offices at once
DOING = frozenset(DOERS)
MANY = 3  # seats that a title tells at least where a discussion is a meeting's
MANNERS = {"guest": "Guest"}


def read_doing(context: Context, scene: Scene, findings: Findings, number: int, clause: Clause) -> None:
    """Who took part by what a verb says of its subject, or of its doer where it is passive, in the meeting told and in
    those that a word joins to it."""
    event = next((e for e in map(scene.event_of, clause.meetings) if e is not None), None)
    write(context, scene, findings, number, clause, event)
    for other in joined_to(context, scene, number, clause.meetings):
        if event is not None and other is not event and other.status == event.status:
            write(context, scene, findings, number, clause, other)


def joined_to(context: Context, scene: Scene, number: int, meetings: Sequence[Chunk]) -> Iterator[Event]:
    """The events of meetings that stand behind those of a clause, joined to them by a word ("took part in A and B")."""
    chunks = scene.sentences[number].chunks
    i = next((i for i, c in enumerate(chunks) if meetings and c is meetings[-1]), len(chunks))
    while i + 2 < len(chunks) and chunks[i + 2].kind == "MEETING":
        if context.words(chunks[i + 1].start, chunks[i + 1].end).lower() not in context.vocabulary.listed(
            "clauses", "joins"
        ):
            return
        i += 2
        if (event := scene.event_of(chunks[i])) is not None:
            yield event


def write(context: Context, scene: Scene, findings: Findings, number: int, clause: Clause, event: Event | None) -> None:
    """Claims the presence of those who act in a clause at an event."""
    if (clause.meetings or clause.family == "visit") and (event is None or event.noun == "visit"):
        return
    event = event or present_at(scene, number)
    chunks = scene.sentences[number].chunks
    if is_of_those(context, chunks, clause.at) or is_of_none(context, chunks, clause.at) or is_payment(context, clause):
        return
    if clause.family == "visit" and any(follows_part(context, chunks, meeting) for meeting in clause.meetings):
        return  # "after the session he went to an exhibition"
    tokens = (chunks[clause.first].start, chunks[clause.last - 1].end)
    planned = clause.verb.time == "future"
    planned |= clause.family == "visit" and event is not None and event.status == "Planned"  # who sets out for it
    if event is None or all(context.text.quoted[tokens[0] : tokens[1]]) or (event.status == "Planned" and not planned):
        return
    role = DOERS[clause.family]
    if clause.family == "discuss" and not tells_many(event, clause):
        return
    if role == "Chair" and not clause.meetings:  # of what he is in the chair, the text does not say
        return
    actors = list(find_actors(context, clause.by if clause.passive else clause.subject))
    if means_to_go(context, clause.verb, actors):
        return
    for actor in actors:
        if role == "Participant" or isinstance(actor.who, Person):
            own = role_of(actor, role)
            note(findings, event, actor, own, tokens, f"presence.clause_{clause.family}", planned=planned)


def means_to_go(context: Context, verb: Chunk, actors: Sequence[Actor]) -> bool:
    """Where one verb is for both: does one person alone mean to go ("собирался на заседание"), and not come together
    with others?"""
    cases = context.vocabulary.cases
    alone = len(actors) == 1 and isinstance(actors[0].who, Person)
    return cases and alone and verb.kind.partition(".")[0] == "gather"


def follows_part(context: Context, chunks: Sequence[Chunk], meeting: Chunk) -> bool:
    """Does a word such as "sidelines", "result" or "following" stand before the meeting?"""
    at = next(i for i, c in enumerate(chunks) if c is meeting)
    return at > 0 and (chunks[at - 1].kind == "meeting_part" or stands_after(context, chunks, at))


def is_of_those(context: Context, chunks: Sequence[Chunk], at: int) -> bool:
    """Does a verb say of others who they are ("sent greetings to those taking part")? Who is named before is none."""
    before = context.words(chunks[at - 1].start, chunks[at - 1].end).lower() if at else ""
    return before in context.vocabulary.listed("those_words")


def is_payment(context: Context, clause: Clause) -> bool:
    """Is a verb of going one that means so only with its visit ("paid tribute to him at the session")?"""
    words = context.words(clause.verb.start, clause.verb.end).lower()
    return clause.family == "visit" and words in context.vocabulary.listed("paying_words")


def tells_many(event: Event, clause: Clause) -> bool:
    """Do the heads of many offices discuss something at a conference or session ("the Prosecutors General of A, B, C
    and D discussed")?"""
    seats = [c for c in clause.subject if c.kind == "POST"]
    held = event.noun in ("conference", "session") and event.status == "Held" and not clause.passive
    return held and any(len(c.value.posts) >= MANY for c in seats)


def role_of(actor: Actor, role: str) -> str:
    """The role of an actor by what a rule says and how he is called: those "present as guests" are guests."""
    return MANNERS.get(actor.manner, role) if role == "Participant" else role

"""Whoever did something at a meeting was there: "at the 31st session X spoke of cybercrime", by whatever verb.

Read where cases tell who acts; there the form of a verb tells a deed, be the lexicon's or not. What is done by sending
puts nobody there (`absent_deeds`), nor does a meeting of two at which a third is told to have said something.
"""

from __future__ import annotations

from ccpg_graph.extraction.findings import Findings
from ccpg_graph.extraction.naming.actors import find_actors
from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.mentions import Person
from ccpg_graph.extraction.scenes.clauses import roles_of
from ccpg_graph.extraction.scenes.phrases import Clause
from ccpg_graph.extraction.scenes.scenes import Event, Scene
from ccpg_graph.extraction.scenes.telling import Telling
from ccpg_graph.extraction.statements.participations import note
from ccpg_graph.extraction.words.chunks import Sentence

SPEAKING = frozenset({"say", "speak", "inform", "propose"})
GATHERINGS = frozenset({"session", "conference", "collegium", "meeting", "workgroup"})


def read_scene_deeds(context: Context, scene: Scene, findings: Findings) -> None:
    """Participations of the persons who did something at a meeting that was held."""
    if not context.vocabulary.cases:
        return
    for sentence in scene.sentences:
        if sentence.furniture or "MEETING" not in sentence.told or "PERSON" not in sentence.told:
            continue
        for i in range(len(sentence.chunks)):
            event = held_there(context, scene, sentence, i)
            if event is not None:
                read_deeds(context, findings, sentence, i, event)


def held_there(context: Context, scene: Scene, sentence: Sentence, i: int) -> Event | None:
    """The gathering that was held, where chunk i names it as the scene of the sentence."""
    chunk = sentence.chunks[i]
    event = scene.event_of(chunk) if chunk.kind == "MEETING" else None
    if event is None or event.status != "Held" or event.noun not in GATHERINGS or event.sides:
        return None
    before = sentence.chunks[i - 1] if i else None
    during = context.vocabulary.listed("during_words")
    if before is None or (before.kind == "meeting_part" and context.words(before.start, before.end) not in during):
        return None  # "after the session", "on its sidelines": somebody else may do something there
    return event if Telling(context, sentence.chunks, i).is_scene() else None


def read_deeds(context: Context, findings: Findings, sentence: Sentence, at: int, event: Event) -> None:
    """Notes who did something in the clause of the meeting at chunk `at`."""
    chunks, roles = sentence.chunks, roles_of(context, sentence)
    for i, chunk in enumerate(chunks):
        if chunk.kind.endswith((".p", ".q", ".r", ".g")) or not Telling(context, chunks, at).is_done(i):
            continue
        clause = roles.clause(i)
        if not any(meeting is chunks[at] for meeting in clause.meetings) or is_absent(context, clause):
            continue
        tokens = (chunks[clause.first].start, chunks[clause.last - 1].end)
        if all(context.text.quoted[tokens[0] : tokens[1]]) or is_parted(sentence, i, at):
            continue
        role = "Speaker" if speaks(context, clause) else "Participant"
        for actor in find_actors(context, clause.subject):
            if isinstance(actor.who, Person) and not actor.joint:
                note(findings, event, actor, role, tokens, "presence.scene_deed")


def is_parted(sentence: Sentence, verb: int, at: int) -> bool:
    """Does a mark part the verb from the meeting, so that it may be of another clause ("X said, Y spoke at it")?"""
    first, last = min(verb, at), max(verb, at)
    return any(c.kind in (",", ";", ":", '"', "-") for c in sentence.chunks[first:last])


def is_absent(context: Context, clause: Clause) -> bool:
    """Is it done by sending, or by not being there?"""
    words = (word.lower() for word in context.word_list(clause.verb))
    return any(word.startswith(tuple(context.vocabulary.listed("absent_deeds"))) for word in words)


def speaks(context: Context, clause: Clause) -> bool:
    """Is it a verb of speech?"""
    words = (word.lower() for word in context.word_list(clause.verb))
    listed = tuple(context.vocabulary.listed("speech_deeds"))
    return clause.family in SPEAKING or any(word.startswith(listed) for word in words)

"""Encounters and visits told by a verb whose roles a Clause gives, where no pattern has read them."""

from __future__ import annotations

from collections.abc import Iterator

from ccpg_graph.extraction.naming.actors import Actor, find_actors
from ccpg_graph.extraction.naming.mentions import Person
from ccpg_graph.extraction.scenes.clauses import Clause, read_clauses
from ccpg_graph.extraction.scenes.encounters import Met, are_of_two_states, last_subject
from ccpg_graph.extraction.scenes.scenes import Event, Scene
from ccpg_graph.extraction.words.chunks import Chunk, Sentence

MEETS = frozenset({"meet", "receive", "hold", "discuss"})
NOUNS = ("talks", "meeting", "conference", "event", "visit")  # what two can hold with each other


def read_dealings(scene: Scene, sentence: Sentence, known: set[int]) -> Iterator[Event]:
    """The events that verbs of meeting tell of; known: the verbs, by chunk position, that patterns have read."""
    if any(c.time == "past" and c.kind.partition(".")[0] in ("cancel", "postpone") for c in sentence.chunks):
        return
    for clause in read_clauses(scene.context, sentence, MEETS):
        if clause.at not in known:
            met = read_meeting(scene, sentence, clause)
            if met is not None:
                yield met


def read_meeting(scene: Scene, sentence: Sentence, clause: Clause) -> Event | None:
    """The event of "A met B", "A received B", "A held talks with B"; None where it is none or has but one side."""
    ones, others, mention = sides_of(scene, sentence, clause)
    tokens = (sentence.chunks[clause.first].start, sentence.chunks[clause.last - 1].end)
    quoted = scene.context.text.quoted
    if (quoted[tokens[0]] and quoted[tokens[1] - 1]) or not ones or not are_two(ones, others):
        return None
    if clause.family in ("hold", "discuss") and not are_of_two_states(ones, others):
        return None
    status = "Planned" if clause.verb.time == "future" else "Held"
    receives = clause.family == "receive"
    return Met(
        scene, sentence, ones, others, status, f"clause.{clause.family}", tokens, mention, clause.at, receives
    ).note()


def sides_of(scene: Scene, sentence: Sentence, clause: Clause) -> tuple[list[Actor], list[Actor], list[Chunk]]:
    """The two sides of a verb of meeting, hosts first, and the MEETING chunk that names what they held."""
    actors = [list(find_actors(scene.context, row)) for row in (clause.subject, clause.object, clause.companions)]
    subject, object_, companions = actors
    if clause.pronoun:
        subject = last_subject(scene, sentence, clause.at)
    mention = [m for m in clause.meetings if m.value.noun in NOUNS]
    if clause.family == "receive":
        by = list(find_actors(scene.context, clause.by))
        return (by, subject, []) if clause.passive else (subject, object_, [])
    if clause.passive:
        return [], [], []
    if clause.family == "hold":
        return (subject, companions, mention[:1]) if mention else ([], [], [])
    if clause.family == "meet":
        return subject, [*companions, *object_], []
    return subject, companions, []


def are_two(ones: list[Actor], others: list[Actor]) -> bool:
    """Are there two sides: one and another, or several of several states on one side ("X and Y met")?"""
    if others:
        return not {id(a.who) for a in ones} & {id(a.who) for a in others}
    return len(ones) > 1 and all(isinstance(a.who, Person) for a in ones) and are_of_two_states(ones[:1], ones[1:])

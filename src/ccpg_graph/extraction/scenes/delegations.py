"""Who leads a delegation: its head acts for it where the text speaks of the delegation alone."""

from __future__ import annotations

from collections.abc import Sequence

from ccpg_graph.extraction.naming.actors import Actor, find_actors
from ccpg_graph.extraction.naming.mentions import Person
from ccpg_graph.extraction.scenes.scenes import Scene
from ccpg_graph.extraction.words.chunks import Chunk, Sentence, is_delegation

LEADS = "presence.lead"


def find_heads(scene: Scene, sentence: Sentence, row: Sequence[Chunk]) -> list[Actor]:
    """The head of the delegation that a row of chunks names, if it names one; of a delegation without a state also the
    one whom the text before has told as the head of its only delegation."""
    if not any(map(is_delegation, row)):
        return []
    here = heads_told(scene, sentence)
    if here or any(c.kind in ("BODY", "STATE", "POST", "PERSON", "adjective") for c in row):
        return here
    told: dict[int, Actor] = {}
    for before in scene.sentences:
        if before is sentence:
            break
        told |= {id(a.who): a for a in heads_told(scene, before)}
    own = row[0]
    return [Actor(a.who, own.start, own.end, joint=True) for a in told.values()] if len(told) == 1 else []


def heads_told(scene: Scene, sentence: Sentence) -> list[Actor]:
    """The persons whom a sentence tells as heads of a delegation."""
    found: dict[int, Actor] = {}
    for match in scene.context.vocabulary.grammar.find("presence", sentence.encoded):
        if match.rule.startswith(LEADS):
            for actor in find_actors(scene.context, match.part(sentence.chunks, "who")):
                if isinstance(actor.who, Person):
                    found.setdefault(id(actor.who), actor)
    return list(found.values())

"""Whether a noun of meeting means a meeting of its own, or a part of one, or those who meet."""

from __future__ import annotations

from ccpg_graph.extraction.scenes.asides import HOLDS
from ccpg_graph.extraction.scenes.scenes import Scene
from ccpg_graph.extraction.scenes.telling import Telling

PAIR = 6  # chunks in which both stand whose meeting it is


def is_part(telling: Telling) -> bool:
    """Is it the opening or the closing part of what the text tells of ("at the closing session"), and no meeting beside
    it?"""
    before = telling.chunks[telling.at - 1] if telling.at else None
    words = {word.lower() for word in telling.context.word_list(telling.chunks[telling.at])}
    if telling.chunks[telling.at].value.noun == "event" and words & telling.context.vocabulary.listed("part_words"):
        return True
    part = before is not None and before.kind in ("begin.a", "end.a") and before.time == "present"
    return part and telling.at > 1 and telling.chunks[telling.at - 2].kind == "=the"


def gathers(scene: Scene) -> bool:
    """Has the text told of a gathering that a ceremony can open?"""
    return any(event.noun in ("session", "conference") for event in scene.events)


def is_sided(telling: Telling) -> bool:
    """Does the mention itself say who met ("the meeting of A with B")?"""
    after = telling.chunks[telling.at + 1 : telling.at + 4]
    if telling.context.vocabulary.cases:
        return is_of_one_with(telling)
    linked = bool(after) and after[0].kind in ("=of", "=between", "=with")
    return linked and any(c.kind in ("PERSON", "POST") for c in after[1:])


def is_of_one_with(telling: Telling) -> bool:
    """Do an official who stands right behind the noun and another behind "with" tell whose meeting it is, where words
    decline ("встреча прокурора A с прокурором B")?"""
    context, row = telling.context, telling.chunks[telling.at + 1 : telling.at + 1 + PAIR]
    if not row or row[0].kind not in ("PERSON", "POST"):
        return False
    if row[0].kind == "POST" and any(post.plural for post in row[0].value.posts):
        return False
    links = context.vocabulary.lexicon["clauses"]["links"]["with"]
    at = next((i for i, c in enumerate(row) if context.words(c.start, c.end).lower() in links), len(row))
    whose = all(c.kind in ("PERSON", "POST", "word", "NAME") for c in row[1:at])
    return whose and any(c.kind in ("PERSON", "POST", "BODY") for c in row[at + 1 :])


def is_body(telling: Telling) -> bool:
    """Is a working group told of as those who are in it, and not as their coming together ("has come into being")?"""
    before = telling.chunks[telling.at - 1] if telling.at else None
    if before is not None and before.kind.startswith("establish."):
        return True  # "agreed to form a working group, and to adopt guidelines"
    verb = telling.verb()
    return verb is None or verb.kind.partition(".")[0] not in HOLDS

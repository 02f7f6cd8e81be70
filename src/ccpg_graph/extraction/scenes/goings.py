"""Who goes where, told by a clause: a verb of going or staying, or any verb that makes a visit ("paid", "made", "ended
a visit"), whatever stands between it and the town, the state or the house that is visited."""

from __future__ import annotations

from collections.abc import Sequence

from ccpg_graph.extraction.naming.mentions import BodyRef
from ccpg_graph.extraction.scenes.phrases import Clause
from ccpg_graph.extraction.scenes.scenes import Scene
from ccpg_graph.extraction.scenes.telling import Telling
from ccpg_graph.extraction.words.chunks import Chunk, Sentence, is_delegation
from ccpg_graph.extraction.words.grammar import Match

BESIDE = 2  # chunks between a verb and the house that is visited, an article among them
MAKES = frozenset({"speak", "hold", "begin", "end", "sign"})  # verbs that do so only with the noun of a visit
GOES = frozenset({"visit", "stay", "terminate"}) | MAKES
WAY = frozenset({"DATE", ",", "people", "MEETING", "number", "num", "unit_of_time", "adjective", "office_level"})
HOUSES = frozenset({"Office", "TrainingInstitution", "Ministry", "Court", "Parliament"})  # that officials go to see
PLAIN = 2  # ordinary words between a verb of going and where


def match_of(scene: Scene, sentence: Sentence, clause: Clause) -> Match | None:
    """A clause as a match of the `visit` stage: who goes where. Who merely is somewhere stays there where the text
    calls it a visit, or a delegation does; None where no place is told."""
    chunks = sentence.chunks
    visits = [i for i, c in enumerate(chunks) if any(c is m for m in clause.meetings) and c.value.noun == "visit"]
    if clause.family in MAKES:
        visits = [i for i in visits if clause.at < i <= clause.at + BESIDE]
    needs = clause.family in (*MAKES, "terminate") or is_paid(scene, clause)
    if clause.family == "terminate" and not is_leaving(chunks, clause.at):
        return None
    subject = who_goes(sentence, clause)
    where = where_to(scene, sentence, clause, visits)
    sent = any(map(is_delegation, clause.subject))
    if not subject or where is None or (needs and not visits) or (clause.family == "stay" and not (visits or sent)):
        return None
    groups = {"who": (subject[0], subject[-1] + 1), "where": (where, where + 1)}
    groups["verb"] = (clause.at, clause.at + 1)
    if visits:
        groups["meeting"] = (visits[0], visits[0] + 1)
    ends = [i for span in groups.values() for i in (span[0], span[1])]
    return Match(f"visit.clause_{clause.family}", min(ends), max(ends), groups)


def is_leaving(chunks: Sequence[Chunk], at: int) -> bool:
    """Does a verb of leaving tell for where ("left for Minsk", "left Osh for Minsk")?"""
    behind = at + 1 + (at + 1 < len(chunks) and chunks[at + 1].kind in ("PLACE", "STATE"))
    return chunks[at].kind == "terminate.a" and behind < len(chunks) and chunks[behind].kind == "=for"


def is_paid(scene: Scene, clause: Clause) -> bool:
    """Is it a verb of going one that means so only with its visit ("paid tribute")?"""
    words = scene.context.words(clause.verb.start, clause.verb.end).lower().split()
    return bool(words) and words[-1] in scene.context.vocabulary.listed("paying_words")


def who_goes(sentence: Sentence, clause: Clause) -> list[int]:
    """The chunks of those who go: the subject; of a passive its doer; of "he" the person named before."""
    chunks = sentence.chunks
    going = clause.by if clause.passive and clause.family not in MAKES else clause.subject
    found = [i for i, c in enumerate(chunks) if any(c is s for s in going)]
    if not found and clause.pronoun:  # "X invited a colleague when he himself was in Y"
        found = [i for i, c in enumerate(chunks[: clause.at]) if c.kind == "PERSON"][-1:]
    return found


def where_to(scene: Scene, sentence: Sentence, clause: Clause, visits: Sequence[int]) -> int | None:
    """The chunk of the town, the state or the house to which a clause tells somebody to go."""
    chunks = sentence.chunks
    if clause.passive:  # "the Office was visited by X"
        return next((i for i, c in enumerate(chunks) if is_house(c) and any(c is s for s in clause.subject)), None)
    if not scene.context.vocabulary.cases:
        start = visits[0] if visits else clause.at
        left = [i for i in clause.places if clause.family == "terminate" and chunks[i - 1].kind == "=for"]
        where = left or [i for i in clause.places if leads_to(scene, chunks, clause, i)]
        return where[0] if where else house_after(chunks, start)
    telling = Telling(scene.context, chunks, clause.at)
    beside = (clause.at - 1, clause.at + 1) if clause.family == "visit" else (clause.at + 1,)
    where = [i for i in clause.places if telling.is_located(i) or i in beside]
    if not where and clause.family == "visit":
        near = range(max(clause.at - BESIDE, 0), min(clause.at + BESIDE + 1, len(chunks)))
        where = [i for i in near if is_house(chunks[i]) and any(chunks[i] is o for o in clause.object)]
    return where[0] if where else None


def house_after(chunks: Sequence[Chunk], start: int) -> int | None:
    """The house that stands right behind a verb of visiting or the noun of a visit, small words between."""
    for i in range(start + 1, min(start + 2 + BESIDE, len(chunks))):
        if is_house(chunks[i]):
            return i
        if chunks[i].kind[0] != "=":
            return None
    return None


def leads_to(scene: Scene, chunks: Sequence[Chunk], clause: Clause, i: int) -> bool:
    """Where no case tells it: does nothing but how and when they went stand between a verb and the town, and does a
    small word of place lead to it, but for a verb of visiting ("visited Minsk")?"""
    between = chunks[clause.at + 1 : i]
    words = [scene.context.words(c.start, c.end).lower() for c in between if c.kind[0] == "="]
    listed = scene.context.vocabulary.listed
    leads = listed("place_words") | listed("goal_words")
    plain = sum(c.kind == "word" for c in between)
    passed = all(c.kind in WAY or c.kind[0] == "=" or c.kind == "word" for c in between)
    direct = not between or all(c.kind in ("=the", "office_level", "=of") for c in between)
    return passed and plain <= PLAIN and (direct or any(word in leads for word in words))


def is_house(chunk: Chunk) -> bool:
    """Is it one body that officials of another state go to see, named with its state?"""
    refs: tuple[BodyRef, ...] = chunk.value.refs if chunk.kind == "BODY" else ()
    return len(refs) == 1 and refs[0].kind in HOUSES and not refs[0].bare and refs[0].country is not None

"""Whose an instrument is where its own words do not tell: the two states that the text has named so far ("the two
countries' treaty"), or who heads the offices that made it."""

from __future__ import annotations

from collections.abc import Sequence

from ccpg_graph.extraction.findings import Tokens
from ccpg_graph.extraction.naming.context import OFFICE_ROLES, Context
from ccpg_graph.extraction.naming.mentions import BodyRef
from ccpg_graph.extraction.scenes.scenes import Scene
from ccpg_graph.extraction.statements.deeds import Party, Signer
from ccpg_graph.extraction.statements.frames import Frame
from ccpg_graph.extraction.statements.sides import BOTH, heads_of, offices_in
from ccpg_graph.extraction.words.chunks import Chunk


def states_signing(context: Context, scene: Scene, number: int, frame: Frame) -> list[Party]:
    """ "The leaders of both countries" sign: the two states, if the text has named just two."""
    chunks = scene.sentences[number].chunks
    for match in context.vocabulary.grammar.find("two_states", scene.sentences[number].encoded):
        leaders, verb = match.span("of"), match.span("verb")
        if leaders is None or verb is None or chunks[verb[0]] is not frame.verb:
            continue
        if chunks[leaders[0]].value in OFFICE_ROLES:
            continue
        return both(scene, number, (chunks[leaders[0]].start, chunks[verb[0]].start))
    return []


def states_owning(context: Context, scene: Scene, number: int, at: int) -> list[Party]:
    """ "The two countries' agreement", "their states have had a treaty" (the instrument at chunk `at`): the two
    states, if the text has named just two."""
    chunks = scene.sentences[number].chunks
    for match in context.vocabulary.grammar.find("states_of", scene.sentences[number].encoded):
        of = match.span("of")
        if of is not None and match.end - 1 == at:
            return both(scene, number, (chunks[of[0]].start, chunks[of[1] - 1].end))
    return []


def heads_signing(context: Context, at: Tokens, makers: Sequence[Party]) -> list[Signer]:
    """ "As they signed it": the heads of the offices whose it is, where the text names one for each. at: the tokens of
    the instrument."""
    offices = [party.who for party in makers if isinstance(party.who, BodyRef)]
    return [Signer(person, *at, implied=True) for person in heads_of(context, offices)]


def both(scene: Scene, number: int, run: tuple[int, int]) -> list[Party]:
    """The two states that the text has named up to the end of a sentence, taken up at the tokens `run`."""
    told = [code for s in scene.sentences[: number + 1] for c in s.chunks for code in lands_of(c)]
    codes = list(dict.fromkeys(told))
    return [Party(code, *run, implied=True, joint=True) for code in codes] if len(codes) == BOTH else []


def lands_of(chunk: Chunk) -> list[str]:
    """The states that a chunk names, by themselves or as those of offices."""
    if chunk.kind == "STATE":
        return [chunk.value]
    return [ref.country for ref in offices_in([chunk]) if ref.country]

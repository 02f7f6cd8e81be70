"""Verbs of signing and adopting over the instruments of a sentence, each with the clause that is its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.words.chunks import Chunk

NOMINAL = {"signing.nominal_adopt": "Adopted", "signing.nominal_sign": "Signed"}
LOOKING_BACK = frozenset({"signing.participle", "signing.relative", "signing.relative_passive"})
PAST_CUES = frozenset(
    f"signing.{rule}"
    for rule in ("passive", "passive_each", "passive_first", "passive_inverse", "active", "active_bare")
)


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb of signing or adopting over instruments of a sentence. what: their chunk positions; who, others: runs of
    chunks; start: its first chunk; left, right: the first and last chunk of the whole clause."""

    rule: str
    verb: Chunk | None
    what: tuple[int, ...]
    who: tuple[int, int] | None
    others: tuple[int, int] | None
    start: int
    left: int
    right: int


def find_frames(context: Context, chunks: Sequence[Chunk], encoded: str) -> Iterator[Frame]:
    """The frames of a sentence; each instrument belongs to the first that takes it."""
    taken: set[int] = set()
    subjects: dict[int, tuple[int, int] | None] = {-1: None}  # of the active verbs, by first chunk
    grammar = context.vocabulary.grammar
    coordinated = {match.end - 1 for match in grammar.find("new_clause", encoded)}
    for match in grammar.find("signing", encoded):
        where = match.span("what")
        if where is None:
            continue
        what = tuple(i for i in range(*where) if chunks[i].kind == "INSTRUMENT" and i not in taken)
        if not what:
            continue
        taken.update(what)
        verb = match.span("verb")
        nominal = match.rule in NOMINAL
        left = match.start
        if match.start not in coordinated:
            left = reach_clause(chunks, match.start, -1, nominal=nominal)
        right = reach_clause(chunks, match.end - 1, 1, nominal=nominal)
        if match.rule in LOOKING_BACK:
            left = match.start  # what stands before is said of the main verb
        run = chunks[verb[0]] if verb else None
        who = match.span("who")
        if match.rule == "signing.active":
            subjects[match.start] = who
        elif match.start in coordinated:  # "adopted a plan and signed a memorandum": one subject for both
            who = subjects[max((i for i in subjects if i < match.start), default=-1)]
        yield Frame(match.rule, run, what, who, match.span("others"), match.start, left, right)


def reach_clause(chunks: Sequence[Chunk], position: int, step: int, *, nominal: bool = False) -> int:
    """The farthest chunk that no verb, semicolon or other instrument parts from `position`. nominal: of "the signing
    of", to which a verb of planning belongs."""
    i = position + step
    while 0 <= i < len(chunks) and chunks[i].kind not in (";", "INSTRUMENT"):
        planning = nominal and chunks[i].time == "future"
        if (
            is_verb(chunks[i])
            and not planning
            and not (step < 0 < i and chunks[i - 1].kind == "MEETING" and chunks[i].kind.endswith(".a"))
        ):
            break  # but "the talks held in Minsk"
        position = i
        i += step
    return position


def is_verb(chunk: Chunk) -> bool:
    return chunk.kind.endswith((".a", ".p"))

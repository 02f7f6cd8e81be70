"""Elections whose words stand in no order that a pattern knows: the clause of a verb of electing that names one person
and one seat to which a body elects ("As President was elected X", "Избрать X главой совета решили участники")."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.mentions import BodyRef, Post
from ccpg_graph.extraction.statements.deciding import GATHERED, INFINITIVES, decides
from ccpg_graph.extraction.words.chunks import Chunk, Sentence, is_verb
from ccpg_graph.extraction.words.grammar import Match

CHOSEN = frozenset({"chair", "co-chair", "deputy-chair", "president", "vice-president"})  # to which one is elected
HEADS = CHOSEN | {"head"}  # "the head of the Council" is who chairs it
ELECTING = ("elect.a", "elect.p")
BECOMING = "become.a"
HEADING = "lead.a"
VERBS = frozenset({*ELECTING, BECOMING, HEADING})
BOUNDS = frozenset({";", ":", '"'})
FINITE = ("past", "present", "future")
WHOLE = "election.clause"  # the rule of such a match; that of who came to have the seat
BECAME = "election.became"


def find_elections(context: Context, sentence: Sentence, read: Collection[int]) -> Iterator[Match]:
    """The matches of a sentence: `verb`, `who` and `what` of each verb of electing that no pattern has read.

    read: positions of the verbs that patterns have read. A clause that names two persons or two seats tells nothing.
    """
    chunks = sentence.chunks
    for i, chunk in () if sentence.told.isdisjoint(VERBS) else enumerate(chunks):
        heads = is_heading(context, chunk)
        if not (heads or chunk.kind in ELECTING or chunk.kind == BECOMING) or chunk.negated or i in read:
            continue
        verb = told_by(chunks, i)
        if verb is None or context.text.quoted[chunk.start]:
            continue
        first, last = clause_of(context, chunks, i, verb)
        what = [k for k in range(first, last) if (is_council if heads else is_seat)(chunks[k])]
        who = [k for k in range(first, last) if chunks[k].kind == "PERSON"]
        who = who or [k for k in range(first, last) if chunks[k].kind == "POST" and k not in what]
        if len(who) != 1 or len(what) != 1 or not is_one_phrase(context, chunks, i, who[0]):
            continue
        places = (*who, *what, i, verb)
        rule = WHOLE if chunk.kind in ELECTING else BECAME
        groups = {name: (at, at + 1) for name, at in (("verb", verb), ("who", who[0]), ("what", what[0]))}
        yield Match(rule, min(places), max(places) + 1, groups)


def told_by(chunks: Sequence[Chunk], i: int) -> int | None:
    """The verb that tells the one at chunk i as done: itself, or one of deciding beside an infinitive; None where
    neither does."""
    if chunks[i].time == "past":
        return i
    if chunks[i].time not in INFINITIVES:
        return None
    return next((k for k, c in enumerate(chunks) if decides(c) and c.time == "past"), None)


def clause_of(context: Context, chunks: Sequence[Chunk], i: int, verb: int) -> tuple[int, int]:
    """The chunks of the clause of the verb at chunk i: up to another finite verb, a relative word, a parting mark."""
    relatives = context.vocabulary.listed("clauses", "relatives")

    def ends(k: int) -> bool:
        other = is_verb(chunks[k]) and chunks[k].time in FINITE and k not in (i, verb)
        word = context.words(chunks[k].start, chunks[k].end).lower()
        return other or chunks[k].kind in BOUNDS or word in relatives

    first = next((k + 1 for k in range(i - 1, -1, -1) if ends(k)), 0)
    return first, next((k for k in range(i + 1, len(chunks)) if ends(k)), len(chunks))


def is_seat(chunk: Chunk) -> bool:
    """Is it a seat that a body of members gives by election: told with the body, or by a bare noun?"""
    if chunk.kind == "role":
        return chunk.value in HEADS
    posts: Sequence[Post] = chunk.value.posts if chunk.kind == "POST" else ()
    body = posts[0].body if len(posts) == 1 else None
    return body is not None and body.kind in GATHERED and posts[0].role in HEADS


def is_heading(context: Context, chunk: Chunk) -> bool:
    """Is it a verb by which somebody comes to head a body ("возглавил"), and does not only head it?"""
    if chunk.kind != HEADING:
        return False
    return not context.vocabulary.listed("coming_to_head").isdisjoint(w.lower() for w in context.word_list(chunk))


def is_council(chunk: Chunk) -> bool:
    """Is it a body of members, one alone?"""
    refs: Sequence[BodyRef] = chunk.value.refs if chunk.kind == "BODY" else ()
    return len(refs) == 1 and refs[0].kind in GATHERED and refs[0].country is None


def is_one_phrase(context: Context, chunks: Sequence[Chunk], verb: int, who: int) -> bool:
    """Is no other told by a noun between the person and the verb ("X, whose deputy was elected")? Where cases do not
    tell roles, nothing may part the two behind the verb either ("… was elected president, and X remains secretary")."""
    between = chunks[min(verb, who) + 1 : max(verb, who)]
    if any(c.kind in ("counterpart", "aide", "NAME", "SURNAME") for c in between):
        return False
    joins = context.vocabulary.lexicon["clauses"]["joins"]
    parted = any(c.kind == "," or c.kind.removeprefix("=") in joins for c in between)
    return context.vocabulary.cases or who < verb or not parted

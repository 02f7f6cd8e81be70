"""Instruments counted, and told one by one by what each is about: "two agreements: on A and on B", "to work together on
two matters: A and B. Both agreements were signed". They are as many as were counted, each with its matter; where the
matters are more or fewer, the count stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ccpg_graph.extraction.findings import Tokens
from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.scenes.scenes import Scene
from ccpg_graph.extraction.statements.deeds import Deed
from ccpg_graph.extraction.words.chunks import Chunk
from ccpg_graph.vocab import INSTRUMENT_NAMES

MOST = 5  # matters that one sentence tells
SEPARATORS = frozenset({",", "=and", "=и", ";"})
LEADS = frozenset({"number", "num", "ordinal", "no_particular", "=the"})  # "one on …, the other on …"
BESIDE = frozenset({"PLACE", "DATE", "=in", "=on", "=at", "=в", "=во"})  # between the papers and the colon
NEAR = 4  # chunks before a colon in which "two matters" stands


def settle_matters(context: Context, scene: Scene, deeds: list[Deed]) -> None:
    """Puts in the place of a deed of several instruments one for each of the matters that are told."""
    for deed in [d for d in deeds if is_counted(d)]:
        number = next((n for n, s in enumerate(scene.sentences) if s.holds(deed.tellings[0].at[0])), 0)
        chunks = scene.sentences[number].chunks
        wanted = int(str(deed.tellings[0].mention.count))
        before = scene.sentences[number - 1].chunks if number else []
        own, further = within(context, deed), behind(context, chunks, deed)
        for matters, tie in ((own, " "), (further, " "), (told_before(context, before, wanted), ": ")):
            told = list(matters)
            if len(told) == wanted and not any(char.isdigit() for run in told for char in context.words(*run)):
                at = deeds.index(deed)
                deeds[at : at + 1] = [about(context, deed, run, tie) for run in told]
                break


def is_counted(deed: Deed) -> bool:
    """Is it of a few of one kind that are told by their number?"""
    count = str(deed.tellings[0].mention.count)
    few = count.isdigit() and 1 < int(count) <= MOST
    return few and not deed.apart and deed.kind != "Instrument" and all(t.mention.plural for t in deed.tellings)


def about(context: Context, deed: Deed, matter: Tokens, tie: str) -> Deed:
    """One of the instruments of a deed: the one on a matter."""
    noun = INSTRUMENT_NAMES[deed.kind][context.vocabulary.language]
    label = f"{noun}{tie}{context.words(*matter)}"
    own = replace(deed.tellings[0].mention, label=label, plural=False, count=None, titled=True)
    return Deed([replace(telling, mention=own) for telling in deed.tellings], matter=matter)


def within(context: Context, deed: Deed) -> Iterator[Tokens]:
    """The matters that the words of the instruments tell themselves ("two agreements on A and on B")."""
    tokens, openers = context.text.tokens, context.vocabulary.listed("matter_openers")
    first, end = deed.tellings[0].mention.noun[1], deed.tellings[0].at[1]
    starts = [i for i in range(first, end) if tokens[i].text.lower() in openers and is_next(context, first, i)]
    for start, until in pairwise([*starts, end + 1]):
        yield start, until - 1


def is_next(context: Context, first: int, at: int) -> bool:
    """Does a matter begin at a token: the first one, or one behind "and"?"""
    before = context.text.tokens[at - 1].text.lower()
    return at == first or not SEPARATORS.isdisjoint((before, f"={before}"))


def behind(context: Context, chunks: Sequence[Chunk], deed: Deed) -> Iterator[Tokens]:
    """The matters that a sentence tells behind the noun, each behind its own preposition."""
    openers = context.vocabulary.listed("matter_openers")
    at = next((i for i, c in enumerate(chunks) if c.start == deed.tellings[0].at[0]), len(chunks)) + 1
    if any(c.kind == ":" for c in chunks[at:]):
        while at < len(chunks) and chunks[at].kind in BESIDE:
            at += 1
    if at >= len(chunks) or chunks[at].kind not in (":", ","):
        return
    while (first := opened(context, chunks, at, openers)) is not None:
        at = first + 1
        while at < len(chunks) and not ends(context, chunks, at, openers):
            at += 1
        yield chunks[first].start, chunks[at - 1].end


def opened(context: Context, chunks: Sequence[Chunk], at: int, openers: frozenset[str]) -> int | None:
    """The preposition of the next matter, right behind what parts it from the one before."""
    while at < len(chunks) and (chunks[at].kind in SEPARATORS or chunks[at].kind in LEADS or chunks[at].kind == ":"):
        at += 1
    found = at < len(chunks) and context.words(chunks[at].start, chunks[at].end).lower() in openers
    return at if found else None


def ends(context: Context, chunks: Sequence[Chunk], at: int, openers: frozenset[str]) -> bool:
    """Does a matter end before a chunk: at a mark, or at "and" before the next one?"""
    kind = chunks[at].kind
    if kind in (".", ";", ":", ",") or kind.partition(".")[0] in ("sign", "adopt"):
        return True
    return kind in SEPARATORS and opened(context, chunks, at, openers) is not None


def told_before(context: Context, chunks: Sequence[Chunk], wanted: int) -> list[Tokens]:
    """The matters that a sentence lists behind their number and a colon ("on two matters: A and B")."""
    colon = next((i for i, c in enumerate(chunks) if c.kind == ":"), None)
    if colon is None:
        return []
    lead = chunks[max(colon - NEAR, 0) : colon]
    counted = any(c.kind in ("number", "num") and str(c.value) == str(wanted) for c in lead)
    words = {word.lower() for c in lead for word in context.word_list(c)}
    if not counted or words.isdisjoint(context.vocabulary.listed("matter_nouns")):
        return []
    rows: list[list[Chunk]] = [[]]
    for chunk in chunks[colon + 1 :]:
        if chunk.kind in SEPARATORS:
            rows.append([])
        elif chunk.kind != ".":
            rows[-1].append(chunk)
    runs = [(row[0].start, row[-1].end, row[0].kind == "=the") for row in rows if row]
    if len(runs) != wanted:  # "the fight against A and B" is one
        runs = [run for run in joined(runs) if run[2]]
    return [run[:2] for run in runs]


def joined(runs: Sequence[tuple[int, int, bool]]) -> list[tuple[int, int, bool]]:
    """The rows, each without an article taken to the one before."""
    found: list[tuple[int, int, bool]] = []
    for run in runs:
        if found and not run[2]:
            found[-1] = (found[-1][0], run[1], found[-1][2])
        else:
            found.append(run)
    return found

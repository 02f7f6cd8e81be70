"""Sessions told by their number alone: "the 33rd in Baku and the 34th in Yerevan", "22-е – генеральных прокуроров
ШОС". Which row they are of, a counted meeting close by tells."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.meetings import PROSECUTORS, MeetingReader
from ccpg_graph.extraction.naming.mentions import SITTINGS, BodyRef, MeetingMention
from ccpg_graph.extraction.words.chunks import Chunk, is_verb

STEPS = 3  # numbers from a session told in full to one of its row told by number alone
PLAIN = 10  # numbers below, written out, count anything ("the second was adopted")
BEHIND = frozenset({",", ".", ";", "(", ")", "DATE", "PLACE"})
OF_WHOM = 6  # chunks behind a dash that tell whose session it is


def join_elided(context: Context, chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with MEETING chunks for ordinals that stand alone. Remembers the counted meeting told last."""
    told = [c.value for c in chunks if c.kind == "MEETING" and is_counted(c.value)]
    result: list[Chunk] = []
    passed = 0  # chunks that an ordinal before has taken up
    for i, chunk in enumerate(chunks):
        if chunk.kind == "MEETING" and is_counted(chunk.value):
            context.counted = chunk.value
        if i < passed:
            continue
        if chunk.kind != "ordinal" or (found := elided(context, chunks, i, told)) is None:
            result.append(chunk)
            continue
        mention, passed = found
        start = result.pop().start if result and result[-1].kind == "=the" else chunk.start
        result.append(Chunk("MEETING", start, chunks[passed - 1].end, mention))
        for head in result:
            if passed > i + 1 and head.kind == "MEETING" and head.value.ordinal is None:
                head.kind = "MEETINGS"  # "two sessions: the 22nd – of …"
        context.counted = mention
    return result


def is_counted(mention: MeetingMention) -> bool:
    """Is it one of a row, by its number?"""
    return mention.ordinal is not None and mention.noun in SITTINGS


def elided(
    context: Context, chunks: Sequence[Chunk], i: int, told: Sequence[MeetingMention]
) -> tuple[MeetingMention, int] | None:
    """The session that the ordinal at chunk i means, and the chunk behind its words; None where it means none. told:
    the counted meetings of the sentence."""
    number, word = int(chunks[i].value), context.text.tokens[chunks[i].start].text
    if number < PLAIN and not any(letter.isdigit() for letter in word):
        return None
    if (named := of_whom(context, chunks, i)) is not None:
        series, end = named
        return MeetingMention("session", number, series, definite=True, alone=True), end
    rows = [m for m in (context.counted, *told) if m is not None and m.ordinal is not None]
    near = [m for m in rows if 0 < abs(number - (m.ordinal or 0)) <= STEPS]
    if not near or not stands_alone(chunks, i):
        return None
    mention = dataclasses.replace(near[0], ordinal=number, definite=True, again=False, following=False, earlier=False)
    return dataclasses.replace(mention, extraordinary=False, online=False, sides=(), alone=True), i + 1


def stands_alone(chunks: Sequence[Chunk], i: int) -> bool:
    """Does no noun follow the ordinal: is it the end, or before a mark, a day, a town, a verb or a small word? A dash
    may stand for the verb."""
    after = chunks[i + 1 : i + 3]
    if after and after[0].kind == "-":
        after = after[1:] or [chunks[i]]
    joined = bool(after) and after[0].kind[0] == "=" and after[0].kind != "=of"
    return not after or after[0].kind in BEHIND or joined or is_verb(after[0])


def of_whom(context: Context, chunks: Sequence[Chunk], i: int) -> tuple[BodyRef, int] | None:
    """ "Two sessions: the 22nd – of the prosecutors general of the SCO": the row that is told behind the number and a
    dash, and the chunk behind its words. A noun of meeting stands before in the sentence."""
    if not any(c.kind in ("MEETING", "MEETINGS") for c in chunks[:i]) or chunks[i + 1 : i + 2] == []:
        return None
    if chunks[i + 1].kind != "-":
        return None
    for j in range(i + 2, min(i + 2 + OF_WHOM, len(chunks))):
        if chunks[j].kind == "BODY" and len(chunks[j].value.refs) == 1:
            ref, before = chunks[j].value.refs[0], chunks[i + 2 : j]
            if ref.kind == "Council":
                return (ref, j + 1) if all(c.kind[0] == "=" for c in before) else None
            heads = any(c.kind == "role" and c.value in PROSECUTORS for c in before)
            series = MeetingReader(context, list(chunks)).series_of_body(ref) if heads else None
            return (series, j + 1) if series is not None else None
        if chunks[j].kind not in ("role", "member_states", "people", "office") and chunks[j].kind[0] != "=":
            return None
    return None

"""Days that a sentence tells of something else than the meeting beside which they stand: a journey, a report."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.dates import DateValue
from ccpg_graph.extraction.words.chunks import Chunk, is_verb

DAY = len("2031-03-05")
NEWS_WITHIN = 7  # days before that of the page whose deeds a relative clause may tell as news
TELLS = frozenset({"say", "inform", "hand_over"})  # what a source does
PARTICIPLES = frozenset({"word", "Word", "Common", "SURNAME"})  # that are no verbs of the lexicon
GATHERINGS = frozenset({"conference", "session", "workgroup"})  # for which one sets out
WHERE = frozenset({"PLACE", "STATE", ",", "office_level"})
WAY = 6  # chunks between a verb of going and its day
LEAVING = 3  # chunks between a verb of leaving and its day
ATTENDING = 3  # tokens of "attending", "taking part in"
APART = frozenset({",", ";", ":", "MEETING"})  # between a meeting and its own day or town


def is_among(day: str, first: str, last: str) -> bool:
    """Is a day one of those from the first to the last (ISO 8601), as far as it and the first are told: to the month,
    to the year?"""
    length = min(len(day), len(first))
    return first[:length] <= day[:length] <= last[:length]


def is_news(day: str | None, anchor: dt.date | None) -> bool:
    """Is a day one of the few before that of the page?"""
    if day is None or anchor is None or len(day) < DAY or day.startswith("--"):
        return False
    return 0 <= (anchor - dt.date.fromisoformat(day)).days <= NEWS_WITHIN


def is_day(when: DateValue) -> bool:
    """Is a date exact to the day? Of a month or a year nobody says "the same day"."""
    return when.start is not None and (len(when.start) == DAY or when.start.startswith("--"))


def is_anothers(context: Context, chunks: Sequence[Chunk], at: int, i: int) -> bool:
    """Is the DATE at chunk i that of a journey to the meeting at chunk `at`, of the report on it, of the founding of
    its row, or of what was done with those who attended it?"""
    told = is_of_journey(context, chunks, at, i) or is_of_report(context, chunks, at, i)
    told = told or is_of_habit(context, chunks, i) or is_of_next(chunks, at, i)
    return (
        told or is_of_founding(chunks, at, i) or is_of_guests(chunks, at, i) or is_of_one_before(context, chunks, at, i)
    )


def is_of_one_before(context: Context, chunks: Sequence[Chunk], at: int, i: int) -> bool:
    """ "It is planned for 5 May and is to be combined with the conference": the day or town of what "it" takes up, or
    of the meeting that begins the sentence, where its own verb stands before that, and another one behind it leads to
    the meeting."""
    first = 1 if chunks[0].kind == "=the" and i else 0
    head = chunks[first]
    taken_up = {"it", *context.vocabulary.lexicon["taking_up"]}
    told = head.kind == "MEETING" or context.text.tokens[head.start].text.lower() in taken_up
    joins = {f"={word}" for word in context.vocabulary.lexicon["clauses"]["joins"]}
    if not told or not first < i < at or any(c.kind in joins or c.kind in APART for c in chunks[first + 1 : i]):
        return False
    return any(chunks[j].kind in joins and is_told(context, chunks[j + 1]) for j in range(i + 1, at - 1))


def is_told(context: Context, chunk: Chunk) -> bool:
    """Does a chunk begin the verb of a clause: one of the lexicon, a helper, or a word that is one by its form?"""
    word = context.text.tokens[chunk.start].text
    known = bool(chunk.time) or word.lower() in context.vocabulary.auxiliaries
    return known or (chunk.kind == "word" and context.vocabulary.morphology.told_time(word) != "")


def is_of_next(chunks: Sequence[Chunk], at: int, i: int) -> bool:
    """ "They give weight to the meeting | the talks held in Minsk on 5 May": is the day or town at chunk i told, by a
    participle before it, of another meeting that stands behind, as languages that decline tell it?"""
    first = last = i
    while first > at and (chunks[first].kind in (*WHERE, "DATE") or chunks[first].kind[0] == "="):
        first -= 1
    while last < len(chunks) and (chunks[last].kind in (*WHERE, "DATE") or chunks[last].kind[0] == "="):
        last += 1
    return (
        at < first < i and chunks[first].kind.endswith(".r") and last < len(chunks) and chunks[last].kind == "MEETING"
    )


def is_of_founding(chunks: Sequence[Chunk], at: int, i: int) -> bool:
    """ "Initiated in 2004, the conference is …": a year that a participle brings before the meeting itself."""
    year = i == 1 < at and len(chunks[i].value.start or "") == len("2004")
    return year and (chunks[0].kind in PARTICIPLES or "." in chunks[0].kind) and chunks[2].kind == ","


def is_of_guests(chunks: Sequence[Chunk], at: int, i: int) -> bool:
    """ "He received delegations attending the conference on 5 May": the day of the main verb, not of the conference."""
    before = next((j for j in range(at - 1, -1, -1) if not chunks[j].kind.startswith("=")), None)
    if i < at or before is None or chunks[before].kind not in ("attend.a", "take_part.a"):
        return False
    attending = chunks[before].time == "present" and chunks[before].end - chunks[before].start <= ATTENDING
    return attending and any("." in c.kind and c.time == "past" for c in chunks[:before])


def is_of_habit(context: Context, chunks: Sequence[Chunk], i: int) -> bool:
    """Is it the year or month since which something has been held again and again ("held annually since 2010")?"""
    since = context.vocabulary.listed("since_words")
    words = [context.text.tokens[c.start].text.lower() for c in chunks[max(i - 1, 0) : i + 1]]
    start = chunks[i].value.start
    return not since.isdisjoint(words) and start is not None and len(start) < DAY and chunks[i].value.end is None


def is_of_report(context: Context, chunks: Sequence[Chunk], at: int, i: int) -> bool:
    """Is it the day on which the source told it: "a meeting is planned, the press service said on 5 May"? A meeting at
    which somebody said it that day has it for its own."""
    said = any(0 <= j < len(chunks) and chunks[j].kind.partition(".")[0] in TELLS for j in (i - 1, i + 1))
    before = chunks[at - 1] if at else None
    scene = before is not None and context.text.tokens[before.start].text.lower() in context.vocabulary.scene_words
    return said and not (i < at and scene)


def is_of_journey(context: Context, chunks: Sequence[Chunk], at: int, i: int) -> bool:
    """Is it the day on which somebody set out or arrived: "flew yesterday to Minsk for the session"?"""
    left = any(c.kind == "terminate.a" for c in chunks[max(i - LEAVING, 0) : i])  # "left Minsk on Monday for …"
    day = len(chunks[i].value.start or "") == DAY  # a month is that of the journey and of the meeting
    gathers = chunks[at].kind == "MEETING" and chunks[at].value.noun in GATHERINGS
    if day and i < at and gathers and is_on_the_way(chunks, i):
        return True
    return (left and i < at) or is_goal(context, chunks, at) or (at != i - 1 and i > 0 and is_going(chunks[i - 1]))


def is_on_the_way(chunks: Sequence[Chunk], i: int) -> bool:
    """Does nothing but where stand between a verb of going and the day at chunk i ("flew to Minsk on 5 June for the
    conference")?"""
    j = i - 1
    while j >= 0 and i - j <= WAY and (chunks[j].kind in WHERE or chunks[j].kind[0] == "="):
        j -= 1
    return j >= 0 and is_going(chunks[j]) and chunks[j].time == "past"


def is_goal(context: Context, chunks: Sequence[Chunk], at: int) -> bool:
    """Is the meeting what somebody goes to, so that the day told is the journey's?"""
    if chunks[at].kind != "MEETING" or not any(map(is_going, chunks)):
        return False
    grammar = context.vocabulary.grammar
    matches = grammar.find("comes_for", grammar.alphabet.encode(chunks))
    return any(match.span("what") == (at, at + 1) for match in matches)


def is_going(chunk: Chunk) -> bool:
    """Is it a verb of going somewhere?"""
    return chunk.kind.partition(".")[0] == "visit"


def departs(context: Context, chunks: Sequence[Chunk], verb: Chunk) -> bool:
    """Does a verb tell no more than that somebody set out for somewhere ("вылетел в Минск"), and no other what he has
    done there? Then he is still to come, unless the sentence tells a day before that of the page."""
    if verb.kind != "visit.a" or verb.time != "past" or any(is_bygone(context, c) for c in chunks):
        return False
    told = context.words(chunks[0].start, chunks[-1].end).lower()
    if any(words in told for words in context.vocabulary.listed("day_before_words")):
        return False
    leaves, words = tuple(context.vocabulary.listed("leaving_stems")), context.word_list(verb)
    if not (leaves and words and words[-1].lower().startswith(leaves)):
        return False
    after = [c for c in chunks if c.start >= verb.end and is_verb(c)]
    return not any(c.time == "past" and not c.negated and c.kind.partition(".")[0] not in TELLS for c in after)


def is_bygone(context: Context, chunk: Chunk) -> bool:
    """Is it a day, month or year before that of the page?"""
    start, anchor = chunk.value.start if chunk.kind == "DATE" else None, context.anchor
    if start is None or anchor is None:
        return False
    return bool(start[0].isdigit() and start < anchor.isoformat()[: len(start)])


def is_outside(day: DateValue, when: DateValue, until: str | None) -> bool:
    """Is a day none of an event's?"""
    if day.start is None or when.start is None or day.start.startswith("--") or when.start.startswith("--"):
        return False
    return not is_among(day.start, when.start, until or when.end or when.start)


def is_of_matter(context: Context, chunks: Sequence[Chunk], at: int, i: int, j: int) -> bool:
    """Is the place at chunk i that of a matter spoken of at the meeting at chunk `at` ("a conference on the situation
    in A", "on crimes committed in A")? j: the preposition. Of a town mere crimes are not told so."""
    last = context.text.tokens[chunks[j].start - 1].text.lower()
    return i > at and last in context.vocabulary.listed(
        "matters_of_lands" if chunks[i].kind == "STATE" else "matters_there"
    )

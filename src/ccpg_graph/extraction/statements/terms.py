"""For how long an instrument holds, where its own words do not say so: what the rest of its clause tells ("the
agreement regulates the work for 2031–2032", "is concluded for three years", "took effect on 1 May")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.dates import DateValue
from ccpg_graph.extraction.naming.instrument_phrases import InstrumentMention
from ccpg_graph.extraction.statements.deeds import Dated
from ccpg_graph.extraction.words.chunks import Chunk, Sentence
from ccpg_graph.extraction.words.grammar import Match

HAVE_TERMS = frozenset({"Programme", "Plan"})  # a year in their names is the one they are for
DATES_FROM = ".dates_from"  # the rule of what tells an instrument's own day
SLOTS = ("ccpg:validFrom", "ccpg:validUntil")


def terms(context: Context, sentence: Sentence, chunk: Chunk) -> Iterator[Dated]:
    """The term of the instrument of a chunk: as its own words give it, else as the rest of its sentence does."""
    mention: InstrumentMention = chunk.value
    yield from terms_within(mention) if mention.term is not None else terms_beside(context, sentence, chunk)


def terms_within(mention: InstrumentMention) -> Iterator[Dated]:
    """The term that the words of an instrument give."""
    chunk = mention.term
    if chunk is None or (chunk.kind == "year" and mention.kind not in HAVE_TERMS):
        return  # "the 2023 paper" is one of that year
    value = DateValue(str(chunk.value), str(chunk.value)) if chunk.kind == "year" else chunk.value
    yield from bounds(Chunk("PERIOD", chunk.start, chunk.end, value))


def terms_beside(context: Context, sentence: Sentence, chunk: Chunk) -> Iterator[Dated]:
    """The first and last day or year that the sentence tells of the instrument of a chunk."""
    for match in matches(context, sentence, chunk):
        name = match.rule.partition(".")[2]
        if name == "period":
            yield from of_period(context, sentence, match)
        elif name == "spans":
            yield from bounds(match.part(sentence.chunks, "term")[0])
        elif (
            name.startswith(("in_force", "expires"))
            and (day := told_day(match.part(sentence.chunks, "when"))) is not None
        ):
            slot = SLOTS[name.startswith("expires")]
            yield Dated(slot, day, match.part(sentence.chunks, "when")[0].start, sentence.chunks[match.end - 1].end)


def duration_beside(context: Context, sentence: Sentence, chunk: Chunk) -> str | None:
    """`P3Y` where the sentence tells for how many years or months it is made."""
    for match in matches(context, sentence, chunk):
        number, unit = match.part(sentence.chunks, "number"), match.part(sentence.chunks, "unit")
        if number and unit and str(number[0].value).isdigit() and unit[0].value in ("Y", "M"):
            return f"P{number[0].value}{unit[0].value}"
    return None


def day_of_force(context: Context, sentence: Sentence, signed: Sequence[Dated]) -> Dated | None:
    """ "It took effect on 1 May": the day, of what the sentence before tells. signed: the days told of its signing, of
    which a sole one is "the same day"; its words are part of the passage then."""
    sole = signed[-1] if len({day.value for day in signed}) == 1 else None
    for match in context.vocabulary.grammar.find("force_of_it", sentence.encoded):
        when = match.part(sentence.chunks, "when")
        if sole is not None and when[0].value.same:
            return Dated("ccpg:validFrom", sole.value, min(sole.start, when[0].start), when[0].end)
        if (day := told_day(when)) is not None:
            return Dated("ccpg:validFrom", day, when[0].start, when[0].end)
    return None


def term_of_it(context: Context, sentence: Sentence, before: Sentence) -> list[Dated]:
    """ "It covers the years from 2031 to 2033": the first and last year of what the sentence before tells of, unless
    that is a report, or the results, of an instrument."""
    apart = context.vocabulary.listed("apart_from_terms")
    if any(word.lower() in apart for c in before.chunks if c.kind != "INSTRUMENT" for word in context.word_list(c)):
        return []
    for match in context.vocabulary.grammar.find("term_of_it", sentence.encoded):
        if term := match.part(sentence.chunks, "term"):
            return bounds(term[0])
        first, last = match.part(sentence.chunks, "first"), match.part(sentence.chunks, "last")
        years = zip(SLOTS, (first[0], last[0]), strict=True)
        return [Dated(slot, str(year.value), year.start, year.end) for slot, year in years]
    return []


def bounds(term: Chunk) -> list[Dated]:
    """The first and last day or year of a period, with its tokens."""
    told = zip(SLOTS, (term.value.start, term.value.end), strict=True)
    return [Dated(slot, value, term.start, term.end) for slot, value in told if value]


def put_down(context: Context, sentence: Sentence, chunk: Chunk) -> Chunk | None:
    """The DATE on which something was put down in an instrument ("had stated on 5 May in the Declaration")."""
    for match in context.vocabulary.grammar.find("put_down_in", sentence.encoded):
        if match.part(sentence.chunks, "what") != [chunk]:
            continue
        when = match.part(sentence.chunks, "when")[0]
        if match.rule.endswith(DATES_FROM) or chunk.value.proper:
            return when if when.kind == "DATE" else Chunk("DATE", when.start, when.end, DateValue(str(when.value)))
    return None


def matches(context: Context, sentence: Sentence, chunk: Chunk) -> Iterator[Match]:
    """The matches of the stage whose instrument is that chunk."""
    for match in context.vocabulary.grammar.find("term_beside", sentence.encoded):
        where = match.span("what")
        verb = match.part(sentence.chunks, "verb")
        if where is not None and sentence.chunks[where[0]] is chunk and not any(v.negated for v in verb):
            yield match


def told_day(when: Sequence[Chunk]) -> str | None:
    """The day, month or year of a DATE that tells one; a bare year ("runs until 2020")."""
    if when and when[0].kind == "year":
        return str(when[0].value)
    start: str | None = when[0].value.start if when else None
    return None if start is None or start.startswith("--") else start


def of_period(context: Context, sentence: Sentence, match: Match) -> Iterator[Dated]:
    """The years of a period that the clause puts beside its instrument, and not its results or the like."""
    term, where = match.part(sentence.chunks, "term"), match.span("what")
    if not term or where is None:
        return
    between = sentence.chunks[where[1] : match.end - 1]
    apart = context.vocabulary.listed("apart_from_terms")
    if any(word.lower() in apart for c in between for word in context.word_list(c)):
        return
    first = context.words(term[0].start, term[0].end).split()[0].lower()
    opening, spans = context.vocabulary.listed("term_words"), context.vocabulary.listed("span_words")
    words = [word.lower() for c in between for word in context.word_list(c)]
    while words and words[-1] in spans - opening:
        words.pop()  # "covers the years"
    if first in opening or opening & set(words[-2:]):
        yield from bounds(term[0])

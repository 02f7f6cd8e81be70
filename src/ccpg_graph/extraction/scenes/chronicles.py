"""Sessions told in a row by where they were, as chronicles do: "Minsk (24 June 2022) and Baku (September 2023) had the
32nd and the 33rd", "Dushanbe (22 August 2006) and Astana (25 April 2007) were the next hosts"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ccpg_graph.extraction.findings import Tokens
from ccpg_graph.extraction.naming.dates import DateValue
from ccpg_graph.extraction.naming.mentions import SITTINGS, UNITED, BodyRef, MeetingMention
from ccpg_graph.extraction.scenes.manner import FINITE
from ccpg_graph.extraction.scenes.scenes import Event, Scene, clash, is_finer
from ccpg_graph.extraction.scenes.telling import Telling
from ccpg_graph.extraction.scenes.tenses import status_by_day
from ccpg_graph.extraction.words.chunks import Chunk, Sentence
from ccpg_graph.extraction.words.grammar import Match

Where = tuple[Chunk, Chunk | None]  # a town, and its day

SEVERAL = 2  # towns that a row of hosts has at least
DAYS = ("DATE", "year")
CHAIR = "chair"


def read_chronicle(scene: Scene, sentence: Sentence) -> Iterator[Event]:
    """The sessions of a sentence that tells them by town and day, those named by their number among them: their
    mentions have their events then."""
    for match in scene.context.vocabulary.grammar.find("chronicle", sentence.encoded):
        if scene.context.text.quoted[sentence.chunks[match.start].start]:
            continue
        verb = next(iter(match.part(sentence.chunks, "verb")), None)
        if verb is not None and (verb.negated or verb.time not in FINITE):
            continue
        if match.rule.endswith(".apart"):
            yield from told_apart(scene, sentence, match)
        elif match.rule.endswith(".hosts"):
            yield from hosts(scene, sentence, match)
        else:
            yield from told_in_row(scene, sentence, match, "Planned" if verb and verb.time == "future" else "")


def told_in_row(scene: Scene, sentence: Sentence, match: Match, status: str) -> Iterator[Event]:
    """The sessions of as many towns as numbers, each with its day where all have one. status: what the verb tells, or
    ""."""
    towns = match.part(sentence.chunks, "towns")
    places, days = [c for c in towns if c.kind == "PLACE"], [c for c in towns if c.kind in DAYS]
    meetings = [c for c in match.part(sentence.chunks, "meetings") if c.kind == "MEETING"]
    if len(places) != len(meetings) or len(days) not in (0, len(places)):
        return
    if ".in_town" in match.rule and not all(m.value.alone for m in meetings):
        return  # what has its noun, the reader of mentions reads
    rows: Sequence[Chunk | None] = days or [None] * len(places)
    for place, day, meeting in zip(places, rows, meetings, strict=True):
        if meeting.value.ordinal is None or meeting.value.noun not in SITTINGS or meeting.start in scene.by_mention:
            continue
        event = session(scene, meeting, (place, day), passage(place, day, meeting), status)
        if match.rule.endswith("_where"):
            at = next(i for i, c in enumerate(sentence.chunks) if c is meeting)
            Telling(scene.context, sentence.chunks, at).fill_told(event)
        yield event


def told_apart(scene: Scene, sentence: Sentence, match: Match) -> Iterator[Event]:
    """ "Two sessions take place in Minsk on 5 May: the 22nd – of … and the 3rd – of …": what the noun is told with is
    told of each."""
    heads, at = match.span("heads"), match.span("meetings")
    if heads is None or at is None:
        return
    told = Telling(scene.context, sentence.chunks, heads[0])
    verb = told.verb()
    status = "Planned" if verb is not None and verb.time == "future" else told.status()
    for meeting in (c for c in sentence.chunks[at[0] : at[1]] if c.kind == "MEETING" and c.value.series is not None):
        event = scene.new_event(meeting.value.noun)
        scene.by_mention[meeting.start] = event
        event.ordinal, event.series, event.status = meeting.value.ordinal, meeting.value.series, status
        tokens = (sentence.chunks[heads[0]].start, meeting.end)
        for slot in ("ordinal", "series", "status", "mention"):
            event.told(slot, tokens)
        told.fill_told(event)
        yield event


def passage(*chunks: Chunk | None) -> Tokens:
    """The tokens from the first of some chunks to the last."""
    told = [c for c in chunks if c is not None]
    return min(c.start for c in told), max(c.end for c in told)


def hosts(scene: Scene, sentence: Sentence, match: Match) -> Iterator[Event]:
    """The sessions of the council that the text tells of, one in each town; none where it tells of two councils'."""
    towns = match.part(sentence.chunks, "towns")
    places, days = [c for c in towns if c.kind == "PLACE"], [c for c in towns if c.kind in DAYS]
    told = {e.series.slug: e.series for e in scene.events if e.series is not None}
    series = next(iter(told.values())) if len(told) == 1 else scene.context.council() if not told else None
    if series is None or series.kind != "Council" or len(places) != len(days) or len(places) < SEVERAL:
        return
    tokens = (sentence.chunks[match.start].start, sentence.chunks[match.end - 1].end)
    for place, day in zip(places, days, strict=True):
        event = scene.new_event("session")
        fill(scene, event, series, (place, day), (place.start, day.end))
        event.passages.update(status=tokens, series=tokens)
        yield event


def session(scene: Scene, meeting: Chunk, where: Where, tokens: Tokens, status: str) -> Event:
    """The session of a number, held or to come in a town: one told before, or a new one."""
    mention: MeetingMention = meeting.value
    event = next((e for e in scene.latest() if is_same(e, mention, where)), None)
    if event is None:
        event = scene.new_event(mention.noun)
        event.ordinal = mention.ordinal
        event.told("ordinal", (meeting.start, meeting.end))
        event.told("mention", tokens)
    scene.by_mention[meeting.start] = event
    event.status = event.status or status
    fill(scene, event, mention.series or scene.context.council(), where, tokens)
    return event


def settle_council(scene: Scene) -> None:
    """A session with a number, an extraordinary one, or the next one, of no row told is of the one council whose
    sessions the text tells of, or else of whose chair it tells, where it names no other body of several states."""
    chunks = (c for s in scene.sentences for c in s.chunks if c.kind in ("MEETING", "MEETINGS"))
    rows = {c.value.series.slug: c.value.series for c in chunks if c.value.series is not None}
    rows |= {e.series.slug: e.series for e in scene.events if e.series is not None}
    rows = rows or {ref.slug: ref for s in scene.sentences for ref in chaired(s.chunks)}
    council = next(iter(rows.values())) if len(rows) == 1 else None
    if council is None or council.kind != "Council":
        return
    own = {council.slug, council.parent.slug if council.parent is not None else ""}
    if any(b.kind in UNITED and b.slug not in own for b in scene.context.bodies.values()):
        return
    for event in scene.events:
        counted = event.ordinal is not None or event.extraordinary or (event.following and event.status == "Planned")
        if event.noun == "session" and event.series is None and counted and event.status and not event.sides:
            event.series = council
            event.told("series", event.passages["mention"])


def chaired(chunks: Sequence[Chunk]) -> Iterator[BodyRef]:
    """The bodies of whose chair chunks tell."""
    for chunk in chunks:
        posts = chunk.value.posts if chunk.kind == "POST" else []
        yield from (post.body for post in posts if post.role == CHAIR and post.body is not None)


def value_of(day: Chunk) -> DateValue:
    """The day, month or year of a row."""
    value: DateValue = day.value if day.kind == "DATE" else DateValue(str(day.value))
    return value


def is_unread_of_row(scene: Scene, sentence: Sentence, i: int) -> bool:
    """Is the mention at chunk i one of several numbers joined ("the 41st and 42nd sessions"), of which nobody has read
    what is told of which?"""
    chunks = sentence.chunks
    beside = [j for j in (i - 2, i, i + 2) if 0 <= j < len(chunks) and chunks[j].kind == "MEETING"]
    joined = [j for j in beside if j == i or is_joint(scene, chunks[(i + j) // 2])]
    return len(joined) > 1 and any(chunks[j].value.alone for j in joined)


def is_joint(scene: Scene, chunk: Chunk) -> bool:
    """Is it a comma, or a word that joins?"""
    joins = scene.context.vocabulary.lexicon["clauses"]["joins"]
    return chunk.kind == "," or scene.context.words(chunk.start, chunk.end).lower() in joins


def is_same(event: Event, mention: MeetingMention, where: Where) -> bool:
    """Is it the session of the same number, with nothing told of it that does not agree?"""
    place, day = where
    if event.ordinal != mention.ordinal or event.place not in (None, place.value):
        return False
    rows = event.series is None or mention.series is None or event.series.slug == mention.series.slug
    return rows and (day is None or event.when is None or not clash(value_of(day), event.when))


def fill(scene: Scene, event: Event, series: BodyRef | None, where: Where, tokens: Tokens) -> None:
    """Gives the event what its row tells of it and it does not have yet."""
    place, day = where
    if event.series is None and series is not None:
        event.series = series
        event.told("series", tokens)
    if event.place is None:
        event.place = str(place.value)
        event.told("place", tokens)
    if day is not None and (event.when is None or is_finer(value_of(day), event.when)):
        event.when, event.passages["when"] = value_of(day), tokens
    event.status = event.status or status_by_day(scene.context, event.when) or "Held"
    event.told("status", tokens)
    event.told("mention", tokens)

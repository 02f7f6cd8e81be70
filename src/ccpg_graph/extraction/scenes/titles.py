"""Days and place of a meeting told by a line of their own: under the title of a page ("9–11 May 2031, Lima, Peru"), or
behind a label ("Venue: Congress Centre, Lima").

A line with one day and a town is a dateline, and tells nothing of a meeting; only several days do.
"""

from __future__ import annotations

from dataclasses import replace

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.dates import DateValue
from ccpg_graph.extraction.scenes.scenes import Event, Scene
from ccpg_graph.extraction.scenes.tenses import status_by_day
from ccpg_graph.extraction.words.chunks import Chunk, Sentence

HEAD = 12  # sentences among which such lines stand
BESIDE = 3  # lines between a label of place and one of days
MARKS = frozenset({",", "-", "mark", "(", ")", "."})
BAR = "|"  # between the fields of a line
WHERE = frozenset({"PLACE", "STATE"})


def settle_titles(scene: Scene) -> None:
    """Gives the first meeting that the page is about what such lines tell, where the text has not told it."""
    event = next((e for e in scene.events if e.noun in ("conference", "session", "meeting", "workgroup")), None)
    lines = scene.sentences[:HEAD]
    if event is None or event is not next((e for e in scene.events if e.status), event):
        return
    if event.passages.get("mention", (0, 0))[0] >= lines[-1].chunks[-1].end:
        return
    placed = [n for n, line in enumerate(lines) if labelled(scene.context, line, "place")]
    for number, line in enumerate(lines):
        days = labelled(scene.context, line, "days") and any(abs(number - n) <= BESIDE for n in placed)
        if days or is_under_title(line) or number in placed:
            fill(scene.context, event, line)
    if not event.status and event.when is not None:
        event.status = status_by_day(scene.context, event.when)


def labelled(context: Context, line: Sentence, what: str) -> bool:
    """Does a line begin with a label and a colon, or has it one behind a bar ("Date: … | Venue: …")?"""
    listed = context.vocabulary.listed("line_labels", what)
    fields: list[list[Chunk]] = [[]]
    for chunk in line.chunks:
        if chunk.kind == "mark" and context.words(chunk.start, chunk.end) == BAR:
            fields.append([])
        elif chunk.kind != "mark":
            fields[-1].append(chunk)
    rows = [field for field in fields if any(c.kind == ":" for c in field[1:3])]
    ends = [next(c.start for c in row if c.kind == ":") for row in rows]
    return any(context.words(row[0].start, end).lower() in listed for row, end in zip(rows, ends, strict=True))


def is_under_title(line: Sentence) -> bool:
    """Is a line nothing but days, two at least, and where?"""
    if line.closed:
        return False
    days = [c for c in line.chunks if c.kind == "DATE"]
    return len(days) == 1 and days[0].value.end is not None and all(is_of_title(c) for c in line.chunks)


def is_of_title(chunk: Chunk) -> bool:
    """Can the chunk stand in such a line?"""
    return chunk.kind in MARKS or chunk.kind in WHERE or chunk.kind == "DATE"


def fill(context: Context, event: Event, line: Sentence) -> None:
    """Gives the event the days, the town and the state of a line."""
    tokens = (line.chunks[0].start, line.chunks[-1].end)
    when = days_of([c.value for c in line.chunks if c.kind == "DATE"])
    if when is not None and (event.when is None or event.when.relative):
        event.when = when
        event.passages["when"] = tokens
    place = next((c for c in line.chunks if c.kind == "PLACE" and c.start not in context.regions), None)
    if place is not None and event.place is None:
        event.place = place.value
        event.passages["place"] = tokens
    state = next((c for c in line.chunks if c.kind == "STATE"), None)
    if state is not None and event.country is None:
        event.country = state.value
        event.passages["country"] = tokens


def days_of(days: list[DateValue]) -> DateValue | None:
    """One stretch of days, told as one or as its first and last."""
    if len(days) == 2 and None not in (days[0].start, days[1].start) and days[0].end is None:
        return replace(days[0], end=days[1].start)
    return days[0] if len(days) == 1 else None

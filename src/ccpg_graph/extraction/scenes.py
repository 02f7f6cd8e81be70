"""Which meetings a document tells of, and which of them each sentence is about.

Mentions become events: a mention with an ordinal, a series, a date or a place of its own is a new event unless it agrees with
one told before; "the meeting" takes up the one told last. The readers of presence, instruments, decisions and agenda ask the
`Scene` what a sentence is about.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ccpg_graph.extraction.chunks import Chunk
from ccpg_graph.extraction.context import Context
from ccpg_graph.extraction.dates import DateValue
from ccpg_graph.extraction.findings import Tokens
from ccpg_graph.extraction.mentions import BodyRef
from ccpg_graph.extraction.reading import Sentence


@dataclass(slots=True)
class Event:
    """One meeting of the document. status: Held, Planned, Postponed, Cancelled or "" (only recalled);
    key: the key of its Thing, made when its claims are written. passages: slot → tokens that state it."""

    number: int
    noun: str
    kind: str = ""
    ordinal: int | None = None
    series: BodyRef | None = None
    status: str = ""
    when: DateValue | None = None
    place: str | None = None
    country: str | None = None
    extraordinary: bool = False
    online: bool = False
    key: str = ""
    passages: dict[str, Tokens] = field(default_factory=dict)


@dataclass(slots=True)
class Scene:
    """The events of a document. by_mention: first token of a MEETING chunk → its event; about: sentence number → event."""

    context: Context
    sentences: list[Sentence]
    events: list[Event] = field(default_factory=list)
    by_mention: dict[int, Event] = field(default_factory=dict)
    about: dict[int, Event] = field(default_factory=dict)

    def event_of(self, chunk: Chunk) -> Event | None:
        """The event that a MEETING chunk means; None where it is none in particular."""
        return self.by_mention.get(chunk.start)

    def event_at(self, number: int) -> Event | None:
        """The event that a sentence is about: one it names, else the one that the text before it tells of."""
        return self.about.get(number)

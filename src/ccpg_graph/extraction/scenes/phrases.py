"""What a verb governs, and its clause: records, no behaviour of note."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ccpg_graph.extraction.words.chunks import Chunk


@dataclass(frozen=True, slots=True)
class Phrase:
    """Chunks `first` to `last` (not included) that name persons or bodies in a row, or a meeting.

    link: the role of the small word before it (`with`, `by`, `of` …), "" where none stands there; cases: those that its
    head can stand in, none where the language does not tell.
    """

    first: int
    last: int
    link: str
    cases: frozenset[str]

    def of(self, chunks: Sequence[Chunk]) -> list[Chunk]:
        """Its chunks, out of those of the sentence."""
        return list(chunks[self.first : self.last])


@dataclass(slots=True)
class Clause:
    """A verb (chunk `at`) with who acts, upon whom, and with whom; each a list of chunks, empty where nobody is told.

    by: the doer named beside a passive; meetings: the MEETING chunks it governs; places: where its PLACE and STATE
    chunks stand; first, last: the chunks from the first role to the last (`last` not
    included).
    """

    verb: Chunk
    at: int
    subject: list[Chunk] = field(default_factory=list)
    object: list[Chunk] = field(default_factory=list)
    companions: list[Chunk] = field(default_factory=list)
    by: list[Chunk] = field(default_factory=list)
    meetings: list[Chunk] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    pronoun: bool = False
    first: int = 0
    last: int = 0

    @property
    def family(self) -> str:
        """The kind of the verb without its voice."""
        return self.verb.kind.partition(".")[0]

    @property
    def passive(self) -> bool:
        """Is the subject the one that something is done to?"""
        return self.verb.kind.endswith((".p", ".q"))

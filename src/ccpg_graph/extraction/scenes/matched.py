"""A pattern of a scene as it was found in a sentence: what the readers of visits and of encounters have in common."""

from __future__ import annotations

from dataclasses import dataclass

from ccpg_graph.extraction.findings import Tokens
from ccpg_graph.extraction.scenes.scenes import Scene
from ccpg_graph.extraction.words.chunks import Chunk, Sentence
from ccpg_graph.extraction.words.grammar import Match


@dataclass(slots=True)
class Matched:
    """A match in a sentence of a scene."""

    scene: Scene
    sentence: Sentence
    match: Match

    def group(self, name: str) -> list[Chunk]:
        """The chunks of a named item."""
        return self.match.part(self.sentence.chunks, name)

    def passage(self) -> Tokens:
        """The tokens of the whole match."""
        chunks = self.sentence.chunks
        return chunks[self.match.start].start, chunks[self.match.end - 1].end

    def is_quoted(self) -> bool:
        """Do the words of the match stand inside a quotation?"""
        quoted, (first, last) = self.scene.context.text.quoted, self.passage()
        return bool(quoted[first] and quoted[last - 1])

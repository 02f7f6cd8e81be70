"""Whose a title is that does not say so itself, where words decline: the office or the state of which its sentence
speaks, else the document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.declined_titles import DeclinedParser, DeclinedTitle
from ccpg_graph.extraction.naming.home_seats import lands_of
from ccpg_graph.extraction.naming.mentions import BodyRef
from ccpg_graph.extraction.naming.namesakes import find_person
from ccpg_graph.extraction.words.chunks import Chunk, is_verb

MEETS = frozenset({"meet", "receive", "visit", "discuss", "hand_over", "sign"})  # verbs that part one side from another
LED = 3  # chunks before a title in which "leads" stands
FAR = 40  # tokens from a delegation to the title of who leads it


@dataclass(slots=True)
class Surroundings:
    """What stands around a title."""

    parser: DeclinedParser
    title: DeclinedTitle

    @property
    def context(self) -> Context:
        """The document."""
        return self.parser.context

    def beside(self) -> BodyRef | None:
        """The office of who is named right before in the row ("the Prosecutor General of A X and the deputy Y"); None
        where it may as well be the publisher's."""
        chunks, at = self.parser.chunks, self.title.start - 1
        while at >= 0 and chunks[at].kind in (",", "=и", "=а", "=также"):
            at -= 1
        told = offices_of(chunks[at]) if 0 <= at < self.title.start - 1 else []
        sure = len(told) == 1 and self.context.home in (None, told[0].country)
        return told[0] if sure else None

    def accompanied(self) -> BodyRef | None:
        """The office of whom those with the title accompany ("X was accompanied by the head of the department Y")."""
        chunks, words = self.parser.chunks, self.context.vocabulary.listed("accompanying_words")
        verb = next((i for i in range(self.title.start) if self.parser.words(i).lower() in words), None)
        if not verb:
            return None
        chunk = chunks[verb - 1]
        told = offices_of(chunk)
        if chunk.kind in ("NAME", "SURNAME"):
            name = self.context.words(chunk.start, chunk.end)
            person = find_person(self.context, self.context.vocabulary.morphology.name(name, frozenset()))
            posts = person.posts if person is not None else []
            told = [p.body for p in posts if p.body is not None and p.body.kind == "Office" and p.status == "Current"]
        return told[0] if len(told) == 1 else None

    def led(self) -> Chunk | None:
        """The state or body whose delegation the one with the title leads, told in the sentence or right before it ("a
        delegation of A arrived. It is led by the prosecutor X")."""
        chunks, at = self.parser.chunks, self.title.start
        if not any(c.kind.startswith("lead.") for c in chunks[max(at - LED, 0) : at]):
            return None
        first = chunks[at].start
        told = [c for c in self.context.delegations if first - FAR < c.start < first]
        return told[-1] if told else None

    def near(self) -> BodyRef | None:
        """The one office of which the sentence speaks, where no verb of meeting stands between it and the title."""
        chunks = self.parser.chunks
        at = self.title.start
        first = max((j for j in range(at) if parts(chunks, j)), default=-1) + 1
        told = {ref.slug: ref for c in chunks[first:at] for ref in offices_of(c)}
        others = {ref.slug for c in chunks for ref in offices_of(c)}
        return next(iter(told.values())) if len(told) == 1 and others == set(told) else None

    def only(self) -> BodyRef | None:
        """The one office of which the document speaks, where it names no other state and the sentence no office."""
        if any(offices_of(chunk) for chunk in self.parser.chunks):
            return None
        found = {b.slug: b for b in self.context.bodies.values() if b.kind == "Office" and not b.bare}
        local = [b for b in found.values() if b.local]
        if (
            len(local) == 1
            and len(found) <= 2
            and all(b.local or b.country == local[0].country for b in found.values())
        ):
            return local[0] if self.context.is_domestic() and not self.is_told(found, local[0]) else None
        only = next(iter(found.values())) if len(found) == 1 else None
        if only is None or only.country in self.context.partners:
            return None
        return only if not self.context.states_named - {only.country} else None

    def is_told(self, found: dict[str, BodyRef], local: BodyRef) -> bool:
        """Does the document name the state's office as well as the local one?"""
        return any(slug != local.slug and self.context.forms.get(slug) for slug in found)

    def land_beside(self) -> str | None:
        """The one state of which the sentence speaks, where nobody is met or received, and the document names no other
        or the sentence tells who is of its side."""
        chunks = self.parser.chunks
        told = set(lands_of(self.context, chunks))
        if len(told) != 1 or any(parts(chunks, j) for j in range(len(chunks))):
            return None
        land = next(iter(told))
        alone = not self.context.states_named - {land} or any(c.kind.startswith("represent.") for c in chunks)
        return land if alone and self.context.home in (None, land) and land not in self.context.partners else None


def parts(chunks: Sequence[Chunk], i: int) -> bool:
    """Does the chunk at i part one side of a meeting from the other?"""
    chunk = chunks[i]
    takes = chunk.kind == "adopt.a" and any(c.kind == "people" for c in chunks[i + 1 : i + 3])
    return takes or (is_verb(chunk) and chunk.kind.partition(".")[0] in MEETS) or chunk.kind in (";", ":")


def offices_of(chunk: Chunk) -> list[BodyRef]:
    """The prosecution offices that a chunk names, or whose people it does."""
    if chunk.kind == "BODY":
        return [ref for ref in chunk.value.refs if ref.kind == "Office" and not ref.bare]
    posts = chunk.value.posts if chunk.kind in ("POST", "PERSON") else ()
    return [p.body for p in posts if p.body is not None and p.body.kind == "Office" and not p.body.bare]

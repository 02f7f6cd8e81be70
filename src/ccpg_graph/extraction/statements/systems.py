"""Systems and services told by a name and a noun, with who made them: "QXR, a platform that the Office set up", "the
portal QXR, created by the Office". Without a maker, and without somebody who presents it, a name is no initiative."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ccpg_graph.extraction.findings import Tokens
from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.mentions import BodyRef
from ccpg_graph.extraction.words.chunks import Chunk

NAMED = frozenset({"SURNAME", "NAME", "Word"})
NAMES = NAMED | {"Common"}  # chunks of a name in capitals
PEOPLE = frozenset({"role", "people", "counterpart", "honorific"})
MADE = frozenset({"establish", "begin"})
SYSTEMS = frozenset({"information_system", "service"})
RULE = "initiatives.named"
LONGEST = 6  # chunks of a name, or before the noun
APART = frozenset({"PERSON", "POST", ";"})  # who makes it is not whose deed another verb tells
CLAUSE = 5  # chunks between the noun and the verb of making
SHORT = 2  # letters of a word in capitals that is no name yet
BESIDE = 3  # chunks between a verb of presenting and the name


@dataclass(frozen=True, slots=True)
class Found:
    """An initiative as one passage tells it. kind: dcterms:type, "" where untold; responsible: who runs it."""

    label: str
    kind: str
    own: Tokens
    passage: Tokens
    rule: str
    responsible: BodyRef | None = None


@dataclass(frozen=True, slots=True)
class SystemReader:
    """Reads the systems named in the chunks of one sentence. kind_of: what the words of a noun tell."""

    context: Context
    chunks: Sequence[Chunk]
    kind_of: Callable[[str], str]

    def read(self) -> Iterator[Found]:
        """The systems of the sentence, each with its maker where one is told."""
        for i, chunk in enumerate(self.chunks):
            noun = self.is_plain(chunk) or (chunk.kind in NAMES and not i)
            kind = self.kind_of(self.words(i, i + 1).split()[-1]) if noun else ""
            if kind not in SYSTEMS:
                continue
            name = self.apposed(i) or self.before(i) or self.behind(i)
            if name is None:
                continue
            maker = self.maker(max(i, name[1] - 1))
            if maker is None and not self.is_presented(min(name[0], i)):
                continue
            first, last = self.chunks[name[0]], self.chunks[name[1] - 1]
            own = (first.start, last.end)
            ends = [own, (chunk.start, chunk.end), *([(maker.start, maker.end)] if maker else [])]
            passage = (min(e[0] for e in ends), max(e[1] for e in ends))
            body = maker.value.refs[0] if maker is not None else None
            yield Found(self.context.words(*own), kind, own, passage, RULE, body)

    def words(self, first: int, last: int) -> str:
        """The words of a row of chunks, lower-case."""
        return self.context.words(self.chunks[first].start, self.chunks[last - 1].end).lower()

    def apposed(self, i: int) -> tuple[int, int] | None:
        """The name before a comma, of which the noun at chunk i tells what it is: "QXR, a platform"."""
        j = i
        while j and i - j < LONGEST and self.is_plain(self.chunks[j - 1]):
            j -= 1
        if self.articles() and (not j or self.chunks[j - 1].kind[1:] not in self.articles()):
            return None
        j -= bool(self.articles())
        return self.name_ending(j - 1) if j and self.chunks[j - 1].kind == "," else None

    def before(self, i: int) -> tuple[int, int] | None:
        """The name right before the noun: "the QXR platform"."""
        found = self.name_ending(i)
        return found if found is not None and self.is_capital(found) else None

    def behind(self, i: int) -> tuple[int, int] | None:
        """The name right behind the noun: "the platform QXR", 'the portal "Open Court"'."""
        end = i + 1
        if end < len(self.chunks) and self.chunks[end].kind == '"':
            row = range(end + 1, min(end + 2 + LONGEST, len(self.chunks)))
            close = next((j for j in row if self.chunks[j].kind == '"'), end)
            return (end + 1, close) if close > end + 1 else None
        while end < len(self.chunks) and self.is_name(self.chunks[end]):
            end += 1
        return (i + 1, end) if end > i + 1 and self.is_capital((i + 1, end)) else None

    def name_ending(self, end: int) -> tuple[int, int] | None:
        """The name in capitals that ends before chunk `end`; small words may stand within it."""
        start = end
        while start and end - start < LONGEST and (self.is_name(self.chunks[start - 1]) or self.is_of(start - 1)):
            start -= 1
        while start < end and self.is_of(start):
            start += 1
        if start and start < end and "." in self.chunks[start - 1].kind and self.is_capitalised(start - 1):
            start -= 1  # "Open Docket"
        return (start, end) if start < end and self.is_name(self.chunks[end - 1]) else None

    def is_capitalised(self, i: int) -> bool:
        """Does it begin with a capital?"""
        return self.context.text.tokens[self.chunks[i].start].is_capital

    def is_of(self, i: int) -> bool:
        """Is it the small word within a name ("the Map of Offences")?"""
        return self.chunks[i].kind == "=of"

    def is_name(self, chunk: Chunk) -> bool:
        """Is it a word in capitals that names nobody known, be it one of letters?"""
        words = self.context.words(chunk.start, chunk.end)
        return chunk.kind in NAMES or (chunk.kind == "word" and words.isupper() and len(words) > SHORT)

    def is_capital(self, where: tuple[int, int]) -> bool:
        """Is it written in capitals throughout, as a name is that stands beside a noun without a comma?"""
        return self.context.words(self.chunks[where[0]].start, self.chunks[where[1] - 1].end).isupper()

    def is_plain(self, chunk: Chunk) -> bool:
        """Can it stand before the noun of a system, or be that noun: a word of no mention, verb, official or clause?"""
        word = chunk.kind[1:]
        if chunk.kind[0] == "=":
            small = self.context.vocabulary.listed("initiative_words", "stops")
            return word.isalpha() and word not in small and word not in self.articles()
        return chunk.kind == "-" or (
            chunk.kind.replace("_", "").isalpha() and chunk.kind.islower() and chunk.kind not in PEOPLE
        )

    def articles(self) -> Sequence[str]:
        """The articles of the language; none in one that has none."""
        found: Sequence[str] = self.context.vocabulary.lexicon["clauses"]["articles"]
        return found

    def maker(self, i: int) -> Chunk | None:
        """The one body that made it, told behind chunk i: "that the Office has set up", "created by the Office"."""
        while i + 1 < len(self.chunks) and self.chunks[i + 1].kind in ('"', ","):
            i += 1
        row = list(self.chunks[i + 1 : i + 1 + CLAUSE])
        verb = next((c for c in row if c.kind.partition(".")[0] in MADE), None)
        bodies = [c for c in row if c.kind == "BODY"]
        if verb is None or verb.negated or len(bodies) != 1 or any(c.kind in APART for c in row[: row.index(verb)]):
            return None
        body = bodies[0]
        if len(body.value.refs) != 1 or verb.time in ("future", "open", "bare"):
            return None
        cases, relatives = self.context.vocabulary.cases, self.context.vocabulary.lexicon["clauses"]["relatives"]
        relative = any(c.kind[1:] in relatives for c in row[:2])
        if row.index(body) < row.index(verb):
            return body if relative else None
        declined = cases and (relative or verb.kind.partition(".")[2] in ("p", "q"))
        return body if declined or self.is_by(verb, body) else None

    def is_by(self, verb: Chunk, body: Chunk) -> bool:
        """Does "by" stand between a participle and the body?"""
        by = self.context.vocabulary.lexicon["clauses"]["links"].get("by", ())
        between = self.context.text.tokens[verb.end : body.start]
        return any(token.text.lower() in by for token in between)

    def is_presented(self, i: int) -> bool:
        """Does a verb of speech that takes what it presents stand right before chunk i ("presented QXR, a portal")?"""
        row = self.chunks[max(i - BESIDE, 0) : i]
        verbs = [c for c in row if "." in c.kind]
        listed = self.context.vocabulary.listed("initiative_words", "presenting")
        return len(verbs) == 1 and verbs[0].time == "past" and not verbs[0].negated and self.has(verbs[0], listed)

    def has(self, verb: Chunk, listed: frozenset[str]) -> bool:
        """Is one of the verb's words listed?"""
        return not listed.isdisjoint(word.lower() for word in self.context.word_list(verb))

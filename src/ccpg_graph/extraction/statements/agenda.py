"""The items of a meeting's agenda, as drafted or as discussed, each with its words and what it is about.

The patterns of stage `agenda` find where a list of items begins; commas and conjunctions part it where a new noun
phrase follows. A phrase that is only a topic, a name or a relative clause carries the item before it on: one item too
few is better than half of one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ccpg_graph.extraction.findings import Findings, Literal, Modality, Ref, Term, Tokens
from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.scenes.scenes import Event, Scene
from ccpg_graph.extraction.statements.topics import find_instrument, find_topics
from ccpg_graph.extraction.words.chunks import Chunk
from ccpg_graph.extraction.words.grammar import Match

SESSIONS = frozenset({"CouncilSession", "Conference", "WorkingGroupMeeting", "CollegiumMeeting"})
NAMED = frozenset(
    f"agenda.{rule}"
    for rule in (
        "there",
        "were",
        "covered",
        "on_it",
        "includes",
        "numbered",
        "stands",
        "entered",
        "among",
        "list_among",
    )
)  # name the agenda: any meeting will do
CARRY_ON = frozenset(
    ("topic", "BODY", "STATE", "PLACE", "POST", "PERSON", "NAME", "SURNAME", "adjective", "num", "number", "year")
    + ("ordinal", "DATE", "PERIOD", "role", "office", "people", "no_particular", "cis_members", "bodyword")
)
DOINGS = frozenset({"signing_noun", "adopting_noun", "appointment", "participation"})  # nouns of doing
SHORTEST = 2  # words of an item at least
MARKS = ("num", "-", "mark")  # before the lines of a list
LONGEST = 240  # characters of an item's label
LISTED = 30  # lines of a list at most


def read_agenda(context: Context, scene: Scene, findings: Findings) -> None:
    """Claims the agenda items of the meetings of a scene."""
    for number, sentence in enumerate(scene.sentences):
        if sentence.furniture:
            continue
        reader = AgendaReader(context, scene, findings, number)
        taken: set[int] = set()
        for match in context.vocabulary.grammar.find("agenda", sentence.encoded):
            if match.end not in taken and not taken & set(range(match.start, match.end)):
                taken |= {*range(match.start, match.end + 1)} if reader.read(match) else set()


@dataclass(slots=True)
class AgendaReader:
    """Reads the agenda items of one sentence."""

    context: Context
    scene: Scene
    findings: Findings
    number: int

    @property
    def chunks(self) -> list[Chunk]:
        """The chunks of the sentence."""
        return self.scene.sentences[self.number].chunks

    def words(self, name: str) -> frozenset[str]:
        """One of the lexicon's lists of agenda words."""
        return frozenset(self.context.vocabulary.lexicon["agenda_words"][name])

    def word(self, chunk: Chunk) -> str:
        """The first word of a chunk, lower-case."""
        return self.context.text.tokens[chunk.start].text.lower()

    def read(self, match: Match) -> bool:
        """Claims the items that follow a match, or that it holds; tells whether there were any."""
        event = self.event(match)
        if event is None or not self.counts(match, event):
            return False
        start = self.chunks[match.start].start
        if match.rule.startswith("agenda.list"):
            rows: list[tuple[int | None, Sequence[Chunk]]] = list(self.listed())
        else:
            numbers = self.numbers(match)
            items = list(self.items(self.held(match)))
            fits = len(numbers) == len(items)
            rows = [(numbers[i] if fits else None, item) for i, item in enumerate(items)]
        for position, item in rows:
            self.claim(event, match.rule, item, position, min(start, item[0].start))
        return bool(rows)

    def event(self, match: Match) -> Event | None:
        """The meeting that the match names, else the one that the sentence is about; only one that is written."""
        named = [c for c in self.chunks[match.start : match.end] if c.kind == "MEETING"]
        event = self.scene.event_of(named[0]) if named else self.scene.event_at(self.number)
        return event if event is not None and event.key and event.status in ("Held", "Planned") else None

    def counts(self, match: Match, event: Event) -> bool:
        """Does the sentence tell of the meeting's agenda, by words that name it or at a session by a verb of
        discussion?"""
        if self.context.text.quoted[self.chunks[match.start].start]:
            return False
        if match.rule not in NAMED and event.kind not in SESSIONS:
            return False
        verb = self.verb(match)
        if verb is None:
            return True
        to_come, ahead = event.status == "Planned", verb.time == "future"
        if match.rule == "agenda.results" and ahead != to_come:
            return False
        if match.rule == "agenda.includes" and (verb.time == "past") == to_come and ahead != to_come:
            return False
        return not verb.negated and verb.time != "open"

    def verb(self, match: Match) -> Chunk | None:
        where = match.span("verb")
        return self.chunks[where[0]] if where else None

    def held(self, match: Match) -> Sequence[Chunk]:
        """The chunks in which the items stand: those the pattern holds, else all that follow it."""
        where = match.span("items")
        if where is None or match.rule == "agenda.results":
            return self.chunks[where[0] if where else match.end :]
        return self.chunks[where[0] : where[1]]

    def numbers(self, match: Match) -> list[int]:
        return [int(c.value) for c in match.part(self.chunks, "numbers") if c.kind == "ordinal"]

    # -- parting
    def items(self, chunks: Sequence[Chunk]) -> Iterator[Sequence[Chunk]]:
        """The items that a run of chunks lists; a title in quotation marks is one item."""
        if chunks and chunks[0].kind == '"':
            closing = next((i for i in range(1, len(chunks)) if chunks[i].kind == '"'), len(chunks))
            chunks = chunks[1:closing]
            yield from [chunks] if len(chunks) >= SHORTEST else []
            return
        parts: list[list[Chunk]] = []
        for part in self.parts(chunks):
            if self.ends(part) or (not parts and part[0].kind in CARRY_ON - {"topic"}):
                break
            if parts and self.carries_on(part, parts[-1]):
                parts[-1] = [c for c in chunks if parts[-1][0].start <= c.start < part[-1].end]
            else:
                parts.append(part)
        for shown in self.parted(chunks, parts):
            told = shown[-1].end - shown[0].start >= SHORTEST or shown[0].kind == "topic"
            if told and not self.is_more(shown):
                yield shown

    def parted(self, chunks: Sequence[Chunk], parts: Sequence[list[Chunk]]) -> Iterator[Sequence[Chunk]]:
        """The parts, the last of several in two where "and" joins what begins as those before do ("the X, the Y and the
        Z"), or a noun of doing follows it."""
        yield from parts[:-1]
        last = parts[-1] if parts else []
        starts = {c.start: i for i, c in enumerate(chunks)}
        articled = all(self.is_article(chunks, starts[p[0].start] - 1) for p in parts)
        for i, chunk in enumerate(last[1:-1], 1):
            alike = articled and last[i + 1].kind == "=the"
            if len(parts) > 1 and self.word(chunk) in self.words("joins") and (alike or last[i + 1].kind in DOINGS):
                yield from (last[:i], last[i + 1 + alike :])
                return
        if last:
            yield last

    def is_article(self, chunks: Sequence[Chunk], i: int) -> bool:
        return i >= 0 and chunks[i].kind == "=the"

    def parts(self, chunks: Sequence[Chunk]) -> Iterator[list[Chunk]]:
        """The runs between commas (and "as well as"), brackets kept whole."""
        links = self.words("links")
        part: list[Chunk] = []
        depth = 0
        for chunk in chunks:
            depth += {"(": 1, ")": -1}.get(chunk.kind, 0)
            if chunk.kind == ":":
                break
            if depth <= 0 and chunk.kind in (",", ";", "."):
                yield from [part] if part else []
                part = []
            elif part or self.context.words(chunk.start, chunk.end).lower() not in links:
                part.append(chunk)
        yield from [part] if part else []

    def carries_on(self, part: Sequence[Chunk], before: Sequence[Chunk]) -> bool:
        """Does a part carry the item before it on? What an instrument is for is no item of its own."""
        first = part[0]
        if self.word(first) in self.words("begins") and not any(c.kind in ("instrument", "INSTRUMENT") for c in before):
            return False
        if first.kind in CARRY_ON or len(part) < SHORTEST:
            return True
        return self.word(first) in self.words("continues")

    def ends(self, part: Sequence[Chunk]) -> bool:
        """Is the list over: a new clause, the source of the news?"""
        if any(self.word(c) in self.words("ends") for c in part[:2]):
            return True
        if is_verb(part[0]) and part[0].time != "present":
            return True
        told = (c for c in part[1:] if c.kind.partition(".")[0] in ("say", "inform") and c.kind.endswith(".a"))
        return any(c.time == "past" for c in told)

    def is_more(self, part: Sequence[Chunk]) -> bool:
        """Does it only say that there is more ("and a number of other issues")?"""
        said = {self.word(c) for c in part}
        return bool(said & self.words("issues")) and bool(said & self.words("more"))

    def listed(self) -> Iterator[tuple[int | None, Sequence[Chunk]]]:
        """The lines of a list that a colon opens, each with the number it bears."""
        here = self.scene.sentences[self.number]
        position: int | None = None
        marked: bool | None = None
        for sentence in self.scene.sentences[self.number + 1 : self.number + 1 + LISTED]:
            chunks = sentence.chunks
            if sentence.paragraph == here.paragraph or sentence.furniture:
                return
            mark = chunks[0].kind in MARKS
            if marked and not mark and position is None:
                return  # the text goes on
            marked = mark if marked is None else marked
            first = str(chunks[0].value) if chunks[0].kind == "num" else ""
            if first.isdigit():
                position = int(first)
            row = [c for c in chunks if c.kind not in (";", ".")]
            while row and (row[0].kind in MARKS or row[0].kind in (")", "=the")):
                row = row[1:]
            if not row or [c.kind for c in row] == ["PERSON"]:
                continue  # "1.", which the line that follows goes on with; somebody who was there is no item
            if row[-1].end - row[0].start >= SHORTEST or row[0].kind == "topic":
                yield position, row
                position = None
            if self.context.text.tokens[chunks[-1].end - 1].text == ".":
                return

    # -- claiming
    def claim(self, event: Event, rule: str, item: Sequence[Chunk], position: int | None, start: int) -> None:
        """The item as a thing of its own, bound to its meeting."""
        own: Tokens = (item[0].start, item[-1].end)
        passage = (start, own[1])
        planned = event.status == "Planned"
        modality = Modality.PLANNED if planned else Modality.STATED
        key = self.findings.new("AgendaItem", "agenda-item", self.context.words(*own)[:LONGEST].rstrip(" ,;:.\"'"))
        self.findings.claim(event.key, "ccpg:agendaItem", Ref(key), passage, rule, modality, found=own)
        status = Term("ccpg:Planned" if planned else "ccpg:Held")
        self.findings.claim(key, "ccpg:status", status, passage, rule, modality)
        if position is not None:
            self.findings.claim(key, "ccpg:position", Literal(str(position), "integer"), passage, rule, modality)
        for chunk in item:
            about = self.about(chunk)
            for target in about:
                self.findings.claim(key, "ccpg:about", Ref(target), own, rule, modality, found=(chunk.start, chunk.end))

    def about(self, chunk: Chunk) -> list[str]:
        """The keys of what a chunk of an item names: a topic, bodies, an instrument."""
        topics = [self.findings.topic(t.value) for t in find_topics(self.context, chunk)]
        if chunk.kind == "BODY":
            return [self.findings.body(ref) for ref in chunk.value.refs if not ref.bare]
        if chunk.kind in ("instrument", "INSTRUMENT"):
            key = find_instrument(self.context, self.findings, chunk)
            return [*topics, key] if key is not None else topics
        return topics


def is_verb(chunk: Chunk) -> bool:
    """Is it a chunk of a verb of the lexicon?"""
    return "." in chunk.kind and len(chunk.kind) > 1

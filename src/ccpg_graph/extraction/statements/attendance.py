"""Lists of those present: who stands in a list behind "attended by", "among those present were", "opening remarks were
made by", whatever titles and strangers stand between the names; and line by line behind a heading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ccpg_graph.extraction.findings import Findings
from ccpg_graph.extraction.naming.actors import Actor, find_actors
from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.mentions import Person
from ccpg_graph.extraction.scenes.scenes import Scene
from ccpg_graph.extraction.statements.participations import has_words
from ccpg_graph.extraction.statements.presence import PresenceReader
from ccpg_graph.extraction.statements.rolls import read_roll
from ccpg_graph.extraction.words.chunks import Chunk, is_verb

FINITE = ("past", "present", "future", "open")
PARTS = (",", ";", "=and", "=&")
# What ends a list: another meeting or document is told of, or somebody's words.
ENDS = frozenset({"MEETING", "INSTRUMENT", '"', "teller", "participation"})
STRANGERS = ("NAME", "SURNAME")
SMALL = frozenset({"=the", "=a", "=and", "number", "num", "adjective", "word", "honorific", "."})


def read_attendance(context: Context, scene: Scene, findings: Findings) -> None:
    """Participations of those in lists."""
    for number, sentence in enumerate(scene.sentences):
        if sentence.furniture:
            continue
        for match in context.vocabulary.grammar.find("attendance", sentence.encoded):
            if has_words(
                context, sentence.chunks[match.start : match.end], context.vocabulary.listed("doings", "nobody")
            ):
                continue  # "among the candidates are"
            named = match._replace(rule=f"presence.{match.rule.partition('.')[2]}")
            AttendanceReader(context, scene, findings, number, sentence.chunks, named).read_all()
        read_roll(context, scene, findings, number)


class AttendanceReader(PresenceReader):
    """Reads one match of the `attendance` stage: the words before a list."""

    def actors(self, states: bool) -> list[Actor]:
        """Those in the list that begins behind the match."""
        found: list[Actor] = []
        start = self.match.end
        if start < len(self.chunks) and self.chunks[start].kind == ":":
            start += 1
        for item in read_items(self.context, self.chunks, start):
            found.extend(of_item(self.context, item))
        return found

    def is_fit(self, actor: Actor, role: str) -> bool:
        """Persons speak and chair; of a list of speakers nobody is a body."""
        return isinstance(actor.who, Person)

    def is_in_programme(self, verb: Chunk | None) -> bool:
        """Does a line of a programme tell who is to speak or chair ("Keynote address by X", "Chair: Y")?"""
        return verb is None and self.match.rule.endswith(("speak_by", "chair_label"))


def of_item(context: Context, item: Sequence[Chunk]) -> Iterator[Actor]:
    """Whom an item of a list names: its person; nobody for a stranger, whose office is told with him; else the bodies
    whose people it tells ("representatives of the Offices of A and B")."""
    persons = [c for c in item if c.kind == "PERSON"]
    if persons:
        yield from find_actors(context, persons[:1])
    elif not any(c.kind in STRANGERS for c in item) and is_of_people(item):
        yield from find_actors(context, item)


def is_of_people(item: Sequence[Chunk]) -> bool:
    """Does an item begin with a noun for people, or is it nothing but a body or a seat?"""
    own = [c for c in item if c.kind not in SMALL]
    if not own or own[0].kind in ("people", "counterpart"):
        return bool(own)
    return len(own) == 1 and own[0].kind in ("BODY", "POST")


def read_items(context: Context, chunks: Sequence[Chunk], start: int) -> Iterator[list[Chunk]]:
    """The items of the list that begins at a chunk: parted by commas and "and", by semicolons alone where it has any.
    Where a verb ends it, the last item is that of whom the verb is said."""
    end, cut = end_of_list(context, chunks, start)
    marks = (";",) if any(c.kind == ";" for c in chunks[start:end]) else PARTS
    items: list[list[Chunk]] = [[]]
    for chunk in without_asides(context, without_branches(chunks[start:end])):
        if chunk.kind in marks:
            items.append([])
        else:
            items[-1].append(chunk)
    if cut:
        items = items[: last_told(items)]
    named = False  # behind a name, what has no name of its own tells the seat of the one named
    for item in items:
        people = bool(item) and first_kind(item) in ("people", "counterpart")
        if any(c.kind == "PERSON" or c.kind in STRANGERS for c in item):
            named = True
        elif people:
            named = False
        elif named and marks is PARTS:
            continue
        yield item


def without_branches(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The chunks without bodies of which the text means a branch ("the Agency for Central Asia")."""
    after = [*(c.kind for c in chunks[1:]), ""]
    return [c for c, kind in zip(chunks, after, strict=False) if c.kind != "BODY" or kind != "=for"]


def first_kind(item: Sequence[Chunk]) -> str:
    """The kind of what an item begins with, articles and numbers passed over."""
    return next((c.kind for c in item if c.kind not in SMALL), "")


def last_told(items: Sequence[Sequence[Chunk]]) -> int:
    """How many items are left without the last that names somebody, of whom the verb behind the list is said."""
    for i in range(len(items) - 1, -1, -1):
        if any(c.kind in ("PERSON", *STRANGERS) for c in items[i]):
            return i
    return 0


def end_of_list(context: Context, chunks: Sequence[Chunk], start: int) -> tuple[int, bool]:
    """Where a list ends, and whether a finite verb ends it that is said of its last item."""
    relatives = context.vocabulary.listed("clauses", "relatives")
    acting = context.vocabulary.listed("clauses", "acting")
    inserted = False
    for i in range(start, len(chunks)):
        chunk = chunks[i]
        word = context.text.tokens[chunk.start].text.lower() if chunk.end - chunk.start == 1 else ""
        if chunk.kind in PARTS:
            inserted = False
        elif chunk.kind in ENDS or chunk.kind == ":":
            return i, False
        elif word in relatives:
            if word not in acting or chunks[i - 1].kind not in (",", "PERSON"):
                return i, False
            inserted = True
        elif not inserted and (is_clause(chunks, i) or does(context, chunks, i)):
            return i, True
    return len(chunks), False


def is_clause(chunks: Sequence[Chunk], i: int) -> bool:
    """Is it a finite verb, and no participle with its doer ("headed by X")?"""
    chunk = chunks[i]
    return is_verb(chunk) and chunk.time in FINITE and not is_by(chunks, i)


def does(context: Context, chunks: Sequence[Chunk], i: int) -> bool:
    """Is it a word in small letters right behind a name, a verb that nobody knows ("Anna Fox praised the talk")?"""
    if not i or chunks[i - 1].kind not in ("PERSON", "NAME") or chunks[i].kind[:1] not in ("w", "="):
        return False
    small = context.vocabulary.listed("function_words")
    links = context.vocabulary.lexicon["clauses"]["links"]
    word = context.text.tokens[chunks[i].start].text
    return word.islower() and word not in small and not any(word in row for row in links.values())


def is_by(chunks: Sequence[Chunk], i: int) -> bool:
    """Is it a participle with its doer ("headed by X")?"""
    return i + 1 < len(chunks) and chunks[i + 1].kind == "=by"


def without_asides(context: Context, chunks: Sequence[Chunk]) -> Iterator[Chunk]:
    """The chunks of a list without what stands in brackets or is governed within an item by a small word other than
    that of an owner ("Adviser to the Prosecutor General", "who spoke for B")."""
    links = context.vocabulary.lexicon["clauses"]["links"]
    apart = {*links["other"], *links["between"], *context.vocabulary.listed("clauses", "relatives")} - {"from", "on"}
    along = (*links["with"],)
    depth, shut, before = 0, False, ""
    for chunk in chunks:
        word = context.text.tokens[chunk.start].text.lower() if chunk.end - chunk.start == 1 else ""
        depth += (chunk.kind == "(") - (chunk.kind == ")")
        if chunk.kind in PARTS:
            shut = False
        elif chunk.kind == "aide" or word in apart or (word in along and before not in ("along", "together")):
            shut = True
        if chunk.kind in PARTS or not (depth or shut or chunk.kind == ")"):
            yield chunk
        before = word

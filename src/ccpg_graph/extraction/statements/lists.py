"""Whom a list names: its items, parted by commas and "and", whatever titles and strangers stand between the names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ccpg_graph.extraction.naming.actors import Actor, find_actors
from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.statements.assembled import CROWDS, is_of_others
from ccpg_graph.extraction.words.chunks import Chunk, is_verb

FINITE = ("past", "present", "future", "open")
PARTS = (",", ";", "=and", "=&", "=и")
# What ends a list: another meeting or document is told of, or somebody's words.
ENDS = frozenset({"MEETING", "INSTRUMENT", '"', "teller", "participation"})
STRANGERS = ("NAME", "SURNAME")
LANDS = ("STATE", "BODY", "NAME", "SURNAME", "Word")  # whose people may be told
SMALL = frozenset({"=the", "=a", "=and", "number", "num", "adjective", "word", "honorific", "."})


def of_items(context: Context, items: Iterable[Sequence[Chunk]], *, senders: bool = False) -> Iterator[Actor]:
    """Whom the items of a list name: of each its person; nobody for a stranger, whose office is told with him; else the
    bodies whose people it tells ("representatives of the Offices of A and B"). The states that follow people from a
    state are those of people as well ("prosecutors from A, B and C"). senders: do bare states stand for their offices
    from the first item on?"""
    own = False  # own: they are prosecutors by the words themselves
    for item in items:
        persons = [c for c in item if c.kind == "PERSON"]
        whose = people_from(context, item)
        strange = any(c.kind in STRANGERS for c in item)
        if persons:
            yield from find_actors(context, persons[:1])
        elif whose or (senders and is_sender(item)):
            own = context.speaks_of_prosecutors(context.words(item[0].start, item[-1].end)) if whose else own
            for actor in find_actors(context, item, states=True):
                yield replace(actor, by_state=False) if own else actor
        elif not strange and is_of_people(item):
            yield from find_actors(context, item)
        senders = not persons and (whose or (senders and goes_on(item)))


def people_from(context: Context, item: Sequence[Chunk]) -> bool:
    """Does an item tell people by where they are from ("prosecutors from A", "delegates of B"), and none of another
    service?"""
    if any(c.kind == "POST" and any(p.plural and p.country and p.body is None for p in c.value.posts) for c in item):
        return True
    if context.vocabulary.cases:
        own = [c for c in item if c.kind not in SMALL]
        return [c.kind for c in own[:2]] == ["people", "STATE"] and context.is_plural(own[0])
    at = next((i for i, c in enumerate(item) if c.kind in ("=from", "=of")), None)
    if at is None or at + 1 == len(item):
        return False
    crowd = [c for c in item[:at] if c.kind not in SMALL]
    land = next((c.kind for c in item[at + 1 :] if c.kind not in SMALL), "")
    return bool(crowd) and land in LANDS and is_crowd(context, crowd[-1]) and not is_of_others(context, item, at + 1)


def is_crowd(context: Context, noun: Chunk) -> bool:
    """Is it a noun for several people?"""
    told = context.words(noun.start, noun.end).lower()
    crowd = noun.kind in CROWDS and noun.kind != "office" and context.is_plural(noun)
    return crowd or told in context.vocabulary.listed("doings", "crowds")


def goes_on(item: Sequence[Chunk]) -> bool:
    """Can a row of states go on behind an item: a state or body, a name that nobody knows, or small words alone?"""
    return is_sender(item) or is_name(item) or all(c.kind in SMALL or c.kind.startswith("=") for c in item)


def is_name(item: Sequence[Chunk]) -> bool:
    """Is an item nothing but a name, in a row of states of one that nobody knows?"""
    own = [c for c in item if c.kind not in SMALL]
    return len(own) == 1 and own[0].kind in (*STRANGERS, "Word")


def is_sender(item: Sequence[Chunk]) -> bool:
    """Is an item nothing but a state or a body?"""
    own = [c for c in item if c.kind not in SMALL and c.kind not in ("=from", "=of", "=by")]
    return bool(own) and all(c.kind in ("STATE", "BODY") for c in own)


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
    of_land = False  # within a row of states or bodies whose people are told
    named = False  # behind a name, what has no name of its own tells the seat of the one named
    for item in items:
        people = bool(item) and (first_kind(item) in ("people", "counterpart") or people_from(context, item))
        person = any(c.kind == "PERSON" for c in item)
        if person or (not people and any(c.kind in STRANGERS for c in item) and not (of_land and is_name(item))):
            named = True
        elif people:
            named = False
        elif named and marks is PARTS:
            continue
        of_land = not person and (people_from(context, item) or (of_land and not people))
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

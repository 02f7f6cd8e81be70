"""Posts told by a clause beside a name: "X, who heads the Office of Y", "the Office of Y, headed by X", "X and Y, who
head the agencies of both states", "the heads of both agencies, X and Y". Each becomes a PERSON with the seat of who
heads that body.

Who heads a delegation heads no body: a body that the words before make a delegation's is left alone.
"""

from __future__ import annotations

from dataclasses import replace as changed

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.couples import NAME_KINDS, seat_name
from ccpg_graph.extraction.naming.meant import role_in
from ccpg_graph.extraction.naming.mentions import BodyRef, Post
from ccpg_graph.extraction.naming.owner_roles import is_department
from ccpg_graph.extraction.naming.people import name_person
from ccpg_graph.extraction.words.chunker import replace
from ccpg_graph.extraction.words.chunks import Chunk, have
from ccpg_graph.extraction.words.grammar import Match

HEADING = frozenset({"head", "deputy-head"})  # nouns whose forms are verbs too: "who heads"
PRESIDING = "chair"
REPRESENTING = "represent"
PART_HEAD = "head-of-department"
OFFICES = frozenset({"office"})
OF_BOTH = "headed_row.heads"  # "the heads of both offices, X and Y"
GENERAL = "prosecutor-general"
PEOPLE_BEFORE = 4  # chunks between a delegation and the body that sent it


def join_heads(context: Context, chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with PERSON chunks in place of names and of the clauses that tell what their bearers head."""
    note_pair(context, chunks)
    if not have(NAME_KINDS, chunks):
        return chunks
    grammar = context.vocabulary.grammar
    encoded = grammar.alphabet.encode(chunks)
    seated = [
        m
        for m in grammar.find("headed_row", encoded)
        if seat_heads(context, chunks, m) or name_heads(context, chunks, m)
    ]
    for match in reversed(seated):
        absorb_title(chunks, match)
    if seated:
        encoded = grammar.alphabet.encode(chunks)
    return replace(chunks, list(grammar.find("headed", encoded)), lambda match: build_head(context, chunks, match))


def note_pair(context: Context, chunks: list[Chunk]) -> None:
    """Keeps the two offices that a sentence names, in one phrase or as its only two: "the agencies of both states" are
    theirs."""
    bodies = [chunk.value.refs for chunk in chunks if chunk.kind == "BODY"]
    seats = [chunk.value.posts for chunk in chunks if chunk.kind == "POST"]  # "the Prosecutors General of A and B"
    bodies += [tuple(p.body for p in posts if p.role == GENERAL and p.body is not None) for posts in seats]
    told = {ref.slug: ref for refs in bodies for ref in refs if ref.kind == "Office" and ref.country}
    if not told and have(OFFICES, chunks):  # "A and B will see their Prosecutor General's Offices cooperate"
        states = dict.fromkeys(chunk.value for chunk in chunks if chunk.kind == "STATE")
        told = {state: context.office(state) for state in states}
    lands = {ref.country for ref in told.values()}
    for refs in (*bodies, tuple(told.values()) if len(lands) == len(told) else ()):
        if len(refs) == 2 and all(ref.kind == "Office" for ref in refs):
            context.pair = refs


def build_head(context: Context, chunks: list[Chunk], match: Match) -> Chunk | None:
    """The chunk of a name and the clause beside it; None where the clause tells no seat."""
    name, body = match.part(chunks, "name")[0], match.part(chunks, "body")[0]
    verb = next(iter([*match.part(chunks, "verb"), *match.part(chunks, "active")]), None)
    if match.span("active") and verb is not None and not is_now(context, verb):
        return None
    if match.rule.endswith("led") and (verb is None or verb.time != "present"):
        return None  # who took a body over, or led it once, is for `careers`
    if not tells_seat(verb) or len(body.value.refs) != 1 or is_of_delegation(chunks, match):
        return None
    ref: BodyRef = body.value.refs[0]
    if ref.bare or is_department(context, ref) or is_general(context, ref):  # whose it is, nothing tells
        return None
    first, last = chunks[match.start], chunks[match.end - 1]
    status = "Former" if verb is not None and verb.time == "past" and match.span("relative") else "Current"
    post = head_of(context, ref, verb, (first.start, last.end), status)
    seat_name(context, name, post, (first.start, last.end))
    return Chunk("PERSON", first.start, last.end, name.value)


def is_general(context: Context, ref: BodyRef) -> bool:
    """Is a body called by a noun for bodies and nothing else ("the Task Force"), of which nothing tells whose it is?"""
    nouns = context.vocabulary.lexicon["words"]["bodynoun"].values()
    loose = ref.country is None and ref.parent is None and ref.slug not in context.vocabulary.registry.bodies
    return loose and any(ref.name.lower().removeprefix("the ") in forms for forms in nouns)


def seat_heads(context: Context, chunks: list[Chunk], match: Match) -> bool:
    """Gives each name of a row the head's seat in the office of its place; False where names and offices are not as
    many."""
    row = [c for c in match.part(chunks, "names") if c.kind in NAME_KINDS]
    body = next(iter(match.part(chunks, "body")), None)
    refs = body.value.refs if body is not None else context.pair
    if match.span("part") and len(refs) == 1:  # each heads a part of the one office
        refs = refs * len(row)
    verb = next(iter(match.part(chunks, "verb")), None)
    general = match.rule.startswith(OF_BOTH) and verb is not None and verb.value == GENERAL
    if len(refs) != len(row) or not (general or tells_seat(verb)):
        return False
    tokens = chunks[match.start].start, chunks[match.end - 1].end
    for name, ref in zip(row, refs, strict=True):
        post = head_of(context, ref, verb, tokens, "Current")
        seat_name(context, name, changed(post, role=PART_HEAD) if match.span("part") else post, tokens)
    return True


def name_heads(context: Context, chunks: list[Chunk], match: Match) -> bool:
    """Makes officials of a row of full names behind "the heads of both offices", where nothing tells whose those are;
    False where they are one or their number is told otherwise."""
    row = [c for c in match.part(chunks, "names") if c.kind in NAME_KINDS]
    title = next(iter(match.part(chunks, "verb")), None)
    told = title is not None and title.kind == "role" and context.is_plural(title)
    count = next((str(c.value) for c in chunks[match.start : match.end] if c.kind == "number"), str(len(row)))
    if not match.rule.startswith(OF_BOTH) or not told or title is None or count != str(len(row)):
        return False
    if any(c.kind != "NAME" for c in row):
        return False
    for name in row:
        person = name_person(context, name)
        person.titled = person.titled or Post(str(title.value), "", None, None, start=title.start, end=row[-1].end)
    return True


def absorb_title(chunks: list[Chunk], match: Match) -> None:
    """Takes "the heads of both offices" before a row of names into the first of them, as its title."""
    title, names = match.span("verb"), match.span("names")
    if title is None or names is None or title[0] > names[0]:
        return
    first = next(i for i in range(*names) if chunks[i].kind == "PERSON")
    chunks[first] = Chunk("PERSON", chunks[title[0]].start, chunks[first].end, chunks[first].value)
    del chunks[title[0] : first]


def tells_seat(verb: Chunk | None) -> bool:
    """Does the word between a name and a body say that one heads the other, now or once: "heads", "led", "chairs"?"""
    if verb is None or verb.kind != "role":
        return verb is None or (not verb.negated and verb.time != "future")
    return verb.value in HEADING


def is_now(context: Context, verb: Chunk) -> bool:
    """Is somebody said to head a body at present: "heads", "has been heading"? What was is for `careers`."""
    helped = verb.end - verb.start > 1
    return (verb.kind == "role" and verb.value == "head") or (verb.time == "present" and helped)


def is_of_delegation(chunks: list[Chunk], match: Match) -> bool:
    """Is the body one whose delegation, and not itself, is led?"""
    where = match.span("body")
    if where is None or match.span("name")[0] < where[0]:  # type: ignore[index]  # every match has a name
        return False
    before = chunks[max(0, where[0] - PEOPLE_BEFORE) : where[0]]
    return any(c.kind in ("people", "MEETING", "meeting", "meeting_part") for c in before)


def head_of(context: Context, ref: BodyRef, verb: Chunk | None, tokens: tuple[int, int], status: str) -> Post:
    """The seat of who heads a body. An office's head is its prosecutor general; who presides over a body chairs it."""
    kind = verb.kind.partition(".")[0] if verb is not None else ""
    general = "chair" if kind == PRESIDING else "head"
    own = role_in(ref, general, context.vocabulary.lexicon["ministry_of"])
    role = "representative" if kind == REPRESENTING else own
    if verb is not None and verb.kind == "role" and verb.value != "head":
        role = verb.value
    return Post(role, seat_title(context, role, ref, tokens), ref, ref.country, status, start=tokens[0], end=tokens[1])


def seat_title(context: Context, role: str, ref: BodyRef, tokens: tuple[int, int]) -> str:
    """What to call a seat that only a clause tells: its role and whose it is, not the clause with the name in it."""
    named = context.role_name(role, "")
    return f"{named}, {ref.name}" if named else context.words(*tokens)

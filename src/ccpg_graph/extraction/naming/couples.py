"""Several names after one title: "the Prosecutors General of A and B, X and Y". Each gets the seat of its place.

Where the title names no states, the row of names is looked up among those that stood beside a row of offices of the
same length ("the boards of the Offices of A and B … under the chairmanship of X and Y").
"""

from __future__ import annotations

from dataclasses import replace as changed

from ccpg_graph.extraction.naming.context import OFFICE_ROLES, UNION_SEATS, Context
from ccpg_graph.extraction.naming.mentions import BodyRef, Post
from ccpg_graph.extraction.naming.namesakes import same_name
from ccpg_graph.extraction.naming.people import name_person, note_post
from ccpg_graph.extraction.words.chunks import Chunk, have
from ccpg_graph.extraction.words.grammar import Match

NAME_KINDS = frozenset({"NAME", "SURNAME"})


def join_couples(context: Context, chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with PERSON chunks in place of rows of names that share a title."""
    if not have(NAME_KINDS, chunks):
        return chunks
    grammar = context.vocabulary.grammar
    encoded = grammar.alphabet.encode(chunks)
    matches = grammar.find("row_of_states", encoded)
    for match in matches:
        seat_each(context, chunks, match)
    encoded = grammar.alphabet.encode(chunks) if matches else encoded
    note_rows(context, chunks, list(grammar.find("joint_names", encoded)))
    for match in grammar.find("gapped", encoded):
        seat_gapped(context, chunks, match)
    for match in grammar.find("deputies", encoded):
        seat_deputies(context, chunks, match)
    taken = [False] * len(chunks)
    gone: set[int] = set()
    for match in grammar.find("couple", encoded):
        if not any(taken[match.start : match.end]) and seat_row(context, chunks, match):
            taken[match.start : match.end] = [True] * (match.end - match.start)
            where = match.span("posts")
            if where is not None and where[0] == match.start:
                gone.update(range(match.start, match.span("names")[0]))  # type: ignore[index]  # every couple has names
    return [c for i, c in enumerate(chunks) if i not in gone]


def seat_deputies(context: Context, chunks: list[Chunk], match: Match) -> None:
    """ "The Prosecutor General with his deputies X and Y": deputies in the office of the one who is named before."""
    title = match.part(chunks, "title")[0]
    if not context.is_plural(title):
        return
    before = [p for c in chunks[: match.start] if c.kind == "POST" for p in c.value.posts]
    before += [p for person in context.people for p in person.posts]
    offices = {p.body.slug: p.body for p in before if p.role == "prosecutor-general" and p.body is not None}
    if len(offices) != 1:
        return
    office = next(iter(offices.values()))
    seat = Post("deputy-prosecutor-general", context.words(title.start, title.end), office, office.country, whole=False)
    for name in match.part(chunks, "names"):
        if name.kind in NAME_KINDS:
            seat_name(context, name, seat, (chunks[match.start].start, chunks[match.end - 1].end))


def seat_each(context: Context, chunks: list[Chunk], match: Match) -> None:
    """Seats each name of a row in the office of the state that stands with it: "her colleagues X of A and Y of B"."""
    title = match.part(chunks, "title")[0]
    role = context.peers.get(title.start) if title.kind == "counterpart" else title.value
    union = context.union() if any(c.kind.startswith("elect.") for c in chunks) else None
    if role not in OFFICE_ROLES and (union is None or role not in UNION_SEATS):
        return
    tokens = chunks[match.start].start, chunks[match.end - 1].end
    words = context.words(title.start, title.end)
    row = match.part(chunks, "row")
    for i, name in enumerate(row):
        land = next((c for c in row[i + 1 : i + 4] if c.kind == "STATE"), None)
        if name.kind not in NAME_KINDS or land is None:
            continue
        if role in OFFICE_ROLES:
            office = context.office(land.value)
            seat_name(context, name, Post(role, words, office, office.country), tokens)
        elif union is not None:
            seat_name(context, name, Post(role, words, union, None, "Elect"), tokens)


def seat_name(context: Context, name: Chunk, seat: Post, tokens: tuple[int, int]) -> None:
    """Makes a name's chunk a PERSON in a seat. tokens: the words that tell it."""
    person = name_person(context, name, seat)
    note_post(person, seat, *tokens)


def note_rows(context: Context, chunks: list[Chunk], matches: list[Match]) -> None:
    """Keeps a row of names that stands in a sentence with one row of offices of the same length."""
    rows = [c.value.refs for c in chunks if c.kind == "BODY" and len(c.value.refs) > 1 and c.value.joint]
    for match in matches:
        names = [context.words(c.start, c.end) for c in chunks[match.start : match.end] if c.kind in NAME_KINDS]
        if len(rows) == 1 and len(matches) == 1 and len(rows[0]) == len(names):
            context.rows.append((rows[0], tuple(names)))


def seat_row(context: Context, chunks: list[Chunk], match: Match) -> bool:
    """Gives each name of a row its seat; False where seats and names do not go together."""
    posts, names = match.span("posts"), match.span("names")
    if posts is None or names is None:
        return False
    title = chunks[posts[0]]
    row = [c for c in chunks[names[0] : names[1]] if c.kind in NAME_KINDS]
    seats = find_seats(context, title, [context.words(c.start, c.end) for c in row])
    given = context.vocabulary.morphology.is_given
    if len(seats) != len(row) or any(c.kind == "SURNAME" and given(context.words(c.start, c.end)) for c in row):
        return False
    start, end = chunks[match.start].start, chunks[match.end - 1].end
    for name, seat in zip(row, seats, strict=True):
        seat_name(context, name, seat, (start, end))
    if posts[0] < names[0]:
        row[0].start = title.start
    return True


def seat_gapped(context: Context, chunks: list[Chunk], match: Match) -> None:
    """ "The Prosecutors General of A X and of B Y": the first name has the seat of the title, each other that of the
    state before it."""
    title, row = match.part(chunks, "posts")[0], match.part(chunks, "names")
    posts = [p for p in title.value.posts if p.plural and p.country is not None]
    if len(title.value.posts) != 1 or not posts:
        return
    one = context.role_name(posts[0].role, posts[0].title)  # the title names several, and but the first one's state
    seat = changed(posts[0], plural=False, title=one)
    for chunk in row:
        if chunk.kind == "STATE":
            body = context.office(chunk.value) if seat.role in OFFICE_ROLES else None
            seat = changed(seat, body=body, country=chunk.value)
        elif chunk.kind in NAME_KINDS:
            seat_name(context, chunk, seat, (chunks[match.start].start, chunks[match.end - 1].end))


def find_seats(context: Context, title: Chunk, names: list[str]) -> list[Post]:
    """The seats of a row of names, in its order; none where the title does not tell them."""
    if title.kind == "POST":
        seats = [changed(p, plural=False) for p in title.value.posts if p.plural]
        if len(seats) == 1 and seats[0].role != "prosecutor-general":
            return seats * len(names)
        return seats
    if not context.is_plural(title) or title.value not in OFFICE_ROLES:
        return []
    words = context.words(title.start, title.end)
    return [Post(title.value, words, body, body.country) for body in find_row(context, names)]


def find_row(context: Context, names: list[str]) -> tuple[BodyRef, ...]:
    """The offices that a row of names was said to stand for."""
    for bodies, row in context.rows:
        if len(row) == len(names) and all(same_name(a, b) for a, b in zip(row, names, strict=True)):
            return bodies
    return ()

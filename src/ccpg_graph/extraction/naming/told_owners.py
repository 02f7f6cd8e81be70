"""Whose a title is that does not say so itself, by what its sentence tells around it: the one whose "his" adviser
somebody is, the side for which people are named, the body of the colleague named just before, the body that sends
its officer. What is not told so stays open: a wrong body is worse than none."""

from __future__ import annotations

from collections.abc import Sequence

from ccpg_graph.extraction.naming.context import OFFICE_ROLES, STATE_ROLES, UNION_SEATS, Context, named_lands
from ccpg_graph.extraction.naming.meant import ENVOYS
from ccpg_graph.extraction.naming.mentions import SEATED, Bodies, Post
from ccpg_graph.extraction.naming.owner_roles import NEVER_PROSECUTORS
from ccpg_graph.extraction.naming.title_chunks import ARTICLES, LANDS
from ccpg_graph.extraction.naming.title_words import Title, TitleParser
from ccpg_graph.extraction.words.chunks import Chunk, is_verb

PERSONAL = frozenset({"=his", "=her"})
IMPERSONAL = frozenset({"=its", "=their"})
SIDES = frozenset({"=side", "=party", "=team", "people"})
STYLES = frozenset({"honorific", ".", "=the"})
RELATIVE = frozenset({",", "=who", "=was", "=is", "word"})  # between an official and by whom he is accompanied
PRONOUNS = frozenset({"=he", "=she"})
NAMES_PEOPLE = ("represent.", "lead.", "join_body.")  # verbs by which a side is told to be of these
JOINING = frozenset({"=and", ","})
FAR = 4  # chunks from a body to the verb by which it sends somebody
GUESTS = frozenset({"receive.a", "receive.p", "meet.a", "meet.p"})
DEPUTY = "deputy"


def owner_around(parser: TitleParser, title: Title, span: tuple[int, int], before: Sequence[Chunk]) -> Chunk | None:
    """The body or the state whose a title is, as a chunk; None where the words around tell none.

    span: the chunks of name and title; before: the sentence before."""
    chunks = parser.chunks
    if title.land is not None or title.strange:
        return None
    return (
        of_superior(title)
        or of_whom(parser, title, span, before)
        or of_side(chunks, span[0])
        or of_company(parser, title, span[0], before)
        or of_sender(parser.context, chunks, span[0])
        or of_seat_before(parser, title, span[0], before)
    )


def seat_of(post: Post) -> Chunk | None:
    """The body of a post, else its state, as a chunk that owns another title."""
    if post.body is not None:
        return None if post.body.bare else Chunk("BODY", post.start, post.end, Bodies((post.body,)))
    return Chunk("STATE", post.start, post.end, post.country) if post.country is not None else None


def of_superior(title: Title) -> Chunk | None:
    """ "Assistant to the National Member for A": the body of the superior's seat."""
    return seat_of(title.above) if title.above is not None else None


def of_whom(parser: TitleParser, title: Title, span: tuple[int, int], before: Sequence[Chunk]) -> Chunk | None:
    """ "His Special Adviser on Media, Mr X": the body of the person named last; "its director X": the body named
    last."""
    chunks, before_title = parser.chunks, span[0] - 1
    if before_title > 0 and chunks[before_title].kind == "'" and chunks[before_title - 1].kind == "PERSON":
        return last_seat(chunks[before_title - 1 : before_title])  # "X's permanent secretary, Y"
    first = title.start - 1 if title.start else 0
    whose = {parser.kind(i) for i in (first, title.start) if i >= span[0]}
    near = [*before, *parser.chunks[: span[0]]]
    if whose & PERSONAL:
        return last_seat(parser.chunks[: span[0]]) or last_seat(before)
    if whose & IMPERSONAL:
        bodies = [c for c in near if c.kind == "BODY" and len(c.value.refs) == 1 and not c.value.refs[0].bare]
        lands = {c.value: c for c in parser.chunks[: span[0]] if c.kind == "STATE"}
        alone = next(iter(lands.values())) if len(lands) == 1 else None
        return bodies[-1] if bodies else alone
    return None


def of_seat_before(parser: TitleParser, title: Title, start: int, before: Sequence[Chunk]) -> Chunk | None:
    """ "X will be the Chairperson of the Network. | The outgoing Chairperson, Ms Y": the union of which the sentence
    before tells the same seat, if nobody holds it there."""
    role, noun = role_told(parser, title), parser.chunks[title.noun]
    bare = role in UNION_SEATS and not title.owners and title.end == title.noun + 1
    if not bare or (role in STATE_ROLES and "=the" not in {parser.kind(start), parser.kind(max(start - 1, 0))}):
        return None
    told = [p for c in before if c.kind == "POST" for p in c.value.posts]
    told += [p for c in before if c.kind == "PERSON" for p in c.value.posts]
    bodies = {p.body.slug: p.body for p in told if p.role == role and p.body is not None and not p.body.bare}
    body = next(iter(bodies.values())) if len(bodies) == 1 else None
    if body is None or body.kind not in SEATED or parser.context.holders(Post(role, "", body, body.country)):
        return None
    return Chunk("BODY", noun.start, noun.end, Bodies((body,)))


def last_seat(chunks: Sequence[Chunk]) -> Chunk | None:
    """The seat of the one person with a post that a run of chunks names; None where it names several."""
    people = {c.value.person.key: c for c in chunks if c.kind == "PERSON"}
    posts = [p for c in people.values() for p in c.value.person.posts if p.status in ("Current", "Acting")]
    return seat_of(posts[0]) if len(people) == 1 and posts else None


def of_side(chunks: Sequence[Chunk], start: int) -> Chunk | None:
    """The state for whose side a sentence names people: "A was represented by …", "A's delegation included …"; none
    where another state stands between."""
    opening = [c.kind for c in chunks[:3]]
    if start > 2 and opening[::2] == ["=for", ","] and opening[1] in LANDS:
        return chunks[1]  # "For A, Attorney General X was there"
    for i in reversed(range(start)):
        kind = chunks[i].kind
        if kind in GUESTS or kind in ("MEETING", ";"):
            return None
        if kind in LANDS:
            return chunks[i] if is_side(chunks, i, start) else None
        if kind == "BODY":
            sent = [c.kind for c in chunks[i + 1 : i + 3]] == ["represent.p", "=by"]
            own = len(chunks[i].value.refs) == 1 and not chunks[i].value.refs[0].bare
            return chunks[i] if sent and own else None
    return None


def of_company(parser: TitleParser, title: Title, start: int, before: Sequence[Chunk]) -> Chunk | None:
    """The body of the official whom people of lesser titles accompany ("The Director X was accompanied by Legal Officer
    Y"); a minister or a judge may come from elsewhere."""
    context, chunks = parser.context, parser.chunks
    listed = context.vocabulary.listed("company_words")
    words = [context.words(c.start, c.end).lower() for c in chunks[:start]]
    at = max((i for i, word in enumerate(words) if word in listed), default=None)
    lesser = role_told(parser, title) not in STATE_ROLES | NEVER_PROSECUTORS | ENVOYS
    if at is None or not lesser or any(c.kind in (*LANDS, "BODY", ";") for c in chunks[at:start]):
        return None
    ahead = chunks[:at]
    beside = next((c for c in reversed(ahead) if c.kind not in RELATIVE), None)
    if beside is not None and beside.kind == "PERSON":
        ahead = [beside]  # "… received the Minister X, who was accompanied by …"
    elif ahead and ahead[0].kind in PRONOUNS:
        ahead = [c for c in before if c.kind == "PERSON"][:1]
    return last_seat(ahead)


def is_side(chunks: Sequence[Chunk], i: int, start: int) -> bool:
    """Does a state's name at chunk i begin what tells of its people up to `start`: that these represent or lead them,
    or are of them? No other verb stands between ("the guests from A laid flowers …")."""
    after = [c.kind for c in chunks[i + 1 : i + 6] if c.kind not in ("'", "word")]
    between = chunks[i + 1 : start]
    acts = [c.kind for c in between if is_verb(c)]
    names = any(kind.startswith(NAMES_PEOPLE) for kind in acts) or any(c.kind in ("including", ":") for c in between)
    sided = after[:2] == ["represent.p", "=by"] or bool(after and after[0] in SIDES)
    if after[:1] == ["=side"] and "=on" in [c.kind for c in chunks[max(i - 2, 0) : i]]:
        return True  # "on the Chinese side were present …"
    return sided and names and all(kind.startswith(NAMES_PEOPLE) for kind in acts)


def of_sender(context: Context, chunks: Sequence[Chunk], start: int) -> Chunk | None:
    """The body that sends, lends or names its own officer: "the Office of A has seconded Senior Officer X to …"."""
    at = start
    while at and chunks[at - 1].kind in ARTICLES:
        at -= 1
    verb = chunks[at - 1] if at else None
    sends = context.vocabulary.listed("sending_words")
    if verb is None or context.word_list(verb)[-1:] == [] or context.word_list(verb)[-1].lower() not in sends:
        return None
    row = [c for c in chunks[max(0, at - 1 - FAR) : at - 1] if c.kind == "BODY"]
    return row[-1] if row and len(row[-1].value.refs) == 1 and not row[-1].value.refs[0].bare else None


def of_colleague(parser: TitleParser, title: Title, chunks: Sequence[Chunk], i: int) -> Chunk | None:
    """The body of the one named just before with a title before the name, where only "and" or a comma parts them ("IAP
    President A and Secretary-General B"); of a deputy, the body of whom he is one. chunks, i: the sentence as it is
    read by now, and in it the person."""
    if title.owners or title.land is not None or title.strange:
        return None
    at = i - 1 if i and chunks[i - 1].kind == "role" else i
    before_name = at < i or chunks[i].start < chunks[i].value.name_start
    while at and chunks[at - 1].kind in JOINING | STYLES:
        at -= 1
    colleague = chunks[at - 1] if at and at < i else None
    if colleague is None or colleague.kind != "PERSON" or not colleague.value.posts or meets(chunks, i):
        return None
    post, role = colleague.value.posts[-1], role_told(parser, title)
    if role == f"{DEPUTY}-{post.role}" and post.body is not None:
        return seat_of(post)
    led = before_name and colleague.start < colleague.value.name_start
    other = role in STATE_ROLES or role in NEVER_PROSECUTORS or role == post.role
    if not led or other:
        return None
    if post.body is not None and post.body.kind != "Office" and role not in OFFICE_ROLES:
        return seat_of(post)
    lands = {p.country for c in chunks if c.kind == "PERSON" for p in c.value.posts} | set(
        named_lands(parser.context, chunks)
    )
    home = parser.context.home  # of a guest's state or of the publisher's, nothing tells
    alone = post.country is not None and not lands - {post.country, None} and home in (None, post.country)
    return Chunk("STATE", colleague.start, colleague.end, post.country) if alone else None


def meets(chunks: Sequence[Chunk], i: int) -> bool:
    """Do a person and the one before meet each other ("A and B met"), so that they are of two sides?"""
    verb = next((c for c in chunks[i + 1 :] if is_verb(c)), None)
    whom = next((c.kind for c in chunks[i + 1 :] if c.kind in ("PERSON", "POST", "NAME", "people")), None)
    if sum(c.kind == "PERSON" for c in chunks[:i]) > 1:
        return False
    return verb is not None and verb.kind.startswith(("meet.", "sign.")) and whom is None


def role_told(parser: TitleParser, title: Title) -> str:
    """The role that the noun of a title tells by itself; "" for one in open words."""
    if title.first < title.noun:
        return ""  # "Assistant Solicitor General"
    noun = parser.chunks[title.noun]
    base = parser.context.loose.get(noun.start)
    return base.role if base is not None else str(noun.value) if noun.kind == "role" else ""

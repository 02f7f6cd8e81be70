"""Titles that do not say whose they are, beside names on a page of one state's publisher: "the Attorney General, Mr X",
"Chief State Attorney Y". They are of the publisher's state, where nothing around them speaks of another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ccpg_graph.extraction.naming.context import OFFICE_ROLES, STATE_ROLES, Context, named_lands
from ccpg_graph.extraction.naming.made_bodies import made_body
from ccpg_graph.extraction.naming.meant import ministry
from ccpg_graph.extraction.naming.mentions import Post
from ccpg_graph.extraction.naming.owner_roles import STATE_NAMED, is_of_land_meant
from ccpg_graph.extraction.naming.title_words import Title, TitleParser
from ccpg_graph.extraction.naming.told_posts import CHIEF
from ccpg_graph.extraction.naming.told_seats import is_loose, named, role_of, status_of, words_of
from ccpg_graph.extraction.words.chunks import Chunk, is_verb

GOVERNMENT = (STATE_ROLES | STATE_NAMED | {"chief-justice"}) - {"king", "emir"}
COMES = frozenset({"visit.a", "stay.a", "receive.p"})  # by which somebody comes to a state, or is received there


def home_seat(parser: TitleParser, title: Title, span: tuple[int, int], lands: set[str]) -> Post | None:
    """The post of a title with nobody's name, in the publisher's state; None where it may be of another.

    span: the chunks of name and title; lands: the states that the sentence before names."""
    context = parser.context
    home = context.land_of_topic()
    noun = parser.chunks[title.noun]
    base, status = context.loose.get(noun.start), status_of(parser, title)
    told_whose = title.owners or title.land is not None or title.strange or title.place is not None or title.seat
    told_whose = told_whose or is_of_land_meant(context, parser.chunks, max(span[1], title.end))
    if home is None or told_whose or noun.kind == "POST" or not is_at_home(parser, span, home, lands):
        return None
    told = words_of(parser, title)
    if base is not None and base.body is not None:
        return in_home(context, base, told, home)
    role = role_of(parser, title, None)
    if title.subject or role == "counsel":
        return of_office(context, role, told, home)
    if role in OFFICE_ROLES and context.office_country() in (home, None) and not context.is_of_other_land():
        post = Post(role, told, context.office(home), home, status, whole=False)
        return None if role == CHIEF and context.holders(post) else post
    if role in GOVERNMENT:
        return Post(role, told, None, home, status, whole=False)
    return None


def in_home(context: Context, base: Post, told: str, home: str) -> Post | None:
    """The post in a ministry that its title alone names, or in a part of a body of which nothing tells more than its
    state."""
    body = base.body
    if body is not None and body.kind == "Ministry" and body.bare and body.slug:
        made = ministry(context, body.name, home, body.slug)
    elif body is not None and not body.bare and is_loose(context, body):
        made = made_body(context, body.kind, body.name, home, None)
    else:
        return None
    return Post(base.role, told, made, home, base.status, whole=False)


def of_office(context: Context, role: str, told: str, home: str) -> Post | None:
    """The post of a prosecutor or a state's counsel of some rank ("Principal State Attorney"), of whom a state's office
    has many."""
    own = any(word in told.lower() for word in context.vocabulary.listed("ranks_of_offices"))
    if not own or context.office_country() not in (home, None):
        return None
    return named(context, Post(role, told, context.office(home), home, whole=False))


def is_at_home(parser: TitleParser, span: tuple[int, int], home: str, lands: set[str]) -> bool:
    """Does nothing around a name and its title speak of another state: neither the clause before it, nor the sentence
    before, nor what follows without a verb between; and does the person not come to the state as a guest?"""
    context, chunks = parser.context, parser.chunks
    if context.states_named - {home} and not (home in context.states_named or home in context.lands):
        return False
    elsewhere = context.home is not None and context.is_elsewhere()
    alone = home in lands if context.home is not None else not lands - {home}
    if elsewhere or (lands and not alone):
        return False
    start = next((j + 1 for j in reversed(range(span[0])) if parts(chunks[j])), 0)
    end = next((j for j in range(span[1], len(chunks)) if parts(chunks[j])), len(chunks))
    near = [*chunks[start : span[0]], *chunks[span[1] : end]]
    if set(lands_of(context, near)) - {home} or is_received(context, chunks[:start], home):
        return False
    verb = chunks[end].kind if end < len(chunks) else ""
    return not (verb in COMES and home in set(lands_of(context, chunks[end:])))


def is_received(context: Context, before: Sequence[Chunk], home: str) -> bool:
    """Does somebody of the state receive or meet the person ("President A hosted President B"), who is a guest then?"""
    acts = before[-1].kind if before else ""
    return acts in ("receive.a", "meet.a") and home in set(lands_of(context, before))


def parts(chunk: Chunk) -> bool:
    """Does a chunk part one clause from the next: a verb, a semicolon?"""
    return chunk.kind in (";", ":") or is_verb(chunk)


def lands_of(context: Context, chunks: Sequence[Chunk]) -> Iterator[str]:
    """The states that chunks name, by themselves, by their towns, or as those of bodies, posts and persons."""
    yield from named_lands(context, list(chunks))
    for chunk in chunks:
        if chunk.kind == "BODY":
            yield from (ref.country for ref in chunk.value.refs if ref.country)
        elif chunk.kind == "POST":
            yield from (post.country for post in chunk.value.posts if post.country)
        elif chunk.kind == "PERSON":
            yield from (post.country for post in chunk.value.person.posts if post.country)

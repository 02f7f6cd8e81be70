"""Titles that do not say whose they are, beside names on a page of one state's publisher: "the Attorney General, Mr X",
"Chief State Attorney Y". They are of the publisher's state, where nothing around them speaks of another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from dataclasses import replace as changed

from ccpg_graph.extraction.naming.context import (
    LOCAL_ROLES,
    OFFICE_ROLES,
    SEATS_OF_UNIONS,
    STATE_ROLES,
    Context,
    named_lands,
)
from ccpg_graph.extraction.naming.made_bodies import made_body
from ccpg_graph.extraction.naming.meant import ministry
from ccpg_graph.extraction.naming.mentions import BodyRef, Post, slugify
from ccpg_graph.extraction.naming.owner_roles import STATE_NAMED, is_of_land_meant
from ccpg_graph.extraction.naming.regions import region_in
from ccpg_graph.extraction.naming.title_words import Title, TitleParser
from ccpg_graph.extraction.naming.told_posts import CHIEF, beside_chief
from ccpg_graph.extraction.naming.told_seats import (
    find_post,
    is_loose,
    named,
    office_of_region,
    role_of,
    role_of_noun,
    status_of,
    words_of,
)
from ccpg_graph.extraction.words.chunks import Chunk, is_verb

GOVERNMENT = (STATE_ROLES | STATE_NAMED | {"chief-justice"}) - {"king", "emir"}
NAMES = frozenset({"SURNAME", "NAME", "Word", "PLACE", "REGION"})  # of what may be a part of a state
PROSECUTORS = OFFICE_ROLES | LOCAL_ROLES
SMALL = frozenset({"=for", "=of", "=the", "=and"})
HOUSES = frozenset({"Ministry", "Office"})
MEETS = frozenset({"meet.a", "receive.a", "receive.p"})
COMES = frozenset({"visit.a", "stay.a", "receive.p"})  # by which somebody comes to a state, or is received there


@dataclass(frozen=True, slots=True)
class Near:
    """What stands before a sentence. chunks, lands: those of the sentence before, and the states that it names; so_far:
    the states that the page has named until then; heading: the state whose people a list is headed to tell."""

    chunks: Sequence[Chunk] = ()
    lands: frozenset[str] = frozenset()
    so_far: frozenset[str] = frozenset()
    heading: Chunk | None = None


def home_seat(parser: TitleParser, title: Title, span: tuple[int, int], near: Near) -> Post | None:
    """The post of a title with nobody's name, in the publisher's state; None where it may be of another.

    span: the chunks of name and title."""
    context = parser.context
    home = context.land_of_topic()
    noun = parser.chunks[title.noun]
    base, status = context.loose.get(noun.start), status_of(parser, title)
    if near.heading is not None or is_of_land_meant(context, parser.chunks, max(span[1], title.end)):
        return None
    told_whose = title.land is not None or title.strange or title.place is not None or title.seat
    if not told_whose and not title.owners and (part := region_in(context, context.document.publisher)) is not None:
        return of_region(parser, title, span, near, part)
    if home is not None and is_seat_of_state(parser, title) and is_at_home(parser, span, home, near):
        told, plain = words_of(parser, title), title.first == title.noun == title.end - 1
        role = role_of(parser, title, None) if plain else slugify(told)
        return named(context, Post(role, told, None, home, status, whole=False))
    if home is None or told_whose or noun.kind == "POST" or not is_at_home(parser, span, home, near):
        return None
    if title.owners:  # "head of the Special Prosecutions Unit", of which nothing else tells whose
        at_home = Chunk("STATE", noun.start, noun.start, home)
        return find_post(parser, title, at_home) if not context.is_abroad() else None
    told = words_of(parser, title)
    if base is not None and base.body is not None:
        return in_home(context, base, told, home)
    role = role_of(parser, title, None)
    if is_of_government(parser, title):
        house = house_of(parser, title, home)
        return named(context, Post(role, told, house, home, status, whole=False))
    if title.subject or role == "counsel" or told.lower() in context.vocabulary.listed("ranks_of_offices"):
        return of_office(parser, title, Post(role, told, None, home, status, whole=False))
    if role in OFFICE_ROLES and context.office_country() in (home, None) and not context.is_of_other_land():
        post = Post(role, told, context.office(home), home, status, whole=False)
        return beside_chief(context, post) if role == CHIEF and context.holders(post) else post
    if role in GOVERNMENT:
        return named(context, Post(role, told, None, home, status, whole=False))
    return None


def of_region(parser: TitleParser, title: Title, span: tuple[int, int], near: Near, part: str) -> Post | None:
    """The post of a prosecutor's title on a page of a part of a state, which has an attorney general of its own. part:
    the region that the publisher's name names, by its slug."""
    region, noun = parser.context.vocabulary.registry.regions[part], parser.chunks[title.noun]
    name = region.names[parser.context.vocabulary.language][0]
    holders = [c for c in (*near.chunks, *parser.chunks[: span[0]]) if c.kind in ("PERSON", "POST", "BODY")]
    office = office_of_region(parser, title, Chunk("REGION", noun.start, noun.end, part), name)
    chief = title.first == title.noun and role_of_noun(parser, title) in OFFICE_ROLES
    if not chief or office is None or set(lands_of(parser.context, holders)) - {region.country}:
        return None
    role, status = role_of(parser, title, None), status_of(parser, title)
    return named(parser.context, Post(role, words_of(parser, title), office, region.country, status, whole=False))


def is_seat_of_state(parser: TitleParser, title: Title) -> bool:
    """Is it a title of which a state has one, whatever body that is of, or that of a deputy ("Commissioner of Police",
    "Deputy Ombudsman")?"""
    listed = parser.context.vocabulary.listed
    words = words_of(parser, title).lower().split()
    while words and words[0] in listed("title_leads") and " ".join(words) not in listed("seats_of_states"):
        words = words[1:]
    return title.land is None and not title.owners and " ".join(words) in listed("seats_of_states")


def is_of_government(parser: TitleParser, title: Title) -> bool:
    """Does a title name a secretary of a government by what he has charge of ("Justice Secretary", "Secretary for
    Justice")?"""
    known = parser.context.vocabulary.listed("portfolios")
    charge = charge_told(parser, title)
    member = parser.word(title.noun) in parser.context.vocabulary.listed("members_of_governments")
    one_sided = title.first == title.noun or title.nouns_end == title.noun + 1
    return member and one_sided and bool(charge) and known.issuperset(charge)


def charge_told(parser: TitleParser, title: Title) -> list[str]:
    """The words that say what the holder of a title has charge of, before its noun or behind it."""
    places = (*range(title.first, title.noun), *range(title.noun + 1, title.nouns_end))
    return [parser.word(i) for i in places if parser.kind(i) not in SMALL]


def house_of(parser: TitleParser, title: Title, home: str) -> BodyRef | None:
    """The one ministry or office of the state that the page names and that has the charge of a secretary in its name
    ("Secretary for Justice", beside "the Ministry of Justice and Constitutional Affairs")."""
    charge = set(charge_told(parser, title))
    found = [
        body
        for body in parser.context.bodies.values()
        if body.country == home and body.kind in HOUSES and not body.bare and charge <= set(body.name.lower().split())
    ]
    return found[0] if len(found) == 1 else None


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


def of_office(parser: TitleParser, title: Title, post: Post) -> Post | None:
    """The post of a prosecutor or a state's counsel of some rank ("Principal State Attorney", "Special Prosecutor"), of
    whom a state's office has many."""
    context, noun = parser.context, parser.chunks[title.noun]
    own = any(word in post.title.lower() for word in context.vocabulary.listed("ranks_of_offices"))
    lead = context.vocabulary.listed("title_leads")
    apart = any(  # "Anti-Corruption Chief Prosecutor", "Northern State Attorney-General"
        parser.kind(i) == "topic" or (parser.kind(i) in NAMES and parser.word(i) not in lead)
        for i in range(title.first, title.noun)
    )
    ranked = title.first < title.noun and title.nouns_end == title.noun + 1 and not title.seat
    own = not apart and (own or (ranked and noun.kind == "role" and noun.value in PROSECUTORS))
    if not own or context.office_country() not in (post.country, None) or post.country is None:
        return None
    return named(context, changed(post, body=context.office(post.country)))


def is_at_home(parser: TitleParser, span: tuple[int, int], home: str, told: Near) -> bool:
    """Does nothing around a name and its title speak of another state: neither the clause before it, nor the sentence
    before, nor what follows without a verb between; and does the person not come to the state as a guest?"""
    context, chunks, lands = parser.context, parser.chunks, told.lands
    so_far = told.so_far | lands | set(lands_of(context, chunks[: span[0]]))
    if so_far - {home} and home not in so_far | context.states_named | context.lands:
        return False
    elsewhere = context.home is not None and context.is_elsewhere()
    alone = home in lands if context.home is not None else not lands - {home}
    if elsewhere or (lands and not alone) or is_met_there(context, chunks[: span[0]], home):
        return False
    start = next((j + 1 for j in reversed(range(span[0])) if parts(chunks[j])), 0)
    end = next((j for j in range(span[1], len(chunks)) if parts(chunks[j]) or is_joined(chunks, j)), len(chunks))
    near = [*chunks[start : span[0]], *chunks[span[1] : end]]
    beside = set(lands_of(context, near))
    if beside - {home} or (not beside and is_received(context, chunks[:start], home)):
        return False
    verb = chunks[end].kind if end < len(chunks) else ""
    return not (verb in COMES and home in set(lands_of(context, chunks[end:])))


def is_met_there(context: Context, before: Sequence[Chunk], home: str) -> bool:
    """Do the words before somebody tell that he was met, and name another state and not this one ("the Prosecutor
    General went to Bulgaria, where he had talks with Minister X")?"""
    lands = set(lands_of(context, before))
    links = context.vocabulary.lexicon["clauses"]["links"]["with"]
    met = any(c.kind in MEETS or context.words(c.start, c.end).lower() in links for c in before)
    return met and bool(lands - {home}) and home not in lands


def is_joined(chunks: Sequence[Chunk], i: int) -> bool:
    """Does "and" at a chunk join somebody else, of whom what follows is told?"""
    after = next((c.kind for c in chunks[i + 1 : i + 4] if c.kind not in ("honorific", ".", "=the")), "")
    return chunks[i].kind == "=and" and after in ("PERSON", "POST", "STATE", "adjective", "NAME", "role")


def is_received(context: Context, before: Sequence[Chunk], home: str) -> bool:
    """Does somebody of the state receive or meet the person ("President A hosted President B"), who is a guest then?"""
    acts = before[-1].kind if before else ""
    return acts in ("receive.a", "meet.a") and home in set(lands_of(context, before))


def parts(chunk: Chunk) -> bool:
    """Does a chunk part one clause from the next: a verb, a semicolon?"""
    return chunk.kind in (";", ":") or is_verb(chunk)


def lands_of(context: Context, chunks: Sequence[Chunk]) -> Iterator[str]:
    """The states that chunks name, by themselves, by their towns, or as those of bodies, posts and persons."""
    yield from named_lands(context, [c for c in chunks if c.kind != "PLACE" or c.value not in SEATS_OF_UNIONS])
    for chunk in chunks:
        if chunk.kind == "BODY":
            yield from (ref.country for ref in chunk.value.refs if ref.country)
        elif chunk.kind == "POST":
            yield from (post.country for post in chunk.value.posts if post.country)
        elif chunk.kind == "PERSON":
            yield from (post.country for post in chunk.value.person.posts if post.country)

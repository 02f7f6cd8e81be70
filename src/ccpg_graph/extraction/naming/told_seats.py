"""What post a title is: its role in the words told, and the body or the state whose it is. A body that no registry
knows becomes a thing with its name as told; a title of which nobody tells whose it is, is no post."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace as changed

from ccpg_graph.extraction.naming.context import LOCAL_ROLES, OFFICE_ROLES, STATE_ROLES, Context
from ccpg_graph.extraction.naming.local_offices import local_office, office_at
from ccpg_graph.extraction.naming.made_bodies import made_body
from ccpg_graph.extraction.naming.meant import ENVOYS, called_so, find_meant, ministry, role_in
from ccpg_graph.extraction.naming.mentions import BodyRef, Post, slugify
from ccpg_graph.extraction.naming.owner_roles import is_department
from ccpg_graph.extraction.naming.title_words import UNPLACED, Title, TitleParser
from ccpg_graph.extraction.words.chunks import Chunk

CHAIRS = frozenset({"chair", "co-chair", "deputy-chair", "treasurer"})  # of unions of states, and of none of these
HEADS = frozenset({"head", "deputy-head", "director", "deputy-director", "chair", "deputy-chair"})


def find_post(parser: TitleParser, title: Title, owner: Chunk | None = None) -> Post | None:
    """The post of a title; None where nothing tells whose it is. owner: the body or the state that the words around
    tell, where the title does not say so itself."""
    context, chunks = parser.context, parser.chunks
    base = base_of(context, chunks[title.noun])
    if base is not None and not base.whole and title.place is not None and title.place.kind == "REGION":
        base = changed(base, body=None, country=None)  # of the region, and not of the publisher's state
    told, given = words_of(parser, title), owner is not None and owner.kind != "BODY"
    land = title.land or (base.country if base is not None else None)
    if base is not None and base.body is not None and base.role in ENVOYS:
        land = base.country  # "of the Embassy of A in B": where it stands is not whose it is
    around = str(owner.value) if given and owner is not None else None
    bodies = [base.body] if base is not None and base.body is not None and land == base.country else []
    found: list[BodyRef | None] = []
    for chunk in reversed(title.owners):  # the last first: a state told behind a body is that of what stands before
        told_land = land or around or next(filter(None, map(country_of, found)), None)
        found.insert(0, None if has_charge(chunks, chunk) else body_of(context, chunk, title, told_land))
    if found and (found[0] is None or found[0].bare) and is_part_only(title.owners[0]):
        title = of_part(parser, title)
    bodies += [ref for ref in found if ref is not None]
    bodies = [ref for ref in bodies if not ref.bare]
    if not bodies and (title.owners or title.strange):
        return None  # "of the department", of which nothing tells more
    if owner is not None and land is None and (not bodies or (len(bodies) == 1 and is_loose(context, bodies[0]))):
        bodies, land = (bodies, around) if given else ([*bodies, owner.value.refs[0]], None)
        title = changed(title, parted=title.parted or len(bodies) > 1)
    if not bodies and not title.owners and land is not None and (made := ministry_told(context, base, land)):
        bodies = [made]
    post = Post(role_of(parser, title, base), told, None, land, status_of(parser, title))
    if bodies:
        return in_body(context, title, post, bodies, in_full(context, title))
    if title.place is not None and not title.owners and (office := office_of_part(parser, title)) is not None:
        return named(context, changed(post, body=office, country=office.country))
    if land is not None and (title.superior in OFFICE_ROLES | LOCAL_ROLES or is_rank_of_office(parser, title)):
        return named(context, changed(post, body=context.office(land)))
    if land is None or (given and title.land is None and post.role in HEADS):
        return None  # "the Director" of a side is the director of nobody knows what
    return of_land(context, post, subject=title.subject)


def is_rank_of_office(parser: TitleParser, title: Title) -> bool:
    """Is it a rank below that of the head of a prosecution office ("Deputy Assistant Attorney General")?"""
    leads, noun = parser.context.vocabulary.listed("title_leads"), parser.chunks[title.noun]
    ranked = title.first < title.noun and title.end == title.noun + 1 and noun.kind == "role"
    return (
        ranked and noun.value in OFFICE_ROLES and all(parser.word(i) in leads for i in range(title.first, title.noun))
    )


def office_of_part(parser: TitleParser, title: Title) -> BodyRef | None:
    """The office of a part of a state whose prosecutor a title tells: of a region, which may have a chief of its own
    ("Attorney General of Texas"), or of a town ("Public Prosecutor of First Instance in Athens")."""
    context, place = parser.context, title.place
    if place is None:
        return None
    name = context.words(place.start, place.end)
    if place.kind == "REGION":
        return office_of_region(parser, title, place, name)
    if role_of_noun(parser, title) not in LOCAL_ROLES:
        return None
    levels = [c for c in parser.chunks[title.noun + 1 : title.end] if c.kind == "office_level"]
    if levels and levels[0].start < place.start:
        name = context.words(levels[0].start, place.end)
    return local_office(context, f"{context.vocabulary.lexicon['local_office_of']} {name}", [place, *levels], None)


def office_of_region(parser: TitleParser, title: Title, region: Chunk, name: str) -> BodyRef | None:
    """The office of a region whose chief prosecutor, deputy or prosecutor a title tells; None for any other title.
    name: that of the region."""
    context, noun, role = parser.context, parser.chunks[title.noun], role_of_noun(parser, title)
    if role in LOCAL_ROLES:
        return local_office(context, f"{context.vocabulary.lexicon['local_office_of']} {name}", [region], None)
    if role not in OFFICE_ROLES:
        return None
    chief = context.words(noun.start, noun.end).title().removeprefix(context.vocabulary.lexicon["deputy_before"])
    return local_office(context, office_of_chief(context, chief, name), [region], None)


def role_of_noun(parser: TitleParser, title: Title) -> str:
    """The role that the noun of a title tells; "" for a word of no listed role."""
    noun = parser.chunks[title.noun]
    base = base_of(parser.context, noun)
    return base.role if base is not None else str(noun.value) if noun.kind == "role" else ""


def office_of_chief(context: Context, chief: str, place: str) -> str:
    """How the office of a region's chief prosecutor is called, by his title."""
    pattern: str = context.vocabulary.lexicon["office_of_chief"]
    return pattern.format(chief=chief, place=place)


def ministry_told(context: Context, base: Post | None, land: str) -> BodyRef | None:
    """The ministry of a state of which a minister's title names no more than the charge."""
    body = base.body if base is not None else None
    if body is None or body.kind != "Ministry" or not body.bare or not body.slug:
        return None
    return ministry(context, body.name, land, body.slug)


def is_part_only(owner: Chunk) -> bool:
    """Can a noun that is nobody's name be a part of the body told behind it, and no office of prosecutors?"""
    return owner.kind == "part" or (owner.kind == "bodyword" and owner.value.kind != "Office")


def of_part(parser: TitleParser, title: Title) -> Title:
    """A title of which a part of a body that nobody knows by itself is the charge ("Head of the Office, Ministry of
    …"): it is no seat in the body above."""
    end = title.owners[0].end
    nouns_end = next((i + 1 for i, c in enumerate(parser.chunks) if c.end == end), title.nouns_end)
    return changed(title, nouns_end=nouns_end, subject=True)


def base_of(context: Context, noun: Chunk) -> Post | None:
    """The post that a reader has made of the noun of a title, whether it could be placed or not."""
    return noun.value.posts[0] if noun.kind == "POST" else context.loose.get(noun.start)


def status_of(parser: TitleParser, title: Title) -> str:
    """The status that the words before a title tell, or those that were read as one with its noun, or stand in it
    ("Chargé d'Affaires ad interim")."""
    told = f" {words_of(parser, title).lower()} "
    if title.status == "Current" and any(f" {words} " in told for words in parser.context.vocabulary.listed("interim")):
        return "Acting"
    base = base_of(parser.context, parser.chunks[title.noun])
    return base.status if base is not None and title.status == "Current" else title.status


def words_of(parser: TitleParser, title: Title) -> str:
    """The words of a title, without those of its status."""
    chunks, base = parser.chunks, base_of(parser.context, parser.chunks[title.noun])
    if title.leads and not title.subject:
        body = parser.context.words(chunks[title.noun].end, chunks[title.end - 1].end)
        head_of: str = parser.context.vocabulary.lexicon["head_of"]
        return head_of.format(body=body)
    if base is None or title.noun > title.first:
        return parser.context.words(chunks[title.first].start, chunks[title.end - 1].end)
    behind = chunks[title.noun].end, chunks[title.end - 1].end
    comma = parser.kind(title.noun + 1) == ","
    rest = parser.context.words(*behind) if behind[0] < behind[1] else ""
    return f"{base.title}{'' if comma else ' '}{rest}".strip()


def of_land(context: Context, post: Post, *, subject: bool) -> Post | None:
    """The post of a title with which a state alone is told. subject: does it say more than its noun?"""
    if post.role in OFFICE_ROLES and post.country is not None:
        return changed(post, body=context.office(post.country))
    if post.role in CHAIRS and not subject:
        return None  # "Chair X (A)": of an association, where A's is the chair
    if post.role in LOCAL_ROLES:
        return None  # one of many, or the chief of all: "Egypt's public prosecutor"
    ranks = context.vocabulary.listed("ranks_of_prosecutions")
    if post.country is not None and any(rank in post.title.lower() for rank in ranks):
        return named(context, changed(post, body=context.office(post.country)))
    known = post.role in STATE_ROLES or post.role in context.vocabulary.registry.roles
    return named(context, post) if known or subject else None


def in_full(context: Context, title: Title) -> str:
    """A part of a body with the body whose it is, in the words of a title; "" where it tells none."""
    row = title.owners
    behind = len(row) > 1 and all(a.end <= b.start for a, b in itertools.pairwise(row))
    return context.words(row[0].start, row[-1].end).removeprefix("the ") if behind else ""


def in_body(context: Context, title: Title, post: Post, bodies: list[BodyRef], told: str = "") -> Post | None:
    """The post of a title in the first of its bodies, which is a part of the next where it is not known by itself.
    told: how the two are told together."""
    body, above = bodies[0], next(iter(bodies[1:]), None)
    if above is not None and title.parted and is_loose(context, body) and is_department(context, body):
        # A row of title, body, state: "Director of the Blue Department, Ministry of Justice, Kingdom of X".
        own = (
            post.title if body.name in post.title.partition(",")[0] else f"{post.title.partition(',')[0]}, {body.name}"
        )
        return named(
            context, changed(post, role=slugify(own.partition(", " + above.name)[0]), body=above, country=above.country)
        )
    if is_loose(context, body):
        country = above.country if above is not None else post.country
        if above is None and country is None and is_unowned(context, body):
            return None
        body = made_body(context, body.kind, body.name, country, above, told) if above or country else body
    elif title.place is not None and body.kind == "Office" and not body.local:
        return None  # "the prosecutor of the Service in Northtown" is one of a branch
    if not title.subject and not (title.apposed and post.role in HEADS):
        role = role_in(body, post.role, context.vocabulary.lexicon["ministry_of"])
        body = office_at(context, role, body)
        post = changed(post, role=role)
    return named(context, changed(post, body=body, country=body.country))


def owned(context: Context, post: Post, owners: list[BodyRef]) -> Post:
    """A post in a body of which nothing told whose it is, once the row tells the body above it."""
    if post.body is None or not owners or not is_loose(context, post.body):
        return post
    body = made_body(context, post.body.kind, post.body.name, owners[0].country, owners[0])
    return changed(post, body=body, country=body.country)


def is_unowned(context: Context, body: BodyRef) -> bool:
    """Is it a part of some body ("the Extradition Division"), of which nothing tells whose?"""
    words = body.name.lower().split()
    return is_department(context, body) and not context.vocabulary.listed("parts_of_bodies").isdisjoint(words)


def is_loose(context: Context, body: BodyRef) -> bool:
    """Is it a body of which nothing tells yet whose it is?"""
    known = body.slug in context.vocabulary.registry.bodies
    return not known and body.country is None and body.parent is None and body.kind in UNPLACED


def has_charge(chunks: Sequence[Chunk], part: Chunk) -> bool:
    """Is a bare noun for a part told with what it has charge of ("the department of forensic science"), so that it
    takes up none that was named before?"""
    if part.kind != "part" or part.end - part.start > 1:
        return False
    behind = next((i for i, c in enumerate(chunks) if c.start == part.end), len(chunks))
    kinds = [c.kind for c in chunks[behind : behind + 3] if c.kind != "=the"]
    return kinds[:1] in (["=of"], ["=for"]) and kinds[1:2] not in (["BODY"], ["bodyword"], ["STATE"], ["part"])


def body_of(context: Context, chunk: Chunk, title: Title, land: str | None) -> BodyRef | None:
    """The body that an owner's chunk names: a BODY, a bare noun that the document explains or its state makes whole, a
    part of an office, or an acronym by its letters as told, which on a page of one state is that state's. land: the
    state told with the title, or around it."""
    place = title.place
    if chunk.kind == "BODY":
        return chunk.value.refs[0] if len(chunk.value.refs) == 1 else None
    if chunk.kind == "bodyword":
        called = called_so(context, chunk.value.name) if chunk.value.kind == "Office" else set()
        if chunk.value.kind == "Office" and land is not None and not chunk.value.local and (called or {land}) >= {land}:
            return context.office(land)
        return find_meant(context, chunk.value) or court_of(context, chunk, title, land)
    name = context.words(chunk.start, chunk.end)
    if chunk.kind == "part" and chunk.end - chunk.start == 1 and name.islower():
        return taken_up(context, name)
    if chunk.kind == "part":
        if name.islower():
            name = context.words(chunk.start, max(title.owners[-1].end, chunk.end))
        trains = any(word in name.lower() for word in context.vocabulary.lexicon["training_words"])
        return BodyRef(slugify(name), "TrainingInstitution" if trains else "Body", name)
    if name in context.aliases:
        return context.aliases[name]
    if (meant := by_initials(context, name)) is not None:
        return meant
    if context.home is None:
        return None
    behind = place is not None and chunk.end < place.start
    name = context.words(chunk.start, place.end) if behind and place is not None else name
    return made_body(context, "Body", name, context.home, None)


def country_of(body: BodyRef | None) -> str | None:
    """The state of a body."""
    return body.country if body is not None else None


def court_of(context: Context, noun: Chunk, title: Title, land: str | None) -> BodyRef | None:
    """The court of a state, or of a town of it ("Court of Appeal of Northtown, A"); None for any other noun."""
    if noun.value.kind != "Court" or noun.end - noun.start == 1:
        return None
    place = title.place if title.place is not None and title.place.start >= noun.end else None
    land = land or (context.land_of(place.value) if place is not None else None)
    name = context.words(noun.start, place.end if place is not None else noun.end)
    return made_body(context, "Court", name, land, None) if land is not None else None


def taken_up(context: Context, noun: str) -> BodyRef | None:
    """The one body of the document that a noun in small letters takes up ("of the ministry")."""
    found = [b for b in context.bodies.values() if b.country and noun in b.name.lower().split() and not b.bare]
    return found[0] if len(found) == 1 else None


def by_initials(context: Context, letters: str) -> BodyRef | None:
    """The one body of the document of whose name the letters are the initials."""
    small = context.vocabulary.listed("function_words")
    found = [
        body
        for body in context.bodies.values()
        if letters == "".join(w[0] for w in re.split(r"[\s-]+", body.name) if w and w.lower() not in small).upper()
    ]
    return found[0] if len(found) == 1 else None


def role_of(parser: TitleParser, title: Title, base: Post | None) -> str:
    """The role of a title: that of its noun, or where more is told than the noun its own words."""
    if title.leads and not title.subject:
        return "head"
    noun = parser.chunks[title.noun]
    if not title.subject and base is not None:
        return base.role
    if noun.kind == "POST" and base is not None and title.noun > title.first:
        return slugify(parser.context.words(parser.chunks[title.first].start, noun.start), base.role)
    if noun.kind == "role" and not title.subject:
        return str(noun.value)
    first, last = parser.chunks[title.first], parser.chunks[max(title.nouns_end, title.noun + 1) - 1]
    told = parser.context.words(first.start, last.end)
    return slugify(told.removesuffix(parser.context.vocabulary.lexicon["plural_ending"]) if parser.several else told)


def named(context: Context, post: Post) -> Post:
    """The post with the words of its role, where the registry has no such role."""
    return post if post.role in context.vocabulary.registry.roles else changed(post, named=post.title)

"""What post a title is: its role in the words told, and the body or the state whose it is. A body that no registry
knows becomes a thing with its name as told; a title of which nobody tells whose it is, is no post."""

from __future__ import annotations

import re
from dataclasses import replace as changed

from ccpg_graph.extraction.naming.context import LOCAL_ROLES, OFFICE_ROLES, STATE_ROLES, Context
from ccpg_graph.extraction.naming.local_offices import office_at
from ccpg_graph.extraction.naming.made_bodies import made_body
from ccpg_graph.extraction.naming.meant import find_meant, role_in
from ccpg_graph.extraction.naming.mentions import BodyRef, Post, slugify
from ccpg_graph.extraction.naming.owner_roles import is_department
from ccpg_graph.extraction.naming.title_words import Title, TitleParser
from ccpg_graph.extraction.words.chunks import Chunk

HEADS = frozenset({"head", "deputy-head", "director", "deputy-director", "chair", "deputy-chair"})
UNPLACED = frozenset({"Body", "Ministry", "TrainingInstitution", "Court", "Secretariat", "Association"})


def find_post(parser: TitleParser, title: Title, owner: Chunk | None = None) -> Post | None:
    """The post of a title; None where nothing tells whose it is. owner: whom the sentence makes its holder speak for,
    where the title does not say so itself."""
    context, chunks = parser.context, parser.chunks
    base = base_of(context, chunks[title.noun])
    told = words_of(parser, title)
    bodies = [base.body] if base is not None and base.body is not None else []
    land = title.land or (base.country if base is not None else None)
    bodies += [ref for chunk in title.owners if (ref := body_of(context, chunk, title.place)) is not None]
    bodies = [ref for ref in bodies if not ref.bare]
    if not bodies and (title.owners or title.strange):
        return None  # "of the department", of which nothing tells more
    if not bodies and land is None and owner is not None:
        bodies, land = ([owner.value.refs[0]], None) if owner.kind == "BODY" else ([], str(owner.value))
    post = Post(role_of(parser, title, base), told, None, land, status_of(parser, title))
    if bodies:
        return in_body(context, title, post, bodies)
    return of_land(context, post, subject=title.subject) if land is not None else None


def base_of(context: Context, noun: Chunk) -> Post | None:
    """The post that a reader has made of the noun of a title, whether it could be placed or not."""
    return noun.value.posts[0] if noun.kind == "POST" else context.loose.get(noun.start)


def status_of(parser: TitleParser, title: Title) -> str:
    """The status that the words before a title tell, or those that were read as one with its noun."""
    base = base_of(parser.context, parser.chunks[title.noun])
    return base.status if base is not None and title.status == "Current" else title.status


def words_of(parser: TitleParser, title: Title) -> str:
    """The words of a title, without those of its status."""
    chunks, base = parser.chunks, base_of(parser.context, parser.chunks[title.noun])
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
    if post.role in LOCAL_ROLES:
        return None  # one of many, or the chief of all: "Egypt's public prosecutor"
    known = post.role in STATE_ROLES or post.role in context.vocabulary.registry.roles
    return named(context, post) if known or subject else None


def in_body(context: Context, title: Title, post: Post, bodies: list[BodyRef]) -> Post | None:
    """The post of a title in the first of its bodies, which is a part of the next where it is not known by itself."""
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
        body = made_body(context, body.kind, body.name, country, above) if above or country else body
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


def body_of(context: Context, chunk: Chunk, place: Chunk | None) -> BodyRef | None:
    """The body that an owner's chunk names: a BODY, a bare noun that the document explains, a part of an office, or an
    acronym by its letters as told, which on a page of one state is that state's. place: where its holder sits."""
    if chunk.kind == "BODY":
        return chunk.value.refs[0] if len(chunk.value.refs) == 1 else None
    if chunk.kind == "bodyword":
        return find_meant(context, chunk.value)
    name = context.words(chunk.start, chunk.end)
    if chunk.kind == "part":
        return BodyRef(slugify(name), "Body", name)
    if name in context.aliases:
        return context.aliases[name]
    if (meant := by_initials(context, name)) is not None:
        return meant
    if context.home is None:
        return None
    behind = place is not None and chunk.end < place.start
    name = context.words(chunk.start, place.end) if behind and place is not None else name
    return made_body(context, "Body", name, context.home, None)


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
    noun = parser.chunks[title.noun]
    if not title.subject and base is not None:
        return base.role
    if noun.kind == "role" and not title.subject:
        return str(noun.value)
    first, last = parser.chunks[title.first], parser.chunks[max(title.nouns_end, title.noun + 1) - 1]
    return slugify(parser.context.words(first.start, last.end))


def named(context: Context, post: Post) -> Post:
    """The post with the words of its role, where the registry has no such role."""
    return post if post.role in context.vocabulary.registry.roles else changed(post, named=post.title)

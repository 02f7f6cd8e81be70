"""Posts: a role with whose it is. "Prosecutor General of Belarus", "the CCPG Chairman", "the Russian Prosecutor General"."""

from __future__ import annotations

from dataclasses import dataclass, replace as changed

from ccpg_graph.extraction.bodies import find_meant, slugify
from ccpg_graph.extraction.chunker import replace
from ccpg_graph.extraction.chunks import Chunk
from ccpg_graph.extraction.context import OFFICE_ROLES, STATE_ROLES, Context
from ccpg_graph.extraction.grammar import Match
from ccpg_graph.extraction.mentions import BodyRef, Post, Posts

GENERAL_ROLES = frozenset({"member", "head", "prosecutor", "representative", "president", "secretary", "judge", "governor"})


def join_posts(context: Context, chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with POST chunks in place of roles and of what says whose they are.

    A role without an owner becomes a POST where its words are capitals or it can only be one (a prosecutor general);
    `settle_posts` gives it an owner, or makes it a plain word again.
    """
    if not any(c.kind == "role" for c in chunks):
        return chunks
    reader = PostReader(context, chunks)
    encoded = context.vocabulary.grammar.alphabet.encode(chunks)
    return replace(chunks, list(context.vocabulary.grammar.find("post", encoded)), reader.build)


@dataclass(slots=True)
class PostReader:
    """Builds POST chunks over one sentence."""

    context: Context
    chunks: list[Chunk]

    def group(self, match: Match, name: str) -> list[Chunk]:
        where = match.span(name)
        return self.chunks[where[0] : where[1]] if where else []

    def build(self, match: Match) -> Chunk | None:
        """The chunk of one match of the `post` stage."""
        role = self.group(match, "role")[0]
        first, last = self.chunks[match.start], self.chunks[match.end - 1]
        status = next((c.value for c in self.group(match, "status")), "Current")
        title = self.context.words(first.start, last.end)
        states = [c.value for c in self.group(match, "states") if c.kind in ("STATE", "adjective")]
        plural = self.is_plural(role)
        if len(states) > 1:
            seats = [self.of_state(role.value, title, s, status) for s in states]
            return self.chunk(first, last, *(changed(p, plural=True) for p in seats))
        owner = next((c for name in ("target", "owner") for c in self.group(match, name)), None)
        if states:
            post = self.of_state(role.value, title, states[0], status)
        elif owner is not None and owner.kind == "BODY":
            post = self.of_body(role.value, title, owner.value.refs[0], status)
        elif subject := self.group(match, "subject"):
            post = self.of_ministry(role.value, title, subject, self.group(match, "land"), status)
        else:
            if not self.stands_alone(role):
                return None
            post = Post(role.value, title, None, None, status, whole=False)
        return self.chunk(first, last, changed(post, plural=plural))

    def chunk(self, first: Chunk, last: Chunk, *posts: Post) -> Chunk:
        placed = tuple(changed(p, start=first.start, end=last.end) for p in posts)
        return Chunk("POST", first.start, last.end, Posts(placed))

    def is_plural(self, role: Chunk) -> bool:
        tokens = self.context.text.tokens
        return any(tokens[i].text.lower() in self.context.vocabulary.plurals for i in range(role.start, role.end))

    def stands_alone(self, role: Chunk) -> bool:
        """Can the role be a post of somebody in particular without saying whose?"""
        if self.is_plural(role):
            return False
        tokens = self.context.text.tokens
        capital = all(tokens[i].is_capital or tokens[i].kind != "word" or len(tokens[i].text) < 4 for i in range(role.start, role.end))
        return capital or role.value in OFFICE_ROLES

    def of_state(self, role: str, title: str, country: str, status: str) -> Post:
        """A post that a state's name tells: of its prosecution office, or of the state itself."""
        if role in OFFICE_ROLES:
            return Post(role, title, self.context.office(country), country, status)
        return Post(role, title, None, country, status)

    def of_body(self, role: str, title: str, body: BodyRef, status: str) -> Post:
        """A post in a body. The head of a state's prosecution office is its prosecutor general."""
        if body.kind == "Office" and not body.local and role in ("head", "chair") and not body.bare:
            role = "prosecutor-general"
        return Post(role, title, body, body.country, status)

    def of_ministry(self, role: str, title: str, subject: list[Chunk], land: list[Chunk], status: str) -> Post:
        """"Minister of Internal Affairs of Uzbekistan": a post of a ministry that only the minister's title names."""
        country = land[0].value if land else self.context.home
        words = self.context.words(subject[0].start, subject[-1].end)
        name = f"{self.context.vocabulary.lexicon['ministry_of']} {words}"
        known = self.context.vocabulary.registry.bodies.get(slugify(country or "", name))
        ref = self.context.body(known) if known else BodyRef(slugify(country or "", name), "Ministry", name, country)
        return Post(role, title, ref, country, status)


def settle_posts(context: Context, chunks: list[Chunk]) -> None:
    """Gives an owner to posts that do not name one, where the document leaves no doubt; others become plain words again."""
    for chunk in chunks:
        if chunk.kind != "POST":
            continue
        settled = tuple(p for p in (settle(context, post) for post in chunk.value.posts) if p is not None)
        if settled:
            chunk.value = Posts(settled)
        else:
            chunk.kind = "role"
            chunk.value = chunk.value.posts[0].role


def settle(context: Context, post: Post) -> Post | None:
    """The post with its owner; None where it cannot be told."""
    if post.body is not None and post.body.bare:
        owner = find_meant(context, post.body)
        return changed(post, body=owner, country=owner.country) if owner else None
    if post.body is not None or post.country is not None:
        return post
    country = context.office_country()
    if post.role in OFFICE_ROLES and country:
        return changed(post, body=context.office(country), country=country)
    if post.role in STATE_ROLES and context.home:
        return changed(post, country=context.home)
    return None

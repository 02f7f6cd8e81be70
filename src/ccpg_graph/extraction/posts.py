"""Posts: a role with whose it is. "Prosecutor General of Belarus", "the CCPG Chairman", "the Russian Prosecutor General"."""

from __future__ import annotations

from dataclasses import dataclass, replace as changed

from ccpg_graph.extraction.actors import UNIONS
from ccpg_graph.extraction.bodies import find_meant, slugify
from ccpg_graph.extraction.chunker import replace
from ccpg_graph.extraction.chunks import Chunk
from ccpg_graph.extraction.context import OFFICE_ROLES, STATE_ROLES, Context
from ccpg_graph.extraction.grammar import Match
from ccpg_graph.extraction.mentions import BodyRef, Post, Posts

COUNCIL_ROLES = frozenset(
    {"executive-secretary"}
)  # titles that a council of prosecutors has and their offices have not


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


MINISTERS = frozenset({"minister", "deputy-minister"})
ENVOYS = frozenset({"ambassador", "charge-d-affaires", "representative"})
COUNTERPART = "counterpart"  # stands for the role until `settle_posts` finds it


def heads_union(role: str, body: BodyRef) -> bool:
    """Would the role make somebody head of a union of states ("head of CIS prosecutors' council")?"""
    return body.slug in UNIONS and not role.endswith("secretary-general") and not role.endswith("executive-secretary")


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
        if self.is_beside(match):
            return None
        if self.group(match, "counter"):
            return self.counterpart(match)
        role = self.group(match, "role")[0]
        first, last = self.chunks[match.start], self.chunks[match.end - 1]
        status = next((c.value for c in self.group(match, "status")), "Current")
        title = self.context.words(first.start, last.end)
        states = [c.value for c in self.group(match, "states") if c.kind in ("STATE", "adjective")]
        if not self.is_sound(match, role):
            return None
        plural = self.context.is_plural(role)
        if len(states) > 1:
            seats = [self.of_state(role.value, title, s, status) for s in states]
            return self.chunk(first, last, *(changed(p, plural=True) for p in seats))
        owner = next((c for name in ("target", "owner") for c in self.group(match, name)), None)
        if owner is not None and owner.kind == "BODY" and len(owner.value.refs) > 1:
            seats = [self.of_body(role.value, title, ref, status) for ref in owner.value.refs]
            return self.chunk(first, last, *(changed(p, plural=True) for p in seats))
        if states and not match.span("before"):
            post = self.of_state(role.value, title, states[0], status)
        elif owner is not None and owner.kind == "BODY" and not heads_union(role.value, owner.value.refs[0]):
            slug = f"deputy-{role.value}" if self.group(match, "deputy") else role.value
            post = self.of_body(slug, title, owner.value.refs[0], status)
        elif before := self.group(match, "before"):
            land = [c for c in self.group(match, "states") if c.kind != "'"]
            post = self.of_ministry(role.value, title, before, land, status)
        elif subject := self.group(match, "subject"):
            post = self.of_ministry(role.value, title, subject, self.group(match, "land"), status)
        else:
            if not self.stands_alone(role):
                return None
            post = Post(role.value, title, None, None, status, whole=False)
        return self.chunk(first, last, changed(post, plural=plural))

    def is_sound(self, match: Match, role: Chunk) -> bool:
        """Does the rule fit the role? "Minister" takes a subject, an ambassador a second state; a state has no plain prosecutor,
        and a state's noun before a title must not hang on a preposition ("in Armenia Prosecutor General …")."""
        rule = match.rule.partition(".")[2]
        if rule.startswith("minister"):
            return role.value in MINISTERS
        if rule.startswith("ambassador"):
            return role.value in ENVOYS
        if rule in ("of_state", "noun_state", "adjective") and role.value == "prosecutor":
            return self.context.is_plural(role)
        if rule == "noun_state" and match.start:
            return not self.chunks[match.start - 1].kind.startswith("=")
        return True

    def is_beside(self, match: Match) -> bool:
        """Do the words before the role make it another's: an assistant to, the wife of, a candidate for it?"""
        i = match.start - 1
        while i >= 0 and self.chunks[i].kind in ("=the", "=a", "=an"):
            i -= 1
        return i >= 0 and self.chunks[i].kind in ("deputy", "aide")

    def counterpart(self, match: Match) -> Chunk:
        """ "His Tajik counterpart": the same seat in another state; which seat, the rest of the sentence tells."""
        first, last = self.chunks[match.start], self.chunks[match.end - 1]
        country = self.group(match, "states")[0].value
        return self.chunk(first, last, Post(COUNTERPART, self.context.words(first.start, last.end), None, country))

    def chunk(self, first: Chunk, last: Chunk, *posts: Post) -> Chunk:
        placed = tuple(changed(p, start=first.start, end=last.end) for p in posts)
        return Chunk("POST", first.start, last.end, Posts(placed))

    def stands_alone(self, role: Chunk) -> bool:
        """Can the role be a post of somebody in particular without saying whose?"""
        if self.context.is_plural(role):
            return False
        tokens = self.context.text.tokens
        capital = all(
            tokens[i].is_capital or tokens[i].kind != "word" or len(tokens[i].text) < 4
            for i in range(role.start, role.end)
        )
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
        """ "Minister of Internal Affairs of Uzbekistan": a post of a ministry that only the minister's title names."""
        country = land[0].value if land else self.context.home
        foreign = {c.value for c in self.chunks if c.kind in ("STATE", "adjective")} - {country}
        if country is None or (foreign and not land):
            return Post(role, title, None, None, status, whole=False)
        words = self.context.words(subject[0].start, subject[-1].end)
        name = f"{self.context.vocabulary.lexicon['ministry_of']} {words}"
        known = self.context.vocabulary.registry.bodies.get(slugify(country or "", name))
        ref = self.context.body(known) if known else BodyRef(slugify(country or "", name), "Ministry", name, country)
        return Post(role, title, ref, country, status)


def settle_posts(context: Context, chunks: list[Chunk]) -> None:
    """Gives an owner to posts that do not name one, where the document leaves no doubt; others become plain words again."""
    if not any(c.kind == "POST" for c in chunks):
        note_delegation(context, chunks)
        return
    owners = find_owners(context, chunks)
    foreign = {c.value for c in chunks if c.kind in ("STATE", "adjective")}
    roles = [p.role for c in chunks if c.kind == "POST" for p in c.value.posts if p.role != COUNTERPART]
    for i, chunk in enumerate(chunks):
        if chunk.kind != "POST":
            continue
        posts = (settle(context, post, owners.get(i), foreign, roles) for post in chunk.value.posts)
        settled = tuple(post for post in posts if post is not None)
        if settled:
            chunk.value = Posts(settled)
        else:
            chunk.kind = "counterpart" if chunk.value.posts[0].role == COUNTERPART else "role"
            chunk.value = chunk.value.posts[0].role
    note_delegation(context, chunks)


def find_owners(context: Context, chunks: list[Chunk]) -> dict[int, Chunk]:
    """Chunk position of a POST → the state or body that the sentence makes it speak for ("Kyrgyzstan was represented by …")."""
    grammar = context.vocabulary.grammar
    found: dict[int, Chunk] = {}
    for match in grammar.find("owner", grammar.alphabet.encode(chunks)):
        land, post = match.span("land"), match.span("post")
        owner = context.delegation if match.span("it") else chunks[land[0]] if land is not None else None
        if owner is not None and post is not None:
            found.setdefault(post[0], owner)
    return found


def note_delegation(context: Context, chunks: list[Chunk]) -> None:
    """Keeps the state or body whose delegation the sentence speaks of."""
    for i, chunk in enumerate(chunks):
        if chunk.kind == "people" and chunk.value == "delegation":
            near = [c for c in chunks[max(i - 2, 0) : i + 4] if c.kind in ("STATE", "adjective", "BODY")]
            if len(near) == 1:
                context.delegation = near[0]


def settle(context: Context, post: Post, owner: Chunk | None, foreign: set[str], roles: list[str]) -> Post | None:
    """The post with its owner; None where it cannot be told.

    owner: whom the sentence says its holder speaks for; foreign: the states that the sentence names, which keep a bare title
    from being taken for the publisher's; roles: those that the sentence names, for a counterpart.
    """
    if post.role == COUNTERPART:
        return settle_counterpart(context, post, roles)
    if post.body is not None and post.body.bare:
        meant = find_meant(context, post.body)
        return changed(post, body=meant, country=meant.country) if meant else None
    if post.body is not None or post.country is not None:
        return post
    if owner is not None:
        return settle_owned(context, post, owner)
    country = context.office_country()
    if foreign and country not in foreign:
        return None
    if post.role in OFFICE_ROLES and country:
        return changed(post, body=context.office(country), country=country)
    if post.role in STATE_ROLES and context.home and context.is_domestic():
        return changed(post, country=context.home)
    if post.role in COUNCIL_ROLES and (council := context.council()):
        return changed(post, body=council)
    return None


def settle_owned(context: Context, post: Post, owner: Chunk) -> Post | None:
    """A bare title whose holder speaks for a state or a body."""
    if owner.kind == "BODY":
        body = owner.value.refs[0]
        return None if body.bare else changed(post, body=body, country=body.country, whole=True)
    if post.role in OFFICE_ROLES:
        return changed(post, body=context.office(owner.value), country=owner.value, whole=True)
    return changed(post, country=owner.value, whole=True) if post.role in STATE_ROLES else None


def settle_counterpart(context: Context, post: Post, roles: list[str]) -> Post | None:
    """The seat of a counterpart: that of the first post of the sentence, in the counterpart's state."""
    role = roles[0] if roles else None
    if role in OFFICE_ROLES and post.country:
        return changed(post, role=role, body=context.office(post.country))
    return changed(post, role=role) if role in STATE_ROLES else None

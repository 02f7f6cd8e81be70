"""Whose a post is that does not say so itself: the sentence's own owner, a superior named beside it, the publisher's
state.

What the document leaves in doubt is left without an owner, and becomes a plain word again.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from dataclasses import replace as changed

from ccpg_graph.extraction.naming.context import OFFICE_ROLES, STATE_ROLES, UNION_SEATS, Context, named_lands
from ccpg_graph.extraction.naming.meant import (
    ENVOYS,
    find_meant,
    is_row_of_table,
    ministry,
    note_delegation,
    note_peers,
    own_title,
    peer_role,
)
from ccpg_graph.extraction.naming.mentions import COUNTERPART, Bodies, BodyRef, Post, Posts, slugify
from ccpg_graph.extraction.naming.owner_roles import (
    COUNCIL_ROLES,
    MINISTERS,
    NEVER_PROSECUTORS,
    OWNER_KINDS,
    PROSECUTORS,
    ROLES_OF_ONE,
    STATE_NAMED,
    base_role,
    embassy_land,
    is_department,
    is_of_body_told,
    is_of_land_meant,
    is_of_other,
    ministry_told,
)
from ccpg_graph.extraction.naming.spokesmen import (
    PARTING,
    find_owners,
    is_beside,
    is_met,
    is_named,
    is_of_guests,
    land_shared,
    lands_beyond,
    leads_guests,
)
from ccpg_graph.extraction.words.chunks import Chunk

HOUSES = frozenset({"bodynoun", "bodyword"})  # nouns of bodies, of which a state behind them is the owner


def settle_posts(context: Context, chunks: list[Chunk], named: frozenset[str]) -> None:
    """Gives an owner to posts that do not name one, where the document leaves no doubt; others become plain words
    again."""
    if any(c.kind == "POST" for c in chunks):
        SentenceOwners(context, chunks, named).settle_all()
    note_peers(context, chunks)
    note_delegation(context, chunks)
    context.last_named = named or context.last_named
    lands = set(named_lands(context, chunks))
    if lands:
        context.last_lands = lands
        context.lands_told |= lands


@dataclass(slots=True)
class SentenceOwners:
    """Finds owners for the posts of one sentence.

    named: the states that it names; foreign: those that keep a bare title from being the publisher's;
    told: those whose bodies it names; peers: those whose officials it names as
    somebody's counterparts; owners: chunk position of a post → whom the sentence makes it speak for.
    """

    context: Context
    chunks: list[Chunk]
    named: frozenset[str]
    foreign: set[str] = field(default_factory=set)
    told: set[str] = field(default_factory=set)
    peers: set[str] = field(default_factory=set)
    owners: dict[int, Chunk] = field(default_factory=dict)
    hosts: set[int] = field(default_factory=set)

    def settle_all(self) -> None:
        """Settles each POST chunk, or gives it back as a word."""
        owned = [None, *self.chunks]  # the state of an embassy is its owner
        self.foreign = {
            c.value
            for c, noun in zip(self.chunks, owned, strict=False)
            if c.kind in ("STATE", "adjective") and not (c.kind == "STATE" and noun is not None and noun.kind in HOUSES)
        }
        councils = (r for c in self.chunks if c.kind == "BODY" for r in c.value.refs if r.kind == "Council")
        self.foreign |= {ref.country for ref in councils if ref.country is not None}
        self.told = {r.country for c in self.chunks if c.kind == "BODY" for r in c.value.refs if r.country}
        self.told |= {p.country for c in self.chunks if c.kind == "POST" for p in c.value.posts if p.country}
        peers = {p.country for c in self.chunks if c.kind == "POST" for p in c.value.posts if p.role == COUNTERPART}
        self.peers = {land for land in peers if land is not None}
        self.owners, self.hosts = find_owners(self.context, self.chunks)
        before: Post | None = None
        for i, chunk in enumerate(self.chunks):
            if chunk.kind != "POST":
                continue
            settled = tuple(p for p in (self.settle(post, i, before) for post in chunk.value.posts) if p is not None)
            if settled:
                self.context.last_role = settled[0].role if before is None else self.context.last_role
                before = settled[-1]
                if before.role in OFFICE_ROLES:
                    self.context.roles_told.add(before.role)
                chunk.value = Posts(settled)
            else:
                self.keep_loose(chunk)
                chunk.kind = "counterpart" if chunk.value.posts[0].role == COUNTERPART else "role"
                chunk.value = chunk.value.posts[0].role

    def keep_loose(self, chunk: Chunk) -> None:
        """Keeps the post of a title of which nothing tells whose it is: what stands around the name may tell."""
        if not chunk.value.posts[0].plural:
            self.context.loose[chunk.start] = chunk.value.posts[0]

    def settle(self, post: Post, i: int, before: Post | None) -> Post | None:
        """The post with its owner; None where it cannot be told. before: the post settled last in the sentence."""
        if post.role == COUNTERPART:
            self.context.counterparts.add(post.start)
            return self.counterpart(post, i)
        owner = self.owners.get(i) or (None if post.whole else self.partner(i) or self.context.heading)
        if post.body is not None and post.body.kind == "Ministry" and post.body.bare and post.body.slug:
            return self.of_ministry(post, post.body, i, before if self.is_joined(i) else None, owner)
        if post.body is not None and post.body.bare:
            if is_row_of_table(self.context, self.chunks):
                return None  # a table: whose it is, another column tells
            meant = self.meant(post.body, i) if not self.is_of_many(post) else None
            return changed(post, body=meant, country=meant.country) if meant else None
        if owner is not None and owner.kind != "BODY" and post.body is not None and is_of_other(post.body, owner.value):
            office = self.context.office(owner.value)  # "from the Lao side …, vice-president of the Office"
            return changed(post, body=office, country=office.country) if self.is_unnamed(post) else post
        if post.body is not None and is_department(self.context, post.body):
            if owner is None and leads_guests(self.chunks, i):
                owner = self.context.delegation
                if owner is None:
                    return None
            return self.department(post, before, owner, joined=self.is_joined(i))
        if post.body is not None or post.country is not None:
            return post
        if owner is None and post.role in OFFICE_ROLES and (land := land_shared(self.context, self.chunks, i)):
            return changed(post, body=self.context.office(land), country=land, whole=True)
        if owner is None and self.is_rivalled(post, i, before):
            return None
        return self.owned(post, owner) if owner is not None else self.bare(post, i)

    def meant(self, bare: BodyRef, i: int) -> BodyRef | None:
        """The body that a bare one of a title means; not that of a state whose officials its holder meets ("the Deputy
        Minister X met the Minister of A")."""
        found = find_meant(self.context, bare)
        return None if found is not None and self.is_met_by(i, found.country) else found

    def is_met_by(self, i: int, country: str | None) -> bool:
        """Does the page, or the sentence of a title, tell of a state only as of others than its holder?"""
        return country is not None and (country in self.context.partners or self.meets_one_of(i, country))

    def of_ministry(self, post: Post, bare: BodyRef, i: int, joined: Post | None, owner: Chunk | None) -> Post | None:
        """A minister's post of which the words name only the charge. joined: the post before that "and" ties to it, of
        whose state he is ("Qatar's Prime Minister and Minister of Foreign Affairs")."""
        country = owner.value if owner is not None and owner.kind != "BODY" else None
        if country is None and joined is not None and joined.whole and joined.country is not None:
            house = ministry(self.context, bare.name, joined.country, bare.slug)
            return changed(post, body=house, country=joined.country, whole=True)
        country = country or self.host_state(i)
        if country is None:
            meant = self.meant(bare, i)
            return changed(post, body=meant, country=meant.country) if meant else None
        return changed(post, body=ministry(self.context, bare.name, country, bare.slug), country=country)

    def is_of_many(self, post: Post) -> bool:
        """Are they heads of several bodies ("the heads of the services"), and of none in particular?"""
        return post.plural and self.context.vocabulary.morphology.is_plural(post.title.split()[1:])

    def partner(self, i: int) -> Chunk | None:
        """The state of the post that "and" joins to this one, where one person has both: "Minister of Justice and
        Attorney General of Kenya"."""
        joined = [c.kind for c in self.chunks[i + 1 : i + 3]] == ["=and", "POST"]
        posts: tuple[Post, ...] = self.chunks[i + 2].value.posts if joined else ()
        if len(posts) != 1 or not posts[0].whole or posts[0].country is None or posts[0].plural:
            return None
        house = posts[0].body
        if house is not None and house.kind == "Ministry" and not house.bare and self.is_of_ministry(i):
            return Chunk("BODY", self.chunks[i].start, self.chunks[i].end, Bodies((house,)))
        return Chunk("STATE", self.chunks[i].start, self.chunks[i].end, posts[0].country)

    def is_of_ministry(self, i: int) -> bool:
        """Is a title one that ministries have ("Solicitor-General and Permanent Secretary of the Ministry of …")?"""
        roles = {p.role for p in self.chunks[i].value.posts}
        return roles <= STATE_NAMED - STATE_ROLES

    def is_unnamed(self, post: Post) -> bool:
        """Do the words of a post name no state, so that its office was taken for the publisher's?"""
        return post.country is not None and not any(
            form in post.title for form in (*self.context.state_forms.get(post.country, ()), post.country)
        )

    def is_rivalled(self, post: Post, i: int, before: Post | None) -> bool:
        """Can a deputy be of the office named just before as well as of the publisher's ("the Prosecutor General of
        Georgia … and Deputy Prosecutor General …")? Not where a verb parts the two."""
        if before is None or post.role not in OFFICE_ROLES or post.role == "prosecutor-general":
            return False
        if before.country is None or before.country == self.context.office_country():
            return False
        last = max(j for j in range(i) if self.chunks[j].kind == "POST")
        return not any(c.kind in PARTING for c in self.chunks[last + 1 : i])

    def bare(self, post: Post, i: int) -> Post | None:
        """A title that says nothing of its owner."""
        of_that = [c.kind for c in self.chunks[i + 1 : i + 2]] == ["member_states"]  # "the president of the state"
        if of_that or any(is_told(self.context, self.chunks, i + 1) for is_told in (is_of_land_meant, is_of_body_told)):
            return None
        if post.role in ROLES_OF_ONE:
            body = self.context.vocabulary.registry.bodies[ROLES_OF_ONE[post.role]]
            return changed(post, body=self.context.body(body), whole=True)
        if post.role in OFFICE_ROLES and (land := own_title(self.context, post.title)):
            return changed(post, body=self.context.office(land), country=land, whole=True)
        if post.role in ENVOYS and (sender := embassy_land(self.context, self.chunks)):
            return changed(post, country=sender)
        if post.role in MINISTERS and (house := ministry_told(self.chunks)):
            return changed(post, body=house, country=house.country)
        superior = self.fellow(post)
        if superior is not None and not self.is_met_by(i, superior.country):
            return changed(post, body=superior, country=superior.country)
        if post.role in STATE_ROLES:
            if post.role in UNION_SEATS and not self.is_style(i) and (seat := self.in_union(post)):
                return seat
            country = self.host_state(i) if not self.is_across(i, self.context.home, post.role) else None
            return changed(post, country=country) if country else None
        if post.role != "director" and (kind := OWNER_KINDS.get(post.role)) and (only := self.only_body(kind)):
            return changed(post, body=only, country=only.country)
        country = self.context.office_country()
        if post.role in OFFICE_ROLES and (self.context.is_of_other_land() or country in self.peers):
            return None
        told = self.told | self.named | {p.country for c in self.chunks if c.kind == "POST" for p in c.value.posts}
        if self.foreign - self.lands_met(post, i) and (country not in told or self.is_across(i, country)):
            return None
        if post.role in UNION_SEATS and (seat := self.in_union(post)):
            return seat
        if post.status == "Former" and not self.context.is_domestic():
            return None  # whose a former one was, nothing tells on a page of several states
        guest = is_met(self.chunks, i, country) or is_beside(self.chunks, i, country) or self.meets_one_of(i, country)
        if country != self.context.home and guest:
            return None
        if post.role in OFFICE_ROLES and country and not self.context.is_elsewhere():
            return changed(post, body=self.context.office(country), country=country)
        closed = self.chunks[-1].kind == "."  # a headline's capitals may be no name
        office = self.only_office() if closed and post.role in PROSECUTORS else None
        if office is not None and office.country not in self.context.partners:
            return changed(post, body=office, country=office.country)
        if post.role in COUNCIL_ROLES and (council := self.context.council()):
            return changed(post, body=council)
        return None

    def meets_one_of(self, i: int, country: str | None) -> bool:
        """Does the holder of a title meet an official of the state ("Attorney General X met A's Attorney General"), so
        that he is of another?"""
        met = next((j for j in range(i, len(self.chunks)) if self.chunks[j].kind in PARTING), len(self.chunks))
        theirs = (p.country for c in self.chunks[met:] if c.kind == "POST" for p in c.value.posts)
        return country is not None and country in theirs

    def is_across(self, i: int, country: str | None, head: str | None = None) -> bool:
        """Does somebody of the state meet the holder of a title ("the Attorney General of A held a meeting in B with X,
        Deputy Attorney General")? head: the role of a head of state or of government, whom another such meets."""
        met = max((j for j in range(i) if self.chunks[j].kind in PARTING), default=0)
        before = [p for c in self.chunks[:met] if c.kind == "POST" for p in c.value.posts]
        return any(p.country == country and (head is None or p.role in STATE_ROLES) for p in before)

    def lands_met(self, post: Post, i: int) -> set[str]:
        """The states behind a prosecutor general's title that are not his: where he goes, and those whose people he
        receives. So it is where the text names no further state that may be."""
        if post.role not in OFFICE_ROLES or not is_named(self.chunks, i):
            return set()
        met = lands_beyond(self.chunks, i)
        home = self.context.home
        return met if home in self.context.states_named or not self.context.states_named - met - {home} else set()

    def fellow(self, post: Post) -> BodyRef | None:
        """The body of a deputy or superior of the same title in the sentence ("Deputy Secretary General of the CIS …,
        from the Secretary General")."""
        base = base_role(post.role)
        if base == "prosecutor-general":
            return None
        same = {
            p.body.slug: p.body
            for c in self.chunks
            if c.kind == "POST"
            for p in c.value.posts
            if p.body is not None and not p.body.bare and base_role(p.role) == base and p.role != post.role
        }
        found = next(iter(same.values())) if len(same) == 1 else None
        if found is not None and self.context.vocabulary.cases and self.context.home not in (None, found.country):
            return None  # of the publisher's own minister as well as of the other one's
        return found

    def in_union(self, post: Post) -> Post | None:
        """The seat in the one association or council that the document tells of, if it tells of no other body; in the
        one of several states, where the sentence tells an election."""
        if sole := self.context.sole_union():
            return changed(post, body=sole)
        elects = any(c.kind.startswith("elect.") for c in self.chunks)
        union = self.context.union() if elects else None
        known = union is not None and union.slug in self.context.vocabulary.registry.bodies
        if union is not None and not known and not self.context.speaks_of_prosecutors(union.name):
            return None  # of which council somebody else is a member, that elects nobody here
        return changed(post, body=union, status="Elect") if union is not None else None

    def is_style(self, i: int) -> bool:
        """Is a title a head of state's style, with no article and a name behind it ("President Ali Juma opened the
        congress"), where the text names states?"""
        named = [c.kind for c in self.chunks[i + 1 : i + 2]] == ["Word"]
        article = i > 0 and self.chunks[i - 1].kind == "=the"
        return named and not article and bool(self.context.states_named)

    def only_office(self) -> BodyRef | None:
        """The one prosecution office that the sentence names."""
        chunks = self.chunks
        if any(c.kind == "BODY" and is_of_guests(chunks, i) for i, c in enumerate(chunks)):
            return None  # "Prosecutor X received a delegation of the Office of A"
        named = [r for c in chunks if c.kind == "BODY" for r in c.value.refs]
        named += [p.body for c in self.chunks if c.kind == "POST" for p in c.value.posts if p.body is not None]
        found = {r.slug: r for r in named if r.kind == "Office" and not r.bare}
        return next(iter(found.values())) if len(found) == 1 else None

    def only_body(self, kind: str) -> BodyRef | None:
        """The one body of a class that the document names."""
        found = [b for b in self.context.bodies.values() if b.kind == kind and not b.bare]
        return found[0] if len(found) == 1 else None

    def host_state(self, i: int) -> str | None:
        """The state whose president or minister a bare title means: of the ambassador spoken of; where the guests are
        received; of the town told before ("There he met the Minister …"); the publisher's, where the document stays at
        home."""
        context = self.context
        if any(c.kind in ("role", "POST") and self.is_envoy(c) for c in self.chunks):
            return next(iter(context.envoys)) if len(context.envoys) == 1 else None
        if i in self.hosts:
            others = context.lands_told - self.foreign
            return next(iter(others)) if len(self.foreign) == 1 and len(others) == 1 else None
        if self.foreign - {context.home}:
            return None
        named = {p.country for c in self.chunks if c.kind == "POST" for p in c.value.posts if p.country} - {
            context.home
        }
        if named:
            return next(iter(named)) if len(named) == 1 and named <= context.lands else None
        if any(self.chunks[j].kind == "=there" for j in range(min(2, len(self.chunks)))):
            lands = context.last_lands - {context.home}
            return next(iter(lands)) if len(lands) == 1 else None
        domestic = context.is_domestic() and not context.is_abroad()
        scene = context.first_land == context.home and (not context.last_lands or context.home in context.last_lands)
        return context.home if domestic or context.is_at_home() or scene else None

    def is_envoy(self, chunk: Chunk) -> bool:
        """Is it the title of an ambassador without a state?"""
        if chunk.kind == "role":
            return chunk.value in ENVOYS
        return any(p.role in ENVOYS and p.country is None for p in chunk.value.posts)

    def is_joined(self, i: int) -> bool:
        """Does a post stand right behind another, as the second of one person ("assistant to … and head of …")?"""
        return i > 1 and self.chunks[i - 1].kind in ("=и", "=and") and self.chunks[i - 2].kind == "POST"

    def department(self, post: Post, before: Post | None, owner: Chunk | None, *, joined: bool) -> Post | None:
        """A post in a department: of its owner, of the office named just before it, else of the publisher's. joined: it
        is the second post of who holds the one before."""
        body = post.body
        if body is None:
            return None
        office = owner.value.refs[0] if owner is not None and owner.kind == "BODY" else None
        if owner is not None and office is None:
            office = self.context.office(owner.value)
        near = before.body if before is not None else None
        if (
            office is None
            and near is not None
            and near.kind == "Office"
            and (joined or near.country == self.context.office_country())
        ):
            office = near
        if office is not None and not self.context.offices_told and not self.context.roles_told:
            return None  # a page that names no office of prosecutors has no part of one
        if office is None:
            country = self.context.home
            named = {
                *self.foreign,
                *(r.country for c in self.chunks if c.kind == "BODY" for r in c.value.refs if r.country),
            }
            if country is None or (named | ({before.country} if before and before.country else set())) - {country}:
                return None
            office = self.context.office(country)
        slug = slugify(office.country or "", body.name)
        made = self.context.bodies.setdefault(slug, changed(body, slug=slug, country=office.country, parent=office))
        return changed(post, body=made, country=office.country)

    def owned(self, post: Post, owner: Chunk) -> Post | None:
        """A bare title whose holder speaks for a state or a body."""
        if owner.kind == "BODY":
            body = owner.value.refs[0]
            placed = body.kind != "Body" or body.country is not None or body.parent is not None
            fits = placed and not body.bare and (body.kind != "Office" or post.role not in NEVER_PROSECUTORS)
            return changed(post, body=body, country=body.country, whole=True) if fits else None
        if post.role in OFFICE_ROLES:
            return changed(post, body=self.context.office(owner.value), country=owner.value, whole=True)
        if post.role in STATE_NAMED:
            return changed(post, country=owner.value, whole=True)
        kind = OWNER_KINDS.get(post.role)
        same = [b for b in self.context.bodies.values() if b.kind == kind and b.country == owner.value and not b.bare]
        return changed(post, body=same[0], country=owner.value, whole=True) if len(same) == 1 else None

    def counterpart(self, post: Post, i: int) -> Post | None:
        """The seat of a counterpart, with its state."""
        role = peer_role(self.context, self.chunks, i)
        post = changed(post, title=self.context.role_name(role or "", post.title))
        if role in OFFICE_ROLES and post.body is not None:
            return changed(post, role=role)
        if role in OFFICE_ROLES and post.country:
            return changed(post, role=role, body=self.context.office(post.country))
        return changed(post, role=role) if role in STATE_ROLES else None

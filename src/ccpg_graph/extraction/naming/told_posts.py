"""Which of the posts told beside a name are its bearer's, and of which body: for `people`, which finds the names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace as changed

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.made_bodies import made_body
from ccpg_graph.extraction.naming.meant import deputy_role
from ccpg_graph.extraction.naming.mentions import BodyRef, Person, Post, slugify
from ccpg_graph.extraction.words.chunks import Chunk

CHIEF = "prosecutor-general"
PROSECUTOR = "prosecutor"  # of a region or a town, whose office has one
REPRESENTING = "representative"
NEAR = 12  # tokens from a superior to "his deputy"
JOINING = frozenset({"=и", "=and", ",", "=с", "=со", "=with"})  # between an official and the deputy
LIFTING = frozenset({"Office", "Ministry"})  # bodies of whose parts those who lead them are
LEADS = frozenset({"head", "deputy-head", "director", "deputy-director", "first-deputy-head", "first-deputy-director"})
STEM = 6  # letters that the cases of a word have in common


def lifted(context: Context, post: Post) -> Post:
    """The post of who leads a part of a body (a department of an office, of a ministry) as one in that body, in its own
    words; any other post as it is."""
    part = post.body
    above = part.parent if part is not None and part.kind == "Body" else None
    if context.vocabulary.morphology.writes_capitals or post.role not in LEADS:
        return post
    if part is None or above is None or above.kind not in LIFTING or part.slug in context.vocabulary.registry.bodies:
        return post
    words = without_owner(context, post.title, above)
    return changed(post, role=slugify(words), body=above, country=above.country, named=words)


def without_owner(context: Context, title: str, above: BodyRef) -> str:
    """A title without the body that closes it: from the first word that names an office, or that its name begins with,
    with an adjective in capitals before it."""
    first = above.name.split()[0].lower()[:STEM]
    row = title.split()
    office = above.kind == "Office"
    at = 1
    while at < len(row) and not row[at].lower().startswith(first):
        if office and context.speaks_of_prosecutors(row[at]):
            break
        at += 1
    told_of = context.vocabulary.morphology.is_adjective_of
    while 1 < at < len(row) and (row[at - 1][:1].isupper() or told_of(row[at - 1], row[at])):
        at -= 1
    return " ".join(row[:at])


def close_land(context: Context, posts: list[Post]) -> list[Post]:
    """The posts of one person, the state that closes a row of bodies given to all: "Secretary of the Legal Commission
    and member of the Central Committee in Laos". A prosecutor's post closes no row."""
    last = posts[-1] if len(posts) > 1 else None
    if last is None or last.body is None or last.country is None or last.body.kind in ("Office", "Court"):
        return posts
    known = context.vocabulary.registry.bodies
    return [
        changed(p, body=made_body(context, p.body.kind, p.body.name, last.country, None), country=last.country)
        if p.body is not None and p.body.country is None and p.body.slug not in known and not p.body.bare
        else p
        for p in posts
    ]


def without_other_land(posts: list[Post]) -> list[Post]:
    """The posts of one person without those of a prosecutor of another state than the first prosecutor's post is of:
    "on the words of the Prosecutor General of A X, the Prosecutor General of B said …"."""
    lands = [land for p in posts if (land := seat_land(p)) is not None]
    return [p for p in posts if seat_land(p) in (None, lands[0])] if lands else posts


def seat_land(post: Post) -> str | None:
    """The state of a post held now in a state's prosecution office."""
    at_office = post.body is not None and post.body.kind == "Office" and post.status == "Current"
    return post.body.country if at_office and post.body is not None else None


def is_taken(context: Context, post: Post, person: Person | None) -> bool:
    """Does the document give the seat of a prosecutor general, told here by a title that names no owner, to another?
    In some states a "Chief Prosecutor" is one of many. Or is it that of "the prosecutor" of a region who was named
    before ("the Prosecutor of Osh Region X met with Prosecutor Y")? Or has the other the title of the other chief of
    his state, whatever names the state?"""
    if post.status != "Current" or all(holder is person for holder in context.holders(post)):
        return False
    if post.role == PROSECUTOR and not post.whole and post.body is not None:
        return True
    if post.role != CHIEF:
        return False
    bare = post.title.lower() in context.vocabulary.listed("words", "role", CHIEF)
    return bare or is_other_chief(context, post)


def leads_delegation(context: Context, title: str) -> bool:
    """Is a title one within a delegation ("head of the Russian delegation"), which is no post but a part in a meeting?
    The head of a union's delegation to a state is its envoy there, as "to" or the union's name tells."""
    told = tuple(context.vocabulary.listed("delegation_words"))
    words = title.lower().split()
    standing = not context.vocabulary.listed("standing_delegations").isdisjoint(words)
    return not standing and any(word.startswith(told) for word in words)


def deputies(context: Context, told: list[Chunk], *, acting: bool = False, before: Sequence[Chunk] = ()) -> list[Post]:
    """The post of "her deputy, X": that of a deputy to who stands right before, else to the one official whom the
    document has named before, if there is one alone. acting: "her duties are performed by the deputy X" gives X her own
    seat besides; before: the chunks before the words."""
    posts = [p for who in context.people for p in who.posts]
    near = [p for p in posts if told and told[0].start - NEAR < p.end <= told[0].start]
    seats = {(p.role, p.body.slug if p.body else "", p.country): p for p in near or posts}
    last = near or (context.people[-1].posts if context.people else ())  # "his" is of whom the text has named last
    superior = next(iter(last), None) if len(seats) == 1 and (told or acting) else None
    if [c.kind for c in before[-2:-1]] == ["PERSON"] and before[-1].kind in JOINING and before[-2].value.posts:
        superior = before[-2].value.posts[-1]
    if superior is None or superior.status == "Former":
        return []
    own = [changed(superior, status="Acting", whole=True, plural=False)] if acting else []
    role = deputy_role(context, told, superior.role)
    if not told or role not in context.vocabulary.registry.roles:
        return own
    title = f"{context.words(told[0].start, told[-1].end).capitalize()} {superior.title}"
    if context.vocabulary.cases:  # the superior's title would have to be declined
        title = context.role_name(role, title)
    return [changed(superior, role=role, title=title, status="Current", whole=True, plural=False), *own]


def represented(context: Context, people: list[Chunk], body: list[Chunk]) -> list[Post]:
    """The post of "the representative of the Office X": what a general noun for people tells of one of them, where one
    body stands behind it."""
    if not people or not body or people[0].value != REPRESENTING or context.is_plural(people[0]):
        return []
    refs = body[0].value.refs
    if len(refs) > 1 or refs[0].bare:
        return []
    title = context.vocabulary.morphology.title(context.words(people[0].start, body[0].end))
    return [Post(REPRESENTING, title, refs[0], refs[0].country)]


def demoted(context: Context, post: Post) -> Post:
    """The post of one of many chief prosecutors of an office that the sentence names; one without a role where the
    title can only be the head's, or the office was guessed."""
    if (second := beside_chief(context, post)) is not None:
        return second
    if post.whole and is_other_chief(
        context, post
    ):  # "the Attorney General of X, A, and the Prosecutor General of X, B"
        for other in context.holders(post):
            other.posts = [of_own_words(context, q) if q.role == CHIEF else q for q in other.posts]
        return post
    many = post.whole and post.title.lower() in context.vocabulary.listed("chiefs_of_many")
    return changed(post, role="prosecutor" if many else "")


def beside_chief(context: Context, post: Post) -> Post | None:
    """The post of a director of prosecutions on a page that gives the seat of his state's prosecutor general to the
    attorney general, or of the latter beside the former; None where both are called alike."""
    second = of_own_words(context, post)
    return second if is_other_chief(context, post) and second.role != post.role else None


def is_other_chief(context: Context, post: Post) -> bool:
    """Does the page give the seat of a post to the other chief of his state: to its attorney general where the post is
    that of a director of prosecutions, or to the latter where it is the former's?"""
    own = chief_words(context, post.title)[1]
    others = {chief_words(context, q.title)[1] for p in context.holders(post) for q in p.posts if q.role == post.role}
    return others == {not own}


def of_own_words(context: Context, post: Post) -> Post:
    """The post of a chief as one called by its own words."""
    words = chief_words(context, post.title)[0]
    return changed(post, role=slugify(words), named=words)


def chief_words(context: Context, title: str) -> tuple[str, bool]:
    """The words of a chief's title that do not tell whose he is, and whether they are those of the head of prosecutions
    beside an attorney general ("the Director of Public Prosecutions of X")."""
    words, lower = title.replace("-", " "), title.lower().replace("-", " ")
    told = [name for name in context.vocabulary.listed("words", "role", CHIEF) if name in lower]
    name = max(told, key=len, default=lower)
    at = lower.find(name)
    return words[at : at + len(name)], name in context.vocabulary.listed("second_chiefs")


def public_posts(context: Context, posts: list[Post], behind: Sequence[Chunk]) -> list[Post]:
    """The posts of one person without those of no role, those of private bodies (a company), and titles that do not say
    whose they are where a land that nobody here knows stands behind the name ("Attorney General Ann Fox of Texas")."""
    private = context.vocabulary.listed("private_bodies")
    own = (post for post in posts if post.body is None or private.isdisjoint(post.body.name.lower().split()))
    return [post for post in own if post.role and (post.whole or not is_of_strange_land(context, behind))]


def is_of_strange_land(context: Context, behind: Sequence[Chunk]) -> bool:
    """Does "of" with a capital that means nothing else stand there?"""
    after = next((c for c in behind[1:] if c.kind != "=the"), None)
    if not behind or behind[0].kind != "=of" or after is None:
        return False
    unknown = after.kind in ("Word", "SURNAME", "NAME", "Common", "PLACE", "office_level")
    return unknown and context.text.tokens[after.start].is_capital

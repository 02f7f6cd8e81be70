"""Who acts: the persons and bodies that a run of chunks names, one after another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ccpg_graph.extraction.naming.aides import is_advisers
from ccpg_graph.extraction.naming.context import OFFICE_ROLES, Context
from ccpg_graph.extraction.naming.meant import ENVOYS, MINISTRY, ministry
from ccpg_graph.extraction.naming.mentions import BodyRef, Person, Post
from ccpg_graph.extraction.words.chunks import Chunk, is_delegation

# Unions of states do not attend a meeting, their organs do (and "the prosecutors of the CIS" are not the CIS).
UNIONS = frozenset({"cis", "union-state", "eu", "asean", "gcc", "mercosur", "african-union", "arab-league"})
# The organs that the secretaries of a union head.
ORGANS_OF_SECRETARIES = {"cis": "cis-exec"}
# Others of which the text may tell organs that are told by the same name.
STATES_TOGETHER = UNIONS | {"sco", "eco", "brics", "ots", "csto", "eaeu", "cbss", "cica"}
# Kinds of nouns whose owner a body right behind them is, where cases tell it.
OWNED_BY = frozenset({"role", "department_word", "bodynoun", "member_states"})
# What stands between the adjectives of a row.
ADJECTIVES_LINK = frozenset({",", "=and", "adjective"})
DELEGATION = "delegation"
MINISTRIES = "Ministry"  # the kind of body that is the prosecution of some states
NEAR = 5  # tokens in which the region stands that somebody is from
LONGEST_ASIDE = 4  # tokens of words by which somebody stands aside
# Seats that one person of a state holds: "the Prosecutors General of A and B" are two persons.
SINGLE_SEATS = frozenset({"prosecutor-general", "president", "prime-minister", "minister", "chair"})


def heads_union(role: str, body: BodyRef) -> bool:
    """Would the role make somebody head of a union of states ("head of CIS prosecutors' council")?"""
    served = role in ENVOYS or role.endswith(("secretary-general", "executive-secretary"))
    return body.slug in UNIONS and not served


@dataclass(frozen=True, slots=True)
class Actor:
    """A person or a body that acts, with the tokens that name it.

    manner: the noun that stands before it ("delegations of …": delegation; representative, head, member, guest) or "";
    post: the unnamed post through which it was named ("the Prosecutors General of A and B" stand for their offices);
    joint: not named by itself here, so that what is said of it is implied; by_state: the office that a bare state
    stands for, which it does only where prosecutors are spoken of.
    """

    who: Person | BodyRef
    start: int
    end: int
    manner: str = ""
    post: Post | None = None
    joint: bool = False
    by_state: bool = False


def find_actors(context: Context, chunks: Sequence[Chunk], *, states: bool = False) -> Iterator[Actor]:
    """The actors named by a run of chunks, in order. A state counts, as its prosecution office, only after
    "delegation(s) of" and the like, or where `states` is set; an adjective does before such a noun ("the Belarusian
    delegation")."""
    asides = Asides(context, "aside_openers")
    for actor in name_actors(context, chunks, states):
        person = isinstance(actor.who, Person) or actor.post is not None
        if not (person and asides.hold(actor.start, actor.end)) and not is_denied(context, actor.start):
            yield actor


class Asides:
    """Those whom a run of chunks names behind words by which they do not act themselves ("instead of X and Y, Z
    attended", "on the instructions of X, Y attended"). openers: the lexicon's lists of such words."""

    def __init__(self, context: Context, *openers: str) -> None:
        self._context = context
        self._openers = openers
        self._end = -1  # the token behind the last one who stands aside

    def hold(self, start: int, end: int) -> bool:
        """Does somebody of tokens start–end stand aside: right behind such words, an article aside, or joined by "and"
        to one who does? To be asked of each in turn."""
        words, listed = self._context.words, self._context.vocabulary.listed
        first = start - 1 if start and words(start - 1, start).lower() in listed("clauses", "articles") else start
        before = words(max(first - LONGEST_ASIDE, 0), first).lower()
        opened = any(before.endswith(self._context.vocabulary.row(name)) for name in self._openers)
        joined = 0 <= self._end < start and words(self._end, start).lower() in listed("clauses", "joins")
        self._end = end if opened or joined else self._end
        return opened or joined


def is_of_adviser(context: Context, seats: Chunk) -> bool:
    """Is it the title of an adviser, of whom the name right behind it is not?"""
    return any(is_advisers(context, post.title) for post in seats.value.posts)


def is_denied(context: Context, start: int) -> bool:
    """Does a denial stand right before ("X, not Y, attended")? An article between the two does not part them."""
    helpers, tokens = context.vocabulary.auxiliaries, context.text.tokens
    before = [tokens[i].text.lower() for i in range(max(0, start - 2), start)]
    words = [word for word in before if word not in context.vocabulary.lexicon["skipped"]]
    return bool(words) and helpers.get(words[-1]) == "not"


def name_actors(context: Context, chunks: Sequence[Chunk], states: bool) -> Iterator[Actor]:
    """The actors that the chunks name, denied or not."""
    manner, owner = "", None  # owner: the kind of body whose people they are ("representatives of the MIA of A, B")
    attached = context.vocabulary.listed("clauses", "attached")
    cases = context.vocabulary.cases
    for i, chunk in enumerate(chunks):
        if chunk.kind == "BODY" and chunk.value.refs[0].slug in STATES_TOGETHER:
            continue
        if chunk.kind == "BODY" and i and context.words(chunks[i - 1].start, chunks[i - 1].end).lower() in attached:
            continue  # "observers at the Organisation" are not the Organisation
        if chunk.kind == "BODY" and i and cases and chunks[i - 1].kind in OWNED_BY:
            continue  # "the head of a department of the Office" is not the Office
        if chunk.kind == "BODY" and is_of_many(context, chunk):
            continue  # "the Ministries of Justice of the member states"
        if chunk.kind == "BODY" and not cases and (is_owner(chunks, i) or is_cut(chunks, i)):
            continue  # "Undersecretary of the Office" is not the Office
        if chunk.kind == "STATE" and i and is_lands_body(chunks[i - 1], chunk.value):
            continue  # "the Office of a region | of the Republic of A"
        if chunk.kind == "STATE" and (is_where_from(chunks, i) or is_of_its_region(context, chunk.end)):
            continue  # "prosecutors of a region (A)": those of A's own office they are not
        if chunk.kind in ("people", "counterpart"):
            manner, owner = "counterpart" if chunk.kind == "counterpart" else chunk.value, None
            manner = "" if is_of_another_service(context, chunk) else manner
        elif chunk.kind == "bodyword" and manner and chunk.value.slug.startswith(MINISTRY):
            owner = chunk.value
        elif chunk.kind in ("NAME", "SURNAME") and not is_land(
            chunks, i
        ):  # "his colleague X of Georgia": somebody the text does not place
            manner = ""
        elif chunk.kind == "PERSON" and i and chunks[i - 1].kind == "POST" and is_of_adviser(context, chunks[i - 1]):
            manner = ""  # "the adviser to Prosecutor General | X, Y, attended": Y did
        elif chunk.kind == "PERSON":
            yield Actor(chunk.value.person, chunk.start, chunk.end, joint=chunk.value.meant)
            manner = ""
        elif chunk.kind == "POST" and not is_anothers(chunks, i):
            for post in chunk.value.posts:
                actor = of_post(context, post, chunk) or of_prosecutors(context, post, chunk)
                if actor is not None:
                    yield actor
        elif chunk.kind == "BODY":
            for ref in chunk.value.refs:
                yield Actor(ref, chunk.start, chunk.end, manner, joint=chunk.value.joint)
        elif chunk.kind == "STATE" and owner is not None:
            theirs = ministry(context, owner.name, chunk.value, owner.slug)
            yield Actor(theirs, chunk.start, chunk.end, manner, joint=True)
        elif chunk.kind == "STATE" and is_sender(chunks, i):  # "a US delegation"
            yield Actor(
                context.office(chunk.value), chunk.start, chunks[i + 1].end, DELEGATION, joint=True, by_state=True
            )
        elif chunk.kind == "STATE" and (manner or states):
            meant = colleague(context, chunk.value) if manner == "counterpart" else None
            if not manner and context.office(chunk.value).kind == MINISTRIES:
                continue  # a bare state whose prosecutors are a ministry's: whom it sent, nothing tells
            by_state = meant is None
            yield Actor(
                meant or context.office(chunk.value), chunk.start, chunk.end, manner, joint=True, by_state=by_state
            )
        elif chunk.kind == "adjective" and (noun := noun_of(context, chunks, i)) is not None:
            known = colleague if noun.kind == "counterpart" else compatriot
            if noun.value == "delegation" and is_delegation_of_others(context, chunk, noun):
                continue  # "a Kenyan military delegation"
            if is_of_its_region(context, noun.end):
                continue
            one = noun.value != "delegation" and not context.is_plural(noun)
            meant = known(context, chunk.value) if one else None
            by_state = meant is None
            yield Actor(
                meant or context.office(chunk.value), chunk.start, noun.end, noun.value, joint=True, by_state=by_state
            )


def is_sender(chunks: Sequence[Chunk], i: int) -> bool:
    """Does the noun for a delegation stand right behind a state, as behind an adjective, and no preposition before it
    ("in Kenya delegations met")?"""
    behind = chunks[i + 1] if i + 1 < len(chunks) else None
    before = chunks[i - 1].kind if i else ""
    sent = behind is not None and is_delegation(behind)
    return sent and before in ("", "=a", "=an", "=the", "=and", ",")


def noun_of(context: Context, chunks: Sequence[Chunk], i: int) -> Chunk | None:
    """The noun for people whose state the adjective at chunk i tells, be it one of a row ("his Danish, Finnish and
    Swedish counterparts")."""
    at = i + 1
    while at < len(chunks) and chunks[at].kind in ADJECTIVES_LINK:
        at += 1
    if at == len(chunks) or chunks[at].kind not in ("people", "counterpart"):
        return None
    if at == i + 1:
        return chunks[at]
    row = chunks[at - 1].kind == "adjective" and context.is_plural(chunks[at])
    return chunks[at] if row and not context.vocabulary.cases else None


def is_of_another_service(context: Context, people: Chunk) -> bool:
    """Does a word right before people, or their own noun, tell that they are of another service ("customs officials"),
    or of none ("experts from A")?"""
    told = [context.text.tokens[i].text.lower() for i in range(max(people.start - 1, 0), people.end)]
    others = context.vocabulary.row("other_officials")
    return not context.vocabulary.cases and any(word.startswith(others) for word in told)


def is_delegation_of_others(context: Context, land: Chunk, noun: Chunk) -> bool:
    """Does a word beside the state of a delegation tell that it is none of prosecutors ("military")?"""
    others = tuple(context.vocabulary.listed("delegations_of_others"))
    beside = context.words(max(land.start - 1, 0), noun.start).lower().split()
    return any(word.startswith(others) for word in beside)


def is_lands_body(before: Chunk, country: str) -> bool:
    """Does a chunk name one body, as whose state the state right behind it is told?"""
    return before.kind == "BODY" and len(before.value.refs) == 1 and before.value.refs[0].country == country


def is_where_from(chunks: Sequence[Chunk], i: int) -> bool:
    """Does a state stand alone in the brackets behind a body, a name or a place, or behind the region that
    somebody is from ("prosecutors from the province of X, A")?"""
    beside = [c.kind for c in (*chunks[max(i - 1, 0) : i], *chunks[i + 1 : i + 2])]
    return beside in (["("], ["(", ")"]) and i > 1 and chunks[i - 2].kind not in ("people", "counterpart", "role")


def is_of_its_region(context: Context, end: int) -> bool:
    """Do the words from a token on tell that people of a state are from one of its regions ("a Chinese delegation from
    the province of X")?"""
    tokens = context.text.tokens
    first, last = tokens[end : end + 1], min(end + NEAR, len(tokens))
    if not first or first[0].text.lower() not in context.vocabulary.listed("origin_words"):
        return False
    hits = context.vocabulary.phrases.find(tokens, end, last)
    return any(hit.entry.category == "office_level" for hit in hits)


def is_land(chunks: Sequence[Chunk], i: int) -> bool:
    """Is a name one of a row of states ("representatives from the Blue Islands, Fiji and Samoa"), though none that the
    registry knows?"""
    before = [c.kind for c in chunks[:i] if c.kind != "=the"][-2:]
    after = [c.kind for c in chunks[i + 1 :] if c.kind not in ("=the", ",", "=and")]
    parted = i + 1 < len(chunks) and chunks[i + 1].kind in (",", "=and")
    return before == ["people", "=from"] and parted and after[:1] == ["STATE"]


def head_cases(context: Context, head: Chunk) -> frozenset[str]:
    """The cases in which a title, a name or another noun can stand. A name tells its case badly, the title beside it
    well."""
    cases, words = context.vocabulary.morphology.noun_cases, context.declining_words
    if head.kind != "PERSON":
        return cases(words(head))
    first, last = head.value.name_start, head.value.name_end
    own = cases(words(Chunk("", first, last)))
    title = cases(words(Chunk("", head.start, first)) or words(Chunk("", last, head.end)))
    return (own & title) or title or own


def compatriot(context: Context, country: str) -> Person | None:
    """ "The Vietnamese official": the one person of the document who holds a post of that state."""
    found = [p for p in context.people if any(post.country == country for post in p.posts)]
    return found[0] if len(found) == 1 else None


def colleague(context: Context, country: str) -> Person | None:
    """ "The Vietnamese colleague" of a prosecutor: the one such person, if he is a prosecutor."""
    found = compatriot(context, country)
    return found if found is not None and any(post.role in OFFICE_ROLES for post in found.posts) else None


def of_post(context: Context, post: Post, chunk: Chunk) -> Actor | None:
    """Who an unnamed post stands for: the one person of the document who holds it, else the body it is a post of."""
    if not post.plural or post.role in SINGLE_SEATS:
        holders = context.holders(post)
        if len(holders) == 1:
            return Actor(holders[0], chunk.start, chunk.end, post=post, joint=True)
    if post.body is None and post.role == "judge" and post.country and not post.plural:
        meant = compatriot(context, post.country)  # "the Mozambican magistrate" of a prosecutor
        return Actor(meant, chunk.start, chunk.end, post=post, joint=True) if meant is not None else None
    body = post.body
    if body is None or body.bare or (post.plural and body.slug in STATES_TOGETHER) or is_nobodys(context, body):
        return None
    if body.slug in ORGANS_OF_SECRETARIES and post.role.endswith("executive-secretary"):
        body = context.body(context.vocabulary.registry.bodies[ORGANS_OF_SECRETARIES[body.slug]])
    return Actor(body, chunk.start, chunk.end, post=post, joint=True)


def is_nobodys(context: Context, body: BodyRef) -> bool:
    """Is a body told in small letters alone, and not whose it is ("the chief of the legal bureau of …")?"""
    whole = body
    while whole.parent is not None:
        whole = whole.parent
    known = whole.country is not None or whole.slug in context.vocabulary.registry.bodies
    return body.name[:1].islower() and not known and not context.vocabulary.cases


def of_prosecutors(context: Context, post: Post, chunk: Chunk) -> Actor | None:
    """ "Prosecutors from A, B and C", "the heads of the delegations of A and B": those of a state stand for its office,
    as its delegation does, delegates where prosecutors meet."""
    if not post.plural or post.body is not None or not post.country:
        return None
    if post.role != "prosecutor" and not heads_delegation(context, post, chunk):
        return None
    by_state = post.role != "prosecutor"
    return Actor(context.office(post.country), chunk.start, chunk.end, post=post, joint=True, by_state=by_state)


def heads_delegation(context: Context, post: Post, chunk: Chunk) -> bool:
    """Is it one of those who head delegations, and no head of a state?"""
    words = context.words(chunk.start, chunk.end).lower().split()
    return post.role == "head" and any(
        w.startswith(tuple(context.vocabulary.listed("delegation_words"))) for w in words
    )


def is_anothers(chunks: Sequence[Chunk], i: int) -> bool:
    """Does a title that does not say whose it is stand behind a name that it was not given to ("Ali Nuri, the Attorney
    General,")? It means that person, and no other who has the seat."""
    before = [c.kind for c in chunks[max(i - 3, 0) : i] if c.kind != "=the"]
    if before[-1:] == ["tenure_status"] and before[-2:-1] == [","] and before[:1] in (["PERSON"], ["NAME"]):
        return True  # "Ali Nuri, then Attorney General of A"
    apposed = len(before) > 1 and before[-1] == "," and before[-2] in ("NAME", "SURNAME")
    return apposed and not any(post.whole for post in chunks[i].value.posts)


def is_of_many(context: Context, chunk: Chunk) -> bool:
    """Does the text tell bodies of one kind together, and of no states in particular?"""
    skipped = context.vocabulary.lexicon["skipped"]
    words = [w for word in context.word_list(chunk) if (w := word.lower()) not in skipped]
    told = bool(words) and words[0] in context.vocabulary.listed("plurals")
    return told and len(chunk.value.refs) == 1 and not chunk.value.joint


def is_cut(chunks: Sequence[Chunk], i: int) -> bool:
    """Does a capital word right before a body belong to its name, so that it is another ("the South Australian …")?"""
    return i > 0 and chunks[i - 1].kind == "Common"


def is_owner(chunks: Sequence[Chunk], i: int) -> bool:
    """Does a body only say whose official is told, by a title that nobody knows ("Undersecretary of the Office"), or
    whose office ("the Chief Prosecutor's Office of the Court of Cassation")?"""
    before = [c.kind for c in chunks[max(i - 3, 0) : i] if c.kind != "=the"]
    return len(before) > 1 and before[-1] == "=of" and before[-2] in ("Word", "Common", "SURNAME", "BODY")

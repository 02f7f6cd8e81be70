"""For whom a sentence makes somebody speak: "Kyrgyzstan was represented by the Prosecutor General", "the heads of the
association: Secretary General …". What `owners` asks of a post that does not say whose it is."""

from __future__ import annotations

from collections.abc import Sequence

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.meant import find_meant, note_delegation
from ccpg_graph.extraction.naming.mentions import COUNTERPART, Bodies
from ccpg_graph.extraction.naming.publishers import state_of_name
from ccpg_graph.extraction.words.chunks import Chunk, is_verb

PARTING = frozenset({"meet.a", "meet.p", "receive.a", "receive.p", "discuss.a", "hold.a"})  # of one, then of another
TAKES = frozenset({"adopt.a"})  # of taking somebody in, where one verb is for both
NAMED = frozenset({"NAME", "SURNAME", "Word", "Common", "Initial", "honorific", "."})  # of what a name is made
LEADING = 8  # chunks from a delegation to the title of who leads it
Owners = dict[int, Chunk]  # chunk position of a post → the state or body that it speaks for


def find_owners(context: Context, chunks: Sequence[Chunk]) -> tuple[Owners, set[int]]:
    """The owners that a sentence tells, and the posts of its hosts ("the guests were received by …")."""
    owners: Owners = {}
    hosts: set[int] = set()
    grammar = context.vocabulary.grammar
    encoded = grammar.alphabet.encode(chunks)
    for match in grammar.find("owner", encoded):
        land, post, host = match.span("land"), match.span("post"), match.span("host")
        if host is not None:
            hosts.add(host[0])
            continue
        if match.span("it"):
            note_delegation(context, chunks[: match.start])  # "the delegation of A, which X leads"
        owner = context.delegation if match.span("it") else chunks[land[0]] if land is not None else None
        if owner is not None and owner.kind == "POST":
            owner = next((Chunk("STATE", p.start, p.end, p.country) for p in owner.value.posts if p.country), None)
        if owner is not None and owner.kind == "PLACE":
            town = context.land_of(owner.value)
            owner = Chunk("STATE", owner.start, owner.end, town) if town is not None else None
        if owner is not None and post is not None:
            owners.setdefault(post[0], owner)
    for i, chunk in enumerate(chunks):
        if chunk.kind == "POST" and (peer := land_of_peer(chunks, i)) is not None:
            owners.setdefault(i, peer)
    for match in grammar.find("owner_of_all", encoded):
        land = match.span("land")
        owner = owner_named(context, chunks[land[0]]) if land is not None else None
        if match.rule.endswith("listed_represented") and owner is not None and not is_of_office(owner):
            continue  # "For the Ministry of Justice, President X said …"
        if owner is not None:
            spread(chunks, owner, match.start if not match.rule.endswith("represented") else None, match.end, owners)
    return owners, hosts


def land_of_peer(chunks: Sequence[Chunk], i: int) -> Chunk | None:
    """ "To his Danish counterpart, | Prosecutor General X, he said": the state of the counterpart of whom the title at
    chunk i is told in apposition. A mark closes that behind the name: "at talks with his Danish counterpart, Prosecutor
    General X said" is told of another."""
    at, end = i - 1, i + 1
    while at >= 0 and chunks[at].kind in ("=the", ",", "-"):
        at -= 1
    while end < len(chunks) and chunks[end].kind in NAMED | {"PERSON", "joint"}:
        end += 1
    peer = chunks[at] if at >= 0 else chunks[i]
    several = peer.kind == "POST" and any(post.plural for post in peer.value.posts)
    closed = end == len(chunks) or chunks[end].kind in (",", "-", ")", ";") or (several and chunks[end].kind == "=and")
    after = chunks[end + 1].kind if end + 1 < len(chunks) else ""
    if at < 0 or at == i - 1 or end == i + 1 or not closed or after == "=who":
        return None
    if peer.kind == "POST" and len(peer.value.posts) == 1 and peer.value.posts[0].role == COUNTERPART:
        post = peer.value.posts[0]
        return Chunk("STATE", peer.start, peer.end, post.country) if post.country else None
    told = peer.kind == "counterpart" and at > 0 and chunks[at - 1].kind in ("adjective", "STATE")
    return chunks[at - 1] if told else None


def spread(chunks: Sequence[Chunk], owner: Chunk, until: int | None, start: int, owners: Owners) -> None:
    """One owner for all who are named before `until`; where that is None, for all from `start` to another state or
    body."""
    for i in range(start, len(chunks)) if until is None else range(until):
        chunk = chunks[i]
        if until is None and chunk.kind in ("STATE", "BODY", "adjective"):
            break
        if chunk.kind == "POST":
            owners.setdefault(i, owner)


def is_of_office(owner: Chunk) -> bool:
    """Is an owner a state or a prosecution office?"""
    return owner.kind != "BODY" or owner.value.refs[0].kind == "Office"


def owner_named(context: Context, chunk: Chunk) -> Chunk | None:
    """A state or a body as an owner; of a post ("the heads of the association: …") its body."""
    if chunk.kind != "POST":
        return chunk
    body = chunk.value.posts[0].body
    meant = find_meant(context, body) if body is not None and body.bare else body
    return Chunk("BODY", chunk.start, chunk.end, Bodies((meant,))) if meant is not None else None


GOES = frozenset({"visit", "stay"})
MEETS = frozenset({"meet", "receive"})
VISIT_OF = 3  # chunks of "the visit of the" before a title
NAMES = frozenset({"Word", "Common", "Initial", "honorific"})  # kinds of chunks with which a name may begin


def is_named(chunks: Sequence[Chunk], i: int) -> bool:
    """Does a name stand behind the title at chunk i, be it after a comma ("the Attorney General, Ali Juma, …")?"""
    at = i + 2 if i + 1 < len(chunks) and chunks[i + 1].kind == "," else i + 1
    return at < len(chunks) and chunks[at].kind in NAMES


def lands_beyond(chunks: Sequence[Chunk], i: int) -> set[str]:
    """The states behind the title at chunk i to which its holder goes ("paid a visit to Hungary") or whose people he
    meets ("received a Hungarian delegation"): he is of another. Before the title none may stand."""
    if any(c.kind in ("STATE", "adjective") for c in chunks[:i]):
        return set()
    found: set[str] = set()
    goes = any(c.kind == "meeting" and c.value == "visit" for c in chunks[max(i - VISIT_OF, 0) : i])
    meets = False
    for c in chunks[i + 1 :]:
        family = c.kind.partition(".")[0]
        if is_verb(c):
            goes, meets = family in GOES, family in MEETS and c.kind.endswith(".a")
        goes = goes or (c.kind == "meeting" and c.value == "visit")
        meets = meets or (c.kind == "meeting" and c.value in ("talks", "meeting"))
        if (c.kind == "STATE" and goes) or (c.kind in ("STATE", "adjective") and meets):
            found.add(c.value)
    return found


def land_shared(context: Context, chunks: Sequence[Chunk], i: int) -> str | None:
    """ "Kenya's Minister of Justice X and Attorney General Y": the state that stands before the first title is that
    of both, where "and" joins them and nothing stands between but the name."""
    at = i - 1
    if at < 2 or chunks[at].kind != "=and":
        return None
    while at > 0 and chunks[at - 1].kind in NAMED:
        at -= 1
    first = chunks[at - 1] if at else None
    if first is None or first.kind != "POST" or at == i - 1 or len(first.value.posts) != 1:
        return None
    land = state_of_name(context.words(first.start, first.start + 1), context.vocabulary.language)
    return land if land is not None and land == first.value.posts[0].country else None


def is_met(chunks: Sequence[Chunk], i: int, country: str | None) -> bool:
    """Does the sentence name a state's office beyond a verb of meeting alone ("the deputy X met with a delegation of
    the Office of Y")? Whoever meets it is none of its own."""
    at = next((j for j in range(i + 1, len(chunks)) if chunks[j].kind in PARTING | TAKES), None)
    refs = [(j, r) for j, c in enumerate(chunks) if c.kind == "BODY" for r in c.value.refs]
    told = [j for j, ref in refs if ref.country == country]
    return at is not None and bool(told) and all(j > at for j in told)


def leads_guests(chunks: Sequence[Chunk], i: int) -> bool:
    """Is the post at chunk i of who leads a delegation of which the sentence does not tell whose it is, so that it need
    not be the hosts' ("at the Office of X the delegation, led by the head of a department, was received")?"""
    before = [c for c in chunks[max(i - LEADING, 0) : i] if c.kind not in ("=by", "=the", ",", "adjective", "word")]
    kinds = [c.kind.partition(".")[0] for c in before][-2:]
    return kinds in (["people", "lead"], ["people", "headed"], ["people", "leadership"])


def is_beside(chunks: Sequence[Chunk], i: int, country: str | None) -> bool:
    """Does "and" join a title that says its state to a bare one before it ("Deputy Prosecutor General X and Russian
    Ambassador Y")? The bare one is of another state then, or it would have been told with it."""
    at = i + 1
    while at < len(chunks) and chunks[at].kind in NAMED:
        at += 1
    joined = at > i + 1 and at + 1 < len(chunks) and chunks[at].kind in ("=and", "=\u0438")
    post = chunks[at + 1] if joined else None
    return post is not None and post.kind == "POST" and any(p.country == country for p in post.value.posts)


def is_of_guests(chunks: Sequence[Chunk], i: int) -> bool:
    """Is the body at chunk i that of a delegation or of its people?"""
    before = [c.kind for c in chunks[max(i - 3, 0) : i] if c.kind != "=the"]
    return before[-2:] in (["people", "=of"], ["people", "=from"], ["role", "=from"])

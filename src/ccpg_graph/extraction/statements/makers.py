"""Whose an instrument is: the parties and signatories that a run of chunks names."""

from __future__ import annotations

from collections.abc import Sequence

from ccpg_graph.extraction.naming.actors import UNIONS, Asides, of_post
from ccpg_graph.extraction.naming.context import STATE_ROLES, Context
from ccpg_graph.extraction.naming.mentions import BodyRef, Person, Post
from ccpg_graph.extraction.statements.deeds import Party, Signer
from ccpg_graph.extraction.words.chunks import Chunk, Sentence

LONGEST_TELLING = 4  # tokens of words by which somebody is told to tell something
OWNED = frozenset({"office", "member_states", "role", "people", "word"})  # what a union may be the frame of


def name_makers(context: Context, sentence: Sentence, chunks: Sequence[Chunk]) -> tuple[list[Party], list[Signer]]:
    """The parties and signatories that a run of chunks of a sentence names.

    A body under which another stands is no party; a state is one in a whole sentence only, for headlines say states
    where they mean offices.
    """
    parties: list[Party] = []
    signers: list[Signer] = []
    grammar = context.vocabulary.grammar
    owners = {m.end - 1 for m in grammar.find("under", grammar.alphabet.encode(chunks))}
    asides = Asides(context, "aside_openers", "witness_openers")
    for i, chunk in enumerate(chunks):
        if chunk.kind in ("PERSON", "POST") and asides.hold(chunk.start, chunk.end):
            continue  # "in the presence of X", "instead of X": he signs nothing
        if chunk.kind in ("PERSON", "POST", "BODY") and is_teller(context, sentence, chunk):
            continue
        if chunk.kind == "BODY" and i not in owners and not is_frame(sentence, chunk):
            refs = [ref for ref in chunk.value.refs if ref.slug and not is_legislature(ref)]
            parties += [Party(ref, chunk.start, chunk.end) for ref in refs]
        elif chunk.kind == "adjective" and has_counterpart(chunks, i):  # "its Kenyan counterpart"
            parties.append(Party(context.office(chunk.value), chunk.start, chunk.end))
        elif chunk.kind == "STATE" and i and chunks[i - 1].kind == "(":
            continue  # "X (Georgia)": whose prosecutor X is
        elif chunk.kind == "STATE" and (is_of_next(chunks, i) or is_of_body(context, chunks, i)):
            continue
        elif chunk.kind == "STATE" and (owner := owner_of(chunks, i)) is not None:
            if owner.kind != "PERSON":  # "its counterpart in Oman": the office there
                parties.append(Party(context.office(chunk.value), chunk.start, chunk.end))
        elif chunk.kind == "STATE" and is_whole(sentence) and not is_of_people(sentence, chunk):
            parties.append(Party(chunk.value, chunk.start, chunk.end))
        elif chunk.kind == "PERSON":
            person = chunk.value.person
            signers.append(Signer(person, chunk.value.name_start, chunk.value.name_end))
            parties += implied_parties(person, chunk)
        elif chunk.kind == "POST":
            for post in chunk.value.posts:
                parties += post_parties(post, chunk)
                actor = of_post(context, post, chunk)
                if actor is not None and isinstance(actor.who, Person):
                    signers.append(Signer(actor.who, chunk.start, chunk.end, implied=True))
    return parties, signers


def is_teller(context: Context, sentence: Sentence, chunk: Chunk) -> bool:
    """Does a sentence name somebody only as who tells what it says ("according to X, A and B signed", "as X said, …"):
    right behind such words or a verb of saying, a comma right behind?"""
    row = sentence.chunks
    at = next((i for i, c in enumerate(row) if c.start == chunk.start), None)
    if at is None or at + 1 >= len(row) or row[at + 1].kind != ",":
        return False
    first = at - 1
    while first > 0 and row[first].kind in ("=the", "honorific", "."):
        first -= 1
    if first < 0:
        return False
    said = context.words(max(row[first].end - LONGEST_TELLING, 0), row[first].end).lower()
    told = said.endswith(tuple(context.vocabulary.listed("telling_words")))
    return told or row[first].kind in ("say.a", "inform.a")


def is_of_body(context: Context, chunks: Sequence[Chunk], i: int) -> bool:
    """Does the state at chunk i tell whose the body right before it is, where cases do ("the Bureau of A")?"""
    before = chunks[i - 1] if i else None
    close = before is not None and before.kind == "BODY" and before.end == chunks[i].start
    return close and bool(context.vocabulary.cases)


def has_counterpart(chunks: Sequence[Chunk], i: int) -> bool:
    """Is the adjective at chunk i that of a counterpart, be it one of several ("its Kenyan and Omani counterparts")?"""
    rest = (c for c in chunks[i + 1 :] if c.kind not in (",", "=and", "adjective"))
    return next((c.kind for c in rest), "") == "counterpart"


def owner_of(chunks: Sequence[Chunk], i: int) -> Chunk | None:
    """The person or the counterpart of whom the state at chunk i only says where he is from ("X of Oman signed", "its
    counterpart in Oman"), or the office beside which it stands for its own ("the Offices of the Director in Fiji and
    Samoa"); None for a state that acts itself."""
    at = i - 1
    while at >= 0 and chunks[at].kind in ("=of", "=from", "=in", "=the", "("):
        at -= 1
    if at > 0 and chunks[at].kind == "=and" and names_office(chunks[at - 1]):
        return chunks[at - 1]
    owned = 0 <= at < i - 1 and chunks[at].kind in ("PERSON", "counterpart")
    return chunks[at] if owned else None


def names_office(chunk: Chunk) -> bool:
    """Is it one prosecution office of a state, or the seat of its head?"""
    if chunk.kind == "BODY":
        refs = chunk.value.refs
        return len(refs) == 1 and refs[0].kind == "Office" and refs[0].country is not None
    if chunk.kind != "POST" or len(chunk.value.posts) != 1:
        return False
    body = chunk.value.posts[0].body
    return body is not None and body.kind == "Office" and body.country is not None


def is_of_next(chunks: Sequence[Chunk], i: int) -> bool:
    """Does the state at chunk i only say for whom the official named right behind it signs ("for Oman, the Attorney
    General X"; "the prosecutors general of Fiji X, Oman Y")?"""
    if i + 1 < len(chunks) and chunks[i + 1].kind in ("NAME", "PERSON"):
        return True
    after = next((c for c in chunks[i + 1 : i + 3] if c.kind not in ("-", ",")), None)
    if after is None or after.kind not in ("PERSON", "POST"):
        return False
    posts = after.value.posts if after.kind == "POST" else after.value.person.posts
    return any(post.country == chunks[i].value and post.body is not None for post in posts)


def is_legislature(ref: BodyRef) -> bool:
    """Is it a state's parliament, which ratifies what its state has made, and makes nothing itself?"""
    return ref.kind == "Parliament" and ref.country is not None


def is_frame(sentence: Sentence, chunk: Chunk) -> bool:
    """Does a union of states only say whose offices are meant ("the prosecutors of the Commonwealth")?"""
    if any(ref.kind != "InterstateBody" for ref in chunk.value.refs):
        return False
    chunks = sentence.chunks
    at = next((i for i, c in enumerate(chunks) if c is chunk), 0)
    row = [c.kind for c in chunks[max(0, at - 3) : at] if c.kind != "=the"]
    if row[-1:] == ["=and"] and row[-2:-1] in (["STATE"], ["BODY"]):
        return False  # "between Armenia and the European Union"
    before = [c for c in chunks[max(0, at - 3) : at] if not c.kind.startswith("=")]
    frame = all(ref.slug in UNIONS for ref in chunk.value.refs)
    return frame or bool(before and before[-1].kind in OWNED)


def is_of_people(sentence: Sentence, chunk: Chunk) -> bool:
    """Does a state only say from where some officials are ("officials from Qatar and Oman signed")? They sign for their
    services, and not for the state."""
    chunks = sentence.chunks
    i = next((i for i, c in enumerate(chunks) if c is chunk), 0)
    while i and chunks[i].kind in ("STATE", "BODY", ",", "=and", "=the", "=from", "=of"):
        i -= 1
    return chunks[i].kind == "role" or (chunks[i].kind == "people" and chunks[i].value == "representative")


def is_whole(sentence: Sentence) -> bool:
    """Is it a whole sentence, be it with an agency's sign after its full stop ("… in 1998.-ABC")?"""
    return sentence.closed or any(chunk.kind == "." for chunk in sentence.chunks)


def name_others(context: Context, sentence: Sentence, others: Sequence[Chunk]) -> tuple[list[Party], list[Signer]]:
    """ "With X": X is a party; the other one is who acts with X in the same sentence."""
    parties, signers = name_makers(context, sentence, others)
    for chunk in others:
        if chunk.kind == "adjective":
            parties.append(Party(context.office(chunk.value), chunk.start, chunk.end))
    names = {p.name for p in parties}
    for chunk in sentence.chunks:
        if chunk.kind == "BODY" and chunk.value.joint and names < {ref.slug for ref in chunk.value.refs}:
            parties += [Party(ref, chunk.start, chunk.end) for ref in chunk.value.refs if ref.slug not in names]
    return parties, signers


def implied_parties(person: Person, chunk: Chunk) -> list[Party]:
    """The office (or, for a head of state, the state) for which a person signs."""
    posts = [p for p in person.posts if p.status in ("Current", "Acting")]
    offices = [p for p in posts if p.body is not None and p.body.kind == "Office"] or [
        p for p in posts if p.body is not None and (p.body.kind != "Body" or p.body.country is not None)
    ]  # what nobody knows but by its letters makes nothing
    if offices:
        if offices[0].role == "prosecutor":
            return []  # of the rank and file, who may sign for a state
        body = offices[0].body
        return [Party(body, chunk.start, chunk.end, implied=True)] if body is not None and not body.bare else []
    return [
        Party(p.country, chunk.start, chunk.end, implied=True) for p in posts if p.role in STATE_ROLES and p.country
    ][:1]


def post_parties(post: Post, chunk: Chunk) -> list[Party]:
    """The body, or the state, for which an unnamed holder of a post signs. Several of a union ("the prosecutors general
    of the SCO") sign each for his own office."""
    if post.plural and post.body is not None and post.body.kind == "InterstateBody":
        return []
    if post.body is not None and post.body.slug:
        return [Party(post.body, chunk.start, chunk.end)]
    if post.role in STATE_ROLES and post.country:
        return [Party(post.country, chunk.start, chunk.end)]
    return []

"""Who is meant by a description without a name: "the guest", "the prosecutor general", "the minister". It is somebody
only where the document leaves one person; then the words become a PERSON chunk, and what they tell is implied."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.mentions import Person, PersonMention
from ccpg_graph.extraction.words.chunks import Chunk, Sentence, have

CHIEF = "prosecutor-general"
BOTH = 2  # holders of a seat, of whom a sentence names one and means the other
NOUN = 2  # tokens of a description at most, where there are no articles
GUEST = "guest"
# What behind a noun says whose or which it is, so that it describes nobody by itself.
OWNING = frozenset({"=of", "=for", "'", "joint", "NAME", "SURNAME", "PERSON", "POST", "BODY", "STATE"})
OWNING |= {"adjective", "role", "people", "office", "bodynoun", "bodyword", "num", "Word", "meeting", "speech"}
TAKING = ("elect", "appoint", "assume", "propose", "become")  # verbs that tell of a seat and not of who holds it
SEATS = frozenset({
    CHIEF, "minister", "president", "prime-minister", "ambassador", "rector", "chief-justice", "king", "emir", "chair",
    "secretary-general", "executive-secretary", "governor", "speaker-of-parliament", "director",
})  # fmt: skip


def settle_descriptions(context: Context, sentences: Sequence[Sentence]) -> None:
    """Puts PERSON chunks in the place of descriptions of which the document leaves no doubt."""
    kinds = frozenset({"role", "people"})
    told: dict[str, Person] = {}
    for sentence in sentences:
        if not have(kinds, sentence.chunks):
            told.update((c.value.person.key, c.value.person) for c in sentence.chunks if c.kind == "PERSON")
            continue
        for i, chunk in enumerate(sentence.chunks):
            if chunk.kind == "PERSON":
                told[chunk.value.person.key] = chunk.value.person
            elif chunk.kind in kinds and is_definite(context, sentence.chunks, i):
                beside = {id(c.value.person) for c in sentence.chunks if c.kind == "PERSON" and not c.value.meant}
                person = meant_by(context, chunk, list(told.values()), beside)
                if person is not None:
                    chunk.kind, chunk.value = "PERSON", PersonMention(person, chunk.start, chunk.end, meant=True)


def is_definite(context: Context, chunks: Sequence[Chunk], i: int) -> bool:
    """Does a noun stand by itself as one that the text has told of: with its article where there are any, and nothing
    that says whose it is?"""
    chunk, clauses = chunks[i], context.vocabulary.lexicon["clauses"]
    after = chunks[i + 1].kind if i + 1 < len(chunks) else "."
    if after in OWNING or context.text.quoted[chunk.start] or context.is_plural(chunk):
        return False
    at = i - 1
    if clauses["cases"]:
        cases = context.vocabulary.morphology.noun_cases(context.word_list(chunk))
        received = at >= 0 and chunks[at].kind.endswith(".a") and "accs" in cases and chunk.value == CHIEF
        alone = chunk.end - chunk.start <= NOUN and (chunk.kind != "role" or chunk.value == CHIEF)
        if not alone or not (received or "nomn" in cases):
            return False
    elif at < 0 or chunks[at].kind != "=the":
        return False
    else:
        at -= 1
    before = chunks[at] if at >= 0 else None
    if is_apposed(chunks, i, at):
        return False
    if before is None:
        return True
    taking = before.kind in ("=as", "=of", "-") or before.kind.partition(".")[0] in TAKING
    return not taking and before.kind not in ("role", "POST", "adjective", "tenure_status", "PERSON", "NAME")


def is_apposed(chunks: Sequence[Chunk], i: int, at: int) -> bool:
    """Does a comma tie the noun at chunk i to a name before it (at: the chunk before its article) or behind it ("Ali
    Nuri, the Attorney General", "the Attorney General, Ali Nuri")?"""
    ahead = [c.kind for c in chunks[max(at - 1, 0) : at + 1]]
    behind = [c.kind for c in chunks[i + 1 : i + 4]]
    names = ("NAME", "SURNAME", "PERSON")
    return (len(ahead) > 1 and ahead[1] in (",", "(") and ahead[0] in names) or (
        behind[:1] == [","] and any(kind in names for kind in behind[1:] if kind not in ("honorific", "."))
    )


def meant_by(context: Context, chunk: Chunk, told: Sequence[Person], beside: Collection[int]) -> Person | None:
    """The one person whom a noun can mean. beside: those whom its sentence names, who are others."""
    if chunk.kind == "people":
        return guest_of(context, told) if chunk.value == GUEST else None
    if chunk.value not in SEATS:
        return None
    people = context.people if chunk.value == CHIEF else told
    holders = [p for p in people if any(q.role == chunk.value and q.status != "Former" for q in p.posts)]
    others = [p for p in holders if id(p) not in beside] if len(holders) == BOTH else holders
    return others[0] if len(others) == 1 else None


def guest_of(context: Context, told: Sequence[Person]) -> Person | None:
    """The only person told of so far of another state than that where the text plays, if somebody is of that."""
    lands = {p.key: land for p in told if (land := next((q.country for q in p.posts if q.country), None))}
    host = context.home if context.home in lands.values() else None
    if host is None and len(context.lands) == 1:
        host = next(iter(context.lands))
    if host is None or host not in lands.values():
        return None
    guests = [p for p in told if lands.get(p.key) not in (None, host)]
    return guests[0] if len(guests) == 1 else None

"""Of whom a text speaks where a sentence does not name him: "he", "the sides", whoever is on the visit."""

from __future__ import annotations

from collections.abc import Sequence

from ccpg_graph.extraction.naming.actors import Actor, head_cases
from ccpg_graph.extraction.naming.context import OFFICE_ROLES
from ccpg_graph.extraction.naming.mentions import UNITED, BodyRef, Person, Post
from ccpg_graph.extraction.scenes.scenes import Scene, country_of
from ccpg_graph.extraction.words.chunks import Chunk, Sentence, is_verb

FARTHEST = 2  # sentences back that "he" reaches
TWO = 2  # whom "both" means
PARTED_FROM_HER = frozenset({".", ",", ";", ":", ")", '"', "DATE"})  # what stands behind a "her" that is no possessive


def visitors_to(scene: Scene, hosts: Sequence[Actor]) -> list[Actor]:
    """Who holds "talks with B": the persons on the visit to B's state that the text told last."""
    lands = {country_of(host.who) for host in hosts}
    visit = next((e for e in reversed(scene.events) if e.noun == "visit" and e.status), None)
    if visit is None or len(lands) != 1 or visit.land(scene.context) not in lands:
        return []
    guests = [s.actor for s in visit.sides if s.role == "Guest" and isinstance(s.actor.who, Person)]
    return [Actor(a.who, a.start, a.end, joint=True) for a in guests if all(a.who is not h.who for h in hosts)]


def guide_of(scene: Scene, sentence: Sentence, others: Sequence[Actor]) -> list[Actor]:
    """Who "the sides" are beside those met: the prosecutor of whom the text speaks first, where he is of another
    state."""
    spoken = (first_spoken_of(scene, s.chunks) for s in scene.sentences if not s.furniture)
    first = next((c for c in spoken if c is not None), None)
    if first is None or first.kind != "PERSON" or first.start >= sentence.chunks[0].start:
        return []
    person: Person = first.value.person
    lands = {country_of(other.who) for other in others}
    if not any(post.role in OFFICE_ROLES for post in person.posts) or country_of(person) in lands | {None}:
        return []
    return [Actor(person, sentence.chunks[0].start, sentence.chunks[-1].end, joint=True)]


def two_offices(scene: Scene, sentence: Sentence, at: int) -> list[Actor]:
    """Who "the two sides" (chunk `at`) are: the two prosecution offices or ministries of two states that the sentence
    before it and the few before that name; nobody where they name more or fewer."""
    number = next(i for i, s in enumerate(scene.sentences) if s is sentence)
    rows = [sentence.chunks[:at], *(s.chunks for s in reversed(scene.sentences[max(number - FARTHEST, 0) : number]))]
    own = sentence.chunks[at]
    for row in rows:
        refs = {ref.slug: ref for c in row if c.kind == "BODY" for ref in c.value.refs if is_states(ref)}
        if refs:
            lands = {ref.country for ref in refs.values()}
            return (
                [Actor(r, own.start, own.end, joint=True) for r in refs.values()]
                if len(refs) == len(lands) == 2
                else []
            )
    return []


def is_states(ref: BodyRef) -> bool:
    """Is it a prosecution office, a ministry or another body of some state?"""
    return ref.kind not in UNITED and ref.country is not None


def last_subject(scene: Scene, sentence: Sentence, at: int) -> list[Actor]:
    """Whom "he" (chunk `at`) means: the person of whom the sentence has spoken before it; else the person with whom the
    sentence before begins, or whom a "he" there takes up in turn; else the only one whom the text has named."""
    own = sentence.chunks[at]
    person = subject_near(scene, sentence, at) or only_person(scene, own.start)
    return [Actor(person, own.start, own.end, joint=True)] if person is not None else []


def subject_near(scene: Scene, sentence: Sentence, at: int) -> Person | None:
    """The person of whom the sentence, or one of the two before it, speaks first."""
    if (near := named_beside(scene, sentence, at)) is not None:
        found: Person = near.value.person
        return found
    number = next(i for i, s in enumerate(scene.sentences) if s is sentence)
    for i, chunks in enumerate([sentence.chunks[:at], *(s.chunks for s in reversed(scene.sentences[:number]))]):
        if i and (i > FARTHEST or scene.sentences[number - i].furniture):
            return None
        first = (subject_told(scene, chunks) if i else None) or first_spoken_of(scene, chunks)
        if first is not None:
            return None if i and speaks_of_another(scene, chunks, first) else meant_by(scene, first)
        if i and not has_pronoun(scene, chunks):
            return None
    return None


def only_person(scene: Scene, before: int) -> Person | None:
    """The one person whom the text up to a token names, where no name that nobody could read stands behind his last."""
    chunks = [c for s in scene.sentences if not s.furniture for c in s.chunks if c.end <= before]
    named = [c for c in chunks if c.kind == "PERSON"]
    if len({id(c.value.person) for c in named}) != 1:
        return None
    unread = any(c.kind in ("SURNAME", "NAME", "POST") for c in chunks if c.start >= named[-1].end)
    person: Person = named[-1].value.person
    return None if unread else person


def meant_by(scene: Scene, chunk: Chunk) -> Person | None:
    """The person of a chunk: the one named, or the only holder of a seat whom the text names elsewhere ("the Attorney
    General attended …; he met …")."""
    if chunk.kind == "PERSON":
        named: Person = chunk.value.person
        return named
    posts: tuple[Post, ...] = chunk.value.posts if chunk.kind == "POST" else ()
    holders = scene.context.holders(posts[0]) if len(posts) == 1 and not posts[0].plural else []
    return holders[0] if len(holders) == 1 else None


def named_beside(scene: Scene, sentence: Sentence, at: int) -> Chunk | None:
    """The person right before the clause that "he" (chunk `at`) begins ("was taken up by X, when he met …")."""
    words = scene.context.vocabulary.listed("clauses", "relatives")
    i = at - 1
    if i < 1 or scene.context.text.tokens[sentence.chunks[i].start].text.lower() not in words:
        return None
    i -= 1 + (sentence.chunks[i - 1].kind == ",")
    return sentence.chunks[i] if i >= 0 and sentence.chunks[i].kind == "PERSON" else None


def subject_told(scene: Scene, chunks: Sequence[Chunk]) -> Chunk | None:
    """Where cases tell who acts: the one person of a sentence who does."""
    if not scene.context.vocabulary.cases:
        return None
    acting = [c for c in chunks if c.kind == "PERSON" and head_cases(scene.context, c) == {"nomn"}]
    return acting[0] if len({id(c.value.person) for c in acting}) == 1 else None


def first_spoken_of(scene: Scene, chunks: Sequence[Chunk]) -> Chunk | None:
    """The first person, post or body that no small word governs ("with X and Y, he …" speaks of somebody else), nor the
    verb, as the case tells ("he was received by X and met Y")."""
    words = scene.context.vocabulary.lexicon["clauses"]
    governing = {word for row in words["links"].values() for word in row}
    passed = frozenset(words["articles"])
    tokens = scene.context.text.tokens
    governed = False  # within a row whose first a small word governs
    for i, chunk in enumerate(chunks):
        governed = governed and chunk.kind != "," and not is_verb(chunk)
        if chunk.kind not in ("PERSON", "POST", "BODY"):
            continue
        near = [c for c in chunks[max(0, i - 3) : i] if c.kind != "honorific"]
        before = ["" if c.kind == "DATE" else tokens[c.start].text.lower() for c in near]
        before = [word for word in before if word not in passed]
        governed = governed or (bool(before) and before[-1] in governing)
        cases = head_cases(scene.context, chunk) if scene.context.vocabulary.cases else frozenset()
        if not governed and not (cases and "nomn" not in cases):
            return chunk
    return None


def has_pronoun(scene: Scene, chunks: Sequence[Chunk]) -> bool:
    """Does a sentence speak of "him" or "her"?"""
    pronouns = frozenset(scene.context.vocabulary.lexicon["clauses"]["pronouns"])
    tokens = scene.context.text.tokens
    return any(tokens[c.start].text.lower() in pronouns for c in chunks)


def speaks_of_another(scene: Scene, chunks: Sequence[Chunk], first: Chunk) -> bool:
    """Does a sentence say behind its first person what is done to "him" or "her" ("X was to receive her")? Then the
    next "he" may mean either. Before a noun "her" tells only whose that is."""
    words = scene.context.vocabulary.listed("clauses", "him")
    for i, chunk in enumerate(chunks):
        if chunk.start >= first.end and scene.context.words(chunk.start, chunk.end).lower() in words:
            behind = chunks[i + 1].kind if i + 1 < len(chunks) else "."
            if scene.context.vocabulary.cases or behind in PARTED_FROM_HER or behind[0] == "=":
                return True
    return False


def those_before(scene: Scene, number: int, words: Sequence[Chunk]) -> list[Actor]:
    """Whom "both" or "all three" (`words`) at the head of a sentence means: the persons of the sentence before, or all
    whom the text has named, where they are as many."""
    count = next((int(c.value) for c in words if c.kind == "number" and str(c.value).isdigit()), TWO)
    at = words[0].start, words[-1].end
    near = scene.sentences[number - 1 : number] if number else []
    for sentences in (near, scene.sentences[:number]):
        named = [c for s in sentences if not s.furniture for c in s.chunks if c.kind == "PERSON"]
        persons = {id(c.value.person): c.value.person for c in named}
        if len(persons) == count:
            return [Actor(person, *at, joint=True) for person in persons.values()]
        if len(persons) > count:
            return []
    return []

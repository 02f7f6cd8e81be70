"""Who "the two offices", "the sides", "both institutions" and "they" are: the two of an encounter, or the only two
offices named before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ccpg_graph.extraction.findings import Tokens
from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.instrument_phrases import TWO, JointMakers
from ccpg_graph.extraction.naming.mentions import BodyRef, Person
from ccpg_graph.extraction.scenes.scenes import Event, Scene, country_of
from ccpg_graph.extraction.words.chunks import Chunk
from ccpg_graph.extraction.words.grammar import Match

BOTH = 2
HEAD = "prosecutor-general"
NEAR = 3  # sentences before, in which the two offices may have been named


@dataclass(frozen=True, slots=True)
class Pair:
    """Two offices and, where the text names just one for each, the persons who stand for them. event: the encounter
    that made them a pair; at: the tokens that take them up; persons: do these mean the persons themselves?"""

    offices: tuple[BodyRef, ...]
    heads: tuple[Person, ...]
    event: Event | None
    at: Tokens
    persons: bool


def find_pair(
    context: Context, scene: Scene, number: int, place: tuple[int, int, int], within: JointMakers | None
) -> Pair | None:
    """The pair that a word of a clause takes up, or one `within` the words of an instrument of it; place: first and
    last chunk of the clause, and that of the instrument. None where there is no such word, or no two for it."""
    first, last, at_chunk = place
    sentence = scene.sentences[number]
    chunks = sentence.chunks
    found = context.vocabulary.grammar.find("both_sides", sentence.encoded)
    inside = [m for m in found if first <= m.start <= last and takes_up_two(context, chunks, m)]
    inside.sort(key=lambda m: m.span("heads") is None)  # "prepared by both sides, signed by the heads"
    if inside:
        match = inside[0]
        at = chunks[match.start].start, chunks[match.end - 1].end
        persons, named = match.span("heads") is not None, match.span("loose") is None
        return resolve(context, scene, number, Taking(at, match.start, named, persons))
    if within is None:
        return None
    return resolve(context, scene, number, Taking(within.at, at_chunk, within.named, persons=False))


def takes_up_two(context: Context, chunks: Sequence[Chunk], match: Match) -> bool:
    """Is the number told two, and a noun that has none a plural ("of the Offices")?"""
    two, several = match.part(chunks, "two"), match.part(chunks, "several")
    return all(str(c.value) == TWO for c in two) and all(context.is_plural(c) for c in several)


@dataclass(frozen=True, slots=True)
class Taking:
    """A word that takes up two. at: its tokens; place: its chunk; named: as offices, not as sides; persons: as
    persons."""

    at: Tokens
    place: int
    named: bool
    persons: bool


def resolve(context: Context, scene: Scene, number: int, taking: Taking) -> Pair | None:
    """The two of the encounter told of; else the publisher's and a counterpart's office; else, for a word that means
    offices, the two named last."""
    for event in encounters(scene, number):
        offices, heads = of_event(event)
        told = scene.sentences[max(number - 1, 0)]
        if speaks_of_third(scene, number, offices) and not any(told.holds(s.tokens[0]) for s in event.sides):
            continue
        if len(offices) == BOTH:
            return Pair(offices, heads, event, taking.at, taking.persons)
        met = {id(s.actor.who): s.actor.who for s in event.sides if isinstance(s.actor.who, Person)}
        if taking.persons and len(met) == BOTH and len({country_of(p) for p in met.values()}) == BOTH:
            return Pair(offices, tuple(met.values()), event, taking.at, persons=True)
    offices = with_home(context, scene.sentences[number].chunks[: taking.place])
    if len(offices) < BOTH and taking.named:
        offices = named_before(scene, number, taking.place)
        if len(offices) == 1 and context.home not in (None, offices[0].country) and names_home(context):
            offices = (context.office(str(context.home)), *offices)
    if taking.named and len(offices) != BOTH:
        offices = only_pair(scene, number)
    return Pair(offices, (), None, taking.at, taking.persons) if len(offices) == BOTH else None


def speaks_of_third(scene: Scene, number: int, offices: Sequence[BodyRef]) -> bool:
    """Does the sentence before, of the same paragraph, name an office of a state that none of these is of? "The two
    sides" are then others than they."""
    before = scene.sentences[number - 1] if number else None
    if before is None or before.paragraph != scene.sentences[number].paragraph:
        return False
    lands = {ref.country for ref in offices_in(before.chunks)} - {None}
    return bool(lands - {office.country for office in offices})


def encounters(scene: Scene, number: int) -> Iterator[Event]:
    """The encounters that a sentence may take up: those told in it or in the one before, then what the text is of."""
    for i in range(number, max(number - 2, -1), -1):
        chunks = scene.sentences[i].chunks
        first, last = chunks[0].start, chunks[-1].end
        yield from (e for e in reversed(scene.events) if any(first <= s.tokens[0] < last for s in e.sides))
    about = scene.event_at(number)
    if about is not None:
        yield about


def offices_of(event: Event) -> tuple[BodyRef, ...]:
    """The offices that met."""
    return of_event(event)[0]


def of_event(event: Event) -> tuple[tuple[BodyRef, ...], tuple[Person, ...]]:
    """The offices that met, and who stood for each where that was one person."""
    offices: dict[str, BodyRef] = {}
    heads: dict[str, list[Person]] = {}
    for side in event.sides:
        who = side.actor.who
        office = own_office(who) if isinstance(who, Person) else who
        if office is None or not is_office(office):
            continue
        offices[office.slug] = office
        if isinstance(who, Person) and who not in heads.setdefault(office.slug, []):
            heads[office.slug].append(who)
    single = len(heads) == BOTH and all(len(row) == 1 for row in heads.values())
    return tuple(offices.values()), tuple(row[0] for row in heads.values()) if single else ()


def heads_of(context: Context, offices: Sequence[BodyRef]) -> tuple[Person, ...]:
    """The heads of offices, where the text names just one for each."""
    heads = [[p for p in context.people if is_head(p, office)] for office in offices]
    return tuple(row[0] for row in heads) if all(len(row) == 1 for row in heads) else ()


def is_head(person: Person, office: BodyRef) -> bool:
    """Does a person head an office now?"""
    return any(
        post.role == HEAD
        and post.status in ("Current", "Acting")
        and post.body is not None
        and post.body.slug == office.slug
        for post in person.posts
    )


def only_offices(scene: Scene) -> tuple[BodyRef, ...]:
    """The two offices of the whole text, where it names no third, and nobody of a third state; none else."""
    told = (ref for s in scene.sentences if not s.furniture for ref in offices_in(s.chunks))
    offices = {ref.slug: ref for ref in told}
    lands = {ref.country for ref in offices.values()} - {None}
    others = {country_of(person) for person in scene.context.people} - {None}
    return tuple(offices.values()) if len(offices) == BOTH == len(lands) and others <= lands else ()


def only_pair(scene: Scene, number: int) -> tuple[BodyRef, ...]:
    """The two offices that met, where the text tells of no other two that did, and the sentence before of no third;
    none else."""
    pairs = {frozenset(o.slug for o in row): row for e in scene.events if len(row := offices_of(e)) == BOTH}
    pair = next(iter(pairs.values())) if len(pairs) == 1 else ()
    return () if speaks_of_third(scene, number, pair) else pair


def only_event(scene: Scene, slugs: frozenset[str]) -> Event | None:
    """The one meeting held at which just these offices were the sides."""
    told = [e for e in scene.events if e.status == "Held" and e.key and {o.slug for o in offices_of(e)} == slugs]
    return told[0] if len(told) == 1 else None


def own_office(person: Person) -> BodyRef | None:
    """The prosecution office in which a person serves."""
    bodies = (p.body for p in person.posts if p.status in ("Current", "Acting"))
    return next((b for b in bodies if b is not None and is_office(b)), None)


def is_office(ref: BodyRef) -> bool:
    return ref.kind == "Office" and not ref.bare and not ref.local and bool(ref.slug)


def offices_in(chunks: Sequence[Chunk]) -> Iterator[BodyRef]:
    """The offices that chunks name, by themselves or by who serves there."""
    for chunk in chunks:
        if chunk.kind == "BODY":
            yield from (ref for ref in chunk.value.refs if is_office(ref))
        elif chunk.kind == "POST":
            yield from (p.body for p in chunk.value.posts if p.body is not None and is_office(p.body))
        elif chunk.kind == "PERSON":
            office = own_office(chunk.value.person)
            if office is not None:
                yield office
        elif chunk.kind == "INSTRUMENT":
            yield from offices_in((*chunk.value.makers, *chunk.value.others))


def with_home(context: Context, chunks: Sequence[Chunk]) -> tuple[BodyRef, ...]:
    """The publisher's own office and the one whose people the words before name as counterparts."""
    if context.home is None or not names_home(context):
        return ()
    lands = [
        c.value for c, n in zip(chunks, chunks[1:], strict=False) if c.kind == "adjective" and n.kind == "counterpart"
    ]
    if len(set(lands)) != 1 or lands[0] == context.home:
        return ()
    return context.office(context.home), context.office(lands[0])


def names_home(context: Context) -> bool:
    """Does the document name the prosecution office of its publisher's state, or one who serves there?"""
    told = [b for b in context.bodies.values() if is_office(b)]
    return any(b.country == context.home for b in told)


def named_before(scene: Scene, number: int, before: int) -> tuple[BodyRef, ...]:
    """The offices that the words before name, going back until there are two."""
    found: dict[str, BodyRef] = {}
    for i in range(number, max(number - NEAR, -1), -1):
        chunks = scene.sentences[i].chunks
        told = offices_in(chunks[:before] if i == number else chunks)
        found.update((ref.slug, ref) for ref in told if ref.parent is None)
        if len(found) >= BOTH:
            break
    return tuple(found.values())


def partner(context: Context, scene: Scene, number: int, other: BodyRef) -> BodyRef | None:
    """With whom an office has what was "signed with" it: the other one of the encounter, else the publisher's."""
    event = scene.event_at(number)
    offices = of_event(event)[0] if event is not None else ()
    if len(offices) == BOTH and other.slug in {o.slug for o in offices}:
        return next(o for o in offices if o.slug != other.slug)
    if context.home is None or other.country == context.home or not names_home(context):
        return None
    own = context.office(context.home)
    return own if not offices or own.slug in {o.slug for o in offices} else None

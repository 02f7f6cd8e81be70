"""Whom somebody asked to come ("invited his colleague to pay a visit to Minsk", "handed over an invitation to visit
Minsk"): a visit that is planned, no more. Who is guest and who is host, the states tell, whatever the construction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ccpg_graph.extraction.naming.actors import Actor, name_actors
from ccpg_graph.extraction.naming.context import OFFICE_ROLES
from ccpg_graph.extraction.naming.mentions import Person
from ccpg_graph.extraction.scenes.manner import word_of
from ccpg_graph.extraction.scenes.scenes import Event, Scene, Side, country_of
from ccpg_graph.extraction.scenes.telling import Telling
from ccpg_graph.extraction.words.chunks import Chunk, Sentence, is_verb

RULE = "visit.invited"
INVITING = frozenset({"invite", "invitation"})
REACH = 16  # chunks from a word of inviting to where
FINITE = ("past", "present", "future")
STOPS = frozenset({";", ":", "MEETINGS"})
WHOM = frozenset(
    {"PERSON", "POST", "NAME", "SURNAME", "people", "counterpart", "adjective", "possessive", "honorific", "."}
)


def read_invitations(scene: Scene, sentence: Sentence) -> Iterator[Event]:
    """The visits to come to which a sentence tells that somebody was invited."""
    context, chunks = scene.context, sentence.chunks
    for at, chunk in () if sentence.families.isdisjoint(INVITING) else enumerate(chunks):
        where = place_asked_to(scene, chunks, at) if is_invitation(scene, chunks, at) else None
        if where is None or context.text.quoted[chunk.start]:
            continue
        land = chunks[where].value if chunks[where].kind == "STATE" else context.land_of(chunks[where].value)
        actors = list(name_actors(context, chunks, states=False))  # "on behalf of X, Y invited him": X is the host
        guests = [a for a in actors if country_of(a.who) not in (None, land)] or stranger(scene, sentence, at, land)
        if land is None or len({id(a.who) for a in guests}) != 1 or was_there(scene, guests[0], land):
            continue
        hosts = [a for a in actors if country_of(a.who) == land]
        yield plan_visit(scene, chunks, (at, where), guests[:1], hosts if len({id(h.who) for h in hosts}) == 1 else [])


def is_asked_for(scene: Scene, chunks: Sequence[Chunk], at: int) -> bool:
    """Where cases tell roles: is the meeting at chunk `at` what somebody is invited to, in the same breath ("invited X
    on a visit to Minsk")?"""
    if not scene.context.vocabulary.cases:
        return False
    for i in range(at - 1, max(at - REACH, -1), -1):
        if is_invitation(scene, chunks, i):
            return True
        if chunks[i].kind in STOPS or (is_verb(chunks[i]) and chunks[i].time in FINITE):
            return False
    return False


def is_invited(event: Event) -> bool:
    """Is it a visit that is told by an invitation, no more? What the text goes on to tell is none of it."""
    return event.status == "Planned" and any(side.rule == RULE for side in event.sides)


def is_invitation(scene: Scene, chunks: Sequence[Chunk], at: int) -> bool:
    """Does chunk `at` tell that somebody is invited: a finite verb, or the noun, but for "at the invitation of", by
    which somebody came?"""
    chunk = chunks[at]
    if chunk.kind.partition(".")[0] == "invite":
        return chunk.time in ("past", "present") and not chunk.negated and chunk.kind[-2:] in (".a", ".p")
    if chunk.kind != "invitation":
        return False
    words = [word_of(scene.context, c).lower() for c in chunks[:at]]
    led, thanks = (scene.context.vocabulary.listed(name) for name in ("invited_by_words", "thanking_words"))
    return led.isdisjoint(words[-2:]) and thanks.isdisjoint(words)


def place_asked_to(scene: Scene, chunks: Sequence[Chunk], at: int) -> int | None:
    """The chunk of the town or state to which somebody is asked to come; None where it is a gathering that he is asked
    to, or nothing tells that he is to go there."""
    asked = False
    for i in range(at + 1, min(at + REACH, len(chunks))):
        chunk = chunks[i]
        family = chunk.kind.partition(".")[0]
        if chunk.kind == "MEETING" and chunk.value.noun != "visit":
            return None
        asked = asked or (family == "visit" and chunk.time in ("open", "bare")) or chunk.kind == "MEETING"
        if chunk.kind in STOPS or (is_verb(chunk) and family != "visit" and chunk.time in FINITE):
            return None
        whom = all(c.kind in WHOM or c.kind[0] == "=" for c in chunks[at + 1 : i])
        if chunk.kind in ("PLACE", "STATE") and (asked or (whom and leads_there(scene, chunks, i))):
            behind = chunks[i + 1].kind if i + 1 < len(chunks) else ""
            return None if behind in ("MEETING", "MEETINGS", "people", "'") else i
    return None


def leads_there(scene: Scene, chunks: Sequence[Chunk], i: int) -> bool:
    """Does a small word of going stand right before the town at chunk i ("invited him to Minsk")?"""
    before = chunks[i - 1]
    return before.end - before.start == 1 and word_of(scene.context, before).lower() in scene.context.vocabulary.listed(
        "invited_to_words"
    )


def stranger(scene: Scene, sentence: Sentence, at: int, land: str | None) -> list[Actor]:
    """Whom "him" or "his colleague" means: the one prosecutor of another state than the host's whom the text has named
    before, where the sentence takes somebody up."""
    chunks = sentence.chunks
    told: dict[int, Person] = {}
    for before in scene.sentences:
        for chunk in before.chunks:
            if chunk.kind == "PERSON" and chunk.end <= chunks[at].end:
                person: Person = chunk.value.person
                office = any(post.role in OFFICE_ROLES for post in person.posts)
                if office and country_of(person) not in (None, land):
                    told[id(person)] = person
    own = (chunks[at].start, chunks[at].end)
    return [Actor(p, *own, joint=True) for p in told.values()] if len(told) == 1 else []


def was_there(scene: Scene, guest: Actor, land: str) -> bool:
    """Is the invitation that by which he came, as a visit to that state that the text has told says?"""
    visits = (e for e in scene.events if e.noun == "visit" and e.status and e.land(scene.context) == land)
    return any(s.actor.who is guest.who for e in visits for s in e.sides)


def plan_visit(
    scene: Scene, chunks: Sequence[Chunk], span: tuple[int, int], guests: list[Actor], hosts: list[Actor]
) -> Event:
    """The planned visit from a word of inviting to its place. span: the chunks of both."""
    at, where = span
    noun = next((c for c in chunks[at:where] if c.kind == "MEETING"), None)
    known = scene.event_of(noun) if noun is not None else None
    event = known if known is not None and known.noun == "visit" and not known.status else scene.new_event("visit")
    if noun is not None:
        scene.by_mention[noun.start] = event
    tokens = (chunks[at].start, chunks[where].end)
    event.status = "Planned"
    for slot in ("status", "mention"):
        event.passages[slot] = tokens
    slot = "place" if chunks[where].kind == "PLACE" and chunks[where].start not in scene.context.regions else "country"
    land = chunks[where].value if chunks[where].kind == "STATE" else scene.context.land_of(chunks[where].value)
    setattr(event, slot, chunks[where].value if slot == "place" else land)
    event.passages[slot] = tokens
    telling = Telling(scene.context, chunks, where)
    when = telling.when()
    if when is not None and when.at > where and event.when is None:
        event.when, event.passages["when"] = when.value, telling.passage(when.at)
    event.sides += [Side(a, "Guest", tokens, RULE) for a in guests]
    event.sides += [Side(a, "Host", tokens, RULE) for a in hosts]
    return event

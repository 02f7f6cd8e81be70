"""Encounters and visits told by a verb whose roles a Clause gives, where no pattern has read them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ccpg_graph.extraction.naming.actors import Actor, find_actors
from ccpg_graph.extraction.naming.mentions import Person
from ccpg_graph.extraction.scenes.clauses import read_clauses
from ccpg_graph.extraction.scenes.delegations import find_heads
from ccpg_graph.extraction.scenes.goings import is_house
from ccpg_graph.extraction.scenes.manner import is_framed
from ccpg_graph.extraction.scenes.met import Met
from ccpg_graph.extraction.scenes.pairs import are_of_two_states, is_council
from ccpg_graph.extraction.scenes.phrases import Clause
from ccpg_graph.extraction.scenes.scenes import Event, Scene, country_of
from ccpg_graph.extraction.scenes.spoken import last_subject, visitors_to
from ccpg_graph.extraction.words.chunks import Chunk, Sentence

MEETS = frozenset({"meet", "receive", "hold", "discuss"})
RECEIVES = ("receive", "adopt")  # one word for both where cases tell roles: whom it takes up tells which
RECEIVED = frozenset({"MEETING", "PERSON", "POST", "BODY", "people", "NAME", "counterpart", "STATE"})
VISITING = frozenset({"visit.r", "stay.r"})  # participles of who has come
INSTRUMENT = "INSTRUMENT"
COMERS = frozenset({"guest", "delegation"})  # people of whom a visit has told who they are
BESIDE = 8  # chunks from a verb of meeting to the word "with" and whom it brings
NOUNS = ("talks", "meeting", "conference", "event", "visit")  # what two can hold with each other


def read_dealings(scene: Scene, sentence: Sentence, known: set[int]) -> Iterator[Event]:
    """The events that verbs of meeting tell of; known: the verbs, by chunk position, that patterns have read."""
    if sentence.families.isdisjoint(MEETS | {"adopt"}):
        return
    if any(c.time == "past" and c.kind.partition(".")[0] in ("cancel", "postpone") for c in sentence.chunks):
        return
    cases = scene.context.vocabulary.cases
    for clause in read_clauses(scene.context, sentence, MEETS | {"adopt"} if cases else MEETS):
        if clause.at not in known:
            met = read_meeting(scene, sentence, clause)
            if met is not None:
                yield met


def read_meeting(scene: Scene, sentence: Sentence, clause: Clause) -> Event | None:
    """The event of "A met B", "A received B", "A held talks with B"; None where it is none or has but one side."""
    ones, others, mention = sides_of(scene, sentence, clause)
    tokens = (sentence.chunks[clause.first].start, sentence.chunks[clause.last - 1].end)
    quoted = scene.context.text.quoted
    unnamed = clause.family in RECEIVES and not others and meets_unnamed(scene, sentence, clause)
    unnamed = unnamed or (clause.family == "meet" and not others and meets_stranger(scene, sentence, clause))
    received = [c.value for c in (*clause.object, *clause.subject) if c.kind == "people"]
    if unnamed and clause.family in RECEIVES and not COMERS.isdisjoint(received):
        others = visitors_to(scene, ones)  # "the guests were received by X"
    hosted = is_hosted_by_title(clause, ones, others)
    if quoted[tokens[0]] and quoted[tokens[1] - 1]:
        return None
    if not hosted and (not ones or not (unnamed or are_two(ones, others))):
        return None
    if clause.family in ("hold", "discuss") and not are_of_two_states(ones, others):
        return None
    if clause.family in RECEIVES and greets(scene, clause) and not any(isinstance(o.who, Person) for o in others):
        return None  # "he welcomes the new members of the Council"
    status = "Planned" if clause.verb.time == "future" else "Held"
    receives = clause.family in RECEIVES
    event = Met(
        scene, sentence, ones, others, status, f"clause.{clause.family}", tokens, mention, clause.at, receives
    ).note()
    if hosted:
        lands = {post.country for c in (*clause.subject, *clause.by) if c.kind == "POST" for post in c.value.posts}
        event.bilateral = event.bilateral or not lands <= {None, *(country_of(other.who) for other in others)}
    return event


def sides_of(scene: Scene, sentence: Sentence, clause: Clause) -> tuple[list[Actor], list[Actor], list[Chunk]]:
    """The two sides of a verb of meeting, hosts first, and the MEETING chunk that names what they held."""
    actors = [list(find_actors(scene.context, row)) for row in (clause.subject, clause.object, clause.companions)]
    subject, object_, companions = actors
    if clause.pronoun:
        subject = last_subject(scene, sentence, clause.at)
    mention = [m for m in clause.meetings if m.value.noun in NOUNS and not is_scene_of(scene, sentence, m)]
    if clause.family in RECEIVES:
        by = list(find_actors(scene.context, clause.by)) or house_of(scene, sentence, clause)
        if clause.family == "adopt" and not receives_somebody(scene, sentence, clause, object_, by):
            return [], [], []
        if is_thing_received(scene, sentence, clause) or is_meeting_received(sentence, clause):
            return [], [], []
        guests = clause.subject if clause.passive else clause.object
        named = subject if clause.passive else object_
        named += [a for a in find_heads(scene, sentence, guests) if all(a.who is not b.who for b in named)]
        return (by if clause.passive else subject), named, []
    if clause.passive:
        return [], [], []
    if clause.family == "hold":
        return (subject, companions, mention[:1]) if mention else ([], [], [])
    if clause.family == "meet":
        meets = not (subject and all(is_council(a) for a in subject))  # "the Council met with X in the chair"
        return (subject, [*companions, *object_], []) if meets else ([], [], [])
    return subject, companions, []


def house_of(scene: Scene, sentence: Sentence, clause: Clause) -> list[Actor]:
    """Whose guests those are of whom nobody says who received them: the office in which it was ("were welcomed at the
    Office of A")."""
    row = sentence.chunks[clause.at + 1 : clause.at + 4]
    at = next((i for i, c in enumerate(row) if c.kind[0] != "="), len(row))
    words = {scene.context.words(c.start, c.end).lower() for c in row[:at]}
    led = bool(words & scene.context.vocabulary.place_words)
    if not clause.passive or scene.context.vocabulary.cases or not led or at == len(row) or not is_house(row[at]):
        return []
    return [Actor(row[at].value.refs[0], row[at].start, row[at].end)]


def is_scene_of(scene: Scene, sentence: Sentence, meeting: Chunk) -> bool:
    """Is the meeting where something is done ("on the sidelines of the forum he held talks"), and not what is held?"""
    at = next(i for i, c in enumerate(sentence.chunks) if c is meeting)
    return is_framed(scene.context, sentence.chunks, at)


def is_meeting_received(sentence: Sentence, clause: Clause) -> bool:
    """Is what the verb takes up a meeting ("X, who is host to the session, were Y and Z", "the gathering was hosted by
    X and Y")? Nobody named behind it is a guest."""
    if clause.passive:  # "the gathering was hosted by X and Y"; but "he came on a visit and was received by Y"
        told = [c for c in sentence.chunks[: clause.at] if c.kind in RECEIVED]
        last = told[-1] if told and told[-1].kind == "MEETING" else None
        guest = clause.pronoun or (bool(clause.subject) and last is not None and last.value.noun == "visit")
        return last is not None and not guest
    if not clause.meetings or not clause.object:
        return False
    first = min(chunk.start for chunk in clause.object)
    between = [c for c in sentence.chunks[clause.at + 1 :] if c.start < first]
    if any(c.kind in VISITING for c in between):
        return False  # "received the prosecutor, who is in Minsk on a visit", where the participle stands before him
    return any(c in between for c in clause.meetings)


def is_thing_received(scene: Scene, sentence: Sentence, clause: Clause) -> bool:
    """Where places tell roles: does an article with a plain noun stand where the guest would ("received a reprimand
    from X, and so did Y", "X could not come, and the award was received by Y")? Nobody named beside it is a guest."""
    articles = scene.context.vocabulary.listed("clauses", "articles")
    behind = sentence.chunks[clause.at + 1 : clause.at + 2]
    if not clause.passive and not scene.context.vocabulary.cases and behind and behind[0].kind in ("=from", INSTRUMENT):
        return True  # "the support that the Office receives from X", "welcomed the protocol signed by X"
    first = clause.at - 2 if clause.passive else clause.at + 1
    beside = sentence.chunks[max(first, 0) : first + 2]
    if len(beside) < 2 or beside[1].kind != "word":
        return False
    return scene.context.text.tokens[beside[0].start].text.lower() in articles


def receives_somebody(scene: Scene, sentence: Sentence, clause: Clause, guests: list[Actor], by: list[Actor]) -> bool:
    """Does the verb of adopting take up persons: an official receives a person, a delegation or "them", and no
    document?"""
    own = sentence.chunks[clause.first : clause.last]
    if any(c.kind == "participation" for c in sentence.chunks[max(clause.at - BESIDE, 0) : clause.at]):
        return False  # "участие во встрече приняли также X и Y"
    hosts = by if clause.passive else list(find_actors(scene.context, clause.subject))
    titled = is_hosted_by_title(clause, [], guests)
    if any(is_paper(scene, c) and not is_beside(scene, sentence, c) for c in own) or not (
        titled or any(isinstance(h.who, Person) for h in hosts)
    ):
        return False
    received = clause.subject if clause.passive else clause.object
    persons = any(isinstance(g.who, Person) for g in guests) or any(c.kind in ("people", "POST") for c in received)
    return persons or meets_unnamed(scene, sentence, clause)


def is_hosted_by_title(clause: Clause, ones: Sequence[Actor], others: Sequence[Actor]) -> bool:
    """Does one whom his title alone tells receive a person ("the President of A received the prosecutor X")? Who that
    is nobody knows; the guest was there."""
    host = clause.by if clause.passive else clause.subject
    titles = [c for c in host if c.kind in ("POST", "role")]
    alone = len(titles) == len(host) == 1 and not (titles[0].kind == "POST" and titles[0].value.posts[0].plural)
    return clause.family in RECEIVES and alone and not ones and any(isinstance(o.who, Person) for o in others)


def is_paper(scene: Scene, chunk: Chunk) -> bool:
    """Is it what is adopted, or a meeting that is hosted? On a visit, and beside a session, somebody is received."""
    cases = scene.context.vocabulary.morphology.noun_cases(scene.context.word_list(chunk))
    hosted = chunk.kind == "MEETING" and chunk.value.noun != "visit" and bool(cases & {"accs", "nomn"} or not cases)
    return chunk.kind == INSTRUMENT or hosted


def is_beside(scene: Scene, sentence: Sentence, meeting: Chunk) -> bool:
    """Does a small word or a noun such as "sidelines" govern a meeting ("after the session he received B"), so that it
    is not what a verb takes up?"""
    at = next(i for i, c in enumerate(sentence.chunks) if c is meeting)
    before = sentence.chunks[at - 1] if at else None
    links = scene.context.vocabulary.lexicon["clauses"]["links"]["other"]
    governed = before is not None and scene.context.words(before.start, before.end).lower() in links
    return meeting.kind == "MEETING" and before is not None and (governed or before.kind == "meeting_part")


def greets(scene: Scene, clause: Clause) -> bool:
    """Is it a verb by which a speaker greets as well as a host?"""
    listed = scene.context.vocabulary.lexicon["clauses"].get("greets", ())
    return any(word.lower() in listed for word in scene.context.word_list(clause.verb))


def meets_unnamed(scene: Scene, sentence: Sentence, clause: Clause) -> bool:
    """Are those received no more than "them", "the guests", "the delegation"?"""
    words = scene.context.vocabulary.lexicon["clauses"]
    if greets(scene, clause):
        return False  # "he welcomed the guests" of a conference
    plural = scene.context.is_plural
    if any(c.kind == "people" or (c.kind == "role" and plural(c)) for c in clause.object):
        return True
    pronouns = words.get("objects", ())
    beside = [c for i, c in enumerate(sentence.chunks) if abs(i - clause.at) == 1]
    return any(c.end - c.start == 1 and scene.context.word_list(c)[:1] == [w] for c in beside for w in pronouns)


def meets_stranger(scene: Scene, sentence: Sentence, clause: Clause) -> bool:
    """Did one person meet somebody whom the text tells by a title or a name that it does not place ("will meet with the
    chairman of the Supreme Court")? His own part is told."""
    with_whom = scene.context.vocabulary.lexicon["clauses"]["links"].get("with", ())
    after = sentence.chunks[clause.at + 1 : clause.at + 1 + BESIDE]
    at = next((i for i, c in enumerate(after) if c.kind[1:] in with_whom), None)
    if at is None or sum(c.kind == "PERSON" for c in clause.subject) != 1 or clause.passive:
        return False
    return any(c.kind in ("role", "POST", "NAME") for c in after[at + 1 : at + 3])


def are_two(ones: list[Actor], others: list[Actor]) -> bool:
    """Are there two sides: one and another, or several of several states on one side ("X and Y met")?"""
    if others:
        return not {id(a.who) for a in ones} & {id(a.who) for a in others}
    return len(ones) > 1 and all(isinstance(a.who, Person) for a in ones) and are_of_two_states(ones[:1], ones[1:])

"""What the words of a match of presence tell besides: whether it is told of meetings in general, whether states alone
are those who came, whose delegation "it" is, whether a noun names the host."""

from __future__ import annotations

from collections.abc import Sequence

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.scenes.scenes import Event, Scene, clash
from ccpg_graph.extraction.statements.participations import has_words
from ccpg_graph.extraction.words.chunks import Chunk, is_delegation, is_verb
from ccpg_graph.extraction.words.grammar import Match

FRONT = 3  # chunks before a match in which the meeting stands of which it is told
FAR = 6  # chunks from a body to who does something "where" it is
NONE = 3  # chunks from "neither" to its verb
NEAR = 40  # tokens from a delegation to "it"
OF_STATES = frozenset({"STATE", ",", "=и", "=также", "=а"})  # of what a row of states is made
LANDS = frozenset({"STATE", "BODY"})  # for which somebody comes
ITEM_MARKS = frozenset({"-", "mark", "=the"})  # before the state or body with which an item of a list begins
CLAUSE_MARKS = frozenset({",", ";", ":", "."})
STATES_TAKE_PART = ("attended_inverse", "took_part")


def tells_states(context: Context, chunks: Sequence[Chunk], match: Match) -> bool:
    """Where words decline: are those who take part states, and nothing else ("A, B and C take part as well")?"""
    if not context.vocabulary.cases or not match.rule.endswith(STATES_TAKE_PART):
        return False
    who = match.part(chunks, "who")
    return bool(who) and all(chunk.kind in OF_STATES for chunk in who)


def is_habit(chunks: Sequence[Chunk], match: Match, verb: Chunk | None) -> bool:
    """Is it told in the present of meetings in general ("in its sessions take part …"), and of none that was held?"""
    near = chunks[max(match.start - FRONT, 0) : match.end]
    return verb is not None and verb.time == "present" and any(chunk.kind == "MEETINGS" for chunk in near)


def tells_other_year(context: Context, before: Sequence[Chunk]) -> bool:
    """Do the words at the head of a sentence put what it tells into another year than the report's?"""
    return has_words(context, before[: FRONT + 1], context.vocabulary.listed("other_years"))


def is_at_body(context: Context, chunks: Sequence[Chunk], at: int) -> bool:
    """Does what begins at a chunk tell what was done at a body that somebody went to ("visited the Academy, where the
    rector spoke")?"""
    relatives = context.vocabulary.listed("clauses", "relatives")
    near = [c for c in chunks[max(at - FAR, 0) : at] if c.kind != ","]
    told = [i for i, c in enumerate(near) if context.words(c.start, c.end).lower() in relatives]
    apart = any(is_verb(c) for c in near[told[-1] :]) if told else True
    return bool(told) and told[-1] > 0 and not apart and near[told[-1] - 1].kind in ("BODY", "bodyword", "bodynoun")


def is_anothers(scene: Scene, number: int, event: Event) -> bool:
    """Does the sentence before tell of another council that did something on another day, without a noun for its
    meeting ("On 11 July the Council of B considered … Y took part in this session, too")? Then "this" is that one."""
    before = scene.sentences[number - 1] if number else None
    if before is None or event.when is None or before.paragraph != scene.sentences[number].paragraph:
        return False
    others = [c for c in before.chunks if c.kind == "BODY" and c.value.refs[0].kind == "Council"]
    own = event.series is not None and any(c.value.refs[0].slug == event.series.slug for c in others)
    days = [c.value for c in before.chunks if c.kind == "DATE"]
    named = any(c.kind == "MEETING" for c in before.chunks)
    return bool(others and days) and not own and not named and all(clash(event.when, day) for day in days)


def is_next(mention: Chunk, event: Event) -> bool:
    """Does a noun speak of a meeting to come ("the host of the next conference"), and the event is one held?"""
    return mention.value.following and event.status == "Held"


def told_right_before(scene: Scene, number: int) -> Event | None:
    """The meeting that the sentence before names, where it tells of no other day."""
    event = scene.named.get(number - 1)
    days = [c.value for c in scene.sentences[number - 1].chunks if c.kind == "DATE"] if number else []
    other = event is not None and event.when is not None and any(clash(event.when, day) for day in days)
    return None if other else event


def is_part(context: Context, meeting: Chunk) -> bool:
    """Does a noun name no more than a part of a conference ("the panel session")?"""
    words = context.words(meeting.start, meeting.end).lower().split()
    parts = tuple(context.vocabulary.listed("parts_of_conferences"))
    return any(word.startswith(parts) for word in words)


def is_of_none(context: Context, chunks: Sequence[Chunk], at: int) -> bool:
    """Does a word say of those named before that none did it ("but neither attended", "neither of them attended")?"""
    near = [context.words(c.start, c.end).lower() for c in chunks[max(at - NONE, 0) : at]]
    return not context.vocabulary.listed("none_words").isdisjoint(near)


def opens_itself(context: Context, verb: Chunk | None) -> bool:
    """Is a verb of opening one by which a meeting itself opens ("opened the seminar of …"), and nobody opens it?"""
    itself = str(context.vocabulary.lexicon.get("reflexive") or "")
    if verb is None or not itself:
        return False
    endings = (itself, *context.vocabulary.listed("reflexive_endings"))
    return any(word.lower().endswith(endings) for word in context.word_list(verb))


def acts_as(context: Context, chunks: Sequence[Chunk], at: int) -> bool:
    """Does the clause of a verb of speech begin with a noun for what somebody is ("организаторами встречи выступили"),
    or one stand right behind it, so that nothing is said there?"""
    seats = tuple(context.vocabulary.listed("seats_acted"))
    first = next(
        (i + 1 for i in range(at - 1, max(at - FAR, -1), -1) if chunks[i].kind in CLAUSE_MARKS), max(at - FAR, 0)
    )
    told = context.words(chunks[first].start, chunks[at].start).lower() if first < at else ""
    behind = context.words(chunks[at].end, chunks[at].end + 1).lower()  # "X выступил организатором"
    return bool(seats) and any(word.startswith(seats) for word in (*told.split(), behind))


def names_host(context: Context, chunks: Sequence[Chunk], match: Match) -> bool:
    """Do the words of a meeting begin with a noun for its host ("The host of the meeting – X")?"""
    words = context.word_list(match.part(chunks, "meeting")[0])
    return bool(words) and words[0].lower() in context.vocabulary.listed("nouns_of_hosts")


def follows_delegation(context: Context, chunks: Sequence[Chunk], match: Match) -> bool:
    """Was a delegation spoken of shortly before a match ("It is led by X")?"""
    first = chunks[match.start].start
    return any(first - NEAR < chunk.start < first for chunk in context.delegations)


def lists_delegations(scene: Scene, number: int) -> bool:
    """Is a sentence an item of a list of delegations ("attended by delegations of: | the Republic of A headed by X;"),
    so that who leads a state leads its delegation? Items before it begin with states or bodies, other lines between end
    with a colon."""
    for sentence in reversed(scene.sentences[:number]):
        if any(map(is_delegation, sentence.chunks)):
            return True
        first = next((c.kind for c in sentence.chunks if c.kind not in ITEM_MARKS), "")
        if first not in LANDS and sentence.chunks[-1].kind != ":":
            return False
    return False


def knows_delegation(context: Context, scene: Scene, number: int, match: Match) -> bool:
    """Does the text tell of the delegation that a match leaves out ("It is led by X", "the Republic of A headed by
    X")? True of all other matches."""
    if match.rule.endswith("lead_state"):
        return lists_delegations(scene, number)
    it = match.rule.endswith(("lead_it", "lead_it_first"))
    return not it or follows_delegation(context, scene.sentences[number].chunks, match)


def end_of_side(chunks: Sequence[Chunk]) -> int:
    """Where those of another side begin ("by X and | Kazakhstan by Y"); the end of the chunks where none do."""
    row = zip(chunks, chunks[1:], strict=False)
    return next((i for i, (c, after) in enumerate(row) if c.kind in LANDS and after.kind == "=by"), len(chunks))


def is_denied(context: Context, chunks: Sequence[Chunk], match: Match) -> bool:
    """Does a word stand right before by which there was none of what is told ("sent no delegation under X")?"""
    before = chunks[match.start - 1] if match.start else None
    words = context.words(before.start, before.end).lower() if before is not None else ""
    return words in context.vocabulary.listed("denying_words")

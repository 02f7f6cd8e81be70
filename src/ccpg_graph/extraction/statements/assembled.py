"""Those present told by nothing but their number: a sentence about a gathering that names three or more in a row.

Whatever the verb ("around the table sat A, B and C", "the chairs were taken by …"), so many named side by side where a
page tells of one gathering are those who came, unless the sentence elects, appoints, invites or awaits them, or tells
of whom a body is made up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ccpg_graph.extraction.findings import Findings
from ccpg_graph.extraction.naming.actors import Actor, find_actors
from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.meant import ENVOYS
from ccpg_graph.extraction.naming.mentions import Person
from ccpg_graph.extraction.scenes.gathered import gathering_at
from ccpg_graph.extraction.scenes.scenes import Scene
from ccpg_graph.extraction.statements.doings import apart_words, heads_state
from ccpg_graph.extraction.statements.participations import has_words, note
from ccpg_graph.extraction.words.chunks import Chunk, Sentence, is_verb

MANY = 3
DENIED = 4  # tokens behind a row among which a denial stands
BESIDE = 2  # sentences between a number of states and their names
MEMBERS = frozenset({"member_states", "cis_members"})
NEAR = 6  # chunks before a noun for delegations in which "each" or "their" stands
# What is told of a row of persons that says nothing of their presence.
NOT_THERE = frozenset({
    "elect", "appoint", "dismiss", "invite", "congratulate", "join_body", "propose", "instruct", "entrust", "visit",
    "establish", "receive", "cancel", "postpone", "terminate", "assume", "read_out",
})  # fmt: skip
# Verbs and nouns by which a row of states is one of those who came.
COMING = frozenset({"attend", "take_part", "gather", "represent", "present", "sign", "people", "participation", "meet"})
BETWEEN = frozenset({
    ",", ";", "=and", "=the", "(", ")", "STATE", "adjective", "honorific", "word", "role", "POST", "BODY", "=of",
    "=from", "Common", "Word", "SURNAME", "NAME", "num", ".", "-", "PLACE", "department_word", "bodynoun", "office",
    "topic", "including", "aide", "=for", "=in", "'", "&", "number", "tenure_status", "=also", "people", "counterpart",
})  # fmt: skip


# What may stand between people and the row of states they are from.
BEFORE_ROW = frozenset({
    ":", "-", "(", ",", "=from", "=of", "=the", "number", "num", "member_states", "Common", "adjective", "including",
    "no_particular", "cis_members", "office_level",
})  # fmt: skip
APART = frozenset({",", "=и"})  # what parts the lands of a row where words decline
LANDS_UNKNOWN = frozenset({"word", "Word", "Common", "SURNAME", "NAME", "LAND"})
CROWDS = frozenset({"people", "role", "office", "counterpart"})


IN_ROWS = MEMBERS | {"PERSON", "POST", "STATE"}  # without which no sentence tells of a row, or counts those of one


def read_assembled(context: Context, scene: Scene, findings: Findings) -> None:
    """Participations of the rows of three and more in the sentences about a gathering held."""
    if not context.vocabulary.lexicon.get("doings"):
        return
    for number, sentence in enumerate(scene.sentences):
        if sentence.furniture or sentence.told.isdisjoint(IN_ROWS):
            continue
        apart = told_apart(sentence)
        if apart - {"visit"} or is_ahead(sentence):
            continue
        rows = list(states_of(context, sentence) if apart else rows_of(context, sentence))  # "delegations of A came"
        whole = [] if apart or rows else counted(context, scene, number)
        rows += whole
        event = gathering_at(scene, number) if rows else None
        told = [c for c in sentence.chunks if c.kind not in ("PERSON", "POST", "BODY")]
        if event is None or has_words(context, told, apart_words(context) if whole else left_out(context)):
            continue
        rows = [row for row in rows if not is_addressed(context, sentence, row) and not is_met(scene, sentence, row)]
        heads = brings_delegations(context, sentence)
        for row in rows:
            tokens = (row[0].start, row[-1].end)
            if is_denied_behind(context, sentence, tokens[1]):
                continue
            of_offices = context.speaks_of_prosecutors(context.words(sentence.chunks[0].start, max(row[0].start, 1)))
            for actor in row:
                actor = replace(actor, by_state=actor.by_state and not of_offices)
                role = "HeadOfDelegation" if heads and isinstance(actor.who, Person) else "Participant"
                note(findings, event, actor, role, tokens, "presence.row")


def is_denied_behind(context: Context, sentence: Sentence, end: int) -> bool:
    """Does a denial stand behind a row that ends before a token ("A, B and C were not admitted")?"""
    helpers = context.vocabulary.auxiliaries
    after = context.text.tokens[end : min(end + DENIED, sentence.chunks[-1].end)]
    return any(helpers.get(token.text.lower()) == "not" for token in after)


def is_addressed(context: Context, sentence: Sentence, row: Sequence[Actor]) -> bool:
    """Does the first of a row stand in the dative, as to whom something is sent or given ("invitations were sent to the
    Prosecutors General of A, B and C")?"""
    if not context.vocabulary.cases:
        return False
    first = next((c for c in sentence.chunks if c.start <= row[0].start < c.end), None)
    words = context.declining_words(first)[:1] if first is not None and first.kind == "POST" else []
    cases = context.vocabulary.morphology.noun_cases(words) if words else frozenset()
    return "datv" in cases and "nomn" not in cases


def is_met(scene: Scene, sentence: Sentence, row: Sequence[Actor]) -> bool:
    """Does the sentence tell that somebody met those of a row, each by himself?"""
    here = [e for e in scene.events if e.noun == "talks" and e.is_told_in(sentence)]
    met = [side.actor.who for event in here for side in event.sides]
    return all(any(who == actor.who for who in met) for actor in row)


def brings_delegations(context: Context, sentence: Sentence) -> bool:
    """Does a sentence with a row tell that those of it headed delegations ("and their delegations", "each with a
    delegation", "heads of delegations")?"""
    own = context.vocabulary.listed("own_words")
    for i, chunk in enumerate(sentence.chunks):
        if chunk.kind != "people" or chunk.value not in ("delegation", "head"):
            continue
        before = context.words(sentence.chunks[max(0, i - NEAR)].start, chunk.start).lower().split()
        owned = any(c.kind in ("BODY", "STATE") for c in sentence.chunks[i + 1 : i + 4])
        words = context.words(chunk.start, chunk.end).lower()
        if not owned and (own.intersection(before) or " of " in words) and context.is_plural(chunk):
            return True
        if context.vocabulary.listed("each_words").intersection(before):
            return True
    return False


def left_out(context: Context) -> frozenset[str]:
    """Words by which those of a row are not told as present."""
    listed = context.vocabulary.listed
    apart = listed("doings", "rows_apart") | listed("other_years")
    return apart_words(context) | apart | listed("doings", "nobody")


def told_apart(sentence: Sentence) -> set[str]:
    """The families of verbs that tell of a row what says nothing of its presence. "The host" is no verb."""
    if sentence.families.isdisjoint(NOT_THERE):
        return set()
    families = ((c, c.kind.partition(".")[0]) for c in sentence.chunks)
    return {family for chunk, family in families if family in NOT_THERE and chunk.time != "bare"}


def is_ahead(sentence: Sentence) -> bool:
    """Does a verb of the sentence tell what is to come or was to be?"""
    return any(is_verb(c) and (c.time == "future" or c.negated) for c in sentence.chunks)


def rows_of(context: Context, sentence: Sentence) -> Iterator[list[Actor]]:
    """The rows of three and more persons, or of offices told by the seats of their heads or together."""
    run: list[Chunk] = []
    for chunk in [*sentence.chunks, None]:
        if chunk is not None and chunk.kind == "PERSON" and not context.text.quoted[chunk.start]:
            run.append(chunk)
        elif run and (chunk is None or chunk.kind not in BETWEEN):
            yield from many(context, run)
            run = []
    for chunk in sentence.chunks:
        if chunk.kind == "POST" and len(chunk.value.posts) >= MANY:
            yield from many(context, [chunk])
            yield from (row for row in (offices_of(chunk),) if row)
    yield from states_of(context, sentence)


def offices_of(seats: Chunk) -> list[Actor]:
    """The offices of the seats of many states: theirs are there, also where the text names somewhere who has a seat."""
    bodies = [(post, post.body) for post in seats.value.posts]
    return [
        Actor(body, seats.start, seats.end, post=post, joint=True)
        for post, body in bodies
        if body is not None and body.kind == "Office" and not body.bare
    ]


def states_of(context: Context, sentence: Sentence) -> Iterator[list[Actor]]:
    """The row of states of whose coming a sentence tells: each stands for its office. So it does where it tells from
    where some people are ("prosecutors from A, B and C", "150 people, from five countries: A, B …"), be they unnamed,
    or has a verb or noun of coming."""
    chunks = sentence.chunks
    coming = not COMING.isdisjoint(sentence.families)
    if context.vocabulary.cases and any(is_envoy(chunk) for chunk in chunks):
        return  # "A, B and C are observers: their ambassadors have come"
    run: list[Chunk] = []
    first, depth = 0, 0
    for i, chunk in enumerate([*chunks, None]):
        aside = depth > 0
        if chunk is not None:
            depth += (chunk.kind == "(") - (chunk.kind == ")")
        if run and (aside or depth > 0):
            continue  # "the Democratic Republic of Congo (DRC)"
        if chunk is not None and chunk.kind == "STATE":
            first = first if run else i
            run.append(chunk)
        elif run and is_unknown_land(context, chunks, i):
            continue
        elif chunk is None or chunk.kind not in (",", "=and", "=и", "=the", ";"):
            owned = len(run) >= MANY and whose_row(context, chunks, first)
            if owned or (coming and len(run) > MANY and not is_of_others(context, chunks, first)):
                yield list(find_actors(context, run, states=True))
            run = []


def counted(context: Context, scene: Scene, number: int) -> list[list[Actor]]:
    """The states that a sentence only counts ("the prosecutors of all nine member states were there"), where one beside
    it names as many as members."""
    chunks = scene.sentences[number].chunks
    if MEMBERS.isdisjoint(scene.sentences[number].told):
        return []
    at = next((i for i, c in enumerate(chunks) if c.kind in MEMBERS), 0)
    told = context.words(chunks[0].start, chunks[at].start) if at > 1 else ""
    whole = at > 1 and chunks[at - 1].kind in ("number", "num") and chunks[at - 2].kind == "=all"
    came = any(c.kind in ("=there", "present", "participation") or is_coming(c) for c in chunks[at:])
    if not whole or not came or not context.speaks_of_prosecutors(told):
        return []
    for sentence in scene.sentences[max(0, number - BESIDE) : number + BESIDE + 1]:
        states = [c for c in sentence.chunks if c.kind == "STATE"]
        named = {c.value for c in states}
        if MEMBERS.intersection(sentence.told) and str(len(named)) == str(chunks[at - 1].value):
            return [[replace(a, by_state=False) for a in find_actors(context, states, states=True)]]
    return []


def is_coming(chunk: Chunk) -> bool:
    """Is it a verb of coming?"""
    return is_verb(chunk) and chunk.kind.partition(".")[0] in COMING


def is_envoy(chunk: Chunk) -> bool:
    """Is it the title of ambassadors whom it does not name?"""
    if chunk.kind == "role":
        return chunk.value in ENVOYS
    return chunk.kind == "POST" and any(post.role in ENVOYS for post in chunk.value.posts)


def is_unknown_land(context: Context, chunks: Sequence[Chunk], i: int) -> bool:
    """Is a chunk one or two capitals between commas in a row of states, a land that is none of the registry's?"""
    if i + 1 >= len(chunks) or not context.text.tokens[chunks[i].start].is_capital:
        return False
    if chunks[i].kind not in LANDS_UNKNOWN:
        return False
    before, after = chunks[i - 1].kind, chunks[i + 1].kind
    first, last = before in APART, after in APART
    return (first and (last or after in LANDS_UNKNOWN)) or (last and before in LANDS_UNKNOWN)


def whose_row(context: Context, chunks: Sequence[Chunk], first: int) -> bool:
    """Do people stand before a row of states, as those who are from there, and no officials of another service?"""
    linked, i = False, first - 1
    while i >= 0 and goes_before_row(context, chunks, i):
        linked |= chunks[i].kind in ("=from", "=of", ":", "-", "(") or is_row_link(context, chunks[i])
        i -= 1
    if i < 0 or not linked:
        return False
    told = context.words(chunks[i].start, chunks[i].end).lower()
    if chunks[i].kind == "MEETING" and chunks[i + 1].kind in (":", "("):
        return context.speaks_of_prosecutors(told)  # "the meeting of heads of the prosecution services: A, B and C"
    crowd = chunks[i].kind in CROWDS or told in context.vocabulary.listed("doings", "crowds")
    return crowd and not is_of_others(context, chunks, i + 1)


def goes_before_row(context: Context, chunks: Sequence[Chunk], i: int) -> bool:
    """Can a chunk stand between people and the row of states they are from? Where words decline, a verb of coming can
    ("delegations came from A, B"), and others of the row ("of A and B and of five more states – C, D …")."""
    if chunks[i].kind in BEFORE_ROW or is_count_word(context, chunks[i]) or is_row_link(context, chunks[i]):
        return True
    if not context.vocabulary.cases:
        return False
    attribute = chunks[i].kind == "word" and i + 1 < len(chunks) and chunks[i + 1].kind == "member_states"
    came = chunks[i].kind in ("visit.a", "gather.a", "take_part.a")
    return attribute or came or chunks[i].kind in ("BODY", "STATE", "=и")


def is_row_link(context: Context, chunk: Chunk) -> bool:
    """Is it a small word that ties people to where they are from?"""
    return context.words(chunk.start, chunk.end).lower() in context.vocabulary.listed("doings", "row_links")


def is_of_others(context: Context, chunks: Sequence[Chunk], at: int) -> bool:
    """Do the words before a chunk tell of officials of another service ("border police of A, B and C"), and of no
    prosecutors?"""
    words = context.words(chunks[max(0, at - NEAR)].start, chunks[at - 1].end).lower() if at else ""
    others = tuple(context.vocabulary.listed("other_officials"))
    return any(word.startswith(others) for word in words.split()) and not context.speaks_of_prosecutors(words)


def is_count_word(context: Context, chunk: Chunk) -> bool:
    """Is it a noun for states or a small word by which their number is told ("eight countries of the region")?"""
    return context.words(chunk.start, chunk.end).lower() in context.vocabulary.listed("doings", "count_words")


def many(context: Context, run: Sequence[Chunk]) -> Iterator[list[Actor]]:
    """The actors of a run, where there are enough of them."""
    actors = [a for a in find_actors(context, run) if not is_head_of_state(a)]
    if len({id(a.who) for a in actors}) >= MANY:
        yield actors


def is_head_of_state(actor: Actor) -> bool:
    """Is it a person who heads a state?"""
    return isinstance(actor.who, Person) and any(map(heads_state, actor.who.posts))

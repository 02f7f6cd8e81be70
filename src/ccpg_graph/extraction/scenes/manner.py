"""The manner in which a sentence speaks of a meeting: as the next one, as one resolved on, as what people belong to.

chunks: those of the sentence; at: where the mention of the meeting stands.
"""

from __future__ import annotations

from collections.abc import Sequence

from ccpg_graph.extraction.naming.actors import head_cases
from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.mentions import Person
from ccpg_graph.extraction.words.chunks import Chunk, is_verb

DAY_BEFORE = 3  # tokens of "the day before"
FRAME = 8  # chunks from a word of scene to the meeting
MODIFIERS = frozenset(
    {"number", "num", "-", "unit_of_time", "word", "adjective", "status_word", "possessive", "ordinal"}
)
FRAMED = MODIFIERS | {"people", "'"}  # "as part of the Vietnamese delegation's visit"
NAMED_BY = frozenset({"status_word", "PLACE"})  # before a meeting: "the preparation of the Baku session"
ATTRIBUTES = frozenset({"word", "adjective", "tenure_status"})  # before a working group: what sort of one it is
SPOKEN = 5  # chunks from the meeting back to a noun by which it is only spoken of
ABOUT = 12  # chunks behind a meeting that tell what it is about
REACH = 6  # chunks of a relative clause up to its verb
FINITE = ("past", "present", "future")  # the times of a verb that tells something
DEEDS = frozenset({"elect", "decide", "instruct", "discuss", "appoint"})  # what the participants of a meeting do
BESIDE = frozenset({"PLACE", "STATE", "DATE", ","})  # between a meeting and what it did
HOLDING = ("take_place", "begin")
MEANS = frozenset({"propose", "decide", "adopt", "plan"})  # what makes a meeting one that is only meant
MODIFIED, MEANT = 4, 4  # chunks from a gerund to its meeting; before it, that tell what it is to those who speak


def relative_verb(context: Context, chunks: Sequence[Chunk], at: int) -> Chunk | None:
    """The verb of holding in a relative clause behind the mention: "the session, which will be held", where cases tell
    roles also behind what it is about, and of who holds it ("a seminar on crime, which the Office will hold")."""
    while (other := next_joined(context, chunks, at)) is not None:
        at = other  # "the conference and the assembly, which will be held"
    comma = at + 1 + (attribute_length(chunks, at + 1) if context.vocabulary.cases else 0)
    after = chunks[comma : comma + REACH]
    relatives = context.vocabulary.listed("clauses", "acting")
    if len(after) < 3 or after[0].kind != ",":
        return None
    word = word_of(context, after[1]).lower()
    if word not in relatives:
        return held_by_others(after[2:]) if word in context.vocabulary.listed("clauses", "relatives") else None
    held = (c for c in after[2:] if is_holding(c) and c.time in FINITE and not c.negated)
    return next(held, None)


def next_joined(context: Context, chunks: Sequence[Chunk], at: int) -> int | None:
    """Where the meeting stands that a word joins to that at chunk `at`, be it with a small word of its own."""
    row = (i for i in range(at + 2, min(at + 4, len(chunks))) if chunks[i].kind == "MEETING")
    found = next(row, None)
    return found if found is not None and is_joined(context, chunks, found) else None


def attribute_length(chunks: Sequence[Chunk], first: int) -> int:
    """How many chunks from `first` on tell what a meeting is about, up to a comma; 0 where a verb, another meeting or a
    mark that parts stands among them, or no comma follows."""
    for i in range(first, min(first + ABOUT, len(chunks))):
        if chunks[i].kind == ",":
            return i - first
        if is_verb(chunks[i]) or chunks[i].kind in ("MEETING", "MEETINGS", "INSTRUMENT", ";", ":", "PERSON"):
            return 0
    return 0


def held_by_others(clause: Sequence[Chunk]) -> Chunk | None:
    """The verb of holding, first in a relative clause, by which somebody holds the meeting before it ("the conference
    that the Office will hold")."""
    verb = next((c for c in clause if is_verb(c)), None)
    return verb if verb is not None and verb.kind == "hold.a" and verb.time in FINITE and not verb.negated else None


def is_holding(chunk: Chunk) -> bool:
    """Is it a verb by which a meeting itself comes about?"""
    return chunk.kind.partition(".")[0] in HOLDING or chunk.kind == "hold.p"


def is_spoken_of(context: Context, chunks: Sequence[Chunk], at: int) -> bool:
    """Does a noun by which it is only spoken of stand before it, small words passed over, or open it ("the preparation
    of the session", "preparations for it", "ahead of the session")?"""
    if is_worked_for(chunks, at):
        return True
    listed = context.vocabulary.listed_keys("spoken_of")
    keys = context.vocabulary.morphology.keys
    here = chunks[at]
    passed = NAMED_BY
    if here.kind == "MEETING" and here.value.noun == "workgroup":
        passed = NAMED_BY | ATTRIBUTES  # "an order on the creation of a joint standing working group"
    for i in range(at, max(at - SPOKEN, -1), -1):
        if set(keys(word_of(context, chunks[i]))) & listed:
            return True
        if i < at and not chunks[i].kind.startswith("=") and chunks[i].kind not in passed:
            return False
    return False


def is_worked_for(chunks: Sequence[Chunk], at: int) -> bool:
    """Is it that for which another meeting was held ("the meeting of the experts' group for the 20th session on 5
    May")? The day told behind is of that other."""
    before = chunks[max(at - 3, 0) : at - 1]
    return at > 1 and chunks[at - 1].kind == "=for" and any(c.kind == "MEETING" for c in before)


def is_only_meant(context: Context, chunks: Sequence[Chunk], at: int) -> bool:
    """Is it what a gerund of holding tells as an aim, an idea or a matter ("recommended holding a conference", "the
    idea of convening a forum", "agreed on holding the fifth session")? Not so where the gerund tells how, when or of
    whom ("by holding", "after holding", "the Office, hosting a forum"), or somebody is thanked for it."""
    i = at - 1
    while i > 0 and at - i <= MODIFIED and chunks[i].kind in ("=a", "=an", "=the", "word", "adjective", "establish.a"):
        i -= 1
    if context.vocabulary.cases or i < 1 or chunks[i].kind not in ("hold.a", "receive.a"):
        return False
    gerund = chunks[i].end - chunks[i].start == 1 and word_of(context, chunks[i]).lower().endswith("ing")
    before = word_of(context, chunks[i - 1]).lower()
    governed = is_verb(chunks[i - 1]) or chunks[i - 1].kind[0] in "w="
    helpers, links = context.vocabulary.auxiliaries, context.vocabulary.links
    near = (c for c in chunks[max(i - 2, 0) : i] if c.kind[0] == "=" and before not in links)
    goes_on = any(helpers.get(word_of(context, c).lower()) for c in near)  # "is now holding"
    if not gerund or not governed or goes_on or before in context.vocabulary.listed("clauses", "how_done"):
        return False
    meant = chunks[max(i - MEANT, 0) : i]
    decided = any(c.kind.partition(".")[0] in MEANS for c in meant)
    decided = decided or any(word_of(context, c).lower() in context.vocabulary.decision_words for c in meant)
    return decided or not chunks[at].value.definite


def is_framed(context: Context, chunks: Sequence[Chunk], at: int) -> bool:
    """Is it the frame of what is told ("during the visit", "as part of it", "on the sidelines of the session")?"""
    words, tokens = context.vocabulary.scene_words, context.text.tokens
    for chunk in reversed(chunks[max(0, at - FRAME) : at]):
        if chunk.kind == "meeting_part" or tokens[chunk.start].text.lower() in words:
            return True
        if not chunk.kind.startswith("=") and chunk.kind not in FRAMED:
            return False
    return False


def is_resolved(chunks: Sequence[Chunk], at: int) -> bool:
    """Was it resolved on: "a decision on the holding of the next session was taken"?"""
    decided = any(c.kind.startswith("decide.") and c.time == "past" and not c.negated for c in chunks[:at])
    return decided and is_next(chunks[at])


def is_next(chunk: Chunk) -> bool:
    """Is it told as the next one?"""
    return chunk.kind == "MEETING" and bool(chunk.value.following)


def is_of_people(chunks: Sequence[Chunk], at: int) -> bool:
    """Is it only told whose meeting it is: "the participants of the session will be received by X"?"""
    return at > 0 and chunks[at - 1].kind == "people"


def is_of_others(context: Context, chunks: Sequence[Chunk], at: int, known: Sequence[object]) -> bool:
    """Is a meeting told, by who stands behind it in the genitive, as that of others than those known of an event ("the
    talks of the President of A X and the Emir of B")? known: the persons and bodies that met."""
    behind = chunks[at + 1] if at + 1 < len(chunks) else None
    if not context.vocabulary.cases or not known or behind is None or behind.kind != "PERSON":
        return False
    cases = head_cases(context, behind)
    return "gent" in cases and "nomn" not in cases and all(behind.value.person is not who for who in known)


def is_visit_of_other(chunks: Sequence[Chunk], at: int, known: Sequence[object]) -> bool:
    """Is "the visit of the Prosecutor General" that of another than those who are told to have come, none of whom holds
    such a seat? known: who came and who received."""
    came = [who for who in known if isinstance(who, Person)]
    whose = next((c for c in chunks[at + 1 : at + 4] if c.kind not in ("=of", "=the")), None)
    if not came or whose is None or chunks[at].value.noun != "visit" or chunks[at + 1].kind != "=of":
        return False
    roles = {post.role for person in came for post in person.posts}
    if whose.kind == "PERSON":
        return all(whose.value.person is not person for person in came)
    told = (
        {whose.value}
        if whose.kind == "role"
        else {p.role for p in whose.value.posts}
        if whose.kind == "POST"
        else set()
    )
    return bool(told and roles) and told.isdisjoint(roles)


def is_acting(chunks: Sequence[Chunk]) -> bool:
    """Did its participants do something, by what follows: "the participants of the session elected X"?"""
    done = (c for c in chunks if c.kind.partition(".")[0] in DEEDS)
    return any(c.kind.endswith(".a") and c.time == "past" and not c.negated for c in done)


def decides(context: Context, chunks: Sequence[Chunk], at: int) -> bool:
    """Did the meeting decide something, as the verb right behind it tells ("…, the assembly in Lima decided")?"""
    before = chunks[at - 1] if at else None
    free = before is None or not before.kind.startswith("=") or before.kind in ("=that", "=and", "=as")
    if context.vocabulary.cases or not free:
        return False
    behind = (c for c in chunks[at + 1 :] if c.kind not in BESIDE and not c.kind.startswith("="))
    verb = next(behind, None)
    family = verb.kind.partition(".")[0] if verb is not None else ""
    done = verb is not None and verb.kind.endswith(".a") and verb.time == "past" and not verb.negated
    return done and family in DEEDS | {"adopt"}


def is_own_visit(context: Context, chunks: Sequence[Chunk], at: int) -> bool:
    """Is it "his visit", that of which the text has told?"""
    before = word_of(context, chunks[at - 1]).lower() if at else ""
    visit = chunks[at].kind == "MEETING" and chunks[at].value.noun == "visit"
    return visit and before in context.vocabulary.listed("own_words")


def is_joined(context: Context, chunks: Sequence[Chunk], at: int) -> bool:
    """Does a word that joins stand before it: "at the session and the conference in Minsk"?"""
    joins, links = context.vocabulary.lexicon["clauses"]["joins"], context.vocabulary.links
    before = at - 1
    if context.vocabulary.cases and at > 1 and word_of(context, chunks[before]).lower() in links:
        before -= 1  # "at the session and at the conference"
    return at > 0 and word_of(context, chunks[before]).lower() in joins


def is_general(chunks: Sequence[Chunk], at: int) -> bool:
    """Is it any such meeting rather than one?"""
    return at > 0 and chunks[at - 1].kind == "no_particular"


def is_bound(context: Context, chunks: Sequence[Chunk], at: int) -> bool:
    """Is it only one end of a time ("between the first session and the 26th")?"""
    between = context.vocabulary.lexicon["clauses"]["links"].get("between", ())
    return at > 0 and chunks[at].value.ordinal is not None and word_of(context, chunks[at - 1]).lower() in between


def is_day_before(context: Context, chunks: Sequence[Chunk]) -> bool:
    """Does the sentence begin with words for a day before that of what was told ("the day before, a session was …")?"""
    first = chunks[0].start
    words = context.words(first, min(first + DAY_BEFORE, chunks[-1].end)).lower()
    return words.startswith(tuple(context.vocabulary.listed("day_before_words")))


def word_of(context: Context, chunk: Chunk) -> str:
    """The first word of a chunk."""
    return context.text.tokens[chunk.start].text

"""Was a meeting held of which no verb of holding tells it? Its own verb says so, whatever verb that is ("the forum
attracted two hundred guests"), or the verb of what was done at it ("the vote was taken at the 26th session"); where
neither does, its day does, against that of the page.

Only languages that put the subject before its verb are read so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.dates import DateValue
from ccpg_graph.extraction.scenes.manner import FINITE, word_of
from ccpg_graph.extraction.words.chunks import Chunk, is_verb
from ccpg_graph.extraction.words.futures import tells_ahead

NEAR = 8  # chunks between a "will" and the meeting
LONGEST_WILL = 3  # chunks: "will be in"
FAR = 14  # chunks between a meeting and its verb
PARTING = frozenset({";", ":", '"', "mark"})
PHRASES = frozenset(
    {"=the", "adjective", "word", "status_word", "num", "number", "-", "unit_of_time", "meeting_part"}
) | {
    "end.a",
    "begin.a",
}  # "at the close of the session"
FRONTED = frozenset(
    {"DATE", "PLACE", "STATE", ",", "=in", "=on", "=at", "=the", "=last", "=first", "unit_of_time", "ordinal"}
)
UNSAID = frozenset({"propose", "invite", "cancel", "postpone", "discuss"})  # what these are about need not have been
HELD = frozenset({"take_place", "hold"})  # what is said not to have come about
MONTH = len("2031-06")


def is_told_past(context: Context, chunks: Sequence[Chunk], at: int) -> bool:
    """Does the clause of the meeting at chunk `at` tell it as past: as what did something, or as where something was
    done? Never where a word before it says that it was only wished, planned or prepared."""
    if context.vocabulary.cases or is_wished(context, chunks, at):
        return False
    if is_scene(context, chunks, at):
        return any(time == "past" for _, time in verbs_beside(context, chunks, at))
    return opens_clause(context, chunks, at) and time_of_subject(context, chunks, at) == "past"


def is_done_there(context: Context, chunks: Sequence[Chunk], at: int) -> bool:
    """Is the meeting at chunk `at` where something was done first, whatever was planned there ("at its fifth assembly X
    was elected and it was decided to hold the next one in May")?"""
    if context.vocabulary.cases or not is_scene(context, chunks, at):
        return False
    behind = next((c for c in chunks[at + 1 :] if is_verb(c)), None)
    if behind is not None and not behind.negated and is_agreed(context, behind):
        return True
    return time_of_subject(context, chunks, at) == "past" and not is_wished(context, chunks, at)


def is_over(context: Context, chunks: Sequence[Chunk], at: int) -> bool:
    """Was something done after it ("said after the talks with X")? The verb nearest to it tells so."""
    first = governed_from(chunks, at)
    if chunks[at].kind != "MEETING" or not stands_after(context, chunks, at):
        return False
    near = next((c for c in reversed(chunks[:first]) if is_verb(c) and c.time), None)
    near = near or next((c for c in chunks[at + 1 :] if is_verb(c) and c.time), None)
    if near is None:  # "this according to a statement released following the fifth meeting"
        ahead = any(tells_ahead(context.vocabulary, context.text.tokens, chunks, i) for i in range(len(chunks)))
        return chunks[at].value.ordinal is not None and not context.vocabulary.cases and not ahead
    return near.time == "past" and not near.negated


def governed_from(chunks: Sequence[Chunk], at: int) -> int:
    """Where the word stands that governs the phrase of a meeting."""
    first = at - 1
    while first > 0 and chunks[first].kind in PHRASES:
        first -= 1
    return first


def stands_after(context: Context, chunks: Sequence[Chunk], at: int) -> bool:
    """Does "after" or "following" govern a meeting, at which what the sentence tells was not?"""
    first = governed_from(chunks, at)
    return first >= 0 and word_of(context, chunks[first]).lower() in context.vocabulary.listed("after_words")


def is_agreed(context: Context, verb: Chunk) -> bool:
    """Is it only what they agreed to do that is to come ("at a meeting A and B agreed to share …")?"""
    words = [word.lower() for word in context.word_list(verb)]
    return verb.time == "future" and not context.vocabulary.decision_words.isdisjoint(words)


def is_wished(context: Context, chunks: Sequence[Chunk], at: int) -> bool:
    """Does the clause, before the meeting, have a word of wishing, planning, preparing or of a mere case?"""
    listed = context.vocabulary.listed("wishing_words")
    first = next((i + 1 for i in range(at - 1, -1, -1) if chunks[i].kind in PARTING), 0)
    before = [chunk for chunk in chunks[first : at + 1] if chunk.kind not in ("DATE", "INSTRUMENT")]
    if any(is_verb(c) and c.time in ("future", "open") for c in before):
        return True
    if chunks[at - 1].kind in ("=to", "=for") and any(c.kind.startswith("invite.") for c in before):
        return True
    if any(is_invitation_to(context, chunks, i) for i in range(first, at)):
        return True
    return any(word.lower() in listed for chunk in before for word in context.word_list(chunk))


def is_dropped(context: Context, chunks: Sequence[Chunk]) -> bool:
    """Does a sentence tell of a plan of once that came to nothing: one that was made at first ("had first been planned
    for Lima"), or whose event, it says, was not? Never where it tells what is to be."""
    if any(is_verb(c) and c.time == "future" and not is_past_plan(context, c) for c in chunks):
        return False
    if any(is_verb(c) and c.negated and c.kind.partition(".")[0] in HELD for c in chunks):
        return True
    told = " ".join(["", *(word.lower() for c in chunks for word in context.word_list(c)), ""])
    once, plans = context.vocabulary.listed("first_plans"), context.vocabulary.listed("past_plans")
    return any(f" {word} " in told for word in once) and any(f" {word} " in told for word in plans)


def is_past_plan(context: Context, verb: Chunk) -> bool:
    """Is it a plan told as past ("was to meet", "had planned to visit", "would take place")?"""
    words = {word.lower() for word in context.word_list(verb)}
    return not words.isdisjoint(context.vocabulary.listed("plans_of_once"))


def is_to_be(context: Context, chunks: Sequence[Chunk], at: int) -> bool:
    """Does a "will" right before the meeting tell what it is to be ("Lima will be the place of our next meeting"), or
    one behind it where ("our next meeting will be in Lima")?"""
    if is_to_be_at(context, chunks, at):
        return True
    for i in range(at - 1, max(at - NEAR, -1), -1):
        if chunks[i].kind in PARTING or chunks[i].kind == "MEETING":
            return False
        if context.vocabulary.auxiliaries.get(word_of(context, chunks[i]).lower()) == "will":
            return True
    return False


def is_to_be_at(context: Context, chunks: Sequence[Chunk], at: int) -> bool:
    """Do a "will", one word more and a small word of place stand between the meeting and a town or state?"""
    where = next((i for i in range(at + 1, min(at + NEAR, len(chunks))) if chunks[i].kind in ("PLACE", "STATE")), at)
    words = [context.words(c.start, c.end).lower() for c in chunks[at + 1 : where]]
    if not words or words[-1] not in context.vocabulary.place_words or len(words) > LONGEST_WILL:
        return False
    return any(context.vocabulary.auxiliaries.get(word) == "will" for word in words)


def is_invitation_to(context: Context, chunks: Sequence[Chunk], i: int) -> bool:
    """Is chunk i a noun of inviting, and what follows it, to what ("an invitation to the conference")?"""
    noun = word_of(context, chunks[i]).lower() in context.vocabulary.listed("inviting_words")
    return noun and chunks[i + 1].kind in ("=to", "=for")


def is_scene(context: Context, chunks: Sequence[Chunk], at: int) -> bool:
    """Does a word of scene govern the meeting ("at the Council's 26th session"), or a noun of what it was about ("was
    the subject of a meeting")?"""
    scene, subject = context.vocabulary.listed("scenes"), context.vocabulary.listed("subject_words")
    for i in range(at - 1, max(at - 5, -1), -1):
        word = word_of(context, chunks[i]).lower()
        if word in scene:
            return True
        if word in subject:
            return True
        if chunks[i].kind not in PHRASES and chunks[i].kind not in ("=of", "=a", "=an", "=its", "=their"):
            return False
    return False


def opens_clause(context: Context, chunks: Sequence[Chunk], at: int) -> bool:
    """Does nothing govern the meeting: is it first in its sentence, a day or place before it passed over, or after a
    word that joins?"""
    i = at - 1
    while i >= 0 and (chunks[i].kind in FRONTED or is_there(chunks, i)):
        i -= 1
    if i < 0 or chunks[i].kind in PARTING:
        return True
    return word_of(context, chunks[i]).lower() in context.vocabulary.lexicon["clauses"]["joins"] and i + 1 == at


def is_there(chunks: Sequence[Chunk], i: int) -> bool:
    """Is the chunk a bracket or its content, of an acronym or a state?"""
    return chunks[i].kind in ("(", ")")


def time_of_subject(context: Context, chunks: Sequence[Chunk], at: int) -> str:
    """The time of the verb that the meeting is subject of: of the first finite one behind it."""
    return next((time for _, time in verbs_after(context, chunks, at)), "")


def verbs_beside(context: Context, chunks: Sequence[Chunk], at: int) -> Iterator[tuple[int, str]]:
    """The finite verbs of the sentence part in which the meeting stands, on either side of it; none of an inserted
    relative clause before it."""
    first = next((i + 1 for i in range(at - 1, -1, -1) if chunks[i].kind in PARTING), 0)
    yield from ((i, time) for i in range(first, at) if (time := time_at(context, chunks, i)))
    yield from verbs_after(context, chunks, at)


def verbs_after(context: Context, chunks: Sequence[Chunk], at: int) -> Iterator[tuple[int, str]]:
    """The finite verbs behind the meeting, up to a mark that parts, a relative clause or another meeting."""
    relatives = context.vocabulary.listed("clauses", "relatives")
    for i in range(at + 1, min(at + FAR + 1, len(chunks))):
        if chunks[i].kind in PARTING or chunks[i].kind == "MEETING" or word_of(context, chunks[i]).lower() in relatives:
            return
        if time := time_at(context, chunks, i):
            yield i, time


def time_at(context: Context, chunks: Sequence[Chunk], i: int) -> str:
    """The time of a finite verb at chunk i: one of the lexicon, an auxiliary that stands alone, or any word with the
    ending of the past and something it acts on behind it; "" for all else."""
    chunk = chunks[i]
    if is_verb(chunk):
        said = chunk.time in FINITE and not chunk.negated and chunk.kind.partition(".")[0] not in UNSAID
        return chunk.time if said and chunk.kind[-2:] in (".a", ".p") else ""
    if chunk.end - chunk.start != 1:
        return ""
    word = word_of(context, chunk).lower()
    helper = context.vocabulary.auxiliaries.get(word, "")
    if helper in ("past_be", "present_be"):
        return "" if is_intended(context, chunks, i) else {"past_be": "past", "present_be": "present"}[helper]
    if helper:
        return {"will": "future"}.get(helper, "")
    endings = tuple(context.vocabulary.listed("past_endings"))
    acts = i + 1 < len(chunks) and word_of(context, chunks[i + 1]).lower() in context.vocabulary.listed("objects_begin")
    plain = chunk.kind == "word" or chunk.kind == "=" + word
    return "past" if endings and plain and word.endswith(endings) and acts else ""


def is_intended(context: Context, chunks: Sequence[Chunk], i: int) -> bool:
    """Does what follows "is" or "was" tell a plan or a denial ("was to be", "is expected", "was not")?"""
    after = [word_of(context, c).lower() for c in chunks[i + 1 : i + 3]]
    kinds = context.vocabulary.auxiliaries
    listed = context.vocabulary.listed("wishing_words")
    return any(kinds.get(word) in ("to", "plan", "not", "may") or word in listed for word in after)


def status_by_day(context: Context, when: DateValue | None) -> str:
    """Held or Planned, by a day or a month told against the day of the page; "" where that does not tell."""
    anchor, start = context.anchor, when.start if when is not None else None
    if anchor is None or when is None or start is None or start.startswith("--"):
        return ""
    if len(start) < MONTH:  # a year tells only where it is still to begin
        return "Planned" if start > anchor.isoformat()[: len(start)] else ""
    last = when.end or start
    if last < anchor.isoformat()[: len(last)]:
        return "" if when.guessed else "Held"  # of a month without a year nobody knows which is meant
    return "Planned" if start > anchor.isoformat()[: len(start)] else ""

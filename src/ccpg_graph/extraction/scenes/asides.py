"""What a sentence tells between a meeting and what is told of it: passed over, or the beginning of something else."""

from __future__ import annotations

from collections.abc import Sequence

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.mentions import MeetingMention
from ccpg_graph.extraction.scenes.manner import is_joined
from ccpg_graph.extraction.words.chunks import Chunk, is_verb

HOLDS = frozenset(
    {"meet", "hold", "take_place", "begin", "end", "attend", "take_part", "chair", "sign", "adopt", "open", "gather"}
)
MAIN = frozenset({"begin.a", "begin.p", "take_place.a", "hold.p", "open.a", "open.p"})  # that a meeting was held
WAY = frozenset(
    ["PLACE", "STATE", "PERSON", "BODY", "POST", "NAME", "SURNAME", "people", "adjective", "word", "Word", "Common"]
    + ["office_level", "role", "office", "bodyword", "cis_members", "member_states", "chairmanship", "participation"]
    + ["invitation", "joint", "headed", "leadership", "online", "possessive", "num", "number", ",", "-", "(", ")", "'"]
    + ["DATE", "MEETING", "honorific", "topic", "unit_of_time", "plan_word", "bodynoun", "counterpart"]
    + ["department_word", "ordinal", "place_noun", "status_word"]
)
PARTING = frozenset({";", ":", '"', "mark", ".", "INSTRUMENT", "agenda", "speech", "report_word", "year", "PERIOD"})
GOES = frozenset({"visit", "stay"})
RELATIVE = "=which"
CLAUSE = 22  # chunks of a relative clause at most
WAY_LENGTH = 14  # chunks between a meeting and what is told of it
TITLE = 20  # chunks of a quoted title at most
HEAD = 2  # chunks at the head of a sentence, of which one may be a day


def pass_inserted(chunks: Sequence[Chunk], i: int) -> int:
    """The verb of holding behind what a participle or a number tells between two commas ("the session, launched in
    Minsk in 2001, was held in Osh", "the session, the 30th, was", "the session, first planned for May, will be"); i
    itself where chunk i opens no such thing."""
    after = chunks[i + 1] if i + 1 < len(chunks) else None
    numbered = any(c.kind in ("ordinal", "status_word") for c in chunks[i + 1 : i + 3])
    if chunks[i].kind != "," or after is None or not (numbered or after.kind.partition(".")[0] == "establish"):
        return i
    row = range(i + 2, min(i + WAY_LENGTH, len(chunks) - 1))
    close = next((j for j in row if chunks[j].kind == ","), None)
    held = close is not None and chunks[close + 1].kind.partition(".")[0] in HOLDS
    return close + 1 if held and close is not None else i


def pass_relative(chunks: Sequence[Chunk], i: int) -> int:
    """The verb of holding behind a relative clause that tells something else of the meeting ("the session, which the
    Office is hosting, opened in Osh"), whose comma is chunk i; i itself where none does."""
    after = [c.kind for c in chunks[i + 1 : i + 3]]
    if chunks[i].kind != "," or RELATIVE not in after:
        return i
    for j in range(i + 2, min(i + CLAUSE, len(chunks) - 1)):
        family = chunks[j].kind.partition(".")[0]
        planned = chunks[j].time == "future"  # "which was due to be held in May, was held in June"
        if (family in HOLDS and not planned) or chunks[j].kind in ("MEETING", ";"):
            return i
        if chunks[j].kind == ",":
            return j + 1 if chunks[j + 1].kind in MAIN and chunks[j + 1].time == "past" else i
    return i


def called_off(chunks: Sequence[Chunk], at: int) -> str:
    """Cancelled or Postponed, where the verb behind a relative clause on the meeting at chunk `at` tells so ("the
    session, which was to open in May, has been put off"); "" else."""
    commas = [i for i in range(at + 1, min(at + CLAUSE + CLAUSE, len(chunks) - 1)) if chunks[i].kind == ","]
    relative = len(commas) > 1 and RELATIVE in [c.kind for c in chunks[commas[0] + 1 : commas[0] + 3]]
    if chunks[at].kind != "MEETING" or not relative or any("." in c.kind[1:] for c in chunks[at : commas[0]]):
        return ""
    verb = next((chunks[i + 1] for i in commas[1:] if "." in chunks[i + 1].kind[1:]), None)
    done = verb is not None and verb.time == "past" and not verb.negated
    family = verb.kind.partition(".")[0] if verb is not None and done else ""
    return {"cancel": "Cancelled", "postpone": "Postponed"}.get(family, "")


def is_noun(context: Context, chunks: Sequence[Chunk], i: int) -> bool:
    """Is the verb at chunk i a noun with what it is of behind it ("the sharing of practices and talks are aims", "said
    at the close of the session")?"""
    chunk, after = chunks[i], chunks[i + 1 : i + 2]
    cases = context.vocabulary.cases
    if cases or chunk.end - chunk.start > 1 or not after or after[0].kind != "=of":
        return False
    if chunk.time == "bare" and i and chunks[i - 1].kind == "=the":
        return True
    hits = context.vocabulary.phrases.find(context.text.tokens, chunk.start, chunk.end)
    return any((h.entry.traits or {}).get("form") == "ing" for h in hits)


def is_elliptic(chunks: Sequence[Chunk], at: int, i: int) -> bool:
    """Does a second day with its own place begin behind the comma at chunk i: "in June the Council met in Moscow, on 30
    January in Minsk"? at: the meeting, or its verb."""
    after = [c.kind for c in chunks[i : i + 4]]
    fronted = any(c.kind == "DATE" for c in chunks[: min(at, HEAD)])
    return fronted and after[:2] == [",", "DATE"] and ("PLACE" in after or after[2:3] == ["-"])


def pass_title(chunks: Sequence[Chunk], i: int) -> int:
    """The chunk behind the quoted title of a meeting ('the conference "The Rule of Law" in Baku'), which begins at
    chunk i; i itself where none does."""
    if chunks[i].kind != '"':
        return i
    close = next((j for j in range(i + 1, min(i + TITLE, len(chunks))) if chunks[j].kind == '"'), None)
    return close + 1 if close is not None and close + 1 < len(chunks) else i


def is_on_way(context: Context, mention: Chunk, chunk: Chunk) -> bool:
    """May a chunk stand between a mention and what is told of it? Where cases tell what belongs together, all but marks
    that part, verbs, and papers; of a visit, a verb of coming or staying as well, but no participle ("gave a dinner for
    X, who was there on a visit")."""
    if chunk.kind in WAY or chunk.kind[0] == "=":
        return True
    if not context.vocabulary.cases:
        return False
    if not is_verb(chunk):
        return chunk.kind not in PARTING
    visit = mention.kind == "MEETING" and mention.value.noun == "visit"
    return visit and chunk.kind.partition(".")[0] in GOES and not chunk.kind.endswith(".r")


def is_one_with(context: Context, chunks: Sequence[Chunk], at: int, i: int) -> bool:
    """Is what is told behind the meeting at chunk i told of the mention at chunk `at`, too: joined to it, or the name
    of the stay of which a verb or a town tells ("goes to Minsk on a working visit in May")?"""
    told: MeetingMention = chunks[i].value
    if told.noun == "visit" and chunks[at].kind != "MEETING" and context.vocabulary.cases:
        return chunks[at].kind in ("PLACE", "STATE") or chunks[at].kind.startswith("visit.")
    return not told.alone and is_joined(context, chunks, i)

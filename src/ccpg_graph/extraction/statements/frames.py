"""Verbs of signing and adopting over the instruments of a sentence, each with the clause that is its own.

Patterns of the stage `signing` come first; verbs that none of them has read get their roles from a Clause.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ccpg_graph.extraction.naming.actors import head_cases
from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.scenes.clauses import read_clauses
from ccpg_graph.extraction.scenes.phrases import Clause
from ccpg_graph.extraction.words.chunks import Chunk, Sentence
from ccpg_graph.extraction.words.grammar import Match

NOMINAL = {"signing.nominal_adopt": "Adopted", "signing.nominal_sign": "Signed"}
AGREED_TO_DO = "signing.agreed_to_do"  # the rule of "they agreed to draw up a memorandum"
# Told as done by a noun: "the signatures of A and B stand under it", "the outcome of the talks was a memorandum".
TOLD = dict.fromkeys(
    (
        f"signing.{rule}"
        for rule in (
            "signatures",
            "signatures_inverse",
            "signatures_put",
            "signatures_borne",
            "signatories_are",
            "signatories_to",
            "on_signing",
            "renewed",
            "was_renewed",
            "outcome",
            "outcome_first",
            "outcome_led",
            "outcome_of",
            "exchanged",
            "made",
        )
    ),
    "Signed",
) | {
    "signing.to_prepare": "Proposed",
    "signing.ready": "Proposed",
    "signing.ready_first": "Proposed",
    "signing.text_of": "Proposed",
    AGREED_TO_DO: "Proposed",
    "signing.stands": "Recalled",
    "signing.have": "Recalled",
    "signing.linked": "Recalled",
    "signing.issued_of": "Adopted",
    "signing.agreed": "Adopted",
    "signing.closed_with": "Adopted",
    "signing.closing_with": "Adopted",
    "signing.come_close_with": "Adopted",
    "signing.issued": "Adopted",
}
LOOKING_BACK = frozenset(
    f"signing.{rule}"
    for rule in (
        "participle",
        "participle_first",
        "when_signed",
        "relative",
        "relative_zero",
        "relative_passive",
        "object_relative",
    )
)
NEWS = (
    "renewed",
    "was_renewed",
    "second",
    "participle_before",
    "who_signed_it",
    "passive_over",
    "calling_passive_over",
    "passive_beyond",
    "semicolon",
    "issued",
    "issued_of",
    "on_signing",
    "active_listed",
    "passive_listed",
    "passive",
    "passive_each",
    "passive_roles",
    "passive_first",
    "passive_inverse",
    "with_passive",
    "level",
    "active",
    "active_bare",
    "active_inverse",
    "exchanged",
    "agreed",
)
PAST_CUES = frozenset(
    f"signing.{rule}" for rule in (*NEWS, "object_first", "bare_first", "clause_active", "clause_passive", "between")
)
MAKES = frozenset({"sign", "adopt"})
AT_MEETING = PAST_CUES | {*TOLD, *NOMINAL, "signing.nominal_verb"}  # may be what a meeting came to
BY_DOERS = frozenset({"signing.passive", "signing.participle"})  # behind which who acts may stand
DOERLESS = frozenset({"signing.active_bare", "signing.bare_first"})
ASIDE = frozenset({"say", "inform"})  # verbs of what is inserted
FAR = 14  # chunks between a verb and its instrument


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb of signing or adopting over instruments of a sentence. what: their chunk positions; who, others: the
    chunks that name who acts, and with whom; start: its first chunk; left, right: the first and last chunk of the
    whole clause; pronoun: the verb's chunk, where "he" acts; inner: it tells of what the instruments carry out ("a plan
    for the memorandum that …")."""

    rule: str
    verb: Chunk | None
    what: tuple[int, ...]
    who: tuple[Chunk, ...]
    others: tuple[Chunk, ...]
    start: int
    left: int
    right: int
    pronoun: int | None = None
    inner: bool = False


def find_frames(context: Context, sentence: Sentence) -> Iterator[Frame]:
    """The frames of a sentence; each instrument belongs to the first that takes it."""
    taken: set[int] = set()
    read: set[int] = set()
    clauses = list(read_clauses(context, sentence, MAKES))
    for frame in pattern_frames(context, sentence, taken):
        read.update(i for i, c in enumerate(sentence.chunks) if c is frame.verb)
        yield with_roles(frame, next((c for c in clauses if c.verb is frame.verb), None))
    for clause in clauses:
        if clause.at not in read and not is_attribute(context, sentence.chunks, clause.at):
            yield from clause_frames(context, sentence, clause, taken)


def pattern_frames(context: Context, sentence: Sentence, taken: set[int]) -> Iterator[Frame]:
    """The frames that patterns find; the instruments they take are added to `taken`."""
    chunks, encoded = sentence.chunks, sentence.encoded
    subjects: dict[int, tuple[Chunk, ...]] = {-1: ()}  # of the active verbs, by first chunk
    grammar = context.vocabulary.grammar
    coordinated = {match.end - 1 for match in grammar.find("new_clause", encoded)}
    told = [match.end for match in grammar.find("told_that", encoded)]
    under = followed(context, sentence)
    for match in grammar.find("signing", encoded):
        where = match.span("what")
        if where is None:
            continue
        what = tuple(i for i in range(*where) if chunks[i].kind == "INSTRUMENT" and i not in taken)
        active = match.span("verb") if match.rule.startswith("signing.active") else None
        if active is not None and is_attribute(context, chunks, active[0]):
            continue
        if match.rule.startswith("signing.active") and under & set(what):
            continue  # "was passed, according to the Statute, to"
        if not what or tells_a_term(context, chunks, match):
            continue
        if match.rule.endswith("passive_over"):  # what the other underlies is not signed there
            taken.update(range(match.start, match.end))
        inner = is_of_based(chunks, match, what)
        if not inner:
            taken.update(what)
        verb = match.span("verb")
        nominal = match.rule in NOMINAL
        left = match.start
        if match.start not in coordinated:
            left = reach_clause(chunks, match.start, -1, nominal=nominal)
        left = max([left, *(end for end in told if end <= match.start)])
        right = reach_clause(chunks, match.end - 1, 1, nominal=nominal)
        if match.rule.endswith(".renewed"):
            left = (match.span("called") or (match.end, 0))[0]  # what stands before is said of when it was first made
        if match.rule in LOOKING_BACK:
            left = match.start  # what stands before is said of the main verb
        run = chunks[verb[0]] if verb else None
        who = tuple(match.part(chunks, "who"))
        if match.rule == "signing.active":
            who = () if is_governed(context, sentence, match.start) else who
            subjects[match.start] = who
        elif match.start in coordinated:  # "adopted a plan and signed a memorandum": one subject for both
            who = subjects[max((i for i in subjects if i < match.start), default=-1)]
        elif match.rule in BY_DOERS and not is_by_them(context, chunks, match):
            who = ()
        others = tuple(match.part(chunks, "others"))
        at = verb[0] if verb else match.end
        pronoun = coordinated_pronoun(context, sentence, at)
        if (
            pronoun is not None and pronoun < left
        ):  # the clause begins with him: "on 15 June he and his host, X, signed"
            left = reach_clause(chunks, pronoun, -1)
        yield Frame(match.rule, run, what, who, others, match.start, left, right, pronoun, inner)


def is_by_them(context: Context, chunks: Sequence[Chunk], match: Match) -> bool:
    """Do those who stand behind a passive act, and are they not of what goes before them ("was signed during the visit
    of X")? Where cases tell, the first of them stands in that of who acts."""
    where = match.span("who")
    if where is None or not context.vocabulary.cases:
        return True
    cases = head_cases(context, chunks[where[0]])
    return "ablt" in cases or (not cases and chunks[where[0] - 1].kind not in ("MEETING", "meeting_part"))


def is_attribute(context: Context, chunks: Sequence[Chunk], at: int) -> bool:
    """Is the verb at a chunk a participle behind an article, which tells of what is signed already ("handed him the
    signed text of the memorandum")?"""
    if not at or context.vocabulary.cases:
        return False
    before = chunks[at - 1].kind.removeprefix("=") if chunks[at - 1].kind.startswith("=") else ""
    alone = chunks[at].end - chunks[at].start == 1
    return alone and before in context.vocabulary.listed("clauses", "articles")


def followed(context: Context, sentence: Sentence) -> set[int]:
    """The chunks of instruments that something is done under or according to, and to which nothing is done."""
    matches = context.vocabulary.grammar.find("under_it", sentence.encoded)
    return {i for m in matches for i in range(*(m.span("what") or (0, 0)))}


def tells_a_term(context: Context, chunks: Sequence[Chunk], match: Match) -> bool:
    """ "Signed a memorandum, which is concluded for three years": does a relative clause in the present say only how
    an instrument stands that another verb of the sentence signs?"""
    verb = match.part(chunks, "verb")
    if match.rule != "signing.relative_passive" or not verb:
        return False
    helper = context.vocabulary.auxiliaries.get(context.word_list(verb[0])[0].lower())
    return helper == "present_be" and any(
        c.kind.partition(".")[0] in MAKES and c is not verb[0] for c in chunks[: match.start]
    )


def is_of_based(chunks: Sequence[Chunk], match: Match, what: tuple[int, ...]) -> bool:
    """Does a clause behind "a plan for the memorandum" tell of the memorandum, which stands next to it? A participle
    does where it tells a day as well."""
    if match.rule not in LOOKING_BACK or match.rule == "signing.participle_first" or len(what) != 1:
        return False
    phrase = chunks[what[0]]
    near = what[0] + 1 < len(chunks) and chunks[what[0] + 1].kind != ","
    last = phrase.value.based is not None and phrase.value.based.end == phrase.end
    dated = any(c.kind == "DATE" for c in chunks[what[0] : match.end])
    return near and last and (dated or match.rule != "signing.participle")


def coordinated_pronoun(context: Context, sentence: Sentence, at: int) -> int | None:
    """The chunk of "he" in "he and his host, X, signed", where `at` is that of the verb; None where there is none."""
    for match in context.vocabulary.grammar.find("pronoun_and", sentence.encoded):
        between = sentence.chunks[match.end : at]
        if match.end <= at and not any(is_verb(c) or c.kind in (";", ":") for c in between):
            return match.start
    return None


def with_roles(frame: Frame, clause: Clause | None) -> Frame:
    """A frame whose pattern names no doer, with who acts as the clause of its verb tells."""
    if clause is None or frame.rule not in DOERLESS or frame.who:
        return frame
    pronoun = clause.at if clause.pronoun and not clause.subject else None
    others = frame.others or tuple(clause.companions)
    return replace(frame, who=tuple(clause.subject), others=others, pronoun=pronoun)


def clause_frames(context: Context, sentence: Sentence, clause: Clause, taken: set[int]) -> Iterator[Frame]:
    """The frame of a verb whose roles a Clause gives, where an instrument is what is signed."""
    at = instrument_of(context, sentence, clause, taken)
    if at is None or (at > clause.at and at in followed(context, sentence)):
        return
    chunks = sentence.chunks
    what = row_from(context, chunks, at, taken) if at > clause.at else (at,)
    taken.update(what)
    rule = "signing.clause_passive" if clause.passive else "signing.clause_active"
    if not clause.passive and at < clause.at and not context.vocabulary.cases:
        rule = "signing.relative"
    who = tuple(clause.by if clause.passive else clause.subject) or makers_after(context, sentence, clause)
    start, end = min(at, clause.at), max(what[-1], clause.at)
    left, right = reach_clause(chunks, start, -1), reach_clause(chunks, end, 1)
    yield Frame(rule, clause.verb, what, who, tuple(clause.companions), start, left, right)


def row_from(context: Context, chunks: Sequence[Chunk], at: int, taken: set[int]) -> tuple[int, ...]:
    """The instruments of a row that begins at chunk `at` ("signed in Oslo a memorandum and a programme")."""
    row, links = [at], context.vocabulary.listed("member_rows", "links")
    after = at + 1
    while after < len(chunks) and after not in taken:
        linked = chunks[after].kind == "," or context.words(chunks[after].start, chunks[after].end).lower() in links
        if chunks[after].kind == "INSTRUMENT" and after > row[-1] + 1:
            row.append(after)
        elif not linked:
            break
        after += 1
    return tuple(row)


def makers_after(context: Context, sentence: Sentence, clause: Clause) -> tuple[Chunk, ...]:
    """Whom a small word brings after a passive verb as those who sign, states among them."""
    if clause.passive:
        for match in context.vocabulary.grammar.find("makers_after", sentence.encoded):
            between = sentence.chunks[clause.at + 1 : match.start]
            if match.start > clause.at and not any(is_verb(c) for c in between):
                return tuple(match.part(sentence.chunks, "who"))
    return ()


def instrument_of(context: Context, sentence: Sentence, clause: Clause, taken: set[int]) -> int | None:
    """What a verb signs: the first instrument after it; before it, one that opens the sentence or stands beside it."""
    chunks, cased = sentence.chunks, context.vocabulary.cases
    links = context.vocabulary.listed("member_rows", "links")
    if not clause.passive or cased:
        for i in range(clause.at + 1, min(clause.at + FAR, len(chunks))):
            if chunks[i].kind == "INSTRUMENT" and i not in taken:
                return i
            if is_verb(chunks[i]) or chunks[i].kind in (";", ":", "INSTRUMENT"):
                break
            if clause.verb.kind.endswith(".q") and chunks[i].kind == ",":
                break  # "the Charter, signed in Oslo, and the Convention"
            after = chunks[i + 1].kind if i + 1 < len(chunks) else ""
            linked = i == clause.at + 1 and context.words(chunks[i].start, chunks[i].end) in links
            if linked and after != "INSTRUMENT":
                break  # "endorsed and asked the Secretariat to send out the programme"
    if not clause.passive and not cased:
        return relative_before(context, sentence, clause.at, taken)
    i = clause.at - 1
    while i >= 0 and clause.at - i < FAR:
        if chunks[i].kind == "INSTRUMENT":
            return i if i not in taken else None
        if chunks[i].kind in (";", ":"):
            return None
        if is_verb(chunks[i]) and chunks[i].time in ("past", "present", "future"):
            if chunks[i].kind.partition(".")[0] not in ASIDE or chunks[i + 1].kind != ",":
                return None
            i = next((j for j in range(i - 1, -1, -1) if chunks[j].kind == ","), 0)  # "the treaty, X recalled, was"
        i -= 1
    return None


def relative_before(context: Context, sentence: Sentence, at: int, taken: set[int]) -> int | None:
    """The instrument that a relative word before an active verb takes up: "the treaty that the two states signed"."""
    words = context.vocabulary.lexicon["clauses"]["relatives"]
    for i in range(at - 1, max(at - FAR, 0), -1):
        chunk = sentence.chunks[i]
        if is_verb(chunk):
            return None
        if context.text.tokens[chunk.start].text.lower() in words:
            before = i - 1 - (sentence.chunks[i - 1].kind == ",")
            found = before >= 0 and sentence.chunks[before].kind == "INSTRUMENT" and before not in taken
            return before if found else None
    return None


def is_governed(context: Context, sentence: Sentence, at: int) -> bool:
    """Does a preposition govern what stands at chunk `at`, or a noun own it, so that it is no subject? "Delegations of
    A" may be."""
    chunks = sentence.chunks
    for match in context.vocabulary.grammar.find("no_subject", sentence.encoded):
        if match.end - 1 == at:
            of_people = match.start and acts(context, chunks[match.start - 1])
            return match.rule != "no_subject.governed" or not of_people
    return False


def acts(context: Context, chunk: Chunk) -> bool:
    """Is it a noun for people or a government, of which what is told of their state is told?"""
    words = context.word_list(chunk)
    return (
        chunk.kind in ("people", "role")
        or words[-1:] != []
        and words[-1].lower() in context.vocabulary.listed("government_words")
    )


def reach_clause(chunks: Sequence[Chunk], position: int, step: int, *, nominal: bool = False) -> int:
    """The farthest chunk that no verb, semicolon or other instrument parts from `position`. nominal: of "the signing
    of", to which a verb of planning belongs."""
    i = position + step
    while 0 <= i < len(chunks) and chunks[i].kind not in (";", "INSTRUMENT"):
        planning = nominal and chunks[i].time == "future"
        if (
            is_verb(chunks[i])
            and not planning
            and not (step < 0 < i and chunks[i - 1].kind == "MEETING" and chunks[i].kind.endswith(".a"))
        ):
            break  # but "the talks held in Minsk"
        position = i
        i += step
    return position


def is_yet_to_come(chunks: Sequence[Chunk], verb: Chunk) -> bool:
    """ "Has been agreed and will be signed": does a verb of making, planned, follow in the clause?"""
    at = next(i for i, c in enumerate(chunks) if c is verb)
    for chunk in chunks[at + 1 :]:
        if chunk.kind in (";", ":", "INSTRUMENT", ","):
            return False
        if is_verb(chunk):
            return chunk.time == "future" and chunk.kind in ("sign.p", "adopt.p") and verb.kind.endswith(".p")
    return False


def is_verb(chunk: Chunk) -> bool:
    return chunk.kind.endswith((".a", ".p"))

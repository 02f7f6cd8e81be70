"""Whether an instrument was signed or adopted, is planned, or only recalled, as the clause of its verb tells."""

from __future__ import annotations

from dataclasses import dataclass

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.instrument_phrases import InstrumentMention
from ccpg_graph.extraction.scenes.days import is_news
from ccpg_graph.extraction.scenes.scenes import Scene
from ccpg_graph.extraction.statements.circumstances import Circumstances
from ccpg_graph.extraction.statements.deciding import decided_on, intended_at, is_under_plan
from ccpg_graph.extraction.statements.deeds import Dated, Telling
from ccpg_graph.extraction.statements.frames import (
    LOOKING_BACK,
    NOMINAL,
    PAST_CUES,
    TOLD,
    Frame,
    is_verb,
    is_yet_to_come,
)
from ccpg_graph.extraction.statements.makers import is_whole
from ccpg_graph.extraction.statements.occasions import is_closing
from ccpg_graph.extraction.statements.terms import put_down
from ccpg_graph.extraction.words.chunks import Chunk, Sentence

WORKED_AT = frozenset({"signing.preparing", "signing.preparing_verb"})
AGREED_ON = 3  # chunks from what is agreed to its noun of signing at most
AGREED_FAR = 5  # chunks from what is agreed to its noun of preparing
TO_DO = 2  # tokens of a verb with "to"
UNSIGNED = frozenset({"JointStatement", "Regulation", "Plan", "Instrument"})  # what a meeting adopts
FAMILY = {"sign": "Signed", "adopt": "Adopted"}


@dataclass(slots=True)
class SignedOrPlanned:
    """Gives the tellings of one sentence their status. around: what stands around its instruments."""

    context: Context
    scene: Scene
    number: int
    sentence: Sentence
    around: Circumstances

    def judge(self, telling: Telling, frame: Frame) -> bool:
        """Sets the status that the frame gives; False where it tells neither a deed nor a plan."""
        verb, rule = frame.verb, frame.rule
        telling.rule = rule
        if rule in WORKED_AT:
            to_come = self.is_to_come(telling.mention, verb) or self.is_agreed_on(frame)
            telling.status = "Proposed" if to_come and telling.mention.dated is None else ""
            return bool(telling.status)
        first = verb if verb is not None else self.sentence.chunks[frame.start]
        told = TOLD.get(rule)
        if told == "Signed" and "outcome" in rule and telling.mention.kind in UNSIGNED:
            told = "Adopted"
        status = told or NOMINAL.get(rule) or FAMILY[first.kind.partition(".")[0]]
        telling.verb = (first.start, first.end)
        if verb is not None and verb.negated:
            return False
        if rule == "signing.submitted":
            status = "Proposed"
        elif rule in NOMINAL or rule == "signing.nominal_verb" or (verb is not None and self.is_gerund(verb)):
            status = self.judge_nominal(frame, status)
        elif verb is not None and (
            verb.time == "future" or self.is_also_planned(verb) or is_yet_to_come(self.sentence.chunks, verb)
        ):
            status = "Proposed"
        elif verb is not None and verb.time in ("open", "bare"):
            status = self.judge_decided(verb, status) if not self.is_bare_present(frame, verb) else status
        elif rule in LOOKING_BACK and is_whole(self.sentence) and not self.is_now(frame):
            status, telling.explicit = "Recalled", self.around.has_earlier_date(frame)
        if telling.mention.hint == "Proposed" and status:
            status = "Proposed"
        elif telling.mention.hint == "Recalled" and status in ("Signed", "Adopted"):
            status, telling.explicit = "Recalled", True
        telling.status = status
        return bool(status)

    def is_to_come(self, mention: InstrumentMention, verb: Chunk | None) -> bool:
        """Is what is worked at not yet there?"""
        if verb is not None:
            return verb.time in ("future", "open") and not verb.negated and mention.dated is None
        return not mention.definite and mention.dated is None

    def is_agreed_on(self, frame: Frame) -> bool:
        """Where there are no articles: is it agreed or resolved to prepare it ("agreed on the drafting of a plan")?"""
        if not self.context.vocabulary.cases:
            return False
        words = self.context.vocabulary.listed("agreeing_words") | self.context.vocabulary.decision_words
        before = self.sentence.chunks[max(frame.start - AGREED_FAR, 0) : frame.start]
        return any(word.lower() in words for c in before for word in self.context.word_list(c))

    def is_gerund(self, verb: Chunk) -> bool:
        hits = self.context.vocabulary.phrases.find(self.context.text.tokens, verb.start, verb.end)
        alone = verb.end - verb.start == 1 or (verb.end - verb.start == TO_DO and verb.time == "open")  # "to signing"
        return alone and any((h.entry.traits or {}).get("form") == "ing" for h in hits)

    def is_bare_present(self, frame: Frame, verb: Chunk) -> bool:
        """ "The Offices of A and B sign a memorandum": a base form right after its subject, as headlines have it."""
        if verb.end - verb.start > 1:  # "put pen to paper": a phrase that is nothing but a verb
            return verb.time == "bare" and frame.rule in PAST_CUES
        together = sum(c.kind == "PERSON" for c in frame.who) > 1 and not self.some_of(frame)  # "A and B sign a pact"
        return frame.rule == "signing.active" and (together or not self.sentence.closed)

    def some_of(self, frame: Frame) -> bool:
        """Are instruments signed of which the number is not told, as is said of a custom?"""
        mentions = [self.sentence.chunks[i].value for i in frame.what]
        return any(m.plural and m.count is None for m in mentions)

    def judge_decided(self, verb: Chunk, status: str) -> str:
        """ "Decided: to approve …": what a decision approves is adopted, what it resolves to sign is still to come."""
        at = next(i for i, c in enumerate(self.sentence.chunks) if c is verb)
        if decided_on(self.scene.sentences, self.number, at) is None:
            if self.context.vocabulary.cases and (verb.kind.endswith(".p") or not self.is_of_many(verb)):
                return "Proposed"  # "offered to sign a programme", "a programme may be signed", "so that they sign it"
            return "Proposed" if intended_at(self.context, self.scene.sentences, self.number, at) else ""
        return status if verb.kind.startswith("adopt.") else "Proposed"

    def is_of_many(self, verb: Chunk) -> bool:
        """Does a verb tell of papers in general ("offered to conclude memoranda")?"""
        chunks = self.sentence.chunks
        at = next(i for i, c in enumerate(chunks) if c is verb)
        first = next((c for c in chunks[at:] if c.kind == "INSTRUMENT"), None)
        return first is None or (first.value.plural and first.value.count is None) or chunks[at - 1].kind == "may"

    def is_also_planned(self, verb: Chunk) -> bool:
        """ "Is expected to adopt a plan and to sign a memorandum": the second of two that one verb plans."""
        chunks = self.sentence.chunks
        at = next(i for i, c in enumerate(chunks) if c is verb)
        coordinated = {m.end - 1 for m in self.context.vocabulary.grammar.find("new_clause", self.sentence.encoded)}
        before = [c for c in chunks[:at] if is_verb(c)]
        if verb.time == "past" and verb.end - verb.start == 1 and at in coordinated and not before:
            return is_under_plan(self.context, chunks, at)  # "is to be drafted and signed"
        return verb.time == "open" and at in coordinated and any(c.time == "future" for c in before)

    def judge_nominal(self, frame: Frame, status: str) -> str:
        """ "The signing of", "approving": a deed where it came to it, a plan under a plan, else neither."""
        before = self.sentence.chunks[max(frame.start - AGREED_ON, 0) : frame.start]
        agreed = self.context.vocabulary.listed("agreeing_words")
        if any(self.context.words(c.start, c.end).lower() in agreed for c in before):
            return "Proposed"  # "an agreement to sign a memorandum was reached"
        if any(c.kind.startswith("postpone.") and c.time == "past" and not c.negated for c in self.sentence.chunks):
            return "Proposed"  # "the signing was put off"
        purpose = before[-2:] and before[-1].kind == "MEETING" and before[-2].kind in ("=для", "=for", "=the")
        if purpose and any(c.kind in ("=для", "=for") for c in before):
            return ""  # "was chosen as the place for the ceremony of signing the convention"
        verbs = [c for c in self.sentence.chunks if is_verb(c) and c is not frame.verb]
        event = self.around.event(frame)
        about = event[0] if event is not None else self.scene.event_at(self.number)
        if any(v.time == "future" for v in verbs) or (about is not None and about.status == "Planned"):
            return "Proposed"
        cued = any(True for _ in self.context.vocabulary.grammar.find("signing_cue", self.sentence.encoded))
        held = event is not None and event[0].status == "Held" and any(v.time == "past" for v in verbs)
        return status if cued or (held and frame.rule in NOMINAL) else ""

    def is_now(self, frame: Frame) -> bool:
        """Does a participle tell of a deed of the day or the meeting reported?"""
        if self.around.has_earlier_date(frame):
            return False
        dates = [c.value for c in self.around.clause(frame) if c.kind == "DATE"]
        today = self.context.anchor.isoformat() if self.context.anchor else None
        return (
            self.around.event(frame) is not None
            or is_closing(self.scene, self.number, frame)
            or any(
                (d.relative and (today is None or d.start == today)) or is_news(d.start, self.context.anchor)
                for d in dates
            )
        )

    def recall(self, telling: Telling, chunk: Chunk) -> None:
        """A mention that nothing is done with is recalled where it names a day or says that it exists."""
        mention = telling.mention
        if telling.status == "Recalled" or (
            telling.status == "" and (mention.hint == "Recalled" or mention.dated is not None)
        ):
            telling.status = "Recalled"
            telling.explicit |= mention.hint == "Recalled" or mention.dated is not None
        day = mention.dated or put_down(self.context, self.sentence, chunk)
        if telling.status in ("", "Recalled") and day is not None and day.value.start:
            telling.dates.append(Dated("ccpg:signedOn", day.value.start, day.start, day.end))
        if telling.status == "" and mention.hint == "Proposed":
            telling.status = "Proposed"

"""Instructions: who told whom to do what, by when."""

from __future__ import annotations

from dataclasses import dataclass

from ccpg_graph.extraction.findings import Literal, Modality, Ref, Tokens
from ccpg_graph.extraction.naming.dates import literal
from ccpg_graph.extraction.scenes.scenes import Event
from ccpg_graph.extraction.statements.deciding import INFINITIVES, DecidingReader, cover, decided_on, point_of
from ccpg_graph.extraction.words.chunks import Chunk, Sentence, is_verb
from ccpg_graph.extraction.words.grammar import Match

TOLD = frozenset(
    {
        "active",
        "passive",
        "passive_by",
        "passive_first",
        "told",
        "told_to",
        "that",
        "entrusted",
        "was_entrusted",
        "session",
        "passive_there",
        "passive_bare",
    }
)
# Rules by which somebody is told to do something whom the text does not name, or no body that is known.
UNADDRESSED = frozenset({"passive_there", "passive_bare"})
# Rules that tell an instruction only where a gathering of which the text tells gives it.
GIVEN_THERE = UNADDRESSED | {"asked", "each_will", "each_is_to", "parties_told"}
CHARGED = frozenset({"BODY", "POST"})
TASKS = frozenset({"asked", "each_will", "each_is_to"})


@dataclass(slots=True)
class InstructionReader(DecidingReader):
    """Reads the instructions of one sentence after another."""

    def read(self, number: int, sentence: Sentence) -> None:
        """Reads one sentence."""
        self.number, self.sentence = number, sentence
        taken: set[int] = set()
        for match in self.matches("instruction"):
            if taken.isdisjoint(range(match.start, match.end)):
                taken.update(range(match.start, match.end))
                self.read_instruction(match)
        named = not taken and not sentence.told.isdisjoint(CHARGED)
        if named and (told := point_of(self.scene.sentences, number)) is not None:
            self.read_point(*told)

    def read_point(self, opening: Sentence, verb: int) -> None:
        """ "3. The offices are to inform the Secretariat by 15 January": a point under "decided:" that tells somebody,
        by a dative or behind "on", to do something."""
        chunks = self.sentence.chunks
        todo = next((i for i, c in enumerate(chunks) if self.is_todo(c)), None)
        to = next((c for i, c in enumerate(chunks) if todo is not None and self.is_charged(i, todo)), None)
        ref = self.actor(to) if to is not None else None
        if ref is None or to is None:
            return
        run, name = self.whole(), "decisions.instruction_point"
        key = self.findings.new("Instruction", "decision", self.context.words(*run).strip(" ."))
        by = self.decider(opening, verb)
        maker = self.actor(by) if by is not None else None
        if by is not None and maker is not None:
            self.findings.claim(key, "ccpg:by", Ref(maker), cover(run, (by.start, by.end)), name)
        self.findings.claim(key, "ccpg:addressee", Ref(ref), run, name, Modality.STATED, (to.start, to.end))
        self.add_due(key, run, name, Modality.STATED)
        at = self.held()
        if at is not None:
            self.findings.claim(key, "ccpg:decidedAt", Ref(at[0].key), run, name, Modality.IMPLIED)

    def is_todo(self, chunk: Chunk) -> bool:
        """Is it the infinitive of what is to be done?"""
        words = self.context.word_list(chunk)
        return len(words) == 1 and self.context.vocabulary.morphology.is_infinitive(words[0])

    def is_charged(self, i: int, todo: int) -> bool:
        """Is somebody at chunk i told to do what the infinitive tells: in the dative before it, or behind "on" right
        after it?"""
        chunk, before = self.sentence.chunks[i], self.sentence.chunks[i - 1] if i else None
        if chunk.kind not in ("BODY", "POST"):
            return False
        if i == todo + 2 and before is not None:
            return self.context.words(before.start, before.end).lower() in self.context.vocabulary.listed(
                "charge_words"
            )
        governed = before is not None and before.kind.startswith("=")
        dative = "datv" in self.context.vocabulary.morphology.noun_cases(self.context.word_list(chunk))
        return i <= todo + 1 and dative and not governed

    def read_instruction(self, match: Match) -> None:
        """Who told whom to do what, by when."""
        rule = match.rule.partition(".")[2]
        verb = self.one(match, "verb")
        if rule in TOLD and (verb is None or verb.negated or verb.time not in ("past", "present")):
            return
        by, to = self.one(match, "by"), self.one(match, "to")
        if rule == "resolved" and verb is not None:
            told = decided_on(self.scene.sentences, self.number, (match.span("verb") or (0, 0))[0])
            if told is None:
                return
            by = self.decider(*told)
        if rule == "spoken":
            by = self.speaker(match.start)
        elif rule == "his":
            by = self.antecedent(match)
        if by is not None and by.kind == "role":
            by = None
        session = self.in_session(match) if rule == "session" else None
        there = self.gathered() if rule in GIVEN_THERE else None
        if (rule == "session" and session is None) or (rule in GIVEN_THERE and there is None):
            return
        if rule in TASKS and not self.is_task(match):
            return
        if to is not None and (self.is_owner(to) or self.is_owned_from(to, rule)):
            return
        named = to is not None and to.kind in ("BODY", "POST", "PERSON")
        if by is None and session is None and there is None and not named and rule != "heads_told":
            return
        run = self.tokens(match)
        tells = TOLD | TASKS | {"spoken", "resolved", "heads_told", "parties_told", "charged"}
        end = self.clause_end(match) if rule in tells else run[1]
        start = to.end if to is not None and rule in ("active", "spoken", "resolved", "session") else run[0]
        here = by is not None and by.start >= self.sentence.chunks[0].start
        passage = (min(run[0], by.start) if by is not None and here else run[0], end)
        spoken = self.context.text.quoted[self.sentence.chunks[match.start].start]
        modality = Modality.REPORTED if spoken else Modality.STATED
        key = self.findings.new("Instruction", "decision", self.context.words(min(start, end - 1), end).strip(" ,"))
        name = f"decisions.instruction_{rule}"
        if session is not None and session.series is not None:
            self.findings.claim(
                key, "ccpg:by", Ref(self.findings.body(session.series)), passage, name, Modality.IMPLIED
            )
        for slot, chunk in (("ccpg:by", by), ("ccpg:addressee", to)):
            ref = self.actor(chunk) if chunk is not None else None
            if ref is not None and chunk is not None:
                whole = cover(passage, (chunk.start, chunk.end))
                unnamed = chunk.kind == "POST" and ref.startswith("person") and modality is Modality.STATED
                how = Modality.IMPLIED if unnamed else modality
                self.findings.claim(key, slot, Ref(ref), whole, name, how, (chunk.start, chunk.end))
        if rule in tells:
            self.add_due(key, passage, name, modality)
        taken = rule in ("spoken", "resolved", "session") or there is not None
        at = self.held() if taken or self.is_series(by) else None
        if at is not None:
            self.findings.claim(key, "ccpg:decidedAt", Ref(at[0].key), passage, name, Modality.IMPLIED)

    def is_task(self, match: Match) -> bool:
        """Is it a thing to do, in no quotation, and told as asked of them in the past or as what they will do?"""
        chunks = self.sentence.chunks[match.start : match.end]
        if self.context.text.quoted[chunks[0].start]:
            return False
        verbs = [c for c in chunks if is_verb(c)]
        return all(c.time in ("future", "open", "bare", "past") and not c.negated for c in verbs)

    def gathered(self) -> Event | None:
        """The gathering held of which the text tells here, and nearby: "the working group was instructed to" is its
        decision."""
        at = self.held()
        large = at is not None and at[0].noun in ("session", "collegium", "conference", "meeting")
        return at[0] if large and at is not None and self.number in self.scene.near else None

    def in_session(self, match: Match) -> Event | None:
        """The session of a council, held, whose participants (or which council) instruct somebody."""
        at, council = self.held(), self.one(match, "council")
        series = at[0].series if at is not None else None
        if at is None or series is None or series.kind != "Council":
            return None
        return at[0] if council is None or [ref.slug for ref in council.value.refs] == [series.slug] else None

    def decider(self, sentence: Sentence, verb: int) -> Chunk | None:
        """Who decided: the body or person told last before the verb of deciding."""
        before = [c for c in sentence.chunks[:verb] if c.kind in ("BODY", "POST", "PERSON")]
        return before[-1] if before else None

    def is_owner(self, chunk: Chunk) -> bool:
        """Is a body only whose part is meant ("the Secretariat of the Council"), a part that is no known body?"""
        at = next(i for i, c in enumerate(self.sentence.chunks) if c is chunk)
        before = self.sentence.chunks[at - 1] if at else None
        return (
            chunk.kind == "BODY" and before is not None and before.kind in ("bodyword", "bodynoun", "department_word")
        )

    def is_owned_from(self, chunk: Chunk, rule: str) -> bool:
        """Is what is given away only somebody's ("the duties of the prosecutor general were assigned to X")?"""
        if not rule.startswith(("passive", "was_entrusted")):
            return False
        clauses = self.context.vocabulary.lexicon["clauses"]
        at = next(i for i, c in enumerate(self.sentence.chunks) if c is chunk)
        words = [self.context.text.tokens[c.start].text.lower() for c in self.sentence.chunks[max(at - 2, 0) : at]]
        bare = [word for word in words if word not in clauses["articles"]]
        return bool(bare) and bare[-1] in clauses["links"].get("of", ())

    def actor(self, chunk: Chunk) -> str | None:
        """The key of who is meant: the person, the body, or the post where nobody is named for it."""
        if chunk.kind == "BODY":
            return self.findings.body(chunk.value.refs[0]) if chunk.value.refs[0].slug else None
        if chunk.kind == "role":
            seat = self.seat(chunk)
            return self.findings.post(seat) if seat is not None else None
        if chunk.kind not in ("PERSON", "POST"):
            return None
        person = self.person(chunk)
        return self.findings.person(person) if person is not None else self.findings.post(chunk.value.posts[0])

    def is_series(self, chunk: Chunk | None) -> bool:
        """Is it the council whose session the text tells of here?"""
        event = self.scene.event_at(self.number)
        series = event.series if event is not None else None
        return (
            chunk is not None
            and chunk.kind == "BODY"
            and series is not None
            and chunk.value.refs[0].slug == series.slug
        )

    def speaker(self, before: int) -> Chunk | None:
        """Whose words a quotation holds: the person before its verb of saying."""
        chunks = self.sentence.chunks
        quoted = self.context.text.quoted
        told = [c for c in chunks if c.kind in ("PERSON", "POST") and not quoted[c.start]]
        return told[0] if len({id(self.person(c)) for c in told}) == 1 and quoted[chunks[before].start] else None

    def antecedent(self, match: Match) -> Chunk | None:
        """Whom "his" means: the person named last before it, who is not also the one instructed."""
        to = match.span("to")
        limit = to[0] if to else match.start
        told = [c for c in self.sentence.chunks[:limit] if c.kind in ("PERSON", "POST")]
        return told[-1] if told else None

    def clause_end(self, match: Match) -> int:
        """The token after the words of an instruction: the end of its sentence or quotation, final marks left out."""
        tokens, quoted = self.context.text.tokens, self.context.text.quoted
        end = self.sentence.chunks[-1].end
        first = self.sentence.chunks[match.start].start
        if quoted[first]:
            end = next((i for i in range(first, end) if not quoted[i]), end)
        if self.sentence.chunks[match.start].time in INFINITIVES:  # one of a row: "to approve …; to instruct …"
            end = next((i for i in range(first, end) if tokens[i].text == ";"), end)
        while end - 1 > first and tokens[end - 1].kind == "mark":
            end -= 1
        return end

    def add_due(self, key: str, passage: Tokens, rule: str, modality: Modality) -> None:
        """The day or the time by which."""
        for match in self.matches("within"):
            number, unit = self.one(match, "number"), self.one(match, "unit")
            if number is not None and unit is not None and str(number.value).isdigit():
                value = Literal(f"P{number.value}{unit.value}", "duration")
                self.findings.claim(
                    key, "ccpg:dueWithin", value, cover(passage, self.tokens(match)), rule, modality, self.tokens(match)
                )
                return
        for match in self.matches("deadline"):
            day = self.one(match, "date")
            if day is not None and day.value.start:
                run = (day.start, day.end)
                self.findings.claim(key, "ccpg:due", literal(day.value.start), cover(passage, run), rule, modality, run)
                return

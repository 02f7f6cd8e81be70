"""Instruments as statements: which memoranda, agreements, programmes, plans are signed, adopted, planned or recalled.

`join_instruments` (from `instrument_phrases`) makes the INSTRUMENT chunks; here each is given the status that the verb
over it tells (`frames`, `signed_or_planned`), with its `circumstances`; `makers` names the parties; `deeds` gathers
what the document says of one.
"""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import replace as changed

from ccpg_graph.extraction.findings import Findings
from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.instrument_phrases import InstrumentMention
from ccpg_graph.extraction.scenes.scenes import Scene
from ccpg_graph.extraction.statements.circumstances import Circumstances
from ccpg_graph.extraction.statements.deed_claims import write_deeds
from ccpg_graph.extraction.statements.deeds import BELONGS, DONE, PARTY, Deed, Register, Telling
from ccpg_graph.extraction.statements.denials import is_unheard_of
from ccpg_graph.extraction.statements.doubles import settle_counts, settle_doubles
from ccpg_graph.extraction.statements.enumerations import (
    TAKEN_UP_WITHIN,
    is_counted,
    is_list_head,
    is_next_of_row,
    last_naming,
    opener_of,
    opens_list,
    takes_up_one,
)
from ccpg_graph.extraction.statements.frames import Frame, find_frames, reach_clause
from ccpg_graph.extraction.statements.lands import heads_signing
from ccpg_graph.extraction.statements.makers import name_makers, name_others
from ccpg_graph.extraction.statements.matters import settle_matters
from ccpg_graph.extraction.statements.occasions import settle_days
from ccpg_graph.extraction.statements.signed_for import acting_under, holder_of
from ccpg_graph.extraction.statements.signed_or_planned import FAMILY, SignedOrPlanned
from ccpg_graph.extraction.statements.signers import read_signers
from ccpg_graph.extraction.statements.terms import day_of_force, duration_beside, term_of_it, terms
from ccpg_graph.extraction.words.chunks import Chunk, Sentence

AS_THEY = ".as_they"  # the rule of "as they signed it"
MADE_IT = ".made_it"  # and that of "it is done at Riga on 5 May"
THEY = ".they_belong"  # and that of "they date from the session"
OF_SESSION = (".belongs", THEY)
OF_PARTIES = (".parties_among", ".is_party", ".with_opinion")  # those of "A and B are parties"
PAPERS_WITHIN = 2  # sentences before "the papers" in which these are told


def read_instruments(context: Context, scene: Scene, findings: Findings) -> None:
    """Claims on every instrument that the document tells of: parties, signatories, dates, term, status, meeting."""
    register = Register(context)
    for number, sentence in enumerate(scene.sentences):
        if not sentence.furniture and (
            register.deeds or "INSTRUMENT" in sentence.told
        ):  # else "it" is none told before
            around = Circumstances(context, scene, number, sentence)
            status = SignedOrPlanned(context, scene, number, sentence, around)
            SentenceReader(context, scene, register, number, sentence, around, status).read()
    settle_counts(scene, register)
    settle_matters(context, scene, register.deeds)
    settle_doubles(register.deeds)
    settle_days(scene, register.deeds)
    write_deeds(context, findings, register.deeds)
    read_signers(scene, findings, register.deeds)


@dataclass(slots=True)
class SentenceReader:
    """Reads the instruments of one sentence into the register. around: what stands around them; status: what it tells
    of whether they were signed."""

    context: Context
    scene: Scene
    register: Register
    number: int
    sentence: Sentence
    around: Circumstances
    status: SignedOrPlanned

    def read(self) -> None:
        chunks = self.sentence.chunks
        if "INSTRUMENT" not in self.sentence.told:
            self.read_pronoun()
            return
        framed: dict[int, Frame] = {}
        inner: dict[int, Frame] = {}
        for frame in find_frames(self.context, self.sentence):
            (inner if frame.inner else framed).update(dict.fromkeys(frame.what, frame))
        for i, chunk in enumerate(chunks):
            if chunk.kind == "INSTRUMENT":
                deed = self.tell(chunk, framed.get(i), inner.get(i))
                self.share_makers(i, deed)
                if deed is not None and (is_list_head(chunks, i) or self.is_last_before_list(i)):
                    deed.apart = True

    def share_makers(self, i: int, deed: Deed | None) -> None:
        """ "On the basis of the Memorandum of A and B, and of the Plan for 2031": of two that are recalled side by
        side the second is of the same makers, where it names none."""
        chunks = self.sentence.chunks
        before = next((c for c in reversed(chunks[:i]) if c.kind == "INSTRUMENT"), None)
        if deed is None or before is None or not any(c.kind == "=и" for c in chunks[max(i - 2, 0) : i]):
            return
        other = next((d for d in self.register.deeds if any(t.at[0] == before.start for t in d.tellings)), None)
        own = deed.tellings[-1]
        both = {own.status, other.tellings[-1].status if other is not None else ""}
        alike = other is not None and other is not deed and both <= {"Recalled", ""}
        particular = not (own.parties or own.mention.domestic or own.mention.plural)
        if other is not None and alike and particular:
            parties = [p for t in other.tellings for p in t.parties]
            own.parties += [changed(p, start=own.at[0], end=own.at[1], implied=True, joint=True) for p in parties]

    def is_last_before_list(self, i: int) -> bool:
        """Is the instrument at chunk i the last of a sentence that a list of them follows, and the word for several?"""
        chunks = self.sentence.chunks
        last = all(c.kind != "INSTRUMENT" for c in chunks[i + 1 :])
        return last and is_counted(chunks[i]) and opens_list(self.scene.sentences, self.number)

    def read_pronoun(self) -> None:
        """ "It was signed at the forum", right after a sentence that tells of one instrument signed."""
        before = last_naming(self.scene.sentences, self.number)
        if before is None or sum(c.kind == "INSTRUMENT" for c in before.chunks) != 1 or not self.register.deeds:
            return
        told_there = (d for d in reversed(self.register.deeds) if any(before.holds(t.at[0]) for t in d.tellings))
        deed = next(told_there, None)
        last = deed.tellings[-1] if deed is not None else None
        if deed is None or last is None:
            return
        chunks = self.sentence.chunks
        signed = [d for t in deed.tellings for d in t.dates if d.slot == "ccpg:signedOn"]
        if (force := day_of_force(self.context, self.sentence, signed)) is not None:
            last.dates.append(force)
        last.dates += [d for d in term_of_it(self.context, self.sentence, before) if not deed.values(d.slot)]
        for match in self.context.vocabulary.grammar.find("signing_it", self.sentence.encoded):
            if match.rule.endswith(THEY) and not last.mention.plural:
                continue  # the people who signed it
            where = match.span("verb")
            verb = chunks[(where or (match.start, 0))[0]]
            ahead = "future" in (verb.time, *(c.time for c in match.part(chunks, "ahead")))
            if ahead and last.status == "Adopted" and verb.kind.startswith("sign"):
                last.status = "Proposed"  # "the programme has been agreed. It is to be signed in Minsk"
            if where is not None and (verb.time != "past" or verb.negated):
                continue
            told = last.status or "Recalled"  # of one that there is, what was signed some day
            if told == "Proposed":  # "they agreed to sign a memorandum. It was signed in May"
                if where is None or match.rule.endswith((*OF_SESSION, *OF_PARTIES)):
                    continue
                told = FAMILY.get(verb.kind.partition(".")[0], "Signed")
            if match.rule.endswith((AS_THEY, MADE_IT)) and last.status in ("", "Recalled") and not last.explicit:
                told = "Signed"
            rule = PARTY if match.rule.endswith(OF_PARTIES) else "signing.pronoun"
            rule = BELONGS if match.rule.endswith(OF_SESSION) else rule
            telling = Telling(last.mention, (chunks[0].start, verb.end), status=told, rule=rule)
            telling.spoken = last.spoken
            telling.verb = (verb.start, verb.end)
            right = reach_clause(chunks, match.end - 1, 1)
            who, others = tuple(match.part(chunks, "who")), tuple(match.part(chunks, "others"))
            self.around.add_frame(telling, Frame(rule, verb, (), who, others, 0, 0, right))
            if match.rule.endswith(AS_THEY):
                telling.signers += heads_signing(self.context, telling.at, last.parties)
            deed.tellings.append(telling)

    def tell(self, chunk: Chunk, frame: Frame | None, inner: Frame | None = None) -> Deed | None:
        """Adds what the sentence says of one instrument to the register. inner: what is told of the one that it carries
        out."""
        mention: InstrumentMention = chunk.value
        if is_unheard_of(self.context, self.sentence, chunk, framed=frame is not None):
            return None
        if self.is_the_other(chunk):
            mention = changed(mention, fresh=True)
        telling = Telling(mention, (chunk.start, chunk.end), spoken=self.is_spoken(chunk))
        telling.headline = not self.sentence.closed
        telling.parties, telling.signers = name_makers(self.context, self.sentence, mention.makers)
        telling.dates.extend(terms(self.context, self.sentence, chunk))
        if mention.duration is None:
            lasting = duration_beside(self.context, self.sentence, chunk)
            telling.mention = mention = changed(mention, duration=lasting) if lasting is not None else mention
        if mention.others:
            parties, signers = name_others(self.context, self.sentence, mention.others)
            telling.parties += parties
            telling.signers += signers
        based = self.tell(mention.based, inner) if mention.based is not None else None
        telling.based = (based, (chunk.start, chunk.end)) if based is not None else None
        if frame is not None and self.status.judge(telling, frame):
            self.around.add_frame(telling, frame)
            self.around.add_pair(telling, chunk, frame)
            self.name_principal(telling)
        elif frame is not None and frame.verb is not None and (frame.verb.negated or not mention.definite):
            return None
        else:
            self.around.add_pair(telling, chunk, None)
        if is_counted(chunk):
            self.register.heads[self.number] = telling
        elif telling.status == "" and (head := self.head_of(chunk)) is not None:
            telling.take_after(head)
        if mention.others and not mention.makers and (frame is None or not frame.who):
            telling.parties += self.around.partner(telling.parties)
        telling.parties = telling.parties or acting_under(self.context, self.sentence, chunk)
        telling.parties = telling.parties or holder_of(self.context, self.sentence, chunk)
        if based is not None and not telling.parties and not telling.mention.domestic:
            makers = [p for t in based.tellings for p in t.parties]  # "a protocol to the memorandum of A and B"
            telling.parties += [changed(p, start=chunk.start, end=chunk.end, implied=True, joint=True) for p in makers]
        self.status.recall(telling, chunk)
        self.around.add_counterpart(telling, frame if telling.status else None)
        self.around.add_only_two(telling, frame if telling.status else None)
        self.around.add_occasion(telling, frame if telling.status else None)
        if telling.mention.hint == "Recalled" and len({p.name for p in telling.parties}) == 1:
            telling.parties += self.register.maker_before(telling)
        deed = self.register.add(telling)
        self.share_with_all(deed, telling)
        return deed

    def share_with_all(self, deed: Deed | None, telling: Telling) -> None:
        """ "They concluded an agreement on A. An agreement on B was signed, too. The papers were signed by X and Y":
        what is told of the papers is told of all that were signed just before."""
        mention = telling.mention
        bare = mention.plural and mention.kind == "Instrument" and not (mention.words or mention.proper)
        if deed is None or deed.tellings[0] is telling or not bare or telling.status not in DONE:
            return
        near = self.scene.sentences[max(self.number - PAPERS_WITHIN, 0) : self.number]
        for other in self.register.deeds:
            last = other.tellings[-1]
            told = any(s.holds(last.at[0]) for s in near) and other.status == telling.status
            if other is not deed and told and not any(t.parties for t in other.tellings):
                other.tellings.append(changed(telling))

    def head_of(self, chunk: Chunk) -> Telling | None:
        """Where several were told of together, and this is one of them: what was told of all."""
        chunks, heads = self.sentence.chunks, self.register.heads
        at = next((i for i, c in enumerate(chunks) if c is chunk), None)
        if at is None:
            return None
        if self.number in heads:
            return heads[self.number] if any(is_list_head(chunks, i) for i in range(at)) else None
        first = all(c.kind != "INSTRUMENT" for c in chunks[:at])
        opener = opener_of(self.context, self.scene.sentences, self.number) if first else None
        if opener is not None:
            number, verb = opener
            return heads.get(number) or (self.listed(verb) if verb is not None else None)
        if (first or is_next_of_row(self.context, chunk)) and takes_up_one(self.context, self.sentence):
            number = max((n for n in heads if self.number - TAKEN_UP_WITHIN <= n < self.number), default=-1)
            if number in heads:
                self.register.part(heads[number])
                return heads[number]
        return None

    def listed(self, verb: Chunk) -> Telling | None:
        """What a verb before a colon tells of all that is listed after it."""
        if verb.time not in ("past", "future"):
            return None
        telling = Telling(self.sentence_mention(), (verb.start, verb.end), rule="signing.listed")
        telling.status = "Proposed" if verb.time == "future" else FAMILY[verb.kind.partition(".")[0]]
        telling.verb = (verb.start, verb.end)
        return telling

    def sentence_mention(self) -> InstrumentMention:
        found: InstrumentMention = next(c.value for c in self.sentence.chunks if c.kind == "INSTRUMENT")
        return found

    def is_the_other(self, chunk: Chunk) -> bool:
        """Does the sentence begin with "the other is", so that its first instrument is none told before?"""
        first = next(c for c in self.sentence.chunks if c.kind == "INSTRUMENT")
        start = self.sentence.chunks[0].start
        words = self.context.words(start, min(start + 2, self.sentence.chunks[-1].end)).lower()
        return first is chunk and words in self.context.vocabulary.listed("other_words")

    def name_principal(self, telling: Telling) -> None:
        """ "Signed on behalf of the Council": the Council is the party, and not the signer's office."""
        for match in self.context.vocabulary.grammar.find("on_behalf", self.sentence.encoded):
            for chunk in match.part(self.sentence.chunks, "of"):
                own, _ = name_makers(self.context, self.sentence, [chunk])
                if own and len(telling.signers) == 1:
                    telling.parties = [*(p for p in telling.parties if not p.implied), *own]

    def is_spoken(self, chunk: Chunk) -> bool:
        """Does the mention stand inside a quotation that is more than its own title?"""
        quoted, first = self.context.text.quoted, chunk.value.noun[0]
        return bool(quoted[first] and first > 1 and quoted[first - 1] and quoted[first - 2])

"""Whether a meeting was held, is planned, was called off or put off, as the sentence that mentions it tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ccpg_graph.extraction.naming.dates import DateValue
from ccpg_graph.extraction.scenes.asides import HOLDS, WAY_LENGTH, called_off, pass_relative
from ccpg_graph.extraction.scenes.days import departs
from ccpg_graph.extraction.scenes.manner import (
    decides,
    is_acting,
    is_next,
    is_of_people,
    is_only_meant,
    is_resolved,
    is_spoken_of,
    relative_verb,
    word_of,
)
from ccpg_graph.extraction.scenes.meeting_verbs import MeetingVerb
from ccpg_graph.extraction.scenes.tenses import is_done_there, is_over, is_to_be, is_told_past, is_wished, status_by_day
from ccpg_graph.extraction.scenes.told import value_of
from ccpg_graph.extraction.words.chunks import Chunk, have, is_verb
from ccpg_graph.extraction.words.futures import tells_ahead

ATTENDS = frozenset({"take_part", "attend", "chair", "gather"})  # their plural present tells a meeting as held
ABOUT = frozenset({"discuss", "speak"})  # what people do about a meeting to come as well as at one
PLACES = 6  # chunks of time and place between a meeting and what it did
PLACED = frozenset({"loct", "gent", "ablt", "datv"})  # cases of what something is done at
WHOSE_MEETING = frozenset({"role", "people", "BODY", "member_states"})  # behind a noun that is no bare one
OPENING = frozenset({"DATE", "PLACE", ",", "=в", "=во"})  # what may stand before who acts
HELD = frozenset({"hold", "take_place"})
OFF = {"cancel": "Cancelled", "postpone": "Postponed"}
DECIDES = frozenset({"propose", "adopt", "elect", "decide"})


@dataclass(slots=True)
class HeldOrPlanned(MeetingVerb):
    """What the sentence tells of whether the meeting mentioned at chunk `at` was held."""

    def status(self) -> str:
        """Held, Planned, Cancelled or Postponed; "" where the sentence does not say."""
        if self.given:
            return self.given
        if is_over(self.context, self.chunks, self.at):
            return "Held"
        if off := (called_off(self.chunks, self.at) or self.called_off()):
            return off
        verb = None if self.is_told_by_main() else relative_verb(self.context, self.chunks, self.at)
        coming = is_next(self.chunks[self.at])
        if verb is None and is_spoken_of(self.context, self.chunks, self.at):
            return ""
        if verb is None and is_only_meant(self.context, self.chunks, self.at):
            return "Planned" if self.is_proposed() else ""
        verb = verb or self.verb()
        if verb is None and (
            is_resolved(self.chunks, self.at) or (coming and is_to_be(self.context, self.chunks, self.at))
        ):
            return "Planned"
        if verb is not None and verb.time == "past" and self.is_scene_to_come(verb):
            return "Planned"
        if verb is None:
            told = self.status_by_scene(coming=coming)
            return "Planned" if told == "Held" and self.is_told_ahead() else told
        family = verb.kind.partition(".")[0]
        if verb.time == "future" and (off := self.off_after(verb)):
            return off
        if verb.time == "future" and self.is_open_question():
            return ""
        if coming and family in ("speak", "visit", "meet") and verb.kind.endswith(".p"):
            return "" if verb.negated else "Planned"  # "the next session was given to Belarus"
        if coming and family in ("adopt", "sign", "discuss"):  # what is adopted is a decision on it
            return "Planned" if self.is_proposed() and not verb.negated else ""
        if family in OFF and verb.time == "past":
            return "Held" if was_held_then(self.chunks, verb) else OFF[family]
        if family == "discuss" and (self.is_visit() or verb.kind.endswith(".p")) and self.is_discussed():
            return ""
        if verb.time in ("bare", "present") and not verb.negated and family in HOLDS and self.is_next_time():
            return "Planned"
        if family == "propose" and verb.time == "past" and not verb.negated and self.is_behind(verb):
            return "Held"
        if verb.negated or family in ("propose", "invite") or (verb.time == "bare" and family not in ATTENDS):
            return ""
        if verb.time in ("future", "open") and self.at and self.chunks[self.at - 1].kind == "meeting_part":
            return ""  # "in the course of the visit, talks are planned" plans no visit
        if verb.time == "future" and (self.lasts(verb) or (verb.kind == "end.a" and self.is_visit())):
            return ""  # "the session will last one day": it has begun, or it has not
        if verb.time == "future" and is_done_there(self.context, self.chunks, self.at):
            return "Held"
        if verb.time == "future" or (verb.time == "present" and self.is_to_come(value_of(self.when()))):
            return "Planned"
        if self.has_only_left(verb) or (self.is_visit() and departs(self.context, self.chunks, verb)):
            return "Planned"
        if verb.time == "open" and family in ATTENDS and (sets_out := self.time_of_way()):
            return "Held" if sets_out == "past" else "Planned"
        if verb.time == "open":
            to_come = coming and family in ("hold", "receive", "take_place") and self.is_ahead()
            return "Planned" if to_come or self.is_proposed() or self.is_arranged(verb) else ""
        return "Planned" if family in ABOUT and self.is_ahead() else "Held"

    def status_by_scene(self, *, coming: bool) -> str:
        """What the meeting is to its sentence tells, where no verb says whether it was held: done there is done."""
        acting = is_of_people(self.chunks, self.at) and is_acting(self.chunks[self.at :])
        acting = acting or (self.chunks[self.at].kind == "MEETING" and decides(self.context, self.chunks, self.at))
        if acting or (not coming and (self.is_scene() or self.is_what_came() or self.is_doer())):
            return "Planned" if not acting and self.is_scene_to_come() else "Held"
        return self.status_by_tense()

    def is_scene_to_come(self, main: Chunk | None = None) -> bool:
        """Does the verb right before it, from which no comma parts it, tell what will be done there ("approved the
        candidates, who are to be elected at the General Meeting")? main: the verb that is told of it else."""
        tokens, vocabulary = self.context.text.tokens, self.context.vocabulary
        for i in reversed(range(self.at if self.is_scene() else 0)):
            chunk = self.chunks[i]
            if chunk is main or chunk.kind in (",", ";", ":", '"', "MEETING"):
                return False
            if is_verb(chunk):
                return chunk.time == "future" and not chunk.negated
            if tells_ahead(vocabulary, tokens, self.chunks, i):
                return True
        return False

    def is_told_ahead(self) -> bool:
        """Does a verb that the lexicon does not know tell what will be there, no other verb in between ("they will gain
        knowledge at a workshop", "at the workshop they will gain knowledge")?"""
        tokens, vocabulary = self.context.text.tokens, self.context.vocabulary
        there = self.at > 0 and tokens[self.chunks[self.at].start - 1].text.lower() in vocabulary.place_words
        behind = range(self.at + 1, min(self.at + WAY_LENGTH, len(self.chunks))) if there else range(0)
        for row in (range(self.at - 1, max(self.at - WAY_LENGTH, -1), -1), behind):
            for i in row:
                if tells_ahead(vocabulary, tokens, self.chunks, i):
                    return True
                if is_verb(self.chunks[i]) or self.chunks[i].kind in (";", ":", '"', "MEETING"):
                    break
        return False

    def is_behind(self, verb: Chunk) -> bool:
        """Does a word of scene part the meeting from a verb right before it, so that it was done there ("proposed at
        the conference to set up a centre")?"""
        before = self.before_part()
        scene = before is not None and word_of(self.context, before).lower() in self.context.vocabulary.scene_words
        return scene and before is not None and verb.end == before.start

    def is_told_by_main(self) -> bool:
        """Does the main verb tell it, whatever a relative clause behind it says ("the session, which was due to be
        held in May, was held in June")?"""
        comma = self.at + 1
        if self.context.vocabulary.cases or comma >= len(self.chunks):
            return False
        return pass_relative(self.chunks, comma) > comma

    def called_off(self) -> str:
        """Cancelled or Postponed, where cases tell that the only meeting of the sentence is what was called off or put
        off, whatever else is told of its plan ("the session, set for May, was put off")."""
        here = self.chunks[self.at]
        alone = here.kind == "MEETING" and sum(c.kind == "MEETING" for c in self.chunks) == 1
        if not (self.context.vocabulary.cases and alone):
            return ""
        cases = self.context.vocabulary.morphology.noun_cases(self.context.word_list(here))
        governed = self.at > 0 and self.chunks[self.at - 1].kind.startswith("=")
        if governed or (cases and not cases & {"nomn", "accs", "gent"}):
            return ""
        past = [c for c in self.chunks if c.time == "past" and not c.negated and not was_held_then(self.chunks, c)]
        families = (c.kind.partition(".")[0] for c in past)
        return next((OFF[family] for family in families if family in OFF), "")

    def is_open_question(self) -> bool:
        """Is it what nobody has decided yet ("where the next session is to be held has not been decided")?"""
        asked = {word_of(self.context, c).lower() for c in self.chunks[: min(self.at, 1)]}
        helpers = self.context.vocabulary.auxiliaries
        denied = any(helpers.get(word_of(self.context, c).lower()) == "not" or c.negated for c in self.chunks)
        return denied and bool(asked & self.context.vocabulary.listed("question_words"))

    def off_after(self, verb: Chunk) -> str:
        """Cancelled or Postponed, where a passive behind the verb of what was planned says so ("was due to meet, but
        was put off"), no other meeting in between."""
        at = next(i for i, c in enumerate(self.chunks) if c is verb)
        for chunk in self.chunks[max(at, self.at) + 1 :]:
            if chunk.kind in ("MEETING", ";"):
                return ""
            family, _, voice = chunk.kind.partition(".")
            if family in OFF and voice == "p" and chunk.time == "past" and not chunk.negated:
                return OFF[family]
        return ""

    def is_next_time(self) -> bool:
        """Does the sentence say "next week" or the like?"""
        row = list(zip(self.chunks, self.chunks[1:], strict=False))
        return any(a.kind == "=next" and b.kind == "unit_of_time" for a, b in row)

    def is_ahead(self) -> bool:
        """Is the day told of it after that of the page, so that no verb of the past can be its own ("heard of the
        conference (Minsk, 4 June 2032)")?"""
        return not self.context.vocabulary.cases and status_by_day(self.context, value_of(self.when())) == "Planned"

    def is_arranged(self, verb: Chunk) -> bool:
        """Does the infinitive right behind the meeting tell its day, one to come ("the session, to take place in Minsk
        on 7 April, …")?"""
        after = [c for c in self.chunks[self.at + 1 : self.at + 3] if c.kind != ","]
        close = bool(after) and after[0] is verb and verb.kind.partition(".")[0] in HOLDS
        return close and status_by_day(self.context, value_of(self.when())) == "Planned"

    def status_by_tense(self) -> str:
        """What the tense of its clause tells, or its day, where no verb of holding does."""
        here = self.chunks[self.at]
        quoted = self.context.text.quoted[here.start]
        if here.kind != "MEETING" or quoted or is_of_people(self.chunks, self.at):
            return ""
        by_day = status_by_day(self.context, value_of(self.when()))
        if self.context.vocabulary.cases:
            return "" if self.is_of_paper() else by_day
        if self.is_row_of_past():
            return "Held"
        if is_next(here) or by_day == "Planned":
            return by_day if by_day == "Planned" else ""
        if is_told_past(self.context, self.chunks, self.at):
            return "Held"
        return "" if is_wished(self.context, self.chunks, self.at) else by_day

    def is_row_of_past(self) -> bool:
        """Is it a heading or a row of a list that ends with a year before that of the page?"""
        anchor, year = self.context.anchor, self.year_of_row()
        return anchor is not None and year is not None and (year.value.start or "") < str(anchor.year)

    def is_of_paper(self) -> bool:
        """Is the day told of it that of a paper ("the decision of the collegium of 30 July")?"""
        when, listed = self.when(), self.context.vocabulary.listed("dating_words")
        before = self.context.text.tokens[self.chunks[when.at].start - 1].text.lower() if when is not None else ""
        return before in listed

    def lasts(self, verb: Chunk) -> bool:
        """Does a verb tell how long the meeting takes, of which the mention tells nothing else?"""
        mention = self.chunks[self.at].value
        dated = any(c.kind == "DATE" and not self.is_end(i) for i, c in enumerate(self.chunks))
        bare = mention.ordinal is None and mention.series is None and not dated
        listed = self.context.vocabulary.listed("lasting_words")
        return bare and any(word.lower() in listed for word in self.context.word_list(verb))

    def is_to_come(self, when: DateValue | None) -> bool:
        """Is a day, month or year after that of the page ("arrives on Monday")?"""
        anchor, day = self.context.anchor, when.start if when is not None else None
        return anchor is not None and day is not None and day > anchor.isoformat()[: len(day)] and day[0].isdigit()

    def is_discussed(self) -> bool:
        """Is the meeting what is discussed, and not where? No word of scene stands before it."""
        tokens, words = self.context.text.tokens, self.context.vocabulary.scene_words
        before = self.chunks[max(0, self.at - 3) : self.at]
        return not any(tokens[c.start].text.lower() in words or c.kind == "meeting_part" for c in before)

    def is_proposed(self) -> bool:
        """Does the sentence speak of a decision or proposal to hold it?"""
        tokens, words = self.context.text.tokens, self.context.vocabulary.decision_words
        return any(
            c.kind.partition(".")[0] in DECIDES or tokens[c.start].text.lower() in words for c in self.chunks[: self.at]
        )

    def is_visit(self) -> bool:
        return self.chunks[self.at].kind == "MEETING" and self.chunks[self.at].value.noun == "visit"

    def is_scene(self) -> bool:
        """Is it the scene of something done ("elected at a session", "said during the talks"), or that of which
        something was the theme?"""
        before = self.before_part()
        scenes = self.context.vocabulary.scene_words | self.context.vocabulary.listed("subject_words")
        if before is None:
            return False
        if self.context.text.tokens[before.start].text.lower() not in scenes and not self.is_spoken_to():
            return False
        cases = self.context.vocabulary.morphology.noun_cases(self.context.word_list(self.chunks[self.at]))
        quoted = self.context.text.quoted
        own = quoted[self.chunks[self.at].start]  # what "he said" tells is no deed of a meeting in his words
        return not (cases and not cases & PLACED) and any(
            self.is_done(i) and quoted[c.start] == own for i, c in enumerate(self.chunks)
        )

    def has_only_left(self, verb: Chunk) -> bool:
        """Is the verb one of setting out, by which nobody is there yet ("flew off to Minsk for a session of …")? A bare
        noun takes up what is told, be it as held; and who flew off on a day before has arrived."""
        here, after = self.chunks[self.at], self.chunks[self.at + 1 : self.at + 2]
        if here.kind != "MEETING" or not (here.value.series or here.value.ordinal or have(WHOSE_MEETING, after)):
            return False
        now = self.context.anchor.isoformat() if self.context.anchor is not None else ""
        if any(c.kind == "DATE" and "0" < (c.value.start or "") < now for c in self.chunks):
            return False
        leaves = tuple(self.context.vocabulary.listed("leaving_stems"))
        words = self.context.word_list(verb)
        return not self.is_visit() and bool(words) and bool(leaves) and words[-1].lower().startswith(leaves)

    def is_spoken_to(self) -> bool:
        """Is it whom somebody speaks to ("in his address to the session")?"""
        before = [c.kind for c in self.chunks[max(self.at - 3, 0) : self.at] if c.kind != "=the"]
        return before[-2:] == ["speech", "=to"]

    def before_part(self) -> Chunk | None:
        """The chunk before the mention; before "the close of" it where that stands there."""
        i = self.at - 1
        if self.part() is not None:
            i = self.named_from() - 1
            i -= 2 + (i > 1 and self.chunks[i - 2].kind == "=the")
        return self.chunks[i] if i >= 0 else None

    def is_what_came(self) -> bool:
        """Is it what something came to be ("the main event was the meeting of X", where cases tell that it is said of
        the meeting)?"""
        morphology, here = self.context.vocabulary.morphology, self.chunks[self.at]
        beside = self.chunks[max(self.at - 1, 0) : self.at + 2]
        became = any(c.kind == "become.a" and c.time == "past" and not c.negated for c in beside)
        return became and "nomn" in morphology.noun_cases(self.context.word_list(here))

    def is_doer(self) -> bool:
        """Is it the meeting that did something, as its case tells ("the conference brought together …")?"""
        cases = self.context.vocabulary.morphology.noun_cases(self.context.word_list(self.chunks[self.at]))
        governed = self.at > 0 and self.chunks[self.at - 1].kind not in (",", ";", "-", "DATE", "PLACE")
        either = "accs" in cases and not self.opens_sentence()  # "the session" that opens a sentence is who did it
        if "nomn" not in cases or either or governed:
            return False
        i = self.at + 1
        while i < len(self.chunks) and i <= self.at + PLACES and self.chunks[i].kind in ("DATE", "PLACE", "=в", "=во"):
            i += 1
        return i < len(self.chunks) and self.chunks[i].kind != "become.a" and self.is_done(i)

    def opens_sentence(self) -> bool:
        """Is the meeting the first that the sentence names, with a plain word behind it that no lexicon has as a
        verb?"""
        before = {c.kind for c in self.chunks[: self.at]}
        after = self.chunks[self.at + 1].kind if self.at + 1 < len(self.chunks) else ""
        return before <= OPENING and (after == "word" or after[:1] == "=")

    def is_done(self, i: int) -> bool:
        """Does chunk i tell something as done: a verb of the lexicon, or any other whose form tells the past?"""
        chunk = self.chunks[i]
        if "." in chunk.kind:
            words = {word.lower() for word in self.context.word_list(chunk)}
            resolved = not words.isdisjoint(self.context.vocabulary.decision_words)
            resolved = resolved and self.context.vocabulary.cases and chunk.time in ("open", "future")
            return (chunk.time == "past" or resolved) and not chunk.negated
        before = self.context.text.tokens[chunk.start - 1].text.lower() if i else ""
        plain = chunk.kind in ("word", "conduct") or chunk.kind[0] == "="
        denied = self.context.vocabulary.auxiliaries.get(before) == "not"
        word = self.context.text.tokens[chunk.start].text
        return plain and not denied and self.context.vocabulary.morphology.told_time(word) == "past"

    def time_of_way(self) -> str:
        """The time of the verb by which somebody goes to attend it ("will travel to Minsk to attend the session"); that
        of who only "left for Minsk" is yet to come; "" where nobody does."""
        i = self.way_begins()
        if i is None:
            return ""
        return "future" if self.chunks[i].kind == "terminate.a" else self.chunks[i].time


def was_held_then(chunks: Sequence[Chunk], off: Chunk) -> bool:
    """Does a verb behind that of putting off tell that the meeting took place ("having been postponed twice, took place
    on 4 June")?"""
    behind = [c for c in chunks if c.start >= off.end and c.kind.partition(".")[0] in HELD]
    return bool(behind) and behind[0].time == "past" and not behind[0].negated

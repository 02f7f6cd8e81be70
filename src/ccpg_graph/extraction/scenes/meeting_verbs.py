"""The verb that says of a meeting whether it was held, and which verbs of its sentence are those of another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ccpg_graph.extraction.scenes.asides import HOLDS, WAY_LENGTH, is_noun, pass_relative
from ccpg_graph.extraction.scenes.manner import FINITE, is_joined, word_of
from ccpg_graph.extraction.scenes.ways import Ways
from ccpg_graph.extraction.words.chunks import Chunk

TELLING = frozenset({"cancel", "postpone", "propose", "invite", "visit", "meet", "speak", "discuss"})


@dataclass(slots=True)
class MeetingVerb(Ways):
    """The verb of the meeting mentioned at chunk `at`. nearest: that verb, once it has been asked for."""

    asked: bool = False
    nearest: Chunk | None = None

    def verb(self) -> Chunk | None:
        """The verb that says whether it was held: the nearest one of holding, attending, chairing, put off or called
        off."""
        if not self.asked:
            self.asked, self.nearest = True, self.find_verb()
        return self.nearest

    def find_verb(self) -> Chunk | None:
        """The same, looked for."""
        comma = next((i for i in range(self.at + 1, len(self.chunks)) if self.chunks[i].kind == ","), self.at)
        behind = pass_relative(self.chunks, comma)
        if behind > comma and not any("." in c.kind for c in self.chunks[self.at : comma]):
            return self.chunks[behind]
        best: tuple[int, Chunk] | None = None
        for i in range(max(0, self.at - WAY_LENGTH), min(len(self.chunks), self.at + WAY_LENGTH + 1)):
            chunk = self.chunks[i]
            family = chunk.kind.partition(".")[0]
            hosted = chunk.kind == "receive.p"
            if (hosted or family in HOLDS or family in TELLING) and not self.is_apart(i):
                distance = abs(i - self.at) + (4 if i < self.at and family not in HOLDS else 0)
                if best is None or distance < best[0]:
                    best = (distance, chunk)
        return best[1] if best is not None and best[0] <= WAY_LENGTH else None

    def is_apart(self, i: int) -> bool:
        """Is the chunk another noun's participle ("the signed paper", "those gathered"), or parted by a semicolon?"""
        if i > self.at and (self.is_of_object(i) or self.is_manner(i)):
            return True
        if self.chunks[i].kind in ("sign.q", "adopt.q", "gather.r", "take_part.r", "attend.r"):
            return True
        if is_noun(self.context, self.chunks, i) or self.is_of_talk(i):
            return True
        alone = self.chunks[i].end - self.chunks[i].start == 1  # a participle: no auxiliary stands with it
        if i < self.at and i and alone and self.chunks[i - 1].kind == "MEETING" and not self.context.vocabulary.cases:
            return True  # "for the meeting held in Riga, and proposed a meeting in Batumi"
        if i < self.at and self.is_of_first(i):
            return True
        first, last = min(i, self.at), max(i, self.at)
        between = self.chunks[first:last]
        to_come = self.chunks[i].time == "future" and is_what_was_said(between)
        if i < self.at and (self.is_before_content(between) or to_come):
            return True
        if any(self.takes_relative(j) for j in range(self.at + 1, i)):
            return True
        noted = i > self.at and any(c.kind.startswith(("say.p", "inform.p")) for c in between)
        if noted or any(c.kind == ";" for c in between):
            return True  # "at the meeting it was noted that a visit is awaited"
        return i > self.at and any(self.is_other(j) for j in range(first + 1, last))

    def is_before_content(self, between: Sequence[Chunk]) -> bool:
        """Does what somebody says begin between a verb and the meeting ("the forum was opened by X, who said that the
        meeting would …"), so that the verb tells of another? Only where no "that" takes up a noun."""
        says = self.context.vocabulary.listed("doings", "that")
        told = (word_of(self.context, c).lower() for c in between)
        return self.context.vocabulary.cases and any(word in says for word in told)

    def is_of_talk(self, i: int) -> bool:
        """Is it talk that takes place by the verb at chunk i ("the programme of which we speak", where a language has
        speech run its course), and no meeting?"""
        beside = (*self.chunks[max(i - 1, 0) : i], *self.chunks[i + 1 : i + 2])
        return self.chunks[i].kind == "take_place.a" and any(c.kind == "speech" for c in beside)

    def is_of_first(self, i: int) -> bool:
        """Has the verb at chunk i another meeting for its subject, and another verb follows before this one ("the 5th
        conference will be held in Minsk, it was decided at the 4th")?"""
        if self.context.vocabulary.cases or not any(c.kind == "MEETING" for c in self.chunks[:i]):
            return False
        told = (c for c in self.chunks[i + 1 : self.at] if "." in c.kind[1:] and c.time in FINITE)
        return any(not c.negated for c in told)

    def is_manner(self, i: int) -> bool:
        """Does a participle behind a comma tell how the deed before the meeting is done ("will address the meeting on
        Friday, focusing on …")?"""
        told = any("." in c.kind[1:] and c.time in FINITE for c in self.chunks[: self.at])
        participle = word_of(self.context, self.chunks[i]).lower().endswith("ing")
        return told and participle and self.chunks[i - 1].kind == "," and not self.context.vocabulary.cases

    def is_of_object(self, i: int) -> bool:
        """Is the verb of holding at chunk i that of another meeting right behind it, and this one the scene ("at the
        session it was decided to hold the next session in May")?"""
        after = self.chunks[i + 1].kind if i + 1 < len(self.chunks) else ""
        led = self.at > 0 and self.context.words(self.chunks[self.at - 1].start, self.chunks[self.at].start).lower()
        scene = led in self.context.vocabulary.scene_words
        return self.context.vocabulary.cases and self.chunks[i].kind == "hold.a" and after == "MEETING" and bool(scene)

    def is_other(self, j: int) -> bool:
        """Is chunk j another meeting, which the verbs behind it tell of ("guests of the event, invited to the
        conference to be held in Minsk"), and none to which this one belongs?"""
        if self.chunks[j].kind != "MEETING" or self.context.vocabulary.cases:
            return False
        return self.chunks[j - 1].kind != "=of" and not is_joined(self.context, self.chunks, j)

    def takes_relative(self, i: int) -> bool:
        """Is it another meeting, an indefinite one, of which a relative clause tells: "the session and a seminar that
        will be held in May"?"""
        here, after = self.chunks[i], self.chunks[i + 1 : i + 2]
        other = here.kind == "MEETING" and not here.value.definite
        return other and any(
            word_of(self.context, c).lower() in self.context.vocabulary.listed("clauses", "acting") for c in after
        )


def is_what_was_said(between: Sequence[Chunk]) -> bool:
    """Does a verb of saying part what is to come from the meeting at which that was said ("A and B will sign a pact,
    said X at a meeting with Y")?"""
    return any(c.kind in ("say.a", "inform.a") and c.time == "past" for c in between[1:])

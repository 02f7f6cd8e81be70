"""Roles in a language with cases (Russian): the nominative acts, wherever it stands."""

from __future__ import annotations

from ccpg_graph.extraction.scenes.phrases import Clause, Phrase
from ccpg_graph.extraction.scenes.roles import PARTING, PASSED, Roles

FINITE = ("past", "present", "future")
NOMINATIVE = "nomn"
NO_NOUN = (",", "-", '"', ":", "(", ")", ".", "DATE", "PLACE", "STATE", "honorific", "number", "num")


class RolesByCase(Roles):
    """Finds roles by the cases of phrases."""

    def fill(self, clause: Clause) -> None:
        """The nominative acts, the instrumental with its small word goes along, the accusative is acted upon."""
        own = self.own_chunks(clause.at)
        taken, antecedent = self.taken_up(clause.at)
        if antecedent is not None:
            self.give(clause, taken, antecedent)
        inside = [p for p in self._phrases if p.first in own and p.last - 1 in own]
        for phrase in sorted(inside, key=lambda p: (p.first > clause.at, abs(p.first - clause.at))):
            role = self.role_by_case(clause, phrase)
            if role:
                self.give(clause, role, phrase)
        if not clause.subject and (taken == "before" or self.goes_on(clause.at)):
            self.take_subject_before(clause)
        if not clause.subject:
            clause.pronoun = clause.pronoun or any(self.word(i) in self._pronouns for i in own if i < clause.at)
        for i in sorted(own):
            if self._chunks[i].kind == "MEETING":
                clause.meetings.append(self._chunks[i])
                clause.first, clause.last = min(clause.first, i), max(clause.last, i + 1)
            elif self._chunks[i].kind in ("PLACE", "STATE"):
                clause.places.append(i)

    def role_by_case(self, clause: Clause, phrase: Phrase) -> str:
        """The role of a phrase in the clause; "" for none."""
        if phrase.link:
            return "companions" if phrase.link == "with" and "ablt" in phrase.cases else ""
        if self.is_attribute(phrase):
            return ""
        if NOMINATIVE in phrase.cases and not clause.subject and not self.is_of_verb_before(clause, phrase):
            return "object" if self.is_of_first(clause, phrase) else "subject"
        whom = phrase.first > clause.at and bool(clause.subject) and not clause.passive
        if whom and "accs" in phrase.cases and not clause.object:
            return "object"
        if clause.passive:
            return "by" if "ablt" in phrase.cases else ""
        if "accs" in phrase.cases and NOMINATIVE not in phrase.cases and not clause.object:
            return "object"
        return ""

    def is_of_first(self, clause: Clause, phrase: Phrase) -> bool:
        """ "He spoke, and invited Li Wei": is the name, which does not decline, whom the second verb of one subject
        acts on?"""
        joined = clause.at > 0 and self.word(clause.at - 1) in self._joins
        after = joined and phrase.first > clause.at and not clause.passive
        return after and "accs" in phrase.cases and any(self.is_verb(i) for i in range(clause.at))

    def is_of_verb_before(self, clause: Clause, phrase: Phrase) -> bool:
        """ "X will visit the Committee, and on 4 May will meet Y": does the phrase stand right behind a verb that has a
        subject already, so that it is acted upon there?"""
        i = phrase.first - 1
        if phrase.first > clause.at or i < 1 or "accs" not in phrase.cases or not self._chunks[i].kind.endswith(".a"):
            return False
        return any(p.last <= i and not p.link and NOMINATIVE in p.cases for p in self._phrases)

    def goes_on(self, at: int) -> bool:
        """Has a verb the subject of the one before: a word that joins stands before it, days and towns passed over ("X
        was in Minsk and on 4 May met Y")?"""
        i = at - 1
        while i > 0 and self.is_passed(i) and self.word(i) not in self._joins:
            i -= 1
        return i > 0 and self.word(i) in self._joins and self._chunks[at].kind.endswith(".a")

    def is_passed(self, i: int) -> bool:
        """May the chunk stand between "who" or "and" and its verb: words of time and place, adverbs, whether a pattern
        names them or not?"""
        word = self.word(i)
        adverb = self._chunks[i].kind == "=" + word and word not in self._links and word not in self._both
        return self._chunks[i].kind in PASSED or (adverb and word not in self._pronouns)

    def is_attribute(self, phrase: Phrase) -> bool:
        """Does it stand in the genitive right after a noun, as whose that is? A person behind an office is none's
        owner ("received at the Office the prosecutor X")."""
        if not phrase.first or "gent" not in phrase.cases or NOMINATIVE in phrase.cases:
            return False
        before = self._chunks[phrase.first - 1]
        if before.kind in ("BODY", "bodyword") and self._chunks[phrase.first].kind == "PERSON":
            return False
        if before.kind == "word":
            return bool(self._context.vocabulary.morphology.noun_cases(self._context.word_list(before)))
        return before.kind not in NO_NOUN and not before.kind.startswith("=") and not self.is_verb(phrase.first - 1)

    def own_chunks(self, at: int) -> set[int]:
        """The chunks of a verb's clause, by position: up to the next finite verb or parting mark on either side; what a
        relative clause inserts is not its own."""
        own = {at}
        i = at - 1
        while i >= 0:
            if not self.is_bound(i):
                own.add(i)
            elif self.is_verb(i) and (skipped := self.before_inserted(i)) is not None:
                inside = [j for j in own if i < j < at]
                end = max((j for j in inside if self._chunks[j].kind == ","), default=i)
                own -= {j for j in inside if j <= end}  # what is told within the insertion
                i = skipped + 1
            else:
                break
            i -= 1
        i = at + 1
        while i < len(self._chunks) and not self.is_bound(i):
            own.add(i)
            i += 1
        return own

    def is_bound(self, i: int) -> bool:
        chunk = self._chunks[i]
        finite = self.is_verb(i) and chunk.time in FINITE and chunk.kind.endswith((".a", ".p"))
        return finite or chunk.kind in PARTING or self.word(i) in self._relatives

    def taken_up(self, at: int) -> tuple[str, Phrase | None]:
        """Whom "who" or "whom" right before the verb takes up, and in which role."""
        i = at - 1
        while i >= 0 and self.is_passed(i) and self.word(i) not in self._relatives:
            i -= 1
        if i < 0 or self.word(i) not in self._relatives:
            return "", None
        if self.word(i) in self._adverbial or (i and self._chunks[i - 1].kind == "meeting_part"):
            return "before", None  # "where he met", "in the course of which he met"
        return ("subject" if self.word(i) in self._acting else "object"), self.antecedent(i)

    def take_subject_before(self, clause: Clause) -> None:
        """ "X was in Minsk, where met Y": the subject of the verb before."""
        before = [i for i in range(clause.at) if self.is_verb(i) and self._chunks[i].time in FINITE]
        if before:
            other = self.clause(before[-1])
            clause.subject, clause.pronoun = other.subject, other.pronoun
            clause.first = min(clause.first, other.first)
            return
        acting = [p for p in self._phrases if p.last <= clause.at and not p.link and NOMINATIVE in p.cases]
        if acting:
            self.give(clause, "subject", acting[-1])

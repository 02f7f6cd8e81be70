"""Roles in a language without cases (English): who acts stands before the verb, and small words before the other
phrases tell what these are to it.
"""

from __future__ import annotations

from collections.abc import Iterator

from ccpg_graph.extraction.scenes.manner import is_worked_for
from ccpg_graph.extraction.scenes.phrases import Clause, Phrase
from ccpg_graph.extraction.scenes.roles import PARTING, Roles

FINITE = ("past", "present", "future")
WALK, PLAIN = 30, 9  # chunks between a verb and what it governs; of them words, of which one may be an unknown verb


class RolesByPlace(Roles):
    """Finds roles by what stands where."""

    def fill(self, clause: Clause) -> None:
        """Who stands before the verb acts; what small words bring after it, they tell."""
        subject = self.subject_of(clause.at)
        if subject is not None:
            self.give(clause, "subject", subject)
        elif clause.at and self.word(self.pronoun_before(clause.at)) in self._pronouns:
            clause.pronoun = True
        link = ""
        for i, link in self.after(clause.at):
            phrase = self._starts.get(i)
            role = {"with": "companions", "by": "by", "": "object"}.get(link)
            if phrase is not None and role is not None:
                self.give(clause, role, phrase)
            elif phrase is None and self._chunks[i].kind == "MEETING":
                if is_worked_for(self._chunks, i):
                    continue
                clause.meetings.append(self._chunks[i])
                clause.last = max(clause.last, i + 1)
            elif phrase is None:
                clause.places.append(i)
        if clause.subject or clause.pronoun or not clause.object or not self.opens(clause.at):
            return
        if self.word(clause.at).endswith(self._doing):  # "Receiving X, Y said …"
            doer = self.doer_behind(clause.at)
            clause.object = [c for c in clause.object if doer is None or c.start < self._chunks[doer.first].start]
            clause.subject = doer.of(self._chunks) if doer is not None else []
        else:
            clause.subject, clause.object = clause.object, []  # "Present were X and Y", "For Georgia came X"

    def doer_behind(self, at: int) -> Phrase | None:
        """Who does what a participle at the beginning tells: what stands between the last comma and the next verb."""
        verb = next((i for i in range(at + 1, len(self._chunks)) if self.is_verb(i)), 0)
        phrase = self._ends.get(verb)
        comma = max((i for i in range(at + 1, verb) if self._chunks[i].kind == ","), default=0)
        if phrase is None or phrase.link or not comma or comma >= verb - 1:
            return None
        inserted = verb + 1 < len(self._chunks) and self._chunks[verb + 1].kind == ","
        if inserted or self._chunks[verb].time in ("future", "open"):
            return None  # "Receiving X, Y plans to …", "Receiving X, Y said, is an honour"
        if any(self.word(i) in self._joins for i in range(comma, verb)):
            return None  # "Receiving A, B and C": a row
        return Phrase(max(phrase.first, comma + 1), verb, "", phrase.cases)

    def pronoun_before(self, at: int) -> int:
        """The chunk before a verb, adverbs passed over."""
        i = at - 1
        while i > 0 and self._chunks[i].kind == "word" and self.word(i) not in self._pronouns:
            i -= 1
        return i

    def opens(self, at: int) -> bool:
        """Does nothing but what small words govern stand before the verb, and no document ("an agreement joins X")?"""
        verbs = any(self.word(i) in self._pronouns or self.is_verb(i) for i in range(at))
        document = any(chunk.kind == "INSTRUMENT" for chunk in self._chunks[max(0, at - 2) : at])
        return not verbs and not document and all(phrase.link for phrase in self._phrases if phrase.last <= at)

    def subject_of(self, at: int, depth: int = 0) -> Phrase | None:
        """Who a verb is said of: the nearest phrase before it that no small word governs; nobody, where a word before
        it means others ("greeted those attending the session")."""
        if at and self.word(at - 1) in self._others:
            return None
        if at and (self.word(at - 1) in self._joins or self.is_adverb_after_join(at - 1)):
            return self.subject_of_first(at, depth)
        i, plain = at - 1, 0
        while i >= 0 and at - i <= WALK and plain <= PLAIN:
            phrase = self._ends.get(i + 1)
            if phrase is not None:
                owns = i + 1 < len(self._chunks) and self._chunks[i + 1].kind == "'"
                if not phrase.link and not owns and not self.is_owned_by_governed(phrase):
                    return phrase
                i = phrase.first - 1
                continue
            if self.word(i) in self._relatives:
                return self.antecedent(i)
            if self._chunks[i].kind in PARTING or self.word(i) in self._pronouns:
                return None
            if self.is_verb(i):
                skipped = self.before_inserted(i)
                if skipped is None:
                    return None
                i = skipped
                continue
            plain += self._chunks[i].kind == "word"
            i -= 1
        return None

    def is_owned_by_governed(self, phrase: Phrase) -> bool:
        """ "X of the Union's Office": does what a phrase names belong to somebody whom a small word governs?"""
        owner = self._ends.get(phrase.first - 1) if self._chunks[phrase.first - 1].kind == "'" else None
        return owner is not None and bool(owner.link)

    def is_adverb_after_join(self, i: int) -> bool:
        return i > 0 and self._chunks[i].kind == "word" and self.word(i - 1) in self._joins

    def subject_of_first(self, at: int, depth: int) -> Phrase | None:
        """ "X praised Y and met Z": the subject of the verb before; where none is known, the first phrase of the
        sentence that nothing governs."""
        for i in range(at - 1, -1, -1):
            if self._chunks[i].kind in PARTING:
                return None
            if self.is_verb(i) and self._chunks[i].time in FINITE and self.before_inserted(i) is None:
                return self.subject_of(i, depth + 1) if depth < len(self._chunks) else None
        return next((p for p in self._phrases if p.last <= at and not p.link), None)

    def after(self, at: int) -> Iterator[tuple[int, str]]:
        """The phrases, meetings, towns and states after a verb, by their first chunk, each with its link; a row goes on
        with that of its first."""
        link, plain, i = "", 0, at + 1
        while i < len(self._chunks) and i - at <= WALK and plain <= PLAIN:
            chunk, phrase = self._chunks[i], self._starts.get(i)
            if phrase is not None:
                joined = i > at + 1 and self.word(i - 1) in self._joins
                link = phrase.link or (link if joined else "")
                yield i, link
                i = phrase.last
                continue
            if chunk.kind in ("MEETING", "PLACE", "STATE"):
                yield i, self._links.get(self.word(i - 1), "")
            if i > at + 1 and self.is_copula(i):
                return  # "the session with X, who hosts it, were Y and Z": another clause
            if self.word(i) in self._relatives or chunk.kind in PARTING or (self.is_verb(i) and not self.is_aside(i)):
                return
            plain += chunk.kind == "word"
            i += 1

    def is_copula(self, i: int) -> bool:
        """Is it a "was" or "are" that stands alone?"""
        return self._context.vocabulary.auxiliaries.get(self.word(i)) in ("past_be", "present_be")

    def is_aside(self, i: int) -> bool:
        """Is the verb a participle with its doer ("headed by X")?"""
        return i + 1 < len(self._chunks) and self._links.get(self.word(i + 1)) == "by"

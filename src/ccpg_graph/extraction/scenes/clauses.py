"""Who does what with whom: the roles that a verb gives to the persons and bodies of its sentence.

Where a language has cases (Russian) the case tells who acts; elsewhere (English) the place before the verb and the
small word before a phrase do. A role that the words leave in doubt is left empty. The words that link and take up are
the lexicon's (`clauses`); rows of persons and bodies are what its grammar's stage `row` matches.
"""

from __future__ import annotations

from collections.abc import Iterator

from ccpg_graph.extraction.naming.actors import head_cases
from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.scenes.manner import is_worked_for
from ccpg_graph.extraction.scenes.phrases import Clause, Phrase
from ccpg_graph.extraction.words.chunks import Sentence

FINITE = ("past", "present", "future")
PARTING = (";", ":")
WALK, PLAIN = 30, 9  # chunks between a verb and what it governs; of them words, of which one may be an unknown verb
STYLES = ("honorific", "role")  # before a name: a title of which no owner is told
NOMINATIVE = "nomn"
PASSED = ("word", "DATE", "PLACE", "STATE", "=в", "=во", "=на")  # may stand between "who" and its verb
NO_NOUN = (",", "-", '"', ":", "(", ")", ".", "DATE", "PLACE", "STATE", "honorific", "number", "num")


def read_clauses(context: Context, sentence: Sentence, families: frozenset[str]) -> Iterator[Clause]:
    """The clauses of the verbs of a sentence that are of one of the families and told as done, doing or to be done."""
    if families.isdisjoint(sentence.families):
        return
    wanted = [
        i
        for i, c in enumerate(sentence.chunks)
        if c.time and c.time in FINITE and not c.negated and c.kind.partition(".")[0] in families
    ]
    if wanted:
        reader = Roles(context, sentence)
        for at in wanted:
            yield reader.clause(at)


class Roles:
    """Finds the roles of the verbs of one sentence."""

    def __init__(self, context: Context, sentence: Sentence) -> None:
        words = context.vocabulary.lexicon["clauses"]
        self._context = context
        self._chunks = sentence.chunks
        self._links = context.vocabulary.links
        listed = context.vocabulary.listed
        self._relatives = listed("clauses", "relatives")
        self._acting = listed("clauses", "acting")
        self._adverbial = listed("clauses", "adverbial")
        self._joins = listed("clauses", "joins")
        self._articles = listed("clauses", "articles")
        self._pronouns = listed("clauses", "pronouns")
        self._crowds = listed("clauses", "crowds")
        self._of = next(iter(words["links"].get("of", ())), "")
        self._both = listed("both_words")
        self._others = context.vocabulary.listed("clauses", "others")
        self._has_cases: bool = words["cases"]
        self._doing = tuple(listed("clauses", "doing_endings"))
        self._phrases = [self.phrase(*row) for row in self.rows(sentence)]
        self._ends = {phrase.last: phrase for phrase in self._phrases}
        self._starts = {phrase.first: phrase for phrase in self._phrases}

    def clause(self, at: int) -> Clause:
        """The clause of the verb at chunk `at`."""
        clause = Clause(self._chunks[at], at, first=at, last=at + 1)
        if self._has_cases:
            self.fill_by_case(clause)
        else:
            self.fill_by_place(clause)
        return clause

    # -- phrases
    def rows(self, sentence: Sentence) -> Iterator[tuple[int, int]]:
        """The rows of persons and bodies; whoever an insertion names ("said X, members of Y") is in no row with those
        after it."""
        for match in self._context.vocabulary.grammar.find("row", sentence.encoded):
            says = match.start and self._chunks[match.start - 1].kind.partition(".")[0] == "say"
            inside = range(match.start, match.end) if says else ()
            cut = next((i for i in inside if self._chunks[i].kind == ","), None)
            if cut is not None:
                yield match.start, cut
            yield (match.start if cut is None else cut + 1), match.end

    def phrase(self, first: int, last: int) -> Phrase:
        """The phrase of chunks first–last, with the small word that governs it."""
        before = first - 1
        while before >= 0 and (self.word(before) in self._articles or self._chunks[before].kind in STYLES):
            before -= 1
        if before > 0 and [c.kind for c in self._chunks[before - 1 : before + 1]] == ["counterpart", "-"]:
            before -= 2  # "met with a colleague – the prosecutor X"
        if before > 0 and self.word(before) == self._of and self.word(before - 1) in self._crowds:
            before -= 2  # "a group of prosecutors"
            before -= before >= 0 and self.word(before) in self._articles
        link = self._links.get(self.word(before), "") if before >= 0 else ""
        if before >= 0 and self._chunks[before].kind == "aide":
            link = "of"  # "X, adviser to Y"
        return Phrase(first, last, link, self.cases(first, last))

    def cases(self, first: int, last: int) -> frozenset[str]:
        """The cases of the phrase's head: its noun, be it a title or a name."""
        head = next((c for c in self._chunks[first:last] if c.kind not in ("adjective", "number")), None)
        if not self._has_cases or head is None:
            return frozenset()
        return head_cases(self._context, head)

    def word(self, i: int) -> str:
        """The word of a chunk of one word, in small letters; "" for any other."""
        chunk = self._chunks[i]
        if chunk.end - chunk.start != 1:
            return ""
        return self._context.text.tokens[chunk.start].text.lower()

    def is_verb(self, i: int) -> bool:
        return "." in self._chunks[i].kind and self._chunks[i].kind != "."

    def give(self, clause: Clause, role: str, phrase: Phrase) -> None:
        """Adds a phrase to a role."""
        getattr(clause, role).extend(phrase.of(self._chunks))
        clause.first, clause.last = min(clause.first, phrase.first), max(clause.last, phrase.last)

    # -- languages that tell roles by place
    def fill_by_place(self, clause: Clause) -> None:
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

    def before_inserted(self, i: int) -> int | None:
        """Where to go on before a verb that belongs to an insertion ("headed by X", "who arrived in Y"); None for the
        verb of another clause."""
        if i + 1 < len(self._chunks) and self._links.get(self.word(i + 1)) == "by":
            return i - 1
        for j in range(i - 1, max(i - 7, -1), -1):
            if self.word(j) in self._relatives:
                return j - 2 if j and self._chunks[j - 1].kind == "," else j - 1
            if self._chunks[j].kind not in (*PASSED, "PERSON", "POST", "BODY"):
                break
        return None

    def antecedent(self, i: int) -> Phrase | None:
        """Whom the relative word at chunk i takes up: the phrase right before it."""
        end = i - 1 if i and self._chunks[i - 1].kind == "," else i
        return self._ends.get(end)

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

    # -- languages that tell roles by case
    def fill_by_case(self, clause: Clause) -> None:
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

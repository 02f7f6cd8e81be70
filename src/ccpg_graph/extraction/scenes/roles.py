"""The persons and bodies of a sentence as phrases to which a verb may give a role: rows of them, each with the small
word that governs it and its cases. How a language tells who acts, `roles_by_place` and `roles_by_case` know.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator

from ccpg_graph.extraction.naming.actors import head_cases
from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.scenes.phrases import Clause, Phrase
from ccpg_graph.extraction.words.chunks import Sentence

PARTING = (";", ":")
STYLES = ("honorific", "role")  # before a name: a title of which no owner is told
PASSED = ("word", "DATE", "PLACE", "STATE", "=в", "=во", "=на")  # may stand between "who" and its verb


class Roles(ABC):
    """Finds the roles of the verbs of one sentence: what is common to all languages."""

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
        self._doing = tuple(listed("clauses", "doing_endings"))
        self._phrases = [self.phrase(*row) for row in self.rows(sentence)]
        self._ends = {phrase.last: phrase for phrase in self._phrases}
        self._starts = {phrase.first: phrase for phrase in self._phrases}

    def clause(self, at: int) -> Clause:
        """The clause of the verb at chunk `at`."""
        clause = Clause(self._chunks[at], at, first=at, last=at + 1)
        self.fill(clause)
        return clause

    @abstractmethod
    def fill(self, clause: Clause) -> None:
        """Gives the clause of a verb its roles."""

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
        if not self._context.vocabulary.cases or head is None:
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

    # -- insertions
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

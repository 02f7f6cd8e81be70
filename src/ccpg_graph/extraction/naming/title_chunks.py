"""The words of titles: which chunks a title in open words can be made of, where its noun stands, and how far a row of
such words reaches. What they say together, `title_words` reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.meant import is_acronym
from ccpg_graph.extraction.words.chunks import Chunk, is_verb

BEFORE_NOUN = 6  # chunks between the head of a title and its noun at most
ARTICLES = frozenset({"=the", "=a", "=an", "=its", "=his", "=her", "=their"})
TIES = frozenset({"=of", "=for", "=in", "=at", "=to", "=with", "=on", "=against", "=from", "=within", "=under"})
JOINS = frozenset({"=and", "mark", "=&", "/", "-", "joint"})
CAPITALS = frozenset(
    {"Common", "Word", "SURNAME", "NAME", "adjective", "topic", "roman", "office_level", "status_word"}
)
LEADS = CAPITALS | {
    "bodyword",
    "ordinal",
    "deputy",
    "bodynoun",
    "department_word",
    "office",
    "joint",
    "meeting",
    "month",
    "instrument",
    "agenda",
    "report_word",
    "plan_word",
    "participation",
    "speech",
    "unit_of_time",
    "extraordinary",
    "word",
}
NOUNS = CAPITALS | {
    "word", "num", "ordinal", "role", "deputy", "report_word", "plan_word", "joint", "meeting", "instrument", "number",
    "participation", "speech", "extraordinary", "member_states", "tenure_status", "people", "local", "online", "base",
}  # fmt: skip
PARTS = frozenset({"bodyword", "office", "bodynoun", "department_word", "ministry"})
OWNERS = frozenset({"BODY", "bodyword"})
LANDS = frozenset({"STATE", "adjective"})
PEOPLE = frozenset({"representative", "member"})  # nouns for those who speak for others, of whom one may be named
# Words that lead up to a noun only with a capital: in small letters they are what the sentence tells.
REPORTED = frozenset({
    "instrument", "agenda", "report_word", "plan_word", "participation", "speech", "unit_of_time",
})  # fmt: skip
CLOSE = frozenset({",", ".", ";", ")", "=and", "-"})  # behind a state that closes a title


@dataclass(slots=True)
class WordReader:
    """Reads the words of titles in one sentence of chunks. parted: do semicolons part a row of persons, so that a comma
    parts nobody from the next? behind: does the title stand behind its name, where no other can follow at once?
    several: is it that of several persons?"""

    context: Context
    chunks: Sequence[Chunk]
    parted: bool
    behind: bool = False
    several: bool = False

    def kind(self, i: int) -> str:
        """The kind of a chunk; "." beyond the last."""
        return self.chunks[i].kind if i < len(self.chunks) else "."

    def word(self, i: int) -> str:
        """The words of a chunk in small letters."""
        chunk = self.chunks[i]
        return self.context.words(chunk.start, chunk.end).lower()

    def is_capital(self, i: int) -> bool:
        """Does a chunk begin with a capital?"""
        return self.context.text.tokens[self.chunks[i].start].is_capital

    def is_letters(self, i: int) -> bool:
        """Is it an acronym that nobody here knows?"""
        words = self.context.words(self.chunks[i].start, self.chunks[i].end)
        ignored = self.context.vocabulary.listed("letters_of_subjects")
        return self.kind(i) in ("Word", "SURNAME") and is_acronym(words) and words.isupper() and words not in ignored

    def is_tied(self, i: int) -> bool:
        """Is it a hyphen within a word ("Sub-prosecutor")?"""
        if i >= len(self.chunks):
            return False
        tokens, chunk = self.context.text.tokens, self.chunks[i]
        return self.kind(i) in ("-", "joint") and not any(t.spaced for t in tokens[chunk.start : chunk.end + 1])

    def leads(self, i: int) -> bool:
        """Can a chunk stand before the noun of a title: with a capital, or as one of the words that do?"""
        if self.kind(i) == "word":
            return self.word(i) in self.context.vocabulary.listed("title_leads")
        return self.is_capital(i) or self.kind(i) not in REPORTED

    def is_named(self, i: int) -> bool:
        """Is a word of a verb or of a pattern one of a name here, for it has a capital ("Legislative Drafting")? The
        first word of a sentence has one anyhow."""
        word = is_verb(self.chunks[i]) or (self.kind(i)[0] == "=" and len(self.kind(i)) > 1)
        return word and i > 0 and self.is_capital(i) and self.kind(i) not in ARTICLES | TIES | JOINS

    def is_noun(self, i: int) -> bool:
        """Is a chunk a noun for one official?"""
        chunk = self.chunks[i]
        if chunk.kind == "POST":
            return any(p.plural for p in chunk.value.posts) == self.several and len(chunk.value.posts) == 1
        if chunk.kind == "aide":
            return self.word(i) in self.context.vocabulary.listed("aides_of_seats")
        if chunk.kind == "role" or (chunk.kind == "people" and chunk.value in PEOPLE):
            return self.context.is_plural(chunk) == self.several
        one = chunk.end - chunk.start == 1 and not is_verb(chunk)
        if self.word(i) in self.context.vocabulary.listed("nouns_of_what") and self.kind(i + 1) != "=of":
            return False
        word, nouns = self.word(i), self.context.vocabulary.listed("title_nouns")
        if self.several:
            return one and self.context.is_plural(chunk) and word.removesuffix("s") in nouns
        return one and word in nouns

    def find_noun(self, i: int, stop: int, *, small: bool = False) -> int | None:
        """The noun of a title whose words begin at a chunk: the last of those in a row ("Assistant Commissioner").
        small: can small words stand before it?"""
        noun = None
        for at in range(i, min(stop, i + BEFORE_NOUN)):
            if self.is_noun(at):
                noun = at
            elif noun is not None:
                return noun
            elif small and self.kind(at) == "word":
                continue
            elif self.kind(at) == "'" and at > i and at + 1 < stop and self.is_capital(at + 1):
                continue  # "the Supreme People's Prosecutor"
            elif not (self.is_tied(at) or (self.kind(at) in LEADS and self.leads(at)) or self.is_named(at)):
                return None
        return noun

    def pass_articles(self, i: int) -> int:
        """The chunk behind the articles."""
        while self.kind(i) in ARTICLES:
            i += 1
        return i

    def reach_words(self, i: int, stop: int) -> int:
        """Where a row of words that a title can have ends."""
        at = i
        while at < stop:
            kind = self.kind(at)
            if kind == "NAME" and at > i and not (self.behind and self.kind(at + 1) in CLOSE):
                break  # "the deputy for special crimes Ann Fox"
            part = kind == "BODY" and at > i and self.kind(at - 1) in JOINS and self.is_part(at)
            if kind in NOUNS or kind in PARTS or part or self.is_named(at):
                at += 1
            elif kind in JOINS and i < at < stop - 1 and self.goes_on(at):
                at += 1 + (self.kind(at + 1) == "=the")
            else:
                break
        return at

    def goes_on(self, at: int) -> bool:
        """Does a row of words go on behind an "and": with a word that is no title's own?"""
        after = self.chunks[at + 1]
        if self.kind(at) in ("-", "joint"):
            return after.start == self.chunks[at].end and self.kind(at + 1) in NOUNS
        own = after.kind in NOUNS - {"role", "people", "tenure_status", "deputy", "NAME"} or self.is_named(at + 1)
        own = own or (after.kind == "BODY" and self.is_part(at + 1))
        return own and (self.is_capital(at + 1) == self.is_capital(at - 1)) and not self.is_noun(at + 1)

    def is_charge(self, i: int) -> bool:
        """Is a row of capitals what a ministry has charge of ("Foreign Affairs")?"""
        return self.context.vocabulary.listed("portfolios").issuperset(self.word(i).split())

    def is_seat(self, i: int) -> bool:
        """Is a chunk a noun for one official?"""
        return self.kind(i) == "role" and not self.context.is_plural(self.chunks[i])

    def is_part(self, i: int) -> bool:
        """Is a BODY a part of some body ("Appellate and | Trial Division")?"""
        refs = self.chunks[i].value.refs
        words = refs[0].name.lower().split()
        return len(refs) == 1 and not self.context.vocabulary.listed("parts_of_bodies").isdisjoint(words)

    def is_press(self, part: Chunk) -> bool:
        """Is a part of a body one for the press, which is no body of its own?"""
        press = self.context.vocabulary.lexicon["press_words"]
        return any(word.lower() in press for word in self.context.word_list(part))

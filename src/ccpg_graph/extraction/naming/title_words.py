"""A title in words that nobody listed: a noun for an official with whatever stands around it, and whose official it is
("Senior Legal Officer for Asset Recovery at the Blue Agency, Kingdom of X").

The lexicon knows the nouns (`role`, `title_nouns`); all else is read by its place: capitals before the noun, what small
words tie to it, a body or a state behind a comma. Which body that is, `told_seats` says; who holds it, `seats`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.meant import is_acronym
from ccpg_graph.extraction.naming.mentions import Post
from ccpg_graph.extraction.words.chunks import Chunk, is_verb

BEFORE_NOUN = 6  # chunks between the head of a title and its noun at most
LONGEST = 24  # chunks of a title at most
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
}
NOUNS = CAPITALS | {
    "word", "num", "ordinal", "role", "deputy", "report_word", "plan_word", "joint", "meeting", "instrument", "number",
    "participation", "speech", "member_states", "tenure_status", "people", "local", "online", "base",
}  # fmt: skip
PARTS = frozenset({"bodyword", "office", "bodynoun", "department_word", "ministry"})
OWNERS = frozenset({"BODY", "bodyword"})
LANDS = frozenset({"STATE", "adjective"})
PEOPLE = frozenset({"representative", "member"})  # nouns for those who speak for others, of whom one may be named
CLOSE = frozenset({",", ".", ";", ")", "=and", "-"})  # behind a state that closes a title


@dataclass(slots=True)
class Title:
    """A title. start, end: its chunks; noun: that of its noun; first, nouns_end: where its own words begin and end.

    owners: the BODY and bodyword chunks and acronyms whose it is, the nearest first; land, place: the state, and the
    chunk of the town, told with it; strange: is it of a place that nobody here knows; subject: does it say of what its
    holder has charge; seat: does it name another's seat ("Adviser to the Minister"); apposed: is its body told behind a
    comma only; parted: is the last of its owners told behind one."""

    start: int
    noun: int
    first: int = 0
    nouns_end: int = 0
    end: int = 0
    owners: list[Chunk] = field(default_factory=list)
    land: str | None = None
    place: Chunk | None = None
    strange: bool = False
    subject: bool = False
    seat: bool = False
    status: str = "Current"
    apposed: bool = False
    parted: bool = False


@dataclass(slots=True)
class TitleParser:
    """Reads titles in one sentence of chunks. parted: do semicolons part a row of persons, so that a comma parts
    nobody from the next?"""

    context: Context
    chunks: Sequence[Chunk]
    parted: bool

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

    def read(self, start: int, stop: int, *, behind: bool = False) -> Title | None:
        """The title that begins at a chunk, read as far as `stop` at most; None where none begins there. behind: it
        stands behind a name, where small words can begin it ("a human rights policy expert")."""
        i = self.pass_articles(start)
        title = Title(start, i)
        i = self.read_status(title, i, stop)
        i = self.read_owner_before(title, i, stop)
        i = self.read_status(title, i, stop)
        title.first = i
        noun = self.find_noun(i, stop, small=behind)
        if noun is None:
            return None
        title.noun = noun
        title.subject = noun > title.first
        if self.kind(noun) == "POST":
            self.take_post(title, self.chunks[noun].value.posts)
        title.nouns_end = title.end = noun + 1
        self.read_tail(title, min(stop, start + LONGEST))
        return title

    def take_post(self, title: Title, posts: Sequence[Post]) -> None:
        """A title that the reader of posts has understood already tells its state and its status."""
        title.status = next((p.status for p in posts if p.status != "Current"), title.status)

    def pass_articles(self, i: int) -> int:
        """The chunk behind the articles."""
        while self.kind(i) in ARTICLES:
            i += 1
        return i

    def read_status(self, title: Title, i: int, stop: int) -> int:
        """Passes the words of a status ("former", "newly appointed"), with their hyphen."""
        while i < stop and self.kind(i) == "tenure_status":
            told = str(self.chunks[i].value)
            title.status = told if told != "Current" else title.status
            i += 1
            while i < stop and self.kind(i) in ("joint", "-"):
                i += 1
        return i

    def read_owner_before(self, title: Title, i: int, stop: int) -> int:
        """Passes whose a title is, where that stands before it: "Kenya's", "the Swiss", "EPPO's", "the CIS"."""
        if i + 1 >= stop:
            return i
        kind = self.kind(i)
        if kind in LANDS and not self.is_scene(i):
            title.land = self.chunks[i].value
        elif kind == "BODY" and len(self.chunks[i].value.refs) == 1:
            title.owners.append(self.chunks[i])
        elif not (self.is_letters(i) and self.find_noun(i + 1, stop) == i + 1):
            return i
        else:
            title.owners.append(self.chunks[i])
        i += 1
        return i + 1 if self.kind(i) == "'" else i

    def is_scene(self, i: int) -> bool:
        """Does a state before a title say where something happens ("In Hungary Prosecutor General X spoke")?"""
        if self.kind(i) != "STATE" or self.kind(i + 1) == "'" or not i:
            return False
        before = self.kind(i - 1).removeprefix("=")
        return self.kind(i - 1).startswith("=") and before not in self.context.vocabulary.listed("agent_words")

    def is_letters(self, i: int) -> bool:
        """Is it an acronym that nobody here knows?"""
        words = self.context.words(self.chunks[i].start, self.chunks[i].end)
        ignored = self.context.vocabulary.listed("letters_of_subjects")
        return self.kind(i) in ("Word", "SURNAME") and is_acronym(words) and words.isupper() and words not in ignored

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
            elif not (self.is_tied(at) or (self.kind(at) in LEADS and (self.is_capital(at) or self.is_lead(at)))):
                return None
        return noun

    def is_tied(self, i: int) -> bool:
        """Is it a hyphen within a word ("Sub-prosecutor")?"""
        tokens, chunk = self.context.text.tokens, self.chunks[i]
        return self.kind(i) in ("-", "joint") and not any(t.spaced for t in tokens[chunk.start : chunk.end + 1])

    def is_lead(self, i: int) -> bool:
        """Can a chunk in small letters stand before the noun of a title ("the senior legal expert")?"""
        return self.kind(i) != "word" or self.word(i) in self.context.vocabulary.listed("title_leads")

    def is_noun(self, i: int) -> bool:
        """Is a chunk a noun for one official?"""
        chunk = self.chunks[i]
        if chunk.kind == "POST":
            return not any(p.plural for p in chunk.value.posts)
        if chunk.kind == "role" or (chunk.kind == "people" and chunk.value in PEOPLE):
            return not self.context.is_plural(chunk)
        one = chunk.end - chunk.start == 1 and not is_verb(chunk)
        if self.word(i) in self.context.vocabulary.listed("nouns_of_what") and self.kind(i + 1) != "=of":
            return False
        return one and self.word(i) in self.context.vocabulary.listed("title_nouns")

    # -- behind the noun
    def read_tail(self, title: Title, stop: int) -> None:
        """Reads on behind the noun: "of …", "at …", ", Ministry of …", ", Kingdom of X"."""
        i = title.end
        while i < stop:
            kind = self.kind(i)
            if kind in TIES:
                end = self.read_tied(title, i, stop)
            elif kind == "'" and i + 1 < stop:
                end = self.read_phrase(title, i + 1, stop)
            elif kind == "(":
                end = self.pass_letters(i, stop)
            elif kind == ",":
                end = self.read_apposed(title, i, stop)
            elif kind == "=and" and title.land is not None and self.kind(i - 1) == "STATE":
                end = self.read_further(title, i, stop)
            elif kind == "-" and self.kind(i + 1) == "STATE" and title.land is None and self.closes(i + 2, stop):
                title.land, end = self.chunks[i + 1].value, i + 2  # "Director of Public Prosecutions-Uganda"
            elif kind == "STATE" and title.land is None and not title.owners and self.closes(i + 1, stop):
                title.land, end = self.chunks[i].value, i + 1  # "Director of Public Prosecutions Mauritius"
            else:
                end = i
            if end == i:
                return
            title.end = i = end

    def read_further(self, title: Title, i: int, stop: int) -> int:
        """Where a further land of a title ends ("Adviser to Barbados and the Eastern Caribbean")."""
        end = self.reach_words(self.pass_articles(i + 1), stop)
        return end if end > i + 1 and self.is_capital(end - 1) and not self.is_noun(end - 1) else i

    def closes(self, i: int, stop: int) -> bool:
        """Can a title end before a chunk: at a mark, a verb, the name that it stands before?"""
        return i >= stop or self.kind(i) in CLOSE or is_verb(self.chunks[i])

    def read_tied(self, title: Title, i: int, stop: int) -> int:
        """Where what a small word ties to a title ends; `i` where it ties nothing that a title can have."""
        at = self.pass_articles(i + 1)
        end = self.read_phrase(title, at, stop)
        return end if end > at else i

    def is_part_of_name(self, i: int) -> bool:
        """Does a body's name only begin that of the next one ("the European Union | Agency for …")? An office that
        stands so is nobody's yet: the document tells whose."""
        after = self.chunks[i + 1] if i + 1 < len(self.chunks) else None
        return self.kind(i) == "BODY" and after is not None and after.kind == "BODY" and is_of_its_own(after)

    def read_phrase(self, title: Title, i: int, stop: int) -> int:
        """Reads a body, a state, a place, or words on what a title has charge of; gives where that ends."""
        if i >= stop:
            return i
        kind = self.kind(i)
        if (kind in LANDS or self.is_part_of_name(i)) and self.kind(i + 1) == "BODY" and i + 1 < stop:
            i, kind = i + 1, "BODY"
        if self.word(i) in self.context.vocabulary.listed("own_state"):
            return i + 1  # "of the Federation": of the state whose publisher tells of it
        if kind in OWNERS:
            title.owners.append(self.chunks[i])
            return i + 1
        if kind == "STATE":
            title.land = title.land or self.chunks[i].value
            return i + 1
        if kind == "PLACE":
            title.place = self.chunks[i]
            return i + 1
        end = self.reach_words(i, stop)
        title.seat = title.seat or any(self.is_seat(j) for j in range(i, end))
        if end == i:
            return i
        if end == i + 1 and self.is_letters(i):
            title.owners.append(self.chunks[i])
        elif any(self.kind(j) in PARTS for j in range(i, end)):
            part = Chunk("part", self.chunks[i].start, self.chunks[end - 1].end)
            if self.context.is_plural(part) or self.is_press(part):
                return i
            title.owners.append(part)
        elif end == i + 1 and kind in ("Word", "SURNAME", "NAME"):
            title.strange = True  # "the public prosecutor in Northtown"
        else:
            title.subject = True
            if not title.owners:
                title.nouns_end = end
        return end

    def is_seat(self, i: int) -> bool:
        """Is a chunk a noun for one official?"""
        return self.kind(i) == "role" and not self.context.is_plural(self.chunks[i])

    def is_press(self, part: Chunk) -> bool:
        """Is a part of a body one for the press, which is no body of its own?"""
        press = self.context.vocabulary.lexicon["press_words"]
        return any(word.lower() in press for word in self.context.word_list(part))

    def reach_words(self, i: int, stop: int) -> int:
        """Where a row of words that a title can have ends."""
        at = i
        while at < stop:
            kind = self.kind(at)
            named = (is_verb(self.chunks[at]) or kind[0] == "=") and self.is_capital(at)  # "Legislative Drafting"
            if kind == "NAME" and at > i:
                break  # "the deputy for special crimes Ann Fox"
            if kind in NOUNS or kind in PARTS or named:
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
        own = after.kind in NOUNS - {"role", "people", "tenure_status", "deputy", "NAME"}
        return own and (self.is_capital(at + 1) == self.is_capital(at - 1)) and not self.is_noun(at + 1)

    def pass_letters(self, i: int, stop: int) -> int:
        """The chunk behind an acronym in brackets; `i` where the bracket holds anything else."""
        for end in (i + 2, i + 3):
            if end < stop and self.kind(end) == ")":
                inside = self.chunks[i + 1 : end]
                short = all(c.kind in ("Word", "Initial", "SURNAME", "role", "BODY", "Common") for c in inside)
                return end + 1 if short and self.context.words(inside[0].start, inside[-1].end).isupper() else i
        return i

    def read_apposed(self, title: Title, i: int, stop: int) -> int:
        """Reads the body whose a title is, or the state, behind a comma; gives `i` where the comma ends the title."""
        at = i + 1 + (self.kind(i + 1) == "=the")
        if at >= stop:
            return i
        kind, after = self.kind(at), self.kind(at + 1)
        row = after in ("=and", "=&") or at > i + 1  # "the Prosecutor General, the Ministry and the Court"
        if kind in OWNERS and (self.parted or not (title.owners or row)):
            title.apposed, title.parted = title.apposed or not title.owners, True
            title.owners.append(self.chunks[at])
            return at + 1
        if kind in ("STATE", "PLACE") and (after in CLOSE or self.parted):
            if kind == "STATE":
                title.land = title.land or self.chunks[at].value
            return at + 1 if title.owners or kind == "STATE" else i
        return i


def is_of_its_own(body: Chunk) -> bool:
    """Is it one body, and no office?"""
    return len(body.value.refs) == 1 and body.value.refs[0].kind != "Office"

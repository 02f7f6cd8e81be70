"""Titles in open words where words decline: a noun for an official with the genitives that it governs, before a name or
behind it, in whatever case ("the head of the department of …", "the adviser to the governor of the region").

The noun is known (`role` of the lexicon), what goes on with it is not: each word is a genitive, or hangs on a
preposition. Title and name stand in one case, so that of two titles the governed one is nobody's here. Whose the title
is, its last words tell, else what stands around it (`declined_seats`); where nothing does, there is no post.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.mentions import PersonMention
from ccpg_graph.extraction.naming.small_titles import continues, is_literal
from ccpg_graph.extraction.words.chunks import Chunk, is_verb

LONGEST = 24  # chunks of a title at most
STYLES = frozenset({"honorific", "."})
BESIDE = frozenset({"demonym"})  # "the President of the Association, a Singaporean, X"
OWNERS = frozenset({"BODY", "bodyword", "STATE", "PLACE", "REGION", "LAND"})
SMALL = frozenset({
    "word", "topic", "portfolio", "office_level", "adjective", "role", "office", "bodynoun", "joint", "member_states",
    "department_word", "report_word", "base", "ministry", "people", "participation", "plan_word", "speech", "agenda",
    "instrument", "meeting", "online", "mark", "deputy", "status_word", "ordinal",
})  # fmt: skip
PARTS = frozenset({"office_level", "department_word", "bodynoun", "office", "ministry"})  # nouns of parts and bodies
NAMES = frozenset({"NAME", "PERSON"})
ATTRIBUTES = frozenset({"word", "ordinal", "Common", "office_level"})
CLOSES = frozenset({",", ".", ";", ")", "=и", "=а", "-"})


@dataclass(slots=True)
class DeclinedTitle:
    """A title. start, end: its chunks with the words of its status; first, noun: the chunks of its first word and its
    noun; status: what the words before tell; deputy: the chunks that make it a deputy's."""

    start: int
    end: int
    first: int
    noun: int
    status: str = "Current"
    deputy: list[Chunk] = field(default_factory=list)


@dataclass(slots=True)
class DeclinedParser:
    """Finds the titles around the names of one sentence of chunks."""

    context: Context
    chunks: Sequence[Chunk]

    def kind(self, i: int) -> str:
        """The kind of a chunk; "." before the first and beyond the last."""
        return self.chunks[i].kind if 0 <= i < len(self.chunks) else "."

    def words(self, i: int) -> str:
        """The words of a chunk."""
        return self.context.words(self.chunks[i].start, self.chunks[i].end)

    def before(self, name: int) -> DeclinedTitle | None:
        """The title that ends right before a name, but for ranks, styles and whence its bearer is."""
        end = self.pass_styles(name)
        found = None
        for at in range(end - 1, max(end - LONGEST, 0) - 1, -1):
            if not self.goes_on(at):
                break
            if self.is_noun(at) and self.reach(at, end) == end:
                title = self.opened(at, end)
                if title is not None and self.agrees(name, title):
                    found = title
        return found

    def behind(self, name: int) -> DeclinedTitle | None:
        """The title behind a name, after a comma, a dash or in brackets; it ends where the clause does."""
        at, opened = name + 1, self.kind(name + 1)
        if opened not in (",", "-", "("):
            return None
        at += 1
        while at < len(self.chunks) and (
            self.kind(at) in STYLES or (self.kind(at) == "," and self.kind(at - 1) in STYLES)
        ):
            at += 1
        first = at
        while self.kind(at) in ("tenure_status", "joint", "deputy"):
            at += 1
        if at >= len(self.chunks) or not self.is_noun(at):
            return None
        end = self.reach(at, len(self.chunks))
        if opened == "(" and [self.kind(j) for j in range(end, end + 3)] == [",", "STATE", ")"]:
            end += 2  # "X (prosecutor, Japan)"
        closed = self.kind(end) == ")" if opened == "(" else self.kind(end) in CLOSES or is_verb(self.chunks[end])
        if not closed or self.is_of_next(end):
            return None
        title = self.opened(at, end)
        if title is None or title.start < first or not (self.agrees(name, title) or self.is_nominative(at)):
            return None
        return title

    def is_of_next(self, end: int) -> bool:
        """Does a name stand right behind a title, so that it is that one's?"""
        row = [self.kind(j) for j in range(end, end + 4)]
        return next((k for k in row if k not in ("-", *STYLES)), "") in NAMES

    # -- the parts of a title
    def pass_styles(self, name: int) -> int:
        """The chunk behind the title before a name: ranks, styles, "of the first class" and demonyms passed, and a
        comma where nothing but the title opens the sentence ("The former chairman, X, reported")."""
        end = name
        if self.kind(name - 1) == "," and self.kind(name + 1) in (",", "(") and self.opens_sentence(name - 1):
            return name - 1
        while end and (self.kind(end - 1) in STYLES | BESIDE or self.is_apposed(end)):
            end -= 1
        return end - (self.kind(end - 1) == "-")

    def opens_sentence(self, end: int) -> bool:
        """Is all that stands before a chunk one title?"""
        kinds = [self.kind(i) for i in range(end)]
        noun = next((i for i, kind in enumerate(kinds) if kind not in ("tenure_status", "deputy", "Common")), 0)
        return bool(kinds) and self.is_noun(noun) and self.reach(noun, end) == end

    def is_apposed(self, i: int) -> bool:
        """Does a comma before a chunk part a title from a rank or a demonym?"""
        return self.kind(i - 1) == "," and self.kind(i) in BESIDE | {"honorific"}

    def goes_on(self, i: int) -> bool:
        """Can a title have the chunk in it?"""
        kind = self.kind(i)
        own = self.is_content(i) or kind in OWNERS or kind in ("POST", "(", ")", ",", '"', "Word", "Common", "SURNAME")
        return own or self.is_region(i) or self.is_link(i) or self.is_scholar(i)

    def is_content(self, i: int) -> bool:
        """Can it be a word within a title: a noun, an adjective or a participle?"""
        kind = self.kind(i)
        return kind in SMALL or kind.endswith((".q", ".r")) or is_literal(self.context, self.chunks[i])

    def is_link(self, i: int) -> bool:
        """Is it a preposition or a word that joins?"""
        if not self.kind(i).startswith("=") or self.chunks[i].end - self.chunks[i].start > 1:
            return False
        return self.words(i).lower() in self.context.vocabulary.listed("title_ties")

    def is_noun(self, i: int) -> bool:
        """Is a chunk a noun for one official, or a title that the reader of posts has placed?"""
        chunk = self.chunks[i]
        if chunk.kind == "POST":
            return not any(p.plural for p in chunk.value.posts)
        if chunk.kind == "honorific":
            return self.is_scholar(i)
        return chunk.kind == "role" and not self.context.is_plural(chunk)

    def is_scholar(self, i: int) -> bool:
        """Is it a style that is a title where a house of learning or another owner stands behind it ("professor of the
        University of X")?"""
        keys = self.context.vocabulary.morphology.keys(self.words(i).lower())
        scholars = self.context.vocabulary.listed("scholars")
        return not scholars.isdisjoint(keys) and self.kind(i + 1) not in (*NAMES, *STYLES, "SURNAME", "-", ",")

    def reach(self, noun: int, stop: int) -> int:
        """Where the words that a noun governs end."""
        at, link = noun + 1, self.governs(noun)
        hung = self.tie_in(noun)  # the small word on which the row of nouns hangs that a comma parts
        while at < stop:
            chunk = self.chunks[at]
            if self.is_link(at):
                joins = self.words(at).lower() in self.context.vocabulary.lexicon["clauses"]["joins"]
                link = (link or hung) if joins else self.words(at).lower()
                hung = hung if joins else link
                if joins and (self.begins_title(at + 1) or not self.can_go_on(at + 1, link)):
                    return at
                at += 1
                continue
            if chunk.kind == "," and hung and self.goes_on_in_row(at, hung, stop):
                link, at = hung, at + 1
                continue
            if chunk.kind in ("(", ")", '"'):
                close = at + 2 if self.kind(at + 2) in (")", '"') else at + 1
                if chunk.kind == ")" or close >= stop or self.kind(at + 1) not in OWNERS | {"Word"}:
                    return at
                at = close + 1
                continue
            if not self.can_go_on(at, link):
                return at
            if chunk.kind in OWNERS or not self.context.vocabulary.morphology.modifies(self.words(at).split()[-1]):
                link = ""
            at += 1
        return at

    def tie_in(self, i: int) -> str:
        """The last small word in a chunk with which a body ends ("of the Inspectorate for seeds"); "" for none."""
        if self.kind(i) not in ("POST", "BODY"):
            return ""
        ties = self.context.vocabulary.listed("title_ties")
        joins = self.context.vocabulary.lexicon["clauses"]["joins"]
        words = (word.lower() for word in reversed(self.context.word_list(self.chunks[i])))
        return next((word for word in words if word in ties and word not in joins), "")

    def goes_on_in_row(self, comma: int, link: str, stop: int) -> bool:
        """Does a comma part two of a row of nouns that one preposition governs and "and" closes ("of seeds, quarantine
        and protection of plants")?"""
        at = comma + 1
        while at < stop and self.kind(at) != "=и" and (self.kind(at) == "," or self.can_go_on(at, link)):
            at += 1
        return at > comma + 1 and self.kind(at) == "=и" and self.can_go_on(at + 1, link)

    def governs(self, noun: int) -> str:
        """The small word that governs as a noun does which takes no genitive ("who heads with a chair"); "" for
        others."""
        listed = self.context.vocabulary.lexicon["governing_titles"]
        words = self.context.word_list(self.chunks[noun])
        return str(listed["link"]) if words and words[-1].lower().startswith(tuple(listed["stems"])) else ""

    def begins_title(self, i: int) -> bool:
        """Is it a noun for one official, whose title another's is joined with?"""
        return i < len(self.chunks) and (self.kind(i) == "deputy" or self.is_noun(i))

    def can_go_on(self, i: int, link: str) -> bool:
        """Do the words of a chunk go on with a title: an owner, genitives, or what hangs on a preposition?"""
        if i >= len(self.chunks):
            return False
        chunk, kind = self.chunks[i], self.kind(i)
        if kind in OWNERS or self.is_region(i):
            return True
        if kind == "POST":  # "the adviser to the Minister of Justice of X"
            return not any(p.plural for p in chunk.value.posts) and (bool(link) or self.is_governed(i))
        if kind == "word" and self.kind(i + 1) in ("joint", "-") and chunk.end == self.chunks[i + 1].start:
            return i + 2 < len(self.chunks) and self.can_go_on(i + 2, link)  # "of the press service"
        if kind == "joint" or (kind == "-" and self.chunks[i].start == self.chunks[i - 1].end):
            return True
        if kind in ("Word", "Common", "SURNAME"):
            return self.is_of_part(i)
        if is_verb(chunk) and not kind.endswith((".q", ".r")):
            return False
        if not self.is_content(i):
            return False
        return continues(self.context, chunk, link) or self.hangs(chunk, link)

    def is_governed(self, i: int) -> bool:
        """Can a chunk stand in the genitive?"""
        return "gent" in self.context.vocabulary.morphology.noun_cases(self.context.declining_words(self.chunks[i]))

    def is_region(self, i: int) -> bool:
        """Is it the name of a region, whose state is known?"""
        return self.chunks[i].start in self.context.regions

    def is_of_part(self, i: int) -> bool:
        """Is a capital the adjective of a region or a town right behind it ("of the Northern district", "of the Customs
        Board")?"""
        morphology = self.context.vocabulary.morphology
        return (
            self.kind(i + 1) in PARTS
            and morphology.continues_title(self.words(i), "")
            and morphology.modifies(self.words(i))
        )

    def hangs(self, chunk: Chunk, link: str) -> bool:
        """Do all words of a chunk, whatever it means elsewhere, go on with a title?"""
        morphology = self.context.vocabulary.morphology
        words = self.context.word_list(chunk)
        return bool(words) and all(w.islower() and morphology.continues_title(w, link) for w in words)

    def opened(self, noun: int, end: int) -> DeclinedTitle | None:
        """The title with the words before its noun: of a status, of a deputy; None where they make it another's."""
        title = DeclinedTitle(noun, end, noun, noun)
        at = noun
        while at and self.kind(at - 1) == "deputy":
            at -= 1
            title.deputy = [self.chunks[at]]
        title.first = at
        while at and self.kind(at - 1) in ATTRIBUTES and self.is_attribute(at - 1):
            at -= 1
            title.first = at
        title.start = at
        while at and (self.kind(at - 1) in ("tenure_status", "joint", "-") or self.is_short_status(at - 1)):
            at -= 1
            if self.kind(at) == "tenure_status":
                told = str(self.chunks[at].value)
                title.status, title.start = (told if told != "Current" else title.status), at
        before = self.context.words(max(self.chunks[title.start].start - 2, 0), self.chunks[title.start].start).lower()
        if before in self.context.vocabulary.listed("once_words"):
            title.status = "Former"
        elif self.kind(title.start - 1) in ("aide", "shift", "counterpart"):
            return None
        return title

    def is_short_status(self, i: int) -> bool:
        """Is it the point of an abbreviated status?"""
        return self.kind(i) == "." and self.kind(i - 1) == "tenure_status"

    def is_attribute(self, i: int) -> bool:
        """Is it an adjective before the noun of a title ("the federal …"), be it one that opens the sentence?"""
        if self.kind(i) == "Common" and i > 0:
            return False
        one = self.chunks[i].end - self.chunks[i].start == 1
        return one and self.context.vocabulary.morphology.modifies(self.words(i))

    # -- title and name
    def agrees(self, name: int, title: DeclinedTitle) -> bool:
        """Do title and name stand in one case? What governs its title ("acting") leaves the name free."""
        if title.status == "Acting":
            return True
        chunk = self.chunks[name]
        start, end = (
            (chunk.value.name_start, chunk.value.name_end) if chunk.kind == "PERSON" else (chunk.start, chunk.end)
        )
        return self.context.vocabulary.morphology.agrees(self.context.words(start, end), self.cases(title))

    def cases(self, title: DeclinedTitle) -> frozenset[str]:
        """The cases in which a title can stand; none where it has one form for all."""
        lead = title.deputy[0] if title.deputy else self.chunks[title.noun]
        words = self.context.declining_words(lead)
        if not self.context.vocabulary.listed("undeclined_titles").isdisjoint(word.lower() for word in words):
            return frozenset()
        return self.context.vocabulary.morphology.cases(words)

    def is_nominative(self, noun: int) -> bool:
        """Can a title behind a name stand in the nominative by itself?"""
        cases = self.context.vocabulary.morphology.cases(self.context.declining_words(self.chunks[noun]))
        return not cases or "nomn" in cases


def needs_title(chunk: Chunk) -> bool:
    """Is it a name of which no title has been read here?"""
    if chunk.kind == "NAME":
        return True
    return chunk.kind == "PERSON" and isinstance(chunk.value, PersonMention) and not chunk.value.posts

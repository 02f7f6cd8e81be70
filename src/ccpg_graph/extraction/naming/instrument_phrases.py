"""Instruments as mentioned: a noun (memorandum, agreement, programme, plan) with its modifiers, title and parties."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.dates import DateValue
from ccpg_graph.extraction.naming.mentions import Bodies
from ccpg_graph.extraction.words.chunks import Chunk
from ccpg_graph.extraction.words.grammar import Match

PLAIN = ("word", "Word", "Common", "SURNAME")  # kinds of words that mean nothing in particular
FURTHER = frozenset({"tenure_status", "no_particular", "ordinal", "status_word"})  # "a new one", "a similar one"
YEAR = 4  # digits
SHORT_YEAR = 2  # digits
TWO = "2"  # how the lexicon numbers the word "two"
SEVERAL = 3  # tokens before the noun's own words: "a number of"
OWNER = 3  # tokens behind the noun in which its owner is named: "of the Nation"
HAVE_TERMS = frozenset({"Programme", "Plan"})  # kinds whose years are those they are for
LONG_WORD = 4  # letters; shorter words tell no title from another


@dataclass(frozen=True, slots=True)
class JointMakers:
    """ "Between the two offices", in the words of an instrument: its tokens; named: as offices, not as sides."""

    at: tuple[int, int]
    named: bool


@dataclass(frozen=True, slots=True)
class InstrumentMention:
    """The value of an INSTRUMENT chunk.

    kind: class of the ontology; noun: its tokens; label: the words without the article; hint: the status that an
    adjective gives ("draft", "existing"); words: those of the title that tell it from others; proper: named in
    capitals; titled: its words go on behind the noun ("of cooperation", "on"); name: the noun's last word;
    domestic: one state's own; vague: a noun that tells nothing of what is in it ("document");
    fresh: called new; nth: its number in a row ("the first programme"); some: told
    as "several"; term, dated: the PERIOD (or year)
    and DATE chunks within; makers: bodies and persons between whom it is, or whose it is; others: those with whom;
    based: the INSTRUMENT that it carries out; joint: a word in it such as "both offices".
    """

    kind: str
    noun: tuple[int, int]
    label: str
    definite: bool = False
    plural: bool = False
    proper: bool = False
    titled: bool = False
    name: str = ""
    domestic: bool = False
    vague: bool = False
    fresh: bool = False
    nth: str | None = None
    some: bool = False
    hint: str = ""
    count: str | None = None
    words: frozenset[str] = frozenset()
    term: Chunk | None = None
    dated: Chunk | None = None
    duration: str | None = None
    makers: tuple[Chunk, ...] = ()
    others: tuple[Chunk, ...] = ()
    based: Chunk | None = None
    joint: JointMakers | None = None


def join_instruments(context: Context, chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with INSTRUMENT chunks in place of nouns of instruments, their modifiers and titles.

    From the right, so that a title may hold another instrument ("plan to carry out the programme").
    """
    result = list(chunks)
    for i in statements_made(context, chunks):
        result[i] = Chunk("instrument", chunks[i].start, chunks[i].end, "JointStatement")
    for i, kind in further_ones(context, result):
        result[i] = Chunk("instrument", chunks[i].start, chunks[i].end, kind)
    nouns = [i for i, c in enumerate(result) if c.kind == "instrument"]
    if not nouns:
        return chunks
    for i in reversed(nouns):
        if is_part_of_name(context, result, i):
            result[i].kind = "Common"
            continue
        joiner = Joiner(context, result, i)
        start, end = joiner.reach()
        result[start:end] = [joiner.build(start, end)]
    return result


def statements_made(context: Context, chunks: list[Chunk]) -> Iterator[int]:
    """The chunks of a noun for a speech that are papers: what is adopted or signed, or has a name of its own ("the Riga
    Statement on …")."""
    words, tokens = context.vocabulary.listed("statement_words"), context.text.tokens
    if not any(c.kind == "speech" and tokens[c.start].text.lower() in words for c in chunks):
        return
    grammar = context.vocabulary.grammar
    for match in grammar.find("made_statement", grammar.alphabet.encode(chunks)):
        where = match.span("what")
        noun = tokens[chunks[where[0]].start] if where is not None else None
        if where is None or noun is None or noun.text.lower() not in words:
            continue
        named = noun.is_capital and tokens[chunks[where[0]].start - 1].is_capital
        if named or not match.rule.endswith(".named"):
            yield where[0]


def further_ones(context: Context, chunks: list[Chunk]) -> Iterator[tuple[int, str]]:
    """The chunks of "one" that stand for a further instrument of the kind named before in the sentence, with that kind
    ("the programme has run out, and a new one was signed")."""
    words, tokens = context.vocabulary.listed("one_words"), context.text.tokens
    kind = ""
    for i, chunk in enumerate(chunks):
        if chunk.kind == "instrument":
            kind = str(chunk.value)
        further = i and chunks[i - 1].kind in FURTHER
        if kind and further and chunk.kind == "number" and tokens[chunk.start].text.lower() in words:
            yield i, kind


def is_part_of_name(context: Context, chunks: list[Chunk], i: int) -> bool:
    """Is the noun one word of a body's name ("the Programme Office")?"""
    after = chunks[i + 1] if i + 1 < len(chunks) else None
    if after is None or after.kind not in ("bodynoun", "bodyword", "office", "Word", "NAME", "SURNAME"):
        return False
    tokens = context.text.tokens
    return tokens[chunks[i].start].is_capital and tokens[after.start].is_capital


@dataclass(slots=True)
class Joiner:
    """Builds the INSTRUMENT chunk of the noun at chunk `at`."""

    context: Context
    chunks: list[Chunk]
    at: int
    definite: bool = False
    mods: list[Chunk] = field(default_factory=list)
    tail: dict[str, list[Chunk]] = field(default_factory=dict)

    def reach(self) -> tuple[int, int]:
        """The chunks of the whole phrase: article and modifiers before the noun, title and parties after it."""
        grammar = self.context.vocabulary.grammar
        encoded = grammar.alphabet.encode(self.chunks)
        start = self.at
        for match in grammar.find("instrument", encoded):
            if (match.span("noun") or (0, 0))[0] == self.at:
                start = match.start
                mods = match.span("mods")
                first = self.first_modifier(mods) if mods else 0
                self.mods = self.chunks[first : mods[1]] if mods else []
                start = max(start, first) if mods and first > mods[0] else start
                self.definite = match.span("definite") is not None or (mods is not None and first == mods[1])
                break
        end = self.at + 1
        while (after := self.segment(encoded, end)) > end:
            end = after
        return start, end

    def first_modifier(self, mods: tuple[int, int]) -> int:
        """Where the modifiers of the noun begin: what stands left of a word that can modify none (a verb, another
        noun) is not of them."""
        tokens, modifies = self.context.text.tokens, self.context.vocabulary.morphology.modifies
        for i in reversed(range(*mods)):
            chunk = self.chunks[i]
            tied = chunk.end < len(tokens) and tokens[chunk.end].is_glue
            if (
                (chunk.kind in PLAIN or chunk.kind.startswith("="))
                and not tied
                and not modifies(tokens[chunk.end - 1].text)
            ):
                return i + 1
        return mods[0]

    def segment(self, encoded: str, position: int) -> int:
        """Reads the next part of what follows the noun; gives where it ends, or `position` where nothing follows."""
        for found in self.context.vocabulary.grammar.continue_at("instrument_tail", encoded, position):
            if found.end > position and self.is_dated(found) and not self.closes_title(position):
                for name, (start, end) in found.groups.items():
                    self.tail.setdefault(name, []).extend(self.chunks[start:end])
                return found.end
        return position

    def closes_title(self, position: int) -> bool:
        """Does the mark at a chunk close the quotation in which the noun stands (the "Riga Declaration")?"""
        return self.chunks[position].kind == '"' and sum(c.kind == '"' for c in self.chunks[:position]) % 2 == 1

    def is_dated(self, found: Match) -> bool:
        """Where a DATE follows the noun right away: is it one that "of" opens ("the pact of 2012")?"""
        days = found.part(self.chunks, "of_day")
        words = self.context.vocabulary.lexicon["dating_words"]
        return all(self.context.text.tokens[day.start].text.lower() in words or self.is_year(day) for day in days)

    def is_year(self, day: Chunk) -> bool:
        """Is it a year without a preposition, in a language in which a noun so owned is one of that year?"""
        year = day.value.start is not None and len(day.value.start) == YEAR and not day.value.relative
        cased = not self.context.vocabulary.morphology.writes_capitals
        return cased and year and self.context.text.tokens[day.start].kind == "number"

    def makers_behind(self, noun: Chunk) -> list[Chunk]:
        """The bodies behind the noun as its makers; of a regulation "on" a body, the one that this is under."""
        owners = self.tail.get("owner", [])
        if self.context.text.tokens[noun.end - 1].text.lower() not in self.context.vocabulary.listed("about_words"):
            return owners
        above = ((c, ref.parent) for c in owners if c.kind == "BODY" for ref in c.value.refs if ref.parent is not None)
        return [Chunk("BODY", c.start, c.end, Bodies((parent,))) for c, parent in above]

    def build(self, start: int, end: int) -> Chunk:
        noun = self.chunks[self.at]
        first, last = self.mods[0] if self.mods else noun, self.chunks[end - 1]
        count = self.count(start)
        plural = self.is_plural(noun) or (count is not None and count.isdigit() and int(count) > 1)
        terms = [
            *self.short_terms(),
            *self.tail.get("term", ()),
            *self.tail.get("year", ()),
            *(m for m in self.mods if m.kind in ("PERIOD", "year")),
        ]
        based = next(iter(self.tail.get("based", ())), None)
        theirs = based is not None and noun.value in HAVE_TERMS and based.value.kind not in HAVE_TERMS
        if not terms and theirs and based is not None and based.value.term is not None:
            terms = [based.value.term]  # "the programme of the memorandum for 2031–2032"
            based = Chunk("INSTRUMENT", based.start, based.end, replace(based.value, term=None))
        owners = [m for m in self.mods if m.kind == "BODY"]
        owners += self.makers_behind(noun)
        mention = InstrumentMention(
            kind=str(noun.value),
            noun=(noun.start, noun.end),
            label=self.label(first.start, last.end),
            definite=self.definite,
            plural=plural,
            proper=self.is_proper(noun),
            name=self.context.text.tokens[noun.end - 1].text.lower(),
            titled=self.is_titled(noun.end, last.end),
            vague=self.is_told_by("vague_papers", noun.end - 1, noun.end),
            domestic=self.is_domestic(max(first.start - 1, 0), noun.start),
            fresh=self.is_told_by("fresh_words", max(first.start - 1, 0), noun.start),
            nth=next((str(m.value) for m in self.mods if m.kind == "ordinal"), None),
            some=plural and self.is_told_by("several_words", max(first.start - SEVERAL, 0), noun.start),
            hint=self.hint(),
            count=count if plural else None,
            words=self.title_words(noun, first.start, last.end),
            term=terms[0] if terms else None,
            dated=next(iter((*self.tail.get("date", ()), *self.tail.get("of_day", ()))), None),
            duration=self.duration(),
            makers=(*(o for o in owners if makes_acts(o)), *self.tail.get("parties", ())),
            others=(*self.tail.get("others", ()), *self.tail.get("land", ())),
            based=based,
            joint=self.joint(start, end),
        )
        return Chunk("INSTRUMENT", self.chunks[start].start, last.end, mention)

    def count(self, start: int) -> str | None:
        """How many there are, where a number or "both" tells it."""
        both = self.context.vocabulary.listed("both_words")
        words = (self.context.words(c.start, c.end).lower() for c in self.chunks[start : self.at])
        numbers = (str(m.value) for m in self.mods if m.kind in ("number", "num"))
        return next(numbers, TWO if any(word in both for word in words) else None)

    def label(self, start: int, end: int) -> str:
        """The words of the phrase, without a bracket that closes what stands before it; of "a new one" with the noun
        for which that stands."""
        noun = self.chunks[self.at]
        words = self.context.words(start, end).rstrip(",")
        if self.context.words(noun.start, noun.end).lower() in self.context.vocabulary.listed("one_words"):
            meant = next(c for c in reversed(self.chunks[: self.at]) if c.kind == "instrument")
            rest = self.context.words(noun.end, end) if end > noun.end else ""
            words = f"{self.context.words(meant.start, meant.end)} {rest}".strip().rstrip(",")
        return words.replace("]", "", 1) if words.count("]") > words.count("[") else words

    def joint(self, start: int, end: int) -> JointMakers | None:
        """The word within the phrase by which it is of the two offices told of."""
        grammar = self.context.vocabulary.grammar
        for match in grammar.find("both_sides", grammar.alphabet.encode(self.chunks[start:end])):
            inner = self.chunks[start:end]
            two, several = match.part(inner, "two"), match.part(inner, "several")
            if all(str(c.value) == TWO for c in two) and all(self.context.is_plural(c) for c in several):
                at = self.chunks[start + match.start].start, self.chunks[start + match.end - 1].end
                return JointMakers(at, match.span("loose") is None)
        return None

    def short_terms(self) -> Iterator[Chunk]:
        """ "2018-20": a term whose second year is given by two digits."""
        for row in (self.mods, self.tail.get("short", [])):
            for year, _, last in zip(row, row[1:], row[2:], strict=False):
                if year.kind == "year" and last.kind == "num" and len(str(last.value)) == SHORT_YEAR:
                    until = str(year.value)[:SHORT_YEAR] + str(last.value)
                    yield Chunk("PERIOD", year.start, last.end, DateValue(str(year.value), until, is_period=True))

    def is_plural(self, noun: Chunk) -> bool:
        plurals = self.context.vocabulary.lexicon["instrument_plurals"]
        return any(self.context.text.tokens[i].text.lower() in plurals for i in range(noun.start, noun.end))

    def is_proper(self, noun: Chunk) -> bool:
        """Has the noun a capital that neither the head of the sentence nor a headline in capitals asks for?"""
        tokens = self.context.text.tokens
        if not tokens[noun.start].is_capital or noun.start == self.chunks[0].start:
            return False
        row = tokens[self.chunks[0].start : self.chunks[-1].end]
        return any(t.kind == "word" and t.text.islower() and len(t.text) >= LONG_WORD for t in row)

    def hint(self) -> str:
        """The status that an adjective gives; "the former protocol" is one that there has been."""
        statuses = [str(m.value) for m in self.mods if m.kind == "status_word"]
        former = any(m.kind == "tenure_status" and m.value == "Former" for m in self.mods)
        return statuses[0] if statuses else "Recalled" if former else ""

    def is_domestic(self, start: int, end: int) -> bool:
        """Does a word before the noun make it a state's own programme or strategy?"""
        words = self.context.vocabulary.lexicon["domestic_words"]
        tokens = self.context.text.tokens
        bodies = {i for m in self.mods if m.kind in ("BODY", "bodyword") for i in range(m.start, m.end)}
        return self.is_of_nation(end) or any(
            i not in bodies and tokens[i].text.lower() in words for i in range(start, end)
        )

    def is_of_nation(self, noun: int) -> bool:
        """Is it called a nation's ("the Plan of the Nation")? noun: its first token."""
        vocabulary, tokens = self.context.vocabulary, self.context.text.tokens
        behind = [t.text.lower() for t in tokens[noun + 1 : noun + 1 + OWNER]]
        named = next((i for i, word in enumerate(behind) if word in vocabulary.lexicon["domestic_owners"]), None)
        return named is not None and all(word in vocabulary.lexicon["title_links"] for word in behind[:named])

    def is_told_by(self, words: str, start: int, end: int) -> bool:
        """Does a word before the noun stand in a list of the lexicon?"""
        listed, keys = self.context.vocabulary.listed(words), self.context.vocabulary.morphology.keys
        return any(key in listed for i in range(start, end) for key in keys(self.context.text.tokens[i].text))

    def is_titled(self, start: int, end: int) -> bool:
        """Do the words behind the noun open its title, or tell a topic ("for the fight against corruption")?"""
        if self.context.vocabulary.cases:
            return end > start
        if self.is_told_by("title_openers", start, min(start + 1, end)):
            return True
        hits = self.context.vocabulary.phrases.find(self.context.text.tokens, start, end)
        return any(hit.entry.category == "topic" for hit in hits)

    def title_words(self, noun: Chunk, start: int, end: int) -> frozenset[str]:
        """The words of the phrase that tell one instrument from another: none that the lexicon's own nouns hold."""
        common = common_words(self.context)
        named = {
            i
            for c in self.chunks
            if c.kind in ("BODY", "STATE", "PLACE", "PERSON", "POST", "DATE", "PERIOD")
            for i in range(c.start, c.end)
        }
        inner = {i for c in self.tail.get("based", ()) for i in range(c.start, c.end)}
        tokens, keys = self.context.text.tokens, self.context.vocabulary.morphology.keys
        words = (
            keys(tokens[i].text)[0]
            for i in range(start, end)
            if tokens[i].kind == "word" and not noun.start <= i < noun.end and i not in named and i not in inner
        )
        return frozenset(w for w in words if len(w) >= LONG_WORD and w not in common)

    def duration(self) -> str | None:
        """`P5Y` for "for five years"."""
        number, unit = self.tail.get("number"), self.tail.get("unit")
        if not number or not unit or not str(number[0].value).isdigit():
            return None
        return f"P{number[0].value}{unit[0].value}"


def makes_acts(chunk: Chunk) -> bool:
    """Is the body one that an instrument can be of? A commonwealth or a union of states names only the frame."""
    return chunk.kind == "BODY" and all(
        ref.kind not in ("InterstateBody", "Body", "Parliament") for ref in chunk.value.refs
    )


def common_words(context: Context) -> frozenset[str]:
    """The words of the lexicon's phrases for instruments and their statuses, and those that many titles have:
    "cooperation", "joint", "work", "fight"."""
    vocabulary = context.vocabulary
    return vocabulary.phrase_keys("instrument", "status_word") | vocabulary.listed_keys("title_common")


def title_of(context: Context, mention: InstrumentMention) -> str:
    """The title of an instrument as one would head a page with it: in the nominative, where cases tell roles."""
    morphology = context.vocabulary.morphology
    if mention.plural and "nomn" in morphology.noun_cases(mention.label.split()):
        return mention.label
    return morphology.title(mention.label)

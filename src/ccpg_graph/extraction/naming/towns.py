"""Towns that a sentence shows to be such: by a preposition of place, a noun ("the city of …") or the name of a state
beside them. Which town of that name is meant, the states that the text names tell, else its size.

The registry's own towns are phrases of the vocabulary, and chunks already; these here are looked up in the gazetteer,
or known to the text alone.
"""

from __future__ import annotations

from dataclasses import dataclass

from ccpg_graph.extraction.naming.context import Context, LocalTown
from ccpg_graph.extraction.naming.regions import find_region, region_word
from ccpg_graph.extraction.words.chunks import Chunk
from ccpg_graph.extraction.words.toponyms import find_towns, nominative_name
from ccpg_graph.knowledge.towns import Town, largest
from ccpg_graph.text.scripts import slug

LONGEST = 6  # chunks of a name
LONGEST_UNKNOWN = 3  # chunks of a name that only the text knows
LOOK_BACK = 7  # chunks before a name
SHORTEST = 4  # letters of a name that may be the first of several capitals
SHORT_WORD = 2  # letters of an abbreviation in a name
FAR_LARGER = 5  # times: one of several towns of a name, where the text names the state of none
NOTABLE = 100_000  # inhabitants of a town that a text may name without its state
NAMED = ("Word", "Common", "PLACE")
# What a capital stands for that is no part of a town's name.
BARRED = frozenset(
    ["STATE", "adjective", "demonym", "office", "body", "role", "month", "weekday", "day", "dateline", "honorific"]
    + ["Initial", "roman", "series", "meeting", "bodynoun", "people", "instrument", "office_level"]
)
MEETS = frozenset({"hold", "take_place", "meet", "gather", "begin", "end"})  # verbs right before "in" and a town
# What may follow a name at once, with a capital, and leaves it a town's.
APART = frozenset({"STATE", "PLACE", "DATE", "month", "weekday", "day", "office_level", "office", "num", "year"})


@dataclass(frozen=True, slots=True)
class Cue:
    """What stands before a name. first: the first chunk of the nouns that call it a town; called: does one; located: a
    preposition of place; way: one that stands before persons, too; state: the one that these words name."""

    first: int
    called: bool = False
    located: bool = False
    way: bool = False
    state: str | None = None


def join_towns(context: Context, chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with PLACE chunks in place of the names of towns, each with the nouns that call it one."""
    reader = TownReader(context, chunks)
    result: list[Chunk] = []
    i = 0
    while i < len(chunks):
        found = reader.read(i) if reader.is_named(i) else None
        if found is None:
            result.append(chunks[i])
            i += 1
            continue
        first, end, place = found
        del result[len(result) - (i - first) :]
        result.append(Chunk("PLACE", chunks[first].start, chunks[end - 1].end, place))
        reader.places.add(end - 1)
        i = end
    return result


class TownReader:
    """Finds the towns of one sentence. places: the last chunks of those that it has found."""

    def __init__(self, context: Context, chunks: list[Chunk]) -> None:
        self.context = context
        self.chunks = chunks
        self.words = context.vocabulary.towns
        self.places = {i for i, chunk in enumerate(chunks) if chunk.kind == "PLACE"}
        self.states = {c.value for c in chunks if c.kind in ("STATE", "adjective", "demonym")}

    def is_named(self, i: int) -> bool:
        """Can chunk i begin the name of a town: a word with a capital, or one of the lexicon's before such ("New")?"""
        chunk = self.chunks[i]
        if chunk.kind in NAMED or chunk.kind in BARRED:
            return chunk.kind in NAMED
        capital = self.context.text.tokens[chunk.start].is_capital
        return capital and [c.kind for c in self.chunks[i + 1 : i + 2]] == ["Word"]

    def read(self, i: int) -> tuple[int, int, str] | None:
        """First chunk, past-the-last chunk and slug of the town whose name begins at chunk i."""
        cue = self.cue(i)
        if self.chunks[i].kind == "PLACE":
            return (cue.first, i + 1, self.chunks[i].value) if cue.called else None
        end = self.reach(i)
        if (i and self.chunks[i - 1].kind in (*NAMED, "Initial", "joint")) or self.chunks[end - 1].kind == "Common":
            return None
        after = self.state_after(end)
        if not (cue.called or cue.located or cue.way or after):
            return None
        chosen = self.whole(i, end, cue, after)
        if chosen is not None:
            return cue.first, end, chosen
        stop = self.first_of_several(i, end, cue)
        return (cue.first, *stop) if stop is not None else None

    # -- which town
    def whole(self, i: int, end: int, cue: Cue, after: str | None) -> str | None:
        """The slug of the town that the whole run of capitals names."""
        if self.goes_on(end) and after is None:
            return None
        towns = [town for town, _ in self.find(i, end)]
        state = after or cue.state
        known = [town for town in towns if cue.called or after or not town.common]
        alone = not cue.called and after is None
        if alone and ((cue.way and self.is_in_name(i, end)) or self.is_region(i, end)):
            return None
        chosen = self.choose(known, state)
        if chosen is not None:
            return chosen.slug
        is_own = cue.called and (cue.located or cue.way) and not (towns and state is None)
        met = cue.located and (after is not None or self.is_where_met(cue.first))
        is_own = is_own or (not towns and met and not self.is_season(i))
        return self.own(i, end, state) if is_own else None

    def is_season(self, i: int) -> bool:
        """Is it a word that tells when or how something was held, and not where?"""
        return bool(self.keys(self.chunks[i]) & self.context.vocabulary.listed("towns", "never"))

    def is_where_met(self, first: int) -> bool:
        """Does a meeting or its verb stand right before the preposition at the head of a cue ("was held in Neom")?"""
        before = self.chunks[first - 2] if first > 1 else None
        met = before is not None and (before.kind == "meeting" or before.kind.partition(".")[0] in MEETS)
        return met and bool(self.keys(self.chunks[first - 1]) & self.context.vocabulary.listed("towns", "inside"))

    def first_of_several(self, i: int, end: int, cue: Cue) -> tuple[int, str] | None:
        """ "In Sibiu Ion Popa met …" where names are declined: the first words are a town's, in another form than the
        nominative that a person's name beside it would have."""
        for stop in range(end - 1, i, -1):
            if self.chunks[stop - 1].kind == "Word" and cue.located and len(self.text(i, stop)) >= SHORTEST:
                declined = [town for town, other in self.find(i, stop) if other and not town.common]
                chosen = self.choose(declined, cue.state)
                if chosen is not None:
                    return stop, chosen.slug
        return None

    def find(self, i: int, end: int) -> list[tuple[Town, bool]]:
        return find_towns(self.context.vocabulary.registry.towns(), self.text(i, end), self.words.endings)

    def choose(self, towns: list[Town], state: str | None) -> Town | None:
        """The town of the state that stands beside the name; else the one of the states that the sentence names, or the
        document; else a large one that no other comes near."""
        if state is not None:
            return next((town for town in towns if town.country == state), None)
        home = {self.context.home} if self.context.home else set()
        for states in (self.states, self.context.states_named | home):
            fitting = [town for town in towns if town.country in states]
            if fitting and len({town.country for town in fitting}) == 1:
                return fitting[0]
        chosen = largest(towns, FAR_LARGER)
        return chosen if chosen is not None and chosen.population >= NOTABLE else None

    def own(self, i: int, end: int, state: str | None) -> str | None:
        """The slug of a town that only the text knows."""
        kinds = [chunk.kind for chunk in self.chunks[i:end]]
        name = nominative_name(self.text(i, end), self.words)
        if name is None or kinds[0] != "Word" or "Common" in kinds or len(kinds) > LONGEST_UNKNOWN:
            return None
        made = slug(name)
        if self.context.vocabulary.registry.place(made) is not None:
            made = f"{made}-{state.lower()}" if state else ""
        if made:
            self.context.towns.setdefault(made, LocalTown(name, state))
        return made or None

    # -- the words of a name
    def text(self, i: int, end: int) -> str:
        return self.context.words(self.chunks[i].start, self.chunks[end - 1].end)

    def reach(self, i: int) -> int:
        """Where the run of capitals that begins at chunk i ends; small words within a name belong to it."""
        end = i + 1
        while end < min(len(self.chunks), i + LONGEST):
            if self.chunks[end].kind in ("Word", "Common") and self.region(end) is None:
                end += 1
            elif self.is_inner(end) and end + 1 < len(self.chunks):
                end += 2
            elif self.is_particle(end) and self.chunks[end + 1].kind in ("Word", "joint"):
                end += 1
            else:
                break
        return end

    def is_inner(self, i: int) -> bool:
        """Is chunk i a hyphen within a word, or the full stop of a short one ("St. Louis")?"""
        before = self.chunks[i - 1]
        short = len(self.text(i - 1, i)) <= SHORT_WORD and before.kind == "Word"
        return self.chunks[i].kind == "joint" or (self.chunks[i].kind == "." and short)

    def is_particle(self, i: int) -> bool:
        word = self.context.text.tokens[self.chunks[i].start].text
        return word in self.context.vocabulary.particles and i + 1 < len(self.chunks)

    def goes_on(self, end: int) -> bool:
        """Do the words after a name make it a part of another's: a capital with no mark between, a possessive?"""
        if end >= len(self.chunks):
            return False
        after = self.chunks[end]
        capital = self.context.text.tokens[after.start].is_capital
        return after.kind == "'" or (capital and after.kind not in APART)

    def is_region(self, i: int, end: int) -> bool:
        """Is a word rather the name of a region by itself?"""
        region = region_word(self.context, self.text(i, end))
        return region is not None and region.bare

    def is_in_name(self, i: int, end: int) -> bool:
        """Does the text have a lone word elsewhere beside another capital, as a person's name would stand?"""
        if end - i > 1:
            return False
        tokens, word = self.context.text.tokens, self.text(i, end)
        at = [j for j, token in enumerate(tokens) if token.text == word and j != self.chunks[i].start]
        return any(tokens[k].is_capital for j in at for k in (j - 1, j + 1) if 0 <= k < len(tokens))

    # -- the words around it
    def state_after(self, end: int) -> str | None:
        """The state named right after a name, past a comma or in brackets; in a list it is none of the name's."""
        kinds = [c.kind for c in self.chunks[end : end + 3]]
        parted = kinds[:1] in ([","], ["("])
        if kinds[parted : parted + 1] == ["REGION"]:
            return self.context.vocabulary.registry.regions[self.chunks[end + parted].value].country
        if "office_level" in kinds and (region := self.region(end + (kinds[0] in (",", "(")))) is not None:
            return region
        apposed = kinds[:2] == [",", "STATE"] and kinds[2:] not in (["=and"], ["'"])
        return self.chunks[end + 1].value if apposed or kinds == ["(", "STATE", ")"] else None

    def region(self, i: int) -> str | None:
        """The state of the region that chunk i names with the noun after it."""
        if [c.kind for c in self.chunks[i + 1 : i + 2]] != ["office_level"]:
            return None
        return find_region(self.context, self.chunks, i) if self.chunks[i].kind in NAMED else None

    def cue(self, i: int) -> Cue:
        """What the words before chunk i say of it."""
        first, called, linked, state, before = i, False, False, None, i - 1
        while before >= 0 and i - before <= LOOK_BACK:
            chunk = self.chunks[before]
            keys = self.keys(chunk)
            if chunk.kind == "adjective" or (chunk.kind == "STATE" and (called or linked)):
                state = state or chunk.value
            elif keys & (self.words.called | self.words.nouns):
                called = called or bool(keys & self.words.called)
                first = before
            elif not keys & self.words.links:
                break
            linked = linked or first < i or chunk.kind == "'"
            before -= 1
        keys = self.keys(self.chunks[before]) if before >= 0 else frozenset()
        listed = before > 0 and before - 1 in self.places and keys & self.words.lists
        return Cue(
            first,
            called,
            bool(keys & self.words.prepositions),
            bool(keys & self.words.ways or listed),
            state,
        )

    def keys(self, chunk: Chunk) -> frozenset[str]:
        """The forms under which the lexicon may list the words of a chunk."""
        keys = self.context.vocabulary.morphology.keys
        tokens = self.context.text.tokens[chunk.start : chunk.end]
        return frozenset(key for t in tokens for key in (keys(t.text) if t.kind == "word" else (t.text,)))

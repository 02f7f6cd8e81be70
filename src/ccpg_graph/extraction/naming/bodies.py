"""Bodies: those the registry names, those composed of a type and a country, those a text names by a noun and a title.

`join_bodies` reads what a sentence says by itself; which body a bare noun means ("the Council", "the Prosecutor
General's Office"), `meant` finds afterwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace as changed

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.local_offices import local_office
from ccpg_graph.extraction.naming.made_bodies import made_body, without_state
from ccpg_graph.extraction.naming.meant import MINISTRY, find_meant, is_acronym, ministry, note_lands
from ccpg_graph.extraction.naming.mentions import Bodies, BodyRef, slugify
from ccpg_graph.extraction.naming.secretariats import join_secretariats
from ccpg_graph.extraction.naming.titles import TitleReader
from ccpg_graph.extraction.words.chunker import replace
from ccpg_graph.extraction.words.chunks import Chunk
from ccpg_graph.extraction.words.grammar import Match

GENITIVE, NOMINATIVE = "gent", "nomn"
# Whose "Office" is one of prosecutors, of a lower level or a special branch.
PROSECUTORS = frozenset({"prosecutor", "chief-military-prosecutor", "deputy-prosecutor", "first-deputy-prosecutor"})


def join_bodies(context: Context, chunks: list[Chunk]) -> list[Chunk]:
    """The chunks of a sentence with BODY chunks in place of the words that name bodies."""
    grammar = context.vocabulary.grammar
    note_lands(context, chunks)
    reader = BodyReader(context, chunks)
    reader.name_known()
    encoded, seen = "", None
    for stage in (
        "council",
        "ministry",
        "office",
        "secretariat",
        "titled",
        "section",
        "subordinate",
        "landed",
        "alias",
    ):
        if stage == "titled":
            reader.chunks = TitleReader(context).read(join_secretariats(context, reader.chunks))
            continue
        if reader.chunks is not seen:
            encoded, seen = grammar.alphabet.encode(reader.chunks), reader.chunks
        matches = list(grammar.find(stage, encoded))
        reader.chunks = replace(reader.chunks, matches, getattr(reader, stage))
    return reader.chunks


@dataclass(slots=True)
class BodyReader:
    """Builds BODY chunks over one sentence."""

    context: Context
    chunks: list[Chunk]

    # -- what the registry knows
    def name_known(self) -> None:
        """Turns each phrase of a registered body into a BODY chunk."""
        bodies = self.context.vocabulary.registry.bodies
        for chunk in self.chunks:
            if chunk.kind == "body" and self.is_of_elsewhere(chunk):
                chunk.kind, chunk.value = "Word", None
            if chunk.kind == "body":
                ref = self.context.body(bodies[chunk.value])
                if ref.country:
                    self.context.countries[ref.country] += 1
                chunk.kind, chunk.value = "BODY", Bodies((ref,))

    def is_of_elsewhere(self, chunk: Chunk) -> bool:
        """Is it the acronym of a body of a state of which the document does not speak, so that it is another's here?"""
        country = self.context.vocabulary.registry.bodies[chunk.value].country
        told = country is None or country in self.context.states_named | {self.context.home}
        return not told and self.context.home is not None and is_acronym(self.context.words(chunk.start, chunk.end))

    # -- compositions
    def chunk(self, match: Match, *refs: BodyRef, joint: bool = False) -> Chunk:
        first, last = self.chunks[match.start], self.chunks[match.end - 1]
        return Chunk("BODY", first.start, last.end, Bodies(refs, joint))

    def group(self, match: Match, name: str) -> list[Chunk]:
        return match.part(self.chunks, name)

    def council(self, match: Match) -> Chunk | None:
        """A council of prosecutors general of the CIS: the CCPG in whatever words; no state's own council."""
        if known := self.group(match, "known"):
            refs = known[0].value.refs
            return self.chunk(match, *refs) if [ref.slug for ref in refs] == ["ccpg"] else None
        noun = self.group(match, "noun")[0]
        role = self.group(match, "role")
        of = self.group(match, "of")
        heads = ("prosecutor-general", "prosecutor") if of else ("prosecutor-general",)
        if noun.value != "Council" or not role or role[0].value not in heads:
            return None
        if any(c.kind in ("STATE", "adjective") for c in of):
            return None
        union = next((c.value.refs[0].slug for c in of if c.kind == "BODY"), "cis")
        if union != "cis":
            own = [
                b for b in self.context.vocabulary.registry.bodies.values() if (b.parent, b.kind) == (union, "Council")
            ]
            return self.chunk(match, self.context.body(own[0])) if len(own) == 1 else None
        coordinating = noun.end - noun.start > 1
        if (not of and not coordinating) or self.is_of_others(match.end):
            return None
        return self.chunk(match, self.context.body(self.context.vocabulary.registry.bodies["ccpg"]))

    def is_of_others(self, end: int) -> bool:
        """Do states that nobody lists follow ("the Council of Prosecutors General of the Arab States")? end: the chunk
        behind."""
        before, behind = self.chunks[end - 1], self.chunks[end : end + 1]
        return before.kind in ("=of", "=the") and bool(behind) and behind[0].kind in ("Common", "SURNAME", "NAME")

    def office(self, match: Match) -> Chunk | None:
        """The offices of states; of a lower level where a local word or a town stands with the noun."""
        if owner := self.group(match, "owner"):
            return self.several_offices(match, owner[0])
        noun = self.group(match, "noun")[0]
        countries = [c.value for c in self.group(match, "states") if c.kind in ("STATE", "adjective")]
        lands = [c for c in self.group(match, "states") if c.kind in ("STATE", "LAND")]
        if any(c.kind == "LAND" for c in lands):
            return self.chunk(match, *map(self.office_of, lands), joint=len(lands) > 1)
        local = self.group(match, "local") or self.group(match, "town")
        role = next((c.value for c in local if c.kind == "role"), "prosecutor")
        if role not in PROSECUTORS:
            return None
        if local:
            return self.local_office(match, noun, countries)
        if countries:
            refs = tuple(self.context.office(code) for code in countries)
            for c in self.group(match, "acronym")[: len(refs) == 1]:
                self.context.aliases.setdefault(self.context.words(c.start, c.end), refs[0])
            return self.chunk(match, *refs, joint=len(refs) > 1)
        capital = self.context.text.tokens[noun.start].is_capital
        if not capital and noun.value != "general" and not self.group(match, "the"):
            return None
        if self.context.is_plural(noun):
            return None
        return self.chunk(match, BodyRef("", "Office", self.context.words(noun.start, noun.end), bare=True))

    def several_offices(self, match: Match, owner: Chunk) -> Chunk | None:
        """The offices of several states, where the registry has the first by that name ("the Offices of A | and B")."""
        first: BodyRef = owner.value.refs[0]
        cases, states = self.context.vocabulary.morphology.noun_cases, self.group(match, "states")
        named = [c for c in states if c.kind in ("STATE", "LAND")]
        told = [cases(self.context.word_list(c)) for c in named]
        owned = all(GENITIVE in row and NOMINATIVE not in row for row in told)
        if len(owner.value.refs) > 1 or first.kind != "Office" or first.bare or first.local or not owned:
            return None
        others = [self.office_of(c) for c in named]
        return self.chunk(match, first, *others, joint=True) if first not in others else None

    def office_of(self, land: Chunk) -> BodyRef:
        """The office of a state, or of a territory whose office is registered."""
        if land.kind == "STATE":
            return self.context.office(land.value)
        return self.context.body(self.context.vocabulary.registry.bodies[land.value])

    def local_office(self, match: Match, noun: Chunk, countries: Sequence[str]) -> Chunk | None:
        """An office of a region, a town or a special branch; none where the noun is of several."""
        if self.context.is_plural(noun):
            return None
        first, last = self.chunks[match.start], self.chunks[match.end - 1]
        name = self.context.vocabulary.morphology.title(self.context.words(first.start, last.end))
        local = [*self.group(match, "local"), *self.group(match, "town")]
        own = [c.value for c in local if c.kind == "adjective" and match.rule.endswith(".branch")]
        country = next(iter([*countries, *own]), self.context.home)
        ref = local_office(self.context, without_state(self.context, name, country), local, country)
        if ref is not None:
            return self.chunk(match, ref)
        slug = slugify(name)
        same = [b for b in self.context.bodies.values() if b.local and b.slug.endswith(f"-{slug}")]
        return self.chunk(match, same[0] if len(same) == 1 else BodyRef(slug, "Office", name, local=True))

    def ministry(self, match: Match) -> Chunk | None:
        """A ministry called by its short name ("Minjust"); whose a bare one is, the document tells."""
        noun = self.group(match, "noun")[0]
        states = self.group(match, "states")
        lexicon = self.context.vocabulary.lexicon
        name = f"{lexicon['ministry_of']} {lexicon['words']['portfolio'][noun.value][0]}"
        slug = f"{MINISTRY} {noun.value}"
        lands = [c.value for c in states if c.kind in ("STATE", "adjective")]
        if lands:
            refs = [ministry(self.context, name, land, slug) for land in lands]
            return self.chunk(match, *refs, joint=len(refs) > 1)
        return self.chunk(match, BodyRef(slug, "Ministry", name, bare=True))

    def secretariat(self, match: Match) -> Chunk | None:
        """The secretariat of a body named beside it."""
        noun, of = self.group(match, "noun")[0], self.group(match, "of")[0]
        owner: BodyRef = of.value.refs[0]
        if noun.value == "Council" and owner.slug == "cis":  # "the CIS Council", where the text has told of which
            titled = match.end < len(self.chunks) and self.chunks[match.end].kind in ("=of", "=for", "=on")
            council = self.context.council()
            known = council is not None and council.country is None and not titled
            return self.chunk(match, council) if known and council is not None else None
        if noun.value != "Secretariat":
            return None
        if owner.slug == "ccpg":
            return self.chunk(match, self.context.body(self.context.vocabulary.registry.bodies["ccpg-secretariat"]))
        name = self.context.words(self.chunks[match.start].start, self.chunks[match.end - 1].end)
        return self.chunk(match, BodyRef(slugify(owner.slug, "secretariat"), "Secretariat", name, owner.country, owner))

    def subordinate(self, match: Match) -> Chunk | None:
        """A body under another: "the Academy … under the General Prosecutor's Office of Kazakhstan"."""
        child: BodyRef = self.group(match, "child")[0].value.refs[0]
        parent: BodyRef = self.group(match, "parent")[0].value.refs[0]
        if child.slug in self.context.vocabulary.registry.bodies or child.kind in ("Office", "Council", "Secretariat"):
            return None
        if match.span("part") and (not child.bare and child.kind != "Body" or child.country is not None):
            return None
        owner = find_meant(self.context, parent) if parent.bare else parent
        whole = self.context.words(self.chunks[match.start].start, self.chunks[match.end - 1].end)
        whole = self.context.vocabulary.morphology.title(whole)
        own = owner is not None and owner.country and not child.bare
        name = child.name if own else whole  # no state tells namesakes apart
        made = made_body(self.context, child.kind, name, owner.country if owner else None, owner)
        if owner is not None and name[:1].islower() and made.slug not in self.context.vocabulary.registry.bodies:
            made = self.context.bodies[made.slug] = changed(made, name=whole)  # too general a name without its owner
        return self.chunk(match, made)

    def section(self, match: Match) -> Chunk | None:
        """A part of a body whose name has small letters: "the international cooperation department of the Office of
        Kenya"."""
        noun, parent = self.group(match, "noun")[0], self.group(match, "parent")[0].value.refs
        parts = self.context.vocabulary.lexicon["parts_of_offices"]
        if len(parent) > 1 or parent[0].bare or self.context.words(noun.start, noun.end).lower() not in parts:
            return None
        inside = sorted([noun, *self.group(match, "title")], key=lambda c: c.start)
        name = self.context.words(inside[0].start, inside[-1].end)
        whole = self.context.words(self.chunks[match.start].start, self.chunks[match.end - 1].end).removeprefix("the ")
        return self.chunk(match, made_body(self.context, "Body", name, parent[0].country, parent[0], whole))

    def landed(self, match: Match) -> Chunk | None:
        """A body whose state a row names behind a comma ("…, Attorney General's Chambers, Malaysia; …")."""
        refs, country = self.group(match, "body")[0].value.refs, self.group(match, "land")[0].value
        ref: BodyRef = refs[0]
        if len(refs) > 1 or ref.country not in (None, country) or ref.kind in ("InterstateBody", "Association"):
            return None
        if ref.kind == "Office" and ref.bare:
            return self.chunk(match, self.context.office(country))
        if ref.kind == "Ministry" and ref.bare and ref.slug:
            return self.chunk(match, ministry(self.context, ref.name, country, ref.slug))
        known = ref.slug in self.context.vocabulary.registry.bodies
        if ref.bare or ref.local or known or ref.parent is not None:
            return None
        return self.chunk(match, made_body(self.context, ref.kind, ref.name, country, None))

    def alias(self, match: Match) -> Chunk | None:
        """ "(hereinafter – the Council)", "(CCPG)": another name for the body before the bracket."""
        body = self.group(match, "body")[0]
        ref: BodyRef = body.value.refs[0]
        inside = self.group(match, "inside")
        if len(body.value.refs) > 1 or not inside:
            return None
        words = [c for c in inside if c.kind in ("Word", "bodynoun", "BODY", "roman", "Initial")]
        if not words or any(
            c.kind == "BODY" and not c.value.refs[0].bare and c.value.refs[0].slug != ref.slug for c in words
        ):
            return None
        if ref.slug and ref.slug not in self.context.vocabulary.registry.bodies and ref.bare:
            return None
        if ref.bare and ref.kind == "Office":
            return None  # whose it is, the whole document tells
        if ref.bare and len(words) == 1 and is_acronym(self.context.words(words[0].start, words[0].end)):
            name = self.context.words(body.start, inside[-1].end + 1)
            ref = made_body(self.context, ref.kind, name, self.context.home, None)
        if ref.bare:
            return None
        for c in words:
            word = self.context.words(c.start, c.end)
            self.context.aliases.setdefault(word, self.part_called(match, word) or ref)
        return self.chunk(match, ref)

    def part_called(self, match: Match, word: str) -> BodyRef | None:
        """The part of a body told before it ("Academy for X, Ministry of Y (AXY)"), where letters begin as its name
        does and not as that of the whole."""
        span = match.span("body")
        before = self.chunks[max(span[0] - 2, 0) : span[1]] if span is not None else []
        if [c.kind for c in before] != ["BODY", ",", "BODY"]:
            return None
        part, whole = (c.value.refs[0] for c in before[::2])
        named = word[:1] == part.name[:1] != whole.name[:1]
        return part if named and not part.bare and is_acronym(word) else None

"""Posts: a role with whose it is. "Prosecutor General of Belarus", "the CCPG Chairman", "the Russian Prosecutor
General"."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import replace as changed

from ccpg_graph.extraction.naming.actors import heads_union
from ccpg_graph.extraction.naming.aides import is_of_aide
from ccpg_graph.extraction.naming.charges import charge_end, is_portfolio
from ccpg_graph.extraction.naming.context import LOCAL_ROLES, OFFICE_ROLES, STATE_ROLES, Context
from ccpg_graph.extraction.naming.letters import called_by_letters, may_own
from ccpg_graph.extraction.naming.local_offices import LEADERS, find_local, is_local, leads_part, office_at
from ccpg_graph.extraction.naming.meant import (
    ENVOYS,
    MINISTRY,
    deputy_role,
    is_behind_name,
    is_land,
    ministry,
    role_in,
)
from ccpg_graph.extraction.naming.mentions import COUNTERPART, BodyRef, Post, Posts
from ccpg_graph.extraction.naming.this_land import land_of_this
from ccpg_graph.extraction.words.chunker import replace
from ccpg_graph.extraction.words.chunks import Chunk
from ccpg_graph.extraction.words.grammar import Match

SHORT_WAY, FEW = 4, 6  # chunks from a verb of holding to the noun of a seat, and from one that names who holds it


def join_posts(context: Context, chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with POST chunks in place of roles and of what says whose they are.

    A role without an owner becomes a POST where its words are capitals or it can only be one (a prosecutor general);
    `settle_posts` gives it an owner, or makes it a plain word again.
    """
    if not any(c.kind in ("role", "counterpart") for c in chunks):
        return chunks
    reader = PostReader(context, chunks)
    encoded = context.vocabulary.grammar.alphabet.encode(chunks)
    matches = [reader.cut(match) for match in context.vocabulary.grammar.find("post", encoded)]
    return replace(chunks, matches, reader.build)


SECOND = 2  # chunks back from a state to what stands before its article
OWNERLESS = frozenset({"chair", "president", "prosecutor-general"})  # of nobody else's
TO_COME = ("shift", "next")  # "the future president"
NUMBERED = frozenset({"president", "chair", "secretary-general", "executive-secretary"})
ALONE = OFFICE_ROLES | {"supreme-leader", "european-chief-prosecutor"}  # titles that one seat at a time is meant by
MINISTERS = frozenset({"minister", "deputy-minister"})
SECONDS = frozenset({"deputy", "assistant", "adviser"})  # in the roles of those who serve another
NAMES = frozenset({"Word", "NAME", "SURNAME", "honorific"})
WHEREABOUTS = frozenset({"=in", "=at", "=to", "=from", "=within", "=across"})  # before where something happens


@dataclass(slots=True)
class PostReader:
    """Builds POST chunks over one sentence."""

    context: Context
    chunks: list[Chunk]

    def group(self, match: Match, name: str) -> list[Chunk]:
        return match.part(self.chunks, name)

    def build(self, match: Match) -> Chunk | None:
        """The chunk of one match of the `post` stage."""
        if self.is_beside(match):
            return None
        if self.group(match, "counter"):
            return self.counterpart(match) if self.has_seat(match) else None
        if match.span("this"):
            return self.of_this(match)
        role = self.group(match, "role")[0]
        if not self.is_sound(match, role):
            return None
        first, last = self.chunks[match.start], self.chunks[match.end - 1]
        title = self.context.vocabulary.morphology.title(self.context.words(self.after_status(match), last.end))
        seats = self.seats(match, role, title)
        if not seats:
            return None
        plural = len(seats) > 1 or self.context.is_plural(role)
        return self.chunk(first, last, *(changed(seat, plural=plural) for seat in seats))

    def seats(self, match: Match, role: Chunk, title: str) -> list[Post]:
        """The seats of a match: several where states or bodies are named jointly; none where the words make no post."""
        status = self.status(match)
        states = [c.value for c in self.group(match, "states") if c.kind in ("STATE", "adjective")]
        owner = next((c for name in ("target", "owner") for c in self.group(match, name)), None)
        slug = deputy_role(self.context, self.group(match, "deputy"), str(role.value))
        if self.is_chief(match, role):
            slug = "prosecutor-general"
        if slug == "prosecutor-general" and not self.context.is_plural(role) and self.is_counted(match):
            return []
        subject = self.group(match, "subject") or self.group(match, "before")
        if len(states) > 1:
            return [self.of_state(slug, title, state, status) for state in states]
        if subject:
            land = [c for name in ("land", "states") for c in self.group(match, name) if c.kind != "'"]
            return [self.of_ministry(slug, title, subject, land, status)]
        if acronym := self.group(match, "acronym"):
            within = self.group(match, "within")
            return [self.of_body(slug, title, called_by_letters(self.context, role, acronym[0], within), status)]
        if local := find_local(self.context, self.chunks, match):
            slug = "prosecutor" if slug == "prosecutor-general" else slug  # a town's chief prosecutor
            return [Post(slug, title, local, local.country, status)]
        if match.span("local"):
            return []
        if land := self.group(match, "land"):
            office = self.context.body(self.context.vocabulary.registry.bodies[land[0].value])
            return [self.of_body(slug, title, office, status)] if slug in OFFICE_ROLES else []
        if noun := self.group(match, "noun"):
            return [self.of_body(slug, title, self.told_by(noun[0]), status)]
        if states:
            hosts = (self.context.land_of(c.value) if c.kind == "PLACE" else c.value for c in self.group(match, "host"))
            host = next(hosts, None)
            return [changed(self.of_state(slug, title, states[0], status), host=host)]
        if match.rule.endswith(".of_its"):
            owner = self.chunks[match.start - 1]  # "at the Office of X its head, Y, …"
        if owner is not None and owner.kind == "BODY":
            if leads_part(match, slug):
                return [Post(slug, title, ref, ref.country, status) for ref in owner.value.refs]
            return [
                self.of_body(slug, title, ref, status) for ref in owner.value.refs if not heads_union(role.value, ref)
            ]
        return [Post(slug, title, None, None, status, whole=False)] if self.stands_alone(role) else []

    def after_status(self, match: Match) -> int:
        """The token with which the title itself begins, after "former", "ex-" and the like."""
        where = match.span("status")
        if where is None or where[0] != match.start:
            return self.chunks[match.start].start
        i = where[1]
        while self.chunks[i].kind in ("joint", "-", "."):
            i += 1
        return self.chunks[i].start

    def told_by(self, noun: Chunk) -> BodyRef:
        """ "The agency's head": the body that a noun in small letters takes up, for the whole document to tell."""
        kind = {"office": "Office", "ministry": "Ministry"}.get(noun.kind, str(noun.value))
        return BodyRef("", kind, self.context.words(noun.start, noun.end).capitalize(), bare=True)

    def goes_on(self, word: Chunk) -> bool:
        """Does a word that opens the sentence only take the report up ("Then | the Prosecutor General received …"),
        where a hyphen does not tie it to the title?"""
        resuming = self.context.vocabulary.listed("resuming_words")
        opens = self.chunks[0] is word and self.context.words(word.start, word.end).lower() in resuming
        return opens and not self.context.text.tokens[word.end].text.startswith("-")

    def status(self, match: Match) -> str:
        """The status that the words before or after the role give; one that says more than "current" wins."""
        words = [c for name in ("status", "again", "after") for c in self.group(match, name) if c.value]
        told = [str(c.value) for c in words if not self.goes_on(c)]
        before = self.chunks[match.start - 1] if match.start else None
        role = self.group(match, "role")[0].value
        if before is not None and role in NUMBERED and self.is_first(before):
            return "Former"  # "the first President of the Association": others came after
        start = self.chunks[match.start].start
        if self.context.words(max(start - 2, 0), start).lower() in self.context.vocabulary.listed("once_words"):
            return "Former"
        return next((status for status in told if status != "Current"), "Current")

    def is_counted(self, match: Match) -> bool:
        """Does a number before a title tell the how-manieth its holder is of all who had the seat ("the first
        Prosecutor General of A")? Whether he has it now, nothing tells."""
        before = self.chunks[match.start - 1] if match.start else None
        counted = before is not None and (before.kind == "ordinal" or self.is_first(before))
        return counted and not self.context.vocabulary.cases

    def is_first(self, before: Chunk) -> bool:
        """Do the words before a title make its holder the first one of all?"""
        founding = self.context.vocabulary.listed("founding_words")
        return (before.kind == "ordinal" and before.value == "1") or (
            self.context.words(before.start, before.end).lower() in founding
        )

    def cut(self, match: Match) -> Match:
        """The match without the name that follows a minister's subject ("Minister of Justice | Grigor Minas")."""
        where = match.span("subject")
        if where is None or match.span("land"):
            return match
        end = charge_end(self.context, self.chunks, where)
        return Match(match.rule, match.start, end, {**match.groups, "subject": (where[0], end)})

    @property
    def own_state(self) -> frozenset[str]:
        """Words for a state by which its publisher means his own ("of the Federation")."""
        return self.context.vocabulary.listed("own_state")

    def has_unknown_owner(self, i: int) -> bool:
        """Do the words after a title say whose it is by a name that nobody here knows ("Attorney General of Texas")?"""
        if i < len(self.chunks) and is_land(self.context, self.chunks[i]):
            return True
        if i >= len(self.chunks) or self.chunks[i].kind not in ("=of", "=for"):
            return False
        after = next((c for c in self.chunks[i + 1 : i + 3] if c.kind != "=the"), None)
        if after is not None and self.context.words(after.start, after.end).lower() in self.own_state:
            return False
        return after is not None and (
            after.kind in ("PLACE", "bodyword")  # "of the Supreme Procuracy", of which nothing tells whose it is
            or (after.kind in ("Word", "Common", "office_level") and self.context.text.tokens[after.start].is_capital)
        )

    def is_of_something(self, role: Chunk, i: int) -> bool:
        """Is a president or the like one of something that is no state ("President of the chamber")?"""
        if role.value not in STATE_ROLES or i >= len(self.chunks) or self.chunks[i].kind != "=of":
            return False
        after = next((c.kind for c in self.chunks[i + 1 : i + 3] if c.kind != "=the"), "")
        return after not in ("=country", "pronoun_place")

    def is_sound(self, match: Match, role: Chunk) -> bool:
        """Does the rule fit the role? "Minister" takes a subject, an ambassador a second state; a state has no plain
        prosecutor, and a state's noun before a title must not hang on a preposition ("in Armenia Prosecutor …")."""
        rule = match.rule.partition(".")[2]
        if rule.startswith("minister"):
            charge = self.group(match, "before") or self.group(match, "subject")[: rule == "minister_small"]
            return role.value in MINISTERS and is_portfolio(self.context, charge)
        if acronym := self.group(match, "acronym"):
            if match.end < len(self.chunks) and self.chunks[match.end].kind == "role" and rule == "acronym_before":
                return False  # "the ABC Chief | Secretary"
            return may_own(self.context, self.chunks, role, acronym[0])
        if match.span("local") or match.span("branch") or match.span("level"):
            return is_local(self.context, self.chunks, match, role)
        if rule == "unit_of_body_for":
            return role.value in LOCAL_ROLES  # whoever leads a unit leads no office
        if rule == "deputy_of_state":
            slug = deputy_role(self.context, self.group(match, "deputy"), str(role.value))
            return slug in self.context.vocabulary.registry.roles
        if rule == "of_council":
            return bool(self.group(match, "noun")[0].value == "Council")
        if rule.startswith("ambassador"):
            return role.value in ENVOYS
        if rule == "of_body_apposed":
            return is_behind_name(self.context, self.chunks, match.start - 1)
        if rule in ("of_state", "noun_state", "adjective", "possessive") and role.value in ("prosecutor", "member"):
            return self.context.is_plural(role) or self.is_chief(match, role)
        if rule in ("bare", "adjective") and (
            self.has_unknown_owner(match.end) or self.is_of_something(role, match.end)
        ):
            return False
        after = self.chunks[match.end].kind if match.end < len(self.chunks) else ""
        if rule in ("of_state", "of_body") and after == "'" and role.value in LEADERS:
            return False  # "the head of Qatar's delegation"
        if rule == "of_body" and after == "BODY" and self.context.vocabulary.morphology.writes_capitals:
            # "the Vice President of the European Union | Agency for …"
            return bool(self.chunks[match.end].value.refs[0].kind == "Office")
        if rule == "bare" and match.start and self.is_of_part(match.start - 1, role):
            return False  # "Northern State Attorney-General"
        if rule == "bare" and match.start and self.chunks[match.start - 1].kind == "topic":
            return False  # "Anti-Corruption Chief Prosecutor": a title of another kind
        if rule == "noun_state" and match.start:
            before = self.chunks[match.start - 1]
            if before.kind == "=the":  # "the UAE Attorney-General", and not "in the UAE Attorney-General X spoke"
                return match.start == 1 or self.chunks[match.start - 2].kind not in WHEREABOUTS
            by = self.context.text.tokens[before.start].text.lower() in self.context.vocabulary.lexicon["agent_words"]
            first = match.start < SECOND or not self.chunks[match.start - SECOND].kind.startswith("=")
            return by or not before.kind.startswith("=") or (before.kind == "=the" and first)
        return True

    def is_of_part(self, i: int, role: Chunk) -> bool:
        """Does a title that begins with "State" stand behind the name of a state that is a part of another?"""
        first = self.context.text.tokens[role.start].text.lower()
        capital = self.context.text.tokens[self.chunks[i].start].is_capital
        return first in self.own_state and capital and self.chunks[i].kind in ("Word", "PLACE", "Common", "REGION")

    def is_chief(self, match: Match, role: Chunk) -> bool:
        """Is it the title of a state's chief prosecutor in capitals with the name of the state: "the Public Prosecutor
        of Kuwait"?"""
        words = self.context.words(role.start, role.end)
        known = words.lower() in self.context.vocabulary.lexicon["chiefs_of_states"] and words.istitle()
        return known and match.rule.endswith((".of_state", ".possessive", ".adjective"))

    def is_beside(self, match: Match) -> bool:
        """Do the words before the role make it another's: an assistant to, the wife of, a candidate for it?"""
        i = match.start - 1
        if i > 0 and self.chunks[i].kind == "=of" and self.chunks[i - 1].kind in ("=post", "=position"):
            i -= 2
        if (
            i >= 0
            and self.chunks[i].kind == "role"
            and self.chunks[i].value not in OWNERLESS
            and self.is_governed(match)
        ):
            return True
        while i >= 0 and self.chunks[i].kind in ("=the", "=a", "=an", "tenure_status"):
            i -= 1
        if i > 0 and self.chunks[i].kind == "possessive" and self.chunks[i - 1].kind in ("deputy", "role"):
            return True  # "the deputy of her Prosecutor General X"
        if i > 0 and self.chunks[i].kind in ("=of", "=to", "=for") and self.chunks[i - 1].kind in ("role", "deputy"):
            return True
        two = [c.kind for c in self.chunks[max(i - 1, 0) : i + 1]]
        name = two == ["Word", "Word"]  # "Serik Nur Prosecutor General"
        if i > 0 and i == match.start - 1 and self.chunks[i].kind in ("Common", "Word") and not name:
            return self.context.text.tokens[self.chunks[i].start].is_capital  # "European Chief Prosecutor"
        if i < 0:
            return False
        if (self.chunks[i].kind, self.chunks[i].value) == TO_COME or self.is_other_head(i, match):
            return True
        if self.chunks[i].kind == "aide" and is_of_aide(self.context, self.chunks, i, match.end):
            return False
        return self.chunks[i].kind in ("deputy", "aide") and not self.is_held(i, match.end)

    def is_other_head(self, i: int, match: Match) -> bool:
        """Does an adjective before "head" make it another seat ("the scientific head of the University")?"""
        role, word = self.group(match, "role"), self.chunks[i]
        if not role or role[0].value != "head" or word.kind != "word" or word.end - word.start > 1:
            return False
        morphology, text = self.context.vocabulary.morphology, self.context.words(word.start, word.end)
        return not morphology.writes_capitals and morphology.modifies(text)

    def is_held(self, i: int, end: int) -> bool:
        """Does a verb before, or at `end`, say that somebody holds, takes or leaves a seat ("held the post of …", "was
        relieved of the post of …")?"""
        role, behind = self.chunks[i + 1], self.chunks[end : end + 1]
        second = role.kind == "role" and not SECONDS.isdisjoint(str(role.value).split("-")[:-1])
        if second and behind and behind[0].kind in NAMES:
            return False  # "was relieved of the post of deputy of the Prosecutor General X": X was no deputy
        cases = self.context.vocabulary.morphology.noun_cases(self.context.word_list(role))
        if self.chunks[i].kind == "aide" and cases and "gent" not in cases:
            return False  # "освобождён от должности прокурором X": by him
        held, tokens = self.context.vocabulary.lexicon["holding_words"], self.context.text.tokens
        at = i - 1
        while at > 0 and i - at < SHORT_WAY and (self.chunks[at].kind.startswith("=") or self.is_held_word(at)):
            if tokens[self.chunks[at].start].text.lower() in held:
                break
            at -= 1
        near = (*self.chunks[max(at, 0) : i], *self.chunks[end : end + 1])
        row = (*near, *(c for c in self.chunks[max(i - FEW, 0) : i] if c.kind in ("appoint.a", "dismiss.a")))
        moved = bool(held) and any(c.kind[:-1] in ("appoint.", "dismiss.") and not c.negated for c in row)
        return self.chunks[i].kind == "aide" and (moved or any(tokens[c.start].text.lower() in held for c in near))

    def is_held_word(self, i: int) -> bool:
        """Is it an adjective of a seat that somebody has ("от занимаемой должности")?"""
        return self.context.words(self.chunks[i].start, self.chunks[i].end).lower() in self.context.vocabulary.listed(
            "held_words"
        )

    def is_governed(self, match: Match) -> bool:
        """Can a title be the genitive that a title right before it governs ("the press secretary of the president",
        which in Russian has no "of")?"""
        role = self.group(match, "role")
        return bool(role) and "gent" in self.context.vocabulary.morphology.cases(self.context.word_list(role[0]))

    def has_seat(self, match: Match) -> bool:
        """Can the seat of a counterpart be told: does the sentence name a role, or does a name stand beside the words
        ("X, his colleague from Oman")?"""
        after = [c.kind for c in self.chunks[match.end : match.end + 2] if c.kind != ","]
        before = [c.kind for c in self.chunks[max(match.start - 2, 0) : match.start]]
        named = bool(after) and after[0] in ("Word", "Initial", "honorific")
        return any(c.kind == "role" for c in self.chunks) or named or before == ["Word", ","]

    def counterpart(self, match: Match) -> Chunk:
        """ "His Tajik counterpart", "their colleagues from A and B": the same seat in another state; which seat, the
        rest of the sentence tells."""
        first, last = self.chunks[match.start], self.chunks[match.end - 1]
        words = self.context.vocabulary.morphology.title(self.context.words(first.start, last.end))
        plural = self.context.is_plural(self.group(match, "counter")[0])
        lands = [c for c in self.group(match, "states") if c.kind in ("STATE", "adjective", "LAND")]
        return self.chunk(first, last, *(changed(self.counterpart_of(words, land), plural=plural) for land in lands))

    def counterpart_of(self, title: str, land: Chunk) -> Post:
        """The seat of a counterpart from a state, or from a territory whose office is registered."""
        if land.kind == "LAND":
            office = self.context.body(self.context.vocabulary.registry.bodies[land.value])
            return Post(COUNTERPART, title, office, None)
        return Post(COUNTERPART, title, None, land.value)

    def of_this(self, match: Match) -> Chunk | None:
        """ "The country's president": of the state told before; None where that can be more than one."""
        role, first, last = self.group(match, "role")[0], self.chunks[match.start], self.chunks[match.end - 1]
        if self.context.is_plural(role) and any(map(self.context.is_plural, self.group(match, "this"))):
            return None  # "the heads of the services of the countries"
        land = land_of_this(self.context, self.chunks[: match.start], role.value)
        if land is None:
            return None
        title = self.context.vocabulary.morphology.title(self.context.words(role.start, role.end))
        return self.chunk(first, last, self.of_state(role.value, title, land, self.status(match)))

    def chunk(self, first: Chunk, last: Chunk, *posts: Post) -> Chunk:
        placed = tuple(changed(p, start=first.start, end=last.end) for p in posts)
        return Chunk("POST", first.start, last.end, Posts(placed))

    def stands_alone(self, role: Chunk) -> bool:
        """Can the role be a post of somebody in particular without saying whose?"""
        if self.context.is_plural(role):
            return False
        tokens = self.context.text.tokens
        own = (t for t in tokens[role.start : role.end] if t.kind == "word" and len(t.text) > 3)
        capital = all(t.is_capital for t in own)
        after = next((c for c in self.chunks if c.start == role.end), None)
        named = after is not None and after.kind in ("Word", "Initial")  # "director Anna Sidorova": may find an owner
        return capital or named or role.value in ALONE

    def of_state(self, role: str, title: str, country: str, status: str) -> Post:
        """A post that a state's name tells: of its prosecution office, or of the state itself."""
        if role in OFFICE_ROLES:
            return Post(role, title, self.context.office(country), country, status)
        return Post(role, title, None, country, status)

    def of_body(self, role: str, title: str, body: BodyRef, status: str) -> Post:
        """A post in a body. The head of a state's prosecution office is its prosecutor general."""
        role = role_in(body, role, self.context.vocabulary.lexicon["ministry_of"])
        body = office_at(self.context, role, body)
        return Post(role, title, body, body.country, status)

    def of_ministry(self, role: str, title: str, subject: list[Chunk], land: list[Chunk], status: str) -> Post:
        """ "Minister of Internal Affairs of Uzbekistan": a post of a ministry that only the minister's title names."""
        words = self.context.words(subject[0].start, subject[-1].end)
        if role != "minister" and words.lower() in self.context.vocabulary.listed("charges_of_deputies"):
            country = land[0].value if land else None
            return Post(role, title, None, country, status, whole=country is not None)
        name = f"{self.context.vocabulary.lexicon['ministry_of']} {words[:1].upper()}{words[1:]}"
        slug = f"{MINISTRY} {subject[0].value}" if subject[0].kind == "portfolio" else name
        if not land:
            return Post(role, title, BodyRef(slug, "Ministry", name, bare=True), None, status, whole=False)
        country = land[0].value
        return Post(role, title, ministry(self.context, name, country, slug), country, status)

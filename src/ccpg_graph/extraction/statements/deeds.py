"""One instrument, however often a document tells of it: what is said of it gathered (`deed_claims`
writes it).

A mention joins a deed told before where kind, parties, term and title agree; one only recalled never joins one signed
now.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from ccpg_graph.extraction.findings import Tokens
from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.instrument_phrases import InstrumentMention
from ccpg_graph.extraction.naming.mentions import BodyRef, Person

RANK = {"": 0, "Recalled": 1, "Proposed": 2, "Adopted": 3, "Signed": 4}
DONE = frozenset({"Signed", "Adopted"})
TERM = frozenset({"ccpg:validFrom", "ccpg:validUntil"})


@dataclass(frozen=True, slots=True)
class Party:
    """A maker of an instrument: a body, or a state by its code. implied: only a signatory's post tells it; joint: only
    a word such as "the two offices" does."""

    who: BodyRef | str
    start: int
    end: int
    implied: bool = False
    joint: bool = False

    @property
    def name(self) -> str:
        return self.who if isinstance(self.who, str) else self.who.slug


@dataclass(frozen=True, slots=True)
class Signer:
    """A person who signs, with the tokens of the name. implied: named by a post that one person of the text holds."""

    person: Person
    start: int
    end: int
    implied: bool = False


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of a slot (`ccpg:signedOn`, `ccpg:validFrom` …) with the tokens that tell it."""

    slot: str
    value: str
    start: int
    end: int


BELONGS = "signing.belongs"  # the rule of "they belong to the session"
PARTY = "signing.party"  # the rule of what tells who is a party, and not that he signed there


@dataclass(slots=True)
class Telling:
    """What one clause tells of one instrument. status: Signed, Adopted, Proposed, Recalled, or "" (a mere mention);
    explicit: a recalled one that the words put into the past; at: its tokens; verb: those of what is done with it;
    event: the meeting at which, event_implied: the words do not say so themselves."""

    mention: InstrumentMention
    at: Tokens
    status: str = ""
    explicit: bool = False
    spoken: bool = False
    headline: bool = False
    rule: str = "mention"
    verb: Tokens | None = None
    parties: list[Party] = field(default_factory=list)
    signers: list[Signer] = field(default_factory=list)
    dates: list[Dated] = field(default_factory=list)
    event: tuple[str, Tokens] | None = None
    event_implied: bool = False
    place: tuple[str, Tokens] | None = None
    based: tuple[Deed, Tokens] | None = None

    def take_after(self, head: Telling) -> None:
        """Takes what was told of several together, of which this is one."""
        self.status, self.rule, self.verb, self.explicit = head.status, head.rule, head.verb, head.explicit
        self.parties = self.parties or list(head.parties)
        self.signers = self.signers or list(head.signers)
        shared = {"ccpg:signedOn"}
        if head.mention.term is not None and not any(d.slot in TERM for d in self.dates):
            shared |= TERM  # "two drafts for 2031–2033": the years of each of them
        self.dates += [d for d in head.dates if d.slot in shared]
        self.place = head.place
        if head.status != "Proposed":  # several may be meant for several meetings
            self.event, self.event_implied = head.event, head.event_implied

    def passage(self, *others: Tokens) -> Tokens:
        """The tokens from the instrument to its verb and to what else is given."""
        runs = [self.at, *others, *([self.verb] if self.verb else [])]
        return min(r[0] for r in runs), max(r[1] for r in runs)


@dataclass(slots=True)
class Deed:
    """One instrument of the document: its tellings in order, the first of the highest status first in rank. apart: it
    stands for several that are told one by one as well; matter: the tokens that tell what it alone of several is
    about."""

    tellings: list[Telling]
    key: str = ""
    apart: bool = False
    matter: Tokens | None = None

    @property
    def status(self) -> str:
        return max((t.status for t in self.tellings), key=RANK.__getitem__)

    @property
    def kind(self) -> str:
        kinds = [t.mention.kind for t in self.tellings]
        return next((k for k in kinds if k != "Instrument"), kinds[0])

    @property
    def recalled(self) -> bool:
        """Put into the past by the words themselves."""
        return any(t.explicit for t in self.tellings)

    def names(self) -> frozenset[str]:
        return frozenset(p.name for t in self.tellings for p in t.parties)

    def words(self) -> frozenset[str]:
        return frozenset().union(*(t.mention.words for t in self.tellings))

    def values(self, slot: str) -> set[str]:
        return {d.value for t in self.tellings for d in t.dates if d.slot == slot}

    def admits(self, telling: Telling) -> bool:
        """Can the telling be of this instrument?"""
        if self.kind != telling.mention.kind or telling.mention.plural != self.tellings[0].mention.plural:
            return False
        last = self.tellings[-1].mention
        titles = telling.mention.titled and last.titled and telling.mention.kind == "Agreement"
        if titles and telling.mention.name != last.name:
            return False  # "the Convention on …" is not "the Agreement on …"
        if (telling.explicit and self.status in DONE | {"Proposed"}) or (
            self.recalled and telling.status in DONE | {"Proposed"}
        ):
            return False
        before = self.tellings[0].mention.proper if self.status == "" else self.status == "Recalled"
        if telling.explicit and not (telling.mention.definite or telling.mention.proper or self.recalled) and before:
            return False  # "the signing of the Agreement", and later "on the basis of an agreement signed in 2010"
        if {telling.status, self.status} == {"Proposed", "Recalled"} and telling.explicit | self.recalled:
            return False
        if telling.mention.fresh and self.status in ("", "Recalled") and not self.tellings[0].mention.fresh:
            return False  # "a new programme" is none that there was before
        if telling.mention.nth is not None and all(t.mention.nth != telling.mention.nth for t in self.tellings):
            return False  # "the first programme" is none told of without that
        mine, theirs = self.names(), frozenset(p.name for p in telling.parties)
        apart = mine and theirs and not (mine <= theirs or theirs <= mine)
        if apart and not (self.is_headline(telling) or self.is_signed_for(telling) or self.is_taken_up(telling)):
            return False
        for slot in ("ccpg:validFrom", "ccpg:validUntil", "ccpg:signedOn"):
            new = {d.value for d in telling.dates if d.slot == slot}
            if new and self.values(slot) and not new & self.values(slot):
                return False
        words, others = self.words(), telling.mention.words
        return (
            not (words and others)
            or bool(words & others)
            or bool(mine and mine == theirs and telling.status == self.status == "")
        )

    def is_signed_for(self, telling: Telling) -> bool:
        """Is "the agreement", signed by officials, the one told before as that of their states?"""
        parties = [p for t in self.tellings for p in t.parties]
        lands = {p.who for p in parties if isinstance(p.who, str)}
        bodies = [p.who for p in telling.parties if isinstance(p.who, BodyRef) and p.implied]
        taken_up = telling.mention.definite and telling.status == self.status
        return taken_up and len(bodies) == len(telling.parties) and {b.country for b in bodies} <= lands

    def is_taken_up(self, telling: Telling) -> bool:
        """Is it "the Charter", by the same noun and nothing else, of which only who signs it tells whose it is?"""
        mention = telling.mention
        bare = mention.definite and not (mention.words or mention.makers or mention.others)
        same = any(t.mention.name == mention.name for t in self.tellings) and telling.status == self.status
        return bare and same and bool(telling.signers) and all(p.implied for p in telling.parties)

    def is_headline(self, telling: Telling) -> bool:
        """Has only a headline told of it so far, which need not name all parties, and is it the same that is told?"""
        return all(t.headline for t in self.tellings) and telling.status == self.status and telling.status in DONE


PAIR = 2  # parties
PURSUITS = frozenset({"Programme", "Plan"})  # words for what is done as well as for a document
PREPARING = ("signing.preparing", "signing.preparing_verb", "signing.to_prepare")
TAKES_UP = "signing.level"  # "the agreement was signed at the level of the ministry": whose the one told before is


@dataclass(slots=True)
class Register:
    """The instruments of a document in the order of being told. heads: number of a sentence → what it tells of several
    together."""

    context: Context
    deeds: list[Deed] = field(default_factory=list)
    heads: dict[int, Telling] = field(default_factory=dict)

    def part(self, head: Telling) -> None:
        """Several that a telling has told of together are told one by one."""
        for deed in self.deeds:
            deed.apart |= any(t is head for t in deed.tellings)

    def maker_before(self, telling: Telling) -> list[Party]:
        """ "The previous programme was concluded with the Ministry of Justice of Kenya", after one of the Offices of
        Oman and Kenya: of Oman's, which the one told just before names, it is as well."""
        other, last = telling.parties[0].who, self.deeds[-1] if self.deeds else None
        land = None if isinstance(other, str) else other.country
        if land is None or last is None or last.kind != telling.mention.kind or last.status not in DONE:
            return []
        makers = {p.name: p for t in last.tellings for p in t.parties if isinstance(p.who, BodyRef)}
        own = [p for p in makers.values() if isinstance(p.who, BodyRef) and p.who.country not in (None, land)]
        if len(makers) != PAIR or len(own) != 1:
            return []
        return [replace(own[0], start=telling.at[0], end=telling.at[1], implied=True, joint=True)]

    def is_dated(self) -> bool:
        """Is there no instrument told before, or is the last one dated already?"""
        return not self.deeds or bool(self.deeds[-1].values("ccpg:signedOn"))

    def add(self, telling: Telling) -> Deed | None:
        """The deed that a telling is of: one told before, else a new one; None for a mention of none in particular."""
        mention = telling.mention
        undated = not telling.dates or (mention.kind == "Instrument" and not self.is_dated())
        bare = undated and not (mention.words or mention.proper)
        bare = (
            bare
            and mention.nth is None
            and not mention.others
            and (not telling.parties or mention.kind == "Instrument")
        )  # "the document was signed by A and B"
        if (bare or telling.rule == TAKES_UP) and mention.definite and not telling.explicit:
            known = self.latest(telling)
            if known is not None:
                known.tellings.append(telling)
                return known
        elif not bare or telling.status:
            known = next((d for d in reversed(self.deeds) if d.admits(telling)), None)
            if known is not None:
                known.tellings.append(telling)
                return known
        if not is_particular(telling):
            return None
        deed = Deed([telling])
        self.deeds.append(deed)
        return deed

    def latest(self, telling: Telling) -> Deed | None:
        """The instrument that "the document", "this memorandum" takes up: the last one of that kind."""
        last = self.deeds[-1] if self.deeds else None
        if last is not None and last.kind == "Instrument" and last.status == telling.status == "Signed":
            return last if last.tellings[0].mention.plural == telling.mention.plural else None
        fits = [d for d in reversed(self.deeds) if self.fits(d, telling)]
        named = [d for d in fits if any(t.mention.name == telling.mention.name for t in d.tellings)]
        return next(iter(named or fits), None)

    def fits(self, deed: Deed, telling: Telling) -> bool:
        """Can "the document", "this memorandum" mean an instrument told before?"""
        kind = telling.mention.kind
        same = kind in ("Instrument", deed.kind) and (kind == "Instrument" or not telling.mention.plural)
        return same and not (deed.recalled and telling.status in DONE)


def is_particular(telling: Telling) -> bool:
    """Does the telling tell of one instrument, and not of such instruments in general?"""
    mention = telling.mention
    timed = bool(telling.dates)
    if is_own_act(telling):
        return False
    counted = mention.count is not None and telling.event is not None  # "two documents will be signed there"
    made = telling.status in ("Signed", "Adopted", "Proposed") and telling.rule not in ("mention", *PREPARING)
    told = made and mention.titled and bool(mention.words) and not mention.vague
    if mention.kind == "Instrument" and not (timed or mention.proper or telling.parties or counted or told):
        return False
    named = mention.proper and bool(mention.words)
    if telling.rule == "mention" and not (mention.words or timed or telling.parties):
        return False  # "the Declaration": which one, nothing tells
    if telling.status in ("Signed", "Adopted", "Proposed"):
        return (
            not mention.plural
            or mention.some
            or mention.count is not None
            or timed
            or bool(telling.parties)
            or mention.proper
        )
    if mention.plural:
        return (timed and mention.proper) or bool(mention.others and telling.parties)
    if telling.rule == "mention" and mention.kind in PURSUITS and not mention.titled:
        named = False  # "the Exchange Programme is under way": what is done, and no document
    return timed or bool(telling.parties) or named


def is_own_act(telling: Telling) -> bool:
    """Is it what one state, or one office by itself, adopts for itself? Such acts are no instruments of cooperation."""
    makers = {p.name: p.who for p in telling.parties}
    if len(makers) > 1:
        return False
    alone = next(iter(makers.values()), None)
    if alone is None:
        return telling.mention.domestic
    if telling.mention.kind == "JointStatement" and telling.status == "Signed":
        return telling.mention.domestic  # nobody signs a declaration alone
    own = isinstance(alone, str) or (alone.kind in ("Office", "Ministry") and telling.status == "Adopted")
    return own or telling.mention.domestic

"""What the readers find, gathered: things by key, claims by passage. The only place where Things and Claims are
made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from ccpg_graph.extraction.naming.context import OFFICE_ROLES, Context
from ccpg_graph.extraction.naming.mentions import BodyRef, Person, Post
from ccpg_graph.knowledge.calibration import Calibration, load_calibration
from ccpg_graph.records import Claim, Label, Literal, Modality, Object, Reading, Ref, Span, Term, Thing
from ccpg_graph.text.names import name_words
from ccpg_graph.text.scripts import is_cyrillic

Tokens = tuple[int, int]  # first token, past-the-last token


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks, with the tokens that name the person: of the sentence itself, or of the one that it goes on from."""

    person: Person
    tokens: Tokens


@dataclass(slots=True)
class Findings:
    """Things and claims of one document, in order of finding; `reading` puts them into their lasting order. speakers:
    sentence → whose words it gives, once somebody has asked."""

    context: Context
    things: dict[str, Thing] = field(default_factory=dict)
    claims: dict[tuple[str, str, Object], Claim] = field(default_factory=dict)
    counters: dict[str, int] = field(default_factory=dict)
    calibration: Calibration = field(default_factory=load_calibration)
    tenures: dict[tuple[str, str, str], str] = field(default_factory=dict)
    participations: dict[tuple[str, str], str] = field(default_factory=dict)
    speakers: Mapping[int, Speaker] | None = None

    # -- passages
    def span(self, tokens: Tokens) -> Span:
        """The span of a run of tokens."""
        row = self.context.text.tokens
        return Span(row[tokens[0]].start, row[tokens[1] - 1].end)

    # -- things
    def new(self, kind: str, prefix: str, *labels: str, facts: Mapping[str, str] | None = None) -> str:
        """A new thing that resolution will name; gives its key (`meeting-1`)."""
        self.counters[prefix] = self.counters.get(prefix, 0) + 1
        key = f"{prefix}-{self.counters[prefix]}"
        self.things[key] = Thing(key, kind, self.labels(labels), None, facts or {})
        return key

    def known(self, id_: str, kind: str, labels: Iterable[str] = (), facts: Mapping[str, str] | None = None) -> str:
        """A thing whose id is settled; gives the id, which is its key. Labels seen later are added."""
        before = self.things.get(id_)
        row = self.labels(labels)
        if before is not None:
            had = not row or set(row) <= set(before.labels)
            if had and before.kind == kind and (not facts or facts.items() <= before.facts.items()):
                return id_
            row = (*before.labels, *(label for label in row if label not in before.labels))
            facts = {**before.facts, **(facts or {})}
        self.things[id_] = Thing(id_, kind, row, id_, facts or {})
        return id_

    def labels(self, texts: Iterable[str]) -> tuple[Label, ...]:
        """Labels in the language that their letters tell."""
        return tuple([label_of(text) for text in dict.fromkeys(texts) if text])

    def state(self, code: str) -> str:
        """The key of a state."""
        return self.known(f"state/{code.lower()}", "State", facts={"skos:notation": code})

    def place(self, slug: str) -> str:
        """The key of a place, its state made known with it; one that only the document knows has the name it is given
        there."""
        country, own = self.context.land_of(slug), self.context.towns.get(slug)
        facts = {"ccpg:country": self.state(country)} if country is not None else {}
        return self.known(f"place/{slug}", "Place", [own.name] if own is not None else [], facts)

    def body(self, ref: BodyRef) -> str:
        """The key of a body (or of a meeting series), with its country and parent."""
        if ref.kind == "MeetingSeries":
            return self.known(f"series/{ref.slug}", "MeetingSeries", [ref.name])
        facts = {}
        if ref.country:
            facts["ccpg:country"] = self.state(ref.country)
        if ref.parent is not None:
            facts["org:subOrganizationOf"] = self.body(ref.parent)
        forms = self.context.forms.get(ref.slug, ())
        return self.known(f"body/{ref.slug}", ref.kind, [ref.name, *forms, *ref.also], facts)

    def post(self, post: Post) -> str:
        """The key of a post: `post/<body or state>--<role>`, of an envoy with the state where he is one."""
        facts = {"org:role": self.known(f"role/{post.role}", "Role", [post.named] if post.named else [])}
        owner = (post.country or "").lower()
        if post.body is not None:
            facts["org:postIn"] = self.body(post.body)
            owner = post.body.slug
        if post.country:
            facts["ccpg:country"] = self.state(post.country)
        host = f"-in-{post.host.lower()}" if post.host else ""
        return self.known(f"post/{owner}--{post.role}{host}", "Post", [post.title], facts)

    def person(self, person: Person, seated: Post | None = None) -> str:
        """The key of a person, an Official or a Prosecutor by the posts held, one told by a verb (`seated`) among
        them."""
        posts = person.posts if seated is None else [*person.posts, seated]
        before = self.things.get(person.key)
        prosecutes = any(is_prosecution(post) for post in posts)
        if before is None or (prosecutes and before.kind != "Prosecutor"):
            self.things[person.key] = Thing(
                person.key, "Prosecutor" if prosecutes else "Official", self.labels(shown_names(person))
            )
        return person.key

    def topic(self, slug: str) -> str:
        """The key of a topic of the scheme."""
        return self.known(f"topic/{slug}", "Topic")

    # -- claims
    def claim(
        self,
        subject: str,
        predicate: str,
        value: Object,
        tokens: Tokens,
        rule: str,
        modality: Modality = Modality.STATED,
        found: Tokens | None = None,
    ) -> None:
        """Adds a claim; said twice, the first passage stands. `found`: the tokens of the value itself within the
        passage."""
        row = (subject, predicate, value)
        if row not in self.claims:
            words = self.context.words(*(found or tokens))
            self.claims[row] = Claim(
                subject, predicate, value, self.span(tokens), modality, rule, self.calibration.confidence(rule), words
            )

    def keep(self, fits: Callable[[Claim], bool]) -> None:
        """Takes back every claim that does not fit."""
        self.claims = {row: claim for row, claim in self.claims.items() if fits(claim)}

    def reading(self, extractor: str) -> Reading:
        """The finished reading: claims in order of their passages, only the things that they speak of or rest on."""
        claims = in_order(self.claims.values())
        wanted: dict[str, None] = {}
        for claim in claims:
            self.reach(claim.subject, wanted)
            if isinstance(claim.object, Ref):
                self.reach(claim.object.key, wanted)
        things = tuple(self.things[key] for key in wanted if key in self.things)
        return Reading(self.context.document, things, tuple(claims), extractor)

    def reach(self, key: str, wanted: dict[str, None]) -> None:
        """Marks a thing as wanted, and what its facts name."""
        if key in wanted or key not in self.things:
            return
        wanted[key] = None
        for value in self.things[key].facts.values():
            self.reach(value, wanted)


@lru_cache(maxsize=10_000)
def label_of(text: str) -> Label:
    """A text as a label in the language that its letters tell."""
    return Label(text, "ru" if is_cyrillic(text) else "en")


def in_order(claims: Iterable[Claim]) -> list[Claim]:
    """Claims by passage, subject, predicate and object; the object, dear to write out, only where it decides."""
    rows = [(c.span.start, c.span.end, c.subject, c.predicate, i, c) for i, c in enumerate(claims)]
    rows.sort()
    ordered: list[Claim] = []
    for _, group in groupby(rows, key=itemgetter(0, 1, 2, 3)):
        several = [row[-1] for row in group]
        ordered += several if len(several) == 1 else sorted(several, key=lambda claim: str(claim.object))
    return ordered


def shown_names(person: Person) -> list[str]:
    """The names of a person for labels: the fullest first, nominatives before other forms."""
    full = {name: sum(len(word.latin) > 1 for word in name_words(name)) for name in (*person.names, *person.forms)}
    return sorted(full, key=lambda name: (-full[name], -len(name_words(name)), name not in person.names))


def is_prosecution(post: Post) -> bool:
    """Is it a post of a prosecution office or of a part of one, of the council of prosecutors general or of an
    association of prosecutors?"""
    if post.role in OFFICE_ROLES or post.role == "prosecutor":
        return True
    body = post.body
    while body is not None and body.kind != "Office" and body.parent is not None:
        body = body.parent
    return body is not None and (body.kind == "Office" or body.slug in ("ccpg", "ccpg-secretariat", "iap"))


__all__ = ["Findings", "Literal", "Modality", "Ref", "Term", "Tokens", "is_prosecution", "shown_names"]

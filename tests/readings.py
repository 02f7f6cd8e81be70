"""Readings made by hand, for tests of what comes after extraction; and a small registry in place of the shipped one."""

from __future__ import annotations

from dataclasses import dataclass, field

from ccpg_graph.knowledge.registry import Body, Official, Place, PlaceName, Registry, Role, Series, State, Tenure
from ccpg_graph.records import Claim, Document, Label, Literal, Modality, Object, Reading, Ref, Span, Term, Thing

TEXT = "On 1 October 2019 Alexander Konyuk met colleagues in Bishkek. " * 20


def small_registry() -> Registry:
    """Two states, three bodies and three officials."""
    pg = "prosecutor-general"
    officials = (
        _official("alexander-konyuk", "Alexander Konyuk", _tenure("by-office", pg, "2011", "2020")),
        _official("andrei-shved", "Andrei Shved", _tenure("by-office", pg, "2020-09-09", None)),
        _official("marat-petrov", "Marat Petrov", _tenure("kz-office", pg, "2010", "2015")),
    )
    posts: dict[tuple[str, str], tuple[Official, ...]] = {}
    for official in officials:
        for tenure in official.tenures:
            posts[tenure.body, tenure.role] = (*posts.get((tenure.body, tenure.role), ()), official)
    return Registry(
        states={code: _state(code, name) for code, name in (("BY", "Belarus"), ("KZ", "Kazakhstan"), ("RU", "Russia"))},
        places={
            "astana": Place(
                "astana",
                {"en": (PlaceName("Astana", "2022-09-17", None), PlaceName("Nur-Sultan", "2019-03-23", "2022-09-17"))},
                "KZ",
                51.13,
                71.43,
                capital=True,
            )
        },
        regions={},
        roles={slug: Role(slug, {"en": slug.replace("-", " ")}) for slug in (pg, "chair", "minister")},
        bodies={
            "by-office": Body("by-office", "Office", {"en": ("Office of Belarus",)}, country="BY"),
            "kz-office": Body("kz-office", "Office", {"en": ("Office of Kazakhstan",)}, country="KZ"),
            "ccpg": Body(
                "ccpg", "Council", {"en": ("Coordinating Council",), "ru": ("Координационный совет",)}, ("CCPG",)
            ),
        },
        officials={official.slug: official for official in officials},
        series={"sco-pg": Series("sco-pg", {"en": ("Meeting of prosecutors general of the SCO",)}, (), None, ())},
        posts=posts,
    )


def _state(code: str, name: str) -> State:
    return State(code, {"en": (name,)}, {}, {}, {}, article=False, capital=None, office=f"{code.lower()}-office")


def _tenure(body: str, role: str, since: str, until: str | None) -> Tenure:
    source = f"https://example.org/{body}/{since}"
    lasts = until is None
    return Tenure(body, role, since, until, (), "current" if lasts else "former", (source,), None, True, lasts)


def _official(slug: str, name: str, *tenures: Tenure) -> Official:
    return Official(slug, {"en": (name,)}, tenures, tuple(source for tenure in tenures for source in tenure.sources))


@dataclass
class Draft:
    """Gathers things and claims; `reading()` gives the Reading. Spans follow one another through TEXT."""

    id: str
    issued: str | None = "2019-10-02"
    text: str = TEXT
    things: dict[str, Thing] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)

    def thing(self, key: str, kind: str, *names: str, id_: str | None = None, **facts: str) -> str:
        """Add a thing; facts as `postIn="body/ccpg"`, under the predicates that records name."""
        named = {FACTS[name]: value for name, value in facts.items()}
        self.things[key] = Thing(key, kind, tuple(Label(name, "en") for name in names), id_, named)
        return key

    def known(self, id_: str, kind: str, *names: str, **facts: str) -> str:
        """Add a thing whose id is settled."""
        return self.thing(id_, kind, *names, id_=id_, **facts)

    def claim(
        self,
        subject: str,
        predicate: str,
        value: Object,
        modality: Modality = Modality.STATED,
        confidence: float = 1.0,
    ) -> None:
        """Add a claim on the next five characters of the text."""
        start = 5 * len(self.claims)
        self.claims.append(
            Claim(subject, predicate, value, Span(start, start + 5), modality, "by-hand", confidence, "as found")
        )

    def office(self, code: str) -> str:
        """A state's prosecution office."""
        state = self.known(f"state/{code}", "State", notation=code.upper())
        return self.known(f"body/{code}-office", "Office", f"Office of {code}", country=state)

    def post(self, body: str, role: str, country: str | None = None) -> str:
        """A post in a body."""
        self.known(f"role/{role}", "Role")
        facts = {"postIn": body, "role": f"role/{role}"} | ({"country": f"state/{country}"} if country else {})
        return self.known(f"post/{body.removeprefix('body/')}--{role}", "Post", f"{role} of {body}", **facts)

    def person(self, name: str, post: str | None = None, status: str = "Current", key: str = "") -> str:
        """A person, and the holding of a post."""
        key = self.thing(key or f"p-{name}", "Prosecutor", name)
        if post is not None:
            tenure = self.thing(f"t-{key}-{post}", "Tenure")
            self.claim(tenure, "org:member", Ref(key))
            self.claim(tenure, "org:post", Ref(post))
            self.claim(tenure, "ccpg:tenureStatus", Term(f"ccpg:{status}"))
        return key

    def session(self, key: str = "m1", ordinal: str = "", start: str = "", status: str = "Held") -> str:
        """A session of the CCPG."""
        self.known("body/ccpg", "Council", "CCPG")
        self.thing(key, "CouncilSession", f"session {ordinal or start}")
        modality = Modality.PLANNED if status == "Planned" else Modality.STATED
        self.claim(key, "ccpg:series", Ref("body/ccpg"), modality)
        self.claim(key, "ccpg:status", Term(f"ccpg:{status}"), modality)
        if ordinal:
            self.claim(key, "ccpg:ordinal", Literal(ordinal, "integer"), modality)
        if start:
            self.claim(key, "ccpg:startDate", Literal(start, DATES[len(start)]), modality)
        return key

    def took_part(self, who: str, meeting: str, modality: Modality = Modality.STATED) -> str:
        """A presence."""
        part = self.thing(f"a-{who}-{meeting}", "Participation")
        self.claim(part, "ccpg:inMeeting", Ref(meeting), modality)
        self.claim(part, "ccpg:participant", Ref(who), modality)
        return part

    def reading(self) -> Reading:
        """The Reading."""
        document = Document(self.id, self.text, "en", issued=self.issued, source=f"https://example.org/{self.id}")
        return Reading(document, tuple(self.things.values()), tuple(self.claims), "hand 1.0")


FACTS = {
    "country": "ccpg:country",
    "postIn": "org:postIn",
    "role": "org:role",
    "parent": "org:subOrganizationOf",
    "notation": "skos:notation",
}
DATES = {4: "gYear", 7: "gYearMonth", 10: "date"}

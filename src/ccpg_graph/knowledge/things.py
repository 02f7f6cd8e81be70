"""The records of the registry: states, places, roles, bodies, officials, meeting series, and what binds them.

Dates are ISO text as exact as the source gives them: a year, a month or a day. `names` go from a language code to all
forms, the preferred one first. An empty date means "not seen", never "does not exist".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Names = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class State:
    """A state or territory of ISO 3166-1 (and XK); nouns in the nominative, adjectives in the masculine. town: is it
    one town, its capital?"""

    code: str
    names: Names = field(hash=False)
    adjectives: Names = field(hash=False)
    demonyms: Names = field(hash=False)
    genitives: Names = field(hash=False)
    article: bool
    capital: str | None
    office: str | None
    town: bool = False

    def name(self, lang: str, *, running: bool = False) -> str:
        """Give the preferred noun, in `running` English text with the article that some states take."""
        name = self.names.get(lang, self.names["en"])[0]
        return f"the {name}" if running and self.article and lang == "en" else name


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A name of a town, with the days of its renaming: valid from `since` to the day before `until`."""

    name: str
    since: str | None
    until: str | None


@dataclass(frozen=True, slots=True)
class Place:
    """A town that keeps its identity through renamings; coordinates in degrees of WGS84."""

    slug: str
    names: Mapping[str, tuple[PlaceName, ...]] = field(hash=False)
    country: str
    lat: float
    lon: float
    capital: bool


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a state that may have a prosecution office of its own."""

    slug: str
    names: Names = field(hash=False)
    country: str


@dataclass(frozen=True, slots=True)
class Role:
    """What posts of many bodies share: prosecutor general, chair, minister."""

    slug: str
    labels: Mapping[str, str] = field(hash=False)


@dataclass(frozen=True, slots=True)
class Fact:
    """One value as its sources give it; rivals stand side by side."""

    value: str
    sources: tuple[str, ...]
    note: str | None


@dataclass(frozen=True, slots=True)
class Membership:
    """That a body (its slug) or a state (`state:BY`) is or was a member or an observer of another body."""

    member: str
    since: str | None
    until: str | None
    observer: bool
    sources: tuple[str, ...]
    note: str | None


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation; `kind` is the local name of its class, `parent` the slug of the body it is a part of."""

    slug: str
    kind: str
    names: Names = field(hash=False)
    acronyms: tuple[str, ...] = ()
    country: str | None = None
    land: Names = field(default_factory=dict, hash=False)
    parent: str | None = None
    founded: tuple[Fact, ...] = ()
    members: tuple[Membership, ...] = ()
    sources: tuple[str, ...] = ()
    note: str | None = None
    checked: bool = True


@dataclass(frozen=True, slots=True)
class Tenure:
    """A holding of a post: `since` and `until` as the sources give them, `attested` days on which it was held.

    `shown` are those of the attested days of which the pages are known that show them.
    `status` is `current`, `former`, `acting` or `elect`, or None where no source says; `current` is true of a holder,
    acting or not, who was in post when last seen, with no successor seen.
    """

    body: str
    role: str
    since: str | None
    until: str | None
    attested: tuple[str, ...]
    status: str | None
    sources: tuple[str, ...]
    note: str | None
    checked: bool
    current: bool = False
    shown: tuple[Fact, ...] = ()

    def holds(self, day: str) -> bool:
        """Whether the post is known to be held on `day` (ISO, any precision).

        Known is what lies between the first and the last date seen; a tenure without an end goes on only where it
        is `current`. A day and a date of which one is less exact meet where they can be the same day.
        """
        seen = sorted(date for date in (self.since, *self.attested, self.until) if date is not None)
        if not seen:
            return False
        start = self.since or seen[0]
        if _before(day, start):
            return False
        return (self.until is None and self.current) or not _before(self.until or seen[-1], day)


def _before(one: str, other: str) -> bool:
    """Whether `one` is surely earlier than `other`, both ISO dates of any precision."""
    length = min(len(one), len(other))
    return one[:length] < other[:length]


@dataclass(frozen=True, slots=True)
class Official:
    """A person in a public post. The Latin canonical name has the family name last, save where custom has it first."""

    slug: str
    names: Names = field(hash=False)
    tenures: tuple[Tenure, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """A row of meetings that no council of its own holds; `body` is the organisation it belongs to."""

    slug: str
    names: Names = field(hash=False)
    acronyms: tuple[str, ...]
    body: str | None
    sources: tuple[str, ...]

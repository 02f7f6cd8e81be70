"""What a document tells of its meetings that another document may tell as well."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ccpg_graph.resolution.clusters import digest
from ccpg_graph.resolution.profiles import PERSONS, Profile
from ccpg_graph.resolution.view import View, slug_of
from ccpg_graph.text.scripts import slug

DAY = len("2019-10-01")


@dataclass(frozen=True, slots=True, order=True)
class MeetingFacts:
    """What identifies a meeting, as one document tells it. sides: ISO codes or body slugs of those who took part;
    country: ISO code of where it is; is_planned: whether it is still to come."""

    kind: str
    series: str = ""
    ordinal: str = ""
    start: str = ""
    place: str = ""
    sides: tuple[str, ...] = ()
    country: str = ""
    is_planned: bool = False

    @property
    def is_known(self) -> bool:
        """Whether this is enough to know the meeting again in another document."""
        if self.series:
            return bool(self.ordinal) or len(self.start) == DAY
        return len(self.start) == DAY and bool(self.place) and bool(self.sides)

    @property
    def slug(self) -> str:
        """Readable words for the id."""
        if self.series:
            return f"{slug_of(self.series)}-{self.ordinal or self.start}"
        words = [_hyphens(self.kind), self.start, slug_of(self.place), *self.sides[:4]]
        return "-".join(words if len(self.sides) <= 4 else [*words, digest(*self.sides)])


def meeting_facts(view: View, key: str, persons: Mapping[str, Profile]) -> MeetingFacts:
    """What a document tells of a meeting; persons: its own, by their keys."""
    kind = view.things[key].kind
    series = _first(view.settled(each) or "" for each in view.refs(key, "ccpg:series"))
    place = _first(view.settled(each) or "" for each in view.refs(key, "ccpg:place"))
    return MeetingFacts(
        kind=kind if not series else "",  # a session is one whether a report calls it session, conference or meeting
        series=series,
        ordinal=_first(view.values(key, "ccpg:ordinal")),
        start=max(view.values(key, "ccpg:startDate"), key=lambda date: (len(date), date), default=""),
        place=place,
        sides=() if series else _sides(view, key, persons),
        country=_first(_country(view, key)),
        is_planned="ccpg:Planned" in view.values(key, "ccpg:status"),
    )


def _country(view: View, key: str) -> Iterable[str]:
    """The states told for it, and that of its town."""
    yield from (slug_of(view.settled(each) or "") for each in view.refs(key, "ccpg:country"))
    towns = (view.fact(each, "ccpg:country") for each in view.refs(key, "ccpg:place"))
    yield from (slug_of(country) for country in towns if country is not None)


def _first(values: Iterable[str]) -> str:
    return min(filter(None, values), default="")


def _sides(view: View, meeting: str, persons: Mapping[str, Profile]) -> tuple[str, ...]:
    """The states or bodies whose people took part: what two reports of one talk agree on."""
    parts = [claim.subject for claim in view.naming(meeting) if claim.predicate == "ccpg:inMeeting"]
    who = {each for part in parts for each in view.refs(part, "ccpg:participant")}
    who |= {each for part in parts for each in view.refs(part, "ccpg:onBehalfOf")}
    return tuple(sorted({side for key in who for side in _sides_of(view, key, persons)}))


def _sides_of(view: View, key: str, persons: Mapping[str, Profile]) -> Iterable[str]:
    thing = view.things.get(key)
    if thing is not None and thing.kind in PERSONS:
        profile = persons.get(key)
        yield from (profile.countries or profile.anchors) if profile is not None else ()
        return
    country = view.fact(key, "ccpg:country")
    settled = view.settled(key)
    if country is not None:
        yield (slug_of(country) or country).lower()
    elif settled is not None:
        yield slug_of(settled)


def _hyphens(kind: str) -> str:
    return slug("".join(f" {letter}" if letter.isupper() else letter for letter in kind))

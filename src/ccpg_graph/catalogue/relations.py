"""Which bodies, states, days and topics a thing has to do with: what lists filter by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ccpg_graph.catalogue.dates import ALWAYS, FOR_EVER, Spell, bounds, first_day, is_date, last_day
from ccpg_graph.catalogue.holdings import REGISTRY
from ccpg_graph.catalogue.things import Thing, Things

# Properties whose first day begins a thing's time, and whose last day ends it. What has only a moment ends with it.
_BEGINS = ("ccpg:startDate", "ccpg:from", "ccpg:signedOn", "ccpg:adoptedOn", "ccpg:validFrom")
_MOMENTS = ("ccpg:startDate", "ccpg:signedOn", "ccpg:adoptedOn")
_ENDS = ("ccpg:endDate", "ccpg:until", "ccpg:validUntil")
# Of several states that documents give of one thing, the one that came last.
_STATUS_ORDER = (
    *("Held", "Cancelled", "Postponed", "Planned"),
    *("Ended", "InForce", "Adopted", "Signed", "Recalled", "Proposed"),
    *("Acting", "Current", "Elect", "Former"),
)
_STATUS = ("ccpg:status", "ccpg:instrumentStatus", "ccpg:tenureStatus")
_IN_ONES_TIME = {
    "participation": ("ccpg:inMeeting",),
    "decision": ("ccpg:decidedAt",),
    "agenda-item": ("ccpg:agendaItem",),
    "initiative": ("ccpg:reportedAt",),
}
_BODIES = {
    "post": ("org:postIn",),
    "person": (),
    "participation": ("ccpg:onBehalfOf", "ccpg:participant"),
    "meeting": ("ccpg:series",),
    "instrument": ("ccpg:party", "ccpg:signatory"),
    "decision": ("ccpg:by", "ccpg:addressee", "ccpg:decidedAt"),
    "initiative": ("ccpg:responsible", "ccpg:reportedBy"),
    "figure": ("ccpg:saidBy",),
    "membership": ("org:member", "org:organization"),
    "tenure": ("org:post",),
}


class Relations:
    """Answers are kept: each thing is looked at once."""

    def __init__(self, things: Things) -> None:
        self._things = things
        self._bodies: dict[str, frozenset[str]] = {}
        self._countries: dict[str, frozenset[str]] = {}
        self._own: dict[str, Spell | None] = {}

    def bodies(self, thing_id: str) -> frozenset[str]:
        """The bodies a thing has to do with: of a person those of its posts, of a meeting those that took part."""
        found = self._bodies.get(thing_id)
        if found is None:
            self._bodies[thing_id] = frozenset()  # what names itself by a detour ends here
            found = self._bodies[thing_id] = frozenset(self._find_bodies(thing_id))
        return found

    def countries(self, thing_id: str) -> frozenset[str]:
        """The states (ISO 3166-1 alpha-2) a thing has to do with: of its bodies, and its own."""
        found = self._countries.get(thing_id)
        if found is None:
            self._countries[thing_id] = frozenset()
            found = self._countries[thing_id] = frozenset(self._find_countries(thing_id))
        return found

    def status(self, thing: Thing) -> str | None:
        """The state a thing came to at last, of all that documents give of it."""
        found = {text for name in _STATUS for text in thing.texts(name)}
        return min(found, key=_rank, default=None)

    def period(self, thing: Thing) -> tuple[str | None, str | None]:
        """The dates that begin and end a thing, as stated: the most exact that most sources give."""
        if thing.kind == "document":
            return thing.text("dcterms:issued"), None
        if thing.kind == "body":
            return _best(thing, ("ccpg:founded",)), None
        if thing.kind == "figure":
            return _best(thing, ("ccpg:period",)), None
        begin, end = _best(thing, _BEGINS), _best(thing, _ENDS)
        if begin is None and end is None:
            for meeting in self._in_the_time_of(thing):
                return self.period(meeting)
        return begin, end

    def own_spell(self, thing: Thing) -> Spell | None:
        """The days of a thing by the dates stated of it, as ccpg:notBefore and ccpg:notAfter have them; of what happens
        in a meeting, the meeting's. None where no date is known."""
        if thing.id not in self._own:
            self._own[thing.id] = None
            self._own[thing.id] = self._find_own(thing)
        return self._own[thing.id]

    def spells(self, thing: Thing) -> list[Spell]:
        """The days on which something is known of a thing: its own, or of persons, bodies, posts, places, topics and
        series those of the tenures, meetings and instruments that name them."""
        held = self.tenure_spell(thing) if thing.kind == "tenure" else None
        own = held or self.own_spell(thing)
        if own is not None:
            return [own]
        return sorted({spell for other in self._busy(thing) for spell in self.spells(other)})

    def tenure_spell(self, tenure: Thing) -> Spell | None:
        """From the first to the last day on which a post is known to be held by a person; to FOR_EVER where no end is
        known and the registry has the holder as the current one. None where nothing tells of a beginning. The same
        rule as in the question `holders`."""
        begins = [text for name in ("ccpg:from", "ccpg:attestedOn") for text in tenure.texts(name) if is_date(text)]
        seen = begins + [text for text in tenure.texts("ccpg:until") if is_date(text)]
        if not begins:
            return None
        open_end = self.is_current(tenure) and not tenure.texts("ccpg:until")
        last = FOR_EVER if open_end else max(map(last_day, seen))
        return Spell(min(map(first_day, begins)), last)

    def is_current(self, tenure: Thing) -> bool:
        """Whether the registry has a tenure as one of today; a document's "current" is of its own day."""
        now = ("ccpg:tenureStatus", "Current", REGISTRY)
        return any((row.property, row.value.text, row.graph) == now for row in tenure.statements)

    def holds_on(self, thing: Thing, day: str) -> bool:
        """Whether a thing held on a day: a tenure then, a person in a post then, a meeting over the day, an instrument
        signed by then and not known to have ended, a body not founded later. Posts, places, states, topics, series,
        roles and documents are of no time."""
        if thing.kind == "person":
            tenures = map(self._things.get, self._things.pointing_at(thing.id, "org:member"))
            return any(each.kind == "tenure" and self.holds_on(each, day) for each in tenures if each is not None)
        if thing.kind == "tenure":
            spell = self.tenure_spell(thing)
        elif thing.kind == "instrument":
            spell = self._in_force(thing)
        elif thing.kind == "body":
            founded = _best(thing, ("ccpg:founded",))
            return founded is None or first_day(founded) <= day
        elif thing.kind in ("post", "place", "state", "topic", "series", "role", "document"):
            return True
        else:
            spell = self.own_spell(thing)
        return spell is not None and spell.first <= day <= spell.last

    def _in_force(self, instrument: Thing) -> Spell | None:
        """An instrument of which no end is stated counts from its signing on; a draft never."""
        spell = self.own_spell(instrument)
        if spell is None or self.status(instrument) == "Proposed":
            return None
        ended = bool(instrument.texts("ccpg:validUntil")) or self.status(instrument) == "Ended"
        return spell if ended else Spell(spell.first, FOR_EVER)

    def _find_bodies(self, thing_id: str) -> Iterator[str]:
        thing = self._things.get(thing_id)
        if thing is None:
            return
        if thing.kind == "body":
            yield thing_id
            for parent in thing.texts("org:subOrganizationOf"):
                yield from self.bodies(parent)
        for name in _BODIES.get(thing.kind, ()):
            for other in thing.texts(name):
                yield from self.bodies(other)
        for other in self._carriers(thing):
            yield from self.bodies(other)

    def _carriers(self, thing: Thing) -> list[str]:
        """What brings its bodies and states to a thing by pointing at it."""
        if thing.kind == "person":
            return self._things.pointing_at(thing.id, "org:member")
        if thing.kind == "meeting":
            return self._things.pointing_at(thing.id, "ccpg:inMeeting")
        if thing.kind == "agenda-item":
            return self._things.pointing_at(thing.id, "ccpg:agendaItem")
        return []

    def _find_countries(self, thing_id: str) -> Iterator[str]:
        thing = self._things.get(thing_id)
        if thing is None:
            return
        if thing.kind == "state":
            yield thing_id.removeprefix("state/").upper()
        for name in ("ccpg:country", *_BODIES.get(thing.kind, ())):
            for other in thing.texts(name):
                yield from self.countries(other)
        for other in [*self._carriers(thing), *(b for b in self.bodies(thing_id) if b != thing_id)]:
            yield from self.countries(other)

    def _in_the_time_of(self, thing: Thing) -> Iterator[Thing]:
        names = _IN_ONES_TIME.get(thing.kind, ())
        others = (
            self._things.pointing_at(thing.id, *names)
            if thing.kind == "agenda-item"
            else [other for name in names for other in thing.texts(name)]
        )
        return (found for other in others if (found := self._things.get(other)) is not None)

    def _find_own(self, thing: Thing) -> Spell | None:
        if thing.kind == "document":
            return bounds(thing.texts("dcterms:issued"))
        if thing.kind == "figure":
            return bounds(thing.texts("ccpg:period"))
        first, last = _bounds(thing, _BEGINS), _bounds(thing, (*_MOMENTS, *_ENDS))
        if first is None and last is None:
            own = [spell for other in self._in_the_time_of(thing) if (spell := self.own_spell(other)) is not None]
            return Spell(min(s.first for s in own), max(s.last for s in own)) if own else None
        return Spell(ALWAYS if first is None else first.first, FOR_EVER if last is None else last.last)

    def _busy(self, thing: Thing) -> Iterator[Thing]:
        """The tenures, meetings and instruments that tell when a thing was active."""
        names: tuple[str, ...] = ()
        if thing.kind in ("person", "body"):
            names = ("org:member", "ccpg:participant", "ccpg:onBehalfOf", "ccpg:party", "ccpg:signatory", "ccpg:series")
        elif thing.kind in ("post", "place", "topic", "series"):
            names = ("org:post", "ccpg:place", "ccpg:topic", "ccpg:series")
        for other in self._things.pointing_at(thing.id, *names):
            found = self._things.get(other)
            if found is not None and found.kind in ("tenure", "participation", "meeting", "instrument"):
                yield found


def _bounds(thing: Thing, names: Iterable[str]) -> Spell | None:
    """The bounds of several properties, each by itself first: a year of one makes no day of another worthless."""
    found = [spell for name in names if (spell := bounds(thing.texts(name))) is not None]
    return Spell(min(s.first for s in found), max(s.last for s in found)) if found else None


def _best(thing: Thing, names: Iterable[str]) -> str | None:
    """The first property that has dates: its most exact one that most sources give."""
    for name in names:
        dates = [text for text in thing.texts(name) if is_date(text)]
        if dates:
            return max(dates, key=len)
    return next((text for name in names for text in thing.texts(name)), None)


def _rank(status: str) -> tuple[int, str]:
    return (_STATUS_ORDER.index(status) if status in _STATUS_ORDER else len(_STATUS_ORDER), status)

"""What a document tells of its instruments, and the ids that it alone gives them: by type, parties and day or term; one
party's act by its title as well; one told without parties by its term and a title that names its owner; one of a
council's session, of which not all parties are told, by that council.

Which instruments of two documents are one is told by `same_instruments`.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from ccpg_graph.resolution.clusters import digest
from ccpg_graph.resolution.view import View, slug_of
from ccpg_graph.text.scripts import slug
from ccpg_graph.vocab import INSTRUMENT_CLASSES, MEETING_CLASSES

DAY = len("2019-10-01")
LETTERS = 3  # at least, in an acronym: "CIS", "SCO"
TITLE_WORDS = 5  # at least, in a title that tells an instrument by itself
LONG_TITLE = 120  # characters of it at most: all of it stands in the id
LETTERS_OF_NAME = re.compile(rf"\b[^\W\d_a-zа-яё]{{{LETTERS},}}\b")  # in capitals
TERM = re.compile(r"\W*\b(for|covering|на)?\b[\s,]*(the )?(years|period|период)?\W*\d{4}\b.*$")
SOME_PARTIES = "instruments.party"  # the rule of what tells that somebody is a party of what others have made too
PARTIES_NAMED = 4  # more of them are counted in the id, and told by a digest


@dataclass(frozen=True, slots=True, order=True)
class InstrumentFacts:
    """What identifies an instrument, as one document tells it.

    id: what the document alone calls it; parties: slugs; day: of its signing or adoption, else of the meeting where
    that was done, "" where no whole day is told; since, until: its term; meetings: keys of those where it was
    concluded; place: of its signing; topics: its own, and of what it is based on; is_bare: whether the title is its
    kind's word alone; is_planned: whether it is but to be signed; title: without its years, "" where it is short;
    letters: the organisations that the document names by their letters ("CIS"); councils: slugs of those of whose
    sessions it tells.
    """

    id: str
    kind: str
    parties: tuple[str, ...] = ()
    day: str = ""
    since: str = ""
    until: str = ""
    meetings: tuple[str, ...] = ()
    place: str = ""
    topics: tuple[str, ...] = ()
    is_bare: bool = False
    is_planned: bool = False
    title: str = ""
    letters: tuple[str, ...] = ()
    councils: tuple[str, ...] = ()

    @property
    def term(self) -> tuple[str, str]:
        """First and last year or day of its force, "" where not told."""
        return self.since, self.until


def instrument_facts(view: View) -> dict[str, InstrumentFacts]:
    """The facts of a document's instruments by their keys."""
    rows = {view.settled(s) or "" for m in view.of_kinds(MEETING_CLASSES) for s in view.refs(m.key, "ccpg:series")}
    councils = tuple(sorted(slug_of(row) for row in rows if row.startswith("body/")))
    return {key: _facts(view, key, found, councils) for key, found in instruments_of(view).items()}


def _facts(view: View, key: str, own_id: str, councils: tuple[str, ...]) -> InstrumentFacts:
    thing = view.things[key]
    title = thing.labels[0].text if thing.labels else ""
    meetings = tuple(sorted(set(view.refs(key, "ccpg:concludedAt"))))
    days = [*view.values(key, "ccpg:signedOn"), *view.values(key, "ccpg:adoptedOn")]
    held = [day for meeting in meetings for day in view.values(meeting, "ccpg:startDate")]
    based_on = view.refs(key, "ccpg:basedOn")
    return InstrumentFacts(
        id=own_id,
        kind=thing.kind,
        parties=() if _session_of_many(view, key) else _parties(view, key),
        day=_whole(days) or ("" if days else _whole(held)),
        since=min(view.values(key, "ccpg:validFrom"), default=""),
        until=min(view.values(key, "ccpg:validUntil"), default=""),
        meetings=meetings,
        place=min((view.settled(each) or "" for each in view.refs(key, "ccpg:place")), default=""),
        topics=tuple(sorted({each for one in (key, *based_on) for each in view.refs(one, "ccpg:topic")})),
        is_bare=_is_bare(title),
        is_planned="ccpg:Proposed" in view.values(key, "ccpg:instrumentStatus"),
        title=_long_title(title),
        letters=tuple(sorted(set(LETTERS_OF_NAME.findall(view.document.text)))),
        councils=councils,
    )


def _long_title(title: str) -> str:
    """A title of several words, without the term that it ends in, as it is compared; "" for a shorter one."""
    words = slug(TERM.sub("", title), LONG_TITLE)
    return words if len(words.split("-")) >= TITLE_WORDS else ""


def _whole(days: list[str]) -> str:
    return min((day for day in days if len(day) == DAY), default="")


def instruments_of(view: View) -> dict[str, str]:
    """Ids of a document's instruments by their keys.

    A document that speaks of two instruments alike in type, parties and date means two: their titles part them.
    """
    things = view.of_kinds(INSTRUMENT_CLASSES)
    plain = {thing.key: _slug(view, thing.key, titled=False) for thing in things}
    titled = {thing.key: _slug(view, thing.key, titled=True) for thing in things}
    often, often_titled = Counter(plain.values()), Counter(titled.values())
    ids: dict[str, str] = {}
    for number, thing in enumerate(things, 1):
        found = plain[thing.key]
        if found is not None and often[found] > 1:
            found = titled[thing.key]
            found = found if often_titled[found] == 1 else None
        ids[thing.key] = f"instrument/{found or f'{view.document.id}-i{number}'}"
    return ids


def _slug(view: View, key: str, *, titled: bool) -> str | None:
    """Type, parties, day or term, and the title where asked or where there is one party; None: too little."""
    thing = view.things[key]
    parties = list(_parties(view, key))
    when = _when(view, key)
    title = _title(view, key)
    if when and (session := _session_of_many(view, key)):
        return "-".join(filter(None, [thing.kind.lower(), slug_of(session), when, title]))
    titled = titled or len(parties) == 1
    if not parties and when and thing.labels and _names_owner(thing.labels[0].text):
        words = re.sub(r"\d+(\W\d+)*", "", thing.labels[0].text)  # the term follows
        return "-".join([thing.kind.lower(), slug(words, LONG_TITLE), when])
    if not parties or not when or (titled and not title):
        return None
    if len(parties) > PARTIES_NAMED:
        parties = [f"{len(parties)}-parties", digest(*parties)]
    return "-".join([thing.kind.lower(), *parties, when, *([title] if titled else [])])


def _title(view: View, key: str) -> str:
    """The title as it stands in an id; what it is about, where that is its kind's word alone."""
    labels = view.things[key].labels
    if labels and _is_bare(labels[0].text) and (topics := view.refs(key, "ccpg:topic")):
        return slug(" ".join(sorted(map(slug_of, topics))), 40)
    return slug(labels[0].text, 40) if labels else ""


def _is_bare(title: str) -> bool:
    return len(re.findall(r"[^\W\d_]+", title)) == 1


def _parties(view: View, key: str) -> tuple[str, ...]:
    return tuple(sorted({_party(view, each) for each in view.refs(key, "ccpg:party")}))


def _session_of_many(view: View, key: str) -> str:
    """The id of the council, or of the series of meetings, at whose session an instrument was concluded, of which only
    some are told to be parties ("A is a party as well"): it is no treaty of these alone. "" for any other."""
    told = [claim.rule for claim in view.about(key) if claim.predicate == "ccpg:party"]
    if not told or any(rule != SOME_PARTIES for rule in told):
        return ""
    meetings = view.refs(key, "ccpg:concludedAt")
    return min((view.settled(s) or "" for m in meetings for s in view.refs(m, "ccpg:series")), default="")


def _names_owner(title: str) -> bool:
    """Does a title of several words name by its letters whose it is ("CIS programme on the security of borders"), so
    that it alone, with its term, tells the instrument from others?"""
    words = title.replace("-", " ").split()
    whole = len(words) >= TITLE_WORDS and len(title) <= LONG_TITLE
    return whole and any(w.isupper() and w.isalpha() and len(w) >= LETTERS for w in words)


def _party(view: View, key: str) -> str:
    """A state's code for its main office, `state-by` for the state itself: treaties are not agreements of offices."""
    settled = view.settled(key)
    if settled is None:
        return slug(key)
    thing, country = view.things.get(key), view.fact(key, "ccpg:country")
    if thing is not None and thing.kind == "Office" and country and "org:subOrganizationOf" not in thing.facts:
        return (slug_of(country) or country).lower()
    return settled.replace("/", "-") if settled.startswith("state/") else slug_of(settled)


def _when(view: View, key: str) -> str | None:
    day = _whole([*view.values(key, "ccpg:signedOn"), *view.values(key, "ccpg:adoptedOn")])
    if day:
        return day
    term = [min(view.values(key, predicate), default="") for predicate in ("ccpg:validFrom", "ccpg:validUntil")]
    return "-".join(term) if all(term) else None

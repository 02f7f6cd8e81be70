"""The gazetteer: towns of the world, from GeoNames, beside those that the registry's own file describes.

It is asked for a name that a text gives as a town's, and only then loaded. Names that are common words, too, are marked
in the source: they count only where the text calls them a town.
"""

from __future__ import annotations

import csv
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ccpg_graph.errors import KnowledgeError
from ccpg_graph.knowledge.compiled import load_compiled
from ccpg_graph.knowledge.shipped import COMPILED, is_installed, shipped
from ccpg_graph.knowledge.things import Place, PlaceName
from ccpg_graph.text.scripts import is_cyrillic, to_latin

COLUMNS = ("slug", "country", "en", "ru", "lat", "lon", "population", "geonames")
LANGUAGES = ("en", "ru")
COMMON_MARK = "~"
NAMES = 10_000  # of which the towns are kept once asked for
LINE, COLUMN = ";", "|"  # JSON writes both as they are: a text without escapes loads ten times as fast


@dataclass(frozen=True, slots=True)
class Town:
    """A town that a name can mean. common: the name is a common word, too."""

    slug: str
    country: str
    population: int
    common: bool


class Towns:
    """The towns by name and by slug. Each is a line of text until it is asked for, for thousands of records would load
    slowly. names: "key, slugs", rows: "slug, state, inhabitants, latitude, longitude, its name in each language", their
    columns parted, in order."""

    def __init__(self, names: Sequence[str] = (), rows: Sequence[str] = ()) -> None:
        self._names = names
        self._rows = rows
        self._named: dict[str, list[Town]] = {}

    def named(self, name: str) -> list[Town]:
        """All towns of that name, the largest first."""
        found = self._named.get(name)
        if found is None:
            if len(self._named) >= NAMES:
                self._named.clear()
            found = self._named[name] = self.keyed(name_key(name))
        return found

    def keyed(self, key: str) -> list[Town]:
        """All towns of a name by its key, the largest first."""
        towns = [self._town(mention) for line in find_line(self._names, key) for mention in line[1].split()]
        return sorted(towns, key=lambda town: (-town.population, town.slug))

    def _town(self, mention: str) -> Town:
        slug = mention.removeprefix(COMMON_MARK)
        _, country, population, *_ = find_line(self._rows, slug)[0]
        return Town(slug, country, int(population), slug != mention)

    def place(self, slug: str) -> Place | None:
        """The town of that slug; None where there is none."""
        for _, country, _, lat, lon, *names in find_line(self._rows, slug):
            named = {
                language: (PlaceName(name, None, None),)
                for language, name in zip(LANGUAGES, names, strict=True)
                if name
            }
            return Place(slug, named, country, float(lat), float(lon), False)
        return None


def find_line(lines: Sequence[str], key: str) -> list[list[str]]:
    """The columns of the line that begins with a key, if there is one among lines in order."""
    wanted = f"{key}{COLUMN}"
    at = bisect_left(lines, wanted)
    return [lines[at].split(COLUMN)] if at < len(lines) and lines[at].startswith(wanted) else []


def name_key(name: str) -> str:
    """By what names are compared: small letters, without marks, hyphens, blanks, one letter for the two of Russian that
    texts do not keep apart."""
    plain = name.lower().replace("\u0451", "\u0435") if is_cyrillic(name) else to_latin(name)
    return "".join(filter(str.isalpha, plain))


def compile_towns(source: Path) -> dict[str, str]:
    """The compiled form of the file: names and rows, each as one text of lines in order."""
    rows: list[str] = []
    names: dict[str, dict[str, None]] = {}
    with source.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        if tuple(reader.fieldnames or ()) != COLUMNS:
            raise KnowledgeError(f"{source}: {reader.fieldnames} found, the columns {', '.join(COLUMNS)} wanted")
        for row in reader:
            forms = {language: row[language].split("|") if row[language] else [] for language in LANGUAGES}
            shown = [found[0].removeprefix(COMMON_MARK) if found else "" for found in forms.values()]
            rows.append(COLUMN.join([row["slug"], row["country"], row["population"], row["lat"], row["lon"], *shown]))
            for form in (form for found in forms.values() for form in found):
                mention = COMMON_MARK * form.startswith(COMMON_MARK) + row["slug"]
                names.setdefault(name_key(form), {})[mention] = None
    lines = sorted(f"{key}{COLUMN}{' '.join(found)}" for key, found in names.items())
    return {"names": LINE.join(lines), "rows": LINE.join(sorted(rows))}


@cache
def load_towns() -> Towns:
    """The shipped gazetteer, compiled first where a checkout's file is newer; cached."""
    sources = None if is_installed() else shipped("data/registry/towns.csv")
    data = load_compiled(COMPILED / "towns.json", sources, compile_towns)
    return Towns(data["names"].split(LINE), data["rows"].split(LINE))


@cache
def no_towns() -> Towns:
    """A gazetteer without towns."""
    return Towns()


def largest(towns: Sequence[Town], times: int) -> Town | None:
    """The town that has several times the inhabitants of every other; None where none has."""
    if not towns:
        return None
    first, *others = towns
    return first if all(first.population >= times * other.population for other in others) else None

"""`sources` is a small registry on disk, sound as it stands; a test breaks one thing in it and sees what is said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ccpg_graph.knowledge.registry import Registry, load_registry

BELARUS = """\
code: BY
names: {en: [Belarus, Republic of Belarus], ru: [Беларусь, Республика Беларусь]}
genitives: {ru: [Беларуси, Республики Беларусь]}
adjectives: {en: [Belarusian], ru: [белорусский]}
demonyms: {en: [Belarusians], ru: [белорусы]}
capital: minsk
bodies:
  by-prosecutor-generals-office:
    kind: Office
    names: {en: [Prosecutor General's Office of Belarus]}
    sources: [https://example.org/office]
"""
COUNCIL = """\
council:
  kind: Council
  names:
    en: [(Coordinating|Coordination) Council of Examples]
  acronyms: [CCE]
  members:
    - {member: by-prosecutor-generals-office, until: 2015-03-17, sources: [https://example.org/council]}
  sources: [https://example.org/council]
"""
OFFICIALS = """\
ivan-example:
  names: {en: [Ivan Example]}
  tenures:
    - body: by-prosecutor-generals-office
      role: prosecutor-general
      since: 2011
      until: 2020-09-09
      sources: [https://example.org/ivan]
"""
MINSK = "minsk: {names: {en: [Minsk], ru: [Минск]}, country: BY, lat: 53.9, lon: 27.57}\n"
TOWNS = """\
slug,country,en,ru,lat,lon,population,geonames
hill,GB,~Hill,,51.00,-1.00,60000,3
orsha,BY,Orsha|Vorsha,Орша,54.51,30.43,106000,1
orsha-ru,RU,Orsha,Орша,57.00,36.00,12000,2
"""
FILES = {
    "states/by.yaml": BELARUS,
    "bodies/councils.yaml": COUNCIL,
    "officials/by.yaml": OFFICIALS,
    "places.yaml": MINSK,
    "roles.yaml": "prosecutor-general: {en: Prosecutor General, ru: генеральный прокурор}\n",
    "series.yaml": "{}\n",
    "towns.csv": TOWNS,
}

Replace = Callable[[str, str, str], None]


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """Give the folder of the small registry."""
    root = tmp_path / "registry"
    for name, content in FILES.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    return root


@pytest.fixture
def replace(sources: Path) -> Replace:
    """Give a function that puts one text for another in a file of the small registry."""

    def put(name: str, old: str, new: str) -> None:
        file = sources / name
        content = file.read_text(encoding="utf-8")
        assert old in content
        file.write_text(content.replace(old, new), encoding="utf-8")

    return put


@pytest.fixture(scope="session")
def registry() -> Registry:
    """Give the registry that is shipped."""
    return load_registry()

"""Small made-up press releases that bear on one another, and what a release comes to."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from ccpg_graph.pipeline import BuildReport, add, build, remove
from ccpg_graph.store import Home, Release

COUNCIL = "Coordinating Council of Prosecutors General of the CIS member states"
# Persons by several forms of a name, one session told by day and by ordinal, one agreement told twice, a town, a body
# that no registry knows: what one document says changes what another's things are called.
TEXTS = {
    "a": f"On 3 March 2019 the 41st session of the {COUNCIL} was held in Minsk. The head of the Investigation "
    "Department of the Prosecutor General's Office of Belarus Pavel Antonovich Zhdanko took part in the session.",
    "b": f"A session of the {COUNCIL} took place in Minsk on 3 March 2019. The head of the Investigation Department of "
    "the Prosecutor General's Office of Belarus Pavel Zhdanko took part.",
    "c": "On 5 May 2020 Deputy Prosecutor General of Kazakhstan Timur Bekov met with Deputy Prosecutor General of "
    "Belarus Pavel Zhdanko in Astana. They signed a memorandum of cooperation between the Prosecutor General's Offices "
    "of Kazakhstan and Belarus.",
    "d": "Deputy Prosecutor General of Kazakhstan Timur Maratovich Bekov and Deputy Prosecutor General of Belarus "
    "Pavel Antonovich Zhdanko held talks in Astana on 5 May 2020. Corruption was discussed.",
    "e": "The Minister of Justice Oleg Tarin met with the Prosecutor General of Armenia in Gyumri on 7 June 2021. "
    "Extradition was discussed.",
    "f": f"The 42nd session of the {COUNCIL} will be held in Astana in 2020. The Prosecutor General of Belarus spoke "
    "on 5 May 2020 of 120 cases of corruption.",
}


def write(folder: Path, names: Iterable[str]) -> list[str]:
    """Files of these texts; the ids of the documents are the names."""
    folder.mkdir(exist_ok=True)
    paths = []
    for name in names:
        path = folder / f"{name}.md"
        path.write_text(f"---\nid: doc-{name}\nissued: 2021-07-01\n---\n{TEXTS[name]}\n")
        paths.append(str(path))
    return paths


def built(folder: Path, home: Home, names: Iterable[str]) -> BuildReport:
    return build(write(folder, names), home, jobs=1, shapes=False)


def added(folder: Path, home: Home, names: Iterable[str]) -> BuildReport:
    return add(write(folder, names), home, jobs=1, shapes=False)


def removed(home: Home, names: Iterable[str]) -> BuildReport:
    return remove([f"doc-{name}" for name in names], home, jobs=1)


def contents(release: Release) -> dict[str, bytes]:
    """All that two releases of the same documents have to agree in: the quads, and every file but the store's."""
    found = {
        str(path.relative_to(release.path)): path.read_bytes()
        for path in sorted(release.path.rglob("*"))
        if path.is_file() and "store" not in path.relative_to(release.path).parts
    }
    lines = _Lines()
    with release.open() as store:
        store.dump(lines)
    return {**found, "quads": b"".join(lines.kept)}


class _Lines:
    def __init__(self) -> None:
        self.kept: list[bytes] = []

    def writelines(self, lines: Iterable[bytes]) -> None:
        self.kept.extend(lines)


def anew(folder: Path, home: Home, names: Iterable[str]) -> Release:
    """What a build in another home gives of the same documents and the same ledger."""
    other = Home(folder / "anew")
    shutil.rmtree(other.path, ignore_errors=True)
    other.path.mkdir(parents=True)
    if (home.path / "ledger.jsonl").exists():
        shutil.copy(home.path / "ledger.jsonl", other.path)
    return built(folder, other, names).release

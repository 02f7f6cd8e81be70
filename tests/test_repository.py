"""What a clone promises: nothing of the workshop in it, commands that exist, licences, a changelog that keeps up."""

from __future__ import annotations

import re
import subprocess
import tomllib
from functools import cache
from pathlib import Path

import pytest

import ccpg_graph

ROOT = Path(__file__).parents[1]

# A home folder or a mount that exists on one machine only; `/home/user`-like examples are none of ours either.
MACHINE_PATH = re.compile(r"(?<![\w.:/}])/(?:home|root|Users|work|mnt|opt)/\w+")
REGISTRY_HOST = re.compile(
    r"pypi\.org|pythonhosted\.org|registry\.npmjs|--(?:extra-)?index-url|\"resolved\": *\"https?:"
)
OVERLAP = 12  # words in a row: a sentence was carried over
COUNCIL = (
    "coordinat(?:ing|ion) council of prosecutors general of (?:the )?"
    "(?:cis member states|(?:states members|member states) of the commonwealth of independent states)"
)


@cache
def tracked() -> dict[str, str]:
    """Path → text of every text file of the repository (in an unpacked archive without git: none, and we say so)."""
    try:
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git checkout: the files that belong to it cannot be told from others")
    names = [name for name in listed.stdout.decode().split("\0") if name and (ROOT / name).is_file()]
    texts = {}
    for name in names:
        data = (ROOT / name).read_bytes()
        if b"\0" not in data:
            texts[name] = data.decode("utf-8")
    return texts


def lines_matching(pattern: re.Pattern[str]) -> list[str]:
    own = "tests/test_repository.py"
    return [
        f"{name}:{number}: {line.strip()[:100]}"
        for name, text in tracked().items()
        if name != own
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]


def test_no_path_of_one_machine() -> None:
    assert lines_matching(MACHINE_PATH) == []


def test_no_registry_host() -> None:
    assert lines_matching(REGISTRY_HOST) == []


def test_texts_end_with_one_newline_and_have_no_carriage_return() -> None:
    wrong = [name for name, text in tracked().items() if text and (not text.endswith("\n") or "\r" in text)]
    assert wrong == []


def test_changelog_has_this_version() -> None:
    assert f"## {ccpg_graph.__version__}" in tracked()["CHANGELOG.md"]


def test_citation_has_this_version() -> None:
    assert f"version: {ccpg_graph.__version__}\n" in tracked()["CITATION.cff"]


@pytest.mark.parametrize("name", ["LICENSE", "LICENSE-DATA", "NOTICE"])
def test_licences_are_there_and_shipped(name: str) -> None:
    project = tomllib.loads(tracked()["pyproject.toml"])["project"]
    assert name in tracked()
    assert name in project["license-files"]


def test_every_requirement_is_pinned_once() -> None:
    project = tomllib.loads(tracked()["pyproject.toml"])["project"]
    wanted = project["dependencies"] + project["optional-dependencies"]["dev"]
    pins = [line.partition("==")[0].lower() for line in tracked()["constraints.txt"].splitlines() if "==" in line]
    names = {re.split(r"[\[<>=! ]", each)[0].lower() for each in wanted}
    assert names <= set(pins)
    assert len(pins) == len(set(pins))


def test_every_test_folder_mirrors_a_room() -> None:
    rooms = {path.parent.name for path in (ROOT / "src" / "ccpg_graph").glob("*/__init__.py")}
    beside = {"quality", "conformance", "samples", "queries", "ontology"}
    folders = {Path(name).parts[1] for name in tracked() if name.startswith("tests/") and len(Path(name).parts) > 2}
    assert folders <= rooms | beside


def commands_in(text: str) -> set[str]:
    """Words after `ccpg-graph` in code: at the start of a line, after a prompt or a backtick."""
    return set(re.findall(r"(?:^(?:\$ )?|`)ccpg-graph ([a-z][a-z-]+)", text, flags=re.MULTILINE))


def test_commands_of_the_readme_exist() -> None:
    from typer.main import get_command  # noqa: PLC0415 - the command line is heavy to load for the other tests

    from ccpg_graph import cli  # noqa: PLC0415 - as above

    group = get_command(cli.app)
    offered = set(getattr(group, "commands", {}))
    readme = tracked()["README.md"]
    assert commands_in(readme) <= offered
    assert offered <= commands_in(readme)


def test_targets_of_the_readme_exist() -> None:
    made = set(re.findall(r"^([a-z]+):", tracked()["Makefile"], flags=re.MULTILINE))
    assert set(re.findall(r"`make ([a-z]+)`|^make ([a-z]+)", tracked()["README.md"], flags=re.MULTILINE)) != set()
    named = {
        a or b for a, b in re.findall(r"`make ([a-z]+)`|^make ([a-z]+)", tracked()["README.md"], flags=re.MULTILINE)
    }
    assert named <= made


def runs_of_words(text: str) -> set[str]:
    """An address is no sentence, though some hold the whole title of their page; nor is the council's long name."""
    words = re.findall(r"\w+", re.sub(rf"https?://\S+|{COUNCIL}", " ", text.lower()))
    return {" ".join(words[i : i + OVERLAP]) for i in range(len(words) - OVERLAP + 1)}


def test_no_sentence_of_the_seed_documents_is_repeated(seeds: Path) -> None:
    """The registry and the answers that show it are left out: the name of a body may be longer than twelve words."""
    theirs = set().union(*(runs_of_words(path.read_text(encoding="utf-8")) for path in seeds.glob("*.txt")))
    ours = {
        name: text
        for name, text in tracked().items()
        if not name.startswith(("data/registry/", "tests/queries/expected/", "docs/questions.md"))
    }
    repeated = {name: min(shared) for name, text in ours.items() if (shared := runs_of_words(text) & theirs)}
    assert repeated == {}

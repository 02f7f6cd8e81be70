"""Near-copies among the documents of a release: marked as one voice, counted as one, also in a release that grew."""

from __future__ import annotations

from pathlib import Path

import pytest

from ccpg_graph.pipeline import add, build, remove
from ccpg_graph.sparql.gallery import find_query
from ccpg_graph.sparql.parameters import bind_parameters
from ccpg_graph.sparql.tokens import read_tokens
from ccpg_graph.store import Home, Release, Rows
from tests.pipeline.growing import contents

REPORT = (
    "The 41st session of the Coordinating Council of Prosecutors General of the CIS member states was held in {} on "
    "3 March 2031. The Prosecutor General of Belarus took part in the session. The participants discussed corruption, "
    "extradition and the recovery of assets, and heard how earlier decisions of the council had been carried out. "
    "The next session of the council is to be held in the autumn of 2032 at the invitation of the host of that year."
)
OTHER = (
    "Heads of prosecution services met in Astana. Their 41st session, that of the Coordinating Council of Prosecutors "
    "General of the CIS member states, was held in Astana on 3 March 2031."
)


@pytest.fixture
def sources(tmp_path: Path) -> dict[str, str]:
    """A report, a reprint of it a day later, and another report that names another town."""
    texts = {
        "first": (REPORT.format("Minsk"), "2031-03-04"),
        "reprint": (f"Agency news. {REPORT.format('Minsk')}", "2031-03-05"),
        "other": (
            OTHER,
            "2031-03-05",
        ),
    }
    paths = {name: tmp_path / f"{name}.md" for name in texts}
    for name, (text, issued) in texts.items():
        paths[name].write_text(f"---\nid: {name}\nissued: {issued}\n---\n{text}\n")
    return {name: str(path) for name, path in paths.items()}


def asked(release: Release, question: str, *wanted: str) -> list[tuple[str, ...]]:
    with release.open() as store:
        answer = store.query(bind_parameters(read_tokens(find_query(question).text), {}))
        assert isinstance(answer, Rows)
        places = [answer.variables.index(name) for name in wanted]
        return sorted(
            tuple(node.text.rpartition("/")[2] if (node := row[place]) else "" for place in places)
            for row in answer.rows
        )


def test_a_reprint_is_marked_and_counts_as_one_voice(tmp_path: Path, sources: dict[str, str]) -> None:
    release = build(sources.values(), Home(tmp_path / "home"), jobs=1, shapes=False).release
    assert asked(release, "documents", "document", "voice") == [("first", ""), ("other", ""), ("reprint", "first")]
    rows = asked(release, "disagreements", "about", "value", "voices")
    assert [row for row in rows if row[0] == "place"] == [("place", "Astana", "1"), ("place", "Minsk", "1")]


def test_voices_follow_what_comes_and_goes(tmp_path: Path, sources: dict[str, str]) -> None:
    def fresh(*names: str) -> dict[str, bytes]:
        name = "-".join(("fresh", *names))
        return contents(build([sources[each] for each in names], Home(tmp_path / name), jobs=1, shapes=False).release)

    home = Home(tmp_path / "home")
    build([sources["reprint"], sources["other"]], home, jobs=1, shapes=False)
    release = add([sources["first"]], home, jobs=1, shapes=False).release
    assert ("reprint", "first") in asked(release, "documents", "document", "voice")
    assert contents(release)["quads"] == fresh("first", "other", "reprint")["quads"]
    release = remove(["first"], home, jobs=1).release
    assert ("reprint", "") in asked(release, "documents", "document", "voice")

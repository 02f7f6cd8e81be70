"""From sources to a release: what goes in, what is left out and said, and that two builds agree."""

from __future__ import annotations

from pathlib import Path

import pytest

from ccpg_graph.documents import Metadata
from ccpg_graph.errors import DocumentError, ExtractionError
from ccpg_graph.pipeline import BuildReport, add, build, check_release
from ccpg_graph.records import Document, Reading
from ccpg_graph.store import Home, Rows
from tests.pipeline.growing import contents

SESSION = (
    "The 29th session of the Coordinating Council of Prosecutors General of the CIS member states was held in Bishkek "
    "on October 1, 2019. The Prosecutor General of Belarus Alexander Konyuk took part in the session.\n"
)


def sources(folder: Path) -> list[str]:
    folder.mkdir(exist_ok=True)
    (folder / "a.txt").write_text(SESSION)
    (folder / "b.md").write_text(f"---\nid: b\nissued: 2019-10-02\n---\n{SESSION}\nMore was said.\n")
    return [str(folder)]


def built(folder: Path, name: str = "home", **options: int) -> BuildReport:
    return build(sources(folder / "in"), Home(folder / name), jobs=options.get("jobs", 1), shapes=False)


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> BuildReport:
    folder = tmp_path_factory.mktemp("pipeline")
    return build(sources(folder / "in"), Home(folder / "home"), jobs=1)


def test_a_release_holds_the_documents_and_their_claims(report: BuildReport) -> None:
    assert report.documents == 2
    assert report.failures == ()
    assert report.release.manifest["graphs"]["document"]["graphs"] == 2
    assert report.release.manifest["classes"]["Claim"] == report.claims > 0


def test_two_reports_tell_one_meeting(report: BuildReport) -> None:
    with report.release.open() as store:
        answer = store.query("SELECT DISTINCT ?m { ?m a <https://w3id.org/ccpg/ontology#CouncilSession> }")
        assert isinstance(answer, Rows)
        assert [row[0].text for row in answer.rows if row[0]] == ["https://w3id.org/ccpg/id/meeting/ccpg-29"]


def test_dates_have_bounds_in_the_graph_of_links(report: BuildReport) -> None:
    with report.release.open() as store:
        assert store.query(
            "PREFIX ccpg: <https://w3id.org/ccpg/ontology#> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>"
            " ASK { GRAPH <https://w3id.org/ccpg/graph/links> { <https://w3id.org/ccpg/id/meeting/ccpg-29>"
            ' ccpg:notBefore "2019-10-01"^^xsd:date ; ccpg:notAfter "2019-10-01"^^xsd:date } }'
        )


def test_a_release_is_sound(report: BuildReport) -> None:
    assert check_release(report.release) == []


def test_two_builds_are_alike_whatever_the_number_of_processes(tmp_path: Path) -> None:
    one, two = built(tmp_path, "one"), built(tmp_path, "two", jobs=2)
    assert one.release.manifest == two.release.manifest


def test_sources_that_fail_are_named_and_the_others_go_on(tmp_path: Path) -> None:
    (names,) = sources(tmp_path / "in")
    (Path(names) / "c.pdf").write_bytes(b"%PDF")
    (Path(names) / "d.txt").write_bytes(b"")
    report = build([names, str(tmp_path / "gone.txt")], Home(tmp_path / "home"), jobs=1, shapes=False)
    assert report.documents == 2
    assert [Path(failure.source).name for failure in report.failures] == ["c.pdf", "d.txt", "gone.txt"]
    assert all(failure.source in failure.message for failure in report.failures)


def test_of_two_documents_with_one_id_the_second_is_left_out(tmp_path: Path) -> None:
    (names,) = sources(tmp_path / "in")
    (Path(names) / "c.md").write_text("---\nid: b\n---\nAnother text of the same id.\n")
    report = build([names], Home(tmp_path / "home"), jobs=1, shapes=False)
    (failure,) = report.failures
    assert failure.source.endswith("c.md")
    assert "has the id b" in failure.message
    assert "b.md" in failure.message


def test_the_same_text_twice_counts_once(tmp_path: Path) -> None:
    (names,) = sources(tmp_path / "in")
    report = build([names, f"{names}/a.txt"], Home(tmp_path / "home"), jobs=1, shapes=False)
    assert (report.documents, report.failures) == (2, ())
    (note,) = report.notes
    assert note == f"{names}/a.txt: is {names}/a.txt once more, and was taken in once"


ADDRESSES = ("https://example.org/11/index.html", "https://example.org/12/index.html")


def twice(folder: Path, *facts: str) -> list[str]:
    """One text in a file of the same name in a folder each, with its facts beside it."""
    paths = []
    for number, each in enumerate(facts):
        path = folder / str(number) / "index.txt"
        path.parent.mkdir(parents=True)
        path.write_text(SESSION)
        path.with_name("index.txt.yaml").write_text(each)
        paths.append(str(path))
    return paths


@pytest.mark.parametrize(
    "facts",
    [
        [f"source: {address}\nissued: 2019-10-0{n}\n" for n, address in enumerate(ADDRESSES, 1)],
        ["issued: 2019-10-01\n", "issued: 2019-10-02\n"],
        ["publisher: One\n", "publisher: Another\n"],
    ],
)
def test_one_text_published_twice_is_two_documents_however_they_come(tmp_path: Path, facts: list[str]) -> None:
    paths = twice(tmp_path, *facts)
    built = build(paths, Home(tmp_path / "built"), jobs=1, shapes=False)
    add(paths[:1], Home(tmp_path / "added"), jobs=1, shapes=False)
    added = add(paths[1:], Home(tmp_path / "added"), jobs=1, shapes=False)
    assert (built.documents, added.documents, len(added.change.added), added.change.replaced) == (2, 2, 1, ())
    assert built.failures == added.failures == ()
    assert contents(built.release) == contents(added.release)


def test_a_document_given_twice_is_taken_in_once_however_it_comes(tmp_path: Path) -> None:
    paths = twice(tmp_path, "title: A\n", "title: A\n")
    built = build(paths, Home(tmp_path / "home"), jobs=1, shapes=False)
    assert (built.documents, built.failures, len(built.notes)) == (1, (), 1)
    again = add(paths, Home(tmp_path / "home"), jobs=1, shapes=False)
    assert (again.documents, again.is_new, len(again.change.same), len(again.notes)) == (1, False, 1, 1)


def test_one_publication_with_two_titles_is_a_failure_or_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    paths = twice(tmp_path, "title: A\n", "title: B\n")
    (failure,) = build(paths, Home(tmp_path / "home"), jobs=1, shapes=False).failures
    assert "is the same text as" in failure.message
    assert "with other facts (title: B and A)" in failure.message
    assert len(add(paths[1:], Home(tmp_path / "home"), jobs=1, shapes=False).change.replaced) == 1


def test_an_id_that_another_address_has_is_not_taken_over(tmp_path: Path) -> None:
    first, second = twice(tmp_path, *(f"id: x\nsource: {address}\n" for address in ADDRESSES))
    home = Home(tmp_path / "home")
    build([first], home, jobs=1, shapes=False)
    report = add([second], home, jobs=1, shapes=False)
    assert (report.is_new, len(report.failures)) == (False, 1)
    assert home.current().document("x").source == ADDRESSES[0]


def test_a_home_among_the_sources_is_passed_over(tmp_path: Path) -> None:
    (names,) = sources(tmp_path / "in")
    home = Home(tmp_path / "in" / "home")
    assert build([names], home, jobs=1, shapes=False).failures == ()
    report = build([names], home, jobs=1, shapes=False)
    assert (report.documents, report.failures) == (2, ())
    assert "is a home of ccpg-graph" in report.notes[0]
    with pytest.raises(DocumentError, match=r"no document could be read \(.*is a home of ccpg-graph"):
        build([str(home.path)], home, jobs=1, shapes=False)


def test_nothing_readable_makes_no_release(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    with pytest.raises(DocumentError, match="no document could be read"):
        build([str(tmp_path / "gone.txt")], home, jobs=1)
    assert home.find_current() is None


def test_an_empty_folder_is_named_as_such(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    with pytest.raises(DocumentError, match="the folders are empty"):
        build([str(tmp_path / "in")], Home(tmp_path / "home"))


def test_metadata_given_win(tmp_path: Path) -> None:
    report = build(
        [sources(tmp_path / "in")[0] + "/b.md"], Home(tmp_path / "home"), given=Metadata(issued="2019"), jobs=1
    )
    assert report.release.document("b").issued == "2019"


def test_a_reader_that_gives_up_costs_its_document_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(document: Document) -> Reading:
        raise ExtractionError("the reader gave up")

    monkeypatch.setattr("ccpg_graph.pipeline.reading.extract", fail)
    with pytest.raises(DocumentError, match=r"a\.txt: the reader gave up"):
        build(sources(tmp_path / "in"), Home(tmp_path / "home"), jobs=1)


def test_a_document_that_says_what_one_source_cannot_mean_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ccpg_graph.pipeline.reading.check_document", lambda *_, **__: ["an end before its start"])
    with pytest.raises(DocumentError, match="1 faults in what was read, so it was left out: an end before its start"):
        build(sources(tmp_path / "in"), Home(tmp_path / "home"), jobs=1)


def test_progress_is_told_to_the_last_document(tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    build(
        sources(tmp_path / "in"),
        Home(tmp_path / "home"),
        jobs=1,
        shapes=False,
        progress=lambda what, done, total: told.append((what, done, total)),
    )
    assert ("reading", 2, 2) in told
    assert ("mapping", 2, 2) in told
    assert told[-1] == ("publishing", 1, 1)

from __future__ import annotations

import csv
import hashlib
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import DCAT, DCTERMS, RDF, VOID, Graph, URIRef

from ccpg_graph import __version__
from ccpg_graph.errors import UsageError
from ccpg_graph.exports import DUMPS, export
from ccpg_graph.exports.description import SPDX, describe
from ccpg_graph.pipeline import build
from ccpg_graph.store import Home, Release
from ccpg_graph.vocab import BASE

TEXT = (
    "On 19 April 2018 Alexander Konyuk, Prosecutor General of Belarus, met with Eduard Harunjen, Prosecutor General of "
    "Moldova, in Chisinau. They signed an agreement on cooperation between the Prosecutor General's Offices of Belarus "
    "and Moldova."
)
ALL = [*DUMPS, "csv"]


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Release:
    """A release of one document."""
    folder = tmp_path_factory.mktemp("export")
    (folder / "visit.txt").write_text(TEXT, encoding="utf-8")
    home = Home(folder / "home")
    build([str(folder / "visit.txt")], home, jobs=1)
    return home.current()


@pytest.fixture(scope="module")
def folder(release: Release, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All that can be exported of it."""
    folder = tmp_path_factory.mktemp("exported") / "set"
    export(release, folder, ALL, BASE)
    return folder


def quads_of(path: Path, form: ox.RdfFormat) -> set[str]:
    return {str(quad) for quad in ox.parse(path=str(path), format=form)}


def test_every_dump_holds_every_quad(release: Release, folder: Path) -> None:
    with release.open() as store:
        count = store.count()
    dumps = [
        quads_of(folder / "ccpg-graph.nq", ox.RdfFormat.N_QUADS),
        quads_of(folder / "ccpg-graph.trig", ox.RdfFormat.TRIG),
        quads_of(folder / "ccpg-graph.jsonld", ox.RdfFormat.JSON_LD),
    ]
    assert [len(dump) for dump in dumps] == [count] * 3
    assert dumps[0] == dumps[1] == dumps[2]


def test_the_sums_are_those_of_the_files(folder: Path) -> None:
    lines = (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    named = {name: digest for digest, name in (line.split("  ") for line in lines)}
    there = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()} - {"SHA256SUMS"}
    assert set(named) == there
    for name, digest in named.items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest


def test_tables_have_their_rows(folder: Path) -> None:
    with (folder / "tables" / "participations.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["name"] for row in rows} == {"Alexander Konyuk", "Eduard Harunjen"}
    with (folder / "tables" / "claims.csv").open(encoding="utf-8", newline="") as file:
        claims = list(csv.DictReader(file))
    assert claims != []
    assert all(0 <= int(row["start"]) < int(row["end"]) <= len(TEXT) for row in claims)


def test_agendas_figures_and_initiatives_have_tables(tmp_path: Path) -> None:
    documents = Path(__file__).parents[2] / "data" / "documents"
    told = {"agenda": "dushanbe-2018-agenda", "figures": "ccpg-29-armenia", "initiatives": "kz-coordinating-council"}
    home = Home(tmp_path / "home")
    build([str(documents / f"{name}.md") for name in told.values()], home, jobs=1)
    export(home.current(), tmp_path / "set", ["csv"], BASE)
    for table, name in told.items():
        with (tmp_path / "set" / "tables" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            assert f"{BASE}id/document/{name}" in {row["document"] for row in csv.DictReader(file)}


def test_what_has_no_english_name_has_its_own(tmp_path: Path) -> None:
    documents = Path(__file__).parents[2] / "data" / "documents"
    home = Home(tmp_path / "home")
    build([str(documents / "az-ru-vladivostok-2024.md")], home, jobs=1)
    export(home.current(), tmp_path / "set", ["csv"], BASE)
    with (tmp_path / "set" / "tables" / "meetings.csv").open(encoding="utf-8", newline="") as file:
        names = [row["name"] for row in csv.DictReader(file)]
    assert any("форум" in name for name in names)


def test_a_place_of_a_meeting_stands_with_its_own_name(tmp_path: Path) -> None:
    documents = Path(__file__).parents[2] / "data" / "documents"
    home = Home(tmp_path / "home")
    build([str(documents / "by-ru-minsk-2021.md"), str(documents / "am-ge-tbilisi-2005.md")], home, jobs=1)
    export(home.current(), tmp_path / "set", ["csv"], BASE)
    with (tmp_path / "set" / "tables" / "meetings.csv").open(encoding="utf-8", newline="") as file:
        told = {(row["place"].rpartition("/")[2], row["place_name"]) for row in csv.DictReader(file)} - {("", "")}
    assert told != set()
    assert all(place == name.lower() for place, name in told)


def test_the_description_names_each_file_with_its_sum(folder: Path) -> None:
    described = (folder / "dataset.ttl").read_text(encoding="utf-8")
    digest = hashlib.sha256((folder / "ccpg-graph.nq").read_bytes()).hexdigest()
    assert "ccpg-graph.nq" in described
    assert digest in described
    assert "2018" not in (folder / "README.md").read_text(encoding="utf-8").partition("Documents by year")[0]


def test_the_description_tells_what_is_covered(release: Release, tmp_path: Path) -> None:
    dated = tmp_path / "dated.md"
    dated.write_text(f"---\nissued: 2018-04-20\nlang: en\n---\n{TEXT}", encoding="utf-8")
    home = Home(tmp_path / "home")
    build([str(dated)], home, jobs=1)
    export(home.current(), tmp_path / "set", ["nquads"], BASE)
    graph = Graph().parse(tmp_path / "set" / "dataset.ttl")
    data = URIRef(f"{BASE}id/dataset/ccpg-graph")
    period = graph.value(data, DCTERMS.temporal)
    assert str(graph.value(data, DCTERMS.language)) == "http://id.loc.gov/vocabulary/iso639-1/en"
    assert [str(graph.value(period, edge)) for edge in (DCAT.startDate, DCAT.endDate)] == ["2018-04-20", "2018-04-20"]
    of = {str(graph.value(part, VOID["class"])): part for part in graph.objects(data, VOID.classPartition)}
    assert int(str(graph.value(of[f"{BASE}ontology#Document"], VOID.entities))) == 1
    undated = Graph().parse(data=describe(release, [], BASE), format="turtle")
    assert undated.value(data, DCTERMS.temporal) is None


def test_each_file_is_a_distribution_as_dcat_wants_it(folder: Path) -> None:
    """What the shapes of DCAT-AP 3.0 ask: an address of access, a licence, and classes of what is pointed to."""
    graph = Graph().parse(folder / "dataset.ttl", publicID="https://data.example/set/dataset.ttl")
    data = URIRef(f"{BASE}id/dataset/ccpg-graph")
    files = set(graph.objects(data, DCAT.distribution))
    assert len(files) == len(graph.query("SELECT ?f { ?f a <http://www.w3.org/ns/dcat#Distribution> }")) > len(DUMPS)
    for file in files:
        address = str(graph.value(file, DCAT.downloadURL))
        path = address.removeprefix("https://data.example/set/")
        assert str(graph.value(file, DCAT.accessURL)) == address
        assert str(graph.value(file, DCTERMS.title)) == path
        assert int(str(graph.value(file, DCAT.byteSize))) == (folder / path).stat().st_size
        assert graph.value(file, DCTERMS.license) == graph.value(data, DCTERMS.license)
        assert (graph.value(file, DCAT.mediaType), RDF.type, DCTERMS.MediaType) in graph
        assert (graph.value(file, DCTERMS.license), RDF.type, DCTERMS.LicenseDocument) in graph
        checksum = graph.value(file, URIRef(f"{SPDX}checksum"))
        assert (checksum, RDF.type, URIRef(f"{SPDX}Checksum")) in graph
        algorithm = graph.value(checksum, URIRef(f"{SPDX}algorithm"))
        assert (algorithm, RDF.type, URIRef(f"{SPDX}ChecksumAlgorithm")) in graph
    dumps = {str(address).rpartition("/")[2] for address in graph.objects(data, VOID.dataDump)}
    assert dumps == {"ccpg-graph.nq", "ccpg-graph.trig", "ccpg-graph.jsonld"}
    assert (graph.value(data, DCTERMS.language), RDF.type, DCTERMS.LinguisticSystem) in graph
    assert str(graph.value(data, URIRef(f"{DCAT}version"))) == __version__


def test_the_page_says_whom_to_credit(folder: Path) -> None:
    page = (folder / "README.md").read_text(encoding="utf-8")
    assert "https://creativecommons.org/licenses/by/4.0/" in page
    assert "GeoNames" in page


def test_coverage_is_a_table_too(folder: Path) -> None:
    with (folder / "tables" / "coverage-by-office.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["country"], row["documents"]) for row in rows] == [("BY", "1"), ("MD", "1")]
    assert all(f"| {row['name']} | 1 |" in (folder / "README.md").read_text(encoding="utf-8") for row in rows)
    with (folder / "tables" / "coverage-by-year.csv").open(encoding="utf-8", newline="") as file:
        assert list(csv.DictReader(file)) == [{"year": "not known", "documents": "1"}]


def test_the_same_release_gives_the_same_bytes(release: Release, folder: Path, tmp_path: Path) -> None:
    export(release, tmp_path / "again", ALL, BASE)
    assert (tmp_path / "again" / "SHA256SUMS").read_bytes() == (folder / "SHA256SUMS").read_bytes()


def test_one_format_can_be_had_alone(release: Release, tmp_path: Path) -> None:
    found = export(release, tmp_path / "set", ["trig"], BASE)
    assert [one.path for one in found] == ["ccpg-graph.trig", "dataset.ttl", "README.md"]


def test_a_folder_with_something_in_it_is_left_alone(release: Release, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(UsageError, match="there is something in it"):
        export(release, tmp_path, ["nquads"], BASE)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_a_file_in_the_place_of_the_folder_is_told(release: Release, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(UsageError, match="no folder can be made there"):
        export(release, tmp_path / "file", ["nquads"], BASE)


def test_an_unknown_format_names_the_known(release: Release, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="nquads, trig, jsonld, csv"):
        export(release, tmp_path / "set", ["xlsx"], BASE)
    assert not (tmp_path / "set").exists()

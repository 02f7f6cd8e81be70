"""The commands, run as a person runs them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

TEXT = (
    "On October 1, 2019 the 29th session of the Coordinating Council of Prosecutors General of the CIS member states "
    "was held in Bishkek. The Prosecutor General of Belarus Alexander Konyuk took part.\r\n"
)


def run(
    *words: str, stdin: bytes = b"", home: Path | None = None, token: str | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run a command in a process of its own; `home` becomes CCPG_HOME, `token` CCPG_TOKEN."""
    root = Path(__file__).parents[1]
    environment = {"PYTHONPATH": str(root / "src"), "PATH": "/usr/bin:/bin", "HOME": "/nonexistent"}
    if home is not None:
        environment["CCPG_HOME"] = str(home)
    if token is not None:
        environment["CCPG_TOKEN"] = token
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "ccpg_graph", *words],
        input=stdin,
        capture_output=True,
        env=environment,
        check=False,
    )


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("cli") / "page.txt"
    path.write_bytes(TEXT.encode())
    return str(path)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory, page: str) -> Path:
    folder = tmp_path_factory.mktemp("home")
    done = run("build", page, "--jobs", "1", home=folder)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(b"release 1-")
    assert done.stderr == b""
    return folder


def test_help_lists_the_commands() -> None:
    done = run("--help")
    assert done.returncode == 0
    assert all(
        name in done.stdout for name in (b"build", b"extract", b"query", b"queries", b"check", b"demo", b"serve")
    )


def test_version() -> None:
    assert run("--version").stdout.startswith(b"ccpg-graph ")


def test_extract_prints_n_quads_and_nothing_else(page: str) -> None:
    done = run("extract", page)
    assert done.returncode == 0
    assert done.stderr == b""
    quads = list(parse(input=done.stdout, format=RdfFormat.N_QUADS))
    assert quads
    assert done.stdout == run("extract", page).stdout


def test_an_empty_option_is_one_not_given(page: str) -> None:
    plain = run("extract", page).stdout
    assert run("extract", page, "--published=", "--publisher=", "--url=", "--lang=", "--format=").stdout == plain


def test_known_by_tells_what_was_left_out(home: Path) -> None:
    done = run("query", "ASK {}", "--known-by", "2000-01-01", home=home)
    assert b"0 documents asked; left out: 0 issued later, 1 whose date of issue cannot tell" in done.stderr


def test_a_thing_that_nobody_knows_is_told_beside_the_answer(home: Path) -> None:
    done = run("query", "person", "--param", "person=person/nobody-at-all", "--format", "csv", home=home)
    assert done.stderr.decode() == "ccpg-graph: nothing is known of https://w3id.org/ccpg/id/person/nobody-at-all\n"
    assert done.returncode == 0


def test_metadata_are_taken_from_options(page: str) -> None:
    done = run(
        "extract", page, "--published=2019-10-02", "--publisher=Office", "--url=https://example.org/n/29", "--lang=en"
    )
    assert b'"2019-10-02"^^<http://www.w3.org/2001/XMLSchema#date>' in done.stdout
    assert b"<https://example.org/n/29>" in done.stdout


def test_standard_input_and_the_stored_text(tmp_path: Path) -> None:
    done = run("extract", "-", "--text", str(tmp_path / "stored.txt"), stdin=TEXT.encode())
    assert done.returncode == 0
    assert (tmp_path / "stored.txt").read_bytes() == TEXT.encode()


def test_trig_says_the_same_as_n_quads(page: str) -> None:
    quads = {str(quad) for quad in parse(input=run("extract", page).stdout, format=RdfFormat.N_QUADS)}
    trig = {str(quad) for quad in parse(input=run("extract", page, "--format", "trig").stdout, format=RdfFormat.TRIG)}
    assert trig == quads


def test_json_lines_have_the_passages(page: str) -> None:
    rows = [json.loads(line) for line in run("extract", page, "--format", "jsonl").stdout.splitlines()]
    assert rows
    assert all(row["passage"] == TEXT[row["start"] : row["end"]] for row in rows)
    assert {"claim", "subject", "predicate", "object", "modality", "rule", "confidence", "asserted"} <= rows[0].keys()


def test_the_page_is_one_file(page: str) -> None:
    body = run("extract", page, "--format", "html").stdout.decode()
    assert body.lower().startswith("<!doctype html>")
    assert "Konyuk" in body


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("extract", "gone.txt"), 1, "gone.txt"),
        (("extract", "-", "--lang", "xx"), 1, "language 'xx' is not known"),
        (("extract", "-", "--published", "soon"), 1, "date 'soon' is none"),
        (("extract", "-", "--text", "/nonexistent/x"), 2, "--text /nonexistent/x"),
        (("extract", "-", "--format", "doc"), 2, "format 'doc'"),
        (("extract",), 2, "Missing argument"),
        (("fly",), 2, "No such command"),
        (("query", "nosuchquestion"), 2, "the gallery has"),
        (("query", "gone.rq"), 2, "gone.rq"),
    ],
)
def test_a_fault_is_a_sentence_on_stderr(tmp_path: Path, words: tuple[str, ...], code: int, says: str) -> None:
    done = run(*words, stdin=TEXT.encode(), home=tmp_path)
    assert done.returncode == code
    assert done.stdout == b""
    assert says in done.stderr.decode()
    assert b"Traceback" not in done.stderr


def test_a_home_without_a_release_is_named(tmp_path: Path) -> None:
    for command in (("check",), ("query", "ASK {}"), ("serve",)):
        done = run(*command, home=tmp_path)
        assert done.returncode == 1
        assert b"ccpg-graph build" in done.stderr


def test_build_tells_of_sources_that_fail(tmp_path: Path, page: str) -> None:
    done = run(
        "build", page, str(tmp_path / "gone.txt"), "--jobs", "1", "--no-shapes", "--home", str(tmp_path / "home")
    )
    assert done.returncode == 1
    assert b"sources failed: 1" in done.stdout
    assert b"gone.txt" in done.stderr


def test_check_finds_a_release_sound(home: Path) -> None:
    done = run("check", home=home)
    assert done.returncode == 0
    assert b"1 document checked, no faults" in done.stdout


def test_query_answers_with_a_table_or_as_asked(home: Path) -> None:
    question = "SELECT (COUNT(*) AS ?n) { ?s a <https://w3id.org/ccpg/ontology#Document> }"
    assert b"1" in run("query", question, home=home).stdout
    assert run("query", question, "--format", "csv", home=home).stdout.split() == [b"n", b"1"]


def test_a_query_that_constructs_gives_triples(home: Path) -> None:
    done = run(
        "query", "CONSTRUCT { ?s ?p ?o } WHERE { ?s a <https://w3id.org/ccpg/ontology#Document> ; ?p ?o }", home=home
    )
    assert b"textDigest" in done.stdout


def test_queries_lists_the_gallery() -> None:
    assert b"sessions" in run("queries").stdout


def test_settings_are_listed_with_their_values(tmp_path: Path) -> None:
    assert f"CCPG_HOME={tmp_path}".encode() in run("settings", home=tmp_path).stdout


def test_token_is_not_shown(tmp_path: Path) -> None:
    shown = run("settings", home=tmp_path, token="open-sesame").stdout
    assert b"CCPG_TOKEN=*" in shown
    assert b"sesame" not in shown


def test_help_loads_no_stage() -> None:
    """`make bench` measures how quick it is; what makes it slow is what it would load."""
    code = (
        "import contextlib, io, sys; from ccpg_graph.cli.app import app\n"
        "with contextlib.redirect_stdout(io.StringIO()): app(['--help'], standalone_mode=False)\n"
        "print(sorted({'rdflib', 'fastapi', 'pyoxigraph', 'pydantic', 'networkx', 'numpy', 'yaml'} & set(sys.modules)))"
    )
    root = Path(__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, env={"PYTHONPATH": str(root / "src")}, check=True
    )
    assert done.stdout.strip() == b"[]"


def test_extract_imports_nothing_of_the_store_or_the_web(page: str) -> None:
    code = (
        "import sys; from ccpg_graph.cli.extracting import extract_to, Metadata; import io; "
        f"extract_to(io.BytesIO(), {page!r}, Metadata(), 'nquads', None); "
        "print(sorted({'rdflib', 'pyshacl', 'fastapi', 'pyoxigraph', 'pydantic', 'networkx'} & set(sys.modules)))"
    )
    root = Path(__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, env={"PYTHONPATH": str(root / "src")}, check=True
    )
    assert done.stdout.strip() == b"[]"


def test_demo_checks_itself(tmp_path: Path) -> None:
    done = run("demo", "--check", "--home", str(tmp_path / "home"))
    assert done.returncode == 0, done.stderr
    assert b"GET /health" in done.stdout

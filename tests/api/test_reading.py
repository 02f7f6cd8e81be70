"""Documents sent in over a real socket: read without storing, added and taken out with a token, and refused."""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import httpx2
import pytest
from pydantic import SecretStr

from ccpg_graph.api.desks import Desk
from ccpg_graph.errors import DocumentError
from ccpg_graph.pipeline import build
from ccpg_graph.settings import Settings
from ccpg_graph.store import Home
from tests.api.graph_server import serve_graph

VISIT = (
    "On 19 April 2018 Alexander Konyuk, Prosecutor General of Belarus, met with Eduard Harunjen, Prosecutor General of "
    "Moldova, in Chisinau. They signed an agreement on cooperation between the Prosecutor General's Offices of Belarus "
    "and Moldova."
)
SESSION = (
    "The 29th session of the Coordinating Council of Prosecutors General of the CIS member states was held in Bishkek "
    "on October 1, 2019."
)
BEARER = {"Authorization": "Bearer a-token-of-tests"}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    folder = tmp_path_factory.mktemp("reading")
    (folder / "session.txt").write_text(SESSION)
    built = Home(folder / "home")
    build([str(folder / "session.txt")], built, jobs=1, shapes=False)
    return built


@pytest.fixture(scope="module")
def served(home: Home) -> Iterator[httpx2.Client]:
    settings = Settings(home=home.path, token=SecretStr("a-token-of-tests"), workers=1, max_document=1)
    with serve_graph(settings) as client:
        yield client


def extract(served: httpx2.Client, **row: Any) -> Any:
    answer = served.post("/extract", json=row)
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_a_text_is_read_and_not_stored(served: httpx2.Client, home: Home) -> None:
    before = home.current().name
    found = extract(served, text=VISIT, title="A visit", published="2018-04-19")
    assert found["text"] == VISIT
    assert found["id"].startswith("a-visit-")
    day = next(claim for claim in found["claims"] if claim["property"] == "ccpg:startDate")
    assert day["value"]["text"] == "2018-04-19"
    assert VISIT[day["start"] : day["end"]] == day["text"]
    assert home.current().name == before
    assert extract(served, text=VISIT, title="A visit", published="2018-04-19") == found


def test_a_page_a_file_and_a_form_are_read(served: httpx2.Client) -> None:
    page = f"<html><head><title>Visit</title></head><body><article><p>{VISIT}</p></article></body></html>"
    sent = served.post("/extract?published=2018-04-19", content=page, headers={"Content-Type": "text/html"})
    assert sent.json()["claim_count"] > 5
    plain = served.post("/extract?lang=en", content=VISIT, headers={"Content-Type": "text/plain"})
    assert plain.json()["language"] == "en"
    form = served.post(
        "/extract", files={"file": ("../../visit.txt", VISIT.encode())}, data={"published": "2018-04-19"}
    )
    assert form.json()["issued"] == "2018-04-19"
    assert form.json()["id"].startswith("visit-")


def test_a_document_comes_in_and_goes_out(served: httpx2.Client) -> None:
    body = {"text": VISIT, "published": "2018-04-19", "url": "https://example.org/news/7"}
    added = served.post("/documents", json=body, headers=BEARER)
    assert added.status_code == 201, added.text
    name = added.json()["id"]
    assert added.headers["location"] == f"/api/v1/documents/{name}"
    assert added.json()["text"] == VISIT  # what a user adds is shown, wherever it comes from
    meeting = next(c["subject"] for c in added.json()["claims"] if c["property"] == "ccpg:startDate")
    assert served.get(f"/entities/{meeting}").status_code == 200
    assert served.post("/documents", json=body, headers=BEARER).status_code == 200

    removed = served.delete(f"/documents/{name}", headers=BEARER)
    assert removed.status_code == 200, removed.text
    assert meeting in removed.json()["things_gone"]
    assert served.get(f"/entities/{meeting}").status_code == 410
    assert served.get(f"/documents/{name}").status_code == 410


def test_the_last_document_stays(served: httpx2.Client) -> None:
    (last,) = served.get("/documents").json()["items"]
    answer = served.delete(f"/documents/{last['id']}", headers=BEARER)
    assert answer.status_code == 409
    assert "last" in answer.json()["detail"]


@pytest.mark.parametrize("headers", [{}, {"Authorization": "Bearer other"}, {"Authorization": "Basic YTpi"}])
def test_nobody_writes_without_the_token(served: httpx2.Client, headers: dict[str, str]) -> None:
    assert served.post("/documents", json={"text": VISIT}, headers=headers).status_code == 401
    assert served.delete("/documents/x", headers=headers).status_code == 401


def test_writing_is_off_without_a_token(home: Home) -> None:
    with serve_graph(Settings(home=home.path, workers=1)) as client:
        answer = client.post("/documents", json={"text": VISIT}, headers=BEARER)
        assert (answer.status_code, "CCPG_TOKEN" in answer.json()["detail"]) == (403, True)


@pytest.mark.parametrize(
    ("body", "kind", "status", "word"),
    [
        (b"{", "application/json", 400, "JSON"),
        (b"[]", "application/json", 400, "object"),
        (b'{"text": ""}', "application/json", 400, "text"),
        (b'{"text": 7}', "application/json", 400, "text"),
        (b"[" * 5000, "application/json", 400, "nests"),
        (b'{"text": "x", "published": "soon"}', "application/json", 422, "soon"),
        (b'{"text": "x", "lang": "de"}', "application/json", 422, "de"),
        (b"   ", "text/plain", 422, "empty"),
        (b"%PDF-1.7 broken", "application/pdf", 422, ""),
        (b"PK\x03\x04 broken", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", 422, ""),
        (b"\x00\x01\x02\x03" * 50, "text/plain", 422, ""),
        (b"x", "image/png", 415, "image/png"),
        (b"x" * 1_100_000, "text/plain", 413, "1,048,576"),
        (b"no boundary", "multipart/form-data; boundary=b", 400, "form"),
    ],
)
def test_what_cannot_be_read_is_refused(served: httpx2.Client, body: bytes, kind: str, status: int, word: str) -> None:
    answer = served.post("/extract", content=body, headers={"Content-Type": kind})
    assert answer.status_code == status, answer.text
    assert word in answer.json()["detail"]
    assert "/tmp" not in answer.text and "ccpg-graph-" not in answer.text


WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def packed(document: str) -> bytes:
    """A Word file whose text is this XML."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", document)
    return file.getvalue()


@pytest.mark.parametrize(
    "body",
    [
        packed("<w>" + "a" * 300_000_000 + "</w>"),
        packed('<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w>&b;</w>'),
        packed('<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w>&a;</w>'),
        packed("<w>" * 50_000 + "</w>" * 50_000),
    ],
    ids=["archive", "entities", "external entity", "depth"],
)
def test_what_unpacks_to_too_much_is_refused_and_the_next_is_read(served: httpx2.Client, body: bytes) -> None:
    answer = served.post("/extract", content=body, headers={"Content-Type": WORD})
    assert answer.status_code == 422, answer.text
    assert "root:" not in answer.text
    assert extract(served, text=VISIT)["claims"]


def test_brackets_in_a_text_are_no_nesting(served: httpx2.Client) -> None:
    extract(served, text=f'{"[" * 30} {SESSION} \\" {"{" * 30}')


def test_a_desk_is_made_ready_beforehand_and_a_failure_is_only_logged(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "visit.txt"
    path.write_text(VISIT)
    desk = Desk(deadline=60, memory=0)
    desk.prepare(files=True)
    assert desk.ask("extract", path=str(path), given={}, base="https://example.org/")["claims"]
    desk.close()
    assert not caplog.records
    Desk(deadline=0.01, memory=0).prepare(files=False)
    assert "no process to read documents is ready" in caplog.text


def test_a_desk_outlives_what_holds_it_up(tmp_path: Path) -> None:
    desk = Desk(deadline=0.05, memory=0)
    path = tmp_path / "slow.txt"
    path.write_text(VISIT)
    with pytest.raises(DocumentError, match=r"0\.05 seconds"):
        desk.ask("extract", path=str(path), given={}, base="https://example.org/")
    patient = Desk(deadline=60, memory=0)
    found = patient.ask("extract", path=str(path), given={}, base="https://example.org/")
    assert json.dumps(found)
    patient.close()

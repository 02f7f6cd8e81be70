"""What of the graph API is kept for who asks again, and what is not."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from starlette.types import Message, Receive, Scope, Send

from ccpg_graph.api.repeated import Repeated
from ccpg_graph.api.site import Site
from ccpg_graph.settings import Settings
from ccpg_graph.store import Home, Release


class Told:
    """An application that answers in these pieces, and counts how often it was asked; after: done before the last."""

    def __init__(self, *pieces: bytes, status: int = 200) -> None:
        self.pieces = pieces
        self.status = status
        self.asked = 0
        self.after: Any = lambda: None
        self.wait = 0.0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.asked += 1
        await asyncio.sleep(self.wait)
        await send({"type": "http.response.start", "status": self.status, "headers": [(b"etag", b"x")]})
        for number, piece in enumerate(self.pieces, 1):
            if number == len(self.pieces):
                self.after()
            await send({"type": "http.response.body", "body": piece, "more_body": number < len(self.pieces)})


def ask(app: Repeated, path: str = "/api/v1/map", method: str = "GET", headers: Any = ()) -> bytes:
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    async def receive() -> Message:
        return {"type": "http.disconnect"}

    scope = {
        "type": "http",
        "method": method,
        "path": path,
        "query_string": b"",
        "headers": [(b"host", b"x"), *headers],
    }
    asyncio.run(app(scope, receive, send))
    return b"".join(message.get("body", b"") for message in sent)


@pytest.fixture
def site(home: Home, release: Release) -> Site:
    return Site.of(Settings(home=home.path))


@pytest.mark.parametrize("header", [(b"accept", b"a" * 2_000), (b"origin", b"http://" + b"a" * 2_000)])
def test_long_headers_are_nobodys_key(site: Site, header: tuple[bytes, bytes]) -> None:
    told = Told(b"all")
    assert [ask(Repeated(told, site.before), headers=[header]) for _ in range(2)] == [b"all"] * 2
    assert told.asked == 2


def test_where_the_disk_fails_the_application_tells(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise PermissionError("not yours")

    monkeypatch.setattr(site.home, "find_current", fail)
    told = Told(b"told")
    assert ask(Repeated(told, site.before)) == b"told"


def test_a_whole_answer_is_made_once(site: Site) -> None:
    told = Told(b"all")
    assert [ask(Repeated(told, site.before)) for _ in range(3)] == [b"all"] * 3
    assert told.asked == 1


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        (Told(b"one", b"two"), {}),
        (Told(b"none", status=404), {}),
        (Told(b"sent"), {"method": "POST"}),
        (Told(b"kept elsewhere"), {"path": "/api/v1/network/instruments"}),
        (Told(b"a page"), {"path": "/documents"}),
        (Told(b"known"), {"headers": [(b"if-none-match", b"x")]}),
    ],
)
def test_what_is_not_kept_is_made_each_time(site: Site, told: Told, asked: dict[str, Any]) -> None:
    assert [ask(Repeated(told, site.before), **asked) for _ in range(2)] == [b"".join(told.pieces)] * 2
    assert told.asked == 2


def test_an_answer_made_while_a_release_came_is_of_neither(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    told = Told(b"of which")
    told.after = lambda: monkeypatch.setattr(site.home, "find_current", lambda: None)
    ask(Repeated(told, site.before))
    monkeypatch.undo()
    told.after = lambda: None
    ask(Repeated(told, site.before))
    assert told.asked == 2


def test_what_is_on_disk_is_not_looked_at_for_each_request(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []
    found = site.home.find_current
    monkeypatch.setattr("ccpg_graph.api.before.time.monotonic", lambda: 100.0)

    def look() -> Release | None:
        looked.append(1)
        return found()

    monkeypatch.setattr(site.home, "find_current", look)
    app = Repeated(Told(b"all"), site.before)
    for _ in range(9):
        ask(app)
    assert len(looked) == 2  # before the answer was made, and once more before it was kept


def test_who_changed_something_sees_it_at_once(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ccpg_graph.api.before.time.monotonic", lambda: 100.0)
    told = Told(b"before")
    app = Repeated(told, site.before)
    ask(app)
    assert ask(app) == b"before"
    told.pieces = (b"after",)
    told.after = lambda: monkeypatch.setattr(site.home, "find_current", lambda: None)
    ask(app, path="/documents", method="POST")
    assert ask(app) == b"after"


def test_while_something_changes_each_request_looks(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ccpg_graph.api.before.time.monotonic", lambda: 100.0)
    told = Told(b"before")
    seen: list[bytes] = []

    async def changing(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["method"] == "POST":
            told.pieces = (b"after",)
            monkeypatch.setattr(site.home, "find_current", lambda: None)
            await asyncio.to_thread(lambda: seen.append(ask(app)))
        await told(scope, receive, send)

    app = Repeated(changing, site.before)
    assert ask(app) == b"before"
    ask(app, path="/documents", method="POST")
    assert seen == [b"after"]

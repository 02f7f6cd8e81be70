"""A web server in this process, for tests: pages by path, and each way a host can misbehave."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = b"<html><head><title>A page</title></head><body><p>They met in Yerevan.</p></body></html>"


@dataclass(slots=True)
class Reply:
    """What a path answers. drip: seconds between two bytes; endless: a body without end; cut: the connection is closed
    before the body is whole."""

    status: int = 200
    body: bytes = PAGE
    kind: str | None = "text/html; charset=utf-8"
    headers: dict[str, str] = field(default_factory=dict)
    drip: float = 0.0
    endless: bool = False
    cut: bool = False


@dataclass(slots=True)
class Host:
    """replies: by path, a list being used up to its last; asked: path, headers and time of each request."""

    address: str
    replies: dict[str, Reply | list[Reply]]
    asked: list[tuple[str, dict[str, str], float]] = field(default_factory=list)

    def paths(self) -> list[str]:
        """What was asked for, without the rules for robots."""
        return [path for path, _, _ in self.asked if path != "/robots.txt"]

    def reply(self, path: str) -> Reply:
        """The answer to a path."""
        found = self.replies.get(path, Reply(404, b"nothing here"))
        if isinstance(found, Reply):
            return found
        return found.pop(0) if len(found) > 1 else found[0]


@contextmanager
def host(**replies: Reply | list[Reply]) -> Iterator[Host]:
    """A host whose `robots` answers /robots.txt and `a` answers /a."""
    paths = {("/robots.txt" if name == "robots" else f"/{name}"): reply for name, reply in replies.items()}
    this = Host("", paths)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            this.asked.append((self.path, {k.lower(): v for k, v in self.headers.items()}, time.monotonic()))
            with suppress(OSError):  # the client may have gone
                _answer(self, this.reply(self.path))

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    this.address = f"http://127.0.0.1:{server.server_port}"
    try:
        yield this
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _answer(handler: BaseHTTPRequestHandler, reply: Reply) -> None:
    tag = reply.headers.get("ETag")
    unchanged = tag is not None and handler.headers.get("If-None-Match") == tag
    handler.send_response(304 if unchanged else reply.status)
    for name, value in reply.headers.items():
        handler.send_header(name, value)
    if reply.kind is not None:
        handler.send_header("Content-Type", reply.kind)
    if not reply.endless:
        handler.send_header("Content-Length", "0" if unchanged else str(len(reply.body) + (100 if reply.cut else 0)))
    handler.end_headers()
    while reply.endless:
        handler.wfile.write(b"<p>and on</p>" * 1_000)
    if unchanged:
        return
    if not reply.drip:
        handler.wfile.write(reply.body)
        return
    for byte in reply.body:
        handler.wfile.write(bytes([byte]))
        time.sleep(reply.drip)

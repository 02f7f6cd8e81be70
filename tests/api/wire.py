"""A server in a process of its own, and sockets to it: for what only shows in the bytes on the wire."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from urllib.error import URLError
from urllib.parse import quote
from urllib.request import urlopen

from ccpg_graph import errors

SCRIPT = """
import sys
sys.path.insert(0, sys.argv[1])
from ccpg_graph.api.app import serve
from ccpg_graph.settings import read_settings
serve(read_settings(home=sys.argv[2], port=int(sys.argv[3])))
"""


@dataclass(frozen=True, slots=True)
class Wired:
    """A server that runs. log: what it has written to standard output, its access log."""

    process: subprocess.Popen[bytes]
    port: int
    output: IO[bytes]

    def get(self, path: str) -> bytes:
        """The body at a path."""
        with urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=30) as answer:
            return bytes(answer.read())

    def metric(self, line: str) -> float:
        """The value of a metric, by its name with labels."""
        text = self.get("/metrics").decode()
        return next(float(each.rpartition(" ")[2]) for each in text.splitlines() if each.startswith(f"{line} "))

    def connect(self, request: bytes) -> socket.socket:
        """A connection on which a request was sent."""
        connection = socket.create_connection(("127.0.0.1", self.port), timeout=30)
        connection.sendall(request)
        return connection

    def say(self, request: bytes) -> bytes:
        """All that comes back until the server ends the connection."""
        with closing(self.connect(request)) as connection:
            return read_all(connection)

    def log(self) -> str:
        """The access log so far."""
        self.output.seek(0)
        return self.output.read().decode()


def asking(query: str, version: str = "1.1", headers: str = "") -> bytes:
    """A request for the answer to a query, as bytes; it is the last of its connection."""
    return (
        f"GET /sparql?query={quote(query)} HTTP/{version}\r\nHost: x\r\nAccept: application/sparql-results+json\r\n"
        f"Connection: close\r\n{headers}\r\n"
    ).encode()


def read_all(connection: socket.socket) -> bytes:
    """What comes until the connection ends, however it ends."""
    found = bytearray()
    try:
        while piece := connection.recv(65536):
            found += piece
    except ConnectionResetError:
        pass
    return bytes(found)


@contextmanager
def wired(home: Path, **settings: str | int | float) -> Iterator[Wired]:
    """A server over a home, with settings by their names; it is there when the block begins."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = int(found.getsockname()[1])
    told = {f"CCPG_{name.upper()}": str(value) for name, value in settings.items()}
    command = [sys.executable, "-c", SCRIPT, str(Path(errors.__file__).parents[1]), str(home), str(port)]
    with (
        tempfile.TemporaryFile() as output,
        subprocess.Popen(
            command, stdout=output, stderr=subprocess.DEVNULL, env={**os.environ, **told, "PYTHONUNBUFFERED": "1"}
        ) as process,
    ):
        server = Wired(process, port, output)
        try:
            _wait(server)
            yield server
        finally:
            process.kill()


def _wait(server: Wired) -> None:
    end = time.monotonic() + 60
    while True:
        try:
            json.loads(server.get("/health"))
            return
        except (URLError, ConnectionError):
            if time.monotonic() > end:
                raise
            time.sleep(0.05)

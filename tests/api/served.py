"""The program served as users serve it: a process of its own, asked over a socket."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path
from typing import Any, Self
from urllib.parse import urlencode

from ccpg_graph import errors

TOKEN = "open-sesame"
BEARER = {"Authorization": f"Bearer {TOKEN}"}
SOURCE = Path(errors.__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    def json(self) -> Any:
        return json.loads(self.body)


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@dataclass(slots=True)
class Served:
    """A server over a home; settings: environment variables beside the home and the token."""

    home: Path
    settings: Mapping[str, str] = field(default_factory=dict)
    token: str | None = TOKEN
    port: int = field(default_factory=free_port)
    _process: subprocess.Popen[bytes] | None = None

    def start(self) -> float:
        """Start it; gives the seconds until it answered a query."""
        given = {"CCPG_HOME": str(self.home), "CCPG_PORT": str(self.port), **self.settings}
        given |= {} if self.token is None else {"CCPG_TOKEN": self.token}
        kept = {name: value for name, value in os.environ.items() if not name.startswith("CCPG_")}
        began = time.monotonic()
        command = [sys.executable, "-m", "ccpg_graph", "serve"]
        environment = {**kept, "PYTHONPATH": str(SOURCE), **given}
        self._process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while time.monotonic() < began + 60:
            try:
                if self.get("/sparql?query=ASK%7B%7D").status == 200:
                    return time.monotonic() - began
            except OSError:
                if self._process.poll() is not None:
                    raise AssertionError(f"the server ended with {self._process.returncode}") from None
            time.sleep(0.02)
        raise AssertionError("the server does not answer")

    def kill(self) -> None:
        """End it as a power cut would."""
        self._end(signal.SIGKILL)

    def stop(self) -> int:
        """Ask it to stop; its exit code."""
        return self._end(signal.SIGINT)

    def _end(self, how: signal.Signals) -> int:
        if self._process is None:
            return 0
        process, self._process = self._process, None
        process.send_signal(how)
        return process.wait(timeout=30)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()

    def send(
        self, method: str, path: str, body: bytes | str | None = None, headers: Mapping[str, str] | None = None
    ) -> Reply:
        """One request on a connection of its own."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            content = body.encode() if isinstance(body, str) else body
            connection.request(method, path, content, dict(headers or {}))
            found = connection.getresponse()
            return Reply(found.status, {k.lower(): v for k, v in found.getheaders()}, found.read())
        finally:
            connection.close()

    def get(self, path: str, **headers: str) -> Reply:
        return self.send("GET", path, headers=headers)

    def update(self, text: str, token: str | None = TOKEN) -> Reply:
        """A direct POST to the update endpoint."""
        headers = {"Content-Type": "application/sparql-update"}
        headers |= {} if token is None else {"Authorization": f"Bearer {token}"}
        return self.send("POST", "/update", text, headers)

    def rows(self, query: str) -> list[dict[str, str]]:
        """The values that a SELECT finds."""
        answer = self.get(f"/sparql?{urlencode({'query': query})}", Accept="application/json")
        assert answer.status == 200, answer.text
        return [{name: node["value"] for name, node in row.items()} for row in answer.json()["results"]["bindings"]]

"""The server over a real socket: it answers, and it stops when asked, with its workers."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from ccpg_graph import errors
from ccpg_graph.store import Home, Release

SCRIPT = """
import sys
sys.path.insert(0, sys.argv[1])
from ccpg_graph.api.app import serve
from ccpg_graph.settings import read_settings
serve(read_settings(home=sys.argv[2], port=int(sys.argv[3])))
"""


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def get(address: str) -> bytes:
    """The answer; asked again until the server is up."""
    end = time.monotonic() + 30
    while True:
        try:
            with urlopen(address, timeout=10) as answer:
                return bytes(answer.read())
        except URLError:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)


@pytest.fixture
def server(home: Home, release: Release) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    port, source = free_port(), Path(errors.__file__).parents[1]
    command = [sys.executable, "-c", SCRIPT, str(source), str(home.path), str(port)]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
        yield process, f"http://127.0.0.1:{port}"
        process.kill()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_server_answers_and_stops_when_asked(server: tuple[subprocess.Popen[bytes], str], release: Release) -> None:
    process, address = server
    assert json.loads(get(f"{address}/health"))["release"] == release.name
    assert json.loads(get(f"{address}/sparql?query=ASK%7B%7D"))["boolean"] is True
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=15) == 0

"""A server in this process over a real socket, and a client of its graph API."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx2
import uvicorn

from ccpg_graph.api.app import create_app
from ccpg_graph.settings import Settings


@contextmanager
def serve_graph(settings: Settings) -> Iterator[httpx2.Client]:
    """A client whose addresses begin at `/api/v1`."""
    server = uvicorn.Server(uvicorn.Config(create_app(settings), port=0, log_level="warning", access_log=False))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    with httpx2.Client(base_url=f"http://127.0.0.1:{port}/api/v1", timeout=120) as client:
        yield client
    server.should_exit = True
    thread.join()


def get(client: httpx2.Client, path: str, **parameters: Any) -> Any:
    """What a route answers, as JSON; it has to be 200."""
    answer = client.get(path, params=parameters)
    assert answer.status_code == 200, answer.text
    return answer.json()

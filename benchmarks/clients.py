"""Clients of an HTTP server for measuring: connections that are kept, over raw sockets, so that they cost little."""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote
from urllib.request import urlopen

from benchmarks.tables import ROOT

ACCEPT = "application/sparql-results+json"


@dataclass(frozen=True, slots=True)
class Times:
    """What was measured: requests a second, and the percentiles of their times in milliseconds."""

    rate: float
    p50: float
    p95: float

    @classmethod
    def of(cls, taken: Sequence[float], seconds: float) -> Times:
        """From the seconds that each request took, and those that all took together."""
        ordered = sorted(taken)
        return cls(len(ordered) / seconds, _at(ordered, 0.5) * 1000, _at(ordered, 0.95) * 1000)


def _at(ordered: Sequence[float], share: float) -> float:
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)]


def request(path: str, query: str) -> bytes:
    """A request for the answer to a query, on a connection that is kept."""
    return f"GET {path}?query={quote(query)} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: {ACCEPT}\r\n\r\n".encode()


async def exchange(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, asked: bytes) -> tuple[int, int]:
    """Status and number of bytes of an answer, which has been read whole."""
    writer.write(asked)
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    status = int(head[9:12])
    if b"transfer-encoding: chunked" in head:
        size = 0
        while length := int(await reader.readline(), 16):
            size += len(await reader.readexactly(length + 2)) - 2
        await reader.readline()
        return status, size
    _, found, rest = head.partition(b"content-length: ")
    length = int(rest.partition(b"\r\n")[0]) if found else 0
    await reader.readexactly(length)
    return status, length


async def drive(port: int, clients: int, requests: Iterator[bytes], seconds: float) -> Times:
    """Ask for so many seconds, each client one question after the other. An answer that is none ends the measuring."""
    taken: list[float] = []
    began = time.perf_counter()

    async def client() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1 << 20)
        while time.perf_counter() - began < seconds:
            started = time.perf_counter()
            status, _ = await exchange(reader, writer, next(requests))
            if status != 200:
                raise SystemExit(f"port {port}: an answer of status {status}")
            taken.append(time.perf_counter() - started)
        writer.close()

    await asyncio.gather(*(client() for _ in range(clients)))
    return Times.of(taken, time.perf_counter() - began)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def serving(command: list[str], port: int, path: str, **variables: str) -> Iterator[subprocess.Popen[bytes]]:
    """A server that answers at a path when the block begins."""
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}", **variables}
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment) as process:
        try:
            _wait(f"http://127.0.0.1:{port}{path}?query={quote('ASK { ?s ?p ?o }')}", process)
            yield process
        finally:
            process.terminate()


def ours(home: Path, port: int) -> list[str]:
    """The command that serves a home."""
    return [sys.executable, "-m", "ccpg_graph", "serve", "--home", str(home), "--port", str(port)]


def _wait(address: str, process: subprocess.Popen[bytes], patience: float = 300) -> None:
    end = time.monotonic() + patience
    while True:
        try:
            with urlopen(address, timeout=30):
                return
        except OSError as error:
            if time.monotonic() > end or process.poll() is not None:
                raise SystemExit(f"{address}: {error}") from error
            time.sleep(0.1)

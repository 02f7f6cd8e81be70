"""What a small question takes beside runaways, the memory that takes, and when the server is idle after a client left.

    python -m benchmarks.runaway HOME [--seconds 8]

HOME is as in `benchmarks.endpoint`. Linux only: it looks into /proc.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import time
from pathlib import Path

from benchmarks.clients import ACCEPT, Times, exchange, free_port, ours, request, serving
from benchmarks.million import make
from benchmarks.tables import Row, table

ID = "https://w3id.org/ccpg/id/"
# Those that only count, and one that gathers what it finds.
RUNAWAYS = (
    "SELECT (COUNT(*) AS ?n) {{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }} # {}",
    "SELECT (COUNT(*) AS ?n) {{ ?a ?b ?c . ?d ?e ?f FILTER(STR(?a) < STR(?f)) }} # {}",
    "SELECT DISTINCT ?a ?f {{ ?a ?b ?c . ?d ?e ?f }} ORDER BY ?f # {}",
    "SELECT (GROUP_CONCAT(STR(?c)) AS ?x) {{ ?a ?b ?c . ?d ?e ?f }} # {}",
)
STARTING = 15  # seconds in which a server begins whatever it does after its start
MILLION = "SELECT ?s ?p ?o { ?s ?p ?o } LIMIT 1000000"


def family(root: int) -> list[int]:
    """A process and all that descend from it."""
    parents = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            parents[int(path.parent.name)] = int(path.read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
    found, before = {root}, set[int]()
    while found != before:
        before = set(found)
        found |= {pid for pid, parent in parents.items() if parent in found}
    return sorted(found)


def memory(root: int) -> float:
    """Megabytes of a server and its workers, shared ones counted once (PSS)."""
    total = 0
    for pid in family(root):
        try:
            lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
        except OSError:
            continue
        total += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return total / 1024


def work(root: int) -> float:
    """Seconds that they have worked, as far as they are still there."""
    total = 0
    for pid in family(root):
        try:
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        total += int(fields[11]) + int(fields[12])
    return total / os.sysconf("SC_CLK_TCK")


async def run_away(port: int, number: int) -> None:
    """Ask one runaway after the other, and never mind the answers."""
    for turn in range(10_000):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        text = RUNAWAYS[number % len(RUNAWAYS)].format(f"{number} {turn}")
        try:
            await exchange(reader, writer, request("/sparql", text))
        except (OSError, EOFError, ValueError):
            pass
        finally:
            writer.close()


async def beside(port: int, root: int, runaways: int, seconds: float) -> tuple[Times, float]:
    """The times of small questions beside so many runaways, and the most memory taken meanwhile."""
    running = [asyncio.create_task(run_away(port, number)) for number in range(runaways)]
    await asyncio.sleep(0.5)
    taken, most, began, number = [], 0.0, time.perf_counter(), 0
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    while time.perf_counter() - began < seconds:
        number += 1
        started = time.perf_counter()
        asked = request("/sparql", f"SELECT ?p ?o {{ <{ID}meeting/made-{number % 3000}> ?p ?o }} # {runaways} {number}")
        status, _ = await exchange(reader, writer, asked)
        taken.append(time.perf_counter() - started)
        if status != 200:
            raise SystemExit(f"a small question got {status}")
        if number % 20 == 0:
            most = max(most, memory(root))
        await asyncio.sleep(0.02)
    writer.close()
    for task in running:
        task.cancel()
    await asyncio.gather(*running, return_exceptions=True)
    return Times.of(taken, time.perf_counter() - began), most


async def idle_after(root: int) -> float:
    """Seconds from now until the server hardly works any more: less than a tenth of the time."""
    began = time.perf_counter()
    while True:
        before = work(root)
        await asyncio.sleep(0.2)
        if work(root) - before < 0.02:
            return time.perf_counter() - began - 0.2


async def settle(root: int) -> None:
    """Wait until the server has read ahead what it reads of a release after its start."""
    await asyncio.sleep(STARTING)
    await idle_after(root)


async def slow_reader(port: int, root: int) -> tuple[float, float]:
    """Megabytes more that a million rows take while they are read slowly, and the megabytes read in the end."""
    await settle(root)
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=65536)
    asked = request("/sparql", "ASK {}")
    await exchange(reader, writer, asked)
    before, most, size = memory(root), 0.0, 0
    writer.write(f"GET /sparql?query={MILLION.replace(' ', '%20')} HTTP/1.1\r\nHost: x\r\n".encode())
    writer.write(f"Accept: {ACCEPT}\r\nConnection: close\r\n\r\n".encode())
    began = time.perf_counter()
    while piece := await reader.read(65536):
        size += len(piece)
        if time.perf_counter() - began < 12:
            await asyncio.sleep(0.05)
            most = max(most, memory(root))
    writer.close()
    return most - before, size / 2**20


async def measure(port: int, root: int, seconds: float) -> list[Row]:
    await settle(root)
    rows = []
    for runaways, goal in ((0, 10), (1, 100), (4, 250), (16, 1000)):
        times, most = await beside(port, root, runaways, seconds)
        idle = await idle_after(root)
        rows += [
            Row(
                f"small question beside {runaways} runaways: p50, p95, ms",
                f"{times.p50:.1f}, {times.p95:.1f}",
                f"{goal}",
            ),
            Row("… memory of all processes, MB", f"{most:,.0f}", "2,048"),
            Row("… idle after they have left, s", f"{idle:.1f}", "2"),
        ]
    return rows


def measure_runaways(home: Path, seconds: float) -> str:
    """All of it, as a table."""
    make(home)
    port = free_port()
    with serving(ours(home, port), port, "/sparql") as process:
        rows = asyncio.run(measure(port, process.pid, seconds))
    # On a busy machine a million rows may take longer than the deadline.
    with serving(ours(home, port), port, "/sparql", CCPG_QUERY_DEADLINE="120") as process:
        more, size = asyncio.run(slow_reader(port, process.pid))
    rows.append(Row(f"a million rows ({size:,.0f} MB) to a slow reader: MB more", f"{more:,.1f}", "64"))
    return table("Small questions beside runaways", "goal", rows)


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure a server beside runaway questions.")
    parser.add_argument("home", type=Path)
    parser.add_argument("--seconds", type=float, default=8.0)
    given = parser.parse_args()
    print(measure_runaways(given.home, given.seconds))


if __name__ == "__main__":
    main()

"""Changes over HTTP beside a release: how long one takes, many at once, and a server that is killed among them.

    python -m benchmarks.changes HOME

HOME holds a release (`benchmarks.million` makes one of a million quads); graphs below http://example.org/changes/ are
put into it. Ends with an error where anything that was acknowledged is gone, half there, or counted wrong.
"""

from __future__ import annotations

import argparse
import random
import threading
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.tables import Row, seconds
from tests.api.served import Served

GRAPH = "GRAPH <http://example.org/changes/"
ZERO = f"DROP SILENT {GRAPH}counter> ; INSERT DATA {{ {GRAPH}counter> {{ <a:counter> <a:is> 0 }} }}"
INCREMENT = (
    f"DELETE {{ {GRAPH}counter> {{ ?c <a:is> ?n }} }} INSERT {{ {GRAPH}counter> {{ ?c <a:is> ?m }} }} "
    f"WHERE {{ {GRAPH}counter> {{ ?c <a:is> ?n }} BIND(?n + 1 AS ?m) }}"
)


def note(number: int) -> str:
    return f"INSERT DATA {{ {GRAPH}notes> {{ <a:thing> <a:note> {number} . <a:thing> <a:noted> {number} }} }}"


def changed(served: Served, text: str) -> None:
    answer = served.update(text)
    if answer.status != 204:
        raise SystemExit(f"{text}: {answer.status} {answer.text}")


def percentiles(times: int, work: Callable[[int], object]) -> str:
    took = sorted(seconds(lambda number=number: work(number)) for number in range(times))  # type: ignore[misc]
    return f"{took[times // 2] * 1000:.0f} / {took[int(times * 0.95)] * 1000:.0f}"


def measure_one_by_one(served: Served) -> list[Row]:
    changed(served, f"DROP SILENT {GRAPH}notes>")
    update = percentiles(100, lambda number: changed(served, note(number)))
    asked: list[float] = []
    for number in range(20):
        changed(served, note(1_000 + number))
        asked.append(seconds(lambda: served.rows(f"SELECT * {{ {GRAPH}notes> {{ <a:thing> <a:note> 1019 }} }}")))
    return [
        Row("an update after the other, p50 / p95 ms", update),
        Row("the first question after one, median ms", f"{sorted(asked)[10] * 1000:.0f}"),
    ]


def measure_increments(served: Served) -> Row:
    changed(served, ZERO)

    def work() -> None:
        for _ in range(50):
            changed(served, INCREMENT)

    threads = [threading.Thread(target=work) for _ in range(8)]

    def all_of_them() -> None:
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    took = seconds(all_of_them)
    (row,) = served.rows(f"SELECT ?n {{ {GRAPH}counter> {{ ?c <a:is> ?n }} }}")
    if row["n"] != "400":
        raise SystemExit(f"400 increments gave {row['n']}")
    return Row("400 increments from 8 clients, s (all counted)", f"{took:.1f}")


def measure_kills(served: Served, kills: int = 5) -> Row:
    """Kill it among updates of two triples each; the seconds until it answered again."""
    acknowledged: list[int] = []
    again: list[float] = []
    luck, number = random.Random(1), 10_000

    def send() -> None:
        nonlocal number
        try:
            while True:
                number += 1
                if served.update(note(number)).status == 204:
                    acknowledged.append(number)
        except OSError:
            return

    for _ in range(kills):
        sending = threading.Thread(target=send)
        sending.start()
        time.sleep(0.5 + luck.random())
        served.kill()
        sending.join()
        again.append(served.start())
    found = [
        {int(row["n"]) for row in served.rows(f"SELECT ?n {{ {GRAPH}notes> {{ <a:thing> <a:{name}> ?n }} }}")}
        for name in ("note", "noted")
    ]
    if found[0] != found[1] or not set(acknowledged) <= found[0]:
        raise SystemExit("after the kills something is gone or half there")
    return Row(f"answering again after kill -9, s ({len(acknowledged)} acknowledged, none lost)", f"{max(again):.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure changes over HTTP.")
    parser.add_argument("home", type=Path)
    with Served(parser.parse_args().home) as served:
        rows = [*measure_one_by_one(served), measure_increments(served), measure_kills(served)]
    for row in rows:
        print(f"{row.what:70} {row.ours}")


if __name__ == "__main__":
    main()

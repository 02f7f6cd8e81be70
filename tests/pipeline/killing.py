"""Kills commands at random moments and looks what is left; run by test_killed.py in a process that opens no store.

    python -m tests.pipeline.killing FOLDER ROUNDS SEED

Each command runs in a child made by a fork, so that a round costs no start of Python; a store opened in this process
would leave its threads behind.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path

from ccpg_graph.judgements import Judgements, record
from ccpg_graph.knowledge.registry import load_registry
from ccpg_graph.records import Judgement, Verdict
from ccpg_graph.store import Home
from tests.pipeline.growing import TEXTS, added, built, removed

ALL = sorted(TEXTS)[:4]


def run(work: Callable[[], object], kill_after: float | None) -> bool:
    """Run work in a child; whether it came to its end before it was killed."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            work()
            os.write(writing, b"done")
        except BaseException:  # noqa: BLE001 - whatever it was has to be told before the child ends
            traceback.print_exc()
            os.write(writing, b"fail")
        finally:
            os._exit(0)
    os.close(writing)
    if kill_after is not None:
        time.sleep(kill_after)
        os.kill(child, signal.SIGKILL)
    told = os.read(reading, 4)
    os.close(reading)
    os.waitpid(child, 0)
    if told == b"fail":
        raise SystemExit("a command failed by itself")
    return told == b"done"


def look(home: Home, allowed: list[set[str]], judged: list[str]) -> None:
    """Ends with an error where the current release is not whole or something that was accepted is gone."""
    release = home.current()
    there = {name.removeprefix("doc-") for name in release.documents()}
    assert there in allowed, f"{there} is none of {allowed}"
    assert all(release.document(f"doc-{name}").text.strip() == TEXTS[name] for name in there)
    with release.open() as store:
        assert store.count() == release.manifest["quads"]
    kept = {judgement.id for judgement in Judgements(home.path).read()}
    assert kept >= set(judged), f"judgements lost: {set(judged) - kept}"


def must(work: Callable[[], object]) -> None:
    assert run(work, None)


def chosen(
    kind: str, folder: Path, home: Home, there: set[str], after: set[str], judgement: Judgement
) -> Callable[[], object]:
    """The command of a round: from the documents that are there to those that are to be there after it."""
    if kind == "judge":
        return partial(record, home.path, judgement)
    if kind == "build":
        return partial(built, folder, home, sorted(after))
    if after - there:
        return partial(added, folder, home, sorted(after - there))
    return partial(removed, home, sorted(there - after))


def main(folder: Path, rounds: int, chance: random.Random) -> None:
    home, judged = Home(folder / "home"), list[str]()
    load_registry()
    there = set(ALL[:2])
    began = time.monotonic()
    must(lambda: built(folder, home, sorted(there)))
    whole = (time.monotonic() - began) * 1.2
    for number in range(rounds):
        name = chance.choice(ALL)
        after = there ^ {name} or {name}
        kind = chance.choice(("grow", "grow", "build", "judge"))
        judgement = Judgement(Verdict.SAME, f"person/a-{number}", f"person/b-{number}", "me", "2026-11-04", "a test")

        done = run(
            chosen(kind, folder, home, there, after, judgement), chance.uniform(0, 0.01 if kind == "judge" else whole)
        )
        if kind == "judge":
            judged += [judgement.id] if done else []
            allowed = [there]
        else:
            allowed = [after] if done else [there, after]
        must(partial(look, home, allowed, judged))
        if len(allowed) > 1 and (home.path / "current").exists():
            there = {each.removeprefix("doc-") for each in home.current().documents()}
        else:
            there = allowed[0]
    # What was killed leaves nothing that a run to the end does not sweep away.
    must(lambda: built(folder, home, sorted(there)))
    assert not list(home.path.glob("building-*"))
    sys.stdout.write(f"{rounds} rounds, {len(judged)} judgements kept, release {home.current().name}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), random.Random(int(sys.argv[3])))

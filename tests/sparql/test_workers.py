"""A server's workers: who is answered, who waits, who is ended."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from ccpg_graph.errors import Busy, CcpgError, LimitPassed, QueryStopped
from ccpg_graph.sparql.limits import WorkLimits
from ccpg_graph.sparql.outlet import Caps
from ccpg_graph.sparql.question import Question
from ccpg_graph.sparql.workers import Workers
from ccpg_graph.store import Home, Quad

RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o . ?q ?r ?s }"
LARGE = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } LIMIT 9000"
SMALL = "ASK { ?s ?p ?o }"


def quads() -> list[Quad]:
    return [(f"<http://e/s{n}>", "<http://e/p>", f'"{n}"', "<http://e/g>") for n in range(60)]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    with Home(tmp_path_factory.mktemp("home")).build() as build:
        build.load(quads())
        return str(build.publish({}).path / "store")


def run(limits: WorkLimits, work: Callable[[Workers], Awaitable[None]]) -> None:
    """Do something with workers, and end them."""

    async def whole() -> None:
        workers = Workers(limits)
        try:
            await work(workers)
        finally:
            await workers.close()

    asyncio.run(whole())


async def ask(workers: Workers, question: Question, client: str = "") -> int:
    """How many bytes the answer has."""
    async with workers.ask(question, client) as answer:
        if answer.whole is not None:
            return len(answer.whole)
        return sum([len(piece) async for piece in answer.chunks()])


async def until(holds: Callable[[], bool], seconds: float = 10) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "it never came to hold"
        await asyncio.sleep(0.02)


def processes() -> dict[int, int]:
    """The processes that are no zombies, with their parents."""
    found: dict[int, int] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if fields[0] != "Z":
            found[int(path.parent.name)] = int(fields[1])
    return found


def children(of: int | None = None) -> set[int]:
    """The processes that descend from one, by default this one, and are no zombies."""
    first, found = of or os.getpid(), processes()
    family, before = {first}, set[int]()
    while family != before:
        before = set(family)
        family |= {pid for pid, parent in found.items() if parent in family}
    return family - {first}


def test_large_answer_comes_in_pieces(store: str) -> None:
    async def work(workers: Workers) -> None:
        async with workers.ask(Question(store, LARGE)) as answer:
            assert answer.whole is None
            pieces = [piece async for piece in answer.chunks()]
        assert len(pieces) > 10
        assert b"".join(pieces).endswith(b"]}}")

    run(WorkLimits(deadline=60), work)


def test_runaway_is_ended_at_its_deadline_and_the_others_are_answered(store: str) -> None:
    async def work(workers: Workers) -> None:
        running = asyncio.create_task(ask(workers, Question(store, RUNAWAY)))
        await until(lambda: workers.long.working == 1)
        assert await ask(workers, Question(store, SMALL))
        assert not running.done()
        with pytest.raises(QueryStopped, match="after 2 seconds"):
            await running
        assert workers.long.working == workers.quick.working == 0

    run(WorkLimits(deadline=2), work)


def test_small_question_is_answered_where_all_long_places_are_taken(store: str) -> None:
    async def work(workers: Workers) -> None:
        running = [asyncio.create_task(ask(workers, Question(store, f"{RUNAWAY} # {n}"))) for n in range(5)]
        await until(lambda: workers.long.waiting == 4)
        assert await ask(workers, Question(store, SMALL))
        for task in running:
            task.cancel()
        await asyncio.wait(running)

    run(WorkLimits(deadline=20, long=1, quick=2), work)


def test_who_leaves_ends_the_work(store: str) -> None:
    async def work(workers: Workers) -> None:
        running = asyncio.create_task(ask(workers, Question(store, RUNAWAY)))
        await until(lambda: workers.long.working == 1)
        running.cancel()
        await asyncio.wait({running})
        assert workers.long.working == 0
        assert workers.outcomes["left"] == 1

    run(WorkLimits(deadline=60), work)


def test_leaving_within_a_stream_ends_the_work(store: str) -> None:
    async def work(workers: Workers) -> None:
        async with workers.ask(Question(store, LARGE)) as answer:
            async for _ in answer.chunks():
                break
        assert workers.long.working == 0
        assert await ask(workers, Question(store, SMALL))

    run(WorkLimits(deadline=60), work)


def test_more_than_can_wait_are_told_to_come_again(store: str) -> None:
    async def work(workers: Workers) -> None:
        running = [asyncio.create_task(ask(workers, Question(store, f"{RUNAWAY} # {n}"))) for n in range(3)]
        await until(lambda: sum(task.done() for task in running) == 1)
        (told,) = [task.exception() for task in running if task.done()]
        assert isinstance(told, Busy)
        for task in running:
            task.cancel()
        await asyncio.wait(running)

    run(WorkLimits(deadline=60, long=1, quick=3, queue=1), work)


def test_answer_cut_in_the_middle_is_an_error(store: str) -> None:
    async def work(workers: Workers) -> None:
        async with workers.ask(Question(store, LARGE, caps=Caps(rows=6_000))) as answer:
            assert answer.whole is None
            with pytest.raises(LimitPassed, match="more than 6,000 rows"):
                async for _ in answer.chunks():
                    pass
        assert await ask(workers, Question(store, SMALL))

    run(WorkLimits(deadline=60), work)


def test_slow_reader_gives_up_its_place(store: str) -> None:
    async def work(workers: Workers) -> None:
        async with workers.ask(Question(store, LARGE)) as answer:
            pieces = answer.chunks()
            await anext(pieces)
            assert workers.long.working == 1
            await until(lambda: workers.long.working == 0)
            rest = [piece async for piece in pieces]
        assert rest[-1].endswith(b"]}}")

    run(WorkLimits(deadline=60, long=1), work)


def test_slowest_reader_is_cut_where_too_many_are_slow(store: str) -> None:
    async def work(workers: Workers) -> None:
        async with workers.ask(Question(store, LARGE)) as first, workers.ask(Question(store, LARGE)) as second:
            slow, other = first.chunks(), second.chunks()
            await anext(slow)
            await anext(other)
            await until(lambda: workers.long.working == 0)
            with pytest.raises(QueryStopped, match="too slowly"):
                while True:
                    await anext(slow)
            assert [piece async for piece in other]

    run(WorkLimits(deadline=60, stalled=1), work)


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="only Linux tells the memory of a process")
def test_hungriest_is_ended_where_all_take_too_much(store: str) -> None:
    hungry = "SELECT (GROUP_CONCAT(STR(?a)) AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }"

    async def work(workers: Workers) -> None:
        with pytest.raises(QueryStopped, match="memory"):
            await ask(workers, Question(store, hungry))
        assert await ask(workers, Question(store, SMALL))

    run(WorkLimits(deadline=60, memory=2_000, total=24), work)


def test_worker_that_dies_is_replaced(store: str) -> None:
    async def work(workers: Workers) -> None:
        running = asyncio.create_task(ask(workers, Question(store, RUNAWAY)))
        await until(lambda: workers.long.working == 1)
        os.kill(workers.working()[0], signal.SIGSEGV)
        with pytest.raises(QueryStopped, match="ended its worker .exit code -11"):
            await running
        assert await ask(workers, Question(store, SMALL))

    run(WorkLimits(deadline=60), work)


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="only Linux ends workers with their parent")
def test_nursery_that_dies_is_replaced(store: str) -> None:
    async def work(workers: Workers) -> None:
        running = asyncio.create_task(ask(workers, Question(store, RUNAWAY)))
        await until(lambda: workers.long.working == 1)
        fields = Path(f"/proc/{workers.working()[0]}/stat").read_text().rpartition(")")[2].split()
        os.kill(int(fields[1]), signal.SIGKILL)
        with pytest.raises(QueryStopped, match="ended its worker"):
            await running
        assert await ask(workers, Question(store, SMALL))

    run(WorkLimits(deadline=60), work)


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="only Linux lists processes so")
def test_nothing_is_left_behind(store: str) -> None:
    before = children()

    async def work(workers: Workers) -> None:
        await ask(workers, Question(store, SMALL))
        assert children() - before

    run(WorkLimits(), work)
    assert children() <= before


# What belongs to an event loop that has ended can only be dropped, and Python says so.
@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
def test_another_event_loop_begins_anew(store: str) -> None:
    workers = Workers(WorkLimits())
    for _ in range(2):
        assert asyncio.run(ask(workers, Question(store, SMALL)))
    asyncio.run(workers.close())
    gc.collect()


def test_missing_store_is_told(tmp_path: Path) -> None:
    async def work(workers: Workers) -> None:
        with pytest.raises(CcpgError, match="no store can be read"):
            await ask(workers, Question(str(tmp_path / "nowhere"), SMALL))

    run(WorkLimits(), work)


def test_clients_take_turns(store: str) -> None:
    async def work(workers: Workers) -> None:
        many = [asyncio.create_task(ask(workers, Question(store, f"{RUNAWAY} # {n}"), "many")) for n in range(3)]
        await until(lambda: workers.long.waiting == 2)
        other = asyncio.create_task(ask(workers, Question(store, f"{RUNAWAY} # other"), "one"))
        await until(lambda: workers.long.waiting == 3)
        await until(lambda: workers.long.waiting == 2)
        assert workers.long.working == 1
        assert sum(task.done() for task in many) == 1
        other.cancel()
        for task in many:
            task.cancel()
        await asyncio.wait([*many, other])

    run(WorkLimits(deadline=3, long=1, quick=4), work)

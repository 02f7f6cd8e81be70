"""The workers of a server: who asks what takes long costs nobody else an answer.

Each question begins in the quick lane. One that is not answered within the patience there goes on in the long lane; if
no place is free it is stopped until there is one, or, where too many have been stopped, ended and begun anew. The next
time it waits for the long lane at once. Nothing is passed on before an answer is whole or has its place in the long
lane. Whoever leaves ends the work.

All of this runs in one event loop; nothing here blocks it.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections import Counter, OrderedDict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass, field

from ccpg_graph.errors import Busy, CcpgError, QueryStopped
from ccpg_graph.sparql.answering import Answering
from ccpg_graph.sparql.children import Child, Nursery
from ccpg_graph.sparql.faults import too_long
from ccpg_graph.sparql.frames import Kind, pack
from ccpg_graph.sparql.lanes import Lane
from ccpg_graph.sparql.limits import WORK_LIMITS, Setup, WorkLimits
from ccpg_graph.sparql.processes import memory_of
from ccpg_graph.sparql.question import Head, Question, check

_REMEMBERED = 1_000  # questions known to take long
_LOOK = 0.1  # seconds between two looks at the workers
_GIVE_WAY = 1.0  # seconds of work after which a worker lets others go first
_PATIENT = 3  # times the deadline that one may wait
_STALL = 1.0  # seconds after which a client that takes nothing gives up its place


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer that has begun. whole: all of it, where it is small; else it comes in chunks, once.

    An error among the chunks means that what came before it is no answer.
    """

    head: Head
    whole: bytes | None
    chunks: Callable[[], AsyncIterator[bytes]]


@dataclass(slots=True, eq=False)
class _Run:
    answering: Answering
    lane: Lane
    client: str
    began: float = field(default_factory=time.monotonic)
    gives_way: bool = False
    has_place: bool = True
    stalled: bool = False


class Workers:
    """See above. Processes are started with the first question, and end with `close`."""

    def __init__(self, limits: WorkLimits = WORK_LIMITS) -> None:
        self._limits = limits
        self._loop: asyncio.AbstractEventLoop | None = None
        self._long_ones: OrderedDict[int, None] = OrderedDict()
        self.outcomes: Counter[str] = Counter()
        self._reset()

    def _reset(self) -> None:
        limits = self._limits
        self._nursery: Nursery | None = None
        self.quick = Lane(limits.quick, limits.queue, limits.deadline * _PATIENT, quick=True)
        self.long = Lane(limits.long, limits.queue, limits.deadline * _PATIENT)
        self._stopped = 0
        self._idle: list[Child] = []
        self._runs: set[_Run] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._watching: asyncio.Task[None] | None = None

    @asynccontextmanager
    async def ask(self, question: Question, client: str = "") -> AsyncIterator[Answer]:
        """The answer, once it is whole or larger than what is held back. Leaving the block ends the work.

        Raises before the block what keeps a question from being answered: QueryError and its kinds, UsageError.
        `client` is whoever asks: clients take turns.
        """
        self._settle()
        run = None
        try:
            check(question.text, self._limits.text)
            run = await self._begin(question, client)
            yield Answer(run.answering.head, run.answering.whole(), lambda: self._chunks(run))
            self.outcomes["answered" if run.answering.done else "left"] += 1
        except BaseException as error:
            self.outcomes[_outcome(error)] += 1
            raise
        finally:
            if run is not None:
                self._finish(run)

    async def warm(self, store: str) -> None:
        """Have workers ready that have a store open."""
        self._settle()
        for _ in range(self._limits.quick - len(self._idle)):
            self._refill(store)

    async def close(self) -> None:
        """End all workers."""
        if self._loop is not asyncio.get_running_loop():
            self._abandon()
            return
        if self._watching is not None:
            self._watching.cancel()
        # Workers that are being started are waited for: one that is half started could not be ended.
        await asyncio.gather(*self._tasks)
        for child in (*self._idle, *(run.answering.child for run in self._runs)):
            child.kill()
        if self._nursery is not None:
            self._nursery.close()
        self._reset()
        self._loop = None
        for _ in range(2):  # connections are closed in the next turns of the loop
            await asyncio.sleep(0)

    def working(self) -> list[int]:
        """The processes at work."""
        return [run.answering.child.pid for run in self._runs]

    def memory(self) -> int:
        """Bytes that they have for themselves."""
        return sum(map(memory_of, self.working()))

    def _settle(self) -> None:
        """Begin anew in another event loop: what belongs to the one before cannot be used."""
        loop = asyncio.get_running_loop()
        if self._loop is not loop:
            self._abandon()
            self._loop = loop
            self._nursery = Nursery(asdict(Setup(memory=self._limits.memory, outward=self._limits.outward)))

    def _abandon(self) -> None:
        if self._nursery is not None:
            self._nursery.abandon()
        self._reset()

    async def _begin(self, question: Question, client: str) -> _Run:
        known = _known(question)
        if known not in self._long_ones:
            run = await self._in_quick_lane(question, client)
            if run is not None:
                return run
        self._long_ones[known] = None
        self._long_ones.move_to_end(known)
        if len(self._long_ones) > _REMEMBERED:
            self._long_ones.popitem(last=False)
        return await self._in_long_lane(question, client)

    async def _in_quick_lane(self, question: Question, client: str) -> _Run | None:
        """The question under way, with its answer whole or with a place in the long lane; None where there was none."""
        await self.quick.enter(client)
        run = await self._start(self.quick, question, client)
        try:
            await run.answering.gather_briefly(self._patience())
            if not run.answering.done:
                if not await self._move(run):
                    self._finish(run)
                    return None
                await self._go_on(run)
        except BaseException:
            self._finish(run)
            raise
        if run.answering.done:
            self._finish(run)
        return run

    async def _move(self, run: _Run) -> bool:
        """From the quick lane to the long one, where need be by waiting; False where too many wait so."""
        if not self.long.try_enter(run.client):
            if self._stopped >= self._limits.stopped:
                return False
            run.answering.child.pause()
            self._give_place(run)
            self._stopped += 1
            try:
                await self.long.enter(run.client)
            finally:
                self._stopped -= 1
            run.answering.child.go_on()
        self._give_place(run)
        run.lane = self.long
        run.has_place = True
        return True

    def _give_place(self, run: _Run) -> None:
        if run.has_place:
            run.has_place = False
            run.lane.leave(run.client)

    def _patience(self) -> float:
        """Less where nobody can go on in the long lane: who takes long is then ended the sooner."""
        is_full = self.long.working >= self.long.size
        return self._limits.patience / 2 if is_full else self._limits.patience

    async def _in_long_lane(self, question: Question, client: str) -> _Run:
        await self.long.enter(client)
        run = await self._start(self.long, question, client)
        try:
            await self._go_on(run)
        except BaseException:
            self._finish(run)
            raise
        if run.answering.done:
            self._finish(run)
            if run.answering.spent < self._limits.patience:
                self._long_ones.pop(_known(question), None)
        return run

    async def _go_on(self, run: _Run) -> None:
        await run.answering.gather(self._limits.deadline)
        if not run.answering.ready:
            raise too_long(self._limits.deadline)

    async def _start(self, lane: Lane, question: Question, client: str) -> _Run:
        """Give the question to a worker. The place in the lane is taken; it is given up where this fails."""
        try:
            run = _Run(Answering(await self._take(question.store), question, self._limits.memory), lane, client)
        except BaseException as error:
            lane.leave(client)
            if isinstance(error, EOFError | OSError):
                raise Busy("no worker could be started; ask again in a moment") from error
            raise
        self._runs.add(run)
        self._watch()
        try:
            await run.answering.ask()
        except BaseException:
            self._finish(run)
            raise
        return run

    async def _chunks(self, run: _Run) -> AsyncIterator[bytes]:
        async for piece in run.answering.chunks(self._limits.deadline):
            yield piece
        self._finish(run)

    async def _take(self, store: str) -> Child:
        """A worker that is free; one that has the store open, if there is one."""
        self._idle = [child for child in self._idle if not child.is_gone]
        for child in reversed(self._idle):
            if child.store == store:
                self._idle.remove(child)
                return child
        if self._idle:
            return self._idle.pop()
        if self._nursery is None:
            raise QueryStopped("the server is stopping")
        return await self._nursery.start()

    def _finish(self, run: _Run) -> None:
        """Give back the place and the worker, which is ended unless it is as good as new. Twice is no error."""
        if run not in self._runs:
            return
        self._runs.discard(run)
        self._give_place(run)
        child = run.answering.child
        if run.answering.done and not run.gives_way and len(self._idle) < self._limits.quick:
            self._idle.append(child)
        else:
            child.kill()
            self._refill(run.answering.question.store)

    def _refill(self, store: str) -> None:
        """Have a worker ready in place of one that was ended."""

        async def start() -> None:
            with contextlib.suppress(EOFError, OSError):
                if self._nursery is not None and len(self._idle) < self._limits.quick:
                    child = await self._nursery.start()
                    await child.send(pack(Kind.OPEN, store.encode()))
                    child.store = store
                    self._idle.append(child)

        task = asyncio.get_running_loop().create_task(start())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _watch(self) -> None:
        if self._watching is None or self._watching.done():
            self._watching = asyncio.get_running_loop().create_task(self._look())

    async def _look(self) -> None:
        """While there is work: long work gives way, slow readers lose their place, and the hungriest worker is ended
        where all together take too much."""
        while self._runs:
            now = time.monotonic()
            for run in self._runs:
                if not run.gives_way and run.answering.worked() > _GIVE_WAY and len(self._runs) > 1:
                    run.gives_way = True
                    run.answering.child.give_way()
                idle = run.answering.idle_since
                if not run.stalled and idle is not None and now - idle > _STALL:
                    run.stalled = True
                    self._give_place(run)
            self._end_slowest()
            self._end_hungriest()
            await asyncio.sleep(_LOOK)

    def _end_slowest(self) -> None:
        stalled = [run for run in self._runs if run.stalled]
        if len(stalled) > self._limits.stalled:
            self._end(min(stalled, key=lambda run: run.began), "others wait, and the answer was taken too slowly")

    def _end_hungriest(self) -> None:
        taken = {run: memory_of(run.answering.child.pid) for run in self._runs}
        if sum(taken.values()) > self._limits.total << 20:
            hungriest = max(taken, key=lambda run: taken[run])
            self._end(hungriest, "the server's memory is needed for others; ask for less, or again in a moment")

    def _end(self, run: _Run, reason: str) -> None:
        if run.answering.reason is None:
            run.answering.reason = reason
            run.answering.child.kill()


def _known(question: Question) -> int:
    return hash((question.text, *question.values.items()))


def _outcome(error: BaseException) -> str:
    if isinstance(error, Busy):
        return "busy"
    if isinstance(error, QueryStopped):
        return "stopped"
    return "refused" if isinstance(error, CcpgError) else "left"

"""One question at one worker: its answer is gathered until it is whole, or large enough to be passed on as it comes."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator

from ccpg_graph.errors import QueryStopped
from ccpg_graph.sparql.children import Child
from ccpg_graph.sparql.faults import ended, fault, too_long
from ccpg_graph.sparql.frames import Kind, pack
from ccpg_graph.sparql.processes import work_of
from ccpg_graph.sparql.question import Head, Question

# An answer up to this size is held back until it is whole: it can still become an error, and has a length.
WHOLE = 256 * 1024
_WAITS = 8  # times the patience that a question is waited for whose worker hardly got to work


class Answering:
    """A question under way.

    spent: seconds that the worker has had; those in which it waits for the client do not count. reason: why it was
    ended from outside, where it was.
    """

    def __init__(self, child: Child, question: Question, memory: int) -> None:
        self.child = child
        self.question = question
        self._memory = memory
        self.head = Head("")
        self.done = False
        self.spent = 0.0
        self.reason: str | None = None
        self.idle_since: float | None = None
        self._worked_before = work_of(child.pid)
        self._held: list[bytes] = []
        self._size = 0

    async def gather(self, deadline: float) -> None:
        """Read until the answer is whole, or larger than `WHOLE`, or the worker has had so many seconds.

        Raises what the worker tells, and QueryStopped where it has ended.
        """
        began = time.monotonic()
        try:
            async with asyncio.timeout(max(deadline - self.spent, 0)):
                while not self.done and self._size < WHOLE:
                    await self._take()
        except TimeoutError:
            pass
        finally:
            self.spent += time.monotonic() - began

    async def gather_briefly(self, patience: float) -> None:
        """As `gather`, until the worker has worked for so many seconds: on a busy machine that may take longer, and no
        question is the longer for it."""
        for wait in range(1, _WAITS + 1):
            await self.gather(patience * wait)
            if self.ready or self.worked() >= patience:
                return

    def worked(self) -> float:
        """Seconds that the worker has worked for this; those that it has had, where the system does not tell."""
        now = work_of(self.child.pid)
        return self.spent if now is None or self._worked_before is None else now - self._worked_before

    @property
    def ready(self) -> bool:
        """Whether the answer is whole, or large enough to be passed on."""
        return self.done or self._size >= WHOLE

    async def ask(self) -> None:
        """Send the question."""
        self.child.store = self.question.store
        try:
            await self.child.send(pack(Kind.ASK, self.question.to_json().encode()))
        except EOFError as error:
            raise await self._ended() from error

    def whole(self) -> bytes | None:
        """All of the answer, where it has all been gathered."""
        return b"".join(self._held) if self.done else None

    async def chunks(self, deadline: float) -> AsyncIterator[bytes]:
        """The answer as it comes. Raises as `gather`, and QueryStopped at the deadline."""
        while self._held or not self.done:
            if not self._held:
                self._size = 0
                await self.gather_some(deadline)
            held, self._held = self._held, []
            self.idle_since = time.monotonic()
            for piece in held:
                yield piece
            self.idle_since = None

    async def gather_some(self, deadline: float) -> None:
        """Read one more piece; QueryStopped at the deadline."""
        began = time.monotonic()
        try:
            async with asyncio.timeout(max(deadline - self.spent, 0)):
                await self._take()
        except TimeoutError:
            raise too_long(deadline) from None
        finally:
            self.spent += time.monotonic() - began

    async def _take(self) -> None:
        try:
            kind, payload = await self.child.receive()
        except EOFError as error:
            raise await self._ended() from error
        if kind is Kind.FAULT:
            self.done = True
            raise fault(payload)
        if kind is Kind.HEAD:
            self.head = Head(**json.loads(payload))
        elif kind is Kind.DATA:
            self._held.append(payload)
            self._size += len(payload)
        else:
            self.done = True

    async def _ended(self) -> QueryStopped:
        if self.reason is not None:
            return QueryStopped(self.reason)
        return ended(await self.child.ended(), self._memory)

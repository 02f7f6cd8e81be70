"""Who may work now, and who waits: so many at a time, the others in a queue.

A client of whom fewest work comes first. Of these the one who came first; but in a lane for quick work the one who came
last, where the wait has become long: were all to wait their turn, nobody would be answered in time.
"""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from dataclasses import dataclass, field

from ccpg_graph.errors import Busy

FULL = "more is asked here than can be answered just now; ask again in a moment"


_LONG = 0.2  # seconds


@dataclass(slots=True)
class _Waiting:
    client: str
    turn: asyncio.Future[None]
    since: float = field(default_factory=time.monotonic)


@dataclass(slots=True)
class Lane:
    """size: how many work at a time; queue: how many may wait; wait: seconds that one waits at most; quick: whether it
    is one for quick work."""

    size: int
    queue: int
    wait: float
    quick: bool = False
    _working: Counter[str] = field(default_factory=Counter)
    _waiting: list[_Waiting] = field(default_factory=list)

    @property
    def working(self) -> int:
        """How many work now."""
        return self._working.total()

    @property
    def waiting(self) -> int:
        """How many wait now."""
        return len(self._waiting)

    def try_enter(self, client: str) -> bool:
        """Take a place if one is free and nobody waits for it."""
        free = self.working < self.size and not self._waiting
        if free:
            self._working[client] += 1
        return free

    async def enter(self, client: str) -> None:
        """Take a place, or wait for one; Busy where too many wait, or the wait was too long."""
        if self.try_enter(client):
            return
        if len(self._waiting) >= self.queue:
            raise Busy(FULL)
        one = _Waiting(client, asyncio.get_running_loop().create_future())
        self._waiting.append(one)
        try:
            async with asyncio.timeout(self.wait):
                await one.turn
        except BaseException as error:
            if one.turn.done() and not one.turn.cancelled():
                self.leave(client)
            if isinstance(error, TimeoutError):
                raise Busy(FULL) from None
            raise
        finally:
            if one in self._waiting:
                self._waiting.remove(one)

    def leave(self, client: str) -> None:
        """Give the place to one who waits."""
        self._working[client] -= 1
        if not self._working[client]:
            del self._working[client]
        while self._waiting and self.working < self.size:
            late = self.quick and time.monotonic() - self._waiting[0].since > _LONG
            ordered = reversed(self._waiting) if late else self._waiting
            one = min(ordered, key=lambda waiting: self._working[waiting.client])
            self._waiting.remove(one)
            if not one.turn.done():
                self._working[one.client] += 1
                one.turn.set_result(None)

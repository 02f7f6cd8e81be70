"""Worker processes as a server sees them: started from a nursery where the system can fork, else each by itself."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import subprocess
from asyncio import IncompleteReadError, StreamReader, StreamWriter
from collections import deque
from contextlib import suppress
from typing import Any, Protocol

from ccpg_graph.sparql import frames
from ccpg_graph.sparql.frames import Frame, Kind
from ccpg_graph.sparql.starting import command, environment

_GONE = "the process that starts workers has ended"
_BUFFER = 128 * 1024  # bytes of an answer that are read ahead; twice as many at most


class Handle(Protocol):
    """Power over a process."""

    def kill(self) -> None:
        """End it now."""
        ...

    def give_way(self) -> None:
        """Let others go first from now on."""
        ...

    def pause(self) -> None:
        """Let it do nothing for a while."""
        ...

    def go_on(self) -> None:
        """Let it go on."""
        ...

    async def ended(self) -> int:
        """Its exit code, once it has ended."""
        ...


class Child:
    """A worker process: frames go in, frames come out. store: what it has open, as far as was told to it."""

    def __init__(self, reader: StreamReader, writer: StreamWriter, handle: Handle, pid: int) -> None:
        self.pid = pid
        self.store = ""
        self._reader = reader
        self._writer = writer
        self._handle = handle
        self._start: tuple[Kind, int] | None = None
        self.give_way = handle.give_way
        self.pause = handle.pause
        self.go_on = handle.go_on
        self.ended = handle.ended

    @property
    def is_gone(self) -> bool:
        """Whether the process is known to have ended."""
        return self._reader.at_eof() or self._reader.exception() is not None

    async def send(self, frame: bytes) -> None:
        """Send a frame; EOFError where the process has ended."""
        try:
            self._writer.write(frame)
            await self._writer.drain()
        except ConnectionError as error:
            raise EOFError from error

    async def receive(self) -> Frame:
        """The next frame; EOFError where the process has ended. Nothing is lost where the waiting is cancelled."""
        try:
            if self._start is None:
                self._start = frames.read_start(await self._reader.readexactly(frames.LENGTH))
            kind, length = self._start
            payload = await self._reader.readexactly(length)
        except (IncompleteReadError, ConnectionError) as error:
            raise EOFError from error
        self._start = None
        return kind, payload

    def kill(self) -> None:
        """End the process."""
        self._handle.kill()
        self._writer.close()


class Nursery:
    """Starts workers. To be used within one event loop."""

    def __init__(self, setup: dict[str, Any]) -> None:
        self._setup = frames.pack_json(Kind.SETUP, setup)
        self._forker: _Forker | None = None
        self._starting = asyncio.Lock()

    async def start(self) -> Child:
        """A new worker, set up."""
        async with self._starting:
            child = await (self._fork() if hasattr(os, "fork") else _spawn())
        await child.send(self._setup)
        return child

    async def _fork(self) -> Child:
        if self._forker is None or self._forker.gone:
            self._forker = await _Forker.begin()
        return await self._forker.fork()

    def close(self) -> None:
        """End the nursery, and so all that were forked."""
        if self._forker is not None:
            self._forker.close()

    def abandon(self) -> None:
        """As `close`, from another event loop."""
        if self._forker is not None:
            self._forker.abandon()


class _Forker:
    """The nursery's process (see `nursery`)."""

    def __init__(
        self, process: subprocess.Popen[bytes], orders: socket.socket, reports: tuple[StreamReader, StreamWriter]
    ) -> None:
        self._process = process
        self._orders = orders
        self._reports = reports  # the writer is kept, for its end would close the socket
        self._forked: deque[asyncio.Future[int]] = deque()
        self._ends: dict[int, asyncio.Future[int]] = {}
        self.gone = False
        self._listening = asyncio.create_task(self._listen(reports[0]))

    @classmethod
    async def begin(cls) -> _Forker:
        mine, theirs = socket.socketpair()
        told, tell = socket.socketpair()
        with theirs, tell:
            process = subprocess.Popen(
                command("ccpg_graph.sparql.nursery"), stdin=theirs.fileno(), stdout=tell.fileno(), env=environment()
            )
        return cls(process, mine, await asyncio.open_connection(sock=told))

    async def fork(self) -> Child:
        mine, theirs = socket.socketpair()
        forked: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        self._forked.append(forked)
        try:
            with theirs:
                socket.send_fds(self._orders, [frames.order("F")], [theirs.fileno()])
            pid = await asyncio.shield(forked)
            reader, writer = await asyncio.open_connection(sock=mine, limit=_BUFFER)
        except BaseException:
            # The worker, if there is one, ends when it finds nobody at the other end.
            mine.close()
            raise
        return Child(reader, writer, _Forked(self, pid), pid)

    def say(self, letter: str, pid: int) -> None:
        with suppress(OSError):
            self._orders.send(frames.order(letter, pid))

    def end_of(self, pid: int) -> asyncio.Future[int]:
        ended = self._ends.setdefault(pid, asyncio.get_running_loop().create_future())
        if self.gone and not ended.done():
            ended.set_exception(EOFError(_GONE))
        return ended

    async def _listen(self, reports: StreamReader) -> None:
        while line := await reports.readline():
            said = json.loads(line)
            if "forked" in said:
                self._forked.popleft().set_result(said["forked"])
            else:
                ended = self.end_of(said["ended"])
                if not ended.done():
                    ended.set_result(said["code"])
                # Whoever cares has the future; others will never ask.
                asyncio.get_running_loop().call_later(5, self._ends.pop, said["ended"], None)
        self.gone = True
        for waiting in (*self._forked, *self._ends.values()):
            if not waiting.done():
                waiting.set_exception(EOFError(_GONE))

    def close(self) -> None:
        self._listening.cancel()
        self._reports[1].close()
        self.abandon()

    def abandon(self) -> None:
        self._orders.close()
        self._process.wait()


class _Forked:
    """See `Handle`."""

    def __init__(self, forker: _Forker, pid: int) -> None:
        self._forker = forker
        self._pid = pid

    def kill(self) -> None:
        self._forker.say("K", self._pid)

    def give_way(self) -> None:
        self._forker.say("N", self._pid)

    def pause(self) -> None:
        self._forker.say("S", self._pid)

    def go_on(self) -> None:
        self._forker.say("C", self._pid)

    async def ended(self) -> int:
        try:
            return await self._forker.end_of(self._pid)
        except EOFError:  # workers are killed with the process that they were forked from
            return -signal.SIGKILL


async def _spawn() -> Child:
    process = await asyncio.create_subprocess_exec(
        *command("ccpg_graph.sparql.worker"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment(),
        limit=_BUFFER,
    )
    if process.stdout is None or process.stdin is None:
        raise EOFError
    return Child(process.stdout, process.stdin, _Spawned(process), process.pid)


class _Spawned:
    """See `Handle`."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    def kill(self) -> None:
        with suppress(ProcessLookupError):
            self._process.kill()

    def give_way(self) -> None:
        """Not known how where nothing can be forked."""

    pause = go_on = give_way

    async def ended(self) -> int:
        return await self._process.wait()

"""The process from which a server's workers are forked: it has loaded what they need, so that a new one costs a few
milliseconds, and it has no threads and no store open, so that it can be forked.

Orders come on standard input, sixteen bytes each: `F` forks a worker, whose socket comes along; `K` kills one, `S`
stops one, `C` lets it go on, `N` lets it give way to others. What became of them goes to standard output, a line of
JSON each. It ends when the server does, and its workers with it.
"""

from __future__ import annotations

import json
import os
import selectors
import signal
import socket
from collections.abc import Iterator
from contextlib import suppress

from ccpg_graph.sparql import worker
from ccpg_graph.sparql.frames import ORDER
from ccpg_graph.sparql.sandbox import die_with_parent

_SIGNALS = {b"K": signal.SIGKILL, b"S": signal.SIGSTOP, b"C": signal.SIGCONT}
_PATIENT = 5  # niceness of those who give way


def main() -> None:
    """Fork, kill and tell until the server is gone."""
    for ignored in (signal.SIGINT, signal.SIGTERM):
        signal.signal(ignored, signal.SIG_IGN)
    wake, woken = os.pipe()
    os.set_blocking(woken, False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(woken)
    server = socket.socket(fileno=os.dup(0))
    with selectors.DefaultSelector() as waiting:
        waiting.register(server, selectors.EVENT_READ)
        waiting.register(wake, selectors.EVENT_READ)
        children: set[int] = set()
        while True:
            ready = {key.fd for key, _ in waiting.select()}
            if wake in ready:
                os.read(wake, 4096)
                for pid, code in _ended(children):
                    children.discard(pid)
                    _tell({"ended": pid, "code": code})
            if server.fileno() in ready and not _obey(server, children):
                break
    for pid in children:
        os.kill(pid, signal.SIGKILL)


def _obey(server: socket.socket, children: set[int]) -> bool:
    """Do one order; False where the server is gone."""
    told, fds, _, _ = socket.recv_fds(server, ORDER, 1)
    while told and len(told) < ORDER:
        told += server.recv(ORDER - len(told))
    if not told:
        return False
    letter, number = told[:1], int(told[1:])
    if letter == b"F" and fds:
        pid = _fork(fds[0])
        children.add(pid)
        _tell({"forked": pid})
    elif number in children:
        with suppress(OSError):
            if letter == b"N":
                os.setpriority(os.PRIO_PROCESS, number, _PATIENT)
            else:
                os.kill(number, _SIGNALS[letter])
    return True


def _fork(fd: int) -> int:
    pid = os.fork()
    if pid:
        os.close(fd)
        return pid
    code = 1
    try:
        die_with_parent()
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        os.dup2(fd, 0)
        os.dup2(fd, 1)
        os.closerange(3, fd + 64)
        worker.main()
        code = 0
    finally:
        os._exit(code)


def _ended(children: set[int]) -> Iterator[tuple[int, int]]:
    for pid in sorted(children):
        found, status = os.waitpid(pid, os.WNOHANG)
        if found:
            yield pid, os.waitstatus_to_exitcode(status)


def _tell(said: dict[str, int]) -> None:
    with suppress(BrokenPipeError):
        os.write(1, json.dumps(said).encode() + b"\n")


if __name__ == "__main__":
    main()

"""A worker may open no connection and start no program, whatever a question brings it to: the system sees to that.

SERVICE and the like are refused before a question runs (`limits`); this is for what nobody thought of. Linux only, and
only where it lets a process bind itself (seccomp); elsewhere nothing is done.
"""

from __future__ import annotations

import ctypes
import platform
import struct
import sys

# Numbers from linux/prctl.h, linux/seccomp.h, linux/filter.h and each machine's table of system calls.
_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER = 38, 22, 2
_DIE_WITH_PARENT, _SIGKILL = 1, 9
_LOAD, _EQUAL, _RETURN = 0x20, 0x15, 0x06
_ALLOW, _DENY = 0x7FFF0000, 0x00050000 | 13  # EACCES
_MACHINES = {
    # name: AUDIT_ARCH, then socket, connect, bind, listen, execve, execveat, ptrace
    "x86_64": (0xC000003E, (41, 42, 49, 50, 59, 322, 101)),
    "aarch64": (0xC00000B7, (198, 203, 200, 201, 221, 281, 117)),
}


def die_with_parent() -> None:
    """End this process when the one that forked it ends, however that happens."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, _SIGKILL, 0, 0, 0)


def keep_inside() -> bool:
    """Deny this process, for good, to open connections and to start programs; whether the system took it."""
    machine = _MACHINES.get(platform.machine())
    if sys.platform != "linux" or machine is None:
        return False
    code = _program(*machine)
    held = ctypes.create_string_buffer(code, len(code))
    # struct sock_fprog: how many instructions, padded to a pointer, and where they lie.
    told = struct.pack("HxxxxxxP", len(code) // 8, ctypes.addressof(held))
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) != 0:
        return False
    return bool(libc.prctl(_SET_SECCOMP, _FILTER, ctypes.create_string_buffer(told, len(told)), 0, 0) == 0)


def _program(architecture: int, calls: tuple[int, ...]) -> bytes:
    """The filter: calls of another architecture and those listed are denied, all others allowed."""
    last = len(calls)
    lines = [
        (_LOAD, 0, 0, 4),  # seccomp_data.arch
        (_EQUAL, 0, last + 2, architecture),
        (_LOAD, 0, 0, 0),  # seccomp_data.nr
        *((_EQUAL, last - place, 0, call) for place, call in enumerate(calls)),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _DENY),
    ]
    return b"".join(struct.pack("HBBI", *line) for line in lines)

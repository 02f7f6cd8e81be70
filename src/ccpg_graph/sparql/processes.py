"""What the system tells of a process: the memory it has for itself, and the time it has worked. Linux only."""

from __future__ import annotations

import os
from pathlib import Path

_PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4_096
_TICK = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


def memory_of(pid: int) -> int:
    """Bytes that a process has for itself; 0 where the system does not tell."""
    try:
        resident, shared = Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1:3]
    except OSError:
        return 0
    return (int(resident) - int(shared)) * _PAGE


def work_of(pid: int) -> float | None:
    """Seconds that a process has worked, in all its threads; None where the system does not tell."""
    try:
        said = Path(f"/proc/{pid}/stat").read_text(encoding="ascii")
    except OSError:
        return None
    # The name, in brackets, may hold anything. utime and stime are fields 14 and 15 (proc(5)).
    fields = said.rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICK

"""Processes that read and file documents for the server, one request at a time, each with a deadline."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from fastapi import HTTPException

from ccpg_graph import errors
from ccpg_graph.errors import CcpgError, DocumentError
from ccpg_graph.sparql.talking import Ended, LineProcess

_LOG = logging.getLogger(__name__)
_LATE = "send it in parts"
_WAITING = 4  # requests in line at one desk; the next one is told to come again


class Desk:
    """One process, started at the first request and again after one that it did not live through.

    deadline: seconds for one request; memory: megabytes that it may take, 0 for no cap; late: what is said of a
    document that was not done with by then.
    """

    def __init__(self, deadline: float, memory: int, late: str = _LATE) -> None:
        self._deadline = deadline
        self._late = late
        self._process = LineProcess("ccpg_graph.pipeline.desk", [str(memory)])
        self._busy = threading.Lock()
        self._closed = False
        self._in_line = threading.BoundedSemaphore(_WAITING + 1)

    def ask(self, do: str, **asked: Any) -> Any:
        """What was found. 503 where too many wait; DocumentError where the deadline passed or the process died of it,
        else the error that it tells."""
        with self._turn():
            answer = self._exchange({"do": do, **asked})
        if "error" in answer:
            kind = getattr(errors, answer["error"], CcpgError)
            message = _without_folder(answer["message"], asked.get("path"))
            raise kind("document", message) if issubclass(kind, DocumentError) else kind(message)
        return answer["found"]

    def prepare(self, *, files: bool) -> None:
        """Start the process, with all loaded that the first document would have to wait for. files: whether documents
        will be filed."""
        try:
            self.ask("prepare", files=files)
        except (CcpgError, HTTPException) as error:  # whoever sends a document will be told
            if not self._closed:
                _LOG.warning("no process to read documents is ready: %s", error)

    def close(self) -> None:
        """End the process."""
        self._closed = True
        self._process.end()

    @contextmanager
    def _turn(self) -> Iterator[None]:
        if not self._in_line.acquire(blocking=False):
            raise HTTPException(
                503, "Too many documents wait to be read; send it again in a moment.", {"Retry-After": "5"}
            )
        try:
            with self._busy:
                yield
        finally:
            self._in_line.release()

    def _exchange(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        self._process.notice_end()
        try:
            return self._process.ask(asked, self._deadline)
        except Ended as error:
            raise DocumentError("document", self._why(timed_out=error.timed_out)) from error

    def _why(self, *, timed_out: bool) -> str:
        if timed_out:
            return f"was not done with within {self._deadline:g} seconds; {self._late}"
        return "ended the process that read it; it is too large, or broken on purpose"


def _without_folder(message: str, path: str | None) -> str:
    """A message that names no folder of the server, and the document but once."""
    text = message if path is None else message.replace(f"{Path(path).parent}{os.sep}", "")
    return text.removeprefix("document: ")

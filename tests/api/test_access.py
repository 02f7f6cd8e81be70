"""The access log: no line is lost, none waits for long, and many cost one record."""

from __future__ import annotations

import asyncio
import json
import logging
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from ccpg_graph.api.access import ACCESS, AccessLog, Seen

SCOPE: dict[str, Any] = {"method": "GET", "path": "/sparql\n", "client": None, "query_string": b"query=secret"}


@pytest.fixture
def told(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.INFO, ACCESS.name)
    return caplog


def test_lines_are_written_together_and_soon(told: pytest.LogCaptureFixture) -> None:
    async def serve() -> None:
        log = AccessLog()
        for number in range(3):
            log.add(SCOPE, Seen(str(number), status=200, size=7, whole=True), 0.25)
        assert not told.messages
        await asyncio.sleep(0.3)

    asyncio.run(serve())
    (record,) = told.messages
    lines = [json.loads(line) for line in record.split("\n")]
    assert [line["id"] for line in lines] == ["0", "1", "2"] and "secret" not in record
    assert {(line["path"], line["status"], line["bytes"], line["seconds"]) for line in lines} == {
        ("/sparql\n", 200, 7, 0.25)
    }
    written = datetime.fromisoformat(lines[0]["time"])
    assert written.tzinfo == UTC and abs(datetime.now(UTC) - written) < timedelta(seconds=5)
    assert lines[0]["client"] is None and lines[0]["whole"] is True


def test_many_lines_do_not_wait(told: pytest.LogCaptureFixture) -> None:
    async def serve() -> None:
        log = AccessLog()
        for number in range(1_001):
            log.add(SCOPE, Seen(str(number)), 0.0)
        assert len(told.messages) == 1
        log.flush()
        log.flush()

    asyncio.run(serve())
    assert sum(len(message.split("\n")) for message in told.messages) == 1_001 and len(told.messages) == 2


def test_a_log_that_nobody_reads_is_not_kept(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING, ACCESS.name)
    log = AccessLog()
    log.add(SCOPE, Seen("1"), 0.0)
    log.flush()
    assert not caplog.messages

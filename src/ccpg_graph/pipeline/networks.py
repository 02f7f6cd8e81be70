"""A process that computes networks for a server: questions on standard input, a line of JSON each, answers out.

It is started and ended by the server (`api.networks`): nobody can tell beforehand how long a bootstrap takes, and what
numpy and networkx have begun they cannot be talked out of. An answer is a line of JSON that says how many bytes follow
it (`follows`, with their media type), or what is wrong (`error`, `missing`).
"""

from __future__ import annotations

import json
import math
import os
import signal
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from ccpg_graph.errors import CcpgError, QueryStopped
from ccpg_graph.exports.networks import FORMATS
from ccpg_graph.network import DEFINITIONS, Cooperation, Filters, Weighting, asking, over, positions
from ccpg_graph.network.asking import Doubt, Question
from ccpg_graph.network.plain import plain_definition
from ccpg_graph.sparql.worker import Opened, set_alarm

_JSON = "application/json"
_SPARE = 10  # seconds past the deadline after which the system ends this process, should the server be gone
Given = Mapping[str, Any]


class Missing(Exception):
    """There is no projection or format of that name."""


class Answer(NamedTuple):
    """What goes out."""

    body: bytes
    media: str = _JSON


def show(cooperation: Cooperation, question: Question, given: Given) -> Answer:
    """A network."""
    return _json(asking.show(cooperation, question, given["beyond_chance"], given["seed"]))


def measures(cooperation: Cooperation, question: Question, given: Given) -> Answer:
    """Scores, and how sure they are."""
    doubt = Doubt(given["draws"], given["unreported"], given["seed"])
    return _json(asking.measure(cooperation, question, given["measure"], doubt))


def years(cooperation: Cooperation, question: Question, given: Given) -> Answer:
    """A network in windows."""
    return _json(asking.years(cooperation, question, given["measure"], given["length"], given["step"]))


def compare(cooperation: Cooperation, question: Question, given: Given) -> Answer:
    """Two periods side by side."""
    before, after = (tuple(given[name]) for name in ("before", "after"))
    return _json(asking.compare_periods(cooperation, question, (before, after), given["measure"]))


def export(cooperation: Cooperation, question: Question, given: Given) -> Answer:
    """A network as a file; Missing for a format that there is none of."""
    form = FORMATS.get(given["ending"])
    if form is None:
        raise Missing(f"There is no format {given['ending']!r}, but {', '.join(FORMATS)}.")
    network = question.network(cooperation)
    return Answer(form.write(network, positions(cooperation, network)), form.media_type)


ACTS: Mapping[str, Callable[[Cooperation, Question, Given], Answer]] = {
    each.__name__: each for each in (show, measures, years, compare, export)
}


class Clerk:
    """Answers one question after the other; the release that was asked of last stays read. memory: megabytes that it
    may take beyond what an open store does."""

    def __init__(self, memory: int) -> None:
        self._opened = Opened(memory)
        self._cooperation: Cooperation | None = None

    def answer(self, asked: Given) -> Answer:
        """The answer to a message: `do` and `base`; but for `list` also `release` (a folder); but for `read` also
        `question` and `given`."""
        if asked["do"] == "list":
            return _json([plain_definition(each, asked["base"]) for each in DEFINITIONS.values()])
        cooperation = self._read(Path(asked["release"]), asked["base"])
        if asked["do"] == "read":
            _rehearse(cooperation)
            return _json(None)
        return ACTS[asked["do"]](cooperation, _question(**asked["question"]), asked["given"])

    def _read(self, release: Path, base: str) -> Cooperation:
        store = self._opened.store(str(release / "store"))
        if self._cooperation is None or self._cooperation.tables.store is not store:
            self._cooperation = over(store, release.name, base, release)
        return self._cooperation


def _rehearse(cooperation: Cooperation) -> None:
    """Answer what is asked first as a rule, so that all is read and placed which the next question needs."""
    asking.show(cooperation, _question(next(iter(DEFINITIONS)), {}, Weighting.COUNT, None), 0, 1)


def _question(projection: str, filters: Mapping[str, Any], weight: str, backbone: int | None) -> Question:
    if projection not in DEFINITIONS:
        raise Missing(f"There is no projection {projection!r}, but {', '.join(DEFINITIONS)}.")
    chosen: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in filters.items()
    }
    return Question(projection, Filters(**chosen), weight, backbone)


def _json(value: Any) -> Answer:
    return Answer(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())


def serve(questions: BinaryIO, answers: BinaryIO, clerk: Clerk, alarm: int) -> None:
    """Answer each line, until there are no more; alarm: seconds that one may take at the very most."""
    for line in questions:
        set_alarm(alarm)
        head, body = _head_and_body(clerk, json.loads(line))
        answers.write(json.dumps(head).encode() + b"\n" + body)
        answers.flush()
        set_alarm(0)


def _head_and_body(clerk: Clerk, asked: Given) -> tuple[dict[str, Any], bytes]:
    try:
        answer = clerk.answer(asked)
    except Missing as error:
        return {"missing": str(error)}, b""
    except MemoryError:
        words = "it takes more memory than one network may; ask for a shorter period or fewer draws"
        return {"error": QueryStopped.__name__, "message": words}, b""
    except CcpgError as error:
        return {"error": type(error).__name__, "message": str(error)}, b""
    return {"follows": len(answer.body), "media": answer.media}, answer.body


def main() -> None:
    """Run with two arguments: the memory cap in megabytes, and the deadline in seconds."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which ends this process itself
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not fall among the answers
    memory, deadline = int(sys.argv[1]), float(sys.argv[2])
    serve(sys.stdin.buffer, answers, Clerk(memory), math.ceil(deadline) + _SPARE)


if __name__ == "__main__":
    main()

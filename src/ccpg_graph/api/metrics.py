"""Counts and times in the text format that Prometheus reads (exposition format 0.0.4)."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from starlette.types import Scope

MEDIA = "text/plain; version=0.0.4; charset=utf-8"
_BOUNDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)


@dataclass(frozen=True, slots=True)
class Family:
    """One metric with its values, each under its labels. kind: `counter` or `gauge`."""

    name: str
    kind: str
    help: str
    values: Mapping[tuple[tuple[str, str], ...], float]


def one(name: str, kind: str, meaning: str, value: float) -> Family:
    """A metric of one value."""
    return Family(name, kind, meaning, {(): value})


@dataclass(slots=True)
class Metrics:
    """What was seen of requests. To be used within one event loop."""

    under_way: int = 0
    _answered: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    _seconds: dict[str, list[float]] = field(default_factory=dict)

    def begin(self) -> None:
        """A request has come."""
        self.under_way += 1

    def end(self, scope: Scope, status: int, seconds: float) -> None:
        """It has been answered, in so many seconds; status 0: it was not. Paths are counted by their route."""
        self.under_way -= 1
        route = getattr(scope.get("route"), "path", "other")
        self._answered[scope["method"] if route != "other" else "other", route, str(status)] += 1
        counts = self._seconds.get(route)
        if counts is None:
            counts = self._seconds[route] = [0.0] * (len(_BOUNDS) + 2)
        counts[bisect_left(_BOUNDS, seconds)] += 1
        counts[-1] += seconds

    def text(self, families: Iterable[Family]) -> str:
        """All of it, and what others tell."""
        requests: dict[tuple[tuple[str, str], ...], float] = {
            (("method", method), ("route", route), ("status", status)): count
            for (method, route, status), count in sorted(self._answered.items())
        }
        own = [
            Family("ccpg_requests_total", "counter", "Requests by route and status.", requests),
            one("ccpg_requests_under_way", "gauge", "Requests being answered.", self.under_way),
        ]
        lines = [line for family in [*own, *families] for line in _lines(family)]
        return "\n".join([*lines, *self._histogram()]) + "\n"

    def _histogram(self) -> list[str]:
        name = "ccpg_request_seconds"
        lines = [f"# HELP {name} Seconds until a request was answered.", f"# TYPE {name} histogram"]
        for route, counts in sorted(self._seconds.items()):
            label, total = f'route="{_escape(route)}"', 0.0
            for bound, count in zip((*map(str, _BOUNDS), "+Inf"), counts[:-1], strict=True):
                total += count
                lines.append(f'{name}_bucket{{{label},le="{bound}"}} {total:g}')
            lines += [f"{name}_sum{{{label}}} {counts[-1]:.6f}", f"{name}_count{{{label}}} {total:g}"]
        return lines


def _lines(family: Family) -> Iterable[str]:
    yield f"# HELP {family.name} {family.help}"
    yield f"# TYPE {family.name} {family.kind}"
    for labels, value in family.values.items():
        said = ",".join(f'{name}="{_escape(text)}"' for name, text in labels)
        yield f"{family.name}{f'{{{said}}}' if said else ''} {value:.17g}"


def _escape(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")

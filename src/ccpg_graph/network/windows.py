"""Windows of time over a network: by year and sliding, from the events selected once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ccpg_graph.errors import UsageError
from ccpg_graph.network.network import Network
from ccpg_graph.network.projecting import weigh
from ccpg_graph.network.records import LeftOut

NOT_IN_ONE = "events without a date, or with one that does not tell the year"


@dataclass(frozen=True, slots=True)
class Window:
    """Some years of a network, both ends included. Its nodes are all those of the network, so that windows can be laid
    side by side; who has no event in it has no ties."""

    first: int
    last: int
    network: Network

    @property
    def name(self) -> str:
        """`2021`, or `2019–2021`."""
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"


def windows(network: Network, years: int = 1, step: int = 1) -> tuple[Window, ...]:
    """Windows of so many years, each begun `step` years after the one before, from the first year with an event to the
    last; an event belongs to the year in which it surely began. UsageError for a length or step below 1.

    The first network's `left_out` tells how many events belong to no year.
    """
    if years < 1 or step < 1:
        raise UsageError(f"windows of {years} years, {step} apart: both have to be 1 or more")
    year_of = [_year(event.begun) for event in network.incidence.events]
    known = [year for year in year_of if year is not None]
    if not known:
        return ()
    return tuple(_windows(network, year_of, years, step))


def _windows(network: Network, year_of: list[int | None], years: int, step: int) -> Iterator[Window]:
    known = [year for year in year_of if year is not None]
    lost = len(year_of) - len(known)
    begin, end = min(known), max(known)
    for first in range(begin, max(begin, end - years + 1) + 1, step):
        last = first + years - 1
        mine = [number for number, year in enumerate(year_of) if year is not None and first <= year <= last]
        part = weigh(
            network.incidence.only(mine),
            network.definition,
            replace(network.filters, since=str(first), until=str(last)),
            network.weighting,
            network.evidence_of.tables,
        )
        yield Window(first, last, replace(part, left_out=LeftOut({NOT_IN_ONE: lost} if lost else {})))


def _year(begun: tuple[str, str] | None) -> int | None:
    if begun is None or begun[0][:4] != begun[1][:4]:
        return None
    return int(begun[0][:4])

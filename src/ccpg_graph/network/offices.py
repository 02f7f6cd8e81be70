"""Whom a presence counts for: the office of a body, and the office that an official came from on that day.

In this order, the first that gives an answer: the body that the document says the official came on behalf of; the body
of a post that the same document says the official holds; the body of a post that registry and documents show the
official to have held on all days on which the meeting may have been. Where a step gives two offices, none is counted:
one person at the table is no tie between the two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ccpg_graph.network.events import Event, Visible
from ccpg_graph.network.tables import JUDGEMENTS, REGISTRY, Fact, Tables

NOT_IN_POST = frozenset({"Former", "Elect"})

# Reasons for which a presence counts for no office; `LeftOut` tells them.
NO_OFFICE = "presences of bodies that are no office, or of officials whose office on that day is not known"
TWO_OFFICES = "presences of officials of two offices on that day"


@dataclass(frozen=True, slots=True)
class Origin:
    """The office that a presence counts for, or why there is none. said: subject, predicate and object of the statement
    of the same document that tells it; tenure: the one that tells it where the document does not; elsewhere: graph,
    tenure and post, where other documents state that tenure."""

    office: str | None
    reason: str = ""
    said: tuple[str, str, str] | None = None
    tenure: str = ""
    elsewhere: tuple[Fact, ...] = ()


@dataclass(slots=True)
class Held:
    """A tenure over all visible graphs. Dates are compared as text, a month or year counting whole, as the question
    `holders` of the gallery does: known to be held from the first to the last date seen, and after that only where the
    registry has the holder as the current one."""

    first: str = "~"
    seen: str = ""
    over: bool = False
    current: bool = False

    def covers(self, first: str, last: str) -> bool:
        """Whether it was held on the days from first to last."""
        return self.first <= first and (self.seen >= last or (self.current and not self.over))


class Offices:
    """Finds the office of a body and of an official, over the visible graphs."""

    def __init__(self, tables: Tables, sees: Visible) -> None:
        self._offices = {thing for graph, thing, _ in tables.instances(("Office",)) if sees(graph)}
        self._above = {s: o for g, s, o in sorted(tables.facts("org:subOrganizationOf"), reverse=True) if sees(g)}
        self._body_of_post = {post: body for graph, post, body in tables.facts("org:postIn") if sees(graph)}
        self._behalf: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for graph, presence, body in tables.facts("ccpg:onBehalfOf"):
            if sees(graph):
                self._behalf[graph, presence].add(body)
        self._post = self._tenures(tables, sees)
        self._held = _held(tables, sees)

    def _tenures(self, tables: Tables, sees: Visible) -> dict[str, str]:
        """The post of each tenure; and by person, and by graph and person, the tenures."""
        out = {(g, t) for g, t, status in tables.facts("ccpg:tenureStatus") if status in NOT_IN_POST}
        self._of: defaultdict[str, set[str]] = defaultdict(set)
        self._stated: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for graph, tenure, person in tables.facts("org:member"):
            if sees(graph):
                self._of[person].add(tenure)
                if (graph, tenure) not in out:
                    self._stated[graph, person].add(tenure)
        posts = [fact for fact in tables.facts("org:post") if sees(fact[0])]
        self._told: defaultdict[str, set[Fact]] = defaultdict(set)
        for fact in posts:
            if fact[0].startswith("document/"):
                self._told[fact[1]].add(fact)
        return {tenure: post for _, tenure, post in posts}

    def of_body(self, body: str) -> str | None:
        """The body itself where it is an office, else the nearest office above it; None where there is none."""
        seen: set[str] = set()
        while body not in self._offices:
            if body in seen or body not in self._above:
                return None
            seen.add(body)
            body = self._above[body]
        return body

    def of_presence(self, graph: str, presence: str, who: str, event: Event) -> Origin:
        """The office that somebody's presence counts for; who: a body or an official."""
        if who.startswith("body/"):
            office = self.of_body(who)
            return Origin(office, "" if office else NO_OFFICE)
        behalf = self._behalf.get((graph, presence)) or self._behalf.get((JUDGEMENTS, presence))
        if behalf:
            return _only(
                Origin(self.of_body(body), said=(presence, "ccpg:onBehalfOf", body)) for body in sorted(behalf)
            )
        stated = [
            Origin(office, said=(tenure, "org:post", self._post[tenure]))
            for tenure in sorted(self._stated.get((graph, who), ()))
            if (office := self._of_tenure(tenure)) is not None
        ]
        return _only(stated or self._known(who, event))

    def _known(self, who: str, event: Event) -> Iterator[Origin]:
        if event.begun is None:
            return
        first, last = event.begun[0], max(event.begun[1], event.ended or "")
        for tenure in sorted(self._of.get(who, ())):
            if self._held[tenure].covers(first, last):
                told = tuple(sorted(self._told.get(tenure, ())))
                yield Origin(self._of_tenure(tenure), tenure=tenure, elsewhere=told)

    def _of_tenure(self, tenure: str) -> str | None:
        return self.of_body(self._body_of_post.get(self._post.get(tenure, ""), ""))


def _only(origins: Iterable[Origin]) -> Origin:
    """The one office that all agree on."""
    found: dict[str, Origin] = {}
    for origin in origins:
        if origin.office is not None:
            found.setdefault(origin.office, origin)
    if len(found) == 1:
        return next(iter(found.values()))
    return Origin(None, TWO_OFFICES if found else NO_OFFICE)


def _held(tables: Tables, sees: Visible) -> defaultdict[str, Held]:
    found: defaultdict[str, Held] = defaultdict(Held)
    for name in ("ccpg:from", "ccpg:attestedOn", "ccpg:until"):
        for graph, tenure, day in tables.facts(name):
            if sees(graph):
                held = found[tenure]
                held.seen = max(held.seen, f"{day}~")
                if name == "ccpg:until":
                    held.over = True
                else:
                    held.first = min(held.first, day)
    for graph, tenure, status in tables.facts("ccpg:tenureStatus"):
        if graph == REGISTRY and status == "Current":
            found[tenure].current = True
    return found

"""Talks that two reports tell without a day, and that one paper signed there makes one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from ccpg_graph.resolution.instruments import InstrumentFacts
from ccpg_graph.resolution.meeting_facts import MeetingFacts
from ccpg_graph.resolution.records import Ids, Match, Node

TWO_PARTY = frozenset({"BilateralMeeting", "Visit"})
SIDES = 2


def join_occasions(
    instruments: Mapping[str, Mapping[str, InstrumentFacts]],
    papers: Ids,
    meetings: Mapping[Node, MeetingFacts],
    ids: Ids,
) -> tuple[Ids, list[Match]]:
    """Give new ids of meetings that reports tell as the ones where one paper was signed, and why they are one.

    instruments: the facts of each document's; papers: their ids; meetings: the facts of all; ids: their ids so far. Two
    accounts are joined where kind and both sides are the same, and day and town do not differ; one that has no id but
    its document's takes the other's.
    """
    signed_at: defaultdict[str, list[Node]] = defaultdict(list)
    for document, named in sorted(instruments.items()):
        for key, facts in sorted(named.items()):
            if len(facts.meetings) == 1 and not facts.is_planned:
                signed_at[papers[document, key]].append((document, facts.meetings[0]))
    found: Ids = {}
    matches = []
    for paper, nodes in sorted(signed_at.items()):
        nodes = sorted(set(nodes), key=lambda node: (_is_of_document(node, ids), node))
        first = next((node for node in nodes if node in meetings), None)
        for node in nodes:
            if first is None or node == first or node not in meetings or not _is_of_document(node, ids):
                continue
            if _is_same(node, first, meetings):
                found[node] = found.get(first, ids[first])
                why = (("signed there", paper), ("sides", ", ".join(meetings[node].sides)))
                matches.append(Match("#".join(node), "#".join(first), found[node], 1.0, why))
    return found, matches


def _is_of_document(node: Node, ids: Ids) -> bool:
    """Has a meeting no id but one that tells the document and a number?"""
    return ids[node].startswith(f"meeting/{node[0]}-m")


def _is_same(one: Node, other: Node, meetings: Mapping[Node, MeetingFacts]) -> bool:
    first, second = meetings[one], meetings[other]
    return (
        one[0] != other[0]
        and first.kind == second.kind in TWO_PARTY
        and first.sides == second.sides
        and len(first.sides) == SIDES
        and all(not a or not b or a == b for a, b in ((first.start, second.start), (first.place, second.place)))
    )

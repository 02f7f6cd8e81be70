"""Meetings: many reports, one meeting.

A session is known by its series and ordinal, or by its series and day; any other meeting by kind, day, place and who
took part. An announcement and the later report are one. A report of less than that joins the one session that fits, or
what others announce with the same session (`vague_meetings`), else it stays with its document.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from ccpg_graph.resolution.clusters import clusters, digest, pairs_by_block
from ccpg_graph.resolution.meeting_facts import MeetingFacts
from ccpg_graph.resolution.records import Ids, Match, Node
from ccpg_graph.resolution.vague_meetings import announced_with, find_session
from ccpg_graph.resolution.view import slug_of

DAY = len("2019-10-01")
MONTH = len("2019-10")
TWO_PARTY = frozenset({"BilateralMeeting", "Visit"})


def resolve_meetings(
    documents: Mapping[str, Mapping[str, MeetingFacts]], issued: Mapping[str, str | None]
) -> tuple[Ids, list[Match]]:
    """Give ids of the meetings of all documents, and why reports were taken to tell one meeting.

    documents: the facts of the meetings of each, by their keys; issued: the days of the documents.
    """
    facts = {(document, key): found for document, meetings in documents.items() for key, found in meetings.items()}
    nodes_of: defaultdict[MeetingFacts, list[Node]] = defaultdict(list)
    for node, found in sorted(facts.items()):
        nodes_of[found].append(node)
    known = sorted({found for found in facts.values() if found.is_known})
    edges = [pair for pair in pairs_by_block(known, _blocks) if _is_same(known[pair[0]], known[pair[1]])]
    groups = clusters(known, edges, _clash, lambda found: (found.series, found.ordinal) if found.ordinal else found)
    ids: Ids = {}
    matches: list[Match] = []
    first: dict[str, tuple[Node, MeetingFacts]] = {}
    for group, meeting in zip(groups, _group_ids(groups), strict=True):
        nodes = sorted((node, found) for found in group for node in nodes_of[found])
        ids.update({node: meeting for node, _ in nodes})
        first[meeting] = nodes[0]
        matches.extend(_match(node, found, nodes[0], meeting) for node, found in nodes[1:])
    rows: defaultdict[str, dict[str, list[MeetingFacts]]] = defaultdict(dict)
    for (meeting, (_, known_by)), group in zip(first.items(), groups, strict=True):
        rows[known_by.series][meeting] = group
    for document, meetings in sorted(documents.items()):
        beside = {ids[document, key]: found for key, found in meetings.items() if (document, key) in ids}
        for key, found in meetings.items():
            if (document, key) not in ids and found.series:
                session = find_session(found, issued.get(document), beside, rows[found.series])
                if session is not None:
                    ids[document, key], beside[session] = session, found
                    matches.append(_match((document, key), found, first[session], session))
    announced, alike = _announced_together(documents, ids)
    ids.update(announced)
    matches.extend(alike)
    for document, meetings in documents.items():
        for number, key in enumerate(meetings, 1):
            ids.setdefault((document, key), f"meeting/{document}-m{number}")
    return ids, matches


def _announced_together(documents: Mapping[str, Mapping[str, MeetingFacts]], ids: Ids) -> tuple[Ids, list[Match]]:
    """Meetings that documents announce with one session, the one of their row each: those of one row and place are one.

    documents: the facts of the meetings of each; ids: of those that are known. Gives their ids, and the matches.
    """
    found: Ids = {}
    matches: list[Match] = []
    first: dict[str, tuple[Node, MeetingFacts]] = {}
    for document, meetings in sorted(documents.items()):
        beside = {ids[document, key]: facts for key, facts in meetings.items() if (document, key) in ids}
        rows = Counter(facts.series for key, facts in meetings.items() if (document, key) not in ids)
        for key, facts in meetings.items():
            session = None if (document, key) in ids else announced_with(facts, beside)
            if session is None or rows[facts.series] > 1:
                continue
            meeting = f"meeting/{slug_of(facts.series)}-with-{slug_of(session)}"
            known = first.setdefault(meeting, ((document, key), facts))
            if _agree(facts.place, known[1].place) and _agree(facts.country, known[1].country):
                found[document, key] = meeting
                if known[0] != (document, key):
                    matches.append(_match((document, key), facts, known, meeting))
    return found, matches


def _blocks(facts: MeetingFacts) -> Iterable[tuple[str, ...]]:
    if facts.series and facts.ordinal:
        yield (facts.series, "ordinal", facts.ordinal)
    if facts.start:
        yield (facts.series, facts.kind, facts.start)


def _is_same(one: MeetingFacts, other: MeetingFacts) -> bool:
    """Whether two accounts that share series and ordinal, or series or kind and day, tell one meeting."""
    if one.series != other.series or _clash(one, other):
        return False
    if one.series:
        by_ordinal = bool(one.ordinal) and one.ordinal == other.ordinal
        return by_ordinal or (one.start == other.start and len(one.start) == DAY and _agree(one.place, other.place))
    shared = len(set(one.sides) & set(other.sides))
    return one.place == other.place and shared >= (2 if one.kind in TWO_PARTY else 1)


def _agree(one: str, other: str) -> bool:
    return not one or not other or one == other


def _clash(one: MeetingFacts, other: MeetingFacts) -> bool:
    """Whether two accounts cannot be of one meeting: other series or ordinals, or years that lie apart.

    Days may differ: sources do, and an announced day is not always the day held.
    """
    if one.series != other.series or not _agree(one.ordinal, other.ordinal):
        return True
    years = [int(date[:4]) for date in (one.start, other.start) if date[:4].isdigit()]
    return len(years) == 2 and abs(years[0] - years[1]) > 1


def _group_ids(groups: list[list[MeetingFacts]]) -> list[str]:
    """By the ordinal where one account has it, else by the first in order; told apart where that is not enough."""
    best = [min(group, key=lambda facts: (not facts.ordinal, facts)) for group in groups]
    often = Counter(facts.slug for facts in best)
    return [
        f"meeting/{facts.slug}" + (f"-{digest(*map(repr, sorted(group)))}" if often[facts.slug] > 1 else "")
        for facts, group in zip(best, groups, strict=True)
    ]


def _match(node: Node, facts: MeetingFacts, first: tuple[Node, MeetingFacts], meeting: str) -> Match:
    other = first[1]
    compared = {
        "series": (facts.series, other.series),
        "ordinal": (facts.ordinal, other.ordinal),
        "day": (facts.start, other.start),
        "place": (facts.place, other.place),
        "sides": (", ".join(facts.sides), ", ".join(other.sides)),
    }
    both = {name: pair for name, pair in compared.items() if all(pair)}
    features = tuple((name, one if one == two else f"{one} / {two}") for name, (one, two) in both.items())
    # A year and a day within it agree.
    alike = [
        one == two or (name == "day" and (one.startswith(two) or two.startswith(one)))
        for name, (one, two) in both.items()
    ]
    score = sum(alike) / len(both) if both else 0.0
    return Match(f"{node[0]}#{node[1]}", f"{first[0][0]}#{first[0][1]}", meeting, round(score, 4), features)

"""The graph of links: what resolution concludes, and the bounds of dates. None of it is a document's word.

A match is a judgement of the machine with its score and reasons; a holder of a post by date names the registry's
sources; `ccpg:notBefore` and `ccpg:notAfter` are derived from the dates stated, so that any day can be compared. A
meeting of which no day is stated was held no later than the day of a report that tells it as held, and not before that
of one that tells it as still to come.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from ccpg_graph.mapping.terms import Quad, Terms, date_literal, iri, literal, term
from ccpg_graph.resolution.clusters import digest
from ccpg_graph.resolution.records import HolderLink, Match, Resolution, Voice
from ccpg_graph.text.dates import days_of

# Predicates that begin and end a thing's time. A day without a year bounds nothing.
BEGINS = frozenset(map(term, ("ccpg:startDate", "ccpg:from", "ccpg:signedOn", "ccpg:adoptedOn", "ccpg:validFrom")))
ENDS = frozenset(map(term, ("ccpg:endDate", "ccpg:until", "ccpg:validUntil")))
DATES = BEGINS | ENDS
# What has only a beginning lasts no longer than that, unless it is a holding or a validity.
MOMENTS = frozenset(map(term, ("ccpg:startDate", "ccpg:signedOn", "ccpg:adoptedOn")))
ISSUED, STATUS = term("dcterms:issued"), term("ccpg:status")
HELD, PLANNED = term("ccpg:Held"), term("ccpg:Planned")
IS_MEETING = "/id/meeting/"

Triple = tuple[str, str, str]


def map_links(resolution: Resolution, terms: Terms) -> list[Quad]:
    """Give the matches, holders of posts and voices as quads, sorted."""
    graph = terms.graph("links")
    triples = [
        *_matches(resolution.matches, terms),
        *_holders(resolution.holders, terms),
        *_voices(resolution.voices, terms),
    ]
    return sorted({(*triple, graph) for triple in triples})


def _matches(matches: Iterable[Match], terms: Terms) -> Iterator[Triple]:
    for match in matches:
        subject = terms.thing(f"judgement/{digest(match.left, match.right, match.id)}")
        reasons = "; ".join(f"{name}: {value}" for name, value in match.features)
        yield subject, term("rdf:type"), term("ccpg:Judgement")
        yield subject, term("ccpg:verdict"), term("ccpg:Same")
        yield subject, term("ccpg:concerns"), terms.thing(match.id)
        yield subject, term("prov:used"), terms.thing(f"document/{match.left.partition('#')[0]}")
        if "#" in match.right:
            yield subject, term("prov:used"), terms.thing(f"document/{match.right.partition('#')[0]}")
        yield subject, term("ccpg:confidence"), literal(f"{match.score:.4f}", "decimal")
        yield subject, term("dcterms:description"), literal(f"{match.left} = {match.right}: {reasons}", language="en")


def _holders(holders: Iterable[HolderLink], terms: Terms) -> Iterator[Triple]:
    for link in holders:
        subject = terms.thing(f"holder/{digest(link.document, link.post, link.person, link.date)}")
        yield subject, term("rdf:type"), term("rdf:Statement")
        yield subject, term("rdf:subject"), terms.thing(link.post)
        yield subject, term("rdf:predicate"), term("org:heldBy")
        yield subject, term("rdf:object"), terms.thing(link.person)
        yield subject, term("ccpg:attestedOn"), date_literal(link.date)
        yield subject, term("prov:wasDerivedFrom"), terms.thing(f"document/{link.document}")
        for address in link.sources:
            yield subject, term("dcterms:source"), iri(address)


def map_successors(successors: Mapping[str, Iterable[str]], terms: Terms) -> list[Quad]:
    """Give what came in the place of ids that were published once, sorted; successors: new ids by the old one."""
    graph = terms.graph("links")
    return sorted(
        (terms.thing(old), term("dcterms:isReplacedBy"), terms.thing(new), graph)
        for old, found in successors.items()
        for new in found
    )


def _voices(voices: Iterable[Voice], terms: Terms) -> Iterator[Triple]:
    for voice in voices:
        document, first = (terms.thing(f"document/{name}") for name in (voice.document, voice.first))
        subject = terms.thing(f"voice/{digest(voice.document, voice.first)}")
        yield document, term("ccpg:voice"), first
        yield subject, term("rdf:type"), term("rdf:Statement")
        yield subject, term("rdf:subject"), document
        yield subject, term("rdf:predicate"), term("ccpg:voice")
        yield subject, term("rdf:object"), first
        yield subject, term("ccpg:confidence"), literal(f"{voice.score:.2f}", "decimal")


def dates_in(quads: Iterable[Quad]) -> Iterator[Triple]:
    """What one document says of days, for `Bounds`: its statements of dates, and for each meeting that it tells as held
    or planned (the predicate is the status) the day of the document, where that is known."""
    rows = list(quads)
    yield from (quad[:3] for quad in rows if quad[1] in DATES)
    issued = next((value for _, predicate, value, _ in rows if predicate == ISSUED), None)
    if issued is not None:
        told = ((subject, status) for subject, predicate, status, _ in rows if predicate == STATUS)
        yield from ((subject, status, issued) for subject, status in told if IS_MEETING in subject)


class Bounds:
    """Gathers the dates that all graphs state of a thing, and gives their bounds."""

    def __init__(self) -> None:
        self._dates: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        self._told: defaultdict[tuple[str, str], set[str]] = defaultdict(set)

    def add(self, rows: Iterable[tuple[str, ...]]) -> None:
        """Take note of the dates among some quads or triples."""
        for subject, predicate, value, *_ in rows:
            date = value.partition('"^^')[0].lstrip('"')
            if predicate in DATES:
                self._dates[subject, predicate].add(date)
            elif predicate in (HELD, PLANNED):
                self._told[subject, predicate].add(date)

    def quads(self, terms: Terms) -> list[Quad]:
        """The bounds as quads of the graph of links.

        A day told makes a month or year told of the same worthless; where sources differ, the widest bounds hold.
        """
        first: defaultdict[str, list[str]] = defaultdict(list)
        last: defaultdict[str, list[str]] = defaultdict(list)
        for (subject, predicate), dates in self._dates.items():
            known = {date: days for date in dates if (days := days_of(date)) is not None}
            exact = [days for date, days in known.items() if len(date) == max(map(len, known))]
            if predicate in BEGINS:
                first[subject].extend(days[0] for days in exact)
            if predicate in ENDS or predicate in MOMENTS:
                last[subject].extend(days[1] for days in exact)
        self._add_told(first, last)
        graph = terms.graph("links")
        before = ((s, term("ccpg:notBefore"), literal(min(days), "date"), graph) for s, days in first.items() if days)
        after = ((s, term("ccpg:notAfter"), literal(max(days), "date"), graph) for s, days in last.items() if days)
        return sorted([*before, *after])

    def _add_told(self, first: defaultdict[str, list[str]], last: defaultdict[str, list[str]]) -> None:
        """Bounds of what has no date of its own, by the days of the documents that tell of it."""
        dated = {subject for rows in (first, last) for subject, days in rows.items() if days}
        for (subject, status), dates in self._told.items():
            days = [found for date in dates if (found := days_of(date)) is not None]
            if subject in dated or not days:
                continue
            if status == HELD:
                last[subject].append(min(day for _, day in days))
            else:
                first[subject].append(max(day for day, _ in days))

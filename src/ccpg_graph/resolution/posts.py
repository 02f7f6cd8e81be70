"""Who held a post that a document names without its holder: the registry's answer for the document's date.

It is knowledge of the world, not of the document, so it goes to the graph of links and to no document's graph
(design, decision 4). Two holders at once are rivals, and none is linked.
"""

from __future__ import annotations

from collections.abc import Iterator

from ccpg_graph.knowledge.registry import Official, Registry
from ccpg_graph.resolution.records import HolderLink
from ccpg_graph.resolution.view import View, slug_of


def holders_of(view: View, registry: Registry) -> Iterator[HolderLink]:
    """Give a link for each post that a dated document names in the place of its holder."""
    date = view.document.issued
    if date is None:
        return
    for thing in view.of_kinds(frozenset({"Post"})):
        body, role = view.fact(thing.key, "org:postIn"), view.fact(thing.key, "org:role")
        unnamed = any(claim.predicate != "org:post" for claim in view.naming(thing.key))
        if thing.id is None or body is None or role is None or not unnamed:
            continue
        held = slug_of(body), slug_of(role)
        holders = registry.holder(*held, date)
        if len(holders) == 1:
            person = f"person/{holders[0].slug}"
            yield HolderLink(view.document.id, thing.id, person, date, _sources(holders[0], held, date))


def _sources(official: Official, held: tuple[str, str], date: str) -> tuple[str, ...]:
    addresses = (
        address
        for tenure in official.tenures
        if (tenure.body, tenure.role) == held and tenure.holds(date)
        for address in tenure.sources
    )
    return tuple(sorted(set(addresses)))

"""Instruments that a document tells twice: what a headline names is one of those that the text tells."""

from __future__ import annotations

from ccpg_graph.extraction.statements.deeds import DONE, Deed

TOLD = DONE | {"Proposed"}
ONE = 1


def settle_doubles(deeds: list[Deed]) -> None:
    """Joins to the deeds of the text those of a headline."""
    for deed in [d for d in deeds if all(t.headline for t in d.tellings)]:
        same = [d for d in deeds if d is not deed and is_told_of(deed, d)]
        if len(same) == ONE:
            join(same[0], deed)
            deeds.remove(deed)


def is_told_of(headline: Deed, deed: Deed) -> bool:
    """Can a deed of the text be the one that a headline names? It is of its kind, no other number of them, and signed,
    adopted or planned like it, with no other parties."""
    if all(t.headline for t in deed.tellings) or deed.kind != headline.kind or deed.status not in TOLD:
        return False
    if any(t.mention.plural for t in (*headline.tellings, *deed.tellings)) or deed.recalled:
        return False
    one, other = headline.names(), deed.names()
    return headline.status in ("", "Recalled", deed.status) and (one <= other or other <= one)


def join(deed: Deed, headline: Deed) -> None:
    """Gives the deed what its headline tells; of dates that differ the text's count."""
    for telling in headline.tellings:
        telling.dates = [dated for dated in telling.dates if not deed.values(dated.slot)]
        if telling.status == "Recalled":
            telling.status = ""
        deed.tellings.append(telling)

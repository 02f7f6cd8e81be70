"""Instruments that a document tells twice: what a headline names, and what is counted first, is told by the text one by
one."""

from __future__ import annotations

from ccpg_graph.extraction.scenes.scenes import Scene
from ccpg_graph.extraction.statements.deeds import DONE, Deed, Register

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


def settle_counts(scene: Scene, register: Register) -> None:
    """ "Two papers were signed besides. The Offices of A and B agreed on …. A memorandum was signed by …": where the
    paragraph goes on to tell as many, these are the ones that were counted."""
    for number, head in register.heads.items():
        paragraph = scene.sentences[number].paragraph
        after = [s for s in scene.sentences[number + 1 :] if s.paragraph == paragraph]
        told = [
            deed
            for deed in register.deeds
            if deed.status in DONE and any(s.holds(t.at[0]) for t in deed.tellings[:1] for s in after)
        ]
        counted = head.status in DONE and head.mention.kind == "Instrument"
        if counted and str(len(told)) == str(head.mention.count):
            register.part(head)

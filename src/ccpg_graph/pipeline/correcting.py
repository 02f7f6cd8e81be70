"""Maps a document with what people decided on its claims, but for corrections with which it would say what one source
cannot mean: these are not followed, and said, so that no release blames a document for what a judgement says."""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import dataclass, replace

from ccpg_graph.mapping import Quad, Terms, describe_named, map_document, map_judged_claims, put_right
from ccpg_graph.mapping.check import check_document
from ccpg_graph.mapping.terms import term
from ccpg_graph.pipeline.lending import Lent, reach
from ccpg_graph.records import Reading, Verdict
from ccpg_graph.resolution import Resolution


@dataclass(frozen=True, slots=True)
class Mapped:
    """A document's quads, what it lends to the registry's graph, and what was decided on its claims; unmet: claims
    whose correction is not followed, with the reason."""

    quads: list[Quad]
    lent: list[Quad]
    judged: list[Quad]
    unmet: tuple[tuple[str, str], ...] = ()


def map_judged(reading: Reading, resolution: Resolution, terms: Terms, registry: Callable[[], Lent]) -> Mapped:
    """Map a document. Of corrections that do not go with the rest the fewest are left out: one, else all.

    registry: what its quads lend; asked for only where there is a correction.
    """
    mapped = _map(reading, resolution, terms)
    corrections = _corrections(mapped, resolution, terms)
    if not corrections or not _are_known(mapped, registry()):
        return mapped

    def faults_of(some: Mapped) -> list[str]:
        own = [*some.quads, *put_right(some.quads, some.judged)]
        return check_document(reading.document, [*own, *some.lent, *reach(own, registry())], terms)

    faults = faults_of(mapped)
    # Where the document is at fault by itself it was taken in unchecked, and no judgement is to blame.
    if not faults or faults_of(_map(reading, _without(resolution, corrections), terms)):
        return mapped
    for left_out in [*([claim] for claim in corrections), corrections]:
        kept = _map(reading, _without(resolution, left_out), terms)
        if len(left_out) == len(corrections) or not faults_of(kept):
            break
    reason = f"with it {reading.document.id} says what one source cannot mean, so it is not followed: {faults[0]}"
    return replace(kept, unmet=tuple((claim, reason) for claim in left_out))


def _map(reading: Reading, resolution: Resolution, terms: Terms) -> Mapped:
    return Mapped(
        map_document(reading, resolution, terms),
        describe_named(reading, resolution, terms),
        map_judged_claims(reading, resolution, terms),
    )


def _corrections(mapped: Mapped, resolution: Resolution, terms: Terms) -> list[str]:
    """The claims of a document that have a correction, sorted."""
    told = {quad[2] for quad in mapped.judged}
    return sorted(
        claim
        for claim, judgement in resolution.followed.on_claims.items()
        if judgement.verdict is Verdict.CORRECT and terms.thing(claim) in told
    )


def _are_known(mapped: Mapped, registry: Lent) -> bool:
    """Whether the right values can be looked up here: one of which only other documents speak is taken as it is."""
    described = {quad[0] for quad in (*mapped.quads, *mapped.lent)}
    values = {quad[2] for quad in mapped.judged if quad[1] == term("ccpg:correctValue") and "/id/" in quad[2]}
    return all(value in described or value in registry for value in values)


def _without(resolution: Resolution, claims: Container[str]) -> Resolution:
    """The same without the judgements on some claims."""
    followed = resolution.followed
    kept = {claim: judgement for claim, judgement in followed.on_claims.items() if claim not in claims}
    return replace(resolution, followed=replace(followed, on_claims=kept))

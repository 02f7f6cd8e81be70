"""Finds claims by what they say, of what, and where."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ccpg_graph.catalogue.catalogue import Catalogue
from ccpg_graph.catalogue.evidence import StoredClaim, by_passage


@dataclass(frozen=True, slots=True)
class ClaimFilters:
    """What a claim must have; empty or None: any. about: subject or value; value: id, local name or text; as_of: a day
    on which the thing spoken of must have held (`Relations.holds_on`)."""

    subject: str = ""
    property: str = ""
    value: str = ""
    about: str = ""
    document: str = ""
    modality: str | None = None
    asserted: bool | None = None
    as_of: str | None = None

    def passes(self, claim: StoredClaim) -> bool:
        """Whether a claim has all of it."""
        return (
            self.subject in ("", claim.subject)
            and self.property in ("", claim.property)
            and self.value in ("", claim.value.text)
            and (
                not self.about
                or self.about == claim.subject
                or (claim.value.is_thing and self.about == claim.value.text)
            )
            and self.document in ("", claim.document)
            and self.modality in (None, claim.modality)
            and self.asserted in (None, claim.asserted)
        )


def select_claims(catalogue: Catalogue, filters: ClaimFilters) -> list[StoredClaim]:
    """The claims that pass, by document and passage."""
    found = [claim for claim in _candidates(catalogue, filters) if filters.passes(claim)]
    if filters.as_of is None:
        return found
    things = {name: catalogue.things.get(name) for name in {claim.subject for claim in found}}
    then = {name for name, thing in things.items() if thing and catalogue.relations.holds_on(thing, filters.as_of)}
    return [claim for claim in found if claim.subject in then]


def _candidates(catalogue: Catalogue, filters: ClaimFilters) -> Iterable[StoredClaim]:
    """The fewest claims that a look-up leaves, in order."""
    things = catalogue.things
    if filters.subject:
        return things.claims_on(filters.subject)
    if filters.about:
        others = [each for each in things.claims_with(filters.about) if each.subject != filters.about]
        return sorted(things.claims_on(filters.about) + others, key=by_passage)
    if filters.document:
        return catalogue.documents.stored_claims(filters.document)
    return things.claims_with(filters.value) or catalogue.holdings.evidence.all

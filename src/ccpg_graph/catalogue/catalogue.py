"""One release, or what was known of it by a day: the door to all views."""

from __future__ import annotations

from functools import cached_property

from ccpg_graph.catalogue.details import Details
from ccpg_graph.catalogue.documents import Documents
from ccpg_graph.catalogue.holdings import Holdings
from ccpg_graph.catalogue.relations import Relations
from ccpg_graph.catalogue.selection import Index
from ccpg_graph.catalogue.things import Things
from ccpg_graph.catalogue.ties import Ties


class Catalogue:
    """Made of what was read; each part when it is first asked for."""

    def __init__(self, holdings: Holdings) -> None:
        self.holdings = holdings

    @cached_property
    def things(self) -> Things:
        """Every thing with what is stated of it."""
        return Things(self.holdings)

    @cached_property
    def relations(self) -> Relations:
        """Bodies, states and days of things."""
        return Relations(self.things)

    @cached_property
    def index(self) -> Index:
        """Search, filters and counts."""
        return Index(self.things, self.relations)

    @cached_property
    def documents(self) -> Documents:
        """The documents with their texts and passages."""
        return Documents(self.holdings, self.things)

    @cached_property
    def details(self) -> Details:
        """Things in full."""
        return Details(self.things, self.relations, self.index, self.documents)

    @cached_property
    def ties(self) -> Ties:
        """What joins things, for neighbours and paths."""
        return Ties(self.things, self.relations)

    def prepare(self) -> None:
        """Make the parts that every view needs, so that nobody waits for them who has asked for less."""
        _ = self.index, self.documents

    def read_all(self) -> None:
        """Make all parts, and read the claims."""
        _ = self.index.search, self.holdings.evidence, self.ties

    def iri(self, thing_id: str) -> str:
        """The IRI of a thing; an address stays as it is."""
        return thing_id if ":" in thing_id.partition("/")[0] else f"{self.holdings.base}id/{thing_id}"

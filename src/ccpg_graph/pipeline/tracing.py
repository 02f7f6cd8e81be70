"""Follows ids from one release to the next: which are no more, what came in their place, what fell apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from ccpg_graph.pipeline.assembling import Assembly
from ccpg_graph.pipeline.reports import Change
from ccpg_graph.store.readings import Part


@dataclass(frozen=True, slots=True)
class Traces:
    """replaced: new ids by the old one that is no more; gone: old ids in whose place nothing came; moved: new ids by
    the old one, whether that is still in use or not; before: all ids of the release before."""

    replaced: Mapping[str, set[str]]
    gone: set[str]
    moved: Mapping[str, set[str]]
    before: set[str]

    def tell(self, change: Change) -> Change:
        """The change with what became of things."""
        return replace(
            change,
            things_gone=tuple(sorted(each for each in self.gone if not each.startswith("document/"))),
            apart=tuple((old, tuple(sorted(new))) for old, new in sorted(self.moved.items()) if len(new) > 1),
            joined=tuple(
                (old, new)
                for old, found in sorted(self.replaced.items())
                for new in sorted(found & self.before)
                if len(found) == 1
            ),
        )


def trace(assembly: Assembly, published: Mapping[str, Part], same: set[str]) -> Traces:
    """Compare with the parts of the release before; same: documents that both read alike, whose keys mean the same."""
    before = {thing for part in published.values() for thing in part.ids.values()}
    moved: defaultdict[str, set[str]] = defaultdict(set)
    for document in sorted(same):
        ids, old_ids = assembly.ids[document], published[document].ids
        for key, old in old_ids.items():
            # A key is missing where code that is no longer the same, though it goes by one name, has read the text.
            if key in ids:
                moved[old].add(ids[key])
    lost = {thing for thing in before if not assembly.exists(thing)}
    lost |= {f"document/{document}" for document in published if document not in assembly.features}
    replaced = {old: moved[old] for old in lost if moved.get(old)}
    return Traces(replaced, lost - replaced.keys(), moved, before)

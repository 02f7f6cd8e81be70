"""From features to quads: ids for all documents, then the graphs of those that are new or have changed, then the graphs
that all share. What stays as it was is not touched."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from ccpg_graph import __version__
from ccpg_graph.knowledge.registry import Registry, load_registry
from ccpg_graph.mapping import (
    Bounds,
    Quad,
    Terms,
    dates_in,
    map_dataset,
    map_judgements,
    map_links,
    map_registry,
    map_successors,
)
from ccpg_graph.mapping.terms import term
from ccpg_graph.pipeline.correcting import map_judged
from ccpg_graph.pipeline.lending import Lent, by_thing
from ccpg_graph.pipeline.reports import Progress
from ccpg_graph.records import Judgement, Label, Reading
from ccpg_graph.resolution import Features, Followed, Heard, Names, Settled, ids_of, settle, view_of
from ccpg_graph.store import Ledger
from ccpg_graph.store.building import Build
from ccpg_graph.store.readings import Part

LOADED_AT_ONCE = 200_000  # quads held before they go to the store: memory stays flat however many documents there are

Ids = Mapping[str, str]
Triple = tuple[str, str, str]
Preferred = Callable[[str], tuple[Label, ...]]


@dataclass(slots=True)
class _Share:
    """What documents add to common graphs: to the registry's triples of their own, and the towns they name; to the
    graph of judgements what was decided on their claims."""

    lent: set[Triple] = field(default_factory=set)
    towns: set[str] = field(default_factory=set)
    judged: set[Triple] = field(default_factory=set)
    unmet: dict[str, str] = field(default_factory=dict)  # claims whose correction cannot be followed, and why

    def add(self, part: Part) -> None:
        """Take in what one document adds."""
        self.lent.update(part.lent)
        self.judged.update(part.judged)
        self.towns.update(part.places)
        self.unmet.update(part.unmet)


@dataclass(slots=True)
class Assembly:
    """All documents of a release in the making.

    features: of every document; before: the parts that the release before holds, of documents that stay or go; fresh:
    documents that were read for this release; all_anew: whether every document is mapped.
    """

    build: Build
    terms: Terms
    features: dict[str, Features]
    before: Mapping[str, Part]
    fresh: set[str]
    judgements: Sequence[Judgement] = ()
    all_anew: bool = False
    registry: Registry = field(default_factory=load_registry)
    ids: dict[str, Ids] = field(default_factory=dict)
    claims: int = 0
    known: set[str] = field(default_factory=set)  # things of the registry's graph, as terms
    unmet: tuple[str, ...] = ()
    _base: set[Triple] = field(default_factory=set)  # the registry's own triples, which need not be lent
    _lent: Lent = field(default_factory=dict)
    _links: list[Quad] = field(default_factory=list)
    _of_documents: set[str] = field(default_factory=set)

    def resolve(self) -> Settled:
        """Settle what is compared across documents, then the ids of each document's things."""
        settled = settle(self.features.values(), self.registry, self.judgements)
        for document in sorted(self.features):
            part = self._kept(document)
            if part is not None and settled.ids[document].items() <= part.ids.items():
                self.ids[document] = part.ids
            else:
                self.ids[document] = ids_of(view_of(self.build.reading(document), self.registry), settled)
        return settled

    def _kept(self, document: str) -> Part | None:
        """The part of a document that stays."""
        return None if document in self.fresh else self.before.get(document)

    def write(self, settled: Settled, progress: Progress) -> None:
        """Write the graphs of what is new or changed, and all that is kept of those documents."""
        heard = self._hear()
        chosen = self._changed(heard)
        preferred = self._preferred(heard, chosen)
        self._base = {quad[:3] for quad in map_registry(self.registry, self.terms)}
        bounds, share = Bounds(), _Share()
        bounds.add(self._base)
        waiting: list[Quad] = []
        for done, document in enumerate(sorted(self.features), 1):
            if document in chosen:
                part, quads = self._map(document, heard[document], settled, preferred)
                self.build.put_part(part)
                waiting += self._place(document, quads)
            else:
                part = self.before[document]
            self.claims += part.claims
            bounds.add(part.dates)
            share.add(part)
            if len(waiting) >= LOADED_AT_ONCE:
                self.build.load(waiting)
                waiting = []
            progress("mapping", done, len(self.features))
        self.build.load(waiting)
        self.known = {triple[0] for triple in self._base | share.lent}
        self._share(share)
        judgements = self.terms.graph("judgements")
        judged = ((*triple, judgements) for triple in share.judged)
        self.build.put_graph(judgements, {*map_judgements(settled.resolution({}, {}), self.terms), *judged})
        self.unmet = tuple(self._unmet(settled.followed, share))
        self._links = [*map_links(settled.resolution({}, {}), self.terms), *bounds.quads(self.terms)]

    def _hear(self) -> dict[str, Heard]:
        """What each document calls its things."""
        names = Names(self.registry)
        heard = {}
        for document, ids in self.ids.items():
            part = self._kept(document)
            if part is None or ids is not part.ids:
                heard[document] = names.hear(self.build.reading(document), ids)
            else:
                heard[document] = part.heard
        return heard

    def _changed(self, heard: Mapping[str, Heard]) -> set[str]:
        """Documents to be mapped: new ones, and those whose ids or preferred names are others than before."""
        if self.all_anew or not self.before:
            return set(self.features)
        moved = {document for document in self.features if not self._is_as_before(document)}
        gone = self.before.keys() - self.features.keys()
        in_doubt = {thing for document in moved for thing, *_ in heard[document]}
        of_old = (self.before[document] for document in (moved | gone) & self.before.keys())
        in_doubt |= {thing for part in of_old for thing, *_ in part.heard}
        now = self._named(in_doubt, heard.values())
        then = self._named(in_doubt, (part.heard for part in self.before.values()))
        renamed = {thing for thing in in_doubt if now.preferred(thing) != then.preferred(thing)}
        return moved | {document for document, ids in self.ids.items() if not renamed.isdisjoint(ids.values())}

    def _is_as_before(self, document: str) -> bool:
        part = self._kept(document)
        return part is not None and part.ids == self.ids[document]

    def _named(self, things: set[str], heard: Iterable[Heard]) -> Names:
        names = Names(self.registry)
        for each in heard:
            names.add(row for row in each if row[0] in things)
        return names

    def _preferred(self, heard: Mapping[str, Heard], chosen: set[str]) -> Preferred:
        wanted = {thing for document in chosen for thing in self.ids[document].values()}
        return cache(self._named(wanted, heard.values()).preferred)

    def _map(self, document: str, heard: Heard, settled: Settled, preferred: Preferred) -> tuple[Part, list[Quad]]:
        """One document's part and quads."""
        reading, ids = self.build.reading(document), self.ids[document]
        resolution = settled.resolution(
            {(document, key): thing for key, thing in ids.items()},
            {thing: preferred(thing) for thing in ids.values()},
        )
        mapped = map_judged(reading, resolution, self.terms, self._lends)
        quads, judged, lent = mapped.quads, mapped.judged, [quad[:3] for quad in mapped.lent]
        part = Part(
            features=self.features[document],
            ids=ids,
            heard=heard,
            lent=tuple(triple for triple in lent if triple not in self._base),
            dates=tuple(dates_in((*quads, *judged))),
            judged=tuple(quad[:3] for quad in judged),
            places=_places(reading),
            claims=len(reading.claims),
            unmet=mapped.unmet,
        )
        return part, quads

    def _lends(self) -> Lent:
        """What the registry's own triples lend."""
        self._lent = self._lent or by_thing((*triple, "") for triple in self._base)
        return self._lent

    def _place(self, document: str, quads: list[Quad]) -> list[Quad]:
        """Put quads in the place of those before; of a document that had none, give them back to be loaded."""
        if document not in self.before:
            return quads
        for name in _graphs(document, self.terms):
            self.build.put_graph(name, [quad for quad in quads if quad[3] == name])
        return []

    def _share(self, share: _Share) -> None:
        """The graphs of registry and data set. The registry's is left alone where documents add the same as before."""
        then = _Share()
        for part in self.before.values():
            then.add(part)
        if not self.before or (share.lent, share.towns) != (then.lent, then.towns):
            graph = self.terms.graph("registry")
            registry = map_registry(self.registry, self.terms, sorted(share.towns))
            self.build.put_graph(graph, {*registry, *((*triple, graph) for triple in share.lent)})
        self.build.put_graph(self.terms.graph("dataset"), map_dataset(sorted(self.features), self.terms, __version__))

    def link(self, ledger: Ledger) -> None:
        """The graph of links, with what came in the place of ids that are no more."""
        successors = {}
        for old in ledger.replaced:
            found = [new for new in ledger.successors(old) if self.exists(new)]
            if found and not self.exists(old):
                successors[old] = found
        self.build.put_graph(self.terms.graph("links"), [*self._links, *map_successors(successors, self.terms)])

    def _unmet(self, followed: Followed, share: _Share) -> Iterator[str]:
        """Judgements that could not be followed, in sentences. They are kept: what they are about may come back."""
        for judgement, reason in followed.unmet:
            yield f"judgement {judgement.id} ({judgement.verdict} {judgement.subject} {judgement.other}): {reason}"
        found = {value for _, predicate, value in share.judged if predicate == term("ccpg:concerns")}
        for claim, judgement in sorted(followed.on_claims.items()):
            if self.terms.thing(claim) not in found:
                reason = share.unmet.get(claim, "no document makes this claim any more")
                yield f"judgement {judgement.id} ({judgement.verdict} {claim}): {reason}"

    def exists(self, thing_id: str) -> bool:
        """Whether the release speaks of a thing or document of this id, in a document or in the registry."""
        kind, _, name = thing_id.partition("/")
        if kind == "document":
            return name in self.features
        return thing_id in self._things() or self.terms.thing(thing_id) in self.known

    def _things(self) -> set[str]:
        if not self._of_documents:
            self._of_documents = {thing for ids in self.ids.values() for thing in ids.values()}
        return self._of_documents


def _places(reading: Reading) -> tuple[str, ...]:
    return tuple(sorted({thing.key.removeprefix("place/") for thing in reading.things if thing.kind == "Place"}))


def _graphs(document: str, terms: Terms) -> tuple[str, str]:
    return terms.graph(f"document/{document}"), terms.graph(f"evidence/{document}")


def drop_document(build: Build, document: str, terms: Terms) -> None:
    """Take a document out of a release in the making: its graphs and all that is kept of it."""
    for name in _graphs(document, terms):
        build.put_graph(name, ())
    build.drop_document(document)

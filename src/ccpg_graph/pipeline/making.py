"""One release in the making: documents are taken in or kept, compared, mapped, and published."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, astuple, replace

from ccpg_graph import __version__
from ccpg_graph.documents import Source
from ccpg_graph.errors import DocumentError, StoreError
from ccpg_graph.extraction.extractor import NAME
from ccpg_graph.judgements import Judgements
from ccpg_graph.knowledge.digest import knowledge_digest
from ccpg_graph.knowledge.registry import load_registry
from ccpg_graph.pipeline.assembling import Assembly, drop_document
from ccpg_graph.pipeline.reading import Reader, Stored
from ccpg_graph.pipeline.reports import BuildReport, Change, Failure, Progress
from ccpg_graph.pipeline.tracing import trace
from ccpg_graph.records import Document, Reading
from ccpg_graph.resolution import Features, features_of, view_of
from ccpg_graph.store import LAYOUT, Home, Release, Takedowns, ledger_lines
from ccpg_graph.store.building import Build
from ccpg_graph.store.readings import Part


def reader_name() -> str:
    """What reads the documents: its version and a digest of what it knows. Another one might read them otherwise."""
    return f"{NAME}, knowledge {knowledge_digest()}"


class Making:
    """One release in the making, and the one before it (None: there is none)."""

    def __init__(
        self,
        build: Build,
        reader: Reader,
        home: Home,
        progress: Progress,
        current: Release | None,
        *,
        grows: bool = False,
    ) -> None:
        self.build = build
        self.reader = reader
        self.judgements = Judgements(home.path).read()
        self.takedowns = Takedowns.read(home.path)
        self.progress = progress
        self.current = current
        self.grows = grows
        self.features: dict[str, Features] = {}
        self.failures: list[Failure] = []
        self.notes: list[str] = []
        self.given: dict[str, str] = {}  # documents of the sources, and which of these each came from
        self.fresh: set[str] = set()  # documents read for this release
        self.change = Change()
        self.reread = False  # had what stays to be read again, for another version or other knowledge has read it?
        # What the release before published, to see what becomes of it; in a release that grows, what stays as well.
        self.published = self._published()

    def _published(self) -> dict[str, Part]:
        if self.current is None or self.current.layout != LAYOUT:
            return {}
        return {document: self.current.part(document) for document in self.current.documents()}

    def begin(self, missing: Iterable[Failure], notes: Iterable[str]) -> None:
        """Take note of what became of sources before they were read."""
        self.failures.extend(missing)
        self.notes.extend(notes)

    def from_nothing(self, found: Sequence[Source]) -> BuildReport:
        """A release of these sources alone."""
        self._read(found)
        if not self.fresh:
            raise self._nothing("build")
        return self._finish()

    def with_more(self, found: Sequence[Source]) -> BuildReport:
        """The release before, and these sources."""
        self._take_over(())
        self._read(found)
        if not self.features:
            raise self._nothing("add")
        return self._finish()

    def _nothing(self, command: str) -> DocumentError:
        """That no source gave a document, and why."""
        reasons = [*(failure.message for failure in self.failures), *self.notes] or ["the folders are empty"]
        more = f"; and {len(reasons) - 3} more" if len(reasons) > 3 else ""
        return DocumentError(command, f"no document could be read ({'; '.join(reasons[:3])}{more})")

    def without(self, documents: Sequence[str]) -> BuildReport:
        """The release before, less these documents."""
        if self.current is None:
            raise StoreError("nothing has been built there yet; run `ccpg-graph build`")
        for document in documents:
            self.current.document(document)  # refuses what is not there
        if not set(self.current.documents()) - set(documents):
            raise StoreError("remove: no document would be left; keep one, or delete the home folder")
        self.change = replace(self.change, removed=tuple(documents))
        self._take_over(documents)
        return self._finish()

    def _take_over(self, leaving: Sequence[str]) -> None:
        """Keep the documents of the release before; those that another version read are read again."""
        if self.current is None:
            return
        if self.grows:
            for document in leaving:
                drop_document(self.build, document, self.reader.terms)
            self.features = {name: part.features for name, part in self.published.items() if name not in leaving}
        else:
            kept = [Stored(self.current, name) for name in self.current.documents() if name not in leaving]
            self.reread = bool(kept)
            self._read(kept)

    def _read(self, found: Sequence[Source | Stored]) -> None:
        for source, result in self.reader.read_all(found, self.progress):
            if isinstance(result, Failure):
                self.failures.append(result)
            elif isinstance(source, Stored):
                self._keep(result)
            else:
                self._take(source.name, result)

    def _take(self, name: str, reading: Reading) -> None:
        """Keep a Reading of a source. Of two sources of one id the first stays: the other is the same, or a failure."""
        document = reading.document
        if self.takedowns.hold(document):
            again = f"`ccpg-graph releases readmit {document.id}` lets it in again"
            self.failures.append(Failure(name, f"{name}: was taken down here; delete it there, or {again}"))
            return
        before = self.given.get(document.id)
        if before is not None:
            first = self.build.document(document.id)
            if first == document:
                self.notes.append(f"{name}: is {before} once more, and was taken in once")
            else:
                self.failures.append(_repeated(name, document, before, first))
            return
        self.given[document.id] = name
        if self.build.has_document(document.id):
            there = self.build.document(document.id)
            if there == document:
                self.change = replace(self.change, same=(*self.change.same, document.id))
                return
            if there.source and document.source and there.source != document.source:
                self.failures.append(_repeated(name, document, there.source, there))
                return
            drop_document(self.build, document.id, self.reader.terms)
            self.change = replace(self.change, replaced=(*self.change.replaced, document.id))
        elif self.current is not None and not self.current.has_document(document.id):
            self.change = replace(self.change, added=(*self.change.added, document.id))
        self._keep(reading)

    def _keep(self, reading: Reading) -> None:
        self.build.add_reading(reading)
        registry = load_registry()
        self.features[reading.document.id] = features_of(view_of(reading, registry), registry)
        self.fresh.add(reading.document.id)

    def _finish(self) -> BuildReport:
        """Resolve, map, look what became of ids, and publish; nothing where nothing is to change."""
        as_judged = self.grows and self.current is not None and self.current.manifest["judgements"] == self._judged()
        if as_judged and self.current is not None and not self.fresh and not self.change.removed:
            claims = sum(part.claims for part in self.published.values())
            return BuildReport(
                release=self.current,
                documents=len(self.features),
                claims=claims,
                matches=0,
                failures=tuple(self.failures),
                change=self.change,
                is_new=False,
                notes=tuple(self.notes),
            )
        assembly = Assembly(
            build=self.build,
            terms=self.reader.terms,
            features=self.features,
            before=self.published if self.grows else {},
            fresh=self.fresh,
            judgements=self.judgements,
            all_anew=not as_judged,
        )
        self.progress("resolving", 0, 1)
        settled = assembly.resolve()
        self.progress("resolving", 1, 1)
        assembly.write(settled, self.progress)
        lines = self._trace(assembly)
        self.progress("publishing", 0, 1)
        release = self.build.publish(
            {
                "version": __version__,
                "base": self.reader.terms.base,
                "reader": reader_name(),
                "judgements": self._judged(),
            },
            lines,
        )
        self.progress("publishing", 1, 1)
        return BuildReport(
            release=release,
            documents=len(self.features),
            claims=assembly.claims,
            matches=len(settled.matches),
            failures=tuple(self.failures),
            change=self.change,
            unmet=assembly.unmet,
            reread=self.reread,
            notes=tuple(self.notes),
        )

    def _judged(self) -> str:
        """A digest of the judgements; empty where there are none."""
        rows = [astuple(judgement) for judgement in self.judgements]
        return hashlib.sha256(json.dumps(rows).encode()).hexdigest() if rows else ""

    def _trace(self, assembly: Assembly) -> list[str]:
        """Tell the change; write the graph of links; give the new lines of the ledger."""
        traces = trace(assembly, self.published, self._read_alike())
        claims = sum(self.published[name].claims for name in self.change.removed if name in self.published)
        self.change = traces.tell(replace(self.change, claims_gone=claims))
        ledger = self.build.ledger
        lines = ledger_lines(traces.replaced, traces.gone, ledger)
        for line in lines:
            ledger.take(line)
        assembly.link(ledger)
        return lines

    def _read_alike(self) -> set[str]:
        """Documents that are in both releases and were read alike, so that the keys of their things mean the same."""
        if self.current is None or self.current.manifest.get("reader") != reader_name():
            return set()
        both = self.features.keys() & self.published.keys()
        return {
            name for name in both if name not in self.fresh or self.current.document(name) == self.build.document(name)
        }


def _repeated(name: str, document: Document, before: str, other: Document) -> Failure:
    """Two documents of one id that are not the same."""
    if other.digest == document.digest:
        return Failure(
            name,
            f"{name}: is the same text as {before}, with other facts ({_differing(document, other)}); leave one out, "
            "or give each its address or an id",
        )
    return Failure(name, f"{name}: has the id {document.id}, as has {before}; leave one out or rename it")


def _differing(document: Document, other: Document) -> str:
    """The facts in which two documents differ."""
    one, two = asdict(document), asdict(other)
    return ", ".join(f"{key}: {one[key]} and {two[key]}" for key in sorted(one) if one[key] != two[key])

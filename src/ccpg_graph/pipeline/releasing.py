"""Makes releases: `build` from sources alone, `add` and `remove` from the release that is current."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import astuple, replace
from functools import partial

from ccpg_graph import __version__
from ccpg_graph.documents import Metadata, Source, find_sources
from ccpg_graph.errors import DocumentError, StoreError
from ccpg_graph.extraction.extractor import NAME
from ccpg_graph.judgements import Judgements
from ccpg_graph.knowledge.digest import knowledge_digest
from ccpg_graph.knowledge.registry import load_registry
from ccpg_graph.knowledge.shipped import shipped
from ccpg_graph.mapping import Terms
from ccpg_graph.pipeline.assembling import Assembly, drop_document
from ccpg_graph.pipeline.reading import Reader, Stored
from ccpg_graph.pipeline.reports import BuildReport, Change, Failure, Progress, silent
from ccpg_graph.pipeline.tracing import trace
from ccpg_graph.records import Document, Reading
from ccpg_graph.resolution import Features, features_of, view_of
from ccpg_graph.store import LAYOUT, Build, Home, Part, Release, ledger_lines
from ccpg_graph.vocab import BASE


def build(
    sources: Iterable[str],
    home: Home,
    *,
    given: Metadata | None = None,
    jobs: int | None = None,
    shapes: bool = True,
    base: str = BASE,
    progress: Progress = silent,
) -> BuildReport:
    """Make a release of files and folders (none: the shipped documents) and make it current.

    given: metadata that win over every file's own; jobs: processes (None: one a core); shapes: whether each document is
    checked against the shapes. DocumentError where no source could be read at all; StoreError and Locked of the store.
    """
    found = find_sources([*sources] or [str(shipped("data/documents"))])
    reader = Reader(given, jobs, shapes, Terms(base))
    with home.build() as release:
        return _Making(release, reader, home, progress, home.find_current()).from_nothing(found)


def add(
    sources: Iterable[str],
    home: Home,
    *,
    given: Metadata | None = None,
    jobs: int | None = None,
    shapes: bool = True,
    base: str = BASE,
    progress: Progress = silent,
) -> BuildReport:
    """Read more documents into the current release: the next one is what a build of all of them would give.

    A document of an id that is there takes that one's place; where both are the same, nothing is done. Parameters and
    errors as for `build`. Where no release is there yet, this is a build.
    """
    reader = Reader(given, jobs, shapes, Terms(base))
    with _next(home, reader, progress) as making:
        return making.with_more(find_sources(sources))


def remove(
    documents: Iterable[str],
    home: Home,
    *,
    jobs: int | None = None,
    base: str = BASE,
    progress: Progress = silent,
) -> BuildReport:
    """Take documents out of the current release: the next one is what a build of the others would give.

    StoreError where one of them is not there, or none would be left.
    """
    with _next(home, Reader(None, jobs, False, Terms(base)), progress) as making:
        return making.without(sorted(set(documents)))


@contextmanager
def _next(home: Home, reader: Reader, progress: Progress) -> Iterator[_Making]:
    """The next release in the making: from the current one where that was read as we would read it, else anew."""
    with home.grow(partial(_is_of_us, terms=reader.terms)) as (release, current, grows):
        yield _Making(release, reader, home, progress, current, grows=grows)


def _is_of_us(release: Release, terms: Terms) -> bool:
    """Whether what a release keeps can be used as it is."""
    base = release.manifest.get("base")
    if base != terms.base:
        raise StoreError(
            f"release {release.name} has the base {base}, and the settings say {terms.base}; set CCPG_BASE_IRI, or "
            "build anew"
        )
    return release.layout == LAYOUT and release.manifest.get("reader") == _reader_name()


def _reader_name() -> str:
    """What read the documents: its version and a digest of what it knows. Another one might read them otherwise."""
    return f"{NAME}, knowledge {knowledge_digest()}"


class _Making:
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
        self.progress = progress
        self.current = current
        self.grows = grows
        self.features: dict[str, Features] = {}
        self.failures: list[Failure] = []
        self.fresh: dict[str, str] = {}  # documents read for this release, and the sources they came from
        self.change = Change()
        self.reread = False  # had what stays to be read again, for another version or other knowledge has read it?
        # What the release before published, to see what becomes of it; in a release that grows, what stays as well.
        self.published = self._published()

    def _published(self) -> dict[str, Part]:
        if self.current is None or self.current.layout != LAYOUT:
            return {}
        return {document: self.current.part(document) for document in self.current.documents()}

    def from_nothing(self, found: Sequence[Source]) -> BuildReport:
        """A release of these sources alone."""
        self._read(found)
        if not self.fresh:
            reasons = "; ".join(failure.message for failure in self.failures[:3]) or "the folders are empty"
            raise DocumentError("build", f"no document could be read ({reasons})")
        return self._finish()

    def with_more(self, found: Sequence[Source]) -> BuildReport:
        """The release before, and these sources."""
        self._take_over(())
        self._read(found)
        if not self.features:
            reasons = "; ".join(failure.message for failure in self.failures[:3]) or "the folders are empty"
            raise DocumentError("add", f"no document could be read ({reasons})")
        return self._finish()

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
        for name, result in self.reader.read_all(found, self.progress):
            if isinstance(result, Failure):
                self.failures.append(result)
            else:
                self._take(name, result)

    def _take(self, name: str, reading: Reading) -> None:
        """Keep a Reading. Of two sources with one id the first stays, and the other is a failure."""
        document = reading.document
        before = self.fresh.get(document.id)
        if before is not None and not before.startswith("document "):
            self.failures.append(_repeated(name, document, before, self.build.document(document.id)))
            return
        if self.build.has_document(document.id):
            if self.build.document(document.id) == document:
                self.change = replace(self.change, same=(*self.change.same, document.id))
                return
            drop_document(self.build, document.id, self.reader.terms)
            self.change = replace(self.change, replaced=(*self.change.replaced, document.id))
        elif self.current is not None and not self.current.has_document(document.id):
            self.change = replace(self.change, added=(*self.change.added, document.id))
        self.build.add_reading(reading)
        registry = load_registry()
        self.features[document.id] = features_of(view_of(reading, registry), registry)
        self.fresh[document.id] = name

    def _finish(self) -> BuildReport:
        """Resolve, map, look what became of ids, and publish; nothing where nothing is to change."""
        as_judged = self.grows and self.current is not None and self.current.manifest["judgements"] == self._judged()
        if as_judged and self.current is not None and not self.fresh and not self.change.removed:
            claims = sum(part.claims for part in self.published.values())
            return BuildReport(self.current, len(self.features), claims, 0, tuple(self.failures), self.change)
        assembly = Assembly(
            build=self.build,
            terms=self.reader.terms,
            features=self.features,
            before=self.published if self.grows else {},
            fresh=set(self.fresh),
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
                "reader": _reader_name(),
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
        if self.current is None or self.current.manifest.get("reader") != _reader_name():
            return set()
        both = self.features.keys() & self.published.keys()
        return {
            name for name in both if name not in self.fresh or self.current.document(name) == self.build.document(name)
        }


def _repeated(name: str, document: Document, before: str, other: Document) -> Failure:
    same = other.digest == document.digest
    reason = "is the same text as" if same else f"has the id {document.id}, as has"
    return Failure(name, f"{name}: {reason} {before}; leave one out" + ("" if same else " or rename it"))

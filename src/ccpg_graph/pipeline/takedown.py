"""Takes documents down: out of every release that ever held them, of the fetched pages and of the ledger of ids, and
keeps a record, in digests, so that nothing brings them back unasked.

Each step may be repeated: where a takedown was cut short, the same command finishes it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ccpg_graph.documents import is_web
from ccpg_graph.documents.fetching import Cache
from ccpg_graph.errors import StoreError
from ccpg_graph.judgements import Judgements
from ccpg_graph.records import Document
from ccpg_graph.store import LAYOUT, Home, Release, Takedowns
from ccpg_graph.store.lock import locked


@dataclass(frozen=True, slots=True)
class Takedown:
    """What a takedown removed: releases and pages; left: what stays and wants a person's eye, in sentences."""

    releases: tuple[Release, ...]
    pages: tuple[Path, ...]
    left: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Held:
    """A document as a release holds it."""

    release: Release
    document: Document

    def things(self) -> Iterator[str]:
        """The ids of what it speaks of there, and its own."""
        yield f"document/{self.document.id}"
        if self.release.layout == LAYOUT:
            with suppress(StoreError):  # a release that is damaged has to go all the same
                yield from self.release.part(self.document.id).ids.values()


def take_down(words: Sequence[str], home: Home) -> Takedown:
    """Take documents down, by their ids or addresses.

    StoreError where the current release still holds one, or where nothing is found by a word.
    """
    cache, before = Cache.below(home.path), Takedowns.read(home.path)
    found = {word: list(_held(word, home)) for word in words}
    held = [each for some in found.values() for each in some]
    _refuse(found, home, cache, before)
    documents = {each.document.id: each.document for each in held}
    others = _others(documents.values(), home)
    lines = [before.line_of(word) for word, some in found.items() if not some]
    lines += [before.line_for(each, with_text=each.digest not in others) for each in documents.values()]
    left = [*others.values(), *_judgements(held, home)]
    names = {name for each in held for name in each.things()}
    home.record_takedowns([line for line in lines if line is not None])
    addresses = {each.source for each in documents.values() if each.source} | set(filter(is_web, words))
    pages = _drop(cache, addresses)
    return Takedown(home.take_down(documents, names), pages, tuple(left))


def _held(word: str, home: Home) -> Iterator[_Held]:
    """The documents of an id or address, in every release that holds them."""
    for release in home.list():
        if not is_web(word):
            if release.has_document(word):
                yield _Held(release, _document(release, word))
            continue
        for name in release.documents():
            document = _document(release, name)
            if document.source == word:
                yield _Held(release, document)


def _document(release: Release, name: str) -> Document:
    """A document as a release holds it; its id alone where the release is damaged, for it has to go all the same."""
    try:
        return release.document(name)
    except StoreError:
        return Document(name, "", "")


def _refuse(found: Mapping[str, Sequence[_Held]], home: Home, cache: Cache, before: Takedowns) -> None:
    """Raise StoreError where a takedown has to wait, or has nothing to take down."""
    current = home.find_current()
    held = sorted({each.document.id for some in found.values() for each in some if each.release == current})
    if held:
        raise StoreError(f"the current release holds {', '.join(held)}; `ccpg-graph remove {' '.join(held)}` first")
    for word, some in found.items():
        if not some and not before.name(word) and not (is_web(word) and cache.find(word)):
            raise StoreError(
                f"{word}: no release holds a document of that id or address, and no page of it was fetched; nothing "
                "was taken down"
            )


def _others(documents: Iterable[Document], home: Home) -> dict[str, str]:
    """Of texts that documents of the current release have as well: who has them, in a sentence, by their digest."""
    current = home.find_current()
    if current is None:
        return {}
    wanted = {each.digest: each for each in documents}
    told = {}
    for name in current.documents():
        digest = current.document(name).digest
        if digest in wanted:
            told[digest] = (
                f"{name} has the same text as {wanted[digest].id} and stays; take it down as well if it has to go"
            )
    return told


def _judgements(held: Iterable[_Held], home: Home) -> Iterator[str]:
    """Lines of judgements that name one of the documents, or what only they spoke of."""
    documents = {each.document.id for each in held}
    now, then = home.find_current(), {each.release for each in held}
    for path, number, judgement in Judgements(home.path).lines():
        names = {judgement.subject, judgement.other, judgement.value} - {""}
        of_document = any(name.partition("@")[2] in documents for name in names)
        things = {name.partition("@")[0] for name in names}
        gone = {each for each in things if now is None or not now.knows(each)}
        if of_document or any(release.knows(each) for each in gone for release in then):
            yield f"{path} line {number} names what was taken down; take the line out if the name may not stay"


def _drop(cache: Cache, addresses: Iterable[str]) -> tuple[Path, ...]:
    """Remove fetched pages; gives those that were there."""
    if not cache.folder.is_dir():
        return ()
    try:
        with locked(cache.folder / ".lock"):
            return tuple(path for address in sorted(addresses) for path in cache.drop(address))
    except OSError as error:
        raise StoreError(f"{cache.folder}: pages cannot be removed ({error.strerror}); give rights there") from error

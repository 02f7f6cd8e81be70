"""The catalogues of the release that is current: made once each, kept while it is current."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass

from ccpg_graph.catalogue.catalogue import Catalogue
from ccpg_graph.catalogue.holdings import Holdings, read_holdings
from ccpg_graph.store import OxigraphStore, Release

_KEPT = 4  # of the ones that are narrowed to what was known by a day


@dataclass(frozen=True, slots=True)
class Shelf:
    """What a catalogue is read from: a release with its store open, and the start of its IRIs."""

    release: Release
    store: OxigraphStore
    base: str


class Catalogues:
    """What was read of a release, and its catalogues by the documents they know. Safe for threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._whole: Catalogue | None = None
        self._narrowed: OrderedDict[tuple[str, ...], Catalogue] = OrderedDict()

    def get(self, shelf: Shelf, known_by: str | None = None) -> Catalogue:
        """The catalogue of a release, or of what was known of it by a day."""
        with self._lock:
            whole = self._current(shelf)
            if known_by is None:
                return whole
            documents = whole.holdings.known_by(known_by)
            found = self._narrowed.pop(documents, None) or prepared(whole.holdings.only(documents))
            self._narrowed[documents] = found
            if len(self._narrowed) > _KEPT:
                self._narrowed.popitem(last=False)
            return found

    def _current(self, shelf: Shelf) -> Catalogue:
        if self._whole is None or self._whole.holdings.release != shelf.release:
            holdings = read_holdings(shelf.release, shelf.store, shelf.base)
            self._whole = prepared(holdings)
            self._narrowed.clear()
            # The first to open a thing, or to search, should not have to wait for all of it.
            threading.Thread(target=self._whole.read_all, name="catalogue", daemon=True).start()
        return self._whole


def prepared(holdings: Holdings) -> Catalogue:
    """A catalogue with the parts that every view needs."""
    catalogue = Catalogue(holdings)
    catalogue.prepare()
    return catalogue

"""The catalogue that a request asks."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends

from ccpg_graph.api.parameters import KnownBy
from ccpg_graph.api.site import AnySite, Current, Site, get_opened
from ccpg_graph.catalogue.catalogue import Catalogue


def get_catalogue(
    site: AnySite,
    opened: Current,
    known_by: KnownBy = None,
) -> Catalogue:
    """The catalogue that a request asks; 503 where nothing has been built."""
    return site.catalogue(opened, known_by)


def current_catalogue(site: Site, known_by: str | None = None) -> Catalogue:
    """The catalogue of the release that is current now, which may be a newer one than when the request came."""
    return site.catalogue(get_opened(site), known_by)


AnyCatalogue = Annotated[Catalogue, Depends(get_catalogue)]

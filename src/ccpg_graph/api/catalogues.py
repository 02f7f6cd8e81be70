"""The catalogue that a request asks."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Query
from pydantic import BeforeValidator

from ccpg_graph.api.parameters import Day, empty_is_none
from ccpg_graph.api.site import AnySite, Current, Site, get_opened
from ccpg_graph.catalogue.catalogue import Catalogue


def get_catalogue(
    site: AnySite,
    opened: Current,
    known_by: Annotated[
        Day | None,
        BeforeValidator(empty_is_none),
        Query(description="a day: only documents issued by then are asked", examples=["2022-01-01"]),
    ] = None,
) -> Catalogue:
    """The catalogue that a request asks; 503 where nothing has been built."""
    return site.catalogue(opened, known_by)


def current_catalogue(site: Site) -> Catalogue:
    """The catalogue of the release that is current now, which may be a newer one than when the request came."""
    return get_catalogue(site, get_opened(site))


AnyCatalogue = Annotated[Catalogue, Depends(get_catalogue)]

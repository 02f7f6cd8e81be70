"""Answers of the graph API carry the release they came from: who has an answer of it need not have it again (RFC 9110
§8.8.3, §13.1.2)."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, FastAPI, Request, Response

from ccpg_graph import __version__
from ccpg_graph.api.site import Site, get_site


class NotModified(Exception):
    """The client has the answer already."""

    def __init__(self, headers: dict[str, str]) -> None:
        super().__init__()
        self.headers = headers


def tag(request: Request, response: Response, site: Annotated[Site, Depends(get_site)]) -> None:
    """Give an answer its tag; NotModified where the request names it. An answer is a function of release, version and
    address, so these are the tag."""
    opened = site.find_opened()
    if request.method not in ("GET", "HEAD") or opened is None:
        return
    own = f'W/"{opened.release.name}-{__version__}"'
    headers = {"ETag": own, "Cache-Control": "no-cache"}
    known = {each.strip() for each in request.headers.get("if-none-match", "").split(",")}
    if own in known:  # "*" is true of a thing that is there, which nobody knows yet
        raise NotModified(headers)
    response.headers.update(headers)


def add_not_modified(app: FastAPI) -> None:
    """Let the application answer 304."""

    @app.exception_handler(NotModified)
    def on_not_modified(request: Request, error: NotModified) -> Response:
        return Response(status_code=304, headers=error.headers)


Tagged = Depends(tag)
"""For routes whose answers are of one release."""

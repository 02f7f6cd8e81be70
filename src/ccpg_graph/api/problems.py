"""Errors as answers: the table of status codes, and problem details (RFC 9457) or a page, as the client prefers."""

from __future__ import annotations

import logging
from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse, Response
from starlette.exceptions import HTTPException

from ccpg_graph.api.negotiation import choose
from ccpg_graph.errors import (
    Busy,
    CcpgError,
    DocumentError,
    LimitPassed,
    Locked,
    QueryError,
    QueryRefused,
    QueryStopped,
    StoreError,
    UsageError,
)
from ccpg_graph.explorer.plain import error_page

_LOG = logging.getLogger(__name__)

STATUS: dict[type[CcpgError], int] = {
    LimitPassed: 422,
    QueryRefused: 403,
    Busy: 503,
    QueryStopped: 504,
    QueryError: 400,
    UsageError: 400,
    DocumentError: 422,
    Locked: 409,
    StoreError: 503,
    CcpgError: 500,
}
# Their messages name folders of the server, which are for its log.
_PRIVATE = (StoreError,)
_RETRY_AFTER = "5"


def status_of(error: CcpgError) -> int:
    """The status of the nearest kind of error that the table has."""
    return next(STATUS[kind] for kind in type(error).__mro__ if kind in STATUS)


def message_of(error: CcpgError) -> str:
    """What a client may read of an error."""
    if isinstance(error, _PRIVATE):
        _LOG.error("%s", error)
        return "The data cannot be read just now; the server's log says why."
    return str(error)


def problem(request: Request, status: int, message: str, headers: dict[str, str] | None = None) -> Response:
    """An error as a page for a browser, else as problem details."""
    title = HTTPStatus(status).phrase
    if choose(request.headers.get("accept", ""), ["application/problem+json", "text/html"]) == "text/html":
        return HTMLResponse(error_page(title, message), status, headers)
    body = {"type": "about:blank", "title": title, "status": status, "detail": message}
    return JSONResponse(body, status, headers, media_type="application/problem+json")


def add_handlers(app: FastAPI) -> None:
    """Let the application answer every error so."""

    @app.exception_handler(CcpgError)
    def on_ours(request: Request, error: CcpgError) -> Response:
        status = status_of(error)
        headers = {"Retry-After": _RETRY_AFTER} if status == HTTPStatus.SERVICE_UNAVAILABLE else None
        return problem(request, status, message_of(error), headers)

    @app.exception_handler(HTTPException)
    def on_http(request: Request, error: HTTPException) -> Response:
        return problem(request, error.status_code, error.detail, dict(error.headers or {}))

    @app.exception_handler(RequestValidationError)
    def on_parameters(request: Request, error: RequestValidationError) -> Response:
        faults = "; ".join(f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}" for fault in error.errors())
        return problem(request, 422, faults)

    @app.exception_handler(Exception)
    def on_any(request: Request, error: Exception) -> Response:
        return problem(request, 500, "Something went wrong here; the server's log says what.")

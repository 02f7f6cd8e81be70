"""Who may write: whoever sends the token of the settings (RFC 6750). Without that setting nobody may."""

from __future__ import annotations

import hmac
from typing import Annotated

from fastapi import Depends, HTTPException, Request

from ccpg_graph.api.site import Site, get_site

_CHALLENGE = {"WWW-Authenticate": 'Bearer realm="ccpg-graph"'}


def check_token(request: Request, site: Annotated[Site, Depends(get_site)]) -> None:
    """403 where writing is off, 401 for no token or a wrong one; compared in constant time, and never logged."""
    if site.settings.token is None:
        raise HTTPException(403, "Writing is off here: the operator turns it on by setting CCPG_TOKEN.")
    scheme, _, sent = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer":
        raise HTTPException(401, "Send the token as `Authorization: Bearer …`.", _CHALLENGE)
    if not hmac.compare_digest(sent.strip().encode(), site.settings.token.get_secret_value().encode()):
        raise HTTPException(401, "This is not the token.", _CHALLENGE)


Writing = Depends(check_token)
"""For routes that change something."""

"""The settings: read once from `CCPG_…` at an entry point, frozen, and handed on. `docs/settings.md` lists them.

Importing this costs what pydantic costs, so the command line imports it within the commands that need it.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from ccpg_graph.errors import SettingsError
from ccpg_graph.vocab import BASE

PREFIX = "CCPG_"


def default_home() -> Path:
    """The user's data folder for this program, where the system keeps such folders."""
    if sys.platform == "win32":
        parent = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
    elif sys.platform == "darwin":
        parent = Path.home() / "Library" / "Application Support"
    else:
        # XDG Base Directory Specification 0.8: a path that is not absolute is to be ignored.
        given = Path(os.environ.get("XDG_DATA_HOME", ""))
        parent = given if given.is_absolute() else Path.home() / ".local" / "share"
    return Path(parent) / "ccpg-graph"


class Settings(BaseSettings):
    """Every setting with its default; the environment's name of `query_deadline` is `CCPG_QUERY_DEADLINE`."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_ignore_empty=True, frozen=True)

    home: Annotated[Path, Field(description="folder of releases and stored texts")] = Field(
        default_factory=default_home
    )
    host: Annotated[str, Field(description="address that `serve` listens on")] = "127.0.0.1"
    port: Annotated[int, Field(ge=0, le=65_535, description="port that `serve` listens on; 0 takes a free one")] = 8000
    base_iri: Annotated[
        str, Field(pattern=r'^https?://[^\s<>"{}|^`\\]+/$', description="start of the IRIs of things and graphs")
    ] = BASE
    union_default_graph: Annotated[
        bool, Field(description="whether the default graph of a query is the union of all graphs")
    ] = True
    cors_origins: Annotated[
        str, Field(description="origins whose pages may ask from a browser, with blanks between; `*` for all")
    ] = ""
    query_deadline: Annotated[float, Field(gt=0, description="seconds after which a query is stopped")] = 10.0
    query_length: Annotated[int, Field(ge=1, description="characters that a query may have")] = 100_000
    query_depth: Annotated[int, Field(ge=1, le=500, description="brackets that a query may nest in one another")] = 64
    query_patterns: Annotated[
        int, Field(ge=1, description="patterns that a query may have (two terms count as one)")
    ] = 256
    query_outward: Annotated[
        bool, Field(description="whether queries and updates may call other servers (SERVICE, LOAD)")
    ] = False
    max_rows: Annotated[int, Field(ge=1, description="rows or triples past which an answer is cut")] = 2_000_000
    max_answer: Annotated[int, Field(ge=1, description="megabytes past which an answer is cut")] = 1_024
    workers: Annotated[int, Field(ge=1, le=64, description="long queries run at the same time, a process each")] = 4
    quick_workers: Annotated[int, Field(ge=1, le=64, description="quick queries run at the same time beside them")] = 8
    worker_memory: Annotated[int, Field(ge=16, description="megabytes that queries may take in one worker")] = 1_024
    token: Annotated[
        SecretStr | None,
        Field(min_length=1, description="what whoever writes over HTTP has to send; without it nobody can"),
    ] = None
    update_deadline: Annotated[float, Field(gt=0, description="seconds after which a change is stopped")] = 60.0
    max_upload: Annotated[int, Field(ge=1, description="megabytes that an update or an uploaded graph may have")] = 64
    workers_memory: Annotated[int, Field(ge=16, description="megabytes that all workers together may take")] = 1_280
    queue: Annotated[int, Field(ge=0, description="queries that may wait for a worker; to more the server is busy")] = (
        500
    )
    stall_timeout: Annotated[float, Field(gt=0, description="seconds that a client may take nothing of an answer")] = (
        60.0
    )
    cache_memory: Annotated[int, Field(ge=0, description="megabytes of answers kept for who asks the same again")] = 64
    grace: Annotated[int, Field(ge=0, description="seconds that requests get to finish when `serve` is ended")] = 10
    access_log: Annotated[bool, Field(description="whether `serve` writes a line of JSON for each request")] = True
    max_document: Annotated[int, Field(ge=1, description="megabytes that a document may have which is sent in")] = 16
    read_deadline: Annotated[float, Field(gt=0, description="seconds that one text may take which is only read")] = 20.0
    network_deadline: Annotated[
        float, Field(gt=0, description="seconds after which a network is no longer computed")
    ] = 60.0
    network_memory: Annotated[int, Field(ge=16, description="megabytes that the computing of a network may take")] = (
        2_048
    )
    fetch_delay: Annotated[float, Field(ge=0, description="seconds between two requests of `fetch` to one host")] = 2.0
    fetch_timeout: Annotated[float, Field(gt=0, description="seconds that one request of `fetch` may take")] = 30.0
    fetch_size: Annotated[int, Field(ge=1, description="megabytes that a fetched page may have")] = 20
    fetch_private: Annotated[
        bool, Field(description="whether `fetch` may call addresses that are not public (loopback, a company's own)")
    ] = False


def read_settings(**given: Any) -> Settings:
    """The settings of the environment, with those given (by option names; None: not given) in their place.

    Raises SettingsError naming the setting and the value that cannot be used.
    """
    try:
        return Settings(**{name: value for name, value in given.items() if value is not None})
    except ValidationError as error:
        faults = [
            f"{PREFIX}{'_'.join(map(str, f['loc'])).upper()} is {f['input']!r}: {f['msg']}" for f in error.errors()
        ]
        raise SettingsError("; ".join(faults)) from error

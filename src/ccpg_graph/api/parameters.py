"""Parameters that many routes share: filters, paging, dates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Query
from pydantic import AfterValidator, BeforeValidator, WithJsonSchema

from ccpg_graph.catalogue.dates import is_date
from ccpg_graph.catalogue.selection import Filters
from ccpg_graph.catalogue.things import KINDS

MOST_WORDS = 200  # letters of a search
MOST_VALUES = 50  # of one filter
MOST_ITEMS = 500  # of one page


def check_date(text: str) -> str:
    """An ISO day, month or year; ValueError for anything else."""
    if not is_date(text):
        raise ValueError(f"{text!r} is no date; write a day as 2021-11-04, a month as 2021-11, a year as 2021")
    return text


def check_day(text: str) -> str:
    """An ISO day; ValueError for anything else."""
    if len(text) != 10 or not is_date(text):
        raise ValueError(f"{text!r} is no day; write it as 2021-11-04")
    return text


def check_kind(text: str) -> str:
    """A kind of thing; ValueError for a word that is none."""
    if text not in KINDS:
        raise ValueError(f"{text!r} is no kind of thing; take one of {', '.join(KINDS)}")
    return text


def empty_is_none(text: object) -> object:
    """An empty parameter is one not given."""
    return None if text == "" else text


Date = Annotated[
    str,
    AfterValidator(check_date),
    WithJsonSchema({"type": "string", "pattern": r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$", "examples": ["2021-11"]}),
]
Day = Annotated[
    str, AfterValidator(check_day), WithJsonSchema({"type": "string", "format": "date", "examples": ["2021-11-04"]})
]
Kind = Annotated[str, AfterValidator(check_kind), WithJsonSchema({"type": "string", "enum": list(KINDS)})]
Word = Annotated[str, Query(max_length=MOST_WORDS)]
Country = Annotated[str, AfterValidator(str.upper)]
KnownBy = Annotated[
    Day | None,
    BeforeValidator(empty_is_none),
    Query(description="a day: only documents issued by then are asked", examples=["2022-01-01"]),
]


def get_filters(
    q: Annotated[
        str,
        Query(max_length=MOST_WORDS, description="words of a name, in any script or spelling", examples=["Краснов"]),
    ] = "",
    kind: Annotated[list[Kind], Query(max_length=MOST_VALUES, description="kinds of things")] = [],  # noqa: B006 - FastAPI copies it
    type: Annotated[list[Word], Query(max_length=MOST_VALUES, description="local names of classes")] = [],  # noqa: B006 - as above
    country: Annotated[list[Country], Query(max_length=MOST_VALUES, description="ISO 3166-1 alpha-2")] = [],  # noqa: B006 - as above
    office: Annotated[list[Word], Query(max_length=MOST_VALUES, description="ids of bodies")] = [],  # noqa: B006 - as above
    topic: Annotated[list[Word], Query(max_length=MOST_VALUES, description="ids of topics")] = [],  # noqa: B006 - as above
    status: Annotated[list[Word], Query(max_length=MOST_VALUES, description="Held, Planned, Signed …")] = [],  # noqa: B006 - as above
    since: Annotated[
        Date | None, BeforeValidator(empty_is_none), Query(alias="from", description="period: from this date on")
    ] = None,
    until: Annotated[Date | None, BeforeValidator(empty_is_none), Query(description="period: until this date")] = None,
    as_of: Annotated[
        Day | None, BeforeValidator(empty_is_none), Query(description="a day: only what held then")
    ] = None,
) -> Filters:
    """The filters of a request, by the same names on every route."""
    return Filters(
        q=q,
        kind=tuple(kind),
        type=tuple(type),
        country=tuple(country),
        office=tuple(_with_head("body", office)),
        topic=tuple(_with_head("topic", topic)),
        status=tuple(status),
        since=since,
        until=until,
        as_of=as_of,
    )


def _with_head(kind: str, names: list[str]) -> list[str]:
    """`corruption` is `topic/corruption` too."""
    return [name if "/" in name else f"{kind}/{name}" for name in names]


@dataclass(frozen=True, slots=True)
class Paging:
    """limit: how many; offset: from where."""

    limit: int
    offset: int


def get_paging(
    limit: Annotated[int, Query(ge=0, le=MOST_ITEMS, description="how many, at most 500")] = 50,
    offset: Annotated[int, Query(ge=0, le=10**9, description="how many to pass over")] = 0,
) -> Paging:
    """The part of a list that is asked for."""
    return Paging(limit, offset)


AnyFilters = Annotated[Filters, Depends(get_filters)]
AnyPaging = Annotated[Paging, Depends(get_paging)]

"""The shapes of the registry's rows, as `data/registry/README.md` explains them field by field."""

from __future__ import annotations

import re
from typing import Any

from ccpg_graph.knowledge.checks import (
    SLUG,
    address,
    between,
    by_language,
    code,
    flag,
    forms,
    iso_date,
    list_of,
    matching,
    one_of,
    period,
    record,
    slug,
    text,
)
from ccpg_graph.vocab import BODY_CLASSES

STATUSES = ("current", "former", "acting", "elect")

_sources = list_of(address)
_names = by_language(forms, "en")
_member = matching(re.compile(rf"state:[A-Z]{{2}}|{SLUG.pattern}"), "the slug of a body, or a state as state:XX")
_dated_name = period(record({"name": text}, {"since": iso_date, "until": iso_date}))


def _place_name(where: str, value: Any) -> dict[str, Any]:
    """A bare name stands for one without dates."""
    found: dict[str, Any] = _dated_name(where, {"name": value} if isinstance(value, str) else value)
    return found


_fact = record({"value": iso_date, "sources": _sources}, {"note": text})
_membership = period(
    record(
        {"member": _member, "sources": _sources},
        {"since": iso_date, "until": iso_date, "observer": flag, "note": text},
    )
)


def _attested(where: str, value: Any) -> Any:
    """A bare day stands for one that some page of the tenure shows."""
    return (_fact if isinstance(value, dict) else iso_date)(where, value)


_dated_tenure = period(
    record(
        {"body": slug, "role": slug, "sources": _sources},
        {
            "since": iso_date,
            "until": iso_date,
            "attested": list_of(_attested),
            "status": one_of(*STATUSES),
            "current": flag,
            "note": text,
            "checked": flag,
        },
    )
)


def _tenure(where: str, value: Any) -> Any:
    """Pages told with the days that they show need not be told again."""
    if isinstance(value, dict) and "sources" not in value:
        days = [day for day in value.get("attested", ()) if isinstance(day, dict)]
        pages = [page for day in days for page in day.get("sources", ())]
        value = {**value, "sources": pages} if pages else value
    return _dated_tenure(where, value)


body = record(
    {"kind": one_of(*sorted(BODY_CLASSES)), "names": _names, "sources": _sources},
    {
        "acronyms": forms,
        "country": code,
        "land": by_language(forms, "en", "ru"),
        "parent": slug,
        "founded": list_of(_fact),
        "members": list_of(_membership),
        "note": text,
        "checked": flag,
    },
)
state = record(
    {
        "code": code,
        "names": by_language(forms, "en", "ru"),
        "adjectives": by_language(forms, "en", "ru"),
        "demonyms": by_language(forms, "en", "ru"),
        "genitives": by_language(forms, "ru"),
        "capital": slug,
    },
    {
        "article": flag,
        "town": flag,
        "office": slug,
        "bodies": lambda where, value: value,
    },
)
place = record(
    {
        "names": by_language(list_of(_place_name), "en", "ru"),
        "country": code,
        "lat": between(-90, 90),
        "lon": between(-180, 180),
    },
    {},
)
region = record({"names": by_language(forms, "en", "ru"), "country": code}, {})
role = by_language(text, "en", "ru")
official = record({"names": _names, "tenures": list_of(_tenure)}, {})
series = record({"names": _names, "sources": _sources}, {"acronyms": forms, "body": slug})

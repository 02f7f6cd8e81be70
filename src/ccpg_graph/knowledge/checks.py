"""Small checks of values out of YAML, put together by `schema` into the shapes of the registry's rows.

A check takes the place (`by.yaml: names: en`) and the value, gives the value in its one normal form, and raises a
KnowledgeError that names the place, what was found and what would do.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from itertools import product
from typing import Any

from ccpg_graph.errors import KnowledgeError

Check = Callable[[str, Any], Any]

LANGUAGE = re.compile(r"[a-z]{2,3}")
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
CODE = re.compile(r"[A-Z]{2}")
ADDRESS = re.compile(r"https?://\S+")
ALTERNATIVES = re.compile(r"(\([^()|]*\|[^()]*\))")
DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def fault(where: str, found: Any, wanted: str) -> KnowledgeError:
    """Make the error of one place: what was found there and what would do."""
    return KnowledgeError(f"{where}: {found!r} found, {wanted} wanted")


def text(where: str, value: Any) -> str:
    """Words without blanks at their ends."""
    if not isinstance(value, str) or not value or value != " ".join(value.split()):
        raise fault(where, value, "words without further blanks")
    return value


def forms(where: str, value: Any) -> list[str]:
    """A list of names, each written out: `(Coordinating|Coordination) Council (of the CIS|)` stands for four.

    Alternatives are held by brackets with a bar inside; other brackets are part of the name.
    """
    written = [
        " ".join("".join(parts).split())
        for pattern in list_of(text)(where, value)
        for parts in product(*(_alternatives(piece) for piece in ALTERNATIVES.split(pattern)))
    ]
    if doubles := [form for position, form in enumerate(written) if form in written[:position]]:
        raise fault(where, doubles[0], "a name that the list does not have yet")
    return written


def _alternatives(piece: str) -> list[str]:
    return piece[1:-1].split("|") if ALTERNATIVES.fullmatch(piece) else [piece]


def matching(pattern: re.Pattern[str], wanted: str) -> Check:
    """A text that the whole pattern matches."""

    def check(where: str, value: Any) -> str:
        if not isinstance(value, str) or pattern.fullmatch(value) is None:
            raise fault(where, value, wanted)
        return value

    return check


slug = matching(SLUG, "a slug of small letters, digits and hyphens")
code = matching(CODE, "an ISO 3166-1 alpha-2 code")
address = matching(ADDRESS, "an http address")


def iso_date(where: str, value: Any) -> str:
    """A year, month or day that the calendar has."""
    found = str(value)  # a year alone is a number to YAML
    if DATE.fullmatch(found) is None:
        raise fault(where, value, "a date as YYYY, YYYY-MM or YYYY-MM-DD")
    try:
        date.fromisoformat(f"{found}-01-01"[:10])
    except ValueError as error:
        raise fault(where, value, "a date that the calendar has") from error
    return found


def flag(where: str, value: Any) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise fault(where, value, "true or false")
    return value


def one_of(*values: str) -> Check:
    """One of the words."""

    def check(where: str, value: Any) -> str:
        if value not in values:
            raise fault(where, value, "one of " + ", ".join(values))
        return str(value)

    return check


def between(least: float, most: float) -> Check:
    """A number within bounds."""

    def check(where: str, value: Any) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= most:
            raise fault(where, value, f"a number from {least} to {most}")
        return float(value)

    return check


def list_of(item: Check, *, least: int = 1) -> Check:
    """A list of different items, at least so many."""

    def check(where: str, value: Any) -> list[Any]:
        if not isinstance(value, list) or len(value) < least:
            raise fault(where, value, f"a list of at least {least}")
        items = [item(f"{where}[{position}]", found) for position, found in enumerate(value)]
        for position, found in enumerate(items):
            if found in items[:position]:
                raise fault(f"{where}[{position}]", found, "an item that the list does not have yet")
        return items

    return check


def by_language(item: Check, *required: str) -> Check:
    """A mapping from language codes, some of them required."""

    def check(where: str, value: Any) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise fault(where, value, "a mapping from language codes")
        for lang in required:
            if lang not in value:
                raise fault(where, sorted(value), f"the language {lang!r} too")
        for lang in value:
            if not isinstance(lang, str) or LANGUAGE.fullmatch(lang) is None:
                raise fault(where, lang, "a language code")
        return {lang: item(f"{where}: {lang}", found) for lang, found in value.items()}

    return check


def period(check: Check) -> Check:
    """A checked record whose `since`, as far as both are exact, is not after its `until`."""

    def check_order(where: str, value: Any) -> dict[str, Any]:
        row: dict[str, Any] = check(where, value)
        since, until = row.get("since", ""), row.get("until", "")
        length = min(len(since), len(until))
        if since[:length] > until[:length]:
            raise fault(f"{where}: until", until, f"a date that is not before {since}")
        return row

    return check_order


def record(required: Mapping[str, Check], optional: Mapping[str, Check]) -> Check:
    """A mapping with these keys and no others."""
    known = {**required, **optional}

    def check(where: str, value: Any) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise fault(where, value, "a mapping")
        if unknown := [key for key in value if key not in known]:
            raise fault(where, unknown[0], "one of the keys " + ", ".join(known))
        if missing := [key for key in required if key not in value]:
            raise fault(where, sorted(value), f"the key {missing[0]!r} too")
        return {key: known[key](f"{where}: {key}", found) for key, found in value.items()}

    return check

"""Terms as N-Triples writes them; what Oxigraph gives back is the same."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import RdfFormat

from ccpg_graph.errors import CcpgError
from ccpg_graph.mapping.terms import Terms, date_literal, iri, literal, term, write_lines
from ccpg_graph.mapping.writers import write_trig
from ccpg_graph.store import open_memory

TEXT = st.text(st.characters(exclude_categories=["Cs"]))


class Kept:
    """Keeps the lines a store writes."""

    def __init__(self) -> None:
        self.lines: list[bytes] = []

    def writelines(self, lines: Iterable[bytes]) -> None:
        self.lines.extend(lines)


def round_trip(*quads: tuple[str, str, str, str]) -> str:
    with open_memory() as store:
        store.bulk_load(quads)
        kept = Kept()
        store.dump(kept)
    return b"".join(kept.lines).decode()


@given(TEXT, st.sampled_from((None, "en", "ru")))
def test_literals_come_back_as_written(text: str, language: str | None) -> None:
    quad = ("<http://a/s>", term("skos:prefLabel"), literal(text, language=language), "<http://a/g>")
    assert round_trip(quad) == "".join(write_lines([quad]))


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**12), max_value=10**12))
def test_decimals_come_back_as_written(number: object) -> None:
    quad = ("<http://a/s>", term("ccpg:value"), literal(str(number), "decimal"), "<http://a/g>")
    assert round_trip(quad) == "".join(write_lines([quad]))


@given(TEXT)
def test_any_address_becomes_an_iri(text: str) -> None:
    written = iri(f"https://example.org/{text}")
    assert not set(written[1:-1]) & set('<>"{}|\\^` \n')


@pytest.mark.parametrize(
    ("number", "canonical"), [("2.50", "2.5"), ("1.0000", "1"), ("-0", "0"), ("007", "7"), ("1E3", "1000")]
)
def test_numbers_are_canonical(number: str, canonical: str) -> None:
    assert literal(number, "decimal").startswith(f'"{canonical}"^^')


def test_a_number_that_is_none_is_left_for_the_check() -> None:
    assert literal("many", "integer").startswith('"many"^^')


@pytest.mark.parametrize(
    ("date", "kind"), [("2021-11-04", "date"), ("2021-11", "gYearMonth"), ("2021", "gYear"), ("--11-04", "gMonthDay")]
)
def test_dates_are_typed_by_their_precision(date: str, kind: str) -> None:
    assert date_literal(date).endswith(f"XMLSchema#{kind}>")


def test_an_unknown_prefix_is_named() -> None:
    with pytest.raises(CcpgError, match="'foo:bar' has no prefix"):
        term("foo:bar")


def test_trig_says_what_the_quads_say() -> None:
    terms = Terms()
    quads = [
        (terms.thing("meeting/a"), term("ccpg:ordinal"), literal("29", "integer"), terms.graph("document/d")),
        (terms.thing("meeting/a"), term("rdf:type"), term("ccpg:Meeting"), terms.graph("document/d")),
        (terms.thing("meeting/a"), term("skos:prefLabel"), literal('x"^^<y', language="en"), terms.graph("registry")),
        (terms.thing("claim/a#passage"), term("oa:start"), literal("0", "integer"), terms.graph("evidence/d")),
    ]
    text = "".join(write_trig(quads))
    assert "ccpg:ordinal" in text
    with open_memory() as store:
        store.inner.load(text.encode(), format=RdfFormat.TRIG)
        assert sorted(str(quad) for quad in store.inner) == sorted(str(quad) for quad in _loaded(quads))


def _loaded(quads: list[tuple[str, str, str, str]]) -> list[object]:
    with open_memory() as store:
        store.bulk_load(quads)
        return list(store.inner)

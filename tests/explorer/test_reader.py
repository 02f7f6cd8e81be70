from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from ccpg_graph.explorer.html import POLICY
from ccpg_graph.explorer.passages import cut_pieces, order_spans
from ccpg_graph.explorer.reader import ShownClaim, document_page
from ccpg_graph.records import Document, Modality, Span

TEXT = "The council met in Minsk on 4 November.\nОна соберётся <снова> & скоро."
DOCUMENT = Document(
    "sample", TEXT, "en", title="A <sample>", issued="2021-11-04", source="https://example.org/a?b=1&c=2"
)
CLAIM = ShownClaim(
    "c1", Span(0, 15), "CouncilSession", "The session", "place", "Minsk", Modality.STATED, 0.97, "meeting.place"
)


class Reader(HTMLParser):
    """The text of the article, the ids and the inner links of a page."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.article, self.ids, self.links = "", list[str](), list[str]()
        self.outside = list[str]()
        self._within = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self._within = self._within or tag == "article"
        if (name := values.get("id")) is not None:
            self.ids.append(name)
        if (href := values.get("href")) is not None and tag == "a":
            self.links.append(href)
        self.outside += [v for k, v in attrs if v and (k == "src" or (k == "href" and tag == "link"))]

    def handle_endtag(self, tag: str) -> None:
        self._within = self._within and tag != "article"

    def handle_data(self, data: str) -> None:
        self.article += data if self._within else ""


def spans(text: str) -> st.SearchStrategy[list[Span]]:
    ends = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).filter(lambda pair: pair[0] != pair[1])
    return st.lists(ends.map(lambda pair: Span(min(pair), max(pair))), max_size=8)


@given(spans(TEXT))
def test_pieces_joined_are_the_text(found: list[Span]) -> None:
    assert "".join(piece.text for piece in cut_pieces(TEXT, order_spans(found))) == TEXT


@given(spans(TEXT))
def test_pieces_of_a_passage_joined_are_its_words(found: list[Span]) -> None:
    ordered = order_spans(found)
    pieces = cut_pieces(TEXT, ordered)
    for place, span in enumerate(ordered):
        assert "".join(piece.text for piece in pieces if place in piece.passages) == span.cut(TEXT)


@given(spans(TEXT))
def test_any_overlap_keeps_text_ids_and_links(found: list[Span]) -> None:
    claims = [replace(CLAIM, id=f"c{number}", span=span) for number, span in enumerate(found)]
    page = Reader(document_page(DOCUMENT, claims))
    assert page.article == TEXT
    assert len(set(page.ids)) == len(page.ids)
    assert {link.removeprefix("#") for link in page.links if link.startswith("#")} <= set(page.ids)
    assert {f"claim-{claim.id}" for claim in claims} <= set(page.ids)


def test_statement_and_passage_link_to_each_other() -> None:
    page = document_page(DOCUMENT, [CLAIM])
    assert re.search(
        r'<span id="p1"[^>]*></span><a class="passage k-meeting" href="#s1"[^>]*>The council met</a>', page
    )
    assert re.search(r'<li id="s1"[^>]*><blockquote><a href="#p1"', page)


def test_confidence_and_rule_are_shown() -> None:
    page = document_page(DOCUMENT, [CLAIM])
    assert "confidence 97%" in page
    assert "rule meeting.place" in page


def test_plan_is_loud_and_a_plain_statement_is_not() -> None:
    assert '<span class="tag modality">' not in document_page(DOCUMENT, [CLAIM])
    page = document_page(DOCUMENT, [replace(CLAIM, modality=Modality.PLANNED)])
    assert '<span class="tag modality">only planned</span>' in page
    assert 'class="passage k-meeting unsure"' in page


def test_passage_that_states_something_plainly_beside_a_plan_is_plain() -> None:
    page = document_page(DOCUMENT, [CLAIM, replace(CLAIM, id="c2", modality=Modality.PLANNED)])
    assert 'class="passage k-meeting"' in page


def test_statements_of_one_thing_stand_together() -> None:
    page = document_page(DOCUMENT, [CLAIM, replace(CLAIM, id="c2", predicate="start date", object="2021-11-04")])
    assert page.count("The session</li>") == 0
    assert page.count("The session<ul>") == 1


def test_claim_given_twice_is_shown_once() -> None:
    page = document_page(DOCUMENT, [CLAIM, replace(CLAIM, confidence=0.5)])
    assert page.count('id="claim-c1"') == 1
    assert "confidence 97%" in page


def test_predicate_is_put_in_words() -> None:
    assert "start date: <b>" in document_page(DOCUMENT, [replace(CLAIM, predicate="ccpg:startDate")])


def test_markup_in_text_and_labels_is_shown_not_run() -> None:
    page = document_page(DOCUMENT, [replace(CLAIM, object="<script>alert(1)</script>", rule='"><b>')])
    assert "<script>alert" not in page
    assert '"><b>' not in page
    assert "A &lt;sample&gt;" in page


def test_script_address_is_no_link() -> None:
    page = document_page(replace(DOCUMENT, source="javascript:alert(1)"), [])
    assert 'href="javascript' not in page


def test_page_loads_nothing() -> None:
    page = document_page(DOCUMENT, [CLAIM])
    assert Reader(page).outside == ["data:,"]
    assert "url(" not in page
    assert POLICY.startswith("default-src 'none'")


def test_no_inline_style_or_handler_needs_a_looser_policy() -> None:
    page = document_page(DOCUMENT, [CLAIM])
    assert not re.search(r"<[^>]+ (style|on\w+)=", page)


def test_document_that_states_nothing_is_still_shown() -> None:
    page = document_page(DOCUMENT, [])
    assert Reader(page).article == TEXT
    assert "0 statements in 0 passages" in page

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccpg_graph.errors import QueryError
from ccpg_graph.sparql.tokens import TokenKind, find_form, read_tokens


@given(st.text(alphabet=st.sampled_from("?$#<>\"'\\{}()[]@:._- \n aZé1"), max_size=60))
def test_tokens_joined_are_the_text(text: str) -> None:
    assert "".join(token.text for token in read_tokens(text)) == text


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<http://e/#a>", TokenKind.IRI),
        ("# SERVICE { ", TokenKind.COMMENT),
        ('"a { \\" b"', TokenKind.STRING),
        ("'''two\nlines ' and '' quotes'''", TokenKind.STRING),
        ("?имя", TokenKind.VARIABLE),
        ("@ru-RU", TokenKind.TAG),
        ("ccpg:startDate", TokenKind.NAME),
        ("SELECT", TokenKind.WORD),
    ],
)
def test_kind_of_a_token(text: str, kind: TokenKind) -> None:
    assert [(token.kind, token.text) for token in read_tokens(text)] == [(kind, text)]


def test_less_than_is_no_iri() -> None:
    assert TokenKind.IRI not in {token.kind for token in read_tokens("FILTER(?a < ?b && ?c > ?d)")}


@pytest.mark.parametrize("form", ["SELECT", "ask", "CONSTRUCT", "Describe"])
def test_form_is_found_after_the_prologue(form: str) -> None:
    text = f"# SELECT what\nBASE <http://e/> PREFIX select: <http://e/s#>\n{form} * {{ ?s ?p ?o }}"
    assert find_form(read_tokens(text)) == form.upper()


@pytest.mark.parametrize("text", ["", "# only a comment", "WHAT { ?s ?p ?o }"])
def test_text_that_is_no_query_is_told(text: str) -> None:
    with pytest.raises(QueryError, match="SELECT, ASK, CONSTRUCT or DESCRIBE"):
        find_form(read_tokens(text))

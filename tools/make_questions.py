"""The page of the gallery: each question, what it can be asked with, its answer on the shipped data, and the query.

`python -m tests.queries.test_answers`, which has the shipped data built, writes docs/questions.md; its tests hold it.
"""

from __future__ import annotations

from collections.abc import Iterator

from ccpg_graph.errors import StoreError
from ccpg_graph.sparql.gallery import GalleryQuery, read_gallery
from ccpg_graph.sparql.parameters import bind_parameters
from ccpg_graph.sparql.tokens import read_tokens
from ccpg_graph.store import Node, NodeKind, Rows, Store
from ccpg_graph.vocab import BASE
from tools.generated import ROOT

PAGE = ROOT / "docs" / "questions.md"
ROWS = 8
WHOLE = frozenset({"chairs", "in-force", "planned", "sessions"})  # asked for the whole list, which is short enough
JOINED = " | "
HEAD = f"""# Questions

What the shipped data answers: the files of `queries/`, each asked with the values its parameters have by themselves.
`ccpg-graph query NAME` asks one; `--param number=31` gives a parameter another value, `--as-of DATE` another day where
there is `asOf`, and `--known-by DATE` asks only documents issued by then. A copy of the file with other patterns is
asked as `ccpg-graph query FILE.rq`. The tables show the first {ROWS} rows, those of
{", ".join(f"`{name}`" for name in sorted(WHOLE))} all; the command gives all, and so does the page SPARQL of
the explorer, where each question can be chosen and changed. Ids are cut short: `person/igor-krasnov` is
`https://w3id.org/ccpg/id/person/igor-krasnov`.

An answer is what the documents here say, with what they leave out and where they err: each names its documents, and
`ccpg-graph query who-says` or the document's page shows the passage. Written by
`python -m tests.queries.test_answers`; a test holds it.
"""


def render(store: Store) -> str:
    """The page, for a release of the shipped documents."""
    questions = read_gallery()
    lines = [HEAD, *(f"- [{one.question}](#{one.name})" for one in questions), ""]
    for one in questions:
        lines += _section(one, store)
    return "\n".join(lines)


def _section(question: GalleryQuery, store: Store) -> Iterator[str]:
    answer = store.query(bind_parameters(read_tokens(question.text), {}))
    if not isinstance(answer, Rows):
        raise StoreError(f"queries/{question.name}.rq: the page shows rows, so a question is a SELECT")
    yield from (f"## {question.name}", "", question.question, "")
    yield from (f"- `{p.name}` ({p.type}), by default `{p.default}`" for p in question.parameters)
    if question.parameters:
        yield ""
    rows = list(answer.rows)
    top = rows if question.name in WHOLE else rows[:ROWS]
    shown = [variable for place, variable in enumerate(answer.variables) if any(row[place] for row in top)]
    yield "| " + " | ".join(shown) + " |"
    yield "|" + " --- |" * len(shown)
    for row in top:
        cells = dict(zip(answer.variables, row, strict=True))
        yield "| " + " | ".join(_cell(cells[variable], variable) for variable in shown) + " |"
    link = f"[`queries/{question.name}.rq`](../queries/{question.name}.rq)"
    yield from ("", f"{_told(len(rows), len(top), question.name)}; {link}:")
    yield from ("", "```sparql", question.text.strip(), "```", "")


def _told(rows: int, shown: int, name: str) -> str:
    """How many rows there are, and where not all of them are shown, how all are had."""
    if rows > shown:
        return f"The first {shown} of {rows} rows; `ccpg-graph query {name} --format csv` gives them all"
    return f"{rows} row{'' if rows == 1 else 's'}, all of them"


def _cell(node: Node | None, variable: str) -> str:
    if node is None:
        return ""
    if variable == "claims":  # their number changes with every rule that is added
        return "some"
    parts = sorted(part.removeprefix(f"{BASE}id/") for part in node.text.split(JOINED))
    text = "; ".join(part if len(part) <= 120 else f"{part[:117]}…" for part in parts)
    text = text.replace("|", "\\|").replace("\n", " ")
    return f"`{text}`" if node.kind is NodeKind.IRI else text

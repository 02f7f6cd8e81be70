"""The page of the data set: what is in it, how to get, check and cite it, and what it cannot tell.

`python -m tests.queries.test_answers`, which has the shipped data built, writes docs/dataset.md; its tests hold it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ccpg_graph.errors import StoreError
from ccpg_graph.exports.dataset import DUMPS, SUMS, TABLES
from ccpg_graph.mapping.dataset import LICENCE, TITLE
from ccpg_graph.sparql.gallery import find_query
from ccpg_graph.sparql.parameters import bind_parameters
from ccpg_graph.sparql.tokens import read_tokens
from ccpg_graph.store import Rows, Store
from tools.generated import ROOT

PAGE = ROOT / "docs" / "dataset.md"
UNDATED = "not known"
_KINDS = """
PREFIX ccpg: <https://w3id.org/ccpg/ontology#>
SELECT ?kind (COUNT(DISTINCT ?thing) AS ?things)
WHERE {
  VALUES (?kind ?property) {
    ("meetings" ccpg:status) ("presences at a meeting" ccpg:inMeeting) ("instruments" ccpg:instrumentStatus)
    ("decisions" ccpg:object) ("figures" ccpg:measure)
  }
  ?thing ?property ?any .
  FILTER(?kind != "meetings" || CONTAINS(STR(?thing), "/id/meeting/"))
}
GROUP BY ?kind
ORDER BY DESC(?things)
"""
HEAD = f"""# The data set

*{TITLE}*: what public reports state of it,
each statement with its document and passage. It is what `ccpg-graph build` makes of `data/documents/` and
`data/registry/`. [data/README.md](../data/README.md) tells how the digests came about, [the ontology](ontology.html)
its terms, and [the questions](questions.md) what can be asked. Written by
`python -m tests.queries.test_answers`; a test holds it.
"""
FILES = f"""## Getting it

`ccpg-graph export FOLDER` writes the current release; the same release gives the same bytes.

| file | what it holds |
| --- | --- |
{{files}}
| `tables/*.csv` | a table each for documents, meetings, participations, instruments, officials, …: `queries/tables/` |
| `dataset.ttl` | the description (VoID, DCAT 3): licence, period, languages, things by kind, each file and sum |
| `README.md` | the same in words, with what the data covers |
| `{SUMS}` | SHA-256 of all of them: `sha256sum -c {SUMS}` checks |

`--format` chooses among `{"`, `".join([*DUMPS, TABLES])}`. A server gives the description at `/.well-known/void`,
and answers SPARQL at `/sparql`. What each document states lies in its own graph, its claims in another, the
registry in a third: every statement can be traced, and left out, by its source ([how](evidence.md)).

## Licence, and how to cite

CC BY 4.0 ({LICENCE}):

> The ccpg-graph maintainers: {TITLE}. Release NAME.

`ccpg-graph releases` tells the release's name, which ends in a digest of what went in; `CITATION.cff` has the rest for
programs. What is told of somebody rests on the public page that the digest names: cite that page with it. Towns are
adapted from GeoNames, names of states follow the Unicode CLDR (`NOTICE`).
"""
LIMITS = """## What it cannot tell

It knows what its documents say. A year or an office with few documents is one with few reports here, not one with
little cooperation; what is not told is not denied. The reader that made the statements errs, and overlooks some
([how well it reads](quality.md)).
"""


def render(store: Store) -> str:
    """The page, for a release of the shipped documents."""
    files = "\n".join(f"| `ccpg-graph.{suffix}` | all graphs, as {word} |" for word, (_, suffix) in DUMPS.items())
    lines = [HEAD, "## What is in it", "", *_held(store), "", FILES.format(files=files), LIMITS, *_gaps(store)]
    lines += ["", "Documents by year of publication:", "", *_years(store)]
    lines += ["", "Documents that give somebody a post in an office, and meetings that somebody of it was at:", ""]
    offices = (
        (country, f"`{_short(office)}`", *rest) for country, office, *rest in _asked(store, "coverage-by-office")
    )
    lines += [*_table(("state", "office", "documents", "meetings"), offices), ""]
    return "\n".join(lines)


def _held(store: Store) -> Iterator[str]:
    coverage = list(_asked(store, "coverage"))
    languages = {row[1]: sum(int(one[2]) for one in coverage if one[1] == row[1]) for row in coverage}
    told = ", ".join(f"{count} {'English' if code == 'en' else 'Russian'}" for code, count in sorted(languages.items()))
    rows = [("documents", f"{sum(languages.values())} ({told})")]
    rows += [(kind, f"{int(things):,}") for kind, things in _rows(store, _KINDS)]
    return _table(("what", "how many"), rows)


def _gaps(store: Store) -> Iterator[str]:
    """Known gaps of the Council's own series, and what has no day."""
    missing = [int(number) for (number,) in _asked(store, "gaps")]
    sessions = list(_asked(store, "sessions"))
    unnumbered = [row for row in sessions if row[1] == "" and row[6] == "Held"]
    beside = sum("extraordinary" in row[5] for row in unnumbered)  # these stand outside the row of numbers
    known = f"{len(unnumbered) - beside}{_and_extraordinary(beside)}"
    unchaired = [f"`{_short(row[0])}`" for row in _asked(store, "chairs") if row[3] == ""]
    undated = sum(int(row[2]) for row in _asked(store, "coverage") if row[0] == UNDATED)
    yield "Known gaps:"
    yield ""
    yield f"- No report numbers the Council's sessions {_ranges(missing)}; {known} are known without a number."
    if unchaired:
        yield f"- Nobody is known to have chaired, or to have been the Council's chairman at, {', '.join(unchaired)}."
    yield f"- {undated} documents have no day of publication, so that `--known-by` leaves them out."
    yield "- Sittings of other councils are here where a digest tells of them, not as a series."


def _years(store: Store) -> Iterator[str]:
    counted: dict[str, list[int]] = {}
    for year, _, *numbers in _asked(store, "coverage"):
        before = counted.get(year, [0, 0, 0])
        counted[year] = [one + int(other) for one, other in zip(before, numbers, strict=True)]
    rows = ((year, *map(str, numbers)) for year, numbers in sorted(counted.items()))
    return _table(("year", "documents", "meetings told", "instruments told"), rows)


def _and_extraordinary(count: int) -> str:
    """`1` → ` and an extraordinary one`."""
    return ["", " and an extraordinary one"][count] if count < 2 else f" and {count} extraordinary ones"


def _ranges(numbers: list[int]) -> str:
    """`[1, 2, 3, 7]` → `1–3 and 7`."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    told = [str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs]
    return " and ".join(filter(None, [", ".join(told[:-1]), *told[-1:]]))


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield "|" + " --- |" * len(heads)
    yield from (f"| {' | '.join(row)} |" for row in rows)


def _asked(store: Store, name: str) -> Iterator[tuple[str, ...]]:
    """The rows of a question of the gallery, asked with the values that its parameters have by themselves."""
    return _rows(store, bind_parameters(read_tokens(find_query(name).text), {}))


def _rows(store: Store, text: str) -> Iterator[tuple[str, ...]]:
    answer = store.query(text)
    if not isinstance(answer, Rows):
        raise StoreError("the page of the data set is made of rows, so each of its questions is a SELECT")
    for row in answer.rows:
        yield tuple("" if node is None else node.text for node in row)


def _short(iri: str) -> str:
    return iri.rpartition("/id/")[2]

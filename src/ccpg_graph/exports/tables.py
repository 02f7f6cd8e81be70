"""Tables of a release as CSV: each is a question of `queries/tables/`; whoever wants other columns changes a copy."""

from __future__ import annotations

import csv
from pathlib import Path

from ccpg_graph.errors import StoreError
from ccpg_graph.knowledge.shipped import shipped
from ccpg_graph.store import Release, Rows, Store


def write_tables(release: Release, folder: Path) -> list[str]:
    """Write every table into a folder, made where it is not there; gives the names of the files, sorted."""
    folder.mkdir(exist_ok=True)
    names = []
    with release.open() as store:
        for question in sorted((shipped("queries") / "tables").glob("*.rq")):
            name = f"{question.stem}.csv"
            write_table(store, question.read_text(encoding="utf-8"), folder / name)
            names.append(name)
    return names


def write_table(store: Store, question: str, path: Path) -> None:
    """The answer to a SELECT as RFC 4180 has it, with a line of column names; StoreError for any other question."""
    answer = store.query(question)
    if not isinstance(answer, Rows):
        raise StoreError(f"{path.name}: a table is made of rows, so its question is a SELECT")
    with path.open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file)
        lines.writerow(answer.variables)
        lines.writerows(["" if node is None else node.text for node in row] for row in answer.rows)

"""Runs the cells of docs/notebook.ipynb against a server and writes what they show into it.

    CCPG_ADDRESS=http://127.0.0.1:8000 python -m tools.run_notebook

No Jupyter is needed: a cell's last expression is what it shows, as a notebook would.
"""

from __future__ import annotations

import ast
import json
from pathlib import Path
from typing import Any

NOTEBOOK = Path(__file__).parents[1] / "docs" / "notebook.ipynb"


def run_cells(notebook: dict[str, Any]) -> list[object]:
    """Run every cell of code in order, in one namespace; gives what each shows (None: nothing)."""
    space: dict[str, Any] = {"__name__": "__main__"}
    return [_run("".join(cell["source"]), space) for cell in notebook["cells"] if cell["cell_type"] == "code"]


def read_notebook() -> dict[str, Any]:
    """The notebook as it is committed."""
    found: dict[str, Any] = json.loads(NOTEBOOK.read_text(encoding="utf-8"))
    return found


def _run(source: str, space: dict[str, Any]) -> object:
    body = ast.parse(source).body
    last = body.pop() if body and isinstance(body[-1], ast.Expr) else None
    exec(compile(ast.Module(body, []), "cell", "exec"), space)
    if not isinstance(last, ast.Expr):
        return None
    shown: object = eval(compile(ast.Expression(last.value), "cell", "eval"), space)
    return shown


def _output(number: int, shown: object) -> dict[str, Any]:
    data: dict[str, Any] = {"text/plain": repr(shown).splitlines(keepends=True)}
    to_html = getattr(shown, "_repr_html_", None)
    if to_html is not None and (html := to_html()):
        data["text/html"] = html.splitlines(keepends=True)
    return {"output_type": "execute_result", "execution_count": number, "metadata": {}, "data": data}


def main() -> None:
    """Run the cells and write the notebook anew."""
    notebook = read_notebook()
    cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    for number, (cell, shown) in enumerate(zip(cells, run_cells(notebook), strict=True), 1):
        cell["execution_count"] = number
        cell["outputs"] = [] if shown is None else [_output(number, shown)]
    NOTEBOOK.write_text(json.dumps(notebook, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

"""Tables of records, for notebooks, pandas and polars."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from ccpg_graph.client.records import Json, Record
from ccpg_graph.errors import UsageError

if TYPE_CHECKING:
    import pandas
    import polars

R = TypeVar("R", bound=Record)
_SHOWN = 20  # rows in a notebook
_EXTRA = "is not installed; `pip install ccpg-graph[notebook]` brings it"


class Table(Sequence[R], Generic[R]):
    """Records in the order of the answer. total: how many there are in all, where only some were asked for."""

    def __init__(self, rows: Sequence[R], total: int | None = None) -> None:
        self._rows = list(rows)
        self.total = len(self._rows) if total is None else total

    @overload
    def __getitem__(self, place: int) -> R: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[R]: ...
    def __getitem__(self, place: int | slice) -> R | Sequence[R]:
        return self._rows[place]

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[R]:
        return iter(self._rows)

    def __repr__(self) -> str:
        return f"Table({len(self)} of {self.total})"

    def rows(self, language: str = "en") -> list[dict[str, Any]]:
        """Flat rows: a name in one language, a list as it is, the value of a claim as its text."""
        return [flat(record.raw, language) for record in self._rows]

    def to_pandas(self, language: str = "en") -> pandas.DataFrame:
        """A DataFrame of pandas; UsageError where that is not installed."""
        try:
            import pandas  # noqa: PLC0415 - an extra, and slow to import
        except ImportError as error:
            raise UsageError(f"pandas {_EXTRA}") from error
        return pandas.DataFrame(self.rows(language))

    def to_polars(self, language: str = "en") -> polars.DataFrame:
        """A DataFrame of polars; UsageError where that is not installed."""
        try:
            import polars  # noqa: PLC0415 - an extra
        except ImportError as error:
            raise UsageError(f"polars {_EXTRA}") from error
        return polars.DataFrame(self.rows(language), infer_schema_length=None)

    def _repr_html_(self) -> str:
        rows = [flat(record.raw, "en") for record in self._rows[:_SHOWN]]
        columns = [
            name for name in (rows[0] if rows else {}) if any(row.get(name) not in (None, [], "") for row in rows)
        ]
        head = "".join(f"<th>{escape(name)}</th>" for name in columns)
        body = "".join(f"<tr>{''.join(f'<td>{_cell(row.get(name))}</td>' for name in columns)}</tr>" for row in rows)
        more = f"<p>{len(rows)} of {self.total}</p>" if self.total > len(rows) else ""
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"


def flat(row: Json, language: str) -> dict[str, Any]:
    """A row of cells: names in one language, of a value its text, nothing of what holds further tables."""
    found: dict[str, Any] = {}
    for name, value in row.items():
        if name == "label" or name.endswith("_label"):
            found[name] = value.get(language) or next(iter(value.values()), "") if value else ""
        elif isinstance(value, dict):
            found[name] = value.get("text", value.get("value"))
        elif not (isinstance(value, list) and value and isinstance(value[0], dict)):
            found[name] = value
    return found


def _cell(value: Any) -> str:
    text = ", ".join(map(str, value)) if isinstance(value, list) else "" if value is None else str(value)
    return escape(text if len(text) <= 80 else f"{text[:79]}…")

"""A value that a sentence tells of a meeting, and where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Told(Generic[Value]):
    """A value with the chunk position at which it stands."""

    value: Value
    at: int


def value_of(told: Told[Value] | None) -> Value | None:
    """The value that was told, if any."""
    return told.value if told is not None else None

"""What travels through this room."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Exported:
    """One file of an export: its path within the folder, its size in bytes, its SHA-256, and its media type."""

    path: str
    size: int
    digest: str
    media_type: str

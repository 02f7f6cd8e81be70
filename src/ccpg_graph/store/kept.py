"""What was worked out of a release once and can never be otherwise, beside its files: `<release>/kept/<name>`.

A release is never changed by this: it holds no more than a release of the same quads would give again, it is in no
digest of it, no release made from it shares it, and it goes when the release goes. Whoever may not write there (a home
of somebody else, a disk that is full) does without: what is not kept is worked out again.
"""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

KEPT = "kept"


def find_kept(release: Path, name: str) -> str | None:
    """What was kept under a name (that of a file), or None."""
    try:
        return (release / KEPT / name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None


def keep(release: Path, name: str, text: str) -> bool:
    """Keep a text under a name, whole or not at all; whether it is there now.

    No lock is taken: of two who write at once the later wins, and both write the same. A release that is removed
    meanwhile is renamed first, so that nothing is made in it any more.
    """
    folder = release / KEPT
    draft: Path | None = None
    try:
        folder.mkdir(exist_ok=True)
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", newline="\n", dir=folder, delete=False) as file:
            draft = Path(file.name)
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        draft.chmod(0o644)  # a temporary file is its maker's alone; a release is for whoever may read the home
        draft.replace(folder / name)
    except OSError:
        if draft is not None:
            with suppress(OSError):
                draft.unlink()
        return False
    return True

"""How far a rule of reading can be trusted: the share of its claims that were found right on annotated documents.

`data/calibration.json` holds the counts, measured by tools/calibrate.py; nothing in it is a feeling.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from ccpg_graph.errors import KnowledgeError
from ccpg_graph.knowledge.shipped import shipped

FEWEST = 10  # claims of a rule, or of a reader, from which its own share is told


@dataclass(frozen=True, slots=True)
class Counts:
    """Claims found right and false."""

    right: int
    false: int

    @property
    def share(self) -> float:
        """The share of right ones to expect, 0 to 1, by Laplace's rule of succession, (right + 1) / (all + 2): a rule
        met ten times without a fault is not one without faults."""
        return (self.right + 1) / (self.right + self.false + 2)


@dataclass(frozen=True, slots=True)
class Calibration:
    """The counts by rule (`presence.took_part`), by reader (`presence`), and of all rules together."""

    rules: Mapping[str, Counts]
    readers: Mapping[str, Counts]
    all: Counts
    kept: dict[str, float] = field(default_factory=dict, compare=False)

    def confidence(self, rule: str) -> float:
        """The share found right of the rule's claims; of its reader's, or of all, where it was seldom met. Kept."""
        found = self.kept.get(rule)
        if found is None:
            found = self.kept[rule] = self.count(rule)
        return found

    def count(self, rule: str) -> float:
        """The same, counted."""
        for counts in (self.rules.get(rule), self.readers.get(rule.partition(".")[0])):
            if counts is not None and counts.right + counts.false >= FEWEST:
                return round(counts.share, 3)
        return round(self.all.share, 3)


@cache
def load_calibration() -> Calibration:
    """The shipped calibration. Raises KnowledgeError where the file is not what tools/calibrate.py writes."""
    path = shipped("data/calibration.json")
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
        rules = {rule: Counts(int(row["right"]), int(row["false"])) for rule, row in rows.items()}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise KnowledgeError(f"{path.name}: no counts by rule ({error!r}); tools/calibrate.py writes them") from error
    readers: dict[str, Counts] = {}
    for rule, counts in rules.items():
        before = readers.get(rule.partition(".")[0], Counts(0, 0))
        readers[rule.partition(".")[0]] = Counts(before.right + counts.right, before.false + counts.false)
    right, false = (sum(getattr(c, name) for c in rules.values()) for name in ("right", "false"))
    return Calibration(rules, readers, Counts(right, false))

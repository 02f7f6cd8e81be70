"""How things are called over all documents: the registry's names first, else those heard most often; instruments by
titles that tell which is meant, else by names made of what is stated of them (`described`)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from ccpg_graph.knowledge.registry import Registry
from ccpg_graph.records import Label, Reading
from ccpg_graph.resolution.described import Describer, is_telling
from ccpg_graph.resolution.known import KnownNames, preferred_names

Heard = tuple[tuple[str, tuple[Label, ...], tuple[Label, ...]], ...]
"""What a document calls things, first name first, and names made of what it states of them; of what the registry names
there is none."""


class Names:
    """Counts what documents call things, and gives one name a language."""

    def __init__(self, registry: Registry) -> None:
        self._known = KnownNames(registry)
        self._describer = Describer(self._known)
        rows = [row.names for row in registry.series.values()] + [body.names for body in registry.bodies.values()]
        self._rows = frozenset(text for names in rows for forms in names.values() for text in forms[:1])
        self._heard: defaultdict[str, Counter[Label]] = defaultdict(Counter)
        self._made: defaultdict[str, Counter[Label]] = defaultdict(Counter)

    def hear(self, reading: Reading, ids: Mapping[str, str]) -> Heard:
        """What a Reading calls its things; ids: of its things by their keys."""
        made = self._describer.describe(reading, ids)
        called = (
            (ids[thing.key], preferred_names(thing.labels), made.get(thing.key, ()))
            for thing in reading.things
            if not self._known.preferred(ids[thing.key])
        )
        return tuple(row for row in called if row[1] or row[2])

    def add(self, heard: Iterable[tuple[str, tuple[Label, ...], tuple[Label, ...]]]) -> None:
        """Count what one document calls its things."""
        for thing_id, names, made in heard:
            self._heard[thing_id].update(names)
            self._made[thing_id].update(made)

    def preferred(self, thing_id: str) -> tuple[Label, ...]:
        """The registry's names where it has some; else the most frequent, shorter before longer. Of an instrument it is
        the longest telling title, else the longest name made; of a meeting one that names its row, before words such
        as "the session" or a headline."""
        names, made = self._heard.get(thing_id, Counter[Label]()), self._made.get(thing_id, Counter[Label]())
        kind = thing_id.partition("/")[0]

        def rank(name: Label) -> tuple[bool, bool, int, int, str]:
            if kind == "instrument":
                return name not in made and not is_telling(name.text), name in made, -len(name.text), 0, name.text
            of_row = kind == "meeting" and name.text.partition(": ")[0] in self._rows
            return False, not of_row, -names[name], len(name.text), name.text

        return self._known.preferred(thing_id) or preferred_names(tuple(sorted({*names, *made}, key=rank)))

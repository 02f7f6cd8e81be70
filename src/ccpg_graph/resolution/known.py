"""Names that the registry gives to ids, the preferred one of each language first."""

from __future__ import annotations

from collections.abc import Mapping

from ccpg_graph.knowledge.registry import Registry
from ccpg_graph.knowledge.things import Body, Names, Official, Series, State
from ccpg_graph.records import Label
from ccpg_graph.text.scripts import post_slug

LANGUAGES = ("en", "ru")


class KnownNames:
    """Answers how the registry calls a thing."""

    def __init__(self, registry: Registry) -> None:
        self.registry = registry
        self.posts = {post_slug(body, role): (body, role) for body, role in registry.posts}

    def of(self, thing_id: str) -> tuple[Label, ...]:
        """Give all names of a thing, preferred first in each language; empty where the registry has none of that id."""
        kind, _, slug = thing_id.partition("/")
        if kind == "post":
            return self._of_post(slug)
        return _labels(self._names(kind, slug))

    def preferred(self, thing_id: str) -> tuple[Label, ...]:
        """Give the first name of each of our languages."""
        return preferred_names(self.of(thing_id))

    def _names(self, kind: str, slug: str) -> Names:
        registry = self.registry
        if kind == "state":
            slug = slug.upper()
        if kind == "place" and (place := registry.place(slug)) is not None:
            return {lang: tuple(name.name for name in names) for lang, names in place.names.items()}
        if kind == "role" and slug in registry.roles:
            return {lang: (text,) for lang, text in registry.roles[slug].labels.items()}
        shelves: dict[str, Mapping[str, State | Body | Official | Series]] = {
            "state": registry.states,
            "body": registry.bodies,
            "person": registry.officials,
            "series": registry.series,
        }
        record = shelves.get(kind, {}).get(slug)
        return record.names if record is not None else {}

    def _of_post(self, slug: str) -> tuple[Label, ...]:
        """The role and whose it is: "Prosecutor General, Prosecutor General's Office of Belarus"."""
        body, role = self.posts.get(slug, ("", ""))
        owners = {label.language: label.text for label in self.preferred(f"body/{body}")}
        return tuple(
            Label(f"{title.text}, {owners[title.language]}", title.language)
            for title in self.preferred(f"role/{role}")
            if title.language in owners
        )


def preferred_names(names: tuple[Label, ...]) -> tuple[Label, ...]:
    """The first name of each language that is one of ours."""
    first: dict[str, Label] = {}
    for name in names:
        first.setdefault(name.language, name)
    return tuple(first[language] for language in LANGUAGES if language in first)


def _labels(names: Names) -> tuple[Label, ...]:
    return tuple(Label(text, language) for language, forms in sorted(names.items()) for text in forms)

"""Bodies that a document names without saying whose they are stay with the document.

"The Ministry of Internal Affairs" of one page is not that of another, and neither are the posts in it. What the
registry holds, and what has a state or a known parent, has an id that all documents share.
"""

from __future__ import annotations

from dataclasses import replace

from ccpg_graph.knowledge.registry import Registry
from ccpg_graph.records import Reading, Thing
from ccpg_graph.text.scripts import post_slug
from ccpg_graph.vocab import BODY_CLASSES


def keep_local(reading: Reading, registry: Registry) -> Reading:
    """Give the Reading with the document's id in the ids of such bodies and of their posts; the keys stay."""
    things = {thing.key: thing for thing in reading.things}
    local = {
        key: f"{_slug(thing)}-{reading.document.id}"
        for key, thing in things.items()
        if thing.kind in BODY_CLASSES and thing.id is not None and not _is_known(thing, things, registry)
    }
    if not local:
        return reading
    return replace(reading, things=tuple(_renamed(thing, local) for thing in reading.things))


def _is_known(thing: Thing, things: dict[str, Thing], registry: Registry) -> bool:
    if _slug(thing) in registry.bodies or "ccpg:country" in thing.facts:
        return True
    parent = things.get(thing.facts.get("org:subOrganizationOf", ""))
    return parent is not None and parent is not thing and _is_known(parent, things, registry)


def _renamed(thing: Thing, local: dict[str, str]) -> Thing:
    owner, role = thing.facts.get("org:postIn", ""), thing.facts.get("org:role", "")
    if thing.key in local:
        return replace(thing, id=f"body/{local[thing.key]}")
    if thing.kind == "Post" and owner in local:
        return replace(thing, id=f"post/{post_slug(local[owner], role.partition('/')[2])}")
    return thing


def _slug(thing: Thing) -> str:
    return (thing.id or "").partition("/")[2]

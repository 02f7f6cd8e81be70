"""Ids of things that are known by what they join or say: tenures, participations, decisions and the rest."""

from __future__ import annotations

import re
from collections import ChainMap, Counter
from collections.abc import Mapping

from ccpg_graph.records import Object, Ref, Term, Thing
from ccpg_graph.resolution.clusters import digest
from ccpg_graph.resolution.records import Ids, Node
from ccpg_graph.resolution.view import View, slug_of
from ccpg_graph.vocab import DECISION_CLASSES

Known = Mapping[Node, str]

# Class → the part of the id before the slug, where it is not the class's own name in small letters.
KINDS = {"AgendaItem": "agenda-item", "MeetingSeries": "series"} | dict.fromkeys(DECISION_CLASSES, "decision")
# In this order, for each may name those before it.
BY_CONTENT = (
    frozenset({"Initiative"}),
    frozenset({"Figure"}),
    DECISION_CLASSES,
    frozenset({"AgendaItem"}),
)
STATUS = {"ccpg:Former": "former", "ccpg:Acting": "acting", "ccpg:Elect": "elect"}


def resolve_contents(view: View, ids: Ids) -> Ids:
    """Give ids of the remaining things of a Reading; `ids` has those of persons, meetings and instruments."""
    found: Ids = {}
    known = ChainMap(found, ids)  # no copy: `ids` has those of all documents

    def add(of: dict[str, str]) -> None:
        found.update({(view.document.id, key): thing for key, thing in of.items()})

    add(_tenures(view, known))
    add(_participations(view, known))
    add(_memberships(view, known))
    for kinds in BY_CONTENT:
        add({thing.key: _by_content(view, thing, known) for thing in view.of_kinds(kinds)})
    left = [thing for thing in view.reading.things if (view.document.id, thing.key) not in known]
    add({thing.key: f"{kind_of(thing)}/{view.document.id}-{_safe(thing.key)}" for thing in left})
    return found


def kind_of(thing: Thing) -> str:
    """The first part of a thing's id."""
    return KINDS.get(thing.kind, thing.kind.lower())


def _slugs(view: View, key: str, predicate: str, ids: Known) -> list[str]:
    return sorted({slug_of(ids[view.document.id, each]) for each in view.refs(key, predicate)})


def _joined(view: View, kind: str, one: str, other: str, ids: Known) -> dict[str, str]:
    """Ids of things that join two others; what names one side only is left to the last rule."""
    found = {}
    for thing in view.of_kinds(frozenset({kind})):
        left, right = _slugs(view, thing.key, one, ids), _slugs(view, thing.key, other, ids)
        if left and right:
            found[thing.key] = f"{kind.lower()}/{left[0]}--{right[0]}"
    return found


def _tenures(view: View, ids: Known) -> dict[str, str]:
    """Person and post, and the status where it is not the plain one; two terms in one document by their dates."""
    found = _joined(view, "Tenure", "org:member", "org:post", ids)
    for key in found:
        statuses = sorted(STATUS[each] for each in view.values(key, "ccpg:tenureStatus") if each in STATUS)
        found[key] = "-".join([found[key], *statuses])
    often = Counter(found.values())
    return {key: _with_dates(view, key, tenure) if often[tenure] > 1 else tenure for key, tenure in found.items()}


def _with_dates(view: View, key: str, tenure: str) -> str:
    dates = [date for p in ("ccpg:from", "ccpg:until", "ccpg:attestedOn") for date in view.values(key, p)]
    return "-".join([tenure, *dates[:1]])


def _participations(view: View, ids: Known) -> dict[str, str]:
    return _joined(view, "Participation", "ccpg:inMeeting", "ccpg:participant", ids)


def _memberships(view: View, ids: Known) -> dict[str, str]:
    return _joined(view, "Membership", "org:organization", "org:member", ids)


def _by_content(view: View, thing: Thing, ids: Known) -> str:
    """The meeting it belongs to, else the document, and a digest of what it says.

    A decision on a thing is known by that thing, so that two reports of one election name one decision.
    """
    meeting = _meeting_of(view, thing.key, ids)
    scope = meeting if meeting is not None else view.document.id
    objects = sorted(ids[view.document.id, each] for each in view.refs(thing.key, "ccpg:object"))
    if meeting is not None and objects and thing.kind in DECISION_CLASSES:
        return f"decision/{scope}-{digest(thing.kind, objects)}"
    labels = sorted((label.language, label.text) for label in thing.labels)
    return f"{kind_of(thing)}/{scope}-{digest(thing.kind, labels, _says(view, thing.key, ids))}"


def _meeting_of(view: View, key: str, ids: Known) -> str | None:
    keys = [each for p in ("ccpg:decidedAt", "ccpg:reportedAt") for each in view.refs(key, p)]
    keys += [claim.subject for claim in view.naming(key) if claim.predicate == "ccpg:agendaItem"]
    return min((slug_of(ids[view.document.id, each]) for each in keys), default=None)


def _says(view: View, key: str, ids: Known) -> list[tuple[str, str]]:
    """Predicates and objects of a thing, sorted: its content, whatever the passages."""
    return sorted({(claim.predicate, _said(view, claim.object, ids)) for claim in view.about(key)})


def _said(view: View, value: Object, ids: Known) -> str:
    if isinstance(value, Ref):
        return ids.get((view.document.id, value.key), value.key)
    return value.name if isinstance(value, Term) else f"{value.value}^{value.datatype}@{value.language or ''}"


def _safe(key: str) -> str:
    return re.sub("[^a-z0-9]+", "-", key.lower()).strip("-") or digest(key)

"""People's judgements on who is who, which win over what the machine found.

A judgement names things by their ids: `person/ivan-petrov-kz`, or `person/ivan-petrov-kz@<document>` for what one
document calls so. An id that the machine no longer gives still means the things that would have it if they stood alone,
so that a judgement outlives the merges that later documents bring.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ccpg_graph.records import Judgement, Thing, Verdict
from ccpg_graph.resolution.clusters import digest
from ccpg_graph.resolution.records import Ids, Node
from ccpg_graph.resolution.view import View, slug_of
from ccpg_graph.text.scripts import post_slug

# How closely a name tells what it means: all that the machine joined, what would have the id alone, one document's.
JOINED, ALONE, OF_DOCUMENT = range(3)


@dataclass(frozen=True, slots=True)
class Judged:
    """What judgements make of the machine's ids.

    replaced: ids that a judgement took away, with those that stay; parted: things that one took out of what the machine
    had joined; unmet: what could not be followed, with the reason in a sentence.
    """

    ids: Ids
    replaced: Mapping[str, str] = field(default_factory=dict)
    parted: frozenset[Node] = frozenset()
    unmet: tuple[tuple[Judgement, str], ...] = ()


def judge(
    ids: Ids, own: Callable[[Node], str], judgements: Sequence[Judgement], is_known: Callable[[str], bool]
) -> Judged:
    """Give the ids by the judgements, in the order in which they were made: of two on one pair the later holds.

    own: the id that a thing would have alone; is_known: whether the registry holds an id, which then stays.
    """
    last = {frozenset((each.subject, each.other)): each for each in judgements if each.verdict in _ON_THINGS}
    if not last:
        return Judged(ids)
    work = _Work(ids, own, is_known)
    # What is different is told apart first, so that nothing is joined across it.
    for each in last.values():
        if each.verdict is Verdict.DIFFERENT:
            work.part(each)
    for each in last.values():
        if each.verdict is Verdict.SAME:
            work.join(each)
    return Judged(work.ids, work.replaced, frozenset(work.parted), tuple(work.unmet))


def is_on_bodies(judgement: Judgement) -> bool:
    """Whether a judgement is on bodies, whose ids are settled before documents are compared."""
    return judgement.verdict in _ON_THINGS and judgement.subject.startswith("body/")


def judge_settled(judgements: Sequence[Judgement], is_known: Callable[[str], bool]) -> Judged:
    """What judgements make of ids that are settled: each id stands for itself, in whatever document."""
    names = {name for each in judgements for name in (each.subject, each.other)}
    return judge({("", name): name for name in sorted(names)}, lambda node: node[1], judgements, is_known)


def judged_id(view: View, thing: Thing, replaced: Mapping[str, str]) -> str:
    """The settled id of a thing by the judgements; a post goes with its body."""
    thing_id = thing.id or ""
    owner, role = view.fact(thing.key, "org:postIn"), view.fact(thing.key, "org:role")
    if thing.kind == "Post" and owner is not None and owner in replaced and role:
        return f"post/{post_slug(slug_of(replaced[owner]), slug_of(role))}"
    return replaced.get(thing_id, thing_id)


def on_claims(judgements: Iterable[Judgement]) -> dict[str, Judgement]:
    """The judgements on claims by the claims' ids; of two on one claim the later holds."""
    return {each.subject: each for each in judgements if each.verdict not in _ON_THINGS}


_ON_THINGS = frozenset({Verdict.SAME, Verdict.DIFFERENT})


class _Work:
    def __init__(self, ids: Ids, own: Callable[[Node], str], is_known: Callable[[str], bool]) -> None:
        self.ids = dict(ids)
        self.is_known = is_known
        self.joined = _by_id(ids.items())
        self.now = _by_id(ids.items())
        self.alone = _by_id((node, own(node)) for node in ids)
        self.apart: list[tuple[Judgement, set[Node], set[Node]]] = []
        self.replaced: dict[str, str] = {}
        self.parted: set[Node] = set()
        self.unmet: list[tuple[Judgement, str]] = []

    def find(self, name: str) -> tuple[set[Node], int]:
        """The things that a judgement names, and how closely it does; none where they are gone."""
        thing, marked, document = name.partition("@")
        found = self.joined.get(thing, set())
        rank = JOINED if found else ALONE
        found = found or self.alone.get(thing, set())
        return ({node for node in found if node[0] == document}, OF_DOCUMENT) if marked else (set(found), rank)

    def both(self, judgement: Judgement) -> tuple[tuple[set[Node], int], tuple[set[Node], int]] | None:
        """What its two names mean; None, and a note of it, where one of them means nothing any more."""
        found = self.find(judgement.subject), self.find(judgement.other)
        gone = [
            name
            for name, (nodes, _) in zip((judgement.subject, judgement.other), found, strict=True)
            if not nodes and not self.is_known(name)
        ]
        if gone:
            self.unmet.append((judgement, f"no document names {' or '.join(gone)} any more"))
            return None
        return found

    def part(self, judgement: Judgement) -> None:
        """Take the more closely named out of what holds both; all else stays with the other.

        Where both are named by document, what a third one tells might be of either: it stays with neither.
        """
        found = self.both(judgement)
        if found is None:
            return
        (left, left_rank), (right, right_rank) = found
        if left_rank > right_rank:
            right -= left
        else:
            left -= right
        self.apart.append((judgement, left, right))
        shared = {self.ids[node] for node in left} & {self.ids[node] for node in right}
        if left_rank <= right_rank:
            self.carve(right, shared, judgement.other)
        if left_rank > right_rank or left_rank == OF_DOCUMENT:
            self.carve(left, shared, judgement.subject)

    def carve(self, nodes: Iterable[Node], out_of: set[str], name: str) -> None:
        """Give things that were wrongly joined an id of their own."""
        wrong = {node for node in nodes if self.ids[node] in out_of}
        thing = name.replace("@", "-")
        if thing in self.now:
            thing = f"{thing}-{digest(*sorted(wrong))}"
        for node in wrong:
            self.now[self.ids[node]].discard(node)
            self.ids[node] = thing
        if wrong:
            self.now[thing] = wrong
            self.parted |= wrong

    def join(self, judgement: Judgement) -> None:
        """Make one of two, unless that would join what is judged different or what the registry holds twice."""
        found = self.both(judgement)
        if found is None:
            return
        names = (judgement.subject, judgement.other)
        first, second = (
            sorted({self.ids[node] for node in nodes}) or [name] for name, (nodes, _) in zip(names, found, strict=True)
        )
        things = list(dict.fromkeys([*first, *second]))
        known = [thing for thing in things if self.is_known(thing)]
        if len(known) > 1:
            reason = f"the registry holds {' and '.join(known)} as two; it has to be mended there"
            self.unmet.append((judgement, reason))
            return
        stays = (known or things)[0]
        against = self.contradicted(things)
        if against is not None:
            self.unmet.append((judgement, f"{against.subject} and {against.other} are judged different"))
            return
        for thing in things:
            if thing != stays:
                self.rename(thing, stays)

    def rename(self, thing: str, stays: str) -> None:
        """Let one id stand for what another stood for."""
        moved = self.now.pop(thing, set())
        self.ids.update(dict.fromkeys(moved, stays))
        self.now.setdefault(stays, set()).update(moved)
        self.replaced = {gone: stays if to == thing else to for gone, to in self.replaced.items()} | {thing: stays}

    def contradicted(self, things: Iterable[str]) -> Judgement | None:
        """A judgement of difference whose two sides would be one if these things were."""
        one = set(things)
        for judgement, left, right in self.apart:
            if one & {self.ids[node] for node in left} and one & {self.ids[node] for node in right}:
                return judgement
        return None


def _by_id(pairs: Iterable[tuple[Node, str]]) -> dict[str, set[Node]]:
    found: defaultdict[str, set[Node]] = defaultdict(set)
    for node, thing in pairs:
        found[thing].add(node)
    return dict(found)

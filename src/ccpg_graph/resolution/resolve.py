"""Joins the rules: from Readings and the registry to an id for each thing of each document.

`features_of` takes from each Reading what is compared across documents, `settle` compares, and `ids_of` gives the ids
of what is known by what it joins, one document at a time. `resolve` does all three for Readings that are at hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ccpg_graph.knowledge.registry import Registry
from ccpg_graph.records import Judgement, Label, Reading
from ccpg_graph.resolution.contents import resolve_contents
from ccpg_graph.resolution.features import Features, features_of, persons_of
from ccpg_graph.resolution.judged import Judged, is_on_bodies, judge, judge_settled, judged_id, on_claims
from ccpg_graph.resolution.known import KnownNames
from ccpg_graph.resolution.local import keep_local
from ccpg_graph.resolution.meetings import resolve_meetings
from ccpg_graph.resolution.names import Names
from ccpg_graph.resolution.occasions import join_occasions
from ccpg_graph.resolution.people import own_id, resolve_people
from ccpg_graph.resolution.records import Followed, HolderLink, Ids, Match, Resolution, Voice
from ccpg_graph.resolution.same_instruments import resolve_instruments
from ccpg_graph.resolution.view import View
from ccpg_graph.resolution.voices import find_voices


@dataclass(frozen=True, slots=True)
class Settled:
    """What comparing documents gives: ids of persons, meetings and instruments, why, and holders of posts by date.

    followed: what people's judgements made of it; voices: documents that repeat another.
    """

    ids: Mapping[str, Mapping[str, str]]
    matches: tuple[Match, ...]
    holders: tuple[HolderLink, ...]
    followed: Followed
    voices: tuple[Voice, ...]

    def resolution(self, ids: Ids, preferred: Mapping[str, tuple[Label, ...]]) -> Resolution:
        """The same as mapping wants it; ids, preferred: of the documents that are to be mapped."""
        return Resolution(ids, self.matches, self.holders, preferred, self.followed, self.voices)


def view_of(reading: Reading, registry: Registry) -> View:
    """A Reading to be asked, with what is of its document alone marked as such."""
    return View(keep_local(reading, registry))


def settle(features: Iterable[Features], registry: Registry, judgements: Sequence[Judgement] = ()) -> Settled:
    """Compare documents by their features. The result is the same for any order of them.

    judgements: people's, in the order in which they were made; they win over what is found here.
    """
    ordered = sorted(features, key=lambda each: each.document)
    ids: Ids = {}
    matches: list[Match] = []
    issued = {each.document: each.issued for each in ordered}
    meetings, same_meetings = resolve_meetings({each.document: each.meetings for each in ordered}, issued)
    instruments = {each.document: each.instruments for each in ordered}
    papers, same_papers = resolve_instruments(instruments, meetings, issued)
    told = {(each.document, key): facts for each in ordered for key, facts in each.meetings.items()}
    for found, why in (
        resolve_people(persons_of(ordered), issued, registry),
        (meetings, same_meetings),
        (papers, same_papers),
        join_occasions(instruments, papers, told, meetings),
    ):
        ids |= found
        matches.extend(why)
    known = KnownNames(registry)
    own = _own_ids(ordered, ids) if judgements else ids
    of_bodies = [each for each in judgements if is_on_bodies(each)]
    of_others = [each for each in judgements if not is_on_bodies(each)]
    judged = judge(ids, own.__getitem__, of_others, lambda thing: bool(known.of(thing)))
    bodies = judge_settled(of_bodies, lambda thing: bool(known.of(thing)))
    followed = Followed(
        tuple(judgements),
        on_claims(judgements),
        (*judged.unmet, *bodies.unmet),
        {**judged.replaced, **bodies.replaced},
    )
    matches = [match for each in matches if (match := _judged_match(each, judged)) is not None]
    by_document: dict[str, dict[str, str]] = {each.document: {} for each in ordered}
    for (document, key), thing_id in judged.ids.items():
        by_document[document][key] = thing_id
    holders = sorted({link for each in ordered for link in each.holders})
    voices = find_voices((each.document, each.issued, each.sketch) for each in ordered)
    return Settled(by_document, tuple(sorted(matches)), tuple(holders), followed, voices)


def _own_ids(features: Iterable[Features], ids: Ids) -> Ids:
    """The ids that things would have alone: a judgement may name them by these."""
    found = dict(ids)
    for each in features:
        found |= {(each.document, key): own_id((each.document, key), profile) for key, profile in each.persons.items()}
        found |= {(each.document, key): instrument.id for key, instrument in each.instruments.items()}
        for key, facts in each.meetings.items():
            if facts.is_known:
                found[each.document, key] = f"meeting/{facts.slug}"
    return found


def _judged_match(match: Match, judged: Judged) -> Match | None:
    """A match by the ids that people's judgements leave; None where one parted its two sides."""
    left, right = (tuple(side.split("#", 1)) for side in (match.left, match.right))
    thing = judged.ids[left[0], left[1]]
    if (left in judged.parted or right in judged.parted) and (
        len(right) == 1 or judged.ids[right[0], right[1]] != thing
    ):
        return None
    return replace(match, id=thing, right=thing if match.right == match.id else match.right)


def ids_of(view: View, settled: Settled) -> dict[str, str]:
    """The ids of all things of one Reading, by their keys."""
    document = view.document.id
    ids: Ids = {(document, key): thing_id for key, thing_id in settled.ids[document].items()}
    replaced = settled.followed.replaced
    ids |= {  # settled before: stays, unless a person judged two bodies to be one
        (document, thing.key): judged_id(view, thing, replaced) for thing in view.reading.things if thing.id
    }
    ids |= resolve_contents(view, ids)
    return {key: thing_id for (_, key), thing_id in ids.items()}


def resolve(readings: Iterable[Reading], registry: Registry, judgements: Sequence[Judgement] = ()) -> Resolution:
    """Give ids, matches, holders of posts by date, and preferred names.

    judgements: people's, in the order in which they were made; they win over what is found here. The result is the same
    for any order of the readings.
    """
    ordered = sorted(readings, key=lambda reading: reading.document.id)
    views = [view_of(reading, registry) for reading in ordered]
    settled = settle([features_of(view, registry) for view in views], registry, judgements)
    ids: Ids = {}
    names = Names(registry)
    for view in views:
        own = ids_of(view, settled)
        ids |= {(view.document.id, key): thing_id for key, thing_id in own.items()}
        names.add(names.hear(view.reading, own))
    preferred = {thing_id: names.preferred(thing_id) for thing_id in set(ids.values())}
    return settled.resolution(ids, preferred)

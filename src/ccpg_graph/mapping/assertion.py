"""Which claims of a document become its statements. The others are kept as claims alone.

The rules are the ontology's (outline, "Graphs and ids"): what is stated or implied is asserted; a plan only on a thing
whose status says that it is planned or proposed; what somebody is quoted as saying only where the thing names its
speaker; what is denied, never. Nothing half-known is asserted: a presence needs its meeting and participant, and no
statement leads to a thing that is itself only claimed, or to a person of whom the document states neither a post nor a
body on behalf of which he was there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable

from ccpg_graph.records import Claim, Modality, Reading, Ref, Term
from ccpg_graph.resolution.profiles import PERSONS

# Claims of rules less often right than this are kept, and shown as such, but not asserted.
ASSERTED_FROM = 0.5

NAMES_ITS_SPEAKER = frozenset({"Figure", "Initiative", "Instruction"})
NOT_YET = frozenset({"ccpg:Planned", "ccpg:Proposed", "ccpg:Postponed", "ccpg:Cancelled"})
STATUSES = frozenset({"ccpg:status", "ccpg:instrumentStatus"})
# What a thing has to state to be stated at all.
NEEDED = {
    "CouncilSession": ("ccpg:series",),
    "Tenure": ("org:member", "org:post"),
    "Participation": ("ccpg:inMeeting", "ccpg:participant"),
    "Membership": ("org:organization", "org:member"),
    "Figure": ("ccpg:measure", "ccpg:value"),
}
# A plan is told of these by the thing they belong to: predicate from them to it, or (with ^) from it to them.
BELONGS = {"Participation": "ccpg:inMeeting", "AgendaItem": "^ccpg:agendaItem"}


def asserted(reading: Reading, without: Container[Claim] = frozenset()) -> tuple[Claim, ...]:
    """Give the claims that become triples of the document's graph, in the order of the Reading.

    without: claims that a person has rejected; what cannot be stated without them is not stated either.
    """
    kinds = {thing.key: thing.kind for thing in reading.things}
    not_yet = _not_yet(reading.claims, kinds)
    kept = [c for c in reading.claims if c not in without and _may_be_asserted(c, kinds, not_yet)]
    # What the registry or lexicon settles (bodies, places) exists whatever a document says of it.
    persons = {thing.key for thing in reading.things if thing.kind in PERSONS}
    own = {thing.key for thing in reading.things if thing.id is None} - persons
    described = own & {claim.subject for claim in reading.claims}
    while True:
        alive = _alive(kept, kinds)
        unstated = (described - alive) | (persons - _holders(kept, alive, kinds))
        left = [claim for claim in kept if claim.subject in alive and _object_key(claim) not in unstated]
        if len(left) == len(kept):
            return tuple(left)
        kept = left


def _may_be_asserted(claim: Claim, kinds: dict[str, str], not_yet: set[str]) -> bool:
    if claim.confidence < ASSERTED_FROM or claim.subject not in kinds:
        return False
    match claim.modality:
        case Modality.STATED | Modality.IMPLIED:
            return True
        case Modality.PLANNED:
            return claim.subject in not_yet
        case Modality.REPORTED:
            return kinds[claim.subject] in NAMES_ITS_SPEAKER
        case Modality.NEGATED:
            return False


def _not_yet(claims: Iterable[Claim], kinds: dict[str, str]) -> set[str]:
    """Things whose own status, or that of the meeting they belong to, says that they lie ahead or fell through."""
    told = [
        (claim.subject, claim.object.name)
        for claim in claims
        if claim.predicate in STATUSES and isinstance(claim.object, Term) and claim.modality is not Modality.NEGATED
    ]
    done = {subject for subject, status in told if status not in NOT_YET}
    ahead = {subject for subject, _ in told} - done
    found = set(ahead)
    for claim in claims:
        if not isinstance(claim.object, Ref):
            continue
        if BELONGS.get(kinds.get(claim.subject, "")) == claim.predicate and claim.object.key in ahead:
            found.add(claim.subject)
        if BELONGS.get(kinds.get(claim.object.key, "")) == f"^{claim.predicate}" and claim.subject in ahead:
            found.add(claim.object.key)
    return found


def _alive(kept: Iterable[Claim], kinds: dict[str, str]) -> set[str]:
    """Things that some kept claim speaks of, with all that their kind needs."""
    says: defaultdict[str, set[str]] = defaultdict(set)
    for claim in kept:
        says[claim.subject].add(claim.predicate)
    return {key for key, predicates in says.items() if predicates.issuperset(NEEDED.get(kinds[key], ()))}


def _holders(kept: Iterable[Claim], alive: set[str], kinds: dict[str, str]) -> set[str | None]:
    """Persons of whom a post is stated, or by their title that they are officials, or a body on behalf of which they
    took part."""
    sent = {c.subject for c in kept if c.predicate == "ccpg:onBehalfOf"} & alive
    return {
        _object_key(c)
        for c in kept
        if (c.predicate == "org:member" and c.subject in alive and kinds[c.subject] == "Tenure")
        or (c.predicate == "ccpg:participant" and c.subject in sent)
    } | {c.subject for c in kept if c.predicate == "rdf:type"}


def _object_key(claim: Claim) -> str | None:
    return claim.object.key if isinstance(claim.object, Ref) else None

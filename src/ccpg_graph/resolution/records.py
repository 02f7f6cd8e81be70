"""What resolution gives: ids, matches with their reasons, and the holders of posts by date."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ccpg_graph.errors import CcpgError
from ccpg_graph.records import Judgement, Label

Node = tuple[str, str]
"""A thing as one document speaks of it: the document's id and the thing's key in its Reading."""

Ids = dict[Node, str]


@dataclass(frozen=True, slots=True, order=True)
class Match:
    """Why a thing of a document was taken for one known from elsewhere.

    left: the thing (`<document>#<key>`); right: the id it shares, or the thing it was most like;
    score: 0 to 1; features: each thing that was compared, with what it gave.
    """

    left: str
    right: str
    id: str
    score: float
    features: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, order=True)
class HolderLink:
    """Who held a post when a document named it without its holder: so the registry, not the document."""

    document: str
    post: str
    person: str
    date: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, order=True)
class Voice:
    """A document that repeats another nearly word for word. score: the share of their runs of words that both have."""

    document: str
    first: str
    score: float


@dataclass(frozen=True, slots=True)
class Followed:
    """What people's judgements made of the machine's ids.

    judgements: all, in the order in which they were made; on_claims: the last on each claim, by the claim's id; unmet:
    those on things that could not be followed, with the reason in a sentence; replaced: ids that one took away, with
    those that stay.
    """

    judgements: tuple[Judgement, ...] = ()
    on_claims: Mapping[str, Judgement] = field(default_factory=dict)
    unmet: tuple[tuple[Judgement, str], ...] = ()
    replaced: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Resolution:
    """An id `<kind>/<slug>` for each node; preferred names of ids that documents name in several ways.

    followed: what people's judgements made of it; voices: documents that are one voice with another.
    """

    ids: Mapping[Node, str]
    matches: tuple[Match, ...] = ()
    holders: tuple[HolderLink, ...] = ()
    preferred: Mapping[str, tuple[Label, ...]] = field(default_factory=dict)
    followed: Followed = Followed()
    voices: tuple[Voice, ...] = ()

    def id_of(self, document: str, key: str) -> str:
        """Give the id of a thing; CcpgError where a Reading names a thing that it does not list."""
        try:
            return self.ids[document, key]
        except KeyError:
            raise CcpgError(f"{document}: the reading refers to {key!r}, which is none of its things") from None

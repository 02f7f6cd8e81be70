"""Answers about networks. They describe; the room `network` writes them in these words."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import Field

from ccpg_graph.api.models.common import ID, Label, Model

DAY = "a day, ISO 8601"


class DefinitionModel(Model):
    """A projection: what its nodes and edges are."""

    name: str = Field(description="its name in addresses", examples=["co-attendance-offices"])
    title: str = Field(description="its name for people", examples=["Offices at one table"])
    definition: str = Field(
        description="what is counted, in words", examples=["Two offices are tied by each meeting …"]
    )
    nodes: list[str] = Field(description="kinds of nodes; of a two-mode network two", examples=[["office"]])
    edges: str = Field(description="what ties two nodes", examples=["Two offices are tied by each meeting …"])
    weight: list[str] = Field(description="weights it can have", examples=[["count", "newman"]])
    directed: bool = Field(description="whether an edge leads from source to target", examples=[False])
    bipartite: bool = Field(description="whether it has two modes", examples=[False])
    source: str = Field(description="SPARQL that gives the same edges and counts", examples=["SELECT ?source …"])


class SpellModel(Model):
    """A time in which something took place or held, both ends included."""

    start: str = Field(description=DAY, examples=["2021-09-23"])
    end: str = Field(description=DAY, examples=["2021-09-23"])


class RestsOn(Model):
    """What a node or an edge rests on."""

    at: list[int] = Field(description="places of its events in `events` of the network, from 0", examples=[[0, 7]])
    spells: list[SpellModel] = Field(description="when its events were")
    meetings: list[str] = Field(description=ID, examples=[["meeting/ccpg-31"]])
    instruments: list[str] = Field(description=ID, examples=[["instrument/programme-by-uz-2020-2021"]])
    tenures: list[str] = Field(description="tenures that tell an official's office, or a handover", examples=[[]])
    claims: list[str] = Field(description="claims that state it", examples=[["claim/20d3e29e6c4abe7f2569397de7f12496"]])
    documents: list[str] = Field(description="ids of documents", examples=[["ccpg-31-nur-sultan"]])
    sources: list[str] = Field(description="addresses that the registry gives for tenures", examples=[[]])


class NodeModel(RestsOn):
    """A node."""

    id: str = Field(description=ID, examples=["body/by-prosecutor-generals-office"])
    label: Label
    kind: str = Field(description="office, official, meeting or topic", examples=["office"])
    countries: list[str] = Field(description="ISO 3166-1 alpha-2", examples=[["BY"]])
    x: float = Field(description="where it lies, the same in every network of the projection", examples=[-0.52])
    y: float = Field(description="the same, downwards; about 1 from neighbour to neighbour", examples=[1.3])
    weight: float = Field(description="the sum of its edges' weights", examples=[23.0])
    events: int = Field(description="meetings and instruments it took part in", examples=[4])


class EdgeModel(RestsOn):
    """An edge."""

    source: str = Field(description="id of a node", examples=["body/am-prosecutor-generals-office"])
    target: str = Field(description="id of a node", examples=["body/by-prosecutor-generals-office"])
    weight: float = Field(description="by the weight asked for", examples=[3.0])
    count: int = Field(description="events that tie the two", examples=[3])
    expected: float | None = Field(None, description="events that attendance alone would give", examples=[2.6])
    p: float | None = Field(None, description="share of draws that tie them as often", examples=[0.04])
    q: float | None = Field(None, description="p adjusted for the number of edges", examples=[0.2])


class HeadModel(Model):
    """What was asked, of which release, and what the answer leaves out."""

    definition: DefinitionModel
    release: str = Field(description="name of the release", examples=["1-f0819d7917ac"])
    filters: Mapping[str, str] = Field(description="filters that were set", examples=[{"since": "2019"}])
    weight: str = Field(description="count or newman", examples=["count"])
    left_out: Mapping[str, int] = Field(description="counts by reason", examples=[{"edges weaker than those kept": 3}])


class EventModel(Model):
    """A meeting, an instrument or a handover that ties nodes."""

    id: str = Field(description=f"{ID}; of a handover the tenure that begins", examples=["meeting/ccpg-31"])
    first: str | None = Field(description="the first day on which it may have begun", examples=["2021-09-23"])
    last: str | None = Field(description="the last such day; null where no date is known", examples=["2021-09-23"])
    share: float = Field(description="what it adds to the weight of each of its ties", examples=[1.0])


class NetworkModel(HeadModel):
    """A network with all that it rests on."""

    nodes: list[NodeModel] = Field(description="sorted by kind and id")
    edges: list[EdgeModel] = Field(description="sorted by source and target")
    events: list[EventModel] = Field(
        description="sorted by date; in a period a tie weighs what those add that surely began within it"
    )


class ScoreModel(Model):
    """A score of one node; how sure it is, where that was asked."""

    score: float | None = Field(description="null where the measure gives none", examples=[23.0])
    low: float | None = Field(None, description="lower end of the 95 % interval", examples=[8.0])
    high: float | None = Field(None, description="upper end", examples=[37.0])
    rank: float | None = Field(None, description="1 is the greatest; equals share their ranks", examples=[2.5])
    best_rank: float | None = Field(None, description="had some meetings gone unreported: 5 % of draws", examples=[1.0])
    worst_rank: float | None = Field(None, description="95 % of draws", examples=[6.0])


class ScoredModel(Model):
    """A node and its scores."""

    id: str = Field(description=ID, examples=["body/by-prosecutor-generals-office"])
    label: Label
    kind: str = Field(description="office, official, meeting or topic", examples=["office"])
    scores: Mapping[str, ScoreModel] = Field(description="by measure")


class MeasuresModel(HeadModel):
    """Scores of nodes, and figures of the whole."""

    nodes: list[ScoredModel] = Field(description="the greatest of the first measure first")
    agreement: Mapping[str, float | None] = Field(
        description="had some meetings gone unreported: mean rank correlation with the ranking", examples=[{}]
    )
    first_stays: Mapping[str, float | None] = Field(
        description="the same: share of draws in which the first is first", examples=[{}]
    )
    whole: Mapping[str, float | None] = Field(description="figures of the whole", examples=[{"density": 0.68}])
    communities: Mapping[str, int] | None = Field(
        description="number of each node's community, 0 the largest; null for directed and two-mode networks"
    )
    bridges: list[tuple[str, str]] | None = Field(description="edges without which it would fall apart; null as above")


class ChangeModel(Model):
    """What became of ties and nodes."""

    came: list[tuple[str, str]] = Field(description="ties that were not there before")
    stayed: list[tuple[str, str]] = Field(description="ties of both times")
    went: list[tuple[str, str]] = Field(description="ties that are no more")
    entered: list[str] = Field(description="nodes without an event before", examples=[[]])
    left: list[str] = Field(description="nodes without an event after", examples=[[]])
    stability: float | None = Field(description="ties of both times over those of either", examples=[0.4])


class YearModel(Model):
    """A window of years."""

    name: str = Field(description="the year or years", examples=["2021"])
    first: int = Field(description="first year", examples=[2021])
    last: int = Field(description="last year", examples=[2021])
    events: int = Field(description="events in it", examples=[3])
    nodes: int = Field(description="nodes with an event in it", examples=[9])
    edges: int = Field(description="ties in it", examples=[36])
    whole: Mapping[str, float | None] = Field(description="figures of the whole", examples=[{"density": 0.68}])
    change: ChangeModel | None = Field(description="since the window before")


class YearsModel(HeadModel):
    """A network by years."""

    years: list[YearModel] = Field(description="from the first year with an event to the last")
    series: Mapping[str, list[float | None]] = Field(description="score of each node by window; null: no event")


class DifferenceModel(Model):
    """One node in two periods."""

    id: str = Field(description=ID, examples=["body/by-prosecutor-generals-office"])
    before: float | None = Field(description="score in the first period; null: the measure gives none", examples=[15.0])
    after: float | None = Field(description="in the second", examples=[8.0])
    difference: float | None = Field(description="after less before", examples=[-7.0])


class ComparedModel(Model):
    """Two periods side by side."""

    measure: str = Field(description="what was compared", examples=["strength"])
    nodes: list[DifferenceModel] = Field(description="who gained most first")
    labels: Mapping[str, Label] = Field(description="names of the nodes")
    agreement: float | None = Field(description="rank correlation of the two periods", examples=[0.6])
    change: ChangeModel
    whole: Mapping[str, Mapping[str, float | None]] = Field(description="figures of the whole, before and after")
    left_out: Mapping[str, Mapping[str, int]] = Field(
        description="counts by reason, before and after",
        examples=[{"before": {}, "after": {"events without a date": 3}}],
    )

"""Answers about things."""

from __future__ import annotations

from pydantic import Field

from ccpg_graph.api.models.common import (
    DATE,
    ID,
    EntityItem,
    FacetItem,
    Iri,
    Label,
    Model,
    Page,
    PassageModel,
    ValueModel,
)
from ccpg_graph.api.models.documents import DocumentItem
from ccpg_graph.catalogue.details import Detail, Fact, Joined, TenureView


class EntityPage(Page):
    """Things that pass the filters, and what the filters could be narrowed to."""

    items: list[EntityItem]
    facets: dict[str, list[FacetItem]] | None = Field(
        None, description="by filter; each counted as if nothing were chosen in itself; only where asked for"
    )


class FactModel(Model):
    """One statement about a thing, or one that is only claimed of it."""

    property: str = Field(description="by prefix and name", examples=["ccpg:place"])
    value: ValueModel
    origins: tuple[str, ...] = Field(
        description="who says so: `document`, `registry`, `links` (concluded), `judgements`", examples=[["document"]]
    )
    asserted: bool = Field(description="False for what is only announced, reported or denied", examples=[True])
    rival: bool = Field(description="whether documents give another value as well", examples=[False])
    cited: int = Field(description="how many passages there are", examples=[2])
    sources: list[PassageModel] = Field(description="the first 50 of them")

    @classmethod
    def of(cls, fact: Fact) -> FactModel:
        """A fact."""
        return cls(
            property=fact.property,
            value=ValueModel.of(fact.value, fact.label),
            origins=fact.origins,
            asserted=fact.asserted,
            rival=fact.rival,
            cited=fact.cited,
            sources=PassageModel.each(fact.sources),
        )


class JoinedModel(EntityItem):
    """Another thing, and what joins it with this one."""

    relations: tuple[str, ...] = Field(description="properties or roles", examples=[["Chair", "Host"]])
    through: str | None = Field(description="id of the participation in between", examples=["participation/x"])
    on_behalf_of: str | None = Field(description="body that somebody came for", examples=["body/ccpg"])
    planned: bool = Field(description="whether it was only announced", examples=[False])
    sources: list[PassageModel]

    @classmethod
    def of_joined(cls, joined: Joined, iri: Iri) -> JoinedModel:
        """What is joined."""
        item = EntityItem.of(joined.entry, iri)
        return cls(
            **item.model_dump(by_alias=True),
            relations=joined.relations,
            through=joined.through,
            on_behalf_of=joined.on_behalf_of,
            planned=joined.planned,
            sources=PassageModel.each(joined.sources),
        )


class TenureModel(Model):
    """A person's holding of a post."""

    id: str = Field(description=ID, examples=["tenure/andrei-shved--by-prosecutor-generals-office--x"])
    person: str | None = Field(description="id of the person", examples=["person/andrei-shved"])
    person_label: Label
    post: str | None = Field(description="id of the post", examples=["post/by-prosecutor-generals-office--x"])
    post_label: Label
    bodies: tuple[str, ...] = Field(description="the post's body and those above it", examples=[["body/x"]])
    countries: tuple[str, ...] = Field(description="ISO 3166-1 alpha-2", examples=[["BY"]])
    since: str | None = Field(alias="from", description=f"when it began, {DATE}", examples=["2020-09-09"])
    until: str | None = Field(description=f"when it ended, {DATE}", examples=["2025-12"])
    attested: tuple[str, ...] = Field(description="days on which it is seen", examples=[["2021-09-23"]])
    status: str | None = Field(description="Current, Former, Acting or Elect, as told", examples=["Current"])
    current: bool = Field(description="whether the registry has the holder as the one of today", examples=[True])
    sources: list[PassageModel]

    @classmethod
    def of(cls, tenure: TenureView) -> TenureModel:
        """A tenure."""
        values = {name: getattr(tenure, name) for name in TenureView.__slots__ if name != "sources"}
        return cls(**values, sources=PassageModel.each(tenure.sources))


class OtherLabel(Model):
    """Another form of a name."""

    text: str = Field(description="the form", examples=["A. Shved"])
    language: str | None = Field(description="its language", examples=["en"])


class EntityDetail(EntityItem):
    """A thing in full."""

    other_labels: list[OtherLabel]
    facts: list[FactModel]
    tenures: list[TenureModel] = Field(description="of a person, in a post, in a body")
    meetings: list[JoinedModel] = Field(description="taken part in, of the series, at the place, on the topic, within")
    participants: list[JoinedModel] = Field(description="of a meeting")
    agenda: list[JoinedModel] = Field(description="of a meeting; of a topic where it stands on one")
    instruments: list[JoinedModel]
    decisions: list[JoinedModel]
    initiatives: list[JoinedModel]
    figures: list[JoinedModel]
    bodies: list[JoinedModel] = Field(description="below a body, or that a state or body is a member of")
    posts: list[JoinedModel]
    reports: list[DocumentItem] = Field(description="documents that speak of it")
    rivals: list[FactModel] = Field(description="the facts on which documents differ")

    @classmethod
    def of_detail(cls, detail: Detail, iri: Iri) -> EntityDetail:
        """Everything about a thing."""

        def joined(found: object) -> list[JoinedModel]:
            return [JoinedModel.of_joined(each, iri) for each in found]  # type: ignore[attr-defined]

        return cls(
            **EntityItem.of(detail.entry, iri).model_dump(by_alias=True),
            other_labels=[OtherLabel.model_validate(value) for value in detail.other_labels],
            facts=[FactModel.of(fact) for fact in detail.facts],
            tenures=[TenureModel.of(tenure) for tenure in detail.tenures],
            meetings=joined(detail.meetings),
            participants=joined(detail.participants),
            agenda=joined(detail.agenda),
            **{name: joined(found) for name, found in detail.groups.items()},
            reports=[DocumentItem.of(entry, iri) for entry in detail.reports],
            rivals=[FactModel.of(fact) for fact in detail.rivals],
        )

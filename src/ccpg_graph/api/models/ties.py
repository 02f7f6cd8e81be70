"""Answers about what joins things: neighbours and paths."""

from __future__ import annotations

from pydantic import Field

from ccpg_graph.api.models.common import ID, Model, Page, PassageModel, ThingRef


class NeighbourModel(ThingRef):
    """A thing that another has to do with."""

    kind: str = Field(description="kind in the id", examples=["person"])
    relations: tuple[str, ...] = Field(
        description="kinds of things they share (`meeting`, `instrument` …), or the property that joins them",
        examples=[["instrument", "meeting"]],
    )
    weight: int = Field(description="how many things they share, and ties they have without one", examples=[3])
    meetings: tuple[str, ...] = Field(description="ids of meetings they share", examples=[["meeting/ccpg-31"]])
    instruments: tuple[str, ...] = Field(description="ids of instruments they share", examples=[["instrument/x"]])
    others: tuple[str, ...] = Field(description="ids of decisions and initiatives", examples=[["decision/x"]])


class NeighbourPage(Page):
    """Neighbours, the closest first."""

    items: list[NeighbourModel]


class StepModel(Model):
    """From one thing of a path to the next."""

    source: str = Field(alias="from", description=ID, examples=["person/andrei-shved"])
    target: str = Field(alias="to", description=ID, examples=["meeting/ccpg-31"])
    relation: str = Field(description="the property that joins them", examples=["ccpg:participant"])
    carrier: str | None = Field(description="participation or tenure in between", examples=["participation/x"])
    first: str | None = Field(description="first day it held", examples=["2021-09-23"])
    last: str | None = Field(description="last day; 9999-12-31 where no end is known", examples=["2021-09-23"])
    sources: list[PassageModel] = Field(description="passages that state it; none for what the registry holds")


class PathModel(Model):
    """One way from a thing to another."""

    things: list[ThingRef] = Field(description="from the first to the last")
    steps: list[StepModel]


class PathList(Model):
    """The shortest ways between two things."""

    length: int | None = Field(description="steps of each; None where there is no way", examples=[2])
    paths: list[PathModel]

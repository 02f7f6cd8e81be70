"""Answers of timeline, map and statistics."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import Field

from ccpg_graph.api.models.common import DATE, ID, Label, Model


class TimelineItemModel(Model):
    """One thing in its lane."""

    id: str = Field(description=ID, examples=["meeting/ccpg-31"])
    kind: str = Field(description="meeting, instrument, tenure, decision or figure", examples=["meeting"])
    type: str = Field(description="local name of its class", examples=["CouncilSession"])
    label: Label
    lane: str = Field(description="series of a meeting, post of a tenure, else the type", examples=["body/ccpg"])
    lane_label: Label
    start: str | None = Field(description=f"when it began, {DATE}", examples=["2021-09-23"])
    end: str | None = Field(description=f"when it ended, {DATE}", examples=[None])
    first: str = Field(description="first day it spans, to compare", examples=["2021-09-23"])
    last: str = Field(description="last day; 9999-12-31 where no end is known", examples=["2021-09-23"])
    precision: str | None = Field(description="of the start: day, month or year", examples=["day"])
    status: str | None = Field(description="the state it came to", examples=["Held"])
    series: str | None = Field(description="series or council of a meeting", examples=["body/ccpg"])
    ordinal: int | None = Field(description="its number in the series", examples=[31])
    countries: tuple[str, ...] = Field(description="ISO 3166-1 alpha-2", examples=[["KZ", "RU"]])


class GapModel(Model):
    """Numbers of a series that no document tells of."""

    series: str = Field(description="id of the series or council", examples=["body/ccpg"])
    label: Label
    from_ordinal: int = Field(description="first number missing", examples=[33])
    to_ordinal: int = Field(description="last number missing", examples=[34])


class TimelineModel(Model):
    """Things along time."""

    items: list[TimelineItemModel] = Field(description="by first day")
    gaps: list[GapModel]
    undated: int = Field(description="things of the selection that no date is known of", examples=[3])


class MapPointModel(Model):
    """A town and what happened there."""

    place: str = Field(description=ID, examples=["place/minsk"])
    label: Label
    lat: float = Field(description="degrees north", examples=[53.9])
    lon: float = Field(description="degrees east", examples=[27.56])
    country: str | None = Field(description="ISO 3166-1 alpha-2", examples=["BY"])
    meetings: int = Field(description="meetings held or planned there", examples=[2])
    instruments: int = Field(description="instruments made there", examples=[1])
    ids: list[str] = Field(description="what was counted", examples=[["meeting/ccpg-32"]])


class MapStateModel(Model):
    """A state, and what has to do with it."""

    country: str = Field(description="ISO 3166-1 alpha-2", examples=["BY"])
    label: Label
    counts: Mapping[str, int] = Field(description="things by kind", examples=[{"meeting": 5, "instrument": 2}])


class MapModel(Model):
    """Things by town and state."""

    points: list[MapPointModel]
    states: list[MapStateModel]
    unplaced: int = Field(description="meetings and instruments that name no town with a position", examples=[4])


class CountModel(Model):
    """How many things have a value."""

    value: str = Field(description="year, month (01–12), day of the week, id, code or local name", examples=["2021"])
    label: Label
    count: int = Field(description="things", examples=[7])


class StatisticsModel(Model):
    """Counts of the selection."""

    total: int = Field(description="things counted", examples=[27])
    undated: int = Field(description="those without a date, which are in no year, month or day", examples=[6])
    by_year: list[CountModel] = Field(description="every year from the first to the last")
    by_month: list[CountModel] = Field(description="the twelve months")
    by_weekday: list[CountModel] = Field(description="Monday to Sunday; only dates exact to the day")
    by_topic: list[CountModel]
    by_type: list[CountModel]
    by_status: list[CountModel]
    by_country: list[CountModel]
    by_place: list[CountModel]

"""Answers of the reconciliation service, in the words of the Reconciliation Service API 0.2."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from ccpg_graph.api.models.common import Model


class TypeRef(Model):
    """A class."""

    id: str = Field(description="local name of the class", examples=["Official"])
    name: str = Field(description="in words", examples=["Official"])


class FeatureModel(Model):
    """A part of a score."""

    id: str = Field(description="name, post, country, body or date", examples=["name"])
    value: float = Field(description="how well it fits, 0–100", examples=[97.5])


class CandidateModel(Model):
    """A thing that may be meant."""

    id: str = Field(description="kind and slug", examples=["person/andrei-shved"])
    name: str = Field(description="its name", examples=["Andrei Shved"])
    description: str = Field(description="class, states and dates", examples=["Prosecutor, BY"])
    type: list[TypeRef]
    score: float = Field(description="0–100", examples=[97.5])
    match: bool = Field(description="whether it is surely meant", examples=[True])
    features: list[FeatureModel]


class ResultModel(Model):
    """The candidates for one query, the best first."""

    result: list[CandidateModel]


class SuggestionModel(Model):
    """Something to choose while typing."""

    id: str = Field(description="id of a thing, class or property", examples=["person/andrei-shved"])
    name: str = Field(description="its name", examples=["Andrei Shved"])
    description: str = Field("", description="what tells it from others", examples=["Prosecutor, BY"])


class SuggestionList(Model):
    """What can be chosen."""

    result: list[SuggestionModel]


Manifest = dict[str, Any]

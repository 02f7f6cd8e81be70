"""Questions as they are asked from outside: every one gives values that JSON can say, also where there is nothing."""

from __future__ import annotations

import json
from functools import partial

import pytest

from ccpg_graph.network import DEFINITIONS, Cooperation, Filters, asking
from ccpg_graph.network.asking import Doubt, Question
from ccpg_graph.network.measures import MEASURES
from ccpg_graph.network.measures import sort_of as kind_of
from tests.network.test_sources import random_graph

PARTS = (
    Filters(),
    Filters(countries=("XX",)),
    Filters(offices=("body/by",)),
    Filters(since="1950", until="1951"),
    Filters(as_of="2017"),
    Filters(known_by="2000"),
)


@pytest.fixture(scope="module")
def cooperation() -> Cooperation:
    return random_graph(7).cooperation()


@pytest.mark.parametrize("filters", PARTS, ids=lambda each: str(dict(each.described())))
@pytest.mark.parametrize("name", DEFINITIONS)
def test_every_question_has_an_answer_in_json(cooperation: Cooperation, name: str, filters: Filters) -> None:
    definition, question = DEFINITIONS[name], Question(name, filters)
    fitting = [each.name for each in MEASURES.values() if kind_of(definition) in each.fits]
    draws = 0 if definition.directed or definition.bipartite else 3
    answers = [
        partial(asking.show, cooperation, question, draws),
        partial(asking.measure, cooperation, question, fitting, Doubt(3, 20)),
    ]
    for measure in {"strength", "constraint"} & set(
        fitting
    ):  # of those that nobody is tied to, constraint tells nothing
        answers += [
            partial(asking.years, cooperation, question, measure),
            partial(asking.compare_periods, cooperation, question, ((None, "2016"), ("2017", None)), measure),
        ]
    for answer in answers:
        assert json.dumps(answer(), allow_nan=False)

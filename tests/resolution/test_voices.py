"""Near-copies are one voice: which texts are, which are not, and that the work grows with the texts alone."""

from __future__ import annotations

import random
import time
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccpg_graph.resolution.records import Voice
from ccpg_graph.resolution.voices import find_voices, resemblance, sketch

RELEASE = (
    "The Prosecutor General of the northern republic received a delegation of the southern republic on Monday. The two "
    "sides went over joint work on the return of assets and agreed that officers of both services will exchange lists "
    "of requests twice a year. A programme for the next two years was signed at the end of the talks. The guests also "
    "saw the new building of the academy and spoke with students about the work of prosecutors in court. It was noted "
    "that extradition requests are now answered within thirty days. The next meeting is to take place in the capital "
    "of the southern republic in autumn, where heads of regional services will take part for the first time. "
)
OTHER = (
    "On Monday a delegation of the southern republic came to see its northern neighbours. Talks with the Prosecutor "
    "General turned on asset recovery; lists of requests are to be exchanged every six months. Both signed a programme "
    "for two years. Students of the academy met the guests, who were shown its new building. Thirty days is what an "
    "answer to an extradition request now takes at most. In autumn the talks go on, in the south this time."
)


def voices(texts: Mapping[str, str], dates: Mapping[str, str | None] | None = None) -> dict[str, str]:
    found = find_voices((name, (dates or {}).get(name), sketch(text)) for name, text in texts.items())
    return {voice.document: voice.first for voice in found}


def words(seed: int, number: int) -> list[str]:
    chosen = random.Random(seed)
    return [f"w{chosen.randrange(5_000)}" for _ in range(number)]


@pytest.mark.parametrize(
    "copy",
    [
        RELEASE,
        RELEASE.upper(),
        RELEASE.replace(". ", ".\n\n").replace("talks", "negotiations"),
        f"AGENCY, 5 March. {RELEASE} All rights reserved. Print this page.",
        RELEASE.rpartition("The next meeting")[0],
    ],
)
def test_a_reprint_is_one_voice_with_what_was_issued_first(copy: str) -> None:
    dates = {"a": "2031-03-06", "b": "2031-03-05"}
    assert voices({"a": copy, "b": RELEASE, "c": OTHER}, dates) == {"a": "b"}


def test_two_reports_of_one_event_are_two_voices() -> None:
    assert voices({"a": RELEASE, "b": OTHER}) == {}


def test_without_dates_the_ids_settle_who_is_first() -> None:
    assert voices({"b": RELEASE, "a": RELEASE, "c": RELEASE}, {"c": "2031"}) == {"a": "c", "b": "c"}
    assert voices({"b": RELEASE, "a": RELEASE}) == {"b": "a"}


@pytest.mark.parametrize(("one", "other"), [("They met.", "They parted."), ("", ""), ("…", "They met.")])
def test_short_texts_are_alike_only_when_they_are_the_same(one: str, other: str) -> None:
    assert voices({"a": one, "b": other}) == ({"b": "a"} if one == other else {})


def test_the_score_is_the_share_of_runs() -> None:
    (voice,) = find_voices([("a", None, sketch(RELEASE)), ("b", None, sketch(RELEASE))])
    assert voice == Voice("b", "a", 1.0)
    own = words(1, 2_000)
    left, right = sketch(" ".join(own)), sketch(" ".join(own[:1_600] + words(2, 400)))
    assert abs(resemblance(left, right) - 1_600 / 2_400) < 0.13


@given(st.permutations(["a", "b", "c", "d", "e"]))
def test_the_order_does_not_matter(order: list[str]) -> None:
    texts = {"a": RELEASE, "b": OTHER, "c": RELEASE + "More.", "d": OTHER + "More.", "e": "Something else altogether."}
    assert voices({name: texts[name] for name in order}) == {"c": "a", "d": "b"}


def test_copies_of_copies_do_not_lead_away_from_the_first() -> None:
    """Each is like the one before, the last is not like the first: every mark is of two texts that are alike."""
    own, new = words(3, 800), words(4, 800)
    chain = {f"d{step:02}": " ".join(new[: step * 40] + own[step * 40 :]) for step in range(20)}
    sketches = {name: sketch(text) for name, text in chain.items()}
    found = find_voices((name, None, each) for name, each in sketches.items())
    assert all(resemblance(sketches[voice.document], sketches[voice.first]) == voice.score >= 0.7 for voice in found)
    assert len({voice.first for voice in found}) > 1


def test_the_work_grows_with_the_documents_alone() -> None:
    """A third of them are copies of one text, the worst case of comparing all with all."""
    base = words(5, 300)
    texts = [" ".join(base if n % 3 == 0 else words(n, 300)) for n in range(600)]
    sketches = [(f"d{n}", None, sketch(text)) for n, text in enumerate(texts)]

    def spent(times: int) -> float:
        rows = [(f"{name}-{n}", day, tuple(v + n for v in own)) for n in range(times) for name, day, own in sketches]
        start = time.process_time()
        find_voices(rows)
        return time.process_time() - start

    spent(1)
    one = min(spent(2) for _ in range(3))
    assert min(spent(16) for _ in range(2)) < 8 * one * 2.5

"""The state of a meeting, as the visit tells it on which it is held."""

from __future__ import annotations

from tests.extraction.scenery import stage

VISIT = "Andrei Shved, Prosecutor General of Belarus, paid a visit to Hungary on 5 May 2031."
MET = "Andrei Shved met with Ferenc Imre, Prosecutor General of Hungary."


def lands(text: str) -> list[tuple[str, str | None]]:
    return [(event.noun, event.country) for event in stage(text).scene.events if event.status]


def test_who_visits_meets_the_hosts_in_their_state() -> None:
    assert lands(f"{VISIT} {MET}") == [("visit", "HU"), ("talks", "HU")]


def test_the_claim_shows_where_the_visit_is_told() -> None:
    set_ = stage(f"{VISIT} {MET}")
    passages = [set_.cut(claim) for claim in set_.claims("ccpg:country")]
    assert len(passages) == 2
    assert all("visit to Hungary" in passage for passage in passages)


def test_of_two_states_visited_none_is_told() -> None:
    other = "On 9 May 2031 Andrei Shved, Prosecutor General of Belarus, paid a visit to Poland."
    assert ("talks", None) in lands(f"{VISIT} {other} {MET}")


def test_a_meeting_of_others_is_not_on_the_visit() -> None:
    met = "Ivan Petrov, Prosecutor General of Russia, met with Aleksi Dze, Prosecutor General of Georgia."
    assert ("talks", None) in lands(f"{VISIT} {met}")


def test_a_meeting_with_a_place_of_its_own_keeps_it() -> None:
    met = "Andrei Shved met with Ferenc Imre, Prosecutor General of Hungary, in Vienna."
    set_ = stage(f"{VISIT} {met}")
    assert [(event.place, event.country) for event in set_.scene.events if event.noun == "talks"] == [("vienna", None)]

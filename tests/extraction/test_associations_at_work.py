"""Pages of associations that the registry does not know: their conferences, elections, next sessions; who signed for
whom; greetings to those present. Every person is invented."""

from __future__ import annotations

from ccpg_graph.records import Literal, Reading, Ref
from tests.extraction.seats import read, seats

HELD = (
    "The 12th Annual Conference of the Eastern Africa Association of Prosecutors was held in Entebbe, Uganda, on "
    "9 March 2030. "
)


def values(reading: Reading, predicate: str) -> set[str]:
    """The objects of a predicate, as keys, names or literals."""
    found = (claim.object for claim in reading.claims if claim.predicate == predicate)
    return {o.key if isinstance(o, Ref) else o.value if isinstance(o, Literal) else o.name for o in found}


def kinds(reading: Reading) -> list[str]:
    return sorted(thing.kind for thing in reading.things)


def test_a_conference_of_an_unknown_association_is_told() -> None:
    reading = read(f"{HELD}Rwanda was praised.")
    assert values(reading, "ccpg:ordinal") == {"12"}
    assert values(reading, "ccpg:status") == {"ccpg:Held"}


def test_a_conference_of_an_association_of_others_is_not() -> None:
    other = HELD.replace("Prosecutors", "Bankers")
    assert not values(read(f"{other}Rwanda praised its prosecutors."), "ccpg:ordinal")


def test_the_next_conference_bears_the_next_number() -> None:
    reading = read(f"{HELD}The 13th Conference will be held in Kigali, Rwanda, in 2032.")
    assert "NextSession" in kinds(reading)
    assert values(reading, "ccpg:status") == {"ccpg:Held", "ccpg:Planned"}


def test_a_conference_of_another_number_does_not_follow() -> None:
    reading = read(f"{HELD}The 15th Conference will be held in Kigali, Rwanda, in 2032.")
    assert "NextSession" not in kinds(reading)


def test_two_may_be_elected_with_one_verb() -> None:
    told = seats(
        f"{HELD}Lupe Fifita was then elected Chairman of the Conference and Tomas Rabo its Vice-Chairman. Rwanda."
    )
    association = "eaap"
    assert f"Lupe Fifita | {association}--chair | Elect" in told
    assert f"Tomas Rabo | {association}--deputy-chair | Elect" in told


def test_who_is_the_new_president_elected_without_a_vote_against() -> None:
    reading = read(
        "The 17th Annual Conference of the Africa Prosecutors Association was held in Accra on 11 July 2030. Kenya's "
        "Director of Public Prosecutions Daniel Mutua is the new President of the Association, elected without a vote "
        "against him."
    )
    assert "Election" in kinds(reading)


def test_it_was_signed_by_heads_of_offices() -> None:
    reading = read(
        "The prosecutors general of Kenya, Uganda and Rwanda met in Nairobi on 16 May 2030. The Nairobi Declaration "
        "was adopted at the meeting. It was signed by the prosecutors general of Kenya, Uganda and Rwanda."
    )
    assert {party.partition("/")[2][:2] for party in values(reading, "ccpg:party")} == {"ke", "ug", "rw"}


def test_two_who_sign_for_a_state_are_its_own() -> None:
    told = seats(
        "The Declaration was signed in Bali. Prosecutor General Rene Salas and Cebu Provincial Prosecutor Nora Dimas "
        "signed for the Philippines."
    )
    assert "Rene Salas | ph-office--pg | Current" in told


def test_who_greets_those_attending_is_not_there() -> None:
    session = "the 26th session of the CIS Coordinating Council of Prosecutors General"
    reading = read(f"Belarus President Pavel Orlik has sent a message of greetings to those taking part in {session}.")
    assert "Participation" not in kinds(reading)

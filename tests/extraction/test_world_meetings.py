"""Days, seats and members of the meetings of associations and conferences of Asia, Africa and America. Every person
is invented."""

from __future__ import annotations

from ccpg_graph.records import Reading
from tests.extraction.scenery import stage
from tests.extraction.seats import read, seats


def objects(reading: Reading, predicate: str) -> list[str]:
    """What a predicate has for objects: keys and names."""
    return sorted(getattr(c.object, "key", str(c.object)) for c in reading.claims if c.predicate == predicate)


# ------------------------------------------------------------------ days
def test_the_year_of_founding_is_none_of_the_conference() -> None:
    events = stage(
        "The conference closed in Minsk. Initiated in 2014, the conference is a platform of prosecutors."
    ).scene
    assert all(event.when is None for event in events.events)


def test_a_day_before_the_conference_stays_its_own() -> None:
    events = stage("On 5 March 2031, the conference of prosecutors was held in Minsk.").scene.events
    assert events[0].when is not None and events[0].when.start == "2031-03-05"


def test_the_day_of_a_reception_is_none_of_the_conference_that_guests_attend() -> None:
    staged = stage(
        "The 13th conference of prosecutors was held in Minsk. Prosecutor General of Belarus Petr Novik received "
        "delegations attending the conference on 4 March 2031."
    )
    assert next(e for e in staged.scene.events if e.ordinal == 13).when is None


def test_who_attended_on_a_day_tells_the_day() -> None:
    staged = stage(
        "Prosecutor General of Belarus Petr Novik attended the 13th conference of prosecutors on 4 March 2031."
    )
    event = next(e for e in staged.scene.events if e.ordinal == 13)
    assert event.when is not None and event.when.start == "2031-03-04"


def test_day_and_town_stand_beyond_who_hosts() -> None:
    event = stage(
        "The 5th conference, hosted by the Academy of Justice, was held in Minsk on 5 March 2031."
    ).scene.events[0]
    assert event.place == "minsk" and event.when is not None


# ------------------------------------------------------------------ what comes next
def test_what_would_be_hosted_is_another_meeting() -> None:
    staged = stage(
        "The General Meeting of the International Association of Prosecutors was held in Dubai on 2 March 2031. It was "
        "agreed that the 20th Annual Conference would be hosted by Switzerland in September 2032."
    )
    held, planned = staged.scene.events
    assert (held.ordinal, held.status) == (None, "Held")
    assert (planned.ordinal, planned.status, planned.country) == (20, "Planned", "CH")


# ------------------------------------------------------------------ seats and members
def test_an_association_elects_its_president() -> None:
    told = seats(
        "The General Assembly of the African Prosecutors Association elected the Director of Public Prosecutions of "
        "Kenya, Joseph Otieno, as its president."
    )
    assert "Joseph Otieno | apa--president | Elect" in told


def test_a_member_of_a_committee_is_no_member_of_the_association() -> None:
    told = seats(
        "The General Meeting of the International Association of Prosecutors was held. Rashid Ahmed, Director of "
        "Public Prosecutions of Mauritius, was elected member of the Executive Committee."
    )
    assert not any("iap--member" in row for row in told)


def test_who_receives_a_presidency_is_no_part_of_the_association_s_name() -> None:
    reading = read("Zambia handed over the presidency of the Prosecutors Association to Joseph Otieno of Kenya.")
    assert not any("Otieno" in label.text for t in reading.things if t.kind == "Association" for label in t.labels)


def test_states_admitted_as_members_are_members() -> None:
    reading = read(
        "The African Prosecutors Association met. Rwanda and Chad were admitted to the Association as new members."
    )
    assert objects(reading, "ccpg:member") == ["state/rw", "state/td"]


def test_states_admitted_as_observers_are_no_members() -> None:
    reading = read("The African Prosecutors Association met. Rwanda was admitted to the Association as an observer.")
    assert objects(reading, "ccpg:member") == []


# ------------------------------------------------------------------ who spoke, what was signed
def test_remarks_told_between_name_and_verb_make_a_speaker() -> None:
    reading = read(
        "The 5th conference of prosecutors was held in Minsk on 2 February 2031. Rashid Ahmed, Director of Public "
        "Prosecutions of Mauritius, in his opening remarks thanked the delegates."
    )
    assert objects(reading, "ccpg:participant")


def test_a_meeting_in_addition_to_signing_came_to_a_deed() -> None:
    staged = stage(
        "Andres Barrera, Attorney General of Colombia, and Sandra Quintana, Attorney General of Paraguay, held a "
        "meeting, in addition to signing a memorandum of understanding."
    )
    assert "ccpg:Signed" in staged.values("ccpg:instrumentStatus")


def test_a_memorandum_ready_for_signing_is_not_signed() -> None:
    staged = stage(
        "Andres Barrera, Attorney General of Colombia, and Sandra Quintana, Attorney General of Paraguay, held a "
        "meeting and looked forward to signing a memorandum of understanding."
    )
    assert "ccpg:Signed" not in staged.values("ccpg:instrumentStatus")


def test_a_declaration_issued_by_many_is_adopted() -> None:
    staged = stage(
        "Prosecutors-General from the Association of Southeast Asian Nations and China on 5 March issued a joint "
        "declaration on the fight against cybercrime."
    )
    assert staged.values("ccpg:instrumentStatus") == ["ccpg:Adopted"]
    assert staged.values("ccpg:party") == []


def test_states_are_known_by_shorter_and_native_names() -> None:
    reading = read(
        "The 5th conference of prosecutors was held in Minsk on 2 February 2031. It was attended by delegations from "
        "the Republic of Pakistan, Republic of Vietnam and Panamá."
    )
    told = " ".join(objects(reading, "ccpg:participant"))
    assert all(code in told for code in ("pk-", "pa-"))

"""Who acts where a page tells of one meeting was there, by whatever verb; who only sent words, was spoken of or acted
elsewhere was not. Sentences and persons are made up."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction import extract
from ccpg_graph.mapping.assertion import asserted
from ccpg_graph.records import Document, Ref
from tests.extraction.statements.test_presence import names, present

HELD = "The 4th regional conference of prosecutors was held in Riga, Latvia, on 5 and 6 March 2031.\n\n"
IDA = "Ida Berg, Prosecutor General of Sweden,"
TOLD = [
    f"{IDA} thanked the hosts.",
    f"{IDA} recalled the beginnings.",
    "Ida Berg, the former Prosecutor General of Sweden, thanked the hosts.",
    f"{IDA} lauded what the small offices had done.",
    f"{IDA} described to the delegates how evidence is kept.",
    f"{IDA} gave a lecture on evidence.",
    f"{IDA} took the floor.",
    f"{IDA} was a special guest of the conference.",
    f"{IDA} was the host.",
    f"That laws age quickly, said {IDA[:-1]}, should surprise nobody.",
    f"The day began with a case study by {IDA[:-1]}.",
    f'Among the courses was "Evidence at sea" by {IDA[:-1]}.',
    f"Also addressing the conference were {IDA[:-1]}, and Juris Kalns, Prosecutor General of Latvia.",
    f"Juris Kalns, Prosecutor General of Latvia, took part, as did {IDA[:-1]}.",
    f"Sweden was there, too, with Sweden represented by {IDA[:-1]}.",
    f"Participants\n\n{IDA[:-1]}\n\nJuris Kalns, Prosecutor General of Latvia",
    f"Opening addresses were given by the following:\n\n{IDA[:-1]};\n\nJuris Kalns, Prosecutor General of Latvia.",
    f"At the end a declaration was adopted. It was signed by {IDA[:-1]}.",
    f"In the front row sat {IDA[:-1]}.",
    f"From the north had come {IDA[:-1]}.",
    f"{IDA} reminded them of the conference that Oslo had hosted in 2014.",
]
NOT_TOLD = [
    f"{IDA} stayed at home.",
    f"{IDA} had been invited.",
    f"{IDA} could not come.",
    f"{IDA} did not address the conference.",
    f"{IDA} sent a message. Berg wished the delegates success.",
    f"A greeting of {IDA[:-1]}, was read out. Berg thanked the hosts in it.",
    f"A video address by {IDA[:-1]}, was shown.",
    f"{IDA} told reporters that she knew nothing of it.",
    f"On 20 March 2031 {IDA} praised the conference.",
    f"{IDA} said in an interview that she had liked it.",
    f"The delegates praised {IDA[:-1]}.",
    f"A book by {IDA[:-1]}, was on sale.",
    f"A deputy of {IDA[:-1]}, spoke.",
    "The delegates were received by Ida Berg, President of Latvia.",
    "Ida Berg, spokeswoman of the Prosecutor General's Office of Latvia, said so.",
    f"Sweden was represented by another than {IDA[:-1]}.",
    f"The conference was opened on behalf of {IDA[:-1]}.",
    f"It was told what {IDA[:-1]}, is expected to say in April.",
    f"Juris Kalns recalled how {IDA[:-1]}, created the first department.",
    f"He stressed that {IDA} laid the foundation of this work.",
    f"Kalns presented the reform which {IDA[:-1]}, launched.",
    '"Minister Ida Berg did much for us all," Juris Kalns, Prosecutor General of Latvia, said.',
    "The analyst Ida Berg believes that little will change.",
    "Ida Berg, the former Prosecutor General of Sweden, recalls it.",
    "Ida Berg, the first President of the Nordic Association of Prosecutors, remembers the day.",
    f"{IDA} told the agency that she knew nothing of it.",
]


@pytest.mark.parametrize("text", TOLD)
def test_who_acts_at_the_one_meeting_told_was_there(text: str) -> None:
    assert "Ida Berg" in present(HELD + text)


@pytest.mark.parametrize("text", NOT_TOLD)
def test_who_sent_words_or_acted_elsewhere_was_not(text: str) -> None:
    assert "Ida Berg" not in present(HELD + text)


def test_of_a_meeting_to_come_nobody_is_told_to_have_been_there() -> None:
    assert present(f"A conference of prosecutors will be held in Riga on 5 April 2031. {IDA} thanked the hosts.") == {}


def test_of_two_meetings_nobody_knows_at_which_somebody_spoke() -> None:
    two = "A seminar of prosecutors was held in Riga in May 2030. A conference of prosecutors was held in Oslo in 2031."
    assert present(f"{two}\n\nNobody forgot it.\n\n{IDA} thanked the hosts.") == {}


def test_what_speaks_gets_the_role_only_where_no_other_is_told() -> None:
    text = f"{HELD}It was chaired by {IDA[:-1]}. Berg thanked the hosts. Juris Kalns, Prosecutor of Latvia, nodded."
    assert present(text) == {"Ida Berg": {"Chair"}, "Juris Kalns": {"Participant"}}


@pytest.mark.parametrize(
    "text",
    [
        "Representatives of the Prosecutor General's Office of Sweden shared what they had learnt.",
        "The delegation of Sweden explained the new law.",
        "Prosecutors of Sweden, Norway and Finland exchanged views.",
    ],
)
def test_people_of_an_office_who_act_there_stand_for_it(text: str) -> None:
    assert "se" in present(HELD + text)


def test_one_unnamed_official_stands_for_nobody() -> None:
    assert present(f"{HELD}An official from Sweden conceded that much is slow.") == {}


# ------------------------------------------------------------------ hosts
@pytest.mark.parametrize(
    "text",
    [
        "The conference was organised by the Prosecutor General's Office of Latvia and UNODC.",
        "The Prosecutor General's Office of Latvia and UNODC hosted the conference.",
    ],
)
def test_who_organises_a_gathering_is_its_host(text: str) -> None:
    found = present(HELD + text)
    assert "Host" in found["lv"]
    assert any("Host" in roles for who, roles in found.items() if who != "lv")


def test_who_holds_a_meeting_of_its_own_is_no_host_of_it() -> None:
    text = "The East African Association of Prosecutors held its annual meeting in Arusha on 5 March 2031."
    assert not any("Host" in roles for roles in present(text).values())


def test_hosts_of_a_gathering_have_not_met_each_other() -> None:
    text = f"{HELD}The gathering was co-hosted by Juris Kalns, Prosecutor General of Latvia, and UNODC."
    assert not any("Guest" in roles for roles in present(text).values())


# ------------------------------------------------------------------ those without a post
def told_as_there(text: str) -> set[str]:
    """The names of those whose presence is asserted."""
    reading = extract(Document("d", text, "en"))
    who = names(reading)
    rows = (c.object for c in asserted(reading) if c.predicate == "ccpg:participant")
    return {who[row.key] for row in rows if isinstance(row, Ref)}


@pytest.mark.parametrize(
    "name", ["Ms. Kate Sand of the Supreme Court of Latvia", "Ms. Kate Sand (Ministry of Justice of Latvia)"]
)
def test_who_is_of_a_public_body_is_told_there_on_its_behalf(name: str) -> None:
    assert "Kate Sand" in told_as_there(f"{HELD}The conference was attended by prosecutors of Sweden and by {name}.")


@pytest.mark.parametrize("name", ["Ms. Kate Sand", "Ms. Kate Sand of the Blue Umbrella", "Ms. Kate Sand, a poet"])
def test_who_is_of_none_stays_a_claim(name: str) -> None:
    assert "Kate Sand" not in told_as_there(
        f"{HELD}The conference was attended by prosecutors of Sweden and by {name}."
    )

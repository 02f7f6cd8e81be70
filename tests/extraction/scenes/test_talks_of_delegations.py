"""Talks as agencies tell them: of "the delegation", with who leads the other one, while receiving, here, on a courtesy
visit, in a row of meetings. All names are invented."""

from __future__ import annotations

import pytest

from tests.extraction.stories import told

INTERVIEW = (
    "There was an interview between Choe Kun Il, president of the Central Court of the DPRK, and Prosecutor General of "
    "Russia Ivan Petrov."
)
SEPARATE = (
    "Prosecutor General of Kazakhstan Askar Bekov is on a visit to Bulgaria. Separate meetings with the Minister of "
    "Justice of Bulgaria Hristo Petkov and the Prosecutor General of Bulgaria Sotir Iliev took place in Sofia."
)
CAME = "A delegation of Vietnam led by Prosecutor General of Vietnam Le Van Duc arrived in Phnom Penh on June 1. "


def of_talks(text: str) -> set[str]:
    """The lines of meetings of two, without those of visits."""
    return {line for line in told(text) if line.startswith("BilateralMeeting")}


@pytest.mark.parametrize(
    "text",
    [
        "The delegation held talks with Prosecutor General of Cambodia Chea Sok on June 2.",
        "The delegation had a meeting with Prosecutor General of Cambodia Chea Sok on June 2.",
        "The delegation held talks with a Cambodian delegation led by Prosecutor General Chea Sok on June 2.",
        "The delegation held talks with officials of Cambodia led by Prosecutor General Chea Sok on June 2.",
    ],
)
def test_a_delegation_meets_as_its_head_does(text: str) -> None:
    lines = of_talks(CAME + text)
    assert len([line for line in lines if "Chea Sok" in line]) and len([line for line in lines if "Le Van Duc" in line])
    assert any(line.startswith("BilateralMeeting | Held | 2031-06-02") for line in lines)


def test_a_delegation_of_which_nothing_was_told_meets_nobody() -> None:
    assert not of_talks("The delegation held talks with Prosecutor General of Cambodia Chea Sok on June 2.")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (
            "President of Laos Bounthong Vong gave thanks while receiving Prosecutor General of Vietnam Le Duc.",
            2,
        ),
        (INTERVIEW, 2),
        (SEPARATE, 4),
    ],
)
def test_talks_told_beside_another_verb(text: str, count: int) -> None:
    assert len([line for line in of_talks(text) if " | Held" not in line]) == count


def test_who_pays_a_courtesy_visit_is_the_guest() -> None:
    lines = told(
        "Attorney General of Malaysia Azlan Bakri paid a courtesy visit to Attorney General of Mongolia Dorj Bat."
    )
    roles = {line.partition(" | ")[2] for line in lines if "Host" in line or "Guest" in line}
    assert roles == {"Azlan Bakri | Guest", "Dorj Bat | Host"}


@pytest.mark.parametrize(
    ("end", "town"),
    [
        ("were held at the Mansudae Assembly Hall here on Monday", True),
        ("were held in Moscow, the ministry here said", False),
    ],
)
def test_here_behind_the_name_of_a_house_is_where_the_report_is_from(end: str, town: bool) -> None:
    text = (
        "Pyongyang, June 10 (KCNA) -- Talks between Kim Chol Su, director of the Central Public Prosecutors Office of "
        f"the DPRK, and Ivan Petrov, Prosecutor General of the Russian Federation, {end}."
    )
    assert any("pyongyang" in line for line in of_talks(text)) is town


@pytest.mark.parametrize("name", ["Nasr Said", "Nasr Al Said", "Nasr bin Al-Said", "Nasr Said Omar"])
def test_said_is_a_name_behind_a_name(name: str) -> None:
    lines = of_talks(f"Prosecutor General of Oman {name} met Prosecutor General of Egypt Ali Hassan in Muscat.")
    assert any(f" {name} " in f" {line} " for line in lines)


@pytest.mark.parametrize(
    "text",
    [
        "The delegation had hoped for a meeting with Prosecutor General of Cambodia Chea Sok.",
        "The delegation had asked for a meeting with Prosecutor General of Cambodia Chea Sok.",
    ],
)
def test_a_meeting_hoped_for_was_not_held(text: str) -> None:
    assert not any("Chea Sok" in line for line in told(CAME + text))


RECEIVING = "Receiving Attorney General of Kenya Paul Otieno, "


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (f"{RECEIVING}Prosecutor General of Oman Nasr Hassan said that trust matters.", True),
        (f"{RECEIVING}Prosecutor General of Oman Nasr Hassan will raise extradition.", False),
        (f"{RECEIVING}spokesman of the Prosecutor General's Office of Oman Omar Saleh said, is an honour.", False),
    ],
)
def test_who_receives_is_who_does_what_the_next_verb_tells(text: str, held: bool) -> None:
    assert any("Held" in line for line in of_talks(text)) is held


WHILE = "while receiving Attorney General of Kenya Paul Otieno"


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (f"Prosecutor General of Oman Nasr Hassan said so {WHILE}.", True),
        (f"Prosecutor General of Oman Nasr Hassan said he would raise it {WHILE} next week.", False),
        (f"Prosecutor General of Oman Nasr Hassan plans to sign the memorandum {WHILE}.", False),
    ],
)
def test_only_what_was_done_while_receiving_tells_of_the_reception(text: str, held: bool) -> None:
    assert any("Held" in line for line in of_talks(text)) is held


MET = "Attorney General of Kenya Paul Otieno, with whom he held talks in Nairobi on 3 June 2031"


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (f"Prosecutor General of Oman Nasr Hassan thanked {MET}.", True),
        (f"Prosecutor General of Oman Nasr Hassan thanked the deputy of {MET}.", False),
        (f"Prosecutor General of Oman Nasr Hassan told Minister Omar Saleh about {MET}.", False),
    ],
)
def test_whom_he_met_where_the_words_leave_no_doubt(text: str, held: bool) -> None:
    assert any("Paul Otieno" in line for line in of_talks(text)) is held


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            (
                "On 3 June 2031 Prosecutor General of Oman Nasr Hassan met with the delegation of Kenya (Paul Otieno, "
                "Attorney General of Kenya, did not come)."
            ),
            "en",
        ),
        (
            (
                "3 июня 2031 года Генеральный прокурор Казахстана Ерлан Алиев встретился с делегацией Армении "
                "(Генеральный прокурор Ара Давтян не приехал)."
            ),
            "ru",
        ),
    ],
)
def test_who_in_brackets_did_not_come_was_not_met(text: str, language: str) -> None:
    assert not any("Otieno" in line or "Давтян" in line for line in told(text, "", language))


def test_who_were_signatories_signed() -> None:
    text = (
        "Prosecutor General of Oman Nasr Said and Attorney General of Kenya Paul Otieno were signatories of the memo."
    )
    (paper,) = (line for line in told(text) if line.startswith("Memorandum"))
    assert "Signed" in paper and paper.count("signatory: ") == 2


@pytest.mark.parametrize(
    ("words", "two"),
    [
        ("the SCO prosecutors general's meeting", False),
        ("the ministers' meeting", False),
        ("a meeting of the sides", True),
    ],
)
def test_the_meeting_of_others_is_not_that_of_the_two_on_the_page(words: str, two: bool) -> None:
    text = (
        "Prosecutor General of Iran Reza Karimi praised Prosecutor General of Russia Ivan Petrov. Karimi spoke at "
        f"{words} in Tashkent."
    )
    assert bool([line for line in of_talks(text) if "Ivan Petrov" in line]) is two


def test_who_invited_another_is_no_host_of_the_visit_told_before() -> None:
    text = (
        "Russia's Prosecutor General is visiting Cuba. Ivan Petrov arrived in Havana on Monday. Last month, Russian "
        "President Oleg Orlov visited Havana - his first trip to Cuba in 24 years - at the invitation of the country's "
        "leader Juan Diaz."
    )
    assert [line for line in told(text) if "Juan Diaz" in line] == ["Visit | Juan Diaz | Host"]


def test_where_they_will_meet_again_is_not_where_they_met() -> None:
    lines = of_talks(
        "In Muscat Nasr Hassan, Prosecutor General of Oman, received Paul Otieno, Attorney General of Kenya, whom he "
        "will meet again in Nairobi in October."
    )
    assert "BilateralMeeting | Held | muscat" in {" | ".join(p for p in x.split(" | ") if p) for x in lines}
    assert not any("Held" in line and "nairobi" in line for line in lines)

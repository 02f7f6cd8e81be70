"""Sentences of which a rule that is too eager would say something false. Every person is invented."""

from __future__ import annotations

from tests.extraction.seats import read, seats
from tests.extraction.stories import told

MET = "Prosecutor General of Russia Yury Chalov met with Prosecutor General of Mongolia Gan Munkh. "
RU_MET = "Генеральный прокурор России Юрий Чалов встретился с Генеральным прокурором Монголии Ганом Мунхом. "


def persons(lines: set[str]) -> set[str]:
    """The persons of the lines of participations."""
    return {line.split(" | ")[1] for line in lines if len(line.split(" | ")) == 3}


def test_the_rest_of_a_bodys_name_is_no_person() -> None:
    for text in (
        "Tajikistan was represented by the Director of the Agency for State Budget Control and Fighting Graft.",
        "With him came the Head of the Committee for Public Spending Review and two advisers.",
    ):
        assert len(seats(f"{MET}{text}")) == 2, text
    assert any(s.startswith("John Marsh") for s in seats("Secretary of State of the United States John Marsh spoke."))


def test_titles_behind_a_titled_name_in_a_row_are_of_others() -> None:
    row = "the Prosecutor General of Belarus Ivan Drozd, the Chairman of the Supreme Court, and the Head of the Police"
    found = seats(f"The forum in Minsk was attended by {row}.")
    assert len([s for s in found if s.startswith("Ivan Drozd")]) == 1
    both = seats("Ivan Drozd, the Prosecutor General of Belarus and Chairman of the CCPG, spoke.")
    assert len([s for s in both if s.startswith("Ivan Drozd")]) == 2


def test_hosts_are_a_noun_behind_an_article() -> None:
    lines = told(f"{MET}The Chairman of the IAP Bo Lind, who came at the invitation of the hosts as a guest, spoke.")
    assert not any("Bo Lind | Host" in line for line in lines)


def test_taking_part_is_no_receiving() -> None:
    lines = told(
        f"{RU_MET}Участие во встрече приняли также заместитель Генерального прокурора России Вадим Шелест, "
        "помощник Генерального прокурора Монголии Бат Дорж, представители посольства.",
        language="ru",
    )
    assert sum(line.startswith("BilateralMeeting | Held") for line in lines) == 1
    assert not any("Вадим Шелест | Host" in line for line in lines)


def test_what_is_said_after_talks_on_the_sidelines_is_said_there() -> None:
    text = (
        "На полях заседания генеральных прокуроров государств – членов ШОС Генеральный прокурор России Юрий Чалов "
        "провел встречу с Генеральным прокурором Китая Цао Цзинем.\n\nЮрий Чалов отметил, что отношения хорошие."
    )
    assert "Conference | Юрий Чалов | Speaker" not in told(text, language="ru")


def test_the_embassy_of_one_state_in_another_is_the_first_ones() -> None:
    found = seats(
        "The Charge d'Affaires of the Embassy of Pakistan in the Kyrgyz Republic Tariq Alam spoke in Bishkek."
    )
    assert not any("| kg" in seat for seat in found)


def test_a_vice_minister_is_of_the_ministry_told_with_him() -> None:
    text = "Заседание Координационного совета генеральных прокуроров СНГ прошло в Минске. "
    told_of = "О работе Министерства юстиции Казахстана доложил вице-министр Марат Жунис."
    assert all("ministry" in s for s in seats(text + told_of, language="ru") if s.startswith("Марат"))


def test_plans_of_once_are_dropped() -> None:
    held = "The 31st session of the Coordinating Council of Prosecutors General of the CIS was held in Astana. "
    for text in (
        "Earlier it was planned to hold the session in Gomel in March.",
        "It had first been intended that the session would take place in Gomel.",
        "Originally, the session was to be held in Gomel in April.",
    ):
        assert not any("Planned" in line or "gomel" in line for line in told(held + text)), text
    assert any(
        "Planned" in line for line in told(f"{held}The 32nd session, first planned for May, will be held in Gomel.")
    )
    text = "Генеральный прокурор России Юрий Чалов собирался посетить Монголию в марте, но поездка не состоялась."
    assert not told(text, language="ru")


def test_a_paper_that_was_planned_and_then_signed_is_signed() -> None:
    lines = told(
        "Prosecutor General of Georgia Levan Dzidze and Prosecutor General of Armenia Armen Gal agreed that their "
        "offices would sign a memorandum on cooperation. It was signed on 21 July 2031 in Tbilisi."
    )
    assert any("Signed" in line for line in lines)
    assert not any("Proposed" in line for line in lines)


def test_a_signing_put_off_is_to_come() -> None:
    paper = "agreement between the Prosecutor General's Offices of Peru and Chile"
    assert any("Proposed" in line for line in told(f"The signing of the {paper} was postponed."))


def test_a_question_states_nothing() -> None:
    text = "Did Prosecutor General of Russia Yury Chalov meet in Minsk with Prosecutor General of Mongolia Gan Munkh?"
    assert not told(text)


def test_an_organisation_without_a_name_does_not_come() -> None:
    lines = told(
        "Прокурор Беларуси принял гостей. Руководители международной прокурорской организации в стране не бывали. "
        "Глава организации приехал в Беларусь впервые.",
        language="ru",
    )
    assert not any("организация" in line for line in lines)


COUNCIL = "the Coordinating Council of Prosecutors General of the CIS"


def test_a_greeting_puts_nobody_there() -> None:
    held = f"The 31st session of {COUNCIL} was held in Astana on 3 June 2031. "
    lines = told(f"{held}In his greeting to the participants President Nur Abish called it a reliable instrument.")
    assert not any("Nur Abish" in line for line in lines)


def test_who_was_to_come_to_what_was_put_off_was_not_there() -> None:
    lines = told(
        "The conference of prosecutors general of the Caspian states, which was to be held in Baku on 25 June 2031, "
        "has been put off. Iran's Deputy Prosecutor General Mort Bakh had already confirmed that he would come."
    )
    assert not any(line.endswith("| Participant") for line in lines)


def test_the_noun_of_a_charge_is_no_given_name() -> None:
    found = seats("Deputy Prosecutor General of Iran for International Affairs Kazem Gharib spoke in Minsk.")
    assert not any(seat.startswith("Affairs") for seat in found)


def test_the_seat_of_the_second_of_a_row_is_not_called_by_the_first_ones_state() -> None:
    text = "Поздравления пришли от генеральных прокуроров Китая Цао Цзиня и Беларуси Ивана Дрозда."
    titles = [t.labels[0].text for t in read(text, language="ru").things if t.kind == "Post"]
    assert titles and not any("Кита" in title for title in titles)


def test_a_meeting_that_a_guest_spoke_about_is_not_the_hosts() -> None:
    lines = told(
        "Министр юстиции Армении Рустам Бадал принял заместителя Генерального прокурора Грузии Амирана Гулу. Гулуа "
        "рассказал о встрече с Генеральным прокурором Армении Артуром Дани, состоявшейся днем раньше.",
        language="ru",
    )
    assert not any("Артур Дани" in line for line in lines)

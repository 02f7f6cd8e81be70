"""Further manners of telling met on pages read for the first time. Every person is invented."""

from __future__ import annotations

from tests.extraction.seats import seats
from tests.extraction.stories import told

KENYA = "Prosecutor General of Kenya Joseph Otieno"
GHANA = "Prosecutor General of Ghana Kofi Mensah"


def test_a_british_address_is_one_of_the_united_kingdom() -> None:
    text = "The Director of Public Prosecutions, Helen Barker, has returned from a visit to India."
    assert seats(text, "uk") == {"Helen Barker | gb-office--pg | Current"}


def test_a_counterpart_has_the_seat_of_whom_the_text_is_about() -> None:
    text = (
        "Angola's Attorney General, Ana Kiala, leads a delegation that includes Deputy Attorney General Pedro Pinto. "
        "On the sidelines she will sign a protocol with her Mozambican counterpart, Beatriz Buque."
    )
    assert "Beatriz Buque | mz-office--pg | Current" in seats(text, "ao")


def test_the_state_of_an_embassy_takes_nobodys_title_away() -> None:
    text = (
        "Во встрече приняли участие заместитель генерального прокурора Умут Сатаров и первый секретарь посольства "
        "Японии Кэн Ямада."
    )
    assert "Умут Сатаров | kg-office--deputy-pg | Current" in seats(text, "kg", "ru")
    other = "Генеральную прокуратуру Японии посетил заместитель генерального прокурора Умут Сатаров."
    assert seats(other, "kg", "ru") != {"Умут Сатаров | jp-office--deputy-pg | Current"}


def test_the_day_of_leaving_is_none_of_the_meeting() -> None:
    text = "Angola's Attorney General Ana Kiala left Luanda on Wednesday for the 19th conference of prosecutors."
    assert not any("2031" in line for line in told(text))


def test_an_official_of_an_office_by_an_unknown_title_is_not_the_office() -> None:
    text = f"{KENYA} received {GHANA}. The delegation includes Undersecretary of the Public Prosecution of Ghana Ali."
    assert "BilateralMeeting | body/gh-prosecutor-generals-office | Participant" not in told(text)


def test_who_receives_the_members_of_a_session_does_not_speak_there() -> None:
    text = (
        "President of Uzbekistan Aziz Rahimov received the heads of delegations participating in the 5th session of "
        "the Council of Prosecutors General of the Organization of Turkic States. Welcoming the guests, President of "
        "Uzbekistan Aziz Rahimov noted the role of the Council."
    )
    assert "CouncilSession | Aziz Rahimov | Speaker" not in told(text)


def test_the_two_held_talks() -> None:
    lines = told(
        f"{KENYA} came to Accra at the invitation of {GHANA}. The two prosecutors general held official talks."
    )
    assert {"BilateralMeeting | Joseph Otieno | Guest", "BilateralMeeting | Kofi Mensah | Host"} <= lines


def test_an_exchange_of_views_and_courtesy_calls_are_meetings() -> None:
    assert "BilateralMeeting | Kofi Mensah | Participant" in told(f"{KENYA} had an exchange of views with {GHANA}.")
    called = told(f"{KENYA} paid courtesy calls on Minister of Justice of Ghana Ama Boateng.")
    assert "BilateralMeeting | Ama Boateng | Participant" in called


def test_those_present_during_a_meeting() -> None:
    text = f"{KENYA} received {GHANA}. Present during the meeting was Deputy Prosecutor General of Kenya Noor Salah."
    assert "BilateralMeeting | Noor Salah | Participant" in told(text)


def test_in_russian_a_verb_before_the_conference_tells_who_opened_it_and_islands_are_visited() -> None:
    opened = "Открыл конференцию заместитель Генерального прокурора Российской Федерации Андрей Кикин."
    assert "Conference | Андрей Кикин | Speaker" in told(
        f"Конференция прокуроров прошла в Сочи. {opened}", language="ru"
    )
    came = "Генпрокурор Беларуси Петр Новик прибыл с рабочим визитом на Кубу."
    assert "Visit | Петр Новик | Guest" in told(came, language="ru")


def test_korea_alone_is_the_southern_one() -> None:
    text = "Prosecutor General of the Republic of Korea Shim Woo-min met Prosecutor General of Korea's neighbour."
    assert "Shim Woo-min | kr-office--pg | Current" in seats(text)
    north = "Pavel Dorokhin visited the Democratic People's Republic of Korea."
    assert not any("| kr" in line for line in told(north))

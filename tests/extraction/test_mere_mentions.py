"""Who is not there, what is a mere case, and which meeting is another: each beside a sentence of like words that does
state it. All names are invented."""

from __future__ import annotations

import pytest

from tests.extraction.test_traps import facts, values

COUNCIL = "the 26th session of the Coordinating Council of Prosecutors General of the CIS"
СОВЕТ = "26-го заседания Координационного совета генеральных прокуроров СНГ"


@pytest.mark.parametrize(
    "text",
    [
        f"The President of Belarus Valery Kastsik has sent greetings to those taking part in {COUNCIL} in Dushanbe.",
        f"The President of Belarus Valery Kastsik sent participants of {COUNCIL}, held in Dushanbe, a message.",
        f"Идёт подготовка {СОВЕТ}. Президент Беларуси Валерий Костик направил участникам приветствие.",
    ],
)
def test_who_sends_those_present_a_greeting_is_none_of_them(text: str) -> None:
    assert not values(text, "participant")


@pytest.mark.parametrize(
    "text",
    [
        f"The Prosecutor General of Belarus Valery Kastsik took part in {COUNCIL} in Dushanbe.",
        f"Генеральный прокурор Беларуси Валерий Костик принял участие в работе {СОВЕТ} в Душанбе.",
    ],
)
def test_who_took_part_is_present(text: str) -> None:
    assert values(text, "participant")


def test_a_tribute_paid_at_a_session_is_no_visit_to_it() -> None:
    told = f"{COUNCIL[0].upper()}{COUNCIL[1:]} was held in Dushanbe on 3 March 2031. "
    assert not values(f"{told}The Prosecutor General of Latvia Janis Ozols paid tribute at the session.", "participant")


def test_a_mere_case_states_no_meeting() -> None:
    case = "If the Consultative Council of European Prosecutors were to meet in Chisinau, it would be heard."
    assert not facts(case)
    assert values("The Consultative Council of European Prosecutors met in Chisinau.", "status") == {"Held"}


def test_today_and_tomorrow_are_the_two_days_of_a_meeting() -> None:
    text = "Prosecutors General will gather today and tomorrow in Riga for their 15th conference."
    assert values(text, "startDate") == {"2031-03-05"}
    assert values(text, "endDate") == {"2031-03-06"}


def test_the_previous_session_is_not_the_next_one() -> None:
    text = (
        "The Council of Chief Prosecutors of the Baltic States met in Riga on 3 May 2030. The participants thanked the "
        "Prosecutor General of Estonia, Andres Tamm, for the previous session in Tallinn. A protocol is expected to be "
        "adopted at the next session."
    )
    assert "place place/tallinn" not in facts(text)


def test_on_whose_behalf_somebody_came_holds_no_session() -> None:
    text = (
        "Mr Emre Uslak, who was elected at the 18th plenary meeting on 19-20 October 2030, attended the meeting on "
        "behalf of the Council of Judges and Prosecutors."
    )
    assert not values(text, "series")


def test_what_is_noted_at_a_meeting_does_not_put_it_off_to_the_day_awaited() -> None:
    text = (
        "Генеральный прокурор Азербайджана Камран Алиханов принял посла Турции Джахита Багчилы. На встрече было "
        "отмечено, что в ноябре ожидается визит в Баку главного прокурора Турции Бекира Шахина."
    )
    assert values(text, "status") == {"Held", "Planned"}
    assert not values(text, "within")


def test_whoever_wants_to_sign_has_not_signed() -> None:
    text = "«Мы хотим подписать меморандум с прокуратурой Италии», — сказала генеральный прокурор Украины Ирина Рудь."
    assert values(text, "instrumentStatus") == {"Proposed"}
    done = "«Мы подписали меморандум с прокуратурой Италии», — сказала генеральный прокурор Украины Ирина Рудь."
    assert values(done, "instrumentStatus") != {"Proposed"}


@pytest.mark.parametrize(("verb", "status"), [("will be co-chaired", "Planned"), ("was co-chaired", "Held")])
def test_a_prefix_parts_no_verb_from_its_auxiliary(verb: str, status: str) -> None:
    assert values(f"The Forum in Riga {verb} by the Prosecutor General of Latvia.", "status") == {status}

"""What somebody was at a meeting, told in a short sentence of its own: keynote speaker, host, moderator, one of a
delegation, whose report was heard; and short sentences that tell of another meeting or of nobody there."""

from __future__ import annotations

import pytest

from tests.extraction.stories import told

IAP = "The 12th Conference of the International Association of Prosecutors took place in Nairobi on 3 June 2031."
SCO_RU = "3 июня 2031 года в Астане прошло 20-е заседание генеральных прокуроров государств-членов ШОС."
MET_RU = (
    "Генеральный прокурор Казахстана Ерлан Алиев 3 июня 2031 года встретился в Астане с генеральным прокурором Китая "
    "Чжао Цзюнем."
)
OKELLO = "Prosecutor General of Uganda Moses Okello"

THERE = [
    (
        f"{OKELLO} was the keynote speaker.",
        "Moses Okello | Speaker",
    ),
    (
        f"The floor was then given to {OKELLO}.",
        "Moses Okello | Speaker",
    ),
    (
        f"It was declared open by {OKELLO}.",
        "Moses Okello | Speaker",
    ),
    (
        f"Delegates heard reports by Deputy {OKELLO} and Chief Justice of Kenya Paul Mwangi.",
        "Paul Mwangi | Speaker",
    ),
    (
        (
            "Uganda's delegation was made up of Deputy Prosecutor General Moses Okello and Head of the "
            "Prosecution Department Paul Mwangi."
        ),
        "Paul Mwangi | Participant",
    ),
    (
        "Speaking for Uganda, Deputy Prosecutor General Moses Okello proposed a network.",
        "Moses Okello | Speaker",
    ),
    (
        "Prosecutors travelled to it from Kenya, Uganda and Tanzania.",
        "body/tz-prosecutor-generals-office | Participant",
    ),
    (
        "Its host was the Office of the Director of Public Prosecutions of Kenya.",
        "body/ke-prosecutor-generals-office | Host",
    ),
]
THERE_RU = [
    (
        "Хозяином заседания был генеральный прокурор Казахстана Ерлан Алиев.",
        "Ерлан Алиев | Host",
    ),
    (
        "Принимающей стороной выступила Генеральная прокуратура Казахстана.",
        "body/kz-prosecutor-generals-office | Host",
    ),
    (
        "Организатором встречи выступила Генеральная прокуратура Казахстана совместно с УНП ООН.",
        "body/unodc | Host",
    ),
    (
        "В качестве почетного гостя приехал президент Международной ассоциации прокуроров Томас Хан.",
        "Томас Хан | Guest",
    ),
    (
        "В составе узбекской делегации прибыл заместитель генерального прокурора Узбекистана Нигмат Алиев.",
        "Нигмат Алиев | Participant",
    ),
    (
        "Узбекскую сторону представил заместитель генерального прокурора Нигмат Алиев.",
        "Нигмат Алиев | Participant",
    ),
]
NOT_THERE = [
    (
        f"The keynote speaker of the next conference will be {OKELLO}.",
        "Moses Okello",
    ),
    (
        f"{OKELLO} was not the keynote speaker.",
        "Moses Okello",
    ),
    (
        "Speaking for Uganda in a letter, Deputy Prosecutor General Moses Okello apologised.",
        "Moses Okello",
    ),
    (
        "Speaking for Uganda to journalists, Deputy Prosecutor General Moses Okello proposed a network.",
        "Moses Okello",
    ),
    (
        f"An exhibition was declared open by {OKELLO}.",
        "Moses Okello",
    ),
    (
        "Participants considered a report of Deputy Prosecutor General of Uganda Moses Okello.",
        "Moses Okello",
    ),
    (
        "In 2029 it met in Kampala. Its host was the Office of the Director of Public Prosecutions of Uganda.",
        "body/ug-prosecutor-generals-office",
    ),
    (
        f"The floor was not given to {OKELLO}.",
        "Moses Okello",
    ),
    (
        f"The floor will be given to {OKELLO} tomorrow.",
        "Moses Okello",
    ),
    (
        f"The floor should have been given to {OKELLO}.",
        "Moses Okello",
    ),
    (
        f"The delegation was not made up of {OKELLO} and Deputy Prosecutor General Paul Mwangi.",
        "Paul Mwangi",
    ),
    (
        f"The next delegation will be made up of {OKELLO} and Deputy Prosecutor General Paul Mwangi.",
        "Moses Okello",
    ),
    (
        f"{OKELLO} was the keynote speaker in 2029.",
        "Moses Okello",
    ),
    (
        f"{OKELLO} was the main speaker on television.",
        "Moses Okello",
    ),
    (
        f"{OKELLO} was the main prosecutor in the case of the bank.",
        "Moses Okello",
    ),
    (
        "Uganda is the next host.",
        "body/ug-",
    ),
    (
        "Not all participants were from Uganda and Rwanda.",
        "body/",
    ),
    (
        "The experts came there from Uganda and Rwanda.",
        "body/ug-",
    ),
]
NOT_THERE_RU = [
    (
        f"{SCO_RU} Организатор следующей встречи – Генеральная прокуратура Узбекистана.",
        "body/uz-",
    ),
    (
        f"{SCO_RU} Организатором следующего заседания станет Генеральная прокуратура Узбекистана.",
        "body/uz-",
    ),
    (
        f"{SCO_RU} Организатором выставки выступила Генеральная прокуратура Узбекистана.",
        "body/uz-",
    ),
    (
        f"{SCO_RU} Узбекскую сторону представил заместитель генерального прокурора Нигмат Алиев.",
        "Алиев | Speaker",
    ),
    (
        f"{SCO_RU} Коллегия заслушала доклады генерального прокурора Узбекистана Нигмата Алиева.",
        "Алиев",
    ),
    (
        f"{SCO_RU} Участники заслушали доклад о послании генерального прокурора Узбекистана Нигмата Алиева.",
        "Алиев",
    ),
    (
        f"{SCO_RU} В составе олимпийской делегации прибыл Иван Козлов.",
        "Козлов",
    ),
    (
        f"{MET_RU} В нее вошел и Иван Козлов.",
        "Козлов",
    ),
    (
        f"{MET_RU} Группу СОБРа сопровождал полковник Иван Козлов.",
        "Козлов",
    ),
    (
        f"{SCO_RU} Модератором не был генеральный прокурор Казахстана Ерлан Алиев.",
        "Ерлан Алиев",
    ),
    (
        f"{SCO_RU} Генеральный прокурор Казахстана Ерлан Алиев выступил посредником.",
        "Ерлан Алиев",
    ),
]


@pytest.mark.parametrize(("text", "line"), THERE)
def test_what_somebody_was_there_in_a_sentence_of_its_own(text: str, line: str) -> None:
    assert f"Conference | {line}" in told(f"{IAP} {text}"), told(f"{IAP} {text}")


@pytest.mark.parametrize(("text", "line"), THERE_RU)
def test_what_somebody_was_there_in_a_sentence_of_its_own_in_russian(text: str, line: str) -> None:
    assert f"Conference | {line}" in told(f"{SCO_RU} {text}", "", "ru"), told(f"{SCO_RU} {text}", "", "ru")


@pytest.mark.parametrize("text", ["Гостя сопровождал посол Китая в Казахстане Ли Бо."])
def test_who_went_with_the_guest_was_there(text: str) -> None:
    assert "BilateralMeeting | Ли Бо | Participant" in told(f"{MET_RU} {text}", "", "ru")


def test_at_whose_invitation_a_conference_took_place_is_its_host() -> None:
    text = (
        "The regional conference of prosecutors took place in Nairobi on 3 June 2031 at the invitation of the Director "
        "of Public Prosecutions of Kenya Paul Mwangi."
    )
    assert "Conference | Paul Mwangi | Host" in told(text)


@pytest.mark.parametrize(("text", "line"), NOT_THERE)
def test_such_a_sentence_of_another_meeting_puts_nobody_there(text: str, line: str) -> None:
    assert not any(line in found for found in told(f"{IAP} {text}")), told(f"{IAP} {text}")


@pytest.mark.parametrize(("text", "line"), NOT_THERE_RU)
def test_such_a_sentence_of_another_meeting_puts_nobody_there_in_russian(text: str, line: str) -> None:
    assert not any(line in found for found in told(text, "", "ru")), told(text, "", "ru")


def test_who_leads_a_panel_is_not_the_host_of_the_conference() -> None:
    who = "генеральный прокурор Узбекистана Нигмат Алиев"
    assert not any("Алиев | Host" in line for line in told(f"{SCO_RU} Панельную сессию провел {who}.", "", "ru"))
    assert not any("Okello | Host" in line for line in told(f"{IAP} {OKELLO} hosted the panel session on corruption."))

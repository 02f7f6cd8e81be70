"""What stands beside a meeting in a Russian sentence and is told of something else: what a paper was agreed at, a visit
that is still to come or was before, the event within which two met."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction import extract
from ccpg_graph.records import Document, Ref
from tests.extraction.stories import slots_of, told

MET = "состоялась встреча генерального прокурора Перу Ивана Карпова с послом Индии Раджем Капуром."
PAPERS = [
    f"В рамках реализации договорённостей, достигнутых в ходе визита Президента Перу в Минск 5 мая 2031 года, {MET}",
    f"В рамках Программы сотрудничества, подписанной во время визита Президента Перу в Минск 5 мая 2031 года, {MET}",
    f"Во исполнение решений, принятых на конференции в Минске 5 мая 2031 года, {MET}",
    f"В развитие соглашения, ранее заключенного на переговорах в Минске 5 мая 2031 года, {MET}",
]


@pytest.mark.parametrize("text", PAPERS)
def test_day_and_town_of_what_a_paper_was_agreed_at_are_not_those_of_the_meeting(text: str) -> None:
    assert "BilateralMeeting | Held |  | " in told(text, language="ru")
    assert not any(slot.startswith("within") for slot in slots_of("meeting", text))


def test_its_own_day_and_town_stay_on_either_side_of_the_insertion() -> None:
    text = f"5 июня 2031 года во исполнение решений, принятых на конференции в Минске, в Астане {MET}"
    assert "BilateralMeeting | Held | 2031-06-05 | astana" in told(text, language="ru")
    assert "Conference | Held |  | minsk" in told(text, language="ru")


def test_what_a_participle_tells_of_the_meeting_itself_is_still_its_own() -> None:
    text = "На конференции, проведенной в Минске 5 мая 2031 года, выступил генеральный прокурор Перу Иван Карпов."
    assert "Conference | Held | 2031-05-05 | minsk" in told(text, language="ru")


def test_the_text_goes_on_about_those_who_met_and_not_about_the_frame() -> None:
    text = f"{PAPERS[0]}\n\nСтороны обсудили вопросы экстрадиции."
    reading = extract(Document("d", text, "ru", issued="2031-06-10"))
    kinds = {thing.key: thing.kind for thing in reading.things}
    assert {kinds[c.subject] for c in reading.claims if c.predicate == "ccpg:topic"} == {"BilateralMeeting"}


def test_a_meeting_at_which_a_journey_is_announced_is_not_that_journey() -> None:
    text = (
        "Сотрудники прокуратуры Перу прибудут в Минск в июле, сообщил генеральный прокурор Перу Иван Карпов. "
        "«Они поедут учиться», — сказал Карпов на встрече с генеральным прокурором Беларуси Петром Седовым."
    )
    lines = told(text, language="ru", issued="2031-07-07")
    assert "Visit | Planned | 2031-07 | minsk" in lines
    assert not any(line.startswith("Visit | Held") for line in lines)
    assert "BilateralMeeting | Петр Седов | Participant" in lines


@pytest.mark.parametrize("word", ["прошлого", "предыдущего"])
def test_what_was_signed_on_the_previous_visit_is_not_of_this_meeting(word: str) -> None:
    text = (
        "Генеральный прокурор Перу Иван Карпов встретился в Лиме с министром юстиции Индии Раджем Капуром. "
        f"В ходе {word} визита Капура в Лиму между ведомствами был подписан Меморандум о взаимопонимании."
    )
    lines = told(text, language="ru")
    assert {"Visit | Held |  | lima", "BilateralMeeting | Held |  | lima"} <= lines
    reading = extract(Document("d", text, "ru", issued="2031-06-10"))
    kinds = {thing.key: thing.kind for thing in reading.things}
    at = [c.object.key for c in reading.claims if c.predicate == "ccpg:concludedAt" and isinstance(c.object, Ref)]
    assert [kinds[key] for key in at] == ["Visit"]


@pytest.mark.parametrize("before", ["накануне визита", "в преддверии визита"])
def test_a_paper_signed_before_a_visit_was_not_made_on_it(before: str) -> None:
    text = f"Программа между прокуратурами Перу и Индии подписана {before} министра Ивана Карпова в Лиму."
    assert not any(slot.startswith("concludedAt") for slot in slots_of("instrument", text))
    assert not any("Held" in line for line in told(text, language="ru"))


def test_whom_somebody_introduces_does_not_speak() -> None:
    text = (
        "5 июня 2031 года в Лиме состоялась конференция. Открывая ее, заместитель генерального прокурора Перу Иван "
        "Карпов приветствовал гостей и представил российских коллег."
    )
    speakers = [line for line in told(text, language="ru") if line.endswith("Speaker")]
    assert all("Карпов" in line for line in speakers)


@pytest.mark.parametrize("name", ["Ледовских К.М.", "К. Ледовских"])
def test_who_speaks_may_have_a_surname_that_does_not_decline(name: str) -> None:
    text = (
        f"Исполнительный секретарь Координационного совета генеральных прокуроров {name} находился в Лиме. Там 5 июня "
        f"2031 года состоялась конференция. На ней с докладом «О выдаче» выступил {name}"
    )
    assert any(line.endswith("Speaker") for line in told(text, language="ru"))


@pytest.mark.parametrize("chair", ["сопредседательством", "совместным председательством"])
def test_two_who_preside_together_are_both_in_the_chair(chair: str) -> None:
    text = (
        f"5 июня 2031 года в Минске под {chair} Генерального прокурора Перу Ивана Карпова и Генерального прокурора "
        "Беларуси Петра Седова состоялось заседание объединенной коллегии."
    )
    lines = told(text, language="ru")
    assert {"CollegiumMeeting | Иван Карпов | Chair", "CollegiumMeeting | Петр Седов | Chair"} <= lines

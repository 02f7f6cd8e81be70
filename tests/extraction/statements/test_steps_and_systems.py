"""Steps of a plan by their numbers alone, and systems by name, noun and maker. Persons and systems are invented."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction import extract
from ccpg_graph.records import Document, Literal, Reading, Ref

SESSION = "On 5 March 2031 the 41st session of the Coordinating Council of Prosecutors General of the CIS met in Minsk."
PLAN = f"{SESSION} First came the steps of the Plan of Growth that concern the prisons."
ЗАСЕДАНИЕ = "5 марта 2031 года в Минске состоялось 41-е заседание Координационного совета генеральных прокуроров СНГ."
ПЛАН = f"{ЗАСЕДАНИЕ} Обсудили шаги Плана развития."
PETROV = "Ivan Petrov, Prosecutor General of Belarus,"
ПЕТРОВ = "генеральный прокурор Беларуси Иван Петров"


def told(text: str, language: str = "en") -> set[str]:
    """Lines "initiative | predicate | value" of what a text tells of initiatives."""
    reading: Reading = extract(Document("sample", text, language, issued="2031-03-06"))
    names = {t.key: t.labels[0].text if t.labels else t.key for t in reading.things}
    own = {t.key for t in reading.things if t.kind == "Initiative"}
    lines = set()
    for claim in reading.claims:
        if claim.subject in own:
            value = claim.object
            shown = names[value.key] if isinstance(value, Ref) else value.value if isinstance(value, Literal) else ""
            lines.add(f"{names[claim.subject]} | {claim.predicate.partition(':')[2]} | {shown}")
    return lines


def reports(text: str, language: str = "en") -> set[str]:
    """Lines "step | who reported on it"."""
    rows = (line.split(" | ") for line in told(text, language))
    return {f"{row[0]} | {row[2]}" for row in rows if row[1] == "reportedBy"}


@pytest.mark.parametrize(
    ("said", "steps"),
    [
        (f"{PETROV} reported on steps 28, 30 and 32-34.", [28, 30, 32, 33, 34]),
        (f"{PETROV} spoke about step 41, which takes officers into the state service.", [41]),
        (f"Steps 12 to 14 were presented by {PETROV.removesuffix(',')}.", [12, 13, 14]),
        (f"{PETROV} informed the Council about the 7th step.", [7]),
        (f"{PETROV} reported on steps 5 and 6 by the Ministry of Justice of Belarus.", [5, 6]),
    ],
)
def test_steps_of_the_one_plan_need_no_list(said: str, steps: list[int]) -> None:
    assert reports(f"{PLAN} {said}") == {f"step {step} of the Plan of Growth | Ivan Petrov" for step in steps}


@pytest.mark.parametrize(
    ("said", "steps"),
    [
        (f"О выполнении шагов 28, 30 и 31 доложил {ПЕТРОВ}.", [28, 30, 31]),
        (f"{ПЕТРОВ.capitalize()} рассказал о 29-м шаге.".replace("беларуси иван петров", "Беларуси Иван Петров"), [29]),
        (f"О 12–14-м шагах сообщил {ПЕТРОВ}.", [12, 13, 14]),
    ],
)
def test_steps_of_the_one_plan_in_russian(said: str, steps: list[int]) -> None:
    assert reports(f"{ПЛАН} {said}", "ru") == {f"шаг {step}: План развития | Иван Петров" for step in steps}


@pytest.mark.parametrize(
    "said",
    [
        f"{PETROV} did not report on step 7.",
        f"{PETROV} will report on step 7.",
        f"{PETROV} said that the first step was the hardest.",
        f"{PETROV} said that in 2030 steps were taken by 15 offices.",
    ],
)
def test_what_nobody_reported_is_no_step(said: str) -> None:
    assert reports(f"{PLAN} {said}") == set()


def test_a_step_of_no_plan_is_none() -> None:
    assert told(f"{SESSION} {PETROV} reported on steps 28 and 30.") == set()


def test_who_carries_a_step_out() -> None:
    text = f"{PLAN} {PETROV} reported on step 5 by the Ministry of Justice of Belarus."
    assert "step 5 of the Plan of Growth | responsible | Ministry of Justice of Belarus" in told(text)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("They discussed WEBTRACE, an information system created by {office}.", "WEBTRACE"),
        ("The QXR platform, which {office} launched in 2030, was described.", "QXR"),
        ("All of them use the portal QMAP, set up by {office}.", "QMAP"),
        ("Open Docket, the new digital platform which was developed by {office}, is in use.", "Open Docket"),
    ],
)
def test_a_system_is_told_by_name_noun_and_maker(said: str, name: str) -> None:
    office = "the Prosecutor General's Office of Armenia"
    assert told(f"{SESSION} {said.format(office=office)}") == {
        f"{name} | type | information_system",
        f"{name} | responsible | Prosecutor General's Office of the Republic of Armenia",
    }


@pytest.mark.parametrize(
    "said",
    [
        "Речь шла о платформе QXR, которую создала Генеральная прокуратура Казахстана.",
        "Система QXR, разработанная Генеральной прокуратурой Казахстана, уже работает.",
        "Участники видели портал QXR, который Генеральная прокуратура Казахстана запустила в 2030 году.",
    ],
)
def test_a_system_and_its_maker_in_russian(said: str) -> None:
    assert told(f"{ЗАСЕДАНИЕ} {said}", "ru") == {
        "QXR | type | information_system",
        "QXR | responsible | Генеральная прокуратура Республики Казахстан",
    }


def test_the_office_is_that_of_who_speaks() -> None:
    text = f"{SESSION} {PETROV} spoke. QXR, a platform that the Prosecutor General's Office has set up, helps, he said."
    assert "QXR | responsible | Prosecutor General's Office of the Republic of Belarus" in told(text)


def test_what_somebody_presents_needs_no_maker() -> None:
    text = f"{SESSION} {PETROV} presented the Map of Offences, an internet portal for citizens."
    assert "Map of Offences | reportedBy | Ivan Petrov" in told(text)


@pytest.mark.parametrize(
    "said",
    [
        "Telegram, a platform that criminals use, was discussed.",
        f"{PETROV} said that WhatsApp, a platform which fraudsters like, is a problem.",
        "QXR, a platform that the Prosecutor General's Office of Armenia will launch, was described.",
        "QXR, a platform that the Prosecutor General's Office of Armenia did not create, was described.",
        "Pavel Orlov, a system administrator of the Prosecutor General's Office of Armenia, spoke.",
        f"{PETROV} presented Pavel Orlov, a new platform manager.",
    ],
)
def test_other_names_beside_such_a_noun_are_no_initiatives(said: str) -> None:
    assert told(f"{SESSION} {said}") == set()


def test_what_somebody_unread_presents_is_not_reported_by_the_one_before() -> None:
    text = f"{SESSION} {PETROV} spoke on trade. Baghdad Omarov, a chairman, presented the Map of Offences, a portal."
    assert told(text) == {"Map of Offences | type | information_system"}


def test_what_a_pronoun_presents_is_reported_by_the_one_before() -> None:
    text = f"{SESSION} {PETROV} spoke on trade. He presented the Map of Offences, a portal for citizens."
    assert "Map of Offences | reportedBy | Ivan Petrov" in told(text)

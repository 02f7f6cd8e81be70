"""Stays abroad beside sessions, sides that only the page names, plans and what was called off, in Russian. Sentences
and persons are made up."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction import extract
from ccpg_graph.records import Document, Reading, Ref, Term

SESSION = "{} заседание Координационного совета генеральных прокуроров государств – участников СНГ"


def read(text: str) -> Reading:
    return extract(Document("d", text, "ru", issued="2031-05-20"))


def events(text: str) -> set[str]:
    """Class and status of each meeting."""
    reading = read(text)
    kinds = {t.key: t.kind for t in reading.things}
    told = (c for c in reading.claims if c.predicate == "ccpg:status" and c.subject.startswith("meeting"))
    return {f"{kinds[c.subject]} {c.object.name.removeprefix('ccpg:')}" for c in told if isinstance(c.object, Term)}


def present(text: str) -> set[str]:
    """Class of the meeting, last word of the participant's label."""
    reading = read(text)
    kinds = {t.key: t.kind for t in reading.things}
    labels = {t.key: t.labels[0].text.split()[-1] for t in reading.things if t.labels}
    at = {c.subject: c.object for c in reading.claims if c.predicate == "ccpg:inMeeting"}
    found = set()
    for claim in reading.claims:
        meeting = at.get(claim.subject)
        if claim.predicate == "ccpg:participant" and isinstance(claim.object, Ref) and isinstance(meeting, Ref):
            found.add(f"{kinds[meeting.key]}: {labels[claim.object.key]}")
    return found


def values(text: str, predicate: str) -> set[str]:
    found = (c.object for c in read(text).claims if c.predicate == predicate and c.subject.startswith("meeting"))
    return {o.key if isinstance(o, Ref) else getattr(o, "value", "") for o in found}


# -- stays
def test_who_set_out_for_the_town_of_the_session_takes_part_in_it() -> None:
    text = (
        f"В Ереване проходит {SESSION.format('30-е')}. Генпрокурор Кубы Луис Мора вылетел в столицу Армении накануне."
    )
    assert present(text) == {"CouncilSession: Мора"} and events(text) == {"CouncilSession Held"}
    visit = text + " В ходе визита Мора встретился с президентом Армении Арамом Петросяном."
    assert "BilateralMeeting: Мора" in present(visit)


def test_the_aim_of_a_trip_is_the_session() -> None:
    text = "Генпрокурор Кубы Луис Мора прибыл в Ереван 4 мая. Цель поездки – участие в 34-м заседании КСГП."
    assert "CouncilSession: Мора" in present(text)


def test_who_comes_for_a_seminar_is_on_no_visit() -> None:
    text = "Делегация Генпрокуратуры КР прибыла в Пекин для участия в семинаре прокуроров. Семинар продлится до 25 мая."
    assert events(text) == {"Conference Held"} and values(text, "ccpg:endDate") == {"2031-05-25"}


# -- sides
def test_the_sides_of_the_only_talks_are_the_two_officials_of_the_page() -> None:
    text = (
        "Генпрокуроры Кубы и Армении Луис Мора и Арам Петросян договорились о сотрудничестве. Стороны провели "
        "переговоры в Ереване."
    )
    assert present(text) == {"BilateralMeeting: Мора", "BilateralMeeting: Петросян"}
    third = text + " Ранее генпрокурор Чили Хуан Рохас предложил встретиться."
    assert not present(third)


def test_local_prosecutors_of_two_states_who_meet_cooperate() -> None:
    text = "Прокурор Брянской области Павел Седов встретился с прокурором Гомельской области Виктором Роговым в Гомеле."
    assert present(text) == {"BilateralMeeting: Седов", "BilateralMeeting: Рогов"}


def test_a_body_left_without_a_verb_is_represented_as_the_one_before() -> None:
    text = (
        "В Ереване прошла конференция прокуроров стран ШОС. Китай представлял генпрокурор Ли Чжунь, Бразилию – "
        "генпрокурор Бразилии Педро Сильва."
    )
    assert {"Conference: Чжунь", "Conference: Сильва"} <= present(text)


@pytest.mark.parametrize(
    "sentence",
    [
        "Конференция в Ереване собрала генпрокуроров Грузии, Казахстана и Румынии.",
        "Генпрокуроры Грузии, Казахстана и Румынии собрались в Ереване на конференцию.",
    ],
)
def test_a_conference_that_brings_offices_together_was_held(sentence: str) -> None:
    assert events(sentence) == {"Conference Held"} and len(present(sentence)) == 3


def test_who_came_to_a_conference_is_listed_behind_it() -> None:
    text = (
        "Генпрокуратура Чили организовала в Лиме конференцию, на которую приехали генпрокуроры 15 стран, в их числе "
        "генпрокурор Кубы Луис Мора."
    )
    assert "Conference: Мора" in present(text)


def test_a_bare_session_before_the_only_one_told_means_that() -> None:
    text = (
        f"В заседании участвовали генпрокуроры Кубы и Чили. {SESSION.format('30-е')} прошло 3 мая 2031 года в Минске."
    )
    assert events(text) == {"CouncilSession Held"} and len(present(text)) == 2


# -- plans
@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Визит генпрокурора Кубы Луиса Моры в Армению, намеченный на май, отложен.", {"Visit Postponed"}),
        ("Генпрокурор Кубы Луис Мора сообщил, что готовится визит в Ереван.", set()),
        (f"В Минске в четверг открывается {SESSION.format('30-е')}.", {"CouncilSession Planned"}),
        ("В программе поездки генпрокурора Кубы Луиса Моры – переговоры с генпрокурором Чили Хуаном Рохасом.", None),
        (f"В Баку в четверг открылось {SESSION.format('30-е')}.", {"CouncilSession Held"}),
    ],
)
def test_what_is_to_come_or_called_off_was_not_held(sentence: str, found: set[str] | None) -> None:
    assert events(sentence) == ({"BilateralMeeting Planned"} if found is None else found)


def test_the_present_of_who_goes_there_makes_no_coming_session_held() -> None:
    text = f"6 июня 2031 года в Минске проходит {SESSION.format('30-е')}. В нем участвует генпрокурор Кубы Луис Мора."
    assert events(text) == {"CouncilSession Planned"} and present(text) == {"CouncilSession: Мора"}


def test_a_session_by_video_link_is_told_behind_it() -> None:
    text = "Генпрокурор Кубы Луис Мора выступил на 30-м заседании КСГП, которое прошло в режиме видеоконференции."
    assert values(text, "ccpg:online") == {"true"}


# -- where
def test_a_town_behind_the_capital_of_a_state_is_where_it_was() -> None:
    text = f"Так решили в столице Кубы Гаване на {SESSION.format('30-м').replace('заседание', 'заседании')}."
    assert values(text, "ccpg:place") == {"place/havana"}


def test_the_next_time_a_council_meets_is_its_next_session() -> None:
    text = f"{SESSION.format('30-е')} прошло 3 мая 2031 года в Минске. Следующий раз Совет соберется в Армении."
    assert events(text) == {"CouncilSession Held", "CouncilSession Planned"}


def test_who_calls_a_trip_something_is_no_part_of_its_name() -> None:
    text = (
        "Документ подписали генеральный прокурор Армении Арам Петросян и генеральный прокурор Грузии Давид Беридзе.\n\n"
        "Газета называет поездку в Ереван первым зарубежным визитом Беридзе."
    )
    reading = read(text)
    names = {t.key: t.labels[0].text for t in reading.things if t.kind == "Visit" and t.labels}
    assert set(names.values()) == {"поездка"}

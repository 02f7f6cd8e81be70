"""What Russian sentences state: one sentence or two a phenomenon, all of our own making."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from ccpg_graph.extraction.extractor import extract
from ccpg_graph.records import Claim, Document, Reading, Ref, Term

HOME = "https://example.by/"


def read(text: str, issued: str | None = "2031-03-10") -> Reading:
    return extract(Document("d", text, "ru", source=HOME, issued=issued))


def values(reading: Reading, predicate: str) -> list[str]:
    """The objects of a predicate, as words."""
    return sorted(shown(claim) for claim in reading.claims if claim.predicate == predicate)


def shown(claim: Claim) -> str:
    if isinstance(claim.object, Ref):
        return claim.object.key
    return claim.object.name.removeprefix("ccpg:") if isinstance(claim.object, Term) else claim.object.value


def labels(reading: Reading, kinds: Iterable[str] = ("Official", "Prosecutor")) -> list[str]:
    """The first label of each person."""
    return sorted(thing.labels[0].text for thing in reading.things if thing.kind in kinds)


def roles(reading: Reading) -> dict[str, set[str]]:
    """First label of each person (id of each body) → its roles."""
    who = {c.subject: shown(c) for c in reading.claims if c.predicate == "ccpg:participant"}
    names = {t.key: t.labels[0].text if t.key.startswith("person") else t.key for t in reading.things if t.labels}
    found: dict[str, set[str]] = {}
    for claim in reading.claims:
        if claim.predicate == "ccpg:role" and claim.subject in who:
            found.setdefault(names[who[claim.subject]], set()).add(shown(claim))
    return found


def test_a_name_is_shown_in_the_nominative() -> None:
    reading = read("Генпрокурор Армении Артур Давтян встретился с Генеральным прокурором Казахстана Бериком Асыловым.")
    assert labels(reading) == ["Артур Давтян", "Берик Асылов"]


def test_the_form_found_is_kept_beside_the_nominative() -> None:
    reading = read("Генпрокурор Армении Артур Давтян встретился с Генеральным прокурором Казахстана Бериком Асыловым.")
    person = next(t for t in reading.things if t.labels and t.labels[0].text == "Берик Асылов")
    assert [label.text for label in person.labels] == ["Берик Асылов", "Бериком Асыловым"]


def test_one_person_in_several_cases_is_one() -> None:
    reading = read(
        "Генпрокурор Армении Артур Давтян прибыл в Минск. А.Давтяна встретили коллеги. Слова Давтяна привело агентство."
    )
    assert labels(reading) == ["Артур Давтян"]


@pytest.mark.parametrize(
    "ordinal", ["31-е", "31-ое", "XXXI", "тридцать первое"], ids=["suffix", "long suffix", "roman", "words"]
)
def test_ordinals_of_four_kinds(ordinal: str) -> None:
    assert values(read(f"В Минске прошло {ordinal} заседание КСГП."), "ccpg:ordinal") == ["31"]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("5 марта 2031 года", "2031-03-05"),
        ("5 марта т.г.", "2031-03-05"),
        ("05.03.2031", "2031-03-05"),
        ("в четверг", "2031-03-06"),
        ("сегодня", "2031-03-10"),
        ("5 марта этого года", "2031-03-05"),
    ],
)
def test_days_as_agencies_write_them(words: str, day: str) -> None:
    reading = read(f"Заседание КСГП состоялось в Минске {words}.")
    assert values(reading, "ccpg:startDate") == [day]


def test_a_relative_day_without_a_date_of_publication_is_left_open() -> None:
    reading = read("Заседание КСГП состоялось в Минске в четверг.", issued=None)
    assert values(reading, "ccpg:startDate") == []


def test_an_announced_session_is_planned() -> None:
    assert values(read("Завтра в Минске пройдет 41-е заседание КСГП."), "ccpg:status") == ["Planned"]
    assert values(read("41-е заседание КСГП запланировано на май 2031 года."), "ccpg:status") == ["Planned"]


def test_who_attended_stands_after_the_verb() -> None:
    reading = read(
        "В Минске состоялось 41-е заседание КСГП. В нем приняли участие генеральные прокуроры Армении и Казахстана,"
        " делегация прокуратуры Узбекистана, а также представители Исполкома СНГ."
    )
    assert set(roles(reading)) == {
        "body/am-prosecutor-generals-office",
        "body/kz-prosecutor-generals-office",
        "body/uz-prosecutor-generals-office",
        "body/cis-exec",
    }


def test_who_did_not_attend_is_no_participant() -> None:
    reading = read("В Минске состоялось 41-е заседание КСГП. В заседании не принимал участия генпрокурор Армении.")
    assert roles(reading) == {}


@pytest.mark.parametrize(
    "words",
    [
        "Делегацию Армении возглавил заместитель генпрокурора Гор Асланян.",
        "Делегацию прокуратуры Армении, возглавляемую заместителем генпрокурора Гором Асланяном, тепло приветствовали.",
        "Присутствовала делегация Армении во главе с заместителем генпрокурора Гором Асланяном.",
    ],
)
def test_who_leads_a_delegation(words: str) -> None:
    reading = read(f"В Минске состоялось 41-е заседание КСГП. {words}")
    assert "HeadOfDelegation" in roles(reading)["Гор Асланян"]
    assert "post/am-prosecutor-generals-office--deputy-prosecutor-general" in values(reading, "org:post")


def test_who_chairs() -> None:
    reading = read("Заседание КСГП прошло в Минске под председательством Генерального прокурора Беларуси Андрея Шведа.")
    assert roles(reading) == {"Андрей Швед": {"Chair"}}


def test_who_receives_is_host_and_the_other_guest() -> None:
    reading = read("Генеральный прокурор Беларуси Андрей Швед принял Генерального прокурора Армении Анну Вардапетян.")
    assert roles(reading) == {"Андрей Швед": {"Host"}, "Анна Вардапетян": {"Guest"}}


def test_a_congratulation_is_no_presence() -> None:
    reading = read(
        "В Минске состоялось 41-е заседание КСГП. Участников поздравил генеральный секретарь СНГ Иван Петров."
        " Зачитано приветствие Президента Беларуси Петра Иванова."
    )
    assert roles(reading) == {}


@pytest.mark.parametrize(
    "words",
    [
        "Генеральные прокуратуры Беларуси и Армении подписали меморандум о сотрудничестве.",
        "Подписан меморандум о сотрудничестве между Генеральной прокуратурой Беларуси и Генпрокуратурой Армении.",
        "Меморандум о сотрудничестве подписали Генеральная прокуратура Беларуси и Генеральная прокуратура Армении.",
    ],
)
def test_a_signed_memorandum_in_three_orders_of_words(words: str) -> None:
    reading = read(words)
    assert values(reading, "ccpg:instrumentStatus") == ["Signed"]
    assert values(reading, "ccpg:party") == ["body/am-prosecutor-generals-office", "body/by-prosecutor-generals-office"]


@pytest.mark.parametrize(
    "words",
    [
        "Стороны договорились подписать программу сотрудничества на 2032–2033 годы.",
        "Планируется подписание программы сотрудничества на 2032–2033 годы.",
        "Будет подписана программа сотрудничества на 2032–2033 годы.",
    ],
)
def test_a_programme_to_be_signed_is_proposed(words: str) -> None:
    reading = read(f"Прокуратуры Беларуси и Армении сотрудничают. {words}")
    assert values(reading, "ccpg:instrumentStatus") == ["Proposed"]
    assert values(reading, "ccpg:validFrom") == ["2032"]


def test_a_memorandum_of_an_earlier_year_is_recalled() -> None:
    reading = read("Меморандум о сотрудничестве, подписанный прокуратурами Беларуси и Армении в 2018 году, действует.")
    assert values(reading, "ccpg:instrumentStatus") == ["Recalled"]
    assert values(reading, "ccpg:signedOn") == ["2018"]


def test_an_election_makes_a_decision_and_a_tenure() -> None:
    reading = read(
        "В Минске состоялось 41-е заседание КСГП. Председателем КСГП избран Генеральный прокурор Беларуси Андрей Швед."
    )
    assert [t.kind for t in reading.things if t.kind == "Election"] == ["Election"]
    assert "Elect" in values(reading, "ccpg:tenureStatus")


def test_a_membership_that_has_ended() -> None:
    reading = read("Членство Генпрокуратуры Украины в КСГП прекращено 17 марта 2015 года.")
    assert values(reading, "ccpg:until") == ["2015-03-17"]
    assert values(reading, "ccpg:member") == []


def test_a_ministry_has_one_id_in_both_languages() -> None:
    reading = read("Генеральный прокурор Беларуси Андрей Швед встретился с министром юстиции Сербии Майей Попович.")
    assert "post/rs-ministry-of-justice--minister" in values(reading, "org:post")


def test_a_page_without_cooperation_yields_no_meeting() -> None:
    reading = read("Прокурор района провел проверку. Выявлено более 30 нарушений, возбуждено уголовное дело.")
    assert {t.kind for t in reading.things} <= {"Figure"}


def test_whose_words_are_told_does_not_meet() -> None:
    reading = read("По словам генпрокурора России Ивана Петрова, генпрокуроры Армении и Беларуси встретятся в мае.")
    assert set(roles(reading)) == {"body/am-prosecutor-generals-office", "body/by-prosecutor-generals-office"}


def test_a_post_of_a_state_that_is_no_more_is_nobodys_here() -> None:
    assert labels(read("Открыта выставка, посвященная Генеральному прокурору СССР Роману Руденко.")) == []


def test_a_meeting_of_a_headline_and_its_text_is_one() -> None:
    reading = read(
        "Состоялась встреча генпрокуроров\n\nГенпрокурор Беларуси Андрей Швед встретился с генпрокурором Армении"
        " Анной Вардапетян в Минске.\n\nВстреча состоялась 5 марта 2031 года."
    )
    assert values(reading, "ccpg:startDate") == ["2031-03-05"]
    assert [t.kind for t in reading.things if t.key.startswith("meeting")] == ["BilateralMeeting"]


def test_who_is_listed_after_a_colon_took_part() -> None:
    reading = read(
        "В Минске состоялось 41-е заседание КСГП.\n\nВ заседании приняли участие:\n\n"
        "Генпрокурор Армении Артур Давтян,\nГенеральный прокурор Казахстана Берик Асылов."
    )
    assert set(roles(reading)) == {"Артур Давтян", "Берик Асылов"}

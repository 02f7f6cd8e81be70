"""Who was there in Russian: rows of states, hosts, those who lead a delegation told before. Sentences of our own."""

from __future__ import annotations

import pytest

from tests.extraction.statements.test_who_else_came import present

ФОРУМ = "В Рио-де-Жанейро 5 марта 2031 года открылся саммит прокурорских служб. "
ЗАСЕДАНИЕ = "В Ереване 5 марта 2031 года прошло заседание генеральных прокуроров Армении, Грузии и Молдовы. "
СЕМИНАР = "В Ереване 5 марта 2031 года прошел семинар для прокуроров. "


@pytest.mark.parametrize(
    "told",
    [
        "Делегации прибыли из Индии, Чили и Египта.",
        "Участвуют также Индия, Чили и Египет.",
        "Приехали прокуроры из трех государств – Индии, Чили и Египта.",
        "Приехали представители прокуратур Грузии, Армении и трех южных государств – Индии, Чили и Египта.",
        "Главы делегаций Индии, Чили и Египта взяли слово.",
        "Делегации прибыли из Индии, Чили, Северной Сильвании и Египта.",
    ],
)
def test_a_row_of_states_came(told: str) -> None:
    assert present(ФОРУМ + told).keys() >= {"in", "cl", "eg"}


@pytest.mark.parametrize(
    "told",
    [
        "Прокуроры посетили Индию, Чили и Египет.",
        "В заседаниях саммитов участвуют Индия, Чили и Египет.",
        "Наблюдателями представлены Индия, Чили, Кения и Египет: их столицы доверили это послам.",
        "О возвращении активов просят Индия, Чили и Египет.",
    ],
)
def test_a_row_of_states_that_did_not_come(told: str) -> None:
    assert present(ФОРУМ + told).keys().isdisjoint({"in", "cl", "eg"})


def test_the_host_of_a_meeting_is_told_by_a_noun() -> None:
    told = present(f"{ФОРУМ}Хозяин встречи – генеральный прокурор Бразилии Жоау Ферейра.")
    assert "ccpg:Host" in told["Жоау Ферейра"]


def test_who_organised_a_seminar_is_its_host() -> None:
    told = present(f"{СЕМИНАР}Семинар организовала Генеральная прокуратура Армении.")
    assert "ccpg:Host" in told["am"]


def test_who_leads_the_delegation_told_before() -> None:
    text = "В Москве прошли переговоры генпрокурора РФ Ивана Ветрова с делегацией прокуратуры Швейцарии. "
    told = present(f"{text}Возглавляет ее Федеральный прокурор Урс Циммер.")
    assert told["Урс Циммер"] == ["ccpg:HeadOfDelegation"]


def test_the_title_tells_who_leads_a_delegation() -> None:
    told = present(f"{ЗАСЕДАНИЕ}Глава делегации Кыргызстана Олег Зуйков предложил создать рабочую группу.")
    assert "ccpg:HeadOfDelegation" in told["Олег Зуйков"]


@pytest.mark.parametrize("told", ["остановился на розыске", "сделал доклад о розыске"])
def test_who_dwelt_on_a_matter_spoke(told: str) -> None:
    who = present(f"{СЕМИНАР}Начальник отдела Генеральной прокуратуры Армении Олег Зуйков {told}.")
    assert "ccpg:Speaker" in who["Олег Зуйков"]


def test_the_state_of_a_regions_office_is_not_its_office() -> None:
    text = "В Курске 5 марта 2031 года прошла встреча с делегацией прокуратуры Гомельской области Республики Беларусь."
    assert "by" not in present(text)


def test_what_opens_itself_is_opened_by_nobody() -> None:
    told = present("В Улан-Баторе 5 марта 2031 года открылся семинар прокуроров Монголии и России. Прошли занятия.")
    assert not any("ccpg:Speaker" in roles for roles in told.values())


def test_those_among_the_speakers_spoke() -> None:
    told = present(f"{ФОРУМ}Среди выступавших: Генеральный прокурор Сенегала Мамаду Ндиай и его коллега.")
    assert "ccpg:Speaker" in told["Мамаду Ндиай"]


def test_a_doubt_in_a_clause_that_hangs_on_another_leaves_that_one_told() -> None:
    told = "Прокурор Армении Олег Зуйков назвал пример, без которого не было бы и закона."
    assert "Олег Зуйков" in present(f"{СЕМИНАР}{told}")
    other = "Прокурор Армении Олег Зуйков рассказал бы о законе."
    assert "Олег Зуйков" not in present(f"{СЕМИНАР}{other}")


def test_a_row_told_by_a_meeting_of_its_own_came_to_that_one() -> None:
    row = "3 апреля 2031 года прошла встреча руководителей прокурорских служб: Индия, Чили и Египет."
    assert present(f"{СЕМИНАР}{row}").keys() >= {"in", "cl", "eg"}
    plain = "3 апреля 2031 года прошла встреча руководителей музеев: Индия, Чили и Египет."
    assert present(f"{СЕМИНАР}{plain}").keys().isdisjoint({"in", "cl", "eg"})


def test_those_each_from_a_state() -> None:
    told = "От Руанды прибыл генпрокурор Жан Мутанга, от Маврикия – прокурор Сатья Булел."
    assert present(ФОРУМ + told).keys() >= {"Жан Мутанга", "Сатья Булел"}


def test_among_the_guests_is_a_guest_and_among_those_present_is_not() -> None:
    guests = present(f"{ФОРУМ}В числе гостей – генеральный прокурор Румынии Раду Тодор.")
    assert "ccpg:Guest" in guests["Раду Тодор"]
    others = present(f"{ФОРУМ}В числе участников – генеральный прокурор Румынии Раду Тодор.")
    assert "ccpg:Guest" not in others["Раду Тодор"]


@pytest.mark.parametrize(
    "told",
    [
        "Приглашения были направлены генпрокурорам Индии, Чили и Египта.",
        "Год назад собирались в Осло, где выступали генпрокуроры Индии, Чили и Египта.",
    ],
)
def test_who_was_written_to_and_who_came_another_year_was_not_there(told: str) -> None:
    assert present(ФОРУМ + told).keys().isdisjoint({"in", "cl", "eg"})


@pytest.mark.parametrize("told", ["извинился, что не сможет приехать", "перевел книгу", "издал книгу"])
def test_what_needs_nobody_there_puts_nobody_there(told: str) -> None:
    assert "Олег Зуйков" not in present(f"{СЕМИНАР}Генеральный прокурор Грузии Олег Зуйков {told}.")

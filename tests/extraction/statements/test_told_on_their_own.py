"""Titles in the nominative, several told as one, the meeting within an organisation, whose election it was. Made up."""

from __future__ import annotations

import pytest

from ccpg_graph.records import Reading
from tests.extraction.statements.test_who_else_came import read


def titles(reading: Reading, *kinds: str) -> list[str]:
    return [thing.labels[0].text for thing in reading.things if thing.kind in kinds]


@pytest.mark.parametrize(
    ("told", "title"),
    [
        (
            "Генеральные прокуроры Швеции и Норвегии 5 марта 2031 года поставили подписи под меморандумом о выдаче.",
            "меморандум о выдаче",
        ),
        (
            "Генеральные прокуратуры Швеции и Норвегии 5 марта 2031 года подписали программу сотрудничества.",
            "программа сотрудничества",
        ),
        (
            "Генеральные прокуратуры Швеции и Норвегии 5 марта 2031 года подписали ряд соглашений о выдаче.",
            "соглашения о выдаче",
        ),
    ],
)
def test_a_russian_title_stands_in_the_nominative(told: str, title: str) -> None:
    assert titles(read(told)[0], "Memorandum", "Programme", "Agreement") == [title]


def test_both_agreements_told_as_one_are_two() -> None:
    told = "On 5 March 2031 both agreements were signed by the prosecutor general's offices of Armenia and Georgia."
    assert [value for (_, name), row in read(told)[1].items() if name == "ccpg:count" for value in row] == ["2"]


def measures(told: str) -> list[str]:
    return [value for (_, name), row in read(told)[1].items() if name == "ccpg:measure" for value in row]


def test_a_number_counts_what_stands_before_the_verb() -> None:
    assert measures(f"{HELD}Nine prosecution services sent delegations.") == []


def test_what_a_russian_figure_counts_stands_in_the_nominative() -> None:
    told = (
        "На заседании генеральный прокурор Швеции Олаф Берг сказал, что ежегодно пресекают около 300 тысяч нарушений."
    )
    session = "В Минске 5 марта 2031 года прошло 41-е заседание Координационного совета генеральных прокуроров СНГ. "
    assert measures(session + told) == ["нарушения"]


HELD = "The session of the Coordinating Council of Prosecutors General of the CIS was held in Minsk on 5 March 2031. "


def test_changes_to_an_act_are_an_item_of_their_own() -> None:
    told = f"{HELD}Two things were on the table: a programme against corruption, and changes to the Minsk Convention."
    assert titles(read(told)[0], "AgendaItem") == ["a programme against corruption", "changes to the Minsk Convention"]


@pytest.mark.parametrize(
    ("told", "starts"),
    [
        ("The heads of state of the CIS are to meet there on 28 March.", {"2031-03-05", "2031-03-28"}),
        ("The heads of state of the CIS are to meet there on 28 February.", {"2031-03-05", "2032-02-28"}),
        (
            "The 40th session was held in Riga on 8 April 2029. The heads of state of the CIS are to meet on 28 May.",
            {"2031-03-05", "2029-04-08", "--05-28"},
        ),
    ],
)
def test_a_day_to_come_is_the_next_such_day_after_the_one_reported(told: str, starts: set[str]) -> None:
    found = {value for (_, name), row in read(HELD + told)[1].items() if name == "ccpg:startDate" for value in row}
    assert found == starts


@pytest.mark.parametrize(
    ("told", "at"), [("Orlov was re-elected Chairman.", 1), ("In 2029 Orlov was elected Chairman.", 0)]
)
def test_an_election_belongs_to_the_session_told_though_the_next_one_is_named_between(told: str, at: int) -> None:
    words = (
        f"{HELD}Ivan Orlov, Prosecutor General of Russia and Chairman of the Council, spoke there. The next session was"
        f" given to Belarus. {told}"
    )
    reading, claims = read(words)
    elections = {thing.key for thing in reading.things if thing.kind == "Election"}
    assert sum(1 for (key, name) in claims if key in elections and name == "ccpg:decidedAt") == at


def test_what_is_to_be_signed_within_an_organisation_belongs_to_its_meeting() -> None:
    reading, claims = read(
        "25 июля 2031 года в Бишкеке пройдут 29-е заседание генеральных прокуроров стран Шанхайской организации"
        " сотрудничества и 10-е заседание Совета генеральных прокуроров Организации тюркских государств.\n\n"
        "Предполагается подписать:\n– протокол о сотрудничестве (по линии ШОС);\n– декларацию (по линии ОТГ)."
    )
    things = {thing.key: thing for thing in reading.things}
    found = {
        things[key].labels[0].text: claims[row[0], "ccpg:ordinal"]
        for (key, name), row in claims.items()
        if name == "ccpg:concludedAt"
    }
    assert found == {"протокол о сотрудничестве": ["29"], "декларация": ["10"]}

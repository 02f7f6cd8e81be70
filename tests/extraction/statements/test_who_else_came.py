"""Who came beside others, who sent those whom somebody leads, and who said what stands before. Persons are made up."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction import extract
from ccpg_graph.records import Document, Reading
from tests.extraction.scenery import SESSION, value_of
from tests.extraction.statements.test_presence import names

HEAD = f"{SESSION} It was attended by Ida Berg, Prosecutor General of Sweden. "
ЗАСЕДАНИЕ = "В Минске 5 марта 2031 года прошло 41-е заседание Координационного совета генеральных прокуроров СНГ. "
ГОСТИ = "В нем приняли участие прокуроры Швеции и Норвегии. "


MET = "Ida Berg and Ola Dahl, the prosecutors general of Sweden and Norway, met in Minsk on 5 March 2031. "
THREE = "Ida Berg, Ola Dahl and Per Holm, the prosecutors general of Sweden, Norway and Denmark, met on 5 March 2031. "
COUNCIL = "the 41st session of the Coordinating Council of Prosecutors General of the CIS"


@pytest.mark.parametrize(
    ("told", "who"),
    [
        (f"{MET}Both had travelled to the capital of Belarus for {COUNCIL}.", {"Ida Berg", "Ola Dahl"}),
        (f"{THREE}All three had come for {COUNCIL}.", {"Ida Berg", "Ola Dahl", "Per Holm"}),
        (f"{THREE}Both had come for {COUNCIL}.", set()),
    ],
)
def test_all_of_whom_the_sentence_before_tells_came_to_the_session(told: str, who: set[str]) -> None:
    reading, claims = read(told)
    session = next(thing.key for thing in reading.things if thing.kind == "CouncilSession")
    persons = names(reading)
    there = {
        part for (part, predicate), value in claims.items() if predicate == "ccpg:inMeeting" and value == [session]
    }
    assert {persons[claims[part, "ccpg:participant"][0]] for part in there} == who


@pytest.mark.parametrize("told", ["came as well", "came too", "came also"])
def test_who_came_as_well_was_there(told: str) -> None:
    words = f"Ola Dahl, Director of Public Prosecutions of Norway, {told}."
    assert present(HEAD + words).keys() >= {"Ola Dahl"}


def test_who_came_as_well_where_nobody_else_is_told_was_not() -> None:
    words = f"{SESSION} Ola Dahl, Director of Public Prosecutions of Norway, came as well."
    assert "Ola Dahl" not in present(words)


def test_whom_a_report_names_as_participants_took_part() -> None:
    words = f"{SESSION} The office names the prosecutors of Sweden, Norway and Denmark as participants."
    assert present(words).keys() >= {"se", "no", "dk"}
    other = f"{SESSION} The office names the prosecutors of Sweden, Norway and Denmark as members."
    assert present(other).keys().isdisjoint({"se", "no", "dk"})


def senders(text: str) -> dict[str, str]:
    """On behalf of which body each person was there, by their first labels."""
    reading, told = read(text)
    who = names(reading)
    return {
        who[told[part, "ccpg:participant"][0]]: who[bodies[0]]
        for (part, predicate), bodies in told.items()
        if predicate == "ccpg:onBehalfOf"
    }


def present(text: str) -> dict[str, list[str]]:
    """Who → roles, of every participation."""
    reading, told = read(text)
    who = names(reading)
    return {
        who[value[0]]: told[part, "ccpg:role"] for (part, name), value in told.items() if name == "ccpg:participant"
    }


def test_in_russian_whom_a_report_names_as_participants_took_part() -> None:
    assert present(f"{ЗАСЕДАНИЕ}Ведомство называет участниками прокуроров Швеции, Норвегии и Дании.").keys() >= {
        "se",
        "no",
    }
    assert "se" not in present(f"{ЗАСЕДАНИЕ}Ведомство называет членами прокуроров Швеции, Норвегии и Дании.")


def read(text: str) -> tuple[Reading, dict[tuple[str, str], list[str]]]:
    reading = extract(Document("d", text, "ru" if "а" in text else "en"))
    told: dict[tuple[str, str], list[str]] = {}
    for claim in reading.claims:
        told.setdefault((claim.subject, claim.predicate), []).append(value_of(claim))
    return reading, told


@pytest.mark.parametrize(
    "words",
    [
        "The CIS Executive Committee sent a delegation led by Ivan Orlov, Deputy Secretary General of the CIS.",
        "The CIS Executive Committee sent its delegation headed by Ivan Orlov, Deputy Secretary General of the CIS.",
    ],
)
def test_who_leads_a_delegation_is_there_for_the_body_that_sent_it(words: str) -> None:
    assert senders(f"{SESSION} {words}") == {"Ivan Orlov": "cis-exec"}


@pytest.mark.parametrize(
    "words",
    [
        "От Исполнительного комитета СНГ прибыла делегация, которую возглавил заместитель секретаря СНГ Иван Орлов.",
        "Исполнительный комитет СНГ представляла делегация во главе с Иваном Орловым, секретарем СНГ.",
    ],
)
def test_in_russian_who_leads_a_delegation_is_there_for_the_body_that_sent_it(words: str) -> None:
    assert senders(f"{ЗАСЕДАНИЕ}{words}") == {"Иван Орлов": "cis-exec"}
    assert present(f"{ЗАСЕДАНИЕ}{words}").keys() >= {"cis-exec"}


def test_in_russian_who_came_too_was_there() -> None:
    words = "Приехали также представители Антитеррористического центра СНГ."
    assert "cis-atc" in present(ЗАСЕДАНИЕ + ГОСТИ + words)
    assert "cis-atc" not in present(ЗАСЕДАНИЕ + words)


def test_in_russian_who_said_it_stands_behind_his_words() -> None:
    words = (
        "Председателем Совета стал генеральный прокурор Швеции Олаф Берг, сообщил исполнительный секретарь Совета Иван"
        " Орлов."
    )
    there = present(ЗАСЕДАНИЕ + ГОСТИ + words)
    assert "ccpg:Speaker" in there["Иван Орлов"]
    assert "Олаф Берг" not in there


def test_the_next_of_a_row_are_no_body_of_the_one_before() -> None:
    """ "…, heads of departments of the Office" tells nothing of him who stands before."""
    text = (
        "Генеральный прокурор РФ Виктор Лагутин встретился с Генеральным прокурором Монголии Б. Ганзоригом.\n\n"
        "Во встрече участвовали помощник Генерального прокурора Монголии, начальник отдела Д. Баярсайхан, "
        "руководители подразделений Генеральной прокуратуры РФ."
    )
    reading = extract(Document("x", text + "\n", "ru", issued="2031-10-12"))
    assert not [claim for claim in reading.claims if claim.predicate == "ccpg:onBehalfOf"]
    assert any("Баярсайхан" in label.text for thing in reading.things for label in thing.labels)

"""A title of a body that words tell is no bare title: the publisher's office is not made the owner."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction import extract
from ccpg_graph.records import Document, Ref

RG, AG = "https://rg.ru/", "https://www.ag.gov.au/"

# text, language, address of the publisher, whose prosecution office the person is told to be of (None: of nobody's)
TITLES = (
    ("Беседу вёл директор Королевской прокурорской службы Кеннет Мерриуэзер.", "ru", RG, None),
    ("Это поручено главному прокурору Специальной прокуратуры Антонио Сольеру.", "ru", RG, None),
    ("Генпрокуратура РФ поручила это главному прокурору Специальной прокуратуры Антонио Сольеру.", "ru", RG, None),
    ("Гостей принял главный прокурор Верховной прокуратуры Пак Чон Хо.", "ru", RG, None),
    ("В Сеуле гостей принял главный прокурор Верховной прокуратуры Республики Корея Пак Чон Хо.", "ru", RG, "kr"),
    ("Это поручено генеральному прокурору Антону Соловьёву.", "ru", RG, "ru"),
    ("The Chief Prosecutor of the Special Court, Jan Wouters, spoke.", "en", AG, None),
    ("Director of the Crown Prosecution Service Kenneth Merriweather is to come.", "en", AG, None),
    ("The Attorney General, Peter Sanders, signed the memorandum.", "en", AG, "au"),
    (
        "The Omani Public Prosecutor is visiting Jordan. The Attorney General, Fadi Haddad, received him.",
        "en", "https://news.example.com/", None,
    ),
)  # fmt: skip


@pytest.mark.parametrize(("text", "language", "source", "state"), TITLES, ids=[row[0][:40] for row in TITLES])
def test_whose_a_title_beside_a_body_is(text: str, language: str, source: str, state: str | None) -> None:
    reading = extract(Document("x", text + "\n", language, issued="2021-10-01", source=source))
    held = {c.object.key for c in reading.claims if c.predicate == "org:post" and isinstance(c.object, Ref)}
    offices = {key.removeprefix("post/")[:2] for key in held if "prosecutor-generals-office" in key}
    assert offices == ({state} if state else set())


def holders(text: str) -> dict[str, str]:
    """Each title of a text with its holder's name."""
    reading = extract(Document("x", text + "\n", "en", issued="2021-10-01"))
    labels = {thing.key: thing.labels[0].text for thing in reading.things if thing.labels}
    told = {
        (c.subject, c.predicate): labels[c.object.key]
        for c in reading.claims
        if isinstance(c.object, Ref) and c.object.key in labels
    }
    return {told[tenure, "org:post"]: name for (tenure, predicate), name in told.items() if predicate == "org:member"}


def test_a_title_that_goes_on_in_unknown_words_is_of_the_next_name() -> None:
    found = holders(
        "It was attended by Prosecutor General of Kenya John Otieno, Charge d'Affaires of the Embassy of Ghana in the "
        "Kyrgyz Republic Kofi Mensah, First Deputy Prosecutor General of Malawi Alex Banda."
    )
    assert found["Charge d'Affaires of the Embassy of Ghana in the Kyrgyz Republic"] == "Kofi Mensah"
    assert found["Prosecutor General of Kenya"] == "John Otieno"


def test_a_title_behind_a_name_that_ends_there_is_his() -> None:
    found = holders(
        "Prosecutor General of Kenya John Otieno, President of the International Association of Prosecutors, spoke."
    )
    assert set(found.values()) == {"John Otieno"}
    assert len(found) == 2


def test_a_day_to_come_of_which_all_is_past_keeps_its_year_open() -> None:
    text = (
        "On 8 October the Coordinating Council of Prosecutors General of the CIS held its 30th meeting by video link."
    )
    reading = extract(Document("x", text + "\n", "en", issued="2023-09-19"))
    days = [getattr(c.object, "value", "") for c in reading.claims if c.predicate == "ccpg:startDate"]
    assert days == ["--10-08"]


def test_the_first_of_two_sessions_told_is_none_of_its_own() -> None:
    text = (
        "20 сентября 2018 года в Душанбе прошли 28-е заседание Координационного совета генеральных прокуроров СНГ и "
        "16-е заседание генеральных прокуроров государств-членов ШОС.\n\nНа первое заседание прибыли генеральные "
        "прокуроры Азербайджана, Армении, Беларуси и России."
    )
    reading = extract(Document("x", text + "\n", "ru", issued="2018-09-24"))
    numbers = {getattr(c.object, "value", "") for c in reading.claims if c.predicate == "ccpg:ordinal"}
    assert numbers == {"28", "16"}

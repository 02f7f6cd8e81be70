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

"""For which years a paper is, told beside it: by the sentence after it, and once for several papers."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction.extractor import extract
from ccpg_graph.records import Document, Literal

PAIR = "The prosecution services of Oman and Kenya"
BOTH = "Генеральные прокуратуры Армении и Грузии"


def years(text: str, language: str = "en") -> dict[str, tuple[str, ...]]:
    """First and last year of each instrument, by the words of its label."""
    reading = extract(Document("report", text, language, issued="2030-05-04"))
    told: dict[str, list[str]] = {t.key: [] for t in reading.things if t.key.startswith("instrument-")}
    for claim in reading.claims:
        if claim.predicate in ("ccpg:validFrom", "ccpg:validUntil") and isinstance(claim.object, Literal):
            told[claim.subject].append(claim.object.value)
    return {key: tuple(sorted(found)) for key, found in told.items()}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (f"{PAIR} signed a cooperation programme on 3 May 2030. It covers the years from 2031 to 2032.", "en"),
        (f"{PAIR} signed a cooperation programme on 3 May 2030. It will cover 2031 and 2032 and three topics.", "en"),
        (f"{PAIR} signed a cooperation programme in Muscat. It is designed for two years, 2031 and 2032.", "en"),
        (f"{PAIR} signed a cooperation programme on 3 May 2030, which covers the years 2031 and 2032.", "en"),
        (f"{PAIR} signed a cooperation programme. The programme covers the years from 2031 to 2032.", "en"),
        (f"{BOTH} подписали программу сотрудничества. Она охватывает 2031 и 2032 годы.", "ru"),
        (f"{BOTH} подписали программу сотрудничества. Она рассчитана на 2031–2032 годы.", "ru"),
    ],
)
def test_the_years_that_a_paper_covers_are_its_term(text: str, language: str) -> None:
    assert set(years(text, language).values()) == {("2031", "2032")}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (f"{PAIR} signed a report on the cooperation programme. It covers the years 2028 and 2029.", "en"),
        (f"{PAIR} signed a cooperation programme. It covers crimes of the years 2028 and 2029.", "en"),
        (f"{PAIR} signed a cooperation programme. It covers the results for 2028–2029.", "en"),
        (f"{BOTH} подписали отчет о выполнении программы сотрудничества. Он охватывает 2028 и 2029 годы.", "ru"),
        (f"{BOTH} подписали программу сотрудничества. Она охватывает итоги 2028 и 2029 годов.", "ru"),
    ],
)
def test_the_years_of_something_else_are_not_its_term(text: str, language: str) -> None:
    assert set(years(text, language).values()) <= {()}


DRAFTS = (
    "С 9 по 11 апреля 2031 года в Минске пройдет заседание экспертной группы СНГ. Ей предстоит согласовать проекты "
    "двух документов на 2031–2033 годы. Один из них – Межгосударственная программа мер борьбы с подкупом{years}, "
    "другой – Программа сотрудничества в борьбе с наркоманией."
)


def test_the_years_told_of_several_are_those_of_each() -> None:
    assert list(years(DRAFTS.format(years=""), "ru").values()) == [("2031", "2033")] * 2


def test_one_of_several_keeps_the_years_of_its_own() -> None:
    own = DRAFTS.format(years=" на 2031–2032 годы")
    assert list(years(own, "ru").values()) == [("2031", "2032"), ("2031", "2033")]

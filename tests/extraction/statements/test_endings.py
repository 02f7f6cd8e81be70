"""Seats that are over by what the text tells of their holder. Every person is invented."""

from __future__ import annotations

import pytest

from tests.extraction.seats import seats

WHO = "Prosecutor General of Kenya Joseph Otieno"
CURRENT, FORMER = (f"Joseph Otieno | ke-office--pg | {status}" for status in ("Current", "Former"))


@pytest.mark.parametrize(
    "text",
    [
        f"{WHO} has been dismissed from office by parliament.",
        f"The President relieved {WHO} of his duties.",
        f"{WHO} resigned on Friday.",
        f"{WHO} died suddenly.",
        f"{WHO} was killed by a bomb.",
        f"The funeral of {WHO} takes place in Nairobi.",
        f"The ousted {WHO} gave an interview.",
        "Joseph Otieno, Prosecutor General of Kenya in 2009-2014, opened the exhibition.",
        "Joseph Otieno, Prosecutor General of Kenya until 2020, opened the exhibition.",
    ],
)
def test_who_died_left_or_whose_years_are_over_holds_the_seat_no_more(text: str) -> None:
    assert seats(text) == {FORMER}


@pytest.mark.parametrize(
    "text",
    [
        f"{WHO} did not resign.",
        f"{WHO} dismissed the rumours.",
        f"{WHO}, whose father died, thanked all.",
        f"{WHO} will resign in autumn.",
        f"{WHO} in 2009-2014 led the reform.",
        f'"{WHO} has been dismissed," a reader wrote.',
    ],
)
def test_who_dismisses_or_may_go_holds_his_seat(text: str) -> None:
    assert FORMER not in seats(text)


def test_who_dismisses_a_deputy_stays() -> None:
    text = f"{WHO} dismissed Deputy Prosecutor General of Kenya Noor Salah."
    assert seats(text) == {CURRENT, "Noor Salah | ke-office--deputy-pg | Former"}


@pytest.mark.parametrize(
    "text",
    [
        "Генеральный прокурор Кении Джозеф Отиено скончался на 78-м году жизни.",
        "Генеральный прокурор Кении Джозеф Отиено освобожден от занимаемой должности указом президента.",
        "Генеральный прокурор Кении Джозеф Отиено ушел в отставку.",
        "Генеральный прокурор Кении Джозеф Отиено был убит взрывом.",
        "В память о генеральном прокуроре Кении Джозефе Отиено открыли доску.",
        "Джозеф Отиено, генеральный прокурор Кении в 2009–2014 годах, открыл выставку.",
    ],
)
def test_in_russian_too(text: str) -> None:
    assert {seat.rpartition(" | ")[2] for seat in seats(text, language="ru")} == {"Former"}


def test_in_russian_who_speaks_in_memory_holds_his_seat() -> None:
    text = "Генеральный прокурор Кении Джозеф Отиено возложил цветы в память о героях."
    assert {seat.rpartition(" | ")[2] for seat in seats(text, language="ru")} == {"Current"}

"""Rows of those present that go on behind what cannot be read, and that begin with "it" or "there". Sentences and
persons are made up."""

from __future__ import annotations

import pytest

from tests.extraction.statements.test_who_else_came import present

SESSION = (
    "The 41st session of the Coordinating Council of Prosecutors General of the CIS was held in Minsk on 5 March 2031. "
)
ЗАСЕДАНИЕ = "В Минске 5 марта 2031 года прошло 41-е заседание Координационного совета генеральных прокуроров СНГ. "


@pytest.mark.parametrize(
    ("told", "who"),
    [
        (
            "There took part the heads of the prosecutor's offices of the republics of Armenia, Belarus and Moldova.",
            {"am", "by", "md"},
        ),
        (
            "The heads of the prosecutor's offices of Belarus, Kyrgyzstan and the deputies from Armenia came to it.",
            {"by", "kg"},
        ),
        ("It brought together delegations of the Prosecutor General's Offices of Moldova and Ukraine.", {"md", "ua"}),
    ],
)
def test_a_row_of_offices_came_to_it(told: str, who: set[str]) -> None:
    assert present(SESSION + told).keys() >= who


@pytest.mark.parametrize(
    "told",
    [
        "Туда же приехали руководители прокуратур Армении, Киргизии, а кроме них – заместители генпрокуроров Молдовы.",
        "На него прибыли главы прокуратур Армении, Киргизии и Молдовы.",
        "Участниками его стали генеральные прокуроры Армении, Киргизии, заместитель генерального прокурора Молдовы.",
        "Свои делегации прислали прокуратуры Армении, Киргизии и Молдовы.",
        "Прошло оно с участием прокуратур Армении, Киргизии, штаба по координации, прокуратуры Молдовы.",
    ],
)
def test_a_russian_row_came_there(told: str) -> None:
    assert present(ЗАСЕДАНИЕ + told).keys() >= {"am", "kg", "md"}


def test_an_organ_of_the_union_is_told_without_its_name() -> None:
    told = present(
        f"{SESSION}Taking part in it were the director of the Anti-Terrorism Center and the Chairman of the Executive"
        " Committee – Executive Secretary of the CIS."
    )
    assert {"cis-atc", "cis-exec"} <= told.keys()


def test_who_heads_an_organ_makes_no_members_of_it() -> None:
    told = (
        "There took part the Chairman of the Executive Committee – the CIS Executive Secretary, heads of the Council"
        " of the Interparliamentary Assembly and of the Coordinating Council."
    )
    assert "cis" not in present(SESSION + told)


def test_a_part_of_nobody_in_particular_did_not_come() -> None:
    told = "The chief of the legal bureau of the Ministry of Northland took part in it."
    assert "legal bureau" not in present(SESSION + told)

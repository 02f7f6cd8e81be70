"""Who stands behind "was signed" in Russian: he who signed it, or he on whose visit it was."""

from __future__ import annotations

import pytest

from tests.extraction.stories import told

OTHERS = [
    "Меморандум подписан в ходе визита генерального прокурора Перу Ивана Карпова в Минск.",
    "Меморандум, подписанный во время визита генерального прокурора Перу Ивана Карпова в Минск, действует пять лет.",
    "Соглашение между Перу и Индией подписано в рамках визита президента Ивана Карпова в Дели.",
    "Соглашение подписано по итогам встречи генерального прокурора Перу Ивана Карпова с послом Индии Раджем Капуром.",
    "Договор между Перу и Индией заключен накануне визита генерального прокурора Перу Ивана Карпова.",
]
SIGNED = [
    "Меморандум подписан в Минске генеральным прокурором Перу Иваном Карповым.",
    "Меморандум подписан генеральным прокурором Перу Иваном Карповым в ходе визита президента Петра Седова в Минск.",
    "Меморандум, подписанный 5 мая 2031 года в Минске генеральным прокурором Перу Иваном Карповым, вступил в силу.",
    "Меморандум подписан сегодня между генеральным прокурором Перу Иваном Карповым и Генеральной прокуратурой Индии.",
]


@pytest.mark.parametrize("text", OTHERS)
def test_he_on_whose_visit_it_was_signed_is_not_told_to_have_signed_it(text: str) -> None:
    assert not any("signatory" in line for line in told(text, language="ru"))


@pytest.mark.parametrize("text", SIGNED)
def test_he_by_whom_it_was_signed_did(text: str) -> None:
    signers = [line for line in told(text, language="ru") if "signatory" in line]
    assert signers and all("signatory: Иван Карпов" in line and "Седов" not in line for line in signers)

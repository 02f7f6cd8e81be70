"""Elections whose words stand in an order of their own, English and Russian. Sentences and persons are made up."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction import extract
from ccpg_graph.records import Document, Reading, Ref, Term

ENGLISH = "Coordinating Council of Prosecutors General of the CIS"
RUSSIAN = "Координационного совета генеральных прокуроров СНГ"


def read(text: str, language: str) -> Reading:
    return extract(Document("d", text, language, issued="2031-09-08"))


def elected(text: str, language: str) -> set[str]:
    """The last names of the persons elected, each with the post that the election gives (where it gives one)."""
    reading = read(text, language)
    labels = {t.key: t.labels[0].text for t in reading.things if t.labels}
    kinds = {t.key: t.kind for t in reading.things}
    rows = {c.subject: {} for c in reading.claims}  # type: dict[str, dict[str, object]]
    for claim in reading.claims:
        rows[claim.subject][claim.predicate] = claim.object
    seats = {
        row["org:member"].key: row["org:post"].key
        for row in rows.values()
        if row.get("ccpg:tenureStatus") == Term("ccpg:Elect")
        and isinstance(row["org:member"], Ref)
        and isinstance(row["org:post"], Ref)
    }
    chosen = [row["ccpg:object"] for key, row in rows.items() if kinds.get(key) == "Election"]
    return {f"{labels[c.key].split()[-1]} {seats.get(c.key, '')}".strip() for c in chosen if isinstance(c, Ref)}


@pytest.mark.parametrize(
    "text",
    [
        f"By decision, the Prosecutor General of Peru, Ivan Orlov, was elected unanimously Chairman of the {ENGLISH}.",
        f"As Chairman of the {ENGLISH} for 2032 was elected Ivan Orlov, Prosecutor General of Peru.",
        f"Those at the 41st session of the {ENGLISH} decided to elect Prosecutor of Peru Ivan Orlov its chairman.",
    ],
)
def test_who_was_elected_in_whatever_order(text: str) -> None:
    assert elected(text, "en") == {"Orlov post/ccpg--chair"}


@pytest.mark.parametrize(
    "text",
    [
        f"Генеральный прокурор Перу Иван Орлов стал на 41-м заседании {RUSSIAN} в Лиме председателем {RUSSIAN}.",
        "Избрать генпрокурора Перу Ивана Орлова главой Совета решили участники 41-го заседания КСГП СНГ.",
        "Генпрокурор Перу Иван Орлов возглавил КСГП СНГ. Его избрали на 41-м заседании КСГП СНГ в Лиме.",
    ],
)
def test_who_was_elected_in_whatever_order_in_russian(text: str) -> None:
    assert {row.partition(" ")[0] for row in elected(text, "ru")} == {"Орлов"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (f"Prosecutor General of Chile Ana Lee congratulated Ivan Orlov, who was elected head of the {ENGLISH}.", "en"),
        (
            f"Ana Lee of Chile was elected vice-president of the {ENGLISH}, and Ivan Orlov, Prosecutor of Peru, left.",
            "en",
        ),
        ("Генпрокурор Перу Иван Орлов возглавил делегацию на заседании КСГП СНГ в Лиме.", "ru"),
        ("Ранее генпрокурор Перу Иван Орлов возглавлял КСГП СНГ.", "ru"),
        ("Генпрокурор Чили Анна Лиева поздравила Ивана Орлова, которого избрали председателем КСГП СНГ.", "ru"),
        ("Анна Лиева предложила избрать председателем КСГП СНГ генпрокурора Перу Ивана Орлова.", "ru"),
    ],
)
def test_who_was_not_elected_there(text: str, language: str) -> None:
    assert not any(row.startswith(("Orlov", "Орлов")) for row in elected(text, language))

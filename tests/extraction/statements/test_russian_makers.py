"""Whose an instrument is on Russian pages: offices in a row, one side's signature, a level, a term set apart, what
exists between the two; and who belongs to what. Sentences of our own, persons invented."""

from __future__ import annotations

import pytest

from ccpg_graph.records import Literal, Reading, Ref
from tests.extraction.seats import read


def values(reading: Reading, predicate: str) -> list[set[str]]:
    """For each instrument of a reading the values of a predicate, offices by their state."""
    rows: dict[str, set[str]] = {t.key: set() for t in reading.things if t.key.startswith("instrument-")}
    for claim in reading.claims:
        if claim.predicate == predicate and claim.subject in rows:
            told = claim.object
            name = told.value if isinstance(told, Literal) else told.key if isinstance(told, Ref) else told.name
            rows[claim.subject].add(name.removeprefix("body/").removeprefix("ccpg:"))
    return list(rows.values())


def lands(reading: Reading) -> list[set[str]]:
    """The states of the makers of each instrument."""
    return [{party.partition("-")[0] for party in row} for row in values(reading, "ccpg:party")]


@pytest.mark.parametrize(
    "text",
    [
        "Подписана программа сотрудничества Генпрокуратуры Казахстана и прокуратуры Китая на 2031–2032 годы.",
        "Подписана программа сотрудничества Генпрокуратуры Казахстана с прокуратурой Китая на 2031–2032 годы.",
    ],
)
def test_offices_in_a_row_behind_the_noun_are_its_makers_and_the_term_follows(text: str) -> None:
    reading = read(text, "kz", "ru")
    assert lands(reading) == [{"kz", "cn"}]
    assert values(reading, "ccpg:validFrom") == [{"2031"}]


def test_a_level_is_a_maker_of_the_agreement_told_before() -> None:
    text = (
        "Генпрокурор России Глеб Озеров подписал в Анкаре документ об обмене запросами. Соглашение подписано на "
        "уровне министерства юстиции Турции. С турецкой стороны подпись поставил министр юстиции Орхан Демиров."
    )
    reading = read(text, "ru", "ru")
    assert lands(reading) == [{"ru", "tr"}]
    assert len(values(reading, "ccpg:signatory")[0]) == 2


def test_what_a_pronoun_takes_up_was_signed_by_those_named() -> None:
    text = (
        "Генпрокуратуры России и Турции подписали меморандум. Предыдущая программа, на 2021–2022 годы, заключалась "
        "с министерством юстиции Турции: в июле 2021 года ее подписали в Казани Глеб Озеров и Якуп Могольский."
    )
    reading = read(text, "ru", "ru")
    assert values(reading, "ccpg:validUntil")[1] == {"2022"}
    assert len(values(reading, "ccpg:signatory")[1]) == 2
    assert values(reading, "ccpg:instrumentStatus")[1] == {"Recalled"}


def test_what_both_have_is_theirs_and_the_day_follows() -> None:
    text = (
        "Генпрокурор России Глеб Озеров и генпрокурор Азербайджана Камиль Валиев подписали меморандум. "
        "У прокуратур двух стран есть и программа сотрудничества на 2024–2025 годы. Подписана она 15 июня 2023 года."
    )
    reading = read(text, "ru", "ru")
    assert lands(reading)[1] == {"ru", "az"}
    assert values(reading, "ccpg:signedOn")[1] == {"2023-06-15"}


def test_who_signs_needs_no_title() -> None:
    text = (
        "Между Генпрокуратурой Беларуси и Генпрокуратурой Монголии подписано соглашение. Свои подписи под документом "
        "поставили Алексей Коневич и Бат Оргилов."
    )
    assert len(values(read(text, "by", "ru"), "ccpg:signatory")[0]) == 2


def test_what_is_to_be_prepared_is_proposed() -> None:
    text = "Генпрокурор Молдовы Ион Мунтяну и генпрокурор Румынии Дан Попа договорились подготовить соглашение."
    assert values(read(text, "md", "ru"), "ccpg:instrumentStatus") == [{"Proposed"}]


def test_nobody_signs_what_was_merely_spoken_of() -> None:
    text = (
        "Генпрокуратура Беларуси и Генпрокуратура Монголии обсудили соглашение. Говорили Алексей Коневич и Бат Оргилов."
    )
    assert not any(values(read(text, "by", "ru"), "ccpg:signatory"))


@pytest.mark.parametrize(
    ("text", "members"),
    [
        (
            "Прокуроры съехались на заседание ШОС. В организацию, созданную давно, входят Россия, Китай и Казахстан.",
            {"ru", "cn", "kz"},
        ),
        (
            "Международная ассоциация прокуроров велика. Генпрокуратура Молдовы вступила в нее в 1998 году.",
            {"md"},
        ),
        ("Международная ассоциация прокуроров велика. Россия, как сообщает пресс-служба, состоит в ней давно.", {"ru"}),
        ("Беларусь — участник Международной ассоциации прокуроров.", {"by"}),
        ("Прокуроры съехались на заседание. В организацию входят Россия, Китай и Казахстан.", set()),
        ("Международная ассоциация прокуроров велика. В зал вошли Россия и Китай.", set()),
        ("Беларусь — участник переговоров с прокурорами.", set()),
    ],
)
def test_who_belongs_to_what(text: str, members: set[str]) -> None:
    claims = [c for c in read(text, "ru", "ru").claims if c.predicate == "ccpg:member"]
    told = {c.object.key.partition("/")[2].partition("-")[0] for c in claims if isinstance(c.object, Ref)}
    assert told == members


def test_a_state_before_who_signs_for_it_is_no_maker() -> None:
    text = (
        "Документ о сотрудничестве прокуратур подписали от Азербайджана первый заместитель генпрокурора Азербайджана "
        "Эльчин Мамедли, от Турции – заместитель министра юстиции Турции Рамазан Джанов."
    )
    makers = values(read(text, "az", "ru"), "ccpg:party")[0]
    assert makers == {"az-prosecutor-generals-office", "tr-ministry-of-justice"}


def test_what_stands_between_two_is_recalled_with_its_year() -> None:
    text = "Между Генпрокуратурой России и прокуратурой Ирландии действует соглашение 2009 года."
    reading = read(text, "ru", "ru")
    assert lands(reading) == [{"ru", "ie"}]
    assert values(reading, "ccpg:instrumentStatus") == [{"Recalled"}]
    assert values(reading, "ccpg:signedOn") == [{"2009"}]


def test_agreements_with_several_are_the_publishers_too() -> None:
    text = "Генпрокуратура России расширяет связи. Планируется подписать соглашения с прокуратурами Анголы и Ирака."
    assert lands(read(text, "ru", "ru")) == [{"ru", "ao", "iq"}]

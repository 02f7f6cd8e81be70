"""The many ways in which a text tells of a signing, English and Russian: sentences of our own."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction.extractor import extract
from ccpg_graph.records import Claim, Document, Reading, Ref, Term

BELARUS, ARMENIA = "body/by-prosecutor-generals-office", "body/am-prosecutor-generals-office"
TALKS = (
    "On 5 March 2031 Prosecutor General of Belarus Ivan Petrov met with Prosecutor General of Armenia Aram Sargsyan "
    "in Minsk. "
)
БЕСЕДА = (
    "5 марта 2031 года Генеральный прокурор Беларуси Иван Петров встретился в Минске с Генеральным прокурором Армении "
    "Арамом Саргсяном. "
)


def read(text: str, language: str = "") -> Reading:
    language = language or ("ru" if "и" in text else "en")
    return extract(Document("report", text, language, issued="2031-03-06", source="https://example.by/news/1"))


def claims(reading: Reading, predicate: str) -> list[Claim]:
    return [c for c in reading.claims if c.predicate == predicate and c.subject.startswith("instrument")]


def values(reading: Reading, predicate: str) -> list[str]:
    return sorted(value(c) for c in claims(reading, predicate))


def value(claim: Claim) -> str:
    if isinstance(claim.object, Ref):
        return claim.object.key
    return claim.object.name.removeprefix("ccpg:") if isinstance(claim.object, Term) else claim.object.value


# ------------------------------------------------------------------ ways of signing
@pytest.mark.parametrize(
    "words",
    [
        "Following the talks, the two prosecutors general put their signatures to a memorandum of understanding.",
        "A memo on cooperation was inked.",
        "The outcome of the talks was a cooperation programme for 2031-2032.",
        "The ceremony of signing a memorandum of cooperation took place after the talks.",
        "The signing of a memorandum on cooperation took place.",
        "The parties also sealed an action plan.",
        "A memorandum on interaction was put to paper.",
        "The document, which both sides had prepared for a year, was signed by the Prosecutors General.",
        "По итогам переговоров стороны подписали меморандум о взаимопонимании.",
        "По итогам подписан план совместных действий.",
        "Главы ведомств скрепили подписями программу сотрудничества на 2031–2032 годы.",
        "Состоялось подписание соглашения о сотрудничестве между двумя ведомствами.",
        "Итогом встречи стал меморандум о сотрудничестве.",
        "Подписи под документом поставили Иван Петров и Арам Саргсян.",
        "Документ, который готовили полгода, подписан на встрече.",
        "Программу сотрудничества, рассчитанную на 2031–2032 годы, подписали после встречи.",
    ],
)
def test_signed_by_the_two_who_met(words: str) -> None:
    reading = read((БЕСЕДА if "и" in words else TALKS) + words)
    assert values(reading, "ccpg:instrumentStatus") == ["Signed"]
    assert values(reading, "ccpg:party") == [ARMENIA, BELARUS]
    assert len(values(reading, "ccpg:concludedAt")) == 1


@pytest.mark.parametrize(
    "words",
    [
        "A cooperation agreement is expected to be signed in autumn.",
        "The sides agreed to draft a roadmap for 2032-2033.",
        "They agreed to develop an action plan for 2032.",
        "Планируется подписание межведомственного соглашения.",
        "Стороны договорились разработать программу сотрудничества на 2032–2033 годы.",
    ],
)
def test_planned(words: str) -> None:
    reading = read((БЕСЕДА if "и" in words else TALKS) + words)
    assert values(reading, "ccpg:instrumentStatus") == ["Proposed"]
    assert values(reading, "ccpg:concludedAt") == []


@pytest.mark.parametrize(
    "words",
    [
        "It rests on the agreement on legal assistance that the two states concluded in 1994.",
        "Правовой основой служит договор о правовой помощи, который две страны заключили в 1994 году.",
    ],
)
def test_treaty_of_the_two_states_is_none_of_their_offices(words: str) -> None:
    reading = read((БЕСЕДА if "и" in words else TALKS) + words)
    assert values(reading, "ccpg:instrumentStatus") == ["Recalled"]
    assert values(reading, "ccpg:party") == ["state/am", "state/by"]


def test_what_presidents_sign_is_none_of_the_offices() -> None:
    text = TALKS + "President Oleg Kim met a guest in May. Both signed a treaty on friendship."
    assert BELARUS not in values(read(text), "ccpg:party")


def test_entering_into_force_is_no_signing() -> None:
    assert values(read(TALKS + "The agreement entered into force in 2030."), "ccpg:signedOn") == []


# ------------------------------------------------------------------ who
def test_signatures_name_the_signatories() -> None:
    reading = read(
        "The memorandum between the Prosecutor General's Offices of Belarus and Armenia bears the signatures of Ivan "
        "Petrov, Prosecutor General of Belarus, and Aram Sargsyan, Prosecutor General of Armenia."
    )
    assert len(values(reading, "ccpg:signatory")) == 2


def test_relative_clause_between_signer_and_verb() -> None:
    reading = read(
        "Ivan Petrov, Prosecutor General of Belarus, who is on a visit to Yerevan, signed a cooperation protocol with "
        "his Armenian counterpart Aram Sargsyan."
    )
    assert len(values(reading, "ccpg:signatory")) == 2
    assert values(reading, "ccpg:party") == [ARMENIA, BELARUS]


def test_heads_of_both_offices_sign() -> None:
    reading = read(
        "Ivan Petrov, Prosecutor General of Belarus, arrived in Yerevan. Aram Sargsyan, Prosecutor General of Armenia, "
        "showed him the town. The programme of cooperation between the Prosecutor General's Office of Belarus and the "
        "Prosecutor General's Office of Armenia was signed by the Prosecutors General."
    )
    assert len(values(reading, "ccpg:signatory")) == 2


def test_object_first_in_russian() -> None:
    reading = read(
        БЕСЕДА
        + "Соглашение о сотрудничестве Генеральный прокурор Беларуси подписал с армянской стороной ещё в 2019 году."
    )
    assert values(reading, "ccpg:instrumentStatus") == ["Recalled"]
    assert values(reading, "ccpg:party") == [ARMENIA, BELARUS]


def test_organisation_whose_members_sign_is_no_party() -> None:
    text = "Прокуратуры стран Организации тюркских государств подписали меморандум о сотрудничестве."
    assert values(read(text), "ccpg:party") == []


def test_only_two_offices_of_the_text_are_its_parties() -> None:
    text = "Joint work of the Prosecutor General's Offices of Belarus and Armenia will grow. A memorandum was signed."
    assert values(read(text), "ccpg:party") == [ARMENIA, BELARUS]


def test_a_third_body_in_the_clause_leaves_parties_open() -> None:
    text = (
        "Joint work of the Prosecutor General's Offices of Belarus and Armenia will grow. A memorandum was signed at "
        "the Ministry of Justice of Belarus."
    )
    assert values(read(text), "ccpg:party") == []


# ------------------------------------------------------------------ words of the instrument
def test_title_ends_before_an_inserted_name() -> None:
    text = TALKS + "A treaty on legal assistance, Petrov recalled, was concluded by Belarus and Armenia in 2014."
    assert values(read(text), "ccpg:party") == ["state/am", "state/by"]


def test_alias_in_brackets_is_the_same_instrument() -> None:
    reading = read(TALKS + "A memorandum of understanding (MoU) on training was signed.")
    assert values(reading, "ccpg:instrumentStatus") == ["Signed"]


def test_year_of_an_instrument() -> None:
    text = TALKS + "The sides praised the pact of 2012 between them."
    assert values(read(text), "ccpg:signedOn") == ["2012"]


def test_term_by_participle_in_russian() -> None:
    reading = read(БЕСЕДА + "Подписан меморандум о взаимопонимании, рассчитанный на три года.")
    assert values(reading, "ccpg:validFor") == ["P3Y"]


def test_draft_handed_over_is_of_the_two_who_met() -> None:
    reading = read(
        TALKS + "He handed over the draft of an interdepartmental agreement and suggested that it be signed."
    )
    assert values(reading, "ccpg:instrumentStatus") == ["Proposed"]
    assert values(reading, "ccpg:party") == [ARMENIA, BELARUS]


def test_sentence_with_the_sign_of_an_agency_looks_back_too() -> None:
    reading = read(TALKS + "They hailed the treaty on legal aid which Belarus and Armenia signed in 1998.-ABC")
    assert values(reading, "ccpg:instrumentStatus") == ["Recalled"]
    assert values(reading, "ccpg:party") == ["state/am", "state/by"]


def test_headline_need_not_name_all_parties() -> None:
    reading = read(
        "Belarusian prosecutors and Prosecutor General's Office of Armenia sign memorandum of understanding\n\n"
        "Acting Prosecutor General of Belarus Ivan Petrov and a guest today signed a memorandum of understanding."
    )
    assert len(values(reading, "ccpg:instrumentStatus")) == 1


def test_new_one_is_none_that_there_was() -> None:
    reading = read(
        TALKS + "The visit took place within the 2029-2030 Cooperation Program. Now the sides work on a new program."
    )
    assert values(reading, "ccpg:instrumentStatus") == ["Proposed", "Recalled"]


def test_union_of_states_is_only_the_frame_of_its_prosecutors() -> None:
    text = "Соглашение о борьбе с терроризмом заключили прокуратуры СНГ."
    assert values(read(text), "ccpg:party") == []


def test_bare_noun_in_capitals_is_none_in_particular() -> None:
    assert values(read(TALKS + "Both spoke of the Declaration with respect."), "ccpg:instrumentStatus") == []


def test_requests_are_no_joint_statements() -> None:
    assert values(read(БЕСЕДА + "Обращения о выдаче лиц рассмотрены."), "ccpg:instrumentStatus") == []


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Several agreements on training were signed.", ["Signed"]),
        ("A number of agreements are expected to be signed.", ["Proposed"]),
        ("В завершение предполагается подписание нескольких соглашений.", ["Proposed"]),
        ("Agreements matter to both.", []),
    ],
)
def test_several(words: str, status: list[str]) -> None:
    assert values(read((БЕСЕДА if "и" in words else TALKS) + words), "ccpg:instrumentStatus") == status


@pytest.mark.parametrize(
    "text",
    [
        (
            "A working arrangement was signed in Kazakhstan by the Prosecutor General of Belarus, Ivan Petrov, and "
            "Aram Sargsyan, Prosecutor General of Armenia."
        ),
        (
            "Under the memorandum stand the signatures of Ivan Petrov, Prosecutor General of Belarus, and Aram "
            "Sargsyan, Prosecutor General of Armenia."
        ),
        (
            "A memorandum was signed yesterday. It bears the signatures of Ivan Petrov, Prosecutor General of Belarus, "
            "and Aram Sargsyan, Prosecutor General of Armenia."
        ),
    ],
)
def test_signatories_told_by_their_signatures(text: str) -> None:
    reading = read(text)
    assert values(reading, "ccpg:instrumentStatus") == ["Signed"]
    assert len(values(reading, "ccpg:signatory")) == 2
    assert values(reading, "ccpg:party") == [ARMENIA, BELARUS]


def test_the_year_before_a_paper_is_no_term() -> None:
    assert values(read(TALKS + "They signed the 2023 ethics document."), "ccpg:validFrom") == []
    assert values(read(TALKS + "They signed the 2031 cooperation programme."), "ccpg:validFrom") == ["2031"]


def test_what_two_countries_offices_concluded() -> None:
    reading = read(
        TALKS + "They recalled the agreement that the two countries' prosecution services concluded in 2015."
    )
    assert values(reading, "ccpg:party") == [ARMENIA, BELARUS]
    assert values(reading, "ccpg:signedOn") == ["2015"]


def test_what_the_bodies_concluded_long_before_is_not_signed_by_the_persons_of_today() -> None:
    text = (
        f"{TALKS}Petrov and Sargsyan looked back on what the two offices have done since they concluded a first "
        "agreement in 2007."
    )
    reading = read(text)
    assert values(reading, "ccpg:instrumentStatus") == ["Recalled"]
    assert claims(reading, "ccpg:signatory") == []


def test_what_they_signed_at_the_talks_is_signed_by_them() -> None:
    reading = read(f"{TALKS}Petrov and Sargsyan took stock and signed an agreement on cooperation.")
    assert values(reading, "ccpg:instrumentStatus") == ["Signed"]
    assert len(claims(reading, "ccpg:signatory")) == 2

"""Documents told by their number first, by lists and by those who signed for each side: sentences of our own."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction.extractor import extract
from ccpg_graph.records import Document, Reading, Ref, Term

ARMENIA, GEORGIA = "body/am-prosecutor-generals-office", "body/ge-prosecutor-generals-office"
BELARUS = "body/by-prosecutor-generals-office"
TWO = "Prosecutor General of Armenia Aram Petrosyan and Prosecutor General of Georgia Davit Beridze"
MET = "Prosecutor General of Armenia Aram Petrosyan met Prosecutor General of Georgia Davit Beridze in Tbilisi. "
LANDS = "the Prosecutors General of Armenia and Georgia"
SESSION = "The 41st meeting of the Coordinating Council of Prosecutors General of the CIS was held in Minsk. "
ВСТРЕЧА = (
    "Генеральный прокурор Армении Арам Петросян встретился в Тбилиси с генеральным прокурором Грузии Давидом Беридзе. "
)


def read(text: str, issued: str = "2031-09-27") -> Reading:
    return extract(Document("report", text, "ru" if "и" in text else "en", issued=issued))


def values(reading: Reading, predicate: str) -> list[str]:
    return sorted(
        c.object.key if isinstance(c.object, Ref) else c.object.name if isinstance(c.object, Term) else c.object.value
        for c in reading.claims
        if c.predicate == predicate and c.subject.startswith("instrument")
    )


def statuses(reading: Reading) -> list[str]:
    return [status.removeprefix("ccpg:") for status in values(reading, "ccpg:instrumentStatus")]


# ------------------------------------------------------------------ several, then one by one
@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            f"{TWO} signed two documents in Tbilisi: an agreement on extradition and a programme for 2032–2033.",
            "Signed",
        ),
        (
            f"{TWO} signed two agreements. The first is a general agreement. Another is an agreement on training.",
            "Signed",
        ),
        (f"{MET}It is planned to sign:\n– a memorandum on training;\n– an agreement on extradition.", "Proposed"),
        (
            f"{ВСТРЕЧА}Итогом станет подписание двух документов:\n– меморандума об обучении;\n– плана на 2032 год.",
            "Proposed",
        ),
        (f"{ВСТРЕЧА}Предполагается подписать:\n– меморандум об обучении;\n– соглашение о выдаче.", "Proposed"),
    ],
)
def test_several_documents_told_by_their_number_are_those_listed_after_it(text: str, status: str) -> None:
    assert statuses(read(text)) == [status, status]


def test_documents_told_by_their_number_alone_stay_one_mention() -> None:
    reading = read(f"{TWO} signed two agreements in Tbilisi on 25 September 2031.")
    assert values(reading, "ccpg:count") == ["2"]


def test_what_is_listed_after_a_colon_for_several_meetings_is_given_to_none() -> None:
    text = f"{ВСТРЕЧА}Итогом станет подписание двух документов:\n– меморандума об обучении;\n– плана на 2032 год."
    assert values(read(text), "ccpg:concludedAt") == []


# ------------------------------------------------------------------ who signs
@pytest.mark.parametrize(
    "text",
    [
        f"{TWO} sign a memorandum on joint work of their offices.",
        f"{MET}The two signed a memorandum on training.",
        (
            "Prosecutor General of Armenia Aram Petrosyan came. He and his host, Prosecutor General of Georgia "
            "Davit Beridze, signed a memorandum on training."
        ),
        ВСТРЕЧА + "Между генпрокурором Армении Арамом Петросяном и генпрокурором Грузии Давидом Беридзе подписан план.",
        (
            "Генеральный прокурор Армении Арам Петросян совершил визит в Грузию, в ходе которого подписал меморандум "
            "с коллегой из Грузии Давидом Беридзе."
        ),
        (
            "Прокуратуры Армении и Грузии заключили соглашение. Подписи под ним поставили генпрокурор Армении "
            "Арам Петросян и генпрокурор Грузии Давид Беридзе."
        ),
    ],
)
def test_both_who_sign_are_signatories(text: str) -> None:
    reading = read(text)
    assert len(values(reading, "ccpg:signatory")) == 2
    assert values(reading, "ccpg:party") == [ARMENIA, GEORGIA]


def test_the_day_before_he_and_his_host_is_that_of_the_signing() -> None:
    text = (
        "Prosecutor General of Armenia Aram Petrosyan came to Tbilisi. On 26 September he and his host, Prosecutor "
        "General of Georgia Davit Beridze, signed a memorandum on training."
    )
    assert values(read(text), "ccpg:signedOn") == ["2031-09-26"]


def test_a_custom_told_in_the_present_is_no_signing() -> None:
    assert statuses(read(f"{TWO} sign programmes of cooperation every two years.")) == []


def test_those_named_after_their_common_title_sign() -> None:
    reading = read(
        "A declaration on the sea was signed in Baku on 20 September 2031 by the prosecutors general of three states: "
        "Aram Petrosyan (Armenia), Davit Beridze (Georgia) and Ivan Petrov (Belarus)."
    )
    assert len(values(reading, "ccpg:signatory")) == 3
    assert values(reading, "ccpg:party") == [ARMENIA, BELARUS, GEORGIA]


def test_governments_sign_for_their_states() -> None:
    reading = read(
        f"{MET}A treaty on legal assistance was signed between the government of Armenia and the government of Georgia."
    )
    assert values(reading, "ccpg:party") == ["state/am", "state/ge"]


def test_a_headline_and_the_text_below_it_tell_of_one_programme() -> None:
    text = (
        "Генпрокуратуры Армении и Грузии подписали программу до 2034 года\n\n"
        "Генеральные прокуратуры Армении и Грузии подписали программу сотрудничества на период 2032–2033 гг."
    )
    reading = read(text)
    assert statuses(reading) == ["Signed"]
    assert (values(reading, "ccpg:validFrom"), values(reading, "ccpg:validUntil")) == (["2032"], ["2033"])


def test_a_plural_office_before_two_states_is_that_of_both() -> None:
    assert values(read("Генпрокуратуры Армении и Грузии подписали меморандум."), "ccpg:party") == [ARMENIA, GEORGIA]


def test_states_that_sign_for_their_offices_are_no_parties_beside_them() -> None:
    reading = read(
        "Armenia and Georgia signed a memorandum of agreement between the Prosecutor's Office of Armenia and the "
        "Prosecutor General's Office of Georgia."
    )
    assert values(reading, "ccpg:party") == [ARMENIA, GEORGIA]
    assert [thing.kind for thing in reading.things if thing.kind in ("Memorandum", "Agreement")] == ["Memorandum"]


def test_a_parliament_that_ratifies_is_no_party() -> None:
    reading = read(f"{MET}The Parliament of Armenia ratified the extradition agreement with Georgia.")
    assert "body/am-parliament" not in values(reading, "ccpg:party")
    assert [key for key in values(reading, "ccpg:party") if "parliament" in key] == []


# ------------------------------------------------------------------ recalled
@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (f"{MET}Their states have had an extradition agreement since 5 July 2006.", ["state/am", "state/ge"]),
        (f"{MET}The two services work under a cooperation agreement since 16 July 2013.", [ARMENIA, GEORGIA]),
        (
            f"{ВСТРЕЧА}Между двумя странами действует договор о правовой помощи от 5 июля 2006 года.",
            ["state/am", "state/ge"],
        ),
        (f"{MET}They spoke of an agreement previously signed by the Offices of {LANDS}.", [ARMENIA, GEORGIA]),
    ],
)
def test_what_there_has_been_for_years_is_recalled_with_its_makers(text: str, parties: list[str]) -> None:
    reading = read(text)
    assert statuses(reading) == ["Recalled"]
    assert values(reading, "ccpg:party") == parties


def test_a_purpose_told_after_a_document_is_none_of_its_title() -> None:
    text = (
        f"{MET}They agreed to speed up the signing of a memorandum between the two offices in an effort to realise "
        "the pact inked in 2012."
    )
    reading = read(text)
    passages = [c.span.cut(text) for c in reading.claims if c.predicate == "ccpg:signedOn"]
    assert [passage for passage in passages if "memorandum" in passage] == []


# ------------------------------------------------------------------ at which meeting
@pytest.mark.parametrize(
    "text",
    [
        f"{SESSION}The participants signed an agreement on illegal migration.",
        f"{SESSION}A memorandum on training was signed.",
        f"{SESSION}At the end a declaration on training was adopted.",
        (
            "At the 41st meeting of the Coordinating Council of Prosecutors General of the CIS, which Belarus hosted, "
            "an agreement on human trafficking was signed."
        ),
    ],
)
def test_what_a_meeting_came_to_is_concluded_at_it(text: str) -> None:
    assert len(values(read(text), "ccpg:concludedAt")) == 1


def test_what_others_signed_on_the_side_is_not_concluded_at_the_meeting() -> None:
    reading = read(f"{SESSION}In Moscow a memorandum on training was signed.")
    assert values(reading, "ccpg:concludedAt") == []


@pytest.mark.parametrize(
    "text",
    [
        "A memorandum with the Prosecutor General's Office of China is being prepared for signature.",
        "A memorandum with the Prosecutor General's Office of China is awaiting signature.",
        "Меморандум о сотрудничестве с Генеральной прокуратурой Китая готовится к подписанию.",
        "Меморандум о сотрудничестве с Генеральной прокуратурой Китая подготовлен к подписанию.",
        "Меморандум о сотрудничестве с Генеральной прокуратурой Китая может быть подписан в мае.",
        "Меморандум о сотрудничестве с Генеральной прокуратурой Китая должен быть подписан в мае.",
    ],
)
def test_what_waits_to_be_signed_is_planned(text: str) -> None:
    assert statuses(read(text)) == ["Proposed"]


@pytest.mark.parametrize(
    "text",
    [
        "In the presence of President of Peru Anna Lys, Prosecutor General of Peru Ivan Dub signed a pact with China.",
        "Instead of Prosecutor General of Peru Anna Lys, her deputy Ivan Dub signed a memorandum with China.",
        "В присутствии генерального прокурора Перу Анны Лис меморандум с прокуратурой Китая подписал Иван Дуб.",
    ],
)
def test_who_is_present_or_stands_aside_signs_nothing(text: str) -> None:
    reading = read(text)
    names = {thing.key: thing.labels[0].text for thing in reading.things if thing.labels}
    signed = [c.object for c in reading.claims if c.predicate == "ccpg:signatory"]
    assert not any(names[who.key].startswith(("Anna", "Анн")) for who in signed if isinstance(who, Ref))

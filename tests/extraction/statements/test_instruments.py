"""Which instruments a text tells of, what is done with them, by whom: one behaviour a test, sentences of our own."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction.extractor import extract
from ccpg_graph.records import Claim, Document, Literal, Modality, Reading, Ref, Term

INSTRUMENTS = frozenset({"Memorandum", "Agreement", "Programme", "Plan", "Regulation", "JointStatement", "Instrument"})
BELARUS, ARMENIA = "body/by-prosecutor-generals-office", "body/am-prosecutor-generals-office"
UZBEKISTAN, GEORGIA = "body/uz-prosecutor-generals-office", "body/ge-prosecutor-generals-office"
OFFICES = "the Prosecutor General's Office of Armenia and the Prosecutor General's Office of Georgia"
NEWS = "The Prosecutors General of Armenia and Georgia met in Baku. "  # that the page is one of the trade


def read(text: str, issued: str | None = "2031-09-27") -> Reading:
    return extract(Document("report", text, "en", issued=issued))


def instruments(reading: Reading) -> dict[str, str]:
    """Key → class."""
    return {t.key: t.kind for t in reading.things if t.kind in INSTRUMENTS}


def values(reading: Reading, predicate: str, key: str | None = None) -> list[str]:
    """The objects of a predicate as plain words, of one instrument or of all."""
    return sorted(plain(c) for c in claims(reading, predicate) if key is None or c.subject == key)


def claims(reading: Reading, predicate: str) -> list[Claim]:
    known = instruments(reading)
    return [c for c in reading.claims if c.predicate == predicate and c.subject in known]


def plain(claim: Claim) -> str:
    value = claim.object
    if isinstance(value, Ref):
        return value.key
    return value.name.removeprefix("ccpg:") if isinstance(value, Term) else value.value


def statuses(text: str) -> list[str]:
    return values(read(text), "ccpg:instrumentStatus")


# ------------------------------------------------------------------ who and when
def test_signed_between_offices_has_both_parties() -> None:
    reading = read(f"A memorandum of cooperation was signed between {OFFICES}.")
    assert list(instruments(reading).values()) == ["Memorandum"]
    assert values(reading, "ccpg:party") == [ARMENIA, GEORGIA]
    assert values(reading, "ccpg:instrumentStatus") == ["Signed"]


def test_persons_who_sign_are_signatories_and_their_offices_implied() -> None:
    reading = read(
        "Prosecutor General of Armenia Aram Petrosyan and Prosecutor General of Georgia Davit Beridze "
        "signed a memorandum of understanding in Tbilisi on 25 September 2031."
    )
    assert len(values(reading, "ccpg:signatory")) == 2
    assert {c.modality for c in claims(reading, "ccpg:party")} == {Modality.IMPLIED}
    assert values(reading, "ccpg:signedOn") == ["2031-09-25"]


def test_a_day_in_the_clause_is_the_day_of_signing() -> None:
    reading = read(f"On 26 September 2031 {OFFICES} signed an agreement on cooperation.")
    assert values(reading, "ccpg:signedOn") == ["2031-09-26"]
    assert claims(reading, "ccpg:signedOn")[0].span.cut(reading.document.text).startswith("On 26 September 2031")


def test_no_day_is_taken_from_the_date_of_publication() -> None:
    assert values(read(f"{OFFICES} signed an agreement."), "ccpg:signedOn") == []


def test_with_names_the_other_party() -> None:
    reading = read(
        "The Prosecutor General's Office of Armenia signed an agreement with the "
        "Prosecutor General's Office of Georgia."
    )
    assert values(reading, "ccpg:party") == [ARMENIA, GEORGIA]


def test_states_that_sign_are_states_and_no_offices() -> None:
    reading = read(f"{NEWS}The presidents of Armenia and Georgia signed a treaty on transit.")
    assert values(reading, "ccpg:party") == ["state/am", "state/ge"]


def test_a_body_under_which_a_party_stands_is_no_party() -> None:
    reading = read(
        "A memorandum of cooperation was signed between the Academy of Justice under the "
        "Prosecutor General's Office of Armenia "
        "and the Institute of Law under the Prosecutor General's Office of Georgia."
    )
    assert not {ARMENIA, GEORGIA} & set(values(reading, "ccpg:party"))


def test_who_is_present_at_a_signing_does_not_sign() -> None:
    reading = read(
        "The head of the delegation, in the presence of Prosecutor General of Armenia "
        "Aram Petrosyan, signed a memorandum "
        "with the Prosecutor General's Office of Georgia."
    )
    assert values(reading, "ccpg:signatory") == []


def test_headline_in_the_present_tells_of_a_signing() -> None:
    assert statuses("Prosecutors General of Armenia and Georgia sign memorandum of cooperation") == ["Signed"]


def test_bare_infinitive_in_a_sentence_tells_of_none() -> None:
    assert statuses(f"They asked that {OFFICES} sign an agreement.") == []


# ------------------------------------------------------------------ terms
@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("a 2031-2032 cooperation programme", "2031", "2032"),
        ("a cooperation programme for 2031–2033", "2031", "2033"),
        ("a 2031-33 cooperation programme", "2031", "2033"),
        ("a cooperation programme for 2032", "2032", "2032"),
    ],
)
def test_term_of_years(words: str, first: str, last: str) -> None:
    reading = read(f"{OFFICES} signed {words}.")
    assert values(reading, "ccpg:validFrom") == [first]
    assert values(reading, "ccpg:validUntil") == [last]


def test_duration() -> None:
    assert values(read(f"{OFFICES} signed a memorandum valid for five years."), "ccpg:validFor") == ["P5Y"]


def test_count_of_unnamed_ones() -> None:
    reading = read(f"{OFFICES} signed twenty-eight programmes.")
    assert values(reading, "ccpg:count") == ["28"]


# ------------------------------------------------------------------ planned, recalled, denied, said
@pytest.mark.parametrize(
    "text",
    [
        f"{OFFICES} agreed to sign a new plan of cooperation for 2032-2033.",
        (
            "The Prosecutor General's Office of Armenia intends to sign an agreement with "
            "the Prosecutor General's Office of Georgia."
        ),
        f"The meeting will end with the signing of a protocol between {OFFICES}.",
        f"The draft memorandum between {OFFICES} was discussed.",
    ],
)
def test_a_plan_is_proposed(text: str) -> None:
    reading = read(text)
    assert values(reading, "ccpg:instrumentStatus") == ["Proposed"]
    assert {c.modality for c in claims(reading, "ccpg:party")} == {Modality.PLANNED}


@pytest.mark.parametrize(
    "text",
    [
        "They work on the basis of the Agreement of 10 April 2026 between " + OFFICES + ".",
        NEWS + "They carry out the Cooperation Programme for 2030-2032 signed on 12 January 2030 in Tbilisi.",
        NEWS
        + "The programme carries out the agreement on aid that the two offices signed in Tbilisi on 6 February 2028.",
        f"Last year {OFFICES} signed a cooperation agreement.",
        f"They spoke of the existing agreement between {OFFICES}.",
    ],
)
def test_what_was_signed_before_is_recalled(text: str) -> None:
    reading = read(text)
    assert values(reading, "ccpg:instrumentStatus") == ["Recalled"]
    assert values(reading, "ccpg:concludedAt") == []


def test_signed_at_the_end_of_last_month_is_news() -> None:
    reading = read(f"On 30 September 2031 {OFFICES} signed an agreement.", issued="2031-10-01")
    assert values(reading, "ccpg:instrumentStatus") == ["Signed"]


def test_recalled_agreement_keeps_its_day() -> None:
    reading = read(f"They work on the basis of the Agreement of 10 April 2026 between {OFFICES}.")
    assert values(reading, "ccpg:signedOn") == ["2026-04-10"]


def test_denied_signing_tells_of_no_instrument() -> None:
    assert statuses("The Prosecutor General's Office of Armenia has not signed the agreement.") == []


def test_importance_of_signing_tells_of_no_instrument() -> None:
    assert statuses(f"They noted the importance of signing a memorandum between {OFFICES}.") == []


def test_treaties_in_general_are_no_instruments() -> None:
    assert statuses("They discussed cooperation programmes and the practice of applying international treaties.") == []


def test_one_states_own_strategy_is_no_instrument() -> None:
    assert (
        statuses("The issue was included in the National Security Strategy approved by the President of Armenia.") == []
    )


def test_said_in_a_quotation_is_reported() -> None:
    reading = read(
        "“We signed a memorandum with the Prosecutor General's Office of Armenia in "
        "2029,” said Prosecutor General of Georgia "
        "Davit Beridze."
    )
    assert {c.modality for c in claims(reading, "ccpg:instrumentStatus")} == {Modality.REPORTED}


# ------------------------------------------------------------------ one instrument told several times
def test_headline_body_and_the_document_are_one() -> None:
    reading = read(
        "Prosecutors General of Armenia and Georgia sign memorandum of cooperation\n\n"
        f"A memorandum of understanding and cooperation was signed between {OFFICES}. The "
        "document will serve both sides."
    )
    assert list(instruments(reading).values()) == ["Memorandum"]


def test_signed_now_and_recalled_stay_two() -> None:
    reading = read(
        f"A cooperation programme for 2031-2032 was signed between {OFFICES}. The "
        "programme signed in 2029 has been carried out."
    )
    assert values(reading, "ccpg:instrumentStatus") == ["Recalled", "Signed"]


def test_two_parties_two_memoranda() -> None:
    reading = read(
        f"A memorandum was signed between {OFFICES}. Another memorandum was signed "
        "between the Prosecutor General's Office of "
        "Belarus and the Prosecutor General's Office of Uzbekistan."
    )
    assert len(instruments(reading)) == 2
    assert values(reading, "ccpg:party") == [ARMENIA, BELARUS, GEORGIA, UZBEKISTAN]


def test_agreement_and_programme_signed_together_are_two() -> None:
    reading = read(f"{OFFICES} signed an agreement on legal assistance and a cooperation programme for 2031–2033.")
    assert sorted(instruments(reading).values()) == ["Agreement", "Programme"]


def test_plan_to_carry_out_a_programme_rests_on_it() -> None:
    reading = read(
        "They approved the CCPG Plan for the implementation of the Cooperation Programme "
        "on border security for 2031–2035."
    )
    assert sorted(instruments(reading).values()) == ["Plan", "Programme"]
    assert [instruments(reading)[key] for key in values(reading, "ccpg:basedOn")] == ["Programme"]


# ------------------------------------------------------------------ meetings
def test_signed_within_the_framework_of_a_meeting() -> None:
    reading = read(
        "The 31st meeting of the Coordinating Council of Prosecutors General of the CIS "
        "member states was held in Minsk on "
        f"7 September 2031. Within the framework of the meeting a memorandum was signed between {OFFICES}."
    )
    meeting = next(t.key for t in reading.things if t.kind == "CouncilSession")
    assert values(reading, "ccpg:concludedAt") == [meeting]


def test_meeting_that_concluded_with_a_signing() -> None:
    assert statuses(f"The meeting concluded with the signing of a memorandum between {OFFICES}.") == ["Signed"]


def test_every_claim_lies_in_the_text() -> None:
    reading = read(f"A memorandum of cooperation for 2031-2033 was signed between {OFFICES}.")
    text = reading.document.text
    assert all(c.as_found in text and c.span.cut(text).strip() for c in claims(reading, "ccpg:party"))
    assert not any(isinstance(c.object, Literal) and c.object.datatype == "string" for c in reading.claims)


def test_what_nothing_is_known_of_is_not_told_to_exist() -> None:
    known = f"{NEWS}{OFFICES} signed a programme of cooperation for 2020–2022."
    assert len(instruments(read(known))) == 1
    assert (
        len(instruments(read(f"{known} There is no information on the programme of cooperation for 2023–2025."))) == 1
    )


@pytest.mark.parametrize(
    "told",
    [
        "The plan of cooperation that the two offices of Armenia and Georgia signed in 2027 expires in 2029.",
        "The prosecution offices of Armenia and Georgia work under a programme of cooperation, which runs until 2029.",
    ],
)
def test_end_of_a_term_may_stand_behind_a_clause(told: str) -> None:
    text = f"The Prosecutors General of Armenia and Georgia met in Tbilisi. {told}"
    claims = extract(Document("report", text, "en", issued="2028-03-05")).claims
    assert [c.object.value for c in claims if c.predicate == "ccpg:validUntil" and isinstance(c.object, Literal)] == [
        "2029"
    ]

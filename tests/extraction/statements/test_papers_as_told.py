"""What a paper is called, when it was made and what it came of: statements that are papers, papers that a meeting came
to, those only followed, those of another year."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction.extractor import extract
from ccpg_graph.records import Document, Literal, Reading, Ref, Term

HE = "Prosecutor General of Armenia Aram Petrosyan"
OF_TWO = "between the Prosecutor General's Offices of Oman and Kenya"
WITH_IRAN = "with the Prosecutor General's Office of Iran"
TWO = "Prosecutor General of Armenia Aram Petrosyan and Prosecutor General of Georgia Davit Beridze"


def told(text: str, issued: str = "2031-04-18") -> Reading:
    return extract(Document("report", text, "en", issued=issued))


def papers(reading: Reading) -> list[tuple[str, str]]:
    """Class and status of each instrument."""
    kinds = {t.key: t.kind for t in reading.things}
    rows = [c for c in reading.claims if c.predicate == "ccpg:instrumentStatus"]
    return sorted((kinds[c.subject], c.object.name.removeprefix("ccpg:")) for c in rows if isinstance(c.object, Term))


def days(reading: Reading) -> set[str]:
    made = ("ccpg:signedOn", "ccpg:adoptedOn")
    return {str(c.object.value) for c in reading.claims if c.predicate in made and isinstance(c.object, Literal)}


def parties(reading: Reading) -> set[str]:
    return {c.object.key for c in reading.claims if c.predicate == "ccpg:party" and isinstance(c.object, Ref)}


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        (
            "The 5th Conference of Prosecutors General was held in Riga. It adopted the Riga Statement on Fees.",
            ("JointStatement", "Adopted"),
        ),
        (
            "With a joint statement on extradition the 5th Conference of Prosecutors General came to its close.",
            ("JointStatement", "Adopted"),
        ),
        (
            "Two results came out of the meeting of the Prosecutors General of Kenya and Oman: a Joint Declaration.",
            ("JointStatement", "Adopted"),
        ),
        (
            f"{TWO} met in Tbilisi. The meeting resulted in the signing of a memorandum of understanding.",
            ("Memorandum", "Signed"),
        ),
        (
            "The Prosecutor General's Offices of Kenya and Oman have agreed that they will sign a memorandum.",
            ("Memorandum", "Proposed"),
        ),
        (
            "The heads of the prosecution services of Oman and Kenya agreed to adopt guidelines on hearings.",
            ("Instrument", "Proposed"),
        ),
    ],
)
def test_what_a_meeting_comes_to_is_a_paper(text: str, paper: tuple[str, str]) -> None:
    assert paper in papers(told(text))


@pytest.mark.parametrize(
    "text",
    [
        f"{TWO} met in Tbilisi. The Prosecutor General of Georgia made a statement on extradition.",
        f"{TWO} met in Tbilisi. In a statement issued on Friday the office of Georgia thanked the guests.",
    ],
)
def test_a_statement_that_somebody_makes_is_no_paper(text: str) -> None:
    assert papers(told(text)) == []


def test_what_is_only_followed_is_not_made() -> None:
    text = (
        f"{TWO} met in Tbilisi on 4 April 2031. The chairmanship was passed, according to the General Guidelines of "
        "the Network, to Georgia."
    )
    assert ("Instrument", "Adopted") not in papers(told(text))
    assert days(told(text)) == set()


def test_a_month_still_to_come_of_which_a_deed_is_told_is_last_year_s() -> None:
    signed = "In May Prosecutor General of Armenia Aram Petrosyan signed a memorandum with the Office of Georgia."
    assert days(told(signed)) == {"2030-05"}
    assert days(told(signed, "2031-05-20")) == {"2031-05"}


def test_the_visit_by_which_a_signing_is_dated_makes_it_no_news() -> None:
    text = (
        "The Prosecutors General of Iran and Oman met in Muscat on Thursday. A memorandum of understanding was signed "
        "between the Offices of the two countries in March 2030, when the Prosecutor General of Oman visited Iran."
    )
    assert papers(told(text)) == [("Memorandum", "Recalled")]


def test_a_clause_between_names_another_paper() -> None:
    text = f"{TWO} signed an arrangement in Tbilisi. The agreement that underlies the arrangement was signed in 2019."
    assert ("Agreement", "Recalled") in papers(told(text))


def test_an_adjective_with_counterpart_names_a_party() -> None:
    text = "The Prosecutor General's Office of Armenia and its Georgian counterpart signed a programme of cooperation."
    assert len(parties(told(text))) == 2


def test_the_signatories_beside_sign() -> None:
    text = (
        "The signing of the memorandum took place in Tbilisi, with Prosecutor General of Armenia Aram Petrosyan and "
        "Prosecutor General of Georgia Davit Beridze as signatories."
    )
    assert len([c for c in told(text).claims if c.predicate == "ccpg:signatory"]) == 2


def test_what_is_between_quotation_marks_ends_with_them() -> None:
    text = (
        'The prosecutors general of Latvia and Oman recalled what they had put down on 4 May 2026 in the "Riga '
        'Declaration", where it was said that independence "is a guarantee". '
        f"{TWO} met in Tbilisi."
    )
    labels = [t.labels[0].text for t in told(text).things if t.kind == "JointStatement"]
    assert labels == ["Riga Declaration"]
    assert days(told(text)) == {"2026-05-04"}


@pytest.mark.parametrize(
    ("text", "paper", "day"),
    [
        (f"{TWO} met. Signed by them on 3 April 2031, the memorandum is on training.", ("Memorandum", "Signed"), ""),
        (
            f"The MoU {OF_TWO}, first signed in 2019, was renewed on 3 April.",
            ("Memorandum", "Signed"),
            "2031-04-03",
        ),
        (
            "Attorney General of Brazil Paulo Siqueira expects to sign an agreement with the Office of Oman.",
            ("Agreement", "Proposed"),
            "",
        ),
        (
            f"{HE} said the text of the agreement {WITH_IRAN} is being finalised.",
            ("Agreement", "Proposed"),
            "",
        ),
        (
            f"{HE} recalled that the cooperation agreement {WITH_IRAN} dates from 2011.",
            ("Agreement", "Recalled"),
            "2011",
        ),
    ],
)
def test_an_instrument_by_other_words(text: str, paper: tuple[str, str], day: str) -> None:
    assert papers(told(text)) == [paper]
    assert not day or days(told(text)) == {day}


def test_the_term_behind_two_papers_is_that_of_the_programme() -> None:
    reading = told(f"{TWO} signed the executive programme of the memorandum for 2032-2034 in Tbilisi.")
    kinds = {t.key: t.kind for t in reading.things}
    timed = {kinds[c.subject] for c in reading.claims if c.predicate == "ccpg:validFrom"}
    assert timed == {"Programme"}


def test_a_paper_calling_for_a_programme_is_what_was_passed() -> None:
    text = f"{TWO} met at a conference in Tbilisi. A resolution calling for a joint training programme was passed."
    assert papers(told(text)) == [("JointStatement", "Adopted")]


def test_who_is_handed_the_signed_text_signs_nothing() -> None:
    text = f"{HE} handed his Georgian counterpart Davit Beridze the signed text of the memorandum in Tbilisi."
    assert not [c for c in told(text).claims if c.predicate == "ccpg:signatory"]


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        (f"Signing the memorandum in Tbilisi on 3 April, {TWO} stressed its weight.", ("Memorandum", "Signed")),
        (f"{HE} said the two offices will shortly finalise a memorandum {WITH_IRAN}.", ("Memorandum", "Proposed")),
        (f"{HE} said talks are under way on an agreement {WITH_IRAN}.", ("Agreement", "Proposed")),
    ],
)
def test_an_instrument_in_the_making_or_just_made(text: str, paper: tuple[str, str]) -> None:
    assert paper in papers(told(text))


def test_a_paper_takes_effect_in_the_same_breath() -> None:
    text = f"The memorandum {OF_TWO} was signed in Muscat on 3 April and takes effect on 1 July 2031."
    begun = [str(c.object.value) for c in told(text).claims if c.predicate == "ccpg:validFrom"]  # type: ignore[union-attr]
    assert begun == ["2031-07-01"]


def test_an_agreement_still_to_be_renewed_is_one_that_there_is() -> None:
    text = (
        f"{TWO} met in Tbilisi. High on the agenda stood preparations for renewing the agreement on cooperation that "
        "the two countries' prosecution services concluded in 2015."
    )
    assert papers(told(text)) == [("Agreement", "Recalled")]


def test_a_new_one_is_a_further_paper_of_the_kind() -> None:
    reading = told(
        "The cooperation programme for 2021-2022 has been carried out, and a new one for 2032-2033 was signed in Minsk "
        f"by {TWO}."
    )
    assert papers(reading) == [("Programme", "Recalled"), ("Programme", "Signed")]
    assert "programme for 2032-2033" in [
        t.labels[0].text.removeprefix("cooperation ") for t in reading.things if t.labels
    ]


def test_a_day_between_will_and_its_verb_leaves_it_a_plan() -> None:
    assert papers(told(f"{TWO}, will on Friday sign an agreement in Ohrid.")) == [("Agreement", "Proposed")]


def test_the_heads_of_several_offices_sign_for_these_and_not_for_their_union() -> None:
    meeting = "The 3rd meeting of the prosecutors general of the SCO member states"
    text = "has ended with the signing of a protocol. It sets out where the offices will work together."
    news = told(f"Prosecutors general of the SCO sign a protocol in Riga\n\n{meeting} {text}")
    assert papers(news) == [("Agreement", "Signed")]
    assert parties(news) == set()


def test_the_head_of_a_union_signs_for_it() -> None:
    news = "The Secretary-General of the SCO and the Prosecutor General of Oman signed a memorandum of cooperation."
    assert "body/sco" in parties(told(news))


NOW = "The prosecution offices of Oman and Peru signed a programme of cooperation for 2031–2032."


def of_previous(text: str) -> set[str]:
    """Who is a party of the programme that was before."""
    reading = told(text)
    before = {t.key for t in reading.things if any("revious" in label.text for label in t.labels)}
    rows = [c for c in reading.claims if c.predicate == "ccpg:party" and c.subject in before]
    return {c.object.key for c in rows if isinstance(c.object, Ref)}


def test_the_previous_paper_with_a_ministry_is_of_the_office_that_signed_the_new_one() -> None:
    found = of_previous(
        f"{NOW} The previous programme, for 2029–2030, was concluded with the Ministry of Justice of Peru."
    )
    assert found == {"body/pe-ministry-of-justice", "body/om-prosecutor-generals-office"}


@pytest.mark.parametrize(
    "first",
    [
        "The prosecution offices of Oman, Kenya and Peru signed a programme of cooperation for 2031–2032.",
        "The prosecution offices of Oman and Kenya signed a programme of cooperation for 2031–2032.",
        "The prosecution offices of Oman and Peru signed a memorandum of cooperation.",
    ],
)
def test_of_whom_else_the_previous_paper_is_nothing_tells(first: str) -> None:
    found = of_previous(
        f"{first} The previous programme, for 2029–2030, was concluded with the Ministry of Justice of Peru."
    )
    assert found == {"body/pe-ministry-of-justice"}


BOTH_PAPERS = "Both agreements were concluded by the prosecutor general's offices of Armenia, Belarus and Georgia."
SESSION = "the session of the Coordinating Council of Prosecutors General that Minsk hosted on 30 January 2030"


def test_papers_that_belong_to_a_session_were_made_there_on_its_day() -> None:
    reading = told(f"{BOTH_PAPERS} They belong to {SESSION}.")
    assert days(reading) == {"2030-01-30"}
    assert [c for c in reading.claims if c.predicate == "ccpg:concludedAt"]
    assert not [c for c in reading.claims if c.predicate == "ccpg:participant"], "who sat at it, nobody tells"


@pytest.mark.parametrize(
    "text",
    [
        f"{TWO} signed a memorandum of understanding. They belong to {SESSION}.",
        f"{BOTH_PAPERS} They belong to the experts. Minsk hosted the session of the Council on 30 January 2030.",
    ],
)
def test_what_belongs_to_something_else_was_not_made_there(text: str) -> None:
    reading = told(text)
    assert days(reading) == set()
    assert not [c for c in reading.claims if c.predicate == "ccpg:concludedAt"]

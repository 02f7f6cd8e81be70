"""One instrument told by a headline and by the text stays one. All persons invented."""

from __future__ import annotations

from tests.extraction.stories import told

KINDS = ("Memorandum", "Agreement", "Programme")


def instruments(text: str, language: str = "en") -> list[str]:
    """The lines of the instruments, without their makers."""
    lines = told(text, language=language)
    return sorted(" | ".join(line.split(" | ")[:2]) for line in lines if line.startswith(KINDS))


def test_a_headline_names_the_instrument_that_the_text_tells() -> None:
    text = (
        "Sarkis Petros: memorandum with Georgia signed\n\nOn 21 July 2031 a memorandum on cooperation between the "
        "prosecutor general's offices of Armenia and Georgia was signed."
    )
    assert instruments(text) == ["Memorandum | Signed"]


def test_a_headline_over_two_of_its_kind_is_left_alone() -> None:
    text = (
        "Memorandum with Georgia signed\n\nThe prosecutor general's offices of Armenia and Moldova signed a "
        "memorandum on training in Yerevan on 4 May 2031."
    )
    assert len(instruments(text)) == 2  # of other parties: another memorandum


def test_a_term_in_the_headline_gives_way_to_that_of_the_text() -> None:
    text = (
        "Прокуратуры Азербайджана и Узбекистана: программа до 2038 года\n\nГенеральные прокуратуры Азербайджана и "
        "Узбекистана подписали программу сотрудничества на 2036–2037 годы."
    )
    assert instruments(text, "ru") == ["Programme | Signed"]


def test_papers_counted_first_are_those_told_one_by_one() -> None:
    two = "On 3 June 2031 the Prosecutor General of Belarus received guests in Osh. Two papers were signed there. "
    told_after = (
        "The Prosecutor General's Office of Belarus and the Prosecutor General's Office of Moldova signed a programme "
        "for 2032–2033. A memorandum on training was signed by the Prosecutor General's Office of Armenia and the "
        "Prosecutor General's Office of Georgia."
    )
    assert instruments(two + told_after) == ["Memorandum | Signed", "Programme | Signed"]

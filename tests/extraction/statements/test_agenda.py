"""Agenda items of meetings."""

from __future__ import annotations

from ccpg_graph.extraction.statements.agenda import read_agenda
from ccpg_graph.records import Modality
from tests.extraction.scenery import SESSION, Set, stage


def read(text: str) -> Set:
    found = stage(text)
    read_agenda(found.context, found.scene, found.findings)
    return found


def items(text: str) -> list[str]:
    """The items that a text gives, in order of finding."""
    return read(text).labels("AgendaItem")


def test_items_are_parted_at_commas_and_conjunctions() -> None:
    text = (
        f"{SESSION} The participants of the meeting considered issues of improving legal assistance, "
        "the practice of countering bribery, as well as the implementation of treaties."
    )
    assert items(text) == [
        "improving legal assistance",
        "practice of countering bribery",
        "implementation of treaties",
    ]


def test_topics_in_a_row_are_one_item() -> None:
    text = f"{SESSION} The participants discussed issues of combating terrorism, human trafficking and cybercrime."
    assert items(text) == ["combating terrorism, human trafficking and cybercrime"]


def test_relative_clause_carries_the_item_on() -> None:
    text = f"{SESSION} On the agenda of the meeting there was an assessment of joint work, aimed at stopping smugglers."
    assert items(text) == ["an assessment of joint work, aimed at stopping smugglers"]


def test_other_issues_are_no_item() -> None:
    text = f"{SESSION} The participants discussed issues of training staff, and a number of other issues."
    assert items(text) == ["training staff"]


def test_source_of_the_news_is_no_item() -> None:
    text = f"{SESSION} The participants discussed issues of training staff, the press service reports."
    assert items(text) == ["training staff"]


def test_numbered_issues_have_positions() -> None:
    text = (
        f"{SESSION} The first and second issues on the agenda were supervision in customs bodies, "
        "as well as legal aid for victims."
    )
    found = read(text)
    assert found.of("supervision in customs bodies", "ccpg:position") == ["1"]
    assert found.of("legal aid for victims", "ccpg:position") == ["2"]


def test_numbered_list_gives_items_with_positions() -> None:
    text = (
        f"{SESSION} The agenda of the meeting included the following issues:\n\n1. The work of the Secretariat;\n\n"
        "2. Joint training of prosecutors.\n\nThe weather was fine."
    )
    found = read(text)
    assert found.labels("AgendaItem") == ["work of the Secretariat", "Joint training of prosecutors"]
    assert found.values("ccpg:position") == ["1", "2"]


def test_issues_discussed_in_the_passive() -> None:
    assert items(f"{SESSION} The issues of supervision over customs were discussed.") == ["supervision over customs"]


def test_report_is_an_item_by_its_title() -> None:
    text = f"{SESSION} Delegates presented information on the subject of “Courts and prosecutors today” and left."
    assert items(text) == ["Courts and prosecutors today"]


def test_item_of_a_planned_meeting_is_planned() -> None:
    text = (
        "The 41st meeting of the Coordinating Council of Prosecutors General of the CIS will be held in Minsk. "
        "The participants of the meeting will discuss issues of extradition practice."
    )
    found = read(text)
    assert found.values("ccpg:status").count("ccpg:Planned") == 2
    assert {c.modality for c in found.claims("ccpg:agendaItem")} == {Modality.PLANNED}


def test_item_discussed_is_held_and_of_its_meeting() -> None:
    found = read(f"{SESSION} The participants discussed issues of extradition practice.")
    [claim] = found.claims("ccpg:agendaItem")
    assert found.findings.things[claim.subject].kind == "CouncilSession"
    assert found.of("extradition practice", "ccpg:status") == ["ccpg:Held"]


def test_item_is_about_its_topic() -> None:
    found = read(f"{SESSION} The participants discussed issues of extradition practice.")
    assert found.values("ccpg:about") == ["topic/extradition"]


def test_what_bilateral_talks_discuss_is_no_agenda() -> None:
    text = (
        "On 5 March 2031 the Prosecutor General of Belarus Ivan Petrov met with the Prosecutor General of Armenia Aram "
        "Sarkisian. The sides discussed issues of extradition practice."
    )
    assert items(text) == []


def test_words_in_quotation_marks_give_no_agenda() -> None:
    assert items(f"{SESSION} “We discussed issues of extradition practice,” he said.") == []


def test_nothing_without_a_meeting() -> None:
    assert items("Readers discussed issues of gardening, as well as the price of seeds.") == []


def test_a_list_with_marks_ends_where_the_text_goes_on() -> None:
    text = (
        f"{SESSION} The agenda of the session includes:\n\n- the budget of the Council;\n- the statute of its training "
        "centre.\n\nThe chairman of the Council will give the main report."
    )
    assert items(text) == ["budget of the Council", "the statute of its training centre"]


def test_what_the_participants_intend_to_do_is_the_agenda() -> None:
    text = (
        "The 31st session of the Coordinating Council of Prosecutors General of the CIS will be held in Minsk on 3 May "
        "2032.\n\nThe participants intend to:\n\n- sum up the results of the cooperation programmes;\n- approve the "
        "work plan of the Council.\n\nThey will leave on the next day."
    )
    assert items(text) == ["sum up the results of the cooperation programmes", "approve the work plan of the Council"]

"""What part somebody has at a meeting, for whom he is there, and what the text tells of other meetings and other seats
beside it. Every person is invented."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction import extract
from ccpg_graph.records import Document, Ref
from tests.extraction.seats import seats
from tests.extraction.stories import told

SESSION = (
    "The 35th session of the Coordinating Council of Prosecutors General of the CIS was held in Minsk on 4 June 2031."
)
HELD = "CouncilSession | Held | 2031-06-04 | minsk"
LATER = "The next session, the 36th, will meet in Kazan."


def sent(text: str) -> set[str]:
    """The bodies on whose behalf somebody is told to be there, once each."""
    reading = extract(Document("sample", text, "en", issued="2031-06-05"))
    objects = (c.object for c in reading.claims if c.predicate == "ccpg:onBehalfOf")
    return {found.key for found in objects if isinstance(found, Ref)}


def test_a_member_of_the_government_is_not_there_for_the_prosecution_office() -> None:
    assert sent(f"{SESSION} Armenia is represented by Mher Arshakyan, Deputy Prime Minister of Armenia.") == set()


@pytest.mark.parametrize(
    "title",
    [
        "Deputy Prosecutor General of Armenia",
        "head of the International Cooperation Department of the Prosecutor General's Office of Armenia",
    ],
)
def test_an_official_of_the_prosecution_office_is_there_for_it(title: str) -> None:
    text = f"{SESSION} Armenia is represented by Anna Petrosyan, {title}."
    assert sent(text) == {"body/am-prosecutor-generals-office"}


def test_who_is_presiding_is_in_the_chair() -> None:
    text = f"{SESSION} Saidali Nazarov, who heads the anti-corruption agency of Tajikistan and chairs the Council, is"
    assert told(f"{text} presiding.") == {HELD, "CouncilSession | Saidali Nazarov | Chair"}


def test_who_chairs_a_body_does_not_preside_for_that() -> None:
    text = (
        f"{SESSION} Saidali Nazarov, who heads the anti-corruption agency of Tajikistan and chairs the Council, is ill."
    )
    assert told(text) == {HELD}


@pytest.mark.parametrize(
    "text",
    [
        "The chief adviser of the International Association of Prosecutors led a delegation, too.",
        "The chief adviser of the International Association of Prosecutors also led delegations.",
    ],
)
def test_an_unnamed_official_who_leads_a_delegation_is_there_for_his_union(text: str) -> None:
    assert told(f"{SESSION} {text}") == {HELD, "CouncilSession | body/iap | Participant"}


@pytest.mark.parametrize(
    "text",
    [
        "The chief adviser of the International Association of Prosecutors led a study of delegations.",
        "The chief adviser of the International Association of Prosecutors did not lead a delegation.",
    ],
)
def test_an_unnamed_official_who_leads_none_is_not_there(text: str) -> None:
    assert told(f"{SESSION} {text}") == {HELD}


HEAD = "Ivan Petrov, Deputy Prosecutor General of Russia and"


def test_who_is_head_of_a_delegation_has_that_part_and_no_post() -> None:
    text = f"{SESSION} {HEAD} head of the Russian delegation, thanked the hosts."
    assert told(text) == {HELD, "CouncilSession | Ivan Petrov | HeadOfDelegation"}
    assert seats(text) == {"Ivan Petrov | ru-office--deputy-pg | Current"}


@pytest.mark.parametrize("title", ["deputy head of the Russian delegation", "head of a Russian department"])
def test_another_part_does_not_head_the_delegation(title: str) -> None:
    assert "CouncilSession | Ivan Petrov | HeadOfDelegation" not in told(
        f"{SESSION} {HEAD} {title}, thanked the hosts."
    )


def test_the_head_of_a_standing_delegation_heads_none_at_the_meeting() -> None:
    text = f"{SESSION} Marta Keller, Head of the Delegation of the European Union to Armenia, thanked the hosts."
    assert "CouncilSession | Marta Keller | HeadOfDelegation" not in told(text)
    assert seats(text) == {"Marta Keller | eu--head-of-the-delegation | Current"}


def test_the_days_of_it_are_those_of_the_meeting_told_before() -> None:
    text = (
        f"{SESSION} {LATER} It is planned for 30 September – 1 October 2032 and is to be combined with a meeting of the"
    )
    assert told(f"{text} prosecutors general of the SCO member states.") == {
        HELD,
        "CouncilSession | Planned | 2032-09-30 | kazan",
        "Conference | Planned |  | ",
    }


def test_the_days_of_a_meeting_named_behind_them_are_its_own() -> None:
    text = (
        f"{SESSION} {LATER} On 3 May 2032 a meeting of the prosecutors general of the SCO member states will be held."
    )
    assert told(text) == {HELD, "CouncilSession | Planned |  | kazan", "Conference | Planned | 2032-05-03 | "}


CHAIR = "Pavel Orlov, the Russian Prosecutor General, was Chairman of the Council at the time."


def test_who_was_chairman_at_the_time_of_news_holds_the_seat() -> None:
    text = SESSION.replace("4 June 2031", "26 February 2031")
    assert "Pavel Orlov | ccpg--chair | Current" in seats(f"{text} {CHAIR}")


@pytest.mark.parametrize(
    "text",
    [
        SESSION.replace("4 June 2031", "26 February 2011"),
        SESSION.replace("4 June 2031", "26 February 2031") + " In 1998 the Council was given its Secretariat.",
    ],
)
def test_who_was_chairman_at_another_time_held_the_seat(text: str) -> None:
    assert "Pavel Orlov | ccpg--chair | Former" in seats(f"{text} {CHAIR}")

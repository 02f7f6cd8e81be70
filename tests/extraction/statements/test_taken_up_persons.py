"""Whom "he", "both" and "the three" mean where a meeting is told, and whose members "the Council" has behind its
session. Every person is invented."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction import extract
from ccpg_graph.records import Document, Ref
from tests.extraction.stories import told

COUNCIL = "Coordinating Council of Prosecutors General of the CIS"
PETROSYAN = "Artur Petrosyan, Prosecutor General of Armenia,"
SESSION = f"{PETROSYAN} took part in the 29th session of the {COUNCIL} in Bishkek."
OTHER = "the 17th meeting of the prosecutors general of the Shanghai Cooperation Organisation"
GUESTS = (
    "At the invitation of Igor Petrov, Prosecutor General of the Russian Federation, two colleagues came to Moscow:"
    " Kamil Huseynov, Prosecutor General of Azerbaijan, and Artur Petrosyan, Prosecutor General of Armenia."
)
THREE = ("Igor Petrov", "Kamil Huseynov", "Artur Petrosyan")
ДВОЕ = (
    "21 октября 2030 года в Душанбе генеральный прокурор России Игорь Петров встретился с генеральным прокурором "
    "Беларуси Андреем Орловым."
)
ТРОЕ = (
    "Генеральный прокурор России Игорь Петров пригласил в Москву двух коллег: генерального прокурора Азербайджана"
    " Камиля Гусейнова и генерального прокурора Армении Артура Петросяна."
)
СЕССИЯ = "35-е заседание Координационного совета генеральных прокуроров государств – участников СНГ"


def there(text: str, kind: str, language: str = "en") -> set[str]:
    """Who was at meetings of a kind, and as what."""
    rows = (line.split(" | ") for line in told(text, language=language))
    return {f"{row[1]} {row[2]}" for row in rows if len(row) == 3 and row[0] == kind}


@pytest.mark.parametrize(
    ("said", "role"),
    [
        (f"He also attended {OTHER}.", "Participant"),
        (f"He also took part in {OTHER}.", "Participant"),
        (f"He also addressed {OTHER}.", "Speaker"),
        (f"The session looked back on 2030. Courts decided 870 cases then. He also attended {OTHER}.", "Participant"),
        (f"He will also take part in {OTHER}.", "Participant?"),
    ],
)
def test_he_is_at_another_meeting_too(said: str, role: str) -> None:
    assert there(f"{SESSION} {said}", "Conference") == {f"Artur Petrosyan {role}"}


@pytest.mark.parametrize(
    "said",
    [
        f"He did not attend {OTHER}.",
        f"He discussed {OTHER} with his colleagues.",
        f"Pavel Orlov came too. The session looked back on 2030. He also attended {OTHER}.",
        f"Pavel Orlov, Prosecutor General of Belarus, came too. The session looked back. He also attended {OTHER}.",
        f"The Deputy Prosecutor General of Belarus came too. He also attended {OTHER}.",
    ],
)
def test_nobody_is_there_where_he_may_be_another(said: str) -> None:
    assert there(f"{SESSION} {said}", "Conference") == set()


def test_he_is_there_in_russian() -> None:
    other = "17-й встрече генеральных прокуроров государств – членов Шанхайской организации сотрудничества"
    text = f"Генеральный прокурор Армении Артур Петросян выступил в Бишкеке. Он также участвовал в {other}."
    assert there(text, "Conference", "ru") == {"Артур Петросян Participant"}


@pytest.mark.parametrize(
    "said",
    [
        "On 12 January 2031 the three held a trilateral meeting in Moscow.",
        "All three met on 12 January 2031.",
        "The three prosecutors general met on 12 January 2031 and discussed extradition.",
    ],
)
def test_three_are_as_many_as_the_text_has_named(said: str) -> None:
    assert {line.rpartition(" ")[0] for line in there(f"{GUESTS} {said}", "Meeting")} == set(THREE)


@pytest.mark.parametrize("said", ["The two met on 12 January 2031.", "All four met on 12 January 2031."])
def test_another_count_means_nobody(said: str) -> None:
    assert there(f"{GUESTS} {said}", "Meeting") == set()


@pytest.mark.parametrize("said", ["Все трое встретились 12 января 2031 года.", "12 января 2031 года трое встретились."])
def test_three_in_russian(said: str) -> None:
    assert there(f"{ТРОЕ} {said}", "Meeting", "ru") == {
        "Игорь Петров Participant",
        "Камиль Гусейнов Participant",
        "Артур Петросян Participant",
    }


@pytest.mark.parametrize(
    "said",
    [
        f"Оба приехали в столицу Таджикистана на {СЕССИЯ}.",
        f"Надзор усилен, напомнил Орлов. Ведомство упразднили. Оба прибыли в Душанбе на {СЕССИЯ}.",
    ],
)
def test_both_came_for_the_session(said: str) -> None:
    assert there(f"{ДВОЕ} {said}", "CouncilSession", "ru") == {"Игорь Петров Participant", "Андрей Орлов Participant"}


def test_both_are_not_two_of_three() -> None:
    assert there(f"{ТРОЕ} Оба приехали в Душанбе на {СЕССИЯ}.", "CouncilSession", "ru") == set()


def members(text: str) -> set[str]:
    """Who is told to be a member of something."""
    reading = extract(Document("sample", text, "en", issued="2031-06-10"))
    return {c.object.key for c in reading.claims if c.predicate == "ccpg:member" and isinstance(c.object, Ref)}


HELD = "The fifth meeting of the Interstate Anti-Corruption Council of the CIS was held in Minsk on 11 July 2030."


@pytest.mark.parametrize(
    "said",
    [
        "The Council brings together the heads of the competent bodies of Armenia, Belarus and Kazakhstan.",
        "The Council unites Armenia, Belarus and Kazakhstan.",
        "The Council was set up in 2013. It brings together the agencies of Armenia, Belarus and Kazakhstan.",
    ],
)
def test_the_council_is_the_one_whose_session_is_told(said: str) -> None:
    assert members(f"{HELD} {said}") == {"state/am", "state/by", "state/kz"}


@pytest.mark.parametrize(
    "said",
    [
        "It brought together the heads of the competent bodies of Armenia, Belarus and Kazakhstan.",
        "The Council heard reports of Armenia, Belarus and Kazakhstan.",
        "The Council brought together for this meeting heads of the bodies of Armenia and Belarus.",
    ],
)
def test_who_came_to_the_session_is_no_member(said: str) -> None:
    assert members(f"{HELD} {said}") == set()


def test_what_a_session_looked_back_on_is_not_in_the_making() -> None:
    both = f"{SESSION} Pavel Orlov, Prosecutor General of Belarus, came too. The session looked back on programmes."
    assert not any("Proposed" in line for line in told(both))

"""The many ways in which a text tells of elections, next sessions, instructions and memberships."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction.extractor import extract
from ccpg_graph.records import Document, Reading, Ref

SESSION = (
    "The 41st session of the Coordinating Council of Prosecutors General of the CIS was held in Minsk on 5 March 2031. "
)
ЗАСЕДАНИЕ = (
    "5 марта 2031 года в Минске состоялось 41-е заседание Координационного совета генеральных прокуроров государств – "
    "участников СНГ. "
)
ARMENIA, BELARUS = "body/am-prosecutor-generals-office", "body/by-prosecutor-generals-office"


def read(words: str, *, session: bool = True) -> Reading:
    russian = "и" in words
    before = (ЗАСЕДАНИЕ if russian else SESSION) if session else ""
    text, language = before + words, "ru" if russian else "en"
    return extract(Document("report", text, language, issued="2031-03-06", source="https://example.by/news/1"))


def decisions(reading: Reading, predicate: str) -> list[tuple[str, str]]:
    kinds = {t.key: t.kind for t in reading.things}
    found = ((kinds[c.subject], c.object) for c in reading.claims if c.predicate == predicate)
    return [(kind, o.key if isinstance(o, Ref) else getattr(o, "value", "")) for kind, o in found]


def members(words: str) -> list[str]:
    claims = read(words, session=False).claims
    return sorted(c.object.key for c in claims if c.predicate == "ccpg:member" and isinstance(c.object, Ref))


@pytest.mark.parametrize(
    "words",
    [
        "Prosecutor General of Armenia Aram Sargsyan took over the chairmanship of the Council.",
        "At the session Prosecutor General of Armenia Aram Sargsyan was elected to chair the Council.",
        "The chairmanship of the Council was handed over to Prosecutor General of Armenia Aram Sargsyan.",
        "Aram Sargsyan, Prosecutor General of Armenia, was elected for a two-year term as Chairman of the Council.",
        "Prosecutor General of Armenia Aram Sargsyan became the new Chairman of the Council.",
        "The Council elected for 2032 Mr Aram Sargsyan (Armenia) Chairman.",
        "Председателем Координационного совета избран Генеральный прокурор Армении Арам Саргсян.",
        "Новым председателем Совета стал Генеральный прокурор Армении Арам Саргсян.",
        "Председательство в Совете перешло к Генеральному прокурору Армении Араму Саргсяну.",
    ],
)
def test_election_of_a_chair(words: str) -> None:
    assert decisions(read(words), "ccpg:object") == [("Election", "person-1")]


def test_becoming_a_minister_is_no_election() -> None:
    assert decisions(read("Aram Sargsyan became the new Minister of Justice of Armenia."), "ccpg:object") == []


@pytest.mark.parametrize(
    ("words", "decided"),
    [
        ("The next meeting will be hosted by Armenia.", False),
        ("Armenia will host the next session in 2032.", False),
        ("Yerevan was chosen as the venue of the next session.", True),
        ("The venue of the next session will be Yerevan.", True),
        ("It was decided to hold the next session in Yerevan in 2032.", True),
        ("The 42nd session is scheduled for 2032 in Yerevan.", False),
        ("Решено провести следующее заседание в Ереване.", True),
        ("Местом проведения следующего заседания выбран Ереван.", True),
        ("Следующее заседание примет Армения.", False),
    ],
)
def test_next_session(words: str, decided: bool) -> None:
    reading = read(words)
    assert [kind for kind, _ in decisions(reading, "ccpg:object")] == ["NextSession"]
    assert bool(decisions(reading, "ccpg:decidedAt")) == decided


@pytest.mark.parametrize(
    ("words", "slot"),
    [
        ("President Oleg Kim ordered that a big meeting be prepared.", "ccpg:by"),
        ("The Prosecutor General of Belarus was told by President Oleg Kim to check the cases.", "ccpg:addressee"),
        ("The Council instructed its Secretariat to draw up a plan by 1 May 2031.", "ccpg:due"),
        ("Президент Беларуси Олег Ким поручил Генеральному прокурору Ивану Петрову проверить дела.", "ccpg:addressee"),
    ],
)
def test_instruction(words: str, slot: str) -> None:
    assert [kind for kind, _ in decisions(read(words), slot)] == ["Instruction"]


def test_part_of_a_body_that_is_no_known_body_is_not_its_whole() -> None:
    assert decisions(read("Рабочей группе Совета поручено подготовить проект."), "ccpg:addressee") == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "The Office of the Prosecutor General of Belarus became the 180th member of the IAP.",
            [BELARUS],
        ),
        (
            "The Prosecutor General's Office of Armenia was admitted to the International Association of Prosecutors.",
            [ARMENIA],
        ),
        (
            "Belarus and Armenia are members of the Coordinating Council of Prosecutors General of the CIS.",
            ["state/am", "state/by"],
        ),
        (
            "В Координационный совет генеральных прокуроров СНГ входят Армения и Беларусь.",
            ["state/am", "state/by"],
        ),
        ("Прокуратура Армении присоединилась к Международной ассоциации прокуроров.", [ARMENIA]),
        ("Генеральная прокуратура Армении стала членом Международной ассоциации прокуроров.", [ARMENIA]),
    ],
)
def test_membership(words: str, found: list[str]) -> None:
    assert members(words) == found


def test_joining_a_meeting_is_no_membership() -> None:
    assert members("The Prosecutor General's Office of Armenia joined the discussion.") == []

"""Who belongs to a council, what stands on an agenda, who is chosen, who is to do what: the further ways in which pages
tell it, English and Russian, in sentences of our own."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction.extractor import extract
from ccpg_graph.records import Document, Reading, Ref, Term

SESSION = "The 41st meeting of the Coordinating Council of Prosecutors General of the CIS was held in Minsk. "
AHEAD = (
    "The 41st meeting of the Coordinating Council of Prosecutors General of the CIS will be held in Minsk tomorrow. "
)
СЕССИЯ = "В Минске прошло 41-е заседание Координационного совета генеральных прокуроров государств – участников СНГ. "
ВПЕРЕДИ = "Завтра в Минске пройдет 41-е заседание Координационного совета генеральных прокуроров СНГ. "
OFFICES = ["body/am-prosecutor-generals-office", "body/by-prosecutor-generals-office"]


def read(text: str, source: str | None = None) -> Reading:
    return extract(Document("report", text, "ru" if "и" in text else "en", issued="2031-09-08", source=source))


def values(reading: Reading, predicate: str, kind: str = "") -> list[str]:
    kinds = {thing.key: thing.kind for thing in reading.things}
    return [
        c.object.key if isinstance(c.object, Ref) else c.object.name if isinstance(c.object, Term) else c.object.value
        for c in reading.claims
        if c.predicate == predicate and kind in ("", kinds[c.subject])
    ]


def labels(reading: Reading, kind: str) -> list[str]:
    return [thing.labels[0].text for thing in reading.things if thing.kind == kind]


# ------------------------------------------------------------------ members, observers
@pytest.mark.parametrize(
    "text",
    [
        f"{SESSION}The Council, set up in 1995, has two members: the prosecution services of Armenia and Belarus.",
        f"{SESSION}The Council is composed of the heads of the prosecution services of Armenia and Belarus.",
        f"{SESSION}The Council's members are the prosecutors general of Armenia and Belarus.",
        f"{SESSION}The countries that make up the Council are: Armenia and Belarus.",
        f"{СЕССИЯ}В состав Совета входят генеральные прокуроры двух государств – участников СНГ: Армении и Беларуси.",
        f"{СЕССИЯ}Совет образован в 1995 году. Его членами являются генеральные прокуроры Армении и Беларуси.",
        f"{СЕССИЯ}Члены Совета – генеральные прокуроры Армении и Беларуси.",
        f"{СЕССИЯ}Совет объединяет прокуратуры Армении и Беларуси.",
        f"{СЕССИЯ}Членами Совета являются прокуратуры Армении и Беларуси, а Монголия имеет статус наблюдателя.",
    ],
)
def test_lists_of_members(text: str) -> None:
    assert sorted(values(read(text), "ccpg:member")) in (OFFICES, ["state/am", "state/by"])


def test_it_that_joined_is_the_office_told_before() -> None:
    reading = read(
        "The Prosecutor General's Office of Armenia is in Yerevan. It joined the International Association "
        "of Prosecutors in 1999."
    )
    assert values(reading, "ccpg:member") == OFFICES[:1]


def test_members_of_a_council_known_only_by_its_session() -> None:
    reading = read(
        "The 3rd meeting of the Council of Prosecutors General of the Lake States was held in Baku. The Council was "
        "established in 2021. Its members are the prosecution offices of Armenia and Belarus."
    )
    assert sorted(values(reading, "ccpg:member")) == OFFICES


@pytest.mark.parametrize(
    "text",
    [
        f"{SESSION}Mongolia was granted observer status in the Council.",
        f"{SESSION}The Council granted observer status to Mongolia.",
        f"{SESSION}Mongolia has the status of an observer in the Council.",
        f"{СЕССИЯ}Монголия имеет статус наблюдателя при Совете.",
    ],
)
def test_observers(text: str) -> None:
    reading = read(text)
    assert (values(reading, "ccpg:observer"), values(reading, "ccpg:member")) == (["state/mn"], [])


def test_participants_of_a_session_are_no_members() -> None:
    reading = read(f"{SESSION}The participants of the session are the prosecutors general of Armenia and Belarus.")
    assert values(reading, "ccpg:member") == []


# ------------------------------------------------------------------ agenda
@pytest.mark.parametrize(
    ("text", "items"),
    [
        (
            f"{SESSION}On the agenda were the fight against bribery, the results of 2030 and the training of staff.",
            ["fight against bribery", "results of 2030", "training of staff"],
        ),
        (
            f"{SESSION}The agenda covered two topics: asset recovery; the role of prosecutors in the digital age.",
            ["asset recovery", "role of prosecutors in the digital age"],
        ),
        (f"{AHEAD}The agenda includes the training of staff.", ["training of staff"]),
        (
            f"{AHEAD}The members of the Council intend to:\n- sum up the joint work;\n- weigh the training of staff.",
            ["sum up the joint work", "weigh the training of staff"],
        ),
        (
            f"{СЕССИЯ}В повестке дня – борьба с коррупцией, итоги года и избрание председателя.",
            ["борьба с коррупцией", "итоги года", "избрание председателя"],
        ),
        (
            f"{ВПЕРЕДИ}В повестку вошли десять вопросов, в том числе борьба с торговлей людьми, обмен данными.",
            ["борьба с торговлей людьми", "обмен данными"],
        ),
        (
            f"{ВПЕРЕДИ}Повестка включает итоги полугодия, избрание секретаря и утверждение плана.",
            ["итоги полугодия", "избрание секретаря", "утверждение плана"],
        ),
        (
            f"{ВПЕРЕДИ}В повестке десять вопросов, среди них:\n1) торговля людьми;\n2) единый учет преступлений.",
            ["торговля людьми", "единый учет преступлений"],
        ),
    ],
)
def test_ways_of_telling_an_agenda(text: str, items: list[str]) -> None:
    assert labels(read(text), "AgendaItem") == items


# ------------------------------------------------------------------ elections, appointments, next sessions
def test_several_elected_in_one_sentence() -> None:
    reading = read(
        f"{SESSION}The members of the Council elected Prosecutor General of Armenia Aram Petrosyan (Armenia) Chairman "
        "and Prosecutor General of Belarus Ivan Orlov as Deputy Chairman."
    )
    assert len(labels(reading, "Election")) == 2


def test_the_council_is_the_one_in_session_whoever_publishes_it() -> None:
    text = f"{СЕССИЯ}Был и Совет глав разведки. Председателем Совета стал генпрокурор России Иван Орлов."
    assert len(labels(read(text, "https://example.tj/news/1"), "Election")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The President of Armenia has appointed Aram Petrosyan Prosecutor General of Armenia.",
        "Aram Petrosyan was appointed Prosecutor General of Armenia by a decree of 3 September 2031.",
        "Президент Армении назначил Арама Петросяна генеральным прокурором Армении.",
    ],
)
def test_news_of_an_appointment_makes_a_prosecutor(text: str) -> None:
    reading = read(text)
    assert len(labels(reading, "Appointment")) == 1
    assert labels(reading, "Prosecutor")


def test_an_appointment_of_long_ago_is_no_news() -> None:
    text = "Aram Petrosyan was appointed Prosecutor General of Armenia in 2019. He met his Georgian counterpart."
    assert labels(read(text), "Appointment") == []


@pytest.mark.parametrize(
    "text",
    [
        f"{SESSION}The next session, the 42nd, was given to Armenia.",
        f"{SESSION}The next meeting will be chaired by Armenia.",
        f"{СЕССИЯ}Следующее, 42-е заседание решено провести в Армении.",
    ],
)
def test_further_ways_of_telling_the_next_session(text: str) -> None:
    assert len(labels(read(text), "NextSession")) == 1


# ------------------------------------------------------------------ instructions
@pytest.mark.parametrize(
    ("text", "due"),
    [
        (
            f"{SESSION}The Executive Secretary of the Council was tasked with preparing a report within three months.",
            "P3M",
        ),
        (f"{СЕССИЯ}Исполнительному секретарю Совета поручено в течение трех месяцев подготовить доклад.", "P3M"),
    ],
)
def test_who_is_tasked_is_told_before_the_verb(text: str, due: str) -> None:
    assert values(read(text), "ccpg:dueWithin", "Instruction") == [due]


@pytest.mark.parametrize(
    "text",
    [
        f"{SESSION}The participants of the meeting approved a report and instructed the Secretariat to draft a plan.",
        f"{СЕССИЯ}Участники заседания утвердили отчет и поручили Секретариату подготовить предложения.",
    ],
)
def test_what_those_in_session_instruct_the_council_instructs(text: str) -> None:
    assert values(read(text), "ccpg:by", "Instruction") == ["body/ccpg"]


def test_what_is_entrusted_to_a_state_is_no_instruction_to_its_owner() -> None:
    text = "The Africa Prosecutors Association met in Rabat. The presidency of the APA was entrusted to Kenya."
    assert labels(read(text), "Instruction") == []


@pytest.mark.parametrize(
    "text",
    [
        "The Africa Prosecutors Association (APA), a body of thirty services, was established in 2003.",
        "The International Association of Prosecutors unites many services. It was founded in Vienna in 1995.",
    ],
)
def test_founding_told_after_an_insertion_or_of_it(text: str) -> None:
    assert len(values(read(text), "ccpg:founded")) == 1

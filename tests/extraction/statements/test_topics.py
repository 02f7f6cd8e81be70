"""Topics of meetings and instruments."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction import extract
from ccpg_graph.extraction.statements.topics import read_topics
from ccpg_graph.records import Document, Literal, Modality, Ref
from tests.extraction.scenery import SESSION, Set, stage


def topics(text: str) -> list[str]:
    """The topics that a text is found to be about, sorted."""
    return sorted({key.removeprefix("topic/") for key in read(text).values("ccpg:topic")})


def read(text: str) -> Set:
    found = stage(text)
    read_topics(found.context, found.scene, found.findings)
    return found


@pytest.mark.parametrize(
    ("words", "topic"),
    [
        ("countering the financing of terrorism", "terrorism"),
        ("manifestations of radicalism", "extremism"),
        ("illicit trafficking in narcotic drugs", "drug_trafficking"),
        ("drug-related crime", "drug_trafficking"),
        ("trafficking in persons", "human_trafficking"),
        ("the smuggling of migrants", "illegal_migration"),
        ("crimes committed with the use of information technologies", "cybercrime"),
        ("hi-tech crimes", "cybercrime"),
        ("bribery in public service", "corruption"),
        ("the protection of external borders", "border_security"),
        ("cross-border crime", "organised_crime"),
        ("tax evasion", "economic_crime"),
        ("the laundering of criminal proceeds", "money_laundering"),
        ("the return of stolen assets", "asset_recovery"),
        ("the surrender of fugitives", "extradition"),
        ("requests for legal assistance", "mutual_legal_assistance"),
        ("observance of citizens’ rights", "human_rights"),
        ("environmental safety", "environment"),
        ("the execution of court decisions", "execution_of_judgments"),
        ("advanced training of staff", "training"),
        ("crimes against children", "juvenile"),
        ("violence against women", "domestic_violence"),
        ("the state and dynamics of crime", "crime_statistics"),
        ("the harmonization of legislation", "legislation"),
        ("the turnover of cryptocurrencies", "virtual_assets"),
        ("the exchange of information", "information_exchange"),
        ("arms trafficking", "weapons"),
        ("the genocide of civilians", "war_crimes"),
    ],
)
def test_topic_in_the_words_of_an_issue_discussed(words: str, topic: str) -> None:
    assert topics(f"{SESSION} The participants of the meeting discussed issues of {words}.") == [topic]


def test_list_of_topics_gives_each() -> None:
    text = f"{SESSION} Topical issues of combating corruption, human trafficking and cybercrime were considered."
    assert topics(text) == ["corruption", "cybercrime", "human_trafficking"]


def test_nothing_without_meeting_or_instrument() -> None:
    assert topics("Experts discuss issues of cybercrime and cooperation against corruption every day.") == []


def test_general_task_of_a_council_is_background() -> None:
    text = f"{SESSION}\n\nThe Coordinating Council coordinates joint work against human trafficking."
    assert topics(text) == []


def test_topic_without_a_frame_is_background() -> None:
    assert topics(f"{SESSION} Meanwhile two men were detained in the capital for bribery.") == []


def test_name_of_a_service_is_no_topic() -> None:
    assert topics(f"{SESSION} The results were presented by officers of the Anti-Corruption Service.") == []


def test_quotation_after_an_agenda_is_of_the_agenda() -> None:
    text = (
        f"{SESSION} He outlined the agenda of the meeting as follows, “We live in hard times. Extremist groups grow.”"
    )
    found = read(text)
    assert found.values("ccpg:topic") == ["topic/extremism"]
    assert found.claims("ccpg:topic")[0].modality is Modality.IMPLIED


def test_quotation_on_other_matters_is_background() -> None:
    text = f"{SESSION} Then he was asked about the weather, “We saw it. They face illegal migration.”"
    assert topics(text) == []


def test_topic_of_a_planned_meeting_is_planned() -> None:
    text = (
        "The 41st meeting of the Coordinating Council of Prosecutors General of the CIS will be held in Minsk. "
        "The participants of the meeting will discuss issues of extradition."
    )
    assert [c.modality for c in read(text).claims("ccpg:topic")] == [Modality.PLANNED]


def test_topic_in_the_title_is_of_the_instrument() -> None:
    text = (
        "On 5 March 2031 the Prosecutor General's Office of Belarus and the Prosecutor General's Office of Kazakhstan "
        "signed a memorandum of cooperation in the fight against corruption."
    )
    found = read(text)
    kinds = [found.findings.things[c.subject].kind for c in found.claims("ccpg:topic")]
    assert kinds == ["Memorandum"]


def test_list_after_a_colon_is_of_the_agenda() -> None:
    text = f"{SESSION} The agenda of the meeting included the following issues:\n\nmoney laundering;\n\njuvenile crime."
    assert topics(text) == ["juvenile", "money_laundering"]


def test_passage_holds_frame_and_topic() -> None:
    found = read(f"{SESSION} The parties stressed the need for joint work against cybercrime.")
    [claim] = found.claims("ccpg:topic")
    assert "cybercrime" in found.cut(claim)
    assert claim.as_found == "cybercrime"


def test_what_an_instrument_provides_for() -> None:
    text = (
        "On 5 March 2031 the Prosecutor General's Office of Belarus and the Prosecutor General's Office of Kazakhstan "
        "signed a memorandum in Minsk. The memorandum provides for cooperation in the area of asset recovery."
    )
    found = read(text)
    kinds = [found.findings.things[c.subject].kind for c in found.claims("ccpg:topic")]
    assert (kinds, found.values("ccpg:topic")) == (["Memorandum"], ["topic/asset_recovery"])


@pytest.mark.parametrize(
    ("words", "topic"),
    [
        ("cyber attacks", "cybercrime"),
        ("bribe taking", "corruption"),
        ("illicit trade of psychoactive substances", "drug_trafficking"),
        ("penal judicial assistance", "mutual_legal_assistance"),
        ("lake basin protection", "environment"),
        ("crimes involving minors", "juvenile"),
        ("tracing of stolen assets", "asset_recovery"),
    ],
)
def test_more_words_of_a_topic(words: str, topic: str) -> None:
    assert topics(f"{SESSION} The participants spoke about {words}.") == [topic]


def test_fight_against_something_is_a_frame_at_a_meeting() -> None:
    assert topics(f"{SESSION} Both sides will fight terrorists side by side.") == ["terrorism"]


def test_without_a_meeting_topics_are_of_the_one_instrument() -> None:
    text = (
        "The Prosecutor General's Office of Belarus and the Prosecutor General's Office of Kazakhstan have signed a "
        "memorandum of cooperation. Bribery and human trafficking will be countered together."
    )
    found = read(text)
    kinds = {found.findings.things[c.subject].kind for c in found.claims("ccpg:topic")}
    assert (kinds, topics(text)) == ({"Memorandum"}, ["corruption", "human_trafficking"])


@pytest.mark.parametrize("words", ["the state of crime in the region", "contraband", "questions of the penal system"])
def test_words_near_a_topic_are_none(words: str) -> None:
    assert topics(f"The 41st session of the Council was held in Minsk. Its members discussed {words}.") == []


def test_free_legal_aid_is_no_mutual_assistance() -> None:
    assert topics(f"{SESSION} The participants discussed legal aid for victims.") == []


def of_instruments(text: str, language: str) -> set[tuple[str, str]]:
    """Class of the subject and topic of each claim on a topic."""
    reading = extract(Document("report", text, language, issued="2030-05-04"))
    kinds = {thing.key: thing.kind for thing in reading.things}
    told = [c for c in reading.claims if c.predicate == "ccpg:topic" and isinstance(c.object, Ref)]
    return {(kinds[c.subject], c.object.key.removeprefix("topic/")) for c in told if isinstance(c.object, Ref)}


OPENING = "The 27th session of the Coordinating Council of Prosecutors General of the CIS was held on 2 May 2030. "
NACHALO = "2 мая 2030 года прошло 27-е заседание Координационного совета генеральных прокуроров стран СНГ. "


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (f"{OPENING}It adopted a programme for 2031–2033, under which seminars on bribery will be held.", "en"),
        (f"{NACHALO}Принята программа Совета на 2031–2033 годы, в рамках которой обсудят взяточничество.", "ru"),
        (f"{NACHALO}Принята программа Совета на 2031–2033 годы, предусматривающая борьбу с взяточничеством.", "ru"),
    ],
)
def test_what_is_done_by_a_paper_is_what_it_is_about(text: str, language: str) -> None:
    assert ("Programme", "corruption") in of_instruments(text, language)


def test_what_is_told_beside_a_paper_is_not_of_it() -> None:
    text = f"{OPENING}It adopted a programme for 2031–2033 and discussed bribery, under which many suffer."
    assert of_instruments(text, "en") == {("CouncilSession", "corruption")}


def test_crime_in_the_economy_is_economic_crime() -> None:
    text = f"{NACHALO}Обсуждено выполнение плана Совета по борьбе с преступностью в сфере экономики на 2030–2032 годы."
    assert "economic_crime" in {topic for _, topic in of_instruments(text, "ru")}


# ------------------------------------------------------------------ of another meeting, of a paper
def topics_of(text: str, issued: str = "2031-10-20") -> list[tuple[str, str]]:
    """The kind of thing and the topic of each claim of a topic, in order."""
    reading = extract(Document("report", text, "ru" if "и" in text else "en", issued=issued))
    kinds = {thing.key: thing.kind for thing in reading.things}
    told = [c for c in reading.claims if c.predicate == "ccpg:topic" and isinstance(c.object, Ref)]
    return [(kinds[c.subject], c.object.key.removeprefix("topic/")) for c in told if isinstance(c.object, Ref)]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Программа подписана в Твери\n\nВ Твери подписана программа сотрудничества на 2032–2033 годы между "
            "генеральными прокуратурами Армении и Грузии. Борьба с терроризмом – главная тема программы.\n\n"
            "Газета называет поездку в Тверь первой."
        ),
        (
            "The prosecutor general's offices of Armenia and Georgia signed a programme of cooperation in Tbilisi "
            "during a working visit. The fight against terrorism is one of the topics of the programme."
        ),
    ],
)
def test_the_topics_of_a_paper_are_not_those_of_the_meeting(text: str) -> None:
    assert topics_of(text) == [("Programme", "terrorism")]


def test_what_was_taken_up_last_year_is_of_the_meeting_of_last_year() -> None:
    text = (
        "Заседание объединенной коллегии генеральных прокуратур Армении и Грузии проходит сегодня в Ереване. "
        "Прокуроры двух стран обсуждают незаконную миграцию. "
        "В прошлом году коллегия собиралась в Бресте и занималась надзором за противодействием экстремизму."
    )
    reading = extract(Document("report", text, "ru", issued="2031-10-20"))
    of = {c.object.key: c.subject for c in reading.claims if isinstance(c.object, Ref)}
    years = {c.subject: c.object.value for c in reading.claims if isinstance(c.object, Literal)}
    assert of["topic/extremism"] == of["place/brest"] != of["topic/illegal_migration"] == of["place/yerevan"]
    assert years[of["place/brest"]] == "2030"


def test_what_they_met_about_last_year_is_no_topic_of_today() -> None:
    text = (
        "The Prosecutors General of Armenia and Georgia held talks in Tbilisi today and discussed corruption. "
        "Last year they met in Yerevan and discussed extradition."
    )
    assert ("BilateralMeeting", "corruption") in topics_of(text)
    reading = extract(Document("report", text, "en", issued="2031-10-20"))
    of = {c.object.key: c.subject for c in reading.claims if isinstance(c.object, Ref)}
    assert of.get("topic/extradition") != of["topic/corruption"]

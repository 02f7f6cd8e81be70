"""Towns that no hand has listed: shown by a preposition, a noun or a state; namesakes; and what is none."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction.extractor import extract
from ccpg_graph.extraction.naming.context import Context, open_context
from ccpg_graph.extraction.naming.reading import prepare
from ccpg_graph.extraction.words.chunks import Chunk
from ccpg_graph.extraction.words.vocabulary import load_vocabulary
from ccpg_graph.records import Document
from ccpg_graph.text.scripts import is_cyrillic
from tests.extraction.scenery import stage


def read(text: str, source: str | None = None) -> tuple[Context, list[Chunk]]:
    document = Document("sample", text, "ru" if is_cyrillic(text) else "en", source=source)
    context = open_context(document, load_vocabulary(document.language))
    return context, [chunk for sentence in prepare(context) for chunk in sentence.chunks]


def towns(text: str, source: str | None = None) -> list[str]:
    return [chunk.value for chunk in read(text, source)[1] if chunk.kind == "PLACE"]


def kinds(text: str, kind: str) -> list[str]:
    context, chunks = read(text)
    return [context.words(chunk.start, chunk.end) for chunk in chunks if chunk.kind == kind]


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("The talks were held in Szeged on 5 May 2031.", "szeged"),
        ("The talks were held in the Hungarian city of Pécs.", "pecs"),
        ("The talks were held in Hungary's Debrecen.", "debrecen"),
        ("The seminar opened at Cha-am, Thailand.", "cha-am"),
        ("The seminar opened in Kaohsiung (Taiwan).", "kaohsiung"),
        ("The seminar was held in the resort town of Alanya.", "alanya"),
        ("The delegation left for Kenya and flew to Kisumu.", "kisumu"),
        ("The delegates met in New Haven.", "new-haven"),
        ("The delegates met in St. Louis.", "st-louis"),
        ("Szeged, Hungary, saw the first round.", "szeged"),
        ("Встреча прошла в Сегеде.", "szeged"),
        ("Встреча прошла в китайском городе Чжухай.", "zhuhai"),
        ("Встреча прошла в г. Дебрецене.", "debrecen"),
        ("Переговоры состоялись во Владикавказе 5 мая 2031 года.", "vladikavkaz"),
        ("Семинар открылся в Ча-аме (Таиланд).", "cha-am"),
        ("Делегация прибыла из Ханты-Мансийска.", "khanty-mansiysk"),
        ("Совещание прошло в Ростове-на-Дону.", "rostov-on-don"),
        ("Совещание прошло в Нижнем Тагиле.", "nizhny-tagil"),
        ("Совещание прошло в Набережных Челнах.", "naberezhnyye-chelny"),
        ("В Намангане Иван Петров встретился с коллегами из Узбекистана.", "namangan"),
    ],
)
def test_a_town_is_known_where_the_words_show_it(text: str, slug: str) -> None:
    assert towns(text) == [slug]


def test_towns_of_a_row_need_one_preposition() -> None:
    assert towns("Seminars were held in Szeged, Pécs and Debrecen.") == ["szeged", "pecs", "debrecen"]
    assert towns("Семинары прошли в Орле и Ярославле.") == ["orel", "yaroslavl"]


def test_of_namesakes_the_state_beside_the_name_tells() -> None:
    assert towns("They met in Valencia, Spain.") == ["valencia-es"]
    assert towns("They met in the Spanish city of Valencia.") == ["valencia-es"]
    assert towns("They met in Birmingham (United States).") == ["birmingham-us"]


def test_of_namesakes_the_states_of_the_sentence_tell_next_then_those_of_the_text() -> None:
    assert towns("The prosecutors of Spain met in Valencia.") == ["valencia-es"]
    assert towns("Spain was the host. They met in Valencia.") == ["valencia-es"]
    assert towns("They met in Valencia.", source="https://example.es/news") == ["valencia-es"]


def test_of_namesakes_nothing_else_tells() -> None:
    assert towns("They met in Valencia.") == []


def test_the_region_after_a_town_tells_its_state() -> None:
    assert towns("Совещание прошло в Светлогорске Калининградской области.") == ["svetlogorsk-ru"]
    assert towns("The talks were held in Svetlogorsk, Kaliningrad Region.")[0] == "svetlogorsk-ru"


def test_a_town_that_nobody_knows_is_one_where_the_text_calls_it_so() -> None:
    context, _ = read("The talks were held in the city of Qarnabek, Kazakhstan.")
    assert context.towns["qarnabek"].name == "Qarnabek"
    assert context.land_of("qarnabek") == "KZ"
    assert towns("The talks were held in Qarnabek.") == ["qarnabek"]
    assert towns("The talks were on Qarnabek.") == []
    assert towns("The talks were held in Spring.") == []


def test_its_russian_name_is_told_in_the_nominative() -> None:
    context, _ = read("Встреча состоялась в городе Бишкульске (Казахстан).")
    assert [town.name for town in context.towns.values()] == ["Бишкульск"]
    assert towns("Встреча состоялась в городе Кырмызе.") == []  # Кырмыз, Кырмыза, Кырмызь?


def test_a_town_without_a_state_has_none() -> None:
    context, _ = read("The talks were held in the town of Qarnabek.")
    assert context.land_of("qarnabek") is None


@pytest.mark.parametrize(
    "text",
    [
        "He studied at Reading University.",
        "She read Szeged's reply.",
        "Prosecutor General of Belarus Ivan Szeged met his counterpart.",
        "The letter went to Kisumu. Peter Kisumu answered it.",
        "They worked in Progress and in Independence.",
        "The talks were held in Debrecen Hall.",
        "В Орловой Ирине он нашёл друга.",
        "Встреча прошла в мире и согласии.",
        "Прокурор Орлов выступил с речью.",
        "Он ссылался на Сегед Анну.",
    ],
)
def test_a_capital_alone_is_no_town(text: str) -> None:
    assert towns(text) == []


def test_a_first_name_stays_one() -> None:
    text = "The Prosecutor General of Kazakhstan Baghdad Mussin came to Szeged."
    assert kinds(text, "PERSON") == ["The Prosecutor General of Kazakhstan Baghdad Mussin".removeprefix("The ")]


def test_the_body_of_a_town_stays_a_body() -> None:
    assert kinds("A memorandum was signed at the Moscow Region Prosecutor's Office.", "BODY") == [
        "Moscow Region Prosecutor's Office"
    ]


def test_a_dateline_is_no_venue() -> None:
    set_ = stage("SZEGED, 5 May (Agency) - Prosecutors of Belarus and Hungary held a meeting.")
    assert set_.values("ccpg:place") == []


def test_a_meeting_is_held_in_such_a_town() -> None:
    text = "On 5 May 2031 a meeting of the Prosecutors General of Belarus and Hungary was held in the city of Szeged."
    set_ = stage(text)
    assert set_.values("ccpg:place") == ["place/szeged"]
    assert set_.findings.things["place/szeged"].facts == {"ccpg:country": "state/hu"}


def test_a_meeting_is_held_in_a_town_that_nobody_knows() -> None:
    set_ = stage("On 5 May 2031 a meeting of the Council of Prosecutors was held in the city of Qarnabek.")
    assert set_.values("ccpg:place") == ["place/qarnabek"]
    town = set_.findings.things["place/qarnabek"]
    assert ([label.text for label in town.labels], town.facts) == (["Qarnabek"], {})


@pytest.mark.parametrize(
    ("text", "place", "status"),
    [
        ("Minsk (Republic of Belarus) was on 5 May 2031 the venue of {}.", "place/minsk", "ccpg:Held"),
        ("Minsk saw {}.", "place/minsk", "ccpg:Held"),
        ("Minsk will see {}.", "place/minsk", "ccpg:Planned"),
        ("Minsk has been chosen as the venue for {}.", "place/minsk", "ccpg:Planned"),
        ("{} was hosted by the Hungarian city of Szeged on 5 May 2031.", "place/szeged", "ccpg:Held"),
    ],
)
def test_a_town_can_be_told_as_the_venue(text: str, place: str, status: str) -> None:
    told = text.format("the 12th meeting of the Coordinating Council of Prosecutors General of the CIS")
    set_ = stage(told[0].upper() + told[1:])
    assert (set_.values("ccpg:place"), set_.values("ccpg:status")) == ([place], [status])


def test_a_state_that_is_a_town_is_both() -> None:
    set_ = stage("On 5 May 2031 a meeting of the Prosecutors General of Belarus and Hungary was held in Singapore.")
    assert (set_.values("ccpg:place"), set_.values("ccpg:country")) == (["place/singapore"], ["state/sg"])


def test_the_office_in_which_they_meet_tells_the_state() -> None:
    held = "On 5 May 2031 a meeting of the Prosecutors General of Belarus and Hungary was held"
    assert stage(f"{held} at the Prosecutor General's Office of Hungary.").values("ccpg:country") == ["state/hu"]
    assert stage(f"{held}, the Prosecutor General's Office of Hungary said.").values("ccpg:country") == []
    assert stage(f"{held} at the request of the Prosecutor General's Office of Hungary.").values("ccpg:country") == []


def test_a_dateline_may_be_of_any_town() -> None:
    set_ = stage("Szeged, 7 May 2031 - A meeting of the prosecutors of Belarus and Hungary was held here on Monday.")
    assert (set_.values("ccpg:place"), set_.values("ccpg:startDate")) == ([], ["2031-05-05"])


@pytest.mark.parametrize(
    ("where", "place", "country"),
    [
        ("in Hainan Province", [], ["state/cn"]),
        ("in the province of Hainan", [], ["state/cn"]),
        ("in the Brest Region", [], ["state/by"]),
        ("in Kaliningrad Region", [], ["state/ru"]),
        ("in Zhuhai, Guangdong Province", ["place/zhuhai"], ["state/cn"]),
        ("in Virginia", [], []),
        ("in Virginia (United States)", [], ["state/us"]),
    ],
)
def test_a_region_tells_the_state_and_is_no_town(where: str, place: list[str], country: list[str]) -> None:
    set_ = stage(f"On 5 May 2031 a meeting of the Prosecutors General of Belarus and Hungary was held {where}.")
    assert (set_.values("ccpg:place"), set_.values("ccpg:country")) == (place, country)


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("В провинции Хайнань состоялась встреча.", ["CN"]),
        ("В Калининградской области состоялась встреча.", ["RU"]),
        ("В Приморском крае состоялось совещание.", ["RU"]),
        ("В Татарстане состоялось совещание прокуроров России.", ["RU"]),
        ("Он взял книгу в приморском отеле.", []),
    ],
)
def test_a_russian_region_tells_the_state(text: str, states: list[str]) -> None:
    assert list(read(text)[0].regions.values()) == states


def test_the_office_of_a_region_or_town_stays_a_body() -> None:
    office = "the Kaliningrad Region Prosecutor's Office"
    set_ = stage(f"On 5 May 2031 a meeting of the prosecutors of Belarus and Hungary was held at {office}.")
    assert set_.values("ccpg:place") == []
    assert kinds("A memorandum was signed with the Prosecutor's Office of the city of Szeged.", "BODY") == [
        "Prosecutor's Office of the city of Szeged"
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The conference of prosecutors was attended by delegations of Norway, Northern Ireland and Brazil."),
        ("ru", "В конференции прокуроров участвовали делегации Норвегии, Северной Ирландии и Бразилии."),
    ],
)
def test_part_of_a_state_is_not_the_state_of_whose_name_it_has_a_part(language: str, text: str) -> None:
    keys = {t.key for t in extract(Document("report", text, language, issued="2031-09-08")).things}
    assert not [key for key in keys if key in ("state/ie", "body/ie-prosecutor-generals-office")]

"""How the Russian press of neighbouring states tells of prosecutors abroad, and of other councils. Sentences and
persons are made up."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction import extract
from ccpg_graph.records import Document, Reading, Ref, Term

PAIR = "Генпрокурор Казахстана Ерлан Сапаров и генпрокурор Монголии Ганболд Бат проведут встречу 5 июня 2031 года. "
SCO = "24-е заседание генеральных прокуроров стран Шанхайской организации сотрудничества"
OTS = "5-е заседание Совета генеральных прокуроров Организации тюркских государств"
CIS = "36-го заседания Координационного совета генеральных прокуроров государств – участников СНГ"


def read(text: str) -> Reading:
    return extract(Document("d", text, "ru", issued="2031-03-10"))


def values(text: str, predicate: str, things: str = "") -> list[str]:
    """The values of a predicate, of things whose key begins so."""
    found = [c.object for c in read(text).claims if c.predicate == predicate and c.subject.startswith(things)]
    shown = (o.key if isinstance(o, Ref) else o.name if isinstance(o, Term) else o.value for o in found)
    return sorted(value.removeprefix("ccpg:").removeprefix("state/") for value in shown)


def posts(text: str) -> list[str]:
    """Family name and post of each tenure."""
    reading = read(text)
    labels = {t.key: t.labels[0].text for t in reading.things if t.labels}
    told: dict[str, dict[str, str]] = {}
    for claim in reading.claims:
        if isinstance(claim.object, Ref) and claim.subject.startswith("tenure-"):
            told.setdefault(claim.subject, {})[claim.predicate] = labels[claim.object.key]
    return sorted(f"{row['org:member'].split()[-1]}: {row['org:post']}" for row in told.values())


def present(text: str) -> set[str]:
    """The last word of the name of each participant, or its key."""
    reading = read(text)
    labels = {t.key: t.labels[0].text.split()[-1] for t in reading.things if t.key.startswith("person-")}
    who = [c.object.key for c in reading.claims if c.predicate == "ccpg:participant" and isinstance(c.object, Ref)]
    return {labels.get(key, key) for key in who}


# -- whose name it is
GUEST = "Глава Верховного суда Ирана Хосейн Рахмани прибыл в Москву. "


@pytest.mark.parametrize("verb", ["подчеркнул важность связей", "сообщил о планах", "отметил рост связей"])
def test_who_speaks_at_a_meeting_with_an_official_does_not_hold_that_seat(verb: str) -> None:
    text = f"{GUEST}На встрече с российским генеральным прокурором Хосейн Рахмани {verb}."
    assert posts(text) == ["Рахмани: Глава Верховного суда Ирана"]


def test_a_name_in_the_case_of_the_title_keeps_it() -> None:
    text = "На встрече с генпрокурором Армении Арамом Петросяном подчеркнута важность связей."
    assert posts(text) == ["Петросян: генпрокурор Армении"]


def test_a_name_is_whole_with_two_initials() -> None:
    text = "Генпрокурор Узбекистана Юсупов Р.К. принял генпрокурора Беларуси Ковалева А.В. Гости рассказали о реформах."
    assert present(text) == {"Р.К.", "А.В."}


def test_a_town_has_a_chief_prosecutor_of_its_own() -> None:
    text = "Генпрокурор Азербайджана Эльчин Мамедов встретился с главным прокурором Анкары Мехметом Йылдызом."
    assert present(text) == {"Мамедов", "Йылдыз"}
    assert "Йылдыз: главный прокурор Анкары" in posts(text)


def test_a_state_has_its_own_chief_prosecutor() -> None:
    assert "state/tr" not in values("Главный прокурор Турции Мехмет Йылдыз прибыл в Баку.", "org:postIn")
    assert posts("Главный прокурор Турции Мехмет Йылдыз прибыл в Баку.") == ["Йылдыз: Главный прокурор Турции"]


# -- who is invited
def test_the_invited_is_no_host() -> None:
    text = (
        "Генпрокурор России Петр Лавров находится с визитом в Китае. На встрече с генпрокурором Китая Ли Чжэньхуа он "
        "рассказал о планах, а также пригласил Ли Чжэньхуа в Москву."
    )
    assert "Host" not in values(text, "ccpg:role")


def test_the_inviter_is_the_host() -> None:
    text = "Генпрокурор России Петр Лавров прибыл в Армению с визитом. Его пригласил генпрокурор Армении Арам Петросян."
    assert "Host" in values(text, "ccpg:role")


# -- rows of meetings
def test_a_row_of_meetings_is_told_by_its_organisation_alone() -> None:
    text = (
        f"В Оше пройдут {SCO} и {OTS}. "
        "На заседании ШОС речь пойдет о цифровых активах, на заседании ОТГ – о защите детей."
    )
    assert values(text, "ccpg:status", "meeting-") == ["Planned", "Planned"]
    assert values(text, "ccpg:ordinal") == ["24", "5"]


def test_brackets_with_a_list_of_states_are_no_place() -> None:
    text = f"В Оше прошло {SCO}. На заседании ШОС руководители прокуратур (Индия, Иран, Китай) обсудили безопасность."
    assert "in" not in values(text, "ccpg:country", "meeting-")


def test_what_a_council_does_next_time_is_another_session() -> None:
    text = (
        f"Участники {CIS}, которое идет в Казани, обсудили розыск. Решено и то, что в следующий раз Совет соберется в "
        "Республике Армения."
    )
    assert values(text, "ccpg:status", "meeting-") == ["Held", "Planned"]


def test_a_council_that_will_meet_is_the_session_told_as_planned() -> None:
    text = f"В Казани готовятся к проведению {CIS}. Совет соберется в Казани 5 мая."
    assert values(text, "ccpg:status", "meeting-") == ["Planned"]


# -- what is to come
@pytest.mark.parametrize("words", ["Итогом встречи станет подписание", "Итогом переговоров станет заключение"])
def test_what_will_be_the_outcome_is_not_signed_yet(words: str) -> None:
    assert values(f"{PAIR}{words} меморандума.", "ccpg:instrumentStatus") == ["Proposed"]


def test_what_became_the_outcome_is_signed() -> None:
    text = PAIR.replace("проведут", "провели").replace("июня", "марта")
    assert values(f"{text}Итогом встречи стало подписание меморандума.", "ccpg:instrumentStatus") == ["Signed"]


# -- officials of another kind
@pytest.mark.parametrize("whose", ["правоохранительных органов", "министерств внутренних дел", "таможенных служб"])
def test_states_whose_experts_of_another_kind_met_stand_for_no_prosecution_office(whose: str) -> None:
    text = (
        f"Совещание экспертов {whose} прошло в Ташкенте. На совещание собрались эксперты из Азербайджана, Армении и "
        "Беларуси. Прокуратура Узбекистана была представлена наблюдателем."
    )
    assert not {who for who in present(text) if "prosecutor" in who and "uz" not in who}


def test_states_whose_prosecutors_met_stand_for_their_offices() -> None:
    text = (
        "Совещание экспертов прокуратур прошло в Ташкенте. На совещание собрались эксперты из Азербайджана, Армении и "
        "Беларуси."
    )
    assert len(present(text)) == 3


# -- ministries of several states
@pytest.mark.parametrize("went", ["Собрались", "В заседании участвовали", "На заседание приехали"])
def test_ministries_of_several_states_are_one_of_each(went: str) -> None:
    text = (
        "В Самаре прошло заседание Совета министров внутренних дел государств – участников СНГ. "
        f"{went} представители МВД трёх стран: Армении, Беларуси и России. Генпрокуратура России направила приветствие."
    )
    assert {who for who in present(text) if who.startswith("body/")} == present(text)
    assert len(present(text)) == 3
    assert not any("prosecutor" in who for who in present(text))


def test_a_council_of_heads_is_no_body_without_what_they_head() -> None:
    text = "Совет глав МВД стран СНГ собрался в Самаре. Там прошла встреча генпрокуроров Армении и Грузии."
    assert not any(who.endswith("sovet-glav") for who in present(text))


# -- encounters told by a passive
def test_talks_that_were_held_are_of_those_whose_they_are() -> None:
    text = (
        "В рамках заседания Координационного совета генеральных прокуроров государств – участников СНГ проведена "
        "двусторонняя встреча генеральных прокуроров Узбекистана и Таджикистана."
    )
    assert {who.split("/")[-1][:2] for who in present(text)} == {"uz", "tj"}


def test_heads_of_two_states_hold_talks_and_no_conference() -> None:
    text = (
        "Делегация генпрокурора Грузии Левана Беридзе прибыла в Армению по приглашению генпрокурора Армении Арама "
        "Петросяна. Встреча генеральных прокуроров двух стран состоялась в Ереване."
    )
    assert "Conference" not in {t.kind for t in read(text).things}


# -- a council's session and what is signed there
def test_documents_of_a_council_are_not_of_the_two_offices_named() -> None:
    text = (
        f"В Оше 7 мая пройдет {SCO}, рассказал генпрокурор Кыргызстана Асылбек Турдубаев. Итогом станет "
        "подписание трех документов. Приедет и генпрокурор Азербайджана Эльчин Мамедов."
    )
    assert values(text, "ccpg:instrumentStatus") == ["Proposed"]
    assert values(text, "ccpg:party") == []


def test_a_session_that_somebody_came_for_may_be_still_to_come() -> None:
    text = (
        f"Генпрокурор России Петр Лавров прибыл в Казань для участия в {CIS.replace('го заседания', 'м заседании')}. "
        "На заседании КСГП, которое пройдет завтра, российский генпрокурор выступит с докладом."
    )
    assert values(text, "ccpg:status", "meeting-") == ["Planned"]
    assert values(text, "ccpg:status", "participation-") == ["Planned"]


# -- one thing told twice
def test_the_corresponding_agreement_is_the_one_told_of() -> None:
    text = (
        "Генпрокуроры России и Беларуси Петр Лавров и Иван Козлов подписали соглашение о сотрудничестве в надзоре. "
        "Соответствующее соглашение подписали в Казани."
    )
    assert len(values(text, "ccpg:instrumentStatus")) == 1


def test_a_headline_tells_the_visit_of_the_head_by_his_office() -> None:
    text = (
        "Главный прокурор ЕС посетит Молдову\n\nГлава Европейской прокуратуры Мария Тодореску приедет в Кишинев "
        "2 сентября. Пригласила ее прокуратура Молдовы."
    )
    assert values(text, "ccpg:status", "meeting-") == ["Planned"]


def test_a_name_may_have_two_particles() -> None:
    assert posts("Генпрокурор Кубы Хосе Карлос де ла Крус прибыл в Минск.") == ["Крус: Генпрокурор Кубы"]


def test_what_was_signed_then_is_recalled() -> None:
    text = (
        "Генпрокурор Молдовы Ион Чобану прибыл в Минск. В прошлый раз он приезжал в Беларусь в 2029 году. "
        "Тогда подписано соглашение о сотрудничестве между Генпрокуратурой Молдовы и Генпрокуратурой Беларуси."
    )
    assert "Signed" not in values(text, "ccpg:instrumentStatus")


# -- receptions on a visit
@pytest.mark.parametrize(
    "words",
    [
        "Президент Узбекистана Рустам Каримов принял генпрокурора России Петра Лаврова, находившегося там с визитом.",
        "Петр Лавров – генпрокурор России. Генпрокурор России был принят президентом Узбекистана Рустамом Каримовым.",
    ],
)
def test_who_is_on_a_visit_is_received(words: str) -> None:
    assert present(words) >= {"Каримов", "Лавров"}
    assert {"Guest", "Host"} <= set(values(words, "ccpg:role"))


@pytest.mark.parametrize("what", ["решение", "программу на встрече с коллегами", "участие в обсуждении"])
def test_what_is_adopted_is_no_guest(what: str) -> None:
    assert "Host" not in values(f"Генпрокурор Армении Арам Петросян принял {what} в Ереване.", "ccpg:role")

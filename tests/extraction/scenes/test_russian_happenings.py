"""What happened and who was there, told with words that nobody listed: any verb at a meeting, auxiliaries behind or
apart from their verbs, what follows a session. Sentences and persons are made up."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction import extract
from ccpg_graph.records import Document, Reading, Ref, Term

SESSION = (
    "25-е заседание Координационного совета генеральных прокуроров государств – участников СНГ прошло 3 июня 2031 года "
    "в Минске. "
)
COMING = "26-е заседание Координационного совета генпрокуроров СНГ пройдет 3 октября 2031 года в Казани. "


def read(text: str) -> Reading:
    return extract(Document("d", text, "ru", issued="2031-06-20"))


def shown(reading: Reading, value: object) -> str:
    labels = {t.key: t.labels[0].text for t in reading.things if t.labels and not t.key.startswith("meeting")}
    if isinstance(value, Ref):
        return labels.get(value.key, value.key)
    return value.name.removeprefix("ccpg:") if isinstance(value, Term) else str(getattr(value, "value", value))


def told(text: str, kind: str) -> dict[str, set[str]]:
    """Predicate → values of the only thing of a kind; empty where there is none."""
    reading = read(text)
    keys = [t.key for t in reading.things if t.kind == kind]
    assert len(keys) <= 1, keys
    found: dict[str, set[str]] = {}
    for claim in reading.claims:
        if claim.subject in keys:
            found.setdefault(claim.predicate.removeprefix("ccpg:"), set()).add(shown(reading, claim.object))
    return found


def present(text: str) -> dict[str, set[str]]:
    """Family name or label → roles."""
    reading = read(text)
    who = {c.subject: c.object for c in reading.claims if c.predicate == "ccpg:participant"}
    roles: dict[str, set[str]] = {}
    for claim in reading.claims:
        if claim.predicate == "ccpg:role" and claim.subject in who:
            name = shown(reading, who[claim.subject]).split()[-1]
            roles.setdefault(name, set()).add(shown(reading, claim.object))
    return roles


# -- verbs that nobody listed
def test_any_deed_at_a_session_puts_its_doer_there_and_the_session_was_held() -> None:
    text = (
        "В сентябре прошлого года на 31‑м заседании Координационного совета генпрокуроров СНГ в Минске генеральный "
        "прокурор Беларуси Олег Кравцов посетовал на рост киберпреступности."
    )
    assert present(text) == {"Кравцов": {"Speaker"}}
    session = told(text, "CouncilSession")
    assert session["status"] == {"Held"} and session["ordinal"] == {"31"} and session["startDate"] == {"2030-09"}


@pytest.mark.parametrize(
    "deed",
    [
        "Генпрокурор Кубы Луис Мора направил на заседание приветствие.",
        "По итогам заседания генпрокурор Кубы Луис Мора посетил выставку.",
        "На заседании наградили генпрокурора Кубы Луиса Мору.",
        "Генпрокурор Кубы Луис Мора напомнил, что на заседании критиковали отчет.",
        "На заседании не спорил генпрокурор Кубы Луис Мора.",
        "Генпрокурор Кубы Луис Мора собирался на заседание, но заболел.",
        "Генпрокурор Кубы Луис Мора намеревался выступить на заседании.",
        "Генпрокурор Кубы Луис Мора отсутствовал на заседании.",
    ],
)
def test_what_is_sent_done_afterwards_or_suffered_puts_nobody_there(deed: str) -> None:
    assert "Мора" not in present(SESSION + deed)


# -- auxiliaries
def test_an_auxiliary_behind_its_infinitive_tells_the_future() -> None:
    text = COMING + "Председательствовать будет генеральный прокурор России Юрий Светлов."
    assert present(text) == {"Светлов": {"Chair"}}


def test_an_auxiliary_apart_from_its_infinitive_tells_a_plan() -> None:
    text = "Планируется в сентябре в Казани провести 27-е заседание Координационного совета генпрокуроров СНГ."
    assert told(text, "CouncilSession")["status"] == {"Planned"}


def test_an_infinitive_without_any_tells_neither() -> None:
    text = "Возможность провести 27-е заседание Координационного совета генпрокуроров СНГ в Казани не обсуждали."
    assert "status" not in told(text, "CouncilSession")


# -- who opened, led, represented
@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Открыл его генеральный прокурор Беларуси Олег Кравцов.", "Speaker"),
        ("Вел его генеральный прокурор Беларуси Олег Кравцов.", "Chair"),
        ("Итоги подвели вечером, а вел заседание генеральный прокурор Беларуси Олег Кравцов.", "Chair"),
        ("Генеральный прокурор Беларуси Олег Кравцов поблагодарил участников за доверие.", "Speaker"),
    ],
)
def test_a_pronoun_for_the_session_takes_up_the_one_told(sentence: str, role: str) -> None:
    assert role in present(SESSION + sentence)["Кравцов"]


def test_a_verb_left_out_is_that_of_the_clause_before() -> None:
    text = SESSION + (
        "Прокуратуры Беларуси и России представляли их руководители, прокуратуры Армении и Азербайджана – заместители "
        "генеральных прокуроров."
    )
    assert len(present(text)) == 4


def test_a_day_at_the_head_of_the_sentence_takes_it_to_another_meeting() -> None:
    text = SESSION + "В марте в Минске была делегация Вьетнама, ее возглавлял заместитель генпрокурора Фам Дук Тхань."
    assert "Тхань" not in present(text)


# -- talks
def test_talks_of_a_state_with_an_association_are_of_two() -> None:
    text = (
        "Генпрокурор Беларуси Олег Кравцов 5 июня 2031 года в Минске встретился с президентом Международной ассоциации "
        "прокуроров Вернером Кляйном."
    )
    assert told(text, "BilateralMeeting")["startDate"] == {"2031-06-05"}


def test_two_who_signed_met_where_the_text_goes_on_to_speak_of_the_meeting() -> None:
    signed = "Генпрокурор России Юрий Светлов и генпрокурор Сербии Зоран Долич подписали в Белграде меморандум."
    assert told(f"{signed} На встрече говорили о борьбе с коррупцией.", "BilateralMeeting")["status"] == {"Held"}
    assert not told(signed, "BilateralMeeting")


def test_meetings_of_one_with_each_of_several_are_as_many() -> None:
    text = (
        "Состоялись двусторонние встречи генпрокурора России Юрия Светлова с генпрокурором Беларуси Олегом Кравцовым и "
        "генпрокурором Армении Геворгом Саркисяном."
    )
    assert [t.kind for t in read(text).things].count("BilateralMeeting") == 2


def test_he_is_who_acted_in_the_sentence_before() -> None:
    text = (
        "Прокуратуры СНГ нуждаются в реформе, заявил генпрокурор России Юрий Светлов. Об этом он сказал в Ташкенте, "
        "встретившись с генпрокурором Узбекистана Бахтиёром Хамидовым."
    )
    assert set(present(text)) == {"Светлов", "Хамидов"}


def test_what_is_held_is_a_meeting_like_any_other_where_nobody_is_told_with_whom() -> None:
    text = COMING + "Там же собираются провести встречу генеральных прокуроров государств – членов ШОС."
    assert told(text, "Conference")["status"] == {"Planned"}


def test_the_forum_at_which_talks_are_held_is_not_what_is_held() -> None:
    text = "На полях форума генпрокурор России Юрий Светлов провел переговоры с генпрокурором Кубы Луисом Морой."
    assert set(present(text)) == {"Светлов", "Мора"} and told(text, "BilateralMeeting")


# -- what comes next
def test_the_next_session_is_hosted_at_a_time_and_a_town() -> None:
    text = SESSION + "Следующее, двадцать шестое заседание примет в 2032 году Астана."
    reading = read(text)
    starts = {getattr(c.object, "value", "") for c in reading.claims if c.predicate == "ccpg:startDate"}
    assert starts == {"2031-06-03", "2032"} and told(text, "NextSession")


def test_it_takes_place_is_told_in_either_order() -> None:
    text = (
        "26-е заседание Координационного совета генпрокуроров СНГ намечено на 3 октября 2031 года. Пройдет оно в Сочи."
    )
    assert told(text, "CouncilSession")["place"] == {"place/sochi"}


def test_participants_by_video_link_make_the_session_one_held_so() -> None:
    assert told(f"{SESSION}Участники собрались в формате видеоконференции.", "CouncilSession")["online"] == {"true"}
    assert "online" not in told(f"{SESSION}Делегация Кубы подключилась по видеосвязи.", "CouncilSession")


# -- decisions
def test_a_re_election_for_another_term_is_one() -> None:
    text = SESSION + "Председателем Совета на новый срок избран генеральный прокурор России Юрий Светлов."
    assert told(text, "Election")["object"] == {"Юрий Светлов"}


def test_whom_the_session_tells_to_do_something_need_not_be_named() -> None:
    text = SESSION + "Рабочей группе поручено до 1 марта 2032 года представить предложения."
    found = told(text, "Instruction")
    assert found["due"] == {"2032-03-01"} and "addressee" not in found and "decidedAt" in found
    assert not told("Рабочей группе поручено до 1 марта 2032 года представить предложения.", "Instruction")


def test_who_holds_a_conference_is_its_host_and_who_hold_a_meeting_meet() -> None:
    text = (
        "В Ереване открылась конференция о борьбе с преступностью. Ее проводят Генеральная прокуратура Армении и ООН."
    )
    assert {"Host"} in present(text).values()
    joint = (
        "Генпрокуратура Казахстана и Генпрокуратура Монголии 5 июня 2031 года провели в Алматы совместное совещание."
    )
    assert set(map(frozenset, present(joint).values())) == {frozenset({"Participant"})}


# -- nouns without a verb
@pytest.mark.parametrize(
    ("day", "status"), [("завтра", "Planned"), ("21 июня 2031 года", "Planned"), ("вчера", "Held")]
)
def test_a_journey_told_by_its_noun_is_to_come_where_its_day_is(day: str, status: str) -> None:
    visit = told(f"Генпрокуроров Кубы и Лаоса встречали в Минске, {day} – поездка в Гродно.", "Visit")
    assert visit["status"] == {status}


@pytest.mark.parametrize(("link", "status"), [("и", "Held"), ("чтобы", "Planned")])
def test_what_is_wanted_did_not_happen(link: str, status: str) -> None:
    text = f"Генпрокурор Кубы Луис Мора предложил, {link} прокуроры Кубы и Лаоса в июне собрались на видеоконференцию."
    reading = read(text)
    assert {shown(reading, c.object) for c in reading.claims if c.predicate == "ccpg:status"} == {status}


def test_a_womans_name_that_is_the_stem_of_another_agrees_with_her_title() -> None:
    text = "В переговорах приняли участие генпрокурор Кубы Луис Мора и прокурор Грузии Тамар Лобжанидзе."
    assert "Лобжанидзе" in present(text) or "Тамар Лобжанидзе" in {t.labels[0].text for t in read(text).things}

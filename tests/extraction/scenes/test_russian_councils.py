"""Sessions of councils as Russian agencies tell them: who chose whom, what comes next, who was there."""

from __future__ import annotations

import pytest

from ccpg_graph.records import Ref
from tests.extraction.scenes.test_russian_scenes import COUNCIL, meetings, present, read

SESSION = f"5 марта 2031 года в Минске прошло 12-е заседание {COUNCIL}. "
HELD = "CouncilSession Held 2031-03-05 minsk"


def decisions(text: str) -> list[str]:
    """Each decision as "class family name or meeting"."""
    reading = read(text)
    names = {t.key: t.labels[0].text.split()[0] for t in reading.things if t.labels}
    kinds = {t.key: t.kind for t in reading.things}
    objects = [(c.subject, c.object) for c in reading.claims if c.predicate == "ccpg:object"]
    return sorted(f"{kinds[key]} {names.get(o.key, o.key)}" for key, o in objects if isinstance(o, Ref))


@pytest.mark.parametrize(
    "words",
    [
        "Павла Лунина избрали председателем КСГП.",
        "На заседании принято решение избрать генпрокурора России Павла Лунина председателем КСГП.",
        "Члены Совета приняли решение об избрании Председателем КСГП генерального прокурора России Павла Лунина.",
        "Принято решение об избрании генерального прокурора России Павла Лунина председателем КСГП.",
    ],
)
def test_a_council_elects_however_its_decision_is_worded(words: str) -> None:
    assert decisions(f"{SESSION}{words} Генпрокурор России Павел Лунин поблагодарил коллег.") == ["Election Павел"]


def test_who_elects_somebody_is_not_elected() -> None:
    assert decisions(f"{SESSION}Генпрокурор России Павел Лунин избрал темой доклада надзор.") == []
    assert decisions(f"{SESSION}Генпрокурора России Павла Лунина решили не избирать председателем КСГП.") == []


def test_titles_of_two_cases_are_of_two_seats() -> None:
    reading = read(
        f"{SESSION}Принято решение об избрании Председателем КСГП генерального прокурора России Павла Лунина."
    )
    status = [c.object.name for c in reading.claims if c.predicate == "ccpg:tenureStatus"]  # type: ignore[union-attr]
    assert sorted(status) == ["ccpg:Current", "ccpg:Elect"]


def test_the_next_session_may_be_resolved_on_by_a_noun() -> None:
    text = f"{SESSION}Также принято решение о проведении следующего заседания в Республике Армения."
    assert meetings(text) == [HELD, "CouncilSession Planned am"]
    assert [d.split()[0] for d in decisions(text)] == ["NextSession"]


def test_what_stands_before_about_tells_nothing_of_the_meeting_spoken_of() -> None:
    text = f"{SESSION}В Ереване члены Совета приняли решение о проведении следующего заседания."
    assert meetings(text) == [HELD, "CouncilSession Planned"]


def test_members_of_a_council_who_came_together_hold_a_session() -> None:
    text = (
        f"Члены {COUNCIL} 5 марта собрались в Минске. Они приняли решение провести 13-е заседание в Баку в 2032 году."
    )
    assert meetings(text) == [HELD, "CouncilSession Planned 2032 baku"]


@pytest.mark.parametrize(
    "words",
    [
        "Председательство на предстоящем заседании перешло к Армении.",
        "О месте следующего заседания на совещании сказано не было.",
    ],
)
def test_a_session_to_come_is_not_held_by_what_was_said_of_it(words: str) -> None:
    assert meetings(f"{SESSION}{words}") == [HELD]


def test_whoever_receives_the_participants_plans_no_session() -> None:
    text = f"{SESSION}Ожидается, что участников заседания примет премьер-министр Беларуси Олег Туров."
    assert meetings(text) == [HELD]


def test_the_day_of_the_report_is_not_that_of_the_meeting() -> None:
    text = (
        "В Минске запланирована встреча генпрокурора Армении Арама Петросяна и генпрокурора Грузии Левана Беридзе, "
        "3 марта передает пресс-служба. Встреча глав ведомств двух стран запланирована на 8 марта."
    )
    assert meetings(text) == ["BilateralMeeting Planned 2031-03-08 minsk"]
    said = "Генпрокурор Армении Арам Петросян заявил 3 марта на заседании: борьба продолжается."
    assert meetings(f"В Минске прошло 12-е заседание {COUNCIL}. {said}") == ["CouncilSession Held 2031-03-03 minsk"]


def test_a_bare_session_is_the_one_told_of() -> None:
    visit = "Генпрокурор Армении Арам Петросян еще вчера отбыл для участия в этой встрече в Минск. "
    text = f"{SESSION}{visit}В работе заседания принимают участие прокуроры из Грузии и Армении."
    assert [m for m in meetings(text) if "Session" in m] == [HELD]
    assert {"ge", "am"} <= set(present(text))


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("В заседании участвуют генеральные прокуроры и их заместители из Армении и Грузии.", {"am", "ge"}),
        ("Генеральные прокуроры из двух стран: Армении и Грузии приняли участие в заседании.", {"am", "ge"}),
        ("В заседании участвовали представители Армении, Антитеррористического центра и Исполкома СНГ.", {"am", "СНГ"}),
        ("На заседание съехались журналисты из Армении и Грузии.", set()),
        ("В заседании участвовали учёные из Китая.", set()),
    ],
)
def test_states_of_prosecutors_are_present_and_those_of_guests_are_not(words: str, who: set[str]) -> None:
    assert set(present(SESSION + words)) == who


def test_whoever_says_it_in_his_speech_spoke_there() -> None:
    text = f"{SESSION}Генпрокурор Армении Арам Петросян в своей речи отметил важность Совета. "
    quoted = "Генпрокурор Грузии Леван Беридзе в интервью отметил то же."
    assert present(text + quoted) == {"Петросян": {"Speaker"}}


def test_whoever_is_there_on_a_visit_does_not_make_the_one_to_come() -> None:
    text = (
        "Десять прокуроров из России в марте прибудут с визитом в Пекин. Об этом сообщил генеральный прокурор РФ "
        "Павел Лунин, находящийся с визитом в КНР."
    )
    assert "Visit Held cn" in meetings(text)
    assert present(text).get("Лунин") == {"Guest"}


def test_two_meetings_of_one_row_lie_beside_each_other() -> None:
    text = f"На 12-м заседании {COUNCIL} и 3-м заседании Совета генеральных прокуроров ОТГ подписан протокол."
    assert not [c for c in read(text).claims if c.predicate == "ccpg:within"]


def test_those_who_discussed_were_at_the_meeting_told_right_before() -> None:
    text = (
        "Генпрокурор Армении Арам Петросян и его грузинский коллега Леван Беридзе возложили цветы. Позднее прошло "
        "заседание объединенной коллегии генпрокуратур обеих стран. Петросян и Беридзе обсудили борьбу с коррупцией."
    )
    assert meetings(text) == ["CollegiumMeeting Held"]


def test_the_participants_of_a_session_going_on_choose_its_chair() -> None:
    text = (
        f"Участники 12-го заседания {COUNCIL}, которое идет в Минске, избрали его председателем генерального прокурора "
        "России Павла Лунина. Решено и то, что в следующий раз Совет соберется в Армении."
    )
    assert meetings(text) == ["CouncilSession Held minsk", "CouncilSession Planned am"]
    assert decisions(text)[0] == "Election Павел"


def test_the_head_of_a_council_is_its_chair() -> None:
    reading = read(f"{SESSION}Руководитель КСГП Павел Лунин поблагодарил коллег.")
    roles = {t.facts["org:role"] for t in reading.things if t.kind == "Post" and t.facts}
    assert roles == {"role/chair"}


def test_what_he_said_holds_no_meeting_in_his_words() -> None:
    planned = f"5 апреля в Минске пройдет 12-е заседание {COUNCIL}. "
    text = f"{planned}«На заседании речь пойдет о надзоре», – сообщил генпрокурор Беларуси Игорь Заяц."
    assert [m.split()[1] for m in meetings(text)] == ["Planned"]


def test_what_will_be_the_outcome_is_not_signed() -> None:
    text = f"5 апреля в Минске пройдет 12-е заседание {COUNCIL}. Итогом станет подписание протокола о сотрудничестве."
    status = [c.object for c in read(text).claims if c.predicate == "ccpg:instrumentStatus"]
    assert [getattr(s, "name", "") for s in status] == ["ccpg:Proposed"]


def test_words_that_modify_nothing_are_not_of_the_instrument() -> None:
    text = (
        "Генеральные прокуратуры Армении и Грузии заключили Соглашение о сотрудничестве. Прокуратура Армении намерена "
        "деятельно выполнять Соглашение, ведомства обновят недавно подписанное соглашение."
    )
    labels = [t.labels[0].text for t in read(text).things if t.kind == "Agreement"]
    assert labels == ["Соглашение о сотрудничестве"]


def test_a_foreign_name_right_before_the_verb_has_not_the_title_of_whom_he_met() -> None:
    text = "Во вторник на встрече с российским Генеральным прокурором Ахмади Реза подчеркнул, как важен опыт."
    assert not [t for t in read(text).things if t.kind == "Prosecutor"]
    told = "Игорь Заяц на встрече с генпрокурором Армении Арамом Петросяном отметил рост сотрудничества прокуратур."
    assert [t.labels[0].text for t in read(told).things if t.kind == "Prosecutor"] == ["Арам Петросян"]


@pytest.mark.parametrize(
    "words",
    [
        "Проект внесен на рассмотрение очередного заседания Координационного совета и одобрен экспертами.",
        "В Минске завершена подготовка заседания Координационного совета.",
    ],
)
def test_a_session_only_spoken_of_is_not_held(words: str) -> None:
    assert meetings(f"Генпрокурор Армении Арам Петросян назвал {COUNCIL.replace('ого', 'ый', 1)} важным. {words}") == []


def test_the_relative_clause_behind_a_session_tells_what_becomes_of_it() -> None:
    text = (
        "Генпрокурор Армении Арам Петросян 8 марта встретился с генпрокурором Грузии Леваном Беридзе. Обсуждены "
        f"вопросы подготовки 12-го заседания {COUNCIL}, которое состоится 20 марта в Минске."
    )
    assert meetings(text) == ["BilateralMeeting Held 2031-03-08", "CouncilSession Planned 2031-03-20 minsk"]


def test_each_line_of_a_roll_names_the_state_of_whom_it_names() -> None:
    text = (
        f"{SESSION}В заседании участвовали:\nот Республики Армения – Генеральный прокурор Арам Петросян;\n"
        "от Грузии – заместитель Генерального прокурора Леван Беридзе.\n"
    )
    assert present(text) == {"Петросян": {"Participant"}, "Беридзе": {"Participant"}}


def test_members_of_the_council_are_told_by_its_short_name_too() -> None:
    text = f"Членами Координационного совета являются генеральные прокуроры Армении, Беларуси и Грузии. {SESSION}"
    assert len([c for c in read(text).claims if c.predicate == "ccpg:member"]) == 3


def test_a_guest_of_whose_seat_nothing_is_told_is_of_the_list() -> None:
    text = (
        f"{SESSION}В нем приняли участие генпрокурор Армении Арам Петросян, советник по безопасности Тандо Мбеки, "
        "генпрокурор Грузии Леван Беридзе."
    )
    assert set(present(text)) == {"Петросян", "Мбеки", "Беридзе"}
    greeted = (
        f"{SESSION}Участие принял генпрокурор Армении Арам Петросян, поздравивший генпрокурора Грузии Левана Беридзе."
    )
    assert set(present(greeted)) == {"Петросян"}


def test_who_is_chosen_again_is_not_elected_to_the_seat_he_has() -> None:
    text = f"{SESSION}Его председателем вновь избран генеральный прокурор Российской Федерации Павел Лунин."
    reading = read(text)
    status = [c.object.name for c in reading.claims if c.predicate == "ccpg:tenureStatus"]  # type: ignore[union-attr]
    assert status.count("ccpg:Elect") <= 1 and "ccpg:Current" in status


def test_two_agreements_of_one_name_are_told_apart_by_what_they_are_about() -> None:
    text = (
        f"{SESSION}Подписано соглашение о сотрудничестве прокуратур стран СНГ в борьбе с терроризмом. Руководители "
        "прокуратур также подписали соглашение о сотрудничестве в защите прав несовершеннолетних."
    )
    assert [t.kind for t in read(text).things].count("Agreement") == 2


def test_a_meeting_of_both_heads_is_no_conference() -> None:
    text = (
        "Генпрокурор Армении Арам Петросян принял генпрокурора Грузии Левана Беридзе. Встреча генеральных прокуроров "
        "двух стран состоялась 5 марта в Ереване."
    )
    assert meetings(text) == ["BilateralMeeting Held 2031-03-05 yerevan"]

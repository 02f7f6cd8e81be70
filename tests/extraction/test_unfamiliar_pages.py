"""Manners of telling met on pages of publishers that had not been read before. Every person is invented."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction import extract
from ccpg_graph.records import Document
from tests.extraction.seats import seats
from tests.extraction.stories import told

LAOS = "Prosecutor General of Laos Kham Souvan"


# ------------------------------------------------------------------ receptions
@pytest.mark.parametrize(
    "text",
    [
        f"President of Kenya Joseph Mwangi hosted a reception in Nairobi on 5 June for visiting {LAOS}.",
        f"On 5 June in Nairobi, President of Kenya Joseph Mwangi gave a reception for {LAOS}.",
        f"On 5 June in Nairobi, President of Kenya Joseph Mwangi granted an audience to {LAOS}.",
        f"On 5 June in Nairobi, {LAOS} was granted an audience by the President of Kenya Joseph Mwangi.",
    ],
)
def test_who_gives_a_reception_meets_his_guest(text: str) -> None:
    assert {"BilateralMeeting | Joseph Mwangi | Host", "BilateralMeeting | Kham Souvan | Guest"} <= told(text)


def test_a_reception_for_nobody_in_particular_is_no_meeting_of_two() -> None:
    assert not told("President of Kenya Joseph Mwangi gave a reception for those who took part in the conference.")


# ------------------------------------------------------------------ who is to come, who spoke
CONFERENCE = "The 16th Annual Conference of the Africa Prosecutors Association will be held in Lusaka in July 2031. "


@pytest.mark.parametrize(
    "text",
    [
        "The Attorney General of Ghana, Kofi Mensah, will also be in attendance.",
        "In attendance will be the Attorney General of Ghana, Kofi Mensah.",
        "The Attorney General of Ghana, Kofi Mensah, is expected to attend the conference.",
    ],
)
def test_who_is_to_come_is_only_planned(text: str) -> None:
    assert "Conference | Kofi Mensah | Participant?" in told(CONFERENCE + text)


def test_a_meeting_is_addressed_by_a_speaker_and_discussed_by_none() -> None:
    held = "The 16th Annual Conference of the Africa Prosecutors Association was held in Lusaka. "
    seat = "The Attorney General of Ghana, Kofi Mensah,"
    assert "Conference | Kofi Mensah | Speaker" in told(f"{held}{seat} addressed the conference.")
    assert "Conference | Kofi Mensah | Speaker" not in told(f"{held}{seat} discussed the conference with reporters.")


def test_a_meeting_attended_by_those_named_behind_it() -> None:
    text = "The meeting, also attended by prosecutors general from Kenya and Ghana, featured a film."
    assert {"Conference | body/ke-prosecutor-generals-office | Participant"} <= told(
        f"The 16th Annual Conference of the Africa Prosecutors Association was held in Lusaka. {text}"
    )


# ------------------------------------------------------------------ whose a bare title is
def test_who_goes_abroad_is_of_the_publishers_state() -> None:
    text = "At the invitation of Dr. Gabor Kiss, Prosecutor General of Hungary, the Prosecutor General Milica Savic is"
    both = {"Gabor Kiss | hu-office--pg | Current", "Milica Savic | rs-office--pg | Current"}
    assert seats(f"{text} on a working visit in Hungary.", "rs") == both
    assert "Milica Savic | rs-office--pg | Current" in seats(
        "Prosecutor General Milica Savic paid a visit to Hungary.", "rs"
    )


def test_who_receives_foreigners_is_of_the_publishers_state_unless_another_is_named() -> None:
    received = "Prosecutor General Milica Savic received a Hungarian delegation."
    assert seats(received, "rs") == {"Milica Savic | rs-office--pg | Current"}
    assert not seats(f"Azerbaijan held a conference. {received}", "rs")


def test_a_state_named_before_the_title_may_be_its_own() -> None:
    assert not seats("A delegation came from Hungary. In Hungary Prosecutor General Gabor Kiss spoke to it.", "rs")


def test_the_dateline_tells_whose_a_title_is_where_no_other_state_is_named() -> None:
    text = "Doha: Qatar chaired a meeting of prosecutors. Attorney General Khalid Al Marwani opened the meeting."
    assert seats(text) == {"Khalid Al Marwani | qa-office--pg | Current"}
    assert not seats(text.replace("Qatar chaired", "Oman and Qatar held"))


def test_a_state_behind_a_comma_closes_a_title() -> None:
    text = "Mary Otieno, Director of Public Prosecutions, Kenya, spoke of cooperation."
    assert seats(text) == {"Mary Otieno | ke-office--pg | Current"}


# ------------------------------------------------------------------ what is held and what is to come
def test_nothing_held_lies_after_the_day_of_the_page() -> None:
    text = (
        "The delegation of Vietnam attended the 4th meeting of border procuracies in Vientiane. Vietnam would support "
        "Laos in organizing the conference of ASEAN Prosecutors General next year."
    )
    assert {"Meeting | Held |  | vientiane", "Conference | Planned | 2032 | "} <= told(text)


def test_a_relative_clause_tells_who_will_host() -> None:
    text = (
        "He invited them to the Annual Conference of the International Association of Prosecutors, which Azerbaijan "
        "will host from September 29 to October 2."
    )
    assert "Conference | Planned | 2031-09-29 | az" in told(text)


def test_what_a_participle_inserts_parts_no_meeting_from_its_place() -> None:
    text = "The 3rd session of the Council of Prosecutors General of the Organization of Turkic States, established in "
    assert "CouncilSession | Held |  | bishkek" in told(f"{text} Baku in 2028, has taken place in Bishkek.")


def test_two_meetings_that_and_joins_are_two() -> None:
    text = "The delegation of Vietnam attended the 4th meeting of procuracies and the seminar that Laos hosted in May."
    assert {"Meeting | Held |  | ", "Conference | Held | 2031-05 | la"} <= told(text)


@pytest.mark.parametrize(
    "words",
    [
        "the 16th meeting of Their Excellencies the Attorneys General and Prosecutors of the Gulf Cooperation Council",
        "the 16th meeting of the GCC Attorneys General",
    ],
)
def test_the_prosecutors_of_the_gulf_have_a_row_of_meetings(words: str) -> None:
    assert "Conference | Held | 2031-06-09 | doha" in told(f"Qatar hosted {words}, which was held in Doha yesterday.")


def test_the_two_who_met_are_those_named_before() -> None:
    text = f"{LAOS} came to Hanoi. The Prosecutor General of Vietnam Tran Hieu is at home. The two met today."
    assert {"BilateralMeeting | Kham Souvan | Guest", "BilateralMeeting | Tran Hieu | Host"} <= told(text)


# ------------------------------------------------------------------ titles, letters and commas about a name
def test_an_apposed_title_means_nobody_who_is_told_elsewhere() -> None:
    text = (
        "Deputy Prime Minister of Oman Faisal Mahri received Moon Seung-il, Korean Prosecutor General. The meeting was "
        "attended by Hamad bin Ali al Hinai, the Attorney General, as well as Minister of Justice of Oman Nasser Jabri."
    )
    assert "BilateralMeeting | Moon Seung-il | Participant" not in told(text)
    assert "BilateralMeeting | Nasser Jabri | Participant" in told(text)


def test_letters_behind_a_name_are_none_of_it() -> None:
    assert seats("Diane Gard QC, Director of Public Prosecutions of Barbados, spoke.") == {
        "Diane Gard | bb-office--pg | Current"
    }


def test_a_row_of_those_elected_as_this_and_that() -> None:
    text = (
        "The Consultative Council of European Prosecutors elected Mr Cedric Visser (Belgium) as President and Ms "
        "Alessandra Girardi (Denmark) as Vice-President, Mr Peter Molan (Ireland) as a member of the Bureau."
    )
    found = seats(text)
    assert {"Cedric Visser | ccpe--president | Elect", "Alessandra Girardi | ccpe--vice-president | Elect"} <= found
    assert not any(seat.startswith("Peter") and "vice" in seat for seat in found)


def test_who_is_proposed_as_something_is_not_yet() -> None:
    assert not seats("Parliament discussed the candidacy of Ali Nuri as Prosecutor General of Oman yesterday.")


# ------------------------------------------------------------------ who presides, opens, is represented
def test_a_council_that_met_with_somebody_in_the_chair_had_a_chairman() -> None:
    lines = told(
        "The Consultative Council of European Prosecutors (CCPE) met in Rome on 5 June 2031, with Prosecutor General "
        "of Kenya Joseph Otieno in the chair."
    )
    assert lines == {"CouncilSession | Held | 2031-06-05 | rome", "CouncilSession | Joseph Otieno | Chair"}


def test_states_that_were_all_represented_took_part() -> None:
    lines = told("The conference of prosecutors was held in Nairobi. Kenya, Ghana and Malawi were all represented.")
    assert "Conference | body/gh-prosecutor-generals-office | Participant" in lines


def test_those_present_line_by_line() -> None:
    lines = told(
        "The conference of prosecutors was held in Nairobi. The following members were also present:\n"
        "- Prosecutor General of Kenya Joseph Otieno;\n- Prosecutor General of Ghana Kofi Mensah.\n"
    )
    assert {"Conference | Joseph Otieno | Participant", "Conference | Kofi Mensah | Participant"} <= lines


def test_the_dateline_tells_whose_a_title_is_beside_a_counterpart() -> None:
    text = (
        "Ghana: Attorney General Meets Kenyan Counterpart\nAccra - The Attorney General, Mr Godwin Asare, has held "
        "talks with his Kenyan counterpart, Mrs Dorcas Oduya."
    )
    assert {"Godwin Asare | gh-office--pg | Current", "Dorcas Oduya | ke-office--pg | Current"} == seats(text)


# ------------------------------------------------------------------ names of the East in Russian cases
@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("генеральным прокурором Кореи Ким Сон Хо", "Ким Сон Хо"),
        ("генеральным прокурором Катара Али бин Фахдом аль-Марри", "Али бин Фахд аль-Марри"),
        ("генеральным прокурором при Верховном апелляционном суде Турецкой Республики Мехметом Шеном", "Мехмет Шен"),
        ("министром юстиции Сербии Невеной Куприч", "Невена Куприч"),
    ],
)
def test_titled_names_of_other_lands_in_the_instrumental(words: str, name: str) -> None:
    text = f"Встреча генерального прокурора Беларуси Петра Новика с {words} прошла в Минске."
    assert f"BilateralMeeting | {name} | Participant" in told(text, language="ru")


def test_a_vietnamese_name_in_another_case_is_the_same_persons() -> None:
    text = (
        "Генеральный прокурор Вьетнама Ле Минь Хоанг прибыл в Минск. "
        "Генеральный прокурор Беларуси Петр Новик встретился с Ле Минь Хоангом."
    )
    assert "BilateralMeeting | Ле Минь Хоанг | Guest" in told(text, language="ru")


def test_a_shorter_name_in_another_form_may_be_a_relative() -> None:
    text = (
        "Генеральный прокурор Беларуси Петр Новик прибыл в Минск. Генеральный прокурор России Иван Орлов встретился "
        "с Анной Новик."
    )
    assert "BilateralMeeting | Петр Новик | Participant" not in told(text, language="ru")


# ------------------------------------------------------------------ towns, houses, titles of meetings
def test_a_prosecutor_of_a_region_who_meets_a_foreign_consul_cooperates() -> None:
    text = (
        "Состоялась встреча прокурора Мангистауской области Серика Кушалина с Генеральным консулом Турецкой "
        "Республики Сабри Алтыном."
    )
    assert "BilateralMeeting | Сабри Алтын | Participant" in told(text, "kz", "ru")
    at_home = text.replace("Генеральным консулом Турецкой Республики", "акимом города")
    assert not any("Participant" in line for line in told(at_home, "kz", "ru"))


def test_who_visits_an_office_visits_its_state() -> None:
    text = "Прокуратуру Республики Татарстан посетила делегация Генеральной прокуратуры Узбекистана."
    assert {"Visit | Held |  | ru", "Visit | body/uz-prosecutor-generals-office | Guest"} <= told(text, language="ru")


def test_the_title_of_a_conference_parts_it_from_no_place() -> None:
    text = "The conference of prosecutors “The Rule of Law and Its Guardians” was held in Nairobi on 5 June 2031."
    text += " Prosecutor General of Kenya Joseph Otieno chaired it."
    assert "Conference | Held | 2031-06-05 | nairobi" in told(text)


def test_who_said_something_at_a_conference_was_there() -> None:
    text = "Об этом заявил генпрокурор Танзании Сильвестр Мвакалила на международной конференции прокуроров в Баку."
    assert "Conference | Сильвестр Мвакалила | Participant" in told(text, language="ru")


def test_a_visiting_minister_is_met() -> None:
    text = "Prosecutor General of Iran Ali Movahed met with visiting Iraqi Minister of Justice Faiq Zaman in Tehran."
    assert "BilateralMeeting | Faiq Zaman | Guest" in told(text)


def test_who_hosts_behind_a_comma_and_who_opens() -> None:
    text = (
        "The conference of prosecutors opened in Baku, hosted by the Prosecutor General's Office of Azerbaijan. "
        "Opening the conference were the Prosecutor General of Kenya Joseph Otieno and the Prosecutor General of Ghana "
        "Kofi Mensah."
    )
    lines = told(text)
    assert {"Conference | body/az-prosecutor-generals-office | Host", "Conference | Kofi Mensah | Speaker"} <= lines
    assert not any("Host" in line for line in told(text.replace("hosted by", "welcomed by")))


def test_whoever_heads_a_part_of_an_office_is_not_the_office() -> None:
    text = (
        "Прошла конференция прокуроров. С докладом выступила начальник управления Генеральной прокуратуры Российской "
        "Федерации Ольга Синицына."
    )
    assert not any("Speaker" in line and "office" in line for line in told(text, language="ru"))


def test_the_day_on_which_something_was_reported_is_not_that_of_its_signing() -> None:
    text = (
        "«Прокуратурами Казахстана и Узбекистана подписан протокол о сотрудничестве», — говорится в сообщении в "
        "пятницу."
    )
    reading = extract(Document("d", text, "ru", issued="2031-06-10"))
    assert not any(claim.predicate == "ccpg:signedOn" for claim in reading.claims)


def test_a_programme_signed_long_before_is_none_of_the_visit() -> None:
    text = (
        "A delegation of the Prosecutor General's Office of Russia came to Baku on a working visit to carry out the "
        "programme of cooperation for 2031-2033, which Elnur Qasimli signed in Moscow on January 12, 2030."
    )
    reading = extract(Document("d", text, "en", issued="2031-12-15"))
    assert not any(claim.predicate == "ccpg:concludedAt" for claim in reading.claims)

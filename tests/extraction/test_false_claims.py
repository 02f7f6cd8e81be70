"""What readers of a corpus found false, by its class, each with what is true beside it. Every person is invented."""

from __future__ import annotations

from ccpg_graph.extraction import extract
from ccpg_graph.records import Document, Literal, Ref
from tests.extraction.seats import seats
from tests.extraction.stories import told

COUNCIL = "the Coordinating Council of Prosecutors General of the CIS"
RU_COUNCIL = "Координационного совета генеральных прокуроров государств – участников СНГ"
HELD = f"The 31st session of {COUNCIL} was held in Astana on 3 June 2031. "


def test_a_title_between_two_names_is_not_of_one_who_has_his_own() -> None:
    found = seats(
        "Azerbaijan sent a delegation. With them travelled Samir Pasha, Prosecutor of Nakhchivan, Talib Jafar, who "
        "heads a department, and Babek Zakir, Deputy Prosecutor General of Azerbaijan."
    )
    assert not any(seat.startswith("Talib") for seat in found)
    assert "Babek Zakir | az-office--deputy-pg | Current" in found


def test_the_next_session_that_is_given_to_somebody_is_planned() -> None:
    lines = told(f"{HELD}The next session, the 32nd, was given to Belarus.")
    assert {"CouncilSession | Held | 2031-06-03 | astana", "CouncilSession | Planned |  | "} == lines


def test_who_greets_by_video_is_not_there() -> None:
    who = "Saken Jumabek, President of Kyrgyzstan,"
    assert not any("Saken" in line for line in told(f"{HELD}{who} greeted the participants by video."))
    assert "CouncilSession | Saken Jumabek | Speaker" in told(f"{HELD}{who} addressed the participants.")


def test_who_welcomes_new_members_meets_nobody() -> None:
    text = "In his address Prosecutor General of Russia Yury Chalov welcomes two new members of the Council."
    assert "Meeting | Held |  | " not in told(HELD + text)


def test_the_ends_of_a_time_are_no_meetings() -> None:
    lines = told(f"Between the first session and the 26th of {COUNCIL} the reports rarely give a number.")
    assert not lines


def test_a_second_day_with_its_place_is_of_another_session() -> None:
    lines = told(f"Thus began {COUNCIL}. In June 2020 the Council met in Moscow, on 30 January 2022 in Minsk.")
    assert "CouncilSession | Held | 2020-06 | moscow" in lines


def test_heads_of_state_have_no_council_of_prosecutors() -> None:
    lines = told(f"{HELD}The heads of state of the CIS are to meet there on 28 September.")
    reading = extract(Document("d", f"{HELD}The heads of state of the CIS are to meet there on 28 September.", "en"))
    assert any(line.startswith("Conference | Planned") for line in lines)
    assert sum(c.predicate == "ccpg:series" for c in reading.claims) == 1


def test_a_treaty_that_their_countries_sign_is_the_states() -> None:
    text = (
        "Prosecutors General Askhat Daulet of Kazakhstan and Dambii Dorlig of Mongolia met to discuss a treaty on "
        "extradition which their countries intend to sign."
    )
    assert "Agreement | Proposed | party: state/kz | party: state/mn" in told(text)


def test_who_signs_on_behalf_of_a_council_binds_it() -> None:
    text = (
        f"На заседании {RU_COUNCIL} генеральный прокурор России Юрий Чалов подписал от имени Координационного совета "
        "соглашение о сотрудничестве."
    )
    line = next(line for line in told(text, language="ru") if line.startswith("Agreement"))
    assert "party: body/ccpg" in line and "ru-prosecutor" not in line


def test_the_other_of_two_documents_has_its_own_years() -> None:
    text = (
        f"{HELD}One is the plan for the programme against cybercrime, a programme that the heads of state approved in "
        "September 2026. The other is the programme for 2028–2030."
    )
    reading = extract(Document("d", text, "en", issued="2031-06-10"))
    programmes = {c.subject for c in reading.claims if isinstance(c.object, Literal) and c.object.value == "2028"}
    assert not any(c.subject in programmes and c.predicate == "ccpg:signedOn" for c in reading.claims)


def test_documents_listed_behind_a_colon_are_signed() -> None:
    text = (
        "Maksat Asan and Kamran Alim, the Prosecutors General of Kyrgyzstan and Azerbaijan, signed two documents in "
        "Bishkek today: an agreement on cooperation of their offices and a cooperation programme for 2032–2033."
    )
    kinds = {line.split(" | ")[0] for line in told(text) if " | Signed | " in line}
    assert {"Agreement", "Programme"} <= kinds


def test_what_members_intend_line_by_line_is_proposed() -> None:
    text = (
        f"The 32nd session of {COUNCIL} will be held in Minsk on 20 September 2031. Its members intend to:\n"
        "- sum up the year;\n- approve the work plan of the Council for 2032–2036.\n"
    )
    assert any(line.startswith("Plan | Proposed") for line in told(text))


def test_how_long_a_session_takes_makes_it_no_plan() -> None:
    text = f"Заседание {RU_COUNCIL} проходит в Ереване. Заседание продлится один день."
    assert told(text, language="ru") == {"CouncilSession | Held |  | yerevan"}


def test_who_intends_to_do_something_does_not_gather() -> None:
    text = f"36-е заседание {RU_COUNCIL} пройдет в Казани. Заседание собираются совместить с форумом прокуроров."
    assert not any(" | Held | " in line for line in told(text, language="ru"))
    planned = "Генеральные прокуроры России и Беларуси собираются провести встречу в Казани."
    assert not any(" | Held | " in line for line in told(planned, language="ru"))


def test_what_an_agreement_joins_takes_no_part_in_a_meeting() -> None:
    text = f"{HELD}An agreement also joins the Academy of Justice of Belarus and the Institute of Law of Kenya."
    assert not any("Participant" in line for line in told(text))
    joined = "Joining the session were Prosecutor General of Kenya Joseph Otieno and his deputy."
    assert "CouncilSession | Joseph Otieno | Participant" in told(HELD + joined)


def test_a_title_is_not_the_publishers_where_a_land_without_a_state_is_told_of() -> None:
    text = "Генпрокуратура Южной Осетии начала розыск. Генеральный прокурор Аслан Хубаев сказал об этом."
    assert not seats(text, "ru", "ru")
    assert seats(text.replace("Южной Осетии", "РФ"), "ru", "ru")


def test_a_session_with_its_own_number_and_day_is_none_told_long_before() -> None:
    text = (
        f"This is about {COUNCIL}. In June 2020 the Council met in Moscow, on 30 January 2022 in Minsk.\n\n"
        "The 30th session was held by video conference on 8 October 2030."
    )
    reading = extract(Document("d", text, "en", issued="2031-06-10"))
    of = {c.subject: c.object.value for c in reading.claims if isinstance(c.object, Literal) if "Date" in c.predicate}
    thirtieth = next(c.subject for c in reading.claims if c.predicate == "ccpg:ordinal")
    assert of[thirtieth] == "2030-10-08"


def test_two_offices_are_not_the_two_persons_named_last() -> None:
    text = (
        "Делегация Генеральной прокуратуры России прибыла по приглашению генерального прокурора Таджикистана Юсуфа "
        "Рахмата. Гостя принял президент Таджикистана Эмом Рахим. На совместном заседании двух генеральных прокуратур "
        "обсудят борьбу с наркотиками."
    )
    assert "Meeting | Эмом Рахим | Participant?" not in told(text, language="ru")


def test_two_meetings_of_one_day_in_russian() -> None:
    text = (
        "Завтра, 22 августа 2031 года, в Душанбе соберется Координационный совет генеральных прокуроров государств – "
        "участников СНГ. На тот же день назначена встреча генеральных прокуроров государств – членов ШОС."
    )
    lines = told(text, language="ru", issued="2031-08-21")
    assert "CouncilSession | Planned | 2031-08-22 | dushanbe" in lines
    assert any(line.startswith("Conference | Planned") for line in lines)


def test_a_session_of_the_day_before_is_another() -> None:
    text = (
        f"Минск, 30 января 2031 года. В Минске проходит заседание {RU_COUNCIL}.\n\nДнем раньше, 29 января, в Минске "
        "состоялось совместное заседание, на которое приехали министры внутренних дел."
    )
    lines = told(text, language="ru", issued="2031-01-30")
    assert "CouncilSession | Held | 2031-01-29 | minsk" not in lines
    assert any(line.startswith("Meeting | Held") for line in lines)


def test_the_short_name_of_the_council_is_no_council_of_its_own() -> None:
    text = f"{HELD}The session of the CIS Council was attended by Prosecutor General of Kenya Joseph Otieno."
    assert {line for line in told(text) if " | Held" in line} == {"CouncilSession | Held | 2031-06-03 | astana"}
    other = f"{HELD}The CIS Council of Heads of State met in Minsk."
    assert "CouncilSession | Held | 2031-06-03 | astana" in told(other)


def test_who_tells_of_it_is_none_of_those_it_tells_of() -> None:
    met = "Samir Pasha, Prosecutor General of Azerbaijan, received Ivan Petrov, Prosecutor General of Belarus"
    lines = told(f"{met}, the Prosecutor General's Office of Georgia told the agency.")
    assert not any("Georgia" in line for line in lines)
    assert any("Ivan Petrov" in line for line in lines)
    signed = f"{met}, in Baku, and the two signed a memorandum, the Prosecutor General's Office of Georgia said."
    reading = extract(Document("d", signed, "en"))
    assert not any(c.object == Ref("body/ge-prosecutor-generals-office") for c in reading.claims)
    came = (
        "was attended by Samir Pasha, Prosecutor General of Azerbaijan, and Ivan Petrov, Prosecutor General of Belarus"
    )
    spokesman = "Boris Lom, spokesman of the Prosecutor General's Office of Georgia,"
    text = f"The 31st session of {COUNCIL} {came}, {spokesman} said."
    lines = told(text)
    assert {"CouncilSession | Samir Pasha | Participant", "CouncilSession | Ivan Petrov | Participant"} <= lines
    assert not any("Boris Lom" in line for line in lines)
    own = {seat for seat in seats(text) if seat.startswith("Boris")}
    assert own <= {"Boris Lom | ge-office--spokesperson | Current"}


def test_a_session_taken_up_by_its_number_is_of_the_council_that_the_sentence_names() -> None:
    council = RU_COUNCIL.replace("ого совета", "ый совет")
    text = f"Минск, 32-е заседание: все по-прежнему\n\n{council} на своем 32-м заседании в Минске избрал председателя."
    assert any(line.startswith("CouncilSession | Held") for line in told(text, language="ru"))


def test_a_meeting_of_an_organisation_is_that_of_its_prosecutors_general_where_the_text_says_so() -> None:
    text = (
        "Sagin at the SCO meeting in Sanya\n\nOn 30 November 2031 Arman Sagin, Prosecutor General of Kazakhstan, took "
        "part in the 14th meeting of the prosecutors general of the SCO member states in Sanya."
    )
    reading = extract(Document("d", text, "en"))
    rows = [c.object for c in reading.claims if c.predicate == "ccpg:series"]
    assert [thing.kind for thing in reading.things if Ref(thing.key) in rows] == ["MeetingSeries"]


def test_a_seat_told_by_a_clause_is_named_by_role_and_body() -> None:
    text = (
        "The delegation was headed by Samir Pasha, who leads the Department for Non-Criminal Proceedings of the "
        "Prosecutor General's Office of Azerbaijan."
    )
    titles = [t.labels[0].text for t in extract(Document("d", text, "en")).things if t.kind == "Post"]
    assert titles == ["Head, Department for Non-Criminal Proceedings"]

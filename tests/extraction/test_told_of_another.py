"""What a sentence seems to tell of one thing and tells of another: a title of the next in a row, an end that is no
beginning, a day that is that of a month, a paper that another carries out. All names are invented."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction import extract
from ccpg_graph.records import Document, Literal, Reading, Ref, Term

ISSUED = "2031-06-11"  # a Wednesday


def reading(text: str) -> Reading:
    language = "ru" if any("а" <= c <= "я" for c in text.lower()) else "en"
    return extract(Document("d", text, language, issued=ISSUED))


def values(text: str, predicate: str) -> list[str]:
    """The values of one predicate, one a claim."""
    found = [c.object for c in reading(text).claims if c.predicate == predicate]
    return [o.value if isinstance(o, Literal) else o.name if isinstance(o, Term) else o.key for o in found]


def posts(text: str) -> dict[str, set[str]]:
    """Who holds which posts, by the names that the text gives."""
    read = reading(text)
    names = {t.key: t.labels[0].text for t in read.things if t.labels}
    tenures: dict[str, dict[str, str]] = {}
    for claim in read.claims:
        if claim.predicate in ("org:member", "org:post") and isinstance(claim.object, Ref):
            tenures.setdefault(claim.subject, {})[claim.predicate] = names.get(claim.object.key, claim.object.key)
    found: dict[str, set[str]] = {}
    for tenure in tenures.values():
        found.setdefault(tenure["org:member"], set()).add(tenure["org:post"])
    return found


@pytest.mark.parametrize(
    ("noun", "offices"), [("экспертной группы", 0), ("экспертной группы прокуроров", 2)], ids=["experts", "prosecutors"]
)
def test_states_stand_for_their_offices_only_where_prosecutors_are_spoken_of(noun: str, offices: int) -> None:
    text = (
        f"2 июля 2030 года в Минске, в штаб-квартире СНГ, прошло заседание {noun} по борьбе с торговлей людьми. "
        "Экспертов прислали Армения и Беларусь."
    )
    assert len(values(text, "ccpg:participant")) == offices


GUEST = " The Prosecutor General of Armenia Aram Petrosyan took part in the conference."


@pytest.mark.parametrize("title", ["King's Attorney General at the Supreme Court", "keeper of the royal seals"])
def test_the_second_of_two_titles_behind_a_name_is_not_the_next_ones(title: str) -> None:
    held = posts(
        f"The forum was attended by Omar Tazi, the {title} and Head of the Public Prosecution of Morocco, Hany Lotfy, "
        "the outgoing president of the Africa Prosecutors Association, and others."
    )
    assert held["Hany Lotfy"] == {"president of the Africa Prosecutors Association"}
    assert "president of the Africa Prosecutors Association" not in held.get("Omar Tazi", set())


def test_the_name_of_a_council_ends_before_what_and_in_brings() -> None:
    text = (
        "The aims are set down in the Charter of the Supervisory Council and in the Declaration it adopted. Attorney "
        "General of Belarus Ales Bury said so to Ivan Shary, who is a member of the Supervisory Council."
    )
    assert not any("Declaration" in label.text for thing in reading(text).things for label in thing.labels)


MEETING = "The Prosecutor General of Armenia Aram Petrosyan and the Prosecutor General of Georgia Davit Beridze"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On Friday the Prosecutor General of Armenia Aram Petrosyan is to hold a meeting with", "2031-06-13"),
        ("On Friday the Prosecutor General of Armenia Aram Petrosyan held a meeting with", "2031-06-06"),
        ("On Wednesday the Prosecutor General of Armenia Aram Petrosyan will hold a meeting with", "2031-06-11"),
    ],
)
def test_a_day_of_the_week_is_ahead_where_the_verb_is(text: str, day: str) -> None:
    assert values(f"{text} the Prosecutor General of Georgia Davit Beridze.", "ccpg:startDate") == [day]


def test_in_russian_too() -> None:
    text = "В пятницу в Ереване состоится встреча генеральных прокуроров Армении и Грузии."
    assert values(text, "ccpg:startDate") == ["2031-06-13"]
    assert values(text.replace("состоится", "состоялась"), "ccpg:startDate") == ["2031-06-06"]


@pytest.mark.parametrize(
    ("days", "start", "end"),
    [
        ("from 2nd June to 6th June, 2031", "2031-06-02", "2031-06-06"),
        ("from the 2nd to the 6th of June 2031", "2031-06-02", "2031-06-06"),
        ("from June 2nd until June 6th, 2031", "2031-06-02", "2031-06-06"),
        ("from 30 December to 2 January 2031", "2030-12-30", "2031-01-02"),
    ],
)
def test_the_year_behind_the_last_day_is_that_of_the_first(days: str, start: str, end: str) -> None:
    text = f"The Association of Prosecutors of Oceania held its 7th Annual Conference {days} in Suva, Fiji." + GUEST
    assert (values(text, "ccpg:startDate"), values(text, "ccpg:endDate")) == ([start], [end])


def test_the_year_turns_between_two_days_in_russian() -> None:
    text = (
        "12-я конференция прокуроров прошла с 30 декабря по 2 января 2031 года в Ереване. В конференции принял участие "
        "генеральный прокурор Армении Арам Петросян."
    )
    assert values(text, "ccpg:startDate") == ["2030-12-30"]


def test_a_general_meeting_and_conference_with_one_number_is_one() -> None:
    text = "The Association of Prosecutors of Oceania held its 7th Annual General Meeting and Conference in Suva, Fiji."
    assert values(text + GUEST, "ccpg:status") == ["ccpg:Held"]


HELD = "The 5th conference of prosecutors of the Balkans was held in Sofia on Monday."


@pytest.mark.parametrize(
    ("text", "end"),
    [
        (f"{HELD} The conference, the 5th, lasts until June 13.", "2031-06-13"),
        (f"{HELD} The conference goes on until Friday.", "2031-06-13"),
        (f"{HELD} The conference, which ended on Tuesday, was attended by 40 guests.", "2031-06-10"),
        (f"{HELD} The conference ended on Tuesday.", "2031-06-10"),
    ],
)
def test_the_day_on_which_it_ends_is_no_day_on_which_another_begins(text: str, end: str) -> None:
    assert values(text + GUEST, "ccpg:startDate") == ["2031-06-09"]
    assert values(text + GUEST, "ccpg:endDate") == [end]
    assert values(text + GUEST, "ccpg:status") == ["ccpg:Held"]


def test_the_end_in_russian() -> None:
    text = (
        "5-я конференция прокуроров началась в Софии в понедельник. Конференция завершится 13 июня. В конференции "
        "принял участие генеральный прокурор Армении Арам Петросян."
    )
    assert values(text, "ccpg:endDate") == ["2031-06-13"]
    assert "2031-06-13" not in values(text, "ccpg:startDate")


def test_a_land_that_nobody_knows_breaks_no_row_of_states() -> None:
    text = (
        "The 4th meeting of prosecutors of the islands was held in Suva on Monday. Representatives from the Blue "
        "Islands, Kiribati, Samoa and Tonga attended the meeting. The Attorney General of Fiji Ana Vuki spoke there."
    )
    offices = {key for key in values(text, "ccpg:participant") if key.startswith("body/")}
    assert offices == {f"body/{land}-prosecutor-generals-office" for land in ("ki", "ws", "to")}


@pytest.mark.parametrize(
    "clause",
    [
        "which the Office of the Prosecutor General of Armenia is hosting as a part of its work on cooperation",
        "which is part of a project of the United Nations Development Programme",
    ],
)
def test_a_relative_clause_parts_no_meeting_from_its_day(clause: str) -> None:
    text = f"A regional meeting of prosecutors, {clause}, opened in Yerevan today and goes on until Friday."
    text += " The Prosecutor General of Armenia Aram Petrosyan took part in the meeting."
    assert values(text, "ccpg:startDate") == ["2031-06-11"]
    assert values(text, "ccpg:endDate") == ["2031-06-13"]
    assert values(text, "ccpg:place") == ["place/yerevan"]


def test_members_that_are_the_following() -> None:
    text = (
        "The Member States of the Council of the Baltic Sea States are the following: Germany, Latvia and Norway. The "
        "Prosecutor General of Latvia Juris Kalns took part in the 7th meeting of its prosecutors in Riga."
    )
    assert set(values(text, "ccpg:member")) == {"state/de", "state/lv", "state/no"}


def test_the_closing_session_is_a_part_of_what_is_told() -> None:
    text = (
        "The 4th meeting of prosecutors of the islands opened in Suva earlier today. The Attorney General of Fiji Ana "
        "Vuki took part in the meeting. Joint conclusions are expected to be adopted at the closing session."
    )
    assert values(text, "ccpg:status") == ["ccpg:Held"]
    assert values(text, "ccpg:startDate") == ["2031-06-11"]


def test_the_same_day_is_none_of_a_month() -> None:
    text = (
        "The 19th conference of prosecutors of the Balkans was held in Sofia on 10 June 2031. The Balkan Network came "
        "into being in March 1999, in Skopje, at the conference of ministers. The same day the Prosecutor General of "
        "Armenia Aram Petrosyan held a working meeting with the Prosecutor General of Georgia Davit Beridze."
    )
    assert sorted(values(text, "ccpg:startDate"))[-2:] == ["2031-06-10", "2031-06-10"]


SIGNED = f"{MEETING} signed an Implementation Plan for a Memorandum"


def statuses(text: str) -> dict[str, str]:
    """The status of each instrument by its class."""
    read = reading(text)
    kinds = {t.key: t.kind for t in read.things}
    rows = [c for c in read.claims if c.predicate == "ccpg:instrumentStatus"]
    return {kinds[c.subject]: c.object.name.removeprefix("ccpg:") for c in rows if isinstance(c.object, Term)}


@pytest.mark.parametrize(
    "text", [f"{SIGNED} that had been signed in Tbilisi on 4 May 2029.", f"{SIGNED} signed in Tbilisi on 4 May 2029."]
)
def test_a_clause_behind_two_papers_tells_of_the_one_that_the_other_carries_out(text: str) -> None:
    assert statuses(text) == {"Plan": "Signed", "Memorandum": "Recalled"}
    assert "2029-05-04" in values(text, "ccpg:signedOn")


def test_the_agreement_that_was_signed_is_the_document_told_before() -> None:
    text = (
        "Генеральный прокурор Армении Арам Петросян подписал в среду в Тбилиси документ о выдаче. Соглашение подписано "
        "на уровне министерства юстиции Грузии."
    )
    assert len(values(text, "ccpg:instrumentStatus")) == 1


def test_the_first_programme_is_not_the_one_of_today() -> None:
    text = (
        "Генеральный прокурор Армении Арам Петросян и генеральный прокурор Грузии Давид Беридзе подписали Программу "
        "сотрудничества на 2032–2033 годы. Первую программу подписал еще мой предшественник в 2027 году."
    )
    programmes: dict[str, set[str]] = {}
    for claim in reading(text).claims:
        if claim.subject.startswith("instrument") and isinstance(claim.object, Literal):
            programmes.setdefault(claim.subject, set()).add(claim.object.value)
    assert not any({"2032", "2027"} <= told for told in programmes.values())


@pytest.mark.parametrize(
    "text",
    [
        "Согласована программа сотрудничества прокуратур Армении и Грузии на 2032 год. Подписать ее планируется летом.",
        "Согласована программа сотрудничества прокуратур Армении и Грузии на 2032–2033 годы. Ее подпишут в Тбилиси.",
        f"{MEETING} agreed on a programme of cooperation for 2032-2033. It is to be signed in Tbilisi in autumn.",
    ],
)
def test_what_is_agreed_and_still_to_be_signed_is_planned(text: str) -> None:
    assert values(text, "ccpg:instrumentStatus") == ["ccpg:Proposed"]


@pytest.mark.parametrize(
    ("told", "name"), [("Чхве Сын Хо", "Чхве Сын Хо"), ("Ким Чен Уном", "Ким Чен Ун"), ("Ле Минь Чи", "Ле Минь Чи")]
)
def test_a_name_of_three_syllables_is_whole(told: str, name: str) -> None:
    text = f"Генеральный прокурор Армении Арам Петросян встретился с генеральным прокурором Республики Корея {told}."
    assert name in posts(text)

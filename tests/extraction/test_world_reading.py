"""English reports from beyond the former Soviet Union: styles of address, orders of names, rows of titles, offices
called by a name of their own. Every person is invented."""

from __future__ import annotations

import pytest

from ccpg_graph.records import Literal, Ref
from tests.extraction.scenery import Set, stage
from tests.extraction.seats import read, seats


def sides(staged: Set) -> set[str]:
    """Who met at which event, as "noun: name + name"."""
    return {
        f"{event.noun}: " + " + ".join(sorted(getattr(s.actor.who, "names", [""])[0] for s in event.sides))
        for event in staged.scene.events
        if event.sides
    }


# ------------------------------------------------------------------ rows of titles
ROW = (
    "The session was opened together with the Attorney General of Panama and President of the AIAMP, Lucia Batista, "
    "the Attorney General of Spain and Secretary General of the Association, Carmen Ortega, and others."
)


def test_titles_before_a_name_are_not_given_to_the_name_before_them() -> None:
    told = seats(ROW)
    assert "Lucia Batista | pa-office--pg | Current" in told
    assert "Carmen Ortega | es-office--pg | Current" in told
    assert not any("Batista" in row and "es-" in row for row in told)


def test_a_title_behind_a_name_stays_its_own() -> None:
    told = seats("Lucia Batista, Attorney General of Panama, and Carmen Ortega, Attorney General of Spain, met.")
    assert told == {"Lucia Batista | pa-office--pg | Current", "Carmen Ortega | es-office--pg | Current"}


def test_whom_somebody_is_with_keeps_his_title() -> None:
    told = seats("With Bekir Aslan, the Prosecutor General of Turkey, Farid Huseynli shared the view that ties grow.")
    assert told == {"Bekir Aslan | tr-office--pg | Current"}


def test_a_title_without_an_owner_is_passed_over_to_one_that_has_one() -> None:
    told = seats(
        "In his address, Mr. Youssef Alaoui, the King's Attorney General at the Court of Cassation and President of "
        "the Public Ministry of Morocco, spoke of asset recovery."
    )
    assert any(row.startswith("Youssef Alaoui | ma-office--") for row in told)


def test_a_head_of_state_presides_over_no_association() -> None:
    text = "Kenya is host. President Daniel Mutua opened the assembly of the Africa Prosecutors' Association."
    assert not any("apa--president" in row for row in seats(text))


# ------------------------------------------------------------------ names
@pytest.mark.parametrize(
    "text",
    [
        "H E Dr Khalid bin Nasser Al Suwaidi, Attorney General of Qatar, spoke.",
        "Attorney General of Qatar H E Dr Khalid bin Nasser Al Suwaidi spoke.",
        "Attorney General of Qatar, HE Dr. Khalid bin Nasser Al Suwaidi, spoke.",
    ],
)
def test_styles_of_address_are_no_names(text: str) -> None:
    assert seats(text) == {"Khalid bin Nasser Al Suwaidi | qa-office--pg | Current"}


def test_malay_styles_do_not_hide_a_name() -> None:
    told = seats("He met Dato Paduka Haji Ahmad Zaini bin Haji Omar, Attorney General of Brunei.")
    assert told == {"Ahmad Zaini bin Haji Omar | bn-office--pg | Current"}


def test_the_family_name_stands_first_in_east_asia() -> None:
    staged = stage(
        "Liu Wenbo, Prosecutor General of China, came to Minsk on 3 May 2031. Liu met with Petr Novik, Prosecutor "
        "General of Belarus."
    )
    assert "talks: Liu Wenbo + Petr Novik" in sides(staged)


def test_the_first_of_two_words_is_no_family_name_elsewhere() -> None:
    staged = stage("Petr Novik, Prosecutor General of Belarus, came. Petr met Ali Juma, Prosecutor General of Oman.")
    assert "talks: Ali Juma + Petr Novik" not in sides(staged)


def test_the_father_s_name_of_two_families_tells_a_person() -> None:
    staged = stage(
        "Julio Restrepo Gaviria, Attorney General of Colombia, came. Restrepo met with Petr Novik, Prosecutor General "
        "of Belarus."
    )
    assert "talks: Julio Restrepo Gaviria + Petr Novik" in sides(staged)


# ------------------------------------------------------------------ offices
def test_an_office_by_a_name_of_its_own_is_not_the_publisher_s() -> None:
    told = seats("Procurator General of the Supreme People's Procuratorate Liu Wenbo spoke of China.", "vn")
    assert told == {"Liu Wenbo | cn-office--pg | Current"}


def test_an_office_by_a_common_name_stays_the_publisher_s() -> None:
    told = seats("Head of the Prosecutor General's Office Petr Novik spoke of China.", "by")
    assert told == {"Petr Novik | by-office--pg | Current"}


def test_an_acronym_inside_an_office_s_name_is_its_own() -> None:
    told = seats(
        "The Supreme People's Procuratorate (SPP) of China said so. Chen Guolin, Deputy Prosecutor General of the SPP, "
        "took part."
    )
    assert told == {"Chen Guolin | cn-office--deputy-pg | Current"}


def test_a_bare_office_beside_another_state_s_is_nobody_s() -> None:
    told = seats(
        "Morocco was host. Under it stand the names of Youssef Alaoui, President of the Public Prosecutor's Office, "
        "and of Hamad Al Busaidi, Attorney General of Oman."
    )
    assert not any("Alaoui" in row and "om-" in row for row in told)


# ------------------------------------------------------------------ meetings
@pytest.mark.parametrize(
    ("text", "ordinal"),
    [
        ("The 11th China-ASEAN Prosecutors-General Conference closed in Minsk on 3 May 2031.", 11),
        ("The 11th ASEAN-China Prosecutors General Conference wrapped up in Minsk on 3 May 2031.", 11),
        ("The 17th GCC Attorneys General Meeting got under way in Minsk on 3 May 2031.", 17),
    ],
)
def test_meetings_named_by_whose_prosecutors_meet(text: str, ordinal: int) -> None:
    event = stage(text).scene.events[0]
    assert (event.ordinal, event.status, event.place) == (ordinal, "Held", "minsk")


def test_what_runs_from_a_day_to_a_day_lasts_so_long() -> None:
    events = stage("The conference opened in Minsk. The conference runs from March 5 to 7, 2031.").scene.events
    when = events[0].when
    assert len(events) == 1 and when is not None and (when.start, when.end) == ("2031-03-05", "2031-03-07")


def test_day_and_town_stand_beyond_who_led_the_guests() -> None:
    staged = stage(
        "Liu Wenbo, Prosecutor General of China, met with a delegation led by Mongolian Prosecutor General Batbold "
        "Ganzorig in Beijing on 21 August 2031."
    )
    event = next(e for e in staged.scene.events if e.sides)
    assert event.place == "beijing" and event.when is not None and event.when.start == "2031-08-21"


def test_a_proposal_made_during_talks_tells_the_talks() -> None:
    staged = stage(
        "Prosecutor General of Vietnam Tran Duc Long proposed that both share more experience during a working session "
        "with his Lao counterpart Bounmy Sisavath in Vientiane on June 15."
    )
    assert len(sides(staged)) == 1 and "Tran Duc Long" in next(iter(sides(staged)))


def test_meetings_with_two_are_two() -> None:
    staged = stage(
        "The aim was served by meetings which Prosecutor General of Vietnam Tran Duc Long held on November 8 in "
        "Vientiane with his counterparts from China and Laos. Liu Wenbo is Prosecutor General of China, Bounmy "
        "Sisavath is Prosecutor General of Laos."
    )
    assert all(row.count("+") == 1 for row in sides(staged))


# ------------------------------------------------------------------ instruments
def test_the_day_of_the_announcement_is_none_of_signing() -> None:
    staged = stage(
        "Egyptian prosecutor general Hisham Mansour announced on Monday that he had signed a cooperation agreement "
        "with the Qatari attorney general, Khalid Al Suwaidi.",
    )
    assert staged.values("ccpg:signedOn") == []
    assert len(staged.values("ccpg:signatory")) == 2 and len(staged.values("ccpg:party")) == 2


def test_the_agreement_of_two_states_is_what_their_officials_signed() -> None:
    reading = read(
        "The State of Qatar and the Republic of Turkey yesterday signed a cooperation agreement on combating "
        "corruption. Attorney General of Qatar Khalid Al Suwaidi and Prosecutor General of Turkey Mehmet Yildirim "
        "signed the agreement."
    )
    assert len([t for t in reading.things if t.kind == "Agreement"]) == 1
    days = [c.object for c in reading.claims if c.predicate == "ccpg:signedOn"]
    assert days == [Literal("2031-02-28", "date")]
    assert len([c for c in reading.claims if c.predicate == "ccpg:signatory" and isinstance(c.object, Ref)]) == 2


# ------------------------------------------------------------------ rows, seats and frames
def test_adjectives_in_a_row_before_a_title_are_states_of_several() -> None:
    staged = stage("Iranian and Azerbaijani prosecutors general signed a memorandum on cooperation on 3 May 2031.")
    assert len(staged.values("ccpg:party")) == 2


def test_an_ambassador_to_a_town_is_sent_to_its_state() -> None:
    told = seats("Iranian Ambassador to Astana Majid Sabouri attended.")
    assert told == {"Majid Sabouri | ir--ambassador-in-kz | Current"}


def test_a_chief_prosecutor_beside_the_attorney_general_has_not_his_seat() -> None:
    told = seats(
        "Fahad Al-Enezi, Attorney General of Kuwait, spoke. The Public Prosecution of Kuwait was represented by Chief "
        "Prosecutor Bader Al-Ghanim."
    )
    assert told == {"Fahad Al-Enezi | kw-office--pg | Current", "Bader Al-Ghanim | kw-office--prosecutor | Current"}


def test_public_prosecutor_in_capitals_with_an_adjective_is_the_state_s_chief() -> None:
    staged = stage(
        "The Omani Public Prosecutor, Nasser bin Khamis Al-Harthy, discussed with the Saudi Public Prosecutor Sheikh "
        "Saad bin Abdullah Al-Mutairi ways to improve cooperation."
    )
    assert len(sides(staged)) == 1


def test_a_public_prosecutor_in_small_letters_is_none() -> None:
    assert not any("pg" in row for row in seats("An Omani public prosecutor, Nasser Al-Harthy, spoke."))


def test_a_name_with_said_is_whole() -> None:
    told = seats("Salim bin Mahmoud al Said, Prime Minister of Oman, received guests.")
    assert told == {"Salim bin Mahmoud al Said | om--prime-minister | Current"}


FRAME = (
    "In a meeting on the sidelines of the 15th Session of Prosecutors General of the Shanghai Cooperation Organization "
    "(SCO) Member States in Kazan, Iranian Prosecutor General Mohsen Reza and his Tajik counterpart Rustam Nazarzoda "
    "explored avenues for cooperation. The two officials signed an agreement at the conclusion of the meeting."
)


def test_what_is_held_on_the_sidelines_is_what_the_text_goes_on_about() -> None:
    staged = stage(FRAME)
    row = next(c for c in staged.claims("ccpg:concludedAt"))
    talks = next(e for e in staged.scene.events if e.sides)
    assert talks.series is None and getattr(row.object, "key", "") == talks.key


def test_the_frame_keeps_its_series_and_ordinal() -> None:
    frame = next(e for e in stage(FRAME).scene.events if not e.sides)
    assert frame.ordinal == 15 and frame.series is not None and frame.series.slug == "sco-prosecutors-general"


def test_officials_of_a_state_sign_for_their_services() -> None:
    staged = stage(
        "Officials from Iran and Tajikistan signed a memorandum between the prosecution offices of both states."
    )
    assert not any(value.startswith("state/") for value in staged.values("ccpg:party"))


def test_a_conference_s_host_is_told_before_it() -> None:
    event = stage("The conference opened on 5 March 2031. Hosted by Morocco, the conference drew many.").scene.events[0]
    assert event.country == "MA"


def test_yesterday_in_a_dateline_is_a_day_told() -> None:
    staged = stage("Doha: Yesterday in Minsk, the Prosecutors General of Qatar and Oman held their 16th meeting.")
    event = staged.scene.events[0]
    assert event.when is not None and event.when.start == "2031-03-05"

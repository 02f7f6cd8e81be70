"""Posts and whose they are: one phenomenon a test, names invented, sad paths included."""

from __future__ import annotations

import pytest

from tests.extraction.seats import seats


@pytest.mark.parametrize(
    "text",
    [
        "Prosecutor General of Russia Ivan Orlov spoke.",
        "Russian Prosecutor General Ivan Orlov spoke.",
        "Russia's Prosecutor General Ivan Orlov spoke.",
        "The Prosecutor-General of the Russian Federation, Mr. Ivan Orlov, spoke.",
        "Ivan Orlov, Attorney General of Russia, spoke.",
        "Ivan Orlov, Procurator General of Russia, spoke.",
        "Ivan Orlov (Prosecutor General of Russia) spoke.",
        "The Prosecutor General of Russia – Ivan Orlov – spoke.",
        "Prosecutor General Ivan Orlov (Russia) spoke.",
        "Ivan Orlov, Prosecutor General (Russia), spoke.",
        "Prosecutor General Ivan Orlov of Russia spoke.",
        "Head of the Prosecutor General's Office of Russia Ivan Orlov spoke.",
        "Russia – Prosecutor General Ivan Orlov;",
        "The Russian delegation was headed by Ivan Orlov, Prosecutor General.",
        "The head of the Russian delegation, Prosecutor General Ivan Orlov, spoke.",
        "From Russia came Prosecutor General Ivan Orlov.",
        "Russia was represented, as an observer, by Prosecutor General Ivan Orlov.",
    ],
)
def test_every_order_of_title_state_and_name(text: str) -> None:
    assert seats(text) == {"Ivan Orlov | ru-office--pg | Current"}


def test_names_in_capitals() -> None:
    assert seats("IVAN ORLOV, Prosecutor General of Russia, spoke.") == {"IVAN ORLOV | ru-office--pg | Current"}


@pytest.mark.parametrize(
    ("text", "seat"),
    [
        ("Prosecutor General of the Supreme Court of Cambodia Chan Dara spoke.", "Chan Dara | kh-office--pg | Current"),
        (
            "Chief Public Prosecutor of the Court of Cassation of Türkiye Mehmet Kaya spoke.",
            "Mehmet Kaya | tr-office--pg | Current",
        ),
        ("Director of Public Prosecutions of Kenya John Otieno spoke.", "John Otieno | ke-office--pg | Current"),
        (
            "Lei Wen, Procurator-General of the Supreme People's Procuratorate of China, spoke.",
            "Lei Wen | cn-office--pg | Current",
        ),
    ],
)
def test_a_head_of_prosecution_by_another_name_sits_in_the_office_of_the_state(text: str, seat: str) -> None:
    assert seats(text) == {seat}


def test_a_title_without_owner_is_of_the_publishers_office() -> None:
    assert seats("Deputy Prosecutor General Aibek Torov spoke.", "kg") == {
        "Aibek Torov | kg-office--deputy-pg | Current"
    }


def test_a_title_without_owner_or_publisher_is_left_open() -> None:
    assert seats("Deputy Prosecutor General Aibek Torov spoke.") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Attorney General of Texas Mark Stone spoke.",
        "Attorney General for England and Wales Helen Ashby spoke.",
        "Anti-Corruption Chief Prosecutor Vera Drag spoke.",
        "Prosecutor General of Georgia Gia Beridze arrived with Deputy Prosecutor General Aibek Torov.",
    ],
)
def test_a_title_that_may_be_anothers_is_not_taken_for_the_publishers(text: str) -> None:
    assert not any("kg-" in seat for seat in seats(text, "kg"))


@pytest.mark.parametrize(
    "text",
    [
        "The wife of the Prosecutor General of Belarus Anna Zhuk spoke.",
        "Marta Nowak, a candidate for Prosecutor General of Poland, spoke.",
        "Press secretary of the Prosecutor General of Belarus Ivan Petrov spoke.",
    ],
)
def test_who_stands_beside_the_seat_does_not_hold_it(text: str) -> None:
    assert seats(text) == set()


def test_an_assistant_to_the_prosecutor_general_is_none() -> None:
    found = seats("Assistant to the Prosecutor General of Belarus Ivan Petrov spoke.")
    assert found == {"Ivan Petrov | by-office--assistant-pg | Current"}


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Acting Prosecutor General", "Acting"),
        ("Interim Prosecutor General", "Acting"),
        ("Prosecutor General (a.i.)", "Acting"),
        ("Former Prosecutor General", "Former"),
        ("Ex-Prosecutor General", "Former"),
        ("Newly appointed Prosecutor General", "Current"),
        ("Outgoing Prosecutor General", "Current"),
        ("Newly elected Prosecutor General", "Elect"),
    ],
)
def test_words_of_status(words: str, status: str) -> None:
    assert seats(f"{words} of Moldova Ion Rusu spoke.") == {f"Ion Rusu | md-office--pg | {status}"}


def test_the_first_president_of_an_association_is_so_no_more() -> None:
    found = seats("A message of the first President of the IAP Nils Holm was read out.")
    assert found == {"Nils Holm | iap--president | Former"}


def test_the_founding_president_is_so_no_more() -> None:
    assert seats("The founding President of the IAP Nils Holm spoke.") == {"Nils Holm | iap--president | Former"}


def test_a_local_prosecutor_sits_in_a_local_office() -> None:
    found = seats("Deputy prosecutor of Turkistan region Marat Ospan told a briefing.", "kz")
    assert found == {"Marat Ospan | kz-prosecutor-office-of-turkistan-region--deputy-prosecutor | Current"}


@pytest.mark.parametrize(
    "text",
    [
        "Minister of Justice of Slovakia Peter Novak spoke.",
        "Justice Minister of Slovakia Peter Novak spoke.",
        "Slovak Justice Minister Peter Novak spoke.",
        "Slovakia's Minister of Justice Peter Novak spoke.",
    ],
)
def test_ministers_by_portfolio(text: str) -> None:
    assert seats(text, "hu") == {"Peter Novak | sk-ministry-of-justice--minister | Current"}


def test_a_minister_told_abroad_is_not_the_publishers() -> None:
    assert seats("The guests met in Bratislava. Justice Minister Peter Novak spoke.", "bg") == set()


def test_the_minister_met_there_is_of_the_state_spoken_of() -> None:
    text = (
        "Kamen Iliev, Bulgaria's Chief Prosecutor, is in the Slovak capital. There he met Justice Minister Peter Novak."
    )
    assert "Peter Novak | sk-ministry-of-justice--minister | Current" in seats(text, "bg")


def test_the_minister_for_whom_an_ambassador_speaks_is_of_his_state() -> None:
    text = (
        "Georgian Prosecutor General Gia Beridze met Jan Vos, Ambassador of the Netherlands to Georgia. "
        "The Ambassador invited him on behalf of Minister of Justice Anke Vermeer."
    )
    assert "Anke Vermeer | nl-ministry-of-justice--minister | Current" in seats(text, "ge")


def test_a_department_is_under_the_office_named_before_it() -> None:
    text = "Deputy Prosecutor General Aibek Torov and Head of the International Department Mira Sapar took part."
    assert "Mira Sapar | kg-international-department--head | Current" in seats(text, "kg")


def test_a_department_beside_a_foreign_office_is_left_open() -> None:
    text = (
        "Deputy Prosecutor General of Ukraine Oleh Bondar and Head of the International Department Ira Koval took part."
    )
    assert not any("Koval" in seat for seat in seats(text, "kg"))


def test_all_who_represent_a_side_speak_for_it() -> None:
    text = "Aigul Bek, Deputy Prosecutor General, represented the Kazakh side."
    assert seats(text, "kg") == {"Aigul Bek | kz-office--deputy-pg | Current"}


def test_a_speaker_is_of_the_one_parliament_named() -> None:
    text = "The Jogorku Kenesh met. Deputy Speaker Nurbek Sydyk spoke."
    assert seats(text, "kg") == {"Nurbek Sydyk | kg-jogorku-kenesh--deputy-speaker-of-parliament | Current"}


def test_a_superior_is_of_the_body_of_the_deputy_beside() -> None:
    text = "Nurlan Sait, Deputy Secretary General of the CIS, read out a message from Secretary General Sergei Lebed."
    assert "Sergei Lebed | cis--secretary-general | Current" in seats(text)


def test_an_ambassador_is_of_the_state_that_sends() -> None:
    text = "Russian Ambassador to Kyrgyzstan Nikolai Udov spoke."
    assert seats(text, "kg") == {"Nikolai Udov | ru--ambassador-in-kg | Current"}


def test_whoever_is_at_the_head_of_a_delegation_is_of_who_sent_it() -> None:
    text = "A delegation of Peru with Attorney General Juan Melgar at its head came to Quito, Ecuador."
    assert seats(text) == {"Juan Melgar | pe-office--pg | Current"}


def test_those_who_came_for_a_state_are_its_officials() -> None:
    text = "For Kenya came Mr. Sam Otieno, Deputy Minister of internal affairs, and Ali Juma, Minister of Justice."
    assert seats(text) == {
        "Sam Otieno | ke-ministry-of-internal-affairs--deputy-minister | Current",
        "Ali Juma | ke-ministry-of-justice--minister | Current",
    }


def test_a_state_led_by_its_president() -> None:
    text = "He told of what Oman, led by President Salim Hadi, and Qatar had done."
    assert seats(text) == {"Salim Hadi | om--president | Current"}


def test_a_prosecutor_general_of_an_office_named_after_the_name() -> None:
    text = "Prosecutor General Vo Van Lam of the Supreme People's Procuracy of Vietnam met guests from Cuba and Laos."
    assert seats(text) == {"Vo Van Lam | vn-office--pg | Current"}


def test_titles_in_the_only_association_of_a_paper() -> None:
    text = "Minutes of the IAP. In the chair: the President, Jan Visser. Also there: Mary Lowe, General Counsel (GC)."
    assert seats(text) == {"Jan Visser | iap--president | Current", "Mary Lowe | iap--general-counsel | Current"}


def test_those_elected_by_the_one_council_of_several_states() -> None:
    text = (
        "The Consultative Council of European Prosecutors met. It elected Mr Jan VISSER (Belgium) President and "
        "Ms Lise DAHL (Denmark) Vice-President."
    )
    assert {"Jan VISSER | ccpe--president | Elect", "Lise DAHL | ccpe--vice-president | Elect"} <= seats(text)


def test_a_bare_title_in_a_text_on_another_states_office_is_not_the_publishers() -> None:
    text = (
        "The Prosecutor General's Office of Peru reports from Lima. Prosecutor General Juan Melgar met a guest there."
    )
    assert seats(text, "ru") == set()


def test_the_office_of_a_branch_is_no_prosecutor_general_s() -> None:
    text = "Ivan Orlov, who heads the Main Military Prosecutor's Office of Georgia, came."
    assert seats(text) == {"Ivan Orlov | ge-main-military-prosecutor-office--head | Current"}


def test_a_state_s_noun_before_a_title_after_by() -> None:
    assert seats("It was called for by Kenya President Sam Otieno.") == {"Sam Otieno | ke--president | Current"}


def test_two_posts_of_one_person_share_the_state_of_the_second() -> None:
    found = seats("Max Huber, Minister of Justice and Attorney General of Kenya, spoke.")
    assert found == {"Max Huber | ke-ministry-of-justice--minister | Current", "Max Huber | ke-office--pg | Current"}


def test_a_department_in_small_letters() -> None:
    text = (
        "Ann Roy, head of the international cooperation department of the Prosecutor General's Office of Kenya, spoke."
    )
    assert seats(text) == {"Ann Roy | ke-international-cooperation-department--head | Current"}


def test_a_noun_in_small_letters_takes_up_its_body() -> None:
    text = "The Anti-Corruption Agency of Kenya took part. The agency's head, Ann Roy, spoke."
    assert seats(text) == {"Ann Roy | ke-anti-corruption-agency--head | Current"}


def test_the_european_chief_prosecutor() -> None:
    assert seats("European Chief Prosecutor Ann Roy spoke.") == {"Ann Roy | eppo--european-chief-prosecutor | Current"}


def test_a_state_that_closes_a_row_of_bodies_is_that_of_all() -> None:
    found = seats("Li Wei, Secretary of the Legal Commission and member of the Central Committee in Laos, spoke.")
    assert found == {
        "Li Wei | la-legal-commission--secretary | Current",
        "Li Wei | la-central-committee--member | Current",
    }


def test_a_military_prosecutor_of_an_army_sits_in_an_office() -> None:
    found = seats("Li Wei, the military prosecutor of the People's Army of Laos, spoke.")
    assert found == {"Li Wei | la-prosecutor-office-of-people-army-of-laos--prosecutor | Current"}


def test_a_title_goes_on_after_a_possessive() -> None:
    found = seats("Li Wei, member of the Politburo of the Liberal Party's Central Committee of Laos, spoke.")
    assert found == {"Li Wei | la-politburo-of-the-liberal-party-central-committee--member | Current"}


def test_a_national_member_is_of_the_body_and_not_of_the_state() -> None:
    assert seats("Ann Roy, National Member for Germany at Eurojust, spoke.") == {"Ann Roy | eurojust--member | Current"}


def test_an_ambassador_of_a_union() -> None:
    assert seats("EU Ambassador to Georgia Ann Roy spoke.") == {"Ann Roy | eu--ambassador | Current"}


def test_the_public_prosecutor_of_a_state() -> None:
    assert seats("Egypt's Public Prosecutor Ali Hadi spoke.") == {"Ali Hadi | eg-office--pg | Current"}
    assert seats("Egypt's public prosecutor Ali Hadi spoke.") == set()


def test_an_acronym_between_an_office_and_its_state() -> None:
    text = "Prosecutor General of the Supreme People's Procuracy (SPP) of Vietnam Vo Van Lam spoke."
    assert seats(text) == {"Vo Van Lam | vn-office--pg | Current"}


def test_a_unit_of_nobody_told_owns_no_prosecutor() -> None:
    assert seats("Deputy Public Prosecutor Ann Roy of the Sexual Assault Unit prosecuted the case.") == set()


def test_a_counterpart_has_the_seat_of_whom_the_sentence_begins_with() -> None:
    told = seats(
        "Prosecutor General of Georgia Levan Beridze is fifty. "
        "Deputy Prosecutor General of Armenia Aram Petrosyan is forty. "
        "Aram Petrosyan met with his Belarusian counterpart Anatol Rudenka and Prosecutor General Levan Beridze."
    )
    assert not any("Rudenka" in str(each) for each in told)

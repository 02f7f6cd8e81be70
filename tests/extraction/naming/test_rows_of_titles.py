"""Rows of who was present, as minutes and statements print them; titles of parts of bodies; deputies told by a pronoun;
names that end in words with a meaning of their own. Every person is invented."""

from __future__ import annotations

import pytest

from tests.extraction.seats import seats


def test_a_row_of_title_body_and_state() -> None:
    told = seats(
        "Present at the conference of prosecutors were Mr Samuel Okello, Senior Principal State Counsel, Office of the "
        "Director of Public Prosecutions, Kenya; Ms Fatou Jallow, Principal State Counsel, Attorney General's "
        "Chambers, The Gambia; and Mr José Lima, Director of International Cooperation, Public Ministry, Angola."
    )
    assert told == {
        "Samuel Okello | ke-office--counsel | Current",
        "Fatou Jallow | gm-office--counsel | Current",
        "José Lima | ao-office--director | Current",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Ivan Petrov, the Prosecutor General, the Ministry of Justice and the Supreme Court of Moldova met.",
        "The session was attended by the Minister, Prosecutor General, Ministry of Justice, Kenya, and by judges.",
        "The spokesman for the Prosecutor General of Kenya Daniel Mutua said the case is closed.",
    ],
)
def test_a_list_of_bodies_gives_nobody_a_post(text: str) -> None:
    assert seats(text) == set()


def test_who_leads_a_part_of_an_office_is_not_its_head() -> None:
    told = seats("Rosa Vera, Director of International Affairs of the Public Ministry of Paraguay, spoke.")
    assert told == {"Rosa Vera | py-office--director | Current"}


def test_a_director_of_a_row_is_not_the_head_of_his_office() -> None:
    told = seats("The delegation of prosecutors met Ali Hassan, Director General, Public Prosecution, Oman.")
    assert told == {"Ali Hassan | om-office--director | Current"}


def test_a_spokesman_of_an_office_has_a_post() -> None:
    told = seats(
        "“Nothing is known yet,” said Timur Seitov, spokesperson for the Prosecutor General’s Office of Uganda."
    )
    assert told == {"Timur Seitov | ug-office--spokesperson | Current"}


def test_his_deputy_is_the_one_official_s() -> None:
    told = seats("Prosecutor General Ivan Petrov of Moldova and his deputy Ion Rusu met judges.")
    assert "Ion Rusu | md-office--deputy-pg | Current" in told


def test_the_deputy_of_one_of_two_is_nobody_s() -> None:
    told = seats(
        "Grace Moyo, Prosecutor General of Kenya, met Ali Karimi, Prosecutor General of Iran. "
        "His deputy, Omid Rahi, spoke."
    )
    assert not any("Omid" in row for row in told)


def test_for_whom_a_row_speaks_stands_before_it() -> None:
    told = seats(
        "Fahad Al-Enezi, Attorney General of Kuwait, opened the session. For the Public Prosecution of Kuwait, Chief "
        "Prosecutor Bader Al-Ghanim and Public Prosecutor Dana Al-Sabti attended it."
    )
    assert told == {
        "Fahad Al-Enezi | kw-office--pg | Current",
        "Bader Al-Ghanim | kw-office--prosecutor | Current",
        "Dana Al-Sabti | kw-office--prosecutor | Current",
    }


def test_a_ministry_that_somebody_speaks_for_has_no_president() -> None:
    assert not any(
        "ministry" in row for row in seats("For the Ministry of Justice, President Ali Juma said, it goes on.")
    )


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Anna Foster-Hall, Deputy Prosecutor General of Malta, spoke.", "Anna Foster-Hall | mt-office--deputy-pg"),
        ("Le Quang Thai, Procurator General of Vietnam, met his Thai peer.", "Le Quang Thai | vn-office--pg"),
        ("Mr Ravi Menon, S.C., Attorney-General of Singapore, spoke.", "Ravi Menon | sg-office--pg"),
        ("Ts.Bold, Deputy Prosecutor General of Mongolia, spoke.", "Ts.Bold | mn-office--deputy-pg"),
        ("Kh. Dorj, Prosecutor General of Mongolia, spoke.", "Kh. Dorj | mn-office--pg"),
        ("Le Van Tam, head of the People´s Supreme Procuracy of Vietnam, spoke.", "Le Van Tam | vn-office--pg"),
        (
            "Maya Levin, lately appointed Prosecutor General of the Netherlands, spoke.",
            "Maya Levin | nl-office--pg",
        ),
    ],
)
def test_names_with_a_word_or_letters_of_another_meaning(text: str, row: str) -> None:
    assert seats(text) == {f"{row} | Current"}


def test_who_is_elected_may_be_told_with_a_state() -> None:
    told = seats(
        "Ms. Odette Kagame of Rwanda was elected Secretary General of the Eastern Africa Association of Prosecutors, "
        "and Mr Paul Otim (Uganda) was elected its President."
    )
    association = "eaap"
    assert f"Odette Kagame | {association}--secretary-general | Elect" in told
    assert f"Paul Otim | {association}--president | Elect" in told
    assert not any("ug--president" in row for row in told)


def test_title_behind_a_name_stays_that_persons_where_another_name_follows() -> None:
    text = (
        "The Charter was signed by Mrs. Abena Boateng-Darko, Attorney-General and Minister of Justice of Ghana, "
        "Mr. Bourama Diarra of Mali and Mr. Artur Moreira of Cape Verde."
    )
    assert {row.split(" | ")[0] for row in seats(text)} == {"Abena Boateng-Darko"}


def test_title_of_a_state_that_words_mean_is_nobodys_here() -> None:
    text = "He thanked Daniyar Zhunusov, prosecutor general of the host country, for a warm welcome."
    assert not seats(text, "kr")


@pytest.mark.parametrize("told", ["of South Korea, who is the", "from South Korea,"])
def test_a_state_may_stand_between_a_name_and_its_title(told: str) -> None:
    text = f"Song Min-su {told} president of the International Association of Prosecutors, opened the conference."
    assert seats(text) == {"Song Min-su | iap--president | Current"}

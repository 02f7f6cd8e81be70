"""Titles that do not say whose they are, of which the words around tell it; titles that a verb or a row tells."""

from __future__ import annotations

import pytest

from tests.extraction.seats import seats

TOLD = [
    (
        "Prosecutor General of Kenya Amos Kibet spoke. His Special Adviser on Media, Mr Brian Okello, said so.",
        "ke",
        "Brian Okello | ke-office--special-adviser-on-media | Current",
    ),
    (
        "Serbia was represented by Petra Lukić, Senior Legal Adviser, and by Chief Special Prosecutor Dragan Babić.",
        "org",
        "Dragan Babić | rs--chief-special-prosecutor | Current",
    ),
    (
        "IAP President Jan Smit and Secretary-General Ann Moss opened the conference of prosecutors.",
        "org",
        "Ann Moss | iap--secretary-general | Current",
    ),
    (
        "The Office of the Prosecutor General of Fiji has seconded Senior Legal Officer Jone Waqa to Tonga.",
        "org",
        "Jone Waqa | fj-office--senior-legal-officer | Current",
    ),
    (
        "Anna Visser, who heads the Terrorism Unit of the National Prosecuting Authority of South Africa, moderated.",
        "org",
        "Anna Visser | za-terrorism-unit--head | Current",
    ),
    (
        "Marat Abishev, who is in charge of external affairs at the Prosecutor General's Office of Kazakhstan, spoke.",
        "org",
        "Marat Abishev | kz-office--is-in-charge-of-external-affairs | Current",
    ),
    (
        "U.S. Federal Prosecutors Daniel Hatch and Rachel Bloom told the workshop for prosecutors of a case.",
        "org",
        "Rachel Bloom | us--federal-prosecutor | Current",
    ),
    (
        "Judge Tamar Kipiani (Supreme Court of Georgia) lectured to the prosecutors.",
        "org",
        "Tamar Kipiani | ge-supreme-court--judge | Current",
    ),
    (
        "The Minister of Justice, Human Rights and Gender, Alain Bazira, praised the association of prosecutors.",
        "rw",
        "Alain Bazira | rw-ministry-of-justice-human-rights-and-gender--minister | Current",
    ),
    (
        "Ombudsman Petrus Amuta opened a training for prosecutors.",
        "na",
        "Petrus Amuta | na--commissioner | Current",
    ),
    (
        "Paul Reed, Deputy Director, International Development, Crown Prosecution Service, met British prosecutors.",
        "uk",
        "Paul Reed | gb-office--deputy-director-international-development | Current",
    ),
    (
        "The Prosecutor General of Kenya, Amos Kibet, was accompanied by Legal Officer Jane Atieno.",
        "org",
        "Jane Atieno | ke-office--legal-officer | Current",
    ),
    (
        "Participants, prosecutors all:\nBolivia: Ramiro Peña, Attorney General\nPeru: Pablo Ruiz, Attorney General",
        "br",
        "Pablo Ruiz | pe-office--pg | Current",
    ),
    (
        "Prosecutors thanked their colleagues.\n\nSeo Dae-un\nPresident of the IAP",
        "org",
        "Seo Dae-un | iap--president | Current",
    ),
]


@pytest.mark.parametrize(("text", "land", "seat"), TOLD, ids=[row[2][:40] for row in TOLD])
def test_what_stands_around_a_title_tells_whose_it_is(text: str, land: str, seat: str) -> None:
    assert seat in seats(text, land)


NOT_TOLD = [
    # who directs a part of an office is not the prosecutor general
    (
        "Bat Otgon, who directs the training centre under the Office of the Prosecutor General of Mongolia, came.",
        "org",
        "--pg",
    ),
    # nor is who deals with a body of that body
    ("Prosecutor Mila Lalić, who is in charge of liaison with the Agency for Cooperation, came.", "org", "agency"),
    # a director on a state's side is the director of nobody knows what
    ("The Chinese side was represented by Director Ge Xiao. Prosecutors spoke.", "org", "Ge Xiao"),
    # guests who lay flowers represent no leader
    ("The Georgian guests laid flowers at the grave of Leader Rustam Aliyar. Prosecutors spoke.", "az", "Aliyar"),
    # a state's title that the sentence gives to another land
    (
        "State Prosecutor of Serbia Zora Ilić met Supreme State Prosecutor of Montenegro Iva Lalo.",
        "org",
        "Zora Ilić | me",
    ),
    # two who meet are of two sides
    ("Prosecutor General of Peru Ana Ruiz and President Luis Sosa met.", "org", "Luis Sosa | pe"),
    # a list headed by a state is not of the publisher's
    ("Delegation of Estonia:\nAivar Tamm, Prosecutor General\nTaavi Saar, Chief State Prosecutor", "pl", "pl-"),
    # where he comes from who presides an association
    ("The outgoing president of the association of prosecutors, Oumar Thiam of Senegal, spoke.", "org", "Thiam | sn"),
    # a state that is a part of another has an attorney general of its own
    ("Enugu State Attorney-General Ade Obi spoke to prosecutors in Abuja.", "ng", "Ade Obi"),
    # who meets a state's official is of another state
    ("Attorney General Anil Dass met Suriname's Attorney General Carmen Kromo.", "org", "Dass | sr"),
    ("Chair Jone Lala (Fiji) thanked the prosecutors.", "org", "fj"),
    ("Her defence lawyer, Maria Bonnici, thanked the Attorney General.", "mt", "Bonnici"),
]


@pytest.mark.parametrize(("text", "land", "seat"), NOT_TOLD, ids=[row[0][:40] for row in NOT_TOLD])
def test_what_nothing_tells_is_left_open(text: str, land: str, seat: str) -> None:
    assert not any(seat in told for told in seats(text, land))


def test_an_attorney_general_and_a_director_of_prosecutions_have_two_seats() -> None:
    told = seats(
        "The Attorney-General, Ms Adwoa Danso, opened the conference of prosecutors. The Director of Public "
        "Prosecutions, Mrs Evelyn Tagoe, chaired it.",
        "gh",
    )
    assert told == {
        "Adwoa Danso | gh-office--pg | Current",
        "Evelyn Tagoe | gh-office--director-of-public-prosecutions | Current",
    }


def test_of_a_title_of_which_and_joins_another_both_are_told() -> None:
    told = seats(
        "The Attorney-General of the Federation and Minister of Justice, Mallam Sanusi Dan, SAN, met prosecutors.", "ng"
    )
    assert {"Sanusi Dan | ng-office--pg | Current", "Sanusi Dan | ng-ministry-of-justice--minister | Current"} <= told


def test_a_department_told_by_its_charge_is_not_the_one_named_beside_it() -> None:
    text = (
        "Azerbaijan sent a delegation. With him travelled Talib Jabbarov, who heads the department of forensics, "
        "and Babek Zakirly, Deputy Head of the International Legal Cooperation Department of the Prosecutor General's "
        "Office of Azerbaijan."
    )
    assert not any(row.startswith("Talib Jabbarov") and "international" in row for row in seats(text))


@pytest.mark.parametrize(
    "text",
    [
        "Signing for Uzbekistan was Prosecutor General Nigmat Yulda, for Turkmenistan Prosecutor General Begen Chary.",
        "Signed for Uzbekistan by Prosecutor General Nigmat Yuld, for Turkmenistan by Begen Char, Prosecutor General.",
    ],
)
def test_each_signs_for_the_state_told_before_him(text: str) -> None:
    told = {seat.split(" | ", 1)[1] + seat[:5] for seat in seats(text)}
    assert told == {"uz-office--pg | CurrentNigma", "tm-office--pg | CurrentBegen"}

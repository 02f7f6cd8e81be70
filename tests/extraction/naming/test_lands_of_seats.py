"""Of which state, or part of one, a seat is, where the title alone does not say so."""

from __future__ import annotations

import pytest

from ccpg_graph.mapping.check import check_document
from ccpg_graph.mapping.terms import Terms
from ccpg_graph.records import Document, Ref
from tests.extraction.seats import read, seats
from tools.scoring import quads_of

TOLD = [
    (
        "The Prosecutor General of Bahrain received the ambassador of Oman to the Kingdom, Badr Al Lawi.",
        "Badr Al Lawi | om--ambassador-in-bh | Current",
    ),
    (
        "Prosecutors met in Amman. The Kingdom's Attorney General, Salim Haddad, spoke for Jordan.",
        "Salim Haddad | jo-office--pg | Current",
    ),
    (
        "The Director of Public Prosecutions for England and Wales, Philippa Brook, spoke.",
        "Philippa Brook | gb-office--pg | Current",
    ),
    (
        "The Lord Advocate of Scotland, Duncan Rennie, spoke.",
        "Duncan Rennie | gb-scotland-prosecutors-office--pg | Current",
    ),
    ("Attorney General Frank Delane of Texas spoke.", "Frank Delane | us-texas-prosecutors-office--pg | Current"),
    ("Rhode Island Attorney General Ann Moss spoke.", "Ann Moss | us-rhode-island-prosecutors-office--pg | Current"),
    (
        "Prosecutor General Sindh Asad Mirza met prosecutors in Pakistan.",
        "Asad Mirza | pk-sindh-prosecutors-office--pg | Current",
    ),
    (
        "Mr. Petros Kaller, Prosecutor of First Instance in Athens, spoke.",
        "Petros Kaller | gr-prosecutor-office-of-first-instance-in-athens--prosecutor-of-first-instance | Current",
    ),
    (
        "To his Malaysian counterpart, Attorney General Zul Hamdan, the prosecutor described the system.",
        "Zul Hamdan | my-office--pg | Current",
    ),
    (
        "Hamad Jaber, Qatar's Prime Minister and Minister of Foreign Affairs, met prosecutors.",
        "Hamad Jaber | qa-ministry-of-foreign-affairs--minister | Current",
    ),
    ("He met the UAE Attorney-General, Counsellor Dr. Saif Mazroui.", "Saif Mazroui | ae-office--pg | Current"),
    (
        "Sione Tupou, then Acting Attorney General of Tonga, opened the conference of prosecutors.",
        "Sione Tupou | to-office--pg | Acting",
    ),
    (
        "Tonga leads the group of prosecutors, in the person of their Director of Public Prosecutions, Semi Lolo.",
        "Semi Lolo | to-office--pg | Current",
    ),
    (
        "Armenia's Justice Minister Karen Sahak, Prosecutor General Lilit Gevor and the President of Eurojust spoke.",
        "Lilit Gevor | am-office--pg | Current",
    ),
    (
        "The American delegation of prosecutors was led by Deputy Assistant Attorney General Gordon White.",
        "Gordon White | us-department-of-justice--deputy-assistant-attorney-general | Current",
    ),
    (
        "US Deputy Chief of Mission Paula Hendry spoke to prosecutors.",
        "Paula Hendry | us--deputy-chief-of-mission | Current",
    ),
    (
        "The Saudi Deputy Minister for Political Affairs, Khalid Omari, met prosecutors.",
        "Khalid Omari | sa--deputy-minister | Current",
    ),
]


@pytest.mark.parametrize(("text", "seat"), TOLD)
def test_words_around_a_title_tell_of_which_state_it_is(text: str, seat: str) -> None:
    """A land told by its kind, by its courts, as a part of a state, by a counterpart, by a title beside."""
    assert seat in seats(text)


OTHERS = [
    "At talks with his Malaysian counterpart, Prosecutor General Elchin Safar described the system.",
    "In the UAE Attorney General Saif Mazroui spoke.",
    "Prosecutors met in the Kingdom Tower. The Kingdom's Attorney General, Salim Haddad, spoke.",
]


@pytest.mark.parametrize("text", OTHERS)
def test_words_that_do_not_tell_it_give_no_seat(text: str) -> None:
    """A counterpart who is met, a state where something happens, a kind of state of which none is named."""
    assert not [seat for seat in seats(text) if "--pg" in seat]


AT_HOME = [
    (
        "The Secretary for Justice, Mr Alfred Poon, SC, met prosecutors.",
        "hk",
        "Alfred Poon | hk--secretary-for-justice",
    ),
    (
        "The Director of Public Prosecutions, Counsel Ada Mwale, spoke.",
        "mw",
        "Ada Mwale | mw-office--pg",
    ),
]


@pytest.mark.parametrize(("text", "land", "seat"), AT_HOME)
def test_titles_of_the_publishers_state(text: str, land: str, seat: str) -> None:
    """A secretary of a government by his charge; a counsel's style before a name."""
    assert f"{seat} | Current" in seats(text, f"gov.{land}")


def test_a_title_is_no_name() -> None:
    """ "Chief Administrator, Ms Moss" names nobody called Administrator."""
    reading = read("The Authority's Chief Administrator, Ms Rosalind Moss, met prosecutors from Kenya.")
    names = [label.text for thing in reading.things for label in thing.labels if thing.kind != "Meeting"]
    assert not any(name == "Administrator" for name in names)


STYLED = [
    (
        "The Kingdom's Chief Public Prosecutor, Judge Yousef Khatib, spoke for Jordan.",
        "Yousef Khatib | jo-office--pg | Current",
    ),
    ("Ambassador Teresa Quint of Colombia met prosecutors.", "Teresa Quint | co--ambassador | Current"),
    ("Romania's prosecutor general-designate Radu Ionel spoke.", "Radu Ionel | ro-office--pg | Elect"),
    (
        "The Irish Prosecutor General met their Maltese colleagues, Attorney General Jo Zerafa and others.",
        "Jo Zerafa | mt-office--pg | Current",
    ),
    ("The Omani ambassador, Said Al Lawi, met prosecutors.", "Said Al Lawi | om--ambassador | Current"),
    ("He went to Djibouti, where he met Prosecutor General Hawa Roble.", "Hawa Roble | dj-office--pg | Current"),
    (
        "Prosecutors from Mexico, led by Deputy Attorney General Ric Luna, met.",
        "Ric Luna | mx-office--deputy-pg | Current",
    ),
    (
        "He met a delegation of prosecutors from Uzbekistan headed by First Deputy Prosecutor General Erkin Tursun.",
        "Erkin Tursun | uz-office--first-deputy-pg | Current",
    ),
]


@pytest.mark.parametrize(("text", "seat"), STYLED)
def test_styles_and_delegations_around_a_title(text: str, seat: str) -> None:
    """A judge's style behind a title, an ambassador with his state, a status behind a hyphen, a delegation's land."""
    assert seat in seats(text, "gov.pk" if "Uzbekistan" in text else "")


@pytest.mark.parametrize("text", ["Ambassador Teresa Quint met prosecutors.", "Judge Yousef Khatib met prosecutors."])
def test_a_style_alone_tells_of_no_state(text: str) -> None:
    assert not seats(text)


OFFICIALS = [
    ("State Advocates Chola Mumba and Gift Zulu spoke.", {"Chola Mumba", "Gift Zulu"}),
    ("He met Ms Honor Hope of the Prosecutor General's Office of Barbados.", {"Honor Hope"}),
    ("Then came Pascal Kouadio, representing the Prosecutor General's Office of Togo.", {"Pascal Kouadio"}),
    ("Prosecutors Ana Prado (Brazil) and Juan Ledes (Peru) spoke.", {"Ana Prado", "Juan Ledes"}),
    ("Speakers: Petra Lang (Eurojust), Ivan Kos (State Attorney's Office of Croatia).", {"Petra Lang", "Ivan Kos"}),
    ("On the panel: Ana Prado (Brazil), Rosa Quis (Bolivia), both prosecutors.", {"Ana Prado", "Rosa Quis"}),
]


@pytest.mark.parametrize(("text", "names"), OFFICIALS)
def test_who_is_no_more_than_an_official_is_told_all_the_same(text: str, names: set[str]) -> None:
    """By a title that several share, by the body whose he is, in a row of prosecutors with their states."""
    assert names <= officials(text)


SINGERS = "The singers Ana Prado (Brazil) and Juan Ledes (Peru) delighted the prosecutors."


@pytest.mark.parametrize(
    "text", ["Ana Prado (Brazil) and Juan Ledes (Peru) sang.", "Mr Pascal Kouadio spoke.", SINGERS]
)
def test_who_is_told_as_none_is_none(text: str) -> None:
    assert not officials(f"{text} Prosecutors of five states met.")


def officials(text: str) -> set[str]:
    """The names of those whom a text tells to be officials."""
    reading = read(text)
    typed = {claim.subject for claim in reading.claims if claim.predicate in ("rdf:type", "org:member")}
    typed |= {c.object.key for c in reading.claims if c.predicate == "org:member" and isinstance(c.object, Ref)}
    return {label.text for t in reading.things if t.key in typed and t.key.startswith("person") for label in t.labels}


def test_a_guests_office_is_not_that_of_who_explains_to_them() -> None:
    text = "Prosecutor Nina Weiss explained the law to a delegation of the Prosecutor General's Office of Uzbekistan."
    assert not seats(text)


def test_an_official_by_title_alone_is_no_fault_of_the_page() -> None:
    """A page is left out of a release where a shape finds a fault in it."""
    text = "President Hugo Villa received the delegation of the Prosecutor General's Office of Oman.\n"
    reading, quads = quads_of(Document("sample", text, "en", issued="2031-03-01"))
    assert any(claim.rule == "tenures.title" for claim in reading.claims)
    assert check_document(reading.document, quads, Terms()) == []


NORTHERN = [
    ("en", "Prosecutor General of Russia Igor Orlov met his Korean counterpart Ri Chol-ho. The DPRK was the host."),
    ("ru", "Генеральный прокурор России Игорь Орлов принял корейского коллегу Ли Чхол Хо. Гости из КНДР довольны."),
]
SOUTHERN = [
    ("en", "Prosecutor General of Kazakhstan Berik Asylov met his Korean counterpart Kim Min-jun in Seoul."),
    ("ru", "Генеральный прокурор Казахстана Берик Асылов принял корейского коллегу Ким Мин Чжуна."),
    ("en", "Delegates of the DPRK and South Korea came. The Korean Prosecutor General Kim Min-jun spoke."),
]


@pytest.mark.parametrize(("language", "text"), NORTHERN)
def test_a_name_that_two_states_share_means_the_one_that_the_page_names(language: str, text: str) -> None:
    assert any("kp-office--pg" in seat for seat in seats(text, language=language))


@pytest.mark.parametrize(("language", "text"), SOUTHERN)
def test_a_name_that_two_states_share_means_the_first_else(language: str, text: str) -> None:
    assert any("kr-office--pg" in seat for seat in seats(text, language=language))


def test_a_title_of_the_page_is_not_his_who_is_of_another_town() -> None:
    text = "Прокурор Гродненской области Иван Лис принял окружного прокурора Белостока Яна Зелинского."
    assert not any("Зелинск" in seat for seat in seats(text, language="ru"))

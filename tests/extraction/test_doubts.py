"""What must not be told: rumours, denials, refusals, conditions, plans called off, and two persons under one title."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction import extract
from ccpg_graph.records import Document, Reading, Ref, Term

ABOUT = "Prosecutor General of Armenia Aram Petrosyan"


def read(text: str, language: str = "en") -> Reading:
    """The reading of a text published on 5 March 2031."""
    return extract(Document("d", text, language, issued="2031-03-05"))


def statements(text: str, language: str = "en") -> list[str]:
    """The predicates stated of meetings, presences, instruments and decisions."""
    found = read(text, language).claims
    return [c.predicate for c in found if not c.subject.startswith(("tenure", "person"))]


SILENT = [
    ("en", f"According to rumours, {ABOUT} signed a memorandum with the Prosecutor General's Office of Georgia."),
    ("en", f"{ABOUT} allegedly met with Prosecutor General of Georgia Levan Beridze in Tbilisi."),
    ("en", f"{ABOUT} refused to sign the memorandum with the Prosecutor General's Office of Georgia."),
    ("en", f"{ABOUT} was re-elected Chairman of the CCPG, fake accounts claimed."),
    ("en", f"The Office denies that {ABOUT} met with Prosecutor General of Georgia Levan Beridze."),
    ("ru", "Генпрокурор Армении Арам Петросян якобы подписал соглашение с Генеральной прокуратурой Грузии."),
    ("ru", "Генпрокурор Армении Арам Петросян отказался подписать меморандум с Генеральной прокуратурой Грузии."),
    ("ru", "Если бы заседание КСГП состоялось 5 мая 2030 года в Минске, соглашение было бы подписано."),
]


@pytest.mark.parametrize(("language", "text"), SILENT, ids=[row[1][:60] for row in SILENT])
def test_doubt_states_nothing(language: str, text: str) -> None:
    assert statements(text, language) == []


def test_who_is_set_against_another_was_not_there() -> None:
    reading = read(
        f"Deputy Prosecutor General of Armenia Anna Simonyan, not {ABOUT}, attended the session of the CCPG."
    )
    names = {t.key: t.labels[0].text for t in reading.things if t.kind == "Prosecutor"}
    there = {
        names.get(c.object.key)
        for c in reading.claims
        if c.predicate == "ccpg:participant" and isinstance(c.object, Ref)
    }
    assert "Aram Petrosyan" not in there


def test_a_meeting_called_off_is_not_planned() -> None:
    text = f"{ABOUT} was expected to meet Prosecutor General of Georgia Levan Beridze, but the trip was called off."
    planned = [c for c in read(text).claims if c.object == Term("ccpg:Planned")]
    assert planned == []


def test_what_never_took_place_is_cancelled() -> None:
    reading = read("The 40th session of the CCPG was to be held in Minsk in 2030. It never took place.")
    (status,) = [c.object for c in reading.claims if c.predicate == "ccpg:status"]
    assert status == Term("ccpg:Cancelled")


TWO = [
    (
        "en",
        "Deputy to the Prosecutor General of Kazakhstan Berik Omarov, Ulan Tursunov, chaired the session of the CCPG.",
    ),
    ("en", "First Deputy of Prosecutor General of Armenia Aram Petrosyan Arman Simonyan visited Tbilisi."),
    ("ru", "Заместитель Генерального прокурора Казахстана Берика Омарова Улан Турсунов выступил на заседании КСГП."),
]


@pytest.mark.parametrize(("language", "text"), TWO, ids=[row[1][:60] for row in TWO])
def test_two_persons_under_one_title_are_not_made_one(language: str, text: str) -> None:
    assert [t for t in read(text, language).things if t.kind in ("Official", "Prosecutor")] == []


def test_a_particle_keeps_a_name_of_four_words_whole() -> None:
    text = (
        "Прокурор города Ташкента принял делегацию во главе с Генеральным прокурором Катара Саидом бин Фахд Аль-Назир."
    )
    (person,) = [t for t in read(text, "ru").things if t.kind in ("Official", "Prosecutor")]
    assert person.labels[0].text.endswith("бин Фахд Аль-Назир")

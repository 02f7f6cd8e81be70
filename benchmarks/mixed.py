"""Documents of several kinds from seeded templates, in the mixture that a reader of news sites meets: of twenty, eight
are news of other matters (two of them trials), five dense releases, three releases in Russian, two interviews full of
quotations, two pages with menus and captions around their text. Half of the news is Russian."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.generate import CIS, release
from ccpg_graph.knowledge.registry import Registry, load_registry

# fmt: off
NEWS = (
    "Farmers in the {dir} of the country expect {n} thousand tonnes of wheat, {m} per cent more than a year ago.",
    "The new line will have {m} stations and carry {n} thousand passengers a day, the operator said.",
    "Heavy rain closed two roads near {town} on {weekday} night; nobody was hurt, and traffic moves again.",
    "“We have waited for this bridge for {m} years,” said a baker whose shop stands on the far bank.",
    "The team lost the first set but came back to win by three to one in front of {n} spectators.",
    "Prices of bread and milk rose by {m} per cent since spring, while wages grew more slowly.",
    "The museum shows {n} paintings, among them several that had not left their village for a century.",
    "Scientists of the university counted {n} cranes on the lake, the most since records began.",
)
TRIAL = (
    "A court in {town} sentenced a former clerk to {m} years for taking money from {n} pensioners.",
    "The prosecutor asked for a longer term; the defence will appeal within ten days.",
)
RUSSIAN_NEWS = (
    "Аграрии {dir} ждут {n} тысяч тонн зерна, на {m} процентов больше, чем год назад.",
    "Новая ветка получит {m} станций и будет перевозить {n} тысяч пассажиров в день, сообщил перевозчик.",
    "Из-за ливня ночью закрыли две дороги, никто не пострадал, движение уже восстановлено.",
    "«Мы ждали этот мост {m} лет», — рассказал пекарь, чья лавка стоит на другом берегу.",
    "Команда проиграла первую партию, но победила со счётом три один на глазах у {n} зрителей.",
    "Хлеб и молоко с весны подорожали на {m} процентов, зарплаты росли медленнее.",
    "В музее показали {n} картин, многие из них сто лет не покидали своей деревни.",
)
RUSSIAN_RELEASE = (
    "{d} марта 2021 года в Минске состоялось {m}-е заседание Координационного совета генеральных прокуроров СНГ.",
    "В заседании приняли участие делегации генеральных прокуратур Беларуси, Казахстана и Узбекистана.",
    "Участники обсудили вопросы противодействия коррупции и незаконной миграции.",
    "По итогам встречи стороны подписали меморандум о сотрудничестве.",
    "Следующее заседание решено провести в Душанбе.",
    "За год прокуроры проверили {n} обращений граждан, на {m} процентов больше, чем годом ранее.",
)
INTERVIEW = (
    "“Our offices answer each other's requests within {m} days,” the Prosecutor General of {a} said.",
    "“What matters is trust,” he went on. “A treaty of {n} pages helps nobody who does not know whom to call.”",
    "Asked about the talks with colleagues of {b}, he said: “We spoke about extradition, and about much else.”",
    "“My father was a teacher, and I read every evening,” he added with a smile.",
)
MENU = ("Home", "News", "Structure", "Contacts", "Photo", "Video", "Search")
FOOT = ("Print version", "Share", "© Press service, all rights reserved", "Tel. +375 17 000 00 00", "www.example.org")
DIRECTIONS = ("north", "south", "east", "west")
REGIONS = ("севера страны", "юга страны", "востока страны", "запада страны")
DAYS = ("Monday", "Tuesday", "Thursday", "Saturday")
# fmt: on


@dataclass(frozen=True, slots=True)
class Page:
    """A text with its language."""

    text: str
    language: str


def fill(chance: random.Random, rows: tuple[str, ...], count: int, directions: tuple[str, ...]) -> list[str]:
    """So many sentences of the templates, with numbers and names of the seed."""
    a, b = chance.sample(CIS, 2)
    words = {"a": a, "b": b, "town": chance.choice(("Pinsk", "Osh", "Gyumri", "Balti")), "weekday": chance.choice(DAYS)}
    picked = [chance.choice(rows) for _ in range(count)]
    return [
        row.format(
            **words, n=chance.randint(20, 900), m=chance.randint(3, 60), d=chance.randint(1, 28),
            dir=chance.choice(directions),
        )
        for row in picked
    ]  # fmt: skip


def news(chance: random.Random, registry: Registry) -> Page:
    return Page("\n\n".join(fill(chance, NEWS, chance.randint(8, 16), DIRECTIONS)) + "\n", "en")


def trial(chance: random.Random, registry: Registry) -> Page:
    rows = [*TRIAL, *fill(chance, NEWS, chance.randint(5, 10), DIRECTIONS)]
    return Page("\n\n".join(row.format(town="Osh", n=40, m=5) for row in rows) + "\n", "en")


def russian_news(chance: random.Random, registry: Registry) -> Page:
    return Page("\n\n".join(fill(chance, RUSSIAN_NEWS, chance.randint(8, 16), REGIONS)) + "\n", "ru")


def russian_release(chance: random.Random, registry: Registry) -> Page:
    rows = [
        row.format(d=chance.randint(1, 28), m=chance.randint(20, 60), n=chance.randint(90, 900))
        for row in RUSSIAN_RELEASE
    ]
    return Page("\n\n".join([*rows, *fill(chance, RUSSIAN_NEWS, 2, REGIONS)]) + "\n", "ru")


def interview(chance: random.Random, registry: Registry) -> Page:
    return Page("\n\n".join(fill(chance, INTERVIEW, chance.randint(8, 16), DIRECTIONS)) + "\n", "en")


def dense(chance: random.Random, registry: Registry) -> Page:
    return Page(release(chance, registry), "en")


def framed(chance: random.Random, registry: Registry) -> Page:
    return Page("\n".join([*MENU, "", release(chance, registry), *FOOT]) + "\n", "en")


KINDS: tuple[tuple[Callable[[random.Random, Registry], Page], int], ...] = (
    (news, 3), (trial, 2), (russian_news, 3), (dense, 5), (russian_release, 3), (interview, 2), (framed, 2),
)  # fmt: skip


def mixed(count: int, seed: int = 1) -> list[Page]:
    """So many documents of all kinds."""
    chance, registry = random.Random(seed), load_registry()
    makers = [maker for maker, share in KINDS for _ in range(share)]
    return [chance.choice(makers)(chance, registry) for _ in range(count)]

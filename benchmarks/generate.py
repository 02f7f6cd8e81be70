"""Press releases made up from seeded templates, for measuring: as many as wanted, the same bytes for the same seed.

    python -m benchmarks.generate FOLDER [--count 1000] [--seed 1]

Persons are those of the registry; what they are said to do is made up, so the output is never to be read as fact and is
never shipped.
"""

from __future__ import annotations

import argparse
import random
from datetime import date, timedelta
from pathlib import Path

from ccpg_graph.documents.beside import beside
from ccpg_graph.knowledge.registry import Registry, load_registry

TOPICS = (
    "terrorism", "corruption", "cybercrime", "illegal migration", "drug trafficking", "human trafficking",
    "money laundering", "the recovery of assets", "extradition", "mutual legal assistance", "human rights",
)  # fmt: skip
COUNCIL = "Coordinating Council of Prosecutors General of CIS Member States"
OPENINGS = (
    f"{{town}}, {{day}}. The {{n}} session of the {COUNCIL} was held in {{town}} today.",
    f"The {{n}} session of the {COUNCIL} took place in {{town}} on {{day}}.",
    "On {day} the Prosecutor General of {a}, {p}, met with the Prosecutor General of {b}, {q}, in {town}.",
    "A delegation led by the Prosecutor General of {a}, {p}, arrived in {town} on {day} at the invitation of {q}.",
)
BODIES = (
    "Delegations of the prosecutor general's offices of {a}, {b} and {c} attended.",
    "The delegation of {a} was headed by Prosecutor General {p}.",
    "{q}, Prosecutor General of {b}, spoke about {t} and {u}.",
    "The participants discussed {t}, {u} and {v}.",
    "The International Association of Prosecutors and the CIS Executive Committee were represented as guests.",
    "The prosecutor's office checked {k} cases last year, which is {m} more than the year before.",
    "At the end of the meeting {p} and {q} signed a memorandum of understanding on cooperation in combating {t}.",
    "The Prosecutor General's Offices of {a} and {b} signed a programme of cooperation for {y}–{z}.",
    "{p} noted that the level of trust between the offices allows requests to be answered without delay.",
    "It was decided to hold the next session in {other} in {z}.",
    "The parties agreed to sign an agreement on {u} in {other}.",
    "The weather in {town} was fine, and the guests saw the old town after the talks were over.",
)


def ordinal(number: int) -> str:
    """`21` → `21st`."""
    last = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{last}"


def release(chance: random.Random, registry: Registry) -> str:
    """One press release of four to nine paragraphs."""
    return dated_release(chance, registry)[1]


def dated_release(chance: random.Random, registry: Registry) -> tuple[date, str]:
    """The same with the day of what it tells."""
    a, b, c = chance.sample(CIS, 3)
    day = date(2016, 1, 1) + timedelta(days=chance.randrange(3600))
    t, u, v = chance.sample(TOPICS, 3)
    officials = chance.sample(sorted(registry.officials.values(), key=lambda one: one.slug), 2)
    towns = sorted(place.names["en"][0].name for place in registry.places.values())
    town, other = chance.sample(towns, 2)
    number, k, m = chance.randint(20, 60), chance.randint(100, 9000), chance.randint(2, 99)
    opening = chance.choice(OPENINGS)
    if "session" in opening and k % 20:  # reports of one session agree on its day and town, all but one in twenty
        day, town = date(2016, 1, 1) + timedelta(days=87 * (number - 20)), towns[37 * number % len(towns)]
    words = {
        "a": a, "b": b, "c": c, "t": t, "u": u, "v": v, "town": town, "other": other,
        "p": officials[0].names["en"][0], "q": officials[1].names["en"][0], "n": ordinal(number),
        "day": f"{day.day} {day:%B %Y}", "y": day.year + 1, "z": day.year + 2, "k": k, "m": m,
    }  # fmt: skip
    chosen = [opening, *chance.sample(BODIES, chance.randint(4, 9))]
    return day, "\n\n".join(template.format(**words) for template in chosen) + "\n"


CIS = ("Armenia", "Azerbaijan", "Belarus", "Kazakhstan", "Kyrgyzstan", "Moldova", "Russia", "Tajikistan", "Uzbekistan")


def generate(count: int, seed: int = 1) -> list[str]:
    """So many press releases."""
    return [text for _, text in generate_dated(count, seed)]


def generate_dated(count: int, seed: int = 1) -> list[tuple[date, str]]:
    """The same, each with the day of what it tells."""
    chance, registry = random.Random(seed), load_registry()
    return [dated_release(chance, registry) for _ in range(count)]


def write(folder: Path, count: int, seed: int = 1) -> int:
    """Write them as `gen-00000.txt` and so on, issued on the day of what they tell; gives the number of words."""
    folder.mkdir(parents=True, exist_ok=True)
    releases = generate_dated(count, seed)
    for number, (day, text) in enumerate(releases):
        path = folder / f"gen-{number:05}.txt"
        path.write_text(text, encoding="utf-8")
        beside(path).write_text(f"issued: {day}\n", encoding="utf-8")
    return sum(len(text.split()) for _, text in releases)


def main() -> None:
    parser = argparse.ArgumentParser(description="Write made-up press releases into a folder.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    words = write(given.folder, given.count, given.seed)
    print(f"{given.count} documents, {words:,} words")


if __name__ == "__main__":
    main()

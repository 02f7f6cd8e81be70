"""Of which state the publisher of a document is: by its name, by the ending of its address, by a state's name in the
address ("ghanatimes.com")."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import urlsplit

from ccpg_graph.extraction.words.tokens import scan
from ccpg_graph.extraction.words.vocabulary import Vocabulary, load_vocabulary
from ccpg_graph.records import Document

ENDINGS = {"UK": "GB"}  # of addresses, where they are not the code of the state
UNIONS_OWN = frozenset({"ksgp-cis.ru", "iacis.ru", "cis.minsk.by", "sng.today"})  # hosts of bodies of several states
ANYBODYS = frozenset({"TV", "FM", "WS", "TO", "LA"})  # states whose endings of addresses are sold to the whole world
LONG = 5  # letters of a town's name in a host at least
PARTED = 3  # words beside a state's name in the name of a host at most


@lru_cache(maxsize=1000)
def state_of_name(name: str, language: str) -> str | None:
    """The state that the name of a publisher names first, else that of its town; None where it names none."""
    tokens, vocabulary = scan(name), load_vocabulary(language)
    entries = [hit.entry for hit in vocabulary.phrases.find(tokens, 0, len(tokens))]
    state: str | None = next((entry.value for entry in entries if entry.category in ("STATE", "adjective")), None)
    many = vocabulary.listed("towns_of_many")
    places = (
        vocabulary.registry.place(entry.value)
        for entry in entries
        if entry.category == "PLACE" and entry.value not in many
    )
    return state or next((place.country for place in places if place is not None), None)


def home_country(document: Document, vocabulary: Vocabulary) -> str | None:
    """The country of the publisher: a state that the publisher's name names, else the country of the address."""
    state = state_of_name(document.publisher, vocabulary.language) if document.publisher else None
    if state is not None:
        return state
    addresses = [address for address in (document.source, document.primary_source) if address]
    hosts = [(urlsplit(address).hostname or "").rstrip(".") for address in addresses]
    for host in hosts:
        ending = host.rsplit(".", 1)[-1].upper() if host.removeprefix("www.") not in UNIONS_OWN else ""
        code = ENDINGS.get(ending, ending)
        if len(code) == 2 and code in vocabulary.registry.states and code not in ANYBODYS:
            return code
    return next((land for host in hosts if (land := state_of_host(host, vocabulary)) is not None), None)


def state_of_host(host: str, vocabulary: Vocabulary) -> str | None:
    """The one state whose name stands in the name of a host, with words of the press beside it and nothing else
    ("antiguaobserver.com")."""
    words = vocabulary.listed("press_hosts")
    if not words:
        return None
    labels = host.removeprefix("www.").split(".")[:-1]
    found = {
        code
        for label in labels
        for code, names in host_names(vocabulary.language).items()
        for name in names
        if name in label and all(is_of_press(part, words, PARTED) for part in label.split(name, 1))
    }
    found |= {
        code
        for code, letters in vocabulary.lexicon["letters_in_hosts"].items()
        for name in letters
        for label in labels
        if label.endswith(name) and label != name and is_of_press(label.removesuffix(name), words, PARTED)
    }
    return next(iter(found)) if len(found) == 1 else None


@lru_cache(maxsize=10)
def host_names(language: str) -> dict[str, tuple[str, ...]]:
    """The names of states and of their towns as a host has them: small Latin letters without blanks. Of a name of two
    the first alone as well ("Antigua")."""
    registry = load_vocabulary(language).registry
    whole = {code: list(state.names.get("en", ())) for code, state in registry.states.items()}
    many = load_vocabulary(language).listed("towns_of_many")
    for place in registry.places.values():
        names = [name.name for name in place.names.get("en", ())]
        whole[place.country] += [name for name in names if len(name) >= LONG and name.lower() not in many]
    firsts = {code: tuple(name.partition(" and ")[0] for name in names) for code, names in whole.items()}
    return {code: tuple({n.lower().replace(" ", "") for n in (*whole[code], *firsts[code])}) for code in whole}


def is_of_press(text: str, words: frozenset[str], most: int) -> bool:
    """Is a part of a host's name made of words of the press (at most so many), or empty?"""
    text = text.strip("-")
    if not text:
        return True
    return most > 0 and any(text.startswith(w) and is_of_press(text[len(w) :], words, most - 1) for w in words)

"""Whom a name can mean among the persons of a document: the one who is called so, in whatever form and order."""

from __future__ import annotations

from collections.abc import Sequence

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.mentions import Person
from ccpg_graph.extraction.words.morphology import NameForms
from ccpg_graph.text.names import ONE_WORD, compare_names, name_keys, name_words

MANY = 100  # persons of a document; in a longer list each name is compared with its like only
ALIKE = 20  # of these at most; of more nobody could tell who is meant
FULL_NAME = 3  # words


def find_person(context: Context, forms: NameForms) -> Person | None:
    """The one person of the document whom a name can mean; None for nobody, or for more than one. A name of three words
    and more may be another form than the likeliest: nobody else has all the three."""
    tries: list[tuple[str, ...]] = [(forms.best,)] if forms.certain else []
    if not forms.certain or len(name_words(forms.best)) >= FULL_NAME:
        tries.append(tuple(forms.likely))
    for likely in tries:
        people = context.people if len(context.people) <= MANY else namesakes(context, likely)
        found = [p for p in people if is_called(context, p, likely)]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def is_called(context: Context, person: Person, names: Sequence[str]) -> bool:
    """Can one of the names be a form of the person's?"""
    order = order_of(context, person)
    return any(same_name(name, known, order) for name in names for known in (*person.names, *person.forms))


def namesakes(context: Context, names: Sequence[str]) -> list[Person]:
    """The persons who have a word of the names, folded to its consonants: of a list of thousands not all can be
    compared. None where there are too many of these too: who is meant could not be told."""
    rows = [context.namesakes.get(key, {}) for name in names for key in name_keys(name)]
    if any(len(row) > ALIKE for row in rows):
        return []
    return list({key: person for row in rows for key, person in row.items()}.values())


def order_of(context: Context, person: Person) -> str:
    """How names are built in the state that a person serves: `family_first`, `two_families`; "" for the common way."""
    orders: dict[str, list[str]] = context.vocabulary.lexicon["name_orders"]
    lands = {post.country for post in person.posts}
    return next((order for order, codes in orders.items() if not lands.isdisjoint(codes)), "")


def same_name(a: str, b: str, order: str = "") -> bool:
    """Can two forms of a name within one document be one person's? A single word must be the other's family name: its
    last word, or the first of three (family name, given name, patronymic); `order` allows of further ones."""
    short, long = sorted((name_words(a), name_words(b)), key=len)
    if not short or compare_names(a, b) < ONE_WORD:
        return False
    if len(short) > 1 or len(long) == 1:
        return True
    families = (long[-1], long[0]) if len(long) > 2 or order == "family_first" else (long[-1],)
    if order == "two_families" and len(long) > 2:
        families = (*families, long[-2])
    return any(compare_names(short[0].latin, f.latin) >= ONE_WORD for f in families)

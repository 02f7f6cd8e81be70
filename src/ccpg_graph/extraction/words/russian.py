"""Russian words: the lemmas by which phrases are found, what a verb form says, number and case.

All of it rests on pymorphy3 with the dictionary of OpenCorpora; it is loaded when first asked for, and each word form
is parsed once.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

import pymorphy3

from ccpg_graph.extraction.words.declension import PIECE, Decliner, is_listed, read_endings, recase
from ccpg_graph.extraction.words.morphology import NameForms, VerbGroup, Verbs
from ccpg_graph.knowledge.registry import Registry

LONGEST_WORD = 100  # letters; of a longer run of them the end is looked at
KEYS = 3  # lemmas kept of an ambiguous form, the likeliest first
LIKELY = 0.6  # share of plural readings from which an ambiguous form is taken for a plural
ATTRIBUTE = 0.1  # share of readings as an adjective from which a word before a noun is one
RARE = 0.04  # a reading less likely than this is left out
NAMELIKE = ("Name", "Surn", "Patr", "Geox", "Orgn", "Trad", "Abbr")
VERBAL = frozenset({"VERB", "INFN", "PRTF", "PRTS", "GRND"})
ADJECTIVES = frozenset({"ADJF", "PRTF"})
UNDECLINED = re.compile("[\u0410-\u042f\u0401]\\w+[\u044b\u0438]\u0445")  # surnames in -ikh, -ykh
OF_PASSIVE = ("\u043d\u043d\u044b\u0439", "\u0442\u044b\u0439")  # how passive participles end
NEVER_NAMES = VERBAL | {"PREP", "CONJ", "PRCL", "INTJ", "NPRO", "ADVB", "PRED", "COMP", "NUMR", "ADJF", "ADJS"}


@cache
def analyzer() -> Any:
    """The analyser of word forms (a tenth of a second to load)."""
    return pymorphy3.MorphAnalyzer(lang="ru")


@lru_cache(maxsize=200_000)
def parse(word: str) -> tuple[Any, ...]:
    """The readings of a word form, the likeliest first."""
    lower = word[-LONGEST_WORD:].lower()
    try:
        return tuple(analyzer().parse(lower))
    except ValueError:  # the analyser asks each letter's name, and not every letter has one in Unicode
        return tuple(analyzer().parse("".join(c if unicodedata.name(c, "") else "-" for c in lower)))


def plain(word: str) -> str:
    """Lower case, with one letter for the two that texts do not keep apart."""
    return word.lower().replace("\u0451", "\u0435")


@lru_cache(maxsize=200_000)
def lemmas(word: str) -> tuple[str, ...]:
    """The lemmas of a word form, at most three."""
    if len(word) < 2:
        return plain(word), "=" + plain(word)
    likely = [p for p in parse(word) if p.score >= RARE]
    if any(p.tag.POS == "VERB" for p in likely):  # a short adjective that looks like a verb is rare in such texts
        likely = [p for p in likely if p.tag.POS != "ADJS" and not is_beside_indicative(p, likely)]
    form = plain(word)
    return (
        (*tuple(dict.fromkeys(plain(p.normal_form) for p in likely))[:KEYS], "=" + form)
        if likely
        else (form, "=" + form)
    )


def is_beside_indicative(reading: Any, readings: Sequence[Any]) -> bool:
    """Is it an imperative, which a report has none of, where the form is another verb's past as well?"""
    return "impr" in reading.tag and any(p.tag.tense is not None for p in readings)


class Russian:
    """What the readers ask of Russian words."""

    writes_capitals = False

    def __init__(self, lexicon: Mapping[str, Any], registry: Registry) -> None:
        self._common = frozenset(lemma for word in lexicon["never_names"] for lemma in lemmas(word)[:1])
        self._surname_like = tuple(lexicon["surname_endings"])
        self._reflexive: str = lexicon["reflexive"]
        self._planned: Mapping[str, list[str]] = lexicon["planned"]
        names = (form for official in registry.officials.values() for form in official.names.get("ru", ()))
        known = frozenset(word for form in names for word in form.lower().split())
        endings = read_endings(lexicon["name_endings"])
        self._decliner = Decliner(parse, endings, known, frozenset(lexicon["name_particles"]))

    def keys(self, word: str) -> tuple[str, ...]:
        """The lemmas by which phrases with this word are found, and the form itself."""
        return lemmas(word)

    def phrase_keys(self, word: str) -> tuple[str, ...]:
        """The lemmas of a word of a phrase: the word itself where it is one; with `=` before it, that very form."""
        if word.startswith("="):
            return ("=" + plain(word[1:]),)
        found = lemmas(word)[:-1]
        return (plain(word),) if plain(word) in found else found

    def verb_phrases(self, verbs: Verbs, irregular: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
        """(phrase, verb kind, form): the lexicon's verbs, and the reflexive that serves an imperfective one as its
        passive. The form is read off the text, for all forms of a verb have one lemma."""
        listed = {plain(verb) for row in verbs.values() for verb in row}
        yield from ((verb, kind, "planned") for kind, row in self._planned.items() for verb in row)
        for kind, row in verbs.items():
            for verb in row:
                yield verb, kind, ""
                head, _, rest = verb.partition(" ")
                passive = f"{head}{self._reflexive} {rest}".strip()
                tag = parse(head)[0].tag
                if (
                    "INFN" in tag
                    and "impf" in tag
                    and not head.endswith(self._reflexive)
                    and plain(passive) not in listed
                ):
                    yield passive, kind, "passive"

    def verb_group(self, form: str, words: Sequence[str], helpers: Sequence[str]) -> VerbGroup:
        """Time, voice and negation of the verb among `words`, with its helpers."""
        tag = verb_tag(tuple(words))
        said = set(helpers)
        if form == "planned":
            return VerbGroup("open" if "may" in said else "future", "p", "not" in said)
        voice = "p" if form == "passive" else "a"
        negated = "not" in said
        if tag is None:
            return VerbGroup("open", voice, negated)
        if tag.POS == "GRND":
            return VerbGroup("open", "g", negated)
        if tag.POS == "PRTF":
            passive = "pssv" in tag or form == "passive"
            return VerbGroup("past" if "past" in tag else "present", "q" if passive else "r", negated)
        if tag.POS == "PRTS":
            voice = "p"
        return VerbGroup(tense(tag, said), voice, negated)

    def is_plural(self, words: Sequence[str], verb: Sequence[str] = ()) -> bool:
        """Do the words name several? The first that can only be plural, or only singular, decides; else the likelier
        reading."""
        doubtful = False
        for word in words:
            readings = [p for p in parse(word) if p.tag.number]
            numbers = {p.tag.number for p in readings if p.score >= RARE}
            if len(numbers) == 1:
                return numbers == {"plur"}
            plural = sum(p.score for p in readings if p.tag.number == "plur")
            doubtful = doubtful or plural > LIKELY or (plural > 0 and governs_plural(verb))
        return doubtful

    @lru_cache(maxsize=50_000)  # noqa: B019 one instance a process
    def is_common(self, word: str, *, opens: bool) -> bool:
        """Is a word that begins with a capital no part of a name? At the head of a sentence no name is a preposition,
        an adverb, a verb or an adjective of the dictionary; elsewhere none is an adjective, for no other word has a
        capital there."""
        if self.is_never_name(word):
            return True
        readings = [p for p in parse(word) if p.score >= RARE] or parse(word)  # what never declines has many readings
        if any(mark in p.tag for p in readings for mark in NAMELIKE):
            return False
        if not opens and word.lower().endswith(self._surname_like):  # an adjective that may be a family name
            return False
        never = NEVER_NAMES if opens else ADJECTIVES
        return bool(analyzer().word_is_known(word.lower())) and all(p.tag.POS in never for p in readings)

    def is_never_name(self, word: str) -> bool:
        """Does the lexicon list its likeliest lemma?"""
        return any(lemma in self._common for lemma in lemmas(word)[:1])

    def cases(self, words: Sequence[str]) -> frozenset[str]:
        """The cases in which the first noun among the words can stand, as a singular; none where it is not to be
        told."""
        for word in words:
            readings = [p for p in parse(word) if p.tag.POS == "NOUN"]
            if readings:
                return frozenset(str(p.tag.case) for p in persons_first(readings) if p.tag.number == "sing")
        return frozenset()

    def noun_cases(self, words: Sequence[str]) -> frozenset[str]:
        """The cases of the first noun, in either number; the ending of "29-я" is none, nor is an adjective that may be
        a noun by itself ("главного прокурора"). None where the ending of a surname tells none ("Седых")."""
        long = [w for w in words if len(w) > 2]
        for word, after in itertools.zip_longest(long, long[1:], fillvalue=""):
            if UNDECLINED.fullmatch(word):
                return frozenset()
            readings = [p for p in parse(word) if p.tag.POS == "NOUN" and p.score >= RARE]
            if readings and not is_substantive(word, after):
                return frozenset(str(p.tag.case) for p in readings)
        return frozenset()

    def modifies(self, word: str) -> bool:
        """Can a word be an adjective or a participle?"""
        return is_adjective(word)

    def is_participle(self, word: str) -> bool:
        """Is a word a full passive participle by its likeliest reading, be it one that the dictionary has as an
        adjective?"""
        found = parse(word)[0]
        made = found.tag.POS == "ADJF" and found.normal_form.endswith(OF_PASSIVE)
        return made or (found.tag.POS == "PRTF" and "pssv" in found.tag)

    def is_adjective_of(self, word: str, noun: str) -> bool:
        """Does a word agree in case, number and gender, as an adjective, with the noun after it?"""
        own = [p.tag for p in parse(word) if p.tag.POS == "ADJF"]
        nouns = [p.tag for p in parse(noun) if p.tag.POS == "NOUN" and p.score >= ATTRIBUTE and "anim" not in p.tag]
        return any(
            a.case == n.case and a.number == n.number and (a.number == "plur" or a.gender == n.gender)
            for a in own
            for n in nouns
        )

    def told_time(self, word: str) -> str:
        """The time of a word in small letters that is a finite verb by its likeliest reading."""
        tag = parse(word)[0].tag
        return tense(tag, set()) if word.islower() and tag.POS == "VERB" and tag.tense is not None else ""

    def names_land(self, word: str) -> bool:
        """Is a word the genitive of a geographical name of the dictionary, and no person's name as well?"""
        readings = parse(word)
        owner = any("Geox" in p.tag and p.tag.case == "gent" for p in readings)
        return owner and not any(mark in p.tag for p in readings for mark in ("Surn", "Name"))

    def attribute(self, words: str, noun: str) -> str:
        """Adjectives in the nominative, agreeing with a noun, and the noun in small letters behind them."""
        made = " ".join(agree(word, parse(noun)[0]) for word in words.split())
        return f"{made[:1].upper()}{made[1:]} {noun.lower()}"

    def title(self, words: str) -> str:
        """A title or a body's name with its leading noun, and the adjectives before it, in the nominative."""
        return nominative_phrase(words)

    @lru_cache(maxsize=20_000)  # noqa: B019 one instance a process
    def name(self, words: str, cases: frozenset[str]) -> NameForms:
        """A personal name in the nominative."""
        return self._decliner.nominative(words, cases)

    def agrees(self, name: str, cases: frozenset[str]) -> bool:
        """Can a name stand in one of the cases? Its given name tells, else its surname; a lone word of the dictionary
        that is neither, by its own forms."""
        return not cases or agree_in_case(name, cases)

    def is_given(self, word: str) -> bool:
        """Does the dictionary know the word as a given name or as that of a land, and as no surname?"""
        tags = [p.tag for p in listed(word)]
        return any("Name" in tag or "Geox" in tag for tag in tags) and not any("Surn" in tag for tag in tags)

    def is_infinitive(self, word: str) -> bool:
        """Is a word the infinitive of a verb by its likeliest reading?"""
        return bool(parse(word)[0].tag.POS == "INFN")

    def is_patronymic(self, word: str) -> bool:
        """Is a word a patronymic by its likeliest reading?"""
        return "Patr" in parse(word)[0].tag

    def continues_title(self, word: str, link: str) -> bool:
        """Can the word go on with the title of a body: a noun or an adjective in the genitive, or after a
        preposition?"""
        governed = bool(link) and parse(link)[0].tag.POS == "PREP"
        named = (p.tag for p in parse(word) if p.tag.POS in ("NOUN", "ADJF", "PRTF"))
        return any(governed or tag.case == "gent" for tag in named)


def listed(word: str) -> list[Any]:
    """The readings of a word that the dictionary itself has."""
    return [p for p in parse(word) if is_listed(p)]


SHORT = 4  # letters of a syllable with the ending of a case at most
SYLLABLES = 3  # words of a Korean, Vietnamese or Chinese name
VOWEL = re.compile("[аеёиоуыэюя]", re.IGNORECASE)


@lru_cache(maxsize=20_000)
def agree_in_case(name: str, cases: frozenset[str]) -> bool:
    """Can a name stand in one of the cases, as far as words of the dictionary tell?"""
    words = [word for word in PIECE.findall(name) if len(word) > 1]
    if len(words) == SYLLABLES and all(len(VOWEL.findall(word)) == 1 for word in words[:-1]):
        return True  # a name of the Far East, of which the last syllable alone may decline
    if len(words) == SYLLABLES - 1 and len(VOWEL.findall(words[0])) == 1 and not listed(words[0]):
        return True  # as is one of two that begins with a syllable that no dictionary has ("Ying Yun")
    short = len(words) == SYLLABLES - 1 and all(len(word) <= SHORT for word in words)
    if short and len(VOWEL.findall(words[0])) == 1 and not any("Name" in p.tag for p in listed(words[0])):
        return True  # "Ying Yong", whatever its syllables mean elsewhere
    for word in (*words[:1], *words[1:][-1:]):
        for mark in ("Name", "Surn"):
            tags = [p.tag for p in listed(word) if mark in p.tag and p.tag.number != "plur" and p.score >= RARE]
            tags = [tag for tag in tags if tag.case != "voct"]  # "Tamar" is more than how one calls Tamara
            if tags and mark == "Name" and is_unlisted_woman(word, words[-1], tags):
                continue  # "Faruza", whom the dictionary takes for the genitive of a man
            if tags and mark == "Name" and is_undeclined_woman(word, words[-1], cases):
                return True  # "Nargiz", which declines only where it is a man's
            if tags and mark == "Name" and is_foreign(word, words[-1]) and "nomn" in cases:
                return True  # "Paulu", whom the dictionary takes for the accusative of a woman
            if tags:
                return any("Fixd" in tag or str(tag.case) in cases for tag in tags)
    known = [p.tag for p in listed(name)] if [name] == words and analyzer().word_is_known(name.lower()) else []
    return not known or any(tag.case is None or str(tag.case) in cases for tag in known)


def is_foreign(word: str, surname: str) -> bool:
    """Can a given name end with a vowel with which no nominative of the language does ("Joao", "Paulu")? The family
    name is one that no dictionary has then, and not declined like it."""
    ends = ("\u0443", "\u044e")
    return word != surname and word.endswith(ends) and not surname.endswith(ends) and not listed(surname)


def is_undeclined_woman(word: str, surname: str, cases: frozenset[str]) -> bool:
    """Is a given name that ends with a consonant a woman's, whose surname stands in one of the cases and can be no
    man's?"""
    tags = [p.tag for p in parse(surname) if "Surn" in p.tag and p.tag.number == "sing"]
    hers = bool(tags) and all("femn" in tag for tag in tags) and any(str(tag.case) in cases for tag in tags)
    return word != surname and hers and not VOWEL.search(word[-1]) and word[-1] != "\u044c"


def is_unlisted_woman(word: str, surname: str, tags: Sequence[Any]) -> bool:
    """Can a given name of which the dictionary knows but a man's genitive be a woman's, for the surname can be?"""
    ends = word.lower()[-1:] in ("\u0430", "\u044f")
    genitive = all("masc" in tag and tag.case in ("gent", "accs") for tag in tags)
    return (
        ends and genitive and any("Surn" in p.tag and "femn" in p.tag and p.tag.case == "nomn" for p in parse(surname))
    )


@lru_cache(maxsize=50_000)
def verb_tag(words: tuple[str, ...]) -> Any:
    """The grammatical tag of the first verb form among words; None where there is none."""
    forms = [p for word in words for p in parse(word) if p.tag.POS in VERBAL]
    return next((p.tag for p in forms if not is_beside_indicative(p, forms)), None)


def governs_plural(verb: Sequence[str]) -> bool:
    """Makes the verb right before it a plural of a form that could also be a genitive: a plural verb, or one with an
    object?"""
    tags = [p.tag for word in verb for p in parse(word)[:1] if p.tag.POS in VERBAL]
    return any(tag.number == "plur" or (tag.POS in ("VERB", "INFN", "GRND") and "tran" in tag) for tag in tags)


def tense(tag: Any, said: set[str]) -> str:
    """past, present, future or open, by the tag of a finite form, an infinitive or a short participle, and its
    helpers."""
    if "may" in said:
        return "open"
    if "plan" in said or "will" in said:
        return "future"
    if tag.POS == "INFN":
        return "past" if "done" in said else "open"
    if tag.POS == "PRTS":
        return "open" if "be" in said else "past"  # "is to be signed", whatever stands between
    return {"past": "past", "pres": "present", "futr": "future"}.get(str(tag.tense), "open")


@lru_cache(maxsize=50_000)
def nominative_phrase(words: str) -> str:
    """The phrase with its head noun and the adjectives before it in the nominative; as it is where that cannot be
    told."""
    row = words.split(" ")
    head = next((i for i, word in enumerate(row) if is_noun(word) and not is_attribute(row, i)), None)
    if head is None or not all(parse(word)[0].tag.POS == "CONJ" or is_adjective(word) for word in row[:head]):
        return words
    nouns = persons_first([p for p in parse(row[head]) if p.tag.POS == "NOUN"])
    noun = nouns[0]
    if any(p.tag.case == "nomn" and p.tag.number == noun.tag.number for p in nouns) and noun.tag.case == "nomn":
        return words
    made = noun.inflect({"nomn"})
    if made is None:
        return words
    front = [agree(word, noun) if is_adjective(word) else word for word in row[:head]]
    return " ".join([*front, keep_capitals(row[head], made.word), *row[head + 1 :]])


def is_noun(word: str) -> bool:
    """Can a word be a noun?"""
    return any(p.tag.POS == "NOUN" and p.score >= RARE for p in parse(word))


def is_adjective(word: str) -> bool:
    """Can a word be an adjective or a participle?"""
    return any(p.tag.POS in ADJECTIVES for p in parse(word))


def is_attribute(row: Sequence[str], i: int) -> bool:
    """Does an adjective that could be a noun go with the noun after it ("chief military prosecutor")?"""
    if i + 1 >= len(row):
        return False
    stands = {(p.tag.case, p.tag.number) for p in parse(row[i]) if p.tag.POS == "ADJF" and p.score >= ATTRIBUTE}
    after = {(p.tag.case, p.tag.number) for p in parse(row[i + 1]) if p.tag.POS == "NOUN" and p.score >= RARE}
    return bool(stands & after)


def persons_first(nouns: list[Any]) -> list[Any]:
    """Of the readings of a noun those that name persons, where it has such: a title is no thing of the same form."""
    return [p for p in nouns if "anim" in p.tag] or nouns


def agree(word: str, noun: Any) -> str:
    """An adjective in the nominative that goes with a noun."""
    adjective = next(p for p in parse(word) if p.tag.POS in ("ADJF", "PRTF"))
    wanted = {"nomn", noun.tag.number} | ({noun.tag.gender} if noun.tag.number == "sing" and noun.tag.gender else set())
    made = adjective.inflect(wanted)
    return keep_capitals(word, made.word) if made is not None else word


def keep_capitals(model: str, word: str) -> str:
    """A word with the capitals of another form of it, part by part."""
    parts = zip(model.split("-"), word.split("-"), strict=False)
    return "-".join(recase(m, w) for m, w in parts)


def is_substantive(word: str, after: str) -> bool:
    """Is a word an adjective that serves as a noun elsewhere, and agrees here with the noun behind it?"""
    own = [p.tag for p in parse(word) if p.tag.POS in ADJECTIVES] if after else []
    nouns = [p.tag for p in parse(after) if p.tag.POS == "NOUN"] if own else []
    return any(a.case == n.case and a.number == n.number and a.gender in (None, n.gender) for a in own for n in nouns)

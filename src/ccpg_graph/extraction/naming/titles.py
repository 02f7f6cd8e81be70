"""Bodies that a text names by a noun and a title of capitals: "Ministry of Justice", "Supreme Court of Georgia", "the
Department of International Cooperation"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ccpg_graph.extraction.naming.context import OFFICE_ROLES, Context, named_lands
from ccpg_graph.extraction.naming.made_bodies import land_before, made_body, state_apart, without_state
from ccpg_graph.extraction.naming.meant import MINISTRY, is_acronym, ministry
from ccpg_graph.extraction.naming.mentions import Bodies, BodyRef
from ccpg_graph.extraction.naming.parts_of_bodies import owner_within
from ccpg_graph.extraction.naming.small_titles import (
    continues,
    is_attributive,
    is_led_by_capital,
    is_of_state,
    is_world_part,
    modifies_noun,
)
from ccpg_graph.extraction.words.chunks import Chunk, have

TITLE_KINDS = frozenset(
    {
        "Word",
        "Common",
        "bodynoun",
        "office",
        "ministry",
        "role",
        "topic",
        "office_level",
        "department_word",
        "instrument",
        "meeting",
        "agenda",
        "adjective",
        "speech",
    }
)
# Bodies that are somebody's, even in two words.
ALWAYS_OF = frozenset({"InterstateBody", "Court", "Parliament", "Council", "Secretariat"})
TITLED = frozenset({"bodynoun", "ministry", "department_word"})
TITLE_LEADS = frozenset({"Word", "Common", "adjective", "roman", "office_level", "topic", "report_word", "plan_word"})
HEADED_KINDS = frozenset({
    "TrainingInstitution", "Ministry", "Court", "Parliament", "Association", "Secretariat", "InterstateBody",
})  # fmt: skip
# What stands between a title and the noun of its body.
MODIFYING = frozenset({"word", "Word", "Common", "joint", "office_level"})
MODIFIERS = 4  # of these at most
INSERTED = 3  # chunks of a word in brackets
LONGEST_TITLE = 14  # chunks; a longer run of capitals is a headline, not a name


@dataclass(slots=True)
class TitleReader:
    """Finds titled bodies in a sentence of chunks."""

    context: Context

    def read(self, chunks: list[Chunk]) -> list[Chunk]:
        """BODY chunks for nouns with a title of capitals: "Ministry of Justice", "Supreme Court of Georgia"."""
        if not have(TITLED, chunks):
            return chunks
        result: list[Chunk] = []
        i = 0
        while i < len(chunks):
            chunk = chunks[i]
            noun = chunk.kind in TITLED and self.may_name(chunks, i)
            noun = noun and not self.leads_noun(chunks, i)
            start = self.reach_left(result) if noun else len(result)
            planned = chunk.value == "Council" and self.owns_plan(result)
            end, country = self.reach_right(chunks, i + 1) if noun and not planned else (i + 1, None)
            if noun and country is None and [c.kind for c in result[max(start - 2, 0) : start]] != ["BODY", ","]:
                end, country = self.behind_letters(chunks, end)
            named = noun and (start < len(result) or end > i + 1)  # "the Union, Republic of X" is no body of its own
            country = country or (state_apart(chunks, end) if named else None)
            if noun and not self.is_vague(chunk, result[start:], end == i + 1):
                built = self.institution(
                    chunk, result[start].start if start < len(result) else chunk.start, chunks[end - 1].end, country
                )
                own = [c.value for c in result[start:] if c.kind in ("STATE", "adjective")]
                if any(self.is_tied(result, j) for j in range(start, len(result))):
                    own = []  # "Ibero-American": a part of the world
                own = own or [land for c in result[start:] if (land := self.land_of_town(c)) is not None]
                if own and not country:
                    built = self.institution(chunk, result[start].start, chunks[end - 1].end, own[0])
                if above := owner_within(self, chunks[i + 1 : end], built.value.refs[0]):
                    built = Chunk("BODY", built.start, built.end, Bodies((above,)))
                self.note_letters(chunks[i + 1 : end], built.value.refs[0])
                if start and self.is_owner(result[start - 1]):
                    start -= 1
                    built = self.part(result[start], chunk, chunks[end - 1].end)
                del result[start:]
                result.append(built)
                i = end
                continue
            result.append(chunk)
            i += 1
        return result

    def may_name(self, chunks: list[Chunk], i: int) -> bool:
        """Can a noun be one that names a body: with a capital, governed by a title, or with its state behind it?"""
        if self.is_capital(chunks[i]) or self.is_headed(chunks, i) or is_of_state(self.context, chunks, i):
            return True
        if is_led_by_capital(self.context, chunks, i):
            return True
        small = chunks[i].kind == "ministry" and not self.context.vocabulary.morphology.writes_capitals
        return small and not self.context.is_plural(chunks[i]) and self.reach_right(chunks, i + 1)[1] is not None

    def is_tied(self, row: list[Chunk], i: int) -> bool:
        """Does a hyphen tie a state's word to the one before it?"""
        return row[i].kind in ("STATE", "adjective") and i > 0 and self.is_hyphen(row[i - 1])

    def land_of_town(self, chunk: Chunk) -> str | None:
        """The state of a town; None for any other chunk."""
        return self.context.land_of(chunk.value) if chunk.kind == "PLACE" else None

    def owns_plan(self, before: list[Chunk]) -> bool:
        """Does a council only own the plan or the decisions told before it ("the plan of measures of the Council |
        against crime"), where the document means a council without more words?"""
        decisions = self.context.vocabulary.listed_keys("decision_words")
        keys = self.context.vocabulary.morphology.keys
        near = [word for c in before[-2:] for word in self.context.word_list(c)]
        owned = any(c.kind == "instrument" for c in before[-2:]) or any(set(keys(word)) & decisions for word in near)
        return owned and not self.context.vocabulary.morphology.writes_capitals and self.context.council() is not None

    def is_headed(self, chunks: list[Chunk], i: int) -> bool:
        """Does a noun in small letters name a body because a title governs it ("head of the department of …")? A part
        of an office only where the office stands behind it, or where it is the second post of one person."""
        if self.context.vocabulary.morphology.writes_capitals or not i:
            return False
        head = i - 1
        while head > 0 and i - head <= MODIFIERS and chunks[head].kind in MODIFYING:
            head -= 1
        if chunks[head].kind != "role" or not all(modifies_noun(self.context, c) for c in chunks[head + 1 : i]):
            return False
        noun = chunks[i]
        if noun.kind == "department_word" or noun.value == "Body":
            end, land = self.reach_right(chunks, i + 1)
            if land is not None and end > i + 2:
                return True
            beside = any(c.kind == "role" and c.value in OFFICE_ROLES for c in chunks[:head])
            second = beside or (
                head > 1 and chunks[head - 1].kind == "=и" and chunks[head - 2].kind in ("STATE", "BODY", "role")
            )
            return second or (end < len(chunks) and chunks[end].kind == "BODY")
        return noun.kind == "ministry" or noun.value in HEADED_KINDS

    def leads_noun(self, chunks: list[Chunk], i: int) -> bool:
        """Does a noun only lead up to the one right behind it ("Judicial Service Commission")?"""
        after = chunks[i + 1] if i + 1 < len(chunks) else None
        row = self.context.vocabulary.morphology.writes_capitals and after is not None and after.kind == "bodynoun"
        return bool(row and i and self.is_capital(chunks[i + 1]) and chunks[i].kind == "bodynoun")

    def is_owner(self, chunk: Chunk) -> bool:
        """Is it a body's acronym, which says whose the body named after it is ("the CBSS Task Force")?"""
        words = self.context.words(chunk.start, chunk.end)
        return chunk.kind == "BODY" and not chunk.value.refs[0].bare and is_acronym(words)

    def part(self, owner: Chunk, noun: Chunk, end: int) -> Chunk:
        """The chunk of a body that another's acronym owns."""
        kind = {"ministry": "Ministry", "department_word": "Body"}.get(noun.kind, str(noun.value))
        ref: BodyRef = owner.value.refs[0]
        made = made_body(self.context, kind, self.context.words(owner.start, end), ref.country, ref)
        return Chunk("BODY", owner.start, end, Bodies((made,)))

    def is_vague(self, noun: Chunk, before: list[Chunk], alone: bool) -> bool:
        """Does a noun of many meanings ("service", "unit") name no body: without a title, or one of the press?"""
        words = self.context.words(noun.start, noun.end).lower()
        if noun.kind != "department_word" and words not in self.context.vocabulary.lexicon["vague_nouns"]:
            return False
        press = self.context.vocabulary.lexicon["press_words"]
        return (not before and alone) or any(self.context.words(c.start, c.end).lower() in press for c in before)

    def is_capital(self, chunk: Chunk) -> bool:
        return self.context.text.tokens[chunk.start].is_capital

    def reach_left(self, before: list[Chunk]) -> int:
        """Where the capitals that lead up to a noun begin."""
        start = len(before)
        while start and len(before) - start < 5 and self.leads_up(before, start - 1):
            start -= 1
        return start

    def leads_up(self, before: list[Chunk], i: int) -> bool:
        """Can a chunk be of the capitals before a noun: a word, a state, or what ties such a one to the next?"""
        chunk, last = before[i], i + 1 == len(before)
        ahead = before[i - 1] if i else None
        word = ahead is not None and ahead.kind in ("Word", "Common")
        if chunk.kind == "Word" and not self.may_lead(chunk):
            return False
        if chunk.kind == "role" and i == 0 and not self.context.vocabulary.morphology.writes_capitals:
            return False  # the head of the sentence: "Members of the Council are …"
        lead = chunk.kind in TITLE_LEADS or (chunk.kind == "role" and self.context.is_plural(chunk))
        if lead and (self.is_capital(chunk) or self.context.vocabulary.morphology.writes_capitals):
            return self.is_capital(chunk) and not self.opens_sentence(before, i)
        if chunk.kind == "bodynoun":
            return last and self.is_capital(chunk)
        if ahead is not None and ahead.kind == "=the" and (chunk.kind[0] == "=" or "." in chunk.kind):
            return self.is_capital(chunk) and chunk.end - chunk.start == 1  # "the State Council": a verb's word, too
        if chunk.kind[0] == "=" and word and self.is_capital(chunk) and (last or before[i + 1].kind in TITLE_LEADS):
            # "the National Prosecutions Service"
            return chunk.kind[1:] not in self.context.vocabulary.listed("function_words")
        if chunk.kind == "'":
            return ahead is not None and (ahead.kind == "STATE" or (word and self.is_capital(ahead)))
        if self.is_hyphen(chunk) and (word or self.context.vocabulary.morphology.writes_capitals):
            return word and not last
        if self.context.vocabulary.morphology.writes_capitals:
            if chunk.kind == "PLACE":  # "at the Amman Court"
                return ahead is not None and ahead.kind == "=the"
            two = [c.kind for c in before[max(i - 2, 0) : i]] == ["Word", "Word"]  # "Anna Fox and Legal Aid Bureau"
            joined = word and not two
            return chunk.kind == "STATE" or (chunk.kind == "=and" and joined and not last)
        row = before[max(0, i - MODIFIERS) : i + 1]
        head = next((j for j in reversed(range(len(row))) if row[j].kind == "role"), len(row))
        return (
            chunk.kind in MODIFYING and head < len(row) and all(modifies_noun(self.context, c) for c in row[head + 1 :])
        )

    def is_hyphen(self, chunk: Chunk) -> bool:
        """Is it a hyphen within a word?"""
        apart = any(t.spaced for t in self.context.text.tokens[chunk.start : chunk.end + 1])
        return chunk.kind in ("joint", "-") and not apart

    def may_lead(self, chunk: Chunk) -> bool:
        """Can a word stand before the noun of a body? In Russian none but an adjective can."""
        morphology = self.context.vocabulary.morphology
        return morphology.writes_capitals or morphology.modifies(self.context.words(chunk.start, chunk.end))

    def opens_sentence(self, before: list[Chunk], i: int) -> bool:
        return i == 0 and before[0].kind == "Common"

    def reach_right(self, chunks: list[Chunk], i: int) -> tuple[int, str | None]:
        """Where the title after a noun ends, and the state that closes it."""
        links = self.context.vocabulary.title_links
        tokens = self.context.text.tokens
        house = chunks[i - 1].value == "Parliament"  # "the commission | of the Seimas | on ethics"
        owned = chunks[i - 1].value == "Body"  # a ministry's department is a body of its own
        end, i = i, self.pass_bracket(chunks, i)
        first, link, governing = i, "", ""
        limit = min(len(chunks), i + LONGEST_TITLE)
        while i < limit:
            if owned and chunks[i].kind == "'" and first < i < limit - 1 and self.is_owned(chunks[i + 1]):
                i = end = i + 2
                continue
            if self.is_inserted(chunks, i, limit):
                i += INSERTED  # "of the bodies of tax (financial) investigations"
                continue
            j = i
            while j < limit and chunks[j].kind.startswith("=") and tokens[chunks[j].start].text.lower() in links:
                j += 1
            if j >= limit or begins_phrase([tokens[k.start].text.lower() for k in chunks[i:j]]):
                break
            c = chunks[j]
            linked = j > i
            if c.kind == "member_states" and not self.context.is_plural(c):
                lands = set(named_lands(self.context, chunks))  # "the supreme court of the country"
                return (j + 1, next(iter(lands))) if len(lands) == 1 and not linked else (end, None)
            if c.kind == "STATE" and (linked or not self.context.vocabulary.morphology.writes_capitals):
                return j + 1, c.value
            if linked and c.kind == "adjective" and self.goes_on_small(chunks, j + 1):
                return end, c.value  # "the Centre of the Belarusian office"
            if not self.context.vocabulary.morphology.writes_capitals:
                if linked:  # "for the prevention of A and the fight with B": one preposition governs both
                    own = tokens[chunks[j - 1].start].text
                    joins = own in self.context.vocabulary.lexicon["clauses"]["joins"]
                    link, governing = (governing or own, governing) if joins else (own, own)
                begins_another = linked and c.kind in ("bodynoun", "ministry", "office", "role")
                goes_on = continues(self.context, c, link) or is_attributive(self.context, chunks, j, limit)
                goes_on = goes_on or is_world_part(self.context, chunks, j, limit)
                if begins_another or not goes_on or (house and linked):
                    break
                i = end = j + 1
                if not self.context.vocabulary.morphology.modifies(tokens[c.start].text):
                    link = ""  # an adjective's noun stands as it does: "for supervision over administrative offences"
                continue
            # A word of a pattern or of a verb with a capital is a noun of the title.
            title = c.kind in TITLE_KINDS or "." in c.kind or (c.kind[0] == "=" and c.kind[1:] not in links)
            joins_list = linked and chunks[i].kind == "=and" and not self.is_pair(chunks[i - 1], c)
            if not (title and self.is_capital(c)) or (
                joins_list and c.kind in ("bodynoun", "ministry", "office", "role")
            ):
                break
            if not linked and (i <= first or c.kind in ("bodynoun", "role") or self.begins_name(chunks, j)):
                break
            way = (
                linked and tokens[chunks[j - 1].start].text.lower() in self.context.vocabulary.lexicon["towns"]["ways"]
            )
            if way and self.begins_name(chunks, j):
                break  # "handed the chair of the Association to Ivan Orlov"
            i = end = j + 1
            if i + 1 < limit and self.is_hyphen(chunks[i]) and self.is_capital(chunks[i + 1]):
                i = end = i + 2  # "the Department for Non-Criminal Proceedings"
            if i < limit and chunks[i].kind == "," and i + 1 < limit and chunks[i + 1].kind in ("Word", "Common"):
                after = [k.kind for k in chunks[i + 2 : i + 5]]
                if "=and" in after:
                    i += 1
        return end, None

    def is_inserted(self, chunks: list[Chunk], i: int, limit: int) -> bool:
        """Does an adjective in brackets stand at chunk i, with which the small letters of a name go on?"""
        morphology = self.context.vocabulary.morphology
        if morphology.writes_capitals or i + INSERTED >= limit or [chunks[i].kind, chunks[i + 2].kind] != ["(", ")"]:
            return False
        word = self.context.words(chunks[i + 1].start, chunks[i + 1].end)
        return morphology.modifies(word) and word.islower() and continues(self.context, chunks[i + INSERTED], "")

    def is_pair(self, one: Chunk, other: Chunk) -> bool:
        """Do two plurals name those whose body it is: "Council of Judges and Prosecutors"?"""
        return all(c.kind == "role" and self.context.is_plural(c) for c in (one, other))

    def is_owned(self, chunk: Chunk) -> bool:
        """Does a title go on after a possessive: "of the Liberal Party's Central Committee"?"""
        return chunk.kind == "bodynoun" and self.is_capital(chunk)

    def goes_on_small(self, chunks: list[Chunk], i: int) -> bool:
        """Does a noun in small letters stand at chunk i, of which a state's adjective before it is told?"""
        if not self.context.vocabulary.morphology.writes_capitals or i >= len(chunks):
            return False
        word = self.context.text.tokens[chunks[i].start].text
        return word.isalpha() and word.islower() and word not in self.context.vocabulary.lexicon["function_words"]

    def begins_name(self, chunks: list[Chunk], i: int) -> bool:
        """Do two words that stand nowhere in small letters follow without a link: a person's name after a title?"""
        pair = chunks[i : i + 2]
        lowered = self.context.lowered
        words = [self.context.words(c.start, c.end).lower() for c in pair]
        if words[0] in self.context.vocabulary.lexicon["portfolios"]:
            return False
        third = chunks[i + 2].kind if i + 2 < len(chunks) else ""
        if third == "Word":  # of three words the first is the title's: "International Cooperation Anna Petrova"
            return False
        return [c.kind for c in pair] == ["Word", "Word"] and not any(word in lowered for word in words)

    def pass_bracket(self, chunks: list[Chunk], i: int) -> int:
        """The position after a bracket that parts a noun from its title ("Council (hereinafter – the Council) on
        …")."""
        if i < len(chunks) and chunks[i].kind == "(":
            close = next((j for j in range(i, min(i + 9, len(chunks))) if chunks[j].kind == ")"), None)
            if close is not None and close + 1 < len(chunks) and chunks[close + 1].kind.startswith("="):
                return close + 1
        return i

    def behind_letters(self, chunks: list[Chunk], end: int) -> tuple[int, str | None]:
        """Where the name of a body ends whose state stands behind its letters in brackets ("the Authority against
        Corruption (AAC) of X"), and that state; as it is where none stands there."""
        row = [c for c in chunks[end : end + 6] if c.kind != "=the"]
        kinds = [c.kind for c in row]
        if [*kinds[:1], *kinds[2:5]] != ["(", ")", "=of", "STATE"] or not self.are_letters(row[1]):
            return end, None
        return next(j for j in range(end, len(chunks)) if chunks[j] is row[4]) + 1, str(row[4].value)

    def are_letters(self, chunk: Chunk) -> bool:
        return is_acronym(self.context.words(chunk.start, chunk.end))

    def note_letters(self, title: list[Chunk], body: BodyRef) -> None:
        """Keeps the letters in brackets within the name of a body as another name of it."""
        for before, chunk, after in zip(title, title[1:], title[2:], strict=False):
            if (before.kind, after.kind) == ("(", ")") and self.are_letters(chunk) and not body.bare:
                self.context.aliases.setdefault(self.context.words(chunk.start, chunk.end), body)

    def own_state(self, noun: Chunk) -> str | None:
        """The state whose body alone bears a name ("Milli Majlis"); None for any other noun."""
        words = self.context.words(noun.start, noun.end).lower()
        return next(
            (code for code, names in self.context.vocabulary.lexicon["own_bodies"].items() if words in names), None
        )

    def institution(self, noun: Chunk, start: int, end: int, country: str | None) -> Chunk:
        """The chunk of a titled body; bare where the noun stands alone."""
        kind = {"ministry": "Ministry", "department_word": "Body"}.get(noun.kind, str(noun.value))
        name = re.sub(r"\s*\([^)]*\)", "", self.context.words(start, end))
        name = self.context.vocabulary.morphology.title(name)
        if kind == "Body" and any(word in name.lower() for word in self.context.vocabulary.lexicon["training_words"]):
            kind = "TrainingInstitution"
        country = country or self.own_state(noun)
        alone = (start, end) == (noun.start, noun.end) and country is None
        if alone and (noun.end - noun.start == 1 or kind in ALWAYS_OF):
            return Chunk("BODY", start, end, Bodies((BodyRef("", kind, name, bare=True),)))
        country = country or land_before(self.context, kind, name)
        land = country or self.context.home
        plain = without_state(self.context, name, land)
        if noun.kind == "ministry" and (charge := self.charge(plain)):
            return Chunk("BODY", start, end, Bodies((ministry(self.context, plain, land, f"{MINISTRY} {charge}"),)))
        if kind == "Council" and country is None:
            country = self.context.home
        return Chunk("BODY", start, end, Bodies((made_body(self.context, kind, name, country, None),)))

    def charge(self, name: str) -> str | None:
        """What the lexicon calls the charge of a ministry, in whatever language; None where it does not know it."""
        words = self.context.vocabulary.lexicon["words"].get("portfolio", {})
        about = name.lower().partition(" ")[2]
        return next((key for key, forms in words.items() if about in forms), None)


def begins_phrase(links: list[str]) -> bool:
    """Do small words begin a second phrase beside the one in which a body is named ("of the Council and in the
    Resolution"): a preposition right behind "and"?"""
    return links[:1] == ["and"] and any(word not in ("and", "the") for word in links[1:])

"""Persons: a name beside a post. A name that no post of the document goes with is nobody's here.

Names are runs of capitals that mean nothing else. Forms of one name within a document (surname alone, other order,
another transliteration) are one person; who that is in the world is for resolution.
"""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import replace as changed

from ccpg_graph.extraction.naming.aides import is_advisers
from ccpg_graph.extraction.naming.context import STATE_ROLES, Context
from ccpg_graph.extraction.naming.mentions import Person, PersonMention, Post
from ccpg_graph.extraction.naming.namesakes import find_person
from ccpg_graph.extraction.naming.owner_roles import OFFICIALS
from ccpg_graph.extraction.naming.remembered import is_remembered
from ccpg_graph.extraction.naming.rows import (
    encode_seats,
    goes_title_first,
    is_of_deputy,
    is_parallel,
    is_row_behind,
    opens_with_title,
)
from ccpg_graph.extraction.naming.told_posts import (
    close_land,
    demoted,
    deputies,
    is_taken,
    leads_delegation,
    lifted,
    public_posts,
    represented,
    without_other_land,
)
from ccpg_graph.extraction.words.chunker import replace
from ccpg_graph.extraction.words.chunks import Chunk
from ccpg_graph.extraction.words.grammar import Match
from ccpg_graph.extraction.words.morphology import NameForms
from ccpg_graph.text.names import name_keys

NAMED = frozenset({"NAME", "SURNAME", "POST", "BODY", "role", "people", "bodyword", "office"})  # who can act
CLOSING = frozenset({",", ".", ";", ")", "-", "=and"})  # behind a name that stands in apposition
NAMES_OF_TWO = 4  # words
WORDS_OF_TITLE = 3  # before what is known of it
ROW_LENGTH = 15  # chunks that tell one person of a row at most
DASHED = (["NAME", "-"], ["SURNAME", "-"])  # before the title of the one so named
MEETINGS_DO = frozenset({"take_place.a", "begin.a", "end.a"})  # what no person does after "the meeting with X"


def join_persons(context: Context, chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with PERSON chunks in place of names with their posts."""
    if not any(c.kind in ("NAME", "SURNAME") for c in chunks):
        return chunks
    grammar = context.vocabulary.grammar
    for stage in ("governed_person", "person", "deputy_person"):
        reader = PersonReader(context, chunks)
        chunks = replace(
            chunks, [reader.cut(match) for match in grammar.find(stage, encode_seats(context, chunks))], reader.build
        )
    reader = PersonReader(context, chunks)
    if not any(c.kind == "NAME" for c in chunks):
        return chunks
    for match in grammar.find("named", grammar.alphabet.encode(chunks)):
        reader.name_person(match.part(chunks, "name"))
    for match in grammar.find("deed", grammar.alphabet.encode(chunks)):
        for name in match.part(chunks, "names"):
            reader.name_person([name])
    return chunks


def settle_names(context: Context, chunks: list[Chunk]) -> list[Chunk]:
    """PERSON chunks for names that stand alone here and belong to a person of the document; an honorific joins them."""
    result: list[Chunk] = []
    for chunk in chunks:
        if chunk.kind in ("NAME", "SURNAME"):
            words = context.words(chunk.start, chunk.end)
            forms = context.vocabulary.morphology.name(words, frozenset())
            person = find_person(context, forms)
            if person is not None:
                note_form(context, person, words, forms)
                chunk = Chunk("PERSON", chunk.start, chunk.end, PersonMention(person, chunk.start, chunk.end))
        if chunk.kind == "PERSON":
            start = take_honorifics(result)
            chunk = Chunk("PERSON", chunk.start if start is None else start, chunk.end, chunk.value)
        result.append(chunk)
    return result


def take_honorifics(before: list[Chunk]) -> int | None:
    """Takes the styles right before a person ("H.E. Dr.") off the chunks; the token with which they begin, if any."""
    start = None
    while before:
        at = len(before) - 1
        while at > 0 and before[at].kind == ".":
            at -= 1
        if before[at].kind != "honorific":
            break
        start = before[at].start
        del before[at:]
    return start


SEAT_OF = (["=post", "=of"], ["=position", "=of"])


@dataclass(slots=True)
class PersonReader:
    """Builds PERSON chunks over one sentence."""

    context: Context
    chunks: list[Chunk]

    def is_subject(self, match: Match, name: str) -> bool:
        """ "At the meeting with the Prosecutor General Ali Reza said": a foreign name that does not decline may be who
        says it. So it is where "with" governs the title, nobody is named before and a verb in the singular comes
        right after."""
        words = self.context.vocabulary.lexicon["clauses"]
        if match.rule != "person.before" or not words["cases"] or not match.start or match.end >= len(self.chunks):
            return False
        link = self.context.words(self.chunks[match.start - 1].start, self.chunks[match.start - 1].end).lower()
        verb = self.chunks[match.end]
        acts = verb.kind.endswith(".a") and verb.time in ("past", "present") and verb.kind not in MEETINGS_DO
        named = any(c.kind in NAMED for c in self.chunks[: match.start])
        can = self.context.vocabulary.morphology.agrees(name, frozenset({"nomn"}))
        return acts and can and link in words["links"]["with"] and not named

    def is_of_one_before(self, match: Match) -> bool:
        """ "Elected X (Belgium) as President, Mr Y (Ireland) as …": is the title that "as" brings the one of a name
        before, from which a comma parts the next?"""
        name = match.span("name")
        parted = name is not None and any(c.kind == "," for c in self.chunks[match.start : name[0]])
        if parted and [c.kind for c in self.chunks[max(match.start - 2, 0) : match.start]] in DASHED:
            return True  # "Anna Fox – Prosecutor of A, Ivan Gray – …"
        before = self.chunks[max(match.start - 2, 0) : match.start]
        turns = goes_title_first([c.kind for c in self.chunks], match.start)
        if parted and match.rule.startswith("person.before") and self.follows_name(match.start) and not turns:
            return True  # "Anna Fox, Head of A, Ivan Gray, …": whose of the two it is, nothing tells
        words = [self.context.words(c.start, c.end).lower() for c in before]
        return parted and match.rule.startswith("person.before") and "as" in words

    def is_served(self, match: Match) -> bool:
        """ "Anna Fox, adviser to Prosecutor General X" and "the post of adviser to Prosecutor General X": is the title
        that of whoever serves, told before it, so that the name behind is the superior's?"""
        posts, name = match.span("posts"), match.span("name")
        if posts is None or name is None or posts[0] > name[0]:
            return False
        title = self.context.words(self.chunks[posts[0]].start, self.chunks[posts[0]].end).lower()
        serves = title.startswith(tuple(self.context.vocabulary.listed("aides_of_seats")))
        held = [c.kind for c in self.chunks[max(posts[0] - 2, 0) : posts[0]]] in SEAT_OF
        return serves and (held or self.follows_name(posts[0]))

    def follows_name(self, start: int) -> bool:
        """Does a name stand before the comma with which a title opens, be it behind a plain word or two of its own
        ("Anna Fox, sometime Head of A")?"""
        at = start
        while (
            at and start - at < WORDS_OF_TITLE and self.chunks[at - 1].kind in ("word", "=past", "topic", "adjective")
        ):
            at -= 1
        return [c.kind for c in self.chunks[max(at - 2, 0) : at]] == ["NAME", ","]

    def is_of_next(self, match: Match) -> bool:
        """ "Deputy Prosecutor General X, assistant to the Prosecutor General of Y, head of a section Z": of a name with
        a title before it, is the title behind the comma that of the next, whom the row names with a further title? Of
        two that it may be, nobody gets it. Nor where it goes on in unknown words before the next name ("X, envoy of
        A in B Y, …")."""
        name, more = match.span("name"), match.span("more")
        if name is None or more is None or more[0] < name[0] or self.chunks[name[1]].kind != ",":
            return False
        if is_parallel([c.kind for c in self.chunks], name[0], match.end):
            return True
        before = self.chunks[name[0] - 1].kind if name[0] else ""
        if before != "POST" or match.end >= len(self.chunks):
            return False
        closed = self.chunks[match.end].kind == ","  # else the title goes on in words that nobody knows
        for i, chunk in enumerate(self.chunks[match.end + closed : match.end + ROW_LENGTH]):
            if chunk.kind in ("NAME", "SURNAME"):
                return not (closed and i == 0)
            ends = chunk.kind in (";", ":", ".") or "." in chunk.kind
            if ends or (chunk.kind == "," and (closed or i == 0)):
                return False
        return False

    def cut(self, match: Match) -> Match:
        """The match without leading titles of another case than the last before the name, or of another state: "the
        election as chairman | of the Prosecutor General X" is told of two seats, not of one row of titles, and "the
        Prosecutor General of A and | the Minister of Justice of B X" of two persons."""
        where, name, more = match.span("posts"), match.span("name"), match.span("more")
        if name is not None and more is not None and is_row_behind([c.kind for c in self.chunks], name, more):
            kept = {group: span for group, span in match.groups.items() if group != "more"}
            match = Match(match.rule, match.start, name[1], kept)
        if where is None or name is None or where[0] > name[0]:
            return match
        last = self.chunks[where[1] - 1]
        own, land = self.title_cases(last), title_lands(last)
        start = where[0]
        for i in range(*where):
            cases, lands = self.title_cases(self.chunks[i]), title_lands(self.chunks[i])
            if (own and cases and not own & cases) or (land and lands and not land & lands):
                start = i + 1
        after = self.chunks[match.end].kind if match.end < len(self.chunks) else "."
        if after not in CLOSING:  # "at talks with his Danish counterpart, | Prosecutor General X said"
            peers = [i + 1 for i in range(where[0], where[1] - 1) if self.chunks[i].start in self.context.counterparts]
            start = max([start, *peers])
        while start > where[0] and start < where[1] and self.chunks[start].kind != "POST":
            start += 1
        if start == where[0]:
            return match
        return Match(match.rule, start, match.end, {**match.groups, "posts": (start, where[1])})

    def build(self, match: Match) -> Chunk | None:
        """A person: the name with every post said of it here."""
        where = match.span("name")
        if where is None:
            return None
        name = self.chunks[where[0]]
        words = self.context.words(name.start, name.end)
        if self.is_of_two(name, match) or self.is_parted(match, name) or self.is_none(match, name, words):
            return None
        if self.is_subject(match, words) or self.is_of_one_before(match) or self.is_of_next(match):
            return None
        if self.is_served(match):
            return None
        behind = match.rule == "person.row_behind"
        if self.is_elected_to(match) or (behind and opens_with_title([c.kind for c in self.chunks], where[0])):
            return None
        if is_remembered(self.context, self.chunks, match.start) and self.is_owner(match):
            return None
        told = match.part(self.chunks, "people"), match.part(self.chunks, "body")
        posts = (
            deputies(
                self.context,
                match.part(self.chunks, "deputy"),
                acting=match.span("acting") is not None,
                before=self.chunks[: match.start] if match.span("deputy") else (),
            )
            or represented(self.context, *told)
            or [
                p
                for c in self.posts(match)
                if self.agrees(words, c, where)
                for p in c.value.posts
                if not p.plural or match.span("plural_ok")
            ]
        )
        if match.rule.endswith("elected_as"):  # who is proposed "as prosecutor general" is none yet
            posts = [post for post in posts if post.status == "Elect"]
        if match.span("former"):
            posts = [changed(post, status="Former") for post in posts]
        posts = [p for p in posts if not leads_delegation(self.context, p.title)]
        posts = nearest_told([p for p in posts if p.whole or not any(q.whole and q.role in STATE_ROLES for q in posts)])
        posts = close_land(self.context, without_other_land(posts))
        forms = self.context.vocabulary.morphology.name(words, self.cases(match))
        known = find_person(self.context, forms)
        posts = [demoted(self.context, p) if is_taken(self.context, p, known) else p for p in posts]
        posts = [lifted(self.context, post) for post in posts]
        posts = public_posts(self.context, posts, self.chunks[match.end : match.end + 3])
        posts = [post for post in posts if not self.is_of_superior(post, match.end)]
        if not posts:
            return None
        person = known or add_person(self.context)
        note_form(self.context, person, words, forms)
        for post in posts:
            note_post(person, post, self.chunks[match.start].start, self.chunks[match.end - 1].end)
        first, last = self.chunks[match.start], self.chunks[match.end - 1]
        return Chunk("PERSON", first.start, last.end, PersonMention(person, name.start, name.end, tuple(posts)))

    def is_of_superior(self, post: Post, end: int) -> bool:
        """Is a name behind an adviser's title that of whom he advises, his own standing between commas behind it ("the
        adviser to Prosecutor General X, Y, attended")?"""
        own = [c.kind for c in self.chunks[end : end + 3]] == [",", "NAME", ","]
        return own and is_advisers(self.context, post.title)

    def is_elected_to(self, match: Match) -> bool:
        """Is the title behind a name and his state in brackets, no comma before it, the seat to which somebody is
        elected ("elected Ann Fox (Kenya) president of A and Ivan Gray (Chile) its secretary")?"""
        more = match.span("more")
        if match.rule != "person.land_between" or more is None or self.chunks[more[0] - 1].kind != ")":
            return False
        return any(c.kind in ("elect.a", "appoint.a") and c.time == "past" for c in self.chunks[: match.start])

    def name_person(self, named: list[Chunk]) -> None:
        """A person of whom the sentence tells an office or a deed in words (appointed, elected, signed), not by a
        title."""
        name = next(iter(named), None)
        if name is None or name.kind != "NAME":
            return
        name_person(self.context, name)

    def cover(self, match: Match) -> Chunk | None:
        """A person of whose title no owner is told: the name, and with it what the title says."""
        name = match.part(self.chunks, "name")[0]
        self.name_person([name])
        for title in match.part(self.chunks, "title"):
            self.note_title(name, title)
        told = [chunk for group in ("title", "own", "name") for chunk in match.part(self.chunks, group)]
        if name.kind != "PERSON":
            return None
        return Chunk("PERSON", min(c.start for c in told), max(c.end for c in told), name.value)

    def note_title(self, name: Chunk, title: Chunk) -> None:
        """Keeps a title that only officials have, though nothing tells whose it is."""
        person = name.value.person if name.kind == "PERSON" else None
        if person is not None and person.titled is None and title.value in OFFICIALS:
            first, last = min(title.start, name.start), max(title.end, name.end)
            person.titled = Post(str(title.value), "", None, None, start=first, end=last)

    def is_none(self, match: Match, name: Chunk, words: str) -> bool:
        """Is it no full name after all: a given name alone; words that the text has in small letters, too ("Chief
        Financial Officer"); the town of a dateline ("BREST – A judge …")?"""
        pieces = [t.text for t in self.context.text.tokens[name.start : name.end] if t.kind == "word"]
        if len(pieces) == 1 and self.context.vocabulary.morphology.is_given(words):
            return True
        if all(piece.lower() in self.context.lowered for piece in pieces):
            return True
        opens = self.chunks[0] is name and words.isupper()
        return opens and len(self.chunks) > 1 and self.chunks[1].kind == "-" and match.span("more") is not None

    def agrees(self, words: str, title: Chunk, name: tuple[int, int]) -> bool:
        """Do title and name stand in one case? "The lawyer of the president Ivan Petrov" names no president, where the
        title is governed and the name is not. After a name a title may stand in the nominative by itself."""
        cases = self.title_cases(title)
        if cases and title.start > self.chunks[name[0]].start:
            cases |= {"nomn"}
        return self.context.vocabulary.morphology.agrees(words, cases)

    def is_parted(self, match: Match, name: Chunk) -> bool:
        """Does a mark part a title from one lone word? That is no family name then ("the Attorney General, Hon.")."""
        where = match.span("name")
        before = self.chunks[max(match.start, where[0] - 2) : where[0]] if where is not None else []
        return name.kind == "SURNAME" and any(c.kind in (",", "-") for c in before)

    def is_of_two(self, name: Chunk, match: Match) -> bool:
        """Can the words of a name be those of two persons? So it is with four and more where titles govern the genitive
        ("the deputy of Ivan Petrov Anna Orlova" has no comma in Russian), unless both halves stand in the title's one
        case. A particle ("bin") keeps one name whole."""
        words = [t for t in self.context.text.tokens[name.start : name.end] if t.kind == "word" and len(t.text) > 1]
        morphology = self.context.vocabulary.morphology
        if len(words) < NAMES_OF_TWO or morphology.writes_capitals or not all(w.is_capital for w in words):
            return False
        if any(w.text.lower() in self.context.vocabulary.particles for w in words[1:]):
            return False  # "Hamad Ben Saif Al Thani", whose particles have capitals
        cases = self.cases(match)
        halves = (" ".join(w.text for w in half) for half in (words[:2], words[2:]))
        return not cases or "gent" in cases or not all(morphology.agrees(half, cases) for half in halves)

    def cases(self, match: Match) -> frozenset[str]:
        """The cases that the title before a name allows it: title and name agree, but after one that governs (an
        acting one)."""
        where = match.span("posts") or match.span("more")
        return self.title_cases(self.chunks[where[1] - 1]) if where is not None else frozenset()

    def is_owner(self, match: Match) -> bool:
        """Can a title be governed by the noun before it, where words decline?"""
        cases = self.cases(match)
        return not cases or ("gent" in cases and "nomn" not in cases)

    def title_cases(self, title: Chunk) -> frozenset[str]:
        """The cases in which a title can stand; none after one that governs it. The first part of a word with a hyphen
        does not decline."""
        if title.kind != "POST":
            return frozenset()
        words = self.context.declining_words(title)
        if any(p.status == "Acting" for p in title.value.posts):
            stems = tuple(self.context.vocabulary.listed("acting_stems"))
            acts = [word for word in words if stems and word.lower().startswith(stems)]
            return self.context.vocabulary.morphology.cases(acts[:1]) if acts else frozenset()
        if not self.context.vocabulary.listed("undeclined_titles").isdisjoint(word.lower() for word in words):
            return frozenset()
        return self.context.vocabulary.morphology.cases(words)

    def posts(self, match: Match) -> list[Chunk]:
        found: list[Chunk] = []
        for name in ("posts", "more"):
            where = match.span(name)
            row = self.chunks[where[0] : where[1]] if where else []
            found += [c for i, c in enumerate(row) if c.kind == "POST" and not is_of_deputy(row, i)]
        return found


def nearest_told(posts: list[Post]) -> list[Post]:
    """Of posts that are one seat the one told last, nearest the name ("his Danish counterpart, Attorney General X")."""
    seats = [(p.role, p.body, p.country, p.host, p.status) for p in posts]
    return [post for i, post in enumerate(posts) if seats[i] not in seats[i + 1 :]]


def title_lands(title: Chunk) -> set[str]:
    """The states whose seats a title tells of."""
    return {p.country for p in title.value.posts if p.country} if title.kind == "POST" else set()


def name_person(context: Context, name: Chunk, *seats: Post) -> Person:
    """Makes a name's chunk a PERSON, in these seats."""
    words = context.words(name.start, name.end)
    forms = context.vocabulary.morphology.name(words, frozenset())
    person = find_person(context, forms) or add_person(context)
    note_form(context, person, words, forms)
    name.kind, name.value = "PERSON", PersonMention(person, name.start, name.end, seats)
    return person


def add_person(context: Context) -> Person:
    """A new person of the document."""
    person = Person(f"person-{len(context.people) + 1}")
    context.people.append(person)
    return person


def note_form(context: Context, person: Person, words: str, forms: NameForms) -> None:
    """Keeps a form of the name: its nominative where that is sure, and the words as found."""
    for form in {words, forms.best}:
        for key in name_keys(form):
            context.namesakes.setdefault(key, {})[person.key] = person
    if forms.certain and forms.best not in person.names:
        person.names.append(forms.best)
    if words not in person.names and words not in person.forms:
        person.forms.append(words)


def note_post(person: Person, post: Post, start: int, end: int) -> None:
    """Keeps a post said of a person, with the tokens that say so."""
    placed = changed(post, start=start, end=end)
    if not any(
        (p.role, p.body, p.country, p.host, p.status) == (post.role, post.body, post.country, post.host, post.status)
        for p in person.posts
    ):
        person.posts.append(placed)

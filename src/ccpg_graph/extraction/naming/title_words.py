"""A title in words that nobody listed: a noun for an official with whatever stands around it, and whose official it is
("Senior Legal Officer for Asset Recovery at the Blue Agency, Kingdom of X").

The lexicon knows the nouns (`role`, `title_nouns`); all else is read by its place: capitals before the noun, what small
words tie to it, a body or a state behind a comma. Which body that is, `told_seats` says; who holds it, `seats`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ccpg_graph.extraction.naming.context import OFFICE_ROLES
from ccpg_graph.extraction.naming.mentions import Post
from ccpg_graph.extraction.naming.regions import region_at
from ccpg_graph.extraction.naming.title_chunks import (
    CLOSE,
    JOINS,
    LANDS,
    NOUNS,
    OWNERS,
    PARTS,
    TIES,
    WordReader,
)
from ccpg_graph.extraction.words.chunks import Chunk, is_verb

LONGEST = 24  # chunks of a title at most
ABOUT = frozenset({"=on", "=against", "=for"})  # before what somebody has charge of
CHARGE = 6  # chunks of what somebody has charge of, behind a comma
# Classes of bodies of which one of no known name is nobody's in particular.
UNPLACED = frozenset({"Body", "Ministry", "TrainingInstitution", "Court", "Secretariat", "Association"})
WITHIN = frozenset({"=of", "=at", "=in", "=within"})  # between what somebody has charge of and his body
WHEREABOUTS = frozenset({"=in", "=at", "=to", "=from"})  # before where something happens
BRANCHES = frozenset({"bodyword", "BODY", "office", "bodynoun"})  # of a state, told right behind its name


@dataclass(slots=True)
class Title:
    """A title. start, end: its chunks; noun: that of its noun; first, nouns_end: where its own words begin and end.

    owners: the BODY and bodyword chunks and acronyms whose it is, the nearest first; land, place: the state, and the
    chunk of the town, told with it; strange: is it of a place that nobody here knows; subject: does it say of what its
    holder has charge; seat: does it name another's seat ("Adviser to the Minister"); leads: does a verb tell it ("who
    heads …"); superior, above: the other's seat, by its role, or as the reader of posts has made it; apposed: is its
    body told behind a comma only; parted: is the last of its owners told behind one."""

    start: int
    noun: int
    first: int = 0
    nouns_end: int = 0
    end: int = 0
    owners: list[Chunk] = field(default_factory=list)
    land: str | None = None
    place: Chunk | None = None
    strange: bool = False
    subject: bool = False
    seat: bool = False
    leads: bool = False
    superior: str = ""
    above: Post | None = None
    status: str = "Current"
    apposed: bool = False
    parted: bool = False


class TitleParser(WordReader):
    """Reads titles in one sentence of chunks."""

    def read(self, start: int, stop: int, *, behind: bool = False, several: bool = False) -> Title | None:
        """The title that begins at a chunk, read as far as `stop` at most; None where none begins there. behind: it
        stands behind a name, where small words can begin it ("a human rights policy expert"); several: it is that of
        several persons ("State Attorneys A and B")."""
        self.behind, self.several = behind, several
        i = self.pass_articles(start)
        title = Title(start, i)
        i = self.read_status(title, i, stop)
        i = self.read_owner_before(title, i, stop)
        i = self.read_status(title, i, stop)
        title.first = i
        noun = self.find_noun(i, stop, small=behind)
        if noun is None:
            return None
        title.noun = noun
        title.subject = noun > title.first
        if self.kind(noun) == "POST":
            posts: Sequence[Post] = self.chunks[noun].value.posts
            title.status = next((p.status for p in posts if p.status != "Current"), title.status)
        title.nouns_end = title.end = noun + 1
        if self.is_tied(noun + 1) and noun + 2 < stop and self.is_capital(noun + 2) and self.kind(noun + 2) in NOUNS:
            title.nouns_end = title.end = noun + 3  # "Comptroller-General"
        if self.kind(noun + 1) == "roman" and noun + 1 < stop:
            title.nouns_end = title.end = noun + 2  # "Crown Counsel III"
        if self.kind(noun) == "aide":
            self.read_superior(title, stop)
            if title.end == noun + 1:
                return None
        self.read_tail(title, min(stop, start + LONGEST))
        return title

    def read_deed(self, at: int, stop: int) -> Title | None:
        """The seat that a verb at a chunk tells ("who heads the Blue Unit of …", "who is in charge of … at …"); None
        where it is not told of what body."""
        begins = self.pass_deed(at)
        if begins == at:
            return None
        title = Title(at, at, first=at, leads=True)
        title.nouns_end = title.end = begins
        end = self.read_phrase(title, self.pass_articles(begins), stop, about=True)
        title.end = end if end > begins else begins
        if title.end < stop and self.kind(title.end) in TIES and title.subject and self.kind(title.end) not in WITHIN:
            return None  # "in charge of liaison with the Agency"
        self.read_tail(title, min(stop, at + LONGEST))
        return title if title.owners and title.end > begins else None

    def pass_deed(self, i: int) -> int:
        """The chunk behind the words that say of somebody that he leads what follows; `i` where none stand there."""
        if i < len(self.chunks) and self.word(i) in self.context.vocabulary.listed("leading_words"):
            return i + 1
        row = [self.word(j) for j in range(i, min(i + 4, len(self.chunks)))]
        told = self.context.vocabulary.listed("leading_phrases")
        return next((i + n for n in (4, 3) if " ".join(row[:n]) in told), i)

    def read_superior(self, title: Title, stop: int) -> None:
        """Reads to whom an assistant or adviser is one ("Assistant to the National Member for …")."""
        at = self.pass_articles(title.noun + 1)
        title.subject, title.seat = True, True
        if self.kind(at) == "role" and not self.context.is_plural(self.chunks[at]):
            title.superior = str(self.chunks[at].value)
            title.nouns_end = title.end = at + 1
        elif self.kind(at) == "POST" and not any(p.plural for p in self.chunks[at].value.posts):
            title.above = self.chunks[at].value.posts[0]
            title.nouns_end = title.end = at + 1
        else:
            title.end = self.read_phrase(title, at, stop)
            title.end = title.end if title.end > at else title.noun + 1

    def read_status(self, title: Title, i: int, stop: int) -> int:
        """Passes the words of a status ("former", "newly appointed"), with their hyphen."""
        while i < stop and self.kind(i) == "tenure_status":
            told = str(self.chunks[i].value)
            title.status = told if told != "Current" else title.status
            i += 1
            while i < stop and self.kind(i) in ("joint", "-"):
                i += 1
        return i

    def read_owner_before(self, title: Title, i: int, stop: int) -> int:
        """Passes whose a title is, where that stands before it: "Kenya's", "the Swiss", "EPPO's", "the CIS"."""
        if i + 1 >= stop:
            return i
        kind = self.kind(i)
        if kind in LANDS and not self.is_scene(i):
            title.land = self.chunks[i].value
        elif kind == "PLACE" and i + 2 < stop and (land := self.context.land_of(self.chunks[i].value)) is not None:
            if not self.is_of_town(i + 1, stop):
                return i
            title.land = land
            return i + 1
        elif kind == "BODY" and len(self.chunks[i].value.refs) == 1:
            title.owners.append(self.chunks[i])
        elif (region := region_at(self.context, self.chunks[: stop - 1], i)) is not None:
            title.place, i = region
            return i + 1 if self.kind(i) == "'" else i
        elif not (self.is_letters(i) and self.find_noun(i + 1, stop) == i + 1):
            return i
        else:
            title.owners.append(self.chunks[i])
        i += 1
        return i + 1 if self.kind(i) == "'" else i

    def is_of_town(self, i: int, stop: int) -> bool:
        """Does a title behind a town's name tell one of many of the state ("Chicago Federal Prosecutor"), and not the
        head of the town's or a part's own ("Northtown State Attorney-General")?"""
        noun = self.find_noun(i, stop)
        chief = noun is not None and self.kind(noun) == "role" and self.chunks[noun].value in OFFICE_ROLES
        part = self.word(i) in self.context.vocabulary.listed("own_state")
        return noun is not None and noun > i and not chief and not part

    def is_scene(self, i: int) -> bool:
        """Does a state before a title say where something happens ("In Hungary Prosecutor General X spoke")?"""
        if self.kind(i) != "STATE" or self.kind(i + 1) == "'" or not i:
            return False
        if self.kind(i - 1) == "=the":
            return i > 1 and self.kind(i - 2) in WHEREABOUTS
        before = self.kind(i - 1).removeprefix("=")
        return self.kind(i - 1).startswith("=") and before not in self.context.vocabulary.listed("agent_words")

    # -- behind the noun

    def read_tail(self, title: Title, stop: int) -> None:
        """Reads on behind the noun: "of …", "at …", ", Ministry of …", ", Kingdom of X"."""
        i = title.end
        while i < stop:
            kind = self.kind(i)
            if kind in TIES and (charge := self.pass_charge(i)) > i:
                end = self.reach_words(self.pass_articles(charge), stop)
                title.subject, title.nouns_end = True, end if not title.owners else title.nouns_end
            elif kind in TIES:
                end = self.read_tied(title, i, stop)
            elif kind == "'" and i + 1 < stop:
                end = self.read_phrase(title, i + 1, stop)
            elif kind == "(":
                end = self.pass_letters(i, stop)
            elif kind == ",":
                end = self.read_apposed(title, i, stop)
            elif kind == "=and" and title.land is not None and self.kind(i - 1) == "STATE":
                end = self.read_further(title, i, stop)
            elif kind == "-" and self.kind(i + 1) == "STATE" and title.land is None and self.closes(i + 2, stop):
                title.land, end = self.chunks[i + 1].value, i + 2  # "Director of Public Prosecutions-Uganda"
            elif kind == "STATE" and title.land is None and not title.owners and self.closes(i + 1, stop):
                title.land, end = self.chunks[i].value, i + 1  # "Director of Public Prosecutions Mauritius"
            elif i == title.noun + 1 and not title.owners and (region := region_at(self.context, self.chunks, i)):
                title.place, end = region if self.closes(region[1], stop) else (title.place, i)
            else:
                end = i
            if end == i:
                return
            title.end = i = end

    def pass_charge(self, i: int) -> int:
        """The chunk behind words that tell what somebody has charge of ("in charge of"); `i` where none stand there."""
        row = [self.word(j) for j in range(i, min(i + 3, len(self.chunks)))]
        return i + 3 if " ".join(row) in self.context.vocabulary.listed("charge_ties") else i

    def read_further(self, title: Title, i: int, stop: int) -> int:
        """Where a further land of a title ends ("Adviser to Barbados and the Eastern Caribbean")."""
        end = self.reach_words(self.pass_articles(i + 1), stop)
        return end if end > i + 1 and self.is_capital(end - 1) and not self.is_noun(end - 1) else i

    def closes(self, i: int, stop: int) -> bool:
        """Can a title end before a chunk: at a mark, a verb, the name that it stands before?"""
        return i >= stop or self.kind(i) in CLOSE or is_verb(self.chunks[i])

    def read_tied(self, title: Title, i: int, stop: int) -> int:
        """Where what a small word ties to a title ends; `i` where it ties nothing that a title can have."""
        at = self.pass_articles(i + 1)
        end = self.read_phrase(title, at, stop, about=self.kind(i) in ABOUT)
        return end if end > at else i

    def is_part_of_name(self, i: int) -> bool:
        """Does a body's name only begin that of the next one ("the European Union | Agency for …")? An office that
        stands so is nobody's yet: the document tells whose."""
        after = self.chunks[i + 1] if i + 1 < len(self.chunks) else None
        return self.kind(i) == "BODY" and after is not None and after.kind == "BODY" and is_of_its_own(after)

    def is_abroad(self, title: Title, i: int) -> bool:
        """Does "in" put a house of another state, told before, in the state at chunk i ("the Embassy of A in B")?"""
        placed = any(self.kind(j) == "=in" for j in range(max(i - 2, 0), i))
        told = self.chunks[title.noun : i] if placed else []
        bodies = [ref for c in told if c.kind == "BODY" for ref in c.value.refs]
        bodies += [p.body for c in told if c.kind == "POST" for p in c.value.posts if p.body is not None]
        return any(body.country not in (None, self.chunks[i].value) for body in bodies)

    def read_phrase(self, title: Title, i: int, stop: int, *, about: bool = False) -> int:
        """Reads a body, a state, a place, or words on what a title has charge of; gives where that ends. about: can a
        lone capital be only that ("Adviser on Media")?"""
        if i >= stop:
            return i
        kind = self.kind(i)
        if (kind in LANDS or self.is_part_of_name(i)) and self.kind(i + 1) == "BODY" and i + 1 < stop:
            i, kind = i + 1, "BODY"
        if self.word(i) in self.context.vocabulary.listed("own_state"):
            return i + 1  # "of the Federation": of the state whose publisher tells of it
        if kind in OWNERS:
            title.owners.append(self.chunks[i])
            return i + 1
        if kind == "STATE":
            if not self.is_abroad(title, i):  # "of the Embassy of A | in B"
                title.land = title.land or self.chunks[i].value
            return i + 2 if i + 1 < stop and self.kind(i + 1) in BRANCHES else i + 1  # "of the U.S. Embassy"
        if kind == "PLACE":
            title.place = self.chunks[i]
            return i + 1
        if title.place is None and (region := region_at(self.context, self.chunks[:stop], i)) is not None:
            title.place, end = region
            return end
        end = self.reach_words(i, stop)
        title.seat = title.seat or any(self.is_seat(j) for j in range(i, end))
        if end == i:
            return i
        if end == i + 1 and self.is_letters(i):
            title.owners.append(self.chunks[i])
        elif any(self.kind(j) in PARTS or self.kind(j) == "BODY" for j in range(i, end)):
            part = Chunk("part", self.chunks[i].start, self.chunks[end - 1].end)
            if self.context.is_plural(part) or self.is_press(part):
                return i
            title.owners.append(part)
        elif end == i + 1 and kind in ("Word", "SURNAME", "NAME") and not about and not self.is_charge(i):
            title.strange = True  # "the public prosecutor in Northtown"
        else:
            title.subject = True
            if not title.owners:
                title.nouns_end = end
        return end

    def pass_letters(self, i: int, stop: int) -> int:
        """The chunk behind an acronym in brackets; `i` where the bracket holds anything else."""
        for end in (i + 2, i + 3):
            if end < stop and self.kind(end) == ")":
                inside = self.chunks[i + 1 : end]
                short = all(c.kind in ("Word", "Initial", "SURNAME", "role", "BODY", "Common") for c in inside)
                return end + 1 if short and self.context.words(inside[0].start, inside[-1].end).isupper() else i
        return i

    def read_apposed(self, title: Title, i: int, stop: int) -> int:
        """Reads the body whose a title is, or the state, behind a comma; gives `i` where the comma ends the title."""
        at = i + 1 + (self.kind(i + 1) == "=the")
        if at >= stop:
            return i
        kind, after = self.kind(at), self.kind(at + 1)
        row = after in ("=and", "=&") or at > i + 1  # "the Prosecutor General, the Ministry and the Court"
        open_end = bool(title.owners) and self.is_unplaced(title.owners[-1]) and not row and self.closes(at + 1, stop)
        if kind in OWNERS and (self.parted or open_end or not (title.owners or row)):
            title.apposed, title.parted = title.apposed or not title.owners, True
            title.owners.append(self.chunks[at])
            return at + 1
        if kind in ("STATE", "PLACE") and (after in CLOSE or self.parted):
            if kind == "STATE":
                title.land = title.land or self.chunks[at].value
            return at + 1 if title.owners or kind == "STATE" else i
        return self.read_charge(title, i, stop) if at == i + 1 and not title.owners else i

    def is_unplaced(self, owner: Chunk) -> bool:
        """Is an owner a part of some body, or a noun that does not say whose it is, so that the next says it?"""
        if owner.kind != "BODY":
            return owner.kind in ("part", "bodyword")
        ref = owner.value.refs[0]
        return ref.country is None and ref.kind in UNPLACED and ref.parent is None

    def read_charge(self, title: Title, i: int, stop: int) -> int:
        """Reads what a title has charge of and the body behind it, each behind a comma ("Deputy Director, International
        Development, Blue Agency"); gives `i` where they are not told so."""
        end = self.reach_words(i + 1, min(stop, i + 1 + CHARGE))
        charge = range(i + 1, end)
        told = end > i + 1 and self.kind(end) == "," and self.kind(end + 1) in OWNERS and self.closes(end + 2, stop)
        if not told or not all(self.is_capital(j) or self.kind(j) in JOINS for j in charge):
            return i
        if any(self.kind(j) == "NAME" or self.is_noun(j) for j in charge) or self.kind(end + 2) == "=and":
            return i
        title.subject, title.parted, title.nouns_end = True, True, end
        title.owners.append(self.chunks[end + 1])
        return end + 2


def is_of_its_own(body: Chunk) -> bool:
    """Is it one body, and no office?"""
    return len(body.value.refs) == 1 and body.value.refs[0].kind != "Office"

"""Rows of members: a body, words by which those told beside it are its members, and a row of states, of offices or of
their heads ("the Network brings together the law officers of Fiji, Samoa and Tonga"; "the Council, to which A, B and C
belong"; "A, B and C sit on the Council"), and of observers told the same way.

Between the body and the row nothing may stand but words of belonging and their company: so a delegation, a session, a
denial or any other doing parts the two, and no list of those who came is one of members. The words are `member_rows`
of the lexicon.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.meant import find_meant
from ccpg_graph.extraction.naming.mentions import UNITED, BodyRef
from ccpg_graph.extraction.words.chunks import Chunk, is_verb

FEWEST = 2  # members that make a row
OBSERVERS = "guest"  # how the lexicon values the nouns for those who observe
MEMBERS = frozenset({"STATE", "POST", "BODY"})
THOSE_OF = frozenset({"people", "meeting", "MEETING", "MEETINGS"})  # before a body: its delegation, its session
# What may stand between a body and its members besides the lexicon's words: marks, counts, and who sits there.
COMPANY = frozenset({
    ",", ":", "-", "(", ")", "number", "num", "member_states", "role", "office", "office_level", "adjective",
    "bodynoun", "tenure_status", "word", "Word", "'", "following", "DATE", "PERIOD",
})  # fmt: skip
MARKS = frozenset({",", "-"})
OWNED = 3  # chunks of "members of the" before a body
ASIDE = 8  # chunks between the commas of what is said of a body by the way, at most
OPENING = 3  # chunks at the head of a sentence
LONGEST = 16  # chunks between a body and its members


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A body and a row of its members. first, last: the tokens that name the body, with "the members of" before it;
    observers: do they only observe; lands: are their states meant where offices are named?"""

    body: BodyRef
    members: tuple[Chunk, ...]
    first: int
    last: int
    observers: bool = False
    lands: bool = False

    def passage(self, member: Chunk) -> tuple[int, int]:
        """The tokens from the body to one of the members, or from him to it."""
        return min(self.first, member.start), max(self.last, member.end)


@dataclass(slots=True)
class RowReader:
    """Finds the rows of members of one sentence. last: the body that "its" at the beginning means; sitting: the council
    of whose session the text tells, where the sentence begins with "the Council"."""

    context: Context
    chunks: Sequence[Chunk]
    last: BodyRef | None
    sitting: BodyRef | None = None

    def read(self) -> Iterator[MemberRow]:
        """The rows of members of the sentence, in order."""
        body: tuple[BodyRef, int] | None = None
        after = 0
        for start, end in self.runs():
            between = self.chunks[after:start]
            observing = self.observes(between[-ASIDE:])
            members = tuple(c for c in self.chunks[start:end] if c.kind in MEMBERS)
            told = observing or sum(map(many, members)) >= FEWEST
            found = (self.before(start) or self.around(start, end) or self.behind(end)) if told else None
            if found is None and observing and self.is_company([c for c in between if not self.observes([c])]):
                taken = (self.last, 0) if self.last is not None and not after else None
                found = body or taken  # "its members are A and B, its observers C and D"
            after = end
            if found is not None:
                body = found
                at = found[1]
                first = self.chunks[max(0, at - OWNED) if self.is_owned(at) else at]
                observing = observing or self.observes(self.chunks[max(0, at - OWNED) : at])
                lands = at > end and any(c.kind == "member_states" for c in self.chunks[end:at])
                yield MemberRow(found[0], members, first.start, self.chunks[at].end, observing, lands)

    def opened(self) -> tuple[BodyRef, bool] | None:
        """The body whose members the lines behind these chunks list, and do they only observe; None where nothing but
        the body and words of belonging may stand, and something else does."""
        chunks = [chunk for chunk in self.chunks if chunk.kind != ":"]
        at = next((i for i in range(len(chunks)) if self.body_at(i) is not None), None)
        observing = self.observes(chunks)
        nouns = observing or any(map(self.is_noun, chunks)) or (at is not None and self.is_owned(at))
        rest = [c for i, c in enumerate(chunks) if i != at and not self.observes([c]) and not self.is_noun(c)]
        body = self.body_at(at) if at is not None else self.last if nouns else None
        if body is None or body.kind not in UNITED or not (nouns or self.tells("ties", rest)):
            return None
        return (body, observing) if all(self.allowed(c, self.listed("fill")) for c in rest) else None

    def observes(self, between: Sequence[Chunk]) -> bool:
        """Do words before a row make those in it observers?"""
        return any(chunk.kind == "people" and chunk.value == OBSERVERS for chunk in between)

    # -- rows
    def runs(self) -> Iterator[tuple[int, int]]:
        """Where states, offices and seats stand, one or in a row."""
        start = 0
        while start < len(self.chunks):
            if not self.may_belong(self.chunks[start]):
                start += 1
                continue
            end = start
            while end < len(self.chunks) and self.may_belong(self.chunks[end]):
                end = self.pass_links(end + 1)
            yield start, self.last_member(start, end) + 1
            start = end

    def may_belong(self, chunk: Chunk) -> bool:
        return chunk.kind in MEMBERS and not self.context.text.quoted[chunk.start] and union(chunk) is None

    def pass_links(self, at: int) -> int:
        """The chunk behind the links that begin at a chunk, where a further member stands there; else `at`."""
        after = at
        while after < len(self.chunks):
            if self.words(self.chunks[after : after + 2]) in self.listed("links"):  # "as well as"
                after += 2
            elif self.is_link(self.chunks[after]):
                after += 1
            else:
                break
        return after if after > at and after < len(self.chunks) and self.may_belong(self.chunks[after]) else at

    def is_link(self, chunk: Chunk) -> bool:
        return chunk.kind in (",", "honorific") or self.words([chunk]) in self.listed("links")

    def last_member(self, start: int, end: int) -> int:
        return max((i for i in range(start, end) if self.chunks[i].kind in MEMBERS), default=start)

    # -- the body they belong to
    def before(self, start: int) -> tuple[BodyRef, int] | None:
        """The body that stands before a row, all between the two telling that those are its members."""
        near = range(start - 1, max(-1, start - LONGEST), -1)
        at = next((i for i in near if self.body_at(i) is not None and not self.is_counted(i)), None)
        body = self.body_at(at) if at is not None else None
        if at is None or body is None or (at and self.chunks[at - 1].kind in THOSE_OF and not self.is_owned(at)):
            return None
        if self.is_of_further(self.chunks[at + 1 : start]):
            return None
        between = without_aside(self.chunks[at + 1 : start])
        joined = self.tells("ties", between) or self.is_shown(between) or self.is_listed(body, start, between)
        joined = joined or (self.is_owned(at) and self.tells("shows", between))
        return (body, at) if joined and self.is_company(between) else None

    def is_of_further(self, between: Sequence[Chunk]) -> bool:
        """Does a word that joins bring a noun for further states ("colleagues from the CIS countries, and from others
        far off: countries A and B")?"""
        joins = self.context.vocabulary.lexicon["clauses"]["joins"]
        at = next((i for i, chunk in enumerate(between) if self.words([chunk]).strip() in joins), len(between))
        noun = next((i for i in range(at, len(between)) if between[i].kind == "member_states"), None)
        return noun is not None and not any(is_verb(chunk) for chunk in between[at:noun])  # "and brings together …"

    def is_shown(self, between: Sequence[Chunk]) -> bool:
        """Does a noun for members stand right between the two, or with words that show who they are ("has ten member
        states: …")?"""
        nouns = [i for i, chunk in enumerate(between) if self.is_noun(chunk)]
        if not nouns:
            return False
        shown = between[nouns[-1] + 1 :]
        return self.tells("shows", shown) if shown else nouns[0] == 0

    def is_noun(self, chunk: Chunk) -> bool:
        """Is it a noun for members ("members", "states")?"""
        listed = self.words([chunk]) in self.listed("nouns")
        return listed or chunk.kind == "member_states" or (chunk.kind == "role" and chunk.value == "member")

    def is_listed(self, body: BodyRef, start: int, between: Sequence[Chunk]) -> bool:
        """Is it a union of states, the first word of the sentence, with three and more of them in brackets behind?"""
        end = start + 1
        while end < len(self.chunks) and (self.chunks[end].kind == "STATE" or self.is_link(self.chunks[end])):
            end += 1
        states = [c for c in self.chunks[start:end] if c.kind == "STATE"]
        closed = end < len(self.chunks) and self.chunks[end].kind == ")"
        opens = all(c.kind == "=the" for c in self.chunks[: start - 2]) and [c.kind for c in between] == ["("]
        return opens and closed and body.kind == "InterstateBody" and len(states) > FEWEST

    def around(self, start: int, end: int) -> tuple[BodyRef, int] | None:
        """The body before a row that a clause takes up: "the Council, to which A and B belong"."""
        opened = self.words(self.chunks[max(0, start - 3) : start])
        if not opened.endswith(tuple(self.listed("relative"))) or not self.follows("belongs", end):
            return None
        at = next((i for i in range(start - 1, max(-1, start - 5), -1) if self.body_at(i) is not None), None)
        body = self.body_at(at) if at is not None else None
        return (body, at) if body is not None and at is not None else None

    def behind(self, end: int) -> tuple[BodyRef, int] | None:
        """The body behind a row whose verb says that they sit there or make it up."""
        for at in range(end + 1, min(len(self.chunks), end + 7)):
            body = self.body_at(at)
            if body is not None:
                between = self.chunks[end:at]
                said = self.words([c for c in between if c.kind not in MARKS]).removesuffix(" the")
                owned = self.is_owned(at) and said.startswith(tuple(self.listed("remain"))) and self.is_company(between)
                return (body, at) if owned or said in self.listed("sits") else None
        return None

    def body_at(self, at: int) -> BodyRef | None:
        """The council, association or union that a chunk names or takes up."""
        chunk = self.chunks[at]
        if self.is_owner(at):
            return None
        if chunk.kind == "cis_members":
            return self.context.body(self.context.vocabulary.registry.bodies["cis"])
        if chunk.kind in ("bodynoun", "bodyword"):
            found = meant_body(self.context, chunk) or (self.last if self.takes_up(at) else None)
            found = found or (self.sitting if at < OPENING else None)
        elif self.takes_up(at):
            found = self.last
        else:
            found = union(chunk) or union_told(chunk)
        return found if found is not None and found.kind in UNITED else None

    def is_owner(self, at: int) -> bool:
        """Does a union right behind a council only say whose council that is ("the Council of Heads of the SCO")?"""
        before = at - 1
        while before > 0 and self.words([self.chunks[before]]) in ("of", "the"):
            before -= 1
        chunk, own = self.chunks[before] if at else None, union(self.chunks[at])
        if chunk is None or own is None or own.kind != "InterstateBody":
            return False
        posts = chunk.value.posts if chunk.kind == "POST" else []
        return union(chunk) is not None or any(p.body is not None and p.body.kind == "Council" for p in posts)

    def is_counted(self, at: int) -> bool:
        """Do the states at chunk `at` only say how many belong to a body told before ("to the Council belong the heads
        of two CIS states: A and B")?"""
        return self.chunks[at].kind == "cis_members" and self.tells("ties", self.chunks[:at])

    def takes_up(self, at: int) -> bool:
        """Does a word take up the body of which the text speaks, before anything else is told?"""
        its = self.last is not None and self.words([self.chunks[at]]) in self.listed("its")
        return its and self.is_company(self.chunks[:at])

    def is_owned(self, at: int) -> bool:
        """Do words before a body make what follows its members: "the members of the Council"?"""
        if self.chunks[at].kind in ("cis_members", "POST"):
            return True
        return (
            self.words(self.chunks[max(0, at - OWNED) : at]).removesuffix(" the").endswith(tuple(self.listed("owned")))
        )

    # -- words
    def is_company(self, between: Sequence[Chunk]) -> bool:
        """Is there nothing but words of belonging and their company among the chunks?"""
        fill = self.listed("fill")
        bound = self.tells("ties", between)  # "consists of representatives of A and B"
        return all((bound and chunk.kind == "people") or self.allowed(chunk, fill) for chunk in between)

    def allowed(self, chunk: Chunk, fill: frozenset[str]) -> bool:
        words = self.words([chunk])
        if words in fill or words in self.listed("ties"):
            return True
        return chunk.kind in COMPANY and not is_verb(chunk) and words not in self.listed("apart")

    def tells(self, name: str, between: Sequence[Chunk]) -> bool:
        """Do the words of the chunks hold one of a list's phrases?"""
        said = f" {self.words(between)} "
        return any(f" {phrase} " in said for phrase in self.listed(name))

    def follows(self, name: str, at: int) -> bool:
        """Does a chunk begin one of a list's phrases?"""
        return f"{self.words(self.chunks[at : at + 4])} ".startswith(tuple(f"{p} " for p in self.listed(name)))

    def words(self, chunks: Sequence[Chunk]) -> str:
        return " ".join(self.context.words(c.start, c.end).lower() for c in chunks)

    def listed(self, name: str) -> frozenset[str]:
        return self.context.vocabulary.listed("member_rows", name)


def meant_body(context: Context, noun: Chunk) -> BodyRef | None:
    """The one body that a bare noun of a class takes up ("the organisation"), where the document names one."""
    if noun.kind == "bodyword":
        return find_meant(context, noun.value)
    name = context.vocabulary.morphology.title(context.words(noun.start, noun.end)).capitalize()
    return find_meant(context, BodyRef("", str(noun.value), name, bare=True))


def without_aside(between: Sequence[Chunk]) -> Sequence[Chunk]:
    """What follows a body without what two commas set apart right behind it ("the Council, set up in 1995, has …")."""
    if not between or between[0].kind != ",":
        return between
    closing = next((i for i in range(1, min(ASIDE, len(between))) if between[i].kind == ","), None)
    return between if closing is None else between[closing + 1 :]


def union(chunk: Chunk) -> BodyRef | None:
    """The one body of more than one state that a chunk names."""
    refs: tuple[BodyRef, ...] = chunk.value.refs if chunk.kind == "BODY" else ()
    return refs[0] if len(refs) == 1 and refs[0].kind in UNITED and refs[0].country is None else None


def union_told(chunk: Chunk) -> BodyRef | None:
    """The union of states whose officials a chunk names ("prosecutors general of the BRICS"), or the body whose
    members it does."""
    posts = chunk.value.posts if chunk.kind == "POST" else []
    body = posts[0].body if len(posts) == 1 else None
    if body is None or not (posts[0].plural or posts[0].role == "member"):
        return None  # "the Chairman of the Executive Committee – the Executive Secretary": one official
    return body if body.kind == "InterstateBody" or posts[0].role == "member" else None


def many(chunk: Chunk) -> int:
    """How many members a chunk names."""
    if chunk.kind == "POST":
        return len([post for post in chunk.value.posts if post.body is not None])
    return len(chunk.value.refs) if chunk.kind == "BODY" else 1

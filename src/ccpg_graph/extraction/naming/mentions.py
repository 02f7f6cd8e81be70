"""What chunks in capitals mean: bodies, posts, persons, meetings as a sentence mentions them. Records, and how their
ids are made."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from anyascii import anyascii

COUNTERPART = "counterpart"  # the role of a post until the text tells which it is
UNITED = frozenset({"Council", "Association", "InterstateBody"})  # bodies that states or their offices belong to
SEATED = UNITED | {"Body"}  # bodies in whose seats members sit in turn
SITTINGS = frozenset({"session", "conference", "meeting"})  # nouns of meetings that are held again


def slugify(*parts: str) -> str:
    """A readable slug of Latin letters: `Ministry of Justice` → `ministry-of-justice`."""
    words = re.sub(r"[’'`ʼ]s?\b", "", " ".join(parts))
    return re.sub(r"[^a-z0-9]+", "-", anyascii(words).lower()).strip("-")


@dataclass(frozen=True, slots=True)
class BodyRef:
    """A body. slug: its id below `body/`; kind: its class; parent: slug of the body it is a part of, with `parent_ref`.

    bare: named by a general noun alone ("the Council", "the Prosecutor General's Office"); which one it is, the whole
    document tells. local: of a lower level than its state's own office; also:
    its names in other languages, where the registry tells them.
    """

    slug: str
    kind: str
    name: str
    country: str | None = None
    parent: BodyRef | None = None
    bare: bool = False
    local: bool = False
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bodies:
    """The value of a BODY chunk: one body, or several named jointly ("the Offices of A, B and C").

    joint: named by their states only, so that each is implied; states: where the words could mean the states
    themselves.
    """

    refs: tuple[BodyRef, ...]
    joint: bool = False


@dataclass(frozen=True, slots=True)
class Post:
    """A seat as mentioned. role: slug; title: the words; body or country: whose; host: the state to which an envoy is
    sent; status: Current, Former, Acting or Elect; plural: "the Prosecutors General of A and B"; start, end: its
    tokens."""

    role: str
    title: str
    body: BodyRef | None
    country: str | None
    status: str = "Current"
    plural: bool = False
    start: int = 0
    end: int = 0
    whole: bool = True  # says whose it is by itself
    host: str | None = None
    named: str = ""  # what a role is called that the registry has not
    told: str = ""  # in which way a page tells it: "" by a listed title, else a name of a rule


@dataclass(frozen=True, slots=True)
class Posts:
    """The value of a POST chunk: one seat, or several named jointly."""

    posts: tuple[Post, ...]


@dataclass(slots=True)
class Person:
    """A person of one document. names: nominatives; forms: other forms as found; posts: with the tokens that prove
    each; serves: the public body of which somebody without a stated post is told to be; titled: a title of which
    nothing tells whose it is, with the tokens that prove it: he is an official, of whom nobody can say where."""

    key: str
    names: list[str] = field(default_factory=list)
    forms: list[str] = field(default_factory=list)
    posts: list[Post] = field(default_factory=list)
    serves: BodyRef | None = None
    titled: Post | None = None


@dataclass(frozen=True, slots=True)
class PersonMention:
    """The value of a PERSON chunk. name: the tokens of the name itself; posts: those said with it here; meant: told by
    a description ("the guest"), not by the name."""

    person: Person
    name_start: int
    name_end: int
    posts: tuple[Post, ...] = ()
    meant: bool = False


@dataclass(frozen=True, slots=True)
class MeetingMention:
    """The value of a MEETING chunk.

    noun: session, meeting, talks, conference, visit, workgroup, collegium, event; series: the council or the series
    that holds it; definite: "the meeting", which may take up one told before; again: no article says so, but its place
    in the sentence does; plural: "meetings", which is none in particular; following: "the next session"; earlier: "the
    previous session"; sides: the bodies whose joint meeting it is; alone: told by its number, without a noun;
    of_several: which one of those told just before ("the second of them").
    """

    noun: str
    ordinal: int | None = None
    series: BodyRef | None = None
    extraordinary: bool = False
    online: bool = False
    definite: bool = False
    again: bool = False
    plural: bool = False
    following: bool = False
    earlier: bool = False
    sides: tuple[BodyRef, ...] = ()
    alone: bool = False
    of_several: int | None = None

"""Lists of those present: who stands in a list behind "attended by", "among those present were", "opening remarks were
made by", whatever titles and strangers stand between the names; and line by line behind a heading."""

from __future__ import annotations

from collections.abc import Sequence

from ccpg_graph.extraction.findings import Findings
from ccpg_graph.extraction.naming.actors import Actor
from ccpg_graph.extraction.naming.context import OFFICE_ROLES, Context
from ccpg_graph.extraction.naming.mentions import Person
from ccpg_graph.extraction.scenes.scenes import Scene
from ccpg_graph.extraction.statements.assembled import BETWEEN
from ccpg_graph.extraction.statements.lists import end_of_list, of_items, read_items
from ccpg_graph.extraction.statements.participations import has_words
from ccpg_graph.extraction.statements.presence import PresenceReader
from ccpg_graph.extraction.statements.presence_words import end_of_side
from ccpg_graph.extraction.statements.rolls import read_roll
from ccpg_graph.extraction.words.chunks import Chunk, is_verb

# What may stand in a list before its verb.
LISTED = BETWEEN | {"PERSON", "DATE", "bodyword", "=both", "=all", "=as", "=well", "=besides", "=together", "=with"}
OPENING = frozenset({",", "DATE", "PLACE", "=also", "=the", "=today", "=then"})


def read_attendance(context: Context, scene: Scene, findings: Findings) -> None:
    """Participations of those in lists."""
    for number, sentence in enumerate(scene.sentences):
        if sentence.furniture:
            continue
        for match in context.vocabulary.grammar.find("attendance", sentence.encoded):
            if has_words(
                context, sentence.chunks[match.start : match.end], context.vocabulary.listed("doings", "nobody")
            ):
                continue  # "among the candidates are"
            if is_membership(sentence.chunks[match.start : match.end], match.rule):
                continue
            named = match._replace(rule=f"presence.{match.rule.partition('.')[2]}")
            AttendanceReader(context, scene, findings, number, sentence.chunks, named).read_all()
        for match in context.vocabulary.grammar.find("comers", sentence.encoded):
            named = match._replace(rule=f"presence.{match.rule.partition('.')[2]}_behind")
            ComersReader(context, scene, findings, number, sentence.chunks, named).read_all()
        read_roll(context, scene, findings, number)


def is_membership(chunks: Sequence[Chunk], rule: str) -> bool:
    """Does the present tell of whom a team or group is made up ("the team includes A and B"), and no meeting is
    named?"""
    made = any(c.kind == "join_body.a" and c.time == "present" for c in chunks)
    return made and rule.endswith(".delegates_were") and all(c.kind != "MEETING" for c in chunks)


class AttendanceReader(PresenceReader):
    """Reads one match of the `attendance` stage: the words before a list."""

    def actors(self, states: bool) -> list[Actor]:
        """Those in the list that begins behind the match."""
        start = self.match.end
        if start < len(self.chunks) and self.chunks[start].kind == ":":
            start += 1
        senders = self.match.rule.endswith(("sent_their", "heard_from"))
        chunks = self.chunks[: start + end_of_side(self.chunks[start:])]
        return list(of_items(self.context, read_items(self.context, chunks, start), senders=senders))

    def is_fit(self, actor: Actor, role: str) -> bool:
        """Persons speak and chair; of a list of speakers nobody is a body."""
        return isinstance(actor.who, Person)

    def is_in_programme(self, verb: Chunk | None) -> bool:
        """Does a line of a programme tell who is to speak or chair ("Keynote address by X", "Chair: Y")?"""
        return verb is None and self.match.rule.endswith(
            ("speak_by", "chair_label", "speak_among", "speakers", "speak_label")
        )


class ComersReader(AttendanceReader):
    """Reads one match of the `comers` stage: the verb behind a list that begins its clause. A bare state there stands
    for its office ("A, B and C attended")."""

    def actors(self, states: bool) -> list[Actor]:
        """Those in the list; nobody where anything but a list stands before the verb."""
        titles = [c for c in self.chunks[self.match.start : self.match.end] if c.kind == "role"]
        if any(c.value not in OFFICE_ROLES for c in titles):
            return []  # "were represented by ambassadors"
        said = self.match.rule.endswith("confirmed_behind")
        clause = begin_of_clause(self.chunks, self.match.start) if said else 0
        before = self.chunks[clause : self.match.start]
        start = begin_of(self.context, before)
        if start == len(before) or any(c.kind not in LISTED for c in before[start:]):
            return []
        if end_of_list(self.context, before, start)[0] < len(before):
            return []
        return list(of_items(self.context, read_items(self.context, before, start), senders=True))


def begin_of_clause(chunks: Sequence[Chunk], end: int) -> int:
    """Where the clause before a chunk begins: behind a semicolon that ends a clause with a verb of its own."""
    marks = [i for i, c in enumerate(chunks[:end]) if c.kind == ";" and any(is_verb(v) for v in chunks[:i])]
    return marks[-1] + 1 if marks else 0


def begin_of(context: Context, chunks: Sequence[Chunk]) -> int:
    """Where the first clause of a sentence begins: behind what a small word brings before it ("At the opening, …"), and
    behind when and where it was."""
    start, links = 0, context.vocabulary.links
    if chunks and context.words(chunks[0].start, chunks[0].end).lower() in links:
        start = next((i + 1 for i, c in enumerate(chunks) if c.kind == ","), len(chunks))
    while start < len(chunks) and chunks[start].kind in OPENING:
        start += 1
    return start

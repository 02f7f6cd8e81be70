"""Lists of those present line by line: behind "Those in attendance were:", under "Participants", each line a person
with a title, be it behind a number, a mark or the state that sent him."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from ccpg_graph.extraction.findings import Findings
from ccpg_graph.extraction.naming.actors import find_actors
from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.mentions import Person
from ccpg_graph.extraction.scenes.gathered import GATHERINGS
from ccpg_graph.extraction.scenes.scenes import Event, Scene
from ccpg_graph.extraction.statements.member_lists import opened_body
from ccpg_graph.extraction.statements.participations import has_words, note
from ccpg_graph.extraction.words.chunks import Chunk, Sentence, is_verb

SPEECHES = frozenset({"speech", "greeting", "report_word", "speak"})  # what a heading over a list of speakers has
# What an opening tells of a list that is none of those present.
NOT_THERE = frozenset({
    "elect", "appoint", "dismiss", "invite", "congratulate", "entrust", "establish", "sign", "adopt", "say",
    "propose", "send",
})  # fmt: skip
MARKS = frozenset({"-", "mark", ".", ";", ",", "num", ")", "("})  # what stands before and behind a line
SENDERS = frozenset(
    {"STATE", "PLACE", "SURNAME", "NAME", "BODY", "POST", "role", "adjective", "people"}
)  # what a line begins with: whose
NAMED = frozenset({"PERSON", "NAME", "honorific"})  # of somebody, be he known or not
LONGEST_LINE = 20  # chunks of a line that names somebody unknown
NUMBERED = 3  # chunks of the number of a line at most, which its full stop closes
FEWEST = 2  # lines of persons that make a list whose opening says nothing of presence


def read_roll(context: Context, scene: Scene, findings: Findings, number: int) -> None:
    """The list that a sentence opens: each line names somebody, and tells nothing."""
    opening = scene.sentences[number]
    if not opens(context, opening) or opened_body(context, opening) is not None:
        return
    told = any(
        match.rule == "roll.named" or not opening.closed
        for match in context.vocabulary.grammar.find("roll", opening.encoded)
    )
    lines = list(lines_of(context, scene, number))
    if not told and not (opening.chunks[-1].kind == ":" or heads_list(opening.chunks)):
        return
    if not told and (tells_deed(context, opening.chunks) or stands_under_others(context, scene, number)):
        return
    if not told and sum(is_roll_line(line) for line in lines) < FEWEST:
        return
    event = scene.attended_at(number) or only_gathering(scene)
    if event is None:
        return
    role = role_of(opening.chunks)
    for line in lines:
        persons = [c for c in line if c.kind == "PERSON"]
        for actor in find_actors(context, persons or (line if is_body_line(line) else [])):
            own = role if isinstance(actor.who, Person) else "Participant"
            note(findings, event, actor, own, (actor.start, actor.end), "presence.roll")


def tells_deed(context: Context, chunks: Sequence[Chunk]) -> bool:
    """Does an opening hold a word that looks like a verb told as done, of which no reader knows that it is of presence
    ("the following scored highest")?"""
    words = context.vocabulary.lexicon.get("doings")
    if not words:
        return False
    told = (context.text.tokens[c.start].text for c in chunks if c.kind[0] in "w=" and c.end - c.start == 1)
    return any(word.islower() and (word in words["past"] or word.endswith(tuple(words["endings"]))) for word in told)


def heads_list(chunks: Sequence[Chunk]) -> bool:
    """Is it a heading for people ("Heads of delegations to the 12th conference")?"""
    first = next((c.kind for c in chunks if c.kind not in ("mark", "=the", "=list", "=of", "num", ".")), "")
    return first in ("people", "role", "present", "participation") and not any(is_verb(c) for c in chunks)


def opens(context: Context, sentence: Sentence) -> bool:
    """Can a sentence open a list of those present? It ends with a colon or is a heading, and speaks of no election, no
    signing, no members of a board."""
    if sentence.closed or not NOT_THERE.isdisjoint(sentence.families):
        return False
    return not has_words(context, sentence.chunks, others(context))


def stands_under_others(context: Context, scene: Scene, number: int) -> bool:
    """Does a heading further up, with no more than headings and lines between, name people who need not be there
    ("Candidates for membership | Europe: | … | Asia:")?"""
    lines = reversed(scene.sentences[:number])
    above = itertools.takewhile(lambda line: not line.closed or len(line.chunks) <= NUMBERED, lines)
    return any(has_words(context, sentence.chunks, others(context)) for sentence in above)


def others(context: Context) -> frozenset[str]:
    """The words by which a heading names people who need not be there."""
    listed = context.vocabulary.listed
    return listed("doings", "apart") | listed("doings", "nobody") | listed("doings", "rolls_apart")


def only_gathering(scene: Scene) -> Event | None:
    """The one gathering held of which a page tells, for a list that stands before it."""
    told = [e for e in scene.events if e.status == "Held" and e.noun in GATHERINGS and not e.earlier and not e.sides]
    return told[0] if len(told) == 1 else None


def role_of(opening: Sequence[Chunk]) -> str:
    """What the opening of a list calls those in it: heads of delegations, speakers, or no more than present."""
    if any(
        (c.kind == "people" and c.value == "head")
        or (c.kind == "role" and c.value != "member")
        or c.kind.startswith("lead.")
        for c in opening
    ):
        return "HeadOfDelegation"
    return "Speaker" if any(c.kind.partition(".")[0] in SPEECHES for c in opening) else "Participant"


def lines_of(context: Context, scene: Scene, number: int) -> Iterator[Sequence[Chunk]]:
    """The lines of the list behind a sentence, up to what tells something or begins anew."""
    for sentence in scene.sentences[number + 1 :]:
        chunks = sentence.chunks
        persons = [c for c in chunks if c.kind == "PERSON"]
        if tells(context, chunks) or (not persons and len(chunks) > LONGEST_LINE) or is_heading(chunks):
            return
        if asks(context, chunks):
            return
        yield chunks
        if len(persons) > FEWEST:  # the whole list in one line
            return


def tells(context: Context, chunks: Sequence[Chunk]) -> bool:
    """Does a line hold a verb told as such, and no word of a title ("Civil and State Affairs")?"""
    told = (c for c in chunks if is_verb(c) and c.time != "bare")  # "(host)" tells nothing
    return any(context.text.tokens[c.start].text.islower() for c in told)


def asks(context: Context, chunks: Sequence[Chunk]) -> bool:
    """Does a line end with a question mark, as the headline of another page may?"""
    return context.text.tokens[chunks[-1].end - 1].text == "?"


def is_heading(chunks: Sequence[Chunk]) -> bool:
    """Does a colon stand in a line elsewhere than between who sent somebody and whom ("Fiji: X, Attorney General")?"""
    at = next((i for i, c in enumerate(chunks) if c.kind == ":"), None)
    if at is None:
        return False
    told = list(outside_brackets(chunks[:at]))  # "Thailand (host): …"
    before = [kind for kind in told if kind not in MARKS and not kind.startswith("=")]
    return not before or not SENDERS.issuperset(before) or not any(c.kind in NAMED for c in chunks[at + 1 :])


def outside_brackets(chunks: Sequence[Chunk]) -> Iterator[str]:
    """The kinds of the chunks that no brackets enclose."""
    depth = 0
    for chunk in chunks:
        depth += (chunk.kind == "(") - (chunk.kind == ")")
        if not depth and chunk.kind != ")":
            yield chunk.kind


def is_roll_line(chunks: Sequence[Chunk]) -> bool:
    """Does a line begin with a person, or with the state that sent one?"""
    first = next((c.kind for c in chunks if c.kind not in MARKS and c.kind != "honorific"), "")
    return first == "PERSON" or (first in SENDERS and any(c.kind == "PERSON" for c in chunks))


def is_body_line(chunks: Sequence[Chunk]) -> bool:
    """Is a line of a list no more than a body, or the people of bodies ("- representatives of the OSCE")?"""
    own = [c for c in chunks if c.kind not in MARKS]
    first = next((c.kind for c in own if c.kind not in ("=the", "=a", "=and", "adjective", "word")), "")
    return bool(own) and first in ("people", "BODY") and len(chunks) <= LONGEST_LINE

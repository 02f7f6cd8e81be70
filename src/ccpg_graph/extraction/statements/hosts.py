"""Who invites whom: the inviter of a visit to his own state is its host."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ccpg_graph.extraction.findings import Findings, Tokens
from ccpg_graph.extraction.naming.actors import Actor, find_actors, head_cases
from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.mentions import BodyRef
from ccpg_graph.extraction.scenes.clauses import read_clauses
from ccpg_graph.extraction.scenes.scenes import Event, Scene, country_of
from ccpg_graph.extraction.statements.presence import note
from ccpg_graph.extraction.words.chunks import Chunk, Sentence

INVITES = frozenset({"invite"})


def read_hosts(context: Context, scene: Scene, findings: Findings) -> None:
    """Hosts of the visits of the scene, by words of inviting."""
    for number, sentence in enumerate(scene.sentences):
        if sentence.furniture:
            continue
        for actor, tokens in inviters(context, sentence):
            event = visit_to(scene, number, actor)
            if event is not None:
                note(findings, event, actor, "Host", tokens, "presence.host_invites")


def inviters(context: Context, sentence: Sentence) -> Iterator[tuple[Actor, Tokens]]:
    """Those who invite somebody, each with the passage."""
    chunks = sentence.chunks
    for match in context.vocabulary.grammar.find("inviting", sentence.encoded):
        for actor in find_actors(context, whose_it_is(context, match.part(chunks, "who"))):
            yield actor, (chunks[match.start].start, chunks[match.end - 1].end)
    for clause in read_clauses(context, sentence, INVITES):
        if clause.verb.time == "past" and all(meeting.value.noun == "visit" for meeting in clause.meetings):
            for actor in find_actors(context, clause.by if clause.passive else clause.subject):
                yield actor, (chunks[clause.first].start, chunks[clause.last - 1].end)


def whose_it_is(context: Context, who: Sequence[Chunk]) -> Sequence[Chunk]:
    """Of those named behind an invitation the ones whose it is: where cases tell it, the row ends before who does what
    ("at the invitation of X (genitive) Y (nominative) arrived")."""
    if not context.vocabulary.lexicon["clauses"]["cases"]:
        return who
    for i, chunk in enumerate(who):
        cases = head_cases(context, chunk)
        if cases and "gent" not in cases:
            return who[:i]
    return who


def visit_to(scene: Scene, number: int, actor: Actor) -> Event | None:
    """The visit to the inviter's state, or his talks there: the one that the sentence names, else the only one of the
    text."""
    if isinstance(actor.who, BodyRef) and actor.who.kind != "Office":
        return None
    country = country_of(actor.who)
    there = [e for e in scene.events if e.status and country is not None and e.land(scene.context) == country]
    visits = [e for e in there if (e.noun == "visit") != any(s.actor.who is actor.who for s in e.sides)]
    named = scene.named.get(number)
    if named is not None and any(e is named for e in visits):
        return named
    return visits[0] if country is not None and len(visits) == 1 else None

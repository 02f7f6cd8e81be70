"""A participation as claims: one for each who took part in an event, with every role told."""

from __future__ import annotations

from collections.abc import Sequence

from ccpg_graph.extraction.findings import Findings, Modality, Ref, Term, Tokens
from ccpg_graph.extraction.naming.actors import Actor
from ccpg_graph.extraction.naming.context import OFFICE_ROLES, Context
from ccpg_graph.extraction.naming.mentions import BodyRef, Person, Post
from ccpg_graph.extraction.scenes.scenes import Event, is_of_prosecutors
from ccpg_graph.extraction.words.chunks import Chunk

PROSECUTION = ("Office", "Council", "Association", "Secretariat")  # kinds of bodies of whose officials are prosecutors

DEPUTY = ("deputy", "former", "ex")  # before "head of the delegation"


def note(
    findings: Findings,
    event: Event,
    actor: Actor,
    role: str,
    tokens: Tokens,
    rule: str,
    *,
    planned: bool = False,
    behalf: Actor | None = None,
) -> None:
    """Claims that somebody took part in an event, once for each, with every role told."""
    if not event.status or event.status == "Cancelled" or holds(event, actor) or is_nameless(findings.context, actor):
        return
    if actor.by_state and not is_of_prosecutors(findings.context, event):
        return
    if role in ("Participant", "Speaker") and heads_delegation(findings.context, actor):
        role = "HeadOfDelegation"
    who = findings.person(actor.who) if isinstance(actor.who, Person) else findings.body(actor.who)
    key = findings.participations.get((event.key, who))
    first = key is None
    if key is None:
        key = findings.participations[event.key, who] = findings.new("Participation", "participation")
    modality = Modality.PLANNED if planned or event.status in ("Planned", "Postponed") else Modality.STATED
    if actor.joint and modality is Modality.STATED:
        modality = Modality.IMPLIED
    if first:
        findings.claim(key, "ccpg:inMeeting", Ref(event.key), tokens, rule, modality)
        findings.claim(key, "ccpg:participant", Ref(who), tokens, rule, modality, found=(actor.start, actor.end))
        if modality is Modality.PLANNED:
            findings.claim(key, "ccpg:status", Term("ccpg:Planned"), tokens, rule, modality)
    findings.claim(key, "ccpg:role", Term(f"ccpg:{role}"), tokens, rule, modality)
    sender = behalf.who if behalf is not None and not is_of_another_service(actor, behalf) else None
    if isinstance(actor.who, Person) and sender is None and not actor.who.posts:
        sender = actor.who.serves  # it alone tells that he is there as an official
    if isinstance(sender, BodyRef) and isinstance(actor.who, Person):
        findings.claim(key, "ccpg:onBehalfOf", Ref(findings.body(sender)), tokens, rule, modality)


def is_of_another_service(actor: Actor, behalf: Actor) -> bool:
    """Does the text send somebody for a state, and give him posts of which none is a prosecutor's ("A is represented by
    its Deputy Prime Minister X")? He is not there for the state's prosecution office."""
    posts = actor.who.posts if isinstance(actor.who, Person) else []
    return behalf.by_state and bool(posts) and not any(map(is_prosecutors, posts))


def is_prosecutors(post: Post) -> bool:
    """Is it a prosecutor's role, or a post in a body of prosecutors or in a department of one?"""
    above = post.body.parent if post.body is not None else None
    kinds = {body.kind for body in (post.body, above) if body is not None}
    return post.role in OFFICE_ROLES or not kinds.isdisjoint(PROSECUTION)


def heads_delegation(context: Context, actor: Actor) -> bool:
    """Is a person told here by the title of who leads a delegation ("the head of the delegation of A, X")?"""
    heads = context.vocabulary.listed("delegation_heads")
    if not heads or not isinstance(actor.who, Person):
        return False
    words = context.words(actor.start, actor.end).lower().replace(",", " ").split()
    of = tuple(context.vocabulary.listed("delegation_words"))
    first = [0] if context.vocabulary.cases else [i for i, w in enumerate(words) if words[max(i - 1, 0)] not in DEPUTY]
    standing = context.vocabulary.listed("standing_delegations")
    return standing.isdisjoint(words) and any(
        words[i].startswith(tuple(heads)) and any(word.startswith(of) for word in words[i + 1 : i + 5]) for i in first
    )


def holds(event: Event, actor: Actor) -> bool:
    """Is the actor the council, or the union, whose meeting it is? That takes no part in itself; its members do."""
    if not isinstance(actor.who, BodyRef):
        return False
    if event.series is not None and event.series.slug == actor.who.slug:
        return True
    return event.series is None and actor.who.kind in ("Council", "MeetingSeries")


def is_nameless(context: Context, actor: Actor) -> bool:
    """Is it a union that only a common noun calls ("an international prosecutorial organisation")? Which one came,
    nobody knows."""
    who = actor.who
    if not isinstance(who, BodyRef) or who.kind not in ("InterstateBody", "Association"):
        return False
    return who.slug not in context.vocabulary.registry.bodies and who.name.islower()


def has_words(context: Context, chunks: Sequence[Chunk], words: frozenset[str]) -> bool:
    """Does one of the words or phrases stand in the chunks? A hyphen at its end makes it the beginning of words."""
    if not chunks:
        return False
    tokens = context.text.tokens
    told = f" {' '.join(t.text.lower() for c in chunks for t in tokens[c.start : c.end])} "
    return any((f" {word[:-1]}" if word.endswith("-") else f" {word} ") in told for word in words)

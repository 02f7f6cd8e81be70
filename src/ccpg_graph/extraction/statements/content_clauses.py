"""Clauses of which the doer acted elsewhere: what somebody said ("he recalled how X founded it"), what a noun is told
by ("the law that X signed")."""

from __future__ import annotations

from ccpg_graph.extraction.naming.actors import Actor
from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.mentions import Person
from ccpg_graph.extraction.scenes.phrases import Clause
from ccpg_graph.extraction.words.chunks import Chunk, Sentence, is_verb

TELLERS = frozenset({"PERSON", "POST", "role", "people", "counterpart", "NAME"})
SAYING = frozenset({"say", "inform", "speak", "propose", "discuss"})
ACTING = frozenset({"MEETING", "PERSON", "POST", "BODY", "people"})  # what a relative word may take up all the same
NEAR = 5  # chunks before "that" in which its verb stands


def is_told_by_person(context: Context, sentence: Sentence, at: int) -> bool:
    """Does the verb at a chunk stand in what a person of the sentence says? What an office or a press service reports
    is the page's own telling."""
    said = context.vocabulary.listed("doings", "that")
    chunks = sentence.chunks
    for i in range(at - 1, 0, -1):
        if chunks[i].kind == ";":
            return False
        if context.words(chunks[i].start, chunks[i].end).lower() not in said:
            continue
        verb = next((c for c in reversed(chunks[max(0, i - NEAR) : i]) if says(context, c)), None)
        if verb is not None:
            return verb.time == "open" or any(is_teller(context, c) for c in chunks[:i])
    return False


def says(context: Context, chunk: Chunk) -> bool:
    """Is it a verb of saying, or one that no reader knows told as done?"""
    if is_verb(chunk):
        return chunk.kind.partition(".")[0] in SAYING
    words = context.word_list(chunk)
    return len(words) == 1 and context.vocabulary.morphology.told_time(words[0].lower()) in ("past", "present")


def is_teller(context: Context, chunk: Chunk) -> bool:
    """Is it a person, be it told by a seat or a pronoun?"""
    pronouns = context.vocabulary.listed("doings", "he")
    return chunk.kind in TELLERS or context.words(chunk.start, chunk.end).lower() in pronouns


def has_other_subject(context: Context, sentence: Sentence, clause: Clause) -> bool:
    """Does a noun of its own stand between the verb and the comma behind whom it would be said of ("… was laid by X,
    the speaker added")?"""
    chunks = sentence.chunks
    behind = next((i + 1 for i in range(clause.at - 1, -1, -1) if chunks[i].kind == ","), 0)
    if not behind or not clause.subject or clause.subject[-1].end > chunks[behind].start:
        return False
    words = [word for c in chunks[behind : clause.at] for word in context.word_list(c)]
    if context.vocabulary.cases:
        return len(words) == 1 and "nomn" in context.vocabulary.morphology.noun_cases(words)
    return bool(words) and words[0].lower() in context.vocabulary.listed("clauses", "articles")


def is_of_noun(context: Context, sentence: Sentence, clause: Clause) -> bool:
    """Does a relative word take up what somebody did, a thing and no meeting ("the reform which X launched", "указ,
    который подписал X")?"""
    chunks = sentence.chunks
    relatives = context.vocabulary.listed("clauses", "relatives") - context.vocabulary.listed("clauses", "adverbial")
    starts = [i for i, c in enumerate(chunks) if clause.subject and c.start == clause.subject[0].start]
    for i in (*(k - 1 for k in starts), clause.at - 1):
        if i < 1 or context.words(chunks[i].start, chunks[i].end).lower() not in relatives:
            continue
        thing = chunks[i - 2 if chunks[i - 1].kind == "," else i - 1]
        acts = bool(starts) and starts[0] < i  # "X, who chaired it"
        return not (acts or says(context, thing) or thing.kind in ACTING)
    return False


def is_remembered(context: Context, actor: Actor, verb: Chunk) -> bool:
    """Does one who has no seat any more recall something ("its first Chairman, X, recalls it")? He may do so years
    later, at home."""
    told = tuple(context.vocabulary.listed("doings", "remembering"))
    if not told or not any(word.lower().startswith(told) for word in context.word_list(verb)):
        return False
    posts = actor.who.posts if isinstance(actor.who, Person) else []
    return bool(posts) and all(post.status == "Former" for post in posts)

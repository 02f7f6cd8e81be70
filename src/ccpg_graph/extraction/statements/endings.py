"""Seats that somebody holds no more by what the text tells of him: that he died, that he was dismissed, that his years
in it are over. A post said of him beside his name is Former then, wherever the text says it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace as changed

from ccpg_graph.extraction.naming.context import OFFICE_ROLES, STATE_ROLES, Context, same_seat
from ccpg_graph.extraction.naming.mentions import PersonMention, Post
from ccpg_graph.extraction.scenes.scenes import Scene
from ccpg_graph.extraction.words.chunks import Chunk, Sentence
from ccpg_graph.extraction.words.grammar import Match

CURRENT, FORMER = "Current", "Former"
ENDS = ("past", "present")  # the times of a verb that tells what is so
YEAR = len("2031")


def settle_endings(context: Context, scene: Scene) -> None:
    """Makes Former the posts of those whose time in them has ended, as the text tells. To be done before tenures are
    read."""
    for sentence in scene.sentences:
        if sentence.furniture:
            continue
        for match in context.vocabulary.grammar.find("ending", sentence.encoded):
            for chunk in match.part(sentence.chunks, "who"):
                if chunk.kind == "PERSON" and is_told(context, sentence, match, chunk):
                    end_posts(chunk.value, list(ended(context, match, chunk)))


def is_told(context: Context, sentence: Sentence, match: Match, chunk: Chunk) -> bool:
    """Does the match tell an end that has come, in the words of the text itself?"""
    if context.text.quoted[chunk.start]:
        return False
    verb = next(iter((*match.part(sentence.chunks, "verb"), *match.part(sentence.chunks, "leaves"))), None)
    if match.span("leaves") is not None and verb is not None and not leaves_himself(context, verb):
        return False
    when = next(iter(match.part(sentence.chunks, "when")), None)
    if when is not None and not is_over(context, when):
        return False
    return verb is None or (not verb.negated and verb.time in ENDS and not is_going(sentence.chunks, verb))


def leaves_himself(context: Context, verb: Chunk) -> bool:
    """Does a verb of dismissal tell it of its subject ("resigned"), and not of whom that dismisses?"""
    listed = context.vocabulary.listed("leaving_words")
    return any(word.lower() in listed for word in context.word_list(verb))


def is_going(chunks: Sequence[Chunk], verb: Chunk) -> bool:
    """ "He steps down": is the end told in the present, so that it may be still to come?"""
    return verb.kind.endswith(".a") and verb.time == "present" and verb in chunks


def is_over(context: Context, when: Chunk) -> bool:
    """Do the years of a term lie before the page?"""
    end = when.value.end
    return end is not None and (context.anchor is None or int(end[:YEAR]) < context.anchor.year)


def ended(context: Context, match: Match, chunk: Chunk) -> Iterator[Post]:
    """The posts that are over: those said beside the name; else the one that the person holds. Years end only the title
    right before them."""
    mention: PersonMention = chunk.value
    if match.span("after") is not None:
        if mention.name_end < chunk.end:
            yield from mention.posts[-1:]
        return
    current = [p for p in mention.person.posts if p.status == CURRENT]
    yield from mention.posts or (current if len(current) == 1 else ())


def end_posts(mention: PersonMention, over: Sequence[Post]) -> None:
    """Makes the seats Former among the posts of a person. Of one whom the text gives several only a high one ends by
    itself."""
    roles = OFFICE_ROLES | STATE_ROLES
    person = mention.person
    high = [p for p in over if p.role in roles or len(over) == 1]
    person.posts = [
        changed(p, status=FORMER) if p.status == CURRENT and any(same_seat(p, q) for q in high) else p
        for p in person.posts
    ]

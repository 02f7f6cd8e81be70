"""Whose words each sentence gives: the person before a verb of speech, taken up by pronouns and by the rest of a
quotation."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from ccpg_graph.extraction.findings import Findings, Speaker
from ccpg_graph.extraction.naming.actors import find_actors
from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.mentions import Person
from ccpg_graph.extraction.scenes.scenes import Scene
from ccpg_graph.extraction.words.chunks import Chunk

SPEAKING = frozenset({"say", "inform", "speak", "propose"})
SPOKEN = frozenset({"say.a", "inform.a", "speak.a", "propose.a", "inform.p"})


def speakers_of(context: Context, scene: Scene, findings: Findings) -> Mapping[int, Speaker]:
    """Whose words each sentence gives, worked out once for a document."""
    if findings.speakers is None:
        findings.speakers = find_speakers(context, scene)
    return findings.speakers


def find_speakers(context: Context, scene: Scene) -> dict[int, Speaker]:
    """Sentence number → whose words it gives; a sentence that nobody known speaks is not in it.

    A speaker is carried on to the sentences after it in the paragraph, and back over a quotation that ends with its
    speaker.
    """
    speakers: dict[int, Speaker] = {}
    last: Speaker | None = None
    said = speaker_words(context, "said")
    said = frozenset(word for word in context.text.words if word.lower() in said)
    for number, sentence in enumerate(scene.sentences):
        could = bool(said) or not sentence.lacks(SPOKEN)
        found = find_speaker(context, sentence.chunks, last, said) if could else None
        if last is not None and any(s.person is not last.person for s in people(context, sentence.chunks)):
            last = None  # somebody else was named since: a pronoun could mean either
        before = scene.sentences[number - 1] if number else None
        others = found is None and could and is_others(context, sentence.chunks, said)
        carried = found is None and not others and before is not None and number - 1 in speakers
        if carried and is_carried(context, scene, number):
            found = speakers[number - 1]
        if found is not None:
            speakers[number] = last = found
            carry_back(context, scene, speakers, number)
    return speakers


def find_speaker(
    context: Context, chunks: Sequence[Chunk], last: Speaker | None, said: Collection[str]
) -> Speaker | None:
    """The person named last before (else after) the first verb of speech outside quotation marks; after "was reported
    by". said: the forms in the text of such verbs that no other reader knows."""
    could = ((i, c) for i, c in enumerate(chunks) if c.time or c.kind == "word")
    at = next((i for i, c in could if speaks(context, c, said)), None)
    if at is None:
        return None
    if chunks[at].kind.endswith(".p"):
        return next(iter(people(context, chunks[at + 1 : at + 4])), None)
    before = people(context, chunks[:at])
    if before:
        return before[-1]
    words = {context.text.tokens[c.start].text.lower() for c in chunks[:at]}
    if words & speaker_words(context, "pronouns"):
        return last
    after = people(context, chunks[at + 1 : at + 4])
    return after[0] if after and not any(c.kind == "BODY" for c in chunks[:at]) else None


def is_others(context: Context, chunks: Sequence[Chunk], said: Collection[str]) -> bool:
    """Does a name or a title that is nobody known to the reader stand before the sentence's own verb of speech, so that
    what it tells is not the words of the speaker before?"""
    at = next((i for i, c in enumerate(chunks) if (c.time or c.kind == "word") and speaks(context, c, said)), 0)
    return any(c.kind in ("SURNAME", "NAME", "role", "people", "POST") for c in chunks[:at])


def speaker_words(context: Context, name: str) -> frozenset[str]:
    """One of the lexicon's lists of words of speech; empty in a language that has none."""
    return context.vocabulary.listed("speaker_words", name)


def people(context: Context, chunks: Sequence[Chunk]) -> list[Speaker]:
    """The persons that chunks name."""
    actors = find_actors(context, chunks)
    return [Speaker(a.who, (a.start, a.end)) for a in actors if isinstance(a.who, Person)]


def speaks(context: Context, chunk: Chunk, said: Collection[str]) -> bool:
    """Is it a verb of speech told as done, outside quotation marks? said: the forms of those that no other reader
    knows."""
    if chunk.kind == "word":
        spoken = context.text.tokens[chunk.start].text in said
    elif chunk.kind in SPOKEN:
        spoken = chunk.time in ("past", "present") and not chunk.negated
    else:
        return False
    return spoken and not context.text.quoted[chunk.start]


def is_carried(context: Context, scene: Scene, number: int) -> bool:
    """Does a sentence go on with the words of the one before it: in its paragraph, or in a quotation left open?"""
    before, here = scene.sentences[number - 1], scene.sentences[number]
    if before.paragraph == here.paragraph:
        return not any(c.kind == "MEETING" for c in here.chunks)
    quoted = context.text.quoted
    return bool(quoted[before.chunks[-1].end - 1] and quoted[here.chunks[0].start])


def carry_back(context: Context, scene: Scene, speakers: dict[int, Speaker], number: int) -> None:
    """Gives the speaker to the sentences of the quotation that this one ends."""
    quoted = context.text.quoted
    at = number
    while at and at - 1 not in speakers:
        before, here = scene.sentences[at - 1], scene.sentences[at]
        if (
            not (quoted[before.chunks[-1].end - 1] and quoted[here.chunks[0].start])
            or before.paragraph != here.paragraph
        ):
            return
        at -= 1
        speakers[at] = speakers[number]

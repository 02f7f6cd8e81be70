"""Documents told first by their number and then one by one: "two documents were signed: …", line by line after a colon,
or sentence by sentence ("One is …. The other is …")."""

from __future__ import annotations

from collections.abc import Sequence

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.words.chunks import Chunk, Sentence

BEFORE = 3  # tokens before an instrument in which "the other" stands
FARTHEST = 12  # lines that one "were signed:" opens at most
TAKEN_UP_WITHIN = 3  # sentences after "two documents were signed" in which "the first is" may take one up
MARKS = ("-", "mark", "num", ")", ".", "=the")  # what a line of a list may begin with
MADE = ("sign", "adopt")


def is_list_head(chunks: Sequence[Chunk], i: int) -> bool:
    """Is the instrument at chunk i only the word for several that a colon then lists in the sentence?"""
    if not is_counted(chunks[i]):
        return False
    colon = next((j for j in range(i + 1, len(chunks)) if chunks[j].kind in (":", "INSTRUMENT")), None)
    if colon is None or chunks[colon].kind != ":":
        return False
    return any(c.kind == "INSTRUMENT" for c in chunks[colon + 1 : colon + 5])


def is_counted(chunk: Chunk) -> bool:
    """Is it a mention of several, by their number or in general ("two agreements", "documents")?"""
    mention = chunk.value if chunk.kind == "INSTRUMENT" else None
    return mention is not None and mention.plural and (mention.count is not None or mention.kind == "Instrument")


def opens_list(sentences: Sequence[Sentence], number: int) -> bool:
    """Does a sentence end with a colon, and the next begin with an instrument?"""
    here = sentences[number].chunks
    after = sentences[number + 1].chunks if number + 1 < len(sentences) else []
    return here[-1].kind == ":" and first_of_line(after) is not None


def last_naming(sentences: Sequence[Sentence], number: int) -> Sentence | None:
    """The last of the few sentences before one that names an instrument."""
    near = reversed(sentences[max(number - TAKEN_UP_WITHIN, 0) : number])
    return next((s for s in near if "INSTRUMENT" in s.told), None)


def first_of_line(chunks: Sequence[Chunk]) -> int | None:
    """The chunk of the instrument with which a line of a list begins; None where it begins with something else."""
    i = next((i for i, c in enumerate(chunks) if c.kind not in MARKS), None)
    return i if i is not None and chunks[i].kind == "INSTRUMENT" else None


def opener_of(context: Context, sentences: Sequence[Sentence], number: int) -> tuple[int, Chunk | None] | None:
    """The number of the sentence that opens the list of which this one is a line, and its verb of signing or adopting,
    if it has one, which tells what is done with all that is listed; None where this is no line of a list."""
    if first_of_line(sentences[number].chunks) is None:
        return None
    for at in range(number - 1, max(number - 1 - FARTHEST, -1), -1):
        chunks = sentences[at].chunks
        if chunks[-1].kind == ":":
            made = [c for c in chunks if c.kind.partition(".")[0] in MADE and c.time and not c.negated]
            return at, made[-1] if made else None
        if first_of_line(chunks) is None or context.text.tokens[chunks[-1].end - 1].text == ".":
            return None
    return None


def takes_up_one(context: Context, sentence: Sentence) -> bool:
    """Does a sentence tell of one of several told before ("The first is …", "Another concerns …")?"""
    return any(True for _ in context.vocabulary.grammar.find("one_of_several", sentence.encoded))


def is_next_of_row(context: Context, chunk: Chunk) -> bool:
    """Does "the other is" stand before an instrument: "one of them is a programme, the other an agreement"?"""
    before = [
        t.text.lower() for t in context.text.tokens[max(chunk.start - BEFORE, 0) : chunk.start] if t.text.isalpha()
    ]
    listed = ([w for w in phrase.split() if w.isalpha()] for phrase in context.vocabulary.listed("other_words"))
    return any(before[-len(words) :] == words for words in listed if words)

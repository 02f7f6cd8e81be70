"""Members told line by line, each line a state, an office or its head: behind a sentence that opens their list ("The
Council consists of:", the heading of a table), and under a heading ("Members of the Network", "Executive Committee
members").

Lists under a heading look like page furniture and state more than most of the prose around them. Which body is meant,
the heading says, or the association of which the page speaks first; a committee is a part of that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ccpg_graph.extraction.findings import Findings, Ref
from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.mentions import UNITED, BodyRef
from ccpg_graph.extraction.scenes.scenes import Scene
from ccpg_graph.extraction.statements.member_rows import FEWEST, MemberRow, RowReader, union
from ccpg_graph.extraction.words.chunks import Chunk, Sentence, is_verb
from ccpg_graph.text.scripts import slug

BELOW = 3  # lines that make a list under a heading
LONGEST_HEADING = 12  # chunks
LONGEST_LINE = 20  # chunks of a line behind a sentence
WHO = frozenset({"STATE", "BODY", "POST", "PERSON"})
MARKS = frozenset({"mark", "-", "num", ".", ",", ";", ":", "(", ")"})
NOUNS = frozenset({"bodynoun", "bodyword"})
WHOLE = frozenset({"Council", "Association"})  # nouns that mean the whole body, and no part of one


def read_member_lists(context: Context, scene: Scene, findings: Findings) -> None:
    """Claims the members of every list that a heading opens."""
    for number, sentence in enumerate(scene.sentences):
        head = own_chunks(sentence)
        if not opens_list(context, sentence, head):
            continue
        rows = list(rows_below(scene.sentences[number + 1 :]))
        body = body_of(context, scene, head) if len(rows) >= BELOW else None
        if body is None:
            continue
        subject, first = findings.body(body), head[0].start
        for row in rows:
            told = [findings.state(row.value)] if row.kind == "STATE" else [findings.body(r) for r in row.value.refs]
            for key in told:
                run = (first, row.end)
                findings.claim(subject, "ccpg:member", Ref(key), run, "memberships.list", found=(row.start, row.end))


def row_behind(context: Context, sentences: Sequence[Sentence], number: int, last: BodyRef | None) -> MemberRow | None:
    """The members in the lines behind a sentence that opens a list of them; None where it opens none. last: the body of
    which the text speaks."""
    opening = sentences[number]
    found = opened_body(context, opening, last)
    members = tuple(lines(sentences[number + 1 :])) if found is not None else ()
    if found is None or len(members) < FEWEST:
        return None
    first, last_token = opening.chunks[0].start, opening.chunks[-1].end
    return MemberRow(found[0], members, first, last_token, found[1])


def opened_body(context: Context, opening: Sentence, last: BodyRef | None = None) -> tuple[BodyRef, bool] | None:
    """The body whose members a sentence says to follow line by line, and do they only observe; None for any other."""
    if opening.chunks[-1].kind != ":" and opening.closed:
        return None
    return RowReader(context, [c for c in opening.chunks if c.kind != "mark"], last).opened()


def lines(sentences: Sequence[Sentence]) -> Iterator[Chunk]:
    """Whom each line names first, up to a line that tells something or names nobody; the head of a table is passed."""
    begun = False
    for sentence in sentences:
        own = [c for c in sentence.chunks if c.kind not in MARKS]
        who = next((c for c in own[:1] if c.kind in WHO), None)
        table = sentence.chunks[0].kind == "mark"
        if any(map(is_verb, own)) or len(own) > LONGEST_LINE or (own and who is None and (begun or not table)):
            return
        if who is not None and sentence.chunks[-1].kind == ":":
            return
        if who is not None:
            begun = True
            yield who


# -- under a heading
def own_chunks(sentence: Sentence) -> list[Chunk]:
    """The chunks of a line without its marks."""
    return [c for c in sentence.chunks if c.kind not in MARKS and not c.kind.startswith("=the")]


def opens_list(context: Context, sentence: Sentence, head: Sequence[Chunk]) -> bool:
    """Is it a heading of no more than "members", whose they are and that they are the present ones?"""
    if not head or sentence.closed or len(head) > LONGEST_HEADING or any(map(is_verb, head)):
        return False
    if any(c.kind == "tenure_status" and c.value != "Current" for c in head):
        return False
    words = {word.lower() for c in head for word in context.word_list(c)}
    if words & context.vocabulary.listed("bygone_words"):
        return False
    owners = head[1:] if is_noun(head[0]) else head[:-1]
    noun = is_noun(head[0]) or is_noun(head[-1])
    fits = all(c.kind in (*NOUNS, "BODY", "status_word", "adjective", "=of") or c.value == "Current" for c in owners)
    return noun and fits


def is_noun(chunk: Chunk) -> bool:
    """Is it a noun for members, with whose they are or without?"""
    if chunk.kind == "POST":
        return all(post.role == "member" and post.plural for post in chunk.value.posts)
    return chunk.kind == "role" and bool(chunk.value == "member")


def rows_below(sentences: Sequence[Sentence]) -> Iterator[Chunk]:
    """The state or office of each line right below, up to the first line that has something else."""
    for sentence in sentences:
        row = own_chunks(sentence)
        office = len(row) == 1 and row[0].kind == "BODY" and all(r.kind == "Office" for r in row[0].value.refs)
        if len(row) != 1 or not (row[0].kind == "STATE" or office):
            return
        yield row[0]


def body_of(context: Context, scene: Scene, head: Sequence[Chunk]) -> BodyRef | None:
    """Whose members a heading opens: the body that it names, a part of the one of which the page speaks, or that."""
    posts = [post for c in head if c.kind == "POST" for post in c.value.posts]
    named = [union(c) for c in head if union(c) is not None] + [p.body for p in posts if p.body is not None]
    whole = named[0] if named else spoken_of(scene)
    if whole is None or whole.kind not in UNITED:
        return None
    part = next((c for c in head if c.kind in NOUNS and noun_kind(c) not in WHOLE), None)
    if part is None:
        return whole
    name = context.words(part.start, part.end)
    return BodyRef(f"{whole.slug}-{slug(name)}", "Body", name, parent=whole)


def noun_kind(chunk: Chunk) -> str:
    """The class of a body by its noun."""
    return str(chunk.value if chunk.kind == "bodynoun" else chunk.value.kind)


def spoken_of(scene: Scene) -> BodyRef | None:
    """The council or association that the page names first."""
    found = (union(c) for s in scene.sentences for c in s.chunks)
    return next((ref for ref in found if ref is not None and ref.kind in WHOLE), None)

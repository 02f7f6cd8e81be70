"""A document as the readers of statements see it: sentences of chunks in which dates, bodies, posts, persons, meetings
and instruments stand as single chunks. `prepare` runs the cascade; nothing here makes a claim."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Sequence

from ccpg_graph.extraction.naming.bodies import join_bodies
from ccpg_graph.extraction.naming.capitals import join_capitals
from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.couples import join_couples
from ccpg_graph.extraction.naming.dates import DATED, join_dates, settle_ahead, settle_days
from ccpg_graph.extraction.naming.declined_seats import join_declined
from ccpg_graph.extraction.naming.descriptions import settle_descriptions
from ccpg_graph.extraction.naming.elided import join_elided
from ccpg_graph.extraction.naming.elliptic_meetings import name_elliptic
from ccpg_graph.extraction.naming.furniture import find_dateline, find_furniture, find_issue_date, find_stamp
from ccpg_graph.extraction.naming.headings import land_above
from ccpg_graph.extraction.naming.heads import join_heads
from ccpg_graph.extraction.naming.instrument_phrases import join_instruments
from ccpg_graph.extraction.naming.kinds_of_states import OF_STATES, join_kinds, settle_shared
from ccpg_graph.extraction.naming.meant import note_forms, settle_bare
from ccpg_graph.extraction.naming.meetings import join_meetings
from ccpg_graph.extraction.naming.names import join_names
from ccpg_graph.extraction.naming.owners import settle_posts
from ccpg_graph.extraction.naming.partners import find_partners
from ccpg_graph.extraction.naming.people import join_persons, settle_names
from ccpg_graph.extraction.naming.posts import join_posts
from ccpg_graph.extraction.naming.predicates import settle_predicates
from ccpg_graph.extraction.naming.regions import note_regions
from ccpg_graph.extraction.naming.rows import join_strangers
from ccpg_graph.extraction.naming.seats import join_seats
from ccpg_graph.extraction.naming.servants import settle_servants
from ccpg_graph.extraction.naming.tellers import find_teller
from ccpg_graph.extraction.naming.towns import join_towns
from ccpg_graph.extraction.naming.unseated import join_seatless
from ccpg_graph.extraction.words.chunker import chunk_sentence
from ccpg_graph.extraction.words.chunks import Chunk, Sentence, is_verb

BOLD = "*"  # which stands twice before words in bold and twice behind them
HEAD = 3  # sentences among which a dateline may stand

NOUN_BEHIND = frozenset({"=of", "=by", "=from"})
BEFORE_ATTRIBUTES = frozenset({"=with", "=the", "=a", "=by", "=for", "=of", "=to", "=and"})

# Of which base kinds a stage needs one, as far as no earlier stage makes them; what it needs further it sees itself.
OF_POSTS = frozenset({"role", "counterpart"})
OF_OWNERS = OF_POSTS | {"STATE", "adjective", "PLACE", "people"}
OF_TOWNS = frozenset({"Word", "PLACE", "REGION", "office_level", "STATE", "adjective"})
OF_NAMES = frozenset({"Word", "Common", "Initial"})
OF_MEETINGS = frozenset({"meeting", "series"})
OF_ROWS = OF_MEETINGS | {"ordinal"}
OF_INSTRUMENTS = frozenset({"instrument", "speech"})
# Of what is done together: whoever a sentence of it names would be taken to have had part in it.
TELLING = frozenset({"say.a", "inform.a"})
DEEDS = frozenset({"attend", "gather", "hold", "meet", "receive", "sign", "take_part", "take_place", "visit"})


def prepare(context: Context) -> list[Sentence]:
    """The sentences of a document after the whole cascade of mentions.

    Each stage passes over all sentences before the next begins: what a bare noun or a surname means, the whole text
    tells.
    """
    sentences = open_sentences(context)
    settle_shared(context, sentences)
    for sentence in sentences:
        if not sentence.lacks(OF_STATES):
            states = [c.value for c in sentence.chunks if c.kind in OF_STATES]
            context.states_named.update(states)
            context.states_told.update(states)
            context.first_state = context.first_state or next(iter(states), None)
    context.partners = find_partners(context, sentences)
    join_kinds(context, sentences)
    for sentence in sentences:
        if not sentence.lacks(OF_TOWNS):
            sentence.renew(join_towns(context, join_capitals(context, sentence.chunks)))
            note_regions(context, sentence.chunks)
        if not sentence.lacks(DATED):
            sentence.chunks = join_dates(context.vocabulary, context.text.tokens, sentence.chunks, context.anchor)
            settle_ahead(context.vocabulary, context.text.tokens, sentence.chunks)
        sentence.chunks = join_bodies(context, sentence.chunks)
    context.told_by = find_teller(context, sentences)
    settle_days([chunk for sentence in sentences for chunk in sentence.chunks])
    for sentence in sentences:
        settle_bare(context, sentence.chunks)
        note_forms(context, sentence.chunks)
    for sentence in sentences:
        named = frozenset(c.value for c in sentence.chunks if c.kind in ("STATE", "adjective"))
        if not sentence.lacks(OF_POSTS):
            sentence.chunks = join_posts(context, sentence.chunks)
        context.heading = land_above(sentence.chunks, context.heading, closed=sentence.closed)
        if not sentence.lacks(OF_OWNERS):
            settle_posts(context, sentence.chunks, named)
        forget_parts(sentence.chunks)
    for sentence in sentences:
        if not sentence.lacks(OF_NAMES):
            sentence.chunks = join_couples(context, join_names(context, sentence.chunks))
        sentence.chunks = join_heads(context, sentence.chunks)
        if not sentence.lacks(OF_NAMES):
            sentence.chunks = join_declined(context, join_persons(context, sentence.chunks))
            sentence.chunks = join_seatless(context, sentence.chunks)
    join_seats(context, sentences)
    for sentence in sentences:
        if not sentence.lacks(OF_NAMES):
            sentence.chunks = join_strangers(settle_names(context, sentence.chunks))
    settle_servants(context, sentences)
    settle_descriptions(context, sentences)
    for sentence in sentences:
        loosen_attributes(context, sentence.chunks)
        if "receive.a" in sentence.kinds:
            loosen_hosts(context, sentence.chunks)
        if not sentence.lacks(TELLING):
            set_teller_aside(sentence.chunks)
    encode = context.vocabulary.grammar.alphabet.encode
    for sentence in sentences:
        if context.meeting_names or not sentence.lacks(OF_MEETINGS):
            sentence.chunks = join_meetings(context, sentence.chunks)
            settle_predicates(context, sentence.chunks)
        if not sentence.lacks(OF_ROWS):
            sentence.chunks = join_elided(context, sentence.chunks)
        if not sentence.lacks(OF_INSTRUMENTS):
            sentence.chunks = join_instruments(context, sentence.chunks)
        sentence.settle(encode(sentence.chunks))
    name_elliptic(context, sentences)
    for number in find_furniture(context, sentences):
        sentences[number].furniture = True
    mark_doubts(context, sentences)
    return sentences


def mark_doubts(context: Context, sentences: Sequence[Sentence]) -> None:
    """Marks the questions, the sentences with a word of doubt or denial, and those told as
    a mere case ("if the Council were to meet"): they state nothing."""
    for sentence in sentences:
        sentence.furniture |= bool(sentence.chunks) and context.words(*span_of(sentence.chunks[-1])) == "?"
    openers = context.vocabulary.listed("unreal_openers")  # "had the session been held, it would …"
    doubts, unreal = context.vocabulary.listed("doubts"), context.vocabulary.listed("unreal_words")
    sure = context.vocabulary.listed("sure_words")  # "at least", that holds a word of doubt and tells none
    used = {word for word in context.text.words if word.lower() in doubts}
    hypotheses = bool(unreal) and not unreal.isdisjoint(word.lower() for word in context.text.words)
    if not used and not hypotheses:
        return
    for stretch, sentence in zip(context.text.sentences, sentences, strict=True):
        words = [token.text for token in context.text.tokens[stretch.start : stretch.end]]
        small = {word.lower() for word in words}
        inverted = bool(words) and words[0].lower() in openers and not unreal.isdisjoint(small)
        doubted = any(
            w in used and f"{before} {w}".lower() not in sure for before, w in itertools.pairwise(["", *words])
        )
        unsaid = doubted or inverted or (hypotheses and unreal <= small)
        if unsaid and not inverted and (sure_part := before_doubt(context, sentence, used)):
            sentence.renew(sure_part)
            sentence.settle(context.vocabulary.grammar.alphabet.encode(sentence.chunks))
            continue
        sentence.furniture = sentence.furniture or unsaid


def before_doubt(context: Context, sentence: Sentence, doubts: set[str]) -> list[Chunk]:
    """The main clause of a sentence of which only a clause that hangs on it holds a word of doubt ("called it a
    partner, without whom there would be no …"); empty where that cannot be told apart."""
    if not context.vocabulary.cases:
        return []
    chunks, tokens = sentence.chunks, context.text.tokens
    relatives = context.vocabulary.listed("clauses", "relatives")
    at = next((i for i, c in enumerate(chunks) if tokens[c.start].text in doubts), 0)
    told = next((i for i in range(at) if is_verb(chunks[i]) or chunks[i].kind in ("MEETING", "PERSON")), at)
    for i in range(told + 1, at):
        behind = {tokens[c.start].text.lower() for c in chunks[i + 1 : i + 3]}
        if chunks[i].kind == "," and not relatives.isdisjoint(behind):
            return list(chunks[:i])
    return []


def forget_parts(chunks: list[Chunk]) -> None:
    """Makes plain words of the parts of states whose offices and prosecutors have been read: nothing else asks for
    them."""
    for chunk in chunks:
        if chunk.kind in ("REGION", "LAND"):
            chunk.kind, chunk.value = "word", ""


def open_sentences(context: Context) -> list[Sentence]:
    """The sentences in base chunks; the dateline set aside, the anchor of "today" found.

    The day of a dateline counts before that of publication, which may be days later; the page's own stamp or date line
    comes last.
    """
    dateline, stamp = find_dateline(context), find_stamp(context)
    told = dateline.when.start if dateline is not None and dateline.when is not None else None
    if told is not None and len(told) == len("2021-11-04"):
        context.anchor = dt.date.fromisoformat(told)
    elif context.anchor is None:
        printed = stamp.when.start if stamp is not None and stamp.when is not None else None
        context.anchor = dt.date.fromisoformat(printed) if printed is not None else find_issue_date(context)
    aside = {i for line in (dateline, stamp) if line is not None for i in range(line.start, line.end)}
    sentences: list[Sentence] = []
    for stretch in context.text.sentences:
        chunks = chunk_sentence(context.vocabulary, context.text, stretch)
        kinds = [c.kind for c in chunks]
        if "mark" in kinds:
            chunks = without_emphasis(context, chunks)
        if "STATE" in kinds:
            chunks = join_letters(context, chunks)
        for chunk in chunks if aside else ():
            if chunk.start in aside:
                note_place_of_report(context, chunk)
                chunk.kind = "dateline"
        if len(sentences) < HEAD and [c.kind for c in chunks[:2]] == ["PLACE", ":"]:  # "Doha: The meeting was …"
            note_place_of_report(context, chunks[0])
        sentences.append(Sentence(chunks, stretch.paragraph, stretch.closed))
    return sentences


def without_emphasis(context: Context, chunks: list[Chunk]) -> list[Chunk]:
    """The chunks without the pairs of stars by which a page prints words in bold ("**Anna Fox**, prosecutor")."""
    tokens = context.text.tokens
    paired = set()
    for i in range(len(chunks) - 1):
        one, two = chunks[i], chunks[i + 1]
        twin = one.end == two.start and not tokens[two.start].spaced and one.kind == two.kind == "mark"
        if twin and i not in paired and tokens[one.start].text == tokens[two.start].text == BOLD:
            paired |= {i, i + 1}
    kept = [c for i, c in enumerate(chunks) if i not in paired]
    return kept or chunks


def join_letters(context: Context, chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with the full stop of a state told by its letters in it ("the U.S. | Embassy")."""
    for i in reversed(range(len(chunks) - 2)):
        if chunks[i].kind == "STATE" and chunks[i + 1].kind == "." and "." in context.words(*span_of(chunks[i])):
            chunks[i].end = chunks[i + 1].end
            del chunks[i + 1]
    return chunks


def span_of(chunk: Chunk) -> tuple[int, int]:
    """The tokens of a chunk."""
    return chunk.start, chunk.end


def note_place_of_report(context: Context, chunk: Chunk) -> None:
    """Keeps the state of the town with which a report is dated."""
    if chunk.kind == "PLACE":
        context.reported_from = context.reported_from or context.land_of(chunk.value)
        context.reported_at = context.reported_at or chunk.value


def loosen_attributes(context: Context, chunks: list[Chunk]) -> None:
    """Makes plain words of verbs that stand as adjectives before a person ("met with visiting Iraqi minister X")."""
    listed = context.vocabulary.listed("attributive_verbs")
    for i in [i for i, chunk in enumerate(chunks) if chunk.kind[-2:] == ".a" and 0 < i < len(chunks) - 1]:
        before, chunk, after = chunks[i - 1 : i + 2]
        if after.kind not in ("PERSON", "POST", "adjective", "people"):
            continue
        tied = before.kind in BEFORE_ATTRIBUTES or before.kind.partition(".")[0] in ("receive", "meet")
        if tied and context.words(chunk.start, chunk.end).lower() in listed:
            chunk.kind, chunk.value, chunk.time = "word", "", ""


def loosen_hosts(context: Context, chunks: list[Chunk]) -> None:
    """Makes a plain word of a noun that has the form of a verb ("at the invitation of the hosts"): no verb in the
    present stands behind an article and a small word."""
    articles = context.vocabulary.listed("clauses", "articles")
    for i in range(2, len(chunks)):
        link, before, chunk = chunks[i - 2 : i + 1]
        verb = chunk.kind == "receive.a" and chunk.time == "present" and chunk.end - chunk.start == 1
        if verb and link.kind in NOUN_BEHIND and context.words(before.start, before.end).lower() in articles:
            chunk.kind, chunk.value, chunk.time = "word", "", ""


def before_title(chunks: Sequence[Chunk], comma: int) -> int | None:
    """The person, in a row with others, whose title stands between commas before a verb ("…, Ann Fox, spokeswoman of
    the Office, said"): her place; None where there is none."""
    if chunks[comma].kind != "," or chunks[comma - 1].kind == "PERSON":
        return None
    at = comma - 1
    while at > 0 and chunks[at].kind not in (",", "PERSON", "NAME") and "." not in chunks[at].kind[:-1]:
        at -= 1
    row = at > 2 and chunks[at].kind == "," and chunks[at - 1].kind == "PERSON" and chunks[at - 2].kind == ","
    return at - 1 if row else None


def set_teller_aside(chunks: list[Chunk]) -> None:
    """Takes who tells what a sentence says out of it ("A received B, the Office of A said", "The session was attended
    by A and B, C, spokesman of D, said"): it is none of those that the sentence tells of. A comma stands before it, a
    verb of saying behind it, and no verb after that."""
    verbs = [i for i, c in enumerate(chunks) if is_verb(c)]
    if len(verbs) < 2 or not chunks[verbs[-1]].kind.startswith(("say.a", "inform.a")):
        return
    if verbs[-2] == 0 and chunks[0].time == "present":
        return  # "Welcoming the guests, X said": he did both
    at = verbs[-1] - 1
    if at > 1 and chunks[at].kind == "," and chunks[verbs[-2]].kind.partition(".")[0] in DEEDS:
        at -= 1
    before = next((c.kind for c in reversed(chunks[:at]) if c.kind != "=the"), "")
    if verbs[-2] == 0:
        return  # "Welcoming the guests, A said": he is who welcomed them
    if verbs[-2] < at and (titled := before_title(chunks, verbs[-1] - 1)) is not None:
        chunks[titled].kind = "teller"
        return
    told = chunks[at].kind == ("PERSON" if at < verbs[-1] - 1 else "BODY")
    if told and before == "," and verbs[-2] < at:
        chunks[at].kind = "teller"

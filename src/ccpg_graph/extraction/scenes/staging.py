"""Fills the Scene: mentions become events (`placing` says which), verbs tell of further ones, and at the end it is
settled what the whole page tells of each.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.scenes.chronicles import is_unread_of_row, read_chronicle, settle_council
from ccpg_graph.extraction.scenes.clauses import read_clauses
from ccpg_graph.extraction.scenes.days import is_day
from ccpg_graph.extraction.scenes.dealings import read_dealings
from ccpg_graph.extraction.scenes.encounters import Encounter
from ccpg_graph.extraction.scenes.frames import combined_in, frames_of, nest, nest_in_visit
from ccpg_graph.extraction.scenes.gatherings import (
    read_convened,
    read_gathered,
    read_hosting,
    read_next_time,
    told_as_hosted,
)
from ccpg_graph.extraction.scenes.invitations import is_invited, read_invitations
from ccpg_graph.extraction.scenes.manner import FINITE, word_of
from ccpg_graph.extraction.scenes.placing import place_mention
from ccpg_graph.extraction.scenes.retelling import named_now, retell, schedule
from ccpg_graph.extraction.scenes.scenes import Event, Scene
from ccpg_graph.extraction.scenes.settling import (
    merge_stays,
    settle_arrivals,
    settle_forerunners,
    settle_hosts,
    settle_pairs,
    settle_years,
)
from ccpg_graph.extraction.scenes.telling import Telling
from ccpg_graph.extraction.scenes.tenses import is_dropped, is_wished
from ccpg_graph.extraction.scenes.titles import settle_titles
from ccpg_graph.extraction.scenes.visits import Stay, read_aims, read_stays
from ccpg_graph.extraction.scenes.whereabouts import settle_whereabouts
from ccpg_graph.extraction.words.chunks import Chunk, Sentence, is_verb

TAKES_PLACE = frozenset({"take_place", "begin", "hold"})
FAR = 14  # chunks from a meeting to its verb
OF_WHAT = frozenset({"role", "Common", "adjective", "topic", "BODY", "bodyword", "bodynoun", "POST", "STATE", "word"})
LINKS, WHOSE = frozenset({"=of", "=on", "=for", "=the", "=and"}), 8  # behind a meeting, whose and on what it is
LONG = 45  # chunks of an insertion between them
TOLD_OF = frozenset({"word", "Word", "INSTRUMENT", "agenda", "topic"})  # what may take place as well


def build_scene(context: Context, sentences: list[Sentence]) -> Scene:
    """The scene of a document: every mention of a meeting given its event, every event what its sentences tell of
    it."""
    scene = Scene(context, sentences)
    current: Event | None = None
    opening = True
    for number, sentence in enumerate(sentences):
        if sentence.furniture:
            continue
        opening = opening and not sentence.closed
        told = [event for event in read_events(scene, sentence, current) if event.status]
        for event in told:
            event.headline = opening
        told = without_dropped(context, sentence, told)
        outer = {id(event.within) for event in told if event.within is not None}
        combined = combined_in(scene, sentence)
        told = [event for event in told if current is None or id(event) not in combined]
        beside = frames_of(scene, sentence) | combined
        beside |= only_wished(scene, sentence, told)
        told = [event for event in told if not is_invited(event)]
        main = [event for event in told if id(event) not in beside] or told
        scene.named[number] = next((event for event in main if id(event) not in outer), None)
        current = main[-1] if main else current
        if not main:
            note_day(context, sentence)
    merge_stays(scene)
    settle_years(scene)
    settle_council(scene)
    settle_forerunners(scene)
    settle_topics(scene)
    settle_titles(scene)
    settle_whereabouts(scene)
    settle_arrivals(scene)
    settle_pairs(scene)
    settle_hosts(scene)
    return scene


def without_dropped(context: Context, sentence: Sentence, told: list[Event]) -> list[Event]:
    """The events without those of which a sentence tells only that they once were planned."""
    dropped = [e for e in told if e.status == "Planned" and e.is_told_in(sentence)]
    if dropped and is_dropped(context, sentence.chunks):
        for event in dropped:
            event.status = ""
    return [event for event in told if event.status]


def only_wished(scene: Scene, sentence: Sentence, told: list[Event]) -> set[int]:
    """The ids of the events held, told before, of which a sentence only tells how they were first thought of ("at the
    27th meeting X proposed a first conference")."""
    wished: set[int] = set()
    if len(told) < 2:
        return wished
    start = sentence.chunks[0].start
    for i, chunk in enumerate(sentence.chunks):
        event = scene.event_of(chunk) if chunk.kind == "MEETING" and not chunk.value.definite else None
        held = event is not None and event.status == "Held" and event.passages.get("mention", (start, 0))[0] < start
        if event is not None and held and is_wished(scene.context, sentence.chunks, i):
            wished.add(id(event))
    return wished


def note_day(context: Context, sentence: Sentence) -> None:
    """Keeps the day with which a sentence begins that tells what was done then ("On 5 May the offices concluded …"):
    what "the same day" takes up."""
    if "DATE" not in sentence.told:
        return
    first = next((c for c in sentence.chunks if c.kind not in ("dateline", "-", ":")), None)
    done = any(is_verb(c) and c.time == "past" and not c.negated for c in sentence.chunks)
    if first is not None and first.kind == "DATE" and is_day(first.value) and done:
        context.last_day = first.value


def read_events(scene: Scene, sentence: Sentence, current: Event | None) -> list[Event]:
    """The events that a sentence tells of: those its nouns mean, in their order, then those of its verbs."""
    rows = list(read_chronicle(scene, sentence))
    read_mentions(scene, sentence, current)
    far = [*rows, *read_taking_place(scene, sentence)]
    nest(scene, sentence)
    by_verb = list(read_verbs(scene, sentence, current))
    nest_in_visit(scene, sentence, by_verb)
    named = [event for c in sentence.chunks if c.kind == "MEETING" and (event := scene.event_of(c)) is not None]
    return [*named, *(event for event in (*far, *by_verb) if all(event is not other for other in named))]


def read_mentions(scene: Scene, sentence: Sentence, current: Event | None) -> None:
    """Gives every noun of meeting in a sentence its event, where it has none yet."""
    hosted = told_as_hosted(scene.context, sentence)
    for i, chunk in enumerate(sentence.chunks):
        read = chunk.start in scene.by_mention
        if chunk.kind == "MEETING" and not read and not is_unread_of_row(scene, sentence, i):
            telling = Telling(scene.context, sentence.chunks, i, hosted.get(i, ""))
            event = named_now(scene, sentence, chunk, current) or place_mention(scene, chunk.value, telling, current)
            if event is not None:
                scene.by_mention[chunk.start] = event
                telling.fill(event)


def read_verbs(scene: Scene, sentence: Sentence, current: Event | None) -> Iterator[Event]:
    """The events that a sentence tells by a council's coming together, by a verb of visiting or of meeting."""
    grammar = scene.context.vocabulary.grammar
    yield from read_convened(scene, sentence)
    yield from read_next_time(scene, sentence, current)
    for match in grammar.find("scheduled", sentence.encoded):
        schedule(scene, sentence, match)
    for match in grammar.find("retold", sentence.encoded):
        retell(scene, sentence, match, current)
    read_hosting(scene, sentence, current)
    read: set[int] = set()  # the verbs that patterns have read
    for match in grammar.find("visit", sentence.encoded):
        visited = Stay(scene, sentence, match).read()
        if visited is not None:
            read.update(range(*(match.span("verb") or (0, 0))))
            yield visited
    yield from read_stays(scene, sentence, read)
    yield from read_invitations(scene, sentence)
    read_aims(scene, sentence)
    read.clear()
    for match in grammar.find("encounter", sentence.encoded):
        met = list(Encounter(scene, sentence, match).read())
        read.update(range(*(match.span("verb") or (0, 0))) if met else ())
        yield from met
    yield from read_dealings(scene, sentence, read)
    yield from read_gathered(scene, sentence, read)


def read_taking_place(scene: Scene, sentence: Sentence) -> Iterator[Event]:
    """Meetings whose verb stands far from them, beyond a relative clause: "The ceremony, at which the two signed a
    memorandum, was held in Minsk"."""
    if "MEETING" not in sentence.told:
        return
    for clause in read_clauses(scene.context, sentence, TAKES_PLACE):
        first = clause.meetings[0] if len(clause.meetings) == 1 else None
        first = first if first is None or first.start <= clause.verb.end else None  # "… took place within the visit"
        opening: Chunk | None = None  # the meeting that an insertion parts from the verb
        if not scene.context.vocabulary.cases:
            at = before_relative(scene.context, sentence, clause.at)
            told = clause.passive or clause.family != "hold"
            first = meeting_before(sentence, at) if told else None
            opening = subject_of(scene.context, sentence, clause.at) if told and first is None else None
            first = first or opening
        elif clause.family == "hold":
            continue
        telling = Telling(scene.context, sentence.chunks, clause.at)
        known = scene.event_of(first) if first is not None else None
        if known is not None and opening is not None and not known.status and clause.verb.time in FINITE:
            known.status = "Planned" if clause.verb.time == "future" else "Held"
            known.told("status", (opening.start, clause.verb.end))
        if known is not None and (known.status == "Planned") == (clause.verb.time == "future"):
            telling.fill_told(known)
        if first is None or known is not None or (first.value.definite and opening is None):
            continue
        if telling.when() is None and telling.place() is None:
            continue
        event = scene.new_event(first.value.noun)
        scene.by_mention[first.start] = event
        event.series, event.ordinal = first.value.series, first.value.ordinal
        event.status = "Planned" if clause.verb.time == "future" else "Held"
        for slot in ("status", "series", "ordinal", "mention"):
            event.told(slot, (min(first.start, clause.verb.start), max(first.end, clause.verb.end)))
        telling.fill_told(event)
        yield event


def before_relative(context: Context, sentence: Sentence, at: int) -> int:
    """Where the relative word and its comma begin right before the verb at chunk `at` ("the conference of those acting
    before the courts, which is held in Lima"); `at` where there is none, or a noun stands between of which it may be
    told ("… on the trial, which took place in Lima")."""
    words = context.vocabulary.listed("clauses", "acting")
    row = sentence.chunks[max(at - 2, 0) : at]
    if len(row) < 2 or row[0].kind != "," or context.text.tokens[row[1].start].text.lower() not in words:
        return at
    before = sentence.chunks[max(at - FAR, 0) : at - 2]
    whose = itertools.takewhile(lambda c: c.kind != "MEETING", reversed(before))
    return at if any(c.kind in TOLD_OF for c in whose) else at - 2


def meeting_before(sentence: Sentence, at: int) -> Chunk | None:
    """The meeting of which the verb at chunk `at` is told, where what it is about stands between ("consultations on the
    draft programme were held"): the last before it, with no verb between."""
    for chunk in reversed(sentence.chunks[max(at - FAR, 0) : at]):
        if chunk.kind == "MEETING":
            return chunk
        if is_verb(chunk) or chunk.kind in (",", ";", ":", "MEETINGS", "INSTRUMENTS"):
            return None
    return None


def subject_of(context: Context, sentence: Sentence, at: int) -> Chunk | None:
    """The meeting with which a sentence begins, where an insertion parts it from its verb at chunk `at`, whatever that
    says ("The ninth conference, having as its theme “…”, organised by A, was held in Lima")."""
    chunks = sentence.chunks
    first = next((i for i, c in enumerate(chunks) if c.kind not in ("=the", "DATE", ",", "dateline", "-")), 0)
    if chunks[first].kind != "MEETING" or not first + 1 < at <= first + LONG:
        return None
    end = first + 1
    while end < at and end - first <= WHOSE and (chunks[end].kind in OF_WHAT or chunks[end].kind in LINKS):
        end += 1  # "the conference of African prosecutors | , hosted by"
    parted = chunks[end].kind == "," and chunks[at - 1].kind in (",", '"', ")")
    opens = parted or word_of(context, chunks[end]).lower() in context.vocabulary.listed("insertion_openers")
    inserted = chunks[first + 1 : at]
    apart = any(c.kind in (";", ":", "MEETING", "MEETINGS") for c in inserted)
    other = any(
        is_verb(c) and c.time in FINITE and not (after.kind == "=by" or is_participle(context, c))
        for c, after in zip(inserted, chunks[first + 2 :], strict=False)
    )
    return chunks[first] if opens and not apart and not other else None


def is_participle(context: Context, verb: Chunk) -> bool:
    """Is it "having", "focusing" or the like?"""
    return context.text.tokens[verb.start].text.lower().endswith("ing")


def within_frame(scene: Scene, first: Event | None) -> Event | None:
    """The event of which the sentence that tells of the first one tells as well, naming that only as its frame."""
    at = first.passages.get("mention") if first is not None else None
    number = next((n for n, s in enumerate(scene.sentences) if at is not None and s.holds(at[0])), None)
    named = scene.named.get(number) if number is not None else None
    framed = first is not None and id(first) in frames_of(scene, scene.sentences[number or 0])
    return named if framed and named is not None and named.status else None


def settle_topics(scene: Scene) -> None:
    """Which event each sentence is about: the one it names; else the first one its paragraph names before it; else the
    first that the document tells of, and not only as the frame of another."""
    main = next((event for event in scene.events if event.status), None)
    main = within_frame(scene, main) or main
    paragraph, local, latest = -1, None, None
    for number, sentence in enumerate(scene.sentences):
        if sentence.paragraph != paragraph:
            paragraph, local = sentence.paragraph, None
        named = scene.named.get(number)
        local = local or named
        about = named or local or main
        if about is not None:
            scene.about[number] = about
        if local is not None or about is latest:
            scene.near.add(number)
        latest = named or latest

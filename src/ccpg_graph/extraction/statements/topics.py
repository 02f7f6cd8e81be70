"""What a meeting or an instrument is about, in the topics of the scheme.

A topic counts where a sentence about a meeting puts it into a frame of cooperation ("issues of …", "discussed …",
"joint efforts against …"; the lexicon's `topic_frames`, verbs of discussion, agendas, speeches, instruments), or where
it stands in the title of an instrument signed or adopted. What a body does in general, other news and words quoted on
other matters are background.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ccpg_graph.extraction.findings import Findings, Modality, Ref, Term, Tokens
from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.instrument_phrases import title_of
from ccpg_graph.extraction.scenes.scenes import Event, Scene
from ccpg_graph.extraction.statements.deciding import is_marker
from ccpg_graph.extraction.statements.topic_bounds import pairs_of, paper_at_end, tells_earlier_year, tells_of_body
from ccpg_graph.extraction.words.chunks import Chunk, Sentence
from ccpg_graph.records import Claim

FRAME_KINDS = frozenset(
    {"agenda", "instrument", "INSTRUMENT", "speech", "report_word", "discuss", "propose", "sign", "adopt"}
    | {"say", "inform", "speak", "MEETING", "MEETINGS", "meet", "gather", "establish", "invite"}
)
CARRYING = frozenset({"topic", "INSTRUMENT"})  # chunks that are topics or hold them
OPENERS = frozenset({"agenda", "discuss"})  # what before a quotation or a list makes all of it a frame
MADE = frozenset({"sign", "adopt"})
INSTRUMENTS = frozenset(["Memorandum", "Agreement", "Programme", "Plan", "Regulation", "JointStatement", "Instrument"])
TITLE_END = frozenset({"sign", "adopt", "say", "hold", "inform", "elect", "discuss", "take_part", "attend"})
RECALLED = Term("ccpg:Recalled")
CHARGE = 7  # chunks from a topic back to the body that is charged with it
COOPERATING = frozenset({"Office", "Council", "Association"})  # with which papers are made "on the fight against …"
GAP = 14  # chunks of a title between two of its topics at most


def read_topics(context: Context, scene: Scene, findings: Findings) -> None:
    """Claims the topics of the meetings of a scene, and of the instruments that have them in their titles."""
    reader = TopicReader(context, scene, findings)
    carried = False
    for number, sentence in enumerate(scene.sentences):
        if sentence.furniture:
            continue
        carried = reader.carries(number, carried)
        reader.read(number, carried)


@dataclass(frozen=True, slots=True)
class Framed:
    """A topic in its frame: the slug, its tokens, and the tokens from frame to topic."""

    slug: str
    own: Tokens
    passage: Tokens


@dataclass(slots=True)
class TopicReader:
    """Reads the topics of one document, sentence by sentence. pairs: the pairs of words apart that tell one, by its
    slug, as far as the document has both."""

    context: Context
    scene: Scene
    findings: Findings
    words: frozenset[str] = frozenset()
    pairs: dict[str, list[list[list[str]]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.words = self.context.vocabulary.listed_keys("topic_frames")
        told = {word.lower() for word in self.context.text.words}
        for slug, rows in self.context.vocabulary.lexicon["topic_pairs"].items():
            self.pairs[slug] = [row for row in rows if not any(map(told.isdisjoint, row))]

    def read(self, number: int, carried: bool) -> None:
        """The topics of a sentence. carried: a frame opened before it holds (a quotation or a list after "the
        agenda:")."""
        chunks = self.scene.sentences[number].chunks
        self.read_names(number)
        could = [c for c in chunks if c.kind in CARRYING]
        topics = [t for c in could for t in find_topics(self.context, c)]
        topics = [t for t in topics if not self.is_title_word(t, number)]
        topics += self.told_apart(number)
        if not topics or self.is_general(number):
            return
        titled = dict(self.titled(number))
        provided = self.provided(number)
        event = self.scene.event_at(number)
        opening = self.opening(number) or self.closing(number)
        if opening is None and (event is None or not event.key):
            opening = self.only_instrument(number)
        for framed in self.framed(number, topics, carried):
            if provided is not None and framed.own[0] > provided[0]:
                self.claim(provided[1], framed, "topics.provision", provided[2])
            if framed.own[0] in titled:
                self.claim(titled[framed.own[0]], framed, "topics.title", Modality.STATED)
            elif opening is not None:
                self.claim(opening[0], framed, "topics.provision", opening[1])
            elif event is not None and event.key and self.is_told(event, number):
                self.claim(event.key, framed, "topics.frame", self.modality(event, framed.own))

    def read_names(self, number: int) -> None:
        """The topics in the names of meetings ("the third training workshop", "an anti-corruption forum")."""
        for chunk in self.scene.sentences[number].chunks:
            event = self.scene.event_of(chunk) if chunk.kind == "MEETING" else None
            if event is None or not event.key or event.status == "Cancelled":
                continue
            modality = Modality.STATED if event.status == "Held" else Modality.PLANNED
            for topic in topics_within(self.context, chunk.start, chunk.end - 1):
                own = (topic.start, topic.end)
                framed = Framed(str(topic.value), own, (chunk.start, chunk.end))
                self.claim(event.key, framed, "topics.name", modality)

    def told_apart(self, number: int) -> Iterator[Chunk]:
        """The topics that two words tell which stand apart ("they will train young prosecutors of both countries")."""
        own = self.scene.sentences[number].chunks
        first, end = own[0].start, own[-1].end
        words = [token.text.lower() for token in self.context.text.tokens[first:end]]
        told, parts = set(words), self.context.vocabulary.listed("topic_pair_parts")
        for slug, rows in self.pairs.items():
            for ones, others in rows:
                if told.isdisjoint(ones) or told.isdisjoint(others):
                    continue
                at = next(pairs_of(words, ones, others, parts), None)
                if at is not None:
                    yield Chunk("topic", first + at[0], first + at[1] + 1, slug)
                    break

    def claim(self, subject: str, framed: Framed, rule: str, modality: Modality) -> None:
        topic = Ref(self.findings.topic(framed.slug))
        self.findings.claim(subject, "ccpg:topic", topic, framed.passage, rule, modality, found=framed.own)

    def modality(self, event: Event, own: Tokens) -> Modality:
        """What is said in a quotation at a meeting was a topic there without the document's saying so itself."""
        if event.status in ("Planned", "Postponed"):
            return Modality.PLANNED
        return Modality.IMPLIED if self.context.text.quoted[own[0]] else Modality.STATED

    def is_told(self, event: Event, number: int) -> bool:
        """Can it be the topic of the meeting: one not called off, told of as it was, in this year, and of no paper?"""
        chunks = self.scene.sentences[number].chunks
        if event.status == "Cancelled" or self.is_to_come(event, number) or self.is_lead(event, number):
            return False
        return not tells_earlier_year(self.context, event, chunks) and paper_at_end(self.context, chunks) is None

    def is_lead(self, event: Event, number: int) -> bool:
        """Does the sentence only lead up to the first one that tells of the meeting, in the present and with no verb of
        what is done at one ("Crimes such as terrorism grow more complex. It is in this context that the conference
        convened")?"""
        chunks, told = self.scene.sentences[number].chunks, event.passages.get("mention", (0, 0))[0]
        if self.context.vocabulary.cases or chunks[-1].end > told:
            return False
        helpers, tokens = self.context.vocabulary.auxiliaries, self.context.text.tokens
        past = any(c.time == "past" or helpers.get(tokens[c.start].text.lower(), "")[:4] == "past" for c in chunks)
        present = any(helpers.get(tokens[c.start].text.lower(), "")[:7] == "present" for c in chunks)
        return present and not past and not any(c.kind.partition(".")[0] in FRAME_KINDS for c in chunks)

    def is_to_come(self, event: Event, number: int) -> bool:
        """Does the sentence tell only what will be discussed, and the meeting has been held?"""
        chunks = self.scene.sentences[number].chunks
        times = {c.time for c in chunks if c.kind.partition(".")[0] in FRAME_KINDS and c.kind.endswith((".a", ".p"))}
        return event.status == "Held" and times == {"future"} and self.scene.named.get(number) is not event

    # -- frames
    def framed(self, number: int, topics: Sequence[Chunk], carried: bool) -> Iterator[Framed]:
        """The topics of a sentence that stand in a frame, each with the nearest frame as its passage."""
        frames = list(self.frames(number)) or list(self.openers(number))
        for topic in topics:
            own = (topic.start, topic.end)
            if frames:
                near = min(frames, key=lambda f: abs(f.start - topic.start))
                yield Framed(topic.value, own, (min(near.start, topic.start), max(near.end, topic.end)))
            elif carried:
                yield Framed(topic.value, own, own)

    def frames(self, number: int) -> Iterator[Chunk]:
        """The chunks of a sentence that frame its topics."""
        for chunk in self.scene.sentences[number].chunks:
            if chunk.kind.partition(".")[0] in FRAME_KINDS or self.is_frame_word(chunk):
                yield chunk

    def openers(self, number: int) -> Iterator[Chunk]:
        """The first words of a sentence that goes on about those who met ("They want …"), right where the meeting is
        told."""
        sentences, words = self.scene.sentences, self.context.vocabulary.listed("met_openers")
        near = number in self.scene.near and number and sentences[number - 1].paragraph == sentences[number].paragraph
        first = next((c for c in sentences[number].chunks if c.kind != "=the"), None)
        quoted = first is None or self.context.text.quoted[first.start]
        if near and first is not None and not quoted:
            yield from [first] if self.context.text.tokens[first.start].text.lower() in words else []

    def is_frame_word(self, chunk: Chunk) -> bool:
        """Is it a single word that the lexicon lists as a frame?"""
        if chunk.end - chunk.start > 1 or chunk.kind == "topic":
            return False
        return not self.words.isdisjoint(
            self.context.vocabulary.morphology.keys(self.context.text.tokens[chunk.start].text)
        )

    def carries(self, number: int, carried: bool) -> bool:
        """Does a frame hold here that an earlier sentence opened: the agenda, then a quotation or a list after a
        colon?"""
        if number == 0:
            return False
        sentences, text = self.scene.sentences, self.context.text
        last_told = number - 1 - (number > 1 and is_marker(sentences[number - 1]))
        before, here = sentences[last_told], sentences[number]
        if last_told < number - 1 and carried and before.paragraph != here.paragraph:
            return True  # the next point of a numbered list
        last = before.chunks[-1].end - 1
        inside = bool(text.quoted[here.chunks[0].start] and text.quoted[last]) and here.paragraph == before.paragraph
        listed = text.tokens[last].text in ":;" and here.paragraph != before.paragraph
        opens = not OPENERS.isdisjoint(before.families)
        opens = opens or (listed and any(True for _ in self.frames(last_told)))
        return (inside or listed) and (carried or opens)

    # -- background
    def is_general(self, number: int) -> bool:
        """Does the sentence tell what a body does in general: a body, then a verb in the present, or that it was
        founded, and no meeting named?"""
        chunks = self.scene.sentences[number].chunks
        return not any(c.kind == "MEETING" for c in chunks) and tells_of_body(self.context, chunks)

    def is_title_word(self, topic: Chunk, number: int) -> bool:
        """Does the phrase belong to a name ("Anti-Corruption Service") in running text?"""
        sentence = self.scene.sentences[number]
        token = self.context.text.tokens[topic.start]
        if sentence.closed and (self.is_within_name(topic, sentence) or self.is_charge(topic, sentence)):
            return True
        last = self.context.text.tokens[topic.end - 1]
        whole = topic.end - topic.start == 1 or last.is_capital  # but "the European arrest warrant"
        if not sentence.closed or not token.is_capital or not whole or token.text.isupper() and len(token.text) < 4:
            return False
        position = next((i for i, c in enumerate(sentence.chunks) if c is topic), 0)
        before = sentence.chunks[position - 1].kind if position else '"'
        return before not in ('"', ":", "(") and not self.context.text.quoted[topic.start]

    def is_within_name(self, topic: Chunk, sentence: Sentence) -> bool:
        """Does an adjective with a capital, that does not begin the sentence, lead up to the phrase ("the Regional
        anti-terrorist structure")?"""
        tokens, morphology = self.context.text.tokens, self.context.vocabulary.morphology
        if morphology.writes_capitals or topic.end - topic.start > 1 or topic.start - 1 <= sentence.chunks[0].start:
            return False
        lead, word = tokens[topic.start - 1], tokens[topic.start].text
        named = lead.kind == "word" and lead.is_capital and not lead.text.isupper()
        return named and morphology.modifies(lead.text) and morphology.modifies(word)

    def is_charge(self, topic: Chunk, sentence: Sentence) -> bool:
        """Is it what a body behind which it stands is charged with ("the Agency for the fight against …")?"""
        chunks, cases = sentence.chunks, self.context.vocabulary.cases
        at = next((i for i, c in enumerate(chunks) if c is topic), 0)
        first = at
        while (
            first > 0 and at - first < CHARGE and (chunks[first].kind in ("word", "topic") or is_small(chunks[first]))
        ):
            first -= 1
            if chunks[first].kind == "BODY":
                between = self.context.words(chunks[first + 1].start, topic.start).lower()
                other = all(ref.kind not in COOPERATING for ref in chunks[first].value.refs)
                openers = tuple(self.context.vocabulary.listed("charge_openers"))
                return cases and other and between.startswith(openers)
        return False

    # -- instruments
    def titled(self, number: int) -> Iterator[tuple[int, str]]:
        """First token of each topic in an instrument's title → the key of that instrument, where one was found here."""
        chunks = self.scene.sentences[number].chunks
        for i, chunk in enumerate(chunks):
            if chunk.kind not in ("instrument", "INSTRUMENT"):
                continue
            key = find_instrument(self.context, self.findings, chunk)
            if key is None:
                continue
            end = i + 1
            while end < len(chunks) and end - i <= GAP and chunks[end].kind.partition(".")[0] not in TITLE_END:
                end += 1
            yield from ((t.start, key) for c in chunks[i:end] for t in find_topics(self.context, c))

    def opening(self, number: int) -> tuple[str, Modality] | None:
        """The instrument that a sentence opens with ("The memorandum provides for …"), where the document tells of one
        such only: its key, and how its status is put."""
        first = next((c for c in self.scene.sentences[number].chunks if c.kind != "=the"), None)
        if first is None or first.kind not in ("instrument", "INSTRUMENT"):
            return None
        kind = first.value if first.kind == "instrument" else first.value.kind
        told = [c for c in self.statuses() if self.findings.things[c.subject].kind == kind or kind == "Instrument"]
        return (told[0].subject, told[0].modality) if len(told) == 1 else None

    def closing(self, number: int) -> tuple[str, Modality] | None:
        """The instrument whose topics a sentence tells at its end, where the document tells of one made such only."""
        paper = paper_at_end(self.context, self.scene.sentences[number].chunks)
        kind = None if paper is None else paper.value if paper.kind == "instrument" else paper.value.kind
        told = [c for c in self.statuses() if self.findings.things[c.subject].kind == kind and c.object != RECALLED]
        return (told[0].subject, told[0].modality) if len(told) == 1 else None

    def provided(self, number: int) -> tuple[int, str, Modality] | None:
        """The last instrument of a sentence of which its rest tells what is done by it ("the programme, under which
        seminars on … will be held"): its last token, its key, and how its status is put."""
        sentence, openers = self.scene.sentences[number], self.context.vocabulary.listed("provision_openers")
        for chunk in reversed([c for c in sentence.chunks if c.kind == "INSTRUMENT"]):
            rest = self.context.words(chunk.end, sentence.chunks[-1].end).lower().lstrip(", ")
            key = find_instrument(self.context, self.findings, chunk) if rest.startswith(tuple(openers)) else None
            told = next((c for c in self.statuses() if c.subject == key), None)
            if key is not None and told is not None:
                return chunk.end - 1, key, told.modality
        return None

    def only_instrument(self, number: int) -> tuple[str, Modality] | None:
        """The one instrument that a text without a meeting reports as signed, adopted or planned, where a paper is
        named by the sentence behind this one."""
        told = [c for c in self.statuses() if c.object != RECALLED]
        so_far = (s.told for s in self.scene.sentences[: number + 2])
        named = any("INSTRUMENT" in kinds or "instrument" in kinds for kinds in so_far)
        return (told[0].subject, told[0].modality) if len(told) == 1 and named else None

    def statuses(self) -> list[Claim]:
        return [c for c in self.findings.claims.values() if c.predicate == "ccpg:instrumentStatus"]


def is_small(chunk: Chunk) -> bool:
    """Is it a small word of a pattern?"""
    return chunk.kind[0] == "="


def find_topics(context: Context, chunk: Chunk) -> Iterator[Chunk]:
    """The topics that a chunk is or, an instrument with its title, holds."""
    if chunk.kind == "topic":
        yield chunk
    elif chunk.kind == "INSTRUMENT":
        yield from topics_within(context, chunk.start, chunk.end)


def topics_within(context: Context, start: int, end: int) -> Iterator[Chunk]:
    """The topics that the phrases of a run of tokens are."""
    for hit in context.vocabulary.phrases.find(context.text.tokens, start, end):
        if hit.entry.category == "topic":
            yield Chunk("topic", hit.start, hit.end, hit.entry.value)


def find_instrument(context: Context, findings: Findings, chunk: Chunk) -> str | None:
    """The key of the instrument that a chunk names: one of which a claim's passage covers it; None where none was
    found."""
    tokens = context.text.tokens
    start, end = tokens[chunk.start].start, tokens[chunk.end - 1].end
    words = context.words(chunk.start, chunk.end).casefold()
    if chunk.kind == "INSTRUMENT":
        words = title_of(context, chunk.value).casefold()
    for claim in findings.claims.values():
        thing = findings.things.get(claim.subject)
        if thing is None or thing.kind not in INSTRUMENTS or not claim.span.start <= start < end <= claim.span.end:
            continue
        if any(words in label.text.casefold() for label in thing.labels):
            return thing.key
    return None

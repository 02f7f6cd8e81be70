"""Posts told by a verb: "worked as …", "since 2022 headed …", "was appointed …", "takes over from …"; with the years.

What is only proposed, planned or denied is no post. A post that somebody left is Former, one entrusted but not yet
taken up is Elect.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace as changed

from ccpg_graph.extraction.findings import Findings, Tokens
from ccpg_graph.extraction.naming.actors import head_cases
from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.dates import literal
from ccpg_graph.extraction.naming.mentions import SEATED, Person, Post
from ccpg_graph.extraction.scenes.days import is_news
from ccpg_graph.extraction.scenes.scenes import Scene
from ccpg_graph.extraction.statements.tenures import claim_tenure
from ccpg_graph.extraction.words.chunks import Chunk, Sentence
from ccpg_graph.extraction.words.grammar import Match

FORMER, CURRENT, ELECT = "Former", "Current", "Elect"
TO_COME = "elect_to_come"  # the rule by which somebody "will be the Chairman of …"
PAST_TIMES = frozenset({"PERIOD", "year", "establish.a", "establish.p"})  # that tell of another time
HELD = ("past", "present")  # the times of a verb that tells what is, and not what may be


def read_careers(context: Context, scene: Scene, findings: Findings) -> None:
    """Claims on the posts that the verbs of the document tell."""
    reader = CareerReader(context, findings)
    for number, sentence in enumerate(scene.sentences):
        if not sentence.furniture:
            reader.recent = tells_news(context, scene, number)
            reader.read(sentence)


def tells_news(context: Context, scene: Scene, number: int) -> bool:
    """Is what a sentence is about a meeting of the days before the page, and does neither it nor the one before speak
    of another time? Then "at the time" is now."""
    event = scene.event_at(number)
    if event is None or event.status != "Held" or event.when is None or not is_news(event.when.start, context.anchor):
        return False
    near = [c for s in scene.sentences[max(number - 1, 0) : number + 1] for c in s.chunks]
    return not any(c.kind in PAST_TIMES or (c.kind == "DATE" and c.value != event.when) for c in near)


@dataclass(slots=True)
class CareerReader:
    """Reads one sentence after another. subject: whom the sentence before was about; taken: a seat that somebody now
    takes; recent: is "at the time" the time of the page?"""

    context: Context
    findings: Findings
    subject: Person | None = None
    taken: Post | None = None
    recent: bool = False

    def read(self, sentence: Sentence) -> None:
        """Reads the posts of one sentence."""
        grammar = self.context.vocabulary.grammar
        chunks = sentence.chunks
        done: set[int] = set()
        for match in grammar.find("career", sentence.encoded):
            where = match.span("post") or match.span("body")
            if where is None or where[0] in done:
                continue
            if self.read_match(match, chunks):
                done.add(where[0])
        for match in grammar.find("row_career", sentence.encoded):
            self.read_row(match, chunks)
        for match in grammar.find("successor", sentence.encoded):
            self.read_successor(match, chunks)
        first = next((c for c in chunks if c.kind == "PERSON"), None)
        if first is not None:
            self.subject = first.value.person

    def read_match(self, match: Match, chunks: Sequence[Chunk]) -> bool:
        """One match of the `career` stage; False where it tells no post."""
        rule = match.rule.partition(".")[2]
        if rule == "works":
            verb = match.part(chunks, "verb")[0]
            if not self.tells_work(verb):
                return False
            rule = "is_working" if verb.time == "present" else "worked"
        person, post = self.holder(match, chunks), self.seat(match, chunks)
        if person is None or post is None or post.plural or not self.is_told(match, chunks):
            return False
        if rule == "was_seated" and not self.is_said_of(match, chunks):
            return False
        if rule == TO_COME and (post.body is None or post.body.kind not in SEATED):
            return False  # who will be a state's prosecutor general, others may say who only guess it
        tokens = (chunks[match.start].start, chunks[match.end - 1].end)
        since, until = self.term(match, chunks)
        status = self.status(rule, person, post, since, until, match)
        holds = any(p.role == post.role and p.body == post.body and p.status == CURRENT for p in person.posts)
        if holds and status == FORMER and until is None and not rule.startswith("dismissed"):
            return False
        key = claim_tenure(self.context, self.findings, person, post, tokens, status, f"careers.{rule}")
        for predicate, day in (("ccpg:from", since), ("ccpg:until", until)):
            if day is not None:
                self.findings.claim(key, predicate, literal(day), tokens, f"careers.{rule}")
        if status in (ELECT, CURRENT):
            self.taken = post
        return True

    def read_row(self, match: Match, chunks: Sequence[Chunk]) -> None:
        """ "Both X and Y were once prosecutors general of the country": each held the one seat."""
        posts = match.part(chunks, "post")[0].value.posts
        if len(posts) != 1 or posts[0].body is None or posts[0].body.bare:
            return
        tokens = (chunks[match.start].start, chunks[match.end - 1].end)
        for chunk in match.part(chunks, "who"):
            if chunk.kind == "PERSON":
                post = changed(posts[0], plural=False)
                claim_tenure(self.context, self.findings, chunk.value.person, post, tokens, FORMER, "careers.row")

    def is_said_of(self, match: Match, chunks: Sequence[Chunk]) -> bool:
        """Is the seat told of the person, and is it not that of somebody who was beside him ("next to X was the …")?"""
        at, seat = (match.span(name) or (0, 0) for name in ("who", "post"))
        if self.context.vocabulary.cases:
            told = self.context.vocabulary.morphology.noun_cases(self.context.word_list(chunks[seat[0]]))
            return "nomn" in head_cases(self.context, chunks[at[0]]) and "ablt" in told
        before = chunks[at[0] - 1] if at[0] else None
        return (
            before is None or self.context.words(before.start, before.end).lower() not in self.context.vocabulary.links
        )

    def tells_work(self, verb: Chunk) -> bool:
        """Does a verb of staying tell of work, not of a stay?"""
        held = self.context.vocabulary.lexicon["holding_words"]
        return any(word.lower() in held for word in self.context.word_list(verb))

    def holder(self, match: Match, chunks: Sequence[Chunk]) -> Person | None:
        """Whom a match is about: whom it names, the person named last before it, or by a pronoun the one before."""
        where = match.span("who")
        if where is not None:
            chunk = chunks[where[0]]
            return chunk.value.person if chunk.kind == "PERSON" else self.subject
        before = [c for c in chunks[: match.start] if c.kind == "PERSON"]
        if before:
            return before[-1].value.person if len(before) == 1 else None
        pronoun = any(c.kind in ("=he", "=she") for c in chunks[: match.end])
        return self.subject if pronoun else None

    def seat(self, match: Match, chunks: Sequence[Chunk]) -> Post | None:
        """The post of a match, or that of who heads its body."""
        where = match.span("post")
        if where is not None:
            chunk = chunks[where[0]]
            return (
                changed(chunk.value.posts[0], start=chunk.start, end=chunk.end) if len(chunk.value.posts) == 1 else None
            )
        where = match.span("body")
        if where is None or len(chunks[where[0]].value.refs) > 1:
            return None
        body = chunks[where[0]].value.refs[0]
        role = "chair" if match.span("chair") else "prosecutor-general" if body.kind == "Office" else "head"
        return None if body.bare else Post(role, role.capitalize(), body, body.country)

    def is_told(self, match: Match, chunks: Sequence[Chunk]) -> bool:
        """Does the verb tell what is so: no plan, no offer, no denial?"""
        where = match.span("verb")
        verb = chunks[where[0]] if where is not None else None
        return verb is None or verb.kind.startswith("=") or (not verb.negated and verb.time in HELD)

    def term(self, match: Match, chunks: Sequence[Chunk]) -> tuple[str | None, str | None]:
        """Since when and until when; None for what is not told."""
        where = match.span("when")
        if where is None:
            return None, None
        value = chunks[where[0]].value
        if match.span("open") or self.begins_since(chunks[where[0]]):
            return value.start, None
        return (value.start, value.end) if chunks[where[0]].kind == "PERIOD" else (None, None)

    def begins_since(self, chunk: Chunk) -> bool:
        words = self.context.words(chunk.start, chunk.end).lower()
        return words.split()[0] in self.context.vocabulary.lexicon["since_words"]

    def status(self, rule: str, person: Person, post: Post, since: str | None, until: str | None, match: Match) -> str:
        """Former, Current or Elect, as the rule and the years have it."""
        if post.status == "Acting":
            return post.status
        if rule.startswith("elect"):
            return ELECT
        if rule.startswith("dismissed"):
            return FORMER
        if rule in ("was_then", "was_seated") and self.recent:
            return CURRENT
        if rule.startswith(("appointed", "is")) or match.span("perfect"):
            return CURRENT
        if since is not None and until is None:
            elsewhere = self.taken is not None or any(p.body != post.body and p.status == CURRENT for p in person.posts)
            return FORMER if elsewhere else CURRENT
        return FORMER

    def read_successor(self, match: Match, chunks: Sequence[Chunk]) -> None:
        """ "X takes over from Y": Y held the seat that the document gives somebody new."""
        where = match.span("whom")
        if where is None or self.taken is None or not self.is_told(match, chunks):
            return
        person: Person = chunks[where[0]].value.person
        if any(p.status == CURRENT for p in person.posts):
            return
        tokens: Tokens = (chunks[match.start].start, chunks[match.end - 1].end)
        key = claim_tenure(self.context, self.findings, person, self.taken, tokens, FORMER, "careers.successor")
        when = match.span("when")
        if when is not None:
            self.findings.claim(key, "ccpg:from", literal(chunks[when[0]].value.start), tokens, "careers.successor")

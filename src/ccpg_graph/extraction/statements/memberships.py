"""Memberships: who belongs to a council or an association, who left it, who observes; and when a body was founded.

Delegations at a session are no members, and a list of the states of a commonwealth is none of its councils' members.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ccpg_graph.extraction.findings import Findings, Modality, Ref, Tokens
from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.dates import literal
from ccpg_graph.extraction.naming.mentions import UNITED, BodyRef
from ccpg_graph.extraction.scenes.scenes import Scene
from ccpg_graph.extraction.statements.member_lists import row_behind
from ccpg_graph.extraction.statements.member_rows import MEMBERS, MemberRow, RowReader, meant_body
from ccpg_graph.extraction.words.chunks import Chunk, Sentence
from ccpg_graph.extraction.words.grammar import Match

LISTS = frozenset(
    {"make_it_up", "consists", "members_are", "its_members", "unites", "members_colon", "consists_in_noun"}
)
OBSERVERS = "guest"  # how the lexicon values the nouns for those who observe
TAKEN_UP = frozenset({"entered_it", "is_in_it", "make_it_up"})  # "it" is the body that the sentence before began with
COUNCIL = "Council"
FEWEST = 2  # members that make a list
FOUNDING = 3  # chunks in which a sentence begins with a body, or with its founding


def read_memberships(context: Context, scene: Scene, findings: Findings) -> None:
    """Claims on members, former members and observers of bodies, and on the founding of bodies."""
    last: BodyRef | None = None
    for number, sentence in enumerate(scene.sentences):
        if sentence.furniture:
            continue
        reader = MembershipReader(context, findings, sentence, last, sitting_council(scene, number))
        reader.read()
        listed = row_behind(context, scene.sentences, number, last)
        if listed is not None:
            reader.tell_row(listed)
        last = subject_body(sentence) or (sitting_council(scene, number) if is_unnamed(sentence) else last)


def subject_body(sentence: Sentence) -> BodyRef | None:
    """The body that a sentence begins with, or whose founding, which "it" in the next one takes up."""
    founding = any(c.kind == "establish.a" for c in sentence.chunks[:FOUNDING])
    for chunk in sentence.chunks[: 2 * FOUNDING if founding else FOUNDING]:
        if chunk.kind == "BODY" and len(chunk.value.refs) == 1:
            ref: BodyRef = chunk.value.refs[0]
            return ref
    return None


def sitting_council(scene: Scene, number: int) -> BodyRef | None:
    """The council whose session is told of, where a sentence begins with "the Council" alone."""
    first = next((c for c in scene.sentences[number].chunks[:3] if c.kind == "bodyword"), None)
    event = scene.event_at(number)
    series = event.series if event is not None else None
    alone = first is not None and first.value.kind == COUNCIL and first.end - first.start == 1
    return series if alone and series is not None and series.kind == COUNCIL else None


def is_unnamed(sentence: Sentence) -> bool:
    """Does a sentence begin with a body that is none known, which "it" in the next one would take up?"""
    return any(chunk.kind == "bodyword" for chunk in sentence.chunks[:3])


@dataclass(slots=True)
class MembershipReader:
    """Reads the memberships of one sentence. last: the body that the sentence before began with; sitting: the council
    that it calls by the noun alone."""

    context: Context
    findings: Findings
    sentence: Sentence
    last: BodyRef | None
    sitting: BodyRef | None

    def read(self) -> None:
        grammar, encoded = self.context.vocabulary.grammar, self.sentence.encoded
        if not self.sentence.told.isdisjoint(MEMBERS):
            for row in RowReader(self.context, self.sentence.chunks, self.last, self.sitting).read():
                self.tell_row(row)
        for match in grammar.find("membership", encoded):
            self.read_members(match)
        for match in grammar.find("membership_end", encoded):
            self.read_end(match)
        for match in grammar.find("observer", encoded):
            self.read_observer(match)
        for match in grammar.find("founded", encoded):
            self.read_founded(match)

    def group(self, match: Match, name: str) -> Sequence[Chunk]:
        return match.part(self.sentence.chunks, name)

    def tokens(self, match: Match) -> Tokens:
        return self.sentence.chunks[match.start].start, self.sentence.chunks[match.end - 1].end

    def modality(self, chunk: Chunk) -> Modality:
        return Modality.REPORTED if self.context.text.quoted[chunk.start] else Modality.STATED

    # -- members
    def read_members(self, match: Match) -> None:
        """Consists of A and B; members of the Council are A and B; A joined the Council."""
        rule = match.rule.partition(".")[2]
        verb = next(iter(self.group(match, "verb")), None)
        if verb is not None and (verb.negated or verb.time not in ("present", "past")):
            return
        if not all(self.means_members(chunk) for chunk in self.group(match, "who_has")):
            return
        if any(chunk.value != "member" for chunk in self.group(match, "member")) or self.is_of_paper(match):
            return
        body = self.body(match, rule)
        if rule == "joined_it" and verb is not None:
            self.read_joined(match, verb)
            return
        if body is None or body.kind not in UNITED or (rule == "joined" and verb is not None and verb.time != "past"):
            return
        members = [row for chunk in self.group(match, "who") for row in self.members(chunk)]
        if rule in LISTS and len(members) < FEWEST:
            return
        first, last = self.tokens(match)
        for key, chunk in members:
            run = (first, chunk.end if rule in LISTS else last)
            name, how = f"memberships.{rule}", self.modality(chunk)
            self.findings.claim(
                self.findings.body(body), "ccpg:member", Ref(key), run, name, how, (chunk.start, chunk.end)
            )

    def is_of_paper(self, match: Match) -> bool:
        """Does an instrument stand right behind the post of member ("a member of the UN convention")?"""
        at = match.span("post")
        after = self.sentence.chunks[at[1]] if at is not None and at[1] < len(self.sentence.chunks) else None
        return after is not None and after.kind == "INSTRUMENT"

    def read_joined(self, match: Match, verb: Chunk) -> None:
        """ "It joined the Association and the Conference": the office with which the sentence before begins."""
        if self.last is None or self.last.kind != "Office" or verb.time != "past":
            return
        for chunk in (*self.group(match, "body"), *self.group(match, "body2")):
            ref: BodyRef = chunk.value.refs[0]
            if ref.kind in UNITED and len(chunk.value.refs) == 1:
                member, run = Ref(self.findings.body(self.last)), (verb.start, chunk.end)
                how = Modality.REPORTED if self.modality(verb) is Modality.REPORTED else Modality.IMPLIED
                self.findings.claim(self.findings.body(ref), "ccpg:member", member, run, "memberships.joined_it", how)

    def body(self, match: Match, rule: str) -> BodyRef | None:
        """The body whose members are told: named, that of the post of member, or what "it" means as first word."""
        for chunk in self.group(match, "body"):
            return chunk.value.refs[0] if len(chunk.value.refs) == 1 else None
        for chunk in self.group(match, "noun"):
            return meant_body(self.context, chunk)
        if rule in TAKEN_UP:
            return self.last
        for chunk in self.group(match, "who_are"):
            return self.last if self.means_members(chunk) else None
        for chunk in self.group(match, "post"):
            post = chunk.value.posts[0]
            return post.body if post.role == "member" else None
        if (
            rule == "consists"
            and match.start <= 1
            and not any(c.kind in ("people", "POST", "PERSON") for c in self.sentence.chunks[:1])
        ):
            return self.last
        return None

    def means_members(self, chunk: Chunk) -> bool:
        """Is it a noun for members, and not for those present?"""
        if chunk.kind == "member_states":
            words = self.context.vocabulary.lexicon["words"]["role"]["member"]
            return any(word in words for word in self.context.words(chunk.start, chunk.end).lower().split())
        return bool(chunk.value == "member")

    def members(self, chunk: Chunk, *, lands: bool = False) -> list[tuple[str, Chunk]]:
        """The keys of the members that a chunk names: states, bodies, or the bodies whose heads sit there; lands: the
        states of these."""
        if lands and chunk.kind == "BODY":
            return [(self.findings.state(ref.country), chunk) for ref in chunk.value.refs if ref.country]
        if chunk.kind == "STATE":
            return [(self.findings.state(chunk.value), chunk)]
        if chunk.kind == "BODY":
            return [(self.findings.body(ref), chunk) for ref in chunk.value.refs if ref.slug]
        if chunk.kind == "POST":
            return [
                (self.findings.body(p.body), chunk) for p in chunk.value.posts if p.body is not None and p.body.slug
            ]
        if chunk.kind == "PERSON":
            bodies = [p.body for p in chunk.value.person.posts if p.body is not None and p.body.kind == "Office"]
            return [(self.findings.body(bodies[0]), chunk)] if bodies else []
        return []

    def tell_row(self, row: MemberRow) -> None:
        """A row of members told beside their body."""
        body = self.findings.body(row.body)
        predicate = "ccpg:observer" if row.observers else "ccpg:member"
        for key, chunk in (found for member in row.members for found in self.members(member, lands=row.lands)):
            run, how, told = row.passage(chunk), self.modality(chunk), (chunk.start, chunk.end)
            self.findings.claim(body, predicate, Ref(key), run, "memberships.row", how, told)

    # -- former members, observers
    def read_end(self, match: Match) -> None:
        """A membership that has ended, where the day is told; without one nothing is claimed of it."""
        verb, who, body = (next(iter(self.group(match, n)), None) for n in ("verb", "who", "body"))
        if verb is None or who is None or body is None or verb.negated or verb.time != "past":
            return
        ref: BodyRef = body.value.refs[0]
        day = next(
            (c for c in self.sentence.chunks if c.kind == "DATE" and c.value.start and c.value.end is None), None
        )
        members = self.members(who)
        if day is None or not members or ref.kind not in UNITED:
            return
        run = self.tokens(match)
        run = min(run[0], day.start), max(run[1], day.end)
        rule, how = "memberships.ended", self.modality(verb)
        for key, chunk in members:
            thing = self.findings.new("Membership", "membership")
            self.findings.claim(
                thing, "org:organization", Ref(self.findings.body(ref)), run, rule, how, (body.start, body.end)
            )
            self.findings.claim(thing, "org:member", Ref(key), run, rule, how, (chunk.start, chunk.end))
            self.findings.claim(thing, "ccpg:until", literal(day.value.start), run, rule, how, (day.start, day.end))

    def read_observer(self, match: Match) -> None:
        """ "A has observer status in B"."""
        named = next(iter(self.group(match, "body")), None)
        body = named.value.refs[0] if named is not None else self.last
        nouns = [c for c in self.sentence.chunks[match.start : match.end] if c.kind == "people"]
        if body is None or any(chunk.value != OBSERVERS for chunk in nouns) or body.kind not in UNITED:
            return
        for key, chunk in (found for who in self.group(match, "who") for found in self.members(who)):
            subject, run = self.findings.body(body), self.tokens(match)
            self.findings.claim(subject, "ccpg:observer", Ref(key), run, "memberships.observer", self.modality(chunk))

    # -- founding
    def read_founded(self, match: Match) -> None:
        """ "The Council was established in 1995"."""
        verb, when = next(iter(self.group(match, "verb")), None), self.group(match, "when")[0]
        named, noun = (next(iter(self.group(match, name)), None) for name in ("body", "noun"))
        one = meant_body(self.context, noun) if noun is not None else self.last
        refs = named.value.refs if named is not None else [one] if one is not None else []
        if verb is not None and (verb.negated or verb.time != "past" or self.founds_another(match)):
            return
        if not when.value.start or len(refs) != 1 or when.value.relative:
            return
        subject = self.findings.body(refs[0])
        how, run = self.modality(when), (when.start, when.end)
        self.findings.claim(
            subject, "ccpg:founded", literal(when.value.start), self.tokens(match), "memberships.founded", how, run
        )

    def founds_another(self, match: Match) -> bool:
        """Is it what the body founded, and not the body itself: "the portal that the Office launched in 2020", "the
        Office launched in 2020 a portal"?"""
        if not match.rule.endswith(".participle") or self.context.vocabulary.cases:
            return False
        row = self.sentence.chunks
        before = [c for c in row[max(match.start - 2, 0) : match.start] if c.kind != "=the"]
        clauses = self.context.vocabulary.lexicon["clauses"]
        relative = bool(before) and before[-1].kind[1:] in clauses["relatives"]
        thing = match.end < len(row) and row[match.end].kind[1:] in clauses["articles"]
        return relative or thing


__all__ = ["read_memberships"]

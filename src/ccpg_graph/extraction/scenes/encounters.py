"""Who met whom: a verb or a noun of meeting with its two sides, as patterns find them; `met` makes it an event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ccpg_graph.extraction.naming.actors import Actor, find_actors, head_cases
from ccpg_graph.extraction.naming.mentions import MeetingMention, Person
from ccpg_graph.extraction.scenes.matched import Matched
from ccpg_graph.extraction.scenes.met import Met
from ccpg_graph.extraction.scenes.pairs import (
    BOTH,
    are_of_two_states,
    is_apart,
    is_council,
    is_head,
    is_told_about,
    is_whose,
    serves_office,
)
from ccpg_graph.extraction.scenes.scenes import Event, country_of
from ccpg_graph.extraction.scenes.spoken import guide_of, last_subject, two_offices, visitors_to
from ccpg_graph.extraction.scenes.telling import Telling
from ccpg_graph.extraction.scenes.tenses import is_agreed, status_by_day
from ccpg_graph.extraction.scenes.told import value_of
from ccpg_graph.extraction.words.chunks import Chunk, is_delegation, is_verb

PARTS = (",", "PERSON", "POST", "BODY")  # what a further "with" of a row stands after, be it with an "and"
TOLD_BY = ("verb", "signed", "meeting", "called")  # items of a pattern beside which more is told of the encounter
GUEST = "guest"
VISITS = frozenset({"visit.a", "stay.a", "receive.a"})  # verbs of somebody else whom a body stands behind
THEY = frozenset({"=they", "=они"})
FRAMED = 4  # chunks from a gathering, with its town, to those who met beside it
GATHERED = frozenset({"session", "conference"})  # nouns of what is of more than two


@dataclass(slots=True)
class Encounter(Matched):
    """A verb of meeting with its two sides, as a pattern has found them: "A met with B", "talks between A and B"."""

    def read(self) -> Iterator[Event]:
        """The events of the encounter; none where it is no particular one or not told as held or planned. "Separate
        meetings with B and C" are one with each."""
        context = self.scene.context
        ones = list(find_actors(context, self.doers()))
        rows = [row for part in self.companions() if (row := list(find_actors(context, part)))]
        rows = [kept for row in rows if (kept := [actor for actor in row if not self.is_aside(actor)])]
        others = [actor for row in rows for actor in row]
        if self.match.span("both"):
            ones = self.last_two()
            offices = all(c.kind not in ("role", "people", "POST", "counterpart") for c in self.group("both"))
            if offices and not all(serves_office(a.who) for a in ones):
                ones = []  # "the two prosecution offices" are not a president and his guest
        if self.match.span("sides_told"):
            ones = two_offices(self.scene, self.sentence, self.match.start)
        if self.match.span("him"):
            others = self.one_spoken_of()
        if not ones and others and self.match.rule.startswith("encounter.with"):
            ones = visitors_to(self.scene, others)
            if not ones and self.match.rule.endswith("with_another"):
                ones = guide_of(self.scene, self.sentence, others)
        if not ones and self.match.rule.endswith("with_held"):
            return
        if self.match.span("guide"):
            ones = ones or list(find_actors(context, self.group("guide")))
        if self.match.rule.endswith("programme") and not ones:
            ones = visitors_to(self.scene, others) or guide_of(self.scene, self.sentence, others)
        if self.match.span("alone"):
            ones = [a for a in find_actors(context, self.group("alone")) if not self.is_met_here(a)]
        if self.match.span("he"):
            ones = last_subject(self.scene, self.sentence, self.match.start)
        if self.match.span("he") and not ones:
            return
        if self.match.rule.endswith("whom_he_met") and self.is_whom_of_several():
            return
        if not ones and others and self.is_his():
            ones = last_subject(self.scene, self.sentence, self.match.start)
        if self.match.span("sides"):
            ones = guide_of(self.scene, self.sentence, others)
        if self.match.span("joint") and len(ones) != 2:
            return
        if self.match.span("all") and not self.is_of_several(ones):
            return
        if self.match.span("signed") and not self.is_ceremony(ones):
            return
        if (self.match.rule.endswith("discussed_with") or self.match.span("two")) and not are_of_two_states(
            ones, others
        ):
            return
        if any(c.value != GUEST for c in self.group("guest")):
            return
        if self.match.rule.endswith("discussed_all") and self.is_of_another():
            return
        if self.match.rule.endswith("of_several") and self.is_clause_of_its_own():
            return
        if self.match.rule.endswith("both_met") and is_whose(self.sentence.chunks, (self.match.span("a") or (0, 0))[0]):
            return
        tokens = self.passage()
        if self.is_quoted() or self.is_at_gathering():
            return
        status, mention = self.status(), self.group("meeting")
        if self.match.rule.endswith(".with") and is_told_about(self.sentence.chunks, self.match.start):
            return  # "spoke about his meeting with X": whose meeting that was, the words do not say
        if (
            self.match.rule.endswith(".with")
            and mention
            and (guide := self.protagonist(mention[0], others)) is not None
        ):
            ones, mention = [guide], []
        plural = any(m.kind == "MEETINGS" for m in mention)
        persons = len(others) > 1 and all(isinstance(a.who, Person) for a in others)
        apart = self.match.span("each") is not None or len(rows) > 1 or (plural and persons)
        apart = apart or self.is_one_by_one(ones, others, plural=plural)
        several = (apart and not mention) or plural or (apart and self.match.span("each") is None and len(rows) == 1)
        crowd = self.group("crowd")
        if crowd and not ones:
            ones = visitors_to(self.scene, others)  # "the guests had talks with X"
        if not ones and mention and self.match.rule.endswith(".with"):
            self.mark_bilateral(mention[0], others)
        least = 1 if crowd or self.match.span("alone") else BOTH  # "the heads of delegations met X"
        if not status or (several and not apart) or len({id(a.who) for a in ones + others}) < least:
            return
        if crowd and (several or not self.is_of_many(crowd[-1])):
            return
        if self.match.span("host") and others and all(is_council(a) for a in others):
            return  # "he welcomes the new members of the Council"
        told_by = ("meeting", *TOLD_BY) if plural else TOLD_BY
        at = next((found for name in told_by if (found := self.match.span(name))), None)
        receives = self.match.span("host") is not None
        if several and mention and (one := self.scene.event_of(mention[0])) is not None and not one.sides:
            one.status = "" if one.noun == "talks" else one.status  # told as one, they were several
        apart_rows = rows if len(rows) > 1 else [[other] for other in others]
        for some in apart_rows if several else [others]:
            met = Met(
                self.scene,
                self.sentence,
                ones,
                some,
                status,
                self.match.rule,
                tokens,
                [] if several else mention,
                at[0] if at is not None else None,
                receives,
            ).note()
            met.several = met.several or several
            yield met

    def is_of_many(self, crowd: Chunk) -> bool:
        """Does a word mean several persons: "they", "the guests", "the delegation"?"""
        return crowd.kind in THEY or is_delegation(crowd) or self.scene.context.is_plural(crowd)

    def is_his(self) -> bool:
        """Does the meeting named begin with a word that says whose it is ("his talks with B")?"""
        words = [self.scene.context.word_list(c)[:1] for c in self.group("meeting")[:1]]
        return any(w[0].lower() in self.scene.context.vocabulary.listed("clauses", "possessives") for w in words if w)

    def is_one_by_one(self, ones: Sequence[Actor], others: Sequence[Actor], *, plural: bool) -> bool:
        """Did one meet the officials of several states each by himself: in "meetings", bilaterally, or his counterparts
        beside a gathering?"""
        lands = [country_of(a.who) for a in others]
        if len(ones) != 1 or len(lands) < BOTH or None in lands or len(set(lands)) < len(lands):
            return False
        if not all(a.joint for a in others):
            return False
        context = self.scene.context
        listed = context.vocabulary.listed("bilateral_words") | context.vocabulary.listed("apart_words")
        words = context.words(*self.passage()).lower().split()
        beside = any(c.kind == "meeting_part" for c in self.sentence.chunks)
        peers = beside and all(a.manner == "counterpart" or a.start in context.counterparts for a in others)
        return plural or peers or any(word in listed for word in words)

    def mark_bilateral(self, mention: Chunk, others: Sequence[Actor]) -> None:
        """ "A working meeting with a delegation of B": of two states, where the place or the page is of another."""
        context, event = self.scene.context, self.scene.event_of(mention)
        lands = {country_of(a.who) for a in others} - {None}
        own = (event.land(context) if event is not None else None) or context.home
        if event is not None and len(lands) == 1 and own is not None and own not in lands and event.ordinal is None:
            event.bilateral = True

    def is_met_here(self, actor: Actor) -> bool:
        """Has another pattern told of a meeting of his in the same words? Else his own part in it is told, though
        nobody knows who the other is."""
        first, last = self.passage()
        told = (e for e in self.scene.latest() if first <= e.passages.get("mention", (-1, 0))[0] < last)
        return any(side.actor.who is actor.who for event in told for side in event.sides)

    def doers(self) -> list[Chunk]:
        """The chunks of who met somebody. Behind those met ("with B, C and D met A") only a nominative tells them."""
        chunks = self.group("a")
        if self.is_visited_first():
            return []
        if not self.match.rule.endswith("_inverse") or not chunks:
            return chunks
        cases = head_cases(self.scene.context, chunks[0])
        return chunks if not cases or "nomn" in cases else []

    def is_visited_first(self) -> bool:
        """ "X visited the Office of A and held talks with Y": does what stands before the verb go with one before it,
        so that who met Y is told there? Where cases tell who acts they tell it."""
        doers, verb, chunks = self.match.span("a"), self.match.span("verb"), self.sentence.chunks
        if doers is None or verb is None or verb[0] <= doers[1] or self.scene.context.vocabulary.cases:
            return False
        before = [c for c in chunks[max(doers[0] - 2, 0) : doers[0]] if c.kind not in ("=the", "=in", "=at", "=to")]
        joined = any(c.kind == "=and" for c in chunks[doers[1] : verb[0]])
        return joined and bool(before) and before[-1].kind in VISITS

    def companions(self) -> Iterator[list[Chunk]]:
        """Those met, parted where "with" comes again: "with B, with C and with D" are three encounters."""
        words, tokens = self.scene.context.vocabulary.lexicon["clauses"], self.scene.context.text.tokens
        part: list[Chunk] = []
        for chunk in self.group("b"):
            before = tokens[part[-1].start].text.lower() if part else ""
            again = tokens[chunk.start].text.lower() in words["links"].get("with", ())
            if again and part and (part[-1].kind in PARTS or before in words["joins"]):
                yield part
                part = []
            part.append(chunk)
        yield part

    def is_of_several(self, all_: Sequence[Actor]) -> bool:
        """Are all of "the meeting of A with B" named, by persons or offices of different states, and is it theirs and
        no council's?"""
        lands = [country_of(a.who) for a in all_]
        mention = self.group("meeting")
        own = not mention or mention[0].value.series is None
        return own and None not in lands and len(set(lands)) > 1

    def is_at_gathering(self) -> bool:
        """ "A talk took place at the Conference between A and B": is the meeting named only as where it was?"""
        chunks, where = self.sentence.chunks, self.match.span("meeting")
        if where is None or chunks[where[0]].kind != "MEETING" or chunks[where[0]].value.noun not in GATHERED:
            return False
        before = [c.kind for c in chunks[max(where[0] - 2, 0) : where[0]] if c.kind != "=the"]
        after = [c.kind for c in chunks[where[1] : where[1] + FRAMED]]
        framed = before[-1:] in (["=at"], ["=during"]) or any(c.kind == "meeting_part" for c in chunks[: where[0]])
        return framed and "=between" in after

    def is_aside(self, actor: Actor) -> bool:
        """ "Met the delegation of A (X did not come)": is somebody in brackets the subject of a clause of their own?"""
        chunks = self.sentence.chunks
        at = next((i for i, c in enumerate(chunks) if c.start == actor.start), 0)
        if not at or chunks[at - 1].kind != "(":
            return False
        inside = chunks[at : next((i for i, c in enumerate(chunks) if i > at and c.kind == ")"), at)]
        return any(is_verb(c) for c in inside)

    def is_whom_of_several(self) -> bool:
        """Do words before "whom he met" leave open who met whom: are there two others he may be, or is it somebody
        beside the one named ("the deputy of B, whom he met")?"""
        (start, end), chunks = self.match.span("b") or (0, 0), self.sentence.chunks
        first = next((i for i in range(start, end) if chunks[i].kind in ("PERSON", "POST")), start)
        before = [c.kind for c in chunks[max(first - 3, 0) : first] if c.kind != "=the"]
        named = {id(c.value.person) for c in chunks[:first] if c.kind == "PERSON"}
        of_other = before[-1:] == ["aide"] or (before[-1:] == ["=of"] and before[-2:-1] != ["MEETING"])
        return of_other or len(named) > 1

    def is_while_ahead(self) -> bool:
        """Is what somebody does "while receiving B" told as to come, or as what may be?"""
        context, at = self.scene.context, (self.match.span("verb") or (0, 0))[0]
        before = self.sentence.chunks[self.match.start : at]
        helpers = {context.vocabulary.auxiliaries.get(context.words(c.start, c.end).lower()) for c in before}
        times = {c.time for c in before if is_verb(c)}
        return not (helpers.isdisjoint(("will", "may")) and times.isdisjoint(("future", "open")))

    def is_clause_of_its_own(self) -> bool:
        """ "On the margins of the event | the Prosecutors General of A and B met": do those behind it stand in the
        nominative alone, so that what many came to is not told as theirs? After talks it is the two who signed."""
        gathering = any(c.kind == "MEETING" and c.value.noun not in ("meeting", "talks") for c in self.group("meeting"))
        return gathering and any(head_cases(self.scene.context, c) == {"nomn"} for c in self.group("a")[:1])

    def one_spoken_of(self) -> list[Actor]:
        """ "Talks with him": the person named last before it."""
        start = self.sentence.chunks[self.match.start].start
        guests = [c for c in self.group("him") if c.kind == "people"]
        if guests and (guests[0].value != "guest" or self.scene.context.is_plural(guests[0])):
            return []
        told = [c for s in self.scene.sentences for c in s.chunks if c.kind == "PERSON" and c.end <= start]
        before = self.sentence.chunks[self.match.start - 1] if self.match.start else None
        if guests and before is not None and before.kind == "adjective":  # "the Russian guest"
            told = [c for c in told if any(post.country == before.value for post in c.value.person.posts)]
        own = (start, self.sentence.chunks[self.match.end - 1].end)
        return [Actor(told[-1].value.person, *own, joint=True)] if told else []

    def protagonist(self, mention: Chunk, others: Sequence[Actor]) -> Actor | None:
        """ "The meeting with C", after talks of A with B: that of the page's first person, where he took part in all
        talks told of so far."""
        known = self.scene.event_of(mention)
        talks = [e for e in self.scene.events if e.noun == "talks" and e.sides]
        first = next((c for s in self.scene.sentences for c in s.chunks if c.kind == "PERSON"), None)
        if known is None or first is None or not talks or not known.sides:
            return None
        person, met = first.value.person, {id(a.who) for a in others}
        in_all = all(any(s.actor.who is person for s in e.sides) for e in talks)
        told = met & {id(s.actor.who) for s in known.sides}
        return Actor(person, mention.start, mention.end, joint=True) if in_all and not told else None

    def is_ceremony(self, ones: list[Actor]) -> bool:
        """Did two officials of two states meet to sign? So it is where the text goes on to speak of "the meeting", no
        other having been told of before."""
        if (
            not all(isinstance(a.who, Person) for a in ones)
            or len(ones) != 2
            or not are_of_two_states(ones[:1], ones[1:])
            or any(e.status for e in self.scene.events)
        ):
            return False
        after = self.sentence.chunks[-1].end
        later = (c for s in self.scene.sentences for c in s.chunks if c.kind == "MEETING" and c.start >= after)
        return any(self.takes_up(c.value) for c in later)

    def takes_up(self, mention: MeetingMention) -> bool:
        """Does a bare noun mean the meeting told of: "the meeting", or where there are no articles "at meeting"?"""
        articles = self.scene.context.vocabulary.listed("clauses", "articles")
        bare = mention.definite or (mention.again and not articles and mention.noun in ("meeting", "talks"))
        return bare and mention.ordinal is None and mention.series is None

    def last_two(self) -> list[Actor]:
        """ "The two prosecutors general": the two persons whom the text up to here names, where it is two; else the two
        holders of that seat whom the text names anywhere. "The three" are as many."""
        words = self.sentence.chunks[self.match.start : self.match.end]
        count = next((int(c.value) for c in words if c.kind == "number" and str(c.value).isdigit()), BOTH)
        start = self.sentence.chunks[self.match.start].start
        met: dict[int, Actor] = {}
        for sentence in self.scene.sentences:
            for chunk in sentence.chunks:
                if chunk.kind == "PERSON" and chunk.start < start:
                    met[id(chunk.value.person)] = Actor(chunk.value.person, chunk.start, chunk.end)
        own = self.sentence.chunks
        tokens = (own[self.match.start].start, own[self.match.end - 1].end)
        if len(met) == count:
            return [Actor(a.who, *tokens) for a in met.values()]
        heads = [p for p in self.scene.context.people if any(is_head(post) for post in p.posts)]
        lands = {country_of(p) for p in heads} - {None}
        return [Actor(p, *tokens, joint=True) for p in heads] if len(heads) == len(lands) == count else []

    def is_of_another(self) -> bool:
        """Has the text told of a meeting at which they may have discussed it, or does the sentence name one?"""
        told = any(event.status for event in self.scene.events)
        return told or any(c.kind in ("MEETING", "MEETINGS") for c in self.sentence.chunks)

    def is_told_as_past(self) -> bool:
        """ "A further point of the trip was the meeting of A with B": does the sentence say what it was?"""
        return any(c.kind == "become.a" and c.time == "past" and not c.negated for c in self.sentence.chunks)

    def is_plural_present(self) -> bool:
        """Is it the present of several, as news tell it ("the Prosecutors General of A and B hold talks in Minsk")? The
        verb stands right behind them, and the sentence tells where or when, or is the first; none of what is done every
        year."""
        at, a = self.match.span("verb"), self.match.span("a")
        chunks, context = self.sentence.chunks, self.scene.context
        if at is None or a is None or a[1] != at[0]:
            return False
        asked = any(context.vocabulary.auxiliaries.get(w.lower()) for c in chunks[: a[0]] for w in context.word_list(c))
        where = any(c.kind in ("PLACE", "DATE") for c in chunks[at[1] :]) or not self.sentence.closed
        yearly = context.vocabulary.lexicon["figure_words"]["yearly"]
        words = context.words(chunks[0].start, chunks[-1].end).lower()
        return where and not asked and not any(f" {word}" in f" {words}" for word in yearly)

    def status_of_present(self) -> str:
        """Held or Planned by the day that the verb's clause tells ("meets tomorrow with B"); "" where it tells none."""
        when = Telling(self.scene.context, self.sentence.chunks, (self.match.span("verb") or (0, 0))[0]).when()
        return status_by_day(self.scene.context, value_of(when))

    def status(self) -> str:
        if any(c.kind.partition(".")[0] in ("cancel", "postpone") and c.time == "past" for c in self.sentence.chunks):
            return ""  # "was to meet, but the trip was called off"
        verbs = self.group("verb") or self.group("signed")
        if self.match.rule.endswith("in_programme"):
            return "Planned"
        if verbs and self.match.rule.endswith("programme"):
            return "" if verbs[0].negated else "Held" if verbs[0].time == "past" else "Planned"
        if self.match.rule.endswith("while_receiving") and self.is_while_ahead():
            return ""
        ahead = bool(verbs) and verbs[0].time == "future"
        if ahead and self.match.rule.endswith("at_which_all") and is_agreed(self.scene.context, verbs[0]):
            return "Held"
        if not ahead and any(self.match.span(name) is not None for name in ("each", "had", "called")):
            return "Held"
        if not verbs:
            mention = self.group("meeting")
            known = self.scene.event_of(mention[0]) if mention else None
            if known is not None and is_apart(known, mention[0]):
                return "Held" if self.is_told_as_past() else ""
            return known.status if known else ""
        verb = verbs[0]
        if verb.kind.endswith(".g") and not verb.negated:
            return "Held"  # "holding talks with B, he said"
        present = verb.time == "present" or (verb.time == "bare" and self.is_plural_present())
        if present and not verb.negated:
            return self.status_of_present() or "Held"
        if verb.negated or verb.time in ("open", "bare"):
            return ""
        return "Planned" if verb.time == "future" else "Held"

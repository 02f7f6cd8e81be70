"""Day, place and state that a sentence tells of the meeting that it mentions.

A value belongs to the mention that it can be reached from: nothing may stand between but words of place, persons,
bodies and the verbs of holding and attending.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.dates import DateValue
from ccpg_graph.extraction.naming.mentions import BodyRef
from ccpg_graph.extraction.scenes.asides import (
    HOLDS,
    WAY_LENGTH,
    is_elliptic,
    is_on_way,
    is_one_with,
    pass_inserted,
    pass_relative,
    pass_title,
)
from ccpg_graph.extraction.scenes.days import DAY, is_anothers, is_of_matter, is_of_next, is_of_one_before
from ccpg_graph.extraction.scenes.insertions import insertion_of
from ccpg_graph.extraction.scenes.manner import is_framed, is_spoken_of, is_worked_for
from ccpg_graph.extraction.scenes.tenses import stands_after
from ccpg_graph.extraction.scenes.told import Told
from ccpg_graph.extraction.words.chunks import Chunk, is_verb

LEADING = frozenset({"=the", "=of", "office_level", "(", "word", ",", "PLACE", "adjective", "'"})  # to where it is held
WHOSE = frozenset({"SURNAME", "NAME", "Common", "role", "adjective", "'", "=the"})
HOUSE = frozenset({"SURNAME", "NAME", "Common", "Word", "bodyword", "bodynoun", "=the"})  # words of a venue's name
ROW = frozenset({"PLACE", "STATE", ",", "-", "(", ")"})  # between a meeting and its year in a row of a list
VENUES = frozenset({"Office", "Ministry", "Parliament"})  # bodies whose house is in their state
HOSTS = frozenset({"hold", "receive", "begin", "open", "chair", "end"})  # what is done with a meeting by one's own will
FINITE = ("past", "present", "future")
NEAR = 5  # chunks from such a verb to its meeting
BESIDE = 2  # chunks from a meeting to the verb that it is hosted
PLAIN_LENGTH = 7  # of them ordinary words


@dataclass(slots=True)
class Ways:
    """What can be reached from the meeting mentioned at chunk `at`. given: its status, where that has been read;
    walked: the chunks that can be reached, once they have been asked for."""

    context: Context
    chunks: Sequence[Chunk]
    at: int
    given: str = ""
    walked: Sequence[tuple[int, Chunk]] | None = None

    def ways(self) -> Sequence[tuple[int, Chunk]]:
        """The chunks that nothing parts from the mention: to the right, then to the left, each with its position."""
        if self.walked is None:
            self.walked = [*self.walk(1), *self.walk(-1)]
        return self.walked

    def walk(self, step: int) -> Iterator[tuple[int, Chunk]]:
        """Those of one side. step: 1 to the right, -1 to the left."""
        about = self.context.vocabulary.listed("about_words") if step == -1 else frozenset()
        chunks, plain, i, longest = self.chunks, 0, self.at + step, WAY_LENGTH
        spoken = chunks[self.at].kind == "MEETING" and is_spoken_of(self.context, chunks, self.at)
        inside = insertion_of(self.context, chunks, self.at)
        if (step == -1 and (spoken or self.is_frame())) or is_worked_for(chunks, self.at):
            return
        while 0 <= i < len(chunks) and abs(i - self.at) <= longest and plain <= PLAIN_LENGTH:
            if step == 1 and chunks[i].kind == ",":
                if is_elliptic(chunks, self.at, i):
                    return
                behind = max(pass_inserted(chunks, i), pass_relative(chunks, i))
                i, longest = behind, longest + behind - i
            if step == 1 and chunks[i].kind == '"' and not any("." in c.kind for c in chunks[self.at + 1 : i]):
                behind = pass_title(chunks, i)
                i, longest = behind, longest + behind - i
            if inside is not None and i in inside:
                return  # what an insertion tells ends with it
            if step == -1 and chunks[i].kind == "," and (passed := insertion_of(self.context, chunks, i)) is not None:
                longest += i - passed[0]
                i = passed[0]
            chunk = chunks[i]
            if spoken and chunk.kind == "," and not self.is_relative(i + 1):
                return  # "ahead of the session, the two met in Minsk"
            if step == -1 and self.is_relative(i):
                return
            if spoken and chunk.kind == "DATE" and chunk.value.relative:
                return  # "details of the forum were discussed today"
            if chunk.kind[1:] in about or (step == 1 and self.tells_what(i)):
                return  # "in Minsk they spoke of the session"
            yield i, chunk
            family = chunk.kind.partition(".")[0]
            if not (
                is_on_way(self.context, chunks[self.at], chunk)
                or family in HOLDS
                or self.is_aside(i)
                or (self.given and family == "receive")
                or (chunk.kind == "receive.p" and 0 < i - self.at <= BESIDE)
            ):
                return
            if chunk.kind == "MEETING" and step == 1 and not is_one_with(self.context, chunks, self.at, i):
                return
            if family in ("sign", "adopt"):
                return
            plain += chunk.kind in ("word", "Word", "Common")
            i += step

    def is_frame(self) -> bool:
        """Is it a visit named as the frame of something else ("met in Minsk on 5 June, as part of a visit")? The day
        and the town told before are of that."""
        if self.chunks[self.at].kind != "MEETING" or self.chunks[self.at].value.noun != "visit":
            return False
        return is_framed(self.context, self.chunks, self.at)

    def is_relative(self, i: int) -> bool:
        """Does chunk i open a clause on somebody, in which the meeting is told ("received X on 5 June, who is there for
        the conference")? What stands before it is told of something else."""
        row = self.context.vocabulary.listed("clauses", "acting")
        return i < len(self.chunks) and self.chunks[self.at].kind == "MEETING" and self.chunks[i].kind[1:] in row

    def tells_what(self, i: int) -> bool:
        """Does "that" at chunk i begin what was said there, with its own day or town ("made known at the conference
        that in May they will be guests in Minsk")?"""
        after = self.chunks[i + 1].kind if i + 1 < len(self.chunks) else ""
        return self.chunks[i].kind == "=that" and after in ("DATE", "=in", "=on", "=from")

    def is_aside(self, i: int) -> bool:
        """Is the chunk a participle that tells who leads or hosts what stands before it ("a delegation led by X", "the
        conference, hosted by Y,")?"""
        words = self.context.vocabulary.lexicon["clauses"]["links"].get("by", ())
        after = self.chunks[i + 1] if i + 1 < len(self.chunks) else None
        before = self.chunks[i - 1].kind if i else ""
        led = self.chunks[i].kind == "lead.a" and before in (
            "people",
            "BODY",
            "STATE",
            ",",
            "SURNAME",
            "NAME",
            "Common",
        )
        led = led or (self.chunks[i].kind in ("receive.a", "hold.a") and before in ("MEETING", ",", "=and"))
        return led and after is not None and self.context.text.tokens[after.start].text.lower() in words

    def when(self) -> Told[DateValue] | None:
        """The day or days told of it; "the same day" is that of the event told before."""
        before = self.chunks[self.at - 1] if self.at else None
        if before is not None and before.kind == "year":  # "the 2031 conference"
            return Told(DateValue(str(before.value)), self.at - 1)
        for i, chunk in self.ways():
            if chunk.kind == "DATE" and chunk.value.same:
                return Told(self.context.last_day, i) if self.context.last_day is not None else None
            if chunk.kind == "DATE" and not (self.is_end(i) or is_anothers(self.context, self.chunks, self.at, i)):
                return Told(chunk.value, i)
        return self.year_of_row() or self.when_fronted()

    def year_of_row(self) -> Told[DateValue] | None:
        """The year with which a heading or a row of a list ends: "6th Annual Conference – 2031", "…, Minsk, 2031"."""
        for i in range(self.at + 1, len(self.chunks)):
            if self.chunks[i].kind == "year":
                alone = i > self.at + 1 and not any(map(is_verb, self.chunks))
                return Told(DateValue(str(self.chunks[i].value)), i) if alone else None
            if self.chunks[i].kind not in ROW:
                return None
        return None

    def when_fronted(self) -> Told[DateValue] | None:
        """The day with which a sentence begins that tells who held, hosted or opened the meeting, however much it says
        of them: "From 7 to 9 May 2031, the Office, under a project of the Union, held the conference"."""
        here, first = self.chunks[self.at], self.chunks[0]
        if here.kind != "MEETING" or first.kind != "DATE" or first.value.start is None or self.context.vocabulary.cases:
            return None
        before = self.chunks[1 : self.at]
        verbs = [i for i, c in enumerate(before, 1) if is_verb(c) and c.kind[-2:] in (".a", ".p") and c.time in FINITE]
        spans = first.value.end is not None  # the days of a conference, and not that of a speech at it
        hosts = HOSTS | {"speak"} if spans else HOSTS
        own = bool(verbs) and self.chunks[verbs[-1]].kind.partition(".")[0] in hosts and len(verbs) == 1
        apart = any(c.kind in ("MEETING", "DATE", ";", ":") for c in before)
        if not own or apart or is_anothers(self.context, self.chunks, self.at, 0) or self.is_end(0):
            return None
        return Told(first.value, 0) if self.at - verbs[-1] <= NEAR else None

    def last_day(self) -> Told[str] | None:
        """The day on which it ended, or until which it goes on; no day that it began."""
        for i, chunk in self.ways():
            if chunk.kind == "DATE" and self.is_end(i):
                day = chunk.value.end or chunk.value.start
                return Told(day, i) if day is not None and len(day) == DAY else None
        return None

    def is_end(self, i: int) -> bool:
        """Is the DATE at chunk i the last day of what the sentence tells: behind "until", or behind a verb of
        ending?"""
        before = self.chunks[i - 1] if i else None
        if chunk_spans_days(self.chunks[i]):
            return False
        if (i > self.at and self.part() == "end.a") or self.is_ended():
            return True
        if before is None:
            return False
        until = self.context.vocabulary.listed("until_words")
        last_word = self.context.text.tokens[before.end - 1].text.lower()
        j = i - 1
        while j > 0 and self.chunks[j].kind in ("PLACE", "STATE", ",", "=in"):  # "came to its end in Minsk on 5 May"
            j -= 1
        ends = self.chunks[j] if is_verb(self.chunks[j]) else before
        return last_word in until or (ends.kind.partition(".")[0] == "end" and not ends.negated)

    def part(self) -> str | None:
        """The kind of the chunk by which the mention is told through its beginning or its end ("at the close of the
        session"); None where it is told as a whole."""
        i = self.named_from()
        row = [c.kind for c in self.chunks[max(i - 2, 0) : i]]
        return row[0] if row[1:] == ["=of"] and row[0] in ("end.a", "begin.a") else None

    def named_from(self) -> int:
        """Where the words begin that tell whose the meeting is, before its noun ("the Gulf prosecutors' workshop")."""
        i = self.at
        while i and self.chunks[i - 1].kind in WHOSE:
            i -= 1
        return i

    def is_ended(self) -> bool:
        """Is the meeting what somebody ended or will end, so that the day told is its last ("wrapped up his visit on
        Friday")?"""
        here = self.chunks[self.at]
        row = [here] if is_verb(here) else [c for c in self.chunks[max(self.at - 2, 0) : self.at] if is_verb(c)]
        ended = bool(row) and (row[-1].kind == "end.a" or self.concludes(row[-1]))
        return ended and row[-1].time in ("past", "future") and not row[-1].negated

    def concludes(self, verb: Chunk) -> bool:
        """ "Concluded his visit": is it a verb that signs papers and ends visits?"""
        listed, words = self.context.vocabulary.listed("ending_words"), self.context.word_list(verb)
        here = self.chunks[self.at]
        visit = here.kind == "MEETING" and here.value.noun == "visit"
        return visit and bool(words) and words[-1].lower() in listed

    def place(self) -> Told[str] | None:
        """The town told of it: one that a preposition of place stands before, or that brackets hold."""
        for i, chunk in self.ways():
            if chunk.kind != "PLACE" or chunk.start in self.context.regions:
                continue
            located = self.is_located(i) or self.is_listed(i) or self.is_goal(i) or self.is_of_venue(i)
            if (located or self.is_on_way(i)) and not self.is_others(i):
                return Told(chunk.value, i)
        return self.place_there()

    def is_others(self, i: int) -> bool:
        """Does another meeting stand before the town at chunk i, which is before this one, and a verb after it ("the
        fourth session in Osh chose Minsk for the fifth")?"""
        if is_of_next(self.chunks, self.at, i) or is_of_one_before(self.context, self.chunks, self.at, i):
            return True
        if i < self.at and stands_after(self.context, self.chunks, self.at):
            return True  # "arrived in Minsk following the session"
        named = (j for j, c in enumerate(self.chunks[:i]) if c.kind == "MEETING")
        told = i < self.at and any(insertion_of(self.context, self.chunks, j) is None for j in named)
        return told and not self.has_joins(i)

    def has_joins(self, i: int) -> bool:
        """Does nothing but small words stand between chunk i and the meeting?"""
        return all(c.kind.startswith("=") or c.kind in (",", "DATE", "STATE") for c in self.chunks[i + 1 : self.at])

    def is_goal(self, i: int) -> bool:
        """Is it where a host welcomes somebody to ("welcomed the delegation to Lima")?"""
        words = self.context.vocabulary.listed("goal_words")
        before = self.context.text.tokens[self.chunks[i - 1].start].text.lower() if i > self.at else ""
        return self.chunks[self.at].kind == "receive.a" and before in words

    def online(self) -> int | None:
        """Where the sentence tells that it was held from afar ("took place online"), and none only attended so."""
        if any(c.kind.partition(".")[0] in ("attend", "take_part", "speak") for c in self.chunks):
            return None
        held = False
        for i, chunk in self.ways():
            held = held or chunk.kind in ("take_place.a", "hold.p", "begin.a", "begin.p")
            if chunk.kind == "online" and i > self.at:
                return i if held else None
        return None

    def way_begins(self) -> int | None:
        """Where the verb stands by which somebody goes somewhere to attend it ("left for Minsk to attend the session",
        "will travel to Minsk to take part in it"), where places tell what a verb governs."""
        open_ = next((i for i in range(self.at - 1, max(self.at - NEAR, -1), -1) if is_verb(self.chunks[i])), None)
        attends = open_ is not None and self.chunks[open_].kind.partition(".")[0] in ("attend", "take_part")
        if self.context.vocabulary.cases or open_ is None or not attends or self.chunks[open_].time != "open":
            return None
        i = next((i for i in range(open_ - 1, -1, -1) if is_verb(self.chunks[i])), None)
        if i is None or self.chunks[i].negated or self.chunks[i].time not in FINITE:
            return None
        left = i + 1 + (self.chunks[i + 1].kind in ("PLACE", "STATE"))  # "left Minsk for Osh"
        leaves = self.chunks[i].kind == "terminate.a" and self.chunks[left].kind == "=for"
        return i if leaves or self.chunks[i].kind == "visit.a" else None

    def is_on_way(self, i: int) -> bool:
        """Is the town at chunk i where somebody goes to attend it?"""
        first = self.way_begins() if i < self.at else None
        if first is None or i < first:
            return False
        row = self.chunks[first + 1 : i]
        between = row[1:] if row and row[0].kind == "PLACE" else row
        return all(c.kind in ("office_level", "=for", "=to", "=in", "=the", "=of", "DATE", "word") for c in between)

    def is_of_venue(self, i: int) -> bool:
        """Does the town stand behind a house in which it is held, past a comma ("at the Convention Centre, Minsk,")?"""
        j = i - 2
        while j > 0 and self.chunks[j].kind in HOUSE:
            j -= 1
        named = j < i - 2 and self.chunks[i - 1].kind == ","
        return (
            named and self.context.text.tokens[self.chunks[j].start].text.lower() in self.context.vocabulary.place_words
        )

    def is_listed(self, i: int) -> bool:
        """Does the town stand in a row with the meeting and its day, as titles have it: "General Meeting, 5 March 2031,
        Minsk"?"""
        if i < self.at or any(map(is_verb, self.chunks)):
            return False
        return all(c.kind in ("DATE", "PLACE", "STATE", ",", "-", "(", ")") for c in self.chunks[self.at + 1 : i])

    def place_there(self) -> Told[str] | None:
        """ "The two met in Minsk, where the session was held", "… while they were there for the session": the town that
        the sentence has told before, where "there" stands by the meeting."""
        words = self.context.vocabulary.lexicon["there_words"]
        tokens = self.context.text.tokens
        near = [(i, c) for i, c in self.ways() if c.end - c.start == 1 and (i < self.at + 8 or self.is_at_house(i))]
        said = next((i for i, c in near if tokens[c.start].text.lower() in words), None)
        if said is None:
            return None
        place = self.chunks[said]
        if self.context.words(place.start, place.end + 1).lower() in self.context.vocabulary.listed("same_place_words"):
            return Told(self.context.last_place, said) if self.context.last_place is not None else None
        here = tokens[self.chunks[said].start].text.lower() in self.context.vocabulary.listed("here_words")
        if here and self.context.reported_at is not None and not self.context.text.quoted[self.chunks[said].start]:
            return Told(self.context.reported_at, said)  # a report is written where its dateline says
        before = [i for i in range(self.at) if self.chunks[i].kind == "PLACE"]
        return Told(self.chunks[before[0]].value, before[0]) if len(before) == 1 else None

    def is_at_house(self, i: int) -> bool:
        """Does the word at chunk i close the name of a house, with nothing but the day behind it ("were held at the
        Assembly Hall | here on Monday")?"""
        kinds = [c.kind for c in self.chunks[i - 1 : i + 2]] if i else []
        return kinds[:1] in (["Word"], ["Common"]) and kinds[2:] in (["DATE"], ["."])

    def country(self) -> Told[str] | None:
        """The state told as its place, by itself or by a region."""
        for i, chunk in self.ways():
            if chunk.kind == "STATE" and self.is_located(i):
                return Told(chunk.value, i)
        regions = self.context.regions
        return next(
            (Told(regions[c.start], i) for i, c in self.ways() if c.start in regions and self.is_located(i)), None
        )

    def venue(self) -> Told[str] | None:
        """The state of the office in which it is held: "at the Ministry of Justice of Armenia"."""
        for i, chunk in self.ways():
            if chunk.kind == "BODY" and len(chunk.value.refs) == 1 and (self.is_venue(i) or self.is_housed(i)):
                ref: BodyRef = chunk.value.refs[0]
                if ref.kind in VENUES and ref.country is not None:
                    return Told(ref.country, i)
        return None

    def is_venue(self, i: int) -> bool:
        """Does a preposition of place govern the body at chunk i right away, in the case of a place?"""
        chunk = self.chunks[i]
        before = next((c for c in reversed(self.chunks[:i]) if c.kind != "=the"), None)
        if (
            before is None
            or self.context.text.tokens[before.start].text.lower() not in self.context.vocabulary.place_words
        ):
            return False
        at = next(j for j, c in enumerate(self.chunks) if c is before)
        if at and self.chunks[at - 1].kind.partition(".")[0] in ("say", "inform"):
            return False  # who told it there is no venue
        cases = self.context.vocabulary.morphology.noun_cases(self.context.word_list(chunk))
        return before.kind != "(" and (not cases or "loct" in cases)

    def is_housed(self, i: int) -> bool:
        """Do a preposition of place and a noun for a house stand before the body at chunk i ("in the building of the
        Office")?"""
        tokens = self.context.text.tokens
        said = [tokens[k].text.lower() for k in range(max(self.chunks[i].start - 4, 0), self.chunks[i].start)]
        houses = self.context.vocabulary.listed("house_words")
        at = next((n for n in range(len(said)) if said[n] in houses), None)
        return at is not None and at > 0 and said[at - 1] in self.context.vocabulary.place_words

    def is_located(self, i: int) -> bool:
        """Does a preposition of place, or the bracket after a venue, stand before chunk i?"""
        words = self.context.vocabulary.place_words
        tokens = self.context.text.tokens
        for j in range(i - 1, max(i - 5, -1), -1):
            chunk = self.chunks[j]
            word = tokens[chunk.start].text.lower()
            if word in words:
                if j and (is_apposed(self.chunks[j - 1]) or is_of_matter(self.context, self.chunks, self.at, i, j)):
                    return False
                return chunk.kind != "(" or not (self.is_roll(j) or self.is_of_guests(j))
            of_state = chunk.kind == "STATE" and j > 0 and self.chunks[j - 1].kind == "office_level"
            if chunk.kind not in LEADING and not of_state:  # but "in the capital of Cuba, Havana"
                return False
        return False

    def is_roll(self, j: int) -> bool:
        """Do the brackets that open at chunk j hold several states, as those of a list of members do?"""
        end = next((i for i in range(j, len(self.chunks)) if self.chunks[i].kind == ")"), len(self.chunks))
        return sum(c.kind == "STATE" for c in self.chunks[j:end]) > 1

    def is_of_guests(self, j: int) -> bool:
        """Do the brackets that open at chunk j tell whose somebody is ("with prosecutors from Osh (Kyrgyzstan)"), as a
        name or a preposition other than of place before them shows?"""
        for chunk in reversed(self.chunks[:j]):
            if chunk.kind in ("PERSON", "POST", "people"):
                return True
            if is_verb(chunk) or chunk.kind == ",":
                return False
            if chunk.kind.startswith("=") and chunk.kind not in ("=the", "=of"):
                return self.context.text.tokens[chunk.start].text.lower() not in self.context.vocabulary.place_words
        return False


def chunk_spans_days(chunk: Chunk) -> bool:
    """Does a DATE tell the first day and the last?"""
    return chunk.value.start is not None and chunk.value.end is not None


def is_apposed(chunk: Chunk) -> bool:
    """Is it a name with a title behind it ("X, head of the office")? The town right behind that, no comma between, is
    where he sits."""
    return chunk.kind == "PERSON" and chunk.value.name_end < chunk.end

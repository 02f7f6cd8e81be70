"""Meetings as mentioned: a noun with its ordinal, its series, and whether it is a particular one."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from ccpg_graph.extraction.naming.actors import UNIONS
from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.mentions import BodyRef, MeetingMention, Post
from ccpg_graph.extraction.words.chunker import replace
from ccpg_graph.extraction.words.chunks import Chunk
from ccpg_graph.extraction.words.grammar import Match

SESSIONS = ("session", "meeting")  # a summit is the heads of states' own
BEFORE = 2  # chunks before a meeting by which it is told as one before ("the previous such session")
BESIDE = 6  # chunks behind that in which its number stands between marks
KIND = 3  # words of "of its kind"
WHOSE = 4  # chunks behind the noun that tell whose session it is
UNCOUNTED = ("visit", "talks")  # "his first visit" is no first of a row
SENDERS = ("Office", "Ministry", "Court")  # bodies that send guests, and hold no rows of meetings
DEPUTY, CHIEF = "deputy-prosecutor-general", "prosecutor-general"
PROSECUTORS = frozenset({CHIEF, DEPUTY, "prosecutor", "head"})


def are_heads(roles: set[str]) -> bool:
    """Are those of these roles the ones whose meetings make up a row of the registry: prosecutors general and others of
    prosecution offices, and not their deputies alone, who meet by themselves?"""
    return roles <= PROSECUTORS and (DEPUTY not in roles or CHIEF in roles)


def join_meetings(context: Context, chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with MEETING chunks in place of nouns of meeting; plural ones become MEETINGS."""
    for i, chunk in enumerate(chunks):
        counted = i and chunks[i - 1].kind == "ordinal"
        if (
            chunk.kind == "Word"
            and counted
            and (noun := context.meeting_names.get(context.words(chunk.start, chunk.end)))
        ):
            chunks[i] = Chunk("meeting", chunk.start, chunk.end, noun)
    if not any(c.kind in ("meeting", "series") for c in chunks):
        return chunks
    grammar = context.vocabulary.grammar
    reader = MeetingReader(context, chunks)
    joined = replace(chunks, list(grammar.find("meeting", grammar.alphabet.encode(chunks))), reader.build)
    for row in zip(joined, joined[1:], joined[2:], joined[3:], strict=False):
        if [c.kind for c in row] == ["MEETING", "(", "Word", ")"] and row[0].value.series is None:
            context.meeting_names[context.words(row[2].start, row[2].end)] = row[0].value.noun
    return join_groups(context, joined) if context.vocabulary.cases else joined


def join_groups(context: Context, chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with "the third session" and "of the joint working group" made one, the group's."""
    joined: list[Chunk] = []
    for chunk in chunks:
        before = joined[-1] if joined else None
        if before is not None and before.kind == chunk.kind == "MEETING" and is_session_of(context, before, chunk):
            value = dataclasses.replace(before.value, noun="workgroup", series=None, sides=chunk.value.sides)
            joined[-1] = Chunk("MEETING", before.start, chunk.end, value)
        else:
            joined.append(chunk)
    return joined


def is_session_of(context: Context, session: Chunk, group: Chunk) -> bool:
    """Does a group's noun stand in the genitive right behind a session's?"""
    cases = context.vocabulary.morphology.noun_cases(context.word_list(group))
    sits = session.value.noun in SESSIONS and group.value.noun == "workgroup" and session.end == group.start
    return sits and group.value.ordinal is None and "gent" in cases


@dataclass(slots=True)
class MeetingReader:
    """Builds MEETING chunks over one sentence."""

    context: Context
    chunks: list[Chunk]

    def group(self, match: Match, name: str) -> list[Chunk]:
        return match.part(self.chunks, name)

    def build(self, match: Match) -> Chunk | None:
        """The chunk of one match of the `meeting` stage."""
        nouns = self.group(match, "noun")
        first, last = self.chunks[match.start], self.chunks[match.end - 1]
        noun = nouns[0]
        if self.is_verb(match, noun) or self.is_of_press(match, noun) or self.is_of_its_kind(last):
            return None
        if noun.kind == "series":
            return self.of_series(match, first, last)
        if match.span("posts") and self.series(match) is None:
            return None  # who they are, a reader of encounters tells
        if match.rule.endswith("of_workgroup") and noun.value != "workgroup":
            return None
        if not self.is_owned(match) or self.is_of_guests(match):
            return None  # who visits, a reader of visits tells
        before = self.before(match.start)
        after = self.chunks[match.end] if match.end < len(self.chunks) else None
        held = after if after is not None and after.kind == "take_place.a" else None
        plural = any(self.context.is_plural(noun, verb) for verb in (before, held)) and not self.is_plural_only(noun)
        plural = plural or self.is_counted(match)
        took_place = any(c is not None and c.kind == "take_place.a" and c.time == "past" for c in (before, held))
        plural = plural and not (took_place and self.is_dated(noun)) and not self.is_one_of_many(noun)
        mods = self.chunks[match.start : match.end]
        ordinals = self.group(match, "ord") + self.group(match, "ord2")
        plural = (
            plural and not ordinals
        )  # the verb of "discussed was the preparation of the 29th session" tells nothing
        start = self.after_verb(match, first)
        counted = bool(ordinals) and noun.value not in UNCOUNTED
        counted = counted and not (
            int(ordinals[0].value) == 1 and (self.is_somebodys(match) or self.is_of_no_row(match))
        )
        mention = MeetingMention(
            noun=str(noun.value),
            ordinal=int(ordinals[0].value) if counted else None if ordinals else self.ordinal_behind(match.end),
            series=self.series(match),
            extraordinary=any(c.kind == "extraordinary" for c in mods),
            online=any(c.kind == "online" for c in mods) or self.is_by_video(noun),
            sides=self.sides(match),
            definite=bool(self.group(match, "the") or self.group(match, "its")),
            again=match.span("again") is not None,
            plural=plural,
            following=match.span("next") is not None,
            earlier=self.is_earlier(match),
        )
        return Chunk("MEETINGS" if plural else "MEETING", start, last.end, mention)

    def is_owned(self, match: Match) -> bool:
        """Can the noun for officials behind the meeting be whose it is, as its case tells where there are cases ("the
        session of the prosecutors", and not "at the session the prosecutors …")?"""
        whose = self.group(match, "role")
        cases = (
            self.context.vocabulary.morphology.noun_cases(self.context.word_list(whose[0])) if whose else frozenset()
        )
        return not cases or "gent" in cases

    def is_of_guests(self, match: Match) -> bool:
        """Is the body behind the noun whose people came, or an office that met ("the visit of the Office's delegation
        to"), and no holder of a row? Readers of visits and encounters tell that."""
        if self.group(match, "noun")[0].value == "visit":
            return match.span("series") is not None
        bodies = self.group(match, "series")
        refs: tuple[BodyRef, ...] = bodies[0].value.refs if bodies and bodies[0].kind == "BODY" else ()
        return len(refs) == 1 and refs[0].kind in SENDERS and self.group(match, "noun")[0].value in UNCOUNTED

    def after_verb(self, match: Match, first: Chunk) -> int:
        """The first token of the mention: a finite verb that nobody lists is no modifier of the noun behind it ("is
        being prepared a visit", "the paper calls the trip …")."""
        told = self.context.vocabulary.morphology.told_time
        inner = self.chunks[match.start : match.end]
        mods = (c for c in inner if c.kind in ("word", "status_word") or c.kind.startswith("="))
        verbs = [c.end for c in mods if told(self.context.text.tokens[c.start].text)]
        return verbs[-1] if verbs else first.start

    def ordinal_behind(self, i: int) -> int | None:
        """The number that stands behind the noun between two commas ("a session of the Council, the 30th, was held").
        i: the chunk behind the noun."""
        end = min(i + WHOSE, len(self.chunks))
        while i < end and self.chunks[i].kind in ("=of", "=the", "bodyword", "bodynoun", "BODY", "Word"):
            i += 1
        row = self.chunks[i : i + BESIDE]
        inner = [c for c in row[1:-1] if c.kind != "=the"]
        closed = len(row) > 2 and row[0].kind == "," and any(c.kind in (",", ".") for c in row[2:])
        return int(inner[0].value) if closed and inner and inner[0].kind == "ordinal" else None

    def before(self, start: int) -> Chunk | None:
        """The chunk before, words that only join passed over ("planned are also talks")."""
        joins = self.context.vocabulary.lexicon["clauses"]["joins"]
        i = start - 1
        while i > 0 and self.context.words(self.chunks[i].start, self.chunks[i].end).lower() in joins:
            i -= 1
        return self.chunks[i] if i >= 0 else None

    def is_plural_only(self, noun: Chunk) -> bool:
        """Is it a noun whose plural means one ("talks")?"""
        words: list[str] | None = self.context.vocabulary.lexicon.get("plural_only")
        if words is None:
            return bool(noun.value == "talks")
        lemma = self.context.vocabulary.morphology.phrase_keys
        last = self.context.word_list(noun)[-1]
        return any(set(lemma(last)) & set(lemma(word.split()[-1])) for word in words)

    def is_one_of_many(self, noun: Chunk) -> bool:
        """Is it one meeting, told as that of several ("a meeting of experts"), where a small word tells it?"""
        words = [word.lower() for word in self.context.word_list(noun)]
        of = self.context.vocabulary.lexicon["clauses"]["links"].get("of", ())
        at = next((i for i, word in enumerate(words) if word in of), 0)
        return at > 0 and words[at - 1] not in self.context.vocabulary.listed("plurals")

    def is_dated(self, noun: Chunk) -> bool:
        """Is it a noun whose plural means one meeting where the sentence tells its day ("on 5 May consultations took
        place")?"""
        lemma = self.context.vocabulary.morphology.phrase_keys
        keys = {key for word in self.context.vocabulary.listed("dated_plurals") for key in lemma(word)}
        dates = [c.value for c in self.chunks if c.kind == "DATE" and not c.value.is_period]
        days = any(date.end is None for date in dates) or len(dates) == 1  # "on 30–31 January"
        return days and not keys.isdisjoint(lemma(self.context.word_list(noun)[-1]))

    def is_verb(self, match: Match, noun: Chunk) -> bool:
        """Is the noun a verb here ("is scheduled to visit")? An auxiliary stands before it, and nothing between."""
        before = self.chunks[match.start - 1] if match.start else None
        alone = match.end - match.start == 1
        word = self.context.text.tokens[before.start].text.lower() if before is not None else ""
        if alone and before is not None and before.kind.startswith("=") and self.is_gerund(match, noun):
            return True
        return alone and self.context.vocabulary.auxiliaries.get(word, "") in ("to", "will", "may")

    def is_by_video(self, noun: Chunk) -> bool:
        """Is it one that its noun tells to be held from afar ("a video conference")?"""
        begins = tuple(self.context.vocabulary.listed("video_nouns"))  # a word that declines is told by its beginning
        return any(word.lower().startswith(begins) for word in self.context.word_list(noun))

    def is_of_press(self, match: Match, noun: Chunk) -> bool:
        """Is it held for journalists ("a press conference")?"""
        tokens, press = self.context.text.tokens, self.context.vocabulary.listed("press_events")
        before = [t.text.lower() for t in tokens[max(noun.start - 2, 0) : noun.start] if t.kind == "word"]
        return noun.value == "conference" and bool(before) and before[-1] in press

    def is_counted(self, match: Match) -> bool:
        """Does a number stand right before a bare noun ("held 71 sessions", where a language has the singular or one
        word for both)? They are several then."""
        before = self.chunks[match.start - 1] if match.start else None
        return before is not None and before.kind in ("num", "number") and str(before.value) not in ("1", "None")

    def is_of_its_kind(self, last: Chunk) -> bool:
        """Is it told as one of a kind ("the first conference of its kind to be held there")? That says of the one told
        what it is, and tells no other."""
        listed = self.context.vocabulary.listed("of_its_kind")
        tokens = self.context.text.tokens
        behind = " ".join(token.text.lower() for token in tokens[last.end : last.end + KIND])
        return any(behind.startswith(words) for words in listed)

    def is_earlier(self, match: Match) -> bool:
        """Is it told as one before ("the previous session")?"""
        keys = self.context.vocabulary.listed_keys("earlier_words")
        words = self.context.words(
            self.chunks[max(match.start - BEFORE, 0)].start, self.chunks[match.end - 1].start
        ).split()
        return any(not keys.isdisjoint(self.context.vocabulary.morphology.keys(word)) for word in words)

    def is_gerund(self, match: Match, noun: Chunk) -> bool:
        """Is it a verb that takes up a plain noun ("for gathering evidence")?"""
        hits = self.context.vocabulary.phrases.find(self.context.text.tokens, noun.start, noun.end)
        form = any((h.entry.traits or {}).get("form") == "ing" for h in hits)
        return form and match.end < len(self.chunks) and self.chunks[match.end].kind == "word"

    def is_somebodys(self, match: Match) -> bool:
        """Is it one that somebody had ("held his first meeting with X"), and of no row?"""
        words = self.context.vocabulary.listed("clauses", "possessives")
        near = self.chunks[max(match.start - 2, 0) : match.end]
        session = self.group(match, "noun")[0].value == "session"  # "its first session" is the first of a row
        return (
            not session
            and self.series(match) is None
            and any(c.end - c.start == 1 and self.context.words(c.start, c.end).lower() in words for c in near)
        )

    def is_of_no_row(self, match: Match) -> bool:
        """Does "first" stand right before a bare noun of meeting ("the first video conference will be held"), so that
        it is the first of what the text tells and of no row?"""
        ordinal, noun = (self.group(match, "ord") + self.group(match, "ord2"))[0], self.group(match, "noun")[0]
        articles = not self.context.vocabulary.cases
        taken_up = articles or self.group(match, "the") or self.group(match, "its")
        if taken_up or noun.value == "session":
            return False
        return self.series(match) is None and ordinal.end == noun.start and noun.end - noun.start == 1

    def sides(self, match: Match) -> tuple[BodyRef, ...]:
        """The bodies whose joint meeting it is: "the meeting of the boards of the Offices of A and B"."""
        bodies = self.group(match, "series")
        refs: tuple[BodyRef, ...] = bodies[0].value.refs if bodies else ()
        return refs if len(refs) > 1 else ()

    def of_series(self, match: Match, first: Chunk, last: Chunk) -> Chunk:
        """A meeting named by its series alone: "the 20th Meeting of Prosecutors General of the SCO Member States"."""
        slug = self.group(match, "noun")[0].value
        ordinals = self.group(match, "ord")
        mention = MeetingMention(
            "meeting",
            int(ordinals[0].value) if ordinals else None,
            self.registered(slug),
            definite=bool(self.group(match, "the")),
            following=match.span("next") is not None,
        )
        return Chunk("MEETING", first.start, last.end, mention)

    def series_of_posts(self, posts: list[Post]) -> BodyRef | None:
        """ "The meeting of the Prosecutors General of the SCO": the series of the union whose prosecutors they are."""
        bodies = {p.body.slug: p.body for p in posts if p.body is not None}
        union = next(iter(bodies.values())) if len(bodies) == 1 else None
        heads = are_heads({p.role for p in posts})
        return self.series_of_body(union) if heads and union is not None and union.kind == "InterstateBody" else None

    def registered(self, slug: str) -> BodyRef:
        """A series of the registry as the one who holds a meeting."""
        series = self.context.vocabulary.registry.series[slug]
        names = series.names.get(self.context.vocabulary.language, series.names["en"])
        return BodyRef(series.slug, "MeetingSeries", names[0])

    def series(self, match: Match) -> BodyRef | None:
        """Who holds the meeting: a council, or the series that the registry has for an organisation's prosecutors."""
        if self.group(match, "noun")[0].value == "workgroup":
            return None  # a council's working group is none of its sessions
        org = self.group(match, "org")
        if posts := [p for c in self.group(match, "posts") if c.kind == "POST" for p in c.value.posts]:
            return self.series_of_posts(posts)
        if match.span("its"):
            return self.series_before(match.start)
        if org:
            roles = self.group(match, "role")
            return self.series_of(org[0]) if are_heads({c.value for c in roles}) else None
        if bare := self.group(match, "council"):
            return self.context.council() if bare[0].value == "Council" else None
        bodies = self.group(match, "series")
        if not bodies and (union := self.union_after(match)) is not None:
            return self.series_of_body(union)
        if not bodies or len(bodies[0].value.refs) > 1:
            return None
        ref: BodyRef = bodies[0].value.refs[0]
        if ref.slug in UNIONS:  # "the session of the CIS prosecutors general", "the CIS session"
            council = self.context.council() if self.group(match, "noun")[0].value in SESSIONS else None
            return council if council is not None and council.country is None else None
        return None if ref.kind == "Office" else ref  # an office has no row of sessions by which to call them

    def union_after(self, match: Match) -> BodyRef | None:
        """ "The session of the prosecutors general of the OTS": the union whose prosecutors' seats are told behind the
        noun."""
        after = self.chunks[match.end] if match.end < len(self.chunks) else None
        if after is None or after.kind != "POST" or len(after.value.posts) != 1:
            return None
        post = after.value.posts[0]
        of_union = post.plural and are_heads({post.role}) and post.body is not None
        return post.body if of_union and post.body.kind == "InterstateBody" else None

    def series_before(self, i: int) -> BodyRef | None:
        """ "Its 35th session": of the council named last before it in the sentence."""
        bodies = [c.value.refs[0] for c in self.chunks[:i] if c.kind == "BODY"]
        bodies += [
            p.body for c in self.chunks[:i] if c.kind in ("POST", "PERSON") for p in c.value.posts if p.body is not None
        ]
        councils = [b for b in bodies if b.kind == "Council"]
        if not bodies:  # "at its general assembly in Lima the Association elected …"
            after = [c.value.refs[0] for c in self.chunks[i:] if c.kind == "BODY"]
            councils = [b for b in after[:1] if b.kind in ("Council", "Association")]
        return councils[-1] if councils else None

    def series_of(self, org: Chunk) -> BodyRef | None:
        """The series of meetings of an organisation's prosecutors general."""
        if org.kind == "cis_members":
            council = self.context.council()
            return council if council and council.slug == "ccpg" else None
        return self.series_of_body(org.value.refs[0])

    def series_of_body(self, owner: BodyRef) -> BodyRef | None:
        """The series of meetings that the registry has for an organisation's prosecutors."""
        for series in self.context.vocabulary.registry.series.values():
            if series.body == owner.slug:
                return self.registered(series.slug)
        bodies = self.context.vocabulary.registry.bodies.values()
        for body in bodies:
            if body.parent == owner.slug and body.kind == "Council" and owner.slug != "cis":
                return self.context.body(body)
        return self.context.council() if owner.slug == "cis" else None

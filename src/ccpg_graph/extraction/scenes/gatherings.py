"""Meetings told by where they were held, or by many coming together: "Minsk was the venue of", "the Council met"."""

from __future__ import annotations

from collections.abc import Iterator

from ccpg_graph.extraction.findings import Tokens
from ccpg_graph.extraction.naming.actors import Actor, find_actors
from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.meetings import MeetingReader, are_heads
from ccpg_graph.extraction.naming.mentions import SITTINGS, BodyRef, MeetingMention
from ccpg_graph.extraction.scenes.days import is_going
from ccpg_graph.extraction.scenes.manner import FINITE
from ccpg_graph.extraction.scenes.scenes import Event, Scene, Side, agrees, country_of
from ccpg_graph.extraction.scenes.telling import Telling
from ccpg_graph.extraction.scenes.tenses import status_by_day
from ccpg_graph.extraction.scenes.told import value_of
from ccpg_graph.extraction.words.chunks import Chunk, Sentence
from ccpg_graph.extraction.words.grammar import Match

CROWD = (".crowd", ".crowd_inverse")  # the rules of prosecutors of several states, of no union
CONFERS = ".to_confer"  # the rule of bodies that meet to talk something over


def read_convened(scene: Scene, sentence: Sentence) -> Iterator[Event]:
    """The sessions of councils that met: "On 5 May the Council met in Minsk"."""
    grammar = scene.context.vocabulary.grammar
    again = {match.span("verb"): match for match in grammar.find("convened_again", sentence.encoded)}
    for match in grammar.find("convene", sentence.encoded):
        event = convene(scene, sentence, match)
        if event is not None:
            yield event
            if (other := again.get(match.span("verb"))) is not None:
                yield convened_again(scene, sentence, other, event)


def convened_again(scene: Scene, sentence: Sentence, match: Match, before: Event) -> Event:
    """ "In June 2030 the Council met in Moscow, on 5 May 2032 in Minsk": the second session of one verb."""
    event = scene.new_event(before.noun)
    event.series, event.status = before.series, before.status
    event.when, event.place = (match.part(sentence.chunks, name)[0].value for name in ("when", "place"))
    tokens = (sentence.chunks[match.start].start, sentence.chunks[match.end - 1].end)
    for slot in ("series", "status", "when", "place", "mention"):
        event.told(slot, tokens)
    return event


def convene(scene: Scene, sentence: Sentence, match: Match) -> Event | None:
    """The session of one match; None where it is no council's or not told as held or planned."""
    where, at = match.span("series"), match.span("verb")
    if where is None or at is None:
        return None
    who = sentence.chunks[where[0]]
    refs = council_of(who) if who.kind == "POST" else who.value.refs
    if len(refs) == 1 and refs[0].bare and refs[0].kind == "Council":
        council = scene.context.council()
        refs = (council,) if council is not None else ()
    verb = sentence.chunks[at[0]]
    if len(refs) != 1 or refs[0].kind != "Council" or verb.time not in FINITE or verb.negated:
        return None
    again = any(True for _ in scene.context.vocabulary.grammar.find("next_time", sentence.encoded))
    mention = MeetingMention("session", series=refs[0], following=again and verb.time == "future")
    tokens = (min(who.start, verb.start), max(who.end, verb.end))
    return come_together(scene, sentence, at[0], mention, tokens)


def read_next_time(scene: Scene, sentence: Sentence, current: Event | None) -> Iterator[Event]:
    """ "They agreed to meet next in Lima in 2033": the next one of the gathering told last."""
    for match in scene.context.vocabulary.grammar.find("meet_next", sentence.encoded):
        at = match.span("verb")
        verb = sentence.chunks[at[0]] if at is not None else None
        ahead = verb is not None and (verb.time == "future" or match.rule.endswith(".next")) and not verb.negated
        if not ahead or at is None or current is None or current.status != "Held" or current.noun not in SITTINGS:
            continue
        telling = Telling(scene.context, sentence.chunks, at[0], "Planned")
        if telling.when() is None and telling.place() is None:
            continue
        mention = MeetingMention(current.noun, series=current.series, following=True)
        tokens = (sentence.chunks[match.start].start, sentence.chunks[match.end - 1].end)
        yield come_together(scene, sentence, at[0], mention, tokens)


def council_of(members: Chunk) -> tuple[BodyRef, ...]:
    """The body whose members a plural post tells: "the members of the Council"."""
    posts = members.value.posts
    return tuple(p.body for p in posts if p.role == "member" and p.plural and p.body is not None)


def come_together(scene: Scene, sentence: Sentence, at: int, mention: MeetingMention, tokens: Tokens) -> Event:
    """The event of those who met, by their verb (chunk `at`): one told before that agrees, or a new one."""
    verb = sentence.chunks[at]
    telling = Telling(scene.context, sentence.chunks, at)
    status = "Planned" if verb.time == "future" or mention.following else "Held"
    when, place = telling.when(), telling.place()
    known = [e for e in scene.latest() if agrees(e, mention, value_of(when), value_of(place), status)]
    known = [e for e in known if e.following or e.headline] if mention.following else known
    event = known[0] if known else scene.new_event(mention.noun)
    event.following = event.following or mention.following
    if mention.series is not None:
        event.series = event.series or mention.series
        event.told("series", tokens)
    event.status = event.status or status
    for slot in ("status", "mention"):
        event.told(slot, tokens)
    beside = sentence.chunks[at + 1] if at + 1 < len(sentence.chunks) else None
    if beside is not None and beside.kind == "online":  # "met by video conference"
        event.online = True
        event.told("online", (tokens[0], max(tokens[1], beside.end)))
    telling.fill_told(event)
    return event


def read_gathered(scene: Scene, sentence: Sentence, known: set[int]) -> Iterator[Event]:
    """The conferences of many who came together: "the prosecutors general of the SCO gathered in Minsk". known: the
    verbs, by chunk position, that have been read."""
    for match in scene.context.vocabulary.grammar.find("gathering", sentence.encoded):
        at = (match.span("verb") or (match.start, 0))[0]
        if at not in known:
            event = gather(scene, sentence, match, at)
            if event is not None:
                known.add(at)
                yield event


def gather(scene: Scene, sentence: Sentence, match: Match, at: int) -> Event | None:
    """The conference of one match; that of the MEETING chunk for which they came, where one is named."""
    chunks, context = sentence.chunks, scene.context
    verb, who = chunks[at], match.part(chunks, "who")
    tokens = (chunks[match.start].start, chunks[match.end - 1].end)
    confers = match.rule.endswith(CONFERS)
    own = [] if match.span("meeting") else their_own(context, chunks, at)
    many = confers or bool(own) or any(context.is_plural(c) for c in who[:2])
    if verb.time not in FINITE or verb.negated or not who or not many:
        return None
    if context.text.quoted[tokens[0]]:
        return None
    sides = several(context, who)
    named = match.part(chunks, "meeting") or own
    event = scene.event_of(named[0]) if named else None
    telling = Telling(context, chunks, at)
    if own and event is not None and event.when is None and (when := telling.when()) is not None:
        event.when, event.passages["when"] = when.value, telling.passage(when.at)
    if (named and event is None) or (not named and comes_to_attend(context, chunks, at)):
        return None
    if event is None:
        union = union_of(who)
        crowd = match.rule.endswith(CROWD)
        if not (sides or union or crowd) and not (match.span("org") and not confers):
            return None
        if crowd:
            return gather_crowd(scene, sentence, at, tokens)
        prosecutors = union is not None and are_prosecutors(match.part(chunks, "prosecutors") or who[:1])
        reader, org = MeetingReader(context, chunks), match.part(chunks, "org")
        series = reader.series_of_body(union) if union is not None and prosecutors else None
        if series is None and org and org[0].kind == "cis_members" and verb.kind == "gather.a":
            series = reader.series_of(org[0])
        of_council = series is not None and series.kind == "Council"  # whoever make up a council hold its session
        mention = MeetingMention("session" if of_council else "conference", series=series)
        event = come_together(scene, sentence, at, mention, tokens)
        if confers and verb.time == "present" and event.when is None:
            event.status = "Planned"  # "meets this week to confer on"
    elif (
        not own
        and event.noun in ("meeting", "session")
        and event.series is None
        and (union := union_of(who)) is not None
    ):
        event.noun = "conference"
        event.series = MeetingReader(context, chunks).series_of_body(union) if are_prosecutors(who) else None
        event.told("series", tokens)
    present = {id(s.actor.who) for s in event.sides}
    event.sides += [Side(a, "Participant", tokens, match.rule) for a in sides if id(a.who) not in present]
    return event


def comes_to_attend(context: Context, chunks: list[Chunk], at: int) -> bool:
    """Did they come in order to take part in a meeting that is named, so that their coming together is none? at: their
    verb."""
    aims = context.vocabulary.listed("aim_words")
    attends = (c for c in chunks[at + 1 :] if c.kind == "take_part.a" and c.time == "open")
    meets = any(c.kind in ("MEETING", "MEETINGS") for c in chunks[at + 1 :])
    return meets and any(context.words(c.start, c.end).lower().split()[0] in aims for c in attends)


def gather_crowd(scene: Scene, sentence: Sentence, at: int, tokens: Tokens) -> Event | None:
    """The meeting of prosecutors of several states who came together, by a town or a day; the text may yet call it by
    its noun. None where the sentence names a meeting, or has told of one."""
    if "MEETING" in sentence.told or any(event.status for event in scene.events):
        return None
    telling = Telling(scene.context, sentence.chunks, at)
    if telling.place() is None and telling.when() is None:
        return None
    event = come_together(scene, sentence, at, MeetingMention("meeting"), tokens)
    event.unnamed = True
    return event


def their_own(context: Context, chunks: list[Chunk], at: int) -> list[Chunk]:
    """The meeting of those who came together, told behind their verb (chunk `at`) as theirs: "… came together: its 53rd
    meeting was held in Riga"."""
    words = context.vocabulary.listed("own_words")
    behind = [i for i in range(at + 1, len(chunks)) if chunks[i].kind == "MEETING"]
    first = next((chunks[i] for i in behind if chunks[i - 1].kind[1:] in words or is_owned(context, chunks[i])), None)
    return [first] if first is not None else []


def is_owned(context: Context, meeting: Chunk) -> bool:
    """Does the mention begin with a word for whose it is?"""
    return context.text.tokens[meeting.start].text.lower() in context.vocabulary.listed("own_words")


def are_prosecutors(who: list[Chunk]) -> bool:
    """Are they heads of prosecution offices, and not of states?"""
    roles = {c.value for c in who if c.kind == "role"}
    roles |= {p.role for c in who if c.kind == "POST" for p in c.value.posts}
    return are_heads(roles) and any(c.kind in ("role", "people", "POST") for c in who)


def several(context: Context, who: list[Chunk]) -> list[Actor]:
    """Those named one by one, of several states; none where a group is named as a whole."""
    actors = [a for a in find_actors(context, who) if country_of(a.who) is not None]
    return actors if len({country_of(a.who) for a in actors}) > 1 else []


def union_of(who: list[Chunk]) -> BodyRef | None:
    """The organisation of states whose prosecutors came together: "the prosecutors general of the SCO"."""
    bodies: list[BodyRef] = [ref for c in who if c.kind == "BODY" for ref in c.value.refs]
    bodies += [p.body for c in who if c.kind == "POST" for p in c.value.posts if p.body is not None]
    return bodies[0] if len(bodies) == 1 and bodies[0].kind == "InterstateBody" else None


def told_as_hosted(context: Context, sentence: Sentence) -> dict[int, str]:
    """The statuses of meetings that are told by where they are held, by the chunk position of the meeting."""
    found: dict[int, str] = {}
    for match in context.vocabulary.grammar.find("hosting", sentence.encoded):
        meeting, status = match.span("meeting"), status_of(sentence, match)
        if meeting is not None and status:
            found[meeting[0]] = "Planned" if is_on_the_calendar(context, sentence, match) else status
    return found


def is_on_the_calendar(context: Context, sentence: Sentence, match: Match) -> bool:
    """Does a present tell what is to come, by a day of the sentence ("which Minsk hosts on 8 July")?"""
    verb = match.part(sentence.chunks, "verb")
    if not verb or verb[0].time != "present" or context.vocabulary.cases:
        return False
    return any(c.kind == "DATE" and status_by_day(context, c.value) == "Planned" for c in sentence.chunks)


def status_of(sentence: Sentence, match: Match) -> str:
    """Held or Planned, by the verb of hosting; "" where it tells neither."""
    verb = next(iter(match.part(sentence.chunks, "verb")), None)
    if verb is None:
        return "Planned" if match.span("planned") or match.span("ahead") else "Held"
    if verb.time not in FINITE or verb.negated:
        return ""
    return "Planned" if verb.time == "future" else "Held"


def read_hosting(scene: Scene, sentence: Sentence, current: Event | None) -> None:
    """ "Bishkek hosts the 29th session", "it is hosted by Bishkek": where it is held."""
    for match in scene.context.vocabulary.grammar.find("hosting", sentence.encoded):
        host(scene, sentence, match, current)


def host(scene: Scene, sentence: Sentence, match: Match, current: Event | None) -> None:
    """Gives the meeting of one match its place, and its status where nothing else tells that."""
    meeting, place = match.part(sentence.chunks, "meeting"), match.part(sentence.chunks, "place")
    event = scene.event_of(meeting[0]) if meeting else current
    if event is None:
        return
    tokens = (sentence.chunks[match.start].start, sentence.chunks[match.end - 1].end)
    status = status_of(sentence, match)
    if not event.status and status:
        event.status = status
        event.passages["status"] = tokens
    slot = "place" if place and place[0].kind == "PLACE" else "country"
    if place and place[0].kind in ("PLACE", "STATE") and getattr(event, slot) is None:
        setattr(event, slot, place[0].value)
        event.passages[slot] = tokens
    verb = match.span("verb")
    if verb is not None and meeting and not is_going(sentence.chunks[verb[0]]):  # the day of a journey is its own
        Telling(scene.context, sentence.chunks, verb[0]).fill_told(event)

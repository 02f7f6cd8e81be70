"""Events → claims: what class a meeting is of, and each slot with the passage that states it."""

from __future__ import annotations

from ccpg_graph.extraction.findings import Findings, shown_names
from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.naming.dates import literal
from ccpg_graph.extraction.naming.mentions import Person
from ccpg_graph.extraction.scenes.pairs import home_of
from ccpg_graph.extraction.scenes.scenes import Event, Scene
from ccpg_graph.records import Literal, Modality, Object, Ref, Term

CLASSES = {
    "visit": "Visit",
    "conference": "Conference",
    "workgroup": "WorkingGroupMeeting",
    "collegium": "CollegiumMeeting",
}
BOTH = 2  # states, or bodies of states, that meet each other
MOST_NAMED = 4  # persons whom the label of a meeting names
LONGEST_LABEL = 120


def write_events(context: Context, scene: Scene, findings: Findings) -> None:
    """Makes the Thing of each event and claims its slots; an event of which nothing is told but its name is left
    out."""
    for event in scene.events:
        event.key = ""
        if not event.status:
            continue
        event.kind = classify(event)
        event.key = findings.new(event.kind, "meeting", label(context, event))
        write_slots(event, findings)


def classify(event: Event) -> str:
    """The class of a meeting, by who holds it, then by its noun, then by its sides."""
    if event.series is not None and event.series.kind == "Council" and event.noun in ("session", "meeting", "event"):
        return "CouncilSession"
    if event.series is not None and event.series.kind == "MeetingSeries" and event.noun in ("session", "meeting"):
        return "Conference"
    homes = ({home_of(side.actor.who) for side in event.sides}) - {None}
    talked = event.online and len(event.sides) == len(homes) == BOTH and event.ordinal is None
    persons = len(event.sides) == len(homes) == BOTH and all(isinstance(s.actor.who, Person) for s in event.sides)
    own = event.series is None and ((event.noun == "conference" and talked) or (event.noun == "workgroup" and persons))
    if event.noun in CLASSES and not own:
        return CLASSES[event.noun]  # but "a videoconference of the two Prosecutors General" is their talk
    homes = ({home_of(side.actor.who) for side in event.sides} | {event.office}) - {None}
    placeless = [s for s in event.sides if home_of(s.actor.who) is None]
    pair = event.noun == "talks" and len(event.sides) == BOTH and len(placeless) == 1 == len(homes)
    two = len(homes) == BOTH or pair or (event.bilateral and (len(homes) < BOTH or event.noun == "talks"))
    return "BilateralMeeting" if two and event.series is None else "Meeting"


def label(context: Context, event: Event) -> str:
    """A name by which a reader knows it: its series with ordinal or day, who met whom, else the words of the
    document."""
    if event.series is not None and event.series.name:
        words = context.vocabulary.lexicon["meeting_labels"]
        if event.ordinal is not None:
            return str(words["ordinal"]).format(series=event.series.name, ordinal=event.ordinal)
        if event.when is not None and event.when.start:
            return str(words["dated"]).format(series=event.series.name, date=event.when.start)
    names = (shown_names(side.actor.who)[0] for side in event.sides if isinstance(side.actor.who, Person))
    persons = list(dict.fromkeys(names))  # the host of a visit may be told of as a side of its talks, too
    if 1 < len(persons) <= MOST_NAMED and not are_of_one_side(event):
        return " – ".join(persons)
    first, last = event.passages.get("mention", (0, 1))
    found = context.words(first, last).split()
    while len(found) > 1 and found[0].lower() in context.vocabulary.lexicon["function_words"]:
        found = found[1:]
    morphology = context.vocabulary.morphology
    told = any(map(morphology.told_time, found))  # a clause: what is received stands before who receives it
    return (" ".join(found) if told else morphology.title(" ".join(found)))[:LONGEST_LABEL]


def are_of_one_side(event: Event) -> bool:
    """Do all the persons told there serve one body, or one of the two states that meet ("the Prosecutor General and his
    deputy met with the delegation of …"), so that their names do not tell who met whom?"""
    persons = [side.actor.who for side in event.sides if isinstance(side.actor.who, Person)]
    bodies = [{post.body.slug for post in who.posts if post.body is not None} for who in persons]
    lands = {home_of(side.actor.who) for side in event.sides} | {event.office}
    apart = event.bilateral or len(lands - {None}) > 1
    own = {home_of(who) for who in persons}
    return bool(set.intersection(*bodies)) or (apart and len(own) == 1 and None not in own)


def is_last_day(event: Event) -> bool:
    """Can the day told by itself as the last be that? No days of the meeting tell another, and it is not before the
    first."""
    if event.when is None or event.when.start is None:
        return True
    return event.when.end is None and event.when.start <= (event.until or "")


def write_slots(event: Event, findings: Findings) -> None:
    """Claims of the slots that the document tells."""
    planned = event.status in ("Planned", "Postponed", "Cancelled")
    modality = Modality.PLANNED if planned else Modality.STATED

    def say(slot: str, predicate: str, value: Object) -> None:
        tokens = event.passages.get(slot) or event.passages["mention"]
        findings.claim(event.key, predicate, value, tokens, f"meetings.{slot}", modality)

    say("status", "ccpg:status", Term(f"ccpg:{event.status}"))
    if event.series is not None and event.series.slug and event.series.kind in ("Council", "MeetingSeries"):
        say("series", "ccpg:series", Ref(findings.body(event.series)))
    if event.ordinal is not None:
        say("ordinal", "ccpg:ordinal", Literal(str(event.ordinal), "integer"))
    if event.when is not None and event.when.start:
        say("when", "ccpg:startDate", literal(event.when.start))
        if event.when.end:
            say("when", "ccpg:endDate", literal(event.when.end))
    if event.until is not None and is_last_day(event):
        say("until", "ccpg:endDate", literal(event.until))
    if event.place:
        say("place", "ccpg:place", Ref(findings.place(event.place)))
    elif event.country and (town := findings.context.town_of(event.country)):
        say("country", "ccpg:place", Ref(findings.place(town)))
    if event.country:
        say("country", "ccpg:country", Ref(findings.state(event.country)))
    if event.within is not None and event.within.key:
        say("within", "ccpg:within", Ref(event.within.key))
    for flag in ("extraordinary", "online"):
        if getattr(event, flag):
            say(flag, f"ccpg:{flag}", Literal("true", "boolean"))

"""The families that highlights are coloured by: a few, so that a reader can tell them apart."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Family:
    """name: of its colour in the style sheet; title: what the legend says."""

    name: str
    title: str


MEETING = Family("meeting", "meetings")
PERSON = Family("person", "officials and posts")
PRESENCE = Family("presence", "taking part")
BODY = Family("body", "bodies, states, places")
INSTRUMENT = Family("instrument", "instruments")
DECISION = Family("decision", "agenda and decisions")
FIGURE = Family("figure", "figures")
INITIATIVE = Family("initiative", "initiatives")
OTHER = Family("other", "other statements")

FAMILIES = (MEETING, PERSON, PRESENCE, BODY, INSTRUMENT, DECISION, FIGURE, INITIATIVE, OTHER)

# By class of the ontology, and by the kind in an id (`id/meeting/…`), which is there also for what is only claimed.
_MEMBERS = {
    MEETING: "Meeting CouncilSession BilateralMeeting Visit Conference WorkingGroupMeeting CollegiumMeeting "
    "MeetingSeries meeting series",
    PERSON: "Official Prosecutor Post Tenure Role person post tenure role",
    PRESENCE: "Participation participation",
    BODY: "Body Office Council Secretariat InterstateBody Association TrainingInstitution Ministry Court Parliament "
    "State Place Membership body state place membership",
    INSTRUMENT: "Instrument Memorandum Agreement Programme Plan Regulation JointStatement instrument",
    DECISION: "AgendaItem Decision Election Appointment NextSession Adoption Instruction decision agenda-item",
    FIGURE: "Figure figure",
    INITIATIVE: "Initiative initiative",
}
_BY_KIND = {kind: family for family, kinds in _MEMBERS.items() for kind in kinds.split()}


def family_of(kind: str) -> Family:
    """The family of a class or of the kind in an id; OTHER for one that is not listed."""
    return _BY_KIND.get(kind, OTHER)

"""What a text of our own tells, in lines that a test can name: meetings, who took part in them, instruments."""

from __future__ import annotations

from ccpg_graph.extraction import extract
from ccpg_graph.records import Claim, Document, Literal, Reading, Ref, Term

MEETINGS = frozenset({
    "Meeting", "CouncilSession", "BilateralMeeting", "Visit", "Conference", "WorkingGroupMeeting", "CollegiumMeeting",
})  # fmt: skip


def told(text: str, land: str = "", language: str = "en", issued: str = "2031-06-10") -> set[str]:
    """Lines "Kind | Status | day | place" of meetings, "Kind | who | Role" of those present (with "?" where it is
    planned), "Kind | Status | party: … | signatory: …" of instruments. land: the country code of the publisher."""
    source = f"https://example.{land}/news/1" if land else None
    reading = extract(Document("sample", text, language, source=source, issued=issued))
    kinds = {t.key: t.kind for t in reading.things}
    rows: dict[str, list[Claim]] = {}
    for claim in reading.claims:
        rows.setdefault(claim.subject, []).append(claim)
    return {line for key, claims in rows.items() for line in lines(reading, kinds, kinds.get(key, ""), claims)}


def slots_of(kind: str, text: str, language: str = "ru", issued: str = "2031-06-10") -> set[str]:
    """Lines "predicate value" of the slots of all meetings or instruments. kind: "meeting" or "instrument"."""
    reading = extract(Document("d", text, language, issued=issued))
    found = set()
    for claim in reading.claims:
        if claim.subject.startswith(kind):
            value = claim.object
            shown = value.key if isinstance(value, Ref) else value.name if isinstance(value, Term) else value.value
            found.add(f"{claim.predicate.removeprefix('ccpg:')} {shown}")
    return found


def lines(reading: Reading, kinds: dict[str, str], kind: str, claims: list[Claim]) -> list[str]:
    """The lines of one thing."""
    values: dict[str, list[str]] = {}
    for claim in claims:
        values.setdefault(claim.predicate.partition(":")[2], []).append(value_of(reading, claim))
    if kind in MEETINGS:
        day = values.get("startDate", [""])[0]
        where = (values.get("place") or values.get("country") or [""])[0].partition("/")[2]
        return [f"{kind} | {values.get('status', [''])[0]} | {day} | {where}"]
    if kind == "Participation":
        meeting = next(c.object.key for c in claims if c.predicate == "ccpg:inMeeting" and isinstance(c.object, Ref))
        planned = "?" if "status" in values else ""
        return [f"{kinds[meeting]} | {values['participant'][0]} | {role}{planned}" for role in values["role"]]
    if "instrumentStatus" in values:
        makers = [f"{slot}: {name}" for slot in ("party", "signatory") for name in sorted(values.get(slot, []))]
        return [" | ".join([kind, values["instrumentStatus"][0], *makers])]
    return []


def value_of(reading: Reading, claim: Claim) -> str:
    """The object of a claim: a person's name, the key of another thing, a term or literal."""
    if isinstance(claim.object, Literal):
        return claim.object.value
    if isinstance(claim.object, Term):
        return claim.object.name.removeprefix("ccpg:")
    thing = next((t for t in reading.things if t.key == claim.object.key), None)
    named = thing is not None and thing.labels and thing.kind in ("Official", "Prosecutor")
    return thing.labels[0].text if named and thing is not None else claim.object.key

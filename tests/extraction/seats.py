"""Who holds what by a text of our own: the one view of tenures that the tests of posts, people and careers share."""

from __future__ import annotations

from ccpg_graph.extraction.extractor import extract
from ccpg_graph.records import Document, Literal, Reading, Ref, Term, Thing


def read(text: str, land: str = "", language: str = "en") -> Reading:
    """The reading of a text; land: the country code of its publisher's address."""
    source = f"https://example.{land}/news/1" if land else None
    return extract(Document("sample", text, language, source=source, issued="2031-03-01"))


def seats(text: str, land: str = "", language: str = "en") -> set[str]:
    """Each tenure as "Name | body or state--role | status [from] [until]"."""
    reading = read(text, land, language)
    things = {thing.key: thing for thing in reading.things}
    return {seat(reading, things, t.key) for t in reading.things if t.kind == "Tenure"}


def seat(reading: Reading, things: dict[str, Thing], key: str) -> str:
    """One tenure in words."""
    row = {c.predicate: c.object for c in reading.claims if c.subject == key}
    person, post, status = row["org:member"], row["org:post"], row["ccpg:tenureStatus"]
    assert isinstance(person, Ref) and isinstance(post, Ref) and isinstance(status, Term)
    parts = [things[person.key].labels[0].text, post.key.removeprefix("post/"), status.name.removeprefix("ccpg:")]
    days = [v.value for v in (row.get("ccpg:from"), row.get("ccpg:until")) if isinstance(v, Literal)]
    return (
        " ".join([" | ".join(parts), *days])
        .replace("prosecutor-generals-office", "office")
        .replace("prosecutor-general", "pg")
    )

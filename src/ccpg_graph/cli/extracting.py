"""`extract`: one document in, what it says out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from ccpg_graph.documents import Metadata, read_source
from ccpg_graph.errors import UsageError
from ccpg_graph.extraction import extract
from ccpg_graph.knowledge.registry import load_registry
from ccpg_graph.mapping.documents import DocumentMapper, map_document
from ccpg_graph.mapping.lent import describe_named
from ccpg_graph.mapping.terms import Quad, Terms, write_lines
from ccpg_graph.mapping.writers import write_claims, write_trig
from ccpg_graph.records import Label, Literal, Object, Reading, Ref, Term
from ccpg_graph.resolution import Resolution, resolve

__all__ = ["Metadata", "extract_to"]

FORMATS = ("nquads", "trig", "jsonl", "html")


def extract_to(out: BinaryIO, source: str, given: Metadata, form: str, text: Path | None) -> None:
    """Read a source and write what it says to `out`, in one of FORMATS.

    given: what the caller knows of the document; text: where to write the stored text. Nothing is written before all
    is known, so that an error leaves no half answer. Raises UsageError, DocumentError and LexiconMissing.
    """
    if form not in FORMATS:
        raise UsageError(f"format {form!r}: choose one of {', '.join(FORMATS)}")
    document = read_source(source, given)
    reading = extract(document)
    resolution = resolve([reading], load_registry())
    lines = "".join(_write(form, reading, resolution, Terms()))
    if text is not None:
        _write_text(text, document.text)
    out.write(lines.encode())  # bytes: neither the system's encoding nor its line ends touch them
    out.flush()


def _write(form: str, reading: Reading, resolution: Resolution, terms: Terms) -> Iterable[str]:
    if form == "jsonl":
        return write_claims(reading, resolution, terms)
    if form == "html":
        return _page(reading, resolution, terms)
    quads: list[Quad] = [*map_document(reading, resolution, terms), *describe_named(reading, resolution, terms)]
    return write_trig(quads) if form == "trig" else write_lines(quads)


def _write_text(path: Path, text: str) -> None:
    try:
        path.write_bytes(text.encode())
    except OSError as error:
        raise UsageError(
            f"--text {path}: cannot be written ({error.strerror}); name a file in a folder that is there"
        ) from error


def _page(reading: Reading, resolution: Resolution, terms: Terms) -> Iterator[str]:
    from ccpg_graph.explorer.reader import ShownClaim, document_page  # noqa: PLC0415 - only this format needs it

    mapper = DocumentMapper(reading, resolution, terms)
    kinds = {thing.key: thing.kind for thing in reading.things}
    shown = [
        ShownClaim(
            id=mapper.claim_id(claim).partition("/")[2],
            span=claim.span,
            kind=kinds.get(claim.subject, ""),
            subject=_name(claim.subject, mapper),
            predicate=claim.predicate.partition(":")[2],
            object=_words(claim.object, mapper),
            modality=claim.modality,
            confidence=claim.confidence,
            rule=claim.rule,
        )
        for claim in reading.claims
    ]
    yield document_page(reading.document, shown)


def _name(key: str, mapper: DocumentMapper) -> str:
    """The name in the document's language, or any, or the readable part of the id."""
    thing_id = mapper.resolution.id_of(mapper.document.id, key)
    names: tuple[Label, ...] = mapper.resolution.preferred.get(thing_id, ())
    own = [name.text for name in names if name.language == mapper.document.language]
    return (own or [name.text for name in names] or [thing_id.partition("/")[2]])[0]


def _words(value: Object, mapper: DocumentMapper) -> str:
    if isinstance(value, Ref):
        return _name(value.key, mapper)
    if isinstance(value, Literal):
        return value.value
    return value.name.partition(":")[2] if isinstance(value, Term) else ""

"""Texts read up to the scene, with the meetings, posts and presences written: where the readers under test begin."""

from __future__ import annotations

from dataclasses import dataclass

from ccpg_graph.extraction.findings import Findings
from ccpg_graph.extraction.naming.context import Context, open_context
from ccpg_graph.extraction.naming.reading import prepare
from ccpg_graph.extraction.scenes.scenes import Scene
from ccpg_graph.extraction.scenes.staging import build_scene
from ccpg_graph.extraction.statements.events import write_events
from ccpg_graph.extraction.statements.instruments import read_instruments
from ccpg_graph.extraction.words.chunks import Chunk
from ccpg_graph.extraction.words.vocabulary import load_vocabulary
from ccpg_graph.records import Claim, Document, Ref, Term

SESSION = (
    "On 5 March 2031 the 41st meeting of the Coordinating Council of Prosecutors General of the CIS was held in Minsk."
)


@dataclass(frozen=True)
class Set:
    """A document as the later readers find it."""

    context: Context
    scene: Scene
    findings: Findings

    def claims(self, predicate: str) -> list[Claim]:
        """The claims of one predicate, in order of their passages."""
        found = (c for c in self.findings.claims.values() if c.predicate == predicate)
        return sorted(found, key=lambda c: (c.span, str(c.object)))

    def values(self, predicate: str) -> list[str]:
        """The values that claims of one predicate give."""
        return [value_of(c) for c in self.claims(predicate)]

    def labels(self, kind: str) -> list[str]:
        """The first label of each thing of a class."""
        return [t.labels[0].text for t in self.findings.things.values() if t.kind == kind and t.labels]

    def of(self, label: str, predicate: str) -> list[str]:
        """The values that the thing of that label has."""
        keys = {t.key for t in self.findings.things.values() if any(row.text == label for row in t.labels)}
        return [value_of(c) for c in self.claims(predicate) if c.subject in keys]

    def cut(self, claim: Claim) -> str:
        """The words of a claim's passage."""
        return claim.span.cut(self.context.document.text)


def value_of(claim: Claim) -> str:
    """The object of a claim as one string."""
    if isinstance(claim.object, Ref):
        return claim.object.key
    return claim.object.name if isinstance(claim.object, Term) else claim.object.value


def stage(text: str, issued: str | None = "2031-03-06") -> Set:
    """A document of a Belarusian office read up to its meetings and instruments."""
    document = Document("sample", text, "en", issued=issued, source="https://example.by/news/1")
    context = open_context(document, load_vocabulary("en"))
    scene = build_scene(context, prepare(context))
    findings = Findings(context)
    write_events(context, scene, findings)
    read_instruments(context, scene, findings)
    return Set(context, scene, findings)


def chunks(text: str, issued: str | None = None) -> list[Chunk]:
    """The chunks of a text after the cascade of mentions."""
    document = Document("sample", text, "en", issued=issued)
    return [c for s in prepare(open_context(document, load_vocabulary("en"))) for c in s.chunks]

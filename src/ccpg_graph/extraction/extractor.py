"""Document → Reading: the cascade of mentions, then the readers of statements, each of which adds to the Findings."""

from __future__ import annotations

from typing import Protocol

from ccpg_graph import __version__
from ccpg_graph.extraction.findings import Findings
from ccpg_graph.extraction.naming.context import open_context
from ccpg_graph.extraction.naming.reading import prepare
from ccpg_graph.extraction.scenes.staging import build_scene
from ccpg_graph.extraction.statements.agenda import read_agenda
from ccpg_graph.extraction.statements.assembled import read_assembled
from ccpg_graph.extraction.statements.attendance import read_attendance
from ccpg_graph.extraction.statements.careers import read_careers
from ccpg_graph.extraction.statements.decisions import read_decisions
from ccpg_graph.extraction.statements.doings import read_doings
from ccpg_graph.extraction.statements.endings import settle_endings
from ccpg_graph.extraction.statements.events import write_events
from ccpg_graph.extraction.statements.figures import read_figures
from ccpg_graph.extraction.statements.hosts import read_hosts
from ccpg_graph.extraction.statements.initiatives import read_initiatives
from ccpg_graph.extraction.statements.instruments import read_instruments
from ccpg_graph.extraction.statements.member_lists import read_member_lists
from ccpg_graph.extraction.statements.memberships import read_memberships
from ccpg_graph.extraction.statements.presence import read_presence
from ccpg_graph.extraction.statements.relevance import keep_relevant
from ccpg_graph.extraction.statements.scene_deeds import read_scene_deeds
from ccpg_graph.extraction.statements.tenures import read_tenures
from ccpg_graph.extraction.statements.topics import read_topics
from ccpg_graph.extraction.words.genre import can_be_of_genre
from ccpg_graph.extraction.words.vocabulary import load_vocabulary
from ccpg_graph.records import Document, Reading

NAME = f"ccpg-graph {__version__}"
READERS = (
    read_presence,
    read_attendance,
    read_scene_deeds,
    read_doings,
    read_assembled,
    read_hosts,
    read_instruments,
    read_decisions,
    read_memberships,
    read_member_lists,
    read_topics,
    read_agenda,
    read_figures,
    read_initiatives,
)


class Extractor(Protocol):
    """Whatever reads a document. What it says must pass the same check of evidence, whoever wrote it."""

    def __call__(self, document: Document) -> Reading:
        """The things and claims of a document, spans counting in its stored text."""


def extract(document: Document) -> Reading:
    """Reads a document with the vocabulary of its language.

    The result depends on nothing but text, metadata, lexicon, registry and version; it is empty for a text that holds
    no word about prosecutors, their councils or the CIS. Raises LexiconMissing where there
    is no lexicon of the document's language.
    """
    vocabulary = load_vocabulary(document.language)
    if not can_be_of_genre(document.text, vocabulary):
        return Reading(document, (), (), NAME)
    context = open_context(document, vocabulary)
    findings = Findings(context)
    scene = build_scene(context, prepare(context))
    settle_endings(context, scene)
    write_events(context, scene, findings)
    read_tenures(context, findings)
    read_careers(context, scene, findings)
    for read in READERS:
        read(context, scene, findings)
    keep_relevant(context, scene, findings)
    return findings.reading(NAME)

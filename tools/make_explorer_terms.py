"""Writes `explorer/src/words/terms.json`: what the explorer calls the terms of the ontology, in each language.

    python -m tools.make_explorer_terms            write the file
    python -m tools.make_explorer_terms --check    exit 1 where the file on disk differs from what would be written

So that explorer and ontology say the same word for the same thing. Local names are the keys; a topic is `topic/<word>`.
"""

from __future__ import annotations

import json
import sys

from rdflib import RDFS, SKOS, Graph, Literal, URIRef

from tools.generated import ROOT, write_or_check
from tools.make_vocab import CCPG, ONTOLOGY, TOPIC, read_ontology

TERMS = ROOT / "explorer" / "src" / "words" / "terms.json"
LANGUAGES = ("en", "ru")


def key_of(term: URIRef) -> str | None:
    """`CouncilSession`, `topic/corruption`; None for what is no term of ours."""
    if term.startswith(TOPIC):
        return f"topic/{term.removeprefix(TOPIC)}"
    return term.removeprefix(CCPG) if term.startswith(CCPG) and term != URIRef(CCPG) else None


def render(graph: Graph) -> str:
    """The text of the file: terms in the order of the alphabet; one without a label in a language stops the making."""
    terms: dict[str, dict[str, str]] = {}
    for term in {s for s in graph.subjects() if isinstance(s, URIRef)}:
        key = key_of(term)
        if key is None:
            continue
        labels = [*graph.objects(term, RDFS.label), *graph.objects(term, SKOS.prefLabel)]
        found = {str(label.language): str(label) for label in labels if isinstance(label, Literal)}
        missing = [language for language in LANGUAGES if language not in found]
        if missing:
            raise SystemExit(f"{term} has no label in {', '.join(missing)}; give it one in {ONTOLOGY.name}")
        terms[key] = {language: found[language] for language in LANGUAGES}
    return json.dumps(terms, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def main(argv: list[str] | None = None) -> int:
    """Write or check the file; 1 where a check finds a difference."""
    why, maker = f"ontology/{ONTOLOGY.name}", "python -m tools.make_explorer_terms"
    return write_or_check(TERMS, lambda: render(read_ontology(ONTOLOGY)), why, maker, argv)


if __name__ == "__main__":
    sys.exit(main())

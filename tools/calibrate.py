"""Measures how often the claims of each rule are right on annotated documents, and writes it to data/calibration.json.

    python -m tools.calibrate --scorer FOLDER GOLD:TEXTS [GOLD:TEXTS …]

A claim is judged by leaving it out: where the scorer then counts one value less as false, the claim was false; where it
misses one more, it was right; where nothing changes (what gold calls optional, or leaves out), it counts for nothing.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

from ccpg_graph.mapping import Quad
from ccpg_graph.vocab import CCPG, RDF
from tools.scoring import Annotated, Scorer, quads_of, read_annotated

TARGET = Path(__file__).resolve().parents[1] / "data" / "calibration.json"


TRUSTED = {"all.rules": {"right": 1, "false": 0}}  # while it is measured every claim is asserted


def triples_by_rule(quads: list[Quad]) -> dict[Quad, str]:
    """The triples of the document's graph, each with the rule of its claim."""
    by_claim: dict[str, dict[str, str]] = {}
    for subject, predicate, value, graph in quads:
        if "/graph/evidence/" in graph:
            by_claim.setdefault(subject, {})[predicate.strip("<>")] = value
    rules = {
        (row[RDF.subject], row[RDF.predicate], row[RDF.object]): row[CCPG.rule].strip('"')
        for row in by_claim.values()
        if RDF.subject in row and CCPG.rule in row
    }
    found = {quad: rules.get(quad[:3]) for quad in quads if "/graph/document/" in quad[3]}
    return {quad: rule for quad, rule in found.items() if rule is not None}


def judge(scorer: Scorer, annotated: Annotated) -> tuple[Counter[str], Counter[str]]:
    """(right, false) claims by rule of one document."""
    _, quads = quads_of(annotated.document)
    (right, false, _), _ = scorer.counts(annotated, quads)
    was_right: Counter[str] = Counter()
    was_false: Counter[str] = Counter()
    for triple, rule in triples_by_rule(quads).items():
        (less_right, less_false, _), _ = scorer.counts(annotated, [quad for quad in quads if quad != triple])
        if less_false < false:
            was_false[rule] += 1
        elif less_right < right:
            was_right[rule] += 1
    return was_right, was_false


def main() -> None:
    """Reads the command line, judges every document, writes the file."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--scorer", type=Path, required=True, help="folder of score.py and gold_facts.py")
    parser.add_argument("sets", nargs="+", help="GOLD:TEXTS, two folders")
    args = parser.parse_args()
    scorer = Scorer.find(args.scorer)
    TARGET.write_text(json.dumps(TRUSTED), encoding="utf-8")
    right: Counter[str] = Counter()
    false: Counter[str] = Counter()
    for pair in args.sets:
        gold, texts = map(Path, pair.split(":"))
        for annotated in read_annotated(gold, texts):
            more_right, more_false = judge(scorer, annotated)
            right, false = right + more_right, false + more_false
    rows = {rule: {"right": right[rule], "false": false[rule]} for rule in sorted({*right, *false})}
    TARGET.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

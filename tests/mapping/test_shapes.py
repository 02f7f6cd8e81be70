"""What is kept between documents changes no result: ours and a plain `pyshacl.validate` say the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import RDF, SH, Graph, Literal, Namespace
from rdflib.term import Node

from ccpg_graph import vocab
from ccpg_graph.errors import CcpgError
from ccpg_graph.mapping.shapes import check_shapes, read_term
from ccpg_graph.mapping.terms import Quad, literal

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "tests" / "ontology"
CCPG = Namespace(vocab.CCPG.NAMESPACE)


def quads_of(graph: Graph) -> list[Quad]:
    return sorted((_written(s), _written(p), _written(o), "<urn:graph>") for s, p, o in graph)


def _written(node: Node) -> str:
    if isinstance(node, Literal):
        return literal(str(node), "string", node.language) + (f"^^<{node.datatype}>" if node.datatype else "")
    return node.n3()


def plainly(graph: Graph) -> list[str]:
    """What pySHACL itself says, with nothing kept."""
    _, results, _ = validate(graph, shacl_graph=Graph().parse(ROOT / "ontology" / "shapes.ttl"))
    return sorted(
        f"{results.value(result, SH.focusNode)}: {message}"
        for result in results.subjects(RDF.type, SH.ValidationResult)
        for message in results.objects(result, SH.resultMessage)
    )


@pytest.mark.parametrize("sample", ["bad.ttl", "good.ttl"])
def test_the_results_are_those_of_plain_pyshacl(sample: str) -> None:
    graph = Graph().parse(SAMPLES / sample)
    faults = check_shapes(quads_of(graph))
    assert sorted(set(faults)) == sorted(set(plainly(graph)))
    assert bool(faults) == (sample == "bad.ttl")


def test_a_document_leaves_nothing_behind_for_the_next() -> None:
    bad, good = (quads_of(Graph().parse(SAMPLES / name)) for name in ("bad.ttl", "good.ttl"))
    before = check_shapes(bad)
    assert check_shapes(good) == []
    assert check_shapes(bad) == before


@pytest.mark.parametrize(("of_claim", "value"), [("modality", "Planned"), ("modality", "Held"), ("confidence", "Held")])
def test_one_fault_in_a_good_document_is_found(of_claim: str, value: str) -> None:
    graph = Graph().parse(SAMPLES / "good.ttl")
    claim = min(graph.subjects(RDF.type, CCPG.Claim), key=str)
    graph.set((claim, RDF.object, CCPG.Held))
    graph.set((claim, CCPG[of_claim], CCPG[value]))
    faults = check_shapes(quads_of(graph))
    assert faults != []
    assert sorted(faults) == plainly(graph)


def test_a_literal_is_read_back_as_it_was_written() -> None:

    text = 'a "quoted" \\ back, a\nline, \u2028 and \x01'
    assert read_term(literal(text)) == Literal(text)
    assert read_term(literal(text, language="ru")) == Literal(text, "ru")


def test_what_is_no_term_is_refused() -> None:
    with pytest.raises(CcpgError, match="is no term of N-Triples"):
        check_shapes([("<urn:a>", "<urn:b>", "plain words", "<urn:graph>")])

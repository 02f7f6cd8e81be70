"""GEXF against the schema of its makers. It is not ours and not here: CCPG_GEXF says where a checkout of gephi/gexf is.

What they write by hand is RELAX NG (`specs/1.3/gexf.rnc`; `gexf.rng` is the same as XML); `gexf.xsd` is made of it by a
program, and has lost a namespace on the way: positions, which RELAX NG, primer and Gephi have in `gexf.net/1.3/viz`,
are in GEXF's own there. So ours are put there before they are held against it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from lxml import etree

from ccpg_graph.exports.networks import FORMATS
from ccpg_graph.exports.networks.gexf import NAMESPACE, VIZ
from ccpg_graph.network import DEFINITIONS, Cooperation, Filters, positions, project, read
from ccpg_graph.store import Home

VARIABLE = "CCPG_GEXF"
PARTS = (Filters(), Filters(since="2019", until="2021"), Filters(countries=("XX",)), Filters(known_by="2020"))


def find_schemas() -> Path | None:
    """The folder `specs/1.3`, or None where the variable is not set."""
    given = os.environ.get(VARIABLE)
    if not given:
        return None
    found = next((path for path in (Path(given, "specs/1.3"), Path(given)) if (path / "gexf.rng").is_file()), None)
    if found is None:
        raise FileNotFoundError(f"{VARIABLE} is {given!r}: there is no specs/1.3/gexf.rng in it")
    return found


pytestmark = pytest.mark.skipif(find_schemas() is None, reason=f"{VARIABLE} does not say where gephi/gexf is")


@pytest.fixture(scope="module")
def schemas() -> Path:
    found = find_schemas()
    assert found is not None
    return found


@pytest.fixture(scope="module")
def cooperation(shipped_home: Home) -> Cooperation:
    return read(shipped_home.current())


def written(cooperation: Cooperation, name: str, filters: Filters) -> etree._Element:
    network = project(cooperation, name, filters)
    return etree.fromstring(FORMATS["gexf"].write(network, positions(cooperation, network)))


@pytest.mark.parametrize("name", DEFINITIONS)
def test_every_projection_holds_against_the_schema(schemas: Path, cooperation: Cooperation, name: str) -> None:
    relax, xsd = etree.RelaxNG(file=schemas / "gexf.rng"), etree.XMLSchema(file=schemas / "gexf.xsd")
    for filters in PARTS:
        root = written(cooperation, name, filters)
        relax.assertValid(root)
        for element in root.iter(f"{{{VIZ}}}position"):
            element.tag = f"{{{NAMESPACE}}}position"
        xsd.assertValid(root)


def test_the_schema_is_one_that_refuses(schemas: Path, cooperation: Cooperation) -> None:
    root = written(cooperation, "hosting", Filters())
    root.find(f".//{{{NAMESPACE}}}edge").set("weight", "much")
    assert not etree.RelaxNG(file=schemas / "gexf.rng").validate(root)

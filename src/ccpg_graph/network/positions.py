"""The positions of a network's nodes. A projection is laid out once, whole, and the layout is kept in the release.

Every network of that projection takes its positions from there, whatever it is filtered by, so that a picture stays
still between years; who is not in the whole (what is planned is not) gets a place near those it is tied to.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from ccpg_graph.network.layout import SEED, Position, lay_out, place_new
from ccpg_graph.network.network import Network
from ccpg_graph.network.projecting import Cooperation, project
from ccpg_graph.store import find_kept, keep


def positions(cooperation: Cooperation, network: Network) -> dict[str, Position]:
    """x and y of each node of a network by its id; network: one that was made of this cooperation."""
    return place_new(network, _whole(cooperation, network.definition.name))


def _whole(cooperation: Cooperation, projection: str) -> Mapping[str, Position]:
    found = cooperation.layouts.get(projection)
    if found is None:
        found = _find(cooperation, projection)
        if found is None:
            found = lay_out(project(cooperation, projection))
            _keep(cooperation, projection, found)
        cooperation.layouts[projection] = found
    return found


def _file(projection: str) -> str:
    return f"layout-{projection}.json"


def _find(cooperation: Cooperation, projection: str) -> Mapping[str, Position] | None:
    """The layout kept in the release; None where there is none that can be read."""
    text = find_kept(cooperation.folder, _file(projection)) if cooperation.folder is not None else None
    if text is None:
        return None
    try:
        return {node: (float(x), float(y)) for node, (x, y) in json.loads(text)["positions"].items()}
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _keep(cooperation: Cooperation, projection: str, found: Mapping[str, Position]) -> None:
    if cooperation.folder is not None:
        text = json.dumps({"projection": projection, "seed": SEED, "positions": found}, sort_keys=True)
        keep(cooperation.folder, _file(projection), f"{text}\n")

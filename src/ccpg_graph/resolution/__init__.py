"""Things of many Readings get their ids: what is one in the world is one in the graph, and no namesake is fused.

`resolve` takes Readings and the registry and gives a Resolution: an id for each thing of each document, each merge with
its score explained, and who held a post that a document names without its holder. It writes nothing down: that is
mapping's part.
"""

from ccpg_graph.resolution.features import Features, features_of
from ccpg_graph.resolution.names import Heard, Names
from ccpg_graph.resolution.records import Followed, HolderLink, Match, Node, Resolution
from ccpg_graph.resolution.resolve import Settled, ids_of, resolve, settle, view_of

__all__ = [
    "Features",
    "Followed",
    "Heard",
    "HolderLink",
    "Match",
    "Names",
    "Node",
    "Resolution",
    "Settled",
    "features_of",
    "ids_of",
    "resolve",
    "settle",
    "view_of",
]

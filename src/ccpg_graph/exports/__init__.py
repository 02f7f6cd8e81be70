"""Files for others: dumps and tables of a release, with a description, a licence and checksums."""

from ccpg_graph.exports.dataset import DUMPS, export
from ccpg_graph.exports.records import Exported

__all__ = ["DUMPS", "Exported", "export"]

"""How sure a network's figures are: intervals, ties beyond chance, and what unreported meetings would change.

All is seeded: the same network, number of draws and seed give the same answer.
"""

from ccpg_graph.network.certainty.bootstrap import Interval, intervals
from ccpg_graph.network.certainty.chance import Beyond, beyond_chance
from ccpg_graph.network.certainty.unreported import Moved, if_unreported

__all__ = ["Beyond", "Interval", "Moved", "beyond_chance", "if_unreported", "intervals"]

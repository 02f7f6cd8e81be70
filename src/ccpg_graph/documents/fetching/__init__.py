"""Pages of the web become files that `documents` reads: politely fetched, and kept with what is known of them.

`fetch` brings pages into a `Cache`; `wanted` reads lists of addresses. What a page says is left to the readers of
files.
"""

from ccpg_graph.documents.fetching.cache import Cache
from ccpg_graph.documents.fetching.lists import Wanted, wanted
from ccpg_graph.documents.fetching.visiting import Outcome, State, fetch
from ccpg_graph.documents.fetching.web import Manners

__all__ = ["Cache", "Manners", "Outcome", "State", "Wanted", "fetch", "wanted"]

"""The routes, a topic a file; each is thin, and says what it answers."""

from ccpg_graph.api.routes import documents, entities, network, reading, reconcile, release, ties, views

GRAPH_API = (release, ties, entities, documents, reading, views, network, reconcile)
"""What answers below `/api/v1`, in the order in which addresses are tried."""

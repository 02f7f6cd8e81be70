"""ccpg-graph: prosecutors' cooperation reports as a graph in which every statement opens the passage that states it."""

__version__ = "0.1.0"

"""Document → Claims with Spans. A cascade of small readers; the words and patterns of each language lie in
`data/lexicon/`."""

from ccpg_graph.extraction.extractor import Extractor, extract

__all__ = ["Extractor", "extract"]

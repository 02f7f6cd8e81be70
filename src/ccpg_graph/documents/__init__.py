"""Sources become Documents: read, given an id and checked; spans count in the text that is stored here.

`read_source` reads one, `find_sources` names the files of folders. What a text says is left to extraction.
"""

from ccpg_graph.documents.metadata import Metadata, is_web
from ccpg_graph.documents.sources import STDIN, Source, find_sources, read_bytes, read_source

__all__ = ["STDIN", "Metadata", "Source", "find_sources", "is_web", "read_bytes", "read_source"]

"""What a release holds, as things with names, dates and passages: typed views made by one read of its quads.

`read_holdings` reads a release, `Catalogue` answers from what was read. No SPARQL, and nothing of HTTP.
"""

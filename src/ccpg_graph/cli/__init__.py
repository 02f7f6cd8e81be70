"""The command line: each command reads its words, calls one function and writes what comes back.

A command imports what it needs when it runs, so that `--help` and `extract` do not wait for what `serve` needs.
"""

from ccpg_graph.cli.app import app, main

__all__ = ["app", "main"]

"""`python -m ccpg_graph` is the command `ccpg-graph`."""

from ccpg_graph.cli import main

if __name__ == "__main__":
    main()

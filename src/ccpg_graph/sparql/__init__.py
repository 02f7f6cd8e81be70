"""Asking the graph: a question is checked, bound to its parameters, run in a worker process and written out.

`run` is the way in for a command, `Workers` for a server; neither knows anything of HTTP.
"""

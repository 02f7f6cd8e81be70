"""Joins the stages: sources → documents → readings → ids → quads → checks → a release.

Each document is read, extracted and checked by itself, in as many processes as there are cores; what it says is kept,
and is not read again. Then all are compared by their features, and what is new or has changed is mapped and
loaded. A document that fails is reported and counted, and the others go on. Two builds of the same inputs are byte for
byte alike, and so are a build and any sequence of `add` and `remove` that leads to the same documents.
"""

from ccpg_graph.pipeline.checking import check_release
from ccpg_graph.pipeline.releasing import Options, add, build, remove
from ccpg_graph.pipeline.reports import BuildReport, Failure, Progress

__all__ = ["BuildReport", "Failure", "Options", "Progress", "add", "build", "check_release", "remove"]

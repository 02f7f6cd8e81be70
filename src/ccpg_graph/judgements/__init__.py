"""People's judgements: the files they are kept in, and the list of what wants one.

A judgement is a record of its own, never a change of what it is about: it can be shared, joined with those of others,
and undone by a further record.
"""

from ccpg_graph.judgements.files import Judgements, Kept, record, undo

__all__ = ["Judgements", "Kept", "record", "undo"]

"""Every error this package raises on purpose.

    CcpgError
    ├── SettingsError      a setting has a value that cannot be used
    ├── KnowledgeError     registry or lexicon: a file that cannot be read or contradicts itself
    ├── DocumentError      one source cannot be read; the others go on
    │   └── Unreachable    an address does not answer now; a later fetch may get it
    ├── ExtractionError    a reader failed on one document
    ├── EvidenceError      a span does not cut out the words that its claim quotes
    ├── ShapeError         a document's graph says what one source cannot mean
    ├── StoreError         the store or a release cannot be opened, written or made current
    │   └── Locked         somebody else is writing
    ├── JudgementError     a judgement that cannot be read, kept or followed
    ├── QueryError         a question that cannot be asked
    │   ├── QueryRefused   it would reach outside the store, or change what is not to be changed
    │   │   └── LimitPassed   it, or its answer, is larger than a limit allows
    │   └── QueryStopped   it ran past its deadline or its memory, or ended its worker
    │       └── Busy       nobody is free to answer it
    ├── ApiError           a server of the graph refused, or did not answer
    └── UsageError         the command line was given something it cannot use

A message names the document, line, key or parameter, what was found there, and what would do.
Errors know nothing of HTTP; `api` holds the table that turns them into status codes.
"""

from __future__ import annotations


class CcpgError(Exception):
    """Base of all errors raised on purpose; its text is a sentence for the person at the keyboard."""


class SettingsError(CcpgError):
    """A setting has a value that cannot be used."""


class KnowledgeError(CcpgError):
    """A registry or lexicon file cannot be read or contradicts itself."""


class DocumentError(CcpgError):
    """One source cannot be read. `document` names it."""

    def __init__(self, document: str, message: str) -> None:
        super().__init__(f"{document}: {message}")
        self.document = document


class Unreachable(DocumentError):
    """An address that does not answer now. `status` is the HTTP status, if there was an answer; `patience` the seconds
    that the host asked to wait, if it did."""

    def __init__(self, document: str, message: str, status: int | None = None, patience: float | None = None) -> None:
        super().__init__(document, message)
        self.status = status
        self.patience = patience


class ExtractionError(CcpgError):
    """A reader failed on one document."""


class EvidenceError(CcpgError):
    """A span does not cut out the words that its claim quotes."""


class ShapeError(CcpgError):
    """A document's graph says what one source cannot mean."""


class StoreError(CcpgError):
    """The store or a release cannot be opened, written or made current."""


class Locked(StoreError):
    """Somebody else is writing to the same home."""


class JudgementError(CcpgError):
    """A judgement that cannot be read, kept or followed."""


class QueryError(CcpgError):
    """A question that cannot be asked."""


class QueryRefused(QueryError):
    """A question that would reach outside the store, or change what is not to be changed."""


class LimitPassed(QueryRefused):
    """A question, an upload or an answer that is larger, longer or deeper than a limit allows."""


class QueryStopped(QueryError):
    """A question that ran past its deadline or its memory, or that ended its worker."""


class Busy(QueryStopped):
    """A question that nobody is free to answer; asked again in a moment it may be answered."""


class UsageError(CcpgError):
    """The command line was given something it cannot use."""


class ApiError(CcpgError):
    """A server of the graph refused, or did not answer. `status` is the HTTP status, None where there was no answer."""

    def __init__(self, message: str, status: int | None = None) -> None:
        super().__init__(message)
        self.status = status

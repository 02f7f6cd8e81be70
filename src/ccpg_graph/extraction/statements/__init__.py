"""Statements: one module a kind of statement, each of which adds claims to the Findings."""

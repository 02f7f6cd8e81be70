"""Pages for people: documents with their passages, things with their statements, the gallery of questions.

Plain HTML made on the server; each page carries its style and script, and asks nothing of anybody else.
"""

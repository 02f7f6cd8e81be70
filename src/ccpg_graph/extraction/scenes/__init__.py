"""Scenes: the meetings of a document as events, and which of them each sentence is about."""

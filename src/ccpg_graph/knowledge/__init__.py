"""What people know and edit: the registry of bodies, posts, officials and places, and the lexicon of each language.

The sources are YAML files under `data/`; they are compiled once so that a command starts fast. This room knows how to
check, compile and load them; what the words and the facts mean is left to the rooms that read them.
"""

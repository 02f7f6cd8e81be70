"""The routes, a topic a file; each is thin, and says what it answers."""

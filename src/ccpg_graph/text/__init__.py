"""Pure functions on strings: scripts, personal names, and what else every room may need."""

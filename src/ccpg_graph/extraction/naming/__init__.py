"""Naming: chunks → mentions of dates, bodies, posts, persons, meetings and instruments, and whom a bare word means."""

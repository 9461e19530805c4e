"""Strings to values and back: every reader of Indonesian surface text, and the writer beside it."""

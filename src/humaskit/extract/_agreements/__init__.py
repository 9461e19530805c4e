"""Cooperation, and the agreements that are signed."""

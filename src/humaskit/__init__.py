"""Typed classes for Indonesian government communication, every fact with its source."""

__version__ = "0.1.0"

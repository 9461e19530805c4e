"""Agencies: which mentions mean one body, and what it is like."""

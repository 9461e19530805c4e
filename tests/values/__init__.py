"""Tests of humaskit.values."""

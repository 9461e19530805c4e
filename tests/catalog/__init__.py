"""Tests of humaskit.catalog."""

"""Tests of humaskit.model."""

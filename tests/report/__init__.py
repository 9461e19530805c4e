"""Tests of the documents for people."""

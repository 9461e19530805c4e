"""Help for the tests of projects that build on humaskit: strategies for Hypothesis.

``humaskit.testing.strategies`` needs Hypothesis; nothing else here does.
"""

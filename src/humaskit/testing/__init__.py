"""Help for the tests of projects that build on humaskit: strategies for Hypothesis.

Importing this package tells Hypothesis how to build every class, so that ``st.from_type(Agency)`` works. It needs
Hypothesis and raises :class:`MissingExtraError` without it.
"""

from ..errors import Issue, MissingExtraError

try:
    from . import strategies
except ModuleNotFoundError as _error:
    if _error.name != "hypothesis":
        raise
    _said = "humaskit.testing needs Hypothesis"
    raise MissingExtraError(Issue(code="extra", message=_said, hint="pip install hypothesis")) from _error

__all__ = ["strategies"]

"""How much a document may hold before it is refused."""

from typing import Final

import attrs

__all__ = ["LIMITS", "Limits"]

_MEBIBYTE: Final = 1 << 20


@attrs.frozen(kw_only=True)
class Limits:
    """The largest document that a reader takes; raising one is explicit.

    ``size`` counts bytes, ``depth`` the levels of nesting, ``items`` the values of all lists and objects together,
    ``digits`` those of one number.

    >>> Limits(size=64 << 20).depth
    64
    """

    size: int = 16 * _MEBIBYTE
    depth: int = 64
    items: int = 1_000_000
    digits: int = 4_000


LIMITS: Final = Limits()
"""The limits that hold unless others are given."""

"""Public addresses of an office."""

from typing import Annotated, TypeAlias

import attrs

from .plaintext import Text
from .rules import Matches
from .valid import Value

__all__ = ["Account"]

Platform: TypeAlias = Annotated[
    str, Matches(r"[a-z0-9][a-z0-9._-]{0,39}", "must be a platform in lower case, such as 'instagram'")
]


@attrs.frozen(kw_only=True, weakref_slot=False)
class Account(Value):
    """A social media account: platform and handle, the handle without ``@``.

    >>> Account(platform="instagram", handle="diskominfokalsel").handle
    'diskominfokalsel'
    """

    platform: Platform
    handle: Text

"""The text of a file or of standard input, for every command that reads one."""

import sys

from ..errors import DecodeError, Issue
from ..formats import LIMITS
from ..formats._storage import read_file  # the one way this package opens a file
from ..formats._text import text_of

__all__ = ["read_text"]


def read_text(name: str) -> str:
    """Return the text of a file in UTF-8, or of standard input for ``-``, without a byte order mark.

    Raises:
        StorageError: The file cannot be read, or is a folder, a pipe or a device.
        DecodeError: It is too large, or no UTF-8.
    """
    if name != "-":
        return text_of(read_file(name, LIMITS.size), LIMITS, name)
    data = sys.stdin.buffer.read(LIMITS.size + 1)
    if len(data) > LIMITS.size:
        raise DecodeError(Issue(code="size", message=f"the input is larger than {LIMITS.size} bytes", source=name))
    return text_of(data, LIMITS, name)

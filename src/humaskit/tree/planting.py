"""One row back into its class."""

from typing import TypeVar

from .explaining import read_row
from .findings import Findings, refusing

__all__ = ["plant"]

T = TypeVar("T")


def plant(cls: type[T], row: object, *, at: str = "", findings: Findings | None = None) -> T:
    """Read a plain row into *cls* as strictly as a document is read; the inverse of :func:`row_of`.

    Absent and None mean the same. Nothing is converted. With *findings* that keep them, unknown fields are not refused.

    >>> from humaskit.values.names import Name
    >>> plant(Name, {"text": "Dinkominfo Muba"}) == Name(text="Dinkominfo Muba")
    True

    Raises:
        ValidationError: Every problem of the row, each at its pointer below *at*.
        DecodeError: The row is nested too deeply.
    """
    noted = Findings() if findings is None else findings
    with refusing(noted):
        read = read_row(cls, row, at, noted)
    if read is None or noted.count:
        raise noted.error()
    return read

"""Remarks on one line: words of the report around what a catalog says, which keeps its own direction of writing."""

from .markup import Child, el
from .wording import Remark

__all__ = ["remarks"]


def remarks(*found: Remark | None) -> tuple[Child, ...]:
    """Return remarks on one line, what the catalog says in each set apart; None is left out."""
    parts: list[Child] = []
    for one in found:
        if one is not None:
            parts += [" · "] if parts else []
            parts += [one.before, el("bdi", one.text) if one.text else None, one.after]
    return tuple(parts)

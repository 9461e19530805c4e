"""The garbage collector, out of the way while a large document is built that holds no garbage."""

import gc
from collections.abc import Generator
from contextlib import contextmanager
from typing import Final

__all__ = ["collector_paused"]

_LEAST: Final = 1 << 16  # below this size, pausing costs other threads more than it gains


@contextmanager
def collector_paused(size: int) -> Generator[None]:
    """Pause the collector while a document of *size* characters is read; it was off before, it stays off."""
    if size < _LEAST or not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        _age()
        gc.enable()


def _age() -> None:
    """Count what was built as old, so that the collector does not begin with a walk over all of it."""
    frozen = getattr(gc, "get_freeze_count", None)  # CPython's
    if frozen is not None and frozen() == 0:
        gc.freeze()
        gc.unfreeze()

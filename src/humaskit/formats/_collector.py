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
        gc.enable()

"""The garbage collector, paused and back again."""

import gc
from collections.abc import Iterator

import pytest

from humaskit.formats._collector import collector_paused

LARGE = 1 << 20


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    """Leave the collector as it was."""
    before = gc.isenabled()
    yield
    (gc.enable if before else gc.disable)()
    gc.unfreeze()


@pytest.mark.parametrize(("size", "expected"), [(LARGE, False), (100, True)])
def test_paused_for_large_documents(size: int, expected: bool) -> None:
    """A small document is not worth it."""
    gc.enable()
    with collector_paused(size):
        assert gc.isenabled() == expected
    assert gc.isenabled()


def test_back_after_an_error() -> None:
    """Whatever happens while it is paused, it runs again."""
    gc.enable()
    with pytest.raises(ZeroDivisionError), collector_paused(LARGE):
        raise ZeroDivisionError
    assert gc.isenabled()


def test_off_stays_off() -> None:
    """Who has switched it off has switched it off."""
    gc.disable()
    with collector_paused(LARGE):
        pass
    assert not gc.isenabled()


def test_frozen_objects_stay_frozen() -> None:
    """An application that froze what it had before a fork finds it frozen."""
    gc.enable()
    gc.freeze()
    expected = gc.get_freeze_count()
    with collector_paused(LARGE):
        pass
    assert gc.get_freeze_count() == expected > 0


def test_garbage_is_still_found() -> None:
    """What was made while it was paused is collected later."""
    gc.enable()
    found: list[str] = []

    class Knot:
        def __init__(self) -> None:
            self.knot = self

        def __del__(self) -> None:
            found.append("gone")

    with collector_paused(LARGE):
        Knot()
    gc.collect()

    assert found == ["gone"]

"""Fixtures for pytest, opted into with one line: ``pytest_plugins = ["humaskit.testing.plugin"]``.

They are no entry point: a project that does not ask for them does not load humaskit before its coverage starts.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from .. import datasets
from ..catalog import Catalog
from ..errors import Severity
from ..formats.json import dumps
from ..model.agency import Agency, AgencyKind
from ..values.names import Name, NameKind

__all__ = [
    "AssertGolden",
    "AssertValid",
    "humas_agency",
    "humas_assert_golden",
    "humas_assert_valid",
    "humas_awards_catalog",
    "humas_catalog",
    "humas_press_catalog",
]

AssertValid: TypeAlias = Callable[[Catalog], None]
AssertGolden: TypeAlias = Callable[[Catalog, Path], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--humas-update-golden``, which writes golden files anew instead of comparing with them."""
    parser.addoption("--humas-update-golden", action="store_true", help="write the golden files of humaskit anew")


@pytest.fixture
def humas_agency() -> Agency:
    """Return one made-up agency: a dinas of communication with a legal and a short name, and a region."""
    names = (Name(text="Dinas Komunikasi dan Informatika"), Name(text="Diskominfo Contoh", kind=NameKind.SHORT))
    return Agency(id="agency:diskominfo-contoh", kind=AgencyKind.DINAS, names=names, region="16.06")


@pytest.fixture
def humas_catalog(humas_agency: Agency) -> Catalog:
    """Return a catalog of that agency alone; it is yours to change."""
    return Catalog([humas_agency])


@pytest.fixture
def humas_press_catalog() -> Catalog:
    """Return the catalog of five real press articles; it is yours to change."""
    return datasets.press()


@pytest.fixture
def humas_awards_catalog() -> Catalog:
    """Return the catalog of real award and index results; it is yours to change."""
    return datasets.awards()


@pytest.fixture
def humas_assert_valid() -> AssertValid:
    """Return a function that fails with every error that ``catalog.check()`` finds; warnings pass."""

    def assert_valid(catalog: Catalog) -> None:
        errors = [str(issue) for issue in catalog.check() if issue.severity is Severity.ERROR]
        if errors:
            pytest.fail("\n".join(errors), pytrace=False)

    return assert_valid


@pytest.fixture
def humas_assert_golden(request: pytest.FixtureRequest) -> AssertGolden:
    """Return a function that compares a catalog with a golden file, in the readable layout that reviews well.

    A golden file that is missing is a failure; ``pytest --humas-update-golden`` writes it.
    """
    update = bool(request.config.getoption("--humas-update-golden"))

    def assert_golden(catalog: Catalog, path: Path) -> None:
        written = dumps(catalog, indent=2)
        if update:
            path.write_text(written, encoding="utf-8")
        elif not path.is_file():
            pytest.fail(f"{path} is missing; run pytest --humas-update-golden to write it", pytrace=False)
        else:
            assert written == path.read_text(encoding="utf-8")  # noqa: S101  (pytest shows the difference)

    return assert_golden

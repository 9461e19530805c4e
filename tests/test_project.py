"""What the project says of itself, held together."""

import tomllib
from pathlib import Path

import pytest

import humaskit

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


class TestPackaging:
    """Metadata that stands twice, and papers that must be there."""

    def test_extra_and_group_are_the_same(self) -> None:
        """Old pip knows extras only, new tools prefer groups: both list the same."""
        expected = PROJECT["project"]["optional-dependencies"]["dev"]
        actual = PROJECT["dependency-groups"]["dev"]

        assert expected == actual

    def test_changelog_has_the_version(self) -> None:
        """A version without a changelog entry is not released."""
        assert f"## [{humaskit.__version__}]" in (ROOT / "CHANGELOG.md").read_text("utf-8")

    def test_package_says_that_it_is_typed(self) -> None:
        """The marker of PEP 561 lies in the package."""
        assert (Path(humaskit.__file__).parent / "py.typed").is_file()


class TestReadme:
    """The first page keeps its word."""

    @pytest.mark.parametrize("mark", ["try", "test"])
    def test_commands_are_marked_for_ci(self, mark: str) -> None:
        """The commands that CI runs are those that a reader sees."""
        readme = (ROOT / "README.md").read_text("utf-8")

        assert f"<!-- {mark} -->\n```sh\n" in readme

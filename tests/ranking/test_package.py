"""The front of the package."""

import subprocess
import sys

import pytest

from humaskit import ranking


class TestFront:
    """Names that load when they are touched."""

    @pytest.mark.parametrize("name", ranking.__all__)
    def test_every_name_is_there(self, name: str) -> None:
        """Each public name leads to something of that name."""
        value = getattr(ranking, name)

        assert getattr(value, "__name__", name) == name

    def test_directory(self) -> None:
        """The directory shows every public name."""
        assert set(ranking.__all__) <= set(dir(ranking))

    def test_unknown_name(self) -> None:
        """An unknown name is the usual error."""
        with pytest.raises(AttributeError, match="rnak"):
            _ = getattr(ranking, "rnak")  # noqa: B009  # a checker would stop the plain form

    def test_imports_nothing_heavy(self) -> None:
        """Ranking needs no numpy, scipy or pandas."""
        heavy = "{'numpy', 'scipy', 'pandas', 'cattrs'}"
        code = f"import sys, humaskit.ranking as r; r.rank({{'a': 1}}); print(sorted({heavy} & set(sys.modules)))"
        run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

        assert run.stdout.strip() == "[]"

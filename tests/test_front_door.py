"""The names at the root, and what they cost."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import humaskit

SOURCE = ast.parse(Path(humaskit.__file__).read_text("utf-8"))
MOST_NAMES = 45
HEAVY = (
    "attrs",
    "attr",
    "cattrs",
    "msgspec",
    "dateutil",
    "yaml",
    "zoneinfo",
    "csv",
    "hypothesis",
    "narwhals",
    "sqlite3",
)


def loaded_by(program: str) -> set[str]:
    """Return the modules that a new process has loaded after running *program*."""
    said = subprocess.run(
        [sys.executable, "-c", f"{program}\nimport sys\nprint(*sys.modules, sep='\\n')"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(said.stdout.split())


def told_to_type_checkers() -> dict[str, str]:
    """Return the names that type checkers see, and the module that each comes from."""
    (block,) = (node for node in SOURCE.body if isinstance(node, ast.If))
    imports = [node for node in block.body if isinstance(node, ast.ImportFrom)]
    assert all(alias.name == alias.asname for node in imports for alias in node.names)
    return {alias.name: f"{'.' * node.level}{node.module}" for node in imports for alias in node.names}


def loaded_on_touch() -> dict[str, str]:
    """Return the names that the module loads on first touch, and the module that each comes from."""
    modules: dict[str, str] = vars(humaskit)["_MODULES"]
    return {name: f".{module}" for name, module in modules.items()}


class TestNames:
    """One list of names, kept in three places."""

    def test_few(self) -> None:
        """The front door is short; the rest lives in modules of its own."""
        assert len(humaskit.__all__) <= MOST_NAMES

    def test_lists_agree(self) -> None:
        """Type checkers, the lazy loader and the list of public names say the same."""
        assert told_to_type_checkers() == loaded_on_touch()
        assert sorted(humaskit.__all__) == sorted(loaded_on_touch())

    def test_listed_once(self) -> None:
        """No name is listed twice, by two modules either."""
        where: dict[str, str] = vars(humaskit)["_WHERE"]
        names = [name for names in where.values() for name in names.split()]

        assert sorted(set(names)) == sorted(names)
        assert sorted(set(humaskit.__all__)) == sorted(humaskit.__all__)

    @pytest.mark.parametrize("name", humaskit.__all__)
    def test_resolves(self, name: str) -> None:
        """Each name leads to the thing of that name, which says where it comes from, and is kept."""
        thing = getattr(humaskit, name)

        assert getattr(thing, "__name__", name) == name
        assert name in vars(humaskit)
        assert getattr(humaskit, name) is thing

    def test_directory(self) -> None:
        """What can be written behind the dot is listed before it was touched."""
        assert set(humaskit.__all__) <= set(dir(humaskit))
        assert "__version__" in dir(humaskit)

    @pytest.mark.parametrize("name", ["Agencyy", "attrs", "_hidden", "__wrapped__"])
    def test_unknown_name(self, name: str) -> None:
        """A name that there is not is refused as Python does it."""
        with pytest.raises(AttributeError, match=f"module 'humaskit' has no attribute '{name}'"):
            getattr(humaskit, name)

    def test_star(self) -> None:
        """Importing everything imports all names."""
        assert {f"humaskit.{module}" for module in ("catalog", "model.agency", "values.dates")} <= loaded_by(
            "from humaskit import *; Agency, PartialDate, Catalog"
        )


class TestCost:
    """What an import loads."""

    def test_import_of_the_package(self) -> None:
        """The package alone loads nothing but itself: no dependency, no part of its own."""
        loaded = loaded_by("import humaskit") - loaded_by("")

        assert loaded == {"humaskit"}

    def test_import_of_a_class(self) -> None:
        """A class of the model loads attrs and what it is made of, no format and no reader."""
        loaded = loaded_by("from humaskit import Agency")

        rooms = {name.split(".")[1] for name in loaded if name.startswith("humaskit.")}

        assert rooms == {"errors", "values", "model"}
        assert [name for name in HEAVY if name in loaded and name not in ("attrs", "attr")] == []

    @pytest.mark.parametrize("name", ["PartialDate", "InvalidValue", "Count", "id_for"])
    def test_import_of_a_value(self, name: str) -> None:
        """A value loads no entity."""
        loaded = loaded_by(f"from humaskit import {name}")

        assert [module for module in loaded if module.startswith(("humaskit.model", "humaskit.catalog"))] == []

    def test_import_of_the_catalog(self) -> None:
        """The catalog reads no table and loads no reader of a format."""
        loaded = loaded_by("from humaskit import Catalog; Catalog()")

        assert [name for name in ("cattrs", "msgspec", "dateutil", "yaml", "humaskit.formats") if name in loaded] == []

    def test_nothing_is_read_at_import(self) -> None:
        """No file but Python's own is opened while all modules of the library's core load."""
        program = (
            "import sys\n"
            "opened = []\n"
            "sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == 'open' else None)\n"
            "from humaskit import *\n"
            "import humaskit.reference.regions, humaskit.reference.agencies, humaskit.reference.legal\n"
            "odd = [name for name in opened if not name.endswith(('.py', '.so', '.pth')) and '.pyc' not in name]\n"
            "assert not odd, odd"
        )

        assert "humaskit.reference.regions" in loaded_by(program)

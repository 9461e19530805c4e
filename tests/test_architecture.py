"""The building inspector: imports only ever go down, and no room grows too large."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import humaskit

ROOT = Path(humaskit.__file__).parent
FLOORS: tuple[frozenset[str], ...] = tuple(
    map(
        frozenset,
        (
            ("errors",),
            ("values", "ranking"),
            ("reference",),
            ("model",),
            ("tree",),
            ("text",),
            ("catalog",),
            ("standings", "formats", "frames", "charts", "extract"),
            ("datasets", "report"),
            ("testing", "cli"),
            ("__main__",),
        ),
    )
)
HEIGHT = {room: height for height, rooms in enumerate(FLOORS) for room in rooms}
MODULES = sorted(set(ROOT.rglob("*.py")) - {ROOT / "__init__.py"})
MOST_LINES = 400
MEDIAN_LINES = 150
MOST_IN_A_BODY = 50
FORBIDDEN_CALLS = frozenset({"eval", "exec", "compile"})
FORBIDDEN_METHODS = frozenset(
    {"yaml.load", "yaml.load_all", "yaml.unsafe_load", "csv.Sniffer", "os.system", "os.popen"}
)
FORBIDDEN_MODULES = frozenset(
    {
        *("pickle", "shelve", "marshal", "dill", "xml", "code", "ctypes"),
        *("socket", "urllib", "http", "requests", "httpx", "subprocess"),
    }
)
THE_ONE_COMPILE = {"values/valid.py": ["compile", "exec"]}
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def name_of(module: Path) -> str:
    """Return the dotted name of a module below the package."""
    parts = module.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


NAMES = {name_of(module): module for module in MODULES}
TREES = {module: ast.parse(module.read_text("utf-8")) for module in MODULES}


def package_of(module: Path) -> list[str]:
    """Return the names of the packages that a module stands in, outermost first."""
    return list(module.relative_to(ROOT).parts[:-1])


def imported(module: Path) -> Iterator[tuple[str, ast.stmt]]:
    """Yield the dotted name of every module of the package that *module* imports, with the statement."""
    for node in ast.walk(TREES[module]):
        if isinstance(node, ast.ImportFrom) and node.level:
            packages = package_of(module)
            base = packages[: len(packages) - node.level + 1] if node.level > 1 else packages
            target = [*base, *(node.module or "").split(".")] if node.module else base
            for alias in node.names:
                below = ".".join([*target, alias.name])
                if below != "__version__":  # the one name that stands in the front door itself
                    yield (below if below in NAMES else ".".join(target)), node
        elif isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "humaskit":
            yield (node.module or "").partition(".")[2], node
        elif isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.partition(".")[0] == "humaskit":
                    yield alias.name.partition(".")[2], node


def within_functions(tree: ast.AST) -> set[ast.AST]:
    """Return every node that stands inside a function, where it is not run at import."""
    functions = (node for node in ast.walk(tree) if isinstance(node, FUNCTIONS))
    return {inner for function in functions for inner in ast.walk(function) if inner is not function}


def ids(module: Path) -> str:
    """Say a module in a test id."""
    return module.relative_to(ROOT).as_posix()


def offenders(find: Callable[[Path], object]) -> dict[str, object]:
    """Return what *find* finds in each module that it finds anything in."""
    found = {ids(module): find(module) for module in MODULES}
    return {module: what for module, what in found.items() if what}


class TestRooms:
    """Each module by itself."""

    def test_imports_go_down(self) -> None:
        """No room knows its neighbours, or anything of the floors above."""

        def not_below(module: Path) -> set[str]:
            home = name_of(module).partition(".")[0]
            rooms = {name.partition(".")[0] for name, _ in imported(module)} - {home}
            return {room for room in rooms if HEIGHT.get(room, len(FLOORS)) >= HEIGHT.get(home, -1)}

        assert offenders(not_below) == {}

    def test_imports_are_relative(self) -> None:
        """Inside the package a relative import shows how far it reaches."""

        def absolute(module: Path) -> list[str]:
            return [ast.unparse(node) for _, node in imported(module) if not getattr(node, "level", 0)]

        assert offenders(absolute) == {}

    def test_nothing_runs_what_it_reads(self) -> None:
        """Nothing is evaluated, compiled or unpickled but the one check that is written in the classes."""
        assert offenders(forbidden_calls) == THE_ONE_COMPILE
        assert offenders(lambda module: outside_modules(module) & FORBIDDEN_MODULES) == {}

    def test_modules_are_short(self) -> None:
        """No module is over four hundred lines."""

        def length(module: Path) -> int:
            lines = len(module.read_text("utf-8").splitlines())
            return lines if lines > MOST_LINES else 0

        assert offenders(length) == {}

    def test_bodies_are_short(self) -> None:
        """No function body, its docstring left out, is over fifty lines."""

        def long(module: Path) -> dict[str, int]:
            nodes = ast.walk(TREES[module])
            lengths = {node.name: body_lines(node) for node in nodes if isinstance(node, FUNCTIONS)}
            return {name: lines for name, lines in lengths.items() if lines > MOST_IN_A_BODY}

        assert offenders(long) == {}

    def test_exports_are_there(self) -> None:
        """Names that a module lists as public are defined in it, each listed once."""

        def missing(module: Path) -> list[str]:
            listed, defined = public_names(TREES[module]), top_level_names(TREES[module])
            return [name for name in listed if name not in defined or listed.count(name) > 1]

        assert offenders(missing) == {}

    def test_docstrings(self) -> None:
        """A module says what it is about."""
        assert offenders(lambda module: not ast.get_docstring(TREES[module])) == {}

    def test_annotations_are_data(self) -> None:
        """The rules of a field are read off its annotation, so annotations stay what they are."""

        def futures(module: Path) -> bool:
            is_data = name_of(module).partition(".")[0] in ("values", "model")
            return is_data and any(
                isinstance(node, ast.ImportFrom) and node.module == "__future__" for node in TREES[module].body
            )

        assert offenders(futures) == {}


def forbidden_calls(module: Path) -> list[str]:
    """Return the calls that run what they are given."""
    calls = [node.func for node in ast.walk(TREES[module]) if isinstance(node, ast.Call)]
    plain = [func.id for func in calls if isinstance(func, ast.Name) and func.id in FORBIDDEN_CALLS]
    dotted = [
        said for func in calls if isinstance(func, ast.Attribute) and (said := ast.unparse(func)) in FORBIDDEN_METHODS
    ]
    return sorted(plain + dotted)


def outside_modules(module: Path) -> set[str]:
    """Return the top-level names of the libraries that a module imports."""
    found: set[str] = set()
    for node in ast.walk(TREES[module]):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found.add((node.module or "").partition(".")[0])
    return found


def body_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count the lines of a body without its docstring."""
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def public_names(tree: ast.Module) -> list[str]:
    """Return what ``__all__`` lists."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and [ast.unparse(target) for target in node.targets] == ["__all__"]:
            value = ast.literal_eval(node.value)
            return [str(name) for name in value]
    return []


def top_level_names(tree: ast.Module) -> set[str]:
    """Return what a module defines or imports."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.AsyncFunctionDef):
            found.add(node.name)
        elif isinstance(node, ast.ImportFrom | ast.Import):
            found |= {(alias.asname or alias.name).partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            found.add(node.id)
    return found


class TestHouse:
    """The whole."""

    def test_every_room_has_a_floor(self) -> None:
        """A new room is put on a floor before anybody moves in."""
        assert {name.partition(".")[0] for name in NAMES} <= set(HEIGHT)

    def test_no_circle(self) -> None:
        """No module imports itself, however long the way, while it is loaded."""
        ways: dict[str, set[str]] = {}
        for name, module in NAMES.items():
            inner = within_functions(TREES[module])
            found = {target for target, node in imported(module) if node not in inner and target in NAMES}
            # A package is loaded before what stands in it, and imports what its own file names.
            ways[name] = found - {name}
        circles = [name for name in ways if name in reached(ways, name)]

        assert circles == []

    def test_median(self) -> None:
        """Half of the modules are of a hundred and fifty lines or fewer."""
        lengths = sorted(len(module.read_text("utf-8").splitlines()) for module in MODULES)

        assert lengths[len(lengths) // 2] <= MEDIAN_LINES


def reached(ways: dict[str, set[str]], start: str) -> set[str]:
    """Return everything that can be reached from *start*."""
    found: set[str] = set()
    waiting = list(ways[start])
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += ways[name]
    return found


NOTHING: frozenset[str] = frozenset()


class TestInspector:
    """The inspector sees what it should: it is tried on imports that point up, sideways and in a circle."""

    @pytest.mark.parametrize(
        ("source", "expected"),
        [
            pytest.param("from ..errors import Issue", {"errors"}, id="up-one"),
            pytest.param("from .dates import Period", {"values.dates"}, id="sibling"),
            pytest.param("from . import dates", {"values.dates"}, id="sibling-as-a-name"),
            pytest.param("from ..model import agency", {"model.agency"}, id="module-as-a-name"),
            pytest.param("from ..model.agency import Agency", {"model.agency"}, id="name-of-a-module"),
            pytest.param("def f():\n    from ..catalog import Catalog", {"catalog"}, id="inside-a-function"),
            pytest.param("import humaskit.catalog.catalog", {"catalog.catalog"}, id="absolute"),
            pytest.param("from humaskit.catalog import Catalog", {"catalog"}, id="absolute-from"),
            pytest.param("from .. import __version__", NOTHING, id="version"),
            pytest.param("from .. import Agency", {""}, id="front-door"),
            pytest.param("import json\nfrom json import loads", NOTHING, id="other-library"),
        ],
    )
    def test_finds_imports(self, source: str, expected: frozenset[str], monkeypatch: pytest.MonkeyPatch) -> None:
        """Every spelling of an import is understood."""
        module = ROOT / "values" / "invented.py"
        monkeypatch.setitem(TREES, module, ast.parse(source))

        assert {name for name, _ in imported(module)} == expected

    def test_finds_circles(self) -> None:
        """A circle is reached from each of its members, and from nothing beside it."""
        ways = {"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}}

        assert [name for name in ways if name in reached(ways, name)] == ["a", "b", "c"]

    def test_counts_bodies(self) -> None:
        """The docstring does not count, everything else does."""
        (function,) = ast.parse('def f():\n    """Say.\n\n    More.\n    """\n    a = 1\n\n    return a').body
        assert isinstance(function, ast.FunctionDef)

        assert body_lines(function) == 3

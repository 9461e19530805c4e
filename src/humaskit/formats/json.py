"""JSON: the canonical document, and a readable layout of it.

What :func:`dumps` writes, :func:`loads` reads back equal; and what it writes then is the same to the byte.
"""

from typing import Final, TypeVar

from ..catalog import Catalog
from ..errors import HumaskitError, InvalidValue, Issue, shown
from ..model.entity import Entity
from ..model.registry import MODEL, Model
from ..tree import Findings, Holding, canonical, entity_bytes, json_text, plant, readable, row_of
from ._collector import collector_paused
from ._documents import References, Unknown, check_options, check_same, read_document
from ._fast import fast_document, fast_entity
from ._limits import LIMITS, Limits
from ._positions import located
from ._storage import PathLike, read_file, source_of, write_file
from ._text import parsed, text_of

__all__ = ["dump", "dumps", "dumps_entity", "load", "loads", "loads_entity"]

E = TypeVar("E", bound=Entity)

_WIDEST: Final = 16


def dumps(catalog: Holding, *, indent: int | None = None) -> str:
    r"""Write *catalog* as JSON, with one newline at the end.

    The canonical document, or with *indent* the readable one: rows begin with their id, and defaults are left out.

    >>> from humaskit import Catalog
    >>> dumps(Catalog())
    '{"humaskit":1}\n'

    Raises:
        InvalidValue: An unknown field that was kept has lost its place.
    """
    return _text(catalog, indent)


def loads(  # noqa: PLR0913  (the options that every format has)
    data: str | bytes,
    *,
    model: Model = MODEL,
    unknown: Unknown = "refuse",
    references: References = "refuse",
    source: str | None = None,
    limits: Limits = LIMITS,
) -> Catalog:
    """Read a catalog from JSON, strictly: nothing is converted, dropped or guessed.

    *unknown* ``"keep"`` keeps fields and sections that the *model* does not have, and writes them out again. References
    that lead nowhere are refused unless *references* is ``"allow"``. *source* names the document in errors.

    >>> loads('{"humaskit": 1, "agencies": [{"id": "agency:a", "kind": "dinass"}]}', source="press.json")
    Traceback (most recent call last):
        ...
    humaskit.errors.ValidationError: press.json:1:30 /agencies/0/names: is missing, must be a list
    press.json:1:57 /agencies/0/kind: 'dinass' is not an agency kind; did you mean 'dinas'?

    Raises:
        DecodeError: The data is no JSON, is too large or too deep, or is of a newer format.
        ValidationError: What it says is not valid; every problem with its pointer, line and column.
    """
    check_options(unknown, references)
    found = fast_document(data, model=model, references=references, limits=limits)
    if found is not None:
        return found
    text = text_of(data, limits, source)
    with collector_paused(len(text)):
        tree = parsed(text, limits, source)
        try:
            return read_document(tree, model=model, unknown=unknown, references=references, limits=limits)
        except HumaskitError as error:
            raise located(error, text, source) from None


def dump(catalog: Catalog, path: PathLike, *, indent: int | None = None, verify: bool = False) -> None:
    """Save *catalog* as a JSON file, in one step: a crash leaves the old file or the new one.

    With *verify* the text is read back first, and must give the same bytes again.

    Raises:
        StorageError: The file cannot be written, or what would be written does not read back.
    """
    text = _text(catalog, indent)
    if verify:
        whole = Limits(size=len(text), items=len(text))
        check_same(catalog, loads(text, model=catalog.model, unknown="keep", references="allow", limits=whole))
    write_file(path, (text.encode(),))


def load(
    path: PathLike,
    *,
    model: Model = MODEL,
    unknown: Unknown = "refuse",
    references: References = "refuse",
    limits: Limits = LIMITS,
) -> Catalog:
    """Read a catalog from a JSON file, as :func:`loads` does; errors name the file as *path* does.

    Raises:
        StorageError: The file cannot be read, or is no regular file.
    """
    data = read_file(path, limits.size)
    return loads(data, model=model, unknown=unknown, references=references, source=source_of(path), limits=limits)


def dumps_entity(entity: Entity, *, indent: int | None = None) -> str:
    r"""Write one entity alone: its canonical row, or with *indent* the readable one.

    >>> from humaskit.model.office import Post
    >>> dumps_entity(Post(id="post:kadis", title="Kepala Dinas"), indent=1)
    '{\n "id": "post:kadis",\n "title": "Kepala Dinas"\n}'
    """
    if indent is None:
        return entity_bytes(entity).decode()
    return json_text(row_of(entity, sparse=True), indent=_checked(indent), order=False)


def loads_entity(data: str | bytes, cls: type[E], *, source: str | None = None, limits: Limits = LIMITS) -> E:
    """Read one entity alone, as strictly as a document.

    >>> from humaskit.model.office import Post
    >>> loads_entity('{"id": "post:kadis", "title": "Kepala Dinas"}', Post).title
    'Kepala Dinas'

    Raises:
        DecodeError: The data is no JSON.
        ValidationError: It is no valid *cls*; every problem with its pointer, line and column.
    """
    found = fast_entity(data, cls, limits)
    if found is not None:
        return found
    text = text_of(data, limits, source)
    tree = parsed(text, limits, source)
    try:
        return plant(cls, tree, findings=Findings(depth=limits.depth))
    except HumaskitError as error:
        raise located(error, text, source) from None


def _text(catalog: Holding, indent: int | None) -> str:
    return canonical(catalog).decode() if indent is None else readable(catalog, indent=_checked(indent))


def _checked(indent: int) -> int:
    if type(indent) is not int or not 1 <= indent <= _WIDEST:
        said = f"indent must be a whole number from 1 to {_WIDEST}, not {shown(indent)}"
        raise InvalidValue(Issue(code="argument", message=said))
    return indent

"""YAML for hands: the readable document, one field a line.

No text is taken for anything else: a plain ``16.10``, ``NO`` or ``2024-03`` is what the field wants, and what
:func:`dumps` writes, every reader of YAML reads with the same texts. Reading needs PyYAML; writing needs nothing.
"""

from typing import Final

import attrs

from ...catalog import Catalog
from ...errors import HumaskitError
from ...model.registry import MODEL, Model
from ...tree import Holding, document_of
from .._collector import collector_paused
from .._documents import References, Unknown, check_options, check_same, read_document
from .._extras import needed
from .._limits import LIMITS, Limits
from .._storage import PathLike, read_file, source_of, write_file
from .._text import text_of
from ._plain import plan_of
from ._writing import yaml_text

__all__ = ["dump", "dumps", "load", "loads"]

_SIZE: Final = 4 << 20
_SIZE_WITHOUT_LIBYAML: Final = 128 << 10  # PyYAML's own scanner is some twenty times slower


def dumps(catalog: Holding) -> str:
    r"""Write *catalog* as YAML: rows begin with their id, and defaults are left out.

    Text stands in quotes unless it is words alone, so that no reader takes it for a number, a date or a truth value.
    The same text for the same catalog.

    >>> from humaskit import Catalog
    >>> from humaskit.model.office import Post
    >>> print(dumps(Catalog([Post(id="post:kadis", title="Kepala Dinas", echelon="II.b")])), end="")
    humaskit: 1
    posts:
      - id: "post:kadis"
        title: Kepala Dinas
        echelon: II.b

    Raises:
        InvalidValue: An unknown field that was kept has lost its place, or cannot be written.
    """
    return yaml_text(document_of(catalog, sparse=True))


def loads(  # noqa: PLR0913  (the options that every format has)
    data: str | bytes,
    *,
    model: Model = MODEL,
    unknown: Unknown = "refuse",
    references: References = "refuse",
    source: str | None = None,
    limits: Limits = LIMITS,
) -> Catalog:
    r"""Read a catalog from YAML, as strictly as from JSON, and with the same options.

    A plain scalar means what its field holds; ``null``, ``~`` and nothing at all mean that it is absent, and text in
    quotes is always text. Where a field is unknown, and kept, numbers and truth values are those that JSON spells so.
    Aliases, anchors, tags, merge keys and a second document are refused. Unless *limits* say another size than they do
    by default, a document may have 4 MiB, or 128 KiB where PyYAML was built without its fast parser.

    >>> loads("humaskit: 1\nposts:\n- id: post:a\n  titel: Kepala Dinas", source="press.yaml")
    Traceback (most recent call last):
        ...
    humaskit.errors.ValidationError: press.yaml:3:3 /posts/0/title: is missing, must be text
    press.yaml:4:10 /posts/0/titel: Post has no field 'titel'; did you mean 'title'?

    Raises:
        DecodeError: The data is no YAML, is too large or too deep, uses more of YAML than a plain tree needs, or is of
            a newer format.
        ValidationError: What it says is not valid; every problem with its pointer, line and column.
        MissingExtraError: PyYAML is not installed.
    """
    check_options(unknown, references)
    limits = _own(limits)
    text = text_of(data, limits, source)
    from ._places import located
    from ._reading import composed

    with collector_paused(len(text)):
        tree = composed(text, plan_of(model), limits, source)
        try:
            return read_document(tree, model=model, unknown=unknown, references=references, limits=limits)
        except HumaskitError as error:
            raise located(error, text, source) from None


def dump(catalog: Catalog, path: PathLike, *, verify: bool = False) -> None:
    """Save *catalog* as a YAML file, in one step: a crash leaves the old file or the new one.

    With *verify* the text is read back first, and must give the same catalog again.

    Raises:
        StorageError: The file cannot be written, or what would be written does not read back.
        MissingExtraError: With *verify*, PyYAML is not installed.
    """
    text = dumps(catalog)
    if verify:
        whole = Limits(size=4 * len(text) + 1, items=len(text))
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
    """Read a catalog from a YAML file, as :func:`loads` does; errors name the file as *path* does.

    Raises:
        StorageError: The file cannot be read, or is no regular file.
    """
    limits = _own(limits)
    data = read_file(path, limits.size)
    return loads(data, model=model, unknown=unknown, references=references, source=source_of(path), limits=limits)


def _own(limits: Limits) -> Limits:
    """Return the limits that hold for YAML, where *limits* leave the size to us; raises where PyYAML is missing."""
    needed("yaml", "yaml")
    from ._events import HAS_LIBYAML

    if limits.size != LIMITS.size:
        return limits
    return attrs.evolve(limits, size=_SIZE if HAS_LIBYAML else _SIZE_WITHOUT_LIBYAML)

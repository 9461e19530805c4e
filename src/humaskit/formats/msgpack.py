"""MessagePack: the canonical document in fewer bytes, for programs that speak it.

The document is the one of JSON: rows by id, keys sorted within a row, defaults written out. What :func:`dumps` writes,
:func:`loads` reads back equal; and what it writes then is the same to the byte. Writing needs msgspec, which is there
on CPython.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import cast

import attrs

from ..catalog import Catalog
from ..errors import HumaskitError, InvalidValue, Issue, MissingExtraError, shown
from ..model.registry import MODEL, Model
from ..tree import Holding, document_of
from ._collector import collector_paused
from ._documents import References, Unknown, check_options, check_same, read_document
from ._fast import fast_document
from ._limits import LIMITS, Limits
from ._msgpack_reading import refused, unpacked
from ._storage import PathLike, read_file, source_of, write_file

__all__ = ["dump", "dumps", "load", "loads"]


def dumps(catalog: Holding) -> bytes:
    r"""Write *catalog* as MessagePack: the same bytes for the same catalog, on every run and machine.

    >>> from humaskit import Catalog
    >>> dumps(Catalog())
    b'\x81\xa8humaskit\x01'

    Raises:
        InvalidValue: An unknown field that was kept has lost its place, or holds what MessagePack cannot hold: a number
            of more than 64 bits, or a decimal such as 1.50, which would lose a digit.
        MissingExtraError: msgspec is not installed.
    """
    try:
        import msgspec
    except ImportError as error:
        said = "writing MessagePack needs the library msgspec, which is not installed"
        raise MissingExtraError(Issue(code="extra", message=said, hint="pip install msgspec")) from error

    document = document_of(catalog)
    if catalog.unknown:
        document = {name: _writable(value) for name, value in document.items()}
    encode = msgspec.msgpack.Encoder(order="sorted").encode
    try:
        return msgspec.msgpack.encode({name: msgspec.Raw(encode(value)) for name, value in document.items()})
    except (OverflowError, RecursionError, TypeError, UnicodeEncodeError):
        # A number, a depth, a key or half a character that somebody put among the unknown fields.
        said = "MessagePack cannot hold an unknown field of this catalog"
        raise InvalidValue(Issue(code="unwritable", message=said)) from None


def loads(  # noqa: PLR0913  (the options that every format has)
    data: bytes,
    *,
    model: Model = MODEL,
    unknown: Unknown = "refuse",
    references: References = "refuse",
    source: str | None = None,
    limits: Limits = LIMITS,
) -> Catalog:
    r"""Read a catalog from MessagePack, as strictly as from JSON, and with the same options.

    Bytes have no lines: an error names its pointer, and the offset of the byte where the data cannot be read at all.

    >>> loads(b"\x82\xa8humaskit\x01\xa5posts\x91\x81\xa2id\xa6post:a", source="press.msgpack")
    Traceback (most recent call last):
        ...
    humaskit.errors.ValidationError: press.msgpack /posts/0/title: is missing, must be text

    Raises:
        DecodeError: The data is no MessagePack, is too large or too deep, holds binary data or an extension type, or is
            of a newer format.
        ValidationError: What it says is not valid; every problem with its pointer.
    """
    check_options(unknown, references)
    if not isinstance(data, bytes):
        raise InvalidValue(Issue(code="type", message=f"a MessagePack document is bytes, not {type(data).__name__}"))
    if len(data) > limits.size:
        said = f"the document is larger than {limits.size} bytes"
        raise refused("size", said, source=source, hint="pass limits=Limits(size=...) if that is meant")

    with collector_paused(len(data)):
        found = _fast(data, model, references, limits)
        if found is not None:
            return found
        tree = unpacked(data, limits, source)
        try:
            return read_document(tree, model=model, unknown=unknown, references=references, limits=limits)
        except HumaskitError as error:
            raise _named(error, source) from None


def dump(catalog: Catalog, path: PathLike, *, verify: bool = False) -> None:
    """Save *catalog* as a MessagePack file, in one step: a crash leaves the old file or the new one.

    With *verify* the bytes are read back first, and must give the same catalog again.

    Raises:
        StorageError: The file cannot be written, or what would be written does not read back.
    """
    data = dumps(catalog)
    if verify:
        whole = Limits(size=len(data), items=len(data))
        check_same(catalog, loads(data, model=catalog.model, unknown="keep", references="allow", limits=whole))
    write_file(path, (data,))


def load(
    path: PathLike,
    *,
    model: Model = MODEL,
    unknown: Unknown = "refuse",
    references: References = "refuse",
    limits: Limits = LIMITS,
) -> Catalog:
    """Read a catalog from a MessagePack file, as :func:`loads` does; errors name the file as *path* does.

    Raises:
        StorageError: The file cannot be read, or is no regular file.
    """
    data = read_file(path, limits.size)
    return loads(data, model=model, unknown=unknown, references=references, source=source_of(path), limits=limits)


def _fast(data: bytes, model: Model, references: References, limits: Limits) -> Catalog | None:
    """Return the catalog that *data* holds by way of msgspec and JSON; None where the slow way has to look at it.

    Msgspec sees no key that comes twice, and reads more kinds of values than a document has. But then the values,
    written again, are other bytes, or come back from JSON as other values.
    """
    if len(data) > 2 * limits.items:  # a value and its key, or its length, take two bytes and more
        return None
    try:
        import msgspec
    except ImportError:
        return None
    try:
        tree: object = msgspec.msgpack.decode(data)
        text = msgspec.json.encode(tree)
        proven = msgspec.msgpack.encode(tree) == data and msgspec.json.decode(text) == tree
    except (msgspec.MsgspecError, ValueError, OverflowError, RecursionError, TypeError):
        return None  # the strict reader says why
    return fast_document(text, model=model, references=references, limits=limits) if proven else None


def _writable(value: object) -> object:
    """Return a value as MessagePack holds it without loss."""
    if isinstance(value, Mapping):
        return {name: _writable(item) for name, item in cast("Mapping[str, object]", value).items()}
    if isinstance(value, (list, tuple)):
        return [_writable(item) for item in cast("list[object]", value)]
    if isinstance(value, Decimal):
        fraction = float(value) if value.is_finite() else None
        if fraction is not None and str(Decimal(repr(fraction))) == str(value):
            return fraction
    elif value is None or isinstance(value, (str, int)):
        return value
    said = f"MessagePack cannot hold {shown(value)} of an unknown field without loss"
    raise InvalidValue(Issue(code="unwritable", message=said, value=shown(value), hint="JSON and YAML can"))


def _named(error: HumaskitError, source: str | None) -> HumaskitError:
    issues = (attrs.evolve(issue, source=source) for issue in error.issues)
    return type(error)(*issues, more=error.more)

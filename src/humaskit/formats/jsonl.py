"""JSON Lines: a header, then one entity a line, written and read line by line.

The header is ``{"humaskit":1}``, with the redirects when there are any; every other line begins with its ``type``,
which is the kind of its id: ``{"type":"agency",…}``.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import BinaryIO, TextIO, TypeVar, cast

import attrs

from ..catalog import Catalog
from ..errors import DecodeError, HumaskitError, Issue, StorageError, ValidationError
from ..model.entity import Entity
from ..model.registry import MODEL, Model
from ..tree import (
    Holding,
    entity_bytes,
    graft,
    head_of,
    json_text,
    refusing,
    wrong_type,
)
from ..values.rules import Shape
from ._collector import collector_paused
from ._documents import References, Rows, Unknown, check_options, check_same
from ._fast import fast_entity, fast_lines
from ._limits import LIMITS, Limits
from ._positions import order_of, places
from ._storage import PathLike, read_file, source_of, write_file
from ._text import parsed, refused, text_of
from .migrate import migrated

__all__ = ["dump", "dumps", "iter_entities", "iter_lines", "load", "loads"]

X = TypeVar("X", bound=HumaskitError)


def iter_lines(catalog: Holding) -> Iterator[str]:
    r"""Yield the lines of *catalog*, each with its newline: header, entities by section and id, unknown rows.

    >>> from humaskit import Catalog
    >>> from humaskit.model.office import Post
    >>> list(iter_lines(Catalog([Post(id="post:kadis", title="Kepala Dinas")])))[0]
    '{"humaskit":1}\n'

    Raises:
        InvalidValue: An unknown field that was kept has lost its place.
    """
    head, beside = head_of(catalog), graft({}, catalog.unknown.get("", {}))
    rows = {kind: beside.pop(kind) for kind in sorted(beside) if _are_rows(kind, beside[kind])}
    yield json_text(head | dict(sorted(beside.items())), order=False) + "\n"
    for section, cls in catalog.model.sections.items():
        start = f'{{"type":"{catalog.model.kind_of(cls)}",'
        for entity in catalog.section(section):
            yield f"{start}{entity_bytes(entity, catalog.unknown)[1:].decode()}\n"
    for kind, held in rows.items():
        for row in cast("list[dict[str, object]]", held):
            rest = json_text({name: value for name, value in row.items() if name != "type"})
            yield json_text({"type": kind})[:-1] + ("," if len(row) > 1 else "") + rest[1:] + "\n"


def _are_rows(kind: str, held: object) -> bool:
    """Tell whether an unknown section was read from lines, each of which says its type."""
    rows = cast("list[object]", held) if isinstance(held, list) else [None]
    return all(isinstance(row, dict) and cast("dict[str, object]", row).get("type") == kind for row in rows)


def dumps(catalog: Holding) -> str:
    """Write *catalog* as JSON Lines; the same text for the same catalog."""
    return "".join(iter_lines(catalog))


def dump(catalog: Catalog, path: PathLike, *, verify: bool = False) -> None:
    """Save *catalog* as a JSON Lines file, in one step: a crash leaves the old file or the new one.

    With *verify* the text is read back first, and must give the same catalog again.

    Raises:
        StorageError: The file cannot be written, or what would be written does not read back.
    """
    if verify:
        text = dumps(catalog)
        whole = Limits(size=len(text), items=len(text))
        check_same(catalog, loads(text, model=catalog.model, unknown="keep", references="allow", limits=whole))
    write_file(path, (line.encode() for line in iter_lines(catalog)))


def loads(  # noqa: PLR0913  (the options that every format has)
    data: str | bytes,
    *,
    model: Model = MODEL,
    unknown: Unknown = "refuse",
    references: References = "refuse",
    source: str | None = None,
    limits: Limits = LIMITS,
) -> Catalog:
    """Read a catalog from JSON Lines, as strictly as from JSON, and with the same options.

    Pointers in errors begin at the row of their line. Empty lines are passed over.

    Raises:
        DecodeError: A line is no JSON, or there is too much of it, or the format is a newer one.
        ValidationError: What the lines say is not valid; every problem with its line and column.
    """
    check_options(unknown, references)
    found = fast_lines(data, model=model, references=references, limits=limits)
    if found is not None:
        return found
    text = text_of(data, limits, source)
    lines = text.split("\n")
    rows = Rows(model, unknown, limits)
    with collector_paused(len(text)):
        try:
            with refusing(rows.findings):
                headed = False
                for number, _, row in _parsed(lines, limits, source):
                    if headed:
                        _read_row(rows, row, f"/{number}")
                    else:
                        _read_header(rows, row, f"/{number}")
                    headed = True
            if not headed:
                raise _empty(source)
            return rows.catalog(references)
        except HumaskitError as error:
            raise _placed(error, source, dict(enumerate(lines, 1))) from None


def load(
    path: PathLike,
    *,
    model: Model = MODEL,
    unknown: Unknown = "refuse",
    references: References = "refuse",
    limits: Limits = LIMITS,
) -> Catalog:
    """Read a catalog from a JSON Lines file, as :func:`loads` does; errors name the file as *path* does.

    Raises:
        StorageError: The file cannot be read, or is no regular file.
    """
    data = read_file(path, limits.size)
    return loads(data, model=model, unknown=unknown, references=references, source=source_of(path), limits=limits)


def iter_entities(
    stream: BinaryIO | TextIO, *, model: Model = MODEL, source: str | None = None, limits: Limits = LIMITS
) -> Iterator[Entity]:
    """Yield entity after entity from an open stream, holding one line at a time; ``limits.size`` is that of a line.

    What takes more than one line to see is not seen here: redirects, repeated ids, references that lead nowhere.

    Raises:
        DecodeError: A line is no JSON or too long, or the format is a newer one.
        ValidationError: A line is not valid; every problem of that line.
    """
    headed = False
    classes = {f'{{"type":"{kind}",'.encode(): model.class_of(kind) for kind in model.kinds}
    for number, line in enumerate(_lines_of(stream, limits.size, source), 1):
        entity = _quickly(line, classes, limits) if headed else None
        if entity is None:
            for _, text, row in _parsed((line,), limits, source, first=number):
                entity = _strictly(row, text, number, Rows(model, "refuse", limits), source, headed=headed)
                headed = True
        if entity is not None:
            yield entity
    if not headed:
        raise _empty(source)


def _quickly(line: str | bytes, classes: Mapping[bytes, type[Entity]], limits: Limits) -> Entity | None:
    """Return the entity of a canonical line; None for any other line."""
    raw = line if isinstance(line, bytes) else line.encode("utf-8", "surrogatepass")
    start = raw[: raw.find(b",") + 1]
    cls = classes.get(start)
    return None if cls is None or len(line) > limits.size else fast_entity(raw.removesuffix(b"\n"), cls, limits, start)


def _strictly(row: object, text: str, number: int, rows: Rows, source: str | None, *, headed: bool) -> Entity | None:  # noqa: PLR0913  (a line, and what the file says of it)
    """Return the entity of a line; None for the header, which comes first."""
    entity = None
    try:
        with refusing(rows.findings):
            if headed:
                entity = _read_row(rows, row, f"/{number}")
            else:
                _read_header(rows, row, f"/{number}")
        rows.findings.check()
    except HumaskitError as error:
        raise _placed(error, source, {number: text}) from None
    return entity


def _lines_of(stream: BinaryIO | TextIO, size: int, source: str | None) -> Iterator[str | bytes]:
    """Yield line after line, none much longer than *size*."""
    try:
        while line := stream.readline(size + 1):
            yield line
    except UnicodeDecodeError as error:
        said = f"the stream is not {error.encoding}"
        raise refused("encoding", said, source=source, hint="open it in binary mode, or save it as UTF-8") from None
    except (OSError, ValueError) as error:  # the second one for a stream that is closed
        raise StorageError(Issue(code="storage", message=f"cannot be read: {error}", source=source)) from error


def _parsed(
    lines: Iterable[str | bytes], limits: Limits, source: str | None, *, first: int = 1
) -> Iterator[tuple[int, str, object]]:
    """Yield number, text and value of every line that says something."""
    for number, line in enumerate(lines, first):
        try:
            text = text_of(line, limits, source)
            row = parsed(text, limits, source) if text.strip() else None
        except DecodeError as error:
            raise DecodeError(*(attrs.evolve(issue, line=number) for issue in error.issues)) from None
        if text.strip():
            yield number, text, row


def _empty(source: str | None) -> DecodeError:
    return refused("syntax", "the document is empty", source=source, hint='begin with {"humaskit":1}')


def _read_header(rows: Rows, head: object, at: str) -> None:
    """Read the first line that says something; raises where the format is not known."""
    if not isinstance(head, dict):
        raise ValidationError(wrong_type(Shape(Entity), at, head))
    try:
        document = migrated(cast("dict[str, object]", head))
    except HumaskitError as error:
        raise type(error)(*(issue.below(at) for issue in error.issues)) from None
    for section in rows.model.sections:
        if section in document:
            rows.findings.add(_misplaced, section, f"{at}/{section}")
    rows.read_head(document, at)


def _misplaced(section: str, at: str) -> Issue:
    said = f"{section} have lines of their own"
    return Issue(
        code="unknown-section", pointer=at, message=said, hint="a file of one object is read by humaskit.formats.json"
    )


def _read_row(rows: Rows, row: object, at: str) -> Entity | None:
    fields = cast("dict[str, object]", row) if isinstance(row, dict) else {}
    kind = fields.get("type")
    if isinstance(kind, str) and kind in rows.model.kinds:
        del fields["type"]
        return rows.read(rows.model.class_of(kind), fields, at)
    if isinstance(kind, str):
        rows.read_unknown_row(kind, fields, at)
    elif not isinstance(row, dict):
        rows.refuse(wrong_type, Shape(Entity), at, row)
    elif kind is None:
        rows.refuse(_untyped, at)
    else:
        rows.refuse(wrong_type, Shape(str), f"{at}/type", kind)
    return None


def _untyped(at: str) -> Issue:
    hint = 'begin the line with its type, such as {"type":"agency",'
    return Issue(code="missing", pointer=f"{at}/type", message="is missing, must be a kind of id", hint=hint)


def _placed(error: X, source: str | None, texts: Mapping[int, str]) -> X:
    """Return *error* with line and column, its pointers cut down to the row of their line."""
    numbered = [issue.pointer[1:].partition("/") for issue in error.issues]
    wanted: dict[int, set[str]] = {}
    for number, slash, rest in numbered:
        if number:
            wanted.setdefault(int(number), set()).add(slash + rest)
    found = {number: places(texts[number], pointers) for number, pointers in wanted.items()}

    def placed(issue: Issue, number: str, pointer: str) -> Issue:
        if not number:
            return issue  # it has its line already
        column = found[int(number)][pointer][1]
        return attrs.evolve(issue, pointer=pointer, source=source, line=int(number), column=column)

    issues = [
        placed(issue, number, slash + rest) for issue, (number, slash, rest) in zip(error.issues, numbered, strict=True)
    ]
    return type(error)(*sorted(issues, key=order_of), more=error.more)

"""Popolo: the civic-data standard of people, bodies and posts, as one document of all of them.

Officials are persons, agencies, community groups and outlets are organizations, appointments are memberships, events
and the editions of awards are events, regions are areas (Popolo 1.0, as EveryPolitician lays it out). Ids are
``urn:humaskit:`` and the id. What Popolo has no word for stands under ``extra``: of an object its further fields, of
the document the things that Popolo has no objects for, both as a humaskit document writes them. Other readers pass
over it.
"""

from typing import Final, cast

from ...catalog import Catalog
from ...errors import HumaskitError
from ...model.entity import Entity
from ...tree import check_depth, json_text, refusing, wrong_type
from ...values.rules import Shape
from .._collector import collector_paused
from .._documents import References, check_options
from .._imports import Import
from .._limits import LIMITS, Limits
from .._positions import located
from .._storage import PathLike, read_file, source_of, write_file
from .._text import parsed, text_of
from ..losses import Exported, Imported, LossReport
from ._export import exported
from ._import import read

__all__ = ["dump", "dumps", "export", "load", "loads"]

_INDENT: Final = 1


def export(catalog: Catalog, *, include_personal: bool = False) -> Exported[dict[str, object]]:
    """Return *catalog* as a document of Popolo, and what it could not say: rankings, statements, words of citations.

    An NIP is left out unless *include_personal* asks for it, also where a text holds one.

    >>> from humaskit import datasets
    >>> document, losses = export(datasets.press())
    >>> document["memberships"][0]["role"]
    'Plt Sekretaris'
    >>> losses[0].subject, losses[0].pointer, losses[0].reason
    ('outlet:bukittinggi-kim-web-id', '/citations/0/surface', 'a link to a source has an address and a note alone')
    """
    return exported(catalog, include_personal=include_personal)


def dumps(catalog: Catalog, *, include_personal: bool = False) -> str:
    """Write *catalog* as a document of Popolo, the same on every run; what is lost, :func:`export` tells."""
    return _text(export(catalog, include_personal=include_personal))


def dump(catalog: Catalog, path: PathLike, *, include_personal: bool = False) -> LossReport:
    """Save *catalog* as a document of Popolo in one step, and return what is not in it.

    Raises:
        StorageError: The file cannot be written.
    """
    made = export(catalog, include_personal=include_personal)
    write_file(path, [_text(made).encode()])
    return made.losses


def loads(
    data: str | bytes, *, references: References = "refuse", source: str | None = None, limits: Limits = LIMITS
) -> Imported:
    """Read a document of Popolo: a catalog, and what of the document the model has no place for.

    Nothing is invented. An organisation of an unknown classification is an agency of the kind ``other``; a membership
    without a post holds the post that its role names; a source that is only linked is a page. Objects may be embedded.
    Values of personal fields such as a date of birth are not repeated in the report. References that lead nowhere are
    refused unless *references* is ``"allow"``.

    >>> person = '{"id": "budi", "name": "Drs. Budi", "honorific_prefix": "Drs.", "image": "x"}'
    >>> catalog, losses = loads(f'{{"persons": [{person}]}}')
    >>> catalog["official:budi"].name.front
    ('Drs.',)
    >>> print(losses)
    /persons/0 /image: 'x': the model has no place for it

    Raises:
        DecodeError: The data is no JSON, too large or too deep.
        ValidationError: What it says is not valid; every problem with its pointer, line and column.
    """
    check_options("keep", references)
    text = text_of(data, limits, source)
    with collector_paused(len(text)):
        tree = parsed(text, limits, source)
        try:
            return _imported(tree, limits, references)
        except HumaskitError as error:
            raise located(error, text, source) from None


def load(path: PathLike, *, references: References = "refuse", limits: Limits = LIMITS) -> Imported:
    """Read a document of Popolo from a file, as :func:`loads` does; errors name the file as *path* does.

    Raises:
        StorageError: The file cannot be read, or is no regular file.
    """
    data = read_file(path, limits.size)
    return loads(data, references=references, source=source_of(path), limits=limits)


def _text(made: Exported[dict[str, object]]) -> str:
    return json_text(made.output, indent=_INDENT) + "\n"


def _imported(tree: object, limits: Limits, references: References) -> Imported:
    source = Import(limits.depth)
    with refusing(source.findings):
        check_depth(tree, "", source.findings)
        if isinstance(tree, dict):
            read(source, cast("dict[str, object]", tree))
        else:
            source.findings.add(wrong_type, Shape(Entity), "", tree)
        return source.imported(references=references == "refuse")

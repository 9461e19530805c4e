"""The bundled catalogs: real cases to try things on, held to their sources fact by fact."""

import functools
from pathlib import Path
from typing import Final

from ..catalog import Catalog
from ..formats import json

__all__ = ["press"]

_PRESS: Final = Path(__file__).with_name("press.json")


def press() -> Catalog:
    """Return the catalog of five press articles about government communication, from 2023 to 2025.

    Every fact of the articles is held with its source, the place in it and the words that say so; what was inferred,
    or is not in the articles at all, is marked in the citation. The articles themselves are not here. Each call returns
    a catalog of its own, so a change to one reaches no other; the file is read once.

    >>> catalog = press()
    >>> madiun = catalog["result:amc-2024-kota-madiun"]
    >>> madiun.rank, madiun.citations[0].surface
    (1, 'peringkat 1 diraih Dinkominfo Kota Madiun')
    """
    return _press().copy()


@functools.cache
def _press() -> Catalog:
    return json.load(_PRESS)

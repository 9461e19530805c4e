"""The bundled catalogs: real cases to try things on, held to their sources fact by fact."""

import functools
from pathlib import Path
from typing import Final

from ..catalog import Catalog
from ..formats import json

__all__ = ["awards", "press"]

_AWARDS: Final = Path(__file__).with_name("awards.json")
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


def awards() -> Catalog:
    """Return the catalog of published results of eleven programmes, in 51 editions from 2016 to 2025.

    Tables of scores (IKIP, AKIP, SPBE, KI Award Jatim) are rankings, other results are award results. Most are partial:
    they hold what 155 pages print, so nothing stands where no page names a place, and who is missing is unlisted, not
    last. Each figure is cited with the text that was printed; what is uncertain is marked ambiguous, and a figure that
    another page contradicts has that as a claim. Agencies have the ids that they have in :func:`press`, so the two
    merge. Each call returns a catalog of its own; the file is read once.

    >>> ikip = awards()["ranking:ikip-2021-nilai-ikip-provinsi"]
    >>> ikip.entries[1].score, [claim.value for claim in ikip.claims if claim.field == "entries/1/score"]
    (Decimal('80.38'), ['80.83'])
    """
    return _awards().copy()


@functools.cache
def _awards() -> Catalog:
    return json.load(_AWARDS)

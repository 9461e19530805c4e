"""A catalog as entities of FollowTheMoney."""

from ...catalog import Catalog
from ...model.registry import MODEL
from .._current import current
from ..losses import Exported, Ledger
from ._sheets import Row, Sheets
from ._writing import WRITERS

__all__ = ["exported"]


def exported(catalog: Catalog, *, include_personal: bool) -> Exported[list[Row]]:
    """Return the entities, and what is not in them."""
    catalog = current(catalog)
    ledger = Ledger(catalog)
    sheets = Sheets(catalog, ledger, personal=include_personal)
    for section, cls in catalog.model.sections.items():
        write = WRITERS.get(section)
        if write is not None and MODEL.sections.get(section) is cls:
            for entity in catalog.section(section):
                write(sheets, entity)
    return Exported([*sheets.areas(), *sheets.rows], ledger.report())

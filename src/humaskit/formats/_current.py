"""A catalog for a standard that has no redirects: every reference names what stands for its thing now."""

from ..catalog import Catalog
from ..model.references import redirected

__all__ = ["current"]


def current(catalog: Catalog) -> Catalog:
    """Return *catalog* with its references led to where their redirects lead; the redirects stay, to be reported."""
    if not catalog.redirects:
        return catalog
    moves = {old: catalog.current(old) for old in catalog.redirects}
    entities = (redirected(entity, moves) for entity in catalog)
    return Catalog(entities, model=catalog.model, redirects=catalog.redirects, unknown=catalog.unknown)

"""The catalog: entities by id, and what can be asked of them."""

from .asof import AsOf
from .catalog import Catalog
from .merging import Merge, MergeConflict
from .patching import Change, Patch
from .personal import personal_fields, redact
from .queries import Credit, Evidence, RollUp

__all__ = [
    "AsOf",
    "Catalog",
    "Change",
    "Credit",
    "Evidence",
    "Merge",
    "MergeConflict",
    "Patch",
    "RollUp",
    "personal_fields",
    "redact",
]

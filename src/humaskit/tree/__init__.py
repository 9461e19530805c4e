"""The faithful plain tree of entities, which every format of the same shape lays out in its own way.

Rows and documents out of entities, canonical bytes, and the one strict reading of a row back into its class.
"""

from .explaining import read_row
from .findings import Findings, NotFinite, Number, Repeated, TooDeepError, TooLong, TooManyError
from .jsontext import json_text
from .pointers import child, parent, steps
from .planting import plant
from .rows import field_order, graft, row_of
from .scalars import instant_text, read_decimal, read_instant
from .writing import FORMAT, Holding, canonical, document_of, entity_bytes, head_of, readable

__all__ = [
    "FORMAT",
    "Findings",
    "Holding",
    "canonical",
    "child",
    "document_of",
    "entity_bytes",
    "field_order",
    "graft",
    "head_of",
    "instant_text",
    "json_text",
    "parent",
    "plant",
    "read_decimal",
    "read_row",
    "read_instant",
    "readable",
    "row_of",
    "steps",
]

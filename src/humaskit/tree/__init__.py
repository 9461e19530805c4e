"""The faithful plain tree of entities, which every format of the same shape lays out in its own way.

Rows and documents out of entities, canonical bytes, and the one strict reading of a row back into its class.
"""

from .explaining import check_depth, keep_or_refuse, note_repeated, read_row, wrong_type
from .findings import Findings, NotFinite, Number, Repeated, TooLong, refusing
from .jsontext import json_text
from .planting import plant
from .pointers import child, parent, steps
from .rows import field_order, graft, row_of
from .scalars import instant_text, read_decimal, read_instant
from .writing import FORMAT, Holding, canonical, document_of, entity_bytes, head_of, readable

__all__ = [
    "FORMAT",
    "Findings",
    "Holding",
    "NotFinite",
    "Number",
    "Repeated",
    "TooLong",
    "canonical",
    "check_depth",
    "child",
    "document_of",
    "entity_bytes",
    "field_order",
    "graft",
    "head_of",
    "instant_text",
    "json_text",
    "keep_or_refuse",
    "note_repeated",
    "parent",
    "plant",
    "read_decimal",
    "read_instant",
    "read_row",
    "readable",
    "refusing",
    "row_of",
    "steps",
    "wrong_type",
]

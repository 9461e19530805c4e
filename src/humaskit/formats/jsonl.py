"""JSON Lines: a header, then one entity a line, written and read line by line.

The header is ``{"humaskit":1}``, with the redirects when there are any; every other line begins with its ``type``, which is
the kind of its id: ``{"type":"agency","id":"agency:…"}``.
"""

from collections.abc import Iterable, Iterator
from typing import Final, cast

import attrs

from ..catalog import Catalog
from ..errors import DecodeError, HumaskitError, Issue, did_you_mean, shown
from ..model.entity import Entity
from ..model.registry import MODEL, Model
from ..tree import Holding, entity_bytes, head_of, json_text
from ._documents import References, Rows, Unknown, check_options
from ._limits import LIMITS, Limits
from ._positions import located
from ._storage import PathLike, read_file, source_of, write_file
from ._text import parsed, text_of

__all__ = ["dump", "dumps", "iter_entities", "iter_lines", "load", "loads"]

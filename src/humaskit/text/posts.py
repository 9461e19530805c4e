"""Posts and the people in them: ``Plt. Kepala Diskominfo Kota X, Drs. H. Budi Santoso, M.Si.`` to a value and back.

The press writes ``[acting] TITLE [field] [agency] [region] NAME`` without a mark between the parts, or the name first.
Words tell where one part ends: titles of office, fields of work, agencies, regions; a capitalised word that is none of
them begins the name. Where that stays open, the reading says so and gives the other reading.
"""

from collections.abc import Iterator
from enum import Enum
from typing import Final, NamedTuple

import attrs

from ..model.office import Mandate
from ..values.citation import Certainty
from ..values.ids import RegionCode
from ..values.level import Level
from ..values.names import PersonName
from ..values.plaintext import Text, tidy
from ..values.valid import Value
from ._posts_heads import Head, read_head
from ._posts_mandates import Acting, marker_at, read_acting
from ._posts_regions import region_at, resolve
from ._posts_rest import Rest, read_rest
from ._posts_tokens import PostTokens
from .names import TitleStyle, format_name, read_name
from .reading import LONGEST_PHRASE, LONGEST_TEXT, Reading, fits

__all__ = ["Order", "PostPhrase", "find_posts", "format_post", "parse_post"]

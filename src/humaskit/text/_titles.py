"""The grammar of titles: which words in front of a name and behind it are titles, and how each is spelled.

The vocabulary is the table of :mod:`humaskit.reference.titles`. Degrees that it does not list follow the pattern of
Kepmendikbud 036/U/1993: a letter for the grade (``A.``, ``S.``, ``M.``, ``Sp.``) and a short form of the field.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from ..reference.titles import Title, TitlePosition, title_key, titles
from ..reference.titles import once_per_process as once

__all__ = []

"""People named by what they say: "ujar Muslim", "menurut Ambu Anne"."""

import re
from typing import Final

from ..values.certainty import Certainty
from ..values.names import PersonName
from .names import parse_name
from .reading import LONGEST_TEXT, Reading, fits

__all__ = ["find_speakers"]

_CUES: Final = (
    "kata|ujar|tutur|ungkap|jelas|tegas|tandas|tambah|papar|imbuh|terang|beber|urai|ucap|sambung|lanjut|pungkas|sebut"
    "|kilah|harap|pesan|menurut|dikatakan|disampaikan|diungkapkan|dijelaskan|ditegaskan|dituturkan|dipaparkan"
)
# A dot belongs to a short title, not to a name; \u2019 is the curly apostrophe.
_NAME: Final = r"(?:[A-Z][A-Za-z]{0,4}\.|[A-Z][A-Za-z'\u2019`-]{0,40})"
_SPEAKER: Final = re.compile(rf"(?:^|[^A-Za-z])(?i:{_CUES})(?:nya)? (?:oleh )?({_NAME}(?: {_NAME}){{0,4}})")


def find_speakers(text: str) -> tuple[Reading[PersonName], ...]:
    """Find the names that follow a verb of saying. Whether each is a person the caller must see: bodies speak too.

    >>> [found.surface for found in find_speakers("Itu penting, ujar Muslim. Menurut Ambu Anne, belum.")]
    ['Muslim', 'Ambu Anne']
    """
    if not fits(text, LONGEST_TEXT):
        return ()
    found: list[Reading[PersonName]] = []
    for match in _SPEAKER.finditer(text):
        printed = match.group(1).rstrip(".-'\u2019`")
        name = parse_name(printed)
        if name is not None and name.value is not None:
            start = match.start(1)
            found.append(
                Reading(
                    value=name.value,
                    surface=printed,
                    start=start,
                    end=start + len(printed),
                    certainty=Certainty.INFERRED,
                )
            )
    return tuple(found)

"""The words before the first sentence of an article: place and outlet."""

import re
from collections.abc import Iterator
from typing import Final

import attrs

from ...text.regions import find_regions

__all__ = ["DASH", "DOMAIN", "MOST_DATELINE", "PRESS", "Dateline", "Printed", "dateline_of", "is_region", "part_of"]

Span = tuple[int, int]


@attrs.frozen(kw_only=True)
class Printed:
    """Words of the page and where they stand."""

    text: str
    start: int
    end: int


@attrs.frozen(kw_only=True)
class Dateline:
    """Place and outlet before the first sentence; ``end`` is where that sentence begins."""

    span: Span
    end: int
    place: Printed | None = None
    outlet: Printed | None = None


DOMAIN: Final = re.compile(
    r"(?i)^(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|co|id|net|org|info|news|tv|co\.id|go\.id|web\.id)$"
)
PRESS: Final = re.compile(
    r"(?i)\b(?:antara|media|news|pos|post|kabar|warta|tribun\w*|berita|kompas|tempo|republika|sindo\w*|radar"
    r"|harian|suara|koran"
    r"|info\w*|detik\w*|jurnal\w*|jpnn|rri|tvri|pewarta|today|online|\w*times|\w*news|press|network|indo\w+)\b"
)
DASH: Final = re.compile(
    r"\s*(?:[\u2013\u2014]|--+|(?<=[\s\w,)])-(?=\s)|\s-(?=\w)|(?<=[a-z])-\s)\s*[\u2013\u2014-]*\s*"
)
_NO_OUTLET: Final = re.compile(r"(?i)humas|dis?kominfo\w*|infokom|kominfo\w*|admin|redaksi|reporter|siaran pers")
MOST_DATELINE: Final = 90
_LEAST_OUTLET: Final = 4  # letters: INFO is no name
_MOST_WORDS: Final = 4  # of a place or an outlet
_PLACE_AND_OTHER: Final = 2  # parts: one place, and what is none
_MOST_PLACE: Final = 3  # words


_DAY: Final = re.compile(
    r"(?i)(?:(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)\W*)?(?:[0-9]{1,2}[ ./-]?(?:(?:jan|feb|mar|apr|mei"
    r"|jun|jul|agu|sep|okt"
    r"|nov|des)[a-z]*)?[ ./-]?(?:[0-9]{2,4})?)?"
)


def part_of(line: Printed, start: int, end: int) -> Printed:
    return Printed(text=line.text[start:end], start=line.start + start, end=line.start + end)


def dateline_of(line: Printed) -> Dateline | None:
    """Read the dateline that a line begins with; None where it begins with none."""
    dash = DASH.search(line.text, 0, MOST_DATELINE)
    while dash is not None:
        place, outlet = _place_and_outlet(list(_parts(line, dash.start())))
        following = DASH.search(line.text, dash.end(), MOST_DATELINE)
        if place is not None or outlet is not None:
            behind = "" if following is None else line.text[dash.end() : following.start()].strip()
            if following is None or place is not None or not behind or not _is_place(behind):
                end = line.start + dash.end()
                return Dateline(span=(line.start, line.start + dash.start()), end=end, place=place, outlet=outlet)
        dash = following
    return None


def _place_and_outlet(parts: list[Printed]) -> tuple[Printed | None, Printed | None]:
    """Tell which of the words before the dash are the place and the outlet; two of one kind are no dateline."""
    parts = [part for part in parts if not _DAY.fullmatch(part.text)]
    if not parts or not all(_may_stand(part.text) for part in parts):
        return None, None
    outlets = [part for part in parts if _is_outlet(part.text)]
    places = [part for part in parts if part not in outlets]
    known = [part for part in places if is_region(part.text)]
    if not outlets and len(places) == _PLACE_AND_OTHER and len(known) == 1:
        outlets, places = [part for part in places if part not in known], known
    outlets = [part for part in outlets if len(part.text) > _LEAST_OUTLET and not _NO_OUTLET.fullmatch(part.text)]
    if len(outlets) > 1 or len(places) > 1 or not (outlets or (places and _is_place(places[0].text))):
        return None, None
    return (places[0] if places else None), (outlets[0] if outlets else None)


def _parts(line: Printed, stop: int) -> Iterator[Printed]:
    for match in re.finditer(r"[^,()/|:\u2013\u2014]+(?<!\s)", line.text[:stop]):
        text = match[0].strip(" -.")
        for piece in re.finditer(r"(?:(?!\s-\s|--).)+", match[0]) if text else ():
            printed = piece[0].strip(" -.")
            if printed:
                start = match.start() + piece.start() + piece[0].index(printed)
                yield part_of(line, start, start + len(printed))


def _may_stand(text: str) -> bool:
    words = text.split()
    return len(words) <= _MOST_WORDS and all(
        word[0].isupper() or DOMAIN.match(word) or not word[0].isalpha() for word in words
    )


def _is_outlet(text: str) -> bool:
    return DOMAIN.match(text) is not None or (PRESS.search(text) is not None and not _is_place(text))


def is_region(text: str) -> bool:
    return any(len(one.surface) >= len(text) - 2 for one in find_regions(text))


def _is_place(text: str) -> bool:
    return is_region(text) or (
        not PRESS.search(text)
        and text.isupper()
        and len(text.split()) <= _MOST_PLACE
        and text.replace(" ", "").isalpha()
    )

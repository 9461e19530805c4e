"""Where an event was held: the hall, the town and the region behind "di"."""

import re
from collections.abc import Sequence
from typing import Final

import attrs

from ...reference import regions
from ...text.mentions import Mention
from ...values.citation import Certainty
from ...values.plaintext import tidy
from ..desk import Card, Desk, Span

__all__ = ["Printed", "write_place"]

_AT: Final = re.compile(
    r"\b(?:bertempat|berlangsung|berlokasi|dipusatkan|digelar|dilaksanakan|diselenggarakan|dihelat"
    r"|diadakan)?\s*di\s+(?=[A-Z]|(?:aula|gedung|ruang|hotel|halaman|lapangan|pendopo|ballroom|kantor|balai)\b)"
)
_SEGMENT: Final = re.compile(
    r"(?:(?:aula|gedung|ruang|rapat|hotel|halaman|lapangan|pendopo|ballroom|kantor|balai|lantai|lt\.?|dan|of"
    r"|the|rumah|dinas|jabatan|kota|kabupaten)\s+)*"
    r"[A-Z0-9][\w.'\u2019&-]*(?:\s(?:(?:dan|of|the|di)\s(?=[A-Z]))?[A-Z0-9][\w.'\u2019&-]*){0,8}"
)
_VENUE: Final = re.compile(
    r"(?i)\b(?:aula|gedung|ruang|hotel|halaman|lapangan|pendopo|ballroom|kantor|balai|auditorium|convention"
    r"|cent(?:re|er)|graha|stadion|gor|kampus"
    r"|universitas|museum|taman|rumah|istana|masjid|plaza|mall?|resto\w*|caf\w*|monumen|alun-alun|wisma|griya"
    r"|bandara|pantai|sekretariat|studio|theatre|hall|bapelkes|gedhong|gedong|kompleks|komplek|bangsal|pendapa|pendapi"
    r"|keraton|kraton|balairung|balaikota|dome|tower|building|arena|sasana|puri|resort|paseban|wantilan|anjungan"
    r"|perpustakaan|command|lobi|lobby|mess|villa|inn|suites?|residence|sanggar|serambi|beranda)\b"
)


@attrs.frozen
class Printed:
    """The days and regions that a text prints."""

    dates: Sequence[Mention]
    regions: Sequence[Mention]


def write_place(desk: Desk, card: Card, parts: Sequence[Span], printed: Printed, certainty: Certainty) -> None:
    """Give an event the first place that stands in some stretches of text."""
    for first, last in parts:
        for match in _AT.finditer(desk.text, first, last):
            if _place(desk, card, (match.end(), last), printed, certainty):
                return


def _place(desk: Desk, card: Card, stretch: Span, printed: Printed, certainty: Certainty) -> bool:
    """Read "Hotel X, Kota Y, Jawa Z" from an offset on."""
    at, last = stretch
    found = False
    province = None
    while at < last:
        match = _SEGMENT.match(desk.text, at, last)
        if match is None:
            break
        words, span = tidy(match[0]).rstrip("."), (match.start(), match.end())
        region = next((one for one in printed.regions if one.start < span[1] and span[0] < one.end), None)
        if any(one.start < span[1] and span[0] < one.end for one in printed.dates):
            break
        whole = region is not None and region.end - region.start >= len(words) - 4
        if _VENUE.search(words) and not whole and card.get("venue") is None:
            found = desk.set(card, "venue", words, span, certainty) or found
        elif region is not None and whole:
            found = True
            code = region.value if isinstance(region.value, str) else None
            place = regions.get(code) if code is not None else None
            if place is not None and place.parent is None:
                province = (place.code, span)
            else:
                desk.set(card, "city", words, span, certainty)
                if place is not None:
                    desk.set(card, "region", place.code, span, certainty)
        else:
            break
        comma = re.compile(r",\s+").match(desk.text, match.end(), last)
        at = comma.end() if comma is not None else last
    if province is not None and card.get("region") is None:
        desk.set(card, "region", province[0], province[1], certainty)
    return found

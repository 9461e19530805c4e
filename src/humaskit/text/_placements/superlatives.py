"""Superlatives as labels of places: terinovatif, paling informatif, Best ..., teratas, terburuk."""

import re
from typing import Final

from .items import Item
from .numbers import ordinal_at
from .tokens import Tokens, words_of

__all__ = ["BEST", "is_superlative", "superlative"]

_EXTREMES: Final = {
    **dict.fromkeys(("terendah", "terbawah", "terbuncit", "terburuk"), "terendah"),
    **dict.fromkeys(("paling buncit", "paling bontot", "paling bawah", "paling rendah"), "terendah"),
    **dict.fromkeys(("teratas", "paling tinggi", "paling atas"), "tertinggi"),
}
# A superlative is ter- with a quality; other words with ter- are verbs (terpilih) or little words (terhadap).
_QUALITY: Final = re.compile(
    r"(?:ter[a-z]{2,}(?:tif|sif|rif|nif|pif)|ter-?(?:populer|favorit|bersih|cepat|banyak|lengkap|unik|rapi|indah|hijau|"
    r"heboh|kompak|sehat|maju|muda|digital|peduli|solid|konsisten|viral|tanggap|ramah|dinamis|giat|disiplin|tertib|"
    r"bagus|menarik|baik|patuh|transparan|akuntabel|inklusif|berkembang|berprestasi|teladan|gesit|tangguh))"
)
BEST: Final = frozenset({"best", "most", "paling"})
_QUALITIES: Final = words_of(
    """
    informatif inovatif inspiratif transformatif kreatif aktif responsif komunikatif kooperatif adaptif produktif
    kompetitif edukatif progresif terbuka transparan populer favorit konsisten peduli tanggap akuntabel patuh bersih
    sehat kompak unik rapi hijau digital maju
    """
)
_LONGEST: Final = 40  # letters of a word


def is_superlative(word: str) -> bool:
    """Tell whether a folded word is ter- with a quality (terinovatif); terbaik itself is one."""
    return len(word) <= _LONGEST and _QUALITY.fullmatch(word) is not None


def _extreme(tokens: Tokens, place: int) -> Item | None:
    """Read the first or the last of all: "terbawah", "paling rendah", "teratas"."""
    word, end = tokens.at(place), place + 1
    if word == "paling":
        word, end = f"paling {tokens.at(end)}", end + 1
    label = _EXTREMES.get(word)
    number = ordinal_at(tokens, end) if label == "terendah" else None  # "terburuk ketiga"
    end = number.end if number is not None and number.ordinal else end
    return None if label is None else Item(kind="special", start=place, end=end, label=label, bare=True)


def _quality(tokens: Tokens, at: int) -> bool:
    """Tell whether a quality that wins prizes stands behind *paling*: "paling informatif", "paling terbuka"."""
    return tokens.at(at - 1) == "paling" and tokens.at(at) in _QUALITIES


def superlative(tokens: Tokens, place: int) -> Item | None:
    extreme = _extreme(tokens, place)
    if extreme is not None:
        return extreme
    word = tokens.at(place)
    if word in ("terbaik", "tertinggi") or is_superlative(word):
        return Item(kind="special", start=place, end=place + 1, label=word, bare=True)
    if word == "ter" and tokens.at(place + 1) == "-" and is_superlative("ter" + tokens.at(place + 2)):
        return Item(kind="special", start=place, end=place + 3, label="ter" + tokens.at(place + 2), bare=True)
    if word in BEST and (_quality(tokens, place + 1) or (tokens.capital(place) and tokens.capital(place + 1))):
        return Item(kind="special", start=place, end=place + 2, label=f"{word} {tokens.at(place + 1)}", bare=True)
    return None

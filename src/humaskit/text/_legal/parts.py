"""The parts of a legal reference behind its type: articles, the number with its year, the date."""

import re
from typing import Final, NamedTuple

from ...values.dates import PartialDate
from ..dates import find_dates
from .types import NUMBER_WORDS, LegalTokens

__all__ = ["Articles", "Numbered", "amended_end", "articles_at", "date_at", "number_at", "short_form_end"]

_DASH: Final = "\u2013"
_ELLIPSIS: Final = "\u2026"
_ARTICLE: Final = re.compile(
    r"(?i:pasal)\s{1,3}([0-9]+(?:\s?[A-Z]\b)?|[IVX]+\b)"
    r"((?:\s{0,3}(?:,\s{0,3}(?:dan|serta)?|&|dan|serta|sampai\s{1,3}dengan|s\.?d\.?|hingga|[-"
    + _DASH
    + r"])\s{0,3}(?:[Pp]asal\s{1,3})?[0-9]+[A-Z]?\b){0,20})"
    r"(?:\s{0,3},?\s{0,3}(?i:ayat)\s{0,3}\(?\s{0,3}([0-9]+[a-z]?)\s{0,3}\)?((?:\s{0,3}(?:,|&|dan|serta)\s{0,3}(?:ayat\s{0,3})?\(\s{0,3}[0-9]+[a-z]?\s{0,3}\))*))?"
    r"(?:\s{0,3},?\s{0,3}(?i:angka)\s{0,3}[0-9]{1,3}\b)?"
    r"(?:\s{0,3},?\s{0,3}(?i:huruf)\s{0,3}([a-z])\b\)?)?"
)
_CODE: Final = re.compile(rf"[0-9A-Za-z]+(?:(?:[.{_DASH}-]|\s?/\s?)[0-9A-Za-z]+)*")
_BARE_CODE: Final = re.compile(
    r"(?:[0-9]|[A-Z]{1,4}[.-][0-9])[0-9A-Za-z]*" + rf"(?:(?:[.{_DASH}-]|\s?/\s?)[0-9A-Za-z]+)*"
)
_SPACED: Final = re.compile(r"\s-\s([0-9]+)\b")  # "100.2.1.3 - 1287"
_BLANK: Final = re.compile(rf"[._{_ELLIPSIS}]{{2,}}|{_ELLIPSIS}")
_YEAR_GLUED: Final = re.compile(r"(.*?[0-9])/?(?:tahun|thn|th)", re.IGNORECASE)
_AMENDING: Final = frozenset(
    {"sebagaimana", "yang", "dan", "telah", "sudah", "beberapa", "kali", "diubah", "dirubah", "terakhir", ","}
)
_SHORT_FORM: Final = re.compile(
    r"\s{0,3}\((?:[A-Z][\w&/-]{1,20}(?: [A-Z][\w&/-]{1,20}){0,2}|(?:Lembaran|Berita|LN|TLN)[^()\n]{0,200})\)"
)
_BEFORE_CODE: Final = frozenset({".", ":", "'", "\u2018", "\u2019", '"'})
_CLASS: Final = re.compile(
    r"([A-Z]{2,4}\.?\s[0-9]{1,5}[A-Z]?(?:/[0-9A-Za-z.-]{1,20}){0,9})(\s(?i:tahun|thn|th|tanggal|tentang)\b)?"
)  # "Nomor KP 381 Tahun 2018"
_DASHED: Final = re.compile(
    rf"[A-Z]{{2,5}}\s[-{_DASH}]\s[0-9]{{1,9}}(?:[./-][0-9A-Za-z]{{1,20}}){{0,9}}"
)  # "PER - 014/A/JA/11/2016"
_GLUED: Final = re.compile(r"[0-9]+(?:/[0-9]{4})?")
_YEAR_WORDS: Final = frozenset({"tahun", "thn", "th"})
_YEARS: Final = range(1900, 2200)
_LONGEST_CODE: Final = 80
_LONGEST_JOINT: Final = 14  # tokens
_LONGEST_DATE: Final = 40


class Articles(NamedTuple):
    """Articles, paragraphs and a letter, and the character behind them."""

    article: str
    paragraph: str | None
    letter: str | None
    end: int


class Numbered(NamedTuple):
    """A number with its year, and the token behind them."""

    number: str | None
    printed: str | None
    year: int | None
    end: int
    said: bool
    """Whether the word *Nomor* or *Tahun* is printed."""
    cut_off: str | None = None
    """What stands where the year should."""


def articles_at(text: str, place: int) -> Articles | None:
    """Read ``Pasal 17 dan 19``, ``Pasal 5 ayat (2) huruf a``."""
    found = _ARTICLE.match(text, place)
    if found is None:
        return None
    first, more, paragraph, paragraphs, letter = found.groups()
    listed = re.findall(r"[0-9]+[a-z]?", paragraphs or "")
    return Articles(
        article=_listed(first, more),
        paragraph=", ".join([paragraph, *listed]) if paragraph else None,
        letter=letter.lower() if letter else None,
        end=found.end(),
    )


def _listed(first: str, more: str) -> str:
    """Return the articles of a list, a range with a dash."""
    said = first.replace(" ", "")
    for joint, number in re.findall(r"([^0-9]*)([0-9]+[A-Z]?)", more):
        range_to = joint.lower().replace("pasal", "").strip(" ,\n") not in ("", "&", "dan", "serta")
        said += f"-{number}" if range_to else f", {number}"
    return said


def number_at(tokens: LegalTokens, at: int) -> Numbered | None:
    """Read ``Nomor 14 Tahun 2008``, ``14/2008``, ``No: 16/SE/I/2021``, ``Tahun 2008 Nomor 14``."""
    year_first = _year(tokens, at) if tokens.folded[at] in _YEAR_WORDS else None
    if year_first is not None and year_first[0] is None:
        return None
    here = at if year_first is None else year_first[1]
    here += tokens.folded[here] in ("dengan", "bernomor") and tokens.folded[here + 1] in NUMBER_WORDS
    said = tokens.folded[here] in NUMBER_WORDS
    here += said
    if tokens.folded[here : here + 3] == ["n", "0", "."]:  # "UU N0.14": a nought for the letter
        said, here = True, here + 3
    blank = _BLANK.match(tokens.text, tokens.starts[here]) if said else None
    if blank is not None:
        return _with_year(tokens, None, tokens.after(blank.end(), here), said=True)
    while said and tokens.words[here] in _BEFORE_CODE:
        here += 1
    code = _code(tokens, here, said=said)
    if code is None:
        return None if year_first is None else Numbered(None, None, year_first[0], year_first[1], said=True)
    if year_first is not None:
        return Numbered(code[0], code[0], year_first[0], code[1], said=True)
    return _with_year(tokens, code[0], code[1], said=said)


def _code(tokens: LegalTokens, at: int, *, said: bool) -> tuple[str, int] | None:
    """Read the number itself; without *Nomor* it begins with a digit, or as ``P.1/...`` does."""
    dashed = _DASHED.match(tokens.text, tokens.starts[at]) if said and at < tokens.count else None
    if dashed is not None:
        return re.sub(r"\s", "", dashed.group()), tokens.after(dashed.end(), at)
    classed = _CLASS.match(tokens.text, tokens.starts[at]) if said and at < tokens.count else None
    if classed is not None and (classed.group(2) or "/" in classed.group(1)):
        return classed.group(1), tokens.after(classed.end(1), at)
    found = (_CODE if said else _BARE_CODE).match(tokens.text, tokens.starts[at]) if at < tokens.count else None
    if found is None or len(found.group()) > _LONGEST_CODE:
        return None
    touching = at > 0 and tokens.ends[at - 1] == tokens.starts[at] and not said
    if touching and tokens.words[at - 1].isalpha() and not _GLUED.fullmatch(found.group()):
        return None  # "SP4N-LAPOR", but "UU23/2014"
    number, end = found.group(), tokens.after(found.end(), at)
    glued = _YEAR_GLUED.fullmatch(number)
    if glued:
        number, end = glued.group(1), end - 1  # "14Tahun 2008": the token of the year's word stays
    spaced = _SPACED.match(tokens.text, found.end()) if "." in number else None
    if spaced:
        number, end = f"{number}-{spaced.group(1)}", tokens.after(spaced.end(), end)
    return (number, end) if any(letter.isdigit() for letter in number) else None


def _with_year(tokens: LegalTokens, number: str | None, at: int, *, said: bool) -> Numbered:
    here = at + (tokens.words[at] in (",", "/"))
    if tokens.folded[here] in _YEAR_WORDS:
        year, end = _year(tokens, here)
        return Numbered(number, number, year, end, said=True, cut_off=tokens.words[end - 1] if year is None else None)
    head, slash, tail = (number or "").rpartition("/")
    if slash and len(tail.strip()) == 4 and tail.strip().isdigit() and int(tail) in _YEARS:  # noqa: PLR2004  (yyyy)
        return Numbered(head.strip(), number, int(tail), at, said)
    return Numbered(number, number, None, at, said)


def _year(tokens: LegalTokens, at: int) -> tuple[int | None, int]:
    """Read the year behind the word for it; None when it has not four digits."""
    here = at + 1
    while tokens.words[here] in (".", ":"):
        here += 1
    word = tokens.words[here]
    if not word[:1].isdigit():
        return None, at + 1
    year = int(word) if len(word) == 4 else 0  # noqa: PLR2004  (yyyy)
    return (year if year in _YEARS else None), here + 1


def date_at(tokens: LegalTokens, at: int) -> tuple[PartialDate, int] | None:
    """Read the date behind *tanggal* or *tertanggal*, and the token behind it."""
    here = at + (tokens.words[at] == ",")
    if tokens.folded[here] not in ("tanggal", "tertanggal", "tgl") or not tokens.words[here + 1][:1].isdigit():
        return None
    start = tokens.starts[here]
    found = find_dates(tokens.text[start : start + _LONGEST_DATE])
    date = found[0].value if found and found[0].start == 0 else None
    if not isinstance(date, PartialDate) or not date.is_day:
        return None
    return date, tokens.after(start + found[0].end, here)


def amended_end(tokens: LegalTokens, at: int) -> int | None:
    """Return the token behind *sebagaimana telah diubah terakhir dengan*, if it stands there."""
    here, changed = at, False
    while tokens.folded[here] in _AMENDING and here < at + _LONGEST_JOINT:
        changed = changed or tokens.folded[here] in ("diubah", "dirubah")
        here += 1
    return here + 1 if changed and tokens.folded[here] in ("dengan", "melalui", "oleh") else None


def short_form_end(text: str, place: int) -> int:
    """Return the end of a short form or a gazette in brackets behind a title, or *place*."""
    found = _SHORT_FORM.match(text, place)
    return found.end() if found else place

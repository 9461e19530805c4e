"""The parts of a legal reference behind its type: articles, the number with its year, the date."""

import re
from typing import Final, NamedTuple

from ...reference.misprints import one_edit_apart
from ...values.dates import PartialDate
from ..dates import find_dates
from .tokens import NUMBER_WORDS, LegalTokens
from .types import before_number

__all__ = ["Articles", "Numbered", "amended_end", "articles_at", "blank_end", "date_at", "number_at", "short_form_end"]

_DASH: Final = "\u2013"
_ELLIPSIS: Final = "\u2026"
_ARTICLE: Final = re.compile(
    r"(?i:pasal|ps\.?|psl\.?)\s{1,3}\(?([0-9]+(?:\s?[A-Z]\b|[a-z]\b|\s[a-z]\b(?=\s{1,3}(?:UUD|[Uu]ndang)))?|[IVX]+\b)\)?"
    r"((?:\s{0,3}(?:,\s{0,3}(?:dan|serta)?|&|dan|serta|sampai\s{1,3}dengan|s\.?d\.?|hingga|[-"
    + _DASH
    + r"])\s{0,3}(?:[Pp]asal\s{1,3})?[0-9]+(?:\s?[A-Z]\b|[a-z]\b)?\b){0,20})"
    r"(?:\s{0,3},?\s{0,3}(?i:ayat)\s{0,3}\(?\s{0,3}([0-9]+[a-z]?)\s{0,3}\)?((?:\s{0,3}(?i:,\s{0,3}(?:dan|serta)?|&|dan|serta)\s{0,3}(?:ayat\s{0,3})?\(\s{0,3}[0-9]+[a-z]?\s{0,3}\))*))?"
    r"(?:\s{0,3},?\s{0,3}(?i:angka)\s{0,3}[0-9]{1,3}\b)?"
    r"(?:\s{0,3},?\s{0,3}(?i:huruf)\s{0,3}\(?([a-z])\b\)?"
    r"((?:\s{0,3}(?:,|&|dan|serta)\s{0,3}(?:huruf\s{0,3})?[a-z]\b(?!\.)\)?){0,20}))?"
    r"(?:\s{0,3},?\s{0,3}(?i:angka)\s{0,3}[0-9]{1,3}\b)?"
)
_NEXT_ARTICLE: Final = re.compile(
    r"\s{0,3}(?:,\s{0,3}(?:dan|serta)?|;|&|dan|serta|juncto|junto|jo\.?)\s{0,3}(?=pasal\s)", re.IGNORECASE
)
_CODE: Final = re.compile(rf"[0-9A-Za-z]+(?:(?:\./|[.{_DASH}-]|\s?/\s?)[0-9A-Za-z]+)*")
_BARE_CODE: Final = re.compile(
    r"(?:[0-9]|[A-Z]{1,4}[.-][0-9])[0-9A-Za-z]*" + rf"(?:(?:[.{_DASH}-]|\s?/\s?)[0-9A-Za-z]+)*"
)
_SPACED: Final = re.compile(r"\s-\s([0-9]+)\b")  # "100.2.1.3 - 1287"
_SPLIT: Final = re.compile(r"[0-9]{2,3} [0-9]{2}[-/][0-9]{1,6}(?:[./-][0-9A-Za-z]{1,20}){0,9}")  # a dot lost
_BLANK: Final = re.compile(rf"[._{_ELLIPSIS}]{{2,}}|{_ELLIPSIS}")
_YEAR_GLUED: Final = re.compile(r"(.*?[0-9])/?(?:tahun|thn|th)([0-9]{4})?", re.IGNORECASE)
_AMENDING: Final = frozenset(
    {
        "sebagaimana",
        "yang",
        "dan",
        "telah",
        "sudah",
        "beberapa",
        "dua",
        "tiga",
        "empat",
        "kali",
        "terakhir",
        "kemudian",
        "lalu",
        ",",
    }
)
_CHANGED: Final = frozenset({"diubah", "dirubah", "direvisi", "diperbarui", "diperbaharui", "disempurnakan"})
_SHORT_FORM: Final = re.compile(
    r"\s{0,3}\((?:[\"'\u201c\u2018]?[A-Z][\w&/-]{1,20}(?: [A-Z][\w&/-]{1,20}){0,2}[\"'\u201d\u2019]?"
    r"|(?:Lembaran|Berita|LN|TLN)[^()\n]{0,200})[)}]"
)
_BEFORE_CODE: Final = frozenset({".", ":", ",", "-", "'", "\u2018", "\u2019", '"'})
_CLASS: Final = re.compile(
    r"([A-Z]{2,4}\.?\s[0-9]{1,5}[A-Z]?(?:/[0-9A-Za-z.-]{1,20}){0,9})(\s(?i:tahun|thn|th|tanggal|tentang)\b)?"
)  # "Nomor KP 381 Tahun 2018"
_DASHED: Final = re.compile(
    rf"[A-Z]{{2,5}}\s[-{_DASH}]\s[0-9]{{1,9}}(?:[./-][0-9A-Za-z]{{1,20}}){{0,9}}"
)  # "PER - 014/A/JA/11/2016"
_DASHED_YEAR: Final = re.compile(r"([^/-]{1,20}(?:-[^/-]{1,20}){1,4})-([0-9]{4})")  # "489-500-2022"
_OF_COURTS: Final = re.compile(r"[0-9]{1,5} [A-Z](?:/[0-9A-Za-z.-]{1,20}){1,6}")  # "23 P/HUM/2024"
_UNSAID: Final = re.compile(r"([A-Z]{1,3} [0-9]{1,5})\s(?i:tahun|thn|th)\b")  # "Permenhub PM 118 Tahun 2018"
_MISREAD: Final = re.compile(r"(?=[0-9]*[OoIlL])(?:19|[12][Oo0])[0-9OoIlL]{2}\b")  # "2O2l", as scanners read it
_LETTERS: Final = str.maketrans("OIL", "011")
_GLUED: Final = re.compile(r"[0-9]+(?:/[0-9]{4})?")
_YEAR_WORDS: Final = frozenset({"tahun", "thn", "th"})
_BEFORE_YEAR: Final = frozenset({",", "/", "'", "\u2018", "\u2019"})
_DASHES: Final = frozenset({"-", "\u2013", "\u2014"})
_YEAR: Final = re.compile(r"[0-9]{4}")
_YEARS: Final = range(1900, 2200)
_MOST_ARTICLES: Final = 20
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
    blank: bool = False
    """Whether dots stand where the number should."""


def articles_at(text: str, place: int) -> Articles | None:
    """Read ``Pasal 17 dan 19``, ``Pasal 5 ayat (2) huruf a``, ``Pasal 18 ayat (6) dan Pasal 28F``."""
    found = _ARTICLE.match(text, place)
    if found is None:
        return None
    first = _articles(found)
    others = list[Articles]()
    while len(others) < _MOST_ARTICLES:
        joint = _NEXT_ARTICLE.match(text, found.end())
        following = _ARTICLE.match(text, joint.end()) if joint else None
        if following is None:
            break
        found = following
        others.append(_articles(found))
    if not others:
        return first
    return Articles(", ".join(_in_words(each) for each in (first, *others)), None, None, found.end())


def _articles(found: re.Match[str]) -> Articles:
    first, more, paragraph, paragraphs, letter, letters = found.groups()
    listed = re.findall(r"[0-9]+[a-z]?", paragraphs or "")
    lettered = re.findall(r"\b[a-z]\b", letters or "")
    said = Articles(
        article=_listed(first, more),
        paragraph=", ".join([paragraph, *listed]) if paragraph else None,
        letter=", ".join([letter.lower(), *lettered]) if letter else None,
        end=found.end(),
    )
    of_the_last = "asal" in more and (paragraph or letter)  # "Pasal 5 dan Pasal 7 huruf b"
    return Articles(_in_words(said), None, None, found.end()) if of_the_last else said


def _in_words(said: Articles) -> str:
    """Return an article of several with its own paragraph and letter behind it."""
    paragraph = f" ayat ({said.paragraph.replace(', ', '), (')})" if said.paragraph else ""
    return said.article + paragraph + (f" huruf {said.letter}" if said.letter else "")


def _listed(first: str, more: str) -> str:
    """Return the articles of a list, a range with a dash."""
    said = first.replace(" ", "").upper()
    for joint, number in re.findall(r"([^0-9]*)([0-9]+(?:\s?[A-Z]\b|[a-z]\b)?)", more):
        range_to = joint.lower().replace("pasal", "").strip(" ,\n") not in ("", "&", "dan", "serta")
        named = number.replace(" ", "").upper()
        said += f"-{named}" if range_to else f", {named}"
    return said


def number_at(tokens: LegalTokens, at: int) -> Numbered | None:
    """Read ``Nomor 14 Tahun 2008``, ``14/2008``, ``No: 16/SE/I/2021``, ``Tahun 2008 Nomor 14``."""
    year_first = _year(tokens, at) if tokens.folded[at] in _YEAR_WORDS else None
    if year_first is not None and year_first[0] is None:
        return None
    here = before_number(tokens, at if year_first is None else year_first[1])
    said = tokens.folded[here] in NUMBER_WORDS
    here += said
    if tokens.folded[here : here + 3] == ["n", "0", "."]:  # "UU N0.14": a nought for the letter
        said, here = True, here + 3
    blank = _BLANK.match(tokens.text, tokens.starts[here]) if said else None
    if blank is not None:
        return _with_year(tokens, None, tokens.after(blank.end(), here), said=True)._replace(blank=True)
    if said and tokens.folded[here] in _YEAR_WORDS and tokens.words[here + 1].isdigit():  # "NOMOR TAHUN 2017"
        return _with_year(tokens, None, here, said=True)._replace(blank=True)
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
    if at >= tokens.count:
        return None
    spaced_out = _spaced_code(tokens.text, tokens.starts[at], said=said)
    if spaced_out is not None:
        return spaced_out[0], tokens.after(spaced_out[1], at)
    found = (_CODE if said else _BARE_CODE).match(tokens.text, tokens.starts[at])
    if found is None or len(found.group()) > _LONGEST_CODE:
        return None
    touching = at > 0 and tokens.ends[at - 1] == tokens.starts[at] and not said
    if touching and tokens.words[at - 1].isalpha() and not _GLUED.fullmatch(found.group()):
        return None  # "SP4N-LAPOR", but "UU23/2014"
    number, end = found.group(), tokens.after(found.end(), at)
    glued = _YEAR_GLUED.fullmatch(number)
    if glued:
        number, end = glued.group(1), end - 1 - bool(glued.group(2))  # "14Tahun 2008": the year's word stays
    spaced = _SPACED.match(tokens.text, found.end()) if "." in number else None
    if spaced:
        number, end = f"{number}-{spaced.group(1)}", tokens.after(spaced.end(), end)
    return (number, end) if any(letter.isdigit() for letter in number) else None


def _spaced_code(text: str, place: int, *, said: bool) -> tuple[str, int] | None:
    """Read a number with a blank in it, and return the character behind it: *PER - 014/A/JA*, *KP 381*, *23 P/HUM*."""
    if not said:
        found = _UNSAID.match(text, place) or _SPLIT.match(text, place)
        return None if found is None else (found[found.re.groups], found.end(found.re.groups))
    dashed = _DASHED.match(text, place)
    if dashed is not None:
        return re.sub(r"\s", "", dashed.group()), dashed.end()
    found = _OF_COURTS.match(text, place) or _SPLIT.match(text, place)
    if found is not None:
        return found.group(), found.end()
    found = _CLASS.match(text, place)
    classed = found is not None and (found.group(2) or "/" in found.group(1))
    return (found.group(1), found.end(1)) if found is not None and classed else None


def _with_year(tokens: LegalTokens, number: str | None, at: int, *, said: bool) -> Numbered:
    emergency = tokens.folded[at] in ("darurat", "drt") and tokens.folded[at + 1] in _YEAR_WORDS  # of the fifties
    bracketed = tokens.folded[at : at + 3] == ["(", "drt", ")"]
    dashed_off = tokens.words[at] in _DASHES and tokens.folded[at + 1] in _YEAR_WORDS  # "Nomor 56 - Tahun 2018"
    here = at + (3 if bracketed else emergency or dashed_off or tokens.words[at] in _BEFORE_YEAR)
    if tokens.folded[here] in _YEAR_WORDS:
        year, end = _year(tokens, here)
        return Numbered(number, number, year, end, said=True, cut_off=tokens.words[end - 1] if year is None else None)
    head, slash, tail = (number or "").rpartition("/")
    if slash and _YEAR.fullmatch(tail.strip()) and int(tail) in _YEARS:
        return Numbered(head.strip(), number, int(tail), at, said)
    alone = not said or tokens.folded[here + 1] in ("tentang", "")  # "Nomor 14 2008 tentang"
    if alone and number and number.isdigit() and _YEAR.fullmatch(tokens.words[here]):
        year = int(tokens.words[here])  # "PP 11 2017"
        return Numbered(number, number, year if year in _YEARS else None, here + (year in _YEARS), said)
    if not said and _YEAR.fullmatch(number or "") and int(number or "") in _YEARS:  # "Perbup 2012 15", "Perpres 2012"
        last = here + 1 == tokens.count and tokens.words[here].isdigit()
        behind = tokens.words[here] if last else None
        return Numbered(behind, behind, int(number or ""), here + bool(behind), said)
    dashed = _DASHED_YEAR.fullmatch(number or "")
    if dashed and int(dashed.group(2)) in _YEARS:
        return Numbered(dashed.group(1), number, int(dashed.group(2)), at, said)
    return Numbered(number, number, None, at, said)


def _year(tokens: LegalTokens, at: int) -> tuple[int | None, int]:
    """Read the year behind the word for it; None when it has not four digits."""
    here = at + 1
    while tokens.words[here] in (".", ":"):
        here += 1
    word = tokens.words[here]
    misread = _MISREAD.match(tokens.text, tokens.starts[here]) if here < tokens.count else None
    if misread is not None:
        return int(misread.group().upper().translate(_LETTERS)), tokens.after(misread.end(), here)
    if not word[:1].isdigit():
        return None, at + 1
    year = int(word) if _YEAR.fullmatch(word) else 0
    return (year if year in _YEARS else None), here + 1


def date_at(tokens: LegalTokens, at: int) -> tuple[PartialDate, int] | None:
    """Read the date behind *tanggal* or *tertanggal*, and the token behind it."""
    here = at + (tokens.words[at] == ",")
    if (
        tokens.folded[here] not in ("tanggal", "tertanggal", "bertanggal", "tgl")
        or not tokens.words[here + 1][:1].isdigit()
    ):
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
    while here < at + _LONGEST_JOINT:
        word = tokens.folded[here]
        if word not in _AMENDING and word not in _CHANGED and not one_edit_apart(word, "terakhir"):
            break
        changed = changed or word in _CHANGED
        here += 1
    return here + 1 if changed and tokens.folded[here] in ("dengan", "melalui", "oleh", "menjadi", "dalam") else None


def blank_end(tokens: LegalTokens, at: int) -> int:
    """Return the token behind dots that were to be filled in, or 0."""
    found = _BLANK.match(tokens.text, tokens.starts[at]) if at < tokens.count else None
    if found is None:
        return 0
    end = tokens.after(found.end(), at)
    while tokens.words[end] in (".", _ELLIPSIS):
        end += 1
    return end


def short_form_end(text: str, place: int) -> int:
    """Return the end of a short form or a gazette in brackets behind a title, or *place*."""
    found = _SHORT_FORM.match(text, place)
    return found.end() if found else place

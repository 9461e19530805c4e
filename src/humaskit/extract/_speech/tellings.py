"""What a stretch of speech is by its own words: hopes, directives and commitments in a quotation, and who is told."""

import re
from collections.abc import Iterator
from typing import Final

from ...model.statement import StatementKind
from ...values.count import Count, Qualifier
from ...values.plaintext import tidy
from ...values.terms import DescribedGroup

__all__ = ["EPITHET", "TITLED", "addressee_of", "hoped", "kind_of_content", "pieces"]

Span = tuple[int, int]

# Words for whoever spoke last: "kata mantan camat itu".
EPITHET: Final = re.compile(r"\s*(?:mantan|eks|pria|perempuan|wanita|lelaki|alumnus|alumni|bapak dari|ibu dari)\s")
# What stands in quotation marks behind these words is a title: "video berjudul “…”".
TITLED: Final = re.compile(
    r"(?i)\b(?:(?:ber)?judul|(?:ber)?tajuk|bertitel|tema|bertema|lagu|film|buku|video|konten|lomba|slogan|tagline"
    r"|motto|istilah|nama|bernama)(?:\s[a-z]+){0,2}\s*\Z"
)

_K: Final = StatementKind
_LEAD: Final = (
    r"(?:(?:dan|namun|tentu(?:nya)?|untuk itu|oleh karena itu|oleh sebab itu|karena itu|maka(?: dari itu)?|jadi"
    r"|selain itu"
    r"|dengan ini|ke depan(?:nya)?|kedepan(?:nya)?)[\s,]+){0,2}"
)
_WE: Final = (
    r"(?:kami|kita|saya)\s(?:(?:juga|sangat|tentu(?:nya)?|tentu saja|ingin|mau|selalu|terus|tetap|pun"
    r"|semua|akan)\s){0,3}"
)
_HOPES: Final = r"(?:semoga|mudah-mudahan|besar harapan|harapan (?:kami|kita|saya)|harapannya)\b"
_SELF: Final = tuple(
    (kind, re.compile(_LEAD + words, re.IGNORECASE))
    for kind, words in (
        (_K.HOPE, rf"(?:{_HOPES}|{_WE}(?:berharap|mengharapkan|harapkan|harap)\b)"),
        (
            _K.DIRECTIVE,
            _WE + r"(?:minta|meminta|imbau|mengimbau|menghimbau|himbau|ajak|mengajak|(?:meng)?instruksikan|perintahkan"
            r"|(?:me)?wajibkan|tugaskan)\b",
        ),
        (_K.COMMITMENT, _WE + r"(?:berkomitmen|komitmen untuk|bertekad|berjanji)\b"),
    )
)
_CONTENT: Final = re.compile(
    r"(?:(?:pihaknya|dirinya|ia|pemerintah\w*|pem\w+|dinas\w*|diskominfo)\s(?:\w+\s){0,4}?)?"
    r"(?:(?:terus|tetap|juga|akan|sangat|selalu)\s){0,2}(?:(?P<vows>berkomitmen|bertekad|berjanji)"
    r"|(?P<hopes>berharap))\b",
    re.IGNORECASE,
)
_LEAST: Final = 12  # characters of a hope
_STOP: Final = re.compile(r"[.!?]+[\"\u201d\u2019']?\s+(?=[\"\u201c\u2018]?[A-Z])")
_ABBREVIATED: Final = re.compile(r"(?:\b[A-Z]|\b[A-Z][a-z]{0,2}|No|Jl|Kab|Prof|Drs|Pak|[A-Z]\.[A-Z])\Z")
_TOLD: Final = re.compile(
    r"\s*(?:lagi\s|kembali\s|juga\s)?(?:kepada\s|pada\s)?(?P<how>seluruh|semua|segenap|para|setiap|masing-masing)\s+"
    r"(?P<who>\w[\w/-]*(?:\s+(?!(?:agar|untuk|supaya|bisa|dapat|harus|terus|tetap|selalu|tidak|jangan|lebih|segera"
    r"|aktif|ikut"
    r"|turut|yang|di|dan|serta|pada|dalam|dengan|ini|itu|tersebut|sebagai|juga|benar-benar|bersama-sama|mulai|bahwa"
    r"|bekerja)\b)"
    r"(?!(?:me(?:m|n|ng|ny|l|r|w|y)|ber|ter|di)[a-z]{4,}|Me(?!nteri|nengah)(?:m|n|ng|ny)[a-z]{4,})\w[\w/-]*){0,4})"
)
_HOPED: Final = re.compile(
    r"(?:(?:Melalui|Dengan|Lewat|Dari)\b[^.\u201c\"]{3,160}?[,\s]+(?:juga\s)?diharapkan"
    r"|Diharapkan(?:nya)?)[\s,]+(?:juga\s)?"
)


def pieces(text: str, span: Span) -> Iterator[tuple[StatementKind, Span]]:
    """Yield the parts of a quotation: a hope, a directive or a commitment by itself, all other sentences together.

    >>> words = "Kami senang. Semoga menang. Kami siap."
    >>> [(kind.value, words[start:end]) for kind, (start, end) in pieces(words, (0, len(words)))]
    [('quote', 'Kami senang.'), ('hope', 'Semoga menang.'), ('quote', 'Kami siap.')]
    """
    found: list[tuple[StatementKind, Span]] = []
    for start, end in _sentences(text, span):
        kind = next((kind for kind, words in _SELF if words.match(text, start, end)), _K.QUOTE)
        if found and kind is _K.QUOTE and found[-1][0] is _K.QUOTE:
            found[-1] = (kind, (found[-1][1][0], end))
        else:
            found.append((kind, (start, end)))
    yield from found


def _sentences(text: str, span: Span) -> Iterator[Span]:
    first, last = span
    for match in _STOP.finditer(text, *span):
        if _ABBREVIATED.search(text[max(first, match.start() - 6) : match.start()]):
            continue
        yield first, match.end() - (len(match[0]) - len(match[0].rstrip()))
        first = match.end()
    if first < last:
        yield first, last


def kind_of_content(text: str, span: Span, kind: StatementKind) -> StatementKind:
    """Return the kind of reported speech by what it says: "menegaskan bahwa pihaknya berkomitmen" is a commitment."""
    match = _CONTENT.match(text, *span) if kind is _K.INDIRECT else None
    if match is None:
        return kind
    return _K.COMMITMENT if match["vows"] else _K.HOPE


def addressee_of(text: str, at: int, end: int) -> tuple[DescribedGroup, Span] | None:
    """Return the group that is told to do something, and its place: "mewajibkan seluruh OPD …".

    >>> addressee_of("meminta seluruh perangkat daerah memperbarui situs", 7, 50)[0].text
    'seluruh perangkat daerah'
    """
    match = _TOLD.match(text, at, end)
    if match is None:
        return None
    who = tidy(match["who"])
    how = Qualifier.ALL if match["how"] in ("seluruh", "semua", "segenap") else None
    count = None if how is None else Count(unit=who, qualifier=how, surface=f"{match['how']} {who}")
    return DescribedGroup(text=f"{match['how']} {who}", count=count), (match.start("how"), match.end("who"))


def hoped(text: str, span: Span) -> Span | None:
    """Return the words of what a sentence hopes without saying who does: "Melalui lomba ini diharapkan …"."""
    match = _HOPED.match(text, *span)
    return None if match is None or span[1] - match.end() < _LEAST else (match.end(), span[1])

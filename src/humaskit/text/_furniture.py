"""What stands on a page and is no part of its article: links, counters, signatures, credits, datelines, addresses."""

import re
from collections.abc import Iterator
from typing import Final

__all__ = ["addresses", "datelines", "lines", "signatures", "themes"]

Span = tuple[int, int]

# All are patterns, which the module of regular expressions compiles where they are first used.

# Lines that lead away from the article, or count its readers; not a sentence of it.
_LINES: Final = (
    r"(?im)^[ \t]*(?:(?:baca|lihat|simak) juga[ \t]*:?[ \t]*\n\s{0,5}[^\n]{1,200}[^.!?\"\u201d\s]"
    r"|baca (?:juga|selengkapnya)[ :].*|(?:lihat|simak) juga[ :].*|cek berita .*|ikuti .* google news.*"
    r"|(?:artikel|berita) ini (?:telah|sudah) (?:tayang|terbit|dimuat).*"
    r"|(?:tags?|topik|label|next|prev(?:ious)?)[ \t]?:.*|(?:copyright|hak cipta)\b.*|\u00a9.*"
    r"|(?:share|bagikan)(?: [a-z]{2,4}|:).*|post views?\b.*"
    r"|dilihat:? [0-9][0-9.]{0,9}(?: kali)?"
    r"|[^\n]{0,80}?[0-9][0-9.]{0,9} (?:kali )?(?:dilihat|views|dibaca|pembaca))[ \t]*$"
)
_SIGNED: Final = (
    "editor|penulis|reporter|kontributor|pewarta|jurnalis|wartawan|laporan|foto|photo|sumber|penyunting|redaktur|red|adv"
    "|advertorial|dok|doc|teks"
)
_SIGNATURES: Final = (
    rf"(?im)^[ \t*_]*(?:(?:{_SIGNED})[ \t]?:[^\n]{{1,160}}$|[(\[][^()\[\]\n]{{1,60}}[)\]][ \t.]*$)"
    r"|[(\[](?:foto|photo|dok|sumber|adv|advertorial)[ :./][^()\[\]\n]{0,160}[)\]]"
)
# "PALU, Kabar Selebes \u2013 Bupati ...": words in capitals, a dash, and the first sentence.
_DATELINES: Final = (
    r"(?m)^[ \t]*((?:[A-Z][A-Z.'-]{2,30}|[A-Z][\w.'-]{1,30}(?=[^\n\u2013\u2014]{0,60}[,(|/:]))"
    r"(?:(?:[ ,]|, | ?[(|/:] ?)(?:[A-Z][\w.'-]{1,30}|[A-Za-z0-9-]{2,30}\.[A-Za-z.]{2,7})){0,5}\)?[ ,.]{0,2})"
    r"(?:[\u2013\u2014]+|-+(?=[ \tA-Z]))[ \t]*(?=[\"'\u201c\u2018]?[A-Z][a-z])"
)
# Mail, sites and accounts: "ppid.bali.go.id" names no region, and neither does the outlet "Kalteng.co".
_ADDRESSES: Final = r"(?i)(?<!\S)(?:[^\s@]*?(?:://|www\.|@|\.(?:com|co|id|net|org|info|news|tv)(?![a-z]))|#)\S*"
# What a theme names is part of the theme: "bertema 'Sinergi Jawa Timur'".
_THEMES: Final = (
    r"(?i)\b(?:tema|tagline|slogan|mott?o|judul|bertemakan|bertema|berjudul)(?:nya)?[ ,:]{0,3}"
    r"(?:'[^'\n]{1,300}'|\"[^\"\n]{1,300}\""
    r"|[\u2018\u201c\u201d][^\u2018\u2019\u201c\u201d\n]{1,300}[\u2019\u201c\u201d])"
)


def lines(text: str) -> Iterator[Span]:
    """Yield the lines that are no part of the article."""
    return (found.span() for found in re.finditer(_LINES, text))


def signatures(text: str) -> Iterator[Span]:
    """Yield who wrote, edited, photographed or paid: "Editor: ...", "(Foto: ...)", a bracket that is a whole line."""
    return (found.span() for found in re.finditer(_SIGNATURES, text))


def datelines(text: str) -> Iterator[Span]:
    """Yield what may be place and outlet before the first sentence of a paragraph."""
    return (found.span(1) for found in re.finditer(_DATELINES, text))


def addresses(text: str) -> Iterator[Span]:
    """Yield the addresses of mail and sites."""
    return (found.span() for found in re.finditer(_ADDRESSES, text))


def themes(text: str) -> Iterator[Span]:
    """Yield the themes that stand in quotes, with the word that announces them."""
    return (found.span() for found in re.finditer(_THEMES, text))

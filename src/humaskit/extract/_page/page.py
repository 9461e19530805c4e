"""The page around an article: headline, caption, dateline, byline, dates, counters, links to other articles."""

import re
from typing import Final

import attrs

from ...text.dates import parse_date
from ...text.mentions import noise
from ...values.dates import PartialDate
from .datelines import DASH, DOMAIN, MOST_DATELINE, PRESS, Dateline, Printed, dateline_of, part_of

__all__ = ["Page", "page_of"]

Span = tuple[int, int]


@attrs.frozen(kw_only=True)
class Page:
    """What a page says of itself, and the paragraphs of the article on it."""

    title: Printed | None = None
    caption: Printed | None = None
    photo: Printed | None = None
    published: tuple[PartialDate, Span] | None = None
    page_date: tuple[PartialDate, Span] | None = None
    authors: tuple[Printed, ...] = ()
    site: Printed | None = None
    dateline: Dateline | None = None
    byline: Printed | None = None
    end_mark: Printed | None = None
    credit: Printed | None = None
    views: tuple[int, Span] | None = None
    related: tuple[Printed, ...] = ()
    paragraphs: tuple[Span, ...] = ()


_LINE: Final = re.compile(r"[^\n]+")
_LEAST_BODY: Final = 130  # characters: a line of this length with a verb in it is a paragraph, not a headline
_LEAST_HEAD: Final = 4  # words of a headline or a caption
_LONGEST_TITLE: Final = 32  # words
_MOST_SITE: Final = 40  # characters of the name of an outlet
_BESIDE_DAY: Final = 20  # letters of a name beside the day
_LEAST_TWO: Final = 80  # characters of two sentences that are a paragraph, too
_CREDITED: Final = re.compile(r"(?i)\b(?:foto|photo|dok|ist|istimewa)\b\W{0,3}[\w .]{0,30}\W{0,3}$")
_GOES_ON: Final = re.compile(r"(?:Selain|Sementara|Namun|Kemudian|Sebelumnya|Sedangkan|Selanjutnya|Dan|Untuk itu)\b")
_MOST_HEAD: Final = 260
_FURNITURE: Final = re.compile(
    r"(?i)^\W*(?:advertisement|scroll to continue.*|bacaan lainnya|baca juga|pilihan redaksi|komentar"
    r"|loading\b.*|share\b.*"
    r"|bagikan\b.*|tags?\b ?:.*|topik\b ?:.*|idcloudhost\b.*|masukkan script iklan.*|iklan\b.*|lihat juga ?:?"
    r"|tinggalkan balasan"
    r"|post view.*|telp(?:on)?\b.*|logo|halaman selanjutnya.*|artikel terkait.*|berita terkait.*|facebook"
    r"|twitter|whatsapp"
    r"|telegram|copyright.*|by \w[\w .]{0,40}|[0-9]+ min read|min read|cek berita .*|ikuti .*|home|beranda"
    r"|menu|search"
    r"|foto\s?:.*|photo\s?:.*|editor\s?:.*|id [\w ,]{10,}|skip to content|.{0,40}whatsapp channel.*"
    r"|dapatkan .*update.*|lulus verifikasi.*|(?:telah )?terverifikasi.*dewan pers.*)\W*$"
)
_RELATED: Final = re.compile(
    r"(?i)^\W*(?:(?:baca|lihat|simak) (?:juga|pula)|baca selengkapnya)\s*:?\s*(?P<link>\S.*)$"
    r"|^\W*baca(?: [a-z]+){0,2}\s*:\s*(?P<other>\S.*)$"
)
_ANNOUNCED: Final = re.compile(r"(?i)^\W*(?:baca|lihat|simak) juga\W*$")
_VIEWS: Final = re.compile(
    r"(?i)\b(?:dilihat|dibaca)\s+(?:sebanyak\s+)?(?P<seen>[0-9][0-9.]{0,9})\s*kali\b"
    r"|(?P<count>[0-9][0-9.]{0,9})\s*(?:kali\s*)?(?:dilihat|views|dibaca|pembaca)\b"
)
_AUTHOR: Final = re.compile(
    r"(?i)^\W*(?:reporter|penulis|pewarta|laporan|kontributor|oleh|by|jurnalis"
    r"|wartawan)\s*:?\s+(?P<name>[A-Z][\w.' ]{2,40}?)\W*$"
)
_NAME_SITE: Final = re.compile(r"^(?P<name>[A-Z][\w.']*(?: [A-Z][\w.']*){0,4})\s+[-\u2013|]\s+(?P<site>\S{4,60})$")
_CAPTION: Final = re.compile(
    r"(?i)(?:^\W*(?:foto bersama|keterangan foto|gambar|caption|foto\s?:)|\(?foto\s?:|-foto\s?:)"
)
_PHOTO_BY: Final = re.compile(r"(?i)\s*[-\u2013(/|]*\s*foto\s?:\s*(?P<by>[^\n]{2,80}?)[\s)\-\u2013]*$")
_BY_WHOM: Final = re.compile(r"(?i)\b(?:reporter|editor|penulis|pewarta|redaktur)\s*:")
_CRUMBS: Final = re.compile(r"(?:[A-Z]\w+(?: \w+)?\s*[>\u00bb\u203a]\s*)+")  # "Beranda > Berita > "
_MOST_CAPTION: Final = 2_000
_CREDIT: Final = re.compile(r"(?i)^sumber\s*:(?P<who>[^\n]{0,200})$")
_END_MARK: Final = re.compile(
    r"\((?P<inner>\*{1,4}|[A-Za-z][A-Za-z .]{0,30}(?:/[A-Za-z][A-Za-z .]{0,60}){0,3}"
    r"|[a-z]{2,6}-?[0-9]{1,3})\)\W{0,3}$"
)


def page_of(text: str) -> Page:
    r"""Tell the article from its page; raises nothing.

    >>> page = page_of("Dinas Contoh Raih Penghargaan\n\nMADIUN, KABAR.COM - Dinas Contoh meraih penghargaan. (ab)")
    >>> page.title.text, page.dateline.place.text, page.dateline.outlet.text, page.end_mark.text
    ('Dinas Contoh Raih Penghargaan', 'MADIUN', 'KABAR.COM', 'ab')
    """
    lines = [_stripped(text, match.span()) for match in _LINE.finditer(text)]
    lines = [line for line in lines if line.text]
    aside = noise(text)
    body = next((place for place, line in enumerate(lines) if _begins_body(line, aside)), None)
    if body is not None and dateline_of(lines[body]) is None:
        # A caption may look like a paragraph: the words before a dateline belong to the head.
        behind = range(body + 1, min(len(lines), body + 4))
        body = next((place for place in behind if _opens(lines[place], aside)), body)
    wrapped = next(
        (place for place in range(len(lines) if body is None else body) if _opens_wrapped(text, lines, place, aside)),
        None,
    )
    body = body if wrapped is None else wrapped
    if body is None:  # a note of a few sentences
        body = next((place for place, line in enumerate(lines) if _is_sentence(line, aside)), None)
    head = lines if body is None else lines[:body]
    rest = [] if body is None else lines[body:]
    page = attrs.evolve(_head(head, aside), **_body(text, rest, aside))  # type: ignore[arg-type]  # fields by name
    return _named_twice(page, rest, head)


def _named_twice(page: Page, rest: list[Printed], head: list[Printed]) -> Page:
    """Return the page with the outlet that both a line of the head and the words before the first sentence name."""
    if page.dateline is not None or not rest or not page.paragraphs or page.paragraphs[0][0] != rest[0].start:
        return page
    dash = DASH.search(rest[0].text, 0, MOST_DATELINE)
    lead = rest[0].text[: dash.start()].strip() if dash is not None else ""
    if dash is None or not any(line.text.casefold() == lead.casefold() for line in head):
        return page
    outlet = part_of(rest[0], 0, len(lead))
    end = rest[0].start + dash.end()
    dateline = Dateline(span=(outlet.start, outlet.end), end=end, outlet=outlet)
    paragraphs = ((end, page.paragraphs[0][1]), *page.paragraphs[1:])
    return attrs.evolve(page, dateline=dateline, paragraphs=paragraphs)


def _stripped(text: str, span: Span) -> Printed:
    first, last = span
    while first < last and (text[first].isspace() or text[first] in "*_"):
        first += 1
    while last > first and (text[last - 1].isspace() or text[last - 1] == "_"):
        last -= 1
    return Printed(text=text[first:last], start=first, end=last)


def _aside(line: Printed, aside: tuple[Span, ...]) -> bool:
    return any(first <= line.start < last for first, last in aside) or _FURNITURE.match(line.text) is not None


def _is_sentence(line: Printed, aside: tuple[Span, ...]) -> bool:
    return not _aside(line, aside) and line.text[-1] in '.!?"\u201d)' and not _CAPTION.search(line.text)


def _opens(line: Printed, aside: tuple[Span, ...]) -> bool:
    """Tell whether a line begins with a dateline and goes on with a sentence."""
    return len(line.text) > _LEAST_BODY // 2 and not _aside(line, aside) and dateline_of(line) is not None


def _opens_wrapped(text: str, lines: list[Printed], place: int, aside: tuple[Span, ...]) -> bool:
    """Tell whether a dateline begins a sentence that line breaks run through."""
    if place + 1 >= len(lines) or _aside(lines[place], aside) or lines[place].text[-1] in '.!?"\u201d':
        return False
    line, following = lines[place], lines[place + 1]
    dateline = dateline_of(line)
    return (
        dateline is not None
        and dateline.place is not None
        and dateline.place.text.isupper()
        and following.text[0].isalpha()
        and _goes_on(text, (line.start, line.end), following)
    )


def _begins_body(line: Printed, aside: tuple[Span, ...]) -> bool:
    if _aside(line, aside) or _CAPTION.search(line.text[:40]) or _CAPTION.search(line.text[-120:]):
        return False
    if _opens(line, aside):
        return True
    if len(line.text) >= _LEAST_TWO and ". " in line.text and line.text[-1] in '.\u201d"' and line.text[0].isupper():
        return not _CREDITED.search(line.text)
    return (
        len(line.text) >= _LEAST_BODY
        and line.text[0] not in "<{|"
        and (". " in line.text or line.text[-1] in '.\u201d")')
    )


# --- the head of the page -----------------------------------------------------------------------------------------


def _head(lines: list[Printed], aside: tuple[Span, ...]) -> Page:
    page = Page()
    titled = False
    seen: set[str] = set()
    for line in lines:
        counted = _VIEWS.search(line.text)
        if counted is not None:
            span = (line.start + counted.start(), line.start + counted.end())
            page = attrs.evolve(page, views=(int((counted["seen"] or counted["count"]).replace(".", "")), span))
            continue
        if _aside(line, aside) or line.text in seen:
            continue
        seen.add(line.text)
        signed = _signed(page, line)
        if signed is not None:
            page = signed
            continue
        day = _day_line(line)
        if day is not None:
            timed = day[0].hour is not None or titled
            page = attrs.evolve(page, published=day) if timed and page.published is None else page
            page = attrs.evolve(page, page_date=day) if not timed and page.page_date is None else page
        elif _CAPTION.search(line.text):
            page = _captioned(page, line)
        elif not titled and _is_title(line):
            crumbs = _CRUMBS.match(line.text)
            title = part_of(line, crumbs.end() if crumbs is not None else 0, len(line.text))
            page, titled = attrs.evolve(page, title=title), True
        elif titled and page.caption is None and _may_be_caption(line):
            again = page.title is not None and line.text.startswith(page.title.text[: len(line.text)])
            page = page if again else attrs.evolve(page, caption=line)
        elif not titled and page.site is None and PRESS.search(line.text) and len(line.text) <= _MOST_SITE:
            page = attrs.evolve(page, site=line)
    return page


def _may_be_caption(line: Printed) -> bool:
    """Tell whether a line under the headline may be the words of a picture: one sentence that follows nothing."""
    text = line.text
    fits = len(text.split()) >= _LEAST_HEAD and len(text) <= _MOST_HEAD
    return fits and ". " not in text and not _BY_WHOM.search(text) and text[0].isalnum() and not _GOES_ON.match(text)


def _captioned(page: Page, line: Printed) -> Page:
    """Return the page with a caption, and the credit behind it ("… -foto: dokumen X-")."""
    if page.caption is not None or len(line.text) > _MOST_CAPTION:
        return page
    credit = _PHOTO_BY.search(line.text)
    if credit is None:
        return attrs.evolve(page, caption=line)
    page = attrs.evolve(page, photo=part_of(line, *credit.span("by")))
    return attrs.evolve(page, caption=part_of(line, 0, credit.start())) if credit.start() else page


def _signed(page: Page, line: Printed) -> Page | None:
    """Return the page with the author whom a line of the head names; None where it names none."""
    found = _NAME_SITE.match(line.text)
    if found is not None and DOMAIN.match(found["site"]):
        author, site = part_of(line, *found.span("name")), part_of(line, *found.span("site"))
        return attrs.evolve(page, authors=(*page.authors, author), site=page.site or site)
    found = _AUTHOR.match(line.text)
    if found is not None and _day_line(part_of(line, *found.span("name"))) is None:
        first, last = found.span("name")
        last -= len(found["name"]) - len(re.sub(r"\s{2,}\w$", "", found["name"]))  # a stroke read as a letter
        return attrs.evolve(page, authors=(*page.authors, part_of(line, first, last)))
    return None


_DAY_LINE: Final = 70


def _day_line(line: Printed) -> tuple[PartialDate, Span] | None:
    """Return the day that a line of the head is."""
    if len(line.text) > _DAY_LINE or not any(letter.isdigit() for letter in line.text):
        return None
    read = parse_date(line.text.strip("/| "))
    day = None if read is None else read.first
    if read is None or day is None or day.year is None or day.day is None or read.kind in ("range", "several"):
        return None
    left = re.sub(
        r"(?i)wi[bt]a?|pukul|diperbarui|dipublikasi\w*|diterbitkan|publish\w*|posted on|update\w*|[\W\d]", "", read.rest
    )
    if len(left) > _BESIDE_DAY:
        return None
    return day, (line.start, line.end)


def _is_title(line: Printed) -> bool:
    words = line.text.split()
    return _LEAST_HEAD <= len(words) <= _LONGEST_TITLE and len(line.text) <= _MOST_HEAD and "://" not in line.text


# --- the article --------------------------------------------------------------------------------------------------


def _body(text: str, lines: list[Printed], aside: tuple[Span, ...]) -> dict[str, object]:
    found: dict[str, object] = {}
    paragraphs: list[Span] = []
    related: list[Printed] = []
    announced = False  # a line that only says that a link follows
    for line in lines:
        link, credit = _RELATED.match(line.text), _CREDIT.match(line.text)
        if announced and len(line.text) <= _MOST_HEAD and not line.text.endswith("."):
            related.append(line)
            announced = False
            continue
        announced = _ANNOUNCED.match(line.text) is not None
        if announced:
            continue
        if link is not None:
            related.append(part_of(line, *link.span("link" if link["link"] is not None else "other")))
        elif credit is not None:
            found["credit"] = part_of(line, *credit.span("who"))
        elif (signed := _AUTHOR.match(line.text)) is not None:
            found["authors"] = (part_of(line, *signed.span("name")),)
        elif _aside(line, aside):
            continue
        elif paragraphs and _goes_on(text, paragraphs[-1], line):
            paragraphs[-1] = (paragraphs[-1][0], line.end)
        else:
            paragraphs.append((line.start, line.end))
    if paragraphs:
        found |= _edges(text, paragraphs)
    return found | {"paragraphs": tuple(span for span in paragraphs if span[1] > span[0]), "related": tuple(related)}


_ITEM: Final = re.compile(
    r"(?:\(?(?:[0-9]{1,2}|[a-z])[.)]|[-\u2022\u2013*\u00b7])\s+\S|(?:Juara|Terbaik|Peringkat|Harapan|Pemenang"
    r"|Kategori)\b[^.]{1,90}$"
)


def _goes_on(text: str, before: Span, line: Printed) -> bool:
    """Tell whether a line break stands within a sentence."""
    gap = text[before[1] : line.start]
    if _ITEM.match(line.text):
        return False
    return gap.count("\n") == 1 and text[before[1] - 1] not in '.?!"\u201d:)'


def _edges(text: str, paragraphs: list[Span]) -> dict[str, object]:
    """Take dateline and closing mark off the paragraphs."""
    found: dict[str, object] = {}
    first = paragraphs[0]
    dateline = dateline_of(Printed(text=text[slice(*first)], start=first[0], end=first[1]))
    if dateline is not None:
        found["dateline"] = dateline
        paragraphs[0] = (dateline.end, first[1])
    for place in range(len(paragraphs) - 1, max(-1, len(paragraphs) - 4), -1):
        start, end = paragraphs[place]
        mark = _END_MARK.search(text, start, end)
        lead = "" if mark is None else text[start : mark.start()].rstrip()
        last = place == len(paragraphs) - 1 and mark is not None and (lead[-1:] in '.!?"\u201d' or "*" in mark["inner"])
        if mark is not None and mark.end() == end and (not lead or last):
            paragraphs[place] = (start, mark.start())
            printed = Printed(text=mark["inner"], start=mark.start("inner"), end=mark.end("inner"))
            found["end_mark"] = printed
            if "*" not in printed.text and not any(letter.isdigit() for letter in printed.text):
                found["byline"] = printed
            break
    return found

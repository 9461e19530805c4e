"""What stands beside people, agencies and awards: the source itself, legal instruments, community groups, counts."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, cast

from ..model.agency import Agency
from ..model.award import AwardEdition
from ..model.community import CommunityGroup, GroupKind
from ..model.legal import LegalInstrument
from ..model.source import Outlet, Source, SourceKind
from ..reference.folding import fold
from ..text.legal import LegalReference
from ..text.mentions import Mention, MentionKind
from ..text.numbers import parse_number
from ..values.citation import Certainty
from ..values.count import Count
from ..values.names import Name, NameKind
from ..values.plaintext import tidy
from ._awards.awards import Awards
from ._page.datelines import Printed
from ._page.page import Page
from ._page.prose import Prose
from ._page.words import FIRST_YEAR, LAST_YEAR
from .desk import Card, Desk, Span

__all__ = ["write_counts", "write_groups", "write_laws", "write_release", "write_source"]

_DOMAIN: Final = re.compile(r"(?i)^(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+$")
_RELEASE: Final = re.compile(r"(?i)\b(?:rilis|release|siaran pers)\s+(?P<who>.+)$")
_COMMON: Final = re.compile(r"\b(?:yang|dan|di|pada|dengan|untuk|dari)\b")
_KIM: Final = re.compile(
    r"\b(?:(?:Kelompok|Komunitas) Informasi Masyarakat \(KIM\)|KIM|(?:Kelompok|Komunitas) Informasi Masyarakat)"
    r"(?P<own>(?: (?!Kota\b|Kabupaten\b|Kab\b|Kecamatan\b|Desa\b|Kelurahan\b|Festival\b|Award\w*\b|Fest\b"
    r"|Hackathon\b|Provinsi\b|Kreatif\b|Inspiratif\b|Adaptif\b|Inovatif\b|[0-9])[A-Z][\w'\u2019]*){1,3})?"
)
_OF_TOTAL: Final = re.compile(
    r"\b(?P<n>[0-9]{1,5}|(?:se|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)[a-z]*(?: (?:belas"
    r"|puluh)(?: [a-z]+)?)?)"
    r" (?P<unit>[a-z/]+(?: [a-z/]+)?)(?P<rest>[^.;\n]{0,80}?)\bdari (?:total )?(?P<of>[0-9]{1,5}) (?P=unit)\b"
)
_CATEGORY_COUNT: Final = re.compile(
    r"\b(?:dalam|terdiri dari|terdiri atas|memiliki|ada|pada|memperlombakan|melombakan|mempertandingkan|meliputi"
    r"|mencakup) (?P<n>[a-z]+(?: belas)?|[0-9]{1,3}) kategori\b"
)
_LEAST_COMMON: Final = 3  # common words in what is taken for Indonesian
_NOBODY: Final = frozenset({"redaksi", "admin", "administrator", "editor", "tim redaksi"})


def write_source(desk: Desk, page: Page, card: Card) -> None:
    """Write what the page says of itself."""
    card.fields["kind"] = SourceKind.ARTICLE
    fields = (("title", page.title), ("caption", page.caption), ("byline", page.byline), ("caption_credit", page.photo))
    for field, printed in fields:
        if printed is not None:
            sure = Certainty.INFERRED if field == "caption" else Certainty.STATED
            desk.set(card, field, tidy(printed.text).strip(" |*"), (printed.start, printed.end), sure)
    if page.published is not None:
        desk.set(card, "published", page.published[0], page.published[1])
    if page.page_date is not None:
        desk.set(card, "page_date", page.page_date[0], page.page_date[1])
    _write_page(desk, page, card)
    if page.paragraphs and len(_COMMON.findall(desk.text[:2_000])) >= _LEAST_COMMON:
        first = page.paragraphs[0]
        desk.set(card, "language", "id", (first[0], min(first[1], first[0] + 80)), Certainty.INFERRED)


def _write_page(desk: Desk, page: Page, card: Card) -> None:
    """Write who signs, where it was published, and what else stands on the page."""
    for author in (*page.authors, *_signed(page.byline)):
        if author.text.strip().casefold() not in _NOBODY:
            desk.add(card, "authors", tidy(author.text), (author.start, author.end))
    if page.end_mark is not None and page.byline is None:
        desk.set(card, "end_mark", f"({page.end_mark.text})", (page.end_mark.start - 1, page.end_mark.end + 1))
    if page.credit is not None:
        desk.set(card, "credit", tidy(page.credit.text), _label(desk.text, page.credit))
    if page.views is not None:
        desk.set(card, "views", page.views[0], page.views[1])
    for link in page.related:
        desk.add(card, "related", tidy(link.text)[:2_000], (link.start, link.end))
    dateline = page.dateline
    if dateline is not None and dateline.place is not None:
        desk.set(card, "dateline_place", tidy(dateline.place.text), (dateline.place.start, dateline.place.end))
    outlet = dateline.outlet if dateline is not None and dateline.outlet is not None else page.site
    if outlet is not None:
        _outlet(desk, card, outlet)


def _label(text: str, credit: Printed) -> Span:
    """Return the place of a credit with its label, for the words behind the label may be none."""
    start = text.rfind("\n", 0, credit.start) + 1
    return (start, max(credit.end, start + 1))


def _signed(byline: Printed | None) -> Iterator[Printed]:
    """Yield the authors of "(ian/aim)" and "(Irwan/Rilis X)"."""
    if byline is None:
        return
    at = byline.start
    for part in byline.text.split("/"):
        name = part.strip()
        if name and not re.match(
            r"(?i)rilis|release|humas|kominfo|diskominfo|dinkominfo|adv|foto|mc|prokopim|protokol", name
        ):
            yield Printed(text=name, start=at + part.index(name), end=at + part.index(name) + len(name))
        at += len(part) + 1


def _outlet(desk: Desk, card: Card, printed: Printed) -> None:
    span = (printed.start, printed.end)
    name = tidy(printed.text)
    outlet = desk.card(Outlet, desk.ref("outlet", name))
    desk.set(outlet, "name", name, span)
    if _DOMAIN.match(name):
        desk.set(outlet, "website", name.lower(), span)
    desk.set(card, "publisher", outlet.id, span)
    desk.set(card, "publisher_text", name, span)


def write_release(desk: Desk, page: Page, card: Card) -> None:
    """Write the press release that an article is signed with: "(Irwan/Rilis Dinas X)"."""
    byline = page.byline
    found = None if byline is None else _RELEASE.search(byline.text)
    if byline is None or found is None:
        return
    span = (byline.start + found.start(), byline.end)
    for agency in [each for each in desk.cards.values() if each.cls is Agency]:
        if any(fold(name.text) == fold(found["who"]) for name in cast("tuple[Name, ...]", agency.get("names") or ())):
            release = desk.card(
                Source, desk.ref("source", "rilis", agency.id.partition(":")[2], card.id.partition(":")[2])
            )
            desk.set(release, "kind", SourceKind.PRESS_RELEASE, span)
            desk.set(release, "publisher", agency.id, span)
            desk.add(card, "based_on", release.id, span)
            return


def write_laws(desk: Desk, mentions: Sequence[Mention]) -> None:
    """Write the legal instruments that the text names."""
    for one in mentions:
        if one.kind is not MentionKind.LEGAL or one.noise or not isinstance(one.value, LegalReference):
            continue
        value, span = one.value, (one.start, one.end)
        if (value.number is None and value.year is None) or one.surface.startswith("se-"):  # "se-Bali tahun 2022"
            continue
        printed = value.issuer is not None and fold(value.issuer) in fold(one.surface)
        card = desk.card(
            LegalInstrument,
            desk.ref("legal", value.kind.value, value.issuer if printed else None, value.number, value.year),
        )
        desk.set(card, "kind", value.kind, span)
        if value.number is not None:
            desk.set(card, "number", value.number, span)
        if value.year is not None and FIRST_YEAR <= value.year <= LAST_YEAR:
            desk.set(card, "year", value.year, span)
        if value.title is not None:
            desk.set(card, "subject", tidy(value.title).rstrip(" .,;"), span, Certainty.INFERRED)
        if value.issuer is not None:
            sure = one.certainty if printed else Certainty.INFERRED
            desk.set(card, "issuer_text", tidy(value.issuer), span, sure)


def write_groups(desk: Desk, mentions: Sequence[Mention], prose: Prose) -> list[tuple[Span, str, Certainty]]:
    """Write the community information groups, and return their mentions."""
    taken = bytearray(len(desk.text))
    for one in mentions:
        if one.kind is not MentionKind.REGION or one.noise:
            taken[one.start : one.end] = b"\1" * (one.end - one.start)
    found: list[tuple[Span, str, Certainty]] = []
    for match in _KIM.finditer(desk.text):
        if prose.at(match.start()) is None or taken[match.start()]:
            continue
        own = (match["own"] or "").strip()
        if not own and "(" not in match[0]:
            continue
        name = tidy(re.sub(r"\s*\(KIM\)", "", match[0])) if not own else f"KIM {own}"
        card = desk.card(CommunityGroup, desk.ref("group", name))
        desk.set(card, "kind", GroupKind.KIM, match.span())
        desk.add(card, "names", Name(text=name), match.span())
        if not own:
            desk.add(card, "names", Name(text="KIM", kind=NameKind.ABBREVIATION), match.span())
        found.append((match.span(), card.id, Certainty.STATED))
    return found


def write_counts(desk: Desk, prose: Prose, awards: Awards) -> None:
    """Write how many took part in an edition, and how many categories it has."""
    for sentence in prose.sentences:
        for first, last in sentence.bare():
            for match in _OF_TOTAL.finditer(desk.text, first, last):
                number, total = parse_number(match["n"]), parse_number(match["of"])
                near = awards.editions.of(sentence, match.span())
                if number is None or total is None or number.value is None or total.value is None or near is None:
                    continue
                takes_part = re.search(
                    r"berpartisipasi|berkompetisi|ikut|mengikuti|bersaing|terdaftar", desk.text[first:last]
                )
                if number.surface != match["n"] or number.value > total.value or not takes_part:
                    continue
                surface = tidy(match[0]).removeprefix("sebanyak ")
                count = Count(value=number.value, of=total.value, unit=tidy(match["unit"]), surface=surface)
                desk.add(near[0].card, "participation", count, match.span(), near[1])
            categories = _CATEGORY_COUNT.search(desk.text, first, last)
            near = awards.editions.of(sentence, categories.span()) if categories is not None else None
            if categories is not None and near is not None and near[0].card.cls is AwardEdition:
                number = parse_number(categories["n"])
                if number is not None and number.value is not None and number.surface == categories["n"]:
                    count = Count(
                        value=number.value,
                        unit="kategori",
                        surface=tidy(desk.text[categories.start("n") : categories.end()]),
                    )
                    desk.set(near[0].card, "category_count", count, categories.span(), near[1])

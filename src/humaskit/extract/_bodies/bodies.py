"""The agencies of one text: mentions that mean one body become one agency, bare names find the body they stand for."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from ...model.agency import Agency, AgencyKind
from ...reference import regions
from ...reference.folding import fold
from ...text.agencies import AgencyPhrase
from ...text.mentions import Mention
from ...values.citation import Certainty
from ...values.names import Name
from .._page.prose import Prose
from .._people.names import overlaps
from ..desk import Card, Desk, Span
from .names import full_name, printed_names, short_names, told_region
from .phrases import (
    GOVERNMENTS,
    UNDER_A_REGION,
    agencies_of,
    akin,
    may_be,
    of_region,
    phrase_of,
    same_body,
    stands_alone,
    within,
)

__all__ = ["Bodies", "Body"]

_THROUGH: Final = re.compile(r"[\s,]*(?:\([^()]{0,40}\))?[\s,]*(?:melalui|lewat|yang diwakili(?: oleh)?)[\s,]+")

_MANY_BEFORE: Final = re.compile(
    r"(?i)\b(?:seluruh|semua|para|setiap|tiap|sejumlah|berbagai|beberapa|masing-masing|antar)\s+\Z"
)
_MANY_BEHIND: Final = re.compile(
    r"\s+(?:di (?:tingkat )?(?:daerah|provinsi|kabupaten|kota)\b|se-|se\s|[Pp]rovinsi (?:dan|maupun|serta|/)\s?[Kk]ab"
    r"|dari (?:seluruh|semua|setiap|masing-masing)\b|di [A-Z]\w+(?: [A-Z]\w+)? termasuk\b"
    r"|(?:[Kk]ab(?:upaten)?\.?|[Pp]rovinsi)\s?/\s?[Kk](?:ota|ab))"
)


# Where a body sits, or when it meets, is no body of its own: "di Kantor Komisi Informasi Provinsi X".
_BUILDING: Final = re.compile(
    r"(?i)kantor (?:komisi|dinas|badan|pemerintah|pem(?:kab|kot|ko|prov|da)|diskominfo\w*|bupati|wali|gubernur|camat"
    r"|sekretariat|dprd|kementerian|rri|lpp|tvri|antara|kecamatan|kelurahan|desa)\b|forum (?:badan koordinasi"
    r"|bakohumas)\b"
)


_ALONE: Final = re.compile(
    r"(?<![/-])\b(?:Kementerian|Pemkab|Pemkot|Pemko|Pemprov)\b(?!\s?[A-Z(/-]|\s(?:dan|atau|maupun|serta|/)\s)"
)
_ALONE_KINDS: Final = {
    "Kementerian": frozenset({AgencyKind.KEMENTERIAN}),
    "Pemkab": frozenset({AgencyKind.PEMERINTAH_KABUPATEN}),
    "Pemkot": frozenset({AgencyKind.PEMERINTAH_KOTA}),
    "Pemko": frozenset({AgencyKind.PEMERINTAH_KOTA}),
    "Pemprov": frozenset({AgencyKind.PEMERINTAH_PROVINSI}),
}


# A letter's number ("821/736-BKD/2022") and a house ("Rumah Dinas Gubernur") name no body.
_IN_A_NUMBER: Final = re.compile(r"[0-9][/-]\Z|/\Z")
_HOUSE: Final = re.compile(r"(?i)\b(?:rumah|mobil|kendaraan|perjalanan|pakaian|baju)\s\Z")


def _no_body(text: str, one: Mention) -> bool:
    """Tell whether a mention is a part of a letter's number, or says whose house or car one is."""
    before = text[max(0, one.start - 12) : one.start]
    behind = text[one.end : one.end + 3]
    phrase = phrase_of(one)
    if phrase is not None and phrase.kind is AgencyKind.KEMENTERIAN and phrase.region is not None:
        return True  # "Kemenkumham Babel" is an office of the ministry
    if " Ini " in one.surface or one.surface.endswith((" Lain", " Lainnya")):
        return True  # a headline: "Tiga SMA Ini Juarai …"
    number = _IN_A_NUMBER.search(before) is not None and re.match(r"/\s?[0-9IVX]", behind) is not None
    return number or (_HOUSE.search(before) is not None and one.surface.lower().startswith("dinas "))


@attrs.define(kw_only=True)
class Body:
    """One body of the text: what it is, and every mention of it."""

    phrase: AgencyPhrase
    id: str = ""
    certainty: Certainty = Certainty.STATED
    mentions: list[tuple[Span, AgencyPhrase, Certainty]]
    shorts: set[str]


class Bodies:
    """The bodies of one text, by the place of their mentions."""

    def __init__(self, desk: Desk, mentions: Sequence[Mention], region: str | None, prose: Prose) -> None:
        self._desk = desk
        self._prose = prose
        self._region = region
        self._all: list[Body] = []
        self._at: dict[Span, tuple[Body, Certainty]] = {}
        found = sorted(agencies_of(mentions), key=lambda one: one.start)
        found = [one for one in found if not (_BUILDING.match(one.surface) or _no_body(desk.text, one))]
        settled = [one for one in found if stands_alone(phrase_of(one))]
        for one in settled:
            phrase = phrase_of(one)
            if phrase is not None:
                self._settle(one, phrase, one.certainty)
                self._settle_parent(one, phrase)
        self._hint = region or self._main_region()
        before = {id(one): found[place - 1] if place else None for place, one in enumerate(found)}
        # A name that is introduced with its short form comes before those that are short from the start.
        for one in sorted(found, key=lambda one: ("(" not in one.surface, one.start)):
            if one not in settled:
                self._resolve(one, before[id(one)])
        self._bare(sorted((one.start, one.end) for one in mentions))
        for body in self._all:
            self._write(body)

    @property
    def region(self) -> str | None:
        """The region that the text is about: as given, or the one that its bodies share."""
        return self._hint

    def at(self, span: Span) -> tuple[str, Certainty] | None:
        """Return the id of the agency that the mention at *span* means, and how sure that is."""
        found = self._at.get(span)
        return None if found is None else (found[0].id, found[1])

    def ids(self) -> Iterator[tuple[Span, str, Certainty]]:
        """Yield every mention that was resolved."""
        for span, (body, certainty) in self._at.items():
            yield span, body.id, certainty

    def government(self, region: str) -> str | None:
        """Return the id of the government of a region that the text names."""
        for body in self._all:
            if body.phrase.kind in GOVERNMENTS and body.phrase.region == region:
                return body.id
        return None

    def _main_region(self) -> str | None:
        """Return the region of the bodies of the text where they share one, or where one leads by far."""
        counts: dict[str, int] = {}
        for body in self._all:
            if body.phrase.region is not None and body.phrase.kind in GOVERNMENTS | UNDER_A_REGION:
                counts[body.phrase.region] = counts.get(body.phrase.region, 0) + len(body.mentions)
        ranked = sorted(counts.items(), key=lambda one: -one[1])
        if len(ranked) == 1 or (len(ranked) > 1 and ranked[0][1] >= 3 * ranked[1][1]):
            return ranked[0][0]
        return None

    def _settle(self, one: Mention, phrase: AgencyPhrase, certainty: Certainty) -> Body:
        """Put a mention to the body that it means, a new one where there is none yet."""
        span = (one.start, one.end)
        body = next((each for each in self._all if same_body(each.phrase, phrase)), None)
        if body is None:
            first = fold(one.surface).partition(" ")[0]
            body = next(
                (each for each in self._all if first in each.shorts and each.phrase.region == phrase.region), None
            )
        if body is None:
            body = next((each for each in self._all if akin(each.phrase, phrase)), None)
            if body is not None:
                certainty = Certainty.INFERRED
        if body is None:
            body = Body(phrase=phrase, mentions=[], shorts=set())
            self._all.append(body)
        body.mentions.append((span, phrase, certainty))
        body.shorts |= set(short_names(one.surface, phrase))
        self._at[span] = (body, certainty)
        return body

    def _settle_parent(self, one: Mention, phrase: AgencyPhrase) -> None:
        """Take the body above that a name prints for a mention of its own: the Setda of a "Biro Organisasi Setda X"."""
        above = phrase.parent
        if above is None or not above.surface or not stands_alone(above):
            return
        if _no_parent(phrase, above):
            return
        start, end = within(self._desk.text, (one.start, one.end), above.surface)
        if (start, end) != (one.start, one.end):
            inner = attrs.evolve(one, start=start, end=end, surface=above.surface, value=above, inner=())
            self._settle(inner, above, one.certainty)
            self._at.pop((start, end), None)

    def _resolve(self, one: Mention, last: Mention | None) -> None:
        """Find the body that a name without its region means."""
        phrase = phrase_of(one)
        if phrase is None:
            return
        span = (one.start, one.end)
        text = self._desk.text
        if _MANY_BEFORE.search(text, max(0, one.start - 24), one.start) or _MANY_BEHIND.match(text, one.end):
            self._desk.leave_open("agency", "the words mean several agencies", span)
            return
        through = self._through(one, last)
        if through is not None:
            above, region = through
            self._settle(one, attrs.evolve(phrase, region=region, candidates=(), level=None), Certainty.INFERRED)
            self._at[span][0].phrase = attrs.evolve(self._at[span][0].phrase, parent=above)
            return
        fits = self._fitting(one, phrase)
        if len(fits) == 1:
            body = fits[0]
            body.mentions.append((span, phrase, Certainty.INFERRED))
            body.shorts |= set(short_names(one.surface, phrase))
            self._at[span] = (body, Certainty.INFERRED)
        elif fits:
            self._desk.leave_open(
                "agency", "several agencies of the text may be meant", span, [self._ref(body) for body in fits]
            )
        elif self._hint is not None and phrase.kind is not AgencyKind.BIDANG and of_region(phrase, self._hint):
            self._settle(one, attrs.evolve(phrase, region=self._hint, candidates=()), Certainty.INFERRED)
        elif phrase.candidates:
            names = ", ".join(regions.get(code).full_name for code in phrase.candidates[:4])
            self._desk.leave_open("region", f"the agency may be of {names}", span)
        else:
            self._desk.leave_open("agency", "the text does not say whose agency this is", span)

    def _bare(self, taken: Sequence[Span]) -> None:
        """Take "Kementerian", "Pemkab" or "Tim Publikasi" by itself for the one body of the text that it may be."""
        for match in _ALONE.finditer(self._desk.text):
            wanted = _ALONE_KINDS[match[0]]
            fits = [body for body in self._all if body.phrase.kind in wanted]
            if len(fits) == 1:
                self._again(fits[0], match, taken)
        for body in list(self._all):
            above = body.phrase.parent
            name = "" if above is None else body.phrase.surface.removesuffix(above.surface).strip(" ,")
            if body.phrase.kind is AgencyKind.TIM and " " in name and name != body.phrase.surface:
                for match in re.finditer(rf"\b{re.escape(name)}\b(?!\s[A-Z(])", self._desk.text):
                    self._again(body, match, taken)

    def _again(self, body: Body, match: re.Match[str], taken: Sequence[Span]) -> None:
        """Put words that no mention covers to a body, by the short name that they are."""
        many = _MANY_BEFORE.search(self._desk.text, max(0, match.start() - 24), match.start()) is not None
        if many or self._prose.at(match.start()) is None or overlaps(match.span(), taken):
            return
        phrase = attrs.evolve(body.phrase, surface=match[0], region_span=None)
        body.mentions.append((match.span(), phrase, Certainty.INFERRED))
        self._at[match.span()] = (body, Certainty.INFERRED)

    def _through(self, one: Mention, last: Mention | None) -> tuple[AgencyPhrase, str] | None:
        """Return the government that acts through the body of a mention: "Pemkab X melalui Dinas Y"."""
        above = None if last is None else self._at.get((last.start, last.end))
        if last is None or above is None or above[0].phrase.kind not in GOVERNMENTS:
            return None
        region = above[0].phrase.region
        if region is None or _THROUGH.fullmatch(self._desk.text[last.end : one.start]) is None:
            return None
        return above[0].phrase, region

    def _fitting(self, one: Mention, phrase: AgencyPhrase) -> list[Body]:
        """Return the bodies of the text that a bare name may mean."""
        short = fold(one.surface)
        named = [body for body in self._all if short in body.shorts]
        if len(named) == 1:
            return named
        if one.certainty is Certainty.AMBIGUOUS and not phrase.candidates:  # a bare Kominfo
            fits = [body for body in self._all if body.phrase.communications and body.phrase.kind in _OF_THE_FIELD]
        else:
            fits = [body for body in named or self._all if may_be(body.phrase, phrase)]
        here = [body for body in fits if body.phrase.region == self._hint] if self._hint is not None else []
        return here if len(here) == 1 else fits

    def _ref(self, body: Body) -> str:
        return self._desk.ref("agency", full_name(body.phrase, (own.surface for _, own, _ in body.mentions)))

    def _write(self, body: Body) -> None:
        """Put a body on the desk: its names, kind, region and parent."""
        phrase = body.phrase
        card = self._desk.card(Agency, self._ref(body))
        body.id = card.id
        for span, own, certainty in sorted(body.mentions, key=lambda one: one[0]):
            surface = self._desk.text[slice(*span)]
            if own.parent is not None and own.parent.body is not None and surface.endswith(own.parent.surface):
                surface = surface[: len(surface) - len(own.parent.surface)].rstrip(" ,")  # the ministry behind its unit
            for text, kind in printed_names(surface, own):
                self._desk.add(card, "names", Name(text=text, kind=kind), span, certainty)
        for span, _, certainty in body.mentions:
            self._desk.set(card, "kind", phrase.kind, span, certainty)
        if phrase.region is not None:
            for span, certainty in told_region(body.mentions):
                self._desk.set(card, "region", phrase.region, span, certainty)
        self._write_parent(card, body)

    def _write_parent(self, card: Card, body: Body) -> None:
        phrase, (span, _, certainty) = body.phrase, body.mentions[0]
        above = phrase.parent
        if above is not None and _no_parent(phrase, above):
            return
        if above is None:
            if phrase.kind in UNDER_A_REGION - {AgencyKind.DPRD} and phrase.region is not None:
                over = next(
                    (
                        each
                        for each in self._all
                        if each.phrase.kind in GOVERNMENTS and each.phrase.region == phrase.region
                    ),
                    None,
                )
                if over is not None:  # regional apparatus assists the head of its region (UU 23/2014)
                    self._desk.set(card, "parent", self._ref(over), over.mentions[0][0], Certainty.INFERRED)
                    self._desk.cite(card, "parent", span, Certainty.INFERRED)
            return
        held = next((each for each in self._all if each is not body and same_body(each.phrase, above)), None)
        if held is None:
            held = Body(
                phrase=above, mentions=[(within(self._desk.text, span, above.surface), above, certainty)], shorts=set()
            )
            self._all.append(held)
        if not held.id:
            held.id = self._ref(held)
        through = above.kind in GOVERNMENTS
        if held.id != card.id:
            self._desk.set(card, "parent", held.id, span, Certainty.INFERRED if through else certainty)


def _no_parent(phrase: AgencyPhrase, above: AgencyPhrase) -> bool:
    """Tell whether a body is printed above one that it is not above: no ministry has a region ("Kanwil Y Babel")."""
    return above.kind is phrase.kind or (above.kind is AgencyKind.KEMENTERIAN and above.region is not None)


_OF_THE_FIELD: Final = frozenset({AgencyKind.DINAS, AgencyKind.BADAN, AgencyKind.KEMENTERIAN})

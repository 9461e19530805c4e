"""What a name that was read means: kind, functions, communications, certainty."""

from typing import Final

import attrs

from ...model.kinds import AgencyKind
from ...reference import agencies
from ...values.certainty import Certainty
from ...values.level import Level
from .._place_names import level_of
from .._words import Words
from ..reading import Reading, warning
from .coinages import functions_of
from .drafts import Affairs, Draft
from .groups import GROUP_OF_KIND, AgencyGroup
from .leads import Shape
from .naming import canonical_name, domain_of, long_words
from .proper import is_public_enterprise
from .regions import belonging, is_national
from .values import AgencyPhrase
from .vocabulary import EITHER_COMMISSION

TYPE_CHECKING = False
if TYPE_CHECKING:
    import datetime as dt

__all__ = ["judge"]

_K: Final = AgencyKind
_G: Final = AgencyGroup
_CAPITAL: Final = "31"
_GOVERNMENT_OF: Final = {
    Level.PROVINCE: _K.PEMERINTAH_PROVINSI,
    Level.KABUPATEN: _K.PEMERINTAH_KABUPATEN,
    Level.KOTA: _K.PEMERINTAH_KOTA,
}
_COMMUNICATION: Final = frozenset({"komunikasi", "informatika", "humas", "media", "informasi_publik"})
_UNCLEAR: Final = frozenset(
    {
        "informasi",
        "komunikasi",
        "media",
        "publik",
        "digital",
        "data",
        "protokol",
        "publikasi",
        "dokumentasi",
        "ti",
        "telematika",
    }
)
_SOUNDS_LIKE_IT: Final = ("komu", "komi", "info", "humas", "siar")
_INITIALS_OF_IT: Final = ("ki", "ik", "kl", "hm", "hp", "ip", "kom", "hum", "pub", "med")  # "Biro KLI", "BKHM"
_KEEPS_KIND: Final = frozenset({_K.KOMISI, _K.POLRI, _K.TNI, _K.KEJAKSAAN, _K.RSUD, _K.BUMN, _K.PUSAT})
_OWN_FUNCTIONS: Final = {
    _K.RSUD: ("kesehatan",),
    _K.PUSKESMAS: ("kesehatan",),
    _K.SATPOL_PP: ("ketertiban",),
    _K.INSPEKTORAT: ("pengawasan",),
    _K.SEKOLAH: ("pendidikan",),
    _K.PERGURUAN_TINGGI: ("pendidikan",),
}
# What the technical units of the centre do; those of a provincial dinas bear the same word Balai, and are UPTD.
_CENTRAL_BALAI: Final = (
    "pom", "pengawas obat", "bahasa", "taman nasional", "ksda", "konservasi sumber daya alam", "wilayah sungai",
    "pelaksanaan jalan", "pelestarian", "arkeologi", "karantina", "guru", "penjaminan mutu", "monitor",
    "pemasyarakatan", "keagamaan", "transportasi darat", "perkeretaapian", "prasarana permukiman", "vokasi",
    "aliran sungai", "kawasan hutan", "nikah", "diklat", "meteorologi",
)  # fmt: skip
# The central bodies whose whole work is communication.
_COMMUNICATION_BODIES: Final = frozenset(
    {"kemkomdigi", "kemenkominfo", "depkominfo", "pco", "bkp", "lin", "bikn", "deppen"}
)
_OF_PEOPLE: Final = frozenset({"adat", "bantuan", "pemberdayaan", "perlindungan", "seni", "swadaya", "wali"})
_APART: Final = frozenset({_K.KANTOR, _K.OTHER})  # beside a body, and not at its work
_PARLIAMENT: Final = "Dewan Perwakilan Rakyat"
_EITHER_BODY: Final = (("dkpp",),)  # a Dinas of food and farming, or the Dewan Kehormatan Penyelenggara Pemilu


def judge(
    words: Words, draft: Draft, *, here: str | None = None, on: "dt.date | str | None" = None
) -> Reading[AgencyPhrase]:
    """Return the reading of a draft."""
    judged = _Judge(words, draft, here, on)
    phrase = judged.phrase
    alternatives = judged.alternatives()
    if judged.guessed or phrase.candidates or alternatives:
        certainty = Certainty.AMBIGUOUS
    else:
        certainty = Certainty.INFERRED if judged.inferred or judged.issues else Certainty.STATED
    start, end = _span(words, draft)
    return Reading(
        value=phrase,
        surface=words.text[start:end],
        start=start,
        end=end,
        certainty=certainty,
        issues=tuple(dict.fromkeys(judged.issues)),
        alternatives=alternatives,
    )


def _span(words: Words, draft: Draft) -> tuple[int, int]:
    """Return where the name stands, with the bracket that closes behind its last word."""
    start, end = words.starts[draft.start], words.ends[draft.end - 1]
    surface = words.text[start:end]
    if surface.count("(") > surface.count(")"):
        end = words.text.find(")", end) + 1
    return start, end


class _Judge:
    """One draft, and what it is found to mean."""

    def __init__(self, words: Words, draft: Draft, here: str | None, on: "dt.date | str | None") -> None:
        self.words, self.draft, self.on = words, draft, on
        above = draft.parent
        self.parent = None if above is None else _Judge(words, above, here, on).phrase
        self.national = is_national(draft, self.parent)
        self.region = belonging(draft, self.parent, here)
        self.issues = list(draft.all_issues())
        self.phrase: AgencyPhrase = self._phrase()

    @property
    def inferred(self) -> bool:
        """Whether a part was worked out: a kind from a region, a name of unknown words."""
        draft, place = self.draft, self.region.place
        bare_government = draft.lead.shape is Shape.GOVERN and not draft.lead.levels
        told = place is None or place.levelled or not bare_government
        return self.region.inferred or not told or (draft.affairs is not None and draft.affairs.strange)

    @property
    def guessed(self) -> bool:
        """Whether the words may well mean another body."""
        lead = self.draft.lead
        private = lead.words in (("bank",), ("pt",)) and not is_public_enterprise(self.words, self.draft)
        either = lead.words in _EITHER_BODY and self.draft.place is None
        return self.region.guessed or private or either or self._either_commission

    @property
    def _either_commission(self) -> bool:
        """Whether it is a KIP that may be either commission; those of kabupaten and kota in Aceh hold elections."""
        return self.draft.lead.words == EITHER_COMMISSION and not (self.region.code or "").startswith("11.")

    def alternatives(self) -> tuple[AgencyPhrase, ...]:
        """Return what else the words may mean: other regions, or the ministry for a bare Kominfo."""
        codes = self.phrase.candidates or self.region.others
        if codes:
            return tuple(_moved(self.phrase, code) for code in codes)
        return (_ministry(self.phrase, "kemenkominfo"),) if self._is_bare("kominfo") else ()

    def _is_bare(self, word: str) -> bool:
        draft = self.draft
        return draft.lead.words == (word,) and draft.place is None and draft.end == draft.start + 1

    def _phrase(self) -> AgencyPhrase:
        words, draft, region = self.words, self.draft, self.region
        kind, group = self._kind()
        functions = self._functions(kind)
        start, end = _span(words, draft)
        span = None if region.place is None else region.place.name
        phrase = AgencyPhrase(
            kind=kind,
            group=group,
            functions=functions,
            communications=None,
            region=region.code,
            level=self._level(kind),
            candidates=region.candidates,
            seat=region.seat,
            domain=domain_of(draft),
            name=None if draft.name is None else words.printed(*draft.name),
            short=draft.short or (words.printed(draft.start, draft.head) if draft.lead.coinage else None),
            parent=self.parent,
            body=self._body(),
            surface=words.text[start:end],
            region_span=None if span is None else (words.starts[span[0]], words.ends[span[1] - 1]),
        )
        if self._is_bare("komdigi"):
            phrase = _ministry(phrase, "kemkomdigi")
        canonical = phrase.canonical or canonical_name(draft, phrase)
        return attrs.evolve(phrase, canonical=canonical, communications=self._communications(phrase))

    def _kind(self) -> tuple[AgencyKind, AgencyGroup]:
        lead = self.draft.lead
        if lead.shape is Shape.GOVERN:
            codes = [code for code in (self.region.code, *self.region.candidates) if code is not None]
            levels = {level_of(code) for code in codes} or set(lead.levels)
            return (_GOVERNMENT_OF[levels.pop()] if len(levels) == 1 else lead.kind), lead.group
        if lead.kind is _K.BADAN:
            return self._badan()
        if lead.kind is _K.BALAI:
            return self._balai()
        if lead.kind is _K.OTHER:
            return self._company()
        if lead.long == _PARLIAMENT and self.region.code is not None:
            return _K.DPRD, _G.LEGISLATURE  # "DPR Papua" is that of a province
        return self._office()

    def _badan(self) -> tuple[AgencyKind, AgencyGroup]:
        if self.draft.parent is not None:
            return _K.BADAN, _G.CENTRAL_UNIT
        return (_K.LEMBAGA, _G.AGENCY_NATIONAL) if self.national else (_K.BADAN, self.draft.lead.group)

    def _balai(self) -> tuple[AgencyKind, AgencyGroup]:
        """Tell a technical unit of the centre from one of a provincial dinas, which is a UPTD too."""
        draft = self.draft
        domain = (domain_of(draft) or "").casefold()
        central = "besar" in draft.lead.words or any(words in domain for words in _CENTRAL_BALAI)
        owner = draft.parent is not None and not draft.parent.lead.centre
        if owner or not (central or draft.lead.centre or self.region.seat is not None):
            return _K.UPTD, _G.UNIT
        return _K.BALAI, _G.VERTICAL_OFFICE

    def _company(self) -> tuple[AgencyKind, AgencyGroup]:
        draft, spoken = self.draft, self.words.folded[self.draft.start : self.draft.end]
        if draft.lead.shape is not Shape.NAME:
            return draft.lead.kind, draft.lead.group
        if "persero" in spoken:
            return _K.BUMN, _G.STATE_ENTERPRISE
        owned = draft.place is not None and is_public_enterprise(self.words, draft)
        return (_K.BUMD, _G.STATE_ENTERPRISE) if owned or "perseroda" in spoken else (_K.OTHER, _G.OTHER)

    def _office(self) -> tuple[AgencyKind, AgencyGroup]:
        """Return the kind of the rest: an office of the centre in a region is a vertical one."""
        draft, region = self.draft, self.region
        lead, parent = draft.lead, draft.parent
        if region.place is not None and self._is_of_people():
            return _K.OTHER, _G.OTHER
        if lead.kind is _K.KANTOR and parent is not None and parent.lead.centre:
            return _K.KANTOR, _G.VERTICAL_OFFICE
        at_home = region.seat is not None and region.seat[:2] == _CAPITAL
        if draft.place is None or at_home or draft.republic or not lead.centre or lead.unit or lead.kind in _KEEPS_KIND:
            return lead.kind, lead.group
        province = region.code is not None and level_of(region.code) is Level.PROVINCE
        return (_K.KANTOR_WILAYAH if province else _K.KANTOR), _G.VERTICAL_OFFICE

    def _is_of_people(self) -> bool:
        """Whether a Dewan or Lembaga is no office of the centre: "Dewan Kesenian", "Lembaga Adat Melayu Riau"."""
        lead, affairs = self.draft.lead, self.draft.affairs
        first = affairs.words[0] if affairs is not None and affairs.words else ""
        return lead.words == ("dewan",) or (lead.words == ("lembaga",) and first in _OF_PEOPLE)

    def _level(self, kind: AgencyKind) -> Level | None:
        region, lead = self.region, self.draft.lead
        if region.code is not None:
            return level_of(region.code)
        levels = {level_of(code) for code in region.candidates} or set(lead.levels)
        if self.national and not region.candidates:
            levels.clear()
        if len(levels) == 1:
            return levels.pop()
        if levels and Level.PROVINCE not in levels:
            return Level.KABUPATEN_KOTA
        return Level.NATIONAL if self.national or region.seat is not None or kind is _K.BALAI else None

    def _functions(self, kind: AgencyKind) -> tuple[str, ...]:
        draft, found = self.draft, list[str]()
        if draft.affairs is not None:
            found += functions_of(domain_of(draft) or "")
            found += sorted(draft.affairs.coined - set(found), key=_order)
        if draft.coinage is not None:
            found += functions_of(draft.coinage.long) or sorted(draft.coinage.functions - {"?"}, key=_order)
        elif draft.lead.shape is Shape.WHOLE:
            found += functions_of(" ".join(draft.lead.words)) + functions_of(draft.lead.long)
        if _COMMUNICATION.isdisjoint(found):  # "Administrasi Pimpinan" holds public relations
            found += [function for form in agencies.find_forms(long_words(draft)) for function in form.functions]
            found += ["humas"] * ("administrasi pimpinan" in (domain_of(draft) or "").casefold())
        if draft.lead.kind is _K.FORUM and found[:1] == ["komunikasi"]:
            found = found[1:]  # a forum for talks: "Forum Komunikasi Pimpinan Daerah"
        if not draft.lead.unit:
            found = [function for function in found if function != "umum"]  # "Pemilihan Umum"
        return tuple(dict.fromkeys([*found, *_OWN_FUNCTIONS.get(kind, ())]))

    def _communications(self, phrase: AgencyPhrase) -> bool | None:
        """Tell whether the body works in communication; None when its words do not say."""
        draft, functions = self.draft, set(phrase.functions)
        above = self.parent is not None and self.parent.communications is True and phrase.kind not in _APART
        domain = (phrase.domain or "").casefold().replace(",", " ")
        spoken = set(domain.replace("pelayanan publik", "").split())
        if "teknologi informasi" in domain and functions.isdisjoint({"persandian", "statistik"}):
            return True if above else None
        if {"penerangan", "jalan"} <= spoken:
            return False
        if above or phrase.body in _COMMUNICATION_BODIES or not functions.isdisjoint(_COMMUNICATION):
            return True
        hidden = draft.affairs is not None and _may_communicate(draft.affairs)
        unknown = draft.coinage is not None and "?" in draft.coinage.functions
        unclear = not spoken.isdisjoint(_UNCLEAR) or "protokol" in functions or self._either_commission
        return None if hidden or unknown or unclear else False

    def _body(self) -> str | None:
        """Return the slug of a central body; warn when it did not stand on the day."""
        draft = self.draft
        if not draft.lead.centre or self.region.place is not None:
            return None
        printed = f"{draft.lead.long} {' '.join(draft.affairs.words)}" if draft.affairs is not None else ""
        found = agencies.central(long_words(draft)) or agencies.central(printed)
        if not found:
            return None
        if self.on is not None and found[0] not in agencies.central(found[0].name, self.on):
            message = f"{found[0].name} did not stand on that day"
            self.issues.append(warning("bygone", message, hint="its names on a day are long_name and short_name"))
        return found[0].slug


def _may_communicate(affairs: Affairs) -> bool:
    """Tell whether unknown words sound like communication, or unknown initials may hide it."""
    if not affairs.strange:
        return False
    hidden = [word.casefold() for word in affairs.words if affairs.opaque and word.isupper()]
    if any(part in word for word in hidden for part in _INITIALS_OF_IT):
        return True
    return any(part in word.casefold() for word in affairs.words for part in _SOUNDS_LIKE_IT)


def _order(function: str) -> tuple[int, str]:
    known = [one.function for one in agencies.agency_functions()]
    return (known.index(function) if function in known else len(known), function)


def _moved(phrase: AgencyPhrase, code: str) -> AgencyPhrase:
    """Return the same body in another region."""
    level = level_of(code)
    kind = _GOVERNMENT_OF[level] if phrase.group is _G.REGIONAL_GOVERNMENT else phrase.kind
    return attrs.evolve(phrase, kind=kind, region=code, level=level, candidates=(), canonical=None)


def _ministry(phrase: AgencyPhrase, slug: str) -> AgencyPhrase:
    """Return the reading of a bare Kominfo or Komdigi as the ministry."""
    return attrs.evolve(
        phrase,
        kind=_K.KEMENTERIAN,
        group=GROUP_OF_KIND[_K.KEMENTERIAN],
        region=None,
        level=Level.NATIONAL,
        canonical=f"{agencies.central_body(slug).name} Republik Indonesia",
        body=slug,
    )

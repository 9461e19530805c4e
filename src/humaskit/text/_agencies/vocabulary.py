"""The words of agency names, as indexes: which leads begin with a word, what affairs are, what misprints are near."""

import functools
from collections.abc import Iterator, Mapping
from typing import Final

from ...model.kinds import AgencyKind
from ...reference import agencies
from ...reference.folding import fold
from ...reference.misprints import near
from ...values.level import Level
from .central import CENTRAL_NAMES, STATE_ENTERPRISES, UNIVERSITIES
from .coinages import blocks, coined, ministry_blocks
from .groups import GROUP_OF_KIND
from .leads import Lead, Shape, leads_by_first_word
from .short import ACRONYMS, AFFAIR_WORDS, REGIONAL_NAMES

__all__ = [
    "CONNECTIVES",
    "EITHER_COMMISSION",
    "FIELD_WORDS",
    "IN_PROVINCES",
    "affair_words",
    "information_commission",
    "is_coinage",
    "leads",
    "ministry_of",
    "near_affairs",
    "near_coinages",
    "near_leads",
    "plain_words",
]

CONNECTIVES: Final = frozenset({"dan", "serta", "atau"})
EITHER_COMMISSION: Final = ("kip",)
"""What the Komisi Informasi and, in Aceh, the Komisi Independen Pemilihan are called."""
FIELD_WORDS: Final = (("kominfo",), ("komdigi",))
"""The words of the field that the ministry, and every regional agency of it, is called after."""

_K: Final = AgencyKind
_LONGEST_SHOUTED: Final = 4
_LONG_COINAGE: Final = 8
# Bodies of the centre whose offices serve a province (for the first: UU 15/2006 art. 3).
IN_PROVINCES: Final = frozenset({
    "Badan Pemeriksa Keuangan", "Badan Pengawasan Keuangan dan Pembangunan", "Ombudsman Republik Indonesia",
})  # fmt: skip
_LEVELS_OF_FORM: Final[Mapping[str, tuple[Level, ...]]] = {
    "provinsi": (Level.PROVINCE,), "bnnp": (Level.PROVINCE,), "kabupaten": (Level.KABUPATEN,), "kota": (Level.KOTA,),
    "bnnk": (Level.KABUPATEN, Level.KOTA),
}  # fmt: skip
_KIND_OF_WORD: Final = (
    ("PT ", _K.BUMN),
    ("Perum ", _K.BUMN),
    ("Direktorat Jenderal ", _K.DIREKTORAT_JENDERAL),
    ("Dinas ", _K.DINAS),
    ("Kantor Pengolahan", _K.KANTOR),
    ("Kementerian ", _K.KEMENTERIAN),
    ("Komisi ", _K.KOMISI),
    ("Kepolisian ", _K.POLRI),
    ("Tentara ", _K.TNI),
    ("Kejaksaan ", _K.KEJAKSAAN),
)
_UNDER_A_MINISTRY: Final = frozenset({_K.DIREKTORAT_JENDERAL, _K.FORUM, _K.BADAN})
_IN_THE_TABLE_OF_LEADS: Final = frozenset({_K.RSUD, _K.PUSKESMAS, _K.SATPOL_PP})
_WORDS_OF_THE_FIELD: Final = frozenset({"kominfo", "komdigi", "kip", "bkp"})  # they mean more than the central body


@functools.cache
def leads() -> Mapping[str, tuple[Lead, ...]]:
    """Return the leads by their first word."""
    found = leads_by_first_word()
    for lead in _short_forms():
        found.setdefault(lead.words[0], []).append(lead)
    return {first: tuple(known) for first, known in found.items()}


def information_commission() -> Lead:
    """Return the lead of the Komisi Informasi."""
    return next(lead for lead in leads()["komisi"] if lead.words == ("komisi", "informasi"))


def ministry_of(field: tuple[str, ...]) -> Lead:
    """Return the lead of the ministry that is called after a field: Kominfo, Komdigi."""
    return next(lead for lead in leads()["kementerian"] if lead.words[1:] == field)


def _short_forms() -> Iterator[Lead]:
    yield from _names(REGIONAL_NAMES, central=False)
    yield from _regional()
    yield from _central()
    yield from _names(CENTRAL_NAMES, central=True)
    yield from _enterprises()
    universities = [short.replace("_", " ") for short in UNIVERSITIES.split()]
    yield from (_lead(short, short, _K.PERGURUAN_TINGGI, central=False) for short in universities)


def _names(table: str, *, central: bool) -> Iterator[Lead]:
    for row in table.strip().splitlines():
        forms, _, long = row.partition(" = ")
        kind = next(
            (kind for word, kind in _KIND_OF_WORD if long.startswith(word)), _K.LEMBAGA if central else _K.BADAN
        )
        yield from (_lead(form, long, kind, central=central) for form in forms.split("|"))


def _enterprises() -> Iterator[Lead]:
    for row in STATE_ENTERPRISES.strip().splitlines():
        forms, _, long = row.removeprefix("-").partition(" = ")
        for form in forms.split("|"):
            yield _lead(f"PT {form}", long, _K.BUMN, central=True)
            if not row.startswith("-"):
                yield _lead(form, long, _K.BUMN, central=True)


def _regional() -> Iterator[Lead]:
    for form in agencies.short_forms():
        kind = AgencyKind(form.kind)
        if form.functions and kind not in _IN_THE_TABLE_OF_LEADS:
            yield _lead(form.short_form, form.name, kind, central=False)


def _central() -> Iterator[Lead]:
    for body in agencies.central_bodies():
        kind = AgencyKind(body.kind)
        below = frozenset({"unit"}) if kind in _UNDER_A_MINISTRY else frozenset[str]()
        for form in (body.name, *body.short_forms):
            if fold(form) not in _WORDS_OF_THE_FIELD:
                lead = _lead(form, body.name, _K.LEMBAGA if kind is _K.BADAN else kind, central=True)
                yield lead._replace(marks=lead.marks | below)


def _lead(form: str, long: str, kind: AgencyKind, *, central: bool) -> Lead:
    marks = {"centre"} if central else set[str]()
    if len(form) <= _LONGEST_SHOUTED and form.isupper():  # PLN, BIG, LAN: words when they are not in capitals
        marks.add("shout")
    if kind is _K.DIREKTORAT_JENDERAL:
        marks.add("unit")
    words = tuple(fold(form).split())
    return Lead(
        words=words,
        kind=kind,
        group=GROUP_OF_KIND[kind],
        shape=Shape.WHOLE,
        long=long,
        levels=(Level.PROVINCE,) if long in IN_PROVINCES else _LEVELS_OF_FORM.get(words[-1], ()),
        marks=frozenset(marks),
        coinage=True,
    )


def is_coinage(word: str) -> bool:
    """Tell whether one folded word is a short form that names a body with its affairs."""
    return coined(word) is not None or any(lead.coinage and len(lead.words) == 1 for lead in leads().get(word, ()))


@functools.cache
def plain_words() -> frozenset[str]:
    """Return the words of which the names of affairs are made, without the abbreviations that blocks are."""
    texts = [AFFAIR_WORDS, ACRONYMS, *blocks().values(), *ministry_blocks().values()]
    for function in agencies.agency_functions():
        variants = (*function.variants, *function.misprints)
        texts += [function.name, *(name for name in variants if fold(name) not in blocks() and not name.isupper())]
    return frozenset(word for text in texts for word in fold(text).split()) - CONNECTIVES


@functools.cache
def affair_words() -> frozenset[str]:
    """Return the words of affairs, and the blocks and abbreviations that stand for some."""
    short = (fold(name) for function in agencies.agency_functions() for name in function.variants)
    return plain_words() | blocks().keys() | ministry_blocks().keys() | {word for word in short if " " not in word}


@functools.cache
def near_affairs() -> dict[str, tuple[str, ...]]:
    """Return the long words of affairs under the forms that a misprint shares with them.

    A word that another goes on from (*perencana* in *perencanaan*) is left out: a lost letter is the commoner misprint.
    """
    known = plain_words()
    return near(sorted(word for word in known if f"{word}an" not in known), 7)


@functools.cache
def near_leads() -> dict[str, tuple[str, ...]]:
    """Return the long first words of agency names, likewise."""
    plain = (lead for known in leads().values() for lead in known if not {"capital", "shout"} & lead.marks)
    return near((lead.words[0] for lead in plain if not lead.coinage or len(lead.words[0]) > _LONG_COINAGE), 7)


@functools.cache
def near_coinages() -> dict[str, tuple[str, ...]]:
    """Return the words for communication agencies, likewise."""
    return near(("kominfo", "komdigi", "diskominfo", "dinkominfo"), 6)

"""Words of events in a text: kinds, names, themes, modes."""

import functools
import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from ...model.kinds import EventKind, EventMode
from ...reference.calendar import event_kinds, event_modes
from ...reference.folding import fold
from ...values.plaintext import tidy
from .names import NO_FIRST
from .numbers import ordinal_at, year_of
from .scope import area_at, is_venue, scope_at
from .tokens import Phrases, Tokens, phrases_of, words_of

__all__ = ["Name", "mode_in", "name_at", "sentence_around", "theme_in"]

# Words that are also ordinary nouns: they name an event when a name follows, or after a word such as *menggelar*.
_WEAK: Final = phrases_of(
    """
    forum, kelas, dialog, diskusi, bincang, presentasi, verifikasi, visitasi, rilis, live, pembukaan, pencanangan,
    survei, monitoring, diseminasi, lomba, kompetisi, festival, pameran, expo, pekan, konsultasi, pertemuan, rapat,
    hari jadi, penganugerahan, jambore, kongres, konvensi, perjanjian kerja sama, nota kesepahaman, hackathon,
    benchmarking,
    evaluasi lapangan, meresmikan, peluncuran, launching, peresmian, pengukuhan, gotong royong, uji publik, fair,
    konferensi, menerima kunjungan, hut, mou, pks, skm, apel, upacara, sos, diklat, pelatihan
    """
)
_BARELY: Final = frozenset(
    {"rilis", "live", "presentasi", "verifikasi", "visitasi", "monitoring", "survei", "dialog", "mou", "pks", "hut"}
)
_ROOMS: Final = frozenset({"ruang", "gedung", "aula", "kantor", "meja", "balai", "wisma", "lapangan", "peserta didik"})
_OF_BODIES: Final = frozenset({"pimpinan", "media", "antar", "umat", "komunitas"})  # Forkopimda, FK Metra
_CAPITALS: Final = frozenset({"sos", "mou", "pks", "rdp", "hut", "skm", "fkp", "fgd", "dkt"})
_CUES: Final = words_of(
    """
    acara kegiatan menggelar gelar mengikuti ikuti menghadiri hadiri mengadakan adakan membuka buka pelaksanaan
    rangkaian menyelenggarakan selenggarakan melaksanakan laksanakan usai pada dalam saat ketika peserta mengelar
    agenda forum memimpin pimpin melalui setelah sebelum penyelenggaraan digelarnya pembukaan penutupan menutup
    puncak
    """
)
_BONDS: Final = frozenset({"dan", "&", "/", "-", "untuk", "bagi", "ke", "di", "dengan", "serta"})
_ENDS: Final = words_of(
    """
    pada oleh yang secara tahun bertema dengan bertempat digelar diselenggarakan dibuka dihadiri senin selasa rabu
    kamis jumat jum'at sabtu minggu januari februari maret april mei juni juli agustus september oktober november
    desember bersama sebagai tingkat
    """
)
_LONGEST: Final = 16
_OPENING: Final = "\"\u201c\u201d\u2018\u2019'\u00ab\u201e"
_THEME: Final = re.compile(
    rf"\b(?:ber)?tema(?:kan)?(?:\s+(?:yakni|yaitu|adalah|utama|tentang|besar))?\s*[:,]?\s*[{_OPENING}]\s*"
    r"([^\"\u201c\u201d\u00ab\u00bb\n]{3,300}?)\s*[\"\u201d\u201c\u00bb\u2019'](?:[\s.,;)]|$)",
    re.IGNORECASE,
)
_BARE_THEME: Final = re.compile(
    r"\b(?:ber[Tt]ema(?:kan)?|[Tt]ema)(?:\s+(?:yakni|yaitu|adalah))?\s*:?\s+([A-Z][^.,;:\"\u201c\u201d\n()]{3,200})"
)
_THEME_ENDS: Final = re.compile(
    r"\s(?:ini|yang|digelar|dihadiri|diikuti|pada|berlangsung|diselenggarakan|dibuka|di)\s.*$"
)
_WEAK_MODES: Final = frozenset({"langsung", "di tempat", "streaming", "online", "zoom", "virtual", "offline"})
_BY: Final = frozenset({"secara", "via", "melalui", "lewat", "aplikasi"})
_MEDIA: Final = frozenset({"media", "berita", "portal", "surat", "wartawan", "pers", "perpustakaan"})
_LONGEST_SMALL: Final = 4  # words of a name in small letters, and *tahun*
_SUBJECT: Final = re.compile(r"(?:ke|pe)[a-z]{4,20}an|[a-z]{3,20}[aiu]si|publik|pemerintah|informasi|humas|media|ppid")
_TITLES: Final = frozenset({"drs", "dra", "dr", "ir", "h", "hj", "prof", "kh", "drg", "letjen", "mayjen", "irjen"})
_LONGEST_BEFORE: Final = 3  # words of a name before its kind
_LONGEST_GLOSS: Final = 5  # tokens of an abbreviation and its brackets
_MODES_OF: Final = 40  # tokens on either side of an event
_SENTENCE_ENDS: Final = frozenset({".", "!", "?"})
# Words of the general language that the table lacks; the levels of a musrenbang are those of UU 25/2004.
_MORE_KINDS: Final[dict[EventKind, tuple[str, ...]]] = {
    EventKind.MUSRENBANG: (
        *("musrenbangnas", "musrenbangda", "musrenbangprov", "musrenbangkab", "musrenbangkot", "musrenbangcam"),
        *("musrenbangkel", "musrenbangdes", "musrembang", "musyawarah rencana pembangunan"),
    ),
    EventKind.MONEV_KETERBUKAAN: ("monev keterbukaan informasi", "monev keterbukaan", "e monev"),
    EventKind.RAPAT_KOORDINASI: ("rakorwil", "rakorsus", "rakornis"),
    EventKind.RAPAT_KERJA: ("rakerwil", "rakercab", "rakersus"),
    EventKind.DISKUSI_KELOMPOK_TERPUMPUN: ("forum group discussion", "focus grup discussion", "forum grup diskusi"),
    EventKind.DISKUSI: ("talk show", "gelar wicara"),
    EventKind.STUDI_TIRU: ("studi komparasi", "studi komparatif", "kaji banding", "kaji tiru", "kunjungan belajar"),
    EventKind.PELETAKAN_BATU_PERTAMA: ("ground breaking",),
    EventKind.KONFERENSI_PERS: ("konpers", "jumpa wartawan", "temu pers"),
    EventKind.FESTIVAL_PAMERAN: ("jambore", "fair"),
    EventKind.HALAL_BIHALAL: ("halal bi halal",),
}


class Name(NamedTuple):
    """An event in the tokens ``start`` to before ``end``; ``named`` when a name stands behind its kind."""

    kinds: tuple[EventKind, ...]
    start: int
    end: int
    named: bool


@functools.cache
def _kinds() -> Phrases[EventKind]:
    known = {kind.value: kind for kind in EventKind}
    table = {fold(word): known[row.slug] for row in event_kinds() for word in row.words if row.slug in known}
    return Phrases(table | {word: kind for kind, words in _MORE_KINDS.items() for word in words})


@functools.cache
def _modes() -> Phrases[tuple[EventMode, bool]]:
    """Return the words of modes, and whether each says it without *secara* or *via* before it."""
    table = {
        fold(word): (EventMode(row.slug), fold(word) not in _WEAK_MODES) for row in event_modes() for word in row.words
    }
    return Phrases(table | {"zoom meeting": (EventMode.DARING, True), "hibrid": (EventMode.HIBRIDA, True)})


def _kinds_at(tokens: Tokens, place: int) -> tuple[EventKind, int] | None:
    """Return the kind of event that is named at *place*, and the place behind its words."""
    found = _kinds().at(tokens, place)
    if found is None:
        return None
    small = tokens.at(place) in _CAPITALS and tokens.raw(place).islower()
    body = tokens.folded[place : place + 2] == ["forum", "komunikasi"] and tokens.at(place + 2) in _OF_BODIES
    return None if small or body or tokens.at(place - 1) in _ROOMS else found


def name_at(tokens: Tokens, place: int) -> Name | None:
    """Read the event that begins at *place*: its kinds, and the name behind them."""
    found = _kinds_at(tokens, place)
    if found is None:
        return None
    kinds, end = [found[0]], found[1]
    heads, bare = [_words(tokens, place, end)], end
    while end - place < _LONGEST:
        at = end + 1 if tokens.at(end) in _BONDS and not (tokens.at(end) == "-" and not tokens.glued(end)) else end
        another = _kinds_at(tokens, at) if at > end and tokens.at(end) in ("dan", "&", "/", "serta") else None
        if another is not None and another[0] in kinds:
            break
        if another is not None and (tokens.capital(at) or not tokens.capital(place)):
            kinds.append(another[0])
            heads.append(_words(tokens, at, another[1]))
            end = bare = another[1]
            continue
        if tokens.digits(end) and tokens.glued(end):  # "SP4N"
            end += 1
            continue
        at = _next_word(tokens, end, at)
        if at < 0 or not tokens.capital(place):
            break
        inner = _kinds_at(tokens, at)
        kinds += [inner[0]] if inner is not None and inner[0] is not EventKind.PERTEMUAN else []
        end = at + 1 if inner is None else inner[1]
    if kinds == [EventKind.PELANTIKAN] and _is_person(tokens, bare, end):
        end = bare
    end = end if end > bare else _past_small(tokens, end, heads)
    named = end > bare
    end = _past_bracket(tokens, end)
    whole = scope_at(tokens, end) if named and tokens.at(end) == "se" else None
    end = _past_edition(tokens, end if whole is None else _past_areas(tokens, _past_bracket(tokens, whole.end)))
    if not _said(tokens, place, heads, named=named) and not _is_fair(tokens, place, kinds, end - bare):
        return None
    begun = _name_before(tokens, place) if not named and kinds == [EventKind.FESTIVAL_PAMERAN] else place
    start = place - 2 if tokens.at(place - 1) == "-" and tokens.glued(place) and tokens.at(place - 2) == "e" else begun
    return Name(tuple(dict.fromkeys(kinds)), start, end, named or end > bare or begun < place)


def _next_word(tokens: Tokens, end: int, at: int) -> int:
    """Return where the word of the name stands that goes on at *end*, or behind its bond at *at*; -1 for none."""
    past = _past_bracket(tokens, end)
    joined = past + 1 if tokens.at(past) in ("dan", "serta", "&") else past
    if past > end and tokens.capital(joined) and tokens.at(joined) not in _ENDS:
        at = joined
    if not tokens.capital(at) or tokens.breaks(at) or tokens.at(at) in _ENDS:
        return -1
    return -1 if tokens.at(end) in ("di", "ke") and _is_venue(tokens, at) else at


def _is_person(tokens: Tokens, first: int, stop: int) -> bool:
    """Tell whether the words behind *Pelantikan* name who was sworn in: "Pelantikan Drs. Budi Santoso", no name."""
    titled = any(tokens.at(at) in _TITLES and tokens.at(at + 1) == "." for at in range(first, min(first + 2, stop)))
    return stop > first and (titled or tokens.at(stop) in ("sebagai", "menjadi", "selaku"))


def _is_fair(tokens: Tokens, place: int, kinds: Sequence[EventKind], behind: int) -> bool:
    """Tell whether a name ends in *Fair* or *Festival* and its year: "Lampung Fair 2019"."""
    return kinds == [EventKind.FESTIVAL_PAMERAN] and behind > 0 and _name_before(tokens, place) < place


def _name_before(tokens: Tokens, place: int) -> int:
    """Return where the name begins that ends with its kind: "Jatim Kominfo Festival"."""
    start = place
    while tokens.capital(place) and place - start < _LONGEST_BEFORE and tokens.word(start - 1):
        if not tokens.capital(start - 1) or tokens.breaks(start) or tokens.at(start - 1) in NO_FIRST | _CUES:
            break
        start -= 1
    return start


def _past_small(tokens: Tokens, end: int, heads: Sequence[str]) -> int:
    """Skip a name in small letters that its year closes: "raker kehumasan tahun 2017"."""
    if any(words in _WEAK for words in heads):
        return end
    for at in range(end, end + _LONGEST_SMALL):
        if tokens.at(at) == "tahun":
            return at if year_of(tokens, at + 1) is not None else end
        if not _SUBJECT.fullmatch(tokens.at(at)) or tokens.breaks(at):
            return end
    return end


def _is_venue(tokens: Tokens, at: int) -> bool:
    """Tell whether a place stands behind *di* or *ke*, where the event was held: "Rapat di Depok", "di Royal Hotel"."""
    return area_at(tokens, at) is not None or is_venue(tokens, at)


def _past_areas(tokens: Tokens, end: int) -> int:
    """Skip the further regions of a list: "se Kaltim dan Kaltara"."""
    while tokens.at(end) in (",", "dan") and tokens.capital(end + 1):
        area = area_at(tokens, end + 1)
        if area is None or area.code is None:
            break
        end = area.end
    return end


def _past_bracket(tokens: Tokens, end: int) -> int:
    """Skip an abbreviation in brackets: "(Rakor)", "(FK Metra)", "bimbingan teknis (bimtek)"."""
    if tokens.at(end) != "(":
        return end
    close = next((at for at in range(end + 2, end + _LONGEST_GLOSS) if tokens.at(at) == ")"), None)
    short = _kinds_at(tokens, end + 1)
    named = tokens.capital(end + 1) and (close == end + 2 or tokens.shouted(end + 1))
    return close + 1 if close is not None and (named or (short is not None and short[1] == close)) else end


def _past_edition(tokens: Tokens, end: int) -> int:
    number = ordinal_at(tokens, end)
    spoken = tokens.word(end) and tokens.at(end) != "ke" and not tokens.capital(end)  # "pelantikan ketiga pejabat"
    if number is not None and number.ordinal and not spoken:
        end = number.end
    at = end + 1 if tokens.at(end) in ("tahun", "ta") else end
    at += tokens.at(end) == "tahun" and tokens.at(at) == "anggaran"
    if year_of(tokens, at) is None:
        return end
    ranged = tokens.at(at + 1) == "-" and year_of(tokens, at + 2) is not None  # "tahun 2025-2029"
    return at + 3 if ranged else at + 1


def _words(tokens: Tokens, first: int, stop: int) -> str:
    return " ".join(tokens.folded[first:stop])


def _said(tokens: Tokens, place: int, heads: Sequence[str], *, named: bool) -> bool:
    """Tell whether the words of a kind name an event here, and are no ordinary words."""
    if tokens.at(place - 1) in _CUES:
        return True
    return any(words not in _BARELY and (named or words not in _WEAK) for words in heads)


def sentence_around(tokens: Tokens, first: int, stop: int) -> tuple[int, int]:
    """Return the borders of the sentence around some tokens, at most forty to either side."""
    start, end = first, stop
    while start > 0 and first - start < _MODES_OF and not _sentence_ends(tokens, start - 1):
        start -= 1
    while end < len(tokens) and end - stop < _MODES_OF and not _sentence_ends(tokens, end):
        end += 1
    return start, end


def _sentence_ends(tokens: Tokens, place: int) -> bool:
    if tokens.breaks(place + 1):
        return True
    return tokens.at(place) in _SENTENCE_ENDS and tokens.capital(place + 1) and not tokens.glued(place + 1)


def mode_in(tokens: Tokens, first: int, stop: int) -> EventMode | None:
    """Return how people attend, as the words from *first* to before *stop* say it; both ways are a hybrid."""
    found: list[EventMode] = []
    at = first
    while at < stop:
        said = _modes().at(tokens, at)
        if said is None:
            at += 1
            continue
        (mode, plain), end = said
        strong = tokens.at(at - 1) not in _MEDIA if plain else tokens.at(at - 1) in _BY and tokens.at(at) != "langsung"
        if strong:
            found.append(mode)
        at = end
    if EventMode.HIBRIDA in found or {EventMode.DARING, EventMode.LURING} <= set(found):
        return EventMode.HIBRIDA
    return next(iter(found), None)


def theme_in(text: str) -> str | None:
    """Return the theme that a sentence states, without its quotes."""
    found = _THEME.search(text)
    if found is not None:
        return tidy(found.group(1)).rstrip(".,") or None
    bare = _BARE_THEME.search(text)
    return None if bare is None else tidy(_THEME_ENDS.sub("", bare.group(1))) or None

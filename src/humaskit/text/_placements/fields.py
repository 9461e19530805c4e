"""Categories and groups of competitors: where the words behind *kategori* end, and what they say."""

import re
from typing import Final

from ...values.plaintext import tidy
from .editions import ORGANISERS
from .grades import GRADE_QUALITIES, grade_at
from .groups import group_end, group_text, is_any_body
from .items import Field
from .scope import area_at
from .superlatives import is_superlative
from .tokens import Phrases, Tokens, words_of

__all__ = ["STOPS", "closing_quote", "content_at", "fields_in", "generic_group", "goes_on"]

# A category ends where the sentence goes on.
STOPS: Final = words_of(
    """
    dengan oleh dari yang pada dalam secara karena atas setelah usai saat ketika serta untuk sebagai adalah yakni
    yaitu ini itu tersebut bersama mengalahkan mengungguli menyisihkan disusul sedangkan sementara diraih direbut
    diberikan diserahkan jatuh kepada dimenangkan ditempati diduduki diperoleh didapat disabet diterima dikantongi
    diborong kemudian lalu berhasil meraih mendapat mendapatkan memperoleh menerima menjadi menempati menduduki
    membawa melalui hingga ialah sehingga tetapi namun atau sekaligus bagi tahun tingkat se milik masing berturut
    berurutan diikuti ditetapkan dinobatkan dianugerahkan digelar diselenggarakan diadakan digagas dilaksanakan
    diumumkan raih sabet terima lewat antara terhadap agar guna demi juga sudah telah akan bisa dapat masuk
    keluar tampil sebanyak diambil dipilih diikuti dihasilkan disandang
    menempatkan berada bertengger bakal boleh harus masih belum hanya kini tetap dibanding dibandingkan
    versi
    dipertahankan berlangsung bertempat dipimpin disampaikan mewakili berkat sejak selama sesuai menurut kata ujar jelas
    """
)
_MEDIA: Final = frozenset(
    {"media", "medsos", "instagram", "facebook", "twitter", "youtube", "tiktok", "radio", "televisi"}
)
_INNER: Final = frozenset({"/", "&", "-", "'", "+", "\u2019"})
_QUOTES: Final = frozenset('"\u201c\u201d\u2018\u201e\u00ab\u00bb')
_LOOSE: Final = frozenset({"dan", "di", "dan/atau", "/", "-", "&", ",", "yang", "untuk", "lainnya"})
_CONTENT: Final[Phrases[str]] = Phrases.same(
    (
        *(
            "siaran pers",
            "pers rilis",
            "press rilis",
            "press release",
            "rilis",
            "berita",
            "artikel",
            "video",
            "videografis",
        ),
        *("video grafis", "infografis", "infografi", "foto", "fotografi", "poster", "reels", "website", "situs", "web"),
        *(
            "portal",
            "media sosial",
            "sosial media",
            "medsos",
            "instagram",
            "facebook",
            "youtube",
            "tiktok",
            "twitter",
            "audio visual",
        ),
        *(
            "audiovisual",
            "konten",
            "kontribusi",
            "penerbitan",
            "majalah",
            "inhouse magazine",
            "e - magazine",
            "buletin",
        ),
        *(
            "annual report",
            "laporan",
            "kampanye",
            "program",
            "inovasi",
            "pelayanan",
            "layanan",
            "pengelolaan",
            "aplikasi",
        ),
        *("keterbukaan", "komunikasi", "kehumasan", "podcast", "film", "iklan", "karya", "jingle", "desain", "logo"),
        *("publikasi", "advertorial", "merchandise", "stand", "media", "pengaduan", "statistik", "data", "keamanan"),
        *("persandian", "jurnalistik", "opini", "esai", "essay", "puisi", "pidato", "presenter", "tari", "senam"),
        *("penulisan", "profil", "company profile", "kinerja", "tata kelola", "transformasi", "digital", "pemanfaatan"),
    )
)
# Those who did it ("pengelola JDIH terbaik", "Penggerak Provinsi Layak Anak"), and what was measured.
_AGENTS: Final = words_of("pengelola penyelenggara penggerak pelopor pembina pengguna penyedia penerap indeks")
# Words made of verbs name what was done: pengelolaan, keterbukaan; offices are made the same way.
_DEED: Final = re.compile(r"(?:pe|ke)[a-z]{4,20}an|[a-z]{4,20}(?:[aiu]si|[ae]nsi|itas)")
_OFFICES: Final = words_of(
    """
    pemerintahan kementerian kecamatan kelurahan perusahaan pengadilan kejaksaan kepolisian kepulauan pekan kegiatan
    organisasi instansi asosiasi federasi delegasi direksi institusi komisi nominasi prestasi apresiasi universitas
    pemeringkatan penjurian komunitas fasilitas perwakilan entitas identitas otoritas asisi generasi edisi kompetisi
    ekspedisi televisi penghargaan penganugerahan kedeputian kemenangan pemilihan kesempatan peringatan perebutan
    pencapaian perolehan pengumuman perhelatan pagelaran pelaksanaan kualifikasi klasifikasi kejuaraan pertandingan
    perlombaan kelanjutan
    """
)
_LONGEST_QUOTE: Final = 24
_LEVELLED: Final = frozenset({"kabupaten", "kota", "provinsi", "propinsi", "kab"})
_GOVERNMENT: Final = words_of("provinsi pemerintah pemerintahan pemda kabupaten perangkat opd kementerian lembaga")
_GOVERNMENTS: Final = words_of("pemkab pemkot pemko pemprov pemda pemerintah diskominfo dinkominfo")
_BEFORE_BODY: Final = words_of("lingkungan lingkup di dan pada milik dari oleh")
_COMPETING: Final = words_of("kementerian lembaga bumn bumd ptn") | _LEVELLED


def content_at(tokens: Tokens, place: int) -> bool:
    """Tell whether what can be judged begins at *place*: siaran pers, pengelolaan pengaduan."""
    word = tokens.at(place)
    deed = _DEED.fullmatch(word) is not None and word not in _OFFICES
    return deed or word in _AGENTS or _CONTENT.at(tokens, place) is not None


def generic_group(tokens: Tokens, place: int, least: int = 1) -> int | None:
    """Return the place behind a group of competitors that no name follows; of at least *least* tokens."""
    end = group_end(tokens, place)
    if end is None or end - place < least:
        return None
    if tokens.at(end) == "(" and tokens.at(end + 2) == ")" and _is_region(tokens, end + 3, end + 4):
        return None  # "Pemerintah Kabupaten (Pemkab) Sleman"
    named = tokens.capital(end) and not tokens.breaks(end) and tokens.at(end) not in STOPS
    if ORGANISERS.at(tokens, end) is not None:  # "Juara I Pemerintah Kabupaten/Kota Komisi Informasi (KI) Papua"
        return end
    said = tokens.at(end) in ("terbaik", "kategori", "sub", "juara", "gold", "silver", "bronze", "informatif")
    if named and not said and not is_superlative(tokens.at(end)) and grade_at(tokens, end, alone=True) is None:
        return None
    return end


def _trimmed(tokens: Tokens, first: int, stop: int) -> tuple[int, int]:
    """Return the borders without quotes and little words at either end."""
    while first < stop and (tokens.at(first) in _LOOSE or tokens.at(first) in _QUOTES or tokens.at(first) == ":"):
        first += 1
    while first < stop and (tokens.at(stop - 1) in _LOOSE or tokens.at(stop - 1) in _QUOTES):
        stop -= 1
    return first, stop


def fields_in(tokens: Tokens, first: int, stop: int) -> tuple[Field, ...]:
    """Return what the words from *first* to before *stop* name: one field, or several in a list."""
    found: list[Field] = []
    for start, end in _parts(tokens, *_trimmed(tokens, first, stop)):
        begin, behind = _trimmed(tokens, start, end)
        if begin < behind:
            found.append(_field(tokens, begin, behind))
    return tuple(found)


def _parts(tokens: Tokens, first: int, stop: int) -> list[tuple[int, int]]:
    """Split "siaran pers dan website", where both sides are contents of their own, not "Usaha Kecil dan Menengah"."""
    cuts = [
        at
        for at in range(first + 1, stop - 1)
        if tokens.at(at) in ("dan", "serta", ",") and (_begins_content(tokens, at + 1) or _again(tokens, at, first))
    ]
    if not cuts or not (_CONTENT.at(tokens, first) is not None or _again(tokens, cuts[0], first)):
        return [(first, stop)]
    parts: list[tuple[int, int]] = []
    for cut in cuts:
        parts.append((first, cut))
        first = cut + 1
    return [*parts, (first, stop)]


def _again(tokens: Tokens, at: int, first: int) -> bool:
    """Tell whether the part behind *at* opens as the first one does: "Smart Economy dan Smart Living"."""
    behind = at + 2 if tokens.at(at) == "," and tokens.at(at + 1) in ("dan", "serta") else at + 1
    alike = tokens.capital(first) and tokens.raw(behind) == tokens.raw(first) and tokens.capital(behind + 1)
    return alike and group_end(tokens, first) is None  # "Lembaga Negara dan Lembaga Nonstruktural" are one group


def _begins_content(tokens: Tokens, place: int) -> bool:
    at = place + 1 if tokens.at(place) in ("dan", "serta") else place
    return _CONTENT.at(tokens, at) is not None


def _field(tokens: Tokens, first: int, stop: int) -> Field:
    """Return what a field names: who competed, a grade, what was judged, or what was judged and who competed."""
    group = group_end(tokens, first)
    if group is not None and (group == stop or _is_region(tokens, group, stop)):  # "Pemerintah Provinsi Papua"
        return Field(track=group_text(tokens, first, group))
    return _graded(tokens, first, stop) or _grouped(tokens, first, stop) or _judged(tokens, first, stop)


def _graded(tokens: Tokens, first: int, stop: int) -> Field | None:
    """Read a grade, perhaps with the group before it: "baik", "Kabupaten/Kota Informatif"."""
    if " ".join(tokens.folded[first:stop]) in GRADE_QUALITIES:  # "kategori baik"
        return Field(grade=tokens.printed(first, stop).title())
    group = group_end(tokens, first)
    graded = grade_at(tokens, first if group is None else group, alone=True)
    if graded is None or graded.end != stop:
        return None
    generic = group is None or is_any_body(tokens, first, group)
    return Field(grade=graded.text, track=None if generic or group is None else group_text(tokens, first, group))


def _grouped(tokens: Tokens, first: int, stop: int) -> Field | None:
    """Read who competed before a superlative or behind what was judged: "Kementerian Terpopuler di Media Cetak"."""
    group = group_end(tokens, first)
    if group is not None and group + 1 < stop and tokens.at(group) != "terbaik" and is_superlative(tokens.at(group)):
        track = group_text(tokens, first, group)
        return Field(category=tidy(tokens.printed(group, stop)), track=track, best=tokens.at(group))
    for at in range(first + 1, stop):
        words = set(tokens.folded[at:stop])
        whole = tokens.at(at) in _GOVERNMENT and tokens.at(at - 1) not in _INNER
        if _is_body_of(tokens, first, at) and group_end(tokens, at) == stop:  # "KPU dan Bawaslu kabupaten/kota"
            return Field(track=group_text(tokens, first, stop))
        if whole and words & _COMPETING and group_end(tokens, at) == stop:
            return Field(category=tidy(tokens.printed(first, at)), track=group_text(tokens, at, stop))
    return None


def _is_body_of(tokens: Tokens, first: int, at: int) -> bool:
    """Tell whether a body stands before its level: "Perwakilan BKKBN provinsi", but not "Website Provinsi"."""
    if tokens.at(at) not in _LEVELLED or content_at(tokens, first):
        return False
    return any(tokens.shouted(word) or ORGANISERS.at(tokens, word) is not None for word in range(first, at))


def _judged(tokens: Tokens, first: int, stop: int) -> Field:
    best = next((word for word in tokens.folded[first:stop] if is_superlative(word) or word == "tertinggi"), None)
    return Field(category=tidy(tokens.printed(first, stop)), best=best)


def _is_region(tokens: Tokens, first: int, stop: int) -> bool:
    """Tell whether a region is named from *first* on; the level word before it tells which one: "Kabupaten | Tegal"."""
    found = (area_at(tokens, first), area_at(tokens, first - 1)) if tokens.capital(first) else ()
    return any(area is not None and area.code is not None and area.end >= stop for area in found)


def closing_quote(tokens: Tokens, place: int) -> int:
    """Return the place of the quote that closes the one at *place*; *place* when none does."""
    if tokens.at(place) not in _QUOTES:
        return place
    stop = min(place + _LONGEST_QUOTE, len(tokens))
    return next((at for at in range(place + 1, stop) if tokens.at(at) in _QUOTES), place)


def goes_on(tokens: Tokens, at: int, first: int) -> int:
    """Return the place from which a field goes on behind the token at *at*; -1 where it ends there."""
    word = tokens.at(at)
    if not word or (at > first and (tokens.breaks(at) or _ended(tokens, at, first))):
        return -1
    if word == "(":
        return _past_bracket(tokens, at)
    return at + 1 if _inside(tokens, at, first) else -1


def _ended(tokens: Tokens, at: int, first: int) -> bool:
    """Tell whether a body or the number of an issue stands at *at*: "media cetak Warta | edisi 05"."""
    return _is_body(tokens, at, first) or (tokens.at(at) == "edisi" and tokens.digits(at + 1))


def _is_body(tokens: Tokens, at: int, first: int) -> bool:
    """Tell whether a body is named at *at*: "kategori Website | Pemkot Makassar", "kategori Desa | Diskominfo"."""
    if ORGANISERS.at(tokens, at) is not None and group_end(tokens, first) == at:
        return True
    if tokens.at(at) not in _GOVERNMENTS or not tokens.capital(at) or not tokens.capital(at + 1):
        return False
    if tokens.at(at - 1) in _INNER | _BEFORE_BODY:
        return False
    area = area_at(tokens, at + 1)
    return area is not None and area.code is not None


def _inside(tokens: Tokens, at: int, first: int) -> bool:
    """Tell whether the token at *at* can be a part of the field that begins at *first*."""
    word, following = tokens.at(at), tokens.at(at + 1)
    if word == "di":
        return following in _MEDIA
    if word == ",":
        if (_CONTENT.at(tokens, first) is not None and _begins_content(tokens, at + 1)) or _again(tokens, at, first):
            return True
        return any((end := group_end(tokens, start)) is not None and end > at for start in range(first, at))
    if word == "dan":
        return tokens.word(at + 1) and following not in STOPS
    glued = tokens.glued(at), tokens.glued(at + 1)
    if word in _INNER:
        return tokens.word(at + 1) and (word != "-" or any(glued))
    return (word in _QUOTES and at == first) or (word == "." and all(glued)) or _plain(word)


def _plain(word: str) -> bool:
    return word[:1].isalnum() and word not in STOPS


def _past_bracket(tokens: Tokens, at: int) -> int:
    for end in range(at + 1, at + 12):
        if tokens.at(end) == ")":
            return end + 1
        if not tokens.at(end) or tokens.breaks(end):
            break
    return -1

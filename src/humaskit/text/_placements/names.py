"""The words of the names of programmes: what a name goes on with, what ends it, and *Award* and its like."""

from typing import Final

from .scope import is_venue
from .tokens import Tokens, words_of

__all__ = [
    "BONDS",
    "ENDS",
    "LONGEST",
    "NO_FIRST",
    "TAILS",
    "ends_name",
    "is_number",
    "next_in_name",
    "tail_ahead",
    "tail_end",
]

TAILS: Final = words_of(
    """
    award awards hackathon fest festival championship competition challenge cup contest
    """
)
BONDS: Final = frozenset({"dan", "&", "/", "-", "di", "untuk", "of", "for", "the", "dan/atau", "bagi", "ke", "in"})
# A name does not go on with a label, a category, an edition or a stranger's verb.
ENDS: Final = words_of(
    """
    terbaik juara peringkat kategori sub subkategori tahun tingkat bidang nominasi tema oleh dari pada dalam yang
    dengan se ri republik edisi th ta tgl tanggal gold silver bronze predikat diraih digelar diselenggarakan
    diberikan top raih sabet meraih bertema kepada sebagai selasa senin rabu kamis jumat sabtu minggu kelas posisi
    januari februari maret april mei juni juli agustus september oktober november desember bertempat berlangsung hut
    hari padapa wiwerda wistara
    """
)
_LEADS: Final = words_of(
    """
    raih meraih sabet menyabet terima menerima boyong borong ajang dalam pada di malam acara gelar gelaran ikuti
    kegiatan event puncak juara terbaik juarai pemenang penghargaan kompetisi berlabel bertajuk bergengsi dari untuk
    oleh ini itu yang sebagai dengan saat usai melalui setelah hadiri peraih raihan penganugerahan lewat kategori
    kepada bertema dan serta predikat sukses nominasi finalis trofi piala dapat dapatkan rebut sementara adapun
    selain selamat piagam plakat penyerahan peserta pemberian penerima pengumuman pelaksanaan gelaran daftar hasil
    awarding night mereka kami tim pemkab pemkot pemprov wakil bupati gubernur
    """
)
# What the subject of a headline does with an award: "Kendari Dorong Innovative Government Award".
_VERBS: Final = words_of(
    """
    dorong ajak ajukan apresiasi bahas bakal berhasil beri dampingi dukung gandeng genjot hadir harap ingatkan kawal
    kejar luncurkan minta optimistis pastikan persiapkan pertahankan resmikan sambut sampaikan siap siapkan serahkan
    sukseskan targetkan tetapkan tingkatkan umumkan ungkap upayakan wakili jadi masuk lolos kembali peroleh gondol
    lantik tinjau kukuhkan canangkan pimpin kunjungi soroti imbau buka gelorakan tanggapi harapkan perkuat
    wujudkan usung
    """
)
NO_FIRST: Final = _LEADS | _VERBS | {"harapan", "informatif"}
_ROMAN: Final = frozenset("IVX")
LONGEST: Final = 16  # tokens of a name


def tail_ahead(tokens: Tokens, place: int) -> bool:
    """Tell cheaply whether a word such as *Award* stands within reach."""
    return not TAILS.isdisjoint(tokens.folded[place + 1 : place + LONGEST])


def tail_end(tokens: Tokens, place: int) -> int | None:
    """Return the place behind the word such as *Award* to which a name goes on from *place*."""
    if not tail_ahead(tokens, place):
        return None
    at = place
    while 0 <= at < place + LONGEST:
        if tokens.at(at) in TAILS and tokens.capital(at) and at > place:
            end = at + 1
            while tokens.at(end) in TAILS and tokens.capital(end):
                end += 1
            return end if tokens.at(end) not in ("of", "for") else None
        leads = tokens.at(at) in _LEADS or tokens.at(at) in _VERBS or ends_name(tokens, at) or is_number(tokens, at)
        if at > place and leads and tokens.at(at) not in BONDS:
            return None
        at = next_in_name(tokens, at)
    return None


def is_number(tokens: Tokens, place: int) -> bool:
    return tokens.word(place) and set(tokens.raw(place)) <= _ROMAN


def ends_name(tokens: Tokens, place: int) -> bool:
    """Tell whether no name goes on at *place*; "Top Digital Awards" is one, "Top 10" is not."""
    named = tokens.at(place) == "top" and tokens.capital(place + 1)
    return tokens.at(place) in ENDS and not named


def next_in_name(tokens: Tokens, at: int) -> int:
    """Return where the word behind the one at *at* stands if both can be one name; -1 if they cannot."""
    following = at + 1
    if tokens.at(following) == "(":
        following = _past_gloss(tokens, following, shouted=tokens.shouted(at))
    if tokens.at(following) in BONDS and (tokens.capital(following + 1) or tokens.digits(following + 1)):
        following += 1
    if tokens.at(following) == "-" and tokens.glued(following):
        following += 1
    if tokens.at(following) == "." and tokens.glued(following) and tokens.glued(following + 1):  # "Persada.ID"
        return following + 1 if tokens.word(following + 1) else -1
    if tokens.at(following - 1) == "di" and is_venue(tokens, following):
        return -1
    return following if tokens.capital(following) and not tokens.breaks(following) else -1


def _past_gloss(tokens: Tokens, bracket: int, *, shouted: bool) -> int:
    """Skip a bracket inside a name: "Keterbukaan Informasi (KI) Award", "PPID (Pejabat Pengelola ...) Award"."""
    stop = bracket + (LONGEST if shouted else 5)
    close = next((at for at in range(bracket + 2, min(stop, len(tokens))) if tokens.at(at) == ")"), bracket)
    single = close == bracket + 2
    return close + 1 if single or (close > bracket and tokens.at(close + 1) in TAILS) else bracket

"""Which words of a phrase nothing was made of: a reading that passes over them is not sure."""

from collections.abc import Sequence
from typing import Final

from .editions import ORGANISERS
from .fields import STOPS
from .items import Item
from .numbers import count_at
from .phrases import Draft
from .scope import area_at
from .tokens import Tokens, words_of

__all__ = ["unread"]

_SAYS_LITTLE: Final = STOPS | words_of(
    """
    raih meraih diraih dan atau prestasi penghargaan gelar trofi piala berhasil lolos masuk jajaran kembali sukses
    resmi semoga menargetkan target ingin berharap optimis ajang acara kompetisi berlabel bertajuk bergengsi gelaran
    event capaian perolehan nilai skor poin total badan publik bp kualifikasi predikat kategori berkategori keluar
    menang pertama kami kita kedepannya ke depan depannya tim hasil lainnya lain salah satu satu-satunya satunya the
    juara final di peraih pemenang pembukaan malam sejumlah beberapa sebanyak ada paling posisi peringkat urutan ri
    republik meraup mencapai mengumpulkan mengantongi membukukan mencatat mencatatkan lomba tahapan berikutnya finish
    sakip akip lakip lkjip spbe rb ikip ikm epss lkpd kla finis hasil beruntun berturut turut selama
    """
)
_WON: Final = words_of(
    """
    raih meraih sabet menyabet menerima terima memperoleh mendapat mendapatkan menempati menduduki menjadi merebut
    boyong memboyong borong memborong masuk merengkuh menggondol menggaet mengantongi menyandang bertengger berada
    menembus tembus lolos finish finis keluar mempertahankan mencatatkan meraup diganjar dianugerahi dinobatkan
    ditetapkan terpilih sukses berhasil sebagai finis naik turun melesat melonjak melejit melompat bertahan kokoh kukuh
    pertahankan merosot anjlok sabet raih raihnya puas berhak peroleh duduki tempati rebut
    """
)
_MEDALS: Final = frozenset({"medali", "emas", "perak", "perunggu"})
_DIVISIONS: Final = words_of("kecamatan kelurahan desa kampung nagari gampong kabupaten kota provinsi")
_NAMED_BEHIND: Final = words_of(
    """
    oleh diraih direbut disabet diterima didapat diperoleh diduduki ditempati dimenangkan kepada adalah yakni yaitu
    ialah jatuh disusul bernama unggul setelah mengalahkan mengungguli menyisihkan bersama dari : - atas atasnama
    """
)


def _past_winner(tokens: Tokens, found: Sequence[Draft]) -> int:
    """Return the place behind the words that say who won: "Pemerintah Kabupaten Sleman meraih"."""
    first = found[0].start
    return next((at + 1 for at in range(first - 1, -1, -1) if tokens.at(at) in _WON), 0)


def _past_aside(tokens: Tokens, at: int) -> int:
    """Return the place behind what adds nothing to a place: how often it was won, by how many medals."""
    if tokens.at(at + 1) in ("kali", "kalinya"):  # "keenam kalinya", "8 kali"
        return at + 2
    if tokens.at(at) in _MEDALS and tokens.digits(at + 1):  # "medali perak 178"
        return at + 2
    counted = count_at(tokens, at)
    if counted is None:
        return at
    end = counted[1]
    if tokens.at(end) == "kategori":  # "22 kategori Utama": how many won it
        return end
    if tokens.at(end) == "tahun" and tokens.at(end + 1) in ("berturut", "beruntun"):  # "tiga tahun berturut-turut"
        return end + 2
    return end + 1 if tokens.at(end) in _MEDALS else at


def unread(tokens: Tokens, items: Sequence[Item], found: Sequence[Draft]) -> str:
    """Return the first words of the phrase that no item, field or name of a winner covers; empty for none."""
    covered = {at for item in items for at in range(item.start, item.end)}
    for draft in found:
        covered |= set(range(*draft.around))
    at = _past_winner(tokens, found)
    named = False  # behind "diraih" and its like stands who, not what
    graded = any(phrase.label == "predikat" for draft in found for phrase in draft.phrases)
    while at < len(tokens):
        if at in covered:
            named = tokens.at(at) in _NAMED_BEHIND
            at += 1
            continue
        word = tokens.at(at)
        area = area_at(tokens, at) if tokens.capital(at) else None
        if area is not None:
            at = area.end
            continue
        aside = _past_aside(tokens, at)
        if aside > at:
            at = aside
            continue
        names = word in _NAMED_BEHIND and not (word == "-" and tokens.glued(at))  # "satu-satunya"
        if names or ORGANISERS.at(tokens, at) is not None or (graded and word == "untuk"):
            named = True
        elif word in (",", ";", "."):
            named = named and word == "," and tokens.at(at + 1) in _DIVISIONS and tokens.capital(at + 1)
        elif word[:1].isalnum() and word not in _SAYS_LITTLE and not named:
            return tokens.printed(at, min(at + 6, len(tokens)))
        at += 1
    return ""

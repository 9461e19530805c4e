"""Which words of a phrase nothing was made of: a reading that passes over them is not sure."""

from collections.abc import Sequence
from typing import Final

from ._placement_fields import STOPS
from ._placement_items import Item
from ._placement_phrases import Draft
from ._placement_programmes import ORGANISERS
from ._placement_scope import area_at
from ._placement_tokens import Tokens, words_of

__all__ = ["unread"]

_SAYS_LITTLE: Final = STOPS | words_of(
    """
    raih meraih diraih dan atau prestasi penghargaan gelar trofi piala berhasil lolos masuk jajaran kembali sukses
    resmi semoga menargetkan target ingin berharap optimis ajang acara kompetisi berlabel bertajuk bergengsi gelaran
    event capaian perolehan nilai skor poin total badan publik kualifikasi predikat kategori berkategori keluar
    menang pertama kami kita kedepannya ke depan depannya tim hasil lainnya lain salah satu satu-satunya satunya the
    juara final di peraih pemenang pembukaan malam sejumlah beberapa sebanyak ada paling posisi peringkat urutan ri
    republik meraup mencapai mengumpulkan mengantongi membukukan mencatat mencatatkan
    """
)
_WON: Final = words_of(
    """
    raih meraih sabet menyabet menerima terima memperoleh mendapat mendapatkan menempati menduduki menjadi merebut
    boyong memboyong borong memborong masuk
    """
)
_NAMED_BEHIND: Final = words_of(
    """
    oleh diraih direbut disabet diterima didapat diperoleh diduduki ditempati dimenangkan kepada adalah yakni yaitu
    ialah jatuh disusul setelah mengalahkan mengungguli menyisihkan bersama dari : - atas atasnama
    """
)


def _past_winner(tokens: Tokens, items: Sequence[Item]) -> int:
    """Return the place behind the words that say who won: "Pemerintah Kabupaten Sleman meraih"."""
    first = items[0].start if items else 0
    return next((at + 1 for at in range(first - 1, -1, -1) if tokens.at(at) in _WON), 0)


def unread(tokens: Tokens, items: Sequence[Item], found: Sequence[Draft]) -> str:
    """Return the first words of the phrase that no item, field or name of a winner covers; empty for none."""
    covered = {at for item in items for at in range(item.start, item.end)}
    for draft in found:
        if draft.guessed:
            covered |= set(range(draft.start, draft.end))
    at = _past_winner(tokens, items)
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
        if word in _NAMED_BEHIND or ORGANISERS.at(tokens, at) is not None or (graded and word == "untuk"):
            named = True
        elif word in (",", ";", "."):
            named = False
        elif word[:1].isalnum() and word not in _SAYS_LITTLE and not named:
            return tokens.printed(at, min(at + 6, len(tokens)))
        at += 1
    return ""

"""Whether a place was won, or hoped for, denied, or set as a rule: read from the words before it."""

from typing import Final

from .tokens import Tokens, words_of
from .values import Stance

__all__ = ["HOPES", "stance_at"]

HOPES: Final = words_of(
    """
    semoga moga mudah-mudahan mudahan berharap harapannya harapan diharapkan harap harapkan menargetkan ditargetkan
    target targetnya menarget ingin inginkan menginginkan keinginan optimis optimistis optimisme berambisi ambisi
    mengincar incar membidik bidik berupaya upaya berusaha bertekad tekad bercita cita berjuang mengejar kejar akan
    bakal insya insyaallah inshaallah doakan mendoakan berdoa doa agar supaya hendaknya bisa calon menuju siap demi
    guna ikhtiar diproyeksikan diprediksi berpeluang peluang berpotensi memperebutkan merebutkan menantang memburu
    """
)
# "semoga" reaches over more words than "akan"; these say little unless they stand close.
_NEAR_HOPES: Final = frozenset(
    {"akan", "bisa", "agar", "supaya", "demi", "guna", "siap", "menuju", "upaya", "calon", "cita"}
)
_DENIALS: Final = frozenset({"belum", "bukan", "tidak", "gagal", "tanpa", "tak", "meleset", "batal", "gagalnya"})
_WON: Final = frozenset(
    {"berhasil", "telah", "sudah", "sukses", "setelah", "usai", "pasca", "berkat", "karena", "kembali"}
)
_ENDS: Final = frozenset(
    {".", ";", ":", "!", "?", "\u201d", "\u2026", "sementara", "sedangkan", "namun", "tetapi", "meski"}
)
_FAR: Final = 12  # words that a hope reaches over
_NEAR: Final = 4


def stance_at(tokens: Tokens, place: int) -> Stance:
    """Tell how the words of the clause before *place* stand to what begins there."""
    for back in range(1, _FAR + 1):
        at = place - back
        word = tokens.at(at)
        if not word or (word in _ENDS and not (word == "." and tokens.glued(at + 1))) or tokens.breaks(at + 1):
            return Stance.RESULT
        if word in _WON:
            return _denied_before(tokens, at)
        if word in _DENIALS and back <= _NEAR:
            return Stance.DENIED if not (word == "tidak" and tokens.at(at + 1) in ("hanya", "lain")) else Stance.RESULT
        if word in _NEAR_HOPES and back > _NEAR:
            continue
        if word in HOPES and not _is_label(tokens, at):
            return Stance.HOPE
    return Stance.RESULT


def _denied_before(tokens: Tokens, at: int) -> Stance:
    denied = tokens.at(at - 1) in _DENIALS or tokens.at(at - 2) in _DENIALS
    return Stance.DENIED if denied and tokens.at(at) in ("berhasil", "sukses", "pernah") else Stance.RESULT


def _is_label(tokens: Tokens, at: int) -> bool:
    """Tell whether *harapan* is the place of that name: "Juara Harapan II"."""
    if tokens.at(at) != "harapan":
        return False
    before, after = tokens.at(at - 1), tokens.at(at + 1)
    return before in ("juara", "terbaik", "peringkat", "pemenang") or after[:1].isdigit() or set(after) <= set("ivx")

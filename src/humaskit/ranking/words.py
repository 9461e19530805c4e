"""The words of explanations, in Indonesian and English."""

from collections.abc import Mapping, Sequence
from datetime import date, time, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Final, Literal, TypeAlias

from .checks import one_of
from .exact import exact, half_up, plain
from .ordering import Status
from .reading import KeyValue

__all__ = ["Language", "figure", "key_name", "listed", "say"]

Language: TypeAlias = Literal["id", "en"]
MOST_NAMES: Final = 5
BUILT_IN: Final = {"score", "place", "status"}

WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "id": {
        "holds": "{who} menempati peringkat {rank} dari {of}",
        "holds_open": "{who} menempati peringkat {rank}; jumlah peserta tidak diketahui",
        "no_place": "{who} tidak menempati peringkat: {status}",
        "vacated": "peringkat {rank} dibiarkan kosong",
        "score": "nilai {score}",
        "rounded": "nilai {printed} (tepatnya {score})",
        "part": "{name} {value} x {weight} = {product}",
        "remainder": "di luar rincian {value}",
        "shared": "peringkat kembar dengan {names}",
        "behind": "di bawah {other} karena {reason}",
        "lead": "unggul atas {other} karena {reason}",
        "reason": "{key} {mine} berbanding {theirs}, selisih {margin}",
        "unmeasured": "{key} {mine} berbanding {theirs}",
        "equal": "sama pada {keys}, lalu ",
        "better": "{better} di atas {worse}: {reason}",
        "tie": "{better} dan {worse} sama pada {keys}",
        "swap_over": "bertukar tempat bila {key} {who} {verb} lebih dari {change}",
        "swap_from": "bertukar tempat bila {key} {who} {verb} paling sedikit {change}",
        "up": "naik",
        "down": "turun",
        "later": "lebih akhir",
        "earlier": "lebih awal",
        "missing": "kosong",
        "day": "{n} hari",
        "days": "{n} hari",
        "second": "{n} detik",
        "seconds": "{n} detik",
        "and": "dan",
        "more": "{n} lainnya",
        "total": "jumlah {id} tercetak {printed}, padahal rinciannya berjumlah {recomputed}",
        "order": "{id} di peringkat {printed}, padahal nilainya lebih baik daripada {other} ({recomputed})",
        "place": "{id} di peringkat {printed}, padahal menurut nilainya {recomputed}",
        "rule": "peringkat {printed} tidak mengikuti aturan nilai kembar mana pun",
        "rule_named": "peringkat {printed} tidak mengikuti aturan {recomputed}",
        "grade": "{id} berpredikat {printed}, padahal menurut nilainya {recomputed}",
        "mark": ",",
        "key_score": "nilai",
        "key_place": "peringkat",
        "key_status": "status",
        "is_ranked": "berperingkat",
        "is_unscored": "belum bernilai",
        "is_not_assessed": "tidak dinilai",
        "is_absent": "tidak hadir",
        "is_disqualified": "didiskualifikasi",
        "is_withdrawn": "mengundurkan diri",
        "is_nominee": "nomine",
        "is_hors_concours": "di luar perlombaan",
    },
    "en": {
        "holds": "{who} holds place {rank} of {of}",
        "holds_open": "{who} holds place {rank}; the size of the field is not known",
        "no_place": "{who} holds no place: {status}",
        "vacated": "place {rank} stays empty",
        "score": "score {score}",
        "rounded": "score {printed} (exactly {score})",
        "part": "{name} {value} x {weight} = {product}",
        "remainder": "outside the parts {value}",
        "shared": "joint with {names}",
        "behind": "behind {other} on {reason}",
        "lead": "ahead of {other} on {reason}",
        "reason": "{key} {mine} against {theirs}, a margin of {margin}",
        "unmeasured": "{key} {mine} against {theirs}",
        "equal": "equal {keys}, then ",
        "better": "{better} is above {worse}: {reason}",
        "tie": "{better} and {worse} are equal on {keys}",
        "swap_over": "they swap if the {key} of {who} {verb} by more than {change}",
        "swap_from": "they swap if the {key} of {who} {verb} by at least {change}",
        "up": "rises",
        "down": "falls",
        "later": "is later",
        "earlier": "is earlier",
        "missing": "missing",
        "day": "{n} day",
        "days": "{n} days",
        "second": "{n} second",
        "seconds": "{n} seconds",
        "and": "and",
        "more": "{n} more",
        "total": "the total of {id} is printed as {printed}, but its parts add up to {recomputed}",
        "order": "{id} holds place {printed}, but scores better than {other} ({recomputed})",
        "place": "{id} holds place {printed}, but by its score {recomputed}",
        "rule": "the places {printed} follow no tie rule",
        "rule_named": "the places {printed} do not follow the rule {recomputed}",
        "grade": "{id} is graded {printed}, but by its score {recomputed}",
        "mark": ".",
        "key_score": "score",
        "key_place": "place",
        "key_status": "status",
        "is_ranked": "ranked",
        "is_unscored": "unscored",
        "is_not_assessed": "not assessed",
        "is_absent": "absent",
        "is_disqualified": "disqualified",
        "is_withdrawn": "withdrawn",
        "is_nominee": "nominee",
        "is_hors_concours": "outside the competition",
    },
}


def figure(value: KeyValue, lang: Language = "id") -> str:
    """Write a number, a date or a status as a sentence has it; Indonesian with a decimal comma.

    A decimal keeps its printed zeros; a fraction without end is followed by its value to four decimals.

    >>> figure(Decimal("87.40")), figure(Decimal("87.40"), "en"), figure(Fraction(260, 3))
    ('87,40', '87.40', '260/3 (≈ 86,6667)')
    """
    if value is None:
        return say("missing", lang)
    if isinstance(value, Status):
        return say(f"is_{value.value}", lang)
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, timedelta):
        return _duration(value, lang)
    if isinstance(value, str):
        return value
    number = exact(value)
    text = format(number, "f") if isinstance(number, Decimal) else plain(number)
    if "/" in text:
        text = f"{text} (≈ {half_up(number, 4)})"
    return text.replace(".", say("mark", lang))


def say(template: str, lang: str, **values: object) -> str:
    """Fill in one phrase of one language.

    Raises:
        InvalidValue: the sentences are not written in that language.
    """
    one_of(lang, tuple(WORDS), "lang")
    return WORDS[lang][template].format(**values)


def _duration(value: timedelta, lang: Language) -> str:
    if value % timedelta(days=1):
        number, unit = Fraction(value // timedelta(microseconds=1), 1_000_000), "second"
    else:
        number, unit = Fraction(value // timedelta(days=1)), "day"
    text = plain(number).replace(".", say("mark", lang))
    return say(unit if number == 1 else f"{unit}s", lang, n=text)


def key_name(name: str, lang: Language) -> str:
    """Return what a key is called in a sentence; the built-in ones have words of their own."""
    return say(f"key_{name}", lang) if name in BUILT_IN else name


def listed(names: Sequence[str | int], lang: Language) -> str:
    """Join names as a sentence does, at most five of them."""
    some = [str(name) for name in names[:MOST_NAMES]]
    if len(names) > MOST_NAMES:
        some.append(say("more", lang, n=len(names) - MOST_NAMES))
    return some[0] if len(some) == 1 else f"{', '.join(some[:-1])} {say('and', lang)} {some[-1]}"

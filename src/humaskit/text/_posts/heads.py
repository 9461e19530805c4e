"""The head of a post: the title at a place of the text, and what the rest of the post must bring.

Short forms are read by their blocks: Ka + dis + kominfo, Sek + dis + dik, Wa + men + dagri.
"""

import functools
import re
from typing import Final, NamedTuple

from ...values.level import Level
from .._places import announces_place
from .._vocabulary import BALINESE, GIVEN_NAMES, is_field, opens_name
from .._words import Words
from .agencies import Hit, affair, agency_at, agency_word, lookup
from .forms import Form, forms
from .ministers import MINISTERS
from .units import GLUED_PARTS, LEVELS, OWN_UNITS, PARTS, SERVED

__all__ = ["Head", "is_rank", "read_head"]


_ROLES: Final = {"kepala": "Kepala", "ka": "Kepala", "waka": "Wakil Kepala"}
_PLACES: Final = frozenset({"Desa", "Kelurahan", "Puskesmas", "Sekolah"})
_SERVING: Final = frozenset({"Staf Ahli", "Staf Khusus", "Tim Ahli", "Tenaga Ahli"})
_NUMBERED: Final = frozenset(
    {
        "Asisten",
        "Asisten Sekda",
        "Inspektur Pembantu",
        "Asisten Deputi",
        "Deputi",
        "Wakil Rektor",
        "Wakil Dekan",
        "Pembantu Dekan",
        "Pembantu Rektor",
        "Ketua",
        "Wakil Ketua",
        "Inspektur",
    }
)
_OF_COUNCILS: Final = frozenset({"Ketua DPRD", "Wakil Ketua DPRD", "Anggota DPRD", "Sekretaris DPRD"})
_CHAIRS: Final = frozenset({"Ketua", "Wakil Ketua", "Anggota", "Ketua Tim"})
_COUNCILLED: Final = frozenset({
    "direksi", "hakim", "juri", "kehormatan", "komisaris", "pakar", "pembina", "penasehat", "penasihat", "pengawas",
    "pengurus", "penyantun", "pers", "pimpinan", "pleno", "redaksi", "syuro",
})  # fmt: skip
_COUNCILS: Final = frozenset({"dprd", "dprk", "dpra", "dprp", "deprov", "dekab", "dekot"})
_CHAIRED: Final = frozenset({"divisi", "bidang", "seksi", "pokja", "fraksi", "panitia"})
_DEPUTIES: Final = ("Kepala", "Sekretaris", "Jaksa Agung", "Dekan", "Komandan", "Panglima", "Koordinator", "Menteri")
_ROMAN: Final = {str(number): roman for number, roman in enumerate(("I", "II", "III", "IV", "V", "VI"), start=1)}
_IS_NUMBER: Final = re.compile(r"[IVX]{1,4}|[1-6]")
_COMMITTEE: Final = re.compile(r"[A-F]|[IVX]{1,4}|[1-9][0-9]?")
# What is fused with an agency: Kadiskominfo, Sekdishub, Kakankemenag; the office of the agency, where it tells one.
_FUSING: Final = (
    ("kakanwil", "Kepala", "Kantor Wilayah"),
    ("kakan", "Kepala", "Kantor"),
    ("ka", "Kepala", None),
    ("sek", "Sekretaris", None),
)
_GLUING: Final = ("ka", "dir", "wadir")
_LONGEST_UNIT: Final = 4  # words
_LEAST_COINED: Final = 3  # letters behind "Kadis"
_SHORTEST: Final = 5  # letters of an agency in a fused short form


class Head(NamedTuple):
    """A title of office; *agency* is the token at which the agency's name begins, where the title has begun it.

    *guess*: the kind of agency was told by its letters alone; *others* are the titles that fit as well.
    """

    title: str
    wants: str
    stop: int
    level: Level | None = None
    field: str | None = None
    agency: int | None = None
    guess: bool = False
    others: tuple[str, ...] = ()


def read_head(tokens: Words, place: int) -> Head | None:
    """Return the title at *place*, the longest form that fits."""
    word = tokens.at(place)
    if word in _ROLES:
        return _kepala(tokens, place)
    if is_rank(tokens, place):
        return None
    for form in forms().get(word, ()):
        size = len(form.words)
        if (
            tokens.follows(place, *form.words)
            and tokens.unbroken(place, size)
            and not _means_another(tokens, place, form)
        ):
            return _grown(tokens, Head(form.title, form.wants, place + size, form.level), form)
    if word == "wakil" and tokens.at(place + 1) != "wakil":
        inner = read_head(tokens, place + 1)
        deputy = inner is not None and inner.title.startswith(_DEPUTIES)
        return _numbered(tokens, inner._replace(title=f"Wakil {inner.title}")) if inner is not None and deputy else None
    return _fused(tokens, place)


def _means_another(tokens: Words, place: int, form: Form) -> bool:
    """Tell whether a form means something else there: "Sekretaris Dewan Pendidikan" is none of the DPRD."""
    following = place + len(form.words)
    word = tokens.at(following)
    if form.words[0] == "dan" and place > 0:
        return True  # the word for "and"
    other = word in _COUNCILLED or (is_field(word) and not (word in _COUNCILS or announces_place(word)))
    return form.words[-1] == "dewan" and tokens.adjacent(following) and other


def is_rank(tokens: Words, place: int) -> bool:
    """Tell whether a rank of the police stands there and no inspector: Irjen Pol, Inspektur Polisi Satu."""
    if tokens.at(place) not in {"irjen", "inspektur"}:
        return False
    return tokens.at(place + 1) in {"pol", "polisi"} or tokens.follows(place + 1, "jenderal", "polisi")


def _grown(tokens: Words, head: Head, form: Form) -> Head:
    """Return *head* with what belongs to the title behind its words: a number, whom it serves, the kind of agency."""
    title, stop = form.title, head.stop
    if title in _SERVING:
        return _serving(tokens, head)
    if title in _OF_COUNCILS:
        named = len(form.words) > 1 and tokens.at(stop - 1) in _COUNCILS
        return head._replace(agency=stop - 1 if named else None)
    if title in _NUMBERED and tokens.at(stop + 1) not in _COUNCILS and _number(tokens, stop):
        return _numbered(tokens, head)
    if title == "Sekretaris":
        return _chair(tokens, head) if tokens.at(stop) == "komisi" else _with_agency(tokens, head)
    return _chair(tokens, head) if title in _CHAIRS else head


def _numbered(tokens: Words, head: Head) -> Head:
    """Return *head* with its number, where the title has one: Asisten I, Wakil Dekan II."""
    number = _number(tokens, head.stop) if head.title in _NUMBERED else None
    if number is None:
        return head
    wants = "agency" if head.wants == "agency" else "anything"
    return head._replace(title=f"{head.title} {number}", stop=head.stop + 1, wants=wants)


def _number(tokens: Words, place: int) -> str | None:
    """Return the number at *place* in Roman figures."""
    if place >= len(tokens) or not tokens.adjacent(place):
        return None
    word = "I" if tokens.raw(place) == "l" else tokens.raw(place)
    if word == "I" and tokens.at(place + 1) in BALINESE:
        return None
    return _ROMAN.get(word, word) if _IS_NUMBER.fullmatch(word) else None


def _serving(tokens: Words, head: Head) -> Head:
    """Return the head with whom the staff serves: Staf Ahli Bupati."""
    stop = tokens.closing(head.stop)  # "Staf Ahli (Sahli) Gubernur"
    for words, served in SERVED.items():
        if tokens.follows(stop, *words) and tokens.unbroken(stop, len(words)) and not _divided(tokens, head.stop, stop):
            return head._replace(title=f"{head.title} {served}", stop=stop + len(words), level=LEVELS[served])
    minister = _split(tokens.at(stop))
    if minister is not None and minister[0] == "Menteri":
        return head._replace(title=f"{head.title} Menteri", stop=stop + 1, level=Level.NATIONAL, field=minister[1])
    number = _number(tokens, stop)
    return head._replace(title=f"{head.title} {number}", stop=stop + 1) if number else head


def _divided(tokens: Words, place: int, stop: int) -> bool:
    """Tell whether a mark stands before *stop*, but for the bracket that opens at *place* and closes before *stop*."""
    return not tokens.adjacent(stop) if place == stop else tokens.gap(stop) not in {")", "#)"}


def _chair(tokens: Words, head: Head) -> Head:
    """Return the chair of a council or of a part of it: Wakil Ketua I DPRD, Ketua Komisi A, Ketua Divisi."""
    stop = head.stop
    number = _number(tokens, stop)
    council = stop + 1 if number else stop
    if tokens.at(council) in _COUNCILS:
        title = " ".join(filter(None, (head.title, number, "DPRD")))
        return Head(title, "region", council + 1, agency=council)
    committee = _committee(tokens, stop + 1) if tokens.at(stop) == "komisi" else None
    if committee is not None:
        return head._replace(title=f"{head.title} Komisi {committee}", stop=stop + 2)
    if tokens.at(stop) in _CHAIRED and tokens.adjacent(stop):
        part = f"{head.title} {tokens.at(stop).title()}"
        group = _number(tokens, stop + 1) if tokens.at(stop) == "pokja" else None
        title, stop = (part, stop + 1) if group is None else (f"{part} {group}", stop + 2)
        return head._replace(title=title, stop=stop, wants="field" if group is None else "anything")
    if head.title == "Ketua Tim" and tokens.at(stop) in {"penggerak", "pkk"}:
        return head._replace(title="Ketua", wants="agency", stop=stop - 1)
    return head


def _committee(tokens: Words, place: int) -> str | None:
    """Return the letter or number of a committee at *place*; small letters L stand for Roman figures: "Komisi ll"."""
    printed = tokens.raw(place)
    printed = printed.replace("l", "I") if set(printed) <= {"I", "l"} else printed
    return printed if _COMMITTEE.fullmatch(printed) else None


def _kepala(tokens: Words, place: int) -> Head | None:
    """Return the head that *Kepala* opens: with the kind of agency in the title, or the agency behind it."""
    stop, word = place + 1, tokens.at(place)
    role, short = _ROLES[word], word != "kepala"
    if stop >= len(tokens) or not tokens.adjacent(stop):
        return None if short else Head(role, "agency", stop)
    for form in (*forms().get("kepala", ()), *forms().get(word + tokens.at(stop), ())):
        if form.words[1:2] not in ((), (tokens.at(stop),)):
            continue
        if tokens.follows(place, *form.words) or form.words == (word + tokens.at(stop),):
            return Head(form.title, form.wants, place + max(2, len(form.words)), form.level)
    hit = agency_at(tokens, stop)
    for size in range(min(_LONGEST_UNIT, len(tokens) - stop), 0, -1):
        words = tuple(tokens.folded[stop : stop + size])
        if words in OWN_UNITS and not (hit is not None and hit.size > size):
            unit = OWN_UNITS[words]
            return Head(f"{role} {unit}", "place" if unit in _PLACES else "own", stop + size, agency=stop)
        if words in PARTS:
            return Head(f"{role} {PARTS[words]}", "field", stop + size)
    if hit is None and (part := _part_with_field(tokens, stop)) is not None:
        return Head(f"{role} {part[0]}", "field", stop + 1, field=part[1])
    return None if short and hit is None else _with_agency(tokens, Head(role, "agency", stop))


def _part_with_field(tokens: Words, place: int) -> tuple[str, str] | None:
    """Return the part of an agency and its field from a word that joins them: Divhumas, Biddokkes."""
    word = tokens.at(place)
    for short, part in GLUED_PARTS:
        field = word.removeprefix(short)
        if field != word and len(field) >= _SHORTEST and is_field(field):
            return part, tokens.raw(place)[len(short) :].title()
    return None


def _with_agency(tokens: Words, head: Head) -> Head:
    """Return *head* with the kind of the agency behind it: Kepala Bappeda is a Kepala Badan."""
    place = head.stop
    if place >= len(tokens) or not tokens.adjacent(place):
        return head
    if tokens.at(place) in {"dinas", "badan", "inspektorat"}:
        return Head(f"{head.title} {tokens.at(place).title()}", "own", place + 1, agency=place)
    hit = agency_at(tokens, place)
    if hit is None:
        return _guessed(tokens, head) if tokens.capital(place) else head
    title = f"{head.title} {hit.unit}" if hit.unit else head.title
    if hit.unit in _PLACES:
        return Head(title, "place", place + hit.size, agency=place)
    return head._replace(
        title=title, agency=place, field=hit.field, level=Level.NATIONAL if hit.central else head.level
    )


def _guessed(tokens: Words, head: Head) -> Head:
    """Return *head* with the kind of an agency that no list has, told by its letters: D... a dinas, B... a badan."""
    place, role = head.stop, head.title
    word = tokens.at(place)
    dinas = head._replace(title=f"{role} Dinas", agency=place, guess=True)
    if word.startswith(("dis", "dinkom")) and len(word) > _SHORTEST:
        return dinas._replace(wants="region", stop=place + 1)
    if affair(word):
        return dinas._replace(others=(role,))
    if _in_capitals(tokens, place) and word.startswith("d"):
        return dinas
    if _in_capitals(tokens, place) and word.startswith("b"):
        return dinas._replace(title=f"{role} Badan", others=(f"{role} Biro", f"{role} Balai"))
    if role == "Kepala" and word not in GIVEN_NAMES and not opens_name(word) and not agency_word(word):
        return head._replace(others=("Kepala Dinas", "Kepala Badan"))
    return head


def _in_capitals(tokens: Words, place: int) -> bool:
    """Tell whether the word at *place* is letters: several capitals, perhaps with digits."""
    return len(tokens.at(place)) > 1 and tokens.shouted(place)


def _with_field(tokens: Words, place: int) -> Head | None:
    """Return the head of a short title with its field glued to it: Kabidhumas."""
    word = tokens.at(place)
    for short, form in _short_heads():
        if word.startswith(short) and len(word) >= len(short) + _SHORTEST and is_field(word.removeprefix(short)):
            return Head(form.title, form.wants, place + 1, form.level, tokens.raw(place)[len(short) :].title())
    return None


def _coined(tokens: Words, place: int) -> Head | None:
    """Return the head of a dinas whose short form no list has, and none can be built like: Kadisporabudpar."""
    for short, title in (("kadis", "Kepala Dinas"), ("sekdis", "Sekretaris Dinas")):
        coinage = tokens.at(place).removeprefix(short)
        if coinage != tokens.at(place) and len(coinage) >= _LEAST_COINED:
            return Head(title, "region", place + 1, field=tokens.raw(place)[len(short) :].title(), guess=True)
    return None


@functools.cache
def _short_heads() -> tuple[tuple[str, Form], ...]:
    """Return the short titles that a field may be glued to, the longest first: Kabid+humas, Kasat+reskrim."""
    found = [(first, form) for first, known in forms().items() for form in known if form.words == (first,)]
    glued = [(first, form) for first, form in found if first.startswith(_GLUING) and form.wants == "field"]
    return tuple(sorted(glued, key=lambda pair: -len(pair[0])))


@functools.lru_cache(maxsize=4_096)
def _split(word: str) -> tuple[str, str, Hit | None] | None:
    """Split a fused short form: *kadiskominfo* into Kepala and the agency, *mendagri* into Menteri and the field."""
    ministers = (
        ("wamen", "Wakil Menteri"),
        ("menko", "Menteri Koordinator"),
        ("men", "Menteri"),
        ("sesmenko", "Sekretaris Kementerian Koordinator"),
        ("sesmen", "Sekretaris Kementerian"),
    )
    for prefix, title in ministers:
        if word.startswith(prefix) and word.removeprefix(prefix) in MINISTERS:
            return title, MINISTERS[word.removeprefix(prefix)], None
    for prefix, role, office in _FUSING:
        rest = word.removeprefix(prefix)
        hit = lookup(rest) if rest != word and len(rest) >= _SHORTEST else None
        if hit is None and word.startswith("kadik"):
            hit = lookup(f"dis{rest}")  # Kadikbud
        if hit is not None and (office or hit.unit):
            return role, rest, hit._replace(unit=office or hit.unit)
    return None


def _fused(tokens: Words, place: int) -> Head | None:
    """Return the head of a fused short form, with a second word where the agency has two: Kasatpol PP."""
    if not tokens.capital(place):
        return None
    word, following = tokens.at(place), tokens.at(place + 1)
    found = _split(f"{word} {following}") if following and word.startswith(("ka", "sek")) else None
    if found is None and following and word.startswith(("men", "wamen", "sesmen")) and tokens.adjacent(place + 1):
        found = _split(word + following)  # "MenPAN RB"
    size = 2 if found is not None else 1
    found = found or _split(word)
    if found is None:
        return (_with_field(tokens, place) or _coined(tokens, place)) if word.startswith((*_GLUING, "sekdis")) else None
    role, field, hit = found
    if hit is None:
        return Head(role, "anything", place + size, Level.NATIONAL, field)
    return Head(f"{role} {hit.unit}", "region", place + size, field=hit.field)

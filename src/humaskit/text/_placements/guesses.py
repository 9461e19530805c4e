"""Categories and groups that no *kategori* announces: they stand right before a label, or right behind it.

"Desa Transparan Terbaik 3", "Terbaik Tiga Kontribusi Konten Audio Visual", "Terpopuler di Media Online".
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from ...values.plaintext import tidy
from .._number_words import spelled
from .fields import STOPS, content_at, fields_in, generic_group
from .grades import grade_at
from .groups import group_text, is_any_body
from .items import Field, Item
from .scope import area_at
from .stance import HOPES
from .superlatives import is_superlative
from .tokens import Tokens, words_of

__all__ = ["Guess", "Place", "guess"]

_OPENERS: Final = words_of(
    """
    penghargaan raih meraih sabet menyabet terima menerima sebagai predikat menjadi jadi gelar trofi trophy piala
    anugerah nilai skor poin peraih pemenang yang berhasil memperoleh mendapat mendapatkan masuk dinobatkan
    ditetapkan terpilih juga kategori prestasi lomba posisi peringkat urutan naik turun melesat melonjak melompat
    melejit merosot anjlok meningkat menembus tembus berada bertengger bertahan pertahankan kokoh kukuh rebut merebut
    duduki tempati raihan capaian ke target targetkan bidik incar kembali sukses penilaian perebutan perolehan
    penganugerahan klasemen indeks siapa siapakah ini itulah inilah lainnya adalah
    """
)
_NO_PART: Final = STOPS | _OPENERS | HOPES
_DOING: Final = re.compile(r"(?:me|di)[a-z]{3,20}kan")  # a verb: "Kompolnas menetapkan 10 besar"
_WINNING: Final = words_of(
    "berhasil sukses masuk lolos meraih menjadi memperoleh mendapat menduduki menempati dinyatakan"
)
_LONGEST_GROUP: Final = 6  # tokens
_MOST: Final = 10  # tokens to either side
_BONDS: Final = frozenset({"/", "-", "&"})
_INNER: Final = frozenset({"/", "(", ")", "&"})
# "RSUD Sehat peringkat 2": before these labels stands who won, before *terbaik* what is best.
_OF_SOMEBODY: Final = words_of("juara peringkat posisi urutan tempat harapan pemenang terendah") | {
    "juara harapan",
    "runner up",
}
_INTO: Final = frozenset({"di", "ke", "ajang"})
_PLAIN: Final = frozenset({"terbaik", "tertinggi", "nilai tertinggi", "favorit", "penghargaan khusus"})
_COMPETITORS: Final = words_of("peraih peserta finalis kontestan pemenang penerima nominator nominasi nomine tim karya")
_ANY_BODY: Final = frozenset({"badan publik", "daerah", "instansi", "lembaga publik"})
_HIGHEST: Final = frozenset({"tertinggi", "nilai tertinggi"})
_GUESSED: Final = frozenset({"ordinal", "hope", "shortlist", "special", "medal"})


class Place(NamedTuple):
    """A label among the items of its phrase; its words reach from ``first`` to before ``stop``."""

    tokens: Tokens
    heart: Item
    items: Sequence[Item]
    first: int
    stop: int
    prose: bool


class Guess(NamedTuple):
    """The fields that the words around a label name, and how far these words reach."""

    fields: tuple[Field, ...]
    start: int
    end: int


def guess(place: Place, *, category: bool, track: bool) -> Guess:
    """Read the *category* and the *track* that are wanted from the words around a label."""
    heart = place.heart
    nothing = Guess((), heart.start, heart.end)
    graded = heart.kind == "grade"
    if not (category or track) or not (heart.kind in _GUESSED or graded) or heart.start == heart.end:
        return nothing
    before = _before(place)
    if not before.fields and not (graded and not heart.bare):  # "86 kabupaten meraih predikat Madya": who has it
        before = _winning_group(place)
    if graded:
        return _group_of_grade(before, nothing) if track else nothing
    behind = _behind(place)
    if heart.kind == "special" and heart.label != "terendah" and category:
        return _superlative(place, before, behind)
    found: list[Field] = []
    start, end = heart.start, heart.end
    for side in (before, behind):
        for field in side.fields:
            wanted = (field.category and category) or (field.track and track)
            if not wanted:
                continue
            found.append(field._replace(track=field.track if track else None))
            category, track = category and not field.category, track and not field.track
            start, end = min(start, side.start), max(end, side.end)
    return Guess(tuple(found), start, end)


def _group_of_grade(before: Guess, nothing: Guess) -> Guess:
    """Keep a group before a grade ("Pemerintah Provinsi Informatif"), but not *Badan Publik*, which all of them are."""
    group = next(iter(before.fields), Field()).track
    return nothing if group is None or group.casefold().removesuffix(" (bp)") in _ANY_BODY else before


def _before(place: Place) -> Guess:
    """Read the words right before a label: "Desa Transparan Terbaik 3", "Perangkat Daerah Terbaik I"."""
    tokens, heart = place.tokens, place.heart
    nothing = Guess((), heart.start, heart.end)
    taken = {at for item in place.items if not _soft(item) for at in range(item.start, item.end)}
    start = heart.start
    while heart.start - start < _MOST and start > place.first:
        word = tokens.at(start - 1)
        bond = word in _BONDS and start < heart.start
        if start - 1 in taken or tokens.breaks(start) or word in _NO_PART or _DOING.fullmatch(word) or spelled((word,)):
            break
        if not bond and not tokens.word(start - 1):
            break
        start -= 1
    while start < heart.start and (tokens.at(start) in _BONDS or tokens.at(start) == "dan"):
        start += 1
    group = generic_group(tokens, start) == heart.start
    if start == heart.start or (place.prose and tokens.at(start - 1) not in _OPENERS and not group):
        return nothing
    named = tokens.capital(start) or (heart.kind == "special" and not place.prose and heart.label != "terbaik")
    described = (named and heart.label not in _OF_SOMEBODY) or content_at(tokens, start) or group
    if not described or _names_somebody(tokens, start, heart.start):
        return nothing
    return Guess(fields_in(tokens, start, heart.start), start, heart.end)


def _winning_group(place: Place) -> Guess:
    """Read a group that did what the label says: "OPD yang masuk 5 besar", "desa yang berhasil meraih juara 1"."""
    tokens, heart = place.tokens, place.heart
    at = heart.start
    while at > place.first and tokens.at(at - 1) in _WINNING:
        at -= 1
    if at == heart.start or tokens.at(at - 1) != "yang":
        return Guess((), heart.start, heart.end)
    for start in range(max(place.first, at - _LONGEST_GROUP), at - 1):
        if generic_group(tokens, start) == at - 1:
            return Guess((Field(track=group_text(tokens, start, at - 1)),), start, heart.end)
    return Guess((), heart.start, heart.end)


def _soft(item: Item) -> bool:
    """Tell whether an item can be a word of a category."""
    return item.bare and item.kind in ("grade", "special")


def _names_somebody(tokens: Tokens, start: int, stop: int) -> bool:
    """Tell whether a region is named in the words: then they say who, not in what."""
    return any(
        (area := area_at(tokens, at)) is not None and area.code is not None and area.end <= stop
        for at in range(start, stop)
        if tokens.capital(at)
    )


def _behind(place: Place) -> Guess:
    """Read the words right behind a label: "Terbaik Pertama PPID pembantu", "Terbaik Tiga Kontribusi Konten"."""
    tokens, heart, items = place.tokens, place.heart, place.items
    nothing = Guess((), heart.start, heart.end)
    first = next((item.end for item in items if item.kind == "scope" and item.start == heart.end), heart.end)
    end = _extent(place, first)
    if tokens.at(first) in (")", "/") or (place.prose and heart.kind == "shortlist"):
        return nothing
    group = generic_group(tokens, first)
    best = group is not None and (is_superlative(tokens.at(group)) or tokens.at(group) == "paling")
    if group is not None and first < group <= end and not best:
        if _is_any_body(tokens, first, group) and grade_at(tokens, group, alone=True) is not None:
            return nothing  # "peringkat 2 Badan Publik Informatif"
        track = group_text(tokens, first, group)
        if content_at(tokens, group) and group < end:  # "peringkat pertama provinsi keterbukaan informasi"
            rest = fields_in(tokens, group, end)
            return Guess(tuple(field._replace(track=field.track or track) for field in rest), heart.start, end)
        return Guess((Field(track=track),), heart.start, group)
    grouped = any(field.track for item in items if item.start == end for field in item.fields)
    named = tokens.at(first) in _COMPETITORS or _names_somebody(tokens, first, end)
    described = (heart.kind == "shortlist" or grouped or best or _is_best(tokens, first)) and end > first and not named
    named = heart.kind == "special" and first == heart.end
    if not content_at(tokens, first) and not named and not described:
        return nothing
    return Guess(fields_in(tokens, first, end), heart.start, end)


def _is_best(tokens: Tokens, at: int) -> bool:
    return is_superlative(tokens.at(at)) or (tokens.at(at) == "paling" and tokens.word(at + 1))


def _is_any_body(tokens: Tokens, first: int, stop: int) -> bool:
    return is_any_body(tokens, first, stop) or " ".join(tokens.folded[first:stop]) in _ANY_BODY


def _extent(place: Place, first: int) -> int:
    """Return the place behind the words from *first* that go on without a break, a stop or an item."""
    tokens = place.tokens
    stop = min([place.stop, *(item.start for item in place.items if item.start >= first and not _soft(item))])
    end = first
    while end < stop and end - first < _MOST and not tokens.breaks(end):
        word = tokens.at(end)
        media = word == "di" and tokens.at(end + 1) in ("media", "medsos")
        if ((word in STOPS or word in _INTO) and not media) or not (
            tokens.word(end) or word in _INNER or _glued_digits(tokens, end)
        ):
            break
        end += 1
    return end


def _glued_digits(tokens: Tokens, at: int) -> bool:
    """Tell whether digits stand inside an abbreviation: "SP4N"."""
    return tokens.digits(at) and tokens.glued(at) and tokens.glued(at + 1)


def _superlative(place: Place, before: Guess, behind: Guess) -> Guess:
    """Name a category after its superlative: "Terpopuler di Media Online", "Website Terbaik", "KIM Terinovatif"."""
    tokens, heart = place.tokens, place.heart
    ahead, after = next(iter(before.fields), Field()), next(iter(behind.fields), Field())
    if heart.label == "favorit" and not content_at(tokens, heart.end):
        return Guess(before.fields, before.start, heart.end)  # behind it stands who won it
    if after.category and ahead.track and not ahead.category and after.category.startswith("Bidang "):
        named = Field(category=tidy(tokens.printed(before.start, behind.end)))  # "KIM Terbaik Bidang Pariwisata"
        return Guess((named,), before.start, behind.end)
    if after.category and heart.label == "penghargaan khusus":
        return Guess(behind.fields, heart.start, behind.end)
    if after.category:
        first = before.start if ahead.category else heart.start
        field = Field(category=tidy(tokens.printed(first, behind.end)), track=ahead.track)
        return Guess((field,), before.start, behind.end)
    if before.fields and heart.label not in _HIGHEST:
        named = Field(category=tidy(tokens.printed(before.start, heart.end)), track=after.track)
        return Guess((named,), before.start, behind.end)
    category = None if heart.label in _PLAIN else tidy(tokens.printed(heart.start, heart.end))
    fields = (Field(category=category, track=after.track),) if category or after.track else ()
    return Guess(fields, heart.start, behind.end)

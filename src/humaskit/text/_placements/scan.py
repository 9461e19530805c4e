"""One pass over the tokens of a text about places: what stands where, as items that do not overlap."""

from typing import Final

from ...values.plaintext import tidy
from .editions import Span
from .fields import closing_quote, content_at, fields_in, generic_group, goes_on
from .grades import GRADE_CUES, GRADE_STARTS, grade_at, listed_grade_at
from .groups import group_end, group_text, is_any_body
from .items import Field, Item
from .known import known_by, spelled_out
from .labels import LABEL_STARTS, label_at
from .numbers import may_be_number, ordinal_at, year_of
from .programmes import contest_at, programme_at
from .scope import SCOPE_STARTS, area_at, scope_at
from .scores import SCORE_STARTS, score_at, total_at, year_at
from .superlatives import is_superlative
from .tokens import Phrases, Tokens, words_of

__all__ = ["scan"]

_CATEGORY: Final[Phrases[str]] = Phrases(
    {
        "kategori": "category",
        "kategorinya": "category",
        "bidang": "category",
        "cabang": "category",
        "cabang lomba": "category",
        "mata lomba": "category",
        "jenis lomba": "category",
        "nominasi": "category",
        "bidang kategori": "category",
        "kategori bidang": "category",
        "sub kategori": "sub",
        "subkategori": "sub",
        "kelompok": "group",
        "kategori kelompok": "group",
        "klaster": "group",
        "golongan": "group",
        "jenjang": "group",
    }
)
_NOMINATED: Final = frozenset({"masuk", "dalam", "menjadi", "jadi", "sebagai", "raih", "meraih"})
_NO_GROUP: Final = frozenset({"informasi", "tani", "kerja", "masyarakat", "wanita", "usaha", "sadar", "nelayan"})
_ROLES: Final = frozenset({"sebagai", "untuk", "tingkat", "bagi"})
_ENDS_ROLE: Final = frozenset({"oleh", "yang", "diraih", "disusul", "diterima", "direbut", "kepada", ":", ";"})
_OPEN_HEADS: Final = frozenset({"lomba", "festival", "kompetisi", "sayembara", "kontes", "turnamen", "anugerah"})
_MOST_BETWEEN: Final = 3  # words between a label and a programme in lower case: "dalam ajang"
_SHORT: Final = range(3, 9)
_NO_PROGRAMME: Final = words_of(
    """
    kpk bpk bpkp bkn bps kip spi kpu kominfo komdigi kemendagri kemenpan pemkab pemkot pemprov
    apbd apbn rpjmd rkpd tahun hut tw spbe sakip lakip lkpd wtp ikm ikip
    """
)
_BEATEN: Final = frozenset({"mengungguli", "mengalahkan", "menyisihkan", "menyingkirkan", "melampaui"})
_PROVINCE: Final = frozenset({"provinsi", "propinsi"})
_INTO: Final = frozenset({"dalam", "pada", "di", "ajang", "untuk", "mengikuti"})
_STARTS: Final = (
    GRADE_STARTS
    | LABEL_STARTS
    | SCOPE_STARTS
    | SCORE_STARTS
    | _CATEGORY.starts
    | _ROLES
    | _ENDS_ROLE
    | _OPEN_HEADS
    | _BEATEN
    | _PROVINCE
    | {"dalam"}
)
_BY: Final = frozenset({"oleh", "diraih", "diterima", "direbut", "disusul", "kepada"}) | _BEATEN
_LIST: Final = frozenset({",", "dan", "serta", ";"})
_LONGEST: Final = 30  # tokens of one field


def scan(tokens: Tokens, *, prose: bool) -> list[Item]:
    """Return the items of a text in order; in *prose* a word must say more before it is taken for a place."""
    found: list[Item] = []
    reader = _Reader(tokens, prose=prose)
    at = 0
    while at < len(tokens):
        item = reader.at(at)
        if item is None or (item.kind == "grade" and item.bare):
            item = _continued(tokens, at, found) or item
        if item is None:
            at += 1
            continue
        found.append(item)
        at = reader.least = item.end
    return found


def _continued(tokens: Tokens, place: int, found: list[Item]) -> Item | None:
    """Read a place whose label stands before the first of a list: "juara pertama diraih ..., kedua diraih ..."."""
    if tokens.at(place - 1) not in _LIST or tokens.breaks(place):
        return None
    last = next((item for item in reversed(found) if item.kind not in ("stop", "scope", "year")), None)
    if last is not None and last.kind == "grade" and not last.bare:
        return listed_grade_at(tokens, place, last)
    if last is None or last.kind != "ordinal":
        return None
    number = ordinal_at(tokens, place)
    if number is None or not number.ordinal or number.value != last.numbers[-1] + 1:
        return None
    told = tokens.at(number.end) in _ENDS_ROLE
    return (
        Item(kind="ordinal", start=place, end=number.end, label=last.label, numbers=(number.value,)) if told else None
    )


def _programme_item(tokens: Tokens, span: Span) -> Item:
    """Return a programme as an item: its name in the text, its year in the numbers, its region as a scope beside."""
    name = tidy(tokens.printed(span.start, span.name_end))
    known = known_by(name, span.abbreviation, span.scope)
    text = spelled_out(name, known)
    scope = None if span.scope is None else Item(kind="scope", start=span.start, end=span.end, text=span.scope)
    numbers = () if span.year is None else (span.year,)
    doubt = "border" if span.guessed and known is None else ""
    return Item(kind="programme", start=span.start, end=span.end, text=text, numbers=numbers, other=scope, doubt=doubt)


class _Reader:
    """Reads item after item; ``least`` is the place behind the last one."""

    def __init__(self, tokens: Tokens, *, prose: bool) -> None:
        self.tokens, self.prose, self.least = tokens, prose, 0

    def at(self, place: int) -> Item | None:
        """Return the item that begins at *place*."""
        word = self.tokens.at(place)
        if word == "(" and not (self.tokens.digits(place + 1) or may_be_number(self.tokens, place - 1)):
            return None
        if not (word in _STARTS or word.startswith("ter") or may_be_number(self.tokens, place)):
            return self._programme(place) if self.tokens.capital(place) else None
        return self._firm(place) or self._soft(place) or self._role(place) or self._stop(place)

    def _firm(self, place: int) -> Item | None:
        """Read what ends a category before it."""
        return self._said(place) or self._cued(place) or self._open_programme(place)

    def _said(self, place: int) -> Item | None:
        """Read everything firm but fields, whose ends depend on it."""
        tokens = self.tokens
        programme = self._programme(place)
        if programme is not None:
            return programme
        for read in (total_at, year_at, score_at):
            item = read(tokens, place)
            if item is not None and not (self.prose and item.bare and item.kind == "score"):
                return item
        if tokens.at(place) != "nilai" or not tokens.at(place + 1).startswith("tertinggi"):
            graded = self._graded(place)
            if graded is not None:
                return graded
        label = label_at(tokens, place)
        if label is not None and not label.bare:
            return label
        return scope_at(tokens, place)

    def _programme(self, place: int) -> Item | None:
        """Read a programme: the one item that can begin with any word."""
        span = programme_at(self.tokens, place)
        if span is not None:
            return _programme_item(self.tokens, span)
        return None if self.prose else self._short_programme(place)

    def _short_programme(self, place: int) -> Item | None:
        """Read an abbreviation with a year behind a label: "Kabupaten Terinovatif IGA 2022"."""
        contest = contest_at(self.tokens, place) if self.least else None
        if contest is not None:
            return _programme_item(self.tokens, contest)
        year = year_of(self.tokens, place + 1)
        opens = place == 0 and _CATEGORY.at(self.tokens, 2) is not None  # "PPD 2024 kategori Kabupaten"
        if (
            year is None
            or not (self.least or opens)
            or not self.tokens.shouted(place)
            or len(self.tokens.at(place)) not in _SHORT
        ):
            return None
        behind = place == self.least or self.tokens.at(place - 1) in _INTO or not self.tokens.capital(place - 1)
        if self.tokens.at(place) in _NO_PROGRAMME or not behind:  # "Survei Integritas KPK 2024"
            return None
        return Item(
            kind="programme", start=place, end=place + 2, text=self.tokens.raw(place), numbers=(year,), doubt="short"
        )

    def _graded(self, place: int) -> Item | None:
        """Read a grade behind its cue, perhaps with a group between: "predikat Kabupaten/Kota Informatif"."""
        graded = grade_at(self.tokens, place, alone=False)
        if graded is not None and not graded.bare and graded.doubt != "unlisted":
            return graded
        if self.tokens.at(place) not in GRADE_CUES:
            return None
        grouped = self._graded_group(place)
        return grouped or (graded if graded is not None and not graded.bare else None)

    def _graded_group(self, place: int) -> Item | None:
        """Read a medal behind the cue of a grade, or a group and its grade."""
        medal = label_at(self.tokens, place + 1)
        if medal is not None and medal.text and medal.kind in ("medal", "grand"):
            return medal._replace(start=place, bare=False)
        at = place + 1
        while self.tokens.at(at) in ("sebagai", ":"):
            at += 1
        group = generic_group(self.tokens, at)
        behind = None if group is None else grade_at(self.tokens, group, alone=True)
        if group is None or behind is None:
            return None
        track = None if is_any_body(self.tokens, at, group) else group_text(self.tokens, at, group)
        return behind._replace(start=place, bare=False, fields=(Field(track=track),))

    def _soft(self, place: int) -> Item | None:
        """Read what can also be a word of a category: a superlative, a grade without its cue."""
        label = label_at(self.tokens, place)
        return label or grade_at(self.tokens, place, alone=not self.prose) or self._champion_of(place)

    def _champion_of(self, place: int) -> Item | None:
        """Read the province of a champion without a number: "Juara Provinsi Riau"; behind a number stands who won."""
        if self.tokens.at(place) not in _PROVINCE or self.tokens.at(place - 1) != "juara":
            return None
        area = area_at(self.tokens, place)
        return None if area is None else Item(kind="scope", start=place, end=area.end, text=area.text)

    def _cued(self, place: int) -> Item | None:
        found = _CATEGORY.at(self.tokens, place)
        if found is None or (place == self.least and self._is_best_of(place)):
            return None
        cue, start = found
        if not self._opens_field(place, cue, start):
            return None
        end = self.field_end(start)
        medal = label_at(self.tokens, start)
        if medal is not None and medal.kind in ("medal", "grand") and medal.end == end:
            return medal._replace(start=place, bare=False)
        fields = fields_in(self.tokens, start, end)
        if not fields:
            return None
        if self.tokens.at(place) == "nominasi" and self.tokens.at(place - 1) in _NOMINATED:
            return Item(kind="nominee", start=place, end=end, label="nominasi", fields=fields, bare=True)
        if cue == "group":
            fields = tuple(Field(track=each.track or each.category, grade=each.grade) for each in fields)
        return Item(kind="sub" if cue == "sub" else "category", start=place, end=end, fields=fields)

    def _opens_field(self, place: int, cue: str, start: int) -> bool:
        """Tell whether a field follows its cue: not "kelompok tani", nor "3 nominasi"."""
        if cue == "group":
            return self.tokens.at(start) not in _NO_GROUP
        nominated = self.tokens.at(place) == "nominasi"
        return not nominated or (not self.tokens.digits(place - 1) and self._names_something(start))

    def _is_best_of(self, place: int) -> bool:
        """Tell whether *Bidang* goes on with the name of a prize: "KIM Terbaik Bidang Pariwisata"."""
        tokens = self.tokens
        best = tokens.at(place - 1) == "terbaik" or is_superlative(tokens.at(place - 1))
        return tokens.at(place) == "bidang" and tokens.capital(place) and tokens.capital(place - 1) and best

    def _names_something(self, start: int) -> bool:
        """Tell whether *nominasi* is followed by what was nominated for, not by where one was nominated."""
        named = self.tokens.capital(start) or content_at(self.tokens, start)
        named = named or generic_group(self.tokens, start) is not None
        return named and self.tokens.at(start) != "kategori" and programme_at(self.tokens, start) is None

    def field_end(self, start: int) -> int:
        """Return the place behind the field that begins at *start*."""
        at = start
        if self.tokens.at(at) == ":":
            start = at = at + 1
        quoted = closing_quote(self.tokens, at)
        if quoted > at:
            return quoted + 1
        at = max(at, group_end(self.tokens, start) or start)  # "Instansi Vertikal Tingkat Provinsi"
        while 0 <= at - start < _LONGEST:
            after = goes_on(self.tokens, at, start)
            if after < 0 or self._ends_field(at, start):
                break
            at = after
        return at

    def _ends_field(self, at: int, start: int) -> bool:
        if not (self.tokens.at(at)[:1].isalnum() or self.tokens.at(at) == "("):
            return False
        firm = self._said(at)
        if firm is None:
            return self.tokens.at(at) != "bidang" and _CATEGORY.at(self.tokens, at) is not None
        graded = firm.kind == "grade" and firm.start == start
        return not graded and not (firm.kind == "programme" and at == start)

    def _role(self, place: int) -> Item | None:
        """Read a group behind *sebagai*, *untuk*, *tingkat*: "untuk Pemerintah Kabupaten/Kota"."""
        if self.tokens.at(place) not in _ROLES:
            return self._content(place)
        start = place + 1
        while self.tokens.at(start) in ("tingkat", "kategori", "kelompok", "para"):
            start += 1
        end = generic_group(self.tokens, start)
        if end is None:
            return self._content(place)
        best = is_superlative(self.tokens.at(end)) or self.tokens.at(end) == "paling"
        if best or is_any_body(self.tokens, start, end):
            return None
        track = group_text(self.tokens, start, end)
        return Item(kind="group", start=place, end=end, fields=(Field(track=track),))

    def _content(self, place: int) -> Item | None:
        """Read what a place was won for, where no *kategori* says so: "dalam pengelolaan media sosial"."""
        tokens = self.tokens
        start = place + 2 if tokens.at(place + 1) in ("hal", "upaya") else place + 1
        if tokens.at(place) not in ("dalam", "untuk") or not content_at(tokens, start):
            return None
        if programme_at(tokens, start) is not None:  # "dalam Keterbukaan Informasi Award"
            return None
        end = self.field_end(start)
        fields = fields_in(tokens, start, end)
        return (
            Item(kind="category", start=place, end=end, fields=fields, bare=True, doubt="content") if fields else None
        )

    def _stop(self, place: int) -> Item | None:
        if self.tokens.at(place) not in _ENDS_ROLE | _BEATEN:
            return None
        return Item(kind="stop", start=place, end=place + 1, bare=self.tokens.at(place) in _BY)

    def _open_programme(self, place: int) -> Item | None:
        """Read "lomba video kreatif" right behind a label, where it can only be what the place was won in."""
        tokens = self.tokens
        if tokens.at(place) not in _OPEN_HEADS or self.prose or not self.least or place - self.least > _MOST_BETWEEN:
            return None
        if not set(tokens.folded[self.least : place]) <= _INTO:
            return None
        end = self.field_end(place + 1)
        if end == place + 1:
            return None
        return Item(kind="programme", start=place, end=end, text=tidy(tokens.printed(place, end)))

"""Labels of places: Juara 3, tiga besar, Terbaik ke-III, Juara Harapan II, Gold Winner, Favorit, juru kunci."""

from typing import Final

from .items import Field, Item, Kind
from .numbers import Number, count_at, may_be_number, numbers_from, ordinal_at, reached_at, year_of
from .superlatives import BEST, is_superlative, superlative
from .tokens import Phrases, Tokens, kept, words_of

__all__ = ["LABEL_STARTS", "label_at"]

_NUMBERED: Final[Phrases[str]] = Phrases(
    {
        "juara": "juara",
        "jawara": "juara",
        "terbaik": "terbaik",
        "peringkat": "peringkat",
        "rangking": "peringkat",
        "ranking": "peringkat",
        "rengking": "peringkat",
        "rank": "peringkat",
        "posisi": "posisi",
        "urutan": "urutan",
        "tempat": "tempat",
        "pemenang": "pemenang",
        "tertinggi": "tertinggi",
        "nilai tertinggi": "nilai tertinggi",
        "skor tertinggi": "nilai tertinggi",
        "poin tertinggi": "nilai tertinggi",
        "indeks tertinggi": "nilai tertinggi",
        "peringkat tertinggi": "peringkat",
    }
)
_WIDTHS: Final = frozenset({"nasional", "internasional"})
_MOVING: Final = frozenset({"peringkat", "posisi", "urutan"})
_FRAMES: Final = frozenset({"posisi", "urutan", "terbaik", "peringkat"})  # "posisi juara 2": the second label counts
_MAIN: Final = frozenset({"juara", "pemenang"})
_BEFORE_NUMBER: Final = frozenset({"ke", "nomor", "nomer", "no", "#", "-", ".", ":"})
_HOPE: Final[Phrases[str]] = Phrases(
    {
        "harapan": "harapan",
        "juara harapan": "juara harapan",
        "terbaik harapan": "terbaik harapan",
        "peringkat harapan": "peringkat harapan",
        "pemenang harapan": "pemenang harapan",
    }
)
_GRAND: Final[Phrases[str]] = Phrases(
    {
        "juara umum": "juara umum",
        "jawara umum": "juara umum",
        "grand champion": "juara umum",
        "overall winner": "juara umum",
        "grand winner": "juara umum",
        "pemenang umum": "juara umum",
        "terbaik umum": "juara umum",
    }
)
_UNORDERED: Final[Phrases[tuple[str, str]]] = Phrases(
    {
        "juara favorit": ("special", "favorit"),
        "terbaik favorit": ("special", "favorit"),
        "pemenang favorit": ("special", "favorit"),
        "favorit": ("special", "favorit"),
        "penghargaan khusus": ("special", "penghargaan khusus"),
        "special award": ("special", "penghargaan khusus"),
        "honorable mention": ("special", "honorable mention"),
        "honourable mention": ("special", "honorable mention"),
        "best presenter": ("special", "best presenter"),
        "best of the best": ("special", "terbaik"),
        "juru kunci": ("special", "terendah"),
        "nilai tertinggi": ("special", "nilai tertinggi"),
        "skor tertinggi": ("special", "nilai tertinggi"),
        "peringkat tertinggi": ("special", "tertinggi"),
        "peringkat teratas": ("special", "tertinggi"),
        "posisi teratas": ("special", "tertinggi"),
        "posisi puncak": ("special", "tertinggi"),
        "urutan teratas": ("special", "tertinggi"),
        "nominasi": ("nominee", "nominasi"),
        "nominator": ("nominee", "nominator"),
        "nomine": ("nominee", "nomine"),
        "nominee": ("nominee", "nomine"),
        "finalis": ("nominee", "finalis"),
        "unggulan": ("nominee", "unggulan"),
        "pemenang": ("winner", "pemenang"),
        "peraih": ("winner", "peraih"),
        "juara bertahan": ("winner", "juara"),
        "juara": ("winner", "juara"),
        "jawara": ("winner", "juara"),
    }
)
_AWARDED: Final = frozenset(
    {"diraih", "direbut", "disabet", "diberikan", "jatuh", "adalah", "yaitu", "yakni", "kategori"}
)
_RUNNER: Final = Phrases.same(("runner up", "runners up", "runnerup"))
_LOWEST: Final = frozenset({"terendah", "terbawah", "terbuncit", "buncit", "buntut", "terburuk", "terakhir"})
_FROM_BELOW: Final = _LOWEST - {"terakhir"}
_FEWEST: Final = frozenset({"besar", "teratas", "tertinggi"})
_FRAMED: Final = frozenset({"masuk", "masuknya", "termasuk", "dalam", "antara", "jajaran", "salah", "dari", "menembus"})
_METALS: Final = {
    "gold": "gold", "emas": "gold", "silver": "silver", "perak": "silver", "bronze": "bronze", "perunggu": "bronze",
    "platinum": "platinum", "platina": "platinum",
}  # fmt: skip
_JOINTS: Final = frozenset({"dan", "serta", ",", "/", "&"})
_TROPHY: Final = frozenset({"winner", "winners", "award", "medal", "trophy", "champion", "prize"})
_MEDALS: Final = frozenset({"medali", "trofi", "tropi", "piala", "plakat"})
_NO_MEDAL: Final = frozenset({"indonesia", "generasi", "masa", "era", "tambang", "bonus", "peluang", "anak", "tinta"})
_MOST_BETWEEN: Final = 5  # words between a number and *terbaik*
_NO_COMPETITOR: Final = words_of(
    """
    penghargaan kategori besar kali tahun bulan hari predikat juara peringkat terbaik medali nilai dari yang di dan
    dengan untuk sebagai pada oleh posisi urutan gelar trofi piala poin persen
    """
)
_PODIUM: Final = 3  # "tiga terbaik" can be the third
LABEL_STARTS: Final = frozenset[str]().union(
    *(table.starts for table in (_NUMBERED, _HOPE, _GRAND, _UNORDERED, _RUNNER)),
    {"top", "big", "terendah", "terbawah", "terbuncit", "terburuk"} | BEST | _MEDALS | frozenset(_METALS),
)


@kept
def label_at(tokens: Tokens, place: int) -> Item | None:
    """Read the label of a place that begins at *place*."""
    word = tokens.at(place)
    if word not in LABEL_STARTS and not word.startswith("ter") and not (word == "(" or may_be_number(tokens, place)):
        return None
    for read in (_grand, _hope, _numbered, _runner_up, _number_first, _top, _medal, _unordered, superlative):
        item = read(tokens, place)
        if item is not None:
            return item
    return None


def _number_behind(tokens: Tokens, place: int) -> Number | None:
    """Read the number that belongs to the label before *place*."""
    for at in range(place, place + 3):
        number = ordinal_at(tokens, at)
        if number is not None:
            return number if tokens.at(number.end) != "besar" or at == place else None
        if tokens.at(at) not in _BEFORE_NUMBER:
            return None
        if tokens.at(at) in (":", "-") and not tokens.digits(at + 1):
            return None
    return None


def _grand(tokens: Tokens, place: int) -> Item | None:
    found = _GRAND.at(tokens, place)
    if found is None:
        return None
    label, end = found
    number = ordinal_at(tokens, end + (tokens.at(end) in ("peringkat", "urutan", "ke")))  # "Juara Umum peringkat I"
    numbers = () if number is None else (number.value,)
    return Item(kind="grand", start=place, end=end if number is None else number.end, label=label, numbers=numbers)


def _hope(tokens: Tokens, place: int) -> Item | None:
    found = _HOPE.at(tokens, place)
    if found is None:
        return None
    label, end = found
    number = _number_behind(tokens, end)
    if number is None:
        return None if label == "harapan" else Item(kind="hope", start=place, end=end, label=label)
    if label == "harapan" and tokens.word(number.end - 1) and not tokens.capital(number.end - 1):
        told = not number.ordinal and (not tokens.word(number.end) or tokens.at(number.end) in _AWARDED)
        if not told:  # "harapan kedua": the other hope, but "harapan tiga diraih ..."
            return None
    numbers, end = numbers_from(tokens, number)
    return Item(kind="hope", start=place, end=end, label=label, numbers=numbers)


def _numbered(tokens: Tokens, place: int) -> Item | None:
    """Read labels that take a number: one or two of them before it, perhaps one more behind."""
    found = _NUMBERED.at(tokens, place)
    if found is None:
        return None
    label, end = found
    if tokens.at(end) == "yang" and tokens.at(end + 1) in ("terbaik", "paling"):
        end += 1
    second = _NUMBERED.at(tokens, end)
    if second is not None and (label in _FRAMES or label in _MAIN):
        label = second[0] if _says_less(label, second[0]) else label
        end = second[1]
    if tokens.at(end) in _LOWEST:
        return Item(kind="special", start=place, end=end + 1, label="terendah")
    number = _number_past_width(tokens, end) or (reached_at(tokens, end) if label in _MOVING else None)
    if number is None or (label == "tempat" and not number.ordinal):  # "tempat 2 orang"
        return None
    sixth = number.ordinal and tokens.at(number.end) in ("tertinggi", "teratas")  # "peringkat keenam tertinggi"
    if tokens.at(number.end) in _FEWEST and not sixth:
        return _so_few(tokens, place, number.value, number.end + 1)
    numbers, end = numbers_from(tokens, number)
    low = _past_lowest(tokens, end)
    if low > end:
        return Item(kind="special", start=place, end=low, label="terendah")
    doubt = "" if number.sure else "misprint"
    end += sixth
    return Item(kind="ordinal", start=place, end=_past_best(tokens, end), label=label, numbers=numbers, doubt=doubt)


def _number_past_width(tokens: Tokens, end: int) -> Number | None:
    """Read the number behind a label, perhaps with its width between: "terbaik nasional kedua"."""
    wide = tokens.at(end) in _WIDTHS
    number = _number_behind(tokens, end + wide)
    plain = number is not None and not (number.ordinal or tokens.shouted(number.end - 1))
    return None if wide and plain else number


def _so_few(tokens: Tokens, place: int, count: int, end: int) -> Item:
    """Return the shortlist whose *besar* ends at *end*, unless it is counted from below: "tiga besar dari bawah"."""
    low = _past_lowest(tokens, end)
    if low > end:
        return Item(kind="special", start=place, end=low, label="terendah")
    return Item(kind="shortlist", start=place, end=_past_best(tokens, end), numbers=(count,))


def _past_lowest(tokens: Tokens, end: int) -> int:
    """Skip the words that count from below: "terbawah", "dari bawah", "paling bawah"."""
    if tokens.at(end) in _FROM_BELOW:
        return end + 1
    return end + 2 if tokens.at(end) in ("dari", "paling") and tokens.at(end + 1) == "bawah" else end


def _says_less(first: str, second: str) -> bool:
    """Tell whether the second of two labels is the one that counts: "posisi juara 2", but "peringkat terbaik II"."""
    if first == "pemenang":
        return second == "juara"
    return first not in _MAIN and (first, second) != ("peringkat", "terbaik")


def _past_best(tokens: Tokens, end: int) -> int:
    """Skip a second label that adds nothing: "juara 3 terbaik", "lima besar terbaik"."""
    again = tokens.at(end) == "terbaik" and ordinal_at(tokens, end + 1) is None
    return end + 1 if again else end


def _runner_up(tokens: Tokens, place: int) -> Item | None:
    found = _RUNNER.at(tokens, place)
    if found is None:
        return None
    number = _number_behind(tokens, found[1])
    value, end = (1, found[1]) if number is None else (number.value, number.end)
    return Item(kind="ordinal", start=place, end=end, label="runner up", numbers=(value + 1,))


def _number_first(tokens: Tokens, place: int) -> Item | None:
    """Read "tiga besar", "ketiga terbaik", "tiga terbaik", "5 terendah"."""
    counted = count_at(tokens, place)
    if counted is not None and counted[0] > 1 and tokens.at(counted[1]) in _FEWEST and year_of(tokens, place) is None:
        return _so_few(tokens, place, counted[0], counted[1] + 1)
    if counted is not None and counted[0] > 1 and (many := _so_many(tokens, place, *counted)) is not None:
        return many
    number = ordinal_at(tokens, place)
    if number is None or tokens.at(place - 1) == "salah":
        return None
    if tokens.at(number.end) in _FROM_BELOW:
        return Item(kind="special", start=place, end=number.end + 1, label="terendah")
    best = tokens.at(number.end) == "terbaik" and ordinal_at(tokens, number.end + 1) is None
    return _so_many_best(tokens, place, number) if best else None


def _so_many(tokens: Tokens, place: int, count: int, end: int) -> Item | None:
    """Read "51 layanan pengaduan terbaik": the best so many, of what the words between say."""
    at = end
    while at - end < _MOST_BETWEEN and _of_name(tokens, at) and tokens.at(at) not in _NO_COMPETITOR:
        at += 1
        if tokens.at(at) == "terbaik" or is_superlative(tokens.at(at)):
            break
    best = tokens.at(at) == "terbaik" or is_superlative(tokens.at(at))
    if at == end or not best or ordinal_at(tokens, at + 1) is not None:
        return None
    field = Field(category=tokens.printed(end, at + 1))
    return Item(kind="shortlist", start=place, end=at + 1, numbers=(count,), fields=(field,), doubt="either")


def _of_name(tokens: Tokens, at: int) -> bool:
    return tokens.word(at) or (tokens.at(at) == "/" and tokens.word(at + 1))


def _so_many_best(tokens: Tokens, place: int, number: Number) -> Item | None:
    """Read "ketiga terbaik", a place, and "tiga terbaik", which can also be the best three."""
    plain = Item(kind="ordinal", start=place, end=number.end + 1, label="terbaik", numbers=(number.value,))
    if number.ordinal or number.value == 1:
        return plain if number.ordinal else None  # "satu terbaik" is no place, and no shortlist either
    short = plain._replace(kind="shortlist", label="")
    framed = number.value > _PODIUM or tokens.at(place - 1) in _FRAMED
    first, second = (short, plain) if framed else (plain, short)
    return first._replace(doubt="" if framed else "either", other=second)


def _top(tokens: Tokens, place: int) -> Item | None:
    if tokens.at(place) not in ("top", "big") or not tokens.digits(place + 1) or year_of(tokens, place + 1):
        return None
    counted = count_at(tokens, place + 1)
    if counted is None:
        return None
    end = counted[1] + (tokens.at(counted[1]) == "besar")
    return Item(kind="shortlist", start=place, end=_past_best(tokens, end), numbers=(counted[0],))


def _medal(tokens: Tokens, place: int) -> Item | None:
    """Read a medal; how many of them were won stands before it and is no place."""
    at = place
    counted = count_at(tokens, place) if tokens.at(place - 1) not in ("juara", "peringkat", "terbaik") else None
    if counted is not None and year_of(tokens, place) is None:
        at = counted[1]
    named = tokens.at(at) in _MEDALS
    at += named
    metal = _METALS.get(tokens.at(at))
    if metal is None or tokens.at(place - 1) in _NO_MEDAL:
        return None
    end = at + 1
    trophy = tokens.at(end) in _TROPHY
    while tokens.at(end) in _TROPHY:
        end += 1
    label = " ".join(tokens.folded[at:end])
    gloss = _numbered(tokens, end + 1) or _grand(tokens, end + 1) if tokens.at(end) == "(" else None
    if gloss is not None and tokens.at(gloss.end) == ")":
        end = gloss.end + 1  # "Silver Winner (Peringkat II)"
    kind: Kind = "grand" if metal == "platinum" else "medal"
    joined = tokens.at(place - 1) in _JOINTS and tokens.at(place - 2) in _METALS  # "medali perak dan perunggu"
    bare = not (named or trophy or counted is not None or joined)
    return Item(kind=kind, start=place, end=end, label=label, text=metal, bare=bare)


def _unordered(tokens: Tokens, place: int) -> Item | None:
    found = _UNORDERED.at(tokens, place)
    if found is None:
        return None
    (kind, label), end = found
    if kind == "special":
        bare = (label == "favorit" and end == place + 1) or label.endswith("tertinggi")
        return Item(kind="special", start=place, end=end, label=label, bare=bare)
    return Item(kind="nominee" if kind == "nominee" else "winner", start=place, end=end, label=label, bare=True)

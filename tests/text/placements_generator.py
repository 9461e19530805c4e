"""Phrases about places made from their parts, each with the values that it means; nothing of the library is asked."""

from decimal import Decimal
from typing import NamedTuple

from hypothesis import strategies as st

__all__ = ["Said", "phrases"]

ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
WORDS = ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas")
LABELS = {
    "juara": ("juara", "Juara", "JUARA"),
    "terbaik": ("terbaik", "Terbaik", "posisi terbaik", "Posisi Terbaik"),
    "peringkat": ("peringkat", "Peringkat", "ranking", "Rangking"),
    "posisi": ("posisi",),
    "urutan": ("urutan", "Urutan", "diurutan"),
    "pemenang": ("Pemenang",),
}
HOPES = ("Juara Harapan", "juara harapan", "JUARA HARAPAN")
MEDALS = {
    "gold": ("Gold Winner", "medali emas", "Gold Award", "trofi emas"),
    "silver": ("Silver Winner", "medali perak"),
    "bronze": ("Bronze Winner", "medali perunggu"),
}
GRADES = {
    "Informatif": ("Informatif", "informatif", '"Informatif"', "\u201cInformatif\u201d", "Badan Publik Informatif"),
    "Menuju Informatif": ("Menuju Informatif", "menuju informatif", "'Menuju Informatif'"),
    "Cukup Informatif": ("cukup informatif", "badan publik cukup informatif"),
    "Sangat Baik": ("Sangat Baik", "sangat baik"),
    "Memuaskan": ("Memuaskan",),
    "BB": ("BB", '"BB"'),
    "Sangat Buruk": ("Sangat Buruk", "sangat buruk"),
    "Kepatuhan Tinggi": ("Kepatuhan Tinggi", "kepatuhan tinggi"),
}
CATEGORIES = (
    "siaran pers", "Media Sosial", "Website", "Kampanye Komunikasi Publik",
    "Penerbitan Media Internal (inhouse magazine)", "video kreatif", "Infografis", "Pengelolaan Pengaduan",
    "audio visual", "Usaha Kecil Mikro dan Menengah", "Berita", "Terpopuler di Media Online", "E-Magazine",
)  # fmt: skip
TRACKS = (
    "Pemerintah Kabupaten/Kota", "Kabupaten/Kota", "Pemerintah Provinsi", "Perangkat Daerah", "kelurahan", "Kecamatan",
    "Kementerian", "BUMD", "Perguruan Tinggi Negeri", "PPID pembantu", "Partai Politik",
)  # fmt: skip
SCOPES = {
    "nasional": ("nasional", "tingkat nasional", "se-Indonesia", "se Indonesia", "secara nasional"),
    "provinsi:Jawa Timur": ("se-Jawa Timur", "tingkat Provinsi Jawa Timur", "se Jatim", "di Provinsi Jawa Timur"),
    "provinsi:Sumatera Barat": ("se-Sumatera Barat", "di Sumatera Barat", "tingkat Sumbar"),
    "kabupaten:Banyuwangi": ("se-Kabupaten Banyuwangi", "tingkat Kabupaten Banyuwangi"),
    "regional:Indonesia Bagian Barat": ("wilayah Indonesia Bagian Barat",),
    "provinsi": ("tingkat provinsi",),
}
PROGRAMMES = {
    "Anugerah Media Humas": ("Anugerah Media Humas", "Anugerah Media Humas (AMH)", "AMH"),
    "Jatim Public Relations Award": ("Jatim Public Relations Award (JPRA)", "JPRA"),
    "Anugerah Seni Rupa": ("Anugerah Seni Rupa", "Anugerah Seni Rupa (ASR)"),
    "Bahari Lestari Award": ("Bahari Lestari Award",),
}
ASIDES = ("selama tiga tahun berturut-turut", "untuk keenam kalinya", "sebanyak 8 kali", "dengan 12 medali")
INTO = ("dalam ajang", "pada", "dalam", "di ajang", "pada ajang")


class Said(NamedTuple):
    """A phrase, and what every place in it must be read as."""

    text: str
    label: str
    ordinals: tuple[int | None, ...] = (None,)
    score: Decimal | None = None
    predikat: str | None = None
    medal: str | None = None
    top_n: int | None = None
    of_total: int | None = None
    category: str | None = None
    track: str | None = None
    programme: str | None = None
    edition_year: int | None = None
    scope: str | None = None


def _numbers(number: int) -> st.SearchStrategy[str]:
    """Print the number of a place in one of its forms."""
    forms = [str(number), f"ke-{number}", f"ke {number}", f"ke \u2013 {number}", f"({number})"]
    if number <= len(ROMAN):
        forms += [ROMAN[number - 1], f"ke-{ROMAN[number - 1]}"]
    if number <= len(WORDS):
        forms += [WORDS[number - 1], "pertama" if number == 1 else f"ke{WORDS[number - 1]}"]
    if number == 3:
        forms += ["Ill", "3 (tiga)"]
    return st.sampled_from(forms)


@st.composite
def _places(draw: st.DrawFn) -> Said:
    label = draw(st.sampled_from(sorted(LABELS)))
    number = draw(st.integers(1, 40))
    text = f"{draw(st.sampled_from(LABELS[label]))} {draw(_numbers(number))}"
    return Said(text, label, (number,))


@st.composite
def _lists(draw: st.DrawFn) -> Said:
    last = draw(st.integers(2, 6))
    numbers = tuple(range(1, last + 1))
    form = draw(st.sampled_from(("digits", "roman", "words", "range")))
    if form == "range":
        return Said(f"juara 1-{last}", "juara", numbers)
    printed = {"digits": [str(number) for number in numbers], "roman": ROMAN[:last], "words": WORDS[:last]}[form]
    joint = draw(st.sampled_from((" dan ", ", dan ", " & ")))
    return Said(f"juara {', '.join(printed[:-1])}{joint}{printed[-1]}", "juara", numbers)


@st.composite
def _hopes(draw: st.DrawFn) -> Said:
    number = draw(st.integers(1, 5))
    return Said(f"{draw(st.sampled_from(HOPES))} {draw(_numbers(number))}", "juara_harapan", (number,))


@st.composite
def _shortlists(draw: st.DrawFn) -> Said:
    top = draw(st.integers(2, 11))
    spelled = draw(st.sampled_from((str(top), WORDS[top - 1], WORDS[top - 1].title())))
    text = draw(
        st.sampled_from((f"{spelled} besar", f"masuk {spelled} besar", f"peringkat {spelled} besar", f"Top {top}"))
    )
    return Said(text, "top_n", top_n=top)


@st.composite
def _medals(draw: st.DrawFn) -> Said:
    medal = draw(st.sampled_from(sorted(MEDALS)))
    return Said(draw(st.sampled_from(MEDALS[medal])), "medal", medal=medal)


@st.composite
def _grades(draw: st.DrawFn) -> Said:
    grade = draw(st.sampled_from(sorted(GRADES)))
    cue = draw(st.sampled_from(("predikat", "Predikat", "kualifikasi")))
    return Said(f"{cue} {draw(st.sampled_from(GRADES[grade]))}", "predikat", predikat=grade)


_GRAND = st.sampled_from(("Juara Umum", "juara umum", "JUARA UMUM")).map(lambda text: Said(text, "juara_umum"))
_HEARTS = st.one_of(_places(), _places(), _lists(), _hopes(), _shortlists(), _medals(), _grades(), _GRAND)


def _printed(score: Decimal) -> str:
    return str(score).replace(".", ",")


@st.composite
def phrases(draw: st.DrawFn) -> Said:
    """Make a phrase: a label, and some of what can be said of a place behind it."""
    said: Said = draw(_HEARTS)
    parts = [said.text]
    if draw(st.booleans()) and said.label in ("peringkat", "terbaik", "top_n"):
        total = draw(st.integers(41, 600))
        parts.append(
            f"dari {total} {draw(st.sampled_from(('peserta', 'kabupaten/kota', 'karya lainnya', 'provinsi')))}"
        )
        said = said._replace(of_total=total)
    if draw(st.booleans()):
        scope = draw(st.sampled_from(sorted(SCOPES)))
        parts.append(draw(st.sampled_from(SCOPES[scope])))
        said = said._replace(scope=scope)
    if draw(st.booleans()):
        category = draw(st.sampled_from(CATEGORIES))
        cue = draw(st.sampled_from(("kategori", "Kategori", "pada kategori", "untuk kategori", "bidang", "KATEGORI")))
        parts.append(f"{cue} {category}")
        said = said._replace(category=category)
    if draw(st.booleans()):
        track = draw(st.sampled_from(TRACKS))
        cue = (
            "untuk"
            if said.category is not None
            else draw(st.sampled_from(("kategori", "untuk", "kelompok", "sebagai")))
        )
        parts.append(f"{cue} {track}")
        said = said._replace(track=track)
    if draw(st.booleans()):
        score = draw(st.decimals(Decimal(1), Decimal(100), places=2))
        cue = draw(
            st.sampled_from(("dengan nilai", "dengan skor", "dengan capaian nilai", "dengan total nilai sebesar"))
        )
        parts.append(f"{cue} {_printed(score)}{draw(st.sampled_from(('', ' poin')))}")
        said = said._replace(score=score)
    if draw(st.booleans()):
        programme = draw(st.sampled_from(sorted(PROGRAMMES)))
        parts.append(f"{draw(st.sampled_from(INTO))} {draw(st.sampled_from(PROGRAMMES[programme]))}")
        said = said._replace(programme=programme)
        if draw(st.booleans()) or parts[-1].isupper() or parts[-1].split()[-1].isupper():
            year = draw(st.integers(2010, 2030))
            parts.append(draw(st.sampled_from((f"{year}", f"Tahun {year}", f"tahun {year}"))))
            said = said._replace(edition_year=year)
    if draw(st.integers(0, 9)) == 0:
        parts.append(draw(st.sampled_from(ASIDES)))
    return said._replace(text=" ".join(parts))

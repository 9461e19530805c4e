"""Legal references made from their blocks, each with what they say; nothing of the library is asked."""

from typing import NamedTuple

from hypothesis import strategies as st

# How a type is printed, its short name, and its issuer.
TYPES = (
    *(
        (text, "UU", None)
        for text in (
            "UU",
            "Undang-Undang",
            "UndangUndang",
            "Undang-undang",
            "UNDANG-UNDANG",
            "UU RI",
            "Undang-Undang (UU)",
        )
    ),
    *((text, "PP", "Presiden") for text in ("PP", "Peraturan Pemerintah", "Peraturan Pemerintah Republik Indonesia")),
    *((text, "Perpres", "Presiden") for text in ("Perpres", "Peraturan Presiden", "Peraturan Presiden (Perpres)")),
    *((text, "Inpres", "Presiden") for text in ("Inpres", "Instruksi Presiden")),
    *((text, "Keppres", "Presiden") for text in ("Keppres", "Keputusan Presiden RI")),
    *(
        (text, "Permen", "Menteri Dalam Negeri")
        for text in ("Permendagri", "Peraturan Menteri Dalam Negeri", "Peraturan Mendagri", "PERMENDAGRI")
    ),
    *(
        (text, "Permen", "Menteri Komunikasi dan Informatika")
        for text in (
            "Permenkominfo",
            "Permen Kominfo",
            "Peraturan Menteri Komunikasi dan Informatika Republik Indonesia",
        )
    ),
    *(
        (text, "Permen", "Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi")
        for text in (
            "PermenPANRB",
            "PermenPAN-RB",
            "Permen PAN dan RB",
            "Permenpan RB",
            "Peraturan Menteri PANRB",
            "Peraturan MenPAN-RB",
        )
    ),
    *((text, "Kepmen", "Menteri Dalam Negeri") for text in ("Kepmendagri", "Keputusan Mendagri")),
    *((text, "PerKI", "Komisi Informasi") for text in ("PerKI", "PERKI", "Perki", "Peraturan Komisi Informasi")),
    *((text, "PKPU", "Komisi Pemilihan Umum") for text in ("PKPU", "Peraturan KPU")),
    *((text, "Pergub", "Gubernur Lampung") for text in ("Pergub Lampung", "Peraturan Gubernur Lampung")),
    *(
        (text, "Perbup", "Bupati Lombok Barat")
        for text in ("Perbup Lombok Barat", "Peraturan Bupati Lombok Barat", "Peraturan Bupati (Perbup) Lombok Barat")
    ),
    *(
        (text, "Perwali", "Wali Kota Madiun")
        for text in (
            "Perwali Madiun",
            "Perwali Kota Madiun",
            "Perwako Madiun",
            "Peraturan Wali Kota Madiun",
            "Peraturan Walikota Madiun",
        )
    ),
    *((text, "Perda", "Kota Tual") for text in ("Perda Kota Tual", "Peraturan Daerah Kota Tual")),
    ("Peraturan Daerah Provinsi Bali", "Perda", "Provinsi Bali"),
    *((text, "Putusan", "Mahkamah Konstitusi") for text in ("Putusan MK", "Putusan Mahkamah Konstitusi (MK)")),
    *((text, "Kepgub", "Gubernur Jawa Timur") for text in ("Kepgub Jawa Timur", "Keputusan Gubernur Jawa Timur")),
    *((text, "SE", "Menteri Dalam Negeri") for text in ("SE Mendagri", "Surat Edaran Menteri Dalam Negeri")),
    *((text, "SK", "Bupati Sleman") for text in ("SK Bupati Sleman", "Surat Keputusan Bupati Sleman")),
    *((text, "Qanun", "Kabupaten Aceh Tengah") for text in ("Qanun Kabupaten Aceh Tengah",)),
)
NUMBERS = (
    "14",
    "01",
    "232A",
    "1.a",
    "24.1",
    "93/P",
    "131.81-634",
    "100.2.1.3-400",
    "16/SE/I",
    "188.45/25/KEP",
    "2/SE/VII",
    "KP 381",
    "PER-006/A/JA/07",
)
MARKERS = (" Nomor ", " nomor ", " No. ", " No.", " No ", " NOMOR ", " Nomor : ", " No: ", " Nomor: ")
YEARS = (" Tahun ", " tahun ", " TAHUN ", " thn ", " Th. ")
TITLES = (
    "Keterbukaan Informasi Publik",
    "Penjabat Gubernur, Penjabat Bupati, dan Penjabat Wali Kota",
    "Pedoman Pengelolaan Informasi di Lingkungan Pemerintah Daerah",
    "SPBE",
)


class Printed(NamedTuple):
    """A text and the type, issuer, number, year and title that it says."""

    text: str
    type: str
    issuer: str | None
    number: str
    year: int
    title: str | None


@st.composite
def references(draw: st.DrawFn) -> Printed:
    """A reference in one of its spellings."""
    words, short, issuer = draw(st.sampled_from(TYPES))
    number, year = draw(st.sampled_from(NUMBERS)), draw(st.integers(1945, 2045))
    plain = number.isdigit()
    form = draw(st.sampled_from(("said", "slash", "unsaid") if plain else ("said", "code")))
    if form == "said":
        text = f"{words}{draw(st.sampled_from(MARKERS))}{number}{draw(st.sampled_from(YEARS))}{year}"
    elif form == "unsaid":
        text = f"{words} {number}{draw(st.sampled_from(YEARS))}{year}"
    else:
        text = f"{words}{draw(st.sampled_from(MARKERS))}{number}/{year}"
    title = draw(st.none() | st.sampled_from(TITLES))
    return Printed(f"{text} tentang {title}" if title else text, short, issuer, number, year, title)

"""Places, grades and scores in Indonesian text."""

import json
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from placements_generator import Said, phrases

from humaskit.errors import InvalidValue
from humaskit.text.numbers import OrdinalStyle
from humaskit.text.placements import (
    PlacementPhrase,
    PlacementReading,
    Stance,
    find_placements,
    format_placement,
    parse_placement,
)
from humaskit.text.reading import LONGEST_PHRASE, LONGEST_TEXT
from humaskit.values.citation import Certainty
from humaskit.values.placement import Placement, PlacementKind

GOLD = Path(__file__).parents[2] / "../shared/gold/ranks.json"
FIELDS = (
    "label", "ordinal", "score", "scale", "predikat", "medal", "top_n", "of_total", "category", "track", "programme",
    "edition_year", "scope",
)  # fmt: skip
STYLES = get_args(OrdinalStyle)
ODD = (
    "juara", "Terbaik", "peringkat", "harapan", "besar", "Gold", "predikat", "nilai", "kategori", "Kategori",
    "untuk", "dalam", "Anugerah", "Award", "se-", "tingkat", "dari", "1", "III", "Ill", "ketiga", "99,30", "2023",
    "A", "dan", "(", ")", ",", ".", "-", "/", '"', "\u201c", "\n\n", "\x00", "\ud800", "\u202e", "\u0301",
    "\u00b2", "\u0663", "Kabupaten",
)  # fmt: skip
texts = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(ODD), max_size=25).map(" ".join))


def reading(text: str) -> PlacementReading:
    """Return the reading of *text*, which must be there."""
    found = parse_placement(text)
    assert found is not None
    return found


def said(text: str) -> dict[str, object]:
    """Return what the one place in *text* says, without what it does not say."""
    (value,) = reading(text).values
    return fields(value)


def fields(value: PlacementPhrase) -> dict[str, object]:
    """Return the fields that a phrase fills, the score as printed."""
    filled = {name: getattr(value, name) for name in FIELDS}
    filled["score"] = None if value.score is None else str(value.score)
    return {name: content for name, content in filled.items() if content is not None}


def bare(value: PlacementPhrase) -> PlacementPhrase:
    """Return *value* without the words that it was read from."""
    place = value.placement
    return value if place is None else attrs.evolve(value, placement=attrs.evolve(place, surface=None))


class TestGold:
    """Phrases from public pages, with their values."""

    def test_sample(self) -> None:
        """At least 95 of 100 values of every field are right, and so are the phrases."""
        if not GOLD.exists():
            pytest.skip("the sample of phrases is not beside the checkout")
        items: list[dict[str, Any]] = json.loads(GOLD.read_text(encoding="utf-8"))
        wrong: dict[str, list[str]] = {name: [] for name in (*FIELDS, "count")}
        places = 0
        for item in items:
            gold: list[dict[str, Any]] = item["gold"] if item["compound"] else [item["gold"]]
            found = parse_placement(item["surface"])
            values = () if found is None else found.values
            places += len(gold)
            if len(values) != len(gold):
                wrong["count"].append(item["surface"])
            for expected, value in zip(gold, values, strict=False):
                filled = fields(value)
                for name in FIELDS:
                    if filled.get(name) != expected[name]:
                        wrong[name].append(item["surface"])

        shares = {name: 1 - len(missed) / places for name, missed in wrong.items()}

        assert min(shares.values()) >= 0.95, wrong


class TestNumbers:
    """The number behind a label, in every form."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("Terbaik I", 1, id="roman"),
            pytest.param("juara 3", 3, id="digit"),
            pytest.param("Terbaik ke-3", 3, id="ke"),
            pytest.param("peringkat ke \u2013 2", 2, id="spaced-dash"),
            pytest.param("juara ke II", 2, id="ke-roman"),
            pytest.param("Terbaik ke-III", 3, id="ke-dash-roman"),
            pytest.param("terbaik ketiga", 3, id="word"),
            pytest.param("juara satu", 1, id="cardinal-word"),
            pytest.param("peringkat pertama", 1, id="first"),
            pytest.param("peringkat kesatu", 1, id="first-by-number"),
            pytest.param("peringkat ke dua", 2, id="ke-word"),
            pytest.param("terbaik ke 3 (tiga)", 3, id="gloss"),
            pytest.param("peringkat ke 91", 91, id="large"),
            pytest.param("ketiga terbaik", 3, id="number-first"),
            pytest.param("Juara1", 1, id="glued-digit"),
            pytest.param("JuaraII", 2, id="glued-roman"),
            pytest.param("peringkat nomor 4", 4, id="nomor"),
            pytest.param("peringkat #1", 1, id="sign"),
            pytest.param("Terbaik Ill", 3, id="misprint"),
            pytest.param("juara 3 tahun 2021", 3, id="year-behind"),
            pytest.param("KIM Cempaka diurutan ketigabelas", 13, id="preposition-glued"),
            pytest.param("harapan tiga, diraih KIM Cempaka", 3, id="consolation-by-cardinal"),
            pytest.param("Juara Umum peringkat II", 2, id="overall-with-a-rank"),
        ],
    )
    def test_form(self, text: str, expected: int) -> None:
        """The number is read in whatever form it is printed."""
        (value,) = reading(text).values

        assert value.ordinal == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("juara 1, 2, dan 3", [1, 2, 3], id="digits"),
            pytest.param("Juara I, II dan III", [1, 2, 3], id="roman"),
            pytest.param("juara I/II/III", [1, 2, 3], id="slashes"),
            pytest.param("terbaik dua dan tiga", [2, 3], id="words"),
            pytest.param("peringkat pertama dan kedua", [1, 2], id="ordinals"),
            pytest.param("Juara I s.d. III", [1, 2, 3], id="until"),
            pytest.param("peringkat 1-3", [1, 2, 3], id="range"),
            pytest.param("juara 1 dan 2 penghargaan lain", [1], id="not-a-count"),
        ],
    )
    def test_list(self, text: str, expected: list[int]) -> None:
        """One label can have several numbers; a number that counts something is none of them."""
        values = reading(text).values

        assert [value.ordinal for value in values] == expected

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("juara dua kali", id="times"),
            pytest.param("juara tiga tahun berturut-turut", id="years-in-a-row"),
            pytest.param("juara umum untuk keenam kalinya", id="sixth-time"),
            pytest.param("Desa Mekar paling buncit", id="last-of-all"),
            pytest.param("terbaik untuk pertama kalinya", id="first-time"),
            pytest.param("satu-satunya terbaik", id="the-only-one"),
            pytest.param("salah satu terbaik", id="one-of"),
            pytest.param("Terbaik 2024", id="a-year"),
            pytest.param("yang terbaik", id="bare"),
            pytest.param("peringkat 5 terendah", id="from-the-bottom"),
            pytest.param("rangking terendah se-Indonesia", id="lowest"),
            pytest.param("juru kunci", id="last-place"),
            pytest.param("tiga besar", id="shortlist"),
            pytest.param("Juara Umum", id="grand"),
        ],
    )
    def test_no_place(self, text: str) -> None:
        """A number that is not a place from the top gives none, and so does a bare superlative."""
        (value,) = reading(text).values

        assert value.ordinal is None
        assert value.placement is not None
        assert value.placement.rank is None


class TestLabels:
    """The word of a place, or the class that it belongs to."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("juara 3 terbaik", {"label": "juara", "ordinal": 3}, id="second-label-behind"),
            pytest.param("juara terbaik kedua", {"label": "juara", "ordinal": 2}, id="two-labels"),
            pytest.param("posisi terbaik Tiga", {"label": "terbaik", "ordinal": 3}, id="frame"),
            pytest.param("rangking 15", {"label": "peringkat", "ordinal": 15}, id="spelling"),
            pytest.param("nilai tertinggi ke tiga", {"label": "nilai_tertinggi", "ordinal": 3}, id="highest-score"),
            pytest.param("Runner Up", {"label": "runner_up", "ordinal": 2}, id="runner-up"),
            pytest.param("runner-up II", {"label": "runner_up", "ordinal": 3}, id="second-runner-up"),
            pytest.param("Juara Harapan II", {"label": "juara_harapan", "ordinal": 2}, id="consolation"),
            pytest.param("JUARA UMUM", {"label": "juara_umum"}, id="grand"),
            pytest.param("medali emas", {"label": "medal", "medal": "gold"}, id="gold"),
            pytest.param("enam (6) perak", {"label": "medal", "medal": "silver"}, id="counted-silver"),
            pytest.param("Silver Winner (Peringkat II)", {"label": "medal", "medal": "silver"}, id="glossed-medal"),
            pytest.param("Platinum", {"label": "medal", "medal": "platinum"}, id="platinum"),
            pytest.param("Juara Favorit", {"label": "favorit"}, id="favourite"),
            pytest.param("masuk 10 besar", {"label": "top_n", "top_n": 10}, id="ten"),
            pytest.param("peringkat lima besar", {"label": "top_n", "top_n": 5}, id="five-as-a-rank"),
            pytest.param("Top 6", {"label": "top_n", "top_n": 6}, id="top"),
            pytest.param("Top 6 Besar", {"label": "top_n", "top_n": 6}, id="top-besar"),
            pytest.param("raih Platinum Award", {"label": "medal", "medal": "platinum"}, id="a-prize-not-a-programme"),
            pytest.param("nominasi kategori Podcast", {"label": "nominasi", "category": "Podcast"}, id="nominated-for"),
            pytest.param("finalis", {"label": "finalis"}, id="finalist"),
            pytest.param("terbaik", {"label": "superlatif"}, id="bare-superlative"),
            pytest.param("rangking terendah", {"label": "terendah"}, id="lowest"),
        ],
    )
    def test_label(self, text: str, expected: dict[str, object]) -> None:
        """Every kind of label has its class and its number."""
        actual = said(text)

        assert actual == expected

    @pytest.mark.parametrize(
        ("text", "kind", "rank"),
        [
            pytest.param("Juara Harapan I", PlacementKind.HOPE, 4, id="consolation-is-fourth"),
            pytest.param("Terbaik III", PlacementKind.ORDINAL, 3, id="place"),
            pytest.param("Gold Winner", PlacementKind.MEDAL, None, id="medals-can-be-shared"),
            pytest.param("tiga besar", PlacementKind.SHORTLIST, None, id="shortlist"),
            pytest.param("predikat Informatif", PlacementKind.PREDICATE, None, id="grade"),
        ],
    )
    def test_placement(self, text: str, kind: PlacementKind, rank: int | None) -> None:
        """The placement knows its kind, its words and its rank."""
        place = reading(text).values[0].placement

        assert place is not None
        assert (place.kind, place.rank, place.surface) == (kind, rank, text)

    @pytest.mark.parametrize(
        "text",
        [
            *("", "Dinas Kominfo", "harapan kita", "peringkat", "besar", "Indonesia Emas 2045", "2024"),
            *("harapan kedua orang tua", "Anugerah Sinar Muda", "Kabupaten terluas kedua"),
        ],
    )
    def test_nothing(self, text: str) -> None:
        """What is no place is not read as one."""
        assert parse_placement(text) is None


class TestGradesAndScores:
    """Grades in words and letters, scores, scales, the size of the field."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param('predikat "Cukup Informatif"', {"predikat": "Cukup Informatif"}, id="quoted"),
            pytest.param("masuk kategori kurang informatif", {"predikat": "Kurang Informatif"}, id="as-category"),
            pytest.param(
                "kategori Provinsi tidak Informatif", {"predikat": "Tidak Informatif", "track": "Provinsi"}, id="group"
            ),
            pytest.param("berpredikat menuju informatif", {"predikat": "Menuju Informatif"}, id="verb"),
            pytest.param("predikat BB dengan nilai 72,35", {"predikat": "BB", "score": "72.35"}, id="letters"),
            pytest.param("nilai A-", {"predikat": "A-"}, id="letter-with-sign"),
            pytest.param("nilai SAKIP BB", {"predikat": "BB"}, id="index-between"),
            pytest.param("menyabet WTP untuk kedua kalinya", {"predikat": "WTP"}, id="opinion-alone"),
            pytest.param("masuk klaster cukup informatif", {"predikat": "Cukup Informatif"}, id="cluster"),
            pytest.param("penghargaan KLA level madya", {"predikat": "Madya"}, id="level-of-a-child-friendly-town"),
            pytest.param(
                "kategori baik dengan nilai 267,5", {"predikat": "Baik", "score": "267.5"}, id="small-letters"
            ),
            pytest.param(
                "opini Wajar Tanpa Pengecualian (WTP)", {"predikat": "Wajar Tanpa Pengecualian"}, id="opinion"
            ),
            pytest.param("Kabupaten Layak Anak Kategori Nindya", {"predikat": "Nindya"}, id="child-friendly"),
            pytest.param("predikat Sangat Inovatif", {"predikat": "Sangat Inovatif"}, id="innovation"),
            pytest.param("nilai 88,31 predikat A", {"predikat": "A", "score": "88.31"}, id="score-first"),
            pytest.param("nilai 3,45 (Baik)", {"predikat": "Baik", "score": "3.45"}, id="behind-its-score"),
            pytest.param(
                "Pemerintah Provinsi Informatif", {"predikat": "Informatif", "track": "Pemerintah Provinsi"}, id="bare"
            ),
        ],
    )
    def test_grade(self, text: str, expected: dict[str, object]) -> None:
        """A grade is read behind its cue, whatever its scale."""
        actual = said(text)

        assert actual == {"label": "predikat", **expected}

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("perolehan nilai 92,31", "92.31", id="comma"),
            pytest.param("dengan skor 99,60 poin", "99.60", id="zeros-kept"),
            pytest.param("nilai 88.97", "88.97", id="point"),
            pytest.param("poin sempurna 100", "100", id="whole"),
            pytest.param("nilai indeks SPBE tahun 2023 sebesar 3,54", "3.54", id="words-between"),
            pytest.param("Tingkat Kelurahan: Satimpo (99,30)", "99.30", id="brackets"),
            pytest.param("360 poin", "360", id="points"),
        ],
    )
    def test_score(self, text: str, expected: str) -> None:
        """A score keeps its printed digits."""
        value = reading(text).values[0]

        assert (value.label, str(value.score), value.is_result) == ("score", expected, True)

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("informatif dengan nilai antara 90 sampai 100", "90-100", id="between"),
            pytest.param("kurang informatif dengan nilai antara 40 sampai 59,9", "40-59.9", id="comma"),
            pytest.param("\u2018Menuju Informatif\u2019 nilai 80-89,9", "80-89.9", id="dash"),
            pytest.param("tidak informatif dengan nilai kurang dari 39,9", "<39.9", id="below"),
        ],
    )
    def test_scale(self, text: str, expected: str) -> None:
        """A range of scores says what a grade means; it is nobody's result."""
        value = reading(text).values[0]

        assert (value.scale, value.score, value.stance) == (expected, None, Stance.RULE)

    def test_threshold(self) -> None:
        """The least score that is asked for is nobody's result either."""
        value = reading("Final Skor minimal 70 poin").values[0]

        assert (value.score, value.stance) == (Decimal(70), Stance.RULE)

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("peringkat 3 dari 34 provinsi", 34, id="provinces"),
            pytest.param("lima besar terbaik dari 106 karya lainnya", 106, id="works"),
            pytest.param("terbaik ke-2 di antara 20 peserta", 20, id="among"),
            pytest.param("Terbaik I dari enam kategori", None, id="categories-are-no-field"),
            pytest.param("salah satu dari 66 kota yang meraih predikat Madya", None, id="so-many-winners"),
        ],
    )
    def test_field(self, text: str, expected: int | None) -> None:
        """The size of the field is who competed, not what was judged."""
        value = reading(text).values[0]

        assert value.of_total == expected

    @pytest.mark.parametrize("text", ["nilai 5 miliar rupiah", "nilai Rp 200 juta", "nilai 2024"])
    def test_no_score(self, text: str) -> None:
        """Money and years are no scores."""
        assert parse_placement(text) is None


class TestCategoriesAndGroups:
    """What was judged, and who competed."""

    @pytest.mark.parametrize(
        ("text", "category", "track"),
        [
            pytest.param("terbaik I kategori video kreatif", "video kreatif", None, id="category"),
            pytest.param("Juara I Kategori A", "A", None, id="letter"),
            pytest.param("juara 2 kategori E-Magazine", "E-Magazine", None, id="letter-in-a-word"),
            pytest.param("Juara 1 Bidang Statistik Sektoral", "Statistik Sektoral", None, id="bidang"),
            pytest.param("terbaik kedua dalam pengelolaan media sosial", "pengelolaan media sosial", None, id="deed"),
            pytest.param(
                "Terbaik II kategori \u201cInovasi yang Melayani\u201d", "Inovasi yang Melayani", None, id="quoted"
            ),
            pytest.param("juara 1 untuk kategori kelurahan", None, "kelurahan", id="group-as-category"),
            pytest.param("Peringkat I Kategori Perguruan Tinggi Negeri", None, "Perguruan Tinggi Negeri", id="group"),
            pytest.param(
                "juara 3 Kategori Penerbitan Media (buletin) untuk Pemerintah Kabupaten/kota",
                "Penerbitan Media (buletin)",
                "Pemerintah Kabupaten/Kota",
                id="both",
            ),
            pytest.param(
                "Terbaik III Kategori Kampanye Publik Pemerintah Daerah Kabupaten/Kota",
                "Kampanye Publik",
                "Pemerintah Daerah Kabupaten/Kota",
                id="group-at-the-end",
            ),
            pytest.param(
                "Gold Winner Kategori Kanal Digital, Sub Kategori Podcast", "Kanal Digital / Podcast", None, id="sub"
            ),
            pytest.param(
                "Gold Winner Kategori Kanal Digital, Sub Kategori Lembaga", "Kanal Digital", "Lembaga", id="sub-group"
            ),
            pytest.param("Perangkat Daerah Terbaik I", None, "Perangkat Daerah", id="group-before"),
            pytest.param("Desa Mandiri Terbaik 2 Nasional", "Desa Mandiri", None, id="category-before"),
            pytest.param(
                "Terbaik Tiga Kontribusi Konten Audio Visual", "Kontribusi Konten Audio Visual", None, id="behind"
            ),
            pytest.param("Terbaik Pertama PPID pelaksana", None, "PPID pelaksana", id="group-behind"),
            pytest.param("terbaik ketiga Kota Samarinda", None, None, id="recipient-behind"),
            pytest.param("Juara 1: KIM Info Sigap", None, None, id="list-line"),
            pytest.param("terbaik keempat diraih Dinas Sosial", None, None, id="recipient-behind-a-verb"),
        ],
    )
    def test_field(self, text: str, category: str | None, track: str | None) -> None:
        """A group of competitors is a track wherever it stands; a name says who won."""
        (value,) = reading(text).values

        assert (value.category, value.track) == (category, track)

    @pytest.mark.parametrize(
        ("text", "category", "track"),
        [
            pytest.param("Website Terbaik", "Website Terbaik", None, id="before"),
            pytest.param("kategori KIM Terbaik Bidang Pariwisata", "KIM Terbaik Bidang Pariwisata", None, id="whole"),
            pytest.param("Lembaga Terpopuler di Media Cetak", "Terpopuler di Media Cetak", "Lembaga", id="complement"),
            pytest.param("terbaik kategori siaran pers", "siaran pers", None, id="behind"),
            pytest.param("Terbaik Nasional", None, None, id="alone"),
        ],
    )
    def test_superlative(self, text: str, category: str | None, track: str | None) -> None:
        """A superlative without a number is a part of the name of its category."""
        (value,) = reading(text).values

        assert (value.label, value.ordinal, value.category, value.track) == ("superlatif", None, category, track)

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param(
                "terbaik I kategori siaran pers dan website resmi", ["siaran pers", "website resmi"], id="two"
            ),
            pytest.param("terbaik I kategori Usaha Kecil dan Menengah", ["Usaha Kecil dan Menengah"], id="one-name"),
            pytest.param(
                "dua Bronze Winner dari Sub Kategori Website dan Sub Kategori Podcast",
                ["Website", "Podcast"],
                id="subs",
            ),
            pytest.param(
                "Juara I Kategori Website, Juara II Kategori Video", ["Website", "Video"], id="each-with-its-label"
            ),
            pytest.param(
                "kategori Website juara 1, kategori Video juara 2", ["Website", "Video"], id="categories-first"
            ),
            pytest.param("juara 1 dan juara 2 kategori Video", ["Video", "Video"], id="lent"),
        ],
    )
    def test_several(self, text: str, expected: list[str]) -> None:
        """Every category has its own place."""
        values = reading(text).values

        assert [value.category for value in values] == expected


class TestScopeAndProgramme:
    """Where a place was won, in which award, in which year."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("juara 3 nasional", "nasional", id="bare"),
            pytest.param("terbaik I se-Indonesia", "nasional", id="country"),
            pytest.param("juara 1 tingkat internasional", "internasional", id="world"),
            pytest.param("peringkat 2 se Kalimantan Timur", "provinsi:Kalimantan Timur", id="se"),
            pytest.param("juara I tingkat Jateng", "provinsi:Jawa Tengah", id="short-form"),
            pytest.param("tiga besar di Sumatera Barat", "provinsi:Sumatera Barat", id="di"),
            pytest.param("juara 1 tingkat provinsi", "provinsi", id="unnamed"),
            pytest.param("juara 1 se-Kota Surabaya", "kota:Surabaya", id="city"),
            pytest.param("Terbaik I wilayah Indonesia Bagian Barat", "regional:Indonesia Bagian Barat", id="zone"),
            pytest.param("peringkat 1 se-Sumatera", "regional:Sumatera", id="island"),
            pytest.param("Terbaik I diserahkan di Jakarta", None, id="venue"),
            pytest.param("juara 1 tingkat kabupaten/kota", None, id="a-group"),
        ],
    )
    def test_scope(self, text: str, expected: str | None) -> None:
        """The scope is the country, a region, a zone or a level; where the ceremony was held is none."""
        (value,) = reading(text).values

        assert value.scope == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param(
                "juara 3 dalam ajang Anugerah Media Humas (AHM) 2022", ("Anugerah Media Humas", 2022, None), id="full"
            ),
            pytest.param("terbaik I dalam AMH", ("Anugerah Media Humas", None, None), id="abbreviation"),
            pytest.param("KI Award 2021, Terbaik II", ("KI Award", 2021, None), id="first"),
            pytest.param(
                "Juara II pada Komisi Informasi Award Jateng Tahun 2020",
                ("Komisi Informasi Award", 2020, "provinsi:Jawa Tengah"),
                id="region-behind",
            ),
            pytest.param(
                "juara 1 lomba video pendek tingkat nasional", ("lomba video pendek", None, "nasional"), id="lower-case"
            ),
            pytest.param("Kabupaten Terinovatif IGA 2022", ("IGA", 2022, None), id="short-with-year"),
            pytest.param(
                "juara II Lomba Kriya pada Festival Seni Nusantara", ("Festival Seni Nusantara", None, None), id="inner"
            ),
            pytest.param("Terbaik I Tahun 2022", (None, 2022, None), id="year-alone"),
        ],
    )
    def test_programme(self, text: str, expected: tuple[str | None, int | None, str | None]) -> None:
        """The programme is named without its abbreviation, edition and region."""
        (value,) = reading(text).values

        assert (value.programme, value.edition_year, value.scope) == expected


class TestStance:
    """Hopes, denials and results."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("semoga juara satu", Stance.HOPE, id="semoga"),
            pytest.param("menargetkan masuk 10 besar", Stance.HOPE, id="target"),
            pytest.param("kami optimistis tahun depan bisa meraih juara umum", Stance.HOPE, id="optimist"),
            pytest.param("ingin meraih terbaik I tahun depan", Stance.HOPE, id="wish"),
            pytest.param("Berharap Juara I", Stance.HOPE, id="hope-of-a-heading"),
            pytest.param("belum masuk 10 besar", Stance.DENIED, id="not-yet"),
            pytest.param("gagal meraih juara 1", Stance.DENIED, id="failed"),
            pytest.param("berhasil meraih juara 1", Stance.RESULT, id="success"),
            pytest.param("berharap setelah meraih juara 1 ini", Stance.RESULT, id="won-before-the-hope"),
            pytest.param("Juara Harapan I", Stance.RESULT, id="the-place-of-that-name"),
            pytest.param("Semoga lancar. Juara 1 diraih KIM Cempaka", Stance.RESULT, id="another-sentence"),
        ],
    )
    def test_stance(self, text: str, expected: Stance) -> None:
        """A place that is hoped for or denied is no result."""
        value = reading(text).values[0]

        assert value.stance is expected
        assert value.is_result is (expected is Stance.RESULT)


class TestDoubt:
    """What speaks against a reading."""

    @pytest.mark.parametrize(
        ("text", "certainty", "codes"),
        [
            pytest.param("Terbaik III kategori Website", Certainty.STATED, [], id="clear"),
            pytest.param("juara 2 selama tiga tahun berturut-turut", Certainty.STATED, [], id="how-often"),
            pytest.param("juara kedua dengan 8 medali emas", Certainty.STATED, [], id="how-many-medals"),
            pytest.param("juara 2 diraih Desa Mekar, Kecamatan Baru", Certainty.STATED, [], id="who-won-and-where"),
            pytest.param("juara 1 Anugerah Sinar Muda Dinas Contoh", Certainty.AMBIGUOUS, ["border"], id="name-cut"),
            pytest.param("Terbaik Ill", Certainty.INFERRED, ["misprint"], id="misprint"),
            pytest.param("tiga terbaik", Certainty.AMBIGUOUS, ["either"], id="place-or-shortlist"),
            pytest.param("juara 1 dengan nilai 1.026", Certainty.AMBIGUOUS, ["decimal"], id="dot"),
            pytest.param("juara 1 dan 2 kategori website dan podcast", Certainty.AMBIGUOUS, ["pairs"], id="paired"),
            pytest.param("predikat Kota Pusaka", Certainty.INFERRED, ["unlisted"], id="unknown-grade"),
            pytest.param("Juara 1 Gelora Samudra Biru", Certainty.STATED, ["unread"], id="words-left"),
            pytest.param("Perangkat Daerah Terbaik I", Certainty.INFERRED, [], id="guessed-field"),
        ],
    )
    def test_doubt(self, text: str, certainty: Certainty, codes: list[str]) -> None:
        """A reading says what it guessed, and what it could not read."""
        found = reading(text)

        assert (found.certainty, [issue.code for issue in found.issues]) == (certainty, codes)
        assert found.sure is (not codes)

    def test_alternative(self) -> None:
        """The other meaning of the words stands beside the likelier one."""
        found = reading("tiga terbaik")

        assert found.values[0].ordinal == 3
        assert [other.top_n for other in found.alternatives] == [3]

    def test_shortlist_by_the_words_before(self) -> None:
        """Among the best three is a shortlist, without doubt."""
        found = reading("masuk tiga terbaik nasional")

        assert (found.values[0].top_n, found.sure) == (3, True)


_WIDE = "terbaik pertama media sosial se-Indonesia"
_OF_MANY = "peringkat 3 dari 22 provinsi yang informatif"


class TestRunningText:
    """Places in sentences."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param(
                "Kota Madiun menjadi terbaik pertama kategori siaran pers dalam AMH yang digelar Bakohumas.",
                ["terbaik pertama kategori siaran pers"],
                id="category-not-programme",
            ),
            pytest.param(
                'Kelurahan itu meraih predikat "Cukup Informatif" dengan capaian nilai 76.',
                ['predikat "Cukup Informatif" dengan capaian nilai 76'],
                id="grade-with-score",
            ),
            pytest.param(
                "Terbaik pertama diraih Bontang, disusul Kutai Timur terbaik kedua dan terbaik ketiga Kota Samarinda.",
                ["Terbaik pertama", "terbaik kedua", "terbaik ketiga"],
                id="one-each",
            ),
            pytest.param("Kita menjadi yang terbaik kategori foto.", ["terbaik kategori foto"], id="superlative"),
            pytest.param("Provinsi itu masuk nominasi AMH 2022.", ["nominasi"], id="nominee"),
            pytest.param("Kami masuk nominasi enam besar.", ["nominasi enam besar"], id="nominee-and-shortlist"),
            pytest.param("Juara II sebagai Kabupaten/Kota Informatif.", ["Juara II"], id="who-competed"),
            pytest.param(
                "Kami meraih penghargaan kategori Menuju Informatif.", ["kategori Menuju Informatif"], id="prize"
            ),
            pytest.param("Pemenang juara satu maju.", ["juara satu"], id="somebody-who-won"),
            pytest.param("Kami meraih predikat Terbaik II.", ["predikat Terbaik II"], id="predikat-of-a-place"),
            pytest.param("Kami meraih predikat sebagai Terbaik II.", ["predikat sebagai Terbaik II"], id="predikat-as"),
            pytest.param(
                "Sleman dinyatakan sebagai Badan Publik Informatif dengan nilai 92,4.",
                ["Badan Publik Informatif dengan nilai 92,4"],
                id="grade-of-a-body",
            ),
            pytest.param(
                'Bali meraih predikat "Sangat Baik" dalam evaluasi sistem itu.',
                ['predikat "Sangat Baik"'],
                id="grade-and-its-occasion",
            ),
            pytest.param("Ini terbaik pertama media sosial se-Indonesia.", [_WIDE], id="scope-behind-a-guess"),
            pytest.param(
                "Ia meraih peringkat 3 dari 22 provinsi yang informatif.", [_OF_MANY], id="grade-of-the-field"
            ),
            pytest.param("Kami meraih kategori Provinsi Informatif.", ["kategori Provinsi Informatif"], id="graded"),
            pytest.param("Kota itu masuk di zona kuning.", ["zona kuning"], id="zone"),
            pytest.param("Piala untuk kategori Kota Informatif.", ["kategori Kota Informatif"], id="role-before"),
            pytest.param("Lalu, kabupaten terbaik pertama diraih Gowa.", ["kabupaten terbaik pertama"], id="group"),
            pytest.param("Kami memberi pelayanan terbaik dan informasi yang informatif.", [], id="ordinary-words"),
            pytest.param("Menuju Indonesia Emas 2045, posisi kepala dinas kosong.", [], id="no-medal-no-place"),
            pytest.param("Nilai tukar 15.000 rupiah; harapan kita besar; ada 3 besaran.", [], id="no-score"),
            pytest.param("Pengumuman pemenang malam ini.", [], id="winner-of-nothing"),
            pytest.param("Gunung itu tertinggi di Jawa Timur.", [], id="a-height"),
        ],
    )
    def test_surface(self, text: str, expected: list[str]) -> None:
        """A phrase ends before its programme, and an ordinary word is no place."""
        found = find_placements(text)

        assert [each.surface for each in found] == expected

    def test_programme_of_a_place(self) -> None:
        """The value names the programme that stands right behind the surface, with its year and region."""
        (found,) = find_placements("Demak meraih Juara II dalam Komisi Informasi Award Jateng Tahun 2020.")

        assert found.surface == "Juara II"
        assert fields(found.values[0]) == {
            "label": "juara",
            "ordinal": 2,
            "programme": "Komisi Informasi Award",
            "edition_year": 2020,
            "scope": "provinsi:Jawa Tengah",
        }

    def test_hopes_in_a_text(self) -> None:
        """A hope in one sentence does not touch the result in the next."""
        found = find_placements("Semoga ke depan menjadi juara satu. Saat ini kami meraih terbaik tiga.")

        assert [each.values[0].stance for each in found] == [Stance.HOPE, Stance.RESULT]


class TestFormat:
    """Places as text."""

    @pytest.mark.parametrize(
        ("value", "style", "expected"),
        [
            pytest.param(
                Placement(kind=PlacementKind.ORDINAL, label="juara", ordinal=2), "roman", "Juara II", id="roman"
            ),
            pytest.param(Placement(kind=PlacementKind.ORDINAL, ordinal=3), "words", "Peringkat ketiga", id="no-label"),
            pytest.param(Placement(kind=PlacementKind.ORDINAL, ordinal=91), "roman", "Peringkat ke-91", id="too-large"),
            pytest.param(
                Placement(kind=PlacementKind.SHORTLIST, top=10, of=34), "roman", "10 besar dari 34 peserta", id="top"
            ),
            pytest.param(Placement(kind=PlacementKind.MEDAL, tier="gold"), "roman", "Gold Winner", id="medal"),
            pytest.param(Placement(kind=PlacementKind.GRAND), "roman", "Juara Umum", id="grand"),
            pytest.param(
                Placement(kind=PlacementKind.ORDINAL, label="runner up", ordinal=2),
                "roman",
                "Runner Up",
                id="runner-up",
            ),
            pytest.param(PlacementPhrase(score=Decimal("99.60")), "roman", "Dengan nilai 99,60", id="score"),
            pytest.param(PlacementPhrase(scale="<39.9"), "roman", "Dengan nilai di bawah 39,9", id="scale"),
        ],
    )
    def test_written(self, value: Placement | PlacementPhrase, style: OrdinalStyle, expected: str) -> None:
        """A place is written with its usual words."""
        actual = format_placement(value, style)

        assert actual == expected

    @pytest.mark.parametrize(
        ("value", "style"),
        [
            pytest.param(PlacementPhrase(), "roman", id="says-nothing"),
            pytest.param(Placement(kind=PlacementKind.SPECIAL), "roman", id="no-words"),
            pytest.param(Placement(kind=PlacementKind.GRAND), "hexadecimal", id="style"),
            pytest.param("Terbaik I", "roman", id="no-placement"),
        ],
    )
    def test_refused(self, value: Any, style: Any) -> None:
        """What says nothing cannot be written."""
        with pytest.raises(InvalidValue):
            format_placement(value, style)


class TestLaws:
    """What holds for every phrase and every text."""

    @settings(max_examples=250, deadline=None)
    @given(phrases())
    def test_every_part_is_read(self, phrase: Said) -> None:
        """A phrase that is put together from parts is read back part by part."""
        values = reading(phrase.text).values
        expected = [
            fields(PlacementPhrase())
            | {"label": phrase.label, **_parts(phrase)}
            | ({} if number is None else {"ordinal": number})
            for number in phrase.ordinals
        ]

        assert [fields(value) for value in values] == expected

    @settings(max_examples=150, deadline=None)
    @given(phrases(), st.sampled_from(STYLES))
    def test_round_trip(self, phrase: Said, style: OrdinalStyle) -> None:
        """What is written is read back as the same value."""
        for value in reading(phrase.text).values:
            text = format_placement(value, style)

            assert list(map(bare, reading(text).values)) == [bare(value)]

    @settings(max_examples=150, deadline=None)
    @given(phrases())
    def test_found_in_a_sentence(self, phrase: Said) -> None:
        """A phrase in a sentence is found as the same place."""
        found = find_placements(
            f"Pemerintah Kota Madiun berhasil meraih {phrase.text}. Piagam diserahkan Senin (6/11)."
        )

        assert [fields(value) for each in found for value in each.values] == [
            fields(value) for value in reading(phrase.text).values
        ]

    @settings(max_examples=150, deadline=None)
    @given(texts)
    def test_any_text(self, text: str) -> None:
        """No text makes a reader raise; surfaces are verbatim and do not overlap; every value can be written."""
        found = find_placements(text)
        whole = parse_placement(text)

        assert all(text[each.start : each.end] == each.surface != "" for each in found)
        assert all(before.end <= after.start for before, after in pairwise(found))
        if whole is not None:
            assert text[whole.start : whole.end] == whole.surface
            assert all(format_placement(value) for value in whole.values)

    def test_too_long(self) -> None:
        """Longer text than a phrase, or than a running text may be, gives nothing."""
        assert parse_placement("juara 1 " * LONGEST_PHRASE) is None
        assert find_placements("juara 1 " * LONGEST_TEXT) == ()


def _parts(phrase: Said) -> dict[str, object]:
    """Return what a generated phrase says beside its label and number."""
    told = {name: value for name, value in phrase._asdict().items() if name not in ("text", "label", "ordinals")}
    told["score"] = None if phrase.score is None else str(phrase.score)
    return {name: value for name, value in told.items() if value is not None}

"""Wordings of news about places, grades and scores: what stands around a label, and what it does not mean."""

import pytest

from humaskit.text.placements import find_placements, parse_placement

FIELDS = (
    "label", "ordinal", "scale", "predikat", "medal", "top_n", "of_total", "category", "track", "programme",
    "edition_year", "scope",
)  # fmt: skip


def filled(text: str) -> list[dict[str, object]]:
    """Return what each place of *text* says, without what it does not say; the score as printed."""
    read = parse_placement(text)
    assert read is not None
    found: list[dict[str, object]] = []
    for value in read.values:
        said = {name: getattr(value, name) for name in FIELDS}
        said["score"] = None if value.score is None else str(value.score)
        found.append({name: each for name, each in said.items() if each is not None})
    return found


class TestLists:
    """Several places in one phrase."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param(
                "juara pertama diraih Desa Mekar, kedua diraih Desa Baru, dan ketiga diraih Desa Lama",
                [{"label": "juara", "ordinal": number} for number in (1, 2, 3)],
                id="label-said-once",
            ),
            pytest.param(
                "kota terbaik pertama diraih Sabang, terbaik kedua diraih Ambon",
                [{"label": "terbaik", "ordinal": number, "track": "kota"} for number in (1, 2)],
                id="group-said-once",
            ),
            pytest.param(
                "urutan kedua sampai urutan keempat",
                [{"label": "urutan", "ordinal": number} for number in (2, 3, 4)],
                id="range-with-its-label-again",
            ),
            pytest.param(
                "satu Harapan I, empat Harapan II",
                [{"label": "harapan", "ordinal": number} for number in (1, 2)],
                id="counts-of-places",
            ),
            pytest.param(
                "kategori Podcast medali perak dan perunggu",
                [{"label": "medal", "medal": metal, "category": "Podcast"} for metal in ("silver", "bronze")],
                id="medals-of-one-category",
            ),
            pytest.param(
                "nilai SAKIP B, BB dan A",
                [{"label": "predikat", "predikat": grade} for grade in ("B", "BB", "A")],
                id="letters",
            ),
            pytest.param(
                "kategori Cukup Informatif dan Kurang Informatif",
                [{"label": "predikat", "predikat": grade} for grade in ("Cukup Informatif", "Kurang Informatif")],
                id="grades-of-openness",
            ),
            pytest.param(
                "3 kategori Utama, 7 kategori Nindya dan 9 kategori Madya",
                [{"label": "predikat", "predikat": grade} for grade in ("Utama", "Nindya", "Madya")],
                id="counts-of-grades",
            ),
            pytest.param(
                "pemenang kategori Cerdas Berkota dan Cerdas Berdagang",
                [{"label": "pemenang", "category": name} for name in ("Cerdas Berkota", "Cerdas Berdagang")],
                id="categories-that-open-alike",
            ),
        ],
    )
    def test_every_place(self, text: str, expected: list[dict[str, object]]) -> None:
        """Every place of a list has what is said once for all of them."""
        actual = filled(text)

        assert actual == expected

    @pytest.mark.parametrize(
        ("text", "expected", "code"),
        [
            pytest.param(
                "naik dari peringkat 9 menjadi peringkat 4",
                {"label": "peringkat", "ordinal": 4},
                "moved",
                id="place-before",
            ),
            pytest.param("dari 2,68 menjadi 3,07", {"label": "score", "score": "3.07"}, None, id="score-before"),
            pytest.param(
                "runner up atau peringkat kedua", {"label": "runner_up", "ordinal": 2}, None, id="in-other-words"
            ),
            pytest.param(
                "zona kuning, kategori C", {"label": "predikat", "predikat": "Zona Kuning"}, "grades", id="two-grades"
            ),
        ],
    )
    def test_one_place(self, text: str, expected: dict[str, object], code: str | None) -> None:
        """What was held before, or is said again, is no second place."""
        read = parse_placement(text)

        assert filled(text) == [expected]
        assert read is not None
        assert code is None or code in [issue.code for issue in read.issues]


class TestWhoAndWhat:
    """What stands before and behind a label: a category, a group, somebody's name, or a verb."""

    @pytest.mark.parametrize(
        ("text", "category", "track"),
        [
            pytest.param("melesat ke posisi sembilan", None, None, id="movement"),
            pytest.param("RSUD Harapan peringkat 2", None, None, id="winner-before"),
            pytest.param("sebanyak 15 besar peserta", None, None, id="competitors-in-general"),
            pytest.param("penilaian Top 20", None, None, id="assessment"),
            pytest.param("pengelola arsip terbaik kedua", "pengelola arsip", None, id="who-did-it"),
            pytest.param("dinas yang lolos 5 besar", None, "dinas", id="relative-clause"),
            pytest.param("peringkat pertama bagi Provinsi tipe B", None, "Provinsi tipe B", id="type"),
            pytest.param(
                "Terbaik I untuk Kementerian/Lembaga, BUMN/BUMD, dan Perguruan Tinggi Negeri",
                None,
                "Kementerian/Lembaga, BUMN/BUMD, dan Perguruan Tinggi Negeri",
                id="list-of-groups",
            ),
            pytest.param("Top 30 SP9N", "SP9N", None, id="digits-in-a-short-name"),
            pytest.param("peringkat 2 Badan Publik Informatif", None, None, id="any-public-body"),
            pytest.param("peringkat pertama sebagai badan publik", None, None, id="a-public-body-like-all"),
            pytest.param("peringkat pertama desa paling terbuka", "desa paling terbuka", None, id="most"),
            pytest.param("kota paling informatif", "kota paling informatif", None, id="most-of-its-kind"),
            pytest.param("pemimpin terpopuler di media cetak", "pemimpin terpopuler di media cetak", None, id="who"),
            pytest.param(
                "juara pertama provinsi keterbukaan informasi", "keterbukaan informasi", "provinsi", id="both"
            ),
            pytest.param("kategori Satuan Kerja Perangkat Aceh (SKPA) Terbaik I", None, "SKPA", id="bracketed-group"),
            pytest.param("12 layanan aduan terbaik", "layanan aduan terbaik", None, id="so-many-best"),
            pytest.param(
                "Komunitas Terbaik Bidang Literasi", "Komunitas Terbaik Bidang Literasi", None, id="field-in-its-name"
            ),
            pytest.param("Penghargaan Khusus Penulisan Naskah", "Penulisan Naskah", None, id="special-award"),
            pytest.param(
                "kategori pemerintah kota menempatkan Kota Baru sebagai peringkat pertama",
                None,
                "pemerintah kota",
                id="verb-ends-a-group",
            ),
        ],
    )
    def test_field(self, text: str, category: str | None, track: str | None) -> None:
        """Only what was judged is a category, and only a group of competitors a track."""
        (value,) = filled(text)

        assert (value.get("category"), value.get("track")) == (category, track)


class TestWidthsAndBorders:
    """A width inside a label, places that count from below, parts of the country, bodies behind a category."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param(
                "terbaik nasional kedua", {"label": "terbaik", "ordinal": 2, "scope": "nasional"}, id="width-inside"
            ),
            pytest.param("juara nasional 2 kali", {"label": "juara", "scope": "nasional"}, id="how-often"),
            pytest.param("peringkat naik dari 10 menjadi 5", {"label": "peringkat", "ordinal": 5}, id="risen"),
            pytest.param("naik peringkat menjadi 3", {"label": "peringkat", "ordinal": 3}, id="become"),
            pytest.param("posisi ketiga besar dari bawah", {"label": "terendah"}, id="from-below"),
            pytest.param(
                "tiga besar paling bawah dengan nilai 63,19", {"label": "terendah", "score": "63.19"}, id="lowest-three"
            ),
            pytest.param("Terburuk Ketiga di Indonesia", {"label": "terendah", "scope": "nasional"}, id="worst"),
            pytest.param("juara 1 wilayah II", {"label": "juara", "ordinal": 1, "scope": "regional:II"}, id="part"),
            pytest.param(
                "juara I tingkat Regional I", {"label": "juara", "ordinal": 1, "scope": "regional:I"}, id="first-part"
            ),
            pytest.param(
                "Juara I kategori podcast Pemkot Makassar",
                {"label": "juara", "ordinal": 1, "category": "podcast"},
                id="body-behind-a-category",
            ),
            pytest.param(
                "Juara I Pemerintah Kabupaten/Kota Komisi Informasi (KI) Papua",
                {"label": "juara", "ordinal": 1, "track": "Pemerintah Kabupaten/Kota"},
                id="body-behind-a-group",
            ),
            pytest.param("Juara 1 Pemerintah Kabupaten (Pemkab) Sleman", {"label": "juara", "ordinal": 1}, id="winner"),
            pytest.param(
                "untuk kualifikasi Menuju Informatif",
                {"label": "predikat", "predikat": "Menuju Informatif"},
                id="no-deed",
            ),
            pytest.param("lima besar peraih nilai tertinggi", {"label": "top_n", "top_n": 5}, id="no-category"),
            pytest.param(
                "10 (sepuluh) Desa Terbaik dari 81 (delapan puluh satu) Desa",
                {"label": "top_n", "top_n": 10, "of_total": 81, "category": "Desa Terbaik"},
                id="numbers-in-words",
            ),
            pytest.param(
                "17 kabupaten terinovatif se-Indonesia",
                {"label": "top_n", "top_n": 17, "category": "kabupaten terinovatif", "scope": "nasional"},
                id="so-many-superlatives",
            ),
            pytest.param(
                "peringkat kedua (Menuju Informatif)",
                {"label": "peringkat", "ordinal": 2, "predikat": "Menuju Informatif"},
                id="grade-in-brackets",
            ),
            pytest.param(
                "peringkat 2 Badan Publik (BP) Informatif",
                {"label": "peringkat", "ordinal": 2, "predikat": "Informatif"},
                id="any-body",
            ),
            pytest.param(
                "kategori BP Menuju Informatif",
                {"label": "predikat", "predikat": "Menuju Informatif"},
                id="any-body-short",
            ),
            pytest.param(
                "kategori “Informatif” (bernilai 90-100)",
                {"label": "predikat", "predikat": "Informatif", "scale": "90-100"},
                id="band-named",
            ),
            pytest.param(
                "“Cukup Informatif” (60-79,9)",
                {"label": "predikat", "predikat": "Cukup Informatif", "scale": "60-79.9"},
                id="band-in-brackets",
            ),
            pytest.param(
                "gold winner untuk media cetak Warta Pagi edisi 05",
                {"label": "medal", "medal": "gold", "category": "media cetak Warta Pagi"},
                id="issue",
            ),
            pytest.param("ditetapkan kategori baik oleh menteri", {"label": "predikat", "predikat": "Baik"}, id="by"),
        ],
    )
    def test_place(self, text: str, expected: dict[str, object]) -> None:
        """Each word counts for what it says."""
        assert filled(text) == [expected]


class TestGradesAndScores:
    """Grades and scores as reports word them."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("Kabupaten Riau 3,09 predikat baik", {"predikat": "Baik", "score": "3.09"}, id="score-first"),
            pytest.param("nilai BB dengan skor 72,15", {"predikat": "BB", "score": "72.15"}, id="grade-then-score"),
            pytest.param("predikat BB (Sangat Baik)", {"predikat": "BB"}, id="letter-and-its-words"),
            pytest.param("predikat tertinggi, yakni Memuaskan", {"predikat": "Memuaskan"}, id="namely"),
            pytest.param("Predikat Opini WTP Kelima Kali", {"predikat": "WTP"}, id="opinion"),
            pytest.param("opini kualitas sedang", {"predikat": "Kualitas Sedang"}, id="quality"),
            pytest.param("berada di zonasi hijau", {"predikat": "Zona Hijau"}, id="zone"),
            pytest.param("Penghargaan Swasti Saba Wiwerda", {"predikat": "Wiwerda"}, id="grade-of-one-award"),
            pytest.param("penghargaan Nindya", {"predikat": "Nindya"}, id="award-of-a-grade"),
            pytest.param("Awards Digital Raya level stars 5", {"predikat": "Bintang 5"}, id="stars"),
            pytest.param("Cukup Informatif 60-79,9", {"predikat": "Cukup Informatif", "scale": "60-79.9"}, id="band"),
            pytest.param(
                "Tidak Informatif kurang dari 39,9", {"predikat": "Tidak Informatif", "scale": "<39.9"}, id="bound"
            ),
        ],
    )
    def test_grade(self, text: str, expected: dict[str, object]) -> None:
        """A grade is read with its score, its band, or in other words."""
        (value,) = filled(text)

        actual = {name: value.get(name) for name in expected}
        assert actual == expected
        assert value["label"] == "predikat"

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("skor IKIP Jawa Barat 84,43", "84.43", id="region-between"),
            pytest.param("indeks SPBE-nya 3,21", "3.21", id="suffix"),
            pytest.param("dengan nilai 3,34 tahun 2022", "3.34", id="year-behind"),
            pytest.param("peningkatan 0,96 poin", None, id="difference"),
            pytest.param("selama 3,5 tahun", None, id="duration"),
        ],
    )
    def test_score(self, text: str, expected: str | None) -> None:
        """A score stands with its words; a change or a duration is none."""
        read = parse_placement(text)

        actual = None if read is None or read.value is None or read.value.score is None else str(read.value.score)
        assert actual == expected

    def test_sixth_highest(self) -> None:
        """A number with *ke* before *tertinggi* is a place, one without it a shortlist."""
        assert filled("peringkat keenam tertinggi") == [{"label": "peringkat", "ordinal": 6}]
        assert filled("peringkat 6 tertinggi") == [{"label": "top_n", "top_n": 6}]

    def test_lowest_with_its_score(self) -> None:
        """The lowest of all keeps the score behind it."""
        assert filled("skor terendah dengan nilai 62,33") == [{"label": "terendah", "score": "62.33"}]


class TestProgramme:
    """In what a place was won."""

    @pytest.mark.parametrize(
        ("text", "programme", "year", "scope"),
        [
            pytest.param("gelar juara umum Porprov Riau", "Porprov", None, "provinsi:Riau", id="contest"),
            pytest.param(
                "anugerah Kabupaten Ramah Lansia (KRL) tahun 2023 dengan predikat Madya",
                "Kabupaten Ramah Lansia",
                2023,
                None,
                id="named-by-its-bracket",
            ),
            pytest.param(
                "Terbaik II dalam Anugerah Media Humas Nasional 2024",
                "Anugerah Media Humas",
                2024,
                "nasional",
                id="national",
            ),
            pytest.param("raih Terbaik Nasional di Survei Integritas KPK 2024", None, 2024, "nasional", id="body"),
            pytest.param("peringkat 7 dalam Indeks Keterbukaan Informasi Publik 2024", None, 2024, None, id="index"),
            pytest.param(
                "Terbaik I zona Nusa Tenggara, Maluku dan Papua",
                None,
                None,
                "regional:Nusa Tenggara, Maluku dan Papua",
                id="zone-of-several",
            ),
            pytest.param("terbaik ketiga diraih Desa Mekar di Jawa Tengah", None, None, None, id="home-of-the-winner"),
            pytest.param("predikat Informatif sesuai UU Nomor 14 Tahun 2008", None, None, None, id="year-of-a-law"),
            pytest.param("predikat Informatif sejak 2020", None, None, None, id="since"),
            pytest.param(
                "juara 2 Apresiasi Layanan Desa Nasional 2024", "Apresiasi Layanan Desa", 2024, "nasional", id="width"
            ),
        ],
    )
    def test_edition(self, text: str, programme: str | None, year: int | None, scope: str | None) -> None:
        """The programme, the year and the scope are those of the edition."""
        (value,) = filled(text)

        assert (value.get("programme"), value.get("edition_year"), value.get("scope")) == (programme, year, scope)


class TestRunningText:
    """The same in a running text."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("Kategori Podcast, juara 1 diraih Desa A.", ["Kategori Podcast, juara 1"], id="comma"),
            pytest.param(
                "Ia meraih Predikat Terpopuler di Media itu.", ["Terpopuler di Media"], id="superlative-as-a-grade"
            ),
            pytest.param("SMA itu terbaik di kategori Sekolah.", ["terbaik di kategori Sekolah"], id="best-in"),
            pytest.param("Dua dinas ditetapkan sebagai Informatif.", ["Informatif"], id="declared"),
            pytest.param("Kota itu menerima penghargaan bintang 4.", ["bintang 4"], id="stars"),
            pytest.param("Mereka menginap di hotel bintang 4.", [], id="stars-of-a-hotel"),
            pytest.param("Pemprov Riau Juara AMH 2016.", ["Juara"], id="headline"),
            pytest.param("Itu Desa Terbaik di Provinsi Bali.", ["Desa Terbaik"], id="home-of-the-best"),
            pytest.param("Inovasi itu masuk Top 10 program daerah.", ["Top 10"], id="what-was-listed"),
            pytest.param("Indeks itu berada di angka 3,75.", ["angka 3,75"], id="figure"),
            pytest.param(
                "Ia di urutan ke-6 dengan jumlah nilai 90,74.", ["urutan ke-6 dengan jumlah nilai 90,74"], id="total"
            ),
        ],
    )
    def test_surface(self, text: str, expected: list[str]) -> None:
        """Words that could be ordinary ones are places where the words around them say so."""
        actual = [each.surface for each in find_placements(text)]

        assert actual == expected

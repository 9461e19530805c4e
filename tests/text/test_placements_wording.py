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
                "zona kuning dan kategori C", {"label": "predikat", "predikat": "C"}, "grades", id="two-grades"
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
            pytest.param("Indeks itu berada di angka 3,75.", ["angka 3,75"], id="figure"),
        ],
    )
    def test_surface(self, text: str, expected: list[str]) -> None:
        """Words that could be ordinary ones are places where the words around them say so."""
        actual = [each.surface for each in find_placements(text)]

        assert actual == expected

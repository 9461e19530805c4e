"""Where the words leave the border of a field open, or name two grades, a reading of a place is not sure."""

import pytest

from humaskit.text.events import find_events
from humaskit.text.placements import PlacementReading, parse_placement
from humaskit.values.certainty import Certainty


def reading(text: str) -> PlacementReading:
    """Return the reading of *text*, which must be there."""
    found = parse_placement(text)
    assert found is not None
    return found


class TestGuessedBorders:
    """No word such as *kategori* says where the category begins and ends."""

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("Desa Mandiri Terbaik 2", id="before-a-number"),
            pytest.param("pengelolaan arsip terbaik", id="before-a-superlative"),
            pytest.param("Terbaik II Pengelolaan Media Sosial", id="behind-a-number"),
            pytest.param("Terpopuler di Media Cetak", id="behind-a-superlative"),
            pytest.param("10 besar kelurahan terinovatif", id="behind-a-shortlist"),
        ],
    )
    def test_not_sure(self, text: str) -> None:
        """A field from the words around a label is read, and never sure."""
        found = reading(text)

        actual = (found.certainty, "field" in [issue.code for issue in found.issues])

        assert actual == (Certainty.AMBIGUOUS, True)

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("Terbaik II kategori Pengelolaan Media Sosial", id="announced"),
            pytest.param("Perangkat Daerah Terbaik II", id="generic-group"),
            pytest.param("juara 3 untuk kategori kelurahan", id="announced-group"),
        ],
    )
    def test_sure(self, text: str) -> None:
        """What *kategori* announces, and who competed right before a number, is sure."""
        assert reading(text).sure

    def test_words_beside_a_guess(self) -> None:
        """Words between a guessed field and the rest are reported as unread."""
        found = reading("3 besar Pemerintah Kabupaten (Pemkab) yang mendapatkan hasil survei kearsipan terbaik")

        assert "unread" in [issue.code for issue in found.issues]

    @pytest.mark.parametrize(
        ("text", "code"),
        [
            pytest.param("predikat Badan Publik Informatif Terbaik", "extreme", id="grade-and-superlative"),
            pytest.param("juara 1 Digital Government Award SPBE Summit 2024", "border", id="two-programmes"),
            pytest.param("satu-satunya kelurahan dengan predikat Informatif", "unread", id="who-before-a-grade"),
        ],
    )
    def test_codes(self, text: str, code: str) -> None:
        """The issue says what is in doubt."""
        found = reading(text)

        assert code in [issue.code for issue in found.issues]
        assert not found.sure

    def test_extreme(self) -> None:
        """A score behind the superlative that it is can be the score itself, or the place of who has it."""
        found = reading("nilai tertinggi, yakni 98,40")

        assert ("extreme" in [issue.code for issue in found.issues], str(found.value and found.value.score)) == (
            True,
            "98.40",
        )


class TestGrades:
    """Grades of several scales, of performance and compliance."""

    @pytest.mark.parametrize(
        ("text", "grade", "score"),
        [
            pytest.param("status Kinerja Tinggi dengan skor 3,1204", "Kinerja Tinggi", "3.1204", id="performance"),
            pytest.param("skor 2.8741 dengan predikat Tinggi", "Tinggi", "2.8741", id="point-before-four-digits"),
            pytest.param("kategori kepatuhan sedang dengan nilai 61,20", "Kepatuhan Sedang", "61.20", id="compliance"),
            pytest.param("Pemerintah Kota Tegal, 88.12 (Hijau)", "Hijau", "88.12", id="score-and-colour"),
            pytest.param("Dinas Sosial (91,2 informatif)", "Informatif", "91.2", id="score-before-a-grade"),
            pytest.param("kategori cukup baik", "Cukup Baik", "None", id="quality"),
            pytest.param("dengan kategiri menuju informative", "Menuju Informatif", "None", id="misprints"),
            pytest.param("fredikat Sangat Baik", "Sangat Baik", "None", id="misprinted-cue"),
        ],
    )
    def test_read(self, text: str, grade: str, score: str) -> None:
        """Each is the grade of one result, with the score beside it."""
        (value,) = reading(text).values

        assert (value.label, value.predikat, str(value.score)) == ("predikat", grade, score)

    @pytest.mark.parametrize(
        ("text", "grade"),
        [
            pytest.param("nilai 91,3, kualifikasi informatif, zona hijau", "Informatif", id="openness-and-zone"),
            pytest.param("zona merah opini kualitas rendah", "Zona Merah", id="zone-and-quality"),
            pytest.param("kategori kepatuhan tinggi/opini B", "Kepatuhan Tinggi", id="word-and-letter"),
        ],
    )
    def test_two_scales(self, text: str, grade: str) -> None:
        """Grades of two scales side by side are one result; which is meant stays open."""
        found = reading(text)

        actual = [value.predikat for value in found.values], found.sure

        assert actual == ([grade], False)

    def test_year_of_a_score(self) -> None:
        """A year between the word and its number is the year of the score."""
        (value,) = reading("indeks SPBE tahun 2020 sebesar 2,61").values

        assert (str(value.score), value.edition_year) == ("2.61", 2020)

    def test_stages_by_year(self) -> None:
        """Each stage of a list has the year behind it."""
        values = reading("kategori Madya (2018) dan Nindya (2019) Kabupaten Layak Anak").values

        assert [(value.predikat, value.edition_year) for value in values] == [("Madya", 2018), ("Nindya", 2019)]

    def test_apparatus_is_no_misprint(self) -> None:
        """*Perangkat* is one letter from *peringkat*, and another word."""
        (value,) = reading("Perangkat Daerah Terbaik I").values

        assert (value.label, value.track) == ("terbaik", "Perangkat Daerah")


class TestFields:
    """Groups, scopes and programmes whose border has a rule."""

    @pytest.mark.parametrize(
        ("text", "category", "track"),
        [
            pytest.param(
                "Juara II kategori Pemerintah Kabupaten (Pemkab) Sleman", None, "Pemerintah Kabupaten", id="gloss"
            ),
            pytest.param(
                "kategori Kementerian Terpopuler di Media Sosial",
                "Terpopuler di Media Sosial",
                "Kementerian",
                id="best",
            ),
            pytest.param(
                "Juara II kategori Pemerintah Kabupaten Tegal", None, "Pemerintah Kabupaten", id="two-of-a-name"
            ),
            pytest.param("juara 2 kategori KPU kabupaten/kota", None, "KPU kabupaten/kota", id="body-and-level"),
            pytest.param("terbaik I kategori Website Provinsi", "Website", "Provinsi", id="content-and-level"),
            pytest.param(
                "juara 1 Kategori Instansi Vertikal Tingkat Provinsi",
                None,
                "Instansi Vertikal Tingkat Provinsi",
                id="level",
            ),
            pytest.param("kategori indeks pelayanan tertinggi", "indeks pelayanan tertinggi", None, id="highest"),
            pytest.param(
                "Pemerintah Provinsi kualifikasi Informatif", None, "Pemerintah Provinsi", id="before-a-grade"
            ),
            pytest.param("40 kabupaten/kota meraih predikat Informatif", None, None, id="who-has-the-grade"),
            pytest.param("terbaik I untuk pengelolaan laman kategori PTN BH", "pengelolaan laman", "PTN BH", id="ptn"),
            pytest.param("masuk nominasi siaran pers", "siaran pers", None, id="nominated"),
            pytest.param("juara 3 dari nominasi pemerintah desa", None, "pemerintah desa", id="nominated-group"),
        ],
    )
    def test_fields(self, text: str, category: str | None, track: str | None) -> None:
        """The category is what was judged, the track who competed."""
        (value,) = reading(text).values

        assert (value.category, value.track) == (category, track)

    @pytest.mark.parametrize(
        ("text", "scope"),
        [
            pytest.param("kategori Website terbaik seindonesia", "nasional", id="se-glued"),
            pytest.param("juara 1 kategori Instansi Vertikal tingkat Provinsi Riau", "provinsi:Riau", id="named-level"),
            pytest.param("Juara Provinsi Riau", "provinsi:Riau", id="champion-of-a-province"),
            pytest.param("juara 3 Provinsi Riau", None, id="winner-behind-a-number"),
            pytest.param("nilai 97,10 mengungguli kabupaten lain di Provinsi Riau", None, id="home-of-the-others"),
        ],
    )
    def test_scope(self, text: str, scope: str | None) -> None:
        """A region is the field of a champion, and else may say who won or who lost."""
        assert reading(text).values[0].scope == scope

    def test_long_bracket(self) -> None:
        """A long form in brackets inside a name is left out of it."""
        (value,) = reading("Terbaik I SIKAP (Sistem Informasi Kinerja Aparatur) Award 2021").values

        assert (value.programme, value.edition_year) == ("SIKAP Award", 2021)

    @pytest.mark.parametrize(
        ("text", "labels"),
        [
            pytest.param("urutan ke-6 atau masuk dalam 10 besar", ["urutan"], id="shortlist"),
            pytest.param("juru kunci atau hanya meraih peringkat 12", ["peringkat"], id="last"),
            pytest.param("juara 2 atau predikat terbaik kedua", ["juara"], id="same-number"),
            pytest.param("juara 2 dan masuk 10 besar", ["juara", "top_n"], id="two-places"),
        ],
    )
    def test_other_words(self, text: str, labels: list[str]) -> None:
        """*atau* before another label says the same place again."""
        assert [value.label for value in reading(text).values] == labels


class TestInstallation:
    """The one who is sworn in is no part of the name of the event."""

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("Pelantikan Budi Santoso sebagai Sekda Tegal", id="with-a-post"),
            pytest.param("Pelantikan Drs. Budi Santoso", id="with-a-title"),
        ],
    )
    def test_person(self, text: str) -> None:
        """The name of a person ends the event."""
        assert [found.surface for found in find_events(text)] == ["Pelantikan"]

"""Every mention in a running text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humaskit.text.mentions import Mention, MentionKind, find, noise
from humaskit.text.regions import find_regions
from humaskit.text.speakers import find_speakers
from humaskit.values.dates import PartialDate

_MAYOR = "Wali Kota Batu Rahmat Hidayat"
SENTENCE = (
    "Plt. Kepala Diskominfo Kota Batu, Drs. H. Budi Santoso, M.Si., menerima Terbaik III dalam Anugerah Contoh 2023 "
    "di Kabupaten Sleman, Senin (6/11), sesuai Inpres Nomor 9 Tahun 2015."
)


def kinds(mentions: tuple[Mention, ...]) -> list[str]:
    """Return the kinds of mentions in order."""
    return [mention.kind.value for mention in mentions]


class TestFind:
    """What is found, and where."""

    def test_one_of_each(self) -> None:
        """A sentence with many kinds gives each of them, in order."""
        expected = ["official", "rank", "award_program", "region", "date", "legal"]

        assert kinds(find(SENTENCE)) == expected

    def test_agency_lies_inside_the_official(self) -> None:
        """The body in a post phrase is no mention beside it, but inside."""
        official = find(SENTENCE)[0]

        assert [mention.surface for mention in official.inner] == ["Diskominfo Kota Batu"]

    def test_reference_gives_the_year(self) -> None:
        """The day of publication settles a date without a year."""
        found = find("Apel digelar Senin (6/11).", reference=PartialDate("2023-11-07"))
        dates = [mention.value for mention in found if mention.kind is MentionKind.DATE]

        assert dates == [PartialDate("2023-11-06 senin")]

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param(f"{_MAYOR} hadir. Setelah itu Rahmat pulang, dan Rahmat Hidayat lega.", 3, id="parts"),
            pytest.param(f"Rahmat hadir. Lalu {_MAYOR} datang.", 1, id="not-before"),
            pytest.param(f"{_MAYOR} hadir. Rumah Rahmat Sakti dibuka.", 1, id="among-other-capitals"),
            pytest.param(f"{_MAYOR} dan Camat Sewon Rahmat Basuki hadir. Rahmat pulang.", 2, id="two-of-that-name"),
            pytest.param(f"{_MAYOR} hadir. Rahmat itu rahmat Tuhan.", 1, id="an-ordinary-word"),
            pytest.param("Bupati Sleman Muhammad Basuki hadir. Muhammad pulang.", 1, id="everybodys-name"),
        ],
    )
    def test_short_names(self, text: str, expected: int) -> None:
        """A part of one full name is that person again; a part of two, or a common word, is nobody."""
        officials = [mention for mention in find(text) if mention.kind is MentionKind.OFFICIAL]

        assert len(officials) == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("Dinas itu menggelar sosialisasi.", [], id="small-letters"),
            pytest.param("Dinas hadir. Sosialisasi berlangsung lama.", [], id="capital-of-a-sentence"),
            pytest.param("Dinas itu membuka Rakor.", ["Rakor"], id="capitalised"),
            pytest.param("Dinas itu menggelar Sosialisasi Hemat Energi.", ["Sosialisasi Hemat Energi"], id="named"),
        ],
    )
    def test_without_common_nouns(self, text: str, expected: list[str]) -> None:
        """Without *bare*, a noun that only says the kind of an event is no mention."""
        events = [mention.surface for mention in find(text, bare=False) if mention.kind is MentionKind.EVENT]

        assert events == expected

    def test_edition_belongs_to_its_programme(self) -> None:
        """The year behind the name of an award is its edition, even if a date goes on further."""
        found = find("Pada AMH tahun 2023 ini hadir banyak orang.")

        assert [(mention.kind, mention.surface) for mention in found] == [(MentionKind.AWARD_PROGRAM, "AMH tahun 2023")]

    def test_noise_is_told_apart(self) -> None:
        """A link to another article is marked, with all that it mentions."""
        found = find("Bupati Garut hadir.\nBACA JUGA:Camat Cibatu Dilaporkan ke Polres Garut\nSelesai.")

        assert [mention.noise for mention in found if "Polres" in mention.surface] == [True]
        assert not found[0].noise

    @pytest.mark.parametrize("text", ["", "\n", "tanpa apa", "x" * 400_001], ids=["empty", "blank", "none", "long"])
    def test_nothing(self, text: str) -> None:
        """Text without a mention gives none, and text beyond the limit too."""
        assert find(text) == ()

    @given(st.text(max_size=200))
    def test_surfaces_are_verbatim_and_in_order(self, text: str) -> None:
        """Whatever the text: a surface is what stands there, and mentions neither overlap nor raise."""
        found = find(text)
        ends = [0, *(mention.end for mention in found)]

        assert all(text[mention.start : mention.end] == mention.surface for mention in found)
        assert all(end <= mention.start for end, mention in zip(ends, found, strict=False))

    @given(st.lists(st.sampled_from(["Diskominfo Kota Madiun", "Juara II", "5 Maret 2024", "UU Nomor 14 Tahun 2008"])))
    def test_a_row_of_mentions(self, surfaces: list[str]) -> None:
        """Mentions that stand apart are all found."""
        text = ". ".join(f"lalu {surface} pun" for surface in surfaces)

        assert [mention.surface for mention in find(text)] == surfaces


class TestNoise:
    """Lines that are no part of the article."""

    @pytest.mark.parametrize(
        "line",
        [
            pytest.param("BACA JUGA:Lain lagi", id="link"),
            pytest.param("Baca Juga: Lain lagi", id="other-case"),
            pytest.param("Garut1.204 Dilihat", id="counter"),
            pytest.param("Cek Berita dan Artikel yang lain di Google News", id="follow-us"),
        ],
    )
    def test_is_noise(self, line: str) -> None:
        """Links, counters and invitations to follow."""
        text = f"Isi berita.\n{line}\nIsi lagi."

        assert [text[start:end] for start, end in noise(text)] == [line]

    def test_a_sentence_is_none(self) -> None:
        """A sentence that happens to use the words stays."""
        assert noise("Ia membaca juga laporan itu, yang sudah dilihat banyak orang.") == ()


class TestRegions:
    """Provinces, kabupaten and kota in prose."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("di Kab. Sleman", [("Kab. Sleman", "34.04")], id="level-word"),
            pytest.param("se-Jatim", [("Jatim", "35")], id="abbreviation"),
            pytest.param("warga Malang", [("Malang", None)], id="ambiguous"),
            pytest.param("kategori Kota Mitra Humas", [], id="wrong-level"),
        ],
    )
    def test_found(self, text: str, expected: list[tuple[str, str | None]]) -> None:
        """The code where it is certain, None where it is not."""
        assert [(found.surface, found.value) for found in find_regions(text)] == expected


class TestSpeakers:
    """Names behind verbs of saying."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("Itu baik, ujar Siti Aminah, kemarin.", ["Siti Aminah"], id="verb"),
            pytest.param("Menurut Drs. H. Budi, belum.", ["Drs. H. Budi"], id="titles"),
            pytest.param("Hal itu disampaikan oleh Rahmat.", ["Rahmat"], id="passive"),
            pytest.param("menurut rencana itu", [], id="no-name"),
        ],
    )
    def test_found(self, text: str, expected: list[str]) -> None:
        """The name with its titles, without what follows."""
        assert [found.surface for found in find_speakers(text)] == expected

    def test_a_body_that_speaks_is_an_agency(self) -> None:
        """The name of a body behind "Menurut" is no person."""
        assert kinds(find("Menurut Diskominfo Garut, belum.")) == ["agency"]

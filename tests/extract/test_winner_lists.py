"""Winners in lists, headed by their category, or under the name of one winner."""

import pytest

from humaskit.extract import extract
from humaskit.model.award import AwardCategory, AwardResult

LEAD = (
    "SLEMAN - Diskominfo Sleman mengumumkan pemenang Lomba Konten Humas 2025, Selasa (5/3/2024). Para pemenang adalah "
    "sebagai berikut:\n\n"
)
NONE: set[tuple[str, int | None, str | None]] = set()


def results(text: str) -> set[tuple[str, int | None, str | None]]:
    """Return the end of the recipient, the rank and the category of each result."""
    catalog = extract(text).catalog
    names = {one.id: one.name for one in catalog.of(AwardCategory)}
    return {
        (one.recipient.rpartition("-")[2], one.rank, None if one.category is None else names[one.category])
        for one in catalog.of(AwardResult)
    }


class TestLists:
    """One place a line."""

    def test_plain(self) -> None:
        """Each line gives its own winner."""
        text = f"{LEAD}- Juara 1: Diskominfo Sleman\n- Juara 2: Diskominfo Kota Madiun\n- Juara 3: Diskominfo Garut\n"

        assert results(text) == {("sleman", 1, None), ("madiun", 2, None), ("garut", 3, None)}

    def test_under_a_category(self) -> None:
        """A heading is the category of the lines below it."""
        text = (
            f"{LEAD}Kategori Video:\n1. Juara 1: Diskominfo Sleman\n2. Juara 2: Diskominfo Kota Madiun\n\n"
            "Kategori Foto:\n1. Juara 1: Diskominfo Garut\n"
        )

        assert results(text) == {("sleman", 1, "Video"), ("madiun", 2, "Video"), ("garut", 1, "Foto")}

    def test_of_one_winner(self) -> None:
        """The lines below "X meraih …, yaitu:" are all of X, and the number of a line is no part of a name."""
        text = (
            "SLEMAN - Diskominfo Sleman meraih tiga penghargaan dalam Anugerah Humas 2025, yaitu:\n\n"
            "1. Juara 1 kategori Website\n2. Juara 2 kategori Siaran Pers\n3. Terbaik III kategori Media Sosial\n"
        )

        assert results(text) == {
            ("sleman", 1, "Website"),
            ("sleman", 2, "Siaran Pers"),
            ("sleman", 3, "Media Sosial"),
        }

    def test_somebody_unknown_gets_nothing_from_the_lead(self) -> None:
        """A line with a winner that was not understood is not given to whoever the lead names."""
        text = (
            "SLEMAN - Diskominfo Sleman meraih penghargaan dalam Anugerah Humas 2025, yaitu:\n\n"
            "1. Juara 1 diraih oleh Regu Melati\n"
        )

        assert results(text) == {("sleman", None, None)}


class TestProse:
    """Winners in sentences."""

    @pytest.mark.parametrize(
        ("words", "expected"),
        [
            pytest.param(
                "Dalam Lomba Konten Humas 2025, Diskominfo Sleman meraih juara 1, Diskominfo Kota Madiun meraih juara "
                "2.",
                {("sleman", 1, None), ("madiun", 2, None)},
                id="two-verbs",
            ),
            pytest.param(
                "Penghargaan Lomba Konten Humas 2025 diborong oleh Diskominfo Sleman. Yaitu sebagai juara 1 Lomba "
                "Konten Humas 2025.",
                {("sleman", 1, None)},
                id="winner-before",
            ),
            pytest.param(
                "Pemkot Batu membawa pulang dua penghargaan dalam Piala Humas 2019. Kedua penghargaan yang diraih "
                "adalah Juara 1 Media Sosial dan Juara 2 Website.",
                {("batu", 1, "Media Sosial"), ("batu", 2, "Website")},
                id="brought-home",
            ),
            pytest.param(
                "Bupati Sleman, Joko Permisalan, memuji para pemenang yang telah meraih juara 1 Lomba Konten Humas "
                "2025.",
                NONE,
                id="others",
            ),
        ],
    )
    def test_results(self, words: str, expected: set[tuple[str, int | None, str | None]]) -> None:
        """Each verb has its own winner; whoever speaks of winners is none."""
        assert results(f"SLEMAN - {words}") == expected

    def test_a_score_without_the_full_name(self) -> None:
        """A score goes to the award that the sentence names without its first word."""
        text = (
            "SLEMAN - Pemkab Sleman meraih predikat Informatif dalam Anugerah Keterbukaan Informasi Publik 2024. "
            "Sementara itu, Lomba Konten Humas 2024 diikuti 20 peserta.\n\n"
            "Pada penilaian Keterbukaan Informasi Publik 2024, Pemkab Sleman meraih nilai 94,84."
        )
        (result,) = extract(text).catalog.of(AwardResult)

        assert (str(result.score), result.edition) == ("94.84", "edition:anugerah-keterbukaan-informasi-publik-2024")

    def test_a_level_is_no_predikat(self) -> None:
        """Whose class is judged, "Kategori Kabupaten/Kota", is neither predikat nor category."""
        text = (
            "SLEMAN - Pemkab Sleman menyandang predikat sebagai Badan Publik Kategori Kabupaten/Kota Menuju Informatif "
            "dalam Anugerah Keterbukaan 2024."
        )
        (result,) = extract(text).catalog.of(AwardResult)

        assert (result.grade, result.category) == ("Menuju Informatif", None)

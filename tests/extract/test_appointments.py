"""Who is put into which post."""

import pytest

from humaskit.extract import extract
from humaskit.model.agency import Agency, AgencyKind
from humaskit.model.event import Participation
from humaskit.model.office import Appointment
from humaskit.model.statement import Statement

ANI = ("official:ani-andaikan", "post:kepala-dinas-kesehatan-kabupaten-sleman")
BUDI = ("official:budi-seumpama", "post:kepala-dinas-pariwisata-kabupaten-sleman")
HEALTH = "Kepala Dinas Kesehatan Kabupaten Sleman"
TOURISM = "Kepala Dinas Pariwisata Kabupaten Sleman"
NOBODY: set[tuple[str, str]] = set()


def held(text: str) -> set[tuple[str, str]]:
    """Return who holds which post."""
    return {(str(one.official), one.post) for one in extract(text).catalog.of(Appointment)}


class TestSworn:
    """People who are put into a post."""

    @pytest.mark.parametrize(
        ("words", "expected"),
        [
            pytest.param(f"Ani Andaikan resmi dilantik sebagai {HEALTH}, Rabu (6/3/2024).", {ANI}, id="passive"),
            pytest.param(f"Bupati melantik Ani Andaikan sebagai {HEALTH}, Rabu (6/3/2024).", {ANI}, id="active"),
            pytest.param(
                f"Bupati melantik Ani Andaikan sebagai {HEALTH}, Budi Seumpama sebagai {TOURISM}, Rabu (6/3/2024).",
                {ANI, BUDI},
                id="several",
            ),
            pytest.param(
                "Nama yang akan dilantik, Ani dipercaya menjadi Pj Bupati Sleman, Budi Pj Bupati Bantul.",
                NOBODY,
                id="list-to-come",
            ),
            pytest.param(f"Ani Andaikan akan dilantik sebagai {HEALTH}, Rabu (6/3/2024).", NOBODY, id="to-come"),
            pytest.param(f"Ani Andaikan batal menjadi {HEALTH}.", NOBODY, id="not"),
        ],
    )
    def test_posts(self, words: str, expected: set[tuple[str, str]]) -> None:
        """Each name goes with the post behind it, where the text says that it is so now."""
        assert held(f"SLEMAN - {words}") == expected

    def test_they_take_part_in_the_inauguration(self) -> None:
        """Whoever is sworn in takes part, and so does whoever swears them in."""
        text = (
            f"SLEMAN - Bupati Sleman, Joko Permisalan melantik Ani Andaikan sebagai {HEALTH} di Pendopo Melati, "
            "Rabu (6/3/2024)."
        )
        roles = {(one.participant, one.role.value) for one in extract(text).catalog.of(Participation)}

        assert roles == {("official:joko-permisalan", "pelantik"), ("official:ani-andaikan", "yang_dilantik")}

    def test_several_are_no_post(self) -> None:
        """Posts of many are nobody's post."""
        draft = extract("SLEMAN - Rapat dihadiri seluruh Kepala Dinas Kesehatan Kabupaten Sleman, Rabu (6/3/2024).")

        assert [entity.id for entity in draft.catalog if entity.id.startswith("post:")] == []


class TestNoAgency:
    """Words that look like an agency and are none."""

    @pytest.mark.parametrize(
        "words",
        [
            pytest.param("Rapat Koordinasi Humas digelar di Rumah Dinas Bupati Sleman, Selasa (5/3/2024).", id="house"),
            pytest.param("Rapat Koordinasi Humas digelar sesuai surat nomor 821/736-BKD/2022.", id="number"),
        ],
    )
    def test_none(self, words: str) -> None:
        """A house and the number of a letter name no agency."""
        draft = extract(f"SLEMAN - {words}")

        assert [entity.id for entity in draft.catalog if entity.id.startswith("agency:")] == []


class TestWhoIsNamed:
    """Where a name begins and ends, and what is none."""

    @pytest.mark.parametrize(
        ("words", "expected"),
        [
            pytest.param(
                "Ada satu hal lagi, sambung Ery, Prahum harus rajin menulis berita.",
                "official:ery-contohwan",
                id="post",
            ),
            pytest.param(
                "Ditambahkan Ery Contohwan, rapat berjalan lancar sampai selesai.", "official:ery-contohwan", id="verb"
            ),
            pytest.param(
                "“Kami siap bekerja lebih keras,” kata mantan camat itu.", "official:ery-contohwan", id="epithet"
            ),
        ],
    )
    def test_speaker(self, words: str, expected: str) -> None:
        """The post that begins what is said, and the verb that begins the sentence, are no part of the name."""
        text = f"SLEMAN - Kepala Diskominfo Sleman, Ery Contohwan, membuka rapat itu. {words}"
        draft = extract(text)
        people = [entity.id for entity in draft.catalog if entity.id.startswith("official:")]

        assert people == [expected]
        assert [one.speaker for one in draft.catalog.of(Statement)] == [expected]

    def test_a_post_ends_with_its_paragraph(self) -> None:
        """A body that ends one paragraph is not that of the post that begins the next."""
        text = (
            "SLEMAN - Pertemuan itu dihadiri staf Bagian Humas Setda Sleman.\n\n"
            "Kepala Diskominfo Sleman, Ery Contohwan, berharap rapat berguna bagi semua orang."
        )

        assert held(text) == {
            ("official:ery-contohwan", "post:kepala-dinas-komunikasi-dan-informatika-kabupaten-sleman")
        }

    def test_a_numbered_post_is_nobody(self) -> None:
        """A post with a number, "Asda III", is no name."""
        draft = extract("SLEMAN - Turut hadir Sekda Sleman, Harun Umpama, serta Asda III, Senin (4/3/2024).")
        people = [entity.id for entity in draft.catalog if entity.id.startswith("official:")]

        assert people == ["official:harun-umpama"]

    def test_a_ministry_has_no_region(self) -> None:
        """The regional office of a ministry is not under a ministry of that region."""
        draft = extract("PANGKALPINANG - Kanwil Kemenkumham Babel meraih Anugerah Contoh 2024, Senin (4/3/2024).")
        (agency,) = draft.catalog.of(Agency)

        assert (agency.kind, agency.region, agency.parent) == (AgencyKind.KANTOR_WILAYAH, "19", None)

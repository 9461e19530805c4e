"""Visits, courses, and who stands in which role there."""

import pytest

from humaskit.extract import extract
from humaskit.model.event import Event, EventStatus, Participation

SLEMAN = "agency:dinas-komunikasi-dan-informatika-kabupaten-sleman"
MADIUN = "agency:dinas-komunikasi-dan-informatika-kota-madiun"
COUNCIL = "agency:dewan-perwakilan-rakyat-daerah-kabupaten-sleman"
HARUN = "official:harun-umpama"
NOBODY: set[tuple[str, str]] = set()


def roles(text: str) -> set[tuple[str, str]]:
    """Return who takes part in which role."""
    found = extract(text).catalog.of(Participation)
    return {(one.participant or (one.group.text if one.group else ""), one.role.value) for one in found}


class TestVisits:
    """Who visits whom."""

    @pytest.mark.parametrize(
        ("words", "expected"),
        [
            pytest.param(
                "Diskominfo Kota Madiun menerima kunjungan kerja (kunker) Komisi I DPRD Kabupaten Sleman.",
                {(COUNCIL, "peserta"), (MADIUN, "tuan_rumah")},
                id="receives",
            ),
            pytest.param(
                "Diskominfo Sleman melakukan studi tiru ke Diskominfo Kota Madiun, Selasa (5/3/2024).",
                {(SLEMAN, "peserta"), (MADIUN, "tuan_rumah")},
                id="goes",
            ),
            pytest.param(
                "Diskominfo Sleman melakukan studi tiru ke Kota Madiun, Selasa (5/3/2024). Rombongan diterima langsung "
                "oleh Kepala Diskominfo Kota Madiun, Harun Umpama.",
                {(SLEMAN, "peserta"), (HARUN, "tuan_rumah")},
                id="is-received",
            ),
            pytest.param(
                "Diskominfo Kota Madiun akan menerima kunjungan kerja DPRD Kabupaten Sleman.", NOBODY, id="to-come"
            ),
        ],
    )
    def test_roles(self, words: str, expected: set[tuple[str, str]]) -> None:
        """Who comes takes part, who receives is the host."""
        assert roles(f"MADIUN - {words}") == expected

    def test_a_prize_is_no_visit(self) -> None:
        """Whoever receives a prize receives no guests."""
        text = "MADIUN - Tim juri memberi piala. Piala itu diterima Kepala Diskominfo Kota Madiun, Harun Umpama."

        assert ("official:harun-umpama", "tuan_rumah") not in roles(text)


class TestCourses:
    """Who holds a course, who opens it, who comes."""

    def test_who_does_it_organises_it(self) -> None:
        """Whoever does a course organises it."""
        text = "SLEMAN - Diskominfo Sleman melakukan bimbingan teknis pengelolaan situs di Hotel Melati, Selasa."

        assert roles(text) == {(SLEMAN, "penyelenggara")}

    @pytest.mark.parametrize(
        "words",
        [
            pytest.param(
                "Kegiatan dibuka oleh Kepala Diskominfo Sleman, Harun Umpama yang diwakili sekretarisnya.", id="sent"
            ),
            pytest.param(
                "Kegiatan itu semula direncanakan dibuka oleh Kepala Diskominfo Sleman, Harun Umpama.", id="meant"
            ),
        ],
    )
    def test_who_did_not_come_did_not_open(self, words: str) -> None:
        """Whoever sent somebody else, or was only to come, did not open it."""
        assert roles(f"SLEMAN - Bimtek Humas digelar di Hotel Melati, Selasa (5/3/2024). {words}") == NOBODY

    def test_the_house_of_the_guests_is_no_guest(self) -> None:
        """The region whose officials come is named to say whose they are."""
        text = (
            "SLEMAN - Bimtek Humas digelar di Hotel Melati, Selasa (5/3/2024). Kegiatan itu dihadiri para pejabat di "
            "lingkungan Pemkab Sleman."
        )

        assert ("agency:pemerintah-kabupaten-sleman", "hadir") not in roles(text)

    def test_last_year_is_another_course(self) -> None:
        """What the course was called last year is no name of it."""
        text = (
            "SLEMAN - Diskominfo Sleman menggelar Bimtek Website, Selasa (5/3/2024). Tahun lalu Bimtek Website "
            "Kecamatan diikuti warga."
        )
        (event,) = extract(text).catalog.of(Event)

        assert [name.text for name in event.names] == ["Bimtek Website"]

    def test_only_words_near_say_that_it_is_to_come(self) -> None:
        """A wish elsewhere in the sentence does not make the event a plan."""
        text = (
            "SLEMAN - Meski masa jabatan bupati akan berakhir tahun depan dan banyak pekerjaan masih menunggu di desa, "
            "Diskominfo Sleman menggelar Bimtek Humas di Hotel Melati, Selasa (5/3/2024)."
        )
        (event,) = extract(text).catalog.of(Event)

        assert event.status is EventStatus.HELD

"""Who is put into which post."""

import pytest

from humaskit.extract import extract
from humaskit.model.event import Participation
from humaskit.model.office import Appointment

ANI = ("official:ani-andaikan", "post:kepala-dinas-kesehatan-kabupaten-sleman")
BUDI = ("official:budi-seumpama", "post:kepala-dinas-pariwisata-kabupaten-sleman")
HEALTH = "Kepala Dinas Kesehatan Kabupaten Sleman"
TOURISM = "Kepala Dinas Pariwisata Kabupaten Sleman"


def held(text: str) -> set[tuple[str, str]]:
    """Return who holds which post."""
    return {(one.official, one.post) for one in extract(text).catalog.of(Appointment)}


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
            pytest.param(f"Ani Andaikan akan dilantik sebagai {HEALTH}, Rabu (6/3/2024).", set(), id="to-come"),
            pytest.param(f"Ani Andaikan batal menjadi {HEALTH}.", set(), id="not"),
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

"""Winner lists, handovers, companions, criteria, and what a quotation is by its own words."""

import pytest

from humaskit.extract import extract
from humaskit.model.agency import Agency
from humaskit.model.award import AwardEdition, AwardProgram, AwardResult
from humaskit.model.event import Event, EventMode, Participation
from humaskit.model.office import Appointment, Official
from humaskit.model.statement import Cooperation, Statement
from humaskit.values.citation import Certainty

CONTEST = (
    "Diskominfo Kota Batu Juara Pertama Lomba Konten Humas DIY 2025\n\n"
    "YOGYAKARTA - Diskominfo Kota Batu meraih juara pertama pada ajang Lomba Konten Kehumasan Pemerintah Tahun 2025 "
    "tingkat Provinsi DIY. Penghargaan diserahkan oleh Sekretaris Daerah DIY, Nirmala Contohwati, di Gedhong Melati, "
    "Kamis (20/11/2025), dan diterima langsung oleh Kepala Diskominfo Kota Batu, Harun Umpama.\n\n"
)
WINNERS = (
    "Juara pertama diraih Diskominfo Kota Batu dengan nilai 94,75, disusul Diskominfo Sleman (92,10) dan Diskominfo "
    "Kulon Progo."
)


def results(text: str) -> set[tuple[str, int | None, str | None]]:
    """Return the end of the recipient, the rank and the score of each result of a text."""
    found = extract(text).catalog.of(AwardResult)
    return {
        (one.recipient.rpartition("-")[2], one.rank, None if one.score is None else str(one.score)) for one in found
    }


def roles(text: str) -> set[tuple[str, str]]:
    """Return the participant and role of each participation of a text."""
    found = extract(text).catalog.of(Participation)
    return {(one.participant or (one.group.text if one.group else ""), one.role.value) for one in found}


def kinds(text: str) -> list[tuple[str, str]]:
    """Return kind and first word of each statement of a text, by its words."""
    return sorted((one.kind.value, one.text.split()[0]) for one in extract(text).catalog.of(Statement))


class TestWinners:
    """Who came next, and with what score."""

    def test_followers_are_counted_on(self) -> None:
        """Whoever *disusul* names has the next places, which is worked out and said to be."""
        draft = extract(CONTEST + WINNERS)
        worked_out = {
            fact.certainty for fact in draft.facts if fact.field == "placement" and fact.surface.startswith("disusul")
        }

        assert results(CONTEST + WINNERS) == {("batu", 1, "94.75"), ("sleman", 2, "92.10"), ("progo", 3, None)}
        assert worked_out == {Certainty.INFERRED}

    @pytest.mark.parametrize(
        ("words", "expected"),
        [
            pytest.param(
                "Juara I diraih Diskominfo Kota Batu, juara II Diskominfo Sleman, juara III Diskominfo Kulon Progo.",
                {("batu", 1, None), ("sleman", 2, None), ("progo", 3, None)},
                id="one-verb",
            ),
            pytest.param(
                "Terbaik kedua dan ketiga masing-masing diraih Diskominfo Sleman dan Diskominfo Kulon Progo.",
                {("batu", 1, None), ("sleman", 2, None), ("progo", 3, None)},
                id="in-order",
            ),
            pytest.param(
                "Terbaik kedua dan ketiga diraih Diskominfo Sleman.",
                {("batu", 1, None)},
                id="two-places-of-one-stay-open",
            ),
        ],
    )
    def test_lists(self, words: str, expected: set[tuple[str, int | None, str | None]]) -> None:
        """Places that share a verb go to their winners in order; where the numbers differ, none does."""
        assert results(CONTEST + words) == expected

    def test_name_year_and_reach(self) -> None:
        """The name goes on to its year, and what stands behind is the field of the place."""
        catalog = extract(CONTEST).catalog
        (edition,), (program,), (result,) = catalog.of(AwardEdition), catalog.of(AwardProgram), catalog.of(AwardResult)

        assert (edition.year, program.names[0].text) == (2025, "Lomba Konten Kehumasan Pemerintah")
        assert result.scope == "Provinsi DIY"

    def test_no_body_in_a_programme(self) -> None:
        """A unit's name inside the name of a programme is no agency."""
        actual = [agency.id for agency in extract(CONTEST).catalog.of(Agency) if "hubungan" in agency.id]

        assert actual == []

    def test_editions_merge(self) -> None:
        """An edition without a year is the one that the text dates, unless that one is called an earlier one."""
        first = "Diskominfo Kota Batu meraih juara 1 Anugerah Contoh Humas. "
        now = list(extract(f"{first}Anugerah Contoh Humas 2024 digelar kemarin.").catalog.of(AwardEdition))
        apart = list(extract(f"{first}Pada Anugerah Contoh Humas 2023 tahun lalu ia kalah.").catalog.of(AwardEdition))

        assert [one.year for one in now] == [2024]
        assert sorted(str(one.year) for one in apart) == ["2023", "None"]


class TestHandovers:
    """Who gave and who took."""

    def test_passive(self) -> None:
        """Giver, taker and hall belong to the ceremony of the edition."""
        event = next(iter(extract(CONTEST).catalog.of(Event)))

        assert {("official:nirmala-contohwati", "penyerah"), ("official:harun-umpama", "penerima")} <= roles(CONTEST)
        assert event.venue == "Gedhong Melati"

    def test_active(self) -> None:
        """Whoever hands a prize to somebody is the giver, the other the taker."""
        text = (
            "Diskominfo Kota Batu meraih Terbaik I Anugerah Contoh Humas 2023. Wali Kota Batu Rahman Contohwan "
            "menyerahkan secara langsung piagam penghargaan itu kepada Kepala Diskominfo Kota Batu Harun Umpama."
        )

        assert {("official:rahman-contohwan", "penyerah"), ("official:harun-umpama", "penerima")} <= roles(text)

    def test_a_planned_one_is_none(self) -> None:
        """What will be handed over has no giver yet."""
        text = (
            "Anugerah Contoh Humas 2023 diraih KIM Melati. Penghargaan akan diserahkan oleh Wali Kota Batu Rahman Ani."
        )

        assert not any(role == "penyerah" for _, role in roles(text))


class TestCompanions:
    """Partners, companions and groups."""

    def test_partners(self) -> None:
        """Who works together to hold an event: one holds it, the other is the partner."""
        text = "Diskominfo Kota Batu bekerja sama dengan Diskominfo Sleman menggelar Bimtek Humas, Senin (5/2/2024)."
        batu, sleman = (
            f"agency:dinas-komunikasi-dan-informatika-{place}" for place in ("kota-batu", "kabupaten-sleman")
        )

        assert {(batu, "penyelenggara"), (sleman, "mitra")} <= roles(text)

    def test_escort(self) -> None:
        """Whoever goes with the opener attends."""
        text = (
            "Rakor Humas 2024 dibuka oleh Wali Kota Batu Rahman Contohwan didampingi Kepala Diskominfo Kota Batu Harun "
            "Umpama."
        )

        assert roles(text) >= {("official:rahman-contohwan", "pembuka"), ("official:harun-umpama", "hadir")}

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param(
                "Sebanyak 60 aparatur desa mengikuti Bimtek Humas 2024.",
                ("aparatur desa", "peserta"),
                id="counted-first",
            ),
            pytest.param(
                "Bimtek Humas 2024 menghadirkan 2 orang narasumber.",
                ("narasumber", "narasumber"),
                id="resource-persons",
            ),
            pytest.param(
                "Diskominfo Kota Batu menggelar Bimtek Humas bersama wartawan se-Kota Batu.",
                ("wartawan se-Kota Batu", "peserta"),
                id="press",
            ),
        ],
    )
    def test_groups(self, text: str, expected: tuple[str, str]) -> None:
        """A group that is counted or described takes part in the role that the words give it."""
        assert expected in roles(text)

    def test_speakers_without_a_post(self) -> None:
        """Names behind a resource person are resource persons, and inferred."""
        text = (
            "Rakor Humas 2024 diisi narasumber Kepala Diskominfo Kota Batu, Harun Umpama, "
            "bersama Ani Palsu dan Budi Semu."
        )
        draft = extract(text)
        names = {official.name.name for official in draft.catalog.of(Official)}

        assert {"Ani Palsu", "Budi Semu"} <= names
        assert {fact.certainty for fact in draft.uncertain if fact.value == "official:ani-palsu"} == {
            Certainty.INFERRED
        }

    def test_cooperation_of_the_speaker(self) -> None:
        """*Hal ini* is done by the agency of whoever just spoke."""
        text = (
            "Kepala Diskominfo Kota Batu Harun Umpama menyampaikan pentingnya ragam media bagi warga. Hal ini "
            "bekerja sama dengan Diskominfo Sleman."
        )
        (actual,) = extract(text).catalog.of(Cooperation)

        assert len(actual.parties) == 2

    def test_one_who_joins_online_makes_no_online_event(self) -> None:
        """That somebody followed a ceremony from afar is not how it was held."""
        text = (
            "Bupati Sleman Joko Contoh melantik pejabat, Senin (1/7/2024). Rahman mengikuti "
            "pelantikan ini secara daring."
        )

        assert all(event.mode is not EventMode.DARING for event in extract(text).catalog.of(Event))

    def test_last_day(self) -> None:
        """*Hingga* tells the last day, not the first."""
        text = "Diskominfo Kota Batu menggelar Bimtek Humas. Kegiatan tersebut berlangsung hingga 10 Mei 2023."
        (event,) = extract(text).catalog.of(Event)

        assert (event.start, str(event.end)) == (None, "2023-05-10")


class TestStatements:
    """Hopes, directives and commitments."""

    def test_quotation_in_parts(self) -> None:
        """A hope within a quotation is a statement by itself."""
        text = '"Kami bersyukur atas hasil ini. Semoga tahun depan lebih baik," tutur Wali Kota Batu, Rahman Contohwan.'

        assert kinds(text) == [("hope", "Semoga"), ("quote", "Kami")]

    @pytest.mark.parametrize(
        ("words", "expected"),
        [
            pytest.param("menegaskan bahwa pihaknya berkomitmen menjaga mutu konten.", "commitment", id="vow"),
            pytest.param("menuturkan pihaknya berharap kegiatan ini berlanjut.", "hope", id="hope"),
            pytest.param("menjelaskan bahwa kegiatan ini berlangsung tiga hari.", "indirect", id="plain"),
        ],
    )
    def test_kind_by_content(self, words: str, expected: str) -> None:
        """What reported speech says makes its kind."""
        (actual,) = extract(f"Wali Kota Batu, Rahman Contohwan, {words}").catalog.of(Statement)

        assert actual.kind.value == expected

    def test_addressee(self) -> None:
        """A directive names the group that it tells, without the verb behind it."""
        text = "Wali Kota Batu, Rahman Contohwan, meminta seluruh perangkat daerah memperbarui situsnya."
        (actual,) = extract(text).catalog.of(Statement)

        assert actual.addressee is not None
        assert actual.addressee.text == "seluruh perangkat daerah"

    def test_directive_of_nobody(self) -> None:
        """A directive without a subject has no speaker, and that is an open point."""
        text = "Hal ini sejalan dengan visi nasional dan mewajibkan seluruh OPD mengaktifkan media sosial."
        draft = extract(text)
        (actual,) = draft.catalog.of(Statement)

        assert (actual.kind.value, actual.speaker) == ("directive", None)
        assert "speaker" in {point.issue.code for point in draft.issues}

    def test_occasion(self) -> None:
        """What is said in an address is said at the event."""
        text = (
            "Rakor Humas 2024 dibuka oleh Wali Kota Batu, Rahman Contohwan. Dalam "
            "sambutannya, Rahman Contohwan menegaskan "
            "pentingnya kecepatan informasi."
        )
        (actual,) = extract(text).catalog.of(Statement)

        assert actual.event is not None


class TestProgrammes:
    """What a sentence says of a programme."""

    def test_eligible_and_criteria(self) -> None:
        """For whom it is, by what it is judged and to whom it is given."""
        text = (
            "Anugerah Contoh Humas 2024 digelar kemarin. Dengan penghargaan bagi humas "
            "perangkat daerah tingkat provinsi "
            "dan kabupaten/kota, warga terbantu. Dengan sistem penilaian yang objektif, penghargaan diberikan kepada "
            "lembaga yang dinilai memiliki kontribusi besar."
        )
        (program,) = extract(text).catalog.of(AwardProgram)

        assert [(one.text, len(one.levels)) for one in program.eligible] == [("humas perangkat daerah", 2)]
        assert program.assessment == "sistem penilaian yang objektif"
        assert program.criteria == ("penghargaan diberikan kepada lembaga yang dinilai memiliki kontribusi besar",)

    def test_two_aims(self) -> None:
        """Two aims that *dan* joins are two purposes."""
        text = (
            "Diskominfo Kota Batu menggelar Rakor Humas 2024. Kegiatan ini bertujuan untuk "
            "mendukung kebijakan pusat dan "
            "menyatukan langkah humas."
        )
        (event,) = extract(text).catalog.of(Event)

        assert [one.text for one in event.purposes] == ["mendukung kebijakan pusat", "menyatukan langkah humas"]


class TestMisreadings:
    """What looks like something else."""

    def test_given_to_another(self) -> None:
        """In "A kepada B" the name behind B is that of B."""
        text = (
            "Penghargaan diberikan oleh Komisioner Komisi Informasi Jawa Tengah kepada Kepala Dinas Kominfo Kebumen "
            "Harun Umpama, Senin (5/2/2024)."
        )
        posts = {one.post for one in extract(text).catalog.of(Appointment)}

        assert posts == {"post:kepala-dinas-komunikasi-dan-informatika-kabupaten-kebumen"}

    def test_a_building_is_no_body(self) -> None:
        """Where a body sits is a place."""
        text = "Rakor Humas 2024 digelar di Kantor Dinas Kominfo Kota Batu, Senin (5/2/2024)."

        assert not any(agency.id.startswith("agency:kantor") for agency in extract(text).catalog.of(Agency))

    def test_a_name_ends_before_its_place(self) -> None:
        """The hall behind the name of an event is no part of the name."""
        (event,) = extract(
            "Humas berkumpul dalam Rakor Bakohumas di Pendopo Delta Contoh, Senin (5/2/2024)."
        ).catalog.of(Event)

        assert (event.names[0].text, event.venue) == ("Rakor Bakohumas", "Pendopo Delta Contoh")

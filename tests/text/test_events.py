"""Events, and the roles at them, in Indonesian text."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from humaskit.model.event import EventKind, EventMode, ParticipationRole
from humaskit.reference.calendar import EventWord, event_kinds, event_roles
from humaskit.text.events import EventPhrase, find_events, find_roles, format_event, parse_event
from humaskit.text.reading import LONGEST_PHRASE, LONGEST_TEXT

ODD = (
    "Rapat", "Koordinasi", "rakor", "Bimtek", "forum", "Forum", "dan", "Pelatihan", "Humas", "bertema", '"',
    "\u201c", "\u201d", "secara", "virtual", "daring", "luring", "(FGD)", "(", ")", ".", ",", "-", "E", "2024",
    "ke-3", "\n\n", "\x00", "\ud800",
)  # fmt: skip
NAMES = ("Pengelolaan PPID", "Humas Pemerintah", "Satu Data Indonesia", "Keamanan Siber")
MODES = {
    "": None,
    " secara daring": EventMode.DARING,
    " melalui Zoom Meeting": EventMode.DARING,
    " secara luring": EventMode.LURING,
    " secara tatap muka": EventMode.LURING,
    " secara hibrida": EventMode.HIBRIDA,
    " secara luring dan daring": EventMode.HIBRIDA,
}
KINDS = {
    "Rapat Koordinasi": EventKind.RAPAT_KOORDINASI,
    "Rakornas": EventKind.RAPAT_KOORDINASI_NASIONAL,
    "Bimbingan Teknis (Bimtek)": EventKind.BIMBINGAN_TEKNIS,
    "Focus Group Discussion (FGD)": EventKind.DISKUSI_KELOMPOK_TERPUMPUN,
    "Webinar": EventKind.SEMINAR,
    "Studi Tiru": EventKind.STUDI_TIRU,
    "Forum": EventKind.FORUM,
}


def read(text: str) -> EventPhrase:
    """Return the event in *text*, which must be there."""
    found = parse_event(text)
    assert found is not None
    assert found.value is not None
    return found.value


def _spelled(word: str) -> str:
    """Return a word of the table as text has it: short abbreviations stand in capitals."""
    return word.upper() if word == "sos" else word


class TestKinds:
    """What kinds an event is of."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("Rapat Koordinasi dan Pelatihan Humas", ["rapat_koordinasi", "pelatihan"], id="two-at-once"),
            pytest.param("Sosialisasi dan Bimtek SPBE", ["sosialisasi", "bimbingan_teknis"], id="short-form"),
            pytest.param("Rapat Koordinasi Nasional 2024", ["rapat_koordinasi_nasional"], id="longest-words"),
            pytest.param("Upacara Hari Jadi ke-75 Provinsi", ["upacara", "hari_jadi"], id="inner"),
            pytest.param("kegiatan study best practice", ["studi_tiru"], id="english"),
            pytest.param("apel rutin", ["apel"], id="two-words"),
            pytest.param("Musrenbangnas 2024", ["musrenbang"], id="level-of-planning"),
            pytest.param("kaji tiru ke dinas lain", ["studi_tiru"], id="study-by-another-word"),
            pytest.param("Monev Keterbukaan Informasi Publik 2023", ["monev_keterbukaan"], id="openness"),
            pytest.param("dari hasil E-Monev 2024", ["monev_keterbukaan"], id="electronic"),
            pytest.param("Rapat Paripurna DPRD", ["rapat_paripurna"], id="not-a-mere-meeting"),
        ],
    )
    def test_kinds(self, text: str, expected: list[str]) -> None:
        """The kinds stand in the order of the text, each once."""
        actual = [kind.value for kind in read(text).kinds]

        assert actual == expected

    @pytest.mark.parametrize("row", event_kinds(), ids=lambda row: row.slug)
    def test_every_word(self, row: EventWord) -> None:
        """Every word of the reference table names its kind behind a word that announces an event."""
        actual = {word: {kind.value for kind in read(f"kegiatan {_spelled(word)}").kinds} for word in row.words}

        assert all(row.slug in kinds for kinds in actual.values())


class TestNames:
    """Which words are the name of an event."""

    @pytest.mark.parametrize(
        ("text", "surface", "name"),
        [
            pytest.param(
                "menggelar Bimbingan Teknis (Bimtek) Pengelolaan PPID secara daring",
                "Bimbingan Teknis (Bimtek) Pengelolaan PPID",
                "Bimbingan Teknis (Bimtek) Pengelolaan PPID",
                id="bracket-inside",
            ),
            pytest.param("Dari hasil E-Monev 2024, desa itu", "E-Monev 2024", "E-Monev 2024", id="edition"),
            pytest.param(
                "Workshop Jurnalistik ke-3 Tahun 2023 digelar",
                "Workshop Jurnalistik ke-3 Tahun 2023",
                "Workshop Jurnalistik ke-3 Tahun 2023",
                id="number",
            ),
            pytest.param("mengikuti rakor di Jakarta", "rakor", None, id="kind-only"),
            pytest.param(
                "Rapat Kerja Humas se Kaltim dan Kaltara 2014 dibuka",
                "Rapat Kerja Humas se Kaltim dan Kaltara 2014",
                "Rapat Kerja Humas se Kaltim dan Kaltara 2014",
                id="two-regions-behind",
            ),
            pytest.param(
                "Bimtek Keamanan Data (BKD) Tahun Anggaran 2025 digelar",
                "Bimtek Keamanan Data (BKD) Tahun Anggaran 2025",
                "Bimtek Keamanan Data (BKD) Tahun Anggaran 2025",
                id="budget-year",
            ),
            pytest.param(
                "Pelatihan Penyusunan Peta Jalan tahun 2025-2029",
                "Pelatihan Penyusunan Peta Jalan tahun 2025-2029",
                "Pelatihan Penyusunan Peta Jalan tahun 2025-2029",
                id="years",
            ),
            pytest.param("Rakor Forkopimda di Hotel Samudra", "Rakor Forkopimda", "Rakor Forkopimda", id="venue"),
            pytest.param(
                "raker kehumasan tahun 2017 di Batam",
                "raker kehumasan tahun 2017",
                "raker kehumasan tahun 2017",
                id="small-letters-with-a-year",
            ),
            pytest.param("Buka Lampung Fair 2019", "Lampung Fair 2019", "Lampung Fair 2019", id="kind-at-the-end"),
            pytest.param("raker dibahas tahun 2017", "raker", None, id="verb-behind"),
            pytest.param(
                "Bimtek Pengelolaan SP4N LAPOR Kabupaten Kutai Timur (Kutim) tahun 2023",
                "Bimtek Pengelolaan SP4N LAPOR Kabupaten Kutai Timur (Kutim) tahun 2023",
                "Bimtek Pengelolaan SP4N LAPOR Kabupaten Kutai Timur (Kutim) tahun 2023",
                id="digit-inside",
            ),
            pytest.param(
                "bimbingan teknis (bimtek) bagi desa",
                "bimbingan teknis (bimtek)",
                "bimbingan teknis (bimtek)",
                id="small-bracket",
            ),
            pytest.param("Bimtek Humas di Depok", "Bimtek Humas", "Bimtek Humas", id="town"),
            pytest.param("pelantikan ketiga pejabat itu", "pelantikan", None, id="no-edition"),
            pytest.param(
                "Rakor Penguatan Humas (PH) serta Pengelola Media se-Jawa Timur (Jatim) 2024 digelar",
                "Rakor Penguatan Humas (PH) serta Pengelola Media se-Jawa Timur (Jatim) 2024",
                "Rakor Penguatan Humas (PH) serta Pengelola Media se-Jawa Timur (Jatim) 2024",
                id="region-behind",
            ),
            pytest.param(
                "Kelas Jurnalisme Data dan Kelas Menulis",
                "Kelas Jurnalisme Data",
                "Kelas Jurnalisme Data",
                id="same-kind-again",
            ),
        ],
    )
    def test_name(self, text: str, surface: str, name: str | None) -> None:
        """The name ends where the sentence goes on; a kind alone is no name."""
        found = parse_event(text)

        assert found is not None
        assert found.value is not None
        assert (found.surface, found.value.name) == (surface, name)

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("kelas menengah dan forum warga", id="nouns"),
            pytest.param("di Ruang Rapat A. Muis", id="room"),
            pytest.param("Lapangan Upacara Kantor Gubernur", id="parade-ground"),
            pytest.param("Forum Komunikasi Media Tradisional", id="body"),
            pytest.param("Media massa online memuat berita daring", id="media"),
            pytest.param("hasil survei dan verifikasi data", id="barely-events"),
        ],
    )
    def test_none(self, text: str) -> None:
        """Ordinary words are no events."""
        assert find_events(text) == ()


class TestThemeAndMode:
    """What a sentence says of its event."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param('Rakor bertema "Sinergi Humas" dibuka', "Sinergi Humas", id="straight-quotes"),
            pytest.param(
                'Rakor dengan tema \u201c Indonesia Maju 2045." Acara ini', "Indonesia Maju 2045", id="mixed-quotes"
            ),
            pytest.param("Rakor mengusung tema \u2018Satu Data\u2019 ini", "Satu Data", id="single-quotes"),
            pytest.param(
                "Rakor bertema Sinergi Membangun Negeri digelar Senin", "Sinergi Membangun Negeri", id="no-quotes"
            ),
            pytest.param("Rakor dengan tema yang menarik", None, id="no-theme"),
        ],
    )
    def test_theme(self, text: str, expected: str | None) -> None:
        """The theme is read with or without quotes, even when they do not match."""
        actual = read(text)

        assert actual.theme == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("Rakor digelar secara virtual", EventMode.DARING, id="virtual"),
            pytest.param("Rakor melalui Zoom Meeting", EventMode.DARING, id="zoom"),
            pytest.param("Rakor secara tatap muka", EventMode.LURING, id="in-person"),
            pytest.param("Rakor luring dan daring", EventMode.HIBRIDA, id="both"),
            pytest.param("Rakor hybrid", EventMode.HIBRIDA, id="hybrid"),
            pytest.param("Rakor bersama media online", None, id="online-media"),
            pytest.param("Rakor dibuka langsung oleh bupati", None, id="in-person-is-not-directly"),
        ],
    )
    def test_mode(self, text: str, expected: EventMode | None) -> None:
        """The mode is how people attend, not the kind of a medium."""
        actual = read(text)

        assert actual.mode is expected

    def test_of_its_own_sentence(self) -> None:
        """Theme and mode belong to the event of their sentence."""
        found = find_events('Rakor Humas digelar daring. Bimtek Statistik bertema "Satu Data" diikuti 40 peserta.')

        assert [(each.value.mode, each.value.theme) for each in found if each.value is not None] == [
            (EventMode.DARING, None),
            (None, "Satu Data"),
        ]


class TestRoles:
    """The words that say in which role somebody takes part."""

    @pytest.mark.parametrize("row", event_roles(), ids=lambda row: row.slug)
    def test_every_role(self, row: EventWord) -> None:
        """Every role of the reference table is found by one of its words at least."""
        found = {each.value for word in row.words for each in find_roles(f"Acara itu {word} Budi")}

        assert ParticipationRole(row.slug) in found

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("dibuka oleh Menteri", [("dibuka oleh", ParticipationRole.PEMBUKA)], id="passive"),
            pytest.param("MC acara ini", [("MC", ParticipationRole.PEMBAWA_ACARA)], id="capitals"),
            pytest.param("mc", [], id="no-capitals"),
            pytest.param("digagas Dinas Kominfo", [("digagas", ParticipationRole.PENGGAGAS)], id="initiator"),
            pytest.param("bekerja sama dengan BPS", [("bekerja sama dengan", ParticipationRole.MITRA)], id="partner"),
        ],
    )
    def test_cue(self, text: str, expected: list[tuple[str, ParticipationRole]]) -> None:
        """The longest words that fit say the role."""
        actual = [(each.surface, each.value) for each in find_roles(text)]

        assert actual == expected


class TestLaws:
    """What holds for every event and every text."""

    @settings(max_examples=150, deadline=None)
    @given(st.sampled_from(sorted(KINDS)), st.sampled_from(NAMES), st.sampled_from(sorted(MODES)), st.booleans())
    def test_every_part_is_read(self, kind: str, name: str, mode: str, themed: bool) -> None:
        """An event with name, mode and theme is read part by part."""
        theme = "Terbuka untuk Semua" if themed else None
        text = f"Dinas itu menggelar {kind} {name}{mode}" + (f' bertema "{theme}".' if themed else ".")

        (found,) = find_events(text)

        assert found.surface == f"{kind} {name}"
        expected = EventPhrase(kinds=(KINDS[kind],), name=f"{kind} {name}", theme=theme, mode=MODES[mode])
        assert found.value == expected
        again = parse_event(format_event(expected))
        assert again is not None
        assert again.value == expected

    @settings(max_examples=150, deadline=None)
    @given(st.one_of(st.text(max_size=80), st.lists(st.sampled_from(ODD), max_size=25).map(" ".join)))
    def test_any_text(self, text: str) -> None:
        """No text makes a reader raise; surfaces are verbatim and do not overlap."""
        events, roles, whole = find_events(text), find_roles(text), parse_event(text)

        for found in (events, roles):
            assert all(text[each.start : each.end] == each.surface != "" for each in found)
            assert all(before.end <= after.start for before, after in pairwise(found))
        assert whole is None or text[whole.start : whole.end] == whole.surface

    def test_too_long(self) -> None:
        """Longer text than a phrase, or than a running text may be, gives nothing."""
        assert parse_event("rakor " * LONGEST_PHRASE) is None
        assert find_events("rakor " * LONGEST_TEXT) == ()
        assert find_roles("rakor " * LONGEST_TEXT) == ()

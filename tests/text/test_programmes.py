"""Names of award programmes in Indonesian text."""

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from humaskit.reference.awards import award_programmes
from humaskit.text.programmes import ProgrammePhrase, find_programmes, format_programme, parse_programme
from humaskit.text.reading import LONGEST_PHRASE, LONGEST_TEXT
from humaskit.values.citation import Certainty

GOLD = Path(__file__).parents[2] / "../shared/gold"
ODD = (
    "Anugerah", "Penghargaan", "Award", "Awards", "Lomba", "lomba", "AMH", "KIMFest", "Media", "Humas", "dan",
    "(AMH)", "(", ")", "2023", "ke-18", "XVIII", "Tahun", "Jawa", "Timur", "Provinsi", "Terbaik", ",", ".", "\n\n",
    "\x00", "\ud800", "HUT",
)  # fmt: skip
EDITIONS = {
    "": (None, None),
    " 2023": (2023, None),
    " Tahun 2024": (2024, None),
    " ke-18": (None, 18),
    " XVIII": (None, 18),
    " ke-5 Tahun 2022": (2022, 5),
}
REGIONS = {
    "": None,
    " Jawa Tengah": "provinsi:Jawa Tengah",
    " Provinsi Riau": "provinsi:Riau",
    " Kabupaten Sleman": "kabupaten:Sleman",
}
NAMES = {
    "Anugerah Literasi Digital": "ALD",
    "Penghargaan Pengelolaan Kearsipan": None,
    "Kompetisi Inovasi Pelayanan Publik": "KIPP",
    "Festival Konten Nusantara": None,
    "Bahari Lestari Award": "BLA",
    "PPID Awards": None,
    "Sahabat Warga Hackathon": None,
}


def read(text: str) -> ProgrammePhrase:
    """Return the programme in *text*, which must be there."""
    found = parse_programme(text)
    assert found is not None
    assert found.value is not None
    return found.value


class TestNames:
    """What belongs to a name, and what only stands beside it."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("Anugerah Revolusi Mental", "Anugerah Revolusi Mental", id="head"),
            pytest.param("Innovative Government Award (IGA) 2023", "Innovative Government Award", id="tail"),
            pytest.param("PPID Awards", "PPID Awards", id="awards"),
            pytest.param("Top Digital Awards 2023", "Top Digital Awards", id="top"),
            pytest.param("KIMFest 2024", "KIMFest", id="one-word"),
            pytest.param("anugrah media humas 2023", "Anugerah Media Humas", id="small-letters-with-its-year"),
            pytest.param("AMH XII Tahun 2025", "Anugerah Media Humas", id="short-with-its-number"),
            pytest.param("penghargaan Kota Ramah Burung (KRB) 2024", "Kota Ramah Burung", id="closed-by-its-bracket"),
            pytest.param("Malam Anugerah Seni Rupa", "Anugerah Seni Rupa", id="evening"),
            pytest.param("Penghargaan Adipura Kencana 2023", "Adipura Kencana", id="award-of-an-award"),
            pytest.param(
                "Keterbukaan Informasi (KI) Award 2021", "Keterbukaan Informasi (KI) Award", id="inner-bracket"
            ),
            pytest.param("Anugerah Tinta Emas Komisi Informasi Pusat RI", "Anugerah Tinta Emas", id="conferrer-behind"),
            pytest.param("Humas Award Kementerian Agama", "Humas Award", id="ministry-behind"),
            pytest.param(
                "Apresiasi Warta Pemerintah Provinsi Kalsel (AWPK) 2024",
                "Apresiasi Warta Pemerintah Provinsi Kalsel",
                id="abbreviation-covers-the-region",
            ),
            pytest.param("Lomba Esai HUT ke-80 RI Provinsi Maluku Utara", "Lomba Esai HUT ke-80 RI", id="anniversary"),
            pytest.param("Lomba menulis esai tingkat SMA", "Lomba menulis esai", id="lower-case"),
            pytest.param("Pemkab Banyuwangi Raih Bahari Award", "Bahari Award", id="verb-before"),
            pytest.param("Kendari Dorong Bahari Award", "Bahari Award", id="verb-of-a-headline"),
            pytest.param("Harapan I Bahari Award", "Bahari Award", id="place-before"),
            pytest.param("predikat Menuju Informatif Bahari Award", "Bahari Award", id="grade-before"),
            pytest.param("Pemerintah Kabupaten/Kota Bahari Award", "Bahari Award", id="group-before"),
            pytest.param("Kominfo Apresiasi Bahari Award 2025", "Bahari Award", id="verb-as-a-head"),
            pytest.param("Warta Nusantara.ID Award 2022", "Warta Nusantara.ID Award", id="dot-inside"),
            pytest.param("Gebyar Literasi di Hotel Samudra", "Gebyar Literasi", id="building-behind"),
            pytest.param("Pekan KIM Ke-10", "Pekan KIM", id="number-in-capitals"),
            pytest.param(
                "Anugerah Komisi Informasi Provinsi Riau", "Anugerah Komisi Informasi", id="named-by-its-body"
            ),
            pytest.param("Putaran Final Festival Seni Rakyat 2018", "Festival Seni Rakyat", id="tail-that-begins"),
        ],
    )
    def test_name(self, text: str, expected: str) -> None:
        """The name ends where place, edition, conferrer or sentence go on."""
        actual = read(text)

        assert actual.name == expected

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("", id="empty"),
            pytest.param("Penghargaan ini diterima Sekda", id="common-noun"),
            pytest.param("Penghargaan Desa Transparan Terbaik 3", id="what-was-won"),
            pytest.param("Penghargaan Khusus Literasi", id="special-prize"),
            pytest.param("Indeks Keterbukaan Informasi Publik 2024", id="index"),
            pytest.param("Monev Keterbukaan Informasi Publik Tahun 2025", id="event"),
            pytest.param("Pemilihan Umum (Pemilu) 2024", id="election"),
            pytest.param("Gubernur Riau Apresiasi Pejabat Baru", id="praise-in-a-headline"),
            pytest.param("Jambore Desa Mekar 2019", id="event-of-scouts"),
            pytest.param("penghargaan Badan Kepegawaian Negara (BKN)", id="who-confers"),
            pytest.param("Dinas Komunikasi dan Informatika", id="agency"),
            pytest.param("AMH", id="abbreviation-without-anything"),
        ],
    )
    def test_none(self, text: str) -> None:
        """What is no name of a programme is none."""
        assert parse_programme(text) is None


class TestEditions:
    """Abbreviation, number, year and region behind a name."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param(
                "Anugerah Media Humas (AMH) ke-18 Tahun 2025",
                ProgrammePhrase(
                    name="Anugerah Media Humas",
                    abbreviation="AMH",
                    edition_year=2025,
                    edition_number=18,
                    slug="amh",
                ),
                id="all",
            ),
            pytest.param(
                "Anugerah Seni Rupa se- Sulawesi Tenggara (Sultra) tahun 2024",
                ProgrammePhrase(name="Anugerah Seni Rupa", edition_year=2024, scope="provinsi:Sulawesi Tenggara"),
                id="all-of-a-region",
            ),
            pytest.param(
                "Anugerah Seni Rupa 2023 Tingkat Nasional",
                ProgrammePhrase(name="Anugerah Seni Rupa", edition_year=2023, scope="nasional"),
                id="level-behind",
            ),
            pytest.param(
                "Anugerah Seni Rupa Jawa Tengah 2020",
                ProgrammePhrase(name="Anugerah Seni Rupa", edition_year=2020, scope="provinsi:Jawa Tengah"),
                id="region",
            ),
            pytest.param(
                "Pekan Olahraga Provinsi (Porprov) Jatim VIII",
                ProgrammePhrase(
                    name="Pekan Olahraga Provinsi",
                    abbreviation="Porprov",
                    edition_number=8,
                    scope="provinsi:Jawa Timur",
                ),
                id="roman",
            ),
            pytest.param("Lomba Video HUT ke-80", ProgrammePhrase(name="Lomba Video HUT ke-80"), id="no-edition"),
        ],
    )
    def test_edition(self, text: str, expected: ProgrammePhrase) -> None:
        """The edition is not a part of the name; the number of an anniversary is no edition."""
        actual = read(text)

        assert actual == expected


class TestKnown:
    """Programmes of the reference table."""

    @pytest.mark.parametrize("programme", award_programmes(), ids=lambda programme: programme.slug)
    def test_every_name(self, programme: Any) -> None:
        """Every known name is found in a sentence, with its slug."""
        name = programme.name.removesuffix(" (provinsi)")
        slugs = {each.slug for each in award_programmes() if each.name.removesuffix(" (provinsi)") == name}

        (found,) = find_programmes(f"Piagam {name} 2023 diterima bupati.")

        assert found.surface == f"{name} 2023"
        assert found.value is not None
        assert found.value.slug in slugs

    @pytest.mark.parametrize(
        ("text", "name", "slug", "certainty"),
        [
            pytest.param("dalam AMH", "Anugerah Media Humas", "amh", Certainty.INFERRED, id="abbreviation"),
            pytest.param("AHM 2022", "Anugerah Media Humas", "amh", Certainty.INFERRED, id="misprinted-abbreviation"),
            pytest.param("Anugrah Media Humas", "Anugerah Media Humas", "amh", Certainty.INFERRED, id="misprint"),
            pytest.param("ANUGERAH MEDIA HUMAS", "Anugerah Media Humas", "amh", Certainty.INFERRED, id="capitals"),
            pytest.param(
                "Anugerah Humas Indonesia", "Anugerah Humas Indonesia", "ahi", Certainty.STATED, id="as-printed"
            ),
            pytest.param(
                "Anugerah Keterbukaan Informasi Publik Jawa Tengah",
                "Anugerah Keterbukaan Informasi Publik",
                "ki-award",
                Certainty.STATED,
                id="of-a-province",
            ),
            pytest.param(
                "Komunitas Informasi Masyarakat (KIM) Hackathon",
                "Komunitas Informasi Masyarakat (KIM) Hackathon",
                "kim-hackathon",
                Certainty.STATED,
                id="long-form-inside",
            ),
        ],
    )
    def test_matched(self, text: str, name: str, slug: str, certainty: Certainty) -> None:
        """A bare abbreviation is written out and a misprint put right; a printed name stays."""
        found = parse_programme(text)

        assert found is not None
        assert found.value is not None
        assert (found.value.name, found.value.slug, found.certainty) == (name, slug, certainty)


class TestRunningText:
    """Programmes in sentences."""

    def test_sample(self) -> None:
        """The programmes of the sampled sentences are found where they stand."""
        file = GOLD / "sentences.json"
        if not file.exists():
            pytest.skip("the sample of sentences is not beside the checkout")
        items: list[dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))
        expected = {
            item["id"]: [each["surface"] for each in item["mentions"] if each["type"] == "award_program"]
            for item in items
        }

        actual = {item["id"]: [found.surface for found in find_programmes(item["text"])] for item in items}

        assert actual == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("Raih KI Jateng Award 2023\n\nWonogiri, Kabar", "KI Jateng Award 2023", id="paragraph"),
            pytest.param("Raih KI Jateng Award 2023\nKOTA BATU - Kabar", "KI Jateng Award 2023", id="dateline"),
            pytest.param("Raih KI Award\nJawa Tengah 2023, Kabar", "KI Award\nJawa Tengah 2023", id="broken-line"),
        ],
    )
    def test_what_stands_on_the_next_line(self, text: str, expected: str) -> None:
        """An edition goes on over the end of a line, not over that of a paragraph, nor into a dateline."""
        assert [each.surface for each in find_programmes(text)] == [expected]

    def test_one_word_behind_a_common_noun(self) -> None:
        """A contest in small letters is named by two words or an edition, not by one word."""
        found = find_programmes("Warga ikut lomba Poskamling, lalu lomba Desa Mekar dan lomba Poskamling 2024.")

        assert [each.surface for each in found] == ["lomba Desa Mekar", "lomba Poskamling 2024"]

    def test_abbreviation_once_explained(self) -> None:
        """An abbreviation that the text has explained names the award again; an unknown one needs its year."""
        found = find_programmes(
            "Anugerah Media Humas (AMH) penting. Kini AMH itu puncak. Anugerah Sinar Muda (ASM) juga; ASM 2024."
        )

        assert [each.surface for each in found] == [
            *("Anugerah Media Humas (AMH)", "AMH", "Anugerah Sinar Muda (ASM)", "ASM 2024"),
        ]

    @pytest.mark.parametrize(
        ("text", "name", "year"),
        [
            pytest.param(
                "Lomba Desa Mekar tingkat provinsi 2021", "Lomba Desa Mekar", 2021, id="level-before-the-year"
            ),
            pytest.param(
                "Komisi Baca Contoh (KB Contoh) Awards 2024", "Komisi Baca Contoh (KB Contoh) Awards", 2024, id="gloss"
            ),
            pytest.param("Penghargaan ASN Award 2021", "ASN Award", 2021, id="name-begins-behind"),
            pytest.param(
                "Parasamya Purnakarya Nugraha", "Parasamya Purnakarya Nugraha", None, id="honour-of-the-state"
            ),
        ],
    )
    def test_borders(self, text: str, name: str, year: int | None) -> None:
        """A name begins behind the word for an award, and its year stands behind the level."""
        read = parse_programme(text)

        assert read is not None
        assert read.value is not None
        assert (read.value.name, read.value.edition_year) == (name, year)

    def test_several(self) -> None:
        """Several programmes in one sentence are several."""
        found = find_programmes(
            "Mulai dari Anugerah Media Humas (AMH) 2023, PPID Awards, hingga Pewarta Warga Hackathon."
        )

        assert [each.surface for each in found] == [
            "Anugerah Media Humas (AMH) 2023",
            "PPID Awards",
            "Pewarta Warga Hackathon",
        ]


class TestLaws:
    """What holds for every name and every text."""

    @settings(max_examples=150, deadline=None)
    @given(
        st.sampled_from(sorted(NAMES)),
        st.booleans(),
        st.sampled_from(sorted(REGIONS)),
        st.sampled_from(sorted(EDITIONS)),
    )
    def test_every_part_is_read(self, name: str, short: bool, region: str, edition: str) -> None:
        """A name with what can stand behind it is read part by part."""
        abbreviation = NAMES[name] if short else None
        bracket = f" ({abbreviation})" if abbreviation else ""
        year, number = EDITIONS[edition]
        expected = ProgrammePhrase(
            name=name, abbreviation=abbreviation, edition_year=year, edition_number=number, scope=REGIONS[region]
        )
        text = f"{name}{bracket}{region}{edition}"

        (found,) = find_programmes(f"Desa itu meraih {text} dan piagam.")

        assert found.surface == text
        assert found.value == expected
        again = parse_programme(format_programme(expected))
        assert again is not None
        assert again.value == expected

    @settings(max_examples=150, deadline=None)
    @given(st.one_of(st.text(max_size=80), st.lists(st.sampled_from(ODD), max_size=25).map(" ".join)))
    def test_any_text(self, text: str) -> None:
        """No text makes a reader raise; surfaces are verbatim and do not overlap."""
        found = find_programmes(text)
        whole = parse_programme(text)

        assert all(text[each.start : each.end] == each.surface != "" for each in found)
        assert all(before.end <= after.start for before, after in pairwise(found))
        assert whole is None or text[whole.start : whole.end] == whole.surface

    def test_width_of_an_edition(self) -> None:
        """What stands behind the year comes back as well."""
        read = parse_programme("Anugerah Literasi Digital Tahun 2019 Tingkat Nasional")

        assert read is not None
        assert read.value is not None
        assert read.value.scope == "nasional"
        assert format_programme(read.value) == "Anugerah Literasi Digital 2019 Tingkat nasional"
        again = parse_programme(format_programme(read.value))
        assert again is not None
        assert again.value == read.value

    def test_too_long(self) -> None:
        """Longer text than a phrase, or than a running text may be, gives nothing."""
        assert parse_programme("PPID Awards " * LONGEST_PHRASE) is None
        assert find_programmes("PPID Awards " * LONGEST_TEXT) == ()

"""Regions: the code table, and finding regions by the names of public text."""

import csv
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from humaskit.errors import HumaskitError, InvalidValue, UnknownReference
from humaskit.reference import regions
from humaskit.reference.folding import fold
from humaskit.reference.regions import AliasForm, RegionKind
from humaskit.values.level import Level

SOURCES = Path(__file__).parents[2] / "../shared/reference"
ALL = list(regions.all_regions())
ALIASES = [alias for region in ALL for alias in region.aliases]
needs_sources = pytest.mark.skipif(not SOURCES.is_dir(), reason="the source tables are not beside the checkout")


def codes(text: str, **given: str) -> list[str]:
    """Return the codes that a text is found under, best first."""
    return [found.region.code for found in regions.find(text, **given)]


def source(name: str) -> list[dict[str, str]]:
    """Read a table of the folder that the bundled ones were made from."""
    with (SOURCES / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def doubled_blanks(text: str) -> str:
    """Write every blank twice."""
    return text.replace(" ", "  ")


def dotted(text: str) -> str:
    """Write blanks around the text and a dot behind it."""
    return f" {text}. "


class TestCodeTable:
    """What the code table holds."""

    def test_counts(self) -> None:
        """The 2025 table has 38 provinces, 415 and 1 kabupaten, 93 and 5 kota."""
        expected = {"provinsi": 38, "kabupaten": 415, "kabupaten_administrasi": 1, "kota": 93, "kota_administrasi": 5}

        actual = {kind.value: sum(region.kind is kind for region in ALL) for kind in RegionKind}

        assert actual == expected

    @needs_sources
    def test_nothing_is_lost_from_the_source(self) -> None:
        """Codes, names, kinds and parents are those of the source table."""
        expected = [(row["code"], row["name"], row["kind"], row["parent_code"] or None) for row in source("regions")]

        actual = [(region.code, region.name, region.kind.value, region.parent) for region in ALL]

        assert actual == expected

    @needs_sources
    def test_provinces_are_those_of_the_source(self) -> None:
        """ISO code, zone and IANA zone are those of the source table."""
        expected = [
            (row["code"], row["iso_3166_2"], row["timezone_label"], row["iana_zone"]) for row in source("provinces")
        ]

        actual = [(region.code, region.iso, region.time_zone, region.iana) for region in ALL if region.parent is None]

        assert actual == expected

    @needs_sources
    def test_pairs_of_one_name_are_both_found(self) -> None:
        """Every pair of kabupaten and kota with one base name comes back as two candidates."""
        for row in source("same_name_pairs"):
            found = regions.find(row["base_name"])

            assert {row["kabupaten_code"], row["kota_code"]} <= {one.region.code for one in found}
            assert all(one.ambiguous for one in found)

    def test_codes_are_text_of_the_grammar(self) -> None:
        """Kabupaten are numbered below 70, kota above."""
        odd = [
            region.code
            for region in ALL
            if region.parent and (region.level is Level.KOTA) != (int(region.code.partition(".")[2]) > 70)
        ]

        assert odd == []

    @pytest.mark.parametrize("code", ["", "16.6", "1606", "20", "99.99", "Muba", 16.06, None, ["16"]])
    def test_unknown_codes_are_refused(self, code: object) -> None:
        """What is no code is refused, whatever it is."""
        with pytest.raises(UnknownReference, match="is not a region code"):
            regions.get(code)  # type: ignore[arg-type]  # any object at all

    def test_near_codes_are_hinted(self) -> None:
        """A code that lost its zero gets a hint."""
        with pytest.raises(UnknownReference, match=r"did you mean '16\.06'"):
            regions.get("16.6")

    @pytest.mark.parametrize(
        ("code", "full_name", "short_name", "abbreviation", "zone"),
        [
            pytest.param("16.06", "Kabupaten Musi Banyuasin", "Musi Banyuasin", "Muba", "WIB", id="kabupaten"),
            pytest.param("35", "Provinsi Jawa Timur", "Jawa Timur", "Jatim", "WIB", id="province"),
            pytest.param("31", "Provinsi Daerah Khusus Ibukota Jakarta", "DKI Jakarta", "DKI", "WIB", id="jakarta"),
            pytest.param("62.71", "Kota Palangkaraya", "Palangka Raya", None, "WIB", id="local-spelling"),
            pytest.param(
                "31.71", "Kota Administrasi Jakarta Pusat", "Jakarta Pusat", "Jakpus", "WIB", id="administrative"
            ),
            pytest.param("94.04", "Kabupaten Mimika", "Mimika", None, "WIT", id="papua"),
            pytest.param("63.06", "Kabupaten Hulu Sungai Selatan", "Hulu Sungai Selatan", "HSS", "WITA", id="wita"),
        ],
    )
    def test_names(self, code: str, full_name: str, short_name: str, abbreviation: str | None, zone: str) -> None:
        """A region has a full name, the name in local use and the usual coinage."""
        region = regions.get(code)

        actual = (region.full_name, region.short_name, region.abbreviation, region.time_zone)

        assert actual == (full_name, short_name, abbreviation, zone)

    def test_family(self) -> None:
        """Children and ancestors mirror each other."""
        for region in ALL:
            for child in regions.children(region.code):
                assert regions.ancestors(child.code) == (region,)

        assert sum(len(regions.children(region.code)) for region in regions.all_regions(Level.PROVINCE)) == 514
        assert regions.ancestors("16") == ()

    def test_ids_resolve(self) -> None:
        """Every region and zone is found by its id, and by nothing else."""
        areas: list[regions.Region | regions.Zone] = [*ALL, *regions.all_zones()]

        assert all(regions.resolve(area.id) is area for area in areas)

    @pytest.mark.parametrize("ref", ["region:99.99", "zone:atlantis", "agency:x", "16.06", "", "region:", None, 7])
    def test_unknown_ids_are_refused(self, ref: object) -> None:
        """An id that names no area is refused."""
        with pytest.raises(UnknownReference, match="not the id of a region or zone"):
            regions.resolve(ref)  # type: ignore[arg-type]  # any object at all


class TestLaws:
    """What holds for every name."""

    def test_full_names_are_unique(self) -> None:
        """Every region is found by its full name, alone and settled."""
        odd = [
            region.full_name
            for region in ALL
            if codes(region.full_name) != [region.code] or not regions.find(region.full_name)[0].settled
        ]

        assert odd == []

    @pytest.mark.parametrize("change", [str.upper, str.lower, doubled_blanks, dotted])
    def test_writing_does_not_count(self, change: Callable[[str], str]) -> None:
        """Case, blanks and dots change nothing."""
        odd = [region.code for region in ALL if codes(change(region.full_name)) != [region.code]]

        assert odd == []

    def test_joined_and_hyphened_names_are_found(self) -> None:
        """A name may be written in one word or with hyphens after its level word."""
        odd = [
            (region.code, written)
            for region in ALL
            for written in (region.name.replace(" ", ""), region.name.replace(" ", "-"))
            if region.code not in codes(f"{region.kind.value.split('_', maxsplit=1)[0]} {written}")
        ]

        assert odd == []

    def test_every_alias_leads_to_its_region(self) -> None:
        """No bundled name is lost in the look-up."""
        odd = [alias.surface for alias in ALIASES if alias.code not in codes(alias.surface)]

        assert odd == []

    def test_shared_names_are_never_settled(self) -> None:
        """A name of several regions gives all of them, each marked."""
        carriers: dict[str, set[str]] = {}
        for region in ALL:
            for surface in (region.name, *(alias.surface for alias in region.aliases)):
                carriers.setdefault(fold(surface), set()).add(region.code)
        shared = {name: held for name, held in carriers.items() if len(held) > 1}

        odd = [
            name
            for name, held in shared.items()
            if {one.region.code for one in regions.find(name)} != held or any(one.settled for one in regions.find(name))
        ]

        assert len(shared) > 30
        assert odd == []

    def test_province_settles_what_is_shared_between_provinces(self) -> None:
        """Every alias is found in its own province, and not in another one without a remark."""
        for alias in ALIASES:
            found = regions.find(alias.surface, province=alias.code[:2])

            assert alias.code in [one.region.code for one in found]
            assert all(one.region.code[:2] == alias.code[:2] for one in found)

    def test_words_need_context(self) -> None:
        """An alias that is also a word is settled only when something announces a region."""
        for alias in ALIASES:
            if alias.needs_context:
                assert not any(one.settled for one in regions.find(alias.surface))
                assert any(one.settled for one in regions.find(alias.surface, province=alias.code[:2]))

    @given(text=st.text(), context=st.none() | st.text())
    def test_no_text_raises(self, text: str, context: str | None) -> None:
        """Any text gives candidates or none."""
        found = regions.find(text, context=context)

        assert all(one.region.code in {region.code for region in ALL} for one in found)

    @given(
        st.lists(
            st.sampled_from([*regions.level_words(), "musi", "banyuasin", "malang", "jawa", "timur", "banjar"]),
            max_size=12,
        )
    )
    def test_no_phrase_raises(self, phrase: list[str]) -> None:
        """Any heap of level words and names gives candidates or none, and the same ones each time."""
        text = " ".join(phrase)

        assert regions.find(text) == regions.find(text)

    @given(province=st.text(max_size=20), level=st.text(max_size=20))
    @settings(max_examples=50)
    def test_bad_arguments_are_refused_politely(self, province: str, level: str) -> None:
        """A province or level that is none is refused by our own error, never another."""
        try:
            found = regions.find("Malang", province=province, level=level)
        except HumaskitError:
            return

        assert len(found) in {1, 2}

    @pytest.mark.parametrize("text", [None, 16.06, b"Muba", ["Muba"]])
    def test_what_is_no_text_finds_nothing(self, text: object) -> None:
        """What is no text names no region."""
        actual = regions.find(text)  # type: ignore[arg-type]  # any object at all

        assert actual == ()

    def test_long_text_finds_nothing(self) -> None:
        """A text longer than any name is no name."""
        assert regions.find("Kabupaten Musi Banyuasin" + " " * 300) == ()

    def test_eight_threads_get_one_table(self) -> None:
        """First use by eight threads at a time reads each table once, and all get the same region."""
        code = (
            "import sys, threading\n"
            "from humaskit.reference import regions\n"
            "opened, got, gate = [], [], threading.Barrier(8)\n"
            "sys.addaudithook(lambda event, args: opened.append(str(args[0])[-11:]) if event == 'open' else None)\n"
            "def use():\n"
            "    gate.wait()\n"
            "    got.append(regions.find('Muba')[0].region)\n"
            "threads = [threading.Thread(target=use) for _ in range(8)]\n"
            "[thread.start() for thread in threads], [thread.join() for thread in threads]\n"
            "print(len(got), len(set(map(id, got))), opened.count('regions.csv'))\n"
        )

        command = [sys.executable, "-c", code]
        done = subprocess.run(command, capture_output=True, text=True, check=True)

        assert done.stdout.split() == ["8", "1", "1"]


class TestFinding:
    """Phrases as public text has them."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("Mura", ["16.05", "62.12"], id="short-form-of-two"),
            pytest.param("Tasik", ["32.06", "32.78"], id="tasik"),
            pytest.param("Banjar", ["63.03", "32.79"], id="two-provinces"),
            pytest.param("Jogja", ["34", "34.71"], id="province-or-kota"),
            pytest.param("Gorontalo", ["75", "75.01", "75.71"], id="three"),
            pytest.param("Jambi", ["15", "15.71"], id="jambi"),
            pytest.param("Papua", ["91"], id="papua-is-one-province"),
            pytest.param("Kab. Malang", ["35.07"], id="kab"),
            pytest.param("Pemkot Malang", ["35.73"], id="pemkot"),
            pytest.param("Pemko Banjarmasin", ["63.71"], id="pemko"),
            pytest.param("Bupati Tasik", ["32.06"], id="bupati"),
            pytest.param("Wali Kota Solok", ["13.72"], id="wali-kota"),
            pytest.param("Walikota Solok", ["13.72"], id="walikota"),
            pytest.param("Gubernur Jambi", ["15"], id="gubernur"),
            pytest.param("Prov.Bali", ["51"], id="glued"),
            pytest.param("Pemprov Sumatra Selatan", ["16"], id="sumatra"),
            pytest.param("Kep. Riau", ["21"], id="kep"),
            pytest.param("Kab. Adm. Kep. Seribu", ["31.01"], id="administrative"),
            pytest.param("Palangka Raya", ["62.71"], id="split"),
            pytest.param("LUBUKLINGGAU", ["16.73"], id="joined"),
            pytest.param("Banjar, Kalsel", ["63.03"], id="province-behind"),
            pytest.param("Kota Banjar, Provinsi Jawa Barat", ["32.79"], id="level-and-province"),
            pytest.param("Minahasa Utara (Minut)", ["71.06"], id="short-form-in-brackets"),
            pytest.param("Pemerintah Kabupaten (Pemkab) Bandung", ["32.04"], id="twice-announced"),
            pytest.param("Pemerintah Kabupaten Kota Bandung", ["32.73", "32.04"], id="two-levels-nearest-first"),
            pytest.param("Kabupaten Pontianak", ["61.02"], id="former-name-with-level"),
            pytest.param("Pontianak", ["61.71"], id="former-name-needs-level"),
            pytest.param("Toba Samosir", ["12.12"], id="former"),
            pytest.param("DI Yogyakarta", ["34"], id="di-of-the-province"),
            pytest.param("di Yogyakarta", ["34.71", "34"], id="di-of-the-place"),
            pytest.param("Pemerintah Daerah Istimewa Yogyakarta", ["34"], id="daerah-in-the-name"),
            pytest.param("Pontianak Barat", [], id="not-a-region"),
            pytest.param("Kota", [], id="level-word-alone"),
            pytest.param("Malang yang indah", [], id="running-text"),
            pytest.param("Provsu", ["12"], id="short-form-of-the-region"),
            pytest.param("Pemprovsu", ["12"], id="glued-to-the-government"),
            pytest.param("Pemprovjabar", ["32"], id="glued-short-form"),
            pytest.param("Pemkabmuba", ["16.06"], id="glued-kabupaten"),
            pytest.param("Kotagede", [], id="no-region-behind-the-level"),
        ],
    )
    def test_phrases(self, text: str, expected: list[str]) -> None:
        """A phrase gives these regions, best first."""
        actual = codes(text)

        assert actual == expected

    @pytest.mark.parametrize(
        ("text", "given", "expected"),
        [
            pytest.param("Mura", {"province": "16"}, ["16.05"], id="province-code"),
            pytest.param("Mura", {"province": "Kalteng"}, ["62.12"], id="province-short-form"),
            pytest.param("Mura", {"province": "Provinsi Sumatra Selatan"}, ["16.05"], id="province-name"),
            pytest.param("Malang", {"level": "kota"}, ["35.73"], id="level"),
            pytest.param("Malang", {"level": "Pemkab"}, ["35.07"], id="level-word"),
            pytest.param("Jambi", {"level": "province"}, ["15"], id="level-value"),
            pytest.param("Malang", {"context": "menurut Wali Kota"}, ["35.73"], id="context-ends-with-level"),
            pytest.param("Malang", {"context": "Wali Kota datang ke"}, ["35.07", "35.73"], id="context-level-too-far"),
            pytest.param("Banjar", {"context": "MARTAPURA, Kalsel"}, ["63.03"], id="context-province"),
            pytest.param("Banjar", {"context": "Jawa Timur"}, ["63.03", "32.79"], id="context-never-contradicts"),
            pytest.param("Kota Malang", {"context": "Bupati"}, ["35.73"], id="text-before-context"),
        ],
    )
    def test_what_the_caller_knows(self, text: str, given: dict[str, str], expected: list[str]) -> None:
        """Province, level and context narrow what is open."""
        actual = codes(text, **given)

        assert actual == expected

    def test_level_of_the_model(self) -> None:
        """A level of government is accepted as it is."""
        actual = [found.region.code for found in regions.find("Malang", level=Level.KOTA)]

        assert actual == ["35.73"]

    @pytest.mark.parametrize(
        ("text", "given", "code"),
        [
            pytest.param("Pemkab Palembang", {}, "16.71", id="level"),
            pytest.param("Palembang", {"province": "32"}, "16.71", id="province"),
        ],
    )
    def test_contradictions_are_shown(self, text: str, given: dict[str, str], code: str) -> None:
        """A region whose level or province is said wrongly comes back marked, never settled."""
        (found,) = regions.find(text, **given)

        assert (found.region.code, found.contradicted, found.settled) == (code, True, False)

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("Kota Tengerang", ["36.71"], id="letter-changed"),
            pytest.param("Rajeng Lebong", ["17.02"], id="letters-swapped"),
            pytest.param("Palembangg", ["16.71"], id="letter-added"),
            pytest.param("Semarag", ["33.22", "33.74"], id="name-of-two"),
            pytest.param("Bogr", [], id="too-short"),
            pytest.param("Sumatera Sellatan dan Lampng", [], id="two-wrong-words"),
        ],
    )
    def test_misprints(self, text: str, expected: list[str]) -> None:
        """A long name with one wrong letter is found, and never settled."""
        actual = regions.find(text)

        assert [one.region.code for one in actual] == expected
        assert all(one.misprinted and not one.settled for one in actual)

    def test_context_word_settles_an_ordinary_word(self) -> None:
        """Mitra is a partner, but after Bupati a kabupaten."""
        actual = [regions.find("Mitra")[0].settled, regions.find("Mitra", context="kata Bupati")[0].settled]

        assert actual == [False, True]

    def test_new_town_is_not_settled(self) -> None:
        """Kota Baru may be a new town as well as Kotabaru; after Kabupaten it is not."""
        actual = [regions.find(text)[0].settled for text in ("Kota Baru", "Kotabaru", "Kabupaten Kota Baru")]

        assert actual == [False, True, True]

    def test_reason_names_what_matched(self) -> None:
        """A candidate says by which name, level and province it was found."""
        (found,) = regions.find("Kab. Muba, Sumsel")

        assert (found.matched.form, found.reason) == (
            AliasForm.SHORT,
            "short form 'Muba', level kabupaten, province 16",
        )

    @pytest.mark.parametrize("province", ["Atlantis", "16.06", "", "99"])
    def test_unknown_province_is_refused(self, province: str) -> None:
        """A province that is none is the caller's mistake."""
        with pytest.raises(UnknownReference, match="is not a province"):
            regions.find("Mura", province=province)

    @pytest.mark.parametrize("level", ["", "desa", "kabupaten/kota", Level.NATIONAL])
    def test_unknown_level_is_refused(self, level: Level | str) -> None:
        """A level without regions is the caller's mistake."""
        with pytest.raises(InvalidValue, match="names no level of region"):
            regions.find("Mura", level=level)


class TestScannerIndex:
    """The index for running text."""

    def test_every_name_is_in_it(self) -> None:
        """Every official name and alias has its folded form as a key."""
        held = [(region.code, region.name) for region in ALL] + [(alias.code, alias.surface) for alias in ALIASES]

        lost = [
            surface for code, surface in held if code not in {alias.code for alias in regions.names()[fold(surface)]}
        ]

        assert lost == []

    def test_keys_are_folded(self) -> None:
        """A scanner that folds its words can look them up."""
        odd = [key for key in (*regions.names(), *regions.zone_names(), *regions.level_words()) if fold(key) != key]

        assert odd == []

    @pytest.mark.parametrize(
        "key", ["palangkaraya", "palangka raya", "kep seribu", "sumatra barat", "kep bangka belitung"]
    )
    def test_other_spellings(self, key: str) -> None:
        """Joined words, Kep. and Sumatra are keys too."""
        assert key in regions.names()

    def test_cased_alias(self) -> None:
        """The key that is also a preposition and a name is marked."""
        actual = [(alias.code, alias.cased) for alias in regions.names()["di yogyakarta"]]

        assert actual == [("34", True)]

    def test_it_cannot_be_changed(self) -> None:
        """The index is shared, so nobody can write to it."""
        with pytest.raises(TypeError):
            regions.names()["x"] = ()  # type: ignore[index]  # that is the point


class TestZones:
    """Areas that are no administrative region."""

    def test_time_zones_hold_all_provinces_once(self) -> None:
        """WIB, WITA and WIT divide the provinces as the regions say."""
        expected = {region.code: region.time_zone for region in ALL if region.parent is None}
        zones = [regions.resolve(f"zone:{label}") for label in ("wib", "wita", "wit")]

        actual = {code: zone.slug.upper() for zone in zones if isinstance(zone, regions.Zone) for code in zone.members}

        assert actual == expected

    def test_members_are_regions(self) -> None:
        """Every member of a zone is a region of the code table."""
        lost = [code for zone in regions.all_zones() for code in zone.members if regions.get(code).code != code]

        assert lost == []

    def test_award_tracks_have_no_invented_members(self) -> None:
        """How an award divides Indonesia is unknown here."""
        tracks = [zone for zone in regions.all_zones() if zone.kind is regions.ZoneKind.AWARD_TRACK]

        assert [(zone.slug, zone.members) for zone in tracks] == [
            ("indonesia-bagian-barat", ()),
            ("indonesia-bagian-tengah", ()),
            ("indonesia-bagian-timur", ()),
        ]

    def test_names_are_unique_and_not_regions(self) -> None:
        """No name means two zones, or a zone and a region."""
        spoken = [fold(name) for zone in regions.all_zones() for name in (zone.name, *zone.variants)]

        assert len(set(spoken)) == len(spoken)
        assert set(spoken) & set(regions.names()) == set()

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("Pulau Sumatra", "sumatera", id="variant"),
            pytest.param("wilayah Indonesia Bagian Timur", "indonesia-bagian-timur", id="announced"),
            pytest.param("se-Jawa", "jawa", id="se"),
            pytest.param("Bali", None, id="province"),
            pytest.param("", None, id="nothing"),
        ],
    )
    def test_find_zone(self, text: str, expected: str | None) -> None:
        """A zone is found by its name, a variant, or behind wilayah."""
        found = regions.find_zone(text)

        assert (found.slug if found else None) == expected

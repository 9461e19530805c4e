"""Every mention in a running text."""

from collections.abc import Iterator

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


# Pieces of every kind, some of which run into one another, and what may stand between them.
PIECES = (
    "Plt. Kepala Dinas", "Komunikasi dan Informatika", "Diskominfo", "Kota Batu", "Kabupaten Sleman", "Bupati Garut",
    "Drs. H. Budi Santoso, M.Si.", "Jawa Timur (Jatim)", "Juara II", "kategori Website", "Anugerah Media Humas",
    "(AMH) 2023", "Senin (6/11)", "5 Maret 2024", "UU Nomor 14 Tahun 2008", "tentang Keterbukaan Informasi Publik",
    "Rakor", "PPID", "ujar Rahmat", "Sleman, Kabar.com \u2013", "Foto: Humas", "tema 'Sinergi Bali'", "Kemenkominfo RI",
)  # fmt: skip
GLUE = (" ", ", ", " dan ", ". ", "\n", " (", ") ", "", " - ", " di ", "\n\n", " oleh ")


def broken_spans(text: str, mentions: tuple[Mention, ...], start: int, end: int) -> Iterator[str]:
    """Yield the mentions between *start* and *end* that are not what stands there, or overlap the one before."""
    for mention in mentions:
        if not (start <= mention.start < mention.end <= end) or text[mention.start : mention.end] != mention.surface:
            yield mention.surface
        start = mention.end
        yield from broken_spans(text, mention.inner, mention.start, mention.end)


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
            pytest.param(f"Rumah Rahmat ramai. Lalu {_MAYOR} datang.", 1, id="not-before"),
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
            pytest.param("Dinas itu membuka Rakor.", [], id="capitalised"),
            pytest.param("Dinas itu menggelar Sosialisasi Hemat Energi.", ["Sosialisasi Hemat Energi"], id="named"),
        ],
    )
    def test_without_common_nouns(self, text: str, expected: list[str]) -> None:
        """Without *bare*, a word that only says the kind of an event is no mention, in capitals neither."""
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
    def test_spans_of_any_text(self, text: str) -> None:
        """Whatever the text: a surface is what stands there, and mentions never overlap, inner ones neither."""
        assert list(broken_spans(text, find(text), 0, len(text))) == []

    @given(st.lists(st.sampled_from(PIECES), max_size=12), st.lists(st.sampled_from(GLUE), min_size=12, max_size=12))
    def test_spans_of_pieces(self, pieces: list[str], glue: list[str]) -> None:
        """Pieces of mentions in any order, with any marks between: the same, and none reaches over a blank line."""
        text = "".join(f"{piece}{mark}" for piece, mark in zip(pieces, glue, strict=False))
        found = find(text)

        assert list(broken_spans(text, found, 0, len(text))) == []
        assert [mention.surface for mention in found if "\n\n" in mention.surface] == []

    @given(st.lists(st.sampled_from(["Diskominfo Kota Madiun", "Juara II", "5 Maret 2024", "UU Nomor 14 Tahun 2008"])))
    def test_a_row_of_mentions(self, surfaces: list[str]) -> None:
        """Mentions that stand apart are all found."""
        text = ". ".join(f"lalu {surface} pun" for surface in surfaces)

        assert [mention.surface for mention in find(text)] == surfaces


class TestBorders:
    """Where a mention begins and ends."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("Warga di Depok Jawa Barat hadir.", ["Depok", "Jawa Barat"], id="region-and-province"),
            pytest.param("Warga Jawa Timur (Jatim) hadir.", ["Jawa Timur (Jatim)"], id="region-and-short-form"),
            pytest.param("Warga Kabupaten Bogor (Jawa Barat) hadir.", ["Kabupaten Bogor", "Jawa Barat"], id="bracket"),
            pytest.param("Bupati Sleman Lantik Pejabat Baru", ["Bupati Sleman"], id="verb-of-a-headline"),
            pytest.param("WALI KOTA BATU BUKA ACARA", ["WALI KOTA BATU"], id="headline-in-capitals"),
            pytest.param(
                "Camat Sewon Budi Santoso Terima Piala", ["Camat Sewon Budi Santoso"], id="name-in-a-headline"
            ),
            pytest.param("Usul itu dibawa Mendagri.", ["Mendagri"], id="minister"),
            pytest.param("Usul Menteri Dalam Negeri (Mendagri) tiba.", ["Menteri Dalam Negeri (Mendagri)"], id="short"),
            pytest.param("oleh Budi Santoso (Sekda Kota Batu) lalu", ["Budi Santoso (Sekda Kota Batu)"], id="holder"),
            pytest.param(
                "oleh Rahmat selaku Sekda Batu, Hasan selaku", ["Rahmat selaku Sekda Batu"], id="holder-first"
            ),
            pytest.param("oleh bupati Sleman kemarin", ["bupati Sleman"], id="small-letters"),
            pytest.param("oleh para bupati dan calon bupati Sleman", ["Sleman"], id="nobody-yet"),
            pytest.param("Keputusan Bupati Sleman itu", ["Sleman"], id="decree"),
            pytest.param("keputusan Camat Sewon Budi Utomo", ["Camat Sewon Budi Utomo"], id="decree-of-somebody"),
            pytest.param("Wali Kota Batu periode 2017-2022 itu", ["Wali Kota Batu", "2017-2022"], id="term"),
            pytest.param("Itu kata Camat Sewon Budi, M.Si.", ["Camat Sewon Budi, M.Si"], id="dot-of-the-sentence"),
            pytest.param("Camat Sewon Budi, S.E., M.Si. hadir", ["Camat Sewon Budi, S.E., M.Si."], id="dot-of-a-title"),
            pytest.param(
                "Camat Sewon Budi Utomo, S.Kom., KPU Bantul siap.",
                ["Camat Sewon Budi Utomo, S.Kom.", "KPU Bantul"],
                id="body-behind-a-title",
            ),
            pytest.param(
                "Juara I kategori website Pemkot Batu", ["Juara I kategori website", "Pemkot Batu"], id="winner"
            ),
            pytest.param(
                "Rakor DPRD Kota Batu tahun 2023 lalu", ["Rakor DPRD Kota Batu tahun 2023"], id="year-of-event"
            ),
            pytest.param("Camat Budi Utomo dan Siti Aminah", ["Camat Budi Utomo", "Siti Aminah"], id="joined"),
            pytest.param(
                "narasumber dari KPU Bantul, Siti Aminah.", ["KPU Bantul", "Siti Aminah"], id="guest-of-a-body"
            ),
            pytest.param(
                "Hasan Basri, yang juga menjabat Sekda Batu,",
                ["Hasan Basri, yang juga menjabat Sekda Batu"],
                id="who-is-also",
            ),
            pytest.param(
                "Sekda Batu, Hasan, yang juga Asisten III Pemkot Batu,",
                ["Sekda Batu, Hasan, yang juga Asisten III Pemkot Batu"],
                id="second-post",
            ),
            pytest.param("Hasan Basri yang menjabat Sekda Batu", ["Hasan Basri", "Sekda Batu"], id="clause-of-its-own"),
            pytest.param(
                "diserahkan Camat Sewon kepada Lurah Panggung, Budi,",
                ["Camat Sewon", "Lurah Panggung, Budi"],
                id="who-gets-it",
            ),
            pytest.param("kata Kapolres Tegal di Provinsi Banten", ["Kapolres Tegal", "Provinsi Banten"], id="where"),
            pytest.param("digelar KPU RI di Jakarta", ["KPU RI", "Jakarta"], id="where-a-body-acts"),
            pytest.param("nomor 800/BKPP/97 sesuai Peraturan Menteri Kominfo", [], id="part-of-a-name"),
            pytest.param(
                "kata Hasan Basri Sekretaris Dinas Diskominfo Kabupaten Wonogiri menjawab",
                ["Hasan Basri Sekretaris Dinas Diskominfo Kabupaten Wonogiri"],
                id="name-at-once-before-the-post",
            ),
            pytest.param(
                "kata Hasan Basri\nKepala Diskominfo Batu", ["Hasan Basri", "Kepala Diskominfo Batu"], id="lines"
            ),
            pytest.param("Wali Kota Batu\nHasan Basri menegaskan", ["Wali Kota Batu", "Hasan Basri"], id="headline"),
            pytest.param("Wali Kota Batu,\nHasan Basri", ["Wali Kota Batu,\nHasan Basri"], id="signature"),
            pytest.param(
                "Itu disampaikan pada upacara bendera oleh Wali Kota Batu\nHasan Basri kemarin",
                ["Wali Kota Batu\nHasan Basri"],
                id="wrapped-line",
            ),
            pytest.param(
                "oleh Plt. Kepala Diskominfo, Drs. H. Rahman\nHidayat, M.Si. kemarin",
                ["Plt. Kepala Diskominfo, Drs. H. Rahman\nHidayat, M.Si."],
                id="name-over-two-lines",
            ),
            pytest.param(
                "staf Diskominfo Kukar. Kabid IKP Diskominfo Kukar, Surya,",
                ["Diskominfo Kukar", "Kabid IKP Diskominfo Kukar, Surya"],
                id="end-of-a-sentence",
            ),
            pytest.param("kata Hasan, Camat Sewon Budi Utomo", ["Hasan", "Camat Sewon Budi Utomo"], id="two-people"),
            pytest.param("Jalan Medan Merdeka, Distrik Jayapura Utara, Papua", ["Papua"], id="smaller-places"),
            pytest.param("di ruang kerja Bupati Sleman", ["Sleman"], id="office"),
            pytest.param("Malam Puncak Anugerah Contoh 2022 tiba", ["Anugerah Contoh 2022"], id="night-of-an-award"),
            pytest.param("hadir Dr. Hasan, di Jalan Dr. Moewardi itu", ["Dr. Hasan"], id="title"),
            pytest.param("Temanya 'Sinergi Jawa Timur untuk Sleman' bagus.", [], id="theme"),
            pytest.param("Buka ppid.sleman.go.id atau Kalteng.co, lalu #BupatiSleman.", [], id="addresses"),
        ],
    )
    def test_surfaces(self, text: str, expected: list[str]) -> None:
        """The whole of what is named, and no more."""
        actual = [mention.surface for mention in find(text)]

        assert actual == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("tim Pemkab Sleman", ["Sleman"], id="government"),
            pytest.param("tim Diskominfo Lombok Utara (Lotara)", ["Lombok Utara"], id="bracket-is-of-the-body"),
            pytest.param("tim Biro Humas Setda Provinsi Jambi", ["Setda Provinsi Jambi"], id="body-above"),
            pytest.param("di Anugerah Contoh Jateng Tahun 2020", ["Jateng"], id="edition-is-no-date"),
        ],
    )
    def test_inner(self, text: str, expected: list[str]) -> None:
        """A region inside another mention is its name alone; the year of an edition is none."""
        actual = [inner.surface for mention in find(text) for inner in mention.inner]

        assert actual == expected


class TestNoise:
    """Lines that are no part of the article."""

    @pytest.mark.parametrize(
        "line",
        [
            pytest.param("BACA JUGA:Lain lagi", id="link"),
            pytest.param("Baca Juga: Lain lagi", id="other-case"),
            pytest.param("Baca juga:\n\nBupati Sleman Lantik Camat", id="link-below"),
            pytest.param("Garut1.204 Dilihat", id="counter"),
            pytest.param("Cek Berita dan Artikel yang lain di Google News", id="follow-us"),
            pytest.param("Artikel ini telah tayang di Kabar.com dengan judul Lain Lagi", id="shown-elsewhere"),
            pytest.param("Tags: Bupati Sleman, PPID", id="tags"),
            pytest.param("Copyright 2024 Diskominfo Sleman", id="copyright"),
            pytest.param("Post Views: 123", id="other-counter"),
        ],
    )
    def test_is_noise(self, line: str) -> None:
        """Links, counters and invitations to follow."""
        text = f"Isi berita.\n{line}\nIsi lagi."

        assert [text[start:end] for start, end in noise(text)] == [line]

    def test_a_sentence_is_none(self) -> None:
        """A sentence that happens to use the words stays."""
        assert noise("Ia membaca juga laporan itu, yang sudah dilihat banyak orang.") == ()

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("SLEMAN, Kabar Warga \u2013 Acara itu ramai.", id="dateline"),
            pytest.param("Batu, kabarbatu.com - Acara itu ramai.", id="dateline-with-site"),
            pytest.param("Acara itu ramai.\nEditor: Budi, Kabupaten Sleman", id="editor"),
            pytest.param("Acara itu ramai. (Foto: Diskominfo Kota Batu)", id="photo"),
            pytest.param("Acara itu ramai.\n(Diskominfo Kota Batu/red)", id="bracket-that-is-a-line"),
        ],
    )
    def test_what_frames_the_article(self, text: str) -> None:
        """Datelines, signatures and credits are no part of the article."""
        found = find(text)

        assert found
        assert all(mention.noise for mention in found)

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("Sleman - Bantul ramai.", id="road"),
            pytest.param("BUPATI SLEMAN \u2013 Pejabat itu hadir.", id="post-before-a-dash"),
            pytest.param("Warga (Kota Batu) hadir.", id="bracket-in-a-sentence"),
        ],
    )
    def test_part_of_the_article(self, text: str) -> None:
        """A dash or a bracket alone makes no furniture."""
        found = find(text)

        assert found
        assert not any(mention.noise for mention in found)


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
            pytest.param("Rahmat menegaskan hal itu.", ["Rahmat"], id="subject"),
            pytest.param("Sementara Siti Aminah juga hadir.", ["Siti Aminah"], id="subject-with-adverb"),
            pytest.param("Drs. Rahmat Hidayat, M.Si, mengajak warga.", ["Drs. Rahmat Hidayat, M.Si"], id="with-titles"),
            pytest.param("Piala diserahkan langsung oleh Hasan Basri.", ["Hasan Basri"], id="agent"),
            pytest.param("diwakili Hasan Basri dan Dra. Siti", ["Hasan Basri", "Dra. Siti"], id="list"),
            pytest.param("Hasan Basri dari Biro Umum menilai.", ["Hasan Basri"], id="from-a-body"),
            pytest.param("Siti Aminah, Hasan, dan Rahmat hadir.", ["Siti Aminah", "Hasan", "Rahmat"], id="list-before"),
            pytest.param("kata dr. Siti, kemarin", ["dr. Siti"], id="small-title"),
            pytest.param("Hasan, yang sebelumnya menjabat camat, pulang.", ["Hasan"], id="relative-clause"),
            pytest.param("Panitia menegaskan hal itu. Keduanya hadir. Ia mengajak warga.", [], id="common-nouns"),
            pytest.param("Kapolres mengatakan, Sekda berharap.", [], id="bare-posts"),
            pytest.param("Yayasan Cahaya Rahmat Hidayat menilai.", [], id="end-of-another-name"),
            pytest.param("tiba di Tanjung Selor didampingi warga", [], id="place"),
            pytest.param("kepada H. Hasan HY lalu, di Jalan H. Rahmat", ["H. Hasan HY"], id="title-of-a-letter"),
            pytest.param("Abdul Hakim Basri mengatakan hal itu.", ["Abdul Hakim Basri"], id="noun-in-a-name"),
            pytest.param("Hakim mengatakan hal itu. Warga berharap.", [], id="nouns"),
            pytest.param(
                "narasumber, Siti T. Aminah, M.Hum. dan Penata Acara Hasan Basri, S.Tr.IP",
                ["Siti T. Aminah, M.Hum.", "Hasan Basri, S.Tr.IP"],
                id="degrees",
            ),
            pytest.param("Rahmat dalam sambutannya, menyampaikan", ["Rahmat"], id="aside"),
            pytest.param("Juri itu, Budi Setya yang juga penyair, diam.", ["Budi Setya"], id="who-is-also"),
            pytest.param("Kota Tua yang juga ramai, Rahmat yang juga diam", [], id="what-is-also"),
            pytest.param("Lanjutnya mengatakan, Menurutnya mengaku.", [], id="pronoun-at-the-end"),
            pytest.param(
                "tiga juri masing-masing Budi Utomo, Nala S Wira dan Rupa Sena.",
                ["Budi Utomo", "Nala S Wira", "Rupa Sena"],
                id="list-announced",
            ),
            pytest.param("yakni Tanjung Agung dan Teluk Sari", [], id="list-of-places"),
            pytest.param("yakni Budi Utomo, Nala Wira, lalu", [], id="list-without-end"),
            pytest.param("Selasa menjadi saat Bank Contoh menerima piala.", [], id="company"),
        ],
    )
    def test_found(self, text: str, expected: list[str]) -> None:
        """The name with its titles, without what follows."""
        assert [found.surface for found in find_speakers(text)] == expected

    def test_a_body_that_speaks_is_an_agency(self) -> None:
        """The name of a body behind "Menurut" is no person."""
        assert kinds(find("Menurut Diskominfo Garut, belum.")) == ["agency"]

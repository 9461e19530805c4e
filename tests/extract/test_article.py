"""From the text of an article to its draft catalog."""

from collections.abc import Callable
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from humaskit.catalog import Catalog
from humaskit.errors import InvalidValue, Severity, UnknownReference
from humaskit.extract import Draft, extract
from humaskit.formats.json import dumps, loads
from humaskit.model.agency import Agency
from humaskit.model.award import AwardEdition, AwardProgram, AwardResult
from humaskit.model.community import CommunityGroup
from humaskit.model.event import Event, Participation
from humaskit.model.legal import LegalInstrument
from humaskit.model.office import Appointment, Mandate, Official, Post
from humaskit.model.source import Source, SourceKind
from humaskit.model.statement import Statement
from humaskit.values.citation import Certainty
from humaskit.values.dates import PartialDate

from .articles import AWARD, MEETING


@pytest.fixture(scope="module")
def award() -> Catalog:
    """Return the draft catalog of the award article."""
    return extract(AWARD).catalog


@pytest.fixture(scope="module")
def meeting() -> Catalog:
    """Return the draft catalog of the meeting article."""
    return extract(MEETING).catalog


def names(catalog: Catalog) -> dict[str, list[str]]:
    """Return the names of each agency."""
    return {agency.id: [name.text for name in agency.names] for agency in catalog.of(Agency)}


def spoken(text: str) -> list[tuple[str, str | None, str]]:
    """Return kind, speaker and words of each statement of a text, in its order."""
    draft = extract(text)
    starts = {fact.entity: fact.start for fact in draft.facts if fact.field == "text"}
    found = sorted(draft.catalog.of(Statement), key=lambda one: starts[one.id])
    return [(one.kind.value, one.speaker, one.text) for one in found]


def results(text: str) -> set[tuple[str, int | None, str]]:
    """Return recipient, rank and outcome of each result of a text."""
    return {(one.recipient, one.rank, one.outcome.value) for one in extract(text).catalog.of(AwardResult)}


class TestSource:
    """What the page says of itself."""

    def test_page(self, award: Catalog) -> None:
        """Headline, day, dateline, outlet and closing mark are the source's; links are no facts."""
        (source,) = award.of(Source)

        assert source.title == "Diskominfo Batu Raih Terbaik II Ajang Anugerah Contoh 2023"
        assert str(source.published) == "2023-11-07T09:15+07:00 selasa"
        assert (source.dateline_place, source.publisher_text) == ("KOTA BATU", "KABARCONTOH.COM")
        assert (source.byline, source.authors) == ("ab/cd", ("ab", "cd"))
        assert source.related == ("Bupati Garut Ani Palsu Resmikan Pasar",)

    def test_links_are_no_facts(self, award: Catalog) -> None:
        """Nobody of a link to another article enters the catalog."""
        actual = [entity.id for entity in award if "palsu" in entity.id or "garut" in entity.id]

        assert actual == []

    def test_given_source_is_kept(self) -> None:
        """A source that the caller knows stays as it is, and all citations name it."""
        known = Source(id="source:mine", kind=SourceKind.PRESS_RELEASE, published=PartialDate("2025-02-27"))
        draft = extract(MEETING, source=known)

        assert draft.catalog.one("source:mine", Source) == known
        assert {one.source for entity in draft.catalog for one in entity.citations} == {"source:mine"}


class TestAgencies:
    """Which names mean one body."""

    def test_long_and_short_are_one(self, award: Catalog) -> None:
        """The written-out name, the short form in brackets and the short name with the region are one agency."""
        expected = {"Dinas Komunikasi dan Informatika Kota Batu", "Diskominfo", "Diskominfo Kota Batu"}
        actual = names(award)["agency:dinas-komunikasi-dan-informatika-kota-batu"]

        assert expected <= set(actual)

    def test_regions_keep_apart(self, award: Catalog) -> None:
        """Equal names of other regions are other agencies."""
        actual = {agency.region for agency in award.of(Agency)}

        assert {"35.79", "35.77", "34.04", "35"} <= actual

    def test_through_gives_region_and_parent(self, meeting: Catalog) -> None:
        """What a government acts through is its own body, which is worked out, not printed."""
        agency = meeting.one("agency:dinas-komunikasi-dan-informatika-kabupaten-sleman", Agency)
        certainties = {one.certainty for one in agency.citations if one.field == "parent"}

        assert (agency.region, agency.parent) == ("34.04", "agency:pemerintah-kabupaten-sleman")
        assert certainties == {Certainty.INFERRED}

    def test_a_bare_name_of_two_stays_open(self) -> None:
        """A short name that two agencies of the text bear is nobody's."""
        draft = extract(
            "Diskominfo Kota Batu dan Diskominfo Kota Madiun bertemu. Setelah itu Diskominfo menutup acara."
        )
        (point,) = [one for one in draft.issues if one.issue.code == "agency"]

        assert point.surface == "Diskominfo"
        assert len(point.candidates) == 2


class TestPeople:
    """Who is who, in which post, on what footing."""

    def test_mandate(self, award: Catalog) -> None:
        """An acting word is kept with its surface; a title without one is unmarked."""
        actual = {one.official: (one.mandate, one.surface) for one in award.of(Appointment)}

        assert actual == {
            "official:rahman-contohwan": (Mandate.PLT, "Plt."),
            "official:siti-misalnya": (Mandate.UNMARKED, None),
        }

    def test_titles_stay_with_the_name(self, award: Catalog) -> None:
        """Front and back titles stand beside the name."""
        name = award.one("official:rahman-contohwan", Official).name

        assert (name.front, name.name, name.back) == (("Drs.", "H."), "Rahman Contohwan", ("M.Si.",))

    def test_short_name(self, award: Catalog) -> None:
        """A part of a name that one person bears is that person's alias, and inferred."""
        official = award.one("official:rahman-contohwan", Official)
        (alias,) = [one for one in official.citations if one.field == "aliases/0"]

        assert official.aliases == ("Contohwan",)
        assert (alias.surface, alias.certainty) == ("Contohwan", Certainty.INFERRED)

    def test_a_name_of_two_stays_open(self) -> None:
        """A part of a name that two people bear is nobody's."""
        draft = extract(
            "Bupati Sleman, Budi Contohwan, dan Wakil Bupati Sleman, Agus Contohwan, hadir. "
            "“Kami sangat senang sekali hari ini,” ujar Contohwan."
        )
        (statement,) = draft.catalog.of(Statement)

        assert statement.speaker is None
        assert {one.issue.code for one in draft.issues} == {"person", "speaker"}

    @pytest.mark.parametrize("last", ["Bupati", "Bupati Sleman", "Permisalan"])
    def test_a_bare_post_is_its_holder(self, last: str) -> None:
        """A post or short name that goes on about the one holder is that person."""
        said = spoken(f"Bupati Sleman, Joko Permisalan, membuka acara. {last} berharap warga ikut menjaga kota.")

        assert [(kind, speaker) for kind, speaker, _ in said] == [("hope", "official:joko-permisalan")]

    def test_posts_have_their_agency(self, award: Catalog) -> None:
        """The head of an agency holds a post of that agency, a head of region one of the region."""
        actual = {(post.title, post.agency, post.region) for post in award.of(Post)}

        assert ("Kepala Dinas", "agency:dinas-komunikasi-dan-informatika-kota-batu", None) in actual
        assert ("Wakil Wali Kota", None, "35.79") in actual

    @pytest.mark.parametrize("post", ["Mantan Bupati Sleman", "Calon Bupati Sleman", "Bupati Sleman terpilih"])
    def test_former_and_future_holders_have_no_appointment(self, post: str) -> None:
        """Who held a post or wants it does not hold it."""
        draft = extract(f"{post}, Joko Permisalan, menghadiri Rakor Humas, Senin (5/2/2024).")

        assert draft.catalog.of(Appointment) == ()
        assert [one.issue.code for one in draft.issues] == ["former"]

    def test_two_posts_and_two_names(self) -> None:
        """The first of two names is not the holder of the second of two posts."""
        draft = extract("Bupati dan Wakil Bupati Sleman, Joko Permisalan dan Ani Contoh, hadir, Senin (5/2/2024).")

        assert draft.catalog.of(Appointment) == ()

    def test_headlines_make_nobody(self) -> None:
        """Capitalised words of a headline are no name."""
        draft = extract(
            "Pjs Bupati Sleman Gelar Temu Warga Bersama Pers\n\nSLEMAN - Pjs Bupati Sleman, Joko Permisalan, menggelar "
            "temu warga di pendopo kabupaten bersama para wartawan pada Senin (5/2/2024) pagi."
        )
        actual = [one.id for one in draft.catalog.of(Official)]

        assert actual == ["official:joko-permisalan"]


WHO = "Bupati Sleman, Joko Permisalan,"
SPEAKER = "official:joko-permisalan"


class TestStatements:
    """Who said what."""

    @pytest.mark.parametrize(
        ("text", "kind", "said"),
        [
            pytest.param(
                f"“Kita harus bekerja lebih cepat,” kata {WHO} kemarin.",
                "quote", "Kita harus bekerja lebih cepat,", id="behind",
            ),
            pytest.param(
                f'{WHO} mengatakan, "Kita harus bekerja lebih cepat."',
                "quote", "Kita harus bekerja lebih cepat.", id="before",
            ),
            pytest.param(
                f"{WHO} mengatakan bahwa semua dinas harus bekerja lebih cepat.",
                "indirect", "semua dinas harus bekerja lebih cepat", id="indirect",
            ),
            pytest.param(
                f"{WHO} meminta seluruh dinas segera memperbarui datanya.",
                "directive", "meminta seluruh dinas segera memperbarui datanya", id="directive",
            ),
            pytest.param(
                f"Menurut {WHO} pelayanan publik sudah semakin baik.",
                "indirect", f"Menurut {WHO} pelayanan publik sudah semakin baik", id="according",
            ),
            pytest.param(
                f"Pelayanan publik sudah semakin baik. Demikian disampaikan {WHO} Senin.",
                "indirect", "Pelayanan publik sudah semakin baik", id="such",
            ),
        ],
    )  # fmt: skip
    def test_forms(self, text: str, kind: str, said: str) -> None:
        """Each way of reporting speech gives its kind, speaker and words."""
        assert spoken(text) == [(kind, SPEAKER, said)]

    def test_whoever_spoke_last_goes_on(self) -> None:
        """What has no name behind it is whoever spoke before."""
        said = spoken(f"{WHO} berharap warga ikut serta. “Semua harus bergerak bersama kami,” ujarnya.")

        assert [speaker for _, speaker, _ in said] == [SPEAKER, SPEAKER]

    def test_nobody_after_a_stranger(self) -> None:
        """After somebody whom the text did not introduce, a pronoun is not the one before."""
        said = spoken(
            f"{WHO} berharap warga ikut serta.\n\n"
            "Sementara itu Pendiri Yayasan Contoh Asmono Misal mengapresiasi langkah itu.\n\n"
            "“Semua harus bergerak bersama kami,” ujarnya."
        )

        assert [speaker for _, speaker, _ in said] == [SPEAKER, None]

    def test_a_theme_is_no_speech(self, meeting: Catalog) -> None:
        """Words in quotation marks behind *tema* are the theme of the event."""
        actual = [one.text for one in meeting.of(Statement)]

        assert not any("Negeri Kuat" in text for text in actual)
        assert [one.theme for one in meeting.of(Event)] == ["Humas Maju Negeri Kuat"]

    def test_day_of_speaking(self) -> None:
        """A day behind the speaker is the day of the statement; a day within the words is not."""
        draft = extract(
            f"“Kita harus bekerja lebih cepat,” kata {WHO} Senin (5/2/2024). "
            "Joko mengatakan, kantor itu dibuka pada 3 Januari 2024."
        )
        actual = {one.kind.value: str(one.date) for one in draft.catalog.of(Statement)}

        assert actual == {"quote": "2024-02-05 senin", "indirect": "None"}


class TestAwards:
    """Who got what."""

    def test_programme_and_edition(self, award: Catalog) -> None:
        """A programme has its name and abbreviation, the edition its year and ceremony."""
        (program,) = award.of(AwardProgram)
        (edition,) = award.of(AwardEdition)

        assert [name.text for name in program.names] == ["Anugerah Contoh Humas", "ACH"]
        assert program.organisers == ("agency:dinas-komunikasi-dan-informatika-provinsi-jawa-timur",)
        assert (edition.program, edition.year) == (program.id, 2023)

    def test_what_an_award_is_for(self) -> None:
        """What a programme is for is said of it by name, or of the only one that the text has."""
        catalog = extract(
            "Pemkot Batu meraih Terbaik I dalam Anugerah Contoh 2023. Penghargaan ini bertujuan untuk mendorong "
            "keterbukaan informasi. Anugerah Contoh menjadi wadah bagi humas daerah."
        ).catalog
        (program,) = catalog.of(AwardProgram)

        assert [one.text for one in program.purposes] == ["mendorong keterbukaan informasi", "wadah bagi humas daerah"]

    def test_another_name_of_a_programme(self) -> None:
        """A short name behind "atau" is another name of the same programme."""
        catalog = extract("Pemkot Batu hadir dalam Anugerah Keterbukaan Informasi Publik atau KI Award 2023.").catalog
        (program,), (edition,) = catalog.of(AwardProgram), catalog.of(AwardEdition)

        assert [one.text for one in program.names] == ["Anugerah Keterbukaan Informasi Publik", "KI Award"]
        assert edition.year == 2023

    def test_places(self, award: Catalog) -> None:
        """Active and passive sentences give the places; a hope is none."""
        expected = {
            ("agency:dinas-komunikasi-dan-informatika-kota-batu", 2),
            ("agency:dinas-komunikasi-dan-informatika-kota-madiun", 1),
            ("agency:dinas-komunikasi-dan-informatika-kabupaten-sleman", 3),
        }
        actual = {(one.recipient, one.rank) for one in award.of(AwardResult)}

        assert actual == expected

    def test_receiver(self, award: Catalog) -> None:
        """Who takes the prize in hand is not who won it."""
        actual = {one.received_by for one in award.of(AwardResult) if one.rank == 2}

        assert actual == {"official:rahman-contohwan"}

    @pytest.mark.parametrize(
        ("sentence", "expected"),
        [
            pytest.param(
                "Kota Batu, Jawa Timur, meraih juara 2 Anugerah Contoh 2023.",
                {("region:35.79", 2, "placed")}, id="region-and-province",
            ),
            pytest.param(
                "KIM Melati asal Kota Batu menyabet juara 1 pada Anugerah Contoh 2023.",
                {("group:kim-melati", 1, "placed")}, id="group",
            ),
            pytest.param(
                "Diskominfo Kota Batu menerima penghargaan Anugerah Contoh 2023.",
                {("agency:dinas-komunikasi-dan-informatika-kota-batu", None, "honoured")}, id="no-place",
            ),
            pytest.param(
                "Diskominfo Kota Batu berharap meraih juara 1 Anugerah Contoh 2023.",
                set[object](), id="hope",
            ),
            pytest.param(
                "Diskominfo Kota Batu belum meraih juara 1 Anugerah Contoh 2023.",
                set[object](), id="denied",
            ),
            pytest.param(
                "Bupati Sleman, Joko Permisalan, menerima penghargaan Anugerah Contoh 2023.",
                set[object](), id="in-hand",
            ),
            pytest.param(
                "Kabupaten di Jawa Timur yang meraih penghargaan Anugerah Contoh 2023 bertambah.",
                set[object](), id="a-kind-of-region",
            ),
        ],
    )  # fmt: skip
    def test_clauses(self, sentence: str, expected: object) -> None:
        """A clause gives the result that it tells, and no other."""
        assert results(sentence) == expected

    def test_a_list_goes_on_about_the_winner(self) -> None:
        """A list that opens with "Penghargaan itu yakni" tells what the one before won."""
        actual = results(
            "Pemkot Batu meraih dua penghargaan dalam Anugerah Contoh 2023. "
            "Dua penghargaan itu yakni juara 1 kategori Media Sosial dan juara 3 kategori Website."
        )

        assert actual == {
            ("agency:pemerintah-kota-batu", 1, "placed"),
            ("agency:pemerintah-kota-batu", 3, "placed"),
        }

    def test_no_award_no_result(self) -> None:
        """A place without its award is left open."""
        draft = extract("Diskominfo Kota Batu meraih juara 1.")

        assert draft.catalog.of(AwardResult) == ()
        assert [one.issue.code for one in draft.issues] == ["edition"]


class TestEvents:
    """What was held, and who took part."""

    def test_event(self, meeting: Catalog) -> None:
        """Name, kinds, day, mode and purpose of one meeting, however it is called."""
        (event,) = meeting.of(Event)

        assert event.names[0].text == "Rapat Koordinasi Humas Pemerintah"
        assert [kind.value for kind in event.kinds] == ["rapat_koordinasi"]
        assert (str(event.start), event.mode and event.mode.value) == ("2025-02-26 rabu", "daring")
        assert [one.text for one in event.purposes] == ["menyatukan langkah humas"]

    def test_roles(self, meeting: Catalog) -> None:
        """Opener, participants through whom, attendants, and how many."""
        actual = {(one.role.value, one.participant, one.via) for one in meeting.of(Participation)}
        counts = [one.group.count.value for one in meeting.of(Participation) if one.group and one.group.count]

        assert actual == {
            ("pembuka", "official:mira-andaikan", None),
            (
                "peserta",
                "agency:pemerintah-kabupaten-sleman",
                "agency:dinas-komunikasi-dan-informatika-kabupaten-sleman",
            ),
            ("hadir", "official:harun-umpama", None),
            ("hadir", "official:dwi-seumpama", None),
            ("peserta", None, None),
        }
        assert counts == [120]

    @pytest.mark.parametrize(
        ("verb", "expected"),
        [
            pytest.param("membuka Rakor Humas", "pembuka", id="opens"),
            pytest.param("membuka secara resmi kegiatan Rakor Humas", "pembuka", id="opens-a-meeting"),
            pytest.param("menutup Rakor Humas", "penutup", id="closes"),
            pytest.param("menghadiri Rakor Humas", "hadir", id="attends"),
        ],
    )
    def test_what_the_subject_did(self, verb: str, expected: str) -> None:
        """The verb before the name of an event is the role of its subject."""
        found = extract(f"Bupati Sleman, Joko Permisalan, {verb}, Senin (5/2/2024).").catalog

        assert [(one.role.value, one.participant) for one in found.of(Participation)] == [
            (expected, "official:joko-permisalan")
        ]

    def test_whose_people_take_part(self) -> None:
        """An agency that only says whose people came did not come itself."""
        draft = extract("Puluhan admin media sosial Pemkab Sleman mengikuti Rakor Humas, Senin (5/2/2024).")

        assert draft.catalog.of(Participation) == ()

    def test_described_groups(self) -> None:
        """Groups that are neither counted nor named are described."""
        draft = extract(
            "Rakor Humas digelar di Sleman, Senin (5/2/2024). Rakor Humas dihadiri para camat, seluruh kepala OPD "
            "dan sejumlah wartawan."
        )
        groups = [one.group for one in draft.catalog.of(Participation) if one.group is not None]

        assert {(one.text, one.count and one.count.qualifier.value) for one in groups} == {
            ("camat", None),
            ("kepala OPD", "all"),
            ("wartawan", "some"),
        }

    def test_day_at_the_end_of_a_long_sentence(self) -> None:
        """What was held is held on the day that ends the sentence."""
        text = (
            "Diskominfo Kota Batu menggelar bimbingan teknis bagi admin media sosial dan pengelola situs dari semua "
            "perangkat daerah dan kecamatan, Senin (5/2/2024)."
        )
        (event,) = extract(text).catalog.of(Event)

        assert str(event.start) == "2024-02-05 senin"

    def test_ceremony(self, award: Catalog) -> None:
        """Day and place behind the award are those of its ceremony, which is worked out."""
        (event,) = award.of(Event)
        (edition,) = award.of(AwardEdition)

        assert (str(event.start), event.venue, event.region) == ("2023-11-06 senin", "Hotel Melati", "35.77")
        assert edition.ceremony == event.id
        assert {one.certainty for one in event.citations} == {Certainty.INFERRED}

    @pytest.mark.parametrize(
        ("published", "expected"),
        [pytest.param(None, "--02-05 senin", id="open"), pytest.param("2024-02-06", "2024-02-05 senin", id="known")],
    )
    def test_a_year_is_never_guessed(self, published: str | None, expected: str) -> None:
        """A day without a year has one only when the day of publication tells it."""
        text = "Bupati Sleman, Joko Permisalan, membuka Rakor Humas Daerah, Senin (5/2)."
        draft = extract(text, published=None if published is None else PartialDate(published))
        (event,) = draft.catalog.of(Event)

        assert str(event.start) == expected


class TestOthers:
    """Law and groups."""

    def test_law(self, meeting: Catalog) -> None:
        """A law has kind, number, year and subject."""
        (law,) = meeting.of(LegalInstrument)

        assert (law.kind.value, law.number, law.year, law.subject) == ("uu", "14", 2008, "Keterbukaan Informasi Publik")

    def test_group(self, award: Catalog) -> None:
        """A community information group that is named is a group."""
        actual = [[name.text for name in one.names] for one in award.of(CommunityGroup)]

        assert ["KIM Melati Jaya"] in actual


def broken(text: str) -> list[str]:
    """Return what a draft does not keep of its promises."""
    draft = extract(text)
    errors = [str(one) for one in draft.catalog.check() if one.severity is Severity.ERROR]
    wrong = [fact.surface for fact in draft.facts if draft.text[fact.start : fact.end] != fact.surface]
    same = loads(dumps(draft.catalog)) == draft.catalog
    return [*errors, *wrong, *([] if same else ["does not come back from JSON"])]


PIECES = st.sampled_from(
    [*AWARD.split(" "), *MEETING.split(" "), "\n", "\n\n", '"', "”", "(", "\x00", "\u202e", "Plt", "—"]
)


class TestPromises:
    """What holds for every text."""

    @pytest.mark.parametrize("text", [AWARD, MEETING, "", " \n ", '"', "Bupati", "\ud800\x00", "—" * 200, "“" * 300])
    def test_holds(self, text: str) -> None:
        """The catalog has no error, comes back from JSON, and every surface is verbatim at its place."""
        assert broken(text) == []

    @settings(max_examples=40, deadline=None)
    @given(st.lists(PIECES, max_size=120).map(" ".join))
    def test_holds_for_odd_text(self, text: str) -> None:
        """Words of articles in any order raise nothing and break no promise."""
        assert broken(text) == []

    @pytest.mark.parametrize("text", [AWARD, MEETING])
    def test_every_value_is_cited(self, text: str) -> None:
        """Each field that is set has a citation of its own."""
        draft = extract(text)
        quiet = {"id", "citations", "kind"}
        missing = [
            (entity.id, field)
            for entity in draft.catalog
            for field in fields_of(entity)
            if field not in quiet and not any((one.field or "").partition("/")[0] == field for one in entity.citations)
        ]

        assert missing == []

    def test_same_text_same_draft(self) -> None:
        """Two runs give the same draft."""
        assert extract(AWARD).catalog == extract(AWARD).catalog

    def test_line_ends_do_not_matter(self) -> None:
        """Windows line ends move the places, not the facts."""
        plain, other = extract(MEETING), extract(MEETING.replace("\n", "\r\n"))

        assert [entity.id for entity in plain.catalog] == [entity.id for entity in other.catalog]

    def test_an_nip_is_masked(self) -> None:
        """A staff number in a quotation is shown nowhere."""
        text = f"“Berkas pegawai 19700101 199503 1 001 sudah lengkap,” kata {WHO} kemarin."
        draft = extract(text)

        assert "199503" not in dumps(draft.catalog)
        assert draft.catalog.of(Statement)[0].text.startswith("Berkas pegawai ****")

    def test_beyond_the_longest_text(self) -> None:
        """A text that no reader reads gives an empty draft that says so."""
        draft = extract("kata " * 100_000)

        assert [one.issue.code for one in draft.issues] == ["too-long"]
        assert len(draft.catalog) == 1

    @pytest.mark.parametrize(
        ("arguments", "error"),
        [
            pytest.param({"text": None}, InvalidValue, id="text"),
            pytest.param({"text": "", "published": "2024"}, InvalidValue, id="published"),
            pytest.param({"text": "", "region": "99.99"}, UnknownReference, id="region"),
        ],
    )
    def test_refuses_wrong_arguments(self, arguments: dict[str, str], error: type[Exception]) -> None:
        """What is no text, no date or no region is refused."""
        with pytest.raises(error):
            cast("Callable[..., Draft]", extract)(**arguments)


def fields_of(entity: object) -> list[str]:
    """Return the fields of an entity that are not at their default."""
    from humaskit.tree import row_of

    return list(row_of(cast("Official", entity), sparse=True))

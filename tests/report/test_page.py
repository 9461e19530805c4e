"""A catalog as one page of HTML."""

import datetime as dt
import re
from collections import Counter
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings

from humaskit import Catalog, datasets
from humaskit.errors import NIP_IN_TEXT, InvalidValue
from humaskit.report import html_report
from humaskit.testing.strategies import catalogs
from humaskit.values.dates import PartialDate

from .catalogs import HOSTILE, NIP, hostile, large, officials_only

VOID = {"meta", "br", "col"}
BLOCKS = {"td", "th", "p", "li", "h1", "h2", "h3", "h4", "tr", "dd", "dt"}
HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4}


class Page(HTMLParser):
    """A page as a browser reads it: its tags in order, its ids, its links, its text; nesting is checked on the way."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: Counter[str] = Counter()
        self.headings: list[int] = []
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.links: list[str] = []
        self.notes: set[str] = set()
        self.handlers: list[str] = []
        self.text = ""
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag, and what its attributes lead to."""
        given_to = {name: value or "" for name, value in attrs}
        self.tags[tag] += 1
        self.handlers += [name for name in given_to if name.startswith("on") or name in ("style", "src")]
        self.headings += [HEADINGS[tag]] if tag in HEADINGS else []
        self.ids += [given_to["id"]] if "id" in given_to else []
        self.notes |= {given_to["id"]} if "popover" in given_to else set()
        self.targets += [given_to["popovertarget"]] if "popovertarget" in given_to else []
        self.targets += given_to.get("aria-labelledby", "").split()
        if "href" in given_to:
            self.links.append(given_to["href"])
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Take the innermost tag off, which must be this one."""
        assert self.open.pop() == tag
        self.text += "\n" if tag in BLOCKS else ""

    def handle_data(self, data: str) -> None:
        """Note a text, but for the style sheet."""
        self.text += data if "style" not in self.open else ""


def check(text: str) -> Page:
    """Read a page and hold it to what every page must be."""
    page = Page(text)
    assert page.headings[0] == 1
    assert page.headings.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in zip(page.headings, page.headings[1:], strict=False))
    assert [one for one, times in Counter(page.ids).items() if times > 1] == []
    places = {f"#{one}" for one in page.ids}
    assert [
        link for link in page.links if not link.startswith(("http://", "https://", "mailto:")) and link not in places
    ] == []
    assert set(page.targets) <= set(page.ids)
    assert not page.tags.keys() & {"script", "img", "iframe", "object", "link", "base", "form", "input"}
    assert page.handlers == []
    style = text.partition("<style>")[2].partition("</style>")[0]
    assert "url(" not in style
    assert "@import" not in style
    return page


PRESS, AWARDS = check(html_report(datasets.press())), check(html_report(datasets.awards()))


class TestEveryPage:
    """What holds of a page, whatever the catalog."""

    @pytest.mark.parametrize("language", ["id", "en"])
    @pytest.mark.parametrize(
        "catalog",
        [
            pytest.param(datasets.press(), id="press"),
            pytest.param(datasets.awards(), id="awards"),
            pytest.param(hostile(), id="hostile"),
            pytest.param(officials_only(), id="officials"),
            pytest.param(Catalog(), id="empty"),
        ],
    )
    def test_is_sound(self, catalog: Catalog, language: str) -> None:
        """Tags close, headings descend by one, ids are single, links and notes lead somewhere, nothing is loaded."""
        text = html_report(catalog, language="id" if language == "id" else "en")

        assert f'<html lang="{language}">' in text
        assert check(text).tags["h1"] == 1

    @given(catalogs())
    @settings(max_examples=8)
    def test_any_catalog(self, catalog: Catalog) -> None:
        """Any catalog that there can be gives a sound page without an NIP in it."""
        text = html_report(catalog, on=dt.date(2024, 3, 2))

        check(text)
        assert NIP_IN_TEXT.search(text) is None

    def test_is_deterministic(self) -> None:
        """The same catalog gives the same bytes, in whatever order it was filled."""
        catalog = datasets.press()
        turned = Catalog(reversed(list(catalog)))

        assert html_report(catalog) == html_report(turned)

    def test_catalog_is_as_it_was(self) -> None:
        """Making a page changes nothing."""
        catalog = datasets.press()
        before = catalog.fingerprint()
        html_report(catalog)

        assert catalog.fingerprint() == before

    @pytest.mark.parametrize("name", HOSTILE)
    def test_title_stays_text(self, name: str) -> None:
        """A hostile title is the heading, and nothing else."""
        page = check(html_report(Catalog(), title=name))

        assert " ".join(name.split()) in " ".join(page.text.split())


class TestWhatItTells:
    """The facts of the bundled catalogs."""

    @pytest.mark.parametrize(
        "said",
        [
            pytest.param("Dinkominfo Kota Madiun", id="recipient"),
            pytest.param("kontribusi konten audio visual", id="category"),
            pytest.param("27 dari 47 perangkat daerah", id="participation"),
            pytest.param("57,4%", id="share"),
            pytest.param("pelaksana tugas (Plt.)", id="mandate"),
            pytest.param("Senin pagi, 6 November 2023", id="date"),
            pytest.param("Semoga kedepannya menjadi juara satu", id="statement"),
            pytest.param("Bacaan lain", id="other-reading"),
            pytest.param("paragraf 4", id="place-in-the-source"),
        ],
    )
    def test_press(self, said: str) -> None:
        """Results, offices, events, sayings and their sources are on the page."""
        assert said in PRESS.text

    @pytest.mark.parametrize(
        "said",
        [
            pytest.param("Provinsi Jawa Barat", id="region"),
            pytest.param("85,22", id="score"),
            pytest.param("Naik terbanyak, 2024 ke 2025", id="movement"),
            pytest.param("Pergerakan peringkat: nilai IKIP, provinsi", id="chart"),
            pytest.param("2024: 34 dari 34 tercantum", id="coverage"),
            pytest.param("Media Center Provinsi Gorontalo", id="medals"),
            pytest.param("Sumber: 2020 [", id="sources-on-paper"),
        ],
    )
    def test_awards(self, said: str) -> None:
        """Rankings, their movement and the places won are on the page."""
        assert said in AWARDS.text

    def test_every_source_is_listed(self) -> None:
        """Each source that a fact is cited from has its place in the list, and each note leads to one."""
        listed = [one for one in AWARDS.ids if one.startswith("src-")]

        assert listed == [f"src-{number}" for number in range(1, len(listed) + 1)]
        assert len(listed) == len(datasets.awards().section("sources")) - 1
        assert "1 sumber lain dalam katalog tidak dikutip di laporan ini." in AWARDS.text
        assert {link for link in AWARDS.links if link.startswith("#src-")} == {f"#{one}" for one in listed}

    def test_every_result_has_its_source(self) -> None:
        """There is a button for each result, and every note is opened by some."""
        buttons = [one for one in AWARDS.targets if one in AWARDS.notes]

        assert len(buttons) >= len(datasets.awards().section("results"))
        assert set(buttons) == AWARDS.notes

    def test_english(self) -> None:
        """In English the headings, dates and numbers change, names and quotations stay."""
        text = html_report(datasets.press(), language="en")

        assert "Award results" in text
        assert "Monday morning, 6 November 2023" in text
        assert "57.4%" in text
        assert '<p lang="id">Semoga kedepannya menjadi juara satu</p>' in text

    def test_empty(self) -> None:
        """An empty catalog says that it is empty."""
        page = check(html_report(Catalog(), language="en"))

        assert "This catalog holds no results, rankings, offices, events or statements." in page.text


class TestOnADay:
    """Who was in office."""

    @pytest.mark.parametrize(
        ("day", "present", "absent"),
        [
            pytest.param(dt.date(2024, 2, 29), "Budi Santoso", "Siti Aminah", id="before"),
            pytest.param(PartialDate("2024-03-01"), "Siti Aminah", "sejak 1 Maret 2024 · x", id="after"),
        ],
    )
    def test_holders(self, day: dt.date | PartialDate, present: str, absent: str) -> None:
        """Who held the post on the day is shown, and the others are counted."""
        text = check(html_report(officials_only(), on=day)).text

        assert present in text
        assert absent not in text
        assert "2 pengangkatan lain tidak dimuat" in text

    def test_nobody(self) -> None:
        """A day on which nobody is known to be in office says so."""
        text = check(html_report(officials_only(), on=dt.date(2019, 1, 1), language="en")).text

        assert "Nobody is on record as holding a post on that day." in text

    def test_every_appointment(self) -> None:
        """Without a day everybody is shown, the unnamed too."""
        text = check(html_report(officials_only())).text

        assert "(nama tidak disebut)" in text
        assert "disebut menjabat 20 Mei 2021" in text
        assert "3 Januari 2022 s.d. 29 Februari 2024" in text


class TestPersonalData:
    """An NIP is masked unless it is asked for."""

    def test_masked(self) -> None:
        """Of an NIP the last four digits are shown, even where a source prints it with blanks."""
        for text in (html_report(officials_only()), html_report(hostile())):
            assert NIP not in text
            assert NIP_IN_TEXT.search(text) is None
            assert "**************1001" in text

    def test_whole(self) -> None:
        """Whoever asks for personal data gets it, and the page says that it holds some."""
        text = html_report(officials_only(), include_personal=True)

        assert f"NIP {NIP}" in text
        assert "Laporan ini memuat data pribadi (NIP)." in text


@pytest.fixture(scope="module")
def text() -> str:
    """Return the page of more than ten thousand entities."""
    catalog = large()
    assert len(catalog) > 10_000
    return html_report(catalog)


class TestLimits:
    """A catalog that is too large for one page."""

    def test_says_what_is_left_out(self, text: str) -> None:
        """Every table that is cut counts what it leaves out, and the page stays small."""
        page = check(text)

        assert len(text) < 1_000_000
        for said in (
            "dan 940 baris lagi",
            "program lain dengan",
            "700 pengangkatan lain tidak dimuat",
            "850 acara lain tidak dimuat",
            "850 pernyataan lain tidak dimuat",
            "960 peserta lain tidak digambar",
        ):
            assert said in page.text

    def test_results_add_up(self, text: str) -> None:
        """The results that are shown, and those that are said not to be, are all there are."""
        section = text.partition('<section id="results"')[2].partition("</section>")[0]
        shown = section.count('<b class="pl')
        (unseen,) = re.findall(r"program lain dengan ([\d.]+) hasil", section)

        assert shown + int(unseen.replace(".", "")) == 4_000


class TestRefusals:
    """Wrong arguments."""

    def test_language(self) -> None:
        """A language without words is refused."""
        with pytest.raises(InvalidValue, match="language"):
            html_report(Catalog(), language="fr")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    def test_day(self) -> None:
        """A date that is no full day is refused."""
        with pytest.raises(InvalidValue, match="must be a full day"):
            html_report(Catalog(), on=PartialDate("2024"))

    @pytest.mark.parametrize("wrong", [None, {}, "press.json"])
    def test_no_catalog(self, wrong: object) -> None:
        """What is no catalog is refused."""
        with pytest.raises(InvalidValue, match="catalogs to report on"):
            html_report(wrong)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    def test_flag(self) -> None:
        """Whether to show personal data is yes or no, never a word."""
        with pytest.raises(InvalidValue, match="include_personal"):
            html_report(Catalog(), include_personal="no")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    @pytest.mark.parametrize("wrong", [5, b"x", ["a"]])
    def test_title(self, wrong: object) -> None:
        """A title is a text."""
        with pytest.raises(InvalidValue, match="title"):
            html_report(Catalog(), title=wrong)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

"""Tables in Markdown, read back by the renderers of others."""

import datetime as dt
import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from humaskit import Catalog, datasets
from humaskit.errors import NIP_IN_TEXT, InvalidValue
from humaskit.model.source import Source
from humaskit.report import markdown_report, markdown_table
from humaskit.report.markdown import escaped
from humaskit.report.markup import clean
from humaskit.testing.strategies import catalogs
from humaskit.values.dates import PartialDate

from .catalogs import HOSTILE, NIP, hostile, large, officials_only

Render = Callable[[str], str]
KNOWN = {"table", "thead", "tbody", "tr", "th", "td", "h1", "h2", "h3", "h4", "p", "ol", "li", "a"}


def _markdown_it() -> Render:
    markdown_it = pytest.importorskip("markdown_it", reason="markdown_it is the reader of what we write")
    pytest.importorskip("linkify_it", reason="the renderer finds bare addresses with it")
    # Bare domains without www or a scheme are no links in GitHub's dialect, nor is a bare address of e-mail in ours.
    made = markdown_it.MarkdownIt("gfm-like", {"html": True})
    made.linkify.set({"fuzzy_link": False, "fuzzy_email": True})
    return lambda text: str(made.render(text))


def _cmark() -> Render:
    cmarkgfm = pytest.importorskip("cmarkgfm", reason="GitHub's own renderer is not installed")
    return lambda text: str(cmarkgfm.github_flavored_markdown_to_html(text))


@pytest.fixture(scope="module", params=[_markdown_it, _cmark], ids=["markdown-it", "cmark-gfm"])
def render(request: pytest.FixtureRequest) -> Render:
    """Render Markdown as somebody else does."""
    made: Render = request.param()
    return made


class Reader(HTMLParser):
    """What a browser sees of rendered Markdown."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: set[str] = set()
        self.cells: list[str] = []
        self.links: list[str] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag, and begin a cell."""
        self.tags.add(tag)
        self.cells += [""] if tag in ("td", "th") else []
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]

    def handle_data(self, data: str) -> None:
        """Note a text."""
        self.text += data
        if self.cells:
            self.cells[-1] += data


def plain(text: str) -> str:
    """Return a text as it should be read: on one line, without the space that keeps an @ from calling."""
    return " ".join(clean(text).replace("\u200b", "").split())


class TestTable:
    """One table."""

    @pytest.mark.parametrize("name", HOSTILE)
    def test_hostile_cells(self, name: str, render: Render) -> None:
        """A hostile name is one cell of text, in a heading too."""
        read = Reader(render(markdown_table((name, "b"), [(name, "x"), ("y", name)])))

        assert read.tags <= KNOWN - {"a"}
        assert [plain(cell) for cell in read.cells] == [plain(name), "b", plain(name), "x", "y", plain(name)]

    @given(text=st.text(alphabet=st.characters() | st.sampled_from("|\\`*_[]()<>#!~&@:$^-+=. \n\t")))
    @settings(max_examples=120)
    @example(text="\\|")
    @example(text="`|`")
    @example(text="a\\")
    @example(text="![x](y)<z>")
    @example(text="&amp;lt;")
    @example(text="mailto:a@b.example xmpp:a@b.example ftp://c.example")
    def test_any_cell(self, render: Render, text: str) -> None:
        """Any text at all is read back as it was, and makes no element."""
        read = Reader(render(markdown_table(("a", "b"), [(text, "x")])))

        assert read.tags <= KNOWN - {"a"}
        assert [plain(cell) for cell in read.cells] == ["a", "b", plain(text), "x"]

    def test_nobody_is_called(self) -> None:
        """A mention and the number of an issue are kept from linking by a space without width."""
        assert markdown_table(("@a", "#1"), []).startswith("| @&#8203;a | \\#&#8203;1 |")

    def test_alignment(self, render: Render) -> None:
        """Columns of numbers are set to the right."""
        text = markdown_table(("Nama", "Nilai"), [("a", "1"), ("b", "10")], right=(1,))

        assert text == "| Nama | Nilai |\n| ---- | ----: |\n| a    |     1 |\n| b    |    10 |"
        assert len(re.findall(r'align="?:?\s?right|text-align:\s?right', render(text))) == 3

    @pytest.mark.parametrize(
        ("headings", "rows", "said"),
        [
            pytest.param(("a",), [("b", "c")], "row 1 has 2 cells, and there are 1 headings", id="long"),
            pytest.param(("a", "b"), [("c", "d"), ("e",)], "row 2 has 1 cells, and there are 2 headings", id="short"),
            pytest.param(("a",), [(5,)], "a cell is a text, not 5", id="number"),
            pytest.param((), [], "a table needs a column", id="nothing"),
        ],
    )
    def test_refusals(self, headings: tuple[str, ...], rows: list[tuple[str, ...]], said: str) -> None:
        """Rows that do not fit, and cells that are no text, are refused."""
        with pytest.raises(InvalidValue, match=said):
            markdown_table(headings, rows)


class TestEscaping:
    """Texts outside of tables."""

    @pytest.mark.parametrize("name", [*HOSTILE, "- x", "+ x", "1) x", "=== x", "> x", "    x", "~~~", "C #", "x  \ny"])
    @pytest.mark.parametrize("before", ["### ", ""])
    def test_hostile_lines(self, name: str, before: str, render: Render) -> None:
        """A heading or a paragraph holds the name and nothing else."""
        read = Reader(render(f"{before}{escaped(name)}\n"))

        assert read.tags <= ({"h3"} if before else {"p"})
        assert plain(read.text) == plain(name)


class TestReport:
    """A whole catalog."""

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
    def test_is_tables(self, catalog: Catalog, render: Render) -> None:
        """Every report is headings, tables, lines and a list of sources; only sources are links."""
        read = Reader(render(markdown_report(catalog)))
        known = {source.url for source in catalog.of(Source) if source.url is not None}

        assert read.tags <= KNOWN
        assert {link.replace("%27", "'").replace("&amp;", "&") for link in read.links} <= known

    @pytest.mark.parametrize(
        "line",
        [
            pytest.param(
                "| 1     | Dinas Kehutanan Kalsel                |     2 |      0 |     0 |     2 |", id="medals"
            ),
            pytest.param("| kontribusi konten audio visual, Indonesia Bagian Barat | 1     | ", id="result"),
            pytest.param("acting, post vacant (Plt.); seen in office 23 November 2023", id="office"),
            pytest.param(
                "1. Dinkominfo Muba Raih Kabupaten Terbaik Tiga Kontribusi Konten Audio Visual, ", id="source"
            ),
        ],
    )
    def test_press(self, line: str) -> None:
        """Results, places won, offices and sources of the press catalog are in it."""
        assert line in markdown_report(datasets.press(), language="en")

    def test_rankings(self) -> None:
        """Each edition of an index is a column, with places and scores."""
        text = markdown_report(datasets.awards())

        assert re.search(r"\| Provinsi Jawa Barat +\|.*\| 1 \(85,22\) +\|", text)

    def test_numbers_lead_to_sources(self) -> None:
        """Every number in brackets is in the list of sources, which is numbered without a gap."""
        body, _, sources = markdown_report(datasets.awards()).rpartition("\n## ")
        listed = [int(number) for number in re.findall(r"^(\d+)\. ", sources, re.MULTILINE)]
        cited = {int(number) for number in re.findall(r"\\\[(\d+)\\\]", body)}

        assert listed == list(range(1, len(listed) + 1))
        assert cited <= set(listed)

    def test_is_deterministic(self) -> None:
        """The same catalog gives the same text, in whatever order it was filled."""
        catalog = datasets.press()

        assert markdown_report(catalog) == markdown_report(Catalog(reversed(list(catalog))))

    def test_on_a_day(self) -> None:
        """With a day, those in office then, and how many are left out."""
        text = markdown_report(officials_only(), on=PartialDate("2024-04-01"), title="Pejabat *kini*")

        assert text.startswith("# Pejabat \\*kini\\*\n")
        assert "Siti Aminah" in text
        assert "| Budi Santoso" not in text
        assert "2 pengangkatan lain tidak dimuat" in text

    def test_personal_data(self) -> None:
        """An NIP is masked, wherever it stands, unless it is asked for."""
        for catalog in (officials_only(), hostile()):
            assert NIP_IN_TEXT.search(markdown_report(catalog)) is None
        assert "NIP \\*" in markdown_report(officials_only())
        assert NIP in markdown_report(officials_only(), include_personal=True)

    def test_large(self) -> None:
        """A large catalog gives cut tables that say so."""
        text = markdown_report(large(2_000), language="en")

        assert len(text) < 300_000
        assert "and 140 more rows" in text

    def test_empty(self) -> None:
        """An empty catalog says that it is empty."""
        expected = "# Report\n\nThis catalog holds no results, rankings, offices, events or statements.\n"

        assert markdown_report(Catalog(), language="en", title="Report") == expected

    @given(catalogs())
    @settings(max_examples=6)
    def test_any_catalog(self, catalog: Catalog) -> None:
        """Any catalog that there can be gives a report without an NIP in it."""
        text = markdown_report(catalog, on=dt.date(2024, 3, 2))

        assert text.startswith("# ")
        assert NIP_IN_TEXT.search(text) is None

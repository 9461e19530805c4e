"""Pictures of rankings: well-formed, self-contained, and harmless whatever the names are."""

import re
from decimal import Decimal
from html.parser import HTMLParser
from typing import Final, TypeVar
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from humaskit import datasets
from humaskit.charts import html_table, rank_chart
from humaskit.errors import InvalidValue
from humaskit.ranking import RankedList, Status, rank
from humaskit.standings import standings

T = TypeVar("T")
SVG: Final = "{http://www.w3.org/2000/svg}"
HOSTILE: Final = "</text><script>alert(1)</script>\x00\x1b[31m\u202e\ud800\uffff\"' onload=x & <!-- ]]>"
SCRIPTS: Final = re.compile(
    r"(?i)<\s*(script|foreignobject|iframe|image|style|a)\b|\bon\w+\s*=|javascript:|@import|url\("
)


def parsed(svg: str) -> ET.Element:
    """Read an SVG with the parser of the standard library."""
    return ET.fromstring(svg)  # noqa: S314  # our own text


def texts(svg: str) -> list[str]:
    """Return what is written on a chart."""
    return ["".join(node.itertext()) for node in parsed(svg).iter(f"{SVG}text")]


def in_notebook(ranked: RankedList[T]) -> str:
    """Return what a notebook shows of a list."""
    return ranked._repr_html_()  # pyright: ignore[reportPrivateUsage]  # the name that notebooks call


class TestRankChart:
    """Who rose and who fell, as SVG."""

    @pytest.fixture
    def svg(self) -> str:
        """A small chart: b rises over a, c is out, d is new."""
        return rank_chart(["a", "b", "c"], ["b", "a", "d"], names={"a": "Kota A"}, title="Contoh", before="2023")

    def test_texts(self, svg: str) -> None:
        """Title, headings, and every entry on each side with its place."""
        expected = ["Contoh", "2023", "Sesudah", "b 2", "1 b", "Kota A 1", "2 Kota A", "3 d", "c 3"]

        assert texts(svg) == expected

    def test_sentences_do_not_need_the_colours(self, svg: str) -> None:
        """Each line says what happened, and the whole is described."""
        root = parsed(svg)
        actual = [node.text for node in root.iter(f"{SVG}title")][1:]
        expected = ["b: 2 → 1 (naik 1)", "Kota A: 1 → 2 (turun 1)", "d: 3 (baru)", "c: 3 (keluar)"]

        assert actual == expected
        assert root.findtext(f"{SVG}desc") == "1 naik, 1 turun, 1 baru, 1 keluar"

    def test_lines_join_the_places(self, svg: str) -> None:
        """Only who stands on both sides has a line, from one place to the other; up is green, down is red."""
        lines = list(parsed(svg).iter(f"{SVG}line"))
        actual = [(line.get("y1"), line.get("y2"), line.get("stroke")) for line in lines]

        assert actual == [("88", "64", "#1a7f37"), ("64", "88", "#b3261e")]

    def test_is_labelled_for_screen_readers(self, svg: str) -> None:
        """The picture is named by its title and description."""
        root = parsed(svg)
        named = {node.get("id") for node in root if node.tag in (f"{SVG}title", f"{SVG}desc")}

        assert root.get("role") == "img"
        assert set((root.get("aria-labelledby") or "").split()) == named

    def test_two_charts_do_not_share_ids(self, svg: str) -> None:
        """Two pictures on one page keep their own titles."""
        other = rank_chart(["a"], ["a"])

        assert not set(re.findall(r'id="(\w+)"', svg)) & set(re.findall(r'id="(\w+)"', other))

    def test_same_input_same_bytes(self, svg: str) -> None:
        """A chart can be kept under version control."""
        again = rank_chart(["a", "b", "c"], ["b", "a", "d"], names={"a": "Kota A"}, title="Contoh", before="2023")

        assert again == svg

    def test_ties_have_rows_of_their_own(self) -> None:
        """Names of a shared place do not lie on top of each other."""
        svg = rank_chart([{"a", "b"}], [{"a", "b"}])
        rows = [str(node.get("y")) for node in parsed(svg).iter(f"{SVG}text")][3:]

        assert sorted(rows) == ["68", "68", "92", "92"]

    def test_long_names_are_cut_and_told_whole(self) -> None:
        """The label is short, the sentence is not."""
        name = "Dinas Komunikasi, Informatika, Statistik dan Persandian Kota Contoh"
        svg = rank_chart({"x": 1}, {"x": 1}, names={"x": name})

        assert any(text.startswith("1 Dinas") and text.endswith("…") for text in texts(svg))
        assert f"{name}: 1 → 1 (tetap)" in svg

    def test_english(self) -> None:
        """The words that are not given come in the language."""
        svg = rank_chart(["a", "b"], ["b", "a"], lang="en")

        assert texts(svg)[:3] == ["Changes in rank", "Before", "After"]
        assert "b: 2 → 1 (rose 1)" in svg

    def test_of_two_bundled_editions(self) -> None:
        """IKIP 2023 and 2024, which are partial: nobody is called new."""
        catalog = datasets.awards()
        lists = [
            standings(catalog, "program:ikip", year=year, category="nilai IKIP", track="provinsi")
            for year in (2023, 2024)
        ]
        svg = rank_chart(*lists, names={row.entry.id: row.entry.name for each in lists for row in each})

        assert "Provinsi Jawa Timur: 24 → 2 (naik 22)" in svg
        assert "(baru)" not in svg

    def test_nobody(self) -> None:
        """Two empty lists give an empty chart."""
        assert len(texts(rank_chart([], []))) == 3

    def test_names_that_are_none(self) -> None:
        """Names are a mapping."""
        with pytest.raises(InvalidValue, match="names are a mapping"):
            rank_chart(["a"], ["a"], names=["Kota A"])  # type: ignore[arg-type]  # callers may ignore types

    @pytest.mark.parametrize("lang", ["de", None, 3])
    def test_another_language(self, lang: object) -> None:
        """The words are there in Indonesian and English."""
        with pytest.raises(InvalidValue, match="lang"):
            rank_chart(["a"], ["a"], lang=lang)  # type: ignore[arg-type]  # callers may ignore types


class TestHostileNames:
    """Whatever a name is, it stays a name."""

    @settings(max_examples=60, deadline=None)
    @given(st.text() | st.just(HOSTILE), st.text())
    def test_chart(self, name: str, title: str) -> None:
        """The chart is well-formed XML with no element, attribute or script of the name's making."""
        svg = rank_chart({name: 1, "x": 2}, {name: 2, "x": 1}, title=title, before=name, names={"x": name})
        root = parsed(svg)

        assert {node.tag.removeprefix(SVG) for node in root.iter()} <= {
            *("svg", "title", "desc", "rect", "text", "g", "circle", "line")
        }
        assert not any(key.startswith("on") or "href" in key for node in root.iter() for key in node.attrib)

    def test_script_is_text(self) -> None:
        """The script is written out, not run."""
        svg = rank_chart({HOSTILE: 1}, {HOSTILE: 1})

        assert not SCRIPTS.search(re.sub(r">[^<]*<", "><", svg))
        assert "&lt;script&gt;" in svg

    @given(st.text() | st.just(HOSTILE))
    def test_table(self, name: str) -> None:
        """The table has the cells of a table and no others."""
        ranked = rank([{"id": name, "score": 1, "group": name}], score="score", by="group")
        tags = Tags()
        tags.feed(html_table(ranked, names={name: name}, caption=name))
        tags.feed(in_notebook(ranked))

        assert tags.seen <= {"table", "caption", "thead", "tbody", "tr", "th", "td"}
        assert tags.attributes <= {"scope"}

    def test_nothing_is_fetched(self) -> None:
        """No address but the name of the SVG namespace."""
        svg = rank_chart(["a"], ["a"])

        assert re.findall(r"[a-z]+://[^\"']+", svg) == ["http://www.w3.org/2000/svg"]


class Tags(HTMLParser):
    """Collects the elements and attributes of a piece of HTML."""

    def __init__(self) -> None:
        """Begin with none."""
        super().__init__()
        self.seen: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember an element."""
        self.seen.add(tag)
        self.attributes |= {name for name, _ in attrs}


class TestHtmlTable:
    """A ranked list as an HTML table."""

    def test_rows(self) -> None:
        """Place, name and score in the language; a shared place is marked, a missing one says why."""
        ranked = rank({"A": Decimal("87.40"), "B": Decimal("87.40"), "C": None})
        actual = re.findall(r"<tr><td>(.*?)</td></tr>", html_table(ranked, names={"A": "Kota A"}))

        assert actual == [
            "1=</td><td>Kota A</td><td>87,40",
            "1=</td><td>B</td><td>87,40",
            "belum bernilai</td><td>C</td><td>",
        ]

    def test_groups_and_caption(self) -> None:
        """Groups have a column, the caption stands first."""
        rows = [{"id": "A", "score": 1, "by": "kota"}, {"id": "B", "score": 2, "by": None}]
        table = html_table(rank(rows, score="score", by="by"), caption="Hasil & peringkat", lang="en")

        assert table.startswith("<table>\n<caption>Hasil &amp; peringkat</caption>")
        assert '<th scope="col">Group</th>' in table
        assert "<tr><td>kota</td><td>1</td><td>A</td><td>1</td></tr>" in table

    def test_limit(self) -> None:
        """The rest is counted."""
        table = html_table(rank({str(number): number for number in range(9)}), limit=2)

        assert '<tr><td colspan="3">7 baris lagi</td></tr>' in table
        assert table.count("<tr><td>") == 2

    @pytest.mark.parametrize(
        ("ranked", "limit", "message"),
        [
            pytest.param("x", None, "values, not 'x'", id="no ranked list"),
            pytest.param(rank({"A": 1}), -1, "limit is a whole number", id="no number of rows"),
        ],
    )
    def test_refusals(self, ranked: RankedList[object], limit: int | None, message: str) -> None:
        """Arguments are checked."""
        with pytest.raises(InvalidValue, match=message):
            html_table(ranked, limit=limit)

    def test_status(self) -> None:
        """A status is said in words."""
        ranked = rank([{"id": "A", "score": 1, "status": Status.WITHDRAWN}], score="score", status="status")

        assert "mengundurkan diri" in html_table(ranked)

    def test_notebook(self) -> None:
        """A notebook shows the first fifty rows and says how many more there are."""
        shown = in_notebook(rank({f"n{number:02}": number for number in range(60)}))

        assert shown.count("<tr>") == 51
        assert "… 10 more" in shown
        assert "n10" in shown
        assert "n09" not in shown

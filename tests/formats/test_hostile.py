"""Hostile strings come out harmless in every format, and come back as they were from the faithful ones."""

import csv
import html.parser
import io
import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import humaskit
from formats.hostile import NIP, REFUSED, STRINGS, hostile_catalog, needs
from formats.projections import nips_in
from humaskit import Catalog, InvalidValue, Name
from humaskit.formats import cpov, ftm, icalendar, jsonld, popolo
from humaskit.report import html_report, markdown_report
from humaskit.tree import canonical

FAITHFUL = [
    *(".json", ".jsonl", ".zip", ".sqlite"),
    pytest.param(".yaml", marks=needs("yaml")),
    pytest.param(".msgpack", marks=needs("msgspec")),
]
TEXTS: dict[str, Callable[[Catalog], str]] = {
    "popolo": popolo.dumps,
    "jsonld": jsonld.dumps,
    "ftm": ftm.dumps,
    "cpov": cpov.dumps,
    "html": html_report,
    "markdown": markdown_report,
}
PROJECTIONS = [
    *(pytest.param(write, id=key) for key, write in TEXTS.items()),
    pytest.param(icalendar.dumps, marks=needs("icalendar"), id="icalendar"),
]
CONTROLS = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
FORMULA = re.compile("[=+\\-@\t\r\uff1d\uff0b\uff0d\uff20]")


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    """Return the catalog that says every string."""
    return hostile_catalog()


class TestModel:
    """What no format has to handle."""

    @pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED.keys())
    def test_characters_that_act_are_refused(self, text: str) -> None:
        """They never get into a catalog."""
        with pytest.raises(InvalidValue):
            Name(text=text)


class TestFaithful:
    """Formats that keep everything."""

    @pytest.mark.parametrize("suffix", FAITHFUL)
    def test_every_string_comes_back_as_it_was(self, catalog: Catalog, suffix: str, tmp_path: Path) -> None:
        """Saved and loaded, the catalog is the same to the byte."""
        path = tmp_path / f"hostile{suffix}"

        humaskit.dump(catalog, path)

        assert canonical(humaskit.load(path)) == canonical(catalog)

    @pytest.mark.parametrize("suffix", FAITHFUL)
    def test_the_bytes_are_the_same_on_every_run(self, catalog: Catalog, suffix: str, tmp_path: Path) -> None:
        """Whatever the order of the entities was."""
        backwards = Catalog(reversed(list(catalog)))

        humaskit.dump(catalog, tmp_path / f"a{suffix}")
        humaskit.dump(backwards, tmp_path / f"b{suffix}")

        assert (tmp_path / f"a{suffix}").read_bytes() == (tmp_path / f"b{suffix}").read_bytes()

    @pytest.mark.parametrize("suffix", [".json", ".jsonl", ".yaml"])
    def test_no_control_character_is_written(self, catalog: Catalog, suffix: str, tmp_path: Path) -> None:
        """A terminal that shows the file does nothing."""
        humaskit.dump(catalog, tmp_path / f"a{suffix}")

        assert CONTROLS.search((tmp_path / f"a{suffix}").read_text(encoding="utf-8")) is None

    def test_no_cell_of_a_table_is_a_formula(self, catalog: Catalog, tmp_path: Path) -> None:
        """A spreadsheet shows what it would otherwise run."""
        humaskit.dump(catalog, tmp_path / "a.zip")

        with zipfile.ZipFile(tmp_path / "a.zip") as archive:
            tables = [archive.read(name).decode() for name in archive.namelist() if name.endswith(".csv")]
        cells = [cell for table in tables for row in csv.reader(io.StringIO(table)) for cell in row]

        assert len(cells) > 1000
        assert [cell for cell in cells if FORMULA.match(cell)] == []


class TestProjections:
    """Formats for others."""

    @pytest.mark.parametrize("write", PROJECTIONS)
    def test_no_control_character_and_no_nip(self, catalog: Catalog, write: Callable[[Catalog], str]) -> None:
        """With defaults nobody's NIP is in any output."""
        text = write(catalog)

        assert CONTROLS.search(text) is None
        assert nips_in(text) == []
        assert NIP not in text

    @pytest.mark.parametrize("write", PROJECTIONS)
    def test_the_bytes_are_the_same_on_every_run(self, catalog: Catalog, write: Callable[[Catalog], str]) -> None:
        """Whatever the order of the entities was."""
        assert write(catalog) == write(Catalog(reversed(list(catalog))))

    @pytest.mark.parametrize("write", [jsonld.dumps, cpov.dumps])
    def test_linked_data_can_stand_in_a_page(self, catalog: Catalog, write: Callable[[Catalog], str]) -> None:
        """No character of markup is left, and the names are whole."""
        text = write(catalog)

        assert not set("<>&\u2028\u2029") & set(text)
        assert STRINGS["script-end"] in json.dumps(json.loads(text), ensure_ascii=False).replace('\\"', '"')

    @needs("icalendar")
    def test_a_calendar_has_one_entry_for_each_event(self, catalog: Catalog) -> None:
        """No text opens or closes a component."""
        lines = icalendar.export(catalog).output.split(b"\r\n")

        assert lines.count(b"BEGIN:VEVENT") == lines.count(b"END:VEVENT") == len(catalog.section("events"))


class _Page(html.parser.HTMLParser):
    """Collects what a browser would act on."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += [(name, value or "") for name, value in attrs]


class TestPages:
    """HTML and Markdown."""

    def test_a_name_is_no_markup(self, catalog: Catalog) -> None:
        """The page has the elements and the links of its own template alone."""
        page = _Page()
        page.feed(html_report(catalog))

        assert not page.tags & {"script", "iframe", "object", "embed", "img", "link", "base"}
        assert [name for name, _ in page.attributes if name.startswith("on")] == []
        links = [value for name, value in page.attributes if name in ("href", "src", "xlink:href")]
        assert [link for link in links if not link.startswith(("#", "https://", "http://", "mailto:"))] == []

    def test_markdown_renders_without_markup_of_a_name(self, catalog: Catalog) -> None:
        """No link, image or element comes out of a name."""
        markdown_it = pytest.importorskip("markdown_it", reason="markdown_it is the reader of what we write")

        page = _Page()
        page.feed(markdown_it.MarkdownIt("commonmark", {"html": True}).enable("table").render(markdown_report(catalog)))

        assert not page.tags & {"script", "img", "svg", "style", "textarea", "iframe"}
        assert [value for name, value in page.attributes if name == "href" and not value.startswith("http")] == []

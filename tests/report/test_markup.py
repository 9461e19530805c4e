"""HTML in which every text is text."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from humaskit.errors import InvalidValue
from humaskit.report.markup import Node, clean, document, el, is_link, render

from .catalogs import HOSTILE


class Reader(HTMLParser):
    """Collects what a browser would see: tags, attributes and texts."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag with its attributes."""
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        """Note a text."""
        self.text += data


class TestText:
    """What stands between tags and in attributes."""

    @given(st.text())
    @example("<script>alert(1)</script>")
    @example("]]>--><!--")
    def test_stays_text(self, text: str) -> None:
        """Whatever a text holds, a browser reads one element, and the same text."""
        read = Reader(render(el("p", text)))

        assert read.tags == ["p"]
        assert read.text == f"{clean(text)}\n"

    @given(st.text())
    @example('" onfocus="alert(1)" x="')
    def test_stays_in_its_attribute(self, text: str) -> None:
        """Whatever a text holds, a browser reads one attribute, and the same text in it."""
        read = Reader(render(el("b", title=text)))

        assert read.tags == ["b"]
        assert [(name, value or "") for name, value in read.attributes] == [("title", clean(text))]

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("a\x00b\x1bc\x85d", "a\ufffdb\ufffdc d", id="controls"),
            pytest.param("a\u202eb\u2066c\u200fd", "a\ufffdb\ufffdc\ufffdd", id="directions"),
            pytest.param("a\ud800b\uffffc", "a\ufffdb\ufffdc", id="no-characters"),
            pytest.param("a\u00a0b\tc\u3000d", "a b c d", id="blanks"),
            pytest.param("a\u200bb\u00adc\ufeffd", "abcd", id="invisible"),
            pytest.param("a\nb", "a\nb", id="line-end"),
            pytest.param(
                "Jakarta 日本 دائرة 👩🏽\u200d💼", "Jakarta 日本 دائرة 👩🏽\u200d💼", id="letters-of-the-world"
            ),
        ],
    )
    def test_clean(self, text: str, expected: str) -> None:
        """Controls and marks of direction become visible, blanks become blanks, letters stay."""
        assert clean(text) == expected

    @given(st.text())
    def test_clean_twice(self, text: str) -> None:
        """What is clean stays as it is."""
        assert clean(clean(text)) == clean(text)


class TestElements:
    """What a tree is made of."""

    @pytest.mark.parametrize(
        "tag", ["script", "style", "iframe", "img", "object", "form", "input", "base", "b onclick"]
    )
    def test_unknown_tag(self, tag: str) -> None:
        """An element that could load or run something cannot be built."""
        with pytest.raises(InvalidValue, match="is no element of a report"):
            el(tag)

    @pytest.mark.parametrize("name", ["onclick", "style", "src", "srcdoc", "action", "formaction", "xlink:href"])
    def test_unknown_attribute(self, name: str) -> None:
        """An attribute that could load or run something cannot be built."""
        with pytest.raises(InvalidValue, match="is no attribute of a report"):
            el("p", **{name: "x"})

    @pytest.mark.parametrize(
        ("address", "expected"),
        [
            pytest.param("https://example.go.id/a?b=1&c='2'", True, id="https"),
            pytest.param("http://example.go.id", True, id="http"),
            pytest.param("mailto:humas@example.go.id", True, id="mailto"),
            pytest.param("#src-1", True, id="place-on-the-page"),
            pytest.param("javascript:alert(1)", False, id="script"),
            pytest.param("JaVaScRiPt:alert(1)", False, id="script-in-capitals"),
            pytest.param("\x01javascript:alert(1)", False, id="script-behind-a-control"),
            pytest.param(" https://example.go.id", False, id="blank-before"),
            pytest.param("https://example.go.id\nx", False, id="line-end"),
            pytest.param("https://", False, id="nothing-behind"),
            pytest.param("data:text/html,<script>1</script>", False, id="data"),
            pytest.param("//example.go.id", False, id="no-scheme"),
            pytest.param("file:///etc/passwd", False, id="file"),
            pytest.param("", False, id="empty"),
        ],
    )
    def test_links(self, address: str, *, expected: bool) -> None:
        """A link leads to a place on the page, http, https or mailto; any other address makes no link."""
        written = render(el("a", "x", href=address))

        assert is_link(address) is expected
        assert ("href" in written) is expected

    def test_children(self) -> None:
        """Children come in order; numbers are texts, groups are opened, what is None is left out."""
        built = el("p", "a", None, 1, el("b", "c"), ("d", el("em", "e"), None))

        assert render(built) == "<p>a1<b>c</b>d<em>e</em></p>\n"

    def test_attributes(self) -> None:
        """Dashes are written as underscores, an empty value stands without a sign, None is left out."""
        built = el("td", class_="x", aria_label="y", colspan=2, title=None, popover="")

        assert render(built) == '<td class="x" aria-label="y" colspan="2" popover></td>'

    def test_void(self) -> None:
        """An element that holds nothing is not closed."""
        assert render(el("br")) == "<br>"

    def test_equal(self) -> None:
        """Trees are values."""
        assert el("p", "a", class_="b") == Node("p", (("class", "b"),), ("a",))


class TestDocument:
    """The whole page."""

    def test_shell(self) -> None:
        """A page names its language and its title, and forbids itself to load or run anything."""
        page = document(language="id", title=HOSTILE[2], style="p{margin:0}", body=[el("p", "x")])
        read = Reader(page)

        assert page.startswith('<!DOCTYPE html>\n<html lang="id">')
        assert ("content", "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'") in (
            read.attributes
        )
        assert read.tags == ["html", "head", *["meta"] * 5, "title", "style", "body", "p"]
        assert re.search(r"<title>&lt;/title&gt;", page)

    def test_style_cannot_end(self) -> None:
        """A style sheet that could close its element is refused."""
        with pytest.raises(InvalidValue, match="no angle bracket"):
            document(language="id", title="x", style="</style>", body=[])

"""The sources behind each fact."""

import re

import pytest

from humaskit import Catalog
from humaskit.model.agency import Agency, AgencyKind
from humaskit.model.source import Source, SourceKind
from humaskit.report.markup import render
from humaskit.report.notes import Notes
from humaskit.report.wording import Wording
from humaskit.values.citation import Certainty, Citation, Claim
from humaskit.values.names import Name


def source(slug: str, **fields: str) -> Source:
    """Make a source."""
    return Source(id=f"source:{slug}", kind=SourceKind.PAGE, **fields)  # type: ignore[arg-type]  # texts alone are given


def notes(*citations: Citation, claims: tuple[Claim, ...] = ()) -> Notes:
    """Make the notes of a catalog of one agency with these citations, and three sources."""
    names = (Name(text="Dinas Kominfo"), Name(text="Diskominfo"))
    agency = Agency(id="agency:a", kind=AgencyKind.DINAS, names=names, citations=citations, claims=claims)
    sources = (
        source("one", title="Satu", url="https://example.go.id/satu"),
        source("two", url="https://www.example.go.id/dua"),
        source("three", publisher_text="Tiga"),
    )
    return Notes(Catalog([agency, *sources]), Wording("en"))


def cited(slug: str, field: str | None = None, **fields: str | Certainty) -> Citation:
    """Make a citation of a source."""
    return Citation(source=f"source:{slug}", field=field, **fields)  # type: ignore[arg-type]  # texts and certainties


def body(page: Notes) -> str:
    """Return the notes as HTML."""
    return "".join(map(render, page.bodies()))


class TestNumbers:
    """Sources are numbered as they are cited."""

    def test_in_order(self) -> None:
        """The first source that a fact cites is number one, and keeps it."""
        page = notes(cited("two", "names/1"), cited("one", "kind"))

        assert page.numbers_for("agency:a", "kind") == (1,)
        assert page.numbers_for("agency:a") == (2, 1)
        assert [(number, ref) for number, ref, _ in page.listed()] == [(1, "source:one"), (2, "source:two")]

    @pytest.mark.parametrize(
        ("field", "expected"),
        [
            pytest.param(None, ["a", "d", "b", "c"], id="everything"),
            pytest.param("names/0", ["c", "b"], id="an-entry-and-its-field"),
            pytest.param("names/1", ["b"], id="the-field-alone"),
            pytest.param("region", ["d"], id="a-field"),
            pytest.param("kind", ["a"], id="nothing-of-its-own-so-the-whole"),
        ],
    )
    def test_fields(self, field: str | None, expected: list[str]) -> None:
        """A field has its own citations and those of the list that it stands in, else those of the whole."""
        whole, listed = cited("one", surface="a"), cited("two", "names", surface="b")
        page = notes(whole, listed, cited("three", "names/0/text", surface="c"), cited("one", "region", surface="d"))
        page.cite("agency:a", field)

        assert re.findall(r"<q[^>]*>(\w)", body(page)) == expected

    def test_no_source(self) -> None:
        """A fact without a source says so, to a screen reader too."""
        page = notes()

        assert "no source on record" in render(page.cite("agency:a"))
        assert render(page.cite("agency:a", None, "7")) == "<span>7</span>"
        assert page.bodies() == ()


class TestButtons:
    """What opens a note."""

    def test_opens_its_note(self) -> None:
        """The button names the note that it opens, and shows the numbers; hovering shows the words."""
        page = notes(cited("one", surface="Dinas  Kominfo\nKota"), cited("two"))
        written = render(page.cite("agency:a"))

        assert 'popovertarget="n1"' in written
        assert '<span class="vh">Source </span>1, 2</button>' in written
        assert 'title="Satu: “Dinas Kominfo Kota”"' in written
        assert '<div id="n1" popover="auto"' in body(page)

    def test_same_note_once(self) -> None:
        """Facts with the same sources share a note."""
        page = notes(cited("one", "names"), cited("one", "kind"))
        page.cite("agency:a", "names/0")
        page.cite("agency:a", "names/1")

        assert len(page.bodies()) == 1

    def test_fact_as_button(self) -> None:
        """A figure in a dense table is the button itself."""
        written = render(notes(cited("one")).cite("agency:a", None, "87,40"))

        assert 'class="ref val"' in written
        assert ">87,40</button>" in written

    def test_many_sources(self) -> None:
        """After three numbers the others are counted."""
        agency = Agency(
            id="agency:a",
            kind=AgencyKind.DINAS,
            names=(Name(text="a"),),
            citations=tuple(cited(f"s-{at}") for at in range(12)),
        )
        page = Notes(Catalog([agency, *(source(f"s-{at}") for at in range(12))]), Wording("en"))
        written = render(page.cite("agency:a"))

        assert "1, 2, 3 +9<" in written
        assert body(page).count("<li>") == 8
        assert "and 4 more citations" in body(page)


class TestBodies:
    """What a note says."""

    def test_each_source_once(self) -> None:
        """A source stands once, with all that it says and what that is for."""
        page = notes(cited("one", "names", surface="a"), cited("one", "kind", surface="a"), cited("one", surface="b"))
        page.cite("agency:a")
        written = body(page)

        assert written.count('href="#src-1"') == 1
        assert '<q lang="id">a</q> <span class="meta">for: name</span>' in written
        assert '<q lang="id">b</q>' in written

    def test_certainty(self) -> None:
        """What was inferred, or is no source's, says so, with the remark of whoever wrote it down."""
        page = notes(
            cited("one", certainty=Certainty.INFERRED, note="seen on the photo", place="paragraph 2"),
            Citation(certainty=Certainty.OUTSIDE_KNOWLEDGE),
        )
        page.cite("agency:a")
        written = body(page)

        assert "<bdi>paragraph 2</bdi> · inferred · <bdi>seen on the photo</bdi>" in written
        assert "Knowledge from outside the sources" in written

    @pytest.mark.parametrize(
        ("claim", "said"),
        [
            pytest.param(Claim(field="region", value="16.06", citations=(cited("two"),)), "16.06", id="cited"),
            pytest.param(Claim(field="region", value="16.06", note="heard"), "heard", id="not-cited"),
            pytest.param(Claim(field="region", citations=(cited("two"),)), "(none)", id="should-be-empty"),
        ],
    )
    def test_other_readings(self, claim: Claim, said: str) -> None:
        """Another reading is marked at the fact, and told in the note."""
        page = notes(cited("one", "region"), claims=(claim,))
        written = render(page.cite("agency:a", "region"))

        assert "≠" in written
        assert "Another reading: <bdi>" in body(page)
        assert said in body(page)

    def test_other_readings_are_never_crowded_out(self) -> None:
        """However many sources agree, the one that does not is told."""
        agree = tuple(cited("one", surface=f"kata {at}") for at in range(20))
        page = notes(*agree, claims=(Claim(field="region", value="16.06", citations=(cited("two"),)),))
        page.cite("agency:a")

        assert "16.06" in body(page)
        assert "and 12 more citations" in body(page)

    def test_titles(self) -> None:
        """A source without a title is called by its publisher, or by the site that it stands on."""
        page = notes(cited("one"), cited("two"), cited("three"))
        page.cite("agency:a")

        assert [page.title_of(one) for _, _, one in page.listed() if one] == ["Satu", "example.go.id", "Tiga"]
        assert '<a href="https://www.example.go.id/dua" rel="noreferrer">' in body(page)

    def test_source_that_is_not_there(self) -> None:
        """A source that the catalog does not hold is called by its id, and keeps its number."""
        page = notes(cited("gone", surface="a"), cited("one"))
        written = render(page.cite("agency:a"))

        assert 'title="source:gone: “a”"' in written
        assert "<bdi>source:gone</bdi>" in body(page)
        assert [(number, ref) for number, ref, source in page.listed() if source is None] == [(1, "source:gone")]

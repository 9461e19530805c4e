"""What stands around an article: headline, dateline, byline, counters, links."""

import pytest

from humaskit.extract._page.page import Page, page_of

BODY = (
    "Dinas Komunikasi dan Informatika Kota Batu menerima kunjungan dari daerah lain. Rombongan ingin belajar "
    "mengelola media sosial pemerintah yang disukai warga."
)


def page(head: str = "Dinas Batu Terima Kunjungan Daerah Lain", lead: str = "", tail: str = "") -> Page:
    """Return the page with a head, words before the first sentence, and what follows the article."""
    return page_of(f"{head}\n\n{lead}{BODY}{tail}")


class TestHead:
    """The lines above the article."""

    def test_title(self) -> None:
        """The first line of some words is the headline."""
        found = page().title

        assert found is not None
        assert (found.text, found.start) == ("Dinas Batu Terima Kunjungan Daerah Lain", 0)

    def test_crumbs_are_no_title(self) -> None:
        """The way to the page, "Beranda > Berita >", is no part of the headline."""
        found = page("Beranda > Berita > Dinas Batu Terima Kunjungan Daerah Lain").title

        assert found is not None
        assert found.text == "Dinas Batu Terima Kunjungan Daerah Lain"

    def test_credits_are_no_caption(self) -> None:
        """A line that names reporter and editor is no caption."""
        head = "Dinas Batu Terima Kunjungan Daerah Lain\n\nSelasa, 20 Desember 2022 Reporter: Ani Contoh Editor: Budi"

        assert page(head).caption is None

    @pytest.mark.parametrize(
        ("line", "expected"),
        [
            pytest.param("Selasa, 7 November 2023 - 09:15 WIB", "2023-11-07T09:15+07:00 selasa", id="long"),
            pytest.param("07/11/2023 09:15", "2023-11-07T09:15", id="digits"),
        ],
    )
    def test_published(self, line: str, expected: str) -> None:
        """A line with a day and a time is that of publication."""
        found = page(f"Dinas Batu Terima Kunjungan Daerah Lain\n{line}").published

        assert found is not None
        assert str(found[0]) == expected

    @pytest.mark.parametrize("line", ["Penulis: Ani Contoh", "Reporter : Ani Contoh", "Oleh Ani Contoh"])
    def test_author(self, line: str) -> None:
        """A line that says who wrote names the author."""
        assert [one.text for one in page(f"Dinas Batu Terima Kunjungan Daerah Lain\n{line}").authors] == ["Ani Contoh"]

    def test_the_headline_again_is_no_caption(self) -> None:
        """A line that repeats the headline is no caption."""
        head = "Dinas Batu Terima Kunjungan Daerah Lain"

        assert page(f"{head}\n{head}--kabarcontoh.com").caption is None

    def test_views(self) -> None:
        """A view counter is a counter, and no headline."""
        found = page("1.234 kali dilihat\nDinas Batu Terima Kunjungan Daerah Lain")

        assert found.views is not None
        assert found.views[0] == 1234
        assert found.title is not None
        assert found.title.text.startswith("Dinas")


class TestDateline:
    """Place and outlet before the first sentence."""

    @pytest.mark.parametrize(
        ("lead", "place", "outlet"),
        [
            pytest.param("BATU - ", "BATU", None, id="place"),
            pytest.param("Batu, Kabarcontoh.com \u2013 ", "Batu", "Kabarcontoh.com", id="both"),
            pytest.param("KABARCONTOH.COM, BATU \u2014 ", "BATU", "KABARCONTOH.COM", id="outlet-first"),
            pytest.param("KABARCONTOH.COM | ", None, None, id="no-dash"),
            pytest.param("", None, None, id="none"),
        ],
    )
    def test_dateline(self, lead: str, place: str | None, outlet: str | None) -> None:
        """Place and outlet are told apart."""
        line = page(lead=lead).dateline

        assert (line and line.place and line.place.text) == place
        assert (line and line.outlet and line.outlet.text) == outlet

    def test_wrapped_lines(self) -> None:
        """Line breaks within sentences make no paragraphs."""
        wrapped = BODY.replace(" daerah ", "\ndaerah ").replace(" media ", "\nmedia ")
        found = page_of(f"Dinas Batu Terima Kunjungan Daerah Lain\n\nBATU - {wrapped}")

        assert found.dateline is not None
        assert len(found.paragraphs) == 1

    def test_the_article_begins_behind_it(self) -> None:
        """The first paragraph begins behind the dateline."""
        found = page(lead="BATU - ")
        start = found.paragraphs[0][0]

        assert start == found.dateline.end if found.dateline is not None else False


class TestFoot:
    """The lines below the article."""

    @pytest.mark.parametrize("mark", ["(ab)", "(ab/cd)", "(***)"])
    def test_closing_mark(self, mark: str) -> None:
        """The mark in brackets is taken off the article."""
        found = page(tail=f" {mark}")

        assert found.end_mark is not None
        assert found.end_mark.text == mark[1:-1]
        assert (found.byline is None) == ("*" in mark)

    @pytest.mark.parametrize(
        "tail",
        [
            pytest.param("\n\nBACA JUGA: Bupati Garut Resmikan Pasar", id="in-line"),
            pytest.param("\n\nBaca juga:\nBupati Garut Resmikan Pasar", id="next-line"),
        ],
    )
    def test_links(self, tail: str) -> None:
        """A link to another article is no paragraph."""
        found = page(tail=tail)

        assert [one.text for one in found.related] == ["Bupati Garut Resmikan Pasar"]
        assert len(found.paragraphs) == 1

    @pytest.mark.parametrize("text", ["", "\n \n", "kata", "- - -", "()", "BATU -"])
    def test_odd_pages(self, text: str) -> None:
        """A page of next to nothing is read."""
        assert page_of(text).related == ()

"""Plain text that is safe to store, print and compare."""

import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humaskit.errors import InvalidValue
from humaskit.model.agency import Agency, AgencyKind
from humaskit.model.source import Source, SourceKind
from humaskit.values.citation import Citation
from humaskit.values.contact import Account
from humaskit.values.names import Name
from humaskit.values.plaintext import is_clean, is_latin, slugify, tidy

UNSAFE = [*"\x00\x07\x1b\x7f\x85\x9b", *"\u202a\u202e\u2066\u2069\ufeff\uffff\ud800\udfff"]
STACK = "a" + "\u0301" * 31


class Text(str):
    """Text of a class of its own."""

    __slots__ = ()


class TestClean:
    """What may be stored."""

    @pytest.mark.parametrize(
        "text",
        [
            "Dinas",
            "é",
            "日本語",
            "ꦏꦺꦴꦩꦶꦤ꧀ꦥ꦳ꦺꦴ",
            "Dinas\u00a0Kominfo",
            "a\u200bb",
            "👩‍👩‍👧",
            "a" + "\u0301" * 30,
            "\u0301x",
            ".",
        ],
    )
    def test_clean(self, text: str) -> None:
        """Every script, sign and emoji may; so may marks, thirty in a row."""
        assert is_clean(text)
        assert is_clean(text, prose=True)

    @pytest.mark.parametrize("text", ["", " ", "\u00a0", "\u3000", "\u200b", "\u00ad\u2060", " \u200b ", STACK])
    def test_nothing_to_see(self, text: str) -> None:
        """Blanks and invisible marks alone are no text, and a pile of marks is none either."""
        assert not is_clean(text)
        assert not is_clean(text, prose=True)

    @pytest.mark.parametrize("letter", UNSAFE)
    def test_unsafe(self, letter: str) -> None:
        """Control characters, direction marks and lone surrogates are refused everywhere."""
        assert not is_clean(f"a{letter}b")
        assert not is_clean(f"a{letter}b", prose=True)

    @pytest.mark.parametrize("letter", ["\n", "\t", "\u2028", "\u2029"])
    def test_lines(self, letter: str) -> None:
        """Line ends and tabs stand in prose alone."""
        assert not is_clean(f"a{letter}b")
        assert is_clean(f"a{letter}b", prose=True)

    @given(st.text(max_size=40))
    def test_what_is_clean_can_be_written(self, text: str) -> None:
        """Clean text encodes, and what is clean as a line is clean as prose."""
        if is_clean(text):
            assert text.encode()
            assert is_clean(text, prose=True)


class TestTidy:
    """Text as a reader sees it."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("  Dinas\u00a0Kominfo\n Kota\u00ad Madiun ", "Dinas Kominfo Kota Madiun", id="blanks"),
            pytest.param("a \u200b b", "a b", id="invisible-between-blanks"),
            pytest.param("\u200b a", "a", id="invisible-before-a-blank"),
            pytest.param("cafe\u0301", "café", id="composed"),
            pytest.param("a\x00b\u202ec\ud800", "abc", id="unsafe"),
            pytest.param(STACK, "a", id="pile-of-marks"),
            pytest.param("", "", id="empty"),
            pytest.param("\u2028\t\x0b\x85", "", id="white-space-of-every-kind"),
        ],
    )
    def test_cases(self, text: str, expected: str) -> None:
        """White space is one blank, invisible marks are gone, letters are composed."""
        assert tidy(text) == expected

    @given(st.text(max_size=60))
    def test_laws(self, text: str) -> None:
        """What is tidy stays so, has no doubled blank, and may be stored unless nothing is left to see."""
        once = tidy(text)

        assert tidy(once) == once == once.strip()
        assert "  " not in once
        assert is_clean(once) or not any(letter.isprintable() and not letter.isspace() for letter in once)

    def test_half_a_megabyte_of_marks(self) -> None:
        """The pile of marks on which normal forms take time in the square of its length is cut first."""
        assert tidy("a" + "\u0301" * 250_000) == "a"
        assert slugify("a" + "\u0301\u0323" * 250_000) == "a"


class TestSlug:
    """Text as lower-case ASCII words."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param(
                "Dinas Komunikasi, Statistik & Persandian", "dinas-komunikasi-statistik-persandian", id="signs"
            ),
            pytest.param("Jum'at", "jum-at", id="apostrophe"),
            pytest.param("Jum\u2019at", "jum-at", id="typographic-apostrophe"),
            pytest.param("2020-2024", "2020-2024", id="hyphen"),
            pytest.param("2020\u20132024", "2020-2024", id="en-dash"),
            pytest.param("Café", "cafe", id="accent"),
            pytest.param("5½", "51-2", id="fraction"),
            pytest.param("\uff21\uff2d\uff23 \uff12\uff10\uff12\uff14", "amc-2024", id="full-width"),
            pytest.param("日本", "", id="other-script"),
            pytest.param("Dinas 日本", "dinas", id="partly"),
            pytest.param("\u200bDi\u00adnas\u200d", "dinas", id="invisible"),
            pytest.param("--", "", id="signs-alone"),
            pytest.param("\ud800a", "a", id="surrogate"),
            pytest.param("x" * 100_000, "x" * 2_000, id="long"),
        ],
    )
    def test_cases(self, text: str, expected: str) -> None:
        """Signs part words, whatever character set they come from; accents go."""
        assert slugify(text) == expected

    @given(st.text(max_size=60))
    def test_laws(self, text: str) -> None:
        """A slug is its own slug, and has words of ASCII letters and digits alone."""
        slug = slugify(text)

        assert slugify(slug) == slug
        assert all(word.isascii() and word.isalnum() and word == word.lower() for word in slug.split("-") if slug)

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Dinas", True),
            ("Café (2024) \u2013 “x”", True),
            ("", True),
            ("Dinas 日本", False),
            ("Øst", False),
            ("Диnas", False),
            ("٣", False),
        ],
    )
    def test_is_latin(self, text: str, expected: bool) -> None:
        """It is told whether a slug has lost letters or digits."""
        assert is_latin(text) is expected

    @given(st.text(alphabet=st.characters(max_codepoint=0x17F), max_size=20))
    def test_normal_form_does_not_matter(self, text: str) -> None:
        """Composed and decomposed letters have one slug."""
        assert slugify(unicodedata.normalize("NFC", text)) == slugify(unicodedata.normalize("NFD", text))


class TestFields:
    """The types of text that fields have, through classes that use them."""

    @pytest.mark.parametrize(
        "text",
        [*(f"a{letter}" for letter in UNSAFE), "", " ", "\u200b", "a\nb", "a\tb", STACK, "x" * 2_001, "x" * 100_000],
        ids=ascii,
    )
    def test_text(self, text: str) -> None:
        """One line of at most two thousand characters."""
        with pytest.raises(InvalidValue) as caught:
            Name(text=text)

        (issue,) = caught.value.issues
        assert (issue.code, issue.pointer, issue.subject) == ("text", "/text", "Name")
        assert issue.message.startswith("must be one line of 1 to 2000 characters")
        assert str(issue).isprintable()

    @pytest.mark.parametrize("text", ["", " ", "a\r\nb", "a\u202eb", "x" * 20_001], ids=ascii)
    def test_prose(self, text: str) -> None:
        r"""Line breaks may stand in it, written as ``\n``; the refusal says so."""
        with pytest.raises(InvalidValue, match=r"a line ends in \\n alone"):
            Citation(source="source:a", surface=text)

    def test_longest(self) -> None:
        """The longest text that fits is taken, line breaks and all."""
        assert len(Name(text="x" * 2_000).text) == 2_000
        assert len(Citation(source="source:a", surface="x\n" * 10_000).surface or "") == 20_000

    @pytest.mark.parametrize(
        "text", [Text("Dinas"), b"Dinas", 5, 5.0, True, ["Dinas"], ("Dinas",), {"a": 1}], ids=ascii
    )
    def test_no_text(self, text: Any) -> None:
        """Only text itself is text: no subclass, no number, nothing that could be turned into it."""
        with pytest.raises(InvalidValue, match="must be text, not "):
            Name(text=text)

    @pytest.mark.parametrize(
        "url", ["http://a.id", "https://a.go.id/x?y=1#z", "https://[::1]:8000/a-b_c~d%20!$&'()*+,;="]
    )
    def test_url(self, url: str) -> None:
        """Addresses of the web."""
        assert Source(id="source:a", kind=SourceKind.PAGE, url=url).url == url

    @pytest.mark.parametrize(
        "url",
        [
            *("", "a.id", "ftp://a.id", "javascript:alert(1)", "https://", "https:///x", "https://a.id/<x>"),
            *("https://a b", "https://a.id/\n", "https://" + "a" * 256, "https://a.id/" + "x" * 100_000),
        ],
        ids=ascii,
    )
    def test_no_url(self, url: str) -> None:
        """Nothing else, no script, nothing that breaks out of an attribute, nothing overlong."""
        with pytest.raises(InvalidValue, match="must be an http or https address"):
            Source(id="source:a", kind=SourceKind.PAGE, url=url)

    @pytest.mark.parametrize("email", ["a@b.id", "humas.kota+x@madiunkota.go.id"])
    def test_email(self, email: str) -> None:
        """Addresses of an office."""
        agency = Agency(id="agency:a", kind=AgencyKind.DINAS, names=(Name(text="A"),), email=email)

        assert agency.email == email

    @pytest.mark.parametrize(
        "email", ["", "a", "a@b", "@b.id", "a@.id\n", "a b@c.id", "a@b.id,c@d.id", "a" * 65 + "@b.id"]
    )
    def test_no_email(self, email: str) -> None:
        """One address, whole."""
        with pytest.raises(InvalidValue, match="must be an e-mail address"):
            Agency(id="agency:a", kind=AgencyKind.DINAS, names=(Name(text="A"),), email=email)

    @pytest.mark.parametrize("tag", ["id", "en", "jv-Java", "pt-BR", "min"])
    def test_language(self, tag: str) -> None:
        """Language tags."""
        assert Name(text="a", language=tag).language == tag

    @pytest.mark.parametrize("tag", ["", "ID", "indonesia", "id_ID", "id-id", "i"])
    def test_no_language(self, tag: str) -> None:
        """Nothing but tags."""
        with pytest.raises(InvalidValue, match="must be a language tag"):
            Name(text="a", language=tag)

    @pytest.mark.parametrize("platform", ["Instagram", "", "x y", "a" * 41, "-x"])
    def test_no_platform(self, platform: str) -> None:
        """Platforms are lower case, so that one has one name."""
        with pytest.raises(InvalidValue, match="must be a platform in lower case"):
            Account(platform=platform, handle="x")

    def test_empty_line(self) -> None:
        """A label that was printed with nothing behind it is an empty text, which only such a field takes."""
        assert Source(id="source:a", kind=SourceKind.PAGE, credit="").credit == ""
        with pytest.raises(InvalidValue):
            Source(id="source:a", kind=SourceKind.PAGE, title="")
        with pytest.raises(InvalidValue, match="must be one line of at most 2000 characters"):
            Source(id="source:a", kind=SourceKind.PAGE, credit="a\nb")

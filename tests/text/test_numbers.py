"""Numbers in Indonesian text."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from humaskit.errors import InvalidValue
from humaskit.text.numbers import (
    OrdinalStyle,
    format_decimal,
    format_number,
    format_ordinal,
    format_roman,
    parse_decimal,
    parse_number,
    parse_ordinal,
    parse_roman,
)
from humaskit.text.reading import LONGEST_PHRASE
from humaskit.values.citation import Certainty

MOST = 10**15 - 1
COUNTS = st.integers(0, 3_000) | st.integers(0, MOST)


class TestNumber:
    """Whole numbers."""

    @pytest.mark.parametrize(
        ("text", "expected", "rest"),
        [
            pytest.param("nol", 0, "", id="nought"),
            pytest.param("sebelas", 11, "", id="eleven"),
            pytest.param("dua belas", 12, "", id="twelve"),
            pytest.param("tujuh puluh satu", 71, "", id="tens"),
            pytest.param("seratus sepuluh", 110, "", id="hundred"),
            pytest.param("seribu satu", 1_001, "", id="thousand"),
            pytest.param("dua ribu sembilan belas", 2_019, "", id="year"),
            pytest.param("tiga ratus dua puluh lima ribu", 325_000, "", id="hundreds-of-thousands"),
            pytest.param("seratus juta", 100_000_000, "", id="millions"),
            pytest.param("dua milyar tiga juta", 2_003_000_000, "", id="old-spelling"),
            pytest.param("duapuluh tujuh", 27, "", id="in-one-word"),
            pytest.param("Delapan kabupaten/kota", 8, "kabupaten/kota", id="followed"),
            pytest.param("sebelas belas", 11, "belas", id="longest-run"),
            pytest.param("dua tiga", 2, "tiga", id="two-numbers"),
            pytest.param("dua  \n puluh", 20, "", id="over-a-line-break"),
            pytest.param("325 pewarta", 325, "pewarta", id="digits"),
            pytest.param("1.234.567", 1_234_567, "", id="dots"),
            pytest.param("1,5 juta", 1_500_000, "", id="decimal-with-scale"),
            pytest.param("satu setengah juta", 1_500_000, "", id="half-with-scale"),
            pytest.param("dua koma lima juta orang", 2_500_000, "orang", id="spoken-comma-with-scale"),
            pytest.param("dua koma", 2, "koma", id="no-fraction"),
            pytest.param("  27", 27, "", id="blank-before"),
        ],
    )
    def test_value(self, text: str, expected: int, rest: str) -> None:
        """Words and digits give their number, and what follows is left over."""
        reading = parse_number(text)

        assert reading is not None
        assert (reading.value, reading.rest, reading.sure) == (expected, rest, True)

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "belas",
            "puluh dua",
            "1,5",
            "1.2345",
            "1.23.4",
            "kedua",
            "x",
            "dua koma lima",
            "dua setengah",
            "9" * 41,
            "\u0663",
        ],
    )
    def test_no_number(self, text: str) -> None:
        """What is no whole number gives None."""
        actual = parse_number(text)

        assert actual is None

    @settings(max_examples=200)
    @given(COUNTS)
    def test_words_come_back(self, number: int) -> None:
        """Every number in words is read as itself, to the last word."""
        reading = parse_number(format_number(number, words=True))

        assert reading is not None
        assert (reading.value, reading.rest) == (number, "")

    @given(COUNTS)
    def test_digits_come_back(self, number: int) -> None:
        """Every number in digits is read as itself."""
        reading = parse_number(format_number(number))

        assert reading is not None
        assert (reading.value, reading.rest) == (number, "")

    @given(COUNTS, st.sampled_from(["", "a", " puluh", "5"]))
    def test_surface_is_verbatim(self, number: int, after: str) -> None:
        """The surface lies in the text where the offsets say."""
        text = f"  {format_number(number, words=True)}{after}"

        reading = parse_number(text)

        assert reading is None or text[reading.start : reading.end] == reading.surface

    @pytest.mark.parametrize("number", [-1, MOST + 1, True, 2.0])
    def test_refusals(self, number: int) -> None:
        """Numbers that have no words are refused."""
        with pytest.raises(InvalidValue, match="must be a whole number from 0 to 999999999999999"):
            format_number(number, words=True)


class TestDecimal:
    """Decimal numbers."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("99,60 poin", "99.60", id="comma"),
            pytest.param("92.31", "92.31", id="point"),
            pytest.param("2.9663", "2.9663", id="point-before-four-digits"),
            pytest.param("1.234,5", "1234.5", id="dot-and-comma"),
            pytest.param("1,234.50", "1234.50", id="english"),
            pytest.param("1,234,567", "1234567", id="english-thousands"),
            pytest.param("100", "100", id="whole"),
            pytest.param("2,5 juta", "2500000.0", id="scale"),
            pytest.param("sembilan puluh", "90", id="words"),
            pytest.param("dua setengah jam", "2.5", id="half"),
            pytest.param("sembilan puluh delapan koma nol tiga", "98.03", id="spoken-digits"),
            pytest.param("tiga koma dua puluh lima", "3.25", id="spoken-tens"),
            pytest.param("98 koma 5", "98.5", id="comma-in-words"),
            pytest.param("dua koma dua puluh lima juta", "2250000.00", id="spoken-tens-with-scale"),
        ],
    )
    def test_value(self, text: str, expected: str) -> None:
        """Both decimal marks are read, and the digits kept."""
        reading = parse_decimal(text)

        assert reading is not None
        assert (str(reading.value), reading.certainty) == (expected, Certainty.STATED)

    def test_a_dot_before_three_digits(self) -> None:
        """It divides thousands, or decimals: the reading says that it is ambiguous."""
        reading = parse_decimal("3.875")

        assert reading is not None
        assert (reading.value, reading.alternatives) == (Decimal(3875), (Decimal("3.875"),))
        assert not reading.sure

    @pytest.mark.parametrize("text", ["", "koma", "12.34.56", "1,2,3", "1.234.5", "99,60,1"])
    def test_no_decimal(self, text: str) -> None:
        """Marks in odd places are not guessed at."""
        actual = parse_decimal(text)

        assert actual is None

    @given(st.decimals(0, 10**12, places=2) | st.decimals(0, 100, places=1))
    def test_it_comes_back(self, number: Decimal) -> None:
        """A decimal keeps its value and its digits."""
        reading = parse_decimal(format_decimal(number))

        assert reading is not None
        assert (reading.value, str(reading.value)) == (number, str(number))

    @pytest.mark.parametrize("number", ["-1", "NaN", "Infinity", "1e50", "1e-50", "1e999999"])
    def test_refusals(self, number: str) -> None:
        """What cannot be printed plainly is refused, however large."""
        with pytest.raises(InvalidValue, match="finite number of at most 40 digits"):
            format_decimal(Decimal(number))


class TestOrdinal:
    """Ordinals and bare numbers that stand for them."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("ke-3", 3, id="ke-digits"),
            pytest.param("Ke \u2013 2", 2, id="spaced-dash"),
            pytest.param("ke 91", 91, id="ke-blank"),
            pytest.param("ketiga", 3, id="in-one-word"),
            pytest.param("ke tiga", 3, id="in-two-words"),
            pytest.param("kedua puluh satu", 21, id="long"),
            pytest.param("ketigabelas", 13, id="all-in-one-word"),
            pytest.param("ke-dua belas", 12, id="ke-dash-word"),
            pytest.param("ke-III", 3, id="ke-roman"),
            pytest.param("III", 3, id="roman"),
            pytest.param("iii", 3, id="small-roman"),
            pytest.param("perdana", 1, id="perdana"),
            pytest.param("Kesatu", 1, id="kesatu"),
            pytest.param("satu", 1, id="bare-word"),
            pytest.param("2nd", 2, id="english"),
        ],
    )
    def test_value(self, text: str, expected: int) -> None:
        """Every spelling of an ordinal gives its number."""
        reading = parse_ordinal(text)

        assert reading is not None
        assert (reading.value, reading.surface, reading.sure) == (expected, text, True)

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("Ill", 3, id="two-small-l"),
            pytest.param("ll", 2, id="all-small-l"),
            pytest.param("VIl", 7, id="seven"),
            pytest.param("1V", 4, id="digit"),
            pytest.param("ke-lll", 3, id="behind-ke"),
        ],
    )
    def test_misprints(self, text: str, expected: int) -> None:
        """A letter that looks like an I is read as one, and reported."""
        reading = parse_ordinal(text)

        assert reading is not None
        assert (reading.value, reading.certainty, reading.sure) == (expected, Certainty.INFERRED, False)
        assert [issue.code for issue in reading.issues] == ["misprint"]

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "0",
            "nol",
            "ke",
            "ketua",
            "DI Yogyakarta",
            "CV",
            "IIII",
            "di",
            "x",
            "1234567890",
            "12.34",
            "dua setengah",
        ],
    )
    def test_no_ordinal(self, text: str) -> None:
        """Words that look like numerals are left."""
        actual = parse_ordinal(text)

        assert actual is None

    def test_words_are_not_numerals(self) -> None:
        """DI, CV and MC are no ranks."""
        actual = [parse_ordinal(word) for word in ("DI", "CV", "MC", "MM")]

        assert actual == [None] * 4

    @given(st.integers(1, 3_999), st.sampled_from(["ke-digits", "ke-roman", "words", "digits"]))
    def test_it_comes_back(self, number: int, style: OrdinalStyle) -> None:
        """What is written is read as the same number."""
        reading = parse_ordinal(format_ordinal(number, style))

        assert reading is not None
        assert (reading.value, reading.rest, reading.sure) == (number, "", True)

    @pytest.mark.parametrize("number", [0, -3, True])
    def test_refusals(self, number: int) -> None:
        """There is no zeroth place."""
        with pytest.raises(InvalidValue, match="whole number from 1"):
            format_ordinal(number)

    def test_unknown_style(self) -> None:
        """A style that is none is named, with the nearest one."""
        with pytest.raises(InvalidValue, match="'romans' is not a style of ordinals; did you mean 'roman'"):
            format_ordinal(3, "romans")  # type: ignore[arg-type]  # that is the point


class TestRoman:
    """Roman numerals."""

    def test_all_come_back(self) -> None:
        """Each of the 3999 numerals is read as its number, and as no other's."""
        numerals = [format_roman(number) for number in range(1, 4_000)]

        actual = [parse_roman(numeral) for numeral in numerals]

        assert actual == list(range(1, 4_000))
        assert len(set(numerals)) == 3_999

    def test_bare_numerals_up_to_89(self) -> None:
        """As ranks they are read up to LXXXIX."""
        actual = [parse_ordinal(format_roman(number)) for number in range(1, 90)]

        assert [reading and reading.value for reading in actual] == list(range(1, 90))

    @given(st.text("IVXLCDM", max_size=20))
    def test_only_the_standard_form(self, text: str) -> None:
        """A numeral is read only in the form in which it is written."""
        value = parse_roman(text)

        assert value is None or format_roman(value) == text


class TestHostileText:
    """Text that nobody prints."""

    @pytest.mark.parametrize("parse", [parse_number, parse_decimal, parse_ordinal])
    def test_too_long_or_no_text(self, parse: type) -> None:
        """Too long a phrase, or no text at all, gives None."""
        actual = [parse(text) for text in ("1" * (LONGEST_PHRASE + 1), None, 3, b"3")]

        assert actual == [None] * 4

    @given(st.text(st.sampled_from("0123456789.,-ke IVXl|\u0663\u00b2satuduapuluh\u2013"), max_size=40))
    def test_nothing_raises(self, text: str) -> None:
        """Whatever is printed, a reading lies within the text."""
        for reading in (parse_number(text), parse_decimal(text), parse_ordinal(text)):
            assert reading is None or text[reading.start : reading.end] == reading.surface

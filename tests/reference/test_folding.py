"""The key under which names are compared."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humaskit.errors import InvalidValue
from humaskit.reference.folding import LONGEST_NAME, fold, name_key, words


class TestFold:
    """What does not count, and what does."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("KAB. MUSI BANYUASIN", "kab musi banyuasin", id="case-and-dot"),
            pytest.param("Kab.Buleleng", "kab buleleng", id="dot-without-blank"),
            pytest.param("Toli-Toli", "toli toli", id="hyphen"),
            pytest.param("Toli\u2013Toli", "toli toli", id="dash"),
            pytest.param("  Musi \t\n Banyuasin ", "musi banyuasin", id="blanks"),
            pytest.param("Musi\u00a0Banyuasin", "musi banyuasin", id="no-break-blank"),
            pytest.param("Mu\u200bba", "muba", id="zero-width-blank"),
            pytest.param("Jum'at", "jumat", id="apostrophe"),
            pytest.param("Bupati \u02bc Ma\u02bcruf", "bupati maruf", id="letter-apostrophe-alone-and-within"),
            pytest.param("Jum\u2019at", "jumat", id="curly-apostrophe"),
            pytest.param("Jum`at", "jumat", id="backtick"),
            pytest.param("'Muba'", "muba", id="quotes"),
            pytest.param("D.I. Yogyakarta", "d i yogyakarta", id="initials"),
            pytest.param("50 Kota", "50 kota", id="digits"),
            pytest.param("a_b", "a b", id="underscore"),
            pytest.param("...", "", id="nothing"),
        ],
    )
    def test_spellings(self, text: str, expected: str) -> None:
        """Spellings of one name get one key."""
        actual = fold(text)

        assert actual == expected

    @given(st.text())
    def test_folding_twice_is_folding_once(self, text: str) -> None:
        """A key is its own key."""
        once = fold(text)

        assert fold(once) == once

    @given(st.text())
    def test_words_are_the_key(self, text: str) -> None:
        """The scanner's words, joined by a blank, are the key; offsets rise and lie in the text."""
        found = list(words(text))

        assert " ".join(word.folded for word in found) == fold(text)
        assert all(fold(text[word.start : word.end]) == word.folded for word in found)
        assert all(one.end <= two.start for one, two in pairwise(found))


class TestNameKey:
    """Keys for look-ups."""

    def test_long_text_is_no_name(self) -> None:
        """Text longer than any name has no key."""
        actual = name_key("a" * LONGEST_NAME), name_key("a" * (LONGEST_NAME + 1))

        assert actual == ("a" * LONGEST_NAME, "")

    def test_no_text_is_refused_where_text_is_needed(self) -> None:
        """Folding needs text; looking up what is no text finds nothing."""
        with pytest.raises(InvalidValue, match="text is expected, not float"):
            fold(16.06)  # type: ignore[arg-type]  # what a careless caller does

        assert name_key(16.06) == ""

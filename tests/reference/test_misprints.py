"""Words that are a misprint of a known one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from humaskit.reference.misprints import misprint_of, near, one_edit_apart

WORDS = ("komunikasi", "informatika", "statistik", "persandian", "kebudayaan", "pariwisata")
KNOWN = near(WORDS, 7)
letters = st.text(alphabet="abeiknorst", max_size=12)


class TestOneEdit:
    """When two words are one edit apart."""

    @pytest.mark.parametrize(
        ("left", "right", "expected"),
        [
            pytest.param("komuniksi", "komunikasi", True, id="lost"),
            pytest.param("komunikassi", "komunikasi", True, id="added"),
            pytest.param("komunikosi", "komunikasi", True, id="changed"),
            pytest.param("komuinkasi", "komunikasi", True, id="swapped"),
            pytest.param("ukmonikasi", "komunikasi", False, id="two"),
            pytest.param("komunikasi", "komunikasi", False, id="same"),
            pytest.param("", "a", True, id="one-letter"),
        ],
    )
    def test_pairs(self, left: str, right: str, *, expected: bool) -> None:
        """One letter lost, added or changed, or two that changed places."""
        assert one_edit_apart(left, right) is expected

    @given(letters, letters)
    @settings(max_examples=100)
    def test_both_ways(self, left: str, right: str) -> None:
        """It does not matter which word comes first."""
        assert one_edit_apart(left, right) is one_edit_apart(right, left)


class TestMisprintOf:
    """Finding the one word that is meant."""

    @given(st.sampled_from(WORDS), st.data())
    @settings(max_examples=100)
    def test_every_edit_is_found(self, word: str, data: st.DataObject) -> None:
        """A known word with one letter lost or changed leads back to it."""
        place = data.draw(st.integers(0, len(word) - 1))
        letter = data.draw(st.sampled_from(["", "q"]))

        assert misprint_of(f"{word[:place]}{letter}{word[place + 1 :]}", KNOWN, 7) == word

    @pytest.mark.parametrize(
        ("word", "known", "least"),
        [
            pytest.param("sosal", ("sosial",), 7, id="too-short"),
            pytest.param("persandiam", ("persandian", "persandias"), 7, id="two-fit"),
            pytest.param("1234567", ("12345678",), 7, id="number"),
            pytest.param("x" * 50, ("x" * 51,), 7, id="no-word-is-so-long"),
            pytest.param("persandian", ("persandian",), 7, id="right"),
        ],
    )
    def test_none(self, word: str, known: tuple[str, ...], least: int) -> None:
        """A short word, a number, and what is near to several words are left alone."""
        assert misprint_of(word, near(known, least), least) is None

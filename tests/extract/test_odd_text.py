"""Whatever the text, a draft comes back, with every value cited inside it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from humaskit.extract import extract

from .articles import AWARD, MEETING

PIECES = (
    *("Bupati Sleman, Joko Permisalan", "Diskominfo Kota Madiun", "Pemkab Sleman", "Universitas Gadjah Mada"),
    *("Kepala Dinas Kesehatan", "dilantik sebagai", "sebagai", "melantik", "yang diwakili", "mantan", "akan"),
    *("Juara 1", "Terbaik III kategori", "meraih", "diraih oleh", "Anugerah Humas 2025", "nilai 94,84", "Kategori:"),
    *("menandatangani MoU", "penandatanganan dilakukan oleh", "Ruang lingkup kerja sama meliputi", "tentang", "dan"),
    *("menerima kunjungan kerja", "Rombongan diterima", "Bimtek Humas", "dibuka oleh", "dihadiri", "bertema"),
    *("“", "”", '"', "ujarnya", "Menurutnya,", "Ia", "(", ")", ",", ".", ":", ";", "\n", "\n\n", "- ", "1. ", "— "),
    *("Selasa (5/3/2024)", "31/2/2024", "di Hotel Melati", "45 peserta", "BACA JUGA:", "\u00a0", "\u200b", "\x00"),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_broken_prose(pieces: list[str]) -> None:
    """Phrases of the trade in any order give a draft whose citations stand in the text."""
    text = " ".join(pieces)
    draft = extract(text)

    assert all(0 <= fact.start < fact.end <= len(text) for fact in draft.facts)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    """Any text at all gives a draft without errors."""
    issues = extract(text).catalog.check()

    assert [issue for issue in issues if issue.severity.value == "error"] == []


@settings(max_examples=25, deadline=None)
@given(st.integers(min_value=0, max_value=len(AWARD)), st.integers(min_value=0, max_value=len(MEETING)))
def test_cut_anywhere(first: int, second: int) -> None:
    """Articles that are cut anywhere, and run into one another, give a draft without errors."""
    issues = extract(AWARD[first:] + MEETING[:second]).catalog.check()

    assert [issue for issue in issues if issue.severity.value == "error"] == []


@pytest.mark.parametrize("words", ["Juara 1 ", "“", "dan Diskominfo Sleman ", "1. Juara 1: Pemkab Sleman\n", "ujar "])
def test_much_of_one_thing(words: str) -> None:
    """One thing over and over gives a draft without errors."""
    issues = extract(words * 300).catalog.check()

    assert [issue for issue in issues if issue.severity.value == "error"] == []

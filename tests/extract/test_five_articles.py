"""The five articles of the press catalog, extracted from their text alone."""

import runpy
from collections import Counter
from pathlib import Path

import pytest

from humaskit import datasets
from humaskit.extract import extract
from humaskit.extract.evaluate import align

ROOT = Path(__file__).parents[2]
ARTICLES = ROOT / "../shared/articles"

pytestmark = pytest.mark.skipif(not ARTICLES.is_dir(), reason="the articles are not there")


@pytest.fixture(scope="module")
def counted() -> dict[int, Counter[str]]:
    """Return what became of the facts of each article, as the tool counts them."""
    tool = runpy.run_path(str(ROOT / "tools/measure_extraction.py"))
    facts_of, outcome = tool["facts_of"], tool["outcome"]
    truth = datasets.press()
    found: dict[int, Counter[str]] = {}
    for number, source in enumerate(tool["SOURCES"]):
        draft = extract((ARTICLES / f"article-{number}.txt").read_text(encoding="utf-8"))
        same = align(draft, truth, source)
        found[number] = Counter(outcome(draft, same, rows)[0] for rows in facts_of(number).values())
    return found


def test_most_facts_are_found(counted: dict[int, Counter[str]]) -> None:
    """Of the 208 facts, as many as ever are found; none of the page furniture gets in."""
    whole = sum(counted.values(), Counter[str]())

    assert whole.total() == 208
    assert whole["found"] >= 150
    assert whole["missed"] <= 20
    assert whole["let in"] == 0


@pytest.mark.parametrize("number", range(5))
def test_no_errors(number: int) -> None:
    """The draft of each article has no errors."""
    draft = extract((ARTICLES / f"article-{number}.txt").read_text(encoding="utf-8"))

    assert [issue for issue in draft.catalog.check() if issue.severity.value == "error"] == []

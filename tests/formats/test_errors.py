"""What is refused, and where it is said to stand."""

from collections.abc import Callable

import pytest

from humaskit import Catalog
from humaskit.errors import HumaskitError, Issue
from humaskit.formats import json, jsonl

from .cases import Case, cases

DOCUMENTS = cases(
    *("dates", "heads", "ids", "laws", "missing", "numbers", "references"),
    *("repeated", "syntax", "text", "types", "unknown", "words"),
)
LINES = cases("lines")


def issues_of(loads: Callable[[str], Catalog], document: str) -> tuple[Issue, ...]:
    """Return what is wrong with a document that must be refused."""
    with pytest.raises(HumaskitError) as caught:
        loads(document)
    return caught.value.issues


def check(case: Case, issues: tuple[Issue, ...]) -> None:
    """Compare what was reported with what the case marks."""
    expected = sorted((one.line, one.column, one.code, one.pointer) for one in case.problems)
    actual = sorted((one.line or 0, one.column or 0, one.code, one.pointer) for one in issues)

    assert actual == expected
    for problem in case.problems:
        said = [str(issue) for issue in issues if (issue.code, issue.pointer) == (problem.code, problem.pointer)]
        assert any(problem.says in one for one in said)


class TestCorpus:
    """Every case of the corpus: the right codes at the right pointers, lines and columns, and nothing else."""

    @pytest.mark.parametrize("case", [pytest.param(case, id=case.id) for case in DOCUMENTS])
    def test_document(self, case: Case) -> None:
        """A bad document is refused with exactly its problems."""
        check(case, issues_of(json.loads, case.document))

    @pytest.mark.parametrize("case", [pytest.param(case, id=case.id) for case in LINES])
    def test_lines(self, case: Case) -> None:
        """Bad lines are refused with exactly their problems."""
        check(case, issues_of(jsonl.loads, case.document))

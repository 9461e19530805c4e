"""The fixtures for other projects, tried in a project of their own."""

import pytest

pytest_plugins = ["pytester"]

PROJECT = """
from pathlib import Path
import humaskit

def test_the_fixtures(humas_agency, humas_catalog, humas_press_catalog, humas_awards_catalog, humas_assert_valid):
    assert list(humas_catalog) == [humas_agency]
    humas_assert_valid(humas_catalog)
    humas_assert_valid(humas_press_catalog)
    assert len(humas_awards_catalog) > len(humas_press_catalog)

def test_changes_stay_in_their_test(humas_press_catalog):
    humas_press_catalog.remove(humas_press_catalog.section("statements")[0].id)

def test_the_golden_file(humas_catalog, humas_assert_golden):
    humas_assert_golden(humas_catalog, Path(__file__).parent / "golden.json")
"""
BROKEN = """
from humaskit import Participation
from humaskit.model.event import ParticipationRole

def test_a_dangling_reference(humas_catalog, humas_assert_valid):
    humas_catalog.add(Participation(id="participation:a", event="event:no", role=ParticipationRole.HADIR,
                                    participant="agency:diskominfo-contoh"))
    humas_assert_valid(humas_catalog)
"""


@pytest.fixture
def project(pytester: pytest.Pytester) -> pytest.Pytester:
    """Return a project that asks for the fixtures."""
    pytester.makeconftest('pytest_plugins = ["humaskit.testing.plugin"]')
    return pytester


def test_a_project_uses_them(project: pytest.Pytester) -> None:
    """The golden file is missing at first, is written when asked for, and then compared."""
    project.makepyfile(PROJECT)

    project.runpytest_inprocess().assert_outcomes(passed=2, failed=1)
    project.runpytest_inprocess("--humas-update-golden").assert_outcomes(passed=3)
    project.runpytest_inprocess().assert_outcomes(passed=3)


def test_an_invalid_catalog_fails_with_what_is_wrong(project: pytest.Pytester) -> None:
    """The message is the issue itself."""
    project.makepyfile(BROKEN)

    result = project.runpytest_inprocess()

    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*participation:a*event:no*"])

"""The strategies build what they promise."""

import subprocess
import sys
from typing import TypeVar

import attrs
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable

from humaskit import MODEL, Agency, Catalog, Entity, Period
from humaskit.errors import InvalidValue
from humaskit.model.event import Participation
from humaskit.model.references import references
from humaskit.testing.strategies import catalogs, entities, ids, partial_dates, texts, values
from humaskit.values.citation import Citation
from humaskit.values.dates import PartialDate
from humaskit.values.names import Name
from humaskit.values.plaintext import is_clean

few = settings(max_examples=8, deadline=None)
T = TypeVar("T")


def sample(strategy: st.SearchStrategy[T], count: int = 40) -> list[T]:
    """Draw some values, the same on every run."""
    drawn: list[T] = []

    @settings(
        max_examples=count,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
    )
    @given(strategy)
    def draw(value: T) -> None:
        drawn.append(value)

    draw()
    return drawn


class TestEntities:
    """Instances of any class."""

    @pytest.mark.parametrize("cls", [pytest.param(cls, id=section) for section, cls in MODEL.sections.items()])
    def test_hypothesis_knows_every_class(self, cls: type[Entity]) -> None:
        """``from_type`` finds the strategy, and few draws are thrown away."""

        @settings(max_examples=10, deadline=None, suppress_health_check=())
        @given(st.from_type(cls))
        def law(entity: Entity) -> None:
            assert type(entity) is cls

        law()

    @few
    @given(st.from_type(Period), st.from_type(PartialDate), values(Citation))
    def test_values_too(self, period: Period, when: PartialDate, citation: Citation) -> None:
        """Values come from their classes, or from their own functions."""
        assert (type(period), type(when), type(citation)) == (Period, PartialDate, Citation)

    @few
    @given(entities(Agency, id="agency:mine", refs={"agency": ["agency:theirs"]}))
    def test_fixed_ids(self, agency: Agency) -> None:
        """The id is the one asked for, and references hold those given and no others."""
        found = {reference.id for reference in references(agency)}

        assert agency.id == "agency:mine"
        assert found <= {"agency:theirs"}

    def test_every_field_is_filled_at_times(self) -> None:
        """No field is always left at its default, and none that may be left out is always filled."""
        defaults: dict[str, object] = {name: field.default for name, field in attrs.fields_dict(Agency).items()}
        optional = {name for name, default in defaults.items() if default is not attrs.NOTHING}
        drawn = sample(entities(Agency))

        assert all(any(getattr(one, name) != defaults[name] for one in drawn) for name in optional)
        assert all(any(getattr(one, name) == defaults[name] for one in drawn) for name in optional)

    def test_a_law_that_needs_luck(self) -> None:
        """A participation has a participant or a group: both kinds are found."""
        assert {one.participant is None for one in sample(entities(Participation))} == {True, False}

    def test_what_cannot_be_built(self) -> None:
        """A reference that cannot be left out and has nowhere to lead gives no instance."""
        with pytest.raises(Unsatisfiable):
            sample(entities(Participation, refs={}))


class TestScalars:
    """Small values."""

    @few
    @given(texts(), texts(prose=True), ids("agency", "post"), partial_dates())
    def test_they_may_be_stored(self, line: str, prose: str, ref: str, when: PartialDate) -> None:
        """Every one of them passes the rules of its field."""
        assert is_clean(line)
        assert is_clean(prose, prose=True)
        assert ref.partition(":")[0] in ("agency", "post")
        assert PartialDate(when.stored) == when
        assert Name(text=line).text == line


class TestCatalogs:
    """Catalogs whose references lead somewhere."""

    @few
    @given(catalogs())
    def test_no_reference_dangles(self, catalog: Catalog) -> None:
        """Whatever is there refers to what is there too."""
        codes = {issue.code for issue in catalog.check_references()}

        assert not codes & {"dangling", "wrong-kind"}

    @few
    @given(catalogs())
    def test_nothing_runs_in_a_circle(self, catalog: Catalog) -> None:
        """No agency is above itself."""
        assert "loop" not in {issue.code for issue in catalog.check()}

    def test_they_are_not_always_small(self) -> None:
        """Empty catalogs are found, and such of several sections."""
        sizes = {len({type(one) for one in catalog}) for catalog in sample(catalogs(), 20)}

        assert min(sizes) == 0
        assert max(sizes) > 2

    def test_bad_values_are_not_made_good(self) -> None:
        """The classes decide, not the strategies."""
        with pytest.raises(InvalidValue):
            Name(text="")


class TestImport:
    """One line switches the strategies on."""

    @staticmethod
    def run(*lines: str) -> str:
        """Run lines of Python in an interpreter of their own, and return what they print."""
        code = "\n".join(lines)
        return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    def test_registers(self) -> None:
        """Importing the package is enough for ``from_type``."""
        made = "print(type(st.from_type(humaskit.Agency).example()).__name__)"
        quiet = "import warnings; warnings.simplefilter('ignore')"
        printed = self.run(quiet, "import humaskit, humaskit.testing", "from hypothesis import strategies as st", made)

        assert printed.strip() == "Agency"

    def test_without_hypothesis(self) -> None:
        """Where Hypothesis is missing, the error says how to get it."""
        printed = self.run(
            "import sys",
            "sys.modules['hypothesis'] = None",
            "from humaskit.errors import MissingExtraError",
            "try: import humaskit.testing",
            "except MissingExtraError as error: print(error)",
        )

        assert printed.strip() == "humaskit.testing needs Hypothesis; pip install hypothesis"

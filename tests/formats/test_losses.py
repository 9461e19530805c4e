"""The ledger of a projection, and the report that it gives."""

from typing import Final

import pytest

from humaskit import Agency, AgencyKind, Catalog, InvalidValue, Name, Official, PersonName
from humaskit.formats.losses import Ledger, Loss, LossReport
from humaskit.values.names import NameKind
from humaskit.values.nip import Nip

BODY: Final = Agency(
    id="agency:a", kind=AgencyKind.DINAS, names=(Name(text="Dinas"), Name(text="D", kind=NameKind.SHORT)), region="16"
)
NO_TERM: Final = "the standard has no term for it"


def pointers(ledger: Ledger) -> list[str]:
    """Return the pointers of all losses."""
    return [loss.pointer for loss in ledger.report()]


class TestLedger:
    """Values crossed out one after another."""

    def test_nothing_carried(self) -> None:
        """An entity of which nothing is carried is one loss."""
        assert [(loss.pointer, loss.reason) for loss in Ledger(Catalog([BODY])).report()] == [("", NO_TERM)]

    def test_everything_carried(self) -> None:
        """An entity that is carried as a whole is none."""
        ledger = Ledger(Catalog([BODY]))
        ledger.carried(BODY, "")

        assert pointers(ledger) == []

    def test_what_is_not_named_is_lost(self) -> None:
        """What nobody named is lost, as deep as the ledger was told."""
        ledger = Ledger(Catalog([BODY]))
        ledger.carried(BODY, "/id", "/kind", "/names/0", "/names/1/text")

        assert pointers(ledger) == ["/names/1/kind", "/region"]

    def test_reasons(self) -> None:
        """A reason holds for everything below it that is not carried."""
        ledger = Ledger(Catalog([BODY]))
        ledger.carried(BODY, "/id", "/kind", "/region", "/names/1/text")
        ledger.lost(BODY, "/names", "one name")

        expected = [("/names/0", "one name"), ("/names/1/kind", "one name")]
        assert [(loss.pointer, loss.reason) for loss in ledger.report()] == expected

    def test_a_loss_needs_a_reason(self) -> None:
        """A loss without a reason is refused."""
        with pytest.raises(InvalidValue, match="a loss needs a reason"):
            Ledger(Catalog([BODY])).lost(BODY, "/kind", " ")

    def test_personal_data(self) -> None:
        """Personal data is reported without its digits."""
        person = Official(id="official:a", name=PersonName(name="Budi"), nip=Nip("197001011995031001"))
        ledger = Ledger(Catalog([person]))
        ledger.carried(person, "/id", "/name")

        assert [(loss.pointer, loss.value) for loss in ledger.report()] == [("/nip", "**************1001")]

    def test_catalog(self) -> None:
        """Redirects and unknown fields of the catalog are lost too."""
        catalog = Catalog([BODY], redirects={"agency:b": "agency:a"}, unknown={"agency:a": {"/colour": "red"}})
        ledger = Ledger(catalog)
        ledger.carried(BODY, "")

        found = [(loss.subject, loss.pointer) for loss in ledger.report()]
        assert found == [("", "/redirects/agency:b"), ("agency:a", "/colour")]


class TestReport:
    """The list of losses."""

    LOSSES: Final = (
        Loss("agency:a", "/kind", "no kinds", "'dinas'"),
        Loss("", "/redirects/x", "no redirects", "'y'"),
        Loss("agency:a", "/region", "no kinds", "'16'"),
    )

    def test_is_a_sequence(self) -> None:
        """A report is read like a list, and true when it holds anything."""
        report = LossReport(self.LOSSES)

        assert (len(report), report[1], bool(report), bool(LossReport())) == (3, self.LOSSES[1], True, False)
        assert report[1:] == LossReport(self.LOSSES[1:])
        assert self.LOSSES[0] in report

    def test_compares(self) -> None:
        """Reports of the same losses are equal, and one in a set."""
        same = LossReport(list(self.LOSSES))

        assert {same, LossReport(self.LOSSES)} == {same}
        assert same != self.LOSSES

    def test_is_told(self) -> None:
        """A report prints a line for each loss, and counts them in its repr."""
        report = LossReport(self.LOSSES)

        assert str(report[:2]) == "agency:a /kind: 'dinas': no kinds\ncatalog /redirects/x: 'y': no redirects"
        assert repr(report) == "<LossReport of 3>"

    def test_is_sorted_out(self) -> None:
        """Losses are found by their entity, and counted by their reason."""
        report = LossReport(self.LOSSES)

        assert [loss.pointer for loss in report.of("agency:a")] == ["/kind", "/region"]
        assert list(report.by_reason().items()) == [("no kinds", 2), ("no redirects", 1)]

"""Why an entry stands where it stands."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humaskit.errors import InvalidValue
from humaskit.ranking.ordering import Status
from humaskit.ranking.parts import Part
from humaskit.ranking.placing import Key, from_places, rank

PODIUM = {"Cimahi": 90, "Garut": 85, "Subang": 85, "Banjar": 70, "Ciamis": None}


class TestData:
    """Explanations as data."""

    def test_shared_place(self) -> None:
        """Place, score, who shares it, who is above and below, and the gap."""
        explanation = rank(PODIUM).explain("Garut")

        assert (explanation.rank, explanation.of, explanation.score) == (2, 4, 85)
        assert explanation.shared_with == ("Subang",)
        assert explanation.gap == 5
        assert explanation.above is not None
        assert explanation.below is not None
        assert (explanation.above.better, explanation.below.worse) == ("Cimahi", "Banjar")

    def test_first_has_nobody_above(self) -> None:
        """The winner is explained by the lead."""
        explanation = rank(PODIUM).explain("Cimahi")

        assert (explanation.above, explanation.gap) == (None, None)
        assert explanation.below is not None
        assert explanation.below.margin == 5

    def test_tiebreak_leaves_no_gap(self) -> None:
        """Behind on a tie-break, the gap in score is 0."""
        explanation = rank({"a": 5, "b": 5}, tiebreak=[Key(read={"b": 1}, name="lot")]).explain("a")

        assert explanation.gap == 0
        assert explanation.above is not None
        assert explanation.above.key == "lot"

    def test_unplaced(self) -> None:
        """Without a place there is nobody above or below."""
        explanation = rank(PODIUM).explain("Ciamis")

        assert (explanation.rank, explanation.status, explanation.above, explanation.below) == (
            None,
            Status.UNSCORED,
            None,
            None,
        )

    def test_vacated_neighbour_is_skipped(self) -> None:
        """Next above is somebody who has a place."""
        ranked = rank(PODIUM).disqualify("Garut", "Subang", places="vacate")
        above = ranked.explain("Banjar").above

        assert above is not None
        assert above.better == "Cimahi"

    def test_published_gap(self) -> None:
        """Of a published list the gap is known where both scores are."""
        ranked = from_places({"a": 1, "b": 2, "c": 3}, score={"a": Decimal("9.5"), "b": 9})

        assert [ranked.explain(label).gap for label in "bc"] == [Decimal("0.5"), None]

    def test_parts(self) -> None:
        """The parts with what they add, and what they leave open."""
        sheet = [("kebijakan", Decimal("3.20"), Decimal("0.25")), Part("layanan", 4, Decimal("0.75"))]
        explanation = rank({"a": Decimal("3.85")}, parts={"a": sheet}).explain("a")

        assert [part.contribution for part in explanation.parts] == [Decimal("0.8"), 3]
        assert explanation.remainder == Decimal("0.05")

    def test_groups(self) -> None:
        """Neighbours are those of the same group."""
        ranked = rank(PODIUM, by={"Cimahi": "kota", "Banjar": "kota"})
        above = ranked.explain("Banjar").above

        assert above is not None
        assert (above.better, ranked.explain("Banjar").of) == ("Cimahi", 2)

    def test_plain_numbers(self) -> None:
        """Nobody can be asked about in a list of numbers."""
        with pytest.raises(InvalidValue, match="no ids"):
            rank([1, 2]).explain(1)

    @given(st.dictionaries(st.sampled_from("abcdef"), st.none() | st.integers(0, 3), min_size=1))
    def test_law(self, entries: dict[str, int | None]) -> None:
        """Whoever is above has the next better score, and the gap leads exactly there."""
        ranked = rank(entries)

        for label, score in entries.items():
            better = [other for other in entries.values() if score is not None and other is not None and other > score]
            expected = min(better) - score if better and score is not None else None

            assert ranked.explain(label).gap == expected
            assert all(entries[str(other)] == score for other in ranked.explain(label).shared_with)


class TestSentences:
    """Explanations in words."""

    @pytest.mark.parametrize(
        ("who", "lang", "expected"),
        [
            pytest.param(
                "Cimahi",
                "id",
                "Cimahi menempati peringkat 1 dari 4; nilai 90; "
                "unggul atas Garut karena nilai 90 berbanding 85, selisih 5",
                id="first",
            ),
            pytest.param(
                "Garut",
                "id",
                "Garut menempati peringkat 2 dari 4; nilai 85; peringkat kembar dengan Subang; "
                "di bawah Cimahi karena nilai 85 berbanding 90, selisih 5; "
                "bertukar tempat bila nilai Garut naik lebih dari 5",
                id="shared",
            ),
            pytest.param(
                "Banjar",
                "en",
                "Banjar holds place 4 of 4; score 70; behind Garut on score 70 against 85, a margin of 15; "
                "they swap if the score of Banjar rises by more than 15",
                id="english",
            ),
            pytest.param("Ciamis", "id", "Ciamis tidak menempati peringkat: belum bernilai", id="unscored"),
            pytest.param("Ciamis", "en", "Ciamis holds no place: unscored", id="unscored-english"),
        ],
    )
    def test_table(self, who: str, lang: Any, expected: str) -> None:
        """Place, score, company, reason."""
        assert rank(PODIUM).explain(who).sentence(lang) == expected

    def test_rounded_score_with_parts(self) -> None:
        """A rounded figure is followed by the exact one, the parts by their products."""
        sheet = [("kebijakan", Decimal("3.20"), Decimal("0.25")), ("layanan", 4, Decimal("0.75"))]
        explanation = rank({"a": Decimal("3.805")}, parts={"a": sheet}, digits=2).explain("a")

        assert explanation.sentence() == (
            "a menempati peringkat 1 dari 1; nilai 3,81 (tepatnya 3,805) "
            "(kebijakan 3,20 x 0,25 = 0,8; layanan 4 x 0,75 = 3; di luar rincian 0,005)"
        )

    def test_field_of_unknown_size(self) -> None:
        """An excerpt does not pretend to know how many took part."""
        explanation = from_places({"Muba": 3}, complete=False).explain("Muba")

        assert explanation.sentence() == "Muba menempati peringkat 3; jumlah peserta tidak diketahui"
        assert explanation.sentence("en") == "Muba holds place 3; the size of the field is not known"

    def test_vacated(self) -> None:
        """A disqualified entry says which place it left."""
        ranked = rank(PODIUM).disqualify("Cimahi", places="vacate")

        assert ranked.explain("Cimahi").sentence() == (
            "Cimahi tidak menempati peringkat: didiskualifikasi; nilai 90; peringkat 1 dibiarkan kosong"
        )

    def test_many_share(self) -> None:
        """Of many joint entries five are named and the others counted."""
        explanation = rank(dict.fromkeys("abcdefgh", 1)).explain("a")

        assert explanation.sentence().endswith("peringkat kembar dengan b, c, d, e, f dan 2 lainnya")

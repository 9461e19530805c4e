"""What a multi-criteria method gives back."""

import copy
import pickle

import pytest

from humaskit.errors import UnknownReference
from humaskit.ranking.mcdm import saw
from humaskit.ranking.regret import vikor

TABLE = {"Dishut": [80, 4], "Kominfo": [100, 5], "Dinkes": [100, 5]}
RESULT = saw(TABLE, {"mutu": 60, "biaya": 40}, ["benefit", "cost"])


class TestAssessment:
    """Scores, ranking and reasons."""

    def test_scores_by_id(self) -> None:
        """A score is found by the id of its alternative."""
        actual = dict(zip(RESULT.ids, RESULT.scores, strict=True))

        assert {who: RESULT.score_of(who) for who in TABLE} == actual

    def test_joint_winners(self) -> None:
        """Equal alternatives win together, and the tie rule is the one that was asked for."""
        dense = saw(TABLE, [60, 40], ["benefit", "cost"], ties="dense")

        assert RESULT.winners == ("Dinkes", "Kominfo")
        assert (RESULT.ranking.places, dense.ranking.places) == ((3, 1, 1), (2, 1, 1))

    def test_lowest_is_best(self) -> None:
        """VIKOR ranks upwards."""
        result = vikor(TABLE, [60, 40], ["benefit", "cost"])

        assert result.winners == tuple(row.entry for row in result.ranking.winners)
        assert result.score_of(result.winners[0]) == min(result.scores)

    def test_unknown(self) -> None:
        """An alternative that is not in the matrix is refused with the nearest name."""
        with pytest.raises(UnknownReference, match="did you mean 'Dishut'"):
            RESULT.score_of("Dishutt")

    def test_copies(self) -> None:
        """A result survives copying and pickling, ranking and all."""
        pickled = pickle.loads(pickle.dumps(RESULT))
        for actual in (copy.deepcopy(RESULT), pickled):
            assert actual == RESULT
            assert hash(actual) == hash(RESULT)
            assert actual.ranking.fingerprint == RESULT.ranking.fingerprint

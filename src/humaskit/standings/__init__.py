"""Rankings over a catalog: who stands where in an edition, as published and as recomputed.

``standings`` makes a ranked list of what an edition published, ``movement`` compares two editions, ``medal_table`` and
``juara_umum`` count over categories; ``from_ranking``, ``to_ranking`` and ``reconcile`` lead from published rankings
to computed ones and back. Places that were printed are never recomputed in silence.
"""

from .lines import Line, lines
from .lists import movement, podium, standings, standings_by_category, unplaced
from .published import from_ranking, grade_scale, reconcile, to_ranking
from .tables import OverallWinner, ParticipationRate, juara_umum, medal_table, participation_rates

__all__ = [
    "Line",
    "OverallWinner",
    "ParticipationRate",
    "from_ranking",
    "grade_scale",
    "juara_umum",
    "lines",
    "medal_table",
    "movement",
    "participation_rates",
    "podium",
    "reconcile",
    "standings",
    "standings_by_category",
    "to_ranking",
    "unplaced",
]

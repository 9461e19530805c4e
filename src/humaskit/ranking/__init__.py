"""Ranks, grades and reasons: pure functions over numbers and sequences, no entities.

``rank`` orders entries by score, ``from_places`` holds an order that somebody published; both give a ``RankedList``,
which answers for places, cuts, reasons and a fingerprint. ``GradeScale`` turns a score into a grade, ``reconcile``
recomputes what was printed. ``saw``, ``topsis`` and their like score by many criteria, ``borda``, ``kemeny`` and theirs
make one order of many, ``medal_table`` and ``points_table`` count over categories, ``movement`` and ``tau_b`` compare
two orders. The names below load on first touch (PEP 562).
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .aggregate import borda as borda
    from .agreement import Agreement as Agreement
    from .agreement import JudgeReport as JudgeReport
    from .agreement import judge_reports as judge_reports
    from .agreement import kendalls_w as kendalls_w
    from .assessment import Assessment as Assessment
    from .ballots import Profile as Profile
    from .bands import Band as Band
    from .comparison import Comparison as Comparison
    from .comparison import Swap as Swap
    from .consensus import Consensus as Consensus
    from .consensus import kemeny as kemeny
    from .correlation import spearman as spearman
    from .correlation import tau_b as tau_b
    from .correlation import tau_c as tau_c
    from .distance import Distance as Distance
    from .distance import footrule as footrule
    from .distance import kendall_distance as kendall_distance
    from .exact import Exact as Exact
    from .exact import Number as Number
    from .exact import half_up as half_up
    from .exact import plain as plain
    from .exact import tidy as tidy
    from .explain import Explanation as Explanation
    from .grades import Grade as Grade
    from .grades import GradeScale as GradeScale
    from .grades import Lift as Lift
    from .grades import scales_from_rows as scales_from_rows
    from .hierarchy import PairwiseWeights as PairwiseWeights
    from .hierarchy import ahp as ahp
    from .ideal_point import topsis as topsis
    from .judges import Panel as Panel
    from .judges import PanelScore as PanelScore
    from .judges import panel as panel
    from .locking import ranked_pairs as ranked_pairs
    from .matrix import CriterionKind as CriterionKind
    from .mcdm import copras as copras
    from .mcdm import moora as moora
    from .mcdm import saw as saw
    from .mcdm import smart as smart
    from .mcdm import weighted_product as weighted_product
    from .medals import MedalTable as MedalTable
    from .medals import PointsTable as PointsTable
    from .medals import count_medals as count_medals
    from .medals import medal_table as medal_table
    from .medals import points_table as points_table
    from .moves import Move as Move
    from .moves import MoveKind as MoveKind
    from .moves import Movement as Movement
    from .moves import movement as movement
    from .normalisation import normalise as normalise
    from .ordering import Rules as Rules
    from .ordering import Status as Status
    from .pairwise import Margins as Margins
    from .pairwise import condorcet_winner as condorcet_winner
    from .pairwise import copeland as copeland
    from .pairwise import dominance_groups as dominance_groups
    from .pairwise import margins as margins
    from .pairwise import schulze as schulze
    from .parts import Part as Part
    from .placing import Key as Key
    from .placing import from_places as from_places
    from .placing import rank as rank
    from .presets import FASI_POINTS as FASI_POINTS
    from .presets import FASI_TIEBREAK as FASI_TIEBREAK
    from .presets import MEDALS_TIEBREAK as MEDALS_TIEBREAK
    from .presets import OSN_SMP_2022_TIEBREAK as OSN_SMP_2022_TIEBREAK
    from .printed import Contradiction as Contradiction
    from .printed import PrintedRow as PrintedRow
    from .printed import Reconciliation as Reconciliation
    from .printed import reconcile as reconcile
    from .ranked import RankedList as RankedList
    from .rbo import Overlap as Overlap
    from .rbo import rank_biased_overlap as rank_biased_overlap
    from .regret import Compromise as Compromise
    from .regret import vikor as vikor
    from .rows import Row as Row
    from .ties import TieRule as TieRule
    from .ties import UnresolvedTie as UnresolvedTie
    from .ties import convert as convert
    from .ties import infer_tie_rule as infer_tie_rule
    from .ties import tie_rule as tie_rule
    from .trials import Robustness as Robustness
    from .trials import robustness as robustness
    from .trials import weight_ranges as weight_ranges
    from .trials import without_judges as without_judges
    from .weights import weight_shares as weight_shares
else:
    _WHERE = {
        "aggregate": "borda",
        "agreement": "Agreement JudgeReport judge_reports kendalls_w",
        "assessment": "Assessment",
        "ballots": "Profile",
        "bands": "Band",
        "comparison": "Comparison Swap",
        "consensus": "Consensus kemeny",
        "correlation": "spearman tau_b tau_c",
        "distance": "Distance footrule kendall_distance",
        "exact": "Exact Number half_up plain tidy",
        "explain": "Explanation",
        "grades": "Grade GradeScale Lift scales_from_rows",
        "hierarchy": "PairwiseWeights ahp",
        "ideal_point": "topsis",
        "judges": "Panel PanelScore panel",
        "locking": "ranked_pairs",
        "matrix": "CriterionKind",
        "mcdm": "copras moora saw smart weighted_product",
        "medals": "MedalTable PointsTable count_medals medal_table points_table",
        "moves": "Move MoveKind Movement movement",
        "normalisation": "normalise",
        "ordering": "Rules Status",
        "pairwise": "Margins condorcet_winner copeland dominance_groups margins schulze",
        "parts": "Part",
        "placing": "Key from_places rank",
        "presets": "FASI_POINTS FASI_TIEBREAK MEDALS_TIEBREAK OSN_SMP_2022_TIEBREAK",
        "printed": "Contradiction PrintedRow Reconciliation reconcile",
        "ranked": "RankedList",
        "rbo": "Overlap rank_biased_overlap",
        "regret": "Compromise vikor",
        "rows": "Row",
        "ties": "TieRule UnresolvedTie convert infer_tie_rule tie_rule",
        "trials": "Robustness robustness weight_ranges without_judges",
        "weights": "weight_shares",
    }
    _MODULES = {name: module for module, names in _WHERE.items() for name in names.split()}

    def __getattr__(name: str) -> object:
        module = _MODULES.get(name)
        if module is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(__import__(f"{__name__}.{module}", fromlist=(name,)), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *_MODULES})


__all__ = [
    "FASI_POINTS",
    "FASI_TIEBREAK",
    "MEDALS_TIEBREAK",
    "OSN_SMP_2022_TIEBREAK",
    "Agreement",
    "Assessment",
    "Band",
    "Comparison",
    "Compromise",
    "Consensus",
    "Contradiction",
    "CriterionKind",
    "Distance",
    "Exact",
    "Explanation",
    "Grade",
    "GradeScale",
    "JudgeReport",
    "Key",
    "Lift",
    "Margins",
    "MedalTable",
    "Move",
    "MoveKind",
    "Movement",
    "Number",
    "Overlap",
    "PairwiseWeights",
    "Panel",
    "PanelScore",
    "Part",
    "PointsTable",
    "PrintedRow",
    "Profile",
    "RankedList",
    "Reconciliation",
    "Robustness",
    "Row",
    "Rules",
    "Status",
    "Swap",
    "TieRule",
    "UnresolvedTie",
    "ahp",
    "borda",
    "condorcet_winner",
    "convert",
    "copeland",
    "copras",
    "count_medals",
    "dominance_groups",
    "footrule",
    "from_places",
    "half_up",
    "infer_tie_rule",
    "judge_reports",
    "kemeny",
    "kendall_distance",
    "kendalls_w",
    "margins",
    "medal_table",
    "moora",
    "movement",
    "normalise",
    "panel",
    "plain",
    "points_table",
    "rank",
    "rank_biased_overlap",
    "ranked_pairs",
    "reconcile",
    "robustness",
    "saw",
    "scales_from_rows",
    "schulze",
    "smart",
    "spearman",
    "tau_b",
    "tau_c",
    "tidy",
    "tie_rule",
    "topsis",
    "vikor",
    "weight_ranges",
    "weight_shares",
    "weighted_product",
    "without_judges",
]

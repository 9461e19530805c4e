"""What a phrase says of an agency: :class:`AgencyPhrase`, and :class:`Match`."""

import attrs

from ...model.kinds import AgencyKind
from ...values.level import Level
from .groups import AgencyGroup

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...model.agency import Agency

__all__ = ["AgencyPhrase", "Match"]


@attrs.frozen(kw_only=True, weakref_slot=False)
class AgencyPhrase:
    """One agency as a text names it.

    ``kind`` and ``group`` are what it is, ``functions`` the slugs of its affairs
    (:func:`humaskit.reference.agencies.agency_functions`). ``communications`` tells whether public relations,
    communication and informatics, public information or media are among them; None when the words do not say.

    ``region`` is the Kemendagri code when the words settle it; else None, with the codes it may be in ``candidates``,
    likeliest first. ``seat`` is the region where an office of the centre sits: its name says where it is ("Balai POM
    Kendari"), not whose it is. A Bakorwil sits in a town too, and its ``region`` is the province. ``level`` is known
    without a region as well: a Kejati is provincial.

    ``domain`` holds the affairs in long words, ``name`` the proper name (of a hospital, a village), ``short`` the short
    form as printed. ``canonical`` is the long name; None when it is not certain, for a coinage such as Kominfosandi
    does not tell the order of the words. ``parent`` is the body behind it where it is printed, ``body`` the slug of a
    central body (:func:`humaskit.reference.agencies.central_body`).

    ``surface`` is verbatim, and ``region_span`` holds the place of the region in the text that was read; neither
    counts when phrases are compared.
    """

    kind: AgencyKind
    group: AgencyGroup
    functions: tuple[str, ...] = ()
    communications: bool | None = None
    region: str | None = None
    level: Level | None = None
    candidates: tuple[str, ...] = ()
    seat: str | None = None
    domain: str | None = None
    name: str | None = None
    short: str | None = None
    canonical: str | None = None
    parent: "AgencyPhrase | None" = None
    body: str | None = None
    surface: str = attrs.field(default="", eq=False)
    region_span: tuple[int, int] | None = attrs.field(default=None, eq=False)


@attrs.frozen(kw_only=True, weakref_slot=False)
class Match:
    """An agency of a catalog that a phrase may mean: ``score`` from 0 to 1, and the reasons in words.

    The score orders candidates; it is no probability.
    """

    agency: "Agency"
    score: float
    reasons: tuple[str, ...]

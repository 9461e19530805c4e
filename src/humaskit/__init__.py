"""Typed classes for Indonesian government communication, every fact with its source.

The names below load on first touch, so that ``import humaskit`` costs next to nothing (PEP 562). The rest lives in
modules of its own: ``humaskit.text``, ``humaskit.ranking``, ``humaskit.formats``, ``humaskit.reference``,
``humaskit.datasets``, ``humaskit.testing``.
"""

__version__ = "0.1.0"

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .catalog import Catalog as Catalog
    from .catalog import RollUp as RollUp
    from .errors import HumaskitError as HumaskitError
    from .errors import InvalidValue as InvalidValue
    from .errors import Issue as Issue
    from .formats import dump as dump
    from .formats import load as load
    from .model.agency import Agency as Agency
    from .model.agency import AgencyKind as AgencyKind
    from .model.agency import Reorganisation as Reorganisation
    from .model.award import AwardCategory as AwardCategory
    from .model.award import AwardEdition as AwardEdition
    from .model.award import AwardProgram as AwardProgram
    from .model.award import AwardResult as AwardResult
    from .model.award import Outcome as Outcome
    from .model.community import CommunityGroup as CommunityGroup
    from .model.community import MediaPartnership as MediaPartnership
    from .model.entity import Entity as Entity
    from .model.event import Event as Event
    from .model.event import EventKind as EventKind
    from .model.event import Participation as Participation
    from .model.legal import LegalInstrument as LegalInstrument
    from .model.office import Appointment as Appointment
    from .model.office import Mandate as Mandate
    from .model.office import Official as Official
    from .model.office import Post as Post
    from .model.ranking import Ranking as Ranking
    from .model.ranking import RankingEntry as RankingEntry
    from .model.registry import MODEL as MODEL
    from .model.registry import Model as Model
    from .model.source import Outlet as Outlet
    from .model.source import Source as Source
    from .model.statement import Cooperation as Cooperation
    from .model.statement import Statement as Statement
    from .values.citation import Certainty as Certainty
    from .values.citation import Citation as Citation
    from .values.citation import Claim as Claim
    from .values.count import Count as Count
    from .values.dates import PartialDate as PartialDate
    from .values.dates import Period as Period
    from .values.ids import id_for as id_for
    from .values.names import Name as Name
    from .values.names import NameKind as NameKind
    from .values.names import PersonName as PersonName
    from .values.placement import Placement as Placement
else:
    _WHERE = {
        "catalog": "Catalog RollUp",
        "errors": "HumaskitError InvalidValue Issue",
        "formats": "dump load",
        "model.agency": "Agency AgencyKind Reorganisation",
        "model.award": "AwardCategory AwardEdition AwardProgram AwardResult Outcome",
        "model.community": "CommunityGroup MediaPartnership",
        "model.entity": "Entity",
        "model.event": "Event EventKind Participation",
        "model.legal": "LegalInstrument",
        "model.office": "Appointment Mandate Official Post",
        "model.ranking": "Ranking RankingEntry",
        "model.registry": "MODEL Model",
        "model.source": "Outlet Source",
        "model.statement": "Cooperation Statement",
        "values.citation": "Certainty Citation Claim",
        "values.count": "Count",
        "values.dates": "PartialDate Period",
        "values.ids": "id_for",
        "values.names": "Name NameKind PersonName",
        "values.placement": "Placement",
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
    "MODEL",
    "Agency",
    "AgencyKind",
    "Appointment",
    "AwardCategory",
    "AwardEdition",
    "AwardProgram",
    "AwardResult",
    "Catalog",
    "Certainty",
    "Citation",
    "Claim",
    "CommunityGroup",
    "Cooperation",
    "Count",
    "Entity",
    "Event",
    "EventKind",
    "HumaskitError",
    "InvalidValue",
    "Issue",
    "LegalInstrument",
    "Mandate",
    "MediaPartnership",
    "Model",
    "Name",
    "NameKind",
    "Official",
    "Outcome",
    "Outlet",
    "PartialDate",
    "Participation",
    "Period",
    "PersonName",
    "Placement",
    "Post",
    "Ranking",
    "RankingEntry",
    "Reorganisation",
    "RollUp",
    "Source",
    "Statement",
    "dump",
    "id_for",
    "load",
]

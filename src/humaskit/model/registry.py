"""Which classes a catalog holds, and under which section of a document each stands."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final, Self

from ..errors import InvalidValue, Issue, did_you_mean, shown
from ..values.rules import per_class, shapes
from .agency import Agency, Reorganisation
from .award import AwardCategory, AwardEdition, AwardProgram, AwardResult
from .community import CommunityGroup, MediaPartnership
from .entity import Entity
from .event import Event, Participation
from .legal import LegalInstrument
from .office import Appointment, Official, Post
from .ranking import Ranking
from .source import Outlet, Source
from .statement import Cooperation, Statement

__all__ = ["MODEL", "Model"]

_SECTION: Final = re.compile(r"[a-z][a-z0-9_]{0,39}")
RESERVED_SECTIONS: Final = frozenset({"humaskit", "type", "redirects"})
RESERVED_KINDS: Final = frozenset({"region", "zone"})  # ids of reference data


class Model:
    """An immutable mapping of sections to entity classes, which catalog, checks and formats take as ``model=``.

    There is no global registry: a dependant adds its own class with :meth:`with_` and passes the result along.

    >>> MODEL.section_of(Agency), MODEL.kind_of(Agency)
    ('agencies', 'agency')
    """

    __slots__ = ("_kinds", "_sections")

    def __init__(self, sections: Mapping[str, type[Entity]]) -> None:
        self._sections: Mapping[str, type[Entity]] = MappingProxyType(dict(sections))
        kinds: dict[str, str] = {}
        for section, cls in self._sections.items():
            if _SECTION.fullmatch(section) is None or section in RESERVED_SECTIONS:
                raise _refused(f"{section!r} cannot be a section", "use lower-case letters, such as 'grants'")
            kind = _kind_of(cls)
            if kind in kinds:
                raise _refused(f"two sections hold ids of the kind {kind!r}: {kinds[kind]} and {section}")
            kinds[kind] = section
        self._kinds: Mapping[str, str] = MappingProxyType(kinds)

    def with_(self, **sections: type[Entity]) -> Self:
        """Return a model with more sections; raises :class:`InvalidValue` for a class that cannot be an entity."""
        for section in sections:
            if section in self._sections:
                raise _refused(f"the section {section!r} is taken by {self._sections[section].__name__}")
        return type(self)({**self._sections, **sections})

    @property
    def sections(self) -> Mapping[str, type[Entity]]:
        """Sections and their classes, in the order of documents."""
        return self._sections

    @property
    def kinds(self) -> Mapping[str, str]:
        """Kinds of id (``agency``) and the section that holds them (``agencies``)."""
        return self._kinds

    def section_of(self, cls: type[Entity]) -> str:
        """Return the section that holds *cls*; raises :class:`InvalidValue` when the model has none."""
        for section, known in self._sections.items():
            if known is cls:
                return section
        raise _refused(f"{cls.__name__} is no entity class of this model", "add it: model.with_(section_name=TheClass)")

    def kind_of(self, cls: type[Entity]) -> str:
        """Return the kind of id that *cls* has."""
        return _kind_of(cls)

    def class_of(self, kind: str) -> type[Entity]:
        """Return the class behind a kind of id; raises :class:`InvalidValue` for an unknown one."""
        try:
            return self._sections[self._kinds[kind]]
        except KeyError:
            raise _refused(f"no entity has ids of the kind {shown(kind)}", did_you_mean(kind, self._kinds)) from None

    def __eq__(self, other: object) -> bool:
        return dict(self._sections) == dict(other.sections) if isinstance(other, Model) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self._sections.items()))

    def __iter__(self) -> Iterator[str]:
        return iter(self._sections)

    def __repr__(self) -> str:
        return f"<Model of {', '.join(self._sections)}>"


def _refused(message: str, hint: str | None = None) -> InvalidValue:
    return InvalidValue(Issue(code="model", message=message, hint=hint))


@per_class
def _kind_of(cls: type) -> str:
    """Return the one kind of id of *cls*, having made sure that it can be an entity."""
    if not issubclass(cls, Entity):
        raise _refused(f"{cls!r} is no entity class", "derive it from humaskit.Entity")
    if "__attrs_attrs__" not in vars(cls):
        raise _refused(
            f"{cls.__name__} is not decorated", "write @attrs.frozen(kw_only=True, weakref_slot=False) above it"
        )
    try:
        kinds = shapes(cls)["id"].kinds
    except (TypeError, NameError, ValueError) as error:
        raise _refused(f"{cls.__name__} has a field that no document can hold: {error}") from error
    if len(kinds) != 1 or kinds[0] in RESERVED_KINDS:
        raise _refused(f"the id of {cls.__name__} must be of one kind of its own", "id: Annotated[str, Id('grant')]")
    return kinds[0]


MODEL: Final = Model(
    {
        "sources": Source,
        "outlets": Outlet,
        "agencies": Agency,
        "reorganisations": Reorganisation,
        "officials": Official,
        "posts": Post,
        "appointments": Appointment,
        "groups": CommunityGroup,
        "partnerships": MediaPartnership,
        "laws": LegalInstrument,
        "programs": AwardProgram,
        "editions": AwardEdition,
        "categories": AwardCategory,
        "results": AwardResult,
        "rankings": Ranking,
        "events": Event,
        "participations": Participation,
        "statements": Statement,
        "cooperations": Cooperation,
    }
)
"""The classes of humaskit itself."""

"""Which classes a catalog holds, and under which section of a document each stands."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final, Self

from ..errors import InvalidValue, Issue, did_you_mean, shown
from .agency import Agency, Reorganisation
from .award import AwardCategory, AwardEdition, AwardProgram, AwardResult
from .community import CommunityGroup, MediaPartnership
from .entity import Entity
from .event import Event, Participation
from .fitness import kind_of, unfit, wrong_with
from .legal import LegalInstrument
from .office import Appointment, Official, Post
from .ranking import Ranking
from .source import Outlet, Source
from .statement import Cooperation, Statement

__all__ = ["MODEL", "Model"]

_SECTION: Final = re.compile(r"[a-z][a-z0-9_]{0,39}")
RESERVED_SECTIONS: Final = frozenset({"humaskit", "type", "redirects"})


class Model:
    """An immutable mapping of sections to entity classes, which catalog, checks and formats take as ``model=``.

    There is no global registry: a dependant adds its own class with :meth:`with_` and passes the result along.

    >>> MODEL.section_of(Agency), MODEL.kind_of(Agency)
    ('agencies', 'agency')
    """

    __slots__ = ("_kinds", "_sections")

    def __init__(self, sections: Mapping[str, type[Entity]]) -> None:
        kinds: dict[str, str] = {}
        issues: list[Issue] = []
        for section, cls in sections.items():
            found = [*_wrong_section(section), *wrong_with(cls)]
            if not found and kinds.setdefault(kind_of(cls), section) != section:
                kind = kind_of(cls)
                found = [unfit(f"two sections hold ids of the kind {kind!r}: {kinds[kind]} and {section}")]
            issues += found
        if issues:
            raise InvalidValue(*issues)
        self._sections: Mapping[str, type[Entity]] = MappingProxyType(dict(sections))
        self._kinds: Mapping[str, str] = MappingProxyType(kinds)

    def with_(self, **sections: type[Entity]) -> Self:
        """Return a model with more sections; raises :class:`InvalidValue` for all that cannot be held in one."""
        taken = [
            unfit(f"the section {section!r} is taken by {self._sections[section].__name__}", "choose another name")
            for section in sections
            if section in self._sections
        ]
        if taken:
            raise InvalidValue(*taken)
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
        said = f"{getattr(cls, '__name__', shown(cls))} is no entity class of this model"
        raise InvalidValue(unfit(said, "add it: model.with_(section_name=TheClass)"))

    def kind_of(self, cls: type[Entity]) -> str:
        """Return the kind of id that *cls* has; raises :class:`InvalidValue` when the model does not hold it."""
        self.section_of(cls)
        return kind_of(cls)

    def class_of(self, kind: str) -> type[Entity]:
        """Return the class behind a kind of id; raises :class:`InvalidValue` for an unknown one."""
        section = self._kinds.get(kind) if isinstance(kind, str) else None
        if section is None:
            said = f"no entity has ids of the kind {shown(kind)}"
            raise InvalidValue(unfit(said, did_you_mean(kind, self._kinds)))
        return self._sections[section]

    def __eq__(self, other: object) -> bool:
        # In order: documents keep the order of the sections.
        return self._ordered == other._ordered if isinstance(other, Model) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._ordered)

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (dict(self._sections),)

    @property
    def _ordered(self) -> tuple[tuple[str, type[Entity]], ...]:
        return tuple(self._sections.items())

    def __iter__(self) -> Iterator[str]:
        return iter(self._sections)

    def __repr__(self) -> str:
        return f"<Model of {', '.join(self._sections)}>"


def _wrong_section(section: str) -> list[Issue]:
    if isinstance(section, str) and _SECTION.fullmatch(section) and section not in RESERVED_SECTIONS:
        return []
    return [unfit(f"{shown(section)} cannot be a section", "use lower-case letters, such as 'grants'")]


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

"""What every entity has: citations, other readings, a note, and room for its dependants."""

import re
from typing import ClassVar, Final

import attrs

from ..errors import Issue, did_you_mean, shown
from ..values.citation import Citation, Claim
from ..values.extra import NO_EXTRA, Extra, extra_of
from ..values.plaintext import Prose, Text, is_clean
from ..values.rules import shapes
from ..values.valid import Value, broken, laws

__all__ = ["Entity"]

_KEY: Final = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}:[a-z0-9][a-z0-9._-]{0,79}")
_LONGEST_EXTRA: Final = 20_000


@attrs.frozen(kw_only=True, weakref_slot=False)
class Entity(Value):
    """Base of everything that a catalog holds; a subclass narrows ``id`` to one kind and adds its fields.

    ``citations`` say where the entity and its fields come from, ``claims`` keep other readings of a field, ``extra``
    is text of a dependant under namespaced keys (``"dashboard:priority"``), which every faithful format carries.
    """

    LAST_FIELDS: ClassVar[tuple[str, ...]] = ("citations", "claims", "note", "extra")

    id: Text
    citations: tuple[Citation, ...] = ()
    claims: tuple[Claim, ...] = ()
    note: Prose | None = None
    extra: Extra = attrs.field(default=NO_EXTRA, converter=extra_of)

    @laws
    def _speaks_of_its_own_fields(self) -> list[Issue]:
        if not self.citations and not self.claims:
            return []
        known = shapes(type(self))
        said = [(f"/citations/{index}", one.field) for index, one in enumerate(self.citations)]
        said += [(f"/claims/{index}", one.field) for index, one in enumerate(self.claims)]
        return [
            _no_such_field(type(self), field, f"{pointer}/field")
            for pointer, field in said
            if field is not None and field not in known and field.partition("/")[0] not in known
        ]

    @laws
    def _extra_is_namespaced_text(self) -> list[Issue]:
        if not self.extra:
            return []
        return [issue for key, text in self.extra.items() if (issue := _wrong_with(key, text)) is not None]


def _no_such_field(cls: type, field: str, pointer: str) -> Issue:
    name = field.partition("/")[0]
    said = f"{cls.__name__} has no field {shown(name)}"
    return broken("field", pointer, said, value=name, hint=did_you_mean(name, shapes(cls)))


def _wrong_with(key: object, text: object) -> Issue | None:
    if type(key) is not str or _KEY.fullmatch(key) is None:
        said = f"a key of extra must be namespace:name in lower case, not {shown(key)}"
        return broken("extra", "/extra", said, value=key, hint="such as 'dashboard:priority'")
    if type(text) is not str or len(text) > _LONGEST_EXTRA or (text and not is_clean(text, prose=True)):
        said = f"must be plain text of at most 20000 characters, not {shown(text)}"
        return broken("extra", f"/extra/{key}", said, value=text)
    return None

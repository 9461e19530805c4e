"""What every entity has: citations, other readings, a note, and room for its dependants."""

import re
from typing import ClassVar, Final

import attrs

from ..errors import Issue, did_you_mean
from ..values.citation import Citation, Claim
from ..values.extra import NO_EXTRA, Extra, extra_of
from ..values.plaintext import Prose, Text, is_clean
from ..values.rules import shapes
from ..values.valid import Value, broken, law

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

    @law
    def _speaks_of_its_own_fields(self) -> Issue | None:
        for place, fields in (
            ("citations", [c.field for c in self.citations]),
            ("claims", [c.field for c in self.claims]),
        ):
            for index, field in enumerate(fields):
                name = None if field is None else field.partition("/")[0]
                if name is not None and name not in shapes(type(self)):
                    said = f"{type(self).__name__} has no field {name!a}"
                    hint = did_you_mean(name, shapes(type(self)))
                    return broken("field", f"/{place}/{index}/field", said, value=name, hint=hint)
        return None

    @law
    def _extra_is_namespaced_text(self) -> Issue | None:
        for key, text in self.extra.items():
            if type(key) is not str or _KEY.fullmatch(key) is None:
                return broken("extra", "/extra", "a key of extra must be namespace:name in lower case", value=key)
            if type(text) is not str or len(text) > _LONGEST_EXTRA or (text and not is_clean(text, prose=True)):
                return broken("extra", f"/extra/{key}", "must be plain text of at most 20000 characters", value=text)
        return None

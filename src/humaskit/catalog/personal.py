"""Personal data: which fields hold it, and a catalog without it."""

from collections.abc import Collection, Mapping
from typing import TypeVar

from ..errors import InvalidValue, Issue, did_you_mean, shown
from ..model.registry import MODEL, Model
from ..values.rules import Personal, shapes
from ..values.valid import changed
from .container import Container

__all__ = ["personal_fields", "redact"]

C = TypeVar("C", bound=Container)


def personal_fields(model: Model = MODEL) -> Mapping[str, str]:
    """Return the fields marked as personal data, by section and name, with what the mark says of them.

    >>> dict(personal_fields())
    {'officials.nip': 'is personal data'}
    """
    return {
        f"{section}.{name}": Personal.says
        for section, cls in model.sections.items()
        for name, shape in shapes(cls).items()
        if shape.personal
    }


def redact(catalog: C, *, keep: Collection[str] = ()) -> C:
    """Return a copy of *catalog* whose personal fields are empty, but for those that *keep* names.

    Masking hides an NIP where it is shown; this takes it out, also of what is saved. Names of officials stay: they are
    published for their office. Unknown fields that a lenient reader kept are not looked into.

    Raises:
        InvalidValue: *keep* names a field that is not personal.

    >>> from humaskit import Catalog, Official, PersonName
    >>> from humaskit.values.nip import Nip
    >>> budi = Official(id="official:budi", name=PersonName(name="Budi"), nip=Nip("197001011995031001"))
    >>> print(redact(Catalog([budi]))["official:budi"].nip)
    None
    """
    personal = personal_fields(catalog.model)
    for field in keep:
        if field not in personal:
            said = f"{shown(field)} is no personal field"
            raise InvalidValue(Issue(code="personal", message=said, hint=did_you_mean(field, personal)))
    cleared = catalog.copy()
    for field in personal.keys() - set(keep):
        section, _, name = field.partition(".")
        held = [one for one in catalog.section(section) if getattr(one, name) is not None]
        cleared.replace(*(changed(one, {name: None}) for one in held))
    return cleared

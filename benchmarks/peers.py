# ruff: noqa: ANN401  (annotations are made here, which no annotation can say)
"""The model of humaskit as a user of other libraries would write it: the same fields, the same rules of each field.

Made from the shapes of our own classes, so that nothing is left out. msgspec and pydantic come in two strengths. The
*bare* one checks what the library can say by itself: types, bounds, lengths, the patterns of ids, dates and addresses,
unknown fields. The *whole* one has the same rules as we have, as far as it can: harmful characters in text too (a
function for each text), and the laws over several fields that do not need our dates. To its own good it leaves out
devices among the ids, references, laws of citations, and keys that come twice; dates stay text.
"""

import dataclasses
import datetime as dt
import functools
from collections.abc import Callable
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, Optional, cast

import attrs
import msgspec
import pydantic

from humaskit import MODEL, Entity
from humaskit.values.dates import PartialDate
from humaskit.values.extra import Extra
from humaskit.values.nip import Nip
from humaskit.values.plaintext import is_clean
from humaskit.values.rules import Shape, shapes
from humaskit.values.valid import is_law, laws_of

DATE = (
    r"^(?:[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?|--[0-9]{2}(?:-[0-9]{2})?|---[0-9]{2})?"
    r"(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:[0-9]{2})?)?(?: ?[a-z-]+){0,3}$"
)
PATTERNS = {PartialDate: DATE, Nip: "^[0-9]{18}$"}
BOUNDS = {"minimum": "ge", "maximum": "le", "minLength": "min_length", "maxLength": "max_length", "pattern": "pattern"}


def bounds_of(shape: Shape) -> dict[str, Any]:
    """Return what the rules of a field say, in the words of msgspec and pydantic."""
    if shape.core in PATTERNS:
        return {"pattern": PATTERNS[shape.core]}
    if shape.core in (Decimal, dt.datetime):
        return {}
    said: dict[str, object] = {}
    for rule in shape.rules:
        said |= rule.schema
    return {BOUNDS[key]: value for key, value in said.items() if key in BOUNDS}


def type_of(shape: Shape, record: Callable[[type], Any], mark: Callable[..., object]) -> Any:
    """Return the annotation of a field: records by *record*, rules by *mark*."""
    core: Any = shape.core
    if shape.item is not None:
        core = tuple[type_of(shape.item, record, mark), ...]
    elif shape.is_record:
        core = record(core)
    elif core is Extra:
        core = dict[str, str]
    elif core in PATTERNS:
        core = str
    bounds = {} if isinstance(core, type) and issubclass(core, (bool, Enum)) else bounds_of(shape)
    if bounds:
        core = Annotated[core, mark(**bounds)]
    return Optional[core] if shape.optional else core  # noqa: UP045  (made at run time)


def default_of(cls: type, name: str) -> Any:
    """Return the default of a field; attrs.NOTHING when it needs a value."""
    return attrs.fields_dict(cls)[name].default


def is_fine(text: str) -> bool:
    """Tell whether a text may be stored; what a line may not hold and prose may is passed."""
    return not text or is_clean(text, prose=True)


def is_text(shape: Shape) -> bool:
    """Tell whether a field holds text for people, which must be clean."""
    return shape.core is str and any("is_clean" in rule.names for rule in shape.rules)


def check_of(cls: type) -> Callable[[Any], None] | None:
    """Return what a careful user would write below a class: clean texts, one line for each, and its laws."""
    names: dict[str, Any] = {"is_fine": is_fine}
    lines = ["def check(self):"]
    for name, shape in shapes(cls).items():
        if is_text(shape):
            lines.append(f"    if self.{name} is not None and not is_fine(self.{name}): raise ValueError({name!r})")
        elif shape.item is not None and is_text(shape.item):
            lines.append(f"    if not all(map(is_fine, self.{name})): raise ValueError({name!r})")
    for number, law in enumerate(law for law in laws_of(cls) if is_law(law) and "before" not in law.__code__.co_names):
        names[f"law{number}"] = law
        lines.append(f"    if law{number}(self) is not None: raise ValueError('law {number}')")
    if len(lines) == 1:
        return None
    exec("\n".join(lines), names)  # noqa: S102  (as a user would write it)
    return cast("Callable[[Any], None]", names["check"])


@functools.cache
def struct(cls: type, *, whole: bool) -> Any:
    """Return *cls* as a msgspec Struct."""
    fields: list[Any] = []
    for name, shape in shapes(cls).items():
        kind, default = type_of(shape, functools.partial(struct, whole=whole), msgspec.Meta), default_of(cls, name)
        if shape.core is Extra:
            fields.append((name, kind, msgspec.field(default_factory=dict)))
        else:
            fields.append((name, kind) if default is attrs.NOTHING else (name, kind, default))
    check = check_of(cls) if whole else None
    space = {} if check is None else {"__post_init__": check}
    return msgspec.defstruct(
        cls.__name__, fields, frozen=True, kw_only=True, forbid_unknown_fields=True, namespace=space
    )


@functools.cache
def tagged(cls: type[Entity], *, whole: bool) -> Any:
    """Return the Struct of *cls* that a line of JSON Lines holds."""
    base, tag = struct(cls, whole=whole), MODEL.kind_of(cls)
    return msgspec.defstruct(cls.__name__, [], bases=(base,), tag_field="type", tag=tag, frozen=True, kw_only=True)


def checking(check: Callable[[Any], None]) -> Callable[[Any], Any]:
    """Return *check* as pydantic calls it, which takes back what was checked."""

    def checked(self: Any) -> Any:
        check(self)
        return self

    return checked


@functools.cache
def model(cls: type, *, whole: bool) -> Any:
    """Return *cls* as a pydantic model."""
    fields: dict[str, Any] = {}
    for name, shape in shapes(cls).items():
        kind, default = type_of(shape, functools.partial(model, whole=whole), pydantic.Field), default_of(cls, name)
        factory = {"default_factory": dict} if shape.core is Extra else {"default": default}
        fields[name] = (kind, pydantic.Field() if default is attrs.NOTHING else pydantic.Field(**factory))
    check = check_of(cls) if whole else None
    validators: Any = None if check is None else {"check": pydantic.model_validator(mode="after")(checking(check))}
    config = pydantic.ConfigDict(strict=True, frozen=True, extra="forbid")
    return pydantic.create_model(cls.__name__, __config__=config, __validators__=validators, **fields)


@functools.cache
def dataclass(cls: type, *bases: type) -> Any:
    """Return *cls* as a frozen dataclass without rules."""
    fields: list[Any] = []
    for name, shape in shapes(cls).items():
        kind, default = (
            type_of(shape, lambda inner: dataclass(inner, *bases), lambda **_: "unchecked"),
            default_of(cls, name),
        )
        if shape.core is Extra:
            fields.append((name, kind, dataclasses.field(default_factory=dict)))
        elif default is attrs.NOTHING:
            fields.append((name, kind))
        else:
            fields.append((name, kind, dataclasses.field(default=default)))
    return dataclasses.make_dataclass(cls.__name__, fields, bases=bases, frozen=True, kw_only=True, slots=False)


def document_struct(*, whole: bool) -> Any:
    """Return the document as a Struct."""
    fields: list[Any] = [("humaskit", int), ("redirects", dict[str, str], msgspec.field(default_factory=dict))]
    fields += [(section, tuple[struct(cls, whole=whole), ...], ()) for section, cls in MODEL.sections.items()]
    return msgspec.defstruct("Document", fields, frozen=True, forbid_unknown_fields=True)


def document_model(*, whole: bool) -> Any:
    """Return the document as a pydantic model."""
    fields: dict[str, Any] = {"humaskit": (int, ...), "redirects": (dict[str, str], {})}
    fields |= {section: (tuple[model(cls, whole=whole), ...], ()) for section, cls in MODEL.sections.items()}
    config = pydantic.ConfigDict(strict=True, frozen=True, extra="forbid")
    return pydantic.create_model("Document", __config__=config, **fields)


def document_dataclass(*bases: type) -> Any:
    """Return the document as a dataclass."""
    fields: list[Any] = [("humaskit", int), ("redirects", dict[str, str], dataclasses.field(default_factory=dict))]
    fields += [
        (section, tuple[dataclass(cls, *bases), ...], dataclasses.field(default=()))
        for section, cls in MODEL.sections.items()
    ]
    return cast("Any", dataclasses.make_dataclass("Document", fields, bases=bases, frozen=True, kw_only=True))

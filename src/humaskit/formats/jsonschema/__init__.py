"""JSON Schema (draft 2020-12) of the document, made from the rules of the classes.

What a reader accepts, the schema accepts. What the schema accepts, a reader refuses for one of the codes of
:data:`UNSAID` alone: what takes more than one field, one row or the plain values of JSON to see. A document that holds
unknown fields, which a lenient reader keeps, is not valid by the schema.
"""

import datetime as dt
import inspect
import re
import sys
import typing
from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import Enum
from typing import Annotated, Final

import attrs

from ...model.registry import MODEL, Model
from ...tree import FORMAT, field_order, json_text
from ...values.dates import PartialDate
from ...values.extra import Extra
from ...values.nip import Nip
from ...values.rules import DEVICES, SLUG, Rule, Shape, TextValue, shape_of, shapes
from ._laws import Fragment, laws_of
from ._texts import DECIMAL, HIDDEN_IN_LINES, HIDDEN_IN_PROSE, INSTANT, NIP, PARTIAL_DATE, VISIBLE

__all__ = ["UNSAID", "json_schema", "schema_text"]

UNSAID: Final[Mapping[str, str]] = {
    "order": "an end before its start",
    "total": "more entries than the field is said to have",
    "count": "more counted than there are",
    "text": "text without anything to see, or with more than thirty combining marks in a row",
    "date": "a date-time that universal time puts outside the calendar",
    "type": "3.0 for a whole number, which JSON Schema takes for 3",
    "redirect": "redirects that run in a circle",
    "repeated-id": "an id that two rows have",
    "dangling": "a reference to what is not there",
    "wrong-kind": "a reference through a redirect to another kind of thing",
    "dup-key": "a key that an object names twice",
    "digits": "a number of too many digits",
    "not-finite": "NaN and infinities",
    "surrogate": "half of a character",
    "depth": "nesting beyond the limit",
    "items": "more values than the limit",
    "size": "more bytes than the limit",
    "encoding": "another encoding than UTF-8",
}
"""The codes of problems that a reader finds and no schema can, and what they are about."""

_DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"
_NULL: Final[Fragment] = {"type": "null"}
_INDENT: Final = 1


def json_schema(model: Model = MODEL) -> dict[str, object]:
    """Return the JSON Schema of a document of *model*, as plain values.

    Its ``$id`` names the format version; the schema of a dependant's model has none. ``x-refers-to`` lists the kinds of
    id that a field may hold, ``x-personal`` marks personal data.

    >>> schema = json_schema()
    >>> schema["$id"], schema["$defs"]["RegionCode"]["pattern"][:8]
    ('urn:humaskit:schema:1', '^(?:[0-9')
    """
    maker = _Maker()
    sections = {name: _nullable(maker.list_of(maker.record(cls))) for name, cls in model.sections.items()}
    head: Fragment = {"$schema": _DRAFT}
    if model == MODEL:
        head["$id"] = f"urn:humaskit:schema:{FORMAT}"
    return {
        **head,
        "title": f"humaskit document, format {FORMAT}",
        "description": "A catalog of Indonesian government communication. Absent and null mean the same.",
        "type": "object",
        "properties": {
            "humaskit": {"description": "the major version of the format", "type": "integer", "const": FORMAT},
            "redirects": _nullable(_redirects(model)),
            **sections,
        },
        "required": ["humaskit"],
        "additionalProperties": False,
        "$defs": dict(sorted(maker.definitions.items())),
    }


def schema_text(model: Model = MODEL) -> str:
    """Return the schema as JSON text, the same for the same model; the bundled one is that of the default."""
    return json_text(json_schema(model), indent=_INDENT, order=False) + "\n"


def _redirects(model: Model) -> Fragment:
    ids = {kind: f"^{kind}:{SLUG}$" for kind in model.kinds}
    return {
        "description": "ids that were merged away, and the ids that stand for them now",
        "type": "object",
        "propertyNames": _without(r"\n"),
        "patternProperties": {pattern: _text(pattern) for pattern in ids.values()},
        "additionalProperties": False,
    }


def _text(pattern: str, **more: object) -> Fragment:
    """Return the schema of a text that matches a pattern, whose end is the end of the text in every language."""
    return {"type": "string", "pattern": pattern, **_without(r"\n"), **more}


def _without(pattern: str) -> Fragment:
    return {"not": {"type": "string", "pattern": pattern}}


def _nullable(schema: Fragment) -> Fragment:
    if isinstance(schema.get("type"), str) and "enum" not in schema:
        return {**schema, "type": [schema["type"], "null"]}
    return {"anyOf": [schema, _NULL]}


def _described(cls: type) -> Fragment:
    """Return title and description: the first paragraph of the docstring."""
    said = inspect.cleandoc(cls.__doc__ or "").partition("\n\n")[0].replace("``", "")
    said = re.sub(r":[a-z]+:`([^`]*)`", r"\1", said).replace("\n", " ").strip()
    described: Fragment = {"title": cls.__name__}
    return {**described, "description": said} if said else described


class _Maker:
    """Makes the schema of one model; what has a name is defined once."""

    def __init__(self) -> None:
        self.definitions: dict[str, Fragment] = {}
        self._made: dict[object, str] = {}

    def record(self, cls: type) -> Fragment:
        """Return the schema of an object of *cls*."""
        return self._defined(cls, cls.__name__, lambda: self._record(cls))

    def list_of(self, items: Fragment) -> Fragment:
        """Return the schema of a list."""
        return {"type": "array", "items": items}

    def _defined(self, key: object, name: str, make: Callable[[], Fragment]) -> Fragment:
        """Refer to a definition, which is made when it is first asked for."""
        if key not in self._made:
            while name in self.definitions:
                name += "_"  # another class of the same name
            self._made[key], self.definitions[name] = name, {}
            self.definitions[name] = make()
        return {"$ref": f"#/$defs/{self._made[key]}"}

    def _record(self, cls: type) -> Fragment:
        fields = attrs.fields_dict(cls)
        needed = [name for name, field in fields.items() if field.default is attrs.NOTHING]
        properties: Fragment = {}
        names = _names_in(cls)
        for name in field_order(cls):
            schema = self._value(shapes(cls)[name], names)
            properties[name] = schema if name in needed else _nullable(schema)
        said = [law for law in laws_of(cls) if law]
        return {
            **_described(cls),
            "type": "object",
            "properties": properties,
            "required": needed,
            "additionalProperties": False,
            **({"allOf": said} if said else {}),
        }

    def _value(self, shape: Shape, names: Mapping[tuple[Rule, ...], str]) -> Fragment:
        """Return the schema of a value that is not null."""
        if shape.item is not None:
            item = self._value(shape.item, names)
            items = _nullable(item) if shape.item.optional else item
            return {**self.list_of(items), **_counted(shape.rules)}
        if shape.is_record:
            return self.record(shape.core)
        if issubclass(shape.core, Enum):
            core = shape.core
            return self._defined(core, core.__name__, lambda: _words(core))
        name = names.get(shape.rules)
        if name is None and issubclass(shape.core, (TextValue, Extra)):
            name = shape.core.__name__
        scalar = _scalar(shape)
        return scalar if name is None else self._defined((shape.core, shape.rules), name, lambda: scalar)


def _names_in(cls: type) -> Mapping[tuple[Rule, ...], str]:
    """Return the names for kinds of values in the modules of *cls* and its bases, by the rules of these values."""
    modules = [vars(sys.modules[base.__module__]) for base in cls.__mro__]
    return {
        shape_of(alias).rules: name
        for module in reversed(modules)
        for name, alias in module.items()
        if typing.get_origin(alias) is Annotated
    }


def _words(core: type[Enum]) -> Fragment:
    return {**_described(core), "type": "string", "enum": [member.value for member in core]}


def _counted(rules: tuple[Rule, ...]) -> Fragment:
    """Return what rules say of the number of items."""
    said: Fragment = {}
    for rule in rules:
        lengths = {"minLength": "minItems", "maxLength": "maxItems"}
        said |= {lengths[key]: value for key, value in rule.schema.items() if key in lengths}
    return said


_KEYS: Final[Mapping[type, tuple[str, ...]]] = {
    int: ("minimum", "maximum"),
    str: ("minLength", "maxLength", "pattern"),
}
_GRAMMARS: Final[Mapping[type, Callable[[], Fragment]]] = {
    bool: lambda: {"type": "boolean"},
    Decimal: lambda: _text(DECIMAL, maxLength=40, description="a decimal, as it was printed"),
    dt.datetime: lambda: _text(INSTANT, format="date-time", description="a moment of RFC 3339"),
    PartialDate: lambda: _text(PARTIAL_DATE, **_described(PartialDate)),
    Nip: lambda: _text(NIP, maxLength=40, **_described(Nip)),
    Extra: lambda: {
        **_described(Extra),
        "type": "object",
        "patternProperties": {
            "^[a-z0-9][a-z0-9_-]{0,39}:[a-z0-9][a-z0-9._-]{0,79}$": _nullable(
                {"type": "string", "maxLength": 20_000, "pattern": f"^$|{VISIBLE}", **_without(HIDDEN_IN_PROSE)}
            ),
            r"\n": _NULL,
        },
        "additionalProperties": _NULL,  # what is null is absent, whatever its key
    },
}


def _scalar(shape: Shape) -> Fragment:
    """Return the schema of a value without fields."""
    make = _GRAMMARS.get(shape.core)
    schema: Fragment = {"type": "integer" if shape.core is int else "string"} if make is None else make()
    more: list[Fragment] = []
    for rule in shape.rules:
        said = {**_own(rule, shape), **_beyond(rule, shape)}
        if said.keys() & schema.keys():
            more.append(said)  # two rules of one kind: both hold
        else:
            schema |= said
    return {**schema, "allOf": more} if more else schema


def _own(rule: Rule, shape: Shape) -> Fragment:
    """Return what a rule says in its own words of a schema, where they fit how the value is stored."""
    kept = _KEYS.get(shape.core, ())
    return {key: value for key, value in rule.schema.items() if key in kept or key.startswith("x-")}


def _beyond(rule: Rule, shape: Shape) -> Fragment:
    """Return what a rule means and does not say in its own words of a schema."""
    if shape.core is not str:
        return {}
    if rule.kinds:
        return _without(rf"\n|^[^:]*:{DEVICES}$")
    if "pattern" in rule.schema:
        return _without(r"\n")
    if "is_clean" in rule.names:
        hidden = HIDDEN_IN_PROSE if "prose=True" in rule.test else HIDDEN_IN_LINES
        visible = VISIBLE if "minLength" in rule.schema else f"^$|{VISIBLE}"
        return {**_without(hidden), "pattern": visible}
    return {}

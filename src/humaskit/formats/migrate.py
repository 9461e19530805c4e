"""Documents of older formats, brought up to the present one.

Version 1 is the first. The next one adds here how a document of version 1 becomes one of version 2.
"""

from ..errors import DecodeError, Issue, ValidationError, shown
from ..tree import FORMAT, wrong_type
from ..values.rules import Shape

__all__ = ["migrated"]


def migrated(document: dict[str, object]) -> dict[str, object]:
    """Return *document* in the present format.

    Raises:
        ValidationError: It does not say its version, or says it in another way than by a whole number.
        DecodeError: It was written by a newer humaskit, or in a version that there never was.
    """
    version = document.get("humaskit")
    if version is None:
        said = "is missing: a document says its version"
        raise ValidationError(
            Issue(code="missing", pointer="/humaskit", message=said, hint=f'begin with "humaskit": {FORMAT}')
        )
    if type(version) is not int:
        raise ValidationError(wrong_type(Shape(int), "/humaskit", version))
    if version > FORMAT:
        said = f"was written by a newer humaskit, in format {shown(version)}; this one reads formats up to {FORMAT}"
        raise DecodeError(Issue(code="version", pointer="/humaskit", message=said, hint="update humaskit"))
    if version < 1:
        raise DecodeError(Issue(code="version", pointer="/humaskit", message="there never was such a format"))
    return document

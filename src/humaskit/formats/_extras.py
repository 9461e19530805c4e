"""Libraries that only some formats need: imported when the format is used, named when they are missing."""

import importlib
from types import ModuleType

from ..errors import Issue, MissingExtraError

__all__ = ["needed"]


def needed(module: str, extra: str) -> ModuleType:
    """Import a library of an extra.

    Raises:
        MissingExtraError: It is not installed; the hint is the pip line.
    """
    try:
        return importlib.import_module(module)
    except ImportError as error:
        said = f"this needs the library {module}, which is not installed"
        raise MissingExtraError(Issue(code="extra", message=said, hint=f"pip install 'humaskit[{extra}]'")) from error

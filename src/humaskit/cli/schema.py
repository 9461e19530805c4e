"""``humaskit schema``: the JSON Schema of the document, for editors and validators."""

import sys

from ..formats.jsonschema import schema_text

__all__ = ["run"]


def run() -> int:
    """Print the schema of a document in the present format and return 0."""
    sys.stdout.write(schema_text())
    return 0

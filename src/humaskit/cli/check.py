"""``humaskit check FILE …``: every problem of a catalog, one a line."""

import sys
from collections.abc import Sequence
from pathlib import Path

from ..errors import HumaskitError, Severity
from ..formats import load

__all__ = ["run"]


def run(files: Sequence[str], *, lenient: bool) -> int:
    """Check the files and return 1 when one of them has an error; warnings alone are no failure."""
    failed = False
    for name in files:
        try:
            catalog = load(Path(name), unknown="keep" if lenient else "refuse")
        except HumaskitError as error:
            print(error, file=sys.stderr)
            failed = True
            continue
        issues = catalog.check()
        for issue in issues:
            print(f"{name}: {issue.severity.value}: {issue}", file=sys.stderr)
        errors = sum(issue.severity is Severity.ERROR for issue in issues)
        print(f"{name}: {len(catalog)} entities, {errors} errors, {len(issues) - errors} warnings")
        failed = failed or errors > 0
    return int(failed)

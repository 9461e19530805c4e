"""``humaskit report FILE -o PAGE``: a catalog as a page for people, or as tables in Markdown."""

from pathlib import Path
from typing import Final, Literal

import attrs

from ..errors import InvalidValue, Issue, did_you_mean, shown
from ..formats import load
from ..formats._storage import write_file  # the one way this package writes a file
from ..ranking.words import Language
from ..report import html_report, markdown_report
from ..values.dates import PartialDate

__all__ = ["ReportOptions", "run"]

_FORMATS: Final = {".html": "html", ".htm": "html", ".md": "markdown", ".markdown": "markdown"}


@attrs.frozen(kw_only=True)
class ReportOptions:
    """What to report, how, and where to write it; without a format the ending of the file decides."""

    file: str
    output: str
    lang: Language = "id"
    on: str | None = None
    title: str | None = None
    format: Literal["html", "markdown"] | None = None
    include_personal: bool = False


def run(options: ReportOptions) -> int:
    """Write the report and return 0; what cannot be read or written raises one of the errors of the library."""
    make = html_report if _format_of(options) == "html" else markdown_report
    text = make(
        load(Path(options.file)),
        language=options.lang,
        title=options.title,
        on=None if options.on is None else PartialDate(options.on),
        include_personal=options.include_personal,
    )
    data = text.encode()
    write_file(options.output, (data,))
    print(f"{options.output}: {len(data)} bytes")
    return 0


def _format_of(options: ReportOptions) -> str:
    suffix = Path(options.output).suffix.lower()
    found = options.format or _FORMATS.get(suffix)
    if found is None:
        hint = did_you_mean(suffix, _FORMATS) or f"end the name with {', '.join(_FORMATS)}, or say --format"
        raise InvalidValue(Issue(code="format", message=f"no report has the ending {shown(suffix)}", hint=hint))
    return found

"""Documents for people: a catalog as one page of HTML, or as tables in Markdown.

``html_report`` makes a page that stands alone, with the source of each fact one tap away; ``markdown_report`` and
``markdown_table`` make tables for release notes and issues. Whatever a catalog says stays text in both.
"""

from .markdown import markdown_report, markdown_table
from .page import html_report

__all__ = ["html_report", "markdown_report", "markdown_table"]

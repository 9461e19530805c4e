"""From the plain text of one press article to a draft catalog, every fact cited to its place, for a person to confirm.

The layer above the readers of phrases: who is who through the article, who got what in which edition, who said which
words. What the grammar does not make sure is marked, or left out and named among the issues.
"""

from .article import extract
from .draft import Draft, Fact, OpenPoint

__all__ = ["Draft", "Fact", "OpenPoint", "extract"]

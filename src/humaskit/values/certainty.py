"""How sure a fact is."""

from enum import Enum

__all__ = ["Certainty"]


class Certainty(Enum):
    """How a fact stands to its source."""

    STATED = "stated"
    INFERRED = "inferred"
    AMBIGUOUS = "ambiguous"
    OUTSIDE_KNOWLEDGE = "outside_knowledge"

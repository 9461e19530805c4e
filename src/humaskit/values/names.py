"""Names of people and of things."""

from enum import Enum

import attrs

from .dates import Period
from .plaintext import Language, Text
from .valid import Value

__all__ = ["Name", "NameKind", "PersonName"]


class NameKind(Enum):
    """What kind of name a name is."""

    LEGAL = "legal"
    SHORT = "short"
    ABBREVIATION = "abbreviation"
    ALIAS = "alias"
    FORMER = "former"
    MISSPELLING = "misspelling"


@attrs.frozen(kw_only=True, weakref_slot=False)
class Name(Value):
    """One name of an agency, a programme or an event, with its kind, language and period of use.

    A misspelling is kept as it was printed: people search for it.

    >>> Name(text="Dinkominfo Muba", kind=NameKind.SHORT).text
    'Dinkominfo Muba'
    """

    text: Text
    kind: NameKind = NameKind.LEGAL
    language: Language = "id"
    period: Period | None = None


@attrs.frozen(kw_only=True, weakref_slot=False)
class PersonName(Value):
    """The name of a person, titles apart: front titles, the name itself, back titles, each as printed.

    A mononym is a whole name; there is no family name to split off. Forms of address ("Pak") count as front titles.

    >>> str(PersonName(front=("Drs.", "H."), name="Budi Santoso", back=("M.Si.",)))
    'Drs. H. Budi Santoso, M.Si.'
    """

    name: Text
    front: tuple[Text, ...] = ()
    back: tuple[Text, ...] = ()

    def __str__(self) -> str:
        return ", ".join([" ".join([*self.front, self.name]), *self.back])

"""Legal instruments: laws, regulations, decisions, circulars."""

from enum import Enum

import attrs

from ..values.dates import PartialDate, Year
from ..values.ids import AgencyId, LegalId
from ..values.plaintext import Text
from .entity import Entity

__all__ = ["LegalInstrument", "LegalKind", "LegalStatus"]


class LegalKind(Enum):
    """What kind of instrument it is, after UU 12/2011 and the usage of decrees."""

    UUD = "uud"
    TAP_MPR = "tap_mpr"
    UU = "uu"
    PERPPU = "perppu"
    PP = "pp"
    PERPRES = "perpres"
    KEPPRES = "keppres"
    INPRES = "inpres"
    PERMEN = "permen"
    KEPMEN = "kepmen"
    INMEN = "inmen"
    PERATURAN_LEMBAGA = "peraturan_lembaga"  # of a state body: PerKI, PKPU, PerBKN
    KEPUTUSAN_LEMBAGA = "keputusan_lembaga"
    PERDA = "perda"
    QANUN = "qanun"
    PERGUB = "pergub"
    PERBUP = "perbup"
    PERWALI = "perwali"
    KEPGUB = "kepgub"
    KEPBUP = "kepbup"
    KEPWALI = "kepwali"
    PERDES = "perdes"
    SK = "sk"
    SE = "se"
    SURAT_PERINTAH = "surat_perintah"
    MOU = "mou"
    PKS = "pks"
    OTHER = "other"


class LegalStatus(Enum):
    """Whether the instrument stands."""

    IN_FORCE = "in_force"
    REQUESTED = "requested"
    PLANNED = "planned"
    AMENDED = "amended"
    REVOKED = "revoked"


@attrs.frozen(kw_only=True, weakref_slot=False)
class LegalInstrument(Entity):
    """A law, regulation, decision or circular.

    The number is text: letters, dots, slashes and leading zeros belong to it ("131.81-634", "16/SE/I/2021").
    ``type_text`` keeps a type name that says more than the kind ("Permenkominfo").

    >>> LegalInstrument(id="legal:inpres-9-2015", kind=LegalKind.INPRES, number="9", year=2015).number
    '9'
    """

    id: LegalId
    kind: LegalKind
    type_text: Text | None = None
    number: Text | None = None
    year: Year | None = None
    subject: Text | None = None
    issuer: AgencyId | None = None
    issuer_text: Text | None = None
    date: PartialDate | None = None
    status: LegalStatus | None = None
    amends: tuple[LegalId, ...] = ()
    revokes: tuple[LegalId, ...] = ()

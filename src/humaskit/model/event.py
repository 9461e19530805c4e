"""Events, and who took part in which role."""

from enum import Enum

import attrs

from ..errors import Issue
from ..values.dates import PartialDate
from ..values.ids import AgencyId, CooperationId, EventId, ParticipantId, ParticipationId, RegionCode
from ..values.names import Name
from ..values.placement import Rank
from ..values.plaintext import Prose, Text
from ..values.terms import DescribedGroup, Purpose
from ..values.valid import broken, law
from .award import Recurrence
from .entity import Entity

__all__ = [
    "Event",
    "EventKind",
    "EventMode",
    "EventStatus",
    "Participation",
    "ParticipationRole",
    "ParticipationStatus",
]


class EventKind(Enum):
    """What kind of event it is, in the words of Indonesian government agendas."""

    RAPAT_KOORDINASI = "rapat_koordinasi"
    RAPAT_KOORDINASI_NASIONAL = "rapat_koordinasi_nasional"
    RAPAT_KOORDINASI_DAERAH = "rapat_koordinasi_daerah"
    RAPAT_KERJA = "rapat_kerja"
    RAPAT_PIMPINAN = "rapat_pimpinan"
    RAPAT_PLENO = "rapat_pleno"
    RAPAT_EVALUASI = "rapat_evaluasi"
    RAPAT_TEKNIS = "rapat_teknis"
    KONSULTASI = "konsultasi"
    BIMBINGAN_TEKNIS = "bimbingan_teknis"
    PELATIHAN = "pelatihan"
    KELAS = "kelas"
    SOSIALISASI = "sosialisasi"
    DISEMINASI = "diseminasi"
    WORKSHOP = "workshop"
    SEMINAR = "seminar"
    DISKUSI_KELOMPOK_TERPUMPUN = "diskusi_kelompok_terpumpun"
    DISKUSI = "diskusi"
    KULIAH_UMUM = "kuliah_umum"
    SIMPOSIUM_KONFERENSI = "simposium_konferensi"
    FORUM = "forum"
    KUNJUNGAN_KERJA = "kunjungan_kerja"
    STUDI_TIRU = "studi_tiru"
    AUDIENSI = "audiensi"
    SILATURAHMI = "silaturahmi"
    HALAL_BIHALAL = "halal_bihalal"
    PENGHARGAAN = "penghargaan"
    MALAM_PUNCAK = "malam_puncak"
    PENJURIAN = "penjurian"
    PELUNCURAN = "peluncuran"
    KICK_OFF = "kick_off"
    PERESMIAN = "peresmian"
    KONFERENSI_PERS = "konferensi_pers"
    MEDIA_GATHERING = "media_gathering"
    SIARAN_LANGSUNG = "siaran_langsung"
    APEL = "apel"
    UPACARA = "upacara"
    PELANTIKAN = "pelantikan"
    SERAH_TERIMA = "serah_terima"
    PENANDATANGANAN = "penandatanganan"
    FESTIVAL_PAMERAN = "festival_pameran"
    LOMBA = "lomba"
    SURVEI_MONITORING = "survei_monitoring"
    MONEV_KETERBUKAAN = "monev_keterbukaan"
    KERJA_BAKTI = "kerja_bakti"
    KUNJUNGAN_TAMU = "kunjungan_tamu"
    PERTEMUAN = "pertemuan"
    RAPAT_PARIPURNA = "rapat_paripurna"
    RAPAT_DENGAR_PENDAPAT = "rapat_dengar_pendapat"
    HARI_JADI = "hari_jadi"
    PELETAKAN_BATU_PERTAMA = "peletakan_batu_pertama"
    RAMAH_TAMAH = "ramah_tamah"
    SAFARI_RAMADAN = "safari_ramadan"
    MUSRENBANG = "musrenbang"
    ORIENTASI = "orientasi"
    OTHER = "other"


class EventStatus(Enum):
    """Whether the event has come about, as of its sources."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"
    POSTPONED = "postponed"


class EventMode(Enum):
    """How people attend."""

    DARING = "daring"  # online
    LURING = "luring"  # in person
    HIBRIDA = "hibrida"  # both
    SIARAN = "siaran"  # broadcast


@attrs.frozen(kw_only=True, weakref_slot=False)
class Event(Entity):
    """Something that happens at a time: a meeting, a ceremony, a visit, a class; or a series of such.

    ``start`` and ``end`` are what was said of them; an event on one day has no end. ``series`` is the event that this
    one is an instance of, ``parent`` the one it is a part of, ``ordinal`` its number in the series. Who organises and
    attends are participations.
    """

    id: EventId
    kinds: tuple[EventKind, ...] = ()
    names: tuple[Name, ...] = ()
    theme: Text | None = None
    purposes: tuple[Purpose, ...] = ()
    start: PartialDate | None = None
    end: PartialDate | None = None
    status: EventStatus | None = None
    mode: EventMode | None = None
    venue: Text | None = None
    city: Text | None = None
    region: RegionCode | None = None
    parent: EventId | None = None
    series: EventId | None = None
    ordinal: Rank | None = None
    recurrence: Recurrence | None = None
    cooperation: CooperationId | None = None

    @law
    def _runs_forward(self) -> Issue | None:
        if self.start is not None and self.end is not None and self.end.before(self.start):
            return broken("order", "/end", f"ends before it starts: {self.start} to {self.end}", value=str(self.end))
        return None

    @law
    def _names_no_kind_twice(self) -> Issue | None:
        if len(set(self.kinds)) != len(self.kinds):
            return broken("repeated", "/kinds", "names a kind twice: the kinds of an event are a set")
        return None


class ParticipationRole(Enum):
    """In which role somebody takes part."""

    PENYELENGGARA = "penyelenggara"  # organiser
    PELAKSANA = "pelaksana"  # executor
    TUAN_RUMAH = "tuan_rumah"  # host
    PEMBUKA = "pembuka"  # opener
    PENUTUP = "penutup"  # closer
    NARASUMBER = "narasumber"  # resource person, speaker
    MODERATOR = "moderator"  # moderator
    PEMBAWA_ACARA = "pembawa_acara"  # master of ceremonies
    JURI = "juri"  # judge
    PEMBINA = "pembina"  # patron
    PESERTA = "peserta"  # participant
    UNDANGAN = "undangan"  # invited guest
    HADIR = "hadir"  # attendee
    MEWAKILI = "mewakili"  # representative
    PENERIMA = "penerima"  # recipient
    PENYERAH = "penyerah"  # presenter of the award
    PEMAPAR = "pemapar"  # presenter
    PELANTIK = "pelantik"  # person who swears in
    YANG_DILANTIK = "yang_dilantik"  # person sworn in
    PENGGAGAS = "penggagas"  # initiator
    PEMBERI_SAMBUTAN = "pemberi_sambutan"  # gives an address
    MITRA = "mitra"  # partner in whose company the event is held
    PENGIRIM = "pengirim"  # sends the delegation


class ParticipationStatus(Enum):
    """How far the participation has come."""

    INVITED = "invited"
    PLANNED = "planned"
    ATTENDED = "attended"
    ABSENT = "absent"


@attrs.frozen(kw_only=True, weakref_slot=False)
class Participation(Entity):
    """One participant of one event, in one role.

    Either ``participant`` is somebody with an id, or ``group`` describes who they are. ``represented_by`` came in the
    participant's place; ``via`` is the agency through which the participant acts ("Pemkab Muba melalui Dinkominfo").
    """

    id: ParticipationId
    event: EventId
    role: ParticipationRole
    participant: ParticipantId | None = None
    group: DescribedGroup | None = None
    represented_by: ParticipantId | None = None
    via: AgencyId | None = None
    status: ParticipationStatus | None = None
    invitation_received: bool | None = None
    remark: Prose | None = None

    @law
    def _is_somebody(self) -> Issue | None:
        if (self.participant is None) == (self.group is None):
            return broken(
                "participant", "/participant", "a participation needs a participant or a described group, not both"
            )
        return None

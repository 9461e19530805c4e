"""The coarse kind of a public body: :class:`AgencyGroup`."""

from collections.abc import Mapping
from enum import Enum
from typing import Final

from ...model.kinds import AgencyKind

__all__ = ["GROUP_OF_KIND", "AgencyGroup"]


class AgencyGroup(Enum):
    """The coarse kind of a public body, for counting and filtering; :class:`AgencyKind` is the fine one."""

    REGIONAL_GOVERNMENT = "regional_government"
    VILLAGE_GOVERNMENT = "village_government"
    CENTRAL_GOVERNMENT = "central_government"
    LEGISLATURE = "legislature"
    SECRETARIAT = "secretariat"
    INSPECTORATE = "inspectorate"
    DINAS = "dinas"
    BADAN = "badan"
    SATPOL_PP = "satpol_pp"
    KANTOR = "kantor"
    BIRO = "biro"
    BAGIAN = "bagian"
    UNIT = "unit"
    EXPERT_STAFF = "expert_staff"
    DISTRICT = "district"
    HOSPITAL = "hospital"
    HEALTH_CENTRE = "health_centre"
    MINISTRY = "ministry"
    AGENCY_NATIONAL = "agency_national"
    COMMISSION = "commission"
    DIRECTORATE_GENERAL = "directorate_general"
    DIRECTORATE = "directorate"
    CENTRAL_UNIT = "central_unit"
    VERTICAL_OFFICE = "vertical_office"  # an office of a central body that sits in a region
    STATE_ENTERPRISE = "state_enterprise"
    UNIVERSITY = "university"
    SCHOOL = "school"
    FORUM = "forum"
    TEAM = "team"
    MEDIA_CENTER = "media_center"
    OTHER = "other"


_K: Final = AgencyKind
_G: Final = AgencyGroup
GROUP_OF_KIND: Final[Mapping[AgencyKind, AgencyGroup]] = {
    _K.PEMERINTAH_PROVINSI: _G.REGIONAL_GOVERNMENT,
    _K.PEMERINTAH_KABUPATEN: _G.REGIONAL_GOVERNMENT,
    _K.PEMERINTAH_KOTA: _G.REGIONAL_GOVERNMENT,
    _K.SEKRETARIAT_DAERAH: _G.SECRETARIAT,
    _K.SEKRETARIAT_DPRD: _G.SECRETARIAT,
    _K.DPRD: _G.LEGISLATURE,
    _K.INSPEKTORAT: _G.INSPECTORATE,
    _K.DINAS: _G.DINAS,
    _K.BADAN: _G.BADAN,
    _K.SATPOL_PP: _G.SATPOL_PP,
    _K.BIRO: _G.BIRO,
    _K.BAGIAN: _G.BAGIAN,
    _K.BIDANG: _G.UNIT,
    _K.SEKSI: _G.UNIT,
    _K.CABANG_DINAS: _G.UNIT,
    _K.UPTD: _G.UNIT,
    _K.RSUD: _G.HOSPITAL,
    _K.STAF_AHLI: _G.EXPERT_STAFF,
    _K.KECAMATAN: _G.DISTRICT,
    _K.KELURAHAN: _G.VILLAGE_GOVERNMENT,
    _K.DESA: _G.VILLAGE_GOVERNMENT,
    _K.BUMD: _G.STATE_ENTERPRISE,
    _K.KEMENTERIAN: _G.MINISTRY,
    _K.KEMENTERIAN_KOORDINATOR: _G.MINISTRY,
    _K.LEMBAGA: _G.AGENCY_NATIONAL,
    _K.KOMISI: _G.COMMISSION,
    _K.SEKRETARIAT: _G.SECRETARIAT,
    _K.SEKRETARIAT_JENDERAL: _G.SECRETARIAT,
    _K.DIREKTORAT_JENDERAL: _G.DIRECTORATE_GENERAL,
    _K.DIREKTORAT: _G.DIRECTORATE,
    _K.PUSAT: _G.CENTRAL_UNIT,
    _K.BALAI: _G.VERTICAL_OFFICE,
    _K.KANTOR: _G.KANTOR,
    _K.KANTOR_WILAYAH: _G.VERTICAL_OFFICE,
    _K.BUMN: _G.STATE_ENTERPRISE,
    _K.PERGURUAN_TINGGI: _G.UNIVERSITY,
    _K.SEKOLAH: _G.SCHOOL,
    _K.PUSKESMAS: _G.HEALTH_CENTRE,
    _K.POLRI: _G.AGENCY_NATIONAL,
    _K.TNI: _G.AGENCY_NATIONAL,
    _K.KEJAKSAAN: _G.AGENCY_NATIONAL,
    _K.PENGADILAN: _G.VERTICAL_OFFICE,
    _K.FORUM: _G.FORUM,
    _K.TIM: _G.TEAM,
    _K.UNIT: _G.UNIT,
    _K.OTHER: _G.OTHER,
}

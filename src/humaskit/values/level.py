"""Levels of government."""

from enum import Enum

__all__ = ["Level"]


class Level(Enum):
    """A level of government, after UU 23/2014; ``kabupaten_kota`` is both kinds of the second level."""

    NATIONAL = "national"
    PROVINCE = "province"
    KABUPATEN = "kabupaten"
    KOTA = "kota"
    KABUPATEN_KOTA = "kabupaten_kota"
    KECAMATAN = "kecamatan"
    VILLAGE = "village"

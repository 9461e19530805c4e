"""Associations, parties, media and services that people chair or speak for, by the names that the press uses.

They have no place in the structure of the government, so that the vocabulary of agencies does not hold them.
"""

from typing import Final

from .._vocabulary import listed

__all__ = ["ASSOCIATIONS", "PAPERS", "PARTIES"]

ASSOCIATIONS: Final = listed(
    """
    adeksi adkasi aisyiyah aji amsi apdesi apeksi apindo apjii apkasi asita askab askot asprov bakohumas banser
    baznas bhayangkari bkmt bkow bkprmi bpd bpjs bumdes bwi dekranas dekranasda dmi fatayat fkdm fkppi fkpt fkub
    formikom forwaka fpk gapensi gapki gapoktan gmki gmni gow hipmi hkti hmi iad iai iakmi ibi idi ijti ikadi ikwi
    imm inkindo ipdn iphi ipi ippat iprahumas ipsi iski iwo jmsi kadin kahmi kammi kim knpi koarmada kodiklat
    kogabwilhan koni koopsud kopassus kormi korpri kostrad kowani kspsi ktna kwarcab kwarda kwarnas kwarran lantamal
    lazismu lazisnu ldii lpm lpp lvri mkgr muhammadiyah mui muslimat npci nu organda papdesi paspampres pengprov
    pepabri peradi perbasi perhumas perhumasri perpamsi persagi persit pgi pgri phdi phri pkk pmi pmii ppdi ppni
    ppwi pramuka pssi pwi pwo pwri rri rupbasan siwo sjb smsi spri tvri walubi ypkp
    """
) | {
    "dharma pertiwi", "dharma wanita", "dharma wanita persatuan", "dewan pers", "gp ansor", "karang taruna",
    "nasyiatul aisyiyah", "palang merah indonesia", "pemuda pancasila", "tim penggerak pkk", "tp pkk", "lpp rri",
    "lpp tvri",
}  # fmt: skip
"""Associations, and services of the public media."""

PARTIES: Final = frozenset({
    "berkarya", "demokrat", "gelora", "gerindra", "golkar", "hanura", "nasdem", "pan", "partai aceh", "pbb", "pdi p",
    "pdi perjuangan", "pdip", "perindo", "pkb", "pkn", "pkpi", "pks", "ppp", "psi",
})  # fmt: skip
"""Parties in the parliaments, without the word *partai*."""

PAPERS: Final = listed(
    """
    bisnis channel ekspres ekspress ekspose express harian independent kita koran media network news online pos post
    raya satu terkini times today tribun tv update
    """
)
"""Words behind the name of a region in the names of papers and stations: Jambi Ekspres, Bogor Today."""

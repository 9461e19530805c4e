"""Builds phrases about officials from acting word, title, field, agency, region and name, in both orders."""

from typing import NamedTuple

from hypothesis import strategies as st
from names_generator import Printed, printed_names

from humaskit.model.office import Mandate

__all__ = ["Phrase", "phrases"]

ACTING = {
    Mandate.UNMARKED: ("",),
    Mandate.PLT: ("Plt. ", "Plt ", "PLT ", "Pelaksana Tugas ", "Pelaksana tugas (Plt) "),
    Mandate.PLH: ("Plh. ", "Plh ", "Pelaksana Harian "),
    Mandate.PJ: ("Pj. ", "Pj ", "PJ ", "Penjabat ", "Penjabat (Pj.) "),
    Mandate.PJS: ("Pjs. ", "Pjs ", "Penjabat Sementara ", "Penjabat Sementara (Pjs) "),
}
KABUPATEN = {"Muba": "16.06", "Buleleng": "51.08", "Kulon Progo": "34.01", "Sumba Timur": "53.11", "Karo": "12.06"}
KOTA = {"Pariaman": "13.77", "Palangka Raya": "62.71", "Batu": "35.79", "Banda Aceh": "11.71"}
PROVINCES = {"Jatim": "35", "Jawa Tengah": "33", "NTB": "52", "Papua Barat Daya": "96", "DIY": "34", "Kepri": "21"}
WITH_LEVEL = {
    **{f"{word} {name}": code for name, code in KABUPATEN.items() for word in ("Kabupaten", "Kab.", "Pemkab")},
    **{f"{word} {name}": code for name, code in KOTA.items() for word in ("Kota", "Pemkot")},
    **{f"{word} {name}": code for name, code in PROVINCES.items() for word in ("Provinsi", "Prov.")},
    "Provinsi Sulawesi Utara (Sulut)": "71",
    "Kabupaten Malang": "35.07",
    "Kota Malang": "35.73",
    **dict.fromkeys(("Pemprovsu", "Provsumut", "Pemprovsumut"), "12"),
    "Pemprovjateng": "33",
    "Pemkab. Buleleng": "51.08",
}
FIELDS = (
    "Komunikasi dan Informatika", "Kominfo", "Komunikasi, Informatika, Statistik dan Persandian", "Lingkungan Hidup",
    "Pendidikan dan Kebudayaan", "Pekerjaan Umum dan Penataan Ruang", "Perhubungan", "Sosial",
)  # fmt: skip
DIVISIONS = (
    "IKP", "Pengelolaan Informasi dan Komunikasi Publik", "Aplikasi Informatika", "Statistik Sektoral", "Persandian",
    "Hubungan Media dan Kemitraan", "Layanan E-Government", "Umum", "Tata Usaha", "Sumber Daya Komunikasi Publik",
)  # fmt: skip
AGENCIES = ("Diskominfo", "Dinas Kominfo", "Diskominfotik", "Setda", "Dinas Komunikasi dan Informatika", "Bappeda")
HEADS_OF_REGION = {
    "Bupati": (("Bupati",), KABUPATEN),
    "Wakil Bupati": (("Wakil Bupati", "Wabup"), KABUPATEN),
    "Wali Kota": (("Wali Kota", "Walikota", "Wako"), KOTA),
    "Wakil Wali Kota": (("Wakil Wali Kota", "Wawali", "Wawako"), KOTA),
    "Gubernur": (("Gubernur",), PROVINCES),
    "Wakil Gubernur": (("Wakil Gubernur", "Wagub"), PROVINCES),
}
SHORT_HEADS = {
    "Kepala Dinas": ("Kadiskominfo", "Kadisdik", "Kadishub", "Kadinkes", "Kadisdukcapil"),
    "Kepala Badan": ("Kabappeda", "Kepala Bappeda", "Kepala BKPSDM", "Kaban Kesbangpol"),
    "Sekretaris Daerah": ("Sekda", "Sekretaris Daerah", "Sekretaris Daerah (Sekda)"),
    "Sekretaris DPRD": ("Sekwan", "Sekretaris DPRD"),
    "Ketua DPRD": ("Ketua DPRD",),
    "Inspektur": ("Inspektur",),
    "Kepala Satuan": ("Kasatpol PP", "Kepala Satpol PP"),
    "Ketua": ("Ketua Komisi Informasi", "Ketua KI", "Ketua KPU"),
    "Direktur": ("Direktur RSUD",),
}
POLICE = {
    "Kepala Kepolisian Resor": (("Kapolres", "Kepala Polres"), KABUPATEN),
    "Kepala Kepolisian Daerah": (("Kapolda", "Kepala Polda"), PROVINCES),
    "Kepala Bidang": (("Kabid Humas Polda", "Kabidhumas Polda"), PROVINCES),
    "Komandan Kodim": (("Dandim 0712", "Komandan Kodim 0712"), KABUPATEN),
}
SERVED = {"Gubernur": PROVINCES, "Bupati": KABUPATEN, "Wali Kota": KOTA}
DIVISION_HEADS = {
    "Kepala Bidang": ("Kepala Bidang", "Kabid"),
    "Kepala Seksi": ("Kepala Seksi", "Kasi"),
    "Kepala Subbagian": ("Kepala Subbagian", "Kasubbag", "Kepala Sub Bagian"),
    "Kepala Bagian": ("Kepala Bagian", "Kabag"),
    "Koordinator": ("Koordinator",),
}


class Phrase(NamedTuple):
    """A phrase and what it means; *border*: something marks where the post ends and the name begins."""

    text: str
    post: str
    title: str
    mandate: Mandate
    region: str | None
    person: Printed
    border: bool


@st.composite
def _posts(draw: st.DrawFn) -> tuple[str, str, str | None]:
    """A post with its canonical title and the code of its region."""
    kind = draw(st.sampled_from(("region", "police", "staff", "dinas", "short", "division", "assistant")))
    if kind == "staff":
        return draw(_staff())
    if kind in ("region", "police"):
        known = HEADS_OF_REGION if kind == "region" else POLICE
        title = draw(st.sampled_from(sorted(known)))
        words, regions = known[title]
        name = draw(st.sampled_from(sorted(regions)))
        return f"{draw(st.sampled_from(words))} {name}", title, regions[name]
    region = draw(st.sampled_from(sorted(WITH_LEVEL)))
    code = WITH_LEVEL[region]
    if kind == "dinas":
        lead = draw(st.sampled_from(("Kepala Dinas", "Kadis", "Kadinas")))
        return f"{lead} {draw(st.sampled_from(FIELDS))} {region}", "Kepala Dinas", code
    if kind == "short":
        title = draw(st.sampled_from(sorted(SHORT_HEADS)))
        return f"{draw(st.sampled_from(SHORT_HEADS[title]))} {region}", title, code
    if kind == "assistant":
        number = draw(st.sampled_from(("I", "II", "III")))
        field = draw(st.sampled_from(("", " Bidang Administrasi Umum")))
        secretariat = draw(st.sampled_from(("Setda", "Sekretariat Daerah", "Sekda")))
        return f"Asisten {number}{field} {secretariat} {region}", f"Asisten {number}", code
    title = draw(st.sampled_from(sorted(DIVISION_HEADS)))
    lead = draw(st.sampled_from(DIVISION_HEADS[title]))
    agency = draw(st.sampled_from(AGENCIES))
    return f"{lead} {draw(st.sampled_from(DIVISIONS))} {agency} {region}", title, code


@st.composite
def _staff(draw: st.DrawFn) -> tuple[str, str, str | None]:
    """A post that serves the head of a region."""
    head = draw(st.sampled_from(sorted(SERVED)))
    region = draw(st.sampled_from(sorted(SERVED[head])))
    code = SERVED[head][region]
    if draw(st.booleans()):
        return f"{draw(st.sampled_from(('Juru Bicara', 'Jubir')))} {head} {region}", "Juru Bicara", code
    field = draw(st.sampled_from(("", " Bidang Hukum dan Politik", " Bidang Kemasyarakatan dan Sumber Daya Manusia")))
    return f"Staf Ahli {head} {region}{field}", f"Staf Ahli {head}", code


@st.composite
def phrases(draw: st.DrawFn) -> Phrase:
    """Phrases about one official, post first or name first."""
    post, title, region = draw(_posts())
    mandate = draw(st.sampled_from(sorted(ACTING, key=lambda one: one.value)))
    acting = draw(st.sampled_from(ACTING[mandate]))
    person = draw(printed_names())
    if draw(st.booleans()):
        between = draw(st.sampled_from((", ", " ", " (")))
        text = f"{acting}{post}{between}{person.text}{')' if between == ' (' else ''}"
        return Phrase(text, post, title, mandate, region, person, border=between != " ")
    between = draw(st.sampled_from((", ", " selaku ", " sebagai ", " yang menjabat sebagai ")))
    return Phrase(f"{person.text}{between}{acting}{post}", post, title, mandate, region, person, border=True)

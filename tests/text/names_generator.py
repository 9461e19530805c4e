"""Builds names with titles from their parts, in the many ways in which decrees and the press print them."""

from typing import NamedTuple

from hypothesis import strategies as st

__all__ = ["Printed", "front_titles", "plain_names", "printed_names"]

FRONT = {
    "Prof.": ("Prof.", "Prof", "Profesor"),
    "Dr.": ("Dr.", "Dr", "DR.", "DR"),
    "dr.": ("dr.", "dr"),
    "drg.": ("drg.",),
    "Drs.": ("Drs.", "Drs", "DRS."),
    "Dra.": ("Dra.", "Dra"),
    "Ir.": ("Ir.", "Ir"),
    "H.": ("H.", "H", "Hi."),
    "Hj.": ("Hj.", "Hj", "HJ."),
    "K.H.": ("KH.", "K.H.", "KH"),
    "Ns.": ("Ns.",),
    "Pdt.": ("Pdt.", "Pdt"),
    "AKBP": ("AKBP",),
    "Kombes Pol": ("Kombes Pol", "Kombes Pol.", "Kombes. Pol."),
    "Mayjen TNI (Purn)": ("Mayjen TNI (Purn)", "Mayjen TNI (Purn.)"),
    "Letkol Inf": ("Letkol Inf", "Letkol Inf."),
    "": ("Bapak", "Pak", "Ibu", "Sdr."),
}
BACK = {
    "S.Sos.": ("S.Sos", "S.Sos.", "S. Sos", "SSos", "S.SOS"),
    "S.I.Kom.": ("S.I.Kom", "S.I.Kom.", "S.Ikom", "S. I. Kom."),
    "S.STP.": ("S.STP", "S. STP", "S.STP.", "SSTP"),
    "S.Pd.I.": ("S.Pd.I", "S.Pd. I", "S.PdI"),
    "S.H.": ("S.H.", "SH", "S.H", "Sh"),
    "S.E.": ("S.E.", "SE", "SE.", "S. E."),
    "S.T.": ("S.T.", "ST", "ST."),
    "S.Kom.": ("S.Kom", "S.Kom.", "SKom"),
    "M.Si.": ("M.Si", "M.Si.", "M. Si", "MSi"),
    "M.M.": ("M.M.", "MM", "MM."),
    "M.Kom.": ("M.Kom", "M.Kom."),
    "M.A.P.": ("M.A.P", "M.A.P."),
    "M.Tr.IP.": ("M.Tr.IP", "M.Tr.IP."),
    "Ph.D.": ("Ph.D", "Ph.D."),
    "Sp.OG(K)": ("Sp.OG(K)", "Sp.OG (K)"),
    "S.Batik.": ("S.Batik", "SBatik"),  # invented: told by its form
}
CORES = (
    "Budi Santoso", "Suryadi", "Siti Aminah Rahman", "I Gusti Ngurah Wirata", "Ni Luh Sukerti", "Ida Bagus Kertayasa",
    "Teuku Ramlan", "Cut Melati", "Andi Baharuddin", "Lalu Wirajaya", "Baiq Sumiati", "R. Suryaningrat",
    "Tb. Hasanuddin", "La Ode Malim", "Ahmad bin Yusuf", "Rosita binti Harun", "Maria Fransisca van der Berg",
    "Yohanes K. Lamawato", "Mas'ud Hakim", "Nur Aini Al-Banjari", "M. Fahrurrozi", "Muh. Syarifuddin",
    "Parlindungan Sihombing", "Maruli Tua Simanjuntak", "BUDI SANTOSO", "Ko'imuddin",
)  # fmt: skip


class Printed(NamedTuple):
    """A name as a text prints it, and what it means: the name itself, the titles in their canonical spelling."""

    text: str
    core: str
    front: tuple[str, ...]
    back: tuple[str, ...]


def plain_names() -> st.SearchStrategy[str]:
    """Names without titles."""
    return st.sampled_from(CORES)


def front_titles() -> st.SearchStrategy[str]:
    """Titles in front of a name, canonical; empty for a form of address."""
    return st.sampled_from(sorted(FRONT))


@st.composite
def printed_names(draw: st.DrawFn, *, titled: bool = False) -> Printed:
    """Names with up to three titles on either side; *titled*: at least one title behind."""
    core = draw(plain_names())
    front = draw(st.lists(front_titles(), max_size=3, unique=True))
    back = draw(st.lists(st.sampled_from(sorted(BACK)), min_size=int(titled), max_size=3, unique=True))
    text = core
    for title in reversed(front):
        printed = draw(st.sampled_from(FRONT[title]))
        glued = printed.endswith(".") and draw(st.booleans())
        text = f"{printed}{text}" if glued else f"{printed} {text}"
    comma = draw(st.sampled_from((", ", ",", " , ")))
    for title in back:
        text += comma + draw(st.sampled_from(BACK[title]))
    return Printed(text, core, tuple(filter(None, front)), tuple(back))

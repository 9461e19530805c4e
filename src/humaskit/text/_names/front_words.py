"""The vocabulary of titles in front of a name, and how each is spelled.

The words are those of :mod:`humaskit.reference.titles`, with the further spellings of decrees and the press, the lower
ranks, and the clergy. Titles of nobility and lineage (Andi, Lalu, R., Tb.) belong to the name and are no titles here.
"""

import functools
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from ...reference.titles import Title, TitlePosition, titles
from .tokens import letters

__all__ = [
    "ADDRESS",
    "CATHOLIC",
    "CORPS",
    "DOCTOR_OF",
    "DOCTOR_OF_TWO",
    "HONORARY_WORDS",
    "RANK",
    "RETIRED",
    "Front",
    "bare_allowed",
    "canonical_front",
    "front_titles",
    "is_front",
]

ADDRESS: Final = "address"
RANK: Final = "rank"
_RELIGIOUS: Final = "religious"
_PROFESSION: Final = "profession"
_ACADEMIC: Final = "academic_post"
_HONORARY: Final = "Dr. (H.C.)"

_IN_NAME: Final = ("nobility", "court", "royal", "adat")
_PARTICLES: Final = frozenset({"address", "letter_address", "deceased"})
_MORE: Final = {  # other spellings of titles of the table, as decrees and the press have them
    "Bapak": ("Bp.", "Bang", "Tuan", "Tn.", "Mr."),
    "Ibu": ("Nyonya", "Ny.", "Nn.", "Mrs.", "Ms."),
    "Sdr.": ("Saudara", "Saudari"),
    "Yth.": ("YM.", "Y.M.", "Yang Mulia"),
    "Alm.": ("Almh.",),
    "H.": ("Haji",),
    "KH.": ("Kyai Haji",),
    "Hj.": ("Hajjah", "Hajah", "Hjh."),
    "Ust.": ("Ustadzah", "Ustazah", "Ustz."),
    "TGH.": ("T.G.H.",),
    "Mgr.": ("Kardinal",),
    "Romo": ("Rm.",),
    "Bhikkhu": ("Bikkhu", "Bhikkhuni", "Biksu", "Bhiksu", "Biksuni", "Bhante", "Bante"),
    "Jenderal TNI": ("Jendral", "Jendral TNI", "Jend.", "Jend. TNI"),
    "Jenderal Polisi": ("Jenderal Pol", "Jendral Polisi", "Jendral Pol", "Jend. Pol", "Jend. Polisi"),
    "Letjen": ("Letjend.", "Letnan Jendral"),
    "Mayjen": ("Mayjend.", "Mayjent", "Mayjed", "Mayor Jendral"),
    "Brigjen": ("Brigjend.", "Brigjent", "Brijen", "Brijend", "Berigjen", "Brigadir Jendral"),
    "Irjen Pol": ("Irjend.", "Irjend Pol"),
    "Komjen Pol": ("Komjend.", "Komjend Pol"),
    "Kombes Pol": ("KBP", "Komisaris Besar"),
    "AKBP": ("Ajun Komisaris Besar",),
    "AKP": ("Ajun Komisaris",),
    "Iptu": ("Inspektur Satu",),
    "Ipda": ("Inspektur Dua",),
    "Kompol": ("Kom Pol",),
    "Kolonel": ("Kol.",),
    "Letkol": ("Let. Kol.",),
    "Kapten": ("Kapt.",),
    "Marsekal": ("Marskal",),
}
# Titles that the table leaves out: canonical form, kind, and what else is printed.
_FURTHER: Final = (
    ("Assoc. Prof.", _ACADEMIC, ("Associate Professor", "Assc. Prof.", "Ass. Prof.")),
    ("Asst. Prof.", _ACADEMIC, ("Assistant Professor",)),
    ("Prof. Ris.", _ACADEMIC, ("Prof. Riset",)),
    ("Prof. Em.", _ACADEMIC, ()),
    ("Ing.", "degree", ()),
    ("Drs. Ec.", "degree", ()),
    ("Dra. Ec.", "degree", ()),
    ("Bdn.", _PROFESSION, ("Bd.", "Bidan")),
    ("Adv.", _PROFESSION, ()),
    ("Ftr.", _PROFESSION, ()),
    ("K.", _RELIGIOUS, ("Kiai", "Kyai")),
    ("TGKH.", _RELIGIOUS, ("T.G.K.H.",)),
    ("Nyai", _RELIGIOUS, ()),
    ("Abuya", _RELIGIOUS, ()),
    ("Syekh", _RELIGIOUS, ("Syeikh", "Syech")),
    ("Pastor", _RELIGIOUS, ("Ps.",)),
    ("Pater", _RELIGIOUS, ()),
    ("RD.", _RELIGIOUS, ()),
    ("RP.", _RELIGIOUS, ()),
    ("Sr.", _RELIGIOUS, ("Suster",)),
    ("Br.", _RELIGIOUS, ("Bruder",)),
    ("Fr.", _RELIGIOUS, ("Frater",)),
    ("Ev.", _RELIGIOUS, ()),
    ("Pnt.", _RELIGIOUS, ()),
    ("Pdp.", _RELIGIOUS, ()),
    ("Js.", _RELIGIOUS, ()),
    ("Ws.", _RELIGIOUS, ()),
    ("Xs.", _RELIGIOUS, ()),
    ("Jenderal Besar", RANK, ("Jendral Besar",)),
    # ranks of the prosecution (UU 16/2004) that a person bears beside the post
    *((rank, RANK, ()) for rank in (
        "Jaksa Utama", "Jaksa Utama Madya", "Jaksa Utama Muda", "Jaksa Utama Pratama", "Jaksa Madya", "Jaksa Muda",
        "Jaksa Pratama", "Ajun Jaksa", "Ajun Jaksa Madya",
    )),
    # non-commissioned officers and men (TNI, Polri)
    *((short, RANK, (whole,)) for short, whole in (
        ("Serma", "Sersan Mayor"), ("Serka", "Sersan Kepala"), ("Sertu", "Sersan Satu"), ("Serda", "Sersan Dua"),
        ("Kopka", "Kopral Kepala"), ("Koptu", "Kopral Satu"), ("Kopda", "Kopral Dua"), ("Praka", "Prajurit Kepala"),
        ("Pratu", "Prajurit Satu"), ("Prada", "Prajurit Dua"), ("Bharaka", "Bhayangkara Kepala"),
        ("Bharatu", "Bhayangkara Satu"), ("Bharada", "Bhayangkara Dua"),
    )),
)  # fmt: skip
CATHOLIC: Final = frozenset(
    {"mgr", "kardinal", "rd", "rp", "romo", "rm", "pater", "pastor", "suster", "sr", "bruder", "br", "frater", "fr"}
)
"""Titles of the Catholic clergy; the letters of an order stand behind their names without a comma."""
_OWN_SPELLING: Final = frozenset({"Capt.", "Captain"})  # of ships and aircraft: no rank
CORPS: Final = {
    word.casefold(): word
    for word in (
        "TNI", "AD", "AL", "AU", "Pol", "Polisi", "Inf", "Kav", "Arm", "Arh", "Czi", "Chb", "Cpl", "Cba", "Cpm", "Caj",
        "Cku", "Ctp", "Ckm", "Chk", "Cpn", "Pnb", "Nav", "Tek", "Lek", "Kal", "Adm", "Pas", "Sus", "Kes", "Pom",
        "Laut", "Mar", "Marinir", "Infanteri", "Infantri", "Kavaleri", "Zeni",
    )
}  # fmt: skip
"""What stands between a rank and the name: the force, the branch or the corps."""
RETIRED: Final = frozenset({"purn", "purnawirawan", "ret"})
DOCTOR_OF: Final = frozenset(
    {"eng", "ing", "phil", "agr", "med", "jur", "iur", "techn", "theol", "th", "oec", "sc", "psi", "min", "ec"}
)
"""What follows Dr. in titles of foreign universities: Dr.Eng., Dr.-Ing., Dr.phil."""
DOCTOR_OF_TWO: Final[Mapping[str, frozenset[str]]] = {
    "rer": frozenset(
        {
            "agr", "biol", "cult", "cur", "forest", "hort", "hum", "medic", "merc", "mont", "nat", "oec", "physiol",
            "pol", "publ", "rel", "sec", "silv", "soc", "sos", "soz", "tech", "techn",
        }
    ),
    "sc": frozenset({"agr", "hum", "nat", "oec", "pol", "soc", "tech", "techn"}),
    "med": frozenset({"dent", "vet"}),
}  # fmt: skip
"""What follows Dr. in two words: Dr. rer. nat., Dr. sc. agr., Dr. med. vet."""
HONORARY_WORDS: Final[Mapping[tuple[str, ...], str]] = {
    ("hc",): _HONORARY, ("h", "c"): _HONORARY, ("honoris", "causa"): _HONORARY,
    ("c",): "Dr. (Cand.)", ("cand",): "Dr. (Cand.)", ("can",): "Dr. (Cand.)",
}  # fmt: skip
"""What stands in brackets behind Dr., with the spelling of both."""
_WITHOUT_DOT: Final = 4  # a capitalised word of so many letters needs no dot to be the title that it spells
_SHORTEST_RANK: Final = 3
_ALSO_NAMES: Final = frozenset({"habib", "laksamana", "buya", "syekh", "syeikh", "syech", "nyai", "rd", "rp"})
_ALWAYS_DOTTED: Final = frozenset(
    {"adv", "ar", "bd", "br", "ev", "fr", "ftr", "ing", "js", "mr", "mrs", "ms", "ps", "rm", "sr", "ws", "xs"}
)
_EXACTLY: Final = frozenset({"rd", "rp", "rm"})  # Rd. is a Raden, RM. a Raden Mas


class Front(NamedTuple):
    """A title in front of a name, as a sequence of folded words."""

    words: tuple[str, ...]
    canonical: str
    kind: str
    exact: frozenset[str]  # the spellings of the first word that need no dot
    dotted: bool  # needs its dot always
    also_name: bool
    exactly: bool  # no title in other letters, dotted or not


@functools.cache
def front_titles() -> dict[str, tuple[Front, ...]]:
    """Return the titles in front of a name by their first folded word, longest first."""
    found: dict[str, dict[tuple[str, ...], Front]] = {}

    def add(spelling: str, canonical: str, kind: str) -> None:
        parts = letters(spelling)
        words = tuple(part.casefold() for part in parts)
        first = words[0]
        known = found.setdefault(first, {}).get(words)
        exact = frozenset({parts[0]}) | (known.exact if known else frozenset[str]())
        if known is not None:
            canonical, kind = known.canonical, known.kind
        found[first][words] = Front(
            words, canonical, kind, exact, first in _ALWAYS_DOTTED, first in _ALSO_NAMES, first in _EXACTLY
        )

    for spelling, canonical, kind in (*_of_the_table(), *_further()):
        add(spelling, canonical, kind)
    del found["dr"][("dr",)]  # the case decides between doctor and physician
    by_length = {first: sorted(group.values(), key=lambda one: -len(one.words)) for first, group in found.items()}
    return {first: tuple(group) for first, group in by_length.items()}


def _of_the_table() -> Iterator[tuple[str, str, str]]:
    """Yield the spellings of the titles of the table, with the canonical one and the kind."""
    for title in titles():
        stays = title.part_of_name or title.kind.startswith((*_IN_NAME, "suffix"))
        if title.position is not TitlePosition.FRONT or stays or title.title in {"K.", _HONORARY}:
            continue
        kind, best = _kind(title), _best(title)
        for spelling in _spellings(title, kind):
            yield spelling, spelling if spelling in _OWN_SPELLING else best, kind


def _further() -> Iterator[tuple[str, str, str]]:
    for canonical, kind, others in _FURTHER:
        for spelling in others if canonical == "K." else (canonical, *others):  # K. alone is an initial
            yield spelling, canonical, kind


def _spellings(title: Title, kind: str) -> Iterator[str]:
    yield from (title.title, *title.variants, *_MORE.get(title.title, ()))
    if kind != ADDRESS or title.kind == "deceased":
        yield from title.expansion.split(" / ")
    if "police" in title.kind and not title.title.endswith("pol"):
        yield f"{letters(title.title)[0]}pol"  # "Kombespol"


def _kind(title: Title) -> str:
    if title.kind in _PARTICLES:
        return ADDRESS
    return RANK if title.kind.endswith("_rank") else title.kind


def _best(title: Title) -> str:
    """Return the spelling with a dot behind every letter where the table has one: K.H. rather than KH."""
    initials = (text for text in title.variants if len(letters(text)) > 1 and max(map(len, letters(text))) == 1)
    return title.title if title.title.count(".") != 1 else next(initials, title.title)


def is_front(word: str) -> bool:
    """Tell whether a word alone is a title in front of a name: Drs, Ibu, Bripka."""
    if word in {"Dr", "DR"}:
        return True
    return any(len(front.words) == 1 and bare_allowed(front, word) for front in front_titles().get(word.casefold(), ()))


def bare_allowed(front: Front, word: str) -> bool:
    """Tell whether *word* without a dot is the title: written as in the table, in capitals, or a whole word."""
    if front.dotted:
        return False
    if word in front.exact or front.kind == ADDRESS:
        return True
    least = _SHORTEST_RANK if front.kind == RANK else _WITHOUT_DOT
    return word[0].isupper() and (len(word) >= least or (word.isupper() and len(word) > 1))


def canonical_front(printed: str) -> str:
    """Return the canonical spelling of a title in front of a name; empty for a form of address."""
    words = [word.casefold() for word in letters(printed)]
    if words[:1] == ["dr"] and words[1:2] != ["tr"]:
        if len(words) == 1:
            return "dr." if letters(printed) == ["dr"] else "Dr."
        return HONORARY_WORDS.get(tuple(words[1:])) or _doctor(words[1:])
    for front in front_titles().get(words[0] if words else "", ()):
        size = len(front.words)
        if front.words == tuple(words[:size]):
            if front.kind == ADDRESS:
                return ""
            return _with_corps(front, words[size:]) if front.kind == RANK else front.canonical
    return printed.strip()


def _doctor(field: list[str]) -> str:
    if len(field) > 1:
        return " ".join(["Dr.", *(f"{word}." for word in field)])
    return "Dr.-Ing." if field == ["ing"] else f"Dr.{field[0].capitalize()}."


def _with_corps(front: Front, behind: list[str]) -> str:
    behind = [word for word in behind if not any(one.kind == RANK for one in front_titles().get(word, ()))]
    told = len(front.words) > 1  # "Jenderal TNI": the force is part of the rank
    force = ["Pol" if word == "polisi" else CORPS[word] for word in behind if word in CORPS]
    rank = front.canonical
    base = rank if told or not (force or rank.endswith(CORPS["tni"])) else rank.split()[0]
    retired = ["(Purn)"] if any(word in RETIRED for word in behind) else []
    # "Laut (P)": the corps of the navy is a letter in brackets, with a W for a woman
    arm = "/".join(word.upper() for word in behind if word not in CORPS and word not in RETIRED)
    named = base.split()
    return " ".join([*named, *(one for one in force if one not in named), *([f"({arm})"] if arm else []), *retired])

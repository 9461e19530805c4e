"""The vocabulary of titles: what stands in front of a name, what behind it, and how each title is spelled.

The words are those of :mod:`humaskit.reference.titles`. A degree that the table does not list still shows its pattern
(Kepmendikbud 036/U/1993): a letter for the grade (A., S., M., Sp.) and a short form of the field. Titles of nobility
and lineage (Andi, Lalu, R., Tb.) belong to the name and are no titles here.
"""

import functools
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from ...reference.titles import Title, TitlePosition, titles

__all__ = [
    "ADDRESS",
    "CORPS",
    "HONORARY",
    "RANK",
    "RETIRED",
    "Back",
    "Front",
    "back_titles",
    "bare_allowed",
    "canonical_back",
    "canonical_front",
    "fields",
    "front_titles",
    "is_front",
    "last_parts",
    "letters",
    "spelled_by_pattern",
]

ADDRESS: Final = "address"
RANK: Final = "rank"
HONORARY: Final = "Dr. (H.C.)"

_IN_NAME: Final = ("nobility", "court", "royal", "adat")
_PARTICLES: Final = frozenset({"address", "letter_address", "deceased"})
_MORE: Final = {  # other spellings of titles of the table, as decrees and the press have them
    "Bapak": ("Bp.", "Bang", "Tuan", "Tn."),
    "Ibu": ("Nyonya", "Ny.", "Nn."),
    "Sdr.": ("Saudara", "Saudari"),
    "H.": ("Haji",),
    "Hj.": ("Hajjah", "Hajah", "Hjh."),
    "Ust.": ("Ustadzah", "Ustazah", "Ustz."),
    "Mayjen": ("Mayjend.",),
    "Brigjen": ("Brigjend.",),
}
_OWN_SPELLING: Final = frozenset({"Capt.", "Captain"})  # of ships and aircraft: no rank
# Ranks of non-commissioned officers and men (TNI, Polri), which the table leaves out.
_LOWER_RANKS: Final = (
    "Serma", "Serka", "Sertu", "Serda", "Kopka", "Koptu", "Kopda", "Praka", "Pratu", "Prada",
    "Bharaka", "Bharatu", "Bharada",
)  # fmt: skip
CORPS: Final = {
    word.casefold(): word
    for word in (
        "TNI", "AD", "AL", "AU", "Pol", "Polisi", "Inf", "Kav", "Arm", "Arh", "Czi", "Chb", "Cpl", "Cba", "Cpm", "Caj",
        "Cku", "Ctp", "Ckm", "Chk", "Cpn", "Pnb", "Nav", "Tek", "Lek", "Kal", "Adm", "Pas", "Sus", "Kes", "Pom",
        "Laut", "Mar",
    )
}  # fmt: skip
"""What stands between a rank and the name: the force, the branch or the corps."""
RETIRED: Final = frozenset({"purn", "purnawirawan", "ret"})
_WITHOUT_DOT: Final = 4  # a capitalised word of so many letters needs no dot to be the title that it spells
_ALSO_NAMES: Final = frozenset({"habib", "laksamana", "romo", "buya"})
_ALWAYS_DOTTED: Final = frozenset({"ar", "sr"})
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_PARTS: Final = re.compile(r"[^\W\d_]+|\([^()]*\)")
_CAMEL: Final = re.compile(r"[A-Z][a-z]*")


class Front(NamedTuple):
    """A title in front of a name, as a sequence of folded words."""

    words: tuple[str, ...]
    canonical: str
    kind: str
    exact: frozenset[str]  # the spellings of the first word that need no dot
    dotted: bool  # needs its dot always
    also_name: bool


class Back(NamedTuple):
    """A title behind a name; a weak one is read without a comma only beside another title."""

    canonical: str
    weak: bool


def letters(text: str) -> list[str]:
    """Return the runs of letters of *text*."""
    return _LETTERS.findall(text)


def _front_spellings(title: Title, kind: str) -> Iterator[str]:
    yield from (title.title, *title.variants, *_MORE.get(title.title, ()))
    if kind != ADDRESS or title.kind == "deceased":
        yield from title.expansion.split(" / ")
    if "police" in title.kind and not title.title.endswith("pol"):
        yield f"{letters(title.title)[0]}pol"  # "Kombespol"


def _front_kind(title: Title) -> str:
    if title.kind in _PARTICLES:
        return ADDRESS
    return RANK if title.kind.endswith("_rank") else title.kind


def _best(title: Title) -> str:
    """Return the spelling with a dot behind every letter where the table has one: K.H. rather than KH."""
    initials = (text for text in title.variants if _is_initials(text))
    return title.title if title.title.count(".") != 1 else next(initials, title.title)


def _is_initials(text: str) -> bool:
    parts = letters(text)
    return len(parts) > 1 and all(len(part) == 1 for part in parts)


@functools.cache
def front_titles() -> dict[str, tuple[Front, ...]]:
    """Return the titles in front of a name by their first folded word, longest first."""
    found: dict[str, dict[tuple[str, ...], Front]] = {}

    def add(spelling: str, canonical: str, kind: str) -> None:
        parts = letters(spelling)
        words = tuple(part.casefold() for part in parts)
        known = found.setdefault(words[0], {}).get(words)
        exact = frozenset({parts[0]}) | (known.exact if known else frozenset[str]())
        if known is not None:
            canonical, kind = known.canonical, known.kind
        entry = Front(words, canonical, kind, exact, words[0] in _ALWAYS_DOTTED, words[0] in _ALSO_NAMES)
        found[words[0]][words] = entry

    for title in titles():
        stays = title.part_of_name or title.kind.startswith((*_IN_NAME, "suffix"))
        if title.position is not TitlePosition.FRONT or stays or title.title in {"K.", HONORARY}:
            continue
        kind, best = _front_kind(title), _best(title)
        for spelling in _front_spellings(title, kind):
            add(spelling, spelling if spelling in _OWN_SPELLING else best, kind)
    for rank in _LOWER_RANKS:
        add(rank, rank, RANK)
    for words in ("Kiai", "Kyai"):
        add(words, "K.", "religious")
    del found["dr"][("dr",)]  # the case decides between doctor and physician
    by_length = {first: sorted(group.values(), key=lambda one: -len(one.words)) for first, group in found.items()}
    return {first: tuple(group) for first, group in by_length.items()}


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
    return word[0].isupper() and (len(word) >= _WITHOUT_DOT or (word.isupper() and len(word) > 1))


@functools.cache
def back_titles() -> dict[str, Back]:
    """Return the titles behind a name by their folded letters."""
    found: dict[str, Back] = {}
    for title in titles():
        key = "".join(letters(title.title)).casefold()
        if title.position is TitlePosition.BACK:
            for spelling in (title.title, *title.variants):
                key = "".join(letters(spelling)).casefold()
                found.setdefault(key, Back(title.title, title.needs_comma or len(key) < len("sip")))
        elif title.title in {"Ns.", "Apt."}:  # stand on either side
            found.setdefault(key, Back(title.title, weak=True))
    return found


def _back_spellings() -> Iterator[list[str]]:
    """Yield the parts of every spelling of every title behind a name."""
    for title in titles():
        if title.position is TitlePosition.BACK:
            yield from map(letters, (title.title, *title.variants))


@functools.cache
def last_parts() -> frozenset[str]:
    """Return the folded last parts of the titles behind a name."""
    return frozenset(parts[-1].casefold() for parts in _back_spellings())


@functools.cache
def fields() -> frozenset[str]:
    """Return the folded fields of the degrees: what stands behind the letter of the grade, such as *kom*."""
    return frozenset("".join(parts[1:]).casefold() for parts in _back_spellings() if len(parts) > 1)


@functools.cache
def _dotted_spellings() -> frozenset[str]:
    """Return the spellings of initials with a dot behind each: M.A.P. stays beside M.AP."""
    spellings = (text for title in titles() for text in (title.title, *title.variants))
    return frozenset(filter(_is_initials, spellings))


def canonical_back(text: str) -> str:
    """Return the canonical spelling of a title behind a name; what has no letters stays as it is."""
    broader, dash, narrower = text.partition("-")
    if dash:
        return f"{canonical_back(broader).removesuffix('.')}-{narrower}"
    parts = _PARTS.findall(text)
    tail = "".join(part for part in parts if part[0] == "(")
    core = [part for part in parts if part[0] != "("]
    if not core:
        return text.strip()
    dotted = "".join(f"{part}." for part in core)
    if dotted in _dotted_spellings():
        return dotted + tail
    known = back_titles().get("".join(core).casefold())
    spelled = known.canonical if known else spelled_by_pattern(core)
    return (spelled.removesuffix(".") if tail == "(K)" else spelled) + tail


def spelled_by_pattern(parts: list[str]) -> str:
    """Spell a title that the table does not list: a dot behind each part; bare capitals stay as they are."""
    if len(parts) > 1:
        return "".join(f"{part}." for part in parts)
    if parts[0].isupper():
        return parts[0]
    if parts[0][:1] in {"S", "M"}:
        return "".join(f"{part}." for part in _CAMEL.findall(parts[0]))
    return parts[0]


def canonical_front(printed: str) -> str:
    """Return the canonical spelling of a title in front of a name; empty for a form of address."""
    words = [word.casefold() for word in letters(printed)]
    if words[:1] == ["dr"]:
        if words[1:] in (["hc"], ["h", "c"], ["honoris", "causa"]):
            return HONORARY
        if len(words) == 1:
            return "dr." if letters(printed) == ["dr"] else "Dr."
    for front in front_titles().get(words[0] if words else "", ()):
        size = len(front.words)
        if front.words == tuple(words[:size]):
            if front.kind == ADDRESS:
                return ""
            return _with_corps(front, words[size:]) if front.kind == RANK else front.canonical
    return printed.strip()


def _with_corps(front: Front, behind: list[str]) -> str:
    force = [CORPS[word] for word in behind if word in CORPS]
    rank = front.canonical
    told = len(front.words) > 1  # "Jenderal TNI": the force is part of the rank
    base = rank if told or not (force or rank.endswith(CORPS["tni"])) else rank.split()[0]
    retired = ["(Purn)"] if any(word in RETIRED for word in behind) else []
    # "Laut (P)": the corps of the navy is a letter in brackets
    arm = [f"({word.upper()})" for word in behind if word not in CORPS and word not in RETIRED]
    return " ".join([base, *force, *arm, *retired])

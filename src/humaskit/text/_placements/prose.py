"""Which items of a running text are places, and how far each phrase about a place reaches."""

from collections.abc import Iterator, Sequence
from typing import Final

from .hearts import level_of
from .items import Item, Kind
from .phrases import Draft, drafts
from .tokens import Tokens, words_of

__all__ = ["running"]

_LINKS: Final = words_of(
    """
    dengan jumlah capaian perolehan raihan memperoleh meraih total untuk pada di dalam secara yang atau sebagai , ( - :
    poin mendapat mendapatkan mencapai meraup mengumpulkan penghargaan
    """
)
_LONGEST_LINK: Final = 4  # tokens between two items of one phrase
_LINKED: Final[frozenset[Kind]] = frozenset(
    {"category", "sub", "group", "scope", "total", "score", "scale", "year", "grade"}
)
_WINNING: Final = words_of(
    """
    meraih raih sabet menyabet memperoleh mendapat mendapatkan menerima terima masuk lolos menjadi jadi sebagai
    dalam berada dinobatkan peringkat predikat penghargaan kategori medali merebut memborong boyong
    """
)
_TRAILING: Final[frozenset[Kind]] = frozenset({"scope", "year"})
_NO_HEART: Final = 9  # the level of what is no label, grade or score
_ROLES: Final = frozenset({"sebagai", "untuk", "bagi"})
_PRIZES: Final = _ROLES | {"penghargaan", "tropi", "trofi", "trophy", "piala", "plakat"}
_SAID_BEFORE: Final = frozenset({("pemenang", "juara")})
_INSIDE: Final = frozenset({"di", "dalam", "pada", "ke"})
_PLAIN_SCORES: Final = frozenset({"nilai", "skor", "score", "indeks", "index"})
_BEFORE_GRADE: Final = 2  # a label and the group before a grade
_AWARDING: Final = _WINNING | {"trofi", "plakat", "piagam", "award", "awards"}
_DECLARED: Final = frozenset({"ditetapkan", "dinyatakan", "dinobatkan", "ditetapkannya"})
_STARRED: Final = frozenset(
    {"penghargaan", "award", "awards", "digital", "level", "predikat", "dengan", "meraih", "raih"}
)
_LEAST_SCORE: Final = 10


def running(tokens: Tokens, items: Sequence[Item]) -> Iterator[tuple[Draft, Item | None]]:
    """Yield the phrases about places from left to right, each with the programme that stands right behind it."""
    first = 0
    for at in range(1, len(items) + 1):
        if at == len(items) or _parted(tokens, items[at - 1].end, items[at].start):
            yield from _in_paragraph(tokens, items[first:at], items[at].start if at < len(items) else len(tokens))
            first = at


def _parted(tokens: Tokens, last: int, following: int) -> bool:
    """Tell whether a paragraph or a line of a list begins between two items."""
    return following - last <= _LONGEST_LINK and any(map(tokens.breaks, range(last, following + 1)))


def _in_paragraph(tokens: Tokens, items: Sequence[Item], stop: int) -> Iterator[tuple[Draft, Item | None]]:
    """Yield the phrases of the items of one paragraph, of which none reaches to the token *stop*."""
    at = least = 0
    while at < len(items):
        if not _says_enough(tokens, items, at):
            at += 1
            continue
        if _goes_with_next(items, at):
            at += 1
            continue
        first = at
        while first and items[first - 1].start >= least and _leads(tokens, items, first):
            first -= 1
        run = list(items[first : at + 1])
        at += 1
        while at < len(items) and (_linked(tokens, run, items[at]) or _leads_to_grade(tokens, items, at)):
            run.append(items[at])
            at += 1
        found = drafts(tokens, run, prose=True, first=least, stop=items[at].start if at < len(items) else stop)[:1]
        while found and at < len(items) and _trails(items[at], found[0], run[-1]):
            run.append(items[at])  # "Terbaik pertama media sosial se-Indonesia"
            at += 1
            found = drafts(tokens, run, prose=True, first=least, stop=items[at].start if at < len(items) else stop)[:1]
        programme = items[at] if at < len(items) and _behind(tokens, run[-1], items[at]) else None
        for draft in found:
            least = max(draft.end, run[-1].end)
            end = least if draft.end > run[-1].end else _surface_end(tokens, run)
            start = _surface_start(tokens, min(draft.start, run[0].start), end, run[0])
            yield draft._replace(start=start, end=end), programme


def _trails(item: Item, found: Draft, last: Item) -> bool:
    """Tell whether a scope or year goes on right behind a place; "desa terbaik | di Bali" says where it is."""
    return item.kind in _TRAILING and item.start == found.end and not _says_where(item, last)


def _says_where(item: Item, last: Item) -> bool:
    return item.kind == "scope" and item.bare and last.kind == "special"


def _leads(tokens: Tokens, items: Sequence[Item], at: int) -> bool:
    """Tell whether a category stands right before a label: "kategori Website Terbaik I"."""
    before = items[at - 1]
    nominated = before.kind == "nominee" and items[at].kind == "shortlist"
    gap = tokens.folded[before.end : items[at].start]  # "Kategori Website, juara 1"
    touching = not gap or (gap == [","] and items[at].kind == "ordinal" and before.kind == "category")
    return (nominated or before.kind in ("category", "sub", "group")) and touching


def _goes_with_next(items: Sequence[Item], at: int) -> bool:
    """Tell whether a label belongs to the one right behind it: "nominasi 6 besar"."""
    behind = items[at + 1] if at + 1 < len(items) else None
    if behind is None or behind.start != items[at].end:
        return False
    graded = items[at].kind == "category" and level_of(behind) < _NO_HEART
    return graded or (items[at].kind == "nominee" and behind.kind == "shortlist")


def _linked(tokens: Tokens, run: Sequence[Item], item: Item) -> bool:
    """Tell whether an item goes on with the phrase before it."""
    last = run[-1]
    if item.kind not in _LINKED or item.start - last.end > _LONGEST_LINK:
        return False
    between = tokens.folded[last.end : item.start]
    if not set(between) <= _LINKS or (item.kind == "year" and (item.bare or between)):
        return False
    if item.kind == "grade" and any(each.kind == "grade" for each in run):
        return False
    if item.kind == "scope" and (_says_where(item, last) or any(each.kind == "scope" for each in run)):
        return False
    return not (item.kind == "group" and between)


def _leads_to_grade(tokens: Tokens, items: Sequence[Item], at: int) -> bool:
    """Tell whether *yang* at *at* joins a grade to the size of the field: "dari 22 provinsi yang informatif"."""
    if tokens.at(items[at].start) != "yang" or at + 1 == len(items) or items[at - 1].kind != "total":
        return False
    return (
        items[at + 1].kind == "grade" and items[at - 1].end == items[at].start and items[at + 1].start == items[at].end
    )


def _surface_start(tokens: Tokens, start: int, end: int, first: Item) -> int:
    """Return where a phrase begins: at its own word, not at the prize; "predikat" and "Badan Publik" belong to it."""
    before = _ROLES if first.kind == "special" else _PRIZES  # "penghargaan khusus" is a place of its own
    while end > start + 1 and (tokens.at(start) in before or (tokens.at(start), tokens.at(start + 1)) in _SAID_BEFORE):
        start += 1
    if first.kind == "grade" and tokens.folded[max(0, start - 2) : start] == ["badan", "publik"]:
        return start - 2
    for words in (["predikat"], ["predikat", "sebagai"]):
        if first.kind == "ordinal" and tokens.folded[max(0, start - len(words)) : start] == words:
            return start - len(words)
    return start


def _surface_end(tokens: Tokens, run: Sequence[Item]) -> int:
    """Return where a phrase ends; who competed is said behind it: "Juara II | sebagai Kabupaten/Kota Informatif".

    What was judged is none of it either: "Sangat Baik | dalam evaluasi SPBE".
    """
    occasion = run[-1].kind == "category" and tokens.at(run[-1].start) == "dalam"
    kept = len(run) - (occasion and len(run) > 1)
    while kept > 1:
        graded = kept > _BEFORE_GRADE and run[kept - 1].kind == "grade" and run[kept - 1].bare
        group = run[kept - 2 if graded else kept - 1]
        if group.kind != "group" or tokens.at(group.start) not in _ROLES:
            break
        kept -= 2 if graded else 1
    return run[kept - 1].end


def _behind(tokens: Tokens, last: Item, item: Item) -> bool:
    between = tokens.folded[last.end : item.start]
    return item.kind == "programme" and set(between) <= _LINKS | {"ajang", "acara", "lomba", "kegiatan"}


def _says_enough(tokens: Tokens, items: Sequence[Item], at: int) -> bool:
    """Tell whether a label or grade is one in running text, and not an ordinary word."""
    item = items[at]
    if item.kind == "category":
        graded = any(field.grade and field.track for field in item.fields)
        best = any(field.best for field in item.fields) and tokens.at(item.start - 1) in _AWARDING
        return best or (graded and tokens.at(item.start - 1) in _WINNING)
    if level_of(item) >= _NO_HEART:
        return False
    behind = items[at + 1] if at + 1 < len(items) else None
    touching = behind is not None and behind.start == item.end
    if item.doubt == "either" or item.kind == "scale":
        return False
    if item.kind == "score":
        return _is_score(tokens, item)
    if not item.bare:
        return True
    said = tokens.at(item.start - 1) in _WINNING
    enough = {
        "special": _special(tokens, item, behind),
        "medal": said and tokens.capital(item.start),
        "grand": said and tokens.capital(item.start),
        "nominee": said or (touching and behind is not None and behind.kind in ("category", "programme")),
        "winner": _won(tokens, item, behind),
        "grade": _graded(tokens, item, behind),
    }
    return enough.get(item.kind, False)


def _special(tokens: Tokens, item: Item, behind: Item | None) -> bool:
    """Tell whether a superlative is a prize: behind *predikat*, or with what it was won for."""
    if item.label == "tertinggi":
        return False
    if tokens.at(item.start - 1) == "predikat":
        return True
    touching = behind is not None and behind.start == item.end and behind.kind in ("category", "sub", "scope")
    return touching or (item.label == "terbaik" and _joined(tokens, item, behind))


def _won(tokens: Tokens, item: Item, behind: Item | None) -> bool:
    """Tell whether *pemenang* or *juara* without a number is a place: with its category, or its programme."""
    named = behind is not None and behind.kind == "programme" and behind.start == item.end
    if item.label == "juara":
        return named and tokens.capital(item.start)
    return item.label == "pemenang" and _joined(tokens, item, behind)


def _joined(tokens: Tokens, item: Item, behind: Item | None) -> bool:
    """Tell whether a category belongs to *pemenang*: "pemenang dalam kategori Website"."""
    if behind is None or behind.kind not in ("category", "sub"):
        return False
    return set(tokens.folded[item.end : behind.start]) <= {"dalam", "pada", "untuk", "di"}


def _graded(tokens: Tokens, item: Item, behind: Item | None) -> bool:
    """Tell whether a grade without its cue is one: quoted, behind a group, or with its score."""
    scored = behind is not None and behind.kind in ("score", "scale") and behind.start - item.end <= _LONGEST_LINK
    quoted = tokens.at(item.start - 1) in ('"', "\u201c", "\u2018", "'") and not tokens.word(item.end)
    group = tokens.at(item.start - 1) in ("publik", "kota", "kabupaten", "provinsi") and tokens.capital(item.start)
    inside = tokens.at(item.start - 1) in _INSIDE and tokens.at(item.start - 2) in _WINNING
    declared = tokens.at(item.start - 1) == "sebagai" and tokens.at(item.start - 2) in _DECLARED
    starred = item.text.startswith("Bintang") and tokens.at(item.start - 1) in _STARRED
    zoned = item.text.startswith("Zona") and (inside or tokens.at(item.start - 1) in _WINNING)
    return scored or quoted or group or zoned or declared or starred


def _is_score(tokens: Tokens, item: Item) -> bool:
    """Tell whether a number behind *nilai* is a score: it has decimals, or is no small count."""
    if item.score is None or tokens.at(item.start) not in _PLAIN_SCORES | {"angka"}:
        return False
    if tokens.at(item.start) == "angka":  # "berada di angka 3,75"
        return "." in str(item.score)
    return "." in str(item.score) or item.score >= _LEAST_SCORE

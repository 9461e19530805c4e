"""Pictures of rankings as text: an SVG of who rose and who fell, an HTML table. No script, no remote asset, no library.

Every text is escaped and stripped of what is no visible character, so a hostile name stays a name.
"""

import hashlib
import html
from collections.abc import Mapping, Sequence
from typing import Final, TypeVar

import attrs

from .errors import InvalidValue, Issue, shown
from .ranking.checks import as_mapping, one_of, require_all, whole
from .ranking.exact import Exact, plain
from .ranking.moves import Move, MoveKind, Movement, movement
from .ranking.ranked import RankedList
from .ranking.reading import Id, label_key
from .ranking.rows import Row
from .ranking.tiers import Ordering
from .ranking.words import Language, figure

__all__ = ["html_table", "rank_chart"]

T = TypeVar("T")

ROW: Final = 24  # pixels
TOP: Final = 64
WIDTH: Final = 760
LEFT: Final = 270  # where the lines begin; the names stand before it
RIGHT: Final = WIDTH - LEFT
LONGEST_NAME: Final = 34
LONGEST_TITLE: Final = 90
COLOURS: Final = {MoveKind.UP: "#1a7f37", MoveKind.DOWN: "#b3261e", MoveKind.SAME: "#57606a"}
PALE: Final = "#8c959f"
_WORDS: Final = {
    "title": ("Perubahan peringkat", "Changes in rank"),
    "earlier": ("Sebelum", "Before"),
    "later": ("Sesudah", "After"),
    MoveKind.UP: ("naik", "rose"),
    MoveKind.DOWN: ("turun", "fell"),
    MoveKind.SAME: ("tetap", "stayed"),
    MoveKind.NEW: ("baru", "new"),
    MoveKind.UNLISTED_BEFORE: ("sebelumnya tidak tercantum", "not listed before"),
    MoveKind.OUT: ("keluar", "out"),
    MoveKind.UNLISTED_AFTER: ("sesudahnya tidak tercantum", "not listed after"),
    MoveKind.UNPLACED: ("tanpa peringkat di salah satunya", "without a place in one of them"),
    "group": ("Kelompok", "Group"),
    "rank": ("Peringkat", "Place"),
    "name": ("Nama", "Name"),
    "score": ("Nilai", "Score"),
    "more": ("{n} baris lagi", "{n} more rows"),
}


@attrs.frozen
class _Slot:
    """Where an entry stands on one side of the chart."""

    place: Exact
    y: int


def rank_chart(  # noqa: PLR0913  # each argument is one text on the chart
    earlier: Ordering,
    later: Ordering,
    *,
    names: Mapping[Id, str] | Mapping[str, str] | None = None,
    title: str | None = None,
    before: str | None = None,
    after: str | None = None,
    lang: Language = "id",
) -> str:
    """Return an SVG with one line for each entry from its earlier to its later place.

    Green lines rise, red ones fall; the colour is never alone, since every line has its sentence for readers of the
    picture. Who stands on one side only has no line. Title and description are inside, for screen readers.

    Args:
        earlier: the ranking before: a ranked list, places by id, or ids from the best to the last.
        later: the ranking after.
        names: what to write for an id; the id itself where nothing is given.
        title: the title of the chart.
        before: what to write above the earlier side, such as the year.
        after: what to write above the later side.
        lang: the language of the words that are not given.

    Raises:
        InvalidValue: a ranking cannot be read, is in several groups, or the language is not known.

    >>> svg = rank_chart(["a", "b"], ["b", "a"], names={"a": "Kota <A>"})
    >>> svg[:4], "Kota &lt;A&gt;: 1 → 2 (turun 1)" in svg
    ('<svg', True)
    """
    moves = movement(earlier, later)
    one_of(lang, ("id", "en"), "lang")
    named = _named(names)
    old = _slots({move.id: move.before for move in moves})
    new = _slots({move.id: move.after for move in moves})
    height = TOP + ROW * max(len(old), len(new), 1) + ROW
    heading = _clean(title or _word("title", lang), LONGEST_TITLE)
    body = [
        f'<text x="{WIDTH // 2}" y="24" text-anchor="middle" font-size="16" font-weight="bold">{heading}</text>',
        _heading(LEFT, "end", before or _word("earlier", lang)),
        _heading(RIGHT, "start", after or _word("later", lang)),
        *(_line(move, old.get(move.id), new.get(move.id), named, lang) for move in moves),
    ]
    described = _clean(_described(moves, lang))
    content = "\n".join(body)
    mark = hashlib.sha256(f"{heading}{described}{content}".encode()).hexdigest()[:8]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}" '
        f'role="img" aria-labelledby="t{mark} d{mark}" font-family="sans-serif" font-size="13">\n'
        f'<title id="t{mark}">{heading}</title>\n<desc id="d{mark}">{described}</desc>\n'
        f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>\n{content}\n</svg>\n'
    )


def html_table(
    ranked: RankedList[T],
    *,
    names: Mapping[Id, str] | Mapping[str, str] | None = None,
    caption: str | None = None,
    limit: int | None = None,
    lang: Language = "id",
) -> str:
    """Return a ranked list as an HTML table, or its first *limit* rows; it has no style and needs none.

    Raises:
        InvalidValue: *ranked* is no ranked list, *limit* no number of rows, or the language not known.

    >>> from humaskit.ranking import rank
    >>> print(html_table(rank({"Kota <A>": 90}), lang="en"))
    <table>
    <thead><tr><th scope="col">Place</th><th scope="col">Name</th><th scope="col">Score</th></tr></thead>
    <tbody>
    <tr><td>1</td><td>Kota &lt;A&gt;</td><td>90</td></tr>
    </tbody>
    </table>
    """
    require_all((ranked,), RankedList, "the rows of a table")
    one_of(lang, ("id", "en"), "lang")
    named = _named(names)
    grouped = ranked.groups != (None,)
    columns = ("group", "rank", "name", "score") if grouped else ("rank", "name", "score")
    head = "".join(f'<th scope="col">{_clean(_word(column, lang))}</th>' for column in columns)
    most = None if limit is None else whole(limit, "limit", least=0)
    rows = [_html_row(row, named, lang, grouped=grouped) for row in ranked.rows[:most]]
    left = len(ranked) - len(rows)
    if left:
        rows.append(f'<tr><td colspan="{len(columns)}">{_word("more", lang).format(n=left)}</td></tr>')
    said = "" if caption is None else f"<caption>{_clean(caption)}</caption>\n"
    body = "\n".join(rows)
    return f"<table>\n{said}<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>"


def _named(names: object) -> dict[str, str]:
    given = as_mapping({} if names is None else names)
    if given is None:
        message = f"names are a mapping from ids to texts, not {shown(names)}"
        raise InvalidValue(Issue(code="names", message=message))
    return {str(who): str(text) for who, text in given.items()}


def _html_row(row: Row[T], names: Mapping[str, str], lang: Language, *, grouped: bool) -> str:
    place = figure(row.status if row.rank is None else row.rank, lang)
    score = row.score if row.published is None else row.published
    cells = [
        *([str(row.group or "")] if grouped else []),
        f"{place}{'=' if row.is_joint else ''}",
        names.get(str(row.id), str(row.id)) if row.id is not None else "",
        "" if score is None else figure(score, lang),
    ]
    return f"<tr>{''.join(f'<td>{_clean(cell)}</td>' for cell in cells)}</tr>"


def _slots(places: Mapping[Id, Exact | None]) -> dict[Id, _Slot]:
    """Give every placed entry a row of its own, in the order of the places."""
    placed = [(place, who) for who, place in places.items() if place is not None]
    placed.sort(key=lambda each: (each[0], label_key(each[1])))
    return {who: _Slot(place, TOP + ROW * number) for number, (place, who) in enumerate(placed)}


def _line(move: Move, old: _Slot | None, new: _Slot | None, names: Mapping[str, str], lang: Language) -> str:
    name = names.get(str(move.id), str(move.id))
    colour = COLOURS.get(move.kind, PALE)
    parts = [f"<title>{_clean(_sentence(move, name, lang))}</title>"]
    for slot, x, anchor, gap in ((old, LEFT, "end", -12), (new, RIGHT, "start", 12)):
        if slot is None:
            continue
        place = plain(slot.place)
        words = f"{name} {place}" if anchor == "end" else f"{place} {name}"
        label = _clean(_short(name, words))
        parts.append(f'<circle cx="{x}" cy="{slot.y}" r="4" fill="{colour}"/>')
        parts.append(f'<text x="{x + gap}" y="{slot.y + 4}" text-anchor="{anchor}" fill="#1f2328">{label}</text>')
    if old is not None and new is not None:
        parts.append(f'<line x1="{LEFT}" y1="{old.y}" x2="{RIGHT}" y2="{new.y}" stroke="{colour}" stroke-width="2"/>')
    return f"<g>{''.join(parts)}</g>"


def _short(name: str, words: str) -> str:
    return words if len(name) <= LONGEST_NAME else words.replace(name, f"{name[: LONGEST_NAME - 1]}…")


def _sentence(move: Move, name: str, lang: Language) -> str:
    kind = _word(move.kind, lang)
    if move.before is None or move.after is None:
        known = move.before if move.after is None else move.after
        return f"{name}: {kind}" if known is None else f"{name}: {plain(known)} ({kind})"
    change = move.change or 0
    by = f" {plain(max(change, -change))}" if change else ""
    return f"{name}: {plain(move.before)} → {plain(move.after)} ({kind}{by})"


def _described(moves: Movement, lang: Language) -> str:
    counted: Sequence[tuple[MoveKind, int]] = [(kind, len(moves.by_kind(kind))) for kind in MoveKind]
    return ", ".join(f"{count} {_word(kind, lang)}" for kind, count in counted if count)


def _heading(x: int, anchor: str, text: str) -> str:
    return f'<text x="{x}" y="46" text-anchor="{anchor}" fill="{PALE}">{_clean(text, LONGEST_NAME)}</text>'


def _word(key: str | MoveKind, lang: Language) -> str:
    return _WORDS[key][("id", "en").index(lang)]


def _clean(text: object, longest: int | None = None) -> str:
    """Escape *text*, and replace what is no visible character: controls, marks of direction, lone surrogates."""
    said = str(text)
    cut = said if longest is None or len(said) <= longest else f"{said[: longest - 1]}…"
    return html.escape("".join(letter if letter.isprintable() else "\ufffd" for letter in cut))

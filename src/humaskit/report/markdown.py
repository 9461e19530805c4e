"""Tables in GitHub-flavoured Markdown, for release notes and issues; what a catalog says stays text in them."""

import datetime as dt
import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from ..catalog import Catalog
from ..errors import InvalidValue, Issue, shown
from ..model.award import AwardProgram
from ..ranking.words import Language
from ..values.dates import PartialDate
from .awards import medals_of
from .context import Context, context
from .facts import Round, appointments, in_office, place_words, rounds, small_print, strays
from .markup import clean, is_link
from .page import masked
from .series import Cell, Series, all_series, single_rankings

__all__ = ["markdown_report", "markdown_table"]

MOST_ROWS: Final = 60
MOST_COLUMNS: Final = 6
MOST_TABLES: Final = 120
LONGEST_PADDED: Final = 48

_MARKS: Final = re.compile(r"[\\`*_\[\]~|$^#]|:(?=//)|(?<=www)\.")
_FIRST: Final = re.compile(r"^([+=-]|[0-9]{1,9}(?=[.)]))")
_PINGS: Final = re.compile(r"@|#(?=[0-9])")  # a mention, an address of e-mail, the number of an issue


def markdown_table(headings: Sequence[str], rows: Sequence[Sequence[str]], *, right: Collection[int] = ()) -> str:
    r"""Return a table in GitHub-flavoured Markdown; whatever a cell holds stays text, on one line.

    Marks of Markdown and HTML are escaped, addresses are no links, and an ``@`` calls nobody: an invisible space keeps
    it from that.

    Args:
        headings: the heading of each column.
        rows: the cells of each row.
        right: the columns, counted from 0, that are set to the right.

    Raises:
        InvalidValue: a row has more or fewer cells than there are headings, or a cell is no text.

    >>> print(markdown_table(("Nama", "Nilai"), [("Kota <A> | *B*", "87,40")], right=(1,)))
    | Nama                    | Nilai |
    | ----------------------- | ----: |
    | Kota &lt;A&gt; \| \*B\* | 87,40 |
    """
    if not headings:
        raise InvalidValue(Issue(code="headings", message="a table needs a column"))
    written = [[_cell(cell) for cell in row] for row in (headings, *rows)]
    for number, row in enumerate(written):
        if len(row) != len(headings):
            message = f"row {number} has {len(row)} cells, and there are {len(headings)} headings"
            raise InvalidValue(Issue(code="row", message=message))
    widths = [min(LONGEST_PADDED, max(3, *map(len, column))) for column in zip(*written, strict=True)]
    rules = ["-" * (width - 1) + ":" if at in right else "-" * width for at, width in enumerate(widths)]
    lines = [
        " | ".join(
            cell.rjust(width) if at in right else cell.ljust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in (written[0], rules, *written[1:])
    ]
    return "\n".join(f"| {line} |" for line in lines)


def markdown_report(
    catalog: Catalog,
    *,
    language: Language = "id",
    title: str | None = None,
    on: PartialDate | dt.date | None = None,
    include_personal: bool = False,
) -> str:
    """Return award results, rankings, places won and officials of a catalog as tables in Markdown, with their sources.

    Arguments are those of :func:`humaskit.report.html_report`. Long tables are cut, and say so.

    Raises:
        InvalidValue: the language is not known, or *on* is no full day.

    >>> from humaskit import datasets
    >>> text = markdown_report(datasets.press(), on=PartialDate("2024-03-02"))
    >>> text.splitlines()[0]
    '# Laporan penghargaan dan komunikasi publik'
    """
    page = context(catalog, language, on, include_personal=include_personal)
    blocks = [f"# {escaped(page.heading(title))}", *_blocks(page)]
    if len(blocks) == 1:
        blocks.append(escaped(page.say("empty")))
    text = "\n\n".join(blocks) + "\n"
    return text if include_personal else masked(text)


def escaped(text: str) -> str:
    r"""Return *text* as Markdown that says just that, on one line.

    >>> escaped("1. @kominfo <b>_x_</b> https://example.go.id")
    '1\\. @&#8203;kominfo &lt;b&gt;\\_x\\_&lt;/b&gt; https\\://example.go.id'
    """
    line = _inline(" ".join(clean(text).split()))
    return _FIRST.sub(lambda found: f"{found[0]}\\" if found[0].isdigit() else f"\\{found[0]}", line)


def _cell(text: str) -> str:
    if not isinstance(text, str):
        raise InvalidValue(Issue(code="cell", message=f"a cell is a text, not {shown(text)}"))
    return _inline(" ".join(clean(text).split()))


def _inline(line: str) -> str:
    marked = _MARKS.sub(lambda found: f"\\{found[0]}", line.replace("&", "&amp;"))
    return _PINGS.sub(lambda found: f"{found[0]}&#8203;", marked.replace("<", "&lt;").replace(">", "&gt;"))


def _blocks(page: Context) -> Iterator[str]:
    for key, found in (
        ("results", list(_results(page))),
        ("rankings", list(_rankings(page))),
        ("medals", list(_medals(page))),
        ("officials", list(_officials(page))),
        ("sources", list(_sources(page))),
    ):
        if found:
            yield f"## {page.say(key)}"
            yield from found


def _results(page: Context) -> Iterator[str]:
    room, unseen, left = MOST_TABLES, 0, 0
    for program in page.catalog.of(AwardProgram):
        found = rounds(page.catalog, program)
        shown_now = found[:room]
        room -= len(shown_now)
        if shown_now:
            yield f"### {escaped(page.name(program.id))}"
        for one in shown_now:
            yield f"#### {escaped(one.name)}"
            yield from _round(page, one)
        left += len(found) - len(shown_now)
        unseen += sum(one.size for one in found[len(shown_now) :])
    if left:
        yield escaped(page.say("more_editions", n=left, m=unseen))
    lost = strays(page.catalog)
    if lost:
        yield escaped(page.say("strays", n=lost))


def _round(page: Context, one: Round) -> Iterator[str]:
    say = page.say
    rows: list[list[str]] = []
    for contest in one.contests:
        title = ", ".join(filter(None, (contest.title, contest.track, contest.scope)))
        for line in contest.lines:
            words = place_words(page.catalog, line, say) if line.rank is None else str(line.rank)
            small = map(str, small_print(page.catalog, line, say))
            name = "; ".join((page.name(line.id, line.name), *small))
            rows.append([title, words, name, say.figure(line.score), line.grade or "", _cited(page, line.held_by)])
    heads = [say(key) for key in ("category", "place", "recipient", "score", "grade", "source")]
    yield from _cut(page, heads, rows, right=(3,))


def _rankings(page: Context) -> Iterator[str]:
    for program in page.catalog.of(AwardProgram):
        found = all_series(page.catalog, program)[:MOST_TABLES]
        if found:
            yield f"### {escaped(page.name(program.id))}"
        for series in found:
            yield from _series(page, series)
    for series in single_rankings(page.catalog):
        yield from _series(page, series)


def _series(page: Context, series: Series) -> Iterator[str]:
    columns = series.columns[-MOST_COLUMNS:]
    yield f"#### {escaped(series.title or page.say('no_category'))}"
    rows = [
        [_named(page, series, who), *(_standing(page, column.cells.get(who)) for column in columns)]
        for who in series.competitors
        if any(who in column.cells for column in columns)
    ]
    holders = dict.fromkeys(holder for column in columns for holder in column.holders)
    heads = [page.say("name"), *(column.label or page.say("place") for column in columns)]
    yield from _cut(page, heads, rows)
    numbers = sorted({number for holder in holders for number in page.notes.numbers_for(holder)})
    if numbers:
        yield escaped(f"{page.say('source')}: {', '.join(f'[{number}]' for number in numbers)}")


def _named(page: Context, series: Series, who: str) -> str:
    printed = next(column.cells[who].line.name for column in series.columns if who in column.cells)
    return page.name(who, printed)


def _standing(page: Context, cell: Cell | None) -> str:
    if cell is None:
        return ""
    score = page.say.figure(cell.line.score)
    if cell.rank is not None:
        return f"{cell.rank} ({score})" if score else str(cell.rank)
    instead = cell.line.grade or place_words(page.catalog, cell.line, page.say)
    return f"{instead} ({score})" if instead and score else instead or score


def _medals(page: Context) -> Iterator[str]:
    heads = [page.say(key) for key in ("place", "name", "gold", "silver", "bronze", "total")]
    for program in page.catalog.of(AwardProgram):
        found = medals_of(page.catalog, program)
        if found is not None:
            yield f"### {escaped(page.name(program.id))}"
            rows = [
                [str(row.rank), page.name(str(row.entry)), *map(str, medals), str(sum(medals))]
                for row in found.ranking
                if any(medals := found.counts[row.entry])
            ]
            yield from _cut(page, heads, rows, right=(2, 3, 4, 5))


def _officials(page: Context) -> Iterator[str]:
    say, found = page.say, appointments(page.catalog, page.day)
    rows = [
        [
            page.name(one.post),
            say("unnamed") if one.official is None else page.name(one.official),
            "; ".join(map(str, in_office(page.catalog, one, say, include_personal=page.include_personal))),
            _cited(page, one.id),
        ]
        for one in found.held
    ]
    if page.day is not None and (found.held or found.others):
        yield escaped(say("officials_on", date=say.date(PartialDate(page.day.isoformat()))))
    if rows:
        yield from _cut(page, [say(key) for key in ("post", "official", "mandate", "source")], rows)
    if found.others:
        yield escaped(say("officials_other", n=found.others))


def _cited(page: Context, ref: str) -> str:
    return ", ".join(f"[{number}]" for number in page.notes.numbers_for(ref))


def _sources(page: Context) -> Iterator[str]:
    lines: list[str] = []
    for number, ref, source in page.notes.listed():
        if source is None:
            lines.append(f"{number}. {escaped(ref)}")
            continue
        title = escaped(page.notes.title_of(source))
        address = source.url or ""
        linked = f"[{title}](<{address}>)" if is_link(address) and not set(address) & set("<>\\") else title
        publisher = page.notes.publisher_of(source)
        when = None if source.published is None else page.say.date(source.published)
        lines.append(", ".join((f"{number}. {linked}", *(_inline(clean(text)) for text in (publisher, when) if text))))
    if lines:
        yield "\n".join(lines)


def _cut(page: Context, heads: list[str], rows: list[list[str]], *, right: Collection[int] = ()) -> Iterator[str]:
    """Yield a table of the first rows, without the columns that hold nothing, and what was cut."""
    kept = [at for at in range(len(heads)) if any(row[at] for row in rows)]
    if not kept:
        return
    aligned = [number for number, at in enumerate(kept) if at in right]
    yield markdown_table(
        [heads[at] for at in kept], [[row[at] for at in kept] for row in rows[:MOST_ROWS]], right=aligned
    )
    if len(rows) > MOST_ROWS:
        yield escaped(page.say("more_rows", n=len(rows) - MOST_ROWS))

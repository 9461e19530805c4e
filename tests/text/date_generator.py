"""Date phrases made from their parts, each with the value that they mean; nothing of the library is asked."""

import datetime as dt
from typing import NamedTuple

from hypothesis import strategies as st

MONTHS = (
    ("Januari", "JANUARI", "Jan", "January"),
    ("Februari", "Pebruari", "Feb", "February"),
    ("Maret", "MARET", "Mar", "March"),
    ("April", "april", "Apr"),
    ("Mei", "MEI", "May"),
    ("Juni", "juni", "Jun", "June"),
    ("Juli", "JULI", "Jul", "July"),
    ("Agustus", "AGUSTUS", "Agt", "August"),
    ("September", "september", "Sep", "Sept"),
    ("Oktober", "OKTOBER", "Okt", "October"),
    ("November", "Nopember", "NOPEMBER", "Nov"),
    ("Desember", "desember", "Des", "December"),
)
WEEKDAYS = (
    ("senin", ("Senin", "SENIN", "Monday")),
    ("selasa", ("Selasa", "selasa", "Tuesday")),
    ("rabu", ("Rabu", "RABU", "Wednesday")),
    ("kamis", ("Kamis", "kamis", "Thursday")),
    ("jumat", ("Jumat", "Jum'at", "Jum\u2019at", "Jum`at", "JUM'AT", "Friday")),
    ("sabtu", ("Sabtu", "SABTU", "Saturday")),
    ("minggu", ("Minggu", "MINGGU", "Sunday")),
)
PARTS = {
    "pagi": ("pagi", "pagi hari"),
    "siang": ("siang", "siang hari"),
    "sore": ("sore",),
    "petang": ("petang",),
    "malam": ("malam", "malam hari", "MALAM"),
    "dini-hari": ("dini hari", "dinihari"),
    "tengah-malam": ("tengah malam",),
}
ZONES = {None: "", "+07:00": " WIB", "+08:00": " WITA", "+09:00": " WIT"}
SEPARATORS = (
    "-",
    " - ",
    "\u2013",
    " \u2013 ",
    " \u2014 ",
    " s.d. ",
    " s/d ",
    " sd ",
    " sampai ",
    " sampai dengan ",
    " hingga ",
)
DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2060, 12, 31))


class Phrase(NamedTuple):
    """A text and the stored form of the one value, or of the two ends, that it means."""

    text: str
    first: str
    last: str | None = None


def weekday(day: dt.date) -> tuple[str, tuple[str, ...]]:
    """Return the stored weekday of *day* and its spellings."""
    return WEEKDAYS[day.weekday()]


@st.composite
def named(draw: st.DrawFn) -> Phrase:
    """A day with its month's name, and perhaps a weekday, a part of the day and a clock time."""
    day = draw(DAYS)
    stored, spellings = weekday(day)
    said = f"{day.day:02}" if draw(st.booleans()) else str(day.day)
    said += f" {draw(st.sampled_from(MONTHS[day.month - 1]))}"
    said += draw(st.sampled_from((" ", " tahun ", "  "))) + str(day.year)
    part = draw(st.none() | st.sampled_from(sorted(PARTS)))
    if draw(st.booleans()):
        lead = draw(st.sampled_from(("", "hari ", "Hari "))) + draw(st.sampled_from(spellings))
        before = " " + draw(st.sampled_from(PARTS[part])) if part and draw(st.booleans()) else ""
        said = lead + before + draw(st.sampled_from((", ", " ", ",", ", tanggal ", " tanggal "))) + said
    else:
        stored, before = "", ""
    clock, time = draw(clocks())
    after = "" if part is None or before else " " + draw(st.sampled_from(PARTS[part]))
    words = " ".join(filter(None, (stored, part)))
    return Phrase(said + after + time, f"{day.isoformat()}{clock} {words}".strip())


@st.composite
def clocks(draw: st.DrawFn) -> tuple[str, str]:
    """A clock time after noon has been told from before it (so that no part of the day changes it), or nothing."""
    if draw(st.booleans()):
        return "", ""
    hour, minute = draw(st.integers(12, 23)), draw(st.integers(0, 59))
    zone = draw(st.sampled_from(sorted(ZONES, key=str)))
    word = draw(st.sampled_from((" pukul ", ", pukul ", " Pkl. ", " pkl ", " jam ", " PUKUL ")))
    mark = draw(st.sampled_from((".", ":")))
    return f"T{hour:02}:{minute:02}{zone or ''}", f"{word}{hour:02}{mark}{minute:02}{ZONES[zone]}"


@st.composite
def numeric(draw: st.DrawFn) -> Phrase:
    """A day in digits behind its weekday, as newspapers write it."""
    day = draw(DAYS)
    stored, spellings = weekday(day)
    mark = draw(st.sampled_from(("/", "-", ".")))
    blank = draw(st.sampled_from(("", "", " "))) if mark == "/" else ""
    width = draw(st.sampled_from(("02", "")))
    year = (
        str(day.year) if day.year > 2029 or draw(st.booleans()) else f"{day.year:04}"[-4 if day.year < 2000 else -2 :]
    )
    digits = f"{blank}{mark}".join((f"{day.day:{width}}", f"{day.month:{width}}", year))
    part = draw(st.none() | st.sampled_from(sorted(PARTS)))
    opening = draw(st.sampled_from((" (", "(", ", (", " ")))
    said = draw(st.sampled_from(spellings)) + opening + digits + (")" if "(" in opening else "")
    said += "" if part is None else " " + draw(st.sampled_from(PARTS[part]))
    return Phrase(said, " ".join(filter(None, (day.isoformat(), stored, part))))


@st.composite
def stamps(draw: st.DrawFn) -> Phrase:
    """The date line of a content system, Indonesian or English."""
    day = draw(DAYS)
    stored, spellings = weekday(day)
    hour, minute = draw(st.integers(0, 23)), draw(st.integers(0, 59))
    zone = draw(st.sampled_from(sorted(ZONES, key=str)))
    english, indonesian = MONTHS[day.month - 1][-1], MONTHS[day.month - 1][0]
    time, offset = f"{hour:02}:{minute:02}{ZONES[zone]}", zone or ""
    forms = (
        (f"{english} {day.day}, {day.year} - {time}", ""),
        (f"{day.day} {english} {day.year}, {time}", ""),
        (f"{spellings[0]}, {day.day} {indonesian} {day.year} | {time}", stored),
        (f"{spellings[0]} | {day:%d-%m-%Y} | {time}", stored),
        (f"{day:%d/%m/%Y}, {time}", ""),
        (f"{day:%d/%m/%Y} {time}", ""),
        (f"{day:%d-%m-%Y} {time}", ""),
        (f"{day.isoformat()} {time}", ""),
        (f"{day.isoformat()}T{hour:02}:{minute:02}{offset}", ""),
    )
    text, printed = draw(st.sampled_from(forms))
    return Phrase(text, f"{day.isoformat()}T{hour:02}:{minute:02}{offset} {printed}".strip())


@st.composite
def ranges(draw: st.DrawFn) -> Phrase:
    """Two days with every separator: in one month, across months, across years."""
    first = draw(DAYS.filter(lambda day: day.year < 2060))
    last = first + dt.timedelta(days=draw(st.integers(1, 80)))
    separator = draw(st.sampled_from(SEPARATORS))
    names = [draw(st.sampled_from(MONTHS[day.month - 1][:2])) for day in (first, last)]
    forms = [
        f"{first.day} {names[0]} {first.year}{separator}{last.day} {names[1]} {last.year}",
        f"{first:%d/%m/%Y}{separator}{last:%d/%m/%Y}",
    ]
    if first.year == last.year:
        forms.append(f"{first.day} {names[0]}{separator}{last.day} {names[1]} {last.year}")
        forms.append(f"{first.day}/{first.month}-{last.day}/{last.month}/{last.year}")
    if (first.year, first.month) == (last.year, last.month):
        forms.append(f"{first.day}{separator}{last.day} {names[1]} {last.year}")
        forms.append(f"tanggal {first.day}{separator}{last.day} {names[1]} {last.year}")
        forms.append(f"{first.day}-{last.day}/{last.month}/{last.year}")
    return Phrase(draw(st.sampled_from(forms)), first.isoformat(), last.isoformat())


@st.composite
def plain(draw: st.DrawFn) -> Phrase:
    """A whole day and nothing else, in the spellings of which texts are full."""
    day = draw(DAYS)
    stored, spellings = weekday(day)
    width, mark = draw(st.sampled_from(("02", ""))), draw(st.sampled_from("/-."))
    month = draw(st.sampled_from(MONTHS[day.month - 1]))
    named_day = f"{day.day:{width}} {month} {day.year}"
    digits = f"{day.day:{width}}{mark}{day.month:{width}}{mark}{day.year}"
    lead = draw(
        st.sampled_from(
            [spelling for spelling in spellings if spelling.replace("'", "").isascii() and "`" not in spelling]
        )
    )
    forms = (
        (named_day, ""),
        (digits, ""),
        (f"{lead}, {named_day}", stored),
        (f"{lead} {named_day}", stored),
        (f"{lead} ({digits})", stored),
        (f"{lead}, {digits}", stored),
    )
    text, printed = draw(st.sampled_from(forms))
    hour, minute = draw(st.integers(0, 23)), draw(st.integers(0, 59))
    zone, part = (
        draw(st.sampled_from(sorted(ZONES, key=str))),
        draw(st.sampled_from(("pagi", "siang", "sore", "malam"))),
    )
    behind, clock, word = draw(
        st.sampled_from(
            (
                ("", "", ""),
                (f" {part}", "", part),
                (f" pukul {hour:02}.{minute:02}{ZONES[zone]}", f"T{hour:02}:{minute:02}{zone or ''}", ""),
                (f", {hour:02}:{minute:02}{ZONES[zone]}", f"T{hour:02}:{minute:02}{zone or ''}", ""),
                (f" | {hour:02}:{minute:02}{ZONES[zone]}", f"T{hour:02}:{minute:02}{zone or ''}", ""),
            )
        )
    )
    return Phrase(text + behind, " ".join(filter(None, (f"{day.isoformat()}{clock}", printed, word))))

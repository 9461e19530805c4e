"""Who can do something in a text: people, posts, agencies, groups and regions, by the place of their mentions."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from ...values.citation import Certainty
from .._page.prose import Sentence
from .._page.words import ADVERBS, GLUE

__all__ = ["Actor", "Actors", "subject_before"]

Span = tuple[int, int]

_LONGEST_ASIDE: Final = 220
_JOINING: Final = frozenset({"dan", "serta", "bersama", "beserta", ",", "&", "hingga", "juga", "dan juga"})


class Actor(NamedTuple):
    """One mention of somebody: where, which id, and how sure that is."""

    start: int
    end: int
    id: str
    certainty: Certainty

    @property
    def kind(self) -> str:
        """The kind of the id."""
        return self.id.partition(":")[0]


class Actors:
    """Every actor of a text, the outermost mention of each place, in order."""

    def __init__(self, found: Iterable[tuple[Span, str, Certainty]]) -> None:
        self._all: list[Actor] = []
        for span, ref, certainty in sorted(
            found, key=lambda one: (one[0][0], -one[0][1], _RANK.get(one[1].partition(":")[0], 9))
        ):
            if not self._all or span[0] >= self._all[-1].end:
                self._all.append(Actor(*span, ref, certainty))
        self._starts = [one.start for one in self._all]

    def within(self, start: int, end: int) -> Sequence[Actor]:
        """Return the actors that are named between two offsets."""
        return [
            one
            for one in self._all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
            if one.end <= end
        ]

    def listed(self, text: str, start: int, end: int) -> Iterator[Actor]:
        """Yield the actors of a list that begins at *start*: until words stand between them that no list has."""
        at = start
        for one in self.within(start, end):
            between = text[at : one.start].strip(" ,;")
            if between and at != start and not _joins(between):
                return
            yield one
            at = one.end


_RANK: Final = {"official": 0, "post": 1, "group": 2, "agency": 3, "region": 4}


def _joins(between: str) -> bool:
    return all(word in _JOINING for word in between.replace(",", " ").lower().split())


def subject_before(
    text: str, sentence: Sentence, verb: int, actors: Actors, wanted: Callable[[Actor], bool]
) -> tuple[Actor, Certainty] | None:
    """Return the subject of the verb at *verb*: the nearest actor before it with nothing but adverbs between.

    An aside between them ("…, didampingi Y, …", "… saat membuka acara …") makes it inferred.
    """
    start = max([sentence.start, *(quote.outer[1] for quote in sentence.quotes if quote.outer[1] <= verb)])
    before = [one for one in actors.within(start, verb) if wanted(one) or one.kind == "region"]
    for one in reversed(before):
        gap = text[one.end : verb]
        origin = _ORIGIN.search(text[start : one.start]) if one.kind == "region" and GLUE.fullmatch(gap) else None
        if origin is not None:
            verb = start + origin.start()  # "KIM X asal Kabupaten Y meraih": the region only tells where from
            continue
        place = _placed_by(text, one, before)
        if place is not None and GLUE.fullmatch(gap):
            verb = place  # "Kota X, Jawa Y, meraih": the province only tells where
            continue
        if not wanted(one):
            continue
        if len(gap) > _LONGEST_ASIDE or "\n\n" in gap:
            return None
        if GLUE.fullmatch(gap):
            if _governed(text[start : one.start], one.kind) or _paired(text, one, before):
                continue
            return one, one.certainty
        if ADVERBS.match(gap) and not _governed(text[start : one.start], one.kind):
            certainty = one.certainty if one.certainty is Certainty.AMBIGUOUS else Certainty.INFERRED
            return one, certainty
    return None


_PREPOSITIONS: Final = frozenset(
    {
        *("oleh", "didampingi", "mewakili", "bersama", "kepada", "dari", "dengan", "untuk", "di", "ke"),
        *(
            "bagi",
            "terhadap",
            "menggantikan",
            "provinsi",
            "kabupaten",
            "kota",
            "pemenang",
            "peserta",
            "dampingi",
            "mendampingi",
            "pada",
            "sebagai",
            "atas",
            "langsung",
            "lewat",
            "saat",
            "melalui",
        ),
        *(
            "lingkungan",
            "lingkup",
            "dan",
            "serta",
            "termasuk",
            "seperti",
            "antara",
            "bahwa",
            "wilayah",
            "tentang",
            "asal",
            "se",
        ),
    }
)


def _placed_by(text: str, one: Actor, before: Sequence[Actor]) -> int | None:
    """Return where the comma stands between a place and the province behind it; None where there are not two."""
    number = before.index(one)
    first = before[number - 1] if number else None
    if first is None or first.kind not in ("region", "agency", "group"):
        return None
    if first.kind == "group" and one.id.startswith(
        ("agency:desa-", "agency:kelurahan-", "agency:kecamatan-", "region:")
    ):
        return first.end if text[first.end : one.start].strip() in (",", "") else None
    if one.kind != "region":
        return None
    return first.end if text[first.end : one.start].strip() == "," and len(one.id) < len("region:00.00") else None


def _governed(before: str, kind: str) -> bool:
    """Tell whether a preposition stands right before an actor, who is then no subject."""
    words = [word for word in before.lower().split() if word.strip("-\u2013(") and word not in _POLITE]
    if kind in ("agency", "group") and _OF_MANY.search(before) is not None:
        return True
    if not words or words[-1].endswith(","):
        return False
    if _STANDS_IN.search(before) is not None:
        return kind == "agency"
    return words[-1] in _PREPOSITIONS or _PASSIVE.fullmatch(words[-1]) is not None


_POLITE: Final = frozenset({"bapak", "ibu", "pak", "bu", "saudara", "saudari", "jf.", "jft.", "sdr."})
_OF_MANY: Final = re.compile(
    r"(?i)(?:\A|[,.]\s)\s*(?:salah satu|seorang|puluhan|ratusan|ribuan|belasan|sejumlah|seluruh|segenap|semua|para"
    r"|beberapa|perwakilan|peserta"
    r"|pegawai|jajaran|anggota|rombongan|tim|admin|operator|staf|siswa|mahasiswa|warga|wartawan|pengurus)\s[^,.;:]*\Z"
)  # whose people they are: "Puluhan admin Pemkab X mengikuti …"
_PASSIVE: Final = re.compile(r"di[a-z]{4,}")  # "sebagaimana dibacakan X"
_ORIGIN: Final = re.compile(r"\s(?:asal|dari|se-?|di|wilayah)\s*\Z")


_STANDS_IN: Final = re.compile(
    r"(?i)\b(?:diwakili|diwakilkan|melalui)(?: oleh)?\s+\Z"
)  # whoever follows acts for the other


def _paired(text: str, one: Actor, before: Sequence[Actor]) -> bool:
    """Tell whether an actor stands behind *dan* in a pair: then both are the subject, and none alone."""
    place = before.index(one)
    return place > 0 and text[before[place - 1].end : one.start].strip(" ,").lower() in _JOINING - {",", ""}

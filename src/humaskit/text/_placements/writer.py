"""Places as text: Terbaik III, 10 besar nasional, predikat Informatif dengan nilai 97,43."""

from typing import Final

from ...errors import InvalidValue, Issue, shown
from ...values.placement import Placement, PlacementKind
from ..numbers import OrdinalStyle, format_decimal, format_ordinal
from .values import PlacementPhrase, Stance

__all__ = ["scope_phrase", "written"]

_STANCES: Final = {Stance.HOPE: "semoga", Stance.DENIED: "belum"}
_FIXED: Final = {"terendah": "peringkat terendah", "favorit": "Juara Favorit"}
_MOST_ROMAN: Final = 89
_NEEDS_KE: Final = frozenset({"nilai tertinggi", "tertinggi"})  # "nilai tertinggi 3" would be a score


def written(value: Placement | PlacementPhrase, style: OrdinalStyle) -> str:
    """Return the value as a phrase; see :func:`humaskit.text.placements.format_placement`."""
    if isinstance(value, Placement):
        return _capital(_label(value, style) + _field(value))
    parts = [_STANCES.get(value.stance, "")]
    if value.placement is not None:
        parts.append(_label(value.placement, style) + _field(value.placement))
    parts += [scope_phrase(value.scope), _category(value.category), _track(value.track), _grade(value), _score(value)]
    if value.programme is not None:
        parts.append(f"dalam {value.programme}")
    if value.edition_year is not None:
        parts.append(str(value.edition_year) if value.programme is not None else f"tahun {value.edition_year}")
    text = " ".join(part for part in parts if part)
    if not text:
        raise InvalidValue(Issue(code="empty", message="the phrase says nothing that could be written"))
    return _capital(text)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _label(place: Placement, style: OrdinalStyle) -> str:
    if place.kind is PlacementKind.SHORTLIST:
        return f"{place.top} besar"
    if place.kind is PlacementKind.PREDICATE:
        return f"predikat {place.tier or place.label or ''}".strip()
    word, number = place.label or _default(place), place.ordinal
    if word in _FIXED:
        return _FIXED[word]
    if word == "runner up":
        number = None if number in (None, 2) else number - 1
    if number is None:
        return _title(word)
    return f"{_title(word)} {format_ordinal(number, _fitting(word, number, style))}"


def _default(place: Placement) -> str:
    """Return the usual word of a place that was recorded without one."""
    words = {
        PlacementKind.ORDINAL: "peringkat", PlacementKind.HOPE: "juara harapan", PlacementKind.GRAND: "juara umum",
        PlacementKind.NOMINEE: "nominasi", PlacementKind.WINNER: "pemenang",
    }  # fmt: skip
    word = words.get(place.kind) or place.tier
    if word is None:
        issue = Issue(
            code="placement", message="a placement without label and tier cannot be written", value=shown(place)
        )
        raise InvalidValue(issue)
    return f"{word} winner" if place.kind is PlacementKind.MEDAL else word


def _fitting(word: str, number: int, style: OrdinalStyle) -> OrdinalStyle:
    """Return the style in which the number is read back; a bare Roman numeral is one up to LXXXIX only."""
    if number > _MOST_ROMAN and style in ("roman", "ke-roman"):
        return "ke-digits"
    if word == "harapan" and style == "words":  # "harapan kedua" is the other hope
        return "ke-digits"
    return "ke-digits" if word in _NEEDS_KE and style == "digits" else style


def _title(word: str) -> str:
    return " ".join(part[:1].upper() + part[1:] for part in word.split())


def _field(place: Placement) -> str:
    return "" if place.of is None else f" dari {place.of} peserta"


def scope_phrase(scope: str | None) -> str:
    """Return how a scope is said, empty for none: tingkat nasional, wilayah Sumatera."""
    if scope is None:
        return ""
    kind, colon, name = scope.partition(":")
    if not colon:
        return f"tingkat {kind}"
    return f"wilayah {name}" if kind == "regional" else f"tingkat {kind.title()} {name}"


def _category(category: str | None) -> str:
    if category is None:
        return ""
    above, slash, below = category.partition(" / ")
    return f"kategori {above}, sub kategori {below}" if slash else f"kategori {category}"


def _track(track: str | None) -> str:
    return "" if track is None else f"kelompok {track}"


def _grade(value: PlacementPhrase) -> str:
    alone = value.placement is None or value.placement.kind is not PlacementKind.PREDICATE
    return f"dengan predikat {value.predikat}" if value.predikat is not None and alone else ""


def _score(value: PlacementPhrase) -> str:
    parts: list[str] = []
    if value.score is not None:
        parts.append(f"dengan nilai {format_decimal(value.score)}")
    if value.scale is not None:
        parts.append(_scale(value.scale, alone=value.score is None))
    return " ".join(parts)


def _scale(scale: str, *, alone: bool) -> str:
    number = scale.lstrip("<>").replace(".", ",")
    if scale[:1] in "<>":
        return f"dengan nilai {'di bawah' if scale[0] == '<' else 'di atas'} {number}"
    return f"dengan nilai {number}" if alone else f"dari skala {number}"

"""The grammar of legal references: articles, type, number, date, title, and the references chained to them."""

from typing import Final

import attrs

from ...errors import Issue, shown
from ...model.kinds import LegalKind
from ...values.dates import PartialDate
from ..reading import warning
from .parts import Articles, Numbered, amended_end, articles_at, date_at, number_at, short_form_end
from .reference import LegalReference, LegalRelation
from .titles import title_end
from .types import NUMBER_WORDS, LegalTokens, TypeFound, is_head, type_at

__all__ = ["Found", "reference_at"]

_MOST_NESTED: Final = 3
_MOST_CHAINED: Final = 8
_MOST_NAME: Final = 8  # words of a law that is named without its number
_JOINED: Final = frozenset({"jo", "juncto", "junto", "jis"})
_BEFORE_TYPE: Final = frozenset({"dalam", "dari", "pada", "di"})
_NAMED: Final = frozenset({LegalKind.UU, LegalKind.PP, LegalKind.PERPRES, LegalKind.PERPPU, LegalKind.INPRES})
_MINISTERIAL: Final = frozenset({LegalKind.PERMEN, LegalKind.KEPMEN, LegalKind.INMEN})
_CONSTITUTION: Final = frozenset({"nri", "negara", "republik", "indonesia", "ri", "tahun"})
_ABOUT: Final = frozenset({"tentang", "ttg", "mengenai", "perihal"})
_TITLED: Final = {"perubahan": LegalRelation.AMENDS, "pencabutan": LegalRelation.REVOKES}


@attrs.frozen
class Found:
    """A reference, the token and the character behind it, and what is odd about it.

    ``bare`` marks a reference that running text does not count: no word *Nomor*, no year.
    """

    value: LegalReference
    end: int
    place: int
    issues: tuple[Issue, ...] = ()
    inferred: bool = False
    bare: bool = False


class _Reader:
    """Reads one reference; ``end`` is the token, ``place`` the character up to which it has come."""

    def __init__(self, tokens: LegalTokens, *, whole: bool, depth: int) -> None:
        self.tokens, self.whole, self.depth = tokens, whole, depth
        self.end = self.place = 0
        self.articles: Articles | None = None
        self.numbered: Numbered | None = None
        self.date: PartialDate | None = None
        self.title: str | None = None
        self.inferred = False

    def read(self, at: int) -> Found | None:
        """Read a reference from the token *at*."""
        self._to(at)
        self._articles(before=True)
        start = self.end
        found = type_at(self.tokens, start, numbered=not self.whole)
        if found is None:
            return None
        self._to(found.end)
        self._date()
        self._number(found)
        self._date()
        self._articles()
        self._title()
        if self.numbered is None and not self._is_named(found):
            return None
        self._past(short_form_end(self.tokens.text, self.place))
        self._articles()
        return self._chained(self._value(found, start))

    def _to(self, token: int) -> None:
        self.end = token
        self.place = self.tokens.ends[token - 1] if token else 0

    def _past(self, place: int) -> None:
        self.end, self.place = self.tokens.after(place, self.end), place

    def _is_named(self, found: TypeFound) -> bool:
        """Tell whether type and issuer, or a law's name, stand for the reference without a number."""
        return (found.kind is LegalKind.UU and self.title is not None) or (found.spelled and found.issuer is not None)

    def _articles(self, *, before: bool = False) -> None:
        here = self.end + (not before and self.tokens.words[self.end] == ",")
        if self.articles is not None or self.tokens.folded[here] != "pasal":
            return
        self.articles = articles_at(self.tokens.text, self.tokens.starts[here])
        if self.articles is not None:
            self._past(self.articles.end)
        if before and (self.tokens.folded[self.end] in _BEFORE_TYPE or self.tokens.words[self.end] == ","):
            self.end += 1

    def _date(self) -> None:
        read = date_at(self.tokens, self.end) if self.date is None else None
        if read is not None:
            self.date = read[0]
            self._to(read[1])

    def _number(self, found: TypeFound) -> None:
        """Read the number, behind the name of a law where it has one: *UU KIP Nomor 14 Tahun 2008*."""
        if found.kind is LegalKind.UUD:
            return self._constitution()
        self.numbered = number_at(self.tokens, self.end)
        if self.numbered is None and found.kind in _NAMED:
            stop = self._name_end()
            name = " ".join(self.tokens.slice(self.end, stop).split())
            self.numbered = number_at(self.tokens, stop) if name else None
            if name and (self.numbered is not None or found.kind is LegalKind.UU):
                self.title, self.inferred = name, self.numbered is None
                self._to(stop)
        if self.numbered is not None:
            self._to(self.numbered.end)
        return None

    def _name_end(self) -> int:
        here = end = self.end
        while here < self.end + _MOST_NAME and self.tokens.words[here].isalpha():
            word, folded = self.tokens.words[here], self.tokens.folded[here]
            ends = folded in NUMBER_WORDS or folded in _ABOUT or folded in ("tahun", "pasal") or is_head(folded)
            if ends or not (word[0].isupper() or folded == "dan"):
                break
            here += 1
            end = here if word[0].isupper() else end
        return end

    def _constitution(self) -> None:
        """Read the year of *UUD 1945*, *UUD NRI Tahun 1945*; it has no number."""
        here = self.end
        while self.tokens.folded[here] in _CONSTITUTION:
            here += 1
        if self.tokens.words[here] == "1945":
            self.numbered = Numbered(None, None, 1945, here + 1, said=True)
            self._to(here + 1)

    def _title(self) -> None:
        start = self.end + (self.tokens.words[self.end] == ",")
        if self.tokens.folded[start] not in _ABOUT:
            return
        stop = title_end(self.tokens, start + 1, whole=self.whole)
        if stop > start + 1:
            self.title = " ".join(self.tokens.slice(start + 1, stop).split())
            guessed = self.tokens.words[stop][:1].isalpha() or " di " in self.title
            self.inferred = self.inferred or (not self.whole and guessed)
            self._to(stop)

    def _value(self, found: TypeFound, start: int) -> LegalReference:
        numbered, articles = self.numbered, self.articles
        year = numbered.year if numbered is not None else None
        return LegalReference(
            kind=found.kind,
            type=found.type,
            issuer=found.issuer,
            number=numbered.number if numbered is not None else None,
            year=self.date.year if year is None and self.date is not None else year,
            title=self.title,
            article=articles.article if articles is not None else None,
            paragraph=articles.paragraph if articles is not None else None,
            letter=articles.letter if articles is not None else None,
            date=self.date,
            nested=_in_title(self.title, self.depth),
            printed=numbered.printed if numbered is not None else None,
            type_text=" ".join(self.tokens.slice(start, found.end).split()),
        )

    def _chained(self, value: LegalReference) -> Found:
        """Read what is joined to the reference: *jo.*, *sebagaimana telah diubah dengan*."""
        nested, issues, numbered = list(value.nested), list[Issue](), self.numbered
        if numbered is not None and numbered.cut_off is not None:
            issues.append(warning("year", "the year is not complete", value=shown(numbered.cut_off)))
        if value.kind in _MINISTERIAL and value.issuer is None:
            issues.append(warning("issuer", "the ministry is not known by this name", value=shown(value.type_text)))
        for _ in range(_MOST_CHAINED if self.depth < _MOST_NESTED else 0):
            joint = self._joint()
            other = reference_at(self.tokens, joint[0], whole=self.whole, depth=self.depth + 1) if joint else None
            if joint is not None and (other is None or other.bare):
                other = self._of_the_same_type(value, joint[0])
            if joint is None or other is None:
                break
            nested += [attrs.evolve(other.value, nested=(), relation=joint[1]), *other.value.nested]
            issues += other.issues
            self.end, self.place, self.inferred = other.end, other.place, self.inferred or other.inferred
        sure = numbered is not None and (numbered.said or numbered.year is not None)
        sure = sure or (value.kind is LegalKind.UU and value.title is not None)
        value = attrs.evolve(value, nested=tuple(nested))
        return Found(value, self.end, self.place, tuple(issues), self.inferred, not sure and self.articles is None)

    def _of_the_same_type(self, value: LegalReference, at: int) -> Found | None:
        """Read a number with its year, which goes on with the type of the reference: *jo. Nomor 35 Tahun 2018*."""
        numbered = number_at(self.tokens, at)
        if numbered is None or numbered.number is None or numbered.year is None:
            return None
        other = LegalReference(
            kind=value.kind,
            type=value.type,
            issuer=value.issuer,
            number=numbered.number,
            year=numbered.year,
            printed=numbered.printed,
            type_text=value.type_text,
        )
        return Found(other, numbered.end, self.tokens.ends[numbered.end - 1])

    def _joint(self) -> tuple[int, LegalRelation] | None:
        start = self.end + (self.tokens.words[self.end] == ",")
        if self.tokens.folded[start] in _JOINED:
            return start + 1 + (self.tokens.words[start + 1] == "."), LegalRelation.JOINED
        amended = amended_end(self.tokens, self.end)
        return None if amended is None else (amended, LegalRelation.AMENDED_BY)


def reference_at(tokens: LegalTokens, at: int, *, whole: bool, depth: int = 0) -> Found | None:
    """Read the reference that begins at the token *at*; *whole* when the text is one phrase, not running prose."""
    return _Reader(tokens, whole=whole, depth=depth).read(at)


def _in_title(title: str | None, depth: int) -> tuple[LegalReference, ...]:
    """Read the references that a title names: what it amends, revokes or carries out."""
    if title is None or depth >= _MOST_NESTED:
        return ()
    tokens = LegalTokens(title)
    relation = _TITLED.get(tokens.folded[0], LegalRelation.NAMED)
    nested: list[LegalReference] = []
    at = 0
    while at < tokens.count:
        found = reference_at(tokens, at, whole=True, depth=depth + 1)
        if found is None or found.bare:
            at += 1
            continue
        nested.append(attrs.evolve(found.value, relation=relation))
        at = max(found.end, at + 1)
    return tuple(nested)

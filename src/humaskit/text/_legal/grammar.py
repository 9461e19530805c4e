"""The grammar of legal references: articles, type, number, date, title, and the references chained to them."""

from typing import Final, NamedTuple

import attrs

from ...errors import Issue, shown
from ...model.kinds import LegalKind
from ...values.dates import PartialDate
from ..reading import warning
from .numbers import behind_person, behind_title, in_brackets, more_numbers, seems_to_go_on
from .parts import Articles, Numbered, amended_end, articles_at, blank_end, date_at, number_at, short_form_end
from .reference import LegalReference, LegalRelation
from .titles import goes_on_with_verb, tail_of_prose, title_end
from .tokens import NUMBER_WORDS, LegalTokens
from .types import NO_ISSUER, TypeFound, is_head, may_begin, past_short_form, type_at

__all__ = ["Found", "reference_at"]

_MOST_NESTED: Final = 3
_MOST_CHAINED: Final = 8
_LONGEST_WORD: Final = 40  # letters: no type has a longer one
_LONGEST_BRACKET: Final = 12  # tokens
_MOST_REGION: Final = 5  # words
_LEVELS: Final = frozenset({"provinsi", "prov", "kabupaten", "kab", "kota"})
_OFFICES: Final = frozenset({"Gubernur", "Bupati", "Wali Kota"})
_REGIONAL: Final = frozenset(
    {
        LegalKind.PERDA,
        LegalKind.QANUN,
        LegalKind.PERGUB,
        LegalKind.PERBUP,
        LegalKind.PERWALI,
        LegalKind.KEPGUB,
        LegalKind.KEPBUP,
        LegalKind.KEPWALI,
    }
)
_SMALL_NAMES: Final = frozenset(
    {"pers", "desa", "pemilu", "pilkada", "keistimewaan", "perkawinan", "narkotika", "kearsipan", "ketenagakerjaan"}
)  # of laws, in small letters
_MOST_NAME: Final = 8  # words of a law that is named without its number
_JOINED: Final = frozenset({"jo", "juncto", "junto", "jis"})
_CHANGES: Final = frozenset({"pertama", "kedua", "ketiga", "keempat"})  # of the constitution
_BEFORE_TYPE: Final = frozenset({"dalam", "dari", "pada", "di"})
_ARTICLE_WORDS: Final = frozenset({"pasal", "ps", "psl"})
_BEFORE_ARTICLE: Final = frozenset({",", "tepatnya", "khususnya", "terutama", "yakni", "yaitu"})
_CALLED: Final = frozenset({LegalKind.UU, LegalKind.PERPRES, LegalKind.INPRES})  # by name: "Perpres SPBE"
_NAMED: Final = frozenset({LegalKind.UU, LegalKind.PP, LegalKind.PERPRES, LegalKind.PERPPU, LegalKind.INPRES})
_MINISTERIAL: Final = frozenset({LegalKind.PERMEN, LegalKind.KEPMEN, LegalKind.INMEN})
_CONSTITUTION: Final = frozenset({"nri", "negara", "republik", "indonesia", "ri", "tahun"})
_ABOUT: Final = frozenset({"tentang", "ttg", "mengenai", "perihal"})
_AFTER_NAME: Final = NUMBER_WORDS | _ABOUT | {"tahun", "pasal"}
_TITLED: Final = {"perubahan": LegalRelation.AMENDS, "pencabutan": LegalRelation.REVOKES}


class Found(NamedTuple):
    """A reference, the token and the character behind it, and what is odd about it.

    ``bare`` marks a reference that running text does not count: no word *Nomor*, no year.
    """

    value: LegalReference
    end: int
    place: int
    issues: tuple[Issue, ...] = ()
    inferred: bool = False
    bare: bool = False
    others: tuple[LegalReference, ...] = ()


class _Reader:
    """Reads one reference; ``end`` is the token, ``place`` the character up to which it has come."""

    def __init__(self, tokens: LegalTokens, *, whole: bool, depth: int) -> None:
        self.tokens, self.whole, self.depth = tokens, whole, depth
        self.end = self.place = 0
        self.articles: Articles | None = None
        self.numbered: Numbered | None = None
        self.date: PartialDate | None = None
        self.title: str | None = None
        self.after: str | None = None
        self.more: list[Numbered] = []
        self.inferred = False
        self.other_title: str | None = None
        self.doubt: Issue | None = None

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
        self._articles()
        self._number(found)
        self._more_numbers()
        self._date()
        self._articles()
        self._region(found)
        self._title()
        if self.numbered is None and not self._is_named(found):
            return None
        self._past(short_form_end(self.tokens.text, self.place))
        self._date()
        self._articles()
        self._doubt_number(found)
        return self._chained(self._value(found, start), misprinted=found.misprinted)

    def _to(self, token: int) -> None:
        self.end = token
        self.place = self.tokens.ends[token - 1] if token else 0

    def _past(self, place: int) -> None:
        self.end, self.place = self.tokens.after(place, self.end), place

    def _is_named(self, found: TypeFound) -> bool:
        """Tell whether type and issuer, or a law's name, stand for the reference without a number."""
        named = found.kind in _CALLED and self.title is not None
        of_article = self.articles is not None and found.issuer is not None  # "Pasal 6 ayat (2) Perki"
        titled = self.whole and found.spelled and self.title is not None  # "Surat Keputusan Bersama tentang ..."
        return named or of_article or titled or (found.spelled and found.issuer is not None)

    def _articles(self, *, before: bool = False) -> None:
        here = self.end + (not before and self.tokens.words[self.end] in _BEFORE_ARTICLE)
        if self.articles is not None or self.tokens.folded[here] not in _ARTICLE_WORDS:
            return
        self.articles = articles_at(self.tokens.text, self.tokens.starts[here])
        if self.articles is not None:
            self._past(self.articles.end)
        listed = self.whole and self.tokens.words[self.end] == "." and is_head(self.tokens.folded[self.end + 1])
        if before and (self.tokens.folded[self.end] in _BEFORE_TYPE or self.tokens.words[self.end] == "," or listed):
            self.end += 1
        if before and self.tokens.folded[self.end] == "perubahan" and self.tokens.folded[self.end + 1] in _CHANGES:
            self.end += 2  # "Pasal 28H Perubahan Kedua UUD 1945"

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
            start = past_short_form(self.tokens, stop)
            comma = self.tokens.words[start] == "," and self.tokens.folded[start + 1] in NUMBER_WORDS
            numbered = number_at(self.tokens, start + comma) if name else None
            numbered = None if comma and numbered is not None and numbered.year is None else numbered
            if numbered is not None and (numbered.number is not None or found.kind is LegalKind.UU):
                self.numbered = numbered
            called = found.kind is LegalKind.UU or (self.whole and found.kind in _CALLED and name.isupper())
            if name and (self.numbered is not None or called):
                self.title, self.inferred = name, self.numbered is None
                self._to(stop)
        if self.numbered is None and self.tokens.words[self.end] == "(":
            self.numbered = in_brackets(self.tokens, self.end)
        if self.numbered is None and found.issuer is not None and self.whole:
            self.numbered = behind_person(self.tokens, self.end)
        if self.numbered is not None:
            self._to(self.numbered.end)
            self._past_brackets()
        return None

    def _past_brackets(self) -> None:
        """Skip a second, shorter form before the title: *Nomor 5 Tahun 2020 (Permenkominfo 5/2020) tentang ...*."""
        inside = self.tokens.words[self.end : self.end + _LONGEST_BRACKET]
        short = is_head(self.tokens.folded[self.end + 1]) or self.tokens.words[self.end + 1].isdigit()  # "(51/1999)"
        if inside[:1] == ["("] and ")" in inside and short:
            behind = self.end + inside.index(")") + 1
            if self.tokens.folded[behind] in _ABOUT:
                self._to(behind)

    def _name_end(self) -> int:
        """Return the token behind a law's name: its capitals, or the words in small letters up to the number."""
        here, end, capitals = self.end, self.end, True
        while here < self.end + _MOST_NAME and self.tokens.words[here].isalpha():
            word, folded = self.tokens.words[here], self.tokens.folded[here]
            if folded in _AFTER_NAME or folded in NO_ISSUER or is_head(folded):
                break
            capitals = capitals and (word[0].isupper() or folded == "dan")
            here += 1
            small = here == self.end + 1 and folded in _SMALL_NAMES
            end = here if small or (capitals and word[0].isupper()) else end
        return here if self.tokens.folded[here] in NUMBER_WORDS else end

    def _region(self, found: TypeFound) -> None:
        """Read the region behind the year: *Perda Nomor 5 Tahun 2020 Kota Surabaya*."""
        words, folded, here = self.tokens.words, self.tokens.folded, self.end + 1
        unnamed = found.issuer is None or found.issuer in _OFFICES
        if not unnamed or self.numbered is None or found.kind not in _REGIONAL or folded[self.end] not in _LEVELS:
            return
        start = here = here + (words[here] == ".")
        while here < start + _MOST_REGION and words[here].isalpha() and words[here][0].isupper():
            if folded[here] in _ABOUT or is_head(folded[here]):
                break
            here += 1
        if here == start or not (folded[here] in _ABOUT or (self.whole and here >= self.tokens.count)):
            return
        name = self.tokens.slice(self.end if found.issuer is None else start, here)
        self.after = " ".join(f"{found.issuer or ''} {name}".split())
        self._to(here)

    def _constitution(self) -> None:
        """Read the year of *UUD 1945*, *UUD NRI Tahun 1945*; it has no number."""
        here = self.end
        while self.tokens.folded[here] in _CONSTITUTION:
            here += 1
        if self.tokens.words[here] == "1945":
            self.numbered = Numbered(None, None, 1945, here + 1, said=True)
            self._to(here + 1)

    def _title(self) -> None:
        dots = blank_end(self.tokens, self.end)  # "Nomor 70 Tahun 2019 ... tentang"
        start = dots or self.end + (self.tokens.words[self.end] == ",")
        if self.tokens.folded[start] not in _ABOUT or (self.title is not None and self.numbered is None):
            return  # "UU KIP tentang ..." has its name already
        named = behind_title(self.tokens, start + 1) if self.numbered is None else None
        self.numbered = self.numbered if named is None else named[1]
        stop = title_end(self.tokens, start + 1, whole=self.whole) if named is None else named[0]
        if stop > start + 1:
            self.title = " ".join(self.tokens.slice(start + 1, stop).split())
            self._doubt_title(start + 1, stop)
            guessed = self.tokens.words[stop][:1].isalpha() or " di " in self.title
            self.inferred = self.inferred or (not self.whole and guessed)
            self._to(stop if self.numbered is None else max(stop, self.numbered.end))

    def _doubt_title(self, at: int, stop: int) -> None:
        """Cut the words of the sentence off a title, or say that it may go on into them."""
        border, ends = tail_of_prose(self.tokens, at, stop) if self.whole else (0, False)
        if self.whole and goes_on_with_verb(self.tokens, stop):
            self.doubt = warning("title", "where the title ends is not sure")
        if not border:
            return
        shorter = " ".join(self.tokens.slice(at, border).split())
        self.other_title, self.title = (self.title, shorter) if ends else (shorter, self.title)
        self.doubt = warning("title", "where the title ends is not sure", value=shown(self.other_title or ""))

    def _doubt_number(self, found: TypeFound) -> None:
        """Say that a number stands further on, or seems to go on behind where the reader stopped."""
        free = self.doubt is None and self.title is None and self.whole and found.kind is not LegalKind.UUD
        if free and seems_to_go_on(self.tokens, self.end, self.numbered):
            self.doubt = warning("number", "the number seems to go on, or stands further on")

    def _more_numbers(self) -> None:
        if self.numbered is not None and self.numbered.number is not None:
            self.numbered, self.more, end = more_numbers(self.tokens, self.numbered, self.end)
            self._to(end)

    def _value(self, found: TypeFound, start: int) -> LegalReference:
        numbered, articles = self.numbered, self.articles
        year = numbered.year if numbered is not None else None
        return LegalReference(
            kind=found.kind,
            type=found.type,
            issuer=self.after or found.issuer,
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

    def _chained(self, value: LegalReference, *, misprinted: bool) -> Found:
        """Read what is joined to the reference: *jo.*, *sebagaimana telah diubah dengan*."""
        nested, issues, numbered = list(value.nested), list[Issue](), self.numbered
        nested = [attrs.evolve(_of_type(value, each), relation=LegalRelation.JOINED) for each in self.more] + nested
        if misprinted:
            issues.append(warning("spelling", "the name of the type is misprinted", value=shown(value.type_text)))
        if numbered is not None and numbered.cut_off is not None:
            issues.append(warning("year", "the year is not complete", value=shown(numbered.cut_off)))
        if value.kind in _MINISTERIAL and value.issuer is None:
            issues.append(warning("issuer", "the ministry is not known by this name", value=shown(value.type_text)))
        if self.doubt is not None:
            issues.append(self.doubt)
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
        year_alone = numbered is not None and numbered.number is None and not numbered.blank and value.title is None
        sure = sure and not (year_alone and value.kind is not LegalKind.UUD)
        sure = sure or (value.kind is LegalKind.UU and value.title is not None)
        value = attrs.evolve(value, nested=tuple(nested))
        others = (attrs.evolve(value, title=self.other_title),) if self.other_title else ()
        bare = not sure and self.articles is None
        return Found(value, self.end, self.place, tuple(issues), self.inferred or bool(others), bare, others)

    def _of_the_same_type(self, value: LegalReference, at: int) -> Found | None:
        """Read a number with its year, which goes on with the type of the reference: *jo. Nomor 35 Tahun 2018*."""
        numbered = number_at(self.tokens, at)
        if numbered is None or numbered.number is None or numbered.year is None:
            return None
        return Found(_of_type(value, numbered), numbered.end, self.tokens.ends[numbered.end - 1])

    def _joint(self) -> tuple[int, LegalRelation] | None:
        start = self.end + (self.tokens.words[self.end] == ",")
        if self.tokens.folded[start] in _JOINED:
            return start + 1 + (self.tokens.words[start + 1] == "."), LegalRelation.JOINED
        amended = amended_end(self.tokens, self.end)
        return None if amended is None else (amended, LegalRelation.AMENDED_BY)


def reference_at(tokens: LegalTokens, at: int, *, whole: bool, depth: int = 0) -> Found | None:
    """Read the reference that begins at the token *at*; *whole* when the text is one phrase, not running prose."""
    word = tokens.words[at]
    begins = len(word) <= _LONGEST_WORD and may_begin(word)
    return _Reader(tokens, whole=whole, depth=depth).read(at) if begins else None


def _of_type(value: LegalReference, numbered: Numbered) -> LegalReference:
    """Return a reference of the same type and issuer with another number."""
    return LegalReference(
        kind=value.kind,
        type=value.type,
        issuer=value.issuer,
        number=numbered.number,
        year=numbered.year,
        printed=numbered.printed,
        type_text=value.type_text,
    )


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

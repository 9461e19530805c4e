"""Make a ranked list: from scores (``rank``), or from places that somebody published (``from_places``)."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from types import BuiltinFunctionType, FunctionType
from typing import Any, Final, Generic, Literal, TypeAlias, TypeVar

import attrs

from ..errors import InvalidValue, Issue, did_you_mean, shown
from .checks import as_items, as_mapping, flag, is_named, one_of, whole
from .exact import MOST_ROUNDING, Number, tidy
from .order import Order
from .ordering import Column, Competitors, Rules, Status, published_keys
from .parts import read_parts
from .ranked import RankedList, Vacancy
from .reading import Entries, Read, exact_column, group_column, key_column, tally_of
from .ties import TieRule, infer_tie_rule, tie_rule

__all__ = ["Key", "Missing", "RankOn", "from_places", "rank"]

T = TypeVar("T")
FEW: Final = 10_000  # up to here, and in groups, sorting every score is faster than counting the distinct ones
Missing: TypeAlias = Literal["unranked", "first", "last", "raise"]
RankOn: TypeAlias = Literal["exact", "published"]


T_contra = TypeVar("T_contra", contravariant=True)


def _name_of(key: "Key[Any]") -> str:
    """Name a key after what it reads."""
    if isinstance(key.read, str):
        return key.read
    if isinstance(key.read, (FunctionType, BuiltinFunctionType)) and key.read.__name__ != "<lambda>":
        return key.read.__name__
    return "key"


@attrs.frozen(kw_only=True)
class Key(Generic[T_contra]):
    """One key of a tie-break chain: where it is read, and which way is better.

    Dates compare by time, so ``descending=True`` prefers the later date (the youngest, by date of birth). A missing
    value stands behind, whichever way the key runs. A drawn lot is a key like any other, fixed before the ranking.

    >>> Key(read="kelas", descending=False).name
    'kelas'
    """

    read: Read[T_contra]
    descending: bool = True
    name: str = attrs.field(default=attrs.Factory(_name_of, takes_self=True))

    def __attrs_post_init__(self) -> None:
        if not is_named(self.name):
            raise InvalidValue(Issue(code="key", message=f"the name of a key is text, not {shown(self.name)}"))
        flag(self.descending, "descending")


def rank(  # noqa: PLR0913  # each argument is one rule of a rule book
    entries: Iterable[T],
    *,
    score: Read[T] | None = None,
    by: Read[T] | None = None,
    ties: str | TieRule = TieRule.STANDARD,
    descending: bool = True,
    tiebreak: Sequence[str | Key[T] | Callable[[T], object]] = (),
    final: Literal["id"] | None = None,
    missing: Missing = "unranked",
    status: Read[T] | None = None,
    disqualified: Vacancy | None = None,
    rank_on: RankOn = "exact",
    digits: int | None = None,
    parts: Read[T] | None = None,
    id: Read[T] | None = None,  # noqa: A002  # the word of the field
    complete: bool = True,
    field_size: int | None = None,
) -> RankedList[T]:
    """Rank entries by score; the result does not depend on their order.

    *entries* are objects or rows, a mapping from labels to numbers, or plain numbers. Wherever a value is read, say the
    name of an attribute or field, a function of the entry, or a mapping from ids.

    Args:
        entries: who is ranked; of a mapping, the labels are the entries.
        score: where the score is read; a float counts as its shortest decimal text, None is missing.
        by: where the group is read; ranks are given inside groups, and ``overall`` beside them.
        ties: how equal entries are numbered; see :func:`humaskit.ranking.ties.tie_rule` for the names.
        descending: whether the highest score is the best.
        tiebreak: further keys for equal scores, in order; a bare name or function prefers the highest value.
        final: ``"id"`` lets the id decide what all keys leave equal. Nothing else does so silently.
        missing: a missing score is ``unranked``, takes the ``first`` or ``last`` place, or ``raise`` refuses it.
        status: where a :class:`Status` or its value is read; only ``ranked`` takes a place, None counts as ranked.
        disqualified: whether a disqualified score leaves its place empty (``vacate``) or not (``move_up``).
        rank_on: ``published`` ranks on the score rounded half up to *digits*, ``exact`` on the score itself.
        digits: how many decimals the list prints.
        parts: where the parts of a score are read: (name, mark, weight), for explanations.
        id: where the id is read; ``id``, ``name`` or ``label`` unless said otherwise.
        complete: False says that the entries are the top of a longer field.
        field_size: how many are in the field, where that is known of a partial list.

    Raises:
        InvalidValue: a value cannot be read or is no number; one issue for each.
        Conflict: an id occurs twice.
        UnresolvedTie: ``ordinal`` is wanted and entries are equal on every key.

    >>> marks = {"Cimahi": 90, "Garut": 85, "Subang": 85, "Banjar": 70}
    >>> print(rank(marks))
    <RankedList of 4, standard ties>
    1  Cimahi  90
    2=  Garut  85
    2=  Subang  85
    4  Banjar  70
    >>> rank([90, 85, None, 85], ties="dense").places
    (1, 2, None, 2)
    """
    source, column = _source(entries, score, id, "score")
    one_of(missing, ("unranked", "first", "last", "raise"), "missing")
    digits = _digits(digits, rank_on)
    tally = tally_of(column) if by is None and len(column) > FEW else None
    scores = exact_column(column, "score", tally)
    values = published_keys(scores, digits) if digits is not None and rank_on == "published" else scores
    chain = [Column("score", values, flag(descending, "descending"), missing_first=missing == "first")]
    chain.extend(_chain(source, tiebreak))
    chain.extend(_final(final, source))
    field = Competitors(
        source=source,
        chain=tuple(chain),
        scores=scores,
        tally=tally if values is column else None,
        groups=None if by is None else group_column(source.read(by, "by"), "by"),
        statuses=None if status is None else _statuses(source.read(status, "status")),
        parts=None if parts is None else read_parts(source.read(parts, "parts")),
    )
    if missing == "raise":
        _require_scores(field)
    rules = Rules(
        ties=tie_rule(ties),
        missing=missing,
        rank_on=rank_on,
        digits=digits,
        disqualified=_vacancy(field, disqualified),
        complete=flag(complete, "complete"),
        field_size=_field_size(field_size, len(field.entries), complete=complete, grouped=by is not None),
    )
    return RankedList(Order(field, rules))


def from_places(  # noqa: PLR0913  # each argument is one thing a page may print or leave out
    entries: Iterable[T],
    *,
    place: Read[T] | None = None,
    score: Read[T] | None = None,
    by: Read[T] | None = None,
    ties: str | TieRule | None = None,
    status: Read[T] | None = None,
    id: Read[T] | None = None,  # noqa: A002  # the word of the field
    complete: bool = True,
    field_size: int | None = None,
) -> RankedList[T]:
    """Hold a list that somebody published: the places stand as printed, with or without scores.

    The tie rule is inferred when it is not said; ``rules.ties`` stays None where the places leave it open.
    ``complete=False`` says that entries may be missing anywhere: "Terbaik Tiga" alone is a valid list of one, and who
    is not in it is unlisted, not last. A disqualified entry that has a place left it empty.

    Raises:
        InvalidValue: a place is missing without a status that explains it, or no tie rule gives these places.

    >>> amc = from_places({"Kota Madiun": 1, "Kota Semarang": 2, "Muba": 3}, complete=False)
    >>> amc.rank_of("Muba"), amc.rules.ties, amc.row("Muba").of
    (3, None, None)
    """
    source, column = _source(entries, place, id, "place")
    places = tuple(None if each is None else tidy(each) for each in exact_column(column, "place"))
    field = Competitors(
        source=source,
        chain=(Column("place", places, descending=False, is_changeable=False),),
        scores=(None,) * len(places) if score is None else exact_column(source.read(score, "the score"), "score"),
        groups=None if by is None else group_column(source.read(by, "by"), "by"),
        statuses=None if status is None else _statuses(source.read(status, "status")),
    )
    _require_places(field)
    left_empty = any(
        field.status_of(position) is Status.DISQUALIFIED and printed is not None
        for position, printed in enumerate(places)
    )
    rules = Rules(
        ties=_printed_rule(field, None if ties is None else tie_rule(ties), complete=flag(complete, "complete")),
        disqualified="vacate" if left_empty else None,
        complete=complete,
        field_size=_field_size(field_size, len(field.entries), complete=complete, grouped=by is not None),
        is_published=True,
    )
    return RankedList(Order(field, rules))


def _source(
    entries: Iterable[T], read: Read[T] | None, identity: Read[T] | None, what: str
) -> tuple[Entries[T], tuple[object, ...]]:
    """Return the entries and the column that ranks."""
    items = as_items(entries, "the entries")
    if read is not None:
        source = Entries(items, identity)
        return source, tuple(source.read(read, f"the {what}"))
    table = as_mapping(entries)
    if table is not None:
        return Entries(items, identity), tuple(table.values())
    if not all(each is None or isinstance(each, Number) for each in items[:1]):
        message = f"the entries are no plain numbers: say where the {what} is read"
        raise InvalidValue(Issue(code="read", message=message, value=shown(items[0]), hint=f"{what}='...'"))
    return Entries(items, is_anonymous=True), items


def _chain(source: Entries[T], tiebreak: Sequence[str | Key[T] | Callable[[T], object]]) -> list[Column]:
    given = (tiebreak,) if isinstance(tiebreak, str) else tiebreak
    keys: list[Key[T]] = [
        each if isinstance(each, Key) else Key(read=each) for each in as_items(given, "the keys of tiebreak")
    ]
    return [
        Column(
            key.name,
            key_column(source.read(key.read, f"the key {shown(key.name)}"), key.name),
            key.descending,
        )
        for key in keys
    ]


def _final(final: str | None, source: Entries[T]) -> Iterator[Column]:
    """Let the id decide last, if that was said."""
    one_of(final, (None, "id"), "final")
    if final is None or source.ids is None:
        return
    if len(set(map(type, source.ids))) > 1:
        raise InvalidValue(Issue(code="final", message="ids of text and of numbers have no common order"))
    yield Column("id", source.ids, descending=False, is_changeable=False)


def _statuses(column: Sequence[object]) -> tuple[Status, ...]:
    known = {status.value: status for status in Status}
    statuses: list[Status] = []
    issues: list[Issue] = []
    for position, value in enumerate(column):
        status = Status.RANKED if value is None else value
        status = known.get(status) if isinstance(status, str) else status
        if isinstance(status, Status):
            statuses.append(status)
            continue
        hint = did_you_mean(value, known) or f"the statuses are {', '.join(known)}"
        issues.append(
            Issue(code="status", message=f"{shown(value)} is not a status", pointer=f"/{position}", hint=hint)
        )
    if issues:
        raise InvalidValue(*issues)
    return tuple(statuses)


def _require_scores(field: Competitors[T]) -> None:
    issues = [
        Issue(code="missing", message=f"{field.named(position)} has no score", pointer=f"/{position}")
        for position, value in enumerate(field.chain[0].values)
        if value is None and field.status_of(position) is Status.RANKED
    ]
    if issues:
        raise InvalidValue(*issues)


def _require_places(field: Competitors[T]) -> None:
    issues = [
        Issue(
            code="missing",
            message=f"{field.named(position)} has no place and no status that says why",
            pointer=f"/{position}",
            hint="give status, such as 'nominee' or 'not_assessed', or leave the entry out with complete=False",
        )
        for position, value in enumerate(field.chain[0].values)
        if value is None and field.status_of(position) is Status.RANKED
    ]
    if issues:
        raise InvalidValue(*issues)


def _printed_rule(field: Competitors[T], said: TieRule | None, *, complete: bool) -> TieRule | None:
    """Return the one rule that every group follows, None where several would do."""
    printed: dict[object, list[Number]] = {}
    for position, place in enumerate(field.chain[0].values):
        if place is not None and field.status_of(position) in {Status.RANKED, Status.DISQUALIFIED}:
            printed.setdefault(field.groups[position] if field.groups else None, []).append(place)
    rules = set(TieRule)
    for places in printed.values():
        rules &= set(infer_tie_rule(places, complete=complete))
    if not rules:
        hint = None if complete else "look for a misprint"
        message = "no tie rule gives these places"
        raise InvalidValue(Issue(code="places", message=message, hint=hint or "say complete=False if some are missing"))
    if said is not None and said not in rules:
        names = ", ".join(rule.value for rule in TieRule if rule in rules)
        message = f"these places do not follow the rule {shown(said.value)}"
        raise InvalidValue(Issue(code="places", message=message, hint=f"they follow {names}"))
    return said or (rules.pop() if len(rules) == 1 else None)


def _digits(digits: object, rank_on: str) -> int | None:
    one_of(rank_on, ("exact", "published"), "rank_on")
    if digits is None:
        if rank_on == "published":
            message = "a list that ranks on published figures says how many decimals it prints"
            raise InvalidValue(Issue(code="digits", message=message, hint="give digits"))
        return None
    return whole(digits, "digits", least=0, most=MOST_ROUNDING)


def _vacancy(field: Competitors[T], disqualified: Vacancy | None) -> Vacancy | None:
    one_of(disqualified, (None, "vacate", "move_up"), "disqualified")
    if disqualified is None and field.statuses is not None:
        for position, value in enumerate(field.chain[0].values):
            if field.statuses[position] is Status.DISQUALIFIED and value is not None:
                message = f"{field.named(position)} is disqualified with a score: say what becomes of the place"
                hint = "disqualified='vacate' leaves it empty, 'move_up' does not"
                raise InvalidValue(Issue(code="disqualified", message=message, pointer=f"/{position}", hint=hint))
    return disqualified


def _field_size(size: object, listed: int, *, complete: bool, grouped: bool) -> int | None:
    if size is None:
        return None
    number = whole(size, "field_size", least=listed)
    if complete and number != listed:
        message = f"a field of {shown(size)} does not fit a complete list of {listed}"
        hint = "say complete=False for a list that is a part of its field"
        raise InvalidValue(Issue(code="field_size", message=message, hint=hint))
    if grouped:
        raise InvalidValue(Issue(code="field_size", message="one field size cannot be that of every group"))
    return number

"""What stands in brackets in and behind the name of an agency: its short form, its region; and the "RI" beside it."""

from typing import Final

from ...model.kinds import AgencyKind
from ...reference.folding import fold
from .._place_names import Known
from .._places import begins_place, read_place
from .coinages import coined
from .drafts import Draft, DraftReader, Short
from .leads import HEADS, Lead, Shape
from .openings import coinage_of
from .vocabulary import EITHER_COMMISSION, FIELD_WORDS, information_commission, leads, ministry_of

__all__ = ["placed_in_bracket", "read_brackets", "read_last_bracket", "read_short"]

_K: Final = AgencyKind
_INFORMATION_COMMISSION: Final = ("komisi", "informasi")
_ALONE: Final = Known(prose=True, exact=True, announced=False)


def read_brackets(grammar: DraftReader, draft: Draft) -> Draft:
    """Read the short form in brackets behind a name, and "RI" on either side of it."""
    draft = _republic(grammar, draft)
    short = read_short(grammar, draft.end) or _other_name(grammar, draft.end)
    if short is None:
        return draft
    place = draft.place or short.place
    lead = _named_in_short(draft, short)
    return _republic(grammar, draft._replace(lead=lead, end=short.end, short=short.text, place=place))


def read_short(grammar: DraftReader, start: int) -> Short | None:
    """Read a bracket that repeats the name in short: its first word is a short form, a region may follow."""
    words, end = grammar.words, grammar.words.closing(start)
    if end == start or not words.upper(start) or words.raw(start).isdigit():
        return None
    alone = read_place(words, start, _ALONE)
    if alone is not None and alone.end == end:
        return None  # "Desa Sukamaju (Bandung)"
    stop = start + 1
    while stop < end and not begins_place(words, stop, prose=True):
        stop += 1
    place = grammar.place(stop) if stop < end else None
    if stop < end and (place is None or place.end != end):
        return None
    first = words.at(start)
    known = first in leads() or first in HEADS or coined(first) is not None or words.shouted(start)
    inside = stop == end and words.gap(end) == ")" and begins_place(words, end)
    named = inside and all(words.upper(one) for one in range(start, end))  # "Dinas Kebudayaan (Kundha …) DIY"
    one = stop - start == 1 or words.gap(start + 1) == "-"
    return Short(text=words.printed(start, stop), end=end, place=place) if known or named or one else None


def placed_in_bracket(grammar: DraftReader, draft: Draft) -> Draft:
    """Read a region in brackets: "Desa Sukamaju (Kabupaten Bandung)"."""
    words, end = grammar.words, draft.end
    place = grammar.place(end) if words.gap(end) == "(" else None
    return draft if place is None or place.end != words.closing(end) else draft._replace(place=place, end=place.end)


def read_last_bracket(grammar: DraftReader, draft: Draft) -> Draft:
    """Read the short form behind the region: "Komisi Informasi Aceh (KIA)", "… Provinsi Jatim (Kominfo Jatim)"."""
    words, end = grammar.words, draft.end
    short, first = read_short(grammar, end), words.at(end)
    its_initials = first[:1] == draft.lead.words[0][:1] and words.shouted(end)
    if short is None or not (its_initials or first in leads() or coined(first)):
        return draft
    return draft._replace(end=short.end, short=draft.short or short.text)


def _other_name(grammar: DraftReader, start: int) -> Short | None:
    """Read the short form behind *atau*: "Badan Riset dan Inovasi Nasional atau BRIN"."""
    words, short = grammar.words, start + 1
    told = words.at(start) == "atau" and words.joined(start) and words.joined(short) and words.shouted(short)
    return Short(words.raw(short), short + 1) if told and words.at(short) in leads() else None


def _republic(grammar: DraftReader, draft: Draft) -> Draft:
    words, end = grammar.words, draft.end
    kind = draft.lead.kind
    if draft.lead.words in FIELD_WORDS and words.at(end) == "ri" and words.shouted(end) and words.joined(end):
        ministry = ministry_of(draft.lead.words)  # "Kominfo RI"
        return draft._replace(lead=ministry, coinage=coinage_of(ministry), end=end + 1, republic=True)
    if not (draft.lead.centre or kind in (_K.KOMISI, _K.BADAN)) or not grammar.near(draft, comma=False):
        return draft
    if (words.at(end) == "ri" and words.shouted(end)) or (words.at(end) == "pusat" and kind is _K.KOMISI):
        return draft._replace(end=end + 1, republic=True)
    if words.follows(end, "republik", "indonesia"):
        return draft._replace(end=end + 2, republic=True)
    return draft


def _named_in_short(draft: Draft, short: Short) -> Lead:
    """Return the lead, with the kind that a known short form tells: Badan Koordinasi Kehumasan (Bakohumas)."""
    spoken = tuple(fold(short.text).split())
    if draft.lead.words == EITHER_COMMISSION and spoken[:2] == _INFORMATION_COMMISSION:
        return information_commission()  # "KIP (Komisi Informasi Publik)"
    if draft.lead.shape is not Shape.AFFAIRS or not spoken:
        return draft.lead
    for known in leads().get(spoken[0], ()):
        if known.words == spoken and known.centre and known.kind is not draft.lead.kind:
            return draft.lead._replace(kind=known.kind, group=known.group, marks=known.marks)
    return draft.lead

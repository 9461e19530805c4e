"""Where the title of a legal instrument ends: the words behind *tentang* are not delimited."""

import re
from typing import Final

from .parts import date_at
from .tokens import NUMBER_WORDS, LegalTokens
from .types import is_head

__all__ = ["goes_on_with_verb", "tail_of_prose", "title_end"]

_FUNCTION: Final = frozenset(
    {
        "dan", "atau", "di", "ke", "dari", "dalam", "untuk", "bagi", "atas", "serta", "yang", "terhadap", "kepada",
        "sebagai", "secara", "tentang", "antara", "dengan", "nomor", "no", "tahun", "per", "pada", "oleh",
        "melalui",
    }
)  # fmt: skip
_STOPS: Final = frozenset(
    {
        "maka", "bahwa", "adalah", "merupakan", "yaitu", "yakni", "telah", "sudah", "akan", "harus", "wajib", "dapat",
        "bisa", "tersebut", "ini", "itu", "juga", "menjadi", "sebagaimana", "juncto", "kata", "ujar", "tutur", "ungkap",
        "jelas", "agar", "karena", "sehingga", "namun", "tetapi", "tidak", "belum", "sejak", "ketika", "saat", "mulai",
        "berlaku", "mengatur", "menyebut", "diatur", "diubah", "dicabut", "disebut", "dibuat", "pasal", "junto", "jo",
        "terdiri", "dimana", "perlu", "berikut", "bertujuan", "berisi", "isinya", "pun", "kita", "kami", "mereka",
        "sedangkan", "jika", "bila", "apabila", "meski", "meskipun", "pihaknya", "kemudian", "dimaksud", "lantaran",
        "sebab", "melarang", "menjelang", "dinilai", "berbunyi", "bertempat", "berlangsung", "perubahannya",
        "bismillahirrahmanirrahim",
    }
)  # fmt: skip
_STOPS_IN_CAPITALS: Final = frozenset({"bismillahirrahmanirrahim", "juncto", "junto", "jo", "pasal", "sebagaimana"})
_VERB: Final = re.compile(r"(?:me|di)\w{3,}(?:kan|i)")
_NO_VERBS: Final = frozenset(
    {
        "menteri", "mengenai", "melalui", "diri", "meliputi", "diseminasi", "digitalisasi", "digitasi", "diversifikasi",
        "distribusi", "disinformasi", "diskusi", "diskriminasi", "dimensi", "mediasi", "mekanisasi", "meteorologi",
        "metrologi", "disposisi", "diplomasi", "dispensasi", "divestasi", "diferensiasi",
    }
)  # fmt: skip
_AFTER_WHICH: Final = frozenset(
    {
        "diteken", "ditandatangani", "diterbitkan", "disahkan", "dikeluarkan", "ditetapkan", "diundangkan", "mengatur",
        "menyebutkan", "menyatakan", "berbunyi", "berlaku", "telah", "sudah", "baru", "merupakan", "menjadi",
    }
)  # fmt: skip
# What leads from a title in capitals to the words of the sentence, where small letters follow.
_LEAD_OUT: Final = frozenset({"yang", "oleh", "kepada"})
_MAY_LEAD_OUT: Final = frozenset({"dengan", "sebagai", "melalui", "pada"})
_IN_SENTENCES: Final = frozenset(
    {
        "selama", "hingga", "sampai", "guna", "demi", "terkait", "khususnya", "terutama", "termasuk", "seperti",
        "misalnya", "bersama", "sesuai", "berdasarkan", "menurut", "setelah", "sebelum", "usai", "lewat", "lalu",
        "supaya", "beserta", "semua", "seluruh", "para", "pihak", "oleh", "sekaligus", "antara", "sangat", "masih",
        "baik",
    }
)  # fmt: skip
_GENERIC: Final = frozenset(
    {"lingkungan", "tingkat", "bidang", "wilayah", "provinsi", "kabupaten", "kota", "daerah", "desa", "tahun", "hal"}
)  # that are often printed small within a name
_VERBAL: Final = re.compile(r"(?:mem|men|di)\w{4,}")
_PASSIVE: Final = re.compile(r"di\w{4,}kan")
_NOUNS: Final = frozenset(
    {
        "menengah", "menuju", "menjadi", "menyeluruh", "mendasar", "digital", "disiplin", "disabilitas", "difabel",
        "direktur", "direktorat", "diklat", "divisi", "dialog", "dividen", "dimaksud", "distrik",
    }
)  # fmt: skip
_OCCASIONS: Final = frozenset(
    {
        "tanggal", "hari", "saat", "kesempatan", "acara", "rapat", "januari", "februari", "maret", "april", "mei",
        "juni", "juli", "agustus", "september", "oktober", "november", "desember",
    }
)  # fmt: skip
_WEEKDAYS: Final = frozenset({"senin", "selasa", "rabu", "kamis", "jumat", "jum", "sabtu", "minggu"})
_APPENDED: Final = frozenset({"pelaksanaannya", "perubahannya", "turunannya", "lampirannya", "penjelasannya"})
_PENALTIES: Final = frozenset({"ancaman", "hukuman", "sanksi", "denda"})
_MOST_SMALL: Final = 2  # words in small letters behind capitals that may still be a title's
_LEAST_CAPITALS: Final = 2  # words of a title in capitals
_AFTER_PLACE: Final = frozenset({"oleh", "pada", "kepada", "dengan"})
_GOES_ON: Final = frozenset({"dan", "atau", "di", "dalam", "untuk", "bagi", "atas", "terhadap", "tahun", "pada"})
_DASHES: Final = frozenset({"-", "\u2013"})
_GAZETTES: Final = frozenset({"lembaran", "berita", "ln", "tln", "tambahan"})
_LONGEST_NAME: Final = 14  # tokens of a type with its issuer
_LONGEST_BRACKET: Final = 8  # tokens
_LONGEST_TITLE: Final = 120  # tokens
_LONGEST_LIST: Final = 16  # tokens
_SMALL: Final = 12  # words of a title in small letters, in running text


def title_end(tokens: LegalTokens, at: int, *, whole: bool) -> int:
    """Return the token behind the title that begins at *at*.

    A bracket, a full stop, a verb or a word such as *maka* ends it. In running text (not *whole*) so does a word in
    small letters behind a title in capitals, and a comma that divides no list.
    """
    capitals = tokens.words[at][:1].isupper()
    about_laws = tokens.folded[at] in ("perubahan", "pencabutan", "pelaksanaan", "peraturan")
    nested = about_laws or not capitals
    here = end = at
    while here < min(tokens.count, at + _LONGEST_TITLE):
        word, folded = tokens.words[here], tokens.folded[here]
        if word == "(":
            here = _past_bracket(tokens, here, whole=whole)
            if not here:
                break
            continue
        goes_on = not capitals or tokens.words[here + 1][:1].isupper()
        joined = (
            whole and goes_on and tokens.folded[here - 1] in ("dan", "serta") and _is_verb(word)
        )  # "dan menata posko"
        if (_stops(tokens, here) and not joined) or (not whole and here - at > _SMALL and not capitals):
            break
        about_laws = about_laws or folded in NUMBER_WORDS
        if not about_laws and _next_law(tokens, here):
            break
        if (
            whole
            and word == ","
            and (tokens.folded[here + 1] in _WEEKDAYS or (capitals and _turns_small(tokens, here)))
        ):
            break
        if not whole and _ends_in_prose(tokens, here, capitals=capitals, nested=nested):
            break
        here += 1
        end = end if word == "," or folded in _FUNCTION else here
    return end


def tail_of_prose(tokens: LegalTokens, at: int, stop: int) -> tuple[int, bool]:
    """Return where words of the sentence may begin inside a title, and whether the title more likely ends there.

    A title in capitals goes on in small letters: *Pelayanan Publik selama tiga hari*. 0 where nothing speaks for it.
    """
    if tokens.words[stop] == "(" and tokens.folded[stop + 1] in _GAZETTES:
        return 0, False  # the gazette stands where the title ends
    comma = _before_subject(tokens, at, stop)
    if comma:
        return comma, True
    capitals = 0
    for here in range(at, stop):
        word, folded = tokens.words[here], tokens.folded[here]
        compound = tokens.words[here - 1] in _DASHES or len(word) == 1  # "Undang-undang", "e-Government"
        law = folded.startswith("undang") or (folded == "menjadi" and is_head(tokens.folded[here + 1]))
        if compound or law or not word.isalpha() or folded in _FUNCTION or word in _GENERIC:
            continue
        if word[0].isupper():
            headline = _PASSIVE.fullmatch(folded) is not None and tokens.folded[here - 1] not in _FUNCTION
            if headline and capitals >= _LEAST_CAPITALS:
                return here, True
            capitals += 1
            continue
        start = here
        while start > at and tokens.folded[start - 1] in _FUNCTION:
            start -= 1
        ends = _is_sentence(tokens, start, here, stop)
        if capitals < _LEAST_CAPITALS:
            purpose = tokens.words[start] == "untuk" and _VERBAL.fullmatch(word) is not None
            return (start, purpose) if capitals and (purpose or ends) else (0, False)
        own = not ends and (start == here or tokens.words[start] in ("dan", "atau")) and stop - here <= _MOST_SMALL
        return (0, False) if own else (start, ends)
    return 0, False


def _before_subject(tokens: LegalTokens, at: int, stop: int) -> int:
    """Return the comma behind which the subject of a verb stands: *tentang Pers, Dewan Pers dapat*; 0 for none."""
    verb = tokens.words[stop]
    if not (_is_verb(verb) or verb in _STOPS) or verb == "sebagaimana":
        return 0
    for here in range(stop - 1, at, -1):
        if tokens.folded[here] in ("dan", "serta", "atau"):
            return 0
        if tokens.words[here] == ",":
            return here
    return 0


def goes_on_with_verb(tokens: LegalTokens, stop: int) -> bool:
    """Tell whether *dan* and a verb follow, which may be a second part of the title or the sentence's own."""
    start = stop + (tokens.words[stop] == ",")
    return tokens.folded[start] in ("dan", "serta") and _is_verb(tokens.words[start + 1])


def _is_sentence(tokens: LegalTokens, start: int, here: int, stop: int) -> bool:
    """Tell whether the words from *start* on, whose first one in small letters is *here*, belong to the sentence."""
    word = tokens.words[here]
    numbered = any(following[:1].isdigit() for following in tokens.words[here:stop])
    another = tokens.words[start] in ("dan", "serta") and numbered and any(map(is_head, tokens.folded[here:stop]))
    if tokens.words[start] in _LEAD_OUT or another:
        return True
    if any(following[:1].isupper() for following in tokens.words[here:stop]):
        return False
    verbal = here == start and word not in _NOUNS | _NO_VERBS and _VERBAL.fullmatch(word) is not None
    return tokens.words[start] in _MAY_LEAD_OUT or word in _IN_SENTENCES or verbal


def _ends_in_prose(tokens: LegalTokens, at: int, *, capitals: bool, nested: bool) -> bool:
    """Tell whether the words of a running text go on behind the title."""
    word, folded = tokens.words[at], tokens.folded[at]
    if word == ",":
        return not _divides_list(tokens, at)
    if folded in _FUNCTION:
        return _leaves(tokens, at, nested=nested)
    return capitals and word.islower()


def _turns_small(tokens: LegalTokens, at: int) -> bool:
    """Tell whether the words behind a comma go on in small letters, and are no list that *dan* closes."""
    behind = tokens.folded[at + 1 : at + _LONGEST_LIST]
    small = tokens.words[at + 1].islower() and tokens.folded[at + 1] not in _FUNCTION
    return small and not {"dan", "serta", "atau", "&"}.intersection(behind)


def _past_bracket(tokens: LegalTokens, at: int, *, whole: bool) -> int:
    """Return the token behind a short form in the middle of a title, *(RPJMN) 2015-2019*; 0 where the title ends."""
    inside = tokens.words[at + 1 : at + _LONGEST_BRACKET]
    if ")" not in inside or tokens.folded[at + 1] in _GAZETTES:
        return 0
    here = at + inside.index(")") + 2
    word, folded = tokens.words[here], tokens.folded[here]
    if is_head(tokens.folded[here + (folded in _GOES_ON)]) or _leads_out(tokens, here):
        return 0
    goes_on = folded == "tahun" or word.isdigit() or (folded == "dan" and tokens.words[here + 1] == "/")
    goes_on = goes_on or (word in _DASHES and tokens.words[here + 1].isdigit())  # "(COVID) -19"
    goes_on = goes_on or (folded == "di" and tokens.folded[here + 1] == "lingkungan")
    of_phrase = whole and (folded in _GOES_ON or (word[:1].isupper() and folded not in _STOPS))
    return here if goes_on or of_phrase else 0


def _stops(tokens: LegalTokens, at: int) -> bool:
    word, folded = tokens.words[at], tokens.folded[at]
    if word[:1].isalpha():
        if folded == "menjadi" and is_head(tokens.folded[at + 1]):
            return False  # "Penetapan Perppu ... menjadi Undang-Undang"
        if _leads_out(tokens, at):
            return True
        return _is_verb(word) or (folded in _STOPS and (word.islower() or folded in _STOPS_IN_CAPITALS))
    if word == ".":
        if tokens.folded[at - 1] in NUMBER_WORDS and tokens.words[at + 1][:1].isdigit():
            return False  # "Pelaksanaan Undang-Undang No. 20 Tahun 2009"
        return tokens.starts[at + 1] > tokens.ends[at] or not tokens.words[at + 1]
    return not (word[0].isdigit() or word in (",", "-", "/", "&", "'", "\u2019", "\u2013", "\u2014"))


def _leads_out(tokens: LegalTokens, at: int) -> bool:
    """Tell whether *yang diteken*, *di bawah ini* or a date that closes the phrase stands here, behind the title."""
    if _ends_before(tokens, at):
        return True
    dated = date_at(tokens, at)
    return dated is not None and not tokens.words[dated[1]][:1].isalpha()


def _ends_before(tokens: LegalTokens, at: int) -> bool:
    word, following, folded = tokens.words[at], tokens.words[at + 1], tokens.folded[at + 1]
    if word == "di":
        below = following in ("bawah", "atas") and tokens.words[at + 2] in ("ini", "tersebut", "itu")
        return below or folded == "tahun"
    if word == "pada":
        return following[:1].isdigit() or folded in _OCCASIONS
    if word in ("dan", "serta", "beserta", "berikut"):
        return bool(_APPENDED.intersection(tokens.words[at + 1 : at + 3]))
    if tokens.folded[at] == "dengan" and folded == "rahmat":
        return True  # "DENGAN RAHMAT TUHAN YANG MAHA ESA", behind a title as printed
    return (word == "yang" and following in _AFTER_WHICH) or (word == "dengan" and following in _PENALTIES)


def _is_verb(word: str) -> bool:
    return word.islower() and word not in _NO_VERBS and _VERB.fullmatch(word) is not None


def _divides_list(tokens: LegalTokens, at: int) -> bool:
    """Tell whether a comma divides the parts of a list: another part follows, and *dan* or *serta* before long."""
    if tokens.folded[at + 1] in ("dan", "serta", "atau"):
        return tokens.words[at + 2][:1].isupper() and not is_head(tokens.folded[at + 2])
    if not tokens.words[at + 1][:1].isupper():
        return False
    for here in range(at + 1, min(tokens.count, at + 10)):
        if tokens.folded[here] in ("dan", "serta"):
            return tokens.words[here + 1][:1].isupper() and not is_head(tokens.folded[here + 1])
        if tokens.words[here].islower() or not (tokens.words[here].isalpha() or tokens.words[here] == ","):
            return False
    return False


def _next_law(tokens: LegalTokens, at: int) -> bool:
    """Tell whether a comma or an *and* leads to another law with its number, which is no part of this title."""
    here = at + (tokens.words[at] == ",")
    here += tokens.folded[here] in ("dan", "serta")
    if here == at or not is_head(tokens.folded[here]):
        return False
    return any(word in NUMBER_WORDS for word in tokens.folded[here : here + _LONGEST_NAME])


def _leaves(tokens: LegalTokens, at: int, *, nested: bool) -> bool:
    """Tell whether a function word leads out of the title: to another law, to an actor, to small letters."""
    following = tokens.words[at + 1]
    if tokens.folded[at] in ("dan", "serta", "dengan") and is_head(tokens.folded[at + 1]):
        return not nested
    if tokens.folded[at] in _AFTER_PLACE and not nested:
        return True
    return following[:1].islower() and tokens.folded[at + 1] not in _FUNCTION and not nested

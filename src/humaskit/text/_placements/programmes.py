"""Names of award programmes by their pattern: Anugerah ..., ... Award, KIMFest, and the names that are known."""

import functools
import re
from collections.abc import Iterator
from typing import Final

from .editions import ORGANISERS, Span, edition_at, past_year_word, with_edition
from .groups import group_end
from .known import HEADS, first_words, known_names, short_forms
from .labels import is_superlative
from .numbers import ordinal_at, year_of
from .scope import area_at, is_venue
from .tokens import Tokens, words_of

__all__ = ["NO_FIRST", "contest_at", "open_programme_at", "programme_at", "spans_of"]

_WEAK_HEADS: Final = frozenset({"penghargaan", "indeks", "pekan", "monev", "pemilihan", "pemeringkatan", "apresiasi"})
_ALONE: Final = frozenset({"adipura", "adiwiyata", "kalpataru"})
_OPEN_HEADS: Final = frozenset(
    {"lomba", "festival", "kompetisi", "sayembara", "kontes", "turnamen", "olimpiade", "perlombaan"}
)
_SMALL_HEADS: Final = _OPEN_HEADS | {"anugerah", "anugrah"}  # what can begin a name in small letters
_ELECTED: Final = words_of(
    "umum kepala gubernur bupati wali walikota presiden legislatif serentak rektor ketua anggota"
)
_WIDENED: Final = frozenset({"anugerah", "anugrah", "apresiasi", "penghargaan", "lomba"})
_LONG_NAME: Final = 3  # tokens that are a name without *Nasional*
_TAILS: Final = words_of(
    """
    award awards hackathon fest festival championship competition challenge cup contest
    """
)
_JOINED: Final = re.compile(r"[A-Z][A-Za-z]*[a-zA-Z](?:Fest|FEST|Award|Awards|AWARD|AWARDS|Con)")
_BONDS: Final = frozenset({"dan", "&", "/", "-", "di", "untuk", "of", "for", "the", "dan/atau", "bagi", "ke", "in"})
# A name does not go on with a label, a category, an edition or a stranger's verb.
_ENDS: Final = words_of(
    """
    terbaik juara peringkat kategori sub subkategori tahun tingkat bidang nominasi tema oleh dari pada dalam yang
    dengan se ri republik edisi th ta tgl tanggal gold silver bronze predikat diraih digelar diselenggarakan
    diberikan top raih sabet meraih bertema kepada sebagai selasa senin rabu kamis jumat sabtu minggu kelas posisi
    januari februari maret april mei juni juli agustus september oktober november desember bertempat berlangsung hut
    hari padapa wiwerda wistara
    """
)
_LEADS: Final = words_of(
    """
    raih meraih sabet menyabet terima menerima boyong borong ajang dalam pada di malam acara gelar gelaran ikuti
    kegiatan event puncak juara terbaik juarai pemenang penghargaan kompetisi berlabel bertajuk bergengsi dari untuk
    oleh ini itu yang sebagai dengan saat usai melalui setelah hadiri peraih raihan penganugerahan lewat kategori
    kepada bertema dan serta predikat sukses nominasi finalis trofi piala dapat dapatkan rebut sementara adapun
    selain selamat piagam plakat penyerahan peserta pemberian penerima pengumuman pelaksanaan gelaran daftar hasil
    awarding night mereka kami tim pemkab pemkot pemprov wakil bupati gubernur
    """
)
# Sports weeks, contests of schools and of recitation, and competitions of the ministries, by their usual short names.
_CONTESTS: Final = words_of(
    """
    pon porprov porda popda popprov porkab porkot popnas peparnas peparprov peparpeda mtq mtqn stq stqn fls2n o2sn
    fornas kormi kipp porsenijar porseni
    """
)
# What the subject of a headline does with an award: "Kendari Dorong Innovative Government Award".
_VERBS: Final = words_of(
    """
    dorong ajak ajukan apresiasi bahas bakal berhasil beri dampingi dukung gandeng genjot hadir harap ingatkan kawal
    kejar luncurkan minta optimistis pastikan persiapkan pertahankan resmikan sambut sampaikan siap siapkan serahkan
    sukseskan targetkan tetapkan tingkatkan umumkan ungkap upayakan wakili jadi masuk lolos kembali peroleh gondol
    lantik tinjau kukuhkan canangkan pimpin kunjungi soroti imbau buka gelorakan tanggapi harapkan perkuat
    wujudkan usung
    """
)
NO_FIRST: Final = _LEADS | _VERBS | {"harapan", "informatif"}
_ROMAN: Final = frozenset("IVX")
_SHORT: Final = 3  # letters; "pon" and "mtq" are contests in capitals only
_PRIZES: Final = frozenset({"gold", "silver", "bronze", "platinum", "special", "grand"})
_CUES: Final = frozenset(
    {"dalam", "ajang", "pada", "di", "penghargaan", "raih", "meraih", "bertajuk", "forum", "melalui", "event", "lomba"}
)
_AWARD_WORDS: Final = {"anugrah": "anugerah"}  # the usual misprint
_CONFERRED: Final = frozenset({"penghargaan", "anugerah", "ajang"})
_GRADED: Final = frozenset({"wtp", "wdp", "dtp", "sakip", "spbe", "lppd", "ikm"})  # what is assessed, not an award
_BODIES: Final = words_of(
    """
    badan komisi kementerian lembaga museum dewan dinas kantor forum asosiasi ikatan persatuan perhimpunan universitas
    institut yayasan bank direktorat inspektorat sekretariat perusahaan pt majalah kelompok organisasi pejabat
    """
)
_LONGEST: Final = 16  # tokens of a name
_ABBREVIATION: Final = re.compile(r"[A-Z][A-Za-z0-9&./-]{1,11}")
_LONGEST_NAME: Final = 9  # words of the longest known name


def spans_of(tokens: Tokens) -> Iterator[Span]:
    """Yield the programmes of a text from left to right; none overlap."""
    at = 0
    told: set[str] = set()
    while at < len(tokens):
        span = programme_at(tokens, at)
        if span is None and tokens.raw(at) in told and _meant(tokens, at):
            span = with_edition(tokens, at, at + 1)  # "Anugerah Media Humas (AMH)", and then "AMH"
        if span is None:
            at += 1
        else:
            yield span
            if span.abbreviation is not None and span.abbreviation.isupper():
                told.add(span.abbreviation)
            at = span.end


def _meant(tokens: Tokens, place: int) -> bool:
    """Tell whether an abbreviation that the text has explained names the award: a known one does, or with a year."""
    dated = year_of(tokens, past_year_word(tokens, place + 1)) is not None
    return dated or tokens.raw(place) in short_forms()


def programme_at(tokens: Tokens, place: int) -> Span | None:
    """Read the programme whose name begins at *place*."""
    if not (tokens.capital(place) or tokens.at(place) in _SMALL_HEADS):
        return None
    read = _read(tokens)
    if place not in read:
        read[place] = _name_at(tokens, place)
    return read[place]


@functools.lru_cache(maxsize=1)
def _read(_: Tokens) -> dict[int, Span | None]:
    """Return what was read of these tokens, by place: two finders ask for the same programmes."""
    return {}


def _name_at(tokens: Tokens, place: int) -> Span | None:
    known = _known(tokens, place)
    if known is not None and tokens.at(known) == "nasional":  # says how wide the edition reaches
        return with_edition(tokens, place, known)
    found = (known, _by_tail(tokens, place), _by_head(tokens, place), _by_gloss(tokens, place))
    ends = [end for end in found if end is not None]
    return with_edition(tokens, place, _past_occasion(tokens, max(ends))) if ends else None


def open_programme_at(tokens: Tokens, place: int) -> Span | None:
    """Read a name in lower case, where it is known to be one: "Lomba menulis esai"."""
    if tokens.at(place) not in _OPEN_HEADS:
        return None
    end = place + 1
    while end - place < _LONGEST and tokens.word(end) and tokens.at(end) not in _ENDS and not tokens.breaks(end):
        if _place_name(tokens, end):
            break
        end += 1
    return with_edition(tokens, place, _past_occasion(tokens, end)) if end > place + 1 else None


def contest_at(tokens: Tokens, place: int) -> Span | None:
    """Read a contest by its usual short name, where only one can stand: "Juara Umum Porprov Jatim"."""
    named = tokens.at(place) in _CONTESTS and (tokens.shouted(place) or len(tokens.at(place)) > _SHORT)
    return with_edition(tokens, place, place + 1) if named and tokens.capital(place) else None


def _past_occasion(tokens: Tokens, end: int) -> int:
    """Skip the anniversary that a name ends with: "Lomba Esai HUT ke-80 RI"; its number is no edition."""
    if tokens.at(end) != "hut":
        return end
    number = ordinal_at(tokens, end + 1)
    end = end + 1 if number is None else number.end
    return end + 1 if tokens.at(end) == "ri" else end


def _known(tokens: Tokens, place: int) -> int | None:
    """Return the place behind the known name or short form at *place*."""
    best = _known_name(tokens, place)
    if best is not None:
        return best
    if not tokens.capital(place):
        return None
    short = short_forms().get(tokens.raw(place))
    if short is None or (tokens.at(place - 1) == "(" and tokens.at(place + 1) == ")"):
        return None
    dated = year_of(tokens, past_year_word(tokens, place + 1)) is not None
    cued = tokens.at(place - 1) in _CUES or dated or edition_at(tokens, place + 1) is not None
    return place + 1 if cued else None


def _known_name(tokens: Tokens, place: int) -> int | None:
    """Return the place behind the known name at *place*; in small letters its year must follow."""
    head = _AWARD_WORDS.get(tokens.at(place), tokens.at(place))
    if head not in first_words():
        return None
    words, best = [head], None
    for end in range(place + 1, min(place + 2 * _LONGEST_NAME, len(tokens))):
        if tokens.word(end):
            words.append(tokens.at(end))
            best = end + 1 if " ".join(words) in known_names() else best
        elif tokens.at(end) not in ("-", "/"):
            break
    if best is None or tokens.at(best) in _TAILS:
        return None
    dated = year_of(tokens, past_year_word(tokens, best)) is not None
    return best if tokens.capital(place) or (dated and best - place > 1) else None


def _by_tail(tokens: Tokens, place: int) -> int | None:
    """Return the place behind the name that begins at *place*, if a word such as *Award* ends it."""
    if not tokens.capital(place) or tokens.at(place) in NO_FIRST or _ends_name(tokens, place):
        return None
    joined = _JOINED.fullmatch(tokens.raw(place)) is not None
    if not (joined or _tail_ahead(tokens, place)) or _is_number(tokens, place) or _in_group(tokens, place):
        return None
    if joined:
        return place + 1
    end = _tail_end(tokens, place)
    if end == place + 2 and tokens.at(place) in _PRIZES:
        return None  # "Platinum Award": what was won, not where
    if end is not None and tokens.at(end - 1) in HEADS and _begins_again(tokens, end):
        return None  # "Putaran Final Festival Pertunjukan Rakyat": the name begins with its last word
    later = end is not None and any(_known(tokens, at) == end for at in range(place + 1, end - 1))
    return None if later else end  # "Piagam KIM Festival": the known name begins behind


def _begins_again(tokens: Tokens, end: int) -> bool:
    """Tell whether a name goes on at *end* behind a word that can begin it or end it."""
    edition = edition_at(tokens, end) is not None or area_at(tokens, end) is not None
    return tokens.capital(end) and not edition and not _ends_name(tokens, end) and tokens.at(end) not in _TAILS


def _tail_ahead(tokens: Tokens, place: int) -> bool:
    """Tell cheaply whether a word such as *Award* stands within reach."""
    return not _TAILS.isdisjoint(tokens.folded[place + 1 : place + _LONGEST])


def _tail_end(tokens: Tokens, place: int) -> int | None:
    """Return the place behind the word such as *Award* to which a name goes on from *place*."""
    if not _tail_ahead(tokens, place):
        return None
    at = place
    while 0 <= at < place + _LONGEST:
        if tokens.at(at) in _TAILS and tokens.capital(at) and at > place:
            end = at + 1
            while tokens.at(end) in _TAILS and tokens.capital(end):
                end += 1
            return end if tokens.at(end) not in ("of", "for") else None
        leads = tokens.at(at) in _LEADS or tokens.at(at) in _VERBS or _ends_name(tokens, at) or _is_number(tokens, at)
        if at > place and leads and tokens.at(at) not in _BONDS:
            return None
        at = _next_in_name(tokens, at)
    return None


def _in_group(tokens: Tokens, place: int) -> bool:
    """Tell whether who competed stands at *place*: "Pemerintah Kabupaten/Kota | Top Digital Awards"."""
    if tokens.at(place - 1) == "/" or tokens.folded[place : place + 2] == ["menuju", "informatif"]:
        return True
    end, before = group_end(tokens, place), group_end(tokens, place - 1) if place else None
    return (end is not None and end > place + 1) or (before is not None and before > place)


def _is_number(tokens: Tokens, place: int) -> bool:
    return tokens.word(place) and set(tokens.raw(place)) <= _ROMAN


def _ends_name(tokens: Tokens, place: int) -> bool:
    """Tell whether no name goes on at *place*; "Top Digital Awards" is one, "Top 10" is not."""
    named = tokens.at(place) == "top" and tokens.capital(place + 1)
    return tokens.at(place) in _ENDS and not named


def _next_in_name(tokens: Tokens, at: int) -> int:
    """Return where the word behind the one at *at* stands if both can be one name; -1 if they cannot."""
    following = at + 1
    if tokens.at(following) == "(":
        following = _past_gloss(tokens, following, shouted=tokens.shouted(at))
    if tokens.at(following) in _BONDS and (tokens.capital(following + 1) or tokens.digits(following + 1)):
        following += 1
    if tokens.at(following) == "-" and tokens.glued(following):
        following += 1
    if tokens.at(following) == "." and tokens.glued(following) and tokens.glued(following + 1):  # "Persada.ID"
        return following + 1 if tokens.word(following + 1) else -1
    if tokens.at(following - 1) == "di" and is_venue(tokens, following):
        return -1
    return following if tokens.capital(following) and not tokens.breaks(following) else -1


def _past_gloss(tokens: Tokens, bracket: int, *, shouted: bool) -> int:
    """Skip a bracket inside a name: "Keterbukaan Informasi (KI) Award", "PPID (Pejabat Pengelola ...) Award"."""
    stop = bracket + (_LONGEST if shouted else 5)
    close = next((at for at in range(bracket + 2, min(stop, len(tokens))) if tokens.at(at) == ")"), bracket)
    single = close == bracket + 2
    return close + 1 if single or (close > bracket and tokens.at(close + 1) in _TAILS) else bracket


def _by_head(tokens: Tokens, place: int) -> int | None:
    """Return the place behind the name that a word such as *Anugerah* begins at *place*."""
    head = tokens.at(place)
    if head not in HEADS or not (tokens.capital(place) or (head in _OPEN_HEADS and tokens.capital(place + 1))):
        return None
    if tokens.capital(place + 1) and _begins_behind(tokens, place):
        return None
    at = place
    while at - place < _LONGEST and (following := _next_in_name(tokens, at)) > 0:
        if _behind_name(tokens, place, at, following):
            break
        at = following
    end = at + 1
    if tokens.at(at) == "nasional" and at - place >= _LONG_NAME and head in _WIDENED and tokens.at(end) != "(":
        end = at  # "Apresiasi Keterbukaan Informasi Nasional": how wide it reaches
    if end == place + 1 and head not in _ALONE:
        return None
    weak = head in _WEAK_HEADS or not tokens.capital(place)  # "Pekan Budaya", "lomba Poskamling"
    weak = weak and tokens.at(place - 1) != "malam"
    if weak and end == place + 2 and year_of(tokens, end) is None and tokens.at(end) != "(":
        return None
    return None if _is_no_name(tokens, place, end) else end


def _is_no_name(tokens: Tokens, place: int, end: int) -> bool:
    """Tell whether the words behind a head say what was won, and name no programme: "Penghargaan Khusus Literasi"."""
    if tokens.at(place) == "penghargaan" and _names_a_place(tokens, place, end):
        return True
    if tokens.at(place) == "apresiasi" and _praises(tokens, place):  # "Gubernur Jabar Apresiasi Pejabat Baru"
        return _tail_end(tokens, place + 1) is not None or (year_of(tokens, end) is None and tokens.at(end) != "(")
    if tokens.at(place) == "pemilihan" and tokens.at(place + 1) in _ELECTED:
        return True
    return tokens.at(place + 1) == "khusus" or (end == place + 2 and tokens.at(place + 1) == "nasional")


def _praises(tokens: Tokens, place: int) -> bool:
    """Tell whether the head of a name is the verb of a headline: its subject stands before it."""
    subject = tokens.word(place - 1) and tokens.capital(place - 1) and not tokens.breaks(place)
    return place > 0 and subject and tokens.at(place - 1) not in NO_FIRST


def _by_gloss(tokens: Tokens, place: int) -> int | None:
    """Return the place behind a name that its abbreviation closes: "penghargaan Kabupaten Layak Anak (KLA)"."""
    if tokens.at(place - 1) not in _CONFERRED or not tokens.capital(place) or tokens.at(place) in _BODIES:
        return None
    if ORGANISERS.at(tokens, place) is not None or _ends_name(tokens, place):
        return None
    end = place
    while (following := _next_in_name(tokens, end)) > 0 and not _ends_name(tokens, following):
        end = following
    short = tokens.at(end + 1) == "(" and tokens.shouted(end + 2) and tokens.at(end + 3) == ")"
    glossed = short and end > place and tokens.at(end + 2) not in _GRADED and _covered(tokens, place, end)
    group = group_end(tokens, place)
    return end + 1 if glossed and (group is None or group <= end) and not _ranked(tokens, end + 4) else None


def _ranked(tokens: Tokens, at: int) -> bool:
    return tokens.at(at) in ("terbaik", "juara") or is_superlative(tokens.at(at))


def _begins_behind(tokens: Tokens, place: int) -> bool:
    """Tell whether the name begins behind the word at *place*: "Penghargaan Adipura", "Penghargaan BKN Award"."""
    head = tokens.at(place)
    named = (head in _WEAK_HEADS or not tokens.capital(place)) and tokens.at(place + 1) in HEADS
    return named or ((head == "penghargaan" or not tokens.capital(place)) and _tail_end(tokens, place + 1) is not None)


def _behind_name(tokens: Tokens, place: int, at: int, following: int) -> bool:
    """Tell whether the word at *following* is no longer of the name that reaches from *place* to *at*."""
    word = tokens.at(following)
    if (
        word in _ENDS
        or is_superlative(word)
        or ((tokens.shouted(following) or word == "ke") and edition_at(tokens, following) is not None)
    ):
        return True
    confers = tokens.folded[place + 1 : place + 3] == ["komisi", "informasi"] and tokens.at(place) == "anugerah"
    organised = ORGANISERS.at(tokens, following) is not None and not (confers and at == place)
    if organised or (at > place and _place_name(tokens, following)):
        return not _covered(tokens, place, following)
    bracketed = tokens.at(at + 1) == "(" and _ABBREVIATION.fullmatch(tokens.raw(at + 2)) is not None
    return bracketed and tokens.at(following) not in _TAILS


def _names_a_place(tokens: Tokens, place: int, end: int) -> bool:
    """Tell whether *Penghargaan* is followed by what was won: "Penghargaan Desa Transparan Terbaik 3"."""
    return _ranked(tokens, end) or "informatif" in tokens.folded[place:end]


def _covered(tokens: Tokens, place: int, at: int) -> bool:
    """Tell whether an abbreviation in brackets behind takes its letters from the words up to it: they are the name."""
    letters: list[str] = []
    for end in range(place, min(place + _LONGEST, len(tokens))):
        if tokens.at(end) == "(":
            said = [letter for letter in tokens.raw(end + 1).casefold() if letter.isalpha()]
            taken = iter(letters)
            return (
                end > at and len(said) > 1 and all(letter in taken for letter in said) and len(said) + 2 > len(letters)
            )
        if tokens.word(end) and tokens.capital(end):
            letters.append(tokens.at(end)[0])
        elif tokens.at(end) not in _BONDS:
            return False
    return False


def _place_name(tokens: Tokens, place: int) -> bool:
    """Tell whether a region is named at *place*, other than the country; it says where, not what."""
    area = area_at(tokens, place)
    return area is not None and area.code is not None

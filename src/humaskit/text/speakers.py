"""People whom only the sentence tells: "ujar Muslim", "Budi Santoso menegaskan", "diserahkan oleh Drs. Hasan"."""

import re
from collections.abc import Iterator
from typing import Final

from ..values.certainty import Certainty
from ..values.names import PersonName
from ._names.reading import Found, read_name
from ._posts.forms import forms
from ._vocabulary import (
    AGENCY_OPENERS,
    ALSO_NAMES,
    CAMPUSES,
    COUNTRIES,
    GIVEN_NAMES,
    NAMED_AGENCIES,
    SENTENCE_OPENERS,
    is_field,
    listed,
    weekday,
)
from .reading import LONGEST_TEXT, Reading, fits

__all__ = ["find_speakers"]

_SAID: Final = listed(
    """
    kata ujar tutur ungkap jelas tegas tandas tambah papar imbuh terang beber urai ucap sambung lanjut pungkas sebut
    kilah harap pesan menurut diakui dibeberkan dibenarkan dicontohkan dijelaskan dikatakan dilanjutkan dipaparkan
    disampaikan disebutkan ditambahkan ditandaskan ditegaskan diterangkan dituturkan diungkapkan diuraikan
    """
)
_SAYS: Final = listed(
    """
    bercerita berharap berkata berpendapat berpesan bersyukur bertekad berterima berujar melanjutkan melaporkan
    memaklumi memaparkan memastikan membantah membeberkan membenarkan memberikan memerintahkan meminta memohon
    memuji menambahkan menampik menandaskan menargetkan menceritakan mencontohkan menegaskan menekankan menepis
    menerangkan mengajak mengaku mengakui mengapresiasi mengatakan mengemukakan menggambarkan menggarisbawahi
    mengharapkan menghaturkan menghimbau mengimbau mengingatkan menginginkan menginstruksikan mengisahkan mengklaim
    mengucapkan mengungkapkan menguraikan mengusulkan mengutarakan menilai menjabarkan menjanjikan menjawab
    menjelaskan menuturkan menyadari menyambut menyampaikan menyarankan menyatakan menyayangkan menyebut menyebutkan
    menyesalkan menyimpulkan menyinggung menyoroti merasa merinci meyakini optimis optimistis
    """
)
_DOES: Final = listed(
    """
    didampingi dilantik dipercaya ditunjuk diwakili hadir melantik membacakan memimpin menandatangani menerima
    mendampingi mengawali menghadiri menjabat menunjuk menutup membuka menyerahkan mewakili
    """
)
_WITH: Final = listed(
    """
    almarhum almarhumah dibacakan dibawakan digantikan dihadiri diemban dijabat dikomandani dikomandoi dilantik
    dimoderatori dinahkodai dinakhodai dipandu dipimpin diserahkan disambut disampaikan diterima ditemani dibuka
    ditandatangani ditutup didampingi diwakili komando melantik mendiang mendampingi mengangkat menggantikan
    mengukuhkan menugaskan menunjuk mewakili pelantikan pengangkatan penunjukan
    """
)
_ADVERBS: Final = listed(
    """
    akan berkesempatan ikut juga kemudian kembali ketika kini lalu langsung lantas pernah pun saat sebelumnya sedang
    sempat sendiri seusai sudah telah turut usai yang
    """
)
_BETWEEN: Final = listed("oleh langsung secara resmi")
_SMALL_WORDS: Final = listed(
    """
    agar antara apa apabila atas bagaimana bagi bahkan bahwa begitu belum besok bila bukan bukti dengan di dulu hal
    hanya hingga jika justru kalau karena ke kini lain lainnya lebih maka mari masih melalui mengapa meski meskipun
    nanti padahal per pernah saat sambil sampai sebab sebagai secara sejak sekaligus sekarang selalu selama semoga
    seperti sering seusai siapa silakan sudah supaya tadi tak tanpa tapi tatkala telah tentu tetapi tidak usai walau
    walaupun
    """
)
_NOUNS: Final = listed(
    """
    acara akademisi anak aparat artikel atasan beberapa beliau bersamaan bidan bocah bunda bupatinya buruh calon ceo
    data delegasi dewan dia diantaranya direksi dirinya dokter dosen duta forkopimcam forkopimda forum founder
    gabungan guru hakim hari hasil ia ibu ibunya jajaran jaksa juri jurnalis kader kafilah kami kandidat kedua
    keduanya keempat keenam kelima kelompok kepolisian ketiganya ketum kita komisaris kontingen korban laporan lawan
    lelaki mahasiswa mahkamah majelis malam mereka muspida muspika nelayan orang pakar panitia pasangan paslon
    pedagang pegawai pelaku pemateri pembina pemenang pemohon penasihat pendamping peneliti penerima pengamat
    pengurus pengusaha penonton penulis penyidik peraih perawat perempuan perwakilan peserta petani petugas pihak
    pihaknya pimpinan politikus politisi polri presenter presiden pria rektor relawan rombongan saksi salah santri
    saya sejumlah sekjen sekretaris seluruh semua seorang setiap siswa sosok surat tamu terakhir terdakwa tersangka
    tersebut tni tokoh tribun tuan ulama undangan wakilnya wapres warga warganet wartawan
    """
)
_NO_NAME: Final = _ADVERBS | _BETWEEN | SENTENCE_OPENERS | _SMALL_WORDS | _NOUNS
_NO_SUBJECT: Final = listed("bagi dalam dari dengan di hingga ke menuju pada se untuk")
_LONGEST: Final = 160  # characters of a name with its titles
_REACH: Final = 8  # words of it
_MOST_BETWEEN: Final = 4
_LEAST: Final = 3  # letters of a name that stands alone
_LONGEST_LINK: Final = 8
_LINK: Final = re.compile(r"(?:,? dan|,? serta|,) ")
_LISTED: Final = re.compile(r"(?:,? dan|,? serta|,) \Z")
_CUED: Final = re.compile(r"(?<![A-Za-z])([A-Za-z]+?)(?:nya)?[ \t]+(?=[A-Z]|dr[ghs]?\.)")
_VERB: Final = re.compile(r"(?<![A-Za-z])(?:di|ber|me|hadir|optimis)[a-z]*")
_WORD: Final = re.compile(r"\S+")
_ENDS: Final = (".", "!", "?", ":", ";", '"', "\u201c", "\u201d", "\u2013", "\u2014", "-", "(", ")")
_OPENING: Final = "\"'\u201c\u2018("


def find_speakers(text: str) -> tuple[Reading[PersonName], ...]:
    """Find the names beside a verb that only a person can have. Each may still be a body: it is for the caller to see.

    >>> [found.surface for found in find_speakers("Itu penting, ujar Muslim. Menurut Ambu Anne, belum.")]
    ['Muslim', 'Ambu Anne']
    >>> [found.surface for found in find_speakers("Rahmat menegaskan, penghargaan diserahkan oleh Drs. Hasan.")]
    ['Rahmat', 'Drs. Hasan']
    """
    if not fits(text, LONGEST_TEXT):
        return ()
    found = sorted([*_behind(text), *_before(text)], key=lambda one: (one.start, -one.end))
    readings: list[Reading[PersonName]] = []
    for one in found:
        if not readings or one.start >= readings[-1].end:
            surface = text[one.start : one.end]
            readings.append(
                Reading(value=one.name, surface=surface, start=one.start, end=one.end, certainty=Certainty.INFERRED)
            )
    return tuple(readings)


def _behind(text: str) -> Iterator[Found]:
    """Yield the names behind a verb that announces one, and those that a list joins to them."""
    for match in _CUED.finditer(text):
        cue = match.group(1).casefold()
        if not (cue in _SAID or cue in _WITH or (cue in _BETWEEN and _announced(text, match.start()))):
            continue
        found = _name(text, match.end())
        while found is not None:
            yield found
            link = _LINK.match(text, found.end)
            found = None if link is None or cue in _SAID else _name(text, link.end())
            if found is not None and not (found.name.front or found.name.back or " " in found.name.name):
                break


def _announced(text: str, place: int) -> bool:
    """Tell whether the words before *place* are a cue with *secara langsung* or the like behind it."""
    words = text[max(0, place - 60) : place].casefold().split()[-_MOST_BETWEEN:]
    while words and words[-1] in _BETWEEN:
        words.pop()
    return bool(words) and (words[-1] in _WITH or words[-1] in _SAID)


def _before(text: str) -> Iterator[Found]:
    """Yield the names in front of a verb that a person does, and those of a list that ends there."""
    for match in _VERB.finditer(text):
        if match.group() in _SAYS or match.group() in _DOES:
            found = _subject(text, match.start())
            listed_before = False
            while found is not None:
                yield found
                link = _LISTED.search(text, max(0, found.start - _LONGEST_LINK), found.start)
                listed_before = link is not None and (listed_before or link.group().strip() != ",")
                found = _ending(text, link.start()) if link is not None and listed_before else None


def _subject(text: str, stop: int) -> Found | None:
    """Read the name that ends before the verb at *stop*, at most with adverbs and a comma between."""
    words = [*_WORD.finditer(text, max(0, stop - _LONGEST), stop)]
    while words and words[-1].group() in _ADVERBS:
        words.pop()
    return _ending(text, words[-1].end() - words[-1].group().endswith(",")) if words else None


def _ending(text: str, end: int) -> Found | None:
    """Read the longest name that ends at *end*; the end of a longer name is none: "Yayasan Cahaya Budi Utomo"."""
    best: Found | None = None
    apart = False  # a comma stands before the name
    for word in reversed([*_WORD.finditer(text, max(0, end - _LONGEST), end)][-_REACH:]):
        printed = word.group().lstrip(_OPENING)
        if printed in _NO_SUBJECT:
            return None if not apart else best  # "tiba di Tanjung Selor didampingi ..."
        if not printed[:1].isupper() or (word.end() < end and printed.endswith(_ENDS[1:])):
            break
        found = _name(text, word.end() - len(printed))
        if found is not None and found.end == end:
            best, apart = found, False
        elif best is not None and printed.endswith((",", ".")):
            apart = apart or printed.endswith(",")
        elif best is not None and not apart:
            return best if printed.casefold() in SENTENCE_OPENERS else None
    return best


def _name(text: str, start: int) -> Found | None:
    """Read a name of a person at *start*; None where the words name something else."""
    found = read_name(text, start, min(len(text), start + _LONGEST))
    if found is None or found.start > start + 1:
        return None
    if found.name.front or found.name.back:
        return found
    words = [word.casefold() for word in re.split(r"[ -]", found.name.name)]
    if any(_is_no_name(word) for word in words) or words[0] in forms():
        return None
    alone = len(words) == 1
    if alone and (len(words[0]) < _LEAST or found.name.name.isupper() or weekday(words[0])):
        return None
    if sum(is_field(word) and word not in ALSO_NAMES | GIVEN_NAMES for word in words):
        return None
    return found


def _is_no_name(word: str) -> bool:
    return word in _NO_NAME or word in AGENCY_OPENERS or word in NAMED_AGENCIES or word in CAMPUSES or word in COUNTRIES

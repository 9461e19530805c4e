"""People whom only the sentence tells: "ujar Muslim", "Budi Santoso menegaskan", "diserahkan oleh Drs. Hasan"."""

import re
from collections.abc import Iterable, Iterator, Sequence
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

__all__ = ["find_guests", "find_joined", "find_speakers"]

_SAID: Final = listed(
    """
    ajak aku bantah beber cetus dalih diakui dibeberkan dibenarkan dicontohkan dijelaskan dikatakan dilanjutkan
    dipaparkan disampaikan disebutkan ditambahkan ditandaskan ditegaskan diterangkan dituturkan diungkapkan
    diuraikan harap imbau imbuh jawab jelas kata keluh kenang kilah kisah lanjut menurut papar pesan pinta puji
    pungkas rinci sahut sambung sebut seru simpul sindir singgung tambah tandas tanya tegas terang timpal tukas
    tutup tutur ucap ujar ulas ungkap urai
    """
)
_SAYS: Final = listed(
    """
    bercerita berharap berkata berpendapat berpesan bersyukur bertekad berterima berujar melanjutkan melaporkan
    memaklumi memandang memaparkan memastikan membantah membeberkan membenarkan memberikan memberitahukan
    memerintahkan meminta memohon memperkirakan mempersilakan mempertanyakan memprediksi memuji menambahkan menampik
    menandaskan menargetkan menceritakan mencontohkan mendorong menduga menegaskan menekankan menepis menerangkan
    mengabarkan mengajak mengaku mengakui mengapresiasi mengapungkan mengarahkan mengatakan mengemukakan mengenang
    menggambarkan menggarisbawahi mengharapkan menghaturkan menghimbau mengimbau menginformasikan mengingatkan
    menginginkan menginstruksikan mengisahkan mengklaim mengkritik mengkritisi mengucapkan mengundang mengungkapkan
    mengupas menguraikan mengusulkan mengutarakan mengutip menilai menjabarkan menjanjikan menjawab menjelaskan
    menuturkan menyadari menyambut menyampaikan menyarankan menyatakan menyayangkan menyebut menyebutkan
    menyemangati menyerukan menyesalkan menyimpulkan menyinggung menyoroti merasa merinci meyakini optimis
    optimistis
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
    akan berkesempatan ikut ini itu juga kembali kemudian ketika kini lalu langsung lantas pernah pun saat
    sebelumnya sedang sempat sendiri seusai sudah telah turut usai yang
    """
)
_BETWEEN: Final = listed("oleh langsung secara resmi")
_NAMED: Final = listed("diantaranya lain masing yaitu yakni")  # "masing-masing Budi Santoso dan Siti Aminah"
_GUESTS: Final = listed(
    """
    akademisi dosen fasilitator instruktur juri konsultan moderator mentor narasumber pakar panelis pemateri pembicara
    peneliti pengajar pengamat perwakilan praktisi trainer
    """
)
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
    data delegasi dewan dia diantaranya direksi diri dirinya diriya dokter dosen duta forkopimcam forkopimda forum
    founder gabungan geopark guru hakim hari hasil ia ibu ibunya irban jajaran jaksa juri jurnalis kader kafilah
    kami kandidat kedua keduanya keempat keenam kelima kelompok kepolisian ketiganya ketum kita komisaris kontingen
    korban laporan lawan lelaki mahasiswa mahkamah majelis malam mereka muspida muspika nelayan orang pakar panitia
    pasangan paslon pedagang pegawai pelaku pemateri pembina pemenang pemohon penasihat pendamping peneliti penerima
    pengamat pengurus pengusaha penonton penulis penyidik peraih perawat perbup perempuan pergub perwakilan perwali
    peserta petani petugas pihak pihaknya pimpinan politikus politisi polri presenter presiden pria rektor relawan
    resor rombongan saksi salah santri saya sejumlah sekjen sekretaris seluruh semua seorang setiap siswa sosok
    surat tamu terakhir terdakwa tersangka tersebut tni tokoh tribun tuan ulama undangan wakilnya wapres warga
    warganet wartawan
    """
)
_NO_NAME: Final = _ADVERBS | _BETWEEN | SENTENCE_OPENERS | _SMALL_WORDS | _NOUNS
_ALSO_BORNE: Final = frozenset({"guru", "hakim"})  # nouns that stand inside names: "Abdul Hakim"
_NO_SUBJECT: Final = listed("bagi dalam dari dengan di hingga ke menuju pada se untuk")
_LONGEST: Final = 160  # characters of a name with its titles
_REACH: Final = 8  # words of it
_MOST_BETWEEN: Final = 4
_LEAST: Final = 3  # letters of a name that stands alone
_LONGEST_LINK: Final = 8
_LONGEST_ASIDE: Final = 48
_MOST_LISTED: Final = 12
_LONGEST_GUEST: Final = 48  # characters before a body: "praktisi dan konsultan kehumasan dari"
_LINK: Final = re.compile(r"(?:,? dan|,? serta|,) ")
_BESIDE: Final = re.compile(r",? ")
_LISTED_BEHIND: Final = re.compile(r",? (?:dan|serta) ")
_TITLE: Final = re.compile(r"(?<![\w.])(?:(?:Prof|Dr|Drs|Dra|dr|drg|drh|Ir|KH|Hj)\.?|H\.) ?(?=[A-Z])")
_DEGREE: Final = re.compile(r", ?[SM]\.[A-Z][A-Za-z]{0,4}\b")
_MOST_IN_NAME: Final = 5
_CALLED_AFTER: Final = listed(
    """
    alun aula bandara gedung gor jalan jembatan jl jln kampus lapangan masjid monumen museum pelabuhan pendopo piala rs
    rsud rsup ruang sakit stadion taman terminal universitas yayasan
    """
)
_IN_BODIES: Final = listed("dan serta")
_LONGEST_WORD: Final = 24
_LISTED: Final = re.compile(r"(?:,? dan|,? serta|,) \Z")
_CUED: Final = re.compile(r"(?<![A-Za-z])([A-Za-z]+?)(?:nya)?[ \t]+(?=[A-Z]|dr[ghs]?[. ]|apt[. ])")
_VERB: Final = re.compile(r"(?<![A-Za-z])(?:(?:di|ber|me|hadir|optimis)[a-z]*|yang juga(?= ))")
_ASIDE: Final = re.compile(r"(?<=[\w.]),? dalam [a-z]+(?: (?:itu|tersebut))?,? ?\Z")  # "Budi dalam sambutannya, ..."
_WORD: Final = re.compile(r"\S+")
_ENDS: Final = (".", "!", "?", ":", ";", '"', "\u201c", "\u201d", "\u2013", "\u2014", "-", "(", ")")
_BEYOND: Final = 24  # characters behind a name that tell whether it goes on
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
    found = [*_behind(text), *_before(text), *_titled(text), *_graduates(text)]
    readings: list[Reading[PersonName]] = []
    for one in sorted(found, key=lambda each: (each.start, -each.end)):
        if not readings or one.start >= readings[-1].end:
            readings.append(_reading(text, one))
    return tuple(readings)


def _behind(text: str) -> Iterator[Found]:
    """Yield the names behind a verb that announces one, and those that a list joins to them."""
    for match in _CUED.finditer(text):
        cue = match.group(1).casefold()
        if cue in _NAMED:
            yield from _list(text, match.end())
        if not (cue in _SAID or cue in _WITH or (cue in _BETWEEN and _announced(text, match.start()))):
            continue
        found = _name(text, match.end())
        while found is not None:
            yield found
            link = _LINK.match(text, found.end)
            found = None if link is None or cue in _SAID else _name(text, link.end())
            if found is not None and not _is_full(found):
                break


def _list(text: str, start: int) -> Iterator[Found]:
    """Yield the people of a list that *dan* closes, of whom one at least begins with a known name or a title."""
    found, people, link = _name(text, start), list[Found](), None
    while found is not None and _is_full(found):
        people.append(found)
        link = _LINK.match(text, found.end)
        found = None if link is None or len(people) == _MOST_LISTED else _name(text, link.end())
    closed = len(people) > 1 and _LISTED.search(text, max(0, people[-1].start - _LONGEST_LINK), people[-1].start)
    if closed and closed.group().strip() != "," and any(map(_is_known, people)):
        yield from people


def _is_full(found: Found) -> bool:
    return bool(found.name.front or found.name.back) or " " in found.name.name


def _is_known(found: Found) -> bool:
    first = found.name.name.partition(" ")[0].casefold()  # "Tanjung Agung" is a place
    return bool(found.name.front or found.name.back) or first in GIVEN_NAMES


def _titled(text: str) -> Iterator[Found]:
    """Yield the names behind an academic title, which nothing but a person bears, but for what is called after one."""
    for match in _TITLE.finditer(text):
        before = text[max(0, match.start() - _LONGEST_WORD) : match.start()].casefold().split()
        found = None if before and before[-1].strip(".(") in _CALLED_AFTER else _name(text, match.start())
        if found is not None and found.name.front:
            yield found


def _graduates(text: str) -> Iterator[Found]:
    """Yield the names in front of a degree: "narasumber Budi Santoso, S.Kom. dari ..."."""
    for match in _DEGREE.finditer(text):
        best = None
        for word in reversed([*_WORD.finditer(text, max(0, match.start() - _LONGEST), match.start())][-_MOST_IN_NAME:]):
            printed = word.group().lstrip(_OPENING)
            apart = best is not None and printed.endswith((",", *_ENDS[1:]))
            if apart or not printed[:1].isupper() or _strange(printed):
                break
            found = read_name(text, word.end() - len(printed), match.end() + _BEYOND)
            if found is None or not found.name.back or found.end < match.end():
                break
            best = found
        if best is not None:
            yield best


def _strange(printed: str) -> bool:
    """Tell whether a word in front of a degree is none of a name: "Penata Keprotokolan Budi, S.E."."""
    word = printed.strip(".,").casefold()
    return _is_no_name(word) or word in forms()


def find_joined(text: str, ends: Iterable[int]) -> tuple[Reading[PersonName], ...]:
    """Find the people whom *dan* joins to a person, of whom the text names the first up to one of *ends*.

    >>> [found.surface for found in find_joined("Camat Budi Santoso dan Siti Aminah hadir", [18])]
    ['Siti Aminah']
    """
    return tuple(_reading(text, found) for end in ends for found in _joined(text, end))


def _joined(text: str, end: int) -> Iterator[Found]:
    link = _LISTED_BEHIND.match(text, end)
    found = None if link is None else _name(text, link.end())
    if found is not None and _is_full(found):
        yield found


def find_guests(text: str, bodies: Iterable[tuple[int, int]]) -> tuple[Reading[PersonName], ...]:
    """Find the people behind a body that the text says they come from, of whose span each pair tells.

    >>> [found.surface for found in find_guests("Narasumber dari Diskominfo Bantul, Siti Aminah.", [(16, 33)])]
    ['Siti Aminah']
    """
    return tuple(_reading(text, found) for start, end in bodies for found in _guest(text, start, end))


def _guest(text: str, start: int, end: int) -> Iterator[Found]:
    before = text[max(0, start - _LONGEST_GUEST) : start].casefold().split()
    link = _BESIDE.match(text, end)
    if link is None or before[-1:] != ["dari"] or _GUESTS.isdisjoint(before[:-1]):
        return
    found = _name(text, link.end())
    if found is not None and _is_full(found):
        yield found


def _reading(text: str, found: Found) -> Reading[PersonName]:
    surface = text[found.start : found.end]
    return Reading(value=found.name, surface=surface, start=found.start, end=found.end, certainty=Certainty.INFERRED)


def _announced(text: str, place: int) -> bool:
    """Tell whether the words before *place* are a cue with *secara langsung* or the like behind it."""
    words = text[max(0, place - 60) : place].casefold().split()[-_MOST_BETWEEN:]
    while words and words[-1] in _BETWEEN:
        words.pop()
    return bool(words) and (words[-1] in _WITH or words[-1] in _SAID)


def _before(text: str) -> Iterator[Found]:
    """Yield the names in front of a verb that a person does, and those of a list that ends there."""
    for match in _VERB.finditer(text):
        verb = match.group()
        if verb in _SAYS or verb in _DOES or " " in verb:
            found = _subject(text, match.start())
            if " " in verb and (found is None or not (_is_full(found) and _is_known(found))):
                continue
            listed_before = False
            while found is not None:
                yield found
                link = _LISTED.search(text, max(0, found.start - _LONGEST_LINK), found.start)
                listed_before = link is not None and (listed_before or link.group().strip() != ",")
                found = _ending(text, link.start()) if link is not None and listed_before else None


def _subject(text: str, stop: int) -> Found | None:
    """Read the name that ends before the verb at *stop*, with adverbs, a comma or the body it comes from between."""
    aside = _ASIDE.search(text, max(0, stop - _LONGEST_ASIDE), stop)
    stop = stop if aside is None else aside.start()
    words = [*_WORD.finditer(text, max(0, stop - _LONGEST), stop)]
    while words and words[-1].group() in _ADVERBS:
        words.pop()
    if not words:
        return None
    end = words[-1].end() - words[-1].group().endswith(",")
    body = _from_body(words)
    return _ending(text, end if body is None else body)


def _from_body(words: Sequence[re.Match[str]]) -> int | None:
    """Return where the words before *dari* and the name of a body end: "Budi Santoso dari Biro Umum"."""
    for place in range(len(words) - 1, max(0, len(words) - _REACH), -1):
        printed = words[place].group()
        if printed == "dari":
            return words[place - 1].end()
        if not (printed[:1].isupper() or printed in _IN_BODIES):
            break
    return None


def _ending(text: str, end: int) -> Found | None:
    """Read the longest name that ends at *end*; the end of a longer name is none: "Yayasan Cahaya Budi Utomo"."""
    best: Found | None = None
    apart = False  # a comma stands before the name
    for word in reversed([*_WORD.finditer(text, max(0, end - _LONGEST), end)][-_REACH:]):
        printed = word.group().lstrip(_OPENING)
        if best is not None and text.startswith(("\n", "\r"), word.end()):
            break  # a headline stands above
        if printed in _NO_SUBJECT:
            return None if not apart else best  # "tiba di Tanjung Selor didampingi ..."
        if not printed[:1].isupper() or (word.end() < end and printed.endswith(_ENDS[1:])):
            break
        found = _name(text, word.end() - len(printed), end + _BEYOND)
        if found is not None and found.end == end:
            best, apart = found, False
        elif best is not None and printed.endswith((",", ".")):
            apart = apart or printed.endswith(",")
        elif best is not None and not apart and printed.casefold() not in _ALSO_BORNE:
            return best if printed.casefold() in SENTENCE_OPENERS else None
    return best


def _name(text: str, start: int, stop: int | None = None) -> Found | None:
    """Read a name of a person from *start* to before *stop*; None where the words name something else."""
    found = read_name(text, start, min(len(text), start + _LONGEST if stop is None else stop))
    if found is None or found.start > start + 1:
        return None
    if found.name.front or found.name.back:
        return found
    words = [word.casefold() for word in re.split(r"[ -]", found.name.name)]
    if words[0] in forms() or words[0] in _ALSO_BORNE or any(map(_is_no_name, words)):
        return None
    alone = len(words) == 1
    if alone and (len(words[0]) < _LEAST or found.name.name.isupper() or weekday(words[0])):
        return None
    return found


def _is_no_name(word: str) -> bool:
    if word in _ALSO_BORNE:
        return False
    bare = word.removesuffix("nya")  # "Lanjutnya", "Menurutnya", "Bupatinya"
    if bare != word and (bare in _SAID or bare in _NO_NAME or bare in forms()):
        return True
    of_a_body = word in AGENCY_OPENERS or word in NAMED_AGENCIES or word in CAMPUSES
    return (
        of_a_body or word in _NO_NAME or word in COUNTRIES or (is_field(word) and word not in ALSO_NAMES | GIVEN_NAMES)
    )

"""What the words of a mention say of a post and its holder, beyond what the reader of phrases can see."""

import re
from typing import Final

import attrs

from ...text.mentions import Mention
from ...text.posts import Order, PostPhrase
from ...values.names import PersonName
from .posts import HEADS

__all__ = ["LISTED", "bare_name", "may_be_one", "only_a_name", "read_post", "vague"]

LISTED: Final = re.compile(r"\s(?:dan|&)\s[A-Z]")  # "… Informatika, Sandi dan Statistik" is no Sandi
_TWO_POSTS: Final = re.compile(
    r"(?:Bupati|Wali ?[Kk]ota|Walikota|Gubernur|Presiden|Ketua|Menteri|Direktur|Kepala \w+)(?: \w+)?\s+dan\s+\Z"
)
_GIVEN_TO: Final = re.compile(r"\s(?:kepada|untuk|bagi|terhadap)\s")
_DISTRICT: Final = re.compile(r"\b(?:Kecamatan|Kelurahan|Desa|Kec\.?|Kel\.?)\s\Z")
_VERB: Final = re.compile(r"Di[a-z]{3,}(?:kan|i)\s(?=[A-Z])")
_NEXT_POST: Final = re.compile(r"\s(?:Penjabat|Pj|Pjs|PJS|Plt|Plh)\b\.?\s[A-Z]")  # "A Pj Bupati X, B Pj Bupati Y"
_EITHER: Final = re.compile(r"\w+/[A-Z]")
_TWO_SENTENCES: Final = re.compile(
    r"\b(?!(?:Brig|Kom|Let|Kol|May|Jend|Irj|Mars|Laks|Sers))[A-Za-z]{5,}\.\s+[A-Z]|\n\s*\n"
)


def read_post(text: str, one: Mention, phrase: PostPhrase) -> PostPhrase:
    """Return the post of a mention with the word before it that belongs to it, and without a field of one letter."""
    if text[: one.start].endswith("Wakil ") and not phrase.title.startswith("Wakil"):
        phrase = attrs.evolve(phrase, title=f"Wakil {phrase.title}", post=f"Wakil {phrase.post}")
    two = _TWO_POSTS.search(text, max(0, one.start - 40), one.start) is not None
    if two and phrase.person is not None and LISTED.match(text, one.end, one.end + 40) is not None:
        phrase = attrs.evolve(phrase, person=None)  # "Bupati dan Wakil Bupati X, A dan B": A is not the second
    if phrase.second is not None and phrase.person is not None and _GIVEN_TO.search(one.surface):
        phrase = attrs.evolve(phrase.second, person=phrase.person)  # "Komisioner X kepada Kepala Dinas Y, B": B is Y's
    if phrase.person is not None and _DISTRICT.search(one.surface.removesuffix(phrase.person.name)):
        phrase = attrs.evolve(phrase, person=None)  # "Kasi X Kecamatan Y": the district is nobody
    if phrase.domain is not None and len(phrase.domain) == 1:
        phrase = attrs.evolve(phrase, domain=None)
    if _TWO_SENTENCES.search(one.surface):
        second, person = phrase.second, phrase.person
        phrase = attrs.evolve(phrase, person=None) if second is None else attrs.evolve(second, person=person)
    if _EITHER.match(one.surface) or (one.surface.count(",") == 1 and _NEXT_POST.match(text, one.end)):
        phrase = attrs.evolve(phrase, person=None)  # "Kasi/Kaur, Dukuh"
    return phrase


def only_a_name(phrase: PostPhrase) -> bool:
    """Tell whether the post behind a name begins what follows: "ujar Contohwan, Prahum harus …"."""
    one_word = phrase.person is not None and " " not in phrase.person.name
    told = phrase.title in HEADS or phrase.title == "Sekretaris Daerah" or not vague(phrase)
    return one_word and phrase.order is Order.NAME_FIRST and not told


def bare_name(one: Mention, name: PersonName) -> tuple[Mention, PersonName]:
    """Return a name without the verb that begins its sentence: "Ditambahkan Surya Contohwan, …"."""
    verb = _VERB.match(name.name)
    if verb is None or not one.surface.startswith(verb[0]):
        return one, name
    kept = attrs.evolve(one, start=one.start + verb.end(), surface=one.surface[verb.end() :])
    return kept, attrs.evolve(name, name=name.name[verb.end() :])


def may_be_one(one: PostPhrase, other: PostPhrase) -> bool:
    return None in (one.region_code, other.region_code) or one.region_code == other.region_code


def vague(phrase: PostPhrase) -> bool:
    return phrase.agency is None and phrase.region_code is None

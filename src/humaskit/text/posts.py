"""Posts and the people in them: ``Plt. Kepala Diskominfo Kota X, Drs. H. Budi Santoso, M.Si.`` to a value and back.

The press writes ``[acting] TITLE [field] [agency] [region] NAME`` without a mark between the parts, or the name first.
Words tell where one part ends: titles of office, fields of work, agencies, regions; a capitalised word that is none of
them begins the name. Where that stays open, the reading says so and gives the other reading.
"""

from typing import Final

from ..model.kinds import Mandate
from ._posts.mandates import Marker
from ._posts.mentions import mentions
from ._posts.phrase import Order, PostPhrase
from ._posts.whole import read_whole
from ._words import words_of
from .names import TitleStyle, format_name
from .reading import LONGEST_PHRASE, LONGEST_TEXT, Reading, fits

__all__ = ["Marker", "Order", "PostPhrase", "find_posts", "format_post", "parse_post"]

_ACTING_WORDS: Final = {Mandate.PLT: "Plt.", Mandate.PLH: "Plh.", Mandate.PJ: "Pj.", Mandate.PJS: "Pjs."}
_MARKER_WORDS: Final = {
    Marker.FORMER: "mantan",
    Marker.CANDIDATE: "calon",
    Marker.ELECTED: "terpilih",
    Marker.SUSPENDED: "nonaktif",
}
_IN_FRONT: Final = frozenset({"mantan", "calon"})


def parse_post(text: str, *, region: str | None = None) -> Reading[PostPhrase] | None:
    """Read a phrase about one official, post first or name first.

    *region* is the code of a region that the reader knows of, such as that of the page: it settles a name that several
    regions bear, and adds nothing that the text does not say. Answers None for a text without a post.

    >>> found = parse_post("Plt. Kepala Diskominfo Kota Malang, Drs. H. Budi Santoso, M.Si.").value
    >>> found.title, found.mandate.value, found.region_code, found.person.name
    ('Kepala Dinas', 'plt', '35.73', 'Budi Santoso')
    >>> parse_post("Bupati Bandung").value.region_code, parse_post("Kadis Kominfo Bandung").value.regions
    ('32.04', ('32.04', '32.73'))
    """
    if not fits(text, LONGEST_PHRASE):
        return None
    return read_whole(text, region)


def find_posts(text: str, *, region: str | None = None) -> tuple[Reading[PostPhrase], ...]:
    """Find the posts that a running text names with a person, an agency or a region, in their order.

    A bare "bupati" is none. A name counts where it stands behind the post, or before it with a comma or *selaku*.

    >>> text = "Muhammad Muslim, Kepala Diskominfo Kalsel, menemui Pj Sekda Musni Wijaya di Kantor Gubernur Kalsel."
    >>> [(found.surface, found.value.mandate.value) for found in find_posts(text)]
    [('Muhammad Muslim, Kepala Diskominfo Kalsel', 'unmarked'), ('Pj Sekda Musni Wijaya', 'pj')]
    """
    if not fits(text, LONGEST_TEXT):
        return ()
    return tuple(mentions(words_of(text), region, whole=False))


def format_post(phrase: PostPhrase, *, order: Order | None = None, titles: TitleStyle = "all") -> str:
    """Write *phrase* as text: acting word, post, second post and name, in its own order or another.

    >>> value = parse_post("Plt Kadis Kominfo Muba Budi Santoso SSos").value
    >>> format_post(value), format_post(value, order=Order.NAME_FIRST, titles="none")
    ('Plt Kadis Kominfo Muba, Budi Santoso, SSos', 'Budi Santoso, Plt Kadis Kominfo Muba')
    """
    post = _post_words(phrase)
    if phrase.second is not None:
        post = f"{post} yang juga {_post_words(phrase.second)}"
    if phrase.person is None:
        return post
    name = format_name(phrase.person, titles=titles)
    return f"{name}, {post}" if (order or phrase.order) is Order.NAME_FIRST else f"{post}, {name}"


def _post_words(phrase: PostPhrase) -> str:
    """Return acting word, post and what is said of the holder; a word that the post holds is not repeated."""
    marker = _MARKER_WORDS.get(phrase.marker) if phrase.marker is not None else None
    acting = phrase.acting or _ACTING_WORDS.get(phrase.mandate)
    words = [marker if marker in _IN_FRONT else None, acting, phrase.post]
    words += [
        "definitif" if phrase.mandate is Mandate.DEFINITIVE else None,
        marker if marker not in _IN_FRONT else None,
    ]
    held = phrase.post.casefold()
    return " ".join(word for word in words if word and (word == phrase.post or word.casefold() not in held))

"""Sources: what was published, where, by whom. An article, a press release, a decree, a page, a data set."""

from enum import Enum
from typing import Annotated, TypeAlias

import attrs

from ..values.contact import Account
from ..values.dates import Instant, PartialDate
from ..values.ids import OutletId, OwnerId, PublisherId, SourceId
from ..values.names import Name
from ..values.plaintext import Language, Line, Prose, Text, Url
from ..values.rules import AtLeast
from .entity import Entity

__all__ = ["Outlet", "Source", "SourceKind"]

Views: TypeAlias = Annotated[int, AtLeast(0)]


class SourceKind(Enum):
    """What kind of publication a source is."""

    ARTICLE = "article"
    PRESS_RELEASE = "press_release"
    DECREE = "decree"
    PAGE = "page"
    DATASET = "dataset"


@attrs.frozen(kw_only=True, weakref_slot=False)
class Source(Entity):
    """A publication that facts are cited from.

    ``published`` is the date that the publication gives itself; ``page_date`` one that merely stands on the page.
    ``credit`` is what follows a printed label such as "Sumber:"; an empty text says that the label has nothing behind
    it. ``related`` are links to other articles on the page, which belong to none of its facts.
    """

    id: SourceId
    kind: SourceKind
    title: Text | None = None
    publisher: PublisherId | None = None
    publisher_text: Text | None = None
    authors: tuple[Text, ...] = ()
    byline: Text | None = None
    url: Url | None = None
    published: PartialDate | None = None
    page_date: PartialDate | None = None
    dateline_place: Text | None = None
    section: Text | None = None
    language: Language | None = None
    based_on: tuple[SourceId, ...] = ()
    retrieved: Instant | None = attrs.field(default=None, eq=str)  # one moment has a text for each offset
    caption: Prose | None = None
    caption_credit: Text | None = None
    credit: Line | None = None
    end_mark: Text | None = None
    views: Views | None = None
    related: tuple[Text, ...] = ()


@attrs.frozen(kw_only=True, weakref_slot=False)
class Outlet(Entity):
    """A medium or a channel: a news site, a newspaper, an agency's own news room."""

    id: OutletId
    name: Text
    names: tuple[Name, ...] = ()
    website: Text | None = None
    tagline: Text | None = None
    owner: OwnerId | None = None
    accounts: tuple[Account, ...] = ()

"""schema.org as JSON-LD: a projection for search engines and linked data.

Agencies are ``GovernmentOrganization``, officials ``Person``, sources ``NewsArticle``; an appointment is the
``OrganizationRole`` of a person, a result the ``award`` of its recipient, a citation a ``Quotation`` from its source
(schema.org release 30). Names of entities are ``urn:humaskit:`` and their id. The document has its context inside:
nothing has to be fetched to read it.
"""

from collections.abc import Callable
from typing import Final, cast

from ...catalog import Catalog
from ...model.entity import Entity
from ...model.office import Official
from .._graph import Graph, harmless_json
from .._storage import PathLike, write_file
from ..losses import Exported, LossReport
from . import _bodies as bodies
from . import _happenings as happenings
from . import _texts as texts

__all__ = ["dump", "dumps", "export"]

_CONTEXT: Final = {"@vocab": "https://schema.org/"}
_WRITE: Final[dict[str, Callable[..., None]]] = {
    "sources": texts.source,
    "outlets": bodies.outlet,
    "agencies": bodies.agency,
    "reorganisations": bodies.reorganisation,
    "officials": bodies.official,
    "posts": bodies.post,
    "appointments": bodies.appointment,
    "groups": bodies.group,
    "partnerships": bodies.partnership,
    "laws": texts.legal,
    "programs": happenings.program,
    "editions": happenings.edition,
    "categories": happenings.category,
    "results": happenings.result,
    "rankings": happenings.ranking,
    "events": happenings.event,
    "participations": happenings.participation,
    "statements": texts.statement,
    "cooperations": texts.cooperation,
}


def export(catalog: Catalog, *, include_personal: bool = False) -> Exported[dict[str, object]]:
    """Return *catalog* in schema.org's words, and what they could not say.

    An NIP is left out unless *include_personal* asks for it.

    >>> from humaskit import datasets
    >>> document, losses = export(datasets.press())
    >>> sum("GovernmentOrganization" in node["@type"] for node in document["@graph"])
    22
    >>> len(losses) > 0
    True
    """
    graph = Graph(catalog)
    for section in catalog.model.sections:
        write = _WRITE.get(section)
        for entity in catalog.section(section):
            if isinstance(entity, Official):
                bodies.official(graph, entity, include_personal=include_personal)
            elif write is not None:
                cast("Callable[[Graph, Entity], None]", write)(graph, entity)
    return graph.exported(_CONTEXT)


def dumps(catalog: Catalog, *, include_personal: bool = False) -> str:
    """Write *catalog* as JSON-LD that is safe inside a page; what is lost, :func:`export` tells."""
    return harmless_json(export(catalog, include_personal=include_personal).output)


def dump(catalog: Catalog, path: PathLike, *, include_personal: bool = False) -> LossReport:
    """Save *catalog* as a JSON-LD file in one step, and return what is not in it.

    Raises:
        StorageError: The file cannot be written.
    """
    output, losses = export(catalog, include_personal=include_personal)
    write_file(path, [harmless_json(output).encode()])
    return losses

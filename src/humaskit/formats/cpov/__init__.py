"""The EU's core vocabularies of public organisations and public events, as JSON-LD: CPOV 2.1 and CPEV 1.1.

Agencies are ``cv:PublicOrganisation``, reorganisations ``org:ChangeEvent``, events ``cv:PublicEvent`` and who takes
part ``cv:Participation``. The vocabularies allow one preferred and one other label in each language; what else a body
is called is in the loss report, and so are awards, rankings and statements, for which they have no terms.
"""

from collections.abc import Callable
from typing import Final, cast

from ...catalog import Catalog
from ...model.entity import Entity
from .._graph import Graph, harmless_json
from .._storage import PathLike, write_file
from ..losses import Exported, LossReport
from . import _events as events
from . import _organisations as organisations

__all__ = ["dump", "dumps", "export"]

_CONTEXT: Final = {
    "adms": "http://www.w3.org/ns/adms#",
    "cv": "http://data.europa.eu/m8g/",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "locn": "http://www.w3.org/ns/locn#",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "time": "http://www.w3.org/2006/time#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_WRITE: Final[dict[str, Callable[..., None]]] = {
    "sources": organisations.source,
    "agencies": organisations.agency,
    "reorganisations": organisations.reorganisation,
    "laws": organisations.legal,
    "events": events.event,
    "participations": events.participation,
}
_NO_PART: Final = "is no public organisation and no public event"


def export(catalog: Catalog) -> Exported[dict[str, object]]:
    """Return *catalog* in the core vocabularies, and what they could not say.

    >>> from humaskit import datasets
    >>> document, losses = export(datasets.press())
    >>> sum("cv:PublicEvent" in node["@type"] for node in document["@graph"])
    14
    """
    graph = Graph(catalog)
    for section in catalog.model.sections:
        write = _WRITE.get(section)
        for entity in catalog.section(section):
            if write is None:
                graph.ledger.lost(entity, "", _NO_PART)
            else:
                cast("Callable[[Graph, Entity], None]", write)(graph, entity)
    return graph.exported(_CONTEXT)


def dumps(catalog: Catalog) -> str:
    """Write *catalog* as JSON-LD that is safe inside a page; what is lost, :func:`export` tells."""
    return harmless_json(export(catalog).output)


def dump(catalog: Catalog, path: PathLike) -> LossReport:
    """Save *catalog* as a JSON-LD file in one step, and return what is not in it.

    Raises:
        StorageError: The file cannot be written.
    """
    output, losses = export(catalog)
    write_file(path, [harmless_json(output).encode()])
    return losses

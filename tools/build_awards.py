"""Build the bundled award catalog from a folder of result tables.

    python tools/build_awards.py RESULTS

Each CSV file holds the results of one programme, a row for each printed result, with its page. Rows of a table with
scores, in a programme that rates public bodies, become entries of a ``Ranking``; every other row an ``AwardResult``.
A row whose note begins with ``variant:`` says another figure for a row that is there: what differs becomes a claim on
that row, what agrees one more citation. Building twice gives the same bytes.
"""

import argparse
import csv
import hashlib
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace
from typing import Final
from urllib.parse import urlsplit

import attrs

from humaskit.catalog import Catalog
from humaskit.formats import json
from humaskit.model.agency import Agency, AgencyKind
from humaskit.model.award import AwardCategory, AwardEdition, AwardProgram, AwardResult, Outcome, ProgramKind
from humaskit.model.community import CommunityGroup, GroupKind
from humaskit.model.entity import Entity
from humaskit.model.office import Post
from humaskit.model.ranking import Ranking, RankingEntry
from humaskit.model.source import Source, SourceKind
from humaskit.reference import agencies, regions
from humaskit.values.citation import Certainty, Citation, Claim
from humaskit.values.dates import PartialDate
from humaskit.values.ids import id_for
from humaskit.values.level import Level
from humaskit.values.names import Name, NameKind
from humaskit.values.placement import Placement, PlacementKind

TARGET: Final = Path(__file__).resolve().parents[1] / "src" / "humaskit" / "datasets" / "awards.json"
Row = dict[str, str]
Fields = Mapping[str, str | None]
Variants = Mapping[int, list[Row]]


FACTS: Final = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
PROGRAMMES: Final = {name: SimpleNamespace(**{"scale": None, **each}) for name, each in FACTS["programmes"].items()}
TABLES: Final = {tuple(each.pop("of")): each for each in FACTS["tables"]}
BODIES: Final = {(each["printed"], each["region"]): each["slug"] for each in FACTS["bodies"]}
POSTS: Final = {each["printed"]: each for each in FACTS["posts"]}
KINDS: Final = (  # the first that fits the beginning of the name
    (r"Kementerian|Kemen", AgencyKind.KEMENTERIAN),
    (r"Dinas|Dinkom|Diskom|DKISP", AgencyKind.DINAS),
    (r"Badan Kepegawaian|Bappeda|Bakorwil", AgencyKind.BADAN),
    (r"Badan|BPOM|ANRI|LAPAN|OJK|PPATK|Bank Indonesia|DPR RI|Ombudsman", AgencyKind.LEMBAGA),
    (r"KPU", AgencyKind.KOMISI),
    (r"Biro", AgencyKind.BIRO),
    (r"Sekretariat DPRD", AgencyKind.SEKRETARIAT_DPRD),
    (r"UPTD", AgencyKind.UPTD),
    (r"RSUD", AgencyKind.RSUD),
    (r"Universitas|Institut", AgencyKind.PERGURUAN_TINGGI),
    (r"PT |PLN", AgencyKind.BUMN),
    (r"Media Center", AgencyKind.UNIT),
    (r"Desa ", AgencyKind.DESA),
    (r"PDI|Partai", AgencyKind.OTHER),
)
SPELT_OUT: Final = r"(?:Kementerian|Dinas|Badan|Biro|Sekretariat|Universitas|Institut|Bank|Partai|Desa|Media Center)\b"
LABELS: Final = ("juara umum", "juara", "nominasi", "terbaik", "peringkat", "runner-up", "harapan")
COUNTED: Final = ("satu", "dua", "tiga")
PLACES: Final = (  # the kind of a label without a place of its own; the first that fits
    (r"umum", PlacementKind.GRAND),
    (r"^harapan", PlacementKind.HOPE),
    (r"^nominasi", PlacementKind.NOMINEE),
    (r"besar|^top ", PlacementKind.SHORTLIST),
    (r"informatif", PlacementKind.PREDICATE),  # a place among those of one grade
    (r"", PlacementKind.SPECIAL),
)
OUTCOMES: Final = (  # what a row without a place is, by its note
    ("single winner", Outcome.WINNER),
    ("special award", Outcome.HONOURED),
    ("named as beaten", Outcome.PARTICIPANT),
    ("named behind", Outcome.PARTICIPANT),
)
VARIANT: Final = "variant: "
FIGURES: Final = ("place", "score")
PRINTED: Final = {"place": "place_text", "score": "score_printed"}
ENTRY_FIELDS: Final = {"place": "rank", "score": "score", "grade": "grade", "recipient": "subject"}


def read(folder: Path) -> list[Row]:
    """Return the rows of every table, by file and line."""
    rows: list[Row] = []
    for file in sorted(folder.glob("*.csv")):
        with file.open(encoding="utf-8", newline="") as stream:
            rows.extend(csv.DictReader(stream, strict=True))
    return rows


def table_of(row: Row) -> tuple[str, str, str, str]:
    """Return which table a row belongs to."""
    return row["programme"], row["edition_year"], row["category"], row["group_or_track"]


def is_variant(row: Row) -> bool:
    """Tell whether a row says another figure for a row that is there."""
    return row["note"].startswith(VARIANT)


def source_of(row: Row) -> str:
    """Return the id of the page: its host, and eight digits of the hash of its address."""
    url = row["source_url"]
    host = (urlsplit(url).hostname or "page").removeprefix("www.")
    return id_for("source", host, hashlib.sha256(url.encode()).hexdigest()[:8])


def place_name(code: str) -> str:
    """Return the name by which an id tells bodies of one name apart."""
    return regions.get(code).full_name


def says_region(name: str, code: str) -> bool:
    """Tell whether a name says its region, by its own name or a usual short one."""
    region = regions.get(code)
    return any(said in name for said in (region.name, *(alias.surface for alias in region.aliases)))


def body_of(row: Row) -> str:
    """Return the id of an agency: the same for every printed form of its name."""
    name, code = row["recipient"], row["region_code"]
    slug = BODIES.get((name, code))
    if slug is None and not code:
        found = agencies.central(name, on=row["edition_year"])
        slug = found[0].slug if len(found) == 1 else None
    if slug is not None:
        return f"agency:{slug}"
    return id_for("agency", name, None if not code or says_region(name, code) else place_name(code))


def recipient_of(row: Row) -> str | None:
    """Return the id of who a row is about; None for the country as a whole."""
    name, kind = row["recipient"], row["recipient_kind"]
    if kind == "region":
        return f"region:{row['region_code']}"
    if kind == "official":
        return f"post:{POSTS[name]['slug']}"
    if name == "Indonesia":
        return None
    if kind == "community_group" or name.startswith("Peserta "):
        return id_for("group", name, place_name(row["region_code"]) if row["region_code"] else None)
    return body_of(row)


def recipient_entity(row: Row) -> Entity | None:
    """Return the entity of a recipient that is no region."""
    ref, name, code = recipient_of(row), row["recipient"], row["region_code"] or None
    if ref is None or ref.startswith("region:"):
        return None
    if ref.startswith("post:"):
        agency = body_of({**row, "recipient": POSTS[name]["agency"]})
        return Post(id=ref, title=POSTS[name]["title"], agency=agency)
    if ref.startswith("group:"):
        group = GroupKind.KIM if name.startswith("KIM ") else GroupKind.OTHER
        return CommunityGroup(id=ref, kind=group, names=(Name(text=name),), region=code)
    printed = Name(text=name.partition(" (")[0], kind=NameKind.LEGAL if re.match(SPELT_OUT, name) else NameKind.SHORT)
    found = [Name(text=body.name) for body in agencies.central_bodies() if not code and ref == f"agency:{body.slug}"]
    names = tuple({each.text: each for each in (*found, printed)}.values())
    kind = next(kind for pattern, kind in KINDS if re.match(pattern, name))
    return Agency(id=ref, kind=kind, names=names, region=code)


def recipients(rows: Iterable[Row]) -> Iterator[Entity]:
    """Yield every recipient once, with all its printed names."""
    found: dict[str, Entity] = {}
    for row in rows:
        entity = recipient_entity(row)
        if entity is None:
            continue
        known = found.setdefault(entity.id, entity)
        if isinstance(known, Agency) and isinstance(entity, Agency):
            said = {name.text for name in known.names}
            more = tuple(attrs.evolve(name, kind=NameKind.ALIAS) for name in entity.names if name.text not in said)
            found[entity.id] = attrs.evolve(known, names=(*known.names, *more))
    yield from found.values()


def placement_of(row: Row) -> Placement | None:
    """Return the label of a place as it was printed; None where neither a number nor a word was."""
    text = row["place_text"]
    folded = text.lower()
    if not text and not row["place"]:
        return None
    kind = next(kind for pattern, kind in PLACES if re.search(pattern, folded))
    numbers = [int(number) for number in re.findall(r"[0-9]+", text)]
    if row["place"]:
        kind, numbers = PlacementKind.ORDINAL, [int(row["place"])]
    elif kind is PlacementKind.HOPE and not numbers:
        numbers = [COUNTED.index(folded.split()[-1]) + 1]
    is_counted = kind in (PlacementKind.ORDINAL, PlacementKind.HOPE)
    return Placement(
        kind=kind,
        label=next((word for word in LABELS if word in folded), None),
        ordinal=numbers[0] if is_counted else None,
        tier=row["grade"] if kind is PlacementKind.PREDICATE else None,
        top=numbers[0] if kind is PlacementKind.SHORTLIST else None,
        surface=text or None,
    )


def outcome_of(row: Row, placement: Placement | None) -> Outcome:
    """Return what the recipient is in its category."""
    if placement is not None:
        if placement.kind in (PlacementKind.ORDINAL, PlacementKind.HOPE):
            return Outcome.PLACED
        if placement.kind in (PlacementKind.NOMINEE, PlacementKind.SHORTLIST):
            return Outcome.FINALIST
        return Outcome.WINNER if placement.kind is PlacementKind.GRAND else Outcome.HONOURED
    said = (outcome for words, outcome in OUTCOMES if row["note"].startswith(words))
    return Outcome.WINNER if row["programme"] == "KIMFest" else next(said, Outcome.HONOURED)


def citation(row: Row, column: str, field: str | None, *, note: bool = False) -> Citation:
    """Cite the page of a row for what it prints in one column."""
    return Citation(
        source=source_of(row),
        surface=row[PRINTED.get(column, column)] or None,
        certainty=Certainty.AMBIGUOUS if row["status"] == "U" else Certainty.STATED,
        field=field,
        note=(row["note"].removeprefix(VARIANT) or None) if note else None,
    )


def own_citations(row: Row, fields: Fields) -> Iterator[Citation]:
    """Cite a row once for each printed figure, or as a whole where there is none; the note comes first."""
    columns = [column for column in FIGURES if row[column] or row[PRINTED[column]]]
    for number, column in enumerate(columns or [""]):
        yield citation(row, column or "grade", fields[column], note=number == 0)


def vary(base: Row, row: Row, fields: Fields) -> Iterator[Citation | Claim]:
    """Yield what a variant row adds to its base: a claim where it differs, a citation where it agrees."""
    columns = [column for column in (*FIGURES, "grade") if row[column]]
    if row["recipient"] != base["recipient"]:
        cited = citation(row, columns[-1], None)
        value = recipient_of(row)
        yield Claim(field=fields["recipient"] or "", value=value, citations=(cited,), note=row["note"][len(VARIANT) :])
    for column in columns:
        if row[column] == base[column]:
            yield citation(row, column, fields[column], note=True)
        else:
            cited, note = citation(row, column, None), row["note"][len(VARIANT) :]
            yield Claim(field=fields[column] or "", value=row[column], citations=(cited,), note=note)


def evidence(row: Row, variants: Variants, own: Fields, others: Fields) -> tuple[list[Citation], list[Claim]]:
    """Return the citations and claims of a row and of the rows that vary it."""
    said = [each for variant in variants[id(row)] for each in vary(row, variant, others)]
    citations = [*own_citations(row, own), *(each for each in said if isinstance(each, Citation))]
    return citations, [each for each in said if isinstance(each, Claim)]


def base_of(row: Row, table: Iterable[Row]) -> Row:
    """Return the row that a variant varies: that of the recipient, else that of the place, else that of the score."""
    for column in ("recipient", "place", "score"):
        for other in table:
            if row[column] and other[column] == row[column]:
                return other
    raise LookupError(row)


def results(table: list[Row], variants: Variants, category: str) -> Iterator[AwardResult]:
    """Yield a result for every row of a table."""
    own = {"": None, "place": "placement", "score": "score", "grade": "grade", "recipient": "recipient"}
    for row in table:
        programme, placement = PROGRAMMES[row["programme"]], placement_of(row)
        citations, claims = evidence(row, variants, own, {**own, "place": "placement/ordinal"})
        yield AwardResult(
            id=id_for("result", programme.slug, row["edition_year"], row["category"], row["recipient"]),
            edition=f"edition:{programme.slug}-{row['edition_year']}",
            recipient=recipient_of(row) or "",
            outcome=outcome_of(row, placement),
            category=category,
            placement=placement,
            joint=row["joint"] == "yes",
            score=Decimal(row["score"]) if row["score"] else None,
            grade=row["grade"] or None,
            grade_scale=programme.scale if row["grade"] else None,
            awarded=PartialDate(row["date"]) if row["date"] else None,
            citations=tuple(citations),
            claims=tuple(claims),
        )


def entry(row: Row) -> RankingEntry:
    """Return one line of a ranking; a plain number needs no label."""
    subject = recipient_of(row)
    return RankingEntry(
        subject=subject,
        subject_text=None if subject else row["recipient"],
        rank=int(row["place"]) if row["place"] else None,
        score=Decimal(row["score"]) if row["score"] else None,
        grade=row["grade"] or None,
        placement=None if row["place_text"] in ("", row["place"]) else placement_of(row),
    )


def ranking(table: list[Row], variants: Variants, category: str) -> Ranking:
    """Return a table of scores as one ranking."""
    citations, claims = list[Citation](), list[Claim]()
    for number, row in enumerate(table):
        at = f"entries/{number}"
        own = {"": at, **{column: f"{at}/{name}" for column, name in ENTRY_FIELDS.items()}}
        more, other = evidence(row, variants, own, own)
        citations, claims = [*citations, *more], [*claims, *other]
    key = table_of(table[0])
    programme, total = PROGRAMMES[key[0]], TABLES.get(key, {}).get("total")
    days = {row["date"] for row in table if row["date"]}
    return Ranking(
        id=id_for("ranking", programme.slug, *key[1:]),
        title=f"{table[0]['edition_name']}: {key[2]}, {key[3]}",
        edition=f"edition:{programme.slug}-{key[1]}",
        category=category,
        as_of=PartialDate(days.pop()) if len(days) == 1 else None,
        scale=programme.scale,
        total=total,
        complete=None if recipient_of(table[0]) is None else total == len(table),
        entries=tuple(map(entry, table)),
        citations=tuple(citations),
        claims=tuple(claims),
        note=TABLES.get(key, {}).get("note"),
    )


def frame(rows: list[Row]) -> Iterator[Entity]:
    """Yield pages, programmes and editions."""
    for url, row in {row["source_url"]: row for row in rows}.items():
        yield Source(id=source_of(row), kind=SourceKind.PAGE, url=url)
    for name in dict.fromkeys(row["programme"] for row in rows):
        programme = PROGRAMMES[name]
        names = (Name(text=programme.name), Name(text=name, kind=NameKind.ABBREVIATION))
        yield AwardProgram(
            id=f"program:{programme.slug}",
            names=names,
            kinds=(ProgramKind(programme.kind),),
            level=Level(programme.level),
        )
    for name, year, title in dict.fromkeys(
        (row["programme"], row["edition_year"], row["edition_name"]) for row in rows
    ):
        slug = PROGRAMMES[name].slug
        yield AwardEdition(
            id=f"edition:{slug}-{year}", program=f"program:{slug}", year=int(year), names=(Name(text=title),)
        )


def build(folder: Path) -> Catalog:
    """Return the catalog of every table in *folder*."""
    rows = read(folder)
    tables: defaultdict[tuple[str, str, str, str], list[Row]] = defaultdict(list)
    for row in rows:
        if not is_variant(row):
            tables[table_of(row)].append(row)
    variants: defaultdict[int, list[Row]] = defaultdict(list)
    for row in filter(is_variant, rows):
        variants[id(base_of(row, tables[table_of(row)]))].append(row)
    catalog = Catalog([*frame(rows), *recipients(rows)])
    for (name, year, category, group), table in tables.items():
        programme = PROGRAMMES[name]
        ref = id_for("category", programme.slug, year, category, group)
        edition = f"edition:{programme.slug}-{year}"
        catalog.add(AwardCategory(id=ref, name=category, edition=edition, competitors=group))
        if programme.scale is not None and any(row["score"] for row in table):
            catalog.add(ranking(table, variants, ref))
        else:
            catalog.add(*results(table, variants, ref))
    return catalog


def main() -> None:
    """Build the catalog, refuse one with errors, and write it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("results", type=Path, help="folder with the CSV files of results")
    parser.add_argument("--output", type=Path, default=TARGET, help="file to write (default: the package's)")
    chosen = parser.parse_args()
    catalog = build(chosen.results)
    issues = catalog.check()
    if issues:
        raise SystemExit("\n".join(map(str, issues)))
    json.dump(catalog, chosen.output, indent=2, verify=True)
    print(f"{chosen.output.name}: {len(catalog)} entities, {chosen.output.stat().st_size} bytes")


if __name__ == "__main__":
    main()

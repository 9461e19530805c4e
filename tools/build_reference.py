"""Build the bundled reference tables from a folder of source tables.

    python tools/build_reference.py SOURCES

Some tables are made here, from the CSV files in the folder; others are kept by hand in ``data/`` because their sources
are prose. The prose of every passport is kept by hand too. In both cases this script writes what can be counted:
columns, statuses, rows and checksum. Building twice gives the same bytes.
"""

import argparse
import csv
import hashlib
import io
import json
import re
import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

DATA: Final = Path(__file__).resolve().parents[1] / "src" / "humaskit" / "reference" / "data"
PROSE: Final = ("title", "description", "code_system", "as_of", "regulation", "checked")

Rows = list[dict[str, str]]

# Short forms of confidence C that mean nothing else in Indonesian; the other rare forms stay out.
HARMLESS_RARE: Final = frozenset({"4 Lawang", "Linggau", "Lotara", "Sumteng", "Mamra", "Raja4"})
# "matra" is also a dimension or a branch of the forces, "50 kota" fifty cities.
ALSO_WORDS: Final = frozenset({"Matra", "50 Kota"})
# Names of provinces beside the code table: (code, surface, form, needs context, cased, status).
PROVINCE_NAMES: Final = (
    ("11", "Nanggroe Aceh Darussalam", "former", "no", "no", "S"),
    ("12", "Provsu", "short", "no", "no", "K"),
    ("19", "Bangka Belitung", "short", "no", "no", "K"),
    ("31", "Daerah Khusus Jakarta", "spelling", "no", "no", "S"),
    ("31", "DK Jakarta", "short", "no", "no", "A"),
    ("34", "Yogyakarta", "short", "no", "no", "S"),
    ("34", "Jogjakarta", "short", "no", "no", "B"),
    ("34", "Yogya", "short", "no", "no", "A"),
)
FORMER_SHORT: Final = frozenset({"NAD"})
KNOWLEDGE_SHORT: Final = frozenset({"Papsel", "Pateng"})
# "DI Yogyakarta" is the province, "di Yogyakarta" says where something happens.
CASED: Final = frozenset({"DI Yogyakarta"})
FRONT_VARIANTS: Final = {"DR.": "Dr.", "Hi.": "H."}
MORE_SPELLINGS: Final = {
    "KH.": ("K.H.",),
    "K.": ("Kyai", "Kiai"),
    "Ust.": ("Ustadz", "Ustad", "Ustaz"),
    "Baiq": ("Bq.",),
    "La Ode": ("LD.",),
    "Letjen": ("Letjend.",),
    "Kapten": ("Capt.", "Captain"),
    "Brigpol": ("Brigadir",),
    "Bapak / Pak": ("Bpk.",),
    "Sdr.": ("Sdri.",),
    "Dr. (H.C.)": ("Dr. H.C.",),
    "(Purn.)": ("Purn.", "Purnawirawan"),
    "Alm.": ("Almarhum", "Almarhumah"),
    "Jenderal TNI": ("Jenderal",),
    "Komjen Pol": ("Komjen",),
    "Irjen Pol": ("Irjen",),
    "Kombes Pol": ("Kombes",),
    "Prof.": ("Profesor",),
}
# Bare letters with another reading: titles only after a comma or after another title.
BARE_LETTERS: Final = re.compile("AP|S[EHMPST]|M[AEHMPST]|MSE|CP?A|CIA|IPM")
SCALES: Final = {  # name in the source: (slug, name, last year)
    "Keterbukaan Informasi Publik": ("kip", "Keterbukaan Informasi Publik", ""),
    "SPBE index": ("spbe", "Indeks SPBE", ""),
    "SAKIP": ("sakip", "SAKIP", ""),
    "Reformasi Birokrasi index (until 2022)": ("rb", "Indeks Reformasi Birokrasi", "2022"),
    "IKM (public satisfaction)": ("ikm", "Indeks Kepuasan Masyarakat", ""),
    "Ombudsman compliance (zones)": ("ombudsman-zona", "Kepatuhan Ombudsman (zona)", "2021"),
    "Ombudsman compliance (A-E)": ("ombudsman-kepatuhan", "Kepatuhan Ombudsman (A-E)", "2024"),
    "Kota Layak Anak": ("kla", "Kabupaten/Kota Layak Anak", ""),
}
KNOWN_BOUNDS: Final = frozenset({("SPBE index", "Kurang")})  # level 1 is the lowest an index can be


def read(folder: Path, name: str) -> Rows:
    """Return the rows of one source table."""
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, strict=True))


def status(text: str) -> str:
    """Return one letter for a status cell: the weaker of two, K for what stands in the standard language."""
    if text.startswith(("S/", "K", "standard word")):
        return "U" if "U" in text else "K"
    return text[:1]


def without_brackets(text: str) -> str:
    """Return *text* without its remarks in brackets."""
    return re.sub(r"\s*\([^)]*\)", "", text).strip()


def dashless(text: str) -> str:
    """Return *text*, or nothing for the dash that stands for nothing."""
    return "" if text.strip() in {"-", "standard word"} else text.strip()


def regions(folder: Path) -> Rows:
    """Return the regions of the code table; zone, ISO code and capital stand at the provinces."""
    provinces = {row["code"]: row for row in read(folder, "provinces")}
    short: dict[str, str] = {}
    usual: dict[str, str] = {}
    for row in read(folder, "aliases"):
        if re.search(r"local spelling|local use|usual in the press", row["evidence"]):
            usual[row["code"]] = row["alias"]
        sure = row["confidence"] in "AB" and row["ambiguous"] == row["needs_context"] == "no"
        if row["form"] == "short" and sure and " " not in row["alias"]:
            short.setdefault(row["code"], row["alias"])
    found: Rows = []
    for row in read(folder, "regions"):
        code, province = row["code"], provinces.get(row["code"], {})
        abbreviation = province.get("abbreviations", "").split(";")[0] if province else short.get(code, "")
        found.append(
            {
                "code": code,
                "name": row["name"],
                "kind": row["kind"],
                "short_name": province.get("name_short") or usual.get(code, ""),
                "abbreviation": "" if abbreviation == row["name"] else abbreviation,
                "iso": province.get("iso_3166_2", ""),
                "capital": without_brackets(province.get("capital", "")),
                "time_zone": province.get("timezone_label", ""),
                "iana": province.get("iana_zone", ""),
                "status": "P",
            }
        )
    for row in found:
        if row["short_name"] == row["name"]:
            row["short_name"] = ""
    return found


def region_aliases(folder: Path) -> Rows:
    """Return the other names of regions; the code table's own names are not repeated."""
    found: list[tuple[str, str, str, str, str, str]] = list(PROVINCE_NAMES)
    for row in read(folder, "provinces"):
        for surface in (row["name_short"], *row["abbreviations"].split(";")):
            form = "former" if surface in FORMER_SHORT else "short"
            sure = "K" if surface in KNOWLEDGE_SHORT else "A"
            cased = "yes" if surface in CASED else "no"
            if surface != row["name_in_kepmendagri"]:
                found.append((row["code"], surface, form, "no", cased, sure))
    for row in read(folder, "aliases"):
        if row["confidence"] == "C" and row["alias"] not in HARMLESS_RARE:
            continue
        needs = "yes" if row["alias"] in ALSO_WORDS else row["needs_context"]
        if row["alias"] != "Kepulauan Seribu":  # the code table's own name
            found.append((row["code"], row["alias"], row["form"], needs, "no", row["confidence"]))
    columns = ("code", "surface", "form", "needs_context", "cased", "status")
    return [dict(zip(columns, row, strict=True)) for row in sorted(set(found))]


def civil_ranks(folder: Path) -> Rows:
    """Return golongan, ruang and pangkat."""
    return [
        {
            "scheme": row["scheme"],
            "golongan": row["golongan"],
            "ruang": row["ruang"],
            "label": row["label"],
            "name": row["pangkat_or_note"] if row["scheme"] == "PNS" else "",
            "order": row["order"],
            "status": status(row["status"]),
        }
        for row in read(folder, "ranks_golongan")
    ]


def titles(folder: Path) -> Rows:
    """Return front and back titles; a row that is only a spelling of another becomes its variant."""
    found: dict[tuple[str, str], dict[str, str]] = {}
    spellings: list[tuple[tuple[str, str], str]] = []
    for position in ("front", "back"):
        for row in read(folder, f"titles_{position}"):
            title, expansion = row["title"], row["expansion"]
            other = re.match(r"(?:.*, a second spelling beside|variant of) (\S+?\.)$", expansion)
            target = other.group(1) if other else FRONT_VARIANTS.get(title, "") if position == "front" else ""
            if title == "S.KM.":  # the table has the official spelling S.K.M. in a row of its own
                target = "S.K.M."
            if target:
                spellings.append(((position, target), title))
                continue
            also = re.findall(r"(?<=\(also )[A-Z][^)\s,]*(?=\))", expansion)
            variants = (*MORE_SPELLINGS.get(title, ()), *also, *title.split(" / ")[1:])
            note = row.get("note", "")
            found[position, title] = {
                "title": title.split(" / ")[0],
                "position": position,
                "expansion": re.sub(
                    r"\s*\((?:also|official|Middle|and|D-|older|variant|nurse)[^)]*\)", "", expansion
                ).split(";")[0],
                "class": re.sub(r"\W+", "_", row["class"].split(";")[0]).strip("_").lower(),
                "variants": ";".join(variants),
                "needs_comma": "yes" if position == "back" and BARE_LETTERS.fullmatch(title.replace(".", "")) else "no",
                "part_of_name": "yes" if "part of the name" in note else "no",
                "status": status(row["status"]),
            }
    for key, spelling in spellings:
        row = found[key]
        row["variants"] = ";".join(filter(None, (row["variants"], spelling)))
    return list(found.values())


def grade_bands(folder: Path) -> Rows:
    """Return the bands that are sure; scales and bounds without a source stay out."""
    found: Rows = []
    for row in read(folder, "grade_scales"):
        known = (row["scale"], row["grade"]) in KNOWN_BOUNDS
        if row["scale"] not in SCALES or not (row["status"] == "S" or known):
            continue
        slug, name, until = SCALES[row["scale"]]
        grade, label = row["grade"], ""
        if bracket := re.match(r"(\w+(?: \w+)?) \((.*)\)$", grade):
            grade, label = bracket.groups()
        if letter := re.match(r"([A-E]) (kualitas \w+)", row["grade"]):
            grade, label = letter.groups()
        basis = "PermenPANRB 88/2021 (same bands)" if slug == "rb" else row["basis"].split(" (")[0].split(" on ")[0]
        found.append(
            {
                "scale": slug,
                "name": name,
                "valid_from": row["valid_from"],
                "valid_to": until,
                "grade": grade,
                "label": label,
                "min": row["min"],
                "min_inclusive": row["min_inclusive"],
                "max": row["max"],
                "max_inclusive": row["max_inclusive"],
                "basis": basis,
                "status": status(row["status"]),
            }
        )
    return found


def rank_terms(folder: Path) -> Rows:
    """Return the printed forms of ranks; forms that differ only in case are one."""
    found: dict[str, dict[str, str]] = {}
    for row in read(folder, "rank_terms"):
        hope = "harapan" in row["surface"].lower()
        found.setdefault(
            row["surface"].lower(),
            {
                "surface": row["surface"],
                "kind": "hope" if hope else row["class"],
                "rank": "" if row["class"] == "grand" else dashless(row["rank"]),
                "status": status(row["status"]),
            },
        )
    return list(found.values())


def calendar_words(folder: Path, kind: str) -> Rows:
    """Return months or weekdays with their short forms and old spellings."""
    return [
        {
            "number": row["number"],
            "name": row["standard"],
            "short": row["short"],
            "variants": ";".join(filter(None, (dashless(row["short_with_dot"]), row["variants"]))).replace("; ", ";"),
            "status": status(row["status"]),
        }
        for row in read(folder, "months_weekdays")
        if row["class"] == kind
    ]


def event_words(folder: Path, name: str, key: str, word_columns: Iterable[str]) -> Rows:
    """Return the kinds, roles or modes of events with the words that show them."""
    found: Rows = []
    for row in read(folder, name):
        cells = [without_brackets(row[column]).replace(",", ";") for column in word_columns]
        parts = [part.strip() for cell in cells for part in cell.split(";")]
        words = dict.fromkeys(part for part in parts if dashless(part))
        found.append(
            {key: row[key], "words": ";".join(words), "english": row["english"], "status": status(row["status"])}
        )
    return found


BUILDERS: Final[dict[str, Callable[[Path], Rows]]] = {
    "regions": regions,
    "region_aliases": region_aliases,
    "civil_ranks": civil_ranks,
    "titles": titles,
    "grade_bands": grade_bands,
    "rank_terms": rank_terms,
    "months": lambda folder: calendar_words(folder, "month"),
    "weekdays": lambda folder: calendar_words(folder, "weekday"),
    "event_kinds": lambda folder: event_words(folder, "event_kinds", "kind", ("indonesian_terms", "short_forms")),
    "event_roles": lambda folder: event_words(folder, "event_roles", "role", ("cue_words",)),
    "event_modes": lambda folder: event_words(folder, "event_modes", "mode", ("cue_words",)),
}


def written(rows: Rows) -> bytes:
    """Return *rows* as CSV bytes."""
    stream = io.StringIO(newline="")
    writer = csv.DictWriter(stream, fieldnames=list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return stream.getvalue().encode("utf-8")


def stamp(table: Path) -> None:
    """Write the passport of *table* again: its prose as it stands, its numbers counted."""
    file = table.with_suffix(".toml")
    prose = tomllib.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    data = table.read_bytes()
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline=""), strict=True))
    lines = [f"{key} = {json.dumps(prose.get(key, ''), ensure_ascii=False)}" for key in PROSE]
    lines += [
        f"columns = {json.dumps(list(rows[0]))}",
        f"statuses = {json.dumps(sorted({row['status'] for row in rows}))}",
        f"rows = {len(rows)}",
        f'sha256 = "{hashlib.sha256(data).hexdigest()}"',
    ]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def main() -> None:
    """Build every table and stamp every passport."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sources", type=Path, help="folder with the source CSV files")
    parser.add_argument("--data", type=Path, default=DATA, help="folder to write to (default: the package's)")
    chosen = parser.parse_args()
    for name, build in BUILDERS.items():
        (chosen.data / f"{name}.csv").write_bytes(written(build(chosen.sources)))
    for table in sorted(chosen.data.glob("*.csv")):
        stamp(table)
        print(table.name, table.stat().st_size)


if __name__ == "__main__":
    main()

"""The command line: each command is a module of its own, imported when it is asked for."""

import argparse
import importlib
import sys
from collections.abc import Callable, Sequence
from typing import Final, cast

from .. import __version__

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status: 0 when all is well, 1 for a problem in the data, 2 for usage."""
    parser = _parser()
    wanted = parser.parse_args(arguments)
    if wanted.command is None:
        parser.print_help()
        return 2
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
    from ..errors import HumaskitError

    try:
        return _run(wanted)
    except HumaskitError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:
        return 0


_WITH_OPTIONS: Final = {
    "rank": "RankOptions",
    "grade": "GradeOptions",
    "compare": "CompareOptions",
    "convert": "ConvertOptions",
    "report": "ReportOptions",
    "extract": "ExtractOptions",
}
"""Commands that are modules of their name, whose ``run`` takes an object of this class."""


def _run(wanted: argparse.Namespace) -> int:
    options = {name: value for name, value in vars(wanted).items() if name != "command"}
    if wanted.command in _WITH_OPTIONS:
        module = importlib.import_module(f".{wanted.command}", __name__)
        made = getattr(module, _WITH_OPTIONS[wanted.command])(**options)
        return cast("Callable[[object], int]", module.run)(made)
    if wanted.command == "demo":
        from .demo import run

        return run(language=wanted.lang, output=wanted.output, days=wanted.on)
    if wanted.command == "schema":
        from .schema import run as schema

        return schema()
    if wanted.command in ("parse", "mentions", "region"):
        from .text import run as read

        return read(wanted)
    from .check import run as check

    return check(wanted.files, lenient=wanted.lenient)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="humaskit", description="Indonesian government communication as typed data.")
    parser.add_argument("--version", action="version", version=f"humaskit {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    demo = commands.add_parser("demo", help="load, check and show the bundled press catalog")
    demo.add_argument("--lang", choices=("id", "en"), default="en", help="language of the headings (default: en)")
    demo.add_argument("--on", metavar="DATE", action="append", default=[], help="a day to ask for the holders of posts")
    demo.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        default="humaskit-press.json",
        help="where to write the catalog (default: %(default)s)",
    )

    check = commands.add_parser("check", help="read catalogs and report everything that is wrong in them")
    check.add_argument("files", metavar="FILE", nargs="+", help="a .json or .jsonl catalog")
    check.add_argument("--lenient", action="store_true", help="keep unknown fields instead of refusing them")

    _add_report(commands.add_parser("report", help="write a catalog as a page for people, or as Markdown tables"))
    _add_rank(commands.add_parser("rank", help="rank a CSV table of scores, with reasons"))
    _add_grade(commands.add_parser("grade", help="grade a score, or a CSV table of scores, on a scale"))
    _add_compare(commands.add_parser("compare", help="compare two CSV tables: who rose, who fell, who is new"))

    _add_convert(commands.add_parser("convert", help="write a catalog in another format"))

    _add_extract(commands.add_parser("extract", help="draft a catalog from the text of one press article"))

    commands.add_parser("schema", help="print the JSON Schema of a document")

    parse = commands.add_parser("parse", help="read one Indonesian phrase, and print its value as JSON")
    parse.add_argument("kind", choices=("date", "name", "agency", "post", "placement", "legal"), help="what to read")
    parse.add_argument(
        "text", metavar="TEXT", help="the phrase; with --jsonl a file of phrases, or - for standard input"
    )
    _add_context(parse, "read JSON Lines, each with text and where it matters reference or region")
    parse.add_argument("--region", metavar="CODE", help="the region that the phrase is about, such as 16.06")
    mentions = commands.add_parser("mentions", help="find every mention in a text, and print each as JSON")
    mentions.add_argument("text", metavar="FILE", help="a text file in UTF-8, or - for standard input")
    _add_context(mentions, "read JSON Lines, each with text, and print a list of mentions for each")
    region = commands.add_parser("region", help="find a region by any name, and print the candidates as JSON")
    region.add_argument("text", metavar="TEXT", help='the name, such as "Muba" or "Kab. Malang"')
    region.set_defaults(reference=None)
    return parser


def _add_extract(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the article, a text file in UTF-8, or - for standard input")
    parser.add_argument("-o", "--output", metavar="FILE", help="where to write the catalog (default: standard output)")
    parser.add_argument(
        "--published", "--reference", metavar="DATE", help="the day of publication, for dates without a year"
    )
    parser.add_argument("--region", metavar="CODE", help="the region that the page is about, such as 16.06")


def _add_convert(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("source", metavar="IN", help="the catalog, in the format that its ending says")
    parser.add_argument("target", metavar="OUT", help="the file to write, in the format that its ending says")
    others = ("popolo", "jsonld", "ftm", "ics", "cpov")
    parser.add_argument("--from", dest="read_as", choices=("popolo", "ftm", "ics"), help="read IN as another standard")
    parser.add_argument("--to", dest="write_as", choices=others, help="write OUT in another standard")
    parser.add_argument("--losses", metavar="FILE", help="write every value that could not be carried, one a line")
    parser.add_argument("--lenient", action="store_true", help="keep unknown fields instead of refusing them")
    parser.add_argument("--include-personal", action="store_true", help="write personal data in another standard too")


def _add_context(parser: argparse.ArgumentParser, lines: str) -> None:
    parser.add_argument("--reference", metavar="DATE", help="the day of publication, for dates without a year")
    parser.add_argument("--jsonl", action="store_true", help=lines)


def _add_report(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="CATALOG", help="a catalog in any format that can be read")
    parser.add_argument("-o", "--output", metavar="FILE", required=True, help="where to write: .html or .md")
    parser.add_argument("--lang", choices=("id", "en"), default="id", help="language of the headings (default: id)")
    parser.add_argument("--on", metavar="DATE", help="the day for which officials are shown, as 2024-03-02")
    parser.add_argument("--title", metavar="TEXT", help="the title of the report")
    parser.add_argument("--format", choices=("html", "markdown"), help="what to write (default: as FILE ends)")
    parser.add_argument("--include-personal", action="store_true", help="write an NIP whole, instead of four digits")


def _add_rank(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="a CSV file in UTF-8 with a header row")
    parser.add_argument("--score", metavar="COLUMN", required=True, help="the column of the scores")
    parser.add_argument("--by", metavar="COLUMN", help="rank inside the groups of this column")
    _add_order(parser)
    parser.add_argument(
        "--tiebreak",
        metavar="COLUMN",
        action="append",
        default=[],
        help="a further column for equal scores, the highest first; COLUMN:low for the lowest",
    )
    parser.add_argument("--digits", type=int, metavar="N", help="print scores with N decimals; ranks stay exact")
    parser.add_argument(
        "--explain", metavar="NAME", action="append", default=[], help="say why this one stands where it stands"
    )
    _add_reading(parser)


def _add_grade(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("given", metavar="NUMBER|FILE", help="a score, or with --score a CSV file")
    parser.add_argument("--scale", metavar="NAME", required=True, help="a grade scale, such as spbe, kip or sakip")
    parser.add_argument("--score", metavar="COLUMN", help="the column of the scores")
    parser.add_argument("--year", type=int, help="the version of the scale that was in use in a year")
    _add_reading(parser)


def _add_compare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("earlier", metavar="BEFORE", help="the earlier CSV file")
    parser.add_argument("later", metavar="AFTER", help="the later CSV file")
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--score", metavar="COLUMN", help="rank both tables by this column")
    which.add_argument("--place", metavar="COLUMN", help="take the places of this column as printed")
    _add_order(parser)
    parser.add_argument(
        "--partial", action="store_true", help="rows may be missing: who is in one table only is neither new nor out"
    )
    parser.add_argument("--chart", metavar="FILE", help="also write the picture of it, an SVG file")
    _add_reading(parser)


def _add_order(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--ties", metavar="RULE", default="standard", help="standard (1 2 2 4), dense (1 2 2 3), ...")
    parser.add_argument("--ascending", action="store_true", help="the lowest score is the best")


def _add_reading(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--name", metavar="COLUMN", help="the column of the names (default: the first other one)")
    parser.add_argument("--decimal", choices=("comma", "point"), help="what stands before the decimals in the file")
    parser.add_argument("--delimiter", metavar="SIGN", help="what stands between the fields (default: as the header)")
    parser.add_argument(
        "--format", choices=("table", "csv", "json"), default="table", help="how to print (default: %(default)s)"
    )
    parser.add_argument("--lang", choices=("id", "en"), default="id", help="language of words (default: %(default)s)")

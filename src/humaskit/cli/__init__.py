"""The command line: ``humaskit demo``, ``humaskit check FILE``."""

import argparse
import sys
from collections.abc import Sequence

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


def _run(wanted: argparse.Namespace) -> int:
    if wanted.command == "demo":
        from .demo import run

        return run(language=wanted.lang, output=wanted.output, days=wanted.on)
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
    return parser

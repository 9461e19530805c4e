"""The corpus of bad documents: what a case says, and where its marks stand."""

from pathlib import Path

import attrs

CORPUS = Path(__file__).parents[1] / "data" / "bad"
MARK = "«"


@attrs.frozen
class Expected:
    """One problem that must be reported, and where."""

    code: str
    pointer: str
    says: str
    line: int
    column: int


@attrs.frozen
class Case:
    """One bad document."""

    id: str
    document: str
    problems: tuple[Expected, ...]


def cases(*names: str) -> list[Case]:
    """Read the cases of some files of the corpus."""
    found: list[Case] = []
    for name in names:
        _, *blocks = ("\n" + (CORPUS / f"{name}.txt").read_text("utf-8")).split("\n== ")
        found += [_case(name, block) for block in blocks]
    return found


def _case(name: str, block: str) -> Case:
    title, *lines = block.rstrip("\n").split("\n")
    arrows = [line[3:] for line in lines if line.startswith("-> ")]
    text, prefix = "\n".join(line for line in lines if not line.startswith("-> ")), ""
    if text.startswith("in "):
        section, _, row = text[3:].partition("\n")
        text, prefix = f'{{"humaskit": 1,\n "{section}": [\n  {row}\n ]}}\n', f"/{section}/0"
    places: list[tuple[int, int]] = []
    before, *rest = text.split(MARK)
    for part in rest:
        places.append((before.count("\n") + 1, len(before) - before.rfind("\n")))
        before += part
    problems: list[Expected] = []
    for arrow, (line, column) in zip(arrows, places, strict=True):
        said, _, says = arrow.partition(" | ")
        code, _, pointer = said.partition(" ")
        problems.append(Expected(code, prefix + pointer.strip(), says, line, column))
    return Case(f"{name}: {title}", before, tuple(problems))

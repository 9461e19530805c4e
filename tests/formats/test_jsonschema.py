"""The JSON Schema: it accepts what a reader accepts, and refuses what a reader refuses but for a written list."""

import copy
import json as standard
import random
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Final, TypeAlias, cast

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import humaskit
from humaskit import MODEL, Catalog, Entity, PartialDate, datasets
from humaskit.cli import schema as command
from humaskit.errors import HumaskitError
from humaskit.formats import json
from humaskit.formats.jsonschema import UNSAID, json_schema, schema_text
from humaskit.formats.jsonschema._laws import unsaid_laws
from humaskit.formats.jsonschema._texts import DECIMAL, INSTANT, NIP, PARTIAL_DATE
from humaskit.tree import read_decimal, read_instant
from humaskit.values.nip import Nip
from humaskit.values.plaintext import Text
from humaskit.values.rules import AtLeast, AtMost, Id, Matches, NonEmpty, shapes

from .cases import Case, cases

jsonschema = pytest.importorskip("jsonschema", reason="jsonschema is the validator")

Json: TypeAlias = dict[str, object] | list[object]

BUNDLED: Final = Path(humaskit.__file__).parent / "schemas" / "humaskit-1.json"
SCHEMA: Final = json_schema()
VALIDATOR: Final = jsonschema.Draft202012Validator(SCHEMA)
COMPLETE: Final = Path(__file__).parents[1] / "data" / "golden" / "1" / "complete.json"
CASES: Final = cases(
    *("dates", "heads", "ids", "laws", "missing", "numbers", "references"),
    *("repeated", "text", "types", "unknown", "words"),
)
# What a value is replaced with: wrong in many fields, right in some.
OTHERS: list[object] = [
    *(None, True, 0, 1, -1, 3.0, 1.5, 2**53, "", " ", "a", "a\n", "a\nb", "\u202e", "\u200b", "é", "a" * 2_001),
    *("agency:a", "agency:con", "agency:A", "region:16.06", "16.06", "2024", "2024-02-30", "2023-02-29", "--02-29"),
    *("senin pagi", "2024 awal", "2024-03 pagi", "T09:00+07:00", "2025-02-26T09:00:00+07:00", "97.330", "0.0000001"),
    *("1e5", "https://a.id/x", "a@b.id", "id", "ordinal", "shortlist", "exact", "some", "placed", "merge", "contoh"),
    *("outside_knowledge", "names/1", "nope/1", "note", "197001011995031001", "19700101 199503 1 001", {}, []),
    *([None], ["a"], [{}], {"a": 1}, {"a:b": "x"}, {"a:b": None}, {"text": "A"}, [{"text": "A"}], {"value": 1}),
]


def problem_codes(text: str) -> set[str]:
    """Return the codes of what a reader finds."""
    try:
        json.loads(text)
    except HumaskitError as error:
        return {issue.code for issue in error.issues}
    return set()


def is_valid(document: object) -> bool:
    """Ask the schema."""
    return bool(VALIDATOR.is_valid(document))


def disagreement(document: object) -> str:
    """Return how schema and reader disagree about a document; nothing when they do not."""
    text = standard.dumps(document)
    codes, valid = problem_codes(text), is_valid(document)
    if not codes and not valid:
        return f"the schema refuses {text}"
    if codes and valid and not codes <= set(UNSAID):
        return f"the schema accepts {text}, a reader finds {codes}"
    return ""


def places(document: Json) -> Iterator[tuple[Json, str | int]]:
    """Yield every place of a document: what holds it, and its key or index."""
    keys: list[str | int] = list(document) if isinstance(document, dict) else list(range(len(document)))
    for key in keys:
        yield document, key
        inner = cast("dict[str | int, object]", document)[key]
        if isinstance(inner, (dict, list)):
            yield from places(cast("Json", inner))


def changed(document: Json, chance: random.Random) -> Json:
    """Return a copy with one thing replaced, dropped, added, or spelt in another way."""
    copied = copy.deepcopy(document)
    holder, key = chance.choice(list(places(copied)))
    fields = cast("dict[str | int, object]", holder)
    what, other = chance.randrange(4), copy.deepcopy(chance.choice(OTHERS))
    held = fields[key]
    if what == 0:
        del fields[key]
    elif what == 1 and isinstance(holder, dict):
        holder[chance.choice([*holder, "x", "note"])] = other
    elif what == 2 and isinstance(held, str):
        at = chance.randrange(len(held) + 1)
        fields[key] = held[:at] + chance.choice(("", "0", "9", " ", "-", "a", "\n", ":", ".")) + held[at + 1 :]
    else:
        fields[key] = other
    return copied


def rows_of(catalog: Catalog) -> list[Json]:
    """Return a document of one row for some rows of each section."""
    document = cast("dict[str, list[object]]", standard.loads(json.dumps(catalog, indent=1)))
    return [{"humaskit": 1, name: [row]} for name in MODEL.sections for row in document.get(name, [])[:3]]


NAME: Final = {"text": "A"}
POST: Final = '{"id": "post:a", "title": "A"}'


def row(section: str, **fields: object) -> str:
    """Return a document of one row."""
    kind = MODEL.kind_of(MODEL.sections[section])
    return standard.dumps({"humaskit": 1, section: [{"id": f"{kind}:a", **fields}]})


class TestAgreement:
    """Schema and reader."""

    @pytest.mark.parametrize("indent", [None, 1])
    def test_bundled_catalogs(self, indent: int | None) -> None:
        """Real documents are valid, in both layouts."""
        documents = [json.dumps(datasets.press(), indent=indent), COMPLETE.read_text("utf-8")]

        assert [is_valid(standard.loads(document)) for document in documents] == [True, True]

    @settings(max_examples=6, deadline=None)
    @given(st.data())
    def test_random_catalogs(self, data: st.DataObject) -> None:
        """Whatever can be built is valid."""
        from humaskit.testing.strategies import catalogs

        document = standard.loads(json.dumps(data.draw(catalogs())))

        assert [error.message for error in VALIDATOR.iter_errors(document)] == []

    @pytest.mark.parametrize(
        "fields",
        [
            pytest.param(dict.fromkeys(("short_form", "aliases", "level", "citations", "note", "extra")), id="null"),
            pytest.param({"extra": {"a:b": "", "type": None, "a:c\n": None, "a:d": None}}, id="null in extra"),
            pytest.param({"note": "a\n\tb"}, id="lines"),
            pytest.param({"title": "\U0001f44d\u200d"}, id="emoji"),
            pytest.param({"citations": [{"certainty": "outside_knowledge", "field": "aliases/0"}]}, id="field below"),
        ],
    )
    def test_odd_but_valid(self, fields: dict[str, object]) -> None:
        """What a reader takes, odd as it is."""
        document = row("posts", **{"title": "A", **fields})

        assert problem_codes(document) == set()
        assert is_valid(standard.loads(document))

    @pytest.mark.parametrize("case", [pytest.param(case, id=case.id) for case in CASES])
    def test_bad_documents(self, case: Case) -> None:
        """What a reader refuses, the schema refuses, or the code is one of those that it cannot say."""
        document = standard.loads(case.document)

        assert not is_valid(document) or {problem.code for problem in case.problems} <= set(UNSAID)

    @pytest.mark.parametrize("seed", range(5))
    def test_changed_documents(self, seed: int) -> None:
        """Good documents with one change: both accept, both refuse, or the code is one that no schema can say."""
        chance = random.Random(seed)  # noqa: S311  (changes, not secrets)
        documents = rows_of(datasets.press()) + rows_of(json.load(COMPLETE))
        found = [disagreement(changed(chance.choice(documents), chance)) for _ in range(120)]

        assert [said for said in found if said] == []

    @pytest.mark.parametrize(
        ("code", "document"),
        [
            pytest.param("order", row("events", start="2024", end="2023"), id="order"),
            pytest.param("total", row("rankings", title="A", total=1, entries=[{"subject_text": "B"}] * 2), id="total"),
            pytest.param(
                "count", row("agencies", kind="dinas", names=[NAME], divisions={"value": 2, "of": 1}), id="count"
            ),
            pytest.param("text", row("posts", title="a" + "\u0301" * 31), id="combining marks"),
            pytest.param("text", row("posts", title="\U000e0001"), id="nothing to see"),
            pytest.param("date", row("sources", kind="page", retrieved="0001-01-01T00:00:00+07:00"), id="date"),
            pytest.param("type", row("sources", kind="page", views=3.0), id="type"),
            pytest.param(
                "redirect", '{"humaskit": 1, "redirects": {"post:a": "post:b", "post:b": "post:a"}}', id="circle"
            ),
            pytest.param("repeated-id", row("posts", title="A").replace("}]", "}, {}]").replace("{}", POST), id="id"),
            pytest.param("dangling", row("posts", title="A", agency="agency:a"), id="dangling"),
            pytest.param("dup-key", row("posts", title="A").replace('"title"', '"title": "B", "title"'), id="dup-key"),
        ],
    )
    def test_what_no_schema_says(self, code: str, document: str) -> None:
        """The codes of the list are codes of documents that are valid by the schema."""
        assert is_valid(standard.loads(document))
        assert problem_codes(document) == {code}
        assert code in UNSAID


DATE_PIECES = ("2024", "2023", "1900", "0000", "-", "--", "02", "29", "30", "31", "12", "13", "T09:00", "T24:00", "Z")
DATE_WORDS = ("+07:00", "-14:59", "+15:00", " ", "senin", "pagi", "awal", ":00", ".5", "0", "\n", "tengah-malam")


def reads(parse: object, text: str) -> bool:
    """Tell whether a parser takes a text."""
    try:
        parse(text)  # type: ignore[operator]  # one of several parsers
    except HumaskitError:
        return False
    return True


def matches(pattern: str, text: str) -> bool:
    """Tell whether a text matches a pattern as the schema has it, without a line end behind it."""
    return re.search(pattern, text) is not None and "\n" not in text


class TestGrammars:
    """Patterns that hold a whole grammar, beside the reader of it."""

    @settings(max_examples=150, deadline=None)
    @given(st.lists(st.sampled_from(DATE_PIECES + DATE_WORDS), max_size=8).map("".join))
    def test_partial_dates(self, text: str) -> None:
        """Made of the pieces of dates."""
        assert matches(PARTIAL_DATE, text) == reads(PartialDate, text)

    @pytest.mark.parametrize("year", ["0000", "0004", "0400", "1900", "2000", "2023", "2024", "2100", "9999"])
    def test_days(self, year: str) -> None:
        """Every day that there is, and none that there is not: with a year, without one, in a moment, in an NIP."""
        days = [(f"{month:02}", f"{day:02}") for month in range(14) for day in range(33)]
        for month, day in days:
            text, yearless = f"{year}-{month}-{day}", f"--{month}-{day}"
            moment, nip = f"{text}T00:00:00.5-03:30", f"{year}{month} {day}2001011 001"
            for pattern, parse, said in (
                (PARTIAL_DATE, PartialDate, text),
                (PARTIAL_DATE, PartialDate, yearless),
                (INSTANT, read_instant, moment),
                (NIP, Nip, nip),
            ):
                assert matches(pattern, said) == reads(parse, said)

    @settings(max_examples=100, deadline=None)
    @given(st.text("0012.-9E+ \n", max_size=12).flatmap(lambda text: st.sampled_from((text, "0.00000" + text))))
    def test_decimals(self, text: str) -> None:
        """Plain numbers, and none that Python would write in another way."""
        assert matches(DECIMAL, text) == reads(read_decimal, text)


class TestSchema:
    """The schema itself."""

    def test_is_one(self) -> None:
        """It is valid by the schema of schemas, and names itself."""
        jsonschema.Draft202012Validator.check_schema(SCHEMA)

        assert SCHEMA["$id"] == "urn:humaskit:schema:1"

    def test_bundled_file(self) -> None:
        """The file in the wheel is what is made from the classes: ``humaskit schema`` writes it anew."""
        assert BUNDLED.read_text("utf-8") == schema_text()

    def test_command(self, capsys: pytest.CaptureFixture[str]) -> None:
        """``humaskit schema`` prints that file."""
        status = command.run()

        assert (status, capsys.readouterr().out) == (0, BUNDLED.read_text("utf-8"))

    def test_every_law_is_said_or_unsaid(self) -> None:
        """A new law is put into words of a schema, or written down as one that cannot be."""
        assert [law for cls in _records() for law in unsaid_laws(cls)] == []

    def test_definitions_say_what_they_are(self) -> None:
        """Every class and every list of words has its title, and the first words of its docstring."""
        definitions = cast("dict[str, dict[str, object]]", SCHEMA["$defs"])
        described = [definitions[cls.__name__] for cls in _records()]

        assert all(one["title"] and one["description"] for one in described)

    def test_references(self) -> None:
        """A field of ids says which kinds it holds; personal data is marked."""
        definitions = cast("dict[str, dict[str, object]]", SCHEMA["$defs"])

        assert definitions["PartyId"]["x-refers-to"] == ["agency", "group", "outlet", "official", "region"]
        assert definitions["MaskedNip"]["x-personal"] is True

    def test_deterministic(self) -> None:
        """Made twice, it is the same text."""
        assert schema_text() == schema_text()


def _records() -> list[type]:
    """Return every class that has fields, of the model and of what it holds."""
    found: list[type] = []
    waiting: list[type] = list(MODEL.sections.values())
    while waiting:
        cls = waiting.pop()
        if cls not in found:
            found.append(cls)
            inner = [shape.item or shape for shape in shapes(cls).values()]
            waiting += [shape.core for shape in inner if shape.is_record]
    return found


Amount: TypeAlias = Annotated[int, AtLeast(1), AtLeast(5), AtMost(9)]


@attrs.frozen(kw_only=True, weakref_slot=False)
class Grant(Entity):
    """An entity of a dependant.

    More is said here.
    """

    id: Annotated[str, Id("grant")]
    amount: Amount
    code: Annotated[str, NonEmpty, Matches("[A-Z]+", "must be capitals"), Matches("A.*", "must begin with A")]
    share: Decimal | None = None
    tags: Annotated[tuple[Text, ...], NonEmpty] = ("a",)
    text: str = ""


class TestDependants:
    """A model with a class of a dependant."""

    MODEL = MODEL.with_(grants=Grant)
    GOOD = {"id": "grant:a", "amount": 5, "code": "AB", "share": "1.50", "tags": ["a"], "text": "\u202e"}  # noqa: RUF012  (copied before each use)

    @pytest.mark.parametrize(
        "change",
        [
            *({}, {"share": None}, {"text": None}, {"tags": None}, {"amount": 9}),
            *({"amount": 4}, {"amount": 10}, {"amount": "5"}, {"amount": None}, {"code": "BA"}, {"code": "Aa"}),
            *({"code": ""}, {"share": 1.5}, {"tags": []}, {"tags": [None]}, {"id": "agency:a"}, {"x": 1}),
        ],
        ids=str,
    )
    def test_agrees(self, change: dict[str, object]) -> None:
        """All rules of its fields hold, several on one field too."""
        validator = jsonschema.Draft202012Validator(json_schema(self.MODEL))
        document = {"humaskit": 1, "grants": [self.GOOD | change]}
        try:
            json.loads(standard.dumps(document), model=self.MODEL)
        except HumaskitError:
            expected = False
        else:
            expected = True

        assert validator.is_valid(document) == expected

    def test_is_another_schema(self) -> None:
        """It does not go by the name of ours, and says what its class says of itself."""
        schema = json_schema(self.MODEL)

        assert "$id" not in schema
        assert '"description": "An entity of a dependant."' in schema_text(self.MODEL)

"""The fast way of reading: the same catalogs and the same errors as the strict one, only sooner."""

import enum
import functools
import io
import json as standard
import random
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Annotated, Any, Final

import attrs
import pytest
from hypothesis import given, settings

from humaskit import MODEL, Agency, Catalog, Entity, Post, datasets
from humaskit.errors import HumaskitError, InvalidValue, Issue
from humaskit.formats import LIMITS, Limits, _fast, json, jsonl
from humaskit.model.award import AwardResult
from humaskit.testing.strategies import catalogs
from humaskit.tree import entity_bytes
from humaskit.tree import writing as tree_writing
from humaskit.values.dates import PartialDate
from humaskit.values.plaintext import Text
from humaskit.values.rules import AtLeast, AtMost, Id, Matches, NonEmpty, Rule, TextValue
from humaskit.values.valid import Value, broken, law

from .fuzz import GOOD, compared, documents, outcome, strictly, variant

few = settings(max_examples=10, deadline=None)

ROW: Final = dict(standard.loads(entity_bytes(GOOD["agency:a"])), citations=[], claims=[], extra={}, valid=None)


def row_of(**changes: object) -> str:
    """Return the canonical row of an agency, some of its fields changed."""
    return standard.dumps(dict(sorted((ROW | changes).items())), ensure_ascii=False, separators=(",", ":"))


def document(**changes: object) -> str:
    """Return a canonical document of that agency."""
    return f'{{"humaskit":1,"agencies":[{row_of(**changes)}]}}\n'


def quick(text: str | bytes, limits: Limits = LIMITS) -> Catalog | None:
    """Return what the fast way makes of a document; None when it leaves it to the strict reader."""
    return _fast.fast_document(text, model=MODEL, references="refuse", limits=limits)


def both(text: str | bytes) -> tuple[tuple[object, ...], tuple[object, ...]]:
    """Return what comes of a document with the fast way open, and with the strict reader alone."""
    with strictly():
        expected = outcome(lambda: json.loads(text))
    return outcome(lambda: json.loads(text)), expected


@pytest.fixture
def msgspec() -> None:
    """Skip what needs msgspec."""
    pytest.importorskip("msgspec", reason="msgspec is an optional reader")


@pytest.mark.usefixtures("msgspec")
class TestTaken:
    """What the fast way reads."""

    @few
    @given(catalogs())
    def test_what_we_write(self, catalog: Catalog) -> None:
        """Every catalog, in either layout and as lines, comes back by the fast way, down to the types in it."""
        lines = jsonl.dumps(catalog)
        with strictly():
            expected = outcome(lambda: jsonl.loads(lines))

        assert outcome(lambda: quick(json.dumps(catalog)) or Catalog()) == expected
        assert outcome(lambda: quick(json.dumps(catalog, indent=2).encode()) or Catalog()) == expected
        found = _fast.fast_lines(lines, model=MODEL, references="refuse", limits=LIMITS)
        assert outcome(lambda: found or Catalog()) == expected

    @pytest.mark.parametrize(
        "make", [pytest.param(datasets.press, id="press"), pytest.param(datasets.awards, id="awards")]
    )
    def test_what_we_ship(self, make: Callable[[], Catalog]) -> None:
        """The data sets take it, in the layout that they are kept in and in the canonical one."""
        catalog = make()

        assert quick(json.dumps(catalog)) == catalog
        assert quick(json.dumps(catalog, indent=1)) == catalog

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param(standard.dumps(standard.loads(document()), indent=4), id="every key, laid out"),
            pytest.param(f'{{"agencies":[{row_of()}],"humaskit":1}}', id="sections in another order"),
            pytest.param(
                document().replace('"kind":"dinas",', "").replace("[{", '[{"kind":"dinas",', 1), id="keys too"
            ),
            pytest.param(document(note="\\u0041 \\\\ \\n").replace("\\\\\\\\", "\\\\"), id="escapes"),
            pytest.param(document().replace("\n", "\r\n \t"), id="white space at the end"),
            pytest.param(document(note="Dikatakan: “ya”, é"), id="letters beyond ASCII, and a colon"),
        ],
    )
    def test_odd_but_valid(self, text: str) -> None:
        """Layout, order and spelling are no hindrance."""
        actual, expected = both(text)

        assert quick(text) is not None
        assert actual == expected

    def test_nothing_at_all(self) -> None:
        """An empty catalog is a catalog."""
        assert quick('{"humaskit":1}\n') == Catalog()

    def test_one_entity_alone(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A canonical row, and a line in its place, are read without the strict reader."""
        monkeypatch.setattr(json, "parsed", None)
        rows = [entity_bytes(one) for one in GOOD]

        assert [json.loads_entity(row, type(one)) for row, one in zip(rows, GOOD, strict=True)] == list(GOOD)

    def test_line_by_line(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Every line but the header takes the fast way, whatever comes between."""
        monkeypatch.setattr(jsonl, "_read_row", None)
        lines = jsonl.dumps(GOOD).replace("\n", "\n\n")

        assert list(jsonl.iter_entities(io.StringIO(lines))) == list(GOOD)
        assert list(jsonl.iter_entities(io.BytesIO(lines.encode()))) == list(GOOD)


@pytest.mark.usefixtures("msgspec")
class TestThreads:
    """Many readers at once."""

    @pytest.mark.parametrize("turn", range(6))
    def test_first_use(self, turn: int) -> None:  # noqa: ARG002  (races show now and then)
        """Eight threads meet classes that nobody has read yet, and read the same as one thread would."""
        model = MODEL.with_(firsts=_new_class())
        row = '{"id":"first:a","days":["2024"],"parts":[{"text":"x","when":"2024-03"}]}'
        text = f'{{"humaskit":1,"firsts":[{row}]}}'
        interval = sys.getswitchinterval()
        sys.setswitchinterval(1e-6)
        try:
            with ThreadPoolExecutor(8) as pool:
                turns = [pool.submit(json.loads, text, model=model) for _ in range(16)]
                found = [one.result() for one in turns]
        finally:
            sys.setswitchinterval(interval)
        with strictly():
            expected = outcome(lambda: json.loads(text, model=model))

        assert [outcome(functools.partial(_same, catalog)) for catalog in found] == [expected] * 16
        assert _fast.fast_document(text, model=model, references="refuse", limits=LIMITS) is not None


def _same(catalog: Catalog) -> Catalog:
    return catalog


def _new_class() -> type[Entity]:
    """Return an entity class that no reader has seen."""

    @attrs.frozen(kw_only=True, weakref_slot=False)
    class Part(Value):
        text: Text
        when: PartialDate | None = None

    @attrs.frozen(kw_only=True, weakref_slot=False)
    class First(Entity):
        id: Annotated[str, Id("first")]
        days: tuple[PartialDate, ...] = ()
        parts: tuple[Part, ...] = ()

    return First


class TestLeft:
    """What is left to the strict reader, and that both say the same of it."""

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param(document().replace('"kind"', '"kind":"badan","kind"'), id="a key twice"),
            pytest.param(document().replace('"note":null', '"note":null,"note":null'), id="a null twice"),
            pytest.param(document().replace('"humaskit":1', '"humaskit":1,"humaskit":1'), id="the version twice"),
            pytest.param(document()[:-2] + ',"agencies":[]}', id="a section twice"),
            pytest.param(document(extra={"a:b": "1"}).replace('"a:b":"1"', '"a:b":"1","a:b":"1"'), id="an extra twice"),
            pytest.param(document(warna="merah"), id="an unknown field"),
            pytest.param(document(names=[{"text": "A", "x": 1}]), id="an unknown field inside"),
            pytest.param(document()[:-2] + ',"grants":[]}', id="an unknown section"),
            pytest.param(document(note="a:b", x=1).replace("a:b", "a\\u003ab"), id="a colon hidden by an escape"),
            pytest.param(document(x=1).replace('"note":null,', ""), id="one key too few, one too many"),
            pytest.param(document(x="\\ud800").replace("\\\\", "\\"), id="half a character in what is dropped"),
            pytest.param(document(note="\\ud800").replace("\\\\", "\\"), id="half a character"),
            pytest.param(document(note="\\udc00\\ud800").replace("\\\\", "\\"), id="the halves the wrong way round"),
            pytest.param(document(kind="dinass"), id="no such word"),
            pytest.param(document(kind=None), id="null where a word must be"),
            pytest.param(document(id="agency:con"), id="the name of a device"),
            pytest.param(document(id="agency:a\nagency:b"), id="two ids in one"),
            pytest.param(document(id="agency:a agency:b"), id="two ids with a blank"),
            pytest.param(document(id="agency:" + "a" * 129), id="a long id"),
            pytest.param(document(id="agency:a-"), id="an id that ends in a dash"),
            pytest.param(document(id=""), id="an empty id"),
            pytest.param(document(parent=""), id="an empty reference"),
            pytest.param(document(parent="agency:nobody"), id="a reference to nothing"),
            pytest.param(document(region="16.6"), id="no region code"),
            pytest.param(document(names=[]), id="no name"),
            pytest.param(document(names=[{"text": " "}]), id="a blank name"),
            pytest.param(document(names=[{"text": ""}]), id="an empty name"),
            pytest.param(document(names=[{"text": "a\u202eb"}]), id="a mark of direction"),
            pytest.param(document(names=[{"text": "a\tb"}]), id="a tab in a line"),
            pytest.param(document(names=[{"text": "a\x7fb"}]), id="a control character"),
            pytest.param(document(names=[{"text": "e" + "\u0301" * 31}]), id="marks without end"),
            pytest.param(document(names=[{"text": "a" * 2_001}]), id="a long line"),
            pytest.param(document(note="a" * 20_001), id="a long note"),
            pytest.param(document(note="a\r\nb"), id="a line end of Windows"),
            pytest.param(document(valid={"start": "2024-13"}), id="no such month"),
            pytest.param(document(valid={"start": "2025", "end": "2024"}), id="a law that is broken"),
            pytest.param(document(citations=[{"source": None}]), id="a law of a citation"),
            pytest.param(
                document(citations=[{"certainty": "outside_knowledge", "field": "x"}]), id="a law of entities"
            ),
            pytest.param(document(claims=[{"field": "x"}]), id="a law of entities on claims"),
            pytest.param(document(extra={"nospace": "1"}), id="an extra without a namespace"),
            pytest.param(document(extra={"a:b": None}), id="an extra of null"),
            pytest.param(document().replace('"humaskit":1', '"humaskit":1.0'), id="a version with a point"),
            pytest.param(document().replace('"humaskit":1', '"humaskit":2'), id="a newer version"),
            pytest.param(document().replace('"humaskit":1', '"humaskit":null'), id="no version"),
            pytest.param(document()[:-2] + ',"redirects":{"agency:b":"agency:b"}}', id="a circle"),
            pytest.param(document()[:-2] + ',"redirects":{"agency:b":"agency:c"}}', id="a redirect to nothing"),
            pytest.param(document() + "x", id="more behind the end"),
            pytest.param("\ufeff" + document(), id="a byte order mark"),
            pytest.param("[]", id="a list"),
            pytest.param("", id="nothing"),
        ],
    )
    def test_same_outcome(self, text: str) -> None:
        """Nothing of it is read past the strict reader."""
        actual, expected = both(text)

        assert quick(text) is None
        assert actual == expected

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            pytest.param("score", "97.33", id="a number for a decimal"),
            pytest.param("score", '"1E+2"', id="an exponent"),
            pytest.param("score", '"1.0000000000000000000000000000000000000000001"', id="a long decimal"),
            pytest.param("score", '""', id="an empty decimal"),
            pytest.param("score", '"1 2"', id="two decimals in one"),
            pytest.param("awarded", '"20240101"', id="a date without dashes"),
            pytest.param("joint", "1", id="a number for true"),
        ],
    )
    def test_of_a_result(self, field: str, value: str) -> None:
        """Numbers and dates have one spelling."""
        row = standard.loads(entity_bytes(GOOD["result:a"]))
        text = json.dumps(GOOD).replace(f'"{field}":{standard.dumps(row[field])}', f'"{field}":{value}')
        actual, expected = both(text)

        assert quick(text) is None
        assert actual == expected
        assert expected[0] != GOOD

    def test_small_decimals(self) -> None:
        """A fraction that the standard library would write with an exponent is refused, others keep their zeros."""
        texts = [json.dumps(GOOD).replace('"97.330"', f'"{text}"') for text in ("0.0000001", "0.1000000", "-0.00", "0")]

        assert [both(text)[0] for text in texts] == [both(text)[1] for text in texts]

    def test_rows_with_one_id(self) -> None:
        """Of two rows with one id neither is lost in silence."""
        row = row_of()
        actual, expected = both(f'{{"humaskit":1,"agencies":[{row},{row}]}}')

        assert actual == expected
        assert actual[0] is not None

    @pytest.mark.parametrize("limits", [Limits(size=100), Limits(items=3), Limits(size=100, items=3)])
    def test_limits_hold(self, limits: Limits) -> None:
        """A document beyond the limits is refused, however canonical."""
        with pytest.raises(HumaskitError):
            json.loads(document(), limits=limits)
        with pytest.raises(HumaskitError):
            json.loads_entity(row_of(), Agency, limits=Limits(size=100))

    @pytest.mark.parametrize("kind", [bytearray, memoryview])
    def test_other_buffers(self, kind: Callable[[bytes], object]) -> None:
        """A document is text or bytes, whatever msgspec would read too."""
        data: Any = kind(document().encode())

        for call in (json.loads, jsonl.loads):
            with pytest.raises(InvalidValue):
                call(data)

    @pytest.mark.parametrize("data", [document().encode("utf-16"), document(note="é").encode("latin-1"), b"\xff"])
    def test_other_encodings(self, data: bytes) -> None:
        """UTF-8 and nothing else."""
        actual, expected = both(data)

        assert actual == expected

    @pytest.mark.parametrize(
        "lines",
        [
            pytest.param(
                '{"humaskit":1}\n{"type":"post","type":"post","id":"post:a","title":"A"}\n', id="a type twice"
            ),
            pytest.param('{"humaskit":1}\n{"type":"post","id":"post:a","title":"A"},{}\n', id="two on a line"),
            pytest.param('{"humaskit":1}\n{"type":"post","id":"post:a",\n"title":"A"}\n', id="one on two lines"),
            pytest.param('{"humaskit":1}\n{"type":"nothing","id":"post:a"}\n', id="an unknown type"),
            pytest.param('{"humaskit":1}\n{"type":"post","id":"agency:a","title":"A"}\n', id="an id of another kind"),
            pytest.param('{"humaskit":1,"posts":[]}\n', id="a section in the header"),
            pytest.param('{"type":"post","id":"post:a","title":"A"}\n', id="no header"),
        ],
    )
    def test_lines(self, lines: str) -> None:
        """What is no line of its own is left to the strict reader too."""
        with strictly():
            expected = outcome(lambda: jsonl.loads(lines))

        assert _fast.fast_lines(lines, model=MODEL, references="refuse", limits=LIMITS) is None
        assert outcome(lambda: jsonl.loads(lines)) == expected

    @pytest.mark.parametrize(
        "change",
        [
            pytest.param(('"title":"', '"title":"A","title":"'), id="a key twice"),
            pytest.param(('"title":"', '"x":1,"title":"'), id="an unknown key"),
            pytest.param(('"title":"', '"title": "'), id="a blank"),
            pytest.param(('"title":"', '"title":" '), id="another title"),
            pytest.param(('"level":null,', ""), id="a key left out"),
        ],
    )
    def test_one_row(self, change: tuple[str, str]) -> None:
        """A row that is not canonical is proved by nothing, so the strict reader reads it."""
        row = entity_bytes(GOOD["post:a"]).decode().replace(*change)
        with strictly():
            expected = outcome(lambda: Catalog([json.loads_entity(row, Post)]))

        assert _fast.fast_entity(row, Post, LIMITS) is None or "another" in row or '" Kepala' in row
        assert outcome(lambda: Catalog([json.loads_entity(row, Post)])) == expected


class TestAgreement:
    """Damaged documents: what the fast way takes, the strict reader reads to the same catalog."""

    @pytest.mark.parametrize("name", ["canonical", "readable", "lines"])
    def test_damage(self, name: str) -> None:
        """Two hundred times, of which some are still good documents."""
        chance = random.Random(name)  # noqa: S311  (damage, not secrets)
        text, check, fast = documents()[name]
        taken = [compared(name, variant(name, text, chance), check=check, fast=fast) for _ in range(200)]

        assert any(taken) == ("msgspec" in sys.modules)
        assert not all(taken)

    @few
    @given(catalogs())
    def test_damage_to_any_catalog(self, catalog: Catalog) -> None:
        """The same of catalogs that hold any class."""
        chance = random.Random(1)  # noqa: S311  (damage, not secrets)
        for text in (json.dumps(catalog), json.dumps(catalog, indent=1)):
            for _ in range(5):
                compared("any", variant("any", text, chance), check=json.loads, fast=_fast.fast_document)


class TestWithoutMsgspec:
    """The library works the same where msgspec cannot be imported."""

    def test_same_catalogs_and_bytes(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Documents, lines and rows are read and written as with it."""
        text, lines = json.dumps(GOOD), jsonl.dumps(GOOD)
        caches = (tree_writing.msgspec_encode, _fast._ways)  # pyright: ignore[reportPrivateUsage]  # what is cached shows nowhere else
        with monkeypatch.context() as patch:
            patch.setitem(sys.modules, "msgspec", None)
            for cache in caches:
                cache.cache_clear()
            try:
                assert quick(text) is None
                assert json.loads(text) == jsonl.loads(lines) == GOOD
                assert (json.dumps(GOOD), jsonl.dumps(GOOD)) == (text, lines)
                assert list(jsonl.iter_entities(io.StringIO(lines))) == list(GOOD)
            finally:
                for cache in caches:
                    cache.cache_clear()


def _shouting(text: str) -> str:
    return text.upper()


@attrs.frozen(kw_only=True, weakref_slot=False)
class Amount(Value):
    """A sum of money."""

    value: Annotated[int, AtLeast(0)]
    unit: Annotated[str, Matches("[A-Z]{3}", "must be a currency")] = "IDR"


@attrs.frozen(kw_only=True, weakref_slot=False)
class Grant(Entity):
    """An entity of a dependant, with rules and laws of its own."""

    id: Annotated[str, Id("grant")]
    amounts: tuple[Amount, ...] = ()
    even: Annotated[int, Rule("even", "must be even", "v % 2 == 0")] | None = None
    agency: Annotated[str, Id("agency")] | None = None

    @law
    def _has_an_amount(self) -> Issue | None:
        return None if self.amounts or self.note is None else broken("grant", "/amounts", "a note needs an amount")


@attrs.frozen(kw_only=True, weakref_slot=False)
class Converted(Entity):
    """An entity whose constructor changes what it is given."""

    id: Annotated[str, Id("converted")]
    word: str = attrs.field(default="", converter=_shouting)


class Mood(enum.Enum):
    """An enum that knows more words than it stores."""

    GOOD = "good"

    @classmethod
    def _missing_(cls, value: object) -> "Mood":
        return cls.GOOD if value == "so so" else cls(value)


@attrs.frozen(kw_only=True, weakref_slot=False)
class Moody(Entity):
    """An entity with such a word, and a field that may be null though its default is not."""

    id: Annotated[str, Id("moody")]
    mood: Mood = Mood.GOOD
    step: int | None = 3


class Code(TextValue):
    """A code in capitals."""

    __slots__ = ("text",)
    text: str

    def __init__(self, text: str) -> None:
        self.text = text

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Code) and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.text)

    def __repr__(self) -> str:
        return f"Code({self.text!r})"

    @classmethod
    def parse(cls, text: str) -> "Code":
        """Read a code."""
        return cls(text.upper())

    @property
    def stored(self) -> str:
        """The code."""
        return self.text


def _is_short(code: Code) -> bool:
    return len(code.text) < 4


SHORT: Final = Rule("short", "must be short", "is_short(v)", names={"is_short": _is_short})


@attrs.frozen(kw_only=True, weakref_slot=False)
class Odd(Entity):
    """An entity with fields of every kind that ours have not."""

    id: Annotated[str, Id("odd")]
    word: str = ""
    must: Annotated[str, NonEmpty] = "x"
    code: Annotated[Code, SHORT] | None = None
    codes: tuple[Annotated[Code, SHORT] | None, ...] = ()
    few: Annotated[tuple[int, ...], Rule("few", "must be few", "len(v) < 3")] = ()
    yes: Annotated[bool, Rule("yes", "must be true", "v")] = True


class Ratio(enum.Enum):
    """Words with a colon in them."""

    HALF = "1:2"


@attrs.frozen(kw_only=True, weakref_slot=False)
class Mixed(Entity):
    """An entity of such a word."""

    id: Annotated[str, Id("mixed")]
    ratio: Ratio | None = None


@attrs.frozen(kw_only=True, weakref_slot=False)
class Wide(Entity):
    """An entity with a number beyond the bounds of msgspec."""

    id: Annotated[str, Id("wide")]
    number: Annotated[int, AtMost(2**70)] = 0


@attrs.frozen(kw_only=True, weakref_slot=False)
class Timed(Entity):
    """An entity whose text has a default with a colon, and that remembers what it computes."""

    id: Annotated[str, Id("timed")]
    start: str = "09:00"

    @functools.cached_property
    def end(self) -> str:
        """Computed once."""
        return self.start


MODELS = MODEL.with_(
    grants=Grant, converteds=Converted, moodies=Moody, odds=Odd, mixeds=Mixed, wides=Wide, timeds=Timed
)


class TestDependants:
    """Classes of other projects."""

    @pytest.mark.parametrize(
        ("row", "section"),
        [
            pytest.param('{"id":"grant:a","amounts":[{"value":3}],"even":2,"note":"x"}', "grants", id="good"),
            pytest.param('{"id":"grant:a","even":3}', "grants", id="a rule of its own"),
            pytest.param('{"id":"grant:a","note":"x"}', "grants", id="a law of its own"),
            pytest.param('{"id":"grant:a","amounts":[{"value":-1}]}', "grants", id="a bound"),
            pytest.param('{"id":"grant:a","amounts":[{"value":1,"unit":"rp"}]}', "grants", id="a pattern"),
            pytest.param('{"id":"grant:a","agency":"agency:nobody"}', "grants", id="a reference"),
            pytest.param('{"id":"converted:a","word":"loud"}', "converteds", id="a converter"),
            pytest.param('{"id":"moody:a","mood":"so so"}', "moodies", id="a word that is not stored"),
            pytest.param('{"id":"moody:a","step":null}', "moodies", id="null for a default that is not"),
            pytest.param('{"id":"odd:a","word":"a:b é","must":"y","code":"ab","codes":["a",null]}', "odds", id="odd"),
            pytest.param('{"id":"odd:a","must":""}', "odds", id="an empty text"),
            pytest.param('{"id":"odd:a","code":"abcd"}', "odds", id="a rule over a value of its own"),
            pytest.param('{"id":"odd:a","codes":["abcd"]}', "odds", id="the same in a list"),
            pytest.param('{"id":"odd:a","few":[1,2,3]}', "odds", id="a rule over a list"),
            pytest.param('{"id":"odd:a","yes":false}', "odds", id="a rule over a truth"),
            pytest.param('{"id":"odd:a","word":"\\ud800"}', "odds", id="half a character"),
            pytest.param('{"id":"mixed:a","ratio":"1:2"}', "mixeds", id="a word with a colon"),
            pytest.param('{"id":"wide:a","number":1180591620717411303424}', "wides", id="a wide number"),
            pytest.param('{"id":"wide:a","number":1180591620717411303425}', "wides", id="a number too wide"),
            pytest.param('{"id":"timed:a"}', "timeds", id="a default with a colon"),
            pytest.param('{"id":"timed:a","id":"timed:a"}', "timeds", id="such a default, and a key twice"),
        ],
    )
    def test_same_outcome(self, row: str, section: str) -> None:
        """Whether msgspec can read them or not, what comes of it is the same."""
        text = f'{{"humaskit":1,"{section}":[{row}]}}'
        with strictly():
            expected = outcome(lambda: json.loads(text, model=MODELS))

        assert outcome(lambda: json.loads(text, model=MODELS)) == expected
        if isinstance(expected[0], Catalog):
            full = json.dumps(expected[0])
            assert outcome(lambda: json.loads(full, model=MODELS)) == expected
        assert _alone(row, MODELS.sections[section]) == _alone(row, MODELS.sections[section], strict=True)

    @pytest.mark.usefixtures("msgspec")
    def test_a_class_that_says_all_of_itself_is_fast(self) -> None:
        """A class with rules and laws of its own takes the fast way."""
        model = MODEL.with_(grants=Grant)
        catalog = Catalog([Grant(id="grant:a", amounts=(Amount(value=1),), even=2)], model=model)
        found = _fast.fast_document(json.dumps(catalog), model=model, references="refuse", limits=LIMITS)

        assert found == catalog


def _alone(row: str, cls: type[Entity], *, strict: bool = False) -> object:
    """Return what comes of one row."""
    try:
        if strict:
            with strictly():
                return json.loads_entity(row, cls)
        return json.loads_entity(row, cls)
    except HumaskitError as error:
        return error.issues


@pytest.mark.usefixtures("msgspec")
def test_objects_are_whole() -> None:
    """What was read fast is frozen, hashed, copied and changed like what was built by hand."""
    found = quick(json.dumps(GOOD))
    assert found is not None
    result = found.one("result:a", AwardResult)

    assert {result} == {GOOD["result:a"]}
    assert attrs.evolve(result, note="x").note == "x"
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        result.note = "x"  # type: ignore[misc]  # what must not be possible
    with pytest.raises(InvalidValue):
        attrs.evolve(result, note="")

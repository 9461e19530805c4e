"""JSON: what is written is read back, and nothing is bent on the way."""

import json as standard
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Annotated

import attrs
import pytest
from hypothesis import given, settings

from humaskit import MODEL, Agency, AgencyKind, Catalog, Entity, Name, Post
from humaskit.errors import DecodeError, HumaskitError, InvalidValue, StorageError, ValidationError
from humaskit.formats import Limits, json
from humaskit.testing.strategies import catalogs
from humaskit.tree import canonical
from humaskit.values.rules import Id

few = settings(max_examples=8, deadline=None)

POST = '{"id": "post:a", "title": "A"}'


@attrs.frozen(kw_only=True, weakref_slot=False)
class Grant(Entity):
    """An entity of a dependant."""

    id: Annotated[str, Id("grant")]
    agency: Annotated[str, Id("agency")] | None = None


def document(*rows: str, section: str = "posts") -> str:
    """Return a document of one section."""
    return f'{{"humaskit": 1, "{section}": [{", ".join(rows)}]}}'


def refusal(call: Callable[[], object]) -> HumaskitError:
    """Return the error that *call* must raise."""
    with pytest.raises(HumaskitError) as caught:
        call()
    return caught.value


class TestRoundTrip:
    """Out and in again."""

    @few
    @given(catalogs())
    def test_nothing_is_lost(self, catalog: Catalog) -> None:
        """Both layouts come back equal, from text and from bytes."""
        assert json.loads(json.dumps(catalog)) == catalog
        assert json.loads(json.dumps(catalog, indent=2).encode()) == catalog

    @few
    @given(catalogs())
    def test_stable(self, catalog: Catalog) -> None:
        """What was read is written as it was, to the byte."""
        expected = json.dumps(catalog, indent=1)

        assert json.dumps(json.loads(expected), indent=1) == expected
        assert json.dumps(json.loads(expected)).encode() == canonical(catalog)

    def test_odd_but_valid(self) -> None:
        """White space, escapes, the order of keys, nulls and a byte order mark say nothing."""
        row = '{"title":"\\u0041", "id":"post:a", "note":null}'
        odd = f'\ufeff\r\n{{ "posts" :\t[ {row} ],"outlets":null, "humaskit":1}}\n\n'
        expected = Catalog([Post(id="post:a", title="A")])

        assert json.loads(odd) == expected
        assert json.loads(odd.encode()) == expected

    def test_a_dependant_adds_a_class(self) -> None:
        """With its own model a dependant reads and writes its own entities, and references into them."""
        model = MODEL.with_(grants=Grant)
        agency = Agency(id="agency:a", kind=AgencyKind.DINAS, names=(Name(text="A"),))
        catalog = Catalog([agency, Grant(id="grant:a", agency="agency:a")], model=model)
        written = json.dumps(catalog)

        assert json.loads(written, model=model) == catalog
        assert refusal(lambda: json.loads(written)).issues[0].code == "unknown-section"

    def test_one_entity_alone(self) -> None:
        """An entity has the row that it has in the document."""
        post = Post(id="post:a", title="A")
        row = json.dumps_entity(post)

        assert f"[{row}]" in json.dumps(Catalog([post]))
        assert json.loads_entity(row, Post) == post
        assert json.loads_entity(json.dumps_entity(post, indent=4), Post) == post

    def test_one_entity_with_problems(self) -> None:
        """They have line and column too."""
        error = refusal(lambda: json.loads_entity('{"id": "post:a",\n "title": 1}', Post, source="a.json"))

        assert str(error) == 'a.json:2:11 /title: must be text, not 1; quote it: "1"'


class TestUnknownFields:
    """Refused by default; kept on request, and written out again."""

    KEPT = (
        '{"humaskit": 1, "grants": [{"id": "grant:a", "amount": 1.50, "big": 12345678901234567890123, "no": null}],'
        ' "posts": [{"id": "post:a", "title": "A", "a/b": {"x": [true, 1e5, "é"]},'
        ' "citations": [{"source": null, "certainty": "outside_knowledge", "page": 7}]}]}'
    )

    def test_kept_and_written(self) -> None:
        """At every depth, with the digits that were read."""
        catalog = json.loads(self.KEPT, unknown="keep")
        written = json.dumps(catalog)

        assert '"amount":1.50,"big":12345678901234567890123' in written
        assert '"a/b":{"x":[true,1E+5,"é"]}' in written
        assert '"page":7' in written
        assert set(catalog.unknown) == {"", "post:a"}

    @pytest.mark.parametrize("indent", [None, 2])
    def test_stable(self, indent: int | None) -> None:
        """After one pass the bytes do not change any more, in either layout."""
        expected = json.dumps(json.loads(self.KEPT, unknown="keep"), indent=indent)
        again = json.loads(expected, unknown="keep")

        assert json.dumps(again, indent=indent) == expected

    def test_refused_all_at_once(self) -> None:
        """By default each of them is a problem."""
        error = refusal(lambda: json.loads(self.KEPT))

        assert [issue.pointer for issue in error.issues] == ["/grants", "/posts/0/a~1b", "/posts/0/citations/0/page"]

    @pytest.mark.parametrize(
        ("value", "code"),
        [
            pytest.param("NaN", "not-finite", id="no number"),
            pytest.param("1e400", "not-finite", id="beyond all numbers"),
            pytest.param("1" * 4_001, "digits", id="too many digits"),
            pytest.param("0." + "1" * 4_001, "digits", id="too many decimals"),
            pytest.param('{"a": 1, "a": 2}', "dup-key", id="a key twice"),
            pytest.param("1e-99999999999999999999", "type", id="an exponent beyond all bounds"),
        ],
    )
    def test_not_everything_is_kept(self, value: str, code: str) -> None:
        """What could not be written again as it was is refused even then."""
        error = refusal(lambda: json.loads(f'{{"humaskit": 1, "x": {value}}}', unknown="keep"))

        assert [issue.code for issue in error.issues] == [code]

    def test_kept_of_a_row_that_is_refused(self) -> None:
        """A bad row does not leave its unknown fields to the next one."""
        rows = document('{"id": "post:a", "title": 1, "x": 1}', '{"id": "post:b", "title": "B"}')

        assert [issue.code for issue in refusal(lambda: json.loads(rows, unknown="keep")).issues] == ["type"]


class TestReferences:
    """References that lead nowhere."""

    def test_allowed_on_request(self) -> None:
        """A part of a larger catalog can be read alone."""
        catalog = json.loads(document('{"id": "post:a", "title": "A", "agency": "agency:a"}'), references="allow")

        assert len(catalog) == 1

    def test_through_a_redirect(self) -> None:
        """An id that was merged away still leads somewhere."""
        rows = (
            '{"humaskit": 1, "redirects": {"agency:old": "agency:a"},'
            ' "agencies": [{"id": "agency:a", "kind": "dinas", "names": [{"text": "A"}]}],'
            ' "posts": [{"id": "post:a", "title": "A", "agency": "agency:old"}]}'
        )

        assert json.loads(rows).redirects == {"agency:old": "agency:a"}

    def test_not_looked_for_where_rows_have_no_id(self) -> None:
        """Where a row may be the one that is missed, nobody is blamed for missing it."""
        rows = '{"humaskit": 1, "agencies": [{}], "posts": [{"id": "post:a", "title": "A", "agency": "agency:a"}]}'
        codes = {issue.code for issue in refusal(lambda: json.loads(rows)).issues}

        assert codes == {"missing"}


class TestHowMuchIsSaid:
    """All problems, but not without end."""

    def test_the_first_hundred(self) -> None:
        """A hundred are told, the others counted."""
        rows = [f'{{"id": "post:{index}", "title": {index}}}' for index in range(150)]
        error = refusal(lambda: json.loads(document(*rows)))

        assert (len(error.issues), error.more) == (100, 50)
        assert str(error).endswith("and 50 more")

    def test_counting_ends(self) -> None:
        """A document of nothing but problems is not counted to its end."""
        error = refusal(lambda: json.loads(document(*["{}"] * 20_000)))

        assert error.more == 10_000

    def test_many_problems_of_one_constructor(self) -> None:
        """Problems that a constructor finds are counted whole."""
        aliases = ", ".join(['""'] * 130)
        error = refusal(lambda: json.loads(document(f'{{"id": "post:a", "title": "A", "aliases": [{aliases}]}}')))

        assert len(error.issues) + error.more == 130

    def test_in_the_order_of_the_document(self) -> None:
        """Whatever was found first, the first in the document is told first."""
        rows = document('{"title": 1, "id": "post:A", "level": "x"}', '{"id": 1}')
        issues = refusal(lambda: json.loads(rows)).issues
        places = [(issue.line, issue.column) for issue in issues]

        assert places == sorted(places)
        assert len(issues) == 5

    def test_the_source_is_named(self) -> None:
        """Every issue says which document it is about, broken syntax included."""
        texts = ("{", document('{"id": "post:a"}'), '{"humaskit": 2}', "[" * 100_000)
        errors = [refusal(partial(json.loads, text, source="press.json")) for text in texts]

        assert all(issue.source == "press.json" for error in errors for issue in error.issues)


class TestLimits:
    """A document has an end, and a bottom."""

    @pytest.mark.parametrize(
        ("text", "code", "place"),
        [
            pytest.param('{"humaskit":\n 1, "x": "' + "a" * 1_000 + '"}', "size", (1, 1), id="size"),
            pytest.param('{"humaskit": 1,\n "x": [1,1,1,1,1,1,1,1,1,1,1]}', "items", (2, 25), id="items"),
            pytest.param('{"humaskit": 1,\n "x": [[[[1]]]]}', "depth", (2, 7), id="depth"),
            pytest.param('{"humaskit": 1,\n "x": ' + "[" * 900, "syntax", (2, 907), id="open and deep"),
        ],
    )
    def test_refused(self, text: str, code: str, place: tuple[int, int]) -> None:
        """Each limit has its code and its place."""
        limits = Limits(size=1_000, depth=4, items=10)
        issue = refusal(lambda: json.loads(text, limits=limits)).issues[0]

        assert (issue.code, (issue.line, issue.column)) == (code, place)

    @pytest.mark.parametrize("opening", ["[", '{"a":', '[{"a":'])
    def test_bottomless(self, opening: str) -> None:
        """However deep the nesting, the answer is an error with its place, not the end of the process."""
        error = refusal(lambda: json.loads('{"humaskit": 1, "x": ' + opening * 100_000))

        assert isinstance(error, DecodeError)
        assert (error.issues[0].code, error.issues[0].line) == ("depth", 1)

    def test_the_interpreter_may_be_stricter(self) -> None:
        """An application that lowers the limit of Python gets our error, not Python's."""
        before = sys.get_int_max_str_digits()
        try:
            sys.set_int_max_str_digits(1_000)
            issue = refusal(lambda: json.loads('{"humaskit": ' + "1" * 2_000 + "}")).issues[0]
        finally:
            sys.set_int_max_str_digits(before)

        assert issue.code == "digits"

    def test_commas_in_text_are_no_items(self) -> None:
        """Only what parts values counts."""
        text = document('{"id": "post:a", "title": "A", "note": "a,b,c,d,e,f,g,h,i,j,k"}')

        assert len(json.loads(text, limits=Limits(items=10))) == 1

    def test_deep_inside_a_wrong_value(self) -> None:
        """A value that is wrong and too deep is too deep."""
        nested = "[" * 80 + "]" * 80
        texts = (
            document(f'{{"id": "post:a", "title": {nested}}}'),
            document(f'{{"id": "post:a", "title": "A", "extra": {{"a:b": {nested}}}}}'),
            document(f'{{"id": "post:a", "title": "A", "x": {nested}}}'),
            document(nested),
            nested,
        )
        codes = {refusal(partial(json.loads, text)).issues[0].code for text in texts}

        assert codes == {"depth"}


class TestEncodings:
    """UTF-8, and nothing else."""

    @pytest.mark.parametrize(
        "encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "latin-1", "cp1252"]
    )
    def test_refused(self, encoding: str) -> None:
        """Another encoding is named as the problem, with what to do."""
        issue = refusal(lambda: json.loads('{"humaskit": 1, "x": "é"}'.encode(encoding))).issues[0]

        assert (issue.code, issue.hint) == ("encoding", "save it as UTF-8")

    def test_place_of_the_first_bad_byte(self) -> None:
        """Line and column count characters, as an editor does."""
        issue = refusal(lambda: json.loads('{"humaskit": 1,\n "é": "'.encode() + b"\xff")).issues[0]

        assert (issue.line, issue.column) == (2, 8)

    def test_half_a_character_in_text(self) -> None:
        """Text that came from somewhere else than a file may hold what no file can."""
        issue = refusal(lambda: json.loads('{"humaskit": 1,\n "x": "\ud800"}')).issues[0]

        assert (issue.code, issue.line, issue.column) == ("encoding", 2, 8)

    def test_pairs_are_characters(self) -> None:
        """An escaped pair is one character; half of one behind an escaped backslash is text."""
        catalog = json.loads(document(r'{"id": "post:a", "title": "\ud83d\ude00 \\ud800"}'))

        assert next(iter(catalog.of(Post))).title == "\U0001f600 \\ud800"

    @pytest.mark.parametrize("data", [None, 5, [], {"humaskit": 1}, bytearray(b"{}")])
    def test_no_document_at_all(self, data: object) -> None:
        """What is neither text nor bytes is refused like any other input."""
        assert isinstance(refusal(lambda: json.loads(data)), InvalidValue)  # type: ignore[arg-type]  # callers may ignore types


class TestOptions:
    """A misspelt option never chooses for the caller."""

    @pytest.mark.parametrize(
        "call",
        [
            pytest.param(lambda: json.loads("{}", unknown="ignore"), id="unknown"),  # type: ignore[arg-type]  # callers may ignore types
            pytest.param(lambda: json.loads("{}", references="keep"), id="references"),  # type: ignore[arg-type]  # callers may ignore types
            pytest.param(lambda: json.dumps(Catalog(), indent=0), id="indent 0"),
            pytest.param(lambda: json.dumps(Catalog(), indent=True), id="indent true"),
            pytest.param(lambda: json.dumps(Catalog(), indent=1_000_000), id="a huge indent"),
        ],
    )
    def test_refused(self, call: Callable[[], object]) -> None:
        """The error names the option."""
        assert refusal(call).issues[0].code == "argument"


class TestFiles:
    """Saving and loading."""

    def test_there_and_back(self, tmp_path: Path) -> None:
        """A file holds the canonical bytes, or the readable layout."""
        catalog = json.loads(document(POST))
        json.dump(catalog, tmp_path / "a.json", verify=True)
        json.dump(catalog, tmp_path / "b.json", indent=2)

        assert (tmp_path / "a.json").read_bytes() == canonical(catalog)
        assert standard.loads((tmp_path / "b.json").read_text("utf-8"))["posts"] == [{"id": "post:a", "title": "A"}]
        assert json.load(tmp_path / "a.json") == json.load(tmp_path / "b.json") == catalog

    def test_errors_name_the_file(self, tmp_path: Path) -> None:
        """As the caller wrote its name."""
        path = tmp_path / "press.json"
        path.write_text(document('{"id": "post:a", "title": 5}'), "utf-8")
        error = refusal(lambda: json.load(path))

        assert isinstance(error, ValidationError)
        assert str(error).startswith(f"{path}:1:")

    def test_verify_writes_nothing_that_does_not_read_back(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A writer that loses something is caught before the file is touched."""
        path = tmp_path / "a.json"

        def forgetful(*_: object) -> str:
            return '{"humaskit":1}\n'

        monkeypatch.setattr(json, "_text", forgetful)

        with pytest.raises(StorageError, match="does not read back"):
            json.dump(json.loads(document(POST)), path, verify=True)
        assert not path.exists()

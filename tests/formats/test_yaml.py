"""YAML: every text comes back the same text, and nothing of YAML gets in that is no plain tree."""

import json as standard
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from humaskit import MODEL, Catalog, Official, Post, datasets, formats
from humaskit.errors import DecodeError, HumaskitError, InvalidValue, Issue, StorageError
from humaskit.formats import LIMITS, Limits, json, yaml
from humaskit.model.award import AwardResult
from humaskit.model.source import Source
from humaskit.testing.strategies import catalogs

from .cases import Case, cases
from .fuzz import GOOD, damaged
from .test_fuzz import read

pyyaml = pytest.importorskip("yaml", reason="yaml is the extra yaml")

from humaskit.formats.yaml import _events, _reading
from humaskit.formats.yaml._plain import plan_of
from humaskit.formats.yaml._reading import composed
from humaskit.formats.yaml._writing import yaml_text

LOADERS = [name for name in ("SafeLoader", "CSafeLoader") if hasattr(pyyaml, name)]
few = settings(max_examples=8, deadline=None)

# JSON documents that are the same in YAML, where a plain scalar is what its field holds.
DIFFERENT = ("an end before its start beside another problem", "a list that needs an item, and another problem")
SAME = [
    case
    for case in cases("dates", "heads", "ids", "laws", "missing", "references", "repeated", "text", "unknown", "words")
    if not case.id.endswith(DIFFERENT)
]


def issues_of(data: str | bytes, **options: object) -> tuple[Issue, ...]:
    """Return what is wrong with a document that must be refused."""
    with pytest.raises(HumaskitError) as caught:
        yaml.loads(data, **options)  # type: ignore[arg-type]  # passed on as they are
    return caught.value.issues


def row(section: str, *lines: str) -> str:
    """Return a document of one row."""
    return f"humaskit: 1\n{section}:\n  - " + "\n    ".join(lines) + "\n"


def plain_tree(text: str, loader: str = "SafeLoader") -> object:
    """Return what PyYAML reads; its loaders of plain data are safe for what we wrote ourselves."""
    value: object = pyyaml.load(text, Loader=getattr(pyyaml, loader))
    return value


class TestRoundTrip:
    """Out and in again."""

    @few
    @given(catalogs())
    def test_nothing_is_lost(self, catalog: Catalog) -> None:
        """A catalog comes back equal, and what is written then is the same."""
        written = yaml.dumps(catalog)

        assert yaml.loads(written) == catalog
        assert yaml.dumps(yaml.loads(written.encode())) == written

    @pytest.mark.parametrize("loader", LOADERS)
    def test_other_readers(self, loader: str) -> None:
        """PyYAML reads the same texts, numbers and truth values as a reader of the JSON does."""
        catalog = datasets.press()
        expected = standard.loads(json.dumps(catalog, indent=1))

        assert plain_tree(yaml.dumps(catalog), loader) == expected

    def test_a_reader_of_the_newer_yaml(self) -> None:
        """So does ruamel, which reads YAML 1.2."""
        ruamel = pytest.importorskip("ruamel.yaml", reason="ruamel.yaml is a reader of YAML 1.2")
        catalog = datasets.awards()
        actual = ruamel.YAML(typ="safe", pure=True).load(yaml.dumps(catalog))

        assert actual == standard.loads(json.dumps(catalog, indent=1))

    def test_unknown_fields(self) -> None:
        """What a lenient reader kept is written so that it is read again as it was."""
        kept = '{"x": [1, 1.50, true, null, "1.50", "null", "", [], {}, [[1], {"a b": {"no": "off"}}]], "é": {"": 1}}'
        catalog = json.loads(f'{{"humaskit": 1, "grants": {kept}}}', unknown="keep")
        again = yaml.loads(yaml.dumps(catalog), unknown="keep")

        assert json.dumps(again) == json.dumps(catalog)

    def test_a_long_key(self) -> None:
        """A key of any length is read again."""
        name = "k" * 3_000
        catalog = json.loads(f'{{"humaskit": 1, "{name}": [{{"{name}": 1, "b": 2}}]}}', unknown="keep")

        assert yaml.loads(yaml.dumps(catalog), unknown="keep").unknown == catalog.unknown


class TestWriting:
    """The layout."""

    def test_layout(self) -> None:
        """One field a line; quotes around all that is not words; text of several lines as it is."""
        post = Post(
            id="post:a", title="Kepala Dinas", short_form="NO", echelon="II/2", aliases=("a: b",), note="A\n\nB"
        )
        expected = (
            'humaskit: 1\nposts:\n  - id: "post:a"\n    title: Kepala Dinas\n    short_form: "NO"\n'
            '    aliases:\n      - "a: b"\n    echelon: "II/2"\n    note: |-\n      A\n\n      B\n'
        )

        assert yaml.dumps(Catalog([post])) == expected

    @settings(max_examples=150, deadline=None)
    @given(
        st.text(max_size=12) | st.text("aBn o.,'/()-:#\n\"\\\t|&*!%@`{}[]0e1+~=<>?\x85\u2028\u202e\ufeff", max_size=9)
    )
    @example("y")
    @example("Off")
    @example("NULL")
    @example(" \n")
    @example("a\n")
    @example("a\n\n")
    @example("a \nb")
    @example("\na")
    @example("1\n2")
    @example("a\n---\n...\n# b")
    def test_any_text(self, text: str) -> None:
        """Whatever the text: as a value, as an item and as a key it is the same for us and for PyYAML."""
        tree = {"humaskit": text, "a": [text, [text], {"b": text}], text: {text: text}}
        written = yaml_text(tree)

        assert composed(written, plan_of(MODEL), LIMITS, None) == tree
        for loader in LOADERS:
            assert plain_tree(written, loader) == tree

    @pytest.mark.parametrize(
        "letter", ["\u202e", "\u2066", "\x1b", "\x85", "\u200b", "\ufeff", "\u2028", "\xa0", "\x00"]
    )
    def test_nothing_hidden(self, letter: str) -> None:
        """What cannot be seen is written as an escape, in quotes and in lines."""
        written = yaml_text({"a": f"x{letter}", "b": f"x\n{letter}", f"c{letter}": 1})

        assert letter not in written

    def test_other_scripts_stay_readable(self) -> None:
        """Letters of every script, and emoji, are written as they are."""
        assert yaml_text({"a": "Dïnas 日本 👍"}) == 'a: "Dïnas 日本 👍"\n'

    @pytest.mark.parametrize(
        "tree",
        [
            pytest.param({"a": "\ud800"}, id="half a character"),
            pytest.param({"a": {1: 2}}, id="a key that is no text"),
            pytest.param({"a": float("nan")}, id="no number"),
            pytest.param({"a": object()}, id="an object"),
        ],
    )
    def test_unwritable(self, tree: dict[str, object]) -> None:
        """What YAML, or a plain tree, cannot hold is refused."""
        with pytest.raises(InvalidValue) as caught:
            yaml_text(tree)

        assert caught.value.issues[0].code == "unwritable"

    def test_bottomless(self) -> None:
        """Nesting beyond what Python goes down is refused."""
        tree: dict[str, object] = {}
        for _ in range(5_000):
            tree = {"a": tree}

        with pytest.raises(InvalidValue, match="nested so deeply"):
            yaml_text(tree)


class TestPlainScalars:
    """The field decides."""

    @pytest.mark.parametrize(
        "scalar",
        [
            *("16.10", "03", "0714321202", "+62714321202", "NO", "yes", "on", "12:30:45", "1e3", "2024-03-05", "0x1F"),
            *("0o17", "1_000", ".5", "-1", ".inf", "NaN", "true", "NULL", "Null", "=", "007", "197001011995031001"),
        ],
    )
    def test_text_stays_text(self, scalar: str) -> None:
        """Where a field holds text, no scalar is a number, a date or a truth value."""
        catalog = yaml.loads(row("posts", "id: post:a", f"title: {scalar}", "extra:", f"  a:b: {scalar}"))
        (post,) = catalog.of(Post)

        assert post.title == scalar
        assert post.extra == {"a:b": scalar}

    @pytest.mark.parametrize("nothing", ["", "~", "null", "# a remark"])
    def test_nothing(self, nothing: str) -> None:
        """Nothing, a tilde and null mean absent, for text and for numbers."""
        rows = row("sources", "id: source:a", "kind: article", f"title: {nothing}", f"views: {nothing}")
        (source,) = yaml.loads(rows).of(Source)

        assert (source.title, source.views) == (None, None)

    @pytest.mark.parametrize("word", ["''", '""', '"~"', '"null"', "'12'"])
    def test_quoted_is_text(self, word: str) -> None:
        """What stands in quotes is text, never nothing and never a number."""
        (issue,) = issues_of(row("sources", "id: source:a", "kind: article", f"views: {word}"))

        assert (issue.code, issue.line, issue.column) == ("type", 5, 12)

    @pytest.mark.parametrize(
        "number",
        ["3.0", "3.9", "1e3", "03", "+3", "1_000", "0x10", "yes", "'3'", "true", "٣", "[3]", "{}", "9" * 5_000],
    )
    def test_no_number(self, number: str) -> None:
        """Where a number belongs, there is one grammar: that of JSON."""
        (issue,) = issues_of(row("sources", "id: source:a", "kind: article", f"views: {number}"))

        assert issue.pointer == "/sources/0/views"
        assert (issue.line, issue.column) == (5, 12)
        assert issue.hint is None or "quotes" not in issue.hint or number == "'3'"

    @pytest.mark.parametrize(
        "truth", ["yes", "no", "on", "off", "True", "FALSE", "y", "1", '"true"', "!!bool yes"], ids=str
    )
    def test_no_truth_value(self, truth: str) -> None:
        """Where a truth value belongs, there are two words for it."""
        rows = row("rankings", "id: ranking:a", "title: A", f"complete: {truth}")

        assert issues_of(rows)[0].pointer == "/rankings/0/complete"

    def test_numbers(self) -> None:
        """Numbers, truth values and decimals are read where they belong, decimals with their digits."""
        rows = row("results", "id: result:a", "edition: edition:a", "recipient: region:16.06", "outcome: winner")
        rows += "    joint: true\n    score: 97.330\n    prize: '15000000'\n    region: 16.06\n    awarded: 2024\n"
        (result,) = yaml.loads(rows, references="allow").of(AwardResult)

        assert (result.joint, str(result.score), str(result.prize)) == (True, "97.330", "15000000")
        assert (result.region, str(result.awarded)) == ("16.06", "2024")

    def test_unknown_fields_are_as_in_json(self) -> None:
        """Where no field says anything, the spelling of JSON does; no digit is lost."""
        text = "humaskit: 1\nx: {a: 16.10, b: 7, c: true, d: null, e: NO, f: 03, g: 2024-03-05, h: '7', i: 1e3, j: .5}"
        kept = yaml.loads(text, unknown="keep").unknown[""]["/x"]
        expected = "{'a': Decimal('16.10'), 'b': 7, 'c': True, 'd': None, 'e': 'NO', 'f': '03', 'g': '2024-03-05', "

        assert repr(kept) == expected + "'h': '7', 'i': Decimal('1E+3'), 'j': '.5'}"

    def test_an_nip_without_quotes(self) -> None:
        """Eighteen digits are an NIP where one belongs, and are not repeated where it is wrong."""
        lines = ("id: official:a", "name: {name: Budi}")
        (official,) = yaml.loads(row("officials", *lines, "nip: 197001011995031001")).of(Official)
        (issue,) = issues_of(row("officials", *lines, "nip: 197013011995031001"))

        assert str(official.nip) == "**************1001"
        assert "197013" not in str(issue)


class TestSameAsJson:
    """A JSON document is a YAML document, and wrong in the same places."""

    @pytest.mark.parametrize("case", [pytest.param(case, id=case.id) for case in SAME])
    def test_document(self, case: Case) -> None:
        """The same codes at the same pointers, lines and columns."""
        expected = sorted((one.line, one.column, one.code, one.pointer) for one in case.problems)
        actual = sorted((one.line, one.column, one.code, one.pointer) for one in issues_of(case.document))

        assert actual == expected

    def test_the_bundled_catalog(self) -> None:
        """A good one is read equal."""
        catalog = datasets.awards()

        assert yaml.loads(json.dumps(catalog)) == catalog


class TestRefused:
    """What YAML has beyond a plain tree, each with its place."""

    @pytest.mark.parametrize(
        ("text", "code", "pointer", "place"),
        [
            pytest.param("humaskit: 1\nposts: &p []", "anchor", "/posts", (2, 8), id="anchor"),
            pytest.param("humaskit: 1\nposts:\n  - *p", "alias", "/posts/0", (3, 5), id="alias"),
            pytest.param("humaskit: !!int 1", "tag", "/humaskit", (1, 11), id="tag"),
            pytest.param("humaskit: ! 1", "tag", "/humaskit", (1, 11), id="tag without a name"),
            pytest.param("!!map {humaskit: 1}", "tag", "", (1, 1), id="tag of all"),
            pytest.param("a: !!python/object/apply:os.system [ls]", "tag", "/a", (1, 4), id="tag of Python"),
            pytest.param("humaskit: 1\n<<: {}", "merge-key", "", (2, 1), id="merge key"),
            pytest.param("humaskit: 1\nx: {<<: [{}]}", "merge-key", "/x", (2, 5), id="merge key inside"),
            pytest.param("humaskit: 1\n---\nhumaskit: 1", "second-document", "", (2, 1), id="second document"),
            pytest.param("humaskit: 1\n? [a]\n: 1", "complex-key", "", (2, 3), id="complex key"),
            pytest.param("humaskit: 1\n{a: 1}: 1", "complex-key", "", (2, 1), id="object as a key"),
            pytest.param("humaskit: 1\nx: {{y}}", "complex-key", "/x", (2, 5), id="a template"),
            pytest.param("humaskit: 1\nposts: []\nposts:\n- {}", "dup-key", "/posts", (3, 1), id="duplicate key"),
            pytest.param("humaskit: 1\nx:\n  a: 1\n  'a': 2", "dup-key", "/x/a", (4, 8), id="duplicate key, quoted"),
            pytest.param("humaskit: 2", "version", "/humaskit", (1, 11), id="a newer format"),
            pytest.param("", "syntax", "", (1, 1), id="empty"),
            pytest.param("# nothing", "syntax", "", (1, 1), id="a remark"),
            pytest.param("---\n", "type", "", (2, 1), id="null"),
            pytest.param("humaskit: 1\n\tposts: []", "syntax", "", (2, 1), id="tab"),
            pytest.param('a: "\\ud800"', "syntax", "", (1, 7), id="half a character"),
            pytest.param('a: "\\UFFFFFFFF"', "syntax", "", (1, 7), id="beyond Unicode"),
            pytest.param("a: b\x07", "syntax", "", (1, 5), id="control character"),
            pytest.param("a: 'b", "syntax", "", (1, 6), id="open quotes"),
            pytest.param("%YAML 9.0\n---\na: 1", "syntax", "", (1, 1), id="another version"),
        ],
    )
    def test_construct(self, text: str, code: str, pointer: str, place: tuple[int, int]) -> None:
        """Refused with code, pointer, line and column."""
        found = [one for one in issues_of(text, source="a.yaml", unknown="keep") if one.code == code]

        assert [(one.pointer, one.line, one.column, one.source) for one in found] == [(pointer, *place, "a.yaml")]

    @pytest.mark.parametrize(
        ("text", "hint"),
        [
            pytest.param("posts:\n\t- id: post:a", "indent with blanks", id="tab"),
            pytest.param("title: Rapat: hari kedua", "put quotes around text", id="colon in a text"),
            pytest.param("title: @humas", "put quotes around text", id="handle"),
            pytest.param("title: [", None, id="something else"),
        ],
    )
    def test_hint(self, text: str, hint: str | None) -> None:
        """The usual mistakes come with how to mend them."""
        (issue,) = issues_of(text)

        assert issue.code == "syntax"
        assert (issue.hint or "").startswith(hint or "")
        assert (issue.hint is None) == (hint is None)

    def test_a_quoted_sign_is_a_key(self) -> None:
        """What looks like a merge key and stands in quotes is a name."""
        assert yaml.loads('humaskit: 1\n"<<": 1', unknown="keep").unknown == {"": {"/<<": 1}}

    def test_directive(self) -> None:
        """The version of YAML may be said, and the end of the document."""
        assert len(yaml.loads("%YAML 1.1\n---\nhumaskit: 1\n...\n")) == 0

    def test_all_at_once(self) -> None:
        """Problems of content come together, lists and objects at their keys, scalars where they stand."""
        text = row(
            "agencies", "id: agency:a", "kind: dinass", "names:", "  - txt: A", "divisions:", "  value: 1.5", "x:"
        )
        found = [(one.line, one.column, one.pointer.removeprefix("/agencies/0")) for one in issues_of(text)]

        assert found == [
            (4, 11, "/kind"),
            (6, 9, "/names/0/text"),
            (6, 14, "/names/0/txt"),
            (8, 14, "/divisions/value"),
            (9, 7, "/x"),
        ]


def towers() -> dict[str, str]:
    """Return shapes that cost a careless reader its stack, its memory or its time."""
    size = 40_000
    keys = "abcdefgh"
    laughs = "".join(f"{key}: &{key} [{', '.join(['*' + keys[max(0, at - 1)]] * 9)}]\n" for at, key in enumerate(keys))
    merges = "".join(f"{key}: &{key}\n  <<: [*{keys[max(0, at - 1)]}]\n" for at, key in enumerate(keys))
    repeated = {
        **{f"{sign!r} open": sign * size for sign in ("[", "{", "- ", "? ", "[{", "{a: ", "[[]", "&a ", "*a ", "!a ")},
        **{
            f"{sign!r} again": sign * size
            for sign in ("\n", " ", "\t", "#", "%", "---\n", "...\n", ":", "-", "a ", "\r")
        },
        **{
            f"{sign!r} inside": f"humaskit: 1\nx: [{sign * size}]"
            for sign in ("a,", "a: b,", "'',", "~,", "[],", "{},")
        },
    }
    return repeated | {
        "laughs": "a: &a x\n" + laughs,
        "merges": "a: &a {x: 1}\n" + merges,
        "a tower of lines": "".join(" " * at + "a:\n" for at in range(300)),
        "one key": "a: 1\n" * 10_000,
        "many keys": "humaskit: 1\n" + "".join(f"k{at}: 1\n" for at in range(10_000)),
        "many rows": "humaskit: 1\nposts:\n" + "- {}\n" * 12_000,
        "a long key": "k" * size + ": 1",
        "open quotes": '"' + "a" * size,
        "escapes": '"' + "\\n" * size,
        "line ends": "a: |\n" + "  x\u2028\x85\n" * 5_000,
    }


class TestHostile:
    """Whatever comes, the answer is one of our errors, with its place."""

    @pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in towers().items()])
    @pytest.mark.parametrize("fast", [True, False], ids=["libyaml", "pure"])
    def test_refused(self, text: str, fast: bool, monkeypatch: pytest.MonkeyPatch) -> None:
        """No crash, no other exception, by either parser of PyYAML."""
        monkeypatch.setattr(_events, "HAS_LIBYAML", fast)
        monkeypatch.setattr(_reading, "HAS_LIBYAML", fast)

        issues = issues_of(text if fast else text[:9_000])

        assert all(issue.line and issue.column for issue in issues)
        assert len(str(issues[0])) <= 2_000

    def test_bottomless(self) -> None:
        """A hundred thousand brackets end at the first one too many."""
        (issue,) = issues_of("humaskit: 1\nx: " + "[" * 100_000)

        assert (issue.code, issue.line, issue.column) == ("depth", 2, 67)

    def test_half_a_character_by_the_pure_reader(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """PyYAML's own reader makes halves of characters, which no file can hold."""
        monkeypatch.setattr(_events, "HAS_LIBYAML", False)
        monkeypatch.setattr(_reading, "HAS_LIBYAML", False)
        (issue,) = issues_of(row("posts", "id: post:a", 'title: "\\ud83d\\ude00"'))

        assert (issue.code, issue.pointer) == ("surrogate", "/posts/0/title")

    @pytest.mark.parametrize("seed", range(12))
    def test_damage(self, seed: int) -> None:
        """A damaged document is refused with line and column, or read and then stable; an NIP is never repeated."""
        chance = random.Random(seed)  # noqa: S311  (damage, not secrets)
        good = yaml.dumps(GOOD)
        for _ in range(25):
            text = damaged(good, chance)
            data: str | bytes = text if chance.random() < 0.5 else text.encode("utf-8", "surrogatepass")
            for unknown in ("refuse", "keep"):
                catalog = read(yaml.loads, data, unknown=unknown)
                if catalog is not None:
                    written = yaml.dumps(catalog)
                    assert yaml.dumps(yaml.loads(written, unknown="keep")) == written


class TestLimits:
    """A document has an end."""

    def test_own_size(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Four mebibytes unless another size is asked for; less where the fast parser is missing."""
        text = row("posts", "id: post:a", "title: A") + "#" * (4 << 20)

        assert issues_of(text)[0].code == "size"
        assert len(yaml.loads(text, limits=Limits(size=5 << 20))) == 1
        monkeypatch.setattr(_events, "HAS_LIBYAML", False)
        assert issues_of(text[: 200 << 10])[0].code == "size"

    def test_items(self) -> None:
        """Keys and items count."""
        text = "humaskit: 1\nx: [1, 2, 3]\n"

        assert yaml.loads(text, unknown="keep", limits=Limits(items=5)).unknown
        assert issues_of(text, unknown="keep", limits=Limits(items=4))[0].code == "items"

    def test_depth(self) -> None:
        """The first level too many is named."""
        (issue,) = issues_of("humaskit: 1\nx: [[[[1]]]]", limits=Limits(depth=4))

        assert (issue.code, issue.pointer, issue.line, issue.column) == ("depth", "/x/0/0/0", 2, 7)


class TestFiles:
    """Saving and loading."""

    def test_there_and_back(self, tmp_path: Path) -> None:
        """A file holds what the text says."""
        path = tmp_path / "a.yaml"
        yaml.dump(GOOD, path, verify=True)

        assert path.read_text("utf-8") == yaml.dumps(GOOD)
        assert yaml.load(path) == GOOD

    @pytest.mark.parametrize("name", ["a.yaml", "a.yml", "A.YML"])
    def test_by_ending(self, name: str, tmp_path: Path) -> None:
        """Both endings are known."""
        formats.dump(GOOD, tmp_path / name, verify=True)

        assert formats.load(tmp_path / name) == GOOD

    def test_errors_name_the_file(self, tmp_path: Path) -> None:
        """As the caller wrote its name, with line and column."""
        path = tmp_path / "a.yaml"
        path.write_bytes(b"humaskit: 1\r\nposts:\r\n- id: post:a\r\n  title: [A]\r\n")

        with pytest.raises(HumaskitError, match=r"a\.yaml:4:10 /posts/0/title: must be text"):
            yaml.load(path)

    def test_verify_writes_nothing_that_does_not_read_back(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A writer that loses something is caught before the file is touched."""

        def forgetful(_: object) -> str:
            return "humaskit: 1\n"

        monkeypatch.setattr(yaml, "yaml_text", forgetful)

        with pytest.raises(StorageError, match="does not read back"):
            yaml.dump(GOOD, tmp_path / "a.yaml", verify=True)
        assert not (tmp_path / "a.yaml").exists()


class TestExtra:
    """PyYAML is an extra."""

    def run(self, program: str) -> str:
        """Run a program in an interpreter that has no PyYAML."""
        said = subprocess.run(
            [sys.executable, "-c", "import sys; sys.modules['yaml'] = None\n" + program],
            capture_output=True,
            text=True,
            check=True,
        )
        return said.stdout

    def test_missing(self) -> None:
        """Without it reading says what to install, and writing goes on."""
        said = self.run(
            "from humaskit import Catalog\n"
            "from humaskit.errors import MissingExtraError\n"
            "from humaskit.formats import yaml\n"
            "try:\n    yaml.loads('humaskit: 1')\n"
            "except MissingExtraError as error:\n    print(error.issues[0].hint)\n"
            "print(yaml.dumps(Catalog()))"
        )

        assert said == "pip install 'humaskit[yaml]'\nhumaskit: 1\n\n"

    @pytest.mark.parametrize("data", [None, 5, [], {"humaskit": 1}])
    def test_no_document_at_all(self, data: object) -> None:
        """What is neither text nor bytes is refused like any other input."""
        call: Callable[[], object] = lambda: yaml.loads(data)  # type: ignore[arg-type]  # noqa: E731  # callers may ignore types

        with pytest.raises(InvalidValue):
            call()

    def test_encoding(self) -> None:
        """UTF-8 only."""
        with pytest.raises(DecodeError, match="UTF-16"):
            yaml.loads("humaskit: 1".encode("utf-16"))

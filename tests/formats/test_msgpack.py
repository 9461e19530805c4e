"""MessagePack: the canonical document in bytes, and nothing that no document holds."""

import random
import struct
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given, settings

from humaskit import Catalog, datasets
from humaskit.errors import DecodeError, HumaskitError, InvalidValue, Issue, StorageError
from humaskit.formats import LIMITS, Limits, json, msgpack
from humaskit.formats._msgpack_reading import unpacked
from humaskit.testing.strategies import catalogs

from .cases import Case, cases
from .fuzz import GOOD

msgspec = pytest.importorskip("msgspec", reason="msgspec is an optional reader")

few = settings(max_examples=8, deadline=None)
CASES = [
    case
    for case in cases("dates", "ids", "laws", "missing", "references", "text", "types", "unknown", "words", "heads")
    if not case.id.endswith("a number with an exponent")  # which bytes do not have
]
HEAD = b"\x82\xa8humaskit\x01\xa1x"  # {"humaskit": 1, "x": …
VALUES: list[object] = [
    *(0, 127, 128, 255, 256, 65_535, 65_536, 2**32 - 1, 2**32, 2**64 - 1),
    *(-1, -32, -33, -128, -129, -32_768, -32_769, -(2**31), -(2**31) - 1, -(2**63)),
    *(None, True, False, "", "a" * 31, "a" * 32, "é" * 200, "a" * 70_000),
    *([], [1] * 15, [1] * 16, [1] * 70_000, {}, {"a": {"b": [None, {"c": []}]}}),
    {str(key): key for key in range(20)},
    {str(key): key for key in range(70_000)},
]


def packed(value: object) -> bytes:
    """Return plain values as MessagePack."""
    return cast("bytes", msgspec.msgpack.encode(value))


def issues_of(data: bytes, **options: object) -> tuple[Issue, ...]:
    """Return what is wrong with a document that must be refused."""
    with pytest.raises(HumaskitError) as caught:
        msgpack.loads(data, **options)  # type: ignore[arg-type]  # passed on as they are
    return caught.value.issues


class TestRoundTrip:
    """Out and in again."""

    @few
    @given(catalogs())
    def test_nothing_is_lost(self, catalog: Catalog) -> None:
        """A catalog comes back equal, and is written again to the byte."""
        written = msgpack.dumps(catalog)

        assert msgpack.loads(written) == catalog
        assert msgpack.dumps(msgpack.loads(written)) == written

    def test_the_document_of_json(self) -> None:
        """The values, and the order of the keys, are those of the canonical JSON document."""
        catalog = datasets.press()
        tree = msgspec.msgpack.decode(msgpack.dumps(catalog))

        assert msgspec.json.encode(tree) + b"\n" == json.dumps(catalog).encode()

    def test_odd_but_valid(self) -> None:
        """Another encoder may spend more bytes, and order keys in another way."""
        wide = b"\xdf\0\0\0\2\xd9\5posts\xdd\0\0\0\1\xde\0\2\xda\0\5title\xdb\0\0\0\1A\xa2id\xd9\6post:a"
        odd = wide + b"\xd9\x08humaskit\xd3" + struct.pack(">q", 1)

        assert [one.id for one in msgpack.loads(odd)] == ["post:a"]

    def test_unknown_fields(self) -> None:
        """What a lenient reader kept is carried: numbers, fractions, nothing, text, lists and objects."""
        kept = '{"x": [1, -2, 18446744073709551615, 1.5, true, null, "", [], {}, {"": {"b": "é"}}]}'
        catalog = json.loads(f'{{"humaskit": 1, "grants": {kept}}}', unknown="keep")

        assert json.dumps(msgpack.loads(msgpack.dumps(catalog), unknown="keep")) == json.dumps(catalog)

    @pytest.mark.parametrize("number", ["1.50", "1e400", "18446744073709551616", "-9223372036854775809", "0.1e1"])
    def test_what_would_lose_a_digit(self, number: str) -> None:
        """A number of an unknown field that MessagePack would bend is not written."""
        catalog = Catalog(unknown={"": {"/x": int(number) if number.lstrip("-").isdigit() else Decimal(number)}})

        with pytest.raises(InvalidValue) as caught:
            msgpack.dumps(catalog)
        assert caught.value.issues[0].code == "unwritable"


class TestReading:
    """The slow reader, which reads every byte itself."""

    @pytest.mark.parametrize(
        "value",
        VALUES,
        ids=lambda value: repr(value)[:20],
    )
    def test_reads_as_msgspec_does(self, value: object) -> None:
        """Every form of a value is read as it was written."""
        assert unpacked(packed(value), LIMITS, None) == value

    @pytest.mark.parametrize("case", [pytest.param(case, id=case.id) for case in CASES])
    def test_corpus(self, case: Case) -> None:
        """What is wrong in JSON is wrong here, with the same codes and pointers, and says the same."""
        document = _tree(case.document)
        expected = sorted((one.code, one.pointer) for one in case.problems)
        issues = issues_of(packed(document))
        actual = sorted((one.code, one.pointer) for one in issues)

        assert actual == expected
        assert all(any(one.says in str(issue) for issue in issues) for one in case.problems)

    @pytest.mark.parametrize(
        ("data", "code", "pointer", "says"),
        [
            pytest.param(b"", "syntax", "", "empty", id="nothing"),
            pytest.param(b"\xc1", "syntax", "", "byte 0", id="a byte that begins nothing"),
            pytest.param(HEAD, "syntax", "/x", "byte 13", id="cut off"),
            pytest.param(b"\x81\xa8humaskit\x01\x01", "syntax", "", "byte 11", id="something behind it"),
            pytest.param(HEAD + b"\xd9\x05ab", "syntax", "/x", "before it is whole", id="cut text"),
            pytest.param(HEAD + b"\xcd\x01", "syntax", "/x", "before it is whole", id="cut number"),
            pytest.param(HEAD + b"\xdd\xff\xff\xff\xff", "items", "/x", "more than", id="a huge list"),
            pytest.param(HEAD + b"\xdf\xff\xff\xff\xff", "items", "/x", "more than", id="a huge object"),
            pytest.param(HEAD + b"\xdb\xff\xff\xff\xff", "syntax", "/x", "before it is whole", id="a huge text"),
            pytest.param(HEAD + b"\xc4\x01a", "type", "/x", "binary data (byte 13)", id="binary data"),
            pytest.param(HEAD + b"\xd4\x01\x01", "type", "/x", "extension type", id="extension"),
            pytest.param(HEAD + b"\xd6\xff\0\0\0\0", "type", "/x", "extension type", id="time stamp"),
            pytest.param(HEAD + b"\x81\x01\x02", "complex-key", "/x", "a key must be text", id="a number as a key"),
            pytest.param(HEAD + b"\x81\xc0\x02", "complex-key", "/x", "a key must be text", id="nothing as a key"),
            pytest.param(HEAD + b"\x81\x90\x02", "complex-key", "/x", "a key must be text", id="a list as a key"),
            pytest.param(HEAD + b"\x82\xa1a\x01\xa1a\x01", "dup-key", "/x/a", "twice", id="a key twice"),
            pytest.param(HEAD + b"\xcb\x7f\xf8\0\0\0\0\0\0", "not-finite", "/x", "nan", id="no number"),
            pytest.param(HEAD + b"\xca\xff\x80\0\0", "not-finite", "/x", "-inf", id="minus infinity"),
            pytest.param(HEAD + b"\xa1\xff", "encoding", "/x", "not UTF-8 (byte 14)", id="no UTF-8"),
            pytest.param(HEAD + b"\xa3\xed\xa0\x80", "encoding", "/x", "not UTF-8", id="half a character"),
            pytest.param(HEAD + b"\x91" * 100_000, "depth", "/x" + "/0" * 63, "deeper than 64", id="lists in lists"),
            pytest.param(HEAD + b"\x81\xa1a" * 99_999, "depth", "/x" + "/a" * 63, "deeper", id="objects in objects"),
            pytest.param(b"\x81\xa8humaskit\x02", "version", "/humaskit", "newer", id="a newer format"),
            pytest.param(b"\xa1a", "type", "", "must be an object", id="no object"),
        ],
    )
    def test_hostile(self, data: bytes, code: str, pointer: str, says: str) -> None:
        """Whatever the bytes are: code, pointer, and where there are no values yet the offset."""
        (issue,) = issues_of(data, unknown="keep", source="a.msgpack")

        assert (issue.code, issue.pointer, issue.source) == (code, pointer, "a.msgpack")
        assert says in issue.message

    def test_fractions(self) -> None:
        """A fraction is no number of ours, and no text."""
        row = {"id": "source:a", "kind": "article", "views": 3.0, "title": 1.5}
        issues = issues_of(packed({"humaskit": 1, "sources": [row]}))

        assert sorted(issue.message for issue in issues) == ["must be a whole number, not 3.0", "must be text, not 1.5"]

    @pytest.mark.parametrize("data", ["{}", None, bytearray(b"\x80"), 5])
    def test_no_document_at_all(self, data: object) -> None:
        """What is no bytes is refused like any other input."""
        with pytest.raises(InvalidValue):
            msgpack.loads(data)  # type: ignore[arg-type]  # callers may ignore types

    def test_limits(self) -> None:
        """Size, items and depth."""
        data = packed({"humaskit": 1, "x": [[1, 2, 3]]})

        assert msgpack.loads(data, unknown="keep", limits=Limits(size=len(data), items=6, depth=3)).unknown
        for limits, code in (
            (Limits(size=len(data) - 1), "size"),
            (Limits(items=5), "items"),
            (Limits(depth=2), "depth"),
        ):
            assert issues_of(data, unknown="keep", limits=limits)[0].code == code

    @pytest.mark.parametrize("seed", range(10))
    def test_damage(self, seed: int) -> None:
        """Damaged bytes are refused with a place, or read and then stable."""
        chance = random.Random(seed)  # noqa: S311  (damage, not secrets)
        good = msgpack.dumps(GOOD)
        for _ in range(40):
            data = bytearray(good)
            for _ in range(chance.randint(1, 3)):
                data[chance.randrange(len(data))] = chance.choice((chance.randrange(256), 0xC0, 0x90, 0xDD, 0xA0))
            start = chance.randrange(len(data))
            del data[start : start + chance.choice((0, 0, 1, 9))]
            try:
                written = msgpack.dumps(msgpack.loads(bytes(data), unknown="keep"))
            except HumaskitError as error:
                refusal = str(error)
            else:
                refusal = "" if msgpack.dumps(msgpack.loads(written, unknown="keep")) == written else "not stable"
            assert refusal != "not stable"
            assert "19700101199503" not in refusal


def _tree(document: str) -> object:
    """Return the plain values of a document that JSON can read."""
    return cast("object", msgspec.json.decode(document.encode()))


class TestFiles:
    """Saving and loading."""

    def test_there_and_back(self, tmp_path: Path) -> None:
        """A file holds the bytes, and errors name it."""
        path = tmp_path / "a.msgpack"
        msgpack.dump(GOOD, path, verify=True)

        assert path.read_bytes() == msgpack.dumps(GOOD)
        assert msgpack.load(path) == GOOD
        path.write_bytes(b"\x81")
        with pytest.raises(DecodeError, match=r"a\.msgpack"):
            msgpack.load(path)

    def test_verify_writes_nothing_that_does_not_read_back(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A writer that loses something is caught before the file is touched."""

        def forgetful(_: object) -> bytes:
            return b"\x81\xa8humaskit\x01"

        monkeypatch.setattr(msgpack, "dumps", forgetful)

        with pytest.raises(StorageError, match="does not read back"):
            msgpack.dump(GOOD, tmp_path / "a.msgpack", verify=True)
        assert not (tmp_path / "a.msgpack").exists()

    def test_without_msgspec(self, tmp_path: Path) -> None:
        """Where msgspec is absent, reading goes on, and writing says what to install."""
        path = tmp_path / "a.msgpack"
        msgpack.dump(GOOD, path)
        program = (
            "import sys; sys.modules['msgspec'] = None\n"
            "from humaskit.errors import MissingExtraError\n"
            "from humaskit.formats import msgpack\n"
            "catalog = msgpack.load(sys.argv[1])\n"
            "print(len(catalog))\n"
            "try:\n    msgpack.dumps(catalog)\n"
            "except MissingExtraError as error:\n    print(error.issues[0].hint)\n"
        )
        said = subprocess.run([sys.executable, "-c", program, path], capture_output=True, text=True, check=True)

        assert said.stdout == f"{len(GOOD)}\npip install msgspec\n"

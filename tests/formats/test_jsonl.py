"""JSON Lines: the same catalog, line by line."""

import io
from pathlib import Path

import pytest
from hypothesis import given, settings

from humaskit import Catalog, Post
from humaskit.errors import DecodeError, HumaskitError, StorageError, ValidationError
from humaskit.formats import Limits, json, jsonl
from humaskit.model.source import Source, SourceKind
from humaskit.testing.strategies import catalogs

few = settings(max_examples=8, deadline=None)

HEADER = '{"humaskit":1}\n'
POST = '{"type":"post","id":"post:a","title":"A"}\n'


class TestRoundTrip:
    """Out and in again."""

    @few
    @given(catalogs())
    def test_nothing_is_lost(self, catalog: Catalog) -> None:
        """The lines hold what the document holds, and come back equal and to the byte."""
        lines = jsonl.dumps(catalog)

        assert jsonl.loads(lines) == catalog
        assert jsonl.dumps(jsonl.loads(lines.encode())) == lines

    def test_layout(self) -> None:
        """The header first, then each entity with its type first and its keys sorted."""
        catalog = Catalog(
            [Post(id="post:a", title="A"), Source(id="source:a", kind=SourceKind.PAGE)], redirects={"post:b": "post:a"}
        )
        header, source, post = jsonl.dumps(catalog).splitlines()

        assert header == '{"humaskit":1,"redirects":{"post:b":"post:a"}}'
        assert source.startswith('{"type":"source","authors":[],')
        assert post.startswith('{"type":"post","agency":null,')

    def test_odd_but_valid(self) -> None:
        """Empty lines, line ends of Windows, a byte order mark and keys in any order say nothing."""
        row = '{ "id":"post:a", "type":"post", "title":"A", "note":"x\u2028y" }'
        odd = f'\ufeff\n{{"humaskit": 1}}\r\n\r\n {row} \n\n'

        assert next(iter(jsonl.loads(odd).of(Post))).note == "x\u2028y"

    def test_unknown_lines_and_fields(self) -> None:
        """Kept on request, and written as they were."""
        expected = (
            '{"humaskit":1,"future":{"a":1.50}}\n'
            '{"type":"post","id":"post:a","title":"A","x":[1.0]}\n'
            '{"type":"grant","id":"grant:a","v":1e5}\n'
            '{"type":"grant"}\n'
        )
        catalog = jsonl.loads(expected, unknown="keep")
        lines = jsonl.dumps(catalog)

        assert lines.splitlines()[0] == '{"humaskit":1,"future":{"a":1.50}}'
        assert lines.splitlines()[2:] == ['{"type":"grant","id":"grant:a","v":1E+5}', '{"type":"grant"}']
        assert '"x":[1.0]' in lines
        assert jsonl.dumps(jsonl.loads(lines, unknown="keep")) == lines

    def test_unknown_fields_between_the_formats(self) -> None:
        """What JSON kept, JSON Lines carry, and the other way round."""
        catalog = jsonl.loads(HEADER + POST + '{"type":"grant","id":"grant:a"}\n', unknown="keep")
        through_json = json.loads(json.dumps(catalog), unknown="keep")

        assert through_json == catalog
        assert jsonl.dumps(through_json) == jsonl.dumps(catalog)

    def test_a_line_that_has_no_place_beside_the_header(self) -> None:
        """A header that holds something else under the name of the type cannot hold its lines too."""
        with pytest.raises(ValidationError, match="no section of the model holds the type 'grant'"):
            jsonl.loads('{"humaskit":1,"grant":1}\n{"type":"grant"}\n', unknown="keep")


class TestStream:
    """Entity after entity, without holding them all."""

    def test_entities_one_by_one(self) -> None:
        """Binary and text streams both do."""
        lines = HEADER + POST + "\n" + POST.replace("post:a", "post:b")
        expected = ["post:a", "post:b"]

        assert [one.id for one in jsonl.iter_entities(io.BytesIO(lines.encode()))] == expected
        assert [one.id for one in jsonl.iter_entities(io.StringIO(lines))] == expected

    def test_errors_carry_the_line(self) -> None:
        """The entities before the bad line have been given already."""
        stream = io.StringIO(HEADER + POST + '{"type":"post","id":"post:b","title":5}\n')
        found = jsonl.iter_entities(stream, source="a.jsonl")

        assert next(found).id == "post:a"
        with pytest.raises(ValidationError) as caught:
            next(found)
        assert str(caught.value) == 'a.jsonl:3:38 /title: must be text, not 5; quote it: "5"'

    @pytest.mark.parametrize(
        ("lines", "code"),
        [
            pytest.param("", "syntax", id="nothing"),
            pytest.param("\n\n", "syntax", id="empty lines"),
            pytest.param(POST, "missing", id="no header"),
            pytest.param('{"humaskit":1,"x":1}\n', "unknown-section", id="an unknown name in the header"),
            pytest.param('{"humaskit":7}\n', "version", id="a newer version"),
            pytest.param(HEADER + '{"type":"post"', "syntax", id="a broken line"),
            pytest.param(HEADER + '{"type":"nothing"}', "unknown-section", id="an unknown type"),
            pytest.param(HEADER + "[" * 70 + "]" * 70, "type", id="a list"),
            pytest.param(HEADER + " " * 200 + POST, "size", id="a long line"),
        ],
    )
    def test_refused(self, lines: str, code: str) -> None:
        """Each problem has its code, line and column."""
        with pytest.raises(HumaskitError) as caught:
            list(jsonl.iter_entities(io.StringIO(lines), limits=Limits(size=150)))
        (issue,) = caught.value.issues

        assert issue.code == code
        assert issue.line is not None
        assert issue.column is not None

    def test_a_stream_that_cannot_be_read(self) -> None:
        """A closed stream, and a text stream of another encoding, end in errors of the family."""
        closed = io.StringIO(HEADER)
        closed.close()
        latin = io.TextIOWrapper(io.BytesIO(b'{"humaskit":1,"\xff'), "utf-8")

        with pytest.raises(StorageError, match="closed"):
            list(jsonl.iter_entities(closed))
        with pytest.raises(DecodeError, match="is not utf-8"):
            list(jsonl.iter_entities(latin))


class TestFiles:
    """Saving and loading."""

    def test_there_and_back(self, tmp_path: Path) -> None:
        """A file holds the lines."""
        catalog = jsonl.loads(HEADER + POST)
        jsonl.dump(catalog, tmp_path / "a.jsonl", verify=True)

        assert (tmp_path / "a.jsonl").read_text("utf-8") == jsonl.dumps(catalog)
        assert jsonl.load(tmp_path / "a.jsonl") == catalog

    def test_a_catalog_that_cannot_be_written(self, tmp_path: Path) -> None:
        """An error in the middle leaves neither a new file nor a half one."""
        catalog = Catalog([Post(id="post:a", title="A")], unknown={"post:a": {"/gone/x": 1, "/title/x": 1}})

        with pytest.raises(HumaskitError, match="has no place here any more"):
            jsonl.dump(catalog, tmp_path / "a.jsonl")
        assert list(tmp_path.iterdir()) == []

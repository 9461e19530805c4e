"""Files: only regular ones are read, and a save never costs the old file."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from humaskit.errors import DecodeError, StorageError
from humaskit.formats._storage import read_file, write_file

posix = pytest.mark.skipif(os.name != "posix", reason="pipes, modes and signals are those of POSIX")


def mode_of(path: Path) -> int:
    """Return the permissions of a file."""
    return path.stat().st_mode & 0o777


class TestReading:
    """What may be read, and how much of it."""

    def test_a_file(self, tmp_path: Path) -> None:
        """Its bytes, up to the limit and no further."""
        path = tmp_path / "a.json"
        path.write_bytes(b"x" * 100)

        assert read_file(path, 100) == b"x" * 100
        with pytest.raises(DecodeError, match="larger than 99 bytes"):
            read_file(str(path), 99)

    @posix
    @pytest.mark.parametrize("path", ["/dev/zero", "/dev/null", "/"])
    def test_no_regular_file(self, path: str) -> None:
        """Devices and folders are refused, the endless one at once."""
        with pytest.raises(StorageError, match=r"is no regular file|is a directory"):
            read_file(path, 1_000)

    @posix
    def test_a_pipe(self, tmp_path: Path) -> None:
        """A pipe that nobody writes to does not hold us up."""
        os.mkfifo(tmp_path / "pipe")

        with pytest.raises(StorageError, match="is no regular file"):
            read_file(tmp_path / "pipe", 1_000)

    @pytest.mark.skipif(not Path("/proc/self/status").is_file(), reason="needs a file that says it is empty and is not")
    def test_a_file_that_grows(self) -> None:
        """The limit holds also for what the size of the file did not tell."""
        assert len(read_file("/proc/self/status", 100_000)) > 100
        with pytest.raises(DecodeError, match="larger than 100 bytes"):
            read_file("/proc/self/status", 100)

    @pytest.mark.parametrize("path", ["nowhere/a.json", "a\0b", "a" * 5_000, "\ud800", None, 7])
    def test_no_path(self, path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Whatever is wrong with a path, the error is ours."""
        monkeypatch.chdir(tmp_path)

        with pytest.raises(StorageError):
            read_file(path, 100)
        with pytest.raises(StorageError):
            write_file(path, (b"x",))
        assert list(tmp_path.iterdir()) == []


class TestWriting:
    """A save in one step."""

    def test_new_and_old(self, tmp_path: Path) -> None:
        """A file is made, then replaced; nothing else is left in the folder."""
        path = tmp_path / "a.json"
        write_file(path, (b"one",))
        write_file(path, (b"t", b"wo"))

        assert path.read_bytes() == b"two"
        assert [one.name for one in tmp_path.iterdir()] == ["a.json"]

    @posix
    def test_the_mode_is_kept(self, tmp_path: Path) -> None:
        """What was private stays private, what was shared stays shared."""
        path = tmp_path / "a.json"
        for mode in (0o600, 0o664):
            path.write_bytes(b"old")
            path.chmod(mode)
            write_file(path, (b"new",))

            assert mode_of(path) == mode

    @posix
    def test_links_are_followed(self, tmp_path: Path) -> None:
        """The file behind a link is replaced, in its own folder; the link stays."""
        (tmp_path / "far").mkdir()
        target, link = tmp_path / "far" / "a.json", tmp_path / "link.json"
        target.write_bytes(b"old")
        link.symlink_to(target)
        write_file(link, (b"new",))

        assert link.is_symlink()
        assert target.read_bytes() == b"new"

    @posix
    def test_a_loop_of_links(self, tmp_path: Path) -> None:
        """Links that lead to each other are an error like any other."""
        (tmp_path / "a").symlink_to(tmp_path / "b")
        (tmp_path / "b").symlink_to(tmp_path / "a")

        with pytest.raises(StorageError):
            write_file(tmp_path / "a", (b"x",))

    def test_a_folder_is_not_replaced(self, tmp_path: Path) -> None:
        """Nor is anything else that is no file."""
        with pytest.raises(StorageError, match="is no regular file"):
            write_file(tmp_path, (b"x",))

    def test_an_error_while_writing(self, tmp_path: Path) -> None:
        """The old file is as it was, and no other one is left."""
        path = tmp_path / "a.json"
        path.write_bytes(b"old")

        def chunks() -> Iterator[bytes]:
            yield b"new"
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            write_file(path, chunks())
        assert path.read_bytes() == b"old"
        assert [one.name for one in tmp_path.iterdir()] == ["a.json"]

    def test_leftovers_are_swept(self, tmp_path: Path) -> None:
        """Those of an hour ago, and of nobody else."""
        stale, fresh, other = (tmp_path / name for name in (".humaskit-1.tmp", ".humaskit-2.tmp", "other.tmp"))
        long_ago = time.time() - 4_000
        for leftover in (stale, fresh, other):
            leftover.write_bytes(b"half")
        for old in (stale, other):
            os.utime(old, (long_ago, long_ago))
        write_file(tmp_path / "a.json", (b"new",))

        assert sorted(one.name for one in tmp_path.iterdir()) == [".humaskit-2.tmp", "a.json", "other.tmp"]


@posix
class TestCrashes:
    """A process that ends while it saves."""

    @pytest.mark.parametrize("way", ["kill", "full"])
    def test_the_file_is_whole(self, way: str, tmp_path: Path) -> None:
        """After a kill, and where the disk is full, the file is the old one or the new one."""
        script = Path(__file__).with_name("crash.py")
        done = subprocess.run(
            [sys.executable, str(script), way, str(tmp_path)], capture_output=True, text=True, check=False, timeout=60
        )

        assert (done.returncode, done.stderr) == (0, "")

"""The files of a set of tables: in a folder, or in a zip archive; the same bytes for the same tables."""

import io
import os
import secrets
import shutil
import struct
import time
import zipfile
import zlib
from collections.abc import Collection, Generator, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path, PurePath
from typing import Final

from ...errors import DecodeError, HumaskitError, Issue, StorageError, shown
from .._limits import Limits
from .._storage import PathLike, read_file, source_of, write_file
from ._package import DESCRIPTOR

__all__ = ["files_in_zip", "is_zip", "read_folder", "write_folder", "zip_of"]

_EPOCH: Final = (1980, 1, 1, 0, 0, 0)  # the first moment that an archive can name
_MODE: Final = 0o644 << 16
_METHODS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED: Final = 1
_STALE: Final = 3_600  # seconds
_MOST_FILES: Final = 2_000
_BROKEN: Final = (
    *(zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, OSError, ValueError),
    *(LookupError, struct.error),
)


def is_zip(path: PathLike) -> bool:
    """Tell whether *path* names an archive rather than a folder."""
    source = source_of(path)
    with _translated("used", path):
        return PurePath(source).suffix.lower() == ".zip" and not Path(source).is_dir()


def zip_of(files: Mapping[str, str]) -> bytes:
    """Return an archive of *files* in their order, without the time or the machine in it."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, text in files.items():
            info = zipfile.ZipInfo(name, _EPOCH)
            info.create_system = 3  # or it would be that of the machine
            info.external_attr = _MODE
            archive.writestr(info, text.encode(), zipfile.ZIP_DEFLATED, 6)
    return held.getvalue()


def files_in_zip(data: bytes, source: str | None, limits: Limits) -> dict[str, bytes]:
    """Return the tables and the descriptor in an archive; a folder around all of them does not count.

    Raises:
        DecodeError: It is no archive, or holds more than the limits allow.
    """
    found: dict[str, bytes] = {}
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            held = [info for info in archive.infolist() if _is_table(info.filename)]
            around = {PurePath(info.filename).parent.as_posix() for info in held}
            left = limits.size
            for info in _checked(held, around, source):
                with archive.open(info) as file:
                    content = file.read(left + 1)
                left -= len(content)
                if left < 0:
                    said = f"the tables in the archive are larger than {limits.size} bytes"
                    raise _refused("size", said, source, "pass limits=Limits(size=...) if that is meant")
                found[PurePath(info.filename).name] = content
    except HumaskitError:
        raise
    except _BROKEN as error:
        said = f"the archive cannot be read: {shown(str(error))}"
        raise _refused("syntax", said, source) from error
    return found


def _is_table(name: str) -> bool:
    path = PurePath(name)
    return (path.suffix.lower() == ".csv" or path.name == DESCRIPTOR) and "__MACOSX" not in path.parts


def _checked(held: list[zipfile.ZipInfo], around: Collection[str], source: str | None) -> Iterator[zipfile.ZipInfo]:
    if len(held) > _MOST_FILES:
        raise _refused("items", f"the archive holds more than {_MOST_FILES} tables", source)
    if len(around) > 1 or len({info.filename for info in held}) < len(held):
        raise _refused("syntax", "the archive holds tables of one name twice, or in several folders", source)
    for info in held:
        if info.flag_bits & _ENCRYPTED or info.compress_type not in _METHODS:
            said = f"{shown(info.filename)} is encrypted, or compressed in a way that is not read"
            raise _refused("syntax", said, source, "pack the archive anew, without a password")
        yield info


def _refused(code: str, message: str, source: str | None, hint: str | None = None) -> DecodeError:
    return DecodeError(Issue(code=code, message=message, source=source, line=1, column=1, hint=hint))


def read_folder(path: PathLike, limits: Limits) -> dict[str, bytes]:
    """Return the tables and the descriptor in a folder.

    Raises:
        StorageError: The folder or a file in it cannot be read.
        DecodeError: They are larger together than the limits allow.
    """
    folder = Path(source_of(path))
    with _translated("read", path):
        if folder.is_file():
            raise _storage("is neither a folder nor an archive", path, "give the folder in which the tables are")
        aside = _aside(folder.resolve())
        if not folder.exists() and aside.exists():
            said = "is not there: a save was cut short after it had moved the old folder"
            raise _storage(said, path, f"rename {aside.name} back to {folder.name}")
        names = sorted(one.name for one in folder.iterdir() if _is_table(one.name))
    if len(names) > _MOST_FILES:
        raise _refused("items", f"the folder holds more than {_MOST_FILES} tables", source_of(path))
    found: dict[str, bytes] = {}
    left = limits.size
    for name in names:
        found[name] = read_file(folder / name, left)
        left -= len(found[name])
    return found


def write_folder(path: PathLike, files: Mapping[str, str], known: Collection[str]) -> None:
    """Write *files* as a folder: the new one is made whole beside the old one, then takes its place.

    Between the two renamings there is a moment without a folder of that name; a crash in it leaves both beside it. An
    old folder that holds anything but *known* files is not touched.

    Raises:
        StorageError: It cannot be written; the old folder is as it was.
    """
    with _translated("written", path):
        target = Path(path).resolve()
        others = sorted(one.name for one in target.iterdir() if one.name not in known) if target.exists() else []
        if others:
            said = f"the folder holds other things too, such as {shown(others[0])}"
            raise _storage(said, path, "save into a folder of its own")
        _sweep(target.parent)
        fresh = target.parent / f".humaskit-{secrets.token_hex(8)}.tmp"
        fresh.mkdir()
        try:
            for name, text in files.items():
                write_file(fresh / name, (text.encode(),))
            _swap(fresh, target)
        except BaseException:
            shutil.rmtree(fresh, ignore_errors=True)
            raise


def _sweep(parent: Path) -> None:
    """Take away what saves have left that were cut short more than an hour ago."""
    for stale in parent.glob(".humaskit-*.tmp"):
        with suppress(OSError):  # another process may be quicker
            if stale.is_dir() and stale.stat().st_mtime < time.time() - _STALE:
                shutil.rmtree(stale)


def _swap(fresh: Path, target: Path) -> None:
    aside = _aside(target)
    if target.exists():
        shutil.rmtree(aside, ignore_errors=True)  # of a save that was cut short later than the one that counts
        fresh.chmod(target.stat().st_mode)
        target.rename(aside)
        try:
            fresh.rename(target)
        except BaseException:
            aside.rename(target)
            raise
    else:
        fresh.rename(target)
    with suppress(OSError):  # not every system syncs folders; the files themselves are safe
        parent = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(parent)
        finally:
            os.close(parent)
    shutil.rmtree(aside, ignore_errors=True)


def _aside(target: Path) -> Path:
    return target.with_name(f".{target.name}.humaskit-old")


def _storage(message: str, path: PathLike, hint: str | None = None) -> StorageError:
    return StorageError(Issue(code="storage", message=message, source=source_of(path), hint=hint))


@contextmanager
def _translated(done: str, path: PathLike) -> Generator[None]:
    try:
        yield
    except HumaskitError:
        raise
    except (OSError, RuntimeError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise _storage(f"cannot be {done}: {reason[:1].lower()}{reason[1:]}", path) from error

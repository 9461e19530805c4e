"""Files: read within limits, written so that the old one stays whole until the new one is."""

import os
import secrets
import stat
import time
from collections.abc import Generator, Iterable
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, TypeAlias

from ..errors import DecodeError, HumaskitError, Issue, StorageError, shown

__all__ = ["PathLike", "read_file", "source_of", "write_file"]

PathLike: TypeAlias = "str | os.PathLike[str]"

_STALE: Final = 3_600  # seconds
_CHUNK: Final = 1 << 16
# A pipe must not hold up the one who opens it; Windows has no such flags, and a text mode of its own.
_COMMON: Final = getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_READ: Final = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _COMMON
_CREATE: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _COMMON


def source_of(path: PathLike) -> str:
    """Return the name of a file as errors show it: the one that the caller gave."""
    with _translated("used", path):
        return os.fsdecode(path)


def read_file(path: PathLike, size: int) -> bytes:
    """Return the bytes of a regular file.

    Raises:
        StorageError: It cannot be read, or is a folder, a pipe or a device.
        DecodeError: It is larger than *size*.
    """
    data = bytearray()
    with _translated("read", path), os.fdopen(os.open(path, _READ), "rb", buffering=0) as file:
        found = os.fstat(file.fileno())
        if not stat.S_ISREG(found.st_mode):
            raise _no_file(path)
        too_large = found.st_size > size
        while not too_large and (chunk := file.read(_CHUNK)):
            data += chunk
            too_large = len(data) > size
    if too_large:
        said, hint = f"the file is larger than {size} bytes", "pass limits=Limits(size=...) if that is meant"
        raise DecodeError(Issue(code="size", message=said, source=source_of(path), line=1, column=1, hint=hint))
    return bytes(data)


def write_file(path: PathLike, chunks: Iterable[bytes]) -> None:
    """Write a file in one step: whoever reads it meanwhile, or after a crash, finds the old one or the new one, whole.

    The bytes go to a new file beside it, which then takes its place; its mode is kept, links are followed. Files that
    earlier crashes left behind are swept after an hour.

    Raises:
        StorageError: It cannot be written; the old file is as it was.
    """
    with _translated("written", path):
        target = Path(path).resolve()
        mode = _mode_of(target, path)
        _sweep(target.parent)
        fresh = target.parent / f".humaskit-{secrets.token_hex(8)}.tmp"
        descriptor = os.open(fresh, _CREATE, 0o644)
        try:
            with os.fdopen(descriptor, "wb") as file:
                if mode is not None:
                    fresh.chmod(mode)
                file.writelines(chunks)
                file.flush()
                os.fsync(descriptor)
            fresh.replace(target)
        except BaseException:
            with suppress(OSError):
                fresh.unlink()
            raise
        _sync(target.parent)


def _mode_of(target: Path, path: PathLike) -> int | None:
    """Return the mode of a regular file, or None when there is no file."""
    try:
        found = target.stat()
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(found.st_mode):
        raise _no_file(path)
    return stat.S_IMODE(found.st_mode)


def _sweep(folder: Path) -> None:
    oldest = time.time() - _STALE
    for stale in folder.glob(".humaskit-*.tmp"):
        with suppress(OSError):  # another process may be quicker
            if stale.lstat().st_mtime < oldest:
                stale.unlink()


def _sync(folder: Path) -> None:
    """Make the new name in *folder* last, where the system can."""
    with suppress(OSError):  # Windows opens no folders, some file systems sync none; the file itself is safe
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _no_file(path: PathLike) -> StorageError:
    said = "is no regular file"
    return StorageError(Issue(code="storage", message=said, source=source_of(path), hint="open a stream for a pipe"))


@contextmanager
def _translated(done: str, path: PathLike) -> Generator[None]:
    try:
        yield
    except HumaskitError:
        raise
    except (OSError, RuntimeError, TypeError, ValueError) as error:  # a loop of links, a path that is none
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        said = f"cannot be {done}: {reason[:1].lower()}{reason[1:]}"
        is_path = isinstance(path, (str, bytes, os.PathLike))
        named = os.fsdecode(path) if is_path else shown(path)
        named = named if named.isprintable() else shown(named)
        raise StorageError(Issue(code="storage", message=said, source=named)) from error

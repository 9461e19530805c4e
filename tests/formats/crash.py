"""Saves that are ended from outside, run as a program of its own: ``python crash.py kill|full FOLDER``."""

import os
import resource
import signal
import sys
import time
from pathlib import Path

from humaskit.errors import StorageError
from humaskit.formats._storage import write_file

ROUNDS = 20
SIZE = 200_000


def contents(number: int) -> bytes:
    """Return the bytes of one version, which is whole when all its lines agree."""
    return b"%09d\n" % number * (SIZE // 10)


def save_for_ever(path: Path) -> None:
    """Write one version after another."""
    number = 0
    while True:
        number += 1
        write_file(path, (contents(number),))


def killed(folder: Path) -> None:
    """Kill a process that saves, again and again, and look at what it left."""
    path = folder / "catalog.json"
    write_file(path, (contents(0),))
    for turn in range(ROUNDS):
        child = os.fork()
        if child == 0:
            save_for_ever(path)
        time.sleep(0.005 + 0.002 * turn)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        found = path.read_bytes()
        if len(found) != SIZE or len(set(found.splitlines())) != 1:
            sys.exit(f"round {turn}: the file is broken")


def full(folder: Path) -> None:
    """Save where no more than so many bytes fit into a file, and look at what is left."""
    path = folder / "catalog.json"
    write_file(path, (b"old",))
    for fits in range(0, SIZE, SIZE // 10):
        resource.setrlimit(resource.RLIMIT_FSIZE, (fits, resource.RLIM_INFINITY))
        try:
            write_file(path, (contents(1),))
        except StorageError:
            pass
        else:
            sys.exit(f"{fits} bytes: nobody noticed")
        if path.read_bytes() != b"old" or [one.name for one in folder.iterdir()] != [path.name]:
            sys.exit(f"{fits} bytes: the old file is gone, or a new one is left")


if __name__ == "__main__":
    {"kill": killed, "full": full}[sys.argv[1]](Path(sys.argv[2]))

"""JSON Pointers (RFC 6901): the address of a value inside a document."""

__all__ = ["child", "parent", "steps"]


def child(pointer: str, key: str | int) -> str:
    """Return the pointer to a member or an item of what *pointer* names.

    >>> child("/agencies/3", "a/b")
    '/agencies/3/a~1b'
    """
    step = key.replace("~", "~0").replace("/", "~1") if isinstance(key, str) else str(key)
    return f"{pointer}/{step}"


def parent(pointer: str) -> str:
    """Return the pointer to what holds the value that *pointer* names; the document holds itself."""
    return pointer.rpartition("/")[0]


def steps(pointer: str) -> list[str]:
    """Return the keys and indexes on the way.

    >>> steps("/agencies/3/a~1b")
    ['agencies', '3', 'a/b']
    """
    return [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]

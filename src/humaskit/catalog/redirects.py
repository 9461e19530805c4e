"""Ids that were merged away, and the ids that stand for them now."""

from collections.abc import Mapping
from typing import Final

from ..errors import Conflict, Issue, shown
from ..model.registry import Model
from ..values.ids import is_id, kind_of

__all__ = ["MOST_NAMED", "circle_of", "settled"]

MOST_NAMED: Final = 8


def settled(redirects: Mapping[str, str], model: Model) -> dict[str, str]:
    """Return *redirects* with every chain followed to its end.

    Raises:
        Conflict: A redirect leads in a circle, to another kind of thing, or from or to what is no id of an entity.
    """
    issues = [_refused(old, new) for old, new in redirects.items() if not _is_fit(old, new, model)]
    if issues:
        raise Conflict(*issues)
    ends: dict[str, str] = {}
    for old in redirects:
        trail: dict[str, int] = {}
        ref = old
        while ref in redirects and ref not in ends and ref not in trail:
            trail[ref] = len(trail)
            ref = redirects[ref]
        if ref in trail:
            named = circle_of(list(trail)[trail[ref] :])
            issues.append(_issue(ref, f"the redirect runs in a circle: {named}"))
        ends |= dict.fromkeys(trail, ends.get(ref, ref))
    if issues:
        raise Conflict(*issues)
    return ends


def circle_of(ids: list[str]) -> str:
    """Write the ids of a circle, at most eight of them."""
    return " → ".join([*ids[:MOST_NAMED], "…" if len(ids) > MOST_NAMED else ids[0]])


def _is_fit(old: object, new: object, model: Model) -> bool:
    return is_id(old) and is_id(new) and kind_of(old) == kind_of(new) and kind_of(old) in model.kinds


def _refused(old: object, new: object) -> Issue:
    said = f"{shown(old)} cannot be redirected to {shown(new)}: both must be ids of one kind of entity"
    return _issue(old, said)


def _issue(old: object, said: str) -> Issue:
    return Issue(code="redirect", subject=old if is_id(old) else None, message=said, value=shown(old))

"""HTML as a tree in which every text is text: nothing that a catalog says can become a tag, an attribute or a script.

There is no way to put ready-made HTML into the tree. Tags and attributes come from short lists, links lead to a place
on the page, or to http, https and mailto, and what is no visible character is shown as such.
"""

import html
import re
from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias

import attrs

from ..errors import InvalidValue, Issue, shown

__all__ = ["Child", "Node", "clean", "document", "el", "is_link", "render"]

Child: TypeAlias = "Node | str | int | Iterable[Node | str | int | None] | None"

_VOID: Final = frozenset({"br", "col", "meta"})
_BLOCKS: Final = frozenset({
    *("a", "article", "aside", "blockquote", "caption", "colgroup", "div", "dl", "dd", "dt", "figcaption", "figure"),
    *("footer", "g", "h1", "h2", "h3", "h4", "header", "li", "main", "nav", "ol", "p", "section", "svg", "table"),
    *("tbody", "thead", "tr", "ul"),
})  # fmt: skip
_INLINE: Final = frozenset({
    *("abbr", "b", "bdi", "button", "circle", "cite", "desc", "em", "line", "path", "polyline", "q", "rect", "small"),
    *("span", "strong", "sup", "td", "text", "th", "time", "title"),
})  # fmt: skip
_TAGS: Final = _VOID | _BLOCKS | _INLINE
_ATTRIBUTES: Final = frozenset({
    *("class", "colspan", "datetime", "dir", "href", "id", "lang", "popover", "popovertarget", "rel", "role", "scope"),
    *("popovertargetaction", "rowspan", "tabindex", "title", "type"),
    *("cx", "cy", "d", "fill", "height", "points", "r", "rx", "text-anchor", "viewBox", "width", "x", "x1", "x2"),
    *("y", "y1", "y2", "preserveAspectRatio"),
})  # fmt: skip
_ARIA: Final = re.compile(r"aria-[a-z]+").fullmatch
_LINK: Final = re.compile(r"#[a-z0-9-]+|https?://[!-~]+|mailto:[!-~]+").fullmatch
_INVISIBLE: Final = re.compile("[\u00ad\u200b\u2060\ufeff]")
_BLANK: Final = re.compile(r"[^\S\n]")
# Controls, marks that turn the direction of writing, lone surrogates, and what is no character at all.
_UNSAFE: Final = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ud800-\udfff\ufff9-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e007f]"
)


@attrs.frozen
class Node:
    """One element of a page."""

    tag: str
    attributes: tuple[tuple[str, str], ...] = ()
    children: tuple["Node | str", ...] = ()


def el(tag: str, *children: Child, **attributes: str | int | None) -> Node:
    """Build an element; a child or an attribute that is None is left out, and so is a link that leads nowhere safe.

    Names of attributes are written with ``_`` for a dash, and one at the end where Python has the word for itself.

    Raises:
        InvalidValue: the tag or an attribute is none that a page is made of.

    >>> print(render(el("a", "<b>", href="javascript:alert(1)", class_='"x"')), end="")
    <a class="&quot;x&quot;">&lt;b&gt;</a>
    """
    if tag not in _TAGS:
        raise InvalidValue(Issue(code="markup", message=f"{shown(tag)} is no element of a report"))
    kept: list[tuple[str, str]] = []
    for key, value in attributes.items():
        name = key.rstrip("_").replace("_", "-")
        if name not in _ATTRIBUTES and _ARIA(name) is None:
            raise InvalidValue(Issue(code="markup", message=f"{shown(name)} is no attribute of a report"))
        if value is not None and (name != "href" or is_link(str(value))):
            kept.append((name, str(value)))
    return Node(tag, tuple(kept), tuple(_flat(children)))


def is_link(address: str) -> bool:
    """Tell whether a page may link to an address.

    >>> is_link("https://example.go.id/a?b=1"), is_link("data:text/html,x"), is_link(" https://example.go.id")
    (True, False, False)
    """
    return _LINK(address) is not None


def _flat(children: Iterable[Child]) -> Iterator[Node | str]:
    for child in children:
        if isinstance(child, (Node, str)):
            yield child
        elif isinstance(child, int):
            yield str(child)
        elif child is not None:
            yield from _flat(child)


def clean(text: str) -> str:
    r"""Return *text* with blanks of every kind as blanks, and what is no visible character as ``U+FFFD``.

    >>> clean("Kota\u202e\u00a0X\x07")
    'Kota\ufffd X\ufffd'
    """
    if text.isascii() and text.isprintable():
        return text
    return _UNSAFE.sub("\ufffd", _BLANK.sub(" ", _INVISIBLE.sub("", text)))


def _escaped(text: str) -> str:
    return html.escape(clean(text), quote=True)


def render(node: Node | str) -> str:
    """Write an element, or a text, as HTML."""
    return "".join(_written(node))


def _written(node: Node | str) -> Iterator[str]:
    if isinstance(node, str):
        yield _escaped(node)
        return
    said = "".join(f' {name}="{_escaped(value)}"' if value else f" {name}" for name, value in node.attributes)
    yield f"<{node.tag}{said}>"
    if node.tag in _VOID:
        return
    for child in node.children:
        yield from _written(child)
    yield f"</{node.tag}>"
    if node.tag in _BLOCKS and node.tag != "a":
        yield "\n"


def document(*, language: str, title: str, style: str, body: Iterable[Node]) -> str:
    """Write a whole page: it may run no script and load nothing, and says so to the browser.

    Raises:
        InvalidValue: *style* could end its own element.
    """
    if "<" in style:
        raise InvalidValue(Issue(code="markup", message="a style sheet has no angle bracket"))
    policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    return (
        f'<!DOCTYPE html>\n<html lang="{_escaped(language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n'
        f"<title>{_escaped(title)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
        f"{''.join(map(render, body))}</body>\n</html>\n"
    )

"""Text that arrives as HTML, as plain text that people can read and a ticket can carry."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

_MARKUP: Final = re.compile(r"[<&]")
_EMPTY_LINES: Final = re.compile(r"\n{3,}")
_SILENT: Final = frozenset({"script", "style", "head", "template", "iframe", "object", "-comment"})
_BLOCKS: Final = frozenset(
    {"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "pre"}
)
_BEGINNINGS: Final = {"br": "\n", "tr": "\n", "dt": "\n", "dd": "\n", "td": " ", "th": " "}
_ADDRESSES: Final = ("https://", "http://", "mailto:")
# Further in, a text is no advice but an attack; Python would give up near a thousand.
_DEEPEST: Final = 100


@lru_cache(maxsize=4096)
def plain_text(markup: str) -> str:
    """Return HTML as plain text: lists as lines, links followed by their addresses.

    Nothing active is left: what is not text, a list or a link to the web leaves no trace.

    Args:
        markup: HTML, or text without any.
    """
    if not _MARKUP.search(markup):
        return _tidy(markup)
    # Lines of the source mean nothing; those of the result come from elements alone.
    body = LexborHTMLParser(" ".join(markup.splitlines())).body
    pieces: list[str] = []
    if body is not None:
        _write(body, pieces, depth=0)
    return _tidy("".join(pieces))


def one_line(markup: str) -> str:
    """Return HTML as plain text in one line."""
    return " ".join(plain_text(markup).split())


def _write(node: LexborNode, pieces: list[str], *, depth: int) -> None:
    number = 0
    for child in node.iter(include_text=True):
        tag = child.tag or ""
        if tag == "-text":
            pieces.append(child.text_content or "")
        elif tag not in _SILENT and depth < _DEEPEST:
            number += tag == "li"
            end = "\n\n" if tag in _BLOCKS else ""
            pieces.append(end or _beginning(child, tag, number=number))
            start = len(pieces)
            _write(child, pieces, depth=depth + 1)
            pieces.append(end)
            if tag == "a":
                _write_address(child, pieces, said="".join(pieces[start:]))


def _beginning(node: LexborNode, tag: str, *, number: int) -> str:
    if tag == "li":
        is_numbered = node.parent is not None and node.parent.tag == "ol"
        return f"\n{number}. " if is_numbered else "\n- "
    return _BEGINNINGS.get(tag, "")


def _write_address(node: LexborNode, pieces: list[str], *, said: str) -> None:
    address = (node.attributes.get("href") or "").strip()
    if address.lower().startswith(_ADDRESSES) and address not in said:
        pieces.append(f" ({address})")


def _tidy(text: str) -> str:
    # A return that is no part of a line end is one itself; splitlines would part at more.
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    joined = "\n".join([" ".join(line.split()) for line in lines])
    return (_EMPTY_LINES.sub("\n\n", joined) if "\n\n\n" in joined else joined).strip()

"""HTML becomes text that people can read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.recommendations.secure_score.plain_text import one_line, plain_text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("", ""),
        ("  just   text ", "just text"),
        ("one\r\ntwo\r\n\r\n\r\n\r\nthree", "one\ntwo\n\nthree"),
        ("a &amp; b &lt;c&gt;", "a & b <c>"),
        ("one<br/>two<br>three", "one\ntwo\nthree"),
        ("<p>one</p>\n<p>two</p>", "one\n\ntwo"),
        ("<ol>\n<li>one</li>\n<li>two</li>\n</ol>after", "1. one\n2. two\n\nafter"),
        ("<ul><li>one<li>two</ul>", "- one\n- two"),
        ('see <a href="https://x.example/?a=1&amp;b=2">this page</a>.',
         "see this page (https://x.example/?a=1&b=2)."),
        ('<a href="https://x.example">https://x.example</a>', "https://x.example"),
        ("<table><tr><td>a<td>b<tr><td>c</table>", "a b\nc"),
    ],
)  # fmt: skip
def test_markup_becomes_text(markup: str, text: str) -> None:
    """Paragraphs, lists, links and entities keep their meaning without any markup."""
    assert plain_text(markup) == text


@pytest.mark.parametrize(
    "markup",
    [
        "<script>steal()</script>ok",
        "<style>p{}</style>ok",
        "<img src=x onerror='steal()'>ok",
        "<a href='javascript:steal()'>ok</a>",
        "<!-- steal() -->ok",
        "<iframe srcdoc='steal()'>steal()</iframe>ok",
    ],
)
def test_nothing_active_is_left(markup: str) -> None:
    """Scripts, styles, comments, frames and links that run something leave no trace."""
    assert plain_text(markup) == "ok"


def test_a_title_stays_in_one_line() -> None:
    """Breaks and paragraphs of a title become spaces."""
    assert one_line("<p>Turn it</p> on<br>now") == "Turn it on now"


def test_very_deep_markup_is_survived() -> None:
    """Ten thousand nested elements are no way to stop the import."""
    assert plain_text("text" + "<div>" * 10_000 + "deep").startswith("text")


@given(st.text(max_size=200))
def test_any_text_is_read_and_reading_again_changes_no_plain_text(text: str) -> None:
    """No text is refused, and what has no markup left stays as it is."""
    found = plain_text(text)

    assert found == found.strip()
    assert "<" in found or "&" in found or plain_text(found) == found

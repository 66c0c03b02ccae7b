"""What a browser shows that has come back: a small page, and nothing of what it brought. Pure."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from html import escape
from http import HTTPStatus
from typing import Final

from app.errors import ConsentDeniedError, SignInError
from app.signin.authorization import AuthorizationAttempt
from app.words import Words, translate

# The code stays in no history: the address that brought it is replaced.
_SCRIPT: Final = "history.replaceState(null, '', '/');"
_STYLE: Final = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:32em;margin:18vh auto 0;padding:0 1em;"
    "background:#f6f7f9;color:#17202a}h1{font-size:1.4em}"
    "@media(prefers-color-scheme:dark){body{background:#15191f;color:#e8ebef}}"
)
_PAGE: Final = (
    '<!doctype html><html><head><meta charset="utf-8"><title>Firnline</title>'
    f"<style>{_STYLE}</style><script>{_SCRIPT}</script></head>"
    "<body><h1>{title}</h1><p>{text}</p></body></html>"
)


def page_for(attempt: AuthorizationAttempt, url: str, say: Callable[[Words], str]) -> bytes:
    """Return the answer to the way back.

    Args:
        attempt: whose way back it is.
        url: where the browser was sent.
        say: puts words into the user's language.
    """
    title, text = _words(attempt, url)
    body = _PAGE.replace("{title}", escape(say(title))).replace("{text}", escape(say(text)))
    return _answer(HTTPStatus.OK, body)


def refusal(status: HTTPStatus) -> bytes:
    """Return the answer to whatever is not the way back.

    Args:
        status: what is wrong with it.
    """
    return _answer(status, escape(status.phrase))


def _words(attempt: AuthorizationAttempt, url: str) -> tuple[Words, Words]:
    try:
        attempt.code_from(url)
    except ConsentDeniedError as error:
        return error.title, translate("Browser", "You can close this window. Firnline says more.")
    except SignInError:
        title = translate("Browser", "The instance gave no consent")
        return title, translate("Browser", "You can close this window. Firnline says why.")
    title = translate("Browser", "Firnline has the answer")
    return title, translate("Browser", "You can close this window. Firnline goes on by itself.")


def _answer(status: HTTPStatus, body: str) -> bytes:
    content = body.encode()
    policy = f"default-src 'none'; style-src {_hash(_STYLE)}; script-src {_hash(_SCRIPT)}"
    head = (
        f"HTTP/1.1 {status.value} {status.phrase}",
        "Content-Type: text/html; charset=utf-8",
        f"Content-Length: {len(content)}",
        f"Content-Security-Policy: {policy}; base-uri 'none'; frame-ancestors 'none'",
        "Cache-Control: no-store",
        "Referrer-Policy: no-referrer",
        "X-Content-Type-Options: nosniff",
        "Connection: close",
        "",
        "",
    )
    return "\r\n".join(head).encode() + content


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"

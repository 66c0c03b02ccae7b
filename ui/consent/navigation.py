"""Where the embedded browser may go. Pure."""

from __future__ import annotations

from enum import Enum
from urllib.parse import urlsplit

from app.signin.authorization import AuthorizationAttempt


class Verdict(Enum):
    """What happens to a navigation before anything of it is requested.

    The way back is caught; where it leads astray, with the answer for somebody else, nothing goes.
    """

    SHOW = "show"
    RETURN = "return"
    STRAY = "stray"
    REFUSE = "refuse"


def judge(url: str, attempt: AuthorizationAttempt, *, main_frame: bool) -> Verdict:
    """Decide about one navigation while consent is waited for, whose way back is caught.

    Args:
        url: where a page, a link or a redirect wants to go.
        attempt: the consent that is waited for.
        main_frame: whether the page itself goes there, or only a frame in it.
    """
    if attempt.is_redirect(url):
        return Verdict.RETURN if main_frame else Verdict.REFUSE
    if attempt.is_astray(url):
        return Verdict.STRAY
    return judge_sign_in(url, main_frame=main_frame)


def judge_sign_in(url: str, *, main_frame: bool) -> Verdict:
    """Decide about one navigation while somebody signs in.

    Identity providers live anywhere, so every https address may be shown, and nothing else.

    Args:
        url: where a page, a link or a redirect wants to go.
        main_frame: whether the page itself goes there, or only a frame in it.
    """
    if urlsplit(url).scheme == "https":
        return Verdict.SHOW
    # Sign-in pages make empty frames and fill them by script.
    is_empty_frame = not main_frame and url in {"about:blank", "about:srcdoc"}
    return Verdict.SHOW if is_empty_frame else Verdict.REFUSE

"""The browsers and windows that the wizard needs, made by whoever opens it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ui.administrator.browser import SignInBrowser
from ui.authorization.browser import MakeAuthorizationBrowser, OpenPage
from ui.filtering import OpenFiltering
from ui.tasks import TaskSet


@dataclass(frozen=True)
class Browsers:
    """Where pages of the instance are shown, and its address rules.

    Attributes:
        consent: makes the browser for consent when it is first needed.
        administrator: makes the browser for the administrator, likewise.
        open_page: opens a page in the browser of this computer.
        open_filtering: makes the window of address rules; None where it is not offered.
    """

    consent: MakeAuthorizationBrowser
    administrator: Callable[[TaskSet], SignInBrowser]
    open_page: OpenPage
    open_filtering: OpenFiltering | None = None

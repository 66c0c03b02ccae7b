"""Making the windows and browsers that other windows ask for, each where it is first needed."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.ip_filtering.filtering import IpFiltering
from app.upkeep.reauthorization import Reauthorization
from app.words import translate
from ui.administrator.browser import SignInBrowser
from ui.authorization.browser import AuthorizationBrowser
from ui.board.authorization_window import AuthorizationWindow
from ui.ip_filtering.window import IpFilteringWindow
from ui.tasks import TaskSet


class NoBrowserError(AppError):
    """The system opened no browser."""

    def __init__(self, url: str) -> None:
        super().__init__(
            translate("Errors", "No browser opened."),
            translate("Errors", "The page is {url}").format(url=url),
            translate("Errors", "Copy the address into a browser of your choice."),
        )


async def open_in_browser(url: str) -> None:
    """Show a page in the browser of the system.

    Args:
        url: the page.

    Errors:
        NoBrowserError: none opened.
    """
    if not QDesktopServices.openUrl(QUrl(url)):
        raise NoBrowserError(url)


def make_consent_view(tasks: TaskSet) -> AuthorizationBrowser:
    """Return the browser for consent.

    Args:
        tasks: of the window that shows it.
    """
    # The web engine takes a while to load and is needed by few windows.
    from ui.consent.view import ConsentView  # noqa: PLC0415

    return ConsentView(tasks, language=QLocale().bcp47Name())


def make_administrator_view(tasks: TaskSet) -> SignInBrowser:
    """Return the browser in which an administrator signs in.

    Args:
        tasks: of the window that shows it.
    """
    from ui.consent.administrator_browser import AdministratorBrowser  # noqa: PLC0415 - as above

    return AdministratorBrowser(tasks, language=QLocale().bcp47Name())


def open_authorization(authorizing: Reauthorization, owner: QWidget) -> AuthorizationWindow:
    """Return the window for consent, not shown yet.

    Args:
        authorizing: starts attempts and redeems what they bring.
        owner: the window below it.
    """
    return AuthorizationWindow(
        authorizing, make_browser=make_consent_view, open_page=open_in_browser, parent=owner
    )


def open_filtering(filtering: IpFiltering, owner: QWidget) -> IpFilteringWindow:
    """Return the window of address rules, not shown yet.

    Args:
        filtering: does every step.
        owner: the window below it.
    """
    return IpFilteringWindow(filtering, parent=owner)

"""Works the windows as a person does: by the names on their controls."""

from __future__ import annotations

import asyncio
import json
import operator
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QWidget,
)
from tenacity import AsyncRetrying, RetryError, retry_if_result, stop_after_delay, wait_fixed

from ui.event_loop import idle_until

W = TypeVar("W", bound=QWidget)
_LOOK_AGAIN_S = 0.02
_PAINTED_ROUNDS = 4
_FRAMES = 2
_NEXT_FRAMES = """
window.firnlineFrames = 0;
requestAnimationFrame(() => {
  window.firnlineFrames = 1;
  requestAnimationFrame(() => { window.firnlineFrames = 2; });
});
"""


class StuckError(Exception):
    """What should have happened did not happen in time."""

    def __init__(self, what: str, limit_s: float) -> None:
        super().__init__(f"waited {limit_s:.0f} s for: {what}")


class Driver:
    """Finds controls by their accessible names, presses them, and waits for what follows.

    Args:
        limit_s: the longest wait for one thing, in seconds.
    """

    def __init__(self, *, limit_s: float = 30.0) -> None:
        self._limit_s = limit_s

    async def until(self, condition: Callable[[], object], what: str) -> None:
        """Wait until a condition holds.

        Args:
            condition: looked at again and again.
            what: names it where it never holds.

        Errors:
            StuckError: it did not hold in time.
        """
        try:
            async with asyncio.timeout(self._limit_s):
                await idle_until(condition)
        except TimeoutError as exc:
            raise StuckError(what, self._limit_s) from exc

    async def _until(self, look: Callable[[], Awaitable[object]], what: str) -> None:
        retrying = AsyncRetrying(
            retry=retry_if_result(operator.not_),
            wait=wait_fixed(_LOOK_AGAIN_S),
            stop=stop_after_delay(self._limit_s),
        )
        try:
            await retrying(look)
        except RetryError as exc:
            raise StuckError(what, self._limit_s) from exc

    def find(self, name: str, kind: type[W]) -> W | None:
        """Return the visible control of this name and kind in the topmost window that has one."""
        for window in reversed(QApplication.topLevelWidgets()):
            if window.isVisible():
                for widget in (window, *window.findChildren(kind)):
                    if (
                        isinstance(widget, kind)
                        and widget.isVisible()
                        and widget.accessibleName() == name
                    ):
                        return widget
        return None

    async def see(self, name: str, kind: type[W]) -> W:
        """Wait for a control to be visible, and return it.

        Errors:
            StuckError: it did not appear in time.
        """
        await self.until(lambda: self.find(name, kind) is not None, f"{kind.__name__} “{name}”")
        found = self.find(name, kind)
        if found is None:
            raise StuckError(name, 0)
        return found

    def is_on(self, name: str) -> bool:
        """Tell whether a button of this name is shown and can be pressed."""
        button = self.find(name, QAbstractButton)
        return button is not None and button.isEnabled()

    async def press(self, name: str) -> None:
        """Wait until a button can be pressed, and press it.

        Errors:
            StuckError: it did not appear, or stayed off.
        """
        await self.until(lambda: self.is_on(name), f"button “{name}” to be on")
        (await self.see(name, QAbstractButton)).click()

    async def tick(self, name: str) -> None:
        """Tick a check box that is not ticked yet."""
        if not (await self.see(name, QAbstractButton)).isChecked():
            await self.press(name)

    async def write(self, name: str, text: str) -> None:
        """Replace what a field holds, key by key."""
        field = await self.see(name, QLineEdit)
        field.setFocus()
        field.selectAll()
        _key(field, Qt.Key.Key_Delete, "")
        for letter in text:
            _key(field, Qt.Key.Key_unknown, letter)

    async def choose(self, name: str, row: int) -> None:
        """Choose an entry of a list by its place."""
        box = await self.see(name, QComboBox)
        box.setCurrentIndex(row)
        box.activated.emit(row)

    async def choose_row(self, name: str, text: str) -> None:
        """Select the first row of a table in which a cell begins with a text."""
        table = await self.see(name, QAbstractItemView)

        def row() -> int:
            model = table.model()
            places = ((r, c) for r in range(model.rowCount()) for c in range(model.columnCount()))
            return next(
                (r for r, c in places if str(model.index(r, c).data() or "").startswith(text)), -1
            )

        await self.until(lambda: row() >= 0, f"“{text}” in “{name}”")
        table.setCurrentIndex(table.model().index(row(), 0))

    def web_view(self) -> QWebEngineView | None:
        """Return the web view that is shown, or None."""
        for window in QApplication.topLevelWidgets():
            for view in window.findChildren(QWebEngineView):
                if view.isVisible():
                    return view
        return None

    async def run(self, script: str) -> object:
        """Run a script in the page that is shown and return its value."""
        view = self.web_view()
        if view is None:
            return None
        value: asyncio.Future[object] = asyncio.get_running_loop().create_future()
        view.page().runJavaScript(
            script, 0, lambda found: None if value.done() else value.set_result(found)
        )
        async with asyncio.timeout(self._limit_s):
            return await value

    async def see_on_page(self, selector: str) -> None:
        """Wait until the page has an element.

        Errors:
            StuckError: it did not appear in time.
        """
        script = f"document.readyState === 'complete' && !!document.querySelector({_js(selector)})"

        async def look() -> object:
            return await self.run(script)

        await self._until(look, f"{selector} on the page")

    async def press_on_page(self, selector: str) -> None:
        """Wait for an element of the page and press it."""
        await self.see_on_page(selector)
        await self.run(f"document.querySelector({_js(selector)}).click()")

    async def write_on_page(self, selector: str, text: str) -> None:
        """Wait for a field of the page and fill it."""
        await self.see_on_page(selector)
        await self.run(f"document.querySelector({_js(selector)}).value = {_js(text)}")

    async def picture(self, window: QWidget, path: Path) -> None:
        """Save what a window shows, once it has nothing left to draw.

        Errors:
            StuckError: it did not come to rest in time.
        """
        # Each round lays out what the one before has shown.
        for _ in range(_PAINTED_ROUNDS):
            await self._paint(window)
        view = self.web_view()
        if view is not None and view.window() is window:
            await self._see_frames()
        grabbed = [window.grab().toImage()]

        async def stands_still() -> object:
            grabbed.append(window.grab().toImage())
            return grabbed[-1] == grabbed.pop(0)

        await self._until(stands_still, "the window to stand still")
        grabbed[-1].save(str(path))

    async def _paint(self, window: QWidget) -> None:
        """Wait until a window has painted itself, which comes after all that was due before."""
        paints = _Paints(window)
        window.update()
        await self.until(lambda: paints.seen, "the window to be painted")
        paints.deleteLater()

    async def _see_frames(self) -> None:
        """Wait until the web engine, which draws in a process of its own, has made two frames."""
        await self.run(_NEXT_FRAMES)

        async def look() -> object:
            frames = await self.run("window.firnlineFrames ?? -1")
            if frames == -1:  # another page has taken the place of the one that was asked
                await self.run(_NEXT_FRAMES)
            return frames == _FRAMES

        await self._until(look, "the page to be drawn")


class _Paints(QObject):
    """Tells whether a window has painted itself."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.seen = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.seen = self.seen or event.type() is QEvent.Type.Paint
        return super().eventFilter(watched, event)


def _key(field: QWidget, key: Qt.Key, text: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(field, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))


def _js(text: str) -> str:
    return json.dumps(text)
